// A bandwidth that is not a number.
// do: find out where the NaN comes from.
// expect g++: memory_bandwidth_must_be_positive
// expect clang: produces a NaN
// lines: g++ 26 clang 23
// note: the lines of the list of rules say the field and what it must be; three calls lead there.
#include <llmhw/estimate.hpp>

using namespace llmhw;

constexpr setup chat() {
    setup question{.model = models::llama_3_1_8b,
                   .format = formats::q4_k_m,
                   .machine = {.device = devices::rtx_4090},
                   .workload = {.context = 8192_tok}};
#ifdef WRONG
    question.machine.device.bandwidth = __builtin_nan("") * GB_per_s;
#else
    question.machine.device.bandwidth = 1008_GB_per_s;
#endif
    return question;
}
constexpr auto answer = estimate(chat());

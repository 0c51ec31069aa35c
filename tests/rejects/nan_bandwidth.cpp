// A bandwidth that is not a number.
// do: find out where the NaN comes from.
// expect g++-11: is not a constant expression
// expect g++: memory_bandwidth_must_be_positive
// expect clang: produces a NaN
// lines: g++ 12 clang 16 g++-11 14
// note: three lines for each of the two calls that lead to the rule, whose field and limits are in llmhw/rules.hpp.
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

// Infinite memory.
// do: give the memory as labelled.
// expect: memory_must_be_positive
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
    question.machine.device.memory = __builtin_inf() * GB;
#else
    question.machine.device.memory = 24_GiB;
#endif
    return question;
}
constexpr auto answer = estimate(chat());

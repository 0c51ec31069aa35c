// A layer split over more devices than layers.
// do: use fewer devices, or split::tensor.
// expect: devices_must_not_exceed_layers
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
    question.machine.count = 64;
#else
    question.machine.count = 32;
#endif
    return question;
}
constexpr auto answer = estimate(chat());

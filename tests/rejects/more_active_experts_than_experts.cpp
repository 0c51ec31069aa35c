// More active experts than experts.
// do: used is per token, count is all of them.
// expect: active_experts_must_not_exceed_experts
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
    question.model.experts = {.count = 8, .used = 16, .width = 14336};
#else
    question.model.experts = {.count = 16, .used = 8, .width = 14336};
#endif
    return question;
}
constexpr auto answer = estimate(chat());

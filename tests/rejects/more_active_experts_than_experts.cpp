// More active experts than experts.
// do: used is per token, count is all of them.
// expect: active_experts_must_not_exceed_experts
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
    question.model.experts = {.count = 8, .used = 16, .width = 14336};
#else
    question.model.experts = {.count = 16, .used = 8, .width = 14336};
#endif
    return question;
}
constexpr auto answer = estimate(chat());

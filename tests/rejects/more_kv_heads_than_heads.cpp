// More KV heads than heads.
// do: grouped-query attention has fewer.
// expect: kv_heads_must_not_exceed_heads
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
    question.model.attention.kv_heads = 64;
#else
    question.model.attention.kv_heads = 8;
#endif
    return question;
}
constexpr auto answer = estimate(chat());

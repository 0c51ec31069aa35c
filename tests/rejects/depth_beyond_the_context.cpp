// More tokens in the cache than it has room for.
// do: raise the context.
// expect: depth_must_fit_context
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
    question.workload.depth = 16384_tok;
#else
    question.workload.depth = 4096_tok;
#endif
    return question;
}
constexpr auto answer = estimate(chat());

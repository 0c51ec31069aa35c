// A prompt longer than the context.
// do: raise the context, or cut the prompt.
// expect: prompt_must_fit_context
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
    question.workload.prompt = 16384_tok;
#else
    question.workload.prompt = 4096_tok;
#endif
    return question;
}
constexpr auto answer = estimate(chat());

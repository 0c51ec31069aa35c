// A mixture made for each model, without the size of its file.
// do: give .file_size.
// expect: format_needs_a_file_size
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
    question.format = formats::ud_q4_k_xl;
#else
    question.format = formats::ud_q4_k_xl, question.file_size = 5_GB;
#endif
    return question;
}
constexpr auto answer = estimate(chat());

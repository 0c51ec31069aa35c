// fits without parentheses.
// do: call it: answer.fits().
// expect: fits
// lines: g++ 12 clang 15
#include <llmhw/estimate.hpp>

using namespace llmhw;

constexpr setup chat{
    .model = models::llama_3_1_70b,
    .format = formats::q4_k_m,
    .machine = {.device = devices::rtx_4090, .count = 2},
    .workload = {.context = 8192_tok},
};

#ifdef WRONG
constexpr bool fits = estimate(chat).fits;
#else
constexpr bool fits = estimate(chat).fits();
#endif

// A wanted rate without a unit.
// do: name it: must_decode<chat>(60_tok_per_s).
// expect: quantity
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
static_assert(must_decode<chat>(5));
#else
static_assert(must_decode<chat>(5_tok_per_s));
#endif

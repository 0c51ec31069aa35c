// A setup that is slower than wanted.
// do: the message has the expected rate.
// expect: decodes_too_slowly
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
constexpr token_rate wanted = 200_tok_per_s;
#else
constexpr token_rate wanted = 5_tok_per_s;
#endif
static_assert(must_decode<chat>(wanted));

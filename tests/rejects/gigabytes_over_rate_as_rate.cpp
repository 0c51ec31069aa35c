// Bytes per token divided by bandwidth kept as tokens per second.
// do: the rate is bandwidth over bytes per token.
// expect: token_rate
// expect: duration_per_token
// lines: g++ 12 clang 15
#include <llmhw/units.hpp>

using namespace llmhw;

#ifdef WRONG
constexpr token_rate rate = 5_GB_per_tok / 1008_GB_per_s;
#else
constexpr token_rate rate = 1008_GB_per_s / 5_GB_per_tok;
#endif

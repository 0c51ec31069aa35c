// Bytes and tokens added.
// do: multiply the tokens by bytes per token first.
// expect: information
// expect: token_count
// lines: g++ 15 clang 7
// note: g++ explains in full why the one candidate does not fit.
#include <llmhw/units.hpp>

using namespace llmhw;

#ifdef WRONG
auto sum = 32_GB + 4096_tok;
#else
auto sum = 32_GB + 4096_tok * 131072_B_per_tok;
#endif

// Bytes and seconds added.
// do: divide bytes by a bandwidth to get a time.
// expect: information
// expect: duration
// lines: g++ 15 clang 7
// note: g++ explains in full why the one candidate does not fit.
#include <llmhw/units.hpp>

using namespace llmhw;

#ifdef WRONG
auto sum = 32_GB + 1_s;
#else
auto sum = 32_GB / 1_TB_per_s + 1_s;
#endif

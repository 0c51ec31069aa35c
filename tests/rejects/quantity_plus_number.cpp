// A number without a unit added to bytes.
// do: name its unit: 2_GB, 2 * GB.
// expect: information
// lines: g++ 15 clang 7
// note: g++ explains in full why the one candidate does not fit.
#include <llmhw/units.hpp>

using namespace llmhw;

#ifdef WRONG
auto sum = 32_GB + 2;
#else
auto sum = 32_GB + 2_GB;
#endif

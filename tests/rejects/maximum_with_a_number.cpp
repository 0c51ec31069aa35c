// The larger of a power and a number.
// do: name the unit of both.
// expect: power
// lines: g++ 12 clang 15
#include <llmhw/units.hpp>

using namespace llmhw;

#ifdef WRONG
auto most = max(2_kW, 1500);
#else
auto most = max(2_kW, 1500_W);
#endif

// A quantity assigned where a whole number is wanted.
// do: name the unit and round: static_cast<int>(x.in(W)).
// expect: int
// lines: g++ 12 clang 15
#include <llmhw/units.hpp>

using namespace llmhw;

#ifdef WRONG
int watts = 575_W;
#else
int watts = static_cast<int>((575_W).in(W));
#endif

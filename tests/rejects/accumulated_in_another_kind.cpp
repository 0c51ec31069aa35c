// Seconds accumulated in a sum of bytes.
// do: accumulate one kind.
// expect: information
// lines: g++ 12 clang 15
#include <llmhw/units.hpp>

using namespace llmhw;

#ifdef WRONG
void sum(information& total) { total += 2_s; }
#else
void sum(information& total) { total += 2_GB; }
#endif

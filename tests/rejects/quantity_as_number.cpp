// A quantity used as a number.
// do: name the unit it leaves in: x.in(GB).
// expect: double
// lines: g++ 12 clang 15
#include <llmhw/units.hpp>

using namespace llmhw;

#ifdef WRONG
double gigabytes = 24_GiB;
#else
double gigabytes = (24_GiB).in(GB);
#endif

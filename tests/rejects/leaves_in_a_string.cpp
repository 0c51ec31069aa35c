// A unit named in quotation marks.
// do: pass the unit itself: x.in(GB).
// expect: unit
// lines: g++ 12 clang 15
#include <llmhw/units.hpp>

using namespace llmhw;

#ifdef WRONG
double size = (24_GiB).in("GB");
#else
double size = (24_GiB).in(GB);
#endif

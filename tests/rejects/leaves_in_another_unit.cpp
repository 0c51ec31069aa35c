// Bytes asked for in seconds.
// do: ask for a unit of the same kind: x.in(GiB).
// expect: information
// lines: g++ 12 clang 15
#include <llmhw/units.hpp>

using namespace llmhw;

#ifdef WRONG
double size = (24_GiB).in(s);
#else
double size = (24_GiB).in(GiB);
#endif

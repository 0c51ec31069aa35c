// GIB for GiB.
// do: spell the unit as the field does: GB, GiB, MiB.
// expect: _GIB
// lines: g++ 12 clang 15
#include <llmhw/units.hpp>

using namespace llmhw;

#ifdef WRONG
auto memory = 24_GIB;
#else
auto memory = 24_GiB;
#endif

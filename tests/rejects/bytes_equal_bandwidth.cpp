// Bytes compared with a bandwidth for equality.
// do: compare the time they take, or the bytes moved in a time.
// expect: information
// expect: bandwidth
// lines: g++ 15 clang 7
// note: g++ explains in full why the one candidate does not fit.
#include <llmhw/units.hpp>

using namespace llmhw;

#ifdef WRONG
bool same = 1_GB == 1_GB_per_s;
#else
bool same = 1_GB == 1_GB_per_s * 1_s;
#endif

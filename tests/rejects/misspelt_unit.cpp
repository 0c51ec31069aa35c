// GBps for GB_per_s.
// do: rates are spelt out: GB_per_s, tok_per_s.
// expect: GBps
// lines: g++ 12 clang 15
#include <llmhw/units.hpp>

using namespace llmhw;

#ifdef WRONG
auto rate = 1008 * GBps;
#else
auto rate = 1008 * GB_per_s;
#endif

// A rate returned as a number.
// do: return it in a named unit: rate.in(tok_per_s).
// expect: double
// lines: g++ 12 clang 15
#include <llmhw/units.hpp>

using namespace llmhw;

#ifdef WRONG
double speed(token_rate rate) { return rate; }
#else
double speed(token_rate rate) { return rate.in(tok_per_s); }
#endif

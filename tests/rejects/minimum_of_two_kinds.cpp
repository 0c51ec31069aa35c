// The smaller of a time and a number of tokens.
// do: bring both to one kind.
// expect: duration
// lines: g++ 12 clang 15
#include <llmhw/units.hpp>

using namespace llmhw;

#ifdef WRONG
auto least = min(2_s, 4_tok);
#else
auto least = min(2_s, 4_tok / 2_tok_per_s);
#endif

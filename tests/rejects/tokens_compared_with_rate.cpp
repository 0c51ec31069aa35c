// A number of tokens compared with a rate of tokens.
// do: compare rates with rates, in tok_per_s.
// expect: token_rate
// expect: token_count
// lines: g++ 15 clang 7
// note: g++ explains in full why the one candidate does not fit.
#include <llmhw/units.hpp>

using namespace llmhw;

#ifdef WRONG
bool fast = 60_tok_per_s > 30_tok;
#else
bool fast = 60_tok_per_s > 30_tok_per_s;
#endif

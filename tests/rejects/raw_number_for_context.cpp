// A number without a unit for the context.
// do: name the unit: 8192_tok.
// expect: token_count
// lines: g++ 12 clang 15
#include <llmhw/workload.hpp>

using namespace llmhw;

#ifdef WRONG
constexpr workload chat{.context = 8192};
#else
constexpr workload chat{.context = 8192_tok};
#endif

// A context in bytes.
// do: a context is counted in tokens: 8192_tok.
// expect: token_count
// expect: information
// lines: g++ 12 clang 15
#include <llmhw/workload.hpp>

using namespace llmhw;

#ifdef WRONG
constexpr workload chat{.context = 8_KiB};
#else
constexpr workload chat{.context = 8192_tok};
#endif

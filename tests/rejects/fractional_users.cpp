// Half a user.
// do: users is a whole number.
// expect: narrowing
// lines: g++ 12 clang 15
#include <llmhw/workload.hpp>

using namespace llmhw;

#ifdef WRONG
constexpr workload chat{.users = 1.5};
#else
constexpr workload chat{.users = 2};
#endif

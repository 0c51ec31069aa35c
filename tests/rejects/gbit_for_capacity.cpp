// A link rate in Gbit/s where a memory size is wanted.
// do: memory is in GiB; a link is in Gbit_per_s.
// expect: information
// expect: bandwidth
// lines: g++ 12 clang 15
#include <llmhw/machine.hpp>

using namespace llmhw;

#ifdef WRONG
constexpr host server{.memory = 400_Gbit_per_s};
#else
constexpr host server{.memory = 400_GiB};
#endif

// A number without a unit for memory.
// do: name the unit: 24_GiB.
// expect: information
// lines: g++ 12 clang 15
#include <llmhw/device.hpp>

using namespace llmhw;

#ifdef WRONG
constexpr device card{.memory = 24, .bandwidth = 1_TB_per_s};
#else
constexpr device card{.memory = 24_GiB, .bandwidth = 1_TB_per_s};
#endif

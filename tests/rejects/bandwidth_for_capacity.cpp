// A bandwidth where a capacity is wanted.
// do: give the labelled memory: 24_GiB.
// expect: information
// expect: bandwidth
// lines: g++ 12 clang 15
#include <llmhw/device.hpp>

using namespace llmhw;

#ifdef WRONG
constexpr device card{.memory = 24_GB_per_s, .bandwidth = 1008_GB_per_s};
#else
constexpr device card{.memory = 24_GiB, .bandwidth = 1008_GB_per_s};
#endif

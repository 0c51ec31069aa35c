// A capacity where a bandwidth is wanted: GB for GB/s.
// do: give the rate at which the memory is read: 1008_GB_per_s.
// expect: bandwidth
// expect: information
// lines: g++ 12 clang 15
#include <llmhw/device.hpp>

using namespace llmhw;

#ifdef WRONG
constexpr device card{.memory = 24_GiB, .bandwidth = 1008_GB};
#else
constexpr device card{.memory = 24_GiB, .bandwidth = 1008_GB_per_s};
#endif

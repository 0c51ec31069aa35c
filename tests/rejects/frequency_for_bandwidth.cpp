// A memory clock where a bandwidth is wanted.
// do: multiply by the width of the bus: 10.5_GHz * 96_B.
// expect: bandwidth
// expect: frequency
// lines: g++ 12 clang 15
#include <llmhw/device.hpp>

using namespace llmhw;

#ifdef WRONG
constexpr device card{.memory = 24_GiB, .bandwidth = 10.5_GHz};
#else
constexpr device card{.memory = 24_GiB, .bandwidth = 10.5_GHz * 96_B};
#endif

// A bandwidth where a latency is wanted.
// do: a latency is a time: 10_us.
// expect: duration
// expect: bandwidth
// lines: g++ 12 clang 15
#include <llmhw/link.hpp>

using namespace llmhw;

#ifdef WRONG
constexpr llmhw::link cable{.name = "cable", .raw = 32_GB_per_s, .latency = 10_GB_per_s};
#else
constexpr llmhw::link cable{.name = "cable", .raw = 32_GB_per_s, .latency = 10_us};
#endif

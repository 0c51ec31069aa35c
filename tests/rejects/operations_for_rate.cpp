// TFLOP where TFLOPS are wanted.
// do: a peak rate is in TFLOPS.
// expect: compute_rate
// expect: operations
// lines: g++ 12 clang 15
#include <llmhw/device.hpp>

using namespace llmhw;

#ifdef WRONG
constexpr device card{.memory = 24_GiB, .fp16 = 165_TFLOP};
#else
constexpr device card{.memory = 24_GiB, .fp16 = 165_TFLOPS};
#endif

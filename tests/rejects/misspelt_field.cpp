// A field that a device does not have.
// do: the fields are listed in llmhw/device.hpp.
// expect: vram
// lines: g++ 12 clang 15
#include <llmhw/device.hpp>

using namespace llmhw;

#ifdef WRONG
constexpr device card{.vram = 24_GiB};
#else
constexpr device card{.memory = 24_GiB};
#endif

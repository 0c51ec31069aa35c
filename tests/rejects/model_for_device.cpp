// A model where a device is wanted.
// do: .device takes an entry of devices::.
// expect: device
// expect: model
// lines: g++ 12 clang 15
#include <llmhw/estimate.hpp>

using namespace llmhw;

#ifdef WRONG
constexpr machine box{.device = models::llama_3_1_8b};
#else
constexpr machine box{.device = devices::rtx_4090};
#endif

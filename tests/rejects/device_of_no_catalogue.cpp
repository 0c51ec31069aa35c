// A device that the catalogue does not have.
// do: look for its entry in llmhw/catalog/devices.hpp, or describe your own.
// expect: rtx_4900
// lines: g++ 12 clang 15
#include <llmhw/catalog/devices.hpp>

using namespace llmhw;

#ifdef WRONG
constexpr const device& card = devices::rtx_4900;
#else
constexpr const device& card = devices::rtx_4090;
#endif

// A link given by its name.
// do: .link takes an entry of links::; a name read at run time goes through find_link().
// expect: link_kind
// lines: g++ 12 clang 15
#include <llmhw/estimate.hpp>

using namespace llmhw;

#ifdef WRONG
constexpr machine box{.device = devices::rtx_3090, .count = 2, .link = "nvlink3-bridge"};
#else
constexpr machine box{.device = devices::rtx_3090, .count = 2, .link = links::nvlink3_bridge};
#endif

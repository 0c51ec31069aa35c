// A format given by its name.
// do: .format takes an entry of formats::; a name read at run time goes through find_format().
// expect: tensor_type
// lines: g++ 12 clang 15
#include <llmhw/estimate.hpp>

using namespace llmhw;

#ifdef WRONG
constexpr setup question{.model = models::llama_3_1_8b, .format = "Q4_K_M"};
#else
constexpr setup question{.model = models::llama_3_1_8b, .format = formats::q4_k_m};
#endif

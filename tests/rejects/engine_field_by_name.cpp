// An engine given by its name.
// do: .engine takes an entry of engines::; a name read at run time goes through find_engine().
// expect: engine_family
// lines: g++ 12 clang 15
#include <llmhw/estimate.hpp>

using namespace llmhw;

#ifdef WRONG
constexpr setup question{.model = models::llama_3_1_8b, .engine = "vllm"};
#else
constexpr setup question{.model = models::llama_3_1_8b, .engine = engines::vllm_cuda};
#endif

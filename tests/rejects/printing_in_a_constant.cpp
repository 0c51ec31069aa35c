// A function of a header for run time called in a constant expression.
// do: format at run time; numbers leave a constant with .in(unit).
// expect: to_string
// lines: g++ 12 clang 15 g++-11 18
// note: g++ 11 says from which headers it takes the string.
#include <llmhw/estimate.hpp>
#include <llmhw/ostream.hpp>

using namespace llmhw;

constexpr setup chat{
    .model = models::llama_3_1_70b,
    .format = formats::q4_k_m,
    .machine = {.device = devices::rtx_4090, .count = 2},
    .workload = {.context = 8192_tok},
};

#ifdef WRONG
constexpr auto text = to_string(24_GiB);
#else
const auto text = to_string(24_GiB);
#endif

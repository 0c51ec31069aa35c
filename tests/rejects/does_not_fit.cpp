// A setup that does not fit.
// do: compare needs_MB with has_MB: more memory, fewer bits, a shorter context.
// expect: does not fit
// expect: needs_MB{
// expect: has_MB{
// lines: g++ 12 clang 15
#include <llmhw/estimate.hpp>

using namespace llmhw;

constexpr setup chat{
    .model = models::llama_3_1_70b,
    .format = formats::q4_k_m,
    .machine = {.device = devices::rtx_4090, .count = 2},
    .workload = {.context = 8192_tok},
};

#ifdef WRONG
constexpr setup big = [] {
    setup one = chat;
    one.machine.count = 1;
    return one;
}();
#else
constexpr setup big = chat;
#endif
static_assert(must_fit<big>);

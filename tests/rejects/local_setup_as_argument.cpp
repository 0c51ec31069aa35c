// A setup on the stack as a template argument.
// do: make it static constexpr, or put it at namespace scope.
// expect g++: local
// expect clang: local
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
void check() {
    constexpr setup local = chat;
    static_assert(must_fit<local>);
}
#else
void check() {
    static constexpr setup local = chat;
    static_assert(must_fit<local>);
}
#endif

// A setup known only at run time as a template argument.
// do: call estimate() at run time and look at fits().
// expect: question
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
bool check(const setup& question) { return must_fit<question>; }
#else
bool check(const setup& question) { return estimate(question).fits(); }
#endif

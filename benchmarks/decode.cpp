// The typed decode estimate against the same formula on raw doubles, both inlined whole into a loop over inputs that the compiler cannot
// see. Without arguments it checks that they agree and prints the time of each; `bench_decode typed|raw CASE N` makes N calls, for
// benchmarks/instructions to count.
#include "raw_decode.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace llmhw::literals;

namespace {

const llmhw::setup cases[] = {
    {.model = llmhw::models::llama_3_1_8b,
     .format = llmhw::formats::q4_k_m,
     .machine = {.device = llmhw::devices::rtx_4090},
     .engine = llmhw::engines::llama_cpp_cuda,
     .workload = {.context = 8192_tok}},
    {.model = llmhw::models::llama_3_3_70b,
     .format = llmhw::formats::q4_k_m,
     .machine = {.device = llmhw::devices::rtx_5090, .count = 2, .split = llmhw::split::tensor},
     .engine = llmhw::engines::vllm_cuda,
     .workload = {.context = 4096_tok, .users = 4}},
    {.model = llmhw::models::qwen3_30b_a3b,
     .format = llmhw::formats::q8_0,
     .machine = {.device = llmhw::devices::rtx_3090, .count = 2, .power_limit = 250_W},
     .engine = llmhw::engines::llama_cpp_cuda,
     .workload = {.context = 32768_tok, .users = 8}},
};

// The compiler must take the value for changed, and every call's result for used.
template <class T>
void hide(T& value) {
    __asm__ volatile("" : "+m"(value) : : "memory");
}

[[gnu::noinline, gnu::flatten]] void typed(llmhw::setup question, llmhw::model_sizes sizes, long calls) {
    for (long i = 0; i < calls; ++i) {
        hide(question);
        hide(sizes);
        auto result = llmhw::decode_of(question, question.engine, sizes);
        hide(result);
    }
}

[[gnu::noinline, gnu::flatten]] void untyped(raw::question question, raw::engine engine, raw::sizes sizes, long calls) {
    for (long i = 0; i < calls; ++i) {
        hide(question);
        hide(engine);
        hide(sizes);
        auto result = raw::decode_of(question, engine, sizes);
        hide(result);
    }
}

void run_typed(const llmhw::setup& question, long calls) { typed(question, llmhw::sizes_of(question), calls); }
void run_raw(const llmhw::setup& question, long calls) {
    untyped(raw::raw_of(question), raw::raw_of(question.engine), raw::raw_of(llmhw::sizes_of(question)), calls);
}

bool close(double a, double b) { return a == b || (a / b > 1 - 1e-12 && a / b < 1 + 1e-12); }

bool agree(const llmhw::setup& question) {
    const llmhw::model_sizes sizes = llmhw::sizes_of(question);
    const llmhw::decode_estimate a = llmhw::decode_of(question, question.engine, sizes);
    const raw::result b = raw::decode_of(raw::raw_of(question), raw::raw_of(question.engine), raw::raw_of(sizes));
    const auto rate = [](llmhw::token_rate r) { return r.in(llmhw::tok_per_s); };
    return close(rate(a.rate), b.rate) && close(rate(a.low), b.low) && close(rate(a.high), b.high) && close(rate(a.ceiling), b.ceiling) &&
           close(rate(a.throughput), b.throughput) && close(a.time.total().in(llmhw::s), b.time.total()) && a.bound_by == b.bound_by;
}

double nanoseconds_per_call(void (*run)(const llmhw::setup&, long), const llmhw::setup& question) {
    constexpr long calls = 200000;
    double least = 1e9;
    for (int repeat = 0; repeat < 7; ++repeat) {
        const auto start = std::chrono::steady_clock::now();
        run(question, calls);
        const std::chrono::duration<double, std::nano> taken = std::chrono::steady_clock::now() - start;
        least = llmhw::detail::min(least, taken.count() / calls);
    }
    return least;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 4) {
        const llmhw::setup& question = cases[std::atoi(argv[2])];
        (std::strcmp(argv[1], "raw") == 0 ? run_raw : run_typed)(question, std::atol(argv[3]));
        return EXIT_SUCCESS;
    }
    for (const llmhw::setup& question : cases) {
        if (!agree(question)) {
            std::printf("%s: the raw formula gives another answer; has llmhw/decode.hpp changed?\n", question.model.name);
            return EXIT_FAILURE;
        }
        const double t = nanoseconds_per_call(run_typed, question), r = nanoseconds_per_call(run_raw, question);
        std::printf("decode estimate, %-26s %4.0f ns typed, %4.0f ns raw: %.2f\n", question.model.name, t, r, t / r);
    }
}

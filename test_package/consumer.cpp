#include <llmhw/estimate.hpp>

#include <cstdio>

using namespace llmhw::literals;

constexpr llmhw::setup chat{
    .model = llmhw::models::llama_3_1_8b,
    .format = llmhw::formats::q4_k_m,
    .machine = {.device = llmhw::devices::rtx_4090},
    .workload = {.context = 8192_tok},
};
static_assert(llmhw::must_fit<chat>);

int main() { std::printf("llmhw %s: %.0f tok/s\n", LLMHW_VERSION, llmhw::estimate(chat).decode.rate.in(llmhw::tok_per_s)); }

// The inverse questions about one setup.
#include <llmhw/ostream.hpp>
#include <llmhw/solve.hpp>

#include <iostream>

using namespace llmhw::literals;

int main() {
    const llmhw::setup chat{
        .model = llmhw::models::qwen3_32b,
        .format = llmhw::formats::q4_k_m,
        .machine = {.device = llmhw::devices::rtx_4090},
        .workload = {.prompt = 1024_tok, .context = 4096_tok},
    };
    std::cout << "Qwen3 32B Q4_K_M on an RTX 4090, 4096 tokens of context for each user\n"
              << "  longest context           " << llmhw::max_context(chat).in(llmhw::tok) << " tok" << '\n'
              << "  users at 10 tok/s each    " << llmhw::max_users(chat, 10_tok_per_s) << '\n'
              << "  ... that start within 2 s " << llmhw::max_users(chat, 2_s) << '\n'
              << "  least memory              " << llmhw::memory_needed(chat) << '\n'
              << "  bandwidth for 100 tok/s   " << llmhw::bandwidth_needed(chat, 100_tok_per_s) << '\n'
              << "  best format               " << llmhw::best_format(chat)->id << '\n';
    if (const auto* format = llmhw::best_format(chat, 45_tok_per_s)) std::cout << "  ... at 45 tok/s            " << format->id << '\n';

    llmhw::setup big = chat;
    big.model = llmhw::models::llama_3_3_70b;
    std::cout << "Llama 3.3 70B Q4_K_M\n"
              << "  RTX 4090s needed          " << llmhw::devices_needed(big) << '\n'
              << "  best format on one        " << llmhw::best_format(big)->id << '\n';
    const llmhw::machine shop[] = {
        {.device = llmhw::devices::rtx_3090, .count = 2},
        {.device = llmhw::devices::rtx_4090, .count = 2},
        {.device = llmhw::devices::rtx_5090, .count = 2},
        {.device = llmhw::devices::rtx_pro_6000_bw_ws},
    };
    for (const llmhw::token_rate each : {10_tok_per_s, 20_tok_per_s, 30_tok_per_s}) {
        std::cout << "  cheapest at " << each << "      ";
        if (const llmhw::machine* m = llmhw::cheapest_machine(big, shop, each))
            std::cout << m->count << " x " << m->device.name << ", " << llmhw::price_of(*m) << '\n';
        else
            std::cout << "none of the list\n";
    }

    const llmhw::sensitivity gain = llmhw::sensitivity_of(chat);
    std::cout << "10 % more of ... makes Qwen3 32B faster by\n"
              << "  bandwidth " << llmhw::fixed(100 * gain.bandwidth, 1) << " %, compute " << llmhw::fixed(100 * gain.compute, 1)
              << " %, memory " << llmhw::fixed(100 * gain.memory, 1) << " % (and " << gain.context << " more context)\n";
}

// Several devices: which split, mixed cards, experts in parallel, prefill and decode on different machines.
#include <llmhw/deployment.hpp>
#include <llmhw/ostream.hpp>
#include <llmhw/solve.hpp>

#include <iostream>
#include <utility>

using namespace llmhw::literals;

static void splits() {
    llmhw::setup question{.model = llmhw::models::llama_3_3_70b,
                          .format = llmhw::formats::q4_k_m,
                          .machine = {.device = llmhw::devices::rtx_3090, .count = 4},
                          .workload = {.context = 4096_tok}};
    std::cout << "Llama 3.3 70B Q4_K_M on four RTX 3090\n  layer split          " << llmhw::estimate(question).decode.rate << '\n';
    question.machine.split = llmhw::split::tensor;
    for (const llmhw::link* wire : {&llmhw::links::pcie3_x4, &llmhw::links::pcie4_x16, &llmhw::links::nvlink3_bridge}) {
        question.machine.link = *wire;
        const llmhw::decode_estimate decode = llmhw::estimate(question).decode;
        std::cout << "  tensor split         " << decode.rate << " over " << wire->name << ", " << decode.time.communication
                  << " of a step on the link\n";
    }
}

static void mixed() {
    const llmhw::setup question{.model = llmhw::models::qwen3_32b,
                                .format = llmhw::formats::q6_k,
                                .machine = {.device = llmhw::devices::rtx_3090},
                                .workload = {.context = 8192_tok}};
    const llmhw::engine& engine = llmhw::engine_of(question);
    const llmhw::model_sizes sizes = llmhw::sizes_of(question);
    llmhw::stage cards[] = {{llmhw::devices::rtx_3090}, {llmhw::devices::rtx_5080}};
    fill_fastest_first(question, engine, sizes, cards);
    const llmhw::mixed_estimate both = mixed_decode(question, engine, sizes, cards);
    std::cout << "Qwen3 32B Q6_K on an RTX 3090 and an RTX 5080\n ";
    for (const llmhw::stage& card : cards) std::cout << ' ' << card.layers << " layers on the " << card.device.name << ',';
    std::cout << ' ' << both.rate << ", never above " << both.ceiling << '\n';
}

static void experts() {
    llmhw::setup question{.model = llmhw::models::deepseek_v3,
                          .format = llmhw::formats::fp8_e4m3,
                          .machine = {.device = llmhw::devices::h200_sxm, .count = 8, .split = llmhw::split::tensor},
                          .engine = llmhw::engines::vllm_cuda,
                          .workload = {.prompt = 2048_tok, .context = 4096_tok}};
    const llmhw::model_sizes sizes = llmhw::sizes_of(question);
    std::cout << "DeepSeek V3 FP8 on eight H200\n";
    for (const int users : {8, 64, 256}) {
        question.workload.users = users;
        const llmhw::estimate_result tensor = llmhw::estimate(question, sizes);
        std::cout << "  " << users << " users\ttensor parallel ";
        if (tensor.fits())
            std::cout << tensor.decode.throughput;
        else
            std::cout << "does not fit: each device keeps the whole cache";
        std::cout << ", expert parallel at best " << expert_parallel_of(question, question.engine, sizes).throughput << '\n';
    }
}

static void apart() {
    const llmhw::model& model = llmhw::models::llama_3_3_70b;
    std::cout << "The cache of 8192 tokens of Llama 3.3 70B crosses\n";
    for (const llmhw::link* wire : {&llmhw::links::eth_10g, &llmhw::links::eth_100g, &llmhw::links::ib_ndr}) {
        const llmhw::duration transfer = kv_transfer(llmhw::kv_shape_of(model), 8192_tok, *wire);
        std::cout << "  " << wire->name << " in " << transfer << "; " << exposed_transfer(transfer, 2_s, model.layers)
                  << " are left if layers are sent during a prompt of 2 s\n";
    }
}

int main() {
    splits();
    mixed();
    experts();
    apart();
}

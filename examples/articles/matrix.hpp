// The articles' decision matrices ("under 30B: ..., 70B to 400B: ...") as answers of the solver over a list of machines.
#pragma once

#include <iterator>
#include <string>
#include <vector>

#include <llmhw/ostream.hpp>
#include <llmhw/solve.hpp>

namespace articles {

using namespace llmhw::literals;

struct model_class {
    const char* question;  // as an article asks it
    const llmhw::model* model;
};

inline constexpr model_class model_classes[] = {
    {"under 30B", &llmhw::models::qwen3_14b},
    {"under 30B", &llmhw::models::gemma_3_27b},
    {"under 30B, mixture", &llmhw::models::qwen3_30b_a3b},
    {"70B", &llmhw::models::llama_3_3_70b},
    {"70B to 400B, mixture", &llmhw::models::llama_4_scout},
    {"70B to 400B, mixture", &llmhw::models::qwen3_235b_a22b},
    {"70B to 400B, mixture", &llmhw::models::llama_4_maverick},
    {"405B, dense", &llmhw::models::llama_3_1_405b},
    {"671B, mixture", &llmhw::models::deepseek_r1},
};

// Article 001 pays 2,000 USD for the PC around a card.
constexpr llmhw::machine in_a_pc(llmhw::device card, int count) {
    card.price += 2000_USD / count;
    return {.device = card, .count = count};
}
constexpr llmhw::machine mac(llmhw::device chip, llmhw::information memory) {
    chip.memory = memory;
    return {.device = chip, .wired_limit = memory - llmhw::system_reserve};
}

// Machines of the articles that are sold, at the list prices of the catalogue.
inline constexpr llmhw::machine shop[] = {
    in_a_pc(llmhw::devices::rtx_4090, 1),           in_a_pc(llmhw::devices::rtx_4090, 2),
    in_a_pc(llmhw::devices::rtx_4090, 4),           in_a_pc(llmhw::devices::rtx_5090, 1),
    in_a_pc(llmhw::devices::rtx_5090, 2),           in_a_pc(llmhw::devices::rtx_pro_5000_bw_48gb, 1),
    in_a_pc(llmhw::devices::rtx_pro_6000_bw_ws, 1), in_a_pc(llmhw::devices::rtx_pro_6000_bw_ws, 2),
    in_a_pc(llmhw::devices::rtx_pro_6000_bw_ws, 5), mac(llmhw::devices::apple_m4_max, 128_GiB),
    mac(llmhw::devices::apple_m5_max, 128_GiB),     mac(llmhw::devices::apple_m3_ultra_60c, 96_GiB),
    mac(llmhw::devices::apple_m3_ultra, 512_GiB),
};

inline std::string name_of(const llmhw::machine& m) {
    const std::string device = m.device.name;
    const std::string memory = llmhw::is_apple(m.device) ? ", " + llmhw::fixed(m.device.memory.in(llmhw::GiB), 0) + " GB" : "";
    return (m.count > 1 ? std::to_string(m.count) + " x " : "") + device.substr(0, device.find(" (")) + memory;
}

struct matrix_row {
    model_class what;
    std::string format;
    const llmhw::machine* cheapest[2] = {};  // at the rates below; null: none of the shop
    const llmhw::machine* fastest = nullptr;
    llmhw::token_rate fastest_rate = {};
    int cards[2] = {};                  // RTX 5090, RTX PRO 6000 96 GB that hold it
    std::string best_on_one_card = {};  // format with the most bits that an RTX 5090 holds; empty: none
};

inline constexpr llmhw::token_rate matrix_rates[] = {10_tok_per_s, 30_tok_per_s};

inline std::vector<matrix_row> decision_matrix() {
    std::vector<matrix_row> rows;
    for (const model_class& what : model_classes) {
        llmhw::setup question{.model = *what.model, .format = llmhw::formats::q4_k_m, .workload = {.context = 4096_tok, .depth = 64_tok}};
        matrix_row row{.what = what, .format = question.format.id};
        for (const int i : {0, 1}) row.cheapest[i] = llmhw::cheapest_machine(question, shop, matrix_rates[i]);
        const llmhw::model_sizes sizes = sizes_of(question);
        for (const llmhw::machine& m : shop) {
            const llmhw::token_rate rate = llmhw::estimate(llmhw::with_machine(question, m), sizes).decode.rate;
            if (rate > row.fastest_rate) row.fastest = &m;
            row.fastest_rate = llmhw::max(row.fastest_rate, rate);
        }
        question.machine = {.device = llmhw::devices::rtx_pro_6000_bw_ws};
        row.cards[1] = llmhw::devices_needed(question);
        question.machine = {.device = llmhw::devices::rtx_5090};
        row.cards[0] = llmhw::devices_needed(question);
        if (const llmhw::format* best = llmhw::best_format(question)) row.best_on_one_card = best->id;
        rows.push_back(row);
    }
    return rows;
}

}  // namespace articles

// What the demo asks: the models and machines that articles on local AI compare, each model in the format in which people run it.
#pragma once

#include <vector>

#include <llmhw/estimate.hpp>

namespace demo {

using namespace llmhw::literals;

struct named_machine {
    const char* name;
    llmhw::machine machine;
};

struct model_in_format {
    const llmhw::model* model;
    const llmhw::format* format;
};

struct load {
    llmhw::token_count context = 8192_tok;
    int users = 1;
};

// One line of the table: a model on a machine, at the start of a conversation and with the context full.
struct row {
    model_in_format what;
    const named_machine* where;
    load under;
    double parameters_billion;
    double read_billion;  // per token of one user
    llmhw::estimate_result start;
    llmhw::estimate_result full;
};

// What a conversation has in the cache while its first answers are written.
inline constexpr llmhw::token_count short_chat = 512_tok;

// Shops sell one chip with several memory sizes; the catalogue has the largest.
constexpr llmhw::device with_memory(llmhw::device d, llmhw::information memory) {
    d.memory = memory;
    return d;
}

namespace machines {
using namespace llmhw::devices;

// Consumer cards have no NVLink, so llama.cpp divides the model by layers: more memory, not more speed.
inline constexpr named_machine all[] = {
    {"RTX 4090", {.device = rtx_4090}},
    {"2x RTX 4090", {.device = rtx_4090, .count = 2}},
    {"4x RTX 4090", {.device = rtx_4090, .count = 4}},
    {"RTX 5090", {.device = rtx_5090}},
    {"2x RTX 5090", {.device = rtx_5090, .count = 2}},
    {"5x RTX PRO 6000 96 GB", {.device = rtx_pro_6000_bw_ws, .count = 5}},
    {"H100 80 GB", {.device = h100_sxm}},
    {"DGX Spark 128 GB", {.device = dgx_spark_gb10}},
    {"Strix Halo 128 GB", {.device = ryzen_ai_max_395}},
    {"Mac M4 Pro 48 GB", {.device = with_memory(apple_m4_pro, 48_GiB)}},
    {"Mac M4 Max 128 GB", {.device = apple_m4_max}},
    {"Mac M5 Max 128 GB", {.device = apple_m5_max}},
    {"Mac M3 Ultra 96 GB", {.device = with_memory(apple_m3_ultra_60c, 96_GiB)}},
    {"Mac M3 Ultra 256 GB", {.device = with_memory(apple_m3_ultra, 256_GiB)}},
    {"Mac M3 Ultra 512 GB", {.device = apple_m3_ultra}},
};

}  // namespace machines

inline constexpr model_in_format usual_models[] = {
    {&llmhw::models::llama_3_1_8b, &llmhw::formats::q4_k_m},   {&llmhw::models::gemma_3_27b, &llmhw::formats::q4_k_m},
    {&llmhw::models::qwen3_30b_a3b, &llmhw::formats::q4_k_m},  {&llmhw::models::qwen3_32b, &llmhw::formats::q4_k_m},
    {&llmhw::models::llama_3_3_70b, &llmhw::formats::q4_k_m},  {&llmhw::models::llama_4_scout, &llmhw::formats::q4_k_m},
    {&llmhw::models::gpt_oss_120b, &llmhw::formats::mxfp4},    {&llmhw::models::qwen3_235b_a22b, &llmhw::formats::q4_k_m},
    {&llmhw::models::llama_3_1_405b, &llmhw::formats::q4_k_m}, {&llmhw::models::deepseek_r1, &llmhw::formats::q4_k_m},
};

inline std::vector<row> rows_for(const std::vector<model_in_format>& models, const load& under) {
    std::vector<row> rows;
    for (const model_in_format& what : models) {
        const llmhw::model_sizes sizes = llmhw::sizes_of(*what.model, *what.format);
        for (const named_machine& where : machines::all) {
            llmhw::setup question{.model = *what.model,
                                  .format = *what.format,
                                  .machine = where.machine,
                                  .workload = {.context = under.context, .users = under.users}};
            const llmhw::estimate_result full = llmhw::estimate(question, sizes);
            question.workload.depth = llmhw::min(short_chat, under.context);
            const llmhw::estimate_result start = llmhw::estimate(question, sizes);
            rows.push_back({what, &where, under, sizes.parameters.total() / 1e9,
                            sizes.parameters.read(llmhw::active_expert_share(*what.model)) / 1e9, start, full});
        }
    }
    return rows;
}

}  // namespace demo

// What a config.json leaves to the code of transformers: a row for each model_type, and the values of keys that files leave out.
//
// Source: huggingface/transformers, src/transformers/models/*/configuration_*.py and modeling_*.py.
#pragma once

#include <llmhw/model.hpp>

namespace llmhw::detail {

enum class hf_bias : unsigned char {
    none,
    qkv,         // always, on queries, keys and values
    stated,      // attention_bias says whether q, k, v and the output have one
    stated_qkv,  // attention_bias says whether q, k and v have one
    everywhere,  // in every matrix and norm
};

enum class hf_window : unsigned char {
    none,         // no layer, unless layer_types says so
    every_layer,  // sliding_window, where it is given, holds in all layers
    from_layer,   // in the layers from max_window_layers on, where use_sliding_window
    period,       // in all but every `period`-th layer
};

// What a config.json leaves to the code of transformers.
struct hf_architecture {
    const char* model_type;
    const char* gguf;  // what llama.cpp calls it
    hf_bias bias = hf_bias::none;
    qk_norm norm = qk_norm::none;
    hf_window window = hf_window::none;
    int period = 0;
    int norms = 2;                 // vectors per layer
    int matrices = 3;              // of a feed-forward block
    bool tied = false;             // where tie_word_embeddings is not given
    bool fused = false;            // one tensor for q, k and v; one for gate and up
    bool routed = false;           // has experts
    bool router_bias = false;      // always
    bool shared_gate = false;      // of the shared expert
    bool gated_attention = false;  // a gate per element on the output
    bool norm_bias = false;
    recurrence kind = recurrence::none;
};

inline constexpr hf_architecture hf_architectures[] = {
    {.model_type = "llama", .gguf = "llama", .bias = hf_bias::stated},
    {.model_type = "mistral", .gguf = "llama", .window = hf_window::every_layer},
    {.model_type = "ministral3", .gguf = "mistral3", .window = hf_window::every_layer},
    {.model_type = "mixtral", .gguf = "llama", .window = hf_window::every_layer, .routed = true},
    {.model_type = "llama4_text", .gguf = "llama4", .bias = hf_bias::stated, .window = hf_window::period, .period = 4, .routed = true},
    {.model_type = "qwen2", .gguf = "qwen2", .bias = hf_bias::qkv, .window = hf_window::from_layer},
    {.model_type = "qwen2_vl", .gguf = "qwen2vl", .bias = hf_bias::qkv, .window = hf_window::from_layer},
    {.model_type = "qwen2_vl_text", .gguf = "qwen2vl", .bias = hf_bias::qkv, .window = hf_window::from_layer},
    {.model_type = "qwen2_5_vl", .gguf = "qwen2vl", .bias = hf_bias::qkv, .window = hf_window::from_layer},
    {.model_type = "qwen2_5_vl_text", .gguf = "qwen2vl", .bias = hf_bias::qkv, .window = hf_window::from_layer},
    {.model_type = "qwen2_5_omni_text", .gguf = "qwen2vl", .bias = hf_bias::qkv, .window = hf_window::from_layer},
    {.model_type = "qwen2_moe",
     .gguf = "qwen2moe",
     .bias = hf_bias::qkv,
     .window = hf_window::from_layer,
     .routed = true,
     .shared_gate = true},
    {.model_type = "qwen3", .gguf = "qwen3", .bias = hf_bias::stated, .norm = qk_norm::per_head, .window = hf_window::from_layer},
    {.model_type = "qwen3_vl_text", .gguf = "qwen3vl", .bias = hf_bias::stated, .norm = qk_norm::per_head},
    {.model_type = "qwen3_moe",
     .gguf = "qwen3moe",
     .bias = hf_bias::stated,
     .norm = qk_norm::per_head,
     .window = hf_window::from_layer,
     .routed = true},
    {.model_type = "qwen3_vl_moe_text", .gguf = "qwen3vlmoe", .bias = hf_bias::stated, .norm = qk_norm::per_head, .routed = true},
    {.model_type = "qwen3_omni_moe_text", .gguf = "qwen3vlmoe", .bias = hf_bias::stated, .norm = qk_norm::per_head, .routed = true},
    {.model_type = "qwen3_next",
     .gguf = "qwen3next",
     .norm = qk_norm::per_head,
     .routed = true,
     .shared_gate = true,
     .gated_attention = true,
     .kind = recurrence::gated_delta_net},
    {.model_type = "qwen3_5_text",
     .gguf = "qwen35",
     .norm = qk_norm::per_head,
     .gated_attention = true,
     .kind = recurrence::gated_delta_net},
    {.model_type = "qwen3_5_moe_text",
     .gguf = "qwen35moe",
     .norm = qk_norm::per_head,
     .routed = true,
     .shared_gate = true,
     .gated_attention = true,
     .kind = recurrence::gated_delta_net},
    {.model_type = "gemma", .gguf = "gemma", .bias = hf_bias::stated, .tied = true},
    {.model_type = "gemma2", .gguf = "gemma2", .bias = hf_bias::stated, .window = hf_window::period, .period = 2, .norms = 4, .tied = true},
    {.model_type = "gemma3_text",
     .gguf = "gemma3",
     .bias = hf_bias::stated,
     .norm = qk_norm::per_head,
     .window = hf_window::period,
     .period = 6,
     .norms = 4,
     .tied = true},
    {.model_type = "gemma4_text",
     .gguf = "gemma4",
     .bias = hf_bias::stated,
     .norm = qk_norm::per_head,
     .window = hf_window::period,
     .period = 6,
     .norms = 4,
     .tied = true},
    {.model_type = "gemma3n_text",
     .gguf = "gemma3n",
     .bias = hf_bias::stated,
     .norm = qk_norm::per_head,
     .window = hf_window::period,
     .period = 5,
     .norms = 4,
     .tied = true},
    {.model_type = "gpt_oss",
     .gguf = "gpt-oss",
     .bias = hf_bias::stated,
     .window = hf_window::period,
     .period = 2,
     .routed = true,
     .router_bias = true},
    {.model_type = "deepseek_v2", .gguf = "deepseek2", .bias = hf_bias::stated, .routed = true},
    {.model_type = "deepseek_v3", .gguf = "deepseek2", .bias = hf_bias::stated, .routed = true},
    {.model_type = "deepseek_v32", .gguf = "deepseek32", .bias = hf_bias::stated, .routed = true},
    {.model_type = "deepseek_v4", .gguf = "deepseek4", .routed = true, .router_bias = true},
    {.model_type = "kimi_k2", .gguf = "deepseek2", .bias = hf_bias::stated, .routed = true},
    {.model_type = "kimi_linear", .gguf = "kimi-linear", .routed = true, .router_bias = true, .kind = recurrence::kimi_delta_attention},
    {.model_type = "glm_moe_dsa", .gguf = "glm-dsa", .bias = hf_bias::stated, .routed = true, .router_bias = true},
    {.model_type = "glm4", .gguf = "glm4", .bias = hf_bias::stated_qkv, .norms = 4},
    {.model_type = "glm4_moe", .gguf = "glm4moe", .bias = hf_bias::stated_qkv, .routed = true, .router_bias = true},
    {.model_type = "glm4_moe_lite", .gguf = "deepseek2", .bias = hf_bias::stated, .routed = true, .router_bias = true},
    {.model_type = "dots1", .gguf = "dots1", .bias = hf_bias::stated, .norm = qk_norm::per_head, .routed = true, .router_bias = true},
    {.model_type = "hunyuan_v1_dense", .gguf = "hunyuan-dense", .bias = hf_bias::stated, .norm = qk_norm::per_head},
    {.model_type = "hunyuan_v1_moe", .gguf = "hunyuan-moe", .bias = hf_bias::stated, .norm = qk_norm::per_head, .routed = true},
    {.model_type = "ernie4_5", .gguf = "ernie4_5", .bias = hf_bias::stated, .tied = true},
    {.model_type = "ernie4_5_moe", .gguf = "ernie4_5-moe", .bias = hf_bias::stated, .tied = true, .routed = true, .router_bias = true},
    {.model_type = "arcee", .gguf = "arcee", .bias = hf_bias::stated, .matrices = 2},
    {.model_type = "internlm2", .gguf = "internlm2", .bias = hf_bias::stated},
    {.model_type = "stablelm", .gguf = "stablelm", .bias = hf_bias::stated_qkv, .norms = 4, .norm_bias = true},
    {.model_type = "nemotron", .gguf = "nemotron", .bias = hf_bias::stated, .norms = 4, .matrices = 2, .norm_bias = true},
    {.model_type = "lfm2", .gguf = "lfm2", .norm = qk_norm::per_head, .tied = true, .kind = recurrence::short_convolution},
    {.model_type = "phi3", .gguf = "phi3", .window = hf_window::every_layer, .fused = true},
    {.model_type = "cohere", .gguf = "command-r", .bias = hf_bias::stated, .norms = 1, .tied = true},
    {.model_type = "cohere2",
     .gguf = "cohere2",
     .bias = hf_bias::stated,
     .window = hf_window::period,
     .period = 4,
     .norms = 1,
     .tied = true},
    {.model_type = "minimax_m2", .gguf = "minimax-m2", .norm = qk_norm::full, .routed = true},
    {.model_type = "minimax_m3_vl_text", .gguf = "minimax-m3", .norm = qk_norm::per_head, .routed = true},
    {.model_type = "nemotron_h", .gguf = "nemotron_h", .bias = hf_bias::stated, .norms = 1, .matrices = 2, .kind = recurrence::mamba2},
    {.model_type = "falcon", .gguf = "falcon", .matrices = 2, .tied = true, .fused = true, .norm_bias = true},
    {.model_type = "olmo", .gguf = "olmo", .bias = hf_bias::stated, .norms = 0},
    {.model_type = "olmo2", .gguf = "olmo2", .bias = hf_bias::stated, .norm = qk_norm::full},
    {.model_type = "olmo3", .gguf = "olmo2", .bias = hf_bias::stated, .norm = qk_norm::full},
    {.model_type = "olmoe", .gguf = "olmoe", .bias = hf_bias::stated, .norm = qk_norm::full, .routed = true},
    {.model_type = "starcoder2",
     .gguf = "starcoder2",
     .bias = hf_bias::everywhere,
     .window = hf_window::every_layer,
     .norms = 4,
     .matrices = 2,
     .tied = true,
     .norm_bias = true},
    {.model_type = "gpt2",
     .gguf = "gpt2",
     .bias = hf_bias::everywhere,
     .norms = 4,
     .matrices = 2,
     .tied = true,
     .fused = true,
     .norm_bias = true},
    {.model_type = "gpt_neox", .gguf = "gptneox", .bias = hf_bias::everywhere, .norms = 4, .matrices = 2, .fused = true, .norm_bias = true},
    {.model_type = "gptj", .gguf = "gptj", .matrices = 2, .norm_bias = true},
    {.model_type = "opt", .gguf = "opt", .bias = hf_bias::everywhere, .norms = 4, .matrices = 2, .tied = true, .norm_bias = true},
    {.model_type = "granite", .gguf = "granite", .bias = hf_bias::stated},
    {.model_type = "granitemoe", .gguf = "granitemoe", .bias = hf_bias::stated, .routed = true},
    {.model_type = "smollm3", .gguf = "smollm3", .bias = hf_bias::stated, .tied = true},
    {.model_type = "seed_oss", .gguf = "seed_oss", .bias = hf_bias::stated_qkv},
};

// Keys that published files leave out because they are transformers' own values for that model type. Where a nested part is saved, all that
// are equal to them are left out.
struct hf_default {
    const char* model_type;
    const char* key;
    int value;
    bool nested_only = false;
};
inline constexpr hf_default hf_defaults[] = {
    {"gemma3_text", "vocab_size", 262208},
    {"gemma3_text", "num_attention_heads", 8},
    {"gemma3_text", "num_key_value_heads", 4},
    {"gemma3_text", "head_dim", 256},
    {"gemma3_text", "max_position_embeddings", 131072},
    {"gemma3_text", "sliding_window", 4096},
    {"gemma3_text", "hidden_size", 2304, true},
    {"gemma3_text", "intermediate_size", 9216, true},
    {"gemma3_text", "num_hidden_layers", 26, true},
    {"gemma3n_text", "vocab_size", 262400},
    {"gemma3n_text", "vocab_size_per_layer_input", 262144},
    {"gemma3n_text", "hidden_size_per_layer_input", 256},
    {"gemma3n_text", "num_attention_heads", 8},
    {"gemma3n_text", "num_key_value_heads", 2},
    {"gemma3n_text", "head_dim", 256},
    {"gemma3n_text", "max_position_embeddings", 32768},
    {"gemma3n_text", "sliding_window", 512},
    {"gemma3n_text", "num_kv_shared_layers", 15},
    {"gemma3n_text", "altup_num_inputs", 4},
    {"gemma3n_text", "laurel_rank", 64},
    {"gemma3n_text", "hidden_size", 2048, true},
    {"gemma3n_text", "intermediate_size", 16384, true},
    {"gemma3n_text", "num_hidden_layers", 35, true},
    {"gemma4_text", "num_key_value_heads", 4},
    {"gemma4_text", "head_dim", 256},
    {"gemma4_text", "global_head_dim", 512},
    {"gemma4_text", "sliding_window", 512},
    {"gemma4_text", "hidden_size_per_layer_input", 256},
    {"gemma", "head_dim", 256},
    {"gemma2", "num_key_value_heads", 4},
    {"gemma2", "head_dim", 256},
    {"gemma2", "sliding_window", 4096},
    {"gpt_oss", "num_key_value_heads", 8},
    {"gpt_oss", "head_dim", 64},
    {"gpt_oss", "sliding_window", 128},
    {"llama", "vocab_size", 32000, true},
    {"llama", "hidden_size", 4096, true},
    {"llama", "intermediate_size", 11008, true},
    {"llama", "num_hidden_layers", 32, true},
    {"llama", "num_attention_heads", 32, true},
    {"llama", "max_position_embeddings", 2048, true},
    {"mistral", "vocab_size", 32000, true},
    {"mistral", "hidden_size", 4096, true},
    {"mistral", "intermediate_size", 14336, true},
    {"mistral", "num_hidden_layers", 32, true},
    {"mistral", "num_attention_heads", 32, true},
    {"mistral", "max_position_embeddings", 131072, true},
    {"mistral", "num_key_value_heads", 8},
    {"mistral", "sliding_window", 4096},
    {"mixtral", "num_key_value_heads", 8},
    {"mixtral", "max_position_embeddings", 131072},
    {"qwen3", "head_dim", 128},
    {"qwen3_next", "head_dim", 256},
    {"qwen3_next", "full_attention_interval", 4},
    {"qwen3_5_text", "head_dim", 256},
    {"qwen3_5_text", "full_attention_interval", 4},
    {"qwen3_5_moe_text", "head_dim", 256},
    {"qwen3_5_moe_text", "full_attention_interval", 4},
    {"deepseek_v4", "num_hash_layers", 3},
    {"glm4_moe_lite", "first_k_dense_replace", 1},
    {"hunyuan_v1_moe", "num_shared_expert", 1},
    {"ernie4_5", "num_key_value_heads", 2},
    {"ernie4_5", "head_dim", 128},
    {"ernie4_5_moe", "num_key_value_heads", 4},
    {"ernie4_5_moe", "moe_num_shared_experts", 2},
    {"ernie4_5_moe", "moe_layer_start_index", 1},
    {"lfm2", "num_key_value_heads", 8},
    {"lfm2", "conv_L_cache", 3},
    {"starcoder2", "vocab_size", 49152},
};

}  // namespace llmhw::detail

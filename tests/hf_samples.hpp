// Configurations in the form in which they are published, shortened to the keys that matter, and tables of safetensors made from shapes.
//
// Typed by hand, not copied from files. Models of the catalogue are compared with it; the counts of the others were not looked up again,
// unless they have a source.
#pragma once

#include <llmhw/catalog/models.hpp>
#include <llmhw/hf_config.hpp>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace llmhw::testing {

struct hf_sample {
    const char* name;
    const model* entry;  // null: the catalogue has none
    double parameters;   // published; 0: not known
    std::string config;
};

// The texts in turn, so many of them.
inline std::string repeated(const std::vector<const char*>& pattern, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += pattern[static_cast<std::size_t>(i) % pattern.size()];
    return text;
}
inline std::string attention_types(const std::vector<const char*>& pattern, int count) {
    std::string list;
    for (int i = 0; i < count; ++i) {
        const char* sort = pattern[static_cast<std::size_t>(i) % pattern.size()];
        list += (i > 0 ? ", \"" : "\"") + std::string(sort) + "_attention\"";
    }
    return "[" + list + "]";
}

inline const std::vector<hf_sample>& hf_samples() {
    using namespace models;
    static const std::vector<hf_sample> samples = {
        {"llama-3.1-8b", &llama_3_1_8b, 0,
         R"({"model_type": "llama", "attention_bias": false, "hidden_size": 4096, "intermediate_size": 14336,
            "max_position_embeddings": 131072, "mlp_bias": false, "num_attention_heads": 32, "num_hidden_layers": 32, "num_key_value_heads": 8,
            "tie_word_embeddings": false, "torch_dtype": "bfloat16", "vocab_size": 128256})"},
        {"llama-3.2-1b", &llama_3_2_1b, 0, R"({"model_type": "llama", "head_dim": 64, "hidden_size": 2048, "intermediate_size": 8192,
            "max_position_embeddings": 131072, "num_attention_heads": 32, "num_hidden_layers": 16, "num_key_value_heads": 8,
            "tie_word_embeddings": true, "torch_dtype": "bfloat16", "vocab_size": 128256})"},
        {"llama-4-scout", &llama_4_scout, 0,
         R"({"model_type": "llama4", "torch_dtype": "bfloat16", "vision_config": {"hidden_size": 1408}, "text_config": {
            "model_type": "llama4_text", "attention_bias": false, "attention_chunk_size": 8192, "head_dim": 128, "hidden_size": 5120,
            "interleave_moe_layer_step": 1, "intermediate_size": 8192, "intermediate_size_mlp": 16384, "max_position_embeddings": 10485760,
            "num_attention_heads": 40, "num_experts_per_tok": 1, "num_hidden_layers": 48, "num_key_value_heads": 8, "num_local_experts": 16,
            "tie_word_embeddings": false, "vocab_size": 202048}})"},
        {"llama-4-maverick", &llama_4_maverick, 0, R"({"model_type": "llama4", "torch_dtype": "bfloat16", "text_config": {
            "model_type": "llama4_text", "attention_chunk_size": 8192, "head_dim": 128, "hidden_size": 5120, "interleave_moe_layer_step": 2,
            "intermediate_size": 8192, "intermediate_size_mlp": 16384, "max_position_embeddings": 1048576, "num_attention_heads": 40,
            "num_experts_per_tok": 1, "num_hidden_layers": 48, "num_key_value_heads": 8, "num_local_experts": 128,
            "tie_word_embeddings": false, "vocab_size": 202048}})"},
        {"mistral-7b-v0.1", &mistral_7b_v0_1, 0, R"({"model_type": "mistral", "hidden_size": 4096, "intermediate_size": 14336,
            "max_position_embeddings": 32768, "num_attention_heads": 32, "num_hidden_layers": 32, "num_key_value_heads": 8, "sliding_window": 4096,
            "tie_word_embeddings": false, "torch_dtype": "bfloat16", "vocab_size": 32000})"},
        {"mistral-small-3.1-24b", &mistral_small_3_1_24b, 0, R"({"model_type": "mistral3", "torch_dtype": "bfloat16", "text_config": {
            "model_type": "mistral", "head_dim": 128, "hidden_size": 5120, "intermediate_size": 32768, "max_position_embeddings": 131072,
            "num_attention_heads": 32, "num_hidden_layers": 40, "num_key_value_heads": 8, "sliding_window": null, "vocab_size": 131072}})"},
        {"mixtral-8x7b", &mixtral_8x7b, 0, R"({"model_type": "mixtral", "hidden_size": 4096, "intermediate_size": 14336,
            "max_position_embeddings": 32768, "num_attention_heads": 32, "num_experts_per_tok": 2, "num_hidden_layers": 32, "num_key_value_heads": 8,
            "num_local_experts": 8, "sliding_window": null, "tie_word_embeddings": false, "torch_dtype": "bfloat16", "vocab_size": 32000})"},
        {"qwen2.5-7b", &qwen2_5_7b, 0,
         R"({"model_type": "qwen2", "hidden_size": 3584, "intermediate_size": 18944, "max_position_embeddings": 131072,
            "max_window_layers": 28, "num_attention_heads": 28, "num_hidden_layers": 28, "num_key_value_heads": 4, "sliding_window": 131072,
            "tie_word_embeddings": false, "torch_dtype": "bfloat16", "use_sliding_window": false, "vocab_size": 152064})"},
        {"qwen1.5-moe-a2.7b", nullptr, 14315784192., R"({"model_type": "qwen2_moe", "decoder_sparse_step": 1, "hidden_size": 2048,
            "intermediate_size": 5632, "max_position_embeddings": 8192, "max_window_layers": 21, "moe_intermediate_size": 1408,
            "num_attention_heads": 16, "num_experts": 60, "num_experts_per_tok": 4, "num_hidden_layers": 24, "num_key_value_heads": 16,
            "shared_expert_intermediate_size": 5632, "sliding_window": 32768, "tie_word_embeddings": false, "torch_dtype": "bfloat16",
            "use_sliding_window": false, "vocab_size": 151936})"},
        {"qwen3-8b", &qwen3_8b, 0, R"({"model_type": "qwen3", "attention_bias": false, "head_dim": 128, "hidden_size": 4096,
            "intermediate_size": 12288, "max_position_embeddings": 40960, "max_window_layers": 36, "num_attention_heads": 32,
            "num_hidden_layers": 36, "num_key_value_heads": 8, "sliding_window": null, "tie_word_embeddings": false, "torch_dtype": "bfloat16",
            "use_sliding_window": false, "vocab_size": 151936})"},
        {"qwen3-30b-a3b", &qwen3_30b_a3b, 0,
         R"({"model_type": "qwen3_moe", "attention_bias": false, "decoder_sparse_step": 1, "head_dim": 128,
            "hidden_size": 2048, "intermediate_size": 6144, "max_position_embeddings": 40960, "max_window_layers": 48, "mlp_only_layers": [],
            "moe_intermediate_size": 768, "num_attention_heads": 32, "num_experts": 128, "num_experts_per_tok": 8, "num_hidden_layers": 48,
            "num_key_value_heads": 4, "sliding_window": null, "tie_word_embeddings": false, "torch_dtype": "bfloat16",
            "use_sliding_window": false, "vocab_size": 151936})"},
        {"qwen3-next-80b-a3b", &qwen3_next_80b_a3b, 0, R"({"model_type": "qwen3_next", "attention_bias": false, "decoder_sparse_step": 1,
            "full_attention_interval": 4, "head_dim": 256, "hidden_size": 2048, "intermediate_size": 5120, "linear_conv_kernel_dim": 4,
            "linear_key_head_dim": 128, "linear_num_key_heads": 16, "linear_num_value_heads": 32, "linear_value_head_dim": 128,
            "max_position_embeddings": 262144, "mlp_only_layers": [], "moe_intermediate_size": 512, "num_attention_heads": 16, "num_experts": 512,
            "num_experts_per_tok": 10, "num_hidden_layers": 48, "num_key_value_heads": 2, "shared_expert_intermediate_size": 512,
            "tie_word_embeddings": false, "torch_dtype": "bfloat16", "vocab_size": 151936})"},
        {"qwen3.5-27b", &qwen3_5_27b, 0,
         R"({"model_type": "qwen3_5", "tie_word_embeddings": false, "text_config": {"model_type": "qwen3_5_text",
            "attention_bias": false, "attn_output_gate": true, "dtype": "bfloat16", "full_attention_interval": 4, "head_dim": 256,
            "hidden_size": 5120, "intermediate_size": 17408, "layer_types": )" +
             attention_types({"linear", "linear", "linear", "full"}, 64) +
             R"(, "linear_conv_kernel_dim": 4, "linear_key_head_dim": 128, "linear_num_key_heads": 16, "linear_num_value_heads": 48,
            "linear_value_head_dim": 128, "max_position_embeddings": 262144, "mlp_only_layers": [], "num_attention_heads": 24,
            "num_hidden_layers": 64, "num_key_value_heads": 4, "vocab_size": 248320}})"},
        {"qwen3.5-35b-a3b", &qwen3_5_35b_a3b, 0, R"({"model_type": "qwen3_5_moe", "tie_word_embeddings": false, "text_config": {
            "model_type": "qwen3_5_moe_text", "dtype": "bfloat16", "full_attention_interval": 4, "head_dim": 256, "hidden_size": 2048,
            "linear_conv_kernel_dim": 4, "linear_key_head_dim": 128, "linear_num_key_heads": 16, "linear_num_value_heads": 32,
            "linear_value_head_dim": 128, "max_position_embeddings": 262144, "moe_intermediate_size": 512, "num_attention_heads": 16,
            "num_experts": 256, "num_experts_per_tok": 8, "num_hidden_layers": 40, "num_key_value_heads": 2,
            "shared_expert_intermediate_size": 512, "vocab_size": 248320}})"},
        {"gemma-2-9b", &gemma_2_9b, 0, R"({"model_type": "gemma2", "attention_bias": false, "head_dim": 256, "hidden_size": 3584,
            "intermediate_size": 14336, "max_position_embeddings": 8192, "num_attention_heads": 16, "num_hidden_layers": 42,
            "num_key_value_heads": 8, "sliding_window": 4096, "torch_dtype": "bfloat16", "vocab_size": 256000})"},
        {"gemma-3-1b", &gemma_3_1b, 0, R"({"model_type": "gemma3_text", "attention_bias": false, "head_dim": 256, "hidden_size": 1152,
            "intermediate_size": 6912, "max_position_embeddings": 32768, "num_attention_heads": 4, "num_hidden_layers": 26,
            "num_key_value_heads": 1, "sliding_window": 512, "sliding_window_pattern": 6, "torch_dtype": "bfloat16", "vocab_size": 262144})"},
        // The published file leaves vocab_size out, and has 64 rows that llama.cpp's converter cuts.
        {"gemma-3-27b", nullptr, 27009346304.,
         R"({"model_type": "gemma3", "torch_dtype": "bfloat16", "vision_config": {"hidden_size": 1152},
            "text_config": {"model_type": "gemma3_text", "head_dim": 128, "hidden_size": 5376, "intermediate_size": 21504,
            "num_attention_heads": 32, "num_hidden_layers": 62, "num_key_value_heads": 16, "sliding_window": 1024}})"},
        // google/gemma-3n-E2B-it has 5,439,438,272 parameters and E4B-it 7,849,978,192, both with 983,281,504 in vision and audio towers.
        {"gemma-3n-e2b", &gemma_3n_e2b, 5439438272. - 983281504.,
         R"({"model_type": "gemma3n", "torch_dtype": "bfloat16", "vision_config": {"hidden_size": 2048},
            "text_config": {"model_type": "gemma3n_text", "activation_sparsity_pattern": [0.95, 0.95, 0.0], "altup_active_idx": 0,
            "altup_num_inputs": 4, "head_dim": 256, "hidden_size": 2048, "hidden_size_per_layer_input": 256, "intermediate_size": [8192)" +
             repeated({", 8192"}, 29) + R"(], "laurel_rank": 64, "layer_types": )" +
             attention_types({"sliding", "sliding", "sliding", "sliding", "full"}, 30) +
             R"(, "max_position_embeddings": 32768,
            "num_attention_heads": 8, "num_hidden_layers": 30, "num_key_value_heads": 2, "num_kv_shared_layers": 10, "sliding_window": 512,
            "vocab_size": 262400, "vocab_size_per_layer_input": 262144}})"},
        // All that are the values of its class left out.
        {"gemma-3n-e4b", &gemma_3n_e4b, 7849978192. - 983281504.,
         R"({"model_type": "gemma3n", "torch_dtype": "bfloat16", "text_config": {"model_type": "gemma3n_text"}})"},
        {"gemma-4-31b", &gemma_4_31b, 0,
         R"({"model_type": "gemma4", "dtype": "bfloat16", "text_config": {"model_type": "gemma4_text",
            "attention_k_eq_v": true, "enable_moe_block": false, "global_head_dim": 512, "head_dim": 256, "hidden_size": 5376,
            "hidden_size_per_layer_input": 0, "intermediate_size": 21504, "layer_types": )" +
             attention_types({"sliding", "sliding", "sliding", "sliding", "sliding", "full"}, 60) +
             R"(, "max_position_embeddings": 262144, "num_attention_heads": 32, "num_global_key_value_heads": 4, "num_hidden_layers": 60,
            "num_key_value_heads": 16, "num_kv_shared_layers": 0, "sliding_window": 1024, "tie_word_embeddings": true,
            "use_double_wide_mlp": false, "vocab_size": 262144}})"},
        {"gemma-4-26b-a4b", &gemma_4_26b_a4b, 0,
         R"({"model_type": "gemma4", "dtype": "bfloat16", "text_config": {"model_type": "gemma4_text",
            "attention_k_eq_v": true, "enable_moe_block": true, "global_head_dim": 512, "head_dim": 256, "hidden_size": 2816,
            "hidden_size_per_layer_input": 0, "intermediate_size": 2112, "layer_types": )" +
             attention_types({"sliding", "sliding", "sliding", "sliding", "sliding", "full"}, 30) +
             R"(, "max_position_embeddings": 262144, "moe_intermediate_size": 704, "num_attention_heads": 16, "num_experts": 128,
            "num_global_key_value_heads": 2, "num_hidden_layers": 30, "num_key_value_heads": 8, "num_kv_shared_layers": 0,
            "sliding_window": 1024, "tie_word_embeddings": true, "top_k_experts": 8, "vocab_size": 262144}})"},
        {"gemma-4-e2b", &gemma_4_e2b, 0,
         R"({"model_type": "gemma4", "dtype": "bfloat16", "text_config": {"model_type": "gemma4_text",
            "attention_k_eq_v": false, "enable_moe_block": false, "global_head_dim": 512, "head_dim": 256, "hidden_size": 1536,
            "hidden_size_per_layer_input": 256, "intermediate_size": 6144, "layer_types": )" +
             attention_types({"sliding", "sliding", "sliding", "sliding", "full"}, 35) +
             R"(, "max_position_embeddings": 131072, "num_attention_heads": 8, "num_global_key_value_heads": null, "num_hidden_layers": 35,
            "num_key_value_heads": 1, "num_kv_shared_layers": 20, "sliding_window": 512, "tie_word_embeddings": true,
            "use_double_wide_mlp": true, "vocab_size": 262144}})"},
        {"gpt-oss-20b", &gpt_oss_20b, 0,
         R"({"model_type": "gpt_oss", "attention_bias": true, "dtype": "bfloat16", "head_dim": 64, "hidden_size": 2880,
            "intermediate_size": 2880, "layer_types": )" +
             attention_types({"sliding", "full"}, 24) +
             R"(, "max_position_embeddings": 131072, "num_attention_heads": 64, "num_experts_per_tok": 4, "num_hidden_layers": 24,
            "num_key_value_heads": 8, "num_local_experts": 32, "sliding_window": 128, "tie_word_embeddings": false, "vocab_size": 201088})"},
        {"deepseek-v2-lite", &deepseek_v2_lite, 0, R"({"model_type": "deepseek_v2", "attention_bias": false, "first_k_dense_replace": 1,
            "hidden_size": 2048, "intermediate_size": 10944, "kv_lora_rank": 512, "max_position_embeddings": 163840, "moe_intermediate_size": 1408,
            "moe_layer_freq": 1, "n_routed_experts": 64, "n_shared_experts": 2, "num_attention_heads": 16, "num_experts_per_tok": 6,
            "num_hidden_layers": 27, "num_key_value_heads": 16, "q_lora_rank": null, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64,
            "tie_word_embeddings": false, "topk_method": "greedy", "torch_dtype": "bfloat16", "v_head_dim": 128, "vocab_size": 102400})"},
        {"deepseek-v3", &deepseek_v3, 0,
         R"({"model_type": "deepseek_v3", "attention_bias": false, "first_k_dense_replace": 3, "hidden_size": 7168,
            "intermediate_size": 18432, "kv_lora_rank": 512, "max_position_embeddings": 163840, "moe_intermediate_size": 2048, "moe_layer_freq": 1,
            "n_routed_experts": 256, "n_shared_experts": 1, "num_attention_heads": 128, "num_experts_per_tok": 8, "num_hidden_layers": 61,
            "num_key_value_heads": 128, "num_nextn_predict_layers": 1, "q_lora_rank": 1536, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64,
            "quantization_config": {"activation_scheme": "dynamic", "fmt": "e4m3", "quant_method": "fp8", "weight_block_size": [128, 128]},
            "tie_word_embeddings": false, "topk_method": "noaux_tc", "torch_dtype": "bfloat16", "v_head_dim": 128, "vocab_size": 129280})"},
        {"deepseek-v3.2", &deepseek_v3_2, 0,
         R"({"model_type": "deepseek_v32", "attention_bias": false, "first_k_dense_replace": 3, "hidden_size": 7168,
            "index_head_dim": 128, "index_n_heads": 64, "index_topk": 2048, "intermediate_size": 18432, "kv_lora_rank": 512,
            "max_position_embeddings": 163840, "moe_intermediate_size": 2048, "moe_layer_freq": 1, "n_routed_experts": 256, "n_shared_experts": 1,
            "num_attention_heads": 128, "num_experts_per_tok": 8, "num_hidden_layers": 61, "num_key_value_heads": 128, "q_lora_rank": 1536,
            "qk_nope_head_dim": 128, "qk_rope_head_dim": 64, "tie_word_embeddings": false, "topk_method": "noaux_tc", "torch_dtype": "bfloat16",
            "v_head_dim": 128, "vocab_size": 129280})"},
        {"deepseek-v4-flash", &deepseek_v4_flash, 0,
         R"({"model_type": "deepseek_v4", "attention_bias": false, "compress_ratios": [0, 0)" + repeated({", 4", ", 128"}, 41) +
             R"(, 0], "expert_dtype": "fp4", "hc_mult": 4, "head_dim": 512, "hidden_size": 4096, "index_head_dim": 128, "index_n_heads": 64,
            "index_topk": 512, "max_position_embeddings": 1048576, "moe_intermediate_size": 2048, "n_routed_experts": 256,
            "n_shared_experts": 1, "num_attention_heads": 64, "num_experts_per_tok": 6, "num_hash_layers": 3, "num_hidden_layers": 43,
            "num_key_value_heads": 1, "num_nextn_predict_layers": 1, "o_groups": 8, "o_lora_rank": 1024, "q_lora_rank": 1024,
            "qk_rope_head_dim": 64, "quantization_config": {"activation_scheme": "dynamic", "fmt": "e4m3", "quant_method": "fp8",
            "scale_fmt": "ue8m0", "weight_block_size": [128, 128]}, "sliding_window": 128, "tie_word_embeddings": false,
            "topk_method": "noaux_tc", "torch_dtype": "bfloat16", "vocab_size": 129280})"},
        // As transformers saves it.
        {"deepseek-v4-pro", &deepseek_v4_pro, 0,
         R"({"model_type": "deepseek_v4", "compress_rates": {"compressed_sparse_attention": 4, "heavily_compressed_attention": 128},
            "dtype": "bfloat16", "hc_mult": 4, "head_dim": 512, "hidden_size": 7168, "index_head_dim": 128, "index_n_heads": 64,
            "layer_types": ["heavily_compressed_attention")" +
             repeated({R"(, "heavily_compressed_attention")", R"(, "compressed_sparse_attention")"}, 60) +
             R"(], "max_position_embeddings": 1048576, "mlp_layer_types": ["hash_moe", "hash_moe", "hash_moe")" +
             repeated({R"(, "moe")"}, 58) +
             R"(], "moe_intermediate_size": 3072, "n_routed_experts": 384, "n_shared_experts": 1, "num_attention_heads": 128,
            "num_experts_per_tok": 6, "num_hidden_layers": 61, "num_key_value_heads": 1, "o_groups": 16, "o_lora_rank": 1024,
            "q_lora_rank": 1536, "sliding_window": 128, "tie_word_embeddings": false, "vocab_size": 129280})"},
        {"kimi-k2", &kimi_k2, 0, R"({"model_type": "kimi_k2", "attention_bias": false, "first_k_dense_replace": 1, "hidden_size": 7168,
            "intermediate_size": 18432, "kv_lora_rank": 512, "max_position_embeddings": 131072, "moe_intermediate_size": 2048, "moe_layer_freq": 1,
            "n_routed_experts": 384, "n_shared_experts": 1, "num_attention_heads": 64, "num_experts_per_tok": 8, "num_hidden_layers": 61,
            "num_key_value_heads": 64, "q_lora_rank": 1536, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64, "tie_word_embeddings": false,
            "topk_method": "noaux_tc", "torch_dtype": "bfloat16", "v_head_dim": 128, "vocab_size": 163840})"},
        // moonshotai/Kimi-Linear-48B-A3B-Instruct: the metadata of its index say so.
        {"kimi-linear-48b-a3b", &kimi_linear_48b_a3b, 49122681728.,
         R"({"model_type": "kimi_linear", "dtype": "bfloat16", "first_k_dense_replace": 1, "head_dim": 72, "hidden_size": 2304,
            "intermediate_size": 9216, "kv_lora_rank": 512, "linear_attn_config": {"full_attn_layers": [4, 8, 12, 16, 20, 24, 27],
            "head_dim": 128, "kda_layers": [1, 2, 3, 5, 6, 7, 9, 10, 11, 13, 14, 15, 17, 18, 19, 21, 22, 23, 25, 26], "num_heads": 32,
            "short_conv_kernel_size": 4}, "mla_use_nope": true, "model_max_length": 1048576, "moe_intermediate_size": 1024,
            "moe_layer_freq": 1, "num_attention_heads": 32, "num_experts": 256, "num_experts_per_token": 8, "num_hidden_layers": 27,
            "num_key_value_heads": 32, "num_nextn_predict_layers": 0, "num_shared_experts": 1, "q_lora_rank": null, "qk_nope_head_dim": 128,
            "qk_rope_head_dim": 64, "tie_word_embeddings": false, "v_head_dim": 128, "vocab_size": 163840})"},
        // zai-org/GLM-5.2: the total_size of its index, 1,506,659,919,872 bytes, is that of this and of one more layer
        // of experts with an indexer and the matrices of a further prediction: all in 16 bits but the 76 biases of routers, which have 32.
        {"glm-5.2", &glm_5_2_744b_a40b, 743377019904.,
         R"({"model_type": "glm_moe_dsa", "attention_bias": false, "dtype": "bfloat16",
            "first_k_dense_replace": 3, "head_dim": 192, "hidden_size": 6144, "index_head_dim": 128, "index_n_heads": 32,
            "index_skip_topk_offset": 3, "index_topk": 2048, "index_topk_freq": 4, "index_topk_pattern": null,
            "indexer_types": ["full", "full")" +
             repeated({R"(, "full")", R"(, "shared")", R"(, "shared")", R"(, "shared")"}, 76) +
             R"(], "intermediate_size": 12288, "kv_lora_rank": 512, "max_position_embeddings": 1048576, "moe_intermediate_size": 2048,
            "moe_layer_freq": 1, "n_routed_experts": 256, "n_shared_experts": 1, "num_attention_heads": 64, "num_experts_per_tok": 8,
            "num_hidden_layers": 78, "num_key_value_heads": 64, "num_nextn_predict_layers": 1, "q_lora_rank": 2048, "qk_nope_head_dim": 192,
            "qk_rope_head_dim": 64, "tie_word_embeddings": false, "topk_method": "noaux_tc", "v_head_dim": 256, "vocab_size": 154880})"},
        {"glm-4-9b-0414", nullptr, 9400279040., R"({"model_type": "glm4", "attention_bias": true, "head_dim": 128, "hidden_size": 4096,
            "intermediate_size": 13696, "max_position_embeddings": 32768, "num_attention_heads": 32, "num_hidden_layers": 40,
            "num_key_value_heads": 2, "tie_word_embeddings": false, "torch_dtype": "bfloat16", "vocab_size": 151552})"},
        {"glm-4.5-air", &glm_4_5_air, 0, R"({"model_type": "glm4_moe", "attention_bias": true, "first_k_dense_replace": 1, "head_dim": 128,
            "hidden_size": 4096, "intermediate_size": 10944, "max_position_embeddings": 131072, "moe_intermediate_size": 1408,
            "n_routed_experts": 128, "n_shared_experts": 1, "num_attention_heads": 96, "num_experts_per_tok": 8, "num_hidden_layers": 46,
            "num_key_value_heads": 8, "num_nextn_predict_layers": 1, "tie_word_embeddings": false, "torch_dtype": "bfloat16",
            "use_qk_norm": false, "vocab_size": 151552})"},
        {"glm-4.5", &glm_4_5, 0, R"({"model_type": "glm4_moe", "attention_bias": true, "first_k_dense_replace": 3, "head_dim": 128,
            "hidden_size": 5120, "intermediate_size": 12288, "max_position_embeddings": 131072, "moe_intermediate_size": 1536,
            "n_routed_experts": 160, "n_shared_experts": 1, "num_attention_heads": 96, "num_experts_per_tok": 8, "num_hidden_layers": 92,
            "num_key_value_heads": 8, "tie_word_embeddings": false, "torch_dtype": "bfloat16", "use_qk_norm": true, "vocab_size": 151552})"},
        {"phi-4-14b", &phi_4_14b, 0, R"({"model_type": "phi3", "attention_bias": false, "hidden_size": 5120, "intermediate_size": 17920,
            "max_position_embeddings": 16384, "num_attention_heads": 40, "num_hidden_layers": 40, "num_key_value_heads": 10,
            "sliding_window": null, "tie_word_embeddings": false, "torch_dtype": "bfloat16", "vocab_size": 100352})"},
        {"phi-3.5-mini-3.8b", &phi_3_5_mini_3_8b, 0, R"({"model_type": "phi3", "hidden_size": 3072, "intermediate_size": 8192,
            "max_position_embeddings": 131072, "num_attention_heads": 32, "num_hidden_layers": 32, "num_key_value_heads": 32,
            "sliding_window": 262144, "tie_word_embeddings": false, "torch_dtype": "bfloat16", "vocab_size": 32064})"},
        {"command-r-35b", &command_r_35b, 0,
         R"({"model_type": "cohere", "attention_bias": false, "hidden_size": 8192, "intermediate_size": 22528,
            "max_position_embeddings": 131072, "num_attention_heads": 64, "num_hidden_layers": 40, "num_key_value_heads": 64,
            "torch_dtype": "float16", "use_qk_norm": false, "vocab_size": 256000})"},
        {"minimax-m2", &minimax_m2, 0, R"({"model_type": "minimax_m2", "head_dim": 128, "hidden_size": 3072, "intermediate_size": 1536,
            "max_position_embeddings": 196608, "num_attention_heads": 48, "num_experts_per_tok": 8, "num_hidden_layers": 62,
            "num_key_value_heads": 8, "num_local_experts": 256, "qk_norm_type": "per_layer", "tie_word_embeddings": false,
            "torch_dtype": "bfloat16", "use_qk_norm": true, "use_routing_bias": true, "vocab_size": 200064})"},
        // MiniMaxAI/MiniMax-M3 has 427,040,140,160 parameters (NVIDIA-NeMo/Megatron-Bridge, pull request 5816), 865,567,232 of them in its
        // vision tower, projector and merging of patches. transformers does not look at the type of the text part.
        {"minimax-m3", &minimax_m3, 426174572928.,
         R"({"model_type": "minimax_m3_vl", "tie_word_embeddings": false, "torch_dtype": "bfloat16", "vision_config": {"hidden_size": 1280},
            "text_config": {"model_type": "minimax_m2", "attention_output_gate": false, "dense_intermediate_size": 12288, "head_dim": 128,
            "hidden_size": 6144, "intermediate_size": 3072, "max_position_embeddings": 1048576, "moe_layer_freq": [0, 0, 0)" +
             repeated({", 1"}, 57) +
             R"(], "n_shared_experts": 1, "num_attention_heads": 64, "num_experts_per_tok": 4, "num_hidden_layers": 60,
            "num_key_value_heads": 4, "num_local_experts": 128, "qk_norm_type": "per_head", "shared_intermediate_size": 3072,
            "sparse_attention_config": {"sparse_attention_freq": [0, 0, 0)" +
             repeated({", 1"}, 57) +
             R"(], "sparse_block_size": 128, "sparse_index_dim": 128, "sparse_num_index_heads": 4, "sparse_topk_blocks": 16},
            "use_qk_norm": true, "use_routing_bias": true, "vocab_size": 200064}})"},
        {"nemotron-3-nano-30b-a3b", &nemotron_3_nano_30b_a3b, 0, R"({"model_type": "nemotron_h", "attention_bias": false, "conv_kernel": 4,
            "head_dim": 128, "hidden_size": 2688, "hybrid_override_pattern": "MEMEM*EMEMEM*EMEMEM*EMEMEM*EMEMEM*EMEMEMEM*EMEMEMEME",
            "intermediate_size": 1856, "mamba_head_dim": 64, "mamba_num_heads": 64, "max_position_embeddings": 262144,
            "moe_intermediate_size": 1856, "moe_shared_expert_intermediate_size": 3712, "n_groups": 8, "n_routed_experts": 128,
            "n_shared_experts": 1, "num_attention_heads": 32, "num_experts_per_tok": 6, "num_hidden_layers": 52, "num_key_value_heads": 2,
            "sliding_window": null, "ssm_state_size": 128, "tie_word_embeddings": false, "torch_dtype": "bfloat16", "vocab_size": 131072})"},
        {"falcon-7b", &falcon_7b, 0,
         R"({"model_type": "falcon", "alibi": false, "bias": false, "hidden_size": 4544, "max_position_embeddings": 2048,
            "multi_query": true, "new_decoder_architecture": false, "num_attention_heads": 71, "num_hidden_layers": 32, "parallel_attn": true,
            "torch_dtype": "bfloat16", "vocab_size": 65024})"},
        {"falcon-40b", &falcon_40b, 0,
         R"({"model_type": "falcon", "alibi": false, "bias": false, "hidden_size": 8192, "max_position_embeddings": 2048,
            "new_decoder_architecture": true, "num_attention_heads": 128, "num_hidden_layers": 60, "num_kv_heads": 8, "parallel_attn": true,
            "torch_dtype": "bfloat16", "vocab_size": 65024})"},
        {"olmo-2-7b", &olmo_2_7b, 0, R"({"model_type": "olmo2", "attention_bias": false, "hidden_size": 4096, "intermediate_size": 11008,
            "max_position_embeddings": 4096, "num_attention_heads": 32, "num_hidden_layers": 32, "num_key_value_heads": 32,
            "tie_word_embeddings": false, "torch_dtype": "float32", "vocab_size": 100352})"},
        {"starcoder2-7b", nullptr, 7173923840., R"({"model_type": "starcoder2", "hidden_size": 4608, "intermediate_size": 18432,
            "max_position_embeddings": 16384, "num_attention_heads": 36, "num_hidden_layers": 32, "num_key_value_heads": 4,
            "sliding_window": 4096, "torch_dtype": "bfloat16", "use_bias": true, "vocab_size": 49152})"},
        {"gpt2", nullptr, 124439808.,
         R"({"model_type": "gpt2", "n_ctx": 1024, "n_embd": 768, "n_head": 12, "n_layer": 12, "n_positions": 1024,
            "torch_dtype": "float32", "vocab_size": 50257})"},
        {"pythia-6.9b", nullptr, 6857302016., R"({"model_type": "gpt_neox", "hidden_size": 4096, "intermediate_size": 16384,
            "max_position_embeddings": 2048, "num_attention_heads": 32, "num_hidden_layers": 32, "tie_word_embeddings": false,
            "torch_dtype": "float16", "use_parallel_residual": true, "vocab_size": 50432})"},
        // allenai/OLMoE-1B-7B-0924
        {"olmoe-1b-7b", nullptr, 6919161856.,
         R"({"model_type": "olmoe", "attention_bias": false, "hidden_size": 2048, "intermediate_size": 1024,
            "max_position_embeddings": 4096, "num_attention_heads": 16, "num_experts": 64, "num_experts_per_tok": 8, "num_hidden_layers": 16,
            "num_key_value_heads": 16, "tie_word_embeddings": false, "torch_dtype": "bfloat16", "vocab_size": 50304})"},
        // ibm-granite/granite-3.1-8b-base
        {"granite-3.1-8b", nullptr, 8170848256.,
         R"({"model_type": "granite", "attention_bias": false, "hidden_size": 4096, "intermediate_size": 12800,
            "max_position_embeddings": 131072, "num_attention_heads": 32, "num_hidden_layers": 40, "num_key_value_heads": 8,
            "tie_word_embeddings": true, "torch_dtype": "bfloat16", "vocab_size": 49155})"},
        // HuggingFaceTB/SmolLM3-3B
        {"smollm3-3b", nullptr, 3075098624.,
         R"({"model_type": "smollm3", "attention_bias": false, "hidden_size": 2048, "intermediate_size": 11008,
            "max_position_embeddings": 65536, "num_attention_heads": 16, "num_hidden_layers": 36, "num_key_value_heads": 4,
            "sliding_window": null, "torch_dtype": "bfloat16", "use_sliding_window": false, "vocab_size": 128256})"},
        // ByteDance-Seed/Seed-OSS-36B-Base
        {"seed-oss-36b", nullptr, 36151104512., R"({"model_type": "seed_oss", "attention_bias": true, "head_dim": 128, "hidden_size": 5120,
            "intermediate_size": 27648, "max_position_embeddings": 524288, "num_attention_heads": 80, "num_hidden_layers": 64,
            "num_key_value_heads": 8, "tie_word_embeddings": false, "torch_dtype": "bfloat16", "vocab_size": 155136})"},
        {"glm-4.7-flash", &glm_4_7_flash, 0,
         R"({"model_type": "glm4_moe_lite", "attention_bias": false, "hidden_size": 2048, "intermediate_size": 10240,
            "kv_lora_rank": 512, "max_position_embeddings": 202752, "moe_intermediate_size": 1536, "n_routed_experts": 64,
            "n_shared_experts": 1, "num_attention_heads": 20, "num_experts_per_tok": 4, "num_hidden_layers": 47, "num_key_value_heads": 20,
            "num_nextn_predict_layers": 1, "q_lora_rank": 768, "qk_nope_head_dim": 192, "qk_rope_head_dim": 64,
            "tie_word_embeddings": false, "topk_method": "noaux_tc", "torch_dtype": "bfloat16", "v_head_dim": 256, "vocab_size": 154880})"},
        {"dots.llm1", &dots_llm1_142b_a14b, 0, R"({"model_type": "dots1", "attention_bias": false, "first_k_dense_replace": 1,
            "head_dim": 128, "hidden_size": 4096, "intermediate_size": 10944, "max_position_embeddings": 32768, "moe_intermediate_size": 1408,
            "moe_layer_freq": 1, "n_routed_experts": 128, "n_shared_experts": 2, "num_attention_heads": 32, "num_experts_per_tok": 6,
            "num_hidden_layers": 62, "num_key_value_heads": 32, "sliding_window": null, "tie_word_embeddings": false,
            "torch_dtype": "bfloat16", "vocab_size": 152064})"},
        {"hunyuan-a13b", &hunyuan_a13b, 0, R"({"model_type": "hunyuan_v1_moe", "attention_bias": false, "attention_head_dim": 128,
            "hidden_size": 4096, "intermediate_size": 3072, "max_position_embeddings": 262144, "moe_intermediate_size": [3072, 3072],
            "moe_topk": [8, 8], "num_attention_heads": 32, "num_experts": 64, "num_hidden_layers": 32, "num_key_value_heads": 8,
            "num_shared_expert": [1, 1], "tie_word_embeddings": true, "torch_dtype": "bfloat16", "use_mixed_mlp_moe": true,
            "use_qk_norm": true, "vocab_size": 128167})"},
        // Tencent/Hunyuan-7B-Instruct
        {"hunyuan-7b", nullptr, 7504568320., R"({"model_type": "hunyuan_v1_dense", "attention_bias": false, "head_dim": 128,
            "hidden_size": 4096, "intermediate_size": 14336, "max_position_embeddings": 32768, "num_attention_heads": 32,
            "num_hidden_layers": 32, "num_key_value_heads": 8, "tie_word_embeddings": true, "torch_dtype": "bfloat16", "vocab_size": 128167})"},
        // baidu/ERNIE-4.5-0.3B-PT and baidu/ERNIE-4.5-21B-A3B-PT
        {"ernie-4.5-0.3b", nullptr, 360748032., R"({"model_type": "ernie4_5", "hidden_size": 1024, "intermediate_size": 3072,
            "max_position_embeddings": 131072, "num_attention_heads": 16, "num_hidden_layers": 18, "num_key_value_heads": 2, "head_dim": 128,
            "tie_word_embeddings": true, "torch_dtype": "bfloat16", "use_bias": false, "vocab_size": 103424})"},
        {"ernie-4.5-21b", nullptr, 21825437888., R"({"model_type": "ernie4_5_moe", "hidden_size": 2560, "intermediate_size": 12288,
            "max_position_embeddings": 131072, "moe_intermediate_size": 1536, "moe_k": 6, "moe_layer_end_index": 27, "moe_layer_interval": 1,
            "moe_layer_start_index": 1, "moe_num_experts": 64, "moe_num_shared_experts": 2, "num_attention_heads": 20, "num_hidden_layers": 28,
            "num_key_value_heads": 4, "tie_word_embeddings": true, "torch_dtype": "bfloat16", "use_bias": false, "vocab_size": 103424})"},
        // arcee-ai/AFM-4.5B
        {"afm-4.5b", nullptr, 4619184640., R"({"model_type": "arcee", "attention_bias": false, "head_dim": 128, "hidden_size": 2560,
            "intermediate_size": 18432, "max_position_embeddings": 65536, "mlp_bias": false, "num_attention_heads": 20, "num_hidden_layers": 36,
            "num_key_value_heads": 4, "tie_word_embeddings": false, "torch_dtype": "bfloat16", "vocab_size": 128004})"},
        // internlm/internlm2-7b, stabilityai/stablelm-3b-4e1t, nvidia/Minitron-4B-Base
        {"internlm2-7b", nullptr, 7737708544.,
         R"({"model_type": "internlm2", "bias": false, "hidden_size": 4096, "intermediate_size": 14336,
            "max_position_embeddings": 32768, "num_attention_heads": 32, "num_hidden_layers": 32, "num_key_value_heads": 8,
            "tie_word_embeddings": false, "torch_dtype": "bfloat16", "vocab_size": 92544})"},
        {"stablelm-3b", nullptr, 2795443200., R"({"model_type": "stablelm", "hidden_size": 2560, "intermediate_size": 6912,
            "max_position_embeddings": 4096, "num_attention_heads": 32, "num_hidden_layers": 32, "num_key_value_heads": 32,
            "tie_word_embeddings": false, "torch_dtype": "bfloat16", "use_qkv_bias": false, "vocab_size": 50304})"},
        {"minitron-4b", nullptr, 4190509056., R"({"model_type": "nemotron", "attention_bias": false, "head_dim": 128, "hidden_size": 3072,
            "intermediate_size": 9216, "max_position_embeddings": 4096, "mlp_bias": false, "num_attention_heads": 24, "num_hidden_layers": 32,
            "num_key_value_heads": 8, "tie_word_embeddings": false, "torch_dtype": "bfloat16", "vocab_size": 256000})"},
        {"lfm2-1.2b", &lfm2_5_1_2b, 1170340608., R"({"model_type": "lfm2", "block_auto_adjust_ff_dim": true, "block_ff_dim": 12288,
            "block_ffn_dim_multiplier": 1.0, "block_multiple_of": 256, "conv_L_cache": 3, "full_attn_idxs": [2, 5, 8, 10, 12, 14],
            "hidden_size": 2048, "max_position_embeddings": 128000, "num_attention_heads": 32, "num_hidden_layers": 16,
            "num_key_value_heads": 8, "torch_dtype": "bfloat16", "vocab_size": 65536})"},
        {"gpt-j-6b", &gpt_j_6b, 0, R"({"model_type": "gptj", "n_embd": 4096, "n_head": 16, "n_inner": null, "n_layer": 28,
            "n_positions": 2048, "tie_word_embeddings": false, "torch_dtype": "float32", "vocab_size": 50400})"},
        {"opt-6.7b", &opt_6_7b, 0, R"({"model_type": "opt", "do_layer_norm_before": true, "ffn_dim": 16384, "hidden_size": 4096,
            "max_position_embeddings": 2048, "num_attention_heads": 32, "num_hidden_layers": 32, "torch_dtype": "float16",
            "vocab_size": 50272, "word_embed_proj_dim": 4096})"},
        // OpenGVLab/InternVL, deepseek-ai/deepseek-vl2 and Qwen/Qwen3-Omni wrap the text part under other names.
        {"qwen2.5-7b in a wrapper", &qwen2_5_7b, 0, R"({"model_type": "internvl_chat", "llm_config": {"model_type": "qwen2",
            "hidden_size": 3584, "intermediate_size": 18944, "max_position_embeddings": 131072, "max_window_layers": 28,
            "num_attention_heads": 28, "num_hidden_layers": 28, "num_key_value_heads": 4, "tie_word_embeddings": false,
            "torch_dtype": "bfloat16", "use_sliding_window": false, "vocab_size": 152064}})"},
        {"qwen3-30b-a3b in two wrappers", &qwen3_30b_a3b, 0,
         R"({"model_type": "qwen3_omni_moe", "thinker_config": {"dtype": "bfloat16", "text_config": {"model_type": "qwen3_omni_moe_text",
            "attention_bias": false, "head_dim": 128, "hidden_size": 2048, "max_position_embeddings": 40960, "moe_intermediate_size": 768,
            "num_attention_heads": 32, "num_experts": 128, "num_experts_per_tok": 8, "num_hidden_layers": 48, "num_key_value_heads": 4,
            "tie_word_embeddings": false, "vocab_size": 151936}}})"},
    };
    return samples;
}

// A table of safetensors.
struct safetensors {
    struct entry {
        std::string name, type;
        std::vector<std::uint64_t> shape;
        std::uint64_t bytes;
    };
    std::vector<entry> entries;

    void add(const std::string& name, const std::string& type, std::vector<std::uint64_t> shape) {
        std::uint64_t bytes = type == "F32" || type == "I32" ? 4 : type == "BF16" || type == "F16" ? 2 : 1;
        for (const std::uint64_t n : shape) bytes *= n;
        entries.push_back({name, type, std::move(shape), bytes});
    }
    std::uint64_t data_bytes() const {
        std::uint64_t sum = 0;
        for (const entry& e : entries) sum += e.bytes;
        return sum;
    }
    std::string header() const {
        std::string json = R"({"__metadata__": {"format": "pt"})";
        std::uint64_t at = 0;
        for (const entry& e : entries) {
            json += ", \"" + e.name + R"(": {"dtype": ")" + e.type + R"(", "shape": [)";
            for (std::size_t i = 0; i < e.shape.size(); ++i) json += (i > 0 ? "," : "") + std::to_string(e.shape[i]);
            json += R"(], "data_offsets": [)" + std::to_string(at) + ", " + std::to_string(at + e.bytes) + "]}";
            at += e.bytes;
        }
        json += "}";
        std::string out(8, '\0');
        for (std::size_t i = 0; i < 8; ++i) out[i] = static_cast<char>(json.size() >> 8 * i & 255);
        return out + json;
    }
    std::vector<safetensors> split(std::size_t count) const {
        std::vector<safetensors> parts(count);
        for (std::size_t i = 0; i < entries.size(); ++i) parts[i * count / entries.size()].entries.push_back(entries[i]);
        return parts;
    }
};

inline safetensors llama_tensors(int layers, std::uint64_t hidden, std::uint64_t kv, std::uint64_t width, std::uint64_t vocab, bool tied,
                                 const std::string& type) {
    safetensors t;
    t.add("model.embed_tokens.weight", type, {vocab, hidden});
    for (int i = 0; i < layers; ++i) {
        const std::string layer = "model.layers." + std::to_string(i) + ".";
        t.add(layer + "input_layernorm.weight", type, {hidden});
        t.add(layer + "post_attention_layernorm.weight", type, {hidden});
        t.add(layer + "self_attn.q_proj.weight", type, {hidden, hidden});
        t.add(layer + "self_attn.k_proj.weight", type, {kv, hidden});
        t.add(layer + "self_attn.v_proj.weight", type, {kv, hidden});
        t.add(layer + "self_attn.o_proj.weight", type, {hidden, hidden});
        t.add(layer + "mlp.gate_proj.weight", type, {width, hidden});
        t.add(layer + "mlp.up_proj.weight", type, {width, hidden});
        t.add(layer + "mlp.down_proj.weight", type, {hidden, width});
    }
    t.add("model.norm.weight", type, {hidden});
    if (!tied) t.add("lm_head.weight", type, {vocab, hidden});
    return t;
}

// AWQ: eight weights in an I32, a scale in 16 bits and a zero in 4 for every 128 (casper-hansen/AutoAWQ, awq/modules/linear).
inline safetensors llama_awq_tensors(int layers, std::uint64_t hidden, std::uint64_t kv, std::uint64_t width, std::uint64_t vocab) {
    safetensors t;
    t.add("model.embed_tokens.weight", "F16", {vocab, hidden});
    const auto linear = [&t](const std::string& name, std::uint64_t in, std::uint64_t out) {
        t.add(name + ".qweight", "I32", {in, out / 8});
        t.add(name + ".qzeros", "I32", {in / 128, out / 8});
        t.add(name + ".scales", "F16", {in / 128, out});
    };
    for (int i = 0; i < layers; ++i) {
        const std::string layer = "model.layers." + std::to_string(i) + ".";
        t.add(layer + "input_layernorm.weight", "F16", {hidden});
        t.add(layer + "post_attention_layernorm.weight", "F16", {hidden});
        linear(layer + "self_attn.q_proj", hidden, hidden);
        linear(layer + "self_attn.k_proj", hidden, kv);
        linear(layer + "self_attn.v_proj", hidden, kv);
        linear(layer + "self_attn.o_proj", hidden, hidden);
        linear(layer + "mlp.gate_proj", hidden, width);
        linear(layer + "mlp.up_proj", hidden, width);
        linear(layer + "mlp.down_proj", width, hidden);
    }
    t.add("model.norm.weight", "F16", {hidden});
    t.add("lm_head.weight", "F16", {vocab, hidden});
    return t;
}

// What the fuzzer and its corpora feed: texts with a zero byte between them, the configuration, its index, and tables of safetensors with
// their lengths in front, cut at their own length.
inline model_file read_hf_bytes(std::string_view bytes) {
    hf_texts texts;
    const auto cut = [&bytes](std::size_t at) {
        const std::string_view part = bytes.substr(0, at);
        bytes.remove_prefix(std::min(bytes.size(), at == bytes.npos ? bytes.size() : at + 1));
        return part;
    };
    texts.config = cut(bytes.find('\0'));
    if (!bytes.empty()) texts.index = cut(bytes.find('\0'));
    if (!bytes.empty()) texts.headers.push_back(bytes);
    return read_hf_config(texts);
}
inline std::string contents(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace llmhw::testing

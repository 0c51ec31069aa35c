// Models: one entry each, its geometry as published and the source beside it. Text stack only: no vision or audio tower, no
// multi-token-prediction layer. Counts of parameters and bytes are computed from these numbers, never typed.
#pragma once

#include <llmhw/catalog/find.hpp>
#include <llmhw/model.hpp>

namespace llmhw {
namespace models {

// One entry, one paragraph.
// clang-format off

inline constexpr model llama_2_7b{
    .id = "llama-2-7b", .name = "Llama 2 7B", .family = "llama2", .layers = 32, .hidden = 4096, .vocab = 32000, .max_context = 4096_tok,
    .attention = {.heads = 32, .kv_heads = 32, .head_dim = 128},
    .feed_forward = {.width = 11008},
    .licence = "Llama 2 Community", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Llama-2-7b-hf; mlc-ai/mlc-llm@79d603f:python/mlc_llm/model/model_preset.py llama2_7b"};

inline constexpr model llama_2_13b{
    .id = "llama-2-13b", .name = "Llama 2 13B", .family = "llama2", .layers = 40, .hidden = 5120, .vocab = 32000, .max_context = 4096_tok,
    .attention = {.heads = 40, .kv_heads = 40, .head_dim = 128},
    .feed_forward = {.width = 13824},
    .licence = "Llama 2 Community", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Llama-2-13b-hf; mlc-ai/mlc-llm@79d603f:python/mlc_llm/model/model_preset.py llama2_13b"};

inline constexpr model llama_2_70b{
    .id = "llama-2-70b", .name = "Llama 2 70B", .family = "llama2", .layers = 80, .hidden = 8192, .vocab = 32000, .max_context = 4096_tok,
    .attention = {.heads = 64, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 28672},
    .licence = "Llama 2 Community", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Llama-2-70b-hf; mlc-ai/mlc-llm@79d603f:python/mlc_llm/model/model_preset.py llama2_70b"};

inline constexpr model llama_3_8b{
    .id = "llama-3-8b", .name = "Llama 3 8B", .family = "llama3", .layers = 32, .hidden = 4096, .vocab = 128256, .max_context = 8192_tok,
    .attention = {.heads = 32, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 14336},
    .licence = "Llama 3 Community", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Llama-3-8B"};

inline constexpr model llama_3_70b{
    .id = "llama-3-70b", .name = "Llama 3 70B", .family = "llama3", .layers = 80, .hidden = 8192, .vocab = 128256, .max_context = 8192_tok,
    .attention = {.heads = 64, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 28672},
    .licence = "Llama 3 Community", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Llama-3-70B"};

inline constexpr model llama_3_1_8b{
    .id = "llama-3.1-8b", .name = "Llama 3.1 8B", .family = "llama3", .layers = 32, .hidden = 4096, .vocab = 128256, .max_context = 131072_tok,
    .attention = {.heads = 32, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 14336},
    .licence = "Llama 3.1 Community", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Llama-3.1-8B; ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/meta-llama--Meta-Llama-3.1-8B_config.json"};

inline constexpr model llama_3_1_70b{
    .id = "llama-3.1-70b", .name = "Llama 3.1 70B", .family = "llama3", .layers = 80, .hidden = 8192, .vocab = 128256, .max_context = 131072_tok,
    .attention = {.heads = 64, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 28672},
    .licence = "Llama 3.1 Community", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Llama-3.1-70B; ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/meta-llama--Meta-Llama-3.1-70B_config.json"};

inline constexpr model llama_3_1_405b{
    .id = "llama-3.1-405b", .name = "Llama 3.1 405B", .family = "llama3", .layers = 126, .hidden = 16384, .vocab = 128256, .max_context = 131072_tok,
    .attention = {.heads = 128, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 53248},
    .licence = "Llama 3.1 Community", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/meta-llama--Meta-Llama-3.1-405B_config.json; Lightning-AI/litgpt@2685705:litgpt/config.py Llama-3.1-405B"};

inline constexpr model llama_3_2_1b{
    .id = "llama-3.2-1b", .name = "Llama 3.2 1B", .family = "llama3", .layers = 16, .hidden = 2048, .vocab = 128256, .tied_embeddings = true, .max_context = 131072_tok,
    .attention = {.heads = 32, .kv_heads = 8, .head_dim = 64},
    .feed_forward = {.width = 8192},
    .licence = "Llama 3.2 Community", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Llama-3.2-1B; mlc-ai/mlc-llm@79d603f:python/mlc_llm/model/model_preset.py llama3_2_1b"};

inline constexpr model llama_3_2_3b{
    .id = "llama-3.2-3b", .name = "Llama 3.2 3B", .family = "llama3", .layers = 28, .hidden = 3072, .vocab = 128256, .tied_embeddings = true, .max_context = 131072_tok,
    .attention = {.heads = 24, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 8192},
    .licence = "Llama 3.2 Community", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Llama-3.2-3B; mlc-ai/mlc-llm@79d603f:python/mlc_llm/model/model_preset.py llama3_2_3b"};

inline constexpr model llama_3_3_70b{
    .id = "llama-3.3-70b", .name = "Llama 3.3 70B", .family = "llama3", .layers = 80, .hidden = 8192, .vocab = 128256, .max_context = 131072_tok,
    .attention = {.heads = 64, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 28672},
    .licence = "Llama 3.3 Community", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Llama-3.3-70B-Instruct"};

inline constexpr model llama_4_scout{
    .id = "llama-4-scout", .name = "Llama 4 Scout 17B-16E", .family = "llama4", .architecture = "llama4", .layers = 48, .hidden = 5120, .vocab = 202048, .max_context = 10485760_tok,
    .attention = {.heads = 40, .kv_heads = 8, .head_dim = 128, .window = 8192_tok, .window_layers = 36},
    .experts = {.count = 16, .used = 1, .width = 8192, .shared_width = 8192},
    .licence = "Llama 4 Community", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/meta-llama--Llama-4-Scout-17B-16E-Instruct_config.json", .note = "109B published includes the vision encoder; local layers use 8192-token chunked attention, every 4th layer is global (NoPE)"};

inline constexpr model llama_4_maverick{
    .id = "llama-4-maverick", .name = "Llama 4 Maverick 17B-128E", .family = "llama4", .architecture = "llama4", .layers = 48, .hidden = 5120, .vocab = 202048, .max_context = 1048576_tok,
    .attention = {.heads = 40, .kv_heads = 8, .head_dim = 128, .window = 8192_tok, .window_layers = 36},
    .feed_forward = {.width = 16384, .layers = 24},
    .experts = {.count = 128, .used = 1, .width = 8192, .shared_width = 8192, .alternate = true},
    .licence = "Llama 4 Community", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/meta-llama--Llama-4-Maverick-17B-128E-Instruct_config.json", .note = "every 2nd layer is MoE, the other 24 are dense with intermediate_size_mlp 16384"};

inline constexpr model codellama_34b{
    .id = "codellama-34b", .name = "Code Llama 34B", .family = "llama2", .layers = 48, .hidden = 8192, .vocab = 32000, .max_context = 16384_tok,
    .attention = {.heads = 64, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 22016},
    .licence = "Llama 2 Community", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py CodeLlama-34b-hf"};

inline constexpr model deepseek_r1_distill_llama_8b{
    .id = "deepseek-r1-distill-llama-8b", .name = "DeepSeek R1 Distill Llama 8B", .family = "llama3", .layers = 32, .hidden = 4096, .vocab = 128256, .max_context = 131072_tok,
    .attention = {.heads = 32, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 14336},
    .licence = "MIT (+Llama 3.1 Community)", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py R1-Distill-Llama-8B"};

inline constexpr model deepseek_r1_distill_llama_70b{
    .id = "deepseek-r1-distill-llama-70b", .name = "DeepSeek R1 Distill Llama 70B", .family = "llama3", .layers = 80, .hidden = 8192, .vocab = 128256, .max_context = 131072_tok,
    .attention = {.heads = 64, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 28672},
    .licence = "MIT (+Llama 3.3 Community)", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py R1-Distill-Llama-70B"};

inline constexpr model llama_3_1_nemotron_70b{
    .id = "llama-3.1-nemotron-70b", .name = "Llama 3.1 Nemotron 70B", .family = "nemotron", .layers = 80, .hidden = 8192, .vocab = 128256, .max_context = 131072_tok,
    .attention = {.heads = 64, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 28672},
    .licence = "Llama 3.1 Community", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Llama-3.1-Nemotron-70B-Instruct-HF"};

inline constexpr model qwen2_5_0_5b{
    .id = "qwen2.5-0.5b", .name = "Qwen2.5 0.5B", .family = "qwen2.5", .architecture = "qwen2", .layers = 24, .hidden = 896, .vocab = 151936, .tied_embeddings = true, .max_context = 32768_tok,
    .attention = {.heads = 14, .kv_heads = 2, .head_dim = 64, .qkv_bias = true},
    .feed_forward = {.width = 4864},
    .licence = "Apache-2.0", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Qwen2.5-0.5B", .note = "name is rounded (0.494B)"};

inline constexpr model qwen2_5_1_5b{
    .id = "qwen2.5-1.5b", .name = "Qwen2.5 1.5B", .family = "qwen2.5", .architecture = "qwen2", .layers = 28, .hidden = 1536, .vocab = 151936, .tied_embeddings = true, .max_context = 131072_tok,
    .attention = {.heads = 12, .kv_heads = 2, .head_dim = 128, .qkv_bias = true},
    .feed_forward = {.width = 8960},
    .licence = "Apache-2.0", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Qwen2.5-1.5B"};

inline constexpr model qwen2_5_3b{
    .id = "qwen2.5-3b", .name = "Qwen2.5 3B", .family = "qwen2.5", .architecture = "qwen2", .layers = 36, .hidden = 2048, .vocab = 151936, .tied_embeddings = true, .max_context = 32768_tok,
    .attention = {.heads = 16, .kv_heads = 2, .head_dim = 128, .qkv_bias = true},
    .feed_forward = {.width = 11008},
    .licence = "Qwen Research", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Qwen2.5-3B"};

inline constexpr model qwen2_5_7b{
    .id = "qwen2.5-7b", .name = "Qwen2.5 7B", .family = "qwen2.5", .architecture = "qwen2", .layers = 28, .hidden = 3584, .vocab = 152064, .max_context = 131072_tok,
    .attention = {.heads = 28, .kv_heads = 4, .head_dim = 128, .qkv_bias = true},
    .feed_forward = {.width = 18944},
    .licence = "Apache-2.0", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Qwen2.5-7B"};

inline constexpr model qwen2_5_coder_7b{
    .id = "qwen2.5-coder-7b", .name = "Qwen2.5 Coder 7B", .family = "qwen2.5-coder", .architecture = "qwen2", .layers = 28, .hidden = 3584, .vocab = 152064, .max_context = 32768_tok,
    .attention = {.heads = 28, .kv_heads = 4, .head_dim = 128, .qkv_bias = true},
    .feed_forward = {.width = 18944},
    .licence = "Apache-2.0", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Qwen2.5-Coder-7B"};

inline constexpr model qwen2_5_14b{
    .id = "qwen2.5-14b", .name = "Qwen2.5 14B", .family = "qwen2.5", .architecture = "qwen2", .layers = 48, .hidden = 5120, .vocab = 152064, .max_context = 131072_tok,
    .attention = {.heads = 40, .kv_heads = 8, .head_dim = 128, .qkv_bias = true},
    .feed_forward = {.width = 13824},
    .licence = "Apache-2.0", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Qwen2.5-14B"};

inline constexpr model qwen2_5_coder_14b{
    .id = "qwen2.5-coder-14b", .name = "Qwen2.5 Coder 14B", .family = "qwen2.5-coder", .architecture = "qwen2", .layers = 48, .hidden = 5120, .vocab = 152064, .max_context = 32768_tok,
    .attention = {.heads = 40, .kv_heads = 8, .head_dim = 128, .qkv_bias = true},
    .feed_forward = {.width = 13824},
    .licence = "Apache-2.0", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Qwen2.5-Coder-14B"};

inline constexpr model qwen2_5_32b{
    .id = "qwen2.5-32b", .name = "Qwen2.5 32B", .family = "qwen2.5", .architecture = "qwen2", .layers = 64, .hidden = 5120, .vocab = 152064, .max_context = 131072_tok,
    .attention = {.heads = 40, .kv_heads = 8, .head_dim = 128, .qkv_bias = true},
    .feed_forward = {.width = 27648},
    .licence = "Apache-2.0", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Qwen2.5-32B"};

inline constexpr model qwen2_5_coder_32b{
    .id = "qwen2.5-coder-32b", .name = "Qwen2.5 Coder 32B", .family = "qwen2.5-coder", .architecture = "qwen2", .layers = 64, .hidden = 5120, .vocab = 152064, .max_context = 32768_tok,
    .attention = {.heads = 40, .kv_heads = 8, .head_dim = 128, .qkv_bias = true},
    .feed_forward = {.width = 27648},
    .licence = "Apache-2.0", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Qwen2.5-Coder-32B"};

inline constexpr model qwen2_5_72b{
    .id = "qwen2.5-72b", .name = "Qwen2.5 72B", .family = "qwen2.5", .architecture = "qwen2", .layers = 80, .hidden = 8192, .vocab = 152064, .max_context = 131072_tok,
    .attention = {.heads = 64, .kv_heads = 8, .head_dim = 128, .qkv_bias = true},
    .feed_forward = {.width = 29568},
    .licence = "Qwen", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Qwen2.5-72B"};

inline constexpr model qwq_32b{
    .id = "qwq-32b", .name = "QwQ 32B", .family = "qwen2.5", .architecture = "qwen2", .layers = 64, .hidden = 5120, .vocab = 152064, .max_context = 131072_tok,
    .attention = {.heads = 40, .kv_heads = 8, .head_dim = 128, .qkv_bias = true},
    .feed_forward = {.width = 27648},
    .licence = "Apache-2.0", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py QwQ-32B"};

inline constexpr model deepseek_r1_distill_qwen_32b{
    .id = "deepseek-r1-distill-qwen-32b", .name = "DeepSeek R1 Distill Qwen 32B", .family = "qwen2.5", .architecture = "qwen2", .layers = 64, .hidden = 5120, .vocab = 152064, .max_context = 131072_tok,
    .attention = {.heads = 40, .kv_heads = 8, .head_dim = 128, .qkv_bias = true},
    .feed_forward = {.width = 27648},
    .licence = "MIT", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Qwen2.5-32B (same geometry; R1-Distill-Qwen-32B is fine-tuned from Qwen2.5-32B)"};

inline constexpr model qwen3_0_6b{
    .id = "qwen3-0.6b", .name = "Qwen3 0.6B", .family = "qwen3", .architecture = "qwen3", .layers = 28, .hidden = 1024, .vocab = 151936, .tied_embeddings = true, .max_context = 40960_tok,
    .attention = {.heads = 16, .kv_heads = 8, .head_dim = 128, .qk_norm = qk_norm::per_head},
    .feed_forward = {.width = 3072},
    .licence = "Apache-2.0", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/Qwen--Qwen3-0.6B_config.json; Lightning-AI/litgpt@2685705:litgpt/config.py Qwen3-0.6B"};

inline constexpr model qwen3_1_7b{
    .id = "qwen3-1.7b", .name = "Qwen3 1.7B", .family = "qwen3", .architecture = "qwen3", .layers = 28, .hidden = 2048, .vocab = 151936, .tied_embeddings = true, .max_context = 40960_tok,
    .attention = {.heads = 16, .kv_heads = 8, .head_dim = 128, .qk_norm = qk_norm::per_head},
    .feed_forward = {.width = 6144},
    .licence = "Apache-2.0", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/Qwen--Qwen3-1.7B_config.json; Lightning-AI/litgpt@2685705:litgpt/config.py Qwen3-1.7B"};

inline constexpr model qwen3_4b{
    .id = "qwen3-4b", .name = "Qwen3 4B", .family = "qwen3", .architecture = "qwen3", .layers = 36, .hidden = 2560, .vocab = 151936, .tied_embeddings = true, .max_context = 40960_tok,
    .attention = {.heads = 32, .kv_heads = 8, .head_dim = 128, .qk_norm = qk_norm::per_head},
    .feed_forward = {.width = 9728},
    .licence = "Apache-2.0", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Qwen3-4B"};

inline constexpr model qwen3_8b{
    .id = "qwen3-8b", .name = "Qwen3 8B", .family = "qwen3", .architecture = "qwen3", .layers = 36, .hidden = 4096, .vocab = 151936, .max_context = 40960_tok,
    .attention = {.heads = 32, .kv_heads = 8, .head_dim = 128, .qk_norm = qk_norm::per_head},
    .feed_forward = {.width = 12288},
    .licence = "Apache-2.0", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/Qwen--Qwen3-8B_config.json; Lightning-AI/litgpt@2685705:litgpt/config.py Qwen3-8B"};

inline constexpr model qwen3_14b{
    .id = "qwen3-14b", .name = "Qwen3 14B", .family = "qwen3", .architecture = "qwen3", .layers = 40, .hidden = 5120, .vocab = 151936, .max_context = 40960_tok,
    .attention = {.heads = 40, .kv_heads = 8, .head_dim = 128, .qk_norm = qk_norm::per_head},
    .feed_forward = {.width = 17408},
    .licence = "Apache-2.0", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Qwen3-14B"};

inline constexpr model qwen3_32b{
    .id = "qwen3-32b", .name = "Qwen3 32B", .family = "qwen3", .architecture = "qwen3", .layers = 64, .hidden = 5120, .vocab = 151936, .max_context = 40960_tok,
    .attention = {.heads = 64, .kv_heads = 8, .head_dim = 128, .qk_norm = qk_norm::per_head},
    .feed_forward = {.width = 25600},
    .licence = "Apache-2.0", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/Qwen--Qwen3-32B_config.json; Lightning-AI/litgpt@2685705:litgpt/config.py Qwen3-32B"};

inline constexpr model qwen3_30b_a3b{
    .id = "qwen3-30b-a3b", .name = "Qwen3 30B-A3B", .family = "qwen3", .architecture = "qwen3moe", .layers = 48, .hidden = 2048, .vocab = 151936, .max_context = 40960_tok,
    .attention = {.heads = 32, .kv_heads = 4, .head_dim = 128, .qk_norm = qk_norm::per_head},
    .experts = {.count = 128, .used = 8, .width = 768},
    .licence = "Apache-2.0", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/Qwen--Qwen3-30B-A3B_config.json; alibaba/InferSim@f2293da:hf_configs/qwen3-30B-A3B_config.json", .note = "Instruct-2507 variants raise max_context to 262144"};

inline constexpr model qwen3_coder_30b_a3b{
    .id = "qwen3-coder-30b-a3b", .name = "Qwen3 Coder 30B-A3B", .family = "qwen3", .architecture = "qwen3moe", .layers = 48, .hidden = 2048, .vocab = 151936, .max_context = 262144_tok,
    .attention = {.heads = 32, .kv_heads = 4, .head_dim = 128, .qk_norm = qk_norm::per_head},
    .experts = {.count = 128, .used = 8, .width = 768},
    .licence = "Apache-2.0", .source = "ggml-org/llama.cpp:benches/dgx-spark.md lists it as qwen3moe 30B.A3B 30.53 B, i.e. the Qwen3-30B-A3B tensors; Lightning-AI/litgpt@2685705:litgpt/config.py Qwen3-30B-A3B"};

inline constexpr model qwen3_235b_a22b{
    .id = "qwen3-235b-a22b", .name = "Qwen3 235B-A22B", .family = "qwen3", .architecture = "qwen3moe", .layers = 94, .hidden = 4096, .vocab = 151936, .max_context = 40960_tok,
    .attention = {.heads = 64, .kv_heads = 4, .head_dim = 128, .qk_norm = qk_norm::per_head},
    .experts = {.count = 128, .used = 8, .width = 1536},
    .licence = "Apache-2.0", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/Qwen--Qwen3-235B-A22B_config.json; alibaba/InferSim@f2293da:hf_configs/qwen3-235B-A22B_config.json", .note = "Instruct-2507 variants raise max_context to 262144"};

inline constexpr model qwen3_coder_480b_a35b{
    .id = "qwen3-coder-480b-a35b", .name = "Qwen3 Coder 480B-A35B", .family = "qwen3", .architecture = "qwen3moe", .layers = 62, .hidden = 6144, .vocab = 151936, .max_context = 262144_tok,
    .attention = {.heads = 96, .kv_heads = 8, .head_dim = 128, .qk_norm = qk_norm::per_head},
    .experts = {.count = 160, .used = 8, .width = 2560},
    .licence = "Apache-2.0", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/Qwen--Qwen3-Coder-480B-A35B-Instruct_config.json"};

inline constexpr model qwen3_next_80b_a3b{
    .id = "qwen3-next-80b-a3b", .name = "Qwen3-Next 80B-A3B", .family = "qwen3-next", .architecture = "qwen35", .layers = 48, .hidden = 2048, .vocab = 151936, .max_context = 262144_tok,
    .attention = {.heads = 16, .kv_heads = 2, .head_dim = 256, .layers = 12, .qk_norm = qk_norm::per_head, .gate = output_gate::per_element},
    .recurrent = {.kind = recurrence::gated_delta_net, .layers = 36, .key_heads = 16, .value_heads = 32, .head_dim = 128, .taps = 4},
    .experts = {.count = 512, .used = 10, .width = 512, .shared_width = 512, .shared_gate = true},
    .licence = "Apache-2.0", .source = "alibaba/InferSim@f2293da:hf_configs/qwen3-next-80B-A3B_config.json", .note = "published A3B is a name; 3.875B with embedding, 3.564B without"};

inline constexpr model qwen3_coder_next{
    .id = "qwen3-coder-next", .name = "Qwen3 Coder Next 80B-A3B", .family = "qwen3-next", .architecture = "qwen35", .layers = 48, .hidden = 2048, .vocab = 151936, .max_context = 262144_tok,
    .attention = {.heads = 16, .kv_heads = 2, .head_dim = 256, .layers = 12, .qk_norm = qk_norm::per_head, .gate = output_gate::per_element},
    .recurrent = {.kind = recurrence::gated_delta_net, .layers = 36, .key_heads = 16, .value_heads = 32, .head_dim = 128, .taps = 4},
    .experts = {.count = 512, .used = 10, .width = 512, .shared_width = 512, .shared_gate = true},
    .licence = "Apache-2.0", .source = "alibaba/InferSim@f2293da:hf_configs/qwen3-next-80B-A3B_config.json (same architecture, exo card n_layers=48 hidden=2048 kv=2)"};

inline constexpr model qwen3_5_27b{
    .id = "qwen3.5-27b", .name = "Qwen3.5 27B", .family = "qwen3.5", .architecture = "qwen35", .layers = 64, .hidden = 5120, .vocab = 248320, .max_context = 262144_tok,
    .attention = {.heads = 24, .kv_heads = 4, .head_dim = 256, .layers = 16, .qk_norm = qk_norm::per_head, .gate = output_gate::per_element},
    .recurrent = {.kind = recurrence::gated_delta_net, .layers = 48, .key_heads = 16, .value_heads = 48, .head_dim = 128, .taps = 4},
    .feed_forward = {.width = 17408},
    .licence = "Apache-2.0", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/Qwen--Qwen3.5-27B_config.json", .note = "MTP layer (0.425B) not counted"};

inline constexpr model qwen3_5_35b_a3b{
    .id = "qwen3.5-35b-a3b", .name = "Qwen3.5 35B-A3B", .family = "qwen3.5", .architecture = "qwen35", .layers = 40, .hidden = 2048, .vocab = 248320, .max_context = 262144_tok,
    .attention = {.heads = 16, .kv_heads = 2, .head_dim = 256, .layers = 10, .qk_norm = qk_norm::per_head, .gate = output_gate::per_element},
    .recurrent = {.kind = recurrence::gated_delta_net, .layers = 30, .key_heads = 16, .value_heads = 32, .head_dim = 128, .taps = 4},
    .experts = {.count = 256, .used = 8, .width = 512, .shared_width = 512, .shared_gate = true},
    .licence = "Apache-2.0", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/Qwen--Qwen3.5-35B-A3B_config.json; alibaba/InferSim@f2293da:hf_configs/qwen3.5-35B-A3B_config.json", .note = "A3B: 2.95B without input embedding"};

inline constexpr model qwen3_5_122b_a10b{
    .id = "qwen3.5-122b-a10b", .name = "Qwen3.5 122B-A10B", .family = "qwen3.5", .architecture = "qwen35", .layers = 48, .hidden = 3072, .vocab = 248320, .max_context = 262144_tok,
    .attention = {.heads = 32, .kv_heads = 2, .head_dim = 256, .layers = 12, .qk_norm = qk_norm::per_head, .gate = output_gate::per_element},
    .recurrent = {.kind = recurrence::gated_delta_net, .layers = 36, .key_heads = 16, .value_heads = 64, .head_dim = 128, .taps = 4},
    .experts = {.count = 256, .used = 8, .width = 1024, .shared_width = 1024, .shared_gate = true},
    .licence = "Apache-2.0", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/Qwen--Qwen3.5-122B-A10B_config.json; alibaba/InferSim@f2293da:hf_configs/qwen3.5-122B-A10B_config.json"};

inline constexpr model qwen3_5_397b_a17b{
    .id = "qwen3.5-397b-a17b", .name = "Qwen3.5 397B-A17B", .family = "qwen3.5", .architecture = "qwen35", .layers = 60, .hidden = 4096, .vocab = 248320, .max_context = 262144_tok,
    .attention = {.heads = 32, .kv_heads = 2, .head_dim = 256, .layers = 15, .qk_norm = qk_norm::per_head, .gate = output_gate::per_element},
    .recurrent = {.kind = recurrence::gated_delta_net, .layers = 45, .key_heads = 16, .value_heads = 64, .head_dim = 128, .taps = 4},
    .experts = {.count = 512, .used = 10, .width = 1024, .shared_width = 1024, .shared_gate = true},
    .licence = "Apache-2.0", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/Qwen--Qwen3.5-397B-A17B_config.json"};

inline constexpr model qwen3_6_27b{
    .id = "qwen3.6-27b", .name = "Qwen3.6 27B", .family = "qwen3.6", .architecture = "qwen35", .layers = 64, .hidden = 5120, .vocab = 248320, .max_context = 262144_tok,
    .attention = {.heads = 24, .kv_heads = 4, .head_dim = 256, .layers = 16, .qk_norm = qk_norm::per_head, .gate = output_gate::per_element},
    .recurrent = {.kind = recurrence::gated_delta_net, .layers = 48, .key_heads = 16, .value_heads = 48, .head_dim = 128, .taps = 4},
    .feed_forward = {.width = 17408},
    .licence = "Apache-2.0", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/nvidia--Qwen3.6-27B-NVFP4_config.json", .note = "MTP layer (0.425B) not counted; gated attention: q projection carries an output gate"};

inline constexpr model qwen3_6_35b_a3b{
    .id = "qwen3.6-35b-a3b", .name = "Qwen3.6 35B-A3B", .family = "qwen3.6", .architecture = "qwen35", .layers = 40, .hidden = 2048, .vocab = 248320, .max_context = 262144_tok,
    .attention = {.heads = 16, .kv_heads = 2, .head_dim = 256, .layers = 10, .qk_norm = qk_norm::per_head, .gate = output_gate::per_element},
    .recurrent = {.kind = recurrence::gated_delta_net, .layers = 30, .key_heads = 16, .value_heads = 32, .head_dim = 128, .taps = 4},
    .experts = {.count = 256, .used = 8, .width = 512, .shared_width = 512, .shared_gate = true},
    .licence = "Apache-2.0", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/nvidia--Qwen3.6-35B-A3B-NVFP4_config.json", .note = "A3B: 2.95B without input embedding; article 004 lists it as if it were dense 35B"};

inline constexpr model gemma_2_2b{
    .id = "gemma-2-2b", .name = "Gemma 2 2B", .family = "gemma2", .architecture = "gemma2", .layers = 26, .hidden = 2304, .vocab = 256000, .tied_embeddings = true, .max_context = 8192_tok,
    .attention = {.heads = 8, .kv_heads = 4, .head_dim = 256, .window = 4096_tok, .window_layers = 13},
    .feed_forward = {.width = 9216},
    .norms = 4,
    .licence = "Gemma Terms of Use", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Gemma-2-2b; mlc-ai/mlc-llm@79d603f:python/mlc_llm/model/model_preset.py gemma2_2b"};

inline constexpr model gemma_2_9b{
    .id = "gemma-2-9b", .name = "Gemma 2 9B", .family = "gemma2", .architecture = "gemma2", .layers = 42, .hidden = 3584, .vocab = 256000, .tied_embeddings = true, .max_context = 8192_tok,
    .attention = {.heads = 16, .kv_heads = 8, .head_dim = 256, .window = 4096_tok, .window_layers = 21},
    .feed_forward = {.width = 14336},
    .norms = 4,
    .licence = "Gemma Terms of Use", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Gemma-2-9b; mlc-ai/mlc-llm@79d603f:python/mlc_llm/model/model_preset.py gemma2_9b"};

inline constexpr model gemma_2_27b{
    .id = "gemma-2-27b", .name = "Gemma 2 27B", .family = "gemma2", .architecture = "gemma2", .layers = 46, .hidden = 4608, .vocab = 256000, .tied_embeddings = true, .max_context = 8192_tok,
    .attention = {.heads = 32, .kv_heads = 16, .head_dim = 128, .window = 4096_tok, .window_layers = 23},
    .feed_forward = {.width = 36864},
    .norms = 4,
    .licence = "Gemma Terms of Use", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Gemma-2-27b; mlc-ai/mlc-llm@79d603f:python/mlc_llm/model/model_preset.py gemma2_27b"};

inline constexpr model gemma_3_1b{
    .id = "gemma-3-1b", .name = "Gemma 3 1B", .family = "gemma3", .architecture = "gemma3", .layers = 26, .hidden = 1152, .vocab = 262144, .tied_embeddings = true, .max_context = 32768_tok,
    .attention = {.heads = 4, .kv_heads = 1, .head_dim = 256, .window = 512_tok, .window_layers = 22, .qk_norm = qk_norm::per_head},
    .feed_forward = {.width = 6912},
    .norms = 4,
    .licence = "Gemma Terms of Use", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Gemma-3-1b-it", .note = "litgpt lists 131072 context, HF/mlc config 32768 (used)"};

inline constexpr model gemma_3_4b{
    .id = "gemma-3-4b", .name = "Gemma 3 4B", .family = "gemma3", .architecture = "gemma3", .layers = 34, .hidden = 2560, .vocab = 262144, .tied_embeddings = true, .max_context = 131072_tok,
    .attention = {.heads = 8, .kv_heads = 4, .head_dim = 256, .window = 1024_tok, .window_layers = 29, .qk_norm = qk_norm::per_head},
    .feed_forward = {.width = 10240},
    .norms = 4,
    .licence = "Gemma Terms of Use", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Gemma-3-4b-it"};

inline constexpr model gemma_3_12b{
    .id = "gemma-3-12b", .name = "Gemma 3 12B", .family = "gemma3", .architecture = "gemma3", .layers = 48, .hidden = 3840, .vocab = 262144, .tied_embeddings = true, .max_context = 131072_tok,
    .attention = {.heads = 16, .kv_heads = 8, .head_dim = 256, .window = 1024_tok, .window_layers = 40, .qk_norm = qk_norm::per_head},
    .feed_forward = {.width = 15360},
    .norms = 4,
    .licence = "Gemma Terms of Use", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Gemma-3-12b-it"};

inline constexpr model gemma_3_27b{
    .id = "gemma-3-27b", .name = "Gemma 3 27B", .family = "gemma3", .architecture = "gemma3", .layers = 62, .hidden = 5376, .vocab = 262144, .tied_embeddings = true, .max_context = 131072_tok,
    .attention = {.heads = 32, .kv_heads = 16, .head_dim = 128, .window = 1024_tok, .window_layers = 52, .qk_norm = qk_norm::per_head},
    .feed_forward = {.width = 21504},
    .norms = 4,
    .licence = "Gemma Terms of Use", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Gemma-3-27b-it"};

inline constexpr model gemma_3n_e2b{
    .id = "gemma-3n-e2b", .name = "Gemma 3n E2B", .family = "gemma3n", .architecture = "gemma3n", .layers = 30, .hidden = 2048, .vocab = 262400, .tied_embeddings = true, .max_context = 32768_tok,
    .attention = {.heads = 8, .kv_heads = 2, .head_dim = 256, .window = 512_tok, .window_layers = 24, .shared_kv_layers = 10, .qk_norm = qk_norm::per_head},
    .feed_forward = {.width = 8192},
    .norms = 4, .per_layer_embedding = 256, .per_layer_vocab = 262144, .altup_inputs = 4, .laurel_rank = 64,
    .licence = "Gemma", .source = "google-deepmind/gemma@14336db:gemma/gm/nn/gemma3n/_gemma3n.py; huggingface/transformers@0185480:src/transformers/models/gemma3n/configuration_gemma3n.py", .note = "text stack only; the per-layer embedding table (2.01B) is looked up; only 20 layers keep a KV cache"};

inline constexpr model gemma_3n_e4b{
    .id = "gemma-3n-e4b", .name = "Gemma 3n E4B", .family = "gemma3n", .architecture = "gemma3n", .layers = 35, .hidden = 2048, .vocab = 262400, .tied_embeddings = true, .max_context = 32768_tok,
    .attention = {.heads = 8, .kv_heads = 2, .head_dim = 256, .window = 512_tok, .window_layers = 28, .shared_kv_layers = 15, .qk_norm = qk_norm::per_head},
    .feed_forward = {.width = 16384},
    .norms = 4, .per_layer_embedding = 256, .per_layer_vocab = 262144, .altup_inputs = 4, .laurel_rank = 64,
    .licence = "Gemma", .source = "google-deepmind/gemma@14336db:gemma/gm/nn/gemma3n/_gemma3n.py; huggingface/transformers@0185480:src/transformers/models/gemma3n/configuration_gemma3n.py", .note = "text stack only; the per-layer embedding table (2.35B) is looked up; only 20 layers keep a KV cache"};

inline constexpr model gemma_4_31b{
    .id = "gemma-4-31b", .name = "Gemma 4 31B", .family = "gemma4", .architecture = "gemma4", .layers = 60, .hidden = 5376, .vocab = 262144, .tied_embeddings = true, .max_context = 262144_tok,
    .attention = {.heads = 32, .kv_heads = 16, .head_dim = 256, .window = 1024_tok, .window_layers = 50, .full_kv_heads = 4, .full_head_dim = 512, .full_shares_kv = true, .qk_norm = qk_norm::per_head},
    .feed_forward = {.width = 21504},
    .norms = 4,
    .licence = "Apache-2.0", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/nvidia--Gemma-4-31B-IT-NVFP4_config.json", .note = "global layers: head_dim 512, 4 KV heads, K=V projection shared, V still cached"};

inline constexpr model gemma_4_26b_a4b{
    .id = "gemma-4-26b-a4b", .name = "Gemma 4 26B-A4B", .family = "gemma4", .architecture = "gemma4", .layers = 30, .hidden = 2816, .vocab = 262144, .tied_embeddings = true, .max_context = 262144_tok,
    .attention = {.heads = 16, .kv_heads = 8, .head_dim = 256, .window = 1024_tok, .window_layers = 25, .full_kv_heads = 2, .full_head_dim = 512, .full_shares_kv = true, .qk_norm = qk_norm::per_head},
    .feed_forward = {.width = 2112},
    .experts = {.count = 128, .used = 8, .width = 704, .beside_dense = true},
    .norms = 7,
    .licence = "Apache-2.0", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/google--gemma-4-26B-A4B_config.json", .note = "dense MLP (2112) runs in parallel with 128 experts; global layers share K=V projection (attention_k_eq_v), head_dim 512, 2 KV heads"};

inline constexpr model gpt_oss_20b{
    .id = "gpt-oss-20b", .name = "gpt-oss 20b", .family = "gpt-oss", .architecture = "gpt-oss", .layers = 24, .hidden = 2880, .vocab = 201088, .max_context = 131072_tok,
    .attention = {.heads = 64, .kv_heads = 8, .head_dim = 64, .window = 128_tok, .window_layers = 12, .qkv_bias = true, .o_bias = true, .sinks = true},
    .feed_forward = {.bias = true},
    .experts = {.count = 32, .used = 4, .width = 2880, .router_bias = true},
    .licence = "Apache-2.0", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/openai--gpt-oss-20b_config.json", .note = "published active 3.61B excludes the input embedding: compare decode_read_params_b (3.608)"};

inline constexpr model gpt_oss_120b{
    .id = "gpt-oss-120b", .name = "gpt-oss 120b", .family = "gpt-oss", .architecture = "gpt-oss", .layers = 36, .hidden = 2880, .vocab = 201088, .max_context = 131072_tok,
    .attention = {.heads = 64, .kv_heads = 8, .head_dim = 64, .window = 128_tok, .window_layers = 18, .qkv_bias = true, .o_bias = true, .sinks = true},
    .feed_forward = {.bias = true},
    .experts = {.count = 128, .used = 4, .width = 2880, .router_bias = true},
    .licence = "Apache-2.0", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/openai--gpt-oss-120b_config.json", .note = "published active 5.13B excludes the input embedding: compare decode_read_params_b (5.133)"};

inline constexpr model mistral_7b_v0_1{
    .id = "mistral-7b-v0.1", .name = "Mistral 7B v0.1", .family = "mistral", .layers = 32, .hidden = 4096, .vocab = 32000, .max_context = 32768_tok,
    .attention = {.heads = 32, .kv_heads = 8, .head_dim = 128, .window = 4096_tok, .window_layers = 32},
    .feed_forward = {.width = 14336},
    .licence = "Apache-2.0", .source = "mlc-ai/mlc-llm@79d603f:python/mlc_llm/model/model_preset.py mistral_7b; Lightning-AI/litgpt@2685705:litgpt/config.py Mistral-7B-v0.1", .note = "all layers sliding 4096 (rolling buffer); v0.2/v0.3 set it to null"};

inline constexpr model mistral_7b_v0_3{
    .id = "mistral-7b-v0.3", .name = "Mistral 7B v0.3", .family = "mistral", .layers = 32, .hidden = 4096, .vocab = 32768, .max_context = 32768_tok,
    .attention = {.heads = 32, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 14336},
    .licence = "Apache-2.0", .source = "mlc-ai/mlc-llm@79d603f:python/mlc_llm/model/model_preset.py mistral_7b_v03; Lightning-AI/litgpt@2685705:litgpt/config.py Mistral-7B-v0.3"};

inline constexpr model mistral_nemo_12b{
    .id = "mistral-nemo-12b", .name = "Mistral Nemo 12B", .family = "mistral", .layers = 40, .hidden = 5120, .vocab = 131072, .max_context = 131072_tok,
    .attention = {.heads = 32, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 14336},
    .licence = "Apache-2.0", .source = "abhibambhaniya/GenZ-LLM-Analyzer:GenZ/Models/Model_sets/mistral.py mistral_nemo_12b_config (head_dim=128 explicit in public repository file)"};

inline constexpr model mistral_small_3_1_24b{
    .id = "mistral-small-3.1-24b", .name = "Mistral Small 3.1 24B", .family = "mistral", .layers = 40, .hidden = 5120, .vocab = 131072, .max_context = 131072_tok,
    .attention = {.heads = 32, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 32768},
    .licence = "Apache-2.0", .source = "public repository file (resolve_model_config test of Mistral Small) and another (Devstral Small 2 text_config)"};

inline constexpr model ministral_8b_2410{
    .id = "ministral-8b-2410", .name = "Ministral 8B 2410", .family = "mistral", .layers = 36, .hidden = 4096, .vocab = 131072, .max_context = 131072_tok,
    .attention = {.heads = 32, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 12288},
    .licence = "Mistral Research", .source = "abhibambhaniya/GenZ-LLM-Analyzer:GenZ/Models/Model_sets/mistral.py ministral_8b_config", .note = "config carries a 32k sliding window; treated as full attention"};

inline constexpr model mistral_small_22b_2409{
    .id = "mistral-small-22b-2409", .name = "Mistral Small 22B 2409", .family = "mistral", .layers = 56, .hidden = 6144, .vocab = 32768, .max_context = 32768_tok,
    .attention = {.heads = 48, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 16384},
    .licence = "Mistral Research", .source = "abhibambhaniya/GenZ-LLM-Analyzer:GenZ/Models/Model_sets/mistral.py mistral_small_config"};

inline constexpr model mistral_large_2_123b{
    .id = "mistral-large-2-123b", .name = "Mistral Large 2 123B", .family = "mistral", .layers = 88, .hidden = 12288, .vocab = 32768, .max_context = 131072_tok,
    .attention = {.heads = 96, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 28672},
    .licence = "Mistral Research", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Mistral-Large-Instruct-2407; abhibambhaniya/GenZ-LLM-Analyzer:GenZ/Models/Model_sets/mistral.py mistral_large_config", .note = "litgpt block_size 32768, GenZ 131072 (used)"};

inline constexpr model mixtral_8x7b{
    .id = "mixtral-8x7b", .name = "Mixtral 8x7B", .family = "mixtral", .layers = 32, .hidden = 4096, .vocab = 32000, .max_context = 32768_tok,
    .attention = {.heads = 32, .kv_heads = 8, .head_dim = 128},
    .experts = {.count = 8, .used = 2, .width = 14336},
    .licence = "Apache-2.0", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/mistralai--Mixtral-8x7B-v0.1_config.json; Lightning-AI/litgpt@2685705:litgpt/config.py Mixtral-8x7B-v0.1"};

inline constexpr model mixtral_8x22b{
    .id = "mixtral-8x22b", .name = "Mixtral 8x22B", .family = "mixtral", .layers = 56, .hidden = 6144, .vocab = 32768, .max_context = 65536_tok,
    .attention = {.heads = 48, .kv_heads = 8, .head_dim = 128},
    .experts = {.count = 8, .used = 2, .width = 16384},
    .licence = "Apache-2.0", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Mixtral-8x22B-v0.1; ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/mistralai--Mixtral-8x22B-v0.1_config.json", .note = "litgpt vocab 32768 padded; original HF v0.1 config lists 32000 (difference 9.4M params)"};

inline constexpr model deepseek_v2_lite{
    .id = "deepseek-v2-lite", .name = "DeepSeek V2 Lite 16B", .family = "deepseek-v2", .architecture = "deepseek2", .layers = 27, .hidden = 2048, .vocab = 102400, .max_context = 163840_tok,
    .attention = {.heads = 16, .kv_heads = 16, .kv_lora_rank = 512, .rope_dim = 64, .nope_dim = 128, .v_dim = 128},
    .feed_forward = {.width = 10944, .layers = 1},
    .experts = {.count = 64, .used = 6, .width = 1408, .shared_width = 2816},
    .licence = "DeepSeek", .source = "mlc-ai/mlc-llm@79d603f:python/mlc_llm/model/model_preset.py deepseek_v2_lite", .note = "published 2.4B active = decode_read_params_b (2.451)"};

inline constexpr model deepseek_v3{
    .id = "deepseek-v3", .name = "DeepSeek V3 671B", .family = "deepseek-v3", .architecture = "deepseek2", .layers = 61, .hidden = 7168, .vocab = 129280, .max_context = 163840_tok,
    .attention = {.heads = 128, .kv_heads = 128, .kv_lora_rank = 512, .q_lora_rank = 1536, .rope_dim = 64, .nope_dim = 128, .v_dim = 128},
    .feed_forward = {.width = 18432, .layers = 3},
    .experts = {.count = 256, .used = 8, .width = 2048, .shared_width = 2048, .router_bias = true},
    .licence = "DeepSeek (MIT from 0324)", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/deepseek-ai--DeepSeek-V3_config.json; deepseek-ai/DeepSeek-V3:inference/configs/config_671B.json", .note = "37B published rounds 37.55B (with embedding) / 36.63B (without); HF repo 685B adds the MTP module"};

inline constexpr model deepseek_r1{
    .id = "deepseek-r1", .name = "DeepSeek R1 671B", .family = "deepseek-v3", .architecture = "deepseek2", .layers = 61, .hidden = 7168, .vocab = 129280, .max_context = 163840_tok,
    .attention = {.heads = 128, .kv_heads = 128, .kv_lora_rank = 512, .q_lora_rank = 1536, .rope_dim = 64, .nope_dim = 128, .v_dim = 128},
    .feed_forward = {.width = 18432, .layers = 3},
    .experts = {.count = 256, .used = 8, .width = 2048, .shared_width = 2048, .router_bias = true},
    .licence = "MIT", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/deepseek-ai--DeepSeek-R1_config.json; deepseek-ai/DeepSeek-V3:inference/configs/config_671B.json", .note = "same tensors as V3"};

inline constexpr model deepseek_v3_2{
    .id = "deepseek-v3.2", .name = "DeepSeek V3.2 671B", .family = "deepseek-v3", .architecture = "deepseek2", .layers = 61, .hidden = 7168, .vocab = 129280, .max_context = 163840_tok,
    .attention = {.heads = 128, .kv_heads = 128, .kv_lora_rank = 512, .q_lora_rank = 1536, .rope_dim = 64, .nope_dim = 128, .v_dim = 128, .index_heads = 64, .index_dim = 128},
    .feed_forward = {.width = 18432, .layers = 3},
    .experts = {.count = 256, .used = 8, .width = 2048, .shared_width = 2048, .router_bias = true},
    .licence = "MIT", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/deepseek-ai--DeepSeek-V3.2_config.json; alibaba/InferSim@f2293da:hf_configs/deepseek_v3.2_config.json", .note = "V3 + DSA indexer (64 heads x 128); the indexer adds 128 key elements per token per layer to the 576 of MLA (kv_bytes_token_fp16_global includes them at 2 bytes; engines store them in FP8)"};

inline constexpr model kimi_k2{
    .id = "kimi-k2", .name = "Kimi K2 1T-A32B", .family = "kimi-k2", .architecture = "deepseek2", .layers = 61, .hidden = 7168, .vocab = 163840, .max_context = 131072_tok,
    .attention = {.heads = 64, .kv_heads = 64, .kv_lora_rank = 512, .q_lora_rank = 1536, .rope_dim = 64, .nope_dim = 128, .v_dim = 128},
    .feed_forward = {.width = 18432, .layers = 1},
    .experts = {.count = 384, .used = 8, .width = 2048, .shared_width = 2048, .router_bias = true},
    .licence = "Modified MIT", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/moonshotai--Kimi-K2-Instruct_config.json; THUDM/slime@624b824:scripts/models/kimi-k2.sh", .note = "1T is rounded (1026B)"};

inline constexpr model kimi_k2_5{
    .id = "kimi-k2.5", .name = "Kimi K2.5 1T-A32B (text)", .family = "kimi-k2", .architecture = "deepseek2", .layers = 61, .hidden = 7168, .vocab = 163840, .max_context = 262144_tok,
    .attention = {.heads = 64, .kv_heads = 64, .kv_lora_rank = 512, .q_lora_rank = 1536, .rope_dim = 64, .nope_dim = 128, .v_dim = 128},
    .feed_forward = {.width = 18432, .layers = 1},
    .experts = {.count = 384, .used = 8, .width = 2048, .shared_width = 2048, .router_bias = true},
    .licence = "Modified MIT", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/moonshotai--Kimi-K2.5_config.json", .note = "text stack only"};

inline constexpr model kimi_linear_48b_a3b{
    .id = "kimi-linear-48b-a3b", .name = "Kimi Linear 48B-A3B", .family = "kimi-linear", .architecture = "kimi-linear", .layers = 27, .hidden = 2304, .vocab = 163840, .max_context = 1048576_tok,
    .attention = {.heads = 32, .kv_heads = 32, .layers = 7, .kv_lora_rank = 512, .rope_dim = 64, .nope_dim = 128, .v_dim = 128},
    .recurrent = {.kind = recurrence::kimi_delta_attention, .layers = 20, .key_heads = 32, .value_heads = 32, .head_dim = 128, .taps = 4},
    .feed_forward = {.width = 9216, .layers = 1},
    .experts = {.count = 256, .used = 8, .width = 1024, .shared_width = 1024, .router_bias = true},
    .licence = "MIT", .source = "config.json of moonshotai/Kimi-Linear-48B-A3B-Instruct, as Firworks/Kimi-Linear-48B-A3B-Instruct-nvfp4 repeats it; tensors vllm-project/vllm@01d9958:vllm/model_executor/models/kimi_linear.py", .note = "its attention has no rotary positions: rope_dim is a part of each key that all heads share"};

inline constexpr model glm_5_744b_a40b{
    .id = "glm-5-744b-a40b", .name = "GLM-5 744B-A40B", .family = "glm-5", .architecture = "deepseek2", .layers = 78, .hidden = 6144, .vocab = 154880, .max_context = 202752_tok,
    .attention = {.heads = 64, .kv_heads = 64, .kv_lora_rank = 512, .q_lora_rank = 2048, .rope_dim = 64, .nope_dim = 192, .v_dim = 256, .index_heads = 32, .index_dim = 128},
    .feed_forward = {.width = 12288, .layers = 3},
    .experts = {.count = 256, .used = 8, .width = 2048, .shared_width = 2048, .router_bias = true},
    .licence = "MIT", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/zai-org--GLM-5_config.json; THUDM/slime@624b824:scripts/models/glm5-744B-A40B.sh"};

inline constexpr model glm_5_2_744b_a40b{
    .id = "glm-5.2-744b-a40b", .name = "GLM-5.2 744B-A40B", .family = "glm-5", .architecture = "glm-dsa", .layers = 78, .hidden = 6144, .vocab = 154880, .max_context = 1048576_tok,
    .attention = {.heads = 64, .kv_heads = 64, .kv_lora_rank = 512, .q_lora_rank = 2048, .rope_dim = 64, .nope_dim = 192, .v_dim = 256, .index_heads = 32, .index_dim = 128, .index_layers = 21},
    .feed_forward = {.width = 12288, .layers = 3},
    .experts = {.count = 256, .used = 8, .width = 2048, .shared_width = 2048, .router_bias = true},
    .licence = "MIT", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/zai-org--GLM-5.2_config.json", .note = "57 of its layers take the choice of an earlier layer's indexer"};

inline constexpr model glm_4_5_air{
    .id = "glm-4.5-air", .name = "GLM-4.5 Air 106B-A12B", .family = "glm4moe", .architecture = "glm4moe", .layers = 46, .hidden = 4096, .vocab = 151552, .max_context = 131072_tok,
    .attention = {.heads = 96, .kv_heads = 8, .head_dim = 128, .qkv_bias = true},
    .feed_forward = {.width = 10944, .layers = 1},
    .experts = {.count = 128, .used = 8, .width = 1408, .shared_width = 1408, .router_bias = true},
    .licence = "MIT", .source = "THUDM/slime@624b824:scripts/models/glm4.5-106B-A12B.sh", .note = "106.85B without MTP, 110.47B with it; published 12B active excludes embedding+head"};

inline constexpr model glm_4_5{
    .id = "glm-4.5", .name = "GLM-4.5 355B-A32B", .family = "glm4moe", .architecture = "glm4moe", .layers = 92, .hidden = 5120, .vocab = 151552, .max_context = 131072_tok,
    .attention = {.heads = 96, .kv_heads = 8, .head_dim = 128, .qk_norm = qk_norm::per_head, .qkv_bias = true},
    .feed_forward = {.width = 12288, .layers = 3},
    .experts = {.count = 160, .used = 8, .width = 1536, .shared_width = 1536, .router_bias = true},
    .licence = "MIT", .source = "THUDM/slime@624b824:scripts/models/glm4.5-355B-A32B.sh", .note = "355B published; 352.8B without the MTP layer, 356.79B with it (llama-bench)"};

inline constexpr model glm_4_6{
    .id = "glm-4.6", .name = "GLM-4.6 355B-A32B", .family = "glm4moe", .architecture = "glm4moe", .layers = 92, .hidden = 5120, .vocab = 151552, .max_context = 202752_tok,
    .attention = {.heads = 96, .kv_heads = 8, .head_dim = 128, .qk_norm = qk_norm::per_head, .qkv_bias = true},
    .feed_forward = {.width = 12288, .layers = 3},
    .experts = {.count = 160, .used = 8, .width = 1536, .shared_width = 1536, .router_bias = true},
    .licence = "MIT", .source = "THUDM/slime@624b824:scripts/models/glm4.5-355B-A32B.sh (GLM-4.6 shares the architecture: public repository file \"GLM-4.6 Model Configuration ... 92 layers, 160 experts, 200K context\")", .note = "same tensors as GLM-4.5"};

inline constexpr model minimax_m2{
    .id = "minimax-m2", .name = "MiniMax M2 230B-A10B", .family = "minimax-m2", .architecture = "minimax-m2", .layers = 62, .hidden = 3072, .vocab = 200064, .max_context = 196608_tok,
    .attention = {.heads = 48, .kv_heads = 8, .head_dim = 128, .qk_norm = qk_norm::full},
    .experts = {.count = 256, .used = 8, .width = 1536, .router_bias = true},
    .licence = "MIT (Modified MIT from M2.5)", .source = "THUDM/slime@624b824:scripts/models/minimax-m2.sh; ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/MiniMaxAI--MiniMax-M2.5_config.json", .note = "A10B: decode_read_params_b 10.42"};

inline constexpr model minimax_m3{
    .id = "minimax-m3", .name = "MiniMax M3 428B-A23B (text)", .family = "minimax-m3", .architecture = "minimax-m3", .layers = 60, .hidden = 6144, .vocab = 200064, .max_context = 1048576_tok,
    .attention = {.heads = 64, .kv_heads = 4, .head_dim = 128, .index_heads = 4, .index_dim = 128, .index_layers = 57, .qk_norm = qk_norm::per_head},
    .feed_forward = {.width = 12288, .layers = 3},
    .experts = {.count = 128, .used = 4, .width = 3072, .shared_width = 3072, .router_bias = true},
    .licence = "MiniMax Community License", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/MiniMaxAI--MiniMax-M3_config.json", .note = "text stack only; 427.0B with the vision tower"};

inline constexpr model nemotron_3_nano_30b_a3b{
    .id = "nemotron-3-nano-30b-a3b", .name = "Nemotron 3 Nano 30B-A3B", .family = "nemotron-3", .architecture = "nemotron_h", .layers = 52, .hidden = 2688, .vocab = 131072, .max_context = 262144_tok,
    .attention = {.heads = 32, .kv_heads = 2, .head_dim = 128, .layers = 6},
    .recurrent = {.kind = recurrence::mamba2, .layers = 23, .value_heads = 64, .head_dim = 64, .state = 128, .groups = 8, .taps = 4},
    .feed_forward = {.matrices = 2},
    .experts = {.count = 128, .used = 6, .width = 1856, .layers = 23, .shared_width = 3712, .router_bias = true},
    .norms = 1,
    .licence = "NVIDIA Open Model", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/nvidia--NVIDIA-Nemotron-3-Nano-30B-A3B-BF16_config.json", .note = "23 Mamba-2, 23 MoE, 6 attention layers"};

inline constexpr model nemotron_3_super_120b_a12b{
    .id = "nemotron-3-super-120b-a12b", .name = "Nemotron 3 Super 120B-A12B", .family = "nemotron-3", .architecture = "nemotron_h", .layers = 88, .hidden = 4096, .vocab = 131072, .max_context = 262144_tok,
    .attention = {.heads = 32, .kv_heads = 2, .head_dim = 128, .layers = 8},
    .recurrent = {.kind = recurrence::mamba2, .layers = 40, .value_heads = 128, .head_dim = 64, .state = 128, .groups = 8, .taps = 4},
    .feed_forward = {.matrices = 2},
    .experts = {.count = 512, .used = 22, .width = 2688, .layers = 40, .shared_width = 5376, .hidden = 1024, .router_bias = true},
    .norms = 1,
    .licence = "NVIDIA Open Model", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/nvidia--NVIDIA-Nemotron-3-Super-120B-A12B-NVFP4_config.json", .note = "LatentMoE: experts work in a 1024-wide latent space"};

inline constexpr model yi_1_5_34b{
    .id = "yi-1.5-34b", .name = "Yi 1.5 34B", .family = "yi", .layers = 60, .hidden = 7168, .vocab = 64000, .max_context = 4096_tok,
    .attention = {.heads = 56, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 20480},
    .licence = "Apache-2.0", .source = "public repository file (Yi_1_5_34B HF config); public repository file (YI_34B_CONFIG)", .note = "name is rounded (34.39B)"};

inline constexpr model yi_34b{
    .id = "yi-34b", .name = "Yi 34B", .family = "yi", .layers = 60, .hidden = 7168, .vocab = 64000, .max_context = 4096_tok,
    .attention = {.heads = 56, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 20480},
    .licence = "Apache-2.0", .source = "public repository file (YI_34B_CONFIG, 01-ai/Yi-34B)", .note = "name is rounded (34.39B)"};

inline constexpr model phi_3_mini_3_8b{
    .id = "phi-3-mini-3.8b", .name = "Phi-3 mini 3.8B", .family = "phi", .architecture = "phi3", .layers = 32, .hidden = 3072, .vocab = 32064, .max_context = 4096_tok,
    .attention = {.heads = 32, .kv_heads = 32, .head_dim = 96, .window = 2048_tok, .window_layers = 32, .fused_qkv = true},
    .feed_forward = {.width = 8192, .fused_gate_up = true},
    .licence = "MIT", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Phi-3-mini-4k-instruct; mlc-ai/mlc-llm@79d603f:python/mlc_llm/model/model_preset.py phi-3_5", .note = "4k variant; all layers sliding (2047/2048)"};

inline constexpr model phi_3_5_mini_3_8b{
    .id = "phi-3.5-mini-3.8b", .name = "Phi-3.5 mini 3.8B", .family = "phi", .architecture = "phi3", .layers = 32, .hidden = 3072, .vocab = 32064, .max_context = 131072_tok,
    .attention = {.heads = 32, .kv_heads = 32, .head_dim = 96, .fused_qkv = true},
    .feed_forward = {.width = 8192, .fused_gate_up = true},
    .licence = "MIT", .source = "mlc-ai/mlc-llm@79d603f:python/mlc_llm/model/model_preset.py phi-3_5"};

inline constexpr model phi_4_14b{
    .id = "phi-4-14b", .name = "Phi-4 14B", .family = "phi", .architecture = "phi3", .layers = 40, .hidden = 5120, .vocab = 100352, .max_context = 16384_tok,
    .attention = {.heads = 40, .kv_heads = 10, .head_dim = 128, .fused_qkv = true},
    .feed_forward = {.width = 17920, .fused_gate_up = true},
    .licence = "MIT", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py phi-4"};

inline constexpr model phi_4_mini_3_8b{
    .id = "phi-4-mini-3.8b", .name = "Phi-4 mini 3.8B", .family = "phi", .architecture = "phi3", .layers = 32, .hidden = 3072, .vocab = 200064, .tied_embeddings = true, .max_context = 131072_tok,
    .attention = {.heads = 24, .kv_heads = 8, .head_dim = 128, .fused_qkv = true},
    .feed_forward = {.width = 8192, .fused_gate_up = true},
    .licence = "MIT", .source = "mlc-ai/mlc-llm@79d603f:python/mlc_llm/model/model_preset.py phi-4; Lightning-AI/litgpt@2685705:litgpt/config.py Phi-4-mini-instruct"};

inline constexpr model olmo_2_7b{
    .id = "olmo-2-7b", .name = "OLMo 2 7B", .family = "olmo2", .architecture = "olmo2", .layers = 32, .hidden = 4096, .vocab = 100352, .max_context = 4096_tok,
    .attention = {.heads = 32, .kv_heads = 32, .head_dim = 128, .qk_norm = qk_norm::full},
    .feed_forward = {.width = 11008},
    .licence = "Apache-2.0", .source = "mlc-ai/mlc-llm@79d603f:python/mlc_llm/model/model_preset.py olmo2_7b; Lightning-AI/litgpt@2685705:litgpt/config.py OLMo-2-1124-7B"};

inline constexpr model olmo_2_13b{
    .id = "olmo-2-13b", .name = "OLMo 2 13B", .family = "olmo2", .architecture = "olmo2", .layers = 40, .hidden = 5120, .vocab = 100352, .max_context = 4096_tok,
    .attention = {.heads = 40, .kv_heads = 40, .head_dim = 128, .qk_norm = qk_norm::full},
    .feed_forward = {.width = 13824},
    .licence = "Apache-2.0", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py OLMo-2-1124-13B", .note = "name is rounded (13.7B)"};

inline constexpr model olmo_2_32b{
    .id = "olmo-2-32b", .name = "OLMo 2 32B", .family = "olmo2", .architecture = "olmo2", .layers = 64, .hidden = 5120, .vocab = 100352, .max_context = 4096_tok,
    .attention = {.heads = 40, .kv_heads = 8, .head_dim = 128, .qk_norm = qk_norm::full},
    .feed_forward = {.width = 27648},
    .licence = "Apache-2.0", .source = "mlc-ai/mlc-llm@79d603f:python/mlc_llm/model/model_preset.py olmo2_32b"};

inline constexpr model smollm2_135m{
    .id = "smollm2-135m", .name = "SmolLM2 135M", .family = "smollm2", .layers = 30, .hidden = 576, .vocab = 49152, .tied_embeddings = true, .max_context = 8192_tok,
    .attention = {.heads = 9, .kv_heads = 3, .head_dim = 64},
    .feed_forward = {.width = 1536},
    .licence = "Apache-2.0", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py SmolLM2-135M; mlc-ai/mlc-llm@79d603f:python/mlc_llm/model/model_preset.py smollm2_135m"};

inline constexpr model smollm2_360m{
    .id = "smollm2-360m", .name = "SmolLM2 360M", .family = "smollm2", .layers = 32, .hidden = 960, .vocab = 49152, .tied_embeddings = true, .max_context = 8192_tok,
    .attention = {.heads = 15, .kv_heads = 5, .head_dim = 64},
    .feed_forward = {.width = 2560},
    .licence = "Apache-2.0", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py SmolLM2-360M"};

inline constexpr model smollm2_1_7b{
    .id = "smollm2-1.7b", .name = "SmolLM2 1.7B", .family = "smollm2", .layers = 24, .hidden = 2048, .vocab = 49152, .tied_embeddings = true, .max_context = 8192_tok,
    .attention = {.heads = 32, .kv_heads = 32, .head_dim = 64},
    .feed_forward = {.width = 8192},
    .licence = "Apache-2.0", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py SmolLM2-1.7B; mlc-ai/mlc-llm@79d603f:python/mlc_llm/model/model_preset.py smollm_1_7b"};

inline constexpr model tinyllama_1_1b{
    .id = "tinyllama-1.1b", .name = "TinyLlama 1.1B", .family = "tinyllama", .layers = 22, .hidden = 2048, .vocab = 32000, .max_context = 2048_tok,
    .attention = {.heads = 32, .kv_heads = 4, .head_dim = 64},
    .feed_forward = {.width = 5632},
    .licence = "Apache-2.0", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py tiny-llama-1.1b; mlc-ai/mlc-llm@79d603f:python/mlc_llm/model/model_preset.py tinyllama_1b_chat_v1.0"};

inline constexpr model falcon_7b{
    .id = "falcon-7b", .name = "Falcon 7B", .family = "falcon", .architecture = "falcon", .layers = 32, .hidden = 4544, .vocab = 65024, .tied_embeddings = true, .max_context = 2048_tok,
    .attention = {.heads = 71, .kv_heads = 1, .head_dim = 64, .fused_qkv = true},
    .feed_forward = {.width = 18176, .matrices = 2},
    .norm_bias = true,
    .licence = "Apache-2.0", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py falcon-7b", .note = "name is rounded"};

inline constexpr model falcon_40b{
    .id = "falcon-40b", .name = "Falcon 40B", .family = "falcon", .architecture = "falcon", .layers = 60, .hidden = 8192, .vocab = 65024, .tied_embeddings = true, .max_context = 2048_tok,
    .attention = {.heads = 128, .kv_heads = 8, .head_dim = 64, .fused_qkv = true},
    .feed_forward = {.width = 32768, .matrices = 2},
    .norms = 4, .norm_bias = true,
    .licence = "Apache-2.0", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py falcon-40b", .note = "name is rounded (41.3B)"};

inline constexpr model falcon_180b{
    .id = "falcon-180b", .name = "Falcon 180B", .family = "falcon", .architecture = "falcon", .layers = 80, .hidden = 14848, .vocab = 65024, .tied_embeddings = true, .max_context = 2048_tok,
    .attention = {.heads = 232, .kv_heads = 8, .head_dim = 64, .fused_qkv = true},
    .feed_forward = {.width = 59392, .matrices = 2},
    .norms = 4, .norm_bias = true,
    .licence = "Falcon-180B TII", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py falcon-180B"};

inline constexpr model falcon3_10b{
    .id = "falcon3-10b", .name = "Falcon3 10B", .family = "falcon3", .layers = 40, .hidden = 3072, .vocab = 131072, .max_context = 32768_tok,
    .attention = {.heads = 12, .kv_heads = 4, .head_dim = 256},
    .feed_forward = {.width = 23040},
    .licence = "Falcon LLM Licence 2.0", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Falcon3-10B"};

inline constexpr model command_r_35b{
    .id = "command-r-35b", .name = "Command-R v01 35B", .family = "command-r", .architecture = "command-r", .layers = 40, .hidden = 8192, .vocab = 256000, .tied_embeddings = true, .max_context = 131072_tok,
    .attention = {.heads = 64, .kv_heads = 64, .head_dim = 128},
    .feed_forward = {.width = 22528},
    .norms = 1,
    .licence = "CC-BY-NC-4.0", .source = "huggingface/transformers:src/transformers/models/cohere/configuration_cohere.py defaults (checkpoint CohereForAI/c4ai-command-r-v01)", .note = "no GQA: 1.25 MiB of KV per token"};

inline constexpr model aya_23_8b{
    .id = "aya-23-8b", .name = "Aya 23 8B", .family = "command-r", .architecture = "command-r", .layers = 32, .hidden = 4096, .vocab = 256000, .tied_embeddings = true, .max_context = 8192_tok,
    .attention = {.heads = 32, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 14336},
    .norms = 1,
    .licence = "CC-BY-NC-4.0", .source = "mlc-ai/mlc-llm@79d603f:python/mlc_llm/model/model_preset.py aya-23"};

inline constexpr model deepseek_v4_flash{
    .id = "deepseek-v4-flash", .name = "DeepSeek V4 Flash 284B-A13B", .family = "deepseek-v4", .architecture = "deepseek4", .layers = 43, .hidden = 4096, .vocab = 129280, .max_context = 1048576_tok,
    .attention = {.heads = 64, .kv_heads = 1, .head_dim = 512, .window = 128_tok, .window_layers = 43, .q_lora_rank = 1024, .index_heads = 64, .index_dim = 128, .layers_compressed_4 = 21, .layers_compressed_128 = 20, .o_groups = 8, .o_lora_rank = 1024},
    .experts = {.count = 256, .used = 6, .width = 2048, .shared_width = 2048, .router_bias = true, .hashed_layers = 3},
    .residual_streams = 4,
    .licence = "MIT", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/deepseek-ai--DeepSeek-V4-Flash_config.json; tensor names ikawrakow/ik_llama.cpp:src/llama-load-tensors.cpp create_deepseek4_tensors", .note = "KV = 128-token raw window + compressed streams (ratio 4 or 128); experts shipped in FP4"};

inline constexpr model deepseek_v4_pro{
    .id = "deepseek-v4-pro", .name = "DeepSeek V4 Pro 1.6T-A49B", .family = "deepseek-v4", .architecture = "deepseek4", .layers = 61, .hidden = 7168, .vocab = 129280, .max_context = 1048576_tok,
    .attention = {.heads = 128, .kv_heads = 1, .head_dim = 512, .window = 128_tok, .window_layers = 61, .q_lora_rank = 1536, .index_heads = 64, .index_dim = 128, .layers_compressed_4 = 30, .layers_compressed_128 = 31, .o_groups = 16, .o_lora_rank = 1024},
    .experts = {.count = 384, .used = 6, .width = 3072, .shared_width = 3072, .router_bias = true, .hashed_layers = 3},
    .residual_streams = 4,
    .licence = "MIT", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/deepseek-ai--DeepSeek-V4-Pro_config.json; tensor names ikawrakow/ik_llama.cpp:src/llama-load-tensors.cpp create_deepseek4_tensors", .note = "1.6T counts a further prediction; KV formula reproduces the published 9.62 GiB per 1M-token sequence in bf16; experts shipped in FP4"};

inline constexpr model llama_1_7b{
    .id = "llama-1-7b", .name = "LLaMA 7B", .family = "llama1", .layers = 32, .hidden = 4096, .vocab = 32000, .max_context = 2048_tok,
    .attention = {.heads = 32, .kv_heads = 32, .head_dim = 128},
    .feed_forward = {.width = 11008},
    .licence = "LLaMA (research)", .source = "LLaMA paper table 2 (dimension, heads, layers); FFN width and tensors as Lightning-AI/litgpt@2685705:litgpt/config.py open_llama_7b"};

inline constexpr model vicuna_7b_v1_3{
    .id = "vicuna-7b-v1.3", .name = "Vicuna 7B v1.3", .family = "vicuna", .layers = 32, .hidden = 4096, .vocab = 32000, .max_context = 2048_tok,
    .attention = {.heads = 32, .kv_heads = 32, .head_dim = 128},
    .feed_forward = {.width = 11008},
    .licence = "LLaMA (research)", .source = "LLaMA paper table 2 (dimension, heads, layers); FFN width and tensors as Lightning-AI/litgpt@2685705:litgpt/config.py open_llama_7b", .note = "same geometry as llama-1-7b"};

inline constexpr model llama_1_13b{
    .id = "llama-1-13b", .name = "LLaMA 13B", .family = "llama1", .layers = 40, .hidden = 5120, .vocab = 32000, .max_context = 2048_tok,
    .attention = {.heads = 40, .kv_heads = 40, .head_dim = 128},
    .feed_forward = {.width = 13824},
    .licence = "LLaMA (research)", .source = "LLaMA paper table 2 (dimension, heads, layers); FFN width and tensors as Lightning-AI/litgpt@2685705:litgpt/config.py open_llama_13b"};

inline constexpr model vicuna_13b_v1_3{
    .id = "vicuna-13b-v1.3", .name = "Vicuna 13B v1.3", .family = "vicuna", .layers = 40, .hidden = 5120, .vocab = 32000, .max_context = 2048_tok,
    .attention = {.heads = 40, .kv_heads = 40, .head_dim = 128},
    .feed_forward = {.width = 13824},
    .licence = "LLaMA (research)", .source = "LLaMA paper table 2 (dimension, heads, layers); FFN width and tensors as Lightning-AI/litgpt@2685705:litgpt/config.py open_llama_13b", .note = "same geometry as llama-1-13b"};

inline constexpr model llama_1_33b{
    .id = "llama-1-33b", .name = "LLaMA 33B", .family = "llama1", .layers = 60, .hidden = 6656, .vocab = 32000, .max_context = 2048_tok,
    .attention = {.heads = 52, .kv_heads = 52, .head_dim = 128},
    .feed_forward = {.width = 17920},
    .licence = "LLaMA (research)", .source = "LLaMA paper table 2 (dimension, heads, layers); FFN width and tensors as meta-llama LLaMA 33B (60 layers, 6656, 52 heads)"};

inline constexpr model vicuna_33b_v1_3{
    .id = "vicuna-33b-v1.3", .name = "Vicuna 33B v1.3", .family = "vicuna", .layers = 60, .hidden = 6656, .vocab = 32000, .max_context = 2048_tok,
    .attention = {.heads = 52, .kv_heads = 52, .head_dim = 128},
    .feed_forward = {.width = 17920},
    .licence = "LLaMA (research)", .source = "LLaMA paper table 2 (dimension, heads, layers); FFN width and tensors as meta-llama LLaMA 33B (60 layers, 6656, 52 heads)", .note = "same geometry as llama-1-33b"};

inline constexpr model openllama_3b{
    .id = "openllama-3b", .name = "OpenLLaMA 3B", .family = "llama1", .layers = 26, .hidden = 3200, .vocab = 32000, .max_context = 2048_tok,
    .attention = {.heads = 32, .kv_heads = 32, .head_dim = 100},
    .feed_forward = {.width = 8640},
    .licence = "Apache-2.0", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py open_llama_3b"};

inline constexpr model codellama_7b{
    .id = "codellama-7b", .name = "Code Llama 7B", .family = "llama2", .layers = 32, .hidden = 4096, .vocab = 32016, .max_context = 16384_tok,
    .attention = {.heads = 32, .kv_heads = 32, .head_dim = 128},
    .feed_forward = {.width = 11008},
    .licence = "Llama 2 Community", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py CodeLlama-7b-hf"};

inline constexpr model codellama_13b{
    .id = "codellama-13b", .name = "Code Llama 13B", .family = "llama2", .layers = 40, .hidden = 5120, .vocab = 32016, .max_context = 16384_tok,
    .attention = {.heads = 40, .kv_heads = 40, .head_dim = 128},
    .feed_forward = {.width = 13824},
    .licence = "Llama 2 Community", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py CodeLlama-13b-hf"};

inline constexpr model codellama_70b{
    .id = "codellama-70b", .name = "Code Llama 70B", .family = "llama2", .layers = 80, .hidden = 8192, .vocab = 32016, .max_context = 16384_tok,
    .attention = {.heads = 64, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 28672},
    .licence = "Llama 2 Community", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py CodeLlama-70b-hf"};

inline constexpr model qwen2_72b{
    .id = "qwen2-72b", .name = "Qwen2 72B", .family = "qwen2.5", .architecture = "qwen2", .layers = 80, .hidden = 8192, .vocab = 152064, .max_context = 131072_tok,
    .attention = {.heads = 64, .kv_heads = 8, .head_dim = 128, .qkv_bias = true},
    .feed_forward = {.width = 29568},
    .licence = "Qwen", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Qwen2.5-72B", .note = "same geometry as qwen2.5-72b"};

inline constexpr model deepseek_r1_distill_qwen_14b{
    .id = "deepseek-r1-distill-qwen-14b", .name = "DeepSeek R1 Distill Qwen 14B", .family = "qwen2.5", .architecture = "qwen2", .layers = 48, .hidden = 5120, .vocab = 152064, .max_context = 131072_tok,
    .attention = {.heads = 40, .kv_heads = 8, .head_dim = 128, .qkv_bias = true},
    .feed_forward = {.width = 13824},
    .licence = "MIT", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Qwen2.5-14B", .note = "same geometry as qwen2.5-14b"};

inline constexpr model deepseek_r1_distill_qwen_7b{
    .id = "deepseek-r1-distill-qwen-7b", .name = "DeepSeek R1 Distill Qwen 7B", .family = "qwen2.5", .architecture = "qwen2", .layers = 28, .hidden = 3584, .vocab = 152064, .max_context = 131072_tok,
    .attention = {.heads = 28, .kv_heads = 4, .head_dim = 128, .qkv_bias = true},
    .feed_forward = {.width = 18944},
    .licence = "MIT", .source = "Lightning-AI/litgpt@2685705:litgpt/config.py Qwen2.5-7B", .note = "same geometry as qwen2.5-7b"};

inline constexpr model qwen3_5_9b{
    .id = "qwen3.5-9b", .name = "Qwen3.5 9B", .family = "qwen3.5", .architecture = "qwen35", .layers = 32, .hidden = 4096, .vocab = 248320, .max_context = 262144_tok,
    .attention = {.heads = 16, .kv_heads = 4, .head_dim = 256, .layers = 8, .qk_norm = qk_norm::per_head, .gate = output_gate::per_element},
    .recurrent = {.kind = recurrence::gated_delta_net, .layers = 24, .key_heads = 16, .value_heads = 32, .head_dim = 128, .taps = 4},
    .feed_forward = {.width = 12288},
    .licence = "Apache-2.0", .source = "THUDM/slime@624b824:scripts/models/qwen3.5-9B.sh; exo-explore/exo card Qwen3.5-9B-8bit (32 layers, 4096, 4 KV heads)"};

inline constexpr model qwen3_5_4b{
    .id = "qwen3.5-4b", .name = "Qwen3.5 4B", .family = "qwen3.5", .architecture = "qwen35", .layers = 32, .hidden = 2560, .vocab = 248320, .tied_embeddings = true, .max_context = 262144_tok,
    .attention = {.heads = 16, .kv_heads = 4, .head_dim = 256, .layers = 8, .qk_norm = qk_norm::per_head, .gate = output_gate::per_element},
    .recurrent = {.kind = recurrence::gated_delta_net, .layers = 24, .key_heads = 16, .value_heads = 32, .head_dim = 128, .taps = 4},
    .feed_forward = {.width = 9216},
    .licence = "Apache-2.0", .source = "THUDM/slime@624b824:scripts/models/qwen3.5-4B.sh"};

inline constexpr model qwen3_8_27b{
    .id = "qwen3.8-27b", .name = "Qwen3.8 27B", .family = "qwen3.8", .architecture = "qwen35", .layers = 64, .hidden = 5120, .vocab = 248320, .max_context = 262144_tok,
    .attention = {.heads = 24, .kv_heads = 4, .head_dim = 256, .layers = 16, .qk_norm = qk_norm::per_head, .gate = output_gate::per_element},
    .recurrent = {.kind = recurrence::gated_delta_net, .layers = 48, .key_heads = 16, .value_heads = 48, .head_dim = 128, .taps = 4},
    .feed_forward = {.width = 17408},
    .licence = "Apache-2.0", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/nvidia--Qwen3.6-27B-NVFP4_config.json", .note = "inferred twin of qwen3.6-27b: arch qwen35, 64 layers of which 48 Gated DeltaNet, matching file sizes; widths not stated by the source; released files carry an MTP layer (about 0.43B) that plain decoding does not read"};

inline constexpr model gemma_4_12b{
    .id = "gemma-4-12b", .name = "Gemma 4 12B", .family = "gemma4", .architecture = "gemma4", .layers = 48, .hidden = 3840, .vocab = 262144, .tied_embeddings = true, .max_context = 262144_tok,
    .attention = {.heads = 16, .kv_heads = 8, .head_dim = 256, .window = 1024_tok, .window_layers = 40, .full_kv_heads = 1, .full_head_dim = 512, .full_shares_kv = true, .qk_norm = qk_norm::per_head},
    .feed_forward = {.width = 15360},
    .norms = 4,
    .licence = "Apache-2.0", .source = "public repository file (gemma4_unified config: 48 layers, 3840, 16 heads, 8 KV, 1 global KV of 512)", .note = "global layers: head_dim 512, 1 KV head, K=V projection shared; the vision and audio embedder (about 0.04B) is not counted"};

inline constexpr model gemma_4_e2b{
    .id = "gemma-4-e2b", .name = "Gemma 4 E2B", .family = "gemma4", .architecture = "gemma4", .layers = 35, .hidden = 1536, .vocab = 262144, .tied_embeddings = true, .max_context = 131072_tok,
    .attention = {.heads = 8, .kv_heads = 1, .head_dim = 256, .window = 512_tok, .window_layers = 28, .full_kv_heads = 1, .full_head_dim = 512, .shared_kv_layers = 20, .qk_norm = qk_norm::per_head},
    .feed_forward = {.width = 6144, .wide_width = 12288},
    .norms = 4, .per_layer_embedding = 256,
    .licence = "Apache-2.0", .source = "public repository file (config: 35 layers, 1536, 20 shared KV layers, double-wide MLP); exo-explore/exo card gemma-4-e2b-it-bf16", .note = "decode_read_params_b leaves out the per-layer embedding table (2.35B, looked up) and the unused K/V of the 20 layers that share a cache; only 15 layers keep a KV cache"};

inline constexpr model gemma_4_e4b{
    .id = "gemma-4-e4b", .name = "Gemma 4 E4B", .family = "gemma4", .architecture = "gemma4", .layers = 42, .hidden = 2560, .vocab = 262144, .tied_embeddings = true, .max_context = 131072_tok,
    .attention = {.heads = 8, .kv_heads = 2, .head_dim = 256, .window = 512_tok, .window_layers = 35, .full_kv_heads = 2, .full_head_dim = 512, .shared_kv_layers = 18, .qk_norm = qk_norm::per_head},
    .feed_forward = {.width = 10240},
    .norms = 4, .per_layer_embedding = 256,
    .licence = "Apache-2.0", .source = "public repository file (config: 42 layers, 2560, 18 shared KV layers); exo-explore/exo card gemma-4-e4b-it-bf16", .note = "decode_read_params_b leaves out the per-layer embedding table (2.82B, looked up) and the unused K/V of the 18 layers that share a cache; only 24 layers keep a KV cache"};

inline constexpr model ministral_3_3b{
    .id = "ministral-3-3b", .name = "Ministral 3 3B", .family = "ministral-3", .layers = 26, .hidden = 3072, .vocab = 131072, .tied_embeddings = true, .max_context = 262144_tok,
    .attention = {.heads = 32, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 9216},
    .licence = "Apache-2.0", .source = "config of the released checkpoint (architecture from general knowledge); the tensor sum reproduces the published count"};

inline constexpr model ministral_3_8b{
    .id = "ministral-3-8b", .name = "Ministral 3 8B", .family = "ministral-3", .layers = 34, .hidden = 4096, .vocab = 131072, .max_context = 262144_tok,
    .attention = {.heads = 32, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 14336},
    .licence = "Apache-2.0", .source = "huggingface/transformers:src/transformers/models/ministral3/configuration_ministral3.py defaults"};

inline constexpr model ministral_3_14b{
    .id = "ministral-3-14b", .name = "Ministral 3 14B", .family = "ministral-3", .layers = 40, .hidden = 5120, .vocab = 131072, .max_context = 262144_tok,
    .attention = {.heads = 32, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 16384},
    .licence = "Apache-2.0", .source = "config of the released checkpoint (architecture from general knowledge); the tensor sum reproduces the published count"};

inline constexpr model mistral_small_3_2_24b{
    .id = "mistral-small-3.2-24b", .name = "Mistral Small 3.2 24B", .family = "mistral", .layers = 40, .hidden = 5120, .vocab = 131072, .max_context = 131072_tok,
    .attention = {.heads = 32, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 32768},
    .licence = "Apache-2.0", .source = "public repository file (resolve_model_config test of Mistral Small) and another (Devstral Small 2 text_config)", .note = "same geometry as mistral-small-3.1-24b"};

inline constexpr model devstral_2_24b{
    .id = "devstral-2-24b", .name = "Devstral Small 2 24B", .family = "mistral", .layers = 40, .hidden = 5120, .vocab = 131072, .max_context = 131072_tok,
    .attention = {.heads = 32, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 32768},
    .licence = "Apache-2.0", .source = "public repository file (resolve_model_config test of Mistral Small) and another (Devstral Small 2 text_config)", .note = "same geometry as mistral-small-3.1-24b"};

inline constexpr model devstral_2_123b{
    .id = "devstral-2-123b", .name = "Devstral 2 123B", .family = "mistral", .layers = 88, .hidden = 12288, .vocab = 131072, .max_context = 262144_tok,
    .attention = {.heads = 96, .kv_heads = 8, .head_dim = 128},
    .feed_forward = {.width = 28672},
    .licence = "Modified MIT", .source = "config of the released checkpoint (architecture from general knowledge); the tensor sum reproduces the published count (sibling of Lightning-AI/litgpt@2685705:litgpt/config.py Mistral-Large-Instruct-2407 with the 131072 vocabulary)"};

inline constexpr model phi_3_medium_14b{
    .id = "phi-3-medium-14b", .name = "Phi-3 medium 14B", .family = "phi", .architecture = "phi3", .layers = 40, .hidden = 5120, .vocab = 32064, .max_context = 4096_tok,
    .attention = {.heads = 40, .kv_heads = 10, .head_dim = 128, .fused_qkv = true},
    .feed_forward = {.width = 17920, .fused_gate_up = true},
    .licence = "MIT", .source = "abhibambhaniya/GenZ-LLM-Analyzer:GenZ/Models/Model_sets/microsoft.py phi3medium_config"};

inline constexpr model phi_3_small_7b{
    .id = "phi-3-small-7b", .name = "Phi-3 small 7B", .family = "phi", .architecture = "phi3small", .layers = 32, .hidden = 4096, .vocab = 100352, .tied_embeddings = true, .max_context = 131072_tok,
    .attention = {.heads = 32, .kv_heads = 8, .head_dim = 128, .qkv_bias = true, .o_bias = true, .fused_qkv = true},
    .feed_forward = {.width = 14336, .bias = true, .fused_gate_up = true},
    .norms = 4, .norm_bias = true,
    .licence = "MIT", .source = "abhibambhaniya/GenZ-LLM-Analyzer:GenZ/Models/Model_sets/microsoft.py phi3small_config", .note = "alternating dense and block-sparse attention, treated as dense; KV cache of all tokens"};

inline constexpr model glm_4_32b_0414{
    .id = "glm-4-32b-0414", .name = "GLM-4 32B 0414", .family = "glm4", .architecture = "glm4", .layers = 61, .hidden = 6144, .vocab = 151552, .max_context = 32768_tok,
    .attention = {.heads = 48, .kv_heads = 2, .head_dim = 128},
    .feed_forward = {.width = 23040, .fused_gate_up = true},
    .norms = 4,
    .licence = "MIT", .source = "config of the released checkpoint (architecture from general knowledge); the tensor sum reproduces the published count; ikawrakow/ik_llama.cpp:src/llama-hparams.cpp (61 layers = 32B); THUDM/slime@624b824:scripts/models/glm4-32B.sh for the widths (its 64 layers and 8 KV groups do not give 32.57 B)"};

inline constexpr model glm_z1_32b_0414{
    .id = "glm-z1-32b-0414", .name = "GLM-Z1 32B 0414", .family = "glm4", .architecture = "glm4", .layers = 61, .hidden = 6144, .vocab = 151552, .max_context = 32768_tok,
    .attention = {.heads = 48, .kv_heads = 2, .head_dim = 128},
    .feed_forward = {.width = 23040, .fused_gate_up = true},
    .norms = 4,
    .licence = "MIT", .source = "config of the released checkpoint (architecture from general knowledge); the tensor sum reproduces the published count; ikawrakow/ik_llama.cpp:src/llama-hparams.cpp (61 layers = 32B); THUDM/slime@624b824:scripts/models/glm4-32B.sh for the widths (its 64 layers and 8 KV groups do not give 32.57 B)", .note = "same geometry as glm-4-32b-0414"};

inline constexpr model glm_4_7_flash{
    .id = "glm-4.7-flash", .name = "GLM-4.7 Flash 30B-A3B", .family = "glm4-moe-lite", .architecture = "deepseek2", .layers = 47, .hidden = 2048, .vocab = 154880, .max_context = 202752_tok,
    .attention = {.heads = 20, .kv_heads = 20, .kv_lora_rank = 512, .q_lora_rank = 768, .rope_dim = 64, .nope_dim = 192, .v_dim = 256},
    .feed_forward = {.width = 10240, .layers = 1},
    .experts = {.count = 64, .used = 4, .width = 1536, .shared_width = 1536, .router_bias = true},
    .licence = "MIT", .source = "THUDM/slime@624b824:scripts/models/glm4.7-30B-A3B.sh", .note = "MLA with 192 + 64 query/key and 256 value dimensions per head; active 3.6B without input embedding"};

inline constexpr model glm_4_7{
    .id = "glm-4.7", .name = "GLM-4.7 355B-A32B", .family = "glm4moe", .architecture = "glm4moe", .layers = 92, .hidden = 5120, .vocab = 151552, .max_context = 202752_tok,
    .attention = {.heads = 96, .kv_heads = 8, .head_dim = 128, .qk_norm = qk_norm::per_head, .qkv_bias = true},
    .feed_forward = {.width = 12288, .layers = 3},
    .experts = {.count = 160, .used = 8, .width = 1536, .shared_width = 1536, .router_bias = true},
    .licence = "MIT", .source = "THUDM/slime@624b824:scripts/models/glm4.5-355B-A32B.sh (GLM-4.6 shares the architecture: public repository file \"GLM-4.6 Model Configuration ... 92 layers, 160 experts, 200K context\")", .note = "same geometry as glm-4.6"};

inline constexpr model deepseek_v3_1{
    .id = "deepseek-v3.1", .name = "DeepSeek V3.1 671B", .family = "deepseek-v3", .architecture = "deepseek2", .layers = 61, .hidden = 7168, .vocab = 129280, .max_context = 163840_tok,
    .attention = {.heads = 128, .kv_heads = 128, .kv_lora_rank = 512, .q_lora_rank = 1536, .rope_dim = 64, .nope_dim = 128, .v_dim = 128},
    .feed_forward = {.width = 18432, .layers = 3},
    .experts = {.count = 256, .used = 8, .width = 2048, .shared_width = 2048, .router_bias = true},
    .licence = "MIT", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/deepseek-ai--DeepSeek-V3_config.json; deepseek-ai/DeepSeek-V3:inference/configs/config_671B.json", .note = "same geometry as deepseek-v3"};

inline constexpr model deepseek_tng_r1t2_chimera{
    .id = "deepseek-tng-r1t2-chimera", .name = "DeepSeek TNG R1T2 Chimera 671B", .family = "deepseek-v3", .architecture = "deepseek2", .layers = 61, .hidden = 7168, .vocab = 129280, .max_context = 163840_tok,
    .attention = {.heads = 128, .kv_heads = 128, .kv_lora_rank = 512, .q_lora_rank = 1536, .rope_dim = 64, .nope_dim = 128, .v_dim = 128},
    .feed_forward = {.width = 18432, .layers = 3},
    .experts = {.count = 256, .used = 8, .width = 2048, .shared_width = 2048, .router_bias = true},
    .licence = "MIT", .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/deepseek-ai--DeepSeek-V3_config.json; deepseek-ai/DeepSeek-V3:inference/configs/config_671B.json", .note = "same geometry as deepseek-v3"};

inline constexpr model minimax_m2_1{
    .id = "minimax-m2.1", .name = "MiniMax M2.1 230B-A10B", .family = "minimax-m2", .architecture = "minimax-m2", .layers = 62, .hidden = 3072, .vocab = 200064, .max_context = 196608_tok,
    .attention = {.heads = 48, .kv_heads = 8, .head_dim = 128, .qk_norm = qk_norm::full},
    .experts = {.count = 256, .used = 8, .width = 1536, .router_bias = true},
    .licence = "MIT (Modified MIT from M2.5)", .source = "THUDM/slime@624b824:scripts/models/minimax-m2.sh; ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/MiniMaxAI--MiniMax-M2.5_config.json", .note = "same geometry as minimax-m2"};

inline constexpr model minimax_m2_5{
    .id = "minimax-m2.5", .name = "MiniMax M2.5 230B-A10B", .family = "minimax-m2", .architecture = "minimax-m2", .layers = 62, .hidden = 3072, .vocab = 200064, .max_context = 196608_tok,
    .attention = {.heads = 48, .kv_heads = 8, .head_dim = 128, .qk_norm = qk_norm::full},
    .experts = {.count = 256, .used = 8, .width = 1536, .router_bias = true},
    .licence = "MIT (Modified MIT from M2.5)", .source = "THUDM/slime@624b824:scripts/models/minimax-m2.sh; ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/MiniMaxAI--MiniMax-M2.5_config.json", .note = "same geometry as minimax-m2"};

inline constexpr model minimax_m2_7{
    .id = "minimax-m2.7", .name = "MiniMax M2.7 230B-A10B", .family = "minimax-m2", .architecture = "minimax-m2", .layers = 62, .hidden = 3072, .vocab = 200064, .max_context = 196608_tok,
    .attention = {.heads = 48, .kv_heads = 8, .head_dim = 128, .qk_norm = qk_norm::full},
    .experts = {.count = 256, .used = 8, .width = 1536, .router_bias = true},
    .licence = "MIT (Modified MIT from M2.5)", .source = "THUDM/slime@624b824:scripts/models/minimax-m2.sh; ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/model_configs/MiniMaxAI--MiniMax-M2.5_config.json", .note = "same geometry as minimax-m2"};

inline constexpr model nemotron_nano_9b_v2{
    .id = "nemotron-nano-9b-v2", .name = "Nemotron Nano 9B v2", .family = "nemotron-h", .architecture = "nemotron_h", .layers = 56, .hidden = 4480, .vocab = 131072, .max_context = 131072_tok,
    .attention = {.heads = 40, .kv_heads = 8, .head_dim = 128, .layers = 4},
    .recurrent = {.kind = recurrence::mamba2, .layers = 27, .value_heads = 128, .head_dim = 80, .state = 128, .groups = 8, .taps = 4},
    .feed_forward = {.width = 15680, .layers = 25, .matrices = 2},
    .norms = 1,
    .licence = "NVIDIA Open Model", .source = "public repository file (9B v2 config) and another file (12B v2 provider: pattern, widths, 128 Mamba heads x 80, state 128, 8 groups)", .note = "27 Mamba-2, 25 MLP, 4 attention sublayers"};

inline constexpr model nemotron_nano_12b_v2{
    .id = "nemotron-nano-12b-v2", .name = "Nemotron Nano 12B v2", .family = "nemotron-h", .architecture = "nemotron_h", .layers = 62, .hidden = 5120, .vocab = 131072, .max_context = 131072_tok,
    .attention = {.heads = 40, .kv_heads = 8, .head_dim = 128, .layers = 6},
    .recurrent = {.kind = recurrence::mamba2, .layers = 28, .value_heads = 128, .head_dim = 80, .state = 128, .groups = 8, .taps = 4},
    .feed_forward = {.width = 20480, .layers = 28, .matrices = 2},
    .norms = 1,
    .licence = "NVIDIA Open Model", .source = "public repository file (9B v2 config) and another file (12B v2 provider: pattern, widths, 128 Mamba heads x 80, state 128, 8 groups)", .note = "28 Mamba-2, 28 MLP, 6 attention sublayers"};

inline constexpr model laguna_s_2_1{
    .id = "laguna-s-2.1", .name = "Laguna S 2.1", .family = "laguna", .architecture = "laguna", .layers = 48, .hidden = 3072, .vocab = 100352, .max_context = 262144_tok,
    .attention = {.heads = 48, .kv_heads = 8, .head_dim = 128, .window = 512_tok, .window_layers = 36, .window_heads = 72, .qk_norm = qk_norm::per_head, .gate = output_gate::per_head},
    .feed_forward = {.width = 12288, .layers = 1},
    .experts = {.count = 256, .used = 10, .width = 1024, .shared_width = 1024, .router_bias = true},
    .licence = "OpenMDW-1.1", .source = "ai-dynamo/aiconfigurator@1cab08c:aic-core/src/aiconfigurator_core/model_configs/poolside--Laguna-S-2.1-FP8_config.json", .note = "72 query heads in the window layers, 48 in the global ones; one scalar gate per head"};

inline constexpr model dots_llm1_142b_a14b{
    .id = "dots.llm1-142b-a14b", .name = "dots.llm1 142B-A14B", .family = "dots1", .architecture = "dots1", .layers = 62, .hidden = 4096, .vocab = 152064, .max_context = 32768_tok,
    .attention = {.heads = 32, .kv_heads = 32, .head_dim = 128, .qk_norm = qk_norm::per_head},
    .feed_forward = {.width = 10944, .layers = 1},
    .experts = {.count = 128, .used = 6, .width = 1408, .shared_width = 2816, .router_bias = true},
    .licence = "MIT", .source = "config of the released checkpoint (architecture from general knowledge); the tensor sum reproduces the published count"};

inline constexpr model hunyuan_a13b{
    .id = "hunyuan-a13b", .name = "Hunyuan A13B 80B-A13B", .family = "hunyuan-moe", .architecture = "hunyuan_moe", .layers = 32, .hidden = 4096, .vocab = 128167, .tied_embeddings = true, .max_context = 262144_tok,
    .attention = {.heads = 32, .kv_heads = 8, .head_dim = 128, .qk_norm = qk_norm::per_head},
    .experts = {.count = 64, .used = 8, .width = 3072, .shared_width = 3072},
    .licence = "Tencent Hunyuan Community", .source = "config of the released checkpoint (architecture from general knowledge); the tensor sum reproduces the published count"};

inline constexpr model lfm2_5_1_2b{
    .id = "lfm2.5-1.2b", .name = "LFM2.5 1.2B", .family = "lfm2", .architecture = "lfm2", .layers = 16, .hidden = 2048, .vocab = 65536, .tied_embeddings = true, .max_context = 128000_tok,
    .attention = {.heads = 32, .kv_heads = 8, .head_dim = 64, .layers = 6, .qk_norm = qk_norm::per_head},
    .recurrent = {.kind = recurrence::short_convolution, .layers = 10, .taps = 3},
    .feed_forward = {.width = 8192},
    .licence = "LFM Open v1.0", .source = "huggingface/transformers:src/transformers/models/lfm2/configuration_lfm2.py (vocabulary, heads, 3-tap convolution, FFN 12288 x 2/3); ml-explore/mlx-lm:mlx_lm/models/lfm2.py (layer structure); 6 attention layers of 16 (2,5,8,10,12,14)", .note = "10 gated short-convolution and 6 attention layers"};

inline constexpr model gpt_j_6b{
    .id = "gpt-j-6b", .name = "GPT-J 6B", .family = "gptj", .architecture = "gptj", .layers = 28, .hidden = 4096, .vocab = 50400, .max_context = 2048_tok,
    .attention = {.heads = 16, .kv_heads = 16, .head_dim = 256},
    .feed_forward = {.width = 16384, .matrices = 2, .bias = true},
    .norm_bias = true, .head_bias = true,
    .licence = "Apache-2.0", .source = "huggingface/transformers:src/transformers/models/gptj/configuration_gptj.py defaults"};

inline constexpr model aya_23_35b{
    .id = "aya-23-35b", .name = "Aya 23 35B", .family = "command-r", .architecture = "command-r", .layers = 40, .hidden = 8192, .vocab = 256000, .tied_embeddings = true, .max_context = 8192_tok,
    .attention = {.heads = 64, .kv_heads = 64, .head_dim = 128},
    .feed_forward = {.width = 22528},
    .norms = 1,
    .licence = "CC-BY-NC-4.0", .source = "huggingface/transformers:src/transformers/models/cohere/configuration_cohere.py defaults (checkpoint CohereForAI/c4ai-command-r-v01)", .note = "same geometry as command-r-35b"};

inline constexpr model opt_6_7b{
    .id = "opt-6.7b", .name = "OPT 6.7B", .family = "opt", .architecture = "opt", .layers = 32, .hidden = 4096, .vocab = 50272, .tied_embeddings = true, .max_context = 2048_tok,
    .attention = {.heads = 32, .kv_heads = 32, .head_dim = 128, .qkv_bias = true, .o_bias = true},
    .feed_forward = {.width = 16384, .matrices = 2, .bias = true},
    .norms = 4, .norm_bias = true, .position_rows = 2050,
    .licence = "OPT-175B (research)", .source = "FMInference/FlexLLMGen:flexllmgen/opt_config.py opt-6.7b"};

inline constexpr model opt_30b{
    .id = "opt-30b", .name = "OPT 30B", .family = "opt", .architecture = "opt", .layers = 48, .hidden = 7168, .vocab = 50272, .tied_embeddings = true, .max_context = 2048_tok,
    .attention = {.heads = 56, .kv_heads = 56, .head_dim = 128, .qkv_bias = true, .o_bias = true},
    .feed_forward = {.width = 28672, .matrices = 2, .bias = true},
    .norms = 4, .norm_bias = true, .position_rows = 2050,
    .licence = "OPT-175B (research)", .source = "FMInference/FlexLLMGen:flexllmgen/opt_config.py opt-30b"};

inline constexpr model opt_175b{
    .id = "opt-175b", .name = "OPT 175B", .family = "opt", .architecture = "opt", .layers = 96, .hidden = 12288, .vocab = 50272, .tied_embeddings = true, .max_context = 2048_tok,
    .attention = {.heads = 96, .kv_heads = 96, .head_dim = 128, .qkv_bias = true, .o_bias = true},
    .feed_forward = {.width = 49152, .matrices = 2, .bias = true},
    .norms = 4, .norm_bias = true, .position_rows = 2050,
    .licence = "OPT-175B (research)", .source = "FMInference/FlexLLMGen:flexllmgen/opt_config.py opt-175b", .note = "learned position embedding of 2050 rows counted, not streamed"};

// clang-format on
}  // namespace models

// Every model of the catalogue, in its order.
inline constexpr const model* model_catalog[] = {
    &models::llama_2_7b,
    &models::llama_2_13b,
    &models::llama_2_70b,
    &models::llama_3_8b,
    &models::llama_3_70b,
    &models::llama_3_1_8b,
    &models::llama_3_1_70b,
    &models::llama_3_1_405b,
    &models::llama_3_2_1b,
    &models::llama_3_2_3b,
    &models::llama_3_3_70b,
    &models::llama_4_scout,
    &models::llama_4_maverick,
    &models::codellama_34b,
    &models::deepseek_r1_distill_llama_8b,
    &models::deepseek_r1_distill_llama_70b,
    &models::llama_3_1_nemotron_70b,
    &models::qwen2_5_0_5b,
    &models::qwen2_5_1_5b,
    &models::qwen2_5_3b,
    &models::qwen2_5_7b,
    &models::qwen2_5_coder_7b,
    &models::qwen2_5_14b,
    &models::qwen2_5_coder_14b,
    &models::qwen2_5_32b,
    &models::qwen2_5_coder_32b,
    &models::qwen2_5_72b,
    &models::qwq_32b,
    &models::deepseek_r1_distill_qwen_32b,
    &models::qwen3_0_6b,
    &models::qwen3_1_7b,
    &models::qwen3_4b,
    &models::qwen3_8b,
    &models::qwen3_14b,
    &models::qwen3_32b,
    &models::qwen3_30b_a3b,
    &models::qwen3_coder_30b_a3b,
    &models::qwen3_235b_a22b,
    &models::qwen3_coder_480b_a35b,
    &models::qwen3_next_80b_a3b,
    &models::qwen3_coder_next,
    &models::qwen3_5_27b,
    &models::qwen3_5_35b_a3b,
    &models::qwen3_5_122b_a10b,
    &models::qwen3_5_397b_a17b,
    &models::qwen3_6_27b,
    &models::qwen3_6_35b_a3b,
    &models::gemma_2_2b,
    &models::gemma_2_9b,
    &models::gemma_2_27b,
    &models::gemma_3_1b,
    &models::gemma_3_4b,
    &models::gemma_3_12b,
    &models::gemma_3_27b,
    &models::gemma_3n_e2b,
    &models::gemma_3n_e4b,
    &models::gemma_4_31b,
    &models::gemma_4_26b_a4b,
    &models::gpt_oss_20b,
    &models::gpt_oss_120b,
    &models::mistral_7b_v0_1,
    &models::mistral_7b_v0_3,
    &models::mistral_nemo_12b,
    &models::mistral_small_3_1_24b,
    &models::ministral_8b_2410,
    &models::mistral_small_22b_2409,
    &models::mistral_large_2_123b,
    &models::mixtral_8x7b,
    &models::mixtral_8x22b,
    &models::deepseek_v2_lite,
    &models::deepseek_v3,
    &models::deepseek_r1,
    &models::deepseek_v3_2,
    &models::kimi_k2,
    &models::kimi_k2_5,
    &models::kimi_linear_48b_a3b,
    &models::glm_5_744b_a40b,
    &models::glm_5_2_744b_a40b,
    &models::glm_4_5_air,
    &models::glm_4_5,
    &models::glm_4_6,
    &models::minimax_m2,
    &models::minimax_m3,
    &models::nemotron_3_nano_30b_a3b,
    &models::nemotron_3_super_120b_a12b,
    &models::yi_1_5_34b,
    &models::yi_34b,
    &models::phi_3_mini_3_8b,
    &models::phi_3_5_mini_3_8b,
    &models::phi_4_14b,
    &models::phi_4_mini_3_8b,
    &models::olmo_2_7b,
    &models::olmo_2_13b,
    &models::olmo_2_32b,
    &models::smollm2_135m,
    &models::smollm2_360m,
    &models::smollm2_1_7b,
    &models::tinyllama_1_1b,
    &models::falcon_7b,
    &models::falcon_40b,
    &models::falcon_180b,
    &models::falcon3_10b,
    &models::command_r_35b,
    &models::aya_23_8b,
    &models::deepseek_v4_flash,
    &models::deepseek_v4_pro,
    &models::llama_1_7b,
    &models::vicuna_7b_v1_3,
    &models::llama_1_13b,
    &models::vicuna_13b_v1_3,
    &models::llama_1_33b,
    &models::vicuna_33b_v1_3,
    &models::openllama_3b,
    &models::codellama_7b,
    &models::codellama_13b,
    &models::codellama_70b,
    &models::qwen2_72b,
    &models::deepseek_r1_distill_qwen_14b,
    &models::deepseek_r1_distill_qwen_7b,
    &models::qwen3_5_9b,
    &models::qwen3_5_4b,
    &models::qwen3_8_27b,
    &models::gemma_4_12b,
    &models::gemma_4_e2b,
    &models::gemma_4_e4b,
    &models::ministral_3_3b,
    &models::ministral_3_8b,
    &models::ministral_3_14b,
    &models::mistral_small_3_2_24b,
    &models::devstral_2_24b,
    &models::devstral_2_123b,
    &models::phi_3_medium_14b,
    &models::phi_3_small_7b,
    &models::glm_4_32b_0414,
    &models::glm_z1_32b_0414,
    &models::glm_4_7_flash,
    &models::glm_4_7,
    &models::deepseek_v3_1,
    &models::deepseek_tng_r1t2_chimera,
    &models::minimax_m2_1,
    &models::minimax_m2_5,
    &models::minimax_m2_7,
    &models::nemotron_nano_9b_v2,
    &models::nemotron_nano_12b_v2,
    &models::laguna_s_2_1,
    &models::dots_llm1_142b_a14b,
    &models::hunyuan_a13b,
    &models::lfm2_5_1_2b,
    &models::gpt_j_6b,
    &models::aya_23_35b,
    &models::opt_6_7b,
    &models::opt_30b,
    &models::opt_175b,
};

// The model of that name, or null. Case and the characters "-_. " do not matter.
constexpr const model* find_model(const char* name) { return detail::find_by_id(model_catalog, name); }

}  // namespace llmhw

// Engine profiles: one entry each. Constants are fitted to the rows of data/observations; a profile is drawn to the one that it is most
// like, and equal to it where rows are few. `rows` says how many there are. `single` and `batched` are 80 % bands on devices, and of models,
// that the fit has not seen.
#pragma once

#include <llmhw/catalog/find.hpp>
#include <llmhw/engine.hpp>

namespace llmhw {
namespace engines {

// One entry, one paragraph.
// clang-format off

// Serving engines read quantised weights with tensor-core kernels that pay more for unpacking than those of llama.cpp.
inline constexpr unpacking_speed serving_unpacking{.whole = 0.431, .nibble = 0.475, .scaled = 0.75, .codebook = 0.75};

// Prompts. 80 % bands of devices that the fit has not seen; those of Apple widened to the cross-validated coverage.
inline constexpr prefill_profile llama_cpp_cuda_prefill{.compute = 0.763, .attention_per_clock = 368, .band = {0.75, 1.26}, .rows = 340};
inline constexpr prefill_profile llama_cpp_metal_prefill{.compute = 0.839, .attention_per_clock = 144, .score_bytes = 7.4, .band = {0.81, 1.18}, .rows = 65};
inline constexpr prefill_profile llama_cpp_rocm_prefill{.compute = 0.44, .attention_per_clock = 64.5, .band = {0.70, 1.22}, .rows = 103};
inline constexpr prefill_profile llama_cpp_vulkan_prefill{.compute = 0.367, .attention_per_clock = 43.8, .band = {0.59, 1.36}, .rows = 69};
inline constexpr prefill_profile llama_cpp_vulkan_nvidia_prefill{.compute = 0.609, .attention_per_clock = 368, .band = {0.62, 1.26}, .rows = 8};
inline constexpr prefill_profile llama_cpp_vulkan_intel_prefill{.compute = 0.192, .attention_per_clock = 43.8, .band = {0.45, 2.47}, .rows = 15};
inline constexpr prefill_profile llama_cpp_vulkan_apple_prefill{.compute = 0.23, .attention_per_clock = 43.8, .band = {0.45, 2.47}, .rows = 3};
inline constexpr prefill_profile llama_cpp_sycl_prefill{.compute = 0.115, .attention_per_clock = 64.5, .band = {0.45, 2.47}, .rows = 14};
inline constexpr prefill_profile mlx_prefill{.compute = 0.868, .attention_per_clock = 144, .score_bytes = 7.4, .band = {0.81, 1.3}, .rows = 11};
// Serving engines: fitted to the prompts inside serving runs, with their own joules per operation and rate of attention.
inline constexpr prefill_profile serving_prefill{.compute = 0.8, .fp32_accumulation = true, .attention_per_clock = 2430, .band = {0.5, 1.7}, .rows = 5, .physics = {.expert_matrices = 0.637, .layer_time = 59.1_us, .moe_layer = 2.05, .activation_bytes = 2.68, .per_watt = 1.71_TFLOPS}};

// Profiles without rows of their own: relatives of measured ones, which predict an engine so much worse than its own rows do (in logarithms,
// leaving out one engine at a time; docs/accuracy.md).
inline constexpr double unmeasured_single = 1.2, unmeasured_batched = 1.8;
constexpr engine renamed(engine e, const char* id, const char* name) {
    e.id = id;
    e.name = name;
    e.rows = 0;
    e.single = widened(e.single, unmeasured_single);
    e.batched = widened(e.batched, unmeasured_batched);
    return e;
}
constexpr engine served_with_cpu_sampling(engine e, const char* id, const char* name) {
    e = renamed(e, id, name);
    e.samples_on_cpu = true;
    return e;
}

inline constexpr engine unknown{.id = "unknown", .name = "unknown engine"};

inline constexpr engine llama_cpp_cuda{
    .family = engine_family::llama_cpp, .id = "llama.cpp/cuda", .name = "llama.cpp CUDA", .backend = backend::cuda,
    .bytes_per_clock = 8.1, .kv_share = 0.7, .layer_time = 40.4_us, .sequence_time = 15.5_us, .decode_compute = 0.168,
    .prefill = llama_cpp_cuda_prefill,
    .single = {0.876, 1.14}, .batched = {0.765, 1.31}, .rows = 811, .first_year = 2023.5, .last_year = 2026.6};

inline constexpr engine llama_cpp_metal{
    .family = engine_family::llama_cpp, .id = "llama.cpp/metal", .name = "llama.cpp Metal", .backend = backend::metal,
    .bytes_per_clock = 10.2, .kv_share = 0.505, .layer_time = 101_us, .sequence_time = 25.7_us, .decode_compute = 0.245,
    .prefill = llama_cpp_metal_prefill,
    .single = {0.867, 1.15}, .batched = {0.737, 1.36}, .rows = 243, .first_year = 2023.9, .last_year = 2026.6};

inline constexpr engine llama_cpp_rocm{
    .family = engine_family::llama_cpp, .id = "llama.cpp/rocm", .name = "llama.cpp ROCm", .backend = backend::rocm,
    .bytes_per_clock = 4.28, .kv_share = 0.807, .layer_time = 71.5_us,
    .prefill = llama_cpp_rocm_prefill,
    .single = {0.81, 1.23}, .rows = 124, .first_year = 2024.4, .last_year = 2026.6};

inline constexpr engine llama_cpp_vulkan{
    .family = engine_family::llama_cpp, .id = "llama.cpp/vulkan", .name = "llama.cpp Vulkan", .backend = backend::vulkan,
    .bytes_per_clock = 5.98, .layer_time = 71.7_us,
    .prefill = llama_cpp_vulkan_prefill,
    .single = {0.789, 1.27}, .rows = 77, .first_year = 2025.0, .last_year = 2026.6};

inline constexpr engine llama_cpp_vulkan_nvidia{
    .family = engine_family::llama_cpp, .id = "llama.cpp/vulkan-nvidia", .name = "llama.cpp Vulkan on NVIDIA", .backend = backend::vulkan,
    .bytes_per_clock = 8.87, .kv_share = 0.7, .layer_time = 38.1_us, .sequence_time = 15.5_us, .decode_compute = 0.168,
    .prefill = llama_cpp_vulkan_nvidia_prefill,
    .single = {0.86, 1.16}, .rows = 8, .first_year = 2025.6, .last_year = 2026.0};

inline constexpr engine llama_cpp_vulkan_intel{
    .family = engine_family::llama_cpp, .id = "llama.cpp/vulkan-intel", .name = "llama.cpp Vulkan on Intel", .backend = backend::vulkan,
    .bytes_per_clock = 3.91, .layer_time = 89.6_us,
    .prefill = llama_cpp_vulkan_intel_prefill,
    .single = {0.671, 1.49}, .rows = 15, .first_year = 2025.6, .last_year = 2026.5};

inline constexpr engine llama_cpp_vulkan_apple{
    .family = engine_family::llama_cpp, .id = "llama.cpp/vulkan-apple", .name = "llama.cpp Vulkan (MoltenVK)", .backend = backend::vulkan,
    .bytes_per_clock = 5.98, .layer_time = 71.7_us,
    .prefill = llama_cpp_vulkan_apple_prefill,
    .single = {0.733, 1.36}, .rows = 3, .first_year = 2025.6, .last_year = 2025.6};

inline constexpr engine llama_cpp_sycl{
    .family = engine_family::llama_cpp, .id = "llama.cpp/sycl", .name = "llama.cpp SYCL", .backend = backend::sycl,
    .bytes_per_clock = 7.23, .layer_time = 58.5_us,
    .prefill = llama_cpp_sycl_prefill,
    .single = {0.632, 1.58}, .rows = 14, .first_year = 2024.9, .last_year = 2026.5};

// Its steps and prompts are those of a host (offload.hpp); the profile has their bands.
inline constexpr engine llama_cpp_cpu{
    .family = engine_family::llama_cpp, .id = "llama.cpp/cpu", .name = "llama.cpp on the CPU", .backend = backend::cpu,
    .single = {0.773, 1.29}, .rows = 104, .first_year = 2024, .last_year = 2026};

inline constexpr engine ik_llama_cpp_cuda{
    .family = engine_family::ik_llama_cpp, .id = "ik_llama.cpp/cuda", .name = "ik_llama.cpp CUDA", .backend = backend::cuda,
    .bytes_per_clock = 7.04, .kv_share = 0.7, .layer_time = 47_us, .sequence_time = 15.5_us, .decode_compute = 0.168,
    .prefill = llama_cpp_cuda_prefill,
    .single = {0.769, 1.3}, .rows = 8, .first_year = 2025.2, .last_year = 2026.0};

inline constexpr engine ollama_cuda = served_with_cpu_sampling(llama_cpp_cuda, "ollama/cuda", "Ollama on CUDA (llama.cpp with sampling on the CPU)");

inline constexpr engine ollama_metal{
    .family = engine_family::llama_cpp, .id = "ollama/metal", .name = "Ollama on Metal", .backend = backend::metal,
    .bytes_per_clock = 7.04, .kv_share = 0.505, .layer_time = 71.4_us, .sequence_time = 25.7_us, .decode_compute = 0.245, .samples_on_cpu = true,
    .prefill = llama_cpp_metal_prefill,
    .single = {0.746, 1.34}, .rows = 27, .first_year = 2026.3, .last_year = 2026.3};

inline constexpr engine ollama_rocm = served_with_cpu_sampling(llama_cpp_rocm, "ollama/rocm", "Ollama on ROCm (llama.cpp with sampling on the CPU)");

inline constexpr engine mlx_lm{
    .family = engine_family::mlx, .id = "mlx-lm/metal", .name = "mlx-lm", .backend = backend::metal,
    .bytes_per_clock = 13, .kv_share = 0.505, .layer_time = 83.9_us, .sequence_time = 25.7_us, .decode_compute = 0.245, .micro_batch = 2048_tok, .logits_of_every_token = false,
    .prefill = mlx_prefill,
    .single = {0.703, 1.42}, .rows = 48, .first_year = 2025.8, .last_year = 2026.7};

inline constexpr engine exllamav2{
    .family = engine_family::exllama, .id = "exllamav2/cuda", .name = "ExLlamaV2", .backend = backend::cuda,
    .bytes_per_clock = 9.56, .kv_share = 0.7, .layer_time = 31.3_us, .sequence_time = 15.5_us, .decode_compute = 0.168,
    .single = {0.893, 1.12}, .rows = 19, .first_year = 2023.5, .last_year = 2025.6};

inline constexpr engine exllamav3{
    .family = engine_family::exllama, .id = "exllamav3/cuda", .name = "ExLlamaV3", .backend = backend::cuda,
    .bytes_per_clock = 9.14, .kv_share = 0.7, .layer_time = 30.7_us, .sequence_time = 15.5_us, .decode_compute = 0.168,
    .single = {0.787, 1.27}, .rows = 36, .first_year = 2026.5, .last_year = 2026.5};

inline constexpr engine mlc_llm_cuda{
    .family = engine_family::serving, .id = "mlc-llm/cuda", .name = "MLC LLM CUDA", .backend = backend::cuda,
    .bytes_per_clock = 8.51, .kv_share = 0.7, .layer_time = 33.7_us, .sequence_time = 15.5_us, .decode_compute = 0.168,
    .single = {0.882, 1.13}, .rows = 12, .first_year = 2023.5, .last_year = 2023.5};

inline constexpr engine mlc_llm_rocm{
    .family = engine_family::serving, .id = "mlc-llm/rocm", .name = "MLC LLM ROCm", .backend = backend::rocm,
    .bytes_per_clock = 4.5, .kv_share = 0.7, .layer_time = 59.6_us, .sequence_time = 15.5_us, .decode_compute = 0.168,
    .single = {0.822, 1.22}, .rows = 1, .first_year = 2023.5, .last_year = 2023.5};

inline constexpr engine vllm_cuda{
    .family = engine_family::serving, .id = "vllm/cuda", .name = "vLLM 0.9 and later, CUDA", .backend = backend::cuda,
    .bytes_per_clock = 23.4, .unpacking = serving_unpacking, .kv_share = 0.757, .layer_time = 43.6_us, .sequence_time = 43.1_us, .decode_compute = 0.798, .micro_batch = 2048_tok, .logits_of_every_token = false, .kv_block = 16_tok, .runtime_memory = 1_GiB, .memory_share = 0.92,
    .prefill = serving_prefill,
    .single = {0.779, 1.28}, .batched = {0.776, 1.29}, .rows = 1197, .first_year = 2025.5, .last_year = 2026.5};

inline constexpr engine vllm_rocm{
    .family = engine_family::serving, .id = "vllm/rocm", .name = "vLLM 0.9 and later, ROCm", .backend = backend::rocm,
    .bytes_per_clock = 12.4, .unpacking = serving_unpacking, .kv_share = 0.757, .layer_time = 77.2_us, .sequence_time = 43.1_us, .decode_compute = 0.8, .micro_batch = 2048_tok, .logits_of_every_token = false, .kv_block = 16_tok, .runtime_memory = 1_GiB, .memory_share = 0.92,
    .prefill = serving_prefill,
    .single = {0.781, 1.28}, .batched = {0.346, 2.89}, .rows = 4, .first_year = 2025.7, .last_year = 2025.7};

inline constexpr engine vllm_xpu{
    .family = engine_family::serving, .id = "vllm/sycl", .name = "vLLM on Intel GPUs", .backend = backend::sycl,
    .bytes_per_clock = 20.9, .unpacking = serving_unpacking, .kv_share = 0.757, .layer_time = 63.1_us, .sequence_time = 43.1_us, .decode_compute = 0.8, .micro_batch = 2048_tok, .logits_of_every_token = false, .kv_block = 16_tok, .runtime_memory = 1_GiB, .memory_share = 0.92,
    .single = {0.598, 1.67}, .batched = {0.36, 2.78}, .rows = 3, .first_year = 2025.7, .last_year = 2025.7};

inline constexpr engine vllm_2023_cuda{
    .family = engine_family::serving, .id = "vllm-2023/cuda", .name = "vLLM of 2023, CUDA", .backend = backend::cuda, .built = 2023.8,
    .bytes_per_clock = 25.6, .unpacking = serving_unpacking, .kv_share = 0.838, .layer_time = 308_us, .sequence_time = 55.8_us, .decode_compute = 0.267, .micro_batch = 2048_tok, .logits_of_every_token = false, .kv_block = 16_tok, .runtime_memory = 1_GiB, .memory_share = 0.92,
    .prefill = serving_prefill,
    .single = {0.758, 1.32}, .batched = {0.756, 1.32}, .rows = 14, .first_year = 2023.5, .last_year = 2024.0};

inline constexpr engine vllm_2024_cuda{
    .family = engine_family::serving, .id = "vllm-2024/cuda", .name = "vLLM of 2024 without its server, CUDA", .backend = backend::cuda, .built = 2024.5,
    .bytes_per_clock = 26.5, .unpacking = serving_unpacking, .kv_share = 0.838, .layer_time = 81.4_us, .sequence_time = 55.8_us, .decode_compute = 0.267, .micro_batch = 2048_tok, .logits_of_every_token = false, .kv_block = 16_tok, .runtime_memory = 1_GiB, .memory_share = 0.92,
    .prefill = serving_prefill,
    .single = {0.831, 1.2}, .batched = {0.675, 1.48}, .rows = 94, .first_year = 2024.5, .last_year = 2024.5};

inline constexpr engine vllm_2024_server_cuda{
    .family = engine_family::serving, .id = "vllm-2024-server/cuda", .name = "vLLM 0.5 behind its HTTP server, CUDA", .backend = backend::cuda, .built = 2024.7,
    .bytes_per_clock = 27.7, .unpacking = serving_unpacking, .kv_share = 0.95, .layer_time = 414_us, .sequence_time = 344_us, .decode_compute = 0.285, .micro_batch = 2048_tok, .logits_of_every_token = false, .kv_block = 16_tok, .runtime_memory = 1_GiB, .memory_share = 0.92,
    .prefill = serving_prefill, .base_power = 0.182,
    .single = {0.831, 1.2}, .batched = {0.818, 1.22}, .rows = 370, .first_year = 2024.7, .last_year = 2024.7};

inline constexpr engine vllm_2024_rocm{
    .family = engine_family::serving, .id = "vllm-2024/rocm", .name = "vLLM of 2024, ROCm", .backend = backend::rocm, .built = 2024.5,
    .bytes_per_clock = 12.8, .unpacking = serving_unpacking, .kv_share = 0.703, .layer_time = 181_us, .sequence_time = 62.8_us, .decode_compute = 0.0222, .micro_batch = 2048_tok, .logits_of_every_token = false, .kv_block = 16_tok, .runtime_memory = 1_GiB, .memory_share = 0.92,
    .single = {0.781, 1.28}, .batched = {0.38, 2.63}, .rows = 136, .first_year = 2024.5, .last_year = 2024.5};

inline constexpr engine sglang_cuda = renamed(vllm_cuda, "sglang/cuda", "SGLang (no rows: the profile of vLLM)");

inline constexpr engine tensorrt_llm{
    .family = engine_family::serving, .id = "tensorrt-llm/cuda", .name = "TensorRT-LLM of 2025 and later", .backend = backend::cuda,
    .bytes_per_clock = 19.8, .unpacking = serving_unpacking, .kv_share = 0.748, .layer_time = 38.8_us, .sequence_time = 17.5_us, .decode_compute = 0.652, .divides_batch = true, .micro_batch = 8192_tok, .logits_of_every_token = false, .kv_block = 16_tok, .runtime_memory = 1_GiB, .memory_share = 0.92,
    .prefill = serving_prefill,
    .single = {0.831, 1.2}, .batched = {0.676, 1.48}, .rows = 184, .first_year = 2025.7, .last_year = 2025.7};

inline constexpr engine tensorrt_llm_2024{
    .family = engine_family::serving, .id = "tensorrt-llm-2024/cuda", .name = "TensorRT-LLM of 2024", .backend = backend::cuda, .built = 2024.5,
    .bytes_per_clock = 16.8, .unpacking = serving_unpacking, .kv_share = 0.822, .layer_time = 36.2_us, .sequence_time = 13.7_us, .decode_compute = 0.28, .divides_batch = true, .micro_batch = 2048_tok, .logits_of_every_token = false, .kv_block = 16_tok, .runtime_memory = 1_GiB, .memory_share = 0.92,
    .prefill = serving_prefill,
    .single = {0.831, 1.2}, .batched = {0.822, 1.22}, .rows = 90, .first_year = 2024.5, .last_year = 2024.5};

inline constexpr engine tensorrt_llm_2023{
    .family = engine_family::serving, .id = "tensorrt-llm-2023/cuda", .name = "TensorRT-LLM of 2023", .backend = backend::cuda, .built = 2023.8,
    .bytes_per_clock = 17.2, .unpacking = serving_unpacking, .kv_share = 0.822, .layer_time = 35.7_us, .sequence_time = 7.57_us, .decode_compute = 0.252, .divides_batch = true, .micro_batch = 2048_tok, .logits_of_every_token = false, .kv_block = 16_tok, .runtime_memory = 1_GiB, .memory_share = 0.92,
    .prefill = serving_prefill,
    .single = {0.831, 1.2}, .batched = {0.791, 1.26}, .rows = 15, .first_year = 2023.8, .last_year = 2023.8};

inline constexpr engine lmdeploy{
    .family = engine_family::serving, .id = "lmdeploy/cuda", .name = "LMDeploy", .backend = backend::cuda, .built = 2024.0,
    .bytes_per_clock = 27.5, .unpacking = serving_unpacking, .kv_share = 0.838, .layer_time = 62.7_us, .sequence_time = 22.9_us, .decode_compute = 0.631, .micro_batch = 2048_tok, .logits_of_every_token = false, .kv_block = 16_tok, .runtime_memory = 1_GiB, .memory_share = 0.92,
    .prefill = serving_prefill,
    .single = {0.831, 1.2}, .batched = {0.784, 1.28}, .rows = 40, .first_year = 2024.0, .last_year = 2024.0};

inline constexpr engine distributed_llama{
    .id = "distributed-llama/cpu", .name = "distributed-llama", .backend = backend::cpu, .built = 2024.5,
    .physics = {.bandwidth_share = 0.26},
    .single = {0.414, 2.42}, .rows = 10, .first_year = 2024.5, .last_year = 2024.5};

// clang-format on
}  // namespace engines

// Every profile of the catalogue, in its order.
inline constexpr const engine* engine_catalog[] = {
    &engines::unknown,
    &engines::llama_cpp_cuda,
    &engines::llama_cpp_metal,
    &engines::llama_cpp_rocm,
    &engines::llama_cpp_vulkan,
    &engines::llama_cpp_vulkan_nvidia,
    &engines::llama_cpp_vulkan_intel,
    &engines::llama_cpp_vulkan_apple,
    &engines::llama_cpp_sycl,
    &engines::llama_cpp_cpu,
    &engines::ik_llama_cpp_cuda,
    &engines::ollama_cuda,
    &engines::ollama_metal,
    &engines::ollama_rocm,
    &engines::mlx_lm,
    &engines::exllamav2,
    &engines::exllamav3,
    &engines::mlc_llm_cuda,
    &engines::mlc_llm_rocm,
    &engines::vllm_cuda,
    &engines::vllm_rocm,
    &engines::vllm_xpu,
    &engines::vllm_2023_cuda,
    &engines::vllm_2024_cuda,
    &engines::vllm_2024_server_cuda,
    &engines::vllm_2024_rocm,
    &engines::sglang_cuda,
    &engines::tensorrt_llm,
    &engines::tensorrt_llm_2024,
    &engines::tensorrt_llm_2023,
    &engines::lmdeploy,
    &engines::distributed_llama,
};

// The profile of that name, or null. Case and the characters "-_. " do not matter.
constexpr const engine* find_engine(const char* name) { return detail::find_by_id(engine_catalog, name); }

// The engine that people use on a device when they do not say which.
constexpr const engine& usual_engine(const device& d) {
    if (is_cpu(d)) return engines::llama_cpp_cpu;
    switch (d.vendor) {
        case vendor::nvidia: return engines::llama_cpp_cuda;
        case vendor::apple: return engines::llama_cpp_metal;
        case vendor::amd: return engines::llama_cpp_vulkan;
        case vendor::intel: return d.kind == device_kind::accelerator ? engines::unknown : engines::llama_cpp_sycl;
        default: return engines::unknown;
    }
}

}  // namespace llmhw

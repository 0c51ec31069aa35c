// Engine profiles: one entry each. Constants are fitted to the rows of data/observations, shrunk towards the unknown engine where rows are
// few; `rows` says how many there are. `single` and `batched` are 80 % bands; errors on devices that the fit has not seen count twice in them.
#pragma once

#include <llmhw/catalog/find.hpp>
#include <llmhw/engine.hpp>

namespace llmhw {
namespace engines {

// One entry, one paragraph.
// clang-format off

// Serving engines read quantised weights with tensor-core kernels that pay more for unpacking than those of llama.cpp.
inline constexpr unpacking_speed serving_unpacking{.whole = 0.387, .nibble = 0.798, .scaled = 0.75, .codebook = 0.75};

// Prompts. 80 % bands of devices that the fit has not seen; those of Apple widened to the cross-validated coverage.
inline constexpr prefill_profile llama_cpp_cuda_prefill{.compute = 0.757, .attention_per_clock = 353, .band = {0.75, 1.26}, .rows = 340};
inline constexpr prefill_profile llama_cpp_metal_prefill{.compute = 0.839, .attention_per_clock = 144, .score_bytes = 7.39, .band = {0.81, 1.18}, .rows = 65};
inline constexpr prefill_profile llama_cpp_rocm_prefill{.compute = 0.441, .attention_per_clock = 64.7, .band = {0.70, 1.22}, .rows = 105};
inline constexpr prefill_profile llama_cpp_vulkan_prefill{.compute = 0.37, .attention_per_clock = 43.8, .band = {0.59, 1.36}, .rows = 67};
inline constexpr prefill_profile llama_cpp_vulkan_nvidia_prefill{.compute = 0.615, .attention_per_clock = 353, .band = {0.62, 1.26}, .rows = 8};
inline constexpr prefill_profile llama_cpp_vulkan_intel_prefill{.compute = 0.192, .attention_per_clock = 43.8, .band = {0.45, 2.47}, .rows = 15};
inline constexpr prefill_profile llama_cpp_vulkan_apple_prefill{.compute = 0.23, .attention_per_clock = 43.8, .band = {0.45, 2.47}, .rows = 3};
inline constexpr prefill_profile llama_cpp_sycl_prefill{.compute = 0.115, .attention_per_clock = 64.7, .band = {0.45, 2.47}, .rows = 14};
inline constexpr prefill_profile mlx_prefill{.compute = 0.866, .attention_per_clock = 144, .score_bytes = 7.39, .band = {0.81, 1.3}, .rows = 11};
// Serving engines: fitted to the prompts inside serving runs, with their own joules per operation and rate of attention.
inline constexpr prefill_profile serving_prefill{.compute = 0.729, .fp32_accumulation = true, .attention_per_clock = 2.4e+03, .band = {0.5, 1.7}, .rows = 5, .physics = {.expert_matrices = 0.148, .layer_time = 30_us, .moe_layer = 1.05, .activation_bytes = 1.45, .per_watt = 2.19_TFLOPS}};

// Profiles without rows of their own.
constexpr engine renamed(engine e, const char* id, const char* name) {
    e.id = id;
    e.name = name;
    e.rows = 0;
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
    .bytes_per_clock = 8.73, .kv_share = 0.696, .layer_time = 45.2_us, .step_time = 94.9_us, .sequence_time = 25.5_us, .decode_compute = 0.175,
    .prefill = llama_cpp_cuda_prefill,
    .single = {0.878, 1.14}, .batched = {0.836, 1.2}, .rows = 811, .first_year = 2023.5, .last_year = 2026.6};

inline constexpr engine llama_cpp_metal{
    .family = engine_family::llama_cpp, .id = "llama.cpp/metal", .name = "llama.cpp Metal", .backend = backend::metal,
    .bytes_per_clock = 10.9, .kv_share = 0.467, .layer_time = 108_us, .step_time = 103_us, .sequence_time = 33.1_us, .decode_compute = 0.257,
    .prefill = llama_cpp_metal_prefill,
    .single = {0.889, 1.13}, .batched = {0.771, 1.3}, .rows = 243, .first_year = 2023.9, .last_year = 2026.6};

inline constexpr engine llama_cpp_rocm{
    .family = engine_family::llama_cpp, .id = "llama.cpp/rocm", .name = "llama.cpp ROCm", .backend = backend::rocm,
    .bytes_per_clock = 5.68, .kv_share = 0.844, .layer_time = 93.4_us,
    .prefill = llama_cpp_rocm_prefill,
    .single = {0.805, 1.24}, .rows = 124, .first_year = 2024.4, .last_year = 2026.6};

inline constexpr engine llama_cpp_vulkan{
    .family = engine_family::llama_cpp, .id = "llama.cpp/vulkan", .name = "llama.cpp Vulkan", .backend = backend::vulkan,
    .bytes_per_clock = 7.14, .kv_share = 0.73, .layer_time = 78.4_us,
    .prefill = llama_cpp_vulkan_prefill,
    .single = {0.817, 1.22}, .rows = 77, .first_year = 2025.0, .last_year = 2026.6};

inline constexpr engine llama_cpp_vulkan_nvidia{
    .family = engine_family::llama_cpp, .id = "llama.cpp/vulkan-nvidia", .name = "llama.cpp Vulkan on NVIDIA", .backend = backend::vulkan,
    .bytes_per_clock = 9.56, .kv_share = 0.76, .layer_time = 48.6_us,
    .prefill = llama_cpp_vulkan_nvidia_prefill,
    .single = {0.882, 1.13}, .rows = 8, .first_year = 2025.6, .last_year = 2026.0};

inline constexpr engine llama_cpp_vulkan_intel{
    .family = engine_family::llama_cpp, .id = "llama.cpp/vulkan-intel", .name = "llama.cpp Vulkan on Intel", .backend = backend::vulkan,
    .bytes_per_clock = 4.39, .kv_share = 0.754, .layer_time = 99.2_us,
    .prefill = llama_cpp_vulkan_intel_prefill,
    .single = {0.688, 1.45}, .rows = 15, .first_year = 2025.6, .last_year = 2026.5};

inline constexpr engine llama_cpp_vulkan_apple{
    .family = engine_family::llama_cpp, .id = "llama.cpp/vulkan-apple", .name = "llama.cpp Vulkan (MoltenVK)", .backend = backend::vulkan,
    .bytes_per_clock = 6.66, .kv_share = 0.743, .layer_time = 69.7_us,
    .prefill = llama_cpp_vulkan_apple_prefill,
    .single = {0.716, 1.4}, .rows = 3, .first_year = 2025.6, .last_year = 2025.6};

inline constexpr engine llama_cpp_sycl{
    .family = engine_family::llama_cpp, .id = "llama.cpp/sycl", .name = "llama.cpp SYCL", .backend = backend::sycl,
    .bytes_per_clock = 7.94, .kv_share = 0.743, .layer_time = 58.5_us,
    .prefill = llama_cpp_sycl_prefill,
    .single = {0.621, 1.61}, .rows = 13, .first_year = 2024.9, .last_year = 2026.5};

inline constexpr engine llama_cpp_cpu{
    .family = engine_family::llama_cpp, .id = "llama.cpp/cpu", .name = "llama.cpp on the CPU", .backend = backend::cpu,
    .unpacking = {1, 1, 0.95, 0.53}, .kv_share = 0.40, .layer_time = 100_us, .physics = {.bandwidth_share = 0.66, .moe_layer = 2},
    .single = {0.773, 1.29}, .rows = 104, .first_year = 2024, .last_year = 2026};

inline constexpr engine ik_llama_cpp_cuda{
    .family = engine_family::llama_cpp, .id = "ik_llama.cpp/cuda", .name = "ik_llama.cpp CUDA", .backend = backend::cuda,
    .bytes_per_clock = 8.24, .kv_share = 0.757, .layer_time = 79.5_us,
    .prefill = llama_cpp_cuda_prefill,
    .single = {0.824, 1.21}, .rows = 8, .first_year = 2025.2, .last_year = 2026.0};

inline constexpr engine ollama_cuda = served_with_cpu_sampling(llama_cpp_cuda, "ollama/cuda", "Ollama on CUDA (llama.cpp with sampling on the CPU)");

inline constexpr engine ollama_metal{
    .family = engine_family::llama_cpp, .id = "ollama/metal", .name = "Ollama on Metal", .backend = backend::metal,
    .bytes_per_clock = 7.45, .kv_share = 0.568, .layer_time = 66_us, .samples_on_cpu = true,
    .prefill = llama_cpp_metal_prefill,
    .single = {0.696, 1.44}, .rows = 27, .first_year = 2026.3, .last_year = 2026.3};

inline constexpr engine ollama_rocm = served_with_cpu_sampling(llama_cpp_rocm, "ollama/rocm", "Ollama on ROCm (llama.cpp with sampling on the CPU)");

inline constexpr engine mlx_lm{
    .family = engine_family::mlx, .id = "mlx-lm/metal", .name = "mlx-lm", .backend = backend::metal,
    .bytes_per_clock = 11.8, .kv_share = 0.669, .layer_time = 94.1_us, .micro_batch = 2048_tok, .logits_of_every_token = false,
    .prefill = mlx_prefill,
    .single = {0.655, 1.53}, .rows = 48, .first_year = 2025.8, .last_year = 2026.7};

inline constexpr engine exllamav2{
    .family = engine_family::exllama, .id = "exllamav2/cuda", .name = "ExLlamaV2", .backend = backend::cuda,
    .bytes_per_clock = 11.9, .kv_share = 0.778, .layer_time = 37.9_us,
    .single = {0.81, 1.23}, .rows = 19, .first_year = 2023.5, .last_year = 2025.6};

inline constexpr engine exllamav3{
    .family = engine_family::exllama, .id = "exllamav3/cuda", .name = "ExLlamaV3", .backend = backend::cuda,
    .bytes_per_clock = 6.07, .kv_share = 0.745, .layer_time = 66.9_us,
    .single = {0.683, 1.46}, .rows = 36, .first_year = 2026.5, .last_year = 2026.5};

inline constexpr engine mlc_llm_cuda{
    .family = engine_family::serving, .id = "mlc-llm/cuda", .name = "MLC LLM CUDA", .backend = backend::cuda,
    .bytes_per_clock = 10.8, .kv_share = 0.754, .layer_time = 47.6_us,
    .single = {0.825, 1.21}, .rows = 12, .first_year = 2023.5, .last_year = 2023.5};

inline constexpr engine mlc_llm_rocm{
    .family = engine_family::serving, .id = "mlc-llm/rocm", .name = "MLC LLM ROCm", .backend = backend::rocm,
    .bytes_per_clock = 9.86, .kv_share = 0.747, .layer_time = 72.8_us,
    .single = {0.825, 1.21}, .rows = 1, .first_year = 2023.5, .last_year = 2023.5};

inline constexpr engine vllm_cuda{
    .family = engine_family::serving, .id = "vllm/cuda", .name = "vLLM 0.9 and later, CUDA", .backend = backend::cuda,
    .bytes_per_clock = 36.4, .unpacking = serving_unpacking, .kv_share = 0.932, .layer_time = 64_us, .step_time = 116_us, .sequence_time = 41.4_us, .decode_compute = 0.879, .micro_batch = 2048_tok, .logits_of_every_token = false, .kv_block = 16_tok, .runtime_memory = 1_GiB, .memory_share = 0.92,
    .prefill = serving_prefill,
    .single = {0.764, 1.31}, .batched = {0.738, 1.36}, .rows = 1197, .first_year = 2025.5, .last_year = 2026.5};

inline constexpr engine vllm_rocm{
    .family = engine_family::serving, .id = "vllm/rocm", .name = "vLLM 0.9 and later, ROCm", .backend = backend::rocm,
    .bytes_per_clock = 10.2, .unpacking = serving_unpacking, .kv_share = 0.785, .layer_time = 72.8_us, .step_time = 103_us, .sequence_time = 24.2_us, .decode_compute = 0.565, .micro_batch = 2048_tok, .logits_of_every_token = false, .kv_block = 16_tok, .runtime_memory = 1_GiB, .memory_share = 0.92,
    .prefill = serving_prefill,
    .single = {0.781, 1.28}, .batched = {0.342, 2.93}, .rows = 4, .first_year = 2025.7, .last_year = 2025.7};

inline constexpr engine vllm_xpu{
    .family = engine_family::serving, .id = "vllm/sycl", .name = "vLLM on Intel GPUs", .backend = backend::sycl,
    .bytes_per_clock = 9.76, .unpacking = serving_unpacking, .kv_share = 0.724, .layer_time = 73.8_us, .step_time = 103_us, .sequence_time = 32.1_us, .decode_compute = 0.253, .micro_batch = 2048_tok, .logits_of_every_token = false, .kv_block = 16_tok, .runtime_memory = 1_GiB, .memory_share = 0.92,
    .single = {0.598, 1.67}, .batched = {0.711, 1.41}, .rows = 3, .first_year = 2025.7, .last_year = 2025.7};

inline constexpr engine vllm_2023_cuda{
    .family = engine_family::serving, .id = "vllm-2023/cuda", .name = "vLLM of 2023, CUDA", .backend = backend::cuda, .built = 2023.8,
    .bytes_per_clock = 5.62, .unpacking = serving_unpacking, .kv_share = 0.699, .layer_time = 150_us, .step_time = 105_us, .sequence_time = 31.9_us, .decode_compute = 0.303, .micro_batch = 2048_tok, .logits_of_every_token = false, .kv_block = 16_tok, .runtime_memory = 1_GiB, .memory_share = 0.92,
    .prefill = serving_prefill,
    .single = {0.688, 1.45}, .batched = {0.711, 1.41}, .rows = 14, .first_year = 2023.5, .last_year = 2024.0};

inline constexpr engine vllm_2024_cuda{
    .family = engine_family::serving, .id = "vllm-2024/cuda", .name = "vLLM of 2024 without its server, CUDA", .backend = backend::cuda, .built = 2024.5,
    .bytes_per_clock = 16.1, .unpacking = serving_unpacking, .kv_share = 0.818, .layer_time = 73.3_us, .step_time = 107_us, .sequence_time = 55.3_us, .decode_compute = 0.541, .micro_batch = 2048_tok, .logits_of_every_token = false, .kv_block = 16_tok, .runtime_memory = 1_GiB, .memory_share = 0.92,
    .prefill = serving_prefill,
    .single = {0.831, 1.2}, .batched = {0.751, 1.33}, .rows = 94, .first_year = 2024.5, .last_year = 2024.5};

inline constexpr engine vllm_2024_server_cuda{
    .family = engine_family::serving, .id = "vllm-2024-server/cuda", .name = "vLLM 0.5 behind its HTTP server, CUDA", .backend = backend::cuda, .built = 2024.7,
    .bytes_per_clock = 8.99, .unpacking = serving_unpacking, .kv_share = 0.901, .layer_time = 332_us, .step_time = 102_us, .sequence_time = 297_us, .decode_compute = 0.441, .micro_batch = 2048_tok, .logits_of_every_token = false, .kv_block = 16_tok, .runtime_memory = 1_GiB, .memory_share = 0.92,
    .prefill = serving_prefill, .base_power = 0.0766,
    .single = {0.831, 1.2}, .batched = {0.757, 1.32}, .rows = 370, .first_year = 2024.7, .last_year = 2024.7};

inline constexpr engine vllm_2024_rocm{
    .family = engine_family::serving, .id = "vllm-2024/rocm", .name = "vLLM of 2024, ROCm", .backend = backend::rocm, .built = 2024.5,
    .bytes_per_clock = 7.76, .unpacking = serving_unpacking, .kv_share = 0.452, .layer_time = 155_us, .step_time = 111_us, .sequence_time = 64.2_us, .decode_compute = 0.0275, .micro_batch = 2048_tok, .logits_of_every_token = false, .kv_block = 16_tok, .runtime_memory = 1_GiB, .memory_share = 0.92,
    .single = {0.781, 1.28}, .batched = {0.335, 2.98}, .rows = 136, .first_year = 2024.5, .last_year = 2024.5};

inline constexpr engine sglang_cuda = renamed(vllm_cuda, "sglang/cuda", "SGLang (no rows: the profile of vLLM)");

inline constexpr engine tensorrt_llm{
    .family = engine_family::serving, .id = "tensorrt-llm/cuda", .name = "TensorRT-LLM of 2025 and later", .backend = backend::cuda,
    .bytes_per_clock = 17.8, .unpacking = serving_unpacking, .kv_share = 0.874, .layer_time = 52.1_us, .step_time = 102_us, .sequence_time = 10.2_us, .decode_compute = 0.353, .micro_batch = 2048_tok, .logits_of_every_token = false, .kv_block = 16_tok, .runtime_memory = 1_GiB, .memory_share = 0.92,
    .prefill = serving_prefill,
    .single = {0.831, 1.2}, .batched = {0.554, 1.81}, .rows = 184, .first_year = 2025.7, .last_year = 2025.7};

inline constexpr engine tensorrt_llm_2024{
    .family = engine_family::serving, .id = "tensorrt-llm-2024/cuda", .name = "TensorRT-LLM of 2024", .backend = backend::cuda, .built = 2024.5,
    .bytes_per_clock = 15.2, .unpacking = serving_unpacking, .kv_share = 0.896, .layer_time = 41.3_us, .step_time = 97.2_us, .sequence_time = 16.2_us, .decode_compute = 0.509, .micro_batch = 2048_tok, .logits_of_every_token = false, .kv_block = 16_tok, .runtime_memory = 1_GiB, .memory_share = 0.92,
    .prefill = serving_prefill,
    .single = {0.831, 1.2}, .batched = {0.637, 1.57}, .rows = 90, .first_year = 2024.5, .last_year = 2024.5};

inline constexpr engine tensorrt_llm_2023{
    .family = engine_family::serving, .id = "tensorrt-llm-2023/cuda", .name = "TensorRT-LLM of 2023", .backend = backend::cuda, .built = 2023.8,
    .bytes_per_clock = 13.4, .unpacking = serving_unpacking, .kv_share = 0.95, .layer_time = 61.2_us, .step_time = 101_us, .sequence_time = 20.3_us, .decode_compute = 0.572, .micro_batch = 2048_tok, .logits_of_every_token = false, .kv_block = 16_tok, .runtime_memory = 1_GiB, .memory_share = 0.92,
    .prefill = serving_prefill,
    .single = {0.831, 1.2}, .batched = {0.699, 1.43}, .rows = 15, .first_year = 2023.8, .last_year = 2023.8};

inline constexpr engine lmdeploy{
    .family = engine_family::serving, .id = "lmdeploy/cuda", .name = "LMDeploy", .backend = backend::cuda, .built = 2024.0,
    .bytes_per_clock = 17.3, .unpacking = serving_unpacking, .kv_share = 0.949, .layer_time = 45_us, .step_time = 97.4_us, .sequence_time = 15.9_us, .decode_compute = 0.922, .micro_batch = 2048_tok, .logits_of_every_token = false, .kv_block = 16_tok, .runtime_memory = 1_GiB, .memory_share = 0.92,
    .prefill = serving_prefill,
    .single = {0.831, 1.2}, .batched = {0.622, 1.61}, .rows = 40, .first_year = 2024.0, .last_year = 2024.0};

inline constexpr engine distributed_llama{
    .id = "distributed-llama/cpu", .name = "distributed-llama", .backend = backend::cpu, .built = 2024.5,
    .bytes_per_clock = 9.85, .unpacking = {1, 1, 1, 1}, .kv_share = 0.736, .layer_time = 75.2_us, .physics = {.bandwidth_share = 0.26},
    .single = {0.417, 2.4}, .rows = 10, .first_year = 2024.5, .last_year = 2024.5};

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

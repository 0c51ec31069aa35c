// Devices: one entry each, the source beside it. Rates are dense; `note` says which unit of the chip they belong to. The processors of
// CPUs (cores, clock under load, fabric limit) are general knowledge, not read from the source of the row.
#pragma once

#include <llmhw/catalog/find.hpp>
#include <llmhw/device.hpp>

namespace llmhw {
namespace devices {

// One entry, one paragraph.
// clang-format off

inline constexpr device rtx_2060{
    .id = "rtx-2060", .name = "GeForce RTX 2060 6GB", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::turing, .year = 2019,
    .memory = 6_GiB, .memory_type = "GDDR6", .bandwidth = 336_GB_per_s, .fp16 = 51.61_TFLOPS, .int8 = 103.2_TFLOPS, .board_power = 160_W, .pcie_generation = 3, .pcie_lanes = 16, .price = 349_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_TU106-200-KA-A1; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 12.9"};
inline constexpr device rtx_2060_super{
    .id = "rtx-2060-super", .name = "GeForce RTX 2060 Super", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::turing, .year = 2019,
    .memory = 8_GiB, .memory_type = "GDDR6", .bandwidth = 448_GB_per_s, .fp16 = 57.44_TFLOPS, .int8 = 114.9_TFLOPS, .board_power = 175_W, .pcie_generation = 3, .pcie_lanes = 16, .price = 399_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_TU106-410-A1; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 14.36"};
inline constexpr device rtx_2070{
    .id = "rtx-2070", .name = "GeForce RTX 2070", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::turing, .year = 2018,
    .memory = 8_GiB, .memory_type = "GDDR6", .bandwidth = 448_GB_per_s, .fp16 = 59.72_TFLOPS, .int8 = 119.4_TFLOPS, .board_power = 175_W, .pcie_generation = 3, .pcie_lanes = 16, .price = 499_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_TU106-400-A1; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 14.93"};
inline constexpr device rtx_2070_super{
    .id = "rtx-2070-super", .name = "GeForce RTX 2070 Super", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::turing, .year = 2019,
    .memory = 8_GiB, .memory_type = "GDDR6", .bandwidth = 448_GB_per_s, .fp16 = 72.48_TFLOPS, .int8 = 145_TFLOPS, .board_power = 215_W, .pcie_generation = 3, .pcie_lanes = 16, .price = 499_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_TU104-410-A1; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 18.12"};
inline constexpr device rtx_2080{
    .id = "rtx-2080", .name = "GeForce RTX 2080", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::turing, .year = 2018,
    .memory = 8_GiB, .memory_type = "GDDR6", .bandwidth = 448_GB_per_s, .fp16 = 80.55_TFLOPS, .int8 = 161.1_TFLOPS, .board_power = 215_W, .pcie_generation = 3, .pcie_lanes = 16, .price = 699_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_TU104-400-A1; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 20.14"};
inline constexpr device rtx_2080_super{
    .id = "rtx-2080-super", .name = "GeForce RTX 2080 Super", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::turing, .year = 2019,
    .memory = 8_GiB, .memory_type = "GDDR6", .bandwidth = 496_GB_per_s, .fp16 = 89.2_TFLOPS, .int8 = 178.4_TFLOPS, .board_power = 250_W, .pcie_generation = 3, .pcie_lanes = 16, .price = 699_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_TU104-450-A1; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 22.3"};
inline constexpr device rtx_2080_ti{
    .id = "rtx-2080-ti", .name = "GeForce RTX 2080 Ti", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::turing, .year = 2018,
    .memory = 11_GiB, .memory_type = "GDDR6", .bandwidth = 616_GB_per_s, .fp16 = 107.6_TFLOPS, .int8 = 215.2_TFLOPS, .board_power = 250_W, .pcie_generation = 3, .pcie_lanes = 16, .price = 999_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_TU102-300-K1-A1; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 26.9"};
inline constexpr device rtx_3050_8gb{
    .id = "rtx-3050-8gb", .name = "GeForce RTX 3050 8GB", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::ampere, .year = 2022,
    .memory = 8_GiB, .memory_type = "GDDR6", .bandwidth = 224_GB_per_s, .fp16 = 36.4_TFLOPS, .bf16 = 18.2_TFLOPS, .int8 = 72.8_TFLOPS, .board_power = 130_W, .pcie_generation = 4, .pcie_lanes = 8, .price = 249_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GA106-150-A1; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 9.01"};
inline constexpr device rtx_3060_12gb{
    .id = "rtx-3060-12gb", .name = "GeForce RTX 3060 12GB", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::ampere, .year = 2021,
    .memory = 12_GiB, .memory_type = "GDDR6", .bandwidth = 360_GB_per_s, .fp16 = 50.95_TFLOPS, .bf16 = 25.48_TFLOPS, .int8 = 101.9_TFLOPS, .board_power = 170_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 329_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GA106-300-A1; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 12.74"};
inline constexpr device rtx_3060_ti{
    .id = "rtx-3060-ti", .name = "GeForce RTX 3060 Ti", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::ampere, .year = 2020,
    .memory = 8_GiB, .memory_type = "GDDR6", .bandwidth = 448_GB_per_s, .fp16 = 64.8_TFLOPS, .bf16 = 32.4_TFLOPS, .int8 = 129.6_TFLOPS, .board_power = 200_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 399_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GA104-200-A1; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 16.2"};
inline constexpr device rtx_3070{
    .id = "rtx-3070", .name = "GeForce RTX 3070", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::ampere, .year = 2020,
    .memory = 8_GiB, .memory_type = "GDDR6", .bandwidth = 448_GB_per_s, .fp16 = 81.49_TFLOPS, .bf16 = 40.74_TFLOPS, .int8 = 163_TFLOPS, .board_power = 220_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 499_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GA104-300-A1; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 20.31"};
inline constexpr device rtx_3070_ti{
    .id = "rtx-3070-ti", .name = "GeForce RTX 3070 Ti", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::ampere, .year = 2021,
    .memory = 8_GiB, .memory_type = "GDDR6X", .bandwidth = 608.3_GB_per_s, .fp16 = 87_TFLOPS, .bf16 = 43.5_TFLOPS, .int8 = 174_TFLOPS, .board_power = 290_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 599_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GA104-400-A1; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 21.75"};
inline constexpr device rtx_3080_10gb{
    .id = "rtx-3080-10gb", .name = "GeForce RTX 3080 10GB", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::ampere, .year = 2020,
    .memory = 10_GiB, .memory_type = "GDDR6X", .bandwidth = 760_GB_per_s, .fp16 = 119.1_TFLOPS, .bf16 = 59.53_TFLOPS, .int8 = 238.1_TFLOPS, .board_power = 320_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 699_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GA102-200-A1; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 29.76"};
inline constexpr device rtx_3080_12gb{
    .id = "rtx-3080-12gb", .name = "GeForce RTX 3080 12GB", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::ampere, .year = 2022,
    .memory = 12_GiB, .memory_type = "GDDR6X", .bandwidth = 912_GB_per_s, .fp16 = 122.5_TFLOPS, .bf16 = 61.27_TFLOPS, .int8 = 245.1_TFLOPS, .board_power = 350_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 799_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GA102-220-A1; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 30.6"};
inline constexpr device rtx_3080_ti{
    .id = "rtx-3080-ti", .name = "GeForce RTX 3080 Ti", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::ampere, .year = 2021,
    .memory = 12_GiB, .memory_type = "GDDR6X", .bandwidth = 912_GB_per_s, .fp16 = 136.4_TFLOPS, .bf16 = 68.2_TFLOPS, .int8 = 272.8_TFLOPS, .board_power = 350_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 1199_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GA102-225-A1; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 34.1"};
inline constexpr device rtx_3090{
    .id = "rtx-3090", .name = "GeForce RTX 3090", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::ampere, .year = 2020,
    .memory = 24_GiB, .memory_type = "GDDR6X", .bandwidth = 935.8_GB_per_s, .fp16 = 142.7_TFLOPS, .bf16 = 71.37_TFLOPS, .int8 = 285.5_TFLOPS, .board_power = 350_W, .pcie_generation = 4, .pcie_lanes = 16, .nvlink = 56.25_GB_per_s, .price = 1499_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GA102-300-A1; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 35.68; NVLink 3 bridge: 112.5 GB/s total (llm-analysis A6000 uses 56.25 GB/s per direction for the same GA102 bridge)"};
inline constexpr device rtx_3090_ti{
    .id = "rtx-3090-ti", .name = "GeForce RTX 3090 Ti", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::ampere, .year = 2022,
    .memory = 24_GiB, .memory_type = "GDDR6X", .bandwidth = 1008_GB_per_s, .fp16 = 160.4_TFLOPS, .bf16 = 80.22_TFLOPS, .int8 = 320.9_TFLOPS, .board_power = 450_W, .pcie_generation = 4, .pcie_lanes = 16, .nvlink = 56.25_GB_per_s, .price = 1999_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GA102-350-A1; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 40; same GA102 NVLink bridge"};
inline constexpr device rtx_4060{
    .id = "rtx-4060", .name = "GeForce RTX 4060", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::ada, .year = 2023,
    .memory = 8_GiB, .memory_type = "GDDR6", .bandwidth = 272_GB_per_s, .fp16 = 60_TFLOPS, .bf16 = 30_TFLOPS, .fp8 = 120_TFLOPS, .int8 = 120_TFLOPS, .board_power = 115_W, .pcie_generation = 4, .pcie_lanes = 8, .price = 299_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_AD107-400; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 15.1"};
inline constexpr device rtx_4060_ti_8gb{
    .id = "rtx-4060-ti-8gb", .name = "GeForce RTX 4060 Ti 8GB", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::ada, .year = 2023,
    .memory = 8_GiB, .memory_type = "GDDR6", .bandwidth = 288_GB_per_s, .fp16 = 88_TFLOPS, .bf16 = 44_TFLOPS, .fp8 = 176_TFLOPS, .int8 = 176_TFLOPS, .board_power = 160_W, .pcie_generation = 4, .pcie_lanes = 8, .price = 399_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_AD106-350; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 22.1"};
inline constexpr device rtx_4060_ti_16gb{
    .id = "rtx-4060-ti-16gb", .name = "GeForce RTX 4060 Ti 16GB", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::ada, .year = 2023,
    .memory = 16_GiB, .memory_type = "GDDR6", .bandwidth = 288_GB_per_s, .fp16 = 88_TFLOPS, .bf16 = 44_TFLOPS, .fp8 = 176_TFLOPS, .int8 = 176_TFLOPS, .board_power = 160_W, .pcie_generation = 4, .pcie_lanes = 8, .price = 499_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_AD106-351; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 22.1"};
inline constexpr device rtx_4070{
    .id = "rtx-4070", .name = "GeForce RTX 4070", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::ada, .year = 2023,
    .memory = 12_GiB, .memory_type = "GDDR6X", .bandwidth = 504_GB_per_s, .fp16 = 117_TFLOPS, .bf16 = 58.5_TFLOPS, .fp8 = 234_TFLOPS, .int8 = 234_TFLOPS, .board_power = 200_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 599_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_AD104-250; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 29.1"};
inline constexpr device rtx_4070_super{
    .id = "rtx-4070-super", .name = "GeForce RTX 4070 Super", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::ada, .year = 2024,
    .memory = 12_GiB, .memory_type = "GDDR6X", .bandwidth = 504_GB_per_s, .fp16 = 142_TFLOPS, .bf16 = 71_TFLOPS, .fp8 = 284_TFLOPS, .int8 = 284_TFLOPS, .board_power = 220_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 599_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_AD104-350; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 35.48"};
inline constexpr device rtx_4070_ti{
    .id = "rtx-4070-ti", .name = "GeForce RTX 4070 Ti", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::ada, .year = 2023,
    .memory = 12_GiB, .memory_type = "GDDR6X", .bandwidth = 504_GB_per_s, .fp16 = 160_TFLOPS, .bf16 = 80_TFLOPS, .fp8 = 320_TFLOPS, .int8 = 320_TFLOPS, .board_power = 285_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 799_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_AD104-400; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 40.1"};
inline constexpr device rtx_4070_ti_super{
    .id = "rtx-4070-ti-super", .name = "GeForce RTX 4070 Ti Super", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::ada, .year = 2024,
    .memory = 16_GiB, .memory_type = "GDDR6X", .bandwidth = 672_GB_per_s, .fp16 = 176_TFLOPS, .bf16 = 88_TFLOPS, .fp8 = 352_TFLOPS, .int8 = 352_TFLOPS, .board_power = 285_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 799_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_AD103-275; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 44.1"};
inline constexpr device rtx_4080{
    .id = "rtx-4080", .name = "GeForce RTX 4080", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::ada, .year = 2022,
    .memory = 16_GiB, .memory_type = "GDDR6X", .bandwidth = 717_GB_per_s, .fp16 = 195_TFLOPS, .bf16 = 97.5_TFLOPS, .fp8 = 390_TFLOPS, .int8 = 390_TFLOPS, .board_power = 320_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 1199_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_AD103-300; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 48.8"};
inline constexpr device rtx_4080_super{
    .id = "rtx-4080-super", .name = "GeForce RTX 4080 Super", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::ada, .year = 2024,
    .memory = 16_GiB, .memory_type = "GDDR6X", .bandwidth = 736_GB_per_s, .fp16 = 209_TFLOPS, .bf16 = 104.5_TFLOPS, .fp8 = 418_TFLOPS, .int8 = 418_TFLOPS, .board_power = 320_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 999_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_AD103-400; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 52.22"};
inline constexpr device rtx_4090{
    .id = "rtx-4090", .name = "GeForce RTX 4090", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::ada, .year = 2022,
    .memory = 24_GiB, .memory_type = "GDDR6X", .bandwidth = 1008_GB_per_s, .fp16 = 330_TFLOPS, .bf16 = 165_TFLOPS, .fp8 = 660_TFLOPS, .int8 = 660_TFLOPS, .board_power = 450_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 1599_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_AD102-300; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 82.6; no NVLink; article: 24 GB, 1008 GB/s, 450 W, street $2755 new / $1099 used (article 002)"};
inline constexpr device rtx_4090_d{
    .id = "rtx-4090-d", .name = "GeForce RTX 4090 D", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::ada, .year = 2023,
    .memory = 24_GiB, .memory_type = "GDDR6X", .bandwidth = 1008_GB_per_s, .fp16 = 294_TFLOPS, .bf16 = 147_TFLOPS, .fp8 = 588_TFLOPS, .int8 = 588_TFLOPS, .board_power = 425_W, .pcie_generation = 4, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_AD102-250; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 73.5"};
inline constexpr device rtx_5060{
    .id = "rtx-5060", .name = "GeForce RTX 5060", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::blackwell, .year = 2025,
    .memory = 8_GiB, .memory_type = "GDDR7", .bandwidth = 448_GB_per_s, .fp16 = 77_TFLOPS, .bf16 = 38.5_TFLOPS, .fp8 = 154_TFLOPS, .int8 = 154_TFLOPS, .fp4 = 307_TFLOPS, .board_power = 145_W, .pcie_generation = 5, .pcie_lanes = 8, .price = 299_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GB206-250; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 19.18; Wikipedia snapshot TDP 145 W; HF lists 150 W; llmfit lists 256 GB/s (wrong)"};
inline constexpr device rtx_5060_ti_8gb{
    .id = "rtx-5060-ti-8gb", .name = "GeForce RTX 5060 Ti 8GB", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::blackwell, .year = 2025,
    .memory = 8_GiB, .memory_type = "GDDR7", .bandwidth = 448_GB_per_s, .fp16 = 95_TFLOPS, .bf16 = 47.5_TFLOPS, .fp8 = 190_TFLOPS, .int8 = 190_TFLOPS, .fp4 = 380_TFLOPS, .board_power = 180_W, .pcie_generation = 5, .pcie_lanes = 8, .price = 379_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GB206-300; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 23.7"};
inline constexpr device rtx_5060_ti_16gb{
    .id = "rtx-5060-ti-16gb", .name = "GeForce RTX 5060 Ti 16GB", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::blackwell, .year = 2025,
    .memory = 16_GiB, .memory_type = "GDDR7", .bandwidth = 448_GB_per_s, .fp16 = 95_TFLOPS, .bf16 = 47.5_TFLOPS, .fp8 = 190_TFLOPS, .int8 = 190_TFLOPS, .fp4 = 380_TFLOPS, .board_power = 180_W, .pcie_generation = 5, .pcie_lanes = 8, .price = 429_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GB206-300_2; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 23.7"};
inline constexpr device rtx_5070{
    .id = "rtx-5070", .name = "GeForce RTX 5070", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::blackwell, .year = 2025,
    .memory = 12_GiB, .memory_type = "GDDR7", .bandwidth = 672_GB_per_s, .fp16 = 123_TFLOPS, .bf16 = 61.5_TFLOPS, .fp8 = 246_TFLOPS, .int8 = 246_TFLOPS, .fp4 = 494_TFLOPS, .board_power = 250_W, .pcie_generation = 5, .pcie_lanes = 16, .price = 549_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GB205-300; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 30.97"};
inline constexpr device rtx_5070_ti{
    .id = "rtx-5070-ti", .name = "GeForce RTX 5070 Ti", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::blackwell, .year = 2025,
    .memory = 16_GiB, .memory_type = "GDDR7", .bandwidth = 896_GB_per_s, .fp16 = 176_TFLOPS, .bf16 = 88_TFLOPS, .fp8 = 352_TFLOPS, .int8 = 352_TFLOPS, .fp4 = 703_TFLOPS, .board_power = 300_W, .pcie_generation = 5, .pcie_lanes = 16, .price = 749_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GB203-300; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 44.35"};
inline constexpr device rtx_5080{
    .id = "rtx-5080", .name = "GeForce RTX 5080", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::blackwell, .year = 2025,
    .memory = 16_GiB, .memory_type = "GDDR7", .bandwidth = 960_GB_per_s, .fp16 = 225_TFLOPS, .bf16 = 112.5_TFLOPS, .fp8 = 450_TFLOPS, .int8 = 450_TFLOPS, .fp4 = 900_TFLOPS, .board_power = 360_W, .pcie_generation = 5, .pcie_lanes = 16, .price = 999_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GB203-400; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 56.28"};
inline constexpr device rtx_5090{
    .id = "rtx-5090", .name = "GeForce RTX 5090", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::blackwell, .year = 2025,
    .memory = 32_GiB, .memory_type = "GDDR7", .bandwidth = 1792_GB_per_s, .fp16 = 419_TFLOPS, .bf16 = 209.5_TFLOPS, .fp8 = 838_TFLOPS, .int8 = 838_TFLOPS, .fp4 = 1676_TFLOPS, .board_power = 575_W, .idle_power = 18_W, .pcie_generation = 5, .pcie_lanes = 16, .price = 1999_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GB202-300; half-rate rule: waredb.com GeForce RTX 4090 page (165.15 vs 330.3)", .note = "tensor, FP16 accumulate; FP32-accumulate (and BF16) runs at half rate on GeForce; shader FP16 104.8; FP16 419 dense with FP16 accumulate, 209.5 with FP32 accumulate; 838 is FP8 dense or FP16 2:4 sparse (article 000 calls 838 dense FP16); article 000 idle 18 W (unsourced); no NVLink"};
inline constexpr device titan_rtx{
    .id = "titan-rtx", .name = "Titan RTX", .vendor = vendor::nvidia, .architecture = architecture::turing, .year = 2018,
    .memory = 24_GiB, .memory_type = "GDDR6", .bandwidth = 672_GB_per_s, .fp16 = 130.5_TFLOPS, .int8 = 261_TFLOPS, .board_power = 280_W, .pcie_generation = 3, .pcie_lanes = 16, .nvlink = 50_GB_per_s, .price = 2499_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_TU102-400-A1; INT8 = 2x FP16", .note = "tensor dense (full-rate FP32 accumulate); NVLink 2, 2 links"};
inline constexpr device quadro_rtx_8000{
    .id = "quadro-rtx-8000", .name = "Quadro RTX 8000", .vendor = vendor::nvidia, .architecture = architecture::turing, .year = 2018,
    .memory = 48_GiB, .memory_type = "GDDR6", .bandwidth = 672_GB_per_s, .fp16 = 130.5_TFLOPS, .int8 = 261_TFLOPS, .board_power = 260_W, .pcie_generation = 3, .pcie_lanes = 16, .nvlink = 50_GB_per_s, .price = 9999_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_TU102-875-A1_2; smoothyy3/willitrun@22bb93d:data/devices.yaml", .note = "tensor dense (full-rate FP32 accumulate); tensor figure from the same TU102 die (Titan RTX, 16.31 FP32)"};
inline constexpr device rtx_a4000{
    .id = "rtx-a4000", .name = "RTX A4000", .vendor = vendor::nvidia, .architecture = architecture::ampere, .year = 2021,
    .memory = 16_GiB, .memory_type = "GDDR6", .bandwidth = 448_GB_per_s, .fp16 = 76.7_TFLOPS, .bf16 = 76.7_TFLOPS, .int8 = 153.4_TFLOPS, .board_power = 140_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 1000_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GA104-875-A1 (153.4 sparse)", .note = "tensor dense (full-rate FP32 accumulate)"};
inline constexpr device rtx_a5000{
    .id = "rtx-a5000", .name = "RTX A5000", .vendor = vendor::nvidia, .architecture = architecture::ampere, .year = 2021,
    .memory = 24_GiB, .memory_type = "GDDR6", .bandwidth = 768_GB_per_s, .fp16 = 111.1_TFLOPS, .bf16 = 111.1_TFLOPS, .int8 = 222.2_TFLOPS, .board_power = 230_W, .pcie_generation = 4, .pcie_lanes = 16, .nvlink = 56.25_GB_per_s, .price = 2250_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GA102-850-A1 (222.2 sparse)", .note = "tensor dense (full-rate FP32 accumulate)"};
inline constexpr device rtx_a6000{
    .id = "rtx-a6000", .name = "RTX A6000", .vendor = vendor::nvidia, .architecture = architecture::ampere, .year = 2020,
    .memory = 48_GiB, .memory_type = "GDDR6", .bandwidth = 768_GB_per_s, .fp16 = 154.8_TFLOPS, .bf16 = 154.8_TFLOPS, .int8 = 309.7_TFLOPS, .board_power = 300_W, .pcie_generation = 4, .pcie_lanes = 16, .nvlink = 56.25_GB_per_s, .price = 4649_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GA102-875-A1 (309.7 sparse); cli99/llm-analysis:llm_analysis/gpu_configs/a6000-48gb.json; hahnyuan/LLM-Viewer:hardwares/hardware_params.py", .note = "tensor dense (full-rate FP32 accumulate)"};
inline constexpr device rtx_2000_ada{
    .id = "rtx-2000-ada", .name = "RTX 2000 Ada", .vendor = vendor::nvidia, .architecture = architecture::ada, .year = 2024,
    .memory = 16_GiB, .memory_type = "GDDR6", .bandwidth = 224_GB_per_s, .fp16 = 48_TFLOPS, .bf16 = 48_TFLOPS, .fp8 = 95.9_TFLOPS, .int8 = 95.9_TFLOPS, .board_power = 70_W, .pcie_generation = 4, .pcie_lanes = 8, .price = 649_USD, .confidence = confidence::medium,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_AD107-875-A1 (191.9 = FP8 sparse)", .note = "tensor dense (full-rate FP32 accumulate); dense values derived: FP8 sparse / 2, FP16 = FP8/2"};
inline constexpr device rtx_4000_ada{
    .id = "rtx-4000-ada", .name = "RTX 4000 Ada", .vendor = vendor::nvidia, .architecture = architecture::ada, .year = 2023,
    .memory = 20_GiB, .memory_type = "GDDR6", .bandwidth = 360_GB_per_s, .fp16 = 106.9_TFLOPS, .bf16 = 106.9_TFLOPS, .fp8 = 213.8_TFLOPS, .int8 = 213.8_TFLOPS, .board_power = 130_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 1250_USD, .confidence = confidence::medium,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_AD104_2 (427.6 = FP8 sparse)", .note = "tensor dense (full-rate FP32 accumulate); derived as above"};
inline constexpr device rtx_4500_ada{
    .id = "rtx-4500-ada", .name = "RTX 4500 Ada", .vendor = vendor::nvidia, .architecture = architecture::ada, .year = 2023,
    .memory = 24_GiB, .memory_type = "GDDR6", .bandwidth = 432_GB_per_s, .fp16 = 159.5_TFLOPS, .bf16 = 159.5_TFLOPS, .fp8 = 318.9_TFLOPS, .int8 = 318.9_TFLOPS, .board_power = 210_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 2250_USD, .confidence = confidence::medium,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_AD103 (637.8 = FP8 sparse)", .note = "tensor dense (full-rate FP32 accumulate); derived as above"};
inline constexpr device rtx_5000_ada{
    .id = "rtx-5000-ada", .name = "RTX 5000 Ada", .vendor = vendor::nvidia, .architecture = architecture::ada, .year = 2023,
    .memory = 32_GiB, .memory_type = "GDDR6", .bandwidth = 576_GB_per_s, .fp16 = 261_TFLOPS, .bf16 = 261_TFLOPS, .fp8 = 522_TFLOPS, .int8 = 522_TFLOPS, .board_power = 250_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 4000_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_AD102-850- KAB-A1 (1044 = FP8 sparse)", .note = "tensor dense (full-rate FP32 accumulate); canirun lists 800 GB/s (wrong); 576 from Wikipedia and willitrun"};
inline constexpr device rtx_6000_ada{
    .id = "rtx-6000-ada", .name = "RTX 6000 Ada", .vendor = vendor::nvidia, .architecture = architecture::ada, .year = 2022,
    .memory = 48_GiB, .memory_type = "GDDR6", .bandwidth = 960_GB_per_s, .fp16 = 364.2_TFLOPS, .bf16 = 364.2_TFLOPS, .fp8 = 728.5_TFLOPS, .int8 = 728.5_TFLOPS, .board_power = 300_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 6799_USD, .confidence = confidence::medium,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_AD102-870-A1 (1457 = FP8 sparse)", .note = "tensor dense (full-rate FP32 accumulate); derived as above"};
inline constexpr device rtx_pro_4000_bw{
    .id = "rtx-pro-4000-bw", .name = "RTX PRO 4000 Blackwell", .vendor = vendor::nvidia, .architecture = architecture::blackwell, .year = 2025,
    .memory = 24_GiB, .memory_type = "GDDR7", .bandwidth = 672_GB_per_s, .fp16 = 175.8_TFLOPS, .bf16 = 175.8_TFLOPS, .fp8 = 351.5_TFLOPS, .int8 = 351.5_TFLOPS, .fp4 = 703_TFLOPS, .board_power = 140_W, .pcie_generation = 5, .pcie_lanes = 16, .price = 1546_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GB203; hmc-tech.com intel-arc-pro-b50-vs-nvidia-rtx-pro-4000-blackwell", .note = "tensor dense (full-rate FP32 accumulate); shader FP16 43.9 (hmc-tech), 46.9 (Wikipedia), 36.8 (HF)"};
inline constexpr device rtx_pro_4500_bw{
    .id = "rtx-pro-4500-bw", .name = "RTX PRO 4500 Blackwell", .vendor = vendor::nvidia, .architecture = architecture::blackwell, .year = 2025,
    .memory = 32_GiB, .memory_type = "GDDR7", .bandwidth = 896_GB_per_s, .fp16 = 219.7_TFLOPS, .bf16 = 219.7_TFLOPS, .fp8 = 439.5_TFLOPS, .int8 = 439.5_TFLOPS, .fp4 = 879_TFLOPS, .board_power = 200_W, .pcie_generation = 5, .pcie_lanes = 16, .price = 2623_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GB203_2; hmc-tech.com intel-arc-pro-b50-vs-nvidia-rtx-pro-4500-blackwell", .note = "tensor dense (full-rate FP32 accumulate)"};
inline constexpr device rtx_pro_5000_bw_48gb{
    .id = "rtx-pro-5000-bw-48gb", .name = "RTX PRO 5000 Blackwell 48GB", .vendor = vendor::nvidia, .architecture = architecture::blackwell, .year = 2025,
    .memory = 48_GiB, .memory_type = "GDDR7", .bandwidth = 1344_GB_per_s, .fp16 = 294.8_TFLOPS, .bf16 = 294.8_TFLOPS, .fp8 = 589.5_TFLOPS, .int8 = 589.5_TFLOPS, .fp4 = 1179_TFLOPS, .board_power = 300_W, .pcie_generation = 5, .pcie_lanes = 16, .price = 4569_USD, .confidence = confidence::medium,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GB202; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-nvidia.ts (48 and 72 GB)", .note = "derived: 4x shader FP16 73.69 (Wikipedia; HF lists 66.9), ratio confirmed on RTX PRO 4500; the 48 GB card that article 001 calls 'RTX PRO 6000 (48GB)'"};
inline constexpr device rtx_pro_5000_bw_72gb{
    .id = "rtx-pro-5000-bw-72gb", .name = "RTX PRO 5000 Blackwell 72GB", .vendor = vendor::nvidia, .architecture = architecture::blackwell, .year = 2025,
    .memory = 72_GiB, .memory_type = "GDDR7", .bandwidth = 1344_GB_per_s, .board_power = 300_W, .pcie_generation = 5, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-nvidia.ts (memory [48,72])", .note = "bandwidth taken as the 48 GB card (384-bit); not separately confirmed"};
inline constexpr device rtx_pro_6000_bw_ws{
    .id = "rtx-pro-6000-bw-ws", .name = "RTX PRO 6000 Blackwell Workstation 96GB", .vendor = vendor::nvidia, .architecture = architecture::blackwell, .year = 2025,
    .memory = 96_GiB, .memory_type = "GDDR7", .bandwidth = 1792_GB_per_s, .fp16 = 503.8_TFLOPS, .bf16 = 503.8_TFLOPS, .fp8 = 1007.6_TFLOPS, .int8 = 1007.6_TFLOPS, .fp4 = 2015.2_TFLOPS, .board_power = 600_W, .pcie_generation = 5, .pcie_lanes = 16, .price = 8565_USD, .confidence = confidence::medium,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GB202_3; ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/systems/rtx_pro_6000_server.yaml", .note = "derived: 4x shader FP16 126 (ratio of aiconfigurator server edition: 467.8 BF16 dense at 2430 MHz); 97887 MiB reported by nvidia-smi on the server edition; 600 W configurable"};
inline constexpr device rtx_pro_6000_bw_maxq{
    .id = "rtx-pro-6000-bw-maxq", .name = "RTX PRO 6000 Blackwell Max-Q 96GB", .vendor = vendor::nvidia, .architecture = architecture::blackwell, .year = 2025,
    .memory = 96_GiB, .memory_type = "GDDR7", .bandwidth = 1792_GB_per_s, .fp16 = 440.4_TFLOPS, .bf16 = 440.4_TFLOPS, .fp8 = 880.8_TFLOPS, .int8 = 880.8_TFLOPS, .fp4 = 1761.6_TFLOPS, .board_power = 300_W, .pcie_generation = 5, .pcie_lanes = 16, .price = 8565_USD, .confidence = confidence::medium,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GB202_2; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-nvidia.ts", .note = "derived: 4x shader FP16 110.1"};
inline constexpr device rtx_pro_6000_bw_server{
    .id = "rtx-pro-6000-bw-server", .name = "RTX PRO 6000 Blackwell Server 96GB", .vendor = vendor::nvidia, .architecture = architecture::blackwell, .year = 2025,
    .memory = 96_GiB, .memory_type = "GDDR7", .bandwidth = 1792_GB_per_s, .fp16 = 467.8_TFLOPS, .bf16 = 467.8_TFLOPS, .fp8 = 935.6_TFLOPS, .int8 = 935.6_TFLOPS, .fp4 = 1871.2_TFLOPS, .board_power = 600_W, .pcie_generation = 5, .pcie_lanes = 16, .confidence = confidence::medium,
    .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/systems/rtx_pro_6000_server.yaml", .note = "dense, scaled to the observed 2430 MHz"};
inline constexpr device t4{
    .id = "t4", .name = "Tesla T4", .vendor = vendor::nvidia, .architecture = architecture::turing, .year = 2018,
    .memory = 16_GiB, .memory_type = "GDDR6", .bandwidth = 320_GB_per_s, .fp16 = 65_TFLOPS, .int8 = 130_TFLOPS, .board_power = 70_W, .pcie_generation = 3, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "smoothyy3/willitrun@22bb93d:data/devices.yaml (65.1 tensor FP16, 320 GB/s, 70 W); AlexsJones/llmfit@3f44fd3:llmfit-core/src/hardware.rs", .note = "tensor dense (full-rate FP32 accumulate); canirun lists 300 GB/s; 320 is the llmfit/willitrun figure; INT8 = 2x"};
inline constexpr device v100_16gb{
    .id = "v100-16gb", .name = "Tesla V100 SXM2 16GB", .vendor = vendor::nvidia, .architecture = architecture::volta, .year = 2017,
    .memory = 16_GiB, .memory_type = "HBM2", .bandwidth = 900_GB_per_s, .fp16 = 125_TFLOPS, .int8 = 62_TFLOPS, .board_power = 300_W, .pcie_generation = 3, .pcie_lanes = 16, .nvlink = 150_GB_per_s, .confidence = confidence::high,
    .source = "hahnyuan/LLM-Viewer:hardwares/hardware_params.py (112 PCIe; INT8 62 shader); smoothyy3/willitrun@22bb93d:data/devices.yaml; NVLink stas00/ml-engineering network README (NVLink 2 150 GB/s)", .note = "tensor dense (full-rate FP32 accumulate); LLM-Viewer lists 112 TFLOPS (PCIe clock); SXM2 is 125"};
inline constexpr device v100_32gb{
    .id = "v100-32gb", .name = "Tesla V100 32GB", .vendor = vendor::nvidia, .architecture = architecture::volta, .year = 2018,
    .memory = 32_GiB, .memory_type = "HBM2", .bandwidth = 900_GB_per_s, .fp16 = 125_TFLOPS, .int8 = 62_TFLOPS, .board_power = 300_W, .pcie_generation = 3, .pcie_lanes = 16, .nvlink = 150_GB_per_s, .confidence = confidence::high,
    .source = "hahnyuan/LLM-Viewer:hardwares/hardware_params.py; midudev/canirun.ai@6c44096:packages/compatibility/src/index.ts", .note = "tensor dense (full-rate FP32 accumulate)"};
inline constexpr device a10{
    .id = "a10", .name = "A10", .vendor = vendor::nvidia, .architecture = architecture::ampere, .year = 2021,
    .memory = 24_GiB, .memory_type = "GDDR6", .bandwidth = 600_GB_per_s, .fp16 = 125_TFLOPS, .bf16 = 125_TFLOPS, .int8 = 250_TFLOPS, .board_power = 150_W, .pcie_generation = 4, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "cli99/llm-analysis:llm_analysis/gpu_configs/a10-pcie-28gb.json; midudev/canirun.ai@6c44096:packages/compatibility/src/index.ts", .note = "tensor dense (full-rate FP32 accumulate); llm-analysis names it 28gb; the card has 24 GB (canirun, HF)"};
inline constexpr device a10g{
    .id = "a10g", .name = "A10G", .vendor = vendor::nvidia, .architecture = architecture::ampere, .year = 2021,
    .memory = 24_GiB, .memory_type = "GDDR6", .bandwidth = 600_GB_per_s, .board_power = 150_W, .pcie_generation = 4, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "midudev/canirun.ai@6c44096:packages/compatibility/src/index.ts (24 GB, 600 GB/s); AlexsJones/llmfit@3f44fd3:llmfit-core/src/hardware.rs; huggingface.co/RajBhope/gpu-runtime-predictor gpu_catalog.json (150 W; 62.5 fp16)", .note = "tensor dense (full-rate FP32 accumulate); tensor figure left blank: sources disagree (62.5 vs 70); cloud-only part"};
inline constexpr device a30{
    .id = "a30", .name = "A30", .vendor = vendor::nvidia, .architecture = architecture::ga100, .year = 2021,
    .memory = 24_GiB, .memory_type = "HBM2", .bandwidth = 933_GB_per_s, .fp16 = 165_TFLOPS, .bf16 = 165_TFLOPS, .int8 = 330_TFLOPS, .board_power = 165_W, .pcie_generation = 4, .pcie_lanes = 16, .nvlink = 100_GB_per_s, .confidence = confidence::high,
    .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/systems/a30.yaml", .note = "tensor dense (full-rate FP32 accumulate); NVLink bridge 200 GB/s total optional"};
inline constexpr device a40{
    .id = "a40", .name = "A40", .vendor = vendor::nvidia, .architecture = architecture::ampere, .year = 2020,
    .memory = 48_GiB, .memory_type = "GDDR6", .bandwidth = 696_GB_per_s, .fp16 = 149.7_TFLOPS, .bf16 = 149.7_TFLOPS, .int8 = 299.3_TFLOPS, .board_power = 300_W, .pcie_generation = 4, .pcie_lanes = 16, .nvlink = 56.25_GB_per_s, .confidence = confidence::high,
    .source = "hahnyuan/LLM-Viewer:hardwares/hardware_params.py; smoothyy3/willitrun@22bb93d:data/devices.yaml", .note = "tensor dense (full-rate FP32 accumulate)"};
inline constexpr device a100_40gb_pcie{
    .id = "a100-40gb-pcie", .name = "A100 40GB PCIe", .vendor = vendor::nvidia, .architecture = architecture::ga100, .year = 2020,
    .memory = 40_GiB, .memory_type = "HBM2", .bandwidth = 1555_GB_per_s, .fp16 = 312_TFLOPS, .bf16 = 312_TFLOPS, .int8 = 624_TFLOPS, .board_power = 250_W, .pcie_generation = 4, .pcie_lanes = 16, .nvlink = 300_GB_per_s, .confidence = confidence::high,
    .source = "cli99/llm-analysis:llm_analysis/gpu_configs/a100-pcie-40gb.json; midudev/canirun.ai@6c44096:packages/compatibility/src/index.ts; hahnyuan/LLM-Viewer:hardwares/hardware_params.py", .note = "tensor dense (full-rate FP32 accumulate); NVLink only with a bridge (pairs)"};
inline constexpr device a100_40gb_sxm{
    .id = "a100-40gb-sxm", .name = "A100 40GB SXM", .vendor = vendor::nvidia, .architecture = architecture::ga100, .year = 2020,
    .memory = 40_GiB, .memory_type = "HBM2", .bandwidth = 1555_GB_per_s, .fp16 = 312_TFLOPS, .bf16 = 312_TFLOPS, .int8 = 624_TFLOPS, .board_power = 400_W, .pcie_generation = 4, .pcie_lanes = 16, .nvlink = 300_GB_per_s, .confidence = confidence::high,
    .source = "hahnyuan/LLM-Viewer:hardwares/hardware_params.py; stas00/ml-engineering@744d01e:compute/accelerator/README.md", .note = "tensor dense (full-rate FP32 accumulate)"};
inline constexpr device a100_80gb_pcie{
    .id = "a100-80gb-pcie", .name = "A100 80GB PCIe", .vendor = vendor::nvidia, .architecture = architecture::ga100, .year = 2021,
    .memory = 80_GiB, .memory_type = "HBM2e", .bandwidth = 1935_GB_per_s, .fp16 = 312_TFLOPS, .bf16 = 312_TFLOPS, .int8 = 624_TFLOPS, .board_power = 300_W, .pcie_generation = 4, .pcie_lanes = 16, .nvlink = 300_GB_per_s, .confidence = confidence::high,
    .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/systems/a100_pcie.yaml; stas00/ml-engineering@744d01e:compute/accelerator/README.md", .note = "tensor dense (full-rate FP32 accumulate); ml-engineering 1.94 TB/s"};
inline constexpr device a100_80gb_sxm{
    .id = "a100-80gb-sxm", .name = "A100 80GB SXM", .vendor = vendor::nvidia, .architecture = architecture::ga100, .year = 2020,
    .memory = 80_GiB, .memory_type = "HBM2e", .bandwidth = 2039_GB_per_s, .fp16 = 312_TFLOPS, .bf16 = 312_TFLOPS, .int8 = 624_TFLOPS, .board_power = 400_W, .pcie_generation = 4, .pcie_lanes = 16, .nvlink = 300_GB_per_s, .confidence = confidence::high,
    .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/systems/a100_sxm.yaml; stas00/ml-engineering@744d01e:compute/accelerator/README.md", .note = "tensor dense (full-rate FP32 accumulate); ml-engineering rounds to 2.00 TB/s"};
inline constexpr device l4{
    .id = "l4", .name = "L4", .vendor = vendor::nvidia, .architecture = architecture::ada, .year = 2023,
    .memory = 24_GiB, .memory_type = "GDDR6", .bandwidth = 300_GB_per_s, .fp16 = 121_TFLOPS, .bf16 = 121_TFLOPS, .fp8 = 242_TFLOPS, .int8 = 242_TFLOPS, .board_power = 72_W, .pcie_generation = 4, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/systems/l4.yaml", .note = "tensor dense (full-rate FP32 accumulate)"};
inline constexpr device l20{
    .id = "l20", .name = "L20", .vendor = vendor::nvidia, .architecture = architecture::ada, .year = 2023,
    .memory = 48_GiB, .memory_type = "GDDR6", .bandwidth = 864_GB_per_s, .fp16 = 119.5_TFLOPS, .bf16 = 119.5_TFLOPS, .fp8 = 239_TFLOPS, .int8 = 239_TFLOPS, .unit_clock = 232_GHz, .board_power = 275_W, .pcie_generation = 4, .pcie_lanes = 16, .confidence = confidence::low,
    .source = "midudev/canirun.ai@6c44096:packages/compatibility/src/index.ts (48 GB, 864 GB/s); huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-nvidia.ts (275 W)", .note = "tensor dense (full-rate FP32 accumulate); tensor values: 4x / 2x HF shader 59.35 halved for FP16; low confidence; units x clock = 59.35 TFLOPS / 256"};
inline constexpr device l40{
    .id = "l40", .name = "L40", .vendor = vendor::nvidia, .architecture = architecture::ada, .year = 2022,
    .memory = 48_GiB, .memory_type = "GDDR6", .bandwidth = 864_GB_per_s, .fp16 = 181_TFLOPS, .bf16 = 181_TFLOPS, .fp8 = 362_TFLOPS, .int8 = 362_TFLOPS, .unit_clock = 354_GHz, .board_power = 300_W, .pcie_generation = 4, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "hahnyuan/LLM-Viewer:hardwares/hardware_params.py; smoothyy3/willitrun@22bb93d:data/devices.yaml", .note = "tensor dense (full-rate FP32 accumulate); units x clock as the L40S: the same 142 SM, half the tensor rate"};
inline constexpr device l40s{
    .id = "l40s", .name = "L40S", .vendor = vendor::nvidia, .architecture = architecture::ada, .year = 2023,
    .memory = 48_GiB, .memory_type = "GDDR6", .bandwidth = 864_GB_per_s, .fp16 = 362.05_TFLOPS, .bf16 = 362.05_TFLOPS, .fp8 = 733_TFLOPS, .int8 = 733_TFLOPS, .board_power = 350_W, .pcie_generation = 4, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/systems/l40s.yaml; stas00/ml-engineering@744d01e:compute/accelerator/README.md", .note = "tensor dense (full-rate FP32 accumulate)"};
inline constexpr device h100_pcie{
    .id = "h100-pcie", .name = "H100 PCIe 80GB", .vendor = vendor::nvidia, .architecture = architecture::hopper, .year = 2022,
    .memory = 80_GiB, .memory_type = "HBM2e", .bandwidth = 2000_GB_per_s, .fp16 = 756.5_TFLOPS, .bf16 = 756.5_TFLOPS, .fp8 = 1513_TFLOPS, .int8 = 1513_TFLOPS, .board_power = 350_W, .pcie_generation = 5, .pcie_lanes = 16, .nvlink = 300_GB_per_s, .confidence = confidence::high,
    .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/systems/h100_pcie.yaml; stas00/ml-engineering@744d01e:compute/accelerator/README.md", .note = "tensor dense (full-rate FP32 accumulate); llmfit 2039, LLM-Viewer 2048; ml-engineering calls the memory HBM3"};
inline constexpr device h100_nvl{
    .id = "h100-nvl", .name = "H100 NVL 94GB", .vendor = vendor::nvidia, .architecture = architecture::hopper, .year = 2023,
    .memory = 94_GiB, .memory_type = "HBM3", .bandwidth = 3930_GB_per_s, .fp16 = 835_TFLOPS, .bf16 = 835_TFLOPS, .fp8 = 1671_TFLOPS, .int8 = 1671_TFLOPS, .board_power = 400_W, .pcie_generation = 5, .pcie_lanes = 16, .nvlink = 300_GB_per_s, .confidence = confidence::low,
    .source = "stas00/ml-engineering@744d01e:compute/accelerator/README.md (94 GiB per chip, 350-400 W configurable)", .note = "tensor dense (full-rate FP32 accumulate); 3.93 TB/s and 350 W in grokipedia.com/page/210100120; gpu.blog lists 4.8 TB/s (that is H200); dense TFLOPS = SXM ratio, low confidence"};
inline constexpr device h100_sxm{
    .id = "h100-sxm", .name = "H100 SXM 80GB", .vendor = vendor::nvidia, .architecture = architecture::hopper, .year = 2022,
    .memory = 80_GiB, .memory_type = "HBM3", .bandwidth = 3350_GB_per_s, .fp16 = 989_TFLOPS, .bf16 = 989_TFLOPS, .fp8 = 1979_TFLOPS, .int8 = 1979_TFLOPS, .board_power = 700_W, .pcie_generation = 5, .pcie_lanes = 16, .nvlink = 450_GB_per_s, .confidence = confidence::high,
    .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/systems/h100_sxm.yaml; stas00/ml-engineering@744d01e:compute/accelerator/README.md", .note = "tensor dense (full-rate FP32 accumulate)"};
inline constexpr device h20{
    .id = "h20", .name = "H20 96GB", .vendor = vendor::nvidia, .architecture = architecture::hopper, .year = 2024,
    .memory = 96_GiB, .memory_type = "HBM3", .bandwidth = 4000_GB_per_s, .fp16 = 148_TFLOPS, .bf16 = 148_TFLOPS, .fp8 = 296_TFLOPS, .int8 = 296_TFLOPS, .unit_clock = 143_GHz, .board_power = 400_W, .pcie_generation = 5, .pcie_lanes = 16, .nvlink = 450_GB_per_s, .confidence = confidence::high,
    .source = "zartbot/shallowsim:device/gpu_info.csv; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-nvidia.ts; 78 SM: zangshuxian.com/new/674733024499207168", .note = "tensor dense (full-rate FP32 accumulate); units x clock = 78 SM x 1.83 GHz, the clock of the H100's figures"};
inline constexpr device h800{
    .id = "h800", .name = "H800 80GB", .vendor = vendor::nvidia, .architecture = architecture::hopper, .year = 2023,
    .memory = 80_GiB, .memory_type = "HBM3", .bandwidth = 3350_GB_per_s, .fp16 = 989_TFLOPS, .bf16 = 989_TFLOPS, .fp8 = 1979_TFLOPS, .int8 = 1979_TFLOPS, .board_power = 700_W, .pcie_generation = 5, .pcie_lanes = 16, .nvlink = 200_GB_per_s, .confidence = confidence::low,
    .source = "zartbot/shallowsim:device/gpu_info.csv (mem_bw listed 4000)", .note = "tensor dense (full-rate FP32 accumulate); NVLink cut to 200 GB/s per direction; bandwidth conflict 3350 vs 4000"};
inline constexpr device h200_sxm{
    .id = "h200-sxm", .name = "H200 SXM 141GB", .vendor = vendor::nvidia, .architecture = architecture::hopper, .year = 2024,
    .memory = 141_GiB, .memory_type = "HBM3e", .bandwidth = 4800_GB_per_s, .fp16 = 989_TFLOPS, .bf16 = 989_TFLOPS, .fp8 = 1979_TFLOPS, .int8 = 1979_TFLOPS, .board_power = 700_W, .pcie_generation = 5, .pcie_lanes = 16, .nvlink = 450_GB_per_s, .confidence = confidence::high,
    .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/systems/h200_sxm.yaml; stas00/ml-engineering@744d01e:compute/accelerator/README.md", .note = "tensor dense (full-rate FP32 accumulate)"};
inline constexpr device h200_nvl{
    .id = "h200-nvl", .name = "H200 NVL 141GB", .vendor = vendor::nvidia, .architecture = architecture::hopper, .year = 2024,
    .memory = 141_GiB, .memory_type = "HBM3e", .bandwidth = 4800_GB_per_s, .fp16 = 835_TFLOPS, .bf16 = 835_TFLOPS, .fp8 = 1671_TFLOPS, .int8 = 1671_TFLOPS, .board_power = 600_W, .pcie_generation = 5, .pcie_lanes = 16, .nvlink = 450_GB_per_s, .confidence = confidence::low,
    .source = "stas00/ml-engineering@744d01e:compute/accelerator/README.md (600 W)", .note = "tensor dense (full-rate FP32 accumulate); TFLOPS as H100 NVL; low confidence"};
inline constexpr device gh200_96gb{
    .id = "gh200-96gb", .name = "GH200 96GB HBM3", .vendor = vendor::nvidia, .architecture = architecture::hopper, .year = 2023,
    .memory = 96_GiB, .memory_type = "HBM3", .bandwidth = 4000_GB_per_s, .fp16 = 989_TFLOPS, .bf16 = 989_TFLOPS, .fp8 = 1979_TFLOPS, .int8 = 1979_TFLOPS, .board_power = 1000_W, .pcie_generation = 5, .pcie_lanes = 16, .nvlink = 450_GB_per_s, .confidence = confidence::high,
    .source = "stas00/ml-engineering@744d01e:compute/accelerator/README.md", .note = "tensor dense (full-rate FP32 accumulate); NVLink-C2C 450 GB/s per direction to 480 GB LPDDR5X; 450-1000 W module"};
inline constexpr device gh200_144gb{
    .id = "gh200-144gb", .name = "GH200 141GB HBM3e", .vendor = vendor::nvidia, .architecture = architecture::hopper, .year = 2024,
    .memory = 141_GiB, .memory_type = "HBM3e", .bandwidth = 4800_GB_per_s, .fp16 = 989_TFLOPS, .bf16 = 989_TFLOPS, .fp8 = 1979_TFLOPS, .int8 = 1979_TFLOPS, .board_power = 1000_W, .pcie_generation = 5, .pcie_lanes = 16, .nvlink = 450_GB_per_s, .confidence = confidence::high,
    .source = "stas00/ml-engineering@744d01e:compute/accelerator/README.md", .note = "tensor dense (full-rate FP32 accumulate); GenZ lists 144 GB / 4900 GB/s"};
inline constexpr device b100{
    .id = "b100", .name = "B100", .vendor = vendor::nvidia, .architecture = architecture::blackwell_data_centre, .year = 2024,
    .memory = 192_GiB, .memory_type = "HBM3e", .bandwidth = 8000_GB_per_s, .fp16 = 1750_TFLOPS, .bf16 = 1750_TFLOPS, .fp8 = 3500_TFLOPS, .int8 = 3500_TFLOPS, .fp4 = 7000_TFLOPS, .board_power = 700_W, .pcie_generation = 5, .pcie_lanes = 16, .nvlink = 900_GB_per_s, .confidence = confidence::high,
    .source = "abhibambhaniya/GenZ-LLM-Analyzer:Systems/system_configs.py (3500 \"Flops\" = FP16 sparse)", .note = "tensor dense (full-rate FP32 accumulate); never widely sold; dense = half of the GenZ figure"};
inline constexpr device b200_sxm{
    .id = "b200-sxm", .name = "B200 SXM 180GB", .vendor = vendor::nvidia, .architecture = architecture::blackwell_data_centre, .year = 2024,
    .memory = 180_GiB, .memory_type = "HBM3e", .bandwidth = 7700_GB_per_s, .fp16 = 2250_TFLOPS, .bf16 = 2250_TFLOPS, .fp8 = 4500_TFLOPS, .int8 = 4500_TFLOPS, .fp4 = 9000_TFLOPS, .board_power = 1000_W, .pcie_generation = 5, .pcie_lanes = 16, .nvlink = 900_GB_per_s, .confidence = confidence::high,
    .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/systems/b200_sxm.yaml; stas00/ml-engineering@744d01e:compute/accelerator/README.md", .note = "tensor dense (full-rate FP32 accumulate); bandwidth conflict: 7.7 TB/s (aiconfigurator, DGX B200 62 TB/8), 8.0 TB/s (ml-engineering, canirun); 192 GB in HF/canirun is the raw stack; aiconfigurator lists a PCIe 6 host link (128 GB/s), ml-engineering says no accelerator attaches at Gen6 yet"};
inline constexpr device b300_sxm{
    .id = "b300-sxm", .name = "B300 SXM 288GB", .vendor = vendor::nvidia, .architecture = architecture::blackwell_data_centre, .year = 2025,
    .memory = 268.6_GiB, .memory_type = "HBM3e", .bandwidth = 7750_GB_per_s, .fp16 = 2250_TFLOPS, .bf16 = 2250_TFLOPS, .fp8 = 4500_TFLOPS, .int8 = 153.5_TFLOPS, .fp4 = 14000_TFLOPS, .board_power = 1100_W, .pcie_generation = 5, .pcie_lanes = 16, .nvlink = 900_GB_per_s, .confidence = confidence::high,
    .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/systems/b300_sxm.yaml; stas00/ml-engineering@744d01e:compute/accelerator/README.md", .note = "tensor dense (full-rate FP32 accumulate); 275040 MiB reported by nvidia-smi (288 GB marketing); INT8 cut to 153.5 dense; fp4 12600-15000 in ml-engineering"};
inline constexpr device gb200{
    .id = "gb200", .name = "GB200 (per GPU)", .vendor = vendor::nvidia, .architecture = architecture::blackwell_data_centre, .year = 2024,
    .memory = 185_GiB, .memory_type = "HBM3e", .bandwidth = 8000_GB_per_s, .fp16 = 2500_TFLOPS, .bf16 = 2500_TFLOPS, .fp8 = 5000_TFLOPS, .int8 = 5000_TFLOPS, .fp4 = 10000_TFLOPS, .board_power = 1200_W, .pcie_generation = 5, .pcie_lanes = 16, .nvlink = 900_GB_per_s, .confidence = confidence::high,
    .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/systems/gb200.yaml; stas00/ml-engineering@744d01e:compute/accelerator/README.md", .note = "tensor dense (full-rate FP32 accumulate); 189471 MiB reported; NVL72: 72 GPUs in one NVLink domain"};
inline constexpr device gb300{
    .id = "gb300", .name = "GB300 (per GPU)", .vendor = vendor::nvidia, .architecture = architecture::blackwell_data_centre, .year = 2025,
    .memory = 277.5_GiB, .memory_type = "HBM3e", .bandwidth = 8000_GB_per_s, .fp16 = 2500_TFLOPS, .bf16 = 2500_TFLOPS, .fp8 = 5000_TFLOPS, .int8 = 165_TFLOPS, .fp4 = 15000_TFLOPS, .board_power = 1400_W, .pcie_generation = 5, .pcie_lanes = 16, .nvlink = 900_GB_per_s, .confidence = confidence::high,
    .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/systems/gb300.yaml; stas00/ml-engineering@744d01e:compute/accelerator/README.md", .note = "tensor dense (full-rate FP32 accumulate); 284208 MiB reported"};
inline constexpr device rubin_sxm{
    .id = "rubin-sxm", .name = "Rubin R200 (announced)", .vendor = vendor::nvidia, .architecture = architecture::rubin, .year = 2026, .status = status::projected,
    .memory = 288_GiB, .memory_type = "HBM4", .bandwidth = 22000_GB_per_s, .fp16 = 4000_TFLOPS, .bf16 = 4000_TFLOPS, .fp8 = 17500_TFLOPS, .int8 = 2500_TFLOPS, .fp4 = 35000_TFLOPS, .pcie_generation = 6, .pcie_lanes = 16, .nvlink = 1800_GB_per_s, .confidence = confidence::projected,
    .source = "stas00/ml-engineering@744d01e:compute/accelerator/README.md", .note = "dense, announced"};
inline constexpr device dgx_spark_gb10{
    .id = "dgx-spark-gb10", .name = "DGX Spark (GB10)", .vendor = vendor::nvidia, .architecture = architecture::blackwell, .year = 2025,
    .memory = 128_GiB, .memory_type = "LPDDR5X", .bandwidth = 273_GB_per_s, .fp16 = 125_TFLOPS, .bf16 = 125_TFLOPS, .fp8 = 250_TFLOPS, .int8 = 250_TFLOPS, .fp4 = 500_TFLOPS, .board_power = 140_W, .pcie_generation = 5, .unified_memory = true, .price = 3999_USD, .confidence = confidence::medium,
    .source = "dgx-spark.warehack.ing/hardware; ai-infrastructure.net/dgx-spark (273 GB/s, ~140 W TDP, $3,999); midudev/canirun.ai@6c44096:packages/compatibility/src/index.ts", .note = "derived from 1 PFLOP FP4 sparse: /2 dense, /2 FP8, /2 BF16; GPU idle 4 W in ggml-org/llama.cpp benches/dgx-spark.md; 240 W power brick; 2x ConnectX-7 200GbE; dense TFLOPS derived"};
inline constexpr device jetson_orin_nano_8gb{
    .id = "jetson-orin-nano-8gb", .name = "Jetson Orin Nano 8GB", .vendor = vendor::nvidia, .kind = device_kind::soc, .architecture = architecture::ga10b, .year = 2023,
    .memory = 8_GiB, .memory_type = "LPDDR5", .bandwidth = 51_GB_per_s, .fp16 = 8.5_TFLOPS, .int8 = 20_TFLOPS, .board_power = 15_W, .pcie_generation = 4, .pcie_lanes = 4, .unified_memory = true, .confidence = confidence::low,
    .source = "smoothyy3/willitrun@22bb93d:data/devices.yaml", .note = "dense; willitrun value; vendor quotes 68 GB/s (and 102 GB/s in Super mode): conflict, low confidence"};
inline constexpr device jetson_orin_nx_16gb{
    .id = "jetson-orin-nx-16gb", .name = "Jetson Orin NX 16GB", .vendor = vendor::nvidia, .kind = device_kind::soc, .architecture = architecture::ga10b, .year = 2023,
    .memory = 16_GiB, .memory_type = "LPDDR5", .bandwidth = 102.4_GB_per_s, .fp16 = 19_TFLOPS, .int8 = 50_TFLOPS, .board_power = 25_W, .pcie_generation = 4, .pcie_lanes = 4, .unified_memory = true, .confidence = confidence::high,
    .source = "smoothyy3/willitrun@22bb93d:data/devices.yaml", .note = "dense; INT8 100 sparse /2"};
inline constexpr device jetson_agx_orin_64gb{
    .id = "jetson-agx-orin-64gb", .name = "Jetson AGX Orin 64GB", .vendor = vendor::nvidia, .kind = device_kind::soc, .architecture = architecture::ga10b, .year = 2023,
    .memory = 64_GiB, .memory_type = "LPDDR5", .bandwidth = 204.8_GB_per_s, .fp16 = 43_TFLOPS, .int8 = 138_TFLOPS, .board_power = 60_W, .pcie_generation = 4, .pcie_lanes = 16, .unified_memory = true, .confidence = confidence::high,
    .source = "smoothyy3/willitrun@22bb93d:data/devices.yaml", .note = "dense; INT8 275 sparse /2"};
inline constexpr device jetson_agx_orin_32gb{
    .id = "jetson-agx-orin-32gb", .name = "Jetson AGX Orin 32GB", .vendor = vendor::nvidia, .kind = device_kind::soc, .architecture = architecture::ga10b, .year = 2022,
    .memory = 32_GiB, .memory_type = "LPDDR5", .bandwidth = 204.8_GB_per_s, .fp16 = 43_TFLOPS, .int8 = 100_TFLOPS, .board_power = 40_W, .pcie_generation = 4, .pcie_lanes = 8, .unified_memory = true, .confidence = confidence::low,
    .source = "smoothyy3/willitrun@22bb93d:data/devices.yaml", .note = "dense; TFLOPS as listed by willitrun (64 GB part); low confidence"};
inline constexpr device jetson_agx_thor{
    .id = "jetson-agx-thor", .name = "Jetson AGX Thor (T5000)", .vendor = vendor::nvidia, .kind = device_kind::soc, .architecture = architecture::blackwell_data_centre, .year = 2025,
    .memory = 128_GiB, .memory_type = "LPDDR5X", .bandwidth = 273_GB_per_s, .fp16 = 258.5_TFLOPS, .bf16 = 258.5_TFLOPS, .board_power = 130_W, .pcie_generation = 5, .pcie_lanes = 8, .unified_memory = true, .price = 3500_USD, .confidence = confidence::high,
    .source = "smoothyy3/willitrun@22bb93d:data/devices.yaml; huggingface.co/hardware/jetson-t5000 (258.5 TFLOPS, 130 W, $3.5k)", .note = "FP16-class figure on the HF hardware page"};
inline constexpr device apple_m1{
    .id = "apple-m1", .name = "Apple M1", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m1, .year = 2020,
    .memory = 16_GiB, .memory_type = "LPDDR4X", .bandwidth = 68.25_GB_per_s, .fp16 = 2.6_TFLOPS, .bf16 = 2.6_TFLOPS, .board_power = 15_W, .unified_memory = true, .confidence = confidence::high,
    .source = "canirun APPLE_DB + AlexsJones/llmfit@3f44fd3:llmfit-core/src/hardware.rs; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts; smoothyy3/willitrun@22bb93d:data/devices.yaml", .note = "shader (no tensor cores; FP16 rate = FP32 rate); 8-core GPU"};
inline constexpr device apple_m1_pro{
    .id = "apple-m1-pro", .name = "Apple M1 Pro", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m1, .year = 2021,
    .memory = 32_GiB, .memory_type = "LPDDR5", .bandwidth = 200_GB_per_s, .fp16 = 5.2_TFLOPS, .bf16 = 5.2_TFLOPS, .board_power = 30_W, .unified_memory = true, .confidence = confidence::high,
    .source = "canirun APPLE_DB + AlexsJones/llmfit@3f44fd3:llmfit-core/src/hardware.rs; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts", .note = "shader (no tensor cores; FP16 rate = FP32 rate); 16-core GPU"};
inline constexpr device apple_m1_max{
    .id = "apple-m1-max", .name = "Apple M1 Max", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m1, .year = 2021,
    .memory = 64_GiB, .memory_type = "LPDDR5", .bandwidth = 400_GB_per_s, .fp16 = 10.4_TFLOPS, .bf16 = 10.4_TFLOPS, .board_power = 115_W, .idle_power = 11_W, .unified_memory = true, .confidence = confidence::high,
    .source = "canirun APPLE_DB + AlexsJones/llmfit@3f44fd3:llmfit-core/src/hardware.rs; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts; support.apple.com/102027", .note = "shader (no tensor cores; FP16 rate = FP32 rate); 32-core GPU; power = Mac Studio wall (idle 11 W, max 115 W)"};
inline constexpr device apple_m1_ultra{
    .id = "apple-m1-ultra", .name = "Apple M1 Ultra", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m1, .year = 2022,
    .memory = 128_GiB, .memory_type = "LPDDR5", .bandwidth = 800_GB_per_s, .fp16 = 21_TFLOPS, .bf16 = 21_TFLOPS, .board_power = 215_W, .idle_power = 13_W, .unified_memory = true, .confidence = confidence::high,
    .source = "canirun APPLE_DB + AlexsJones/llmfit@3f44fd3:llmfit-core/src/hardware.rs; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts; support.apple.com/102027", .note = "shader (no tensor cores; FP16 rate = FP32 rate); 64-core GPU; 819.2 GB/s in one table (inforeader.com copy of Ars); Apple rounds to 800"};
inline constexpr device apple_m2{
    .id = "apple-m2", .name = "Apple M2", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m2, .year = 2022,
    .memory = 24_GiB, .memory_type = "LPDDR5", .bandwidth = 100_GB_per_s, .fp16 = 3.6_TFLOPS, .bf16 = 3.6_TFLOPS, .board_power = 20_W, .unified_memory = true, .confidence = confidence::high,
    .source = "canirun APPLE_DB + AlexsJones/llmfit@3f44fd3:llmfit-core/src/hardware.rs; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts", .note = "shader (no tensor cores; FP16 rate = FP32 rate); 10-core GPU"};
inline constexpr device apple_m2_pro{
    .id = "apple-m2-pro", .name = "Apple M2 Pro", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m2, .year = 2023,
    .memory = 32_GiB, .memory_type = "LPDDR5", .bandwidth = 200_GB_per_s, .fp16 = 6.8_TFLOPS, .bf16 = 6.8_TFLOPS, .board_power = 35_W, .unified_memory = true, .confidence = confidence::high,
    .source = "canirun APPLE_DB + AlexsJones/llmfit@3f44fd3:llmfit-core/src/hardware.rs; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts", .note = "shader (no tensor cores; FP16 rate = FP32 rate); 19-core GPU"};
inline constexpr device apple_m2_max_30c{
    .id = "apple-m2-max-30c", .name = "Apple M2 Max (30-core GPU)", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m2, .year = 2023,
    .memory = 96_GiB, .memory_type = "LPDDR5", .bandwidth = 400_GB_per_s, .fp16 = 10.7_TFLOPS, .bf16 = 10.7_TFLOPS, .board_power = 145_W, .idle_power = 9_W, .unified_memory = true, .confidence = confidence::medium,
    .source = "canirun APPLE_DB + AlexsJones/llmfit@3f44fd3:llmfit-core/src/hardware.rs; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts; support.apple.com/102027", .note = "shader (no tensor cores; FP16 rate = FP32 rate); 30-core GPU; TFLOPS scaled from the 38-core figure"};
inline constexpr device apple_m2_max{
    .id = "apple-m2-max", .name = "Apple M2 Max", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m2, .year = 2023,
    .memory = 96_GiB, .memory_type = "LPDDR5", .bandwidth = 400_GB_per_s, .fp16 = 13.49_TFLOPS, .bf16 = 13.49_TFLOPS, .board_power = 80_W, .unified_memory = true, .confidence = confidence::high,
    .source = "canirun APPLE_DB + AlexsJones/llmfit@3f44fd3:llmfit-core/src/hardware.rs; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts", .note = "shader (no tensor cores; FP16 rate = FP32 rate); 38-core GPU"};
inline constexpr device apple_m2_ultra{
    .id = "apple-m2-ultra", .name = "Apple M2 Ultra", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m2, .year = 2023,
    .memory = 192_GiB, .memory_type = "LPDDR5", .bandwidth = 800_GB_per_s, .fp16 = 27.2_TFLOPS, .bf16 = 27.2_TFLOPS, .board_power = 295_W, .idle_power = 10_W, .unified_memory = true, .confidence = confidence::high,
    .source = "canirun APPLE_DB + AlexsJones/llmfit@3f44fd3:llmfit-core/src/hardware.rs; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts; support.apple.com/102027", .note = "shader (no tensor cores; FP16 rate = FP32 rate); 76-core GPU"};
inline constexpr device apple_m3{
    .id = "apple-m3", .name = "Apple M3", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m3, .year = 2023,
    .memory = 24_GiB, .memory_type = "LPDDR5", .bandwidth = 100_GB_per_s, .fp16 = 4.1_TFLOPS, .bf16 = 4.1_TFLOPS, .board_power = 22_W, .unified_memory = true, .confidence = confidence::high,
    .source = "canirun APPLE_DB + AlexsJones/llmfit@3f44fd3:llmfit-core/src/hardware.rs; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts", .note = "shader (no tensor cores; FP16 rate = FP32 rate); 10-core GPU"};
inline constexpr device apple_m3_pro{
    .id = "apple-m3-pro", .name = "Apple M3 Pro", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m3, .year = 2023,
    .memory = 36_GiB, .memory_type = "LPDDR5", .bandwidth = 150_GB_per_s, .fp16 = 7.4_TFLOPS, .bf16 = 7.4_TFLOPS, .board_power = 40_W, .unified_memory = true, .confidence = confidence::high,
    .source = "canirun APPLE_DB + AlexsJones/llmfit@3f44fd3:llmfit-core/src/hardware.rs; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts", .note = "shader (no tensor cores; FP16 rate = FP32 rate); 18-core GPU"};
inline constexpr device apple_m3_max_30c{
    .id = "apple-m3-max-30c", .name = "Apple M3 Max (30-core GPU)", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m3, .year = 2023,
    .memory = 96_GiB, .memory_type = "LPDDR5", .bandwidth = 300_GB_per_s, .fp16 = 10.74_TFLOPS, .bf16 = 10.74_TFLOPS, .unified_memory = true, .confidence = confidence::high,
    .source = "hmc-tech.com 30-core M3 Max (10.74 TFLOPS); smoothyy3/willitrun@22bb93d:data/devices.yaml (300 GB/s)", .note = "shader (no tensor cores; FP16 rate = FP32 rate); 30-core GPU"};
inline constexpr device apple_m3_max{
    .id = "apple-m3-max", .name = "Apple M3 Max (40-core GPU)", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m3, .year = 2023,
    .memory = 128_GiB, .memory_type = "LPDDR5", .bandwidth = 400_GB_per_s, .fp16 = 14.2_TFLOPS, .bf16 = 14.2_TFLOPS, .board_power = 90_W, .unified_memory = true, .confidence = confidence::high,
    .source = "canirun APPLE_DB + AlexsJones/llmfit@3f44fd3:llmfit-core/src/hardware.rs; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts", .note = "shader (no tensor cores; FP16 rate = FP32 rate); 40-core GPU; hmc-tech 14.32"};
inline constexpr device apple_m3_ultra_60c{
    .id = "apple-m3-ultra-60c", .name = "Apple M3 Ultra (60-core GPU)", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m3, .year = 2025,
    .memory = 256_GiB, .memory_type = "LPDDR5", .bandwidth = 819_GB_per_s, .fp16 = 21.5_TFLOPS, .bf16 = 21.5_TFLOPS, .idle_power = 9_W, .unified_memory = true, .price = 3999_USD, .confidence = confidence::medium,
    .source = "english.worldmagazine.it/431260 (Macworld: $3,999, 60-core GPU, 96 GB, 819 GB/s); inforeader.com table (96/256 GB)", .note = "shader (no tensor cores; FP16 rate = FP32 rate); 60-core GPU; base Mac Studio M3 Ultra; TFLOPS scaled; idle ~8 W each (four idle at 32-34 W, thefilibusterblog)"};
inline constexpr device apple_m3_ultra{
    .id = "apple-m3-ultra", .name = "Apple M3 Ultra (80-core GPU)", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m3, .year = 2025,
    .memory = 512_GiB, .memory_type = "LPDDR5", .bandwidth = 819_GB_per_s, .fp16 = 28.4_TFLOPS, .bf16 = 28.4_TFLOPS, .board_power = 180_W, .idle_power = 8_W, .unified_memory = true, .price = 9500_USD, .confidence = confidence::medium,
    .source = "english.worldmagazine.it/431260; techpowerup.com news (819 GB/s, 512 GB); huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts", .note = "shader (no tensor cores; FP16 rate = FP32 rate); 80-core GPU; article 002 gives 800 GB/s and 96 GB base with 80 cores (the $3,999 base has 60 cores); HF power 180 W is a package estimate; article 002 \"60-80 W total system\" is far below the wall maximum of the smaller M2 Ultra (295 W, Apple)"};
inline constexpr device apple_m4{
    .id = "apple-m4", .name = "Apple M4", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m4, .year = 2024,
    .memory = 32_GiB, .memory_type = "LPDDR5X", .bandwidth = 120_GB_per_s, .fp16 = 4.6_TFLOPS, .bf16 = 4.6_TFLOPS, .board_power = 22_W, .unified_memory = true, .confidence = confidence::high,
    .source = "canirun APPLE_DB + AlexsJones/llmfit@3f44fd3:llmfit-core/src/hardware.rs; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts", .note = "shader (no tensor cores; FP16 rate = FP32 rate); 10-core GPU"};
inline constexpr device apple_m4_pro{
    .id = "apple-m4-pro", .name = "Apple M4 Pro", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m4, .year = 2024,
    .memory = 64_GiB, .memory_type = "LPDDR5X", .bandwidth = 273_GB_per_s, .fp16 = 9.2_TFLOPS, .bf16 = 9.2_TFLOPS, .board_power = 45_W, .unified_memory = true, .confidence = confidence::high,
    .source = "canirun APPLE_DB + AlexsJones/llmfit@3f44fd3:llmfit-core/src/hardware.rs; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts", .note = "shader (no tensor cores; FP16 rate = FP32 rate); 20-core GPU; article 004 uses the 48 GB variant (14-core CPU)"};
inline constexpr device apple_m4_max_32c{
    .id = "apple-m4-max-32c", .name = "Apple M4 Max (32-core GPU)", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m4, .year = 2024,
    .memory = 36_GiB, .memory_type = "LPDDR5X", .bandwidth = 410_GB_per_s, .fp16 = 13.74_TFLOPS, .bf16 = 13.74_TFLOPS, .unified_memory = true, .price = 1999_USD, .confidence = confidence::high,
    .source = "english.worldmagazine.it/431260 (36 GB, 410 GB/s, $1,999); hmc-tech (13.74)", .note = "shader (no tensor cores; FP16 rate = FP32 rate); 32-core GPU"};
inline constexpr device apple_m4_max{
    .id = "apple-m4-max", .name = "Apple M4 Max (40-core GPU)", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m4, .year = 2024,
    .memory = 128_GiB, .memory_type = "LPDDR5X", .bandwidth = 546_GB_per_s, .fp16 = 18.4_TFLOPS, .bf16 = 18.4_TFLOPS, .board_power = 100_W, .unified_memory = true, .price = 5000_USD, .confidence = confidence::high,
    .source = "canirun APPLE_DB + AlexsJones/llmfit@3f44fd3:llmfit-core/src/hardware.rs; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts", .note = "shader (no tensor cores; FP16 rate = FP32 rate); 40-core GPU; article 000: ~34 TFLOPS FP16 shader (about 2x 18.4 — Apple GPUs run FP16 at the FP32 rate), idle 4 W, 45-80 W inference, 140 W peak, $5,499 with 128 GB"};
inline constexpr device apple_m5{
    .id = "apple-m5", .name = "Apple M5", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m5, .year = 2025,
    .memory = 32_GiB, .memory_type = "LPDDR5X", .bandwidth = 153.6_GB_per_s, .fp16 = 5.7_TFLOPS, .bf16 = 5.7_TFLOPS, .board_power = 25_W, .unified_memory = true, .confidence = confidence::high,
    .source = "AlexsJones/llmfit@3f44fd3:llmfit-core/src/hardware.rs (153.6); huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts", .note = "10-core GPU, each with a neural accelerator (matrix unit); shader figure"};
inline constexpr device apple_m5_pro{
    .id = "apple-m5-pro", .name = "Apple M5 Pro", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m5, .year = 2026,
    .memory = 64_GiB, .memory_type = "LPDDR5X", .bandwidth = 307_GB_per_s, .fp16 = 11.4_TFLOPS, .bf16 = 11.4_TFLOPS, .board_power = 50_W, .unified_memory = true, .confidence = confidence::high,
    .source = "macrumors.com 2026-03-03; sfnews.us; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts", .note = "20-core GPU, each with a neural accelerator (matrix unit); shader figure"};
inline constexpr device apple_m5_max_32c{
    .id = "apple-m5-max-32c", .name = "Apple M5 Max (32-core GPU)", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m5, .year = 2026,
    .memory = 36_GiB, .memory_type = "LPDDR5X", .bandwidth = 460_GB_per_s, .fp16 = 18.2_TFLOPS, .bf16 = 18.2_TFLOPS, .unified_memory = true, .confidence = confidence::medium,
    .source = "cputronic.com apple-m5-max-32-core-gpu (around 460 GB/s)", .note = "32-core GPU, each with a neural accelerator (matrix unit); shader figure; TFLOPS scaled 32/40"};
inline constexpr device apple_m5_max{
    .id = "apple-m5-max", .name = "Apple M5 Max (40-core GPU)", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m5, .year = 2026,
    .memory = 128_GiB, .memory_type = "LPDDR5X", .bandwidth = 614_GB_per_s, .fp16 = 22.8_TFLOPS, .bf16 = 22.8_TFLOPS, .board_power = 110_W, .unified_memory = true, .processor = {.cores = 12, .clock = 4.3_GHz, .vector_share = 0.5}, .price = 5000_USD, .confidence = confidence::high,
    .source = "macrumors.com 2026-03-03 (128 GB, 614 GB/s); pepelac.news; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts", .note = "40-core GPU, each with a neural accelerator (matrix unit); shader figure; article 003 says 256 GB and a \"confirmed\" 512 GB/s: both contradicted"};
inline constexpr device apple_m4_ultra_projected{
    .id = "apple-m4-ultra-projected", .name = "Apple M4 Ultra (projected, article 001)", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m4, .year = 2026, .status = status::projected,
    .memory = 512_GiB, .memory_type = "LPDDR5X", .bandwidth = 1092_GB_per_s, .fp16 = 76_TFLOPS, .bf16 = 76_TFLOPS, .board_power = 240_W, .idle_power = 15_W, .unified_memory = true, .price = 7199_USD, .confidence = confidence::projected,
    .source = "article 001 only; dday.it review and techpowerup.com: Apple shipped M3 Ultra instead of an M4 Ultra", .note = "shader (no tensor cores; FP16 rate = FP32 rate); 80-core GPU; never announced by Apple; $5,999 (256 GB) + $1,200; 76 TFLOPS FP16 = 2x 38, about 2x the FP32 rate of two M4 Max (36.8); llmfit lists M4 Ultra at 819 GB/s (also not a product)"};
inline constexpr device apple_m5_max_256gb_projected{
    .id = "apple-m5-max-256gb-projected", .name = "Apple M5 Max 256 GB (projected, article 003)", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m5, .year = 2026, .status = status::projected,
    .memory = 256_GiB, .memory_type = "LPDDR5X", .bandwidth = 512_GB_per_s, .fp16 = 22.8_TFLOPS, .bf16 = 22.8_TFLOPS, .board_power = 85_W, .unified_memory = true, .confidence = confidence::projected,
    .source = "article 003 only", .note = "40-core GPU, each with a neural accelerator (matrix unit); shader figure; contradicts Apple: 128 GB max, 614 GB/s"};
inline constexpr device apple_m5_ultra_projected{
    .id = "apple-m5-ultra-projected", .name = "Apple M5 Ultra (projected, article 003)", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m5, .year = 2026, .status = status::projected,
    .memory = 512_GiB, .memory_type = "LPDDR5X", .bandwidth = 1024_GB_per_s, .fp16 = 45.6_TFLOPS, .bf16 = 45.6_TFLOPS, .unified_memory = true, .confidence = confidence::projected,
    .source = "article 003 gives only 6 tok/s on a 400B; bandwidth = 2 x 512 implied", .note = "80-core GPU, each with a neural accelerator (matrix unit); shader figure; Apple had not announced an M5 Ultra in the public pages (blog.dynasage.com 2026-06, cloudnews.tech); 2 x 614 = 1228 GB/s if it doubles the real M5 Max"};
inline constexpr device rx_6600{
    .id = "rx-6600", .name = "Radeon RX 6600", .vendor = vendor::amd, .architecture = architecture::rdna2, .year = 2021,
    .memory = 8_GiB, .memory_type = "GDDR6", .bandwidth = 224_GB_per_s, .fp16 = 17.86_TFLOPS, .board_power = 132_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 350_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_168; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-amd.ts", .note = "shader packed FP16 (no matrix cores)"};
inline constexpr device rx_6600_xt{
    .id = "rx-6600-xt", .name = "Radeon RX 6600 XT", .vendor = vendor::amd, .architecture = architecture::rdna2, .year = 2021,
    .memory = 8_GiB, .memory_type = "GDDR6", .bandwidth = 256_GB_per_s, .fp16 = 21.21_TFLOPS, .board_power = 160_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 400_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_169; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-amd.ts", .note = "shader packed FP16 (no matrix cores)"};
inline constexpr device rx_6700_xt{
    .id = "rx-6700-xt", .name = "Radeon RX 6700 XT", .vendor = vendor::amd, .architecture = architecture::rdna2, .year = 2021,
    .memory = 12_GiB, .memory_type = "GDDR6", .bandwidth = 384_GB_per_s, .fp16 = 26.43_TFLOPS, .board_power = 230_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 500_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_173; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-amd.ts", .note = "shader packed FP16 (no matrix cores)"};
inline constexpr device rx_6750_xt{
    .id = "rx-6750-xt", .name = "Radeon RX 6750 XT", .vendor = vendor::amd, .architecture = architecture::rdna2, .year = 2022,
    .memory = 12_GiB, .memory_type = "GDDR6", .bandwidth = 432_GB_per_s, .fp16 = 26.62_TFLOPS, .board_power = 250_W, .pcie_generation = 4, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_175; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-amd.ts", .note = "shader packed FP16 (no matrix cores)"};
inline constexpr device rx_6800{
    .id = "rx-6800", .name = "Radeon RX 6800", .vendor = vendor::amd, .architecture = architecture::rdna2, .year = 2020,
    .memory = 16_GiB, .memory_type = "GDDR6", .bandwidth = 512_GB_per_s, .fp16 = 32.33_TFLOPS, .board_power = 250_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 600_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_176; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-amd.ts", .note = "shader packed FP16 (no matrix cores)"};
inline constexpr device rx_6800_xt{
    .id = "rx-6800-xt", .name = "Radeon RX 6800 XT", .vendor = vendor::amd, .architecture = architecture::rdna2, .year = 2020,
    .memory = 16_GiB, .memory_type = "GDDR6", .bandwidth = 512_GB_per_s, .fp16 = 41.47_TFLOPS, .board_power = 300_W, .pcie_generation = 4, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_177; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-amd.ts", .note = "shader packed FP16 (no matrix cores)"};
inline constexpr device rx_6900_xt{
    .id = "rx-6900-xt", .name = "Radeon RX 6900 XT", .vendor = vendor::amd, .architecture = architecture::rdna2, .year = 2020,
    .memory = 16_GiB, .memory_type = "GDDR6", .bandwidth = 512_GB_per_s, .fp16 = 46.08_TFLOPS, .board_power = 300_W, .pcie_generation = 4, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_178; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-amd.ts", .note = "shader packed FP16 (no matrix cores)"};
inline constexpr device rx_6950_xt{
    .id = "rx-6950-xt", .name = "Radeon RX 6950 XT", .vendor = vendor::amd, .architecture = architecture::rdna2, .year = 2022,
    .memory = 16_GiB, .memory_type = "GDDR6", .bandwidth = 576_GB_per_s, .fp16 = 47.31_TFLOPS, .board_power = 335_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 1100_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_179; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-amd.ts", .note = "shader packed FP16 (no matrix cores)"};
inline constexpr device rx_7600{
    .id = "rx-7600", .name = "Radeon RX 7600", .vendor = vendor::amd, .architecture = architecture::rdna3, .year = 2023,
    .memory = 8_GiB, .memory_type = "GDDR6", .bandwidth = 288_GB_per_s, .fp16 = 43.5_TFLOPS, .bf16 = 43.5_TFLOPS, .int8 = 43.5_TFLOPS, .board_power = 165_W, .pcie_generation = 4, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_181; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-amd.ts", .note = "WMMA / dual-issue FP16 (2x the Wikipedia single-issue figure); INT8 WMMA same rate"};
inline constexpr device rx_7600_xt{
    .id = "rx-7600-xt", .name = "Radeon RX 7600 XT", .vendor = vendor::amd, .architecture = architecture::rdna3, .year = 2024,
    .memory = 16_GiB, .memory_type = "GDDR6", .bandwidth = 288_GB_per_s, .fp16 = 45.14_TFLOPS, .bf16 = 45.14_TFLOPS, .int8 = 45.14_TFLOPS, .board_power = 190_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 350_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_183; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-amd.ts", .note = "WMMA / dual-issue FP16 (2x the Wikipedia single-issue figure); INT8 WMMA same rate"};
inline constexpr device rx_7700_xt{
    .id = "rx-7700-xt", .name = "Radeon RX 7700 XT", .vendor = vendor::amd, .architecture = architecture::rdna3, .year = 2023,
    .memory = 12_GiB, .memory_type = "GDDR6", .bandwidth = 432_GB_per_s, .fp16 = 70.34_TFLOPS, .bf16 = 70.34_TFLOPS, .int8 = 70.34_TFLOPS, .board_power = 245_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 450_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_184; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-amd.ts", .note = "WMMA / dual-issue FP16 (2x the Wikipedia single-issue figure); INT8 WMMA same rate"};
inline constexpr device rx_7800_xt{
    .id = "rx-7800-xt", .name = "Radeon RX 7800 XT", .vendor = vendor::amd, .architecture = architecture::rdna3, .year = 2023,
    .memory = 16_GiB, .memory_type = "GDDR6", .bandwidth = 624_GB_per_s, .fp16 = 74.65_TFLOPS, .bf16 = 74.65_TFLOPS, .int8 = 74.65_TFLOPS, .board_power = 263_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 500_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_185; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-amd.ts", .note = "WMMA / dual-issue FP16 (2x the Wikipedia single-issue figure); INT8 WMMA same rate"};
inline constexpr device rx_7900_gre{
    .id = "rx-7900-gre", .name = "Radeon RX 7900 GRE", .vendor = vendor::amd, .architecture = architecture::rdna3, .year = 2023,
    .memory = 16_GiB, .memory_type = "GDDR6", .bandwidth = 576_GB_per_s, .fp16 = 91.96_TFLOPS, .bf16 = 91.96_TFLOPS, .int8 = 91.96_TFLOPS, .board_power = 260_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 550_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_186; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-amd.ts", .note = "WMMA / dual-issue FP16 (2x the Wikipedia single-issue figure); INT8 WMMA same rate"};
inline constexpr device rx_7900_xt{
    .id = "rx-7900-xt", .name = "Radeon RX 7900 XT", .vendor = vendor::amd, .architecture = architecture::rdna3, .year = 2022,
    .memory = 20_GiB, .memory_type = "GDDR6", .bandwidth = 800_GB_per_s, .fp16 = 103_TFLOPS, .bf16 = 103_TFLOPS, .int8 = 103_TFLOPS, .board_power = 315_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 900_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_187; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-amd.ts", .note = "WMMA / dual-issue FP16 (2x the Wikipedia single-issue figure); INT8 WMMA same rate"};
inline constexpr device rx_7900_xtx{
    .id = "rx-7900-xtx", .name = "Radeon RX 7900 XTX", .vendor = vendor::amd, .architecture = architecture::rdna3, .year = 2022,
    .memory = 24_GiB, .memory_type = "GDDR6", .bandwidth = 960_GB_per_s, .fp16 = 122.8_TFLOPS, .bf16 = 122.8_TFLOPS, .int8 = 122.8_TFLOPS, .board_power = 355_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 1000_USD, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_188; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-amd.ts", .note = "WMMA / dual-issue FP16 (2x the Wikipedia single-issue figure); INT8 WMMA same rate"};
inline constexpr device rx_9060_xt_16gb{
    .id = "rx-9060-xt-16gb", .name = "Radeon RX 9060 XT 16GB", .vendor = vendor::amd, .architecture = architecture::rdna4, .year = 2025,
    .memory = 16_GiB, .memory_type = "GDDR6", .bandwidth = 320_GB_per_s, .fp16 = 102.6_TFLOPS, .bf16 = 102.6_TFLOPS, .fp8 = 205.2_TFLOPS, .int8 = 205.2_TFLOPS, .board_power = 160_W, .pcie_generation = 5, .pcie_lanes = 16, .price = 350_USD, .confidence = confidence::low,
    .source = "huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-amd.ts", .note = "WMMA dense = 2x HF packed FP16 51.28; FP8/INT8 2x; 128-bit at 20 Gbps = 320 GB/s (computed); low confidence on TFLOPS"};
inline constexpr device rx_9070{
    .id = "rx-9070", .name = "Radeon RX 9070", .vendor = vendor::amd, .architecture = architecture::rdna4, .year = 2025,
    .memory = 16_GiB, .memory_type = "GDDR6", .bandwidth = 640_GB_per_s, .fp16 = 144.5_TFLOPS, .bf16 = 144.5_TFLOPS, .fp8 = 289_TFLOPS, .int8 = 289_TFLOPS, .board_power = 220_W, .pcie_generation = 5, .pcie_lanes = 16, .price = 550_USD, .confidence = confidence::high,
    .source = "huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-amd.ts; multiplier.it / azhotdeal.com (640 GB/s)", .note = "WMMA dense = 2x HF packed FP16 72.25; llmfit 488 and willitrun 560 are wrong"};
inline constexpr device rx_9070_xt{
    .id = "rx-9070-xt", .name = "Radeon RX 9070 XT", .vendor = vendor::amd, .architecture = architecture::rdna4, .year = 2025,
    .memory = 16_GiB, .memory_type = "GDDR6", .bandwidth = 640_GB_per_s, .fp16 = 194.6_TFLOPS, .bf16 = 194.6_TFLOPS, .fp8 = 389.3_TFLOPS, .int8 = 389.3_TFLOPS, .board_power = 304_W, .pcie_generation = 5, .pcie_lanes = 16, .price = 600_USD, .confidence = confidence::high,
    .source = "huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-amd.ts; azhotdeal.com (640 GB/s, 304 W); hmc-tech.com", .note = "WMMA dense = 2x packed FP16 97.32; hmc-tech: 1.56 POPS INT4 sparse = 390 INT8 dense; llmfit 624 and willitrun 560 are wrong"};
inline constexpr device r9700_ai_pro{
    .id = "r9700-ai-pro", .name = "Radeon AI PRO R9700", .vendor = vendor::amd, .architecture = architecture::rdna4, .year = 2025,
    .memory = 32_GiB, .memory_type = "GDDR6", .bandwidth = 640_GB_per_s, .fp16 = 191.4_TFLOPS, .bf16 = 191.4_TFLOPS, .fp8 = 382.8_TFLOPS, .int8 = 382.8_TFLOPS, .board_power = 300_W, .pcie_generation = 5, .pcie_lanes = 16, .price = 1250_USD, .confidence = confidence::medium,
    .source = "huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-amd.ts", .note = "WMMA dense = 2x HF packed FP16 95.7; 256-bit 20 Gbps as RX 9070 XT = 640 GB/s (computed)"};
inline constexpr device w7800_32gb{
    .id = "w7800-32gb", .name = "Radeon PRO W7800 32GB", .vendor = vendor::amd, .architecture = architecture::rdna3, .year = 2023,
    .memory = 32_GiB, .memory_type = "GDDR6", .bandwidth = 576_GB_per_s, .fp16 = 90.5_TFLOPS, .bf16 = 90.5_TFLOPS, .int8 = 90.5_TFLOPS, .board_power = 260_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 2500_USD, .confidence = confidence::medium,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_386; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-amd.ts", .note = "matrix/WMMA dense; 256-bit 18 Gbps = 576 GB/s (computed; the Wikipedia snapshot lacks the column)"};
inline constexpr device w7900{
    .id = "w7900", .name = "Radeon PRO W7900 48GB", .vendor = vendor::amd, .architecture = architecture::rdna3, .year = 2023,
    .memory = 48_GiB, .memory_type = "GDDR6", .bandwidth = 864_GB_per_s, .fp16 = 122.6_TFLOPS, .bf16 = 122.6_TFLOPS, .int8 = 122.6_TFLOPS, .board_power = 295_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 4000_USD, .confidence = confidence::medium,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_389; huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-amd.ts", .note = "matrix/WMMA dense; 384-bit 18 Gbps = 864 GB/s (computed; the Wikipedia snapshot lacks the column)"};
inline constexpr device mi50_32gb{
    .id = "mi50-32gb", .name = "Instinct MI50 32GB", .vendor = vendor::amd, .architecture = architecture::vega20, .year = 2018,
    .memory = 32_GiB, .memory_type = "HBM2", .bandwidth = 1024_GB_per_s, .fp16 = 26.5_TFLOPS, .int8 = 53_TFLOPS, .board_power = 300_W, .pcie_generation = 4, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_443", .note = "matrix dense; shader packed FP16"};
inline constexpr device mi100{
    .id = "mi100", .name = "Instinct MI100", .vendor = vendor::amd, .architecture = architecture::cdna, .year = 2020,
    .memory = 32_GiB, .memory_type = "HBM2", .bandwidth = 1228.8_GB_per_s, .fp16 = 184.6_TFLOPS, .bf16 = 92.3_TFLOPS, .int8 = 184.6_TFLOPS, .board_power = 300_W, .pcie_generation = 4, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_445", .note = "matrix dense"};
inline constexpr device mi210{
    .id = "mi210", .name = "Instinct MI210", .vendor = vendor::amd, .architecture = architecture::cdna2, .year = 2022,
    .memory = 64_GiB, .memory_type = "HBM2e", .bandwidth = 1638.4_GB_per_s, .fp16 = 181_TFLOPS, .bf16 = 181_TFLOPS, .int8 = 181_TFLOPS, .board_power = 300_W, .pcie_generation = 4, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_446; cli99/llm-analysis:llm_analysis/gpu_configs/mi210-64gb.json", .note = "matrix dense; llm-analysis doubles INT8 to 362; AMD lists INT8 = FP16 on CDNA2 (ml-engineering MI250X 383/383)"};
inline constexpr device mi250{
    .id = "mi250", .name = "Instinct MI250", .vendor = vendor::amd, .architecture = architecture::cdna2, .year = 2021,
    .memory = 128_GiB, .memory_type = "HBM2e", .bandwidth = 3276.8_GB_per_s, .fp16 = 362_TFLOPS, .bf16 = 362_TFLOPS, .int8 = 362_TFLOPS, .board_power = 560_W, .pcie_generation = 4, .pcie_lanes = 16, .nvlink = 350_GB_per_s, .confidence = confidence::high,
    .source = "stas00/ml-engineering@744d01e:compute/accelerator/README.md; voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_447", .note = "matrix dense; 2 GCDs: one GPU sees 64 GB / 1638 GB/s"};
inline constexpr device mi250x{
    .id = "mi250x", .name = "Instinct MI250X", .vendor = vendor::amd, .architecture = architecture::cdna2, .year = 2021,
    .memory = 128_GiB, .memory_type = "HBM2e", .bandwidth = 3276.8_GB_per_s, .fp16 = 383_TFLOPS, .bf16 = 383_TFLOPS, .int8 = 383_TFLOPS, .board_power = 560_W, .pcie_generation = 4, .pcie_lanes = 16, .nvlink = 350_GB_per_s, .confidence = confidence::high,
    .source = "stas00/ml-engineering@744d01e:compute/accelerator/README.md; stas00/ml-engineering@744d01e:network/README.md", .note = "matrix dense; 2 GCDs; xGMI 50 GB/s per link x 7"};
inline constexpr device mi300a{
    .id = "mi300a", .name = "Instinct MI300A", .vendor = vendor::amd, .architecture = architecture::cdna3, .year = 2023,
    .memory = 128_GiB, .memory_type = "HBM3", .bandwidth = 5300_GB_per_s, .fp16 = 980.6_TFLOPS, .bf16 = 980.6_TFLOPS, .fp8 = 1961_TFLOPS, .int8 = 1961_TFLOPS, .board_power = 760_W, .pcie_generation = 5, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_449", .note = "matrix dense; APU, unified memory"};
inline constexpr device mi300x{
    .id = "mi300x", .name = "Instinct MI300X", .vendor = vendor::amd, .architecture = architecture::cdna3, .year = 2023,
    .memory = 192_GiB, .memory_type = "HBM3", .bandwidth = 5300_GB_per_s, .fp16 = 1307.4_TFLOPS, .bf16 = 1307.4_TFLOPS, .fp8 = 2614.9_TFLOPS, .int8 = 2614.9_TFLOPS, .board_power = 750_W, .pcie_generation = 5, .pcie_lanes = 16, .nvlink = 448_GB_per_s, .confidence = confidence::high,
    .source = "stas00/ml-engineering@744d01e:compute/accelerator/README.md; voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_450", .note = "matrix dense; 64 GB/s per peer link; 448 is all-to-all on 8 GPUs"};
inline constexpr device mi325x{
    .id = "mi325x", .name = "Instinct MI325X", .vendor = vendor::amd, .architecture = architecture::cdna3, .year = 2024,
    .memory = 256_GiB, .memory_type = "HBM3e", .bandwidth = 6000_GB_per_s, .fp16 = 1300_TFLOPS, .bf16 = 1300_TFLOPS, .fp8 = 2610_TFLOPS, .int8 = 2600_TFLOPS, .board_power = 1000_W, .pcie_generation = 5, .pcie_lanes = 16, .nvlink = 448_GB_per_s, .confidence = confidence::high,
    .source = "stas00/ml-engineering@744d01e:compute/accelerator/README.md", .note = "matrix dense"};
inline constexpr device mi350x{
    .id = "mi350x", .name = "Instinct MI350X", .vendor = vendor::amd, .architecture = architecture::cdna4, .year = 2025,
    .memory = 288_GiB, .memory_type = "HBM3e", .bandwidth = 8000_GB_per_s, .fp16 = 2307_TFLOPS, .bf16 = 2307_TFLOPS, .fp8 = 4614_TFLOPS, .int8 = 4614_TFLOPS, .fp4 = 9228_TFLOPS, .board_power = 1000_W, .pcie_generation = 5, .pcie_lanes = 16, .nvlink = 535.5_GB_per_s, .confidence = confidence::medium,
    .source = "stas00/ml-engineering@744d01e:compute/accelerator/README.md (MI355X scaled by 2200/2400 MHz)", .note = "matrix dense"};
inline constexpr device mi355x{
    .id = "mi355x", .name = "Instinct MI355X", .vendor = vendor::amd, .architecture = architecture::cdna4, .year = 2025,
    .memory = 288_GiB, .memory_type = "HBM3e", .bandwidth = 8000_GB_per_s, .fp16 = 2500_TFLOPS, .bf16 = 2500_TFLOPS, .fp8 = 5000_TFLOPS, .int8 = 5000_TFLOPS, .fp4 = 10100_TFLOPS, .board_power = 1400_W, .pcie_generation = 5, .pcie_lanes = 16, .nvlink = 535.5_GB_per_s, .confidence = confidence::high,
    .source = "stas00/ml-engineering@744d01e:compute/accelerator/README.md; stas00/ml-engineering@744d01e:network/README.md", .note = "matrix dense"};
inline constexpr device mi455x{
    .id = "mi455x", .name = "Instinct MI455X (announced)", .vendor = vendor::amd, .architecture = architecture::cdna5, .year = 2026, .status = status::projected,
    .memory = 432_GiB, .memory_type = "HBM4", .bandwidth = 23300_GB_per_s, .fp16 = 5000_TFLOPS, .bf16 = 5000_TFLOPS, .fp8 = 10000_TFLOPS, .int8 = 5000_TFLOPS, .fp4 = 20000_TFLOPS, .pcie_lanes = 16, .nvlink = 1800_GB_per_s, .confidence = confidence::projected,
    .source = "stas00/ml-engineering@744d01e:compute/accelerator/README.md", .note = "dense, announced"};
inline constexpr device ryzen_ai_max_395{
    .id = "ryzen-ai-max-395", .name = "Ryzen AI Max+ 395 (Radeon 8060S)", .vendor = vendor::amd, .kind = device_kind::soc, .architecture = architecture::rdna3, .year = 2025,
    .memory = 128_GiB, .memory_type = "LPDDR5X-8000", .bandwidth = 256_GB_per_s, .fp16 = 59.4_TFLOPS, .bf16 = 59.4_TFLOPS, .int8 = 59.4_TFLOPS, .board_power = 120_W, .pcie_generation = 4, .pcie_lanes = 16, .unified_memory = true, .processor = {.cores = 16, .clock = 4.5_GHz, .fabric_limit = 128_GB_per_s}, .price = 1500_USD, .confidence = confidence::high,
    .source = "huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-amd.ts (29.7, 120 W); AlexsJones/llmfit@3f44fd3:llmfit-core/src/hardware.rs (256-bit LPDDR5X-8000 = 256 GB/s)", .note = "2x HF single-issue 29.7; WMMA; ~212-220 GB/s measured by rocm_bandwidth_test in community repos"};
inline constexpr device arc_a750{
    .id = "arc-a750", .name = "Arc A750", .vendor = vendor::intel, .architecture = architecture::alchemist, .year = 2022,
    .memory = 8_GiB, .memory_type = "GDDR6", .bandwidth = 512_GB_per_s, .fp16 = 137.6_TFLOPS, .bf16 = 137.6_TFLOPS, .int8 = 275.3_TFLOPS, .board_power = 225_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 250_USD, .confidence = confidence::medium,
    .source = "huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts; svethardware.cz (512 GB/s); XMX = 4x packed FP16 34.41", .note = "XMX dense; XMX derived"};
inline constexpr device arc_a770_16gb{
    .id = "arc-a770-16gb", .name = "Arc A770 16GB", .vendor = vendor::intel, .architecture = architecture::alchemist, .year = 2022,
    .memory = 16_GiB, .memory_type = "GDDR6", .bandwidth = 560_GB_per_s, .fp16 = 157.3_TFLOPS, .bf16 = 157.3_TFLOPS, .int8 = 314.6_TFLOPS, .board_power = 225_W, .pcie_generation = 4, .pcie_lanes = 16, .price = 350_USD, .confidence = confidence::medium,
    .source = "huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts; svethardware.cz (560 GB/s); XMX = 4x packed FP16 39.32", .note = "XMX dense; 8 GB card runs 512 GB/s (fpsbench lists 512); XMX derived"};
inline constexpr device arc_b570{
    .id = "arc-b570", .name = "Arc B570", .vendor = vendor::intel, .architecture = architecture::battlemage, .year = 2025,
    .memory = 10_GiB, .memory_type = "GDDR6", .bandwidth = 380_GB_per_s, .fp16 = 92.2_TFLOPS, .bf16 = 92.2_TFLOPS, .int8 = 184.3_TFLOPS, .board_power = 150_W, .pcie_generation = 4, .pcie_lanes = 8, .price = 219_USD, .confidence = confidence::high,
    .source = "fpsbench.com (380 GB/s, 150 W); hmc-tech.com (368.64 TOPS INT4 -> INT8 184.3, FP16 92.2)", .note = "XMX dense; techcommand.uk quotes 203 TOPS"};
inline constexpr device arc_b580{
    .id = "arc-b580", .name = "Arc B580", .vendor = vendor::intel, .architecture = architecture::battlemage, .year = 2024,
    .memory = 12_GiB, .memory_type = "GDDR6", .bandwidth = 456_GB_per_s, .fp16 = 116.5_TFLOPS, .bf16 = 116.5_TFLOPS, .int8 = 233_TFLOPS, .board_power = 190_W, .pcie_generation = 4, .pcie_lanes = 8, .price = 250_USD, .confidence = confidence::high,
    .source = "techcommand.uk (233 TOPS, 190 W); fpsbench.com (456 GB/s); huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts", .note = "XMX dense; FP16 = INT8 / 2"};
inline constexpr device arc_pro_b50{
    .id = "arc-pro-b50", .name = "Arc Pro B50", .vendor = vendor::intel, .architecture = architecture::battlemage, .year = 2025,
    .memory = 16_GiB, .memory_type = "GDDR6", .bandwidth = 224_GB_per_s, .fp16 = 85.2_TFLOPS, .bf16 = 85.2_TFLOPS, .int8 = 170.4_TFLOPS, .board_power = 70_W, .pcie_generation = 5, .pcie_lanes = 8, .price = 349_USD, .confidence = confidence::low,
    .source = "hmc-tech.com (BF16 85.2, INT8 170.39 XMX); chipversus.com ($349, 70 W); huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts", .note = "XMX dense; bandwidth 224 GB/s (128-bit 14 Gbps) computed: low confidence"};
inline constexpr device arc_pro_b60{
    .id = "arc-pro-b60", .name = "Arc Pro B60 24GB", .vendor = vendor::intel, .architecture = architecture::battlemage, .year = 2025,
    .memory = 24_GiB, .memory_type = "GDDR6", .bandwidth = 456_GB_per_s, .fp16 = 98.3_TFLOPS, .bf16 = 98.3_TFLOPS, .int8 = 197_TFLOPS, .board_power = 200_W, .pcie_generation = 5, .pcie_lanes = 8, .confidence = confidence::high,
    .source = "ai-dynamo/aiconfigurator@095f58a:aic-core/src/aiconfigurator_core/systems/b60.yaml", .note = "XMX dense; willitrun lists 576 GB/s (wrong); no native FP8; measured effective ~220 GB/s in standalone kernels (aiconfigurator comment)"};
inline constexpr device arc_pro_b70{
    .id = "arc-pro-b70", .name = "Arc Pro B70 32GB", .vendor = vendor::intel, .architecture = architecture::battlemage, .year = 2026,
    .memory = 32_GiB, .memory_type = "GDDR6", .bandwidth = 608_GB_per_s, .fp16 = 183.5_TFLOPS, .bf16 = 183.5_TFLOPS, .int8 = 367_TFLOPS, .board_power = 230_W, .pcie_generation = 5, .pcie_lanes = 16, .price = 949_USD, .confidence = confidence::low,
    .source = "huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts (45.88 packed FP16, 230 W, $949)", .note = "XMX dense; bandwidth 608 GB/s (256-bit 19 Gbps) computed; low confidence"};
inline constexpr device gaudi2{
    .id = "gaudi2", .name = "Gaudi 2", .vendor = vendor::intel, .kind = device_kind::accelerator, .architecture = architecture::gaudi, .year = 2022,
    .memory = 96_GiB, .memory_type = "HBM2e", .bandwidth = 2460_GB_per_s, .fp16 = 432_TFLOPS, .bf16 = 432_TFLOPS, .fp8 = 865_TFLOPS, .int8 = 865_TFLOPS, .board_power = 600_W, .pcie_generation = 4, .pcie_lanes = 16, .nvlink = 300_GB_per_s, .confidence = confidence::high,
    .source = "stas00/ml-engineering@744d01e:compute/accelerator/README.md; stas00/ml-engineering@744d01e:network/README.md", .note = "MME dense"};
inline constexpr device gaudi3{
    .id = "gaudi3", .name = "Gaudi 3", .vendor = vendor::intel, .kind = device_kind::accelerator, .architecture = architecture::gaudi, .year = 2024,
    .memory = 128_GiB, .memory_type = "HBM2e", .bandwidth = 3700_GB_per_s, .fp16 = 459_TFLOPS, .bf16 = 1677_TFLOPS, .fp8 = 1677_TFLOPS, .int8 = 1677_TFLOPS, .board_power = 900_W, .pcie_generation = 5, .pcie_lanes = 16, .nvlink = 600_GB_per_s, .confidence = confidence::high,
    .source = "stas00/ml-engineering@744d01e:compute/accelerator/README.md; stas00/ml-engineering@744d01e:network/README.md", .note = "MME dense at the real 1600 MHz (whitepaper 1835); FP16 459 vs BF16 1677 as in ml-engineering; GenZ 3675 GB/s"};
inline constexpr device tpu_v4{
    .id = "tpu-v4", .name = "TPU v4", .vendor = vendor::google, .kind = device_kind::accelerator, .architecture = architecture::tpu, .year = 2021,
    .memory = 32_GiB, .memory_type = "HBM2", .bandwidth = 1200_GB_per_s, .bf16 = 275_TFLOPS, .int8 = 275_TFLOPS, .confidence = confidence::high,
    .source = "stas00/ml-engineering@744d01e:compute/accelerator/README.md; abhibambhaniya/GenZ-LLM-Analyzer:Systems/system_configs.py", .note = "MXU dense"};
inline constexpr device tpu_v5e{
    .id = "tpu-v5e", .name = "TPU v5e", .vendor = vendor::google, .kind = device_kind::accelerator, .architecture = architecture::tpu, .year = 2023,
    .memory = 16_GiB, .memory_type = "HBM2", .bandwidth = 819_GB_per_s, .bf16 = 197_TFLOPS, .int8 = 394_TFLOPS, .nvlink = 50_GB_per_s, .confidence = confidence::high,
    .source = "stas00/ml-engineering@744d01e:compute/accelerator/README.md; abhibambhaniya/GenZ-LLM-Analyzer:Systems/system_configs.py", .note = "MXU dense; ml-engineering rounds v5e to 0.82 TB/s"};
inline constexpr device tpu_v5p{
    .id = "tpu-v5p", .name = "TPU v5p", .vendor = vendor::google, .kind = device_kind::accelerator, .architecture = architecture::tpu, .year = 2023,
    .memory = 95_GiB, .memory_type = "HBM2e", .bandwidth = 2765_GB_per_s, .bf16 = 459_TFLOPS, .int8 = 918_TFLOPS, .confidence = confidence::high,
    .source = "stas00/ml-engineering@744d01e:compute/accelerator/README.md; abhibambhaniya/GenZ-LLM-Analyzer:Systems/system_configs.py", .note = "MXU dense"};
inline constexpr device tpu_v6e{
    .id = "tpu-v6e", .name = "TPU v6e Trillium", .vendor = vendor::google, .kind = device_kind::accelerator, .architecture = architecture::tpu, .year = 2024,
    .memory = 32_GiB, .memory_type = "HBM3", .bandwidth = 1638_GB_per_s, .fp16 = 918_TFLOPS, .bf16 = 918_TFLOPS, .fp8 = 918_TFLOPS, .int8 = 1836_TFLOPS, .nvlink = 100_GB_per_s, .confidence = confidence::high,
    .source = "stas00/ml-engineering@744d01e:compute/accelerator/README.md; abhibambhaniya/GenZ-LLM-Analyzer:Systems/system_configs.py; docs.cloud.google.com/tpu/docs/v6e", .note = "MXU dense"};
inline constexpr device tpu_v7x{
    .id = "tpu-v7x", .name = "TPU v7x Ironwood", .vendor = vendor::google, .kind = device_kind::accelerator, .architecture = architecture::tpu, .year = 2025,
    .memory = 192_GiB, .memory_type = "HBM3e", .bandwidth = 7380_GB_per_s, .fp16 = 2307_TFLOPS, .bf16 = 2307_TFLOPS, .fp8 = 4614_TFLOPS, .nvlink = 600_GB_per_s, .confidence = confidence::low,
    .source = "stas00/ml-engineering@744d01e:compute/accelerator/README.md; abhibambhaniya/GenZ-LLM-Analyzer:Systems/system_configs.py; docs.cloud.google.com/tpu/docs/tpu7x", .note = "MXU dense; 192 GiB from the Google page; bandwidth 7.38 TB/s not visible in the excerpt read: low confidence"};
inline constexpr device trainium2{
    .id = "trainium2", .name = "AWS Trainium2", .vendor = vendor::aws, .kind = device_kind::accelerator, .architecture = architecture::trainium, .year = 2024,
    .memory = 96_GiB, .memory_type = "HBM3", .bandwidth = 2900_GB_per_s, .fp16 = 667_TFLOPS, .bf16 = 667_TFLOPS, .fp8 = 1299_TFLOPS, .nvlink = 640_GB_per_s, .confidence = confidence::high,
    .source = "stas00/ml-engineering@744d01e:compute/accelerator/README.md; stas00/ml-engineering@744d01e:network/README.md", .note = "dense"};
inline constexpr device cpu_ddr4_3200_2ch{
    .id = "cpu-ddr4-3200-2ch", .name = "Desktop CPU, DDR4-3200 dual channel", .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2019,
    .memory = 64_GiB, .memory_type = "DDR4-3200 x2ch", .bandwidth = 51.2_GB_per_s, .unified_memory = true, .confidence = confidence::medium,
    .source = "formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 2 ch x 3200 MT/s x 8 B."};
inline constexpr device cpu_ddr5_4800_2ch{
    .id = "cpu-ddr5-4800-2ch", .name = "Desktop CPU, DDR5-4800 dual channel", .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2021,
    .memory = 64_GiB, .memory_type = "DDR5-4800 x2ch", .bandwidth = 76.8_GB_per_s, .unified_memory = true, .confidence = confidence::medium,
    .source = "formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 2 ch x 4800 MT/s x 8 B."};
inline constexpr device cpu_ddr5_5600_2ch{
    .id = "cpu-ddr5-5600-2ch", .name = "Desktop CPU, DDR5-5600 dual channel", .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2022,
    .memory = 96_GiB, .memory_type = "DDR5-5600 x2ch", .bandwidth = 89.6_GB_per_s, .unified_memory = true, .confidence = confidence::medium,
    .source = "formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 2 ch x 5600 MT/s x 8 B. 13900K 89.6 GB/s in LLM-Viewer"};
inline constexpr device cpu_ddr5_6000_2ch{
    .id = "cpu-ddr5-6000-2ch", .name = "Desktop CPU, DDR5-6000 dual channel", .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2022,
    .memory = 128_GiB, .memory_type = "DDR5-6000 x2ch", .bandwidth = 96_GB_per_s, .unified_memory = true, .confidence = confidence::medium,
    .source = "formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 2 ch x 6000 MT/s x 8 B. article 002 gives ~96 GB/s \"effective\" for DDR5 (that is the theoretical peak)"};
inline constexpr device ryzen_9_9950x{
    .id = "ryzen-9-9950x", .name = "Ryzen 9 9950X (DDR5-5600 dual)", .vendor = vendor::amd, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2024,
    .memory = 192_GiB, .memory_type = "DDR5-5600 x2ch", .bandwidth = 89.6_GB_per_s, .board_power = 170_W, .unified_memory = true, .confidence = confidence::medium,
    .source = "formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12); TDP 170 W vendor", .note = "CPU vector FP32-class figure where given; computed 2 ch x 5600 MT/s x 8 B."};
inline constexpr device core_ultra_9_285k{
    .id = "core-ultra-9-285k", .name = "Core Ultra 9 285K (DDR5-6400 dual)", .vendor = vendor::intel, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2024,
    .memory = 192_GiB, .memory_type = "DDR5-6400 x2ch", .bandwidth = 102.4_GB_per_s, .board_power = 250_W, .unified_memory = true, .confidence = confidence::medium,
    .source = "formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 2 ch x 6400 MT/s x 8 B."};
inline constexpr device threadripper_pro_7995wx{
    .id = "threadripper-pro-7995wx", .name = "Threadripper PRO 7000WX 8ch DDR5-5200", .vendor = vendor::amd, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2023,
    .memory = 2048_GiB, .memory_type = "DDR5-5200 x8ch", .bandwidth = 332.8_GB_per_s, .fp16 = 10_TFLOPS, .board_power = 350_W, .unified_memory = true, .confidence = confidence::medium,
    .source = "formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12); huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts", .note = "CPU vector FP32-class figure where given; computed 8 ch x 5200 MT/s x 8 B."};
inline constexpr device threadripper_pro_9995wx{
    .id = "threadripper-pro-9995wx", .name = "Threadripper PRO 9000WX 8ch DDR5-6400", .vendor = vendor::amd, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2025,
    .memory = 2048_GiB, .memory_type = "DDR5-6400 x8ch", .bandwidth = 409.6_GB_per_s, .fp16 = 14_TFLOPS, .board_power = 350_W, .unified_memory = true, .confidence = confidence::medium,
    .source = "formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12); huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts", .note = "CPU vector FP32-class figure where given; computed 8 ch x 6400 MT/s x 8 B."};
inline constexpr device epyc_7003{
    .id = "epyc-7003", .name = "EPYC 7003 8ch DDR4-3200", .vendor = vendor::amd, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2021,
    .memory = 4096_GiB, .memory_type = "DDR4-3200 x8ch", .bandwidth = 204.8_GB_per_s, .fp16 = 2.4_TFLOPS, .board_power = 280_W, .unified_memory = true, .confidence = confidence::medium,
    .source = "tomshardware.com 2021-12 (204.8 GB/s); huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts", .note = "CPU vector FP32-class figure where given; computed 8 ch x 3200 MT/s x 8 B."};
inline constexpr device epyc_9004{
    .id = "epyc-9004", .name = "EPYC 9004 12ch DDR5-4800", .vendor = vendor::amd, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2022,
    .memory = 6144_GiB, .memory_type = "DDR5-4800 x12ch", .bandwidth = 460.8_GB_per_s, .fp16 = 5_TFLOPS, .board_power = 360_W, .unified_memory = true, .processor = {.cores = 64, .clock = 3.5_GHz}, .confidence = confidence::medium,
    .source = "tomshardware.com 2021-12 (460.8 GB/s); huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts", .note = "CPU vector FP32-class figure where given; computed 12 ch x 4800 MT/s x 8 B."};
inline constexpr device epyc_9005{
    .id = "epyc-9005", .name = "EPYC 9005 12ch DDR5-6000", .vendor = vendor::amd, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2024,
    .memory = 6144_GiB, .memory_type = "DDR5-6000 x12ch", .bandwidth = 576_GB_per_s, .fp16 = 13.8_TFLOPS, .board_power = 500_W, .unified_memory = true, .confidence = confidence::medium,
    .source = "formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12); huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts", .note = "CPU vector FP32-class figure where given; computed 12 ch x 6000 MT/s x 8 B. DDR5-6400 (614.4 GB/s) on validated platforms"};
inline constexpr device xeon_spr_8480{
    .id = "xeon-spr-8480", .name = "Xeon 4th Gen 8ch DDR5-4800", .vendor = vendor::intel, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2023,
    .memory = 4096_GiB, .memory_type = "DDR5-4800 x8ch", .bandwidth = 307.2_GB_per_s, .fp16 = 1.3_TFLOPS, .board_power = 350_W, .unified_memory = true, .confidence = confidence::medium,
    .source = "formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12); huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts", .note = "CPU vector FP32-class figure where given; computed 8 ch x 4800 MT/s x 8 B. AMX BF16 not included in the TFLOPS figure"};
inline constexpr device xeon_6_6900p_ddr5{
    .id = "xeon-6-6900p-ddr5", .name = "Xeon 6900P 12ch DDR5-6400", .vendor = vendor::intel, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2024,
    .memory = 3072_GiB, .memory_type = "DDR5-6400 x12ch", .bandwidth = 614.4_GB_per_s, .board_power = 500_W, .unified_memory = true, .confidence = confidence::medium,
    .source = "formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 12 ch x 6400 MT/s x 8 B."};
inline constexpr device xeon_6_6900p_mrdimm{
    .id = "xeon-6-6900p-mrdimm", .name = "Xeon 6900P 12ch MRDIMM-8800", .vendor = vendor::intel, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2024,
    .memory = 3072_GiB, .memory_type = "MRDIMM-8800 x12ch", .bandwidth = 844.8_GB_per_s, .board_power = 500_W, .unified_memory = true, .confidence = confidence::medium,
    .source = "formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 12 ch x 8800 MT/s x 8 B."};
inline constexpr device snapdragon_x_elite{
    .id = "snapdragon-x-elite", .name = "Snapdragon X Elite", .vendor = vendor::qualcomm, .kind = device_kind::soc, .architecture = architecture::adreno, .year = 2024,
    .memory = 64_GiB, .memory_type = "LPDDR5X-8533", .bandwidth = 136_GB_per_s, .fp16 = 4.6_TFLOPS, .int8 = 45_TFLOPS, .board_power = 80_W, .pcie_generation = 4, .unified_memory = true, .confidence = confidence::high,
    .source = "tweaktown.com 2023-10-22; mspoweruser.com (8 x 16-bit, 8533 MT/s, 136 GB/s, 64 GB, 45 TOPS); huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware.ts", .note = "Adreno 4.6 TFLOPS FP32; NPU 45 TOPS INT8; shipping parts use LPDDR5X-8448 = 135 GB/s"};
inline constexpr device core_ultra_200v{
    .id = "core-ultra-200v", .name = "Core Ultra 200V (Lunar Lake)", .vendor = vendor::intel, .kind = device_kind::soc, .architecture = architecture::xe_integrated, .year = 2024,
    .memory = 32_GiB, .memory_type = "LPDDR5X-8533", .bandwidth = 136_GB_per_s, .fp16 = 14.7_TFLOPS, .board_power = 17_W, .pcie_generation = 4, .unified_memory = true, .processor = {.cores = 4, .clock = 4.5_GHz}, .confidence = confidence::high,
    .source = "smoothyy3/willitrun@22bb93d:data/devices.yaml", .note = "willitrun figure"};
inline constexpr device ryzen_ai_9_hx370{
    .id = "ryzen-ai-9-hx370", .name = "Ryzen AI 9 HX 370", .vendor = vendor::amd, .kind = device_kind::soc, .architecture = architecture::rdna3, .year = 2024,
    .memory = 64_GiB, .memory_type = "LPDDR5X-7500", .bandwidth = 120_GB_per_s, .fp16 = 11.88_TFLOPS, .board_power = 54_W, .pcie_generation = 4, .unified_memory = true, .confidence = confidence::medium,
    .source = "huggingface/huggingface.js@fe42e68:packages/tasks/src/hardware-amd.ts (Radeon 890M 11.88); 128-bit x 7500 MT/s computed", .note = "HF Radeon 890M packed FP16; willitrun lists 102 GB/s"};
inline constexpr device raspberry_pi_5{
    .id = "raspberry-pi-5", .name = "Raspberry Pi 5 8GB", .vendor = vendor::raspberry_pi, .kind = device_kind::soc, .architecture = architecture::cpu, .year = 2023,
    .memory = 8_GiB, .memory_type = "LPDDR4X-4267", .bandwidth = 17.1_GB_per_s, .board_power = 12_W, .pcie_generation = 2, .pcie_lanes = 1, .unified_memory = true, .processor = {.cores = 4, .clock = 2.4_GHz, .vector_share = 0.5}, .price = 80_USD, .confidence = confidence::medium,
    .source = "smoothyy3/willitrun@22bb93d:data/devices.yaml (8 GB, 12 W); 32-bit x 4267 MT/s computed", .note = "CPU only (4x Cortex-A76); willitrun lists 34 GB/s, which needs a 64-bit bus; the board has 32-bit"};
inline constexpr device v100_32gb_pcie{
    .id = "v100-32gb-pcie", .name = "Tesla V100 PCIe 32GB", .vendor = vendor::nvidia, .architecture = architecture::volta, .year = 2018,
    .memory = 32_GiB, .memory_type = "HBM2", .bandwidth = 900_GB_per_s, .fp16 = 112_TFLOPS, .int8 = 62_TFLOPS, .board_power = 250_W, .pcie_generation = 3, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "hahnyuan/LLM-Viewer:hardwares/hardware_params.py (112 at the PCIe clock); bandwidth as v100-32gb", .note = "tensor dense (full-rate FP32 accumulate); no NVLink"};
inline constexpr device titan_v{
    .id = "titan-v", .name = "Titan V", .vendor = vendor::nvidia, .architecture = architecture::volta, .year = 2017,
    .memory = 12_GiB, .memory_type = "HBM2", .bandwidth = 652.8_GB_per_s, .fp16 = 110.6_TFLOPS, .int8 = 60_TFLOPS, .board_power = 250_W, .pcie_generation = 3, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GV100-400-A1", .note = "tensor dense at base clock (134.1 at boost); INT8 = 4x FP32 (DP4A) at boost"};
inline constexpr device titan_xp{
    .id = "titan-xp", .name = "Titan Xp", .vendor = vendor::nvidia, .architecture = architecture::pascal, .year = 2017,
    .memory = 12_GiB, .memory_type = "GDDR5X", .bandwidth = 547.7_GB_per_s, .fp16 = 12.15_TFLOPS, .int8 = 48.6_TFLOPS, .board_power = 250_W, .pcie_generation = 3, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GP102-450-A1", .note = "FP32 shader rate: native FP16 runs at 1/64, engines compute in FP32; INT8 = 4x FP32 (DP4A)"};
inline constexpr device gtx_1080{
    .id = "gtx-1080", .name = "GeForce GTX 1080 8GB", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::pascal, .year = 2016,
    .memory = 8_GiB, .memory_type = "GDDR5X", .bandwidth = 320_GB_per_s, .fp16 = 8.87_TFLOPS, .int8 = 35.5_TFLOPS, .board_power = 180_W, .pcie_generation = 3, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GP104-400-A1", .note = "FP32 shader rate: native FP16 runs at 1/64, engines compute in FP32; INT8 = 4x FP32 (DP4A)"};
inline constexpr device gtx_1080_ti{
    .id = "gtx-1080-ti", .name = "GeForce GTX 1080 Ti 11GB", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::pascal, .year = 2017,
    .memory = 11_GiB, .memory_type = "GDDR5X", .bandwidth = 484_GB_per_s, .fp16 = 11.34_TFLOPS, .int8 = 45.4_TFLOPS, .board_power = 250_W, .pcie_generation = 3, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GP102-350-K1-A1", .note = "FP32 shader rate: native FP16 runs at 1/64, engines compute in FP32; INT8 = 4x FP32 (DP4A)"};
inline constexpr device gtx_1070{
    .id = "gtx-1070", .name = "GeForce GTX 1070 8GB", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::pascal, .year = 2016,
    .memory = 8_GiB, .memory_type = "GDDR5", .bandwidth = 256_GB_per_s, .fp16 = 6.46_TFLOPS, .int8 = 25.9_TFLOPS, .board_power = 150_W, .pcie_generation = 3, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GP104-200-A1", .note = "FP32 shader rate: native FP16 runs at 1/64, engines compute in FP32; INT8 = 4x FP32 (DP4A)"};
inline constexpr device gtx_1070_ti{
    .id = "gtx-1070-ti", .name = "GeForce GTX 1070 Ti 8GB", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::pascal, .year = 2017,
    .memory = 8_GiB, .memory_type = "GDDR5", .bandwidth = 256_GB_per_s, .fp16 = 8.19_TFLOPS, .int8 = 32.7_TFLOPS, .board_power = 180_W, .pcie_generation = 3, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GP104-300-A1", .note = "FP32 shader rate: native FP16 runs at 1/64, engines compute in FP32; INT8 = 4x FP32 (DP4A)"};
inline constexpr device gtx_1660{
    .id = "gtx-1660", .name = "GeForce GTX 1660 6GB", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::turing_without_tensor_cores, .year = 2019,
    .memory = 6_GiB, .memory_type = "GDDR5", .bandwidth = 192_GB_per_s, .fp16 = 10.05_TFLOPS, .int8 = 20.1_TFLOPS, .board_power = 120_W, .pcie_generation = 3, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_TU116-300-A1", .note = "shader FP16 (no tensor cores); INT8 = 4x FP32 (DP4A)"};
inline constexpr device gtx_1660_ti_laptop{
    .id = "gtx-1660-ti-laptop", .name = "GeForce GTX 1660 Ti Laptop 6GB", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::turing_without_tensor_cores, .year = 2019,
    .memory = 6_GiB, .memory_type = "GDDR6", .bandwidth = 288_GB_per_s, .fp16 = 9.77_TFLOPS, .int8 = 19.5_TFLOPS, .board_power = 80_W, .pcie_generation = 3, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_TU116_3", .note = "shader FP16 (no tensor cores); INT8 = 4x FP32 (DP4A)"};
inline constexpr device gtx_1650_super{
    .id = "gtx-1650-super", .name = "GeForce GTX 1650 Super 4GB", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::turing_without_tensor_cores, .year = 2019,
    .memory = 4_GiB, .memory_type = "GDDR6", .bandwidth = 192_GB_per_s, .fp16 = 8.83_TFLOPS, .int8 = 17.7_TFLOPS, .board_power = 100_W, .pcie_generation = 3, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_TU116-250-KA-A1", .note = "shader FP16 (no tensor cores); INT8 = 4x FP32 (DP4A)"};
inline constexpr device p40{
    .id = "p40", .name = "Tesla P40 24GB", .vendor = vendor::nvidia, .architecture = architecture::pascal, .year = 2016,
    .memory = 24_GiB, .memory_type = "GDDR5", .bandwidth = 345.6_GB_per_s, .fp16 = 11.76_TFLOPS, .int8 = 47_TFLOPS, .board_power = 250_W, .pcie_generation = 3, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_nan_49; smoothyy3/willitrun@22bb93d:data/devices.yaml", .note = "FP32 shader rate: native FP16 runs at 1/64, engines compute in FP32; INT8 = 4x FP32 (DP4A)"};
inline constexpr device p100_16gb_pcie{
    .id = "p100-16gb-pcie", .name = "Tesla P100 PCIe 16GB", .vendor = vendor::nvidia, .architecture = architecture::gp100, .year = 2016,
    .memory = 16_GiB, .memory_type = "HBM2", .bandwidth = 732_GB_per_s, .fp16 = 18.7_TFLOPS, .board_power = 250_W, .pcie_generation = 3, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_nan_51; smoothyy3/willitrun@22bb93d:data/devices.yaml (full-rate FP16)", .note = "shader FP16 at 2x FP32 (9.34); no DP4A; the Wikipedia snapshot says no FP16; the double rate is the GP100 feature named in willitrun"};
inline constexpr device m40_24gb{
    .id = "m40-24gb", .name = "Tesla M40 24GB", .vendor = vendor::nvidia, .architecture = architecture::maxwell, .year = 2015,
    .memory = 24_GiB, .memory_type = "GDDR5", .bandwidth = 288_GB_per_s, .fp16 = 6.84_TFLOPS, .board_power = 250_W, .pcie_generation = 3, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_nan_45", .note = "FP32 shader rate: native FP16 runs at 1/64, engines compute in FP32"};
inline constexpr device k80_gpu{
    .id = "k80-gpu", .name = "Tesla K80 (one of two GPUs)", .vendor = vendor::nvidia, .architecture = architecture::kepler, .year = 2014,
    .memory = 12_GiB, .memory_type = "GDDR5", .bandwidth = 240_GB_per_s, .fp16 = 4.37_TFLOPS, .board_power = 150_W, .pcie_generation = 3, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_nan_41 (board: 2 x 240 GB/s, 2 x 12 GB, 8.74 TFLOPS, 300 W)", .note = "FP32 shader rate: native FP16 runs at 1/64, engines compute in FP32; half of the board"};
inline constexpr device quadro_rtx_6000{
    .id = "quadro-rtx-6000", .name = "Quadro RTX 6000", .vendor = vendor::nvidia, .architecture = architecture::turing, .year = 2018,
    .memory = 24_GiB, .memory_type = "GDDR6", .bandwidth = 672_GB_per_s, .fp16 = 130.5_TFLOPS, .int8 = 261_TFLOPS, .board_power = 260_W, .pcie_generation = 3, .pcie_lanes = 16, .nvlink = 50_GB_per_s, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_TU102-875-A1", .note = "tensor dense (full-rate FP32 accumulate); tensor figure from the same TU102 die (Titan RTX, 16.31 FP32)"};
inline constexpr device quadro_rtx_4000{
    .id = "quadro-rtx-4000", .name = "Quadro RTX 4000", .vendor = vendor::nvidia, .architecture = architecture::turing, .year = 2018,
    .memory = 8_GiB, .memory_type = "GDDR6", .bandwidth = 416_GB_per_s, .fp16 = 57_TFLOPS, .int8 = 113.9_TFLOPS, .board_power = 125_W, .pcie_generation = 3, .pcie_lanes = 16, .confidence = confidence::medium,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_TU104-850-A1", .note = "tensor dense, 8x FP32 (7.12); tensor figure derived from the FP32 rate"};
inline constexpr device rtx_a4500{
    .id = "rtx-a4500", .name = "RTX A4500", .vendor = vendor::nvidia, .architecture = architecture::ampere, .year = 2021,
    .memory = 20_GiB, .memory_type = "GDDR6", .bandwidth = 640_GB_per_s, .fp16 = 94.6_TFLOPS, .bf16 = 94.6_TFLOPS, .int8 = 189.2_TFLOPS, .board_power = 200_W, .pcie_generation = 4, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GA102-825-KD-A1 (189.2 sparse)", .note = "tensor dense (full-rate FP32 accumulate)"};
inline constexpr device rtx_a2000{
    .id = "rtx-a2000", .name = "RTX A2000", .vendor = vendor::nvidia, .architecture = architecture::ampere, .year = 2021,
    .memory = 12_GiB, .memory_type = "GDDR6", .bandwidth = 288_GB_per_s, .fp16 = 31.95_TFLOPS, .bf16 = 31.95_TFLOPS, .int8 = 63.9_TFLOPS, .board_power = 70_W, .pcie_generation = 4, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GA106-850-A1_2 (63.9 sparse)", .note = "tensor dense (full-rate FP32 accumulate); 6 GB and 12 GB cards have the same bandwidth"};
inline constexpr device rtx_a400{
    .id = "rtx-a400", .name = "RTX A400", .vendor = vendor::nvidia, .architecture = architecture::ampere, .year = 2024,
    .memory = 4_GiB, .memory_type = "GDDR6", .bandwidth = 96_GB_per_s, .fp16 = 10.85_TFLOPS, .bf16 = 10.85_TFLOPS, .int8 = 21.7_TFLOPS, .board_power = 50_W, .pcie_generation = 4, .pcie_lanes = 8, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA_GA107_3 (21.7 sparse)", .note = "tensor dense (full-rate FP32 accumulate)"};
inline constexpr device rtx_4060_laptop{
    .id = "rtx-4060-laptop", .name = "GeForce RTX 4060 Laptop 8GB", .vendor = vendor::nvidia, .geforce = true, .architecture = architecture::ada, .year = 2023,
    .memory = 8_GiB, .memory_type = "GDDR6", .bandwidth = 256_GB_per_s, .fp16 = 58.2_TFLOPS, .bf16 = 29.1_TFLOPS, .fp8 = 116.4_TFLOPS, .int8 = 116.4_TFLOPS, .board_power = 115_W, .pcie_generation = 4, .pcie_lanes = 8, .confidence = confidence::medium,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key NVIDIA AD107 GN21-X4 (116.4 sparse at the top clock); smoothyy3/willitrun@22bb93d:data/devices.yaml", .note = "tensor, FP16 accumulate, top power setting; FP32-accumulate runs at half rate; 16 GT/s memory; Max-Q boards with 14 GT/s have 224 GB/s; 35-115 W"};
inline constexpr device mi60{
    .id = "mi60", .name = "Instinct MI60 32GB", .vendor = vendor::amd, .architecture = architecture::vega20, .year = 2018,
    .memory = 32_GiB, .memory_type = "HBM2", .bandwidth = 1024_GB_per_s, .fp16 = 29.49_TFLOPS, .int8 = 59_TFLOPS, .board_power = 300_W, .pcie_generation = 4, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_444", .note = "shader packed FP16; power limit from general knowledge"};
inline constexpr device radeon_pro_vii{
    .id = "radeon-pro-vii", .name = "Radeon Pro VII 16GB", .vendor = vendor::amd, .architecture = architecture::vega20, .year = 2020,
    .memory = 16_GiB, .memory_type = "HBM2", .bandwidth = 1024_GB_per_s, .fp16 = 26.1_TFLOPS, .int8 = 52.2_TFLOPS, .board_power = 250_W, .pcie_generation = 4, .pcie_lanes = 16, .confidence = confidence::medium,
    .source = "Vega 20 die of mi50-32gb/mi60 (voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_443/444): 4096-bit HBM2 at 2 GT/s", .note = "shader packed FP16; power limit from general knowledge; FP16 figure from general knowledge of the part"};
inline constexpr device rx_580{
    .id = "rx-580", .name = "Radeon RX 580 8GB", .vendor = vendor::amd, .architecture = architecture::gcn, .year = 2017,
    .memory = 8_GiB, .memory_type = "GDDR5", .bandwidth = 256_GB_per_s, .fp16 = 6.17_TFLOPS, .board_power = 185_W, .pcie_generation = 3, .pcie_lanes = 16, .confidence = confidence::medium,
    .source = "256-bit GDDR5 at 8 GT/s computed; 2304 shaders x 2 x 1.34 GHz", .note = "shader FP16 = FP32 rate; power limit from general knowledge"};
inline constexpr device rx_6500_xt{
    .id = "rx-6500-xt", .name = "Radeon RX 6500 XT", .vendor = vendor::amd, .architecture = architecture::rdna2, .year = 2022,
    .memory = 4_GiB, .memory_type = "GDDR6", .bandwidth = 144_GB_per_s, .fp16 = 11.53_TFLOPS, .board_power = 107_W, .pcie_generation = 4, .pcie_lanes = 4, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_167", .note = "shader packed FP16 (no matrix cores); power limit from general knowledge"};
inline constexpr device radeon_pro_v620{
    .id = "radeon-pro-v620", .name = "Radeon Pro V620 32GB", .vendor = vendor::amd, .architecture = architecture::rdna2, .year = 2021,
    .memory = 32_GiB, .memory_type = "GDDR6", .bandwidth = 512_GB_per_s, .fp16 = 40.55_TFLOPS, .board_power = 300_W, .pcie_generation = 4, .pcie_lanes = 16, .confidence = confidence::high,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_438", .note = "shader packed FP16 (no matrix cores); power limit from general knowledge"};
inline constexpr device w7700{
    .id = "w7700", .name = "Radeon PRO W7700 16GB", .vendor = vendor::amd, .architecture = architecture::rdna3, .year = 2023,
    .memory = 16_GiB, .memory_type = "GDDR6", .bandwidth = 576_GB_per_s, .fp16 = 56.54_TFLOPS, .bf16 = 56.54_TFLOPS, .int8 = 56.54_TFLOPS, .board_power = 190_W, .pcie_generation = 4, .pcie_lanes = 16, .confidence = confidence::medium,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_385", .note = "matrix/WMMA dense; 256-bit 18 Gbps = 576 GB/s (computed; the Wikipedia snapshot lacks the column)"};
inline constexpr device radeon_780m_ddr5_5600{
    .id = "radeon-780m-ddr5-5600", .name = "Radeon 780M (Ryzen 7040, DDR5-5600 dual)", .vendor = vendor::amd, .kind = device_kind::soc, .architecture = architecture::rdna3, .year = 2023,
    .memory = 64_GiB, .memory_type = "DDR5-5600 x2ch", .bandwidth = 89.6_GB_per_s, .fp16 = 16.6_TFLOPS, .bf16 = 16.6_TFLOPS, .board_power = 54_W, .pcie_generation = 4, .unified_memory = true, .confidence = confidence::medium,
    .source = "AUGMXNT/llm-tracker.info-vault howto/AMD GPUs.md (89.6 GB/s); voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key AMD_nan_482 (2700 MHz boost)", .note = "WMMA / dual-issue FP16 at 2.7 GHz (12 CU)"};
inline constexpr device arc_a310{
    .id = "arc-a310", .name = "Arc A310 4GB", .vendor = vendor::intel, .architecture = architecture::alchemist, .year = 2022,
    .memory = 4_GiB, .memory_type = "GDDR6", .bandwidth = 124_GB_per_s, .fp16 = 24.6_TFLOPS, .bf16 = 24.6_TFLOPS, .int8 = 49.2_TFLOPS, .board_power = 75_W, .pcie_generation = 4, .pcie_lanes = 8, .confidence = confidence::medium,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key Intel_ACM-G11 (DG2-128)", .note = "XMX dense = 4x packed FP16 (6.144); XMX derived"};
inline constexpr device arc_a770m{
    .id = "arc-a770m", .name = "Arc A770M 16GB", .vendor = vendor::intel, .architecture = architecture::alchemist, .year = 2022,
    .memory = 16_GiB, .memory_type = "GDDR6", .bandwidth = 512_GB_per_s, .fp16 = 134.3_TFLOPS, .bf16 = 134.3_TFLOPS, .int8 = 268.7_TFLOPS, .board_power = 150_W, .pcie_generation = 4, .pcie_lanes = 16, .confidence = confidence::medium,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key Intel_ACM-G10 (DG2-512)_7", .note = "XMX dense = 4x packed FP16 (33.59); XMX derived; 120-150 W"};
inline constexpr device gpu_max_1550{
    .id = "gpu-max-1550", .name = "Data Center GPU Max 1550", .vendor = vendor::intel, .architecture = architecture::ponte_vecchio, .year = 2023,
    .memory = 128_GiB, .memory_type = "HBM2e", .bandwidth = 3276.8_GB_per_s, .fp16 = 839_TFLOPS, .bf16 = 839_TFLOPS, .int8 = 1678_TFLOPS, .board_power = 600_W, .pcie_generation = 5, .pcie_lanes = 16, .confidence = confidence::medium,
    .source = "voidful/gpu-info-api@03a6b34 gpu.json (Wikipedia GPU tables, 2025-06) key Intel_nan_6", .note = "XMX dense; general knowledge of the part; two stacks; runtimes often expose each stack as one device"};
inline constexpr device apple_m1_7c{
    .id = "apple-m1-7c", .name = "Apple M1 (7-core GPU)", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m1, .year = 2020,
    .memory = 16_GiB, .memory_type = "LPDDR4X", .bandwidth = 68.25_GB_per_s, .fp16 = 2.3_TFLOPS, .bf16 = 2.3_TFLOPS, .unified_memory = true, .confidence = confidence::medium,
    .source = "core-count variant: bandwidth printed by the llama.cpp Metal scoreboard (discussion 4167) with the chip; FP16 rate scaled by cores from apple-m1", .note = "shader (no tensor cores; FP16 rate = FP32 rate)"};
inline constexpr device apple_m1_ultra_48c{
    .id = "apple-m1-ultra-48c", .name = "Apple M1 Ultra (48-core GPU)", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m1, .year = 2022,
    .memory = 128_GiB, .memory_type = "LPDDR5", .bandwidth = 800_GB_per_s, .fp16 = 15.8_TFLOPS, .bf16 = 15.8_TFLOPS, .unified_memory = true, .confidence = confidence::medium,
    .source = "core-count variant: bandwidth printed by the llama.cpp Metal scoreboard (discussion 4167) with the chip; FP16 rate scaled by cores from apple-m1-ultra", .note = "shader (no tensor cores; FP16 rate = FP32 rate)"};
inline constexpr device apple_m2_pro_16c{
    .id = "apple-m2-pro-16c", .name = "Apple M2 Pro (16-core GPU)", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m2, .year = 2023,
    .memory = 32_GiB, .memory_type = "LPDDR5", .bandwidth = 200_GB_per_s, .fp16 = 5.7_TFLOPS, .bf16 = 5.7_TFLOPS, .unified_memory = true, .confidence = confidence::medium,
    .source = "core-count variant: bandwidth printed by the llama.cpp Metal scoreboard (discussion 4167) with the chip; FP16 rate scaled by cores from apple-m2-pro", .note = "shader (no tensor cores; FP16 rate = FP32 rate)"};
inline constexpr device apple_m2_ultra_60c{
    .id = "apple-m2-ultra-60c", .name = "Apple M2 Ultra (60-core GPU)", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m2, .year = 2023,
    .memory = 192_GiB, .memory_type = "LPDDR5", .bandwidth = 800_GB_per_s, .fp16 = 21.5_TFLOPS, .bf16 = 21.5_TFLOPS, .unified_memory = true, .confidence = confidence::medium,
    .source = "core-count variant: bandwidth printed by the llama.cpp Metal scoreboard (discussion 4167) with the chip; FP16 rate scaled by cores from apple-m2-ultra", .note = "shader (no tensor cores; FP16 rate = FP32 rate)"};
inline constexpr device apple_m4_pro_16c{
    .id = "apple-m4-pro-16c", .name = "Apple M4 Pro (16-core GPU)", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m4, .year = 2024,
    .memory = 64_GiB, .memory_type = "LPDDR5X", .bandwidth = 273_GB_per_s, .fp16 = 7.4_TFLOPS, .bf16 = 7.4_TFLOPS, .unified_memory = true, .confidence = confidence::medium,
    .source = "core-count variant: bandwidth printed by the llama.cpp Metal scoreboard (discussion 4167) with the chip; FP16 rate scaled by cores from apple-m4-pro", .note = "shader (no tensor cores; FP16 rate = FP32 rate)"};
inline constexpr device apple_m5_pro_16c{
    .id = "apple-m5-pro-16c", .name = "Apple M5 Pro (16-core GPU)", .vendor = vendor::apple, .kind = device_kind::soc, .architecture = architecture::apple_m5, .year = 2026,
    .memory = 64_GiB, .memory_type = "LPDDR5X", .bandwidth = 307_GB_per_s, .fp16 = 9.1_TFLOPS, .bf16 = 9.1_TFLOPS, .unified_memory = true, .confidence = confidence::medium,
    .source = "core-count variant: bandwidth printed by the llama.cpp Metal scoreboard (discussion 4167) with the chip; FP16 rate scaled by cores from apple-m5-pro (20 cores)", .note = "shader (no tensor cores; FP16 rate = FP32 rate)"};
inline constexpr device core_i9_14900k_ddr5_6000{
    .id = "core-i9-14900k-ddr5-6000", .name = "Core i9-14900K (DDR5-6000 dual)", .vendor = vendor::intel, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2023,
    .memory = 192_GiB, .memory_type = "DDR5-6000 x2ch", .bandwidth = 96_GB_per_s, .unified_memory = true, .processor = {.cores = 16, .clock = 5_GHz}, .confidence = confidence::medium,
    .source = "Wesley-Jakob-Gilbert/Intel-Arc-GPU-Benchmarks host; formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 2 ch x 6000 MT/s x 8 B."};
inline constexpr device core_i9_7980xe{
    .id = "core-i9-7980xe", .name = "Core i9-7980XE 4ch DDR4-3200", .vendor = vendor::intel, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2017,
    .memory = 256_GiB, .memory_type = "DDR4-3200 x4ch", .bandwidth = 102.4_GB_per_s, .unified_memory = true, .processor = {.cores = 18, .clock = 3.4_GHz}, .confidence = confidence::medium,
    .source = "platform as stated in ikawrakow/ik_llama.cpp threads; formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 4 ch x 3200 MT/s x 8 B. 85 GB/s measured by its owner"};
inline constexpr device core_i7_9750h{
    .id = "core-i7-9750h", .name = "Core i7-9750H (DDR4-2667 dual)", .vendor = vendor::intel, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2019,
    .memory = 64_GiB, .memory_type = "DDR4-2667 x2ch", .bandwidth = 42.7_GB_per_s, .unified_memory = true, .confidence = confidence::low,
    .source = "ktransformers issue thread; module speed not stated by the sources: rated speed of the platform; formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 2 ch x 2667 MT/s x 8 B."};
inline constexpr device ryzen_5_3500{
    .id = "ryzen-5-3500", .name = "Ryzen 5 3500 (DDR4-2667 dual)", .vendor = vendor::amd, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2019,
    .memory = 64_GiB, .memory_type = "DDR4-2667 x2ch", .bandwidth = 42.7_GB_per_s, .unified_memory = true, .processor = {.cores = 6, .clock = 3.9_GHz, .fabric_limit = 43_GB_per_s}, .confidence = confidence::medium,
    .source = "host stated with its memory speed; formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 2 ch x 2667 MT/s x 8 B."};
inline constexpr device ryzen_7_7800x3d_ddr5_6000{
    .id = "ryzen-7-7800x3d-ddr5-6000", .name = "Ryzen 7 7800X3D (DDR5-6000 dual)", .vendor = vendor::amd, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2023,
    .memory = 128_GiB, .memory_type = "DDR5-6000 x2ch", .bandwidth = 96_GB_per_s, .unified_memory = true, .confidence = confidence::medium,
    .source = "platform as stated in ikawrakow/ik_llama.cpp threads; formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 2 ch x 6000 MT/s x 8 B. 58 GB/s measured by its owner (one CCD)"};
inline constexpr device ryzen_9_7900x{
    .id = "ryzen-9-7900x", .name = "Ryzen 9 7900X (DDR5-5200 dual)", .vendor = vendor::amd, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2022,
    .memory = 128_GiB, .memory_type = "DDR5-5200 x2ch", .bandwidth = 83.2_GB_per_s, .unified_memory = true, .confidence = confidence::low,
    .source = "module speed not stated by the sources: rated speed of the platform; formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 2 ch x 5200 MT/s x 8 B."};
inline constexpr device ryzen_9_7950x{
    .id = "ryzen-9-7950x", .name = "Ryzen 9 7950X (DDR5-5200 dual)", .vendor = vendor::amd, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2022,
    .memory = 128_GiB, .memory_type = "DDR5-5200 x2ch", .bandwidth = 83.2_GB_per_s, .unified_memory = true, .processor = {.cores = 16, .clock = 4.8_GHz, .fabric_limit = 128_GB_per_s}, .confidence = confidence::low,
    .source = "platform as stated in ikawrakow/ik_llama.cpp threads; module speed not stated by the sources: rated speed of the platform; formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 2 ch x 5200 MT/s x 8 B."};
inline constexpr device ryzen_7_7940hs_ddr5_5600{
    .id = "ryzen-7-7940hs-ddr5-5600", .name = "Ryzen 9 7940HS (DDR5-5600 dual)", .vendor = vendor::amd, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2023,
    .memory = 64_GiB, .memory_type = "DDR5-5600 x2ch", .bandwidth = 89.6_GB_per_s, .unified_memory = true, .processor = {.cores = 8, .clock = 4.5_GHz}, .confidence = confidence::medium,
    .source = "AUGMXNT/llm-tracker.info-vault howto/AMD GPUs.md; formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 2 ch x 5600 MT/s x 8 B."};
inline constexpr device threadripper_pro_3945wx{
    .id = "threadripper-pro-3945wx", .name = "Threadripper PRO 3945WX 8ch DDR4-3200", .vendor = vendor::amd, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2020,
    .memory = 512_GiB, .memory_type = "DDR4-3200 x8ch", .bandwidth = 204.8_GB_per_s, .unified_memory = true, .processor = {.cores = 12, .clock = 4_GHz, .fabric_limit = 102_GB_per_s}, .confidence = confidence::medium,
    .source = "platform as stated in ikawrakow/ik_llama.cpp threads; formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 8 ch x 3200 MT/s x 8 B. 2 CCDs: the cores reach far less than the channels (about 72 GB/s inferred)"};
inline constexpr device threadripper_pro_3995wx_ddr4_2933{
    .id = "threadripper-pro-3995wx-ddr4-2933", .name = "Threadripper PRO 3995WX 8ch DDR4-2933", .vendor = vendor::amd, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2020,
    .memory = 512_GiB, .memory_type = "DDR4-2933 x8ch", .bandwidth = 187.7_GB_per_s, .unified_memory = true, .processor = {.cores = 64, .clock = 3_GHz}, .confidence = confidence::medium,
    .source = "platform as stated in ikawrakow/ik_llama.cpp threads; formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 8 ch x 2933 MT/s x 8 B."};
inline constexpr device threadripper_pro_5975wx{
    .id = "threadripper-pro-5975wx", .name = "Threadripper PRO 5975WX 8ch DDR4-3200", .vendor = vendor::amd, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2022,
    .memory = 512_GiB, .memory_type = "DDR4-3200 x8ch", .bandwidth = 204.8_GB_per_s, .unified_memory = true, .confidence = confidence::medium,
    .source = "platform as stated in ikawrakow/ik_llama.cpp threads; formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 8 ch x 3200 MT/s x 8 B."};
inline constexpr device threadripper_pro_7965wx_ddr5_4800{
    .id = "threadripper-pro-7965wx-ddr5-4800", .name = "Threadripper PRO 7965WX 8ch DDR5-4800", .vendor = vendor::amd, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2023,
    .memory = 384_GiB, .memory_type = "DDR5-4800 x8ch", .bandwidth = 307.2_GB_per_s, .unified_memory = true, .processor = {.cores = 24, .clock = 4.5_GHz, .fabric_limit = 230_GB_per_s}, .confidence = confidence::medium,
    .source = "platform as stated in ikawrakow/ik_llama.cpp threads; formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 8 ch x 4800 MT/s x 8 B. 225 GB/s measured by its owner"};
inline constexpr device threadripper_pro_7975wx_ddr5_5600{
    .id = "threadripper-pro-7975wx-ddr5-5600", .name = "Threadripper PRO 7975WX 8ch DDR5-5600", .vendor = vendor::amd, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2023,
    .memory = 768_GiB, .memory_type = "DDR5-5600 x8ch", .bandwidth = 358.4_GB_per_s, .unified_memory = true, .processor = {.cores = 32, .clock = 4.3_GHz, .fabric_limit = 230_GB_per_s}, .confidence = confidence::medium,
    .source = "platform as stated in ikawrakow/ik_llama.cpp threads; formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 8 ch x 5600 MT/s x 8 B."};
inline constexpr device epyc_7343{
    .id = "epyc-7343", .name = "EPYC 7343 8ch DDR4-3200", .vendor = vendor::amd, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2021,
    .memory = 1024_GiB, .memory_type = "DDR4-3200 x8ch", .bandwidth = 204.8_GB_per_s, .unified_memory = true, .confidence = confidence::medium,
    .source = "platform as stated in ikawrakow/ik_llama.cpp threads; formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 8 ch x 3200 MT/s x 8 B."};
inline constexpr device epyc_9355_ddr5_6400{
    .id = "epyc-9355-ddr5-6400", .name = "EPYC 9355 12ch DDR5-6400", .vendor = vendor::amd, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2024,
    .memory = 768_GiB, .memory_type = "DDR5-6400 x12ch", .bandwidth = 614.4_GB_per_s, .unified_memory = true, .processor = {.cores = 32, .clock = 3.8_GHz}, .confidence = confidence::medium,
    .source = "platform as stated in ikawrakow/ik_llama.cpp threads; formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 12 ch x 6400 MT/s x 8 B. 598 GB/s measured by its owner"};
inline constexpr device epyc_9355_2s{
    .id = "epyc-9355-2s", .name = "2x EPYC 9355 24ch DDR5-5600", .vendor = vendor::amd, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2024,
    .memory = 1536_GiB, .memory_type = "DDR5-5600 x24ch", .bandwidth = 1075.2_GB_per_s, .unified_memory = true, .processor = {.cores = 64, .clock = 3.8_GHz, .sockets = 2}, .confidence = confidence::medium,
    .source = "platform as stated in ikawrakow/ik_llama.cpp threads; formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 24 ch x 5600 MT/s x 8 B. 720 GB/s measured by one owner; two sockets"};
inline constexpr device epyc_9654_2s{
    .id = "epyc-9654-2s", .name = "2x EPYC 9654 24ch DDR5-4800", .vendor = vendor::amd, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2022,
    .memory = 768_GiB, .memory_type = "DDR5-4800 x24ch", .bandwidth = 921.6_GB_per_s, .unified_memory = true, .confidence = confidence::medium,
    .source = "AWS c7a.metal-48xl class host; formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 24 ch x 4800 MT/s x 8 B. two sockets"};
inline constexpr device xeon_e5_2697a_v4{
    .id = "xeon-e5-2697a-v4", .name = "Xeon E5-2697A v4 4ch DDR4-2400", .vendor = vendor::intel, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2016,
    .memory = 256_GiB, .memory_type = "DDR4-2400 x4ch", .bandwidth = 76.8_GB_per_s, .unified_memory = true, .confidence = confidence::medium,
    .source = "host stated with its memory speed; formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 4 ch x 2400 MT/s x 8 B."};
inline constexpr device xeon_e5_2697a_v4_2s{
    .id = "xeon-e5-2697a-v4-2s", .name = "2x Xeon E5-2697A v4 8ch DDR4-2400", .vendor = vendor::intel, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2016,
    .memory = 512_GiB, .memory_type = "DDR4-2400 x8ch", .bandwidth = 153.6_GB_per_s, .unified_memory = true, .confidence = confidence::medium,
    .source = "host stated with its memory speed; formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 8 ch x 2400 MT/s x 8 B. two sockets"};
inline constexpr device xeon_e5_2683_v4{
    .id = "xeon-e5-2683-v4", .name = "Xeon E5-2683 v4 4ch DDR4-2400", .vendor = vendor::intel, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2016,
    .memory = 256_GiB, .memory_type = "DDR4-2400 x4ch", .bandwidth = 76.8_GB_per_s, .unified_memory = true, .processor = {.cores = 16, .clock = 2.4_GHz}, .confidence = confidence::low,
    .source = "platform as stated in ikawrakow/ik_llama.cpp threads; rated speed of the platform; formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 4 ch x 2400 MT/s x 8 B."};
inline constexpr device xeon_gold_6138_2s{
    .id = "xeon-gold-6138-2s", .name = "2x Xeon Gold 6138 12ch DDR4-2666", .vendor = vendor::intel, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2017,
    .memory = 768_GiB, .memory_type = "DDR4-2666 x12ch", .bandwidth = 255.9_GB_per_s, .unified_memory = true, .confidence = confidence::medium,
    .source = "host stated with its memory speed; formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 12 ch x 2666 MT/s x 8 B. two sockets"};
inline constexpr device xeon_gold_6454s{
    .id = "xeon-gold-6454s", .name = "Xeon Gold 6454S 8ch DDR5-4800", .vendor = vendor::intel, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2023,
    .memory = 512_GiB, .memory_type = "DDR5-4800 x8ch", .bandwidth = 307.2_GB_per_s, .unified_memory = true, .confidence = confidence::medium,
    .source = "platform as stated in kvcache-ai/ktransformers documents; formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 8 ch x 4800 MT/s x 8 B."};
inline constexpr device xeon_gold_6454s_2s{
    .id = "xeon-gold-6454s-2s", .name = "2x Xeon Gold 6454S 16ch DDR5-4800", .vendor = vendor::intel, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2023,
    .memory = 1024_GiB, .memory_type = "DDR5-4800 x16ch", .bandwidth = 614.4_GB_per_s, .unified_memory = true, .processor = {.cores = 64, .clock = 2.7_GHz, .sockets = 2}, .confidence = confidence::medium,
    .source = "platform as stated in kvcache-ai/ktransformers documents; formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 16 ch x 4800 MT/s x 8 B. two sockets; AMX"};
inline constexpr device xeon_platinum_8488c_2s{
    .id = "xeon-platinum-8488c-2s", .name = "2x Xeon Platinum 8488C 16ch DDR5-4800", .vendor = vendor::intel, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2023,
    .memory = 1024_GiB, .memory_type = "DDR5-4800 x16ch", .bandwidth = 614.4_GB_per_s, .unified_memory = true, .confidence = confidence::low,
    .source = "platform as stated in kvcache-ai/ktransformers documents; module speed not stated by the sources: rated speed of the platform; formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 16 ch x 4800 MT/s x 8 B. two sockets; AMX"};
inline constexpr device ampereone_a192_32x{
    .id = "ampereone-a192-32x", .name = "AmpereOne A192-32X 8ch DDR5-5200", .vendor = vendor::ampere_computing, .kind = device_kind::cpu, .architecture = architecture::cpu, .year = 2024,
    .memory = 512_GiB, .memory_type = "DDR5-5200 x8ch", .bandwidth = 332.8_GB_per_s, .unified_memory = true, .processor = {.cores = 192, .clock = 2.6_GHz, .vector_share = 0.5}, .confidence = confidence::low,
    .source = "geerlingguy/ai-benchmarks host; rated speed of the platform; formula channels x MT/s x 8 B (check: 12 x 4800 x 8 = 460.8 and 8 x 3200 x 8 = 204.8, tomshardware.com 2021-12)", .note = "CPU vector FP32-class figure where given; computed 8 ch x 5200 MT/s x 8 B."};
inline constexpr device raspberry_pi_4{
    .id = "raspberry-pi-4", .name = "Raspberry Pi 4 Model B 8GB", .vendor = vendor::raspberry_pi, .kind = device_kind::soc, .architecture = architecture::cpu, .year = 2019,
    .memory = 8_GiB, .memory_type = "LPDDR4-3200", .bandwidth = 12.8_GB_per_s, .board_power = 7_W, .unified_memory = true, .processor = {.cores = 4, .clock = 1.8_GHz, .vector_share = 0.17}, .confidence = confidence::medium,
    .source = "32-bit x 3200 MT/s computed", .note = "CPU only (4x Cortex-A72); also Pi 400 and Pi 500-class boards of that chip"};

// clang-format on
}  // namespace devices

// Every device of the catalogue, in its order.
inline constexpr const device* device_catalog[] = {
    &devices::rtx_2060,
    &devices::rtx_2060_super,
    &devices::rtx_2070,
    &devices::rtx_2070_super,
    &devices::rtx_2080,
    &devices::rtx_2080_super,
    &devices::rtx_2080_ti,
    &devices::rtx_3050_8gb,
    &devices::rtx_3060_12gb,
    &devices::rtx_3060_ti,
    &devices::rtx_3070,
    &devices::rtx_3070_ti,
    &devices::rtx_3080_10gb,
    &devices::rtx_3080_12gb,
    &devices::rtx_3080_ti,
    &devices::rtx_3090,
    &devices::rtx_3090_ti,
    &devices::rtx_4060,
    &devices::rtx_4060_ti_8gb,
    &devices::rtx_4060_ti_16gb,
    &devices::rtx_4070,
    &devices::rtx_4070_super,
    &devices::rtx_4070_ti,
    &devices::rtx_4070_ti_super,
    &devices::rtx_4080,
    &devices::rtx_4080_super,
    &devices::rtx_4090,
    &devices::rtx_4090_d,
    &devices::rtx_5060,
    &devices::rtx_5060_ti_8gb,
    &devices::rtx_5060_ti_16gb,
    &devices::rtx_5070,
    &devices::rtx_5070_ti,
    &devices::rtx_5080,
    &devices::rtx_5090,
    &devices::titan_rtx,
    &devices::quadro_rtx_8000,
    &devices::rtx_a4000,
    &devices::rtx_a5000,
    &devices::rtx_a6000,
    &devices::rtx_2000_ada,
    &devices::rtx_4000_ada,
    &devices::rtx_4500_ada,
    &devices::rtx_5000_ada,
    &devices::rtx_6000_ada,
    &devices::rtx_pro_4000_bw,
    &devices::rtx_pro_4500_bw,
    &devices::rtx_pro_5000_bw_48gb,
    &devices::rtx_pro_5000_bw_72gb,
    &devices::rtx_pro_6000_bw_ws,
    &devices::rtx_pro_6000_bw_maxq,
    &devices::rtx_pro_6000_bw_server,
    &devices::t4,
    &devices::v100_16gb,
    &devices::v100_32gb,
    &devices::a10,
    &devices::a10g,
    &devices::a30,
    &devices::a40,
    &devices::a100_40gb_pcie,
    &devices::a100_40gb_sxm,
    &devices::a100_80gb_pcie,
    &devices::a100_80gb_sxm,
    &devices::l4,
    &devices::l20,
    &devices::l40,
    &devices::l40s,
    &devices::h100_pcie,
    &devices::h100_nvl,
    &devices::h100_sxm,
    &devices::h20,
    &devices::h800,
    &devices::h200_sxm,
    &devices::h200_nvl,
    &devices::gh200_96gb,
    &devices::gh200_144gb,
    &devices::b100,
    &devices::b200_sxm,
    &devices::b300_sxm,
    &devices::gb200,
    &devices::gb300,
    &devices::rubin_sxm,
    &devices::dgx_spark_gb10,
    &devices::jetson_orin_nano_8gb,
    &devices::jetson_orin_nx_16gb,
    &devices::jetson_agx_orin_64gb,
    &devices::jetson_agx_orin_32gb,
    &devices::jetson_agx_thor,
    &devices::apple_m1,
    &devices::apple_m1_pro,
    &devices::apple_m1_max,
    &devices::apple_m1_ultra,
    &devices::apple_m2,
    &devices::apple_m2_pro,
    &devices::apple_m2_max_30c,
    &devices::apple_m2_max,
    &devices::apple_m2_ultra,
    &devices::apple_m3,
    &devices::apple_m3_pro,
    &devices::apple_m3_max_30c,
    &devices::apple_m3_max,
    &devices::apple_m3_ultra_60c,
    &devices::apple_m3_ultra,
    &devices::apple_m4,
    &devices::apple_m4_pro,
    &devices::apple_m4_max_32c,
    &devices::apple_m4_max,
    &devices::apple_m5,
    &devices::apple_m5_pro,
    &devices::apple_m5_max_32c,
    &devices::apple_m5_max,
    &devices::apple_m4_ultra_projected,
    &devices::apple_m5_max_256gb_projected,
    &devices::apple_m5_ultra_projected,
    &devices::rx_6600,
    &devices::rx_6600_xt,
    &devices::rx_6700_xt,
    &devices::rx_6750_xt,
    &devices::rx_6800,
    &devices::rx_6800_xt,
    &devices::rx_6900_xt,
    &devices::rx_6950_xt,
    &devices::rx_7600,
    &devices::rx_7600_xt,
    &devices::rx_7700_xt,
    &devices::rx_7800_xt,
    &devices::rx_7900_gre,
    &devices::rx_7900_xt,
    &devices::rx_7900_xtx,
    &devices::rx_9060_xt_16gb,
    &devices::rx_9070,
    &devices::rx_9070_xt,
    &devices::r9700_ai_pro,
    &devices::w7800_32gb,
    &devices::w7900,
    &devices::mi50_32gb,
    &devices::mi100,
    &devices::mi210,
    &devices::mi250,
    &devices::mi250x,
    &devices::mi300a,
    &devices::mi300x,
    &devices::mi325x,
    &devices::mi350x,
    &devices::mi355x,
    &devices::mi455x,
    &devices::ryzen_ai_max_395,
    &devices::arc_a750,
    &devices::arc_a770_16gb,
    &devices::arc_b570,
    &devices::arc_b580,
    &devices::arc_pro_b50,
    &devices::arc_pro_b60,
    &devices::arc_pro_b70,
    &devices::gaudi2,
    &devices::gaudi3,
    &devices::tpu_v4,
    &devices::tpu_v5e,
    &devices::tpu_v5p,
    &devices::tpu_v6e,
    &devices::tpu_v7x,
    &devices::trainium2,
    &devices::cpu_ddr4_3200_2ch,
    &devices::cpu_ddr5_4800_2ch,
    &devices::cpu_ddr5_5600_2ch,
    &devices::cpu_ddr5_6000_2ch,
    &devices::ryzen_9_9950x,
    &devices::core_ultra_9_285k,
    &devices::threadripper_pro_7995wx,
    &devices::threadripper_pro_9995wx,
    &devices::epyc_7003,
    &devices::epyc_9004,
    &devices::epyc_9005,
    &devices::xeon_spr_8480,
    &devices::xeon_6_6900p_ddr5,
    &devices::xeon_6_6900p_mrdimm,
    &devices::snapdragon_x_elite,
    &devices::core_ultra_200v,
    &devices::ryzen_ai_9_hx370,
    &devices::raspberry_pi_5,
    &devices::v100_32gb_pcie,
    &devices::titan_v,
    &devices::titan_xp,
    &devices::gtx_1080,
    &devices::gtx_1080_ti,
    &devices::gtx_1070,
    &devices::gtx_1070_ti,
    &devices::gtx_1660,
    &devices::gtx_1660_ti_laptop,
    &devices::gtx_1650_super,
    &devices::p40,
    &devices::p100_16gb_pcie,
    &devices::m40_24gb,
    &devices::k80_gpu,
    &devices::quadro_rtx_6000,
    &devices::quadro_rtx_4000,
    &devices::rtx_a4500,
    &devices::rtx_a2000,
    &devices::rtx_a400,
    &devices::rtx_4060_laptop,
    &devices::mi60,
    &devices::radeon_pro_vii,
    &devices::rx_580,
    &devices::rx_6500_xt,
    &devices::radeon_pro_v620,
    &devices::w7700,
    &devices::radeon_780m_ddr5_5600,
    &devices::arc_a310,
    &devices::arc_a770m,
    &devices::gpu_max_1550,
    &devices::apple_m1_7c,
    &devices::apple_m1_ultra_48c,
    &devices::apple_m2_pro_16c,
    &devices::apple_m2_ultra_60c,
    &devices::apple_m4_pro_16c,
    &devices::apple_m5_pro_16c,
    &devices::core_i9_14900k_ddr5_6000,
    &devices::core_i9_7980xe,
    &devices::core_i7_9750h,
    &devices::ryzen_5_3500,
    &devices::ryzen_7_7800x3d_ddr5_6000,
    &devices::ryzen_9_7900x,
    &devices::ryzen_9_7950x,
    &devices::ryzen_7_7940hs_ddr5_5600,
    &devices::threadripper_pro_3945wx,
    &devices::threadripper_pro_3995wx_ddr4_2933,
    &devices::threadripper_pro_5975wx,
    &devices::threadripper_pro_7965wx_ddr5_4800,
    &devices::threadripper_pro_7975wx_ddr5_5600,
    &devices::epyc_7343,
    &devices::epyc_9355_ddr5_6400,
    &devices::epyc_9355_2s,
    &devices::epyc_9654_2s,
    &devices::xeon_e5_2697a_v4,
    &devices::xeon_e5_2697a_v4_2s,
    &devices::xeon_e5_2683_v4,
    &devices::xeon_gold_6138_2s,
    &devices::xeon_gold_6454s,
    &devices::xeon_gold_6454s_2s,
    &devices::xeon_platinum_8488c_2s,
    &devices::ampereone_a192_32x,
    &devices::raspberry_pi_4,
};

// The device of that name, or null. Case and the characters "-_. " do not matter.
constexpr const device* find_device(const char* name) { return detail::find_by_id(device_catalog, name); }

}  // namespace llmhw

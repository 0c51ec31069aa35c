// Links: one entry each, the source beside it; `basis` says what is measured and what assumed.
#pragma once

#include <llmhw/catalog/find.hpp>
#include <llmhw/link.hpp>

namespace llmhw {
namespace links {

// One entry, one paragraph.
// clang-format off

inline constexpr link pcie3_x4{
    .kind = link_kind::pcie, .id = "pcie3-x4", .name = "PCIe 3.0 x4", .raw = 3.9385_GB_per_s, .achievable = 3.151_GB_per_s, .latency = 10_us,
    .basis = "bandwidth: assumed (typical pinned-copy share; no measurement found for Gen3); latency: ai-dynamo/aiconfigurator systems/*.yaml p2p_latency 10 us (marked non-official); llm-analysis uses 8 us; P2P-disabled RTX 3090 pairs measured 12-17 us (NVIDIA/nccl issue 1127)", .source = "128b/130b arithmetic"};
inline constexpr link pcie3_x8{
    .kind = link_kind::pcie, .id = "pcie3-x8", .name = "PCIe 3.0 x8", .raw = 7.8769_GB_per_s, .achievable = 6.302_GB_per_s, .latency = 10_us,
    .basis = "bandwidth: assumed (typical pinned-copy share; no measurement found for Gen3); latency: ai-dynamo/aiconfigurator systems/*.yaml p2p_latency 10 us (marked non-official); llm-analysis uses 8 us; P2P-disabled RTX 3090 pairs measured 12-17 us (NVIDIA/nccl issue 1127)", .source = "128b/130b arithmetic"};
inline constexpr link pcie3_x16{
    .kind = link_kind::pcie, .id = "pcie3-x16", .name = "PCIe 3.0 x16", .raw = 15.754_GB_per_s, .achievable = 12.6_GB_per_s, .latency = 10_us,
    .basis = "bandwidth: assumed (typical pinned-copy share; no measurement found for Gen3); latency: ai-dynamo/aiconfigurator systems/*.yaml p2p_latency 10 us (marked non-official); llm-analysis uses 8 us; P2P-disabled RTX 3090 pairs measured 12-17 us (NVIDIA/nccl issue 1127)", .source = "128b/130b arithmetic"};
inline constexpr link pcie4_x4{
    .kind = link_kind::pcie, .id = "pcie4-x4", .name = "PCIe 4.0 x4", .raw = 7.8769_GB_per_s, .achievable = 6.538_GB_per_s, .latency = 10_us,
    .basis = "bandwidth: ik/tinygrad: 4090 Gen4 x16 P2P-off device-to-device 25.9 GB/s total; H2D 0.83 assumed; latency: ai-dynamo/aiconfigurator systems/*.yaml p2p_latency 10 us (marked non-official); llm-analysis uses 8 us; P2P-disabled RTX 3090 pairs measured 12-17 us (NVIDIA/nccl issue 1127)", .source = "128b/130b arithmetic; stas00/ml-engineering@744d01e:network/README.md (31 GB/s x16)"};
inline constexpr link pcie4_x8{
    .kind = link_kind::pcie, .id = "pcie4-x8", .name = "PCIe 4.0 x8", .raw = 15.754_GB_per_s, .achievable = 13.08_GB_per_s, .latency = 10_us,
    .basis = "bandwidth: ik/tinygrad: 4090 Gen4 x16 P2P-off device-to-device 25.9 GB/s total; H2D 0.83 assumed; latency: ai-dynamo/aiconfigurator systems/*.yaml p2p_latency 10 us (marked non-official); llm-analysis uses 8 us; P2P-disabled RTX 3090 pairs measured 12-17 us (NVIDIA/nccl issue 1127)", .source = "128b/130b arithmetic; stas00/ml-engineering@744d01e:network/README.md (31 GB/s x16)"};
inline constexpr link pcie4_x16{
    .kind = link_kind::pcie, .id = "pcie4-x16", .name = "PCIe 4.0 x16", .raw = 31.508_GB_per_s, .achievable = 26.15_GB_per_s, .latency = 10_us,
    .basis = "bandwidth: ik/tinygrad: 4090 Gen4 x16 P2P-off device-to-device 25.9 GB/s total; H2D 0.83 assumed; latency: ai-dynamo/aiconfigurator systems/*.yaml p2p_latency 10 us (marked non-official); llm-analysis uses 8 us; P2P-disabled RTX 3090 pairs measured 12-17 us (NVIDIA/nccl issue 1127)", .source = "128b/130b arithmetic; stas00/ml-engineering@744d01e:network/README.md (31 GB/s x16)", .note = "GPU pair without P2P: 25.9 GB/s sum of both directions; with the patched P2P driver 41.4 GB/s (tinygrad/open-gpu-kernel-modules issue 6)"};
inline constexpr link pcie5_x4{
    .kind = link_kind::pcie, .id = "pcie5-x4", .name = "PCIe 5.0 x4", .raw = 15.754_GB_per_s, .achievable = 13.86_GB_per_s, .latency = 10_us,
    .basis = "bandwidth: measured 55.43 H2D / 55.06 D2H GB/s of 63 on 8x H200; latency: ai-dynamo/aiconfigurator systems/*.yaml p2p_latency 10 us (marked non-official); llm-analysis uses 8 us; P2P-disabled RTX 3090 pairs measured 12-17 us (NVIDIA/nccl issue 1127)", .source = "128b/130b arithmetic; stas00/ml-engineering@744d01e:network/README.md"};
inline constexpr link pcie5_x8{
    .kind = link_kind::pcie, .id = "pcie5-x8", .name = "PCIe 5.0 x8", .raw = 31.508_GB_per_s, .achievable = 27.73_GB_per_s, .latency = 10_us,
    .basis = "bandwidth: measured 55.43 H2D / 55.06 D2H GB/s of 63 on 8x H200; latency: ai-dynamo/aiconfigurator systems/*.yaml p2p_latency 10 us (marked non-official); llm-analysis uses 8 us; P2P-disabled RTX 3090 pairs measured 12-17 us (NVIDIA/nccl issue 1127)", .source = "128b/130b arithmetic; stas00/ml-engineering@744d01e:network/README.md"};
inline constexpr link pcie5_x16{
    .kind = link_kind::pcie, .id = "pcie5-x16", .name = "PCIe 5.0 x16", .raw = 63.015_GB_per_s, .achievable = 55.45_GB_per_s, .latency = 10_us,
    .basis = "bandwidth: measured 55.43 H2D / 55.06 D2H GB/s of 63 on 8x H200; latency: ai-dynamo/aiconfigurator systems/*.yaml p2p_latency 10 us (marked non-official); llm-analysis uses 8 us; P2P-disabled RTX 3090 pairs measured 12-17 us (NVIDIA/nccl issue 1127)", .source = "128b/130b arithmetic; stas00/ml-engineering@744d01e:network/README.md", .note = "GPU P2P over Gen5 x16: 57 GB/s one way, 111.4 GB/s both ways (ikawrakow/ik_llama.cpp pull 1022)"};
inline constexpr link pcie6_x4{
    .kind = link_kind::pcie, .id = "pcie6-x4", .name = "PCIe 6.0 x4", .raw = 30.25_GB_per_s, .achievable = 26.62_GB_per_s, .latency = 10_us,
    .basis = "bandwidth: same share as Gen5 (assumed); latency: ai-dynamo/aiconfigurator systems/*.yaml p2p_latency 10 us (marked non-official); llm-analysis uses 8 us; P2P-disabled RTX 3090 pairs measured 12-17 us (NVIDIA/nccl issue 1127)", .source = "stas00/ml-engineering@744d01e:network/README.md (121 GB/s x16, FLIT encoding)", .note = "no shipping accelerator attaches at Gen6 as of 2026-07-31 (same source); aiconfigurator nevertheless lists 128 GB/s for B200"};
inline constexpr link pcie6_x8{
    .kind = link_kind::pcie, .id = "pcie6-x8", .name = "PCIe 6.0 x8", .raw = 60.5_GB_per_s, .achievable = 53.24_GB_per_s, .latency = 10_us,
    .basis = "bandwidth: same share as Gen5 (assumed); latency: ai-dynamo/aiconfigurator systems/*.yaml p2p_latency 10 us (marked non-official); llm-analysis uses 8 us; P2P-disabled RTX 3090 pairs measured 12-17 us (NVIDIA/nccl issue 1127)", .source = "stas00/ml-engineering@744d01e:network/README.md (121 GB/s x16, FLIT encoding)", .note = "no shipping accelerator attaches at Gen6 as of 2026-07-31 (same source); aiconfigurator nevertheless lists 128 GB/s for B200"};
inline constexpr link pcie6_x16{
    .kind = link_kind::pcie, .id = "pcie6-x16", .name = "PCIe 6.0 x16", .raw = 121_GB_per_s, .achievable = 106.5_GB_per_s, .latency = 10_us,
    .basis = "bandwidth: same share as Gen5 (assumed); latency: ai-dynamo/aiconfigurator systems/*.yaml p2p_latency 10 us (marked non-official); llm-analysis uses 8 us; P2P-disabled RTX 3090 pairs measured 12-17 us (NVIDIA/nccl issue 1127)", .source = "stas00/ml-engineering@744d01e:network/README.md (121 GB/s x16, FLIT encoding)", .note = "no shipping accelerator attaches at Gen6 as of 2026-07-31 (same source); aiconfigurator nevertheless lists 128 GB/s for B200"};
inline constexpr link nvlink1_p100{
    .kind = link_kind::nvlink, .id = "nvlink1-p100", .name = "NVLink 1 (P100, 4 links)", .raw = 80_GB_per_s,
    .source = "stas00/ml-engineering@744d01e:network/README.md"};
inline constexpr link nvlink2_v100{
    .kind = link_kind::nvlink, .id = "nvlink2-v100", .name = "NVLink 2 (V100, 6 links)", .raw = 150_GB_per_s, .achievable = 120_GB_per_s, .latency = 10_us,
    .basis = "bandwidth: assumed = NVLink 3 ring all-reduce share; latency: ai-dynamo/aiconfigurator systems/*.yaml p2p_latency 10 us (marked non-official); llm-analysis uses 8 us; P2P-disabled RTX 3090 pairs measured 12-17 us (NVIDIA/nccl issue 1127)", .source = "stas00/ml-engineering@744d01e:network/README.md"};
inline constexpr link nvlink3_a100{
    .kind = link_kind::nvlink, .id = "nvlink3-a100", .name = "NVLink 3 (A100, 12 links)", .raw = 300_GB_per_s, .achievable = 234_GB_per_s, .latency = 10_us,
    .basis = "bandwidth: measured all-reduce busbw 234.89 of 300; latency: ai-dynamo/aiconfigurator systems/*.yaml p2p_latency 10 us (marked non-official); llm-analysis uses 8 us; P2P-disabled RTX 3090 pairs measured 12-17 us (NVIDIA/nccl issue 1127)", .source = "stas00/ml-engineering@744d01e:network/README.md"};
inline constexpr link nvlink3_bridge{
    .kind = link_kind::nvlink, .id = "nvlink3-bridge", .name = "NVLink 3 bridge (RTX 3090 / A6000 / A40, 4 links)", .raw = 56.25_GB_per_s, .achievable = 45_GB_per_s, .latency = 10_us,
    .basis = "bandwidth: assumed; latency: ai-dynamo/aiconfigurator systems/*.yaml p2p_latency 10 us (marked non-official); llm-analysis uses 8 us; P2P-disabled RTX 3090 pairs measured 12-17 us (NVIDIA/nccl issue 1127)", .source = "cli99/llm-analysis:llm_analysis/gpu_configs/a6000-48gb.json (56.25)"};
inline constexpr link nvlink_bridge_a100_h100{
    .kind = link_kind::nvlink, .id = "nvlink-bridge-a100-h100", .name = "NVLink bridge (A100/H100 PCIe pair)", .raw = 300_GB_per_s, .achievable = 240_GB_per_s, .latency = 10_us,
    .basis = "bandwidth: assumed; latency: ai-dynamo/aiconfigurator systems/*.yaml p2p_latency 10 us (marked non-official); llm-analysis uses 8 us; P2P-disabled RTX 3090 pairs measured 12-17 us (NVIDIA/nccl issue 1127)", .source = "cli99/llm-analysis:llm_analysis/gpu_configs/h100-pcie-80gb.json (300)", .note = "600 GB/s total per pair"};
inline constexpr link nvlink4_h100{
    .kind = link_kind::nvlink, .id = "nvlink4-h100", .name = "NVLink 4 (H100/H200/GH200, 18 links)", .raw = 450_GB_per_s, .achievable = 378_GB_per_s, .latency = 10_us,
    .basis = "bandwidth: measured P2P writes 376 (NVIDIA/nccl issue 1264), nvbandwidth 396.4, ring all-reduce 367.6, with SHARP 480; latency: ai-dynamo/aiconfigurator systems/*.yaml p2p_latency 10 us (marked non-official); llm-analysis uses 8 us; P2P-disabled RTX 3090 pairs measured 12-17 us (NVIDIA/nccl issue 1127)", .source = "stas00/ml-engineering@744d01e:network/README.md; github.com/NVIDIA/nccl/issues/1264", .note = "0.84 pairwise; 0.82 ring; 1.07 bus bandwidth with SHARP"};
inline constexpr link nvlink5_b200{
    .kind = link_kind::nvlink, .id = "nvlink5-b200", .name = "NVLink 5 (B200/GB200, 18 links)", .raw = 900_GB_per_s, .achievable = 675_GB_per_s, .latency = 10_us,
    .basis = "bandwidth: measured ring busbw 673-682 of 900 (NVLS off), 838 with NVLS on 8 GPUs; latency: ai-dynamo/aiconfigurator systems/*.yaml p2p_latency 10 us (marked non-official); llm-analysis uses 8 us; P2P-disabled RTX 3090 pairs measured 12-17 us (NVIDIA/nccl issue 1127)", .source = "stas00/ml-engineering@744d01e:network/README.md"};
inline constexpr link nvlink6_rubin{
    .kind = link_kind::nvlink, .id = "nvlink6-rubin", .name = "NVLink 6 (Rubin, announced)", .raw = 1800_GB_per_s,
    .basis = "bandwidth: announced", .source = "stas00/ml-engineering@744d01e:network/README.md"};
inline constexpr link nvlink_c2c{
    .kind = link_kind::chip_to_chip, .id = "nvlink-c2c", .name = "NVLink-C2C (Grace Hopper / Grace Blackwell)", .raw = 450_GB_per_s, .achievable = 369_GB_per_s,
    .basis = "bandwidth: measured 359/377 GB/s on DGX Station GB300; duplex only 38%", .source = "stas00/ml-engineering@744d01e:network/README.md"};
inline constexpr link nvlink_c2c_gb10{
    .kind = link_kind::chip_to_chip, .id = "nvlink-c2c-gb10", .name = "NVLink-C2C (GB10)", .raw = 300_GB_per_s,
    .source = "meterpreter.org / Hot Chips report (600 GB/s bidirectional)", .note = "memory itself is 273 GB/s"};
inline constexpr link xgmi_mi250x_p2p{
    .kind = link_kind::xgmi, .id = "xgmi-mi250x-p2p", .name = "Infinity Fabric xGMI MI250X, one peer", .raw = 50_GB_per_s, .achievable = 37.5_GB_per_s, .latency = 10_us,
    .basis = "bandwidth: assumed from MI300X; latency: ai-dynamo/aiconfigurator systems/*.yaml p2p_latency 10 us (marked non-official); llm-analysis uses 8 us; P2P-disabled RTX 3090 pairs measured 12-17 us (NVIDIA/nccl issue 1127)", .source = "stas00/ml-engineering@744d01e:network/README.md"};
inline constexpr link xgmi_mi250x_all{
    .kind = link_kind::xgmi, .id = "xgmi-mi250x-all", .name = "Infinity Fabric xGMI MI250X, all 7 peers", .raw = 350_GB_per_s, .achievable = 245_GB_per_s, .latency = 10_us,
    .basis = "bandwidth: assumed from MI300X; latency: ai-dynamo/aiconfigurator systems/*.yaml p2p_latency 10 us (marked non-official); llm-analysis uses 8 us; P2P-disabled RTX 3090 pairs measured 12-17 us (NVIDIA/nccl issue 1127)", .source = "stas00/ml-engineering@744d01e:network/README.md"};
inline constexpr link xgmi_mi300x_p2p{
    .kind = link_kind::xgmi, .id = "xgmi-mi300x-p2p", .name = "Infinity Fabric xGMI MI300X, one peer", .raw = 64_GB_per_s, .achievable = 47.68_GB_per_s, .latency = 10_us,
    .basis = "bandwidth: measured MI300X 2-GPU all-reduce busbw 47.67 of 64; latency: ai-dynamo/aiconfigurator systems/*.yaml p2p_latency 10 us (marked non-official); llm-analysis uses 8 us; P2P-disabled RTX 3090 pairs measured 12-17 us (NVIDIA/nccl issue 1127)", .source = "stas00/ml-engineering@744d01e:network/README.md"};
inline constexpr link xgmi_mi300x_all{
    .kind = link_kind::xgmi, .id = "xgmi-mi300x-all", .name = "Infinity Fabric xGMI MI300X, all 7 peers", .raw = 448_GB_per_s, .achievable = 313.6_GB_per_s, .latency = 10_us,
    .basis = "bandwidth: measured MI300X 8-GPU busbw 312.9 of 448; latency: ai-dynamo/aiconfigurator systems/*.yaml p2p_latency 10 us (marked non-official); llm-analysis uses 8 us; P2P-disabled RTX 3090 pairs measured 12-17 us (NVIDIA/nccl issue 1127)", .source = "stas00/ml-engineering@744d01e:network/README.md"};
inline constexpr link xgmi_mi325x_p2p{
    .kind = link_kind::xgmi, .id = "xgmi-mi325x-p2p", .name = "Infinity Fabric xGMI MI325X, one peer", .raw = 64_GB_per_s, .achievable = 48_GB_per_s, .latency = 10_us,
    .basis = "bandwidth: assumed from MI300X; latency: ai-dynamo/aiconfigurator systems/*.yaml p2p_latency 10 us (marked non-official); llm-analysis uses 8 us; P2P-disabled RTX 3090 pairs measured 12-17 us (NVIDIA/nccl issue 1127)", .source = "stas00/ml-engineering@744d01e:network/README.md"};
inline constexpr link xgmi_mi325x_all{
    .kind = link_kind::xgmi, .id = "xgmi-mi325x-all", .name = "Infinity Fabric xGMI MI325X, all 7 peers", .raw = 448_GB_per_s, .achievable = 313.6_GB_per_s, .latency = 10_us,
    .basis = "bandwidth: assumed from MI300X; latency: ai-dynamo/aiconfigurator systems/*.yaml p2p_latency 10 us (marked non-official); llm-analysis uses 8 us; P2P-disabled RTX 3090 pairs measured 12-17 us (NVIDIA/nccl issue 1127)", .source = "stas00/ml-engineering@744d01e:network/README.md"};
inline constexpr link xgmi_mi355x_p2p{
    .kind = link_kind::xgmi, .id = "xgmi-mi355x-p2p", .name = "Infinity Fabric xGMI MI355X, one peer", .raw = 76.5_GB_per_s, .achievable = 57.38_GB_per_s, .latency = 10_us,
    .basis = "bandwidth: assumed from MI300X; latency: ai-dynamo/aiconfigurator systems/*.yaml p2p_latency 10 us (marked non-official); llm-analysis uses 8 us; P2P-disabled RTX 3090 pairs measured 12-17 us (NVIDIA/nccl issue 1127)", .source = "stas00/ml-engineering@744d01e:network/README.md"};
inline constexpr link xgmi_mi355x_all{
    .kind = link_kind::xgmi, .id = "xgmi-mi355x-all", .name = "Infinity Fabric xGMI MI355X, all 7 peers", .raw = 535.5_GB_per_s, .achievable = 374.8_GB_per_s, .latency = 10_us,
    .basis = "bandwidth: assumed from MI300X; latency: ai-dynamo/aiconfigurator systems/*.yaml p2p_latency 10 us (marked non-official); llm-analysis uses 8 us; P2P-disabled RTX 3090 pairs measured 12-17 us (NVIDIA/nccl issue 1127)", .source = "stas00/ml-engineering@744d01e:network/README.md"};
inline constexpr link gaudi2_link{
    .kind = link_kind::roce, .id = "gaudi2-link", .name = "Gaudi 2 on-board RoCE (24x100G)", .raw = 300_GB_per_s,
    .source = "stas00/ml-engineering@744d01e:network/README.md"};
inline constexpr link gaudi3_link{
    .kind = link_kind::roce, .id = "gaudi3-link", .name = "Gaudi 3 on-board RoCE (24x200G)", .raw = 600_GB_per_s,
    .source = "stas00/ml-engineering@744d01e:network/README.md"};
inline constexpr link ultrafusion{
    .kind = link_kind::die_to_die, .id = "ultrafusion", .name = "Apple UltraFusion die-to-die", .raw = 1250_GB_per_s,
    .source = "global.dday.it M3 Ultra review (2.5 TB/s); cnews.cz comment (1.25 TB/s each way)", .note = "2.5 TB/s is the total; an Ultra is one memory space, so this is not a tensor-parallel link"};
inline constexpr link thunderbolt3{
    .kind = link_kind::thunderbolt, .id = "thunderbolt3", .name = "Thunderbolt 3 (40 Gb/s, PCIe tunnel 32.4)", .raw = 4.05_GB_per_s, .achievable = 2.997_GB_per_s, .latency = 300_us,
    .basis = "bandwidth: ~3 GB/s SSD practice over 4.05; latency: adwaitx.com p=10695 (TCP ~300 us, RDMA <50 us); brainfeed.ai (~3 us)", .source = "eclecticlight (hoakley) text in 45.77.220.82 page: 32.4 Gb/s PCIe, ~3 GB/s best case", .note = "latency: TCP over Thunderbolt ~300 us (adwaitx.com)"};
inline constexpr link thunderbolt4{
    .kind = link_kind::thunderbolt, .id = "thunderbolt4", .name = "Thunderbolt 4 (40 Gb/s, PCIe 32)", .raw = 5_GB_per_s, .achievable = 3_GB_per_s, .latency = 300_us,
    .basis = "bandwidth: TCP/IP over TB4, assumed; PCIe payload 4 GB/s; latency: adwaitx.com p=10695 (TCP ~300 us, RDMA <50 us); brainfeed.ai (~3 us)", .source = "blog-nouvelles-technologies.fr (PCIe 32 -> 64 Gb/s)", .note = "raw 40 Gb/s; PCIe tunnel 32 Gb/s"};
inline constexpr link thunderbolt5{
    .kind = link_kind::thunderbolt, .id = "thunderbolt5", .name = "Thunderbolt 5 (80 Gb/s)", .raw = 10_GB_per_s, .achievable = 8_GB_per_s, .latency = 300_us,
    .basis = "bandwidth: PCIe 4.0 x4 tunnel 64 Gb/s = 8 GB/s of 10; latency: adwaitx.com p=10695 (TCP ~300 us, RDMA <50 us); brainfeed.ai (~3 us)", .source = "vpsmac.com; askvity.info (80 Gb/s, 120 boost); adwaitx.com", .note = "TCP latency ~300 us"};
inline constexpr link thunderbolt5_rdma{
    .kind = link_kind::thunderbolt, .id = "thunderbolt5-rdma", .name = "Thunderbolt 5 RDMA (macOS 26.2)", .raw = 10_GB_per_s, .achievable = 8_GB_per_s, .latency = 50_us,
    .basis = "bandwidth: as above; latency: adwaitx.com p=10695 (TCP ~300 us, RDMA <50 us); brainfeed.ai (~3 us)", .source = "adwaitx.com?p=10695 and jeffgeerling.com via scour.ing (<50 us); brainfeed.ai NetworkChuck (~3 us)", .note = "NetworkChuck reports ~3 us"};
inline constexpr link eth_10g{
    .kind = link_kind::ethernet, .id = "eth-10g", .name = "10 GbE", .raw = 1.25_GB_per_s, .achievable = 1.175_GB_per_s, .latency = 50_us,
    .basis = "bandwidth: protocol overhead, assumed (TCP for 10/25, RoCE for 100+); latency: assumed", .source = "1 GB/s = 8 Gb/s arithmetic; stas00/ml-engineering@744d01e:network/README.md node table (200/400G NICs)"};
inline constexpr link eth_25g{
    .kind = link_kind::ethernet, .id = "eth-25g", .name = "25 GbE", .raw = 3.125_GB_per_s, .achievable = 2.938_GB_per_s, .latency = 20_us,
    .basis = "bandwidth: protocol overhead, assumed (TCP for 10/25, RoCE for 100+); latency: assumed", .source = "1 GB/s = 8 Gb/s arithmetic; stas00/ml-engineering@744d01e:network/README.md node table (200/400G NICs)"};
inline constexpr link eth_100g{
    .kind = link_kind::ethernet, .id = "eth-100g", .name = "100 GbE", .raw = 12.5_GB_per_s, .achievable = 11.25_GB_per_s, .latency = 5_us,
    .basis = "bandwidth: protocol overhead, assumed (TCP for 10/25, RoCE for 100+); latency: assumed", .source = "1 GB/s = 8 Gb/s arithmetic; stas00/ml-engineering@744d01e:network/README.md node table (200/400G NICs)"};
inline constexpr link eth_200g{
    .kind = link_kind::ethernet, .id = "eth-200g", .name = "200 GbE", .raw = 25_GB_per_s, .achievable = 22.5_GB_per_s, .latency = 5_us,
    .basis = "bandwidth: protocol overhead, assumed (TCP for 10/25, RoCE for 100+); latency: assumed", .source = "1 GB/s = 8 Gb/s arithmetic; stas00/ml-engineering@744d01e:network/README.md node table (200/400G NICs)"};
inline constexpr link eth_400g{
    .kind = link_kind::ethernet, .id = "eth-400g", .name = "400 GbE", .raw = 50_GB_per_s, .achievable = 45_GB_per_s, .latency = 5_us,
    .basis = "bandwidth: protocol overhead, assumed (TCP for 10/25, RoCE for 100+); latency: assumed", .source = "1 GB/s = 8 Gb/s arithmetic; stas00/ml-engineering@744d01e:network/README.md node table (200/400G NICs)", .note = "multi-node all-reduce reaches only 74% of the NIC rate at 16 GiB (36.95 of 50 GB/s per accelerator, same source)"};
inline constexpr link ib_edr{
    .kind = link_kind::infiniband, .id = "ib-edr", .name = "InfiniBand EDR 4x (100 Gb/s)", .raw = 12.5_GB_per_s, .achievable = 11.25_GB_per_s, .latency = 0.5_us,
    .basis = "bandwidth: assumed; latency: stas00/ml-engineering network README (EDR 0.5, HDR 0.6; NDR/XDR not published, 1 us assumed)", .source = "stas00/ml-engineering@744d01e:network/README.md (adapter latency 0.5 us)"};
inline constexpr link ib_hdr{
    .kind = link_kind::infiniband, .id = "ib-hdr", .name = "InfiniBand HDR 4x (200 Gb/s)", .raw = 25_GB_per_s, .achievable = 22.5_GB_per_s, .latency = 0.6_us,
    .basis = "bandwidth: assumed; latency: stas00/ml-engineering network README (EDR 0.5, HDR 0.6; NDR/XDR not published, 1 us assumed)", .source = "stas00/ml-engineering@744d01e:network/README.md (adapter latency 0.6 us)"};
inline constexpr link ib_ndr{
    .kind = link_kind::infiniband, .id = "ib-ndr", .name = "InfiniBand NDR 4x (400 Gb/s)", .raw = 50_GB_per_s, .achievable = 37_GB_per_s, .latency = 1_us,
    .basis = "bandwidth: measured 4-node all-reduce 36.95 of 50 GB/s per accelerator (8x H200 nodes); latency: stas00/ml-engineering network README (EDR 0.5, HDR 0.6; NDR/XDR not published, 1 us assumed)", .source = "stas00/ml-engineering@744d01e:network/README.md (latency not published; ~1 us assumed)"};
inline constexpr link ib_xdr{
    .kind = link_kind::infiniband, .id = "ib-xdr", .name = "InfiniBand XDR 4x (800 Gb/s)", .raw = 100_GB_per_s, .achievable = 90_GB_per_s, .latency = 1_us,
    .basis = "bandwidth: assumed; latency: stas00/ml-engineering network README (EDR 0.5, HDR 0.6; NDR/XDR not published, 1 us assumed)", .source = "stas00/ml-engineering@744d01e:network/README.md (latency not published; ~1 us assumed)"};
inline constexpr link eth_1g{
    .kind = link_kind::ethernet, .id = "eth-1g", .name = "1 GbE", .raw = 0.125_GB_per_s, .achievable = 0.1175_GB_per_s, .latency = 100_us,
    .basis = "bandwidth: assumed (TCP share of the line rate); latency: assumed", .source = "1 Gb/s / 8"};

// clang-format on
}  // namespace links

// Every link of the catalogue, in its order.
inline constexpr const link* link_catalog[] = {
    &links::pcie3_x4,
    &links::pcie3_x8,
    &links::pcie3_x16,
    &links::pcie4_x4,
    &links::pcie4_x8,
    &links::pcie4_x16,
    &links::pcie5_x4,
    &links::pcie5_x8,
    &links::pcie5_x16,
    &links::pcie6_x4,
    &links::pcie6_x8,
    &links::pcie6_x16,
    &links::nvlink1_p100,
    &links::nvlink2_v100,
    &links::nvlink3_a100,
    &links::nvlink3_bridge,
    &links::nvlink_bridge_a100_h100,
    &links::nvlink4_h100,
    &links::nvlink5_b200,
    &links::nvlink6_rubin,
    &links::nvlink_c2c,
    &links::nvlink_c2c_gb10,
    &links::xgmi_mi250x_p2p,
    &links::xgmi_mi250x_all,
    &links::xgmi_mi300x_p2p,
    &links::xgmi_mi300x_all,
    &links::xgmi_mi325x_p2p,
    &links::xgmi_mi325x_all,
    &links::xgmi_mi355x_p2p,
    &links::xgmi_mi355x_all,
    &links::gaudi2_link,
    &links::gaudi3_link,
    &links::ultrafusion,
    &links::thunderbolt3,
    &links::thunderbolt4,
    &links::thunderbolt5,
    &links::thunderbolt5_rdma,
    &links::eth_10g,
    &links::eth_25g,
    &links::eth_100g,
    &links::eth_200g,
    &links::eth_400g,
    &links::ib_edr,
    &links::ib_hdr,
    &links::ib_ndr,
    &links::ib_xdr,
    &links::eth_1g,
};

// The link of that name, or null. Case and the characters "-_. " do not matter.
constexpr const link* find_link(const char* name) { return detail::find_by_id(link_catalog, name); }

}  // namespace llmhw

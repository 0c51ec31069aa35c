// Engine profiles: how well a program uses a device. A handful of physical constants, calibrated on measured rows.
//
// The defaults below are the profile of an unknown engine; a named profile overrides what its own rows determine.
#pragma once

#include <llmhw/detail/math.hpp>
#include <llmhw/device.hpp>
#include <llmhw/format.hpp>

namespace llmhw {

enum class backend : unsigned char { unknown, cuda, metal, rocm, vulkan, sycl, cpu };

// A serving engine reads weights with tensor-core kernels and batches by design; the others grew from one stream.
enum class engine_family : unsigned char { unknown, llama_cpp, ik_llama_cpp, mlx, exllama, serving };

// Bytes per clock relative to 16-bit weights, by what has to be unpacked.
struct unpacking_speed {
    double whole = 1.19;      // 8 bit
    double nibble = 1.05;     // simple 4-bit blocks
    double scaled = 0.782;    // K-quants, 4-bit codebooks
    double codebook = 0.561;  // below 4 bits

    constexpr double of(unpacking kernel) const {
        switch (kernel) {
            case unpacking::none: return 1;
            case unpacking::whole: return whole;
            case unpacking::nibble: return nibble;
            case unpacking::scaled: return scaled;
            case unpacking::codebook: return codebook;
        }
        return codebook;
    }
};

// Bytes per clock of an architecture's units relative to the others of its backend: how many loads a unit keeps in flight, and how well
// hand-written kernels suit it. Libraries' matrix kernels, which serving engines use, are made for each.
struct architecture_speed {
    double pascal = 0.897;
    double volta = 0.872;
    double turing = 0.73;
    double ampere = 1.1;
    double ga100 = 1.01;
    double ada = 1.01;
    double hopper = 1.08;
    double blackwell = 1.17;
    double blackwell_data_centre = 1.11;
    double rdna3 = 0.808;
    double rdna4 = 1.14;
    double apple_m1 = 0.902;
    double apple_m2 = 0.935;
    double apple_m3 = 1.01;
    double apple_m4 = 1.09;
    double apple_m5 = 1.08;

    constexpr double of(architecture a) const {
        switch (a) {
            case architecture::pascal: return pascal;
            case architecture::volta: return volta;
            case architecture::turing: return turing;
            case architecture::ampere: return ampere;
            case architecture::ga100: return ga100;
            case architecture::ada: return ada;
            case architecture::hopper: return hopper;
            case architecture::blackwell: return blackwell;
            case architecture::blackwell_data_centre: return blackwell_data_centre;
            case architecture::rdna3: return rdna3;
            case architecture::rdna4: return rdna4;
            case architecture::apple_m1: return apple_m1;
            case architecture::apple_m2: return apple_m2;
            case architecture::apple_m3: return apple_m3;
            case architecture::apple_m4: return apple_m4;
            case architecture::apple_m5: return apple_m5;
            default: return 1;  // fewer than two devices were measured
        }
    }
};

// What an all-reduce costs on a kind of link: a time per doubling of the devices, and the share of the raw rate that its bytes reach.
struct collective_physics {
    duration alpha = {};
    double share = 1;
};

// Constants of kernels and links that all engines share.
struct kernel_physics {
    double bandwidth_share = 0.905;  // of nominal memory bandwidth that streaming reads reach: refresh, page misses, ECC
    llmhw::architecture_speed architecture_speed = {};
    double narrow_hidden = 798;                   // hidden size at which a matrix keeps half of a unit's loads in flight
    double expert_matrices = 0.899;               // bytes per clock in the small matrices of experts, relative to dense ones
    double bf16_without_units = 0.465;            // ..., of BF16 weights where the backend converts them (Vulkan)
    double integer_lanes = 0.0779;                // weights per FP32 lane and clock on parts without int8 dot products
    double no_flash_attention = 1.47;             // KV reads without flash attention, relative
    double no_flash_attention_per_group = 0.203;  // ... more for each further query head that shares a KV head
    double moe_layer = 2.01;                      // fixed time of a layer with experts: router, top-k, gather, scatter
    double recurrent_layer = 1.19;                // ... with a gated delta net or short convolution
    double mamba_layer = 1.31;
    double early_delta_net = 6.92;          // ... a gated delta net in llama.cpp before 2026-02, not fused yet, relative
    double yearly_layer_time = 0.883;       // layer times shrink by this factor a year, from mid 2023 to late 2026
    double expert_coverage = 0.851;         // distinct experts as if routing drew users^this times independently
    double moe_compute = 0.572;             // compute share of experts relative to dense matrices
    double power_exponent = 1.52;           // clock of the units against the power limit
    double stage_serial_share = 0.224;      // of a stage's time, in which others wait that work on other parts of the batch
    duration stage_hop = 368_us;            // handing the activations to the next device of a layer split
    duration sampling_per_entry = 1.61_ns;  // per vocabulary entry and sequence, in servers that sample on the CPU
    double row_split = 2.6;                 // communication of a row split relative to a tensor split
    collective_physics nvlink = {12.5_us, 0.767};
    collective_physics xgmi = {13.3_us, 0.707};
    collective_physics pcie = {19_us, 0.83};
    collective_physics pcie_through_host = {19.7_us, 0.125};  // where devices may not copy to each other
};

// A factor on a rate on either side, within which 80 % of measurements fall.
struct spread {
    double low = 0.77;
    double high = 1.29;
};

constexpr spread widened(const spread& band, double times) { return {detail::pow(band.low, times), detail::pow(band.high, times)}; }
// What spreads 1.5 times as wide (in logarithms) around the same law: one stream of an MoE or hybrid model, prompts of several devices, users
// of a host.
inline constexpr double widening = 1.5;
constexpr spread widened(const spread& band) {
    static_assert(widening == 1.5);
    return {band.low * detail::sqrt(band.low), band.high * detail::sqrt(band.high)};
}

// Constants of prompt processing that all engines share; docs/prefill.md has the form and its errors.
struct prefill_physics {
    double vector_units = 0.688;               // share of the peak that parts without matrix units reach, whatever the engine
    double int8_dot_products = 2.33;           // gain with quantised weights on Pascal, whose FP16 figure is its FP32 rate
    double missing_tensor_cores = 0.334;       // GTX 16 with CUDA: kernels for tensor cores that it does not have
    double apple_matrix_units = 2.48;          // M5 with builds from 2026 on
    double bf16_without_units = 0.455;         // BF16 weights on AMD with Vulkan
    double whole = 0.866;                      // rate with 8-bit weights, relative to 16-bit ones
    double nibble = 0.883;                     // ... simple 4-bit blocks
    double scaled = 0.745;                     // ... K-quants and codebooks
    double expert_matrices = 0.332;            // rate of the small matrices of experts, relative to dense ones
    double expert_matrices_on_vectors = 0.82;  // ... on parts without matrix units
    token_count fill = 10_tok;                 // a matrix costs as much as for so many tokens more
    double weight_reads = 1.06;                // times that weights are read in a micro-batch
    double yearly_gain = 1.06;                 // of the rate, up to mid 2025
    duration layer_time = 75.7_us;             // fixed time of a layer and micro-batch
    double moe_layer = 9.18;                   // ... of a layer with experts, in plain layers
    double recurrent_layer = 3.35;
    double activation_bytes = 4.8;         // moved for each element of the activations
    double state_moves = 0.452;            // of the recurrent state, for each token
    double pipelining = 0.82;              // share of the ideal gain of several micro-batches in a layer split (CUDA)
    compute_rate per_watt = 0.537_TFLOPS;  // of board power, for a device of 2022: a card at its limit cannot reach its peak
    double per_watt_yearly = 1.24;         // better each year, 2015 to 2026
    double soc_share = 0.546;              // of the package's power that the GPU of a system on chip gets
};

// How well an engine computes prompts.
struct prefill_profile {
    double compute = 0.45;             // share of the dense peak in large matrices; the middle of the measured engines
    bool fp32_accumulation = false;    // computes at the BF16 rate, which GeForce halves, and in FP8 or FP4 where the format is
    double attention_per_clock = 100;  // FLOP per compute unit and clock in attention
    double score_bytes = 24;           // moved for each score without flash attention
    spread band = {0.45, 2.47};
    int rows = 0;  // measured rows behind it
    prefill_physics physics = {};
};

struct engine {
    engine_family family = engine_family::unknown;
    const char* id = "";  // "": not named, estimate() takes the usual one of the device and says so
    const char* name = "unknown engine";
    llmhw::backend backend = backend::unknown;
    double built = 2026.5;  // year of the build

    // Reading weights: bytes per clock that one compute unit gets through (16-bit weights), a limit by the loads it keeps in flight.
    double bytes_per_clock = 8.39;
    unpacking_speed unpacking = {};
    double kv_share = 0.702;  // of nominal bandwidth in KV reads
    // Fixed times: launches, synchronisation, small kernels.
    duration layer_time = 61.3_us;
    duration step_time = 126_us;
    duration sequence_time = 22.1_us;  // for each further sequence in a step
    double decode_compute = 0.33;      // share of the dense peak with several sequences
    bool samples_on_cpu = false;
    bool divides_batch = false;  // each stage of a layer split works on a part of the batch of its own; else all of it passes them in turn
    double measured_speed = 1;   // of one's own machine relative to the profile; calibrate.hpp sets it
    kernel_physics physics = {};

    // Memory manners.
    token_count micro_batch = 512_tok;  // prompt tokens computed at once
    bool logits_of_every_token = true;  // room for the logits of a whole micro-batch
    token_count kv_block = 256_tok;     // the cache is allotted in blocks of so many tokens
    information runtime_memory = {};    // graphs, workspaces and libraries beside the driver's own reserve
    double memory_share = 1;            // of the usable memory that the engine allows itself

    prefill_profile prefill = {};
    double base_power = 0.513;  // share of a board's power that a running step draws, whatever it moves

    spread single = {0.818, 1.22};  // one stream
    spread batched = {0.5, 2};      // several
    int rows = 0;                   // measured rows behind this profile
    double first_year = 0;          // ... and when they were measured
    double last_year = 0;
};

// llama.cpp and its fork.
constexpr bool is_llama_cpp(const engine& e) { return e.family == engine_family::llama_cpp || e.family == engine_family::ik_llama_cpp; }

}  // namespace llmhw

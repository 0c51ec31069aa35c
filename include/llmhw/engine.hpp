// Engine profiles: how well a program uses a device. A handful of physical constants, calibrated on measured rows.
//
// The defaults below are the profile of an unknown engine; a named profile overrides what its own rows determine.
#pragma once

#include <llmhw/device.hpp>
#include <llmhw/format.hpp>

namespace llmhw {

enum class backend : unsigned char { unknown, cuda, metal, rocm, vulkan, sycl, cpu };

// A serving engine reads weights with tensor-core kernels and batches by design; the others grew from one stream.
enum class engine_family : unsigned char { unknown, llama_cpp, mlx, exllama, serving };

// Relative bytes per clock by what has to be unpacked; 1 for 16 bits.
struct unpacking_speed {
    double whole = 1.182;
    double nibble = 0.855;
    double scaled = 0.730;
    double codebook = 0.529;

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

// Constants of kernels and links that all engines share. Each is one number with a meaning; docs/accuracy.md has their spread.
struct kernel_physics {
    double bandwidth_share = 0.907;             // of nominal memory bandwidth that streaming reads reach: refresh, page misses, ECC
    double narrow_hidden = 809;                 // hidden size at which a matrix keeps half of a unit's loads in flight
    double bf16_without_units = 0.345;          // bytes per clock of BF16 weights where the backend converts them (Vulkan)
    double integer_lanes = 0.0725;              // weights per FP32 lane and clock on parts without int8 dot products
    double no_flash_attention = 1.417;          // KV reads without flash attention, relative
    double no_flash_attention_per_group = 0.19; // ... and for each further query head that shares a KV head
    double attention_bytes_per_clock = 629;     // KV elements x query heads that a unit multiplies per clock
    double moe_layer = 1.935;                   // fixed time of a layer with experts: router, top-k, gather, scatter
    double recurrent_layer = 0.99;              // ... with a gated delta net or short convolution
    double mamba_layer = 1.008;
    double early_delta_net = 5.87;              // ... with a gated delta net in llama.cpp builds before 2026-02
    double yearly_layer_time = 0.867;           // layer times shrink by this factor a year (builds of mid 2023 to late 2026)
    double moe_compute = 0.612;                 // compute share of experts relative to dense matrices, decode
    double moe_prefill = 0.294;                 // ..., prefill
    double attention_compute = 0.39;            // of peak in prefill attention
    double power_exponent = 1.095;              // clock against power limit
    duration prefill_time = 6.76_ms;            // before the first token, whatever the prompt
    duration stage_hop = 244_us;                // handing the activations to the next device of a layer split
    duration sampling_per_entry = 1.96_ns;      // per vocabulary entry and sequence, in servers that sample on the CPU
    double row_split = 2.22;                    // communication of a row split relative to a tensor split
};

struct engine {
    const char* id = "";                        // "" : not named, estimate() chooses by device and says so
    const char* name = "unknown engine";
    engine_family family = engine_family::unknown;
    llmhw::backend backend = backend::unknown;
    double built = 2026.5;                      // year of the build

    // Reading weights: bytes per clock that one compute unit gets through (16-bit weights), a limit by the loads it keeps in flight.
    double bytes_per_clock = 9.13;
    unpacking_speed unpacking = {};
    double kv_share = 0.792;                    // of nominal bandwidth in KV reads
    // Fixed times: launches, synchronisation, small kernels.
    duration layer_time = 65.1_us;
    duration step_time = 0.121_ms;
    duration sequence_time = 33_us;             // for each further sequence in a step
    // Compute: shares of the dense peak.
    double decode_compute = 0.338;
    double prefill_compute = 0.838;
    double prefill_interference = 0.255;        // of other requests' prefill that the median token sees
    bool samples_on_cpu = false;
    kernel_physics physics = {};

    // Memory manners.
    token_count micro_batch = 512_tok;          // prompt tokens computed at once
    bool logits_of_every_token = true;          // room for the logits of a whole micro-batch
    token_count kv_block = 256_tok;             // the cache is allotted in blocks of so many tokens
    information runtime_memory = 0_B;           // graphs, workspaces and libraries beside the driver's own reserve
    double memory_share = 1;                    // of the usable memory that the engine allows itself

    // 80 % of measurements lie between rate x low and rate x high.
    double low = 0.7;
    double high = 1.3;
    int rows = 0;                               // measured rows behind this profile
    double first_year = 0;                      // ... and when they were measured
    double last_year = 0;
};

}  // namespace llmhw

// Devices: accelerators, systems on chip and CPUs with their memory. One's own takes four numbers: memory, bandwidth, fp16, board power.
#pragma once

#include <llmhw/units.hpp>

namespace llmhw {

enum class vendor : unsigned char { unknown, nvidia, amd, intel, apple, google, aws, qualcomm, ampere_computing, raspberry_pi };
enum class device_kind : unsigned char { gpu, soc, cpu, accelerator };
enum class status : unsigned char { released, projected };               // projected: announced, or only claimed
enum class confidence : unsigned char { high, medium, low, projected };  // read for that part; derived; sources disagree; no such part yet

// Generations as far as they differ in what a compute unit does per clock.
enum class architecture : unsigned char {
    unknown,
    kepler,
    maxwell,
    pascal,
    gp100,
    volta,
    turing,
    turing_without_tensor_cores,
    ampere,
    ga100,
    ga10b,
    ada,
    hopper,
    blackwell,
    blackwell_data_centre,
    rubin,
    gcn,
    vega20,
    rdna2,
    rdna3,
    rdna4,
    cdna,
    cdna2,
    cdna3,
    cdna4,
    cdna5,
    alchemist,
    battlemage,
    ponte_vecchio,
    xe_integrated,
    apple_m1,
    apple_m2,
    apple_m3,
    apple_m4,
    apple_m5,
    adreno,
    gaudi,
    tpu,
    trainium,
    cpu,
};

// What a CPU brings beside its memory; it decides how fast weights are unpacked, attention is computed and threads meet.
struct processor {
    int cores = 0;                       // of all sockets together. 0: not stated
    frequency clock = {};                // with all cores busy
    double vector_share = 1;             // work per clock and core relative to AVX2: NEON 0.5, Cortex-A72 0.17
    llmhw::bandwidth fabric_limit = {};  // between the memory and the cores: chiplets x fabric clock x 32 B. 0: the memory is the limit
    int sockets = 1;
    double bandwidth_share = 0;  // of the nominal memory bandwidth that the cores reach, where it is not that of a socket with DIMMs
};

struct device {
    const char* id = "";  // as in the catalogue: "rtx-4090"
    const char* name = "";
    llmhw::vendor vendor = vendor::unknown;
    bool geforce = false;  // NVIDIA's consumer cards: no copies from one to another over PCIe, NVLink only by a bridge that is sold apart
    device_kind kind = device_kind::gpu;
    llmhw::architecture architecture = architecture::unknown;
    int year = 0;
    llmhw::status status = status::released;
    information memory = {};  // capacity as labelled; usable_memory() is what a model can have of it
    const char* memory_type = "";
    llmhw::bandwidth bandwidth = {};  // nominal peak of the memory
    compute_rate fp16 = {};           // dense, without sparsity; GeForce: with FP16 accumulation. 0: not stated
    compute_rate bf16 = {};
    compute_rate fp8 = {};
    compute_rate int8 = {};
    compute_rate fp4 = {};
    frequency unit_clock = {};  // compute units x clock, of parts whose matrix units are cut down. 0: from fp16
    power board_power = {};     // board or package limit. 0: not stated
    power idle_power = {};      // 0: not stated
    int pcie_generation = 0;
    int pcie_lanes = 0;
    llmhw::bandwidth nvlink = {};  // per direction, all links together. 0: none
    bool unified_memory = false;   // CPU and GPU share it
    llmhw::processor processor = {};
    money price = {};  // list price at launch. 0: not stated
    llmhw::confidence confidence = confidence::medium;
    const char* source = "";
    const char* note = "";
};

constexpr bool is_apple(const device& d) { return d.vendor == vendor::apple; }
constexpr bool is_cpu(const device& d) { return d.kind == device_kind::cpu || d.architecture == architecture::cpu; }

// Dense FP16 operations that one compute unit (SM, CU, Xe core, GPU core) of a generation does per clock; 0 where it is not known.
// fp16 / this = units x clock. Check: H100 SXM 989 TFLOPS / 4096 = 241 GHz = 132 SM x 1.83 GHz,
// MI355X 2500 / 4096 = 610 GHz = 256 CU x 2.4 GHz, Jetson Thor 258.5 / 8192 = 32 GHz = 20 SM x 1.58 GHz. Source: the vendors' white papers.
// clang-format off
constexpr double fp16_operations_per_clock(architecture a) {
    using enum architecture;
    switch (a) {
        case volta: case turing: case ampere: case ada: case blackwell: case rdna4: case cdna: case cdna2: return 1024;
        case ga100: case ga10b: case cdna3: case alchemist: case battlemage: return 2048;
        case hopper: case cdna4: case ponte_vecchio: return 4096;
        case blackwell_data_centre: case rubin: return 8192;
        case xe_integrated: return 896;  // of the shaders, which its catalogue figure belongs to
        case rdna3: return 512;
        case kepler: return 384;
        case maxwell: case pascal: case gp100: case turing_without_tensor_cores: case vega20: case rdna2: return 256;
        case gcn: return 128;
        case apple_m1: case apple_m2: case apple_m3: case apple_m4: case apple_m5: case adreno: return 256;
        default: return 0;
    }
}

// clang-format on

namespace detail {

// The inverse, or 0, as a table: whatever a device is asked starts here, and would wait for a division.
struct fp16_clocks {
    double of[static_cast<int>(architecture::cpu) + 1] = {};

    constexpr fp16_clocks() {
        for (int i = 0; i <= static_cast<int>(architecture::cpu); ++i) {
            const double operations = fp16_operations_per_clock(static_cast<architecture>(i));
            if (operations > 0) of[i] = 1 / operations;
        }
    }
};
inline constexpr fp16_clocks clocks_per_fp16_operation;

}  // namespace detail

// Compute units times clock; 0 where it is not known.
constexpr frequency unit_clock(const device& d) {
    if (d.unit_clock > 0_Hz) return d.unit_clock;
    const auto a = d.architecture <= architecture::cpu ? d.architecture : architecture::unknown;
    const double a_second = d.fp16.in(FLOPS), clocks = detail::clocks_per_fp16_operation.of[static_cast<int>(a)];
    return a_second * clocks * Hz;
}

// Dense peak of 16-bit operands with 32-bit accumulation, which GeForce does at half its FP16 rate.
constexpr compute_rate accumulating_peak(const device& d) { return d.bf16 > 0_FLOPS ? d.bf16 : d.fp16; }

// --- what of the labelled memory a model can have -------------------------------------------------------------------------------------

// What the driver keeps before the first allocation: firmware, page tables, the display and one context. A 24 GiB RTX 4090 shows 24,564 MiB
// to nvidia-smi, of which a context takes some 400 to 500; ROCm and Intel's runtimes keep about as much.
inline constexpr information driver_reserve = 512_MiB;

// Share of a Mac's memory that the GPU may wire down by default (Metal's recommendedMaxWorkingSetSize): two thirds up to 36 GB, three
// quarters above. It can be raised with sysctl iogpu.wired_limit_mb, so machines take it as an input.
constexpr double default_wired_share(const device& d) { return d.memory > 36_GiB ? 0.75 : 2. / 3; }

// Share of a PC's memory that an integrated GPU may map without a boot option: half on Linux and Windows; NVIDIA's unified parts map all
// but what the system keeps.
inline constexpr double default_shared_memory_share = 0.5;
constexpr bool has_default_share(const device& d) { return d.unified_memory && d.vendor != vendor::nvidia && !is_cpu(d); }

inline constexpr information system_reserve = 4_GiB;
constexpr information beside_system(information memory) { return max(memory - system_reserve, 0.5 * memory); }

// Memory for a model on one device. `wired_limit` is the limit set by the owner of a Mac or of an integrated GPU; 0: the default.
constexpr information usable_memory(const device& d, information wired_limit = {}) {
    if (wired_limit > 0_B) return min(wired_limit, d.memory);
    if (is_apple(d)) return d.memory * default_wired_share(d);
    if (has_default_share(d)) return d.memory * default_shared_memory_share;
    if (d.unified_memory || is_cpu(d)) return beside_system(d.memory);
    return max(d.memory - driver_reserve, 0_B);
}

}  // namespace llmhw

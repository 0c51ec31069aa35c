// A machine: one or more devices, how a model is divided over them, the link between them, and the host they sit in.
#pragma once

#include <llmhw/device.hpp>
#include <llmhw/link.hpp>

namespace llmhw {

enum class split : unsigned char {
    layer,   // whole layers on each device, one after the other: adds memory, not speed
    tensor,  // every matrix divided: adds both, and an all-reduce twice a layer
    row,     // llama.cpp's older division by rows, with more traffic than tensor
};

// Copies from device to device over PCIe. GeForce drivers refuse them and go through host memory, unless they are patched.
enum class peer_copies : unsigned char { as_sold, enabled, disabled };

struct host {
    information memory = {};          // 0: no model data in host memory
    llmhw::bandwidth bandwidth = {};  // nominal, memory_bandwidth(channels, MT/s); 0: nothing is read from there
    bool bandwidth_measured = false;  // it is a measurement, by a copy or triad benchmark
    llmhw::processor processor = {};
    llmhw::link link = {};        // to each device; not named: the device's PCIe slot
    llmhw::bandwidth drive = {};  // reads of the NVMe drive from which weights are mapped that memory does not hold; 0: none
    double page_cache_hits = -1;  // share of the host's reads that memory serves, if measured; negative: the share that fits
};

// 64-bit channels: memory_bandwidth(2, 5600) is dual-channel DDR5-5600, 89.6 GB/s.
constexpr bandwidth memory_bandwidth(int channels, double mega_transfers_per_second) {
    return channels * 8 * mega_transfers_per_second * MB_per_s;
}

// The processor and memory of a catalogue entry as a host. The cores of Apple's chips reach 0.374 of a bandwidth made for the GPU (rows of
// data/observations/offload.csv).
constexpr host host_of(const device& d) {
    host result{.memory = d.memory, .bandwidth = d.bandwidth, .processor = d.processor};
    if (is_apple(d)) result.processor.bandwidth_share = 0.374;
    return result;
}

struct machine {
    llmhw::device device = {};
    int count = 1;  // devices that hold one copy of the model
    llmhw::split split = split::layer;
    llmhw::link link = {};  // between devices; not named: NVLink where the device has it, else its slot or a network: link_between()
    llmhw::peer_copies peer_copies = peer_copies::as_sold;
    llmhw::host host = {};
    power power_limit = {};        // set per device; 0: the board's own
    information wired_limit = {};  // what a Mac or an integrated GPU may use; 0: the system's default
};

// A CPU is its own host, unless another description of one is given.
constexpr bool is_own_host(const machine& m) { return is_cpu(m.device) && !(m.host.bandwidth > 0_GB_per_s); }

// Memory for a model on one of its devices. A CPU whose host is described has what that has, and what it maps from a drive.
constexpr information usable_memory(const machine& m) {
    const information usable = usable_memory(m.device, m.wired_limit);
    const bool described = is_cpu(m.device) && !is_own_host(m);
    return described && !(m.host.drive > 0_GB_per_s) ? min(usable, beside_system(m.host.memory)) : usable;
}

namespace detail {

// Power limit of one device: the owner's, or the board's; 0 where neither is known.
constexpr power device_limit(const machine& m) {
    if (!(m.power_limit > 0_W)) return m.device.board_power;
    return m.device.board_power > 0_W ? min(m.power_limit, m.device.board_power) : m.power_limit;
}

}  // namespace detail

// Eight devices and more stand in a server.
constexpr bool is_server(const machine& m) { return m.count >= 8; }

// Whether the devices share the matrices of a layer, rather than the layers.
constexpr bool divides_matrices(const machine& m) { return m.count > 1 && m.split != split::layer; }

}  // namespace llmhw

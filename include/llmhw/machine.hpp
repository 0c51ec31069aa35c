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

struct host {
    information memory = {};          // 0: no model data in host memory
    llmhw::bandwidth bandwidth = {};  // nominal: channels x MT/s x 8 B
};

struct machine {
    llmhw::device device = {};
    int count = 1;  // devices that hold one copy of the model
    llmhw::split split = split::layer;
    llmhw::link link = {};  // between devices; not named: NVLink where the device has it, else its PCIe slot
    llmhw::host host = {};
    power power_limit = {};        // set per device; 0: the board's own
    information wired_limit = {};  // what a Mac or an integrated GPU may use; 0: the system's default
};

// Whether the devices share the matrices of a layer, rather than the layers.
constexpr bool divides_matrices(const machine& m) { return m.count > 1 && m.split != split::layer; }

}  // namespace llmhw

// Links between devices, and between a device and its host.
#pragma once

#include <llmhw/units.hpp>

namespace llmhw {

enum class link_kind : unsigned char { none, pcie, nvlink, chip_to_chip, xgmi, roce, die_to_die, thunderbolt, ethernet, infiniband };

// The first member is not a text, so that a link is not made from its name by mistake: find_link() looks it up.
struct link {
    link_kind kind = link_kind::none;
    const char* id = "";
    const char* name = "";
    llmhw::bandwidth raw = {};         // per direction
    llmhw::bandwidth achievable = {};  // per direction, large messages; 0: not measured
    duration latency = {};             // of a small message; 0: not measured
    const char* basis = "";            // what of this is measured
    const char* source = "";
    const char* note = "";
};

// Large messages reach 80 % of the raw rate where nobody knows it, which is what most measured links reach (0.75 to 0.9).
constexpr bandwidth achievable_bandwidth(const link& l) { return l.achievable > 0_GB_per_s ? l.achievable : 0.8 * l.raw; }

}  // namespace llmhw

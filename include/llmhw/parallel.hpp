// Several devices: what each of them holds, and what it costs to bring their results together.
//
//     all-reduce = alpha log2 n + 2 (n - 1)/n bytes / (share x link)
//
// The alpha-beta model of Thakur, Rabenseifner and Gropp (2005). alpha contains the launch of the engine's own small-message kernel;
// fitted to the tensor-parallel rows of data/observations.
#pragma once

#include <llmhw/detail/math.hpp>
#include <llmhw/machine.hpp>
#include <llmhw/setup.hpp>

namespace llmhw {

struct collective {
    duration alpha = {};              // of one all-reduce, times log2 of the devices
    llmhw::bandwidth bandwidth = {};  // that an all-reduce reaches
};

namespace detail {

// GB/s per lane and direction of a PCIe generation after line coding.
constexpr bandwidth pcie_lane(int generation) {
    return generation >= 6 ? 7.5625_GB_per_s : generation == 5 ? 3.9385_GB_per_s : generation == 4 ? 1.9693_GB_per_s : 0.98464_GB_per_s;
}

}  // namespace detail

constexpr bool has_peer_access(const machine& m) {
    return m.peer_copies == peer_copies::as_sold ? !m.device.geforce : m.peer_copies == peer_copies::enabled;
}

// The slot that a device sits in; PCIe 4 x16 where it does not say.
constexpr link pcie_slot(const device& d) {
    const int generation = d.pcie_generation > 0 ? d.pcie_generation : 4, lanes = d.pcie_lanes > 0 ? d.pcie_lanes : 16;
    return {.kind = link_kind::pcie, .id = "pcie", .name = "PCIe slot", .raw = lanes * detail::pcie_lane(generation)};
}

// The link between the devices of a machine: the one that it names, else NVLink, else the slot. The bridge of a GeForce card is an extra
// that joins two of them.
constexpr link link_between(const machine& m) {
    if (m.link.kind != link_kind::none) return m.link;
    if (m.device.nvlink > 0_GB_per_s && !m.device.geforce)
        return {.kind = link_kind::nvlink, .id = "nvlink", .name = "NVLink", .raw = m.device.nvlink};
    return pcie_slot(m.device);
}

// Fitted to the rows with several devices; the shares are what an all-reduce of a few hundred kB reaches. Ethernet, InfiniBand and
// Thunderbolt have almost no rows: twice the link's latency and a launch, an assumption.
constexpr collective collective_over(const link& l, bool peer_access, const kernel_physics& physics = {}) {
    const auto fitted = [&l](const collective_physics& c) { return collective{c.alpha, c.share * l.raw}; };
    switch (l.kind) {
        case link_kind::nvlink:
        case link_kind::chip_to_chip:
        case link_kind::die_to_die: return fitted(physics.nvlink);
        case link_kind::xgmi:
        case link_kind::roce: return fitted(physics.xgmi);
        case link_kind::ethernet:
        case link_kind::infiniband:
        case link_kind::thunderbolt: return {25_us + 2 * l.latency, 0.75 * l.raw};
        default: return fitted(peer_access ? physics.pcie : physics.pcie_through_host);
    }
}

constexpr duration all_reduce(const collective& c, int devices, information bytes) {
    if (devices <= 1) return {};
    return detail::log2(devices) * c.alpha + 2. * (devices - 1) / devices * bytes / c.bandwidth;
}

// Devices that work at the same time on one token, and devices that a token passes one after the other.
constexpr int tensor_ways(const machine& m) { return divides_matrices(m) ? m.count : 1; }
constexpr int stages(const machine& m) { return divides_matrices(m) ? 1 : m.count; }

// Share of the weights on the fullest device. Layers are whole; embedding and head together count as one more.
constexpr double fullest_weight_share(const model& m, const machine& mc) {
    if (mc.count == 1) return 1;
    if (divides_matrices(mc)) return 1. / mc.count;
    const int units = m.layers + 1;
    return detail::ceil(static_cast<double>(units) / mc.count) / units;
}

// Share of the KV cache on the fullest device. Tensor parallelism divides KV heads, and keeps a copy where there are too few; MLA's one
// latent is not divided at all.
constexpr double fullest_kv_share(const model& m, const machine& mc) {
    if (mc.count == 1) return 1;
    if (!divides_matrices(mc)) return detail::ceil(static_cast<double>(m.layers) / mc.count) / m.layers;
    const int heads = has_mla(m) ? 1 : m.attention.kv_heads;
    return detail::ceil(static_cast<double>(heads) / mc.count) / heads;
}

}  // namespace llmhw

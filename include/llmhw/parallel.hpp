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
    switch (generation) {
        case 1: return 0.25_GB_per_s;
        case 2: return 0.5_GB_per_s;
        case 3: return 0.98464_GB_per_s;
        case 4: return 1.9693_GB_per_s;
        case 5: return 3.9385_GB_per_s;
        default: return 7.5625_GB_per_s;
    }
}

}  // namespace detail

constexpr bool has_peer_access(const machine& m) {
    return m.peer_copies == peer_copies::as_sold ? !m.device.geforce : m.peer_copies == peer_copies::enabled;
}

// Between computers, where nothing is said: 10 GbE, as in the catalogue.
inline constexpr link assumed_network{
    .kind = link_kind::ethernet, .id = "eth-10g", .name = "10 GbE", .raw = 1.25_GB_per_s, .achievable = 1.175_GB_per_s, .latency = 50_us};

// The slot that a device sits in; PCIe 4 x16 where it does not say.
constexpr link pcie_slot(const device& d) {
    const int generation = d.pcie_generation > 0 ? d.pcie_generation : 4, lanes = d.pcie_lanes > 0 ? d.pcie_lanes : 16;
    return {.kind = link_kind::pcie, .id = "pcie", .name = "PCIe slot", .raw = lanes * detail::pcie_lane(generation)};
}

// The link between the devices of a machine: the one that it names, else NVLink, else the slot; systems on chip are computers of their
// own. The bridge of a GeForce card is an extra that joins two of them.
constexpr link link_between(const machine& m) {
    if (m.link.kind != link_kind::none) return m.link;
    if (m.device.nvlink > 0_GB_per_s && !m.device.geforce)
        return {.kind = link_kind::nvlink, .id = "nvlink", .name = "NVLink", .raw = m.device.nvlink};
    return m.device.unified_memory && !is_cpu(m.device) ? assumed_network : pcie_slot(m.device);
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
    return detail::log2(devices) * c.alpha + 2. * (devices - 1) * bytes / (1. * devices * c.bandwidth);
}

// Those of a tensor split: two a layer, of 16-bit activations.
constexpr duration all_reduces(const model& m, const machine& mc, double tokens, const kernel_physics& physics) {
    const collective c = collective_over(link_between(mc), has_peer_access(mc), physics);
    return 2. * m.layers * all_reduce(c, mc.count, 2 * tokens * m.hidden * B) * (mc.split == split::row ? physics.row_split : 1);
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

namespace detail {

// Of so many KV heads on the fullest of the devices that divide matrices: heads are whole, and copied where there are too few.
constexpr double fullest_head_share(int heads, int ways) { return static_cast<double>((heads - 1) / ways + 1) / heads; }

// ... and of the keys of indexers, which every device has whole. Seldom, so it is called.
[[gnu::noinline]] constexpr double share_with_indexers(double of_heads, const model& m) {
    if (!(of_heads < 1)) return of_heads;
    return of_heads + (1 - of_heads) * index_layers(m) * m.attention.index_dim / kv_shape_of(m).full;
}

}  // namespace detail

// What the fullest device holds of the cache and of the recurrent states. Tensor parallelism divides KV heads, of which the layers that see
// everything may have fewer; MLA's one latent and the key of an indexer are not divided at all.
constexpr kv_shape fullest_kv_shape(kv_shape shape, const model& m, const machine& mc) {
    if (mc.count == 1) return shape;
    double full = 0, window = 0, state = 0;
    if (divides_matrices(mc)) {
        const attention_geometry& a = m.attention;
        const int heads = has_mla(m) ? 1 : a.kv_heads, full_heads = has_mla(m) ? 1 : full_kv_heads(m);
        full = detail::fullest_head_share(full_heads, mc.count);
        window = full_heads == heads ? full : detail::fullest_head_share(heads, mc.count);
        if (a.index_heads > 0) [[unlikely]]
            full = detail::share_with_indexers(full, m);
        state = 1. / mc.count;
    } else {
        full = window = state = detail::ceil(static_cast<double>(m.layers) / mc.count) / m.layers;
    }
    shape.full *= full;
    shape.window *= window;
    shape.state *= state;
    return shape;
}

}  // namespace llmhw

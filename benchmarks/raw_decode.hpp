// The formula of llmhw/decode.hpp as one would write it without quantities: bytes, seconds, FLOP/s, watts and tokens in plain doubles,
// the same arithmetic, the same branches. It is the baseline of bench_decode, which checks that both give the same answer.
#pragma once

#include <llmhw/estimate.hpp>

namespace raw {

using namespace llmhw::detail;  // pow, log2, limited4, min, max: on doubles already
using llmhw::architecture;
using llmhw::backend;
using llmhw::bottleneck;
using llmhw::engine_family;
using llmhw::link_kind;
using llmhw::split;
using llmhw::tensor_type;
using llmhw::unpacking;

struct device {
    const char* name;
    raw::architecture architecture;
    bool is_cpu;
    double bandwidth, fp16, bf16, fp8, fp4, board_power, nvlink;
    int pcie_generation, pcie_lanes;
};

struct collective {
    double alpha, share;
};

struct engine {
    engine_family family;
    raw::backend backend;
    double built, bytes_per_clock;
    llmhw::unpacking_speed unpacking;
    double kv_share, layer_time, step_time, sequence_time, decode_compute;
    bool samples_on_cpu;
    double bandwidth_share, narrow_hidden, expert_matrices, bf16_without_units, integer_lanes, no_flash_attention;
    double no_flash_attention_per_group, moe_layer, recurrent_layer, mamba_layer, early_delta_net, yearly_layer_time, expert_coverage;
    double moe_compute, power_exponent, stage_hop, sampling_per_entry, row_split;
    collective nvlink, xgmi, pcie, pcie_through_host;
    double measured_speed;
    llmhw::spread single, batched;
};

struct parts {
    double looked_up, head, layers, experts;

    double total() const { return looked_up + head + layers + experts; }
    double read(double expert_share) const { return head + layers + expert_share * experts; }
};

struct kv_shape {
    double full, window, window_tokens, full_readers, window_readers, state;
};

struct question {
    llmhw::model model;  // its geometry: whole numbers
    llmhw::format format;
    raw::device device;
    int count;
    raw::split split;
    link_kind link;
    double link_raw, link_latency;
    llmhw::peer_copies peer_copies;
    double power_limit, context, depth;
    int users;
    tensor_type kv_cache;
    bool flash_attention;
};

struct sizes {
    parts weights, parameters;
    kv_shape kv;
};

struct step {
    double weights, kv_cache, recurrent_state, compute, layers, overhead, communication;

    double total() const { return (weights + compute) + (kv_cache + recurrent_state + layers + overhead + communication); }
};

struct result {
    double rate, low, high, ceiling, throughput, time_per_token;
    step time;
    bottleneck bound_by;
    double weights_read, kv_read, expert_share;
};

inline bool divides(const question& q) { return q.count > 1 && q.split != split::layer; }

inline double matrix_peak(const device& d, tensor_type type) {
    const double sixteen_bit = d.bf16 > 0 ? d.bf16 : d.fp16;
    if (type == tensor_type::fp8) return max(d.fp8, sixteen_bit);
    if (type == tensor_type::nvfp4) return max(d.fp4, sixteen_bit);
    return sixteen_bit;
}

inline double clock_share(const question& q, const engine& e) {
    if (!(q.power_limit > 0) || !(q.device.board_power > 0)) return 1;
    const double share = q.power_limit / q.device.board_power * (divides(q) ? 1 : q.count);
    return share < 1 ? pow(share, e.power_exponent) : 1;
}

inline double unit_clock(const device& d) {
    const double per_clock = llmhw::fp16_operations_per_clock(d.architecture);
    const double clock = per_clock > 0 ? d.fp16 / per_clock : 0;
    return clock > 0 || d.is_cpu ? clock : d.bandwidth / 7.7;
}

struct reading {
    double dense, experts;
    bool kernel_bound;
};

inline reading reading_rates(const question& q, const engine& e, const sizes& s) {
    const device& d = q.device;
    const double memory = e.bandwidth_share * d.bandwidth;
    const double clock = unit_clock(d) * clock_share(q, e);
    if (!(clock > 0)) return {memory, memory, false};

    const unpacking kernel = kernel_of(q.format);
    const double hidden = q.model.hidden;
    double speed = e.bytes_per_clock * e.unpacking.of(kernel) * hidden / (hidden + e.narrow_hidden);
    if (q.format.type == tensor_type::bf16 && e.backend == backend::vulkan) speed *= e.bf16_without_units;
    double dense = speed * clock;

    if (!has_int8_dot_products(d.architecture) && kernel != unpacking::none && e.backend == backend::cuda) {
        const double bits = 8 * s.weights.total() / s.parameters.total();
        const double lanes = d.fp16 / (d.architecture == architecture::gp100 ? 4 : 2);
        const double scales = kernel == unpacking::scaled || kernel == unpacking::codebook ? e.unpacking.nibble / e.unpacking.scaled : 1;
        const double emulated = e.integer_lanes * lanes * bits / 8 / scales;
        dense = limited4(dense, emulated);
    }
    const double rate = limited4(memory, dense);
    return {rate, is_moe(q.model) ? limited4(memory, dense * e.expert_matrices) : rate, dense < memory};
}

inline double layers_of_fixed_time(const llmhw::model& m, const engine& e) {
    const bool mamba = m.recurrent.kind == llmhw::recurrence::mamba2;
    double recurrent = mamba ? e.mamba_layer : e.recurrent_layer;
    if (!mamba && e.family == engine_family::llama_cpp && e.built < 2026.1) recurrent *= e.early_delta_net;
    return m.layers + (e.moe_layer - 1) * expert_layers(m) + (recurrent - 1) * m.recurrent.layers;
}

inline double kv_passes(const question& q, const engine& e) {
    const auto& a = q.model.attention;
    const double group = has_mla(q.model) ? 2. * a.heads : static_cast<double>(a.heads) / a.kv_heads;
    return e.no_flash_attention + e.no_flash_attention_per_group * (group - 1);
}

inline double kv_read(const kv_shape& kv, double tokens, tensor_type type) {
    const double full = kv.full * kv.full_readers, window = kv.window * kv.window_readers;
    return (full * tokens + window * min(tokens, kv.window_tokens)) * llmhw::bytes_per_element(type);
}

inline double fullest_kv_share(const question& q) {
    const int heads = has_mla(q.model) ? 1 : q.model.attention.kv_heads;
    return ceil(static_cast<double>(heads) / q.count) / heads;
}

struct link {
    link_kind kind;
    double raw, latency;
};

inline bool is_geforce(const device& d) { return starts_with(d.name, "GeForce"); }

inline bool has_peer_access(const question& q) {
    return q.peer_copies == llmhw::peer_copies::as_sold ? !is_geforce(q.device) : q.peer_copies == llmhw::peer_copies::enabled;
}

inline link link_between(const question& q) {
    if (q.link != link_kind::none) return {q.link, q.link_raw, q.link_latency};
    if (q.device.nvlink > 0 && !is_geforce(q.device)) return {link_kind::nvlink, q.device.nvlink, 0};
    const int generation = q.device.pcie_generation > 0 ? q.device.pcie_generation : 4,
              lanes = q.device.pcie_lanes > 0 ? q.device.pcie_lanes : 16;
    const double lane = generation >= 6 ? 7.5625e9 : generation == 5 ? 3.9385e9 : generation == 4 ? 1.9693e9 : 0.98464e9;
    return {link_kind::pcie, lanes * lane, 0};
}

inline collective collective_over(const link& l, bool peer_access, const engine& e) {
    switch (l.kind) {
        case link_kind::nvlink:
        case link_kind::chip_to_chip:
        case link_kind::die_to_die: return e.nvlink;
        case link_kind::xgmi:
        case link_kind::roce: return e.xgmi;
        case link_kind::ethernet:
        case link_kind::infiniband:
        case link_kind::thunderbolt: return {25e-6 + 2 * l.latency, 0.75};
        default: return peer_access ? e.pcie : e.pcie_through_host;
    }
}

inline bottleneck largest_part(const step& t, bool kernel_bound) {
    const double fixed = t.layers + t.overhead, cache = t.kv_cache + t.recurrent_state;
    const double most = max(max(t.weights, cache), max(max(t.compute, fixed), t.communication));
    if (most == t.weights) return kernel_bound ? bottleneck::kernels : bottleneck::memory_bandwidth;
    if (most == cache) return bottleneck::kv_cache;
    if (most == t.compute) return bottleneck::compute;
    return most == fixed ? bottleneck::fixed_time : bottleneck::communication;
}

inline result decode_of(const question& q, const engine& e, const sizes& s) {
    const llmhw::model& m = q.model;
    const device& d = q.device;
    const int ways = divides(q) ? q.count : 1, passes = divides(q) ? 1 : q.count;
    const double share = 1. / ways, kv_share = divides(q) ? fullest_kv_share(q) : 1;
    const double users = e.family == engine_family::serving ? max(1. * q.users / passes, 1) : q.users;

    result r{};
    r.expert_share = llmhw::distinct_expert_share(active_expert_share(m), users, e.expert_coverage);
    const double dense_read = s.weights.read(0), experts_read = r.expert_share * s.weights.experts;
    const double cache_read = users * kv_read(s.kv, q.depth > 0 ? q.depth : q.context, q.kv_cache), state_moved = users * 2 * s.kv.state;
    r.weights_read = dense_read + experts_read;
    r.kv_read = cache_read;

    const double work = 2 * s.parameters.read(active_expert_share(m));
    const double peak = matrix_peak(d, q.format.type);

    const reading rates = reading_rates(q, e, s);
    step& t = r.time;
    t.weights = (dense_read / rates.dense + experts_read / rates.experts) * share;
    t.kv_cache = cache_read / (e.kv_share * d.bandwidth) * kv_share;
    if (!q.flash_attention) t.kv_cache *= kv_passes(q, e);
    t.recurrent_state = state_moved / (e.bandwidth_share * d.bandwidth) * share;
    t.layers = e.layer_time * (layers_of_fixed_time(m, e) * pow(e.yearly_layer_time, years_since_2025_5(e.built)));
    if (peak > 0 && users > 1) {
        const double reached = e.decode_compute * (is_moe(m) ? e.moe_compute : 1) * clock_share(q, e);
        const double experts_alone = active_expert_share(m) * s.weights.experts;
        const double alone = (dense_read / rates.dense + experts_alone / rates.experts) * share + t.layers;
        t.compute = min((users - 1) * work / (reached * peak) * share, max(users * alone - (t.weights + t.layers), 0));
    }
    t.overhead = e.step_time + (users - 1) * e.sequence_time;
    if (e.samples_on_cpu) t.overhead += users * m.vocab * e.sampling_per_entry;
    if (ways > 1) {
        const link l = link_between(q);
        const collective c = collective_over(l, has_peer_access(q), e);
        const double one = log2(ways) * c.alpha + 2. * (ways - 1) / ways * (2 * users * m.hidden) / (c.share * l.raw);
        t.communication = 2. * m.layers * one * (q.split == split::row ? e.row_split : 1);
    }
    t.communication += (passes - 1) * e.stage_hop;

    const double traffic = ((r.weights_read + state_moved) * share + cache_read * kv_share) / d.bandwidth;
    const double arithmetic = peak > 0 ? users * work / peak * share : 0;
    const double floor = max(traffic, arithmetic);
    const double slower = 1 / e.measured_speed;
    t = {t.weights * slower, t.kv_cache * slower, t.recurrent_state * slower, t.compute * slower,
         t.layers * slower,  t.overhead * slower, t.communication * slower};
    t.compute += max(floor - t.total(), 0);
    const double time = t.total();
    const double sequences = min(users * (e.family == engine_family::serving ? passes : 1), q.users);
    r.ceiling = 1 / floor;
    r.rate = min(1 / time, r.ceiling);
    r.throughput = sequences * r.rate;
    r.time_per_token = time;
    r.bound_by = largest_part(t, rates.kernel_bound);

    llmhw::spread band = q.users > 1 ? e.batched : e.single;
    if (is_moe(m) || is_hybrid(m)) band = widened(band);
    r.low = band.low * r.rate;
    r.high = min(band.high * r.rate, r.ceiling);
    return r;
}

// --- the same question in raw doubles -------------------------------------------------------------------------------------------------

inline question raw_of(const llmhw::setup& s) {
    using namespace llmhw;
    const llmhw::device& d = s.machine.device;
    const auto flops = [](compute_rate r) { return r.in(FLOPS); };
    const auto bytes = [](bandwidth b) { return b.in(B_per_s); };
    return {
        .model = s.model,
        .format = s.format,
        .device = {d.name, d.architecture, is_cpu(d), bytes(d.bandwidth), flops(d.fp16), flops(d.bf16), flops(d.fp8), flops(d.fp4),
                   d.board_power.in(W), bytes(d.nvlink), d.pcie_generation, d.pcie_lanes},
        .count = s.machine.count,
        .split = s.machine.split,
        .link = s.machine.link.kind,
        .link_raw = bytes(s.machine.link.raw),
        .link_latency = s.machine.link.latency.in(llmhw::s),
        .peer_copies = s.machine.peer_copies,
        .power_limit = s.machine.power_limit.in(W),
        .context = s.workload.context.in(tok),
        .depth = s.workload.depth.in(tok),
        .users = s.workload.users,
        .kv_cache = s.workload.kv_cache,
        .flash_attention = s.workload.flash_attention,
    };
}

inline engine raw_of(const llmhw::engine& e) {
    const llmhw::kernel_physics& p = e.physics;
    const auto seconds = [](llmhw::duration t) { return t.in(llmhw::s); };
    const auto fitted = [](const llmhw::collective_physics& c) { return collective{c.alpha.in(llmhw::s), c.share}; };
    return {e.family,
            e.backend,
            e.built,
            e.bytes_per_clock,
            e.unpacking,
            e.kv_share,
            seconds(e.layer_time),
            seconds(e.step_time),
            seconds(e.sequence_time),
            e.decode_compute,
            e.samples_on_cpu,
            p.bandwidth_share,
            p.narrow_hidden,
            p.expert_matrices,
            p.bf16_without_units,
            p.integer_lanes,
            p.no_flash_attention,
            p.no_flash_attention_per_group,
            p.moe_layer,
            p.recurrent_layer,
            p.mamba_layer,
            p.early_delta_net,
            p.yearly_layer_time,
            p.expert_coverage,
            p.moe_compute,
            p.power_exponent,
            seconds(p.stage_hop),
            seconds(p.sampling_per_entry),
            p.row_split,
            fitted(p.nvlink),
            fitted(p.xgmi),
            fitted(p.pcie),
            fitted(p.pcie_through_host),
            e.measured_speed,
            e.single,
            e.batched};
}

inline sizes raw_of(const llmhw::model_sizes& s) {
    const auto bytes = [](llmhw::information i) { return i.in(llmhw::B); };
    return {{bytes(s.weights.looked_up), bytes(s.weights.head), bytes(s.weights.layers), bytes(s.weights.experts)},
            {s.parameters.looked_up, s.parameters.head, s.parameters.layers, s.parameters.experts},
            {s.kv.full, s.kv.window, s.kv.window_tokens.in(llmhw::tok), s.kv.full_readers, s.kv.window_readers, bytes(s.kv.state)}};
}

}  // namespace raw

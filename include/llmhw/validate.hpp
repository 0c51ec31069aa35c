// Whether a setup makes sense. validate() lists every rule that is broken; estimate() raises the first.
#pragma once

#include <type_traits>

#include <llmhw/rules.hpp>
#include <llmhw/setup.hpp>

namespace llmhw {

// The broken rules in the order of the list. Nothing is lost: there is room for all of them.
struct validation {
    static constexpr int capacity = static_cast<int>(sizeof(rule_texts) / sizeof(rule_texts[0]));
    violation violations[capacity] = {};
    int size = 0;

    constexpr bool ok() const { return size == 0; }
    constexpr const violation* begin() const { return violations; }
    constexpr const violation* end() const { return violations + size; }
};

namespace detail {

// What the solvers search up to.
inline constexpr int most_users = 1'000'000, most_devices = 100'000;
inline constexpr token_count most_tokens = 1e12 * tok;
inline constexpr information most_memory = 1e9 * GB;

// Conditions are written so that NaN fails them. What is positive is at least 10^-9: a time over less would be infinite.
template <class Number>
constexpr bool within(Number x, std::type_identity_t<Number> low, std::type_identity_t<Number> high) {
    return x >= low && x <= high;
}
constexpr bool positive(double x, double high) { return within(x, 1e-9, high); }

// The same in a unit; values stay in the stored one, so that nothing is divided.
template <class Kind>
constexpr bool within(quantity<Kind> x, double low, double high, unit<Kind> u) {
    return x >= low * u && x <= high * u;
}
template <class Kind>
constexpr bool positive(quantity<Kind> x, double high, unit<Kind> u) {
    return within(x, 1e-9, high, u);
}
template <class Kind>
constexpr bool zero_or_positive(quantity<Kind> x, double high, unit<Kind> u) {
    return positive(x, high, u) || x == 0 * u;
}

// The rules are one list, check(), which two readers go through. This one calls broken(rule, value) for what does not hold, with the value in
// the unit that the rule states.
template <class Broken>
struct requirement {
    const Broken& broken;

    constexpr void operator()(bool holds, rule r, double value) const {
        if (!holds) broken(r, value);
    }
    template <class Kind>
    constexpr void operator()(bool holds, rule r, quantity<Kind> value, unit<Kind> u) const {
        if (!holds) broken(r, value.in(u));
    }
    // One rule about many values: the first that breaks it.
    constexpr void each(double low, double high, rule r, auto... values) const {
        for (const double value : {values...})
            if (!within(value, low, high)) return broken(r, value);
    }
};

template <class Broken>
requirement(const Broken&) -> requirement<Broken>;

struct least_and_sum {
    double least = 0;
    double sum = 0;
};
// Two at a time, the joined ones last: a tree, in which no value waits for all before it.
constexpr least_and_sum joined(least_and_sum all) { return all; }
constexpr least_and_sum joined(least_and_sum a, least_and_sum b, auto... rest) {
    return joined(rest..., least_and_sum{a.least < b.least ? a.least : b.least, a.sum + b.sum});
}

// This one only sees whether all rules hold, as in most setups. Of many values the least and the sum are enough: what is not negative is no
// larger than the sum, and NaN fails there. Where it says no, the other one has the last word.
struct glance {
    bool& all_hold;

    constexpr void operator()(bool holds, rule, auto...) const {
        if (!holds) [[unlikely]]
            all_hold = false;
    }
    constexpr void each(double low, double high, rule, const auto&... values) const {
        const least_and_sum all = joined(least_and_sum{values, values}...);
        if (!(all.least >= low && all.sum <= high)) [[unlikely]]
            all_hold = false;
    }
};

inline constexpr unsigned usual_count = 1 << 10, usual_width = 1 << 17, usual_recurrence = 1 << 9, usual_rows = 1 << 20;

// The counts and widths that may be 0, with bounds that models of today stay below; of what recurrent layers have, three are multiplied, and
// of rows none.
template <class Look>
constexpr void visit_geometry(const model& m, Look look) {
    const attention_geometry& a = m.attention;
    const recurrent_geometry& r = m.recurrent;
    const feed_forward_geometry& f = m.feed_forward;
    const expert_geometry& x = m.experts;
    look(usual_count, a.layers, a.window_heads, a.full_kv_heads, a.index_heads, a.index_layers, a.layers_compressed_4,
         a.layers_compressed_128, a.o_groups, r.layers, f.matrices, x.hashed_layers, m.norms, m.residual_streams, m.altup_inputs,
         f.layers == -1 ? 0 : f.layers, x.layers == -1 ? 0 : x.layers);  // -1: as many as there are
    look(usual_width, a.full_head_dim, a.kv_lora_rank, a.q_lora_rank, a.rope_dim, a.nope_dim, a.v_dim, a.index_dim, a.o_lora_rank,
         f.wide_width, x.shared_width, x.hidden, m.position_rows, m.per_layer_embedding, m.laurel_rank);
    look(usual_rows, m.per_layer_vocab);
    look(usual_recurrence, r.key_heads, r.value_heads, r.head_dim, r.state, r.groups, r.taps);
}

// The smallest of them, or 0.
constexpr int smallest_of(const model& m) {
    int smallest = 0;
    visit_geometry(m, [&smallest](unsigned, auto... values) { ((smallest = values < smallest ? values : smallest), ...); });
    return smallest;
}

// The largest width that tensors.hpp multiplies out as a whole number, for what the model has.
constexpr double largest_width(const model& m) {
    const attention_geometry& a = m.attention;
    const recurrent_geometry& r = m.recurrent;
    const feed_forward_geometry& f = m.feed_forward;
    const expert_geometry& x = m.experts;
    double largest = 0;
    const auto look = [&largest](auto... widths) { ((largest = max(largest, widths)), ...); };
    const double hidden = m.hidden, head = max(max(a.head_dim, a.full_head_dim), max(1. * a.nope_dim + a.rope_dim, a.v_dim));
    const double heads = max(1. * a.heads, a.window_heads) + 2. * max(a.kv_heads, a.full_kv_heads);
    look(heads * head, 1. * a.shared_kv_layers * m.layers, 1. * a.layers_compressed_4 + a.layers_compressed_128);
    look(max(m.norms, 3.) * hidden, max(f.matrices, 3.) * max(max(f.width, f.wide_width), x.width) + hidden);
    look(1. * x.used * x.width + x.shared_width);
    if (a.kv_lora_rank > 0 || a.q_lora_rank > 0 || a.index_heads > 0 || a.o_groups > 0) {
        look(1. * a.index_heads * a.index_dim, 1. * a.o_groups * a.o_lora_rank);
        look(1. * a.q_lora_rank + a.head_dim, 1. * a.kv_lora_rank + a.rope_dim);
    }
    if (r.kind != recurrence::none) {
        const double inner = (2. * r.key_heads + r.value_heads) * r.head_dim, mixed = r.groups * 2. * r.state;
        look((r.taps + 1.) * max(inner + mixed, hidden), 2 * inner + mixed + 3. * r.value_heads);
    }
    if (x.count > 0) look(hidden * x.count + x.count, 1. * x.hidden);
    look(1. * m.per_layer_embedding * m.layers);
    if (m.residual_streams > 0) look(m.residual_streams * max(hidden, 2. * m.residual_streams + 10));
    if (const double n = m.altup_inputs; n > 0) look(n * n * (n + 1) + 3 * hidden);
    return largest;
}

// Whether no count or width is negative, and all are so small that no product reaches 2^31: the largest is that of 3 x 2^10 heads of 2 x 2^17.
// Bits of all that share a bound are looked at together.
constexpr bool has_usual_geometry(const model& m) {
    const attention_geometry& a = m.attention;
    const expert_geometry& x = m.experts;
    bool usual = true;
    const auto look = [&usual](unsigned bound, auto... values) { usual = usual && static_cast<unsigned>((values | ...)) < bound; };
    visit_geometry(m, look);
    look(usual_count, m.layers, a.heads, a.kv_heads, a.shared_kv_layers, x.count, x.used);
    look(usual_width, m.hidden, a.head_dim, m.feed_forward.width, x.width);
    return usual;
}

template <class Require>
constexpr void check_model(const model& m, const Require& require) {
    const attention_geometry& a = m.attention;
    require(within(m.layers, 1, 10'000), rule::model_layers_must_be_positive, m.layers);
    require(within(m.hidden, 1, 10'000'000), rule::model_hidden_must_be_positive, m.hidden);
    require(within(m.vocab, 1, 100'000'000), rule::model_vocab_must_be_positive, m.vocab);
    require(within(a.heads, 1, 100'000), rule::attention_heads_must_be_positive, a.heads);
    require(a.kv_heads >= 1, rule::kv_heads_must_be_positive, a.kv_heads);
    require(a.kv_heads <= a.heads, rule::kv_heads_must_not_exceed_heads, a.kv_heads);
    require(within(a.head_dim, 1, 100'000) || has_mla(m), rule::head_dim_must_be_positive, a.head_dim);
    if (has_mla(m)) {
        require(a.v_dim > 0, rule::latent_attention_needs_v_dim, a.v_dim);
        require(a.rope_dim > 0, rule::latent_attention_needs_rope_dim, a.rope_dim);
        require(a.nope_dim > 0, rule::latent_attention_needs_nope_dim, a.nope_dim);
    }
    require(within(m.recurrent.layers, 0, m.layers), rule::recurrent_layers_must_not_exceed_layers, m.recurrent.layers);
    if (const recurrent_geometry& r = m.recurrent; r.layers != 0) {
        const bool has_heads = r.kind != recurrence::short_convolution;
        require(r.kind != recurrence::none, rule::recurrent_layers_need_a_kind, static_cast<int>(r.kind));
        require(r.taps > 0, rule::recurrent_layers_need_taps, r.taps);
        require(r.value_heads > 0 || !has_heads, rule::recurrent_layers_need_value_heads, r.value_heads);
        require(r.head_dim > 0 || !has_heads, rule::recurrent_layers_need_head_dim, r.head_dim);
    }
    const bool usual = has_usual_geometry(m);
    const int smallest = usual ? 0 : smallest_of(m);
    const double largest = usual ? 0 : largest_width(m);
    require(smallest >= 0, rule::geometry_must_not_be_negative, smallest);
    require(largest < 2147483648., rule::geometry_must_not_overflow, largest);
    int most = a.layers_compressed_4 / 2 + a.layers_compressed_128 / 2;
    for (const int layers : {a.layers, m.feed_forward.layers, m.experts.layers, m.experts.hashed_layers})
        if (layers > most) most = layers;
    require(most <= m.layers, rule::parts_must_not_have_more_layers, most);
    require(!has_compressed_attention(m) || (a.o_groups > 0 && a.head_dim > 0), rule::compressed_attention_needs_its_widths,
            a.o_groups > 0 ? a.head_dim : a.o_groups);
    // What follows counts layers.
    if (!within(m.layers, 1, 10'000) || smallest < 0 || !(largest < 2147483648.) || most > m.layers) return;
    require(a.index_layers <= attention_layers(m), rule::index_layers_must_not_exceed_attention_layers, a.index_layers);
    require(a.index_heads == 0 || a.index_dim > 0, rule::indexers_need_a_width, a.index_dim);
    require(within(a.window_layers, 0, attention_layers(m)), rule::window_layers_must_not_exceed_attention_layers, a.window_layers);
    require(a.window_layers == 0 || a.window >= 1_tok, rule::window_must_be_positive, a.window, tok);
    require(a.window >= 0_tok && a.window <= (m.max_context > 0_tok ? m.max_context : most_tokens),
            rule::window_must_not_exceed_trained_context, a.window, tok);
    require(within(a.shared_kv_layers, 0, attention_layers(m) - 1) || a.shared_kv_layers == 0, rule::shared_kv_layers_must_leave_one,
            a.shared_kv_layers);
    require(within(m.feed_forward.width, 0, 100'000'000), rule::feed_forward_width_must_not_be_negative, m.feed_forward.width);
    require(within(m.experts.count, 0, 1'000'000), rule::experts_must_not_be_negative, m.experts.count);
    require(m.feed_forward.width > 0 || m.experts.count > 0, rule::model_needs_a_feed_forward_block, m.feed_forward.width);
    if (m.experts.count > 0) {
        require(m.experts.used >= 1, rule::active_experts_must_be_positive, m.experts.used);
        require(m.experts.used <= m.experts.count, rule::active_experts_must_not_exceed_experts, m.experts.used);
        require(within(m.experts.width, 1, 100'000'000), rule::expert_width_must_be_positive, m.experts.width);
    }
}

constexpr bool has_sensible_cores(const processor& cpu) { return within(cpu.cores, 0, 100'000); }
constexpr bool has_sensible_clock(const processor& cpu) { return zero_or_positive(cpu.clock, 1e3, GHz); }
constexpr bool has_sensible_vectors(const processor& cpu) { return positive(cpu.vector_share, 1e3); }
constexpr bool has_sensible_bandwidth_share(const processor& cpu) { return cpu.bandwidth_share == 0 || positive(cpu.bandwidth_share, 1); }
constexpr bool has_sensible_fabric(const processor& cpu) { return zero_or_positive(cpu.fabric_limit, 1e9, GB_per_s); }
constexpr bool has_sensible_sockets(const processor& cpu) { return within(cpu.sockets, 1, 1'000); }
constexpr bool is_sensible(const processor& cpu) {
    return has_sensible_cores(cpu) && has_sensible_clock(cpu) && has_sensible_vectors(cpu) && has_sensible_bandwidth_share(cpu) &&
           has_sensible_fabric(cpu) && has_sensible_sockets(cpu);
}

// What of it breaks a rule.
constexpr double not_sensible_of(const processor& cpu) {
    if (!has_sensible_cores(cpu)) return cpu.cores;
    if (!has_sensible_clock(cpu)) return cpu.clock.in(GHz);
    if (!has_sensible_vectors(cpu)) return cpu.vector_share;
    if (!has_sensible_bandwidth_share(cpu)) return cpu.bandwidth_share;
    return has_sensible_fabric(cpu) ? cpu.sockets : cpu.fabric_limit.in(GB_per_s);
}

template <class Require>
constexpr void check_machine(const machine& mc, const Require& require) {
    const device& d = mc.device;
    require(d.memory >= 1e-9_GB && d.memory <= most_memory, rule::memory_must_be_positive, d.memory, GB);
    require(positive(d.bandwidth, 1e9, GB_per_s), rule::memory_bandwidth_must_be_positive, d.bandwidth, GB_per_s);
    require(zero_or_positive(d.fp16, 1e21, FLOPS), rule::fp16_rate_must_not_be_negative, d.fp16, TFLOPS);
    compute_rate rate = {};
    const auto look = [&rate](auto... values) { ((zero_or_positive(values, 1e21, FLOPS) || (rate = values, false)) && ...); };
    look(d.bf16, d.fp8, d.int8, d.fp4);
    require(rate == 0_FLOPS, rule::matrix_rates_must_not_be_negative, rate, TFLOPS);
    require(zero_or_positive(d.unit_clock, 1e9, GHz), rule::unit_clock_must_not_be_negative, d.unit_clock, GHz);
    require(!is_cpu(d) || is_sensible(d.processor), rule::device_processor_must_be_sensible, not_sensible_of(d.processor));
    require(within(d.idle_power, 0, 1e9, W), rule::device_idle_power_must_not_be_negative, d.idle_power, W);
    require(zero_or_positive(d.board_power, 1e9, W), rule::board_power_must_not_be_negative, d.board_power, W);
    require(zero_or_positive(d.nvlink, 1e9, GB_per_s), rule::nvlink_must_not_be_negative, d.nvlink, GB_per_s);
    require(within(mc.count, 1, most_devices), rule::device_count_must_be_positive, mc.count);
    require(mc.link.kind == link_kind::none || positive(mc.link.raw, 1e9, GB_per_s), rule::link_bandwidth_must_be_positive, mc.link.raw,
            GB_per_s);
    require(within(mc.link.latency, 0, 1, s), rule::link_latency_must_not_be_negative, mc.link.latency, s);
    require(zero_or_positive(mc.link.achievable, 1e9, GB_per_s), rule::achievable_rate_must_not_be_negative, mc.link.achievable, GB_per_s);
    require(zero_or_positive(mc.power_limit, 1e9, W), rule::power_limit_must_not_be_negative, mc.power_limit, W);
    require(within(mc.wired_limit, 0, 1e9, GB), rule::wired_limit_must_not_be_negative, mc.wired_limit, GB);
    require(within(mc.host.memory, 0, 1e9, GB), rule::host_memory_must_not_be_negative, mc.host.memory, GB);
    require(zero_or_positive(mc.host.bandwidth, 1e9, GB_per_s), rule::host_bandwidth_must_not_be_negative, mc.host.bandwidth, GB_per_s);
    const processor& cpu = mc.host.processor;
    require(within(mc.host.drive, 0, 1e9, GB_per_s), rule::host_drive_must_not_be_negative, mc.host.drive, GB_per_s);
    require(mc.host.page_cache_hits <= 1, rule::page_cache_hits_must_be_a_share, mc.host.page_cache_hits);
    require(has_sensible_cores(cpu), rule::host_cores_must_not_be_negative, cpu.cores);
    require(has_sensible_clock(cpu), rule::host_clock_must_not_be_negative, cpu.clock, GHz);
    require(has_sensible_vectors(cpu), rule::vector_share_must_be_positive, cpu.vector_share);
    require(has_sensible_bandwidth_share(cpu), rule::processor_bandwidth_share_must_be_a_share, cpu.bandwidth_share);
    require(has_sensible_fabric(cpu), rule::fabric_limit_must_not_be_negative, cpu.fabric_limit, GB_per_s);
    require(has_sensible_sockets(cpu), rule::sockets_must_be_positive, cpu.sockets);
    require(mc.host.link.kind == link_kind::none || positive(mc.host.link.raw, 1e9, GB_per_s), rule::host_link_bandwidth_must_be_positive,
            mc.host.link.raw, GB_per_s);
    require(within(mc.host.link.latency, 0, 1, s), rule::host_link_latency_must_not_be_negative, mc.host.link.latency, s);
    require(zero_or_positive(mc.host.link.achievable, 1e9, GB_per_s), rule::host_achievable_rate_must_not_be_negative,
            mc.host.link.achievable, GB_per_s);
}

constexpr bool is_band(const spread& band) { return positive(band.low, 1) && within(band.high, 1, 1e9); }

template <class Require>
constexpr void check_engine(const engine& e, architecture at, const Require& require) {
    require(positive(e.bytes_per_clock, 1e9), rule::bytes_per_clock_must_be_positive, e.bytes_per_clock);
    const unpacking_speed& u = e.unpacking;
    const kernel_physics& k = e.physics;
    require.each(1e-9, 1e9, rule::unpacking_speeds_must_be_positive, u.whole, u.nibble, u.scaled, u.codebook);
    require(positive(e.decode_compute, 1), rule::decode_compute_must_be_a_share, e.decode_compute);
    require.each(1e-9, 1e9, rule::kernel_constants_must_be_positive, k.narrow_hidden, k.expert_matrices, k.bf16_without_units,
                 k.integer_lanes, k.no_flash_attention, k.moe_layer, k.recurrent_layer, k.mamba_layer, k.early_delta_net,
                 k.yearly_layer_time, k.expert_coverage, k.moe_compute, k.power_exponent, k.row_split, k.architecture_speed.of(at),
                 k.nvlink.share, k.xgmi.share, k.pcie.share, k.pcie_through_host.share);
    require.each(0, 1e9, rule::kernel_constants_must_be_positive, k.no_flash_attention_per_group, k.stage_serial_share, k.stage_hop.in(s),
                 k.sampling_per_entry.in(s), k.nvlink.alpha.in(s), k.xgmi.alpha.in(s), k.pcie.alpha.in(s), k.pcie_through_host.alpha.in(s));
    const spread& band = !is_band(e.single) ? e.single : !is_band(e.batched) ? e.batched : e.prefill.band;
    require(is_band(e.single) && is_band(e.batched) && is_band(e.prefill.band), rule::bands_must_surround_the_estimate,
            positive(band.low, 1) ? band.high : band.low);
    require(within(e.runtime_memory, 0, 1e9, GB), rule::runtime_memory_must_not_be_negative, e.runtime_memory, GB);
    require(positive(e.kv_share, 1), rule::kv_share_must_be_a_share, e.kv_share);
    require(positive(e.physics.bandwidth_share, 1), rule::bandwidth_share_must_be_a_share, e.physics.bandwidth_share);
    const duration least = min(e.layer_time, min(e.step_time, e.sequence_time)), sum = e.layer_time + e.step_time + e.sequence_time;
    require(least >= 0_s && sum <= 1_h, rule::engine_times_must_not_be_negative, least >= 0_s ? sum : least, s);
    require(within(e.built, 2000, 2100), rule::engine_year_must_be_sensible, e.built);
    require(within(e.base_power, 0, 1), rule::base_power_must_be_a_share, e.base_power);
    require(positive(e.measured_speed, 100), rule::measured_speed_must_be_positive, e.measured_speed);
    require(positive(e.memory_share, 1), rule::memory_share_must_be_a_share, e.memory_share);
    require(e.micro_batch >= 1_tok && e.micro_batch <= most_tokens, rule::micro_batch_must_be_positive, e.micro_batch, tok);
    require(e.kv_block >= 1_tok && e.kv_block <= most_tokens, rule::kv_block_must_be_positive, e.kv_block, tok);
}

template <class Require>
constexpr void check_prefill(const prefill_profile& p, const Require& require) {
    const prefill_physics& k = p.physics;
    require.each(1e-9, 1e9, rule::prefill_constants_must_be_positive, p.compute, p.attention_per_clock, p.score_bytes, k.vector_units,
                 k.int8_dot_products, k.missing_tensor_cores, k.apple_matrix_units, k.bf16_without_units, k.whole, k.nibble, k.scaled,
                 k.expert_matrices, k.expert_matrices_on_vectors, k.yearly_gain, k.per_watt.in(TFLOPS), k.per_watt_yearly, k.soc_share);
    require.each(0, 1e9, rule::prefill_constants_must_be_positive, k.fill.in(tok), k.weight_reads, k.layer_time.in(s), k.moe_layer,
                 k.recurrent_layer, k.activation_bytes, k.state_moves, k.pipelining);
}

template <class Require>
constexpr void check_workload(const workload& w, const engine& e, const Require& require) {
    require(w.context >= 1_tok && w.context <= most_tokens, rule::context_must_be_positive, w.context, tok);
    require((w.prompt >= 1_tok && w.prompt <= w.context) || w.prompt == 0_tok, rule::prompt_must_fit_context, w.prompt, tok);
    require((w.depth >= 1_tok && w.depth <= w.context) || w.depth == 0_tok, rule::depth_must_fit_context, w.depth, tok);
    require(within(w.users, 1, most_users), rule::users_must_be_positive, w.users);
    require(w.cached >= 0_tok && (w.cached <= w.prompt - 1_tok || w.cached == 0_tok), rule::cached_must_fit_prompt, w.cached, tok);
    if (w.prompt > 0_tok) check_prefill(e.prefill, require);
}

template <class Require>
constexpr void check(const setup& question, const Require& require) {
    check_model(question.model, require);
    const format& f = question.format;
    const bool sensible_bits = within(f.bits_per_weight, 0, 64);
    require(sensible_bits && within(f.head_bits, 0, 64), rule::bits_per_weight_must_be_sensible,
            sensible_bits ? f.head_bits : f.bits_per_weight);
    require(zero_or_positive(question.file_size, 1e9, GB), rule::file_size_must_not_be_negative, question.file_size, B);
    require(!question.format.needs_file_size || question.file_size > 0_B, rule::format_needs_a_file_size, question.file_size, B);
    check_machine(question.machine, require);
    require(divides_matrices(question.machine) || question.machine.count <= question.model.layers, rule::devices_must_not_exceed_layers,
            question.machine.count);
    check_engine(question.engine, question.machine.device.architecture, require);
    check_workload(question.workload, question.engine, require);
}

constexpr bool keeps_all_rules(const model& m) {
    bool all_hold = true;
    const auto broken = [&all_hold](rule, double) { all_hold = false; };
    check_model(m, requirement{broken});
    return all_hold;
}

constexpr bool surely_valid(const setup& question) {
    bool all_hold = true;
    check(question, glance{all_hold});
    return all_hold;
}

}  // namespace detail

constexpr validation validate(const setup& question) {
    validation result;
    const auto broken = [&result](rule r, double value) { result.violations[result.size++] = {r, value}; };
    detail::check(question, detail::requirement{broken});
    return result;
}

// Raises the first rule that the setup breaks; in a constant expression the compiler names it. Raised from here, not from within the
// checks, so that the compiler has few calls to trace.
constexpr void require_valid(const setup& question) {
    if (detail::surely_valid(question)) return;
    violation first;
    bool broken = false;
    const auto keep_first = [&first, &broken](rule r, double value) {
        if (!broken) first = {r, value};
        broken = true;
    };
    detail::check(question, detail::requirement{keep_first});
    if (broken) detail::broken_rules[static_cast<int>(first.broken)](first.value);
}

}  // namespace llmhw

// The time of one decoding step, in which every sequence gets one token. One user is the case that people quote.
//
//     t(b) = weights + KV + compute + fixed times + communication
//
//     weights = (W + experts f(b)) / R,    1/R^4 = 1/(share of bandwidth)^4 + 1/(c q a w x units x clock)^4
//     KV      = b (KV(depth) / (share of bandwidth) + 2 state / (share of bandwidth))
//     compute = C = (b - 1) 2 P / (share of peak), or sqrt(weights^2 + C^2) - weights in serving engines, whose kernels read meanwhile;
//               at most what makes b sequences as slow as one after the other
//     fixed   = step + layers x layer time + (b - 1) x sequence time
//
// A step cannot be faster than its bytes over the nominal bandwidth, nor than its operations over the highest peak that the width of the
// weights allows: the floor, whose inverse is the ceiling of the rate. Source: fitted to data/observations; forms and errors in docs/decode.md.
#pragma once

#include <llmhw/batching.hpp>
#include <llmhw/memory.hpp>

namespace llmhw {

enum class bottleneck : unsigned char {
    none,
    memory_bandwidth,
    kernels,
    kv_cache,
    compute,
    fixed_time,
    communication,
    // With weights away from the device:
    host,  // the CPU and its memory
    link,  // from the host to the device
    drive
};

// Where the time of a step goes; the parts add up.
struct step_time {
    duration weights = {};  // reading them, at the rate that bandwidth and kernels allow together
    duration kv_cache = {};
    duration recurrent_state = {};
    duration compute = {};
    duration layers = {};         // fixed time per layer
    duration overhead = {};       // fixed time per step and per sequence, sampling
    duration communication = {};  // all-reduces, or the hops of a layer split

    // Parenthesised, so that a processor need not wait for what takes longest to compute.
    constexpr duration total() const { return (weights + compute) + (kv_cache + recurrent_state + layers + overhead + communication); }
};

constexpr step_time scaled(const step_time& t, double factor) {
    return {t.weights * factor, t.kv_cache * factor, t.recurrent_state * factor, t.compute * factor,
            t.layers * factor,  t.overhead * factor, t.communication * factor};
}

struct decode_estimate {
    token_rate rate = {};  // of one user; 0 where the setup does not fit
    token_rate low = {};   // 80 % of measurements lie between low and high
    token_rate high = {};
    token_rate ceiling = {};     // nothing beats it
    token_rate throughput = {};  // of all users together
    duration_per_token time_per_token = {};
    step_time time = {};
    bottleneck bound_by = bottleneck::none;
    information weights_read = {};  // per step
    information kv_read = {};
    double expert_share = 1;  // of the experts that a step touches
};

namespace detail {

// Dense peak of the matrix units in the precision that a format computes in: FP8 and FP4 where both format and device have them, else 16
// bits.
constexpr compute_rate matrix_peak(const device& d, const format& f) {
    const compute_rate sixteen_bit = accumulating_peak(d);
    if (f.type == tensor_type::fp8) return max(d.fp8, sixteen_bit);
    if (f.type == tensor_type::nvfp4) return max(d.fp4, sixteen_bit);
    return sixteen_bit;
}

// Dense peak of a device with 16-bit operands. The catalogue has the shaders' figure for the M5; Apple states four times the M4's for its
// neural accelerators, three times that figure.
constexpr compute_rate sixteen_bit_peak(const device& d) {
    return max(d.fp16, d.bf16) * (d.architecture == architecture::apple_m5 ? 3 : 1);
}

// ... with the narrowest operands that the weights allow: nothing beats it.
constexpr compute_rate narrowest_peak(const device& d, const format& f) {
    compute_rate peak = sixteen_bit_peak(d);
    if (kernel_of(f) != unpacking::none) peak = max(peak, max(d.int8, d.fp8));
    if (f.type == tensor_type::nvfp4 || f.type == tensor_type::mxfp4 || f.mxfp4_experts) peak = max(peak, d.fp4);
    return peak;
}

// The clock that the units keep under a power limit; a layer split lets each device rest while the others work.
constexpr double clock_share(const machine& mc, const kernel_physics& physics) {
    if (!(mc.power_limit > 0_W) || !(mc.device.board_power > 0_W)) return 1;
    const double share = mc.power_limit / mc.device.board_power * stages(mc);
    return share < 1 ? pow(share, physics.power_exponent) : 1;
}

// GPUs without int8 dot products emulate them: the weights per FP32 lane and clock become a limit of their own.
constexpr bool has_int8_dot_products(architecture a) {
    return a != architecture::kepler && a != architecture::maxwell && a != architecture::gp100;
}

// A typical GPU reads 7.7 bytes per unit and clock; it stands in for units x clock where a device does not state its FP16 rate.
constexpr frequency assumed_unit_clock(const device& d) {
    const frequency clock = unit_clock(d);
    return clock > 0_Hz || is_cpu(d) ? clock : d.bandwidth / 7.7_B;
}

// Seconds for a byte.
struct weight_reading {
    double dense = 0;
    double experts = 0;
    bool kernel_bound = false;
};

// 1/R of 1/R^4 = 1/(eta BW)^4 + 1/(c q a w U)^4 (+ 1/z^4): Little's law bounds the bytes that a unit keeps in flight. c: bytes per clock of
// the engine, q: of packed weights, a: of the generation's units, w: of narrow matrices.
constexpr weight_reading weight_reading_of(const setup& question, const engine& e, const model_sizes& sizes) {
    const device& d = question.machine.device;
    const kernel_physics& physics = e.physics;
    const double memory = physics.bandwidth_share * d.bandwidth.in(B_per_s);
    const frequency clock = assumed_unit_clock(d) * clock_share(question.machine, physics);
    if (!(clock > 0_Hz)) return {1 / memory, 1 / memory, false};

    const unpacking kernel = kernel_of(question.format);
    const double hidden = question.model.hidden;
    double speed = e.bytes_per_clock * e.unpacking.of(kernel) * hidden / (hidden + physics.narrow_hidden);
    if (e.family != engine_family::serving) speed *= physics.architecture_speed.of(d.architecture);
    if (question.format.type == tensor_type::bf16 && e.backend == backend::vulkan) speed *= physics.bf16_without_units;
    double dense = speed * clock.in(Hz);

    if (!has_int8_dot_products(d.architecture) && kernel != unpacking::none && e.backend == backend::cuda) {
        const double lanes = d.fp16.in(FLOPS) / (d.architecture == architecture::gp100 ? 4 : 2);
        const double scales = kernel == unpacking::scaled || kernel == unpacking::codebook ? e.unpacking.nibble / e.unpacking.scaled : 1;
        const double emulated = physics.integer_lanes * lanes * bits_per_weight(sizes) / 8 / scales;
        dense = limited4(dense, emulated);
    }
    const double time = time_under_limits4(memory, dense);
    return {time, is_moe(question.model) ? time_under_limits4(memory, dense * physics.expert_matrices) : time, dense < memory};
}

// llama.cpp computed gated delta nets by many small kernels until February 2026, the month that brought Kimi delta attention
// (ggml-org/llama.cpp, pull request 18755).
constexpr bool has_unfused_delta_net(const model& m, const engine& e) {
    return m.recurrent.kind == recurrence::gated_delta_net && is_llama_cpp(e) && e.built < 2026.1;
}

// Layers in units of a plain layer's fixed time. No row has measured Kimi delta attention alone: it is taken for a gated delta net.
constexpr double layers_of_fixed_time(const model& m, const engine& e) {
    const kernel_physics& physics = e.physics;
    double recurrent = m.recurrent.kind == recurrence::mamba2 ? physics.mamba_layer : physics.recurrent_layer;
    if (has_unfused_delta_net(m, e)) recurrent *= physics.early_delta_net;
    return m.layers + (physics.moe_layer - 1) * expert_layers(m) + (recurrent - 1) * m.recurrent.layers;
}

constexpr double years_since_2025_5(double built) { return max(2023.5, min(built, 2026.75)) - 2025.5; }

// Without flash attention the query heads of a group read their KV head one after the other.
constexpr double kv_passes(const model& m, const kernel_physics& physics) {
    const double group = has_mla(m) ? 2. * m.attention.heads : static_cast<double>(m.attention.heads) / m.attention.kv_heads;
    return physics.no_flash_attention + physics.no_flash_attention_per_group * (group - 1);
}

// Two things that are done at the same time, where neither hides the other whole.
constexpr duration hypotenuse(duration a, duration b) { return sqrt(a.in(s)*a.in(s) + b.in(s)*b.in(s)) * s; }

// What computing adds to the time of reading. The matrix kernels of serving engines read one tile while they compute another: a roofline,
// rounded where both take as long. Kernels made for one stream do one after the other.
constexpr duration added_to_reading(duration reading, duration computing, const engine& e) {
    return e.family == engine_family::serving ? hypotenuse(reading, computing) - reading : computing;
}

constexpr bottleneck largest_part(const step_time& t, bool kernel_bound) {
    const duration fixed = t.layers + t.overhead, cache = t.kv_cache + t.recurrent_state;
    const duration most = max(max(t.weights, cache), max(max(t.compute, fixed), t.communication));
    if (most == t.weights) return kernel_bound ? bottleneck::kernels : bottleneck::memory_bandwidth;
    if (most == cache) return bottleneck::kv_cache;
    if (most == t.compute) return bottleneck::compute;
    return most == fixed ? bottleneck::fixed_time : bottleneck::communication;
}

}  // namespace detail

// Stages that work on different parts of a batch gain less than their number (Amdahl's law): p stages are p / (1 + serial (p - 1)) times as
// fast as one, so each step takes so many times what it would without waiting.
constexpr double stage_waiting(int stages, double serial_share) { return 1 + serial_share * (stages - 1); }

// What remains true where a setup does not fit: the bytes of a step and the ceiling.
constexpr decode_estimate without_rate(const decode_estimate& d) {
    return {.ceiling = d.ceiling, .weights_read = d.weights_read, .kv_read = d.kv_read, .expert_share = d.expert_share};
}

// Speed with all weights in device memory. Whether they fit there is memory_of()'s to say.
constexpr decode_estimate decode_of(const setup& question, const engine& e, const model_sizes& sizes) {
    const model& m = question.model;
    const machine& mc = question.machine;
    const device& d = mc.device;
    const workload& w = question.workload;
    const kernel_physics& physics = e.physics;
    const int ways = tensor_ways(mc), passes = stages(mc);
    const double share = ways > 1 ? 1. / ways : 1;  // of one device's matrices
    const int at_work = !e.divides_batch ? 1 : w.users < passes ? w.users : passes;
    const double users = 1. * w.users / at_work;

    const detail::weight_reading reading = detail::weight_reading_of(question, e, sizes);
    const double expert_share = distinct_expert_share(active_expert_share(m), users, physics.expert_coverage);
    const information dense_read = sizes.weights.read(0), experts_read = expert_share * sizes.weights.experts;
    const information weights_read = dense_read + experts_read;
    const auto cache_of = [&](const kv_shape& shape) { return users * kv_read(shape, decode_depth(w), w.kv_cache); };
    const information cache_read = cache_of(sizes.kv), read_here = ways > 1 ? cache_of(fullest_kv_shape(sizes.kv, m, mc)) : cache_read;
    const information state_moved = users * 2 * sizes.kv.state;

    const double parameters_per_token = sizes.parameters.read(active_expert_share(m));
    const operations work = 2 * parameters_per_token * FLOP;
    const compute_rate peak = detail::matrix_peak(d, question.format);

    step_time t;
    t.weights = (dense_read.in(B)*reading.dense + experts_read.in(B)*reading.experts) * share * s;
    t.kv_cache = read_here / (e.kv_share * d.bandwidth);
    if (!w.flash_attention) t.kv_cache *= detail::kv_passes(m, physics);
    if (is_hybrid(m)) t.recurrent_state = state_moved / (physics.bandwidth_share * d.bandwidth) * share;
    t.layers =
        e.layer_time * (detail::layers_of_fixed_time(m, e) * detail::pow(physics.yearly_layer_time, detail::years_since_2025_5(e.built)));
    if (users > 1 && peak > 0_FLOPS) {
        const double reached = e.decode_compute * (is_moe(m) ? physics.moe_compute : 1) * detail::clock_share(mc, physics);
        // At most what makes the sequences as slow as one after the other.
        const information experts_alone = active_expert_share(m) * sizes.weights.experts;
        const duration alone = (dense_read.in(B)*reading.dense + experts_alone.in(B)*reading.experts) * share * s + t.layers;
        const duration computing = (users - 1) * work / (reached * peak) * share;
        t.compute = min(detail::added_to_reading(t.weights, computing, e), max(users * alone - (t.weights + t.layers), 0_s));
    }
    t.overhead = e.step_time + (users - 1) * e.sequence_time;
    if (e.samples_on_cpu) t.overhead += users * m.vocab * physics.sampling_per_entry;
    if (ways > 1) t.communication = all_reduces(m, mc, users, physics);
    t.communication += (passes - 1) * physics.stage_hop;

    const duration traffic = ((weights_read + state_moved) * share + read_here) / d.bandwidth;
    const compute_rate highest = detail::narrowest_peak(d, question.format);
    const duration arithmetic = highest > 0_FLOPS ? users * work / highest * share : duration{};
    const duration floor = max(traffic, arithmetic);
    t = scaled(t, stage_waiting(at_work, physics.stage_serial_share) / e.measured_speed);
    const duration computed = t.total(), step = max(computed, floor);
    t.compute += max(floor - computed, 0_s);
    const token_rate ceiling = 1_tok / floor, rate = 1_tok / step;

    spread band = w.users > 1 ? e.batched : e.single;
    if (w.users == 1 && (is_moe(m) || is_hybrid(m))) band = widened(band);
    // Made at once: nothing is cleared first that is filled anyway.
    return {.rate = rate,
            .low = band.low * rate,
            .high = min(band.high * rate, ceiling),
            .ceiling = ceiling,
            .throughput = w.users * rate,
            .time_per_token = step / 1_tok,
            .time = t,
            .bound_by = detail::largest_part(t, reading.kernel_bound),
            .weights_read = weights_read,
            .kv_read = cache_read,
            .expert_share = expert_share};
}

}  // namespace llmhw

// Prefill: the time of a prompt, from which the time to the first token follows.
//
// n tokens are computed in m = n/U micro-batches of u tokens, after d that are cached already:
//
//     t = m (sqrt(C^2 + B^2) + layers x layer time) + attention + activations + scores + KV + state + communication
//
//     C         = 2 P_dense (u + 10)/R + 2 (P_active u + 10 P_touched)/(g R)      10: tokens that filling the units is worth
//     1/R^2     = 1/(share of the peak)^2 + 1/(FLOP per joule x board power)^2
//     B         = reads x bytes of the weights that u tokens touch / bandwidth
//     attention = 4 x heads x head dimension x pairs of tokens / (FLOP per clock x units x clock)
//     pairs     = n (d + n/2) in a layer that sees everything: the causal half
//
// What is left of a prompt behind a cached prefix may be few tokens: it takes at most as long as decoding them one by one. A prompt cannot
// be faster than its operations over the peak of the units that the format can use, nor than its weights over the bandwidth. Source: fitted
// to data/observations; errors in docs/prefill.md.
#pragma once

#include <llmhw/decode.hpp>

namespace llmhw {

// Operations of a prompt; the parts add up.
struct prompt_operations {
    operations dense = {};    // matrices that every token passes
    operations experts = {};  // routed experts, those that a token is sent to
    operations attention = {};
    operations head = {};  // logits

    constexpr operations total() const { return dense + experts + attention + head; }
};

enum class prefill_bottleneck : unsigned char {
    none,
    compute,
    board_power,
    memory_bandwidth,
    attention,
    fixed_time,
    communication,
    host,  // what the CPU computes
    link   // weights that are copied to the device
};

// Where the time of a prompt goes; the parts add up.
struct prefill_time {
    duration matrices = {};  // computing them while their weights are read
    duration attention = {};
    duration activations = {};  // moved between the matrices
    duration scores = {};       // moved, without flash attention
    duration kv_cache = {};
    duration recurrent_state = {};
    duration layers = {};         // fixed time
    duration communication = {};  // all-reduces, or the hops of a layer split
    duration host = {};           // what the CPU computes, with weights in host memory
    duration link = {};           // ... or weights that are copied to the device

    // Parenthesised, so that a processor need not wait for what takes longest to compute.
    constexpr duration total() const {
        return matrices + (attention + activations + scores + kv_cache + recurrent_state + layers + communication + host + link);
    }
};

constexpr prefill_time scaled(const prefill_time& t, double factor) {
    return {t.matrices * factor,        t.attention * factor, t.activations * factor,   t.scores * factor, t.kv_cache * factor,
            t.recurrent_state * factor, t.layers * factor,    t.communication * factor, t.host * factor,   t.link * factor};
}

struct prefill_estimate {
    token_rate rate = {};  // of the tokens that are not cached; 0 where there is no prompt, and for a device without a stated FP16 rate
    token_rate low = {};   // 80 % of measurements lie between low and high
    token_rate high = {};
    token_rate ceiling = {};    // nothing beats it
    token_count computed = {};  // the prompt without its cached tokens
    prefill_time time = {};
    prompt_operations work = {};
    information weights_read = {};  // in all micro-batches
    prefill_bottleneck bound_by = prefill_bottleneck::none;
};

namespace detail {

// Pairs of a query and a key that it sees, for `computed` tokens after `cached`, if none sees further back than `window`. The integral
// of min(x, window), so that two parts of a prompt add up to the whole.
constexpr double attention_pairs(double computed, double cached, double window) {
    const auto up_to = [window](double x) { return x <= window ? x * x / 2 : window * x - window * window / 2; };
    return up_to(cached + computed) - up_to(cached);
}

// Pairs times heads, and times the mean of the dimensions of keys and values, over all layers.
struct attention_size {
    double scores = 0;
    double products = 0;
};

// The dimension of a query-key product and of a weighted sum of values, averaged: in MLA they differ, (128 + 64 + 128)/2 in DeepSeek V3;
// else both are `head_dim`.
constexpr double mean_head_dim(const model& m, int head_dim) {
    const attention_geometry& a = m.attention;
    return has_mla(m) ? (a.nope_dim + a.rope_dim + a.v_dim) / 2. : head_dim;
}

constexpr attention_size attention_size_of(const model& m, token_count computed, token_count cached) {
    const attention_geometry& a = m.attention;
    const double n = computed.in(tok), d = cached.in(tok), seen = n * (d + n / 2);
    if (has_compressed_attention(m)) {
        const double compressed = a.layers_compressed_4 / 4. + a.layers_compressed_128 / 128.;
        const double scores = a.heads * (attention_layers(m) * attention_pairs(n, d, a.window.in(tok)) + compressed * seen);
        return {scores, scores * a.head_dim};
    }
    const double full = full_attention_layers(m) * a.heads * seen;
    attention_size size{full, full * mean_head_dim(m, full_head_dim(m))};
    if (a.window_layers > 0) {
        const double windows = a.window_layers * window_heads(m) * attention_pairs(n, d, a.window.in(tok));
        size.scores += windows;
        size.products += windows * mean_head_dim(m, a.head_dim);
    }
    return size;
}

// Elements that a token's activations have in all layers: in and out of the attention block and of the feed-forward block.
constexpr double activation_elements(const model& m) {
    const double feed_forward = static_cast<double>(dense_layers(m)) * m.feed_forward.width +
                                expert_layers(m) * (static_cast<double>(m.experts.used) * m.experts.width + m.experts.shared_width);
    return m.layers * (8. * m.hidden + 4 * m.attention.heads * mean_head_dim(m, m.attention.head_dim)) + 4 * feed_forward;
}

constexpr bool has_matrix_units(architecture a) {
    using enum architecture;
    switch (a) {
        case kepler:
        case maxwell:
        case pascal:
        case gp100:
        case turing_without_tensor_cores:
        case gcn:
        case vega20:
        case rdna2:
        case xe_integrated:
        case adreno:
        case cpu: return false;
        default: return true;
    }
}

struct matrix_computing {
    double time = 0;     // seconds for an operation in dense matrices
    double experts = 1;  // rate in those of experts, relative to dense ones
    bool power_bound = false;
};

constexpr double unpacking_share(const prefill_physics& physics, unpacking kernel) {
    switch (kernel) {
        case unpacking::none: return 1;
        case unpacking::whole: return physics.whole;
        case unpacking::nibble: return physics.nibble;
        default: return physics.scaled;
    }
}

// The rate R that the units reach, and the rate Q that the board's power allows, joined by a root of squares: 1/R of both is
// sqrt(R^2 + Q^2)/(R Q), whose division does not wait for the root.
constexpr matrix_computing matrix_computing_of(const setup& question, const engine& e) {
    const device& d = question.machine.device;
    const prefill_physics& physics = e.prefill.physics;
    const unpacking kernel = block_of(question.format.type).kernel;
    const bool vectors = !is_apple(d) && !has_matrix_units(d.architecture);

    const compute_rate sixteen_bit = e.prefill.fp32_accumulation ? accumulating_peak(d) : d.fp16;
    const compute_rate native = e.prefill.fp32_accumulation ? matrix_peak(d, question.format) : sixteen_bit;
    double share = (vectors ? physics.vector_units : e.prefill.compute) * (native > sixteen_bit ? 1 : unpacking_share(physics, kernel));
    share *= pow(physics.yearly_gain, max(2023.5, min(e.built, 2025.6)) - 2025.6);
    if (e.backend == backend::cuda && d.architecture == architecture::turing_without_tensor_cores) share *= physics.missing_tensor_cores;
    if (e.backend == backend::cuda && d.architecture == architecture::pascal && d.int8 > 0_FLOPS && kernel != unpacking::none)
        share *= physics.int8_dot_products;
    if (e.backend == backend::vulkan && d.vendor == vendor::amd && question.format.type == tensor_type::bf16)
        share *= physics.bf16_without_units;
    if (d.architecture == architecture::apple_m5 && e.built >= 2026 && e.backend == backend::metal) share *= physics.apple_matrix_units;

    const double reached = share * native.in(FLOPS);
    const bool on_vectors = vectors || (is_apple(d) && e.backend == backend::metal);
    matrix_computing of{.time = 1 / reached, .experts = on_vectors ? physics.expert_matrices_on_vectors : physics.expert_matrices};
    const power limit = device_limit(question.machine);
    if (limit > 0_W && !is_apple(d)) {
        const double year = d.year > 0 ? max(2015, min(d.year, 2026)) : 2022;
        // An operation with operands of half the width takes half the energy.
        const double narrower = native > sixteen_bit ? native / sixteen_bit : 1;
        const double powered = narrower * physics.per_watt.in(FLOPS)*limit.in(W)*pow(physics.per_watt_yearly, year - 2022) *
                               (d.unified_memory ? physics.soc_share : 1);
        of.power_bound = reached > powered;
        of.time = sqrt(reached * reached + powered * powered) * (1 / (reached * powered));
    }
    return of;
}

constexpr prefill_bottleneck largest_part(const prefill_time& t, prefill_bottleneck of_matrices) {
    const duration attention = t.attention + t.scores + t.kv_cache, moved = t.activations + t.recurrent_state;
    const duration elsewhere = max(t.host, t.link);
    const duration most = max(max(max(t.matrices, attention), max(moved, max(t.layers, t.communication))), elsewhere);
    if (most == t.matrices) return of_matrices;
    if (most == elsewhere) return t.host > t.link ? prefill_bottleneck::host : prefill_bottleneck::link;
    if (most == attention) return prefill_bottleneck::attention;
    if (most == moved) return prefill_bottleneck::memory_bandwidth;
    return most == t.layers ? prefill_bottleneck::fixed_time : prefill_bottleneck::communication;
}

}  // namespace detail

// Operations of a prompt of which `cached` tokens are known already. `logits` is the number of tokens whose logits are computed: one is
// enough to go on from.
constexpr prompt_operations prefill_operations(const model& m, const weight_parameters& parameters, token_count prompt,
                                               token_count cached = {}, token_count logits = 1_tok) {
    const token_count computed = prompt - cached;
    const double twice = 2 * computed.in(tok);
    return {.dense = twice * parameters.layers * FLOP,
            .experts = twice * active_expert_share(m) * parameters.experts * FLOP,
            .attention = 4 * detail::attention_size_of(m, computed, cached).products * FLOP,
            .head = 2 * min(logits, computed).in(tok)*parameters.head * FLOP};
}
constexpr prompt_operations prefill_operations(const model& m, token_count prompt, token_count cached = {}, token_count logits = 1_tok) {
    return prefill_operations(m, parameters_of(m), prompt, cached, logits);
}

namespace detail {

// The stages of a layer split work on different parts of a prompt: servers on its micro-batches, llama.cpp on parts of 512 tokens, four at
// a time (its rows with larger micro-batches gain no less).
constexpr double gain_of_stages(int stages, double parts, const prefill_physics& physics) {
    const double in_flight = max(1, min(parts, 4)), ideal = in_flight * stages / (in_flight + stages - 1);
    return 1 + physics.pipelining * (ideal - 1);
}

constexpr prefill_estimate prefill_at_once(const setup& question, const engine& e, const model_sizes& sizes) {
    const model& m = question.model;
    const machine& mc = question.machine;
    const device& d = mc.device;
    const workload& w = question.workload;
    const prefill_physics& physics = e.prefill.physics;
    const token_count n = w.prompt - w.cached;
    if (!(n > 0_tok)) return {};

    const token_count batch = min(n, e.micro_batch);
    const double batches = n / batch;
    const int ways = tensor_ways(mc), passes = stages(mc);
    // Of one device: of all that is done, and of its matrices and cache.
    const double each = 1. / mc.count, share = ways > 1 ? each : 1;
    const double active = active_expert_share(m);
    const prompt_operations work = prefill_operations(m, sizes.parameters, w.prompt, w.cached);
    const double touched_by_batch = distinct_expert_share(active, batch.in(tok));
    const information read_for_batch = sizes.weights.layers + touched_by_batch * sizes.weights.experts;
    const information weights_read = batches * read_for_batch;

    const auto moving = 1 / d.bandwidth;  // of a byte
    const duration traffic = (sizes.weights.layers + distinct_expert_share(active, n.in(tok)) * sizes.weights.experts) * moving * each;
    const compute_rate peak = narrowest_peak(d, question.format), attention_peak = sixteen_bit_peak(d);
    if (!(d.fp16 > 0_FLOPS)) return {.ceiling = n / traffic, .computed = n, .work = work, .weights_read = weights_read};
    const duration arithmetic = ((work.total() - work.attention) / peak + work.attention / attention_peak) * each;
    const duration floor = max(traffic, arithmetic);
    const token_rate ceiling = n / floor;

    const matrix_computing of = matrix_computing_of(question, e);
    const double u = batch.in(tok), fill = physics.fill.in(tok);
    double products = sizes.parameters.layers * (u + fill);
    if (is_moe(m)) products += sizes.parameters.experts * (active * u + fill * touched_by_batch) / of.experts;
    const duration computing = 2 * products * of.time * s;
    const duration reading = physics.weight_reads * read_for_batch * moving;
    prefill_time t;
    t.matrices = batches * hypotenuse(computing, reading) * share;

    const frequency clock = assumed_unit_clock(d);
    const compute_rate attention_limit = e.prefill.fp32_accumulation ? accumulating_peak(d) : attention_peak;
    const compute_rate attention_rate =
        clock > 0_Hz ? min(e.prefill.attention_per_clock * clock.in(Hz)*FLOPS, attention_limit) : 1 / of.time * FLOPS;
    t.attention = work.attention / attention_rate * share;
    t.activations = physics.activation_bytes * n.in(tok)*activation_elements(m) * B * moving * share;
    if (!w.flash_attention) t.scores = e.prefill.score_bytes * attention_size_of(m, n, w.cached).scores * B * moving * share;
    const auto cache_of = [&](const kv_shape& shape) { return kv_read(shape, w.cached + n / 2, w.kv_cache); };
    t.kv_cache = batches * (ways > 1 ? cache_of(fullest_kv_shape(sizes.kv, m, mc)) : cache_of(sizes.kv)) * moving;
    t.recurrent_state = physics.state_moves * n.in(tok)*sizes.kv.state * moving * share;
    t.layers = batches * physics.layer_time *
               (m.layers + (physics.moe_layer - 1) * expert_layers(m) + (physics.recurrent_layer - 1) * m.recurrent.layers);

    if (passes > 1 && e.backend == backend::cuda) {
        const double gain = gain_of_stages(passes, e.family == engine_family::serving ? batches : n / 512_tok, physics);
        for (duration* part : {&t.matrices, &t.attention, &t.activations, &t.scores, &t.kv_cache, &t.recurrent_state, &t.layers})
            *part /= gain;
    }
    if (ways > 1) t.communication = batches * all_reduces(m, mc, u, e.physics);
    if (passes > 1) {
        const information activations = 4 * u * m.hidden * B;  // of 32 bits
        t.communication = batches * (passes - 1) * (e.physics.stage_hop + activations / achievable_bandwidth(link_between(mc)));
    }

    prefill_bottleneck of_matrices = of.power_bound ? prefill_bottleneck::board_power : prefill_bottleneck::compute;
    if (reading > computing) of_matrices = prefill_bottleneck::memory_bandwidth;
    const prefill_bottleneck bound_by = largest_part(t, of_matrices);
    const duration taken = t.total(), time = max(taken, floor);
    t.matrices += max(floor - taken, 0_s);
    const token_rate rate = n / time;
    const spread band = mc.count > 1 ? widened(e.prefill.band) : e.prefill.band;
    // Made at once, as the answer of the decode law.
    return {.rate = rate,
            .low = band.low * rate,
            .high = min(band.high * rate, ceiling),
            .ceiling = ceiling,
            .computed = n,
            .time = t,
            .work = work,
            .weights_read = weights_read,
            .bound_by = bound_by};
}

// So many tokens may be decoded before computing them together is faster, in the worst case of an MoE model.
inline constexpr token_count few_tokens = 32_tok;
constexpr bool has_few_tokens(const workload& w) { return w.prompt > w.cached && w.prompt - w.cached <= few_tokens; }

// The step of one user behind the prompt.
constexpr setup step_behind_prompt(setup question) {
    question.workload.users = 1;
    question.workload.depth = question.workload.prompt;
    return question;
}

// At most as long as so many steps; the parts keep their shares.
constexpr prefill_estimate at_most_steps(prefill_estimate prefill, const decode_estimate& step) {
    if (!(prefill.rate > 0_tok_per_s) || !(step.time.total() > 0_s)) return prefill;
    const token_count n = prefill.computed;
    const duration steps = max(n.in(tok)*step.time.total(), n / prefill.ceiling);
    const double share = steps / prefill.time.total();
    if (!(share < 1)) return prefill;
    prefill.time = scaled(prefill.time, share);
    prefill.rate = prefill.rate / share;
    prefill.low = prefill.low / share;
    prefill.high = min(prefill.high / share, prefill.ceiling);
    prefill.weights_read = n.in(tok)*step.weights_read;
    return prefill;
}

constexpr prefill_estimate prefill_of_few(const setup& question, const engine& e, const model_sizes& sizes) {
    return at_most_steps(prefill_at_once(question, e, sizes), decode_of(step_behind_prompt(question), e, sizes));
}

}  // namespace detail

// Time of the prompt of one request with all weights in device memory. Whether they fit there is memory_of()'s to say.
constexpr prefill_estimate prefill_of(const setup& question, const engine& e, const model_sizes& sizes) {
    return detail::has_few_tokens(question.workload) ? detail::prefill_of_few(question, e, sizes)
                                                     : detail::prefill_at_once(question, e, sizes);
}

// From the request to the first token of the answer: the wait for other requests, the prompt, and a decoding step.
constexpr duration time_to_first_token(const prefill_estimate& prefill, const decode_estimate& decode, duration queue = {}) {
    return queue + prefill.time.total() + decode.time.total();
}

// The same for a setup, in which the step that gives the first token reads the cache of the prompts alone: `decode` may be of another depth.
constexpr duration time_to_first_token(const setup& question, const model_sizes& sizes, const prefill_estimate& prefill,
                                       const decode_estimate& decode, duration queue = {}) {
    const workload& w = question.workload;
    const information counted = kv_read(sizes.kv, decode_depth(w), w.kv_cache), there = kv_read(sizes.kv, w.prompt, w.kv_cache);
    const duration other = counted > 0_B ? (there / counted - 1) * decode.time.kv_cache : duration{};
    return time_to_first_token(prefill, decode, queue) + other;
}

// How the requests of several users reach a server.
enum class arrival : unsigned char {
    together,  // one batch, whose first tokens come out at once
    burst,     // all at the same time; their prompts are computed one after the other, as many at a time as a micro-batch holds
    steady     // each user asks anew when the answer is there: prompts are spread over the run
};

// Micro-batches that a prompt takes from its arrival in a steady stream, where there are that many users: the rest of one that is being
// computed, those of others that wait, and its own. Fitted to the medians of servers with 1 to 128 users.
inline constexpr double steady_micro_batches = 2.7;

// Mean time to the first token of `users` requests, each of whose prompts takes `one` of a micro-batch that is filled with them.
constexpr duration time_to_first_token(duration one, double users, token_count prompt, arrival how, const engine& e,
                                       const decode_estimate& decode) {
    const double together = detail::max(1, detail::min(users, e.micro_batch / prompt));
    const duration step = decode.time.total(), burst = (users + together) / 2 * one;
    switch (how) {
        case arrival::together: return users * one + step;
        case arrival::burst: return burst + step;
        case arrival::steady: break;
    }
    return min(burst, steady_micro_batches * together * one) + step;
}

}  // namespace llmhw

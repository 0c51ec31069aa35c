// Weights that device memory does not hold: what lies where, and how fast that is.
//
//     t      = device part + host part
//     host   = sqrt((W/R)^2 + (N/U)^2) + layers x threads x barrier + hand-overs + attention of what lies there
//     1/R^4  = 1/(share x BW)^4 + 1/(share x fabric limit)^4,    U = weights unpacked per cycle x cores x clock x vector share
//
// or, where weights are streamed to the device instead, host = W/(share of the link) + layers x 10 us. The device part is the decode law
// over what the device holds, slowed down where it takes turns with a CPU. Never faster than the bytes of each place over its nominal
// bandwidth, one place after the other.
// Source: fitted to data/observations/offload.csv; forms and errors in docs/offload.md.
#pragma once

#include <cstdint>

#include <llmhw/detail/search.hpp>
#include <llmhw/prefill.hpp>
#include <llmhw/validate.hpp>

namespace llmhw {

enum class host_work : unsigned char {
    computed,        // the CPU multiplies what lies in host memory
    streamed,        // it is copied to the device for each step, which waits
    streamed_ahead,  // ... while the device computes
};

// What happens to weights in host memory while a prompt is computed.
enum class prompt_work : unsigned char {
    usual,     // what the engine does: llama.cpp copies them for batches of 32 tokens and more, ik_llama.cpp where that is faster
    computed,  // by the CPU
    streamed   // copied to the device for each micro-batch
};

// Where the parts of a model are. The first layers stay with the host, the last ones go to the device, as llama.cpp does it; the head is
// with the device when all layers are, and so is the input embedding.
struct placement {
    int layers_on_device = 0;       // -ngl
    int expert_layers_on_host = 0;  // layers whose routed experts stay with the host: --n-cpu-moe
    bool kv_on_host = false;        // --no-kv-offload
    host_work work = host_work::computed;
    prompt_work prompts = prompt_work::usual;
};

constexpr placement all_on_device(const model& m) { return {.layers_on_device = m.layers}; }

// One place beside the devices.
struct memory_place {
    information weights = {};
    information kv_cache = {};  // with the states of recurrent layers
    information buffers = {};
    information available = {};

    constexpr information total() const { return weights + kv_cache + buffers; }
    constexpr bool fits() const { return total() <= available; }
};

struct offload_memory {
    memory_estimate device = {};
    memory_place host = {};
    information on_drive = {};  // weights that are mapped from a drive, because the host's memory does not hold them

    constexpr bool fits() const { return device.fits() && host.fits(); }
    constexpr information weights() const { return device.weights + host.weights + on_drive; }
    constexpr information kv_cache() const { return device.kv_cache + device.recurrent_state + host.kv_cache; }
};

// Where the time of a step goes; the parts add up.
struct offload_time {
    step_time device = {};
    duration host_weights = {};    // reading and multiplying them
    duration host_attention = {};  // over the cache in host memory
    duration host_layers = {};     // threads that meet at the end of each operation
    duration hand_over = {};       // between device and host
    duration link = {};            // weights that are copied, as far as the device waits for them
    duration drive = {};           // weights that memory did not hold

    constexpr duration host_total() const { return host_weights + host_attention + host_layers + hand_over + link + drive; }
    constexpr duration total() const { return device.total() + host_total(); }
};

struct offload_estimate {
    int layers_on_device = 0;
    int expert_layers_on_host = 0;
    token_count context = {};
    offload_memory memory = {};
    offload_time time = {};
    decode_estimate decode = {};  // without a rate where the places do not hold their parts

    constexpr bool fits() const { return memory.fits(); }
};

// CPU kernels of an engine: mainline llama.cpp, and ik_llama.cpp, which unpacks weights of several rows at once. Operations are per cycle and
// core with AVX2.
struct cpu_kernels {
    double unpacking = 0.527;       // weights per cycle, relative to ik_llama.cpp
    double attention = 4.04;        // operations of one token
    double flash_attention = 1.09;  // ... mainline's CPU kernel of 2025 is the slower one
    double prompt_simple = 23.8;    // operations of a prompt's matrices, simple blocks and 16 bits
    double prompt_scaled = 18.4;    // ... K-quants and codebooks
    double prompt_attention = 6.78;
    double prompt_flash_attention = 2.11;
};

// Constants of host and hand-over, from the rows of data/observations/offload.csv.
struct host_physics {
    cpu_kernels mainline = {};
    cpu_kernels ik = {1, 10.8, 10.8, 53.3, 53.3, 30.2, 30.2};
    double bandwidth_share = 0.696;  // of the nominal bandwidth of one socket
    double measured_share = 0.791;   // of a measured bandwidth
    double fabric_share = 0.801;
    double two_sockets = 0.595;        // of the bandwidth of all sockets together
    double weights_per_cycle = 14;     // unpacked and multiplied by one core with AVX2
    double codebook_per_cycle = 6.41;  // ... codebooks, of 1.6 to 3.4 bits
    duration thread_time = 3.47_us;    // per layer and thread
    double moe_layer = 2;              // ... relative, with experts
    duration hand_over = 270_us;       // of a layer whose experts are with the host
    double latent_attention = 26.2;    // operations per cycle and core with AVX2 of MLA
    // The device beside a computing host.
    double device_bandwidth_share = 0.742;
    double device_kv_share = 0.545;
    double device_latent_attention = 0.132;  // of the FP16 peak, in MLA
    duration device_layer = 64.9_us;
    double device_moe_layer = 1.88;
    duration streamed_layer = 10_us;         // start of a copy; assumed, no rows
    bandwidth staging = 41_GB_per_s;         // of copies from memory that is not pinned, before the link
    token_count streamed_from = 32_tok;      // tokens of a micro-batch from which on llama.cpp copies weights
    double host_fill = 5.87;                 // tokens more that each expert's matrices cost on the CPU
    double prompt_latent_attention = 0.405;  // rate of MLA, relative to other attention
    spread without_device = {0.8, 1.3};      // 80 % of measurements
    spread with_device = {0.77, 1.28};       // where nothing pages
    spread prompts = {0.72, 1.38};
};

// Where a host does not say: a desktop CPU.
inline constexpr processor assumed_processor{.cores = 16, .clock = 4_GHz};

namespace detail {

constexpr const cpu_kernels& cpu_kernels_of(const engine& e, const host_physics& physics) {
    return e.family == engine_family::ik_llama_cpp ? physics.ik : physics.mainline;
}

// Shares of a model that are with the device.
struct device_shares {
    double layers = 0;
    double experts = 0;
    double head = 0;
    double kv = 0;
};
constexpr device_shares shares_of(const model& m, const placement& where) {
    const double layers = static_cast<double>(where.layers_on_device) / m.layers;
    const double kept = expert_layers(m) > 0 ? static_cast<double>(where.expert_layers_on_host) / expert_layers(m) : 0;
    return {layers, max(layers - kept, 0), layers < 1 ? 0. : 1., where.kv_on_host ? 0 : layers};
}

template <class Amount>
constexpr weight_split<Amount> on_device(const weight_split<Amount>& all, const device_shares& share) {
    return {share.head * all.looked_up, share.head * all.head, share.layers * all.layers, share.experts * all.experts};
}

constexpr model_sizes on_device(const model_sizes& all, const device_shares& share) {
    model_sizes part{on_device(all.weights, share), on_device(all.parameters, share), all.kv};
    part.kv.full *= share.kv;
    part.kv.window *= share.kv;
    part.kv.state *= share.kv;
    return part;
}

// What the device does not have of it.
template <class Amount>
constexpr weight_split<Amount> rest(const weight_split<Amount>& all, const weight_split<Amount>& part) {
    return {all.looked_up - part.looked_up, all.head - part.head, all.layers - part.layers, all.experts - part.experts};
}

constexpr host host_beside(const machine& mc) { return is_own_host(mc) ? host_of(mc.device) : mc.host; }

// What the host can have beside `on_device`; where CPU and GPU share the memory, what is left of it.
constexpr information usable_beside(const machine& mc, const host& side, information on_device) {
    const information usable = beside_system(side.memory);
    if (is_cpu(mc.device) || !mc.device.unified_memory) return usable;
    return min(usable, max(mc.count * (mc.device.memory - system_reserve - on_device), 0_B));
}

// Share of the weights away from the device that is read from the drive, not from memory.
constexpr double missed_share(const host& side, information on_drive, information away) {
    if (!(side.drive > 0_GB_per_s) || !(away > 0_B)) return 0;
    return side.page_cache_hits >= 0 ? 1 - side.page_cache_hits : on_drive / away;
}

constexpr processor processor_of(const host& side) {
    processor cpu = side.processor;
    if (cpu.cores <= 0) cpu.cores = assumed_processor.cores;
    if (!(cpu.clock > 0_Hz)) cpu.clock = assumed_processor.clock;
    return cpu;
}

constexpr bandwidth reached_bandwidth(const host& side, const host_physics& physics) {
    const processor& cpu = side.processor;
    const double sockets = cpu.sockets > 1 ? physics.two_sockets : 1;
    if (side.bandwidth_measured) return physics.measured_share * sockets * side.bandwidth;
    const double memory = (cpu.bandwidth_share > 0 ? cpu.bandwidth_share : physics.bandwidth_share) * side.bandwidth.in(GB_per_s);
    if (!(cpu.fabric_limit > 0_GB_per_s)) return sockets * memory * GB_per_s;
    return sockets * limited4(memory, physics.fabric_share * cpu.fabric_limit.in(GB_per_s)) * GB_per_s;
}

// Unsloth's 2-bit mixtures are mostly codebooks.
constexpr bool is_codebook(const format& f) {
    return (f.type >= tensor_type::iq3_s && f.type <= tensor_type::iq1_s) || (f.type == tensor_type::q2_k && f.needs_file_size);
}

// Weights that a core with AVX2 unpacks and multiplies in a cycle; those of 16 bits it only multiplies, as fast as in a prompt.
constexpr double weights_per_cycle(const format& f, const cpu_kernels& kernels, const host_physics& physics) {
    if (kernel_of(f) == unpacking::none) return kernels.prompt_simple / 2;
    return kernels.unpacking * (is_codebook(f) ? physics.codebook_per_cycle : physics.weights_per_cycle);
}

// Products of queries with keys, and of weights with values, of a token at this depth. Half a token earlier, since it sees itself.
constexpr double attention_operations(const model& m, token_count depth) {
    return 4 * attention_size_of(m, 1_tok, depth - 0.5_tok).products;
}
constexpr double latent_attention_operations(const model& m, token_count depth) {
    const attention_geometry& a = m.attention;
    return 2. * a.heads * (2 * a.kv_lora_rank + a.rope_dim) * attention_layers(m) * depth.in(tok);
}

// A device that takes turns with a CPU is left idle between short bursts of kernels and loses the graphs that an engine replays otherwise:
// each part takes at least what the rows with such a pair show.
constexpr void slow_down_to_turns(step_time& t, const setup& question, const model_sizes& device, const device_shares& share,
                                  const host_physics& physics) {
    const model& m = question.model;
    const machine& mc = question.machine;
    const workload& w = question.workload;
    const int ways = tensor_ways(mc);
    const double expert_share = distinct_expert_share(active_expert_share(m), w.users);
    t.weights = max(t.weights, device.weights.read(expert_share) / (physics.device_bandwidth_share * mc.device.bandwidth) / ways);
    const kv_shape kv = ways > 1 ? fullest_kv_shape(device.kv, m, mc) : device.kv;
    duration attention = w.users * kv_read(kv, decode_depth(w), w.kv_cache) / (physics.device_kv_share * mc.device.bandwidth);
    if (has_mla(m) && mc.device.fp16 > 0_FLOPS)
        attention += share.kv * w.users * latent_attention_operations(m, decode_depth(w)) * FLOP /
                     (physics.device_latent_attention * mc.device.fp16) / ways;
    t.kv_cache = max(t.kv_cache, attention);
    t.layers = max(share.layers * t.layers, share.layers * m.layers * (is_moe(m) ? physics.device_moe_layer : 1) * physics.device_layer);
}

// Raises the first rule that a placement breaks.
constexpr void require_valid(const model& m, const placement& where) {
    if (!within(where.layers_on_device, 0, m.layers)) raise({rule::layers_on_device_must_be_layers, 1. * where.layers_on_device});
    if (!within(where.expert_layers_on_host, 0, expert_layers(m)))
        raise({rule::expert_layers_on_host_must_be_expert_layers, 1. * where.expert_layers_on_host});
}

}  // namespace detail

// The link from host memory to a device: the one that the host names, else the device's slot.
constexpr link link_to_host(const machine& mc) {
    if (mc.host.link.kind != link_kind::none) return mc.host.link;
    return pcie_slot(mc.device);
}

constexpr offload_memory offload_memory_of(const setup& question, const engine& e, const model_sizes& sizes, const placement& where) {
    const machine& mc = question.machine;
    const detail::device_shares share = detail::shares_of(question.model, where);
    const model_sizes device = detail::on_device(sizes, share);
    const host side = detail::host_beside(mc);
    const information on_host = sizes.weights.total() - device.weights.total();

    offload_memory memory;
    if (where.layers_on_device > 0) memory.device = memory_of(question, e, device);
    memory.host.kv_cache =
        (1 - share.kv) * question.workload.users * (detail::allotted_kv_cache(sizes.kv, question.workload, e) + sizes.kv.state);
    if (where.layers_on_device == 0) memory.host.buffers = detail::activations(question.model, question.workload, e);
    memory.host.available = detail::usable_beside(mc, side, memory.device.needed) * (is_cpu(mc.device) ? mc.count : 1);
    if (side.drive > 0_GB_per_s) {
        const information room = max(memory.host.available - memory.host.kv_cache - memory.host.buffers, 0_B);
        memory.on_drive = max(on_host - room, 0_B);
    }
    memory.host.weights = on_host - memory.on_drive;
    return memory;
}

namespace detail {

// A model whose parts are in several places, and what a step reads of those that are not with the device. Refers to what it is made of.
struct divided_model {
    const setup& question;
    const engine& e;
    const model_sizes& sizes;
    const placement& where;
    const host_physics& physics;
    const model& m = question.model;
    const workload& w = question.workload;
    host side = host_beside(question.machine);
    device_shares share = shares_of(m, where);
    model_sizes device = on_device(sizes, share);
    weight_bytes away = rest(sizes.weights, device.weights);
    double expert_share = distinct_expert_share(active_expert_share(m), w.users, e.physics.expert_coverage);
    information read = away.read(expert_share);
    information cache = (1 - share.kv) * w.users * kv_read(sizes.kv, decode_depth(w), w.kv_cache);

    constexpr bool computed() const { return where.work == host_work::computed; }
    constexpr double layers_with_split_experts() const { return expert_layers(m) * (share.layers - share.experts); }
};

// The parts of a step that the CPU computes, and what they take at least. `from_memory`: of what is read, what the drive need not give.
constexpr void compute_on_host(offload_time& t, duration& floor, const divided_model& d, information from_memory) {
    const host_physics& physics = d.physics;
    const processor cpu = processor_of(d.side);
    const cpu_kernels& kernels = cpu_kernels_of(d.e, physics);
    const double cycles = cpu.cores * cpu.clock.in(Hz), vector_cycles = cpu.vector_share * cycles;  // per second
    if (d.read > 0_B) {
        const double products = d.w.users * rest(d.sizes.parameters, d.device.parameters).read(active_expert_share(d.m));
        const duration unpacking = products / (weights_per_cycle(d.question.format, kernels, physics) * vector_cycles) * s;
        t.host_weights = hypotenuse(from_memory / reached_bandwidth(d.side, physics), unpacking);
    }
    const double here = (1 - d.share.kv) * d.w.users;
    if (has_mla(d.m)) {
        const double work = here * latent_attention_operations(d.m, decode_depth(d.w));
        t.host_attention = work / (physics.latent_attention * vector_cycles) * s;
    } else if (d.cache > 0_B) {
        const double per_cycle = d.w.flash_attention ? kernels.flash_attention : kernels.attention;
        const double work = here * attention_operations(d.m, decode_depth(d.w));
        t.host_attention = hypotenuse(work / (per_cycle * vector_cycles) * s, d.cache / d.side.bandwidth);
    }
    t.host_layers = (d.m.layers - d.where.layers_on_device) * cpu.cores * (is_moe(d.m) ? physics.moe_layer : 1) * physics.thread_time;
    t.hand_over = d.layers_with_split_experts() * physics.hand_over;
    floor += (from_memory + d.cache) / d.side.bandwidth;
}

// The copies of a step whose weights are streamed to the device, as far as it waits for them, and what the step takes at least.
constexpr void stream_to_device(offload_time& t, duration& floor, const divided_model& d) {
    const machine& mc = d.question.machine;
    const link wire = link_to_host(mc);
    const double layers = d.m.layers - d.where.layers_on_device + d.layers_with_split_experts();
    const int ways = tensor_ways(mc);
    const duration copy = (d.read + d.cache) / achievable_bandwidth(wire) / ways + layers * d.physics.streamed_layer;
    const duration fastest_copy = (d.read + d.cache) / wire.raw / ways;
    const bool ahead = d.where.work == host_work::streamed_ahead;
    t.link = ahead ? max(copy - t.device.total(), 0_s) : copy;
    floor = ahead ? max(floor, fastest_copy + t.drive) : floor + fastest_copy;
}

// A step with the host's parts under the names of the decode law.
constexpr step_time as_one_step(const offload_time& t) {
    step_time one = t.device;
    one.weights += t.host_weights + t.drive;
    one.kv_cache += t.host_attention;
    one.layers += t.host_layers;
    one.communication += t.hand_over + t.link;
    return one;
}

constexpr bottleneck largest_part(const offload_time& t, bool kernel_bound) {
    const step_time& d = t.device;
    const duration of_device =
        max(max(d.weights, d.kv_cache), max(max(d.compute, d.layers), max(d.overhead, d.communication + t.hand_over)));
    const duration of_host = t.host_weights + t.host_attention + t.host_layers;
    if (max(of_host, max(t.link, t.drive)) < of_device) return largest_part(d, kernel_bound);
    if (t.link > max(of_host, t.drive)) return bottleneck::link;
    return t.drive > of_host ? bottleneck::drive : bottleneck::host;
}

}  // namespace detail

// Speed with the parts where they are placed. For several sequences the host's unpacking and attention grow with each of them, which no row
// has measured.
constexpr offload_estimate offload_of(const setup& question, const engine& e, const model_sizes& sizes, const placement& where,
                                      const host_physics& physics = {}) {
    const machine& mc = question.machine;
    const workload& w = question.workload;
    detail::require_valid(question.model, where);
    const detail::divided_model all{question, e, sizes, where, physics};

    offload_estimate result{.layers_on_device = where.layers_on_device,
                            .expert_layers_on_host = where.expert_layers_on_host,
                            .context = w.context,
                            .memory = offload_memory_of(question, e, sizes, where)};
    // A device that is handed the rest over its link computes everything.
    decode_estimate& decode = result.decode;
    offload_time& t = result.time;
    duration floor;
    if (!all.computed() || where.layers_on_device > 0) {
        decode = decode_of(question, e, all.computed() ? all.device : sizes);
        floor = 1_tok / decode.ceiling;
        t.device = decode.time;
    }
    const bool nothing_there = !(all.read + all.cache > 0_B);
    const bool unknown = !nothing_there && all.computed() && !(all.side.bandwidth > 0_GB_per_s);
    if (nothing_there || unknown) {
        if (!result.fits()) decode = without_rate(decode);
        if (unknown) decode = {};
        return result;
    }

    const double missed = detail::missed_share(all.side, result.memory.on_drive, all.away.total());
    if (missed > 0) t.drive = missed * all.read / all.side.drive;
    floor += t.drive;
    if (all.computed()) {
        if (where.layers_on_device > 0) detail::slow_down_to_turns(t.device, question, all.device, all.share, physics);
        detail::compute_on_host(t, floor, all, (1 - missed) * all.read);
        decode.weights_read += all.read;
        decode.kv_read += all.cache;
    } else {
        detail::stream_to_device(t, floor, all);
    }
    if (is_cpu(mc.device)) {
        // CPUs work one after the other, each on its layers. One's own measurements are of the machine's device.
        t.hand_over += (mc.count - 1) * e.physics.stage_hop;
        for (duration* part : {&t.host_weights, &t.host_attention, &t.host_layers, &t.hand_over}) *part /= e.measured_speed;
    }
    t.host_weights += max(floor - t.total(), 0_s);

    const duration step = t.total();
    decode.time = detail::as_one_step(t);
    decode.bound_by = detail::largest_part(t, decode.bound_by == bottleneck::kernels);
    decode.expert_share = all.expert_share;
    decode.ceiling = 1_tok / floor;
    decode.rate = 1_tok / step;
    decode.throughput = w.users * decode.rate;
    decode.time_per_token = step / 1_tok;
    spread band = where.layers_on_device > 0 ? physics.with_device : is_cpu(mc.device) ? e.single : physics.without_device;
    if (w.users > 1) band = widened(band);
    decode.low = band.low * decode.rate;
    decode.high = min(band.high * decode.rate, decode.ceiling);
    if (!result.fits()) decode = without_rate(decode);
    return result;
}

namespace detail {

// Prompts with weights away from the device: what the device computes of them, and what is left.
struct prompt_parts {
    prefill_estimate device = {};
    information read_by_host = {};
    duration host = {};
    duration link = {};
    duration floor = {};

    constexpr duration total() const { return device.time.total() + host + link; }
};

constexpr prompt_parts prompt_parts_of(const setup& question, const engine& e, const model_sizes& sizes, const placement& where,
                                       bool streamed, const host_physics& physics) {
    const model& m = question.model;
    const workload& w = question.workload;
    const machine& mc = question.machine;
    const host side = host_beside(mc);
    const processor cpu = processor_of(side);
    const cpu_kernels& kernels = cpu_kernels_of(e, physics);
    const device_shares share = shares_of(m, where);
    const model_sizes held = on_device(sizes, share);
    const weight_bytes away = rest(sizes.weights, held.weights);
    const token_count n = w.prompt - w.cached, batch = min(n, e.micro_batch);
    const double batches = n / batch, active = active_expert_share(m), cycles = cpu.cores * cpu.clock.in(Hz);
    const auto touched = [&](token_count tokens) { return away.layers + distinct_expert_share(active, tokens.in(tok)) * away.experts; };

    prompt_parts parts;
    if (streamed || where.layers_on_device > 0) {
        parts.device = prefill_of(question, e, streamed ? sizes : held);
        prefill_time& t = parts.device.time;
        for (duration* part : {&t.attention, &t.scores, &t.kv_cache}) *part *= share.kv;
        if (has_mla(m)) t.attention /= physics.prompt_latent_attention;
        if (!streamed)
            for (duration* part : {&t.activations, &t.recurrent_state, &t.layers, &t.communication}) *part *= share.layers;
        if (parts.device.ceiling > 0_tok_per_s) parts.floor = n / parts.device.ceiling;
    }
    const information on_drive = offload_memory_of(question, e, sizes, where).on_drive;
    const double missed = missed_share(side, on_drive, away.total());
    if (missed > 0) {
        parts.link = batches * missed * touched(batch) / side.drive;
        parts.floor += missed * touched(n) / side.drive;
    }
    if (streamed) {
        const link wire = link_to_host(mc);
        const duration copy = touched(batch) / achievable_bandwidth(wire) + touched(batch) / physics.staging;
        parts.link += batches * copy;
        parts.floor = max(parts.floor, touched(n) / wire.raw);
    } else {
        const weight_parameters left = rest(sizes.parameters, held.parameters);
        const unpacking kernel = kernel_of(question.format);
        const bool simple = kernel == unpacking::none || kernel == unpacking::whole || kernel == unpacking::nibble;
        const double u = batch.in(tok),
                     products = left.layers * u + left.experts * (active * u + physics.host_fill * distinct_expert_share(active, u));
        const duration computing =
            2 * products / ((simple ? kernels.prompt_simple : kernels.prompt_scaled) * cpu.vector_share * cycles) * s;
        parts.host = batches * hypotenuse(computing, touched(batch) / reached_bandwidth(side, physics));
        parts.host += batches * expert_layers(m) * (share.layers - share.experts) * physics.hand_over;
        parts.floor += touched(n) / side.bandwidth;
        parts.read_by_host = batches * touched(batch);
    }
    if (share.kv < 1) {
        const double per_cycle = (w.flash_attention ? kernels.prompt_flash_attention : kernels.prompt_attention) *
                                 (has_mla(m) ? physics.prompt_latent_attention : 1);
        const double products = 4 * (1 - share.kv) * attention_size_of(m, n, w.cached).products;
        parts.host += products / (per_cycle * cpu.vector_share * cycles) * s;
    }
    return parts;
}

}  // namespace detail

// Time of the prompt of one request with the parts where they are placed.
//
//     computed by the CPU: device part + m sqrt((2 P u/(c x cores x clock))^2 + (bytes touched/R)^2)
//     streamed:            device part with all weights + m x bytes touched (1/link + 1/staging)
constexpr prefill_estimate offload_prefill_of(const setup& question, const engine& e, const model_sizes& sizes, const placement& where,
                                              const host_physics& physics = {}) {
    detail::require_valid(question.model, where);
    const workload& w = question.workload;
    const machine& mc = question.machine;
    const token_count n = w.prompt - w.cached;
    if (!(n > 0_tok)) return {};
    const bool on_host = detail::shares_of(question.model, where).head < 1 || where.expert_layers_on_host > 0 || where.kv_on_host;
    if (!on_host) return prefill_of(question, e, sizes);

    const bool can_stream = !is_cpu(mc.device), can_compute = detail::host_beside(mc).bandwidth > 0_GB_per_s;
    const bool large = min(n, e.micro_batch) >= physics.streamed_from;
    const bool asked = where.prompts == prompt_work::streamed || where.work != host_work::computed;
    bool streamed = can_stream && (asked || (where.prompts == prompt_work::usual && large));
    if (!streamed && !can_compute) return {};
    detail::prompt_parts parts = detail::prompt_parts_of(question, e, sizes, where, streamed, physics);
    if (streamed && !asked && can_compute && e.family == engine_family::ik_llama_cpp) {
        const detail::prompt_parts computed = detail::prompt_parts_of(question, e, sizes, where, false, physics);
        if (computed.total() < parts.total()) parts = computed;
    }
    prefill_estimate prefill = parts.device;
    prefill.computed = n;
    prefill.weights_read += parts.read_by_host;
    prefill.work = prefill_operations(question.model, sizes.parameters, w.prompt, w.cached);
    prefill.ceiling = n / parts.floor;
    if (can_stream && !(mc.device.fp16 > 0_FLOPS)) return prefill;  // a device without a stated FP16 rate
    prefill_time& t = prefill.time;
    t.host = parts.host;
    t.link = parts.link;
    prefill.bound_by = detail::largest_part(t, prefill.bound_by);
    t.matrices += max(parts.floor - t.total(), 0_s);
    prefill.rate = n / t.total();
    prefill.low = physics.prompts.low * prefill.rate;
    prefill.high = min(physics.prompts.high * prefill.rate, prefill.ceiling);
    if (streamed || !detail::has_few_tokens(w)) return prefill;  // who copies weights does so whatever it costs
    return detail::at_most_steps(prefill, offload_of(detail::step_behind_prompt(question), e, sizes, where, physics).decode);
}

// --- with everything in the machine's own memory ---------------------------------------------------------------------------------------

// A CPU unpacks and multiplies by the law of a host, with nothing on a device.
constexpr bool is_on_cpu(const setup& question, const engine& e) { return is_cpu(question.machine.device) && is_llama_cpp(e); }

// Decoding and a prompt by the law of whatever computes. Whether the memory holds it is memory_of()'s to say.
constexpr decode_estimate decode_on_machine(const setup& question, const engine& e, const model_sizes& sizes) {
    if (!is_on_cpu(question, e)) return decode_of(question, e, sizes);
    setup roomy = question;
    roomy.machine.device.memory = 1e9_GB;  // a host of its own keeps what it states
    return offload_of(roomy, e, sizes, placement{}).decode;
}
constexpr prefill_estimate prefill_on_machine(const setup& question, const engine& e, const model_sizes& sizes) {
    return is_on_cpu(question, e) ? offload_prefill_of(question, e, sizes, placement{}) : prefill_of(question, e, sizes);
}

// --- what to put where -----------------------------------------------------------------------------------------------------------------

struct offload_options {
    information margin = 1_GiB;      // left free on each device where something is offloaded, as llama.cpp's --fit-target
    token_count least_context = {};  // the context may be cut down to this; 0: what was asked for is kept
    host_work work = host_work::computed;
};

// What to put where, in llama.cpp's order: everything on the device if it fits; else keep the margin, cut the context if that is allowed,
// hand routed experts to the host layer by layer, and then whole layers.
constexpr offload_estimate offload_plan(const setup& question, const engine& e, const model_sizes& sizes,
                                        const offload_options& options = {}) {
    setup asked = question;
    const model& m = question.model;
    const auto on_device = [&](const placement& where, information margin) {
        const memory_estimate device = offload_memory_of(asked, e, sizes, where).device;
        return device.needed + margin <= device.available;
    };
    placement where = all_on_device(m);
    where.work = options.work;
    if (is_cpu(question.machine.device)) {
        where.layers_on_device = 0;
        return offload_of(asked, e, sizes, where);
    }
    if (on_device(where, 0_B)) return offload_of(asked, e, sizes, where);

    if (options.least_context > 0_tok && options.least_context < asked.workload.context) {
        const auto least = static_cast<std::int64_t>(options.least_context.in(tok)),
                   most = static_cast<std::int64_t>(asked.workload.context.in(tok));
        const std::int64_t context = detail::last_that(least, most, [&](std::int64_t tokens) {
            asked.workload.context = static_cast<double>(tokens) * tok;
            return on_device(where, options.margin);
        });
        asked.workload = with_context(asked.workload, static_cast<double>(context < least ? least : context) * tok);
        if (context >= least) return offload_of(asked, e, sizes, where);
    }
    const int moe = expert_layers(m);
    where.expert_layers_on_host = static_cast<int>(detail::first_that(0, moe, [&](std::int64_t layers) {
        where.expert_layers_on_host = static_cast<int>(layers);
        return on_device(where, options.margin);
    }));
    if (where.expert_layers_on_host <= moe) return offload_of(asked, e, sizes, where);

    where.expert_layers_on_host = moe;
    where.layers_on_device = static_cast<int>(detail::last_that(1, m.layers - 1, [&](std::int64_t layers) {
        where.layers_on_device = static_cast<int>(layers);
        return on_device(where, options.margin);
    }));
    return offload_of(asked, e, sizes, where);
}

}  // namespace llmhw

// Beyond one row of equal devices: mixed devices, experts in parallel, prefill and decode on different machines.
//
//     layer split over unequal devices    t = sum over devices of its own layers' time + hops
//     expert parallel                     t = step of users/n with experts/n + 2 x MoE layers x all-to-all
//     prefill apart from decode           time to first token = prompt + KV cache / link + step (time_to_first_token with that queue)
#pragma once

#include <cstdint>

#include <llmhw/offload.hpp>

namespace llmhw {

// --- a layer split over devices that differ -------------------------------------------------------------------------------------------

struct stage {
    llmhw::device device = {};
    int layers = 0;  // of the model, for this device
};

struct mixed_estimate {
    bool fits = true;      // every stage holds its part
    token_rate rate = {};  // of one user; 0 where it does not fit
    token_rate ceiling = {};
    duration step = {};
};

// The stages in order; the last one has the head. Layers beyond the model's are not counted, layers that no stage has do not fit.
template <class Stages>
constexpr mixed_estimate mixed_decode(const setup& question, const engine& e, const model_sizes& sizes, const Stages& list) {
    mixed_estimate result;
    duration floor;
    int left = question.model.layers;
    for (const stage& part : list) {
        const int layers = part.layers < left ? part.layers : left;
        if (layers <= 0) continue;
        left -= layers;
        const double share = static_cast<double>(layers) / question.model.layers;
        const double head = left == 0 ? 1 : 0;
        setup one = question;
        one.machine = {.device = part.device};
        const model_sizes held = detail::on_device(sizes, {share, share, head, share});
        const decode_estimate decode = decode_on_machine(one, e, held);
        step_time t = decode.time;
        t.layers *= share;
        // A CPU counts attention by the layers of the model, not by the cache that it holds.
        if (is_on_cpu(one, e)) t.kv_cache = share * decode_on_machine(one, e, sizes).time.kv_cache;
        if (left > 0) t.overhead = {}, t.communication += e.physics.stage_hop;
        result.step += t.total();
        floor += 1_tok / decode.ceiling;
        result.fits = result.fits && memory_of(one, e, held).fits();
    }
    result.fits = result.fits && left == 0;
    if (floor > 0_s) result.ceiling = 1_tok / floor;
    result.step = max(result.step, floor);
    if (result.fits) result.rate = 1_tok / result.step;
    return result;
}

// Gives each device, the one that reads weights fastest first, as many layers as it holds: the longer a layer's weights take, the fewer
// layers wait for them. `list` is sorted and filled; false if some layers are left over.
template <class Stages>
constexpr bool fill_fastest_first(const setup& question, const engine& e, const model_sizes& sizes, Stages& list) {
    const auto time_of_weights = [&](const stage& part) {
        setup one = question;
        one.machine = {.device = part.device};
        return decode_on_machine(one, e, sizes).time.weights;
    };
    for (stage& a : list)
        for (stage& b : list)
            if (&a < &b && time_of_weights(b) < time_of_weights(a)) {
                const stage slower = a;
                a = b;
                b = slower;
            }
    int left = question.model.layers;
    for (stage& part : list) {
        setup one = question;
        one.machine = {.device = part.device};
        part.layers = static_cast<int>(detail::last_that(1, left, [&](std::int64_t layers) {
            const double share = static_cast<double>(layers) / question.model.layers;
            return memory_of(one, e, detail::on_device(sizes, {share, share, layers == left ? 1. : 0., share})).fits();
        }));
        left -= part.layers;
    }
    return left == 0;
}

// --- experts in parallel --------------------------------------------------------------------------------------------------------------

// Each device sends the tokens that others' experts work on: (n - 1)/n of `bytes` leave it.
constexpr duration all_to_all(const collective& c, int devices, information bytes) {
    if (devices <= 1) return {};
    return detail::log2(devices) * c.alpha + (devices - 1.) / devices * bytes / c.bandwidth;
}

struct expert_parallel_estimate {
    memory_estimate memory = {};  // of one device: all that is not an expert, its share of the experts, its users' caches
    duration step = {};
    duration communication = {};  // of it
    token_rate rate = {};         // of one user; 0 where it does not fit
    token_rate throughput = {};

    constexpr bool fits() const { return memory.fits(); }
};

// Users and experts are divided evenly over the devices of the machine, everything else is on each of them. Even routing is assumed.
constexpr expert_parallel_estimate expert_parallel_of(const setup& question, const engine& e, const model_sizes& sizes) {
    const model& m = question.model;
    const int devices = question.machine.count;
    const double users = question.workload.users, each = detail::max(users / devices, 1), active = active_expert_share(m);
    setup one = question;
    one.machine.count = 1;
    one.workload.users = static_cast<int>(detail::ceil(each));
    model_sizes held = sizes;
    held.weights.experts /= devices;
    expert_parallel_estimate result{.memory = memory_of(one, e, held)};
    // A device reads those of its experts that any user's token needs.
    const double needed = distinct_expert_share(active, users, e.physics.expert_coverage),
                 own = distinct_expert_share(active, one.workload.users, e.physics.expert_coverage);
    if (own > 0) held.weights.experts *= needed / own;

    // A token goes once to each device that has any of its experts.
    const double receivers = devices * distinct_expert_share(1. / devices, m.experts.used);
    const information sent = 2. * one.workload.users * receivers * m.hidden * B;
    const collective c = collective_over(link_between(question.machine), has_peer_access(question.machine), e.physics);
    result.communication = 2. * expert_layers(m) * all_to_all(c, devices, sent);
    result.step = decode_on_machine(one, e, held).time.total() + result.communication;
    if (result.fits()) result.rate = 1_tok / result.step;
    result.throughput = users * result.rate;
    return result;
}

// --- prefill and decode on different machines -----------------------------------------------------------------------------------------

// The cache of a prompt over a link.
constexpr duration kv_transfer(const kv_shape& shape, token_count prompt, const link& wire, tensor_type type = tensor_type::f16) {
    return wire.latency + (kv_cache(shape, prompt, type) + shape.state) / achievable_bandwidth(wire);
}

// What of a transfer is left after the prompt, if each layer's cache is sent while the next layer is computed.
constexpr duration exposed_transfer(duration transfer, duration prompt, int layers) {
    return max(transfer - (layers - 1.) / layers * prompt, transfer / layers);
}

}  // namespace llmhw

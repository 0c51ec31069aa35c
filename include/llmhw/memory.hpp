// What a setup needs in device memory, part by part, and whether the fullest device holds its share.
//
//     weights + users x (KV cache + recurrent state) + compute buffers + what the engine keeps <= usable memory of a device
#pragma once

#include <llmhw/parallel.hpp>
#include <llmhw/setup.hpp>

namespace llmhw {

struct memory_estimate {
    // All devices together.
    information weights = {};
    information kv_cache = {};
    information recurrent_state = {};
    information compute_buffers = {};
    information engine_reserve = {};
    // The fullest device.
    information needed = {};
    information available = {};

    constexpr information total() const { return weights + kv_cache + recurrent_state + compute_buffers + engine_reserve; }
    constexpr bool fits() const { return needed <= available; }
    constexpr information headroom() const { return max(available - needed, 0_B); }
    constexpr information missing() const { return max(needed - available, 0_B); }
};

namespace detail {

constexpr token_count whole_blocks(token_count tokens, token_count block) { return ceil(tokens / block) * block; }

// The cache that the engine allots to one user: whole blocks, and beside a sliding window the micro-batch that is being computed.
constexpr information allotted_kv_cache(const kv_shape& shape, const workload& w, const engine& e) {
    kv_shape allotted = shape;
    if (shape.window > 0) allotted.window_tokens = whole_blocks(shape.window_tokens + e.micro_batch, e.kv_block);
    return kv_cache(allotted, whole_blocks(w.context, e.kv_block), w.kv_cache);
}

// The largest set of activations that lives at once while a micro-batch is computed: its residual stream beside either the logits or the
// widest layer, in 32 bits, and the attention mask (16 bits), or the scores where flash attention does not avoid them.
constexpr information activations(const model& m, const workload& w, const engine& e) {
    const double micro_batch = min(e.micro_batch, w.context).in(tok), context = w.context.in(tok);
    const double widest = max(2. * m.feed_forward.width, 2. * (m.experts.used * m.experts.width + m.experts.shared_width));
    const double logits = e.logits_of_every_token ? micro_batch * m.vocab : static_cast<double>(w.users) * m.vocab;
    const double scores = w.flash_attention ? 2 * micro_batch * context : 4. * m.attention.heads * micro_batch * context;
    return (4 * (micro_batch * m.hidden + max(logits, micro_batch * widest)) + scores) * B;
}

}  // namespace detail

constexpr memory_estimate memory_of(const setup& question, const engine& e, const model_sizes& sizes) {
    const machine& mc = question.machine;
    const double weight_share = fullest_weight_share(question.model, mc), users = question.workload.users;
    const kv_shape fullest = fullest_kv_shape(sizes.kv, question.model, mc);
    const information usable = usable_memory(mc);
    const information weights = sizes.weights.total();
    const information kv = users * detail::allotted_kv_cache(fullest, question.workload, e);  // of one device
    const information buffers = detail::activations(question.model, question.workload, e);
    const information reserve = e.runtime_memory + (1 - e.memory_share) * usable;

    memory_estimate memory;
    memory.weights = weights;
    // With the copies that tensor parallelism keeps.
    memory.kv_cache = stages(mc) == 1 ? kv * mc.count : users * detail::allotted_kv_cache(sizes.kv, question.workload, e);
    memory.recurrent_state = users * sizes.kv.state;
    memory.compute_buffers = buffers * mc.count;
    memory.engine_reserve = reserve * mc.count;
    memory.needed = weights * weight_share + kv + users * fullest.state + buffers + reserve;
    memory.available = usable;
    return memory;
}

}  // namespace llmhw

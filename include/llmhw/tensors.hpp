// The tensors that follow from a model's geometry: their shapes, how many there are, and whether a decoded token reads them.
//
// Tensors of one shape that stand in many layers are visited once, with a count, so nothing loops over layers, and nothing is stored.
// Source of the tensor lists: ggml-org/llama.cpp, gguf-py/gguf/constants.py and src/models.
#pragma once

#include <llmhw/model.hpp>

namespace llmhw {

enum class tensor_role : unsigned char { embedding, head, query, key, value, fused_qkv, attention_output, gate_and_up, down, other };

enum class tensor_storage : unsigned char {
    quantised,    // a matrix, in the type that the format gives it
    sixteen_bit,  // a matrix that quantisers leave alone
    full,         // a vector, a router, a convolution: 32 bits in GGUF, 16 in checkpoints
    table,        // indices, not parameters
};

enum class tensor_reading : unsigned char {
    whole,      // read for every token
    looked_up,  // a row at most: embeddings, learned positions
    routed,     // only the experts that a token is sent to
};

// count positions first, first + step, first + 2 step, ...
struct progression {
    int first = 0;
    int step = 1;
    int count = 0;

    constexpr int below(int limit) const {
        if (limit <= first) return 0;
        const int inside = (limit - first + step - 1) / step;
        return inside < count ? inside : count;
    }
    // Positions i with i < n/8, i >= 7n/8 or (i - n/8) mod 3 = 2: where the _M recipes spend more bits.
    constexpr int favoured(int n) const {
        const int head = n / 8, tail = 7 * n / 8;
        if (step == 1) {
            const auto before = [head, tail](int i) {
                const int middle = i <= head ? 0 : i <= tail ? i - head : tail - head;
                return i - middle + middle / 3;
            };
            return before(first + count) - before(first);
        }
        const int in_head = below(head), in_middle = below(tail) - in_head, outside = count - in_middle;
        if (in_middle <= 0) return outside;
        const int offset = (head + 2 - (first + in_head * step)) % 3;  // from the first in the middle to the next favoured
        const int wanted = offset < 0 ? offset + 3 : offset;
        if (step % 3 == 0) return outside + (wanted == 0 ? in_middle : 0);
        const int index = step % 3 == 1 ? wanted : 2 * wanted % 3;
        return outside + (index >= in_middle ? 0 : (in_middle - 1 - index) / 3 + 1);
    }
};

struct tensor {
    tensor_role role = tensor_role::other;
    tensor_storage storage = tensor_storage::quantised;
    tensor_reading reading = tensor_reading::whole;
    int columns = 0;         // the dimension that blocks run along
    double rows = 0;         // all matrices of a stack together
    int alike = 1;           // tensors of this shape in a layer: gate and up
    progression at = {};     // layers, or the rank among the tensors of its role, whichever the recipes count
    progression rank = {};   // rank among all `down` tensors, which the recipes below 3 bits count
    bool in_layers = false;  // of a layer, as opposed to embedding, head and final norm

    constexpr double elements() const { return columns * rows * alike * at.count; }
    constexpr double parameters() const { return storage == tensor_storage::table ? 0 : elements(); }
};

// Whether the layers that see everything have another shape than those with a window.
constexpr bool has_two_attention_shapes(const attention_geometry& a) {
    return a.window_layers != 0 && (a.full_head_dim != 0 || a.full_kv_heads != 0 || a.window_heads != 0);
}

// Tensors that the recipes treat as attention values.
constexpr int value_tensors(const model& m) {
    const attention_geometry& a = m.attention;
    if (has_compressed_attention(m)) return 0;
    if (has_mla(m)) return m.recurrent.kind == recurrence::kimi_delta_attention ? m.recurrent.layers : 0;
    // The mixing projections of the recurrent layers count as values in the recipes, so the rank is the layer.
    if (m.recurrent.kind == recurrence::gated_delta_net) return m.layers;
    return has_two_attention_shapes(a) && a.full_shares_kv ? a.window_layers : attention_layers(m);
}

namespace detail {

template <class Visit>
struct tensor_walk {
    const model& m;
    Visit& visit;

    static constexpr progression once() { return {0, 1, 1}; }
    static constexpr progression first(int count) { return {0, 1, count}; }
    // `count` of the model's layers, evenly spread and ending with the last: how hybrids and alternating windows place them.
    constexpr progression spread(int count) const {
        if (count <= 0) return {};
        const int step = m.layers / count;
        return {step - 1, step, count};
    }

    // These are inlined where a tensor is named: role, storage and reading are constants there, which decide most of a visit.
    [[gnu::always_inline]] constexpr void matrix(tensor_role role, int columns, double rows, const progression& at,
                                                 tensor_reading reading = tensor_reading::whole) const {
        visit({.role = role, .reading = reading, .columns = columns, .rows = rows, .at = at, .rank = at, .in_layers = true});
    }
    [[gnu::always_inline]] constexpr void vector(int width, int layers, tensor_reading reading = tensor_reading::whole) const {
        visit({.storage = tensor_storage::full, .reading = reading, .columns = width, .rows = 1, .at = first(layers), .in_layers = true});
    }
    [[gnu::always_inline]] constexpr void outside(tensor_role role, tensor_storage storage, tensor_reading reading, int columns,
                                                  double rows) const {
        visit({.role = role, .storage = storage, .reading = reading, .columns = columns, .rows = rows, .at = once(), .rank = once()});
    }

    constexpr void ends() const {
        using enum tensor_storage;
        using enum tensor_reading;
        outside(tensor_role::embedding, quantised, m.tied_embeddings ? whole : looked_up, m.hidden, m.vocab);
        if (!m.tied_embeddings) outside(tensor_role::head, quantised, whole, m.hidden, m.vocab);
        if (m.head_bias) outside(tensor_role::other, full, whole, m.vocab, 1);
        outside(tensor_role::other, full, whole, m.norm_bias ? 2 * m.hidden : m.hidden, 1);
        if (m.position_rows > 0) outside(tensor_role::other, full, looked_up, m.hidden, m.position_rows);
        if (const int p = m.per_layer_embedding; p > 0) {
            outside(tensor_role::embedding, quantised, looked_up, p * m.layers, m.per_layer_vocab > 0 ? m.per_layer_vocab : m.vocab);
            outside(tensor_role::other, sixteen_bit, whole, m.hidden, p * m.layers);
            outside(tensor_role::other, full, whole, p, 1);
            matrix(tensor_role::other, m.hidden, p, first(m.layers));
            matrix(tensor_role::other, p, m.hidden, first(m.layers));
            vector(m.hidden, m.layers);
        }
        if (const int r = m.residual_streams; r > 0) {
            outside(tensor_role::other, quantised, whole, r * m.hidden, r);
            outside(tensor_role::other, full, whole, r + 1, 1);
        }
    }

    // Quantisers leave all of them alone (ggml-org/llama.cpp, src/llama-quant.cpp).
    constexpr void altup_and_laurel() const {
        using enum tensor_storage;
        const int n = m.altup_inputs, rank = m.laurel_rank;
        if (n > 0) outside(tensor_role::other, sixteen_bit, tensor_reading::whole, m.hidden, 2. * (n - 1) * m.hidden);
        visit({.storage = sixteen_bit, .columns = m.hidden, .rows = n + 2. * rank, .at = first(m.layers), .in_layers = true});
        vector((n > 0 ? 2 * m.hidden + n * n * (n + 1) : 0) + (rank > 0 ? m.hidden : 0), m.layers);
    }

    // Queries, keys, values and output of `at.count` layers of one shape; `cacheless` of them project keys and values that nobody reads.
    constexpr void grouped_attention(const progression& at, int heads, int kv_heads, int head_dim, bool shares_kv, int cacheless) const {
        if (at.count <= 0) return;
        const attention_geometry& a = m.attention;
        const double query_rows = static_cast<double>(heads) * head_dim * (a.gate == output_gate::per_element ? 2 : 1);
        const int kv_rows = kv_heads * head_dim;
        if (a.fused_qkv) {
            matrix(tensor_role::fused_qkv, m.hidden, query_rows + 2 * kv_rows, at);
        } else {
            const progression cached{at.first, at.step, at.count - cacheless};
            matrix(tensor_role::query, m.hidden, query_rows, at);
            matrix(tensor_role::key, m.hidden, kv_rows, cached);
            if (!shares_kv) matrix(tensor_role::value, m.hidden, kv_rows, cached);
            if (cacheless > 0) {
                const progression last{at.first + at.step * cached.count, at.step, cacheless};
                matrix(tensor_role::key, m.hidden, kv_rows, last, tensor_reading::looked_up);
                if (!shares_kv) matrix(tensor_role::value, m.hidden, kv_rows, last, tensor_reading::looked_up);
            }
        }
        matrix(tensor_role::attention_output, heads * head_dim, m.hidden, at);
        if (a.gate == output_gate::per_head) matrix(tensor_role::other, m.hidden, heads, at);
        if (a.qkv_bias) vector(heads * head_dim + 2 * kv_rows, at.count);
        if (a.o_bias) vector(m.hidden, at.count);
        if (a.sinks) vector(heads, at.count);
        if (a.qk_norm == qk_norm::per_head) {
            vector(2 * head_dim, at.count - cacheless);
            if (cacheless > 0) {
                vector(head_dim, cacheless);
                vector(head_dim, cacheless, tensor_reading::looked_up);
            }
        }
        if (a.qk_norm == qk_norm::full) vector((heads + kv_heads) * head_dim, at.count);
    }

    constexpr void latent_attention() const {
        const attention_geometry& a = m.attention;
        const progression at = first(attention_layers(m));
        const int query_rows = a.heads * (a.nope_dim + a.rope_dim);
        if (a.q_lora_rank > 0) {
            matrix(tensor_role::other, m.hidden, a.q_lora_rank, at);
            matrix(tensor_role::other, a.q_lora_rank, query_rows, at);
            vector(a.q_lora_rank, at.count);
        } else {
            matrix(tensor_role::query, m.hidden, query_rows, at);
        }
        matrix(tensor_role::other, m.hidden, a.kv_lora_rank + a.rope_dim, at);
        vector(a.kv_lora_rank, at.count);
        matrix(tensor_role::other, a.nope_dim, static_cast<double>(a.kv_lora_rank) * a.heads, at);
        matrix(tensor_role::other, a.kv_lora_rank, static_cast<double>(a.v_dim) * a.heads, at);
        matrix(tensor_role::attention_output, a.heads * a.v_dim, m.hidden, at);
        if (a.index_heads > 0) {
            const progression indexed = first(index_layers(m));
            matrix(tensor_role::other, a.q_lora_rank, a.index_heads * a.index_dim, indexed);
            matrix(tensor_role::key, m.hidden, a.index_dim, indexed);
            matrix(tensor_role::other, m.hidden, a.index_heads, indexed);
            vector(2 * a.index_dim, indexed.count);
        }
    }

    // MiniMax M3: queries, a key and their norms, which quantisers leave alone (ggml-org/llama.cpp, src/llama-quant.cpp).
    constexpr void block_indexer() const {
        const attention_geometry& a = m.attention;
        if (a.index_heads == 0) return;
        visit({.storage = tensor_storage::full,
               .columns = a.index_dim,
               .rows = (a.index_heads + 1.) * m.hidden + 2,
               .at = first(index_layers(m)),
               .in_layers = true});
    }

    constexpr void compressed_attention() const {
        const attention_geometry& a = m.attention;
        const progression at = first(m.layers);
        const int r = m.residual_streams, d = a.head_dim;
        matrix(tensor_role::other, m.hidden, a.q_lora_rank, at);
        matrix(tensor_role::other, a.q_lora_rank, a.heads * d, at);
        matrix(tensor_role::other, m.hidden, d, at);
        matrix(tensor_role::other, a.heads * d / a.o_groups, a.o_lora_rank * a.o_groups, at);
        matrix(tensor_role::other, a.o_groups * a.o_lora_rank, m.hidden, at);
        vector(a.q_lora_rank + d, at.count);
        vector(a.heads, at.count);
        matrix(tensor_role::other, r * m.hidden, 2. * (2 + r) * r, at);
        vector(2 * ((2 + r) * r + 3), at.count);
        compressor(a.layers_compressed_4, 2 * d, 4);
        compressor(a.layers_compressed_128, d, 128);
        const progression indexed = first(index_layers(m));
        matrix(tensor_role::other, m.hidden, a.index_heads + 4. * a.index_dim, indexed);
        matrix(tensor_role::other, a.q_lora_rank, a.index_heads * a.index_dim, indexed);
        matrix(tensor_role::other, 2 * a.index_dim, 4, indexed);
        vector(a.index_dim, indexed.count);
    }
    constexpr void compressor(int layers, int width, int ratio) const {
        matrix(tensor_role::other, m.hidden, 2. * width, first(layers));
        matrix(tensor_role::other, width, ratio, first(layers));
        vector(m.attention.head_dim, layers);
    }

    constexpr void attention_of_two_shapes() const {
        const attention_geometry& a = m.attention;
        const int full = full_attention_layers(m), windows = a.window_layers;
        // Of the last layers, which keep no cache, as many see everything as of all layers.
        const int full_cacheless = a.shared_kv_layers * full / attention_layers(m);
        grouped_attention(spread(full), a.heads, full_kv_heads(m), full_head_dim(m), a.full_shares_kv, full_cacheless);
        grouped_attention(first(windows), window_heads(m), a.kv_heads, a.head_dim, false, a.shared_kv_layers - full_cacheless);
    }

    constexpr void attention() const {
        const attention_geometry& a = m.attention;
        if (has_compressed_attention(m)) {
            compressed_attention();
        } else if (has_mla(m)) {
            latent_attention();
        } else {
            if (m.recurrent.kind == recurrence::gated_delta_net)
                grouped_attention(spread(full_attention_layers(m)), a.heads, a.kv_heads, a.head_dim, false, 0);
            else if (has_two_attention_shapes(a))
                attention_of_two_shapes();
            else
                grouped_attention(first(attention_layers(m)), a.heads, a.kv_heads, a.head_dim, false, a.shared_kv_layers);
            block_indexer();
        }
    }

    constexpr void recurrent() const {
        const recurrent_geometry& r = m.recurrent;
        const progression at = first(r.layers);
        if (r.kind == recurrence::gated_delta_net) {
            const int inner = r.value_heads * r.head_dim, mixed = (2 * r.key_heads + r.value_heads) * r.head_dim;
            matrix(tensor_role::fused_qkv, m.hidden, mixed, at);
            matrix(tensor_role::other, m.hidden, inner, at);
            matrix(tensor_role::other, m.hidden, 2. * r.value_heads, at);
            vector(r.taps * mixed, r.layers);
            vector(2 * r.value_heads + r.head_dim, r.layers);
            matrix(tensor_role::other, inner, m.hidden, at);
        } else if (r.kind == recurrence::kimi_delta_attention) {
            const int keys = r.key_heads * r.head_dim, inner = r.value_heads * r.head_dim;
            matrix(tensor_role::query, m.hidden, keys, at);
            matrix(tensor_role::key, m.hidden, keys, at);
            matrix(tensor_role::value, m.hidden, inner, at);
            matrix(tensor_role::other, m.hidden, 2. * r.head_dim + r.value_heads, at);  // decay and output gate to their rank, beta
            matrix(tensor_role::other, r.head_dim, static_cast<double>(keys) + inner, at);
            vector(r.taps * (2 * keys + inner), r.layers);
            vector(r.value_heads + keys + r.head_dim, r.layers);
            matrix(tensor_role::attention_output, inner, m.hidden, at);
        } else if (r.kind == recurrence::mamba2) {
            const int inner = r.value_heads * r.head_dim, mixed = inner + 2 * r.groups * r.state;
            matrix(tensor_role::other, m.hidden, inner + mixed + r.value_heads, at);
            vector((r.taps + 1) * mixed, r.layers);
            vector(3 * r.value_heads + inner, r.layers);
            matrix(tensor_role::other, inner, m.hidden, at);
        } else if (r.kind == recurrence::short_convolution) {
            matrix(tensor_role::other, m.hidden, 3. * m.hidden, at);
            vector(r.taps * m.hidden, r.layers);
            matrix(tensor_role::other, m.hidden, m.hidden, at);
        }
    }

    // `stack` blocks in each layer.
    template <tensor_reading Reading>
    constexpr void feed_forward_block(const progression& at, const progression& rank, int width, int hidden, double stack,
                                      bool fused) const {
        const int inner = m.feed_forward.matrices - 1;  // gate and up, or up alone
        visit({.role = tensor_role::down,
               .reading = Reading,
               .columns = width,
               .rows = hidden * stack,
               .at = at,
               .rank = rank,
               .in_layers = true});
        visit({.role = tensor_role::gate_and_up,
               .reading = Reading,
               .columns = hidden,
               .rows = (fused ? inner * width : width) * stack,
               .alike = fused ? 1 : inner,
               .at = at,
               .rank = rank,
               .in_layers = true});
    }

    // The ranks of `down` tensors are counted in file order, shared experts after the routed ones.
    constexpr void dense_blocks(int layers) const {
        using enum tensor_reading;
        const feed_forward_geometry& f = m.feed_forward;
        const expert_geometry& e = m.experts;
        progression at = first(layers), rank = at;
        if (e.alternate) at = {0, 2, layers}, rank = {0, 3, layers};
        if (e.beside_dense) rank = {0, 2, layers};
        if (f.wide_width > 0) {
            const int shared = m.attention.shared_kv_layers, wide = shared < layers ? shared : layers;
            const progression last{layers - wide, 1, wide};
            feed_forward_block<whole>(last, last, f.wide_width, m.hidden, 1, false);
            at.count = rank.count = layers - wide;
        }
        feed_forward_block<whole>(at, rank, f.width, m.hidden, 1, f.fused_gate_up);
        if (f.bias) vector((f.matrices - 1) * f.width + m.hidden, layers);
    }

    constexpr void experts(int dense, int layers) const {
        using enum tensor_reading;
        const feed_forward_geometry& f = m.feed_forward;
        const expert_geometry& e = m.experts;
        const int blocks = e.shared_width > 0 ? 2 : 1;
        progression at = {dense, 1, layers}, rank = {dense, blocks, layers};
        if (e.alternate) at = {1, 2, layers}, rank = {1, 3, layers};
        if (e.beside_dense) at = first(layers), rank = {1, 2, layers};
        if (m.recurrent.kind == recurrence::mamba2) at = spread(layers), rank = {0, blocks, layers};

        const int inner = e.hidden > 0 ? e.hidden : m.hidden;
        feed_forward_block<routed>(at, rank, e.width, inner, e.count, false);
        if (e.shared_width > 0) feed_forward_block<whole>(at, {rank.first + 1, rank.step, layers}, e.shared_width, m.hidden, 1, false);
        vector(m.hidden * e.count, layers);  // the router
        if (inner != m.hidden) {
            matrix(tensor_role::other, m.hidden, inner, at);
            matrix(tensor_role::other, inner, m.hidden, at);
        }
        if (f.bias)
            visit({.storage = tensor_storage::full,
                   .reading = tensor_reading::routed,
                   .columns = (f.matrices - 1) * e.width + m.hidden,
                   .rows = static_cast<double>(e.count),
                   .at = first(layers),
                   .in_layers = true});
        if (e.router_bias) vector(e.count, layers - e.hashed_layers);
        if (e.hashed_layers > 0)
            visit({.storage = tensor_storage::table,
                   .reading = tensor_reading::looked_up,
                   .columns = m.vocab,
                   .rows = static_cast<double>(e.used),
                   .at = first(e.hashed_layers),
                   .in_layers = true});
        if (e.shared_gate) vector(m.hidden, layers);
        if (e.beside_dense) vector(m.hidden + e.count, layers);
    }

    constexpr void feed_forward() const {
        const int dense = dense_layers(m), moe = expert_layers(m);
        if (dense > 0) dense_blocks(dense);
        if (moe > 0) experts(dense, moe);
    }

    constexpr void all() const {
        ends();
        if ((m.altup_inputs | m.laurel_rank) != 0) altup_and_laurel();
        vector(m.norms * m.hidden, m.layers);
        attention();
        if (is_hybrid(m)) recurrent();
        feed_forward();
    }
};

}  // namespace detail

// Calls visit(tensor) for each.
template <class Visit>
constexpr void for_each_tensor(const model& m, Visit&& visit) {
    detail::tensor_walk<Visit>{m, visit}.all();
}

}  // namespace llmhw

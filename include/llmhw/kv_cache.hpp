// The KV cache of one sequence, and the state of recurrent layers.
//
//     bytes(n) = (full n + window min(n, w)) x bytes per element + state
//
// `full` and `window` are elements per token over the layers of each sort: 2 x KV heads x head dimension for a plain layer; one latent
// and one rotary key for MLA, whatever the number of heads (DeepSeek V2, section 2.1); a stream compressed 4 or 128 times in DeepSeek V4.
#pragma once

#include <llmhw/format.hpp>
#include <llmhw/model.hpp>

namespace llmhw {

struct kv_shape {
    double full = 0;    // elements per token in the layers that keep every token
    double window = 0;  // elements per token in the layers that keep the newest ones
    token_count window_tokens = {};
    double full_readers = 1;  // layers that read an element of the cache, where later layers share it (Gemma e-series)
    double window_readers = 1;
    information state = {};  // of the recurrent layers, 32-bit matrices and 16-bit convolution buffers
};

constexpr kv_shape kv_shape_of(const model& m) {
    const attention_geometry& a = m.attention;
    const recurrent_geometry& r = m.recurrent;
    const int all = attention_layers(m), windows = a.window_layers, full = all - windows;
    kv_shape shape{.window_tokens = a.window};

    if (has_compressed_attention(m)) {
        shape.window = static_cast<double>(all) * a.head_dim;
        shape.full = a.layers_compressed_4 * (1. * a.head_dim + a.index_dim) / 4. + 1. * a.layers_compressed_128 * a.head_dim / 128.;
    } else if (has_mla(m)) {
        shape.full = static_cast<double>(all) * (1. * a.kv_lora_rank + a.rope_dim) + 1. * index_layers(m) * a.index_dim;
    } else {
        int full_caches = full, window_caches = windows;  // layers that keep one
        if (const int shared = a.shared_kv_layers; shared > 0) {
            const int full_shared = windows > 0 ? shared * full / all : shared;
            full_caches -= full_shared;
            window_caches -= shared - full_shared;
            if (full_caches > 0) shape.full_readers = static_cast<double>(full) / full_caches;
            if (window_caches > 0) shape.window_readers = static_cast<double>(windows) / window_caches;
        }
        shape.full = 2. * full_kv_heads(m) * full_head_dim(m) * full_caches + 1. * index_layers(m) * a.index_dim;
        shape.window = 2. * a.kv_heads * a.head_dim * window_caches;
    }

    if (r.kind == recurrence::gated_delta_net || r.kind == recurrence::kimi_delta_attention) {
        shape.state = r.layers *
                      (4. * r.value_heads * r.head_dim * r.head_dim + 2. * (r.taps - 1) * (2 * r.key_heads + r.value_heads) * r.head_dim) *
                      B;
    } else if (r.kind == recurrence::mamba2) {
        const double inner = static_cast<double>(r.value_heads) * r.head_dim;
        shape.state = r.layers * (4. * inner * r.state + 2. * (r.taps - 1) * (inner + 2. * r.groups * r.state)) * B;
    } else if (r.kind == recurrence::short_convolution) {
        shape.state = r.layers * (2. * (r.taps - 1) * m.hidden) * B;
    }
    return shape;
}

// What growing by one token costs while no window is full.
constexpr information_per_token kv_bytes_per_token(const kv_shape& shape, tensor_type type = tensor_type::f16) {
    return (shape.full + shape.window) * bytes_per_element(type) * B_per_tok;
}

// The cache of one sequence of `tokens`, without the state.
constexpr information kv_cache(const kv_shape& shape, token_count tokens, tensor_type type = tensor_type::f16) {
    const token_count in_window = min(tokens, shape.window_tokens);
    return (shape.full * tokens.in(tok) + shape.window * in_window.in(tok)) * bytes_per_element(type) * B;
}
// What one step reads of it.
constexpr information kv_read(const kv_shape& shape, token_count tokens, tensor_type type = tensor_type::f16) {
    kv_shape reading = shape;
    reading.full *= shape.full_readers;
    reading.window *= shape.window_readers;
    return kv_cache(reading, tokens, type);
}
constexpr information kv_cache(const model& m, token_count tokens, tensor_type type = tensor_type::f16) {
    return kv_cache(kv_shape_of(m), tokens, type);
}

}  // namespace llmhw

// What lies in device memory beside a model: a vision encoder with its projector, and other models.
#pragma once

#include <llmhw/memory.hpp>

namespace llmhw {

// A vision transformer (Dosovitskiy et al. 2021) and the projector of two matrices that leads to a language model (LLaVA 1.5, Liu et al.
// 2023). 16-bit weights, as engines keep them.
struct vision_encoder {
    int layers = 0;
    int hidden = 0;
    int width = 0;      // of the feed-forward block, of two matrices
    int patch = 14;     // pixels on a side
    int merged = 1;     // patches on a side that become one token
    int projected = 0;  // hidden size of the language model
    int matrices = 2;   // of the feed-forward block; 3: gated
};

struct vision_memory {
    information weights = {};  // encoder
    information projector = {};
    information activations = {};  // of one image, in 32 bits

    constexpr information total() const { return weights + projector + activations; }
};

// Tokens that an image of so many pixels takes in the context of the language model.
constexpr token_count image_tokens(const vision_encoder& v, int width, int height) {
    const double side = static_cast<double>(v.patch) * v.merged;
    return detail::ceil(width / side) * detail::ceil(height / side) * tok;
}

constexpr vision_memory vision_memory_of(const vision_encoder& v, int width, int height) {
    const double hidden = v.hidden, merged = hidden * v.merged * v.merged;
    const double patches = image_tokens(v, width, height).in(tok)*v.merged * v.merged;
    const double layer = 4 * hidden * hidden + v.matrices * hidden * v.width;
    return {.weights = 2 * (v.layers * layer + 3. * v.patch * v.patch * hidden) * B,
            .projector = 2 * (merged * v.projected + static_cast<double>(v.projected) * v.projected) * B,
            .activations = 4 * patches * (hidden + detail::max(3 * hidden, v.width)) * B};
}

// Two models on the same devices at once: what each of them needs, together. The memory is that of the machine, not twice.
constexpr memory_estimate together(const memory_estimate& a, const memory_estimate& b) {
    memory_estimate both = a;
    both.weights += b.weights;
    both.kv_cache += b.kv_cache;
    both.recurrent_state += b.recurrent_state;
    both.compute_buffers += b.compute_buffers;
    both.engine_reserve += b.engine_reserve;
    both.needed += b.needed;
    both.available = min(a.available, b.available);
    return both;
}
// ... with something else on the fullest device.
constexpr memory_estimate together(const memory_estimate& a, const vision_memory& vision) {
    memory_estimate both = a;
    both.weights += vision.weights + vision.projector;
    both.compute_buffers += vision.activations;
    both.needed += vision.total();
    return both;
}

}  // namespace llmhw

// The geometry of a language model. Everything else about its weights and its KV cache follows from these few integers.
//
// A plain Llama needs layers, hidden, vocab, heads, kv_heads, head_dim and the width of its feed-forward block; what it does not have
// stays at its default.
#pragma once

#include <llmhw/units.hpp>

namespace llmhw {

enum class qk_norm : unsigned char { none, per_head, full };  // a norm over a head, or over all heads together
enum class output_gate : unsigned char { none, per_head, per_element };
enum class recurrence : unsigned char { none, gated_delta_net, mamba2, short_convolution, kimi_delta_attention };

struct attention_geometry {
    int heads = 0;
    int kv_heads = 0;         // fewer than heads: grouped-query; 1: multi-query
    int head_dim = 0;         // its own number, not hidden / heads
    int layers = 0;           // layers that attend; 0: all
    token_count window = {};  // of the layers that see only the newest tokens
    int window_layers = 0;
    int window_heads = 0;   // query heads there, if not `heads`
    int full_kv_heads = 0;  // Gemma 4: the layers that see everything have another shape
    int full_head_dim = 0;
    bool full_shares_kv = false;  // ... and one projection for keys and values
    int shared_kv_layers = 0;     // the last layers that read an earlier layer's cache and keep none

    // Multi-head latent attention (DeepSeek V2, section 2.1): one latent per token and layer, shared by all heads.
    int kv_lora_rank = 0;
    int q_lora_rank = 0;  // 0: queries are projected directly
    int rope_dim = 0;
    int nope_dim = 0;
    int v_dim = 0;
    int index_heads = 0;  // the indexer of sparse attention (DeepSeek V3.2, MiniMax M3)
    int index_dim = 0;
    int index_layers = 0;  // layers that have one; 0: all that attend, or whose stream is compressed 4 times

    // Attention over a compressed stream (DeepSeek V4): layers that keep one entry for every 4, and for every 128 tokens.
    int layers_compressed_4 = 0;
    int layers_compressed_128 = 0;
    int o_groups = 0;
    int o_lora_rank = 0;

    llmhw::qk_norm qk_norm = qk_norm::none;
    llmhw::output_gate gate = output_gate::none;
    bool qkv_bias = false;
    bool o_bias = false;
    bool sinks = false;
    bool fused_qkv = false;  // one tensor for q, k and v
};

// Layers with a state of constant size instead of a cache: gated delta net (Qwen3-Next), Mamba-2 (Nemotron-H), short convolution (LFM2),
// Kimi delta attention (Kimi Linear), which decays each channel of a head by itself.
struct recurrent_geometry {
    recurrence kind = recurrence::none;
    int layers = 0;
    int key_heads = 0;    // gated delta net, Kimi delta attention
    int value_heads = 0;  // as many or more; heads of Mamba-2
    int head_dim = 0;
    int state = 0;   // Mamba-2: state size per channel
    int groups = 0;  // Mamba-2
    int taps = 0;    // of the convolution
};

struct feed_forward_geometry {
    int width = 0;       // of the dense block; 0: none
    int layers = -1;     // layers that have one; -1: all that have no experts
    int matrices = 3;    // 3: gated (gate, up, down); 2: up, down
    int wide_width = 0;  // Gemma 4 E2B: of the layers that share a cache
    bool bias = false;
    bool fused_gate_up = false;
};

struct expert_geometry {
    int count = 0;  // 0: dense model
    int used = 0;   // per token
    int width = 0;
    int layers = -1;            // layers with experts; -1: all but the dense ones
    int shared_width = 0;       // of the shared experts together
    int hidden = 0;             // width in which the experts work, if not the model's
    bool beside_dense = false;  // Gemma 4: a dense block runs beside the experts
    bool alternate = false;     // Llama 4 Maverick: every second layer has experts
    bool router_bias = false;
    bool shared_gate = false;
    int hashed_layers = 0;  // DeepSeek V4: first layers that route by a table
};

struct model {
    const char* id = "";  // as in the catalogue: "llama-3.1-8b"
    const char* name = "";
    const char* family = "";
    const char* architecture = "llama";  // GGUF general.architecture
    int layers = 0;
    int hidden = 0;
    int vocab = 0;
    bool tied_embeddings = false;  // the output head is the embedding table
    token_count max_context = {};  // trained context; 0: not stated

    attention_geometry attention = {};
    recurrent_geometry recurrent = {};
    feed_forward_geometry feed_forward = {};
    expert_geometry experts = {};

    int norms = 2;  // vectors of width `hidden` per layer
    bool norm_bias = false;
    bool head_bias = false;
    int position_rows = 0;        // learned positions
    int per_layer_embedding = 0;  // Gemma e-series: width of the embedding that each layer looks up
    int per_layer_vocab = 0;      // Gemma 3n: rows of it, if not `vocab`
    int residual_streams = 0;     // DeepSeek V4: hyper-connections
    int altup_inputs = 0;         // Gemma 3n: alternating updates (AltUp) of so many streams
    int laurel_rank = 0;          // Gemma 3n: learned low-rank path beside the residual (LAuReL)

    const char* licence = "";
    const char* source = "";
    const char* note = "";
};

constexpr bool is_moe(const model& m) { return m.experts.count > 0; }
constexpr bool is_hybrid(const model& m) { return m.recurrent.layers > 0; }
constexpr bool has_compressed_attention(const model& m) {
    return m.attention.layers_compressed_4 > 0 || m.attention.layers_compressed_128 > 0;
}
constexpr bool has_mla(const model& m) { return m.attention.kv_lora_rank > 0; }

// Layers by what they do.
constexpr int recurrent_layers(const model& m) { return m.recurrent.layers; }
constexpr int attention_layers(const model& m) { return m.attention.layers > 0 ? m.attention.layers : m.layers - m.recurrent.layers; }
constexpr int full_attention_layers(const model& m) { return attention_layers(m) - m.attention.window_layers; }
// The shape of the layers that see everything, and of those with a window, where a model has both.
constexpr int full_kv_heads(const model& m) {
    return m.attention.full_kv_heads > 0 && m.attention.window_layers > 0 ? m.attention.full_kv_heads : m.attention.kv_heads;
}
constexpr int full_head_dim(const model& m) {
    return m.attention.full_head_dim > 0 && m.attention.window_layers > 0 ? m.attention.full_head_dim : m.attention.head_dim;
}
constexpr int window_heads(const model& m) { return m.attention.window_heads > 0 ? m.attention.window_heads : m.attention.heads; }

// Layers with an indexer of their own; the others take an earlier one's choice (GLM 5.2), or see everything (MiniMax M3).
constexpr int index_layers(const model& m) {
    if (m.attention.index_heads == 0) return 0;
    if (has_compressed_attention(m)) return m.attention.layers_compressed_4;
    return m.attention.index_layers > 0 ? m.attention.index_layers : attention_layers(m);
}

constexpr int expert_layers(const model& m) {
    if (!is_moe(m)) return 0;
    if (m.experts.layers >= 0) return m.experts.layers;
    return m.layers - (m.feed_forward.layers > 0 ? m.feed_forward.layers : 0);
}
constexpr int dense_layers(const model& m) {
    if (m.feed_forward.width == 0) return 0;
    if (m.feed_forward.layers >= 0) return m.feed_forward.layers;
    return m.experts.beside_dense || !is_moe(m) ? m.layers : m.layers - expert_layers(m);
}

}  // namespace llmhw

// Memory of fine-tuning: everything trained, or adapters (LoRA) beside a frozen model, which may be quantised (QLoRA).
//
//     weights + gradients + optimiser states = 2 + 2 + 12 bytes per trained parameter (mixed precision, AdamW)
//     activations of a layer and token       = what its matrices and functions keep for the backward pass
//
// Sources: Rajbhandari et al. 2020 (ZeRO), section 3.1 for the states and their sharding; Korthikanti et al. 2022 (Reducing Activation
// Recomputation), section 4 for the activations, without dropout; Dettmers et al. 2023 (QLoRA). Definitions; nothing here is fitted.
#pragma once

#include <llmhw/adapters.hpp>
#include <llmhw/machine.hpp>
#include <llmhw/weights.hpp>

namespace llmhw {

// What each of several devices keeps only its share of (ZeRO stages 1 to 3); every one of them computes its own sequences.
enum class sharding : unsigned char { none, optimiser, gradients, weights };

// Bytes per trained parameter, the 32-bit copy of the weights among them.
struct optimiser {
    double bytes = 0;
};

namespace optimisers {

inline constexpr optimiser adamw{12};       // 32-bit copy, two moments of 32 bits
inline constexpr optimiser adamw_8_bit{6};  // the moments in 8 bits (Dettmers et al. 2022)
inline constexpr optimiser sgd{4};          // the copy alone

}  // namespace optimisers

struct fine_tuning {
    int lora_rank = 0;  // 0: every parameter is trained
    adapter_targets targets = adapter_targets::all_linear;
    llmhw::optimiser optimiser = optimisers::adamw;
    token_count sequence = 2048_tok;
    int sequences = 1;      // computed at once on a device
    bool recompute = true;  // layers keep their input only, and are computed again in the backward pass
    bool flash_attention = true;
    int devices = 1;
    llmhw::sharding sharding = sharding::none;
};

// Of one device; the parts add up.
struct training_memory {
    information weights = {};   // of the model, in its format
    information adapters = {};  // trained beside it
    information gradients = {};
    information optimiser = {};
    information activations = {};
    information logits = {};  // in 32 bits, and their gradient
    double trained = 0;       // parameters, of all devices together

    constexpr information total() const { return weights + adapters + gradients + optimiser + activations + logits; }
};

namespace detail {

// Bytes that a layer keeps for each token, all in 16 bits. An element of a plain GPT layer of width h with a block of 4h sums to 32 h,
// Korthikanti's 34 h without the masks of dropout.
constexpr double activation_bytes_of_layer(const model& m, token_count sequence, bool flash_attention) {
    const attention_geometry& a = m.attention;
    const double query = has_mla(m) ? a.heads * (a.nope_dim + a.rope_dim) : a.heads * a.head_dim;
    const double key_value = has_mla(m) ? a.heads * (a.nope_dim + a.rope_dim + a.v_dim) : 2. * a.kv_heads * a.head_dim;
    const double output = has_mla(m) ? a.heads * a.v_dim : query;
    const double norms = 2. * m.hidden, inputs = 2. * m.hidden;
    const double scores = flash_attention ? 2. * a.heads : a.heads * sequence.in(tok);  // the sums of flash attention are of 32 bits
    const double functions = m.feed_forward.matrices == 2 ? 2 : 4;  // gate, its activation, up and their product; or two of them
    const double of_experts = 1. * m.experts.used * m.experts.width + m.experts.shared_width;
    const double width = (1. * dense_layers(m) * m.feed_forward.width + expert_layers(m) * of_experts) / m.layers;  // of a mean layer
    return 2 * (norms + inputs + query + key_value + output + scores + functions * width);
}

}  // namespace detail

constexpr training_memory training_memory_of(const model& m, const format& f, const fine_tuning& t) {
    const double shards = t.devices, all = parameters_of(m).total();
    const bool adapters = t.lora_rank > 0;
    training_memory memory;
    memory.trained = adapters ? adapter_parameters(m, t.lora_rank, t.targets) : all;
    memory.weights = (adapters ? weights_of(m, f).total() : 2 * all * B) / (t.sharding >= sharding::weights ? shards : 1);
    memory.adapters = adapters ? 2 * memory.trained * B / (t.sharding >= sharding::weights ? shards : 1) : 0_B;
    memory.gradients = 2 * memory.trained * B / (t.sharding >= sharding::gradients ? shards : 1);
    memory.optimiser = t.optimiser.bytes * memory.trained * B / (t.sharding >= sharding::optimiser ? shards : 1);

    const double tokens = t.sequences * t.sequence.in(tok);
    const double layer = detail::activation_bytes_of_layer(m, t.sequence, t.flash_attention);
    memory.activations = tokens * (t.recompute ? 2. * m.hidden * m.layers + layer : layer * m.layers) * B;
    memory.logits = 8 * tokens * m.vocab * B;
    return memory;
}

// Whether it fits on each device of a machine.
constexpr bool fits(const training_memory& memory, const machine& mc) { return memory.total() <= usable_memory(mc); }

// Operations of training on so many tokens: 2 per parameter forward, 2 for the gradients of the activations, 2 for those of the trained
// weights, and 2 more where the forward pass is repeated (Kaplan et al. 2020, section 2.1; attention's own are not counted).
constexpr operations training_operations(const model& m, const fine_tuning& t, token_count tokens) {
    const weight_parameters parameters = parameters_of(m);
    const double active = parameters.read(active_expert_share(m));
    const double trained = t.lora_rank > 0 ? adapter_parameters(m, t.lora_rank, t.targets) : active;
    return tokens.in(tok) * (active * (t.recompute ? 6 : 4) + 2 * trained) * FLOP;
}

}  // namespace llmhw

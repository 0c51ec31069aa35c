// Low-rank adapters (LoRA): their parameters, trained or served beside a model.
//
//     parameters = rank x sum over the adapted matrices of (inputs + outputs)
//
// Source: Hu et al. 2021, "LoRA: Low-Rank Adaptation of Large Language Models", section 4.1.
#pragma once

#include <llmhw/tensors.hpp>

namespace llmhw {

enum class adapter_targets : unsigned char {
    attention,   // projections of queries, keys, values and output, and what a layer has beside its feed-forward block
    all_linear,  // and the dense feed-forward blocks; routed experts are left as they are
};

constexpr double adapter_parameters(const model& m, int rank, adapter_targets targets = adapter_targets::all_linear) {
    double sum = 0;
    for_each_tensor(m, [&](const tensor& t) {
        if (!t.in_layers || t.storage != tensor_storage::quantised || t.reading != tensor_reading::whole) return;
        using enum tensor_role;
        const bool attention =
            t.role == query || t.role == key || t.role == value || t.role == fused_qkv || t.role == attention_output || t.role == other;
        if (!attention && targets != adapter_targets::all_linear) return;
        // MLA's keys and values leave the latent by one matrix; its keys stand apart in the inventory, head by head.
        const attention_geometry& a = m.attention;
        const bool keys_of_latent = has_mla(m) && t.columns == a.nope_dim && t.rows == static_cast<double>(a.kv_lora_rank) * a.heads;
        sum += t.at.count * t.alike * (keys_of_latent ? static_cast<double>(a.heads) * a.nope_dim : t.columns + t.rows);
    });
    return rank * sum;
}

// Memory of `count` adapters that are served at once, in 16 bits. Servers allot each of them the largest rank that they allow.
constexpr information adapter_memory(const model& m, int count, int largest_rank, adapter_targets targets = adapter_targets::all_linear) {
    return 2 * count * adapter_parameters(m, largest_rank, targets) * B;
}

}  // namespace llmhw

// Which type a format gives each tensor of a model.
//
// GGUF recipes spend more bits on some tensors: attention values, `down` projections, the head, in some layers. The rules are facts of
// llama.cpp's quantiser (ggml-org/llama.cpp, src/llama-quant.cpp), of the version that splits MLA's kv_b (April 2025 and later).
#pragma once

#include <llmhw/format.hpp>
#include <llmhw/tensors.hpp>

namespace llmhw {

// The type of one entry of the inventory: `count` of its tensors have `type`, then `more.count` have `more.type`, the rest `rest`.
struct type_assignment {
    tensor_type rest = tensor_type::f32;
    struct part {
        int count = 0;
        tensor_type type = tensor_type::f32;
    };
    part some = {};
    part more = {};
};

// What the recipes ask about a model besides the tensor itself.
struct quantisation_context {
    int layers = 0;
    int value_tensors = 0;
    int query_groups = 0;  // query heads per KV head
    int experts = 0;
    bool tied_embeddings = false;
    bool falcon = false;
    bool llama_70b = false;  // 80 layers: values that eight heads share get more bits
    bool importance_matrix = false;
};

namespace detail {

constexpr bool same_text(const char* a, const char* b) {
    for (; *a != 0 && *a == *b; ++a, ++b) {
    }
    return *a == *b;
}

constexpr bool is_gguf(recipe r) { return r >= recipe::gguf_plain; }
constexpr bool is_below_3_bits(recipe r) {
    return r == recipe::gguf_iq2_m || r == recipe::gguf_iq2_s || r == recipe::gguf_iq2_xs || r == recipe::gguf_iq1;
}

constexpr type_assignment head_type(const format& f, const quantisation_context& c, int columns) {
    using enum tensor_type;
    if (c.falcon || !fills_blocks(columns, f.type)) return {q8_0};
    if (is_below_3_bits(f.recipe) || f.recipe == recipe::gguf_iq3_xxs) return {q5_k};
    return {f.type == q8_0 ? q8_0 : q6_k};
}

// clang-format off
constexpr type_assignment embedding_type(const format& f) {
    using enum tensor_type;
    switch (f.recipe) {
        case recipe::gguf_iq2_m: case recipe::gguf_iq2_s: case recipe::gguf_iq3_xxs: return {iq3_s};
        case recipe::gguf_iq2_xs: case recipe::gguf_iq1: return {q2_k};
        case recipe::gguf_ternary: return {q4_k};
        default: return {f.type};
    }
}

constexpr type_assignment value_type(const tensor& t, const format& f, const quantisation_context& c) {
    using enum tensor_type;
    const bool shared = c.query_groups >= 4;
    if (is_below_3_bits(f.recipe)) {
        const bool small = f.recipe == recipe::gguf_iq2_m || f.recipe == recipe::gguf_iq2_s;
        return {shared || c.experts >= 4 ? q4_k : small ? iq3_s : q2_k};
    }
    if (c.experts == 8) return {q8_0};
    const auto raised = [&c](tensor_type type) { return c.llama_70b && (type == q3_k || type == q4_k) ? q5_k : type; };
    switch (f.recipe) {
        case recipe::gguf_q5_k_m: return {q5_k, {t.rank.favoured(c.value_tensors), q6_k}};
        case recipe::gguf_q4_k_m: return {raised(q4_k), {t.rank.favoured(c.value_tensors), q6_k}};
        case recipe::gguf_q4_k_s: return {raised(q4_k), {t.rank.below(4), q5_k}};
        case recipe::gguf_q3_k_l: return {q5_k};
        case recipe::gguf_q3_k_m: return {raised(q4_k), {t.rank.below(2), q5_k}};
        case recipe::gguf_q2_k: return {raised(shared ? q4_k : q3_k)};
        case recipe::gguf_q2_k_s: case recipe::gguf_iq3_xs: case recipe::gguf_iq3_s: return {raised(shared ? q4_k : f.type)};
        case recipe::gguf_iq3_m: return {raised(q4_k)};
        case recipe::gguf_iq3_xxs: return {raised(shared ? q4_k : c.importance_matrix ? iq3_xxs : iq3_s)};
        case recipe::gguf_iq4: return {shared ? q5_k : f.type};
        default: return {raised(f.type)};
    }
}

constexpr type_assignment query_or_key_type(tensor_role role, const format& f, const quantisation_context& c) {
    using enum tensor_type;
    if (c.experts == 8 && role == tensor_role::key) return {is_below_3_bits(f.recipe) ? q4_k : q8_0};
    if (f.recipe == recipe::gguf_iq3_xs) return {iq3_xxs};
    if (f.recipe == recipe::gguf_iq3_xxs) return {iq2_s};
    return {f.type};
}

constexpr type_assignment attention_output_type(const format& f, const quantisation_context& c) {
    using enum tensor_type;
    const bool low = is_below_3_bits(f.recipe);
    if (c.falcon && !low) return {f.recipe == recipe::gguf_q3_k_l ? q4_k : f.type};
    if (c.experts == 8) {
        const bool plain = f.recipe == recipe::gguf_plain || f.recipe == recipe::gguf_ternary || f.recipe == recipe::gguf_q2_k_s ||
                           f.recipe == recipe::gguf_q3_k_l || f.recipe == recipe::gguf_q4_0 || f.recipe == recipe::gguf_q5_0 || f.recipe == recipe::gguf_q5_k_m;
        return {plain ? f.type : q5_k};
    }
    switch (f.recipe) {
        case recipe::gguf_q2_k: return {q3_k};
        case recipe::gguf_q3_k_m: case recipe::gguf_iq3_m: return {q4_k};
        case recipe::gguf_q3_k_l: return {q5_k};
        case recipe::gguf_iq3_xxs: case recipe::gguf_iq2_m: case recipe::gguf_iq2_s: return {iq3_s};
        case recipe::gguf_iq1: return {iq2_xxs};
        default: return {f.type};
    }
}

constexpr type_assignment down_type(const tensor& t, const format& f, const quantisation_context& c) {
    using enum tensor_type;
    const auto eighth = [&] { return t.at.below(c.layers / 8); };
    const auto sixteenth = [&] { return t.at.below(c.layers / 16); };
    const auto favoured = [&] { return t.at.favoured(c.layers); };
    switch (f.recipe) {
        case recipe::gguf_iq2_m: case recipe::gguf_iq2_s: return {f.type, {t.rank.below(c.layers / 8), iq3_s}};
        case recipe::gguf_iq2_xs: case recipe::gguf_iq1: return {f.type, {t.rank.below(c.layers / 8), q2_k}};
        case recipe::gguf_q2_k: return {q3_k};
        case recipe::gguf_q2_k_s: return {q2_k, {eighth(), q4_k}};
        case recipe::gguf_iq3_xxs: return c.importance_matrix ? type_assignment{iq3_xxs} : type_assignment{q3_k, {eighth(), q4_k}};
        case recipe::gguf_iq3_m: return {iq3_s, {c.experts == 8 ? favoured() : eighth(), q4_k}};
        case recipe::gguf_q3_k_m:
            if (c.falcon) return {q3_k, {sixteenth(), q5_k}, {favoured() - sixteenth(), q4_k}};
            return {q4_k, {sixteenth(), q5_k}};
        case recipe::gguf_q3_k_l: return {c.falcon ? q4_k : q5_k};
        case recipe::gguf_q4_k_m:
            if (c.falcon) return {q4_k, {sixteenth(), q6_k}, {favoured() - sixteenth(), q5_k}};
            return {q4_k, {favoured(), q6_k}};
        case recipe::gguf_q4_k_s: return {q4_k, {c.falcon ? 0 : eighth(), q5_k}};
        case recipe::gguf_q5_k_m: return {q5_k, {favoured(), q6_k}};
        case recipe::gguf_iq4: return {f.type, {c.importance_matrix ? 0 : eighth(), q5_k}};
        case recipe::gguf_q4_0: return {q4_0, {c.importance_matrix ? eighth() : 0, q4_1}};
        case recipe::gguf_q5_0: return {q5_0, {c.importance_matrix ? eighth() : 0, q5_1}};
        default: return {f.type};
    }
}

constexpr type_assignment gguf_type(const tensor& t, const format& f, const quantisation_context& c) {
    using enum tensor_role;
    if (t.role == head || (t.role == embedding && c.tied_embeddings)) return head_type(f, c, t.columns);
    if (t.role == embedding) return embedding_type(f);
    switch (t.role) {
        case value: case fused_qkv: return value_type(t, f, c);
        case query: case key: return query_or_key_type(t.role, f, c);
        case attention_output: return attention_output_type(f, c);
        case down: return down_type(t, f, c);
        case gate: case up:
            if (f.recipe == recipe::gguf_iq3_xs)
                return {f.type, {t.at.below(7 * c.layers / 8) - t.at.below(c.layers / 8), tensor_type::iq3_xxs}};
            return {f.type};
        default: return {f.type};
    }
}

// clang-format on

}  // namespace detail

constexpr quantisation_context quantisation_of(const model& m, const format& f) {
    const attention_geometry& a = m.attention;
    const bool attends_first = m.recurrent.kind == recurrence::none || m.recurrent.kind == recurrence::gated_delta_net;
    return {.layers = m.layers,
            .value_tensors = value_tensors(m),
            .query_groups = has_mla(m)      ? a.heads
                            : attends_first ? a.heads / a.kv_heads
                                            : 0,
            .experts = m.experts.count,
            .tied_embeddings = m.tied_embeddings,
            .falcon = detail::same_text(m.architecture, "falcon"),
            .llama_70b = m.layers == 80 && (detail::same_text(m.architecture, "qwen2") ||
                                            (detail::same_text(m.architecture, "llama") && a.heads != a.kv_heads)),
            .importance_matrix = f.importance_matrix};
}

}  // namespace llmhw

// Which type a format gives each tensor of a model.
//
// GGUF recipes spend more bits on some tensors: attention values, `down` projections, the head, in some layers. The rules are facts of
// llama.cpp's quantiser (ggml-org/llama.cpp, src/llama-quant.cpp), of the version that splits MLA's kv_b (April 2025 and later).
#pragma once

#include <llmhw/format.hpp>
#include <llmhw/tensors.hpp>

namespace llmhw {

// Which layers a recipe favours with another type than the rest, out of n.
enum class favour : unsigned char {
    none,
    first_2,
    first_4,
    first_sixteenth,
    first_eighth,
    first_eighth_of_ranks,  // counted over all `down` tensors instead of the layers
    all_but_eighths,        // neither the first eighth nor the last
    ends_and_thirds,        // progression::favoured
};

// Stands for the main type of the format, whichever that is: beyond the block types.
inline constexpr tensor_type main_type{static_cast<unsigned char>(tensor_type::exl3) + 1};

// The types of a tensor that stands in many layers.
struct type_rule {
    tensor_type rest = main_type;
    favour where = favour::none;
    tensor_type favoured = main_type;
    tensor_type first_sixteenth = main_type;  // of all layers, where even the favoured ones differ
};

// The types of a model's matrices in rows that fill blocks. What is not said has the main type; one tensor for q, k and v is as the values.
struct matrix_types {
    tensor_type embedding = main_type;
    tensor_type head = main_type;
    tensor_type query = main_type;
    tensor_type key = main_type;
    tensor_type attention_output = main_type;
    type_rule value = {};
    type_rule gate_and_up = {};
    type_rule down = {};
};

namespace detail {

// A recipe, and what it changes for models and files of some sorts.
struct recipe_types {
    recipe of;
    matrix_types types = {};
    type_rule values_with_matrix = types.value;  // an importance matrix
    type_rule shared_values = types.value;       // by four query heads or more
    type_rule down_with_matrix = types.down;
    tensor_type output_with_8_experts = tensor_type::q5_k;
};

namespace recipes {

using enum tensor_type;
using enum favour;

// In the order of recipe.
// clang-format off
inline constexpr recipe_types all[] = {
    {.of = recipe::uniform},
    {.of = recipe::wide_ends,
     .types = {.embedding = f16, .head = f16}},
    {.of = recipe::gguf_plain,
     .types = {.head = q6_k},
     .output_with_8_experts = main_type},
    {.of = recipe::gguf_q5_k_m,
     .types = {.head = q6_k, .value = {q5_k, ends_and_thirds, q6_k}, .down = {q5_k, ends_and_thirds, q6_k}},
     .output_with_8_experts = main_type},
    {.of = recipe::gguf_q5_0,
     .types = {.head = q6_k},
     .down_with_matrix = {q5_0, first_eighth, q5_1}, .output_with_8_experts = main_type},
    {.of = recipe::gguf_q4_k_m,
     .types = {.head = q6_k, .value = {q4_k, ends_and_thirds, q6_k}, .down = {q4_k, ends_and_thirds, q6_k}}},
    {.of = recipe::gguf_q4_k_s,
     .types = {.head = q6_k, .value = {q4_k, first_4, q5_k}, .down = {q4_k, first_eighth, q5_k}}},
    {.of = recipe::gguf_q4_0,
     .types = {.head = q6_k},
     .down_with_matrix = {q4_0, first_eighth, q4_1}, .output_with_8_experts = main_type},
    {.of = recipe::gguf_q3_k_l,
     .types = {.head = q6_k, .attention_output = q5_k, .value = {q5_k}, .down = {q5_k}},
     .output_with_8_experts = main_type},
    {.of = recipe::gguf_q3_k_m,
     .types = {.head = q6_k, .attention_output = q4_k, .value = {q4_k, first_2, q5_k}, .down = {q4_k, first_sixteenth, q5_k}}},
    {.of = recipe::gguf_q3_k_s,
     .types = {.head = q6_k}},
    {.of = recipe::gguf_q2_k,
     .types = {.head = q6_k, .attention_output = q3_k, .value = {q3_k}, .down = {q3_k}},
     .shared_values = {q4_k}},
    {.of = recipe::gguf_q2_k_s,
     .types = {.head = q6_k, .down = {q2_k, first_eighth, q4_k}},
     .shared_values = {q4_k}, .output_with_8_experts = main_type},
    {.of = recipe::gguf_iq4,
     .types = {.head = q6_k, .down = {main_type, first_eighth, q5_k}},
     .shared_values = {q5_k}, .down_with_matrix = {}},
    {.of = recipe::gguf_iq3_m,
     .types = {.head = q6_k, .attention_output = q4_k, .value = {q4_k}, .down = {iq3_s, first_eighth, q4_k}}},
    {.of = recipe::gguf_iq3_s,
     .types = {.head = q6_k},
     .shared_values = {q4_k}},
    {.of = recipe::gguf_iq3_xs,
     .types = {.head = q6_k, .query = iq3_xxs, .key = iq3_xxs, .gate_and_up = {main_type, all_but_eighths, iq3_xxs}},
     .shared_values = {q4_k}},
    {.of = recipe::gguf_iq3_xxs,
     .types = {.embedding = iq3_s, .head = q5_k, .query = iq2_s, .key = iq2_s, .attention_output = iq3_s,
               .value = {iq3_s}, .down = {q3_k, first_eighth, q4_k}},
     .values_with_matrix = {iq3_xxs}, .shared_values = {q4_k}, .down_with_matrix = {iq3_xxs}},
    {.of = recipe::gguf_iq2_m,
     .types = {.embedding = iq3_s, .head = q5_k, .attention_output = iq3_s,
               .value = {iq3_s}, .down = {main_type, first_eighth_of_ranks, iq3_s}},
     .shared_values = {q4_k}},
    {.of = recipe::gguf_iq2_s,
     .types = {.embedding = iq3_s, .head = q5_k, .attention_output = iq3_s,
               .value = {iq3_s}, .down = {main_type, first_eighth_of_ranks, iq3_s}},
     .shared_values = {q4_k}},
    {.of = recipe::gguf_iq2_xs,
     .types = {.embedding = q2_k, .head = q5_k, .value = {q2_k}, .down = {main_type, first_eighth_of_ranks, q2_k}},
     .shared_values = {q4_k}},
    {.of = recipe::gguf_iq1,
     .types = {.embedding = q2_k, .head = q5_k, .attention_output = iq2_xxs,
               .value = {q2_k}, .down = {main_type, first_eighth_of_ranks, q2_k}},
     .shared_values = {q4_k}},
    {.of = recipe::gguf_ternary,
     .types = {.embedding = q4_k, .head = q6_k},
     .output_with_8_experts = main_type},
};
// clang-format on

constexpr bool in_order() {
    for (int i = 0; i <= static_cast<int>(recipe::gguf_ternary); ++i)
        if (all[i].of != static_cast<recipe>(i)) return false;
    return true;
}
static_assert(in_order());

constexpr const recipe_types& of(recipe r) { return all[r <= recipe::gguf_ternary ? static_cast<int>(r) : 0]; }

}  // namespace recipes

constexpr bool is_gguf(recipe r) { return r >= recipe::gguf_plain; }
constexpr bool is_below_3_bits(recipe r) { return r >= recipe::gguf_iq2_m && r <= recipe::gguf_iq1; }

constexpr bool same_text(const char* a, const char* b) {
    for (; *a != 0 && *a == *b; ++a, ++b) {
    }
    return *a == *b;
}

// Whether four query heads or more share one head of values.
constexpr bool shares_values(const model& m) {
    const attention_geometry& a = m.attention;
    // llama.cpp looks at the first layer, which has no KV heads where it is recurrent and the number is given for each.
    const bool attends_first = m.recurrent.kind == recurrence::none || m.recurrent.kind == recurrence::gated_delta_net;
    return attends_first && (has_mla(m) ? a.heads >= 4 : a.heads / 4 >= a.kv_heads);
}

// What the quantiser takes for Llama or Qwen of 70B.
constexpr bool is_70b(const model& m) {
    if (m.layers != 80) return false;
    return same_text(m.architecture, "qwen2") || (same_text(m.architecture, "llama") && m.attention.heads != m.attention.kv_heads);
}

// Mixtral.
constexpr void change_for_8_experts(matrix_types& types, recipe r) {
    using enum tensor_type;
    const bool low = is_below_3_bits(r);
    types.key = low ? q4_k : q8_0;
    if (!low) types.value = {q8_0};
    types.attention_output = recipes::of(r).output_with_8_experts;
    if (r == recipe::gguf_iq3_m) types.down.where = favour::ends_and_thirds;
}

constexpr void change_for_falcon(matrix_types& types, recipe r) {
    using enum tensor_type;
    using enum favour;
    types.head = q8_0;
    if (!is_below_3_bits(r)) types.attention_output = r == recipe::gguf_q3_k_l ? q4_k : main_type;
    if (r == recipe::gguf_q3_k_m) types.down = {q3_k, ends_and_thirds, q4_k, q5_k};
    if (r == recipe::gguf_q3_k_l) types.down = {q4_k};
    if (r == recipe::gguf_q4_k_m) types.down = {q4_k, ends_and_thirds, q5_k, q6_k};
    if (r == recipe::gguf_q4_k_s) types.down = {q4_k};
}

}  // namespace detail

constexpr matrix_types types_of(const model& m, const format& f) {
    using enum tensor_type;
    const detail::recipe_types& row = detail::recipes::of(f.recipe);
    matrix_types types = row.types;
    if (!detail::is_gguf(f.recipe)) return types;
    const bool low = detail::is_below_3_bits(f.recipe);
    if (f.importance_matrix) types.value = row.values_with_matrix, types.down = row.down_with_matrix;
    if (detail::shares_values(m) || (low && m.experts.count >= 4)) types.value = row.shared_values;
    if (detail::is_70b(m) && !low) {
        const tensor_type type = types.value.rest == main_type ? f.type : types.value.rest;
        if (type == q3_k || type == q4_k) types.value.rest = q5_k;
    }
    if (f.type == q8_0) types.head = q8_0;
    if (m.experts.count == 8) detail::change_for_8_experts(types, f.recipe);
    if (detail::same_text(m.architecture, "falcon")) detail::change_for_falcon(types, f.recipe);
    if (m.tied_embeddings) types.embedding = types.head;
    return types;
}

// How many of the layers are favoured.
constexpr int favoured_layers(favour where, const progression& at, int n) {
    switch (where) {
        case favour::none: return 0;
        case favour::first_2: return at.below(2);
        case favour::first_4: return at.below(4);
        case favour::first_sixteenth: return at.below(n / 16);
        case favour::first_eighth:
        case favour::first_eighth_of_ranks: return at.below(n / 8);
        case favour::all_but_eighths: return at.below(7 * n / 8) - at.below(n / 8);
        case favour::ends_and_thirds: return at.favoured(n);
    }
    return 0;
}

}  // namespace llmhw

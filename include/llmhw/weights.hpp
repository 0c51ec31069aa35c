// What a model's weights weigh in a format, and how much of that a decoded token reads.
//
//     bytes = sum over tensors of parameters / block weights x block bytes
//
// Against the 95 published file sizes of data/observations/gguf_sizes.csv: mean error 0.07 %, worst 0.53 %, no fitted constant.
#pragma once

#include <llmhw/quantisation.hpp>

namespace llmhw {

// The weights by what a token does with them; of bytes, or of parameters.
template <class Amount>
struct weight_split {
    Amount looked_up = {};  // a row at most is read: the untied input embedding, per-layer embeddings, learned positions
    Amount head = {};       // the output head, or the table that serves as both
    Amount layers = {};     // read for every token: attention, dense blocks, shared experts, routers, norms
    Amount experts = {};    // the routed experts, all of them

    constexpr Amount total() const { return looked_up + head + layers + experts; }
    // Read in one step when this share of the experts is touched.
    constexpr Amount read(double expert_share) const { return head + layers + expert_share * experts; }
};

using weight_bytes = weight_split<information>;
using weight_parameters = weight_split<double>;

namespace detail {

template <class Amount>
constexpr Amount& part_of(weight_split<Amount>& split, const tensor& t) {
    if (t.reading == tensor_reading::looked_up) return split.looked_up;
    if (t.reading == tensor_reading::routed) return split.experts;
    return t.role == tensor_role::head || t.role == tensor_role::embedding ? split.head : split.layers;
}

// Bytes of an element in `type`, or in its fallback where rows of `columns` do not fill blocks.
constexpr double bytes_in_rows_of(tensor_type type, int columns) {
    while (!fills_blocks(columns, type)) type = block_of(type).fallback;
    return block_of(type).bytes_per_weight;
}

// Adds up the tensors of a model in a format. What an element takes in each role is decided once, for rows that fill blocks.
//
// A visit is inlined where the walk names a tensor: its role, storage and reading are constants there, and leave little to do. What few
// tensors need is not, since there are seventy such places.
class weighing {
public:
    constexpr weighing(const model& m, const format& f)
        : model_(m), format_(f), types_(f.bits_per_weight > 0 ? matrix_types{} : types_of(m, f)) {
        if (f.bits_per_weight > 0) {
            const double all = f.bits_per_weight / 8;
            in_blocks_ = {all, all, all, all, all, all, all, all, all};
        } else {
            const double main = bytes_per_element(f.type);
            const auto bytes = [main](tensor_type type) { return type < main_type ? bytes_per_element(type) : main; };
            in_blocks_ = {.embedding = bytes(types_.embedding),
                          .head = bytes(types_.head),
                          .query = bytes(types_.query),
                          .key = bytes(types_.key),
                          .attention_output = bytes(types_.attention_output),
                          .value = bytes(types_.value.rest),
                          .gate_and_up = bytes(types_.gate_and_up.rest),
                          .down = bytes(types_.down.rest),
                          .other = main};
        }
        if (f.recipe == recipe::wide_ends) in_blocks_.embedding = 2, in_blocks_.head = f.head_bits / 8;
    }

    [[gnu::always_inline]] constexpr void operator()(const tensor& t) {
        const double in_layer = t.columns * t.rows * t.alike, elements = in_layer * t.at.count;
        sum& part = part_of(sums_, t);
        if (t.storage == tensor_storage::full) {
            part.in_vectors += elements;
            return;
        }
        if (t.storage != tensor_storage::table) part.in_matrices += elements;
        part.bytes += in_layer * bytes_in_layers(t);
    }

    constexpr weight_parameters parameters() const {
        const auto of = [](const sum& part) { return part.in_matrices + part.in_vectors; };
        return {of(sums_.looked_up), of(sums_.head), of(sums_.layers), of(sums_.experts)};
    }
    constexpr weight_bytes bytes() const {
        const double each = is_gguf(format_.container) || format_.type == tensor_type::f32 ? 4 : 2;
        const auto of = [each](const sum& part) { return (part.bytes + each * part.in_vectors) * B; };
        return {of(sums_.looked_up), of(sums_.head), of(sums_.layers), of(sums_.experts)};
    }

private:
    // Of one part of the weights.
    struct sum {
        double in_matrices = 0;  // elements
        double in_vectors = 0;   // ... that are weighed together, at the end
        double bytes = 0;        // of the matrices
    };
    struct element_bytes {
        double embedding = 0, head = 0, query = 0, key = 0, attention_output = 0, value = 0, gate_and_up = 0, down = 0, other = 0;
    };

    // Of one element in each of its layers.
    [[gnu::always_inline]] constexpr double bytes_in_layers(const tensor& t) const {
        if (t.storage == tensor_storage::table) return t.at.count * 4.;
        if (t.storage == tensor_storage::sixteen_bit) return t.at.count * (format_.type == tensor_type::f32 ? 4. : 2.);
        if (format_.mxfp4_experts && t.reading == tensor_reading::routed) return t.at.count * bytes_per_element(tensor_type::mxfp4);
        switch (t.role) {
            case tensor_role::embedding: return t.at.count * in_rows(in_blocks_.embedding, types_.embedding, t);
            case tensor_role::head: return t.at.count * in_rows(in_blocks_.head, types_.head, t);
            case tensor_role::query: return t.at.count * in_rows(in_blocks_.query, types_.query, t);
            case tensor_role::key: return t.at.count * in_rows(in_blocks_.key, types_.key, t);
            case tensor_role::attention_output: return t.at.count * in_rows(in_blocks_.attention_output, types_.attention_output, t);
            case tensor_role::value:
            case tensor_role::fused_qkv: return by_rule(in_blocks_.value, types_.value, t);
            case tensor_role::gate_and_up: return by_rule(in_blocks_.gate_and_up, types_.gate_and_up, t);
            case tensor_role::down: return by_rule(in_blocks_.down, types_.down, t);
            case tensor_role::other: return t.at.count * in_rows(in_blocks_.other, main_type, t);
        }
        return 0;
    }
    [[gnu::always_inline]] constexpr double by_rule(double in_blocks, const type_rule& rule, const tensor& t) const {
        const double rest = in_rows(in_blocks, rule.rest, t);
        if (rule.where == favour::none) return t.at.count * rest;
        const int n = t.role == tensor_role::value || t.role == tensor_role::fused_qkv ? value_tensors(model_) : model_.layers;
        const bool ranks = t.role == tensor_role::down && rule.where == favour::first_eighth_of_ranks;
        return mixed(rule, rest, t.columns, ranks ? t.rank.first : t.at.first, ranks ? t.rank.step : t.at.step, t.at.count, n);
    }
    [[gnu::always_inline]] constexpr double in_rows(double in_blocks, tensor_type type, const tensor& t) const {
        return t.columns % 256 == 0 ? in_blocks : in_odd_rows(in_blocks, type, t.role, t.columns);
    }

    // The layers as numbers, since those are passed in registers.
    [[gnu::noinline]] static constexpr double mixed(const type_rule& rule, double rest, int columns, int first, int step, int count,
                                                    int n) {
        const progression at{first, step, count};
        const double favoured = bytes_in_rows_of(rule.favoured, columns);
        const double sum = count * rest + favoured_layers(rule.where, at, n) * (favoured - rest);
        if (rule.first_sixteenth == main_type) return sum;
        return sum + at.below(n / 16) * (bytes_in_rows_of(rule.first_sixteenth, columns) - favoured);
    }
    [[gnu::noinline]] constexpr double in_odd_rows(double in_blocks, tensor_type type, tensor_role role, int columns) const {
        if (format_.bits_per_weight > 0 || (role == tensor_role::head && format_.recipe == recipe::wide_ends)) return in_blocks;
        // A GGUF's head is Q8_0 where its rows do not fill blocks of the main type.
        const bool head = role == tensor_role::head || (role == tensor_role::embedding && model_.tied_embeddings);
        if (head && is_gguf(format_.recipe) && !fills_blocks(columns, format_.type)) return bytes_in_rows_of(tensor_type::q8_0, columns);
        return bytes_in_rows_of(type == main_type ? format_.type : type, columns);
    }

    const model& model_;
    const format& format_;
    matrix_types types_;
    element_bytes in_blocks_;
    weight_split<sum> sums_ = {};
};

}  // namespace detail

// Parameters of a model; those of a token are read(used / count) of them.
constexpr weight_parameters parameters_of(const model& m) {
    weight_parameters split;
    for_each_tensor(m, [&split](const tensor& t) { detail::part_of(split, t) += t.parameters(); });
    return split;
}

struct weight_sizes {
    weight_bytes bytes = {};
    weight_parameters parameters = {};
};

constexpr weight_sizes weight_sizes_of(const model& m, const format& f) {
    detail::weighing sum(m, f);
    for_each_tensor(m, sum);
    return {sum.bytes(), sum.parameters()};
}
constexpr weight_bytes weights_of(const model& m, const format& f) { return weight_sizes_of(m, f).bytes; }

// The same split, scaled to a file whose size is known.
constexpr weight_bytes scaled_to(const weight_bytes& split, information file_size) {
    const double factor = file_size / split.total();
    return {split.looked_up * factor, split.head * factor, split.layers * factor, split.experts * factor};
}

// Share of the experts that one token is sent to.
constexpr double active_expert_share(const model& m) { return is_moe(m) ? static_cast<double>(m.experts.used) / m.experts.count : 0; }

}  // namespace llmhw

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

// Both amounts of a part, so that a tensor's part is looked for once.
struct weight_amount {
    information bytes = {};
    double parameters = 0;
};

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

constexpr double bytes_per_matrix_element(const tensor& t, const format& f, const quantisation_context& c) {
    if (f.mxfp4_experts && t.reading == tensor_reading::routed) return block_of(tensor_type::mxfp4).bytes_per_weight;
    if (f.recipe == recipe::wide_ends && t.role == tensor_role::head) return f.head_bits / 8;
    if (f.recipe == recipe::wide_ends && t.role == tensor_role::embedding) return 2;
    if (f.bits_per_weight > 0) return f.bits_per_weight / 8;
    if (!is_gguf(f.recipe)) return bytes_in_rows_of(f.type, t.columns);
    const type_assignment types = gguf_type(t, f, c);
    const int mixed = types.some.count + types.more.count;
    const double rest = bytes_in_rows_of(types.rest, t.columns);
    if (mixed == 0) return rest;
    const double some = bytes_in_rows_of(types.some.type, t.columns), more = bytes_in_rows_of(types.more.type, t.columns);
    return ((t.at.count - mixed) * rest + types.some.count * some + types.more.count * more) / t.at.count;
}

constexpr double bytes_per_element(const tensor& t, const format& f, const quantisation_context& c) {
    switch (t.storage) {
        case tensor_storage::quantised: return bytes_per_matrix_element(t, f, c);
        case tensor_storage::sixteen_bit: return f.type == tensor_type::f32 ? 4 : 2;
        case tensor_storage::full: return f.container == container::gguf ? 4 : 2;
        case tensor_storage::table: return 4;
    }
    return 0;
}

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
    const quantisation_context context = quantisation_of(m, f);
    weight_split<detail::weight_amount> split;
    for_each_tensor(m, [&](const tensor& t) {
        detail::weight_amount& part = detail::part_of(split, t);
        part.parameters += t.parameters();
        part.bytes += t.elements() * detail::bytes_per_element(t, f, context) * B;
    });
    return {{split.looked_up.bytes, split.head.bytes, split.layers.bytes, split.experts.bytes},
            {split.looked_up.parameters, split.head.parameters, split.layers.parameters, split.experts.parameters}};
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

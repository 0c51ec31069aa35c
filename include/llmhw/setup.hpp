// The question: which model, in which format, on which machine, by which engine, under which load.
#pragma once

#include <llmhw/engine.hpp>
#include <llmhw/format.hpp>
#include <llmhw/kv_cache.hpp>
#include <llmhw/machine.hpp>
#include <llmhw/model.hpp>
#include <llmhw/weights.hpp>
#include <llmhw/workload.hpp>

namespace llmhw {

struct setup {
    llmhw::model model = {};
    llmhw::format format = {};
    llmhw::machine machine = {};
    llmhw::engine engine = {};  // not named: the usual one of the device
    llmhw::workload workload = {};
    information file_size = {};  // of the weights, where it is known better than geometry tells
};

// What model and format alone decide. Made once, it serves any number of machines and loads.
struct model_sizes {
    weight_bytes weights = {};
    weight_parameters parameters = {};
    kv_shape kv = {};
};

// Over the whole model.
constexpr double bits_per_weight(const model_sizes& sizes) { return 8 * sizes.weights.total().in(B) / sizes.parameters.total(); }

constexpr model_sizes sizes_of(const model& m, const format& f, information file_size = {}) {
    const weight_sizes of_weights = weight_sizes_of(m, f);
    model_sizes sizes{of_weights.bytes, of_weights.parameters, kv_shape_of(m)};
    if (file_size > 0_B) sizes.weights = scaled_to(sizes.weights, file_size);
    return sizes;
}
constexpr model_sizes sizes_of(const setup& question) { return sizes_of(question.model, question.format, question.file_size); }

}  // namespace llmhw

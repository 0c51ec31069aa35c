// What must hold for every file that is not refused, and for every refusal.
#pragma once

#include <llmhw/estimate.hpp>
#include <llmhw/model_file.hpp>

#include <cstdlib>

namespace llmhw::fuzz {

inline void must(bool holds) {
    if (!holds) std::abort();
}

inline void must_be_answerable(const model_file& file) {
    must(file.texts != nullptr && file.model.architecture[0] != 0 && file.format.id[0] != 0);
    must(file.weights_size >= 0_B && file.weights_size < 1e30 * B);
    must(file.sizes.weights.total() == file.weights_size);
    must(parameters_of(file.model).total() > 0);
    must(kv_cache(file.model, 4096_tok) >= 0_B);
    (void)catalogued(file.model);
    information layers;
    for (int i = 0; i < file.model.layers && i < 100; ++i) layers += layer_bytes(file, i) + expert_bytes(file, i);
    must(layers >= 0_B);
    const setup question{
        .model = file.model, .format = file.format, .machine = {.device = devices::rtx_4090}, .workload = {.context = 1024_tok}};
    try {
        const estimate_result result = estimate(question, file.sizes);
        must(result.memory.needed >= 0_B);
    } catch (const invalid_input&) {
    }
}

inline void must_say_why(const file_error& error) { must(!error.key().empty() && !error.must_be().empty() && !error.file().empty()); }

}  // namespace llmhw::fuzz

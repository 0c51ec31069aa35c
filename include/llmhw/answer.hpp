// The answer to a setup: what it needs, how fast it decodes, why, and how sure that is.
#pragma once

#include <llmhw/catalog/engines.hpp>
#include <llmhw/decode.hpp>
#include <llmhw/energy.hpp>
#include <llmhw/memory.hpp>
#include <llmhw/offload.hpp>
#include <llmhw/prefill.hpp>
#include <llmhw/validate.hpp>

namespace llmhw {

struct estimate_result {
    memory_estimate memory = {};
    decode_estimate decode = {};    // without a rate where the setup does not fit
    prefill_estimate prefill = {};  // of workload.prompt; empty where there is none, or where the setup does not fit
    duration time_to_first_token = {};
    energy_estimate energy = {};   // idle power alone where the setup does not fit
    const char* profile = "";      // of the engine that was used
    bool profile_assumed = false;  // the setup named none

    constexpr bool fits() const { return memory.fits(); }
};

// The engine of a setup, or the usual one of its device.
constexpr const engine& engine_of(const setup& question) {
    return question.engine.id[0] != 0 ? question.engine : usual_engine(question.machine.device);
}

namespace detail {

// A CPU unpacks and multiplies by a law of its own: that of offload, with nothing on a device.
constexpr decode_estimate decode_on_its_device(const setup& question, const engine& e, const model_sizes& sizes) {
    const bool on_cpu = is_cpu(question.machine.device) && e.family == engine_family::llama_cpp;
    return on_cpu ? offload_of(question, e, sizes, placement{}).decode : decode_of(question, e, sizes);
}

// The answer to a setup that is valid.
constexpr estimate_result answer_of(const setup& question, const model_sizes& sizes) {
    const engine& e = engine_of(question);
    estimate_result result{.memory = memory_of(question, e, sizes), .profile = e.id, .profile_assumed = question.engine.id[0] == 0};
    // A speed for something that does not fit is not an answer; its ceiling and the bytes it would read are facts.
    result.decode = decode_on_its_device(question, e, sizes);
    if (result.fits()) {
        result.prefill = prefill_of(question, e, sizes);
        if (result.prefill.rate > 0_tok_per_s) result.time_to_first_token = time_to_first_token(result.prefill, result.decode);
    } else {
        result.decode = without_rate(result.decode);
    }
    result.energy = energy_of(question, e, sizes, result.decode, result.prefill);
    return result;
}

}  // namespace detail

// `sizes` is sizes_of(question): worth making once where many machines or loads are asked about one model.
constexpr estimate_result estimate(const setup& question, const model_sizes& sizes) {
    require_valid(question);
    return detail::answer_of(question, sizes);
}
constexpr estimate_result estimate(const setup& question) {
    require_valid(question);
    return detail::answer_of(question, sizes_of(question));
}

}  // namespace llmhw

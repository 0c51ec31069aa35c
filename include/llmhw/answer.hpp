// The answer to a setup: what it needs, how fast it decodes, why, and how sure that is.
#pragma once

#include <llmhw/catalog/engines.hpp>
#include <llmhw/caveats.hpp>
#include <llmhw/checked_setup.hpp>
#include <llmhw/decode.hpp>
#include <llmhw/energy.hpp>
#include <llmhw/memory.hpp>
#include <llmhw/offload.hpp>
#include <llmhw/prefill.hpp>

namespace llmhw {

struct estimate_result {
    memory_estimate memory = {};
    decode_estimate decode = {};    // without a rate where the setup does not fit
    prefill_estimate prefill = {};  // of workload.prompt; empty where there is none, or where the setup does not fit
    duration time_to_first_token = {};
    energy_estimate energy = {};    // idle power alone where the setup does not fit
    offload_estimate offload = {};  // what a host makes of a setup that does not fit; without a rate where there is none
    const char* profile = "";       // of the engine that was used
    bool profile_assumed = false;   // the setup named none
    llmhw::caveats caveats = {};    // where the laws are known to fail

    constexpr bool fits() const { return memory.fits(); }
};

// The engine of a setup, or the usual one of its device.
constexpr const engine& engine_of(const setup& question) {
    return question.engine.id[0] != 0 ? question.engine : usual_engine(question.machine.device);
}

namespace detail {

// A speed for something that does not fit is not an answer; its ceiling and the bytes it would read are facts.
constexpr estimate_result answer_without_room(const setup& question, const engine& e, const model_sizes& sizes,
                                              const memory_estimate& memory) {
    const host& side = question.machine.host;
    const bool has_host = side.memory > 0_B && side.bandwidth > 0_GB_per_s && !is_cpu(question.machine.device);
    return {.memory = memory,
            .decode = without_rate(decode_on_machine(question, e, sizes)),
            .energy = energy_of(question, e, sizes, {}, {}),
            .offload = has_host ? offload_plan(question, e, sizes) : offload_estimate{},
            .profile = e.id,
            .profile_assumed = question.engine.id[0] == 0,
            .caveats = caveats_of(question, e)};
}

// The answer at speeds that the laws of its device gave.
constexpr estimate_result answer_at(const setup& question, const engine& e, const model_sizes& sizes, const memory_estimate& memory,
                                    const decode_estimate& decode, const prefill_estimate& prefill) {
    return {.memory = memory,
            .decode = decode,
            .prefill = prefill,
            .time_to_first_token = prefill.rate > 0_tok_per_s ? time_to_first_token(question, sizes, prefill, decode) : duration{},
            .energy = energy_of(question, e, sizes, decode, prefill),
            .profile = e.id,
            .profile_assumed = question.engine.id[0] == 0,
            .caveats = caveats_of(question, e)};
}
// Of a CPU, or with a prompt of few tokens: seldom, so the laws are called.
constexpr estimate_result answer_on_machine(const setup& question, const engine& e, const model_sizes& sizes,
                                            const memory_estimate& memory) {
    return answer_at(question, e, sizes, memory, decode_on_machine(question, e, sizes), prefill_on_machine(question, e, sizes));
}
// The laws are inlined here, so that what they have in common is found once and their answers are made where they stay.
[[gnu::flatten]] constexpr estimate_result answer_on_device(const setup& question, const engine& e, const model_sizes& sizes,
                                                            const memory_estimate& memory) {
    return answer_at(question, e, sizes, memory, decode_of(question, e, sizes), prefill_at_once(question, e, sizes));
}

// The answer to a setup that is known to be valid.
constexpr estimate_result answer_to(const setup& question, const model_sizes& sizes) {
    const engine& e = engine_of(question);
    const memory_estimate memory = memory_of(question, e, sizes);
    if (!memory.fits()) return answer_without_room(question, e, sizes, memory);
    const bool seldom = is_on_cpu(question, e) || has_few_tokens(question.workload);
    return seldom ? answer_on_machine(question, e, sizes, memory) : answer_on_device(question, e, sizes, memory);
}

}  // namespace detail

constexpr estimate_result estimate(const setup& question) {
    require_valid(question);
    return detail::answer_to(question, sizes_of(question));
}
// `sizes` is sizes_of(question): worth making once where many machines are asked about one model.
constexpr estimate_result estimate(const setup& question, const model_sizes& sizes) {
    require_valid(question);
    return detail::answer_to(question, sizes);
}
// Of a setup that was checked before.
constexpr estimate_result estimate(const checked_setup& asked) { return detail::answer_to(asked.question(), asked.sizes()); }

}  // namespace llmhw

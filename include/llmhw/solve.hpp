// The inverse questions: how long, how many, how much, which. Each answer is the last value that holds, found by bisection on estimate()
// itself, so that one more does not hold; all are usable in constant expressions.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <limits>
#include <type_traits>

#include <llmhw/detail/search.hpp>
#include <llmhw/estimate.hpp>
#include <llmhw/offload.hpp>
#include <llmhw/prefill.hpp>

namespace llmhw {

// --- the same question with one thing changed -----------------------------------------------------------------------------------------

// A prompt or depth beyond the context is cut with it.
constexpr setup with_context(setup question, token_count context) {
    question.workload = with_context(question.workload, context);
    return question;
}

constexpr setup with_users(setup question, int users) {
    question.workload = with_users(question.workload, users);
    return question;
}

// Also forgets the size of a file, which is that of the old format.
constexpr setup with_format(setup question, const format& f) {
    question.format = f;
    question.file_size = {};
    return question;
}

constexpr setup with_machine(setup question, const machine& m) {
    question.machine = m;
    return question;
}

constexpr setup with_devices(setup question, int count) {
    question.machine.count = count;
    return question;
}

constexpr setup with_memory(setup question, information memory) {
    question.machine.device.memory = memory;
    return question;
}

// A device of the same design with another bandwidth: its compute units grow in proportion.
constexpr setup with_bandwidth(setup question, bandwidth wanted) {
    device& d = question.machine.device;
    const double factor = wanted / d.bandwidth;
    d.bandwidth = wanted;
    d.fp16 *= factor;
    d.bf16 *= factor;
    d.fp8 *= factor;
    d.int8 *= factor;
    d.fp4 *= factor;
    d.unit_clock *= factor;
    if (is_cpu(d)) {
        host& side = question.machine.host;
        processor& cpu = is_own_host(question.machine) ? d.processor : side.processor;
        cpu = detail::processor_of(detail::host_beside(question.machine));
        cpu.clock *= factor;
        cpu.fabric_limit *= factor;
        side.bandwidth *= factor;
    }
    return question;
}

namespace detail {

// g++ 12 folds calls outside of constant expressions too, and would warn in the caller's code that the entry it found is never null.
template <class Entry>
constexpr const Entry* unfolded(const Entry* found) {
    if (std::is_constant_evaluated()) return found;
    const Entry* volatile hidden = found;
    return hidden;
}

constexpr token_count tokens(std::int64_t count) { return static_cast<double>(count) * tok; }
constexpr std::int64_t whole(double x) { return static_cast<std::int64_t>(x); }

// What estimate() says of a setup that is valid.
constexpr bool fits(const setup& question, const model_sizes& sizes) { return memory_of(question, engine_of(question), sizes).fits(); }

}  // namespace detail

// --- how long, how many ---------------------------------------------------------------------------------------------------------------

// The longest context for which the setup fits, in tokens for each user; 0 if none does. The memory's answer: a model's max_context may be
// less.
constexpr token_count max_context(const setup& question) {
    setup asked = with_context(question, detail::most_tokens);
    require_valid(asked);
    const model_sizes sizes = sizes_of(question);
    return detail::tokens(detail::last_that(1, detail::whole(detail::most_tokens.in(tok)), [&](std::int64_t count) {
        asked.workload = with_context(question.workload, detail::tokens(count));
        return detail::fits(asked, sizes);
    }));
}

// The most users that fit and each get at least this rate; 0 if not even one does.
constexpr int max_users(const setup& question, token_rate each) {
    checked_setup asked(with_users(question, 1));
    return static_cast<int>(detail::last_that(1, detail::most_users, [&](std::int64_t users) {
        asked.set_workload(with_users(question.workload, static_cast<int>(users)));
        const estimate_result answer = estimate(asked);
        return answer.fits() && answer.decode.rate >= each;
    }));
}

// The most requests that may arrive together so that the last of them has its first token in time, where prompts are computed one after
// the other and each takes `prefill`.
constexpr int max_users(duration first_token_within, duration prefill) {
    if (!(prefill > 0_s)) return detail::most_users;
    return static_cast<int>(detail::last_that(
        1, detail::most_users, [&](std::int64_t users) { return static_cast<double>(users) * prefill <= first_token_within; }));
}

// The same, with the prompt's time from the prefill law and the decoding step that gives the first token; 0 if not even one does, or if the
// prefill law has no answer.
constexpr int max_users(const setup& question, duration first_token_within) {
    checked_setup asked(with_users(question, 1));
    const prefill_estimate prefill = prefill_on_machine(question, engine_of(question), asked.sizes());
    if (!(prefill.rate > 0_tok_per_s)) return 0;
    return static_cast<int>(detail::last_that(1, detail::most_users, [&](std::int64_t users) {
        asked.set_workload(with_users(question.workload, static_cast<int>(users)));
        const estimate_result answer = estimate(asked);
        const duration queue = static_cast<double>(users - 1) * prefill.time.total();
        return answer.fits() && time_to_first_token(asked.question(), asked.sizes(), prefill, answer.decode, queue) <= first_token_within;
    }));
}

// The most users that fit and each wait at most so long for a token.
constexpr int max_users(const setup& question, duration_per_token between_tokens) { return max_users(question, 1 / between_tokens); }

// Copies of the machine that serve so many users at this rate each; 0 if one copy does not serve even one.
constexpr int replicas_needed(const setup& question, int users, token_rate each) {
    const int one = max_users(question, each);
    return one > 0 ? (users + one - 1) / one : 0;
}

// The fewest devices of the setup's sort that hold it; 0 if no number does.
constexpr int devices_needed(const setup& question) {
    const int most = question.machine.split == split::layer ? question.model.layers : detail::most_devices;
    setup asked = with_devices(question, 1);
    require_valid(asked);
    const model_sizes sizes = sizes_of(question);
    const auto count = static_cast<int>(detail::first_that(1, most, [&](std::int64_t devices) {
        asked.machine.count = static_cast<int>(devices);
        return detail::fits(asked, sizes);
    }));
    return count <= most ? count : 0;
}

// --- how much -------------------------------------------------------------------------------------------------------------------------

// The least memory of each device that holds the setup, to the MiB; infinite if none does.
constexpr information memory_needed(const setup& question) {
    setup asked = with_memory(question, 1_GiB);
    require_valid(asked);
    const model_sizes sizes = sizes_of(question);
    const std::int64_t most = detail::whole(detail::most_memory.in(MiB));
    const std::int64_t size = detail::first_that(1, most, [&](std::int64_t mebibytes) {
        asked.machine.device.memory = static_cast<double>(mebibytes) * MiB;
        return detail::fits(asked, sizes);
    });
    return (size <= most ? static_cast<double>(size) : std::numeric_limits<double>::infinity()) * MiB;
}

// The least memory bandwidth, to 0.1 GB/s, with which a device of the same design gives each user this rate, whether or not it holds the
// setup; infinite where fixed times and communication alone take longer.
constexpr bandwidth bandwidth_needed(const setup& question, token_rate each) {
    require_valid(question);
    const model_sizes sizes = sizes_of(question);
    const engine& e = engine_of(question);
    const std::int64_t most = 10'000'000;  // 1 PB/s
    const std::int64_t tenths = detail::first_that(1, most, [&](std::int64_t rate) {
        return decode_on_machine(with_bandwidth(question, static_cast<double>(rate) / 10 * GB_per_s), e, sizes).rate >= each;
    });
    return (tenths <= most ? static_cast<double>(tenths) / 10 : std::numeric_limits<double>::infinity()) * GB_per_s;
}

// --- which ----------------------------------------------------------------------------------------------------------------------------

// Whether an engine reads a format. Weights that need no unpacking come in every container; an unknown engine reads everything.
constexpr bool can_read(const engine& e, const format& f) {
    if (kernel_of(f) == unpacking::none) return true;
    switch (e.family) {
        case engine_family::llama_cpp: return f.container == container::gguf;
        case engine_family::ik_llama_cpp: return is_gguf(f.container);
        case engine_family::mlx: return f.container == container::mlx;
        case engine_family::exllama: return f.container == container::exl;
        case engine_family::serving: return f.container == container::checkpoint;
        case engine_family::unknown: return true;
    }
    return true;
}

// Formats that one can make of a model: ternary weights must be trained, MXFP4 experts are gpt-oss's own, mixtures need their file, and 32
// bits hold nothing that 16 do not.
constexpr bool can_be_made(const format& f) {
    return f.recipe != recipe::gguf_ternary && !f.mxfp4_experts && f.type != tensor_type::f32 && !f.needs_file_size;
}

// The format with the most bits per weight in which the setup fits and that its engine reads; null if there is none. At least
// `least_rate` for each user, if that is asked for.
constexpr const format* best_format(const setup& question, token_rate least_rate = {}) {
    require_valid(question);
    const engine& e = engine_of(question);
    const format* best = nullptr;
    double most = 0;
    for (const format* f : format_catalog) {
        if (!can_be_made(*f) || !can_read(e, *f)) continue;
        const setup candidate = with_format(question, *f);
        const model_sizes sizes = sizes_of(candidate);
        const double bits = bits_per_weight(sizes);
        if (bits <= most || !memory_of(candidate, e, sizes).fits()) continue;
        if (least_rate > 0_tok_per_s && !(decode_on_machine(candidate, e, sizes).rate >= least_rate)) continue;
        best = f;
        most = bits;
    }
    return detail::unfolded(best);
}

// What goes where if the devices alone do not hold the setup.
constexpr offload_estimate offload_plan(const setup& question, const offload_options& options = {}) {
    require_valid(question);
    return offload_plan(question, engine_of(question), sizes_of(question), options);
}

// llama.cpp's -ngl.
constexpr int layers_on_device(const setup& question) { return offload_plan(question).layers_on_device; }

constexpr money price_of(const machine& m) { return m.count * m.device.price; }

// The cheapest machine of a list that holds the setup and gives each user this rate; null if none does. Machines without a price are
// passed over.
template <class Machines>
constexpr const machine* cheapest_machine(const setup& question, const Machines& list, token_rate each) {
    const model_sizes sizes = sizes_of(question);
    const machine* best = nullptr;
    money least = std::numeric_limits<double>::infinity() * USD;
    for (const machine& m : list) {
        if (!(price_of(m) > 0_USD && price_of(m) < least)) continue;
        if (m.split == split::layer && m.count > question.model.layers) continue;  // more devices than whole layers
        const estimate_result answer = estimate(with_machine(question, m), sizes);
        if (!answer.fits() || !(answer.decode.rate >= each)) continue;
        best = &m;
        least = price_of(m);
    }
    return detail::unfolded(best);
}

// --- what a little more would give ----------------------------------------------------------------------------------------------------

// Relative gain of the rate from 10 % more of one thing: 0.08 is 8 % faster. Where the setup does not fit, of the offload plan.
struct sensitivity {
    double bandwidth = 0;  // of device memory
    double compute = 0;    // peak rates, and with them units and clocks
    double memory = 0;     // room on the devices
    double link = 0;       // between devices, and from the host
    double host_bandwidth = 0;
    token_count context = {};  // that 10 % more memory adds to max_context, where the setup fits
};

constexpr sensitivity sensitivity_of(const setup& question) {
    const model_sizes sizes = sizes_of(question);
    const engine e = engine_of(question);
    const auto rate = [&](const setup& changed) {
        const estimate_result answer = estimate(changed, sizes);
        return answer.fits() ? answer.decode.rate : offload_plan(changed, e, sizes).decode.rate;
    };
    const token_rate now = rate(question);
    if (!(now > 0_tok_per_s)) return {};
    const double more = 1.1;
    const auto gain = [&](const setup& changed) { return rate(changed) / now - 1; };

    sensitivity result;
    setup changed = question;
    changed.machine.device.bandwidth *= more;
    result.bandwidth = gain(changed);
    changed = with_bandwidth(question, more * question.machine.device.bandwidth);
    changed.machine.device.bandwidth = question.machine.device.bandwidth;
    changed.machine.host.bandwidth = question.machine.host.bandwidth;
    result.compute = gain(changed);
    changed = with_memory(question, more * question.machine.device.memory);
    result.memory = gain(changed);
    if (estimate(question, sizes).fits()) result.context = max_context(changed) - max_context(question);
    changed = question;
    changed.machine.link = link_between(question.machine);
    changed.machine.host.link = link_to_host(question.machine);
    for (link* wire : {&changed.machine.link, &changed.machine.host.link}) {
        wire->raw *= more;
        wire->achievable *= more;
    }
    result.link = gain(changed);
    changed = question;
    changed.machine.host.bandwidth *= more;
    result.host_bandwidth = gain(changed);
    return result;
}

}  // namespace llmhw

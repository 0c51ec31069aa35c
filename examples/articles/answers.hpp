// What the library says to each claim: one small function for each kind of question, each of them one call of the public API.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <llmhw/diffusion.hpp>
#include <llmhw/ostream.hpp>
#include <llmhw/solve.hpp>

#include "claims.hpp"
#include "formulas.hpp"
#include "matrix.hpp"

namespace articles {

struct band {
    measure low;
    measure high;
};

struct answer {
    std::optional<measure> value = {};  // nothing where the library has no answer
    articles::band band = {};           // 80 % of measurements; of what is exact, 2 % on either side
    std::optional<measure> limit = {};  // that physics sets: the most tokens a second, the least seconds an image
    bool fits = true;
    bool wrong_input = false;  // the figure contradicts what is known of the machine or the model
    std::string why = {};      // in a line
    std::string why_limited = {};
};

// Figures are printed with two or three digits, and files of one name differ by as much.
inline constexpr double rounding = 0.02;

inline answer exactly(const measure& value, std::string why) {
    return {.value = value, .band = {(1 - rounding) * value, (1 + rounding) * value}, .why = std::move(why)};
}
inline answer unanswered(std::string why) { return {.why = std::move(why)}; }

// --- the setup of a claim -------------------------------------------------------------------------------------------------------------

template <class Entry>
const Entry& known(const Entry* found, const std::string& name) {
    if (!found) throw std::invalid_argument("the catalogue has no \"" + name + '"');
    return *found;
}

inline const llmhw::device& device_of(const claim& c) { return known(llmhw::find_device(c.device.c_str()), c.device); }
inline const llmhw::image_model& image_model_of(const claim& c) {
    return c.model == "sdxl" ? llmhw::image_models::sdxl : llmhw::image_models::flux_1_dev;
}
inline bool was_sold(const claim& c) { return device_of(c).status == llmhw::status::released; }

inline llmhw::host host_of(const std::string& cpu, llmhw::information memory) {
    llmhw::host side = llmhw::host_of(known(llmhw::find_device(cpu.c_str()), cpu));
    if (memory > 0_B) side.memory = memory;
    return side;
}

// A Mac's owner may raise what the GPU gets to all but what the system keeps; the articles' figures are judged by that. The cache has 64
// tokens while decoding is timed, the mean of llama-bench's 128: the articles state no context.
inline llmhw::setup setup_of(const claim& c) {
    llmhw::setup question{.workload = {.context = c.context, .users = c.users, .depth = 64_tok}};
    if (!c.model.empty()) question.model = known(llmhw::find_model(c.model.c_str()), c.model);
    if (!c.format.empty()) question.format = known(llmhw::find_format(c.format.c_str()), c.format);
    if (!c.engine.empty()) question.engine = known(llmhw::find_engine(c.engine.c_str()), c.engine);
    llmhw::machine& machine = question.machine;
    if (!c.device.empty()) machine.device = device_of(c);
    if (c.memory > 0_B) machine.device.memory = c.memory;
    if (llmhw::is_apple(machine.device)) machine.wired_limit = machine.device.memory - llmhw::system_reserve;
    machine.count = c.count;
    if (c.split == "tensor") machine.split = llmhw::split::tensor;
    if (!c.host.empty()) machine.host = host_of(c.host, c.host_memory);
    return question;
}

// --- texts ----------------------------------------------------------------------------------------------------------------------------

inline std::string in_GB(llmhw::information x) { return llmhw::fixed(x.in(llmhw::GB), x < 9.95_GB ? 2 : 1) + " GB"; }
inline std::string in_tok_per_s(llmhw::token_rate x) { return llmhw::detail::readable(x.in(llmhw::tok_per_s)) + " tok/s"; }

inline std::string needs_and_has(const llmhw::memory_estimate& memory, int count) {
    return "needs " + in_GB(memory.needed) + (count > 1 ? " on the fullest device" : "") + ", has " + in_GB(memory.available);
}

inline answer no_room(const llmhw::memory_estimate& memory, const claim& c) {
    return {.fits = false, .why = needs_and_has(memory, c.count)};
}

inline std::string never_sold(const claim& c) { return was_sold(c) ? "" : "; the machine was never sold"; }

// --- speed ----------------------------------------------------------------------------------------------------------------------------

// The bytes by which the article's formula divides.
inline llmhw::information bytes_in_formula(const figures& f) {
    if (f.has("size")) return f.get<llmhw::information>("size");
    return f.has("bytes") ? f.get<double>("parameters") * f.get<llmhw::information>("bytes") : 0_B;
}

// Half as much again as a token reads is no rounding: experts that stay unused, or a format that it is not.
inline bool is_far_more(llmhw::information said, llmhw::information read) { return said > 1.5 * read; }

inline answer decode_answer(const llmhw::decode_estimate& d, bool fits) {
    const std::string read = "a token reads " + in_GB(d.weights_read);
    return {.value = d.rate,
            .band = {d.low, d.high},
            .limit = d.ceiling,
            .fits = fits,
            .why = read + "; bound by " + llmhw::to_string(d.bound_by),
            .why_limited = read + ": at most " + in_tok_per_s(d.ceiling)};
}

// Where the rest of the weights would be read from a PC's memory.
inline std::string speed_with_offload(llmhw::setup question) {
    if (question.machine.device.unified_memory) return "";
    question.machine.host = host_of("ryzen-9-9950x", 128_GiB);
    const llmhw::offload_estimate plan = llmhw::offload_plan(question);
    return plan.fits() ? "; with the rest in DDR5-5600 " + in_tok_per_s(plan.decode.rate) : "; nor with 128 GiB of DDR5";
}

inline answer answer_decode(const claim& c) {
    llmhw::setup question = setup_of(c);
    answer result;
    llmhw::information read;
    if (!c.host.empty()) {
        const llmhw::offload_estimate plan = llmhw::offload_plan(question);
        result = decode_answer(plan.decode, plan.fits());
        read = plan.decode.weights_read;
        const std::string away = in_GB(plan.memory.host.weights) + " of the weights in host memory";
        result.why = plan.memory.host.weights > 0_B ? away + "; a token reads " + in_GB(read) : "it fits, so that the host holds nothing";
        result.why_limited = away + " at " + to_string(question.machine.host.bandwidth) + ": at most " + in_tok_per_s(plan.decode.ceiling);
        if (!plan.fits()) result.why = "neither the devices nor the host's memory hold it";
    } else {
        const llmhw::estimate_result one = llmhw::estimate(question);
        result = decode_answer(one.decode, one.fits());
        read = one.decode.weights_read / c.users;
        // The articles do not say how two cards divide a model: whichever way is faster counts, and the band spans both.
        if (c.count > 1 && c.split.empty()) {
            question.machine.split = llmhw::split::tensor;
            const llmhw::estimate_result divided = llmhw::estimate(question);
            const llmhw::decode_estimate &layers = one.decode, &matrices = divided.decode;
            result.fits = one.fits() || divided.fits();
            result.value = llmhw::max(layers.rate, matrices.rate);
            result.band = {one.fits() ? llmhw::min(layers.low, matrices.low) : matrices.low, llmhw::max(layers.high, matrices.high)};
            result.limit = llmhw::max(layers.ceiling, matrices.ceiling);
            result.why = "layers divided " + in_tok_per_s(layers.rate) + ", matrices divided " + in_tok_per_s(matrices.rate);
        }
        if (!result.fits) result.why = needs_and_has(one.memory, c.count) + speed_with_offload(question);
    }
    if (!result.fits) result.value.reset();
    const llmhw::information said = bytes_in_formula(figures(c.inputs));
    if (is_far_more(said, read)) {
        result.wrong_input = true;
        if (result.fits)
            result.why = "divides by " + in_GB(said) + "; a token reads " + in_GB(read) +
                         (llmhw::is_moe(question.model) ? ", some of the experts" : "");
    }
    result.why += never_sold(c);
    result.why_limited += never_sold(c);
    return result;
}

// Speed relative to bandwidth over the size of the file.
inline answer answer_efficiency(const claim& c) {
    const llmhw::setup question = setup_of(c);
    const llmhw::estimate_result e = llmhw::estimate(question);
    const llmhw::token_rate roofline = 1_tok * question.machine.device.bandwidth / e.memory.weights;
    return {.value = e.decode.rate / roofline,
            .band = {e.decode.low / roofline, e.decode.high / roofline},
            .fits = e.fits(),
            .why = std::string(question.model.name) + " on " + question.machine.device.name};
}

// What the all-reduces of two cards cost: 1 - rate / rate without them.
inline answer answer_communication(const claim& c) {
    const llmhw::decode_estimate d = llmhw::estimate(setup_of(c)).decode;
    const llmhw::token_rate without = 1_tok / (d.time.total() - d.time.communication);
    const auto loss = [without](llmhw::token_rate rate) { return llmhw::detail::max(1 - rate / without, 0); };
    return {
        .value = loss(d.rate), .band = {loss(d.high), loss(d.low)}, .why = "of a step, in which a token reads " + in_GB(d.weights_read)};
}

// --- memory ---------------------------------------------------------------------------------------------------------------------------

inline answer answer_fit(const claim& c) {
    const llmhw::memory_estimate memory = llmhw::estimate(setup_of(c)).memory;
    const measure fits = memory.fits() ? 1. : 0.;
    return {.value = fits, .band = {fits, fits}, .why = needs_and_has(memory, c.count) + never_sold(c)};
}

inline answer answer_size(const claim& c) {
    const llmhw::setup question = setup_of(c);
    const llmhw::information size = llmhw::weights_of(question.model, question.format).total();
    return exactly(size, in_GB(size) + " = " + llmhw::fixed(size.in(llmhw::GiB), 1) + " GiB");
}

inline answer answer_memory(const claim& c) {
    const llmhw::memory_estimate memory = llmhw::estimate(setup_of(c)).memory;
    return exactly(memory.total(), "weights " + in_GB(memory.weights) + ", KV cache " + in_GB(memory.kv_cache));
}

inline answer answer_kv_cache(const claim& c) {
    const llmhw::setup question = setup_of(c);
    const llmhw::information cache = llmhw::kv_cache(question.model, c.context);
    return exactly(cache, "KV cache of " + llmhw::fixed(c.context.in(llmhw::tok), 0) + " tokens, 16 bits");
}

inline answer answer_devices(const claim& c) {
    const llmhw::setup question = setup_of(c);
    const double needed = llmhw::devices_needed(question);
    return {.value = needed,
            .band = {needed, needed},
            .why = llmhw::fixed(needed, 0) + " of " + in_GB(llmhw::usable_memory(question.machine.device)) + " each hold " +
                   in_GB(sizes_of(question).weights.total())};
}

// --- energy and money -----------------------------------------------------------------------------------------------------------------

inline answer power_answer(llmhw::power value, llmhw::power low, llmhw::power high, std::string why) {
    if (!(value > 0_W)) return unanswered("the power of its board is not published");
    return {.value = value, .band = {low, high}, .why = std::move(why)};
}

inline answer answer_power(const claim& c) {
    const llmhw::setup question = setup_of(c);
    const llmhw::estimate_result estimate = llmhw::estimate(question);
    if (!estimate.fits()) return no_room(estimate.memory, c);
    const llmhw::energy_estimate& e = estimate.energy;
    return power_answer(e.decode.wall(), e.low, e.high, "at the wall, decoding " + std::string(question.model.name) + never_sold(c));
}
inline answer answer_peak_power(const claim& c) {
    const llmhw::power most = llmhw::estimate(setup_of(c)).energy.peak.wall();
    const llmhw::spread band = llmhw::power_physics{}.band;
    return power_answer(most, band.low * most, band.high * most, "at the wall, in prompts" + never_sold(c));
}
inline answer answer_idle_power(const claim& c) {
    const llmhw::power idle = llmhw::idle_power(setup_of(c).machine).wall();
    const llmhw::spread band = llmhw::power_physics{}.band;
    return power_answer(idle, band.low * idle, band.high * idle, "at the wall, as Mac Studios are measured");
}
inline answer answer_power_supply(const claim& c) {
    return exactly(llmhw::power_supply_needed(setup_of(c).machine), "boards at their limits and the PC, at 80 % of the rating");
}

// The article's formula with the power that the machine draws.
inline answer answer_energy(const claim& c) {
    const llmhw::estimate_result estimate = llmhw::estimate(setup_of(c));
    if (!estimate.fits()) return no_room(estimate.memory, c);
    const llmhw::energy_estimate& e = estimate.energy;
    const auto at = [&](llmhw::power active) {
        figures ours(c.inputs);
        ours.set("active", active);
        if (ours.has("idle")) ours.set("idle", e.idle.wall());
        return find_formula(c.formula).value(ours);
    };
    if (!(e.decode.wall() > 0_W)) return unanswered("the power of its board is not published");
    return {.value = at(e.decode.wall()),
            .band = {at(e.low), at(e.high)},
            .why = "draws " + to_string(e.decode.wall()) + " at the wall while it decodes" + never_sold(c)};
}

inline answer answer_break_even(const claim& c) {
    llmhw::setup question = setup_of(c);
    question.workload.prompt = 1024_tok;
    const figures said(c.inputs);
    const llmhw::estimate_result e = llmhw::estimate(question);
    if (!e.fits()) return no_room(e.memory, c);
    const llmhw::traffic daily = formulas::traffic_of(said);
    const auto at = [&](llmhw::token_rate rate, llmhw::power active) {
        return llmhw::break_even(said.get<llmhw::money>("price"), formulas::price_of(said), daily, {e.prefill.rate, rate}, active,
                                 e.energy.idle.wall(), said.get<llmhw::energy_price>("electricity"));
    };
    return {.value = at(e.decode.rate, e.energy.decode.wall()),
            .band = {at(e.decode.high, e.energy.low), at(e.decode.low, e.energy.high)},
            .why = std::string(question.model.name) + " works " + to_string(llmhw::time_to_serve(daily, {e.prefill.rate, e.decode.rate})) +
                   " a day, electricity paid" + never_sold(c)};
}

// At whatever speed a person would still wait for.
inline answer answer_cheapest(const claim& c) {
    const llmhw::machine* m = llmhw::cheapest_machine(setup_of(c), shop, 1_tok_per_s);
    return m ? exactly(price_of(*m), name_of(*m)) : unanswered("no machine of the list holds it");
}

// --- images ---------------------------------------------------------------------------------------------------------------------------

inline llmhw::image_estimate image_of(const claim& c) {
    const figures f(c.inputs);
    const int pixels = static_cast<int>(f.get<double>("pixels")), steps = static_cast<int>(f.get<double>("steps"));
    return llmhw::image_of(image_model_of(c), device_of(c), {.width = pixels, .height = pixels, .steps = steps});
}
inline answer answer_images(const claim& c) {
    const llmhw::image_estimate i = image_of(c);
    return {.value = i.rate,
            .band = {i.low, i.high},
            .limit = i.ceiling,
            .why = to_string(i.per_step) + " a step" + never_sold(c),
            .why_limited =
                to_string(i.per_step) + " a step: at most " + llmhw::detail::readable(i.ceiling.in(llmhw::Hz)) + " it/s" + never_sold(c)};
}
inline answer answer_image_time(const claim& c) {
    const llmhw::image_estimate i = image_of(c);
    const double steps = figures(c.inputs).get<double>("steps");
    return {.value = i.image,
            .band = {steps / i.high, steps / i.low},
            .limit = steps / i.ceiling,
            .why = to_string(i.per_step) + " a step, " + llmhw::fixed(steps, 0) + " steps assumed"};
}

// --- facts of the catalogue -----------------------------------------------------------------------------------------------------------

inline answer fact(const claim& c, const measure& value, std::string why) {
    answer result = exactly(value, std::move(why));
    const double said = c.figure->low, known_value = in(value, unit_of(c.unit));
    result.wrong_input = !(c.figure->high >= (1 - rounding) * known_value && said <= (1 + rounding) * known_value);
    return result;
}
template <class Quantity>
answer fact_of_device(const claim& c, Quantity value) {
    if (!(value > Quantity{})) return unanswered("not published");
    answer result = fact(c, c.count * value, device_of(c).name);
    if (!was_sold(c)) {
        result.wrong_input = true;
        result.why = "there is no such product; the figure is the article's own";
    }
    return result;
}

inline answer answer_link(const claim& c) {
    const llmhw::link& wire = known(llmhw::find_link(c.device.c_str()), c.device);
    return fact(c, wire.raw, std::string(wire.name) + ", in each direction");
}
inline answer answer_host_bandwidth(const claim& c) {
    const llmhw::bandwidth nominal = device_of(c).bandwidth;
    answer result =
        exactly(llmhw::host_physics{}.bandwidth_share * nominal, "of a nominal " + to_string(nominal) + ", while a CPU decodes");
    result.limit = nominal;
    return result;
}

inline answer answer_arithmetic(const claim& c) {
    const formula& f = find_formula(c.formula);
    return exactly(f.value(figures(c.inputs)), f.meaning);
}

// --- which question has which answer --------------------------------------------------------------------------------------------------

struct question {
    const char* name;
    const char* meaning;
    const char* group;
    answer (*ask)(const claim&);
    bool more_is_better;
};

// clang-format off
inline const question questions[] = {
    {"decode", "tokens per second of each user", "speed", answer_decode, true},
    {"efficiency", "speed relative to bandwidth / size of the file", "speed", answer_efficiency, true},
    {"communication", "what the link between two cards costs", "speed", answer_communication, false},
    {"fit", "does it fit?", "does it fit, and in how many cards", answer_fit, true},
    {"size", "size of the weights", "sizes", answer_size, false},
    {"memory", "weights, cache and buffers", "sizes", answer_memory, false},
    {"kv_cache", "size of the KV cache", "sizes", answer_kv_cache, false},
    {"devices", "cards that hold it", "does it fit, and in how many cards", answer_devices, false},
    {"power", "power at the wall while decoding", "power", answer_power, false},
    {"peak_power", "highest power at the wall", "power", answer_peak_power, false},
    {"idle_power", "power at the wall without work", "power", answer_idle_power, false},
    {"power_supply", "rating of the power supply", "power", answer_power_supply, false},
    {"energy", "energy of a duty cycle", "energy and money", answer_energy, false},
    {"electricity_cost", "what that energy costs", "energy and money", answer_energy, false},
    {"break_even", "when a machine has paid for itself", "energy and money", answer_break_even, false},
    {"cheapest", "price of the cheapest machine of the list that holds it", "energy and money", answer_cheapest, false},
    {"images", "steps of an image model per second", "images", answer_images, true},
    {"image_time", "time of an image", "images", answer_image_time, false},
    {"capacity", "labelled memory", "facts of machines and models", [](const claim& c) { return fact_of_device(c, device_of(c).memory); }, true},
    {"bandwidth", "memory bandwidth", "facts of machines and models", [](const claim& c) { return fact_of_device(c, device_of(c).bandwidth); }, true},
    {"board_power", "limit of the board", "facts of machines and models", [](const claim& c) { return fact_of_device(c, device_of(c).board_power); }, false},
    {"fp16", "dense FP16 rate", "facts of machines and models", [](const claim& c) { return fact_of_device(c, device_of(c).fp16); }, true},
    {"bf16", "dense rate with 32-bit accumulation", "facts of machines and models", [](const claim& c) { return fact_of_device(c, device_of(c).bf16); }, true},
    {"parameters", "parameters of the model", "facts of machines and models", [](const claim& c) { return fact(c, llmhw::parameters_of(setup_of(c).model).total(), c.model); }, true},
    {"active_parameters", "parameters of a token", "facts of machines and models", [](const claim& c) { const llmhw::model m = setup_of(c).model; return fact(c, llmhw::parameters_of(m).read(llmhw::active_expert_share(m)), c.model); }, true},
    {"link", "bandwidth of a link", "facts of machines and models", answer_link, true},
    {"host_bandwidth", "what a CPU reaches of its memory's bandwidth", "facts of machines and models", answer_host_bandwidth, true},
    {"arithmetic", "nothing but the article's own formula", "sums of the articles", answer_arithmetic, false},
};
// clang-format on

inline const question& find_question(const std::string& name) {
    for (const question& q : questions)
        if (q.name == name) return q;
    throw std::invalid_argument("no question is called \"" + name + '"');
}

// --- figures that are made of others --------------------------------------------------------------------------------------------------

// The formula at every combination of the ends of its terms a and b.
inline band over_corners(const claim& c, const std::optional<band>& a, const std::optional<band>& b) {
    const formula& f = find_formula(c.formula);
    std::optional<band> result;
    for (const bool high_a : {false, true})
        for (const bool high_b : {false, true}) {
            figures terms(c.inputs);
            if (a) terms.set("a", high_a ? a->high : a->low);
            if (b) terms.set("b", high_b ? b->high : b->low);
            const measure value = f.value(terms);
            if (!result) result = band{value, value};
            if (less(value, result->low)) result->low = value;
            if (less(result->high, value)) result->high = value;
        }
    return *result;
}

inline band as_printed(const claim& c) { return {c.figure.value().low * unit_of(c.unit), c.figure.value().high * unit_of(c.unit)}; }

// The article's formula with the article's figures; nothing where it has none.
inline std::optional<band> own_formula(const std::vector<claim>& claims, const claim& c) {
    if (c.formula.empty()) return {};
    const figures said(c.inputs);
    std::optional<band> a, b;
    if (!c.of.empty() && !said.has("a")) a = as_printed(find_claim(claims, c.of));
    if (!c.to.empty() && !said.has("b")) b = as_printed(find_claim(claims, c.to));
    return over_corners(c, a, b);
}

inline answer answer_of(const std::vector<claim>& claims, const claim& c);

// The same formula with our answers to the claims that it is made of.
inline answer answer_derived(const std::vector<claim>& claims, const claim& c) {
    std::optional<band> ends[2], middles[2];
    answer result;
    for (const int term : {0, 1}) {
        const std::string& id = term == 0 ? c.of : c.to;
        if (id.empty()) continue;
        const answer part = answer_of(claims, find_claim(claims, id));
        if (!part.fits || !part.value) return {.fits = part.fits, .why = "rests on " + id + ": " + part.why};
        ends[term] = part.band;
        middles[term] = band{*part.value, *part.value};
        if (part.wrong_input && !result.wrong_input) {
            result.wrong_input = true;
            result.why = "rests on " + id + ": " + part.why;
        }
    }
    result.value = over_corners(c, middles[0], middles[1]).low;
    result.band = over_corners(c, ends[0], ends[1]);
    if (!result.wrong_input) result.why = "the formula with our figures for " + c.of + (c.to.empty() ? "" : " and " + c.to);
    return result;
}

inline answer answer_of(const std::vector<claim>& claims, const claim& c) {
    if (c.question == "derived") return answer_derived(claims, c);
    return find_question(c.question).ask(c);
}

}  // namespace articles

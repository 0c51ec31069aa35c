// The articles' own formulas, each with its name and in typed quantities. The same formula takes their figures, and then ours.
#pragma once

#include <string>

#include <llmhw/cost.hpp>
#include <llmhw/detail/math.hpp>
#include <llmhw/machine.hpp>

#include "quantities.hpp"

namespace articles {

using namespace llmhw::literals;

struct formula {
    const char* name;
    const char* meaning;
    measure (*value)(const figures&);
    bool more_is_better = true;
};

namespace formulas {

inline llmhw::duty_cycle duty_of(const figures& f) {
    return {.active_power = f.get<llmhw::power>("active"),
            .idle_power = f.get_or("idle", 0_W),
            .active_per_day = f.get<llmhw::duration>("hours")};
}
inline llmhw::energy duty_energy(const figures& f) { return f.get<double>("days") * energy_per_day(duty_of(f)); }

inline llmhw::api_price price_of(const figures& f) {
    return {.input = f.get<llmhw::token_price>("input_price"), .output = f.get<llmhw::token_price>("output_price")};
}
inline llmhw::traffic traffic_of(const figures& f) {
    return {.input_per_day = f.get<llmhw::token_count>("input"), .output_per_day = f.get<llmhw::token_count>("output")};
}

inline measure difference(const figures& f) {
    return std::visit([&f](auto a) { return measure(f.get_or("times", 1.) * (a - f.get<decltype(a)>("b"))); }, f.any("a"));
}
inline measure sum(const figures& f) {
    return std::visit(
        [&f](auto first) {
            decltype(first) total{};
            for (const auto& [name, term] : f.all()) total = total + f.get<decltype(first)>(name);
            return measure(total);
        },
        f.any("a"));
}

inline const formula all[] = {
    {"bandwidth_over_size", "bandwidth / size x efficiency",
     [](const figures& f) {
         return measure(f.get_or("efficiency", 1.) * 1_tok * f.get<llmhw::bandwidth>("bandwidth") / f.get<llmhw::information>("size"));
     }},
    {"bandwidth_over_parameters", "bandwidth / (parameters x bytes of each) x factor",
     [](const figures& f) {
         const llmhw::information read = f.get<double>("parameters") * f.get<llmhw::information>("bytes");
         return measure(f.get_or("factor", 1.) * 1_tok * f.get<llmhw::bandwidth>("bandwidth") / read);
     }},
    {"size_of_parameters", "parameters x bits / 8",
     [](const figures& f) { return measure(f.get<double>("parameters") * f.get<double>("bits") / 8 * 1_B); }},
    {"fits", "size <= memory",
     [](const figures& f) { return measure(f.get<llmhw::information>("size") <= f.get<llmhw::information>("memory") ? 1. : 0.); }},
    {"cards", "size / memory of a card, rounded up",
     [](const figures& f) {
         return measure(llmhw::detail::ceil(f.get<llmhw::information>("size") / f.get<llmhw::information>("memory")));
     }},
    {"channels", "channels x transfers x 8 bytes",
     [](const figures& f) {
         return measure(llmhw::memory_bandwidth(static_cast<int>(f.get<double>("channels")), f.get<double>("transfers")));
     }},
    {"duty_energy", "power x hours x days", [](const figures& f) { return measure(duty_energy(f)); }},
    {"duty_cost", "power x hours x days x price of a kWh",
     [](const figures& f) { return measure(duty_energy(f) * f.get<llmhw::energy_price>("price")); }},
    {"electricity", "energy x price of a kWh",
     [](const figures& f) { return measure(f.get<llmhw::energy>("a") * f.get<llmhw::energy_price>("price")); }},
    {"price_of_speed", "price / rate",
     [](const figures& f) { return measure(price_of_speed(f.get<llmhw::money>("price"), f.get<llmhw::token_rate>("a"))); }, false},
    {"api_cost", "tokens x price x days",
     [](const figures& f) { return measure(f.get<double>("days") * api_cost_per_day(price_of(f), traffic_of(f))); }},
    {"break_even", "price / (cost of the API - running cost)",
     [](const figures& f) {
         return measure(break_even(f.get<llmhw::money>("price"), price_of(f), traffic_of(f), f.get_or("running_cost", 0_USD)));
     }},
    {"quotient", "a / b", [](const figures& f) { return measure(in(f.any("a"), f.any("b"))); }},
    {"gain", "a / b - 1", [](const figures& f) { return measure(in(f.any("a"), f.any("b")) - 1); }},
    {"saving", "1 - a / b", [](const figures& f) { return measure(1 - in(f.any("a"), f.any("b"))); }},
    {"difference", "(a - b) x times", difference},
    {"product", "a x times", [](const figures& f) { return f.get<double>("times") * f.any("a"); }},
    {"sum", "all terms together", sum},
};

}  // namespace formulas

inline const formula& find_formula(const std::string& name) {
    for (const formula& f : formulas::all)
        if (f.name == name) return f;
    throw std::invalid_argument("no formula is called \"" + name + '"');
}

}  // namespace articles

// Quantities from text and back: "546 GB/s", "0.15 USD/kWh". The unit decides the kind, so that the formulas below get typed quantities.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>

#include <llmhw/units.hpp>

namespace articles {

// Any quantity that an article writes down; a plain number for counts and ratios.
using measure = std::variant<double, llmhw::information, llmhw::duration, llmhw::token_count, llmhw::money, llmhw::power, llmhw::energy,
                             llmhw::bandwidth, llmhw::token_rate, llmhw::compute_rate, llmhw::frequency, llmhw::energy_price,
                             llmhw::token_price, llmhw::price_per_rate>;

// One of each unit, under the names that the tables use.
inline const std::map<std::string, measure>& units() {
    using namespace llmhw;
    static const std::map<std::string, measure> all{
        {"", 1.},
        {"x", 1.},
        {"%", 0.01},
        {"billion", 1e9},
        {"cards", 1.},
        {"B", 1 * B},
        {"GB", 1 * GB},
        {"GiB", 1 * GiB},
        {"GB/s", 1 * GB_per_s},
        {"TB/s", 1 * TB_per_s},
        {"Gbps", 1 * Gbit_per_s},
        {"TFLOPS", 1 * TFLOPS},
        {"W", 1 * W},
        {"kWh", 1 * kWh},
        {"s", 1 * s},
        {"h", 1 * h},
        {"months", 30 * days},  // the articles divide by the bill of 30 days
        {"tok/s", 1 * tok_per_s},
        {"it/s", 1 * Hz},
        {"Mtok", 1 * Mtok},
        {"USD", 1 * USD},
        {"USD/day", 1 * USD},
        {"USD/month", 1 * USD},
        {"USD/year", 1 * USD},
        {"USD/kWh", 1 * USD_per_kWh},
        {"USD/Mtok", 1 * USD_per_Mtok},
        {"USD per tok/s", 1 * USD_per_tok_per_s},
    };
    return all;
}

inline double stored(double x) { return x; }
template <class Kind>
double stored(llmhw::quantity<Kind> x) {
    return x.stored;
}

inline measure operator*(double factor, const measure& m) {
    return std::visit([factor](auto x) { return measure(factor * x); }, m);
}

inline double stored_in(const measure& m) {
    return std::visit([](auto x) { return stored(x); }, m);
}

inline void must_be_of_one_kind(const measure& a, const measure& b) {
    if (a.index() != b.index()) throw std::invalid_argument("quantities of two kinds are compared");
}

// How many of `unit` a quantity is.
inline double in(const measure& m, const measure& unit) {
    must_be_of_one_kind(m, unit);
    return stored_in(m) / stored_in(unit);
}
inline bool less(const measure& a, const measure& b) {
    must_be_of_one_kind(a, b);
    return stored_in(a) < stored_in(b);
}

inline const measure& unit_of(const std::string& name) {
    const auto found = units().find(name);
    if (found == units().end()) throw std::invalid_argument("no unit is called \"" + name + '"');
    return found->second;
}

// "546 GB/s"
inline measure quantity_from(const std::string& text) {
    char* end = nullptr;
    const double number = std::strtod(text.c_str(), &end);
    if (end == text.c_str()) throw std::invalid_argument("\"" + text + "\" is not a quantity");
    while (*end == ' ') ++end;
    return number * unit_of(end);
}

// The figures of a formula, by name: "bandwidth=546 GB/s; size=4.9 GB".
class figures {
public:
    figures() = default;
    explicit figures(const std::string& text) {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t equals = text.find('=', at), end = std::min(text.find(';', at), text.size());
            if (equals >= end) throw std::invalid_argument("\"" + text + "\" lacks a '='");
            all_.insert_or_assign(text.substr(at, equals - at), quantity_from(text.substr(equals + 1, end - equals - 1)));
            at = end + 1;
            while (at < text.size() && text[at] == ' ') ++at;
        }
    }

    bool has(const std::string& name) const { return all_.count(name) != 0; }
    void set(const std::string& name, const measure& value) { all_.insert_or_assign(name, value); }
    const std::map<std::string, measure>& all() const { return all_; }

    const measure& any(const std::string& name) const {
        const auto found = all_.find(name);
        if (found == all_.end()) throw std::invalid_argument("the formula needs \"" + name + '"');
        return found->second;
    }
    // Of the kind that the formula needs.
    template <class Quantity>
    Quantity get(const std::string& name) const {
        const auto* value = std::get_if<Quantity>(&any(name));
        if (!value) throw std::invalid_argument("\"" + name + "\" is of another kind");
        return *value;
    }
    template <class Quantity>
    Quantity get_or(const std::string& name, Quantity otherwise) const {
        return has(name) ? get<Quantity>(name) : otherwise;
    }

private:
    std::map<std::string, measure> all_;
};

}  // namespace articles

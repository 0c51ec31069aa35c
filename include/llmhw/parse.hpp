// Quantities from text: parse_quantity<kind::information>("24GiB"), parse_tokens("128k"). No locale, no exception: nothing is an empty optional.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <llmhw/detail/ascii.hpp>
#include <llmhw/units.hpp>

namespace llmhw {
namespace detail {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Digits with at most one point, "1008", "1.5", ".5"; the rest of the text follows. Exact up to 15 digits.
struct parsed_number {
    double value = 0;
    std::string_view rest = {};
};
constexpr std::optional<parsed_number> parse_number(std::string_view text) {
    double digits = 0, scale = 1;
    bool any = false, after_point = false;
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '.' && !after_point) {
            after_point = true;
        } else if (is_digit(c)) {
            any = true;
            digits = 10 * digits + (c - '0');
            if (after_point) scale *= 10;
        } else {
            break;
        }
    }
    if (!any || !(digits < 1e300) || !(scale < 1e300)) return std::nullopt;
    return parsed_number{digits / scale, text.substr(at)};
}

constexpr std::string_view without_spaces_around(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

// As the unit is written, or all in lower case, as people type it: "24gib". "Gb" is neither, since it may stand for bits.
constexpr bool names_unit(std::string_view text, std::string_view symbol) {
    if (text.size() != symbol.size()) return false;
    bool same = true, lower = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        same = same && text[i] == symbol[i];
        lower = lower && text[i] == in_lower_case(symbol[i]);
    }
    return same || lower;
}

// The units in which people state a kind, from small to large.
template <class Kind>
struct units_of;
template <>
struct units_of<kind::information> {
    static constexpr unit<kind::information> list[] = {B, kB, MB, GB, TB, KiB, MiB, GiB, TiB};
};
template <>
struct units_of<kind::bandwidth> {
    static constexpr unit<kind::bandwidth> list[] = {MB_per_s, GB_per_s, TB_per_s, GiB_per_s, Gbit_per_s};
};
template <>
struct units_of<kind::compute_rate> {
    static constexpr unit<kind::compute_rate> list[] = {GFLOPS, TFLOPS};
};
template <>
struct units_of<kind::power> {
    static constexpr unit<kind::power> list[] = {W, kW};
};
template <>
struct units_of<kind::frequency> {
    static constexpr unit<kind::frequency> list[] = {Hz, GHz};
};

}  // namespace detail

// A number and a unit of the kind, with or without a space between them. Not negative.
template <class Kind>
constexpr std::optional<quantity<Kind>> parse_quantity(std::string_view text) {
    const auto number = detail::parse_number(detail::without_spaces_around(text));
    if (!number) return std::nullopt;
    const std::string_view name = detail::without_spaces_around(number->rest);
    for (const unit<Kind>& candidate : detail::units_of<Kind>::list)
        if (detail::names_unit(name, candidate.symbol)) return number->value * candidate;
    return std::nullopt;
}

// A whole number of tokens. k and M are powers of 1024, as in the names of context sizes: "128k" is 131,072. Of units that are printed, ktok
// is 1,000 tokens.
constexpr std::optional<token_count> parse_tokens(std::string_view text) {
    const auto number = detail::parse_number(detail::without_spaces_around(text));
    if (!number) return std::nullopt;
    const std::string_view unit = detail::without_spaces_around(number->rest);
    double factor = 1;
    if (unit == "k" || unit == "K")
        factor = 1024;
    else if (unit == "M" || unit == "m")
        factor = 1048576;
    else if (unit == "ktok")
        factor = 1000;
    else if (unit == "Mtok")
        factor = 1000000;
    else if (!unit.empty() && unit != "tok")
        return std::nullopt;
    const double tokens = number->value * factor;
    if (!(tokens <= 1e12) || static_cast<double>(static_cast<long long>(tokens)) != tokens) return std::nullopt;
    return tokens * tok;
}

// What parse_quantity() takes, for messages: "a number and a unit: B, kB, ... or TiB".
template <class Kind>
std::string quantity_syntax() {
    std::string units;
    for (const unit<Kind>& candidate : detail::units_of<Kind>::list) units += (units.empty() ? "" : ", ") + std::string(candidate.symbol);
    return "a number and a unit of " + units;
}

}  // namespace llmhw

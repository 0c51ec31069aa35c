// What the articles say, and in machine-readable form what each figure is about: data/claims.csv and data/claim_setups.csv.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "../../tools/csv.hpp"
#include "quantities.hpp"

namespace articles {

// A figure as an article prints it: "34", "25-30", "<10", ">2500", "yes".
struct printed_figure {
    double low = 0;
    double high = 0;
    double low_digit = 1;  // the last place that is printed of it
    double high_digit = 1;

    bool open() const { return std::isinf(high); }
    // What may have been rounded to it: a printed 8 is anything from 7.5 to 8.5, and 1680 from 1679.5.
    double least() const { return low - std::min(low_digit, 1.) / 2; }
    double most() const { return high + std::min(high_digit, 1.) / 2; }
};

// The last place that a number prints: 0.01 of "3.50", 10 of "1680".
inline double last_digit(const std::string& number) {
    const std::size_t point = number.find('.');
    if (point != std::string::npos) return std::pow(10., -static_cast<double>(number.size() - point - 1));
    const std::size_t last = number.find_last_not_of('0');
    return last == std::string::npos ? 1 : std::pow(10., static_cast<double>(number.size() - last - 1));
}

// Nothing where the text is no figure, as "b3948" or "84 -> 25".
inline std::optional<printed_figure> figure_from(const std::string& text) {
    if (text == "yes") return printed_figure{1, 1};
    if (text == "no") return printed_figure{0, 0};
    const bool below = text.rfind('<', 0) == 0, above = text.rfind('>', 0) == 0;
    const char* begin = text.c_str() + (below || above ? 1 : 0);
    char* end = nullptr;
    const double first = std::strtod(begin, &end);
    if (end == begin) return {};
    const double digit = last_digit(std::string(static_cast<const char*>(begin), static_cast<const char*>(end)));
    if (*end == 0) return printed_figure{below ? 0 : first, above ? std::numeric_limits<double>::infinity() : first, digit, digit};
    if (*end != '-') return {};
    const char* next = end + 1;
    const double second = std::strtod(next, &end);
    if (end == next || *end != 0) return {};
    return printed_figure{first, second, digit, last_digit(next)};
}

struct claim {
    std::string id;  // article and number; with a letter where a claim has several figures
    std::string article;
    std::string subject;
    std::string text;
    std::string part;
    std::string value;  // as printed
    std::optional<printed_figure> figure;
    std::string unit;
    std::string kind;                // price, spec, measured, projected, computed-by-article
    std::string stated_formula;      // the article's, in words
    std::string formula_reproduces;  // by hand: yes, no, na
    std::string flag;                // by hand; compared with in the tests, never read by the program

    // What the figure is about; no question where no law of the library has an answer.
    std::string question, model, format, device, split, engine, host, of, to, formula, inputs;
    int count = 1, users = 1;
    llmhw::token_count context = 4096 * llmhw::tok;
    llmhw::information memory = {};  // 0: the catalogue's
    llmhw::information host_memory = {};
};

namespace detail {

inline int whole(const csv::table& t, std::size_t row, const char* column, int otherwise) {
    return static_cast<int>(t.number(row, column).value_or(otherwise));
}

inline void add_setup(claim& c, const csv::table& t, std::size_t row) {
    c.id = t.text(row, "id");
    for (auto [member, column] : {std::pair{&claim::part, "part"},
                                  {&claim::question, "question"},
                                  {&claim::model, "model"},
                                  {&claim::format, "format"},
                                  {&claim::device, "device"},
                                  {&claim::split, "split"},
                                  {&claim::engine, "engine"},
                                  {&claim::host, "host"},
                                  {&claim::of, "of"},
                                  {&claim::to, "to"},
                                  {&claim::formula, "formula"},
                                  {&claim::inputs, "inputs"}})
        c.*member = t.text(row, column);
    c.count = whole(t, row, "count", 1);
    c.users = whole(t, row, "users", 1);
    c.context = whole(t, row, "context", 4096) * llmhw::tok;
    c.memory = t.number(row, "memory_gib").value_or(0) * llmhw::GiB;
    c.host_memory = t.number(row, "host_gib").value_or(0) * llmhw::GiB;
    if (!t.text(row, "value").empty()) c.value = t.text(row, "value");
    if (!t.text(row, "unit").empty()) c.unit = t.text(row, "unit");
    c.figure = figure_from(c.value);
}

inline csv::table read(const std::string& path) {
    if (auto table = csv::read(path)) return *std::move(table);
    throw std::runtime_error("cannot read " + path);
}

}  // namespace detail

// Every claim, in the order of the articles; one that has several figures is there once for each of them.
inline std::vector<claim> read_claims(const std::string& folder) {
    const csv::table said = detail::read(folder + "/claims.csv"), setups = detail::read(folder + "/claim_setups.csv");
    std::map<std::string, std::vector<std::size_t>> setups_of;  // by the claim's id, a letter for the part left out
    for (std::size_t row = 0; row < setups.size(); ++row) setups_of[setups.text(row, "id").substr(0, 6)].push_back(row);

    std::vector<claim> claims;
    for (std::size_t row = 0; row < said.size(); ++row) {
        claim c;
        c.id = said.text(row, "id");
        c.article = said.text(row, "article");
        c.subject = said.text(row, "subject");
        c.text = said.text(row, "claim");
        c.value = said.text(row, "value");
        c.unit = said.text(row, "unit");
        c.kind = said.text(row, "kind");
        c.stated_formula = said.text(row, "formula");
        c.formula_reproduces = said.text(row, "formula_reproduces");
        c.flag = said.text(row, "flag");
        const auto found = setups_of.find(c.id);
        if (found == setups_of.end()) {
            claims.push_back(c);
            continue;
        }
        for (const std::size_t setup : found->second) {
            claims.push_back(c);
            detail::add_setup(claims.back(), setups, setup);
        }
        setups_of.erase(found);
    }
    if (!setups_of.empty()) throw std::invalid_argument("no claim has the id \"" + setups_of.begin()->first + '"');
    return claims;
}

inline const claim& find_claim(const std::vector<claim>& claims, const std::string& id) {
    for (const claim& c : claims)
        if (c.id == id) return c;
    throw std::invalid_argument("no claim has the id \"" + id + '"');
}

}  // namespace articles

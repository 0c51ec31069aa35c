// The judged claims for a person in a terminal, for a page of the documentation, and for programs.
#pragma once

#include <algorithm>
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "../demo_fields.hpp"
#include "../demo_table.hpp"
#include "matrix.hpp"
#include "verdicts.hpp"
#include "words.hpp"

namespace articles {

inline std::string title_of(const claim& c) { return c.subject + ": " + c.text + (c.part.empty() ? "" : " (" + c.part + ")"); }

inline bool is_yes_or_no(const claim& c) { return c.question == "fit"; }

inline std::string said(const claim& c) {
    const bool plain = c.unit.empty() || c.unit == "x" || c.value.empty();
    return c.value + (plain ? "" : " " + c.unit);
}

// Empty where there is none.
inline std::string own(const judged_claim& j) {
    if (!j.own || is_yes_or_no(j.claim)) return "";
    const std::string low = as_number(j.own->low, j.claim), high = as_number(j.own->high, j.claim);
    return low == high ? low : low + " to " + high;
}
inline std::string estimated(const judged_claim& j) {
    if (!j.answer.value || j.verdict == verdict::not_a_question_of_physics) return "";
    if (is_yes_or_no(j.claim)) return in(*j.answer.value, 1.) > 0 ? "yes" : "no";
    return as_number(*j.answer.value, j.claim);
}
inline std::string band_of(const judged_claim& j) {
    if (estimated(j).empty() || is_yes_or_no(j.claim)) return "";
    const std::string low = as_number(j.answer.band.low, j.claim), high = as_number(j.answer.band.high, j.claim);
    return low == high ? "" : low + " to " + high;
}
inline std::string limit_of(const judged_claim& j) { return j.answer.limit ? as_number(*j.answer.limit, j.claim) : ""; }

// Claims of each verdict.
inline std::map<verdict, int> counted(const std::vector<judged_claim>& all, const std::string& article = "") {
    std::map<verdict, int> count;
    for (const judged_claim& j : all)
        if (article.empty() || j.claim.article == article) ++count[j.verdict];
    return count;
}

inline std::vector<std::string> articles_of(const std::vector<judged_claim>& all) {
    std::vector<std::string> names;
    for (const judged_claim& j : all)
        if (names.empty() || names.back() != j.claim.article) names.push_back(j.claim.article);
    return names;
}

struct reproduction {
    int figures = 0;       // that an article computes, by a formula that it shows or that its figures follow
    int to_the_digit = 0;  // that the formula gives in every printed digit
};

inline reproduction reproduced(const std::vector<judged_claim>& all) {
    reproduction r;
    for (const judged_claim& j : all) {
        r.figures += j.own.has_value();
        r.to_the_digit += reproduces(j);
    }
    return r;
}

// --- terminal -------------------------------------------------------------------------------------------------------------------------

inline constexpr std::size_t columns = 100;

inline std::string shortened(const std::string& text, std::size_t width) {
    return text.size() <= width ? text : text.substr(0, width - 3) + "...";
}

// Lines of at most `width` characters, broken between words.
inline std::vector<std::string> wrapped(const std::string& text, std::size_t width) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = text.size();
        if (end - at > width) {
            end = text.rfind(' ', at + width);
            if (end == std::string::npos || end <= at) end = at + width;
        }
        lines.push_back(text.substr(at, end - at));
        at = end + (end < text.size() && text[end] == ' ');
    }
    return lines;
}

inline const char* colour_of(verdict v, const demo::colours& c) {
    return v == verdict::agrees ? c.good : v == verdict::not_a_question_of_physics ? c.dim : c.bad;
}

inline void print_claim(std::ostream& out, const judged_claim& j, const demo::colours& c) {
    constexpr std::size_t id = 9, title = 45, value = 18;
    out << demo::left(j.claim.id, id) << demo::left(shortened(title_of(j.claim), title), title)
        << demo::right(shortened(said(j.claim), value - 1), value) << "  " << colour_of(j.verdict, c) << to_string(j.verdict) << c.end
        << '\n';
    if (j.verdict == verdict::not_a_question_of_physics) return;
    std::string line = own(j).empty() ? "" : "own formula " + own(j) + "; ";
    if (!estimated(j).empty()) line += "llmhw " + estimated(j) + (band_of(j).empty() ? "" : " (" + band_of(j) + ")") + "; ";
    if (!limit_of(j).empty()) line += "limit " + limit_of(j) + "; ";
    for (const std::string& part : wrapped(line + j.why, columns - id)) out << c.dim << std::string(id, ' ') << part << c.end << '\n';
}

inline std::string rate_text(llmhw::token_rate rate) { return llmhw::detail::readable(rate.in(llmhw::tok_per_s)); }
inline std::string wanted_text(llmhw::token_rate rate) { return llmhw::fixed(rate.in(llmhw::tok_per_s), 0); }

inline std::string offer(const llmhw::machine* m) {
    return m ? name_of(*m) + ", " + llmhw::fixed(price_of(*m).in(llmhw::USD), 0) + " USD" : "none of the list";
}

inline void print_terminal(std::ostream& out, const std::vector<judged_claim>& all, const std::string& only, const demo::colours& c) {
    for (const std::string& article : articles_of(all)) {
        if (!only.empty() && article != "article " + only) continue;
        out << c.bold << article << c.end << '\n';
        for (const judged_claim& j : all)
            if (j.claim.article == article) print_claim(out, j, c);
        out << '\n';
    }
    out << c.bold << "verdicts" << c.end << (only.empty() ? "" : " of article " + only) << '\n';
    auto count = counted(all, only.empty() ? "" : "article " + only);
    for (const verdict v : all_verdicts)
        out << demo::right(std::to_string(count[v]), 5) << "  " << colour_of(v, c) << to_string(v) << c.end << '\n';
    const reproduction r = reproduced(all);
    out << "\nThe articles' own formulas give " << r.to_the_digit << " of their " << r.figures
        << " computed figures to the printed digit.\n";
    if (!only.empty()) return;

    out << '\n' << c.bold << "which machine for which model" << c.end << " (Q4_K_M, list prices, 2000 USD for a PC around its cards)\n";
    for (const matrix_row& row : decision_matrix()) {
        out << row.what.question << ": " << row.what.model->name << '\n';
        for (const int i : {0, 1}) out << "  cheapest for " << wanted_text(matrix_rates[i]) << " tok/s  " << offer(row.cheapest[i]) << '\n';
        out << "  fastest                " << offer(row.fastest) << ", " << rate_text(row.fastest_rate) << " tok/s\n"
            << "  cards that hold it     " << row.cards[0] << " RTX 5090, or " << row.cards[1] << " RTX PRO 6000 of 96 GB\n";
    }
}

// --- documentation --------------------------------------------------------------------------------------------------------------------

// A cell of a table.
inline std::string cell(const std::string& text) {
    std::string result;
    for (const char character : text) {
        if (character == '|' || character == '<' || character == '*') result += '\\';
        result += character;
    }
    return result;
}

inline void print_cells(std::ostream& out, const std::vector<std::string>& cells) {
    out << '|';
    for (const std::string& text : cells) out << ' ' << cell(text) << (text.empty() ? "|" : " |");
    out << '\n';
}
inline void print_header(std::ostream& out, const std::vector<std::string>& cells) {
    print_cells(out, cells);
    out << '|';
    for (std::size_t i = 0; i < cells.size(); ++i) out << "---|";
    out << '\n';
}

inline void print_counts(std::ostream& out, const std::vector<judged_claim>& all) {
    const std::vector<std::string> names = articles_of(all);
    std::vector<std::string> header{"verdict", "means"};
    for (const std::string& name : names) header.push_back(name.substr(name.find(' ') + 1));
    header.emplace_back("all");
    print_header(out, header);
    for (const verdict v : all_verdicts) {
        std::vector<std::string> row{to_string(v), meaning_of(v)};
        for (const std::string& name : names) row.push_back(std::to_string(counted(all, name)[v]));
        row.push_back(std::to_string(counted(all)[v]));
        print_cells(out, row);
    }
}

inline std::string group_of(const claim& c) {
    if (c.question.empty()) return "other";
    return c.question == "derived" ? "ratios and differences" : find_question(c.question).group;
}

// Verdicts by what the claims are about, in the order in which they first appear.
inline void print_groups(std::ostream& out, const std::vector<judged_claim>& all) {
    std::vector<std::string> header{"about"};
    for (const verdict v : all_verdicts)
        if (v != verdict::not_a_question_of_physics) header.emplace_back(to_string(v));
    print_header(out, header);
    std::vector<std::string> groups;
    std::map<std::string, std::map<verdict, int>> count;
    for (const judged_claim& j : all) {
        if (j.verdict == verdict::not_a_question_of_physics) continue;
        const std::string group = group_of(j.claim);
        if (count.count(group) == 0) groups.push_back(group);
        ++count[group][j.verdict];
    }
    for (const std::string& group : groups) {
        std::vector<std::string> row{group};
        for (const verdict v : all_verdicts)
            if (v != verdict::not_a_question_of_physics) row.push_back(std::to_string(count[group][v]));
        print_cells(out, row);
    }
}

// What no machine does: each of these comes out of the laws.
inline void print_impossible(std::ostream& out, const std::vector<judged_claim>& all) {
    int speeds = 0, above = 0;
    for (const judged_claim& j : all)
        if (j.claim.article == "article 004" && j.claim.question == "decode" && j.claim.format != "F16") {
            ++speeds;
            above += j.verdict == verdict::above_the_physical_ceiling;
        }
    for (const judged_claim& j : all) {
        const bool cannot_be = j.verdict == verdict::above_the_physical_ceiling || j.verdict == verdict::does_not_fit;
        if (!cannot_be || j.claim.question == "derived" || j.claim.article == "article 004") continue;
        out << "* " << j.claim.id << ", " << cell(title_of(j.claim)) << ", **" << said(j.claim) << "**: " << to_string(j.verdict) << "; "
            << cell(j.why) << ".\n";
    }
    out << "* Article 004 gives " << speeds << " speeds of quantised models, " << above
        << " of them above what the bandwidth of their machine allows: its bytes per parameter are too few, and mixtures get a tenth "
           "more.\n";
}

inline void print_markdown(std::ostream& out, const std::vector<judged_claim>& all) {
    const reproduction r = reproduced(all);
    out << page_head;
    print_counts(out, all);
    out << "\nThe articles' own formulas, taken with their own figures in typed quantities, give " << r.to_the_digit << " of the "
        << r.figures << " figures that they compute, to the printed digit; not";
    for (const judged_claim& j : all)
        if (j.own && !reproduces(j)) out << ' ' << j.claim.id;
    out << ".\n" << page_groups;
    print_groups(out, all);
    out << page_impossible;
    print_impossible(out, all);
    out << '\n' << page_questions << page_matrix;
    std::vector<std::string> header{"question", "model"};
    for (const llmhw::token_rate rate : matrix_rates) header.push_back("cheapest for " + wanted_text(rate) + " tok/s");
    header.insert(header.end(), {"fastest of the list", "RTX 5090s", "RTX PRO 6000s, 96 GB", "best format on one RTX 5090"});
    print_header(out, header);
    for (const matrix_row& row : decision_matrix())
        print_cells(out, {row.what.question, row.what.model->name, offer(row.cheapest[0]), offer(row.cheapest[1]),
                          row.fastest ? name_of(*row.fastest) + ", " + rate_text(row.fastest_rate) + " tok/s" : "none",
                          std::to_string(row.cards[0]), std::to_string(row.cards[1]),
                          row.best_on_one_card.empty() ? "none" : row.best_on_one_card});
    out << page_figures;
    for (const std::string& article : articles_of(all)) {
        out << "\n### " << article << "\n\n";
        print_header(out, {"id", "claim", "says", "own formula", "llmhw", "band", "limit", "verdict", "why"});
        for (const judged_claim& j : all)
            if (j.claim.article == article)
                print_cells(out, {j.claim.id, title_of(j.claim), said(j.claim), own(j), estimated(j), band_of(j), limit_of(j),
                                  to_string(j.verdict), j.why});
    }
}

// --- programs -------------------------------------------------------------------------------------------------------------------------

struct field {
    const char* key;
    const char* meaning;
    bool is_text;
    std::string (*value)(const judged_claim&);  // empty: null
};

inline std::string number(const measure& m, const claim& c) {
    const double value = in(m, unit_of(c.unit));
    return std::isinf(value) ? "" : llmhw::fixed(value, 4);
}
inline bool has_estimate(const judged_claim& j) { return !estimated(j).empty(); }

// clang-format off
inline const field fields[] = {
    {"id", "article and number of the claim, with a letter where it has several figures", true, [](const judged_claim& j) { return j.claim.id; }},
    {"article", "article 000 to article 004", true, [](const judged_claim& j) { return j.claim.article; }},
    {"claim", "what it says about what", true, [](const judged_claim& j) { return title_of(j.claim); }},
    {"value", "as printed by the article", true, [](const judged_claim& j) { return j.claim.value; }},
    {"value_low", "as a number; yes is 1, no is 0", false, [](const judged_claim& j) { return j.claim.figure ? llmhw::fixed(j.claim.figure->low, 4) : ""; }},
    {"value_high", "the same where the article gives a range, unknown where it says 'over'", false, [](const judged_claim& j) { return j.claim.figure && !j.claim.figure->open() ? llmhw::fixed(j.claim.figure->high, 4) : ""; }},
    {"unit", "of all numbers", true, [](const judged_claim& j) { return j.claim.unit; }},
    {"question", "kind of question, see data/claims.md", true, [](const judged_claim& j) { return j.claim.question; }},
    {"formula", "name of the article's formula", true, [](const judged_claim& j) { return j.claim.formula; }},
    {"formula_low", "what it gives with the article's figures", false, [](const judged_claim& j) { return j.own ? number(j.own->low, j.claim) : ""; }},
    {"formula_high", "the same from the upper ends of ranges", false, [](const judged_claim& j) { return j.own ? number(j.own->high, j.claim) : ""; }},
    {"estimate", "of the library", false, [](const judged_claim& j) { return has_estimate(j) ? number(*j.answer.value, j.claim) : ""; }},
    {"low", "80 % band; 2 % around sizes and facts", false, [](const judged_claim& j) { return has_estimate(j) ? number(j.answer.band.low, j.claim) : ""; }},
    {"high", "its upper end", false, [](const judged_claim& j) { return has_estimate(j) ? number(j.answer.band.high, j.claim) : ""; }},
    {"limit", "that physics sets: the highest rate, the shortest time", false, [](const judged_claim& j) { return j.answer.limit ? number(*j.answer.limit, j.claim) : ""; }},
    {"verdict", "see below", true, [](const judged_claim& j) { return std::string(to_string(j.verdict)); }},
    {"why", "in a line", true, [](const judged_claim& j) { return j.why; }},
};
// clang-format on

inline void print_json(std::ostream& out, const std::vector<judged_claim>& all, const std::string& only) {
    out << '[';
    const char* between_claims = "\n";
    for (const judged_claim& j : all) {
        if (!only.empty() && j.claim.article != "article " + only) continue;
        out << between_claims << "  {";
        const char* between = "";
        for (const field& f : fields) {
            const std::string value = f.value(j);
            out << between << '"' << f.key << "\": " << (f.is_text ? demo::quoted_for_json(value) : value.empty() ? "null" : value);
            between = ", ";
        }
        out << '}';
        between_claims = ",\n";
    }
    out << "\n]\n";
}

}  // namespace articles

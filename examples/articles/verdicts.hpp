// Verdicts: what an article says against what the laws and their bands say. None is typed anywhere.
#pragma once

#include <string>
#include <vector>

#include "answers.hpp"

namespace articles {

enum class verdict : unsigned char {
    agrees,
    optimistic,
    pessimistic,
    above_the_physical_ceiling,
    does_not_fit,
    wrong_input,
    not_a_question_of_physics,
};

inline constexpr verdict all_verdicts[] = {verdict::agrees,
                                           verdict::optimistic,
                                           verdict::pessimistic,
                                           verdict::above_the_physical_ceiling,
                                           verdict::does_not_fit,
                                           verdict::wrong_input,
                                           verdict::not_a_question_of_physics};

constexpr const char* to_string(verdict v) {
    switch (v) {
        case verdict::agrees: return "agrees";
        case verdict::optimistic: return "optimistic";
        case verdict::pessimistic: return "pessimistic";
        case verdict::above_the_physical_ceiling: return "above the physical ceiling";
        case verdict::does_not_fit: return "does not fit";
        case verdict::wrong_input: return "wrong input";
        case verdict::not_a_question_of_physics: return "not a question of physics";
    }
    return "";
}

constexpr const char* meaning_of(verdict v) {
    switch (v) {
        case verdict::agrees: return "the figure lies in the band, or is the fact";
        case verdict::optimistic: return "the machine is slower, or takes or costs more";
        case verdict::pessimistic: return "it is faster, or takes or costs less";
        case verdict::above_the_physical_ceiling: return "no program moves the bytes of a token so fast";
        case verdict::does_not_fit: return "the memory does not hold it; also what is computed from such a figure";
        case verdict::wrong_input: return "it starts from a size, a rate or a product that is not so";
        case verdict::not_a_question_of_physics: return "prices, opinions, versions, and facts that no law uses";
    }
    return "";
}

struct judged_claim {
    articles::claim claim = {};
    std::optional<band> own = {};  // the article's formula, where it states one
    articles::answer answer = {};
    articles::verdict verdict = verdict::not_a_question_of_physics;
    std::string why = {};
};

namespace detail {

inline verdict judge(const claim& c, const answer& a) {
    const printed_figure& said = *c.figure;
    const measure& unit = unit_of(c.unit);
    const bool more_is_better = c.question == "derived" ? find_formula(c.formula).more_is_better : find_question(c.question).more_is_better;
    if (!a.fits) return verdict::does_not_fit;
    if (a.limit) {
        const double limit = in(*a.limit, unit);
        if (more_is_better ? said.least() > limit : said.most() < limit) return verdict::above_the_physical_ceiling;
    }
    if (a.wrong_input) return verdict::wrong_input;
    const double low = in(a.band.low, unit), high = in(a.band.high, unit);
    const auto overlaps = [&said](double least, double most) { return said.most() >= least && said.least() <= most; };
    // 42.5 GB are 39.6 GiB: who prints 40 GB means these.
    const double GB_per_GiB = 1.073741824;
    if (overlaps(low, high) || (c.question == "size" && overlaps(low / GB_per_GiB, high / GB_per_GiB))) return verdict::agrees;
    const bool says_more = said.least() > high;
    // More room than there is, fewer cards than hold it.
    if ((c.question == "fit" && says_more) || (c.question == "devices" && !says_more)) return verdict::does_not_fit;
    return says_more == more_is_better ? verdict::optimistic : verdict::pessimistic;
}

}  // namespace detail

// Whether the formula gives the figure that the article prints, in every digit: rounded, or cut off, as some of the articles do.
inline bool reproduces(const judged_claim& j) {
    if (!j.own || !j.claim.figure) return false;
    const printed_figure& said = *j.claim.figure;
    const double low = in(j.own->low, unit_of(j.claim.unit)), high = in(j.own->high, unit_of(j.claim.unit));
    const auto prints = [](double computed, double printed, double digit) {
        const double wanted = std::round(printed / digit);
        return std::round(computed / digit) == wanted || std::trunc(computed / digit) == wanted;
    };
    if (said.open()) return low > said.low;
    if (low == high && said.low < said.high) return low >= said.low && high <= said.high;
    return prints(low, said.low, said.low_digit) && prints(high, said.high, said.high_digit);
}

// Three digits or so, in the unit of the claim.
inline std::string as_number(const measure& m, const claim& c) {
    const double number = in(m, unit_of(c.unit));
    return std::isinf(number) ? "never" : llmhw::detail::readable(number);
}

inline judged_claim judged(const std::vector<claim>& claims, const claim& c) {
    judged_claim result{.claim = c};
    if (c.question.empty() || !c.figure) {
        result.why = c.kind == "price" ? "a price" : "no law of the library has a say in it";
        return result;
    }
    result.own = own_formula(claims, c);
    result.answer = answer_of(claims, c);
    const answer& a = result.answer;
    result.why = a.why;
    if (a.fits && !a.value) return result;
    result.verdict = detail::judge(c, a);
    if (result.verdict == verdict::above_the_physical_ceiling && !a.why_limited.empty()) result.why = a.why_limited;
    return result;
}

inline std::vector<judged_claim> judge_all(const std::vector<claim>& claims) {
    std::vector<judged_claim> result;
    for (const claim& c : claims) result.push_back(judged(claims, c));
    return result;
}

}  // namespace articles

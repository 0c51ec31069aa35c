// Checks for static_assert: the build breaks, with the numbers in the message, where a setup does not fit or is too slow.
//
//     static_assert(llmhw::must_fit<chat>);
//     static_assert(llmhw::must_decode<chat>(60_tok_per_s));
#pragma once

#include <llmhw/answer.hpp>

namespace llmhw {

// Numbers that a compiler prints with the name of the template they are an argument of.
struct needs_MB {
    long long value;
};
struct has_MB {
    long long value;
};
struct decodes_tok_per_s {
    double value;
};

template <needs_MB Needs, has_MB Has>
struct memory_check {
    static_assert(Needs.value <= Has.value, "the setup does not fit: compare needs_MB with has_MB");
    static constexpr bool holds = Needs.value <= Has.value;
};

namespace detail {

// Rounded away from each other where the setup does not fit, so that the whole numbers say the same.
constexpr needs_MB needs(const memory_estimate& memory) {
    return {static_cast<long long>(memory.fits() ? floor(memory.needed.in(MB)) : ceil(memory.needed.in(MB)))};
}
constexpr has_MB has(const memory_estimate& memory) {
    return {static_cast<long long>(memory.fits() ? ceil(memory.available.in(MB)) : floor(memory.available.in(MB)))};
}

// Not constexpr: called in a constant expression, its name and its arguments are the error.
template <decodes_tok_per_s>
struct rate_check {
    [[noreturn]] static void is_below(token_rate) { __builtin_abort(); }
};

constexpr double two_decimals(double x) { return floor(x * 100 + 0.5) / 100; }

}  // namespace detail

template <const setup& Question>
inline constexpr memory_estimate memory_for = estimate(Question).memory;

template <const setup& Question>
inline constexpr bool must_fit = memory_check<detail::needs(memory_for<Question>), detail::has(memory_for<Question>)>::holds;

// Whether one user gets at least this rate, as expected; where the setup does not fit, none.
template <const setup& Question>
consteval bool must_decode(token_rate wanted) {
    constexpr decodes_tok_per_s reached{detail::two_decimals(estimate(Question).decode.rate.in(tok_per_s))};
    if (!(estimate(Question).decode.rate >= wanted)) detail::rate_check<reached>::is_below(wanted);
    return true;
}

}  // namespace llmhw

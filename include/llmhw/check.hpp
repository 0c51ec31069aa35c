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

// Not constexpr: called in a constant expression, it is the error, which prints the template argument.
template <decodes_tok_per_s>
[[noreturn]] void decodes_too_slowly() {
    __builtin_abort();
}

}  // namespace detail

template <const setup& Question>
inline constexpr memory_estimate memory_for = estimate(Question).memory;

template <const setup& Question>
inline constexpr bool must_fit = memory_check<detail::needs(memory_for<Question>), detail::has(memory_for<Question>)>::holds;

// Whether one user gets at least this rate, as expected; where the setup does not fit, none.
template <const setup& Question>
consteval bool must_decode(token_rate wanted) {
    constexpr decodes_tok_per_s expected{estimate(Question).decode.rate.in(tok_per_s)};
    if (!(expected.value >= wanted.in(tok_per_s))) detail::decodes_too_slowly<expected>();
    return true;
}

}  // namespace llmhw

// Bisection over whole numbers, for questions whose answer changes once.
#pragma once

#include <cstdint>

namespace llmhw::detail {

// The largest x in [low, high] for which holds(x), where it holds up to some x and never after; low - 1 if for none.
template <class Holds>
constexpr std::int64_t last_that(std::int64_t low, std::int64_t high, Holds&& holds) {
    std::int64_t yes = low - 1, no = high + 1;
    while (no - yes > 1) {
        const std::int64_t middle = yes + (no - yes) / 2;
        (holds(middle) ? yes : no) = middle;
    }
    return yes;
}

// The smallest x in [low, high] for which holds(x), where it holds from some x on; high + 1 if for none.
template <class Holds>
constexpr std::int64_t first_that(std::int64_t low, std::int64_t high, Holds&& holds) {
    return last_that(low, high, [&holds](std::int64_t x) { return !holds(x); }) + 1;
}

}  // namespace llmhw::detail

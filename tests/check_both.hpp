// CHECK_BOTH(law, inputs...): the law holds for the inputs in a constant expression, which proves that it has no undefined behaviour, and
// again at run time with the inputs hidden from the optimiser. A law is a lambda without captures that returns bool.
//
//     CHECK_BOTH([](bandwidth rate, duration time) { return rate * time == 50_GB; }, 25_GB_per_s, 2_s);
#pragma once

#include <doctest/doctest.h>

namespace llmhw::testing {

// The same value, of which the optimiser knows nothing.
template <class T>
T opaque(T value) {
    asm volatile("" : "+m"(value));
    return value;
}

template <class Law, class... Input>
constexpr bool holds(Law law, Input... inputs) {
    return law(inputs...);
}
template <class Law, class... Input>
bool holds_at_run_time(Law law, Input... inputs) {
    return law(opaque(inputs)...);
}

// Equal up to a relative difference.
constexpr bool close(double a, double b, double tolerance = 1e-12) {
    const double difference = a < b ? b - a : a - b, size = (a < 0 ? -a : a) + (b < 0 ? -b : b);
    return difference <= tolerance * size;
}

}  // namespace llmhw::testing

#define CHECK_BOTH(...)                                        \
    do {                                                       \
        static_assert(llmhw::testing::holds(__VA_ARGS__));     \
        CHECK(llmhw::testing::holds_at_run_time(__VA_ARGS__)); \
    } while (false)

// The own functions of detail/math.hpp against <cmath>, in units in the last place, and compile time against run time.
#include <llmhw/detail/math.hpp>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <limits>

#include "check_both.hpp"

using namespace llmhw;
using llmhw::testing::opaque;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

// Doubles between two values of one sign; their bit patterns are ordered as they are.
double ulps_between(double a, double b) {
    std::int64_t bits_a = 0, bits_b = 0;
    std::memcpy(&bits_a, &a, sizeof a);
    std::memcpy(&bits_b, &b, sizeof b);
    return std::fabs(static_cast<double>(bits_a - bits_b));
}

// A sequence that visits all exponents and odd significands.
template <class Visit>
void for_many_numbers(double from, double to, Visit&& visit) {
    double x = from;
    for (int n = 0; n < 4000 && x < to; ++n) {
        visit(x);
        x *= std::pow(to / from, 1 / 4000.) * (1 + 1e-9 * n);
    }
}

}  // namespace

TEST_CASE("square roots are correctly rounded") {
    double worst = 0;
    for_many_numbers(1e-300, 1e150, [&](double x) { worst = std::fmax(worst, ulps_between(detail::software_sqrt(x), std::sqrt(x))); });
    for (int n = 0; n < 20000; ++n) worst = std::fmax(worst, ulps_between(detail::software_sqrt(n + 0.1), std::sqrt(n + 0.1)));
    for (const double x : {1., 2., 3., 4., 0.25, 1 - 1e-16, 1 + 2.3e-16, 4503599627370497., 1.7976931348623157e308, 5e-324, 2.3e-308})
        worst = std::fmax(worst, ulps_between(detail::software_sqrt(x), std::sqrt(x)));
    CHECK(worst == 0);

    CHECK_BOTH([](double x) { return detail::sqrt(x) == 1.4142135623730951; }, 2.0);
    CHECK_BOTH([](double x) { return detail::sqrt(x) == 0; }, 0.0);
    CHECK_BOTH([](double x) { return detail::sqrt(x) == x; }, infinity);
    CHECK_BOTH([](double x) { return !(detail::sqrt(x) == detail::sqrt(x)); }, not_a_number);
    CHECK(std::isnan(detail::software_sqrt(-1)));
}

TEST_CASE("logarithms within 2 ulp") {
    double worst = 0;
    for_many_numbers(1e-320, 0.5, [&](double x) { worst = std::fmax(worst, ulps_between(detail::log(x), std::log(x))); });
    for_many_numbers(2, 1e308, [&](double x) { worst = std::fmax(worst, ulps_between(detail::log(x), std::log(x))); });
    for_many_numbers(0.5, 2, [&](double x) { worst = std::fmax(worst, std::fabs(detail::log(x) - std::log(x)) / 2.3e-16); });
    CHECK(worst <= 2);

    CHECK_BOTH([](double x) { return detail::log(x) == 0; }, 1.0);
    CHECK_BOTH([](double x) { return detail::log(x) == -infinity; }, 0.0);
    CHECK_BOTH([](double x) { return detail::log(x) == x; }, infinity);
    CHECK(std::isnan(detail::log(-1)));
    CHECK(std::isnan(detail::log(not_a_number)));
    CHECK_BOTH([](double x) { return detail::log2(x) > 9.999999999999996 && detail::log2(x) < 10.000000000000004; }, 1024.0);
}

TEST_CASE("exponentials within 2 ulp") {
    double worst = 0;
    for_many_numbers(1e-6, 709, [&](double x) {
        worst = std::fmax(worst, ulps_between(detail::exp(x), std::exp(x)));
        if (x < 708) worst = std::fmax(worst, ulps_between(detail::exp(-x), std::exp(-x)));
    });
    CHECK(worst <= 2);

    CHECK_BOTH([](double x) { return detail::exp(x) == 1; }, 0.0);
    CHECK_BOTH([](double x) { return detail::exp(x) == infinity; }, 710.0);
    CHECK_BOTH([](double x) { return detail::exp(x) == 0; }, -800.0);
    CHECK_BOTH([](double x) { return detail::exp(x) == infinity && detail::exp(-x) == 0; }, infinity);
    CHECK(std::isnan(detail::exp(not_a_number)));
}

TEST_CASE("powers") {
    double worst = 0;
    for (double x = 0.01; x < 60; x *= 1.07)
        for (double y = -3.3; y < 5; y += 0.37) worst = std::fmax(worst, std::fabs(detail::pow(x, y) / std::pow(x, y) - 1));
    CHECK(worst < 1e-14);
    CHECK_BOTH([](double x) { return detail::pow(x, 10) == 59049; }, 3.0);
    CHECK_BOTH([](double x) { return detail::pow(x, 0) == 1; }, 7.0);
    CHECK_BOTH([](double x) { return detail::pow(x, 0.5) == 0; }, 0.0);
}

TEST_CASE("rounding up and down") {
    for (const double x : {0., 0.2, 0.5, 1., 1.999999, -0.2, -1., -1.5, 4503599627370495.5, 4503599627370496., 1e300, -1e300}) {
        CAPTURE(x);
        CHECK(detail::ceil(x) == std::ceil(x));
        CHECK(detail::floor(x) == std::floor(x));
    }
    CHECK_BOTH([](double x) { return detail::ceil(x) == x && detail::floor(x) == x; }, infinity);
    CHECK(std::isnan(detail::ceil(not_a_number)));
}

TEST_CASE("the smaller of two limits, rounded where they meet") {
    CHECK_BOTH([](double a, double b) { return testing::close(detail::limited4(a, b), 1 / 1.189207115002721); }, 1.0, 1.0);
    CHECK_BOTH([](double a, double b) { return testing::close(detail::limited4(a, b), 1e-20); }, 1e70, 1e-20);
    CHECK_BOTH([](double a, double b) { return detail::limited4(a, b) == 0; }, 0.0, 3.0);
    double worst = 0;
    for (double a = 0.1; a < 10; a *= 1.3)
        for (double b = 0.1; b < 10; b *= 1.3) {
            const auto exact = [a, b](double n) { return std::pow(std::pow(a, -n) + std::pow(b, -n), -1 / n); };
            worst = std::fmax(worst, std::fabs(detail::limited4(a, b) / exact(4) - 1));
        }
    CHECK(worst < 1e-14);
}

TEST_CASE("compile time and run time give the same bits") {
#define SAME_AT_COMPILE_TIME(expression_of_x, value)                   \
    do {                                                               \
        constexpr auto law = [](double x) { return expression_of_x; }; \
        constexpr double folded = law(value);                          \
        CHECK(law(opaque(value)) == folded);                           \
    } while (false)
    SAME_AT_COMPILE_TIME(detail::sqrt(x), 0.1);
    SAME_AT_COMPILE_TIME(detail::sqrt(x), 7.3e-200);
    SAME_AT_COMPILE_TIME(detail::log(x), 0.1);
    SAME_AT_COMPILE_TIME(detail::log(x), 4.4e77);
    SAME_AT_COMPILE_TIME(detail::exp(x), 0.1);
    SAME_AT_COMPILE_TIME(detail::exp(x), -77.7);
    SAME_AT_COMPILE_TIME(detail::pow(x, 1.282), 0.7);
    SAME_AT_COMPILE_TIME(detail::pow(x, 64), 0.96875);
    SAME_AT_COMPILE_TIME(detail::limited4(x, 3), 2.2);
    SAME_AT_COMPILE_TIME(detail::pow(x, -7), 1.257);
#undef SAME_AT_COMPILE_TIME
}

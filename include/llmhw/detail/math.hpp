// The few functions of <cmath> that the laws need, usable in constant expressions. The same code, or for sqrt the same correctly rounded
// result, serves compile time and run time, so both give the same answer. Accuracy: sqrt exact, log and exp within 2 ulp.
#pragma once

#include <cstdint>
#include <limits>
#include <type_traits>

namespace llmhw::detail {

// Not x - x == 0: infinity minus infinity is no constant expression.
constexpr bool is_finite(double x) { return x >= std::numeric_limits<double>::lowest() && x <= std::numeric_limits<double>::max(); }

constexpr double ceil(double x) {
    if (!(x > -4503599627370496. && x < 4503599627370496.)) return x;  // 2^52: already whole
    const auto whole = static_cast<double>(static_cast<std::int64_t>(x));
    return whole < x ? whole + 1 : whole;
}

constexpr double floor(double x) { return -ceil(-x); }

// Heron's iteration from above, which stops when it no longer falls; then the neighbour whose square is nearest, by comparing
// x - y^2 with y ulp: exact with Dekker's product, and ulp^2/4 decides nothing since both are multiples of ulp^2.
constexpr double software_sqrt(double x) {
    if (!(x > 0) || !is_finite(x)) return x == 0 || x > 0 ? x : std::numeric_limits<double>::quiet_NaN();
    double scale = 1;
    while (x < 0.25) x *= 4, scale /= 2;
    while (x >= 1) x /= 4, scale *= 2;
    double y = 1;
    for (double next = (y + x / y) / 2; next < y; next = (y + x / y) / 2) y = next;
    const auto residual = [x](double root) {  // x - root^2, exact up to one rounding
        const double split = root * 134217729.;
        const double high = split - (split - root), low = root - high;
        const double square = root * root, error = ((high * high - square) + 2 * high * low) + low * low;
        return (x - square) - error;
    };
    const double ulp = std::numeric_limits<double>::epsilon() / 2;
    while (residual(y) > y * ulp) y += ulp;
    while (residual(y) <= -y * ulp) y -= ulp;
    return y * scale;
}

constexpr double sqrt(double x) {
    if (std::is_constant_evaluated()) return software_sqrt(x);
    return __builtin_sqrt(x);
}

// c[0] + c[1] x + c[2] x^2 + ... up to 16 terms by halves (Estrin's scheme), which a processor computes side by side. `powers` are x, x^2,
// x^4 and x^8.
template <int Terms>
constexpr double sum_of_terms(const double* c, const double* powers) {
    if constexpr (Terms == 1) {
        return c[0];
    } else {
        constexpr int squarings = Terms > 8 ? 3 : Terms > 4 ? 2 : Terms > 2 ? 1 : 0, half = 1 << squarings;
        return sum_of_terms<half>(c, powers) + sum_of_terms<Terms - half>(c + half, powers) * powers[squarings];
    }
}

template <unsigned long Terms>
constexpr double polynomial(const double (&c)[Terms], double x) {
    const double x2 = x * x, x4 = x2 * x2, powers[] = {x, x2, x4, x4 * x4};
    return sum_of_terms<static_cast<int>(Terms)>(c, powers);
}

// log x = e log 2 + 2 atanh((m - 1)/(m + 1)) with x = m 2^e and m within a factor sqrt(2) of 1.
inline constexpr double atanh_series[] = {1. / 3, 1. / 5, 1. / 7, 1. / 9, 1. / 11, 1. / 13, 1. / 15, 1. / 17, 1. / 19, 1. / 21};

constexpr double log(double x) {
    if (!(x > 0)) return x == 0 ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::quiet_NaN();
    if (!is_finite(x)) return x;
    int exponent = 0;
    if (x < std::numeric_limits<double>::min()) x *= 18014398509481984., exponent = -54;  // 2^54: subnormal
    const auto bits = __builtin_bit_cast(std::uint64_t, x);
    exponent += static_cast<int>(bits >> 52) - 1023;
    double m = __builtin_bit_cast(double, (bits & 0x000FFFFFFFFFFFFFULL) | 0x3FF0000000000000ULL);
    if (m > 1.4142135623730951) m /= 2, ++exponent;
    // Log 2 in two parts; nothing else for powers of two, as most numbers of devices are.
    const double e = exponent, high = e * 0.693147180369123816490, low = e * 1.90821492927058770002e-10;
    if (m == 1) return high + low;
    const double r = (m - 1) / (m + 1), r2 = r * r, series = r2 * polynomial(atanh_series, r2);
    return high + (2 * r + (2 * r * series + low));
}

// exp x = 2^k exp(x - k log 2), Taylor's series for the rest.
inline constexpr double exp_series[] = {1,         1,          1. / 2,      1. / 6,       1. / 24,       1. / 120,       1. / 720,
                                        1. / 5040, 1. / 40320, 1. / 362880, 1. / 3628800, 1. / 39916800, 1. / 479001600, 1. / 6227020800};

constexpr double exp(double x) {
    if (!(x == x)) return x;
    if (x > 709.782712893384) return std::numeric_limits<double>::infinity();
    if (x < -708.3964185322641) return 0;  // smaller values would be subnormal
    const auto k = static_cast<int>(x * 1.4426950408889634 + (x < 0 ? -0.5 : 0.5));
    const double r = (x - k * 0.693147180369123816490) - k * 1.90821492927058770002e-10;
    const int half = k / 2, rest = k - half;  // 2^1024 does not fit one factor
    const auto power_of_two = [](int e) { return __builtin_bit_cast(double, static_cast<std::uint64_t>(e + 1023) << 52); };
    return polynomial(exp_series, r) * power_of_two(half) * power_of_two(rest);
}

// Out of line: long, and seldom needed where a power stands.
[[gnu::noinline]] constexpr double fractional_power(double x, double y) { return exp(y * log(x)); }

// x^y for x >= 0; whole y up to 2^31 by squaring.
constexpr double pow(double x, double y) {
    if (y == 0) return 1;
    if (x == 0) return 0;
    const double size = y < 0 ? -y : y;
    auto n = size < 2147483648. ? static_cast<std::uint32_t>(size) : 0;
    if (n != size) return fractional_power(x, y);
    double result = 1;
    for (; n != 0; n >>= 1, x *= x)
        if (n & 1) result *= x;
    return y < 0 ? 1 / result : result;
}

constexpr double log2(double x) { return log(x) * 1.4426950408889634; }

constexpr double min(double a, double b) { return b < a ? b : a; }
constexpr double max(double a, double b) { return a < b ? b : a; }

// (a^-4 + b^-4)^(-1/4): the smaller of two limits, rounded where they meet. For limits up to 10^77, not both 0.
constexpr double limited4(double a, double b) {
    const double a2 = a * a, b2 = b * b;
    return a * b / sqrt(sqrt(a2 * a2 + b2 * b2));
}

// (a^-4 + b^-4)^(1/4) = 1/limited4(a, b): how long takes what has both limits. The division does not wait for the roots.
constexpr double time_under_limits4(double a, double b) {
    const double a2 = a * a, b2 = b * b;
    return sqrt(sqrt(a2 * a2 + b2 * b2)) * (1 / (a * b));
}

}  // namespace llmhw::detail

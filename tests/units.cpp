// Quantities: entering, leaving, algebra, comparison, and their neighbours in Boost.Units.
#include <llmhw/units.hpp>

#include <boost/units/quantity.hpp>
#include <boost/units/systems/information.hpp>
#include <boost/units/systems/si.hpp>

#include <concepts>
#include <limits>
#include <string>
#include <type_traits>

#include "check_both.hpp"

using namespace llmhw;
using llmhw::testing::close;

namespace {

// What a sum, a comparison, a product of two types would be, if it exists.
template <class Left, class Right>
concept addable = requires(Left a, Right b) {
    a + b;
};
template <class Left, class Right>
concept subtractable = requires(Left a, Right b) {
    a - b;
};
template <class Left, class Right>
concept comparable = requires(Left a, Right b) {
    a < b;
};
template <class Left, class Right>
concept equatable = requires(Left a, Right b) {
    a == b;
};
template <class Left, class Right>
concept accumulable = requires(Left a, Right b) {
    a += b;
};
template <class Left, class Right>
concept ordered_together = requires(Left a, Right b) {
    min(a, b);
};
template <class Quantity, class Unit>
concept leaves_in = requires(Quantity q, Unit u) {
    q.in(u);
};

template <class Left, class Right>
constexpr bool mixes = addable<Left, Right> || subtractable<Left, Right> || comparable<Left, Right> || equatable<Left, Right> ||
                       accumulable<Left, Right> || ordered_together<Left, Right>;

template <class... Kinds>
struct list {};
using every_kind = list<information, duration, token_count, operations, money, mass, power, energy, bandwidth, token_rate, compute_rate,
                        frequency, duration_per_token, information_per_token, operations_per_token, operations_per_byte, energy_per_token,
                        tokens_per_energy, energy_price, token_price, cost_rate, price_per_rate, carbon_intensity>;

template <class One, class... Others>
constexpr bool mixes_with_no_other(list<Others...>) {
    return ((std::same_as<One, Others> || !mixes<One, Others>)&&...);
}
template <class... Kinds>
constexpr bool none_mix(list<Kinds...> all) {
    return (mixes_with_no_other<Kinds>(all) && ...);
}
template <class... Kinds>
constexpr bool each_mixes_with_itself(list<Kinds...>) {
    return (mixes<Kinds, Kinds> && ...);
}

template <class Quantity>
constexpr bool is_a_thin_value =
    sizeof(Quantity) == sizeof(double) && alignof(Quantity) == alignof(double) &&
    std::is_trivially_copyable_v<Quantity>&& std::is_standard_layout_v<Quantity>&& std::is_nothrow_default_constructible_v<Quantity>;
template <class... Kinds>
constexpr bool are_thin_values(list<Kinds...>) {
    return (is_a_thin_value<Kinds> && ...);
}
// No number gets in or out without its unit.
template <class... Kinds>
constexpr bool are_apart_from_numbers(list<Kinds...>) {
    return ((!std::convertible_to<double, Kinds> && !std::convertible_to<Kinds, double> && !std::constructible_from<Kinds, double> &&
             !mixes<Kinds, double> && !mixes<double, Kinds>)&&...);
}

template <information Memory>
struct labelled {
    static constexpr information memory = Memory;
};

}  // namespace

// value, its literal, its decimal literal, and how much of the kind's stored unit it is.
#define CHECK_UNIT(kind_of_quantity, name, whole_literal, decimal_literal, stored_unit, size)                      \
    do {                                                                                                           \
        static_assert(std::same_as<decltype(whole_literal), kind_of_quantity>);                                    \
        static_assert(std::same_as<decltype(decimal_literal), kind_of_quantity>);                                  \
        CHECK_BOTH([](double count) { return close((count * name).in(stored_unit), 3 * (size), 1e-15); }, 3.0);    \
        CHECK_BOTH([](kind_of_quantity x) { return x == 3 * name && x.in(name) == 3; }, whole_literal);            \
        CHECK_BOTH([](kind_of_quantity x) { return x == 2.5 * name && close(x.in(name), 2.5); }, decimal_literal); \
    } while (false)

TEST_CASE("every unit has its size, and a literal for whole numbers and decimals") {
    CHECK_UNIT(information, B, 3_B, 2.5_B, B, 1);
    CHECK_UNIT(information, kB, 3_kB, 2.5_kB, B, 1000);
    CHECK_UNIT(information, MB, 3_MB, 2.5_MB, B, 1e6);
    CHECK_UNIT(information, GB, 3_GB, 2.5_GB, B, 1e9);
    CHECK_UNIT(information, TB, 3_TB, 2.5_TB, B, 1e12);
    CHECK_UNIT(information, KiB, 3_KiB, 2.5_KiB, B, 1024);
    CHECK_UNIT(information, MiB, 3_MiB, 2.5_MiB, B, 1024. * 1024);
    CHECK_UNIT(information, GiB, 3_GiB, 2.5_GiB, B, 1024. * 1024 * 1024);
    CHECK_UNIT(information, TiB, 3_TiB, 2.5_TiB, B, 1024. * 1024 * 1024 * 1024);

    CHECK_UNIT(duration, ns, 3_ns, 2.5_ns, s, 1e-9);
    CHECK_UNIT(duration, us, 3_us, 2.5_us, s, 1e-6);
    CHECK_UNIT(duration, ms, 3_ms, 2.5_ms, s, 1e-3);
    CHECK_UNIT(duration, s, 3_s, 2.5_s, s, 1);
    CHECK_UNIT(duration, minutes, 3_minutes, 2.5_minutes, s, 60);
    CHECK_UNIT(duration, h, 3_h, 2.5_h, s, 60 * 60);
    CHECK_UNIT(duration, days, 3_days, 2.5_days, s, 24 * 60 * 60);
    CHECK_UNIT(duration, years, 3_years, 2.5_years, s, 365. * 24 * 60 * 60);

    CHECK_UNIT(token_count, tok, 3_tok, 2.5_tok, tok, 1);
    CHECK_UNIT(token_count, ktok, 3_ktok, 2.5_ktok, tok, 1e3);
    CHECK_UNIT(token_count, Mtok, 3_Mtok, 2.5_Mtok, tok, 1e6);
    CHECK_UNIT(operations, FLOP, 3_FLOP, 2.5_FLOP, FLOP, 1);
    CHECK_UNIT(operations, GFLOP, 3_GFLOP, 2.5_GFLOP, FLOP, 1e9);
    CHECK_UNIT(operations, TFLOP, 3_TFLOP, 2.5_TFLOP, FLOP, 1e12);
    CHECK_UNIT(money, USD, 3_USD, 2.5_USD, USD, 1);
    CHECK_UNIT(mass, kg, 3_kg, 2.5_kg, kg, 1);
    CHECK_UNIT(power, W, 3_W, 2.5_W, W, 1);
    CHECK_UNIT(power, kW, 3_kW, 2.5_kW, W, 1000);
    CHECK_UNIT(power, BTU_per_h, 3_BTU_per_h, 2.5_BTU_per_h, W, 1055.05585262 / 3600);
    CHECK_UNIT(energy, J, 3_J, 2.5_J, J, 1);
    CHECK_UNIT(energy, Wh, 3_Wh, 2.5_Wh, J, 3600);
    CHECK_UNIT(energy, kWh, 3_kWh, 2.5_kWh, J, 3.6e6);

    CHECK_UNIT(bandwidth, B_per_s, 3_B_per_s, 2.5_B_per_s, B_per_s, 1);
    CHECK_UNIT(bandwidth, MB_per_s, 3_MB_per_s, 2.5_MB_per_s, MB_per_s, 1);
    CHECK_UNIT(bandwidth, GB_per_s, 3_GB_per_s, 2.5_GB_per_s, MB_per_s, 1e3);
    CHECK_UNIT(bandwidth, TB_per_s, 3_TB_per_s, 2.5_TB_per_s, MB_per_s, 1e6);
    CHECK_UNIT(bandwidth, GiB_per_s, 3_GiB_per_s, 2.5_GiB_per_s, MB_per_s, 1073.741824);
    CHECK_UNIT(bandwidth, Gbit_per_s, 3_Gbit_per_s, 2.5_Gbit_per_s, MB_per_s, 125);
    CHECK_UNIT(token_rate, tok_per_s, 3_tok_per_s, 2.5_tok_per_s, tok_per_s, 1);
    CHECK_UNIT(compute_rate, FLOPS, 3_FLOPS, 2.5_FLOPS, FLOPS, 1);
    CHECK_UNIT(compute_rate, GFLOPS, 3_GFLOPS, 2.5_GFLOPS, FLOPS, 1e9);
    CHECK_UNIT(compute_rate, TFLOPS, 3_TFLOPS, 2.5_TFLOPS, FLOPS, 1e12);
    CHECK_UNIT(frequency, Hz, 3_Hz, 2.5_Hz, Hz, 1);
    CHECK_UNIT(frequency, GHz, 3_GHz, 2.5_GHz, Hz, 1e9);

    CHECK_UNIT(duration_per_token, ms_per_tok, 3_ms_per_tok, 2.5_ms_per_tok, s_per_tok, 1e-3);
    CHECK_UNIT(duration_per_token, s_per_tok, 3_s_per_tok, 2.5_s_per_tok, s_per_tok, 1);
    CHECK_UNIT(information_per_token, B_per_tok, 3_B_per_tok, 2.5_B_per_tok, B_per_tok, 1);
    CHECK_UNIT(information_per_token, kB_per_tok, 3_kB_per_tok, 2.5_kB_per_tok, B_per_tok, 1e3);
    CHECK_UNIT(information_per_token, GB_per_tok, 3_GB_per_tok, 2.5_GB_per_tok, B_per_tok, 1e9);
    CHECK_UNIT(operations_per_token, FLOP_per_tok, 3_FLOP_per_tok, 2.5_FLOP_per_tok, FLOP_per_tok, 1);
    CHECK_UNIT(operations_per_token, GFLOP_per_tok, 3_GFLOP_per_tok, 2.5_GFLOP_per_tok, FLOP_per_tok, 1e9);
    CHECK_UNIT(operations_per_byte, FLOP_per_B, 3_FLOP_per_B, 2.5_FLOP_per_B, FLOP_per_B, 1);
    CHECK_UNIT(energy_per_token, J_per_tok, 3_J_per_tok, 2.5_J_per_tok, J_per_tok, 1);
    CHECK_UNIT(energy_per_token, kWh_per_Mtok, 3_kWh_per_Mtok, 2.5_kWh_per_Mtok, J_per_tok, 3.6);
    CHECK_UNIT(tokens_per_energy, tok_per_J, 3_tok_per_J, 2.5_tok_per_J, tok_per_J, 1);
    CHECK_UNIT(energy_price, USD_per_kWh, 3_USD_per_kWh, 2.5_USD_per_kWh, USD_per_kWh, 1);
    CHECK_UNIT(token_price, USD_per_Mtok, 3_USD_per_Mtok, 2.5_USD_per_Mtok, USD_per_Mtok, 1);
    CHECK_UNIT(cost_rate, USD_per_h, 3_USD_per_h, 2.5_USD_per_h, USD_per_h, 1);
    CHECK_UNIT(price_per_rate, USD_per_tok_per_s, 3_USD_per_tok_per_s, 2.5_USD_per_tok_per_s, USD_per_tok_per_s, 1);
    CHECK_UNIT(carbon_intensity, g_per_kWh, 3_g_per_kWh, 2.5_g_per_kWh, g_per_kWh, 1);
}

TEST_CASE("what a unit is called") {
    CHECK(std::string(GiB.symbol) == "GiB");
    CHECK(std::string(minutes.symbol) == "min");
    CHECK(std::string(Gbit_per_s.symbol) == "Gbit/s");
    CHECK(std::string(USD_per_kWh.symbol) == "USD/kWh");
    CHECK(std::string(USD_per_tok_per_s.symbol) == "USD/(tok/s)");
}

TEST_CASE("conversions between units of a kind") {
    CHECK_BOTH([](information x) { return x.in(GB) == 34.359738368; }, 32_GiB);
    CHECK_BOTH([](information x) { return x.in(GiB) == 1 && x.in(MiB) == 1024 && x.in(KiB) == 1048576; }, 1_GiB);
    CHECK_BOTH([](bandwidth x) { return x.in(GB_per_s) == 50; }, 400_Gbit_per_s);
    CHECK_BOTH([](bandwidth x) { return close(x.in(GB_per_s), 1.073741824); }, 1_GiB_per_s);
    CHECK_BOTH([](duration x) { return x.in(days) == 365 && x.in(h) == 8760; }, 1_years);
    CHECK_BOTH([](duration x) { return close(x.in(us), 1500) && close(x.in(ns), 1.5e6); }, 1.5_ms);
    CHECK_BOTH([](energy x) { return x.in(J) == 3.6e6 && x.in(Wh) == 1000; }, 1_kWh);
    CHECK_BOTH([](power x) { return close(x.in(BTU_per_h), 3412.141633, 1e-9); }, 1_kW);
    CHECK_BOTH([](energy_per_token x) { return close(x.in(J_per_tok), 3.6); }, 1_kWh_per_Mtok);
}

TEST_CASE("GB and GiB compare exactly") {
    CHECK_BOTH([](information decimal, information binary) { return decimal < binary && decimal != binary; }, 24_GB, 24_GiB);
    CHECK_BOTH([](information decimal, information binary) { return decimal == binary && decimal <= binary; }, 34359738368_B, 32_GiB);
    CHECK_BOTH([](information decimal, information binary) { return decimal < binary; }, 34359738367_B, 32_GiB);
    CHECK_BOTH([](information decimal, information binary) { return decimal > binary && decimal >= binary; }, 34359738369_B, 32_GiB);
    CHECK_BOTH([](information a, information b) { return a + b == 2073741824_B && b - a == 73741824_B; }, 1_GB, 1_GiB);
}

TEST_CASE("products and ratios of kinds are the kinds of the field") {
    CHECK_BOTH([](bandwidth rate, duration time) { return rate * time == 50_GB && time * rate == 50_GB; }, 25_GB_per_s, 2_s);
    CHECK_BOTH([](information x, duration time) { return x / time == 25_GB_per_s; }, 50_GB, 2_s);
    CHECK_BOTH([](information x, bandwidth rate) { return x / rate == 2_s; }, 50_GB, 25_GB_per_s);
    CHECK_BOTH([](power p, duration time) { return p * time == 1_kWh; }, 500_W, 2_h);
    CHECK_BOTH([](energy e, duration time) { return e / time == 500_W; }, 1_kWh, 2_h);
    CHECK_BOTH([](energy e, power p) { return e / p == 2_h; }, 1_kWh, 500_W);
    CHECK_BOTH([](energy_price price, energy e) { return close((price * e).in(USD), 0.6); }, 0.3_USD_per_kWh, 2_kWh);
    CHECK_BOTH([](money m, energy e) { return close((m / e).in(USD_per_kWh), 0.3); }, 0.6_USD, 2_kWh);
    CHECK_BOTH([](information_per_token per, token_count n) { return per * n == 1_GiB; }, 131072_B_per_tok, 8192_tok);
    CHECK_BOTH([](information_per_token per, token_rate rate) { return per * rate == 100_GB_per_s; }, 5_GB_per_tok, 20_tok_per_s);
    CHECK_BOTH([](bandwidth b, information_per_token per) { return b / per == 20_tok_per_s; }, 100_GB_per_s, 5_GB_per_tok);
    CHECK_BOTH([](token_count n, duration time) { return n / time == 50_tok_per_s; }, 100_tok, 2_s);
    CHECK_BOTH([](duration time, token_count n) { return close((time / n).in(ms_per_tok), 20); }, 2_s, 100_tok);
    CHECK_BOTH([](token_rate rate) { return close((1 / rate).in(ms_per_tok), 20); }, 50_tok_per_s);
    CHECK_BOTH([](duration_per_token time) { return close((1 / time).in(tok_per_s), 50); }, 20_ms_per_tok);
    CHECK_BOTH([](power p, token_rate rate) { return p / rate == 9_J_per_tok; }, 450_W, 50_tok_per_s);
    CHECK_BOTH([](token_rate rate, power p) { return rate / p == 0.125_tok_per_J; }, 50_tok_per_s, 400_W);
    CHECK_BOTH([](energy_per_token e, token_count n) { return close((e * n).in(kWh), 2.5); }, 9_J_per_tok, 1_Mtok);
    CHECK_BOTH([](operations n, duration time) { return n / time == 50_TFLOPS; }, 100_TFLOP, 2_s);
    CHECK_BOTH([](operations_per_token n, token_rate rate) { return n * rate == 1_TFLOPS; }, 20_GFLOP_per_tok, 50_tok_per_s);
    CHECK_BOTH([](compute_rate peak, bandwidth rate) { return peak / rate == 200_FLOP_per_B; }, 200_TFLOPS, 1_TB_per_s);
    CHECK_BOTH([](token_price price, token_count n) { return close((price * n).in(USD), 30); }, 3_USD_per_Mtok, 10_Mtok);
    CHECK_BOTH([](cost_rate c, token_rate r) { return close((c / r).in(USD_per_Mtok), 10); }, 3.6_USD_per_h, 100_tok_per_s);
    CHECK_BOTH([](cost_rate c, duration time) { return close((c * time).in(USD), 48); }, 2_USD_per_h, 1_days);
    CHECK_BOTH([](energy_price price, power p) { return close((price * p).in(USD_per_h), 0.15); }, 0.3_USD_per_kWh, 500_W);
    CHECK_BOTH([](money m, token_rate rate) { return close((m / rate).in(USD_per_tok_per_s), 20); }, 2000_USD, 100_tok_per_s);
    CHECK_BOTH([](carbon_intensity c, energy e) { return close((c * e).in(kg), 0.8); }, 400_g_per_kWh, 2_kWh);
    CHECK_BOTH([](duration time) { return close((1 / time).in(GHz), 0.5); }, 2_ns);
    CHECK_BOTH([](bandwidth rate, information x) { return close((rate / x).in(Hz), 10); }, 10_GB_per_s, 1_GB);

    static_assert(std::same_as<decltype(25_GB_per_s * 2_s), information>);
    static_assert(std::same_as<decltype(50_GB / 2_s), bandwidth>);
    static_assert(std::same_as<decltype(2_GB / 1_GiB), double>);
    static_assert(std::same_as<decltype(2_Hz * 1_s), double>);
    static_assert(std::same_as<decltype(1_tok_per_s / 1_W), tokens_per_energy>);
    static_assert(std::same_as<decltype(1_USD_per_kWh * 1_W), cost_rate>);
    static_assert(std::same_as<decltype(1_FLOPS / 1_GB_per_s), operations_per_byte>);
}

TEST_CASE("a product that the field has no name for works inside a formula") {
    const auto squared = 3_s * 2_s;
    CHECK((squared / 2_s).in(s) == 3);
    static_assert(std::same_as<decltype(squared / 1_s), duration>);
}

TEST_CASE("scaling, signs, accumulation") {
    CHECK_BOTH([](information x) { return 2 * x == 6_GB && x * 2 == 6_GB && x / 2 == 1.5_GB && x / 2_GB == 1.5; }, 3_GB);
    CHECK_BOTH([](duration x) { return -x == 0_s - x && abs(-x) == x && abs(x) == x; }, 3_s);
    CHECK_BOTH([](duration a, duration b) { return min(a, b) == b && max(a, b) == a && min(b, a) == b && max(b, a) == a; }, 3_s, 2_s);
    CHECK_BOTH([](duration a, duration b) { return a > b && a >= b && !(a < b) && !(a <= b) && a != b && !(a == b); }, 3_s, 2_s);
    CHECK_BOTH(
        [](energy x) {
            energy sum;
            sum += x;
            sum += x;
            sum -= x;
            sum *= 6;
            sum /= 2;
            return sum == 3 * x;
        },
        7_J);
    CHECK_BOTH([](int whole) { return whole / 2 * GB == 3_GB && 1_GB / (whole * GB) * 7 == 1; }, 7);  // never an integer division
    static_assert(information{} == 0_B);
}

TEST_CASE("nothing compares with NaN, and infinity stays") {
    const information nan = std::numeric_limits<double>::quiet_NaN() * GB, infinite = std::numeric_limits<double>::infinity() * GB;
    CHECK_FALSE(nan == nan);
    CHECK(nan != nan);
    CHECK_FALSE(nan < 1_GB);
    CHECK_FALSE(nan > 1_GB);
    CHECK_FALSE(nan <= 1_GB);
    CHECK_FALSE(nan >= 1_GB);
    CHECK(infinite > 1_TB);
}

TEST_CASE("kinds do not mix, with each other or with numbers") {
    static_assert(none_mix(every_kind{}));
    static_assert(each_mixes_with_itself(every_kind{}));
    static_assert(are_apart_from_numbers(every_kind{}));
    static_assert(!leaves_in<information, decltype(s)>);
    static_assert(!leaves_in<bandwidth, decltype(GB)>);
    static_assert(leaves_in<information, decltype(GiB)>);
    static_assert(!std::convertible_to<information, bandwidth> && !std::constructible_from<bandwidth, information>);
    static_assert(!std::constructible_from<information, int>);
    static_assert(!std::convertible_to<int, token_count>);
}

TEST_CASE("quantities are thin: a double in size and manners, and template arguments") {
    static_assert(are_thin_values(every_kind{}));
    static_assert(labelled<24_GiB>::memory == 24_GiB);
    static_assert(std::same_as<labelled<1_GB>, labelled<1000_MB>>);
    static_assert(!std::same_as<labelled<1_GB>, labelled<1_GiB>>);
}

TEST_CASE("Boost quantities of the same dimension convert both ways without a word") {
    namespace si = boost::units::si;
    namespace info = boost::units::information;

    const power board = 575.0 * si::watt;
    CHECK(board == 575_W);
    const boost::units::quantity<si::power> watts = 575_W;
    CHECK(watts.value() == 575);

    const energy heat = 7200.0 * si::joule;
    CHECK(heat == 2_Wh);
    const boost::units::quantity<si::energy> joules = 1_kWh;
    CHECK(joules.value() == 3.6e6);

    const duration time = 1.5 * si::seconds;
    CHECK(time == 1500_ms);
    const boost::units::quantity<si::time> seconds = 2_minutes;
    CHECK(seconds.value() == 120);

    const frequency clock = 2e9 * si::hertz;
    CHECK(clock == 2_GHz);
    const mass carbon = 2.0 * si::kilogram;
    CHECK(carbon == 2_kg);

    const information bytes = 4096.0 * info::byte;
    CHECK(bytes == 4_KiB);
    const information bits = 8192.0 * info::bit;
    CHECK(bits == 1_KiB);
    const boost::units::quantity<info::hu::byte::info> back = 4_KiB;
    CHECK(back.value() == 4096);
    const boost::units::quantity<info::hu::bit::info> in_bits = 1_KiB;
    CHECK(in_bits.value() == 8192);

    const bandwidth moved = 4096.0 * info::byte / (2.0 * si::second);
    CHECK(moved == 2_KiB / 1_s);

    static_assert(power(575.0 * si::watt) == 575_W);
    static_assert(boost::units::quantity<si::power>(575_W).value() == 575);
    static_assert(!std::convertible_to<boost::units::quantity<si::power>, energy>);
    static_assert(!std::convertible_to<power, boost::units::quantity<si::energy>>);
}

// Money: duty cycles, APIs, break-even, tokens of one's own and rented machines.
#include <llmhw/cost.hpp>

#include <limits>
#include <string_view>

#include "check_both.hpp"

using namespace llmhw;
using llmhw::testing::close;

namespace {

constexpr duty_cycle office{.active_power = 725_W, .idle_power = 100_W, .active_per_day = 8_h};
constexpr api_price api{.input = 2.50_USD_per_Mtok, .output = 10.00_USD_per_Mtok};
constexpr traffic daily{.input_per_day = 1_Mtok, .output_per_day = 1_Mtok};

template <class Call>
bool refuses(const char* field, Call call) {
    try {
        call();
    } catch (const invalid_input& e) {
        return std::string_view(e.what()).find(field) == 0;
    }
    return false;
}

}  // namespace

TEST_CASE("energy of a duty cycle") {
    CHECK_BOTH([](duty_cycle d) { return close(energy_per_day(d).in(kWh), 7.4); }, office);
    CHECK_BOTH([](duty_cycle d) { return close(energy_per_year(d).in(kWh), 2701); }, office);
    CHECK_BOTH([](duty_cycle d) { return close((energy_per_year(d) * 0.16_USD_per_kWh).in(USD), 432.16); }, office);
    // A day is 24 hours however it is divided.
    CHECK_BOTH([](power p) { return energy_per_day({.active_power = p, .active_per_day = 24_h}) == p * 1_days; }, 300_W);
    CHECK_BOTH([](power p) { return energy_per_day({.active_power = 900_W, .idle_power = p}) == p * 1_days; }, 60_W);
    CHECK_BOTH([](power p) { return close(energy_per_day({.active_power = p, .idle_power = p, .active_per_day = 5_h}).in(kWh), 2.4); },
               100_W);
}

TEST_CASE("what an API costs") {
    CHECK_BOTH([](traffic t) { return close(api_cost_per_day(api, t).in(USD), 12.5); }, daily);
    // Cached input has its own price, and the price of input where none is stated.
    CHECK_BOTH(
        [](token_price cached) {
            const api_price discounted{.input = 2_USD_per_Mtok, .output = 8_USD_per_Mtok, .cached_input = cached};
            const traffic t{.input_per_day = 4_Mtok, .output_per_day = 1_Mtok, .cached_input_per_day = 3_Mtok};
            return close(api_cost_per_day(discounted, t).in(USD), 2 * 1 + 0.5 * 3 + 8);
        },
        0.5_USD_per_Mtok);
    CHECK_BOTH(
        [](token_count cached) {
            return close(api_cost_per_day(api, {.input_per_day = 4_Mtok, .cached_input_per_day = cached}).in(USD), 10);
        },
        3_Mtok);
}

TEST_CASE("when a machine pays for itself") {
    // The articles divide by the API's bill alone (328 days); electricity makes it 362, and a rate may make it never.
    CHECK_BOTH([](money price) { return close(break_even(price, api, daily).in(days), 328); }, 4100_USD);
    CHECK_BOTH([](money price) { return close(break_even(price, api, daily, 1.184_USD).in(days), 4100 / 11.316); }, 4100_USD);
    CHECK_BOTH([](money running) { return break_even(4100_USD, api, daily, running) == never; }, 12.5_USD);
    CHECK_BOTH([](money running) { return break_even(4100_USD, api, daily, running) == never; }, 99_USD);
    CHECK_BOTH([](money price) { return break_even(price, api, daily, 1_USD) == 0_s; }, 0_USD);

    // One million output tokens a day need 11.6 tok/s without a pause.
    CHECK_BOTH(
        [](token_rate decode) { return close(time_to_serve({.output_per_day = 1_Mtok}, {.decode = decode}).in(h), 1e6 / 17 / 3600); },
        17_tok_per_s);
    CHECK_BOTH(
        [](token_rate decode) {
            return break_even(4100_USD, api, daily, 1_USD, {3000_tok_per_s, decode}) == never;
        },
        11.6_tok_per_s);
    CHECK_BOTH(
        [](token_rate decode) {
            return break_even(4100_USD, api, daily, 1_USD, {3000_tok_per_s, decode}) == break_even(4100_USD, api, daily, 1_USD);
        },
        11.7_tok_per_s);
    // A prefix cache saves the machine the cached tokens.
    CHECK_BOTH(
        [](token_rate prefill) {
            const traffic t{.input_per_day = 10_Mtok, .cached_input_per_day = 9_Mtok};
            return close(time_to_serve(t, {.prefill = prefill}).in(s), 1e4);
        },
        100_tok_per_s);
    // Electricity for the hours that the tokens take: 1e6/500 + 1e6/50 s = 6.11 h.
    CHECK_BOTH(
        [](power active) {
            const duration busy = 22000_s;
            const money running = (active * busy + 100_W * (24_h - busy)) * 0.16_USD_per_kWh;
            return close(break_even(4100_USD, api, daily, {500_tok_per_s, 50_tok_per_s}, active, 100_W, 0.16_USD_per_kWh).in(days),
                         4100_USD / (12.5_USD - running));
        },
        725_W);
    CHECK_BOTH(
        [](power active) {
            return break_even(1_USD, api, daily, {500_tok_per_s, 5_tok_per_s}, active, 0_W, 0.1_USD_per_kWh) == never;
        },
        100_W);
    // A quicker machine never breaks even later.
    CHECK_BOTH(
        [](token_rate decode) {
            const auto after = [](token_rate rate) {
                return break_even(4100_USD, api, daily, {500_tok_per_s, rate}, 725_W, 100_W, 0.3_USD_per_kWh);
            };
            return after(2 * decode) <= after(decode) && after(decode) <= after(decode / 2);
        },
        40_tok_per_s);
}

TEST_CASE("tokens of one's own machine") {
    static constexpr ownership own{.price = 2628_USD,
                                   .life = 3_years,
                                   .utilisation = 0.5,
                                   .active_power = 500_W,
                                   .idle_power = 100_W,
                                   .electricity = 0.20_USD_per_kWh};
    // 2628 USD over 13,140 h of work is 0.2 USD/h; 600 W for each of them 0.12 USD/h.
    CHECK_BOTH(
        [](ownership o) {
            return close(cost_of_owning(o).hardware.in(USD_per_h), 0.2) && close(cost_of_owning(o).electricity.in(USD_per_h), 0.12);
        },
        own);
    CHECK_BOTH([](ownership o) { return close(cost_of_owning(o).total().in(USD_per_h), 0.32); }, own);
    // Three idle hours for each that it works.
    CHECK_BOTH(
        [](ownership o) {
            o.utilisation = 0.25;
            return close(cost_of_owning(o).electricity.in(USD_per_h), 0.16) && close(cost_of_owning(o).hardware.in(USD_per_h), 0.4);
        },
        own);
    // 100 tok/s are 0.36 Mtok an hour.
    CHECK_BOTH([](token_rate r) { return close(cost_per_token(own, r).total().in(USD_per_Mtok), 0.32 / 0.36); }, 100_tok_per_s);
    CHECK_BOTH([](token_rate r) { return close(cost_per_token(own, r).electricity.in(USD_per_Mtok), 0.12 / 0.36); }, 100_tok_per_s);
    CHECK_BOTH([](token_rate r) { return close(cost_per_token(own, r).hardware.in(USD_per_Mtok), 0.20 / 0.36); }, 100_tok_per_s);
    CHECK_BOTH([](cost_rate rent) { return close(rented_cost_per_token(rent, 1000_tok_per_s, 0.5).in(USD_per_Mtok), 2.5 / 3.6 * 2); },
               2.5_USD_per_h);
    CHECK_BOTH([](money price) { return close(price_of_speed(price, 34_tok_per_s).in(USD_per_tok_per_s), 1999. / 34); }, 1999_USD);
    CHECK_BOTH([](energy e) { return close(emissions(e, 400_g_per_kWh).in(kg), 2.96); }, 7.4_kWh);
}

TEST_CASE("bad money is refused by name") {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN(), infinite = std::numeric_limits<double>::infinity();
    for (const double bad : {nan, infinite, -1.}) {
        CHECK(refuses("duty_cycle.active_power", [&] { (void)energy_per_day({.active_power = bad * W}); }));
        CHECK(refuses("duty_cycle.idle_power", [&] { (void)energy_per_day({.idle_power = bad * W}); }));
        CHECK(refuses("duty_cycle.active_per_day", [&] { (void)energy_per_day({.active_per_day = bad * h}); }));
        CHECK(refuses("api_price", [&] { (void)api_cost_per_day({.input = bad * USD_per_Mtok}, daily); }));
        CHECK(refuses("api_price", [&] { (void)api_cost_per_day({.output = bad * USD_per_Mtok}, daily); }));
        CHECK(refuses("api_price", [&] { (void)api_cost_per_day({.cached_input = bad * USD_per_Mtok}, daily); }));
        CHECK(refuses("traffic is", [&] { (void)api_cost_per_day(api, {.input_per_day = bad * tok}); }));
        CHECK(refuses("traffic is", [&] { (void)api_cost_per_day(api, {.output_per_day = bad * tok}); }));
        CHECK(refuses("traffic.cached", [&] { (void)api_cost_per_day(api, {.cached_input_per_day = bad * tok}); }));
        CHECK(refuses("price is", [&] { (void)break_even(bad * USD, api, daily); }));
        CHECK(refuses("running_cost", [&] { (void)break_even(1_USD, api, daily, bad * USD); }));
        CHECK(refuses("rate", [&] { (void)time_to_serve(daily, {100_tok_per_s, bad * tok_per_s}); }));
        CHECK(refuses("rate", [&] { (void)time_to_serve(daily, {bad * tok_per_s, 100_tok_per_s}); }));
        CHECK(refuses("rate", [&] { (void)price_of_speed(1_USD, bad * tok_per_s); }));
        CHECK(refuses("ownership.life", [&] { (void)cost_of_owning({.life = bad * years}); }));
        CHECK(refuses("ownership.utilisation", [&] { (void)cost_of_owning({.utilisation = bad}); }));
        CHECK(refuses("price", [&] { (void)cost_of_owning({.price = bad * USD}); }));
        CHECK(refuses("rent", [&] { (void)rented_cost_per_token(bad * USD_per_h, 1_tok_per_s); }));
        CHECK(refuses("ownership.utilisation", [&] { (void)rented_cost_per_token(1_USD_per_h, 1_tok_per_s, bad); }));
        CHECK(refuses("grid", [&] { (void)emissions(1_kWh, bad * g_per_kWh); }));
    }
    CHECK(refuses("duty_cycle.active_per_day", [] { (void)energy_per_day({.active_per_day = 24.1_h}); }));
    CHECK(refuses("traffic.cached", [] { (void)api_cost_per_day(api, {.input_per_day = 1_tok, .cached_input_per_day = 2_tok}); }));
    CHECK(refuses("rate", [] { (void)time_to_serve(daily, {0_tok_per_s, 1_tok_per_s}); }));
    CHECK(refuses("ownership.utilisation", [] { (void)rented_cost_per_token(1_USD_per_h, 1_tok_per_s, 1.1); }));
    CHECK(refuses("ownership.utilisation", [] { (void)cost_of_owning({.utilisation = 0}); }));
}

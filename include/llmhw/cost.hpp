// Money and emissions: what a duty cycle draws, what it costs, what an API would cost for the same tokens, and when a machine pays for
// itself.
//
//     energy per day  = active power x active time + idle power x rest of the day
//     API per day     = sum over sorts of token of tokens x price
//     break-even      = price of the machine / (API per day - running cost per day)
//     USD per token   = (active power + idle power (1 - u)/u) / rate x price of energy + price of the machine / (life x u x rate)
//                       u: utilisation, the share of its life that the machine works
//
// These are definitions; nothing here is fitted. Prices are the caller's.
#pragma once

#include <limits>

#include <llmhw/rules.hpp>
#include <llmhw/units.hpp>

namespace llmhw {

// The answer of break_even() where it never comes: longer than every duration.
inline constexpr duration never = duration::from_stored(std::numeric_limits<double>::infinity());

// How a machine spends its days.
struct duty_cycle {
    power active_power = {};       // at the wall, while it works
    power idle_power = {};         // for the rest of the day
    duration active_per_day = {};  // 0 to 24 h
};

// What an API charges.
struct api_price {
    token_price input = {};
    token_price output = {};
    token_price cached_input = {};  // of a prompt's tokens that the provider has in its cache; 0: no discount, the price of input
};

// Tokens that have to be served in a day.
struct traffic {
    token_count input_per_day = {};  // all prompts, cached tokens included
    token_count output_per_day = {};
    token_count cached_input_per_day = {};  // of the input, those that a prefix cache answers
};

// What a machine can do, all its users together.
struct machine_rates {
    token_rate prefill = {};  // of tokens that are not cached
    token_rate decode = {};
};

// What tokens cost on a machine of one's own; the parts add up.
struct token_cost {
    token_price electricity = {};
    token_price hardware = {};  // amortisation

    constexpr token_price total() const { return electricity + hardware; }
};

namespace detail {

constexpr void must_hold(bool holds, rule r, double value) {
    if (!holds) raise({r, value});
}
// Conditions are written so that NaN fails them.
constexpr bool finite_and_not_negative(double x) { return x >= 0 && x <= std::numeric_limits<double>::max(); }
constexpr bool finite_and_positive(double x) { return x > 0 && x <= std::numeric_limits<double>::max(); }

constexpr void check(const duty_cycle& duty) {
    must_hold(finite_and_not_negative(duty.active_power.in(W)), rule::active_power_must_not_be_negative, duty.active_power.in(W));
    must_hold(finite_and_not_negative(duty.idle_power.in(W)), rule::idle_power_must_not_be_negative, duty.idle_power.in(W));
    must_hold(duty.active_per_day >= 0_h && duty.active_per_day <= 24_h, rule::active_time_must_fit_a_day, duty.active_per_day.in(h));
}
constexpr void check(const api_price& price) {
    const token_price least = min(price.input, min(price.output, price.cached_input));
    const double sum = (price.input + price.output + price.cached_input).in(USD_per_Mtok);
    must_hold(least >= 0_USD_per_Mtok && finite_and_not_negative(sum), rule::api_prices_must_not_be_negative, least.in(USD_per_Mtok));
}
constexpr void check(const traffic& daily) {
    must_hold(finite_and_not_negative(daily.input_per_day.in(tok)), rule::traffic_must_not_be_negative, daily.input_per_day.in(tok));
    must_hold(finite_and_not_negative(daily.output_per_day.in(tok)), rule::traffic_must_not_be_negative, daily.output_per_day.in(tok));
    must_hold(daily.cached_input_per_day >= 0_tok && daily.cached_input_per_day <= daily.input_per_day, rule::cached_input_must_fit_input,
              daily.cached_input_per_day.in(tok));
}
constexpr void check_price(money price) {
    must_hold(finite_and_not_negative(price.in(USD)), rule::machine_price_must_not_be_negative, price.in(USD));
}
constexpr void check_rate(token_rate rate) {
    must_hold(finite_and_positive(rate.in(tok_per_s)), rule::token_rate_must_be_positive, rate.in(tok_per_s));
}

}  // namespace detail

constexpr energy energy_per_day(const duty_cycle& duty) {
    detail::check(duty);
    return duty.active_power * duty.active_per_day + duty.idle_power * (24_h - duty.active_per_day);
}
// Of 365 days.
constexpr energy energy_per_year(const duty_cycle& duty) { return 365 * energy_per_day(duty); }

constexpr money api_cost_per_day(const api_price& price, const traffic& daily) {
    detail::check(price);
    detail::check(daily);
    const token_price cached = price.cached_input > 0_USD_per_Mtok ? price.cached_input : price.input;
    const token_count fresh = daily.input_per_day - daily.cached_input_per_day;
    return fresh * price.input + daily.cached_input_per_day * cached + daily.output_per_day * price.output;
}

// Time that a machine needs for a day's tokens, one phase after the other. A prefix cache spares it the cached ones as well.
constexpr duration time_to_serve(const traffic& daily, const machine_rates& rates) {
    detail::check(daily);
    const token_count fresh = daily.input_per_day - daily.cached_input_per_day;
    duration needed = {};
    if (fresh > 0_tok) {
        detail::check_rate(rates.prefill);
        needed += fresh / rates.prefill;
    }
    if (daily.output_per_day > 0_tok) {
        detail::check_rate(rates.decode);
        needed += daily.output_per_day / rates.decode;
    }
    return needed;
}

// When a machine has earned its price by what the API would have cost; `never` where running it costs as much as the API.
constexpr duration break_even(money price, const api_price& api, const traffic& daily, money running_cost_per_day = {}) {
    detail::check_price(price);
    detail::must_hold(detail::finite_and_not_negative(running_cost_per_day.in(USD)), rule::running_cost_must_not_be_negative,
                      running_cost_per_day.in(USD));
    const money saved_per_day = api_cost_per_day(api, daily) - running_cost_per_day;
    return saved_per_day > 0_USD ? price / saved_per_day * 1_days : never;
}
// `never`, too, where the machine cannot make a day's tokens in a day.
constexpr duration break_even(money price, const api_price& api, const traffic& daily, money running_cost_per_day,
                              const machine_rates& rates) {
    const duration alone = break_even(price, api, daily, running_cost_per_day);
    return time_to_serve(daily, rates) <= 24_h ? alone : never;
}
// The same, where the running cost is electricity for the time that the tokens take, and idling for the rest of the day.
constexpr duration break_even(money price, const api_price& api, const traffic& daily, const machine_rates& rates, power active_power,
                              power idle_power, energy_price electricity) {
    const duration busy = time_to_serve(daily, rates);
    if (!(busy <= 24_h)) return never;
    const duty_cycle duty{.active_power = active_power, .idle_power = idle_power, .active_per_day = busy};
    return break_even(price, api, daily, energy_per_day(duty) * electricity);
}

// What one token per second costs to buy.
constexpr price_per_rate price_of_speed(money price, token_rate rate) {
    detail::check_price(price);
    detail::check_rate(rate);
    return price / rate;
}

// A machine of one's own: it works `utilisation` of its life. What it draws while it idles is charged to the hours that it works.
struct ownership {
    money price = {};
    duration life = 3_years;
    double utilisation = 1;
    power active_power = {};  // at the wall
    power idle_power = {};
    energy_price electricity = {};
};

// Of an hour that it works; the parts add up. Above the total as rent, buying is cheaper.
struct owning_cost {
    cost_rate electricity = {};
    cost_rate hardware = {};  // amortisation

    constexpr cost_rate total() const { return electricity + hardware; }
};

constexpr owning_cost cost_of_owning(const ownership& own) {
    detail::check_price(own.price);
    detail::must_hold(own.life > 0_s && own.life < never, rule::life_must_be_positive, own.life.in(years));
    detail::must_hold(own.utilisation > 0 && own.utilisation <= 1, rule::utilisation_must_be_a_share, own.utilisation);
    detail::check(duty_cycle{own.active_power, own.idle_power, 24_h * own.utilisation});
    const power charged = own.active_power + own.idle_power * ((1 - own.utilisation) / own.utilisation);
    return {charged * own.electricity, own.price / (own.life * own.utilisation)};
}

// What tokens cost on it, made at `rate` while it works.
constexpr token_cost cost_per_token(const ownership& own, token_rate rate) {
    detail::check_rate(rate);
    const owning_cost cost = cost_of_owning(own);
    return {cost.electricity / rate, cost.hardware / rate};
}

// What tokens cost on a rented machine that works `utilisation` of the time that is paid for.
constexpr token_price rented_cost_per_token(cost_rate rent, token_rate rate, double utilisation = 1) {
    detail::check_rate(rate);
    detail::must_hold(detail::finite_and_not_negative(rent.in(USD_per_h)), rule::rent_must_not_be_negative, rent.in(USD_per_h));
    detail::must_hold(utilisation > 0 && utilisation <= 1, rule::utilisation_must_be_a_share, utilisation);
    return rent / (utilisation * rate);
}

// Carbon dioxide of an amount of energy, by the intensity of the grid that it comes from.
constexpr mass emissions(energy used, carbon_intensity grid) {
    detail::must_hold(detail::finite_and_not_negative(grid.in(g_per_kWh)), rule::carbon_intensity_must_not_be_negative, grid.in(g_per_kWh));
    return used * grid;
}

}  // namespace llmhw

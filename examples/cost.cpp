// What a machine of one's own costs against an API, and what its tokens cost.
#include <iostream>

#include <llmhw/cost.hpp>
#include <llmhw/ostream.hpp>

using namespace llmhw::literals;

int main() {
    using namespace llmhw;

    // An RTX 5090 system: 725 W for eight hours, 100 W for the rest of the day.
    constexpr duty_cycle office{.active_power = 725_W, .idle_power = 100_W, .active_per_day = 8_h};
    std::cout << "energy of a day      " << energy_per_day(office) << '\n'
              << "electricity a year   " << energy_per_year(office) * 0.16_USD_per_kWh << '\n'
              << "carbon a year        " << emissions(energy_per_year(office), 400_g_per_kWh) << "\n\n";

    constexpr api_price api{.input = 2.50_USD_per_Mtok, .output = 10.00_USD_per_Mtok, .cached_input = 1.25_USD_per_Mtok};
    constexpr traffic daily{.input_per_day = 1_Mtok, .output_per_day = 1_Mtok};
    std::cout << "API                  " << api_cost_per_day(api, daily) << " a day\n"
              << "4,100 USD machine    " << break_even(4100_USD, api, daily, energy_per_day(office) * 0.16_USD_per_kWh)
              << " until it has paid for itself\n"
              << "  at 60 tok/s        " << break_even(4100_USD, api, daily, {2000_tok_per_s, 60_tok_per_s}, 725_W, 100_W, 0.16_USD_per_kWh)
              << ", working " << time_to_serve(daily, {2000_tok_per_s, 60_tok_per_s}) << " a day\n";
    const bool too_slow = break_even(4100_USD, api, daily, {2000_tok_per_s, 11_tok_per_s}, 725_W, 100_W, 0.16_USD_per_kWh) == never;
    std::cout << "  at 11 tok/s        " << (too_slow ? "never: a day is too short for the tokens" : "?") << "\n\n";

    constexpr ownership own{.price = 4100_USD,
                            .life = 3_years,
                            .utilisation = 8. / 24,
                            .active_power = 725_W,
                            .idle_power = 100_W,
                            .electricity = 0.16_USD_per_kWh};
    for (const token_rate rate : {60_tok_per_s, 600_tok_per_s}) {
        const token_cost cost = cost_per_token(own, rate);
        std::cout << rate << ": " << cost.total() << " (electricity " << cost.electricity << ", hardware " << cost.hardware << ")\n";
    }
    std::cout << "rent that buying beats  " << cost_of_owning(own).total() << '\n';
}

// The units by which values enter and leave: 24_GiB, 1008_GB_per_s, x.in(kWh). GB = 1e9 bytes, GiB = 2^30 bytes.
#pragma once

#include <llmhw/units/quantity.hpp>

namespace llmhw {

using information = quantity<kind::information>;
using duration = quantity<kind::duration>;
using token_count = quantity<kind::token_count>;
using operations = quantity<kind::operations>;
using money = quantity<kind::money>;
using mass = quantity<kind::mass>;
using power = quantity<kind::power>;
using energy = quantity<kind::energy>;
using bandwidth = quantity<kind::bandwidth>;
using token_rate = quantity<kind::token_rate>;
using compute_rate = quantity<kind::compute_rate>;
using frequency = quantity<kind::frequency>;
using duration_per_token = quantity<kind::duration_per_token>;
using information_per_token = quantity<kind::information_per_token>;
using operations_per_token = quantity<kind::operations_per_token>;
using operations_per_byte = quantity<kind::operations_per_byte>;
using energy_per_token = quantity<kind::energy_per_token>;
using tokens_per_energy = quantity<kind::tokens_per_energy>;
using energy_price = quantity<kind::energy_price>;
using token_price = quantity<kind::token_price>;
using cost_rate = quantity<kind::cost_rate>;
using price_per_rate = quantity<kind::price_per_rate>;
using carbon_intensity = quantity<kind::carbon_intensity>;

// clang-format off
// One line a unit: its kind, its name, its size in the stored unit, its symbol. It makes the unit and its literals, 1_GB and 1.5_GB.
#define LLMHW_UNIT(kind_name, name, size_in_stored, printed)                                                                      \
    inline constexpr unit<kind::kind_name> name{size_in_stored, printed};                                                         \
    inline namespace literals {                                                                                                   \
    constexpr quantity<kind::kind_name> operator""_##name(unsigned long long count) { return static_cast<double>(count) * name; } \
    constexpr quantity<kind::kind_name> operator""_##name(long double count) { return static_cast<double>(count) * name; }        \
    }

LLMHW_UNIT(information, B, 1, "B")
LLMHW_UNIT(information, kB, 1e3, "kB")
LLMHW_UNIT(information, MB, 1e6, "MB")
LLMHW_UNIT(information, GB, 1e9, "GB")
LLMHW_UNIT(information, TB, 1e12, "TB")
LLMHW_UNIT(information, KiB, 1024., "KiB")
LLMHW_UNIT(information, MiB, 1048576., "MiB")
LLMHW_UNIT(information, GiB, 1073741824., "GiB")
LLMHW_UNIT(information, TiB, 1099511627776., "TiB")

LLMHW_UNIT(duration, ns, 1e-9, "ns")
LLMHW_UNIT(duration, us, 1e-6, "us")
LLMHW_UNIT(duration, ms, 1e-3, "ms")
LLMHW_UNIT(duration, s, 1, "s")
LLMHW_UNIT(duration, minutes, 60, "min")
LLMHW_UNIT(duration, h, 3600, "h")
LLMHW_UNIT(duration, days, 86400, "days")
LLMHW_UNIT(duration, years, 31536000, "years")  // of 365 days

LLMHW_UNIT(token_count, tok, 1, "tok")
LLMHW_UNIT(token_count, ktok, 1e3, "ktok")
LLMHW_UNIT(token_count, Mtok, 1e6, "Mtok")
LLMHW_UNIT(operations, FLOP, 1, "FLOP")
LLMHW_UNIT(operations, GFLOP, 1e9, "GFLOP")
LLMHW_UNIT(operations, TFLOP, 1e12, "TFLOP")
LLMHW_UNIT(money, USD, 1, "USD")
LLMHW_UNIT(mass, kg, 1, "kg")
LLMHW_UNIT(power, W, 1, "W")
LLMHW_UNIT(power, kW, 1e3, "kW")
LLMHW_UNIT(power, BTU_per_h, 1055.05585262 / 3600, "BTU/h")
LLMHW_UNIT(energy, J, 1, "J")
LLMHW_UNIT(energy, Wh, 3600, "Wh")
LLMHW_UNIT(energy, kWh, 3.6e6, "kWh")

LLMHW_UNIT(bandwidth, B_per_s, 1, "B/s")
LLMHW_UNIT(bandwidth, MB_per_s, 1e6, "MB/s")
LLMHW_UNIT(bandwidth, GB_per_s, 1e9, "GB/s")
LLMHW_UNIT(bandwidth, TB_per_s, 1e12, "TB/s")
LLMHW_UNIT(bandwidth, GiB_per_s, 1073741824., "GiB/s")
LLMHW_UNIT(bandwidth, Gbit_per_s, 1.25e8, "Gbit/s")
LLMHW_UNIT(token_rate, tok_per_s, 1, "tok/s")
LLMHW_UNIT(compute_rate, FLOPS, 1, "FLOPS")
LLMHW_UNIT(compute_rate, GFLOPS, 1e9, "GFLOPS")
LLMHW_UNIT(compute_rate, TFLOPS, 1e12, "TFLOPS")
LLMHW_UNIT(frequency, Hz, 1, "Hz")
LLMHW_UNIT(frequency, GHz, 1e9, "GHz")

LLMHW_UNIT(duration_per_token, ms_per_tok, 1e-3, "ms/tok")
LLMHW_UNIT(duration_per_token, s_per_tok, 1, "s/tok")
LLMHW_UNIT(information_per_token, B_per_tok, 1, "B/tok")
LLMHW_UNIT(information_per_token, kB_per_tok, 1e3, "kB/tok")
LLMHW_UNIT(information_per_token, GB_per_tok, 1e9, "GB/tok")
LLMHW_UNIT(operations_per_token, FLOP_per_tok, 1, "FLOP/tok")
LLMHW_UNIT(operations_per_token, GFLOP_per_tok, 1e9, "GFLOP/tok")
LLMHW_UNIT(operations_per_byte, FLOP_per_B, 1, "FLOP/B")
LLMHW_UNIT(energy_per_token, J_per_tok, 1, "J/tok")
LLMHW_UNIT(energy_per_token, kWh_per_Mtok, 3.6, "kWh/Mtok")
LLMHW_UNIT(tokens_per_energy, tok_per_J, 1, "tok/J")
LLMHW_UNIT(energy_price, USD_per_kWh, 1 / 3.6e6, "USD/kWh")
LLMHW_UNIT(token_price, USD_per_Mtok, 1e-6, "USD/Mtok")
LLMHW_UNIT(cost_rate, USD_per_h, 1. / 3600, "USD/h")
LLMHW_UNIT(price_per_rate, USD_per_tok_per_s, 1, "USD/(tok/s)")
LLMHW_UNIT(carbon_intensity, g_per_kWh, 1e-3 / 3.6e6, "g/kWh")

#undef LLMHW_UNIT
// clang-format on

}  // namespace llmhw

// A power times an energy price kept as money.
// do: multiply by a time too: USD/kWh times W is USD/h.
// expect: money
// expect: cost_rate
// lines: g++ 12 clang 15
#include <llmhw/units.hpp>

using namespace llmhw;

#ifdef WRONG
constexpr money bill = 0.3_USD_per_kWh * 450_W;
#else
constexpr money bill = 0.3_USD_per_kWh * (450_W * 24_h);
#endif

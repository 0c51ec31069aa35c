// Dollars compared with a price of energy.
// do: multiply the price by the energy used.
// expect: money
// expect: energy_price
// lines: g++ 15 clang 7
// note: g++ explains in full why the one candidate does not fit.
#include <llmhw/units.hpp>

using namespace llmhw;

#ifdef WRONG
bool cheap = 5_USD > 0.3_USD_per_kWh;
#else
bool cheap = 5_USD > 0.3_USD_per_kWh * 10_kWh;
#endif

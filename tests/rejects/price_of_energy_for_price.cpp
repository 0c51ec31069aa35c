// USD/kWh where USD are wanted.
// do: the price of a device is in USD.
// expect: money
// expect: energy_price
// lines: g++ 12 clang 15
#include <llmhw/device.hpp>

using namespace llmhw;

#ifdef WRONG
constexpr device card{.memory = 24_GiB, .price = 1599_USD_per_kWh};
#else
constexpr device card{.memory = 24_GiB, .price = 1599_USD};
#endif

// Kilowatt-hours where watts are wanted.
// do: board power is a power: 450_W.
// expect: power
// expect: energy
// lines: g++ 12 clang 15
#include <llmhw/device.hpp>

using namespace llmhw;

#ifdef WRONG
constexpr device card{.memory = 24_GiB, .board_power = 0.45_kWh};
#else
constexpr device card{.memory = 24_GiB, .board_power = 0.45_kW};
#endif

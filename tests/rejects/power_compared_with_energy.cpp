// Watts compared with kilowatt-hours.
// do: multiply the power by a time.
// expect: power
// expect: energy
// lines: g++ 15 clang 7
// note: g++ explains in full why the one candidate does not fit.
#include <llmhw/units.hpp>

using namespace llmhw;

#ifdef WRONG
bool small = 450_W < 1_kWh;
#else
bool small = 450_W * 1_h < 1_kWh;
#endif

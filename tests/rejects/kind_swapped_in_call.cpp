// Rate and time given in the wrong order.
// do: the parameter names say the order.
// expect: duration
// expect: bandwidth
// lines: g++ 12 clang 15
#include <llmhw/units.hpp>

using namespace llmhw;

constexpr information bytes_in(bandwidth rate, duration time) { return rate * time; }

#ifdef WRONG
auto moved = bytes_in(2_s, 25_GB_per_s);
#else
auto moved = bytes_in(25_GB_per_s, 2_s);
#endif

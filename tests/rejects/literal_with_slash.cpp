// A literal that cannot be spelt with a slash divides by something else.
// do: write 1008_GB_per_s.
// expect: unit
// lines: g++ 36 clang 17 g++-11 42
// note: g++ explains each of the four divisions.
#include <llmhw/units.hpp>

using namespace llmhw;

#ifdef WRONG
constexpr bandwidth rate = 1008_GB / s;
#else
constexpr bandwidth rate = 1008_GB / 1_s;
#endif

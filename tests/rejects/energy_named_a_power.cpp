// The product of a power and a time kept as a power.
// do: watts times seconds is an energy.
// expect: power
// expect: energy
// lines: g++ 12 clang 15
#include <llmhw/units.hpp>

using namespace llmhw;

#ifdef WRONG
constexpr power used = 450_W * 2_h;
#else
constexpr energy used = 450_W * 2_h;
#endif

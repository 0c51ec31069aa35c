// A quantity constructed from a bare number.
// do: multiply the number by its unit: 24 * GiB.
// expect: information
// lines: g++ 22 clang 14 g++-11 24
// note: g++ explains each of the four constructors.
#include <llmhw/units.hpp>

using namespace llmhw;

#ifdef WRONG
constexpr information memory(24e9);
#else
constexpr information memory = 24e9 * B;
#endif

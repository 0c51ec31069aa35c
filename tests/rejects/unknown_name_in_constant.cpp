// A name looked up in a constant expression that no entry has.
// do: test the pointer, and correct the name; nearest_names suggests some.
// expect g++: null pointer
// expect clang: null pointer
// lines: g++ 12 clang 15
#include <llmhw/catalog/devices.hpp>

using namespace llmhw;

#ifdef WRONG
constexpr device card = *find_device("rtx-4900");
#else
constexpr device card = *find_device("rtx-4090");
#endif

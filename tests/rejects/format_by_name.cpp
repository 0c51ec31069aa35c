// A format assigned from a look-up without a test.
// do: find_format returns a pointer: test it, then take what it points to.
// expect: format
// lines: g++ 12 clang 15
#include <llmhw/catalog/formats.hpp>

using namespace llmhw;

#ifdef WRONG
const format chosen = find_format("Q4_K_M");
#else
const format chosen = *find_format("Q4_K_M");
#endif

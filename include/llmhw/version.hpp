// The version, in one place: CMake, Conan, vcpkg and the checks read it from here.
#pragma once

#define LLMHW_VERSION_MAJOR 0
#define LLMHW_VERSION_MINOR 1
#define LLMHW_VERSION_PATCH 0
#define LLMHW_VERSION "0.1.0"

namespace llmhw {

inline constexpr const char* library_version = LLMHW_VERSION;  // what `import llmhw;` has in place of the macros

}  // namespace llmhw

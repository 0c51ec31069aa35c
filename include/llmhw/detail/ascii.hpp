// Letters without a locale.
#pragma once

namespace llmhw::detail {

constexpr char in_lower_case(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace llmhw::detail

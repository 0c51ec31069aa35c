// The enumerators of an enumeration by name, as the compiler prints them: enumerator_names<split> is {"layer", "tensor", "row"}.
//
// g++ and clang print a value that is an enumerator by its name, and any other as a cast: "llmhw::split::row", "(llmhw::split)3".
#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace llmhw::detail {

template <auto Value>
constexpr std::string_view printed_value() {
    constexpr std::string_view signature = __PRETTY_FUNCTION__;  // "... [with auto Value = llmhw::split::row; ...]", "... [Value = ...]"
    constexpr std::string_view before = "Value = ";
    constexpr std::size_t start = signature.find(before) + before.size();
    return signature.substr(start, signature.find_first_of(";]", start) - start);
}

template <class Enum, int Value>
constexpr std::string_view enumerator_name() {
    constexpr std::string_view printed = printed_value<static_cast<Enum>(Value)>();
    if constexpr (printed.front() == '(')
        return {};
    else
        return printed.substr(printed.rfind(':') + 1);
}

// Enumerations count from 0 without a gap.
template <class Enum, int Count = 0>
constexpr int enumerator_count() {
    if constexpr (enumerator_name<Enum, Count>().empty())
        return Count;
    else
        return enumerator_count<Enum, Count + 1>();
}

template <class Enum, int... Values>
constexpr std::array<std::string_view, sizeof...(Values)> enumerator_names_of(std::integer_sequence<int, Values...>) {
    return {enumerator_name<Enum, Values>()...};
}

template <class Enum>
inline constexpr auto enumerator_names = enumerator_names_of<Enum>(std::make_integer_sequence<int, enumerator_count<Enum>()>());

template <class Enum>
constexpr std::string_view name_of(Enum value) {
    return enumerator_names<Enum>[static_cast<std::size_t>(value)];
}

}  // namespace llmhw::detail

// What is raised when a setup breaks a rule: the field, its value and what it must be.
#pragma once

#if defined(__cpp_exceptions)
#include <exception>
#else
#include <cstdio>
#include <cstdlib>
#endif

namespace llmhw {
namespace detail {

// Text in a fixed buffer, without locale and without allocation. What does not fit is cut.
template <int Capacity>
struct small_text {
    char characters[Capacity + 1u] = {};
    int size = 0;

    constexpr void append(char c) {
        if (size < Capacity) characters[size++] = c;
    }
    constexpr void append(const char* text) {
        for (; *text != 0; ++text) append(*text);
    }
    // Up to six significant digits, with an exponent from 10^6 on and below 10^-4.
    constexpr void append(double x) {
        if (!(x == x)) return append("NaN");
        if (x < 0) append('-'), x = -x;
        if (x > 1.7976931348623157e308) return append("infinity");
        if (x == 0) return append('0');
        int exponent = 0;
        while (x >= 10) x /= 10, ++exponent;
        while (x < 1) x *= 10, --exponent;
        auto digits = static_cast<long>(x * 100000 + 0.5);  // six of them
        if (digits >= 1000000) digits /= 10, ++exponent;
        const bool scientific = exponent >= 6 || exponent < -4;
        int point = scientific ? 0 : exponent, last = 5;
        while (last > 0 && last > point && digits % 10 == 0) digits /= 10, --last;
        if (point < 0) {
            append("0.");
            for (int zeros = -1; zeros > point; --zeros) append('0');
        }
        long scale = 1;
        for (int i = 0; i < last; ++i) scale *= 10;
        for (int i = 0; i <= last; ++i, scale /= 10) {
            append(static_cast<char>('0' + digits / scale % 10));
            if (i == point && i < last) append('.');
        }
        if (scientific) {
            append('e');
            append(static_cast<double>(exponent));
        }
    }
};

}  // namespace detail

#if defined(__cpp_exceptions)

class invalid_input : public std::exception {
public:
    explicit invalid_input(const detail::small_text<255>& message) : message_(message) {}
    const char* what() const noexcept override { return message_.characters; }

private:
    detail::small_text<255> message_;
};

#endif

namespace detail {

// "machine.device.bandwidth is 0 GB/s; it must be positive". Without exceptions the text goes to stderr and the program ends.
[[noreturn]] inline void raise(const char* field, double value, const char* unit, const char* must_be) {
    small_text<255> message;
    message.append(field);
    message.append(" is ");
    message.append(value);
    if (*unit != 0) message.append(' ');
    message.append(unit);
    message.append("; it must be ");
    message.append(must_be);
#if defined(__cpp_exceptions)
    throw invalid_input(message);
#else
    std::fputs("llmhw: ", stderr);
    std::fputs(message.characters, stderr);
    std::fputs("\n", stderr);
    std::abort();
#endif
}

}  // namespace detail
}  // namespace llmhw

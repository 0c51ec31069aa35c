// Look-up by name in the catalogues, and the nearest names for one that is not there.
#pragma once

#include <llmhw/detail/ascii.hpp>

namespace llmhw {
namespace detail {

// Names compare without case and without "-", "_", "." and spaces: "RTX 4090" finds rtx-4090.
constexpr bool is_separator(char c) { return c == '-' || c == '_' || c == '.' || c == ' '; }
constexpr const char* skip_separators(const char* p) {
    while (is_separator(*p)) ++p;
    return p;
}

constexpr bool same_name(const char* a, const char* b) {
    for (;; ++a, ++b) {
        a = skip_separators(a);
        b = skip_separators(b);
        if (in_lower_case(*a) != in_lower_case(*b)) return false;
        if (*a == 0) return true;
    }
}

template <class Entry, unsigned long Size>
constexpr const Entry* find_by_id(const Entry* const (&catalog)[Size], const char* name) {
    for (const Entry* entry : catalog)
        if (same_name(entry->id, name)) return entry;
    return nullptr;
}

// Whether the letters of `part` stand in a row in a name, case and separators apart: "m4 pro" in apple-m4-pro.
constexpr bool begins_with(const char* name, const char* part) {
    for (;; ++name, ++part) {
        name = skip_separators(name);
        part = skip_separators(part);
        if (*part == 0) return true;
        if (in_lower_case(*name) != in_lower_case(*part)) return false;
    }
}
constexpr bool contains(const char* name, const char* part) {
    for (; *name != 0; ++name)
        if (begins_with(name, part)) return true;
    return false;
}

inline constexpr int longest_name = 63;  // letters that are compared

// Letters to insert, remove, replace or swap with their neighbour to get from one name to the other (optimal string alignment), case and
// separators apart; longer names are cut.
constexpr int name_distance(const char* a, const char* b) {
    char letters[longest_name + 1] = {};
    int length = 0;
    for (const char* p = skip_separators(b); *p != 0 && length < longest_name; p = skip_separators(p + 1))
        letters[++length] = in_lower_case(*p);
    int rows[3][longest_name + 1] = {};  // of the newest three letters of a
    for (int j = 0; j <= length; ++j) rows[0][j] = j;
    int i = 0;
    char letter_before = 0;
    for (const char* p = skip_separators(a); *p != 0 && i < longest_name; p = skip_separators(p + 1)) {
        const char letter = in_lower_case(*p);
        ++i;
        int* const row = rows[i % 3];
        const int *const last = rows[(i + 2) % 3], *const before = rows[(i + 1) % 3];
        row[0] = i;
        for (int j = 1; j <= length; ++j) {
            const int inserted = (last[j] < row[j - 1] ? last[j] : row[j - 1]) + 1, replaced = last[j - 1] + (letter != letters[j] ? 1 : 0);
            row[j] = replaced < inserted ? replaced : inserted;
            const bool swapped = i > 1 && j > 1 && letter == letters[j - 1] && letter_before == letters[j];
            if (swapped && before[j - 2] + 1 < row[j]) row[j] = before[j - 2] + 1;
        }
        letter_before = letter;
    }
    return rows[i % 3][length];
}

}  // namespace detail

// Up to three entries whose names come nearest to a name, the nearest first; null where there are fewer. Those that contain it come before
// all others: people leave out more than they mistype.
template <class Entry>
struct nearest {
    const Entry* entries[3] = {};
    constexpr const Entry* const* begin() const { return entries; }
    constexpr const Entry* const* end() const { return entries + 3; }
};

template <class Entry, unsigned long Size>
constexpr nearest<Entry> nearest_names(const Entry* const (&catalog)[Size], const char* name) {
    nearest<Entry> best;
    int distances[3] = {1000, 1000, 1000};
    for (const Entry* entry : catalog) {
        const int distance = detail::name_distance(entry->id, name) - (detail::contains(entry->id, name) ? detail::longest_name + 1 : 0);
        for (int place = 0; place < 3; ++place) {
            if (distance >= distances[place]) continue;
            for (int after = 2; after > place; --after) {
                distances[after] = distances[after - 1];
                best.entries[after] = best.entries[after - 1];
            }
            distances[place] = distance;
            best.entries[place] = entry;
            break;
        }
    }
    return best;
}

}  // namespace llmhw

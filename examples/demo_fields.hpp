// The demo's rows for programs: one list of fields makes the JSON, the CSV and their description in --help.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include <llmhw/ostream.hpp>

#include "demo_rows.hpp"

namespace demo {

// A number, true or false stand as they are; text is quoted; an unknown value is null in JSON and empty in CSV.
struct cell {
    std::string text;
    bool is_text = false;
};

inline cell number(double value, int decimals) { return {llmhw::fixed(value, decimals)}; }
inline cell text(const char* value) { return {value, true}; }
inline cell bytes(llmhw::information x) { return number(x.in(llmhw::B), 0); }
inline cell rate_of(const row& r, llmhw::token_rate x) { return r.start.fits() ? number(x.in(llmhw::tok_per_s), 2) : cell{}; }

struct field {
    const char* key;
    const char* meaning;
    cell (*value)(const row&);
};

// clang-format off
inline const field fields[] = {
    {"model", "id in the catalogue", [](const row& r) { return text(r.what.model->id); }},
    {"format", "of the weights", [](const row& r) { return text(r.what.format->id); }},
    {"machine", "as people call it", [](const row& r) { return text(r.where->name); }},
    {"device", "id in the catalogue", [](const row& r) { return text(r.where->machine.device.id); }},
    {"devices", "how many; layers are divided over them", [](const row& r) { return number(r.where->machine.count, 0); }},
    {"engine", "id in the catalogue", [](const row& r) { return text(r.start.profile); }},
    {"users", "decoding at the same time", [](const row& r) { return number(r.under.users, 0); }},
    {"context_tokens", "room in the KV cache for each user", [](const row& r) { return number(r.under.context.in(llmhw::tok), 0); }},
    {"weights_bytes", "all devices together", [](const row& r) { return bytes(r.start.memory.weights); }},
    {"kv_cache_bytes", "all devices and users together", [](const row& r) { return bytes(r.start.memory.kv_cache); }},
    {"needed_bytes", "on the fullest device", [](const row& r) { return bytes(r.start.memory.needed); }},
    {"available_bytes", "on one device", [](const row& r) { return bytes(r.start.memory.available); }},
    {"fits", "true or false", [](const row& r) { return cell{r.start.fits() ? "true" : "false"}; }},
    {"headroom_bytes", "0 where it does not fit", [](const row& r) { return bytes(r.start.memory.headroom()); }},
    {"missing_bytes", "0 where it fits", [](const row& r) { return bytes(r.start.memory.missing()); }},
    {"tok_per_s", "of one user, short chat; unknown where it does not fit", [](const row& r) { return rate_of(r, r.start.decode.rate); }},
    {"tok_per_s_low", "80 % band", [](const row& r) { return rate_of(r, r.start.decode.low); }},
    {"tok_per_s_high", "80 % band", [](const row& r) { return rate_of(r, r.start.decode.high); }},
    {"tok_per_s_ceiling", "bytes over nominal bandwidth; nothing beats it", [](const row& r) { return rate_of(r, r.start.decode.ceiling); }},
    {"tok_per_s_full", "of one user, the whole context in the cache", [](const row& r) { return rate_of(r, r.full.decode.rate); }},
    {"tok_per_s_all_users", "together, short chat", [](const row& r) { return rate_of(r, r.start.decode.throughput); }},
    {"bound_by", "largest part of a step's time", [](const row& r) { return r.start.fits() ? text(llmhw::to_string(r.start.decode.bound_by)) : cell{}; }},
};
// clang-format on

inline std::string quoted_for_json(const std::string& plain) {
    std::string result = "\"";
    for (const char character : plain) {
        if (character == '"' || character == '\\') result += '\\';
        result += character;
    }
    return result + '"';
}

inline std::string quoted_for_csv(const std::string& plain) {
    if (plain.find_first_of(",\"\n") == std::string::npos) return plain;
    std::string result = "\"";
    for (const char character : plain) {
        if (character == '"') result += '"';
        result += character;
    }
    return result + '"';
}

inline void print_json(std::ostream& out, const std::vector<row>& rows) {
    out << "[";
    const char* between_rows = "\n";
    for (const row& r : rows) {
        out << between_rows << "  {";
        const char* between = "";
        for (const field& f : fields) {
            const cell c = f.value(r);
            out << between << '"' << f.key << "\": " << (c.is_text ? quoted_for_json(c.text) : c.text.empty() ? "null" : c.text);
            between = ", ";
        }
        out << "}";
        between_rows = ",\n";
    }
    out << "\n]\n";
}

inline void print_csv(std::ostream& out, const std::vector<row>& rows) {
    const char* between = "";
    for (const field& f : fields) {
        out << between << f.key;
        between = ",";
    }
    out << '\n';
    for (const row& r : rows) {
        between = "";
        for (const field& f : fields) {
            out << between << quoted_for_csv(f.value(r).text);
            between = ",";
        }
        out << '\n';
    }
}

}  // namespace demo

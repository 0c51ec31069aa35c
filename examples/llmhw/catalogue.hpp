// Lists of what the library knows: devices, models, formats, engines, links.
#pragma once

#include <string>
#include <vector>

#include "report.hpp"

namespace tool {

// Every word is in one of the texts; case and the characters "-_. " do not matter.
inline bool has_words(const std::vector<std::string>& words, const std::vector<std::string>& texts) {
    const auto plain = [](const std::string& text) {
        std::string result;
        for (const char c : text)
            if (!llmhw::detail::is_separator(c)) result += llmhw::detail::in_lower_case(c);
        return result;
    };
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return std::any_of(texts.begin(), texts.end(),
                           [&](const std::string& text) { return plain(text).find(plain(word)) != std::string::npos; });
    });
}

inline bool matches(const std::vector<std::string>& filter, const llmhw::device& d) {
    return has_words(filter, {d.id, d.name, std::string(llmhw::detail::name_of(d.vendor)), d.memory_type});
}
inline bool matches(const std::vector<std::string>& filter, const llmhw::model& m) {
    return has_words(filter, {m.id, m.name, m.family, m.architecture, m.licence});
}
inline bool matches(const std::vector<std::string>& filter, const llmhw::format& f) { return has_words(filter, {f.id, f.note}); }
inline bool matches(const std::vector<std::string>& filter, const llmhw::engine& e) { return has_words(filter, {e.id, e.name}); }
inline bool matches(const std::vector<std::string>& filter, const llmhw::link& l) { return has_words(filter, {l.id, l.name}); }

inline std::string billions(double parameters) { return llmhw::fixed(parameters / 1e9, 2) + " B"; }

inline table table_of(const llmhw::device*) {
    return table({"device", ">year", ">memory", "~type", ">bandwidth", ">FP16", ">power", ">price"});
}
inline std::vector<std::string> row_of(const llmhw::device& d) {
    using namespace llmhw;
    return {d.id,
            d.year > 0 ? std::to_string(d.year) : "-",
            fixed(d.memory.in(GiB), 0) + " GiB",
            d.memory_type,
            to_string(d.bandwidth),
            or_dash(d.fp16),
            or_dash(d.board_power),
            d.price > 0_USD ? fixed(d.price.in(USD), 0) + " USD" : "-"};
}
inline table table_of(const llmhw::model*) { return table({"model", ">parameters", ">of a token", ">KV a token", ">context", "~licence"}); }
inline std::vector<std::string> row_of(const llmhw::model& m) {
    using namespace llmhw;
    const weight_parameters p = parameters_of(m);
    return {m.id,
            billions(p.total()),
            billions(p.read(active_expert_share(m))),
            to_string(kv_cache(m, 1_tok)),
            m.max_context > 0_tok ? fixed(m.max_context.in(tok), 0) : "-",
            m.licence};
}
inline table table_of(const llmhw::format*) { return table({"format", ">bits per weight", "~note"}); }
inline std::vector<std::string> row_of(const llmhw::format& f) {
    return {f.id, f.needs_file_size ? "its file tells" : llmhw::fixed(8 * llmhw::bytes_per_weight(f), 2), f.note};
}
inline table table_of(const llmhw::engine*) { return table({"engine", "~name", "backend", ">measured rows", ">prompts", "years"}); }
inline std::vector<std::string> row_of(const llmhw::engine& e) {
    const std::string years = e.rows > 0 ? llmhw::fixed(e.first_year, 0) + " - " + llmhw::fixed(e.last_year, 0) : "";
    return {e.id, e.name, std::string(llmhw::detail::name_of(e.backend)), std::to_string(e.rows), std::to_string(e.prefill.rows), years};
}
inline table table_of(const llmhw::link*) { return table({"link", "~name", ">raw", ">achievable", ">latency"}); }
inline std::vector<std::string> row_of(const llmhw::link& l) {
    return {l.id, l.name, to_string(l.raw), to_string(achievable_bandwidth(l)), or_dash(l.latency)};
}

// Prints what matches; whether anything did.
template <class Entry, unsigned long Size>
bool list(std::ostream& out, const char* kind, const Entry* const (&catalog)[Size], const options& o, const colours& c) {
    using json = llmhw::json_value;
    table text = table_of(catalog[0]);
    json entries = json::array();
    std::string ids;
    for (const Entry* entry : catalog) {
        if (!matches(o.filter, *entry)) continue;
        if (o.json)
            entries.push_back(json_of(*entry));
        else if (o.ids_only)
            ids += std::string(entry->id) + '\n';
        else
            text.add(row_of(*entry));
    }
    const bool any = !entries.empty() || !ids.empty() || !text.empty();
    if (o.json)
        out << json{{"schema_version", llmhw::json_schema_version}, {"command", kind}, {kind, entries}}.dump(2) << '\n';
    else if (o.ids_only)
        out << ids;
    else if (any)
        text.print(out, c);
    return any;
}

}  // namespace tool

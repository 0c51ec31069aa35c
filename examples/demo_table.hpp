// The demo's table for a person: 100 columns at most, one group a model, one line a machine.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include <llmhw/ostream.hpp>

#include "demo_rows.hpp"

namespace demo {

struct colours {
    const char* bold = "";
    const char* dim = "";
    const char* good = "";
    const char* bad = "";
    const char* end = "";
};

inline constexpr colours terminal_colours{"\033[1m", "\033[2m", "\033[32m", "\033[31m", "\033[0m"};

inline std::string right(const std::string& text, std::size_t width) {
    return text.size() < width ? std::string(width - text.size(), ' ') + text : text;
}
inline std::string left(const std::string& text, std::size_t width) {
    return text.size() < width ? text + std::string(width - text.size(), ' ') : text;
}

inline std::string in_GB(llmhw::information x) { return llmhw::fixed(x.in(llmhw::GB), 1); }
inline std::string in_tokens(llmhw::token_count x) { return llmhw::fixed(x.in(llmhw::tok), 0); }
inline std::string rate(llmhw::token_rate x) {
    const double value = x.in(llmhw::tok_per_s);
    return llmhw::fixed(value, value < 99.95 ? 1 : 0);
}

inline void print_heading(std::ostream& out, const row& r, const colours& c) {
    const llmhw::model& m = *r.what.model;
    out << '\n'
        << c.bold << m.name << ", " << r.what.format->id << c.end << ": " << llmhw::fixed(r.parameters_billion, 1) << " B parameters";
    if (llmhw::is_moe(m)) out << " (" << llmhw::fixed(r.read_billion, 1) << " B a token)";
    out << ", weights " << in_GB(r.start.memory.weights) << " GB, KV " << in_GB(r.start.memory.kv_cache) << " GB\n";
    if (m.max_context > 0_tok && r.under.context > m.max_context)
        out << c.bad << "trained for " << in_tokens(m.max_context) << " tokens only" << c.end << '\n';
    const bool several = r.under.users > 1;
    out << c.dim << left("machine", 22) << right("needs", 9) << right("has", 9) << right("left", 10) << right("tok/s", 7)
        << right("80 % band", 14) << right(several ? "all users" : "when full", 11) << "  bound by" << c.end << '\n';
}

inline void print_line(std::ostream& out, const row& r, const colours& c) {
    const llmhw::memory_estimate& memory = r.start.memory;
    out << left(r.where->name, 22) << right(in_GB(memory.needed), 6) << " GB" << right(in_GB(memory.available), 6) << " GB";
    if (!memory.fits()) {
        out << c.bad << right('-' + in_GB(memory.missing()), 7) << " GB  does not fit" << c.end << '\n';
        return;
    }
    const llmhw::decode_estimate& start = r.start.decode;
    out << c.good << right(in_GB(memory.headroom()), 7) << " GB" << c.end << right(rate(start.rate), 7) << c.dim
        << right(rate(start.low), 7) << " - " << left(rate(start.high), 4) << c.end
        << right(rate(r.under.users > 1 ? start.throughput : r.full.decode.rate), 11) << "  " << llmhw::to_string(start.bound_by) << '\n';
}

inline void print_table(std::ostream& out, const std::vector<row>& rows, const load& under, const colours& c) {
    out << c.bold << "Which machine runs which model, and how fast" << c.end << " (llmhw " LLMHW_VERSION ", " << under.users
        << (under.users == 1 ? " user, " : " users, ") << in_tokens(under.context) << " tokens of context"
        << (under.users == 1 ? ")\n" : " each)\n");
    const llmhw::model* previous = nullptr;
    for (const row& r : rows) {
        if (r.what.model != previous) print_heading(out, r, c);
        previous = r.what.model;
        print_line(out, r, c);
    }
    out << '\n'
        << "needs, has, left  on the fullest device; GB are 10^9 bytes. Several cards divide a model by layers.\n"
        << "                  Macs and Strix Halo: what the system lets the GPU have unless its limit is raised.\n"
        << "tok/s             tokens per second of one user with " << in_tokens(llmhw::min(short_chat, under.context))
        << " tokens in the cache, by llama.cpp\n"
        << "80 % band         four of five measurements lie inside\n"
        << (under.users > 1 ? "all users         tokens per second of all of them together\n"
                            : "when full         the same with the whole context in the cache\n")
        << "bound by          the largest part of the time; kernels: unpacking the weights, not reading them\n";
}

}  // namespace demo

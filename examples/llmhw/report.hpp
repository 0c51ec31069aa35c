// What the tool prints for a person, at most 100 columns wide.
#pragma once

#include <initializer_list>
#include <ostream>
#include <string>
#include <vector>

#include <llmhw/ostream.hpp>
#include <llmhw/version.hpp>

#include "explain.hpp"
#include "question.hpp"

namespace tool {

struct colours {
    const char *bold = "", *good = "", *bad = "", *end = "";
};
inline constexpr colours terminal_colours{"\033[1m", "\033[32m", "\033[31m", "\033[0m"};

// Names from files may hold anything; what is no printable ASCII or UTF-8 is not sent to a terminal.
inline std::string printable(const std::string& text) {
    std::string clean;
    for (const char c : text) clean += static_cast<unsigned char>(c) < ' ' || c == '\177' ? '?' : c;
    return clean;
}

inline constexpr std::size_t page_width = 100;

// Words in lines of the page, the first after `first`, the others below it.
inline std::string wrapped(const std::string& first, const std::string& text) {
    std::string lines = first, line;
    std::size_t room = page_width - first.size();
    const std::string indent(first.size(), ' ');
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (!line.empty() && line.size() + 1 + (end - at) > room) {
            lines += line + '\n' + indent;
            line.clear();
        }
        line += (line.empty() ? "" : " ") + text.substr(at, end - at);
        at = end + 1;
    }
    return lines + line + '\n';
}

// Columns as wide as their widest cell; those that begin with '>' in the heading are set to the right.
class table {
public:
    explicit table(std::vector<std::string> heading) : rows_{std::move(heading)} {}
    void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
    bool empty() const { return rows_.size() == 1; }

    void print(std::ostream& out, const colours& c) const {
        std::vector<std::size_t> width(rows_[0].size());
        std::vector<bool> right(rows_[0].size());
        for (std::size_t i = 0; i < width.size(); ++i) {
            right[i] = rows_[0][i].rfind('>', 0) == 0;
            for (const auto& row : rows_) width[i] = std::max(width[i], row[i].size() - (&row == &rows_[0] && right[i] ? 1 : 0));
        }
        for (const auto& row : rows_) {
            std::string line;
            for (std::size_t i = 0; i < row.size(); ++i) {
                const std::string cell = &row == &rows_[0] && right[i] ? row[i].substr(1) : row[i];
                const std::string room(width[i] - cell.size(), ' ');
                line += (i == 0 ? "" : "  ") + (right[i] ? room + cell : cell + room);
            }
            line.erase(line.find_last_not_of(' ') + 1);
            out << (&row == &rows_[0] ? c.bold : "") << line << (&row == &rows_[0] ? c.end : "") << '\n';
        }
    }

private:
    std::vector<std::vector<std::string>> rows_;
};

inline std::string machine_name(const llmhw::machine& m) {
    const std::string name = m.device.name[0] != 0 ? m.device.name : m.device.id;
    return (m.count > 1 ? std::to_string(m.count) + " x " : std::string()) + name;
}

inline void print_heading(std::ostream& out, const question& asked, const colours& c) {
    using namespace llmhw;
    const setup& q = asked.setup;
    const std::string name = q.model.name[0] != 0 ? q.model.name : q.model.id;
    const workload& w = q.workload;
    std::string line = printable(name) + ", " + printable(q.format.id) + ", on " + printable(machine_name(q.machine));
    if (divides_matrices(q.machine)) line += q.machine.split == split::tensor ? " (tensor parallel)" : " (row split)";
    line += ": " + std::to_string(w.users) + (w.users == 1 ? " user, " : " users, each with ") + fixed(w.context.in(tok), 0) +
            " tokens of context";
    if (w.kv_cache != tensor_type::f16) line += ", KV cache in " + std::string(detail::name_of(w.kv_cache));
    std::string text = wrapped("", line);
    text.pop_back();
    out << c.bold << text << c.end << '\n';
    if (asked.what.file) {
        out << wrapped("file       ", printable(asked.what.file->mixture) + (asked.what.file->exact ? "" : "; sizes from its geometry"));
    }
    out << '\n';
}

inline void print_notes(std::ostream& out, const std::vector<std::string>& notes) {
    for (const std::string& note : notes) out << wrapped("note       ", printable(note));
}

inline void print_derivation(std::ostream& out, const derivation& d, const colours& c) {
    std::size_t label = 0, value = 0;
    for (const step& s : d.steps()) {
        label = std::max(label, std::string(s.label).size());
        value = std::max(value, s.shown.size());
    }
    std::string part;
    for (const step& s : d.steps()) {
        if (part != s.part) out << '\n' << c.bold << s.part << c.end << '\n';
        part = s.part;
        const std::string name = s.label;
        out << wrapped("  " + name + std::string(label - name.size() + 2 + value - s.shown.size(), ' ') + s.shown + "  ", s.formula);
    }
}

inline void print_verdict(std::ostream& out, bool fits, const colours& c) {
    out << "fits       " << (fits ? c.good : c.bad) << (fits ? "yes" : "no") << c.end << '\n';
}

inline void print_fit(std::ostream& out, const question& asked, const llmhw::estimate_result& answer, const colours& c) {
    print_heading(out, asked, c);
    print_verdict(out, answer.fits(), c);
    out << answer << '\n';
    print_notes(out, asked.notes);
}

}  // namespace tool

// What the tool prints for a person, at most 100 columns wide.
#pragma once

#include <algorithm>
#include <ostream>
#include <sstream>
#include <string>
#include <utility>
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

// Names from files may hold anything; control characters are not sent to a terminal.
inline std::string printable(const std::string& text) { return llmhw::detail::without_controls(text); }

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

// A report of the library, which does not know how wide the page is: long lines go on below their text.
inline std::string fitted(const std::string& report) {
    std::string result;
    for (std::size_t at = 0; at < report.size();) {
        const std::size_t end = std::min(report.find('\n', at), report.size());
        const std::string line = report.substr(at, end - at);
        constexpr std::size_t label = 11;  // "decode     "
        result += line.size() <= page_width ? line + '\n' : wrapped(line.substr(0, label), line.substr(label));
        at = end + 1;
    }
    return result;
}
template <class Answer>
std::string report_of(const Answer& answer) {
    std::ostringstream text;
    text << answer;
    return fitted(text.str());
}

// Columns as wide as their widest cell. A heading that begins with '>' sets its column to the right; one with '~' is cut where the page
// is too narrow.
class table {
public:
    explicit table(std::vector<std::string> heading) {
        for (std::string& name : heading) {
            const char mark = name.front();
            right_.push_back(mark == '>');
            if (mark == '~') cut_ = right_.size() - 1;
            if (mark == '>' || mark == '~') name.erase(0, 1);
        }
        rows_.push_back(std::move(heading));
    }
    void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
    bool empty() const { return rows_.size() == 1; }

    void print(std::ostream& out, const colours& c) const {
        std::vector<std::size_t> width(right_.size());
        std::size_t total = 0;
        for (std::size_t i = 0; i < width.size(); ++i) {
            for (const auto& row : rows_) width[i] = std::max(width[i], row[i].size());
            total += width[i] + (i > 0 ? 2 : 0);
        }
        if (total > page_width) width[cut_] -= std::min(total - page_width, width[cut_] - 6);
        for (const auto& row : rows_) {
            std::string line;
            for (std::size_t i = 0; i < row.size(); ++i) {
                const std::string cell = row[i].size() <= width[i] ? row[i] : row[i].substr(0, width[i] - 3) + "...";
                const std::string room(width[i] - cell.size(), ' ');
                line += (i == 0 ? "" : "  ") + (right_[i] ? room + cell : cell + room);
            }
            line.erase(line.find_last_not_of(' ') + 1);
            const bool heading = &row == &rows_[0];
            out << (heading ? c.bold : "") << line << (heading ? c.end : "") << '\n';
        }
    }

private:
    std::vector<bool> right_;
    std::size_t cut_ = 0;
    std::vector<std::vector<std::string>> rows_;
};

// A figure that is not there is a dash.
template <class Kind>
std::string or_dash(llmhw::quantity<Kind> x) {
    return x.stored > 0 ? to_string(x) : "-";
}

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
    out << report_of(answer);
    print_notes(out, asked.notes);
}

}  // namespace tool

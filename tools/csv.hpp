// Tables of comma-separated values (RFC 4180): quoted cells may hold commas, doubled quotes and line breaks.
#pragma once

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace csv {

class table {
public:
    explicit table(const std::string& text) {
        std::vector<std::string> row;
        std::string cell;
        bool quoted = false, started = false;
        const auto end_row = [&] {
            row.push_back(std::exchange(cell, {}));
            if (started) rows_.push_back(std::move(row));
            row.clear();
            started = false;
        };
        for (std::size_t i = text.rfind("\xEF\xBB\xBF", 0) == 0 ? 3 : 0; i < text.size(); ++i) {
            const char c = text[i];
            if (quoted) {
                if (c != '"') {
                    cell += c;
                } else if (i + 1 < text.size() && text[i + 1] == '"') {
                    cell += text[++i];
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.empty()) {
                quoted = started = true;
            } else if (c == ',') {
                row.push_back(std::exchange(cell, {}));
                started = true;
            } else if (c == '\n') {
                end_row();
            } else if (c != '\r') {
                cell += c;
                started = true;
            }
        }
        end_row();
        if (rows_.empty()) return;
        for (std::size_t i = 0; i < rows_[0].size(); ++i) columns_.emplace(rows_[0][i], i);
        rows_.erase(rows_.begin());
    }

    std::size_t size() const { return rows_.size(); }
    bool has(const std::string& column) const { return columns_.find(column) != columns_.end(); }

    // The cell, or "" where the table has no such column or the row is too short.
    const std::string& text(std::size_t row, const std::string& column) const {
        static const std::string empty;
        const auto found = columns_.find(column);
        return found == columns_.end() || found->second >= rows_[row].size() ? empty : rows_[row][found->second];
    }

    // The cell as a finite number, or nothing.
    std::optional<double> number(std::size_t row, const std::string& column) const {
        const std::string& cell = text(row, column);
        char* end = nullptr;
        const double value = std::strtod(cell.c_str(), &end);
        while (*end == ' ') ++end;
        if (cell.empty() || end == cell.c_str() || *end != 0 || !std::isfinite(value)) return {};
        return value;
    }

private:
    std::vector<std::vector<std::string>> rows_;
    std::unordered_map<std::string, std::size_t> columns_;
};

// The table of a file; nothing where it cannot be read.
inline std::optional<table> read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return {};
    std::ostringstream text;
    text << file.rdbuf();
    return table(text.str());
}

inline std::string quoted(const std::string& cell) {
    if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
    std::string out = "\"";
    for (const char c : cell) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

}  // namespace csv

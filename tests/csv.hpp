// Tables of the tests: comma-separated text with a header line, cells quoted where they hold a comma.
#pragma once

#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace llmhw::testing {

class table {
public:
    // `path` is relative to the source directory.
    explicit table(const std::string& path) {
        std::ifstream file(std::string(LLMHW_SOURCE_DIR) + '/' + path);
        if (!file) throw std::runtime_error("cannot read " + path);
        std::string line;
        if (std::getline(file, line)) header_ = cells(line);
        while (std::getline(file, line)) rows_.push_back(cells(line));
    }

    std::size_t size() const { return rows_.size(); }
    const std::string& text(std::size_t row, const std::string& column) const {
        for (std::size_t i = 0; i < header_.size(); ++i)
            if (header_[i] == column) return rows_.at(row).at(i);
        throw std::runtime_error("no column " + column);
    }
    // An empty cell, "not stated", is 0.
    double number(std::size_t row, const std::string& column) const { return std::strtod(text(row, column).c_str(), nullptr); }

private:
    static std::vector<std::string> cells(const std::string& line) {
        std::vector<std::string> result(1);
        bool quoted = false;
        for (const char c : line) {
            if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
                result.emplace_back();
            else if (c != '\r')
                result.back() += c;
        }
        return result;
    }

    std::vector<std::string> header_;
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace llmhw::testing

// Tables of the tests, by the reader of the tools.
#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>

#include "../tools/csv.hpp"

namespace llmhw::testing {

class table {
public:
    // `path` is relative to the source directory.
    explicit table(const std::string& path) : table_(csv::read(std::string(LLMHW_SOURCE_DIR) + '/' + path)) {
        if (!table_) throw std::runtime_error("cannot read " + path);
    }

    std::size_t size() const { return table_->size(); }
    const std::string& text(std::size_t row, const std::string& column) const {
        if (!table_->has(column)) throw std::runtime_error("no column " + column);
        return table_->text(row, column);
    }
    // A cell without a number, "not stated", is 0.
    double number(std::size_t row, const std::string& column) const {
        (void)text(row, column);
        return table_->number(row, column).value_or(0);
    }

private:
    std::optional<csv::table> table_;
};

}  // namespace llmhw::testing

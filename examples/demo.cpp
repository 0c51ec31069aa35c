// ./dev demo: real models on real machines. Does it fit, by how much, how fast, and what is in the way?
#include <charconv>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include <unistd.h>

#include "demo_fields.hpp"
#include "demo_rows.hpp"
#include "demo_table.hpp"

namespace {

using namespace llmhw::literals;

constexpr int wrong_usage = 2;

enum class output { table, json, csv };

struct options {
    demo::load under = {};
    output as = output::table;
    const llmhw::model* model = nullptr;  // null: those of the table
    const llmhw::format* format = nullptr;
    bool help = false;
};

void print_help(std::ostream& out) {
    out << "usage: demo [options]\n\n"
           "  --context N    tokens of context for each user (8192)\n"
           "  --users N      users who decode at the same time (1)\n"
           "  --model NAME   this model of the catalogue alone\n"
           "  --format NAME  weights in this format (Q4_K_M; gpt-oss: MXFP4)\n"
           "  --json         a JSON array, one object a model and machine\n"
           "  --csv          the same as CSV with a header line\n"
           "  --help         this text\n\n"
           "Colours appear on a terminal unless NO_COLOR is set. Fields of --json and --csv:\n\n";
    for (const demo::field& f : demo::fields) out << "  " << demo::left(f.key, 21) << f.meaning << '\n';
}

void complain(const std::string& about) { std::cerr << "demo: " << about << "; see --help\n"; }

// A whole number from 1 to `most`.
std::optional<long> count(const std::string& option, std::string_view value, long most) {
    long number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error == std::errc() && end == value.data() + value.size() && number >= 1 && number <= most) return number;
    complain(option + " needs a whole number from 1 to " + std::to_string(most));
    return std::nullopt;
}

// The entry of that name; else a complaint with the nearest names.
template <class Entry, unsigned long Size>
const Entry* entry(const char* kind, const Entry* found, const Entry* const (&catalog)[Size], const std::string& name) {
    if (found) return found;
    std::string nearest;
    for (const Entry* candidate : llmhw::nearest_names(catalog, name.c_str()))
        if (candidate) nearest += (nearest.empty() ? "" : ", ") + std::string(candidate->id);
    complain(std::string("no ") + kind + " \"" + name + "\"; the nearest are " + nearest);
    return nullptr;
}

std::optional<options> read_options(int argc, char** argv) {
    options chosen;
    for (int i = 1; i < argc; ++i) {
        std::string option = argv[i], value;
        const std::size_t equals = option.find('=');
        const bool takes_value = option.rfind("--context", 0) == 0 || option.rfind("--users", 0) == 0 || option.rfind("--model", 0) == 0 ||
                                 option.rfind("--format", 0) == 0;
        if (takes_value && equals != std::string::npos) {
            value = option.substr(equals + 1);
            option.resize(equals);
        } else if (takes_value && i + 1 < argc) {
            value = argv[++i];
        }
        if (option == "--context") {
            const auto tokens = count(option, value, 1000000000);
            if (!tokens) return std::nullopt;
            chosen.under.context = static_cast<double>(*tokens) * llmhw::tok;
        } else if (option == "--users") {
            const auto users = count(option, value, 1000000);
            if (!users) return std::nullopt;
            chosen.under.users = static_cast<int>(*users);
        } else if (option == "--model") {
            chosen.model = entry("model", llmhw::find_model(value.c_str()), llmhw::model_catalog, value);
            if (!chosen.model) return std::nullopt;
        } else if (option == "--format") {
            chosen.format = entry("format", llmhw::find_format(value.c_str()), llmhw::format_catalog, value);
            if (!chosen.format) return std::nullopt;
            if (chosen.format->needs_file_size) {
                complain(value + " is a mixture made for each model, its name does not tell its size");
                return std::nullopt;
            }
        } else if (option == "--json") {
            chosen.as = output::json;
        } else if (option == "--csv") {
            chosen.as = output::csv;
        } else if (option == "--help" || option == "-h") {
            chosen.help = true;
        } else {
            complain("unknown option " + option);
            return std::nullopt;
        }
    }
    return chosen;
}

std::vector<demo::model_in_format> models_of(const options& chosen) {
    std::vector<demo::model_in_format> models(std::begin(demo::usual_models), std::end(demo::usual_models));
    if (chosen.model) {
        demo::model_in_format one{chosen.model, &llmhw::formats::q4_k_m};
        for (const demo::model_in_format& usual : demo::usual_models)
            if (usual.model == chosen.model) one.format = usual.format;
        models = {one};
    }
    if (chosen.format)
        for (demo::model_in_format& m : models) m.format = chosen.format;
    return models;
}

bool wants_colour() {
    const char* no_colour = std::getenv("NO_COLOR");
    return isatty(STDOUT_FILENO) != 0 && (no_colour == nullptr || *no_colour == 0);
}

}  // namespace

int main(int argc, char** argv) {
    const std::optional<options> chosen = read_options(argc, argv);
    if (!chosen) return wrong_usage;
    if (chosen->help) {
        print_help(std::cout);
        return EXIT_SUCCESS;
    }
    const std::vector<demo::row> rows = demo::rows_for(models_of(*chosen), chosen->under);
    switch (chosen->as) {
        case output::table:
            demo::print_table(std::cout, rows, chosen->under, wants_colour() ? demo::terminal_colours : demo::colours{});
            break;
        case output::json: demo::print_json(std::cout, rows); break;
        case output::csv: demo::print_csv(std::cout, rows); break;
    }
    return std::cout.flush() ? EXIT_SUCCESS : EXIT_FAILURE;
}

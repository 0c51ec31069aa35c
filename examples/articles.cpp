// The figures of five articles about machines for local AI, each beside what the library says to the same question.
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include <unistd.h>

#include "articles/print.hpp"

#ifndef LLMHW_SOURCE_DIR
#define LLMHW_SOURCE_DIR "."
#endif

namespace {

constexpr int wrong_usage = 2;

void print_help(std::ostream& out) {
    out << "usage: articles [options]\n\n"
           "  --article NNN  000 to 004 alone\n"
           "  --data FOLDER  with claims.csv and claim_setups.csv (data/ of the sources)\n"
           "  --json         a JSON array, one object a figure\n"
           "  --markdown     docs/articles.md\n"
           "  --help         this text\n\n"
           "Colours appear on a terminal unless NO_COLOR is set. Exit code: 0, 1 where the data cannot be read\n"
           "or the output not written, 2 for wrong usage. Fields of --json:\n\n";
    for (const articles::field& f : articles::fields) out << "  " << demo::left(f.key, 14) << f.meaning << '\n';
    out << "\nVerdicts:\n\n";
    for (const articles::verdict v : articles::all_verdicts) out << "  " << demo::left(to_string(v), 28) << articles::meaning_of(v) << '\n';
}

int complain(const std::string& about) {
    std::cerr << "articles: " << about << "; see --help\n";
    return wrong_usage;
}

}  // namespace

int main(int argc, char** argv) {
    std::string folder = LLMHW_SOURCE_DIR "/data", article;
    bool json = false, markdown = false;
    for (int i = 1; i < argc; ++i) {
        const std::string option = argv[i];
        if (option == "--help" || option == "-h") {
            print_help(std::cout);
            return EXIT_SUCCESS;
        }
        if (option == "--json") {
            json = true;
        } else if (option == "--markdown") {
            markdown = true;
        } else if (option == "--article" || option == "--data") {
            if (++i == argc) return complain(option + " needs a value");
            (option == "--data" ? folder : article) = argv[i];
        } else {
            return complain("unknown option " + option);
        }
    }
    if (json && markdown) return complain("--json or --markdown, not both");
    if (markdown && !article.empty()) return complain("--markdown is of all articles");
    try {
        const std::vector<articles::claim> claims = articles::read_claims(folder);
        bool known = article.empty();
        for (const articles::claim& c : claims) known = known || c.article == "article " + article;
        if (!known) return complain("there is no article " + article);
        const std::vector<articles::judged_claim> judged = articles::judge_all(claims);
        if (json) {
            articles::print_json(std::cout, judged, article);
        } else if (markdown) {
            articles::print_markdown(std::cout, judged);
        } else {
            const char* no_colour = std::getenv("NO_COLOR");
            const bool coloured = isatty(STDOUT_FILENO) != 0 && (no_colour == nullptr || *no_colour == 0);
            articles::print_terminal(std::cout, judged, article, coloured ? demo::terminal_colours : demo::colours{});
        }
    } catch (const std::exception& e) {
        std::cerr << "articles: " << e.what() << '\n';
        return EXIT_FAILURE;
    }
    return std::cout.flush() ? EXIT_SUCCESS : EXIT_FAILURE;
}

// For benchmarks/instructions to count: bench_count typed|raw PART CASE CALLS. Without arguments it says whether both sets of laws agree,
// and names the parts and cases.
#include "laws.hpp"

#include <cstdio>
#include <cstdlib>
#include <cstring>

int main(int argc, char** argv) {
    if (argc == 5) {
        const int part = std::atoi(argv[2]), question = std::atoi(argv[3]);
        const long calls = std::atol(argv[4]);
        if (std::strcmp(argv[1], "raw") == 0)
            raw_llmhw::parts[part].run(raw_llmhw::cases[question], calls);
        else
            llmhw::parts[part].run(llmhw::cases[question], calls);
        return EXIT_SUCCESS;
    }
    for (std::size_t i = 0; i < case_count; ++i) {
        if (!agree(i)) {
            std::printf("%s: the laws on bare doubles give another answer\n", llmhw::cases[i].model.name);
            return EXIT_FAILURE;
        }
        for (std::size_t part = 0; part < part_count; ++part)
            std::printf("%zu %zu %s: %s\n", part, i, llmhw::parts[part].name, llmhw::cases[i].model.name);
    }
}

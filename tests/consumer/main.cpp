// Two translation units that both include the library: they link, see the same objects and get the same answer.
#include <cstdio>
#include <cstdlib>

#include <boost/version.hpp>

#include "other.hpp"

#ifdef CONSUMER_BOOST
static_assert(BOOST_VERSION / 100 == CONSUMER_BOOST);
#endif

using namespace llmhw::literals;

constexpr llmhw::setup chat{
    .model = llmhw::models::llama_3_1_8b,
    .format = llmhw::formats::q4_k_m,
    .machine = {.device = llmhw::devices::rtx_4090},
    .workload = {.context = 8192_tok},
};
static_assert(llmhw::must_fit<chat>);

int main() {
    if (device_of_the_other_unit() != &llmhw::devices::rtx_4090 || model_of_the_other_unit() != &llmhw::models::llama_3_1_8b ||
        llmhw::find_device("rtx-4090") != &llmhw::devices::rtx_4090)
        return EXIT_FAILURE;
    constexpr llmhw::token_rate rate = llmhw::estimate(chat).decode.rate;
    std::printf("llmhw %s: %.0f tok/s\n", llmhw::library_version, rate.in(llmhw::tok_per_s));
    const double ratio = rate_of_the_other_unit(chat) / rate;
    return ratio > 0.999999999 && ratio < 1.000000001 ? EXIT_SUCCESS : EXIT_FAILURE;
}

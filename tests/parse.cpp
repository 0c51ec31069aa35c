// Quantities from what people type.
#include <llmhw/parse.hpp>

#include "check_both.hpp"

using namespace llmhw;

namespace {

constexpr auto memory = parse_quantity<kind::information>;
constexpr auto rate = parse_quantity<kind::bandwidth>;

}  // namespace

TEST_CASE("a number and its unit") {
    static_assert(memory("24GiB") == 24_GiB);
    static_assert(memory("24 GB") == 24_GB);
    static_assert(memory(" 1.5 TiB ") == 1.5_TiB);
    static_assert(memory(".5MiB") == 0.5_MiB);
    static_assert(memory("24gib") == 24_GiB);
    static_assert(memory("0B") == 0_B);
    static_assert(rate("1008GB/s") == 1008_GB_per_s);
    static_assert(rate("3.35 TB/s") == 3.35_TB_per_s);
    static_assert(rate("400Gbit/s") == 50_GB_per_s);
    static_assert(parse_quantity<kind::compute_rate>("165.2TFLOPS") == 165.2_TFLOPS);
    static_assert(parse_quantity<kind::power>("450W") == 450_W);
    static_assert(parse_quantity<kind::frequency>("4.5GHz") == 4.5_GHz);
    CHECK(quantity_syntax<kind::power>() == "a number and a unit of W, kW");
}

TEST_CASE("what is no quantity") {
    for (const char* text : {"", "GiB", "24", "24 G", "24Gb", "-1GB", "+1GB", "1,5GB", "1e3GB", "1.2.3GB", "24GiBs", "24 GB x", "NaN",
                             "inf GB", "0x10GB", "24GB/s", "24 Gi B"})
        CHECK_MESSAGE(!memory(text), text);
    CHECK_FALSE(rate("1008GB"));
    CHECK_FALSE(memory(std::string(400, '9') + "GB"));
    CHECK_FALSE(memory("0." + std::string(400, '0') + "1GB"));
}

TEST_CASE("tokens") {
    static_assert(parse_tokens("8192") == 8192_tok);
    static_assert(parse_tokens("8k") == 8192_tok);
    static_assert(parse_tokens("128K") == 131072_tok);
    static_assert(parse_tokens("1M") == 1048576_tok);
    static_assert(parse_tokens("1.5k") == 1536_tok);
    static_assert(parse_tokens("8 k") == 8192_tok);
    static_assert(parse_tokens("19.5 ktok") == 19500_tok && parse_tokens("300 tok") == 300_tok && parse_tokens("1Mtok") == 1000000_tok);
    for (const char* text : {"", "k", "-1", "1.5", "8 kt", "8kB", "1e3", "2000000000000", "8kk"}) CHECK_MESSAGE(!parse_tokens(text), text);
}

// Printing for a person.
#include <llmhw/estimate.hpp>
#include <llmhw/notes.hpp>
#include <llmhw/ostream.hpp>

#include <limits>
#include <sstream>
#include <string>

#include "check_both.hpp"

using namespace llmhw;

namespace {

template <class Printed>
std::string printed(const Printed& x) {
    std::ostringstream out;
    out << x;
    return out.str();
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

constexpr setup chat{.model = models::llama_3_1_8b,
                     .format = formats::q4_k_m,
                     .machine = {.device = devices::rtx_4090},
                     .engine = engines::llama_cpp_cuda,
                     .workload = {.context = 8192_tok}};

}  // namespace

TEST_CASE("quantities in the unit that suits their size") {
    CHECK(to_string(24_GiB) == "25.8 GB");
    CHECK(to_string(999_B) == "999 B");
    CHECK(to_string(1_kB) == "1.00 kB");
    CHECK(to_string(0_B) == "0.000 B");
    CHECK(to_string(-3_GB) == "-3.00 GB");
    CHECK(to_string(1.5_ms) == "1.50 ms");
    CHECK(to_string(90_s) == "1.50 min");
    CHECK(to_string(3_days) == "3.00 days");
    CHECK(to_string(8192_tok) == "8.19 ktok");
    CHECK(to_string(2_TFLOP) == "2.00 TFLOP");
    CHECK(to_string(1599_USD) == "1599.00 USD");
    CHECK(to_string(2_kg) == "2.00 kg");
    CHECK(to_string(575_W) == "575 W");
    CHECK(to_string(2_kW) == "2.00 kW");
    CHECK(to_string(2_kWh) == "2.00 kWh");
    CHECK(to_string(1008_GB_per_s) == "1.01 TB/s");
    CHECK(to_string(52.74_tok_per_s) == "52.7 tok/s");
    CHECK(to_string(165_TFLOPS) == "165 TFLOPS");
    CHECK(to_string(2_GHz) == "2.00 GHz");
    CHECK(to_string(19_ms_per_tok) == "19.0 ms/tok");
    CHECK(to_string(131072_B_per_tok) == "131 kB/tok");
    CHECK(to_string(15_GFLOP_per_tok) == "15.0 GFLOP/tok");
    CHECK(to_string(150_FLOP_per_B) == "150 FLOP/B");
    CHECK(to_string(4_J_per_tok) == "4.00 J/tok");
    CHECK(to_string(0.25_tok_per_J) == "0.250 tok/J");
    CHECK(to_string(0.3_USD_per_kWh) == "0.300 USD/kWh");
    CHECK(to_string(0.6_USD_per_Mtok) == "0.600 USD/Mtok");
    CHECK(to_string(2_USD_per_h) == "2.00 USD/h");
    CHECK(to_string(20_USD_per_tok_per_s) == "20.0 USD/(tok/s)");
    CHECK(to_string(400_g_per_kWh) == "400 g/kWh");
    CHECK(printed(32_GB) == "32.0 GB");
    CHECK(printed(60_tok_per_s) == "60.0 tok/s");
}

TEST_CASE("numbers do not depend on the locale, and never overflow their buffer") {
    CHECK(fixed(1234.5678, 2) == "1234.57");
    CHECK(fixed(-0.5, 0) == "-0");
    CHECK(fixed(1e300, 0).size() == 301);
    CHECK(has(fixed(std::numeric_limits<double>::quiet_NaN(), 2), "nan"));
    CHECK(fixed(std::numeric_limits<double>::infinity(), 2) == "inf");
}

TEST_CASE("a report says what is needed, how fast it is, and why") {
    const std::string report = printed(estimate(chat));
    for (const char* part : {"memory", "weights", "KV cache", "compute buffers", "decode", "tok/s", "80 %", "bound by", "layers",
                             "engine     llama.cpp/cuda"}) {
        CAPTURE(std::string(part));
        CHECK(has(report, part));
    }
    CHECK(has(report, " left"));
    CHECK(!has(report, "assumed"));
    CHECK(!has(report, "recurrent"));  // nothing about what is not there
    CHECK(!has(report, "nan"));
    for (std::size_t start = 0, end = 0; end != std::string::npos; start = end + 1) {
        end = report.find('\n', start);
        CHECK(report.substr(start, end == std::string::npos ? end : end - start).size() <= 100);
    }

    setup question = chat;
    question.engine = {};
    CHECK(has(printed(estimate(question)), "(assumed from the device)"));
    question.workload.users = 8;
    CHECK(has(printed(estimate(question)), "all users"));
    question.machine.count = 2;
    CHECK(has(printed(estimate(question)), "communication"));
}

TEST_CASE("a report of what does not fit says by how much, and no speed") {
    setup question = chat;
    question.model = models::llama_3_1_70b;
    const std::string report = printed(estimate(question));
    CHECK(has(report, "does not fit"));
    CHECK(has(report, " missing"));
    CHECK(has(report, "no speed"));
    CHECK(!has(report, "tok/s a user"));
}

TEST_CASE("each bottleneck has a name") {
    for (int b = 0; b <= static_cast<int>(bottleneck::communication); ++b) CHECK(*to_string(static_cast<bottleneck>(b)) != 0);
    CHECK(std::string(to_string(bottleneck::kv_cache)) == "KV cache");
}

TEST_CASE("a device without an FP16 rate limits several users where it states another of 16 bits") {
    const auto note = [](const device& d) {
        for (const std::string& text : notes_of({.model = models::llama_3_1_8b, .format = formats::bf16, .machine = {.device = d}}))
            if (has(text, "FP16 rate")) return text;
        return std::string();
    };
    device unknown = devices::tpu_v4;
    unknown.bf16 = {};
    CHECK(has(note(devices::tpu_v4), "no speed of prompts"));
    CHECK(!has(note(devices::tpu_v4), "several users"));
    CHECK(has(note(unknown), "several users are not limited by it"));
    CHECK(note(devices::rtx_4090).empty());
}

// Formats: block sizes, and the catalogue against an independent transcription of the same facts.
#include <llmhw/catalog/formats.hpp>
#include <llmhw/catalog/models.hpp>
#include <llmhw/weights.hpp>

#include <string>

#include "check_both.hpp"
#include "csv.hpp"

using namespace llmhw;
using llmhw::testing::close;

TEST_CASE("blocks of GGUF types hold so many weights in so many bytes") {
    struct row {
        tensor_type type;
        int weights, bytes;
    };
    using enum tensor_type;
    // ggml-org/ggml, src/ggml-common.h
    constexpr row rows[] = {{f32, 1, 4},        {f16, 1, 2},       {bf16, 1, 2},       {fp8, 1, 1},      {q8_0, 32, 34},
                            {q5_1, 32, 24},     {q5_0, 32, 22},    {q4_1, 32, 20},     {q4_0, 32, 18},   {q6_k, 256, 210},
                            {q5_k, 256, 176},   {q4_k, 256, 144},  {q3_k, 256, 110},   {q2_k, 256, 84},  {iq4_nl, 32, 18},
                            {iq4_xs, 256, 136}, {iq3_s, 256, 110}, {iq3_xxs, 256, 98}, {iq2_s, 256, 82}, {iq2_xs, 256, 74},
                            {iq2_xxs, 256, 66}, {iq1_m, 256, 56},  {iq1_s, 256, 50},   {tq2_0, 256, 66}, {tq1_0, 256, 54},
                            {mxfp4, 32, 17},    {nvfp4, 64, 36}};
    for (const row& r : rows) {
        const block b = block_of(r.type);
        CAPTURE(std::string(b.name));
        CHECK(b.weights == r.weights);
        CHECK(b.bytes == r.bytes);
        CHECK(((b.weights & (b.weights - 1)) == 0 && fills_blocks(3 * b.weights, r.type)));
        CHECK(fills_blocks(b.weights / 2, r.type) == (b.weights == 1));
        CHECK(bytes_per_element(r.type) == static_cast<double>(r.bytes) / r.weights);
    }
    CHECK_BOTH([](tensor_type type) { return bytes_per_element(type) == 1.0625; }, q8_0);
    CHECK_BOTH([](tensor_type type) { return bytes_per_element(type) == 0.5625; }, q4_0);
}

TEST_CASE("trellis codes are computed for each weight, however many bits it has") {
    static_assert(kernel_of(formats::exl3_4_0bpw) == unpacking::codebook && kernel_of(formats::exl3_6_0bpw) == unpacking::codebook);
    static_assert(kernel_of(formats::exl2_4_0bpw) == unpacking::nibble);
    CHECK(bytes_per_weight(formats::exl3_6_0bpw) == 0.75);
}

TEST_CASE("a fallback leads to a type without blocks, and never to a cheaper one") {
    for (int i = 0; i <= static_cast<int>(tensor_type::exl3); ++i) {
        const block first = block_of(static_cast<tensor_type>(i));
        CAPTURE(std::string(first.name));
        block b = first;
        for (int steps = 0; b.weights > 1 && steps < 4; ++steps) {
            const block next = block_of(b.fallback);
            CHECK(next.weights < b.weights);
            CHECK(bytes_per_element(b.fallback) >= static_cast<double>(b.bytes) / b.weights);
            b = next;
        }
        CHECK(b.weights == 1);
    }
}

TEST_CASE("every published format is there, with its block, its bits and what it needs") {
    const testing::table rows("tests/data/formats.csv");
    CHECK(rows.size() == 92);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::string& id = rows.text(row, "id");
        CAPTURE(id);
        const format* f = find_format(id.c_str());
        REQUIRE(f != nullptr);
        CHECK(f->id == id);
        // The experts of gpt-oss are MXFP4 whatever the rest is, so geometry tells; EXL2 and EXL3 without a rate are any mixture.
        const bool any_mixture = id == "EXL2" || id == "EXL3";
        CHECK(f->needs_file_size == (any_mixture || (rows.number(row, "file_size_required") == 1 && !f->mxfp4_experts)));
        if (f->needs_file_size || f->mxfp4_experts) continue;
        CHECK(close(8 * bytes_per_weight(*f), rows.number(row, "bits_per_weight"), 0.002));
        if (f->bits_per_weight > 0 || rows.number(row, "block_weights") == 0) continue;
        CHECK(bytes_per_weight(*f) == rows.number(row, "block_bytes") / rows.number(row, "block_weights"));
    }
}

TEST_CASE("mixtures come out at the published bits per weight of whole files") {
    const testing::table rows("tests/data/formats.csv");
    int compared = 0;
    const auto compare = [&](const std::string& id, const model& m, double published) {
        const format& f = *find_format(id.c_str());
        if (!(published > 0) || f.needs_file_size) return;
        const double bits = 8 * weights_of(m, f).total().in(B) / parameters_of(m).total();
        CAPTURE(id);
        CAPTURE(std::string(m.id));
        CHECK(bits == doctest::Approx(published).epsilon(0.002));
        ++compared;
    };
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::string& id = rows.text(row, "id");
        compare(id, models::llama_3_1_8b, rows.number(row, "bits_per_weight_file_llama_8b"));
        compare(id, models::llama_3_1_70b, rows.number(row, "bits_per_weight_file_llama_70b"));
    }
    CHECK(compared >= 80);
}

TEST_CASE("what a kernel has to unpack") {
    CHECK(kernel_of(formats::bf16) == unpacking::none);
    CHECK(kernel_of(formats::q8_0) == unpacking::whole);
    CHECK(kernel_of(formats::q4_0) == unpacking::nibble);
    CHECK(kernel_of(formats::q4_k_m) == unpacking::scaled);
    CHECK(kernel_of(formats::iq2_xxs) == unpacking::codebook);
    CHECK(kernel_of(formats::mxfp4_f16) == unpacking::nibble);
}

// Parameters and bytes that follow from geometry, against published counts and the sizes of published files.
#include <llmhw/catalog/formats.hpp>
#include <llmhw/catalog/models.hpp>
#include <llmhw/kv_cache.hpp>
#include <llmhw/weights.hpp>

#include <cmath>
#include <string>

#include "check_both.hpp"
#include "csv.hpp"

using namespace llmhw;
using llmhw::testing::close;

namespace {

// The table of counts leaves out the biases of the feed-forward blocks of these.
bool counted_without_biases(const std::string& id) { return id.starts_with("opt-") || id == "gpt-j-6b" || id.starts_with("phi-3-small"); }

double billions(double parameters) { return parameters / 1e9; }

}  // namespace

TEST_CASE("parameters and cache of every model follow from its geometry") {
    const testing::table rows("tests/data/model_counts.csv");
    CHECK(rows.size() == 153);
    CHECK(rows.size() == sizeof model_catalog / sizeof model_catalog[0]);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::string& id = rows.text(row, "id");
        CAPTURE(id);
        const model* m = find_model(id.c_str());
        REQUIRE(m != nullptr);

        const weight_parameters parameters = parameters_of(*m);
        const double total = rows.number(row, "total_params_billion"), read = rows.number(row, "decode_read_params_billion");
        const bool loose = counted_without_biases(id);
        CHECK(std::fabs(billions(parameters.total()) - total) <= (loose ? 0.001 * total : 0.000051));
        CHECK(std::fabs(billions(parameters.read(active_expert_share(*m))) - read) <= (loose ? 0.001 * read : 0.000051));
        if (const double published = rows.number(row, "published_total_billion"); published > 0) {
            const double stated = std::fabs(rows.number(row, "difference_total_percent"));
            CHECK(100 * std::fabs(billions(parameters.total()) / published - 1) <= stated + (loose ? 0.1 : 0.006));
        }

        const kv_shape kv = kv_shape_of(*m);
        CHECK(2 * kv.full == rows.number(row, "kv_bytes_per_token_fp16_global"));
        CHECK(2 * kv.window == rows.number(row, "kv_bytes_per_token_fp16_window"));
        CHECK(kv.state.in(B) == rows.number(row, "recurrent_state_bytes"));
        if (kv.window > 0) CHECK(kv.window_tokens.in(tok) == rows.number(row, "sliding_window_tokens"));
        CHECK(m->max_context.in(tok) == rows.number(row, "max_context_tokens"));
    }
}

TEST_CASE("the input embedding is a row look-up, unless the head is tied to it") {
    const testing::table rows("tests/data/model_counts.csv");
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const model& m = *find_model(rows.text(row, "id").c_str());
        CAPTURE(std::string(m.id));
        const weight_parameters parameters = parameters_of(m);
        const double table = static_cast<double>(m.vocab) * m.hidden;
        CHECK(parameters.head >= table);
        if (m.tied_embeddings && m.per_layer_embedding == 0 && m.position_rows == 0)
            CHECK(parameters.looked_up == 0);
        else
            CHECK(parameters.looked_up >= (m.tied_embeddings ? 0 : table));
    }
}

TEST_CASE("reference counts, exactly") {
    CHECK_BOTH([](const model& m) { return parameters_of(m).total() == 8'030'261'248; }, models::llama_3_1_8b);
    CHECK_BOTH([](const model& m) { return parameters_of(m).read(0) == 7'504'924'672; }, models::llama_3_1_8b);
    CHECK_BOTH([](const model& m) { return parameters_of(m).total() == 70'553'706'496; }, models::llama_3_1_70b);
    CHECK_BOTH([](const model& m) { return parameters_of(m).read(0) == 69'503'033'344; }, models::llama_3_1_70b);
}

TEST_CASE("no tensor of the catalogue is empty, and they are counted the same with and without a format") {
    for (const model* m : model_catalog) {
        CAPTURE(std::string(m->id));
        for_each_tensor(*m, [](const tensor& t) { CHECK(t.elements() > 0); });
        const weight_parameters counted = parameters_of(*m);
        for (const format* f : format_catalog) {
            CAPTURE(std::string(f->id));
            const weight_parameters weighed = weight_sizes_of(*m, *f).parameters;
            CHECK(weighed.looked_up == counted.looked_up);
            CHECK(weighed.head == counted.head);
            CHECK(weighed.layers == counted.layers);
            CHECK(weighed.experts == counted.experts);
        }
    }
}

TEST_CASE("bytes per weight times weights") {
    CHECK_BOTH([](const model& m) { return weights_of(m, formats::f32).total() == 4 * 8'030'261'248. * B; }, models::llama_3_1_8b);
    CHECK_BOTH(
        [](const model& m) {
            const format checkpoint{.type = tensor_type::f32, .container = container::checkpoint};
            return weights_of(m, checkpoint).total() == 4 * 8'030'261'248. * B;
        },
        models::llama_3_1_8b);
    // Vectors stay at 32 bits in GGUF: 65 norms of 4096.
    CHECK_BOTH([](const model& m) { return weights_of(m, formats::f16).total() == (2 * 8'030'261'248. + 2 * 65 * 4096) * B; },
               models::llama_3_1_8b);
    CHECK_BOTH(
        [](const model& m) {
            const weight_bytes w = weights_of(m, formats::q4_k_m);
            return w.total() == w.looked_up + w.head + w.layers + w.experts && w.experts == 0_B && w.read(0) == w.head + w.layers;
        },
        models::llama_3_1_8b);
    CHECK_BOTH([](const model& m) { return active_expert_share(m) == 8. / 128; }, models::qwen3_30b_a3b);
    CHECK_BOTH([](const model& m) { return active_expert_share(m) == 0; }, models::llama_3_1_8b);
}

TEST_CASE("the quantiser's favoured layers, counted without a loop") {
    for (int layers = 8; layers <= 130; layers += 1)
        for (const int step : {1, 2, 3, 4})
            for (int first = 0; first < 4; ++first) {
                const progression p{first, step, (layers - first + step - 1) / step};
                int favoured = 0, below = 0;
                for (int k = 0; k < p.count; ++k) {
                    const int i = first + k * step;
                    favoured += i < layers / 8 || i >= 7 * layers / 8 || (i - layers / 8) % 3 == 2;
                    below += i < layers / 8;
                }
                if (p.favoured(layers) == favoured && p.below(layers / 8) == below) continue;
                CAPTURE(layers);
                CAPTURE(step);
                CAPTURE(first);
                CHECK(p.favoured(layers) == favoured);
                CHECK(p.below(layers / 8) == below);
            }
}

TEST_CASE("files of published quantisations have the computed size") {
    const testing::table rows("data/observations/gguf_sizes.csv");
    CHECK(rows.size() == 95);
    double sum = 0, worst = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const model* m = find_model(rows.text(row, "model").c_str());
        const format* f = find_format(rows.text(row, "format").c_str());
        REQUIRE(m != nullptr);
        REQUIRE(f != nullptr);
        format made = *f;
        made.importance_matrix = rows.text(row, "notes").find("importance matrix") != std::string::npos;
        const double error = std::fabs(weights_of(*m, made).total().in(B) / rows.number(row, "size_bytes") - 1);
        CAPTURE(std::string(m->id));
        CAPTURE(std::string(f->id));
        CHECK(error <= 0.006);
        sum += error;
        worst = std::fmax(worst, error);
    }
    MESSAGE("file sizes: mean error ", 100 * sum / static_cast<double>(rows.size()), " %, worst ", 100 * worst, " %");
    CHECK(sum / static_cast<double>(rows.size()) <= 0.001);

    // The values of Kimi Linear are in its recurrent layers: in Q4_K_M a half of them has more bits.
    CHECK(value_tensors(models::kimi_linear_48b_a3b) == models::kimi_linear_48b_a3b.recurrent.layers);

    // Of architectures that the rows do not have, as printed: ggml-org/llama.cpp pull request 19668, and a llama-bench of its commit 982e3472.
    CHECK(std::fabs(weights_of(models::kimi_linear_48b_a3b, formats::q2_k).total().in(GiB)-16.78) < 0.006);
    CHECK(std::fabs(weights_of(models::gemma_3n_e4b, formats::q8_0).total().in(GiB)-6.84) < 0.006);
}

TEST_CASE("a known file size scales the split, and keeps its proportions") {
    CHECK_BOTH(
        [](const model& m, information size) {
            const weight_bytes computed = weights_of(m, formats::q4_k_m), scaled = scaled_to(computed, size);
            return close(scaled.total().in(B), size.in(B)) && close(scaled.head / scaled.layers, computed.head / computed.layers);
        },
        models::llama_3_1_8b, 5_GB);
}

// The KV cache of every sort of attention, and the state of recurrent layers.
#include <llmhw/catalog/models.hpp>
#include <llmhw/kv_cache.hpp>
#include <llmhw/weights.hpp>

#include <string>

#include "check_both.hpp"

using namespace llmhw;
using llmhw::testing::close;

TEST_CASE("a plain layer keeps keys and values of its KV heads") {
    constexpr model grouped{.layers = 2, .attention = {.heads = 8, .kv_heads = 2, .head_dim = 64}};
    // 2 layers x 2 (keys, values) x 2 heads x 64 x 2 B
    CHECK_BOTH([](const model& m) { return kv_bytes_per_token(kv_shape_of(m)) == 1024_B_per_tok; }, grouped);
    CHECK_BOTH([](const model& m) { return kv_cache(m, 1000_tok) == 1024000_B; }, grouped);
    CHECK_BOTH(
        [](model m) {
            m.attention.kv_heads = 8;  // multi-head
            return kv_bytes_per_token(kv_shape_of(m)) == 4096_B_per_tok;
        },
        grouped);
    CHECK_BOTH(
        [](model m) {
            m.attention.kv_heads = 1;  // multi-query
            return kv_bytes_per_token(kv_shape_of(m)) == 512_B_per_tok;
        },
        grouped);
    CHECK_BOTH(
        [](model m) {
            m.attention.heads = 64;  // query heads keep nothing
            m.hidden = 12345;
            return kv_bytes_per_token(kv_shape_of(m)) == 1024_B_per_tok;
        },
        grouped);
}

TEST_CASE("formats of the cache, with their scales") {
    CHECK_BOTH([](const kv_shape& k) { return kv_cache(k, 1_Mtok, tensor_type::f16) == 2_GB; }, kv_shape{.full = 1000});
    CHECK_BOTH([](const kv_shape& k) { return kv_cache(k, 1_Mtok, tensor_type::q8_0) == 1.0625_GB; }, kv_shape{.full = 1000});
    CHECK_BOTH([](const kv_shape& k) { return kv_cache(k, 1_Mtok, tensor_type::fp8) == 1_GB; }, kv_shape{.full = 1000});
    CHECK_BOTH([](const kv_shape& k) { return kv_cache(k, 1_Mtok, tensor_type::q4_0) == 0.5625_GB; }, kv_shape{.full = 1000});
}

TEST_CASE("a sliding window stops growing when it is full") {
    constexpr kv_shape half{.full = 100, .window = 300, .window_tokens = 1024_tok};
    CHECK_BOTH([](const kv_shape& k) { return kv_cache(k, 1000_tok) == 800000_B; }, half);
    CHECK_BOTH([](const kv_shape& k) { return kv_cache(k, 1024_tok) == 1024 * 800_B; }, half);
    CHECK_BOTH([](const kv_shape& k) { return kv_cache(k, 2024_tok) == 1024 * 800_B + 1000 * 200_B; }, half);
    CHECK_BOTH([](const kv_shape& k) { return kv_bytes_per_token(k) == 800_B_per_tok; }, half);

    constexpr model alternating{.layers = 4,
                                .attention = {.heads = 8, .kv_heads = 4, .head_dim = 64, .window = 512_tok, .window_layers = 3}};
    CHECK_BOTH(
        [](const model& m) {
            const kv_shape k = kv_shape_of(m);
            return k.full == 2 * 4 * 64 && k.window == 3 * 2 * 4 * 64 && k.window_tokens == 512_tok;
        },
        alternating);
}

TEST_CASE("latent attention keeps one latent per token and layer, whatever the heads") {
    constexpr model latent{
        .layers = 10,
        .attention = {
            .heads = 128, .kv_heads = 128, .kv_lora_rank = 512, .q_lora_rank = 1536, .rope_dim = 64, .nope_dim = 128, .v_dim = 128}};
    CHECK_BOTH([](const model& m) { return kv_bytes_per_token(kv_shape_of(m)) == 10 * 2 * (512 + 64) * B_per_tok; }, latent);
    CHECK_BOTH(
        [](model m) {
            m.attention.heads = m.attention.kv_heads = 16;
            return kv_bytes_per_token(kv_shape_of(m)) == 10 * 2 * (512 + 64) * B_per_tok;
        },
        latent);
}

TEST_CASE("recurrent layers keep a state of constant size") {
    CHECK_BOTH([](const model& m) { return kv_shape_of(m).state == 77'266'944_B; }, models::qwen3_next_80b_a3b);
    CHECK_BOTH(
        [](const model& m) {
            const kv_shape k = kv_shape_of(m);
            return k.full == 2. * 12 * m.attention.kv_heads * m.attention.head_dim;  // 12 of 48 layers attend
        },
        models::qwen3_next_80b_a3b);
    // Of 20 layers: 32 matrices of 128 x 128 in 32 bits, and the last 3 inputs of three convolutions in 16.
    CHECK_BOTH([](const model& m) { return kv_shape_of(m).state == 20 * (2'097'152 + 73'728) * B; }, models::kimi_linear_48b_a3b);
    CHECK_BOTH([](const model& m) { return kv_shape_of(m).full == 7 * (512 + 64); }, models::kimi_linear_48b_a3b);
    CHECK_BOTH([](const model& m) { return kv_shape_of(m).state == 0_B; }, models::llama_3_1_8b);
}

TEST_CASE("layers that share a cache read it more than once and keep it once") {
    constexpr model sharing{.layers = 10, .attention = {.heads = 8, .kv_heads = 2, .head_dim = 64, .shared_kv_layers = 5}};
    CHECK_BOTH(
        [](const model& m) {
            const kv_shape k = kv_shape_of(m);
            return k.full == 5 * 2 * 2 * 64 && k.full_readers == 2 && kv_read(k, 100_tok) == 2 * kv_cache(k, 100_tok);
        },
        sharing);
    CHECK_BOTH([](const model& m) { return kv_read(kv_shape_of(m), 99_tok) == kv_cache(m, 99_tok); }, models::llama_3_1_8b);
}

TEST_CASE("an indexer keeps a key in the layers that have one") {
    constexpr auto with_indexers = [](int layers) {
        return model{.layers = 8,
                     .attention = {.heads = 16,
                                   .kv_heads = 16,
                                   .kv_lora_rank = 512,
                                   .rope_dim = 64,
                                   .index_heads = 32,
                                   .index_dim = 128,
                                   .index_layers = layers}};
    };
    CHECK_BOTH([](const model& m) { return kv_shape_of(m).full == 8 * (512 + 64 + 128); }, with_indexers(0));
    CHECK_BOTH([](const model& m) { return kv_shape_of(m).full == 8 * (512 + 64) + 3 * 128; }, with_indexers(3));
}

TEST_CASE("an indexer's key stands beside those of grouped heads") {
    constexpr model sparse{
        .layers = 8, .attention = {.heads = 16, .kv_heads = 2, .head_dim = 64, .index_heads = 4, .index_dim = 128, .index_layers = 3}};
    CHECK_BOTH([](const model& m) { return kv_shape_of(m).full == 8 * 2 * 2 * 64 + 3 * 128; }, sparse);
}

TEST_CASE("a stream compressed 4 and 128 times") {
    constexpr model compressed{.layers = 3,
                               .attention = {.heads = 8,
                                             .kv_heads = 1,
                                             .head_dim = 512,
                                             .window = 128_tok,
                                             .index_dim = 128,
                                             .layers_compressed_4 = 1,
                                             .layers_compressed_128 = 1}};
    CHECK_BOTH(
        [](const model& m) {
            const kv_shape k = kv_shape_of(m);
            return k.window == 3 * 512 && close(k.full, (512 + 128) / 4. + 512 / 128.);
        },
        compressed);
}

TEST_CASE("an empty cache is empty") {
    for (const model* m : model_catalog) {
        CAPTURE(std::string(m->id));
        CHECK(kv_cache(*m, 0_tok) == 0_B);
        CHECK(kv_cache(*m, 1_tok) > 0_B);
    }
}

TEST_CASE("another shape of the layers that see everything counts in weights and cache alike, and only beside windows") {
    const auto cache = [](const model& m) { return kv_cache(m, 8192_tok); };
    const auto parameters = [](const model& m) { return parameters_of(m).total(); };
    for (int attention_geometry::*const shape : {&attention_geometry::full_kv_heads, &attention_geometry::full_head_dim}) {
        model m = models::llama_3_1_8b;
        m.attention.*shape = 2;
        CHECK(cache(m) == cache(models::llama_3_1_8b));
        CHECK(parameters(m) == parameters(models::llama_3_1_8b));
        m.attention.window = 1024_tok;
        m.attention.window_layers = 16;
        model alike = m;
        alike.attention.*shape = 0;
        CHECK(cache(m) < cache(alike));
        CHECK(parameters(m) < parameters(alike));
    }
}

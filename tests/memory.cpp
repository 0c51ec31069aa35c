// What a setup needs in device memory.
#include <llmhw/estimate.hpp>

#include "check_both.hpp"

using namespace llmhw;
using llmhw::testing::close;

namespace {

constexpr setup chat{.model = models::llama_3_1_8b,
                     .format = formats::q4_k_m,
                     .machine = {.device = devices::rtx_4090},
                     .engine = engines::llama_cpp_cuda,
                     .workload = {.context = 8192_tok}};

constexpr memory_estimate needs_of(const setup& question) { return estimate(question).memory; }

}  // namespace

TEST_CASE("the parts are those of the model, and add up") {
    CHECK_BOTH(
        [](const setup& question) {
            const memory_estimate m = needs_of(question);
            return m.total() == m.weights + m.kv_cache + m.recurrent_state + m.compute_buffers + m.engine_reserve &&
                   m.weights == weights_of(question.model, question.format).total() && m.kv_cache == 1_GiB && m.recurrent_state == 0_B &&
                   m.engine_reserve == 0_B && close(m.needed.in(B), m.total().in(B)) && m.available == 24_GiB - 512_MiB;
        },
        chat);
}

TEST_CASE("fits, headroom and what is missing") {
    CHECK_BOTH(
        [](information available) {
            const memory_estimate m{.needed = 20_GB, .available = available};
            return m.fits() && m.headroom() == 4_GB && m.missing() == 0_B;
        },
        24_GB);
    CHECK_BOTH(
        [](information available) {
            const memory_estimate m{.needed = 20_GB, .available = available};
            return !m.fits() && m.headroom() == 0_B && m.missing() == 4_GB;
        },
        16_GB);
    CHECK_BOTH([](information available) { return memory_estimate{.needed = 20_GB, .available = available}.fits(); }, 20_GB);
    CHECK_BOTH([](information available) { return !memory_estimate{.needed = 20_GB, .available = available}.fits(); }, 19999999999_B);
}

TEST_CASE("the cache is allotted in whole blocks, for every user") {
    const auto cache_of = [](token_count context, int users, const engine& e) {
        setup question = chat;
        question.engine = e;
        question.workload.context = context;
        question.workload.users = users;
        return needs_of(question).kv_cache;
    };
    CHECK(cache_of(100_tok, 1, engines::llama_cpp_cuda) == 256 * 131072_B);
    CHECK(cache_of(256_tok, 1, engines::llama_cpp_cuda) == 256 * 131072_B);
    CHECK(cache_of(257_tok, 1, engines::llama_cpp_cuda) == 512 * 131072_B);
    CHECK(cache_of(100_tok, 1, engines::vllm_cuda) == 112 * 131072_B);
    CHECK(cache_of(256_tok, 5, engines::llama_cpp_cuda) == 5 * 256 * 131072_B);
}

TEST_CASE("beside a sliding window the micro-batch that is being computed needs room") {
    static constexpr kv_shape shape{.full = 0, .window = 1, .window_tokens = 1024_tok};
    static constexpr engine by_256{.micro_batch = 512_tok, .kv_block = 256_tok};
    CHECK_BOTH([](workload w) { return detail::allotted_kv_cache(shape, w, by_256) == 1536 * 2_B; }, workload{.context = 32768_tok});
    CHECK_BOTH([](workload w) { return detail::allotted_kv_cache(shape, w, by_256) == 512 * 2_B; }, workload{.context = 300_tok});
}

TEST_CASE("compute buffers: residual stream, logits or the widest layer, and the attention mask") {
    CHECK_BOTH([](const setup& q) { return needs_of(q).compute_buffers == (4. * 512 * (4096 + 128256) + 2. * 512 * 8192) * B; }, chat);
    CHECK_BOTH(
        [](setup q) {
            q.workload.flash_attention = false;  // the scores of all heads
            return needs_of(q).compute_buffers == (4. * 512 * (4096 + 128256) + 4. * 32 * 512 * 8192) * B;
        },
        chat);
    CHECK_BOTH(
        [](setup q) {
            q.engine.logits_of_every_token = false;
            return needs_of(q).compute_buffers == (4. * 512 * (4096 + 2 * 14336) + 2. * 512 * 8192) * B;
        },
        chat);
    CHECK_BOTH(
        [](setup q) {
            q.workload.context = 64_tok;  // no more than the context is computed at once
            return needs_of(q).compute_buffers == (4. * 64 * (4096 + 128256) + 2. * 64 * 64) * B;
        },
        chat);
}

TEST_CASE("what an engine keeps for itself") {
    CHECK_BOTH(
        [](setup q) {
            q.engine = engines::vllm_cuda;
            return close(needs_of(q).engine_reserve.in(B), (1_GiB + 0.08 * (24_GiB - 512_MiB)).in(B));
        },
        chat);
}

TEST_CASE("a layer split needs whole layers on the fullest device") {
    CHECK_BOTH(
        [](setup q) {
            q.machine.count = 3;
            const memory_estimate m = needs_of(q);
            const information buffers = m.compute_buffers / 3;
            return m.kv_cache == 1_GiB && close(m.needed.in(B), (m.weights * (11. / 33) + m.kv_cache * (11. / 32) + buffers).in(B));
        },
        chat);
}

TEST_CASE("a tensor split divides weights evenly, and copies KV heads where there are too few") {
    CHECK_BOTH(
        [](setup q) {
            q.machine.count = 4;
            q.machine.split = split::tensor;
            const memory_estimate m = needs_of(q);
            return m.kv_cache == 1_GiB && close(m.needed.in(B), ((m.weights + m.kv_cache + m.compute_buffers) / 4).in(B));
        },
        chat);
    CHECK_BOTH(
        [](setup q) {
            q.machine.count = 16;
            q.machine.split = split::tensor;
            return needs_of(q).kv_cache == 2_GiB;  // 8 KV heads on 16 devices
        },
        chat);
}

TEST_CASE("a state is kept for every user") {
    CHECK_BOTH(
        [](setup q) {
            q.model = models::qwen3_next_80b_a3b;
            q.workload.users = 3;
            return needs_of(q).recurrent_state == 3 * 77'266'944_B;
        },
        chat);
}

TEST_CASE("a Mac has three quarters of its memory, or what its owner allows") {
    CHECK_BOTH(
        [](setup q) {
            q.machine.device = devices::apple_m3_ultra;
            return needs_of(q).available == 384_GiB;
        },
        chat);
    CHECK_BOTH(
        [](setup q) {
            q.machine = {.device = devices::apple_m3_ultra, .wired_limit = 480_GiB};
            return needs_of(q).available == 480_GiB;
        },
        chat);
}

TEST_CASE("a file size that is given is believed") {
    CHECK_BOTH(
        [](setup q) {
            q.file_size = 6_GB;
            return close(needs_of(q).weights.in(GB), 6);
        },
        chat);
}

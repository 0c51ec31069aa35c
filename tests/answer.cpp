// One question, one answer, and the checks for static_assert.
#include <llmhw/estimate.hpp>

#include <string>

#include "check_both.hpp"

using namespace llmhw;
using llmhw::testing::opaque;

namespace {

constexpr setup chat{.model = models::llama_3_1_8b,
                     .format = formats::q4_k_m,
                     .machine = {.device = devices::rtx_4090},
                     .engine = engines::llama_cpp_cuda,
                     .workload = {.context = 8192_tok}};
constexpr setup too_big{
    .model = models::llama_3_1_70b, .format = formats::q4_k_m, .machine = {.device = devices::rtx_4090}, .workload = {.context = 8192_tok}};

static_assert(must_fit<chat>);
static_assert(must_decode<chat>(60_tok_per_s));
static_assert(!estimate(too_big).fits());

}  // namespace

TEST_CASE("compile time and run time give the same bits") {
    constexpr estimate_result folded = estimate(chat);
    const estimate_result answer = estimate(opaque(chat));
    CHECK(answer.memory.needed == folded.memory.needed);
    CHECK(answer.decode.rate == folded.decode.rate);
    CHECK(answer.decode.low == folded.decode.low);
    CHECK(answer.decode.high == folded.decode.high);
    CHECK(answer.decode.ceiling == folded.decode.ceiling);
    CHECK(answer.decode.time.total() == folded.decode.time.total());
}

TEST_CASE("what does not fit has no speed, but a ceiling and the bytes of a step") {
    CHECK_BOTH(
        [](const setup& question) {
            const estimate_result answer = estimate(question);
            return !answer.fits() && answer.decode.rate == 0_tok_per_s && answer.decode.throughput == 0_tok_per_s &&
                   answer.decode.ceiling > 0_tok_per_s && answer.decode.weights_read > 40_GB && answer.memory.missing() > 0_B;
        },
        too_big);
    CHECK_BOTH([](const setup& question) { return estimate(question).fits() && estimate(question).decode.rate > 0_tok_per_s; }, chat);
}

TEST_CASE("an engine that is not named is the usual one of the device, and the answer says so") {
    CHECK_BOTH([](const setup& question) { return !estimate(question).profile_assumed; }, chat);
    setup question = chat;
    question.engine = {};
    const estimate_result answer = estimate(question);
    CHECK(answer.profile_assumed);
    CHECK(std::string(answer.profile) == "llama.cpp/cuda");
    CHECK(answer.decode.rate == estimate(chat).decode.rate);
    question.machine.device = {.memory = 24_GiB, .bandwidth = 1_TB_per_s};
    CHECK(std::string(estimate(question).profile) == std::string(engines::unknown.id));
    CHECK(&engine_of(chat) == &chat.engine);
}

TEST_CASE("the first token does not wait for room in the cache that nobody has filled") {
    setup question = chat;
    question.workload = {.prompt = 128_tok, .context = 4096_tok};
    const estimate_result small = estimate(question);
    question.workload.context = 65536_tok;
    const estimate_result large = estimate(question);
    REQUIRE(large.fits());
    CHECK(large.decode.time.total() > 1.3 * small.decode.time.total());
    CHECK(large.time_to_first_token.in(s) == doctest::Approx(small.time_to_first_token.in(s)));
    question.workload.depth = 128_tok;
    const estimate_result there = estimate(question);
    CHECK(there.time_to_first_token.in(s) == doctest::Approx((there.prefill.time.total() + there.decode.time.total()).in(s)));
}

TEST_CASE("a setup that was checked once has the same answer under every load") {
    checked_setup asked(chat);
    setup question = chat;
    for (const int users : {1, 3, 16}) {
        for (const token_count prompt : {0_tok, 10_tok, 2048_tok}) {
            question.workload = {.prompt = prompt, .context = 4096_tok, .users = users};
            asked.set_workload(question.workload);
            const estimate_result answer = estimate(asked), expected = estimate(question);
            CHECK(answer.decode.rate == expected.decode.rate);
            CHECK(answer.memory.needed == expected.memory.needed);
            CHECK(answer.time_to_first_token == expected.time_to_first_token);
            CHECK(answer.energy.decode.wall() == expected.energy.decode.wall());
        }
    }
    static_assert(estimate(checked_setup(chat)).decode.rate == estimate(chat).decode.rate);
}

TEST_CASE("a checked setup takes nothing that breaks a rule") {
    setup broken = chat;
    broken.machine.count = 0;
    CHECK_THROWS_AS((void)checked_setup(broken), invalid_input);
    CHECK_THROWS_AS((void)checked_setup(broken, sizes_of(chat)), invalid_input);

    checked_setup asked(chat);
    const token_rate before = estimate(asked).decode.rate;
    CHECK_THROWS_AS(asked.set_workload({.context = 4096_tok, .users = 0}), invalid_input);
    CHECK_THROWS_AS(asked.set_workload({.prompt = 8192_tok, .context = 4096_tok}), invalid_input);
    CHECK(estimate(asked).decode.rate == before);  // nothing is lost

    // An engine's constants for prompts count from the first prompt on.
    setup without_prompt = chat;
    without_prompt.workload.prompt = {};
    without_prompt.engine = engines::llama_cpp_cuda;
    without_prompt.engine.prefill.compute = 0;
    checked_setup silent(without_prompt);
    CHECK_THROWS_AS(silent.set_workload({.prompt = 512_tok, .context = 4096_tok}), invalid_input);
}

TEST_CASE("a checked setup keeps the sizes that it is given") {
    const model_sizes twice = sizes_of(chat.model, chat.format, 2 * weights_of(chat.model, chat.format).total());
    CHECK(testing::close(estimate(checked_setup(chat, twice)).memory.weights / estimate(chat).memory.weights, 2));
}

TEST_CASE("sizes made once serve many machines") {
    const model_sizes sizes = sizes_of(chat);
    setup question = chat;
    for (const device* d : {&devices::rtx_4090, &devices::rtx_5090, &devices::apple_m3_ultra}) {
        question.machine.device = *d;
        CHECK(estimate(question, sizes).decode.rate == estimate(question).decode.rate);
        CHECK(estimate(question, sizes).memory.needed == estimate(question).memory.needed);
    }
}

TEST_CASE("a known file size counts in memory and in speed") {
    setup question = chat;
    question.file_size = 2 * weights_of(chat.model, chat.format).total();
    CHECK(testing::close(estimate(question).memory.weights / estimate(chat).memory.weights, 2));
    CHECK(testing::close(estimate(question).decode.weights_read / estimate(chat).decode.weights_read, 2));
    question.format = formats::ud_q4_k_xl;
    CHECK(estimate(question).fits());
}

TEST_CASE("hardware of one's own takes four numbers") {
    CHECK_BOTH(
        [](const device& card) {
            const estimate_result answer =
                estimate({.model = models::llama_3_1_8b, .format = formats::q4_k_m, .machine = {.device = card}});
            return answer.fits() && answer.decode.rate > 20_tok_per_s && answer.decode.rate <= answer.decode.ceiling;
        },
        device{.name = "bench card", .memory = 32_GiB, .bandwidth = 1792_GB_per_s, .fp16 = 209.5_TFLOPS, .board_power = 575_W});
}

TEST_CASE("the numbers of a failed check say that it failed") {
    const auto numbers = [](information needed, information available) {
        const memory_estimate m{.needed = needed, .available = available};
        return detail::needs(m).value <= detail::has(m).value;
    };
    CHECK(numbers(24_GB, 24_GB));
    CHECK(numbers(23.9999_GB, 24_GB));
    CHECK(!numbers(24_GB + 1_B, 24_GB));  // even where both round to the same megabyte
    CHECK(!numbers(24.5_GB, 24_GB));
    CHECK(detail::needs({.needed = 42.6_GB, .available = 32_GB}).value == 42600);
}

TEST_CASE("an answer says where the laws are known to fail") {
    constexpr setup sure{.model = models::llama_3_1_8b, .format = formats::q4_k_m, .machine = {.device = devices::rtx_4090}};
    const auto beware = [](setup question, const device& d) {
        question.machine.device = d;
        return estimate(question).caveats;
    };
    static_assert(!estimate(sure).caveats.any());
    CHECK(beware(sure, devices::p100_16gb_pcie).emulated_int8);
    CHECK(beware(sure, devices::arc_b580).immature_kernels);
    CHECK(beware(sure, devices::apple_m4_ultra_projected).projected_device);
    setup plain = sure, deep = sure, early = sure, servers = sure;
    plain.format = formats::f16;
    CHECK(!beware(plain, devices::p100_16gb_pcie).emulated_int8);
    deep.workload = {.context = 32768_tok, .flash_attention = false};
    CHECK(beware(deep, devices::rtx_4090).no_flash_attention);
    early.model = models::gemma_3_27b;
    early.engine = engines::ik_llama_cpp_cuda;
    early.engine.built = 2025.2;
    CHECK(beware(early, devices::rtx_4090).windows_ignored);
    CHECK(beware(early, devices::rtx_4090).few_rows);
    servers.engine = engines::vllm_2024_cuda;
    CHECK(beware(servers, devices::rtx_4090).saturated_server);
    CHECK(beware(sure, devices::epyc_9355_2s).several_sockets);
}

// The inverse questions: each answer holds in the forward model, and one more does not.
#include <llmhw/solve.hpp>

#include "check_both.hpp"

using namespace llmhw;
using llmhw::testing::close;

namespace {

constexpr setup chat{
    .model = models::qwen3_32b, .format = formats::q4_k_m, .machine = {.device = devices::rtx_4090}, .workload = {.context = 4096_tok}};

constexpr setup too_big{.model = models::llama_3_3_70b,
                        .format = formats::q4_k_m,
                        .machine = {.device = devices::rtx_4090, .host = {.memory = 64_GiB, .bandwidth = 89.6_GB_per_s}},
                        .workload = {.context = 4096_tok}};

// Setups of every sort: dense, experts, latent attention on many devices, a window, a state, a Mac, a serving engine, a CPU.
constexpr setup variety[] = {
    chat,
    {.model = models::llama_3_1_8b, .format = formats::q8_0, .machine = {.device = devices::apple_m4_max}},
    {.model = models::qwen3_30b_a3b, .format = formats::q4_k_m, .machine = {.device = devices::rtx_5090}},
    {.model = models::gemma_3_27b, .format = formats::q4_k_m, .machine = {.device = devices::rtx_5090}},
    {.model = models::llama_3_3_70b,
     .format = formats::fp8_e4m3,
     .machine = {.device = devices::h100_sxm, .count = 2, .split = split::tensor},
     .engine = engines::vllm_cuda,
     .workload = {.prompt = 1024_tok, .context = 8192_tok, .users = 8, .depth = 2048_tok}},
    {.model = models::deepseek_v3,
     .format = formats::fp8_e4m3,
     .machine = {.device = devices::h200_sxm, .count = 8, .split = split::tensor},
     .engine = engines::vllm_cuda},
    {.model = models::qwen3_next_80b_a3b, .format = formats::q4_k_m, .machine = {.device = devices::rtx_3090, .count = 3}},
    {.model = models::llama_3_1_8b, .format = formats::q4_k_m, .machine = {.device = devices::ryzen_9_9950x}},
};

constexpr setup hopeless{.model = models::llama_3_1_405b, .format = formats::f16, .machine = {.device = devices::rtx_2060}};

}  // namespace

TEST_CASE("max_context: the last context that fits") {
    CHECK_BOTH(
        [](setup question) {
            const token_count most = max_context(question);
            return most > 4096_tok && estimate(with_context(question, most)).fits() &&
                   !estimate(with_context(question, most + 1_tok)).fits();
        },
        chat);
    for (const setup& question : variety) {
        const token_count most = max_context(question);
        REQUIRE(most >= 1_tok);
        CHECK(estimate(with_context(question, most)).fits());
        CHECK_FALSE(estimate(with_context(question, most + 1_tok)).fits());
        CHECK(max_context(with_users(question, 2 * question.workload.users)) <= most);
        CHECK(max_context(with_memory(question, 1.2 * question.machine.device.memory)) >= most);
    }
    static_assert(max_context(too_big) == 0_tok);
    // Without full-attention layers nothing grows; the answer is what the rules allow.
    static_assert(with_context(variety[4], 512_tok).workload.prompt == 512_tok);
    static_assert(with_context(variety[4], 512_tok).workload.depth == 512_tok);
    CHECK_BOTH(
        [](setup question) {
            question.workload.cached = 1000_tok;
            return validate(question).ok() && validate(with_context(question, 512_tok)).ok() &&
                   with_context(question, 512_tok).workload.cached == 511_tok;
        },
        variety[4]);
    static_assert(with_context(variety[4], 5000_tok).workload.depth == 2048_tok);
}

TEST_CASE("max_users: the last number of users that each get the rate") {
    CHECK_BOTH(
        [](setup question, token_rate each) {
            const int most = max_users(question, each);
            const estimate_result more = estimate(with_users(question, most + 1));
            return most >= 1 && estimate(with_users(question, most)).decode.rate >= each && !(more.fits() && more.decode.rate >= each);
        },
        chat, 10_tok_per_s);
    for (const setup& question : variety)
        for (const token_rate each : {5_tok_per_s, 20_tok_per_s, 60_tok_per_s}) {
            const int most = max_users(question, each);
            if (most > 0) CHECK(estimate(with_users(question, most)).decode.rate >= each);
            const estimate_result more = estimate(with_users(question, most + 1));
            CHECK_FALSE((more.fits() && more.decode.rate >= each));
            CHECK(max_users(question, 2 * each) <= most);
        }
    static_assert(max_users(chat, 1000_tok_per_s) == 0);
    static_assert(max_users(too_big, 1_tok_per_s) == 0);
}

TEST_CASE("max_users in time to the first token: the last in the queue") {
    CHECK_BOTH([](duration prefill) { return max_users(1_s, prefill) == 5; }, 0.2_s);
    CHECK_BOTH([](duration prefill) { return max_users(0.99_s, prefill) == 4; }, 0.2_s);
    static_assert(max_users(0.1_s, 0.2_s) == 0);
    for (setup question : variety) {
        question.workload.prompt = 512_tok;
        const duration wait = 8.5 * estimate(question).time_to_first_token;
        const int most = max_users(question, wait);
        CHECK(most >= 1);
        const prefill_estimate alone = estimate(question).prefill;
        const auto last_waits = [&](int users) {
            const estimate_result answer = estimate(with_users(question, users));
            return !answer.fits() || answer.time_to_first_token + (users - 1.) * alone.time.total() > wait;
        };
        CHECK_FALSE(last_waits(most));
        CHECK(last_waits(most + 1));
    }
}

TEST_CASE("devices_needed: one fewer does not hold it") {
    static_assert(devices_needed(too_big) == 2);
    static_assert(devices_needed(chat) == 1);
    for (const setup& question : variety) {
        const int count = devices_needed(question);
        REQUIRE(count >= 1);
        CHECK(estimate(with_devices(question, count)).fits());
        if (count > 1) CHECK_FALSE(estimate(with_devices(question, count - 1)).fits());
    }
    static_assert(devices_needed(hopeless) == 0);
    // Where matrices are divided there may be more devices than layers.
    constexpr setup many{.model = models::deepseek_v4_flash,
                         .format = formats::bf16,
                         .machine = {.device = devices::rtx_3060_12gb, .split = split::tensor},
                         .workload = {.context = 4096_tok}};
    constexpr int count = devices_needed(many);
    static_assert(count > models::deepseek_v4_flash.layers);
    static_assert(estimate(with_devices(many, count)).fits() && !estimate(with_devices(many, count - 1)).fits());
}

TEST_CASE("memory_needed: one MiB less does not hold it") {
    CHECK_BOTH(
        [](setup question) {
            const information least = memory_needed(question);
            return estimate(with_memory(question, least)).fits() && !estimate(with_memory(question, least - 1_MiB)).fits();
        },
        too_big);
    for (const setup& question : variety) {
        CHECK(estimate(with_memory(question, memory_needed(question))).fits());
        CHECK_FALSE(estimate(with_memory(question, memory_needed(question) - 1_MiB)).fits());
    }
}

TEST_CASE("memory_needed looks as far as the rules allow, to 10^9 GB") {
    setup crowd{.model = models::llama_3_1_8b, .format = formats::q4_k_m, .machine = {.device = devices::h100_sxm}};
    crowd.workload = {.context = 6'000'000_tok, .users = 1'000'000};
    CHECK(memory_needed(crowd) > 7e8 * GB);
    CHECK(memory_needed(crowd) < 9e8 * GB);
    crowd.workload.context = 9'000'000_tok;
    CHECK(memory_needed(crowd) > 1e9 * GB);
}

TEST_CASE("bandwidth_needed: 0.1 GB/s less is too slow; infinite where it does not help") {
    static_assert(bandwidth_needed(chat, 100_tok_per_s) > 1500_GB_per_s);
    for (const setup& question : variety)
        for (const token_rate each : {5_tok_per_s, 30_tok_per_s}) {
            const bandwidth least = bandwidth_needed(question, each);
            setup roomy = with_memory(question, 10_TB);
            CHECK(estimate(with_bandwidth(roomy, least)).decode.rate >= each);
            CHECK(estimate(with_bandwidth(roomy, least - 0.1_GB_per_s)).decode.rate < each);
        }
    CHECK_BOTH(
        [](setup question) {
            const device &before = question.machine.device, after = with_bandwidth(question, 2 * before.bandwidth).machine.device;
            return after.bandwidth == 2 * before.bandwidth && after.fp16 == 2 * before.fp16 && after.bf16 == 2 * before.bf16 &&
                   after.fp8 == 2 * before.fp8 && after.int8 == 2 * before.int8 && after.fp4 == 2 * before.fp4 &&
                   after.memory == before.memory;
        },
        variety[4]);
    static_assert(bandwidth_needed(chat, 1'000'000_tok_per_s) > 1'000'000_TB_per_s);
}

TEST_CASE("best_format: the most bits per weight that fit and that the engine reads") {
    static_assert(estimate(with_format(too_big, *best_format(too_big))).fits());
    static_assert(best_format(hopeless) == nullptr);
    for (const setup& question : variety) {
        const format* best = best_format(question);
        REQUIRE(best != nullptr);
        const double bits = bits_per_weight(sizes_of(with_format(question, *best)));
        CHECK(estimate(with_format(question, *best)).fits());
        CHECK(can_read(engine_of(question), *best));
        for (const format* f : format_catalog) {
            if (!can_be_made(*f) || !can_read(engine_of(question), *f)) continue;
            const setup other = with_format(question, *f);
            if (bits_per_weight(sizes_of(other)) > bits) CHECK_FALSE(estimate(other).fits());
        }
        // A rate that only smaller formats reach.
        const token_rate wanted = 1.2 * estimate(with_format(question, *best)).decode.rate;
        if (const format* faster = best_format(question, wanted)) {
            CHECK(estimate(with_format(question, *faster)).decode.rate >= wanted);
            CHECK(bits_per_weight(sizes_of(with_format(question, *faster))) < bits);
        }
    }
    static_assert(!can_be_made(formats::mxfp4_f16) && !can_be_made(formats::tq2_0) && !can_be_made(formats::f32));
    static_assert(!can_be_made(formats::ud_q4_k_xl) && can_be_made(formats::bf16));
    static_assert(can_read(engines::llama_cpp_cuda, formats::q4_k_m) && !can_read(engines::llama_cpp_cuda, formats::fp8_e4m3));
    static_assert(!can_read(engines::llama_cpp_cuda, formats::iq2_k_r4) && can_read(engines::ik_llama_cpp_cuda, formats::iq2_k_r4));
    static_assert(can_read(engines::llama_cpp_cuda, formats::iq4_xs) && !can_read(engines::llama_cpp_cuda, formats::q4_k_r4));
    static_assert(can_read(engines::mlx_lm, formats::mlx_4bit_g64) && !can_read(engines::vllm_cuda, formats::mlx_4bit_g64));
    static_assert(can_read(engines::exllamav3, formats::exl3_4_0bpw) && !can_read(engines::vllm_cuda, formats::exl3_4_0bpw));
    static_assert(can_read(engines::vllm_cuda, formats::bf16) && can_read(engines::mlx_lm, formats::f16) &&
                  can_read(engines::llama_cpp_cuda, formats::bf16));
    static_assert(!can_read(engines::vllm_cuda, formats::q8_0));
    static_assert(can_read(engines::unknown, formats::q4_k_m) && can_read(engines::unknown, formats::mlx_4bit_g64));
}

TEST_CASE("the offload plan by name, and -ngl alone") {
    static_assert(layers_on_device(too_big) == offload_plan(too_big).layers_on_device);
    static_assert(offload_plan(too_big).decode.rate < 6_tok_per_s);
}

TEST_CASE("cheapest_machine: nothing cheaper in the list will do") {
    static constexpr machine list[] = {{.device = devices::rtx_5090},
                                       {.device = devices::rtx_4090},
                                       {.device = devices::rtx_3060_12gb},
                                       {.device = devices::rtx_3090, .count = 2},
                                       {.device = devices::rtx_3060_12gb, .count = 2}};
    static_assert(price_of(*cheapest_machine(chat, list, 1_tok_per_s)) == price_of(list[4]));
    static_assert(price_of(*cheapest_machine(chat, list, 20_tok_per_s)) == price_of(list[1]));
    static_assert(cheapest_machine(chat, list, 10'000_tok_per_s) == nullptr);
    for (const token_rate each : {1_tok_per_s, 20_tok_per_s, 45_tok_per_s}) {
        const machine* best = cheapest_machine(chat, list, each);
        REQUIRE(best != nullptr);
        CHECK(estimate(with_machine(chat, *best)).decode.rate >= each);
        for (const machine& m : list)
            if (price_of(m) < price_of(*best)) CHECK_FALSE(estimate(with_machine(chat, m)).decode.rate >= each);
    }
    // More devices than layers hold nothing of a layer split: passed over.
    static constexpr machine with_too_many[] = {{.device = devices::rtx_3060_12gb, .count = 100}, {.device = devices::rtx_4090}};
    static_assert(cheapest_machine(chat, with_too_many, 1_tok_per_s) == &with_too_many[1]);
    static constexpr machine free_of_charge[] = {{.device = {.memory = 32_GiB, .bandwidth = 1_TB_per_s}}};
    static_assert(cheapest_machine(chat, free_of_charge, 1_tok_per_s) == nullptr);
}

TEST_CASE("sensitivities: gains, never above what the thing itself grew by") {
    for (const setup& question : variety) {
        const sensitivity gain = sensitivity_of(question);
        CHECK(gain.bandwidth > 0);
        for (const double each : {gain.bandwidth, gain.compute, gain.memory, gain.link, gain.host_bandwidth}) {
            CHECK(each >= -1e-12);
            CHECK(each <= 0.1 + 1e-12);
        }
        CHECK(gain.bandwidth + gain.compute <= 0.1 + 1e-3);
        CHECK(gain.context > 0_tok);
        CHECK(gain.host_bandwidth == 0);
    }
    constexpr sensitivity offloaded = sensitivity_of(too_big);
    static_assert(offloaded.host_bandwidth > offloaded.bandwidth);
    static_assert(offloaded.memory > 0.05 && offloaded.context == 0_tok);
    CHECK(sensitivity_of(variety[4]).link > 0);
    setup nowhere = too_big;
    nowhere.machine.host = {};
    CHECK(sensitivity_of(nowhere).bandwidth == 0);
}

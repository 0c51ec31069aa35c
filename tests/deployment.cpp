// Mixed devices, experts in parallel, prefill and decode apart.
#include <llmhw/deployment.hpp>
#include <llmhw/solve.hpp>

#include "check_both.hpp"

using namespace llmhw;
using llmhw::testing::close;

namespace {

constexpr setup big{.model = models::qwen3_32b,
                    .format = formats::q8_0,
                    .machine = {.device = devices::rtx_3090},
                    .engine = engines::llama_cpp_cuda,
                    .workload = {.context = 4096_tok}};
constexpr setup experts{.model = models::deepseek_v3,
                        .format = formats::fp8_e4m3,
                        .machine = {.device = devices::h200_sxm, .count = 8, .split = split::tensor},
                        .engine = engines::vllm_cuda,
                        .workload = {.prompt = 2048_tok, .context = 4096_tok, .users = 256}};

}  // namespace

TEST_CASE("a layer split over unequal devices: the sum of each one's own time (pitfalls 4 and 21)") {
    const model_sizes sizes = sizes_of(big);
    const stage one_fast[] = {{devices::rtx_5090, 64}}, halves[] = {{devices::rtx_5090, 32}, {devices::rtx_3090, 32}},
                one_slow[] = {{devices::rtx_3090, 64}};
    const auto step = [&](const auto& list) { return mixed_decode(big, big.engine, sizes, list).step; };
    CHECK(step(one_fast) < step(halves));
    CHECK(step(halves) < step(one_slow));
    CHECK_FALSE(mixed_decode(big, big.engine, sizes, one_slow).fits);
    CHECK(mixed_decode(big, big.engine, sizes, one_slow).rate == 0_tok_per_s);
    CHECK(mixed_decode(big, big.engine, sizes, halves).fits);
    // Equal devices are the machine's own layer split.
    const stage equal[] = {{devices::rtx_3090, 32}, {devices::rtx_3090, 32}};
    const estimate_result direct = estimate(with_devices(big, 2));
    const mixed_estimate mixed = mixed_decode(big, big.engine, sizes, equal);
    CHECK(close(mixed.rate.in(tok_per_s), direct.decode.rate.in(tok_per_s), 1e-9));
    CHECK(close(mixed.ceiling.in(tok_per_s), direct.decode.ceiling.in(tok_per_s), 1e-9));
    // Layers that nobody has do not fit, layers beyond the model's do not count.
    const stage short_of_one[] = {{devices::rtx_5090, 31}, {devices::rtx_3090, 32}};
    CHECK_FALSE(mixed_decode(big, big.engine, sizes, short_of_one).fits);
    const stage beyond[] = {{devices::rtx_5090, 32}, {devices::rtx_3090, 320}};
    CHECK(close(step(beyond).in(s), step(halves).in(s)));
}

TEST_CASE("a CPU among the devices has its own law") {
    setup question = big;
    question.model = models::llama_3_1_8b;
    question.machine = {.device = devices::ryzen_9_9950x};
    question.engine = engines::llama_cpp_cpu;
    const model_sizes sizes = sizes_of(question);
    const token_rate alone = estimate(question).decode.rate;
    const stage cpu[] = {{devices::ryzen_9_9950x, 32}};
    CHECK(close(mixed_decode(question, question.engine, sizes, cpu).rate.in(tok_per_s), alone.in(tok_per_s), 1e-9));
    CHECK(close(expert_parallel_of(question, question.engine, sizes).rate.in(tok_per_s), alone.in(tok_per_s), 1e-9));
    const stage both[] = {{devices::rtx_4090, 16}, {devices::ryzen_9_9950x, 16}};
    const token_rate half = mixed_decode(question, question.engine, sizes, both).rate;
    CHECK(half > alone);
    CHECK(half < 2 * alone);

    // Attention of a part of the layers is a part of it, however deep.
    question.workload.context = 65536_tok;
    const auto rate = [&](const auto& list) { return mixed_decode(question, question.engine, sizes, list).rate; };
    const stage halves[] = {{devices::ryzen_9_9950x, 16}, {devices::ryzen_9_9950x, 16}},
                last[] = {{devices::rtx_4090, 31}, {devices::ryzen_9_9950x, 1}};
    CHECK(close(rate(halves).in(tok_per_s), estimate(question).decode.rate.in(tok_per_s), 0.01));
    CHECK(rate(last) > 8 * rate(cpu));

    // The law of each decides the order: beside a CPU's 90 GB/s, which it does not reach, stands a card of 85.
    device slow_card = devices::rtx_4090;
    slow_card.bandwidth = 85_GB_per_s;
    stage list[] = {{devices::ryzen_9_9950x}, {slow_card}};
    REQUIRE(fill_fastest_first(question, question.engine, sizes, list));
    CHECK(list[0].device.bandwidth == 85_GB_per_s);
}

TEST_CASE("the fastest device first, as many layers as it holds") {
    const model_sizes sizes = sizes_of(big);
    stage list[] = {{devices::rtx_3090}, {devices::rtx_5090}};
    REQUIRE(fill_fastest_first(big, big.engine, sizes, list));
    CHECK(list[0].device.bandwidth == devices::rtx_5090.bandwidth);
    CHECK(list[0].layers + list[1].layers == 64);
    const mixed_estimate best = mixed_decode(big, big.engine, sizes, list);
    CHECK(best.fits);
    for (int moved = 1; moved < 8; ++moved) {
        stage other[] = {{list[0].device, list[0].layers - moved}, {list[1].device, list[1].layers + moved}};
        CHECK(mixed_decode(big, big.engine, sizes, other).rate <= best.rate);
    }
    stage more[] = {{list[0].device, list[0].layers + 1}, {list[1].device, list[1].layers - 1}};
    CHECK_FALSE(mixed_decode(big, big.engine, sizes, more).fits);
    // The one that reads fastest, which need not have the most bandwidth: kernels bound a card with few units.
    setup modest = big;
    modest.model = models::llama_3_1_8b;
    stage pair[] = {{devices::rtx_2060_super}, {devices::rtx_4500_ada}};
    REQUIRE(pair[0].device.bandwidth > pair[1].device.bandwidth);
    REQUIRE(fill_fastest_first(modest, modest.engine, sizes_of(modest), pair));
    CHECK(pair[0].device.bandwidth == devices::rtx_4500_ada.bandwidth);
    stage small[] = {{devices::rtx_3060_12gb}, {devices::rtx_2060}};
    CHECK_FALSE(fill_fastest_first(big, big.engine, sizes, small));
}

TEST_CASE("expert parallel: experts divided, the rest on each device, a worse link never helps") {
    const model_sizes sizes = sizes_of(experts);
    const expert_parallel_estimate r = expert_parallel_of(experts, experts.engine, sizes);
    CHECK(r.fits());
    CHECK(close(r.memory.weights.in(B), (sizes.weights.total() - 0.875 * sizes.weights.experts).in(B)));
    CHECK(r.communication > 0_s);
    CHECK(r.communication < r.step);
    CHECK(close(r.throughput.in(tok_per_s), 256 * r.rate.in(tok_per_s)));
    // A device reads its share of the experts only: less than one that has all of them and as many users.
    setup alone = with_users(with_devices(experts, 1), 32);
    CHECK(r.step - r.communication < 0.5 * decode_of(alone, alone.engine, sizes).time.total());
    // A token goes once to each of eight devices that has any of its eight experts: to 8 (1 - (7/8)^8) = 5.25 of them, there and back.
    const model& m = experts.model;
    CHECK(m.experts.used == 8);
    const information sent = 2. * 32 * 5.2513 * m.hidden * B;
    const collective between = collective_over(link_between(experts.machine), true, experts.engine.physics);
    CHECK(doctest::Approx(r.communication.in(s)).epsilon(1e-4) == (2. * expert_layers(m) * all_to_all(between, 8, sent)).in(s));
    setup worse = experts;
    worse.machine.link = links::pcie5_x16;
    CHECK(expert_parallel_of(worse, experts.engine, sizes).rate < r.rate);
    worse.machine.link = links::eth_10g;
    CHECK(expert_parallel_of(worse, experts.engine, sizes).rate < r.rate);
    setup crowd = experts;
    crowd.workload.users = 512;
    CHECK(expert_parallel_of(crowd, experts.engine, sizes).rate < r.rate);
    CHECK(expert_parallel_of(crowd, experts.engine, sizes).throughput > r.throughput);
    // One device is the decode law, and has no rate where it does not hold everything.
    setup one = with_users(with_devices(experts, 1), 1);
    CHECK_FALSE(expert_parallel_of(one, one.engine, sizes).fits());
    CHECK(expert_parallel_of(one, one.engine, sizes).rate == 0_tok_per_s);
    one = with_memory(one, 2_TB);
    CHECK(close(expert_parallel_of(one, one.engine, sizes).rate.in(tok_per_s), decode_of(one, one.engine, sizes).rate.in(tok_per_s)));
    CHECK_BOTH([](collective c) { return all_to_all(c, 1, 1_MB) == 0_s; }, collective{10_us, 100_GB_per_s});
    CHECK_BOTH([](collective c) { return close(all_to_all(c, 8, 1_MB).in(us), 30 + 8.75); }, collective{10_us, 100_GB_per_s});
}

TEST_CASE("prefill and decode apart: the cache crosses the link") {
    // Llama 3.1 8B at 8192 tokens: 1 GiB over 50 GB/s of 400 Gbit Ethernet.
    CHECK_BOTH(
        [](llmhw::link wire) {
            const duration t = kv_transfer(kv_shape_of(models::llama_3_1_8b), 8192_tok, wire);
            return close(t.in(s), (wire.latency + 1_GiB / achievable_bandwidth(wire)).in(s));
        },
        links::eth_400g);
    CHECK(kv_transfer(kv_shape_of(models::llama_3_1_8b), 8192_tok, links::eth_10g) >
          kv_transfer(kv_shape_of(models::llama_3_1_8b), 8192_tok, links::eth_100g));
    // Sent layer by layer, the last layer's share is left at least, and never more than all of it.
    CHECK_BOTH([](duration transfer) { return close(exposed_transfer(transfer, 1_s, 32).in(ms), 320. / 32); }, 320_ms);
    CHECK_BOTH([](duration transfer) { return close(exposed_transfer(transfer, 0_s, 32).in(ms), 320); }, 320_ms);
    CHECK_BOTH([](duration transfer) { return close(exposed_transfer(transfer, 0.1_s, 10).in(ms), 230); }, 320_ms);
}

TEST_CASE("replicas, and users by waiting times") {
    static_assert(replicas_needed(big, 10, 1_tok_per_s) == 0);  // one card does not hold it
    constexpr setup chat{.model = models::llama_3_1_8b,
                         .format = formats::q4_k_m,
                         .machine = {.device = devices::rtx_4090},
                         .workload = {.prompt = 1024_tok, .context = 4096_tok}};
    constexpr int one = max_users(chat, 50_tok_per_s);
    static_assert(one >= 1);
    static_assert(replicas_needed(chat, one, 50_tok_per_s) == 1 && replicas_needed(chat, one + 1, 50_tok_per_s) == 2);
    static_assert(max_users(chat, 20_ms_per_tok) == one);

    const auto waits = [](const setup& question, int users) {
        const setup crowd = with_users(question, users);
        const prefill_estimate prefill = prefill_of(crowd, engine_of(crowd), sizes_of(crowd));
        return time_to_first_token(prefill, estimate(crowd).decode, (users - 1) * prefill.time.total());
    };
    constexpr int in_time = max_users(chat, 1_s);
    static_assert(in_time >= 1);
    CHECK(waits(chat, in_time) <= 1_s);
    CHECK((waits(chat, in_time + 1) > 1_s || !estimate(with_users(chat, in_time + 1)).fits()));
    setup no_prompt = chat;
    no_prompt.workload.prompt = {};
    CHECK(max_users(no_prompt, 1_s) == 0);
}

// Many users: the curve, the knee, prompts between steps, and the Universal Scalability Law.
#include <llmhw/concurrency.hpp>
#include <llmhw/estimate.hpp>
#include <llmhw/prefill.hpp>
#include <llmhw/scalability.hpp>

#include <cmath>

#include "check_both.hpp"

using namespace llmhw;
using llmhw::testing::close;

namespace {

constexpr setup dense{.model = models::llama_3_1_8b,
                      .format = formats::fp8_e4m3,
                      .machine = {.device = devices::h100_sxm},
                      .engine = engines::vllm_cuda,
                      .workload = {.prompt = 1024_tok, .context = 2048_tok}};
constexpr setup moe{.model = models::qwen3_30b_a3b,
                    .format = formats::awq_int4_g128,
                    .machine = {.device = devices::rtx_5090},
                    .engine = engines::vllm_cuda,
                    .workload = {.context = 2048_tok}};

constexpr double tolerance = 1e-9;

}  // namespace

TEST_CASE("the curve: each gets less, all get more, as estimate() says") {
    for (const setup& question : {dense, moe}) {
        token_rate each = 1e9_tok_per_s, all;
        int users = 1;
        for (const concurrency_point& p : throughput_curve<8>(question)) {
            CHECK(p.users == users);
            users *= 2;
            setup same = question;
            same.workload.users = p.users;
            CHECK(p.each == estimate(same).decode.rate);
            CHECK(p.fits == estimate(same).fits());
            if (!p.fits) continue;
            CHECK(p.each <= each);
            CHECK(p.all >= all);
            each = p.each;
            all = p.all;
        }
    }
    constexpr auto curve = throughput_curve<4>(dense);
    static_assert(curve.points[3].users == 8 && curve.points[3].fits);
}

TEST_CASE("the knee: one user fewer and reading the weights takes longer than computing") {
    CHECK_BOTH(
        [](setup question) {
            const int users = knee(question);
            const auto time = [&question](int count) {
                question.workload.users = count;
                return decode_of(question, engine_of(question), sizes_of(question)).time;
            };
            const step_time at = time(users), before = time(users - 1);
            return users > 1 && at.compute >= at.weights && before.compute < before.weights;
        },
        dense);
    setup faster = dense;
    faster.machine.device.bf16 *= 2;
    faster.machine.device.fp8 *= 2;
    CHECK(knee(faster) > knee(dense));  // more compute moves it up
    setup wider = dense;
    wider.machine.device.bandwidth *= 2;
    CHECK(knee(wider) < knee(dense));  // more bandwidth down
    setup unknown = dense;
    unknown.machine.device.fp16 = unknown.machine.device.bf16 = unknown.machine.device.fp8 = {};
    CHECK(knee(unknown) == 0);
}

TEST_CASE("the knee of a CPU: before it another user costs less than half of its step, far behind it all of it") {
    const setup q{.model = models::llama_3_1_8b,
                  .format = formats::q4_k_m,
                  .machine = {.device = devices::epyc_9004},
                  .workload = {.context = 512_tok}};
    const auto throughput = [](setup asked, int users) {
        asked.workload.users = users;
        return estimate(asked).decode.throughput;
    };
    const int users = knee(q);
    REQUIRE(users > 1);
    CHECK(throughput(q, users) > 1.3 * throughput(q, users / 2));
    CHECK(throughput(q, 8 * users) < 1.1 * throughput(q, 4 * users));
    setup faster = q;
    faster.machine.device.processor = detail::processor_of(host_of(q.machine.device));
    CHECK(knee(faster) == users);
    faster.machine.device.processor.clock *= 2;
    CHECK(knee(faster) > users);  // faster cores move it up
    setup wider = q;
    wider.machine.device.bandwidth *= 0.5;
    CHECK(knee(wider) > users);  // slower memory, too
}

TEST_CASE("prompts between steps cost those who decode") {
    CHECK_BOTH(
        [](duration step) {
            const interleaved_rate r = interleaved(8, step, 0.1_s, 200_tok);
            return close(r.each.in(tok_per_s), 200 / (200 * 0.02 + 0.8)) && close(r.all.in(tok_per_s), 8 * r.each.in(tok_per_s)) &&
                   close(r.prefill_share, 0.8 / 4.8);
        },
        20_ms);
    CHECK_BOTH([](duration step) { return close(interleaved(1, step, 0_s, 100_tok).each.in(tok_per_s), 50); }, 20_ms);
    double share = 0;
    for (const int users : {1, 2, 8, 64}) {
        const interleaved_rate r = interleaved(users, 20_ms, 0.1_s, 200_tok);
        CHECK(r.prefill_share > share);
        share = r.prefill_share;
    }
}

TEST_CASE("Universal Scalability Law: its values and its peak") {
    CHECK_BOTH([](scalability law) { return law.throughput(1) == 100_tok_per_s; }, scalability{100_tok_per_s, 0.05, 0.001});
    CHECK_BOTH([](scalability law) { return close(law.throughput(10).in(tok_per_s), 1000 / (1 + 0.45 + 0.09)); },
               scalability{100_tok_per_s, 0.05, 0.001});
    constexpr scalability law{100_tok_per_s, 0.05, 0.001};
    CHECK(close(law.peak_users(), std::sqrt(950.)));
    CHECK(law.throughput(law.peak_users()) > law.throughput(law.peak_users() - 1));
    CHECK(law.throughput(law.peak_users()) > law.throughput(law.peak_users() + 1));
    static_assert(scalability{1_tok_per_s, 1, 0.1}.peak_users() == 1);
    static_assert(scalability{1_tok_per_s, 0.1, 0}.peak_users() > 1e300);
}

TEST_CASE("fitting returns the law that made the points, and never a negative cost") {
    CHECK_BOTH(
        [](scalability law) {
            measured_throughput points[5];
            const double users[] = {1, 2, 8, 16, 64};
            for (int i = 0; i < 5; ++i) points[i] = {users[i], law.throughput(users[i])};
            const scalability fitted = fit_scalability(points);
            return close(fitted.single.in(tok_per_s), 157, tolerance) && close(fitted.contention, 0.1, tolerance) &&
                   close(fitted.coherency, 0.002, tolerance);
        },
        scalability{157_tok_per_s, 0.1, 0.002});
    // Throughput that grows faster than the users has no law with costs: the nearest is linear.
    constexpr measured_throughput better_than_linear[] = {{1, 10_tok_per_s}, {2, 25_tok_per_s}, {4, 60_tok_per_s}};
    constexpr scalability linear = fit_scalability(better_than_linear);
    static_assert(linear.contention == 0 && linear.coherency == 0 && linear.single > 10_tok_per_s);
    // Two points give lambda and one cost, one gives lambda, none nothing.
    constexpr measured_throughput two[] = {{1, 157_tok_per_s}, {8, 648_tok_per_s}};
    static_assert(close(fit_scalability(two).throughput(8).in(tok_per_s), 648, tolerance));
    constexpr measured_throughput one[] = {{4, 100_tok_per_s}};
    static_assert(close(fit_scalability(one).throughput(4).in(tok_per_s), 100, tolerance));
    // Points that disagree are weighed by their relative error: N/X = (8/400 + 8/440) weighed with the inverse squares.
    constexpr measured_throughput apart[] = {{1, 100_tok_per_s}, {8, 400_tok_per_s}, {8, 440_tok_per_s}};
    static_assert(close(fit_scalability(apart).throughput(8).in(tok_per_s), 8 * 5525. / 105, tolerance));
    constexpr measured_throughput useless[] = {{0.5, 100_tok_per_s}, {2, 0_tok_per_s}};
    static_assert(fit_scalability(useless).single == 0_tok_per_s);
}

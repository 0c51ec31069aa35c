#include <doctest/doctest.h>

#include <llmhw/calibrate.hpp>
#include <llmhw/estimate.hpp>

using namespace llmhw::literals;

namespace {

constexpr llmhw::setup chat{
    .model = llmhw::models::llama_3_1_8b,
    .format = llmhw::formats::q4_k_m,
    .machine = {.device = llmhw::devices::rtx_4090},
    .engine = llmhw::engines::llama_cpp_cuda,
    .workload = {.context = 4096_tok, .depth = 200_tok},
};
constexpr llmhw::token_rate expected = llmhw::estimate(chat).decode.rate;

constexpr llmhw::setup with(const llmhw::engine& own) {
    llmhw::setup changed = chat;
    changed.engine = own;
    return changed;
}

}  // namespace

TEST_CASE("a measurement that agrees changes nothing but the band") {
    constexpr llmhw::measurement same[] = {{chat, expected}};
    constexpr llmhw::engine own = llmhw::calibrated(same);
    static_assert(own.measured_speed == 1);
    constexpr auto before = llmhw::estimate(chat).decode, after = llmhw::estimate(with(own)).decode;
    CHECK(after.rate == before.rate);
    CHECK(after.low > before.low);
    CHECK(after.high < before.high);
}

TEST_CASE("measurements of a CPU move its estimates, too") {
    llmhw::setup on_cpu = chat;
    on_cpu.machine.device = llmhw::devices::ryzen_9_9950x;
    on_cpu.engine = llmhw::engines::llama_cpp_cpu;
    const llmhw::token_rate before = llmhw::estimate(on_cpu).decode.rate;
    const llmhw::measurement one[] = {{on_cpu, 0.64 * before}};
    on_cpu.engine = llmhw::calibrated(one);
    const llmhw::decode_estimate own = llmhw::estimate(on_cpu).decode;
    CHECK(own.rate / before == doctest::Approx(0.8));
    CHECK(own.low / own.rate > llmhw::engines::llama_cpp_cpu.single.low);
}

TEST_CASE("one measurement moves the estimate half the way, three by three quarters, in logarithms") {
    constexpr llmhw::measurement one[] = {{chat, 0.64 * expected}};
    CHECK(llmhw::estimate(with(llmhw::calibrated(one))).decode.rate / expected == doctest::Approx(0.8));
    constexpr llmhw::measurement three[] = {{chat, 0.9 * expected}, {chat, 0.0625 * expected}, {chat, 0.0625 * expected}};
    CHECK(llmhw::estimate(with(llmhw::calibrated(three))).decode.rate / expected == doctest::Approx(0.125));
}

TEST_CASE("a calibrated estimate adds up and never passes the ceiling") {
    constexpr llmhw::measurement fast[] = {{chat, 50 * expected}};
    constexpr auto decode = llmhw::estimate(with(llmhw::calibrated(fast))).decode;
    CHECK(decode.rate <= decode.ceiling);
    CHECK((decode.time.total() * decode.rate).in(llmhw::tok) == doctest::Approx(1));
}

TEST_CASE("a measured rate of nothing is refused by name") {
    const llmhw::measurement none[] = {{chat, 0_tok_per_s}};
    CHECK_THROWS_WITH_AS(llmhw::calibrated(none), "measurement.rate is 0 tok/s; it must be positive and at most 10^9",
                         llmhw::invalid_input);
}

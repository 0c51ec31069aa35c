// Laws that hold for every setup, over the product of the catalogues, in steps that visit every device and every model.
#include <llmhw/estimate.hpp>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "check_both.hpp"

using namespace llmhw;

namespace {

const format* const some_formats[] = {&formats::q4_k_m, &formats::bf16, &formats::q8_0, &formats::fp8_e4m3, &formats::iq2_xxs};
constexpr int users[] = {1, 8, 64};

// Counts what breaks and remembers the first case, so that millions of checks cost nothing where all is well.
struct tally {
    const char* law;
    int asked = 0;
    int broken = 0;
    std::string first = {};

    explicit tally(const char* name) : law(name) {}
    void check(bool holds, const setup& q) {
        ++asked;
        if (holds) return;
        if (broken++ == 0)
            first = std::string(q.model.id) + ' ' + q.format.id + " on " + std::to_string(q.machine.count) + " x " + q.machine.device.id +
                    ", split " + std::to_string(static_cast<int>(q.machine.split)) + ", " + std::to_string(q.workload.users) +
                    " users, context " + std::to_string(q.workload.context.in(tok));
    }
    ~tally() {
        CAPTURE(std::string(law));
        CAPTURE(first);
        CHECK(asked > 0);
        CHECK(broken == 0);
    }
};

// Visits about `wanted` setups: each model and device many times, with formats, users, contexts, counts and splits in turn.
template <class Visit>
void for_many_setups(int wanted, Visit&& visit) {
    constexpr std::size_t models_there = sizeof model_catalog / sizeof model_catalog[0],
                          devices_there = sizeof device_catalog / sizeof device_catalog[0];
    constexpr token_count contexts[] = {512_tok, 8192_tok, 131072_tok};
    constexpr int counts[] = {1, 2, 8};
    const int each = wanted / static_cast<int>(models_there) + 1;
    unsigned turn = 0;
    for (const model* m : model_catalog) {
        model_sizes sizes[5];
        for (int f = 0; f < 5; ++f) sizes[f] = sizes_of(*m, *some_formats[f]);
        for (int i = 0; i < each; ++i) {
            turn += 7;  // prime to all the counts below, so that all combinations come up
            const unsigned f = turn % 5;
            setup q{.model = *m, .format = *some_formats[f]};
            q.machine.device = *device_catalog[(turn * 5u) % devices_there];
            q.machine.count = counts[turn / 5 % 3];
            q.machine.split = turn / 15 % 2 == 0 ? split::layer : split::tensor;
            q.workload.users = users[turn / 30 % 3];
            q.workload.context = contexts[turn / 90 % 3];
            visit(q, sizes[f]);
        }
    }
}

bool whole(double x) { return x >= 0 && x <= std::numeric_limits<double>::max(); }
bool near(double a, double b) { return std::fabs(a - b) <= 1e-9 * (std::fabs(a) + std::fabs(b)); }

constexpr double slack = 1 + 1e-12;  // for the rounding of the last digit

decode_estimate decode_of(const setup& q, const model_sizes& sizes) { return llmhw::decode_of(q, engine_of(q), sizes); }

}  // namespace

TEST_CASE("every answer is whole, adds up and keeps below the ceiling") {
    tally valid("valid"), numbers("no NaN, nothing negative"), order("low <= rate <= high <= ceiling"), memory_parts("parts of memory"),
        time_parts("parts of time"), rates("rate, time and throughput agree"), floor("no faster than bytes over bandwidth"),
        binds("what binds is the largest part");
    for_many_setups(40000, [&](const setup& q, const model_sizes& sizes) {
        valid.check(validate(q).ok(), q);
        const engine& e = engine_of(q);
        const memory_estimate m = memory_of(q, e, sizes);
        const decode_estimate d = llmhw::decode_of(q, e, sizes);
        const step_time& t = d.time;
        for (const information part : {m.weights, m.kv_cache, m.recurrent_state, m.compute_buffers, m.engine_reserve, m.needed, m.available,
                                       m.headroom(), m.missing()})
            numbers.check(whole(part.in(B)), q);
        for (const duration part : {t.weights, t.kv_cache, t.recurrent_state, t.compute, t.layers, t.overhead, t.communication})
            numbers.check(whole(part.in(s)), q);
        for (const token_rate rate : {d.rate, d.low, d.high, d.ceiling, d.throughput})
            numbers.check(whole(rate.in(tok_per_s)) && rate > 0_tok_per_s, q);
        numbers.check(whole(d.weights_read.in(B)) && whole(d.kv_read.in(B)) && d.expert_share >= 0 && d.expert_share <= 1, q);

        order.check(d.low <= d.rate && d.rate <= d.high && d.high <= d.ceiling, q);
        memory_parts.check(m.total() == m.weights + m.kv_cache + m.recurrent_state + m.compute_buffers + m.engine_reserve, q);
        memory_parts.check(m.needed <= slack * m.total() && slack * m.needed >= m.total() / q.machine.count, q);
        memory_parts.check(m.fits() == (m.missing() == 0_B) && near((m.needed + m.headroom()).in(B), (m.available + m.missing()).in(B)), q);
        const duration parts = t.weights + t.kv_cache + t.recurrent_state + t.compute + t.layers + t.overhead + t.communication;
        time_parts.check(near(t.total().in(s), parts.in(s)), q);
        rates.check(near(d.time_per_token.in(s_per_tok), t.total().in(s)) && near((1_tok / t.total()).in(tok_per_s), d.rate.in(tok_per_s)),
                    q);
        rates.check(d.throughput <= slack * q.workload.users * d.rate && d.throughput >= d.rate, q);
        binds.check(d.bound_by != bottleneck::none, q);

        const int working = q.machine.count;  // no split reads with more bandwidth than all devices have together
        floor.check(t.total() * slack >= (d.weights_read + d.kv_read) / (working * q.machine.device.bandwidth), q);
        floor.check(d.weights_read <= slack * sizes.weights.total(), q);
    });
}

TEST_CASE("more of a good thing never hurts, more work never helps") {
    tally bandwidth("more bandwidth is never slower"), memory("more memory never fits less"),
        context("a longer context is never faster, nor smaller"), more_users("more users are never faster each, and never less throughput"),
        file("a larger file is never faster, nor smaller"), limit("a higher power limit is never slower"),
        cache("a smaller cache format is never slower, nor larger"), shallow("a shallower cache is never slower");
    for_many_setups(12000, [&](const setup& q, const model_sizes& sizes) {
        const engine& e = engine_of(q);
        const memory_estimate m = memory_of(q, e, sizes);
        const decode_estimate d = llmhw::decode_of(q, e, sizes);
        const auto no_faster = [&](const decode_estimate& other) {
            return other.rate <= slack * d.rate && other.ceiling <= slack * d.ceiling;
        };
        const auto no_slower = [&](const decode_estimate& other) {
            return slack * other.rate >= d.rate && slack * other.ceiling >= d.ceiling;
        };

        setup other = q;
        other.machine.device.bandwidth *= 1.3;
        bandwidth.check(no_slower(decode_of(other, sizes)), other);
        other = q;
        other.machine.device.memory *= 1.3;
        memory.check(memory_of(other, engine_of(other), sizes).missing() <= m.missing(), other);
        other = q;
        other.workload.context += 777_tok;
        context.check(no_faster(decode_of(other, sizes)) && slack * memory_of(other, e, sizes).needed >= m.needed, other);
        other = q;
        other.workload.users += 3;
        const decode_estimate crowded = decode_of(other, sizes);
        more_users.check(no_faster(crowded) && slack * crowded.throughput >= d.throughput && memory_of(other, e, sizes).needed >= m.needed,
                         other);
        other = q;
        const model_sizes larger{scaled_to(sizes.weights, 1.1 * sizes.weights.total()), sizes.parameters, sizes.kv};
        file.check(no_faster(decode_of(other, larger)) && memory_of(other, e, larger).needed > m.needed, other);
        other = q;
        other.machine.power_limit = 0.7 * q.machine.device.board_power;
        const decode_estimate limited = decode_of(other, sizes);
        other.machine.power_limit *= 1.1;
        limit.check(no_faster(limited) && slack * decode_of(other, sizes).rate >= limited.rate, other);
        other = q;
        other.workload.kv_cache = tensor_type::q8_0;
        cache.check(no_slower(decode_of(other, sizes)) && memory_of(other, e, sizes).needed <= m.needed, other);
        other = q;
        other.workload.depth = q.workload.context / 2;
        shallow.check(no_slower(decode_of(other, sizes)), other);
    });
}

TEST_CASE("no format is smaller with more bits, and every model reads no more than it has") {
    const format* const by_size[] = {&formats::iq1_s,  &formats::iq2_xxs, &formats::q2_k, &formats::q3_k_m, &formats::q4_k_m,
                                     &formats::q5_k_m, &formats::q6_k,    &formats::q8_0, &formats::f16,    &formats::f32};
    for (const model* m : model_catalog) {
        CAPTURE(std::string(m->id));
        information before = {};
        for (const format* f : by_size) {
            const weight_bytes w = weights_of(*m, *f);
            CAPTURE(std::string(f->id));
            CHECK(w.total() >= before);  // rows that do not fill blocks fall back to one type in several formats
            CHECK(w.read(active_expert_share(*m)) <= w.read(1));
            CHECK(w.read(1) <= w.total());
            before = w.total();
        }
    }
}

TEST_CASE("devices side by side divide what they hold") {
    tally less("more devices never need more on the fullest one");
    for_many_setups(6000, [&](const setup& q, const model_sizes& sizes) {
        setup twice = q;
        twice.machine.count *= 2;
        if (twice.machine.split == split::layer && twice.machine.count > q.model.layers) return;
        less.check(memory_of(twice, engine_of(twice), sizes).needed <= slack * memory_of(q, engine_of(q), sizes).needed, twice);
    });
}

TEST_CASE("neighbouring contexts have neighbouring answers") {
    setup q{.model = models::llama_3_1_70b, .format = formats::q4_k_m, .machine = {.device = devices::h100_sxm}};
    const model_sizes sizes = sizes_of(q);
    for (token_count context = 1000_tok; context < 20000_tok; context += 61_tok) {
        q.workload.context = context;
        const memory_estimate before = memory_of(q, engine_of(q), sizes);
        q.workload.context = context + 1_tok;
        const information step = memory_of(q, engine_of(q), sizes).needed - before.needed;
        CHECK(step >= 0_B);
        CHECK(step < 100_MB);  // one block of 256 tokens of 327,680 B at most
    }
}

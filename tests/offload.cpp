// Offload: places, their bytes, the speed that results, the plan, and the measured rows behind it.
#include <llmhw/offload.hpp>
#include <llmhw/solve.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "check_both.hpp"
#include "csv.hpp"

using namespace llmhw;
using llmhw::testing::close;

namespace {

constexpr host desktop{.memory = 64_GiB, .bandwidth = memory_bandwidth(2, 5600)};

constexpr setup dense{.model = models::llama_3_1_70b,
                      .format = formats::q4_k_m,
                      .machine = {.device = devices::rtx_4090, .host = desktop},
                      .workload = {.context = 4096_tok}};

constexpr setup experts{.model = models::gpt_oss_120b,
                        .format = formats::mxfp4_f16,
                        .machine = {.device = devices::rtx_4090, .host = desktop},
                        .workload = {.context = 8192_tok}};

constexpr offload_estimate placed(const setup& question, const placement& where) {
    return offload_of(question, engine_of(question), sizes_of(question), where);
}

}  // namespace

TEST_CASE("host bandwidth is channels x MT/s x 8 bytes") {
    CHECK_BOTH([](int channels) { return close(memory_bandwidth(channels, 5600).in(GB_per_s), channels * 44.8); }, 2);
    CHECK_BOTH([](int channels) { return close(memory_bandwidth(channels, 4800).in(GB_per_s), 460.8); }, 12);
    constexpr host catalogue = host_of(devices::ryzen_9_7950x);
    static_assert(catalogue.bandwidth == devices::ryzen_9_7950x.bandwidth && catalogue.processor.cores == 16);
}

TEST_CASE("a fabric limit, a second socket and Apple's cores lower the bandwidth that is reached") {
    CHECK_BOTH(
        [](host side) {
            const host_physics physics;
            const bandwidth plain = detail::reached_bandwidth(side, physics);
            host limited = side, two = side, measured = side;
            limited.processor.fabric_limit = 64_GB_per_s;
            two.processor.sockets = 2;
            measured.bandwidth_measured = true;
            return close(plain.in(GB_per_s), physics.bandwidth_share * 89.6) &&
                   detail::reached_bandwidth(limited, physics) < physics.fabric_share * 64_GB_per_s &&
                   close(detail::reached_bandwidth(two, physics) / plain, physics.two_sockets) &&
                   close(detail::reached_bandwidth(measured, physics).in(GB_per_s), physics.measured_share * 89.6);
        },
        desktop);
    static_assert(host_of(devices::apple_m5_max).processor.bandwidth_share == 0.374);
}

TEST_CASE("the sum of the places is the whole, wherever the layers are") {
    const auto check = [](const setup& question) {
        const model_sizes sizes = sizes_of(question);
        const engine& e = engine_of(question);
        const information kv = detail::allotted_kv_cache(sizes.kv, question.workload, e);
        for (int layers = 0; layers <= question.model.layers; ++layers)
            for (const int moe : {0, expert_layers(question.model) / 2, expert_layers(question.model)}) {
                const offload_memory memory = offload_memory_of(question, e, sizes, {layers, moe, layers % 2 == 1});
                CHECK(close(memory.weights().in(B), sizes.weights.total().in(B)));
                CHECK(close(memory.kv_cache().in(B), kv.in(B)));
            }
    };
    check(dense);
    check(experts);
    setup mapped = dense;
    mapped.machine.host.memory = 16_GiB;
    mapped.machine.host.drive = 7_GB_per_s;
    check(mapped);
}

TEST_CASE("everything on the device is the decode law, and its memory that of memory_of") {
    CHECK_BOTH(
        [](int layers) {
            setup fits = dense;
            fits.model = models::llama_3_1_8b;
            const offload_estimate all = placed(fits, {.layers_on_device = layers});
            const estimate_result direct = estimate(fits);
            return all.decode.rate == direct.decode.rate && all.memory.device.needed == direct.memory.needed &&
                   all.memory.host.total() == 0_B;
        },
        models::llama_3_1_8b.layers);
}

TEST_CASE("pitfall 22: host memory is read at host bandwidth, whatever the device") {
    // 17.7 GB of a 70B Q4_K_M in host memory: at most 2.6 tok/s beside a device of 1 TB/s at 50 GB/s, 4.8 at 96.
    const auto ceiling = [](bandwidth host_bandwidth) {
        setup question = dense;
        question.machine.host.bandwidth = host_bandwidth;
        question.machine.device.memory = 32_GiB;
        int layers = question.model.layers;
        const model_sizes sizes = sizes_of(question);
        while (offload_memory_of(question, engine_of(question), sizes, {.layers_on_device = layers}).host.weights < 17.7_GB) --layers;
        return placed(question, {.layers_on_device = layers}).decode;
    };
    CHECK(ceiling(50_GB_per_s).ceiling < 2.65_tok_per_s);
    CHECK(ceiling(96_GB_per_s).ceiling < 4.85_tok_per_s);
    CHECK(ceiling(96_GB_per_s).rate < ceiling(96_GB_per_s).ceiling);
    CHECK(ceiling(96_GB_per_s).rate > ceiling(50_GB_per_s).rate);
}

TEST_CASE("pitfall 23: streaming 9.0 GB over 31.5 GB/s takes 285 ms at least") {
    setup question = dense;
    const model_sizes sizes = sizes_of(question);
    const engine& e = engine_of(question);
    // As many layers stay with the host as hold 9 GB; the time per byte is the link's.
    const placement waiting{.layers_on_device = 64, .work = host_work::streamed};
    const offload_estimate streamed = placed(question, waiting);
    const information away = offload_memory_of(question, e, sizes, waiting).host.weights - sizes.weights.looked_up;
    const duration floor = away / 31.508_GB_per_s;
    CHECK(streamed.time.link >= floor);
    CHECK(streamed.time.link < 1.3 * floor + 1_ms);
    CHECK(9_GB / 31.508_GB_per_s > 285_ms);
    // Another machine than the CPU: here twice as fast or slower by the ratio of the two bandwidths, and overlapped never slower.
    const offload_estimate ahead = placed(question, {.layers_on_device = 64, .work = host_work::streamed_ahead});
    CHECK(ahead.decode.rate >= streamed.decode.rate);
    CHECK(ahead.decode.ceiling >= streamed.decode.ceiling);
    CHECK(ahead.time.total() >= floor);
    CHECK(close(ahead.time.total().in(s), std::max(ahead.time.device.total().in(s), streamed.time.link.in(s))));
}

TEST_CASE("a device that takes turns with a CPU, latent attention on a CPU, ceilings with a link and a drive") {
    const offload_estimate turns = placed(dense, {.layers_on_device = 45});
    const information held = sizes_of(dense).weights.layers * 45. / 80;
    CHECK(close(turns.time.device.weights.in(s), (held / (host_physics{}.device_bandwidth_share * dense.machine.device.bandwidth)).in(s),
                1e-9));

    setup latent = dense;
    latent.model = models::deepseek_v3;
    latent.machine.host = {.memory = 1024_GiB, .bandwidth = 400_GB_per_s, .processor = {.cores = 32, .clock = 3_GHz}};
    const double products = 2. * 128 * (2 * 512 + 64) * 61 * 4096;
    CHECK(close(placed(latent, {}).time.host_attention.in(s), products / (host_physics{}.latent_attention * 32 * 3e9), 1e-9));

    const offload_estimate ahead = placed(dense, {.layers_on_device = 40, .work = host_work::streamed_ahead});
    const information away = ahead.memory.host.weights - sizes_of(dense).weights.looked_up, cache = ahead.memory.host.kv_cache;
    CHECK(close((1_tok / ahead.decode.ceiling).in(s), ((away + cache) / link_to_host(dense.machine).raw).in(s), 1e-9));
    setup mapped = dense;
    mapped.machine.host.memory = 16_GiB;
    mapped.machine.host.drive = 7_GB_per_s;
    for (const host_work work : {host_work::computed, host_work::streamed, host_work::streamed_ahead}) {
        const offload_estimate r = placed(mapped, {.layers_on_device = 40, .work = work});
        const duration floor = 1_tok / r.decode.ceiling;
        CHECK(r.time.drive > 0.9 * (r.memory.on_drive / 7_GB_per_s));
        CHECK(floor > r.time.drive + (work == host_work::computed ? 100_ms : 500_ms));
    }
}

TEST_CASE("attention on a CPU counts what the prompt's law counts, and slower vectors take longer") {
    // Plain, with windows, with a compressed stream, with more heads in windows.
    for (const model* m : {&models::llama_3_1_8b, &models::gemma_3_27b, &models::deepseek_v4_flash, &models::laguna_s_2_1})
        for (const token_count depth : {100_tok, 8192_tok}) {
            const operations of_one = prefill_operations(*m, depth + 1_tok, depth).attention;
            CHECK(close(detail::attention_operations(*m, depth + 0.5_tok), of_one.in(FLOP)));
        }
    CHECK_BOTH(
        [](setup question) {
            question.model = models::deepseek_v2_lite;
            const offload_estimate fast = placed(question, {});
            question.machine.host.processor.vector_share = 0.5;
            return close(placed(question, {}).time.host_attention / fast.time.host_attention, 2);
        },
        dense);
}

TEST_CASE("pages that memory misses are read from the drive in a prompt as in a step") {
    CHECK_BOTH(
        [](setup question) {
            question.model = models::qwen3_32b;
            question.workload.prompt = 1024_tok;
            question.machine.host.drive = 7_GB_per_s;
            question.machine.host.page_cache_hits = 0.5;  // the host has room for all of it
            const placement where{.prompts = prompt_work::computed};
            const offload_estimate plan = placed(question, where);
            const prefill_estimate prompt = offload_prefill_of(question, engine_of(question), sizes_of(question), where);
            question.machine.host.drive = {};
            const prefill_estimate without = offload_prefill_of(question, engine_of(question), sizes_of(question), where);
            return plan.memory.on_drive == 0_B && close(plan.time.drive / (0.5 * plan.decode.weights_read / 7_GB_per_s), 1) &&
                   without.time.link == 0_s && prompt.time.link > plan.time.drive && prompt.rate < without.rate;
        },
        dense);
}

TEST_CASE("experts of whole layers that are streamed start a copy for each layer") {
    CHECK_BOTH(
        [](setup question) {
            const placement half{.layers_on_device = 36, .expert_layers_on_host = 18, .work = host_work::streamed};
            const offload_estimate plan = placed(question, half);
            const information away = sizes_of(question).weights.total() - plan.memory.device.weights;
            const duration bytes = away / achievable_bandwidth(link_to_host(question.machine));
            // gpt-oss reads 4 of its 128 experts, so the starts are seen beside the bytes.
            return plan.time.link > 18 * host_physics{}.streamed_layer && plan.time.link < bytes;
        },
        experts);
}

TEST_CASE("a model that counts experts but has no layer of them is answered") {
    CHECK_BOTH(
        [](setup question) {
            question.model = models::qwen3_30b_a3b;
            question.model.feed_forward = {.width = 768};
            question.model.experts.layers = 0;
            const offload_estimate plan = placed(question, {.layers_on_device = 20});
            return validate(question).ok() && plan.fits() && plan.decode.rate > 0_tok_per_s;
        },
        dense);
}

TEST_CASE("a device without a stated FP16 rate has a ceiling of its prompts beside a host, too") {
    CHECK_BOTH(
        [](setup question) {
            question.machine.device.fp16 = {};
            question.workload.prompt = 1024_tok;
            const model_sizes sizes = sizes_of(question);
            const prefill_estimate prompt = offload_prefill_of(question, engine_of(question), sizes, {.layers_on_device = 20});
            return prompt.rate == 0_tok_per_s && prompt.ceiling > 0_tok_per_s && prompt.computed == 1024_tok;
        },
        dense);
}

TEST_CASE("pitfall 33: 405B at 4 bits from RAM at 96 GB/s is at most 0.5 tok/s") {
    constexpr setup question{.model = models::llama_3_1_405b,
                             .format = formats::q4_k_m,
                             .machine = {.device = {.kind = device_kind::cpu, .memory = 512_GiB, .bandwidth = 96_GB_per_s}},
                             .workload = {.context = 4096_tok}};
    constexpr offload_estimate plan = offload_plan(question);
    static_assert(plan.fits() && plan.layers_on_device == 0);
    static_assert(plan.memory.host.weights > 206_GB);
    static_assert(plan.decode.rate < 0.4_tok_per_s && plan.decode.ceiling < 0.5_tok_per_s);
}

TEST_CASE("never faster than the bytes of each place over its nominal bandwidth; parts add up") {
    for (const setup& question : {dense, experts}) {
        const model_sizes sizes = sizes_of(question);
        for (int layers = 0; layers < question.model.layers; layers += 7)
            for (const host_work work : {host_work::computed, host_work::streamed, host_work::streamed_ahead}) {
                setup roomy = question;
                roomy.machine.host.memory = 256_GiB;
                roomy.machine.device.memory = 256_GiB;
                const offload_estimate r = offload_of(roomy, engine_of(roomy), sizes, {layers, 0, false, work});
                REQUIRE(r.fits());
                CHECK(r.decode.rate > 0_tok_per_s);
                CHECK(r.decode.rate <= r.decode.ceiling);
                CHECK(r.decode.low <= r.decode.rate);
                CHECK(r.decode.rate <= r.decode.high);
                CHECK(close((1_tok / r.decode.rate).in(s), r.time.total().in(s)));
                CHECK(close(r.decode.time.total().in(s), r.time.total().in(s)));
            }
    }
}

TEST_CASE("more of anything is never slower, less never faster") {
    const auto rate = [](const setup& question) { return offload_plan(question).decode.rate; };
    for (const setup& question : {dense, experts}) {
        const token_rate now = rate(question);
        REQUIRE(now > 0_tok_per_s);
        for (const double more : {1.05, 1.5, 3.}) {
            setup changed = question;
            changed.machine.host.bandwidth *= more;
            CHECK(rate(changed) > now);
            changed = question;
            changed.machine.device.bandwidth *= more;
            CHECK(rate(changed) >= now);
            changed = with_memory(question, more * question.machine.device.memory);
            CHECK(rate(changed) >= now);
            changed = question;
            changed.machine.host.processor = {.cores = 16, .clock = more * 4_GHz};
            CHECK(rate(changed) > now);
            CHECK(rate(with_context(question, more * question.workload.context)) < now);
        }
        // Layers that leave the device never make a step faster, and neither does a cache or an expert that does.
        const model_sizes sizes = sizes_of(question);
        duration before;
        for (int layers = question.model.layers; layers >= 0; layers -= 4) {
            const duration step = offload_of(question, engine_of(question), sizes, {.layers_on_device = layers}).time.total();
            CHECK(step >= before);
            before = step;
        }
        CHECK(offload_of(question, engine_of(question), sizes, {40 % question.model.layers, 0, true}).time.total() >=
              offload_of(question, engine_of(question), sizes, {40 % question.model.layers, 0, false}).time.total());
    }
}

TEST_CASE("a worse link to the host never helps, a worse drive neither") {
    const auto streamed = [](const llmhw::link& wire) {
        setup question = dense;
        question.machine.host.link = wire;
        return placed(question, {.layers_on_device = 40, .work = host_work::streamed_ahead}).decode.rate;
    };
    CHECK(streamed(links::pcie3_x16) < streamed(links::pcie4_x16));
    CHECK(streamed(links::pcie4_x16) < streamed(links::pcie5_x16));
    CHECK(streamed(links::pcie4_x8) < streamed(links::pcie4_x16));

    const auto mapped = [](bandwidth drive, double hits) {
        setup question = dense;
        question.machine.host.memory = 16_GiB;
        question.machine.host.drive = drive;
        question.machine.host.page_cache_hits = hits;
        return placed(question, {.layers_on_device = 40});
    };
    CHECK(mapped(7_GB_per_s, -1).fits());
    CHECK(mapped(7_GB_per_s, -1).memory.on_drive > 0_B);
    CHECK_FALSE(mapped(0_GB_per_s, -1).fits());
    CHECK(mapped(7_GB_per_s, -1).decode.rate > mapped(3.5_GB_per_s, -1).decode.rate);
    CHECK(mapped(7_GB_per_s, 1).decode.rate > mapped(7_GB_per_s, 0.5).decode.rate);
    CHECK(close(
        mapped(7_GB_per_s, 0).time.drive.in(s),
        (mapped(7_GB_per_s, 0).memory.weights() - mapped(7_GB_per_s, 0).memory.device.weights - sizes_of(dense).weights.looked_up).in(B) /
            7e9));
}

TEST_CASE("the plan keeps the margin and could not place one layer more") {
    for (const setup& question : {dense, experts}) {
        const model_sizes sizes = sizes_of(question);
        const engine& e = engine_of(question);
        const offload_estimate plan = offload_plan(question);
        REQUIRE(plan.fits());
        CHECK(plan.context == question.workload.context);
        CHECK(plan.memory.device.needed + 1_GiB <= plan.memory.device.available);
        const int moe = plan.expert_layers_on_host;
        const placement more = plan.layers_on_device < question.model.layers ? placement{plan.layers_on_device + 1, moe}
                                                                             : placement{plan.layers_on_device, moe - 1};
        const memory_estimate over = offload_memory_of(question, e, sizes, more).device;
        CHECK(over.needed + 1_GiB > over.available);
        CHECK(plan.decode.rate == offload_of(question, e, sizes, {plan.layers_on_device, moe}).decode.rate);
    }
}

TEST_CASE("the plan's order: everything, then the context, then experts, then layers") {
    static_assert(offload_plan(dense).layers_on_device > 0 && offload_plan(dense).layers_on_device < 80);
    static_assert(offload_plan(experts).layers_on_device == experts.model.layers);  // its experts suffice
    static_assert(offload_plan(experts).expert_layers_on_host > 0);

    setup small = dense;
    small.model = models::llama_3_1_8b;
    CHECK(offload_plan(small).layers_on_device == small.model.layers);
    CHECK(offload_plan(small).memory.host.total() == 0_B);

    // A context that is too long alone is cut only where that is allowed.
    const setup lengthy = with_context(small, 1000_ktok);
    CHECK(offload_plan(lengthy).layers_on_device < small.model.layers);
    CHECK(offload_plan(lengthy).context == 1000_ktok);
    const offload_estimate cut = offload_plan(lengthy, {.least_context = 4096_tok});
    CHECK(cut.layers_on_device == small.model.layers);
    CHECK(cut.context > 64_ktok);
    CHECK(cut.context < max_context(small));
    // Where even the least context is too long, it is kept, and layers leave.
    const offload_estimate hopeless = offload_plan(with_context(dense, 32768_tok), {.least_context = 4096_tok});
    CHECK(hopeless.context == 4096_tok);
    CHECK(hopeless.layers_on_device < 80);
}

TEST_CASE("memory that CPU and GPU share is counted once") {
    constexpr device mac = devices::apple_m4_max;
    setup question{.model = models::llama_4_scout,
                   .format = formats::q6_k,
                   .machine = {.device = mac, .host = host_of(mac)},
                   .workload = {.context = 4096_tok}};
    question.machine.device.memory = question.machine.host.memory = 64_GiB;
    const offload_estimate plan = offload_plan(question);
    REQUIRE(sizes_of(question).weights.total() > 64_GiB);
    CHECK_FALSE(plan.fits());
    CHECK(plan.decode.rate == 0_tok_per_s);
    question.machine.device.memory = question.machine.host.memory = 128_GiB;
    question.machine.wired_limit = 40_GiB;
    const offload_estimate beside = offload_plan(question);
    CHECK(beside.fits());
    CHECK(beside.memory.host.weights > 0_B);
    CHECK(beside.memory.device.needed + beside.memory.host.total() < 128_GiB);
}

TEST_CASE("CPUs one after the other hold more and are no faster") {
    setup question{.model = models::llama_3_1_405b,
                   .format = formats::q4_k_m,
                   .machine = {.device = devices::ryzen_9_9950x},
                   .workload = {.prompt = 128_tok, .context = 4096_tok}};
    CHECK_FALSE(estimate(question).fits());
    question.machine.count = 2;
    const estimate_result two = estimate(question);
    CHECK(two.fits());
    CHECK(two.decode.rate > 0_tok_per_s);
    question.machine.count = 4;
    CHECK(estimate(question).decode.rate < two.decode.rate);
    CHECK(estimate(question).decode.rate > 0.99 * two.decode.rate);
}

TEST_CASE("few tokens take no longer than decoding them one by one on a CPU either, and beside a host") {
    for (const model* m : {&models::llama_3_1_8b, &models::mixtral_8x22b, &models::gpt_oss_120b}) {
        setup on_cpu{.model = *m, .format = formats::q4_k_m, .machine = {.device = devices::epyc_9004}, .workload = {.context = 8192_tok}};
        setup beside = on_cpu;
        beside.machine = {.device = devices::rtx_4090, .host = {.memory = 256_GiB, .bandwidth = 300_GB_per_s}};
        for (setup q : {on_cpu, beside})
            for (const double n : {1., 2., 8., 24.}) {
                q.workload.prompt = q.workload.depth = (4096 + n) * tok;
                q.workload.cached = 4096_tok;
                const model_sizes sizes = sizes_of(q);
                const placement where = offload_plan(q).layers_on_device == 0 ? placement{} : placement{.layers_on_device = m->layers / 10};
                const prefill_estimate prompt = offload_prefill_of(q, engine_of(q), sizes, where);
                const offload_estimate step = offload_of(q, engine_of(q), sizes, where);
                CAPTURE(std::string(m->id));
                CAPTURE(std::string(q.machine.device.id));
                CAPTURE(n);
                REQUIRE(step.fits());
                CHECK(prompt.time.total() <= 1.000001 * n * step.time.total());
            }
    }
}

TEST_CASE("a CPU whose host is described has its memory and pages from its drive") {
    setup q{.model = models::gpt_oss_20b,
            .format = formats::mxfp4_f16,
            .machine = {.device = devices::ryzen_9_9950x, .host = {.memory = 8_GiB, .bandwidth = 89.6_GB_per_s}},
            .workload = {.context = 4096_tok}};
    CHECK_FALSE(estimate(q).fits());
    q.machine.host.drive = 7_GB_per_s;
    const estimate_result mapped = estimate(q);
    CHECK(mapped.decode.rate == offload_plan(q).decode.rate);
    q.machine.host.memory = 64_GiB;
    CHECK(estimate(q).decode.rate > 2 * mapped.decode.rate);
    CHECK(estimate(with_bandwidth(q, q.machine.device.bandwidth)).decode.rate == estimate(q).decode.rate);
}

TEST_CASE("many users of a CPU wait for its multiplications, with 16-bit weights too") {
    const auto all = [](const format& f, int users) {
        const setup question{.model = models::llama_3_1_8b,
                             .format = f,
                             .machine = {.device = devices::epyc_9004},
                             .workload = {.context = 512_tok, .users = users}};
        return estimate(question).decode.throughput;
    };
    for (const format* f : {&formats::f16, &formats::q8_0, &formats::q4_k_m}) {
        CHECK(all(*f, 4) > all(*f, 1));
        CHECK(all(*f, 256) < 1.5 * all(*f, 128));
    }
}

TEST_CASE("a speed for something that does not fit is not an answer") {
    setup question = dense;
    question.machine.host.memory = 8_GiB;
    CHECK_FALSE(offload_plan(question).fits());
    CHECK(offload_plan(question).decode.rate == 0_tok_per_s);
    CHECK(offload_plan(question).decode.ceiling > 0_tok_per_s);
    question.machine.host = {};
    CHECK_FALSE(offload_plan(question).fits());
    CHECK(offload_plan(question).decode.rate == 0_tok_per_s);
}

TEST_CASE("hosts and placements that make no sense are refused by name") {
    const auto broken = [](const auto& change) {
        setup question = dense;
        change(question.machine.host);
        const validation result = validate(question);
        return result.size == 1 ? result.violations[0].broken : rule::model_layers_must_be_positive;
    };
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(broken([](host& side) { side.drive = -1_GB_per_s; }) == rule::host_drive_must_not_be_negative);
    CHECK(broken([&](host& side) { side.page_cache_hits = nan; }) == rule::page_cache_hits_must_be_a_share);
    CHECK(broken([](host& side) { side.page_cache_hits = 1.01; }) == rule::page_cache_hits_must_be_a_share);
    CHECK(broken([](host& side) { side.processor.cores = -1; }) == rule::host_cores_must_not_be_negative);
    CHECK(broken([&](host& side) { side.processor.clock = nan * GHz; }) == rule::host_clock_must_not_be_negative);
    CHECK(broken([](host& side) { side.processor.vector_share = 0; }) == rule::vector_share_must_be_positive);
    CHECK(broken([&](host& side) { side.processor.fabric_limit = nan * GB_per_s; }) == rule::fabric_limit_must_not_be_negative);
    CHECK(broken([](host& side) { side.link.kind = link_kind::pcie; }) == rule::host_link_bandwidth_must_be_positive);
    CHECK_THROWS(placed(dense, {.layers_on_device = 81}));
    CHECK_THROWS(placed(dense, {.layers_on_device = -1}));
    CHECK_THROWS(placed(dense, {.expert_layers_on_host = 1}));
}

// Every measured row through the law, with what the row states. Placements, threads and RAM as in the notes of the rows.
TEST_CASE("the measured rows: half within 10 %") {
    const testing::table rows("data/observations/offload.csv");
    std::vector<double> errors;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string notes = rows.text(i, "notes"), format_name = rows.text(i, "format");
        const auto noted = [&notes](const char* text) { return notes.find(text) != std::string::npos; };
        const bool has_device = !rows.text(i, "gpu").empty(), ik = rows.text(i, "engine") == "ik_llama.cpp";
        const device* cpu = find_device(rows.text(i, "cpu").c_str());
        const device* gpu = has_device ? find_device(rows.text(i, "gpu").c_str()) : cpu;
        const model* m = find_model(rows.text(i, "model").c_str());
        const format* f = find_format(format_name.c_str());
        REQUIRE((cpu && gpu && m && f));
        setup question{.model = *m, .format = *f, .machine = {.device = *gpu, .host = host_of(*cpu)}};
        question.engine = ik                                            ? engines::ik_llama_cpp_cuda
                          : has_device && gpu->vendor != vendor::nvidia ? usual_engine(*gpu)
                                                                        : engines::llama_cpp_cuda;
        host& side = question.machine.host;
        side.memory = 100_TB;
        const bandwidth stated = rows.number(i, "ram_gb_s") * GB_per_s;
        const bool benchmark = noted("measure") || noted("OCCT") || noted("mlc") || noted("triad");
        if (stated > 0_GB_per_s && benchmark && !(stated == cpu->bandwidth)) side.bandwidth = stated, side.bandwidth_measured = true;
        if (noted("single socket") && side.processor.sockets == 2) side.bandwidth /= 2, side.processor.sockets = 1;
        if (noted("2 threads")) side.processor.cores = 2;
        if (noted("6 experts")) question.model.experts.used = 6;
        question.workload.context = std::max(rows.number(i, "context_tokens"), 64.) * tok;
        if (ik && !has_device) question.workload.kv_cache = tensor_type::q8_0;
        question.workload.flash_attention = has_device || noted("tokens already in KV cache; FA") || noted("llama-sweep-bench");
        question.file_size = rows.number(i, "file_bytes") * B;
        if (f->needs_file_size && !(question.file_size > 0_B)) {
            const double bits = format_name == "UD-Q2_K_XL" ? 2.8 : format_name == "UD-IQ1_S" ? 1.9 : 4.6;
            question.file_size = parameters_of(*m).total() * bits / 8 * B;
        }
        const int layers = has_device ? std::min(m->layers, static_cast<int>(rows.number(i, "layers_on_gpu"))) : 0;
        const int kept = static_cast<int>(rows.number(i, "experts_on_cpu_layers"));
        const offload_estimate r = offload_of(question, question.engine, sizes_of(question), {layers, std::min(kept, expert_layers(*m))});
        errors.push_back(std::abs((1_tok / r.time.total()).in(tok_per_s) / rows.number(i, "decode_tok_s") - 1));
    }
    std::sort(errors.begin(), errors.end());
    CHECK(errors.size() == 184);
    CHECK(errors[errors.size() / 2] < 0.08);
    CHECK(errors[errors.size() * 3 / 4] < 0.20);
}

TEST_CASE("prompts with weights in host memory") {
    const auto prompt = [](setup question, placement where, token_count batch = 512_tok) {
        question.workload.prompt = 4096_tok;
        question.engine = engine_of(question);
        question.engine.micro_batch = batch;
        return offload_prefill_of(question, question.engine, sizes_of(question), where);
    };
    const int moe = expert_layers(experts.model);
    const placement kept{.layers_on_device = experts.model.layers, .expert_layers_on_host = moe};
    const prefill_estimate streamed = prompt(experts, kept), all = prompt(experts, all_on_device(experts.model));
    placement by_cpu = kept;
    by_cpu.prompts = prompt_work::computed;
    const prefill_estimate computed = prompt(experts, by_cpu);
    // llama.cpp copies the experts for each micro-batch: the link is in the time, and fewer, longer micro-batches pay.
    CHECK(streamed.time.link > 0_s);
    CHECK(streamed.time.host == 0_s);
    CHECK(streamed.rate < all.rate);
    CHECK(prompt(experts, kept, 2048_tok).rate > 2 * streamed.rate);
    CHECK(streamed.bound_by == prefill_bottleneck::link);
    CHECK(computed.time.link == 0_s);
    CHECK(computed.bound_by == prefill_bottleneck::host);
    // Nothing beats the bytes over the link, or the host's memory.
    for (const prefill_estimate& p : {streamed, computed, all}) {
        CHECK(p.rate <= p.ceiling);
        CHECK(p.low < p.rate);
        CHECK(close((p.computed / p.time.total()).in(tok_per_s), p.rate.in(tok_per_s)));
    }
    // A slower link makes streaming slower, a faster CPU computing faster; ik_llama.cpp takes the better of the two.
    setup slow = experts, fast = experts, ik = experts;
    slow.machine.host.link = links::pcie3_x4;
    fast.machine.host.processor = {.cores = 64, .clock = 4_GHz};
    ik.engine = engines::ik_llama_cpp_cuda;
    CHECK(prompt(slow, kept).rate < streamed.rate);
    CHECK(prompt(fast, by_cpu).rate > computed.rate);
    CHECK(prompt(ik, kept).rate >= prompt(ik, by_cpu).rate);
    placement to_device = kept;
    to_device.prompts = prompt_work::streamed;
    CHECK(prompt(ik, kept).rate >= prompt(ik, to_device).rate);
    // Layers on the host, and everything on a CPU.
    CHECK(prompt(dense, {.layers_on_device = 40}).rate > prompt(dense, {.layers_on_device = 20}).rate);
    setup cpu = dense;
    cpu.machine = {.device = devices::ryzen_9_7950x};
    CHECK(prompt(cpu, {}).time.host > 0_s);
    CHECK(prompt(cpu, {}).rate > 0_tok_per_s);
}

TEST_CASE("what bounds a step may be away from the device, and an answer that does not fit says what a host makes of it") {
    CHECK(placed(dense, {.layers_on_device = 20}).decode.bound_by == bottleneck::host);
    CHECK(placed(dense, {.layers_on_device = 20, .work = host_work::streamed}).decode.bound_by == bottleneck::link);
    setup mapped = dense;
    mapped.machine.host.memory = 16_GiB;
    mapped.machine.host.drive = 2_GB_per_s;
    CHECK(placed(mapped, {.layers_on_device = 20}).decode.bound_by == bottleneck::drive);
    CHECK(placed(dense, all_on_device(dense.model)).decode.bound_by != bottleneck::host);
    setup cpu = dense;
    cpu.machine = {.device = devices::ryzen_9_7950x};
    CHECK(placed(cpu, {}).decode.bound_by == bottleneck::host);

    CHECK_BOTH(
        [](setup q) {
            const estimate_result answer = estimate(q);
            const offload_estimate plan = offload_plan(q, engine_of(q), sizes_of(q));
            return !answer.fits() && answer.decode.rate == 0_tok_per_s && answer.offload.decode.rate == plan.decode.rate &&
                   plan.decode.rate > 0_tok_per_s && answer.offload.layers_on_device == plan.layers_on_device;
        },
        dense);
    // No host, no plan; and none is made where everything fits.
    CHECK_BOTH(
        [](setup q) {
            q.machine.host = {};
            setup small = q;
            small.model = models::llama_3_1_8b;
            return estimate(q).offload.decode.rate == 0_tok_per_s && estimate(small).offload.decode.rate == 0_tok_per_s;
        },
        dense);
}

// The time of a decoding step.
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
constexpr setup experts{.model = models::qwen3_30b_a3b,
                        .format = formats::q4_k_m,
                        .machine = {.device = devices::h100_sxm},
                        .engine = engines::llama_cpp_cuda,
                        .workload = {.context = 4096_tok}};

constexpr decode_estimate decode_of(const setup& question) { return llmhw::decode_of(question, engine_of(question), sizes_of(question)); }

// An engine without losses, which no engine is: its step takes the floor.
constexpr engine lossless = [] {
    engine e{.id = "lossless", .bytes_per_clock = 1e9, .kv_share = 1, .layer_time = 0_s, .step_time = 0_s, .sequence_time = 0_s};
    e.physics.bandwidth_share = 1;
    e.physics.stage_hop = 0_s;
    return e;
}();

}  // namespace

TEST_CASE("the parts of a step add up, and its inverse is the rate") {
    CHECK_BOTH(
        [](const setup& question) {
            const decode_estimate d = decode_of(question);
            const step_time& t = d.time;
            const duration fixed = t.layers + t.overhead + t.communication;
            const duration sum = (t.weights + t.compute) + (t.kv_cache + t.recurrent_state + t.layers + t.overhead + t.communication);
            return t.total() == sum && close(sum.in(s), (t.weights + t.compute + t.kv_cache + t.recurrent_state + fixed).in(s)) &&
                   close((1_tok / sum).in(tok_per_s), d.rate.in(tok_per_s)) && close(d.time_per_token.in(s_per_tok), sum.in(s)) &&
                   d.throughput == d.rate;
        },
        chat);
}

TEST_CASE("the ceiling is bandwidth over the bytes of a step") {
    CHECK_BOTH(
        [](const setup& question) {
            const decode_estimate d = decode_of(question);
            const weight_bytes w = weights_of(question.model, question.format);
            return d.weights_read == w.head + w.layers && d.kv_read == 1_GiB &&
                   close(d.ceiling.in(tok_per_s), (1008_GB_per_s / ((d.weights_read + d.kv_read) / 1_tok)).in(tok_per_s));
        },
        chat);
    CHECK_BOTH(
        [](setup question) {
            const token_rate before = decode_of(question).ceiling;
            question.machine.device.bandwidth *= 2;
            return close(decode_of(question).ceiling / before, 2);
        },
        chat);
}

TEST_CASE("an engine without losses runs at the ceiling") {
    CHECK_BOTH(
        [](setup question) {
            question.engine = lossless;
            const decode_estimate d = decode_of(question);
            return close(d.rate.in(tok_per_s), d.ceiling.in(tok_per_s), 1e-9) && d.rate <= d.ceiling;
        },
        chat);
}

TEST_CASE("what is read of the cache: its depth, for every user, in its format") {
    const auto read = [](workload w) {
        setup question = chat;
        question.workload = w;
        return decode_of(question).kv_read;
    };
    CHECK(read({.context = 8192_tok, .depth = 1024_tok}) == 128_MiB);
    CHECK(read({.context = 8192_tok}) == 1_GiB);
    CHECK(read({.context = 8192_tok, .users = 4}) == 4_GiB);
    CHECK(read({.context = 8192_tok, .kv_cache = tensor_type::q8_0}) == 1_GiB * (34. / 64));
    CHECK(decode_of(chat).weights_read ==
          decode_of(setup{.model = chat.model, .format = chat.format, .machine = chat.machine}).weights_read);
}

TEST_CASE("a batch reads the weights once") {
    CHECK_BOTH(
        [](setup question) {
            const decode_estimate one = decode_of(question);
            question.workload.users = 8;
            const decode_estimate eight = decode_of(question);
            return eight.weights_read == one.weights_read && eight.time.weights == one.time.weights &&
                   close(eight.time.kv_cache / one.time.kv_cache, 8) && eight.throughput == 8 * eight.rate && eight.rate < one.rate &&
                   eight.throughput > one.throughput && one.time.compute == 0_s && eight.time.compute > 0_s;
        },
        chat);
}

TEST_CASE("a step of a mixture of experts reads those that it touches") {
    CHECK_BOTH(
        [](const setup& question) {
            const decode_estimate d = decode_of(question);
            const weight_bytes w = weights_of(question.model, question.format);
            return d.expert_share == 8. / 128 && close(d.weights_read.in(B), (w.head + w.layers + w.experts * (8. / 128)).in(B));
        },
        experts);
    CHECK_BOTH(
        [](setup question) {
            question.workload.users = 64;
            const decode_estimate d = decode_of(question);
            return d.expert_share > 0.5 && d.expert_share < distinct_expert_share(8. / 128, 64);
        },
        experts);
}

TEST_CASE("a layer split adds memory, not speed") {
    CHECK_BOTH(
        [](setup question) {
            const decode_estimate one = decode_of(question);
            question.machine.count = 4;
            const decode_estimate four = decode_of(question);
            return four.rate < one.rate && close(four.ceiling / one.ceiling, 1) && four.time.weights == one.time.weights &&
                   close((four.time.communication).in(us), 3 * question.engine.physics.stage_hop.in(us));
        },
        chat);
}

TEST_CASE("an engine that divides a batch keeps every stage of a layer split busy") {
    CHECK_BOTH(
        [](setup question) {
            question.engine = engines::tensorrt_llm;
            question.workload.users = 64;
            const decode_estimate one = decode_of(question);
            question.machine.count = 4;
            const decode_estimate four = decode_of(question);
            // A quarter of the batch in each stage, and each step as much longer as the stages wait for each other.
            question.machine.count = 1;
            question.workload.users = 16;
            const kernel_physics& physics = question.engine.physics;
            const duration alone = decode_of(question).time.total() + 3 * physics.stage_hop;
            return four.throughput > 1.2 * one.throughput && four.throughput < 4 * one.throughput &&
                   close(four.time.total().in(s), (alone * (1 + 3 * physics.stage_serial_share)).in(s));
        },
        chat);
}

TEST_CASE("vLLM passes the whole batch through its stages: their hops are all that changes") {
    CHECK_BOTH(
        [](setup question) {
            question.engine = engines::vllm_cuda;
            question.workload.users = 64;
            const step_time one = decode_of(question).time;
            question.machine.count = 4;
            const step_time four = decode_of(question).time;
            return close(four.total().in(s), (one.total() + 3 * question.engine.physics.stage_hop).in(s));
        },
        chat);
}

TEST_CASE("kernels of serving engines read while they compute, those made for one stream do not") {
    CHECK_BOTH(
        [](setup question) {
            question.engine = engines::vllm_cuda;
            question.workload.users = 64;
            const step_time serving = decode_of(question).time;
            question.engine.family = engine_family::llama_cpp;
            question.engine.physics.architecture_speed = {.ada = 1};
            const step_time in_turn = decode_of(question).time;
            const double reading = serving.weights.in(s), computing = in_turn.compute.in(s), both = reading + serving.compute.in(s);
            return close(in_turn.weights.in(s), reading) && close(both * both, reading * reading + computing * computing);
        },
        chat);
}

TEST_CASE("the speed of an architecture's units bounds what they read, but not with the libraries of serving engines") {
    CHECK_BOTH(
        [](setup question) {
            const duration before = decode_of(question).time.weights;
            question.engine.physics.architecture_speed.ada /= 4;
            const duration slower = decode_of(question).time.weights;
            question.engine.physics.architecture_speed = {};
            question.engine.physics.architecture_speed.hopper /= 4;
            const duration of_another = decode_of(question).time.weights;
            question.engine.physics.architecture_speed = {};
            const duration plain = decode_of(question).time.weights;
            question.engine = engines::vllm_cuda;
            const duration served = decode_of(question).time.weights;
            question.engine.physics.architecture_speed.ada /= 4;
            return slower > 1.5 * before && of_another == plain && decode_of(question).time.weights == served;
        },
        chat);
}

TEST_CASE("a tensor split divides the bytes and pays for all-reduces") {
    CHECK_BOTH(
        [](setup question) {
            question.model = models::llama_3_1_70b;
            question.format = formats::bf16;
            question.machine.device = devices::h100_sxm;
            question.engine = engines::vllm_cuda;
            const decode_estimate one = decode_of(question);
            question.machine.count = 4;
            question.machine.split = split::tensor;
            const decode_estimate four = decode_of(question);
            return close(four.time.weights * 4 / one.time.weights, 1) && close(four.time.kv_cache * 4 / one.time.kv_cache, 1) &&
                   four.time.communication > 0_s && four.time.layers == one.time.layers && four.rate > 2 * one.rate &&
                   four.rate < 4 * one.rate && close(four.ceiling / one.ceiling, 4);
        },
        chat);
    // Row by row costs more traffic.
    CHECK_BOTH(
        [](setup question) {
            question.machine.count = 2;
            question.machine.split = split::tensor;
            const duration tensor = decode_of(question).time.communication;
            question.machine.split = split::row;
            return close(decode_of(question).time.communication / tensor, question.engine.physics.row_split);
        },
        chat);
}

TEST_CASE("a power limit slows the units down, and none above the board's own does anything") {
    CHECK_BOTH(
        [](setup question) {
            const token_rate free = decode_of(question).rate;
            question.machine.power_limit = 200_W;
            const token_rate limited = decode_of(question).rate;
            question.machine.power_limit = 600_W;
            return limited < free && decode_of(question).rate == free;
        },
        chat);
}

TEST_CASE("without flash attention the cache takes longer, with grouped queries most") {
    CHECK_BOTH(
        [](setup question) {
            const duration with = decode_of(question).time.kv_cache;
            question.workload.flash_attention = false;
            const kernel_physics& p = question.engine.physics;
            return close(decode_of(question).time.kv_cache / with, p.no_flash_attention + 3 * p.no_flash_attention_per_group);
        },
        chat);
}

TEST_CASE("what binds is the largest part") {
    CHECK(decode_of(chat).bound_by != bottleneck::none);
    CHECK_BOTH([](step_time t) { return detail::largest_part(t, false) == bottleneck::memory_bandwidth; },
               step_time{.weights = 2_s, .layers = 1_s});
    CHECK_BOTH([](step_time t) { return detail::largest_part(t, true) == bottleneck::kernels; }, step_time{.weights = 2_s, .layers = 1_s});
    CHECK_BOTH([](step_time t) { return detail::largest_part(t, true) == bottleneck::kv_cache; },
               step_time{.weights = 2_s, .kv_cache = 1.5_s, .recurrent_state = 1_s});
    CHECK_BOTH([](step_time t) { return detail::largest_part(t, true) == bottleneck::compute; }, step_time{.weights = 2_s, .compute = 3_s});
    CHECK_BOTH([](step_time t) { return detail::largest_part(t, true) == bottleneck::fixed_time; },
               step_time{.weights = 2_s, .layers = 1_s, .overhead = 1.5_s});
    CHECK_BOTH([](step_time t) { return detail::largest_part(t, true) == bottleneck::communication; },
               step_time{.weights = 2_s, .communication = 3_s});
}

TEST_CASE("the peak is that of the precision a format computes in") {
    CHECK_BOTH([](const device& d) { return detail::matrix_peak(d, formats::bf16) == d.bf16; }, devices::h100_sxm);
    CHECK_BOTH([](const device& d) { return detail::matrix_peak(d, formats::fp8_e4m3) == d.fp8; }, devices::h100_sxm);
    CHECK_BOTH([](const device& d) { return detail::matrix_peak(d, formats::fp8_e4m3) == d.bf16; }, devices::a100_80gb_sxm);
    CHECK_BOTH([](const device& d) { return detail::matrix_peak(d, formats::q4_k_m) == d.fp16; }, device{.fp16 = 50_TFLOPS});
}

TEST_CASE("with many users the operations are the floor") {
    CHECK_BOTH(
        [](setup question) {
            question.engine = lossless;
            question.engine.decode_compute = 1;
            question.workload = {.context = 1_tok, .users = 100000};
            const decode_estimate d = decode_of(question);
            const operations work = 2 * 7'504'924'672. * 100000 * FLOP;
            return close(d.ceiling.in(tok_per_s),
                         (1_tok / (work / detail::narrowest_peak(question.machine.device, question.format))).in(tok_per_s));
        },
        chat);
}

// A batch computes no faster than a prompt, whose units are the same.
TEST_CASE("no prompt is faster than the ceiling of a batch") {
    for (const device* d : device_catalog)
        for (const format* f : {&formats::f16, &formats::q8_0, &formats::q4_k_m, &formats::fp8_e4m3, &formats::nvfp4}) {
            if (!(d->fp16 > 0_FLOPS)) continue;
            setup question{.model = models::llama_3_1_8b, .format = *f, .machine = {.device = *d}};
            question.workload = {.prompt = 4096_tok, .context = 1_tok, .users = 100000};
            const engine& e = usual_engine(*d);
            const model_sizes sizes = sizes_of(question);
            CAPTURE(std::string(d->id));
            CAPTURE(std::string(f->id));
            CHECK(prefill_of(question, e, sizes).rate <= 1.000001 * 100000 * decode_of(question, e, sizes).ceiling);
        }
}

TEST_CASE("bands: one stream, several, and wider for mixtures of experts") {
    CHECK_BOTH(
        [](setup question) {
            const decode_estimate one = decode_of(question);
            question.workload.users = 2;
            const decode_estimate two = decode_of(question);
            return close(one.low / one.rate, question.engine.single.low) && close(two.low / two.rate, question.engine.batched.low);
        },
        chat);
    CHECK_BOTH([](const setup& q) { return decode_of(q).low / decode_of(q).rate < q.engine.single.low; }, experts);
    CHECK_BOTH([](spread band) { return widened(band).low < band.low && widened(band).high > band.high; }, spread{0.8, 1.25});
    // The upper end stops at the ceiling.
    CHECK_BOTH(
        [](setup question) {
            question.engine = lossless;
            return decode_of(question).high == decode_of(question).ceiling;
        },
        chat);
}

TEST_CASE("what is left of an answer where nothing fits") {
    CHECK_BOTH(
        [](const setup& question) {
            const decode_estimate all = decode_of(question), left = without_rate(all);
            return left.rate == 0_tok_per_s && left.low == 0_tok_per_s && left.high == 0_tok_per_s && left.throughput == 0_tok_per_s &&
                   left.time.total() == 0_s && left.bound_by == bottleneck::none && left.ceiling == all.ceiling &&
                   left.weights_read == all.weights_read && left.kv_read == all.kv_read;
        },
        chat);
}

TEST_CASE("only gated delta nets were computed by small kernels before February 2026") {
    engine old = engines::llama_cpp_cuda;
    old.built = 2025.9;
    CHECK(detail::has_unfused_delta_net(models::qwen3_next_80b_a3b, old));
    CHECK(!detail::has_unfused_delta_net(models::qwen3_next_80b_a3b, engines::llama_cpp_cuda));
    CHECK(!detail::has_unfused_delta_net(models::kimi_linear_48b_a3b, old));
}

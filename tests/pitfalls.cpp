// What estimators get wrong, each with the right value. "Floor": bytes that must move over peak bandwidth, which no prediction may beat.
#include <llmhw/estimate.hpp>

#include <cmath>
#include <limits>
#include <string>

#include "check_both.hpp"

using namespace llmhw;
using llmhw::testing::close;

namespace {

constexpr setup on_a100{.model = models::llama_3_1_8b,
                        .format = formats::bf16,
                        .machine = {.device = devices::a100_80gb_sxm},
                        .engine = engines::vllm_cuda,
                        .workload = {.context = 2048_tok}};
constexpr setup big{.model = models::llama_3_1_70b,
                    .format = formats::bf16,
                    .machine = {.device = devices::h100_sxm, .count = 8, .split = split::tensor},
                    .engine = engines::vllm_cuda,
                    .workload = {.context = 4096_tok}};

constexpr decode_estimate decode_of(const setup& q) { return llmhw::decode_of(q, engine_of(q), sizes_of(q)); }
constexpr duration floor_of(const setup& q) { return 1_tok / decode_of(q).ceiling; }
constexpr bool about(double a, double b, double tolerance = 1e-3) { return close(a, b, tolerance); }

}  // namespace

// --- units and bandwidth ---------------------------------------------------------------------------------------------------------------

TEST_CASE("pitfall 1: GB/s are not GiB/s") {
    CHECK_BOTH([](const setup& q) { return about(floor_of(q).in(ms), 7.493, 1e-4); }, on_a100);
    CHECK_BOTH([](double x) { return about(x * GiB_per_s / (x * GB_per_s), 1.0737); }, 2039.);
}

TEST_CASE("pitfall 2: weights in GB and KV in GiB are added as bytes") {
    CHECK_BOTH([](const model& m) { return kv_cache(m, 131072_tok) == 40_GiB && about(kv_cache(m, 131072_tok).in(GB), 42.95); },
               models::llama_3_1_70b);
    CHECK_BOTH([](const model& m) { return about((kv_cache(m, 131072_tok) - 40_GB).in(GB), 2.95); }, models::llama_3_1_70b);
}

TEST_CASE("pitfall 3: labels are binary, drivers keep a part, a Mac wires three quarters") {
    CHECK_BOTH([](const device& d) { return d.memory == 80_GiB; }, devices::a100_80gb_sxm);
    CHECK_BOTH([](const device& d) { return d.memory == 24_GiB && usable_memory(d) < 24_GiB && usable_memory(d) > 23_GiB; },
               devices::rtx_4090);
    CHECK_BOTH([](const device& d) { return about(usable_memory(d) / d.memory, 0.75); }, devices::apple_m3_ultra);
}

TEST_CASE("pitfall 4: n devices have n times the bandwidth of one, not n + 1") {
    CHECK_BOTH(
        [](setup q) {
            const token_rate eight = decode_of(q).ceiling;
            q.machine.count = 1;
            return about(eight / decode_of(q).ceiling, 8, 1e-9);
        },
        big);
}

// --- what is read per token ------------------------------------------------------------------------------------------------------------

TEST_CASE("pitfall 5: gated feed-forward blocks have three matrices") {
    CHECK_BOTH([](const setup& q) { return about(decode_of(q).weights_read.in(GB), 15.01); }, on_a100);
    CHECK_BOTH([](const setup& q) { return about(decode_of(q).weights_read.in(GB), 139.0); }, big);
}

TEST_CASE("pitfall 6: the head is read in full, the input embedding is not, a tied table is read once") {
    CHECK_BOTH(
        [](const model& m) {
            const weight_parameters p = parameters_of(m);
            const double table = static_cast<double>(m.vocab) * m.hidden;
            return p.head == table && p.looked_up == table && p.read(0) == p.total() - table;
        },
        models::llama_3_1_8b);
    CHECK_BOTH(
        [](const model& m) {
            const weight_parameters p = parameters_of(m);
            return m.tied_embeddings && p.head == static_cast<double>(m.vocab) * m.hidden && p.looked_up == 0 && p.read(0) == p.total();
        },
        models::llama_3_2_1b);
    // Tensor parallelism divides the head like the rest.
    CHECK_BOTH(
        [](setup q) {
            const duration eight = decode_of(q).time.weights;
            q.machine.count = 1;
            return about(decode_of(q).time.weights / eight, 8, 1e-9);
        },
        big);
}

TEST_CASE("pitfall 7: KV is read once per step") {
    CHECK_BOTH(
        [](setup q) {
            q.workload.users = 64;
            return about((decode_of(q).kv_read / q.machine.device.bandwidth).in(ms), 8.43);
        },
        on_a100);
}

TEST_CASE("pitfall 8: grouped-query attention reads KV heads, and flash attention does not make it slower") {
    CHECK_BOTH(
        [](setup q) {
            const information before = decode_of(q).kv_read;
            q.model.attention.heads *= 2;
            return decode_of(q).kv_read == before && before == 2048 * 131072_B;
        },
        on_a100);
    CHECK_BOTH(
        [](setup q) {
            const token_rate with = decode_of(q).rate;
            q.workload.flash_attention = false;
            return decode_of(q).rate <= with;
        },
        on_a100);
}

TEST_CASE("pitfall 9: quantisation changes speed, and the cache only with its own format") {
    CHECK_BOTH(
        [](setup q) {
            const decode_estimate wide = decode_of(q);
            q.format = formats::q4_k_m;
            const decode_estimate narrow = decode_of(q);
            q.workload.kv_cache = tensor_type::q8_0;
            return narrow.rate > 1.5 * wide.rate && narrow.kv_read == wide.kv_read && decode_of(q).kv_read < wide.kv_read &&
                   decode_of(q).weights_read == narrow.weights_read;
        },
        on_a100);
}

TEST_CASE("pitfall 10: a batch multiplies KV, not weights") {
    CHECK_BOTH(
        [](setup q) {
            const decode_estimate one = decode_of(q);
            q.workload.users = 16;
            return decode_of(q).weights_read == one.weights_read && decode_of(q).kv_read == 16 * one.kv_read;
        },
        on_a100);
}

// --- mixture of experts ----------------------------------------------------------------------------------------------------------------

TEST_CASE("pitfall 11: distinct experts under independent routing") {
    CHECK_BOTH([](int n) { return distinct_experts(n, 2, 1) == 2; }, 8);
    CHECK_BOTH([](int n) { return about(distinct_experts(n, 2, 4), 5.469, 1e-4); }, 8);
    CHECK_BOTH([](int n) { return about(distinct_experts(n, 2, 8), 7.199, 1e-4); }, 8);
    CHECK_BOTH([](int n) { return about(distinct_experts(n, 2, 16), 7.920, 1e-4); }, 8);
    CHECK_BOTH([](int n) { return distinct_experts(n, 8, 1) == 8; }, 256);
    CHECK_BOTH([](int n) { return about(distinct_experts(n, 8, 8), 57.42, 1e-4); }, 256);
    CHECK_BOTH([](int n) { return about(distinct_experts(n, 8, 16), 101.96, 1e-4); }, 256);
    // Real routing touches somewhat fewer at large batches.
    CHECK(distinct_expert_share(8. / 256, 16, kernel_physics{}.expert_coverage) < distinct_expert_share(8. / 256, 16));
}

TEST_CASE("pitfall 12: one token reads its experts, a large batch nearly all") {
    constexpr setup experts{.model = models::mixtral_8x7b, .format = formats::bf16, .machine = {.device = devices::h100_sxm, .count = 2}};
    CHECK_BOTH([](const setup& q) { return decode_of(q).expert_share == 0.25; }, experts);
    CHECK_BOTH(
        [](setup q) {
            q.workload.users = 256;
            return decode_of(q).expert_share > 0.99 && decode_of(q).expert_share <= 1;
        },
        experts);
}

TEST_CASE("pitfall 13: memory by all parameters, speed by the active ones; shared experts and dense layers are always read") {
    constexpr setup v3{.model = models::deepseek_v3,
                       .format = formats::fp8_e4m3,
                       .machine = {.device = devices::h200_sxm, .count = 8, .split = split::tensor}};
    CHECK_BOTH([](const setup& q) { return about(parameters_of(q.model).total() / 1e9, 671, 0.002); }, v3);
    CHECK_BOTH([](const setup& q) { return about(parameters_of(q.model).read(active_expert_share(q.model)) / 1e9, 36.6, 0.01); }, v3);
    CHECK_BOTH([](const setup& q) { return estimate(q).memory.weights > 670_GB && decode_of(q).weights_read < 40_GB; }, v3);
    CHECK_BOTH(
        [](model m) {
            const double before = parameters_of(m).layers;
            const double shared = 3. * m.hidden * m.experts.shared_width * expert_layers(m);
            m.experts.shared_width = 0;
            return shared > 0 && parameters_of(m).layers == before - shared &&
                   parameters_of(m).layers > 3. * m.hidden * m.feed_forward.width * dense_layers(m);
        },
        models::deepseek_v3);
}

TEST_CASE("pitfall 14: the share of weights that is read does not depend on the device") {
    setup q{.model = models::qwen3_30b_a3b, .format = formats::q4_k_m, .workload = {.users = 8}};
    q.machine.device = devices::rtx_4090;
    const decode_estimate here = decode_of(q);
    for (const device* d : {&devices::rtx_5090, &devices::h100_sxm, &devices::apple_m3_ultra, &devices::gtx_1080_ti}) {
        q.machine.device = *d;
        CHECK(decode_of(q).weights_read == here.weights_read);
        CHECK(decode_of(q).expert_share == here.expert_share);
    }
}

// --- KV cache --------------------------------------------------------------------------------------------------------------------------

TEST_CASE("pitfall 15: latent attention keeps one latent per token and layer, not divided by tensor parallelism") {
    CHECK_BOTH([](const model& m) { return kv_bytes_per_token(kv_shape_of(m)) == 70272_B_per_tok; }, models::deepseek_v3);
    CHECK_BOTH([](const model& m) { return about(kv_cache(m, 131072_tok).in(GiB), 8.58); }, models::deepseek_v3);
    CHECK_BOTH(
        [](const model& m) {
            return fullest_kv_shape(kv_shape_of(m), m, {.count = 8, .split = split::tensor}).full == kv_shape_of(m).full;
        },
        models::deepseek_v3);
}

TEST_CASE("pitfall 16: in hybrid models only the full-attention layers grow") {
    CHECK_BOTH([](const model& m) { return kv_cache(m, 131072_tok) == 3_GiB; }, models::qwen3_next_80b_a3b);
    CHECK_BOTH([](const model& m) { return kv_shape_of(m).state == 77'266'944_B; }, models::qwen3_next_80b_a3b);
}

TEST_CASE("pitfall 17: sliding windows cap, and engines pad them differently") {
    CHECK_BOTH([](const model& m) { return about(kv_cache(m, 32768_tok).in(GiB), 2.91, 2e-3); }, models::gemma_3_27b);
    CHECK_BOTH([](const model& m) { return about((32768_tok * kv_bytes_per_token(kv_shape_of(m))).in(GiB), 15.5); }, models::gemma_3_27b);
    CHECK_BOTH([](const model& m) { return m.attention.window == 128_tok && 2 * m.attention.window_layers == m.layers; },
               models::gpt_oss_20b);
    const kv_shape shape = kv_shape_of(models::gemma_3_27b);
    CHECK(detail::allotted_kv_cache(shape, {.context = 32768_tok}, engines::llama_cpp_cuda) > kv_cache(shape, 32768_tok));
    CHECK(detail::allotted_kv_cache(shape, {.context = 32768_tok}, engines::vllm_cuda) !=
          detail::allotted_kv_cache(shape, {.context = 32768_tok}, engines::llama_cpp_cuda));
}

TEST_CASE("pitfall 18: block formats have scales") {
    CHECK_BOTH([](tensor_type type) { return bytes_per_element(type) == 1.0625; }, tensor_type::q8_0);
    CHECK_BOTH([](tensor_type type) { return bytes_per_element(type) == 0.5625; }, tensor_type::q4_0);
    CHECK_BOTH([](const model& m) { return kv_cache(m, 131072_tok, tensor_type::q8_0) == 21.25_GiB; }, models::llama_3_1_70b);
}

TEST_CASE("pitfall 19: reference sizes of the cache") {
    CHECK_BOTH([](const model& m) { return kv_cache(m, 4096_tok) == 2_GiB; }, models::llama_2_7b);
    CHECK_BOTH([](const model& m) { return kv_cache(m, 131072_tok) == 16_GiB; }, models::llama_3_1_8b);
    CHECK_BOTH([](const model& m) { return kv_cache(m, 8192_tok) == 2.5_GiB; }, models::llama_3_1_70b);
}

TEST_CASE("pitfall 20: the head dimension is its own number") {
    CHECK_BOTH([](const model& m) { return m.attention.head_dim == 128 && m.hidden / m.attention.heads != 128; }, models::qwen3_0_6b);
    CHECK_BOTH([](const model& m) { return m.attention.head_dim == 128 && m.hidden / m.attention.heads != 128; }, models::gemma_3_27b);
    CHECK_BOTH(
        [](const model& m) { return kv_bytes_per_token(kv_shape_of(m)) == 2. * 2 * m.layers * m.attention.kv_heads * 128 * B_per_tok; },
        models::qwen3_0_6b);
}

// --- splitting -------------------------------------------------------------------------------------------------------------------------

TEST_CASE("pitfall 21: a layer split adds memory, not speed") {
    CHECK_BOTH(
        [](setup q) {
            const decode_estimate one = decode_of(q);
            const information needed = estimate(q).memory.needed;
            q.machine.count = 2;
            return decode_of(q).rate <= one.rate && about(decode_of(q).ceiling / one.ceiling, 1, 1e-9) &&
                   estimate(q).memory.needed < 0.7 * needed;
        },
        on_a100);
}

TEST_CASE("pitfall 24: tensor parallelism at batch 1 is bound by latency") {
    // 160 all-reduces of 16 KiB; at 8 to 10 us each 1.3 to 1.6 ms.
    CHECK_BOTH(
        [](const setup& q) {
            const information bytes = 2. * q.model.hidden * B;
            const int times = 2 * q.model.layers;
            const duration at_8 = times * all_reduce({8_us / 3, 450_GB_per_s}, 8, bytes),
                           at_10 = times * all_reduce({10_us / 3, 450_GB_per_s}, 8, bytes);
            return bytes == 16_KiB && times == 160 && about(at_8.in(ms), 1.29, 0.01) && about(at_10.in(ms), 1.61, 0.01);
        },
        big);
    CHECK_BOTH(
        [](setup q) {
            const duration once = decode_of(q).time.communication;
            q.machine.device.nvlink *= 10;  // a faster link hardly matters
            return once > 1_ms && decode_of(q).time.communication > 0.95 * once;
        },
        big);
}

TEST_CASE("pitfall 25: tensor parallelism can make a small model slower, and is never a flat factor") {
    const auto gain = [](const model& m, int devices) {
        setup q{.model = m, .format = formats::bf16, .machine = {.device = devices::h100_sxm}, .engine = engines::vllm_cuda};
        const token_rate one = decode_of(q).rate;
        q.machine.count = devices;
        q.machine.split = split::tensor;
        return decode_of(q).rate / one;
    };
    CHECK(gain(models::qwen3_0_6b, 8) < 1);
    CHECK(gain(models::llama_3_1_70b, 8) > 2);
    CHECK(gain(models::llama_3_1_70b, 8) < 8);
    CHECK(gain(models::llama_3_1_70b, 8) / gain(models::llama_3_1_70b, 4) < 2);
}

// --- compute, verdicts -----------------------------------------------------------------------------------------------------------------

TEST_CASE("pitfall 28: time does not fall when bytes grow, and estimates do not jump") {
    setup q = on_a100;
    const model_sizes sizes = sizes_of(q);
    decode_estimate before = llmhw::decode_of(q, q.engine, sizes);
    information needed = memory_of(q, q.engine, sizes).needed;
    for (token_count context = 2049_tok; context < 9000_tok; context += 1_tok) {
        q.workload.context = context;
        const decode_estimate now = llmhw::decode_of(q, q.engine, sizes);
        const information now_needed = memory_of(q, q.engine, sizes).needed;
        if (now.rate > before.rate || now_needed < needed || now_needed - needed > 10_MB) FAIL("at ", context.in(tok), " tokens");
        before = now, needed = now_needed;
    }
}

TEST_CASE("pitfall 29: peak rates are dense and of the precision of their column") {
    CHECK_BOTH([](const device& d) { return about(d.bf16.in(TFLOPS), 989, 0.01) && about(d.fp8 / d.bf16, 2, 0.01); }, devices::h100_sxm);
    CHECK_BOTH(
        [](const device& d) {
            return about(d.fp16.in(TFLOPS), 330, 0.01) && about(detail::matrix_peak(d, formats::bf16).in(TFLOPS), 165, 0.01);
        },
        devices::rtx_4090);
    for (const device* d : device_catalog) {
        CAPTURE(std::string(d->id));
        const compute_rate sixteen = max(d->fp16, d->bf16);
        if (d->kind == device_kind::gpu) CHECK(d->bf16 <= 1.01 * d->fp16);
        if (sixteen > 0_FLOPS && d->status == status::released)
            CHECK(d->fp8 <= 4.1 * sixteen);  // GeForce: FP8 with FP16 accumulation against BF16 with FP32
    }
}

TEST_CASE("pitfall 31: nothing is shrunk silently to make it fit") {
    setup q{.model = models::llama_3_1_8b,
            .format = formats::q8_0,
            .machine = {.device = devices::rtx_4090},
            .engine = engines::llama_cpp_cuda,
            .workload = {.context = 131072_tok}};
    CHECK(estimate(q).memory.kv_cache == 16_GiB);
    CHECK(!estimate(q).fits());
    q.workload.context = 65536_tok;
    CHECK(estimate(q).fits());
    // A file 10 % larger than memory does not fit.
    q.workload.context = 512_tok;
    q.file_size = 1.1 * q.machine.device.memory;
    CHECK(!estimate(q).fits());
}

TEST_CASE("pitfall 32: a speed for something that does not fit is not an answer") {
    constexpr setup q{.model = models::llama_3_1_405b, .format = formats::q4_k_m, .machine = {.device = devices::rtx_5090}};
    CHECK_BOTH(
        [](const setup& question) {
            return !estimate(question).fits() && estimate(question).decode.rate == 0_tok_per_s &&
                   estimate(question).decode.high == 0_tok_per_s;
        },
        q);
}

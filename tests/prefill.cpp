// Prompts: their operations, their time, what bounds it, and its invariants over the catalogue.
#include <llmhw/catalog/devices.hpp>
#include <llmhw/catalog/formats.hpp>
#include <llmhw/catalog/models.hpp>
#include <llmhw/estimate.hpp>
#include <llmhw/prefill.hpp>

#include <string>

#include "check_both.hpp"

using namespace llmhw;
using llmhw::testing::close;

namespace {

constexpr setup chat{.model = models::llama_3_1_8b,
                     .format = formats::q4_k_m,
                     .machine = {.device = devices::rtx_4090},
                     .engine = engines::llama_cpp_cuda,
                     .workload = {.prompt = 4096_tok, .context = 32768_tok}};

constexpr prefill_estimate prefill(const setup& question) { return prefill_of(question, engine_of(question), sizes_of(question)); }
constexpr duration time(const setup& question) { return prefill(question).time.total(); }

constexpr compute_rate matrix_rate(const setup& question) {
    return 1 / detail::matrix_computing_of(question, question.engine).time * FLOPS;
}

constexpr setup with_prompt(setup q, token_count prompt, token_count cached = {}) {
    q.workload.prompt = prompt;
    q.workload.context = max(q.workload.context, prompt);
    q.workload.cached = cached;
    return q;
}

}  // namespace

TEST_CASE("operations of a prompt") {
    // MLA attends with 128 heads of 192 (keys) and 128 (values): 4 x 61 x 128 x 160 x 16384^2 / 2.
    CHECK_BOTH([](token_count n) { return close(prefill_operations(models::deepseek_v3, n).attention.in(FLOP), 6.707e14, 1e-4); },
               16384_tok);
    // 1.88e15 in all is told with the published, rounded 37e9 active parameters; the tensors have 36.63e9.
    CHECK_BOTH([](token_count n) { return close(prefill_operations(models::deepseek_v3, n, 0_tok, n).total().in(FLOP), 1.88e15, 3e-3); },
               16384_tok);
    CHECK_BOTH(
        [](token_count n) {
            const prompt_operations one = prefill_operations(models::deepseek_v3, n),
                                    all = prefill_operations(models::deepseek_v3, n, 0_tok, n);
            return close((all.head - one.head).in(FLOP), 2. * 16383 * 129280 * 7168) && all.dense == one.dense &&
                   all.experts == one.experts;
        },
        16384_tok);
    // 8B: 2 x 6.98e9 a token, and 4 x 32 layers x 4096 x n^2/2.
    CHECK_BOTH(
        [](token_count n) {
            const prompt_operations o = prefill_operations(models::llama_3_1_8b, n);
            return close(o.dense.in(FLOP), 2 * 8192 * (7504924672. - 128256. * 4096)) && o.experts == 0_FLOP &&
                   close(o.attention.in(FLOP), 4. * 32 * 4096 * 8192 * 8192 / 2) && close(o.head.in(FLOP), 2. * 128256 * 4096);
        },
        8192_tok);
    // The parts add up, and so do two halves of a prompt, the first of which is cached.
    CHECK_BOTH(
        [](token_count n) {
            const prompt_operations whole = prefill_operations(models::gemma_3_27b, n),
                                    first = prefill_operations(models::gemma_3_27b, n / 2),
                                    second = prefill_operations(models::gemma_3_27b, n, n / 2);
            return close(whole.attention.in(FLOP), (first.attention + second.attention).in(FLOP)) &&
                   close(whole.dense.in(FLOP), (first.dense + second.dense).in(FLOP)) && second.attention > first.attention &&
                   close(whole.total().in(FLOP), (whole.dense + whole.experts + whole.attention + whole.head).in(FLOP));
        },
        8192_tok);
    // A token sees at most the window: below it nothing is saved, far above it the cost grows linearly.
    CHECK_BOTH([](double n) { return close(detail::attention_pairs(n, 0, 1024), n * n / 2); }, 1000.);
    CHECK_BOTH([](double n) { return close(detail::attention_pairs(n, 5000, 1024), n * 1024); }, 1000.);
    CHECK_BOTH([](double n) { return close(detail::attention_pairs(n, 0, 1024), 1024 * n - 1024 * 1024 / 2.); }, 4096.);
    // Experts: only those that a token is sent to compute.
    CHECK_BOTH(
        [](token_count n) {
            const weight_parameters p = parameters_of(models::qwen3_30b_a3b);
            return close(prefill_operations(models::qwen3_30b_a3b, n).experts.in(FLOP), 2 * 1000 * p.experts * 8 / 128);
        },
        1000_tok);
    // A hybrid attends in a quarter of its layers.
    CHECK_BOTH(
        [](token_count n) {
            return close(prefill_operations(models::qwen3_next_80b_a3b, n).attention.in(FLOP), 4. * 12 * 16 * 256 * 4096 * 4096 / 2);
        },
        4096_tok);
    // DeepSeek V4 sees its window, and one entry for 4 or 128 tokens.
    CHECK_BOTH(
        [](token_count n) {
            return 15 * prefill_operations(models::deepseek_v4_flash, n).attention < 4. * 43 * 64 * 512 * n.in(tok)*n.in(tok)*FLOP;
        },
        1048576_tok);
}

// What is left of a prompt behind a cached prefix may be a token: a step of the decode law.
TEST_CASE("few tokens take no longer than decoding them one by one, more tokens never less than fewer") {
    const machine machines[] = {{.device = devices::rtx_4090},
                                {.device = devices::apple_m3_ultra},
                                {.device = devices::h100_sxm, .count = 8},
                                {.device = devices::h100_sxm, .count = 8, .split = split::tensor}};
    for (const model* m : {&models::llama_3_1_8b, &models::qwen3_30b_a3b, &models::gpt_oss_120b, &models::deepseek_v3})
        for (const machine& on : machines)
            for (const engine* e : {&usual_engine(on.device), &engines::vllm_cuda}) {
                const setup q{.model = *m, .format = formats::q4_k_m, .machine = on, .engine = *e, .workload = {.context = 8192_tok}};
                CAPTURE(std::string(m->id));
                CAPTURE(std::string(on.device.id));
                CAPTURE(std::string(e->id));
                CAPTURE(on.count);
                for (const double n : {1., 2., 4., 8., 16., 32.}) {
                    setup step = q;
                    step.workload.depth = (4096 + n) * tok;
                    const duration one = decode_of(step, *e, sizes_of(step)).time.total();
                    CHECK(time(with_prompt(q, (4096 + n) * tok, 4096_tok)) <= 1.000001 * n * one);
                }
                duration last;
                for (double n = 1; n < 8192; n *= 1.3) {
                    const duration taken = time(with_prompt(q, n * tok));
                    CHECK(taken > last);
                    last = taken;
                }
            }
}

TEST_CASE("a prompt on an RTX 4090") {
    CHECK_BOTH([](setup q) { return prefill(q).rate > 6000_tok_per_s && prefill(q).rate < 12000_tok_per_s; }, chat);
    CHECK_BOTH([](setup q) { return prefill(q).computed == 4096_tok && prefill(q).rate < prefill(q).ceiling; }, chat);
    CHECK_BOTH([](setup q) { return close((4096_tok / time(q)).in(tok_per_s), prefill(q).rate.in(tok_per_s)); }, chat);
    CHECK_BOTH(
        [](setup q) {
            return prefill(q).low < prefill(q).rate && prefill(q).rate < prefill(q).high && prefill(q).high <= prefill(q).ceiling;
        },
        chat);
    CHECK_BOTH(
        [](setup q) {
            const prefill_time t = prefill(q).time;
            return close(t.total().in(s), (t.matrices + t.attention + t.activations + t.scores + t.kv_cache + t.recurrent_state + t.layers +
                                           t.communication + t.host + t.link)
                                              .in(s)) &&
                   t.scores == 0_s && t.recurrent_state == 0_s && t.communication == 0_s && t.kv_cache > 0_s && t.activations > 0_s;
        },
        chat);
    // No prompt, nothing to time.
    CHECK_BOTH([](setup q) { return prefill(with_prompt(q, 0_tok)).rate == 0_tok_per_s && time(with_prompt(q, 0_tok)) == 0_s; }, chat);
    // The rate of a card at its limit follows its power.
    CHECK_BOTH(
        [](setup q) {
            setup capped = q;
            capped.machine.power_limit = 225_W;
            setup raised = q;
            raised.machine.power_limit = 900_W;
            return prefill(capped).rate < 0.9 * prefill(q).rate && prefill(capped).rate > 0.5 * prefill(q).rate &&
                   prefill(raised).rate == prefill(q).rate && prefill(capped).bound_by == prefill_bottleneck::board_power;
        },
        chat);
    // One token costs the reading of the weights, 4.6 GB at 1008 GB/s; many are bound by compute.
    CHECK_BOTH([](setup q) { return prefill(with_prompt(q, 1_tok)).bound_by == prefill_bottleneck::memory_bandwidth; }, chat);
    CHECK_BOTH([](setup q) { return time(with_prompt(q, 1_tok)) > 4.4_ms && time(with_prompt(q, 1_tok)) < 9_ms; }, chat);
    CHECK_BOTH([](setup q) { return prefill(with_prompt(q, 32768_tok)).bound_by != prefill_bottleneck::memory_bandwidth; }, chat);
    // A long context is bound by attention.
    CHECK_BOTH([](setup q) { return prefill(with_prompt(q, 1000000_tok)).bound_by == prefill_bottleneck::attention; }, chat);
}

TEST_CASE("what is cached need not be computed") {
    CHECK_BOTH([](setup q) { return prefill(with_prompt(q, 4096_tok, 3072_tok)).computed == 1024_tok; }, chat);
    CHECK_BOTH(
        [](setup q) {
            return time(with_prompt(q, 4096_tok, 3072_tok)) < time(q) &&
                   time(with_prompt(q, 4096_tok, 3072_tok)) > time(with_prompt(q, 1024_tok));
        },
        chat);
    // Two parts of whole micro-batches take as long as the whole.
    CHECK_BOTH(
        [](setup q) {
            return close((time(with_prompt(q, 4096_tok)) + time(with_prompt(q, 8192_tok, 4096_tok))).in(s),
                         time(with_prompt(q, 8192_tok)).in(s), 1e-9);
        },
        chat);
    CHECK(validate(with_prompt(chat, 100_tok, 100_tok)).violations[0].broken == rule::cached_must_fit_prompt);
    CHECK(validate(with_prompt(chat, 100_tok, -1_tok)).violations[0].broken == rule::cached_must_fit_prompt);
    CHECK(validate(with_prompt(chat, 100_tok, 99_tok)).ok());
    CHECK(validate(with_prompt(chat, 0_tok, 0_tok)).ok());
}

TEST_CASE("what makes a prompt slower") {
    CHECK_BOTH(
        [](setup q) {
            q.workload.flash_attention = false;
            const prefill_time t = prefill(q).time;
            // So many bytes for each of 32 x 32 heads x 4096^2/2 scores.
            return close(t.scores.in(s), engine_of(q).prefill.score_bytes * 32 * 32 * 4096 * 4096 / 2 / 1.008e12, 1e-9) &&
                   t.total() > time(chat);
        },
        chat);
    CHECK_BOTH(
        [](setup q) {
            setup small = q, large = q;
            small.engine.micro_batch = 64_tok;
            large.engine.micro_batch = 2048_tok;
            return time(small) > time(q) && time(large) < time(q) && prefill(small).weights_read > 7 * prefill(q).weights_read;
        },
        chat);
    // An older build.
    CHECK_BOTH(
        [](setup q) {
            q.engine.built = 2024.6;
            return close(time(chat) / time(q), 1 / 1.156, 0.15) && time(q) > time(chat);
        },
        chat);
    // Experts are computed at less than half the rate, and every one of them is read.
    CHECK_BOTH(
        [](setup q) {
            q.model = models::qwen3_30b_a3b;
            const prefill_estimate p = prefill(q);
            return p.weights_read > 7.9 * (sizes_of(q).weights.layers + 0.99 * sizes_of(q).weights.experts) && p.rate < 0.6 * p.ceiling;
        },
        chat);
    // K-quants cost more than simple blocks, and those more than 16 bits, where power does not hide it.
    CHECK_BOTH(
        [](setup q) {
            setup simple = q, plain = q;
            simple.format = formats::q4_0;
            plain.format = formats::f16;
            return matrix_rate(q) < matrix_rate(simple) && matrix_rate(simple) < matrix_rate(plain);
        },
        chat);
}

TEST_CASE("other devices") {
    // No matrix units: the rate of the vector units, with integer dot products on Pascal.
    CHECK_BOTH(
        [](setup q) {
            q.machine.device = devices::gtx_1080_ti;
            setup plain = q;
            plain.format = formats::f16;
            const compute_rate quantised = matrix_rate(q), whole = matrix_rate(plain);
            return whole < 0.718 * devices::gtx_1080_ti.fp16 && quantised > whole && quantised < devices::gtx_1080_ti.int8;
        },
        chat);
    CHECK_BOTH([](device d) { return !detail::has_matrix_units(d.architecture) && d.fp16 > 0_FLOPS; }, devices::mi50_32gb);
    CHECK_BOTH([](device d) { return detail::has_matrix_units(d.architecture); }, devices::rtx_2060);
    // The M5's neural accelerators, with engines that know them.
    CHECK_BOTH(
        [](setup q) {
            q.machine.device = devices::apple_m5;
            q.engine = engines::llama_cpp_metal;
            setup before = q;
            before.engine.built = 2025.9;
            return prefill(q).rate > 1.8 * prefill(before).rate && prefill(q).rate < prefill(q).ceiling;
        },
        chat);
    // BF16 on AMD with Vulkan has no units.
    CHECK_BOTH(
        [](setup q) {
            q.machine.device = devices::rx_7900_xtx;
            q.engine = engines::llama_cpp_vulkan;
            q.format = formats::bf16;
            setup half = q;
            half.format = formats::f16;
            return prefill(q).rate < 0.7 * prefill(half).rate;
        },
        chat);
    // A serving engine accumulates in 32 bits, which GeForce does at half rate, and uses FP8 units for FP8 weights.
    CHECK_BOTH(
        [](setup q) {
            q.engine = engines::vllm_cuda;
            q.format = formats::fp8_e4m3;
            setup plain = q;
            plain.format = formats::bf16;
            const compute_rate eight = matrix_rate(q), sixteen = matrix_rate(plain);
            return sixteen < q.engine.prefill.compute * devices::rtx_4090.bf16 && eight > sixteen;
        },
        chat);
    // Attention does not beat the matrix units, whatever it reaches per clock elsewhere: their rate with the engine's accumulation.
    CHECK_BOTH(
        [](setup q) {
            q.engine.prefill.attention_per_clock = 1e6;
            setup served = q;
            served.engine.prefill.fp32_accumulation = true;
            const device& d = q.machine.device;
            return close(prefill(q).work.attention / prefill(q).time.attention / d.fp16, 1) &&
                   close(prefill(served).work.attention / prefill(served).time.attention / d.bf16, 1);
        },
        chat);
    // A device without a stated rate has no speed, but what its bandwidth allows is a fact.
    CHECK_BOTH(
        [](setup q) {
            q.machine.device.fp16 = {};
            return prefill(q).rate == 0_tok_per_s && prefill(q).ceiling > 0_tok_per_s && prefill(q).bound_by == prefill_bottleneck::none;
        },
        chat);
}

TEST_CASE("each part by its formula") {
    // Qwen3-Next 80B: 48 layers with experts (10 of 512), 36 of them recurrent, 12 that attend with 16 heads of 256.
    constexpr setup hybrid{.model = models::qwen3_next_80b_a3b,
                           .format = formats::q4_k_m,
                           .machine = {.device = devices::rtx_pro_6000_bw_ws},
                           .engine = engines::llama_cpp_cuda,
                           .workload = {.prompt = 2560_tok, .context = 8192_tok, .flash_attention = false, .cached = 512_tok}};
    // 2,048 tokens in four micro-batches after 512; pairs 2048 x 1536.
    CHECK_BOTH(
        [](setup q) {
            const prefill_physics& p = q.engine.prefill.physics;
            return close(prefill(q).time.layers.in(s), 4 * p.layer_time.in(s) * (p.moe_layer * 48 + (p.recurrent_layer - 1) * 36), 1e-9);
        },
        hybrid);
    CHECK_BOTH(
        [](setup q) {
            const device& d = q.machine.device;
            const double bandwidth = d.bandwidth.in(GB_per_s)*1e9, clock = d.fp16.in(FLOPS) / 1024;
            const prefill_time t = prefill(q).time;
            const prefill_profile& p = q.engine.prefill;
            return close(t.attention.in(s), 4. * 12 * 16 * 256 * 2048 * 1536 / (p.attention_per_clock * clock), 1e-9) &&
                   close(t.scores.in(s), p.score_bytes * 12 * 16 * 2048 * 1536 / bandwidth, 1e-9) &&
                   close(t.kv_cache.in(s), 4. * 12 * 2 * 2 * 256 * 2 * 1536 / bandwidth, 1e-9) &&
                   close(t.recurrent_state.in(s), p.physics.state_moves * 2048 * 77266944 / bandwidth, 1e-9) &&
                   close(t.activations.in(s),
                         p.physics.activation_bytes * 2048 * (48 * (8. * 2048 + 4 * 16 * 256) + 4 * 48 * (10. * 512 + 512)) / bandwidth,
                         1e-9);
        },
        hybrid);
    CHECK_BOTH(
        [](setup q) {
            const device& d = q.machine.device;
            const model_sizes sizes = sizes_of(q);
            const prefill_physics& p = q.engine.prefill.physics;
            const double units = q.engine.prefill.compute * p.scaled * d.fp16.in(FLOPS);
            const double board = p.per_watt.in(FLOPS)*600 * p.per_watt_yearly * p.per_watt_yearly * p.per_watt_yearly;
            const double rate = units * board / detail::sqrt(units * units + board * board);
            const double share = 1 - detail::pow(1 - 10. / 512, 512);
            const double computing = 2 * sizes.parameters.layers * 522 / rate +
                                     2 * sizes.parameters.experts * (10. * 512 / 512 + 10 * share) / (p.expert_matrices * rate);
            const double touched = sizes.weights.layers.in(B) + share * sizes.weights.experts.in(B);
            const double reading = p.weight_reads * touched / (d.bandwidth.in(GB_per_s)*1e9);
            return d.year == 2025 && close(prefill(q).weights_read.in(B), 4 * touched, 1e-9) &&
                   close(prefill(q).time.matrices.in(s), 4 * detail::sqrt(computing * computing + reading * reading), 1e-9);
        },
        hybrid);
    // A tensor split divides what has heads or rows, a KV head at a time; not the fixed times.
    CHECK_BOTH(
        [](setup q) {
            setup four = q;
            four.machine.count = 4;
            four.machine.split = split::tensor;
            setup rows = four;
            rows.machine.split = split::row;
            const prefill_time one = prefill(q).time, t = prefill(four).time;
            return close(one.matrices / t.matrices, 4) && close(one.attention / t.attention, 4) && close(one.scores / t.scores, 4) &&
                   close(one.activations / t.activations, 4) && close(one.recurrent_state / t.recurrent_state, 4) &&
                   close(one.kv_cache / t.kv_cache, 2) && t.layers == one.layers && close(prefill(four).ceiling / prefill(q).ceiling, 4) &&
                   close(prefill(rows).time.communication / t.communication, q.engine.physics.row_split) &&
                   close(prefill(four).low / prefill(four).rate, widened(q.engine.prefill.band).low) &&
                   close(prefill(q).low / prefill(q).rate, q.engine.prefill.band.low);
        },
        hybrid);
    // Compute sets the ceiling of a long prompt, of several devices too.
    CHECK_BOTH(
        [](setup q) {
            q.format = formats::f16;
            setup four = q;
            four.machine.count = 4;
            four.machine.split = split::tensor;
            const prompt_operations work = prefill(q).work;
            return close(prefill(q).ceiling.in(tok_per_s), 2048 * (q.machine.device.fp16.in(FLOPS) / work.total().in(FLOP)), 1e-9) &&
                   close(prefill(four).ceiling / prefill(q).ceiling, 4);
        },
        setup{.model = models::llama_3_1_8b,
              .format = formats::f16,
              .machine = hybrid.machine,
              .engine = hybrid.engine,
              .workload = hybrid.workload});
    // An engine that claims more than the peak is held to it.
    CHECK_BOTH(
        [](setup q) {
            q.engine.prefill.compute = 100;
            q.engine.prefill.physics.per_watt = 1e9_TFLOPS;
            q.engine.prefill.physics.layer_time = 0_s;
            q.engine.prefill.attention_per_clock = 1e9;
            q.engine.prefill.physics.activation_bytes = 0;
            q.workload.flash_attention = true;
            return close(prefill(q).rate.in(tok_per_s), prefill(q).ceiling.in(tok_per_s), 1e-9);
        },
        setup{.model = models::llama_3_1_8b,
              .format = formats::f16,
              .machine = hybrid.machine,
              .engine = hybrid.engine,
              .workload = hybrid.workload});
    // Logits of more tokens than are computed do not exist.
    CHECK_BOTH(
        [](token_count n) {
            return prefill_operations(models::llama_3_1_8b, n, 0_tok, 2 * n).head ==
                   prefill_operations(models::llama_3_1_8b, n, 0_tok, n).head;
        },
        100_tok);
    // Gemma 4's layers that see everything have another head dimension than those with a window.
    CHECK_BOTH(
        [](token_count n) {
            const attention_geometry& a = models::gemma_4_31b.attention;
            const int full = full_attention_layers(models::gemma_4_31b);
            return a.full_head_dim != a.head_dim &&
                   close(prefill_operations(models::gemma_4_31b, n).attention.in(FLOP),
                         4. * a.heads * (full * a.full_head_dim + a.window_layers * a.head_dim) * n.in(tok)*n.in(tok) / 2);
        },
        512_tok);
}

TEST_CASE("rates of parts without matrix units, and of systems on chip") {
    constexpr setup old{.model = models::qwen3_30b_a3b,
                        .format = formats::f16,
                        .machine = {.device = devices::gtx_1660},
                        .engine = engines::llama_cpp_cuda};
    // A share of the vector rate; CUDA takes the path of tensor cores there, Vulkan does not.
    CHECK_BOTH(
        [](setup q) {
            const prefill_physics& p = q.engine.prefill.physics;
            const double yearly = p.per_watt_yearly, vulkan = p.vector_units * 10.05e12, cuda = p.missing_tensor_cores * vulkan;
            const double board = p.per_watt.in(FLOPS)*120 / (yearly * yearly * yearly);
            const auto joined = [](double a, double b) { return a * b / detail::sqrt(a * a + b * b); };
            setup v = q;
            v.engine = engines::llama_cpp_vulkan_nvidia;
            return close(matrix_rate(q).in(FLOPS), joined(cuda, board), 1e-9) &&
                   close(matrix_rate(v).in(FLOPS), joined(vulkan, board), 1e-9) &&
                   detail::matrix_computing_of(q, q.engine).experts == p.expert_matrices_on_vectors;
        },
        old);
    // The GPU of a system on chip gets a share of the package's power; Macs are not capped by a figure that Apple does not state.
    CHECK_BOTH(
        [](setup q) {
            q.machine.device = devices::ryzen_ai_max_395;
            q.engine = engines::llama_cpp_vulkan;
            const device& d = q.machine.device;
            const prefill_physics& p = q.engine.prefill.physics;
            const double units = q.engine.prefill.compute * d.fp16.in(FLOPS);
            const double board = p.per_watt.in(FLOPS)*d.board_power.in(W)*p.soc_share * detail::pow(p.per_watt_yearly, d.year - 2022);
            return close(matrix_rate(q).in(FLOPS), units * board / detail::sqrt(units * units + board * board), 1e-9);
        },
        old);
    CHECK_BOTH(
        [](setup q) {
            q.machine.device = devices::apple_m2_ultra;
            q.engine = engines::llama_cpp_metal;
            return close(matrix_rate(q) / q.machine.device.fp16, q.engine.prefill.compute) &&
                   detail::matrix_computing_of(q, q.engine).experts == q.engine.prefill.physics.expert_matrices_on_vectors;
        },
        old);
    // FP8 units compute FP8 weights at their own rate, with nothing to unpack.
    CHECK_BOTH(
        [](setup q) {
            q.machine.device = devices::h100_sxm;
            q.engine = engines::vllm_cuda;
            q.format = formats::fp8_e4m3;
            q.machine.device.board_power = {};
            return close(matrix_rate(q) / q.machine.device.fp8, q.engine.prefill.compute);
        },
        old);
}

TEST_CASE("several devices") {
    // A layer split gains by its micro-batches only, a tensor split more; neither beats the number of devices.
    CHECK_BOTH(
        [](setup q) {
            q.machine.device = devices::rtx_3090;
            setup layers = q, tensor = q;
            layers.machine.count = tensor.machine.count = 2;
            tensor.machine.split = split::tensor;
            return time(layers) < time(q) && time(layers) > time(q) / 2 && time(tensor) > time(q) / 2 &&
                   prefill(layers).time.communication > 0_s && prefill(tensor).time.communication > prefill(layers).time.communication;
        },
        chat);
    // One micro-batch has nothing to overlap.
    CHECK_BOTH(
        [](setup q) {
            setup layers = with_prompt(q, 512_tok);
            layers.machine.count = 2;
            return time(layers) >= time(with_prompt(q, 512_tok));
        },
        chat);
    // A worse link never helps.
    CHECK_BOTH(
        [](bandwidth raw) {
            setup q = chat;
            q.machine.count = 4;
            q.machine.split = split::tensor;
            q.machine.link = {.kind = link_kind::pcie, .raw = raw};
            setup worse = q;
            worse.machine.link.raw = raw / 2;
            setup layers = q, worse_layers = worse;
            layers.machine.split = worse_layers.machine.split = split::layer;
            return time(worse) > time(q) && time(worse_layers) > time(layers);
        },
        32_GB_per_s);
}

TEST_CASE("time to first token") {
    CHECK_BOTH(
        [](setup q) {
            const model_sizes sizes = sizes_of(q);
            const prefill_estimate p = prefill_of(q, q.engine, sizes);
            const decode_estimate d = decode_of(q, q.engine, sizes);
            return close(time_to_first_token(p, d).in(s), (p.time.total() + d.time.total()).in(s)) &&
                   close(time_to_first_token(p, d, 1_s).in(s), 1 + time_to_first_token(p, d).in(s)) && time_to_first_token(p, d) > 0.3_s &&
                   time_to_first_token(p, d) < 0.8_s;
        },
        chat);
}

TEST_CASE("invariants of prefill over the catalogue") {
    int asked = 0;
    for (const device* d : device_catalog) {
        for (const model* m :
             {&models::llama_3_1_8b, &models::qwen3_30b_a3b, &models::deepseek_v3, &models::gemma_3_27b, &models::qwen3_next_80b_a3b}) {
            for (const format* f : {&formats::q4_k_m, &formats::f16}) {
                const model_sizes sizes = sizes_of(*m, *f);
                setup q{.model = *m, .format = *f, .machine = {.device = *d}, .workload = {.prompt = 3000_tok, .context = 8192_tok}};
                const engine& e = usual_engine(*d);
                const auto of = [&](const setup& x) { return prefill_of(x, e, sizes); };
                const prefill_estimate base = of(q);
                CHECK(base.ceiling > 0_tok_per_s);
                if (!(d->fp16 > 0_FLOPS)) continue;
                ++asked;
                INFO(d->id, " ", m->id);
                CHECK(base.rate > 0_tok_per_s);
                CHECK(base.rate <= base.ceiling);
                CHECK(base.high <= base.ceiling);
                CHECK(base.low <= base.rate);
                const duration t = base.time.total();
                setup more = q;
                more.machine.device.bandwidth = 1.1 * d->bandwidth;
                CHECK(of(more).time.total() <= t);
                more = q;
                more.machine.device.fp16 = 1.1 * d->fp16;
                more.machine.device.bf16 = 1.1 * d->bf16;
                CHECK(of(more).time.total() <= t);
                more = q;
                more.workload.prompt += 1_tok;
                CHECK(of(more).time.total() >= t);
                more = q;
                more.workload.cached = 1000_tok;
                CHECK(of(more).time.total() < t);
                more = q;
                more.workload.flash_attention = false;
                CHECK(of(more).time.total() > t);
                if (d->board_power > 0_W) {
                    more = q;
                    more.machine.power_limit = d->board_power / 2;
                    CHECK(of(more).time.total() >= t);
                }
            }
        }
    }
    CHECK(asked > 1000);
}

TEST_CASE("the first tokens of several users, by how their requests arrive") {
    CHECK_BOTH(
        [](double users) {
            const engine& e = engines::vllm_cuda;
            const decode_estimate step{.time = {.weights = 20_ms}};
            const auto wait = [&](double n, token_count prompt, arrival how) {
                return time_to_first_token(100_ms, n, prompt, how, e, step);
            };
            // Alone there is nobody to wait for.
            return close(wait(1, 2048_tok, arrival::steady).in(ms), 120) && close(wait(1, 2048_tok, arrival::burst).in(ms), 120) &&
                   close(wait(1, 2048_tok, arrival::together).in(ms), 120) &&
                   // One after the other, of 64 the 32.5th on average; all at once, every one waits for all.
                   close(wait(users, 2048_tok, arrival::burst).in(ms), 3270) &&
                   close(wait(users, 2048_tok, arrival::together).in(ms), 6420) &&
                   // Where all prompts fit in one micro-batch, a burst is one batch.
                   close(wait(users, 32_tok, arrival::burst).in(ms), wait(users, 32_tok, arrival::together).in(ms)) &&
                   wait(users, 2048_tok, arrival::steady) < wait(users, 2048_tok, arrival::burst) &&
                   wait(2, 2048_tok, arrival::steady) == wait(2, 2048_tok, arrival::burst);
        },
        64.);
}

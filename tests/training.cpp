// Memory of fine-tuning, adapters that are served, vision encoders and several models at once.
#include <llmhw/adapters.hpp>
#include <llmhw/catalog/devices.hpp>
#include <llmhw/catalog/formats.hpp>
#include <llmhw/catalog/models.hpp>
#include <llmhw/estimate.hpp>
#include <llmhw/residents.hpp>
#include <llmhw/training.hpp>

#include "check_both.hpp"

using namespace llmhw;
using llmhw::testing::close;

namespace {

constexpr double parameters_8b = 8030261248;

// A plain GPT layer: heads of hidden / heads, a block of four times the width with two matrices.
constexpr model gpt{.layers = 24,
                    .hidden = 1024,
                    .vocab = 50257,
                    .attention = {.heads = 16, .kv_heads = 16, .head_dim = 64},
                    .feed_forward = {.width = 4096, .matrices = 2}};

// CLIP ViT-L/14 at 336 pixels before a model of width 4096, as in LLaVA 1.5.
constexpr vision_encoder clip{.layers = 24, .hidden = 1024, .width = 4096, .patch = 14, .projected = 4096};

}  // namespace

TEST_CASE("parameters of adapters") {
    // Rank 16 on Llama 3.1 8B: 41,943,040 on all linear layers, 13,631,488 on attention alone, as the trainers print.
    CHECK_BOTH([](int rank) { return adapter_parameters(models::llama_3_1_8b, rank) == 41943040; }, 16);
    CHECK_BOTH([](int rank) { return adapter_parameters(models::llama_3_1_8b, rank, adapter_targets::attention) == 13631488; }, 16);
    CHECK_BOTH(
        [](int rank) { return adapter_parameters(models::llama_3_1_8b, 2 * rank) == 2 * adapter_parameters(models::llama_3_1_8b, rank); },
        8);
    // Routed experts, embeddings and the head have none.
    CHECK_BOTH(
        [](int rank) {
            const int d = 2048, q = 4096, kv = 512;
            return adapter_parameters(models::qwen3_30b_a3b, rank) == rank * 48. * ((d + q) + 2 * (d + kv) + (q + d));
        },
        8);
    // MLA: queries through their latent, the latent of keys and values, both of them out of it, output.
    CHECK_BOTH(
        [](int rank) {
            return adapter_parameters(models::deepseek_v3, rank, adapter_targets::attention) ==
                   rank * 61. * ((7168 + 1536) + (1536 + 128 * 192) + (7168 + 576) + (512 + 128 * 256) + (128 * 128 + 7168));
        },
        8);
    CHECK_BOTH([](int count) { return close(adapter_memory(models::llama_3_1_8b, count, 64).in(B), count * 4 * 41943040. * 2); }, 10);
}

TEST_CASE("memory of training everything") {
    // 16 bytes per parameter (ZeRO): 2 weights, 2 gradients, 12 optimiser.
    CHECK_BOTH(
        [](fine_tuning t) {
            const training_memory memory = training_memory_of(models::llama_3_1_8b, formats::bf16, t);
            return close((memory.weights + memory.gradients + memory.optimiser).in(B), 16 * parameters_8b) && memory.adapters == 0_B &&
                   memory.trained == parameters_8b &&
                   close(
                       memory.total().in(B),
                       (memory.weights + memory.adapters + memory.gradients + memory.optimiser + memory.activations + memory.logits).in(B));
        },
        fine_tuning{});
    // The weights that are trained are of 16 bits, whatever the file is.
    CHECK_BOTH(
        [](fine_tuning t) { return close(training_memory_of(models::llama_3_1_8b, formats::q4_k_m, t).weights.in(B), 2 * parameters_8b); },
        fine_tuning{});
    CHECK_BOTH(
        [](optimiser o) {
            return close(training_memory_of(models::llama_3_1_8b, formats::bf16, {.optimiser = o}).optimiser.in(B), 6 * parameters_8b);
        },
        optimisers::adamw_8_bit);
    // ZeRO over 64 devices: 16 bytes, 4 + 12/64, 2 + 14/64, 16/64.
    CHECK_BOTH(
        [](int devices) {
            const auto states = [devices](sharding stage) {
                const training_memory memory =
                    training_memory_of(models::llama_3_1_8b, formats::bf16, {.devices = devices, .sharding = stage});
                return (memory.weights + memory.gradients + memory.optimiser).in(B) / parameters_8b;
            };
            return close(states(sharding::none), 16) && close(states(sharding::optimiser), 4 + 12. / 64) &&
                   close(states(sharding::gradients), 2 + 14. / 64) && close(states(sharding::weights), 16. / 64);
        },
        64);
    CHECK_BOTH(
        [](int devices) {
            return training_memory_of(models::llama_3_1_8b, formats::bf16, {.devices = devices}).activations ==
                   training_memory_of(models::llama_3_1_8b, formats::bf16, {.devices = devices, .sharding = sharding::weights}).activations;
        },
        8);
}

TEST_CASE("memory of training adapters") {
    // QLoRA: NF4 with double quantisation is 4.127 bits per parameter of the linear layers (Dettmers et al. 2023).
    CHECK_BOTH(
        [](int rank) {
            const format nf4{.type = tensor_type::q4_0, .id = "NF4", .recipe = recipe::wide_ends, .bits_per_weight = 4.127};
            const training_memory memory = training_memory_of(models::llama_3_1_8b, nf4, {.lora_rank = rank});
            return memory.weights == weights_of(models::llama_3_1_8b, nf4).total() && memory.weights < 5.8_GB &&
                   close((memory.adapters + memory.gradients + memory.optimiser).in(B), 16 * 41943040.) && memory.trained == 41943040;
        },
        16);
    CHECK_BOTH(
        [](int rank) {
            const training_memory memory = training_memory_of(models::llama_3_1_8b, formats::bnb_nf4, {.lora_rank = rank});
            return memory.trained == 41943040 / 16 && memory.adapters > 0_B &&
                   close(
                       memory.total().in(B),
                       (memory.weights + memory.adapters + memory.gradients + memory.optimiser + memory.activations + memory.logits).in(B));
        },
        1);
    CHECK_BOTH(
        [](fine_tuning t) {
            const training_memory memory = training_memory_of(models::llama_3_1_8b, formats::bf16, t);
            return close(memory.weights.in(B), weights_of(models::llama_3_1_8b, formats::bf16).total().in(B) / 4) &&
                   close(memory.adapters.in(B), 2 * 41943040. / 4);
        },
        fine_tuning{.lora_rank = 16, .devices = 4, .sharding = sharding::weights});
    // An 8B with adapters over four bits fits 24 GiB; all of it trained does not fit 80.
    CHECK_BOTH(
        [](fine_tuning t) { return fits(training_memory_of(models::llama_3_1_8b, formats::bnb_nf4, t), {.device = devices::rtx_4090}); },
        fine_tuning{.lora_rank = 16});
    CHECK_BOTH(
        [](fine_tuning t) { return !fits(training_memory_of(models::llama_3_1_8b, formats::bf16, t), {.device = devices::h100_sxm}); },
        fine_tuning{});
}

TEST_CASE("activations of training") {
    // Korthikanti et al.: 34 h per token and layer less 2 h of dropout masks; without flash attention 2 bytes per score and head.
    CHECK_BOTH([](token_count n) { return close(detail::activation_bytes_of_layer(gpt, n, true), 32 * 1024 + 4 * 16); }, 2048_tok);
    CHECK_BOTH([](token_count n) { return close(detail::activation_bytes_of_layer(gpt, n, false), 32 * 1024 + 2 * 16 * 2048); }, 2048_tok);
    CHECK_BOTH(
        [](token_count n) {
            return close(training_memory_of(gpt, formats::bf16, {.sequence = n, .sequences = 2, .recompute = false}).activations.in(B),
                         2 * 2048 * 24 * (32. * 1024 + 64));
        },
        2048_tok);
    // Every layer has a dense block and experts here, elsewhere some have the one and the rest the other.
    CHECK_BOTH(
        [](const model& m) {
            const double without =
                detail::activation_bytes_of_layer({.layers = m.layers, .hidden = m.hidden, .attention = m.attention}, 1_tok, true);
            const double width = m.feed_forward.width + 1. * m.experts.used * m.experts.width + m.experts.shared_width;
            return close(detail::activation_bytes_of_layer(m, 1_tok, true), without + 2 * 4 * width);
        },
        models::gemma_4_26b_a4b);
    CHECK_BOTH(
        [](const model& m) {
            const double without =
                detail::activation_bytes_of_layer({.layers = m.layers, .hidden = m.hidden, .attention = m.attention}, 1_tok, true);
            const double width = (3. * m.feed_forward.width + 58. * (8 * m.experts.width + m.experts.shared_width)) / 61;
            return close(detail::activation_bytes_of_layer(m, 1_tok, true), without + 2 * 4 * width);
        },
        models::deepseek_v3);
    // Recomputing keeps the input of a layer, and one layer.
    CHECK_BOTH(
        [](token_count n) {
            return close(training_memory_of(gpt, formats::bf16, {.sequence = n}).activations.in(B),
                         2048 * (24 * 2. * 1024 + 32 * 1024 + 64));
        },
        2048_tok);
    CHECK_BOTH(
        [](token_count n) {
            return close(training_memory_of(gpt, formats::bf16, {.sequence = n, .sequences = 3}).logits.in(B), 3 * 8 * 2048. * 50257);
        },
        2048_tok);
    // Gated blocks keep four elements, grouped queries fewer keys: 8B, 2 (2 h + 2 h + h + h/2 + h + 64 + 4 x 14336).
    CHECK_BOTH(
        [](token_count n) {
            return close(detail::activation_bytes_of_layer(models::llama_3_1_8b, n, true), 2 * (6.5 * 4096 + 64 + 4 * 14336));
        },
        2048_tok);
    // Experts: those that a token is sent to, and the shared ones.
    CHECK_BOTH(
        [](token_count n) {
            return close(detail::activation_bytes_of_layer(models::qwen3_30b_a3b, n, true),
                         2 * (4. * 2048 + 4096 + 1024 + 4096 + 64 + 4 * 8 * 768));
        },
        2048_tok);
    // MLA: 128 heads of 192 queries, 192 keys and 128 values.
    CHECK_BOTH(
        [](token_count n) {
            return close(detail::activation_bytes_of_layer(models::deepseek_v3, n, true),
                         2 * (4. * 7168 + 128 * (192 + 320 + 128) + 256 + 4 * (8 * 2048 + 2048)));
        },
        2048_tok);
}

TEST_CASE("operations of training") {
    CHECK_BOTH(
        [](token_count n) {
            return close(training_operations(models::llama_3_1_8b, {.recompute = false}, n).in(FLOP), 6 * 7504924672. * 1e6);
        },
        1_Mtok);
    CHECK_BOTH([](token_count n) { return close(training_operations(models::llama_3_1_8b, {}, n).in(FLOP), 8 * 7504924672. * 1e6); },
               1_Mtok);
    CHECK_BOTH(
        [](token_count n) {
            return close(training_operations(models::llama_3_1_8b, {.lora_rank = 16, .recompute = false}, n).in(FLOP),
                         (4 * 7504924672. + 2 * 41943040.) * 1e6);
        },
        1_Mtok);
}

TEST_CASE("vision encoders and several models") {
    // CLIP ViT-L/14: 302 million parameters in its layers; the projector of LLaVA 1.5 has 21.0 million.
    CHECK_BOTH(
        [](vision_encoder v) { return close(vision_memory_of(v, 336, 336).weights.in(B), 2 * (24 * 12. * 1024 * 1024 + 588 * 1024)); },
        clip);
    CHECK_BOTH([](vision_encoder v) { return close(vision_memory_of(v, 336, 336).projector.in(B), 2 * (1024. * 4096 + 4096 * 4096)); },
               clip);
    CHECK_BOTH(
        [](vision_encoder v) {
            v.matrices = 3;
            return close(vision_memory_of(v, 336, 336).weights.in(B), 2 * (24 * 16. * 1024 * 1024 + 588 * 1024));
        },
        clip);
    CHECK_BOTH([](vision_encoder v) { return image_tokens(v, 336, 336) == 576_tok && image_tokens(v, 337, 336) == 600_tok; }, clip);
    CHECK_BOTH([](vision_encoder v) { return close(vision_memory_of(v, 336, 336).activations.in(B), 4 * 576. * (1024 + 4096)); }, clip);
    // Patches merged two by two: a quarter of the tokens, wider inputs of the projector, no fewer patches in the encoder.
    CHECK_BOTH(
        [](vision_encoder v) {
            v.merged = 2;
            return image_tokens(v, 336, 336) == 144_tok &&
                   close(vision_memory_of(v, 336, 336).projector.in(B), 2 * (4096. * 4096 + 4096 * 4096)) &&
                   vision_memory_of(v, 336, 336).activations == vision_memory_of(clip, 336, 336).activations;
        },
        clip);
    CHECK_BOTH(
        [](vision_encoder v) {
            const vision_memory memory = vision_memory_of(v, 336, 336);
            return close(memory.total().in(B), (memory.weights + memory.projector + memory.activations).in(B));
        },
        clip);

    // Together, every part is the sum; the memory is the machine's.
    constexpr setup one{.model = models::llama_3_1_8b, .format = formats::q4_k_m, .machine = {.device = devices::rtx_4090}};
    constexpr setup other{.model = models::qwen3_next_80b_a3b,
                          .format = formats::q4_k_m,
                          .machine = {.device = devices::rtx_4090},
                          .engine = engines::vllm_cuda};
    CHECK_BOTH(
        [](setup p, setup q) {
            const memory_estimate a = estimate(p).memory, b = estimate(q).memory, both = together(a, b);
            return close(both.total().in(B), (a.total() + b.total()).in(B)) && close(both.needed.in(B), (a.needed + b.needed).in(B)) &&
                   both.available == a.available && a.fits() && !both.fits() && both.engine_reserve > a.engine_reserve &&
                   both.recurrent_state > a.recurrent_state;
        },
        one, other);
    CHECK_BOTH(
        [](setup q, vision_encoder v) {
            const memory_estimate a = estimate(q).memory, both = together(a, vision_memory_of(v, 336, 336));
            return close((both.total() - a.total()).in(B), vision_memory_of(v, 336, 336).total().in(B), 1e-9) && both.fits() &&
                   close((both.needed - a.needed).in(B), vision_memory_of(v, 336, 336).total().in(B), 1e-9) &&
                   both.compute_buffers > a.compute_buffers && both.available == a.available;
        },
        one, clip);
    CHECK_BOTH(
        [](memory_estimate a) {
            memory_estimate less = a;
            less.available = a.available / 2;
            return together(a, less).available == less.available;
        },
        estimate(one).memory);
}

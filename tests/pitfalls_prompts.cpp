// What estimators get wrong about prompts, speculation and energy, each with the right value.
#include <llmhw/energy.hpp>
#include <llmhw/estimate.hpp>
#include <llmhw/prefill.hpp>
#include <llmhw/speculative.hpp>

#include <string>

#include "check_both.hpp"

using namespace llmhw;
using llmhw::testing::close;

TEST_CASE("pitfall 26: the attention of a prompt over a latent counts all heads") {
    CHECK_BOTH([](const model& m) { return close(prefill_operations(m, 16384_tok).attention.in(TFLOP), 671, 0.005); }, models::deepseek_v3);
    // In all, with the logits of every token; 1.88e15 counts the rounded 37e9 active parameters, of which the tensors have 36.6e9.
    CHECK_BOTH([](const model& m) { return close(prefill_operations(m, 16384_tok, 0_tok, 16384_tok).total().in(TFLOP), 1880, 0.003); },
               models::deepseek_v3);
}

TEST_CASE("pitfall 27: drafts are not always accepted, nor free, and gain less in a batch") {
    CHECK_BOTH([](double p) { return close(expected_tokens(p, 3), (1 - p * p * p * p) / (1 - p)); }, 0.8);
    CHECK_BOTH([](double p) { return close(expected_tokens(p, 5), 6); }, 1.0);
    CHECK_BOTH([](double p) { return expected_tokens(p, 5) == 1; }, 0.0);
    setup q{.model = models::llama_3_1_70b,
            .format = formats::q4_k_m,
            .machine = {.device = devices::h100_sxm},
            .workload = {.context = 2048_tok}};
    const model_sizes sizes = sizes_of(q);
    const speculation drafts{.draft_tokens = 3, .per_position = 0.8};
    const speculative_estimate one = speculative_of(q, engine_of(q), sizes, drafts);
    CHECK(one.speed_up < expected_tokens(0.8, 3));
    CHECK(one.verification >= 1);
    CHECK(one.drafting > 0);
    q.workload.users = 64;
    CHECK(speculative_of(q, engine_of(q), sizes, drafts).speed_up < one.speed_up);
    q.workload.users = 1;
    CHECK(speculative_of(q, engine_of(q), sizes, {.draft_tokens = 3, .per_position = 0}).speed_up < 1);
}

TEST_CASE("pitfall 30: a step takes at most board power times its time") {
    for (const device* d : device_catalog) {
        if (!(d->board_power > 0_W)) continue;
        setup q{.model = models::qwen3_0_6b,
                .format = formats::q4_k_m,
                .machine = {.device = *d},
                .workload = {.prompt = 256_tok, .context = 512_tok}};
        for (const int users : {1, 64}) {
            q.workload.users = users;
            const model_sizes sizes = sizes_of(q);
            const decode_estimate decode = decode_of(q, engine_of(q), sizes);
            const energy_estimate draw = energy_of(q, engine_of(q), sizes, decode, prefill_of(q, engine_of(q), sizes));
            CAPTURE(std::string(d->id));
            if (draw.decode.host > 0_W) CHECK(draw.decode.devices * decode.time.total() <= d->board_power * decode.time.total());
            CHECK(draw.decode.devices > 0_W);
        }
    }
}

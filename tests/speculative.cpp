// Speculative decoding: the formula, its limits, its cost, and the measured rows behind it.
#include <llmhw/estimate.hpp>
#include <llmhw/speculative.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "check_both.hpp"
#include "csv.hpp"

using namespace llmhw;
using llmhw::testing::close;

namespace {

constexpr setup dense{.model = models::qwen3_32b,
                      .format = formats::awq_int4_g128,
                      .machine = {.device = devices::rtx_5090},
                      .engine = engines::vllm_cuda,
                      .workload = {.context = 4096_tok}};
constexpr setup moe{.model = models::qwen3_30b_a3b,
                    .format = formats::q4_k_m,
                    .machine = {.device = devices::rtx_5090},
                    .engine = engines::llama_cpp_cuda,
                    .workload = {.context = 4096_tok}};

constexpr speculative_estimate ask(const setup& question, const speculation& how) {
    return speculative_of(question, engine_of(question), sizes_of(question), how);
}

constexpr draft_method sequences[] = {draft_method::mtp, draft_method::block, draft_method::draft_model, draft_method::n_gram};
constexpr draft_method trees[] = {draft_method::eagle,           draft_method::eagle2,        draft_method::eagle3,
                                  draft_method::hydra,           draft_method::medusa,        draft_method::samd_eagle2,
                                  draft_method::token_recycling, draft_method::prompt_lookup, draft_method::rest,
                                  draft_method::lookahead,       draft_method::small_draft};

}  // namespace

TEST_CASE("pitfall 27: expected tokens per verification are (1-p^(k+1))/(1-p)") {
    CHECK_BOTH([](double p) { return close(expected_tokens(p, 3), 1 + p + p * p + p * p * p); }, 0.8);
    CHECK_BOTH([](double p) { return close(expected_tokens(p, 4), 3.3616); }, 0.8);
    CHECK_BOTH([](double p) { return close(expected_tokens(p, 1), 1.5); }, 0.5);
    CHECK_BOTH([](double p) { return expected_tokens(p, 5) == 6; }, 1.);
    CHECK_BOTH([](double p) { return expected_tokens(p, 5) == 1; }, 0.);
    static_assert(expected_tokens(0.9, 0) > 1 - 1e-12 && expected_tokens(0.9, 0) < 1 + 1e-12);
}

TEST_CASE("no drafts give exactly 1; drafts that are never accepted less; never more than 1 + k") {
    CHECK_BOTH([](setup question) { return ask(question, {.draft_tokens = 0}).speed_up == 1; }, dense);
    CHECK_BOTH([](setup question) { return ask(question, {.draft_tokens = 3, .acceptance = 0}).speed_up < 1; }, dense);
    for (const setup& question : {dense, moe})
        for (const draft_method method : sequences)
            for (const int k : {0, 1, 2, 4, 8, 16}) {
                CHECK(ask(question, {.method = method, .draft_tokens = 0}).speed_up == 1);
                const speculative_estimate none = ask(question, {.method = method, .draft_tokens = k, .acceptance = 0}),
                                           all = ask(question, {.method = method, .draft_tokens = k, .acceptance = 1});
                if (k > 0) CHECK(none.speed_up < 1);
                CHECK(all.speed_up <= 1 + k);
                CHECK(all.high <= 1 + k);
                CHECK(all.low <= all.speed_up);
                CHECK(all.speed_up <= all.high);
                double before = 0;
                for (const double acceptance : {0., 0.3, 0.6, 0.9, 1.}) {
                    const double now = ask(question, {.method = method, .draft_tokens = k, .acceptance = acceptance}).speed_up;
                    CHECK(now >= before);
                    before = now;
                }
            }
}

TEST_CASE("the gain shrinks as users fill the device; further experts cost more than none") {
    for (const setup& question : {dense, moe})
        for (const draft_method method : sequences) {
            double before = 100;
            for (const int users : {1, 4, 16, 64, 256}) {
                setup crowd = question;
                crowd.workload.users = users;
                // Against the same plain step: its own growth would hide what verification costs.
                const double now =
                    speculative_of(crowd, engine_of(crowd), sizes_of(crowd), {.method = method, .acceptance = 0.8}, 20_ms).speed_up;
                CHECK(now <= before);
                before = now;
            }
        }
    setup thinner = moe;
    thinner.model.experts.used = thinner.model.experts.count;  // no further experts to read
    const auto verification = [](const setup& question, const setup& sized) {
        return speculative_of(question, engine_of(question), sizes_of(sized), {.acceptance = 0.8}, 10_ms).verification;
    };
    CHECK(verification(moe, moe) > 1);
    setup wider = moe;
    wider.machine.device.bandwidth *= 2;
    CHECK(verification(wider, moe) < verification(moe, moe));
    wider.machine.device.bf16 *= 2;
    wider.machine.device.fp16 *= 2;
    CHECK(close(verification(wider, moe) - 1, (verification(moe, moe) - 1) / 2));
}

TEST_CASE("trees: free until their compute reaches the time of the weights") {
    setup vicuna{.model = models::llama_2_7b, .format = formats::f16, .machine = {.device = devices::a100_80gb_sxm}};
    for (const draft_method method : trees) {
        vicuna.machine.device = devices::a100_80gb_sxm;
        const speculative_estimate a100 = ask(vicuna, {.method = method});
        CHECK(a100.verification >= 1);
        CHECK(a100.verification < 1.3);
        CHECK(a100.speed_up <= a100.tokens_per_verification);
        vicuna.machine.device = devices::rtx_3090;
        CHECK(ask(vicuna, {.method = method}).speed_up < a100.speed_up);
        CHECK(ask(vicuna, {.method = method, .tokens_per_verification = 2}).tokens_per_verification == 2);
    }
    // Token recycling: 2.2 times on an A100, 1.4 on an RTX 3090 (Spec-Bench).
    CHECK(std::abs(ask(vicuna, {.method = draft_method::token_recycling}).speed_up - 1.4) < 0.15);
    const auto copied = [&](draft_task task) { return ask(vicuna, {.method = draft_method::prompt_lookup, .task = task}).speed_up; };
    CHECK(copied(draft_task::summary) > copied(draft_task::mixed));
    CHECK(copied(draft_task::translation) < copied(draft_task::mixed));
}

TEST_CASE("requests: prefill dilutes the gain") {
    CHECK_BOTH([](double speed_up) { return speed_up_of_request(speed_up, 0) == speed_up; }, 2.);
    CHECK_BOTH([](double speed_up) { return close(speed_up_of_request(speed_up, 0.5, false), 1 / 0.75); }, 2.);
    CHECK_BOTH([](double speed_up) { return close(speed_up_of_request(speed_up, 1), 1 / 1.05); }, 2.);
}

TEST_CASE("the best draft length: neither neighbour is faster, and none where nothing is accepted") {
    const auto best = [](const setup& question, double p) {
        return best_draft_tokens(question, engine_of(question), sizes_of(question), {.method = draft_method::mtp, .per_position = p});
    };
    static_assert(best(dense, 0.01) == 0);
    for (const double p : {0.5, 0.7, 0.85, 0.95}) {
        const int k = best(dense, p);
        const auto speed_up = [&](int tokens) { return ask(dense, {.draft_tokens = tokens, .per_position = p}).speed_up; };
        CHECK(speed_up(k) >= speed_up(k + 1));
        if (k > 0) CHECK(speed_up(k) >= speed_up(k - 1));
        CHECK(best(dense, p) <= best(dense, p + 0.04));
    }
}

TEST_CASE("what verifying and drafting cost, in plain steps") {
    const auto cost = [](setup question, int users, const speculation& how) {
        question.workload.users = users;
        return speculative_of(question, engine_of(question), sizes_of(question), how, 10_ms);
    };
    CHECK_BOTH([](int k) { return close(ask(dense, {.method = draft_method::mtp, .draft_tokens = k}).drafting, draft_physics{}.mtp * k); },
               4);
    CHECK_BOTH(
        [](int k) {
            return close(ask(moe, {.method = draft_method::mtp, .draft_tokens = k}).drafting,
                         draft_physics{}.mtp * draft_physics{}.mtp_moe * k);
        },
        4);
    CHECK_BOTH([](int k) { return ask(dense, {.method = draft_method::block, .draft_tokens = k}).drafting == draft_physics{}.block; }, 4);
    CHECK_BOTH(
        [](int k) { return close(ask(dense, {.method = draft_method::n_gram, .draft_tokens = k}).drafting, draft_physics{}.n_gram * k); },
        4);
    const draft_physics physics;
    CHECK(close(cost(dense, 4, {.method = draft_method::n_gram, .draft_tokens = 2}).drafting,
                2 * (physics.n_gram + physics.n_gram_crowded * 0.75)));
    CHECK(close(cost(dense, 4, {.method = draft_method::draft_model, .draft_tokens = 2}).drafting, 2 * physics.draft_model));

    // 2 users, 3 drafted tokens each: 8 tokens touch what 2 do not.
    const model_sizes sizes = sizes_of(moe);
    const double share = 8. / 128, further = std::pow(1 - share, 2) - std::pow(1 - share, 8);
    const duration reading = further * sizes.weights.experts / (physics.expert_bandwidth * moe.machine.device.bandwidth),
                   computing = 2 * 3 * 2 * sizes.parameters.read(share) * FLOP / (physics.verification_compute * moe.machine.device.bf16);
    CHECK(close(cost(moe, 2, {.draft_tokens = 3}).verification, 1 + (reading + computing) / 10_ms, 1e-9));
    setup mac = moe;
    mac.engine = engines::llama_cpp_metal;
    CHECK(close(cost(mac, 2, {.draft_tokens = 3}).verification, 1 + (reading + computing) / 10_ms + 3 * physics.metal_per_token, 1e-9));
}

TEST_CASE("speculation that makes no sense is refused by name") {
    CHECK_THROWS(ask(dense, {.draft_tokens = -1}));
    CHECK_THROWS(ask(dense, {.per_position = 1.1}));
    CHECK_THROWS(ask(dense, {.acceptance = std::nan("")}));
}

TEST_CASE("memory of the draft") {
    CHECK(draft_memory(dense, sizes_of(dense), {.method = draft_method::n_gram}) == 0_B);
    const information layer = draft_memory(dense, sizes_of(dense), {.method = draft_method::mtp});
    CHECK(layer > sizes_of(dense).weights.layers / 64);
    CHECK(layer < sizes_of(dense).weights.layers / 50);
    const speculation small{.method = draft_method::draft_model, .draft = models::qwen3_0_6b, .draft_format = formats::q8_0};
    const information draft = draft_memory(dense, sizes_of(dense), small);
    CHECK(draft == weights_of(models::qwen3_0_6b, formats::q8_0).total() + kv_cache(models::qwen3_0_6b, 4096_tok));
    // Its own time decides: a draft as large as the model never pays.
    CHECK(ask(dense, small).drafting < 3 * 0.487);
    CHECK(ask(dense, {.method = draft_method::draft_model, .acceptance = 1, .draft = dense.model, .draft_format = dense.format}).speed_up <=
          1);
}

TEST_CASE("the measured rows: half of the engines' within 15 %, half of Spec-Bench's within 5 %") {
    const testing::table rows("data/observations/speculative.csv");
    std::vector<double> engines_errors, tree_errors;
    const std::pair<const char*, draft_method> names[] = {{"mtp", draft_method::mtp},
                                                          {"dflash", draft_method::block},
                                                          {"draft_model_tli", draft_method::draft_model},
                                                          {"ngram", draft_method::n_gram},
                                                          {"eagle", draft_method::eagle},
                                                          {"eagle2", draft_method::eagle2},
                                                          {"eagle3", draft_method::eagle3},
                                                          {"hydra", draft_method::hydra},
                                                          {"medusa", draft_method::medusa},
                                                          {"samd-eagle2", draft_method::samd_eagle2},
                                                          {"recycling", draft_method::token_recycling},
                                                          {"pld", draft_method::prompt_lookup},
                                                          {"rest", draft_method::rest},
                                                          {"lookahead", draft_method::lookahead},
                                                          {"sps", draft_method::small_draft}};
    const char* tasks[] = {"", "math", "multi-turn", "qa", "rag", "summarization", "translation"};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double measured = rows.number(i, "speedup");
        if (!(measured > 0)) continue;
        const device* d = find_device(rows.text(i, "device").c_str());
        const model* m = find_model(rows.text(i, "model").c_str());
        REQUIRE((d && m));
        const bool bench = rows.text(i, "source").find("Spec-Bench") != std::string::npos;
        setup question{.model = *m, .format = bench ? formats::f16 : formats::mlx_4bit_g64, .machine = {.device = *d}};
        const std::string engine_name = rows.text(i, "engine"), task = rows.text(i, "task"), notes = rows.text(i, "notes");
        question.engine = is_apple(*d) ? engines::llama_cpp_metal : engines::llama_cpp_cuda;
        question.workload.users = std::max(static_cast<int>(rows.number(i, "concurrency")), 1);
        if (engine_name != "llama.cpp" || rows.text(i, "id").find("tensor") != std::string::npos) {
            question.machine.count = static_cast<int>(rows.number(i, "device_count"));
            question.machine.split = split::tensor;
        }
        speculation how{.draft_tokens = static_cast<int>(rows.number(i, "draft_tokens"))};
        for (const auto& [name, method] : names)
            if (rows.text(i, "method") == name) how.method = method;
        if (!rows.text(i, "acceptance_rate").empty()) how.acceptance = rows.number(i, "acceptance_rate");
        const std::string printed = "acceptance as printed: ";
        if (const auto at = notes.find(printed); how.acceptance < 0 && at != std::string::npos) {
            const std::string range = notes.substr(at + printed.size());
            if (const auto dash = range.find('-'); dash != std::string::npos && dash <= 5)
                how.acceptance = (std::strtod(range.c_str(), nullptr) + std::strtod(range.c_str() + dash + 1, nullptr)) / 2;
        }
        how.tokens_per_verification = rows.number(i, "mean_accepted_length");
        for (int t = 1; t < 7; ++t)
            if (task == tasks[t]) how.task = static_cast<draft_task>(t);
        const model_sizes sizes = sizes_of(question);
        if (is_tree(how.method)) {
            tree_errors.push_back(std::abs(ask(question, how).speed_up / measured - 1));
            continue;
        }
        // The share of the run that is prefill, by the prompt and output lengths in the name of the task.
        double prompt = 0, output = 256;
        if (const auto in = task.find(" in "); in != std::string::npos) {
            const auto start = task.find_last_not_of("0123456789", in - 1) + 1;
            prompt = std::strtod(task.c_str() + start, nullptr);
            output = std::strtod(task.c_str() + in + 4, nullptr);
        } else if (task.find("16K prompts") != std::string::npos) {
            prompt = 16000, output = 400;
        }
        const double base = rows.number(i, "baseline_tok_s") > 0 ? rows.number(i, "baseline_tok_s") : 30;
        const double limit = rows.number(i, "power_limit_w") > 0 ? rows.number(i, "power_limit_w") / d->board_power.in(W) : 1;
        const double peak = tensor_ways(question.machine) * (d->bf16 > 0_FLOPS ? d->bf16 : d->fp16).in(FLOPS);
        const double prefill = 0.157 * peak * std::min(1., limit / 0.75) / (2 * sizes.parameters.read(active_expert_share(*m)));
        const double share = std::min(0.97, prompt / output * base / prefill);
        const duration plain = question.workload.users / base * (1 - share) * s;
        const double gain = speculative_of(question, question.engine, sizes, how, plain).speed_up;
        engines_errors.push_back(std::abs(speed_up_of_request(gain, share, how.method != draft_method::n_gram) / measured - 1));
    }
    const auto middle = [](std::vector<double>& errors) {
        std::sort(errors.begin(), errors.end());
        return errors[errors.size() / 2];
    };
    MESSAGE("engines " << engines_errors.size() << " rows, median error " << middle(engines_errors) << "; trees " << tree_errors.size()
                       << " rows, median error " << middle(tree_errors));
    CHECK(engines_errors.size() == 118);
    CHECK(middle(engines_errors) < 0.15);
    CHECK(tree_errors.size() == 287);
    CHECK(middle(tree_errors) < 0.05);
}

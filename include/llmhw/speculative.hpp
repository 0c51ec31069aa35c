// Speculative decoding: several tokens are drafted cheaply and verified in one step of the model. Times in plain steps of the model:
//
//     speed-up = (1 + A)/(V + D)
//     A = tokens accepted of k drafted,   1 + A = (1 - p^(k+1))/(1 - p) where each is accepted with probability p
//     V = verifying: 1 + (bytes of the further experts that k more tokens touch/(share x BW) + b k 2 P/(share x peak))/step
//     D = drafting, by method
//
// A verification tree of N tokens takes sqrt(1 + x^2) steps instead, x = its compute/the time of the weights.
// Sources: Leviathan, Kalman and Matias (2023), eq. 1, for A; the rest fitted to data/observations/speculative.csv, errors in
// docs/speculative.md.
#pragma once

#include <llmhw/offload.hpp>
#include <llmhw/validate.hpp>

namespace llmhw {

enum class draft_method : unsigned char {
    mtp,          // multi-token-prediction layers that come with the model
    block,        // a block drafter that makes all tokens at once (DFlash)
    draft_model,  // a small model of the same vocabulary
    n_gram,       // what followed the same words before
    // Trees of candidates, as in Spec-Bench; their tokens per verification come from the method, not from k.
    eagle,
    eagle2,
    eagle3,
    hydra,
    medusa,
    samd_eagle2,
    token_recycling,
    prompt_lookup,
    rest,
    lookahead,
    small_draft,  // the 68M draft of Spec-Bench
};

enum class draft_task : unsigned char { mixed, maths, chat, question_answering, retrieval, summary, translation };

struct speculation {
    draft_method method = draft_method::mtp;
    int draft_tokens = 3;         // k, for each verification
    double per_position = 0.833;  // probability that a drafted token is accepted if all before it were; built-in heads on code and prose
    double acceptance = -1;       // share of the drafted tokens that is accepted, where it is measured; negative: from per_position
    double tokens_per_verification = 0;  // of a tree method, where it is measured; 0: the method's mean on the task
    draft_task task = draft_task::mixed;
    llmhw::model draft = {};  // of draft_model; without layers: a typical one of 0.6B, and no memory for it
    llmhw::format draft_format = {};
};

struct speculative_estimate {
    double tokens_per_verification = 1;
    double verification = 1;  // in plain steps
    double drafting = 0;      // in plain steps
    double speed_up = 1;
    double low = 1;  // 80 % of measurements
    double high = 1;
    token_rate rate = {};  // of one user
    token_rate throughput = {};
    information draft_memory = {};  // beside the model
};

// Tokens that one verification yields when each of k drafted tokens is accepted with probability p: 1 + p + ... + p^k.
constexpr double expected_tokens(double per_position, int draft_tokens) {
    if (!(per_position < 1)) return draft_tokens + 1;
    return (1 - detail::pow(per_position, draft_tokens + 1)) / (1 - per_position);
}

// Speed-up of whole requests, of whose plain time `prefill_share` is prefill; a drafter reads the prompt too, for 5 % of it.
constexpr double speed_up_of_request(double decode_speed_up, double prefill_share, bool with_drafter = true) {
    return 1 / (prefill_share * (with_drafter ? 1.05 : 1) + (1 - prefill_share) / decode_speed_up);
}

namespace detail {

// Tree size (published; those of rest, lookahead and samd_eagle2 approximate), drafting in steps, mean tokens per verification, and how
// that varies with the task: maths, chat, question answering, retrieval, summary, translation.
struct draft_tree {
    double tokens = 0;
    double drafting = 0;
    double accepted = 1;
    double by_task[6] = {1, 1, 1, 1, 1, 1};
};

constexpr bool is_tree(draft_method method) { return method >= draft_method::eagle; }

// Constants fitted to the rows of engines (118) and of Spec-Bench (287).
struct draft_physics {
    double expert_bandwidth = 1;
    double verification_compute = 0.264;
    double metal_per_token = 0.349;  // Metal kernels for a few tokens at once
    double mtp = 0.146;
    double mtp_moe = 2.26;
    double block = 1.83;  // for each block, whatever its length
    double draft_model = 0.464;
    double n_gram = 0.0174;
    double n_gram_crowded = 0.0816;  // ... and as much more for each token as other sequences are in the batch
    double tree_bandwidth = 0.8;
    double tree_compute = 0.608;
    // clang-format off
    draft_tree trees[11] = {
        {26, 0.585, 3.52, {1.18, 1.16, 0.937, 0.891, 0.944, 0.879}},  // eagle
        {60, 0.607, 4.3, {1.18, 1.16, 0.937, 0.891, 0.944, 0.879}},  // eagle2
        {60, 0.727, 5.59, {1.18, 1.16, 0.937, 0.891, 0.944, 0.879}},  // eagle3
        {64, 0.361, 3.31, {1.18, 1.16, 0.937, 0.891, 0.944, 0.879}},  // hydra
        {64, 0.144, 2.28, {1.18, 1.16, 0.937, 0.891, 0.944, 0.879}},  // medusa
        {50, 0.559, 4.38, {1.14, 1.21, 0.886, 0.933, 1.1, 0.788}},  // samd_eagle2
        {80, 0.0547, 2.57, {1.16, 1.04, 0.943, 0.932, 1.01, 0.926}},  // token_recycling
        {10, 0.0533, 1.62, {1.06, 1.01, 0.758, 1.11, 1.49, 0.714}},  // prompt_lookup
        {40, 0.134, 1.73, {0.894, 1.1, 1.08, 1.08, 0.951, 0.877}},  // rest
        {50, 0.0799, 1.53, {1.19, 1.07, 0.934, 0.93, 0.988, 0.872}},  // lookahead
        {6, 0.378, 2.2, {1.02, 1.09, 0.979, 1.06, 1.11, 0.782}},   // small_draft
    };
    // clang-format on
    spread engines = {0.62, 1.32};
    spread trees_band = {0.9, 1.12};

    constexpr const draft_tree& tree_of(draft_method method) const {
        return trees[static_cast<int>(method) - static_cast<int>(draft_method::eagle)];
    }
};

// Raises the first rule that a speculation breaks.
constexpr void require_valid(const speculation& how) {
    if (!within(how.draft_tokens, 0, 1000)) raise({rule::draft_tokens_must_not_be_negative, 1. * how.draft_tokens});
    if (!within(how.per_position, 0, 1)) raise({rule::acceptance_per_position_must_be_a_share, how.per_position});
    if (!(how.acceptance <= 1)) raise({rule::acceptance_must_be_a_share, how.acceptance});
    if (!within(how.tokens_per_verification, 1, 1000) && how.tokens_per_verification != 0)
        raise({rule::tokens_per_verification_must_be_sensible, how.tokens_per_verification});
    if (how.draft.layers != 0 && !keeps_all_rules(how.draft)) raise({rule::draft_must_be_a_model, 1. * how.draft.layers});
}

// A step in which every user has so many tokens more: to a CPU, that many more users.
constexpr duration step_with(setup question, const engine& e, const model_sizes& sizes, int more_tokens) {
    question.workload.users *= 1 + more_tokens;
    return decode_on_machine(question, e, sizes).time.total();
}

// A layer of the model with its share of the cache.
constexpr information layer_memory(const setup& question, const model_sizes& sizes) {
    const model& m = question.model;
    const information experts = is_moe(m) ? sizes.weights.experts / expert_layers(m) : 0_B;
    const information cache = kv_cache(sizes.kv, question.workload.context, question.workload.kv_cache) / attention_layers(m);
    return sizes.weights.layers / m.layers + experts + question.workload.users * cache;
}

}  // namespace detail

// Memory of what drafts: a layer of the model for MTP and EAGLE, five for a block drafter (the published ones), a residual block and a head
// of 16 bits for each position of Medusa and Hydra, weights and cache of a draft model; n-grams and other look-ups need next to none.
constexpr information draft_memory(const setup& question, const model_sizes& sizes, const speculation& how) {
    const model& m = question.model;
    switch (how.method) {
        case draft_method::mtp:
        case draft_method::eagle:
        case draft_method::eagle2:
        case draft_method::eagle3:
        case draft_method::samd_eagle2: return detail::layer_memory(question, sizes);
        case draft_method::block: return 5 * detail::layer_memory(question, sizes);
        case draft_method::medusa:
        case draft_method::hydra: return how.draft_tokens * 2. * m.hidden * (1. * m.hidden + m.vocab) * B;
        case draft_method::draft_model: {
            if (how.draft.layers == 0) return {};
            const workload& w = question.workload;
            return weights_of(how.draft, how.draft_format).total() + w.users * kv_cache(how.draft, w.context, w.kv_cache);
        }
        default: return {};
    }
}

// `plain` is the time of a step without speculation, from decode_of() or measured.
constexpr speculative_estimate speculative_of(const setup& question, const engine& e, const model_sizes& sizes, const speculation& how,
                                              duration plain, const detail::draft_physics& physics = {}) {
    detail::require_valid(how);
    const model& m = question.model;
    const machine& mc = question.machine;
    const double users = question.workload.users, k = how.draft_tokens, active = active_expert_share(m);
    const int ways = tensor_ways(mc);
    const compute_rate peak = ways * accumulating_peak(mc.device);
    const bandwidth memory = ways * mc.device.bandwidth;
    const operations per_token = 2 * sizes.parameters.read(active) * FLOP;

    speculative_estimate result{.draft_memory = draft_memory(question, sizes, how)};
    spread band = physics.engines;
    if (detail::is_tree(how.method)) {
        const detail::draft_tree& tree = physics.tree_of(how.method);
        const double task = how.task == draft_task::mixed ? 1 : tree.by_task[static_cast<int>(how.task) - 1];
        result.tokens_per_verification = how.tokens_per_verification > 0 ? how.tokens_per_verification : tree.accepted * task;
        const duration weights = sizes.weights.read(distinct_expert_share(active, users * tree.tokens)) / (physics.tree_bandwidth * memory);
        const double x = peak > 0_FLOPS ? users * tree.tokens * per_token / (physics.tree_compute * peak) / weights : 0;
        result.verification = detail::sqrt(1 + x * x);
        result.drafting = tree.drafting;
        band = physics.trees_band;
    } else if (how.draft_tokens > 0) {
        result.tokens_per_verification = how.acceptance >= 0 ? 1 + how.acceptance * k : expected_tokens(how.per_position, how.draft_tokens);
        const double further = distinct_expert_share(active, users * (1 + k)) - distinct_expert_share(active, users);
        duration more = further * sizes.weights.experts / (physics.expert_bandwidth * memory);
        if (peak > 0_FLOPS) more += users * k * per_token / (physics.verification_compute * peak);
        if (is_on_cpu(question, e)) more = detail::step_with(question, e, sizes, how.draft_tokens) - plain;
        result.verification = 1 + more / plain + (e.backend == backend::metal ? physics.metal_per_token * k : 0);
        switch (how.method) {
            case draft_method::mtp: result.drafting = k * physics.mtp * (is_moe(m) ? physics.mtp_moe : 1); break;
            case draft_method::block: result.drafting = physics.block; break;
            case draft_method::n_gram: result.drafting = k * (physics.n_gram + physics.n_gram_crowded * (1 - 1 / users)); break;
            default: {
                result.drafting = k * physics.draft_model;
                if (how.draft.layers == 0) break;
                setup draft = question;
                draft.model = how.draft;
                draft.format = how.draft_format;
                draft.file_size = {};
                result.drafting = k * (decode_on_machine(draft, e, sizes_of(draft)).time.total() / plain);
            }
        }
    }
    result.speed_up = result.tokens_per_verification / (result.verification + result.drafting);
    const bool speculates = detail::is_tree(how.method) || how.draft_tokens > 0;
    result.low = speculates ? band.low * result.speed_up : 1;
    result.high = speculates ? detail::min(band.high * result.speed_up, result.tokens_per_verification) : 1;
    result.rate = result.speed_up * (1_tok / plain);
    result.throughput = users * result.rate;
    return result;
}

constexpr speculative_estimate speculative_of(const setup& question, const engine& e, const model_sizes& sizes, const speculation& how) {
    return speculative_of(question, e, sizes, how, decode_on_machine(question, e, sizes).time.total());
}

// The number of drafted tokens, up to `most`, with the largest speed-up; 0 where drafting does not pay. Acceptance is taken per position. A
// tree drafts what its method says, so for one this only tells whether it pays: 1 or 0.
constexpr int best_draft_tokens(const setup& question, const engine& e, const model_sizes& sizes, speculation how, int most = 16) {
    const duration plain = decode_on_machine(question, e, sizes).time.total();
    how.acceptance = -1;
    int best = 0;
    double fastest = 1;
    for (how.draft_tokens = 1; how.draft_tokens <= most; ++how.draft_tokens) {
        const double speed_up = speculative_of(question, e, sizes, how, plain).speed_up;
        if (!(speed_up > fastest)) continue;
        best = how.draft_tokens;
        fastest = speed_up;
    }
    return best;
}

}  // namespace llmhw

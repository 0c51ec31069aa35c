// When drafting pays: by method, by acceptance, by users.
#include <llmhw/estimate.hpp>
#include <llmhw/ostream.hpp>
#include <llmhw/speculative.hpp>

#include <iostream>
#include <utility>

using namespace llmhw::literals;

int main() {
    llmhw::setup question{
        .model = llmhw::models::qwen3_32b,
        .format = llmhw::formats::awq_int4_g128,
        .machine = {.device = llmhw::devices::rtx_5090},
        .engine = llmhw::engines::vllm_cuda,
        .workload = {.context = 4096_tok},
    };
    const llmhw::model_sizes sizes = llmhw::sizes_of(question);
    const auto ask = [&](const llmhw::speculation& how) { return speculative_of(question, question.engine, sizes, how); };

    std::cout << "Qwen3 32B AWQ on an RTX 5090, vLLM, one user, k = 4, 70 % of the drafted tokens accepted\n";
    const std::pair<const char*, llmhw::speculation> methods[] = {
        {"MTP layers      ", {.method = llmhw::draft_method::mtp, .draft_tokens = 4, .acceptance = 0.7}},
        {"block drafter   ", {.method = llmhw::draft_method::block, .draft_tokens = 4, .acceptance = 0.7}},
        {"0.6B draft model",
         {.method = llmhw::draft_method::draft_model,
          .draft_tokens = 4,
          .acceptance = 0.7,
          .draft = llmhw::models::qwen3_0_6b,
          .draft_format = llmhw::formats::awq_int4_g128}},
        {"n-grams         ", {.method = llmhw::draft_method::n_gram, .draft_tokens = 4, .acceptance = 0.7}},
        {"EAGLE 3         ", {.method = llmhw::draft_method::eagle3}},
    };
    for (const auto& [name, how] : methods) {
        const llmhw::speculative_estimate r = ask(how);
        std::cout << "  " << name << "  " << llmhw::fixed(r.tokens_per_verification, 2) << " tokens for " << llmhw::fixed(r.verification, 2)
                  << " + " << llmhw::fixed(r.drafting, 2) << " steps: " << llmhw::fixed(r.speed_up, 2) << " times, " << r.rate << ", draft "
                  << r.draft_memory << '\n';
    }
    std::cout << "MTP by users, 70 % accepted:";
    for (const int users : {1, 4, 16, 64}) {
        question.workload.users = users;
        std::cout << "  " << users << ": " << llmhw::fixed(ask({.draft_tokens = 4, .acceptance = 0.7}).speed_up, 2);
    }
    question.workload.users = 1;
    std::cout << "\nBest number of drafted tokens (MTP) by the acceptance of each:";
    for (const double p : {0.1, 0.3, 0.5, 0.7, 0.9})
        std::cout << "  " << llmhw::fixed(p, 1) << ": "
                  << best_draft_tokens(question, question.engine, sizes, {.method = llmhw::draft_method::mtp, .per_position = p});
    std::cout << '\n';
}

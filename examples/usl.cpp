// "Qwen3 30B from 1 to 8 users: 157 -> 81 tok/s on an RTX 5090 with vLLM, 84 -> 25 on a Mac." What of that is physics, and what the Universal
// Scalability Law says of such points.
#include <llmhw/concurrency.hpp>
#include <llmhw/estimate.hpp>
#include <llmhw/ostream.hpp>
#include <llmhw/scalability.hpp>

#include <iostream>

using namespace llmhw::literals;

static void compare(const char* title, const llmhw::setup& question, const llmhw::measured_throughput (&claimed)[2]) {
    std::cout << title << "\n  users   each     all      bound by\n";
    for (const llmhw::concurrency_point& p : llmhw::throughput_curve<7>(question)) {
        if (!p.fits) continue;
        std::cout << "  " << p.users << '\t' << p.each << ' ' << p.all << "  " << to_string(p.bound_by) << '\n';
    }
    const llmhw::scalability law = llmhw::fit_scalability(claimed);
    std::cout << "  the claim as a law: contention " << llmhw::fixed(law.contention, 3) << ", coherency " << llmhw::fixed(law.coherency, 4)
              << ", 32 users would get " << law.each(32) << " each\n";
    if (const int users = llmhw::knee(question)) std::cout << "  compute takes over at " << users << " users\n";
    llmhw::setup eight = question;
    eight.workload.users = 8;
    const llmhw::decode_estimate alone = llmhw::estimate(question).decode, shared = llmhw::estimate(eight).decode;
    std::cout << "  80 % bands: one user " << alone.low << " to " << alone.high << ", each of eight " << shared.low << " to " << shared.high
              << "; eight keep " << llmhw::fixed(100 * (shared.rate / alone.rate), 0) << " %, the claim "
              << llmhw::fixed(100 * (claimed[1].all / 8 / claimed[0].all), 0) << " %\n";
    std::cout << '\n';
}

int main() {
    llmhw::setup question{
        .model = llmhw::models::qwen3_30b_a3b,
        .format = llmhw::formats::awq_int4_g128,
        .machine = {.device = llmhw::devices::rtx_5090},
        .engine = llmhw::engines::vllm_cuda,
        .workload = {.context = 2048_tok},
    };
    compare("RTX 5090, vLLM, AWQ; claimed 157 -> 81 tok/s each", question, {{1, 157_tok_per_s}, {8, 8 * 81_tok_per_s}});

    question.format = llmhw::formats::q4_k_m;
    question.machine.device = llmhw::devices::apple_m4_max;
    question.engine = llmhw::engines::llama_cpp_metal;
    compare("M4 Max, llama.cpp, Q4_K_M; claimed 84 -> 25 tok/s each", question, {{1, 84_tok_per_s}, {8, 8 * 25_tok_per_s}});

    // One's own measurements, users and tokens per second of all of them.
    const llmhw::measured_throughput mine[] = {
        {1, 152_tok_per_s}, {4, 440_tok_per_s}, {16, 1010_tok_per_s}, {64, 1240_tok_per_s}, {128, 1130_tok_per_s}};
    const llmhw::scalability law = llmhw::fit_scalability(mine);
    std::cout << "own points: " << law.single << " alone, contention " << llmhw::fixed(law.contention, 3) << ", coherency "
              << llmhw::fixed(law.coherency, 5) << "; throughput peaks at " << llmhw::fixed(law.peak_users(), 0) << " users with "
              << law.throughput(law.peak_users()) << '\n';
}

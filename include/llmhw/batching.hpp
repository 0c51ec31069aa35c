// Several sequences in one step: how many different experts they touch.
//
//     share of experts = 1 - (1 - k/N)^(b^c)
//
// With c = 1 every token is routed independently; real routing touches somewhat fewer at large b. Since (1 - x)^n < e^(-x n), nothing is left
// of the power beside 1 in double precision from x n = 38 on.
#pragma once

#include <llmhw/detail/math.hpp>
#include <llmhw/units.hpp>

namespace llmhw {

// `active` is k/N, the share that one token is sent to; 0 for a dense model.
constexpr double distinct_expert_share(double active, double users, double coverage = 1) {
    if (!(active > 0)) return 0;
    if (!(active < 1)) return 1;
    if (users == 1) return active;
    const double draws = coverage == 1 ? users : detail::pow(users, coverage);
    return active * draws < 38 ? 1 - detail::pow(1 - active, draws) : 1;
}

// Expected distinct experts of a layer with N experts, k per token, for b tokens routed independently.
constexpr double distinct_experts(int count, int used, double users) {
    return count * distinct_expert_share(static_cast<double>(used) / count, users);
}

}  // namespace llmhw

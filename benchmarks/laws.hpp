// Both sets of laws, and the questions to them.
#pragma once

#include <llmhw/estimate.hpp>
#include <raw_llmhw/estimate.hpp>

#define LAWS llmhw
#include "cases.hpp"
#undef LAWS
#define LAWS raw_llmhw
#include "cases.hpp"
#undef LAWS

#include <cstddef>

inline constexpr std::size_t case_count = sizeof llmhw::cases / sizeof llmhw::cases[0];
inline constexpr std::size_t part_count = sizeof llmhw::parts / sizeof llmhw::parts[0];

// Whether both give the same answer, as they must: the arithmetic is the same.
inline bool agree(std::size_t i) {
    const llmhw::estimate_result typed = estimate(llmhw::cases[i]);
    const raw_llmhw::estimate_result raw = estimate(raw_llmhw::cases[i]);
    const auto same = [](double a, double b) { return a == b || (a / b > 1 - 1e-12 && a / b < 1 + 1e-12); };
    return typed.fits() && raw.fits() && same(typed.memory.needed.in(llmhw::B), raw.memory.needed) &&
           same(typed.decode.low.in(llmhw::tok_per_s), raw.decode.low) && same(typed.decode.high.in(llmhw::tok_per_s), raw.decode.high) &&
           same(typed.prefill.rate.in(llmhw::tok_per_s), raw.prefill.rate) &&
           same(typed.energy.decode.wall().in(llmhw::W), raw.energy.decode.wall()) &&
           same(typed.energy.prefill.wall().in(llmhw::W), raw.energy.prefill.wall());
}

// Errors of predictions against measurements, and their summary by groups of rows.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "observations.hpp"

namespace observations {

// One row that was predicted, beside what simpler rules say of it.
struct scored {
    const observation* row = nullptr;
    prediction library;
    double naive[3] = {};  // bandwidth / size x 0.65, bandwidth / active bytes x 0.55, roofline; 0: does not apply
    bool applies = false;  // ... to this quantity
};

inline constexpr const char* naive_names[] = {"BW/size x 0.65", "BW/active x 0.55", "roofline"};

inline double relative_error(double predicted, const observation& o) { return predicted / o.measured - 1; }

struct summary {
    std::size_t count = 0;
    double mape = 0, median = 0, bias = 0, p90 = 0, coverage = 0;
};

inline double quantile(std::vector<double> x, double q) {
    if (x.empty()) return 0;
    const double place = q * static_cast<double>(x.size() - 1);
    const auto low = static_cast<std::size_t>(place), high = std::min(low + 1, x.size() - 1);
    std::sort(x.begin(), x.end());
    return x[low] + (place - static_cast<double>(low)) * (x[high] - x[low]);
}

inline summary summary_of(const std::vector<double>& errors) {
    summary out{.count = errors.size()};
    std::vector<double> size;
    for (const double e : errors) size.push_back(std::abs(e));
    for (const double e : size) out.mape += e / static_cast<double>(size.size());
    out.median = quantile(size, 0.5);
    out.p90 = quantile(size, 0.9);
    out.bias = quantile(errors, 0.5);
    return out;
}

inline summary summary_of(const std::vector<const scored*>& rows) {
    std::vector<double> errors;
    std::size_t inside = 0;
    for (const scored* s : rows) {
        errors.push_back(relative_error(s->library.value, *s->row));
        inside += s->row->measured >= s->library.low && s->row->measured <= s->library.high ? 1 : 0;
    }
    summary out = summary_of(errors);
    out.coverage = static_cast<double>(inside) / static_cast<double>(std::max<std::size_t>(rows.size(), 1));
    return out;
}

inline const char* kind_of(const llmhw::model& m) {
    if (llmhw::is_hybrid(m)) return llmhw::is_moe(m) ? "hybrid MoE" : "hybrid";
    return llmhw::is_moe(m) ? "MoE" : "dense";
}

inline const char* vendor_of(const llmhw::device& d) {
    constexpr const char* names[] = {"unknown", "NVIDIA", "AMD", "Intel", "Apple", "Google", "AWS", "Qualcomm", "Ampere", "Raspberry Pi"};
    return names[static_cast<int>(d.vendor)];
}

// What the usual rules of thumb say of the same row: one number of bandwidth, no prompt, no communication.
inline void add_naive(scored& s) {
    using namespace llmhw;
    const observation& o = *s.row;
    if (o.place.layers_on_device > 0 || o.table == "speculative") return;  // two bandwidths, or another question
    s.applies = o.quantity == quantity::decode_tok_s || o.quantity == quantity::output_tok_s || o.quantity == quantity::tpot_ms;
    if (!s.applies) return;
    const workload& w = o.question.workload;
    const int ways = tensor_ways(o.question.machine);
    const double users = o.quantity == quantity::decode_tok_s ? 1 : o.users;
    const double bandwidth = o.question.machine.device.bandwidth.in(GB_per_s)*1e9 * ways;
    const double share = distinct_expert_share(active_expert_share(o.question.model), users);
    const double size = (o.sizes.weights.head + o.sizes.weights.layers + o.sizes.weights.experts).in(B);
    const double active = o.sizes.weights.read(share).in(B);
    const double cache = users * kv_read(o.sizes.kv, decode_depth(w), w.kv_cache).in(B);
    const double peak = detail::matrix_peak(o.question.machine.device, o.question.format).in(FLOPS)*ways;
    const double work = users * 2 * o.sizes.parameters.read(active_expert_share(o.question.model));
    const double times[] = {size / (0.65 * bandwidth), active / (0.55 * bandwidth),
                            std::max((active + cache) / bandwidth, peak > 0 ? work / peak : 0)};
    for (int i = 0; i < 3; ++i) s.naive[i] = o.quantity == quantity::tpot_ms ? 1e3 * times[i] : o.replicas * users / times[i];
}

}  // namespace observations

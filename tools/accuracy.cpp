// How far the library is from what was measured:
//
//     accuracy [--observations DIR] [--predictions FILE.csv] [--cross-validate] [--markdown] [--check]
//
// Every row of DIR is predicted through the public API. --predictions writes one line a prediction. --cross-validate refits the constants
// of decoding and batching without one device at a time, then without one model at a time, and scores the rows that were left out.
// Prompts, weights in host memory, speculation and power are refitted without one group of rows at a time, each by itself.
// --check prints nothing but what no prediction may be: missing without a reason, not finite, outside of its band, or faster than the floor of
// time (bytes over bandwidth, operations over peak).
// --markdown prints docs/accuracy.md (with --cross-validate all of it).
#include <cstring>
#include <functional>
#include <iostream>

#include "statistics.hpp"
#if __has_include(<unsupported/Eigen/LevenbergMarquardt>)
#include "fit.hpp"
#include "parts.hpp"
#define LLMHW_CAN_FIT 1
#else
#define LLMHW_CAN_FIT 0
#endif

namespace {

using namespace observations;

using groups = std::map<std::string, std::vector<const scored*>>;

std::string percent(double x, int decimals = 1) {
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", decimals, 100 * x);
    return text;
}

std::string pair_of(const summary& s) { return percent(s.mape) + " / " + percent(s.median); }

std::string naive_pair(const std::vector<const scored*>& rows, int which) {
    std::vector<double> errors;
    for (const scored* s : rows)
        if (s->applies) errors.push_back(relative_error(s->naive[which], *s->row));
    return errors.empty() ? "" : pair_of(summary_of(errors));
}

void print_line(const std::string& name, const std::vector<const scored*>& rows, int decimals) {
    const summary s = summary_of(rows);
    std::printf("| %s | %zu | %s / %s | %s | %+.*f | %s |", name.c_str(), s.count, percent(s.mape, decimals).c_str(),
                percent(s.median, decimals).c_str(), percent(s.p90, decimals).c_str(), decimals, 100 * s.bias,
                percent(s.coverage, 0).c_str());
    for (int i = 0; i < 3; ++i) std::printf(" %s |", naive_pair(rows, i).c_str());
    std::printf("\n");
}

void print_table(const char* title, const groups& by, int decimals = 1) {
    std::printf("\n### %s\n\n| rows | values | MAPE / median | P90 | bias | in the band |", title);
    for (const char* name : naive_names) std::printf(" %s |", name);
    std::printf("\n|---|---|---|---|---|---|---|---|---|\n");
    std::vector<const std::pair<const std::string, std::vector<const scored*>>*> order;
    for (const auto& group : by) order.push_back(&group);
    std::sort(order.begin(), order.end(), [](const auto* a, const auto* b) {
        return a->second.size() != b->second.size() ? a->second.size() > b->second.size() : a->first < b->first;
    });
    for (const auto* group : order) print_line(group->first, group->second, decimals);
}

groups grouped(const std::vector<const scored*>& rows, const std::function<std::string(const scored&)>& key) {
    groups out;
    for (const scored* s : rows) out[key(*s)].push_back(s);
    return out;
}

void print_tables(const std::vector<scored>& all) {
    const auto chosen = [&all](auto&& wanted) {
        std::vector<const scored*> rows;
        for (const scored& s : all)
            if (wanted(*s.row)) rows.push_back(&s);
        return rows;
    };
    std::vector<const scored*> every = chosen([](const observation&) { return true; });
    print_table("By table and quantity", grouped(every, [](const scored& s) { return s.row->table + " " + name_of(s.row->quantity); }), 2);
    const struct {
        const char* name;
        std::vector<const scored*> rows;
    } parts[] = {
        {"One stream", chosen([](const observation& o) { return o.quantity == quantity::decode_tok_s && o.table == "decode"; })},
        {"Several streams", chosen([](const observation& o) { return o.table == "batching" && o.quantity != quantity::ttft_ms; })}};
    for (const auto& part : parts) {
        if (part.rows.empty()) continue;
        const auto title = [&part](const char* by) { return std::string(part.name) + " by " + by; };
        print_table(title("profile").c_str(), grouped(part.rows, [](const scored& s) { return std::string(s.row->profile->id); }));
        print_table(title("vendor").c_str(),
                    grouped(part.rows, [](const scored& s) { return std::string(vendor_of(s.row->question.machine.device)); }));
        print_table(title("architecture").c_str(),
                    grouped(part.rows, [](const scored& s) { return std::string(kind_of(s.row->question.model)); }));
    }
}

// What was not predicted, and why.
void print_reasons(const std::vector<observation>& all) {
    std::map<std::string, int> reasons;
    for (const observation& o : all)
        if (!o.predictable()) ++reasons[o.table + " " + name_of(o.quantity) + ": " + o.reason];
    if (reasons.empty()) return;
    std::printf("\n### Not predicted\n\n| rows | values |\n|---|---|\n");
    for (const auto& [reason, count] : reasons) std::printf("| %s | %d |\n", reason.c_str(), count);
}

bool write_predictions(const std::string& path, const std::vector<observation>& all) {
    std::ofstream file(path);
    file << "table,id,quantity,measured,predicted,low,high,profile,reason\n";
    file.precision(10);
    for (const observation& o : all) {
        file << o.table << ',' << csv::quoted(o.id) << ',' << name_of(o.quantity) << ',';
        if (o.measured > 0) file << o.measured;
        file << ',';
        if (o.predictable()) {
            const prediction p = predict(o);
            file << p.value << ',' << p.low << ',' << p.high;
        } else {
            file << ",,";
        }
        file << ',' << (o.profile != nullptr ? o.profile->id : "") << ',' << csv::quoted(o.reason) << '\n';
    }
    return static_cast<bool>(file.flush());
}

// File sizes as the recipes of llama.cpp make them, with all rows and without those of other quantisers.
void print_sizes(const std::vector<scored>& all) {
    double sums[2] = {}, counts[2] = {};
    for (const scored& s : all) {
        if (s.row->quantity != quantity::size_bytes) continue;
        for (const int part : {0, 1}) {
            if (part == 1 && s.row->implausible) continue;
            sums[part] += std::abs(relative_error(s.library.value, *s.row));
            counts[part] += 1;
        }
    }
    if (!(counts[0] > 0)) return;
    std::printf("\n### File sizes\n\nMean error %.3f %% of all %.0f files, %.3f %% of the %.0f that llama.cpp's own recipes made.\n",
                100 * sums[0] / counts[0], counts[0], 100 * sums[1] / counts[1], counts[1]);
}

// Groups of rows that come out wrong by more than a third, the worst first.
void print_failures(const std::vector<scored>& all) {
    std::map<std::string, std::vector<const scored*>> by;
    for (const scored& s : all) {
        const observation& o = *s.row;
        by[o.table + " " + name_of(o.quantity) + " | " + (o.profile != nullptr ? o.profile->id : "") + " | " + o.device + " | " + o.model +
           " | " + o.question.format.id]
            .push_back(&s);
    }
    std::vector<std::pair<double, std::string>> worst;
    for (const auto& [group, rows] : by) {
        const summary sum = summary_of(rows);
        char line[400];
        std::snprintf(line, sizeof line, "| %s | %zu | %+.0f |", group.c_str(), sum.count, 100 * sum.bias);
        if (sum.count >= 3 && std::abs(std::log(1 + sum.bias)) > 0.4) worst.emplace_back(-std::abs(std::log(1 + sum.bias)), line);
    }
    std::sort(worst.begin(), worst.end());
    std::printf(
        "\n### Groups of three rows and more that are off by half\n\n| quantity | profile | device | model | format | values | median "
        "error, %% |\n|---|---|---|---|---|---|---|\n");
    for (std::size_t i = 0; i < std::min<std::size_t>(worst.size(), 40); ++i) std::printf("%s\n", worst[i].second.c_str());
}

// Predictions that cannot be; every one is printed.
int impossible(const std::vector<observation>& all) {
    int count = 0;
    const auto complain = [&count](const observation& o, const char* what) {
        std::printf("%s %s %s: %s\n", o.table.c_str(), o.id.c_str(), name_of(o.quantity), what);
        ++count;
    };
    for (const observation& o : all) {
        if (!o.predictable()) continue;
        scored s{.row = &o, .library = predict(o)};
        const prediction& p = s.library;
        if (!(p.value > 0) || !std::isfinite(p.value)) complain(o, "missing without a reason");
        if (!(p.low > 0 && p.low <= p.value && p.value <= p.high * (1 + 1e-12))) complain(o, "outside of its band");
        add_naive(s);
        // The stages of a pipeline work at the same time.
        const double stages = o.pipeline * llmhw::stages(o.question.machine), floor = s.naive[2] / (o.is_time() ? stages : 1 / stages);
        if (s.applies && (o.is_time() ? p.value < floor * (1 - 1e-9) : p.value > floor * (1 + 1e-9)))
            complain(o, "below the floor of time");
        if (o.quantity == quantity::prefill_tok_s) {
            const llmhw::prefill_estimate of = o.table == "offload"
                                                   ? llmhw::offload_prefill_of(o.question, o.question.engine, o.sizes, o.place)
                                                   : llmhw::prefill_of(o.question, o.question.engine, o.sizes);
            if (!(of.rate <= (1 + 1e-9) * of.ceiling)) complain(o, "a prompt below the floor of time");
        }
        if (o.table == "energy" && o.quantity == quantity::power_w && contains(o.scope, "gpu")) {
            const double idle = o.scope == "gpus-with-idle-cards" ? 3 : 0;
            const double most = (o.question.machine.count + idle) * o.question.machine.device.board_power.in(llmhw::W);
            if (p.value > most) complain(o, "above the boards' limit");
        }
    }
    return count;
}

constexpr const char* introduction = R"(# How far the library is from what was measured

Printed by `./dev accuracy --markdown --cross-validate`; the rows of `data/observations` are predicted through the public API, and every
row that is predicted is scored. An error is predicted / measured - 1, in per cent; bias is its median, P90 the 90th percentile of its size.
"In the band" is the share of measurements between low and high, which is meant to be 80 %. The last columns are rules of thumb on the
same rows: bandwidth over the size of all weights x 0.65, bandwidth over the active bytes x 0.55, and the plain roofline.

The tables up to "Known failures" are of constants that were fitted to these rows; those under "Leaving out" are not.
Prompts and power are predicted at the assumed length where a row does not state it (300 tokens), speed-ups and power given the plain rate
where the row states it.
)";

constexpr const char* known_failures = R"(
## Known failures

* Replicas that share their experts: Qwen3-Coder 480B on eight B200 comes out 90 % too fast, though its prompts are taken to hold up all; the
  times between tokens that were measured there jump from 32 to 157 ms and back to 47 as users are added.
* Prefix caches: rows whose prompt was in the cache already, without saying so, come out too slow by any factor (repeats of `laguna`).
  They are out of the fit and in the score. Campaigns that repeat their prompts are predicted with them cached.
* Unfused kernels: gated delta nets in llama.cpp before 2026-02 on Vulkan and ROCm; ExLlamaV3 0.0.43 is half as fast as 1.0 with several
  cards; hybrid models on Intel; MXFP4 and K-quants on Arc,
  where kernels are missing or emulated and devices of one family contradict each other.
* No int8 dot products: P100, Maxwell and Kepler unpack with FP32 lanes; two devices are behind the constant.
* No flash attention at depth: each query head re-reads its KV head; measured on few models, and dots.llm1 (MHA) does not follow.
* Serving engines of 2024 were bound by their host program. Their constants belong to the machines that were measured, MI300X most of all.
* Saturated queues (TensorRT-LLM, MLPerf): the batch is not stated and follows from memory; prompt lengths of ML.ENERGY and of MLPerf's
  DeepSeek-R1 and Llama 2 are not published.
* One machine with a power limit (RTX 3090s, mostly at 220 W) has a quarter of the batching rows; its copies between cards differ between campaigns. What
  the limit costs it is a step that the law's power does not have: 20 % at 220 W, 3 to 8 % at 250 W, against 300 W.
* Tensor parallelism over Ethernet and Thunderbolt has no fitted constants.
* CPU clusters (Raspberry Pi): one share of bandwidth for two generations of cores.
* Two sockets: host memory of the other socket is a factor that depends on how the program was bound.
* DeepSeek V4: no row of it with all weights on a device, so nothing is known of its step.
* Weights in host memory: prompts of K-quants on mainline's CPU kernels, recurrent layers on a CPU, models that page; whether weights are
  copied or computed with is the engine's choice, and the rows do not state it.
* First tokens of several users: one campaign has most of the rows, and its prompts repeat; what of them was cached is inferred.
* Power: FP8 kernels of large MoE models that burn the limit whatever they move, and one eight-way tensor split that draws half of it.

`estimate()` sets `caveats` in its answer where a setup is of such a kind.
)";

#if LLMHW_CAN_FIT
// The laws with fits of their own: errors as shipped, and with the constants of a fit without the group that is predicted.
void cross_validate_parts(const std::vector<observation>& all) {
    std::printf(
        "\n## Leaving out one group at a time\n\nPrompts, weights in host memory, speculation and power have fits of their own "
        "(tools/parts.hpp).\n\n"
        "| law | constants | left out at a time | rows | as shipped, MAPE / median | left out, MAPE / median | P90 | bias | in the band |\n"
        "|---|---|---|---|---|---|---|---|---|\n");
    for (const part_fit& fit : parts_of(all)) {
        const std::vector<prediction> predicted = fit.left_out();
        std::map<std::string, std::vector<std::size_t>> parts;
        for (std::size_t i = 0; i < predicted.size(); ++i) {
            const observation& o = *fit.rows[i];
            const bool tree = o.table == "speculative" && llmhw::is_tree(o.how.method);
            parts[o.table == "energy"        ? "all"
                  : tree                     ? "trees (Spec-Bench)"
                  : o.table == "speculative" ? "engines"
                                             : name_of(o.quantity)]
                .push_back(i);
        }
        for (const auto& [part, rows] : parts) {
            std::vector<scored> shipped, left;
            for (const std::size_t i : rows) {
                shipped.push_back({.row = fit.rows[i], .library = predict(*fit.rows[i])});
                left.push_back({.row = fit.rows[i], .library = predicted[i]});
            }
            const auto summed = [](const std::vector<scored>& from) {
                std::vector<const scored*> pointers;
                for (const scored& s : from) pointers.push_back(&s);
                return summary_of(pointers);
            };
            const summary before = summed(shipped), after = summed(left);
            std::printf("| %s: %s | %zu | %s | %zu | %s | %s | %s | %+.1f | %s |\n", fit.name.c_str(), part.c_str(), fit.parameters.size(),
                        fit.group_name, after.count, pair_of(before).c_str(), pair_of(after).c_str(), percent(after.p90).c_str(),
                        100 * after.bias, percent(after.coverage, 0).c_str());
        }
    }
}

// With the band of an engine without rows.
prediction as_unmeasured(const prediction& p, bool several) {
    const double times = several ? llmhw::engines::unmeasured_batched : llmhw::engines::unmeasured_single;
    const auto edge = [&](double at) { return p.value * std::pow(at / p.value, times); };
    return {p.value, edge(p.low), edge(p.high)};
}

// What is not in the fit is what one asks about: a new device, model, generation of devices, or engine.
void cross_validate(const std::vector<observation>& all) {
    const calibration c(all);
    const struct {
        const char* name;
        std::string (*group)(const observation&);
        bool in_detail, of_engines;
    } situations[] = {
        {"device", [](const observation& o) { return o.device; }, true, false},
        {"model", [](const observation& o) { return o.model; }, true, false},
        {"generation of devices",
         [](const observation& o) { return std::to_string(static_cast<int>(o.question.machine.device.architecture)); }, false, false},
        {"engine profile", [](const observation& o) { return std::string(o.profile->id); }, false, true}};
    std::vector<std::vector<scored>> scores;
    for (const auto& situation : situations) {
        const std::vector<prediction> predicted = left_out(c, situation.group);
        std::vector<scored>& last = scores.emplace_back();
        for (std::size_t i = 0; i < predicted.size(); ++i) {
            scored s{.row = c.rows()[i], .library = predicted[i]};
            if (situation.of_engines) s.library = as_unmeasured(s.library, s.row->table == "batching");
            add_naive(s);
            last.push_back(s);
        }
    }
    std::printf("\n## Leaving out one at a time\n\n%zu constants, refitted each time.\n", c.parameters().size());
    for (const bool together : {false, true}) {
        groups by;
        for (std::size_t k = 0; k < scores.size(); ++k)
            for (const scored& s : scores[k])
                if ((s.row->table == "batching") == together) by[std::string("no row of the ") + situations[k].name].push_back(&s);
        print_table(together ? "Several streams, rate and time per token, by situation" : "One stream, by situation", by, 2);
    }
    for (std::size_t k = 0; k < scores.size(); ++k) {
        if (!situations[k].in_detail) continue;
        std::printf("\n## Leaving out one %s at a time\n", situations[k].name);
        print_tables(scores[k]);
    }
}
#endif

}  // namespace

int main(int argc, char** argv) {
    std::string folder = LLMHW_SOURCE_DIR "/data/observations", predictions;
    bool refit = false, markdown = false, check = false;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--observations" && i + 1 < argc) {
            folder = argv[++i];
        } else if (argument == "--predictions" && i + 1 < argc) {
            predictions = argv[++i];
        } else if (argument == "--markdown") {
            markdown = true;
        } else if (argument == "--check") {
            check = true;
        } else if (argument == "--cross-validate") {
            refit = true;
        } else {
            std::cerr << "usage: accuracy [--observations DIR] [--predictions FILE.csv] [--cross-validate] [--markdown] [--check]\n";
            return 2;
        }
    }
    std::vector<observation> rows = read_all(folder);
    if (check) return rows.empty() || impossible(rows) > 0 ? 1 : 0;
    std::vector<scored> scores;
    for (observation& o : rows) {
        if (!o.predictable()) continue;
        scored s{.row = &o, .library = predict(o)};
        if (!(s.library.value > 0) || !std::isfinite(s.library.value)) {
            o.reason = "the law gives no finite value";
            continue;
        }
        add_naive(s);
        scores.push_back(s);
    }
    if (rows.empty()) {
        std::cerr << "no rows in " << folder << '\n';
        return 1;
    }
    if (markdown) std::printf("%s\n## All rows\n", introduction);
    print_tables(scores);
    print_reasons(rows);
    print_sizes(scores);
    if (markdown) {
        std::printf("%s", known_failures);
        print_failures(scores);
    }
    if (!predictions.empty() && !write_predictions(predictions, rows)) {
        std::cerr << "cannot write " << predictions << '\n';
        return 1;
    }
    if (!refit) return 0;
#if LLMHW_CAN_FIT
    cross_validate_parts(rows);
    std::fflush(stdout);
    cross_validate(rows);
    return 0;
#else
    std::cerr << "--cross-validate needs Eigen: install libeigen3-dev (Debian), eigen3-devel (Fedora) or eigen (Arch, brew)\n";
    return 1;
#endif
}

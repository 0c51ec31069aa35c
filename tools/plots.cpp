// The data behind the plots of the documentation:
//
//     plots FOLDER [--observations DIR]
//
// writes FOLDER/*.dat, which docs/plots/draw.gnuplot draws. `./dev plots` does both.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "../examples/demo_rows.hpp"
#include "observations.hpp"
#include "statistics.hpp"

namespace {

using namespace llmhw::literals;
using observations::observation;
using observations::prediction;
using observations::quantity;

struct scored_row {
    const observation* row;
    prediction predicted;

    double error() const { return observations::relative_error(predicted.value, *row); }
};

// --- by device family -----------------------------------------------------------------------------------------------------------------

enum family { geforce, data_centre, amd, apple, intel, processors, families };
constexpr const char* family_names[] = {"GeForce", "NVIDIA, other", "AMD", "Apple", "Intel", "CPUs and others"};

family family_of(const llmhw::device& d) {
    if (llmhw::is_cpu(d)) return processors;
    switch (d.vendor) {
        case llmhw::vendor::nvidia: return d.geforce ? geforce : data_centre;
        case llmhw::vendor::amd: return amd;
        case llmhw::vendor::apple: return apple;
        case llmhw::vendor::intel: return intel;
        default: return processors;
    }
}

// One block a family, for `index` in gnuplot: measured, predicted.
void write_predictions(std::ostream& out, const std::vector<scored_row>& rows, quantity what) {
    for (int f = 0; f < families; ++f) {
        out << '"' << family_names[f] << "\"\n";
        bool any = false;
        for (const scored_row& s : rows)
            if (s.row->quantity == what && family_of(s.row->question.machine.device) == f) {
                out << s.row->measured << ' ' << s.predicted.value << '\n';
                any = true;
            }
        if (!any) out << "NaN NaN\n";
        out << "\n\n";
    }
}

// --- by context depth -----------------------------------------------------------------------------------------------------------------

// Single streams that decode with all weights on their devices, in bins of a factor 4: from, to, 10th percentile, quartiles, 90th, rows.
void write_errors_by_depth(std::ostream& points, std::ostream& bins, const std::vector<scored_row>& rows) {
    std::map<int, std::vector<double>> by_bin;
    for (const scored_row& s : rows) {
        if (s.row->table != "decode" || s.row->quantity != quantity::decode_tok_s) continue;
        const double depth = std::max(llmhw::decode_depth(s.row->question.workload).in(llmhw::tok), 1.);
        points << depth << ' ' << 100 * s.error() << '\n';
        by_bin[static_cast<int>(std::floor(std::log(depth) / std::log(4.) + 1e-9))].push_back(100 * s.error());
    }
    for (auto& [bin, errors] : by_bin) {
        bins << std::pow(4., bin) << ' ' << std::pow(4., bin + 1);
        for (const double q : {0.1, 0.25, 0.5, 0.75, 0.9}) bins << ' ' << observations::quantile(errors, q);
        bins << ' ' << errors.size() << '\n';
    }
}

// --- by users -------------------------------------------------------------------------------------------------------------------------

// users, each, low, high of the decode law.
void write_curve(std::ostream& out, const char* title, const llmhw::setup& asked) {
    llmhw::setup question = asked;
    const llmhw::model_sizes sizes = sizes_of(question);
    out << '"' << title << "\"\n";
    for (int users = 1; users <= 64; ++users) {
        question.workload.users = users;
        const llmhw::estimate_result answer = estimate(question, sizes);
        if (!answer.fits()) break;
        out << users << ' ' << answer.decode.rate.in(llmhw::tok_per_s) << ' ' << answer.decode.low.in(llmhw::tok_per_s) << ' '
            << answer.decode.high.in(llmhw::tok_per_s) << '\n';
    }
    out << "\n\n";
}

void write_articles_curves(std::ostream& out) {
    llmhw::setup question{.model = llmhw::models::qwen3_30b_a3b,
                          .format = llmhw::formats::awq_int4_g128,
                          .machine = {.device = llmhw::devices::rtx_5090},
                          .engine = llmhw::engines::vllm_cuda,
                          .workload = {.context = 2048_tok}};
    write_curve(out, "RTX 5090, vLLM, AWQ", question);
    question.format = llmhw::formats::q4_k_m;
    question.machine.device = llmhw::devices::apple_m4_max;
    question.engine = llmhw::engines::llama_cpp_metal;
    write_curve(out, "M4 Max, llama.cpp, Q4_K_M", question);
}

// Measured runs of one model on one machine with growing batches: users, measured, predicted, low, high, of all users together.
void write_measured_curve(std::ostream& out, const char* title, const std::vector<scored_row>& rows, const char* device, const char* model,
                          int count, double prompt) {
    out << '"' << title << "\"\n";
    std::map<double, scored_row> by_users;
    for (const scored_row& s : rows) {
        const observation& o = *s.row;
        const double tokens = o.question.workload.prompt.in(llmhw::tok);
        if (o.table == "batching" && o.quantity == quantity::output_tok_s && o.device == device && o.model == model &&
            o.question.machine.count == count && tokens >= 0.5 * prompt && tokens <= 2 * prompt)
            by_users.emplace(o.users, s);
    }
    for (const auto& [users, s] : by_users)
        out << users << ' ' << s.row->measured << ' ' << s.predicted.value << ' ' << s.predicted.low << ' ' << s.predicted.high << '\n';
    if (by_users.empty()) out << "NaN NaN NaN NaN NaN\n";
    out << "\n\n";
}

// --- by bandwidth ---------------------------------------------------------------------------------------------------------------------

// Single devices of the articles, those of one speed once, the slowest memory first, a block each: bandwidth, rate, low, high, ceiling.
void write_rates_by_bandwidth(std::ostream& out, const llmhw::model& m, const llmhw::format& f) {
    llmhw::setup question{.model = m, .format = f, .workload = {.context = 8192_tok, .depth = 512_tok}};
    const llmhw::model_sizes sizes = sizes_of(question);
    std::map<std::pair<double, double>, std::pair<llmhw::decode_estimate, const char*>> by_speed;
    for (const demo::named_machine& where : demo::machines::all) {
        if (where.machine.count > 1) continue;
        question.machine = where.machine;
        const llmhw::estimate_result answer = estimate(question, sizes);
        const double bandwidth = where.machine.device.bandwidth.in(llmhw::GB_per_s), rate = answer.decode.rate.in(llmhw::tok_per_s);
        if (answer.fits()) by_speed.emplace(std::pair(bandwidth, rate), std::pair(answer.decode, where.name));
    }
    for (const auto& [speed, of] : by_speed) {
        out << '"' << of.second << "\"\n" << speed.first;
        for (const llmhw::token_rate rate : {of.first.rate, of.first.low, of.first.high, of.first.ceiling})
            out << ' ' << rate.in(llmhw::tok_per_s);
        out << "\n\n\n";
    }
}

// The bytes of a step over the bandwidth: bandwidth, rate.
void write_ceiling(std::ostream& out, const llmhw::model& m, const llmhw::format& f) {
    llmhw::setup question{.model = m, .format = f, .workload = {.context = 8192_tok, .depth = 512_tok}};
    const llmhw::model_sizes sizes = sizes_of(question);
    out << "bandwidth ceiling\n";
    for (const llmhw::bandwidth bandwidth : {200_GB_per_s, 5000_GB_per_s}) {
        question.machine.device = {.memory = 1_TB, .bandwidth = bandwidth};
        out << bandwidth.in(llmhw::GB_per_s) << ' ' << estimate(question, sizes).decode.ceiling.in(llmhw::tok_per_s) << '\n';
    }
    out << "\n\n";
}

// What was measured of them on any single device, with little in the cache: bandwidth, rate.
void write_measured_by_bandwidth(std::ostream& out, const std::vector<scored_row>& rows, const llmhw::model& m, const llmhw::format& f) {
    out << '"' << m.name << ", " << f.id << "\"\n";
    for (const scored_row& s : rows) {
        const observation& o = *s.row;
        const llmhw::setup& q = o.question;
        if (o.table != "decode" || o.quantity != quantity::decode_tok_s || o.model != m.id || std::strcmp(q.format.id, f.id) != 0) continue;
        if (q.machine.count == 1 && !is_cpu(q.machine.device) && llmhw::decode_depth(q.workload) <= 1024_tok)
            out << q.machine.device.bandwidth.in(llmhw::GB_per_s) << ' ' << o.measured << '\n';
    }
    out << "\n\n";
}

}  // namespace

int main(int argc, char** argv) {
    std::string folder, observed = LLMHW_SOURCE_DIR "/data/observations";
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--observations") == 0 && i + 1 < argc) {
            observed = argv[++i];
        } else if (folder.empty() && argv[i][0] != '-') {
            folder = argv[i];
        } else {
            folder.clear();
            break;
        }
    }
    if (folder.empty()) {
        std::cerr << "usage: plots FOLDER [--observations DIR]\n";
        return 2;
    }
    const std::vector<observation> all = observations::read_all(observed);
    std::vector<scored_row> rows;
    for (const observation& o : all) {
        if (!o.predictable()) continue;
        const prediction p = predict(o);
        if (p.value > 0 && std::isfinite(p.value)) rows.push_back({&o, p});
    }
    bool written = true;
    const auto write = [&](const char* name, const auto& fill) {
        std::ofstream file(folder + "/" + name);
        file.precision(4);
        fill(file);
        written = written && file.flush();
    };
    write("decode.dat", [&](std::ostream& out) { write_predictions(out, rows, quantity::decode_tok_s); });
    write("prompts.dat", [&](std::ostream& out) { write_predictions(out, rows, quantity::prefill_tok_s); });
    write("batches.dat", [&](std::ostream& out) { write_predictions(out, rows, quantity::output_tok_s); });
    write("depth.dat",
          [&](std::ostream& points) { write("depth_bins.dat", [&](std::ostream& bins) { write_errors_by_depth(points, bins, rows); }); });
    write("users.dat", write_articles_curves);
    write("measured_users.dat", [&](std::ostream& out) {
        write_measured_curve(out, "M2 Ultra, llama.cpp, Q8_0", rows, "apple-m2-ultra", "qwen3-coder-30b-a3b", 1, 512);
        write_measured_curve(out, "H100, vLLM, BF16", rows, "h100-sxm", "qwen3-30b-a3b", 1, 500);
    });
    const llmhw::format& usual = llmhw::formats::q4_k_m;
    const llmhw::model* const both[] = {&llmhw::models::llama_3_1_8b, &llmhw::models::qwen3_30b_a3b};
    write("bandwidth.dat", [&](std::ostream& out) {
        for (const llmhw::model* m : both) write_rates_by_bandwidth(out, *m, usual);
    });
    write("ceiling.dat", [&](std::ostream& out) {
        for (const llmhw::model* m : both) write_ceiling(out, *m, usual);
    });
    write("bandwidth_measured.dat", [&](std::ostream& out) {
        for (const llmhw::model* m : both) write_measured_by_bandwidth(out, rows, *m, usual);
    });
    if (!written) {
        std::cerr << "cannot write to " << folder << '\n';
        return 1;
    }
}

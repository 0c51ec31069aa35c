// The fits of the laws beside decoding and batching: prompts, weights in host memory, speculation and power. Each has constants of its own, so
// each is fitted alone, to its own rows, with the others as they are shipped.
//
// Robust least squares on ln(predicted / measured) as in fit.hpp: Huber's loss, rows of a group weighted by the fourth root of their number,
// a prior for each constant in log space. Few constants and smooth laws: damped Gauss-Newton steps by the normal equations.
#pragma once

#include <functional>

#include <Eigen/Dense>

#include "statistics.hpp"

namespace observations {

// Everything that a fit may move.
struct constants {
    std::vector<llmhw::engine> engines;
    physics laws;

    constants() {
        for (const llmhw::engine* e : llmhw::engine_catalog) engines.push_back(*e);
    }
};

class part_fit {
public:
    struct parameter {
        std::string name;
        double prior = 0, deviation = 0;  // of the logarithm
        std::function<std::vector<double*>(constants&)> of;
        double most = 1e300;
    };

    std::string name;
    std::function<std::string(const observation&)> group;  // what is left out at a time
    const char* group_name = "";
    std::vector<const observation*> rows;
    std::vector<parameter> parameters;

    void add(const std::string& what, double prior, double deviation, std::function<double&(constants&)> of, double most = 1e300) {
        parameters.push_back({what, std::log(prior), deviation, [of](constants& c) { return std::vector<double*>{&of(c)}; }, most});
    }

    // Logarithms of the shipped constants.
    Eigen::VectorXd shipped() const {
        constants c;
        Eigen::VectorXd theta(size());
        for (Eigen::Index i = 0; i < size(); ++i) theta[i] = std::log(*at(i).of(c).front());
        return theta;
    }
    Eigen::Index size() const { return static_cast<Eigen::Index>(parameters.size()); }

    constants constants_of(const Eigen::VectorXd& theta) const {
        constants c;
        for (Eigen::Index i = 0; i < size(); ++i)
            for (double* x : at(i).of(c)) *x = std::min(std::exp(theta[i]), at(i).most);
        return c;
    }

    prediction predict_row(const observation& o, const constants& c) const {
        const auto profile = std::find(std::begin(llmhw::engine_catalog), std::end(llmhw::engine_catalog), o.profile);
        return predict(o, as_run(c.engines[static_cast<std::size_t>(profile - std::begin(llmhw::engine_catalog))], o), c.laws);
    }

    std::vector<double> weights() const {
        std::map<std::string, int> members;
        for (const observation* o : rows) ++members[group(*o)];
        std::vector<double> out;
        double sum = 0;
        for (const observation* o : rows) {
            out.push_back(1 / std::sqrt(std::sqrt(members[group(*o)])));
            sum += out.back();
        }
        for (std::size_t i = 0; i < out.size(); ++i) {
            out[i] *= static_cast<double>(out.size()) / sum;
            if (rows[i]->implausible) out[i] = 0;
        }
        return out;
    }

    // The best constants from `theta` on. Rows of weight 0 do not count.
    Eigen::VectorXd fit(Eigen::VectorXd theta, const std::vector<double>& weight, int steps) const {
        std::vector<std::size_t> used;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (weight[i] > 0) used.push_back(i);
        const auto count = static_cast<Eigen::Index>(used.size());
        const auto errors_at = [&](const Eigen::VectorXd& x) {
            const constants c = constants_of(x);
            Eigen::VectorXd out(count);
            for (Eigen::Index i = 0; i < count; ++i) {
                const observation& o = *rows[used[static_cast<std::size_t>(i)]];
                out[i] = std::log(predict_row(o, c).value / o.measured);
            }
            return out;
        };
        const auto loss_of = [&](const Eigen::VectorXd& x, const Eigen::VectorXd& errors) {
            double sum = 0;
            for (Eigen::Index i = 0; i < count; ++i) {
                const double r = std::abs(errors[i]) * weight[used[static_cast<std::size_t>(i)]] / scale;
                sum += r < 1 ? r * r : 2 * r - 1;
            }
            for (Eigen::Index j = 0; j < size(); ++j) sum += std::pow((x[j] - at(j).prior) / at(j).deviation, 2);
            return sum;
        };
        Eigen::VectorXd errors = errors_at(theta);
        double before = loss_of(theta, errors), damping = 1e-3;
        for (int step = 0; step < steps; ++step) {
            Eigen::MatrixXd slopes(count, size());
            for (Eigen::Index j = 0; j < size(); ++j) {
                Eigen::VectorXd moved = theta;
                moved[j] -= 1e-4;  // downwards, where nothing is at its limit
                slopes.col(j) = (errors - errors_at(moved)) / 1e-4;
            }
            Eigen::VectorXd trust(count);
            for (Eigen::Index i = 0; i < count; ++i) {
                const double w = weight[used[static_cast<std::size_t>(i)]] / scale, r = std::abs(errors[i]) * w;
                trust[i] = w * w / std::max(r, 1.);
            }
            Eigen::MatrixXd normal = slopes.transpose() * trust.asDiagonal() * slopes;
            Eigen::VectorXd gradient = slopes.transpose() * trust.asDiagonal() * errors;
            for (Eigen::Index j = 0; j < size(); ++j) {
                const double p = 1 / (at(j).deviation * at(j).deviation);
                normal(j, j) += p;
                gradient[j] += p * (theta[j] - at(j).prior);
            }
            bool better = false;
            for (int attempt = 0; attempt < 6 && !better; ++attempt, damping *= 8) {
                Eigen::MatrixXd damped = normal;
                damped.diagonal() *= 1 + damping;
                Eigen::VectorXd next = theta - damped.ldlt().solve(gradient).cwiseMax(-0.7).cwiseMin(0.7);
                for (Eigen::Index j = 0; j < size(); ++j) next[j] = std::min(next[j], std::log(at(j).most));
                const Eigen::VectorXd errors_there = errors_at(next);
                const double after = loss_of(next, errors_there);
                better = after < before;
                if (!better) continue;
                const bool settled = before - after < 1e-5 * before;
                theta = next;
                errors = errors_there;
                before = after;
                damping /= 60;
                if (settled) return theta;
            }
            if (!better) break;
        }
        return theta;
    }
    Eigen::VectorXd fit() const { return fit(shipped(), weights(), 40); }

    summary summary_at(const Eigen::VectorXd& theta) const {
        const constants c = constants_of(theta);
        std::vector<double> errors;
        for (const observation* o : rows) errors.push_back(relative_error(predict_row(*o, c).value, *o));
        return summary_of(errors);
    }

    // Each row by constants that were fitted without its group.
    std::vector<prediction> left_out() const {
        std::map<std::string, std::vector<std::size_t>> members;
        for (std::size_t i = 0; i < rows.size(); ++i) members[group(*rows[i])].push_back(i);
        std::vector<prediction> out(rows.size());
        const Eigen::VectorXd start = shipped();
        const std::vector<double> all = weights();
        for (const auto& [which, inside] : members) {
            std::vector<double> weight = all;
            for (const std::size_t i : inside) weight[i] = 0;
            const constants c = constants_of(fit(start, weight, 12));
            for (const std::size_t i : inside) out[i] = predict_row(*rows[i], c);
        }
        return out;
    }

private:
    static constexpr double scale = 0.12;
    const parameter& at(Eigen::Index i) const { return parameters[static_cast<std::size_t>(i)]; }
};

// --- which constants belong to which law -----------------------------------------------------------------------------------------------

inline part_fit prompt_fit(const std::vector<observation>& all) {
    using llmhw::engine;
    part_fit f;
    f.name = "prompts";
    f.group_name = "device";
    f.group = [](const observation& o) { return o.device; };
    for (const observation& o : all)
        if (o.predictable() && o.table == "decode" && o.quantity == quantity::prefill_tok_s) f.rows.push_back(&o);

    // Shared by all engines but those that compute prompts with kernels of their own.
    using member = double& (*)(llmhw::prefill_physics&);
    const auto shared = [&f](const char* name, double prior, double deviation, member of, double most = 1e300) {
        f.parameters.push_back({name, std::log(prior), deviation,
                                [of](constants& c) {
                                    std::vector<double*> out;
                                    for (engine& e : c.engines)
                                        if (!e.prefill.fp32_accumulation) out.push_back(&of(e.prefill.physics));
                                    return out;
                                },
                                most});
    };
    shared("vector_units", 0.55, 0.3, [](auto& p) -> double& { return p.vector_units; });
    shared("int8_dot_products", 2, 0.5, [](auto& p) -> double& { return p.int8_dot_products; });
    shared("missing_tensor_cores", 0.3, 0.5, [](auto& p) -> double& { return p.missing_tensor_cores; });
    shared("apple_matrix_units", 2, 0.4, [](auto& p) -> double& { return p.apple_matrix_units; });
    shared("bf16_without_units", 0.45, 0.4, [](auto& p) -> double& { return p.bf16_without_units; });
    shared("whole", 1, 0.2, [](auto& p) -> double& { return p.whole; });
    shared("nibble", 1, 0.2, [](auto& p) -> double& { return p.nibble; });
    shared("scaled", 1, 0.2, [](auto& p) -> double& { return p.scaled; });
    shared("expert_matrices", 0.45, 0.4, [](auto& p) -> double& { return p.expert_matrices; });
    shared(
        "expert_matrices_on_vectors", 0.8, 0.3, [](auto& p) -> double& { return p.expert_matrices_on_vectors; }, 1);
    shared("weight_reads", 1.1, 0.2, [](auto& p) -> double& { return p.weight_reads; });
    shared("yearly_gain", 1.08, 0.05, [](auto& p) -> double& { return p.yearly_gain; });
    shared("layer_time", 60e-6, 0.4, [](auto& p) -> double& { return p.layer_time.stored; });
    shared("moe_layer", 4, 0.7, [](auto& p) -> double& { return p.moe_layer; });
    shared("recurrent_layer", 3, 0.7, [](auto& p) -> double& { return p.recurrent_layer; });
    shared("activation_bytes", 4, 0.5, [](auto& p) -> double& { return p.activation_bytes; });
    shared("state_moves", 0.5, 0.7, [](auto& p) -> double& { return p.state_moves; });
    shared(
        "pipelining", 0.7, 0.5, [](auto& p) -> double& { return p.pipelining; }, 1);
    shared("per_watt", 0.6e12, 0.3, [](auto& p) -> double& { return p.per_watt.stored; });
    shared("per_watt_yearly", 1.1, 0.05, [](auto& p) -> double& { return p.per_watt_yearly; });
    shared(
        "soc_share", 0.5, 0.3, [](auto& p) -> double& { return p.soc_share; }, 1);

    // Of profiles, some of which share a kernel.
    using one = double& (*)(llmhw::prefill_profile&);
    const auto own = [&f](const char* name, double prior, double deviation, std::vector<const engine*> profiles, one of,
                          double most = 1e300) {
        f.parameters.push_back({name, std::log(prior), deviation,
                                [of, profiles](constants& c) {
                                    std::vector<double*> out;
                                    for (std::size_t i = 0; i < c.engines.size(); ++i)
                                        if (std::find(profiles.begin(), profiles.end(), llmhw::engine_catalog[i]) != profiles.end())
                                            out.push_back(&of(c.engines[i].prefill));
                                    return out;
                                },
                                most});
    };
    using namespace llmhw::engines;
    const std::vector<const engine*> cuda{&llama_cpp_cuda, &ik_llama_cpp_cuda, &ollama_cuda}, metal{&llama_cpp_metal, &ollama_metal},
        rocm{&llama_cpp_rocm, &ollama_rocm};
    const auto compute = [](llmhw::prefill_profile& p) -> double& { return p.compute; };
    own("cuda compute", 0.5, 0.35, cuda, compute, 1);
    own("metal compute", 0.7, 0.35, metal, compute, 1);
    own("rocm compute", 0.35, 0.35, rocm, compute, 1);
    own("vulkan compute", 0.35, 0.35, {&llama_cpp_vulkan}, compute, 1);
    own("vulkan-nvidia compute", 0.4, 0.35, {&llama_cpp_vulkan_nvidia}, compute, 1);
    own("vulkan-intel compute", 0.2, 0.35, {&llama_cpp_vulkan_intel}, compute, 1);
    own("vulkan-apple compute", 0.3, 0.35, {&llama_cpp_vulkan_apple}, compute, 1);
    own("sycl compute", 0.2, 0.35, {&llama_cpp_sycl}, compute, 1);
    own("mlx compute", 0.7, 0.35, {&mlx_lm}, compute, 1);
    const auto attention = [](llmhw::prefill_profile& p) -> double& { return p.attention_per_clock; };
    own("cuda attention_per_clock", 150, 0.7, {&llama_cpp_cuda, &ik_llama_cpp_cuda, &ollama_cuda, &llama_cpp_vulkan_nvidia}, attention);
    own("metal attention_per_clock", 150, 0.7, {&llama_cpp_metal, &ollama_metal, &mlx_lm}, attention);
    own("rocm attention_per_clock", 100, 0.7, {&llama_cpp_rocm, &ollama_rocm, &llama_cpp_sycl}, attention);
    own("vulkan attention_per_clock", 100, 0.7, {&llama_cpp_vulkan, &llama_cpp_vulkan_intel, &llama_cpp_vulkan_apple}, attention);
    const auto scores = [](llmhw::prefill_profile& p) -> double& { return p.score_bytes; };
    own("metal score_bytes", 8, 0.7, {&llama_cpp_metal, &ollama_metal, &mlx_lm}, scores);
    f.parameters.push_back({"score_bytes", std::log(20), 0.7, [](constants& c) {
                                std::vector<double*> out;
                                for (engine& e : c.engines)
                                    if (e.backend != llmhw::backend::metal && !e.prefill.fp32_accumulation)
                                        out.push_back(&e.prefill.score_bytes);
                                return out;
                            }});
    return f;
}

inline part_fit offload_fit(const std::vector<observation>& all) {
    part_fit f;
    f.name = "weights in host memory";
    f.group_name = "machine";
    f.group = [](const observation& o) { return o.host; };
    for (const observation& o : all)
        if (o.predictable() && o.table == "offload") f.rows.push_back(&o);
    const auto of = [&f](const char* name, double prior, double deviation, double& (*get)(llmhw::host_physics&), double most = 1e300) {
        f.add(
            name, prior, deviation, [get](constants& c) -> double& { return get(c.laws.host); }, most);
    };
    of(
        "bandwidth_share", 0.68, 0.15, [](auto& p) -> double& { return p.bandwidth_share; }, 0.95);
    of(
        "measured_share", 0.85, 0.15, [](auto& p) -> double& { return p.measured_share; }, 1);
    of(
        "fabric_share", 0.8, 0.2, [](auto& p) -> double& { return p.fabric_share; }, 1);
    of(
        "two_sockets", 0.5, 0.15, [](auto& p) -> double& { return p.two_sockets; }, 1);
    of("weights_per_cycle", 12, 0.5, [](auto& p) -> double& { return p.weights_per_cycle; });
    of("codebook_per_cycle", 6, 0.5, [](auto& p) -> double& { return p.codebook_per_cycle; });
    of("thread_time", 3e-6, 0.4, [](auto& p) -> double& { return p.thread_time.stored; });
    of("hand_over", 250e-6, 0.5, [](auto& p) -> double& { return p.hand_over.stored; });
    of("latent_attention", 26, 0.3, [](auto& p) -> double& { return p.latent_attention; });
    of(
        "device_bandwidth_share", 0.7, 0.1, [](auto& p) -> double& { return p.device_bandwidth_share; }, 0.95);
    of(
        "device_kv_share", 0.5, 0.3, [](auto& p) -> double& { return p.device_kv_share; }, 0.95);
    of("device_latent_attention", 0.1, 0.5, [](auto& p) -> double& { return p.device_latent_attention; });
    of("device_layer", 50e-6, 0.3, [](auto& p) -> double& { return p.device_layer.stored; });
    of(
        "mainline.unpacking", 0.6, 0.3, [](auto& p) -> double& { return p.mainline.unpacking; }, 1);
    of("mainline.attention", 4, 0.4, [](auto& p) -> double& { return p.mainline.attention; });
    of("mainline.flash_attention", 1, 0.4, [](auto& p) -> double& { return p.mainline.flash_attention; });
    of("mainline.prompt_simple", 30, 0.5, [](auto& p) -> double& { return p.mainline.prompt_simple; });
    of("mainline.prompt_scaled", 15, 0.5, [](auto& p) -> double& { return p.mainline.prompt_scaled; });
    of("mainline.prompt_attention", 4, 0.5, [](auto& p) -> double& { return p.mainline.prompt_attention; });
    of("mainline.prompt_flash_attention", 2, 0.5, [](auto& p) -> double& { return p.mainline.prompt_flash_attention; });
    f.parameters.push_back({"ik.attention", std::log(10), 0.4, [](constants& c) {
                                return std::vector<double*>{&c.laws.host.ik.attention, &c.laws.host.ik.flash_attention};
                            }});
    f.parameters.push_back({"ik.prompt_simple", std::log(60), 0.5, [](constants& c) {
                                return std::vector<double*>{&c.laws.host.ik.prompt_simple, &c.laws.host.ik.prompt_scaled};
                            }});
    f.parameters.push_back({"ik.prompt_attention", std::log(40), 0.5, [](constants& c) {
                                return std::vector<double*>{&c.laws.host.ik.prompt_attention, &c.laws.host.ik.prompt_flash_attention};
                            }});
    of("staging", 30e9, 0.5, [](auto& p) -> double& { return p.staging.stored; });
    of("host_fill", 10, 0.7, [](auto& p) -> double& { return p.host_fill; });
    of("prompt_latent_attention", 0.5, 0.5, [](auto& p) -> double& { return p.prompt_latent_attention; });
    return f;
}

inline part_fit speculation_fit(const std::vector<observation>& all) {
    part_fit f;
    f.name = "speculation";
    f.group_name = "device and model";
    f.group = [](const observation& o) { return o.device + " " + o.model; };
    for (const observation& o : all)
        if (o.predictable() && o.table == "speculative" && o.quantity == quantity::speedup) f.rows.push_back(&o);
    using draft = llmhw::draft_physics;
    const auto of = [&f](const char* name, double prior, double deviation, double& (*get)(draft&), double most = 1e300) {
        f.add(
            name, prior, deviation, [get](constants& c) -> double& { return get(c.laws.draft); }, most);
    };
    of(
        "expert_bandwidth", 0.8, 0.5, [](draft& p) -> double& { return p.expert_bandwidth; }, 1);
    of(
        "verification_compute", 0.4, 0.4, [](draft& p) -> double& { return p.verification_compute; }, 1);
    of("metal_per_token", 0.4, 0.5, [](draft& p) -> double& { return p.metal_per_token; });
    of("mtp", 0.1, 0.5, [](draft& p) -> double& { return p.mtp; });
    of("mtp_moe", 1.5, 0.5, [](draft& p) -> double& { return p.mtp_moe; });
    of("block", 0.8, 0.5, [](draft& p) -> double& { return p.block; });
    of("draft_model", 0.5, 0.4, [](draft& p) -> double& { return p.draft_model; });
    of("n_gram", 0.02, 0.7, [](draft& p) -> double& { return p.n_gram; });
    of("n_gram_crowded", 0.1, 0.5, [](draft& p) -> double& { return p.n_gram_crowded; });
    of(
        "tree_compute", 0.5, 0.4, [](draft& p) -> double& { return p.tree_compute; }, 1);
    constexpr std::pair<const char*, double> trees[] = {{"eagle", 3.6},  {"eagle2", 4.4},    {"eagle3", 5.6},     {"hydra", 3.3},
                                                        {"medusa", 2.3}, {"samd", 4.4},      {"recycling", 2.6},  {"prompt_lookup", 1.7},
                                                        {"rest", 1.8},   {"lookahead", 1.6}, {"small_draft", 2.2}};
    constexpr double drafting[] = {0.6, 0.6, 0.6, 0.3, 0.1, 0.6, 0.05, 0.05, 0.1, 0.05, 0.5};
    for (std::size_t i = 0; i < std::size(trees); ++i) {
        f.add(std::string(trees[i].first) + " drafting", drafting[i], 0.7,
              [i](constants& c) -> double& { return c.laws.draft.trees[i].drafting; });
        f.add(std::string(trees[i].first) + " accepted", trees[i].second, 0.3,
              [i](constants& c) -> double& { return c.laws.draft.trees[i].accepted; });
    }
    // The heads that see the model's hidden states (the first five) take to tasks alike.
    constexpr const char* tasks[] = {"maths", "chat", "questions", "retrieval", "summary", "translation"};
    for (const std::size_t first : {0U, 5U, 6U, 7U, 8U, 9U, 10U})
        for (std::size_t task = 0; task < std::size(tasks); ++task)
            f.parameters.push_back(
                {std::string(first == 0 ? "heads" : trees[first].first) + " " + tasks[task], 0, 0.3, [first, task](constants& c) {
                     std::vector<double*> out;
                     for (std::size_t i = first; i < (first == 0 ? 5 : first + 1); ++i) out.push_back(&c.laws.draft.trees[i].by_task[task]);
                     return out;
                 }});
    return f;
}

inline part_fit power_fit(const std::vector<observation>& all) {
    part_fit f;
    f.name = "power";
    f.group_name = "device";
    f.group = [](const observation& o) { return o.device; };
    // A row's energy is its power over its rate: it counts where the power is not stated.
    std::string last;
    for (const observation& o : all) {
        if (!o.predictable() || o.table != "energy" || (o.quantity != quantity::power_w && o.id == last)) continue;
        f.rows.push_back(&o);
        last = o.id;
    }
    // Narrow priors: four fifths of the rows come from three machines, whose excess does not carry over to a fourth.
    using draw = llmhw::power_physics;
    const auto of = [&f](const char* name, double prior, double deviation, double& (*get)(draw&), double most = 1e300) {
        f.add(
            name, prior, deviation, [get](constants& c) -> double& { return get(c.laws.power); }, most);
    };
    f.parameters.push_back({"base_power", std::log(0.5), 0.1, [](constants& c) {
                                std::vector<double*> out;
                                for (std::size_t i = 0; i < c.engines.size(); ++i)
                                    if (llmhw::engine_catalog[i] != &llmhw::engines::vllm_2024_server_cuda)
                                        out.push_back(&c.engines[i].base_power);
                                return out;
                            }});
    f.parameters.push_back({"vllm-2024-server base_power", std::log(0.3), 0.2, [](constants& c) {
                                std::vector<double*> out;
                                for (std::size_t i = 0; i < c.engines.size(); ++i)
                                    if (llmhw::engine_catalog[i] == &llmhw::engines::vllm_2024_server_cuda)
                                        out.push_back(&c.engines[i].base_power);
                                return out;
                            }});
    of("memory", 0.2, 0.25, [](draw& p) -> double& { return p.memory; });
    of("memory_half", 0.05, 0.2, [](draw& p) -> double& { return p.memory_half; });
    of("compute", 0.6, 0.15, [](draw& p) -> double& { return p.compute; });
    of("compute_half", 0.2, 0.2, [](draw& p) -> double& { return p.compute_half; });
    of(
        "waiting", 1, 0.07, [](draw& p) -> double& { return p.waiting; }, 1);
    of(
        "highest_share", 0.97, 0.01, [](draw& p) -> double& { return p.highest_share; }, 1);
    // Supplies of 80 PLUS Bronze to Platinum give 85 to 92 % of what they take at half load.
    of("supply", 1.1, 0.01, [](draw& p) -> double& { return p.supply; });
    // What a host draws beside waiting cards; the rows at the wall are peaks, in which it draws more.
    of("host", 45, 0.05, [](draw& p) -> double& { return p.host.stored; });
    of("server_host", 200, 0.2, [](draw& p) -> double& { return p.server_host.stored; });
    of("soc_wall", 1, 0.1, [](draw& p) -> double& { return p.soc_wall; });
    of("apple_wall", 1.1, 0.1, [](draw& p) -> double& { return p.apple_wall; });
    of("idle_share", 0.09, 0.1, [](draw& p) -> double& { return p.idle_share; });
    return f;
}

inline std::vector<part_fit> parts_of(const std::vector<observation>& all) {
    return {prompt_fit(all), offload_fit(all), speculation_fit(all), power_fit(all)};
}

}  // namespace observations

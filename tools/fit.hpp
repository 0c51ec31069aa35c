// The fit of the shipped constants to the measured rows, by the library's own laws.
//
// Robust least squares on ln(predicted / measured): Huber's loss beyond 0.15; the rows of a device (with several streams, of a device and
// model) weigh as the square root of their number, so that the busiest does not decide; every constant has a prior in log space. A profile
// is drawn to its relative, the profile that it is most like, times what a backend changes in llama.cpp; where it has few rows it is the
// relative. Solved by Levenberg and Marquardt's method (MINPACK's, as Eigen keeps it: headers only, in every distribution; Ceres would do
// the same with five more libraries).
#pragma once

#include <functional>
#include <map>

#include <Eigen/Dense>
#include <unsupported/Eigen/LevenbergMarquardt>

#include "statistics.hpp"

namespace observations {

// The engine profiles that a vector of logarithms stands for.
class calibration {
public:
    using terms = std::vector<std::pair<int, double>>;  // parameters and powers
    struct parameter {
        std::string name = {};
        double shipped = 0, prior = 0, weight = 0;  // logarithms; weight of the squared distance to the prior
        double most = 1e9;                          // logarithm of what is physical
        double& (*of)(llmhw::engine&) = nullptr;
        int holder = 0;                    // a profile that has it as it is
        std::map<int, double> moves = {};  // the profiles that follow it, with the power
        terms drawn_to = {};               // the parameters whose sum is its prior, if any
    };

    explicit calibration(const std::vector<observation>& all) {
        for (const llmhw::engine* e : llmhw::engine_catalog) shipped_.push_back(*e);
        std::map<int, int> rows, together;
        for (const observation& o : all) {
            if (!o.predictable() || !is_fitted(o)) continue;
            ++rows[static_cast<int>(index_of(o.profile))];
            if (o.table != "decode") ++together[static_cast<int>(index_of(o.profile))];
            rows_.push_back(&o);
        }
        shared_parameters();
        profile_parameters(rows, together);
        for (const observation* o : rows_) profile_of_row_.push_back(index_of(o->profile));
        weigh();
        theta_ = Eigen::VectorXd(static_cast<Eigen::Index>(parameters_.size()));
        for (std::size_t i = 0; i < parameters_.size(); ++i) theta_[static_cast<Eigen::Index>(i)] = parameters_[i].shipped;
    }

    static bool is_fitted(const observation& o) {
        if (o.table != "decode" && o.table != "batching") return false;
        return o.quantity == quantity::decode_tok_s || o.quantity == quantity::output_tok_s || o.quantity == quantity::tpot_ms;
    }

    const std::vector<const observation*>& rows() const { return rows_; }
    const std::vector<parameter>& parameters() const { return parameters_; }
    const std::vector<double>& weights() const { return weights_; }
    const Eigen::VectorXd& shipped() const { return theta_; }

    std::vector<llmhw::engine> engines_of(const Eigen::VectorXd& theta) const {
        std::vector<llmhw::engine> engines = shipped_;
        for (std::size_t i = 0; i < engines.size(); ++i) apply(theta, engines[i], static_cast<int>(i));
        return engines;
    }

    prediction predict_row(std::size_t row, const std::vector<llmhw::engine>& engines) const {
        const observation& o = *rows_[row];
        return predict(o, as_run(engines[profile_of_row_[row]], o));
    }

    // ln(predicted / measured), of all rows or of those whose profile follows one parameter.
    Eigen::VectorXd errors(const Eigen::VectorXd& theta, const parameter* moved = nullptr,
                           const Eigen::VectorXd* otherwise = nullptr) const {
        const std::vector<llmhw::engine> engines = engines_of(theta);
        Eigen::VectorXd out(static_cast<Eigen::Index>(rows_.size()));
        if (otherwise != nullptr) out = *otherwise;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            if (moved != nullptr && moved->moves.count(static_cast<int>(profile_of_row_[i])) == 0) continue;
            out[static_cast<Eigen::Index>(i)] = std::log(predict_row(i, engines).value / rows_[i]->measured);
        }
        return out;
    }

    Eigen::MatrixXd derivatives(const Eigen::VectorXd& theta, const Eigen::VectorXd& at) const {
        constexpr double step = -1e-4;  // downwards, where nothing is at its limit
        Eigen::MatrixXd out(at.size(), theta.size());
        for (Eigen::Index j = 0; j < theta.size(); ++j) {
            Eigen::VectorXd moved = theta;
            moved[j] += step;
            out.col(j) = (errors(moved, &parameters_[static_cast<std::size_t>(j)], &at) - at) / step;
        }
        return out;
    }

    // The best constants, from `start`. Rows of weight 0 do not count.
    Eigen::VectorXd fit(Eigen::VectorXd theta, const std::vector<double>& weights, int evaluations) const {
        problem p(*this, weights);
        Eigen::LevenbergMarquardt<problem> solver(p);
        solver.setMaxfev(evaluations);
        solver.setFtol(1e-5);
        solver.minimize(theta);
        return theta;
    }

    // Steps of Levenberg and Marquardt by the normal equations, which are faster than a decomposition where rows are thirty times the
    // constants. They go on until the steps are free and gain nothing.
    Eigen::VectorXd refine(Eigen::VectorXd theta, const std::vector<double>& weights, int steps) const {
        const problem p(*this, weights);
        for (Eigen::Index j = 0; j < theta.size(); ++j) theta[j] = std::min(theta[j], parameters_[static_cast<std::size_t>(j)].most);
        Eigen::VectorXd residuals(p.values()), there(p.values());
        Eigen::MatrixXd slopes(p.values(), p.inputs());
        double damping = 1e-3;
        for (int i = 0; i < steps; ++i) {
            p(theta, residuals);
            p.df(theta, slopes);
            const double before = residuals.squaredNorm();
            Eigen::MatrixXd normal = Eigen::MatrixXd::Zero(theta.size(), theta.size());
            normal.selfadjointView<Eigen::Lower>().rankUpdate(slopes.transpose());
            const Eigen::VectorXd gradient = slopes.transpose() * residuals;
            double after = before;
            for (int tries = 0; tries < 10 && !(after < before); ++tries) {
                const Eigen::VectorXd moved = theta - damped_move(normal, gradient, damping, theta);
                p(moved, there);
                after = there.squaredNorm();
                damping *= after < before ? 1. / 8 : 8;
                if (after < before) theta = moved;
            }
            if (!(after < before) || (before - after < 1e-6 * before && damping < 1e-3)) break;
        }
        return theta;
    }

private:
    static std::size_t index_of(const llmhw::engine* e) {
        return static_cast<std::size_t>(std::find(std::begin(llmhw::engine_catalog), std::end(llmhw::engine_catalog), e) -
                                        std::begin(llmhw::engine_catalog));
    }

    using access = double& (*)(llmhw::engine&);

    // A constant of every profile, or of those that `has` accepts.
    void shared(const std::string& name, double prior, double weight, access of, bool (*has)(const llmhw::engine&) = is_any,
                double most = 1e300) {
        const auto first = std::find_if(shipped_.begin(), shipped_.end(), has);
        std::map<int, double> moves;
        for (std::size_t i = 0; i < shipped_.size(); ++i)
            if (has(shipped_[i])) moves[static_cast<int>(i)] = 1;
        parameters_.push_back({.name = name,
                               .shipped = std::log(of(*first)),
                               .prior = std::log(prior),
                               .weight = weight,
                               .most = std::log(most),
                               .of = of,
                               .holder = static_cast<int>(first - shipped_.begin()),
                               .moves = moves});
    }

    void architecture(const char* name, access of) { shared(std::string("architecture_speed.") + name, 1, 20, of); }

    static bool is_serving(const llmhw::engine& e) { return e.family == llmhw::engine_family::serving && e.unpacking.whole < 0.9; }
    static bool is_plain(const llmhw::engine& e) { return !is_serving(e) && e.backend != llmhw::backend::cpu; }
    static bool is_any(const llmhw::engine&) { return true; }
    static bool is_gpu(const llmhw::engine& e) { return e.backend != llmhw::backend::cpu; }

    void shared_parameters() {
        using e = llmhw::engine;
        shared(
            "bandwidth_share", 0.9, 20, [](e& x) -> double& { return x.physics.bandwidth_share; }, is_gpu, 0.95);
        architecture("pascal", [](e& x) -> double& { return x.physics.architecture_speed.pascal; });
        architecture("volta", [](e& x) -> double& { return x.physics.architecture_speed.volta; });
        architecture("turing", [](e& x) -> double& { return x.physics.architecture_speed.turing; });
        architecture("ampere", [](e& x) -> double& { return x.physics.architecture_speed.ampere; });
        architecture("ga100", [](e& x) -> double& { return x.physics.architecture_speed.ga100; });
        architecture("ada", [](e& x) -> double& { return x.physics.architecture_speed.ada; });
        architecture("hopper", [](e& x) -> double& { return x.physics.architecture_speed.hopper; });
        architecture("blackwell", [](e& x) -> double& { return x.physics.architecture_speed.blackwell; });
        architecture("blackwell_data_centre", [](e& x) -> double& { return x.physics.architecture_speed.blackwell_data_centre; });
        architecture("rdna3", [](e& x) -> double& { return x.physics.architecture_speed.rdna3; });
        architecture("rdna4", [](e& x) -> double& { return x.physics.architecture_speed.rdna4; });
        architecture("apple_m1", [](e& x) -> double& { return x.physics.architecture_speed.apple_m1; });
        architecture("apple_m2", [](e& x) -> double& { return x.physics.architecture_speed.apple_m2; });
        architecture("apple_m3", [](e& x) -> double& { return x.physics.architecture_speed.apple_m3; });
        architecture("apple_m4", [](e& x) -> double& { return x.physics.architecture_speed.apple_m4; });
        architecture("apple_m5", [](e& x) -> double& { return x.physics.architecture_speed.apple_m5; });
        shared("narrow_hidden", 300, 0.2, [](e& x) -> double& { return x.physics.narrow_hidden; });
        shared("expert_matrices", 1, 2, [](e& x) -> double& { return x.physics.expert_matrices; });
        shared("bf16_without_units", 0.5, 0.3, [](e& x) -> double& { return x.physics.bf16_without_units; });
        shared("integer_lanes", 0.08, 0.3, [](e& x) -> double& { return x.physics.integer_lanes; });
        shared("no_flash_attention", 1.3, 1, [](e& x) -> double& { return x.physics.no_flash_attention; });
        shared("no_flash_attention_per_group", 0.15, 0.3, [](e& x) -> double& { return x.physics.no_flash_attention_per_group; });
        shared(
            "moe_layer", 1.9, 1, [](e& x) -> double& { return x.physics.moe_layer; }, is_gpu);
        shared("recurrent_layer", 1.3, 1, [](e& x) -> double& { return x.physics.recurrent_layer; });
        shared("mamba_layer", 1, 1, [](e& x) -> double& { return x.physics.mamba_layer; });
        shared("early_delta_net", 2, 0.5, [](e& x) -> double& { return x.physics.early_delta_net; });
        shared("yearly_layer_time", 0.95, 20, [](e& x) -> double& { return x.physics.yearly_layer_time; });
        shared(
            "expert_coverage", 1, 5, [](e& x) -> double& { return x.physics.expert_coverage; }, is_any, 1);
        shared("moe_compute", 0.6, 1, [](e& x) -> double& { return x.physics.moe_compute; });
        shared("power_exponent", 1, 5, [](e& x) -> double& { return x.physics.power_exponent; });
        shared("stage_serial_share", 0.1, 0.5, [](e& x) -> double& { return x.physics.stage_serial_share; });
        shared("stage_hop", 1.2e-4, 0.5, [](e& x) -> double& { return x.physics.stage_hop.stored; });
        shared("sampling_per_entry", 2e-9, 0.5, [](e& x) -> double& { return x.physics.sampling_per_entry.stored; });
        shared("row_split", 2, 1, [](e& x) -> double& { return x.physics.row_split; });
        shared("nvlink.alpha", 1e-5, 1, [](e& x) -> double& { return x.physics.nvlink.alpha.stored; });
        shared(
            "nvlink.share", 0.7, 10, [](e& x) -> double& { return x.physics.nvlink.share; }, is_any, 1);
        shared("xgmi.alpha", 2e-5, 1, [](e& x) -> double& { return x.physics.xgmi.alpha.stored; });
        shared(
            "xgmi.share", 0.7, 3, [](e& x) -> double& { return x.physics.xgmi.share; }, is_any, 1);
        shared("pcie.alpha", 3e-5, 1, [](e& x) -> double& { return x.physics.pcie.alpha.stored; });
        shared(
            "pcie.share", 0.5, 10, [](e& x) -> double& { return x.physics.pcie.share; }, is_any,
            0.83);  // of a copy between peers, links.csv
        shared("pcie_through_host.alpha", 4e-5, 1, [](e& x) -> double& { return x.physics.pcie_through_host.alpha.stored; });
        shared(
            "pcie_through_host.share", 0.12, 30, [](e& x) -> double& { return x.physics.pcie_through_host.share; }, is_any, 1);
        shared(
            "unpacking.whole", 1.1, 15, [](e& x) -> double& { return x.unpacking.whole; }, is_plain);
        shared(
            "unpacking.nibble", 0.93, 15, [](e& x) -> double& { return x.unpacking.nibble; }, is_plain);
        shared(
            "unpacking.scaled", 0.8, 15, [](e& x) -> double& { return x.unpacking.scaled; }, is_plain);
        shared(
            "unpacking.codebook", 0.6, 15, [](e& x) -> double& { return x.unpacking.codebook; }, is_plain);
        shared(
            "serving_unpacking.whole", 0.75, 1, [](e& x) -> double& { return x.unpacking.whole; }, is_serving);
        shared(
            "serving_unpacking.nibble", 0.75, 1, [](e& x) -> double& { return x.unpacking.nibble; }, is_serving);
        shared(
            "serving_prefill.compute", 0.55, 3, [](e& x) -> double& { return x.prefill.compute; }, is_serving, sustained);
        shared(
            "serving_prefill.per_watt", 0.581e12, 1, [](e& x) -> double& { return x.prefill.physics.per_watt.stored; }, is_serving);
        shared(
            "serving_prefill.expert_matrices", 0.45, 3, [](e& x) -> double& { return x.prefill.physics.expert_matrices; }, is_serving);
        shared(
            "serving_prefill.layer_time", 50e-6, 1, [](e& x) -> double& { return x.prefill.physics.layer_time.stored; }, is_serving);
        shared(
            "serving_prefill.moe_layer", 1.6, 1, [](e& x) -> double& { return x.prefill.physics.moe_layer; }, is_serving);
        shared(
            "serving_prefill.activation_bytes", 2, 1, [](e& x) -> double& { return x.prefill.physics.activation_bytes; }, is_serving);
        shared(
            "serving_prefill.attention_per_clock", 800, 1, [](e& x) -> double& { return x.prefill.attention_per_clock; }, is_serving);
    }

    // Constants at the limit of what is physical stay there; the others move without them.
    Eigen::VectorXd damped_move(Eigen::MatrixXd normal, Eigen::VectorXd gradient, double damping, const Eigen::VectorXd& theta) const {
        normal.diagonal() *= 1 + damping;
        for (;;) {
            Eigen::VectorXd move = normal.selfadjointView<Eigen::Lower>().ldlt().solve(gradient);
            move *= std::min(1., 1 / move.cwiseAbs().maxCoeff());  // no constant by more than a factor of e
            bool again = false;
            for (Eigen::Index j = 0; j < theta.size(); ++j) {
                const double room = theta[j] - parameters_[static_cast<std::size_t>(j)].most;
                if (move[j] > room - 1e-9 || gradient[j] == 0) continue;
                normal.row(j).setZero();
                normal.col(j).setZero();
                normal(j, j) = 1;
                gradient[j] = 0;
                again = true;
            }
            if (!again) return move;
        }
    }

    // What a profile has of its own where it has enough rows; else it is its relative's.
    struct constant {
        const char* name;
        access of;
        double prior, prior_weight;  // of the unknown engine
        double weight;               // with which a profile is drawn to its relative
        int rows, together;          // how many it takes, of any kind and of several streams
        bool by_backend;             // differs from backend to backend as that of llama.cpp does
        double most;
    };
    static constexpr double sustained = 0.8;  // share of the nominal peak that the best matrix kernels keep up
    static constexpr constant constants[] = {
        {"bytes_per_clock", [](llmhw::engine& x) -> double& { return x.bytes_per_clock; }, 6.5, 0.2, 3, 5, 0, true, 1e300},
        {"kv_share", [](llmhw::engine& x) -> double& { return x.kv_share; }, 0.75, 3, 3, 90, 0, false, 0.95},
        {"layer_time", [](llmhw::engine& x) -> double& { return x.layer_time.stored; }, 50e-6, 0.2, 2, 5, 0, true, 1e300},
        {"step_time", [](llmhw::engine& x) -> double& { return x.step_time.stored; }, 2e-4, 0.5, 1, 1 << 20, 0, false, 1e300},
        {"sequence_time", [](llmhw::engine& x) -> double& { return x.sequence_time.stored; }, 1e-5, 0.075, 0.125, 15, 15, false, 1e300},
        {"decode_compute", [](llmhw::engine& x) -> double& { return x.decode_compute; }, 0.4, 0.125, 0.25, 15, 15, false, sustained},
    };

    // The profile that one is most like; the unknown engine is the root.
    static const llmhw::engine* relative_of(const llmhw::engine* e) {
        using namespace llmhw::engines;
        constexpr std::pair<const llmhw::engine*, const llmhw::engine*> relatives[] = {{&llama_cpp_vulkan_nvidia, &llama_cpp_cuda},
                                                                                       {&llama_cpp_vulkan_intel, &llama_cpp_vulkan},
                                                                                       {&llama_cpp_vulkan_apple, &llama_cpp_vulkan},
                                                                                       {&ik_llama_cpp_cuda, &llama_cpp_cuda},
                                                                                       {&ollama_cuda, &llama_cpp_cuda},
                                                                                       {&ollama_rocm, &llama_cpp_rocm},
                                                                                       {&ollama_metal, &llama_cpp_metal},
                                                                                       {&mlx_lm, &llama_cpp_metal},
                                                                                       {&exllamav2, &llama_cpp_cuda},
                                                                                       {&exllamav3, &exllamav2},
                                                                                       {&mlc_llm_cuda, &llama_cpp_cuda},
                                                                                       {&mlc_llm_rocm, &mlc_llm_cuda},
                                                                                       {&vllm_rocm, &vllm_cuda},
                                                                                       {&vllm_xpu, &vllm_cuda},
                                                                                       {&vllm_2024_cuda, &vllm_cuda},
                                                                                       {&vllm_2023_cuda, &vllm_2024_cuda},
                                                                                       {&vllm_2024_server_cuda, &vllm_2024_cuda},
                                                                                       {&vllm_2024_rocm, &vllm_2024_cuda},
                                                                                       {&sglang_cuda, &vllm_cuda},
                                                                                       {&tensorrt_llm, &vllm_cuda},
                                                                                       {&tensorrt_llm_2024, &tensorrt_llm},
                                                                                       {&tensorrt_llm_2023, &tensorrt_llm_2024},
                                                                                       {&lmdeploy, &vllm_2024_cuda}};
        for (const auto& [profile, relative] : relatives)
            if (profile == e) return relative;
        return &unknown;
    }
    // llama.cpp on a backend, where the relative is on another one.
    static const llmhw::engine* llama_on(llmhw::backend b) {
        using namespace llmhw::engines;
        return b == llmhw::backend::rocm ? &llama_cpp_rocm : b == llmhw::backend::sycl ? &llama_cpp_sycl : &llama_cpp_cuda;
    }

    void profile_parameters(const std::map<int, int>& rows, const std::map<int, int>& together) {
        const auto count = [](const std::map<int, int>& of, int profile) { return of.count(profile) > 0 ? of.at(profile) : 0; };
        for (const constant& c : constants) {
            std::vector<int> own(shipped_.size(), -1);  // the parameter of a profile
            const int first = static_cast<int>(parameters_.size());
            for (std::size_t i = 0; i < shipped_.size(); ++i) {
                const int profile = static_cast<int>(i);
                if (i > 0 && (count(rows, profile) < c.rows || count(together, profile) < c.together)) continue;
                own[i] = static_cast<int>(parameters_.size());
                parameters_.push_back({.name = std::string(shipped_[i].id) + " " + c.name,
                                       .shipped = std::log(c.of(shipped_[i])),
                                       .prior = std::log(c.prior),
                                       .weight = i == 0 ? c.prior_weight : c.weight,
                                       .most = std::log(c.most),
                                       .of = c.of,
                                       .holder = profile});
            }
            // What a profile's constant follows: its own parameter, or those of its relatives.
            const std::function<terms(std::size_t, bool)> follows = [&](std::size_t i, bool relatives) -> terms {
                if (own[i] >= 0 && !relatives) return {{own[i], 1}};
                const llmhw::engine *e = llmhw::engine_catalog[i], *relative = relative_of(e);
                terms all = i == 0 ? terms{} : follows(index_of(relative), false);
                if (!c.by_backend || relative == &llmhw::engines::unknown || e->backend == relative->backend) return all;
                if (llama_on(e->backend) == llama_on(relative->backend)) return all;
                for (const auto& [p, sign] : follows(index_of(llama_on(e->backend)), false)) all.emplace_back(p, sign);
                for (const auto& [p, sign] : follows(index_of(llama_on(relative->backend)), false)) all.emplace_back(p, -sign);
                return all;
            };
            for (std::size_t i = 0; i < shipped_.size(); ++i) {
                if (own[i] > first) parameters_[static_cast<std::size_t>(own[i])].drawn_to = follows(i, true);
                if (own[i] < 0 && llmhw::engine_catalog[i] == &llmhw::engines::llama_cpp_cpu) continue;  // offload's
                if (own[i] < 0) adopt(i, c, follows(i, false));
                for (const auto& [p, sign] : follows(i, false)) parameters_[static_cast<std::size_t>(p)].moves[static_cast<int>(i)] += sign;
            }
        }
        // Without a clock of compute units, the bandwidth is all there is.
        for (const auto& [i, n] : rows) {
            llmhw::engine& e = shipped_[static_cast<std::size_t>(i)];
            if (is_gpu(e)) continue;
            parameters_.push_back({.name = std::string(e.id) + " bandwidth_share",
                                   .shipped = std::log(e.physics.bandwidth_share),
                                   .prior = std::log(0.66),
                                   .weight = 1,
                                   .of = [](llmhw::engine& x) -> double& { return x.physics.bandwidth_share; },
                                   .holder = i,
                                   .moves = {{i, 1.}}});
        }
    }

    // A profile without enough rows has what its relatives give, whatever it states.
    void adopt(std::size_t i, const constant& c, const terms& from) {
        double value = 0;
        for (const auto& [p, sign] : from) value += sign * parameters_[static_cast<std::size_t>(p)].shipped;
        c.of(shipped_[i]) = std::exp(value);
    }

    double prior_of(const parameter& p, const Eigen::VectorXd& theta) const {
        double prior = p.drawn_to.empty() ? p.prior : 0;
        for (const auto& [other, sign] : p.drawn_to) prior += sign * theta[other];
        return prior;
    }

    void apply(const Eigen::VectorXd& theta, llmhw::engine& e, int index) const {
        for (std::size_t i = 0; i < parameters_.size(); ++i) {
            const parameter& p = parameters_[i];
            const auto moves = p.moves.find(index);
            if (moves == p.moves.end()) continue;
            const double move = moves->second * (std::min(theta[static_cast<Eigen::Index>(i)], p.most) - p.shipped);
            if (move != 0) p.of(e) *= std::exp(move);
        }
    }

    void weigh() {
        std::map<std::string, int> of_device;
        const auto key = [](const observation& o) { return o.device + (o.table == "decode" ? "" : ", several streams of " + o.model); };
        for (const observation* o : rows_) ++of_device[key(*o)];
        double sums[2] = {}, counts[2] = {};
        for (const observation* o : rows_) {
            weights_.push_back(o->implausible ? 0 : 1 / std::sqrt(of_device[key(*o)]));
            sums[o->table == "decode" ? 0 : 1] += weights_.back();
            counts[o->table == "decode" ? 0 : 1] += 1;
        }
        // Batching has two values a row, which are not independent.
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const int part = rows_[i]->table == "decode" ? 0 : 1;
            weights_[i] *= 10 * counts[part] / sums[part] * (part == 0 ? 1 : 0.5);
        }
    }

    // Residuals whose squares add up to Huber's loss and the priors'.
    struct problem : Eigen::DenseFunctor<double> {
        problem(const calibration& c, const std::vector<double>& w)
            : Eigen::DenseFunctor<double>(static_cast<int>(c.parameters_.size()), static_cast<int>(c.rows_.size() + c.parameters_.size())),
              fit(c),
              weights(w) {}

        int operator()(const Eigen::VectorXd& theta, Eigen::VectorXd& out) const {
            errors_at = fit.errors(theta);
            errors_of = theta;
            for (Eigen::Index i = 0; i < errors_at.size(); ++i) {
                const double e = errors_at[i], size = std::abs(e);
                const double root = size < huber ? size : std::sqrt(2 * huber * (size - huber / 2));
                out[i] = std::copysign(std::sqrt(weights[static_cast<std::size_t>(i)]) * root, e);
            }
            for (Eigen::Index j = 0; j < theta.size(); ++j) {
                const parameter& p = fit.parameters_[static_cast<std::size_t>(j)];
                out[errors_at.size() + j] = std::sqrt(p.weight) * (theta[j] - fit.prior_of(p, theta));
            }
            return 0;
        }

        int df(const Eigen::VectorXd& theta, Eigen::MatrixXd& out) const {
            if (errors_of.size() != theta.size() || errors_of != theta) errors_at = fit.errors(theta);
            errors_of = theta;
            const Eigen::MatrixXd slopes = fit.derivatives(theta, errors_at);
            out.setZero();
            for (Eigen::Index i = 0; i < errors_at.size(); ++i) {
                const double size = std::abs(errors_at[i]);
                const double slope = size < huber ? 1 : huber / std::sqrt(2 * huber * (size - huber / 2));
                out.row(i) = std::sqrt(weights[static_cast<std::size_t>(i)]) * slope * slopes.row(i);
            }
            for (Eigen::Index j = 0; j < theta.size(); ++j) {
                const parameter& p = fit.parameters_[static_cast<std::size_t>(j)];
                out(errors_at.size() + j, j) = std::sqrt(p.weight);
                for (const auto& [other, sign] : p.drawn_to) out(errors_at.size() + j, other) -= sign * std::sqrt(p.weight);
            }
            return 0;
        }

        static constexpr double huber = 0.15;
        const calibration& fit;
        const std::vector<double>& weights;
        mutable Eigen::VectorXd errors_at, errors_of;
    };

    std::vector<llmhw::engine> shipped_;
    std::vector<parameter> parameters_;
    std::vector<const observation*> rows_;
    std::vector<std::size_t> profile_of_row_;
    std::vector<double> weights_;
    Eigen::VectorXd theta_;
};

// Predictions of each row by constants that were refitted without the rows of its group.
inline std::vector<prediction> left_out(const calibration& c, const std::function<std::string(const observation&)>& group) {
    std::map<std::string, std::vector<std::size_t>> members;
    for (std::size_t i = 0; i < c.rows().size(); ++i) members[group(*c.rows()[i])].push_back(i);
    std::vector<prediction> out(c.rows().size());
    for (const auto& [name, rows] : members) {
        std::vector<double> weights = c.weights();
        for (const std::size_t i : rows) weights[i] = 0;
        const std::vector<llmhw::engine> engines = c.engines_of(c.refine(c.shipped(), weights, 16));
        for (const std::size_t i : rows) out[i] = c.predict_row(i, engines);
    }
    return out;
}

}  // namespace observations

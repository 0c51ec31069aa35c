// Refits the shipped constants to data/observations and prints them beside the shipped ones:
//
//     calibrate [--observations DIR] [--write] [--bands] [--check]
//
// --write prints the fitted values as initialisers; --bands those of the bands, from the errors on devices and of models that the
// fit has not seen; --check makes one step from the shipped constants and fails where the
// errors move by more than the limits below, which means that laws, rows and constants no longer belong together.
#include <iostream>

#include <Eigen/Core>

#include "fit.hpp"
#include "parts.hpp"

namespace {

using namespace observations;

summary summary_at(const calibration& c, const Eigen::VectorXd& theta, bool batching) {
    const std::vector<llmhw::engine> engines = c.engines_of(theta);
    std::vector<double> errors;
    for (std::size_t i = 0; i < c.rows().size(); ++i)
        if ((c.rows()[i]->table == "batching") == batching) errors.push_back(relative_error(c.predict_row(i, engines).value, *c.rows()[i]));
    return summary_of(errors);
}

void print_errors(const char* what, const calibration& c, const Eigen::VectorXd& theta) {
    const summary alone = summary_at(c, theta, false), together = summary_at(c, theta, true);
    std::printf("%-8s one stream %5.2f / %5.2f %% of %zu, several %5.2f / %5.2f %% of %zu (MAPE / median)\n", what, 100 * alone.mape,
                100 * alone.median, alone.count, 100 * together.mape, 100 * together.median, together.count);
}

// One step of the fit must not change the errors by more than this.
constexpr double mape_limit = 0.003, median_limit = 0.004;

bool holds(const calibration& c) {
    const Eigen::VectorXd moved = c.refine(c.shipped(), c.weights(), 1);
    print_errors("shipped", c, c.shipped());
    print_errors("a step", c, moved);
    bool good = true;
    for (const bool batching : {false, true}) {
        const summary before = summary_at(c, c.shipped(), batching), after = summary_at(c, moved, batching);
        good = good && before.mape - after.mape < mape_limit && before.median - after.median < median_limit;
    }
    return good;
}

// Half of a band in logarithms: 80 % of the errors, drawn to those of the vendor's devices as by twelve rows. Where rows are few it is not
// narrower than that of all rows.
double half_width(const std::vector<double>& own, const std::vector<double>& of_vendor, const std::vector<double>& all) {
    constexpr double drawn = 12;
    const double n = static_cast<double>(own.size()), half = (n * quantile(own, 0.8) + drawn * quantile(of_vendor, 0.8)) / (n + drawn);
    return n < 20 ? std::max(half, quantile(all, 0.8)) : half;
}

void print_bands(const calibration& c) {
    const std::vector<prediction> on_new_device = left_out(c, [](const observation& o) { return o.device; });
    const std::vector<prediction> of_new_model = left_out(c, [](const observation& o) { return o.model; });
    const std::vector<llmhw::engine> engines = c.engines_of(c.shipped());
    for (const char* table : {"decode", "batching"}) {
        std::map<std::string, std::vector<double>> by_profile, by_vendor;
        std::map<std::string, std::string> vendor;
        std::vector<double> all, of_unknown;
        for (std::size_t i = 0; i < c.rows().size(); ++i) {
            const observation& o = *c.rows()[i];
            if (o.table != table) continue;
            const bool mixture = llmhw::is_moe(o.question.model) || llmhw::is_hybrid(o.question.model);
            const double width = o.table == "decode" && mixture ? llmhw::widening : 1;
            of_unknown.push_back(std::abs(std::log(predict(o, as_run(engines[0], o)).value / o.measured)) / width);
            vendor[o.profile->id] = vendor_of(o.question.machine.device);
            // New devices count twice: they are what is asked about most.
            for (const prediction& p : {on_new_device[i], on_new_device[i], of_new_model[i]}) {
                const double error = std::abs(std::log(p.value / o.measured)) / width;
                by_profile[o.profile->id].push_back(error);
                by_vendor[vendor[o.profile->id]].push_back(error);
                all.push_back(error);
            }
        }
        const auto print = [table](const std::string& profile, double half) {
            const char* field = std::string(table) == "decode" ? "single" : "batched";
            std::printf("%s %s = {%.3g, %.3g}\n", profile.c_str(), field, std::exp(-half), std::exp(half));
        };
        // Of an engine that is not known: what its profile says of all rows, whoever ran them.
        print("unknown", quantile(of_unknown, 0.8));
        for (const auto& [profile, errors] : by_profile) print(profile, half_width(errors, by_vendor[vendor[profile]], all));
    }
}

// The laws with fits of their own are fitted whole: it takes a second.
bool hold(const std::vector<part_fit>& parts) {
    bool good = true;
    for (const part_fit& fit : parts) {
        const summary before = fit.summary_at(fit.shipped()), after = fit.summary_at(fit.fit());
        std::printf("%s: shipped %.2f / %.2f %%, fitted %.2f / %.2f %% of %zu (MAPE / median)\n", fit.name.c_str(), 100 * before.mape,
                    100 * before.median, 100 * after.mape, 100 * after.median, after.count);
        good = good && before.mape - after.mape < mape_limit && before.median - after.median < median_limit;
    }
    return good;
}

void print_parts(const std::vector<part_fit>& parts, bool write) {
    for (const part_fit& fit : parts) {
        const Eigen::VectorXd shipped = fit.shipped(), fitted = fit.fit();
        std::printf("\n%s: %zu constants\n", fit.name.c_str(), fit.parameters.size());
        for (Eigen::Index i = 0; i < fitted.size(); ++i) {
            const char* name = fit.parameters[static_cast<std::size_t>(i)].name.c_str();
            const double before = std::exp(shipped[i]), after = std::exp(fitted[i]);
            if (write) {
                std::printf("%s = %.4g\n", name, after);
            } else {
                std::printf("%-44s %10.4g %10.4g %+6.1f %%\n", name, before, after, 100 * (after / before - 1));
            }
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::string folder = LLMHW_SOURCE_DIR "/data/observations";
    bool write = false, bands = false, check = false;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--observations" && i + 1 < argc) {
            folder = argv[++i];
        } else if (argument == "--write") {
            write = true;
        } else if (argument == "--bands") {
            bands = true;
        } else if (argument == "--check") {
            check = true;
        } else {
            std::cerr << "usage: calibrate [--observations DIR] [--write] [--bands] [--check]\n";
            return 2;
        }
    }
    const std::vector<observation> rows = read_all(folder);
    const calibration c(rows);
    if (c.rows().empty()) {
        std::cerr << "no rows in " << folder << '\n';
        return 1;
    }
    if (check) {
        const bool parts_hold = hold(parts_of(rows));
        if (holds(c) && parts_hold) return 0;
        std::cerr << "the shipped constants are not those that fit the rows: run ./dev calibrate --write\n";
        return 1;
    }
    if (bands) {
        print_bands(c);
        return 0;
    }
    const Eigen::VectorXd fitted = c.refine(c.fit(c.shipped(), c.weights(), 10), c.weights(), 40);
    print_errors("shipped", c, c.shipped());
    print_errors("fitted", c, fitted);
    std::printf("%zu constants\n", c.parameters().size());
    std::vector<llmhw::engine> engines = c.engines_of(fitted);
    for (const auto& p : c.parameters()) {
        const double before = std::exp(p.shipped), after = p.of(engines[static_cast<std::size_t>(p.holder)]);
        if (write) {
            std::printf("%s = %.4g\n", p.name.c_str(), after);
        } else {
            std::printf("%-44s %10.4g %10.4g %+6.1f %%\n", p.name.c_str(), before, after, 100 * (after / before - 1));
        }
    }
    print_parts(parts_of(rows), write);
}

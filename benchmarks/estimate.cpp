// Estimates, look-ups, the inverse questions and sweeps of the whole catalogue, by Google Benchmark. Each law runs typed and on bare doubles.
#include "laws.hpp"

#include <llmhw/solve.hpp>

#include <benchmark/benchmark.h>

#include <cstdint>
#include <cstdio>
#include <iterator>
#include <string>

using namespace llmhw::literals;

namespace {

// --- one estimate ---------------------------------------------------------------------------------------------------------------------

constexpr long batch = 1000;

template <class Part, class Question>
void time_part(const std::string& name, const Part& part, const Question& question) {
    benchmark::RegisterBenchmark(name.c_str(), [&part, &question](benchmark::State& state) {
        while (state.KeepRunningBatch(batch)) part.run(question, batch);
        state.SetItemsProcessed(state.iterations());
    });
}

void time_parts() {
    for (std::size_t part = 0; part < part_count; ++part)
        for (std::size_t i = 0; i < case_count; ++i) {
            const std::string name = std::string(llmhw::parts[part].name) + "/" + llmhw::cases[i].model.id;
            time_part(name + "/typed", llmhw::parts[part], llmhw::cases[i]);
            time_part(name + "/raw", raw_llmhw::parts[part], raw_llmhw::cases[i]);
        }
}

// --- the catalogue --------------------------------------------------------------------------------------------------------------------

template <class Find>
void time_look_up(const char* what, const char* text, Find find) {
    benchmark::RegisterBenchmark((std::string("look-up/") + what + ", " + text).c_str(), [text, find](benchmark::State& state) {
        const char* name = text;
        for (auto _ : state) {
            llmhw::hide(name);
            benchmark::DoNotOptimize(find(name));
        }
    });
}

void time_look_ups() {
    time_look_up("device", "RTX 5090", [](const char* name) { return llmhw::find_device(name); });
    time_look_up("model", "Llama 3.3 70B", [](const char* name) { return llmhw::find_model(name); });
    time_look_up("format", "q4_k_m", [](const char* name) { return llmhw::find_format(name); });
    time_look_up("nearest devices", "RTX 5009", [](const char* name) { return nearest_names(llmhw::device_catalog, name); });
}

// --- the inverse questions ------------------------------------------------------------------------------------------------------------

template <class Solve>
void time_solver(const char* name, Solve solve, std::int64_t low, std::int64_t high) {
    benchmark::RegisterBenchmark(name, [solve, low, high](benchmark::State& state) {
        for (auto _ : state) benchmark::DoNotOptimize(solve());
        // What bisection takes on such a range, wherever the answer lies.
        int evaluations = 0;
        if (high > 0) llmhw::detail::last_that(low, high, [&evaluations](std::int64_t) { return ++evaluations > 0; });
        state.counters["evaluations"] = evaluations;
    });
}

void time_solvers() {
    static llmhw::setup chat = llmhw::cases[0];
    const auto most_memory = llmhw::detail::whole(llmhw::detail::most_memory.in(llmhw::MiB));
    time_solver(
        "solve/max_context", [] { return max_context(chat); }, 1, llmhw::detail::whole(llmhw::detail::most_tokens.in(llmhw::tok)));
    time_solver(
        "solve/max_users", [] { return max_users(chat, 20_tok_per_s); }, 1, llmhw::detail::most_users);
    time_solver(
        "solve/devices_needed", [] { return devices_needed(chat); }, 1, chat.model.layers);
    time_solver(
        "solve/memory_needed", [] { return memory_needed(chat); }, 1, most_memory);
    time_solver(
        "solve/bandwidth_needed", [] { return bandwidth_needed(chat, 100_tok_per_s); }, 1, 10'000'000);
    time_solver(
        "solve/best_format", [] { return best_format(chat); }, 0, 0);
    time_solver(
        "solve/offload_plan", [] { return offload_plan(chat).layers_on_device; }, 0, 0);
}

// --- sweeps ---------------------------------------------------------------------------------------------------------------------------

// Devices x models x formats, a million setups: sizes once for each model and format, then an estimate for each device.
struct swept {
    long estimates = 0;
    long fitting = 0;
};

constexpr int most_formats = 28;

swept sweep_of(const llmhw::model& m, const llmhw::format& f) {
    swept result;
    llmhw::setup question{.model = m, .format = f, .workload = {.context = 4096_tok}};
    const llmhw::model_sizes sizes = sizes_of(question);
    for (const llmhw::device* d : llmhw::device_catalog) {
        question.machine.device = *d;
        ++result.estimates;
        result.fitting += estimate(question, sizes).fits();
    }
    return result;
}

swept sweep(int threads) {
    const llmhw::format* formats[most_formats] = {};
    int made = 0;
    for (const llmhw::format* f : llmhw::format_catalog)
        if (made < most_formats && llmhw::can_be_made(*f)) formats[made++] = f;
    long estimates = 0, fitting = 0;
    const auto models = static_cast<long>(std::size(llmhw::model_catalog));
#pragma omp parallel for collapse(2) schedule(dynamic, 16) num_threads(threads) reduction(+ : estimates, fitting)
    for (long i = 0; i < models; ++i)
        for (int k = 0; k < most_formats; ++k) {
            const swept part = sweep_of(*llmhw::model_catalog[i], *formats[k]);
            estimates += part.estimates;
            fitting += part.fitting;
        }
    return {estimates, fitting};
}

void time_sweeps() {
    for (const int threads : {1, 2}) {
        const std::string name = "sweep/threads:" + std::to_string(threads);
        benchmark::RegisterBenchmark(name.c_str(),
                                     [threads](benchmark::State& state) {
                                         swept done;
                                         for (auto _ : state) done = sweep(threads);
                                         state.counters["estimates"] = static_cast<double>(done.estimates);
                                         state.counters["fitting"] = static_cast<double>(done.fitting);
                                         state.SetItemsProcessed(state.iterations() * done.estimates);
                                     })
            ->UseRealTime()
            ->Unit(benchmark::kMillisecond);
    }
}

}  // namespace

int main(int argc, char** argv) {
    for (std::size_t i = 0; i < case_count; ++i)
        if (!agree(i)) {
            std::fprintf(stderr, "%s: the laws on bare doubles give another answer\n", llmhw::cases[i].model.name);
            return 1;
        }
    benchmark::Initialize(&argc, argv);
    time_parts();
    time_look_ups();
    time_solvers();
    time_sweeps();
    benchmark::RunSpecifiedBenchmarks();
}

// Measured rows as questions to the library: which setup a row describes, and how the quantity that was measured follows from the laws.
//
// Columns are those of data/observations/README.md. What a row does not state is assumed here, in one place, by rules that look at
// documented columns alone and never at what was measured.
#pragma once

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include <llmhw/estimate.hpp>

#include "csv.hpp"

namespace observations {

enum class quantity {
    decode_tok_s,
    prefill_tok_s,
    output_tok_s,
    tpot_ms,
    ttft_ms,
    power_w,
    energy_j_per_output_token,
    speedup,
    size_bytes
};

inline const char* name_of(quantity q) {
    constexpr const char* names[] = {
        "decode_tok_s", "prefill_tok_s", "output_tok_s", "tpot_ms", "ttft_ms", "power_w", "energy_j_per_output_token",
        "speedup",      "size_bytes"};
    return names[static_cast<int>(q)];
}

// What of the prompts a measured time per output token contains.
enum class interference {
    none,    // decoding alone
    all,     // every prompt of the batch, one's own too: the whole run by its output tokens
    others,  // the prompts of the others, computed between one's own tokens
    median,  // ... as far as the median gap between two tokens shows them
};

struct observation {
    std::string table, id, device, model, engine;
    observations::quantity quantity = {};
    double measured = 0;
    std::string reason;  // why it cannot be predicted; empty where it can

    llmhw::setup question;
    llmhw::model_sizes sizes;
    const llmhw::engine* profile = nullptr;  // of the catalogue; question.engine is the same in the build of the row

    double replicas = 1;  // independent instances that share the users
    double users = 1;     // of one replica, not rounded
    double pipeline = 1;  // stages of tensor-parallel groups
    double prompt = 0;    // tokens of a request, 0 where the measured time contains no prompt
    double output = 1;    // tokens of an answer
    observations::interference prompts = interference::none;

    bool predictable() const { return reason.empty(); }
    bool is_time() const { return quantity == quantity::tpot_ms || quantity == quantity::ttft_ms; }
};

struct prediction {
    double value = 0, low = 0, high = 0;
};

// --- what a row's words mean -----------------------------------------------------------------------------------------------------------

inline std::string lower(std::string text) {
    for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}
inline bool contains(const std::string& text, const char* word) { return text.find(word) != std::string::npos; }

// Year and month as a fraction; a year alone is its middle.
inline double year_of(const std::string& date, double unknown) {
    const int year = std::atoi(date.c_str());
    if (year < 2000 || year > 2100) return unknown;
    const int month = date.size() >= 7 ? std::atoi(date.c_str() + 5) : 0;
    return month >= 1 && month <= 12 ? year + (month - 0.5) / 12 : year + 0.5;
}
inline constexpr double undated = 2025.6;  // the middle of the rows that have a date

inline llmhw::backend backend_of(const std::string& stated, const llmhw::device& d) {
    using enum llmhw::backend;
    constexpr std::pair<const char*, llmhw::backend> words[] = {{"cuda", cuda}, {"metal", metal}, {"mlx", metal},
                                                                {"rocm", rocm}, {"hip", rocm},    {"vulkan", vulkan},
                                                                {"sycl", sycl}, {"xpu", sycl},    {"cpu", cpu}};
    for (const auto& [word, value] : words)
        if (contains(lower(stated), word)) return value;
    if (llmhw::is_cpu(d)) return cpu;
    switch (d.vendor) {
        case llmhw::vendor::nvidia: return cuda;
        case llmhw::vendor::apple: return metal;
        case llmhw::vendor::amd:
            return d.architecture == llmhw::architecture::cdna3 || d.architecture == llmhw::architecture::cdna4 ? rocm : vulkan;
        case llmhw::vendor::intel: return sycl;
        default: return llmhw::backend::unknown;
    }
}

// `served`: behind a server with a stream of requests, rather than one batch computed offline.
inline const llmhw::engine& profile_of(const std::string& engine, llmhw::backend b, const llmhw::device& d, double year, bool served) {
    using namespace llmhw::engines;
    using enum llmhw::backend;
    const std::string name = lower(engine);
    if (name == "ik_llama.cpp" && b == cuda) return ik_llama_cpp_cuda;
    if (name == "ollama" && b == cuda) return ollama_cuda;
    if (name == "ollama" && b == metal) return ollama_metal;
    if (name == "ollama" && b == rocm) return ollama_rocm;
    constexpr const char* llama_family[] = {"llama.cpp", "ik_llama.cpp", "ollama",        "llamafile",
                                            "koboldcpp", "lm-studio",    "ktransformers", "ipex-llm"};
    if (std::any_of(std::begin(llama_family), std::end(llama_family), [&](const char* member) { return name == member; })) {
        if (b == cuda) return llama_cpp_cuda;
        if (b == metal) return llama_cpp_metal;
        if (b == rocm) return llama_cpp_rocm;
        if (b == sycl) return llama_cpp_sycl;
        if (b == cpu) return llama_cpp_cpu;
        if (d.vendor == llmhw::vendor::nvidia) return llama_cpp_vulkan_nvidia;
        if (d.vendor == llmhw::vendor::intel) return llama_cpp_vulkan_intel;
        if (d.vendor == llmhw::vendor::apple) return llama_cpp_vulkan_apple;
        return b == vulkan ? llama_cpp_vulkan : llmhw::engines::unknown;
    }
    if (name == "vllm") {
        if (b == rocm) return year < 2025 ? vllm_2024_rocm : vllm_rocm;
        if (b == sycl) return vllm_xpu;
        if (b != cuda) return llmhw::engines::unknown;
        if (year < 2024) return vllm_2023_cuda;
        return year >= 2025 ? vllm_cuda : served ? vllm_2024_server_cuda : vllm_2024_cuda;
    }
    if (name == "tensorrt-llm") return year < 2024.2 ? tensorrt_llm_2023 : year < 2025 ? tensorrt_llm_2024 : tensorrt_llm;
    if (name == "sglang" && b == cuda) return sglang_cuda;
    if (name == "sglang" && b == rocm) return vllm_rocm;
    if (name == "deepspeed-mii") return vllm_2024_cuda;
    if (name == "lmdeploy") return lmdeploy;
    if (name == "mlx-lm" || name == "mlx") return mlx_lm;
    if (name == "mlc-llm") return b == rocm ? mlc_llm_rocm : b == cuda ? mlc_llm_cuda : llmhw::engines::unknown;
    if (name == "exllamav2") return exllamav2;
    if (name == "exllamav3") return exllamav3;
    if (name == "distributed-llama") return distributed_llama;
    return llmhw::engines::unknown;
}

inline llmhw::tensor_type kv_type_of(const std::string& stated) {
    using enum llmhw::tensor_type;
    constexpr std::pair<const char*, llmhw::tensor_type> words[] = {{"q8_0", q8_0}, {"q5_1", q5_1}, {"q5_0", q5_0}, {"q4_1", q4_1},
                                                                    {"q4_0", q4_0}, {"fp8", fp8},   {"int8", fp8},  {"f32", f32}};
    for (const auto& [word, value] : words)
        if (contains(lower(stated), word)) return value;
    return f16;
}

// --- rows to setups --------------------------------------------------------------------------------------------------------------------

// Reads one row of a table. Everything goes by the names of the columns; a table lacks some.
class row_reader {
public:
    row_reader(const csv::table& t, std::size_t row, const char* table_name) : t_(t), row_(row) {
        o.table = table_name;
        o.id = text("id").empty() ? text("model") + "/" + text("format") : text("id");
    }

    const std::string& text(const char* column) const { return t_.text(row_, column); }
    std::optional<double> positive(const char* column) const {
        const auto value = t_.number(row_, column);
        return value && *value > 0 ? value : std::nullopt;
    }
    double positive_or(const char* column, double otherwise) const { return positive(column).value_or(otherwise); }
    // Whole and not absurd, so that it converts to int.
    int count_or(const char* column, int otherwise) const {
        return static_cast<int>(std::clamp(positive_or(column, otherwise), 1., 10000.));
    }

    observation o;

    void fail(const std::string& why) {
        if (o.reason.empty()) o.reason = why;
    }

    void model_and_format() {
        o.model = text("model");
        if (const llmhw::model* m = llmhw::find_model(o.model.c_str())) {
            o.question.model = *m;
        } else {
            fail("unknown model");
        }
        std::string name = text("format");
        // Serving engines run the published gpt-oss checkpoint, whose attention is in 16 bits.
        const std::string engine = lower(text("engine"));
        if (name == "MXFP4" && (engine == "vllm" || engine == "sglang" || engine == "tensorrt-llm")) name = "MXFP4_F16";
        if (const llmhw::format* f = llmhw::find_format(name.c_str())) {
            o.question.format = *f;
            o.question.format.importance_matrix |=
                f->container == llmhw::container::gguf && lower(name).rfind("iq", 0) == 0;  // made with one
        } else {
            fail(name.empty() ? "format not stated" : "unknown format");
        }
        if (!o.predictable()) return;
        o.question.file_size = positive_or("file_bytes", 0) * llmhw::B;
        // A mixture whose file is not stated: what its recipe would make of the model.
        if (o.question.format.needs_file_size && !(o.question.file_size > llmhw::information{}))
            o.question.file_size = llmhw::weights_of(o.question.model, o.question.format).total();
        o.sizes = llmhw::sizes_of(o.question);
    }

    void device_and_engine(bool served) {
        o.device = text("device");
        o.engine = text("engine");
        if (const llmhw::device* d = llmhw::find_device(o.device.c_str())) {
            o.question.machine.device = *d;
        } else {
            fail(o.device.empty() ? "device not stated" : "unknown device");
        }
        if (!o.predictable()) return;
        const llmhw::device& d = o.question.machine.device;
        const double year = year_of(text("date"), undated);
        const llmhw::backend b = backend_of(text("backend"), d);
        o.profile = &profile_of(o.engine, b, d, year, served);
        o.question.engine = *o.profile;
        o.question.engine.built = year;
        if (o.question.engine.family == llmhw::engine_family::llama_cpp &&
            (lower(o.engine) == "ollama" || contains(lower(text("notes")), "server")))
            o.question.engine.samples_on_cpu = true;

        llmhw::machine& mc = o.question.machine;
        mc.power_limit = positive_or("power_limit_w", 0) * llmhw::W;
        if (const llmhw::link* l = llmhw::find_link(text("link").c_str()); l != nullptr && !text("link").empty()) mc.link = *l;
        // A patched driver lets GeForce cards copy to each other.
        if (contains(lower(text("notes")), "p2p by patched driver")) mc.peer_copies = llmhw::peer_copies::enabled;

        llmhw::workload& w = o.question.workload;
        w.kv_cache = kv_type_of(text("kv_format"));
        // ModelOpt checkpoints of these formats carry an 8-bit cache.
        const auto type = o.question.format.type;
        if (lower(o.engine) == "tensorrt-llm" && year >= 2025 && text("kv_format").empty() &&
            (type == llmhw::tensor_type::fp8 || type == llmhw::tensor_type::nvfp4))
            w.kv_cache = llmhw::tensor_type::fp8;
        // llama.cpp's default changed from off to automatic in August 2025.
        const std::string& flash = text("flash_attention");
        w.flash_attention = flash.empty() ? mc_uses_flash_attention(year) : flash != "0";
    }

    void context(double depth) {
        llmhw::workload& w = o.question.workload;
        w.depth = std::clamp(depth, 1., 1e9) * llmhw::tok;
        w.context = llmhw::max(w.depth, 1 * llmhw::tok);
    }

    void check() {
        if (!o.predictable()) return;
        const llmhw::validation v = llmhw::validate(o.question);
        if (!v.ok()) fail(std::string("invalid: ") + llmhw::text_of(v.violations[0].broken).name);
    }

    std::vector<observation> with(std::initializer_list<std::pair<observations::quantity, const char*>> columns) const {
        std::vector<observation> all;
        for (const auto& [quantity, column] : columns) {
            const auto measured = positive(column);
            if (!measured) continue;
            all.push_back(o);
            all.back().quantity = quantity;
            all.back().measured = *measured;
        }
        return all;
    }

private:
    bool mc_uses_flash_attention(double year) const {
        return o.question.engine.family != llmhw::engine_family::llama_cpp || year >= 2025.6;
    }

    const csv::table& t_;
    std::size_t row_;
};

inline void append(std::vector<observation>& all, const std::vector<observation>& more) { all.insert(all.end(), more.begin(), more.end()); }

inline constexpr double assumed_prompt = 300, assumed_output = 300;  // tokens, where a row does not state them

// One stream with all weights in device memory.
inline std::vector<observation> decode_row(const csv::table& t, std::size_t row) {
    row_reader r(t, row, "decode");
    r.model_and_format();
    r.device_and_engine(false);
    if (r.o.predictable()) {
        llmhw::machine& mc = r.o.question.machine;
        mc.count = r.count_or("device_count", 1);
        const std::string split = r.text("split");
        mc.split = split == "tensor" ? llmhw::split::tensor : split == "row" ? llmhw::split::row : llmhw::split::layer;
        r.context(r.positive_or("context_tokens", assumed_prompt));
        r.check();
    }
    std::vector<observation> all = r.with({{quantity::decode_tok_s, "decode_tok_s"}, {quantity::prefill_tok_s, "prefill_tok_s"}});
    for (observation& o : all)
        if (o.quantity == quantity::prefill_tok_s && o.predictable()) o.reason = "no law yet";
    return all;
}

// Replicas and tensor-parallel groups of a row. Stages and replicas have no place in a machine: the users are divided over them.
inline void divide(row_reader& r) {
    llmhw::machine& mc = r.o.question.machine;
    const int devices = r.count_or("device_count", 1);
    const auto tensor = r.positive("tp"), pipeline = r.positive("pp"), data = r.positive("dp");
    int ways = 1;
    if (!tensor && !pipeline && !data) {
        // Not stated: the smallest power of two that leaves half of the memory to the caches; the other devices hold copies.
        const llmhw::information room = 0.45 * mc.device.memory;
        while (ways < devices && r.o.sizes.weights.total() / ways > room) ways *= 2;
        ways = std::min(ways, devices);
        r.o.replicas = std::max(1., static_cast<double>(devices) / ways);
    } else {
        r.o.replicas = data.value_or(1);
        ways = tensor ? r.count_or("tp", 1) : std::max(1, static_cast<int>(devices / r.o.replicas / pipeline.value_or(1)));
    }
    const int stages = r.count_or("pp", 1);
    if (r.positive("ep").value_or(1) > 1 && r.o.replicas > 1 && llmhw::is_moe(r.o.question.model)) {
        // Replicas that share their experts: one group, in which everything but the experts is there once per replica.
        const double copies = r.o.replicas;
        r.o.sizes.weights.head *= copies;
        r.o.sizes.weights.layers *= copies;
        const double kept = llmhw::fullest_kv_share(r.o.question.model, {.count = ways, .split = llmhw::split::tensor});
        ways = static_cast<int>(ways * copies);
        const double shared = llmhw::fullest_kv_share(r.o.question.model, {.count = ways, .split = llmhw::split::tensor});
        r.o.sizes.kv.full *= kept / copies / shared;
        r.o.sizes.kv.window *= kept / copies / shared;
        r.o.replicas = 1;
    }
    if (ways == 1) {
        mc.count = stages;
        mc.split = llmhw::split::layer;
    } else {
        mc.count = ways;
        mc.split = llmhw::split::tensor;
        r.o.pipeline = stages;
    }
}

// Sequences that the memory of a group holds at once beside the weights.
inline double users_in_memory(const observation& o) {
    const llmhw::workload& w = o.question.workload;
    const double devices = o.question.machine.count * o.pipeline;
    const llmhw::information memory = o.question.machine.device.memory, weights = o.sizes.weights.total();
    const llmhw::information free = llmhw::max(0.88 * devices * memory - weights, 0.02 * memory);
    const llmhw::information sequence = llmhw::kv_cache(o.sizes.kv, w.depth, w.kv_cache) + o.sizes.kv.state;
    const double most = lower(o.engine) == "tensorrt-llm" ? 2048 : 1024;  // the engines' own limits
    return std::clamp(sequence > llmhw::information{} ? free / sequence : most, 1., most);
}

// Several sequences in flight.
inline std::vector<observation> batching_row(const csv::table& t, std::size_t row) {
    row_reader r(t, row, "batching");
    const auto input = r.positive("input_tokens"), concurrency = r.positive("concurrency");
    r.model_and_format();
    // A stream of requests: their lengths vary and are not stated, and concurrency is what ran on average.
    r.device_and_engine(!input && concurrency);
    const bool with_prompts = r.text("includes_prefill") == "1";
    if (r.o.predictable()) {
        r.o.output = r.positive_or("output_tokens", assumed_output);
        const double prompt = input.value_or(assumed_prompt);
        r.o.prompt = prompt;
        r.context(r.positive_or("mean_context_tokens", prompt + r.o.output / 2));
        divide(r);
        const double in_memory = users_in_memory(r.o);
        const double busy = std::max(1., std::min(r.o.replicas, concurrency.value_or(1e9)));
        r.o.replicas = busy;
        r.o.users = std::max(1., concurrency ? std::min(*concurrency / busy, in_memory) : in_memory);
        r.o.question.workload.users = static_cast<int>(std::lround(std::max(1., r.o.users / r.o.pipeline)));
        r.check();
    }
    std::vector<observation> all =
        r.with({{quantity::output_tok_s, "output_tok_s"}, {quantity::tpot_ms, "tpot_ms"}, {quantity::ttft_ms, "ttft_ms"}});
    const std::string notes = lower(r.text("notes"));
    const bool gaps = contains(notes, "median client itl") || contains(notes, "inter-token"), whole = contains(notes, "latency");
    for (observation& o : all) {
        if (o.quantity == quantity::ttft_ms) {
            if (o.users * o.replicas > 1 && o.predictable()) o.reason = "waiting time of several requests: arrival not stated";
        } else if (with_prompts) {
            o.prompts = o.quantity == quantity::output_tok_s ? interference::all
                        : gaps                               ? interference::median
                        : whole                              ? interference::all
                                                             : interference::others;
        }
    }
    return all;
}

inline std::vector<observation> size_row(const csv::table& t, std::size_t row) {
    row_reader r(t, row, "gguf_sizes");
    r.model_and_format();
    return r.with({{quantity::size_bytes, "size_bytes"}});
}

// Every row of the tables of a folder; tables that are not there are skipped.
inline std::vector<observation> read_all(const std::string& folder) {
    using reader = std::vector<observation> (*)(const csv::table&, std::size_t);
    constexpr std::pair<const char*, reader> tables[] = {{"decode", decode_row}, {"batching", batching_row}, {"gguf_sizes", size_row}};
    std::vector<observation> all;
    for (const auto& [name, read_row] : tables)
        if (const auto t = csv::read(folder + "/" + name + ".csv"))
            for (std::size_t row = 0; row < t->size(); ++row) append(all, read_row(*t, row));
    return all;
}

// --- predictions -----------------------------------------------------------------------------------------------------------------------

// Seconds that the prompt of one request occupies a group of devices.
inline double prompt_time(const observation& o, const llmhw::engine& e) {
    const llmhw::model& m = o.question.model;
    const llmhw::machine& mc = o.question.machine;
    const double ways = llmhw::tensor_ways(mc);
    const double work = 2 * o.sizes.parameters.read(llmhw::active_expert_share(m)) * o.prompt;
    const double peak = llmhw::detail::matrix_peak(mc.device, o.question.format).in(llmhw::FLOPS)*llmhw::detail::clock_share(mc, e.physics);
    if (!(peak > 0)) return 0;
    const llmhw::kv_shape& kv = o.sizes.kv;
    const double group = llmhw::has_mla(m) ? 2. * m.attention.heads : static_cast<double>(m.attention.heads) / m.attention.kv_heads;
    const double half = o.prompt / 2;
    const double attention = group * o.prompt * 2 * (kv.full * half + kv.window * std::min(half, kv.window_tokens.in(llmhw::tok)));
    double t = work / (0.8 * (llmhw::is_moe(m) ? 0.3258 : 1) * peak) + attention / (0.3959 * peak);
    t /= ways;
    if (ways > 1) {
        const llmhw::collective c = llmhw::collective_over(llmhw::link_between(mc), llmhw::has_peer_access(mc));
        t += 2. * m.layers *
             (llmhw::all_reduce(c, mc.count, 2 * o.prompt * m.hidden * llmhw::B) - llmhw::all_reduce(c, mc.count, {})).in(llmhw::s);
    }
    return t;
}

inline constexpr double median_interference = 0.17;

// What the library says of a row with this engine. The observation must be predictable.
inline prediction predict(const observation& o, const llmhw::engine& e) {
    using namespace llmhw;
    if (o.quantity == quantity::size_bytes) {
        const double bytes = o.sizes.weights.total().in(B);
        return {bytes, bytes, bytes};
    }
    const decode_estimate d = decode_of(o.question, e, o.sizes);
    const double low = d.low / d.rate, high = d.high / d.rate;
    const double step = d.time_per_token.in(s_per_tok);
    if (o.quantity == quantity::decode_tok_s) return {1 / step, low / step, high / step};
    const double in_step =
        std::max(1., o.users / o.pipeline / (o.question.engine.family == engine_family::serving ? stages(o.question.machine) : 1));
    const double prompt = o.prompts == interference::none && o.quantity != quantity::ttft_ms ? 0 : prompt_time(o, e);
    if (o.quantity == quantity::ttft_ms) {
        const double t = 1e3 * (prompt + step);
        return {t, t / high, t / low};
    }
    if (o.quantity == quantity::output_tok_s) {
        const double rate = o.replicas * o.users / (step + in_step * prompt / o.output);
        return {rate, low * rate, high * rate};
    }
    const double prompts = o.prompts == interference::all      ? in_step
                           : o.prompts == interference::others ? in_step - 1
                                                               : median_interference * (in_step - 1);
    const double t = 1e3 * (step + prompts * prompt / o.output);
    return {t, t / high, t / low};
}
inline prediction predict(const observation& o) { return predict(o, o.question.engine); }

}  // namespace observations

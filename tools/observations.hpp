// Measured rows as questions to the library: which setup a row describes, and how the quantity that was measured follows from the laws.
//
// Columns are those of data/README.md. What a row does not state is assumed here, in one place, by rules that look at
// documented columns alone and never at what was measured.
#pragma once

#include <algorithm>
#include <cctype>
#include <cstring>
#include <string>
#include <vector>

#include <llmhw/deployment.hpp>
#include <llmhw/energy.hpp>
#include <llmhw/estimate.hpp>
#include <llmhw/offload.hpp>
#include <llmhw/prefill.hpp>
#include <llmhw/speculative.hpp>

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

    std::string host;     // the machine around the device, of the offload table
    double replicas = 1;  // independent instances that share the users
    double lockstep = 1;  // replicas that share their experts, and so each other's steps
    double users = 1;     // of one replica, not rounded
    double waiting = 0;   // ... that wait for one of its slots
    llmhw::arrival arrival = llmhw::arrival::steady;
    double pipeline = 1;     // stages of tensor-parallel groups
    llmhw::placement place;  // of the offload table
    llmhw::speculation how;  // of the speculative table
    double stated_rate = 0;  // tokens per second that the row states beside the quantity, for what is asked given the rate; 0: not stated
    std::string scope;       // of a power figure
    double output = 1;       // tokens of an answer
    double requests = 0;     // of a run whose time per token is the mean of its steps until the last answer ends; 0: of full steps alone
    double longest = 0;      // ... tokens of its longest answer
    observations::interference prompts = interference::none;

    // Kept out of fits, never out of scores: prompts that went faster than the peak allows, so they were cached; files of another quantiser.
    bool implausible = false;

    // Into which the batch is divided, so that the stages of tensor-parallel groups work at the same time.
    double parts() const { return profile->divides_batch ? pipeline : 1; }
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
        // A number that cannot be read is not one that was not stated.
        for (const char* column :
             {"device_count", "gpu_count", "file_bytes", "context_tokens", "prefill_tokens", "input_tokens", "output_tokens", "concurrency",
              "mean_context_tokens", "tp", "pp", "dp", "ep", "power_limit_w", "ram_gb_s"}) {
            const auto value = t_.number(row_, column);
            if (!text(column).empty() && !(value && *value >= 0))
                fail(std::string(column) + " is " + text(column) + ", not a number of at least 0");
        }
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

    void model_and_format(const char* unstated_format = "") {
        o.model = text("model");
        if (const llmhw::model* m = llmhw::find_model(o.model.c_str())) {
            o.question.model = *m;
        } else {
            fail("unknown model " + o.model);
        }
        std::string name = text("format").empty() ? unstated_format : text("format");
        // Serving engines run the published gpt-oss checkpoint, whose attention is in 16 bits.
        const std::string engine = lower(text("engine"));
        if (name == "MXFP4" && (engine == "vllm" || engine == "sglang" || engine == "tensorrt-llm")) name = "MXFP4_F16";
        if (const llmhw::format* f = llmhw::find_format(name.c_str())) {
            o.question.format = *f;
            o.question.format.importance_matrix |=
                f->container == llmhw::container::gguf && lower(name).rfind("iq", 0) == 0;  // made with one
        } else {
            fail(name.empty() ? "format not stated" : "unknown format " + name);
        }
        if (!o.predictable()) return;
        o.question.file_size = positive_or("file_bytes", 0) * llmhw::B;
        // A mixture whose file is not stated: what its recipe would make of the model.
        if (o.question.format.needs_file_size && !(o.question.file_size > llmhw::information{}))
            o.question.file_size = llmhw::weights_of(o.question.model, o.question.format).total();
        o.sizes = llmhw::sizes_of(o.question);
    }

    void use(const llmhw::engine& profile) {
        const double built = o.question.engine.built;
        o.profile = &profile;
        o.question.engine = profile;
        o.question.engine.built = built;
    }

    void device_and_engine(bool served, const char* column = "device") {
        o.device = text(column);
        o.engine = text("engine");
        if (const llmhw::device* d = llmhw::find_device(o.device.c_str())) {
            o.question.machine.device = *d;
        } else {
            fail(o.device.empty() ? "device not stated" : "unknown device " + o.device);
        }
        if (!o.predictable()) return;
        const llmhw::device& d = o.question.machine.device;
        const double year = year_of(text("date"), undated);
        const llmhw::backend b = backend_of(text("backend"), d);
        o.question.engine.built = year;
        use(profile_of(o.engine, b, d, year, served));
        if (is_llama_cpp(o.question.engine) && (lower(o.engine) == "ollama" || contains(lower(text("notes")), "server")))
            o.question.engine.samples_on_cpu = true;

        if (contains(lower(text("notes")), "-ub 2048") || contains(lower(text("notes")), "ubatch 2048"))
            o.question.engine.micro_batch = 2048 * llmhw::tok;

        llmhw::machine& mc = o.question.machine;
        mc.power_limit = positive_or("power_limit_w", 0) * llmhw::W;
        if (const llmhw::link* l = llmhw::find_link(text("link").c_str()); l != nullptr && !text("link").empty()) mc.link = *l;
        // A patched driver lets GeForce cards copy to each other; with more than two of them on PCIe, engines leave that to the collective
        // library, which goes through host memory.
        if (contains(lower(text("notes")), "p2p by patched driver") && count_or("tp", count_or("device_count", 1)) <= 2)
            mc.peer_copies = llmhw::peer_copies::enabled;

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

    void tokens(double depth, double prompt, double cached = 0) {
        llmhw::workload& w = o.question.workload;
        w.depth = std::clamp(depth, 1., 1e9) * llmhw::tok;
        w.cached = std::clamp(cached, 0., 1e9) * llmhw::tok;
        w.prompt = std::clamp(prompt, 0., 1e9) * llmhw::tok + w.cached;
        w.context = llmhw::max(w.depth, w.prompt);
    }

    void check() {
        if (!o.predictable()) return;
        const llmhw::validation v = llmhw::validate(o.question);
        if (!v.ok()) fail(std::string("invalid: ") + llmhw::text_of(v.violations[0].broken).name);
    }

    std::vector<observation> with(std::initializer_list<std::pair<observations::quantity, const char*>> columns) const {
        std::vector<observation> all;
        for (const auto& [quantity, column] : columns) {
            if (text(column).empty()) continue;
            const auto measured = positive(column);
            all.push_back(o);
            all.back().quantity = quantity;
            all.back().measured = measured.value_or(0);
            if (!measured && all.back().reason.empty()) all.back().reason = std::string(column) + " is " + text(column) + ", not above 0";
        }
        return all;
    }

private:
    bool mc_uses_flash_attention(double year) const { return !is_llama_cpp(o.question.engine) || year >= 2025.6; }

    const csv::table& t_;
    std::size_t row_;
};

inline void append(std::vector<observation>& all, const std::vector<observation>& more) { all.insert(all.end(), more.begin(), more.end()); }

inline constexpr double assumed_prompt = 300, assumed_output = 300;  // tokens, where a row does not state them
// MLPerf's task for Llama 3.1 8B: news of CNN and the Daily Mail, of 781 tokens on average (See, Liu and Manning, 2017), told in 128.
inline bool summarises_news(const row_reader& r) { return contains(r.text("notes"), "MLPerf") && r.o.model == "llama-3.1-8b"; }
// Completing code in the middle of a file: the file is the prompt.
inline double prompt_of_task(const row_reader& r) {
    return summarises_news(r) ? 781 : contains(r.text("notes"), "sourcegraph-fim") ? 1500 : assumed_prompt;
}
inline double output_of(const row_reader& r) { return r.positive_or("output_tokens", summarises_news(r) ? 128 : assumed_output); }
inline constexpr double bench_prompt = 512, bench_answer = 128;  // llama-bench's defaults

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
        const double context = r.positive_or("context_tokens", assumed_prompt), before = std::max(context - bench_answer / 2, 0.);
        // llama-bench computes its prompt behind as many tokens as its answer starts from: the mean context less half of the answer.
        // Where the context is the prompt and the answer, or the answer began with an empty cache, nothing came before. Who runs no
        // llama-bench times the prompt that the answer followed.
        const bool bench = is_llama_cpp(r.o.question.engine) && !contains(r.text("notes"), "prompt depth");
        const double prompt = r.positive_or("prefill_tokens", bench || !r.positive("context_tokens") ? bench_prompt : before);
        const bool separate = is_llama_cpp(r.o.question.engine) && r.positive("context_tokens") &&
                              !contains(r.text("notes"), "empty cache") && std::abs(before - prompt) > 0.1 * prompt;
        r.tokens(context, prompt, separate ? before : 0);
        r.check();
    }
    return r.with({{quantity::decode_tok_s, "decode_tok_s"}, {quantity::prefill_tok_s, "prefill_tok_s"}});
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
    // Replicas that share their experts, or devices that each compute the attention of their own users: one group.
    const bool shared = r.positive("ep").value_or(1) > 1 && r.o.replicas > 1;
    if (llmhw::is_moe(r.o.question.model) && (shared || (ways > 1 && contains(r.text("notes"), "attention DP")))) {
        ways = static_cast<int>(ways * r.o.replicas);
        r.o.lockstep = ways;
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
    const double most = o.lockstep * (lower(o.engine) == "tensorrt-llm" ? 2048 : 1024);  // the engines' own limits
    return std::clamp(sequence > llmhw::information{} ? free / sequence : most, 1., most);
}

// Whether the prompts of a row cannot all have been computed in its time.
inline bool prompts_beat_the_peak(const row_reader& r) {
    const observation& o = r.o;
    const llmhw::device& d = o.question.machine.device;
    const double peak = llmhw::max(llmhw::max(d.fp16, d.bf16), llmhw::max(d.fp8, d.fp4)).in(llmhw::FLOPS);
    const double devices = o.question.machine.count * o.pipeline * o.replicas;
    const double seconds = 2 *
                           o.question.workload.prompt.in(llmhw::tok)*o.sizes.parameters.read(llmhw::active_expert_share(o.question.model)) /
                           (peak * devices);
    return peak > 0 && (seconds > 1e-3 * r.positive_or("ttft_ms", 1e9) || seconds * r.positive_or("output_tok_s", 0) > o.output);
}

// Campaigns that send the same prompt again and again. A server of vLLM keeps all blocks of 16 tokens but the last two, if the model has no recurrent
// state; those of llama.cpp keep what their slot had last, which is another answer where there are several.
inline double uncached(const row_reader& r, double prompt) {
    const std::string& notes = r.text("notes");
    const bool repeats = contains(notes, "campaign orchestrator") || contains(notes, "campaign tli-real");
    const bool alone = lower(r.o.engine) == "llama.cpp" && r.positive_or("concurrency", 0) == 1;
    const bool keeps = alone || (lower(r.o.engine) == "vllm" && !llmhw::is_hybrid(r.o.question.model));
    return repeats && keeps ? std::min(prompt, 32.) : prompt;
}

// Requests that a server answers at a time: llama.cpp's of that campaign had eight slots, as the same step time with 8, 16 and 32 users says.
inline double slots_of(const row_reader& r) {
    return lower(r.o.engine) == "llama.cpp" && contains(r.text("notes"), "campaign orchestrator") ? 8 : 1e9;
}

// ML.ENERGY's second leaderboard averages the time per token over all steps, those after its queue is empty too, and takes rate and batch while
// it was full (ml-energy/leaderboard-v2, benchmark/llm_text_generation: aggregate_leaderboard_data.py, and the queues of each device for how
// often the 500 prompts of ShareGPT and the 164 of HumanEval were sent, with answers of up to 1,024 and 512 tokens).
inline void until_the_last_answer(row_reader& r) {
    const bool code = contains(r.text("notes"), "code task");
    r.o.requests = code ? (contains(r.o.device, "a100") ? 20 : 10) * 164 : 4 * 500;
    r.o.longest = code ? 512 : 1024;
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
        r.o.output = output_of(r);
        const double prompt = input.value_or(prompt_of_task(r));
        const double before = r.positive_or("mean_context_tokens", prompt + r.o.output / 2), computed = uncached(r, prompt);
        r.tokens(before, computed, prompt - computed);
        divide(r);
        const double in_memory = users_in_memory(r.o);
        const double busy = std::max(1., std::min(r.o.replicas, concurrency.value_or(1e9)));
        r.o.replicas = busy;
        const double asking = concurrency ? *concurrency / busy : in_memory;
        const bool ran = contains(r.text("notes"), "concurrency = average");  // as the server counted them
        r.o.users = std::max(1., ran ? asking : std::min({asking, in_memory, slots_of(r)}));
        r.o.waiting = concurrency && in_memory > asking ? std::max(asking - r.o.users, 0.) : 0;
        if (contains(r.text("notes"), "ML.ENERGY v2")) until_the_last_answer(r);
        if (contains(r.text("notes"), "static inference benchmark")) r.o.arrival = llmhw::arrival::together;
        if (contains(r.text("notes"), "simultaneous requests")) r.o.arrival = llmhw::arrival::burst;
        r.o.question.workload.users = static_cast<int>(std::lround(std::max(1., r.o.users / r.o.parts())));
        r.check();
        r.o.implausible = with_prompts && prompts_beat_the_peak(r);
    }
    std::vector<observation> all =
        r.with({{quantity::output_tok_s, "output_tok_s"}, {quantity::tpot_ms, "tpot_ms"}, {quantity::ttft_ms, "ttft_ms"}});
    const std::string notes = lower(r.text("notes"));
    const bool gaps = contains(notes, "median client itl") || contains(notes, "inter-token"), whole = contains(notes, "latency");
    for (observation& o : all) {
        if (o.quantity == quantity::ttft_ms) {
        } else if (with_prompts) {
            o.prompts = o.quantity == quantity::output_tok_s ? interference::all
                        : gaps                               ? interference::median
                        : whole                              ? interference::all
                                                             : interference::others;
        }
    }
    return all;
}

// The whole number before a word in a note; 0 where there is none.
inline int number_before(const std::string& notes, const char* word) {
    const std::size_t end = notes.find(word);
    if (end == std::string::npos) return 0;
    std::size_t start = end;
    while (start > 0 && std::isdigit(static_cast<unsigned char>(notes[start - 1]))) --start;
    return end - start > 6 ? 0 : std::atoi(notes.substr(start, end - start).c_str());
}

// The whole number after a word in a note; 0 where there is none.
inline int number_after(const std::string& notes, const char* word) {
    const std::size_t at = notes.find(word);
    return at == std::string::npos ? 0 : static_cast<int>(std::clamp(std::atof(notes.c_str() + at + std::strlen(word)), 0., 1e6));
}

// One stream with weights in host memory, or on the CPU alone.
inline std::vector<observation> offload_row(const csv::table& t, std::size_t row) {
    row_reader r(t, row, "offload");
    const std::string notes = lower(contains(r.text("notes"), "as above") && row > 0 ? t.text(row - 1, "notes") : r.text("notes"));
    const bool has_device = !r.text("gpu").empty(), ik = lower(r.text("engine")) == "ik_llama.cpp";
    r.model_and_format();
    r.device_and_engine(false, has_device ? "gpu" : "cpu");
    const llmhw::device* cpu = llmhw::find_device(r.text("cpu").c_str());
    if (cpu == nullptr || r.text("cpu").empty())
        r.fail(r.text("cpu").empty() ? "host CPU not stated" : "unknown host CPU " + r.text("cpu"));
    if (r.o.predictable()) {
        llmhw::setup& q = r.o.question;
        r.o.host = r.text("cpu");
        if (ik) r.use(llmhw::engines::ik_llama_cpp_cuda);
        q.machine.count = has_device ? r.count_or("gpu_count", 1) : 1;
        q.machine.host = llmhw::host_of(*cpu);
        // It ran: how much fits where is not in question.
        q.machine.host.memory = q.machine.device.memory = 1e5 * llmhw::GB;
        llmhw::host& side = q.machine.host;
        const llmhw::bandwidth stated = r.positive_or("ram_gb_s", 0) * llmhw::GB_per_s;
        if (stated > llmhw::bandwidth{} && !(stated == side.bandwidth)) {
            side.bandwidth_measured =
                contains(notes, "measure") || contains(notes, "occt") || contains(notes, "mlc") || contains(notes, "triad");
            side.bandwidth = stated;
        }
        if (contains(notes, "single socket") && side.processor.sockets == 2) {
            side.bandwidth /= 2;
            side.processor.sockets = 1;
        }
        if (const int threads = number_before(notes, " threads"); threads > 0)
            side.processor.cores = side.processor.cores > 0 ? std::min(threads, side.processor.cores) : threads;
        if (const int used = number_before(notes, " experts"); used > 0 && used < q.model.experts.used) q.model.experts.used = used;
        // sweep-bench times micro-batches, each followed by a quarter as many tokens; the depth is in the middle of those. Others time a prompt
        // and answers that start behind an empty cache.
        const double swept = number_after(notes, "pp="), batch = swept > 0 ? swept : number_after(notes, "-ub ");
        if (batch > 0) q.engine.micro_batch = batch * llmhw::tok;
        const double context = r.positive_or("context_tokens", bench_prompt / 8), prompt = swept > 0 ? swept : bench_prompt;
        const bool behind = swept > 0 || contains(notes, "sweep-bench");
        r.tokens(context, prompt, behind ? std::max(context - prompt / 8, 0.) : 0);
        if (ik && !has_device) q.workload.kv_cache = llmhw::tensor_type::q8_0;  // what its CPU rows use
        q.workload.flash_attention =
            has_device || contains(notes, "already in kv cache; fa") || contains(notes, "llama-sweep-bench") || contains(notes, "-fa");
        const double kept = llmhw::is_moe(q.model) ? r.positive_or("experts_on_cpu_layers", 0) : 0;
        r.o.place.layers_on_device =
            has_device ? static_cast<int>(std::clamp(r.positive_or("layers_on_gpu", 0), 0., 1. * q.model.layers)) : 0;
        r.o.place.expert_layers_on_host = static_cast<int>(std::min(kept, 1. * llmhw::expert_layers(q.model)));
        if (lower(r.text("engine")) == "ktransformers" || !has_device) r.o.place.prompts = llmhw::prompt_work::computed;
        // Platforms before 2019 have PCIe 3.
        const std::string slot = !r.text("pcie").empty() ? r.text("pcie") : cpu->year < 2019 ? "pcie3-x16" : "";
        if (const llmhw::link* l = llmhw::find_link(slot.c_str()); l != nullptr && !slot.empty()) side.link = *l;
        // What memory does not hold is read again from a drive; none is stated, PCIe 3 with four lanes is assumed.
        if (const int stated_memory = number_before(notes, " gb ram"); stated_memory > 0) {
            side.memory = stated_memory * llmhw::GiB;
            side.drive = 3.5 * llmhw::GB_per_s;
        }
        // Builds of ik_llama.cpp before May 2025 let layers with a sliding window see everything (its author's measurements).
        if (ik && q.engine.built < 2025.35 && q.model.attention.window_layers > 0) q.model.attention.window = q.model.max_context;
        r.o.sizes = llmhw::sizes_of(q);
        r.check();
    }
    return r.with({{quantity::decode_tok_s, "decode_tok_s"}, {quantity::prefill_tok_s, "prefill_tok_s"}});
}

inline llmhw::draft_method draft_method_of(const std::string& stated, bool& known) {
    using enum llmhw::draft_method;
    constexpr std::pair<const char*, llmhw::draft_method> words[] = {{"mtp", mtp},
                                                                     {"dflash", block},
                                                                     {"draft_model", draft_model},
                                                                     {"ngram", n_gram},
                                                                     {"samd-eagle2", samd_eagle2},
                                                                     {"eagle3", eagle3},
                                                                     {"eagle2", eagle2},
                                                                     {"eagle", eagle},
                                                                     {"hydra", hydra},
                                                                     {"medusa", medusa},
                                                                     {"pld", prompt_lookup},
                                                                     {"rest", rest},
                                                                     {"recycling", token_recycling},
                                                                     {"lookahead", lookahead},
                                                                     {"sps", small_draft}};
    for (const auto& [word, value] : words)
        if (stated.rfind(word, 0) == 0) return value;
    known = false;
    return mtp;
}

inline llmhw::draft_task draft_task_of(const std::string& task) {
    using enum llmhw::draft_task;
    constexpr std::pair<const char*, llmhw::draft_task> words[] = {
        {"math", maths},    {"multi-turn", chat},       {"qa", question_answering},
        {"rag", retrieval}, {"summarization", summary}, {"translation", translation}};
    for (const auto& [word, value] : words)
        if (task == word) return value;
    return mixed;
}

// A speculative method against plain decoding, given the speed of plain decoding where it is stated.
inline std::vector<observation> speculative_row(const csv::table& t, std::size_t row) {
    row_reader r(t, row, "speculative");
    const std::string engine = lower(r.text("engine")), notes = lower(r.text("notes")), task = lower(r.text("task"));
    const bool server = engine != "llama.cpp" && engine != "ik_llama.cpp" && engine != "ollama";
    r.model_and_format(engine == "transformers" ? "F16" : server ? "AWQ_INT4_G128" : "Q4_K_M");
    r.device_and_engine(false);
    llmhw::speculation& how = r.o.how;
    bool known = true;
    how.method = draft_method_of(lower(r.text("method")), known);
    if (!known) r.fail("unknown method");
    if (r.o.predictable()) {
        llmhw::machine& mc = r.o.question.machine;
        mc.count = r.count_or("device_count", 1);
        mc.split = server || contains(notes, "tensor") ? llmhw::split::tensor : llmhw::split::layer;
        r.o.users = r.positive_or("concurrency", 1);
        r.o.question.workload.users = static_cast<int>(std::lround(std::max(r.o.users, 1.)));
        how.draft_tokens = static_cast<int>(std::clamp(r.positive_or("draft_tokens", how.draft_tokens), 1., 64.));
        if (const auto accepted = r.positive("acceptance_rate")) {
            how.acceptance = std::min(*accepted, 1.);
        } else if (const std::size_t at = notes.find("acceptance as printed: "); at != std::string::npos) {
            // A range, of which the middle counts.
            const std::string range = notes.substr(at + 23);
            char* end = nullptr;
            const double low = std::strtod(range.c_str(), &end), high = *end == '-' ? std::strtod(end + 1, nullptr) : low;
            if (low > 0 && low <= 1 && high >= low && high <= 1) how.acceptance = (low + high) / 2;
        }
        how.tokens_per_verification = r.positive_or("mean_accepted_length", 0);
        how.task = draft_task_of(task);
        // Lengths are in the words of the task: "512 in 256 out".
        const double prompt = number_before(task, " in "), answer = number_before(task, " out");
        r.o.output = answer > 0 ? answer : 256;
        r.tokens(prompt + r.o.output / 2, prompt);
        r.o.stated_rate = r.positive_or("baseline_tok_s", 0);
        r.check();
    }
    if (r.positive("speedup")) return r.with({{quantity::speedup, "speedup"}});
    if (!r.positive("draft_tokens") && r.o.how.method != llmhw::draft_method::mtp) r.fail("draft length not stated");
    std::vector<observation> all = r.with({{quantity::output_tok_s, "speculative_tok_s"}});
    for (observation& o : all) o.prompts = interference::all;
    return all;
}

// Power and energy of a run, given its rate.
inline std::vector<observation> energy_row(const csv::table& t, std::size_t row) {
    row_reader r(t, row, "energy");
    const auto input = r.positive("input_tokens"), concurrency = r.positive("concurrency"), rate = r.positive("output_tok_s");
    r.model_and_format();
    r.device_and_engine(!input && concurrency);
    r.o.scope = r.text("power_scope");
    if (!rate) r.fail("rate not stated");
    if (r.o.scope.empty()) r.fail("scope of the power not stated");
    if (r.o.predictable()) {
        llmhw::machine& mc = r.o.question.machine;
        mc.count = r.count_or("device_count", 1);
        const bool serving = r.o.question.engine.family == llmhw::engine_family::serving;
        mc.split = serving ? llmhw::split::tensor : llmhw::split::layer;
        r.o.stated_rate = *rate;
        r.o.output = output_of(r);
        // A run of one stream that is called decoding has no prompts worth counting.
        const bool decoding = contains(lower(r.text("phase")), "decode") && !contains(lower(r.text("phase")), "prefill");
        const double usual = input.value_or(prompt_of_task(r)), prompt = decoding ? 0 : usual;
        r.tokens(usual + r.o.output / 2, prompt);
        r.o.users = concurrency.value_or(users_in_memory(r.o));
        r.o.question.workload.users = static_cast<int>(std::lround(std::clamp(r.o.users, 1., 1e6)));
        r.check();
        if (r.o.predictable() && !(mc.device.board_power > llmhw::power{})) r.fail("board power not known");
    }
    return r.with({{quantity::power_w, "power_w"}, {quantity::energy_j_per_output_token, "energy_j_per_output_token"}});
}

inline std::vector<observation> size_row(const csv::table& t, std::size_t row) {
    row_reader r(t, row, "gguf_sizes");
    r.model_and_format();
    // llama.cpp does not make the codebooks below 4 bits without an importance matrix; others have one where the row says so.
    if (r.o.predictable()) {
        llmhw::setup& q = r.o.question;
        const bool codebook = lower(r.text("format")).rfind("iq", 0) == 0 && lower(r.text("format")).rfind("iq4", 0) != 0;
        q.format.importance_matrix = codebook || contains(r.text("notes"), "importance matrix");
        r.o.sizes = llmhw::sizes_of(q.model, q.format);
        // Not what llama.cpp makes: ik_llama.cpp's quantiser, and embeddings of 6 bits.
        constexpr std::pair<const char*, const char*> others[] = {{"llama-3.1-8b/Q4_K_S", "4.38 GiB"},
                                                                  {"qwen2.5-32b/Q4_K_M", "18.50 GiB"},
                                                                  {"qwen3-30b-a3b/Q4_K_M", "17.35 GiB"},
                                                                  {"qwen3-30b-a3b/IQ4_XS", "15.32 GiB"}};
        for (const auto& [id, size] : others) r.o.implausible |= r.o.id == id && r.text("size_as_printed") == size;
    }
    return r.with({{quantity::size_bytes, "size_bytes"}});
}

// Every row of the tables of a folder; tables that are not there are skipped.
inline std::vector<observation> read_all(const std::string& folder) {
    using reader = std::vector<observation> (*)(const csv::table&, std::size_t);
    constexpr std::pair<const char*, reader> tables[] = {{"decode", decode_row},   {"batching", batching_row},
                                                         {"offload", offload_row}, {"speculative", speculative_row},
                                                         {"energy", energy_row},   {"gguf_sizes", size_row}};
    std::vector<observation> all;
    for (const auto& [name, read_row] : tables)
        if (const auto t = csv::read(folder + "/" + name + ".csv"))
            for (std::size_t row = 0; row < t->size(); ++row) append(all, read_row(*t, row));
    return all;
}

// --- predictions -----------------------------------------------------------------------------------------------------------------------

inline constexpr double median_interference = 0.07;  // fitted
inline constexpr llmhw::spread several_first_tokens = {0.5, 2};

// Constants of the laws that are not in an engine's profile.
struct physics {
    llmhw::host_physics host = {};
    llmhw::power_physics power = {};
    llmhw::draft_physics draft = {};
};

// A profile in the build and with the settings of a row.
inline llmhw::engine as_run(llmhw::engine profile, const observation& o) {
    profile.built = o.question.engine.built;
    profile.samples_on_cpu = o.question.engine.samples_on_cpu;
    profile.micro_batch = o.question.engine.micro_batch;
    return profile;
}

// Seconds that the prompt of one request takes where `users` are served: a micro-batch holds the prompts of as many as it has room for, which
// share its reading of the weights and its fixed times; attention stays each one's own.
inline double prompt_time(const observation& o, const llmhw::engine& e) {
    using namespace llmhw;
    const prefill_time alone = prefill_of(o.question, e, o.sizes).time;
    const workload& w = o.question.workload;
    const token_count computed = w.prompt - w.cached;
    const double together = std::min(o.users, e.micro_batch / computed);
    if (!(together > 1)) return alone.total().in(s);
    setup merged = o.question;
    merged.workload.prompt = w.cached + together * computed;
    const prefill_time all = prefill_of(merged, e, o.sizes).time;
    const duration shared = all.matrices + all.activations + all.layers + all.communication;
    return (shared / together + alone.attention + alone.scores + alone.kv_cache + alone.recurrent_state).in(s);
}

// While one of the replicas that share their experts computes a prompt, the others wait for it, unless they compute one too: the prompts of
// D replicas, each of which has one in a step with chance p, take 1 - (1 - p)^D of the steps instead of p.
inline double waits_for_prompts(const observation& o) {
    const double chance = std::min(1., o.users / (o.lockstep * o.output));
    return (1 - std::pow(1 - chance, o.lockstep)) / chance;
}

// Seconds of a step, of which `d` is the decode law's.
inline double step_time(const observation& o, const llmhw::engine& e, const llmhw::decode_estimate& d) {
    using namespace llmhw;
    const int at_work = static_cast<int>(std::min(o.parts(), std::max(o.users, 1.)));
    const duration alone = o.lockstep > 1 ? expert_parallel_of(o.question, e, o.sizes).step : d.time.total();
    return (alone * stage_waiting(at_work, e.physics.stage_serial_share)).in(s);
}

// Mean of a run's steps, of which those of the full batch take `full`. When the queue is empty the last answers go on in ever smaller batches: if lengths
// are spread evenly from 0 to twice the mean, two thirds of the mean are left of each.
inline double mean_until_the_last(const observation& o, const llmhw::engine& e, double full) {
    if (!(o.requests > 0)) return full;
    const double left = 2. / 3 * o.output, full_steps = std::max(0., o.requests / o.users * o.output - left);
    llmhw::setup emptier = o.question;
    emptier.workload.users = static_cast<int>(std::lround(std::max(1., o.users * left / o.longest / o.parts())));
    return (full_steps * full + o.longest * step_time(o, e, decode_of(emptier, e, o.sizes))) / (full_steps + o.longest);
}

// Speed-up of a run: the share of it that computes prompts gains nothing.
inline prediction predict_speculation(const observation& o, const llmhw::engine& e, const llmhw::draft_physics& physics) {
    using namespace llmhw;
    const decode_estimate d = decode_of(o.question, e, o.sizes);
    const prefill_estimate p = prefill_of(o.question, e, o.sizes);
    const double prompts = p.time.total().in(s)*o.users / o.output;  // beside each step
    const double run = o.stated_rate > 0 ? o.users / o.stated_rate : d.time.total().in(s) + prompts;
    const double share = std::min(prompts / run, 0.97);
    const speculative_estimate gain = speculative_of(o.question, e, o.sizes, o.how, (1 - share) * run * s, physics);
    const auto of_run = [&](double factor) {
        const double whole = is_tree(o.how.method) ? factor : speed_up_of_request(factor, share, o.how.method != draft_method::n_gram);
        return o.quantity == observations::quantity::speedup ? whole : whole * o.users / run;
    };
    return {of_run(gain.speed_up), of_run(gain.low), of_run(gain.high)};
}

// The figures of one GPU are means of whole runs, their preparation included.
inline constexpr double working_share_of_a_mean = 0.8;

inline prediction predict_power(const observation& o, const llmhw::engine& e, const llmhw::power_physics& physics) {
    using namespace llmhw;
    const setup& q = o.question;
    const utilisation used = utilisation_at(q, o.sizes, o.stated_rate * tok_per_s, q.workload.prompt.in(tok) / o.output);
    const power_draw draw = o.scope == "wall-peak" ? peak_power(q.machine, physics) : power_at(q, e, used, physics);
    const power devices = q.machine.count * detail::device_limit(q.machine);
    double watts = 0, most = 1e9;
    if (contains(o.scope, "wall")) {
        watts = draw.wall().in(W);
    } else if (o.scope == "one-gpu") {
        watts = working_share_of_a_mean * draw.devices.in(W) / q.machine.count;
        most = devices.in(W) / q.machine.count;
    } else {
        // The machines of the rows that count idle cards have four.
        setup idle = q;
        idle.machine.count = o.scope == "gpus-with-idle-cards" ? std::max(4 - q.machine.count, 0) : 0;
        const double others = idle.machine.count > 0 ? idle_power(idle.machine, physics).devices.in(W) : 0;
        watts = draw.devices.in(W) + others;
        most = devices.in(W) + others;
    }
    // A token costs what all devices together draw for it.
    const double unit = o.quantity == observations::quantity::power_w ? 1 : (o.scope == "one-gpu" ? q.machine.count : 1) / o.stated_rate;
    return {unit * watts, unit * physics.band.low * watts, unit * std::min(physics.band.high * watts, most)};
}

// What the library says of a row with this engine. The observation must be predictable.
inline prediction predict(const observation& o, const llmhw::engine& e, const physics& laws = {}) {
    using namespace llmhw;
    const setup& q = o.question;
    const auto in_band = [](double value, double low, double high) { return prediction{value, low * value, high * value}; };
    if (o.quantity == quantity::size_bytes) return in_band(o.sizes.weights.total().in(B), 0.999, 1.001);
    if (o.table == "speculative") return predict_speculation(o, e, laws.draft);
    if (o.table == "energy") return predict_power(o, e, laws.power);
    if (o.quantity == quantity::prefill_tok_s) {
        const prefill_estimate p = o.table == "offload" ? offload_prefill_of(q, e, o.sizes, o.place, laws.host) : prefill_of(q, e, o.sizes);
        return {p.rate.in(tok_per_s), p.low.in(tok_per_s), p.high.in(tok_per_s)};
    }
    const decode_estimate d = o.table == "offload" ? offload_of(q, e, o.sizes, o.place, laws.host).decode : decode_of(q, e, o.sizes);
    const double low = d.low / d.rate, high = d.high / d.rate;
    if (o.quantity == quantity::decode_tok_s) return in_band(d.rate.in(tok_per_s), low, high);

    const double step = step_time(o, e, d), one = prompt_time(o, e);
    const token_count computed = q.workload.prompt - q.workload.cached;
    const double first_token = time_to_first_token(one * s, o.users, computed, o.arrival, e, d).in(s);
    if (o.quantity == quantity::ttft_ms) {
        const prefill_estimate p = prefill_of(q, e, o.sizes);
        const spread band = o.users * o.replicas > 1 ? several_first_tokens : spread{p.rate / p.high, p.rate / p.low};
        // Who finds no slot waits for the answers of those who did.
        const double answers = o.waiting / o.users * (o.output * d.time_per_token.in(s_per_tok) + o.users * one);
        return in_band(1e3 * (first_token + answers), band.low, band.high);
    }

    // The prompts of the batch take turns with its steps, once in an answer.
    const double in_step = std::max(1., o.users / o.parts() / (e.divides_batch ? stages(q.machine) : 1));
    const double prompts = o.prompts == interference::none ? 0 : in_step * waits_for_prompts(o) * one / o.output;
    if (o.quantity == quantity::output_tok_s) return in_band(o.replicas * o.users / (step + prompts), low, high);
    // What comes before the first token is no time between tokens: one's own prompt, and those that one waits for (Little's law). A full queue
    // gives each free slot to one request.
    const double before = (o.requests > 0 ? one : first_token) / o.output;
    const double between = o.prompts == interference::all      ? prompts
                           : o.prompts == interference::others ? std::max(prompts - before, 0.)
                                                               : median_interference * (in_step - 1) / in_step * prompts;
    return in_band(1e3 * mean_until_the_last(o, e, step + between), 1 / high, 1 / low);
}
inline prediction predict(const observation& o) { return predict(o, o.question.engine); }

}  // namespace observations

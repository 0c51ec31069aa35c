// From options to a question: the machine, the engine and the load.
#pragma once

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include <llmhw/json.hpp>
#include <llmhw/local_machine.hpp>
#include <llmhw/notes.hpp>
#include <llmhw/parse.hpp>

#include "subject.hpp"

namespace tool {

using namespace llmhw::literals;

// As they stand on the command line; empty where they are not given.
struct options {
    std::vector<std::string> models;
    std::string format, file_size;
    std::vector<std::string> devices;
    std::string memory, bandwidth, compute, board_power, count, link, power_limit, wired_limit;
    std::string host, host_memory, host_bandwidth, host_cores, host_clock, drive;
    std::string engine, context, users, prompt, depth, cached, kv, margin, least_context, setup_file, root = "/";
    bool tensor_parallel = false, no_flash_attention = false, streamed = false;
    bool json = false, explain = false, ids_only = false;
    std::string colour = "auto";
    std::vector<std::string> filter;
};

struct question {
    llmhw::setup setup = {};
    subject what = {};
    llmhw::setup_document document = {};  // owns the texts of a setup that was read
    std::vector<std::string> notes;       // what was read, detected or assumed
};

// --- values -------------------------------------------------------------------------------------------------------------------------------

template <class Kind>
llmhw::quantity<Kind> quantity_option(const char* name, const std::string& text) {
    const auto value = llmhw::parse_quantity<Kind>(text);
    if (!value) throw usage_error(std::string(name) + " is \"" + text + "\"; it must be " + llmhw::quantity_syntax<Kind>());
    return *value;
}

inline llmhw::token_count tokens_option(const char* name, const std::string& text) {
    const auto value = llmhw::parse_tokens(text);
    if (!value) throw usage_error(std::string(name) + " is \"" + text + "\"; it must be a whole number of tokens, as 8192 or 8k");
    return *value;
}

inline int count_option(const char* name, const std::string& text) {
    const auto number = llmhw::detail::parse_number(text);
    if (!number || !number->rest.empty() || !(number->value >= 1 && number->value <= 1e6) || text.find('.') != std::string::npos)
        throw usage_error(std::string(name) + " is \"" + text + "\"; it must be a whole number from 1 to 1000000");
    return static_cast<int>(number->value);
}

// --- the machine ----------------------------------------------------------------------------------------------------------------------------

// "rtx-4090", or "2x rtx-4090".
inline llmhw::machine machine_named(std::string name) {
    int count = 1;
    const auto number = llmhw::detail::parse_number(name);
    if (number && !number->rest.empty() && number->rest.front() == 'x') {
        count = count_option("--device", name.substr(0, name.size() - number->rest.size()));
        name = number->rest.substr(1);
    }
    return {.device = entry("device", llmhw::device_catalog, name), .count = count};
}

inline void describe_host(const options& o, llmhw::machine& m) {
    using namespace llmhw;
    if (!o.host.empty()) m.host = host_of(entry("device", device_catalog, o.host));
    llmhw::host& side = m.host;
    if (!o.host_memory.empty()) side.memory = quantity_option<kind::information>("--host-memory", o.host_memory);
    if (!o.host_bandwidth.empty()) side.bandwidth = quantity_option<kind::bandwidth>("--host-bandwidth", o.host_bandwidth);
    if (!o.host_cores.empty()) side.processor.cores = count_option("--host-cores", o.host_cores);
    if (!o.host_clock.empty()) side.processor.clock = quantity_option<kind::frequency>("--host-clock", o.host_clock);
    if (!o.drive.empty()) side.drive = quantity_option<kind::bandwidth>("--drive", o.drive);
}

// What the options say over what is named or seen.
inline void describe_device(const options& o, llmhw::machine& m) {
    using namespace llmhw;
    if (!o.memory.empty()) m.device.memory = quantity_option<kind::information>("--memory", o.memory);
    if (!o.bandwidth.empty()) m.device.bandwidth = quantity_option<kind::bandwidth>("--bandwidth", o.bandwidth);
    if (!o.compute.empty()) m.device.fp16 = quantity_option<kind::compute_rate>("--compute", o.compute);
    if (!o.board_power.empty()) m.device.board_power = quantity_option<kind::power>("--board-power", o.board_power);
    if (!o.count.empty()) m.count = count_option("--count", o.count);
    if (!o.link.empty()) m.link = entry("link", link_catalog, o.link);
    if (!o.power_limit.empty()) m.power_limit = quantity_option<kind::power>("--power-limit", o.power_limit);
    if (!o.wired_limit.empty()) m.wired_limit = quantity_option<kind::information>("--wired-limit", o.wired_limit);
    if (o.tensor_parallel) m.split = split::tensor;
}

// The local machine; its CPU where there is no GPU, if the bandwidth of its memory is known.
inline llmhw::machine machine_seen(const options& o, std::vector<std::string>& notes) {
    const llmhw::local_machine here = llmhw::detect_machine(o.root);
    llmhw::machine m = machine_of(here);
    if (m.count == 0) {
        describe_host(o, m);
        if (!(m.host.memory > 0_B) || !(m.host.bandwidth > 0_GB_per_s)) {
            std::string why;
            for (const std::string& text : here.unseen) why += "\n  not seen: " + text;
            throw usage_error(
                "no device is named and none was seen; use --device NAME, --memory with --bandwidth, or --host-bandwidth for this CPU" +
                why);
        }
        m.count = 1;
        m.device = {.name = "the CPU of this machine",
                    .kind = llmhw::device_kind::cpu,
                    .architecture = llmhw::architecture::cpu,
                    .memory = m.host.memory,
                    .bandwidth = m.host.bandwidth,
                    .processor = m.host.processor};
    }
    notes.push_back("machine: seen here, " + (m.count > 1 ? std::to_string(m.count) + " x " : std::string()) + m.device.name);
    for (const std::string& text : here.unseen) notes.push_back("not seen: " + text);
    return m;
}

inline llmhw::machine machine_of_options(const options& o, const std::string& device, std::vector<std::string>& notes) {
    llmhw::machine m;
    if (!device.empty()) {
        m = machine_named(device);
    } else if (!o.memory.empty() && !o.bandwidth.empty()) {
        m.device.name = "a device as described";
    } else if (!o.memory.empty()) {
        throw usage_error("--memory without --device needs --bandwidth, too");
    } else {
        m = machine_seen(o, notes);
    }
    describe_device(o, m);
    describe_host(o, m);
    return m;
}

// --- the load -------------------------------------------------------------------------------------------------------------------------------

inline llmhw::tensor_type kv_type(const std::string& name) {
    using enum llmhw::tensor_type;
    std::string known;
    for (const llmhw::tensor_type type : {f32, f16, bf16, fp8, q8_0, q5_1, q5_0, q4_1, q4_0, iq4_nl}) {
        const std::string type_name(llmhw::detail::name_of(type));
        if (llmhw::detail::same_name(type_name.c_str(), name.c_str())) return type;
        known += (known.empty() ? "" : ", ") + type_name;
    }
    throw usage_error("--kv is \"" + name + "\"; it must be one of " + known);
}

inline llmhw::workload load_of(const options& o, const llmhw::model& m) {
    llmhw::workload load{.context = 8192_tok};
    if (!o.context.empty())
        load.context = tokens_option("--context", o.context);
    else if (m.max_context > 0_tok)
        load.context = min(load.context, m.max_context);
    if (!o.users.empty()) load.users = count_option("--users", o.users);
    load.prompt = o.prompt.empty() ? min(512_tok, load.context) : tokens_option("--prompt", o.prompt);
    if (!o.depth.empty()) load.depth = tokens_option("--depth", o.depth);
    if (!o.cached.empty()) load.cached = tokens_option("--cached", o.cached);
    if (!o.kv.empty()) load.kv_cache = kv_type(o.kv);
    load.flash_attention = !o.no_flash_attention;
    return load;
}

// --- all of it ------------------------------------------------------------------------------------------------------------------------------

// What the rules say against a question is a mistake of its author.
inline void require_sensible(const llmhw::setup& question) {
    const llmhw::validation rules = llmhw::validate(question);
    if (rules.ok()) return;
    std::ostringstream text;
    text << rules;
    std::string lines = text.str();
    if (!lines.empty()) lines.pop_back();
    throw usage_error(lines);
}

inline std::string text_of_setup(const std::string& path) {
    if (path == "-") return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
    std::ifstream file(path, std::ios::binary);
    if (!file) throw usage_error(path + ": there is no such file");
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline question question_of_setup(const std::string& path) {
    question asked;
    asked.document = llmhw::setup_of(llmhw::parse_json(text_of_setup(path)));
    asked.setup = asked.document.setup;
    asked.what.model = asked.setup.model;
    asked.what.format = asked.setup.format;
    asked.what.file_size = asked.setup.file_size;
    asked.what.sizes = sizes_of(asked.setup);
    for (std::string& note : llmhw::notes_of(asked.setup)) asked.notes.push_back(std::move(note));
    return asked;
}

inline question question_of(const options& o, const std::string& model_name, const std::string& device_name) {
    question asked;
    if (!is_path(model_name))
        entry("model", llmhw::model_catalog, model_name.substr(0, model_name.find(':')));  // before anything else is looked for
    asked.setup.machine = machine_of_options(o, device_name, asked.notes);
    if (!o.engine.empty()) asked.setup.engine = entry("engine", llmhw::engine_catalog, o.engine);
    const llmhw::engine& e = llmhw::engine_of(asked.setup);
    asked.what =
        subject_of(model_name, o.format,
                   o.file_size.empty() ? llmhw::information{} : quantity_option<llmhw::kind::information>("--file-size", o.file_size), e);
    asked.setup.model = asked.what.model;
    asked.setup.format = asked.what.format;
    asked.setup.file_size = asked.what.file_size;
    asked.setup.workload = load_of(o, asked.what.model);
    require_sensible(asked.setup);
    if (asked.what.file)
        for (const std::string& note : asked.what.file->notes) asked.notes.push_back(note);
    if (asked.what.format_assumed) asked.notes.push_back(std::string("format: ") + asked.what.format.id + ", as none is named");
    for (std::string& note : llmhw::notes_of(asked.setup)) asked.notes.push_back(std::move(note));
    return asked;
}

}  // namespace tool

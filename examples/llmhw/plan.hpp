// Where the parts of a model go, and the options of llama.cpp that put them there.
#pragma once

#include <string>
#include <vector>

#include "report.hpp"

namespace tool {

// --n-cpu-moe counts the first layers of the model, with or without experts (ggml-org/llama.cpp, common/arg.cpp).
inline int first_layers_with_host_experts(const llmhw::model& m, int expert_layers_on_host) {
    if (expert_layers_on_host == 0) return 0;
    const int moe = llmhw::expert_layers(m), others = m.layers - moe;
    const bool spread = m.experts.alternate || m.recurrent.kind == llmhw::recurrence::mamba2;
    if (!spread) return others + expert_layers_on_host;  // dense layers come first
    return (expert_layers_on_host * m.layers + moe - 1) / moe;
}

// For llama-server; empty for other engines, or where nothing runs.
inline std::vector<std::string> llama_cpp_options(const question& asked, const llmhw::offload_estimate& plan) {
    using namespace llmhw;
    const setup& q = asked.setup;
    if (!is_llama_cpp(engine_of(q)) || !plan.fits()) return {};
    const workload& w = q.workload;
    const bool all = plan.layers_on_device == q.model.layers;
    std::vector<std::string> o{"-m",
                               asked.what.file && !asked.what.file->files.empty() ? asked.what.file->files[0].string() : "MODEL.gguf"};
    const auto add = [&o](const char* name, const std::string& value) { o.insert(o.end(), {name, value}); };
    add("-ngl", std::to_string(plan.layers_on_device + (all ? 1 : 0)));  // the head counts as a layer
    if (const int moe = first_layers_with_host_experts(q.model, plan.expert_layers_on_host); moe > 0)
        add("--n-cpu-moe", std::to_string(moe));
    add("-c", fixed((w.users * plan.context).in(tok), 0));  // all slots together
    if (w.users > 1) add("-np", std::to_string(w.users));
    if (w.kv_cache != tensor_type::f16) {
        const std::string type(detail::name_of(w.kv_cache));
        add("-ctk", type);
        add("-ctv", type);
    }
    add("-fa", w.flash_attention ? "on" : "off");
    if (q.machine.count > 1) add("-sm", q.machine.split == split::layer ? "layer" : "row");
    return o;
}

// The prompt with the parts where the plan puts them; empty where nothing runs.
inline llmhw::prefill_estimate prompt_of(const question& asked, const llmhw::offload_estimate& plan, llmhw::host_work work) {
    if (!plan.fits()) return {};
    const llmhw::setup planned = with_context(asked.setup, plan.context);
    return offload_prefill_of(
        planned, engine_of(planned), asked.what.sizes,
        {.layers_on_device = plan.layers_on_device, .expert_layers_on_host = plan.expert_layers_on_host, .work = work});
}

inline std::string command_line(const std::vector<std::string>& words) {
    std::string line = "llama-server";
    for (const std::string& word : words) {
        const bool plain =
            word.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./:=+,") == std::string::npos;
        std::string quoted = word;
        for (std::size_t at = 0; !plain && (at = quoted.find('\'', at)) != std::string::npos; at += 4) quoted.replace(at, 1, "'\\''");
        line += ' ' + (plain ? word : '\'' + quoted + '\'');
    }
    return line;
}

inline void print_plan(std::ostream& out, const question& asked, const llmhw::offload_estimate& plan, const llmhw::prefill_estimate& prompt,
                       const colours& c) {
    using namespace llmhw;
    const model& m = asked.setup.model;
    print_heading(out, asked, c);
    print_verdict(out, plan.fits(), c);
    out << "layers     " << plan.layers_on_device << " of " << m.layers << " on the device\n";
    if (is_moe(m))
        out << "experts    those of " << plan.expert_layers_on_host << " of " << expert_layers(m) << " layers stay with the host\n";
    out << "context    " << fixed(plan.context.in(tok), 0) << " tokens" << (asked.setup.workload.users > 1 ? " a user" : "") << "\n\n";

    table places({"place", ">weights", ">KV cache", ">buffers", ">total", ">available"});
    const memory_estimate& d = plan.memory.device;
    const int count = asked.setup.machine.count;
    if (plan.layers_on_device > 0)
        places.add({count > 1 ? std::to_string(count) + " devices" : "device", or_dash(d.weights), or_dash(d.kv_cache + d.recurrent_state),
                    or_dash(d.compute_buffers + d.engine_reserve), or_dash(d.total()), or_dash(count * d.available)});
    const memory_place& h = plan.memory.host;
    if (h.total() > 0 * B || !plan.fits())
        places.add({"host", or_dash(h.weights), or_dash(h.kv_cache), or_dash(h.buffers), or_dash(h.total()), or_dash(h.available)});
    if (plan.memory.on_drive > 0 * B)
        places.add({"drive", to_string(plan.memory.on_drive), "-", "-", to_string(plan.memory.on_drive), "-"});
    places.print(out, c);
    if (plan.memory.device.missing() > 0 * B) out << "the fullest device lacks " << plan.memory.device.missing() << '\n';

    out << '\n';
    if (plan.fits() && !(plan.decode.rate > 0 * tok_per_s))
        out << "decode     no speed: the bandwidth of the host's memory is not known; --host-bandwidth says it\n";
    else
        out << report_of(plan.decode) << report_of(prompt);
    if (!plan.fits() && !(asked.setup.machine.host.memory > 0 * B))
        out << "note       nothing is known of the host: --host-memory and --host-bandwidth, or --host, say it\n";
    print_notes(out, asked.notes);
    if (const auto words = llama_cpp_options(asked, plan); !words.empty()) out << '\n' << command_line(words) << '\n';
}

}  // namespace tool

// The derivation of an answer: every number between the question and the result with its formula, as the headers of the laws state it.
#pragma once

#include <string>
#include <vector>

#include <llmhw/json.hpp>
#include <llmhw/ostream.hpp>

namespace tool {

struct step {
    const char* part;     // of the answer: "memory"
    const char* label;    // "KV cache"
    const char* formula;  // "users x (full x tokens + window x min(tokens, w)) x bytes per element"
    double value;         // in `unit`
    std::string unit;     // as in the keys of JSON: "bytes"; empty for a plain number
    std::string shown;    // for a person: "1.07 GB"
};

class derivation {
public:
    void part(const char* name) { part_ = name; }

    template <class Kind>
    void add(const char* label, llmhw::quantity<Kind> value, const char* formula) {
        steps_.push_back(
            {part_, label, formula, value.stored, std::string(llmhw::detail::written_unit<Kind>::key), llmhw::to_string(value)});
    }
    void add(const char* label, double value, const char* formula) {
        steps_.push_back({part_, label, formula, value, "", llmhw::detail::readable(value)});
    }
    // Parts of which a setup has nothing are left out.
    template <class Kind>
    void add_if_any(const char* label, llmhw::quantity<Kind> value, const char* formula) {
        if (value.stored > 0) add(label, value, formula);
    }

    const std::vector<step>& steps() const { return steps_; }

private:
    std::vector<step> steps_;
    const char* part_ = "";
};

inline void explain_model(derivation& d, const llmhw::setup& question, const llmhw::model_sizes& sizes) {
    using namespace llmhw;
    const double active = active_expert_share(question.model);
    d.part("model");
    d.add("parameters", sizes.parameters.total(), "sum over the tensors of columns x rows");
    d.add("parameters of a token", sizes.parameters.read(active), "head + layers + k/N experts: what one token is multiplied with");
    d.add("bits per weight", bits_per_weight(sizes), "8 x bytes / parameters");
    d.add("KV elements, full", sizes.kv.full, "2 x KV heads x head dim x layers that keep every token; MLA: rank + rope per layer");
    if (sizes.kv.window > 0) d.add("KV elements, window", sizes.kv.window, "the same for layers that keep the newest tokens alone");
    d.add("bytes per KV element", bytes_per_element(question.workload.kv_cache), "block bytes / block elements of the cache's type");
    d.add("KV of a token", kv_bytes_per_token(sizes.kv, question.workload.kv_cache).in(B_per_tok)*B, "(full + window) x bytes per element");
    d.add_if_any("state of a sequence", sizes.kv.state, "32-bit matrices and 16-bit convolutions of the recurrent layers");
}

inline void explain_weights(derivation& d, const llmhw::weight_bytes& weights) {
    d.add_if_any("weights, looked up", weights.looked_up, "input embedding: parameters / block weights x block bytes");
    d.add("weights, head", weights.head, "output head, or the tied embedding");
    d.add("weights, layers", weights.layers, "attention, dense and shared blocks, routers, norms");
    d.add_if_any("weights, experts", weights.experts, "all routed experts");
}

inline void explain_memory(derivation& d, const llmhw::setup& question, const llmhw::model_sizes& sizes, const llmhw::memory_estimate& m) {
    d.part("memory");
    explain_weights(d, sizes.weights);
    d.add("weights", m.weights, "looked up + head + layers + experts");
    d.add("KV cache", m.kv_cache, "users x (full x tokens + window x min(tokens, w)) x bytes per element, in whole blocks");
    d.add_if_any("recurrent state", m.recurrent_state, "users x state of a sequence");
    d.add("compute buffers", m.compute_buffers,
          "4 (u hidden + max(logits, u widest layer)) + mask or scores, u = micro-batch; a device each");
    d.add_if_any("engine", m.engine_reserve, "runtime memory + (1 - memory share) x available; a device each");
    d.add("total", m.total(), "weights + KV cache + recurrent state + compute buffers + engine");
    d.add("share of weights", fullest_weight_share(question.model, question.machine),
          divides_matrices(question.machine) ? "1 / devices" : "ceil((layers + 1) / devices) / (layers + 1): the fullest device");
    const llmhw::kv_shape fullest = fullest_kv_shape(sizes.kv, question.model, question.machine);
    const llmhw::token_count context = question.workload.context;
    d.add("share of KV cache", llmhw::kv_cache(fullest, context) / llmhw::kv_cache(sizes.kv, context),
          divides_matrices(question.machine) ? "ceil(KV heads / devices) / KV heads" : "ceil(layers / devices) / layers");
    d.add("needed", m.needed, "weights x share + KV cache x share + state + buffers and engine of one device");
    d.add("available", m.available, "label - what driver or system keep; or the share that the system lets the GPU have");
    d.add_if_any("headroom", m.headroom(), "available - needed");
    d.add_if_any("missing", m.missing(), "needed - available");
}

// The constants of device and engine that the parts below are made of.
inline void explain_constants(derivation& d, const llmhw::setup& question) {
    using namespace llmhw;
    const device& card = question.machine.device;
    const engine& e = engine_of(question);
    d.add("bandwidth", card.bandwidth, "BW, nominal peak of the device's memory");
    d.add("share of bandwidth", e.physics.bandwidth_share, "s, of BW that streaming reads reach");
    d.add("share in KV reads", e.kv_share, "k, of BW");
    d.add_if_any("units x clock", unit_clock(card), "U, as the device states it, or FP16 peak / FP16 operations of a unit and clock");
    d.add("bytes per clock", e.bytes_per_clock, "c, of a unit with 16-bit weights");
    d.add("unpacking", e.unpacking.of(kernel_of(question.format)), "q, bytes per clock relative to 16-bit weights");
    if (e.family != engine_family::serving)
        d.add("generation", e.physics.architecture_speed.of(card.architecture), "a, bytes per clock of this generation's units");
    const double hidden = question.model.hidden;
    d.add("width", hidden / (hidden + e.physics.narrow_hidden), "w = hidden / (hidden + narrow): loads in flight in narrow matrices");
    d.add("layer time", e.layer_time, "fixed time of a layer in this engine, before its build's year");
    d.add("step time", e.step_time, "fixed time of a step");
    if (question.workload.users > 1) d.add("sequence time", e.sequence_time, "fixed time of each further sequence");
    if (e.measured_speed != 1) d.add("measured speed", e.measured_speed, "of one's own machine relative to the profile");
}

// Times of a step with all weights on the devices, or of the devices' part.
inline void explain_step(derivation& d, const llmhw::setup& question, const llmhw::step_time& t) {
    const bool serving = engine_of(question).family == llmhw::engine_family::serving;
    d.add_if_any("weights", t.weights, "bytes / R / devices that share a matrix; 1/R^4 = 1/(s BW)^4 + 1/(c q a w U)^4");
    d.add_if_any("KV cache", t.kv_cache, "KV read / (k BW) / devices that share it");
    d.add_if_any("recurrent state", t.recurrent_state, "2 x state x users / (s BW): read and written");
    d.add_if_any("compute", t.compute,
                 serving ? "sqrt(weights^2 + C^2) - weights, C = (users - 1) x 2 x parameters of a token / (share x peak)"
                         : "(users - 1) x 2 x parameters of a token / (share x peak)");
    d.add_if_any("layers", t.layers, "layers x layer time x share of it left in the build's year");
    d.add_if_any("overhead", t.overhead, "step time + (users - 1) x sequence time + sampling");
    d.add_if_any("communication", t.communication, "2 x layers x all-reduce, or (devices - 1) x hop");
}

inline void explain_rates(derivation& d, const llmhw::decode_estimate& decode) {
    using namespace llmhw;
    d.add_if_any("floor", decode.ceiling > 0 * tok_per_s ? (1 * tok) / decode.ceiling : duration{},
                 "bytes of a step / nominal bandwidth, or operations / nominal peak");
    d.add_if_any("ceiling", decode.ceiling, "1 / floor: nothing beats it");
    if (!(decode.rate > 0 * tok_per_s)) return;
    d.add("rate of a user", decode.rate, "1 / total");
    d.add("80 % band, low", decode.low, "rate x lower edge of the measured spread");
    d.add("80 % band, high", decode.high, "min(rate x upper edge, ceiling)");
    d.add("throughput", decode.throughput, "users x rate");
}

inline void explain_decode(derivation& d, const llmhw::setup& question, const llmhw::decode_estimate& decode) {
    using namespace llmhw;
    d.part("decode");
    const bool on_cpu = is_on_cpu(question, engine_of(question));
    if (!on_cpu) explain_constants(d, question);
    if (is_moe(question.model)) d.add("share of experts", decode.expert_share, "1 - (1 - k/N)^(users^c): distinct experts of a step");
    d.add("weights read", decode.weights_read, "head + layers + share of experts x experts");
    d.add("KV read", decode.kv_read, "users x cache at the depth of decoding");
    if (on_cpu) {
        d.add_if_any("weights", decode.time.weights, "sqrt((W/R)^2 + (N/U)^2): bytes over reached bandwidth, weights over cores x clock x vector share");
        d.add_if_any("attention", decode.time.kv_cache, "4 x heads x head dim x tokens over cores x clock x vector share, and KV over bandwidth");
        d.add_if_any("threads", decode.time.layers, "layers x threads x time to meet");
        d.add_if_any("communication", decode.time.communication, "(CPUs - 1) x hop");
    } else {
        explain_step(d, question, decode.time);
    }
    d.add_if_any("total", decode.time.total(), "sum of the parts");
    explain_rates(d, decode);
}

inline void explain_prompt(derivation& d, const llmhw::prefill_estimate& p, llmhw::duration first_token) {
    using namespace llmhw;
    if (!(p.rate > 0 * tok_per_s)) return;
    d.part("prompt");
    d.add("tokens", p.computed, "prompt - cached");
    d.add("operations, dense", p.work.dense, "2 x tokens x parameters of the layers");
    d.add_if_any("operations, experts", p.work.experts, "2 x tokens x k/N x parameters of the experts");
    d.add("operations, attention", p.work.attention, "4 x heads x head dim x pairs; pairs = n (d + n/2) in a layer that sees everything");
    d.add("operations, head", p.work.head, "2 x parameters of the head: one token's logits");
    d.add("operations", p.work.total(), "sum of the parts");
    d.add("weights read", p.weights_read, "micro-batches x bytes of the weights that one touches");
    d.add("matrices", p.time.matrices,
          "micro-batches x sqrt(C^2 + B^2): computing and reading; C at the rate that units and board power allow");
    d.add("attention", p.time.attention, "operations / (FLOP per clock x units x clock)");
    d.add("activations", p.time.activations, "bytes per element x elements / BW");
    d.add_if_any("scores", p.time.scores, "bytes of the scores / BW, without flash attention");
    d.add_if_any("KV cache", p.time.kv_cache, "micro-batches x mean cache / BW");
    d.add_if_any("recurrent state", p.time.recurrent_state, "tokens x state / BW");
    d.add("layers", p.time.layers, "micro-batches x layers x layer time");
    d.add_if_any("communication", p.time.communication, "all-reduces, or hops of a layer split");
    d.add_if_any("host", p.time.host, "what the CPU computes, with weights in host memory");
    d.add_if_any("link", p.time.link, "weights of the host that are copied to the device");
    d.add("total", p.time.total(), "sum of the parts");
    d.add("rate", p.rate, "tokens / total");
    d.add("80 % band, low", p.low, "rate x lower edge of the measured spread");
    d.add("80 % band, high", p.high, "min(rate x upper edge, ceiling)");
    d.add("ceiling", p.ceiling, "tokens / max(weights / BW, operations / peak)");
    d.add_if_any("time to first token", first_token, "prompt + one decoding step over its cache");
}

inline void explain_power(derivation& d, const llmhw::energy_estimate& e) {
    using namespace llmhw;
    if (!(e.decode.wall() > 0 * W)) return;
    d.part("power");
    d.add("devices", e.decode.devices, "min(share x board power, limit); the share grows with the bandwidth and compute in use");
    d.add_if_any("host", e.decode.host, "CPU, memory and fans of the machine");
    d.add_if_any("conversion", e.decode.conversion, "lost in the power supply");
    d.add("at the wall", e.decode.wall(), "devices + host + conversion");
    d.add("limit", e.limit, "devices x board power or its limit");
    d.add("a token", e.per_output_token, "power at the wall / throughput");
}

inline derivation derivation_of(const llmhw::setup& question, const llmhw::model_sizes& sizes, const llmhw::estimate_result& answer) {
    derivation d;
    explain_model(d, question, sizes);
    explain_memory(d, question, sizes, answer.memory);
    explain_decode(d, question, answer.decode);
    explain_prompt(d, answer.prefill, answer.time_to_first_token);
    explain_power(d, answer.energy);
    return d;
}

inline derivation derivation_of(const llmhw::setup& question, const llmhw::model_sizes& sizes, const llmhw::offload_estimate& plan,
                                const llmhw::prefill_estimate& prompt) {
    derivation d;
    explain_model(d, question, sizes);
    d.part("memory");
    explain_weights(d, sizes.weights);
    d.add("device, weights", plan.memory.device.weights, "layers on the device / layers; head and embedding if all are");
    d.add("device, needed", plan.memory.device.needed, "weights + KV cache + state + buffers + engine of the fullest device");
    d.add("device, available", plan.memory.device.available, "label - what driver or system keep");
    d.add("host, weights", plan.memory.host.weights, "what the devices do not have, as far as host memory holds it");
    d.add_if_any("host, KV cache", plan.memory.host.kv_cache, "of the layers that stay with the host");
    d.add_if_any("host, buffers", plan.memory.host.buffers, "where no layer is on a device");
    d.add("host, available", plan.memory.host.available, "memory - what the system keeps");
    d.add_if_any("on the drive", plan.memory.on_drive, "weights that host memory does not hold, mapped");
    if (!plan.fits()) return d;

    d.part("step");
    if (plan.layers_on_device > 0) explain_constants(d, question);
    d.add("weights read", plan.decode.weights_read, "head + layers + share of experts x experts, in all places");
    d.add("KV read", plan.decode.kv_read, "users x cache at the depth of decoding, in all places");
    explain_step(d, question, plan.time.device);
    d.add_if_any("host weights", plan.time.host_weights, "sqrt((W/R)^2 + (N/U)^2); 1/R^4 = 1/(share x BW)^4 + 1/(share x fabric limit)^4");
    d.add_if_any("host attention", plan.time.host_attention, "4 x heads x head dim x tokens over cores x clock x vector share, and KV over bandwidth");
    d.add_if_any("host layers", plan.time.host_layers, "host layers x threads x time to meet");
    d.add_if_any("hand-over", plan.time.hand_over, "layers whose experts are with the host x hand-over");
    d.add_if_any("link", plan.time.link, "streamed bytes / achievable bandwidth + layers x start of a copy");
    d.add_if_any("drive", plan.time.drive, "bytes that memory did not hold / drive");
    d.add_if_any("total", plan.time.total(), "sum of the parts");
    explain_rates(d, plan.decode);
    explain_prompt(d, prompt,
                   prompt.rate > 0 * llmhw::tok_per_s ? time_to_first_token(question, sizes, prompt, plan.decode) : llmhw::duration{});
    return d;
}

}  // namespace tool

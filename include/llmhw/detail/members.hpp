// The members of every description and of every answer by name: one list each, from which JSON is written, read and specified.
//
// members<device>::visit(d, visitor) calls visitor("memory", d.memory) and so on, in the order of declaration. A visitor adds the unit to
// the name of a quantity. Answers also have what is computed from their members, such as totals.
#pragma once

#include <llmhw/answer.hpp>
#include <llmhw/catalog/devices.hpp>
#include <llmhw/catalog/engines.hpp>
#include <llmhw/catalog/formats.hpp>
#include <llmhw/catalog/links.hpp>
#include <llmhw/catalog/models.hpp>
#include <llmhw/offload.hpp>

namespace llmhw::detail {

template <class Described>
struct members;

// A quantity that 0 stands for the lack of: a rate where a setup does not fit.
template <class Kind>
struct if_any {
    quantity<Kind> value;
};
template <class Kind>
if_any(quantity<Kind>) -> if_any<Kind>;

// A part of an answer that is not always there.
template <class Described>
struct part_if {
    const Described& value;
    bool is_there;
};
template <class Described>
part_if(const Described&, bool) -> part_if<Described>;

// --- what is described --------------------------------------------------------------------------------------------------------------------

template <>
struct members<attention_geometry> {
    static constexpr const char* name = "attention";
    static constexpr void visit(auto& a, auto&& v) {
        v("heads", a.heads), v("kv_heads", a.kv_heads), v("head_dim", a.head_dim), v("layers", a.layers), v("window", a.window);
        v("window_layers", a.window_layers), v("window_heads", a.window_heads), v("full_kv_heads", a.full_kv_heads);
        v("full_head_dim", a.full_head_dim), v("full_shares_kv", a.full_shares_kv), v("shared_kv_layers", a.shared_kv_layers);
        v("kv_lora_rank", a.kv_lora_rank), v("q_lora_rank", a.q_lora_rank), v("rope_dim", a.rope_dim), v("nope_dim", a.nope_dim);
        v("v_dim", a.v_dim), v("index_heads", a.index_heads), v("index_dim", a.index_dim), v("index_layers", a.index_layers);
        v("layers_compressed_4", a.layers_compressed_4), v("layers_compressed_128", a.layers_compressed_128), v("o_groups", a.o_groups);
        v("o_lora_rank", a.o_lora_rank), v("qk_norm", a.qk_norm), v("gate", a.gate), v("qkv_bias", a.qkv_bias), v("o_bias", a.o_bias);
        v("sinks", a.sinks), v("fused_qkv", a.fused_qkv);
    }
};

template <>
struct members<recurrent_geometry> {
    static constexpr const char* name = "recurrent";
    static constexpr void visit(auto& r, auto&& v) {
        v("kind", r.kind), v("layers", r.layers), v("key_heads", r.key_heads), v("value_heads", r.value_heads), v("head_dim", r.head_dim);
        v("state", r.state), v("groups", r.groups), v("taps", r.taps);
    }
};

template <>
struct members<feed_forward_geometry> {
    static constexpr const char* name = "feed_forward";
    static constexpr void visit(auto& f, auto&& v) {
        v("width", f.width), v("layers", f.layers), v("matrices", f.matrices), v("wide_width", f.wide_width), v("bias", f.bias);
        v("fused_gate_up", f.fused_gate_up);
    }
};

template <>
struct members<expert_geometry> {
    static constexpr const char* name = "experts";
    static constexpr void visit(auto& e, auto&& v) {
        v("count", e.count), v("used", e.used), v("width", e.width), v("layers", e.layers), v("shared_width", e.shared_width);
        v("hidden", e.hidden), v("beside_dense", e.beside_dense), v("alternate", e.alternate), v("router_bias", e.router_bias);
        v("shared_gate", e.shared_gate), v("hashed_layers", e.hashed_layers);
    }
};

template <>
struct members<model> {
    static constexpr const char* name = "model";
    static constexpr void visit(auto& m, auto&& v) {
        v("id", m.id), v("name", m.name), v("family", m.family), v("architecture", m.architecture), v("layers", m.layers);
        v("hidden", m.hidden), v("vocab", m.vocab), v("tied_embeddings", m.tied_embeddings), v("max_context", m.max_context);
        v("attention", m.attention), v("recurrent", m.recurrent), v("feed_forward", m.feed_forward), v("experts", m.experts);
        v("norms", m.norms), v("norm_bias", m.norm_bias), v("head_bias", m.head_bias), v("position_rows", m.position_rows);
        v("per_layer_embedding", m.per_layer_embedding), v("per_layer_vocab", m.per_layer_vocab), v("residual_streams", m.residual_streams);
        v("altup_inputs", m.altup_inputs), v("laurel_rank", m.laurel_rank), v("licence", m.licence);
        v("source", m.source), v("note", m.note);
    }
};

template <>
struct members<format> {
    static constexpr const char* name = "format";
    static constexpr void visit(auto& f, auto&& v) {
        v("id", f.id), v("type", f.type), v("recipe", f.recipe), v("container", f.container), v("bits_per_weight", f.bits_per_weight);
        v("head_bits", f.head_bits), v("mxfp4_experts", f.mxfp4_experts), v("importance_matrix", f.importance_matrix);
        v("needs_file_size", f.needs_file_size), v("note", f.note), v("source", f.source);
    }
};

template <>
struct members<processor> {
    static constexpr const char* name = "processor";
    static constexpr void visit(auto& p, auto&& v) {
        v("cores", p.cores), v("clock", p.clock), v("vector_share", p.vector_share), v("fabric_limit", p.fabric_limit);
        v("sockets", p.sockets), v("bandwidth_share", p.bandwidth_share);
    }
};

template <>
struct members<device> {
    static constexpr const char* name = "device";
    static constexpr void visit(auto& d, auto&& v) {
        v("id", d.id), v("name", d.name), v("vendor", d.vendor), v("geforce", d.geforce), v("kind", d.kind);
        v("architecture", d.architecture), v("year", d.year), v("status", d.status), v("memory", d.memory), v("memory_type", d.memory_type),
            v("bandwidth", d.bandwidth), v("fp16", d.fp16);
        v("bf16", d.bf16), v("fp8", d.fp8), v("int8", d.int8), v("fp4", d.fp4), v("unit_clock", d.unit_clock),
            v("board_power", d.board_power);
        v("idle_power", d.idle_power), v("pcie_generation", d.pcie_generation), v("pcie_lanes", d.pcie_lanes), v("nvlink", d.nvlink);
        v("unified_memory", d.unified_memory), v("processor", d.processor), v("price", d.price), v("confidence", d.confidence);
        v("source", d.source), v("note", d.note);
    }
};

template <>
struct members<link> {
    static constexpr const char* name = "link";
    static constexpr void visit(auto& l, auto&& v) {
        v("id", l.id), v("name", l.name), v("kind", l.kind), v("raw", l.raw), v("achievable", l.achievable), v("latency", l.latency);
        v("basis", l.basis), v("source", l.source), v("note", l.note);
    }
};

template <>
struct members<host> {
    static constexpr const char* name = "host";
    static constexpr void visit(auto& h, auto&& v) {
        v("memory", h.memory), v("bandwidth", h.bandwidth), v("bandwidth_measured", h.bandwidth_measured), v("processor", h.processor);
        v("link", h.link), v("drive", h.drive), v("page_cache_hits", h.page_cache_hits);
    }
};

template <>
struct members<machine> {
    static constexpr const char* name = "machine";
    static constexpr void visit(auto& m, auto&& v) {
        v("device", m.device), v("count", m.count), v("split", m.split), v("link", m.link), v("peer_copies", m.peer_copies);
        v("host", m.host), v("power_limit", m.power_limit), v("wired_limit", m.wired_limit);
    }
};

template <>
struct members<unpacking_speed> {
    static constexpr const char* name = "unpacking_speed";
    static constexpr void visit(auto& u, auto&& v) {
        v("whole", u.whole), v("nibble", u.nibble), v("scaled", u.scaled), v("codebook", u.codebook);
    }
};

template <>
struct members<architecture_speed> {
    static constexpr const char* name = "architecture_speed";
    static constexpr void visit(auto& a, auto&& v) {
        v("pascal", a.pascal), v("volta", a.volta), v("turing", a.turing), v("ampere", a.ampere), v("ga100", a.ga100);
        v("ada", a.ada), v("hopper", a.hopper), v("blackwell", a.blackwell), v("blackwell_data_centre", a.blackwell_data_centre);
        v("rdna3", a.rdna3), v("rdna4", a.rdna4), v("apple_m1", a.apple_m1), v("apple_m2", a.apple_m2), v("apple_m3", a.apple_m3);
        v("apple_m4", a.apple_m4), v("apple_m5", a.apple_m5);
    }
};

template <>
struct members<collective_physics> {
    static constexpr const char* name = "collective_physics";
    static constexpr void visit(auto& c, auto&& v) { v("alpha", c.alpha), v("share", c.share); }
};

template <>
struct members<spread> {
    static constexpr const char* name = "spread";
    static constexpr void visit(auto& b, auto&& v) { v("low", b.low), v("high", b.high); }
};

template <>
struct members<kernel_physics> {
    static constexpr const char* name = "kernel_physics";
    static constexpr void visit(auto& k, auto&& v) {
        v("bandwidth_share", k.bandwidth_share), v("architecture_speed", k.architecture_speed);
        v("narrow_hidden", k.narrow_hidden), v("expert_matrices", k.expert_matrices);
        v("bf16_without_units", k.bf16_without_units), v("integer_lanes", k.integer_lanes), v("no_flash_attention", k.no_flash_attention);
        v("no_flash_attention_per_group", k.no_flash_attention_per_group), v("moe_layer", k.moe_layer);
        v("recurrent_layer", k.recurrent_layer), v("mamba_layer", k.mamba_layer), v("early_delta_net", k.early_delta_net);
        v("yearly_layer_time", k.yearly_layer_time), v("expert_coverage", k.expert_coverage), v("moe_compute", k.moe_compute);
        v("power_exponent", k.power_exponent), v("stage_serial_share", k.stage_serial_share), v("stage_hop", k.stage_hop),
            v("sampling_per_entry", k.sampling_per_entry);
        v("row_split", k.row_split), v("nvlink", k.nvlink), v("xgmi", k.xgmi), v("pcie", k.pcie);
        v("pcie_through_host", k.pcie_through_host);
    }
};

template <>
struct members<prefill_physics> {
    static constexpr const char* name = "prefill_physics";
    static constexpr void visit(auto& p, auto&& v) {
        v("vector_units", p.vector_units), v("int8_dot_products", p.int8_dot_products), v("missing_tensor_cores", p.missing_tensor_cores);
        v("apple_matrix_units", p.apple_matrix_units), v("bf16_without_units", p.bf16_without_units), v("whole", p.whole);
        v("nibble", p.nibble), v("scaled", p.scaled), v("expert_matrices", p.expert_matrices);
        v("expert_matrices_on_vectors", p.expert_matrices_on_vectors), v("fill", p.fill), v("weight_reads", p.weight_reads);
        v("yearly_gain", p.yearly_gain), v("layer_time", p.layer_time), v("moe_layer", p.moe_layer);
        v("recurrent_layer", p.recurrent_layer), v("activation_bytes", p.activation_bytes), v("state_moves", p.state_moves);
        v("pipelining", p.pipelining), v("per_watt", p.per_watt), v("per_watt_yearly", p.per_watt_yearly), v("soc_share", p.soc_share);
    }
};

template <>
struct members<prefill_profile> {
    static constexpr const char* name = "prefill_profile";
    static constexpr void visit(auto& p, auto&& v) {
        v("compute", p.compute), v("fp32_accumulation", p.fp32_accumulation), v("attention_per_clock", p.attention_per_clock);
        v("score_bytes", p.score_bytes), v("band", p.band), v("rows", p.rows), v("physics", p.physics);
    }
};

template <>
struct members<engine> {
    static constexpr const char* name = "engine";
    static constexpr void visit(auto& e, auto&& v) {
        v("id", e.id), v("name", e.name), v("family", e.family), v("backend", e.backend), v("built", e.built);
        v("bytes_per_clock", e.bytes_per_clock), v("unpacking", e.unpacking), v("kv_share", e.kv_share), v("layer_time", e.layer_time);
        v("step_time", e.step_time), v("sequence_time", e.sequence_time), v("decode_compute", e.decode_compute);
        v("samples_on_cpu", e.samples_on_cpu), v("divides_batch", e.divides_batch), v("measured_speed", e.measured_speed);
        v("physics", e.physics);
        v("micro_batch", e.micro_batch), v("logits_of_every_token", e.logits_of_every_token), v("kv_block", e.kv_block);
        v("runtime_memory", e.runtime_memory), v("memory_share", e.memory_share), v("prefill", e.prefill), v("base_power", e.base_power);
        v("single", e.single), v("batched", e.batched), v("rows", e.rows), v("first_year", e.first_year), v("last_year", e.last_year);
    }
};

template <>
struct members<workload> {
    static constexpr const char* name = "workload";
    static constexpr void visit(auto& w, auto&& v) {
        v("prompt", w.prompt), v("context", w.context), v("users", w.users), v("depth", w.depth), v("kv_cache", w.kv_cache);
        v("flash_attention", w.flash_attention), v("cached", w.cached);
    }
};

template <>
struct members<setup> {
    static constexpr const char* name = "setup";
    static constexpr void visit(auto& q, auto&& v) {
        v("model", q.model), v("format", q.format), v("machine", q.machine), v("engine", q.engine), v("workload", q.workload);
        v("file_size", q.file_size);
    }
};

// --- what is answered -----------------------------------------------------------------------------------------------------------------------

template <>
struct members<memory_estimate> {
    static constexpr const char* name = "memory_estimate";
    static constexpr void visit(auto& m, auto&& v) {
        v("weights", m.weights), v("kv_cache", m.kv_cache), v("recurrent_state", m.recurrent_state);
        v("compute_buffers", m.compute_buffers), v("engine_reserve", m.engine_reserve), v("total", m.total()), v("needed", m.needed);
        v("available", m.available), v("headroom", m.headroom()), v("missing", m.missing()), v("fits", m.fits());
    }
};

template <>
struct members<step_time> {
    static constexpr const char* name = "step_time";
    static constexpr void visit(auto& t, auto&& v) {
        v("weights", t.weights), v("kv_cache", t.kv_cache), v("recurrent_state", t.recurrent_state), v("compute", t.compute);
        v("layers", t.layers), v("overhead", t.overhead), v("communication", t.communication), v("total", t.total());
    }
};

template <>
struct members<decode_estimate> {
    static constexpr const char* name = "decode_estimate";
    static constexpr void visit(auto& d, auto&& v) {
        v("rate", if_any{d.rate}), v("low", if_any{d.low}), v("high", if_any{d.high}), v("ceiling", if_any{d.ceiling});
        v("throughput", if_any{d.throughput}), v("time_per_token", if_any{d.time_per_token}), v("time", d.time), v("bound_by", d.bound_by);
        v("weights_read", d.weights_read), v("kv_read", d.kv_read), v("expert_share", d.expert_share);
    }
};

template <>
struct members<prompt_operations> {
    static constexpr const char* name = "prompt_operations";
    static constexpr void visit(auto& w, auto&& v) {
        v("dense", w.dense), v("experts", w.experts), v("attention", w.attention), v("head", w.head), v("total", w.total());
    }
};

template <>
struct members<prefill_time> {
    static constexpr const char* name = "prefill_time";
    static constexpr void visit(auto& t, auto&& v) {
        v("matrices", t.matrices), v("attention", t.attention), v("activations", t.activations), v("scores", t.scores);
        v("kv_cache", t.kv_cache), v("recurrent_state", t.recurrent_state), v("layers", t.layers), v("communication", t.communication);
        v("host", t.host), v("link", t.link), v("total", t.total());
    }
};

template <>
struct members<prefill_estimate> {
    static constexpr const char* name = "prefill_estimate";
    static constexpr void visit(auto& p, auto&& v) {
        v("rate", if_any{p.rate}), v("low", if_any{p.low}), v("high", if_any{p.high}), v("ceiling", if_any{p.ceiling});
        v("computed", p.computed), v("time", p.time), v("work", p.work), v("weights_read", p.weights_read), v("bound_by", p.bound_by);
    }
};

template <>
struct members<power_draw> {
    static constexpr const char* name = "power_draw";
    static constexpr void visit(auto& p, auto&& v) {
        v("devices", p.devices), v("host", p.host), v("conversion", p.conversion), v("wall", p.wall());
    }
};

template <>
struct members<energy_estimate> {
    static constexpr const char* name = "energy_estimate";
    static constexpr void visit(auto& e, auto&& v) {
        v("decode", e.decode), v("prefill", e.prefill), v("peak", e.peak), v("idle", e.idle), v("limit", e.limit), v("low", e.low);
        v("high", e.high), v("per_output_token", if_any{e.per_output_token}), v("per_prompt_token", if_any{e.per_prompt_token});
        v("output_tokens_per_energy", if_any{e.output_tokens_per_energy});
    }
};

template <>
struct members<caveats> {
    static constexpr const char* name = "caveats";
    static constexpr void visit(auto& c, auto&& v) {
        v("emulated_int8", c.emulated_int8), v("immature_kernels", c.immature_kernels), v("no_flash_attention", c.no_flash_attention);
        v("unfused_recurrence", c.unfused_recurrence), v("windows_ignored", c.windows_ignored);
        v("compressed_attention", c.compressed_attention), v("several_sockets", c.several_sockets);
        v("slow_link_between_devices", c.slow_link_between_devices), v("saturated_server", c.saturated_server);
        v("few_rows", c.few_rows), v("projected_device", c.projected_device);
    }
};

template <>
struct members<estimate_result> {
    static constexpr const char* name = "answer";
    static constexpr void visit(auto& r, auto&& v) {
        v("fits", r.fits()), v("memory", r.memory), v("decode", r.decode), v("prefill", r.prefill);
        v("time_to_first_token", if_any{r.time_to_first_token}), v("energy", r.energy), v("profile", r.profile);
        v("profile_assumed", r.profile_assumed), v("caveats", r.caveats),
            v("offload", part_if{r.offload, r.offload.memory.weights() > information{}});
    }
};

template <>
struct members<memory_place> {
    static constexpr const char* name = "memory_place";
    static constexpr void visit(auto& p, auto&& v) {
        v("weights", p.weights), v("kv_cache", p.kv_cache), v("buffers", p.buffers), v("total", p.total()), v("available", p.available);
        v("fits", p.fits());
    }
};

template <>
struct members<offload_memory> {
    static constexpr const char* name = "offload_memory";
    static constexpr void visit(auto& m, auto&& v) {
        v("device", m.device), v("host", m.host), v("on_drive", m.on_drive), v("weights", m.weights()), v("kv_cache", m.kv_cache());
        v("fits", m.fits());
    }
};

template <>
struct members<offload_time> {
    static constexpr const char* name = "offload_time";
    static constexpr void visit(auto& t, auto&& v) {
        v("device", t.device), v("host_weights", t.host_weights), v("host_attention", t.host_attention), v("host_layers", t.host_layers);
        v("hand_over", t.hand_over), v("link", t.link), v("drive", t.drive), v("total", t.total());
    }
};

template <>
struct members<offload_estimate> {
    static constexpr const char* name = "offload_estimate";
    static constexpr void visit(auto& o, auto&& v) {
        v("fits", o.fits()), v("layers_on_device", o.layers_on_device), v("expert_layers_on_host", o.expert_layers_on_host);
        v("context", o.context), v("memory", o.memory), v("time", o.time), v("decode", o.decode);
    }
};

}  // namespace llmhw::detail

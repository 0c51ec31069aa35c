// Kinds of setups where the laws are known to fail, so that an answer can say so. docs/accuracy.md has the errors behind them.
#pragma once

#include <llmhw/decode.hpp>
#include <llmhw/validate.hpp>

namespace llmhw {

struct caveats {
    bool emulated_int8 = false;              // quantised weights on a part without int8 dot products
    bool immature_kernels = false;           // packed weights on Intel's GPUs
    bool no_flash_attention = false;         // ... over a long context
    bool unfused_recurrence = false;         // gated delta nets in a build that has no kernel for them
    bool windows_ignored = false;            // layers with a sliding window in an engine whose builds let them see everything
    bool compressed_attention = false;       // or sparse (DeepSeek V3.2 and V4, GLM-5, MiniMax M3): no row has measured what its step reads
    bool several_sockets = false;            // host memory of the other socket
    bool slow_link_between_devices = false;  // matrices divided over Ethernet or Thunderbolt
    bool saturated_server = false;           // an engine of 2024 and before, bound by its host program
    bool few_rows = false;                   // fewer than twenty measured rows stand behind the engine's profile
    bool projected_device = false;           // announced, or only claimed

    constexpr bool any() const { return !(*this == caveats{}); }
    friend constexpr bool operator==(const caveats&, const caveats&) = default;
};

constexpr caveats caveats_of(const setup& question, const engine& e) {
    const model& m = question.model;
    const machine& mc = question.machine;
    const device& d = mc.device;
    const workload& w = question.workload;
    const attention_geometry& a = m.attention;
    const bool packed = kernel_of(question.format) != unpacking::none;
    const link_kind between = mc.count > 1 ? link_between(mc).kind : link_kind::none;
    return {.emulated_int8 = packed && e.backend == backend::cuda && !detail::has_int8_dot_products(d.architecture),
            .immature_kernels = packed && d.vendor == vendor::intel && !is_cpu(d),
            .no_flash_attention = !w.flash_attention && decode_depth(w) > 4096_tok && a.heads > a.kv_heads,
            .unfused_recurrence = detail::has_unfused_delta_net(m, e),
            .windows_ignored = a.window_layers > 0 && e.built < 2025.35 && e.family == engine_family::ik_llama_cpp,
            .compressed_attention = has_compressed_attention(m) || a.index_heads > 0,
            .several_sockets = (is_cpu(d) ? d.processor.sockets : mc.host.processor.sockets) > 1,
            .slow_link_between_devices = divides_matrices(mc) && (between == link_kind::ethernet || between == link_kind::thunderbolt),
            .saturated_server = e.family == engine_family::serving && e.rows > 0 && e.last_year < 2025,
            .few_rows = e.rows < 20,
            .projected_device = d.status == status::projected};
}

}  // namespace llmhw

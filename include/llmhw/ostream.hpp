// Printing for a person: quantities with their unit, and answers as a short report. Run time only.
#pragma once

#include <charconv>
#include <initializer_list>
#include <ostream>
#include <string>

#include <llmhw/answer.hpp>

namespace llmhw {

// A number with so many decimals, whatever the locale.
inline std::string fixed(double value, int decimals) {
    char buffer[400];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, decimals).ptr;
    return {buffer, end};
}

namespace detail {

// Three significant digits or so, without an exponent: 0.853, 4.92, 52.7, 1008.
inline std::string readable(double value) {
    const double size = value < 0 ? -value : value;
    return fixed(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
}

// In the largest of the units, given from small to large, that leaves at least 1 in front of the point.
template <class Kind>
std::string in_best_unit(quantity<Kind> value, std::initializer_list<unit<Kind>> units) {
    unit<Kind> best = *units.begin();
    for (const unit<Kind>& u : units)
        if (abs(value).in(u) >= 1) best = u;
    return readable(value.in(best)) + ' ' + best.symbol;
}

}  // namespace detail

inline std::string to_string(information x) { return detail::in_best_unit(x, {B, kB, MB, GB, TB}); }
inline std::string to_string(duration x) { return detail::in_best_unit(x, {ns, us, ms, s, minutes, h, days}); }
inline std::string to_string(token_count x) { return detail::in_best_unit(x, {tok, ktok, Mtok}); }
inline std::string to_string(operations x) { return detail::in_best_unit(x, {FLOP, GFLOP, TFLOP}); }
inline std::string to_string(money x) { return fixed(x.in(USD), 2) + " USD"; }
inline std::string to_string(mass x) { return detail::in_best_unit(x, {kg}); }
inline std::string to_string(power x) { return detail::in_best_unit(x, {W, kW}); }
inline std::string to_string(energy x) { return detail::in_best_unit(x, {J, Wh, kWh}); }
inline std::string to_string(bandwidth x) { return detail::in_best_unit(x, {MB_per_s, GB_per_s, TB_per_s}); }
inline std::string to_string(token_rate x) { return detail::in_best_unit(x, {tok_per_s}); }
inline std::string to_string(compute_rate x) { return detail::in_best_unit(x, {GFLOPS, TFLOPS}); }
inline std::string to_string(frequency x) { return detail::in_best_unit(x, {Hz, GHz}); }
inline std::string to_string(duration_per_token x) { return detail::in_best_unit(x, {ms_per_tok, s_per_tok}); }
inline std::string to_string(information_per_token x) { return detail::in_best_unit(x, {B_per_tok, kB_per_tok, GB_per_tok}); }
inline std::string to_string(operations_per_token x) { return detail::in_best_unit(x, {FLOP_per_tok, GFLOP_per_tok}); }
inline std::string to_string(operations_per_byte x) { return detail::in_best_unit(x, {FLOP_per_B}); }
inline std::string to_string(energy_per_token x) { return detail::in_best_unit(x, {J_per_tok}); }
inline std::string to_string(tokens_per_energy x) { return detail::in_best_unit(x, {tok_per_J}); }
inline std::string to_string(energy_price x) { return detail::in_best_unit(x, {USD_per_kWh}); }
inline std::string to_string(token_price x) { return detail::in_best_unit(x, {USD_per_Mtok}); }
inline std::string to_string(cost_rate x) { return detail::in_best_unit(x, {USD_per_h}); }
inline std::string to_string(price_per_rate x) { return detail::in_best_unit(x, {USD_per_tok_per_s}); }
inline std::string to_string(carbon_intensity x) { return detail::in_best_unit(x, {g_per_kWh}); }

template <class Kind>
std::ostream& operator<<(std::ostream& out, quantity<Kind> x) {
    return out << to_string(x);
}

constexpr const char* to_string(bottleneck b) {
    switch (b) {
        case bottleneck::none: return "nothing";
        case bottleneck::memory_bandwidth: return "memory bandwidth";
        case bottleneck::kernels: return "kernels";
        case bottleneck::kv_cache: return "KV cache";
        case bottleneck::compute: return "compute";
        case bottleneck::fixed_time: return "fixed time";
        case bottleneck::communication: return "communication";
        case bottleneck::host: return "host memory and CPU";
        case bottleneck::link: return "the link to host memory";
        case bottleneck::drive: return "the drive";
    }
    return "";
}

inline std::ostream& operator<<(std::ostream& out, const memory_estimate& memory) {
    out << "memory     " << memory.needed << " of " << memory.available
        << (memory.fits() ? " on the fullest device, " : " on the fullest device: does not fit, ");
    if (memory.fits())
        out << memory.headroom() << " left\n";
    else
        out << memory.missing() << " missing\n";
    const auto line = [&](const char* label, information part) {
        if (part > 0_B) out << "  " << label << part << '\n';
    };
    line("weights          ", memory.weights);
    line("KV cache         ", memory.kv_cache);
    line("recurrent state  ", memory.recurrent_state);
    line("compute buffers  ", memory.compute_buffers);
    line("engine           ", memory.engine_reserve);
    return out;
}

inline std::ostream& operator<<(std::ostream& out, const decode_estimate& decode) {
    if (!(decode.rate > 0_tok_per_s)) return out << "decode     no speed: it does not fit\n";
    out << "decode     " << decode.rate << " a user (80 % of machines: " << decode.low << " to " << decode.high << "; never above "
        << decode.ceiling << ")\n";
    if (decode.throughput > decode.rate) out << "  all users        " << decode.throughput << '\n';
    out << "  bound by         " << to_string(decode.bound_by) << '\n';
    const duration step = decode.time.total();
    const auto line = [&](const char* label, duration part) {
        if (part > 0_s) out << "  " << label << to_string(part) << ", " << fixed(100 * (part / step), 0) << " %\n";
    };
    line("weights          ", decode.time.weights);
    line("KV cache         ", decode.time.kv_cache);
    line("recurrent state  ", decode.time.recurrent_state);
    line("compute          ", decode.time.compute);
    line("layers           ", decode.time.layers);
    line("step overhead    ", decode.time.overhead);
    line("communication    ", decode.time.communication);
    return out;
}

constexpr const char* to_string(prefill_bottleneck b) {
    switch (b) {
        case prefill_bottleneck::none: return "nothing";
        case prefill_bottleneck::compute: return "compute";
        case prefill_bottleneck::board_power: return "board power";
        case prefill_bottleneck::memory_bandwidth: return "memory bandwidth";
        case prefill_bottleneck::attention: return "attention";
        case prefill_bottleneck::fixed_time: return "fixed time";
        case prefill_bottleneck::communication: return "communication";
        case prefill_bottleneck::host: return "the CPU";
        case prefill_bottleneck::link: return "the link to host memory";
    }
    return "";
}

inline std::ostream& operator<<(std::ostream& out, const prefill_estimate& prefill) {
    if (!(prefill.rate > 0_tok_per_s)) return out;
    out << "prompt     " << prefill.rate << " (80 % of machines: " << prefill.low << " to " << prefill.high << "; never above "
        << prefill.ceiling << ")\n";
    out << "  bound by         " << to_string(prefill.bound_by) << '\n';
    return out << "  time             " << prefill.time.total() << " for " << prefill.computed << '\n';
}

inline std::ostream& operator<<(std::ostream& out, const energy_estimate& drawn) {
    if (!(drawn.decode.wall() > 0_W)) return out;
    out << "power      " << drawn.decode.wall() << " at the wall while decoding (80 %: " << drawn.low << " to " << drawn.high << ")\n";
    if (drawn.prefill.wall() > 0_W) out << "  prompts          " << drawn.prefill.wall() << '\n';
    if (drawn.idle.wall() > 0_W) out << "  idle             " << drawn.idle.wall() << '\n';
    return out << "  a token          " << drawn.per_output_token << '\n';
}

inline std::ostream& operator<<(std::ostream& out, const caveats& c) {
    const auto line = [&](bool holds, const char* text) {
        if (holds) out << "beware     " << text << '\n';
    };
    line(c.emulated_int8,
         "the device has no int8 dot products: quantised weights are unpacked with FP32 lanes, which two devices have measured");
    line(c.immature_kernels, "kernels for packed weights on Intel's GPUs are missing or emulated: about twice as slow where they are");
    line(c.no_flash_attention, "without flash attention a long context costs more than its bytes: often half as fast again");
    line(c.unfused_recurrence, "builds of that time had no kernel of their own for recurrent layers on all backends");
    line(c.windows_ignored, "builds of that time let layers with a sliding window see everything: slower at depth");
    line(c.compressed_attention,
         "no measurement of this attention: sparse or compressed, a step may read less of the cache than is counted here");
    line(c.several_sockets, "several sockets: how the program is bound to them decides");
    line(c.slow_link_between_devices, "matrices divided over such a link have not been measured");
    line(c.saturated_server, "servers of that time were bound by their host program: constants of the machines that were measured");
    line(c.few_rows, "fewer than twenty measured rows stand behind the engine's profile");
    line(c.projected_device, "there is no such device yet: its figures are announced, or only claimed");
    return out;
}

inline std::ostream& operator<<(std::ostream& out, const estimate_result& answer) {
    out << answer.memory << answer.decode << answer.prefill;
    if (answer.time_to_first_token > 0_s) out << "  first token      " << answer.time_to_first_token << '\n';
    if (const offload_estimate& plan = answer.offload; plan.decode.rate > 0_tok_per_s)
        out << "offload    " << plan.decode.rate << " with " << plan.layers_on_device << " layers on the device"
            << (plan.expert_layers_on_host > 0 ? ", experts of " + std::to_string(plan.expert_layers_on_host) + " with the host" : "")
            << " (80 %: " << plan.decode.low << " to " << plan.decode.high << ")\n  bound by         " << to_string(plan.decode.bound_by)
            << '\n';
    return out << answer.energy << answer.caveats << "engine     " << answer.profile
               << (answer.profile_assumed ? " (assumed from the device)" : "");
}

// Every broken rule on a line of its own.
inline std::ostream& operator<<(std::ostream& out, const validation& result) {
    for (const violation& v : result) {
        const rule_text& text = text_of(v.broken);
        out << text.field << " is " << detail::value_text(v).characters << "; it must be " << text.must_be << '\n';
    }
    return out;
}

}  // namespace llmhw

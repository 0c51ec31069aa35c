// Power while decoding, while computing a prompt and while idle, and what follows from it: joules per token, heat, circuits.
//
//     share of board power = base + a m/(m + m_half) + b c/(c + c_half)   m, c: shares of the peak bandwidth and compute rate in use
//     P of a device        = min(share x board power, limit)         limit: the owner's, or 0.963 of the board's, the highest seen
//     P at the wall        = supply (devices + host); in a server (eight or more) its host for each of them instead
//
// A device never draws more than its board's limit. Systems on chip are measured at the wall alone and run at their package limit.
// Source: fitted to 526 rows of data/observations/energy.csv; errors in docs/energy.md.
#pragma once

#include <llmhw/prefill.hpp>

namespace llmhw {

// Shares of a machine's peak rates that are in use, 0 to 1.
struct utilisation {
    double memory = 0;
    double compute = 0;
};

// The parts add up to what the wall socket gives.
struct power_draw {
    power devices = {};
    power host = {};        // CPU, memory, fans, and what else is in the machine
    power conversion = {};  // lost in the power supply

    constexpr power wall() const { return devices + host + conversion; }
};

struct energy_estimate {
    power_draw decode = {};
    power_draw prefill = {};
    power_draw peak = {};  // the highest of a run: all that the devices draw
    power_draw idle = {};
    power limit = {};  // of all devices together: nothing is above it
    power low = {};    // 80 % of measurements at the wall while decoding lie between low and high
    power high = {};
    energy_per_token per_output_token = {};  // at the wall, of all users' tokens together
    energy_per_token per_prompt_token = {};
    tokens_per_energy output_tokens_per_energy = {};
};

// Constants of the law above. The idle figures are few: 32 W for an RTX 3090 of 350 W, 9 and 11 W at the wall for the Mac Studio with M2 Max
// and M1 Max (support.apple.com/102027); other systems on chip are assumed to idle as those.
struct power_physics {
    double memory = 0.189;        // of board power, that memory draws in the end, saturated
    double memory_half = 0.0676;  // share of the peak bandwidth at which it draws half of that
    double compute = 0.493;       // ... that computing draws
    double compute_half = 0.238;
    double waiting = 0.806;  // of the base share, where the devices of a layer split wait for each other
    double highest_share = 0.963;
    double supply = 1.09;  // wall / output of the power supply
    power host = 44.4_W;
    power server_host = 216_W;   // for each device of a server
    double soc_wall = 1.07;      // wall / package limit, of systems on chip
    double apple_wall = 1.31;    // wall / the catalogue's figure, Macs
    double idle_share = 0.0872;  // of board power
    power soc_idle = 10_W;       // at the wall
    spread band = {0.82, 1.19};
};

namespace detail {

// What a busy part draws of the most that it can: much of it already at little use.
constexpr double saturation(double used, double half) { return used / (used + half); }

// What stands around the devices, and what the power supply loses.
constexpr power_draw with_host(const machine& mc, power devices, const power_physics& physics) {
    if (is_apple(mc.device)) return {devices, (physics.apple_wall - 1) * devices, {}};
    if (mc.device.unified_memory) return {devices, {}, (physics.soc_wall - 1) * devices};
    const power host = is_server(mc) ? mc.count * physics.server_host : physics.host;
    return {devices, host, (physics.supply - 1) * (devices + host)};
}

// Peak rate that utilisation counts against: twice the 16-bit one for weights of 8 bits and their scales (8.8 together), and less, on NVIDIA.
constexpr compute_rate counted_peak(const setup& question, const model_sizes& sizes) {
    const device& d = question.machine.device;
    const bool narrow = sizes.weights.total().in(B) < 1.1 * sizes.parameters.total();
    return d.fp16 * (narrow && d.vendor == vendor::nvidia ? 2 : 1);
}

// Share of the board power that a device would draw if nothing limited it.
constexpr double drawn_share(const setup& question, const engine& e, const utilisation& used, const power_physics& physics) {
    const double waiting = stages(question.machine) > 1 && question.workload.users == 1 ? physics.waiting : 1;
    return e.base_power * waiting + physics.memory * saturation(used.memory, physics.memory_half) +
           physics.compute * saturation(used.compute, physics.compute_half);
}

// Power that shares of the board power make.
struct power_law {
    const machine& mc;
    const power_physics& physics;
    power board = mc.device.board_power;
    power limit = mc.device.unified_memory ? device_limit(mc) : min(device_limit(mc), board* physics.highest_share);

    // One device: the most that it draws, and what it draws at a share. 0 where its board power is not known.
    constexpr power most() const { return board > 0_W ? limit : power{}; }
    constexpr power of_device(double share) const { return mc.device.unified_memory ? most() : min(share * board, most()); }
    constexpr power of_devices(double share) const { return mc.count * of_device(share); }
    // ... with what stands around them.
    constexpr power_draw around(power devices) const { return devices > 0_W ? with_host(mc, devices, physics) : power_draw{}; }
};

}  // namespace detail

// Utilisation of a machine that makes `throughput` tokens in a second for all its users, and computes `prompt_per_output` prompt tokens
// for each of them.
constexpr utilisation utilisation_at(const setup& question, const model_sizes& sizes, token_rate throughput, double prompt_per_output = 0) {
    const workload& w = question.workload;
    const machine& mc = question.machine;
    const double active = active_expert_share(question.model);
    const information step =
        sizes.weights.read(distinct_expert_share(active, w.users)) + w.users * kv_read(sizes.kv, decode_depth(w), w.kv_cache);
    const operations work = (1 + prompt_per_output) * 2 * sizes.parameters.read(active) * FLOP;
    const compute_rate peak = mc.count * detail::counted_peak(question, sizes);
    // The rate comes last of all, so that no division waits for it.
    const duration moving = step / (w.users * (mc.count * mc.device.bandwidth)), computing = peak > 0_FLOPS ? work / peak : duration{};
    return {detail::min(throughput.in(tok_per_s)*moving.in(s), 1), detail::min(throughput.in(tok_per_s)*computing.in(s), 1)};
}

// ... of one that computes a prompt.
constexpr utilisation utilisation_of(const setup& question, const model_sizes& sizes, const prefill_estimate& prefill) {
    const machine& mc = question.machine;
    const duration time = prefill.time.total();
    if (!(time > 0_s)) return {};
    const compute_rate peak = mc.count * detail::counted_peak(question, sizes);
    return {detail::min(prefill.weights_read / (mc.count * mc.device.bandwidth * time), 1),
            peak > 0_FLOPS ? detail::min(prefill.work.total() / (peak * time), 1) : 0};
}

// Power of one device that is used so; 0 where its board power is not known.
constexpr power device_power(const setup& question, const engine& e, const utilisation& used, const power_physics& physics = {}) {
    return detail::power_law{question.machine, physics}.of_device(detail::drawn_share(question, e, used, physics));
}

// Power of the machine while its devices are used so.
constexpr power_draw power_at(const setup& question, const engine& e, const utilisation& used, const power_physics& physics = {}) {
    const detail::power_law law{question.machine, physics};
    return law.around(law.of_devices(detail::drawn_share(question, e, used, physics)));
}

// The highest power of a run: prompts bring the devices to the most that they draw for a moment.
constexpr power_draw peak_power(const machine& mc, const power_physics& physics = {}) {
    const detail::power_law law{mc, physics};
    return law.around(mc.count * law.most());
}

// Power of the machine while it waits with the model loaded.
constexpr power_draw idle_power(const machine& mc, const power_physics& physics = {}) {
    const device& d = mc.device;
    if (d.unified_memory) {
        const power limit = detail::device_limit(mc);
        const power stated = d.idle_power > 0_W ? d.idle_power : limit > 0_W ? min(physics.soc_idle, 0.5 * limit) : physics.soc_idle;
        return {mc.count * stated, {}, {}};
    }
    if (!(d.board_power > 0_W) && !(d.idle_power > 0_W)) return {};
    return detail::with_host(mc, mc.count * (d.idle_power > 0_W ? d.idle_power : physics.idle_share * d.board_power), physics);
}

// Power and energy at the speeds that decode_of() and prefill_of() give.
constexpr energy_estimate energy_of(const setup& question, const engine& e, const model_sizes& sizes, const decode_estimate& decode,
                                    const prefill_estimate& prefill, const power_physics& physics = {}) {
    const machine& mc = question.machine;
    const double share = detail::drawn_share(question, e, utilisation_at(question, sizes, decode.throughput), physics);
    const double prompt_share = detail::drawn_share(question, e, utilisation_of(question, sizes, prefill), physics);
    const detail::power_law law{mc, physics};
    const power limit = mc.count * detail::device_limit(mc);
    const bool decodes = decode.throughput > 0_tok_per_s, has_prompt = prefill.rate > 0_tok_per_s;
    const power decoding = decodes ? law.of_devices(share) : power{}, prompt = has_prompt ? law.of_devices(prompt_share) : power{};
    const power wall = law.around(decoding).wall(), prompt_wall = law.around(prompt).wall();
    const power most = mc.device.board_power > 0_W ? detail::with_host(mc, limit, physics).wall() : power{};
    return {.decode = law.around(decoding),
            .prefill = law.around(prompt),
            .peak = decodes || has_prompt ? peak_power(mc, physics) : power_draw{},
            .idle = idle_power(mc, physics),
            .limit = limit,
            .low = physics.band.low * wall,
            .high = min(physics.band.high * wall, most),
            .per_output_token = decodes ? wall / decode.throughput : energy_per_token{},
            .per_prompt_token = has_prompt ? prompt_wall / prefill.rate : energy_per_token{},
            .output_tokens_per_energy = wall > 0_W ? decode.throughput / wall : tokens_per_energy{}};
}

// Energy at the wall of a request: its prompt, and its answer at its share of the machine.
constexpr energy energy_of_request(const energy_estimate& draw, token_count prompt, token_count answer) {
    return prompt * draw.per_prompt_token + answer * draw.per_output_token;
}

// --- heat and circuits -----------------------------------------------------------------------------------------------------------------

// What a room has to get rid of: all of what the wall socket gives.
constexpr power heat_of(const power_draw& draw) { return draw.wall(); }

// A circuit of the house. Loads of three hours and more may take 80 % of it: NFPA 70 (National Electrical Code) 210.20(A) asks for a breaker of
// 125 % of a continuous load. Europe's rules have no such factor; the same margin is taken, since its plugs and outlets are not made for
// 16 A around the clock.
struct circuit {
    const char* name = "";
    power rating = {};  // volts x amperes
    double continuous_share = 0.8;
};

namespace circuits {

inline constexpr circuit us_15_A{"120 V, 15 A", 1800_W};
inline constexpr circuit us_20_A{"120 V, 20 A", 2400_W};
inline constexpr circuit us_30_A_240_V{"240 V, 30 A", 7200_W};
inline constexpr circuit eu_16_A{"230 V, 16 A", 3680_W};
inline constexpr circuit uk_13_A{"230 V, 13 A", 2990_W};

}  // namespace circuits

constexpr power continuous_power(const circuit& c) { return c.continuous_share * c.rating; }
// How many circuits of that sort a load needs that runs for hours.
constexpr int circuits_needed(power load, const circuit& c) { return static_cast<int>(detail::ceil(load / continuous_power(c))); }

// Rating that a power supply should have: all boards at their limits and 225 W for the rest, at 80 % of its rating. With 225 W it gives
// 1000 W for an RTX 5090, 844 W for a 4090 and 719 W for a 3090, for which NVIDIA recommends 1000, 850 and 750 W. The host of a server
// takes more.
constexpr power power_supply_needed(const machine& mc, const power_physics& physics = {}) {
    const power host = is_server(mc) ? mc.count * physics.server_host : 225_W;
    return (mc.count * detail::device_limit(mc) + host) / 0.8;
}

}  // namespace llmhw

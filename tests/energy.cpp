// Power while decoding, computing prompts and idling; joules per token, heat, circuits.
#include <llmhw/catalog/devices.hpp>
#include <llmhw/catalog/formats.hpp>
#include <llmhw/catalog/models.hpp>
#include <llmhw/energy.hpp>
#include <llmhw/estimate.hpp>

#include "check_both.hpp"

using namespace llmhw;
using llmhw::testing::close;

namespace {

constexpr setup chat{.model = models::llama_3_1_8b,
                     .format = formats::q4_k_m,
                     .machine = {.device = devices::rtx_4090},
                     .engine = engines::llama_cpp_cuda,
                     .workload = {.prompt = 2048_tok, .context = 8192_tok}};

constexpr energy_estimate energy_for(const setup& q) {
    const model_sizes sizes = sizes_of(q);
    const engine& e = engine_of(q);
    return energy_of(q, e, sizes, decode_of(q, e, sizes), prefill_of(q, e, sizes));
}
constexpr setup on(const device& d, const engine& e) {
    setup q = chat;
    q.machine.device = d;
    q.engine = e;
    return q;
}

}  // namespace

TEST_CASE("utilisation of a machine") {
    // 100 tok/s of an 8B at 8 bits and depth 1000 read 100 (7.5e9 x 34/32 + 1000 x 131072) bytes a second.
    CHECK_BOTH(
        [](token_rate rate) {
            setup q = chat;
            q.format = formats::q8_0;
            q.workload.depth = 1000_tok;
            const model_sizes sizes = sizes_of(q);
            const utilisation used = utilisation_at(q, sizes, rate);
            return close(used.memory, 100 * (sizes.weights.read(0).in(B) + 131072000) / 1.008e12, 1e-9) &&
                   close(used.compute, 100 * 2 * 7504924672. / (2 * devices::rtx_4090.fp16.in(FLOPS)), 1e-9);
        },
        100_tok_per_s);
    // Users share the reading of the weights; prompts add operations, 16-bit weights count against the 16-bit peak.
    CHECK_BOTH(
        [](int users) {
            setup q = chat;
            q.format = formats::f16;
            q.workload.users = users;
            q.workload.depth = 1000_tok;
            const model_sizes sizes = sizes_of(q);
            const utilisation used = utilisation_at(q, sizes, 200_tok_per_s, 3);
            return close(used.memory, 50 * (sizes.weights.read(0).in(B) + users * 131072000.) / 1.008e12, 1e-9) &&
                   close(used.compute, 4 * 200 * 2 * 7504924672. / devices::rtx_4090.fp16.in(FLOPS), 1e-9);
        },
        4);
    // Experts: those that the users touch are read; the operations count less.
    CHECK_BOTH(
        [](int users) {
            setup q = chat;
            q.model = models::qwen3_30b_a3b;
            q.format = formats::f16;
            q.workload.users = users;
            q.machine.count = 2;
            const model_sizes sizes = sizes_of(q);
            const utilisation used = utilisation_at(q, sizes, 8_tok_per_s);
            const double share = 1 - detail::pow(1 - 8. / 128, 8), kv = kv_read(sizes.kv, 8192_tok).in(B);
            return close(used.memory, (sizes.weights.read(share).in(B) + 8 * kv) / 2 / 1.008e12, 1e-9) &&
                   close(used.compute, 8 * 2 * sizes.parameters.read(8. / 128) / (2 * devices::rtx_4090.fp16.in(FLOPS)), 1e-9);
        },
        8);
    CHECK_BOTH(
        [](token_rate rate) {
            const utilisation u = utilisation_at(chat, sizes_of(chat), rate);
            return u.memory == 1 && u.compute == 1;
        },
        1e9 * tok_per_s);
}

TEST_CASE("power of a device") {
    // base + a m/(m + m_half) + b c/(c + c_half) of 450 W: a third and a quarter of what memory and computing can draw.
    CHECK_BOTH(
        [](double third, double quarter) {
            const power_physics p;
            const utilisation used{p.memory_half * third, p.compute_half * quarter};
            return close(device_power(chat, engines::llama_cpp_cuda, used).in(W),
                         (engines::llama_cpp_cuda.base_power + p.memory / 3 + p.compute / 4) * 450, 1e-9);
        },
        1. / 2, 1. / 3);
    // A limit that the owner set is one where the board's is not known.
    CHECK_BOTH(
        [](power limit) {
            machine unknown{.device = devices::rtx_4090, .power_limit = limit};
            unknown.device.board_power = {};
            return detail::device_limit(unknown) == limit &&
                   detail::device_limit({.device = devices::rtx_4090, .power_limit = 2 * limit}) == 450_W;
        },
        300_W);
    // Never above the board's limit, or the owner's.
    CHECK_BOTH(
        [](double all) {
            return device_power(chat, engines::llama_cpp_cuda, {all, all}) == power_physics{}.highest_share * 450_W;
        },
        1.);
    CHECK_BOTH(
        [](power limit) {
            setup q = chat;
            q.machine.power_limit = limit;
            return device_power(q, engines::llama_cpp_cuda, {1, 1}) == limit;
        },
        200_W);
    CHECK_BOTH(
        [](power limit) {
            setup q = chat;
            q.machine.power_limit = limit;
            return device_power(q, engines::llama_cpp_cuda, {1, 1}) == device_power(chat, engines::llama_cpp_cuda, {1, 1});
        },
        600_W);
    // Cards of a layer split wait for each other when there is one user; so do those of an engine that its server holds up.
    CHECK_BOTH(
        [](int cards) {
            setup q = chat;
            q.machine.count = cards;
            setup users = q, tensor = q;
            users.workload.users = 2;
            tensor.machine.split = split::tensor;
            const power waiting = device_power(q, q.engine, {0.1, 0.01});
            return waiting < device_power(chat, q.engine, {0.1, 0.01}) && device_power(users, q.engine, {0.1, 0.01}) > waiting &&
                   device_power(tensor, q.engine, {0.1, 0.01}) > waiting;
        },
        2);
    CHECK_BOTH(
        [](double x) {
            return device_power(chat, engines::vllm_2024_server_cuda, {x, x}) < device_power(chat, engines::vllm_cuda, {x, x});
        },
        0.1);
    CHECK_BOTH(
        [](setup q) {
            q.machine.device.board_power = {};
            return energy_for(q).decode.wall() == 0_W && energy_for(q).per_output_token == 0_J_per_tok && energy_for(q).idle.wall() == 0_W;
        },
        chat);
}

TEST_CASE("power at the wall") {
    CHECK_BOTH(
        [](setup q) {
            const power_draw draw = power_at(q, q.engine, {0.5, 0.1});
            const power_physics p;
            return draw.host == p.host && close(draw.conversion / (draw.devices + p.host), p.supply - 1) &&
                   close(draw.wall().in(W), (draw.devices + draw.host + draw.conversion).in(W));
        },
        chat);
    CHECK_BOTH(
        [](int count) {
            setup q = chat;
            q.machine.count = count;
            q.machine.split = split::tensor;
            const power_draw draw = power_at(q, q.engine, {0.5, 0.1});
            return close(draw.host.in(W), count >= 8 ? power_physics{}.server_host.in(W)*count : power_physics{}.host.in(W)) &&
                   close(draw.devices.in(W), count * device_power(q, q.engine, {0.5, 0.1}).in(W));
        },
        8);
    CHECK_BOTH(
        [](int count) {
            setup q = chat;
            q.machine.count = count;
            return power_at(q, q.engine, {0.5, 0.1}).host == power_physics{}.host;
        },
        7);
    // Systems on chip run at their limit, and are measured at the wall.
    CHECK_BOTH(
        [](setup q) {
            return close(energy_for(q).decode.wall().in(W), power_physics{}.soc_wall * 120) &&
                   close(energy_for(q).decode.devices.in(W), 120);
        },
        on(devices::ryzen_ai_max_395, engines::llama_cpp_vulkan));
    CHECK_BOTH(
        [](setup q) {
            return close(energy_for(q).decode.wall() / q.machine.device.board_power, power_physics{}.apple_wall) &&
                   energy_for(q).idle.wall() == 8_W;
        },
        on(devices::apple_m3_ultra, engines::llama_cpp_metal));
    CHECK_BOTH(
        [](setup q) {
            q.machine.power_limit = 55_W;
            return close(energy_for(q).decode.wall().in(W), power_physics{}.soc_wall * 55);
        },
        on(devices::ryzen_ai_max_395, engines::llama_cpp_vulkan));
    // Idle: what the catalogue states, or a share of the board's power.
    CHECK_BOTH(
        [](machine mc) {
            return close(idle_power(mc).devices.in(W), power_physics{}.idle_share * 450) && idle_power(mc).host == power_physics{}.host;
        },
        machine{.device = devices::rtx_4090});
    CHECK_BOTH(
        [](machine mc) {
            mc.device.idle_power = 18_W;
            mc.count = 2;
            return idle_power(mc).devices == 36_W;
        },
        machine{.device = devices::rtx_4090});
    CHECK_BOTH(
        [](machine mc) {
            setup unstated = chat;
            unstated.machine = mc;
            unstated.machine.device.idle_power = {};
            mc.count = 2;
            return idle_power(mc).wall() == 16_W && idle_power(unstated.machine).wall() == 10_W;
        },
        machine{.device = devices::apple_m3_ultra});
}

TEST_CASE("energy of tokens") {
    CHECK_BOTH(
        [](setup q) {
            const energy_estimate energy = energy_for(q);
            const decode_estimate decode = decode_of(q, q.engine, sizes_of(q));
            const prefill_estimate prefill = prefill_of(q, q.engine, sizes_of(q));
            return close(energy.per_output_token.in(J_per_tok), energy.decode.wall().in(W) / decode.throughput.in(tok_per_s)) &&
                   close(energy.per_prompt_token.in(J_per_tok), energy.prefill.wall().in(W) / prefill.rate.in(tok_per_s)) &&
                   close(energy.output_tokens_per_energy.in(tok_per_J)*energy.per_output_token.in(J_per_tok), 1) &&
                   energy.per_prompt_token < 0.1 * energy.per_output_token;
        },
        chat);
    // A prompt uses the units, decoding hardly; the peak contains the prompts; the band stays below the limit.
    CHECK_BOTH(
        [](setup q) {
            const energy_estimate energy = energy_for(q);
            return energy.idle.wall() < energy.decode.wall() && energy.decode.wall() < energy.prefill.wall() &&
                   energy.peak.wall() >= energy.prefill.wall() && energy.limit == 450_W &&
                   close(energy.low / energy.decode.wall(), power_physics{}.band.low) && energy.high > energy.decode.wall() &&
                   energy.high <= power_physics{}.supply * (450_W + power_physics{}.host);
        },
        chat);
    CHECK_BOTH(
        [](setup q) {
            const energy_estimate energy = energy_for(q);
            return close(energy_of_request(energy, 1000_tok, 500_tok).in(J),
                         1000 * energy.per_prompt_token.in(J_per_tok) + 500 * energy.per_output_token.in(J_per_tok));
        },
        chat);
    // A step's energy is at most the board's limit times its time (Hopper, many users).
    CHECK_BOTH(
        [](int users) {
            setup q = on(devices::h100_sxm, engines::vllm_cuda);
            q.workload.users = users;
            const energy_estimate energy = energy_for(q);
            return energy.decode.devices <= 700_W && energy.decode.devices > 350_W &&
                   energy_for(q).per_output_token < energy_for(on(devices::h100_sxm, engines::vllm_cuda)).per_output_token;
        },
        256);
    // Without a speed there is no energy of a token; without a prompt none of a prompt's.
    CHECK_BOTH(
        [](setup q) {
            return energy_of(q, q.engine, sizes_of(q), {}, {}).per_output_token == 0_J_per_tok &&
                   energy_of(q, q.engine, sizes_of(q), {}, {}).idle.wall() > 0_W;
        },
        chat);
    CHECK_BOTH(
        [](setup q) {
            q.workload.prompt = {};
            return energy_for(q).prefill.wall() == 0_W && energy_for(q).per_prompt_token == 0_J_per_tok;
        },
        chat);
    // The prompt's share of bandwidth and compute.
    CHECK_BOTH(
        [](setup q) {
            const prefill_estimate p = prefill_of(q, q.engine, sizes_of(q));
            const double time = p.time.total().in(s);
            const utilisation used{p.weights_read.in(B) / time / 1.008e12,
                                   p.work.total().in(FLOP) / time / (2 * devices::rtx_4090.fp16.in(FLOPS))};
            return close(energy_for(q).prefill.devices.in(W), device_power(q, q.engine, used).in(W), 1e-9);
        },
        chat);
}

TEST_CASE("several users and cards") {
    CHECK_BOTH(
        [](int users) {
            setup q = chat;
            q.workload.users = users;
            q.machine.count = 2;
            q.machine.split = split::tensor;
            const model_sizes sizes = sizes_of(q);
            const decode_estimate decode = decode_of(q, q.engine, sizes);
            const utilisation used = utilisation_at(q, sizes, users * decode.rate);
            return energy_for(q).limit == 900_W &&
                   close(energy_for(q).decode.devices.in(W), 2 * device_power(q, q.engine, used).in(W), 1e-9);
        },
        8);
    // The peak of a run is that of devices at their limits: the board's, or the owner's.
    CHECK_BOTH(
        [](setup q) {
            const power_physics p;
            setup limited = q;
            limited.machine.power_limit = 300_W;
            return close(energy_for(q).peak.wall().in(W), p.supply * (p.highest_share * 450 + p.host.in(W)), 1e-9) &&
                   close(energy_for(limited).peak.wall().in(W), p.supply * (300 + p.host.in(W)), 1e-9) &&
                   energy_for(q).peak.wall() > energy_for(q).prefill.wall() && energy_for(q).prefill.wall() > energy_for(q).decode.wall();
        },
        chat);
    // Where nothing runs there is none.
    CHECK_BOTH([](setup q) { return energy_of(q, q.engine, sizes_of(q), {}, {}).peak.wall() == 0_W; }, chat);
    // The band ends where the boards and the host do.
    CHECK_BOTH(
        [](setup q) {
            q.machine.power_limit = 180_W;
            return close(energy_for(q).high.in(W), power_physics{}.supply * (180 + power_physics{}.host.in(W)), 1e-9);
        },
        chat);
    // A limit above the package's own changes nothing.
    CHECK_BOTH(
        [](setup q) {
            q.machine.power_limit = 500_W;
            return energy_for(q).decode.devices == 120_W;
        },
        on(devices::ryzen_ai_max_395, engines::llama_cpp_vulkan));
}

TEST_CASE("heat, circuits and power supplies") {
    CHECK_BOTH([](power p) { return close(heat_of({p, 76_W, 42_W}).in(BTU_per_h), 693 * 3.412141633, 1e-6); }, 575_W);
    CHECK_BOTH([](circuit c) { return continuous_power(c) == 1440_W; }, circuits::us_15_A);
    CHECK_BOTH([](circuit c) { return close(continuous_power(c).in(W), 2944); }, circuits::eu_16_A);
    CHECK_BOTH(
        [](power load) { return circuits_needed(load, circuits::us_15_A) == 1 && circuits_needed(load + 1_W, circuits::us_15_A) == 2; },
        1440_W);
    CHECK_BOTH([](power load) { return circuits_needed(load, circuits::us_15_A) == 3 && circuits_needed(load, circuits::eu_16_A) == 1; },
               2900_W);
    CHECK_BOTH([](int cards) { return close(power_supply_needed({.device = devices::rtx_5090, .count = cards}).in(W), 1000); }, 1);
    CHECK_BOTH(
        [](power limit) {
            return close(power_supply_needed({.device = devices::rtx_3090, .count = 4, .power_limit = limit}).in(W), (880 + 225) / 0.8);
        },
        220_W);
    CHECK_BOTH(
        [](int cards) {
            return close(power_supply_needed({.device = devices::h100_sxm, .count = cards}).in(W),
                         8 * (700 + power_physics{}.server_host.in(W)) / 0.8);
        },
        8);
}

TEST_CASE("invariants of power over the catalogue") {
    int asked = 0;
    for (const device* d : device_catalog) {
        if (!(d->board_power > 0_W)) continue;
        for (const model* m : {&models::llama_3_1_8b, &models::qwen3_30b_a3b}) {
            for (const int users : {1, 64}) {
                setup q{.model = *m,
                        .format = formats::q4_k_m,
                        .machine = {.device = *d},
                        .workload = {.prompt = 1000_tok, .context = 4096_tok, .users = users}};
                const energy_estimate energy = energy_for(q);
                INFO(d->id, " ", m->id, " ", users);
                ++asked;
                CHECK(energy.decode.devices > 0_W);
                CHECK(energy.decode.devices <= energy.limit);
                CHECK(energy.prefill.devices <= energy.limit);
                CHECK(energy.peak.devices <= energy.limit);
                CHECK(energy.peak.wall() >= energy.decode.wall());
                CHECK(energy.idle.wall() < energy.decode.wall());
                CHECK(energy.low <= energy.decode.wall());
                CHECK(energy.high >= energy.decode.wall());
                setup limited = q;
                limited.machine.power_limit = 0.6 * d->board_power;
                CHECK(energy_for(limited).decode.devices <= limited.machine.power_limit);
            }
        }
    }
    CHECK(asked > 400);
}

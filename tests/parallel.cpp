// Several devices: links, collectives, and what each device holds.
#include <llmhw/catalog/devices.hpp>
#include <llmhw/catalog/formats.hpp>
#include <llmhw/catalog/links.hpp>
#include <llmhw/catalog/models.hpp>
#include <llmhw/estimate.hpp>
#include <llmhw/kv_cache.hpp>
#include <llmhw/parallel.hpp>
#include <llmhw/setup.hpp>

#include <string>

#include "check_both.hpp"

using namespace llmhw;
using llmhw::testing::close;

TEST_CASE("the link between devices: the one that is named, else NVLink, else the slot") {
    CHECK_BOTH([](const device& d) { return link_between({.device = d, .count = 2, .link = links::pcie3_x8}).raw == 7.8769_GB_per_s; },
               devices::h100_sxm);
    CHECK_BOTH([](const device& d) { return link_between({.device = d, .count = 2}).raw == d.nvlink; }, devices::h100_sxm);
    CHECK_BOTH([](const device& d) { return link_between({.device = d, .count = 2}).kind == link_kind::pcie; }, devices::rtx_4090);
    CHECK_BOTH([](const device& d) { return close(link_between({.device = d}).raw.in(GB_per_s), 31.508, 1e-3); }, devices::rtx_4090);
    CHECK_BOTH([](const device& d) { return close(link_between({.device = d}).raw.in(GB_per_s), 63.016, 1e-3); }, devices::rtx_5090);
    CHECK_BOTH(
        [](int lanes) {
            return close(link_between({.device = {.pcie_generation = 3, .pcie_lanes = lanes}}).raw.in(GB_per_s), 3.9385, 1e-3);
        },
        4);
    CHECK_BOTH([](int lanes) { return close(link_between({.device = {.pcie_generation = 6, .pcie_lanes = lanes}}).raw.in(GB_per_s), 121); },
               16);
}

TEST_CASE("an all-reduce takes its latency and twice (n - 1)/n of its bytes") {
    constexpr collective fast{10_us, 100_GB_per_s};
    CHECK_BOTH([](const collective& c) { return all_reduce(c, 1, 1_GB) == 0_s; }, fast);
    CHECK_BOTH([](const collective& c) { return close(all_reduce(c, 2, 1_GB).in(us), 10 + 1e4); }, fast);
    CHECK_BOTH([](const collective& c) { return close(all_reduce(c, 8, 1_GB).in(us), 3 * 10 + 2 * 7. / 8 * 1e4); }, fast);
    CHECK_BOTH([](const collective& c) { return close(all_reduce(c, 4, 0_B).in(us), 20); }, fast);
    for (const llmhw::link* l : link_catalog)
        for (const bool peer : {false, true}) {
            const collective c = collective_over(*l, peer);
            CAPTURE(std::string(l->id));
            CHECK(c.alpha > 0_s);
            CHECK(c.bandwidth > 0_GB_per_s);
            CHECK(c.bandwidth <= l->raw);
            CHECK(all_reduce(c, 8, 1_MB) > all_reduce(c, 4, 1_MB));
            CHECK(all_reduce(c, 8, 2_MB) > all_reduce(c, 8, 1_MB));
        }
}

// Of the cache of a model without windows.
constexpr double kv_share(const model& m, const machine& mc) {
    const kv_shape all = kv_shape_of(m);
    return fullest_kv_shape(all, m, mc).full / all.full;
}

TEST_CASE("whole layers on the fullest device") {
    constexpr model ten{.layers = 10, .attention = {.heads = 8, .kv_heads = 8, .head_dim = 64}};
    CHECK_BOTH([](const model& m) { return fullest_weight_share(m, {.count = 1}) == 1; }, ten);
    CHECK_BOTH([](const model& m) { return close(fullest_weight_share(m, {.count = 2}), 6. / 11); }, ten);
    CHECK_BOTH([](const model& m) { return close(kv_share(m, {.count = 2}), 0.5); }, ten);
    CHECK_BOTH([](const model& m) { return close(kv_share(m, {.count = 3}), 0.4); }, ten);
    CHECK_BOTH([](const model& m) { return close(fullest_weight_share(m, {.count = 4, .split = split::tensor}), 0.25); }, ten);
}

TEST_CASE("tensor parallelism divides KV heads, copies them where there are too few, and never divides a latent") {
    CHECK_BOTH([](const model& m) { return kv_share(m, {.count = 4, .split = split::tensor}) == 0.25; }, models::llama_3_1_8b);
    CHECK_BOTH([](const model& m) { return kv_share(m, {.count = 8, .split = split::tensor}) == 0.125; }, models::llama_3_1_8b);
    CHECK_BOTH([](const model& m) { return kv_share(m, {.count = 16, .split = split::tensor}) == 0.125; }, models::llama_3_1_8b);
    CHECK_BOTH([](const model& m) { return kv_share(m, {.count = 3, .split = split::tensor}) == 0.375; }, models::llama_3_1_8b);
    CHECK_BOTH([](const model& m) { return kv_share(m, {.count = 8, .split = split::tensor}) == 1; }, models::deepseek_v3);
    // Layers that see everything have 4 KV heads here, those with a window 16: eight devices keep two copies of the former.
    CHECK_BOTH(
        [](const model& m) {
            const kv_shape all = kv_shape_of(m), one = fullest_kv_shape(all, m, {.count = 8, .split = split::tensor});
            return one.full == all.full / 4 && one.window == all.window / 8;
        },
        models::gemma_4_31b);
    // Four heads of 128 in all layers, and a key of 128 for an indexer in half of them.
    constexpr model sparse{
        .layers = 8, .attention = {.heads = 16, .kv_heads = 4, .head_dim = 128, .index_heads = 4, .index_dim = 128, .index_layers = 4}};
    CHECK_BOTH(
        [](const model& m) {
            return close(fullest_kv_shape(kv_shape_of(m), m, {.count = 4, .split = split::tensor}).full, 8 * 2 * 128 + 4 * 128);
        },
        sparse);
}

TEST_CASE("systems on chip are computers of their own: dividing matrices over a network gains little") {
    setup question{.model = models::llama_3_3_70b, .format = formats::q4_k_m, .machine = {.device = devices::apple_m4_max}};
    CHECK(link_between({.device = devices::apple_m4_max, .count = 2}).kind == link_kind::ethernet);
    CHECK(link_between({.device = devices::dgx_spark_gb10, .count = 2}).kind == link_kind::ethernet);
    CHECK(link_between({.device = devices::rtx_4090, .count = 2}).kind == link_kind::pcie);
    CHECK(link_between({.device = devices::epyc_9004, .count = 2}).kind == link_kind::pcie);
    CHECK(assumed_network.raw == links::eth_10g.raw);
    CHECK(assumed_network.achievable == links::eth_10g.achievable);
    CHECK(assumed_network.latency == links::eth_10g.latency);
    const token_rate one = estimate(question).decode.rate;
    question.machine.count = 4;
    question.machine.split = split::tensor;
    CHECK(estimate(question).decode.rate < 2 * one);
    CHECK(estimate(question).caveats.slow_link_between_devices);
}

TEST_CASE("each generation of PCIe about doubles the last") {
    for (int generation = 2; generation <= 6; ++generation) {
        const double gain = detail::pcie_lane(generation) / detail::pcie_lane(generation - 1);
        CHECK(gain > 1.9);
        CHECK(gain < 2.01);
    }
}

TEST_CASE("devices work together or one after the other") {
    CHECK_BOTH([](machine m) { return tensor_ways(m) == 1 && stages(m) == 4; }, machine{.count = 4, .split = split::layer});
    CHECK_BOTH([](machine m) { return tensor_ways(m) == 4 && stages(m) == 1; }, machine{.count = 4, .split = split::tensor});
    CHECK_BOTH([](machine m) { return tensor_ways(m) == 4 && stages(m) == 1; }, machine{.count = 4, .split = split::row});
    CHECK_BOTH([](machine m) { return tensor_ways(m) == 1 && stages(m) == 1; }, machine{.count = 1, .split = split::tensor});
    CHECK(!has_peer_access(machine{.device = devices::rtx_4090}));
    // Whatever its owner calls it.
    CHECK_BOTH(
        [](machine m) {
            m.device.name = "left card";
            return !has_peer_access(m) && link_between(m).kind == link_kind::pcie;
        },
        machine{.device = devices::rtx_3090});
    CHECK(has_peer_access(machine{.device = devices::h100_sxm}));
    CHECK(has_peer_access(machine{.device = devices::rtx_4090, .peer_copies = peer_copies::enabled}));
    CHECK(!has_peer_access(machine{.device = devices::h100_sxm, .peer_copies = peer_copies::disabled}));
}

TEST_CASE("each device has the keys of the indexers whole, of whatever part of the layers it has a share") {
    const machine four{.device = devices::h100_sxm, .count = 4, .split = split::tensor};
    const model& m = models::minimax_m3;
    const kv_shape whole = kv_shape_of(m);
    const double keys = 57. * 128, heads = whole.full - keys;
    for (const double part : {1., 0.5, 1. / 60, 0.}) {
        kv_shape held = whole;
        held.full *= part;
        CHECK(fullest_kv_shape(held, m, four).full == doctest::Approx(part * (heads / 4 + keys)));
    }
    kv_shape none = kv_shape_of(models::deepseek_v3_2);
    none.full = 0;
    CHECK(fullest_kv_shape(none, models::deepseek_v3_2, four).full == 0);
    CHECK(index_layers(models::deepseek_v4_flash) == models::deepseek_v4_flash.attention.layers_compressed_4);
}

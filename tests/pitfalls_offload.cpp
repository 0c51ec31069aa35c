// What estimators get wrong about host memory, each with the right value.
#include <llmhw/estimate.hpp>
#include <llmhw/offload.hpp>

#include "check_both.hpp"

using namespace llmhw;

namespace {

offload_estimate placed(setup q, bandwidth ram, int layers_on_device, host_work work = host_work::computed) {
    q.machine.host = {.memory = 512_GiB, .bandwidth = ram};
    q.machine.host.link = links::pcie4_x16;
    return offload_of(q, engine_of(q), sizes_of(q), {.layers_on_device = layers_on_device, .work = work});
}

constexpr setup llama_70b{
    .model = models::llama_3_1_70b, .format = formats::q4_k_m, .machine = {.device = devices::rtx_4090}, .workload = {.context = 512_tok}};

}  // namespace

TEST_CASE("pitfall 22: weights in host memory are read at host bandwidth, whatever the GPU") {
    setup q = llama_70b;
    for (const device* d : {&devices::rtx_4090, &devices::rtx_5090, &devices::h100_sxm}) {
        q.machine.device = *d;
        // 47 of 80 layers on the device leave some 17.7 GB to the host.
        const offload_estimate slow = placed(q, 50_GB_per_s, 47), fast = placed(q, 96_GB_per_s, 47);
        CHECK(slow.memory.host.weights > 17_GB);
        CHECK(slow.memory.host.weights < 18.5_GB);
        REQUIRE(slow.fits());
        CHECK(slow.decode.rate <= 1_tok / (slow.memory.host.weights * (17.2 / 17.7) / 50_GB_per_s));
        CHECK(slow.decode.rate < 2.8_tok_per_s);
        CHECK(fast.decode.rate < 5.4_tok_per_s);
        CHECK(fast.decode.rate > slow.decode.rate);
    }
    CHECK(placed(llama_70b, 50_GB_per_s, 47).decode.rate <= 2.64_tok_per_s);
    CHECK(placed(llama_70b, 96_GB_per_s, 47).decode.rate <= 4.8_tok_per_s);
}

TEST_CASE("pitfall 23: streaming over PCIe and computing on the CPU are two machines") {
    CHECK_BOTH([](information bytes) { return testing::close((bytes / 31.5_GB_per_s).in(ms), 285.7, 1e-3); }, 9.0_GB);
    const offload_estimate computed = placed(llama_70b, 96_GB_per_s, 47),
                           streamed = placed(llama_70b, 96_GB_per_s, 47, host_work::streamed);
    CHECK(computed.time.host_weights > 0_s);
    CHECK(computed.time.link == 0_s);
    CHECK(streamed.time.link >= 0.95 * (streamed.memory.host.weights / links::pcie4_x16.raw));
    CHECK(streamed.time.host_weights == 0_s);
}

TEST_CASE("pitfall 33: 405B at 4 bits is 206 GB or more, and at most 0.5 tok/s from RAM at 96 GB/s") {
    setup q = llama_70b;
    q.model = models::llama_3_1_405b;
    CHECK(weights_of(q.model, q.format).total() > 206_GB);
    CHECK(weights_of(q.model, formats::q4_0).total() > 206_GB);
    const offload_estimate answer = placed(q, 96_GB_per_s, 0);
    CHECK(answer.decode.rate <= 0.5_tok_per_s);
    CHECK(answer.decode.high <= answer.decode.ceiling);
    CHECK(answer.decode.ceiling <= 0.5_tok_per_s);
}

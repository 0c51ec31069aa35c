// What a machine draws, what a token costs in joules, and what circuit it needs.
#include <iostream>

#include <llmhw/catalog/devices.hpp>
#include <llmhw/catalog/formats.hpp>
#include <llmhw/catalog/models.hpp>
#include <llmhw/cost.hpp>
#include <llmhw/energy.hpp>
#include <llmhw/estimate.hpp>
#include <llmhw/ostream.hpp>

namespace {

void show(const char* name, const llmhw::setup& question) {
    using namespace llmhw;
    const model_sizes sizes = sizes_of(question);
    const engine& e = engine_of(question);
    const decode_estimate decode = decode_of(question, e, sizes);
    const energy_estimate energy = energy_of(question, e, sizes, decode, prefill_of(question, e, sizes));
    const circuit& socket = circuits::us_15_A;
    std::cout << name << '\n'
              << "  decode   " << energy.decode.wall() << " at the wall (devices " << energy.decode.devices << ", host "
              << energy.decode.host << ", conversion " << energy.decode.conversion << "); 80 % of machines " << energy.low << " to "
              << energy.high << '\n'
              << "  prompts  " << energy.prefill.wall() << ", idle " << energy.idle.wall() << '\n'
              << "  a token  " << energy.per_output_token << " of output, " << energy.per_prompt_token << " of prompt; "
              << 1_kWh / energy.per_output_token << " of output per kWh\n"
              << "  heat     " << to_string(heat_of(energy.peak)) << " = " << fixed(heat_of(energy.peak).in(BTU_per_h), 0) << " BTU/h, "
              << circuits_needed(energy.peak.wall(), socket) << " circuit(s) of " << socket.name;
    if (!question.machine.device.unified_memory) std::cout << ", power supply " << power_supply_needed(question.machine);
    std::cout << '\n';
}

}  // namespace

int main() {
    using namespace llmhw;
    setup chat{.model = models::llama_3_3_70b,
               .format = formats::q4_k_m,
               .machine = {.device = devices::rtx_3090, .count = 2},
               .workload = {.prompt = 2048_tok, .context = 8192_tok}};
    show("2 x RTX 3090, 70B Q4_K_M, one user", chat);
    chat.machine.power_limit = 220_W;
    show("... each limited to 220 W", chat);
    chat.machine = {.device = devices::apple_m3_ultra};
    show("M3 Ultra", chat);
    chat.machine = {.device = devices::h100_sxm, .count = 8, .split = split::tensor};
    chat.format = formats::bf16;
    chat.engine = engines::vllm_cuda;
    chat.workload.users = 64;
    show("8 x H100, 70B BF16, 64 users", chat);
}

// What goes where when a model is larger than the card, and how fast that is.
#include <llmhw/ostream.hpp>
#include <llmhw/solve.hpp>

#include <iostream>
#include <utility>

using namespace llmhw::literals;

static void show(const char* title, const llmhw::setup& question, const llmhw::offload_options& options = {}) {
    const llmhw::offload_estimate plan = llmhw::offload_plan(question, options);
    std::cout << title << '\n'
              << "  layers on the device  " << plan.layers_on_device << " of " << question.model.layers << '\n'
              << "  experts on the host   " << plan.expert_layers_on_host << " layers\n"
              << "  device                " << plan.memory.device.needed << " of " << plan.memory.device.available << '\n'
              << "  host                  " << plan.memory.host.total() << " of " << plan.memory.host.available << '\n';
    if (plan.memory.on_drive > 0_B) std::cout << "  drive                 " << plan.memory.on_drive << '\n';
    if (!plan.fits()) {
        std::cout << "  does not fit\n\n";
        return;
    }
    std::cout << "  decode                " << plan.decode.rate << " (" << plan.decode.low << " to " << plan.decode.high << ", never above "
              << plan.decode.ceiling << ")\n  of a step            ";
    const std::pair<const char*, llmhw::duration> parts[] = {{"device ", plan.time.device.total()},
                                                             {"host weights ", plan.time.host_weights},
                                                             {"host attention ", plan.time.host_attention},
                                                             {"host threads ", plan.time.host_layers},
                                                             {"hand-over ", plan.time.hand_over},
                                                             {"link ", plan.time.link},
                                                             {"drive ", plan.time.drive}};
    for (const auto& [name, part] : parts)
        if (part > 0_s) std::cout << ' ' << name << part << ';';
    std::cout << "\n\n";
}

int main() {
    llmhw::setup question{
        .model = llmhw::models::llama_3_3_70b,
        .format = llmhw::formats::q4_k_m,
        .machine = {.device = llmhw::devices::rtx_4090, .host = {.memory = 64_GiB, .bandwidth = llmhw::memory_bandwidth(2, 5600)}},
        .workload = {.context = 4096_tok},
    };
    show("Llama 3.3 70B Q4_K_M, RTX 4090, DDR5-5600: the CPU computes its layers", question);
    show("the same, its layers streamed over PCIe while the card computes", question, {.work = llmhw::host_work::streamed_ahead});

    question.machine.host.memory = 16_GiB;
    question.machine.host.drive = 7_GB_per_s;
    show("the same with 16 GiB of RAM and an NVMe drive of 7 GB/s", question);

    question.model = llmhw::models::gpt_oss_120b;
    question.format = llmhw::formats::mxfp4_f16;
    question.machine.host = {.memory = 96_GiB, .bandwidth = llmhw::memory_bandwidth(2, 5600)};
    show("gpt-oss 120B, RTX 4090, DDR5-5600: its experts stay with the host", question);

    question.model = llmhw::models::deepseek_v3;
    question.format = llmhw::formats::q4_k_m;
    question.machine.host = llmhw::host_of(llmhw::devices::epyc_9004);
    question.machine.host.memory = 768_GiB;
    show("DeepSeek V3 Q4_K_M, RTX 4090, EPYC 9004 with 12 channels", question);
}

// Memory of fine-tuning, of adapters, of a vision encoder, and of two models at once.
#include <iostream>

#include <llmhw/catalog/devices.hpp>
#include <llmhw/catalog/formats.hpp>
#include <llmhw/catalog/models.hpp>
#include <llmhw/estimate.hpp>
#include <llmhw/ostream.hpp>
#include <llmhw/residents.hpp>
#include <llmhw/training.hpp>

namespace {

void show(const char* name, const llmhw::training_memory& memory, const llmhw::machine& machine) {
    std::cout << name << memory.total() << (fits(memory, machine) ? ", fits " : ", does not fit ") << machine.device.name << '\n'
              << "  weights " << memory.weights << ", adapters " << memory.adapters << ", gradients " << memory.gradients << ", optimiser "
              << memory.optimiser << ", activations " << memory.activations << ", logits " << memory.logits << '\n';
}

}  // namespace

int main() {
    using namespace llmhw;
    const model& m = models::llama_3_1_8b;
    show("8B, everything        ", training_memory_of(m, formats::bf16, {}), {.device = devices::h100_sxm});
    show("... on 8 with ZeRO 3  ", training_memory_of(m, formats::bf16, {.devices = 8, .sharding = sharding::weights}),
         {.device = devices::h100_sxm});
    show("8B, LoRA of rank 16   ", training_memory_of(m, formats::bf16, {.lora_rank = 16}), {.device = devices::rtx_4090});
    show("8B, QLoRA             ", training_memory_of(m, formats::bnb_nf4, {.lora_rank = 16}), {.device = devices::rtx_4090});
    std::cout << "32 adapters of rank 64 to serve: " << adapter_memory(m, 32, 64) << "\n\n";

    constexpr vision_encoder clip{.layers = 24, .hidden = 1024, .width = 4096, .patch = 14, .projected = 4096};
    const vision_memory vision = vision_memory_of(clip, 336, 336);
    std::cout << "CLIP ViT-L/14: " << vision.weights << ", projector " << vision.projector << ", activations " << vision.activations
              << "; an image takes " << image_tokens(clip, 336, 336) << '\n';
    const setup chat{.model = m, .format = formats::q4_k_m, .machine = {.device = devices::rtx_4090}};
    const setup coder{.model = models::qwen3_14b, .format = formats::q4_k_m, .machine = chat.machine};
    std::cout << together(together(estimate(chat).memory, estimate(coder).memory), vision);
}

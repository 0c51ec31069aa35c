// How long a prompt takes, why, and what a prefix cache saves.
#include <iostream>

#include <llmhw/catalog/devices.hpp>
#include <llmhw/catalog/formats.hpp>
#include <llmhw/catalog/models.hpp>
#include <llmhw/estimate.hpp>
#include <llmhw/ostream.hpp>
#include <llmhw/prefill.hpp>

int main() {
    using namespace llmhw;

    setup chat{.model = models::llama_3_1_8b,
               .format = formats::q4_k_m,
               .machine = {.device = devices::rtx_4090},
               .engine = engines::llama_cpp_cuda,
               .workload = {.prompt = 8192_tok, .context = 32768_tok}};
    const model_sizes sizes = sizes_of(chat);
    const auto ask = [&](const char* label) {
        const prefill_estimate prefill = prefill_of(chat, engine_of(chat), sizes);
        const decode_estimate decode = decode_of(chat, engine_of(chat), sizes);
        std::cout << label << prefill.computed << " in " << to_string(prefill.time.total()) << ", " << prefill.rate << " (" << prefill.low
                  << " to " << prefill.high << "; never above " << prefill.ceiling << "), first token after "
                  << to_string(time_to_first_token(chat, sizes, prefill, decode)) << '\n';
        return prefill;
    };

    const prefill_time t = ask("RTX 4090, 8B            ").time;
    std::cout << "  matrices " << t.matrices << ", attention " << t.attention << ", activations " << t.activations << ", KV cache "
              << t.kv_cache << ", layers " << t.layers << '\n';
    chat.workload.cached = 7168_tok;
    ask("  7,168 tokens cached   ");
    chat.workload.cached = {};
    chat.workload.flash_attention = false;
    ask("  no flash attention    ");
    chat.workload.flash_attention = true;
    chat.machine.power_limit = 225_W;
    ask("  at 225 W              ");
    chat.machine = {.device = devices::apple_m4_max};
    chat.engine = engines::llama_cpp_metal;
    ask("M4 Max                  ");

    const prompt_operations work = prefill_operations(models::deepseek_v3, 16384_tok, 0_tok, 16384_tok);
    std::cout << "\nDeepSeek V3, 16,384 tokens: " << work.total() << ", of them attention " << work.attention << '\n';
}

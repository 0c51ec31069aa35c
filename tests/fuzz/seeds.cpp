// Writes the corpora that the fuzzers start from: small files of every architecture.   usage: seeds FOLDER
#include <cstdio>

#include "../gguf_writer.hpp"
#include "../hf_samples.hpp"

int main(int count, char** arguments) {
    using namespace llmhw;
    if (count != 2) return 2;
    const std::filesystem::path here = arguments[1];
    for (const char* folder : {"gguf", "hf_config"}) std::filesystem::create_directories(here / folder);
    const auto write = [&here](const std::string& folder, int i, const std::string& bytes) {
        std::ofstream(here / folder / ("seed_" + std::to_string(i)), std::ios::binary)
            .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    };
    int files = 0;
    for (const std::uint32_t layers : {1u, 8u})
        for (auto& one : testing::gguf_samples(testing::ggml_q8_0, layers)) {
            write("gguf", files++, one.file.header());
            one.file.version = 2;
            if (layers == 1) write("gguf", files++, one.file.header());
        }
    int configurations = 0;
    testing::safetensors table = testing::llama_tensors(2, 64, 32, 96, 40, false, "BF16");
    table.add("model.layers.0.mlp.experts.0.up_proj.weight", "F32", {32, 64});
    for (const testing::hf_sample& one : testing::hf_samples()) {
        write("hf_config", configurations++, one.config);
        write("hf_config", configurations++, one.config + '\0' + R"({"metadata": {"total_size": 123}, "weight_map": {"a": "b"}})");
    }
    const std::string small =
        R"({"model_type": "llama", "hidden_size": 64, "intermediate_size": 96, "num_attention_heads": 4, "num_hidden_layers": 2,
        "num_key_value_heads": 2, "vocab_size": 40, "max_position_embeddings": 512, "quantization_config": )";
    for (
        const char* quantised :
        {R"({"quant_method": "awq", "bits": 4, "group_size": 128})", R"({"quant_method": "mxfp4"})", R"({"bits": 4, "group_size": 64})",
         R"({"quant_method": "fp8", "weight_block_size": [128, 128]})", R"({"quant_method": "modelopt", "quant_algo": "NVFP4"})",
         R"({"quant_method": "bitsandbytes", "load_in_4bit": true, "bnb_4bit_use_double_quant": true})",
         R"({"quant_method": "compressed-tensors", "config_groups": {"g": {"weights": {"num_bits": 4, "type": "int", "group_size": 32}}}})",
         R"({"quant_method": "fbgemm_fp8", "modules_to_not_convert": ["lm_head", "model.layers.0*", "re:.*self_attn\\.(q|k)_proj$", "mlp"]})",
         R"({"quant_algo": "MIXED_PRECISION", "quantized_layers": {"model.layers.0.mlp": {"quant_algo": "NVFP4"}, "lm_head": {"quant_algo": "FP8"}}})",
         R"({"quant_method": "gptq", "bits": 4, "group_size": 128, "dynamic": {"-:.*attn.*": {}, "+:.*down_proj": {"bits": 8, "group_size": 32}}})",
         R"({"quant_method": "compressed-tensors", "config_groups": {"a": {"targets": ["re:.*q_proj"], "weights": {"num_bits": 8, "type": "float"}},
             "b": {"targets": ["Linear"], "weights": {"num_bits": 4, "type": "int", "group_size": 32}}}})",
         "null, \"torch_dtype\": \"bfloat16\"", "null, \"time_step_limit\": [0.0, Infinity]"})
        write("hf_config", configurations++, small + quantised + "}" + std::string(2, '\0') + table.header());
    const std::string rest =
        R"("hidden_size": 64, "intermediate_size": 96, "num_attention_heads": 4, "num_key_value_heads": 2, "vocab_size": 40,
        "max_position_embeddings": 512, "torch_dtype": "bfloat16")";
    for (
        const char* beginning :
        {R"("model_type": "nemotron_h", "num_hidden_layers": 4, "layers_block_type": ["mamba", "attention", "moe", "mlp"], "mamba_num_heads": 4,
             "mamba_head_dim": 16, "ssm_state_size": 8, "n_groups": 2, "conv_kernel": 4, "n_routed_experts": 4, "num_experts_per_tok": 2,
             "moe_intermediate_size": 32)",
         R"("model_type": "qwen2", "num_hidden_layers": 4, "use_sliding_window": true, "sliding_window": 128, "max_window_layers": 2)",
         R"("model_type": "qwen3_moe", "num_hidden_layers": 4, "num_experts": 4, "num_experts_per_tok": 2, "moe_intermediate_size": 32,
             "decoder_sparse_step": 2, "mlp_only_layers": [1])",
         R"("model_type": "llama", "num_hidden_layers": 2, "quantization": {"group_size": 32, "bits": 4, "mode": "mxfp4"})",
         R"("model_type": "llama", "num_hidden_layers": 2, "quantization": {"group_size": 64, "bits": 3, "model.layers.1.mlp.down_proj":
             {"group_size": 64, "bits": 6}, "lm_head": false})",
         R"("model_type": "llama", "num_hidden_layers": 2, "quantization_config": {"quant_method": "modelopt", "quant_algo": "FP8"})"})
        write("hf_config", configurations++, std::string("{") + beginning + ", " + rest + "}");
    std::printf("%d files, %d configurations\n", files, configurations);
}

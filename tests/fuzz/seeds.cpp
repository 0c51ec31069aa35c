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
    for (const std::uint32_t layers : {1u, 7u})
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
         "null, \"torch_dtype\": \"bfloat16\""})
        write("hf_config", configurations++, small + quantised + "}" + std::string(2, '\0') + table.header());
    std::printf("%d files, %d configurations\n", files, configurations);
}

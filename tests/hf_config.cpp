// Hugging Face configurations: the geometry of real models, tables of safetensors, and files that are refused.
#include <llmhw/hf_config.hpp>

#include <llmhw/estimate.hpp>

#include <cstdlib>
#include <fstream>

#include "check_both.hpp"
#include "hf_samples.hpp"

using namespace llmhw;
using namespace llmhw::literals;
using testing::hf_sample;
using testing::hf_samples;
using testing::safetensors;

namespace {

std::string sample(const std::string& name) {
    for (const hf_sample& one : hf_samples())
        if (name == one.name) return one.config;
    throw std::runtime_error("no sample " + name);
}

// The text with one piece of it replaced.
std::string changed(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}
std::string with(const std::string& text, const std::string& member) { return changed(text, "{", "{" + member + ", "); }

void refused(const hf_texts& texts, const std::string& key, const std::string& words) {
    CAPTURE(key);
    try {
        read_hf_config(texts);
        FAIL_CHECK("was not refused");
    } catch (const file_error& error) {
        CHECK(error.key() == key);
        CAPTURE(std::string(error.what()));
        CHECK(std::string(error.what()).find(words) != std::string::npos);
        CHECK(!error.must_be().empty());
    }
}
void refused(const std::string& config, const std::string& key, const std::string& words) {
    refused(hf_texts{.config = config}, key, words);
}

struct folder {
    std::filesystem::path path = std::filesystem::temp_directory_path() / ("llmhw_hf_" + std::to_string(std::rand()));
    folder() { std::filesystem::create_directories(path); }
    ~folder() { std::filesystem::remove_all(path); }
    void write(const std::string& name, const std::string& bytes, std::uint64_t size = 0) const {
        std::ofstream(path / name, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (size > 0) std::filesystem::resize_file(path / name, size);
    }
};

}  // namespace

TEST_CASE("configurations of 25 architectures and more give the catalogue's models") {
    std::set<std::string> architectures;
    for (const hf_sample& one : hf_samples()) {
        CAPTURE(one.name);
        const model_file file = read_hf_config({.config = one.config});
        architectures.insert(file.model.family);
        CHECK(!file.exact);
        CHECK(file.weights_size > 0_B);
        if (one.parameters > 0) CHECK(parameters_of(file.model).total() == one.parameters);
        if (one.entry == nullptr) continue;
        const weight_parameters expected = parameters_of(*one.entry), found = parameters_of(file.model);
        CHECK(found.total() == expected.total());
        CHECK(found.experts == expected.experts);
        CHECK(found.head == expected.head);
        const kv_shape kv = kv_shape_of(*one.entry);
        CHECK(file.sizes.kv.full == kv.full);
        CHECK(file.sizes.kv.window == kv.window);
        CHECK(file.sizes.kv.window_tokens == kv.window_tokens);
        CHECK(file.sizes.kv.state == kv.state);
        CHECK(file.model.experts.used == one.entry->experts.used);
        CHECK(catalogued(file.model) == one.entry);
    }
    CHECK(architectures.size() >= 25);
}

TEST_CASE("the formats of quantization_config") {
    const std::string plain = sample("llama-3.1-8b");
    const auto file_of = [&plain](const std::string& member) { return read_hf_config({.config = with(plain, member)}); };
    const auto id_of = [&](const std::string& member) { return std::string(file_of(member).format.id); };
    const auto id = [&](const std::string& q) { return id_of("\"quantization_config\": {" + q + "}"); };
    CHECK(std::string(read_hf_config({.config = plain}).format.id) == "BF16");
    CHECK(id(R"("quant_method": "awq", "bits": 4, "group_size": 128, "zero_point": true)") == "AWQ_INT4_G128");
    CHECK(id(R"("quant_method": "gptq", "bits": 4, "group_size": 128, "desc_act": false)") == "GPTQ_INT4_G128");
    CHECK(id(R"("quant_method": "gptq", "bits": 4, "group_size": 32)") == "GPTQ_INT4_G32");
    CHECK(id(R"("quant_method": "gptq", "bits": 8, "group_size": 32)") == "GPTQ_INT8_G32");
    CHECK(file_of(R"("quantization_config": {"quant_method": "gptq", "bits": 8, "group_size": 32})").format.bits_per_weight == 8.75);
    CHECK(id(R"("quant_method": "auto-round", "bits": 4, "group_size": 128)") == "AUTOROUND_INT4_G128");
    CHECK(id(R"("quant_method": "fp8", "activation_scheme": "dynamic")") == "FP8_E4M3");
    CHECK(id(R"("quant_method": "fp8", "weight_block_size": [128, 128])") == "FP8_E4M3_B128");
    CHECK(id(R"("quant_method": "bitsandbytes", "load_in_4bit": true, "bnb_4bit_use_double_quant": true)") == "BNB_NF4_DQ");
    CHECK(id(R"("quant_method": "bitsandbytes", "load_in_4bit": true)") == "BNB_NF4");
    CHECK(id(R"("quant_method": "bitsandbytes", "load_in_8bit": true)") == "INT8_W8A8");
    CHECK(id(R"("quant_method": "modelopt", "quant_algo": "NVFP4")") == "NVFP4");
    CHECK(id(R"("quant_method": "modelopt", "quant_algo": "FP8")") == "FP8_E4M3");
    const auto compressed = [&id](const std::string& weights) {
        return id(R"("quant_method": "compressed-tensors", "config_groups": {"group_0": {"weights": {)" + weights + "}}}");
    };
    CHECK(compressed(R"("num_bits": 8, "type": "float", "strategy": "channel")") == "FP8_E4M3");
    CHECK(compressed(R"("num_bits": 8, "type": "int", "strategy": "channel")") == "INT8_W8A8");
    CHECK(compressed(R"("num_bits": 4, "type": "int", "group_size": 32, "symmetric": true)") == "INT4_G32_SYM");
    CHECK(compressed(R"("num_bits": 4, "type": "int", "group_size": 32, "symmetric": false)") == "INT4_G32_ASYM");
    CHECK(compressed(R"("num_bits": 4, "type": "int", "group_size": 128)") == "INT4_G128_SYM");
    CHECK(compressed(R"("num_bits": 4, "type": "float", "group_size": 16)") == "NVFP4");
    CHECK(id_of(R"("quantization": {"group_size": 64, "bits": 4})") == "MLX_4BIT_G64");
    CHECK(id_of(R"("quantization": {"group_size": 32, "bits": 6, "mode": "affine"})") == "MLX_6BIT_G32");
    CHECK(file_of(R"("quantization": {"group_size": 32, "bits": 6})").format.bits_per_weight == 7);
    CHECK(file_of(R"("quantization": {"group_size": 32, "bits": 6})").format.container == container::mlx);
    CHECK(id_of(R"("quantization": {"group_size": 32, "bits": 4, "mode": "mxfp4"})") == "MLX_MXFP4");

    const model_file gpt_oss =
        read_hf_config({.config = with(sample("gpt-oss-20b"), R"("quantization_config": {"quant_method": "mxfp4"})")});
    CHECK(gpt_oss.format.mxfp4_experts);
    CHECK(gpt_oss.sizes.weights.experts < 0.3 * sizes_of(models::gpt_oss_20b, formats::bf16).weights.experts);

    const std::string q = R"("quantization_config": {"quant_method": )";
    refused(with(plain, q + R"("magic"})"), "quantization_config.quant_method", "magic; it must be awq, gptq");
    refused(with(plain, R"("quantization_config": {"bits": 4})"), "quantization_config.quant_method", "is missing");
    refused(with(plain, R"("quantization_config": 4)"), "quantization_config", "an object");
    refused(with(plain, q + R"("awq", "bits": 4})"), "quantization_config.group_size", "is missing");
    refused(with(plain, q + R"("awq", "bits": 4, "group_size": 0})"), "quantization_config.group_size", "positive");
    refused(with(plain, q + R"("awq", "bits": 99, "group_size": 128})"), "quantization_config.bits", "from 2 to 8");
    refused(with(plain, q + R"("compressed-tensors", "config_groups": {}})"), "quantization_config.config_groups",
            "an object with a group");
    refused(with(plain, q + R"("compressed-tensors", "config_groups": {"g": 3}})"), "quantization_config.config_groups.*.weights",
            "an object");
    refused(with(plain, q + R"("modelopt"})"), "quantization_config.quant_algo", "NVFP4, W4A16_NVFP4, FP8");
}

// ", "-separated: the pattern with each number from `first` to `end` in place of "#".
std::string numbered(const std::string& pattern, int first, int end) {
    std::string list;
    for (int i = first; i < end; ++i) list += (list.empty() ? "\"" : ", \"") + changed(pattern, "#", std::to_string(i)) + "\"";
    return list;
}
bool notes_of(const model_file& file, const std::string& words) {
    return std::any_of(file.notes.begin(), file.notes.end(), [&](const std::string& note) { return note.find(words) != note.npos; });
}
constexpr const char* nvfp4 = R"("quant_method": "modelopt", "quant_algo": "NVFP4")";

TEST_CASE("modules that a quantiser left alone are weighed in 16 bits") {
    const auto file_of = [](const std::string& config, const std::string& q, const std::string& list) {
        return read_hf_config({.config = with(config, "\"quantization_config\": {" + q + ", " + list + "}")});
    };
    const auto per_token = [](const model_file& file) { return file.sizes.weights.read(active_expert_share(file.model)).in(GB); };
    const std::string gemma = sample("gemma-4-31b");

    // The published lists of NVIDIA's Gemma 4 in NVFP4: 31.5 GB, of the 26B 17.6 GB and 5.6 GB for a token.
    const model_file attention =
        file_of(gemma, nvfp4,
                R"("ignore": ["lm_head", "model.embed_vision*", )" + numbered("model.language_model.layers.#.self_attn*", 0, 60) + "]");
    CHECK(testing::close(attention.weights_size.in(GB), 31.5, 0.002));
    CHECK(attention.sizes.weights.total() == attention.weights_size);
    CHECK(notes_of(attention, "quantization_config.ignore: in 16 bits are attention of 60 layers"));
    CHECK(!notes_of(attention, "name no matrix"));
    const model_file beside = file_of(sample("gemma-4-26b-a4b"), nvfp4,
                                      R"("ignore": [)" + numbered("model.language_model.layers.#.mlp*", 0, 30) + ", " +
                                          numbered("model.language_model.layers.#.self_attn*", 0, 30) + "]");
    CHECK(testing::close(beside.weights_size.in(GB), 17.64, 0.002));
    CHECK(testing::close(per_token(beside), 5.59, 0.002));

    // moonshotai/Kimi-K2.5 with regular expressions, nvidia/Kimi-K2.6-NVFP4 with globs.
    const std::string kimi = sample("kimi-k2");
    const std::string int4 =
        R"("quant_method": "compressed-tensors", "config_groups": {"g": {"weights": {"num_bits": 4, "type": "int", "group_size": 32}}})";
    const model_file expressions = file_of(
        kimi, int4, R"("ignore": ["lm_head", "re:.*self_attn.*", "re:.*shared_experts.*", "re:.*mlp\\.(gate|up|gate_up|down)_proj.*"])");
    CHECK(testing::close(expressions.weights_size.in(GB), 594.2, 0.001));
    CHECK(testing::close(per_token(expressions), 32.99, 0.001));
    const model_file globs = file_of(kimi, nvfp4,
                                     R"("ignore": ["language_model.lm_head", "language_model.model.layers.0*", )" +
                                         numbered("language_model.model.layers.#.mlp.shared_experts*", 1, 61) + ", " +
                                         numbered("language_model.model.layers.#.self_attn*", 1, 61) + "]");
    CHECK(globs.weights_size == expressions.weights_size);

    // MiniMax: the gate that is named is the router.
    const model_file minimax = file_of(
        sample("minimax-m2"), nvfp4, R"("ignore": [)" + numbered("model.layers.#.block_sparse_moe.gate", 0, 62) + R"(, "*.self_attn.*"])");
    CHECK(testing::close(minimax.weights_size.in(GB), 134.4, 0.001));
    CHECK(testing::close(per_token(minimax), 10.74, 0.001));

    // Linear attention and shared experts, of hybrids; of Nemotron-H single layers by their full names.
    const std::string qwen = sample("qwen3.5-35b-a3b");
    const weight_bytes plain = read_hf_config({.config = qwen}).sizes.weights;
    const model_file hybrid = file_of(qwen, nvfp4, R"("ignore": ["*.linear_attn.*", "*.self_attn.*", "*.mlp.shared_expert.*"])");
    CHECK(hybrid.sizes.weights.layers == plain.layers);
    CHECK(hybrid.sizes.weights.experts < 0.3 * plain.experts);
    const std::string nemotron = sample("nemotron-3-nano-30b-a3b");
    const auto layers_with = [&](const std::string& list) { return file_of(nemotron, nvfp4, list).sizes.weights.layers; };
    const information none = layers_with(R"("ignore": [])");
    const double attention_output = 32. * 128 * 2688;
    CHECK(testing::close((layers_with(R"("ignore": ["backbone.layers.5.mixer.o_proj"])") - none).in(B), attention_output * (16 - 4.5) / 8,
                         1e-9));
    CHECK(layers_with(R"("ignore": ["backbone.layers.4.mixer.o_proj"])") == none);  // a layer of Mamba-2
    const information mamba = layers_with(R"("ignore": ["backbone.layers.4.mixer.in_proj", "backbone.layers.4.mixer.out_proj"])");
    CHECK(mamba > none);
    CHECK(layers_with(R"("ignore": ["backbone.layers.4"])") == mamba);

    // Every key that such lists have, and the first n layers.
    const std::string llama = sample("llama-3.1-8b");
    const information all = file_of(llama, nvfp4, R"("ignore": [])").weights_size;
    for (const char* key : {"ignore", "modules_to_not_convert", "exclude_modules", "ignored_layers", "llm_int8_skip_modules"})
        CHECK(file_of(llama, nvfp4, "\"" + std::string(key) + R"(": ["mlp"])").weights_size > 1.5 * all);
    const auto llama_with = [&](const std::string& list) { return file_of(llama, nvfp4, "\"ignore\": [" + list + "]").weights_size; };
    const information one_layer = llama_with(R"("model.layers.7.*")") - all;
    CHECK(testing::close((llama_with(R"("model.layers.1*")") - all).in(B), 11 * one_layer.in(B), 1e-9));  // 1, 10 to 19
    CHECK(testing::close((llama_with(R"("re:.*layers\\.(0|1|2)\\..*")") - all).in(B), 3 * one_layer.in(B), 1e-9));
    CHECK(llama_with(R"("model.layers.*.mlp.down_proj", "model.layers.32*", "mtp*", "vision_tower", "re:.*visual.*", "model.norm")") ==
          llama_with(R"("down_proj")"));
    CHECK(llama_with(R"("re:model\\.layers\\.\\d+\\.mlp\\.down_proj$")") == llama_with(R"("down_proj")"));
    CHECK(read_hf_config({.config = with(llama, "\"quantization_config\": {" + std::string(nvfp4) + "}")}).weights_size == all);

    // What is not understood is said.
    for (const char* pattern : {"magic_proj", "re:(?!x).*", "re:[a-c]+", "re:((((((((((a))))))))))", "re:(a", "re:a{2}", "layers.1x"}) {
        CAPTURE(pattern);
        const model_file file = file_of(llama, nvfp4, "\"ignore\": [\"" + std::string(pattern) + "\", \"nonsense\"]");
        CHECK(file.weights_size == all);
        CHECK(notes_of(file, std::string(pattern) + " and 1 more name no matrix that is known here"));
    }
    std::string many;
    for (int i = 0; i < 20000; ++i)
        many += std::string(i > 0 ? ", " : "") + "\"re:(a|b|c|d)(a|b|c|d)(a|b|c|d)(a|b|c|d)" + std::to_string(i) + "\"";
    refused(with(llama, "\"quantization_config\": {" + std::string(nvfp4) + ", \"ignore\": [" + many + "]}"), "quantization_config.ignore",
            "is too long; it must be a list that stands for fewer modules");
    refused(with(llama, "\"quantization_config\": {" + std::string(nvfp4) + R"(, "ignore": "lm_head"})"), "quantization_config.ignore",
            "an array of at most 100000 texts");
    refused(with(llama, "\"quantization_config\": {" + std::string(nvfp4) + R"(, "ignore": [3]})"), "quantization_config.ignore",
            "an array of texts");
}

TEST_CASE("formats of ModelOpt and FBGEMM that leave something unsaid") {
    const std::string llama = sample("llama-3.1-8b"), qwen = sample("qwen3.5-27b");
    const auto file_of = [](const std::string& config, const std::string& q) {
        return read_hf_config({.config = with(config, "\"quantization_config\": {" + q + "}")});
    };
    CHECK(std::string(file_of(llama, R"("quant_algo": "FP8", "producer": {"name": "modelopt"})").format.id) == "FP8_E4M3");

    const model_file fbgemm = file_of(
        llama,
        R"("quant_method": "fbgemm_fp8", "modules_to_not_convert": ["lm_head", "model.layers.0.mlp.up_proj", "model.layers.0.mlp.gate_proj",
            "model.layers.0.mlp.down_proj", )" +
            numbered("model.layers.#.self_attn.q_proj", 0, 32) + "]");
    CHECK(std::string(fbgemm.format.id) == "FP8_E4M3");
    CHECK(testing::close((fbgemm.weights_size - file_of(llama, R"("quant_method": "fbgemm_fp8")").weights_size).in(B),
                         3. * 4096 * 14336 + 32. * 4096 * 4096, 1e-9));

    // The lists of nvidia/Qwen3.6-27B-NVFP4: MLP in NVFP4, everything else but a few heads in FP8, the output head in NVFP4.
    const std::string mixed = R"("quant_method": "modelopt", "quant_algo": "MIXED_PRECISION", "ignore": ["mtp*"], "quantized_layers": {
        "lm_head": {"quant_algo": "W4A16_NVFP4"}, "model.layers.*.mlp.gate_proj": {"quant_algo": "W4A16_NVFP4"},
        "model.layers.*.mlp.down_proj": {"quant_algo": "W4A16_NVFP4"}, "model.layers.*.self_attn": {"quant_algo": "FP8"},
        "model.layers.*.linear_attn.in_proj_qkv": {"quant_algo": "FP8"}, "model.layers.*.linear_attn.in_proj_z": {"quant_algo": "FP8"},
        "model.layers.*.linear_attn.out_proj": {"quant_algo": "FP8"}})";
    const model_file file = file_of(qwen, mixed);
    CHECK(std::string(file.format.id) == "NVFP4");
    const weight_bytes plain = read_hf_config({.config = qwen}).sizes.weights;
    CHECK(file.sizes.weights.looked_up == plain.looked_up);
    CHECK(testing::close(file.sizes.weights.head.in(B), plain.head.in(B)*4.5 / 16, 1e-3));
    const double wide = 3. * 17408 * 5120 * 64, rest = plain.layers.in(B) / 2 - wide;
    CHECK(testing::close(file.sizes.weights.layers.in(B), wide * 4.5 / 8 + rest, 0.005));
    CHECK(notes_of(file, "in 8 bits are attention of 16 layers, recurrence of 48 layers"));
    const std::string q = "\"quantization_config\": {\"quant_method\": \"modelopt\", \"quant_algo\": \"MIXED_PRECISION\"";
    refused(with(llama, q + "}"), "quantization_config.quantized_layers", "an object with an algorithm");
    const std::string header = testing::llama_tensors(32, 4096, 1024, 14336, 128256, false, "F8_E4M3").header();
    const model_file exact = read_hf_config({.config = with(llama, q + "}"), .headers = {header}});
    CHECK(testing::close(exact.format.bits_per_weight, 8, 1e-9));
    CHECK(exact.weights_size == 8030261248. * B);
    refused(with(llama, q + R"(, "quantized_layers": {"lm_head": {"quant_algo": "MAGIC"}}})"),
            "quantization_config.quantized_layers.lm_head.quant_algo", "MAGIC");
    refused(with(llama, q + R"(, "quantized_layers": {"lm_head": 3}})"), "quantization_config.quantized_layers", "an object with");
}

TEST_CASE("modules with formats of their own") {
    const std::string llama = sample("llama-3.1-8b");
    const auto file_of = [&llama](const std::string& member) { return read_hf_config({.config = with(llama, member)}); };
    const double down = 32. * 4096 * 14336, values = 32. * 4096 * 1024;

    // MLX: 3 bits, with 6 in two projections, 4.27 GB.
    const std::string six = R"(": {"group_size": 64, "bits": 6})";
    const auto mlx = [&](const std::string& more) { return file_of(R"("quantization": {"group_size": 64, "bits": 3)" + more + "}"); };
    const auto members = [&](const std::string& pattern) {
        std::string all;
        for (int i = 0; i < 32; ++i) all += ", \"" + changed(pattern, "#", std::to_string(i)) + six;
        return all;
    };
    const model_file mixed = mlx(members("model.layers.#.mlp.down_proj") + members("model.layers.#.self_attn.v_proj"));
    CHECK(testing::close(mixed.weights_size.in(GB), 4.27, 0.002));
    CHECK(std::string(mixed.format.id) == "MLX_3BIT_G64");
    CHECK(testing::close((mixed.weights_size - mlx("").weights_size).in(B), (down + values) * 3 / 8, 1e-9));
    CHECK(notes_of(mixed, "quantization: in 6.5 bits are attention of 32 layers, dense blocks of 32 layers"));
    CHECK(testing::close((mlx(", \"lm_head\": false, \"model.embed_tokens\": false").weights_size - mlx("").weights_size).in(B),
                         2. * 128256 * 4096 * (16 - 3.5) / 8, 1e-9));
    CHECK(file_of(R"("quantization": {"group_size": 32, "bits": 8, "mode": "mxfp8"})").format.bits_per_weight == 8.25);
    CHECK(read_hf_config({.config = with(sample("qwen3-30b-a3b"), R"("quantization": {"group_size": 64, "bits": 4,
        "model.layers.3.mlp.switch_mlp.down_proj": {"group_size": 64, "bits": 6}})")})
              .sizes.weights.experts > sizes_of(models::qwen3_30b_a3b, formats::mlx_4bit_g64).weights.experts);
    // Modules named with the bits that all have change nothing, also where these are no short binary fraction.
    const std::string thirds = R"("quantization": {"group_size": 48, "bits": 4)";
    const model_file same = file_of(thirds + R"(, "model.layers.0.mlp.down_proj": {"group_size": 48, "bits": 4}})");
    CHECK(same.weights_size == file_of(thirds + "}").weights_size);
    CHECK(!notes_of(same, "in 4.6"));
    refused(with(llama, R"("quantization": {"group_size": 64, "bits": 3, "lm_head": {"group_size": 64, "bits": 60}})"),
            "quantization.lm_head.bits", "from 2 to 8");

    // compressed-tensors: groups of 32 with 8 bits, and groups for modules.
    const auto groups = [&](const std::string& text) {
        return file_of(R"("quantization_config": {"quant_method": "compressed-tensors", "config_groups": {)" + text + "}}");
    };
    CHECK(groups(R"("g": {"weights": {"num_bits": 8, "type": "int", "group_size": 32}})").format.bits_per_weight == 8.5);
    CHECK(groups(R"("g": {"weights": {"num_bits": 8, "type": "float", "group_size": 32}})").format.bits_per_weight == 8.25);
    const std::string fp8 = R"("weights": {"num_bits": 8, "type": "float"})",
                      int4 = R"("weights": {"num_bits": 4, "type": "int", "group_size": 32})";
    const model_file two = groups(R"("a": {"targets": ["re:.*down_proj$"], )" + fp8 + R"(}, "b": {"targets": ["Linear"], )" + int4 + "}");
    const model_file one = groups(R"("b": {"targets": ["Linear"], )" + int4 + "}");
    CHECK(std::string(two.format.id) == "INT4_G32_SYM");
    CHECK(testing::close((two.weights_size - one.weights_size).in(B), down * (8 - 4.5) / 8, 1e-9));
    const model_file named =
        groups(R"("a": {"targets": ["re:.*down_proj$"], )" + fp8 + R"(}, "b": {"targets": ["model.layers.*.mlp.up_proj"], )" + int4 + "}");
    CHECK(std::string(named.format.id) == "INT4_G32_SYM");
    CHECK(testing::close((read_hf_config({.config = llama}).weights_size - named.weights_size).in(B), down + 2 * down * (16 - 4.5) / 8,
                         1e-9));
    refused(with(llama,
                 R"("quantization_config": {"quant_method": "compressed-tensors", "config_groups": {"g": {"targets": [3], )" + fp8 + "}}}"),
            "quantization_config.config_groups.*.targets", "an array of texts");

    const model_file unclear = groups("\"a\": {" + fp8 + "}, \"b\": {" + int4 + "}");
    CHECK(std::string(unclear.format.id) == "FP8_E4M3");
    CHECK(notes_of(unclear, "quantization_config.config_groups.b is for all modules too, as FP8_E4M3 is, which is taken"));

    // GPTQModel.
    const std::string gptq = R"("quantization_config": {"quant_method": "gptq", "bits": 4, "group_size": 128)";
    const model_file rules =
        file_of(gptq + R"(, "dynamic": {"-:.*self_attn\\.v_proj.*": {}, "+:.*\\.down_proj.*": {"bits": 8, "group_size": 32}}})");
    CHECK(testing::close((rules.weights_size - file_of(gptq + "}").weights_size).in(B),
                         values * (16 - 4.15625) / 8 + down * (8.75 - 4.15625) / 8, 1e-9));
    refused(with(llama, gptq + R"(, "dynamic": {"+:a": 3}})"), "quantization_config.dynamic.+:a", "an object");
}

TEST_CASE("ModelOpt's hf_quant_config.json is read where config.json says nothing") {
    const std::string config = sample("llama-3.1-8b");
    const auto beside = [&](const std::string& text) { return read_hf_config({.config = config, .quantisation = text}); };
    const model_file plain = read_hf_config({.config = config});
    const model_file file = beside(
        R"({"producer": {"name": "modelopt"}, "quantization": {"quant_algo": "NVFP4", "kv_cache_quant_algo": "FP8", "group_size": 16,
        "exclude_modules": ["lm_head", "*.self_attn.*"]}})");
    CHECK(std::string(file.format.id) == "NVFP4");
    CHECK(file.weights_size < 0.5 * plain.weights_size);
    CHECK(notes_of(file, "hf_quant_config.json's quantization.exclude_modules: in 16 bits are attention of 32 layers"));
    CHECK(std::string(beside(R"({"quantization": {"quant_algo": "FP8"}})").format.id) == "FP8_E4M3");
    CHECK(std::string(beside(R"({"quantization": {"quant_algo": null, "kv_cache_quant_algo": "FP8"}})").format.id) == "BF16");
    const std::string awq = with(config, R"("quantization_config": {"quant_method": "awq", "bits": 4, "group_size": 128})");
    CHECK(std::string(read_hf_config({.config = awq, .quantisation = R"({"quantization": {"quant_algo": "FP8"}})"}).format.id) ==
          "AWQ_INT4_G128");
    const auto refused_beside = [&](const std::string& text, const std::string& key, const std::string& words) {
        refused({.config = config, .quantisation = text}, key, words);
    };
    refused_beside(R"({"quantization": {"quant_algo": "MAGIC"}})", "hf_quant_config.json's quantization.quant_algo", "MAGIC");
    refused_beside(R"({"quantization": 3})", "quantization of hf_quant_config.json", "an object");
    refused_beside("{", "the JSON text", "not JSON");

    const folder here;
    here.write("config.json", config);
    here.write("hf_quant_config.json", R"({"quantization": {"quant_algo": "NVFP4"}})");
    CHECK(std::string(read_hf_config(here.path).format.id) == "NVFP4");
}

TEST_CASE("tables of safetensors give exact bytes") {
    const std::string config = sample("llama-3.1-8b");
    const safetensors whole = testing::llama_tensors(32, 4096, 1024, 14336, 128256, false, "BF16");
    const std::string header = whole.header();
    const model_file file = read_hf_config({.config = config, .headers = {header}});
    CHECK(file.exact);
    CHECK(std::string(file.format.id) == "BF16");
    CHECK(file.weights_size == 2. * 8030261248. * B);
    CHECK(file.sizes.weights.looked_up == 2. * 4096 * 128256 * B);
    CHECK(file.sizes.weights.head == 2. * 4096 * 128256 * B);
    CHECK(file.mixture == "BF16");
    CHECK(layer_bytes(file, 31) == 2. * (4096. * 4096 * 2 + 4096. * 1024 * 2 + 3. * 4096 * 14336 + 2 * 4096) * B);
    CHECK(catalogued(file.model) == &models::llama_3_1_8b);

    // The type comes from the tensors where torch_dtype is not given.
    const std::string untyped = changed(config, R"("torch_dtype": "bfloat16")", R"("x": 1)");
    CHECK(std::string(read_hf_config({.config = untyped, .headers = {header}}).format.id) == "BF16");
    const safetensors wide = testing::llama_tensors(32, 4096, 1024, 14336, 128256, false, "F32");
    const std::string wide_header = wide.header();
    const model_file wide_file = read_hf_config({.config = config, .headers = {wide_header}});
    CHECK(std::string(wide_file.format.id) == "F32");
    CHECK(wide_file.notes.size() > file.notes.size());

    // Other towers, further predictions and a head that is the embedding again are not counted.
    safetensors more = testing::llama_tensors(32, 4096, 1024, 14336, 128256, false, "BF16");
    more.add("vision_tower.encoder.layers.0.mlp.fc1.weight", "BF16", {1000, 1000});
    more.add("model.layers.32.mlp.up_proj.weight", "BF16", {14336, 4096});
    const std::string more_header = more.header();
    const model_file with_towers = read_hf_config({.config = config, .headers = {more_header}});
    CHECK(with_towers.weights_size == file.weights_size);
    CHECK(with_towers.outside == 2. * (1e6 + 14336. * 4096) * B);

    const std::string tied = changed(config, R"("tie_word_embeddings": false)", R"("tie_word_embeddings": true)");
    CHECK(read_hf_config({.config = tied, .headers = {header}}).outside == 2. * 4096 * 128256 * B);

    // In two files, and in packed integers.
    const auto parts = whole.split(2);
    const std::string first = parts[0].header(), second = parts[1].header();
    CHECK(read_hf_config({.config = config, .headers = {first, second}}).weights_size == file.weights_size);
    refused({.config = config, .headers = {first}}, "tensors of layer 17", "num_hidden_layers is 32");
    refused({.config = config, .headers = {first, first}}, "tensor " + parts[0].entries[0].name, "in two files");

    const std::string awq = with(config, R"("quantization_config": {"quant_method": "awq", "bits": 4, "group_size": 128})");
    const std::string packed = testing::llama_awq_tensors(32, 4096, 1024, 14336, 128256).header();
    const model_file quantised = read_hf_config({.config = awq, .headers = {packed}});
    CHECK(std::string(quantised.format.id) == "AWQ_INT4_G128");
    CHECK(testing::close(quantised.weights_size.in(B), weights_of(models::llama_3_1_8b, formats::awq_int4_g128).total().in(B), 1e-3));
    CHECK(quantised.sizes.parameters.total() == 8030261248.);
}

TEST_CASE("an index whose size is also that of other towers does not scale the weights up") {
    const std::string config = sample("llama-3.1-8b");
    const auto file_of = [&](const std::string& names, const std::string& size) {
        return read_hf_config(
            {.config = config, .index = R"({"metadata": {"total_size": )" + size + R"(}, "weight_map": {)" + names + "}}"});
    };
    const information geometry = read_hf_config({.config = config}).weights_size;
    const std::string text = R"("model.embed_tokens.weight": "a")";
    CHECK(testing::close(file_of(text, "20000000000").weights_size.in(GB), 20, 1e-12));
    for (const char* other : {"visual.blocks.0.attn.qkv.weight", "model.layers.32.self_attn.o_proj.weight", "mtp.fc.weight"}) {
        const model_file file = file_of(text + ", \"" + other + R"(": "b")", "20000000000");
        CHECK(file.weights_size == geometry);
        CHECK(notes_of(file, "20.00 GB of model.safetensors.index.json are also those of " + std::string(other)));
        // Less than geometry gives is a bound all the same.
        CHECK(testing::close(file_of(text + ", \"" + other + R"(": "b")", "9000000000").weights_size.in(GB), 9, 1e-12));
    }
}

TEST_CASE("the masks of GPT-NeoX are no weights") {
    safetensors t;
    const std::string config =
        R"({"model_type": "gpt_neox", "num_hidden_layers": 1, "hidden_size": 64, "intermediate_size": 256, "vocab_size": 10, "num_attention_heads": 4,
        "tie_word_embeddings": false, "max_position_embeddings": 128, "torch_dtype": "float16"})";
    t.add("gpt_neox.embed_in.weight", "F16", {10, 64});
    t.add("embed_out.weight", "F16", {10, 64});
    t.add("gpt_neox.layers.0.attention.query_key_value.bias", "F16", {192});
    const std::string plain = t.header();
    t.add("gpt_neox.layers.0.attention.bias", "U8", {1, 1, 2048, 2048});
    t.add("gpt_neox.layers.0.attention.masked_bias", "F16", {});
    t.add("gpt_neox.layers.0.attention.rotary_emb.inv_freq", "F16", {8});
    const std::string masked = t.header();
    const model_file file = read_hf_config({.config = config, .headers = {masked}});
    CHECK(file.weights_size == read_hf_config({.config = config, .headers = {plain}}).weights_size);
    CHECK(file.outside == (2048. * 2048 + 2 + 16) * B);
}

TEST_CASE("a file in a format that is not known still tells its geometry") {
    const std::string config = sample("llama-3.1-8b");
    const std::pair<const char*, const char*> formats_and_keys[] = {
        {R"("quantization_config": {"quant_method": "magic"})", "quantization_config.quant_method"},
        {R"("quantization_config": 3)", "quantization_config"},
        {R"("quantization": {"bits": 4})", "quantization.quant_method"}};
    for (const auto& [format, key] : formats_and_keys) {
        refused(with(config, format), key, "it must be");
        const std::string text = with(config, format);
        const model_file file = read_hf_config({.config = text}, hf_extent::geometry);
        CHECK(catalogued(file.model) == &models::llama_3_1_8b);
        CHECK(file.sizes.parameters.total() == 8030261248.);
        CHECK(file.sizes.kv.full == kv_shape_of(models::llama_3_1_8b).full);
        CHECK(file.weights_size == 0_B);
        CHECK(file.format.id[0] == 0);
    }
    const folder here;
    here.write("config.json", with(config, R"("quantization_config": {"quant_method": "magic"})"));
    here.write("model.safetensors", "no header");
    CHECK_THROWS_AS(read_hf_config(here.path), file_error);
    CHECK(read_hf_config(here.path, hf_extent::geometry).model.layers == 32);
    CHECK_THROWS_AS(read_hf_config({.config = "{}"}, hf_extent::geometry), file_error);
}

TEST_CASE("weights without a stated type have 32 bits, as in transformers") {
    const model_file file = read_hf_config({.config = changed(sample("gpt2"), "\"torch_dtype\"", "\"x\"")});
    CHECK(std::string(file.format.id) == "F32");
    CHECK(testing::close(file.weights_size.in(B), 4. * 124439808, 0.005));
    CHECK(notes_of(file, "torch_dtype is not given: float32"));
}

TEST_CASE("routed experts are told from shared ones by their names") {
    safetensors t;
    const std::string config =
        R"({"model_type": "qwen2_moe", "num_hidden_layers": 1, "hidden_size": 64, "vocab_size": 10, "num_attention_heads": 4,
        "num_key_value_heads": 4, "num_experts": 2, "num_experts_per_tok": 1, "moe_intermediate_size": 32, "shared_expert_intermediate_size": 48,
        "tie_word_embeddings": false, "max_position_embeddings": 128, "torch_dtype": "float16", "use_sliding_window": false})";
    t.add("model.embed_tokens.weight", "F16", {10, 64});
    t.add("lm_head.weight", "F16", {10, 64});
    t.add("model.layers.0.mlp.experts.0.up_proj.weight", "F16", {32, 64});
    t.add("model.layers.0.mlp.experts.1.up_proj.weight", "F16", {32, 64});
    t.add("model.layers.0.mlp.shared_expert.up_proj.weight", "F16", {48, 64});
    const std::string header = t.header();
    const model_file file = read_hf_config({.config = config, .headers = {header}});
    CHECK(file.sizes.weights.experts == 2. * 2 * 32 * 64 * B);
    CHECK(file.sizes.weights.layers == 2. * 48 * 64 * B);
    CHECK(expert_bytes(file, 0) == 2. * 32 * 64 * B);

    safetensors without;
    without.add("model.embed_tokens.weight", "F16", {10, 64});
    without.add("model.layers.0.mlp.up_proj.weight", "F16", {32, 64});
    const std::string headless = without.header();
    refused({.config = config, .headers = {headless}}, "the tensor of the output head", "tie_word_embeddings is false");
    without.add("lm_head.weight", "F16", {10, 64});
    const std::string expertless = without.header();
    refused({.config = config, .headers = {expertless}}, "the tensors of the experts", "is missing");
}

TEST_CASE("a directory is read with its safetensors files") {
    const std::string config = sample("llama-3.1-8b");
    const safetensors whole = testing::llama_tensors(32, 4096, 1024, 14336, 128256, false, "BF16");
    const folder here;
    here.write("config.json", config);
    CHECK(!read_hf_config(here.path).exact);

    const std::string header = whole.header();
    here.write("model.safetensors", header, header.size() + whole.data_bytes());
    const model_file single = read_hf_config(here.path);
    CHECK(single.exact);
    CHECK(single.weights_size == 2. * 8030261248. * B);
    CHECK(single.file_size == static_cast<double>(header.size() + whole.data_bytes()) * B);
    CHECK(std::string(single.model.id) == here.path.filename().string());
    CHECK(read_hf_config(here.path / "config.json").weights_size == single.weights_size);
    here.write("model.safetensors", header, header.size() + whole.data_bytes() - 1);
    CHECK_THROWS_AS(read_hf_config(here.path), file_error);
    std::filesystem::remove(here.path / "model.safetensors");

    const auto parts = whole.split(2);
    std::string map;
    for (int i = 0; i < 2; ++i) {
        const std::string name = "model-0000" + std::to_string(i + 1) + "-of-00002.safetensors";
        const auto& part = parts[static_cast<std::size_t>(i)];
        here.write(name, part.header(), part.header().size() + part.data_bytes());
        for (const auto& entry : part.entries) map += (map.empty() ? "" : ", ") + ("\"" + entry.name + "\": \"" + name + "\"");
    }
    const std::string index = R"({"metadata": {"total_size": 16060522496}, "weight_map": {)" + map + "}}";
    here.write("model.safetensors.index.json", index);
    const model_file two = read_hf_config(here.path);
    CHECK(two.exact);
    CHECK(two.files.size() == 2);
    CHECK(two.weights_size == single.weights_size);

    std::filesystem::remove(here.path / "model-00002-of-00002.safetensors");
    CHECK_THROWS_AS(read_hf_config(here.path), file_error);
    std::filesystem::remove(here.path / "model-00001-of-00002.safetensors");
    const model_file scaled = read_hf_config(here.path);
    CHECK(!scaled.exact);
    CHECK(testing::close(scaled.weights_size.in(B), 16060522496., 1e-12));
    CHECK(testing::close(read_hf_config({.config = config, .index = index}).weights_size.in(B), 16060522496., 1e-12));

    // As transformers does: model.safetensors before an index, which may be left from before a conversion.
    here.write("model.safetensors", header, header.size() + whole.data_bytes());
    CHECK(read_hf_config(here.path).weights_size == single.weights_size);
    CHECK(read_hf_config(here.path).exact);
    std::filesystem::remove(here.path / "model.safetensors");

    // Other names, where neither is there.
    const folder named;
    named.write("config.json", config);
    named.write("adapter_model.safetensors", "no header");
    named.write("consolidated.safetensors", "no header");
    CHECK(!read_hf_config(named.path).exact);
    for (int i = 0; i < 2; ++i) {
        const auto& part = parts[static_cast<std::size_t>(i)];
        named.write("gptq_model-" + std::to_string(i) + ".safetensors", part.header(), part.header().size() + part.data_bytes());
    }
    CHECK(read_hf_config(named.path).exact);
    CHECK(read_hf_config(named.path).files.size() == 2);
    CHECK(read_hf_config(named.path).weights_size == single.weights_size);

    const folder large;
    large.write("config.json", config, 16000001);
    CHECK_THROWS_WITH_AS(read_hf_config(large.path), doctest::Contains("the size of the file is 16000001"), file_error);

    here.write("model.safetensors.index.json", R"({"weight_map": {"x": "../../etc/passwd"}})");
    CHECK_THROWS_WITH_AS(read_hf_config(here.path), doctest::Contains("the name of a file beside it"), file_error);
    CHECK_THROWS_WITH_AS(read_hf_config(here.path / "nothing.json"), doctest::Contains("the file is missing"), file_error);
}

TEST_CASE("what is missing or does not agree in a configuration is named") {
    const std::string good = sample("llama-3.1-8b");
    const auto without = [&good](const char* key) { return changed(good, std::string("\"") + key + "\"", "\"x\""); };
    for (const char* key : {"model_type", "num_hidden_layers", "hidden_size", "vocab_size", "num_attention_heads", "intermediate_size"})
        refused(without(key), key, "is missing");
    refused(without("hidden_size"), "hidden_size", "given for model_type llama (the file says: model_type \"llama\", num_hidden_layers 32");
    refused(changed(good, "\"llama\"", "\"mystery\""), "model_type", "mystery; it must be one that is known here; the nearest are ");
    refused(changed(good, "\"llama\"", "\"qwen4\""), "model_type", "the nearest are qwen2, qwen3");
    refused(with(good, R"("layer_types": "full")"), "layer_types", "an array with a text for each layer");
    refused(changed(good, "\"num_attention_heads\": 32", "\"num_attention_heads\": 31"), "num_attention_heads",
            "a divisor of hidden_size, 4096");
    refused(changed(good, "\"num_key_value_heads\": 8", "\"num_key_value_heads\": 7"), "num_key_value_heads",
            "a divisor of num_attention_heads");
    refused(changed(good, "\"num_hidden_layers\": 32", "\"num_hidden_layers\": 0"), "num_hidden_layers", "from 1 to 10000");
    refused(changed(good, "\"num_hidden_layers\": 32", "\"num_hidden_layers\": 1e300"), "num_hidden_layers", "from 1 to 10000");
    refused(changed(good, "\"num_hidden_layers\": 32", "\"num_hidden_layers\": -1"), "num_hidden_layers", "from 1 to 10000");
    refused(changed(good, "\"num_hidden_layers\": 32", "\"num_hidden_layers\": \"32\""), "num_hidden_layers", "a whole number");
    refused(changed(good, "\"num_hidden_layers\": 32", "\"num_hidden_layers\": 31.5"), "num_hidden_layers", "a whole number");
    refused(changed(good, "\"tie_word_embeddings\": false", "\"tie_word_embeddings\": 1"), "tie_word_embeddings", "true or false");
    refused(changed(good, "\"bfloat16\"", "\"int3\""), "torch_dtype", "bfloat16, float16 or float32");
    refused(with(good, "\"layer_types\": [\"full_attention\"]"), "the length of layer_types", "32, num_hidden_layers");
    refused(changed(sample("gpt-oss-20b"), "\"full_attention\"", "\"half_attention\""), "layer_types", "half_attention");
    refused(changed(sample("qwen3-30b-a3b"), "\"num_experts_per_tok\": 8", "\"num_experts_per_tok\": 129"), "model.experts.used",
            "at most");
    refused(changed(sample("qwen3-30b-a3b"), "\"num_experts\"", "\"x\""), "n_routed_experts", "is missing");
    refused(changed(sample("deepseek-v3"), "\"v_head_dim\"", "\"x\""), "v_head_dim", "is missing");
    refused(changed(sample("deepseek-v3"), "\"moe_layer_freq\": 1", "\"moe_layer_freq\": 2"), "moe_layer_freq", "1");
    refused(changed(sample("deepseek-v3"), "\"first_k_dense_replace\": 3", "\"first_k_dense_replace\": 62"), "first_k_dense_replace",
            "at most");
    refused(changed(sample("nemotron-3-nano-30b-a3b"), "MEMEM*", "MEMEX*"), "hybrid_override_pattern", "of M, *, E and -");
    refused(changed(sample("nemotron-3-nano-30b-a3b"), "MEMEM*", "MEME*"), "the length of hybrid_override_pattern", "52");
    refused(changed(sample("gemma-3-27b"), "\"sliding_window\": 1024", "\"sliding_window\": 0"), "sliding_window", "from 1");
}

TEST_CASE("keys that are left out mean what transformers takes") {
    const auto without = [](const std::string& name, std::initializer_list<const char*> keys) {
        std::string text = sample(name);
        for (const char* key : keys) text = changed(text, "\"" + std::string(key) + "\":", "\"left_out_" + std::string(key) + "\":");
        return read_hf_config({.config = text});
    };
    CHECK(catalogued(without("mistral-7b-v0.1", {"num_key_value_heads", "sliding_window"}).model) == &models::mistral_7b_v0_1);
    CHECK(catalogued(without("mixtral-8x7b", {"num_key_value_heads"}).model) == &models::mixtral_8x7b);
    CHECK(catalogued(without("gemma-2-9b", {"head_dim", "sliding_window"}).model) == &models::gemma_2_9b);
    CHECK(catalogued(without("gpt-oss-20b", {"head_dim", "num_key_value_heads", "sliding_window", "layer_types"}).model) ==
          &models::gpt_oss_20b);
    CHECK(catalogued(without("qwen3-8b", {"head_dim"}).model) == &models::qwen3_8b);
    CHECK(catalogued(without("qwen3-next-80b-a3b", {"head_dim", "full_attention_interval"}).model) == &models::qwen3_next_80b_a3b);
    CHECK(catalogued(without("gemma-4-26b-a4b", {"global_head_dim", "head_dim", "layer_types"}).model) == &models::gemma_4_26b_a4b);
    CHECK(without("gemma-3-27b", {"sliding_window"}).model.attention.window == 4096_tok);
    CHECK(notes_of(without("qwen3-8b", {"head_dim"}), "head_dim is not given: 128, as in transformers for qwen3"));

    // A null is no left-out key: Mistral then has no window.
    CHECK(read_hf_config({.config = changed(sample("mistral-7b-v0.1"), "\"sliding_window\": 4096", "\"sliding_window\": null")})
              .model.attention.window_layers == 0);

    // google/gemma-7b, and the text parts of llava-hf/llava-1.5-7b-hf and llava-v1.6-mistral-7b-hf.
    const model_file gemma =
        read_hf_config({.config = R"({"model_type": "gemma", "hidden_size": 3072, "intermediate_size": 24576, "vocab_size": 256000,
        "num_attention_heads": 16, "num_key_value_heads": 16, "num_hidden_layers": 28, "max_position_embeddings": 8192, "torch_dtype": "bfloat16"})"});
    CHECK(parameters_of(gemma.model).total() == 8537680896.);
    for (const char* type : {R"("model_type": "llama", )", ""}) {
        const model_file llava =
            read_hf_config({.config = R"({"model_type": "llava", "torch_dtype": "float16", "text_config": {)" + std::string(type) +
                                      R"("max_position_embeddings": 4096, "vocab_size": 32064}})"});
        CHECK(parameters_of(llava.model).total() == 6738415616. + 2 * 64 * 4096);
    }
    refused(R"({"model_type": "llama", "vocab_size": 32064})", "num_hidden_layers", "is missing");
    const model_file mistral =
        read_hf_config({.config = R"({"model_type": "llava_next", "torch_dtype": "float16", "text_config": {"model_type": "mistral",
        "vocab_size": 32064, "sliding_window": null, "max_position_embeddings": 32768}})"});
    CHECK(parameters_of(mistral.model).total() == 7241732096. + 2 * 64 * 4096);
}

TEST_CASE("layers are counted and sorted by the lists that name them") {
    const std::string nemotron = sample("nemotron-3-nano-30b-a3b");
    const std::string letters = "MEMEM*EMEMEM*EMEMEM*EMEMEM*EMEMEM*EMEMEMEM*EMEMEMEME";
    const auto listed = [&](const std::string& key, const std::string& mixing, const std::string& attending) {
        std::string list;
        for (const char c : letters) list += (list.empty() ? "\"" : ", \"") + (c == 'M' ? mixing : c == '*' ? attending : "moe") + "\"";
        const std::string nameless = changed(changed(nemotron, "\"hybrid_override_pattern\"", "\"x\""), "\"num_hidden_layers\"", "\"y\"");
        return with(nameless, "\"" + key + "\": [" + list + "]");
    };
    for (const std::string& config :
         {listed("layers_block_type", "mamba", "attention"), listed("layers_block_type", "linear_attention", "full_attention"),
          listed("layer_types", "linear_attention", "full_attention"), changed(nemotron, "\"num_hidden_layers\"", "\"y\"")}) {
        const model_file file = read_hf_config({.config = config});
        CHECK(catalogued(file.model) == &models::nemotron_3_nano_30b_a3b);
        CHECK(notes_of(file, "num_hidden_layers is not given: 52, as "));
    }
    refused(listed("layers_block_type", "mamba", "magic"), "layers_block_type", "magic; it must be mamba, linear_attention");
    const model_file stale =
        read_hf_config({.config = with(listed("layers_block_type", "mamba", "attention"), "\"num_hidden_layers\": 51")});
    CHECK(catalogued(stale.model) == &models::nemotron_3_nano_30b_a3b);
    CHECK(notes_of(stale, "num_hidden_layers is 51, layers_block_type has 52, which counts"));
    refused(changed(nemotron, "\"hybrid_override_pattern\"", "\"x\""), "layers_block_type", "is missing");

    std::string sparse;
    for (int i = 0; i < 61; ++i) sparse += std::string(i > 0 ? ", " : "") + "\"deepseek_sparse_attention\"";
    CHECK(catalogued(read_hf_config({.config = with(sample("deepseek-v3.2"), "\"layer_types\": [" + sparse + "]")}).model) ==
          &models::deepseek_v3_2);
}

TEST_CASE("what else the newer architectures may have") {
    const std::string lfm2 = sample("lfm2-1.2b"), opt = sample("opt-6.7b"), ernie = sample("ernie-4.5-21b"),
                      stablelm = sample("stablelm-3b");
    std::string types;
    for (int i = 0; i < 16; ++i)
        types += std::string(i > 0 ? ", " : "") + (i == 2 || i == 5 || (i >= 8 && i % 2 == 0) ? "\"full_attention\"" : "\"conv\"");
    CHECK(catalogued(read_hf_config({.config = with(changed(lfm2, "full_attn_idxs", "x"), "\"layer_types\": [" + types + "]")}).model) ==
          &models::lfm2_5_1_2b);
    refused(changed(lfm2, "full_attn_idxs", "x"), "full_attn_idxs", "an array of layers");
    refused(changed(lfm2, "[2, 5,", "[2, 16,"), "full_attn_idxs", "from 0 to 15");
    refused(changed(lfm2, "\"block_ffn_dim_multiplier\": 1.0", "\"block_ffn_dim_multiplier\": 1e300"), "block_ffn_dim_multiplier",
            "at most 10");
    CHECK(read_hf_config({.config = changed(lfm2, "\"block_ffn_dim_multiplier\": 1.0", "\"block_ffn_dim_multiplier\": 1.01")})
              .model.feed_forward.width == 8448);

    refused(changed(opt, "\"word_embed_proj_dim\": 4096", "\"word_embed_proj_dim\": 512"), "word_embed_proj_dim", "hidden_size, 4096");
    refused(changed(opt, "\"do_layer_norm_before\": true", "\"do_layer_norm_before\": false"), "do_layer_norm_before", "true");

    CHECK(read_hf_config({.config = changed(ernie, "\"moe_layer_end_index\": 27", "\"moe_layer_end_index\": 25")})
              .model.feed_forward.layers == 3);
    CHECK(read_hf_config({.config = changed(ernie, "\"moe_layer_interval\": 1", "\"moe_layer_interval\": 2")}).model.feed_forward.layers ==
          14);
    CHECK(read_hf_config({.config = changed(ernie, "\"use_bias\": false", "\"use_bias\": true")}).model.attention.qkv_bias);

    const model_file parallel = read_hf_config({.config = with(stablelm, R"("use_parallel_residual": true, "qk_layernorm": true)")});
    CHECK(parallel.model.norms == 2);
    CHECK(parallel.model.attention.qk_norm == qk_norm::full);

    std::string blocks_of = "\"dense\"";
    for (int i = 1; i < 47; ++i) blocks_of += i < 3 ? ", \"dense\"" : ", \"sparse\"";
    const auto glm = [&](const std::string& list) { return with(sample("glm-4.7-flash"), "\"mlp_layer_types\": " + list); };
    CHECK(read_hf_config({.config = glm("[" + blocks_of + "]")}).model.feed_forward.layers == 3);
    refused(glm("[" + changed(blocks_of, "sparse", "thick") + "]"), "mlp_layer_types", "\"thick\"; it must be dense or sparse");
    refused(glm("[\"dense\"]"), "the length of mlp_layer_types", "47");
    refused(glm("3"), "mlp_layer_types", "an array");

    // One value for each layer, where they differ.
    refused(changed(sample("hunyuan-a13b"), "[8, 8]", "[8, 7]"), "moe_topk", "a whole number");
}

TEST_CASE("streams that are compressed, and experts in fewer bits than the rest") {
    const std::string flash = sample("deepseek-v4-flash"), pro = sample("deepseek-v4-pro");
    const model_file file = read_hf_config({.config = flash});
    CHECK(std::string(file.format.id) == "MXFP4 experts, FP8_E4M3_B128");
    // The published index has 159,609,485,896 bytes, of which 3,593,787,756 are of the further prediction.
    CHECK(testing::close(file.weights_size.in(B), 159609485896. - 3593787756., 0.003));
    CHECK(file.sizes.weights.experts == 43. * 256 * 3 * 4096 * 2048 * 4.25 / 8 * B);
    CHECK(std::string(read_hf_config({.config = changed(flash, "\"fp4\"", "\"fp8\"")}).format.id) == "FP8_E4M3_B128");
    const std::string index =
        R"({"metadata": {"total_size": 159609485896}, "weight_map": {"mtp.0.attn.wkv.weight": "model-00046-of-00046.safetensors"}})";
    CHECK(read_hf_config({.config = flash, .index = index}).weights_size == file.weights_size);
    CHECK(read_hf_config({.config = changed(flash, "\"num_hash_layers\"", "\"x\"")}).model.experts.hashed_layers == 3);

    refused(changed(flash, "\"compress_ratios\"", "\"x\""), "compress_ratios", "is missing; it must be an array");
    refused(changed(flash, "[0, 0, 4", "[0, 0, 8"), "compress_ratios", "8; it must be 0, 4 or 128");
    refused(changed(flash, "\"compress_ratios\": [", "\"compress_ratios\": [4], \"x\": ["), "the length of compress_ratios", "at least 43");
    refused(changed(flash, "\"compress_ratios\": [", "\"compress_ratios\": [" + testing::repeated({"0, "}, 43) + "0], \"x\": ["),
            "compress_ratios", "without compressed attention");
    refused(changed(pro, "\"heavily_compressed_attention\": 128", "\"heavily_compressed_attention\": 64"), "compress_rates",
            "other rates are not known here");
    refused(changed(pro, ", \"compressed_sparse_attention\"", ", \"linear_attention\""), "layer_types", "linear_attention");
    refused(changed(pro, "\"hash_moe\"", "\"dense\""), "mlp_layer_types", "hash_moe or moe");
    refused(changed(flash, "\"num_key_value_heads\": 1", "\"num_key_value_heads\": 8"), "num_key_value_heads",
            "1 for model_type deepseek_v4");
    refused(changed(flash, "\"o_groups\": 8", "\"o_groups\": 7"), "o_groups", "a divisor of num_attention_heads, 64");
    for (const char* key : {"head_dim", "hc_mult", "index_n_heads", "index_head_dim", "o_lora_rank", "q_lora_rank", "sliding_window"})
        refused(changed(flash, "\"" + std::string(key) + "\"", "\"x\""), key, "is missing");

    // A list of modules that a quantiser left alone, by the names of the published files and by those of transformers.
    const auto weights_with = [&](const std::string& list) {
        return read_hf_config({.config = with(pro, "\"quantization_config\": {" + std::string(nvfp4) + ", \"ignore\": [" + list + "]}")})
            .sizes.weights;
    };
    const weight_bytes none = weights_with("");
    const auto wider = [&](const std::string& list) { return (weights_with(list).layers - none.layers).in(B)*8 / (16 - 4.5); };
    const double latent = 61. * 1536 * (7168 + 65536), keys = 61. * 7168 * 512, output = 61. * (4096. * 16384 + 16384. * 7168),
                 indexers = 30. * (7168. * (64 + 4 * 128) + 1536. * 64 * 128), compressors = 7168. * 1024 * (30 * 2 + 31);
    CHECK(testing::close(wider(R"("*.attn.*")"), latent + keys + output + indexers + compressors, 1e-9));
    CHECK(testing::close(wider(R"("*.attn.wq_a", "*.attn.wq_b")"), latent, 1e-9));
    CHECK(testing::close(wider(R"("model.layers.*.self_attn.q_a_proj", "model.layers.*.self_attn.q_b_proj")"), latent, 1e-9));
    CHECK(testing::close(wider(R"("*.attn.wkv", "*.attn.wo_a", "*.attn.wo_b")"), keys + output, 1e-9));
    CHECK(testing::close(wider(R"("*.attn.compressor.*")"), compressors, 1e-9));
    CHECK(testing::close(wider(R"("*.attn.indexer.*")"), indexers, 1e-9));
    CHECK(testing::close(wider(R"("*.ffn.shared_experts.*")"), 61. * 3 * 7168 * 3072, 1e-9));
    CHECK(weights_with(R"("*.ffn.experts.*")").experts > 3 * none.experts);

    // Tensors by their published names.
    safetensors t;
    std::string two = changed(changed(flash, "\"num_hidden_layers\": 43", "\"num_hidden_layers\": 2"), "[0, 0, 4", "[4, 128, 4");
    two = changed(changed(two, "\"num_hash_layers\": 3", "\"num_hash_layers\": 1"), "\"hidden_size\": 4096", "\"hidden_size\": 64");
    t.add("embed.weight", "BF16", {10, 64});
    t.add("head.weight", "BF16", {10, 64});
    t.add("layers.0.ffn.gate.tid2eid", "I32", {10, 6});
    t.add("layers.0.ffn.experts.0.w1.weight", "I8", {32, 32});
    t.add("layers.1.attn.wq_a.weight", "F8_E4M3", {32, 64});
    t.add("layers.1.ffn.shared_experts.w1.weight", "F8_E4M3", {32, 64});
    t.add("mtp.0.head.weight", "BF16", {10, 64});
    const std::string header = t.header();
    const model_file exact = read_hf_config({.config = two, .headers = {header}});
    CHECK(exact.sizes.weights.looked_up == (2. * 10 * 64 + 4. * 10 * 6) * B);
    CHECK(exact.sizes.weights.head == 2. * 10 * 64 * B);
    CHECK(exact.sizes.weights.experts == 32. * 32 * B);
    CHECK(exact.sizes.weights.layers == 2. * 32 * 64 * B);
    CHECK(exact.outside == 2. * 10 * 64 * B);
}

TEST_CASE("indexers that layers share are counted once") {
    const std::string glm = sample("glm-5.2");
    const model_file file = read_hf_config({.config = glm});
    CHECK(file.model.attention.index_layers == 21);
    CHECK(file.sizes.kv.full == 78. * (512 + 64) + 21. * 128);
    const auto layers_with = [&](const std::string& members) {
        return read_hf_config({.config = with(changed(glm, "\"indexer_types\"", "\"x\""), members)}).model.attention.index_layers;
    };
    CHECK(layers_with("\"y\": 1") == 21);  // from index_topk_freq
    CHECK(index_layers(read_hf_config({.config = changed(changed(glm, "\"indexer_types\"", "\"x\""), "\"index_topk_freq\": 4", "\"y\": 4")})
                           .model) == 78);
    const std::string rest = testing::repeated({"S"}, 75);
    const auto letters = [&](const std::string& pattern) {
        return changed(changed(glm, "\"indexer_types\"", "\"x\""), "\"index_topk_pattern\": null",
                       "\"index_topk_pattern\": \"" + pattern + "\"");
    };
    CHECK(read_hf_config({.config = letters("FFS" + rest)}).model.attention.index_layers == 2);
    refused(letters("FXS" + rest), "index_topk_pattern", "full or shared");
    refused(letters("SFF" + rest), "index_topk_pattern", "full in the first layer");
    refused(letters("FF"), "the length of index_topk_pattern", "78, num_hidden_layers");
    refused(changed(glm, "\"indexer_types\": [\"full\", \"full\"", "\"indexer_types\": [\"full\""), "the length of indexer_types", "78");
    refused(changed(glm, "\"shared\"", "\"half\""), "indexer_types", "it must be full or shared");
    refused(changed(glm, "\"indexer_types\": [", "\"indexer_types\": 3, \"x\": ["), "indexer_types", "an array with a text for each layer");

    // GLM 5 says nothing: one for each layer.
    const std::string types = testing::repeated({R"(, "full")"}, 77);
    std::string all = changed(changed(glm, "\"indexer_types\": [", "\"indexer_types\": [\"full\"" + types + "], \"x\": ["),
                              "\"max_position_embeddings\": 1048576", "\"max_position_embeddings\": 202752");
    CHECK(catalogued(read_hf_config({.config = all}).model) == &models::glm_5_744b_a40b);
    all = changed(changed(all, "\"indexer_types\"", "\"z\""), "\"index_topk_freq\"", "\"y\"");
    CHECK(catalogued(read_hf_config({.config = all}).model) == &models::glm_5_744b_a40b);
}

TEST_CASE("attention that chooses blocks of tokens") {
    const std::string m3 = sample("minimax-m3");
    const model_file file = read_hf_config({.config = m3});
    CHECK(std::string(file.model.family) == "minimax_m3_vl_text");
    CHECK(index_layers(file.model) == 57);
    CHECK(file.sizes.kv.full == 60. * 2 * 4 * 128 + 57. * 128);
    CHECK(dense_layers(file.model) == 3);
    // Quantisers leave its indexers alone.
    const auto weights_with = [&](const std::string& list) {
        return read_hf_config({.config = with(m3, "\"quantization_config\": {" + std::string(nvfp4) + ", \"ignore\": [" + list + "]}")});
    };
    const model_file named = weights_with(R"("*.self_attn.index_q_proj", "*.self_attn.index_k_proj")");
    CHECK(named.weights_size == weights_with("").weights_size);
    CHECK(!notes_of(named, "name no matrix"));
    const double indexers = 57. * (5 * 128 * 6144 + 2 * 128);
    std::string plain = changed(m3, "\"sparse_attention_config\"", "\"x\"");
    const std::string four_bits = "\"quantization_config\": {" + std::string(nvfp4) + "}";
    CHECK(testing::close((weights_with("").weights_size - read_hf_config({.config = with(plain, four_bits)}).weights_size).in(B),
                         2 * indexers, 1e-9));

    // As transformers saves it: lists of texts, the indexer beside the rest, no type of its own class or that of it.
    const std::string types = "\"layer_types\": [\"full_attention\", \"full_attention\", \"full_attention\"" +
                              testing::repeated({", \"minimax_m3_sparse\""}, 57) + "], \"index_n_heads\": 4, \"index_head_dim\": 128, ";
    const std::string mlps = "\"mlp_layer_types\": [\"dense\", \"dense\", \"dense\"" + testing::repeated({", \"sparse\""}, 57) + "], ";
    for (const char* type : {"\"model_type\": \"minimax_m3_vl_text\", ", ""}) {
        const std::string saved =
            changed(changed(plain, "\"model_type\": \"minimax_m2\", ", type + types + mlps), "\"moe_layer_freq\"", "\"y\"");
        const model_file again = read_hf_config({.config = saved});
        CHECK(parameters_of(again.model).total() == 426174572928.);
        CHECK(again.sizes.kv.full == file.sizes.kv.full);
        refused(changed(saved, "\"index_head_dim\"", "\"z\""), "index_head_dim", "is missing");
    }
    CHECK(index_layers(read_hf_config({.config = plain}).model) == 0);
    CHECK(read_hf_config({.config = plain}).sizes.kv.full == 60. * 2 * 4 * 128);
    refused(with(sample("llama-3.1-8b"), "\"layer_types\": [\"minimax_m3_sparse\"" + testing::repeated({", \"full_attention\""}, 31) + "]"),
            "layer_types", "minimax_m3_sparse");

    const std::string part = "sparse_attention_config";
    for (const char* key : {"sparse_attention_freq", "sparse_num_index_heads", "sparse_index_dim"})
        refused(changed(m3, "\"" + std::string(key) + "\"", "\"x\""), part + "." + key, "is missing; it must be given");
    refused(changed(m3, "\"sparse_attention_config\": {", "\"sparse_attention_config\": 3, \"x\": {"), part, "an object");
    refused(changed(m3, "\"sparse_attention_freq\": [0,", "\"sparse_attention_freq\": [2,"), part + ".sparse_attention_freq",
            "from 0 to 1");
    refused(changed(m3, "\"sparse_attention_freq\": [0,", "\"sparse_attention_freq\": ["),
            "the length of " + part + ".sparse_attention_freq", "60");
    refused(changed(m3, "\"moe_layer_freq\": [0,", "\"moe_layer_freq\": ["), "the length of moe_layer_freq", "60, num_hidden_layers");
    refused(changed(m3, "\"moe_layer_freq\": [", "\"moe_layer_freq\": 1, \"x\": ["), "moe_layer_freq",
            "an array with 0 or 1 for each layer");
    refused(changed(m3, "\"attention_output_gate\": false", "\"attention_output_gate\": true"), "attention_output_gate", "false");
    for (const char* key : {"dense_intermediate_size", "shared_intermediate_size"})
        refused(changed(m3, "\"" + std::string(key) + "\"", "\"x\""), key, "is missing");
}

TEST_CASE("Kimi delta attention beside latent attention") {
    const std::string kimi = sample("kimi-linear-48b-a3b");
    const model_file file = read_hf_config({.config = kimi});
    CHECK(file.model.max_context == 1048576_tok);
    CHECK(file.sizes.kv.full == 7. * (512 + 64));
    CHECK(file.sizes.kv.state == 20 * (4. * 32 * 128 * 128 + 2. * 3 * 3 * 4096) * B);
    // The published index has 98,245,528,576 bytes: decays and the biases of their time steps are in 32 bits.
    CHECK((file.weights_size + 2. * 20 * (32 + 4096) * B).in(B) == 98245528576.);

    // Modules of both sorts of layers have the same names.
    const auto weights_with = [&](const std::string& list) {
        return read_hf_config({.config = with(kimi, "\"quantization_config\": {" + std::string(nvfp4) + ", \"ignore\": [" + list + "]}")});
    };
    const weight_bytes none = weights_with("").sizes.weights;
    const auto wider = [&](const std::string& list) {
        return (weights_with(list).sizes.weights.layers - none.layers).in(B)*8 / (16 - 4.5);
    };
    const double projected = 2304. * 4096, low_rank = 2304. * (2 * 128 + 32) + 2. * 128 * 4096,
                 latent = 2304. * (512 + 64) + 512. * 32 * (128 + 128);
    CHECK(testing::close(wider(R"("*.self_attn.*")"), 20 * (4 * projected + low_rank) + 7 * (2304. * 32 * 192 + latent + projected), 1e-9));
    CHECK(testing::close(wider(R"("*.self_attn.q_proj")"), 20 * projected + 7 * 2304. * 32 * 192, 1e-9));
    CHECK(testing::close(wider(R"("model.layers.0.self_attn.q_proj")"), projected, 1e-9));
    CHECK(testing::close(wider(R"("model.layers.3.self_attn.o_proj")"), projected, 1e-9));
    CHECK(testing::close(wider(R"("*.self_attn.kv_a_proj_with_mqa", "*.self_attn.kv_b_proj")"), 7 * latent, 1e-9));
    CHECK(testing::close(wider(R"("*.f_a_proj", "*.f_b_proj", "*.g_a_proj", "*.g_b_proj", "*.self_attn.b_proj")"), 20 * low_rank, 1e-9));
    CHECK(testing::close(wider(R"("*.block_sparse_moe.shared_experts.*")"), 26. * 3 * 2304 * 1024, 1e-9));
    CHECK(testing::close(wider(R"("model.layers.0.mlp.*")"), 3. * 2304 * 9216, 1e-9));
    CHECK(weights_with(R"("*.block_sparse_moe.experts.*")").sizes.weights.experts > 3 * none.experts);
    CHECK(!notes_of(weights_with(R"("*.q_conv1d", "*.block_sparse_moe.gate")"), "name no matrix"));

    const std::string part = "linear_attn_config";
    refused(changed(kimi, "\"linear_attn_config\"", "\"x\""), part, "given for model_type kimi_linear");
    refused(changed(kimi, "\"linear_attn_config\": {", "\"linear_attn_config\": 3, \"x\": {"), part, "an object");
    for (const char* key : {"kda_layers", "full_attn_layers", "num_heads", "short_conv_kernel_size"})
        refused(changed(kimi, "\"" + std::string(key) + "\"", "\"x\""), part + "." + key, "is missing; it must be given");
    refused(changed(kimi, "\"kda_layers\": [1,", "\"kda_layers\": [0,"), part + ".kda_layers", "from 1 to 27");
    refused(changed(kimi, "\"kda_layers\": [", "\"kda_layers\": 3, \"x\": ["), part + ".kda_layers", "an array of layers, from 1");
    refused(changed(kimi, "[4, 8,", "[4,"), part + ".full_attn_layers", "the 7 layers that are not in kda_layers");
    refused(changed(kimi, "[4, 8,", "[4, 7,"), part + ".full_attn_layers", "7; it must be a layer that is not in kda_layers");
    // The text part of Kimi K3 has the same type.
    const std::string k3 = "absent: that of Kimi K3 is not known here";
    refused(with(kimi, "\"attn_res_block_size\": 12"), "attn_res_block_size", k3);
    refused(with(kimi, "\"routed_expert_hidden_size\": 3584"), "routed_expert_hidden_size", k3);
    refused(with(kimi, "\"mla_use_output_gate\": true"), "mla_use_output_gate", k3);
    refused(changed(kimi, "\"num_heads\"", "\"use_full_rank_gate\": true, \"num_heads\""), part + ".use_full_rank_gate", k3);
    CHECK(catalogued(read_hf_config({.config = with(kimi, "\"mla_use_output_gate\": false, \"attn_res_block_size\": null")}).model) ==
          &models::kimi_linear_48b_a3b);
}

TEST_CASE("alternating updates, a low-rank path beside the residual, and a table of its own for each layer") {
    const std::string e2b = sample("gemma-3n-e2b");
    const model_file file = read_hf_config({.config = e2b});
    // 20 of 30 layers keep a cache, 4 of them of all tokens.
    CHECK(file.sizes.kv.full == 4. * 2 * 2 * 256);
    CHECK(file.sizes.kv.window == 16. * 2 * 2 * 256);
    const auto parameters_with = [&](const std::string& from, const std::string& to) {
        return parameters_of(read_hf_config({.config = changed(e2b, from, to)}).model).total();
    };
    const double all = parameters_of(file.model).total();
    CHECK(all - parameters_with("\"laurel_rank\": 64", "\"laurel_rank\": 63") == 30. * 2 * 2048);
    // Two matrices of all streams but one; of each layer a router, predictions and corrections.
    CHECK(all - parameters_with("\"altup_num_inputs\": 4", "\"altup_num_inputs\": 3") ==
          2. * 2048 * 2048 + 30 * (2048. + 64 + 16 - 27 - 9));
    CHECK(all - parameters_with("_layer_input\": 262144", "_layer_input\": 262143") == 30. * 256);
    // Without a list every fifth layer sees everything.
    CHECK(read_hf_config({.config = changed(e2b, "\"layer_types\"", "\"x\"")}).sizes.kv.full == file.sizes.kv.full);
    CHECK(
        notes_of(read_hf_config({.config = sample("gemma-3n-e4b")}), "laurel_rank is not given: 64, as in transformers for gemma3n_text"));

    const std::string four_bits = "\"quantization_config\": {" + std::string(nvfp4) + ", \"ignore\": [";
    CHECK(!notes_of(read_hf_config({.config = with(e2b, four_bits + R"("*.altup.*", "*.laurel.*", "model.altup_projections.*"]})")}),
                    "name no matrix"));
    refused(changed(e2b, "\"altup_num_inputs\": 4", "\"altup_num_inputs\": 0"), "altup_num_inputs", "from 1 to 1000");
    refused(changed(e2b, "\"laurel_rank\": 64", "\"laurel_rank\": -1"), "laurel_rank", "from 1 to 100000");
    refused(changed(e2b, "[8192,", "[4096,"), "intermediate_size", "a whole number");
}

TEST_CASE("a configuration of something else than a language model is noted") {
    const std::string good = sample("llama-3.1-8b");
    for (const char* name : {"LlamaForSequenceClassification", "Qwen3Model"}) {
        const model_file file = read_hf_config({.config = with(good, R"("architectures": [")" + std::string(name) + "\"]")});
        CHECK(notes_of(file, std::string(name) + "\"], which generates no text"));
    }
    for (const char* name : {"LlamaForCausalLM", "GPT2LMHeadModel", "Gemma3ForConditionalGeneration"})
        CHECK(!notes_of(read_hf_config({.config = with(good, R"("architectures": [")" + std::string(name) + "\"]")}), "generates no text"));
}

TEST_CASE("numbers that Python writes and JSON does not have are no values") {
    const std::string good = sample("llama-3.1-8b");
    const model_file file =
        read_hf_config({.config = with(good, R"("time_step_limit": [0.0, Infinity], "x": -Infinity, "y": {"z": NaN})")});
    CHECK(catalogued(file.model) == &models::llama_3_1_8b);
    CHECK(read_hf_config({.config = with(good, R"("head_dim": NaN)")}).model.attention.head_dim == 128);
    const model_file named = read_hf_config({.config = with(good, R"("_name_or_path": "a \" NaN, Infinity")")});
    CHECK(std::string(named.model.id) == R"(a " NaN, Infinity)");
    refused(changed(good, "\"num_hidden_layers\": 32", "\"num_hidden_layers\": Infinity"), "num_hidden_layers", "is missing");
}

TEST_CASE("hostile JSON is refused") {
    refused("", "the JSON text", "not JSON");
    refused("{", "the JSON text", "not JSON");
    refused("{\"a\": 1,\n \"b\": 2,\n  \"c\": x}", "the JSON text", "not JSON at line 3, column 8; it must be JSON");
    refused("{\"a\": -Infinity, \"b\": Inf}", "the JSON text", "not JSON at line 1, column 23");
    refused("[]", "the JSON text", "an object");
    refused("{\"a\": 1} x", "the JSON text", "not JSON");
    refused("{\"a\": 1, \"a\": 2}", "a", "given twice");
    refused("{\"b\": [{\"a\": 1, \"a\": 2}]}", "a", "given once");
    refused("{\"a\": \xff}", "the JSON text", "not JSON");
    refused("{\"a\":" + std::string(100000, '['), "the JSON text", "nested");
    refused("{\"a\":" + std::string(100, '[') + std::string(100, ']') + "}", "the JSON text", "nested at most 64 deep");

    // As many objects in one as a list of modules may have: time that grows with their square would be minutes.
    std::string members;
    for (int i = 0; i < 200000; ++i) members += ", \"" + std::to_string(i) + "\": {}";
    CHECK(catalogued(read_hf_config({.config = with(sample("llama-3.1-8b"), "\"x\": {\"y\": 0" + members + "}")}).model) ==
          &models::llama_3_1_8b);

    const std::string config = sample("llama-3.1-8b");
    const auto table = [&config](const std::string& header, const std::string& key, const std::string& words) {
        refused({.config = config, .headers = {header}}, key, words);
    };
    const auto framed = [](const std::string& json) {
        std::string out(8, '\0');
        for (std::size_t i = 0; i < 8; ++i) out[i] = static_cast<char>(json.size() >> 8 * i & 255);
        return out + json;
    };
    table("", "the header", "cut off");
    table("1234567", "the header", "cut off");
    table(std::string(8, '\xff'), "the length of the header", "at most 100000000");
    table(framed("{}").substr(0, 9), "the length of the header", "bytes given");
    table(framed("[]"), "the JSON text", "an object");
    table(framed(R"({"a": 1})"), "tensor a.dtype", "is missing");
    table(framed(R"({"a": {"dtype": "F99", "shape": [1], "data_offsets": [0, 4]}})"), "tensor a.dtype", "F99");
    table(framed(R"({"a": {"dtype": "F32", "data_offsets": [0, 4]}})"), "tensor a.shape", "is missing");
    table(framed(R"({"a": {"dtype": "F32", "shape": [-1], "data_offsets": [0, 4]}})"), "tensor a.shape", "whole numbers");
    table(framed(R"({"a": {"dtype": "F32", "shape": [4294967296, 4294967296], "data_offsets": [0, 4]}})"), "tensor a.shape",
          "at most 2^50");
    table(framed(R"({"a": {"dtype": "F32", "shape": [1]}})"), "tensor a.data_offsets", "is missing");
    table(framed(R"({"a": {"dtype": "F32", "shape": [1], "data_offsets": [0, 5]}})"), "tensor a.data_offsets", "4 bytes apart");
    table(framed(R"({"a": {"dtype": "F32", "shape": [1], "data_offsets": [4, 0]}})"), "tensor a.data_offsets", "4 bytes apart");
    table(framed(R"({"a": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}, "a": {}})"), "a", "given twice");
    table(
        framed(
            R"({"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}, "b": {"dtype": "F32", "shape": [1], "data_offsets": [4, 8]}})"),
        "the data_offsets of a tensor", "at least 8");
    refused({.config = config, .index = R"({"weight_map": 3})"}, "weight_map", "an object");
    refused({.config = config, .index = R"({"metadata": {"total_size": -5}, "weight_map": {}})"}, "metadata.total_size", "from 1");
    refused({.config = config, .index = R"({"weight_map": {"a": "b/c"}})"}, "weight_map.a", "beside it");
}

TEST_CASE("a configuration with any byte changed is refused or read") {
    for (const char* name : {"gemma-3-27b", "deepseek-v3", "deepseek-v4-flash", "nemotron-3-nano-30b-a3b", "qwen3-next-80b-a3b"}) {
        std::string text = sample(name);
        int read_all_the_same = 0;
        for (char& c : text) {
            const char before = c;
            for (const char value : {'0', '9', '-', '"', '\0'}) {
                c = value;
                try {
                    read_hf_config({.config = text});
                    ++read_all_the_same;
                } catch (const file_error&) {
                }
            }
            c = before;
        }
        CHECK(read_all_the_same > 0);
    }
}

TEST_CASE("inputs that once broke the reader of configurations are refused or read") {
    for (const auto& entry : std::filesystem::directory_iterator(LLMHW_SOURCE_DIR "/tests/fuzz/crashes/hf_config")) {
        CAPTURE(entry.path().string());
        try {
            testing::read_hf_bytes(testing::contents(entry.path()));
        } catch (const file_error&) {
        }
    }
}

TEST_CASE("docs/files.md names every model_type") {
    const std::string text = testing::contents(LLMHW_SOURCE_DIR "/docs/files.md");
    for (const auto& architecture : detail::hf_architectures) {
        CAPTURE(std::string(architecture.model_type));
        CHECK(text.find("`" + std::string(architecture.model_type) + "`") != text.npos);
    }
}

// Reads a Hugging Face config.json, ModelOpt's hf_quant_config.json, and the tensor table of safetensors files where they are given.
//
// Run-time only, with nlohmann/json >= 3.9. The keys are those of huggingface/transformers, src/transformers/models/*/configuration_*.py;
// the table of safetensors is that of huggingface/safetensors, README.md.
#pragma once

#include <llmhw/detail/hf_modules.hpp>
#include <llmhw/model_file.hpp>

#include <nlohmann/json.hpp>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace llmhw {

// The texts that read_hf_config() finds in a directory.
struct hf_texts {
    std::string_view config = {};                // config.json
    std::vector<std::string_view> headers = {};  // of each .safetensors file: its first bytes, with the length in front
    std::string_view index = {};                 // model.safetensors.index.json
    std::string_view quantisation = {};          // hf_quant_config.json, which ModelOpt writes
};

enum class hf_extent : unsigned char {
    everything,
    geometry,  // the format is left out, and with it the weights: for a file whose format is not known here
};

namespace detail {

enum class hf_bias : unsigned char {
    none,
    qkv,         // always, on queries, keys and values
    stated,      // attention_bias says whether q, k, v and the output have one
    stated_qkv,  // attention_bias says whether q, k and v have one
    everywhere,  // in every matrix and norm
};

enum class hf_window : unsigned char {
    none,         // no layer, unless layer_types says so
    every_layer,  // sliding_window, where it is given, holds in all layers
    from_layer,   // in the layers from max_window_layers on, where use_sliding_window
    period,       // in all but every `period`-th layer
};

// What a config.json leaves to the code of transformers.
struct hf_architecture {
    const char* model_type;
    const char* gguf;  // what llama.cpp calls it
    hf_bias bias = hf_bias::none;
    qk_norm norm = qk_norm::none;
    hf_window window = hf_window::none;
    int period = 0;
    int norms = 2;                 // vectors per layer
    int matrices = 3;              // of a feed-forward block
    bool tied = false;             // where tie_word_embeddings is not given
    bool fused = false;            // one tensor for q, k and v; one for gate and up
    bool routed = false;           // has experts
    bool router_bias = false;      // always
    bool shared_gate = false;      // of the shared expert
    bool gated_attention = false;  // a gate per element on the output
    bool norm_bias = false;
    recurrence kind = recurrence::none;
};

inline constexpr hf_architecture hf_architectures[] = {
    {.model_type = "llama", .gguf = "llama", .bias = hf_bias::stated},
    {.model_type = "mistral", .gguf = "llama", .window = hf_window::every_layer},
    {.model_type = "ministral3", .gguf = "mistral3", .window = hf_window::every_layer},
    {.model_type = "mixtral", .gguf = "llama", .window = hf_window::every_layer, .routed = true},
    {.model_type = "llama4_text", .gguf = "llama4", .bias = hf_bias::stated, .window = hf_window::period, .period = 4, .routed = true},
    {.model_type = "qwen2", .gguf = "qwen2", .bias = hf_bias::qkv, .window = hf_window::from_layer},
    {.model_type = "qwen2_vl", .gguf = "qwen2vl", .bias = hf_bias::qkv, .window = hf_window::from_layer},
    {.model_type = "qwen2_vl_text", .gguf = "qwen2vl", .bias = hf_bias::qkv, .window = hf_window::from_layer},
    {.model_type = "qwen2_5_vl", .gguf = "qwen2vl", .bias = hf_bias::qkv, .window = hf_window::from_layer},
    {.model_type = "qwen2_5_vl_text", .gguf = "qwen2vl", .bias = hf_bias::qkv, .window = hf_window::from_layer},
    {.model_type = "qwen2_5_omni_text", .gguf = "qwen2vl", .bias = hf_bias::qkv, .window = hf_window::from_layer},
    {.model_type = "qwen2_moe",
     .gguf = "qwen2moe",
     .bias = hf_bias::qkv,
     .window = hf_window::from_layer,
     .routed = true,
     .shared_gate = true},
    {.model_type = "qwen3", .gguf = "qwen3", .bias = hf_bias::stated, .norm = qk_norm::per_head, .window = hf_window::from_layer},
    {.model_type = "qwen3_vl_text", .gguf = "qwen3vl", .bias = hf_bias::stated, .norm = qk_norm::per_head},
    {.model_type = "qwen3_moe",
     .gguf = "qwen3moe",
     .bias = hf_bias::stated,
     .norm = qk_norm::per_head,
     .window = hf_window::from_layer,
     .routed = true},
    {.model_type = "qwen3_vl_moe_text", .gguf = "qwen3vlmoe", .bias = hf_bias::stated, .norm = qk_norm::per_head, .routed = true},
    {.model_type = "qwen3_omni_moe_text", .gguf = "qwen3vlmoe", .bias = hf_bias::stated, .norm = qk_norm::per_head, .routed = true},
    {.model_type = "qwen3_next",
     .gguf = "qwen3next",
     .norm = qk_norm::per_head,
     .routed = true,
     .shared_gate = true,
     .gated_attention = true,
     .kind = recurrence::gated_delta_net},
    {.model_type = "qwen3_5_text",
     .gguf = "qwen35",
     .norm = qk_norm::per_head,
     .gated_attention = true,
     .kind = recurrence::gated_delta_net},
    {.model_type = "qwen3_5_moe_text",
     .gguf = "qwen35moe",
     .norm = qk_norm::per_head,
     .routed = true,
     .shared_gate = true,
     .gated_attention = true,
     .kind = recurrence::gated_delta_net},
    {.model_type = "gemma", .gguf = "gemma", .bias = hf_bias::stated, .tied = true},
    {.model_type = "gemma2", .gguf = "gemma2", .bias = hf_bias::stated, .window = hf_window::period, .period = 2, .norms = 4, .tied = true},
    {.model_type = "gemma3_text",
     .gguf = "gemma3",
     .bias = hf_bias::stated,
     .norm = qk_norm::per_head,
     .window = hf_window::period,
     .period = 6,
     .norms = 4,
     .tied = true},
    {.model_type = "gemma4_text",
     .gguf = "gemma4",
     .bias = hf_bias::stated,
     .norm = qk_norm::per_head,
     .window = hf_window::period,
     .period = 6,
     .norms = 4,
     .tied = true},
    {.model_type = "gpt_oss",
     .gguf = "gpt-oss",
     .bias = hf_bias::stated,
     .window = hf_window::period,
     .period = 2,
     .routed = true,
     .router_bias = true},
    {.model_type = "deepseek_v2", .gguf = "deepseek2", .bias = hf_bias::stated, .routed = true},
    {.model_type = "deepseek_v3", .gguf = "deepseek2", .bias = hf_bias::stated, .routed = true},
    {.model_type = "deepseek_v32", .gguf = "deepseek32", .bias = hf_bias::stated, .routed = true},
    {.model_type = "kimi_k2", .gguf = "deepseek2", .bias = hf_bias::stated, .routed = true},
    {.model_type = "glm_moe_dsa", .gguf = "glm-dsa", .bias = hf_bias::stated, .routed = true, .router_bias = true},
    {.model_type = "glm4", .gguf = "glm4", .bias = hf_bias::stated_qkv, .norms = 4},
    {.model_type = "glm4_moe", .gguf = "glm4moe", .bias = hf_bias::stated_qkv, .routed = true, .router_bias = true},
    {.model_type = "glm4_moe_lite", .gguf = "deepseek2", .bias = hf_bias::stated, .routed = true, .router_bias = true},
    {.model_type = "dots1", .gguf = "dots1", .bias = hf_bias::stated, .norm = qk_norm::per_head, .routed = true, .router_bias = true},
    {.model_type = "hunyuan_v1_dense", .gguf = "hunyuan-dense", .bias = hf_bias::stated, .norm = qk_norm::per_head},
    {.model_type = "hunyuan_v1_moe", .gguf = "hunyuan-moe", .bias = hf_bias::stated, .norm = qk_norm::per_head, .routed = true},
    {.model_type = "ernie4_5", .gguf = "ernie4_5", .bias = hf_bias::stated, .tied = true},
    {.model_type = "ernie4_5_moe", .gguf = "ernie4_5-moe", .bias = hf_bias::stated, .tied = true, .routed = true, .router_bias = true},
    {.model_type = "arcee", .gguf = "arcee", .bias = hf_bias::stated, .matrices = 2},
    {.model_type = "internlm2", .gguf = "internlm2", .bias = hf_bias::stated},
    {.model_type = "stablelm", .gguf = "stablelm", .bias = hf_bias::stated_qkv, .norms = 4, .norm_bias = true},
    {.model_type = "nemotron", .gguf = "nemotron", .bias = hf_bias::stated, .norms = 4, .matrices = 2, .norm_bias = true},
    {.model_type = "lfm2", .gguf = "lfm2", .norm = qk_norm::per_head, .tied = true, .kind = recurrence::short_convolution},
    {.model_type = "phi3", .gguf = "phi3", .window = hf_window::every_layer, .fused = true},
    {.model_type = "cohere", .gguf = "command-r", .bias = hf_bias::stated, .norms = 1, .tied = true},
    {.model_type = "cohere2",
     .gguf = "cohere2",
     .bias = hf_bias::stated,
     .window = hf_window::period,
     .period = 4,
     .norms = 1,
     .tied = true},
    {.model_type = "minimax_m2", .gguf = "minimax-m2", .norm = qk_norm::full, .routed = true},
    {.model_type = "nemotron_h", .gguf = "nemotron_h", .bias = hf_bias::stated, .norms = 1, .matrices = 2, .kind = recurrence::mamba2},
    {.model_type = "falcon", .gguf = "falcon", .matrices = 2, .tied = true, .fused = true, .norm_bias = true},
    {.model_type = "olmo", .gguf = "olmo", .bias = hf_bias::stated, .norms = 0},
    {.model_type = "olmo2", .gguf = "olmo2", .bias = hf_bias::stated, .norm = qk_norm::full},
    {.model_type = "olmo3", .gguf = "olmo2", .bias = hf_bias::stated, .norm = qk_norm::full},
    {.model_type = "olmoe", .gguf = "olmoe", .bias = hf_bias::stated, .norm = qk_norm::full, .routed = true},
    {.model_type = "starcoder2",
     .gguf = "starcoder2",
     .bias = hf_bias::everywhere,
     .window = hf_window::every_layer,
     .norms = 4,
     .matrices = 2,
     .tied = true,
     .norm_bias = true},
    {.model_type = "gpt2",
     .gguf = "gpt2",
     .bias = hf_bias::everywhere,
     .norms = 4,
     .matrices = 2,
     .tied = true,
     .fused = true,
     .norm_bias = true},
    {.model_type = "gpt_neox", .gguf = "gptneox", .bias = hf_bias::everywhere, .norms = 4, .matrices = 2, .fused = true, .norm_bias = true},
    {.model_type = "gptj", .gguf = "gptj", .matrices = 2, .norm_bias = true},
    {.model_type = "opt", .gguf = "opt", .bias = hf_bias::everywhere, .norms = 4, .matrices = 2, .tied = true, .norm_bias = true},
    {.model_type = "granite", .gguf = "granite", .bias = hf_bias::stated},
    {.model_type = "granitemoe", .gguf = "granitemoe", .bias = hf_bias::stated, .routed = true},
    {.model_type = "smollm3", .gguf = "smollm3", .bias = hf_bias::stated, .tied = true},
    {.model_type = "seed_oss", .gguf = "seed_oss", .bias = hf_bias::stated_qkv},
};

// Keys that published files leave out because they are transformers' own values for that model type. Where a nested part is saved, all that
// are equal to them are left out.
struct hf_default {
    const char* model_type;
    const char* key;
    int value;
    bool nested_only = false;
};
inline constexpr hf_default hf_defaults[] = {
    {"gemma3_text", "vocab_size", 262208},
    {"gemma3_text", "num_attention_heads", 8},
    {"gemma3_text", "num_key_value_heads", 4},
    {"gemma3_text", "head_dim", 256},
    {"gemma3_text", "max_position_embeddings", 131072},
    {"gemma3_text", "sliding_window", 4096},
    {"gemma3_text", "hidden_size", 2304, true},
    {"gemma3_text", "intermediate_size", 9216, true},
    {"gemma3_text", "num_hidden_layers", 26, true},
    {"gemma4_text", "num_key_value_heads", 4},
    {"gemma4_text", "head_dim", 256},
    {"gemma4_text", "global_head_dim", 512},
    {"gemma4_text", "sliding_window", 512},
    {"gemma4_text", "hidden_size_per_layer_input", 256},
    {"gemma", "head_dim", 256},
    {"gemma2", "num_key_value_heads", 4},
    {"gemma2", "head_dim", 256},
    {"gemma2", "sliding_window", 4096},
    {"gpt_oss", "num_key_value_heads", 8},
    {"gpt_oss", "head_dim", 64},
    {"gpt_oss", "sliding_window", 128},
    {"llama", "vocab_size", 32000, true},
    {"llama", "hidden_size", 4096, true},
    {"llama", "intermediate_size", 11008, true},
    {"llama", "num_hidden_layers", 32, true},
    {"llama", "num_attention_heads", 32, true},
    {"llama", "max_position_embeddings", 2048, true},
    {"mistral", "vocab_size", 32000, true},
    {"mistral", "hidden_size", 4096, true},
    {"mistral", "intermediate_size", 14336, true},
    {"mistral", "num_hidden_layers", 32, true},
    {"mistral", "num_attention_heads", 32, true},
    {"mistral", "max_position_embeddings", 131072, true},
    {"mistral", "num_key_value_heads", 8},
    {"mistral", "sliding_window", 4096},
    {"mixtral", "num_key_value_heads", 8},
    {"mixtral", "max_position_embeddings", 131072},
    {"qwen3", "head_dim", 128},
    {"qwen3_next", "head_dim", 256},
    {"qwen3_next", "full_attention_interval", 4},
    {"qwen3_5_text", "head_dim", 256},
    {"qwen3_5_text", "full_attention_interval", 4},
    {"qwen3_5_moe_text", "head_dim", 256},
    {"qwen3_5_moe_text", "full_attention_interval", 4},
    {"glm4_moe_lite", "first_k_dense_replace", 1},
    {"hunyuan_v1_moe", "num_shared_expert", 1},
    {"ernie4_5", "num_key_value_heads", 2},
    {"ernie4_5", "head_dim", 128},
    {"ernie4_5_moe", "num_key_value_heads", 4},
    {"ernie4_5_moe", "moe_num_shared_experts", 2},
    {"ernie4_5_moe", "moe_layer_start_index", 1},
    {"lfm2", "num_key_value_heads", 8},
    {"lfm2", "conv_L_cache", 3},
    {"starcoder2", "vocab_size", 49152},
};

// An element type of safetensors (huggingface/safetensors, safetensors/src/tensor.rs).
inline std::optional<stored_type> safetensors_type(std::string_view name) {
    using enum tensor_type;
    constexpr stored_type types[] = {{"F32", 1, 4, f32},         {"F16", 1, 2, f16},     {"BF16", 1, 2, bf16},   {"F64", 1, 8, f32},
                                     {"F8_E4M3", 1, 1, fp8},     {"F8_E5M2", 1, 1, fp8}, {"F8_E8M0", 1, 1, fp8}, {"F8_E4M3FNUZ", 1, 1, fp8},
                                     {"F8_E5M2FNUZ", 1, 1, fp8}, {"F4", 2, 1, mxfp4},    {"I64", 1, 8, f32},     {"U64", 1, 8, f32},
                                     {"I32", 1, 4, q4_0},        {"U32", 1, 4, q4_0},    {"I16", 1, 2, f16},     {"U16", 1, 2, f16},
                                     {"I8", 1, 1, q8_0},         {"U8", 1, 1, q4_0},     {"BOOL", 1, 1, q8_0}};
    for (const stored_type& type : types)
        if (name == type.name) return type;
    return std::nullopt;
}

using hf_json = nlohmann::json;

// Python writes numbers that JSON does not have. Nothing is read from them here, so they are as good as no value: null, of the same length
// where that is possible.
inline std::string without_infinities(std::string_view text) {
    std::string out;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_string && c == '\\' && i + 1 < text.size()) {
            out += c;
            out += text[++i];
            continue;
        }
        if (c == '"') in_string = !in_string;
        bool replaced = false;
        if (!in_string)
            for (const std::string_view word : {"-Infinity", "Infinity", "NaN"})
                if (!replaced && text.substr(i, word.size()) == word) {
                    out += "null" + std::string(word.size() > 4 ? word.size() - 4 : 0, ' ');
                    i += word.size() - 1;
                    replaced = true;
                }
        if (!replaced) out += c;
    }
    return out;
}

// What nlohmann/json tells while it reads a text. Its own builder with a callback looks at all members again after each object among them.
class json_builder {
public:
    hf_json value;
    std::optional<std::string> twice;  // a key
    bool deep = false;
    std::size_t wrong_byte = 0;  // the first is 1

    bool null() { return add(nullptr); }
    bool boolean(bool x) { return add(x); }
    bool number_integer(hf_json::number_integer_t x) { return add(x); }
    bool number_unsigned(hf_json::number_unsigned_t x) { return add(x); }
    bool number_float(hf_json::number_float_t x, const std::string&) { return add(x); }
    bool string(std::string& x) { return add(std::move(x)); }
    bool binary(hf_json::binary_t&) { return false; }
    bool key(std::string& x) {
        if (open_.back()->contains(x)) twice = x;
        key_ = std::move(x);
        return true;
    }
    bool start_object(std::size_t) { return start(hf_json::object()); }
    bool start_array(std::size_t) { return start(hf_json::array()); }
    bool end_object() { return end(); }
    bool end_array() { return end(); }
    template <class Error>
    bool parse_error(std::size_t byte, const std::string&, const Error&) {
        wrong_byte = byte;
        return false;
    }

private:
    static constexpr std::size_t deepest = 64;
    std::vector<hf_json*> open_;
    std::string key_;

    bool add(hf_json x) {
        place(std::move(x));
        return true;
    }
    bool start(hf_json x) {
        deep = open_.size() >= deepest;
        if (deep) return false;
        open_.push_back(place(std::move(x)));
        return true;
    }
    bool end() {
        open_.pop_back();
        return true;
    }
    hf_json* place(hf_json x) {
        if (open_.empty()) {
            value = std::move(x);
            return &value;
        }
        hf_json& parent = *open_.back();
        if (parent.is_array()) {
            parent.push_back(std::move(x));
            return &parent.back();
        }
        hf_json& member = parent[key_];
        member = std::move(x);
        return &member;
    }
};

inline std::string line_and_column(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, byte > 0 ? byte - 1 : 0);
    const std::size_t newline = before.rfind('\n');
    return "line " + std::to_string(1 + std::count(before.begin(), before.end(), '\n')) + ", column " +
           std::to_string(newline == before.npos ? before.size() + 1 : before.size() - newline);
}

// JSON without duplicate keys and not nested beyond reason.
inline hf_json parse_json(std::string_view given, const std::string& file) {
    const std::string text = without_infinities(given);
    json_builder builder;
    const bool parsed = hf_json::sax_parse(text, &builder);
    if (builder.deep) refuse_file(file, "the JSON text", "nested more than 64 deep", "nested at most 64 deep", {});
    if (!parsed) refuse_file(file, "the JSON text", "not JSON at " + line_and_column(text, builder.wrong_byte), "JSON", {});
    if (builder.twice)
        refuse_file(file, builder.twice->empty() ? "the empty key" : printable(*builder.twice), "given twice", "given once", {});
    if (!builder.value.is_object()) refuse_file(file, "the JSON text", builder.value.type_name(), "an object", {});
    return std::move(builder.value);
}

// The tensor table of one safetensors file. `size`: of the file; 0 where only its header is given.
inline std::vector<file_tensor> safetensors_table(std::string_view bytes, const std::string& file, std::uint64_t size) {
    if (bytes.size() < 8) refuse_file(file, "the header", "cut off", "at least 8 bytes long", {});
    std::uint64_t length = 0;
    for (std::size_t i = 8; i-- > 0;) length = length << 8 | static_cast<unsigned char>(bytes[i]);
    constexpr std::uint64_t longest = 100000000;  // that of the reference reader
    if (length > longest) refuse_file(file, "the length of the header", std::to_string(length), "at most 100000000", {});
    if (length > bytes.size() - 8)
        refuse_file(file, "the length of the header", std::to_string(length),
                    "at most the " + std::to_string(bytes.size() - 8) + " bytes given", {});
    const hf_json table = parse_json(bytes.substr(8, static_cast<std::size_t>(length)), file);

    std::vector<file_tensor> tensors;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> places;
    for (const auto& [key, entry] : table.items()) {
        if (key == "__metadata__") continue;
        file_tensor t;
        t.name = without_controls(key);
        const std::string what = "tensor " + t.name;
        const auto type_entry = entry.is_object() ? entry.find("dtype") : entry.end();
        if (!entry.is_object() || type_entry == entry.end() || !type_entry->is_string())
            refuse_file(file, what + ".dtype", "", "a type of safetensors", {});
        const auto type = safetensors_type(type_entry->get_ref<const std::string&>());
        if (!type) refuse_file(file, what + ".dtype", printable(type_entry->get_ref<const std::string&>()), "a type of safetensors", {});
        const auto shape = entry.find("shape"), offsets = entry.find("data_offsets");
        if (shape == entry.end() || !shape->is_array() || shape->size() > 16)
            refuse_file(file, what + ".shape", "", "an array of up to 16 whole numbers", {});
        std::uint64_t count = 1;
        for (const auto& n : *shape) {
            const std::uint64_t value = n.is_number_unsigned() ? n.get<std::uint64_t>() : 0;
            constexpr std::uint64_t most = std::uint64_t{1} << 50;
            if (!n.is_number_unsigned() || value > most || (value > 0 && count > most / value))
                refuse_file(file, what + ".shape", printable(n.dump()), "whole numbers whose product is at most 2^50", {});
            count *= value;
            t.shape.push_back(value);
        }
        if (offsets == entry.end() || !offsets->is_array() || offsets->size() != 2 || !(*offsets)[0].is_number_unsigned() ||
            !(*offsets)[1].is_number_unsigned())
            refuse_file(file, what + ".data_offsets", "", "two whole numbers", {});
        const auto begin = (*offsets)[0].get<std::uint64_t>(), end = (*offsets)[1].get<std::uint64_t>();
        const std::uint64_t bytes_wanted =
            (count * static_cast<std::uint64_t>(type->bytes) + static_cast<std::uint64_t>(type->weights) - 1) /
            static_cast<std::uint64_t>(type->weights);
        if (end < begin || end - begin != bytes_wanted)
            refuse_file(file, what + ".data_offsets", std::to_string(begin) + " to " + std::to_string(end),
                        std::to_string(bytes_wanted) + " bytes apart, as its shape and type say", {});
        if (size > 0 && (end > size || end > size - 8 - length))
            refuse_file(file, what + ".data_offsets", std::to_string(end), "within the file of " + std::to_string(size) + " bytes", {});
        t.type = type->name;
        t.bytes = static_cast<double>(bytes_wanted) * B;
        places.emplace_back(begin, end);
        tensors.push_back(std::move(t));
    }
    std::sort(places.begin(), places.end());
    for (std::size_t i = 1; i < places.size(); ++i)
        if (places[i].first < places[i - 1].second)
            refuse_file(file, "the data_offsets of a tensor", std::to_string(places[i].first),
                        "at least " + std::to_string(places[i - 1].second) + ", where the one before it ends", {});
    return tensors;
}

// "total_size" of an index, and the files that it names.
struct hf_index {
    information total_size = {};
    std::set<std::string> files;
    std::map<std::string, std::string> file_of;
};
inline hf_index read_index(std::string_view text, const std::string& name) {
    const hf_json json = parse_json(text, name);
    hf_index index;
    const auto metadata = json.find("metadata");
    if (metadata != json.end() && metadata->is_object())
        if (const auto size = metadata->find("total_size"); size != metadata->end()) {
            const double bytes = size->is_number() ? size->get<double>() : -1;
            if (!(bytes >= 1 && bytes <= 1e18)) refuse_file(name, "metadata.total_size", printable(size->dump()), "from 1 to 10^18", {});
            index.total_size = bytes * B;
        }
    const auto map = json.find("weight_map");
    if (map == json.end() || !map->is_object()) refuse_file(name, "weight_map", "", "an object", {});
    for (const auto& [tensor, entry] : map->items()) {
        const std::string file = entry.is_string() ? entry.get<std::string>() : std::string();
        if (file.empty() || file == "." || file == ".." || file.find_first_of("/\\") != file.npos)
            refuse_file(name, "weight_map." + printable(tensor), printable(entry.dump()), "the name of a file beside it", {});
        index.files.insert(file);
        index.file_of[tensor] = file;
    }
    return index;
}

class hf_interpreter {
public:
    // `quantisation`: of hf_quant_config.json, or null.
    hf_interpreter(const hf_json& root, const hf_json& quantisation, std::string name, model_file& file)
        : root_(root), quantisation_(quantisation), name_(std::move(name)), file_(file) {
        text_ = &root;
        for (const char* key : {"thinker_config", "text_config", "llm_config", "language_config"})
            if (const auto nested = text_->find(key); nested != text_->end() && nested->is_object()) text_ = &*nested;
        std::string type = text("model_type");
        if (type.empty() && text_ != &root_) {
            // A nested part may leave its type out: it is that of the whole, with "_text".
            const auto outer = root_.find("model_type");
            if (outer != root_.end() && outer->is_string()) type = outer->get<std::string>() + "_text";
            if (type == "llava_text" || type == "llava_next_text") type = "llama";
        }
        if (type.empty()) refuse("model_type", "", "the name of an architecture");
        for (const hf_architecture& known : hf_architectures)
            if (type == known.model_type) arch_ = &known;
        if (arch_ == nullptr) {
            const std::string shown = printable(type);
            refuse("model_type", shown, "one that is known here; the nearest are " + nearest_types(shown));
        }
    }

    void interpret(const hf_index& index, hf_extent extent) {
        whole();
        layers();
        attention();
        recurrent();
        feed_forward();
        names();
        if (const auto broken = broken_rule_of(m_)) {
            const rule_text& rule = text_of(broken->broken);
            refuse(rule.field, llmhw::detail::text_of(broken->value), rule.must_be);
        }
        file_.model = m_;
        if (extent == hf_extent::geometry) {
            file_.sizes = {.parameters = parameters_of(m_), .kv = kv_shape_of(m_)};
        } else {
            sort_tensors();
            bits_.emplace(m_, layers_);
            format_of_weights();
            sizes(index);
        }
        file_.texts = texts_.share();
    }

private:
    const hf_json& root_;
    const hf_json& quantisation_;
    const hf_json* text_ = nullptr;
    std::string name_;
    model_file& file_;
    const hf_architecture* arch_ = nullptr;
    model m_;
    text_store texts_;
    std::vector<hf_layer> layers_;
    int windows_ = 0, linear_ = 0, full_ = 0;  // of them
    int mixing_moe_ = -1, mixing_dense_ = -1;  // of a hybrid whose layers either mix tokens or feed forward
    std::optional<hf_bits> bits_;
    std::string bits_list_;  // the key of the list that they are from
    std::vector<std::string> unknown_modules_;
    std::size_t steps_ = 0;  // spent on its regular expressions

    // The three that are spelt most alike.
    static std::string nearest_types(const std::string& type) {
        std::vector<std::pair<int, std::string>> known;
        for (const hf_architecture& each : hf_architectures)
            known.emplace_back(name_distance(each.model_type, type.c_str()), each.model_type);
        std::stable_sort(known.begin(), known.end(), [](const auto& x, const auto& y) { return x.first < y.first; });
        return known[0].second + ", " + known[1].second + ", " + known[2].second;
    }
    void note(std::string text) { file_.notes.push_back(std::move(text)); }

    [[noreturn]] void refuse(const std::string& key, std::string value, std::string must_be) const {
        std::string said;
        for (const char* what : {"model_type", "num_hidden_layers", "hidden_size", "num_attention_heads", "vocab_size"}) {
            const auto found = text_->find(what);
            if (found != text_->end() && (found->is_string() || found->is_number()))
                said += (said.empty() ? "" : ", ") + std::string(what) + " " + printable(found->dump());
        }
        refuse_file(name_, key, std::move(value), std::move(must_be), said);
    }

    // --- keys

    // A null is as good as no key.
    const hf_json* find(const char* key) const {
        for (const hf_json* where : {text_, &root_}) {
            const auto found = where->find(key);
            if (found != where->end() && !found->is_null()) return &*found;
            if (where == &root_) break;
        }
        return nullptr;
    }
    std::string text(const char* key) const {
        const auto found = text_->find(key);
        return found != text_->end() && found->is_string() ? found->get<std::string>() : std::string();
    }
    bool flag(const char* key, bool otherwise) const {
        const hf_json* value = find(key);
        if (value == nullptr) return otherwise;
        if (!value->is_boolean()) refuse(key, printable(value->dump()), "true or false");
        return value->get<bool>();
    }
    // A list for all layers is as good as its value where they are alike.
    int whole_number(const std::string& key, const hf_json& given, double low, double high) const {
        const bool alike = given.is_array() && !given.empty() && std::all_of(given.begin(), given.end(), [&given](const hf_json& each) {
                               return each.is_number() && each == given.front();
                           });
        const hf_json& value = alike ? given.front() : given;
        const double x = value.is_number() ? value.get<double>() : std::numeric_limits<double>::quiet_NaN();
        if (!(x >= low && x <= high) || x != std::floor(x))
            refuse(key, printable(value.dump()),
                   "a whole number from " + llmhw::detail::text_of(low) + " to " + llmhw::detail::text_of(high));
        return static_cast<int>(x);
    }
    std::optional<int> number(std::initializer_list<const char*> keys, double low, double high) {
        for (const char* key : keys)
            if (const hf_json* value = find(key)) return whole_number(key, *value, low, high);
        for (const char* key : keys) {
            // A null is said on purpose.
            if (text_->contains(key) || root_.contains(key)) continue;
            for (const hf_default& d : hf_defaults)
                if (is(d.model_type) && std::string_view(key) == d.key && (!d.nested_only || text_ != &root_)) {
                    note(std::string(key) + " is not given: " + std::to_string(d.value) + ", as in transformers for " + d.model_type);
                    return d.value;
                }
        }
        return std::nullopt;
    }
    int required(std::initializer_list<const char*> keys, double low, double high) {
        if (const auto value = number(keys, low, high)) return *value;
        refuse(*keys.begin(), "", "given for model_type " + std::string(arch_->model_type));
    }

    // --- parts of the model

    void whole() {
        m_.layers = stated_layers();
        note_other_purpose();
        m_.hidden = required({"hidden_size", "n_embd"}, 1, 1e7);
        m_.vocab = required({"vocab_size"}, 1, 1e8);
        const auto context = number({"max_position_embeddings", "n_positions", "n_ctx"}, 1, 2e9);
        if (context) {
            m_.max_context = *context * tok;
        } else {
            note("max_position_embeddings is not given: the trained context is not known");
        }
        if (find("tie_word_embeddings") == nullptr)
            note(std::string("tie_word_embeddings is not given: ") + (arch_->tied ? "true" : "false") + ", as in transformers for " +
                 arch_->model_type);
        m_.tied_embeddings = flag("tie_word_embeddings", arch_->tied);
        m_.norms = arch_->norms;
        m_.norm_bias = arch_->norm_bias;
        m_.head_bias = is("gptj");
        if (is("gpt2")) m_.position_rows = required({"n_positions", "n_ctx"}, 1, 1e8);
        if (is("opt")) {
            m_.position_rows = required({"max_position_embeddings"}, 1, 1e8) + 2;  // it begins with the position 2
            if (!flag("do_layer_norm_before", true)) refuse("do_layer_norm_before", "false", "true for model_type opt");
            if (!flag("enable_bias", true)) refuse("enable_bias", "false", "true for model_type opt");
            const int width = number({"word_embed_proj_dim"}, 1, 1e7).value_or(m_.hidden);
            if (width != m_.hidden) refuse("word_embed_proj_dim", std::to_string(width), "hidden_size, " + std::to_string(m_.hidden));
        }
        if (is("stablelm") && flag("use_parallel_residual", false)) m_.norms = 2;
        if (is("falcon") && flag("new_decoder_architecture", false))
            m_.norms = 4;
        else if (is("falcon"))
            m_.norms = flag("parallel_attn", true) ? 2 : 4;
        m_.per_layer_embedding = is("gemma4_text") ? number({"hidden_size_per_layer_input"}, 0, 1e5).value_or(0) : 0;
    }
    // A classifier or an embedder has the same keys and no output head.
    void note_other_purpose() {
        const auto classes = root_.find("architectures");
        if (classes == root_.end() || !classes->is_array() || classes->empty()) return;
        for (const hf_json& each : *classes)
            for (const std::string_view end : {"ForCausalLM", "LMHeadModel", "ForConditionalGeneration"}) {
                const std::string name = each.is_string() ? each.get<std::string>() : std::string();
                if (name.find(end) != name.npos) return;
            }
        note("architectures is " + printable(classes->dump()) + ", which generates no text: the output head is counted all the same");
    }
    bool is_ernie() const { return is("ernie4_5") || is("ernie4_5_moe"); }
    bool is(const char* model_type) const { return std::string_view(arch_->model_type) == model_type; }

    // How many layers of which sort.
    void layers() {
        if (arch_->kind == recurrence::mamba2) return hybrid_layers();
        if (const auto [types, key] = layer_list(); types != nullptr) return typed_layers(*types, key);
        layers_.resize(static_cast<std::size_t>(m_.layers));
        if (arch_->kind == recurrence::short_convolution) return convolution_layers();
        full_ = m_.layers;
        if (arch_->kind == recurrence::gated_delta_net) {
            const int interval = required({"full_attention_interval"}, 1, 10000);
            full_ = m_.layers / interval;
            linear_ = m_.layers - full_;
            for (int i = 0; i < m_.layers; ++i) {
                hf_layer& layer = layers_[static_cast<std::size_t>(i)];
                layer.attends = (i + 1) % interval == 0;
                layer.recurs = !layer.attends;
            }
            return;
        }
        const bool chunked = is("llama4_text");
        const auto window = chunked ? number({"attention_chunk_size"}, 1, 2e9) : number({"sliding_window"}, 1, 2e9);
        if (!window || arch_->window == hf_window::none || !flag("use_sliding_window", true)) return;
        switch (arch_->window) {
            case hf_window::every_layer: windows_ = m_.layers; break;
            case hf_window::from_layer:
                if (!flag("use_sliding_window", false)) return;
                windows_ = m_.layers - std::min(m_.layers, required({"max_window_layers"}, 0, 10000));
                break;
            case hf_window::period: {
                const int period = number({"sliding_window_pattern", "_sliding_window_pattern"}, 1, 10000).value_or(arch_->period);
                windows_ = m_.layers - m_.layers / period;
                break;
            }
            case hf_window::none: break;
        }
        full_ = m_.layers - windows_;
        apply_window(*window);
    }
    void apply_window(int window) {
        if (m_.max_context > 0 * tok && window * tok >= m_.max_context) {
            note("the window of " + std::to_string(window) + " tokens is not smaller than the context: it does nothing");
            full_ += windows_;
            windows_ = 0;
        }
        if (windows_ > 0) m_.attention.window = window * tok;
    }
    // The array that names the sort of each layer, and its key; null where there is none.
    std::pair<const hf_json*, const char*> layer_list() const {
        for (const char* key : {"layer_types", "layers_block_type"})
            if (const hf_json* list = find(key)) {
                if (!list->is_array()) refuse(key, printable(list->dump()), "an array with a text for each layer");
                return {list, key};
            }
        return {nullptr, ""};
    }
    // Of Nemotron-H the letters of hybrid_override_pattern do the same.
    int stated_layers() {
        const auto [list, key] = layer_list();
        const bool list_counts = arch_->kind == recurrence::mamba2 && list != nullptr;  // transformers then does not look at the number
        const auto stated = number({"num_hidden_layers", "n_layer"}, 1, 10000);
        if (stated && !list_counts) return *stated;
        const std::string pattern = text("hybrid_override_pattern");
        const std::size_t length = list != nullptr ? list->size() : pattern.size();
        if (length == 0) return required({"num_hidden_layers"}, 1, 10000);
        const std::string from = list != nullptr ? key : "hybrid_override_pattern";
        if (length > 10000) refuse("the length of " + from, std::to_string(length), "at most 10000");
        if (!stated) note("num_hidden_layers is not given: " + std::to_string(length) + ", as " + from + " has");
        if (stated && *stated != static_cast<int>(length))
            note("num_hidden_layers is " + std::to_string(*stated) + ", " + from + " has " + std::to_string(length) + ", which counts");
        return static_cast<int>(length);
    }
    void must_be_as_many_as_layers(const std::string& key, std::size_t length) const {
        if (length != static_cast<std::size_t>(m_.layers))
            refuse("the length of " + key, std::to_string(length), std::to_string(m_.layers) + ", num_hidden_layers");
    }
    void convolution_layers() {
        const hf_json* attending = find("full_attn_idxs");
        if (attending == nullptr || !attending->is_array())
            refuse("full_attn_idxs", "", "an array of layers where layer_types is not given");
        for (hf_layer& layer : layers_) layer = {.attends = false, .recurs = true};
        for (const hf_json& entry : *attending)
            layers_[static_cast<std::size_t>(whole_number("full_attn_idxs", entry, 0, m_.layers - 1))] = {};
        for (const hf_layer& layer : layers_) ++(layer.attends ? full_ : linear_);
    }
    void typed_layers(const hf_json& types, const std::string& key) {
        must_be_as_many_as_layers(key, types.size());
        for (const hf_json& type : types) {
            const std::string sort = type.is_string() ? type.get<std::string>() : std::string();
            const bool recurs = arch_->kind == recurrence::short_convolution ? sort == "conv" : sort == "linear_attention";
            layers_.push_back({.attends = !recurs, .recurs = recurs});
            if (sort == "full_attention" || sort == "global_attention" || sort == "attention" || sort == "deepseek_sparse_attention") {
                ++full_;
            } else if (sort == "sliding_attention" || sort == "chunked_attention") {
                ++windows_;
            } else if (recurs && arch_->kind != recurrence::none) {
                ++linear_;
            } else {
                refuse(key, printable(type.dump()),
                       "full_attention, sliding_attention, chunked_attention, deepseek_sparse_attention, or linear_attention or conv where "
                       "the "
                       "architecture has some");
            }
        }
        if (windows_ > 0)
            apply_window(is("llama4_text") ? required({"attention_chunk_size"}, 1, 2e9) : required({"sliding_window"}, 1, 2e9));
    }
    void layer_of_hybrid(const std::string& key, const std::string& sort) {
        const bool recurs = sort == "M" || sort == "mamba" || sort == "linear_attention";
        const bool attends = sort == "*" || sort == "attention" || sort == "full_attention";
        const bool routed = sort == "E" || sort == "moe", dense = sort == "-" || sort == "mlp";
        if (!recurs && !attends && !routed && !dense)
            refuse(
                key, printable(sort),
                key == "hybrid_override_pattern" ? "of M, *, E and -" : "mamba, linear_attention, attention, full_attention, moe or mlp");
        layers_.push_back({.attends = attends, .recurs = recurs, .dense = dense, .routed = routed});
        linear_ += recurs ? 1 : 0;
        full_ += attends ? 1 : 0;
        mixing_moe_ += routed ? 1 : 0;
        mixing_dense_ += dense ? 1 : 0;
    }
    // M: Mamba-2, *: attention, E: experts, -: dense block.
    void hybrid_layers() {
        mixing_moe_ = mixing_dense_ = 0;
        if (const auto [list, key] = layer_list(); list != nullptr) {
            must_be_as_many_as_layers(key, list->size());
            for (const hf_json& entry : *list) layer_of_hybrid(key, entry.is_string() ? entry.get<std::string>() : entry.dump());
            return;
        }
        const std::string pattern = text("hybrid_override_pattern");
        if (pattern.empty()) refuse("layers_block_type", "", "given for model_type " + std::string(arch_->model_type));
        must_be_as_many_as_layers("hybrid_override_pattern", pattern.size());
        for (const char sort : pattern) layer_of_hybrid("hybrid_override_pattern", std::string(1, sort));
    }

    void attention() {
        attention_geometry& a = m_.attention;
        a.heads = required({"num_attention_heads", "n_head"}, 1, 1e5);
        a.kv_heads = kv_heads();
        if (full_ + windows_ == 0) refuse("layer_types", "without attention", "with a layer that attends");
        if (full_ + windows_ != m_.layers) a.layers = full_ + windows_;
        a.window_layers = windows_;
        a.qk_norm = arch_->norm;
        if (is("cohere") && flag("use_qk_norm", false)) a.qk_norm = qk_norm::full;
        if (is("glm4_moe") && flag("use_qk_norm", false)) a.qk_norm = qk_norm::per_head;
        if (is("stablelm") && flag("qk_layernorm", false)) a.qk_norm = qk_norm::full;
        const bool may_lack_norm = is("minimax_m2") || is("hunyuan_v1_moe") || is("hunyuan_v1_dense");
        if (may_lack_norm && !flag("use_qk_norm", true)) a.qk_norm = qk_norm::none;
        a.gate = arch_->gated_attention ? output_gate::per_element : output_gate::none;
        a.sinks = is("gpt_oss");
        a.fused_qkv = arch_->fused;
        const bool stated = is("internlm2")  ? flag("bias", false)
                            : is_ernie()     ? flag("use_bias", false)
                            : is("stablelm") ? flag("use_qkv_bias", false)
                                             : flag("attention_bias", is("gpt_oss"));
        a.qkv_bias = arch_->bias == hf_bias::qkv || arch_->bias == hf_bias::everywhere || (arch_->bias != hf_bias::none && stated);
        a.o_bias = arch_->bias == hf_bias::everywhere || (arch_->bias == hf_bias::stated && stated);
        if (arch_->bias == hf_bias::everywhere && !flag("use_bias", true))
            refuse("use_bias", "false", "true for model_type " + std::string(arch_->model_type));

        if (find("kv_lora_rank") != nullptr) return latent_attention();
        const auto dim = number({"head_dim"}, 1, 1e5);
        if (!dim && m_.hidden % a.heads != 0)
            refuse("num_attention_heads", std::to_string(a.heads),
                   "a divisor of hidden_size, " + std::to_string(m_.hidden) + ", or head_dim be given");
        if (!dim) note("head_dim is not given, which means hidden_size / num_attention_heads = " + std::to_string(m_.hidden / a.heads));
        a.head_dim = dim.value_or(m_.hidden / a.heads);
        if (a.heads % a.kv_heads != 0)
            refuse("num_key_value_heads", std::to_string(a.kv_heads), "a divisor of num_attention_heads, " + std::to_string(a.heads));
        if (is("gemma4_text")) gemma4_attention();
    }
    int kv_heads() {
        if (is("falcon")) {
            if (flag("new_decoder_architecture", false)) return required({"num_kv_heads"}, 1, 1e5);
            return flag("multi_query", true) ? 1 : m_.attention.heads;
        }
        const auto stated = number({"num_key_value_heads"}, 1, 1e5);
        if (!stated) note("num_key_value_heads is not given, which means as many as num_attention_heads");
        return stated.value_or(m_.attention.heads);
    }
    void gemma4_attention() {
        attention_geometry& a = m_.attention;
        a.full_head_dim = number({"global_head_dim"}, 1, 1e5).value_or(0);
        a.full_kv_heads = number({"num_global_key_value_heads"}, 1, 1e5).value_or(a.full_head_dim > 0 ? a.kv_heads : 0);
        a.full_shares_kv = flag("attention_k_eq_v", false);
        a.shared_kv_layers = number({"num_kv_shared_layers"}, 0, 10000).value_or(0);
        if (a.full_kv_heads > 0 && a.heads % a.full_kv_heads != 0)
            refuse("num_global_key_value_heads", std::to_string(a.full_kv_heads),
                   "a divisor of num_attention_heads, " + std::to_string(a.heads));
    }
    void latent_attention() {
        attention_geometry& a = m_.attention;
        a.kv_heads = a.heads;
        a.head_dim = 0;
        a.kv_lora_rank = required({"kv_lora_rank"}, 1, 1e6);
        a.q_lora_rank = number({"q_lora_rank"}, 1, 1e6).value_or(0);
        a.rope_dim = required({"qk_rope_head_dim"}, 1, 1e5);
        a.nope_dim = required({"qk_nope_head_dim"}, 1, 1e5);
        a.v_dim = required({"v_head_dim"}, 1, 1e5);
        if (const auto heads = number({"index_n_heads"}, 1, 1e5)) {
            a.index_heads = *heads;
            a.index_dim = required({"index_head_dim"}, 1, 1e5);
        }
    }

    void recurrent() {
        if (linear_ == 0) return;
        recurrent_geometry& r = m_.recurrent;
        r.kind = arch_->kind;
        r.layers = linear_;
        if (r.kind == recurrence::short_convolution) {
            r.taps = required({"conv_L_cache"}, 1, 1000);
        } else if (r.kind == recurrence::gated_delta_net) {
            r.key_heads = required({"linear_num_key_heads"}, 1, 1e5);
            r.value_heads = required({"linear_num_value_heads"}, 1, 1e5);
            r.head_dim = required({"linear_value_head_dim"}, 1, 1e5);
            const int key_dim = required({"linear_key_head_dim"}, 1, 1e5);
            if (key_dim != r.head_dim)
                refuse("linear_key_head_dim", std::to_string(key_dim),
                       "linear_value_head_dim, " + std::to_string(r.head_dim) + ": two widths are not known here");
            r.taps = required({"linear_conv_kernel_dim"}, 1, 1000);
        } else {
            r.value_heads = required({"mamba_num_heads"}, 1, 1e5);
            r.head_dim = required({"mamba_head_dim"}, 1, 1e5);
            r.state = required({"ssm_state_size"}, 1, 1e5);
            r.groups = required({"n_groups"}, 1, 1e5);
            r.taps = required({"conv_kernel"}, 1, 1000);
        }
    }

    void feed_forward() {
        feed_forward_geometry& f = m_.feed_forward;
        expert_geometry& e = m_.experts;
        f.matrices = arch_->matrices;
        const bool may_have_bias = is("llama") || is("arcee") || is("nemotron");
        f.bias = arch_->bias == hf_bias::everywhere || is("gpt_oss") || is("gptj") || (may_have_bias && flag("mlp_bias", false)) ||
                 (is_ernie() && flag("use_bias", false));
        f.fused_gate_up = arch_->fused && arch_->matrices == 3;
        const bool beside = is("gemma4_text") && flag("enable_moe_block", false);
        const bool routed = arch_->routed || beside || mixing_moe_ > 0;
        int dense = mixing_dense_ >= 0 ? mixing_dense_ : m_.layers;
        if (routed) {
            e.count = required({"n_routed_experts", "num_local_experts", "num_experts", "moe_num_experts"}, 1, 1e6);
            e.used = required({"num_experts_per_tok", "num_experts_per_token", "top_k_experts", "moe_topk", "moe_k"}, 1, 1e6);
            const bool one_width =
                is("mixtral") || is("gpt_oss") || is("llama4_text") || is("minimax_m2") || is("granitemoe") || is("olmoe");
            e.width = is("hunyuan_v1_moe") ? required({"moe_intermediate_size", "intermediate_size"}, 1, 1e8)
                      : one_width          ? required({"intermediate_size"}, 1, 1e8)
                                           : required({"moe_intermediate_size"}, 1, 1e8);
            e.beside_dense = beside;
            if (beside) m_.norms += 3;
            if (beside)
                for (hf_layer& layer : layers_) layer.routed = true;
            if (!beside && mixing_dense_ < 0) dense = dense_layers_beside_routed();
            shared_expert();
            e.router_bias = arch_->router_bias || text("topk_method") == "noaux_tc" || mixing_moe_ > 0 ||
                            (is("minimax_m2") && flag("use_routing_bias", false));
            e.shared_gate = arch_->shared_gate && e.shared_width > 0;
            if (mixing_moe_ > 0) e.hidden = number({"moe_latent_size"}, 1, 1e7).value_or(0);
        }
        if (dense > 0) {
            if (is("llama4_text"))
                f.width = required({"intermediate_size_mlp"}, 1, 1e8);
            else if (is("lfm2"))
                f.width = lfm2_width();
            else if (is("gpt2") || is("gptj"))
                f.width = number({"n_inner"}, 1, 1e8).value_or(4 * m_.hidden);
            else if (is("falcon"))
                f.width = number({"ffn_hidden_size"}, 1, 1e8).value_or(4 * m_.hidden);
            else
                f.width = required({"intermediate_size", "ffn_dim"}, 1, 1e8);
            if (is("gemma4_text") && flag("use_double_wide_mlp", false) && m_.attention.shared_kv_layers > 0) f.wide_width = 2 * f.width;
        }
        if (dense > 0 && (routed ? !beside : dense != m_.layers)) f.layers = dense;
        if (mixing_moe_ > 0) e.layers = mixing_moe_;
    }
    // Two thirds of what is stated, in multiples (transformers, models/lfm2/modeling_lfm2.py).
    int lfm2_width() {
        const int stated = required({"block_ff_dim", "intermediate_size"}, 1, 1e8);
        if (!flag("block_auto_adjust_ff_dim", true)) return stated;
        const hf_json* multiplier = find("block_ffn_dim_multiplier");
        const double factor = multiplier != nullptr && multiplier->is_number() ? multiplier->get<double>() : 1;
        if (!(factor > 0 && factor <= 10)) refuse("block_ffn_dim_multiplier", llmhw::detail::text_of(factor), "above 0 and at most 10");
        const int multiple = number({"block_multiple_of"}, 1, 1e6).value_or(256);
        const int width = static_cast<int>(factor * static_cast<int>(2. * stated / 3));
        return (width + multiple - 1) / multiple * multiple;
    }
    int dense_layers_beside_routed() {
        int first_dense = number({"first_k_dense_replace"}, 0, 10000).value_or(0), step = 1;
        if (first_dense > m_.layers)
            refuse("first_k_dense_replace", std::to_string(first_dense), "at most num_hidden_layers, " + std::to_string(m_.layers));
        if (const auto frequency = number({"moe_layer_freq"}, 1, 10000); frequency && *frequency != 1)
            refuse("moe_layer_freq", std::to_string(*frequency), "1: other patterns are not known here");
        if (is("llama4_text")) {
            first_dense = 0;
            step = number({"interleave_moe_layer_step"}, 1, 10000).value_or(1);
            m_.experts.alternate = step == 2;
        } else if (const auto sparse_step = number({"decoder_sparse_step"}, 1, 10000)) {
            step = *sparse_step;
        }
        std::set<int> only_dense;
        if (is("ernie4_5_moe")) {
            first_dense = number({"moe_layer_start_index"}, 0, 10000).value_or(1);
            step = number({"moe_layer_interval"}, 1, 10000).value_or(1);
            const int last = number({"moe_layer_end_index"}, -1, 10000).value_or(-1);
            for (int i = last < 0 ? m_.layers : last + 1; i < m_.layers; ++i) only_dense.insert(i);
        }
        if (const hf_json* list = find("mlp_only_layers")) {
            if (!list->is_array()) refuse("mlp_only_layers", printable(list->dump()), "an array of layers");
            for (const hf_json& entry : *list) only_dense.insert(whole_number("mlp_only_layers", entry, 0, m_.layers - 1));
        }
        const hf_json* named = find("mlp_layer_types");
        if (named != nullptr) {
            if (!named->is_array()) refuse("mlp_layer_types", printable(named->dump()), "an array with a text for each layer");
            must_be_as_many_as_layers("mlp_layer_types", named->size());
        }
        int dense = 0;
        for (int i = 0; i < m_.layers; ++i) {
            hf_layer& layer = layers_[static_cast<std::size_t>(i)];
            layer.dense = i < first_dense || (i + 1) % step != 0 || only_dense.count(i) > 0;
            if (named != nullptr) {
                const hf_json& sort = (*named)[static_cast<std::size_t>(i)];
                if (sort != "dense" && sort != "sparse") refuse("mlp_layer_types", printable(sort.dump()), "dense or sparse");
                layer.dense = sort == "dense";
            }
            layer.routed = !layer.dense;
            dense += layer.dense ? 1 : 0;
        }
        return dense;
    }
    void shared_expert() {
        expert_geometry& e = m_.experts;
        if (is("llama4_text")) {
            e.shared_width = e.width;
        } else if (const auto stated = number({"moe_shared_expert_intermediate_size", "shared_expert_intermediate_size"}, 0, 1e8)) {
            e.shared_width = *stated;
        } else if (const auto count = number({"n_shared_experts", "moe_num_shared_experts", "num_shared_expert"}, 0, 1000)) {
            if (1. * *count * e.width > 1e8) refuse("n_shared_experts", std::to_string(*count), "sensible");
            e.shared_width = *count * e.width;
        }
    }

    void names() {
        const std::string stated = text("_name_or_path"), stem = std::filesystem::path(name_).parent_path().filename().string();
        const std::string id = !stem.empty() ? stem : !stated.empty() ? printable(stated) : std::string(arch_->model_type);
        m_.architecture = texts_.keep("architecture", arch_->gguf);
        m_.id = texts_.keep("id", id);
        m_.name = texts_.keep("name", id);
        m_.family = texts_.keep("family", arch_->model_type);
        m_.source = texts_.keep("source", name_);
    }

    // --- weights

    // "model.layers.7.mlp.experts.3.up_proj.weight" is of layer 7.
    static int layer_of(std::string_view name) {
        for (const std::string_view before : {".layers.", ".h.", ".blocks."}) {
            const std::size_t at = std::string(".").append(name).find(before);
            if (at == std::string::npos) continue;
            const std::string_view rest = name.substr(at + before.size() - 1);
            int layer = -1;
            const auto parsed = std::from_chars(rest.data(), rest.data() + rest.size(), layer);
            if (parsed.ec == std::errc() && layer >= 0) return layer;
        }
        return -1;
    }
    file_part part_of_name(std::string_view name, int layer) const {
        const auto holds = [name](std::initializer_list<const char*> parts) {
            return std::any_of(parts.begin(), parts.end(), [name](const char* part) { return name.find(part) != name.npos; });
        };
        if (holds({"vision", "visual", "audio", "projector", "image_newline", "rotary_emb.inv_freq", "patch_"}) || layer >= m_.layers ||
            name.rfind("mtp.", 0) == 0)
            return file_part::outside;
        // The masks of causal attention.
        if (((is("gpt2") || is("gptj")) && holds({".attn.bias", ".attn.masked_bias"})) ||
            (is("gpt_neox") && holds({".attention.bias", ".attention.masked_bias"})))
            return file_part::outside;
        if (holds({"embed_tokens_per_layer", "wpe.", "embed_positions."})) return file_part::looked_up;
        if (layer < 0 && holds({"embed_tokens.", "wte.", "word_embeddings.", "embed_in.", "backbone.embeddings.", "tok_embeddings."}))
            return m_.tied_embeddings ? file_part::head : file_part::looked_up;
        if (layer < 0 && (holds({"lm_head.", "embed_out."}) || name.rfind("output.", 0) == 0))
            return m_.tied_embeddings ? file_part::outside : file_part::head;
        if (holds({".experts."}) || (is("granitemoe") && holds({"_moe.input_linear.", "_moe.output_linear."}))) return file_part::experts;
        return file_part::layers;
    }
    void sort_tensors() {
        for (file_tensor& t : file_.tensors) {
            t.layer = layer_of(t.name);
            t.part = part_of_name(t.name, t.layer);
        }
        if (file_.tensors.empty()) return;
        std::vector<bool> present(static_cast<std::size_t>(m_.layers));
        for (const file_tensor& t : file_.tensors)
            if (t.layer >= 0 && t.part != file_part::outside) present[static_cast<std::size_t>(t.layer)] = true;
        for (int i = 0; i < m_.layers; ++i)
            if (!present[static_cast<std::size_t>(i)])
                refuse("tensors of layer " + std::to_string(i), "",
                       "in the safetensors files: num_hidden_layers is " + std::to_string(m_.layers));
    }

    void format_of_weights() {
        for (const char* key : {"quantization_config", "quantization"})
            if (const hf_json* quantised = find(key)) {
                if (!quantised->is_object()) refuse(key, printable(quantised->dump()), "an object");
                return quantised_format(*quantised, key);
            }
        if (const auto beside = quantisation_.find("quantization"); beside != quantisation_.end()) {
            if (!beside->is_object()) refuse("quantization of hf_quant_config.json", printable(beside->dump()), "an object");
            // Where the KV cache alone is quantised there is no algorithm.
            if (const auto algorithm = beside->find("quant_algo"); algorithm != beside->end() && !algorithm->is_null())
                return quantised_format(*beside, "hf_quant_config.json's quantization");
        }
        std::string type = text("torch_dtype").empty() ? text("dtype") : text("torch_dtype");
        for (const char* key : {"torch_dtype", "dtype"})
            if (const hf_json* outer = find(key); type.empty() && outer != nullptr && outer->is_string()) type = outer->get<std::string>();
        if (!file_.tensors.empty()) {
            const std::string most = dominant();
            const std::string stated = type;
            type = most == "BF16" ? "bfloat16" : most == "F16" ? "float16" : most == "F32" ? "float32" : "";
            if (type.empty()) refuse("the type of most tensors", most, "BF16, F16 or F32 where there is no quantization_config");
            if (!stated.empty() && stated != type)
                note("the tensors are " + most + ", torch_dtype is " + printable(stated) + ": an engine may convert them when it loads");
        }
        if (type.empty()) {
            type = "float32";
            note("torch_dtype is not given: float32, as in transformers");
        }
        file_.format = type == "bfloat16" ? formats::bf16 : type == "float16" ? formats::f16 : formats::f32;
        if (type != "bfloat16" && type != "float16" && type != "float32")
            refuse("torch_dtype", printable(type), "bfloat16, float16 or float32");
        file_.format.container = container::checkpoint;
    }
    std::string dominant() const {
        std::map<std::string, double> bytes;
        for (const file_tensor& t : file_.tensors)
            if (t.part == file_part::layers || t.part == file_part::experts) bytes[t.type] += t.bytes.in(B);
        const auto most = std::max_element(bytes.begin(), bytes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        return most == bytes.end() ? std::string() : most->first;
    }

    static format known(const char* id) { return *find_format(id); }
    // A format with that many bits in the linear layers, from the catalogue or described.
    format described(const std::string& id, double bits, tensor_type type, recipe r, container held = container::checkpoint) {
        if (const format* entry = find_format(id.c_str()); entry != nullptr && entry->bits_per_weight == bits) return *entry;
        note("described as " + id + " of " + llmhw::detail::text_of(bits) + " bits per weight of the linear layers");
        return {.type = type, .id = texts_.keep("format", id), .recipe = r, .container = held, .bits_per_weight = bits};
    }
    static tensor_type type_of_bits(int bits) {
        return bits <= 2   ? tensor_type::q2_k
               : bits == 3 ? tensor_type::q3_k
               : bits == 4 ? tensor_type::q4_0
               : bits == 5 ? tensor_type::q5_0
               : bits <= 6 ? tensor_type::q6_k
                           : tensor_type::q8_0;
    }
    int of(const hf_json& where, const std::string& path, const char* key, double low, double high) const {
        const auto found = where.find(key);
        if (found == where.end() || found->is_null()) refuse(path + "." + key, "", "given");
        return whole_number(path + "." + key, *found, low, high);
    }
    bool flag_of(const hf_json& where, const std::string& path, const char* key, bool otherwise) const {
        const auto found = where.find(key);
        if (found == where.end() || found->is_null()) return otherwise;
        if (!found->is_boolean()) refuse(path + "." + key, printable(found->dump()), "true or false");
        return found->get<bool>();
    }

    void quantised_format(const hf_json& q, const std::string& path) {
        file_.format = format_of(q, path);
        for (const char* key : {"ignore", "modules_to_not_convert", "exclude_modules", "ignored_layers", "llm_int8_skip_modules"})
            if (const auto list = q.find(key); list != q.end() && !list->is_null()) exclude(*list, path + "." + key);
    }
    // The modules that a quantiser left in 16 bits.
    void exclude(const hf_json& list, const std::string& key) {
        constexpr std::size_t most = 100000;
        if (!list.is_array() || list.size() > most) refuse(key, printable(list.dump()), "an array of at most 100000 texts");
        for (const hf_json& entry : list) {
            if (!entry.is_string()) refuse(key, printable(entry.dump()), "an array of texts");
            set_bits(entry.get_ref<const std::string&>(), 16, key);
        }
    }
    // A glob, or "re:" and a regular expression.
    void set_bits(const std::string& pattern, double bits, const std::string& key) {
        constexpr std::size_t longest = 500;
        if (bits_list_.empty()) bits_list_ = key;
        std::vector<std::string> globs = {pattern};
        if (pattern.rfind("re:", 0) == 0 && pattern.size() <= longest) {
            globs_of_expression expression(std::string_view(pattern).substr(3));
            steps_ += expression.steps;
            globs = std::move(expression.globs);
        }
        // Lists of single experts in published files take some millions.
        constexpr std::size_t most = 30000000;
        if (steps_ + bits_->steps() > most) refuse(key, "too long", "a list that stands for fewer modules");
        bool understood = pattern.size() <= longest && !globs.empty();
        if (understood)
            for (const std::string& glob : globs) understood = bits_->set(glob, bits) && understood;
        if (!understood) unknown_modules_.push_back(pattern);
    }

    format format_of(const hf_json& q, const std::string& path) {
        const auto found = q.find("quant_method");
        const std::string method = found != q.end() && found->is_string()           ? found->get<std::string>()
                                   : q.contains("quant_algo")                       ? "modelopt"
                                   : q.contains("bits") && q.contains("group_size") ? "mlx"
                                                                                    : "";
        if (method.empty()) refuse(path + ".quant_method", "", "given");
        if (method == "awq" || method == "gptq" || method == "auto-round") {
            const int bits = of(q, path, "bits", 2, 8), group = of(q, path, "group_size", -1, 65536);
            const std::string name = (method == "awq" ? "AWQ_INT" : method == "gptq" ? "GPTQ_INT" : "AUTOROUND_INT") + std::to_string(bits);
            if (group == 0) refuse(path + ".group_size", "0", "positive, or -1 for one group a row");
            if (const auto rules = q.find("dynamic"); rules != q.end() && rules->is_object())
                gptq_rules(*rules, path + ".dynamic", bits, group);
            return described(name + (group > 0 ? "_G" + std::to_string(group) : ""), bits_in_groups(bits, group), type_of_bits(bits),
                             recipe::wide_ends);
        }
        if (method == "fbgemm_fp8") return known("FP8_E4M3");
        if (method == "fp8") {
            const auto blocks = q.find("weight_block_size");
            return known(blocks != q.end() && blocks->is_array() ? "FP8_E4M3_B128" : "FP8_E4M3");
        }
        if (method == "mxfp4")
            return {.type = tensor_type::bf16,
                    .id = texts_.keep("format", "MXFP4 experts, BF16"),
                    .container = container::checkpoint,
                    .mxfp4_experts = true};
        if (method == "bitsandbytes") {
            const bool four = flag_of(q, path, "load_in_4bit", false) || flag_of(q, path, "_load_in_4bit", false);
            return known(!four ? "INT8_W8A8" : flag_of(q, path, "bnb_4bit_use_double_quant", false) ? "BNB_NF4_DQ" : "BNB_NF4");
        }
        if (method == "modelopt") return modelopt(q, path);
        if (method == "compressed-tensors") return compressed_tensors(q, path + ".config_groups");
        if (method == "mlx") return mlx(q, path);
        refuse(path + ".quant_method", printable(method),
               "awq, gptq, auto-round, fp8, fbgemm_fp8, mxfp4, bitsandbytes, modelopt, compressed-tensors or mlx");
    }
    // A 16-bit scale and a zero of as many bits as the weights for every group.
    static double bits_in_groups(int bits, int group) { return bits + (group > 0 ? (16. + bits) / group : 0); }
    // GPTQModel: a regular expression after "-:" names modules that are left alone, one after "+:" those that have other bits.
    void gptq_rules(const hf_json& rules, const std::string& path, int bits, int group) {
        for (const auto& [rule, entry] : rules.items()) {
            const bool left_alone = rule.rfind("-:", 0) == 0, named = left_alone || rule.rfind("+:", 0) == 0;
            const std::string key = path + "." + printable(rule);
            if (!entry.is_object()) refuse(key, printable(entry.dump()), "an object");
            const int its_bits = entry.contains("bits") ? of(entry, key, "bits", 2, 8) : bits;
            const int its_group = entry.contains("group_size") ? of(entry, key, "group_size", -1, 65536) : group;
            set_bits("re:" + rule.substr(named ? 2 : 0), left_alone ? 16 : bits_in_groups(its_bits, its_group), path);
        }
    }
    // An algorithm of ModelOpt (NVIDIA/Model-Optimizer, modelopt/torch/export/model_config.py).
    format algorithm_of(const hf_json& where, const std::string& path) {
        const auto found = where.find("quant_algo");
        const std::string name = found != where.end() && found->is_string() ? found->get<std::string>() : std::string();
        if (name == "NVFP4" || name == "W4A16_NVFP4") return described("NVFP4", 4.5, tensor_type::nvfp4, recipe::wide_ends);
        if (name == "FP8") return known("FP8_E4M3");
        if (name == "MXFP8") return described("MXFP8", 8.25, tensor_type::fp8, recipe::wide_ends);
        refuse(path + ".quant_algo", printable(name), "NVFP4, W4A16_NVFP4, FP8, MXFP8 or, of a whole model, MIXED_PRECISION");
    }
    // Of a mixture the format is that of the fewest bits, which the largest matrices have; what it does not name has 16.
    format modelopt(const hf_json& q, const std::string& path) {
        const auto algorithm = q.find("quant_algo");
        if (algorithm == q.end() || *algorithm != "MIXED_PRECISION") return algorithm_of(q, path);
        const auto named = q.find("quantized_layers");
        const std::string key = path + ".quantized_layers";
        if (named == q.end() && !file_.tensors.empty()) return mixture_of_tensors();
        if (named == q.end() || !named->is_object() || named->empty()) refuse(key, "", "an object with an algorithm for each module");
        format main = {};
        std::map<std::string, format> formats;
        set_bits("*", 16, key);
        for (const auto& [module, entry] : named->items()) {
            if (!entry.is_object()) refuse(key, printable(entry.dump()), "an object with an algorithm for each module");
            const auto name = entry.find("quant_algo");
            const auto [place, is_new] = formats.try_emplace(name != entry.end() ? name->dump() : "");
            if (is_new) place->second = algorithm_of(entry, key + "." + printable(module));
            const double bits = 8 * bytes_per_weight(place->second);
            if (main.id[0] == 0 || bits < 8 * bytes_per_weight(main)) main = place->second;
            set_bits(module, bits, key);
        }
        return main;
    }
    // What the tensors say on average.
    format mixture_of_tensors() {
        information bytes;
        for (const file_tensor& t : file_.tensors)
            if (t.part == file_part::layers || t.part == file_part::experts) bytes += t.bytes;
        const weight_parameters parameters = parameters_of(m_);
        const double bits = 8 * bytes.in(B) / (parameters.layers + parameters.experts);
        if (!(bits >= 1 && bits <= 32)) refuse("the bits per weight of the tensors", llmhw::detail::text_of(bits), "from 1 to 32");
        return described("MIXED_PRECISION", bits, type_of_bits(static_cast<int>(bits)), recipe::wide_ends);
    }
    // Blocks of 32 and 16 weights share a scale of 8 bits; the affine mode has a scale and a bias of 16 bits for every group.
    format mlx_mode(const hf_json& q, const std::string& path) {
        const int bits = of(q, path, "bits", 2, 8), group = of(q, path, "group_size", 1, 65536);
        const auto mode = q.find("mode");
        const std::string kind = mode != q.end() && mode->is_string() ? mode->get<std::string>() : "affine";
        if (kind == "mxfp4") return known("MLX_MXFP4");
        if (kind == "nvfp4") return known("MLX_NVFP4");
        if (kind == "mxfp8") return described("MLX_MXFP8", 8.25, tensor_type::fp8, recipe::uniform, container::mlx);
        return described("MLX_" + std::to_string(bits) + "BIT_G" + std::to_string(group), bits + 32. / group, type_of_bits(bits),
                         recipe::uniform, container::mlx);
    }
    // Beside the mode of all modules stand those of single ones, by their names; false: 16 bits.
    format mlx(const hf_json& q, const std::string& path) {
        for (const auto& [module, entry] : q.items()) {
            const std::string key = path + "." + printable(module);
            if (entry.is_object()) set_bits(module, 8 * bytes_per_weight(mlx_mode(entry, key)), path);
            if (entry.is_boolean() && !entry.get<bool>()) set_bits(module, 16, path);
        }
        return mlx_mode(q, path);
    }

    // A class of modules as a target is "Linear"; others are modules by name. What no group is for has 16 bits.
    format compressed_tensors(const hf_json& q, const std::string& path) {
        const auto groups = q.find("config_groups");
        if (groups == q.end() || !groups->is_object() || groups->empty()) refuse(path, "", "an object with a group");
        const format* main = nullptr;
        std::vector<format> formats;
        formats.reserve(groups->size());
        for (const auto& [name, group] : groups->items()) {
            formats.push_back(group_format(group, path + (groups->size() > 1 ? "." + printable(name) : ".*")));
            const std::vector<std::string> modules = targets(group, path);
            if (modules.empty() && main != nullptr)
                note(path + "." + printable(name) + " is for all modules too, as " + main->id + " is, which is taken");
            if (modules.empty() && main == nullptr) main = &formats.back();
            for (const std::string& module : modules) set_bits(module, 8 * bytes_per_weight(formats.back()), path);
        }
        if (main != nullptr) return *main;
        // Once more, after everything else has 16 bits.
        set_bits("*", 16, path);
        std::size_t i = 0;
        for (const hf_json& group : *groups) {
            const double bits = 8 * bytes_per_weight(formats[i++]);
            for (const std::string& module : targets(group, path)) set_bits(module, bits, path);
        }
        return *std::min_element(formats.begin(), formats.end(),
                                 [](const format& x, const format& y) { return bytes_per_weight(x) < bytes_per_weight(y); });
    }
    // The modules that a group is for; none where it is for all of a class.
    std::vector<std::string> targets(const hf_json& group, const std::string& path) const {
        std::vector<std::string> modules;
        const auto list = group.find("targets");
        if (list == group.end() || !list->is_array()) return modules;
        for (const hf_json& entry : *list) {
            if (!entry.is_string()) refuse(path + ".*.targets", printable(entry.dump()), "an array of texts");
            const std::string& name = entry.get_ref<const std::string&>();
            if (name.empty() || (name[0] >= 'A' && name[0] <= 'Z')) return {};
            modules.push_back(name);
        }
        return modules;
    }
    format group_format(const hf_json& group, const std::string& path) {
        const auto weights = group.is_object() ? group.find("weights") : group.end();
        if (!group.is_object() || weights == group.end() || !weights->is_object()) refuse(path + ".weights", "", "an object");
        const int bits = of(*weights, path + ".weights", "num_bits", 2, 16);
        const auto kind = weights->find("type"), size = weights->find("group_size");
        const bool floats = kind != weights->end() && kind->is_string() && kind->get_ref<const std::string&>() == "float";
        const int in_group =
            size != weights->end() && size->is_number() ? whole_number(path + ".weights.group_size", *size, -1, 65536) : -1;
        if (floats && bits == 8) return in_group == 32 ? described("MXFP8", 8.25, tensor_type::fp8, recipe::wide_ends) : known("FP8_E4M3");
        if (floats && bits == 4 && in_group == 16) return described("NVFP4", 4.5, tensor_type::nvfp4, recipe::wide_ends);
        if (floats && bits == 4 && in_group == 32) return described("MXFP4 linear layers", 4.25, tensor_type::mxfp4, recipe::wide_ends);
        if (floats || bits > 8)
            refuse(path + ".weights.num_bits", std::to_string(bits), "8, or 4 in groups of 16 or 32, where the type is float");
        if (bits == 8 && in_group <= 0) return known("INT8_W8A8");
        const bool symmetric = flag_of(*weights, path + ".weights", "symmetric", true);
        const std::string id =
            "INT" + std::to_string(bits) + (in_group > 0 ? "_G" + std::to_string(in_group) : "") + (symmetric ? "_SYM" : "_ASYM");
        return described(id, bits + (in_group > 0 ? (16. + (symmetric ? 0 : bits)) / in_group : 0), type_of_bits(bits), recipe::wide_ends);
    }

    // What the lists of modules change.
    void weigh_modules() {
        if (const std::string changed = bits_->text(file_.format); !changed.empty()) {
            note(bits_list_ + ": " + changed);
            file_.sizes.weights = bits_->applied_to(file_.sizes.weights, file_.format);
        }
        if (unknown_modules_.empty()) return;
        const std::size_t more = unknown_modules_.size() - 1;
        note(bits_list_ + ": " + printable(unknown_modules_.front()) + (more > 0 ? " and " + std::to_string(more) + " more" : "") +
             " name no matrix that is known here and change nothing");
    }

    void sizes(const hf_index& index) {
        file_.sizes = sizes_of(m_, file_.format);
        const weight_parameters parameters = file_.sizes.parameters;
        if (!file_.tensors.empty()) {
            sum_up(file_, [](const file_tensor& t) { return elements(t); });
            if (file_.sizes.weights.head == 0 * B)
                refuse("the tensor of the output head", "",
                       m_.tied_embeddings ? "an embedding table" : "there: tie_word_embeddings is false");
            if (is_moe(m_) && file_.sizes.weights.experts == 0 * B) refuse("the tensors of the experts", "", "named *.experts.*");
            const double stated = file_.sizes.parameters.total();
            if (file_.format.bits_per_weight == 0 && !file_.format.mxfp4_experts && std::abs(stated - parameters.total()) > 1e-3 * stated)
                note("the tensors hold " + llmhw::detail::text_of(stated) + " parameters, geometry gives " +
                     llmhw::detail::text_of(parameters.total()) + "; weights are those of the tensors");
            file_.sizes.parameters = parameters;
            file_.mixture = mixture_of(file_.tensors);
            if (file_.outside > 0 * B)
                note(text_in_gigabytes(file_.outside) + " of other towers, further predictions and duplicates are left out");
            return;
        }
        file_.mixture = file_.format.id;
        weigh_modules();
        const std::string of_index = text_in_gigabytes(index.total_size) + " of model.safetensors.index.json";
        const auto other = std::find_if(index.file_of.begin(), index.file_of.end(), [this](const auto& entry) {
            return part_of_name(entry.first, layer_of(entry.first)) == file_part::outside;
        });
        if (other != index.file_of.end() && index.total_size > file_.sizes.weights.total()) {
            note("the weights by geometry: the " + of_index + " are also those of " + printable(other->first) +
                 ", which decoding does not use");
        } else if (index.total_size > 0 * B) {
            note("the weights by geometry, scaled to the " + of_index);
            file_.sizes.weights = scaled_to(file_.sizes.weights, index.total_size);
        } else {
            note("the weights by geometry: no safetensors file is given");
        }
        file_.weights_size = file_.sizes.weights.total();
    }
};

inline void append_table(model_file& file, std::vector<file_tensor> table, const std::string& name, std::set<std::string>& seen) {
    for (file_tensor& t : table) {
        if (!seen.insert(t.name).second) refuse_file(name, "tensor " + t.name, "in two files", "in one", {});
        file.tensors.push_back(std::move(t));
    }
}

inline model_file interpret_hf(const hf_json& config, const hf_json& quantisation, const std::string& name, model_file file,
                               const hf_index& index, hf_extent extent) {
    hf_interpreter(config, quantisation, name, file).interpret(index, extent);
    return file;
}

// At most `most` bytes of a file.
inline std::string text_of_file(const std::filesystem::path& path, std::uint64_t most) {
    std::error_code failed;
    if (!std::filesystem::is_regular_file(path, failed))
        refuse_file(path.string(), "the file", std::filesystem::exists(path, failed) ? "not a regular file" : "", "there", {});
    const std::uintmax_t size = std::filesystem::file_size(path, failed);
    std::string text(static_cast<std::size_t>(std::min<std::uintmax_t>(failed ? 0 : size, most)), '\0');
    std::ifstream stream(path, std::ios::binary);
    if (!stream.read(text.data(), static_cast<std::streamsize>(text.size())))
        refuse_file(path.string(), "the file", "not readable", "readable", {});
    return text;
}

}  // namespace detail

namespace detail {

// Under other names than transformers looks for first. Adapters are no model, and Mistral's own files have other names for the same tensors.
inline std::set<std::string> safetensors_in(const std::filesystem::path& directory) {
    std::set<std::string> names;
    std::error_code failed;
    const std::filesystem::path folder = directory.empty() ? std::filesystem::path(".") : directory;
    for (std::filesystem::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) {
        const std::string name = entry->path().filename().string();
        if (entry->path().extension() == ".safetensors" && name.rfind("adapter_", 0) != 0 && name.rfind("consolidated", 0) != 0)
            names.insert(name);
    }
    return names;
}

}  // namespace detail

// A config.json or its directory; its safetensors files and their index are found beside it.
inline model_file read_hf_config(const std::filesystem::path& config_or_directory, hf_extent extent = hf_extent::everything) {
    using namespace detail;
    std::error_code failed;
    const std::filesystem::path config =
        std::filesystem::is_directory(config_or_directory, failed) ? config_or_directory / "config.json" : config_or_directory;
    const std::filesystem::path here = config.parent_path();
    constexpr std::uint64_t longest = 100000000, longest_config = 16000000;
    if (const std::uintmax_t size = std::filesystem::file_size(config, failed); !failed && size > longest_config)
        refuse_file(config.string(), "the size of the file", std::to_string(size), "at most 16000000 bytes", {});
    const hf_json json = parse_json(text_of_file(config, longest_config), config.string());
    if (extent == hf_extent::geometry) return interpret_hf(json, hf_json::object(), config.string(), {}, {}, extent);
    const std::filesystem::path quantisation_path = here / "hf_quant_config.json";
    const hf_json quantisation = std::filesystem::exists(quantisation_path, failed)
                                     ? parse_json(text_of_file(quantisation_path, longest), quantisation_path.string())
                                     : hf_json::object();
    model_file file;
    hf_index index;
    const std::filesystem::path index_path = here / "model.safetensors.index.json";
    if (std::filesystem::exists(here / "model.safetensors", failed)) {
        index.files.insert("model.safetensors");
    } else if (std::filesystem::exists(index_path, failed)) {
        index = read_index(text_of_file(index_path, longest), index_path.string());
    } else {
        index.files = safetensors_in(here);
    }
    std::vector<std::filesystem::path> missing;
    for (const std::string& name : index.files)
        (std::filesystem::exists(here / name, failed) ? file.files : missing).push_back(here / name);
    if (!missing.empty() && !file.files.empty()) refuse_file(missing.front().string(), "the file", "", "there, as the other parts are", {});
    std::set<std::string> seen;
    for (const std::filesystem::path& path : file.files) {
        const std::uint64_t size = std::filesystem::file_size(path, failed);
        std::string header = text_of_file(path, 8);
        std::uint64_t length = 0;
        for (std::size_t i = header.size(); i-- > 0;) length = length << 8 | static_cast<unsigned char>(header[i]);
        if (length <= longest) header = text_of_file(path, 8 + length);
        append_table(file, safetensors_table(header, path.string(), size), path.string(), seen);
        file.file_size += static_cast<double>(size) * B;
    }
    if (!file.files.empty())
        for (const auto& [tensor, name] : index.file_of)
            if (seen.count(without_controls(tensor)) == 0)
                refuse_file((here / name).string(), "tensor " + printable(tensor), "", "there, as model.safetensors.index.json says", {});
    return interpret_hf(json, quantisation, config.string(), std::move(file), index, extent);
}

inline model_file read_hf_config(const hf_texts& texts, hf_extent extent = hf_extent::everything) {
    using namespace detail;
    const hf_json json = parse_json(texts.config, "config.json");
    if (extent == hf_extent::geometry) return interpret_hf(json, hf_json::object(), "config.json", {}, {}, extent);
    const hf_json quantisation = texts.quantisation.empty() ? hf_json::object() : parse_json(texts.quantisation, "hf_quant_config.json");
    model_file file;
    std::set<std::string> seen;
    for (const std::string_view header : texts.headers)
        append_table(file, safetensors_table(header, "the safetensors header", 0), "the safetensors header", seen);
    const hf_index index = texts.index.empty() ? hf_index{} : read_index(texts.index, "model.safetensors.index.json");
    return interpret_hf(json, quantisation, "config.json", std::move(file), index, extent);
}

}  // namespace llmhw

// Writes GGUF headers, and files of every architecture that the reader knows with the geometry of real models and no weights.
//
// The tensor tables are typed from llama.cpp (src/llama-arch.cpp for the names, src/models for the shapes) and the published
// configurations, not from tensors.hpp, so that the two can disagree.
#pragma once

#include <llmhw/catalog/models.hpp>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace llmhw::testing {

// Numbers of ggml_type.
inline constexpr std::uint32_t ggml_f32 = 0, ggml_f16 = 1, ggml_q8_0 = 8, ggml_q4_k = 12, ggml_q6_k = 14, ggml_mxfp4 = 39;

class gguf_writer {
public:
    bool big_endian = false;
    std::uint32_t version = 3;
    std::uint64_t alignment = 32;

    struct entry {
        std::string name;
        std::vector<std::uint64_t> shape;
        std::uint32_t type;
    };
    std::vector<std::pair<std::string, std::string>> pairs;  // a key, and its type and value as bytes
    std::vector<entry> tensors;

    template <class Number>
    std::string bytes(Number value) const {
        char raw[sizeof value];
        std::memcpy(raw, &value, sizeof value);
        if (big_endian != (std::endian::native == std::endian::big)) std::reverse(raw, raw + sizeof raw);
        return {raw, sizeof raw};
    }
    std::string bytes(const std::string& text) const { return bytes(std::uint64_t{text.size()}) + text; }

    void add(std::string key, const std::string& typed_value) { pairs.emplace_back(std::move(key), typed_value); }
    void number(const std::string& key, std::uint32_t value) { add(key, bytes(std::uint32_t{4}) + bytes(value)); }
    void text(const std::string& key, const std::string& value) { add(key, bytes(std::uint32_t{8}) + bytes(value)); }
    void numbers(const std::string& key, const std::vector<int>& values) {
        std::string typed = bytes(std::uint32_t{9}) + bytes(std::uint32_t{5}) + bytes(std::uint64_t{values.size()});
        for (const int value : values) typed += bytes(std::int32_t{value});
        add(key, typed);
    }
    void flags(const std::string& key, const std::vector<bool>& values) {
        std::string typed = bytes(std::uint32_t{9}) + bytes(std::uint32_t{7}) + bytes(std::uint64_t{values.size()});
        for (const bool value : values) typed += value ? '\1' : '\0';
        add(key, typed);
    }
    void texts(const std::string& key, std::size_t count) {
        std::string typed = bytes(std::uint32_t{9}) + bytes(std::uint32_t{8}) + bytes(std::uint64_t{count});
        for (std::size_t i = 0; i < count; ++i) typed += bytes("t" + std::to_string(i));
        add(key, typed);
    }
    void tensor(const std::string& name, std::vector<std::uint64_t> shape, std::uint32_t type) {
        tensors.push_back({name, std::move(shape), type});
    }
    // Where a key is given already, it gets this value.
    void replace(const std::string& key, const std::string& typed_value) {
        for (auto& pair : pairs)
            if (pair.first == key) pair.second = typed_value;
    }
    void erase(const std::string& key) {
        pairs.erase(std::remove_if(pairs.begin(), pairs.end(), [&key](const auto& pair) { return pair.first == key; }), pairs.end());
    }

    static std::uint64_t bytes_of(const entry& e) {
        struct row {
            std::uint32_t type;
            std::uint64_t weights, bytes;
        };
        // ggml-org/ggml, src/ggml-common.h
        constexpr row rows[] = {{0, 1, 4},      {1, 1, 2},      {2, 32, 18},   {3, 32, 20},    {6, 32, 22},    {7, 32, 24},
                                {8, 32, 34},    {9, 32, 40},    {10, 256, 84}, {11, 256, 110}, {12, 256, 144}, {13, 256, 176},
                                {14, 256, 210}, {15, 256, 292}, {16, 256, 66}, {17, 256, 74},  {18, 256, 98},  {19, 256, 50},
                                {20, 32, 18},   {21, 256, 110}, {22, 256, 82}, {23, 256, 136}, {24, 1, 1},     {25, 1, 2},
                                {26, 1, 4},     {27, 1, 8},     {28, 1, 8},    {29, 256, 56},  {30, 1, 2},     {34, 256, 54},
                                {35, 256, 66},  {39, 32, 17},   {40, 64, 36},  {41, 128, 18}};
        std::uint64_t count = 1;
        for (const std::uint64_t n : e.shape) count *= n;
        for (const row& r : rows)
            if (r.type == e.type) return count / r.weights * r.bytes;
        return count;
    }
    std::uint64_t data_bytes() const {
        std::uint64_t end = 0;
        for (const entry& e : tensors) end = aligned(end) + bytes_of(e);
        return end;
    }

    // All bytes before the weights, and the padding.
    std::string header() const {
        std::string out = "GGUF" + bytes(version) + bytes(std::uint64_t{tensors.size()}) + bytes(std::uint64_t{pairs.size()});
        for (const auto& [key, value] : pairs) out += bytes(key) + value;
        std::uint64_t end = 0;
        for (const entry& e : tensors) {
            out += bytes(e.name) + bytes(static_cast<std::uint32_t>(e.shape.size()));
            for (const std::uint64_t n : e.shape) out += bytes(n);
            out += bytes(e.type) + bytes(aligned(end));
            end = aligned(end) + bytes_of(e);
        }
        out.resize(aligned(out.size()));
        return out;
    }
    // A sparse file: its size is real, its weights are holes.
    void save(const std::filesystem::path& path) const {
        const std::string first = header();
        std::ofstream(path, std::ios::binary).write(first.data(), static_cast<std::streamsize>(first.size()));
        std::filesystem::resize_file(path, first.size() + data_bytes());
    }
    // Its tensors spread over `count` files; the keys stay in the first.
    std::vector<gguf_writer> split(int count) const {
        std::vector<gguf_writer> parts;
        const auto n = static_cast<std::size_t>(count);
        for (std::size_t i = 0; i < n; ++i) {
            gguf_writer part;
            part.big_endian = big_endian;
            part.version = version;
            part.alignment = alignment;
            if (i == 0) part.pairs = pairs;
            part.add("split.no", bytes(std::uint32_t{2}) + bytes(static_cast<std::uint16_t>(i)));
            part.add("split.count", bytes(std::uint32_t{2}) + bytes(static_cast<std::uint16_t>(n)));
            part.add("split.tensors.count", bytes(std::uint32_t{5}) + bytes(static_cast<std::int32_t>(tensors.size())));
            for (std::size_t t = i * tensors.size() / n; t < (i + 1) * tensors.size() / n; ++t) part.tensors.push_back(tensors[t]);
            parts.push_back(std::move(part));
        }
        return parts;
    }

private:
    std::uint64_t aligned(std::uint64_t position) const { return (position + alignment - 1) / alignment * alignment; }
};

// A file of a real model. `parameters` is its count where the catalogue has no entry, typed by hand and not
// looked up again; 0: not known.
struct gguf_sample {
    std::string name;
    const model* entry = nullptr;
    double parameters = 0;
    gguf_writer file = {};
};

// The numbers that most architectures share.
struct plain_shape {
    std::uint32_t layers, hidden, heads, kv_heads, head_dim, width, vocab, context;
};

class sample_builder {
public:
    gguf_writer file;

    sample_builder(const std::string& architecture, const plain_shape& shape, std::uint32_t matrix_type)
        : p(shape), architecture_(architecture), type_(matrix_type) {
        file.text("general.architecture", architecture);
        file.text("general.name", architecture + " sample");
        file.number("general.file_type", matrix_type == ggml_q8_0 ? 7 : 1);
        number("block_count", p.layers);
        number("context_length", p.context);
        number("embedding_length", p.hidden);
        number("feed_forward_length", p.width);
        number("attention.head_count", p.heads);
        number("attention.head_count_kv", p.kv_heads);
        number("attention.key_length", p.head_dim);
        number("attention.value_length", p.head_dim);
        if (p.vocab > 60000) return;  // enough files have a vocabulary
        file.texts("tokenizer.ggml.tokens", p.vocab);
        file.numbers("tokenizer.ggml.token_type", std::vector<int>(p.vocab, 1));
    }

    const plain_shape p;

    void number(const std::string& key, std::uint32_t value) { file.number(architecture_ + "." + key, value); }
    void replace(const std::string& key, std::uint32_t value) {
        file.replace(architecture_ + "." + key, file.bytes(std::uint32_t{4}) + file.bytes(value));
    }
    void replace(const std::string& key, const std::vector<int>& values) {
        file.erase(architecture_ + "." + key);
        file.numbers(architecture_ + "." + key, values);
    }
    void flags(const std::string& key, const std::vector<bool>& values) { file.flags(architecture_ + "." + key, values); }
    void erase(const std::string& key) { file.erase(architecture_ + "." + key); }

    // A matrix gets the type of the file, vectors, routers and convolutions F32.
    void add(const std::string& name, std::vector<std::uint64_t> shape) {
        bool full = shape.size() == 1 || name.rfind("position_embd", 0) == 0;
        for (const char* part : {"ffn_gate_inp", "ssm_conv1d", "shortconv.conv", "ssm_norm", "exps.bias"})
            full = full || name.find(part) != name.npos;
        for (const char* end : {".ssm_a", ".ssm_d"}) full = full || (name.size() > 6 && name.compare(name.size() - 6, 6, end) == 0);
        // llama.cpp's quantiser leaves these in 16 bits.
        bool half = name == "per_layer_model_proj.weight";
        for (const char* part : {"altup", "laurel"}) half = half || name.find(part) != name.npos;
        for (const char* part : {"altup_correct_coef", "altup_predict_coef"}) full = full || name.find(part) != name.npos;
        file.tensor(name, std::move(shape), full ? ggml_f32 : half ? ggml_f16 : type_);
    }
    void layer(std::uint32_t i, const std::string& name, std::vector<std::uint64_t> shape) {
        add("blk." + std::to_string(i) + "." + name, std::move(shape));
    }
    void norms(std::uint32_t i, std::initializer_list<const char*> names, bool bias = false) {
        for (const char* name : names) {
            layer(i, std::string(name) + ".weight", {p.hidden});
            if (bias) layer(i, std::string(name) + ".bias", {p.hidden});
        }
    }
    void ends(bool tied, bool norm_bias = false) {
        add("token_embd.weight", {p.hidden, p.vocab});
        add("output_norm.weight", {p.hidden});
        if (norm_bias) add("output_norm.bias", {p.hidden});
        if (!tied) add("output.weight", {p.hidden, p.vocab});
    }
    void attention(std::uint32_t i) { attention(i, p.heads, p.kv_heads, p.head_dim); }
    void attention(std::uint32_t i, std::uint64_t heads, std::uint64_t kv_heads, std::uint64_t dim, bool values = true) {
        layer(i, "attn_q.weight", {p.hidden, heads * dim});
        layer(i, "attn_k.weight", {p.hidden, kv_heads * dim});
        if (values) layer(i, "attn_v.weight", {p.hidden, kv_heads * dim});
        layer(i, "attn_output.weight", {heads * dim, p.hidden});
    }
    void qkv_biases(std::uint32_t i) {
        layer(i, "attn_q.bias", {p.heads * p.head_dim});
        layer(i, "attn_k.bias", {p.kv_heads * p.head_dim});
        layer(i, "attn_v.bias", {p.kv_heads * p.head_dim});
    }
    void head_norms(std::uint32_t i, std::uint64_t dim) {
        layer(i, "attn_q_norm.weight", {dim});
        layer(i, "attn_k_norm.weight", {dim});
    }
    void fused(std::uint32_t i, bool bias) {
        const std::uint64_t rows = (p.heads + 2 * p.kv_heads) * p.head_dim;
        layer(i, "attn_qkv.weight", {p.hidden, rows});
        layer(i, "attn_output.weight", {p.heads * p.head_dim, p.hidden});
        if (!bias) return;
        layer(i, "attn_qkv.bias", {rows});
        layer(i, "attn_output.bias", {p.hidden});
    }
    void block(std::uint32_t i) { block(i, p.width); }
    void block(std::uint32_t i, std::uint64_t width) {
        layer(i, "ffn_gate.weight", {p.hidden, width});
        layer(i, "ffn_up.weight", {p.hidden, width});
        layer(i, "ffn_down.weight", {width, p.hidden});
    }
    void plain_block(std::uint32_t i, bool bias) {
        layer(i, "ffn_up.weight", {p.hidden, p.width});
        layer(i, "ffn_down.weight", {p.width, p.hidden});
        if (!bias) return;
        layer(i, "ffn_up.bias", {p.width});
        layer(i, "ffn_down.bias", {p.hidden});
    }
    void experts(std::uint32_t i, std::uint64_t count, std::uint64_t width, bool gated = true) {
        layer(i, "ffn_gate_inp.weight", {p.hidden, count});
        if (gated) layer(i, "ffn_gate_exps.weight", {p.hidden, width, count});
        layer(i, "ffn_up_exps.weight", {p.hidden, width, count});
        layer(i, "ffn_down_exps.weight", {width, p.hidden, count});
    }
    void shared(std::uint32_t i, std::uint64_t width, bool gated = true) {
        if (gated) layer(i, "ffn_gate_shexp.weight", {p.hidden, width});
        layer(i, "ffn_up_shexp.weight", {p.hidden, width});
        layer(i, "ffn_down_shexp.weight", {width, p.hidden});
    }
    void expert_keys(std::uint32_t count, std::uint32_t used, std::uint32_t width) {
        number("expert_count", count);
        number("expert_used_count", used);
        if (width > 0) number("expert_feed_forward_length", width);
    }
    void every_layer(const std::function<void(std::uint32_t)>& make) {
        for (std::uint32_t i = 0; i < p.layers; ++i) make(i);
    }

private:
    std::string architecture_;
    std::uint32_t type_;
};

// One model or more of every architecture, all matrices in one type. With `most_layers` they are cut to so many, and their vocabularies:
// files of the same structure for a fuzzer.
inline std::vector<gguf_sample> gguf_samples(std::uint32_t type, std::uint32_t most_layers = 10000) {
    std::vector<gguf_sample> samples;
    const auto cut = [most_layers](plain_shape shape) {
        if (shape.layers <= most_layers) return shape;
        shape.layers = most_layers;
        shape.vocab = 64;
        return shape;
    };
    const auto keep = [&samples](const std::string& name, const model* entry, sample_builder& b, double parameters = 0) {
        samples.push_back({name, entry, parameters, std::move(b.file)});
    };
    using namespace models;

    const auto llama = [&](const std::string& architecture, const std::string& name, const model* entry, const plain_shape& shape,
                           bool tied, double parameters = 0) {
        sample_builder b(architecture, cut(shape), type);
        b.ends(tied);
        b.every_layer([&b](std::uint32_t i) {
            b.norms(i, {"attn_norm", "ffn_norm"});
            b.attention(i);
            b.block(i);
        });
        keep(name, entry, b, parameters);
    };
    llama("llama", "llama-3.1-8b", &llama_3_1_8b, {32, 4096, 32, 8, 128, 14336, 128256, 131072}, false);
    llama("llama", "llama-3.2-1b", &llama_3_2_1b, {16, 2048, 32, 8, 64, 8192, 128256, 131072}, true);
    llama("llama", "mistral-7b-v0.3", &mistral_7b_v0_3, {32, 4096, 32, 8, 128, 14336, 32768, 32768}, false);
    llama("mistral3", "mistral-small-3.1-24b", &mistral_small_3_1_24b, {40, 5120, 32, 8, 128, 32768, 131072, 131072}, false);
    // ibm-granite/granite-3.1-8b-base, HuggingFaceTB/SmolLM3-3B, google/gemma-2b and internlm/internlm2-7b, config.json
    llama("granite", "granite-3.1-8b", nullptr, {40, 4096, 32, 8, 128, 12800, 49155, 131072}, true, 8170848256.);
    llama("smollm3", "smollm3-3b", nullptr, {36, 2048, 16, 4, 128, 11008, 128256, 65536}, true, 3075098624.);
    llama("gemma", "gemma-2b", nullptr, {18, 2048, 8, 1, 256, 16384, 256000, 8192}, true, 2506172416.);
    llama("internlm2", "internlm2-7b", nullptr, {32, 4096, 32, 8, 128, 14336, 92544, 32768}, false, 7737708544.);
    {
        // allenai/OLMoE-1B-7B-0924, config.json
        sample_builder b("olmoe", cut({16, 2048, 16, 16, 128, 1024, 50304, 4096}), type);
        b.expert_keys(64, 8, 0);
        b.ends(false);
        b.every_layer([&b](std::uint32_t i) {
            b.norms(i, {"attn_norm", "ffn_norm"});
            b.attention(i);
            b.head_norms(i, 2048);
            b.experts(i, 64, 1024);
        });
        keep("olmoe-1b-7b", nullptr, b, 6919161856.);
    }
    {
        // ByteDance-Seed/Seed-OSS-36B-Base, config.json
        sample_builder b("seed_oss", cut({64, 5120, 80, 8, 128, 27648, 155136, 524288}), type);
        b.ends(false);
        b.every_layer([&b](std::uint32_t i) {
            b.norms(i, {"attn_norm", "post_attention_norm"});
            b.attention(i);
            b.qkv_biases(i);
            b.block(i);
        });
        keep("seed-oss-36b", nullptr, b, 36151104512.);
    }
    {
        sample_builder b("llama", cut({32, 4096, 32, 8, 128, 14336, 32000, 32768}), type);
        b.expert_keys(8, 2, 0);
        b.ends(false);
        b.every_layer([&b](std::uint32_t i) {
            b.norms(i, {"attn_norm", "ffn_norm"});
            b.attention(i);
            b.experts(i, 8, 14336);
        });
        keep("mixtral-8x7b", &mixtral_8x7b, b);
    }
    {
        sample_builder b("llama", cut({32, 4096, 32, 8, 128, 14336, 32000, 32768}), type);
        b.expert_keys(8, 2, 0);
        b.ends(false);
        b.every_layer([&b](std::uint32_t i) {
            b.norms(i, {"attn_norm", "ffn_norm"});
            b.attention(i);
            b.layer(i, "ffn_gate_inp.weight", {4096, 8});
            for (int x = 0; x < 8; ++x) {
                b.layer(i, "ffn_gate." + std::to_string(x) + ".weight", {4096, 14336});
                b.layer(i, "ffn_up." + std::to_string(x) + ".weight", {4096, 14336});
                b.layer(i, "ffn_down." + std::to_string(x) + ".weight", {14336, 4096});
            }
        });
        keep("mixtral-8x7b, experts one by one", &mixtral_8x7b, b);
    }
    for (const bool maverick : {false, true}) {
        sample_builder b("llama4", cut({48, 5120, 40, 8, 128, 16384, 202048, maverick ? 1048576u : 10485760u}), type);
        const std::uint32_t step = maverick ? 2 : 1, count = maverick ? 128 : 16;
        b.expert_keys(count, 1, 8192);
        b.number("interleave_moe_layer_step", step);
        b.ends(false);
        b.every_layer([&b, step, count](std::uint32_t i) {
            b.norms(i, {"attn_norm", "ffn_norm"});
            b.attention(i);
            if ((i + 1) % step != 0) return b.block(i);
            b.experts(i, count, 8192);
            b.shared(i, 8192);
        });
        keep(maverick ? "llama-4-maverick" : "llama-4-scout", maverick ? &llama_4_maverick : &llama_4_scout, b);
    }
    const auto qwen2 = [&](const std::string& name, const model* entry, const plain_shape& shape, bool tied) {
        sample_builder b("qwen2", cut(shape), type);
        b.erase("attention.key_length");  // files of this architecture do not state it
        b.erase("attention.value_length");
        b.ends(tied);
        b.every_layer([&b](std::uint32_t i) {
            b.norms(i, {"attn_norm", "ffn_norm"});
            b.attention(i);
            b.qkv_biases(i);
            b.block(i);
        });
        keep(name, entry, b);
    };
    qwen2("qwen2.5-0.5b", &qwen2_5_0_5b, {24, 896, 14, 2, 64, 4864, 151936, 32768}, true);
    qwen2("qwen2.5-7b", &qwen2_5_7b, {28, 3584, 28, 4, 128, 18944, 152064, 131072}, false);
    {
        // Qwen/Qwen1.5-MoE-A2.7B, config.json
        sample_builder b("qwen2moe", cut({24, 2048, 16, 16, 128, 5632, 151936, 8192}), type);
        b.expert_keys(60, 4, 1408);
        b.number("expert_shared_feed_forward_length", 5632);
        b.ends(false);
        b.every_layer([&b](std::uint32_t i) {
            b.norms(i, {"attn_norm", "ffn_norm"});
            b.attention(i);
            b.qkv_biases(i);
            b.experts(i, 60, 1408);
            b.shared(i, 5632);
            b.layer(i, "ffn_gate_inp_shexp.weight", {2048});
        });
        keep("qwen1.5-moe-a2.7b", nullptr, b, 14315784192.);
    }
    const auto qwen3 = [&](const std::string& name, const model* entry, const plain_shape& shape, bool tied) {
        sample_builder b("qwen3", cut(shape), type);
        b.ends(tied);
        b.every_layer([&b](std::uint32_t i) {
            b.norms(i, {"attn_norm", "ffn_norm"});
            b.attention(i);
            b.head_norms(i, b.p.head_dim);
            b.block(i);
        });
        keep(name, entry, b);
    };
    qwen3("qwen3-8b", &qwen3_8b, {36, 4096, 32, 8, 128, 12288, 151936, 40960}, false);
    qwen3("qwen3-0.6b", &qwen3_0_6b, {28, 1024, 16, 8, 128, 3072, 151936, 40960}, true);
    {
        sample_builder b("qwen3moe", cut({48, 2048, 32, 4, 128, 6144, 151936, 40960}), type);
        b.expert_keys(128, 8, 768);
        b.ends(false);
        b.every_layer([&b](std::uint32_t i) {
            b.norms(i, {"attn_norm", "ffn_norm"});
            b.attention(i);
            b.head_norms(i, 128);
            b.experts(i, 128, 768);
        });
        keep("qwen3-30b-a3b", &qwen3_30b_a3b, b);
    }
    const auto delta_net = [&](const std::string& architecture, const std::string& name, const model* entry, const plain_shape& shape,
                               bool tied, std::uint64_t value_heads, std::uint32_t expert_count, std::uint32_t used, std::uint32_t width) {
        sample_builder b(architecture, cut(shape), type);
        b.number("ssm.conv_kernel", 4);
        b.number("ssm.state_size", 128);
        b.number("ssm.group_count", 16);
        b.number("ssm.time_step_rank", static_cast<std::uint32_t>(value_heads));
        b.number("ssm.inner_size", static_cast<std::uint32_t>(value_heads * 128));
        b.number("full_attention_interval", 4);
        if (expert_count > 0) {
            b.expert_keys(expert_count, used, width);
            b.number("expert_shared_feed_forward_length", width);
        }
        b.ends(tied);
        b.every_layer([&](std::uint32_t i) {
            const std::uint64_t h = b.p.hidden, inner = value_heads * 128, mixed = 2 * 16 * 128 + inner;
            b.norms(i, {"attn_norm", "post_attention_norm"});
            if ((i + 1) % 4 == 0) {
                b.layer(i, "attn_q.weight", {h, 2 * b.p.heads * b.p.head_dim});
                b.layer(i, "attn_k.weight", {h, b.p.kv_heads * b.p.head_dim});
                b.layer(i, "attn_v.weight", {h, b.p.kv_heads * b.p.head_dim});
                b.layer(i, "attn_output.weight", {b.p.heads * b.p.head_dim, h});
                b.head_norms(i, b.p.head_dim);
            } else {
                b.layer(i, "attn_qkv.weight", {h, mixed});
                b.layer(i, "attn_gate.weight", {h, inner});
                b.layer(i, "ssm_conv1d.weight", {4, mixed});
                b.layer(i, "ssm_dt.bias", {value_heads});
                b.layer(i, "ssm_a", {value_heads});
                if (architecture == "qwen3next") {
                    b.layer(i, "ssm_ba.weight", {h, 2 * value_heads});
                } else {
                    b.layer(i, "ssm_beta.weight", {h, value_heads});
                    b.layer(i, "ssm_alpha.weight", {h, value_heads});
                }
                b.layer(i, "ssm_norm.weight", {128});
                b.layer(i, "ssm_out.weight", {inner, h});
            }
            if (expert_count == 0) return b.block(i);
            b.experts(i, expert_count, width);
            b.shared(i, width);
            b.layer(i, "ffn_gate_inp_shexp.weight", {h});
        });
        keep(name, entry, b);
    };
    delta_net("qwen3next", "qwen3-next-80b-a3b", &qwen3_next_80b_a3b, {48, 2048, 16, 2, 256, 5120, 151936, 262144}, false, 32, 512, 10,
              512);
    delta_net("qwen35", "qwen3.5-27b", &qwen3_5_27b, {64, 5120, 24, 4, 256, 17408, 248320, 262144}, false, 48, 0, 0, 0);
    delta_net("qwen35moe", "qwen3.5-35b-a3b", &qwen3_5_35b_a3b, {40, 2048, 16, 2, 256, 512, 248320, 262144}, false, 32, 256, 8, 512);

    const auto gemma = [&](const std::string& architecture, const std::string& name, const model* entry, const plain_shape& shape,
                           std::uint32_t window) {
        sample_builder b(architecture, cut(shape), type);
        b.number("attention.sliding_window", window);
        b.ends(true);
        b.every_layer([&](std::uint32_t i) {
            b.norms(i, {"attn_norm", "post_attention_norm", "ffn_norm", "post_ffw_norm"});
            b.attention(i);
            if (architecture == "gemma3") b.head_norms(i, b.p.head_dim);
            b.block(i);
        });
        keep(name, entry, b);
    };
    gemma("gemma2", "gemma-2-9b", &gemma_2_9b, {42, 3584, 16, 8, 256, 14336, 256000, 8192}, 4096);
    gemma("gemma3", "gemma-3-27b", &gemma_3_27b, {62, 5376, 32, 16, 128, 21504, 262144, 131072}, 1024);
    gemma("gemma3", "gemma-3-1b", &gemma_3_1b, {26, 1152, 4, 1, 256, 6912, 262144, 32768}, 512);

    struct gemma4_shape {
        plain_shape shape;
        std::uint32_t window, full_kv_heads, period, shared, per_layer, expert_count, used, width, wide;
        bool values;
    };
    const auto gemma4 = [&](const std::string& name, const model* entry, gemma4_shape g) {
        g.shape = cut(g.shape);
        if (g.shared >= g.shape.layers) g.shared = g.shape.layers / 2;
        sample_builder b("gemma4", g.shape, type);
        std::vector<bool> windows;
        std::vector<int> kv_heads, widths;
        for (std::uint32_t i = 0; i < g.shape.layers; ++i) {
            windows.push_back((i + 1) % g.period != 0);
            kv_heads.push_back(static_cast<int>(windows.back() ? g.shape.kv_heads : g.full_kv_heads));
            widths.push_back(static_cast<int>(g.wide > 0 && i >= g.shape.layers - g.shared ? g.wide : g.shape.width));
        }
        b.number("attention.sliding_window", g.window);
        b.flags("attention.sliding_window_pattern", windows);
        b.replace("attention.head_count_kv", kv_heads);
        if (g.wide > 0) b.replace("feed_forward_length", widths);
        b.replace("attention.key_length", 512);
        b.replace("attention.value_length", 512);
        b.number("attention.key_length_swa", g.shape.head_dim);
        b.number("attention.value_length_swa", g.shape.head_dim);
        b.number("attention.shared_kv_layers", g.shared);
        b.number("embedding_length_per_layer_input", g.per_layer);
        if (g.expert_count > 0) b.expert_keys(g.expert_count, g.used, g.width);
        const std::uint64_t h = g.shape.hidden, per_layer = g.per_layer;
        b.ends(true);
        b.add("rope_freqs.weight", {256});
        if (per_layer > 0) {
            b.add("per_layer_token_embd.weight", {per_layer * g.shape.layers, g.shape.vocab});
            b.add("per_layer_model_proj.weight", {h, per_layer * g.shape.layers});
            b.add("per_layer_proj_norm.weight", {per_layer});
        }
        b.every_layer([&](std::uint32_t i) {
            const std::uint64_t dim = windows[i] ? g.shape.head_dim : 512;
            b.norms(i, {"attn_norm", "post_attention_norm", "ffn_norm", "post_ffw_norm"});
            b.attention(i, g.shape.heads, static_cast<std::uint64_t>(kv_heads[i]), dim, windows[i] || g.values);
            b.head_norms(i, dim);
            b.layer(i, "layer_output_scale.weight", {1});
            b.block(i, static_cast<std::uint64_t>(widths[i]));
            if (per_layer > 0) {
                b.layer(i, "inp_gate.weight", {h, per_layer});
                b.layer(i, "proj.weight", {per_layer, h});
                b.norms(i, {"post_norm"});
            }
            if (g.expert_count == 0) return;
            b.norms(i, {"pre_ffw_norm_2", "post_ffw_norm_1", "post_ffw_norm_2"});
            b.layer(i, "ffn_gate_inp.weight", {h, g.expert_count});
            b.layer(i, "ffn_gate_inp.scale", {h});
            b.layer(i, "ffn_gate_up_exps.weight", {h, 2 * g.width, g.expert_count});
            b.layer(i, "ffn_down_exps.weight", {g.width, h, g.expert_count});
            b.layer(i, "ffn_down_exps.scale", {g.expert_count});
        });
        keep(name, entry, b);
    };
    gemma4("gemma-4-31b", &gemma_4_31b, {{60, 5376, 32, 16, 256, 21504, 262144, 262144}, 1024, 4, 6, 0, 0, 0, 0, 0, 0, false});
    gemma4("gemma-4-26b-a4b", &gemma_4_26b_a4b, {{30, 2816, 16, 8, 256, 2112, 262144, 262144}, 1024, 2, 6, 0, 0, 128, 8, 704, 0, false});
    gemma4("gemma-4-e2b", &gemma_4_e2b, {{35, 1536, 8, 1, 256, 6144, 262144, 131072}, 512, 1, 5, 20, 256, 0, 0, 0, 12288, true});

    const auto gemma3n = [&](const std::string& name, const model* entry, const plain_shape& shape, std::uint64_t table_rows) {
        sample_builder b("gemma3n", cut(shape), type);
        std::vector<bool> windows;
        for (std::uint32_t i = 0; i < b.p.layers; ++i) windows.push_back((i + 1) % 5 != 0);
        b.number("attention.sliding_window", 512);
        b.flags("attention.sliding_window_pattern", windows);
        b.number("attention.shared_kv_layers", b.p.layers < 20 ? b.p.layers / 2 : b.p.layers - 20);
        b.number("embedding_length_per_layer_input", 256);
        b.number("altup.num_inputs", 4);
        const std::uint64_t h = shape.hidden;
        b.ends(true);
        b.add("per_layer_token_embd.weight", {256 * std::uint64_t{b.p.layers}, b.p.vocab < 1000 ? b.p.vocab : table_rows});
        b.add("per_layer_model_proj.weight", {h, 256 * std::uint64_t{b.p.layers}});
        b.add("per_layer_proj_norm.weight", {256});
        b.add("altup_proj.weight", {h, h, 3});
        b.add("altup_unembd_proj.weight", {h, h, 3});
        b.every_layer([&](std::uint32_t i) {
            b.norms(
                i, {"attn_norm", "post_attention_norm", "ffn_norm", "post_ffw_norm", "post_norm", "altup_router_norm", "laurel_post_norm"});
            b.attention(i);
            b.head_norms(i, 256);
            b.block(i);
            b.layer(i, "inp_gate.weight", {h, 256});
            b.layer(i, "proj.weight", {256, h});
            b.layer(i, "altup_correct_coef.weight", {4, 4});
            b.layer(i, "altup_correct_scale.weight", {h});
            b.layer(i, "altup_predict_coef.weight", {4, 16});
            b.layer(i, "altup_router.weight", {h, 4});
            b.layer(i, "laurel_l.weight", {h, 64});
            b.layer(i, "laurel_r.weight", {64, h});
        });
        keep(name, entry, b);
    };
    gemma3n("gemma-3n-e2b", &gemma_3n_e2b, {30, 2048, 8, 2, 256, 8192, 262400, 32768}, 262144);
    gemma3n("gemma-3n-e4b", &gemma_3n_e4b, {35, 2048, 8, 2, 256, 16384, 262400, 32768}, 262144);

    for (const bool big : {false, true}) {
        sample_builder b("gpt-oss", cut({big ? 36u : 24u, 2880, 64, 8, 64, 2880, 201088, 131072}), type);
        const std::uint32_t count = big ? 128 : 32;
        b.expert_keys(count, 4, 2880);
        b.number("attention.sliding_window", 128);
        b.ends(false);
        b.every_layer([&b, count](std::uint32_t i) {
            b.norms(i, {"attn_norm", "post_attention_norm"});
            b.attention(i);
            b.qkv_biases(i);
            b.layer(i, "attn_output.bias", {2880});
            b.layer(i, "attn_sinks.weight", {64});
            b.experts(i, count, 2880);
            b.layer(i, "ffn_gate_inp.bias", {count});
            b.layer(i, "ffn_gate_exps.bias", {2880, count});
            b.layer(i, "ffn_up_exps.bias", {2880, count});
            b.layer(i, "ffn_down_exps.bias", {2880, count});
        });
        keep(big ? "gpt-oss-120b" : "gpt-oss-20b", big ? &gpt_oss_120b : &gpt_oss_20b, b);
    }

    struct latent_shape {
        plain_shape shape;
        std::uint64_t q_rank;
        std::uint32_t dense, count, used, width, shared_count;
        bool split_kv_b, bias;
        const char* architecture = "deepseek2";
        std::uint64_t nope = 128, value = 128, index_heads = 0;
        bool shares_indexers = false;  // those of three in four layers from the fourth on
    };
    const auto deepseek = [&](const std::string& name, const model* entry, const latent_shape& d, double parameters = 0) {
        plain_shape shape = d.shape;
        const std::uint64_t heads = shape.heads, h = shape.hidden, key = d.nope + 64, value = d.value, rank = 512;
        if (d.split_kv_b) shape.kv_heads = 1, shape.head_dim = 576;
        sample_builder b(d.architecture, cut(shape), type);
        if (d.split_kv_b) {
            b.replace("attention.value_length", 512);
            b.number("attention.key_length_mla", static_cast<std::uint32_t>(key));
            b.number("attention.value_length_mla", static_cast<std::uint32_t>(value));
        } else {
            b.replace("attention.key_length", static_cast<std::uint32_t>(key));
            b.replace("attention.value_length", static_cast<std::uint32_t>(value));
        }
        b.number("attention.kv_lora_rank", 512);
        if (d.q_rank > 0) b.number("attention.q_lora_rank", static_cast<std::uint32_t>(d.q_rank));
        b.number("rope.dimension_count", 64);
        if (d.index_heads > 0) {
            b.number("attention.indexer.head_count", static_cast<std::uint32_t>(d.index_heads));
            b.number("attention.indexer.key_length", 128);
        }
        b.expert_keys(d.count, d.used, d.width);
        b.number("expert_shared_count", d.shared_count);
        b.number("leading_dense_block_count", d.dense);
        b.ends(false);
        b.every_layer([&](std::uint32_t i) {
            b.norms(i, {"attn_norm", "ffn_norm"});
            if (d.q_rank > 0) {
                b.layer(i, "attn_q_a.weight", {h, d.q_rank});
                b.layer(i, "attn_q_a_norm.weight", {d.q_rank});
                b.layer(i, "attn_q_b.weight", {d.q_rank, heads * key});
            } else {
                b.layer(i, "attn_q.weight", {h, heads * key});
            }
            b.layer(i, "attn_kv_a_mqa.weight", {h, rank + 64});
            b.layer(i, "attn_kv_a_norm.weight", {rank});
            if (d.split_kv_b) {
                b.layer(i, "attn_k_b.weight", {d.nope, rank, heads});
                b.layer(i, "attn_v_b.weight", {rank, value, heads});
            } else {
                b.layer(i, "attn_kv_b.weight", {rank, heads * (d.nope + value)});
            }
            b.layer(i, "attn_output.weight", {heads * value, h});
            if (d.index_heads > 0 && (!d.shares_indexers || i < 2 || i % 4 == 2)) {
                b.layer(i, "indexer.attn_q_b.weight", {d.q_rank, d.index_heads * 128});
                b.layer(i, "indexer.attn_k.weight", {h, 128});
                b.layer(i, "indexer.proj.weight", {h, d.index_heads});
                b.layer(i, "indexer.k_norm.weight", {128});
                b.layer(i, "indexer.k_norm.bias", {128});
            }
            if (i < d.dense) return b.block(i);
            b.experts(i, d.count, d.width);
            b.shared(i, std::uint64_t{d.width} * d.shared_count);
            if (d.bias) b.layer(i, "exp_probs_b.bias", {d.count});
        });
        keep(name, entry, b, parameters);
    };
    deepseek("deepseek-v2-lite", &deepseek_v2_lite, {{27, 2048, 16, 16, 192, 10944, 102400, 163840}, 0, 1, 64, 6, 1408, 2, false, false});
    deepseek("deepseek-v3", &deepseek_v3, {{61, 7168, 128, 128, 192, 18432, 129280, 163840}, 1536, 3, 256, 8, 2048, 1, true, true});

    deepseek("deepseek-v3.2", &deepseek_v3_2,
             {{61, 7168, 128, 128, 192, 18432, 129280, 163840}, 1536, 3, 256, 8, 2048, 1, true, true, "deepseek32", 128, 128, 64});
    deepseek("glm-5-744b-a40b", &glm_5_744b_a40b,
             {{78, 6144, 64, 64, 256, 12288, 154880, 202752}, 2048, 3, 256, 8, 2048, 1, true, true, "glm-dsa", 192, 256, 32});
    // zai-org/GLM-5.2: parameters as in hf_samples.hpp.
    deepseek("glm-5.2", &glm_5_2_744b_a40b,
             {{78, 6144, 64, 64, 256, 12288, 154880, 1048576}, 2048, 3, 256, 8, 2048, 1, true, true, "glm-dsa", 192, 256, 32, true},
             743377019904.);
    {
        sample_builder b("kimi-linear", cut({27, 2304, 32, 1, 576, 9216, 163840, 1048576}), type);
        const auto attends = [&b](std::uint32_t i) { return i % 4 == 3 || i + 1 == b.p.layers; };
        std::vector<int> kv_heads;
        for (std::uint32_t i = 0; i < b.p.layers; ++i) kv_heads.push_back(attends(i) ? 1 : 0);
        b.replace("attention.head_count_kv", kv_heads);
        b.replace("attention.value_length", 512);
        b.number("attention.key_length_mla", 192);
        b.number("attention.value_length_mla", 128);
        b.number("attention.kv_lora_rank", 512);
        b.number("rope.dimension_count", 64);
        b.number("ssm.conv_kernel", 4);
        b.number("kda.head_dim", 128);
        b.expert_keys(256, 8, 1024);
        b.number("expert_shared_count", 1);
        b.number("leading_dense_block_count", 1);
        b.ends(false);
        b.every_layer([&](std::uint32_t i) {
            b.norms(i, {"attn_norm", "ffn_norm"});
            if (attends(i)) {
                b.layer(i, "attn_q.weight", {2304, 32 * 192});
                b.layer(i, "attn_kv_a_mqa.weight", {2304, 512 + 64});
                b.layer(i, "attn_kv_a_norm.weight", {512});
                b.layer(i, "attn_k_b.weight", {128, 512, 32});
                b.layer(i, "attn_v_b.weight", {512, 128, 32});
            } else {
                for (const char* projection : {"attn_q.weight", "attn_k.weight", "attn_v.weight"}) b.layer(i, projection, {2304, 4096});
                for (const char* convolution : {"ssm_conv1d_q.weight", "ssm_conv1d_k.weight", "ssm_conv1d_v.weight"})
                    b.layer(i, convolution, {4, 1, 4096});
                for (const char* gate : {"ssm_f_a.weight", "ssm_g_a.weight"}) b.layer(i, gate, {2304, 128});
                for (const char* gate : {"ssm_f_b.weight", "ssm_g_b.weight"}) b.layer(i, gate, {128, 4096});
                b.layer(i, "ssm_beta.weight", {2304, 32});
                b.layer(i, "ssm_a", {1, 32});
                b.layer(i, "ssm_dt.bias", {4096});
                b.layer(i, "ssm_norm.weight", {128});
            }
            b.layer(i, "attn_output.weight", {4096, 2304});
            if (i == 0) return b.block(i);
            b.experts(i, 256, 1024);
            b.shared(i, 1024);
            b.layer(i, "exp_probs_b.bias", {256});
        });
        keep("kimi-linear-48b-a3b", &kimi_linear_48b_a3b, b);
    }
    {
        // CohereLabs/c4ai-command-r7b-12-2024, config.json
        sample_builder b("cohere2", cut({32, 4096, 32, 8, 128, 14336, 256000, 132096}), type);
        b.number("attention.sliding_window", 4096);
        b.ends(true);
        b.every_layer([&b](std::uint32_t i) {
            b.norms(i, {"attn_norm"});
            b.attention(i);
            b.block(i);
        });
        keep("command-r7b", nullptr, b, 8028033024.);
    }

    {
        // THUDM/GLM-4-9B-0414, config.json
        sample_builder b("glm4", cut({40, 4096, 32, 2, 128, 13696, 151552, 32768}), type);
        b.ends(false);
        b.every_layer([&b](std::uint32_t i) {
            b.norms(i, {"attn_norm", "post_attention_norm", "ffn_norm", "post_ffw_norm"});
            b.attention(i);
            b.qkv_biases(i);
            b.layer(i, "ffn_up.weight", {4096, 2 * 13696});
            b.layer(i, "ffn_down.weight", {13696, 4096});
        });
        keep("glm-4-9b-0414", nullptr, b, 9400279040.);
    }
    {
        // One layer more than the model has: it predicts a further token, and is not read.
        sample_builder b("glm4moe", cut({47, 4096, 96, 8, 128, 10944, 151552, 131072}), type);
        b.number("nextn_predict_layers", 1);
        b.expert_keys(128, 8, 1408);
        b.number("expert_shared_count", 1);
        b.number("leading_dense_block_count", 1);
        b.ends(false);
        b.every_layer([&b](std::uint32_t i) {
            b.norms(i, {"attn_norm", "post_attention_norm"});
            b.attention(i);
            b.qkv_biases(i);
            if (i == 46) {
                b.layer(i, "nextn.eh_proj.weight", {2 * 4096, 4096});
                b.norms(i, {"nextn.enorm", "nextn.hnorm", "nextn.shared_head_norm"});
            }
            if (i == 0) return b.block(i);
            b.experts(i, 128, 1408);
            b.shared(i, 1408);
            b.layer(i, "exp_probs_b.bias", {128});
        });
        keep("glm-4.5-air", &glm_4_5_air, b);
    }
    const auto phi3 = [&](const std::string& name, const model* entry, const plain_shape& shape) {
        sample_builder b("phi3", cut(shape), type);
        b.ends(false);
        b.every_layer([&b](std::uint32_t i) {
            b.norms(i, {"attn_norm", "ffn_norm"});
            b.fused(i, false);
            b.layer(i, "ffn_up.weight", {b.p.hidden, 2 * b.p.width});
            b.layer(i, "ffn_down.weight", {b.p.width, b.p.hidden});
        });
        keep(name, entry, b);
    };
    phi3("phi-4-14b", &phi_4_14b, {40, 5120, 40, 10, 128, 17920, 100352, 16384});
    phi3("phi-3.5-mini-3.8b", &phi_3_5_mini_3_8b, {32, 3072, 32, 32, 96, 8192, 32064, 131072});
    {
        sample_builder b("command-r", cut({40, 8192, 64, 64, 128, 22528, 256000, 131072}), type);
        b.ends(true);
        b.every_layer([&b](std::uint32_t i) {
            b.norms(i, {"attn_norm"});
            b.attention(i);
            b.block(i);
        });
        keep("command-r-35b", &command_r_35b, b);
    }
    {
        sample_builder b("minimax-m2", cut({62, 3072, 48, 8, 128, 1536, 200064, 196608}), type);
        b.expert_keys(256, 8, 1536);
        b.ends(false);
        b.every_layer([&b](std::uint32_t i) {
            b.norms(i, {"attn_norm", "ffn_norm"});
            b.attention(i);
            b.layer(i, "attn_q_norm.weight", {48 * 128});
            b.layer(i, "attn_k_norm.weight", {8 * 128});
            b.experts(i, 256, 1536);
            b.layer(i, "exp_probs_b.bias", {256});
        });
        keep("minimax-m2", &minimax_m2, b);
    }
    {
        // nvidia/NVIDIA-Nemotron-3-Nano-30B-A3B, hybrid_override_pattern
        const std::string pattern = "MEMEM*EMEMEM*EMEMEM*EMEMEM*EMEMEM*EMEMEMEM*EMEMEMEME";
        sample_builder b("nemotron_h_moe", cut({52, 2688, 32, 2, 128, 1856, 131072, 262144}), type);
        std::vector<int> kv_heads, widths;
        for (const char c : pattern) {
            kv_heads.push_back(c == '*' ? 2 : 0);
            widths.push_back(c == 'E' ? 1856 : 0);
        }
        b.replace("attention.head_count_kv", kv_heads);
        b.replace("feed_forward_length", widths);
        b.expert_keys(128, 6, 1856);
        b.number("expert_shared_feed_forward_length", 3712);
        b.number("expert_shared_count", 1);
        b.number("ssm.conv_kernel", 4);
        b.number("ssm.inner_size", 4096);
        b.number("ssm.state_size", 128);
        b.number("ssm.time_step_rank", 64);
        b.number("ssm.group_count", 8);
        b.ends(false);
        b.every_layer([&](std::uint32_t i) {
            b.norms(i, {"attn_norm"});
            if (pattern[i] == 'M') {
                b.layer(i, "ssm_in.weight", {2688, 2 * 4096 + 2 * 8 * 128 + 64});
                b.layer(i, "ssm_conv1d.weight", {4, 4096 + 2 * 8 * 128});
                b.layer(i, "ssm_conv1d.bias", {4096 + 2 * 8 * 128});
                b.layer(i, "ssm_dt.bias", {64});
                b.layer(i, "ssm_a", {1, 64});
                b.layer(i, "ssm_d", {1, 64});
                b.layer(i, "ssm_norm.weight", {4096 / 8, 8});
                b.layer(i, "ssm_out.weight", {4096, 2688});
            } else if (pattern[i] == '*') {
                b.attention(i);
            } else {
                b.experts(i, 128, 1856, false);
                b.shared(i, 3712, false);
                b.layer(i, "exp_probs_b.bias", {128});
            }
        });
        keep("nemotron-3-nano-30b-a3b", &nemotron_3_nano_30b_a3b, b);
    }
    {
        // nvidia/Nemotron-H-8B-Base-8K, config.json: 24 Mamba-2, 24 feed-forward and 4 attention layers
        const std::string pattern = "M-M-M-M*-M-M-M-M-M*-M-M-M-M-M*-M-M-M-M-M*-M-M-M-M-M-";
        sample_builder b("nemotron_h", cut({52, 4096, 32, 8, 128, 21504, 131072, 8192}), type);
        std::vector<int> kv_heads, widths;
        for (const char c : pattern) {
            kv_heads.push_back(c == '*' ? 8 : 0);
            widths.push_back(c == '-' ? 21504 : 0);
        }
        b.replace("attention.head_count_kv", kv_heads);
        b.replace("feed_forward_length", widths);
        b.number("ssm.conv_kernel", 4);
        b.number("ssm.inner_size", 8192);
        b.number("ssm.state_size", 128);
        b.number("ssm.time_step_rank", 128);
        b.number("ssm.group_count", 8);
        b.ends(false);
        b.every_layer([&](std::uint32_t i) {
            b.norms(i, {"attn_norm"});
            if (pattern[i] == 'M') {
                b.layer(i, "ssm_in.weight", {4096, 2 * 8192 + 2 * 8 * 128 + 128});
                b.layer(i, "ssm_conv1d.weight", {4, 8192 + 2 * 8 * 128});
                b.layer(i, "ssm_conv1d.bias", {8192 + 2 * 8 * 128});
                b.layer(i, "ssm_dt.bias", {128});
                b.layer(i, "ssm_a", {1, 128});
                b.layer(i, "ssm_d", {1, 128});
                b.layer(i, "ssm_norm.weight", {1024, 8});
                b.layer(i, "ssm_out.weight", {8192, 4096});
            } else if (pattern[i] == '*') {
                b.attention(i);
            } else {
                b.plain_block(i, false);
            }
        });
        keep("nemotron-h-8b", nullptr, b);
    }
    {
        // LiquidAI/LFM2-1.2B, config.json: attention in layers 2, 5, 8, 10, 12 and 14, short convolutions in the rest
        const std::string pattern = "cc*cc*cc*c*c*c*c";
        sample_builder b("lfm2", cut({16, 2048, 32, 8, 64, 8192, 65536, 128000}), type);
        std::vector<int> kv_heads;
        for (const char c : pattern) kv_heads.push_back(c == '*' ? 8 : 0);
        b.replace("attention.head_count_kv", kv_heads);
        b.number("shortconv.l_cache", 3);
        b.add("token_embd.weight", {2048, b.p.vocab});
        b.add("token_embd_norm.weight", {2048});
        b.every_layer([&](std::uint32_t i) {
            b.norms(i, {"attn_norm", "ffn_norm"});
            if (pattern[i] == '*') {
                b.attention(i);
                b.head_norms(i, 64);
            } else {
                b.layer(i, "shortconv.in_proj.weight", {2048, 3 * 2048});
                b.layer(i, "shortconv.conv.weight", {3, 2048});
                b.layer(i, "shortconv.out_proj.weight", {2048, 2048});
            }
            b.block(i);
        });
        keep("lfm2-1.2b", nullptr, b, 1170340608.);
    }
    const auto falcon = [&](const std::string& name, const model* entry, const plain_shape& shape, bool two_norms) {
        sample_builder b("falcon", cut(shape), type);
        b.erase("attention.key_length");
        b.erase("attention.value_length");
        b.ends(true, true);
        b.every_layer([&b, two_norms](std::uint32_t i) {
            b.norms(i, {"attn_norm"}, true);
            if (two_norms) b.norms(i, {"attn_norm_2"}, true);
            b.fused(i, false);
            b.plain_block(i, false);
        });
        keep(name, entry, b);
    };
    falcon("falcon-7b", &falcon_7b, {32, 4544, 71, 1, 64, 18176, 65024, 2048}, false);
    falcon("falcon-40b", &falcon_40b, {60, 8192, 128, 8, 64, 32768, 65024, 2048}, true);
    {
        sample_builder b("olmo2", cut({32, 4096, 32, 32, 128, 11008, 100352, 4096}), type);
        b.ends(false);
        b.every_layer([&b](std::uint32_t i) {
            b.norms(i, {"post_attention_norm", "post_ffw_norm"});
            b.attention(i);
            b.head_norms(i, 4096);
            b.block(i);
        });
        keep("olmo-2-7b", &olmo_2_7b, b);
    }
    {
        // bigcode/starcoder2-7b, config.json
        sample_builder b("starcoder2", cut({32, 4608, 36, 4, 128, 18432, 49152, 16384}), type);
        b.ends(true, true);
        b.every_layer([&b](std::uint32_t i) {
            b.norms(i, {"attn_norm", "ffn_norm"}, true);
            b.attention(i);
            b.qkv_biases(i);
            b.layer(i, "attn_output.bias", {4608});
            b.plain_block(i, true);
        });
        keep("starcoder2-7b", nullptr, b, 7173923840.);
    }
    const auto gpt = [&](const std::string& architecture, const std::string& name, const plain_shape& shape, bool tied,
                         std::uint64_t positions, double parameters) {
        sample_builder b(architecture, cut(shape), type);
        for (const char* key : {"attention.key_length", "attention.value_length", "attention.head_count_kv"}) b.erase(key);
        b.ends(tied, true);
        if (positions > 0) b.add("position_embd.weight", {shape.hidden, positions});
        b.every_layer([&b](std::uint32_t i) {
            b.norms(i, {"attn_norm", "ffn_norm"}, true);
            b.fused(i, true);
            b.plain_block(i, true);
        });
        keep(name, nullptr, b, parameters);
    };
    // openai-community/gpt2 and EleutherAI/pythia-6.9b, config.json
    gpt("gpt2", "gpt2", {12, 768, 12, 12, 64, 3072, 50257, 1024}, true, 1024, 124439808.);
    gpt("gptneox", "pythia-6.9b", {32, 4096, 32, 32, 128, 16384, 50432, 2048}, false, 0, 6857302016.);
    return samples;
}

}  // namespace llmhw::testing

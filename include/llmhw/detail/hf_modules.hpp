// The matrices of a checkpoint by the names that their modules have in transformers, and patterns that give some of them other bits.
//
// ModelOpt writes globs, compressed-tensors and GPTQModel regular expressions, transformers and MLX plain names. A pattern names every matrix
// below the module that it matches. Sources: NVIDIA/Model-Optimizer, vllm-project/compressed-tensors, ModelCloud/GPTQModel, ml-explore/mlx-lm.
#pragma once

#include <llmhw/model_file.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace llmhw::detail {

// What a layer has.
struct hf_layer {
    bool attends = true;
    bool recurs = false;
    bool dense = true;
    bool routed = false;
};

enum class hf_place : unsigned char { attends, recurs, dense, routed, every_layer, outside };

enum class hf_matrix : unsigned char {
    query,
    key,
    value,
    fused_qkv,
    attention_output,
    query_to_latent,
    query_from_latent,
    kv_to_latent,
    kv_from_latent,
    output_to_latent,
    compressor,
    indexer,
    head_gate,
    delta_qkv,
    delta_gate,
    delta_heads,
    delta_output,
    kimi_delta_query,
    kimi_delta_key,
    kimi_delta_value,
    kimi_delta_gates,
    kimi_delta_output,
    mixer_input,
    mixer_output,
    dense_up,
    dense_down,
    expert_up,
    expert_down,
    expert_up_beside_dense,
    expert_down_beside_dense,
    shared_up,
    shared_down,
    to_expert_width,
    from_expert_width,
    per_layer,
    head,
    embedding,
};

struct hf_module {
    hf_matrix matrix;
    const char* part;  // as notes say it
    hf_place place;
    const char* parents;  // with spaces between; "": none
    const char* leaves;
};

// In the order of hf_matrix. An expert has the number 0; gate and up are one, as in the walk over the tensors.
// clang-format off
inline constexpr hf_module hf_modules[] = {
    {hf_matrix::query, "attention", hf_place::attends, "self_attn attention attn self_attention mixer", "q_proj"},
    {hf_matrix::key, "attention", hf_place::attends, "self_attn attention attn self_attention mixer", "k_proj"},
    {hf_matrix::value, "attention", hf_place::attends, "self_attn attention attn self_attention mixer", "v_proj"},
    {hf_matrix::fused_qkv, "attention", hf_place::attends, "self_attn attention attn self_attention", "qkv_proj c_attn query_key_value wqkv"},
    {hf_matrix::attention_output, "attention", hf_place::attends, "self_attn attention attn self_attention mixer", "o_proj out_proj dense c_proj wo o_b_proj wo_b"},
    {hf_matrix::query_to_latent, "attention", hf_place::attends, "self_attn attn", "q_a_proj wq_a"},
    {hf_matrix::query_from_latent, "attention", hf_place::attends, "self_attn attn", "q_b_proj wq_b"},
    {hf_matrix::kv_to_latent, "attention", hf_place::attends, "self_attn attn", "kv_a_proj_with_mqa kv_proj wkv"},
    {hf_matrix::kv_from_latent, "attention", hf_place::attends, "self_attn", "kv_b_proj"},
    {hf_matrix::output_to_latent, "attention", hf_place::attends, "self_attn attn", "o_a_proj wo_a"},
    {hf_matrix::compressor, "attention", hf_place::attends, "self_attn.compressor attn.compressor", "kv_proj gate_proj wkv wgate"},
    {hf_matrix::indexer, "attention", hf_place::attends, "self_attn.indexer attn.indexer attn.indexer.compressor self_attn.compressor.indexer", "wq_b wk weights_proj q_b_proj kv_proj gate_proj wkv wgate"},
    {hf_matrix::head_gate, "attention", hf_place::attends, "self_attn", "g_proj"},
    {hf_matrix::delta_qkv, "recurrence", hf_place::recurs, "linear_attn", "in_proj_qkv in_proj_qkvz"},
    {hf_matrix::delta_gate, "recurrence", hf_place::recurs, "linear_attn", "in_proj_z in_proj_qkvz"},
    {hf_matrix::delta_heads, "recurrence", hf_place::recurs, "linear_attn", "in_proj_a in_proj_b in_proj_ba"},
    {hf_matrix::delta_output, "recurrence", hf_place::recurs, "linear_attn", "out_proj"},
    {hf_matrix::kimi_delta_query, "recurrence", hf_place::recurs, "self_attn", "q_proj"},
    {hf_matrix::kimi_delta_key, "recurrence", hf_place::recurs, "self_attn", "k_proj"},
    {hf_matrix::kimi_delta_value, "recurrence", hf_place::recurs, "self_attn", "v_proj"},
    {hf_matrix::kimi_delta_gates, "recurrence", hf_place::recurs, "self_attn", "f_a_proj f_b_proj g_a_proj g_b_proj b_proj"},
    {hf_matrix::kimi_delta_output, "recurrence", hf_place::recurs, "self_attn", "o_proj"},
    {hf_matrix::mixer_input, "recurrence", hf_place::recurs, "mixer conv", "in_proj"},
    {hf_matrix::mixer_output, "recurrence", hf_place::recurs, "mixer conv", "out_proj"},
    {hf_matrix::dense_up, "dense blocks", hf_place::dense, "mlp feed_forward mixer", "gate_proj up_proj gate_up_proj w1 w3 fc1 c_fc dense_h_to_4h"},
    {hf_matrix::dense_down, "dense blocks", hf_place::dense, "mlp feed_forward mixer", "down_proj w2 fc2 c_proj dense_4h_to_h"},
    {hf_matrix::expert_up, "routed experts", hf_place::routed, "mlp.experts.0 block_sparse_moe.experts.0 feed_forward.experts.0 mixer.experts.0 ffn.experts.0", "gate_proj up_proj gate_up_proj w1 w3"},
    {hf_matrix::expert_down, "routed experts", hf_place::routed, "mlp.experts.0 block_sparse_moe.experts.0 feed_forward.experts.0 mixer.experts.0 ffn.experts.0", "down_proj w2"},
    {hf_matrix::expert_up_beside_dense, "routed experts", hf_place::routed, "experts.0", "gate_proj up_proj gate_up_proj"},
    {hf_matrix::expert_down_beside_dense, "routed experts", hf_place::routed, "experts.0", "down_proj"},
    {hf_matrix::shared_up, "shared experts", hf_place::routed, "mlp.shared_experts mlp.shared_expert block_sparse_moe.shared_experts feed_forward.shared_expert mixer.shared_experts ffn.shared_experts", "gate_proj up_proj gate_up_proj w1 w3"},
    {hf_matrix::shared_down, "shared experts", hf_place::routed, "mlp.shared_experts mlp.shared_expert block_sparse_moe.shared_experts feed_forward.shared_expert mixer.shared_experts ffn.shared_experts", "down_proj w2"},
    {hf_matrix::to_expert_width, "projections of experts", hf_place::routed, "mixer", "fc1_latent_proj"},
    {hf_matrix::from_expert_width, "projections of experts", hf_place::routed, "mixer", "fc2_latent_proj"},
    {hf_matrix::per_layer, "per-layer projections", hf_place::every_layer, "", "per_layer_input_gate per_layer_projection"},
    {hf_matrix::head, "head", hf_place::outside, "", "lm_head embed_out head"},
    {hf_matrix::embedding, "embedding", hf_place::outside, "", "embed_tokens wte embed_in word_embeddings embeddings embed"},
};
// clang-format on
inline constexpr std::size_t hf_matrices = sizeof hf_modules / sizeof hf_modules[0];

constexpr bool hf_modules_in_order() {
    for (std::size_t i = 0; i < hf_matrices; ++i)
        if (static_cast<std::size_t>(hf_modules[i].matrix) != i) return false;
    return true;
}
static_assert(hf_modules_in_order());

inline std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char c : text)
        if (c == ' ')
            words.emplace_back();
        else
            words.back() += c;
    return words;
}

// "mlp.down_proj", "feed_forward.w2" ...
inline std::vector<std::string> names_of(const hf_module& module) {
    std::vector<std::string> names;
    for (const std::string& parent : words_of(module.parents))
        for (const std::string& leaf : words_of(module.leaves)) names.push_back(parent.empty() ? leaf : parent + "." + leaf);
    return names;
}

// What of the layers the walk over the tensors has passed.
struct hf_passed {
    bool attention = false;
    bool routed = false;

    void note(const tensor& t) {
        attention = attention || t.role == tensor_role::attention_output;
        routed = routed || t.reading == tensor_reading::routed;
    }
};

// The matrix that a tensor of the walk is.
inline std::optional<hf_matrix> matrix_of(const model& m, const tensor& t, const hf_passed& passed) {
    const attention_geometry& a = m.attention;
    const expert_geometry& e = m.experts;
    if (t.storage != tensor_storage::quantised) return std::nullopt;
    if (!t.in_layers) {
        if (t.role == tensor_role::head) return hf_matrix::head;
        if (t.role == tensor_role::embedding && t.columns == m.hidden) return hf_matrix::embedding;
        return std::nullopt;
    }
    const bool feeds_forward = t.role == tensor_role::gate_and_up || t.role == tensor_role::down;
    if (m.recurrent.kind == recurrence::kimi_delta_attention && passed.attention && !passed.routed && !feeds_forward) {
        return t.role == tensor_role::query              ? hf_matrix::kimi_delta_query
               : t.role == tensor_role::key              ? hf_matrix::kimi_delta_key
               : t.role == tensor_role::value            ? hf_matrix::kimi_delta_value
               : t.role == tensor_role::attention_output ? hf_matrix::kimi_delta_output
                                                         : hf_matrix::kimi_delta_gates;
    }
    switch (t.role) {
        case tensor_role::query: return hf_matrix::query;
        case tensor_role::key: return has_mla(m) ? hf_matrix::indexer : hf_matrix::key;
        case tensor_role::value: return hf_matrix::value;
        case tensor_role::fused_qkv: return a.fused_qkv ? hf_matrix::fused_qkv : hf_matrix::delta_qkv;
        case tensor_role::attention_output: return hf_matrix::attention_output;
        case tensor_role::gate_and_up:
            if (t.reading == tensor_reading::routed) return e.beside_dense ? hf_matrix::expert_up_beside_dense : hf_matrix::expert_up;
            return passed.routed ? hf_matrix::shared_up : hf_matrix::dense_up;
        case tensor_role::down:
            if (t.reading == tensor_reading::routed) return e.beside_dense ? hf_matrix::expert_down_beside_dense : hf_matrix::expert_down;
            return passed.routed ? hf_matrix::shared_down : hf_matrix::dense_down;
        case tensor_role::embedding:
        case tensor_role::head:
        case tensor_role::other: break;
    }
    const auto has = [&t](double columns, double rows) { return t.columns == columns && t.rows == rows; };
    if (passed.routed) return t.columns == m.hidden ? hf_matrix::to_expert_width : hf_matrix::from_expert_width;
    if (const int p = m.per_layer_embedding; p > 0 && (has(m.hidden, p) || has(p, m.hidden))) return hf_matrix::per_layer;
    if (a.o_groups > 0) {
        const double heads = 1. * a.heads * a.head_dim, latent = 1. * a.o_groups * a.o_lora_rank;
        if (has(m.hidden, a.q_lora_rank) && t.at.count == m.layers) return hf_matrix::query_to_latent;  // not a compressor of that shape
        if (has(a.q_lora_rank, heads)) return hf_matrix::query_from_latent;
        if (has(m.hidden, a.head_dim)) return hf_matrix::kv_to_latent;
        if (has(heads / a.o_groups, latent)) return hf_matrix::output_to_latent;
        if (has(latent, m.hidden)) return hf_matrix::attention_output;
        if (has(m.hidden, 2 * a.head_dim) || has(m.hidden, 4 * a.head_dim)) return hf_matrix::compressor;
        if (t.columns == a.q_lora_rank || has(m.hidden, a.index_heads + 4. * a.index_dim)) return hf_matrix::indexer;
        return std::nullopt;  // biases of positions, residual streams
    }
    if (has_mla(m)) {
        if (has(m.hidden, a.q_lora_rank)) return hf_matrix::query_to_latent;
        if (has(m.hidden, a.kv_lora_rank + a.rope_dim)) return hf_matrix::kv_to_latent;
        if (has(m.hidden, a.index_heads) || has(a.q_lora_rank, 1. * a.index_heads * a.index_dim)) return hf_matrix::indexer;
        return t.columns == a.q_lora_rank ? hf_matrix::query_from_latent : hf_matrix::kv_from_latent;
    }
    const recurrent_geometry& r = m.recurrent;
    if (r.kind == recurrence::gated_delta_net) {
        if (t.rows == 2. * r.value_heads) return hf_matrix::delta_heads;
        return has(m.hidden, 1. * r.value_heads * r.head_dim) ? hf_matrix::delta_gate : hf_matrix::delta_output;
    }
    if (is_hybrid(m)) return t.columns == m.hidden && t.rows != m.hidden ? hf_matrix::mixer_input : hf_matrix::mixer_output;
    return hf_matrix::head_gate;
}

// Whether a name has the shape of a glob: "*" is any text.
inline bool has_shape(std::string_view glob, std::string_view name) {
    std::size_t g = 0, n = 0, star = std::string_view::npos, after = 0;
    while (n < name.size()) {
        if (g < glob.size() && glob[g] == '*') {
            star = g++;
            after = n;
        } else if (g < glob.size() && glob[g] == name[n]) {
            ++g;
            ++n;
        } else if (star != std::string_view::npos) {
            g = star + 1;
            n = ++after;
        } else {
            return false;
        }
    }
    while (g < glob.size() && glob[g] == '*') ++g;
    return g == glob.size();
}

// The globs that stand for a regular expression; none where it has more than "." ".*" "\d+" "[0-9]" "(a|b)" "^" and "$".
class globs_of_expression {
public:
    explicit globs_of_expression(std::string_view expression) : rest_(expression) {
        std::vector<std::string> found = alternatives(0);
        if (!understood_ || !rest_.empty()) return;
        // It has to match at the beginning of a name and may end before the name does.
        for (std::string& glob : found) {
            if (!glob.empty() && glob.back() == '$')
                glob.pop_back();
            else
                glob += '*';
        }
        globs = std::move(found);
    }
    std::vector<std::string> globs;
    std::size_t steps = 0;  // texts that were made on the way

private:
    static constexpr std::size_t most = 1024, longest = 500;
    static constexpr int deepest = 8;
    std::string_view rest_;
    bool understood_ = true;

    bool take(std::string_view text) {
        if (rest_.substr(0, text.size()) != text) return false;
        rest_.remove_prefix(text.size());
        return true;
    }
    std::vector<std::string> refuse() {
        understood_ = false;
        return {};
    }
    std::vector<std::string> alternatives(int depth) {
        if (depth > deepest) return refuse();
        std::vector<std::string> all;
        do {
            const std::vector<std::string> more = sequence(depth);
            all.insert(all.end(), more.begin(), more.end());
        } while (understood_ && all.size() <= most && take("|"));
        return all.size() > most ? refuse() : all;
    }
    std::vector<std::string> sequence(int depth) {
        std::vector<std::string> all = {""};
        while (understood_ && !rest_.empty() && rest_.front() != '|' && rest_.front() != ')') {
            const std::vector<std::string> next = piece(depth);
            if (all.size() * next.size() > most) return refuse();
            std::vector<std::string> longer;
            for (const std::string& head : all)
                for (const std::string& tail : next) {
                    if (head.size() + tail.size() > longest) return refuse();
                    longer.push_back(head + tail);
                    ++steps;
                }
            all = std::move(longer);
        }
        return all;
    }
    bool take_repetition() { return take("*?") || take("*") || take("+?") || take("+"); }
    std::vector<std::string> piece(int depth) {
        if (take("^")) return {""};
        if (take("\\d") || take("[0-9]")) {
            take_repetition();
            return {"*"};
        }
        if (take("(?:") || take("(")) {
            std::vector<std::string> inside = alternatives(depth + 1);
            if (!understood_ || !take(")")) return refuse();
            if (take("?")) inside.emplace_back();
            return quantified() ? refuse() : inside;
        }
        if (take(".")) return {take_repetition() ? "*" : "."};
        const bool escaped = take("\\");
        if (rest_.empty()) return refuse();
        const char c = rest_.front();
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        const bool special = std::string_view("*+?[]{}()").find(c) != std::string_view::npos;
        if (escaped ? letter : special) return refuse();
        rest_.remove_prefix(1);
        return quantified() ? refuse() : std::vector<std::string>{std::string(1, c)};
    }
    bool quantified() const { return !rest_.empty() && std::string_view("*+?{").find(rest_.front()) != std::string_view::npos; }
};

// Which matrices have other bits than the format says.
class hf_bits {
public:
    hf_bits(const model& m, std::vector<hf_layer> layers) : model_(m), layers_(std::move(layers)), bits_(hf_matrices) {
        for (const hf_module& module : hf_modules) {
            const bool experts = module.matrix == hf_matrix::expert_up || module.matrix == hf_matrix::expert_down;
            names_.push_back(experts && m.experts.beside_dense ? std::vector<std::string>{} : names_of(module));
        }
    }

    // False where the glob is of a part of the text model that is not known here.
    bool set(std::string_view glob, double bits) { return set_where_named(glob, bits) || is_no_matrix(glob); }

    // Of work so far. A name that is new costs as much as thousands of layers.
    std::size_t steps() const { return steps_; }

    // The bytes of a model's weights with them.
    weight_bytes applied_to(weight_bytes weights, const format& f) const {
        hf_passed passed;
        for_each_tensor(model_, [&](const tensor& t) {
            const auto matrix = matrix_of(model_, t, passed);
            passed.note(t);
            if (!matrix) return;
            const double otherwise = bits_without(t, f), mean = mean_bits(static_cast<std::size_t>(*matrix), otherwise);
            part_of(weights, t) += t.parameters() * (mean - otherwise) / 8 * B;
        });
        return weights;
    }

    // What has other bits than the format says: "in 16 bits are attention of 60 layers; in 8 bits are ..."
    std::string text(const format& f) const {
        std::map<double, std::map<std::string, std::set<std::size_t>>> layers_of;
        hf_passed passed;
        for_each_tensor(model_, [&](const tensor& t) {
            const auto matrix = matrix_of(model_, t, passed);
            passed.note(t);
            if (!matrix) return;
            const std::size_t i = static_cast<std::size_t>(*matrix);
            for (std::size_t layer = 0; layer < bits_[i].size(); ++layer)
                if (bits_[i][layer] > 0 && bits_[i][layer] != bits_without(t, f))
                    layers_of[bits_[i][layer]][hf_modules[i].part].insert(layer);
        });
        std::string all;
        for (auto of = layers_of.rbegin(); of != layers_of.rend(); ++of) {
            std::string parts;
            for (const auto& [part, layers] : of->second) {
                parts += (parts.empty() ? "" : ", ") + part;
                if (part != "head" && part != "embedding")
                    parts += " of " + std::to_string(layers.size()) + (layers.size() == 1 ? " layer" : " layers");
            }
            all += (all.empty() ? "in " : "; in ") + number_text(of->first) + " bits are " + parts;
        }
        return all;
    }

private:
    const model& model_;
    std::vector<hf_layer> layers_;
    std::vector<std::vector<double>> bits_;  // of a matrix in each layer; 0: those of the format
    std::vector<std::vector<std::string>> names_;
    std::map<std::pair<std::string, bool>, std::vector<std::size_t>> known_;
    std::size_t steps_ = 0;

    // With the number 0 for each expert, also where MLX has all of them in one.
    static std::string with_expert_0(std::string_view glob) {
        constexpr std::string_view experts = "experts.";
        std::string text(glob);
        for (const auto& [stacked, single] : {std::pair{"experts.switch_glu", "experts.0"}, {"switch_mlp", "experts.0"}})
            if (const std::size_t at = text.find(stacked); at != std::string::npos)
                text.replace(at, std::string_view(stacked).size(), single);
        if (const std::size_t at = text.find(experts); at != std::string::npos) {
            const std::size_t number = at + experts.size(), end = std::min(text.find_first_not_of("0123456789", number), text.size());
            if (end > number) text.replace(number, end - number, "0");
        }
        return text;
    }
    static std::size_t layers_at(const std::string& glob) {
        std::size_t at = glob.find("layers.");
        while (at != std::string::npos && at > 0 && glob[at - 1] != '.' && glob[at - 1] != '*') at = glob.find("layers.", at + 1);
        return at;
    }
    static bool of_another_tower(std::string_view prefix) {
        for (const char* word : {"mtp", "vision", "visual", "audio", "speech", "draft", "eagle"})
            if (prefix.find(word) != std::string_view::npos) return true;
        return false;
    }

    // Vectors, routers and what is not decoded with.
    static bool is_no_matrix(std::string_view glob) {
        for (const char* word : {"norm", "router", "bias", "conv", "embed", "head", "projector", "merge", "patch", "image", "eh_proj",
                                 "indexers_proj", "index_q_proj", "index_k_proj", "dt_proj", "x_proj", "altup", "laurel"})
            if (glob.find(word) != std::string_view::npos) return true;
        const std::size_t gate = glob.rfind("gate");
        return gate != std::string_view::npos && glob.substr(gate).find_first_not_of("gate*") == std::string_view::npos;
    }

    bool set_where_named(std::string_view glob, double bits) {
        steps_ += layers_.size() + 50;
        const std::string text = with_expert_0(glob);
        const std::size_t at = layers_at(text);
        if (of_another_tower(text.substr(0, at))) return true;
        bool named = false;
        if (at == std::string::npos) {
            for (const std::size_t i : matrices_of(text, false)) named |= set(i, 0, layers_.size(), bits);
            return named;
        }
        const std::string_view after = std::string_view(text).substr(at + std::string_view("layers.").size());
        std::size_t first = 0;
        const auto number = std::from_chars(after.data(), after.data() + after.size(), first);
        std::string_view rest = after.substr(static_cast<std::size_t>(number.ptr - after.data()));
        if (rest.size() == after.size()) {
            if (rest.substr(0, 1) != "*") return false;
            if (rest.size() > 1 && rest[1] == '.') rest.remove_prefix(2);
            for (const std::size_t i : matrices_of(std::string(rest), true)) named |= set(i, 0, layers_.size(), bits);
            return named;
        }
        if (number.ec != std::errc()) return false;
        if (rest == "*") {
            // Every layer whose number begins so.
            const std::string digits(after.substr(0, after.size() - 1));
            named = first >= layers_.size();
            for (std::size_t layer = 0; layer < layers_.size(); ++layer)
                if (std::to_string(layer).compare(0, digits.size(), digits) == 0)
                    for (std::size_t i = 0; i < hf_matrices; ++i) named |= set_in_layer(i, layer, bits);
            return named;
        }
        if (!rest.empty() && rest.front() != '.') return false;
        if (first >= layers_.size()) return true;
        for (const std::size_t i : matrices_of(std::string(rest.empty() ? "*" : rest.substr(1)), true))
            named |= set_in_layer(i, first, bits);
        return named;
    }

    // `whole`: from the beginning of the name within a layer.
    const std::vector<std::size_t>& matrices_of(const std::string& glob, bool whole) {
        const auto [place, is_new] = known_.try_emplace({glob, whole});
        if (!is_new) return place->second;
        steps_ += 5000;
        const std::size_t dot = glob.rfind('.');
        const std::string last = dot == std::string::npos ? glob : glob.substr(dot + 1);
        for (std::size_t i = 0; i < hf_matrices; ++i) {
            const bool outside = hf_modules[i].place == hf_place::outside;
            if (outside && (whole || last.find_first_not_of('*') == std::string::npos)) continue;
            const auto named = [&](const std::string& name) {
                if (outside) return has_shape(last, name);
                const std::string full = whole ? name : "model.layers." + name;
                for (const std::string& shape : {glob, glob + ".*"})
                    if (has_shape(shape, full) || (!whole && has_shape("*." + shape, full))) return true;
                return false;
            };
            if (std::any_of(names_[i].begin(), names_[i].end(), named)) place->second.push_back(i);
        }
        return place->second;
    }

    bool is_in(hf_place place, std::size_t layer) const {
        const hf_layer& l = layers_[layer];
        switch (place) {
            case hf_place::attends: return l.attends;
            case hf_place::recurs: return l.recurs;
            case hf_place::dense: return l.dense;
            case hf_place::routed: return l.routed;
            case hf_place::every_layer: return true;
            case hf_place::outside: return layer == 0;
        }
        return false;
    }
    bool set_in_layer(std::size_t matrix, std::size_t layer, double bits) {
        if (hf_modules[matrix].place == hf_place::outside || names_[matrix].empty() || !is_in(hf_modules[matrix].place, layer))
            return false;
        return set(matrix, layer, layer + 1, bits);
    }
    bool set(std::size_t matrix, std::size_t first, std::size_t end, double bits) {
        bits_[matrix].resize(layers_.size());
        bool any = false;
        for (std::size_t layer = first; layer < end; ++layer)
            if (is_in(hf_modules[matrix].place, layer)) {
                bits_[matrix][layer] = bits;
                any = true;
            }
        return any;
    }

    static double bits_without(const tensor& t, const format& f) {
        const bool ends = f.recipe == recipe::wide_ends;
        if (ends && t.role == tensor_role::embedding) return 16;
        if (ends && t.role == tensor_role::head) return f.head_bits;
        if (f.mxfp4_experts && t.reading == tensor_reading::routed) return 8 * bytes_per_element(tensor_type::mxfp4);
        return 8 * bytes_per_weight(f);
    }
    // Matrices of one name are taken to be as large in every layer that has one.
    double mean_bits(std::size_t matrix, double otherwise) const {
        if (bits_[matrix].empty()) return otherwise;
        double sum = 0;
        int count = 0;
        for (std::size_t layer = 0; layer < layers_.size(); ++layer)
            if (is_in(hf_modules[matrix].place, layer)) {
                sum += bits_[matrix][layer] > 0 ? bits_[matrix][layer] : otherwise;
                ++count;
            }
        return count > 0 ? sum / count : otherwise;
    }
};

}  // namespace llmhw::detail

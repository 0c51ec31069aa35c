// The geometry of a model from its config.json, by the conventions of its class in transformers.
//
// Run-time only, with nlohmann/json >= 3.11. The keys are those of huggingface/transformers, src/transformers/models/*/configuration_*.py.
#pragma once

#include <llmhw/detail/hf_architectures.hpp>
#include <llmhw/detail/hf_modules.hpp>
#include <llmhw/detail/safetensors.hpp>

#include <cmath>
#include <filesystem>
#include <initializer_list>
#include <limits>

namespace llmhw::detail {

class hf_geometry {
public:
    hf_geometry(const hf_json& root, std::string name, model_file& file) : root_(root), name_(std::move(name)), file_(file) {
        text_ = &root;
        for (const char* key : {"thinker_config", "text_config", "llm_config", "language_config"})
            if (const auto nested = text_->find(key); nested != text_->end() && nested->is_object()) text_ = &*nested;
        std::string type = text("model_type");
        const auto outer = root_.find("model_type");
        const std::string whole = outer != root_.end() && outer->is_string() ? outer->get<std::string>() : std::string();
        if (text_ != &root_ && !whole.empty() && (type.empty() || whole == "minimax_m3_vl")) {
            // A nested part may leave its type out: it is that of the whole, with "_text". MiniMax M3's says minimax_m2.
            type = whole + "_text";
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

    // Into the file's model.
    void interpret() {
        whole();
        layers();
        attention();
        recurrent();
        feed_forward();
        names();
        if (const auto broken = broken_rule_of(m_)) {
            const rule_text& rule = text_of(broken->broken);
            refuse(rule.field, llmhw::detail::value_text(*broken).characters, rule.must_be);
        }
        file_.model = m_;
    }

protected:
    const hf_json& root_;
    const hf_json* text_ = nullptr;
    std::string name_;
    model_file& file_;
    const hf_architecture* arch_ = nullptr;
    model m_;
    text_store texts_;
    std::vector<hf_layer> layers_;

    // The three that are spelt most alike.
    static std::string nearest_types(const std::string& type) {
        std::vector<std::pair<int, std::size_t>> known;  // by distance, then as they stand in the table
        for (std::size_t i = 0; i < std::size(hf_architectures); ++i)
            known.emplace_back(name_distance(hf_architectures[i].model_type, type.c_str()), i);
        std::sort(known.begin(), known.end());
        const auto name = [&known](std::size_t i) { return std::string(hf_architectures[known[i].second].model_type); };
        return name(0) + ", " + name(1) + ", " + name(2);
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
                   "a whole number from " + llmhw::detail::number_text(low) + " to " + llmhw::detail::number_text(high));
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

    bool is(const char* model_type) const { return std::string_view(arch_->model_type) == model_type; }

private:
    int windows_ = 0, linear_ = 0, full_ = 0;  // layers
    int indexed_ = 0;                          // of MiniMax M3, those that look for blocks of tokens first
    int mixing_moe_ = -1, mixing_dense_ = -1;  // of a hybrid whose layers either mix tokens or feed forward

    // --- parts of the model

    void whole() {
        m_.layers = stated_layers();
        note_other_purpose();
        m_.hidden = required({"hidden_size", "n_embd"}, 1, 1e7);
        m_.vocab = required({"vocab_size"}, 1, 1e8);
        const auto context = is("kimi_linear") ? number({"max_position_embeddings", "model_max_length"}, 1, 2e9)
                                               : number({"max_position_embeddings", "n_positions", "n_ctx"}, 1, 2e9);
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
        if (is("gemma4_text") || is("gemma3n_text")) m_.per_layer_embedding = number({"hidden_size_per_layer_input"}, 0, 1e5).value_or(0);
        if (is("gemma3n_text")) {
            m_.per_layer_vocab = required({"vocab_size_per_layer_input"}, 1, 1e8);
            m_.altup_inputs = required({"altup_num_inputs"}, 1, 1000);
            m_.laurel_rank = required({"laurel_rank"}, 1, 1e5);
        }
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
    bool is_minimax_m3() const { return is("minimax_m3_vl_text"); }
    bool is_ernie() const { return is("ernie4_5") || is("ernie4_5_moe"); }

    // How many layers of which sort.
    void layers() {
        if (arch_->kind == recurrence::mamba2) return hybrid_layers();
        if (is("deepseek_v4")) return compressed_layers();
        if (const auto [types, key] = layer_list(); types != nullptr) return typed_layers(*types, key);
        layers_.resize(static_cast<std::size_t>(m_.layers));
        if (arch_->kind == recurrence::short_convolution) return convolution_layers();
        if (is("kimi_linear")) return kimi_layers();
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
    void must_name_layers(const std::string& key, const hf_json& list) const {
        if (!list.is_array()) refuse(key, printable(list.dump()), "an array with a text for each layer");
        must_be_as_many_as_layers(key, list.size());
    }
    // DeepSeek V4: every layer sees the newest tokens, most of them beside one entry for each 4 or 128 of all. The list may go on with the
    // layers of further predictions.
    void compressed_layers() {
        attention_geometry& a = m_.attention;
        const auto [types, types_key] = layer_list();
        const hf_json* list = types != nullptr ? types : find("compress_ratios");
        const std::string key = types != nullptr ? types_key : "compress_ratios";
        if (list == nullptr || !list->is_array())
            refuse(key, list != nullptr ? printable(list->dump()) : "", "an array with a number for each layer");
        if (list->size() < static_cast<std::size_t>(m_.layers))
            refuse("the length of " + key, std::to_string(list->size()), "at least " + std::to_string(m_.layers) + ", num_hidden_layers");
        for (int i = 0; i < m_.layers; ++i) {
            const hf_json& sort = (*list)[static_cast<std::size_t>(i)];
            if (sort == 4 || sort == "compressed_sparse_attention")
                ++a.layers_compressed_4;
            else if (sort == 128 || sort == "heavily_compressed_attention")
                ++a.layers_compressed_128;
            else if (sort != 0 && sort != "sliding_attention")
                refuse(key, printable(sort.dump()),
                       "0, 4 or 128, or sliding_attention, compressed_sparse_attention or heavily_compressed_attention");
        }
        if (a.layers_compressed_4 + a.layers_compressed_128 == 0) refuse(key, "without compressed attention", "with a layer of 4 or 128");
        const hf_json known = {{"compressed_sparse_attention", 4}, {"heavily_compressed_attention", 128}};
        if (const hf_json* rates = find("compress_rates"); rates != nullptr && *rates != known)
            refuse("compress_rates", printable(rates->dump()), known.dump() + ": other rates are not known here");
        layers_.resize(static_cast<std::size_t>(m_.layers));
        windows_ = m_.layers;
        a.window = required({"sliding_window"}, 1, 2e9) * tok;
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
    // Its numbers begin with 1. What Kimi K3 has beside them is refused, since the geometry has no place for it.
    void kimi_layers() {
        const std::string part = "linear_attn_config", recurring = part + ".kda_layers", attending = part + ".full_attn_layers";
        const hf_json& numbers = member(part, "kda_layers");
        if (!numbers.is_array()) refuse(recurring, printable(numbers.dump()), "an array of layers, from 1");
        for (const hf_json& entry : numbers)
            layers_[static_cast<std::size_t>(whole_number(recurring, entry, 1, m_.layers) - 1)] = {.attends = false, .recurs = true};
        for (const hf_layer& layer : layers_) ++(layer.attends ? full_ : linear_);
        const hf_json& others = member(part, "full_attn_layers");
        if (!others.is_array() || others.size() != static_cast<std::size_t>(full_))
            refuse(attending, printable(others.dump()), "an array of the " + std::to_string(full_) + " layers that are not in kda_layers");
        for (const hf_json& entry : others)
            if (const int layer = whole_number(attending, entry, 1, m_.layers); layers_[static_cast<std::size_t>(layer - 1)].recurs)
                refuse(attending, std::to_string(layer), "a layer that is not in kda_layers");

        const hf_json& parts = *find(part.c_str());
        for (const char* key : {"attn_res_block_size", "routed_expert_hidden_size", "mla_use_output_gate", "use_full_rank_gate"})
            for (const hf_json* where : {text_, &parts})
                if (const auto value = where->find(key); value != where->end() && !value->is_null() && *value != false)
                    refuse(where == text_ ? key : part + "." + key, printable(value->dump()), "absent: that of Kimi K3 is not known here");
    }
    // A key of a part that must be there.
    const hf_json& member(const std::string& part, const char* key) const {
        const hf_json* where = find(part.c_str());
        if (where == nullptr) refuse(part, "", "given for model_type " + std::string(arch_->model_type));
        if (!where->is_object()) refuse(part, printable(where->dump()), "an object");
        const auto found = where->find(key);
        if (found == where->end()) refuse(part + "." + key, "", "given");
        return *found;
    }
    void typed_layers(const hf_json& types, const std::string& key) {
        must_be_as_many_as_layers(key, types.size());
        for (const hf_json& type : types) {
            const std::string sort = type.is_string() ? type.get<std::string>() : std::string();
            const bool recurs = arch_->kind == recurrence::short_convolution ? sort == "conv" : sort == "linear_attention";
            layers_.push_back({.attends = !recurs, .recurs = recurs});
            if (sort == "full_attention" || sort == "global_attention" || sort == "attention" || sort == "deepseek_sparse_attention") {
                ++full_;
            } else if (sort == "minimax_m3_sparse" && is_minimax_m3()) {
                ++full_;
                ++indexed_;
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
        const bool may_lack_norm = is("minimax_m2") || is_minimax_m3() || is("hunyuan_v1_moe") || is("hunyuan_v1_dense");
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

        if (is("deepseek_v4")) return compressed_attention();
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
        if (is("gemma3n_text")) a.shared_kv_layers = number({"num_kv_shared_layers"}, 0, 10000).value_or(0);
        if (is_minimax_m3()) block_sparse_attention();
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
    void compressed_attention() {
        attention_geometry& a = m_.attention;
        if (a.kv_heads != 1) refuse("num_key_value_heads", std::to_string(a.kv_heads), "1 for model_type deepseek_v4");
        a.head_dim = required({"head_dim"}, 1, 1e5);
        a.q_lora_rank = required({"q_lora_rank"}, 1, 1e6);
        a.o_groups = required({"o_groups"}, 1, 1e5);
        a.o_lora_rank = required({"o_lora_rank"}, 1, 1e6);
        if (a.heads % a.o_groups != 0)
            refuse("o_groups", std::to_string(a.o_groups), "a divisor of num_attention_heads, " + std::to_string(a.heads));
        if (a.layers_compressed_4 > 0) indexer();
        m_.residual_streams = required({"hc_mult"}, 1, 1000);
    }
    void indexer() {
        m_.attention.index_heads = required({"index_n_heads"}, 1, 1e5);
        m_.attention.index_dim = required({"index_head_dim"}, 1, 1e5);
    }
    // GLM 5.2: layers whose indexer is "full" have one, those where it is "shared" take the choice of the last that has.
    int full_indexers() {
        for (const char* key : {"indexer_types", "index_topk_pattern"})
            if (const hf_json* list = find(key)) return full_indexers(key, *list);
        const int period = number({"index_topk_freq"}, 1, 10000).value_or(1),
                  first = number({"index_skip_topk_offset"}, 1, 10000).value_or(2);
        int full = 0;
        for (int i = 0; i < m_.layers; ++i) full += std::max(i - first + 1, 0) % period == 0 ? 1 : 0;
        return full;
    }
    // An array of texts, or one text of F and S.
    int full_indexers(const char* key, const hf_json& list) {
        const std::string letters = list.is_string() ? list.get<std::string>() : std::string();
        if (!list.is_array() && letters.empty()) refuse(key, printable(list.dump()), "an array with a text for each layer");
        must_be_as_many_as_layers(key, list.is_array() ? list.size() : letters.size());
        int full = 0;
        for (std::size_t i = 0; i < layers_.size(); ++i) {
            const hf_json sort = list.is_array() ? list[i] : hf_json(letters[i] == 'F' ? "full" : letters[i] == 'S' ? "shared" : letters);
            if (sort != "full" && (sort != "shared" || full == 0))
                refuse(key, printable(sort.dump()), full == 0 ? "full in the first layer" : "full or shared");
            full += sort == "full" ? 1 : 0;
        }
        return full;
    }
    // MiniMax M3: the published file has the indexer in a part of its own, with a number for each layer; transformers saves it beside the
    // rest, with layer_types.
    void block_sparse_attention() {
        attention_geometry& a = m_.attention;
        if (flag("attention_output_gate", false)) refuse("attention_output_gate", "true", "false for model_type minimax_m3_vl_text");
        if (find("sparse_attention_config") == nullptr) {
            if (indexed_ > 0) indexer();
        } else {
            const std::string part = "sparse_attention_config";
            if (layer_list().first == nullptr)
                for (const bool has_one : flags_of_layers(part + ".sparse_attention_freq", member(part, "sparse_attention_freq")))
                    indexed_ += has_one ? 1 : 0;
            if (indexed_ == 0) return;
            a.index_heads = whole_number(part + ".sparse_num_index_heads", member(part, "sparse_num_index_heads"), 1, 1e5);
            a.index_dim = whole_number(part + ".sparse_index_dim", member(part, "sparse_index_dim"), 1, 1e5);
        }
        if (indexed_ < m_.layers) a.index_layers = indexed_;
    }
    // A 0 or a 1 for each.
    std::vector<bool> flags_of_layers(const std::string& key, const hf_json& list) const {
        if (!list.is_array()) refuse(key, printable(list.dump()), "an array with 0 or 1 for each layer");
        must_be_as_many_as_layers(key, list.size());
        std::vector<bool> flags;
        for (const hf_json& each : list) flags.push_back(whole_number(key, each, 0, 1) == 1);
        return flags;
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
        if (find("index_n_heads") != nullptr) indexer();
        if (is("glm_moe_dsa") && a.index_heads > 0)
            if (const int full = full_indexers(); full < m_.layers) a.index_layers = full;
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
        } else if (r.kind == recurrence::kimi_delta_attention) {
            const std::string part = "linear_attn_config";
            r.key_heads = r.value_heads = whole_number(part + ".num_heads", member(part, "num_heads"), 1, 1e5);
            r.head_dim = whole_number(part + ".head_dim", member(part, "head_dim"), 1, 1e5);
            r.taps = whole_number(part + ".short_conv_kernel_size", member(part, "short_conv_kernel_size"), 1, 1000);
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
            const bool one_width = is("mixtral") || is("gpt_oss") || is("llama4_text") || is("minimax_m2") || is_minimax_m3() ||
                                   is("granitemoe") || is("olmoe");
            e.width = is("hunyuan_v1_moe") ? required({"moe_intermediate_size", "intermediate_size"}, 1, 1e8)
                      : one_width          ? required({"intermediate_size"}, 1, 1e8)
                                           : required({"moe_intermediate_size"}, 1, 1e8);
            e.beside_dense = beside;
            if (beside) m_.norms += 3;
            if (beside)
                for (hf_layer& layer : layers_) layer.routed = true;
            if (is("deepseek_v4")) {
                dense = 0;
                hashed_layers();
            } else if (!beside && mixing_dense_ < 0) {
                dense = dense_layers_beside_routed();
            }
            shared_expert();
            e.router_bias = arch_->router_bias || text("topk_method") == "noaux_tc" || mixing_moe_ > 0 ||
                            (is("minimax_m2") && flag("use_routing_bias", false)) || (is_minimax_m3() && flag("use_routing_bias", true));
            e.shared_gate = arch_->shared_gate && e.shared_width > 0;
            if (mixing_moe_ > 0) e.hidden = number({"moe_latent_size"}, 1, 1e7).value_or(0);
        }
        if (dense > 0) {
            if (is("llama4_text"))
                f.width = required({"intermediate_size_mlp"}, 1, 1e8);
            else if (is_minimax_m3())
                f.width = required({"dense_intermediate_size"}, 1, 1e8);
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
        if (!(factor > 0 && factor <= 10)) refuse("block_ffn_dim_multiplier", llmhw::detail::number_text(factor), "above 0 and at most 10");
        const int multiple = number({"block_multiple_of"}, 1, 1e6).value_or(256);
        const int width = static_cast<int>(factor * static_cast<int>(2. * stated / 3));
        return (width + multiple - 1) / multiple * multiple;
    }
    // DeepSeek V4: all layers have experts, and the first choose them by a table.
    void hashed_layers() {
        for (hf_layer& layer : layers_) layer = {.dense = false, .routed = true};
        int& hashed = m_.experts.hashed_layers;
        const hf_json* named = find("mlp_layer_types");
        if (named == nullptr) {
            hashed = required({"num_hash_layers"}, 0, m_.layers);
            return;
        }
        must_name_layers("mlp_layer_types", *named);
        for (const hf_json& sort : *named) {
            if (sort != "hash_moe" && sort != "moe") refuse("mlp_layer_types", printable(sort.dump()), "hash_moe or moe");
            hashed += sort == "hash_moe" ? 1 : 0;
        }
    }
    int dense_layers_beside_routed() {
        int first_dense = number({"first_k_dense_replace"}, 0, 10000).value_or(0), step = 1;
        if (first_dense > m_.layers)
            refuse("first_k_dense_replace", std::to_string(first_dense), "at most num_hidden_layers, " + std::to_string(m_.layers));
        std::vector<bool> flagged;
        if (const hf_json* frequency = find("moe_layer_freq"); frequency != nullptr && is_minimax_m3())
            flagged = flags_of_layers("moe_layer_freq", *frequency);
        else if (const auto every = number({"moe_layer_freq"}, 1, 10000); every && *every != 1)
            refuse("moe_layer_freq", std::to_string(*every), "1: other patterns are not known here");
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
        if (named != nullptr) must_name_layers("mlp_layer_types", *named);
        int dense = 0;
        for (int i = 0; i < m_.layers; ++i) {
            hf_layer& layer = layers_[static_cast<std::size_t>(i)];
            layer.dense = i < first_dense || (i + 1) % step != 0 || only_dense.count(i) > 0;
            if (!flagged.empty()) layer.dense = !flagged[static_cast<std::size_t>(i)];
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
        } else if (is_minimax_m3()) {
            e.shared_width = required({"shared_intermediate_size"}, 1, 1e8);
        } else if (const auto stated = number({"moe_shared_expert_intermediate_size", "shared_expert_intermediate_size"}, 0, 1e8)) {
            e.shared_width = *stated;
        } else if (const auto count =
                       number({"n_shared_experts", "moe_num_shared_experts", "num_shared_expert", "num_shared_experts"}, 0, 1000)) {
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
};

}  // namespace llmhw::detail

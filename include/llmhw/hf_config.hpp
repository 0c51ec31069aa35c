// Reads a Hugging Face config.json, ModelOpt's hf_quant_config.json, and the tensor table of safetensors files where they are given.
//
// Run-time only, with nlohmann/json >= 3.11.
#pragma once

#include <llmhw/detail/hf_geometry.hpp>

#include <nlohmann/json.hpp>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <initializer_list>
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

// The weights of a checkpoint: what its files and its lists of modules say of them, and the format that they are in.
class hf_interpreter : hf_geometry {
public:
    // `quantisation`: of hf_quant_config.json, or null.
    hf_interpreter(const hf_json& root, const hf_json& quantisation, std::string name, model_file& file)
        : hf_geometry(root, std::move(name), file), quantisation_(quantisation) {}

    void interpret(const hf_index& index, hf_extent extent) {
        hf_geometry::interpret();
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
    const hf_json& quantisation_;
    std::optional<hf_bits> bits_;
    std::string bits_list_;  // the key of the list that they are from
    std::vector<std::string> unknown_modules_;
    std::size_t steps_ = 0;  // spent on its regular expressions

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
        if (holds({"embed_tokens_per_layer", "wpe.", "embed_positions.", "tid2eid"})) return file_part::looked_up;
        if (layer < 0 && (holds({"embed_tokens.", "wte.", "word_embeddings.", "embed_in.", "backbone.embeddings.", "tok_embeddings."}) ||
                          name.rfind("embed.", 0) == 0))
            return m_.tied_embeddings ? file_part::head : file_part::looked_up;
        if (layer < 0 && (holds({"lm_head.", "embed_out."}) || name.rfind("output.", 0) == 0 || name.rfind("head.", 0) == 0))
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
        note("described as " + id + " of " + llmhw::detail::number_text(bits) + " bits per weight of the linear layers");
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
            format fp8 = known(blocks != q.end() && blocks->is_array() ? "FP8_E4M3_B128" : "FP8_E4M3");
            if (text("expert_dtype") == "fp4") {  // DeepSeek V4: a scale for each 32, as in MXFP4
                fp8.id = texts_.keep("format", std::string("MXFP4 experts, ") + fp8.id);
                fp8.mxfp4_experts = true;
            }
            return fp8;
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
        if (!(bits >= 1 && bits <= 32)) refuse("the bits per weight of the tensors", llmhw::detail::number_text(bits), "from 1 to 32");
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
                note("the tensors hold " + llmhw::detail::number_text(stated) + " parameters, geometry gives " +
                     llmhw::detail::number_text(parameters.total()) + "; weights are those of the tensors");
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
inline std::string bytes_of_file(const std::filesystem::path& path, std::uint64_t most) {
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
    const hf_json json = parse_json(bytes_of_file(config, longest_config), config.string());
    if (extent == hf_extent::geometry) return interpret_hf(json, hf_json::object(), config.string(), {}, {}, extent);
    const std::filesystem::path quantisation_path = here / "hf_quant_config.json";
    const hf_json quantisation = std::filesystem::exists(quantisation_path, failed)
                                     ? parse_json(bytes_of_file(quantisation_path, longest), quantisation_path.string())
                                     : hf_json::object();
    model_file file;
    hf_index index;
    const std::filesystem::path index_path = here / "model.safetensors.index.json";
    if (std::filesystem::exists(here / "model.safetensors", failed)) {
        index.files.insert("model.safetensors");
    } else if (std::filesystem::exists(index_path, failed)) {
        index = read_index(bytes_of_file(index_path, longest), index_path.string());
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
        std::string header = bytes_of_file(path, 8);
        std::uint64_t length = 0;
        for (std::size_t i = header.size(); i-- > 0;) length = length << 8 | static_cast<unsigned char>(header[i]);
        if (length <= longest) header = bytes_of_file(path, 8 + length);
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

// The texts of a checkpoint that strangers wrote: JSON, the table of a safetensors file, the index of several.
//
// Run-time only, with nlohmann/json >= 3.11. The table is that of huggingface/safetensors, README.md.
#pragma once

#include <llmhw/model_file.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace llmhw::detail {

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

inline constexpr std::uint64_t longest_safetensors_header = 100000000;  // that of the reference reader

// The length of the JSON text that follows the first 8 bytes of a safetensors file.
inline std::uint64_t safetensors_header_length(std::string_view bytes, const std::string& file) {
    if (bytes.size() < 8) refuse_file(file, "the header", "cut off", "at least 8 bytes long", {});
    std::uint64_t length = 0;
    for (std::size_t i = 8; i-- > 0;) length = length << 8 | static_cast<unsigned char>(bytes[i]);
    if (length > longest_safetensors_header)
        refuse_file(file, "the length of the header", std::to_string(length), "at most " + std::to_string(longest_safetensors_header), {});
    return length;
}

// The tensor table of one safetensors file. `size`: of the file; 0 where only its header is given.
inline std::vector<file_tensor> safetensors_table(std::string_view bytes, const std::string& file, std::uint64_t size) {
    const std::uint64_t length = safetensors_header_length(bytes, file);
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

}  // namespace llmhw::detail

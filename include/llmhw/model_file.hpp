// What a model file says before it is loaded: geometry, format and the exact bytes of its weights. gguf.hpp and hf_config.hpp make one.
//
//     const llmhw::model_file file = llmhw::read_gguf("llama.gguf");
//     estimate({.model = file.model, .format = file.format, .machine = ..., .file_size = file.weights_size}, file.sizes)
//
// Run-time only. A file that cannot be understood is refused with a file_error; no value is made up.
#pragma once

#include <llmhw/catalog/formats.hpp>
#include <llmhw/catalog/models.hpp>
#include <llmhw/setup.hpp>
#include <llmhw/validate.hpp>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace llmhw {

// What decoding a token of text does with a tensor of a file.
enum class file_part : unsigned char {
    looked_up,  // a row at most is read
    head,       // the output head, or the table that serves as both
    layers,     // read for every token
    experts,    // routed experts
    outside,    // not used: vision and audio towers, layers that predict further tokens
};

struct file_tensor {
    std::string name;                  // as in the file
    std::vector<std::uint64_t> shape;  // in the order of the file: a GGUF names the dimension that blocks run along first, safetensors last
    const char* type = "";             // "Q4_K", "BF16"
    information bytes = {};
    file_part part = file_part::layers;
    int layer = -1;  // -1: of none
};

struct model_file {
    llmhw::model model = {};    // id, name, family and architecture stay valid as long as this or a copy of it lives
    llmhw::format format = {};  // of the catalogue where one fits the tensors, else described from their types; texts as above
    model_sizes sizes = {};     // of the tensors where the file lists them, else from geometry and format
    bool exact = false;         // `sizes.weights` is the sum over the tensors of the file

    information file_size = {};     // all files on disk; 0 where it is not known
    information weights_size = {};  // the tensors that decoding uses: sizes.weights.total()
    information outside = {};       // the tensors that it does not use
    std::string mixture;            // "Q4_K with Q6_K in 33 tensors, F32 in 65"
    std::vector<file_tensor> tensors;
    std::vector<std::filesystem::path> files;  // shards in their order; none where the bytes came from a stream or a span
    std::vector<std::string> notes;            // what was derived, and how

    // The texts that `model` and `format` point into.
    std::shared_ptr<const std::map<std::string, std::string>> texts;
};

// Bytes of one layer's tensors, and of each of its routed experts; 0 where the file does not list its tensors.
inline information layer_bytes(const model_file& file, int layer) {
    information sum;
    for (const file_tensor& t : file.tensors)
        if (t.layer == layer && t.part != file_part::outside) sum += t.bytes;
    return sum;
}
inline information expert_bytes(const model_file& file, int layer) {
    information sum;
    for (const file_tensor& t : file.tensors)
        if (t.layer == layer && t.part == file_part::experts) sum += t.bytes;
    return file.model.experts.count > 0 ? sum / file.model.experts.count : information{};
}

// The entry of the catalogue with this geometry, of several the first that was trained on the same context; or null.
inline const model* catalogued(const model& m) {
    const weight_parameters parameters = parameters_of(m);
    const kv_shape kv = kv_shape_of(m);
    const model* found = nullptr;
    for (const model* entry : model_catalog) {
        if (entry->layers != m.layers || entry->hidden != m.hidden || entry->vocab != m.vocab) continue;
        const weight_parameters theirs = parameters_of(*entry);
        const kv_shape their_kv = kv_shape_of(*entry);
        const bool same = theirs.total() == parameters.total() && theirs.experts == parameters.experts &&
                          entry->experts.used == m.experts.used && their_kv.full == kv.full && their_kv.window == kv.window &&
                          their_kv.window_tokens == kv.window_tokens && their_kv.state == kv.state;
        if (!same) continue;
        if (entry->max_context == m.max_context) return entry;
        if (found == nullptr) found = entry;
    }
    return found;
}

#if defined(__cpp_exceptions)

// Why a file was refused: "llama.gguf: llama.attention.head_count is 0; it must be from 1 to 100000".
class file_error : public std::exception {
public:
    file_error(std::string file, std::string key, std::string value, std::string must_be, std::string derived = {})
        : file_(std::move(file)),
          key_(std::move(key)),
          value_(std::move(value)),
          must_be_(std::move(must_be)),
          derived_(std::move(derived)),
          what_(file_ + ": " + key_ + (value_.empty() ? " is missing" : " is " + value_) + "; it must be " + must_be_ +
                (derived_.empty() ? "" : " (the file says: " + derived_ + ")")) {}

    const char* what() const noexcept override { return what_.c_str(); }
    const std::string& file() const noexcept { return file_; }        // its path; "the stream" or "the bytes"
    const std::string& key() const noexcept { return key_; }          // "llama.block_count", "tensor blk.0.attn_q.weight"
    const std::string& value() const noexcept { return value_; }      // empty: missing
    const std::string& must_be() const noexcept { return must_be_; }  // "from 1 to 10000"
    const std::string& derived() const noexcept { return derived_; }  // what could be read all the same

private:
    std::string file_, key_, value_, must_be_, derived_, what_;
};

#endif

namespace detail {

// A text of a file without control characters; in a message it is not longer than a line.
inline std::string without_controls(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (static_cast<unsigned char>(c) < ' ' || c == 127) c = '?';
    return out;
}
inline std::string printable(std::string_view text, std::size_t most = 80) {
    return text.size() > most ? without_controls(text.substr(0, most)) + "..." : without_controls(text);
}

[[noreturn]] inline void refuse_file(std::string file, std::string key, std::string value, std::string must_be, std::string derived) {
#if defined(__cpp_exceptions)
    throw file_error(std::move(file), printable(key, 200), std::move(value), std::move(must_be), std::move(derived));
#else
    std::fprintf(stderr, "llmhw: %s: %s is %s; it must be %s; the file says: %s\n", file.c_str(), key.c_str(),
                 value.empty() ? "missing" : value.c_str(), must_be.c_str(), derived.c_str());
    std::abort();
#endif
}

// A number as a person writes it: "4096", "0.5".
inline std::string number_text(double x) {
    char buffer[40];
    const bool whole = x > -1e15 && x < 1e15 && x == static_cast<double>(static_cast<long long>(x));
    const auto end = whole ? std::to_chars(buffer, buffer + sizeof buffer, static_cast<long long>(x))
                           : std::to_chars(buffer, buffer + sizeof buffer, x, std::chars_format::general, 6);
    return {buffer, end.ptr};
}
inline std::string text_in_gigabytes(information x) {
    char buffer[40];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, x.in(GB), std::chars_format::fixed, 2);
    return std::string(buffer, end.ptr) + " GB";
}

// An element type of a file: its block, and the type of format.hpp that unpacks like it.
struct stored_type {
    const char* name;
    int weights;
    int bytes;
    tensor_type type;
};

constexpr stored_type stored(tensor_type type) {
    const block b = block_of(type);
    return {b.name, b.weights, b.bytes, type};
}

inline double elements(const file_tensor& t) {
    double count = 1;
    for (const std::uint64_t n : t.shape) count *= static_cast<double>(n);
    return count;
}

// What fills most of the bytes first: "Q4_K with Q6_K in 33 tensors, F32 in 65".
inline std::string mixture_of(const std::vector<file_tensor>& tensors) {
    struct share {
        std::string_view type;
        information bytes;
        int count;
    };
    std::vector<share> shares;
    for (const file_tensor& t : tensors) {
        if (t.part == file_part::outside) continue;
        auto found = std::find_if(shares.begin(), shares.end(), [&t](const share& x) { return x.type == t.type; });
        if (found == shares.end()) found = shares.insert(found, {t.type, {}, 0});
        found->bytes += t.bytes;
        ++found->count;
    }
    std::sort(shares.begin(), shares.end(),
              [](const share& a, const share& b) { return a.bytes > b.bytes || (a.bytes == b.bytes && a.type < b.type); });
    std::string text;
    for (const share& x : shares) {
        if (text.empty()) {
            text = x.type;
            continue;
        }
        text += &x == &shares[1] ? " with " : ", ";
        text += std::string(x.type) + " in " + std::to_string(x.count) + (&x == &shares[1] ? x.count == 1 ? " tensor" : " tensors" : "");
    }
    return text;
}

// The first rule of the library that a geometry breaks, if it breaks one.
inline std::optional<violation> broken_rule_of(const model& m) {
    std::optional<violation> first;
    const auto broken = [&first](rule r, double value) {
        if (!first) first = violation{r, value};
    };
    check_model(m, requirement{broken});
    return first;
}

// The sums over the tensors, part by part; of parameters those that `parameters` counts.
template <class Parameters>
void sum_up(model_file& file, Parameters parameters) {
    file.sizes.weights = {};
    file.sizes.parameters = {};
    file.outside = {};
    for (const file_tensor& t : file.tensors) {
        const auto add = [&t](auto& split, auto amount) {
            switch (t.part) {
                case file_part::looked_up: split.looked_up += amount; break;
                case file_part::head: split.head += amount; break;
                case file_part::layers: split.layers += amount; break;
                case file_part::experts: split.experts += amount; break;
                case file_part::outside: break;
            }
        };
        add(file.sizes.weights, t.bytes);
        add(file.sizes.parameters, static_cast<double>(parameters(t)));
        if (t.part == file_part::outside) file.outside += t.bytes;
    }
    file.weights_size = file.sizes.weights.total();
    file.exact = true;
}

// Says so where the tensors hold another number of parameters than geometry gives.
inline void note_other_count(model_file& file, double stated, double computed) {
    const double difference = stated > computed ? stated - computed : computed - stated;
    if (difference > 1e-3 * stated)
        file.notes.push_back("the tensors hold " + number_text(stated) + " parameters, geometry gives " + number_text(computed) +
                             "; weights are those of the tensors");
}

// Texts that live as long as the answer.
class text_store {
public:
    const char* keep(const std::string& key, std::string text) { return ((*texts_)[key] = std::move(text)).c_str(); }
    std::shared_ptr<const std::map<std::string, std::string>> share() const { return texts_; }

private:
    std::shared_ptr<std::map<std::string, std::string>> texts_ = std::make_shared<std::map<std::string, std::string>>();
};

}  // namespace detail

}  // namespace llmhw

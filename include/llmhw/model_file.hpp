// What a model file says before it is loaded: geometry, format and the exact bytes of its weights. gguf.hpp and hf_config.hpp make one.
//
//     const llmhw::model_file file = llmhw::read_gguf("llama.gguf");
//     estimate({.model = file.model, .format = file.format, .machine = ..., .file_size = file.weights_size}, file.sizes)
//
// Run-time only. A file that cannot be understood is refused with a file_error; no value is made up.
#pragma once

#include <llmhw/catalog/formats.hpp>
#include <llmhw/catalog/models.hpp>
#include <llmhw/error.hpp>
#include <llmhw/setup.hpp>
#include <llmhw/validate.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
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
    llmhw::format format = {};  // of the catalogue where one fits the tensors, else described from their types
    model_sizes sizes = {};     // of the tensors where the file lists them, else from geometry and format
    bool exact = false;         // `sizes.weights` is the sum over the tensors of the file

    information file_size = {};     // all files on disk; 0 where it is not known
    information weights_size = {};  // the tensors that decoding uses: sizes.weights.total()
    information outside = {};       // the tensors that it does not use
    std::string mixture;            // "Q4_K with Q6_K in 21 tensors, F32 in 65"
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

}  // namespace llmhw

// The model that is asked about: a name of the catalogue, a .gguf file, a config.json or the directory of a model.
#pragma once

#include <algorithm>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <llmhw/gguf.hpp>
#include <llmhw/hf_config.hpp>
#include <llmhw/solve.hpp>

namespace tool {

// What the person who called the program did wrong: exit status 2.
struct usage_error : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// The entry of that name; else an error with the nearest ones.
template <class Entry, unsigned long Size>
const Entry& entry(const char* kind, const Entry* const (&catalog)[Size], const std::string& name) {
    if (const Entry* found = llmhw::detail::find_by_id(catalog, name.c_str()); found != nullptr && !name.empty()) return *found;
    std::string nearest;
    for (const Entry* candidate : llmhw::nearest_names(catalog, name.c_str()))
        if (candidate != nullptr) nearest += (nearest.empty() ? "" : ", ") + std::string(candidate->id);
    throw usage_error(std::string("no ") + kind + " \"" + name + "\"; the nearest are " + nearest);
}

struct subject {
    llmhw::model model = {};
    llmhw::format format = {};
    llmhw::model_sizes sizes = {};
    llmhw::information file_size = {};  // of the weights; 0 where geometry and format tell it
    std::optional<llmhw::model_file> file;
    bool format_assumed = false;
};

// The format in which people run a model with an engine, when they do not say which.
inline const llmhw::format& usual_format(const llmhw::model& m, const llmhw::engine& e) {
    using llmhw::engine_family;
    if (m.architecture == std::string("gpt-oss")) return llmhw::formats::mxfp4;
    if (e.family == engine_family::mlx) return entry("format", llmhw::format_catalog, "MLX_4BIT_G64");
    if (e.family == engine_family::exllama) return entry("format", llmhw::format_catalog, "EXL2_4.0BPW");
    if (e.family == engine_family::serving) return llmhw::formats::bf16;
    return llmhw::formats::q4_k_m;
}

// The only .gguf of a directory, or the first shard of the only one.
inline std::filesystem::path gguf_in(const std::filesystem::path& directory) {
    std::vector<std::filesystem::path> found;
    for (const auto& item : std::filesystem::directory_iterator(directory)) {
        const std::string name = item.path().filename().string();
        const bool later_shard = name.find("-of-") != std::string::npos && name.find("-00001-of-") == std::string::npos;
        if (item.path().extension() == ".gguf" && !later_shard) found.push_back(item.path());
    }
    std::sort(found.begin(), found.end());
    if (found.size() == 1) return found.front();
    throw usage_error(directory.string() + " has no config.json and " + std::to_string(found.size()) + " .gguf files; name one file");
}

inline bool is_path(const std::string& name) {
    std::error_code error;
    const std::filesystem::path path = name;
    return name.find('/') != std::string::npos || path.extension() == ".gguf" || path.extension() == ".json" ||
           std::filesystem::exists(path, error);
}

inline llmhw::model_file read_file(std::filesystem::path path, llmhw::hf_extent extent = llmhw::hf_extent::everything) {
    std::error_code error;
    // "." and "model/" end in no name that a model could have.
    if (const auto last = path.filename(); last.empty() || last == "." || last == "..")
        if (const auto whole = std::filesystem::canonical(path, error); !error) path = whole;
    if (!std::filesystem::exists(path, error)) throw usage_error(path.string() + ": there is no such file");
    if (std::filesystem::is_directory(path, error)) {
        if (std::filesystem::exists(path / "config.json", error)) return llmhw::read_hf_config(path, extent);
        return llmhw::read_gguf(gguf_in(path));
    }
    return path.extension() == ".gguf" ? llmhw::read_gguf(path) : llmhw::read_hf_config(path, extent);
}

// Of a file whose own format is not understood the geometry is enough where another format is asked about.
inline llmhw::model_file read_file_for_format(const std::filesystem::path& path) {
    try {
        return read_file(path);
    } catch (const llmhw::file_error& refused) {
        llmhw::model_file file = read_file(path, llmhw::hf_extent::geometry);
        file.mixture = "in a format that is not read";
        file.notes.push_back(refused.what());
        return file;
    }
}

// `name` may end with ":FORMAT". `format_name` and `file_size` are options; empty and 0 where they are not given.
inline subject subject_of(std::string name, std::string format_name, llmhw::information file_size, const llmhw::engine& e) {
    subject what;
    if (is_path(name)) {
        what.file = format_name.empty() ? read_file(name) : read_file_for_format(name);
        what.model = what.file->model;
        if (format_name.empty() && !(file_size > 0 * llmhw::B)) {
            what.format = what.file->format;
            what.sizes = what.file->sizes;
            what.file_size = what.file->weights_size;
            return what;
        }
        what.format = what.file->format;
    } else {
        if (const std::size_t colon = name.find(':'); colon != std::string::npos) {
            if (format_name.empty()) format_name = name.substr(colon + 1);
            name.resize(colon);
        }
        what.model = entry("model", llmhw::model_catalog, name);
        what.format_assumed = format_name.empty();
        what.format = usual_format(what.model, e);
    }
    if (!format_name.empty()) what.format = entry("format", llmhw::format_catalog, format_name);
    if (what.format.needs_file_size && !(file_size > 0 * llmhw::B))
        throw usage_error(std::string(what.format.id) + " is a mixture made for each model: say its size with --file-size");
    what.file_size = file_size;
    what.sizes = llmhw::sizes_of(what.model, what.format, file_size);
    return what;
}

}  // namespace tool

// Reads a Hugging Face config.json, and the tensor table of its safetensors files where they are given.
//
// Run-time only, with nlohmann/json.
#pragma once

#include <llmhw/model_file.hpp>

#include <filesystem>
#include <string_view>
#include <vector>

namespace llmhw {

// The texts that read_hf_config() finds in a directory.
struct hf_texts {
    std::string_view config;                // config.json
    std::vector<std::string_view> headers;  // of each .safetensors file: its first bytes, with the length in front
    std::string_view index;                 // model.safetensors.index.json
};

model_file read_hf_config(const std::filesystem::path& config_or_directory);
model_file read_hf_config(const hf_texts& texts);

}  // namespace llmhw

// Reads the header of a GGUF file (ggml-org/ggml, docs/gguf.md): versions 2 and 3, little- and big-endian, whole or in shards.
//
// Run-time only. No weights are read: a file of 400 GB takes as long as its vocabulary.
#pragma once

#include <llmhw/model_file.hpp>

#include <cstddef>
#include <filesystem>
#include <istream>
#include <span>

namespace llmhw {

// Whether bytes or a stream go on to the end of the file, so that tensors can be checked against it.
enum class extent : unsigned char { whole_file, header_only };

model_file read_gguf(const std::filesystem::path& path);  // any shard: its siblings are found by their names
model_file read_gguf(std::istream& stream, extent reach = extent::whole_file);
model_file read_gguf(std::span<const std::byte> bytes, extent reach = extent::whole_file);

}  // namespace llmhw

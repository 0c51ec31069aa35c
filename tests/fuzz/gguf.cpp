// Any bytes as a GGUF file: they are refused with a file_error, or give a model that the laws can be asked about.
#include <llmhw/gguf.hpp>

#include <cstddef>
#include <cstdint>

#include "answers.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace llmhw;
    const auto bytes = std::as_bytes(std::span(data, size));
    for (const extent reach : {extent::whole_file, extent::header_only}) {
        try {
            fuzz::must_be_answerable(read_gguf(bytes, reach));
        } catch (const file_error& error) {
            fuzz::must_say_why(error);
        }
    }
    return 0;
}

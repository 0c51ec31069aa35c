// Any bytes as a config.json, an index and a table of safetensors, with a zero byte between them.
#include <cstddef>
#include <cstdint>

#include "../hf_samples.hpp"
#include "answers.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace llmhw;
    try {
        fuzz::must_be_answerable(testing::read_hf_bytes({reinterpret_cast<const char*>(data), size}));
    } catch (const file_error& error) {
        fuzz::must_say_why(error);
    }
    return 0;
}

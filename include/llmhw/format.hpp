// How weights and KV elements are stored: the block types, and the formats that mix them over the tensors of a model.
#pragma once

#include <llmhw/units.hpp>

namespace llmhw {

// The block types of GGUF (ggml-org/ggml, src/ggml-common.h) and the 16-bit and 8-bit elements of checkpoints.
enum class tensor_type : unsigned char {
    f32,
    f16,
    bf16,
    fp8,
    q8_0,
    q5_1,
    q5_0,
    q4_1,
    q4_0,
    q6_k,
    q5_k,
    q4_k,
    q3_k,
    q2_k,
    iq4_nl,
    iq4_xs,
    iq3_s,
    iq3_xxs,
    iq2_s,
    iq2_xs,
    iq2_xxs,
    iq1_m,
    iq1_s,
    tq2_0,
    tq1_0,
    mxfp4,
    nvfp4,
};

// What a kernel has to do with the bits before it can multiply. It decides how many bytes a compute unit gets through per clock.
enum class unpacking : unsigned char {
    none,      // 16 and 32 bit
    whole,     // 8 bit: scale and multiply
    nibble,    // simple 4-bit blocks: q4_0, MXFP4, AWQ, MLX
    scaled,    // K-quants and 4-bit codebooks: two levels of scales
    codebook,  // below 4 bits
};

struct block {
    const char* name;
    int weights;  // weights in a block
    int bytes;    // bytes of a block
    unpacking kernel;
    tensor_type fallback;  // used instead where a row is not a multiple of the block
};

constexpr block block_of(tensor_type type) {
    using enum tensor_type;
    switch (type) {
        case f32: return {"F32", 1, 4, unpacking::none, f32};
        case f16: return {"F16", 1, 2, unpacking::none, f16};
        case bf16: return {"BF16", 1, 2, unpacking::none, bf16};
        case fp8: return {"FP8", 1, 1, unpacking::whole, fp8};
        case q8_0: return {"Q8_0", 32, 34, unpacking::whole, f16};
        case q5_1: return {"Q5_1", 32, 24, unpacking::nibble, f16};
        case q5_0: return {"Q5_0", 32, 22, unpacking::nibble, f16};
        case q4_1: return {"Q4_1", 32, 20, unpacking::nibble, f16};
        case q4_0: return {"Q4_0", 32, 18, unpacking::nibble, f16};
        case q6_k: return {"Q6_K", 256, 210, unpacking::scaled, q8_0};
        case q5_k: return {"Q5_K", 256, 176, unpacking::scaled, q5_1};
        case q4_k: return {"Q4_K", 256, 144, unpacking::scaled, q5_0};
        case q3_k: return {"Q3_K", 256, 110, unpacking::codebook, q4_0};
        case q2_k: return {"Q2_K", 256, 84, unpacking::codebook, q4_0};
        case iq4_nl: return {"IQ4_NL", 32, 18, unpacking::nibble, f16};
        case iq4_xs: return {"IQ4_XS", 256, 136, unpacking::scaled, iq4_nl};
        case iq3_s: return {"IQ3_S", 256, 110, unpacking::codebook, iq4_nl};
        case iq3_xxs: return {"IQ3_XXS", 256, 98, unpacking::codebook, iq4_nl};
        case iq2_s: return {"IQ2_S", 256, 82, unpacking::codebook, iq4_nl};
        case iq2_xs: return {"IQ2_XS", 256, 74, unpacking::codebook, iq4_nl};
        case iq2_xxs: return {"IQ2_XXS", 256, 66, unpacking::codebook, iq4_nl};
        case iq1_m: return {"IQ1_M", 256, 56, unpacking::codebook, iq4_nl};
        case iq1_s: return {"IQ1_S", 256, 50, unpacking::codebook, iq4_nl};
        case tq2_0: return {"TQ2_0", 256, 66, unpacking::codebook, q4_0};
        case tq1_0: return {"TQ1_0", 256, 54, unpacking::codebook, q4_0};
        case mxfp4: return {"MXFP4", 32, 17, unpacking::nibble, f16};
        case nvfp4: return {"NVFP4", 64, 36, unpacking::nibble, f16};
    }
    return {"F32", 1, 4, unpacking::none, f32};
}

constexpr double bytes_per_element(tensor_type type) {
    const block b = block_of(type);
    return static_cast<double>(b.bytes) / b.weights;
}

// Which tensors get which type. The GGUF recipes are llama.cpp's file types; quantisation.hpp has their rules.
enum class recipe : unsigned char {
    uniform,     // every matrix in the main type
    wide_ends,   // linear layers quantised; embedding, head and routers in 16 bits: AWQ, GPTQ, FP8, EXL
    gguf_plain,  // one type, and the head as the GGUF rules say: Q8_0, Q6_K, Q5_K_S, Q4_1 ...
    gguf_q5_k_m,
    gguf_q5_0,
    gguf_q4_k_m,
    gguf_q4_k_s,
    gguf_q4_0,
    gguf_q3_k_l,
    gguf_q3_k_m,
    gguf_q3_k_s,
    gguf_q2_k,
    gguf_q2_k_s,
    gguf_iq4,
    gguf_iq3_m,
    gguf_iq3_s,
    gguf_iq3_xs,
    gguf_iq3_xxs,
    gguf_iq2_m,
    gguf_iq2_s,
    gguf_iq2_xs,
    gguf_iq1,
    gguf_ternary,
};

enum class container : unsigned char {
    gguf,        // vectors and routers in 32 bits
    checkpoint,  // in 16 bits
};

// The first member is not a text, so that a format is not made from its name by mistake: find_format() looks it up.
struct format {
    tensor_type type = tensor_type::f16;  // of most of the weights
    const char* id = "";                  // as in file names: "Q4_K_M"
    llmhw::recipe recipe = recipe::uniform;
    llmhw::container container = container::checkpoint;
    double bits_per_weight = 0;      // of the linear layers, where no block type says it; 0: the block type does
    double head_bits = 16;           // of the output head of a wide_ends format
    bool mxfp4_experts = false;      // gpt-oss: routed experts in MXFP4 whatever the rest is
    bool importance_matrix = false;  // a GGUF made with one: some recipes then differ
    bool needs_file_size = false;    // a mixture made for each model: only the size of the file tells
    const char* note = "";
    const char* source = "";
};

// Bytes of one weight of the linear layers; mixtures add to it.
constexpr double bytes_per_weight(const format& f) { return f.bits_per_weight > 0 ? f.bits_per_weight / 8 : bytes_per_element(f.type); }

// The kernel that reads most of the bytes.
constexpr unpacking kernel_of(const format& f) { return f.mxfp4_experts ? unpacking::nibble : block_of(f.type).kernel; }

}  // namespace llmhw

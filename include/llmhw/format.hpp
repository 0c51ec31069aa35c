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
    exl3,
};

// What a kernel has to do with the bits before it can multiply. It decides how many bytes a compute unit gets through per clock.
enum class unpacking : unsigned char {
    none,      // 16 and 32 bit
    whole,     // 8 bit: scale and multiply
    nibble,    // simple 4-bit blocks: q4_0, MXFP4, AWQ, MLX
    scaled,    // K-quants and 4-bit codebooks: two levels of scales
    codebook,  // below 4 bits, and trellis codes: each weight is looked up or computed
};

struct block {
    const char* name;
    int weights;  // weights in a block
    int bytes;    // bytes of a block
    unpacking kernel;
    tensor_type fallback;  // used instead where a row is not a multiple of the block
    double bytes_per_weight = static_cast<double>(bytes) / weights;
};

// In the order of tensor_type.
inline constexpr block blocks[] = {
    {"F32", 1, 4, unpacking::none, tensor_type::f32},
    {"F16", 1, 2, unpacking::none, tensor_type::f16},
    {"BF16", 1, 2, unpacking::none, tensor_type::bf16},
    {"FP8", 1, 1, unpacking::whole, tensor_type::fp8},
    {"Q8_0", 32, 34, unpacking::whole, tensor_type::f16},
    {"Q5_1", 32, 24, unpacking::nibble, tensor_type::f16},
    {"Q5_0", 32, 22, unpacking::nibble, tensor_type::f16},
    {"Q4_1", 32, 20, unpacking::nibble, tensor_type::f16},
    {"Q4_0", 32, 18, unpacking::nibble, tensor_type::f16},
    {"Q6_K", 256, 210, unpacking::scaled, tensor_type::q8_0},
    {"Q5_K", 256, 176, unpacking::scaled, tensor_type::q5_1},
    {"Q4_K", 256, 144, unpacking::scaled, tensor_type::q5_0},
    {"Q3_K", 256, 110, unpacking::codebook, tensor_type::q4_0},
    {"Q2_K", 256, 84, unpacking::codebook, tensor_type::q4_0},
    {"IQ4_NL", 32, 18, unpacking::nibble, tensor_type::f16},
    {"IQ4_XS", 256, 136, unpacking::scaled, tensor_type::iq4_nl},
    {"IQ3_S", 256, 110, unpacking::codebook, tensor_type::iq4_nl},
    {"IQ3_XXS", 256, 98, unpacking::codebook, tensor_type::iq4_nl},
    {"IQ2_S", 256, 82, unpacking::codebook, tensor_type::iq4_nl},
    {"IQ2_XS", 256, 74, unpacking::codebook, tensor_type::iq4_nl},
    {"IQ2_XXS", 256, 66, unpacking::codebook, tensor_type::iq4_nl},
    {"IQ1_M", 256, 56, unpacking::codebook, tensor_type::iq4_nl},
    {"IQ1_S", 256, 50, unpacking::codebook, tensor_type::iq4_nl},
    {"TQ2_0", 256, 66, unpacking::codebook, tensor_type::q4_0},
    {"TQ1_0", 256, 54, unpacking::codebook, tensor_type::q4_0},
    {"MXFP4", 32, 17, unpacking::nibble, tensor_type::f16},
    {"NVFP4", 64, 36, unpacking::nibble, tensor_type::f16},
    {"EXL3", 256, 128, unpacking::codebook, tensor_type::f16},  // a tile of 16 x 16, at 4 bits
};

constexpr const block& block_of(tensor_type type) {
    static_assert(sizeof blocks / sizeof blocks[0] == static_cast<int>(tensor_type::exl3) + 1);
    return blocks[type <= tensor_type::exl3 ? static_cast<int>(type) : 0];
}

// Whether rows of so many weights are whole blocks. Blocks are powers of two (tests/formats.cpp), so that nothing is divided.
constexpr bool fills_blocks(int columns, tensor_type type) { return (columns & (block_of(type).weights - 1)) == 0; }

constexpr double bytes_per_element(tensor_type type) { return block_of(type).bytes_per_weight; }

// Which tensors get which type. The GGUF recipes are llama.cpp's file types; quantisation.hpp has their rules.
enum class recipe : unsigned char {
    uniform,     // every matrix in the main type
    wide_ends,   // linear layers quantised; embedding, routers and mostly the head in 16 bits: AWQ, GPTQ, FP8, EXL
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

// What a file is, which decides who reads it. GGUF has vectors and routers in 32 bits, the others in 16.
enum class container : unsigned char {
    gguf,
    ik_gguf,     // with types that are ik_llama.cpp's own: repacked rows, trellis codes
    checkpoint,  // safetensors, as serving engines read them
    mlx,
    exl,
};
constexpr bool is_gguf(container c) { return c == container::gguf || c == container::ik_gguf; }

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

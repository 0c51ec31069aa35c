// Weight formats: one entry each, named as in file names. The types of single tensors follow from the recipe in quantisation.hpp.
#pragma once

#include <llmhw/catalog/find.hpp>
#include <llmhw/format.hpp>

namespace llmhw {
namespace formats {

// One entry, one paragraph.
// clang-format off

inline constexpr format f32{
    .type = tensor_type::f32, .id = "F32", .container = container::gguf,
    .note = "no dequantisation", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp"};
inline constexpr format f16{
    .type = tensor_type::f16, .id = "F16", .container = container::gguf,
    .note = "fp16 tensor path", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp; ggml-org/llama.cpp@311c2c9:tools/quantize/README.md"};
inline constexpr format bf16{
    .type = tensor_type::bf16, .id = "BF16", .container = container::gguf,
    .note = "bf16 tensor path (fp32 accumulate)", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp"};
inline constexpr format q8_0{
    .type = tensor_type::q8_0, .id = "Q8_0", .recipe = recipe::gguf_plain, .container = container::gguf,
    .note = "1 fp16 scale per 32 int8; int8 dot products (DP4A / MMQ int8 MMA); all 2-D weights Q8_0", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp; ggml-org/llama.cpp@311c2c9:tools/quantize/README.md"};
inline constexpr format q6_k{
    .type = tensor_type::q6_k, .id = "Q6_K", .recipe = recipe::gguf_plain, .container = container::gguf,
    .note = "4+2 bit planes, int8 sub-scales; all Q6_K", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp; ggml-org/llama.cpp@311c2c9:tools/quantize/README.md"};
inline constexpr format q5_k_m{
    .type = tensor_type::q5_k, .id = "Q5_K_M", .recipe = recipe::gguf_q5_k_m, .container = container::gguf,
    .note = "k-quant super-block of 256, 6-bit sub-scales; same pattern as Q4_K_M with base Q5_K", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp; ggml-org/llama.cpp@311c2c9:tools/quantize/README.md"};
inline constexpr format q5_k_s{
    .type = tensor_type::q5_k, .id = "Q5_K_S", .recipe = recipe::gguf_plain, .container = container::gguf,
    .note = "k-quant super-block of 256, 6-bit sub-scales; base Q5_K; output Q6_K", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp; ggml-org/llama.cpp@311c2c9:tools/quantize/README.md"};
inline constexpr format q5_1{
    .type = tensor_type::q5_1, .id = "Q5_1", .recipe = recipe::gguf_plain, .container = container::gguf,
    .note = "output Q6_K", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp"};
inline constexpr format q5_0{
    .type = tensor_type::q5_0, .id = "Q5_0", .recipe = recipe::gguf_q5_0, .container = container::gguf,
    .note = "output Q6_K; with an imatrix ffn_down Q5_1 in the first 1/8", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp"};
inline constexpr format q4_k_m{
    .type = tensor_type::q4_k, .id = "Q4_K_M", .recipe = recipe::gguf_q4_k_m, .container = container::gguf,
    .note = "k-quant super-block of 256, 6-bit sub-scales; attn_v and ffn_down -> Q6_K in the first 1/8, last 1/8 and every 3rd layer between; output (or tied embedding) Q6_K", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp; ggml-org/llama.cpp@311c2c9:tools/quantize/README.md"};
inline constexpr format q4_k_s{
    .type = tensor_type::q4_k, .id = "Q4_K_S", .recipe = recipe::gguf_q4_k_s, .container = container::gguf,
    .note = "k-quant super-block of 256, 6-bit sub-scales; attn_v of the first 4 layers and ffn_down of the first 1/8 layers -> Q5_K; output Q6_K", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp; ggml-org/llama.cpp@311c2c9:tools/quantize/README.md"};
inline constexpr format q4_1{
    .type = tensor_type::q4_1, .id = "Q4_1", .recipe = recipe::gguf_plain, .container = container::gguf,
    .note = "4-bit + fp16 scale and min per 32; output Q6_K", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp"};
inline constexpr format q4_0{
    .type = tensor_type::q4_0, .id = "Q4_0", .recipe = recipe::gguf_q4_0, .container = container::gguf,
    .note = "symmetric 4-bit, 1 fp16 scale per 32; output Q6_K; with an imatrix ffn_down Q4_1 in the first 1/8", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp"};
inline constexpr format q3_k_l{
    .type = tensor_type::q3_k, .id = "Q3_K_L", .recipe = recipe::gguf_q3_k_l, .container = container::gguf,
    .note = "k-quant super-block of 256, 6-bit sub-scales; attn_v, ffn_down, attn_output -> Q5_K; output Q6_K", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp; ggml-org/llama.cpp@311c2c9:tools/quantize/README.md"};
inline constexpr format q3_k_m{
    .type = tensor_type::q3_k, .id = "Q3_K_M", .recipe = recipe::gguf_q3_k_m, .container = container::gguf,
    .note = "k-quant super-block of 256, 6-bit sub-scales; attn_v Q4_K (first 2: Q5_K), ffn_down Q4_K (first 1/16: Q5_K), attn_output Q4_K; output Q6_K", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp"};
inline constexpr format q3_k_s{
    .type = tensor_type::q3_k, .id = "Q3_K_S", .recipe = recipe::gguf_q3_k_s, .container = container::gguf,
    .note = "k-quant super-block of 256, 6-bit sub-scales; base Q3_K; output Q6_K", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp; ggml-org/llama.cpp@311c2c9:tools/quantize/README.md"};
inline constexpr format q2_k{
    .type = tensor_type::q2_k, .id = "Q2_K", .recipe = recipe::gguf_q2_k, .container = container::gguf,
    .note = "k-quant super-block of 256, 6-bit sub-scales; attn_v Q4_K when GQA>=4 else Q3_K; ffn_down and attn_output Q3_K; output Q6_K", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp; ggml-org/llama.cpp@311c2c9:tools/quantize/README.md"};
inline constexpr format q2_k_s{
    .type = tensor_type::q2_k, .id = "Q2_K_S", .recipe = recipe::gguf_q2_k_s, .container = container::gguf,
    .note = "k-quant super-block of 256, 6-bit sub-scales; attn_v Q4_K when GQA>=4; ffn_down Q4_K in the first 1/8; output Q6_K", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp; ggml-org/llama.cpp@311c2c9:tools/quantize/README.md"};
inline constexpr format iq4_nl{
    .type = tensor_type::iq4_nl, .id = "IQ4_NL", .recipe = recipe::gguf_iq4, .container = container::gguf,
    .note = "codebook (grid) look-up, slower on CPU than k-quants; as IQ4_XS", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp; ggml-org/llama.cpp@311c2c9:tools/quantize/README.md"};
inline constexpr format iq4_xs{
    .type = tensor_type::iq4_xs, .id = "IQ4_XS", .recipe = recipe::gguf_iq4, .container = container::gguf,
    .note = "codebook (grid) look-up, slower on CPU than k-quants; attn_v Q5_K when GQA>=4; without an imatrix ffn_down Q5_K in the first 1/8; output Q6_K", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp; ggml-org/llama.cpp@311c2c9:tools/quantize/README.md"};
inline constexpr format iq3_m{
    .type = tensor_type::iq3_s, .id = "IQ3_M", .recipe = recipe::gguf_iq3_m, .container = container::gguf,
    .note = "codebook (grid) look-up, slower on CPU than k-quants; base IQ3_S; attn_v and attn_output Q4_K; ffn_down Q4_K in the first 1/8; output Q6_K", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp; ggml-org/llama.cpp@311c2c9:tools/quantize/README.md"};
inline constexpr format iq3_s{
    .type = tensor_type::iq3_s, .id = "IQ3_S", .recipe = recipe::gguf_iq3_s, .container = container::gguf,
    .note = "codebook (grid) look-up, slower on CPU than k-quants; base IQ3_S; attn_v Q4_K when GQA>=4; output Q6_K", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp; ggml-org/llama.cpp@311c2c9:tools/quantize/README.md"};
inline constexpr format iq3_xs{
    .type = tensor_type::iq3_s, .id = "IQ3_XS", .recipe = recipe::gguf_iq3_xs, .container = container::gguf,
    .note = "codebook (grid) look-up, slower on CPU than k-quants; attn_q/k IQ3_XXS; ffn_gate/up IQ3_XXS in the middle 3/4; attn_v Q4_K when GQA>=4; output Q6_K", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp; ggml-org/llama.cpp@311c2c9:tools/quantize/README.md"};
inline constexpr format iq3_xxs{
    .type = tensor_type::iq3_xxs, .id = "IQ3_XXS", .recipe = recipe::gguf_iq3_xxs, .container = container::gguf,
    .note = "codebook (grid) look-up, slower on CPU than k-quants; attn_q/k IQ2_S, attn_output IQ3_S, attn_v Q4_K (GQA>=4); embeddings IQ3_S; output Q5_K", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp; ggml-org/llama.cpp@311c2c9:tools/quantize/README.md"};
inline constexpr format iq2_m{
    .type = tensor_type::iq2_s, .id = "IQ2_M", .recipe = recipe::gguf_iq2_m, .container = container::gguf,
    .note = "codebook (grid) look-up, slower on CPU than k-quants; base IQ2_S; attn_v Q4_K (GQA>=4), attn_output IQ3_S, ffn_down IQ3_S first 1/8; embeddings IQ3_S; output Q5_K", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp; ggml-org/llama.cpp@311c2c9:tools/quantize/README.md"};
inline constexpr format iq2_s{
    .type = tensor_type::iq2_xs, .id = "IQ2_S", .recipe = recipe::gguf_iq2_s, .container = container::gguf,
    .note = "codebook (grid) look-up, slower on CPU than k-quants; base IQ2_XS; otherwise as IQ2_M", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp; ggml-org/llama.cpp@311c2c9:tools/quantize/README.md"};
inline constexpr format iq2_xs{
    .type = tensor_type::iq2_xs, .id = "IQ2_XS", .recipe = recipe::gguf_iq2_xs, .container = container::gguf,
    .note = "codebook (grid) look-up, slower on CPU than k-quants; attn_v Q4_K (GQA>=4); ffn_down Q2_K first 1/8; embeddings Q2_K; output Q5_K", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp; ggml-org/llama.cpp@311c2c9:tools/quantize/README.md"};
inline constexpr format iq2_xxs{
    .type = tensor_type::iq2_xxs, .id = "IQ2_XXS", .recipe = recipe::gguf_iq2_xs, .container = container::gguf,
    .note = "codebook (grid) look-up, slower on CPU than k-quants; as IQ2_XS with base IQ2_XXS", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp; ggml-org/llama.cpp@311c2c9:tools/quantize/README.md"};
inline constexpr format iq1_m{
    .type = tensor_type::iq1_m, .id = "IQ1_M", .recipe = recipe::gguf_iq1, .container = container::gguf,
    .note = "codebook (grid) look-up, slower on CPU than k-quants; as IQ2_XXS with base IQ1_M; attn_output IQ2_XXS", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp; ggml-org/llama.cpp@311c2c9:tools/quantize/README.md"};
inline constexpr format iq1_s{
    .type = tensor_type::iq1_s, .id = "IQ1_S", .recipe = recipe::gguf_iq1, .container = container::gguf,
    .note = "codebook (grid) look-up, slower on CPU than k-quants; as IQ1_M with base IQ1_S", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp; ggml-org/llama.cpp@311c2c9:tools/quantize/README.md"};
inline constexpr format tq2_0{
    .type = tensor_type::tq2_0, .id = "TQ2_0", .recipe = recipe::gguf_ternary, .container = container::gguf,
    .note = "ternary 2 bits; embeddings Q4_K; output Q6_K", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp"};
inline constexpr format tq1_0{
    .type = tensor_type::tq1_0, .id = "TQ1_0", .recipe = recipe::gguf_ternary, .container = container::gguf,
    .note = "ternary packed 5 per byte; embeddings Q4_K; output Q6_K", .source = "ggml-org/ggml@d99724f:src/ggml-common.h; ggml-org/llama.cpp@007dbbf:src/llama-quant.cpp"};
inline constexpr format mxfp4{
    .type = tensor_type::q8_0, .id = "MXFP4", .recipe = recipe::gguf_plain, .container = container::gguf, .mxfp4_experts = true,
    .note = "E2M1 with one E8M0 scale per 32; native on Blackwell FP4 tensor cores; llama.cpp ftype MXFP4_MOE: experts MXFP4, rest Q8_0 (gpt-oss 20b file 4.63 bpw, 120b 4.34 bpw from llama-bench sizes)", .source = "ggml-org/ggml@d99724f:src/ggml-common.h"};
inline constexpr format nvfp4{
    .type = tensor_type::nvfp4, .id = "NVFP4", .recipe = recipe::wide_ends,
    .note = "ggml: 4 UE4M3 scales per 64; ModelOpt/TensorRT uses 1 FP8 scale per 16 + a per-tensor fp32 scale", .source = "ggml-org/ggml@d99724f:src/ggml-common.h"};
inline constexpr format fp8_e4m3{
    .type = tensor_type::fp8, .id = "FP8_E4M3", .recipe = recipe::wide_ends, .bits_per_weight = 8,
    .note = "per-tensor or per-channel scales; native on Ada/Hopper/Blackwell/MI300", .source = "compressed-tensors style FP8: linear layers 8 bit, embedding and lm_head 16 bit (assumption; computed)"};
inline constexpr format fp8_e4m3_b128{
    .type = tensor_type::fp8, .id = "FP8_E4M3_B128", .recipe = recipe::wide_ends, .bits_per_weight = 8.00195,
    .note = "DeepSeek V3 native: 128x128 blocks with one fp32 scale", .source = "deepseek-ai/DeepSeek-V3 config quantization_config weight_block_size [128,128] (read in ai-dynamo/aiconfigurator model_configs)"};
inline constexpr format awq_int4_g128{
    .type = tensor_type::q4_0, .id = "AWQ_INT4_G128", .recipe = recipe::wide_ends, .bits_per_weight = 4.15625,
    .note = "fp16 scale + 4-bit zero per 128; dequant to fp16 MMA (Marlin/AWQ GEMM)", .source = "dev.to/multigrid/group-size-in-gptq-and-awq-quantization-1525 (overhead (16+4)/g); group_size 128 + lm_head false in HF quantize_config.json examples; embeddings/lm_head fp16 computed"};
inline constexpr format gptq_int4_g128{
    .type = tensor_type::q4_0, .id = "GPTQ_INT4_G128", .recipe = recipe::wide_ends, .bits_per_weight = 4.15625,
    .note = "as AWQ (desc_act adds a g_idx int32 per input row)", .source = "same as AWQ_INT4_G128"};
inline constexpr format gptq_int4_g32{
    .type = tensor_type::q4_0, .id = "GPTQ_INT4_G32", .recipe = recipe::wide_ends, .bits_per_weight = 4.625,
    .note = "as above with group 32", .source = "dev.to/multigrid page, (16+4)/32"};
inline constexpr format exl2{
    .type = tensor_type::q4_0, .id = "EXL2", .recipe = recipe::wide_ends, .container = container::exl, .bits_per_weight = 4.5, .head_bits = 6, .needs_file_size = true,
    .note = "mixed 2-8 bit GPTQ-like groups; lm_head 6 bit by default", .source = "turboderp-org/exllamav2@da07fac:README.md (\"any average bitrate between 2 and 8 bits per weight\")"};
inline constexpr format exl3{
    .type = tensor_type::exl3, .id = "EXL3", .recipe = recipe::wide_ends, .container = container::exl, .bits_per_weight = 4, .head_bits = 6, .needs_file_size = true,
    .note = "QTIP-style trellis; lm_head bits default 6 (-hb)", .source = "turboderp-org/exllamav3@4f8ad01:doc/convert.md (-b target average, -hb head bits default 6)"};
inline constexpr format mlx_2bit_g64{
    .type = tensor_type::q2_k, .id = "MLX_2BIT_G64", .container = container::mlx, .bits_per_weight = 2.5,
    .note = "affine: 16-bit scale and 16-bit bias per group of 64; embeddings and lm_head quantised too", .source = "ml-explore/mlx-lm@d78bf58:mlx_lm/convert.py and utils.py (group_size 64 default; scales+biases per group); norms stay 16 bit (<0.01%)"};
inline constexpr format mlx_3bit_g64{
    .type = tensor_type::q3_k, .id = "MLX_3BIT_G64", .container = container::mlx, .bits_per_weight = 3.5,
    .note = "affine: 16-bit scale and 16-bit bias per group of 64; embeddings and lm_head quantised too", .source = "ml-explore/mlx-lm@d78bf58:mlx_lm/convert.py and utils.py (group_size 64 default; scales+biases per group); norms stay 16 bit (<0.01%)"};
inline constexpr format mlx_4bit_g64{
    .type = tensor_type::q4_0, .id = "MLX_4BIT_G64", .container = container::mlx, .bits_per_weight = 4.5,
    .note = "affine: 16-bit scale and 16-bit bias per group of 64; embeddings and lm_head quantised too", .source = "ml-explore/mlx-lm@d78bf58:mlx_lm/convert.py and utils.py (group_size 64 default; scales+biases per group); norms stay 16 bit (<0.01%)"};
inline constexpr format mlx_5bit_g64{
    .type = tensor_type::q5_0, .id = "MLX_5BIT_G64", .container = container::mlx, .bits_per_weight = 5.5,
    .note = "affine: 16-bit scale and 16-bit bias per group of 64; embeddings and lm_head quantised too", .source = "ml-explore/mlx-lm@d78bf58:mlx_lm/convert.py and utils.py (group_size 64 default; scales+biases per group); norms stay 16 bit (<0.01%)"};
inline constexpr format mlx_6bit_g64{
    .type = tensor_type::q6_k, .id = "MLX_6BIT_G64", .container = container::mlx, .bits_per_weight = 6.5,
    .note = "affine: 16-bit scale and 16-bit bias per group of 64; embeddings and lm_head quantised too", .source = "ml-explore/mlx-lm@d78bf58:mlx_lm/convert.py and utils.py (group_size 64 default; scales+biases per group); norms stay 16 bit (<0.01%)"};
inline constexpr format mlx_8bit_g64{
    .type = tensor_type::q8_0, .id = "MLX_8BIT_G64", .container = container::mlx, .bits_per_weight = 8.5,
    .note = "affine: 16-bit scale and 16-bit bias per group of 64; embeddings and lm_head quantised too", .source = "ml-explore/mlx-lm@d78bf58:mlx_lm/convert.py and utils.py (group_size 64 default; scales+biases per group); norms stay 16 bit (<0.01%)"};
inline constexpr format mlx_4bit_g32{
    .type = tensor_type::q4_0, .id = "MLX_4BIT_G32", .container = container::mlx, .bits_per_weight = 5,
    .note = "as above, group 32", .source = "ml-explore/mlx-lm@d78bf58:mlx_lm/utils.py"};
inline constexpr format bnb_nf4{
    .type = tensor_type::q4_0, .id = "BNB_NF4", .recipe = recipe::wide_ends, .bits_per_weight = 4.5,
    .note = "fp32 absmax per 64; no double quantisation; dequant to bf16 per layer (slow decode)", .source = "QLoRA scheme: block 64, 32-bit constants = 0.5 bit (page cited in research/catalog.md); computed"};
inline constexpr format bnb_nf4_dq{
    .type = tensor_type::q4_0, .id = "BNB_NF4_DQ", .recipe = recipe::wide_ends, .bits_per_weight = 4.12695,
    .note = "double quantisation: 8-bit absmax + fp32 per 256 blocks = 0.127 bit", .source = "QLoRA scheme: 8/64 + 32/(64*256) = 0.127 bit; computed"};
inline constexpr format ud_iq1_s{
    .type = tensor_type::iq1_s, .id = "UD-IQ1_S", .recipe = recipe::gguf_iq1, .container = container::gguf, .needs_file_size = true,
    .note = "Unsloth dynamic mixture; the bits depend on the model: use the file size.", .source = "definition of the format"};
inline constexpr format ud_iq1_m{
    .type = tensor_type::iq1_m, .id = "UD-IQ1_M", .recipe = recipe::gguf_iq1, .container = container::gguf, .needs_file_size = true,
    .note = "Unsloth dynamic mixture; the bits depend on the model: use the file size.", .source = "definition of the format"};
inline constexpr format ud_iq2_xxs{
    .type = tensor_type::iq2_xxs, .id = "UD-IQ2_XXS", .recipe = recipe::gguf_iq2_xs, .container = container::gguf, .needs_file_size = true,
    .note = "Unsloth dynamic mixture; the bits depend on the model: use the file size. Files seen: 2.68 to 2.68 bits per weight, median 2.68 (1 rows).", .source = "measured files of observations/decode.csv and offload.csv"};
inline constexpr format ud_iq2_m{
    .type = tensor_type::iq2_s, .id = "UD-IQ2_M", .recipe = recipe::gguf_iq2_m, .container = container::gguf, .needs_file_size = true,
    .note = "Unsloth dynamic mixture; the bits depend on the model: use the file size.", .source = "definition of the format"};
inline constexpr format ud_q2_k_xl{
    .type = tensor_type::q2_k, .id = "UD-Q2_K_XL", .recipe = recipe::gguf_q2_k, .container = container::gguf, .needs_file_size = true,
    .note = "Unsloth dynamic mixture; the bits depend on the model: use the file size. Files seen: 3.18 to 3.18 bits per weight, median 3.18 (1 rows).", .source = "measured files of observations/decode.csv and offload.csv"};
inline constexpr format ud_iq3_xxs{
    .type = tensor_type::iq3_xxs, .id = "UD-IQ3_XXS", .recipe = recipe::gguf_iq3_xxs, .container = container::gguf, .needs_file_size = true,
    .note = "Unsloth dynamic mixture; the bits depend on the model: use the file size.", .source = "definition of the format"};
inline constexpr format ud_q3_k_s{
    .type = tensor_type::q3_k, .id = "UD-Q3_K_S", .recipe = recipe::gguf_q3_k_s, .container = container::gguf, .needs_file_size = true,
    .note = "Unsloth dynamic mixture; the bits depend on the model: use the file size.", .source = "definition of the format"};
inline constexpr format ud_q3_k_xl{
    .type = tensor_type::q3_k, .id = "UD-Q3_K_XL", .recipe = recipe::gguf_q3_k_m, .container = container::gguf, .needs_file_size = true,
    .note = "Unsloth dynamic mixture; the bits depend on the model: use the file size. Files seen: 3.99 to 3.99 bits per weight, median 3.99 (1 rows).", .source = "measured files of observations/decode.csv and offload.csv"};
inline constexpr format ud_q4_k_m{
    .type = tensor_type::q4_k, .id = "UD-Q4_K_M", .recipe = recipe::gguf_q4_k_m, .container = container::gguf, .needs_file_size = true,
    .note = "Unsloth dynamic mixture; the bits depend on the model: use the file size.", .source = "definition of the format"};
inline constexpr format ud_q4_k_xl{
    .type = tensor_type::q4_k, .id = "UD-Q4_K_XL", .recipe = recipe::gguf_q4_k_m, .container = container::gguf, .needs_file_size = true,
    .note = "Unsloth dynamic mixture; the bits depend on the model: use the file size. Files seen: 4.53 to 5.78 bits per weight, median 4.89 (57 rows).", .source = "measured files of observations/decode.csv and offload.csv"};
inline constexpr format ud_q5_k_xl{
    .type = tensor_type::q5_k, .id = "UD-Q5_K_XL", .recipe = recipe::gguf_q5_k_m, .container = container::gguf, .needs_file_size = true,
    .note = "Unsloth dynamic mixture; the bits depend on the model: use the file size.", .source = "definition of the format"};
inline constexpr format ud_q6_k_xl{
    .type = tensor_type::q6_k, .id = "UD-Q6_K_XL", .recipe = recipe::gguf_plain, .container = container::gguf, .needs_file_size = true,
    .note = "Unsloth dynamic mixture; the bits depend on the model: use the file size. Files seen: 6.80 to 7.01 bits per weight, median 7.01 (8 rows).", .source = "measured files of observations/decode.csv and offload.csv"};
inline constexpr format ud_q8_k_xl{
    .type = tensor_type::q8_0, .id = "UD-Q8_K_XL", .recipe = recipe::gguf_plain, .container = container::gguf, .needs_file_size = true,
    .note = "Unsloth dynamic mixture; the bits depend on the model: use the file size. Files seen: 9.12 to 10.64 bits per weight, median 10.64 (48 rows).", .source = "measured files of observations/decode.csv and offload.csv"};
inline constexpr format mxfp4_f16{
    .type = tensor_type::f16, .id = "MXFP4_F16", .container = container::gguf, .mxfp4_experts = true,
    .note = "gpt-oss with MXFP4 experts and 16-bit attention, embedding and output (GGUF label F16; also the native checkpoint served by vLLM and others): 12.83 GiB for 20b, 60.87 GiB for 120b. Files seen: 5.27 to 5.27 bits per weight, median 5.27 (1 rows).", .source = "measured files of observations/decode.csv and offload.csv"};
inline constexpr format mxfp4_q4_k_m{
    .type = tensor_type::q4_k, .id = "MXFP4_Q4_K_M", .recipe = recipe::gguf_q4_k_m, .container = container::gguf, .mxfp4_experts = true,
    .note = "gpt-oss with MXFP4 experts and the rest around 4-6 bits (GGUF label Q4_K_M): 11.6 GB for 20b. Files seen: 4.44 to 4.44 bits per weight, median 4.44 (7 rows).", .source = "measured files of observations/decode.csv and offload.csv"};
inline constexpr format q4_k{
    .type = tensor_type::q4_k, .id = "Q4_K", .recipe = recipe::gguf_plain, .container = container::gguf,
    .note = "pure Q4_K on every quantised matrix.", .source = "definition of the format"};
inline constexpr format q4_k_r4{
    .type = tensor_type::q4_k, .id = "Q4_K_R4", .recipe = recipe::gguf_q4_k_m, .container = container::ik_gguf,
    .note = "Q4_K repacked in rows of four.", .source = "definition of the format"};
inline constexpr format iq1_s_r4{
    .type = tensor_type::iq1_s, .id = "IQ1_S_R4", .recipe = recipe::gguf_plain, .container = container::ik_gguf, .bits_per_weight = 1.5,
    .note = "nominal bits of the main tensor type (ikawrakow/ik_llama.cpp:examples/quantize/quantize.cpp); mixtures are a little larger: prefer the file size.", .source = "definition of the format"};
inline constexpr format iq1_kt{
    .type = tensor_type::iq1_m, .id = "IQ1_KT", .recipe = recipe::gguf_plain, .container = container::ik_gguf, .bits_per_weight = 1.75,
    .note = "nominal bits of the main tensor type (ikawrakow/ik_llama.cpp:examples/quantize/quantize.cpp); mixtures are a little larger: prefer the file size.", .source = "definition of the format"};
inline constexpr format iq2_kt{
    .type = tensor_type::iq2_xxs, .id = "IQ2_KT", .recipe = recipe::gguf_plain, .container = container::ik_gguf, .bits_per_weight = 2.125,
    .note = "nominal bits of the main tensor type (ikawrakow/ik_llama.cpp:examples/quantize/quantize.cpp); mixtures are a little larger: prefer the file size.", .source = "definition of the format"};
inline constexpr format iq2_k_r4{
    .type = tensor_type::iq2_xs, .id = "IQ2_K_R4", .recipe = recipe::gguf_plain, .container = container::ik_gguf, .bits_per_weight = 2.375,
    .note = "nominal bits of the main tensor type (ikawrakow/ik_llama.cpp:examples/quantize/quantize.cpp); mixtures are a little larger: prefer the file size.", .source = "definition of the format"};
inline constexpr format iq3_ks{
    .type = tensor_type::iq3_s, .id = "IQ3_KS", .recipe = recipe::gguf_plain, .container = container::ik_gguf, .bits_per_weight = 3.19,
    .note = "nominal bits of the main tensor type (ikawrakow/ik_llama.cpp:examples/quantize/quantize.cpp); mixtures are a little larger: prefer the file size.", .source = "definition of the format"};
inline constexpr format iq4_ks{
    .type = tensor_type::iq4_xs, .id = "IQ4_KS", .recipe = recipe::gguf_plain, .container = container::ik_gguf, .bits_per_weight = 4.25,
    .note = "nominal bits of the main tensor type (ikawrakow/ik_llama.cpp:examples/quantize/quantize.cpp); mixtures are a little larger: prefer the file size.", .source = "definition of the format"};
inline constexpr format iq4_ks_r4{
    .type = tensor_type::iq4_xs, .id = "IQ4_KS_R4", .recipe = recipe::gguf_plain, .container = container::ik_gguf, .bits_per_weight = 4.25,
    .note = "nominal bits of the main tensor type (ikawrakow/ik_llama.cpp:examples/quantize/quantize.cpp); mixtures are a little larger: prefer the file size.", .source = "definition of the format"};
inline constexpr format iq4_k_r4{
    .type = tensor_type::iq4_xs, .id = "IQ4_K_R4", .recipe = recipe::gguf_plain, .container = container::ik_gguf, .bits_per_weight = 4.5,
    .note = "nominal bits of the main tensor type (ikawrakow/ik_llama.cpp:examples/quantize/quantize.cpp); mixtures are a little larger: prefer the file size.", .source = "definition of the format"};
inline constexpr format dq4_k_r4{
    .type = tensor_type::iq4_xs, .id = "DQ4_K_R4", .recipe = recipe::gguf_plain, .container = container::ik_gguf, .bits_per_weight = 4.5,
    .note = "nominal bits of the main tensor type (ikawrakow/ik_llama.cpp:examples/quantize/quantize.cpp); mixtures are a little larger: prefer the file size.", .source = "definition of the format"};
inline constexpr format iq4_xs_r8{
    .type = tensor_type::iq4_xs, .id = "IQ4_XS_R8", .recipe = recipe::gguf_plain, .container = container::ik_gguf, .bits_per_weight = 4.25,
    .note = "nominal bits of the main tensor type (ikawrakow/ik_llama.cpp:examples/quantize/quantize.cpp); mixtures are a little larger: prefer the file size.", .source = "definition of the format"};
inline constexpr format ik_mix{
    .type = tensor_type::iq4_xs, .id = "IK_MIX", .recipe = recipe::gguf_iq4, .container = container::ik_gguf, .needs_file_size = true,
    .note = "custom recipe mixing IQ_K types; only the file size is meaningful. Files seen: 3.93 to 3.93 bits per weight, median 3.93 (5 rows).", .source = "measured files of observations/decode.csv and offload.csv"};
inline constexpr format exl2_2_5bpw{
    .type = tensor_type::q3_k, .id = "EXL2_2.5BPW", .recipe = recipe::wide_ends, .container = container::exl, .bits_per_weight = 2.5, .head_bits = 6,
    .note = "EXL2 with this average over the linear layers.", .source = "definition of the format"};
inline constexpr format exl2_3_0bpw{
    .type = tensor_type::q3_k, .id = "EXL2_3.0BPW", .recipe = recipe::wide_ends, .container = container::exl, .bits_per_weight = 3, .head_bits = 6,
    .note = "EXL2 with this average over the linear layers.", .source = "definition of the format"};
inline constexpr format exl2_4_0bpw{
    .type = tensor_type::q4_0, .id = "EXL2_4.0BPW", .recipe = recipe::wide_ends, .container = container::exl, .bits_per_weight = 4, .head_bits = 6,
    .note = "EXL2 with this average over the linear layers.", .source = "definition of the format"};
inline constexpr format exl2_5_0bpw{
    .type = tensor_type::q4_0, .id = "EXL2_5.0BPW", .recipe = recipe::wide_ends, .container = container::exl, .bits_per_weight = 5, .head_bits = 6,
    .note = "EXL2 with this average over the linear layers.", .source = "definition of the format"};
inline constexpr format exl3_4_0bpw{
    .type = tensor_type::exl3, .id = "EXL3_4.0BPW", .recipe = recipe::wide_ends, .container = container::exl, .bits_per_weight = 4, .head_bits = 6,
    .note = "EXL3 trellis with this average over the linear layers.", .source = "definition of the format"};
inline constexpr format exl3_6_0bpw{
    .type = tensor_type::exl3, .id = "EXL3_6.0BPW", .recipe = recipe::wide_ends, .container = container::exl, .bits_per_weight = 6, .head_bits = 6,
    .note = "EXL3 trellis with this average over the linear layers.", .source = "definition of the format"};
inline constexpr format mlx_5bit_g32{
    .type = tensor_type::q5_0, .id = "MLX_5BIT_G32", .container = container::mlx, .bits_per_weight = 6.0,
    .note = "5 bits + 16-bit scale and bias per 32.", .source = "definition of the format"};
inline constexpr format mlx_mxfp4{
    .type = tensor_type::mxfp4, .id = "MLX_MXFP4", .container = container::mlx, .bits_per_weight = 4.25,
    .note = "MXFP4 blocks of 32 with an 8-bit scale.", .source = "definition of the format"};
inline constexpr format mlx_nvfp4{
    .type = tensor_type::mxfp4, .id = "MLX_NVFP4", .container = container::mlx, .bits_per_weight = 4.5,
    .note = "NVFP4 blocks of 16 with an 8-bit scale.", .source = "definition of the format"};
inline constexpr format autoround_int4_g128{
    .type = tensor_type::q4_0, .id = "AUTOROUND_INT4_G128", .recipe = recipe::wide_ends, .bits_per_weight = 4.15625,
    .note = "AutoRound 4-bit linear layers, groups of 128 assumed; embedding and head 16 bit.", .source = "definition of the format"};
inline constexpr format int4_g32_sym{
    .type = tensor_type::q4_0, .id = "INT4_G32_SYM", .recipe = recipe::wide_ends, .bits_per_weight = 4.5,
    .note = "compressed-tensors W4A16, 16-bit scale per 32.", .source = "definition of the format"};
inline constexpr format int4_g32_asym{
    .type = tensor_type::q4_0, .id = "INT4_G32_ASYM", .recipe = recipe::wide_ends, .bits_per_weight = 4.625,
    .note = "compressed-tensors W4A16, 16-bit scale and 4-bit zero per 32.", .source = "definition of the format"};
inline constexpr format int8_w8a8{
    .type = tensor_type::q8_0, .id = "INT8_W8A8", .recipe = recipe::wide_ends, .bits_per_weight = 8.0,
    .note = "8-bit weights and activations, one scale per channel; embedding and head 16 bit.", .source = "definition of the format"};
inline constexpr format int4_unspecified{
    .type = tensor_type::q4_0, .id = "INT4_UNSPECIFIED", .recipe = recipe::wide_ends, .bits_per_weight = 4.5,
    .note = "a 4-bit format that the source does not name (about 4.2 to 5 bits).", .source = "definition of the format"};

// clang-format on
}  // namespace formats

// Every format of the catalogue, in its order.
inline constexpr const format* format_catalog[] = {
    &formats::f32,           &formats::f16,
    &formats::bf16,          &formats::q8_0,
    &formats::q6_k,          &formats::q5_k_m,
    &formats::q5_k_s,        &formats::q5_1,
    &formats::q5_0,          &formats::q4_k_m,
    &formats::q4_k_s,        &formats::q4_1,
    &formats::q4_0,          &formats::q3_k_l,
    &formats::q3_k_m,        &formats::q3_k_s,
    &formats::q2_k,          &formats::q2_k_s,
    &formats::iq4_nl,        &formats::iq4_xs,
    &formats::iq3_m,         &formats::iq3_s,
    &formats::iq3_xs,        &formats::iq3_xxs,
    &formats::iq2_m,         &formats::iq2_s,
    &formats::iq2_xs,        &formats::iq2_xxs,
    &formats::iq1_m,         &formats::iq1_s,
    &formats::tq2_0,         &formats::tq1_0,
    &formats::mxfp4,         &formats::nvfp4,
    &formats::fp8_e4m3,      &formats::fp8_e4m3_b128,
    &formats::awq_int4_g128, &formats::gptq_int4_g128,
    &formats::gptq_int4_g32, &formats::exl2,
    &formats::exl3,          &formats::mlx_2bit_g64,
    &formats::mlx_3bit_g64,  &formats::mlx_4bit_g64,
    &formats::mlx_5bit_g64,  &formats::mlx_6bit_g64,
    &formats::mlx_8bit_g64,  &formats::mlx_4bit_g32,
    &formats::bnb_nf4,       &formats::bnb_nf4_dq,
    &formats::ud_iq1_s,      &formats::ud_iq1_m,
    &formats::ud_iq2_xxs,    &formats::ud_iq2_m,
    &formats::ud_q2_k_xl,    &formats::ud_iq3_xxs,
    &formats::ud_q3_k_s,     &formats::ud_q3_k_xl,
    &formats::ud_q4_k_m,     &formats::ud_q4_k_xl,
    &formats::ud_q5_k_xl,    &formats::ud_q6_k_xl,
    &formats::ud_q8_k_xl,    &formats::mxfp4_f16,
    &formats::mxfp4_q4_k_m,  &formats::q4_k,
    &formats::q4_k_r4,       &formats::iq1_s_r4,
    &formats::iq1_kt,        &formats::iq2_kt,
    &formats::iq2_k_r4,      &formats::iq3_ks,
    &formats::iq4_ks,        &formats::iq4_ks_r4,
    &formats::iq4_k_r4,      &formats::dq4_k_r4,
    &formats::iq4_xs_r8,     &formats::ik_mix,
    &formats::exl2_2_5bpw,   &formats::exl2_3_0bpw,
    &formats::exl2_4_0bpw,   &formats::exl2_5_0bpw,
    &formats::exl3_4_0bpw,   &formats::exl3_6_0bpw,
    &formats::mlx_5bit_g32,  &formats::mlx_mxfp4,
    &formats::mlx_nvfp4,     &formats::autoround_int4_g128,
    &formats::int4_g32_sym,  &formats::int4_g32_asym,
    &formats::int8_w8a8,     &formats::int4_unspecified,
};

// The format of that name, or null. Case and the characters "-_. " do not matter.
constexpr const format* find_format(const char* name) { return detail::find_by_id(format_catalog, name); }

}  // namespace llmhw

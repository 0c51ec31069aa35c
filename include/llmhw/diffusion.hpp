// Diffusion images: steps per second of SDXL and FLUX.1, and their memory.
//
//     time of a step = max(operations / (0.5 x dense peak), weights / bandwidth)
//
// An image model computes all its pixels at once, so that the units bound it, not the memory. The operations of a step follow from the
// geometry of the networks below. The efficiency rests on two figures, none of them a measurement with its settings stated; docs/diffusion.md
// says how thin that is.
#pragma once

#include <llmhw/detail/math.hpp>
#include <llmhw/engine.hpp>
#include <llmhw/machine.hpp>

namespace llmhw {

// A denoising network and what stands around it.
struct image_model {
    const char* id = "";
    const char* name = "";
    double parameters = 0;          // of the denoiser
    double encoder_parameters = 0;  // of the text encoders
    double decoder_parameters = 0;  // of the image decoder
    int patch = 16;                 // pixels on the side of a position of the coarsest sequence counted below
    // Operations of one evaluation: a part that grows with the pixels, and attention, which grows with their square.
    operations_per_token per_position = {};
    double attention_width = 0;  // sum over the attention layers of their width; 4 of these per pair of positions
    double fine_attention = 0;   // the same of layers that work on four times the positions
    int text_tokens = 0;         // that take part in the attention of the images
    int evaluations = 1;         // of the denoiser per step: 2 with classifier-free guidance
    const char* source = "";
};

namespace image_models {

// clang-format off
// A U-Net. Positions are the 32 x 32 of a 1024-pixel image. Transformer layers: 60 of width 1280 there, 10 of width 640 on four times as many;
// each costs 18 d^2 multiply-adds per position (self-attention 4, cross-attention 2, gated block 12). The convolutions of the
// 17 residual blocks and the samplers add 0.81e12 multiply-adds at 1024 pixels.
inline constexpr image_model sdxl{
    .id = "sdxl", .name = "Stable Diffusion XL 1.0", .parameters = 2.567e9, .encoder_parameters = 0.817e9, .decoder_parameters = 0.084e9, .patch = 32,
    .per_position = (2 * (60 * 18. * 1280 * 1280 + 4 * 10 * 18. * 640 * 640 + 0.81e12 / 1024)) * FLOP_per_tok,
    .attention_width = 60. * 1280, .fine_attention = 10. * 640, .evaluations = 2,
    .source = "Podell et al. 2023 (SDXL), table 1: 2.6e9 parameters in the U-Net, 817e6 in the text encoders, transformer blocks 0, 2, 10, channels 320 x (1, 2, 4)"};

// Transformers of width 3072: 19 double blocks, whose image and text streams have their own weights, and 38 single ones; 12 d^2 multiply-adds
// per position and block. The guidance is distilled into the network: one evaluation a step.
inline constexpr image_model flux_1_dev{
    .id = "flux.1-dev", .name = "FLUX.1 dev", .parameters = 11.9e9, .encoder_parameters = 4.885e9, .decoder_parameters = 0.084e9, .patch = 16,
    .per_position = (2 * (19 + 38) * 12. * 3072 * 3072) * FLOP_per_tok,
    .attention_width = 57. * 3072, .text_tokens = 512,
    .source = "black-forest-labs/flux src/flux/util.py (hidden_size 3072, depth 19, depth_single_blocks 38, mlp_ratio 4); text encoders T5-XXL and CLIP-L"};
// clang-format on

}  // namespace image_models

struct image_workload {
    int width = 1024;  // pixels
    int height = 1024;
    int steps = 20;
    int images = 1;               // computed at once
    double bytes_per_weight = 2;  // of the denoiser; the encoders and the decoder stay in 16 bits
};

struct image_estimate {
    token_count positions = {};  // of one image, text among them
    operations per_step = {};
    duration step = {};
    frequency rate = {};  // steps ("iterations") per second
    frequency low = {};   // the few published figures lie between low and high
    frequency high = {};
    frequency ceiling = {};  // nothing beats it
    duration image = {};     // all steps of all images, without encoders and decoder
    // Memory on the device; the parts add up.
    information denoiser = {};
    information encoders = {};  // may leave once the text is encoded
    information decoder = {};
    information activations = {};

    constexpr information total() const { return denoiser + encoders + decoder + activations; }
};

// Share of the dense peak with 32-bit accumulation. SDXL at 1024 pixels in 3 to 7 seconds on an RTX 4090 is 0.34 to 0.80 of it, if that is 30
// steps: the source does not say. The band ends where the figures do: at those 3 seconds, and at SDXL with 512 pixels on an RTX 5090 at 12.5
// steps a second, where launching the kernels takes longer than computing them.
struct diffusion_physics {
    double compute = 0.5;
    spread band = {0.36, 1.6};
};

// Operations of one evaluation of the denoiser.
constexpr operations denoising_operations(const image_model& m, int width, int height) {
    const double image = static_cast<double>(width) / m.patch * height / m.patch, positions = image + m.text_tokens;
    const double pairs = m.attention_width * positions * positions + m.fine_attention * 16 * image * image;
    return positions * 1_tok * m.per_position + 4 * pairs * FLOP;
}

constexpr image_estimate image_of(const image_model& m, const device& d, const image_workload& w, const diffusion_physics& physics = {}) {
    image_estimate result;
    const double image = static_cast<double>(w.width) / m.patch * w.height / m.patch;
    result.positions = (image + m.text_tokens) * tok;
    result.per_step = w.images * m.evaluations * denoising_operations(m, w.width, w.height);
    result.denoiser = m.parameters * w.bytes_per_weight * B;
    result.encoders = 2 * m.encoder_parameters * B;
    result.decoder = 2 * m.decoder_parameters * B;
    // The decoder's last layers hold the most: 128 channels of 16 bits for every pixel, in and out, and a copy for the convolution.
    result.activations = w.images * 3. * 2 * 128 * w.width * w.height * B;

    // Eight-bit and four-bit weights are computed in FP8 and FP4 where the device has them.
    const compute_rate sixteen_bit = accumulating_peak(d);
    const double accumulation = d.bf16 > 0_FLOPS && d.fp16 > 0_FLOPS ? d.bf16 / d.fp16 : 1;  // GeForce: half rate with 32 bits
    const compute_rate narrow = w.bytes_per_weight <= 0.625 ? max(d.fp4, d.fp8) : w.bytes_per_weight <= 1.125 ? d.fp8 : 0_FLOPS;
    const compute_rate peak = max(sixteen_bit, detail::min(accumulation, 1) * narrow);
    if (!(peak > 0_FLOPS)) return result;
    const duration reading = result.denoiser / d.bandwidth;
    result.step = max(result.per_step / (physics.compute * peak), reading);
    result.image = w.steps * result.step;
    result.rate = 1 / result.step;
    result.ceiling = 1 / max(result.per_step / max(narrow, max(d.bf16, d.fp16)), reading);
    result.low = physics.band.low * result.rate;
    result.high = min(physics.band.high * result.rate, result.ceiling);
    return result;
}

}  // namespace llmhw

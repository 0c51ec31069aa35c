// Diffusion images: operations of a step, steps per second against the few published figures, memory.
#include <llmhw/catalog/devices.hpp>
#include <llmhw/diffusion.hpp>

#include "check_both.hpp"

using namespace llmhw;
using llmhw::testing::close;

namespace {

constexpr image_estimate sdxl(const device& d, const image_workload& w) { return image_of(image_models::sdxl, d, w); }
constexpr image_estimate flux(const device& d, const image_workload& w) { return image_of(image_models::flux_1_dev, d, w); }

}  // namespace

TEST_CASE("operations of a denoising step") {
    // SDXL at 1024 pixels, multiply-adds: transformers 60 x 18 x 1280^2 x 1024 + 10 x 18 x 640^2 x 4096, their attention, convolutions.
    CHECK_BOTH(
        [](int side) {
            const double layers = 60. * 18 * 1280 * 1280 * 1024 + 10. * 18 * 640 * 640 * 4096;
            const double attention = 60. * 2 * 1024 * 1024 * 1280 + 10. * 2 * 4096 * 4096 * 640;
            return close(denoising_operations(image_models::sdxl, side, side).in(FLOP), 2 * (layers + attention + 0.81e12), 1e-9);
        },
        1024);
    // FLUX.1: 4,096 image and 512 text positions pass 57 blocks of 12 x 3072^2, and see each other.
    CHECK_BOTH(
        [](int side) {
            return close(denoising_operations(image_models::flux_1_dev, side, side).in(FLOP),
                         2 * 57. * 12 * 3072 * 3072 * 4608 + 4. * 57 * 3072 * 4608 * 4608, 1e-9);
        },
        1024);
    // A quarter of the pixels is less than a quarter of the work: attention grows with the square.
    CHECK_BOTH(
        [](int side) {
            return 4 * denoising_operations(image_models::sdxl, side, side) < denoising_operations(image_models::sdxl, 2 * side, 2 * side);
        },
        512);
    CHECK_BOTH(
        [](int side) {
            return denoising_operations(image_models::sdxl, side, 2 * side) == denoising_operations(image_models::sdxl, 2 * side, side);
        },
        512);
    // Guidance evaluates SDXL twice a step; FLUX.1 dev has it distilled.
    CHECK_BOTH([](int side) { return sdxl(devices::rtx_4090, {}).per_step == 2 * denoising_operations(image_models::sdxl, side, side); },
               1024);
    CHECK_BOTH([](int side) { return flux(devices::rtx_4090, {}).per_step == denoising_operations(image_models::flux_1_dev, side, side); },
               1024);
    CHECK_BOTH([](int side) { return flux(devices::rtx_4090, {.width = side, .height = side}).positions == 4608_tok; }, 1024);
}

TEST_CASE("steps per second and the published figures") {
    // SDXL, 1024 pixels, 30 steps on an RTX 4090: 3 to 7 seconds.
    CHECK_BOTH(
        [](device d) {
            const image_estimate e = sdxl(d, {.steps = 30});
            return e.image > 3_s && e.image < 7_s && 30 / e.high >= 2.99_s && 30 / e.low >= 7_s;
        },
        devices::rtx_4090);
    // SDXL, 512 pixels, on an RTX 5090: 12.5 steps a second.
    CHECK_BOTH(
        [](device d) {
            const image_estimate e = sdxl(d, {.width = 512, .height = 512});
            return e.low <= 12.5 * Hz && e.rate > 12.5 * Hz;
        },
        devices::rtx_5090);
    // FLUX.1 dev at 3.5 steps a second on an RTX 5090 needs 8-bit weights: with 16 bits it would be above the rate of 32-bit accumulation.
    CHECK_BOTH(
        [](device d) {
            const image_estimate sixteen = flux(d, {}), eight = flux(d, {.bytes_per_weight = 1});
            return sixteen.high < 3.5 * Hz && 3.5 * sixteen.per_step.in(TFLOP) > d.bf16.in(TFLOPS) && eight.low < 3.5 * Hz &&
                   eight.high > 3.5 * Hz;
        },
        devices::rtx_5090);
    // Half of the peak with 32-bit accumulation.
    CHECK_BOTH([](device d) { return close((1 / sdxl(d, {}).rate).in(s), sdxl(d, {}).per_step.in(FLOP) / (0.5 * 165e12), 1e-3); },
               devices::rtx_4090);
    // GeForce computes FP8 with 32-bit accumulation at half its stated rate, too; the ceiling is the stated one.
    CHECK_BOTH(
        [](device d) {
            const image_estimate eight = flux(d, {.bytes_per_weight = 1});
            const double half = d.bf16 / d.fp16;
            return close(eight.rate.in(Hz), 0.5 * half * d.fp8.in(FLOPS) / eight.per_step.in(FLOP), 1e-9) &&
                   close(eight.ceiling.in(Hz), d.fp8.in(FLOPS) / eight.per_step.in(FLOP), 1e-9);
        },
        devices::rtx_4090);
    // Four-bit weights use FP4 units, where there are any.
    CHECK_BOTH([](device d) { return flux(d, {.bytes_per_weight = 0.5625}).rate > flux(d, {.bytes_per_weight = 1}).rate; },
               devices::rtx_5090);
    CHECK_BOTH([](device d) { return flux(d, {.bytes_per_weight = 0.5625}).rate == flux(d, {}).rate; }, devices::apple_m4_max);
    // One rate where the device states one only; weights that are read slower than computed set the time.
    CHECK_BOTH(
        [](device d) {
            d.bandwidth = 1_GB_per_s;
            const image_estimate e = flux(d, {});
            return close(e.step.in(s), 23.8) && close(e.ceiling.in(Hz), 1 / 23.8) && e.high == e.ceiling;
        },
        devices::rtx_4090);
    CHECK_BOTH(
        [](device d) {
            d.bf16 = {};
            return close(sdxl(d, {}).rate.in(Hz), 0.5 * d.fp16.in(FLOPS) / sdxl(d, {}).per_step.in(FLOP), 1e-9);
        },
        devices::apple_m4_max);
    CHECK_BOTH(
        [](device d) {
            d.bf16 = d.fp16 = d.fp8 = {};
            return sdxl(d, {}).rate == 0 * Hz && sdxl(d, {}).denoiser > 0_B;
        },
        devices::apple_m4_max);
}

TEST_CASE("images and memory") {
    CHECK_BOTH(
        [](int steps) {
            return close(sdxl(devices::rtx_4090, {.steps = steps}).image.in(s), steps * sdxl(devices::rtx_4090, {}).step.in(s));
        },
        30);
    CHECK_BOTH(
        [](int images) { return close(sdxl(devices::rtx_4090, {.images = images}).step / sdxl(devices::rtx_4090, {}).step, images); }, 4);
    CHECK_BOTH(
        [](image_workload w) {
            const image_estimate e = flux(devices::rtx_4090, w);
            return e.denoiser == 23.8_GB && e.encoders == 9.77_GB && close(e.activations.in(B), 3 * 256. * 1024 * 1024) &&
                   close(e.total().in(B), (e.denoiser + e.encoders + e.decoder + e.activations).in(B)) && e.decoder == 0.168_GB;
        },
        image_workload{});
    CHECK_BOTH(
        [](double bytes) {
            return close(flux(devices::rtx_4090, {.bytes_per_weight = bytes}).denoiser.in(GB), 11.9) &&
                   flux(devices::rtx_4090, {.bytes_per_weight = bytes}).encoders == 9.77_GB;
        },
        1.);
    CHECK_BOTH(
        [](int images) {
            return close(sdxl(devices::rtx_4090, {.images = images}).activations / sdxl(devices::rtx_4090, {}).activations, images);
        },
        3);
}

TEST_CASE("invariants of diffusion over the catalogue") {
    for (const device* d : device_catalog) {
        for (const image_model* m : {&image_models::sdxl, &image_models::flux_1_dev}) {
            for (const double bytes : {2., 1., 0.5625}) {
                INFO(d->id, " ", m->id, " ", bytes);
                const image_estimate e = image_of(*m, *d, {.bytes_per_weight = bytes});
                if (!(d->fp16 > 0_FLOPS)) continue;
                CHECK(e.rate > 0 * Hz);
                CHECK(e.rate <= e.ceiling);
                CHECK(e.low <= e.rate);
                CHECK(e.high <= e.ceiling);
                CHECK(image_of(*m, *d, {.width = 1280, .bytes_per_weight = bytes}).rate <= e.rate);
            }
        }
    }
}

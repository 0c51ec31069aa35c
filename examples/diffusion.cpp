// Steps per second and memory of image models, beside the figures that two articles give.
#include <iostream>

#include <llmhw/catalog/devices.hpp>
#include <llmhw/diffusion.hpp>
#include <llmhw/ostream.hpp>

int main() {
    using namespace llmhw;

    const auto show = [](const device& d, const image_model& m, const image_workload& w, const char* claim) {
        const image_estimate e = image_of(m, d, w);
        std::cout << d.name << ", " << m.name << ", " << w.width << " pixels, " << fixed(8 * w.bytes_per_weight, 0)
                  << " bits: " << fixed(e.rate.in(Hz), 2) << " steps/s (" << fixed(e.low.in(Hz), 2) << " to " << fixed(e.high.in(Hz), 2)
                  << "; never above " << fixed(e.ceiling.in(Hz), 1) << "), " << w.steps << " steps in " << to_string(e.image) << ", "
                  << e.total() << "; " << claim << '\n';
    };
    show(devices::rtx_4090, image_models::sdxl, {.steps = 30}, "article: an image in 3 to 7 s");
    show(devices::rtx_5090, image_models::sdxl, {.width = 512, .height = 512, .steps = 30}, "article: 12.5 steps/s");
    show(devices::rtx_5090, image_models::flux_1_dev, {}, "article: 3.5 steps/s, bits not stated");
    show(devices::rtx_5090, image_models::flux_1_dev, {.bytes_per_weight = 1}, "the same");
    show(devices::apple_m3_ultra, image_models::sdxl, {.steps = 30}, "article: 3 to 5 times slower than an RTX 4090");
    show(devices::apple_m4_ultra_projected, image_models::flux_1_dev, {}, "article: 1.2 steps/s on a machine that was never sold");
}

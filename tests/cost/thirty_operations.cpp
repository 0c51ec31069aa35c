// What a user's file does with quantities: thirty operations on a dozen kinds.
#include <llmhw/estimate.hpp>

using namespace llmhw::literals;

llmhw::money year(llmhw::information weights, llmhw::bandwidth bandwidth, llmhw::power board, llmhw::energy_price price) {
    const llmhw::information per_token = weights + 128_kB * 2. - 64_kB;
    const llmhw::duration read = per_token / bandwidth;
    const llmhw::duration step = max(read, 5_ms) + 32 * 10_us;
    const llmhw::duration_per_token pace = step / 1_tok;
    const llmhw::token_rate rate = 1_tok / step;
    const llmhw::energy spent = board * step;
    const llmhw::energy_per_token each = spent / 1_tok;
    const llmhw::token_count written = rate * 8_h;
    const llmhw::energy daily = each * written + 100_W * 16_h;
    const llmhw::information traffic = bandwidth * pace * written;
    if (traffic > 1_TB && rate >= 10_tok_per_s && abs(daily - 1_kWh) < 10_kWh) return 365 * daily * price;
    return min(daily * price, 1_USD);
}

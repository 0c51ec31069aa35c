// What the page says before its tables, in plain words. The blocks of C++ are compiled and run by the tests.
#pragma once

namespace articles {

inline constexpr const char* page_head = R"(# The five articles, figure by figure

Five articles compare machines for local AI. This page takes every figure of theirs, works out what the library says to the same question,
and puts both side by side. It is printed by `examples/articles --markdown` from `data/claims.csv` (what the articles say) and
`data/claim_setups.csv` (what each figure is about), see [data/claims.md](../data/claims.md); no verdict is written down anywhere, each comes
from a law, its ceiling and its band. The same for a terminal:

```sh
cmake --preset demo && cmake --build --preset demo --target example_articles
build/demo/examples/example_articles --article 001
```

How to read a figure of tokens per second: to write one word, a machine has to read the part of the model that the word needs, once. So many
bytes take so long at the machine's memory bandwidth, whatever the program: that is the *ceiling*. What people measure is lower by what
programs lose: that is the *estimate*, and four of five measurements lie in its *band*.

Three rules explain most of what does not hold:

1. **A model that is larger than the memory has no speed there.** The part that stays outside is read at the speed of the place where it is.
   A file of 42.5 GB is not run in 32 GB, and five cards of 48 GB do not hold 404 GB.
2. **A mixture of experts is stored whole and read in part.** Its size decides whether it fits, the active experts decide how fast it is.
   Who divides the bandwidth by the whole file gets speeds that are several times too low; who counts the active part alone when it comes
   to memory loads 65 GB into 32.
3. **A quantised file is larger than parameters times bits.** "4 bits" are 4.8 in a Q4_K_M file, "8 bits" are 8.5 in Q8_0. Who divides all of
   the bandwidth by parameters times 4 or 8 bits gets speeds above the ceiling.

)";

inline constexpr const char* page_questions = R"(## The seven questions, each one call

How fast from bandwidth, does it fit, what does offload cost, what does a second card give, what do eight users get:

```cpp
#include <llmhw/solve.hpp>
using namespace llmhw::literals;

constexpr llmhw::setup chat{.model = llmhw::models::llama_3_3_70b,
                            .format = llmhw::formats::q4_k_m,
                            .machine = {.device = llmhw::devices::rtx_5090, .host = {.memory = 128_GiB, .bandwidth = llmhw::memory_bandwidth(2, 5600)}},
                            .workload = {.context = 4096_tok}};

// How fast: nothing beats bandwidth / bytes read. The articles' 34 tok/s are below that, but ...
static_assert(llmhw::estimate(chat).decode.ceiling > 34_tok_per_s);
// ... does it fit? It does not, and what does not fit has no speed.
static_assert(!llmhw::estimate(chat).fits() && llmhw::estimate(chat).decode.rate == 0_tok_per_s);
// What offload costs: the rest of the weights is read from the PC's memory.
static_assert(llmhw::offload_plan(chat).decode.ceiling < 10_tok_per_s);
// What a second card gives: room, and with matrices divided speed, less what the link takes.
constexpr llmhw::setup two = llmhw::with_devices(chat, 2);
constexpr llmhw::setup divided{.model = two.model, .format = two.format,
                               .machine = {.device = llmhw::devices::rtx_5090, .count = 2, .split = llmhw::split::tensor},
                               .workload = two.workload};
static_assert(llmhw::estimate(two).fits());
static_assert(llmhw::estimate(divided).decode.rate > llmhw::estimate(two).decode.rate);
static_assert(llmhw::estimate(divided).decode.rate < 2 * llmhw::estimate(two).decode.rate);
// What eight users get: more together, less each.
constexpr auto one_user = llmhw::estimate(two).decode, eight_users = llmhw::estimate(llmhw::with_users(two, 8)).decode;
static_assert(eight_users.throughput > one_user.throughput && eight_users.rate < one_user.rate);
```

Watts to kWh to dollars a year, the price of a token per second, and when a machine has earned what an API would have cost:

```cpp
#include <llmhw/cost.hpp>
using namespace llmhw::literals;

// Article 001: 725 W for eight hours and 100 W for the rest of the day are 7.4 kWh, and 432.16 USD a year at 0.16 USD/kWh.
constexpr llmhw::duty_cycle office{.active_power = 725_W, .idle_power = 100_W, .active_per_day = 8_h};
static_assert(llmhw::abs(llmhw::energy_per_day(office) - 7.4_kWh) < 0.001_kWh);
static_assert(llmhw::abs(llmhw::energy_per_year(office) * 0.16_USD_per_kWh - 432.16_USD) < 0.005_USD);

// A million tokens in and out a day cost 12.50 USD; 4100 USD are back after eleven months, or later with the electricity.
constexpr llmhw::api_price api{.input = 2.50_USD_per_Mtok, .output = 10_USD_per_Mtok};
constexpr llmhw::traffic daily{.input_per_day = 1_Mtok, .output_per_day = 1_Mtok};
constexpr llmhw::duration alone = llmhw::break_even(4100_USD, api, daily);
static_assert(alone > 10.5 * 30_days && alone < 11.5 * 30_days);
static_assert(llmhw::break_even(4100_USD, api, daily, llmhw::energy_per_day(office) * 0.16_USD_per_kWh) > alone);
// At 10 tok/s a day is too short for a million tokens.
static_assert(llmhw::break_even(4100_USD, api, daily, 0_USD, {.prefill = 1000_tok_per_s, .decode = 10_tok_per_s}) == llmhw::never);

static_assert(llmhw::price_of_speed(5499_USD, 12_tok_per_s) > 458_USD_per_tok_per_s);
```

And a decision matrix is a question to the solver, about a list of machines:

```cpp
#include <llmhw/solve.hpp>
using namespace llmhw::literals;

constexpr llmhw::machine shop[] = {{.device = llmhw::devices::rtx_5090},
                                   {.device = llmhw::devices::rtx_5090, .count = 2},
                                   {.device = llmhw::devices::apple_m3_ultra}};
constexpr llmhw::setup dense_70b{.model = llmhw::models::llama_3_3_70b, .format = llmhw::formats::q4_k_m, .workload = {.context = 4096_tok}};
static_assert(llmhw::cheapest_machine(dense_70b, shop, 10_tok_per_s)->count == 2);
// How many cards hold DeepSeek R1? Article 001 says five of 48 GB, or two of 96 GB.
constexpr llmhw::setup r1{.model = llmhw::models::deepseek_r1, .format = llmhw::formats::q4_k_m, .machine = {.device = llmhw::devices::rtx_pro_5000_bw_48gb}};
static_assert(llmhw::devices_needed(r1) > 5);
constexpr llmhw::setup r1_on_96_GB{.model = r1.model, .format = r1.format, .machine = {.device = llmhw::devices::rtx_pro_6000_bw_ws}};
static_assert(llmhw::devices_needed(r1_on_96_GB) > 2);
```

)";

inline constexpr const char* page_groups = R"(
## What holds, and what does not

What can be looked up or added up is mostly right: sizes of files, memory, bandwidths of machines that are sold, whether a model fits, sums.
Speeds are mostly not, and what is computed from speeds is not either. Arithmetic is rarely what is wrong: what goes into it is.

)";

inline constexpr const char* page_impossible = R"(
## What cannot be

)";

inline constexpr const char* page_matrix = R"(## Which machine for which model

The cheapest machine of a list that holds the model in Q4_K_M and gives one user so many tokens per second, the fastest one, and how many
cards hold it. List prices of the catalogue; 2000 USD for the PC around the cards, as article 001 counts; several cards divide the layers.

)";

inline constexpr const char* page_figures = R"(
## Every figure

*Own formula*: what the article's formula gives with the article's figures. *llmhw*, *band*, *limit*: the library's estimate, where 80 % of
measurements lie, and what nothing beats, all in the unit of the claim. Facts and sizes have a band of 2 %, for rounding. A Mac is judged by
what its owner may give the GPU, all but 4 GiB. Where an article does not say how two cards divide a model, both ways count. Ratios and
differences take the ends of both bands as if they had nothing to do with each other, so that theirs are wide.
)";

}  // namespace articles

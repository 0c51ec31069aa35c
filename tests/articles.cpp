// The claims of the articles: their arithmetic to the printed digit, and verdicts that come from laws.
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include <llmhw/diffusion.hpp>

#include "../examples/articles/matrix.hpp"
#include "../examples/articles/verdicts.hpp"
#include "check_both.hpp"

using namespace articles;
using namespace llmhw::literals;

namespace {

const std::vector<claim>& all_claims() {
    static const std::vector<claim> claims = read_claims(LLMHW_SOURCE_DIR "/data");
    return claims;
}
const std::vector<judged_claim>& all_judged() {
    static const std::vector<judged_claim> judged = judge_all(all_claims());
    return judged;
}
const judged_claim& judged_as(const std::string& id) {
    for (const judged_claim& j : all_judged())
        if (j.claim.id == id) return j;
    throw std::invalid_argument(id);
}

verdict verdict_of(const std::string& id) { return judged_as(id).verdict; }

// The verdict on the same claim with another figure.
verdict verdict_of(claim c, const std::string& value) {
    c.value = value;
    c.figure = figure_from(value);
    return judged(all_claims(), c).verdict;
}

}  // namespace

TEST_CASE("every claim has a verdict, and the verdicts of both kinds are many") {
    std::map<std::string, int> figures;
    int answered = 0;
    for (const judged_claim& j : all_judged()) {
        ++figures[j.claim.id.substr(0, 6)];
        answered += j.verdict != verdict::not_a_question_of_physics;
        CAPTURE(j.claim.id);
        CHECK(!j.why.empty());
        // What is asked has an answer, or says why not.
        if (!j.claim.question.empty()) CHECK(j.verdict != verdict::not_a_question_of_physics);
    }
    CHECK(figures.size() == 272);
    CHECK(answered > 240);
}

TEST_CASE("what the articles compute is reproduced to the printed digit") {
    int figures = 0, exact = 0;
    for (const judged_claim& j : all_judged()) {
        if (j.claim.formula_reproduces != "yes" || j.claim.stated_formula.empty()) continue;
        CAPTURE(j.claim.id);
        // The efficiency of a whole page is reproduced where all speeds of that page are.
        if (j.claim.question == "efficiency") {
            for (const judged_claim& speed : all_judged())
                if (speed.claim.article == j.claim.article && speed.claim.formula.rfind("bandwidth_over", 0) == 0) CHECK(reproduces(speed));
            ++figures;
            ++exact;
            continue;
        }
        REQUIRE(j.own);
        ++figures;
        exact += reproduces(j);
        // "Roughly an eighth" is 0.121, and 217.50 USD are printed as 215.
        const double computed = in(j.own->low, unit_of(j.claim.unit));
        if (!reproduces(j)) CHECK(std::abs(computed / j.claim.figure->low - 1) < 0.04);
    }
    MESSAGE(exact << " of " << figures << " computed figures are reproduced to the printed digit");
    CHECK(figures == 110);
    CHECK(exact == figures - 2);
}

TEST_CASE("sizes that the articles state are the laws', to two percent") {
    int sizes = 0, right = 0, exact = 0;
    for (const judged_claim& j : all_judged()) {
        if (j.claim.question != "size") continue;
        ++sizes;
        right += j.verdict == verdict::agrees;
        const double size = in(*j.answer.value, unit_of("GB"));
        const double digit = j.claim.figure->low_digit < 1 ? j.claim.figure->low_digit : 1;
        exact += std::floor(size / digit) == std::round(j.claim.figure->low / digit) ||
                 std::round(size / digit) == std::round(j.claim.figure->low / digit);
        // One alone is wrong: 56 GB for a 70B in Q5_K_M.
        CHECK((j.verdict == verdict::agrees) == (j.claim.id != "002-37"));
    }
    MESSAGE(exact << " of " << sizes << " sizes to the printed digit in GB, " << right << " within two percent in GB or GiB");
    CHECK(sizes == 18);
    CHECK(right == sizes - 1);
    CHECK(exact >= 9);
}

TEST_CASE("the impossible ones are caught by laws") {
    SUBCASE("a file of 42.5 GB has no speed on a card of 32 GB") {
        CHECK(verdict_of("000-10") == verdict::does_not_fit);
        CHECK(verdict_of("000-13") == verdict::does_not_fit);
        CHECK(verdict_of(judged_as("000-10").claim, "5") == verdict::does_not_fit);
        claim c = judged_as("000-10").claim;
        c.memory = 64_GiB;
        CHECK(judged(all_claims(), c).verdict != verdict::does_not_fit);
        // What is computed from it falls with it.
        CHECK(verdict_of("000-12") == verdict::does_not_fit);
        CHECK(verdict_of("000-49") == verdict::does_not_fit);
    }
    SUBCASE("405B in 96 GB at 17 to 18 tok/s: no room, and more than the bandwidth gives") {
        const judged_claim& j = judged_as("002-41");
        CHECK(j.verdict == verdict::does_not_fit);
        CHECK(j.claim.figure->low > in(*j.answer.limit, unit_of("tok/s")));
        claim c = j.claim;
        c.device = "apple-m3-ultra";
        c.memory = 512_GiB;
        CHECK(judged(all_claims(), c).verdict == verdict::above_the_physical_ceiling);
    }
    SUBCASE("speeds of mixtures are not computed from their size") {
        int computed = 0;
        for (const judged_claim& j : all_judged()) {
            if (j.claim.flag != "moe-total-size" || j.claim.question != "decode") continue;
            CAPTURE(j.claim.id);
            CHECK(j.verdict == (j.claim.formula.empty() ? verdict::pessimistic : verdict::wrong_input));
            CHECK(j.claim.figure->high < in(j.answer.band.low, unit_of("tok/s")));
            ++computed;
        }
        CHECK(computed == 13);
        CHECK(verdict_of("000-15") == verdict::does_not_fit);  // the other half of the mistake: Scout in 32 GB
    }
    SUBCASE("70B Q8 on an M4 Max at 8 tok/s") {
        CHECK(verdict_of("000-34") == verdict::above_the_physical_ceiling);
        CHECK(verdict_of(judged_as("000-34").claim, "7.4-9") == verdict::optimistic);
        CHECK(verdict_of(judged_as("000-34").claim, "6") == verdict::agrees);
    }
    SUBCASE("five cards of 48 GB, or two of 96 GB, for 404 GB") {
        CHECK(verdict_of("001-54") == verdict::does_not_fit);
        CHECK(verdict_of("001-55") == verdict::does_not_fit);
        CHECK(verdict_of(judged_as("001-54").claim, "9") == verdict::agrees);
        CHECK(verdict_of(judged_as("001-55").claim, "5") == verdict::agrees);
        CHECK(verdict_of(judged_as("001-55").claim, "8") == verdict::pessimistic);
    }
    SUBCASE("one RTX 4090 with offload at 8 to 15 tok/s on 70B") {
        CHECK(verdict_of("002-31") == verdict::above_the_physical_ceiling);
        claim c = judged_as("002-31").claim;
        c.host = "apple-m3-ultra";  // a host of 819 GB/s
        CHECK(judged(all_claims(), c).verdict != verdict::above_the_physical_ceiling);
    }
    SUBCASE("31 of 33 quantised speeds of article 004") {
        int quantised = 0, above = 0, wrong = 0;
        for (const judged_claim& j : all_judged()) {
            if (j.claim.article != "article 004" || j.claim.question != "decode") continue;
            if (j.claim.format == "F16") {
                CHECK(j.verdict != verdict::above_the_physical_ceiling);
                continue;
            }
            ++quantised;
            above += j.verdict == verdict::above_the_physical_ceiling;
            wrong += j.verdict == verdict::wrong_input;
        }
        CHECK(quantised == 33);
        CHECK(above == 31);
        CHECK(wrong == 2);  // a mixture taken for a dense model
    }
}

TEST_CASE("verdicts agree with what was checked by hand") {
    int checked = 0;
    for (const judged_claim& j : all_judged()) {
        if (j.claim.question.empty()) continue;
        CAPTURE(j.claim.id);
        CAPTURE(to_string(j.verdict));
        const bool cannot_be = j.verdict == verdict::above_the_physical_ceiling || j.verdict == verdict::does_not_fit;
        ++checked;
        if (j.claim.flag == "does-not-fit") CHECK(j.verdict == verdict::does_not_fit);
        if (j.claim.flag == "above-bandwidth-ceiling") CHECK(j.verdict == verdict::above_the_physical_ceiling);
        if (j.claim.flag == "moe-total-size") CHECK(j.verdict != verdict::agrees);
        if (j.claim.flag == "ok" && j.claim.question != "derived") CHECK(!cannot_be);
        if (j.claim.flag == "wrong-fact" &&
            (j.claim.question == "capacity" || j.claim.question == "bandwidth" || j.claim.question == "fp16"))
            CHECK(j.verdict == verdict::wrong_input);
    }
    CHECK(checked > 240);
}

TEST_CASE("answers keep what estimates keep") {
    for (const judged_claim& j : all_judged()) {
        if (!j.answer.value) continue;
        CAPTURE(j.claim.id);
        CHECK(!less(*j.answer.value, j.answer.band.low));
        CHECK(!less(j.answer.band.high, *j.answer.value));
        if (j.answer.limit && j.claim.question == "decode") CHECK(!less(*j.answer.limit, j.answer.band.high));
    }
}

TEST_CASE("every name of the articles is in the catalogue") {
    const auto names = csv::read(LLMHW_SOURCE_DIR "/data/claim_names.csv");
    REQUIRE(names);
    int found = 0;
    for (std::size_t row = 0; row < names->size(); ++row) {
        const std::string &kind = names->text(row, "kind"), &id = names->text(row, "catalog_id");
        CAPTURE(id);
        if (id.empty()) continue;  // closed, not published, or an image model
        ++found;
        if (kind == "model") CHECK(llmhw::find_model(id.c_str()));
        if (kind == "device") CHECK(llmhw::find_device(id.c_str()));
        if (kind == "link") CHECK(llmhw::find_link(id.c_str()));
    }
    CHECK(found == 71);
}

TEST_CASE("every machine of the articles takes every model in every format that they name") {
    struct named {
        const char* device;
        int count = 1;
        llmhw::information memory = {};
        const char* host = "";
    };
    const named machines[] = {{"rtx-5090", 1, {}, "ryzen-9-9950x"},
                              {"rtx-5090", 2, {}, "ryzen-9-9950x"},
                              {"rtx-4090"},
                              {"rtx-4090", 2},
                              {"rtx-4090", 4},
                              {"rtx-pro-6000-bw-ws"},
                              {"rtx-pro-5000-bw-48gb", 5},
                              {"apple-m3-ultra-60c", 1, 96_GiB},
                              {"apple-m3-ultra", 1, 256_GiB},
                              {"apple-m3-ultra"},
                              {"apple-m4-max"},
                              {"apple-m4-ultra-projected"},
                              {"apple-m4-pro", 1, 48_GiB},
                              {"apple-m5-max-256gb-projected"},
                              {"apple-m5-max"},
                              {"apple-m5-ultra-projected"},
                              {"h100-sxm"},
                              {"a100-80gb-sxm"},
                              {"b200-sxm"}};
    const char* const models[] = {"llama-2-13b",
                                  "llama-3.1-8b",
                                  "llama-3.1-70b",
                                  "llama-3.3-70b",
                                  "llama-3.1-405b",
                                  "llama-4-scout",
                                  "llama-4-maverick",
                                  "qwen2.5-7b",
                                  "qwen2.5-32b",
                                  "qwen2.5-coder-32b",
                                  "qwen3-14b",
                                  "qwen3-32b",
                                  "qwen3-30b-a3b",
                                  "qwen3-235b-a22b",
                                  "qwen3.5-35b-a3b",
                                  "qwen3.6-27b",
                                  "qwen3.6-35b-a3b",
                                  "gemma-2-27b",
                                  "gemma-3-27b",
                                  "gemma-4-31b",
                                  "gemma-4-26b-a4b",
                                  "mixtral-8x7b",
                                  "mistral-7b-v0.3",
                                  "mistral-small-3.1-24b",
                                  "yi-1.5-34b",
                                  "deepseek-r1",
                                  "deepseek-v4-flash",
                                  "deepseek-v4-pro",
                                  "nemotron-3-nano-30b-a3b",
                                  "deepseek-r1-distill-qwen-32b",
                                  "deepseek-r1-distill-llama-70b"};
    const char* const formats[] = {"F16", "Q8_0", "Q6_K", "Q5_K_M", "Q4_K_M", "Q3_K_M", "AWQ_INT4_G128", "MLX_4BIT_G64"};
    for (const char* model : models) {
        REQUIRE(llmhw::find_model(model));
        for (const char* format : formats) {
            REQUIRE(llmhw::find_format(format));
            llmhw::setup question{.model = *llmhw::find_model(model), .format = *llmhw::find_format(format)};
            const llmhw::model_sizes sizes = sizes_of(question);
            for (const named& n : machines) {
                REQUIRE(llmhw::find_device(n.device));
                question.machine = {.device = *llmhw::find_device(n.device), .count = n.count};
                if (n.memory > 0_B) question.machine.device.memory = n.memory;
                if (*n.host != 0) question.machine.host = articles::host_of(n.host, 128_GiB);
                const llmhw::estimate_result answer = llmhw::estimate(question, sizes);
                const llmhw::decode_estimate& d = answer.decode;
                const bool in_order = 0_tok_per_s < d.low && d.low <= d.rate && d.rate <= d.high && d.high <= d.ceiling;
                if (!(d.ceiling > 0_tok_per_s) || in_order != answer.fits()) FAIL_CHECK(model << ' ' << format << ' ' << n.device);
            }
        }
    }
    for (const llmhw::image_model& m : {llmhw::image_models::sdxl, llmhw::image_models::flux_1_dev})
        for (const char* device : {"rtx-4090", "rtx-5090", "apple-m3-ultra", "apple-m4-ultra-projected"})
            CHECK(llmhw::image_of(m, *llmhw::find_device(device), {}).rate > 0_Hz);
}

TEST_CASE("decision matrices come from the solver") {
    for (const matrix_row& row : decision_matrix()) {
        CAPTURE(row.what.model->id);
        // More speed is never cheaper, and cards are whole.
        if (row.cheapest[1]) {
            REQUIRE(row.cheapest[0]);
            CHECK(price_of(*row.cheapest[0]) <= price_of(*row.cheapest[1]));
        }
        REQUIRE(row.fastest);
        CHECK((row.cheapest[0] != nullptr) == (row.fastest_rate >= matrix_rates[0]));
        CHECK(row.cards[0] >= row.cards[1]);
        CHECK(row.best_on_one_card.empty() == (row.what.model->id == std::string("qwen3-235b-a22b") || row.cards[0] > 5));
    }
}

TEST_CASE("quantities and figures from text") {
    CHECK(in(quantity_from("546 GB/s"), unit_of("TB/s")) == doctest::Approx(0.546));
    CHECK(in(quantity_from("0.5"), 1.) == 0.5);
    CHECK_THROWS(quantity_from("5 furlongs"));
    CHECK_THROWS(quantity_from("GB"));
    CHECK_THROWS(in(quantity_from("1 GB"), unit_of("W")));
    CHECK_THROWS((void)figures("size=4.9 GB").get<llmhw::power>("size"));
    CHECK_THROWS((void)figures("size=4.9 GB").get<llmhw::information>("memory"));
    CHECK_THROWS(figures("size"));
    CHECK_THROWS(find_formula("divination"));
    CHECK_THROWS(find_question("why?"));
    CHECK_THROWS(read_claims("/nonexistent"));

    CHECK(figure_from("25-30")->high == 30);
    CHECK(figure_from("-73")->low == -73);
    CHECK(figure_from("<10")->high == 10);
    CHECK(figure_from(">2500")->open());
    CHECK(figure_from("1680")->low_digit == 10);
    CHECK(figure_from("432.16")->low_digit == doctest::Approx(0.01));
    CHECK(figure_from("8")->least() == 7.5);
    CHECK(!figure_from("b3948"));
    CHECK(!figure_from("84 -> 25"));
    CHECK(!figure_from(""));
}

// What the rows of data/observations mean: which setup a row describes, and how what was measured follows from the laws.
#include "../tools/observations.hpp"

#include "check_both.hpp"

using namespace observations;
using llmhw::testing::close;

namespace {

// A row of batching.csv: Llama 3.1 8B in 16 bits on H100s with vLLM, measured figures of no meaning.
struct batching_cells {
    std::string concurrency = "64", notes = {}, prompts = "1", replicas = "1", lengths = "512,256", engine = "vllm";
};
std::vector<observation> read(const batching_cells& c) {
    const csv::table rows(
        "id,device,device_count,tp,pp,ep,dp,link,engine,backend,model,format,kv_format,input_tokens,output_tokens,concurrency,"
        "mean_context_tokens,output_tok_s,tpot_ms,ttft_ms,includes_prefill,power_limit_w,date,source,notes\n"
        "row,h100-sxm," +
        c.replicas + ",1,1,," + c.replicas + ",," + c.engine + ",cuda,llama-3.1-8b,BF16,," + c.lengths + "," + c.concurrency +
        ",,1000,10,100," + c.prompts + ",,2025-06,,\"" + c.notes + "\"\n");
    return batching_row(rows, 0);
}
observation of(quantity q, const batching_cells& c) {
    for (const observation& o : read(c))
        if (o.quantity == q) return o;
    throw std::runtime_error("the row has no such quantity");
}
double predicted(quantity q, const batching_cells& c) { return predict(of(q, c)).value; }

}  // namespace

TEST_CASE("dates") {
    CHECK(close(year_of("2025-12", 0), 2025 + 11.5 / 12));
    CHECK(close(year_of("2025-01-31", 0), 2025 + 0.5 / 12));
    CHECK(year_of("2024", 0) == 2024.5);
    CHECK(year_of("", 1) == 1);
    CHECK(year_of("1999-01", 1) == 1);
}

TEST_CASE("a row of several streams says a setup") {
    const observation o = of(quantity::output_tok_s, {});
    REQUIRE(o.predictable());
    CHECK(o.users == 64);
    CHECK(o.question.workload.users == 64);
    CHECK(o.question.workload.prompt.in(llmhw::tok) == 512);
    CHECK(o.question.machine.count == 1);
    CHECK(o.profile == &llmhw::engines::vllm_cuda);
    CHECK(o.output == 256);
    CHECK(o.measured == 1000);
    CHECK(read({}).size() == 3);
}

TEST_CASE("without prompts, users over their rate are the time per token") {
    for (const char* users : {"1", "7", "64", "200"}) {
        CAPTURE(users);
        const batching_cells row{.concurrency = users, .prompts = "0"};
        CHECK(close(predicted(quantity::output_tok_s, row) * predicted(quantity::tpot_ms, row), 1e3 * std::atof(users), 1e-9));
    }
}

TEST_CASE("what of the prompts a time per token contains") {
    const auto tpot = [](const char* notes) { return predicted(quantity::tpot_ms, {.notes = notes}); };
    const double decoding = predicted(quantity::tpot_ms, {.prompts = "0"});
    // A latency over its tokens is the whole run; the gaps between tokens have the prompts of the others; few gaps have one at all.
    CHECK(close(tpot("latency over output tokens") * predicted(quantity::output_tok_s, {}), 64e3, 1e-9));
    CHECK(tpot("latency over output tokens") > tpot(""));
    CHECK(tpot("") > tpot("median client ITL"));
    CHECK(tpot("median client ITL") > decoding);
    CHECK(predicted(quantity::output_tok_s, {}) < predicted(quantity::output_tok_s, {.prompts = "0"}));
    // What comes before the first token is no time between tokens.
    const observation o = of(quantity::ttft_ms, {});
    CHECK(close(256 * (tpot("latency over output tokens") - tpot("")), predict(o).value, 1e-9));
}

TEST_CASE("replicas share the users") {
    const batching_cells one{}, two{.concurrency = "128", .replicas = "2"};
    CHECK(of(quantity::tpot_ms, two).users == 64);
    CHECK(close(predicted(quantity::output_tok_s, two), 2 * predicted(quantity::output_tok_s, one)));
    CHECK(close(predicted(quantity::tpot_ms, two), predicted(quantity::tpot_ms, one)));
    // No more of them work than there are requests.
    CHECK(of(quantity::tpot_ms, {.concurrency = "1", .replicas = "2"}).replicas == 1);
}

TEST_CASE("no more requests run than have room, unless the server counted those that ran") {
    const observation asked = of(quantity::ttft_ms, {.concurrency = "100000"});
    CHECK(asked.users < 2000);
    CHECK(asked.users > 100);
    CHECK(asked.question.workload.users == std::lround(asked.users));
    const observation counted = of(quantity::ttft_ms, {.concurrency = "3000", .notes = "concurrency = average batch size"});
    CHECK(counted.users == 3000);
    // Eight slots: who finds none waits for the answers of those who did.
    const batching_cells eight{.concurrency = "8", .notes = "campaign orchestrator", .engine = "llama.cpp"};
    batching_cells twenty = eight;
    twenty.concurrency = "20";
    CHECK(of(quantity::ttft_ms, eight).waiting == 0);
    CHECK(of(quantity::ttft_ms, twenty).users == 8);
    CHECK(of(quantity::ttft_ms, twenty).waiting == 12);
    CHECK(predicted(quantity::ttft_ms, twenty) > 5 * predicted(quantity::ttft_ms, eight));
    CHECK(predicted(quantity::output_tok_s, twenty) == predicted(quantity::output_tok_s, eight));
}

TEST_CASE("a mean over all steps until the last answer is that of emptier batches, too") {
    observation o = of(quantity::tpot_ms, {.notes = "ML.ENERGY v2 chat task; concurrency = average batch size"});
    CHECK(o.requests == 2000);
    CHECK(o.longest == 1024);
    const double full = 0.02, alone = step_time(o, o.question.engine, decode_of(o.question, o.question.engine, o.sizes));
    const double mean = mean_until_the_last(o, o.question.engine, full);
    CHECK(mean < full);
    CHECK(mean > 0.25 * full);
    // If the longest answer were the two thirds that are left of each, the batch would be full to the end: they are 2/3 users/requests of the run.
    o.longest = 2. / 3 * o.output;
    CHECK(close(mean_until_the_last(o, o.question.engine, full), full + (alone - full) * 2 / 3 * o.users / o.requests, 1e-9));
    o.longest = 1024;
    // With ever more requests the full steps decide, with few the empty ones; without a queue there are full steps alone.
    o.requests = 1e9;
    CHECK(close(mean_until_the_last(o, o.question.engine, full), full, 1e-3));
    o.requests = o.users;
    CHECK(mean_until_the_last(o, o.question.engine, full) < mean);
    CHECK(mean_until_the_last(o, o.question.engine, 0) < alone);
    o.requests = 0;
    CHECK(mean_until_the_last(o, o.question.engine, full) == full);
    CHECK(of(quantity::tpot_ms, {.notes = "ML.ENERGY v2 code task"}).longest == 512);
}

TEST_CASE("replicas that share their experts wait for each other's prompts") {
    observation o = of(quantity::tpot_ms, {});
    CHECK(waits_for_prompts(o) == 1);
    o.lockstep = 8;
    o.output = 1e6;  // prompts are rare: each keeps all eight waiting
    CHECK(close(waits_for_prompts(o), 8, 1e-3));
    o.output = 1;  // one in every step: they compute theirs at the same time
    o.users = 8;
    CHECK(waits_for_prompts(o) == 1);
}

TEST_CASE("prompts that arrive together share a micro-batch") {
    const auto one = [](double users, double micro_batch) {
        observation o = of(quantity::ttft_ms, {});
        o.users = users;
        llmhw::engine e = o.question.engine;
        e.micro_batch = micro_batch * llmhw::tok;
        return prompt_time(o, e);
    };
    const observation alone = of(quantity::ttft_ms, {});
    CHECK(one(1, 8192) == prefill_of(alone.question, alone.question.engine, alone.sizes).time.total().in(llmhw::s));
    CHECK(one(8, 512) == one(1, 512));
    CHECK(one(8, 8192) < one(2, 8192));
    CHECK(one(2, 8192) < one(1, 8192));
    CHECK(close(one(16, 8192), one(1000, 8192)));  // it holds no more than 16
}

TEST_CASE("power: the peak at the wall is that of cards at their limits") {
    observation o = of(quantity::output_tok_s, {});
    o.quantity = quantity::power_w;
    o.stated_rate = 2000;
    const llmhw::power_physics p;
    o.scope = "wall-peak";
    CHECK(close(predict_power(o, o.question.engine, p).value, p.supply * (p.highest_share * 700 + p.host.in(llmhw::W))));
    o.scope = "gpus";
    const double gpu = predict_power(o, o.question.engine, p).value;
    CHECK(gpu < 700);
    o.scope = "wall";
    CHECK(close(predict_power(o, o.question.engine, p).value, p.supply * (gpu + p.host.in(llmhw::W))));
    o.scope = "one-gpu";  // the mean of a whole run
    CHECK(close(predict_power(o, o.question.engine, p).value, working_share_of_a_mean * gpu));
    o.scope = "gpus-with-idle-cards";  // four are in the machine
    CHECK(close(predict_power(o, o.question.engine, p).value, gpu + 3 * p.idle_share * 700, 0.5));
    o.quantity = quantity::energy_j_per_output_token;
    o.scope = "gpus";
    CHECK(close(predict_power(o, o.question.engine, p).value, gpu / 2000));
}

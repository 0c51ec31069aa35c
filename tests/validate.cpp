// Every rule, broken once: validate() names it, and estimate() raises it with the field, its value and what it must be.
#include <llmhw/estimate.hpp>
#include <llmhw/ostream.hpp>

#include <climits>
#include <cmath>
#include <limits>
#include <set>
#include <sstream>
#include <string>

#include "check_both.hpp"

using namespace llmhw;

namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

constexpr setup good{.model = models::llama_3_1_8b,
                     .format = formats::q4_k_m,
                     .machine = {.device = devices::rtx_4090},
                     .engine = engines::llama_cpp_cuda,
                     .workload = {.context = 8192_tok}};

struct breakage {
    rule broken;
    const char* value;  // as the message has it
    void (*break_it)(setup&);
};

const breakage breakages[] = {
    {rule::model_layers_must_be_positive, "0", [](setup& q) { q.model.layers = 0; }},
    {rule::model_layers_must_be_positive, "-3", [](setup& q) { q.model.layers = -3; }},
    {rule::model_hidden_must_be_positive, "0", [](setup& q) { q.model.hidden = 0; }},
    {rule::model_vocab_must_be_positive, "-1", [](setup& q) { q.model.vocab = -1; }},
    {rule::attention_heads_must_be_positive, "0", [](setup& q) { q.model.attention.heads = 0; }},
    {rule::kv_heads_must_be_positive, "0", [](setup& q) { q.model.attention.kv_heads = 0; }},
    {rule::kv_heads_must_not_exceed_heads, "64", [](setup& q) { q.model.attention.kv_heads = 64; }},
    {rule::head_dim_must_be_positive, "0", [](setup& q) { q.model.attention.head_dim = 0; }},
    {rule::latent_attention_needs_its_widths, "0", [](setup& q) { q.model.attention.kv_lora_rank = 512; }},
    {rule::window_layers_must_not_exceed_attention_layers, "33",
     [](setup& q) { q.model.attention.window_layers = 33, q.model.attention.window = 128_tok; }},
    {rule::window_layers_must_not_exceed_attention_layers, "-1",
     [](setup& q) { q.model.attention.window_layers = -1, q.model.attention.window = 128_tok; }},
    {rule::window_must_be_positive, "0", [](setup& q) { q.model.attention.window_layers = 4; }},
    {rule::window_must_not_exceed_trained_context, "200000",
     [](setup& q) { q.model.attention.window_layers = 4, q.model.attention.window = 200000_tok; }},
    {rule::shared_kv_layers_must_leave_one, "32", [](setup& q) { q.model.attention.shared_kv_layers = 32; }},
    {rule::shared_kv_layers_must_leave_one, "-1", [](setup& q) { q.model.attention.shared_kv_layers = -1; }},
    {rule::recurrent_layers_must_not_exceed_layers, "40",
     [](setup& q) { q.model.recurrent = {.kind = recurrence::short_convolution, .layers = 40, .taps = 3}, q.model.attention.layers = 32; }},
    {rule::recurrent_layers_need_their_widths, "0", [](setup& q) { q.model.recurrent = {.kind = recurrence::mamba2, .layers = 4}; }},
    {rule::geometry_must_not_be_negative, "-7", [](setup& q) { q.model.experts.shared_width = -7; }},
    {rule::geometry_must_not_be_negative, "-2", [](setup& q) { q.model.per_layer_embedding = -2; }},
    {rule::geometry_must_not_overflow, "1e10",
     [](setup& q) { q.model.attention.heads = 100000, q.model.attention.kv_heads = 1, q.model.attention.head_dim = 99998; }},
    {rule::parts_must_not_have_more_layers, "33", [](setup& q) { q.model.attention.layers = 33; }},
    {rule::parts_must_not_have_more_layers, "40", [](setup& q) { q.model.feed_forward.layers = 40; }},
    {rule::compressed_attention_needs_its_widths, "0", [](setup& q) { q.model.attention.layers_compressed_4 = 16; }},
    {rule::feed_forward_width_must_not_be_negative, "-14336",
     [](setup& q) { q.model.feed_forward.width = -14336, q.model.experts = {.count = 8, .used = 2, .width = 512}; }},
    {rule::model_needs_a_feed_forward_block, "0", [](setup& q) { q.model.feed_forward.width = 0; }},
    {rule::experts_must_not_be_negative, "-8", [](setup& q) { q.model.experts.count = -8; }},
    {rule::active_experts_must_be_positive, "0", [](setup& q) { q.model.experts = {.count = 8, .used = 0, .width = 512}; }},
    {rule::active_experts_must_not_exceed_experts, "9", [](setup& q) { q.model.experts = {.count = 8, .used = 9, .width = 512}; }},
    {rule::expert_width_must_be_positive, "0", [](setup& q) { q.model.experts = {.count = 8, .used = 2}; }},
    {rule::bits_per_weight_must_be_sensible, "-4", [](setup& q) { q.format.bits_per_weight = -4; }},
    {rule::bits_per_weight_must_be_sensible, "65", [](setup& q) { q.format.bits_per_weight = 65; }},
    {rule::bits_per_weight_must_be_sensible, "NaN", [](setup& q) { q.format.bits_per_weight = not_a_number; }},
    {rule::format_needs_a_file_size, "0", [](setup& q) { q.format = formats::ud_q4_k_xl; }},
    {rule::file_size_must_not_be_negative, "-5", [](setup& q) { q.file_size = -5_B; }},
    {rule::file_size_must_not_be_negative, "NaN", [](setup& q) { q.file_size = not_a_number * B; }},
    {rule::file_size_must_not_be_negative, "infinity", [](setup& q) { q.file_size = infinity * B; }},
    {rule::memory_must_be_positive, "0", [](setup& q) { q.machine.device.memory = 0_B; }},
    {rule::memory_must_be_positive, "-24", [](setup& q) { q.machine.device.memory = -24_GB; }},
    {rule::memory_must_be_positive, "NaN", [](setup& q) { q.machine.device.memory = not_a_number * GB; }},
    {rule::memory_must_be_positive, "infinity", [](setup& q) { q.machine.device.memory = infinity * GB; }},
    {rule::memory_bandwidth_must_be_positive, "0", [](setup& q) { q.machine.device.bandwidth = 0_GB_per_s; }},
    {rule::memory_bandwidth_must_be_positive, "NaN", [](setup& q) { q.machine.device.bandwidth = not_a_number * GB_per_s; }},
    {rule::memory_bandwidth_must_be_positive, "-infinity", [](setup& q) { q.machine.device.bandwidth = -infinity * GB_per_s; }},
    {rule::memory_bandwidth_must_be_positive, "1e12", [](setup& q) { q.machine.device.bandwidth = 1e12 * GB_per_s; }},
    {rule::fp16_rate_must_not_be_negative, "-1", [](setup& q) { q.machine.device.fp16 = -1_TFLOPS; }},
    {rule::fp16_rate_must_not_be_negative, "NaN", [](setup& q) { q.machine.device.fp16 = not_a_number * TFLOPS; }},
    {rule::board_power_must_not_be_negative, "-450", [](setup& q) { q.machine.device.board_power = -450_W; }},
    {rule::board_power_must_not_be_negative, "infinity", [](setup& q) { q.machine.device.board_power = infinity * W; }},
    {rule::device_count_must_be_positive, "0", [](setup& q) { q.machine.count = 0; }},
    {rule::device_count_must_be_positive, "-2", [](setup& q) { q.machine.count = -2; }},
    {rule::devices_must_not_exceed_layers, "33", [](setup& q) { q.machine.count = 33; }},
    {rule::link_bandwidth_must_be_positive, "0", [](setup& q) { q.machine.link.kind = link_kind::ethernet; }},
    {rule::link_bandwidth_must_be_positive, "NaN",
     [](setup& q) { q.machine.link = {.kind = link_kind::pcie, .raw = not_a_number * GB_per_s}; }},
    {rule::power_limit_must_not_be_negative, "-100", [](setup& q) { q.machine.power_limit = -100_W; }},
    {rule::power_limit_must_not_be_negative, "NaN", [](setup& q) { q.machine.power_limit = not_a_number * W; }},
    {rule::wired_limit_must_not_be_negative, "-1", [](setup& q) { q.machine.wired_limit = -1_GB; }},
    {rule::host_memory_must_not_be_negative, "-64", [](setup& q) { q.machine.host.memory = -64_GB; }},
    {rule::host_bandwidth_must_not_be_negative, "NaN", [](setup& q) { q.machine.host.bandwidth = not_a_number * GB_per_s; }},
    {rule::host_drive_must_not_be_negative, "-7", [](setup& q) { q.machine.host.drive = -7_GB_per_s; }},
    {rule::page_cache_hits_must_be_a_share, "1.5", [](setup& q) { q.machine.host.page_cache_hits = 1.5; }},
    {rule::host_cores_must_not_be_negative, "-1", [](setup& q) { q.machine.host.processor.cores = -1; }},
    {rule::host_clock_must_not_be_negative, "-3", [](setup& q) { q.machine.host.processor.clock = -3_GHz; }},
    {rule::vector_share_must_be_positive, "0", [](setup& q) { q.machine.host.processor.vector_share = 0; }},
    {rule::fabric_limit_must_not_be_negative, "-60", [](setup& q) { q.machine.host.processor.fabric_limit = -60_GB_per_s; }},
    {rule::host_link_bandwidth_must_be_positive, "0", [](setup& q) { q.machine.host.link.kind = link_kind::pcie; }},
    {rule::bytes_per_clock_must_be_positive, "0", [](setup& q) { q.engine.bytes_per_clock = 0; }},
    {rule::bytes_per_clock_must_be_positive, "NaN", [](setup& q) { q.engine.bytes_per_clock = not_a_number; }},
    {rule::matrix_rates_must_not_be_negative, "-1", [](setup& q) { q.machine.device.fp8 = -1_TFLOPS; }},
    {rule::matrix_rates_must_not_be_negative, "NaN", [](setup& q) { q.machine.device.bf16 = not_a_number * TFLOPS; }},
    {rule::link_latency_must_not_be_negative, "-1e-6", [](setup& q) { q.machine.link.latency = -1_us; }},
    {rule::link_latency_must_not_be_negative, "NaN", [](setup& q) { q.machine.link.latency = not_a_number * s; }},
    {rule::unpacking_speeds_must_be_positive, "0", [](setup& q) { q.engine.unpacking.scaled = 0; }},
    {rule::decode_compute_must_be_a_share, "1.1", [](setup& q) { q.engine.decode_compute = 1.1; }},
    {rule::kernel_constants_must_be_positive, "-2", [](setup& q) { q.engine.physics.moe_layer = -2; }},
    {rule::kernel_constants_must_be_positive, "-1e-6", [](setup& q) { q.engine.physics.stage_hop = -1_us; }},
    {rule::kernel_constants_must_be_positive, "NaN", [](setup& q) { q.engine.physics.row_split = not_a_number; }},
    {rule::bands_must_surround_the_estimate, "1.1", [](setup& q) { q.engine.single.low = 1.1; }},
    {rule::bands_must_surround_the_estimate, "NaN", [](setup& q) { q.engine.batched.high = not_a_number; }},
    {rule::runtime_memory_must_not_be_negative, "-1", [](setup& q) { q.engine.runtime_memory = -1_GB; }},
    {rule::kv_share_must_be_a_share, "1.5", [](setup& q) { q.engine.kv_share = 1.5; }},
    {rule::kv_share_must_be_a_share, "0", [](setup& q) { q.engine.kv_share = 0; }},
    {rule::bandwidth_share_must_be_a_share, "0", [](setup& q) { q.engine.physics.bandwidth_share = 0; }},
    {rule::engine_times_must_not_be_negative, "-1e-6", [](setup& q) { q.engine.layer_time = -1_us; }},
    {rule::engine_times_must_not_be_negative, "-1e-6", [](setup& q) { q.engine.step_time = -1_us; }},
    {rule::memory_share_must_be_a_share, "0", [](setup& q) { q.engine.memory_share = 0; }},
    {rule::memory_share_must_be_a_share, "1.2", [](setup& q) { q.engine.memory_share = 1.2; }},
    {rule::micro_batch_must_be_positive, "0", [](setup& q) { q.engine.micro_batch = 0_tok; }},
    {rule::measured_speed_must_be_positive, "0", [](setup& q) { q.engine.measured_speed = 0; }},
    {rule::measured_speed_must_be_positive, "NaN", [](setup& q) { q.engine.measured_speed = not_a_number; }},
    {rule::context_must_be_positive, "0", [](setup& q) { q.workload.context = 0_tok; }},
    {rule::context_must_be_positive, "-1", [](setup& q) { q.workload.context = -1_tok; }},
    {rule::context_must_be_positive, "NaN", [](setup& q) { q.workload.context = not_a_number * tok; }},
    {rule::context_must_be_positive, "1e15", [](setup& q) { q.workload.context = 1e15 * tok; }},
    {rule::prompt_must_fit_context, "8193", [](setup& q) { q.workload.prompt = 8193_tok; }},
    {rule::prompt_must_fit_context, "NaN", [](setup& q) { q.workload.prompt = not_a_number * tok; }},
    {rule::prompt_must_fit_context, "-1", [](setup& q) { q.workload.prompt = -1_tok; }},
    {rule::depth_must_fit_context, "1e15", [](setup& q) { q.workload.depth = 1e15 * tok; }},
    {rule::depth_must_fit_context, "-1", [](setup& q) { q.workload.depth = -1_tok; }},
    {rule::users_must_be_positive, "0", [](setup& q) { q.workload.users = 0; }},
    {rule::users_must_be_positive, "-5", [](setup& q) { q.workload.users = -5; }},
    {rule::users_must_be_positive, "2e6", [](setup& q) { q.workload.users = 2000000; }},
    {rule::cached_must_fit_prompt, "2000", [](setup& q) { q.workload.prompt = 1000_tok, q.workload.cached = 2000_tok; }},
    {rule::cached_must_fit_prompt, "-1", [](setup& q) { q.workload.cached = -1_tok; }},
};

// Rules about a setup; the others belong to questions about money and measurements.
bool is_about_a_setup(const rule_text& text) {
    const std::string field = text.field;
    for (const char* part : {"model", "format", "file_size", "machine", "engine", "workload"})
        if (field == part || field.starts_with(std::string(part) + '.')) return true;
    return false;
}

bool names(const validation& result, rule wanted) {
    for (const violation& v : result)
        if (v.broken == wanted) return true;
    return false;
}

}  // namespace

TEST_CASE("a good setup breaks no rule") {
    static_assert(validate(good).ok());
    CHECK(validate(testing::opaque(good)).ok());
}

TEST_CASE("each rule, broken once") {
    std::set<std::string> broken;
    for (const breakage& b : breakages) {
        const rule_text& text = text_of(b.broken);
        CAPTURE(std::string(text.name));
        CAPTURE(std::string(b.value));
        setup question = good;
        b.break_it(question);
        CHECK(names(validate(question), b.broken));

        std::string said;
        try {
            (void)estimate(question);
        } catch (const invalid_input& error) {
            said = error.what();
        }
        // The first broken rule is raised; where one mistake breaks several, another one may come first.
        if (validate(question).violations[0].broken != b.broken) {
            CHECK(!said.empty());
        } else {
            const std::string unit = *text.unit != 0 ? std::string(" ") + text.unit : "";
            CHECK(said == std::string(text.field) + " is " + b.value + unit + "; it must be " + text.must_be);
        }
        broken.insert(text.name);
    }
    for (const rule_text& text : rule_texts) {
        CAPTURE(std::string(text.name));
        if (is_about_a_setup(text)) CHECK(broken.count(text.name) == 1);
    }
}

TEST_CASE("all broken rules are listed, in order") {
    setup question = good;
    question.model.layers = 0;
    question.machine.device.bandwidth = 0_GB_per_s;
    question.workload.users = 0;
    const validation result = validate(question);
    CHECK(!result.ok());
    CHECK(names(result, rule::model_layers_must_be_positive));
    CHECK(names(result, rule::memory_bandwidth_must_be_positive));
    CHECK(names(result, rule::users_must_be_positive));
    for (int i = 1; i < result.size; ++i) CHECK(result.violations[i - 1].broken < result.violations[i].broken);

    std::ostringstream out;
    out << result;
    CHECK(out.str().find("machine.device.bandwidth is 0 GB/s; it must be positive and at most 10^9\n") != std::string::npos);
    CHECK(out.str().find("workload.users is 0; it must be from 1 to 1,000,000\n") != std::string::npos);
}

TEST_CASE("everything that is empty is refused, without a crash") {
    CHECK(!validate({}).ok());
    CHECK_THROWS_AS((void)estimate({}), const invalid_input&);
    setup question = good;
    question.model = {};
    CHECK_THROWS_AS((void)estimate(question), const invalid_input&);
}

// What the first look takes for small enough: no product of such numbers reaches 2^31, and no model of the catalogue needs the second look.
TEST_CASE("the largest of usual geometries overflows nothing") {
    const int count = detail::usual_count - 1, width = detail::usual_width - 1, part = detail::usual_recurrence - 1;
    model m{.layers = count, .hidden = width, .norms = count, .per_layer_embedding = width, .residual_streams = count};
    m.attention = {.heads = count,
                   .kv_heads = count,
                   .head_dim = width,
                   .window_heads = count,
                   .full_kv_heads = count,
                   .full_head_dim = width,
                   .shared_kv_layers = count,
                   .kv_lora_rank = width,
                   .q_lora_rank = width,
                   .rope_dim = width,
                   .nope_dim = width,
                   .v_dim = width,
                   .index_heads = count,
                   .index_dim = width,
                   .layers_compressed_4 = count,
                   .layers_compressed_128 = count,
                   .o_groups = count,
                   .o_lora_rank = width};
    m.recurrent = {.kind = recurrence::mamba2,
                   .layers = count,
                   .key_heads = part,
                   .value_heads = part,
                   .head_dim = part,
                   .state = part,
                   .groups = part,
                   .taps = part};
    m.feed_forward = {.width = width, .matrices = count, .wide_width = width};
    m.experts = {.count = count, .used = count, .width = width, .shared_width = width, .hidden = width};
    CHECK(detail::has_usual_geometry(m));
    CHECK(detail::largest_width(m) < 2147483648.);
    m.recurrent.taps = -1;
    CHECK(!detail::has_usual_geometry(m));
    for (const model* known : model_catalog) {
        CAPTURE(std::string(known->id));
        CHECK(detail::has_usual_geometry(*known));
    }
}

TEST_CASE("validation has room for every rule") {
    CHECK(validation::capacity == static_cast<int>(sizeof rule_texts / sizeof rule_texts[0]));
}

// No input yields NaN or a negative time: whatever a single field is, either a rule refuses it or the answer is whole.
TEST_CASE("one absurd quantity at a time: refused, or answered with whole numbers") {
    using slot = double& (*)(setup&);
    struct field {
        const char* name;
        slot at;
    };
    const field fields[] = {
#define FIELD(path)                                        \
    {                                                      \
#path, [](setup & q) -> double& { return q.path; } \
    }
        FIELD(model.max_context.stored),
        FIELD(model.attention.window.stored),
        FIELD(format.bits_per_weight),
        FIELD(format.head_bits),
        FIELD(machine.device.memory.stored),
        FIELD(machine.device.bandwidth.stored),
        FIELD(machine.device.fp16.stored),
        FIELD(machine.device.bf16.stored),
        FIELD(machine.device.fp8.stored),
        FIELD(machine.device.fp4.stored),
        FIELD(machine.device.board_power.stored),
        FIELD(machine.device.nvlink.stored),
        FIELD(machine.link.raw.stored),
        FIELD(machine.link.latency.stored),
        FIELD(machine.link.achievable.stored),
        FIELD(machine.host.memory.stored),
        FIELD(machine.host.bandwidth.stored),
        FIELD(machine.power_limit.stored),
        FIELD(machine.wired_limit.stored),
        FIELD(engine.built),
        FIELD(engine.bytes_per_clock),
        FIELD(engine.unpacking.whole),
        FIELD(engine.unpacking.nibble),
        FIELD(engine.unpacking.scaled),
        FIELD(engine.unpacking.codebook),
        FIELD(engine.kv_share),
        FIELD(engine.layer_time.stored),
        FIELD(engine.step_time.stored),
        FIELD(engine.sequence_time.stored),
        FIELD(engine.decode_compute),
        FIELD(engine.micro_batch.stored),
        FIELD(engine.kv_block.stored),
        FIELD(engine.runtime_memory.stored),
        FIELD(engine.memory_share),
        FIELD(engine.single.low),
        FIELD(engine.single.high),
        FIELD(engine.batched.low),
        FIELD(engine.batched.high),
        FIELD(engine.measured_speed),
        FIELD(engine.physics.bandwidth_share),
        FIELD(engine.physics.narrow_hidden),
        FIELD(engine.physics.expert_matrices),
        FIELD(engine.physics.moe_layer),
        FIELD(engine.physics.expert_coverage),
        FIELD(engine.physics.stage_hop.stored),
        FIELD(workload.prompt.stored),
        FIELD(workload.context.stored),
        FIELD(workload.depth.stored),
        FIELD(workload.cached.stored),
        FIELD(file_size.stored),
#undef FIELD
    };
    const auto whole = [](double x) { return x >= 0 && x <= std::numeric_limits<double>::max(); };
    setup two = good;
    two.machine.count = 2;
    two.machine.split = split::tensor;
    two.machine.link = links::eth_100g;
    two.workload.users = 4;
    for (const setup& base : {good, two})
        for (const field& f : fields)
            for (const double value : {not_a_number, infinity, -infinity, -1., 0., 5e-324, 1e300}) {
                setup question = base;
                f.at(question) = value;
                if (!validate(question).ok()) continue;
                CAPTURE(std::string(f.name));
                CAPTURE(value);
                const estimate_result answer = estimate(question);
                const memory_estimate& m = answer.memory;
                const decode_estimate& d = answer.decode;
                const bool memory_is_whole = whole(m.needed.in(B)) && whole(m.available.in(B)) && whole(m.total().in(B));
                const bool speed_is_whole = whole(d.rate.in(tok_per_s)) && whole(d.low.in(tok_per_s)) && whole(d.high.in(tok_per_s)) &&
                                            whole(d.ceiling.in(tok_per_s)) && whole(d.throughput.in(tok_per_s)) &&
                                            whole(d.time.total().in(s));
                CHECK(memory_is_whole);
                CHECK(speed_is_whole);
                CHECK(d.low <= d.rate);
                CHECK(d.rate <= d.high);
                CHECK(d.high <= d.ceiling);
            }
}

// Run under sanitizers, this also finds products that overflow and divisions by zero.
TEST_CASE("one absurd whole number at a time: refused, or answered with whole numbers") {
    struct field {
        const char* name;
        int& (*at)(setup&);
    };
    const field fields[] = {
#define FIELD(path)                                     \
    {                                                   \
#path, [](setup & q) -> int& { return q.path; } \
    }
        FIELD(model.layers),
        FIELD(model.hidden),
        FIELD(model.vocab),
        FIELD(model.attention.heads),
        FIELD(model.attention.kv_heads),
        FIELD(model.attention.head_dim),
        FIELD(model.attention.layers),
        FIELD(model.attention.window_layers),
        FIELD(model.attention.window_heads),
        FIELD(model.attention.full_kv_heads),
        FIELD(model.attention.full_head_dim),
        FIELD(model.attention.shared_kv_layers),
        FIELD(model.attention.kv_lora_rank),
        FIELD(model.attention.q_lora_rank),
        FIELD(model.attention.rope_dim),
        FIELD(model.attention.nope_dim),
        FIELD(model.attention.v_dim),
        FIELD(model.attention.index_heads),
        FIELD(model.attention.index_dim),
        FIELD(model.attention.o_groups),
        FIELD(model.attention.o_lora_rank),
        FIELD(model.recurrent.layers),
        FIELD(model.recurrent.key_heads),
        FIELD(model.recurrent.value_heads),
        FIELD(model.recurrent.head_dim),
        FIELD(model.recurrent.state),
        FIELD(model.recurrent.groups),
        FIELD(model.recurrent.taps),
        FIELD(model.feed_forward.width),
        FIELD(model.feed_forward.layers),
        FIELD(model.feed_forward.matrices),
        FIELD(model.feed_forward.wide_width),
        FIELD(model.experts.count),
        FIELD(model.experts.used),
        FIELD(model.experts.width),
        FIELD(model.experts.layers),
        FIELD(model.experts.shared_width),
        FIELD(model.experts.hidden),
        FIELD(model.experts.hashed_layers),
        FIELD(model.norms),
        FIELD(model.position_rows),
        FIELD(model.per_layer_embedding),
        FIELD(model.residual_streams),
        FIELD(machine.count),
        FIELD(workload.users),
#undef FIELD
    };
    const model* const kinds[] = {
        &models::llama_3_1_8b,    &models::deepseek_v3_2, &models::qwen3_next_80b_a3b,      &models::deepseek_v4_pro,
        &models::gemma_4_26b_a4b, &models::gemma_4_e2b,   &models::nemotron_3_nano_30b_a3b, &models::llama_4_maverick};
    const auto whole = [](double x) { return x >= 0 && x <= std::numeric_limits<double>::max(); };
    for (const model* m : kinds)
        for (const field& f : fields)
            for (const int value : {INT_MIN, -1, 0, 1, 3, 255, 10000, 1000000, 100000000, INT_MAX}) {
                setup question{.model = *m,
                               .format = formats::q4_k_m,
                               .machine = {.device = devices::h100_sxm, .count = 2},
                               .workload = {.context = 4096_tok, .users = 2}};
                f.at(question) = value;
                if (!validate(question).ok()) continue;
                const model_sizes sizes = sizes_of(question);
                const memory_estimate memory = memory_of(question, engine_of(question), sizes);
                const decode_estimate decode = decode_of(question, engine_of(question), sizes);
                CAPTURE(std::string(m->id));
                CAPTURE(std::string(f.name));
                CAPTURE(value);
                const bool is_whole = whole(memory.needed.in(B)) && whole(memory.total().in(B)) && whole(decode.rate.in(tok_per_s)) &&
                                      whole(decode.time.total().in(s)) && whole(decode.weights_read.in(B)) && whole(decode.kv_read.in(B));
                CHECK(is_whole);
                CHECK(decode.rate <= decode.ceiling);
            }
}

TEST_CASE("numbers in messages") {
    const auto text = [](double x) {
        detail::small_text<40> t;
        t.append(x);
        return std::string(t.characters);
    };
    CHECK(text(0) == "0");
    CHECK(text(1) == "1");
    CHECK(text(-2.5) == "-2.5");
    CHECK(text(24.576) == "24.576");
    CHECK(text(123456) == "123456");
    CHECK(text(999999.6) == "1e6");
    CHECK(text(1e15) == "1e15");
    CHECK(text(1.5e300) == "1.5e300");
    CHECK(text(0.001) == "0.001");
    CHECK(text(0.00012) == "0.00012");
    CHECK(text(1e-5) == "1e-5");
    CHECK(text(not_a_number) == "NaN");
    CHECK(text(infinity) == "infinity");
    CHECK(text(-infinity) == "-infinity");
    detail::small_text<4> small;
    small.append("memory");
    CHECK(std::string(small.characters) == "memo");
}

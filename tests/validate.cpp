// Every rule, broken once: validate() names it, and estimate() raises it with the field, its value and what it must be.
#include <llmhw/estimate.hpp>
#include <llmhw/ostream.hpp>

#include <llmhw/detail/members.hpp>

#include <array>
#include <climits>
#include <cmath>
#include <limits>
#include <set>
#include <sstream>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

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
    {rule::latent_attention_needs_v_dim, "0", [](setup& q) { q.model.attention.kv_lora_rank = 512; }},
    {rule::latent_attention_needs_rope_dim, "0", [](setup& q) { q.model = models::deepseek_v3, q.model.attention.rope_dim = 0; }},
    {rule::latent_attention_needs_nope_dim, "-1", [](setup& q) { q.model = models::deepseek_v3, q.model.attention.nope_dim = -1; }},
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
    {rule::recurrent_layers_need_a_kind, "0",
     [](setup& q) { q.model.recurrent = {.layers = 4, .value_heads = 8, .head_dim = 64, .taps = 4}; }},
    {rule::recurrent_layers_need_taps, "0", [](setup& q) { q.model.recurrent = {.kind = recurrence::short_convolution, .layers = 4}; }},
    {rule::recurrent_layers_need_value_heads, "0",
     [](setup& q) { q.model.recurrent = {.kind = recurrence::mamba2, .layers = 4, .head_dim = 64, .taps = 4}; }},
    {rule::recurrent_layers_need_head_dim, "-64",
     [](setup& q) { q.model.recurrent = {.kind = recurrence::mamba2, .layers = 4, .value_heads = 8, .head_dim = -64, .taps = 4}; }},
    {rule::geometry_must_not_be_negative, "-7", [](setup& q) { q.model.experts.shared_width = -7; }},
    {rule::geometry_must_not_be_negative, "-2", [](setup& q) { q.model.per_layer_embedding = -2; }},
    {rule::geometry_must_not_overflow, "1e10",
     [](setup& q) { q.model.attention.heads = 100000, q.model.attention.kv_heads = 1, q.model.attention.head_dim = 99998; }},
    {rule::parts_must_not_have_more_layers, "33", [](setup& q) { q.model.attention.layers = 33; }},
    {rule::parts_must_not_have_more_layers, "40", [](setup& q) { q.model.feed_forward.layers = 40; }},
    {rule::index_layers_must_not_exceed_attention_layers, "34", [](setup& q) { q.model.attention.index_layers = 34; }},
    {rule::index_layers_must_not_exceed_attention_layers, "57",
     [](setup& q) { q.model = models::minimax_m3, q.model.attention.layers = 10; }},
    {rule::indexers_need_a_width, "0", [](setup& q) { q.model = models::minimax_m3, q.model.attention.index_dim = 0; }},
    {rule::geometry_must_not_overflow, "2.1987e9", [](setup& q) { q.model = models::gemma_3n_e4b, q.model.altup_inputs = 1300; }},
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
    {rule::bits_per_weight_must_be_sensible, "-6", [](setup& q) { q.format.head_bits = -6; }},
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
    {rule::processor_bandwidth_share_must_be_a_share, "2", [](setup& q) { q.machine.host.processor.bandwidth_share = 2; }},
    {rule::unit_clock_must_not_be_negative, "-1", [](setup& q) { q.machine.device.unit_clock = -1_GHz; }},
    {rule::device_idle_power_must_not_be_negative, "-20", [](setup& q) { q.machine.device.idle_power = -20_W; }},
    {rule::device_processor_must_be_sensible, "0",
     [](setup& q) { q.machine.device.kind = device_kind::cpu, q.machine.device.processor = {.cores = 16, .vector_share = 0}; }},
    {rule::fabric_limit_must_not_be_negative, "-60", [](setup& q) { q.machine.host.processor.fabric_limit = -60_GB_per_s; }},
    {rule::host_link_bandwidth_must_be_positive, "0", [](setup& q) { q.machine.host.link.kind = link_kind::pcie; }},
    {rule::bytes_per_clock_must_be_positive, "0", [](setup& q) { q.engine.bytes_per_clock = 0; }},
    {rule::bytes_per_clock_must_be_positive, "NaN", [](setup& q) { q.engine.bytes_per_clock = not_a_number; }},
    {rule::matrix_rates_must_not_be_negative, "-1", [](setup& q) { q.machine.device.fp8 = -1_TFLOPS; }},
    {rule::matrix_rates_must_not_be_negative, "NaN", [](setup& q) { q.machine.device.bf16 = not_a_number * TFLOPS; }},
    {rule::link_latency_must_not_be_negative, "-1e-6", [](setup& q) { q.machine.link.latency = -1_us; }},
    {rule::link_latency_must_not_be_negative, "NaN", [](setup& q) { q.machine.link.latency = not_a_number * s; }},
    {rule::achievable_rate_must_not_be_negative, "-5", [](setup& q) { q.machine.link.achievable = -5_GB_per_s; }},
    {rule::nvlink_must_not_be_negative, "NaN", [](setup& q) { q.machine.device.nvlink = not_a_number * GB_per_s; }},
    {rule::host_link_latency_must_not_be_negative, "NaN", [](setup& q) { q.machine.host.link.latency = not_a_number * s; }},
    {rule::host_achievable_rate_must_not_be_negative, "-5", [](setup& q) { q.machine.host.link.achievable = -5_GB_per_s; }},
    {rule::sockets_must_be_positive, "-3", [](setup& q) { q.machine.host.processor.sockets = -3; }},
    {rule::device_processor_must_be_sensible, "0",
     [](setup& q) { q.machine.device.kind = device_kind::cpu, q.machine.device.processor = {.cores = 16, .sockets = 0}; }},
    {rule::base_power_must_be_a_share, "NaN", [](setup& q) { q.engine.base_power = not_a_number; }},
    {rule::base_power_must_be_a_share, "-5", [](setup& q) { q.engine.base_power = -5; }},
    {rule::engine_year_must_be_sensible, "NaN", [](setup& q) { q.engine.built = not_a_number; }},
    {rule::engine_times_must_not_be_negative, "7200",
     [](setup& q) { q.engine.layer_time = 2_h, q.engine.step_time = 0_s, q.engine.sequence_time = 0_s; }},
    {rule::kv_block_must_be_positive, "0", [](setup& q) { q.engine.kv_block = 0_tok; }},
    {rule::unpacking_speeds_must_be_positive, "0", [](setup& q) { q.engine.unpacking.scaled = 0; }},
    {rule::decode_compute_must_be_a_share, "1.1", [](setup& q) { q.engine.decode_compute = 1.1; }},
    {rule::kernel_constants_must_be_positive, "-2", [](setup& q) { q.engine.physics.moe_layer = -2; }},
    {rule::kernel_constants_must_be_positive, "-1e-6", [](setup& q) { q.engine.physics.stage_hop = -1_us; }},
    {rule::kernel_constants_must_be_positive, "NaN", [](setup& q) { q.engine.physics.row_split = not_a_number; }},
    {rule::bands_must_surround_the_estimate, "1.1", [](setup& q) { q.engine.single.low = 1.1; }},
    {rule::bands_must_surround_the_estimate, "NaN", [](setup& q) { q.engine.batched.high = not_a_number; }},
    {rule::bands_must_surround_the_estimate, "0.5", [](setup& q) { q.engine.prefill.band.high = 0.5; }},
    {rule::prefill_constants_must_be_positive, "0", [](setup& q) { q.engine.prefill.compute = 0, q.workload.prompt = 1000_tok; }},
    {rule::prefill_constants_must_be_positive, "-1",
     [](setup& q) { q.engine.prefill.physics.state_moves = -1, q.workload.prompt = 1000_tok; }},
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
    {rule::prompt_must_fit_context, "0.5", [](setup& q) { q.workload.prompt = 0.5 * tok; }},
    {rule::cached_must_fit_prompt, "999.5", [](setup& q) { q.workload.prompt = 1000_tok, q.workload.cached = 999.5 * tok; }},
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

TEST_CASE("a device of no known generation has no units to count") {
    device d = devices::rtx_4090;
    d.architecture = static_cast<architecture>(250);
    CHECK(unit_clock(d) == 0_Hz);
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
    model m{.layers = count,
            .hidden = width,
            .norms = count,
            .per_layer_embedding = width,
            .per_layer_vocab = detail::usual_rows - 1,
            .residual_streams = count,
            .altup_inputs = count,
            .laurel_rank = width};
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
                   .index_layers = count,
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
    for (int* number : {&m.recurrent.taps, &m.per_layer_vocab, &m.altup_inputs, &m.laurel_rank}) {
        const int usual = std::exchange(*number, -1);
        CHECK(!detail::has_usual_geometry(m));
        *number = usual;
    }
    for (const model* known : model_catalog) {
        CAPTURE(std::string(known->id));
        CHECK(detail::has_usual_geometry(*known));
    }
}

TEST_CASE("validation has room for every rule") {
    CHECK(validation::capacity == static_cast<int>(sizeof rule_texts / sizeof rule_texts[0]));
}

// --- absurd input ----------------------------------------------------------------------------------------------------------------------

namespace {

template <class Described>
concept described = requires {
    detail::members<Described>::name;
};

// The numbers of a setup by name, wherever they stand.
struct slot {
    std::string name;
    double* real = nullptr;
    int* whole = nullptr;
};

struct slots_of {
    std::vector<slot>& found;
    std::string path;

    template <class Member>
    void operator()(const char* name, Member& member) const {
        const std::string here = path.empty() ? name : path + '.' + name;
        if constexpr (described<Member>)
            detail::members<Member>::visit(member, slots_of{found, here});
        else if constexpr (std::is_same_v<Member, double>)
            found.push_back({here, &member});
        else if constexpr (std::is_same_v<Member, int>)
            found.push_back({here, nullptr, &member});
        else if constexpr (requires { member.stored; })
            found.push_back({here, &member.stored});
    }
};

std::vector<slot> slots(setup& question) {
    std::vector<slot> found;
    detail::members<setup>::visit(question, slots_of{found, ""});
    return found;
}

// The first number of an answer that is negative, infinite or NaN; "" if there is none.
struct first_not_whole {
    std::string& name;
    std::string path;

    template <class Member>
    void operator()(const char* label, const Member& member) const {
        const std::string here = path.empty() ? label : path + '.' + label;
        const auto look = [&](double x) {
            if (name.empty() && !(x >= 0 && x <= std::numeric_limits<double>::max())) name = here;
        };
        if constexpr (described<Member>)
            detail::members<Member>::visit(member, first_not_whole{name, here});
        else if constexpr (std::is_same_v<Member, double>)
            look(member);
        else if constexpr (requires { member.stored; })
            look(member.stored);
        else if constexpr (requires { member.value.stored; })
            look(member.value.stored);
        else if constexpr (requires { member.is_there; })
            detail::members<std::remove_cvref_t<decltype(member.value)>>::visit(member.value, first_not_whole{name, here});
    }
};

std::string not_whole(const estimate_result& answer) {
    std::string name;
    detail::members<estimate_result>::visit(answer, first_not_whole{name, ""});
    return name;
}

template <class Estimate>
bool is_in_order(const Estimate& e) {
    return e.low <= e.rate && e.rate <= e.high && (e.high <= e.ceiling || !(e.rate > 0_tok_per_s));
}

// Setups that between them go through every law.
std::vector<setup> bases() {
    setup chat = good;
    chat.workload.prompt = 1024_tok;
    setup crowd = chat;
    crowd.model = models::qwen3_30b_a3b;
    crowd.format = formats::awq_int4_g128;
    crowd.machine.count = 2;
    crowd.machine.split = split::tensor;
    crowd.machine.link = links::eth_100g;
    crowd.engine = engines::vllm_cuda;
    crowd.workload.users = 4;
    setup too_large = chat;
    too_large.model = models::llama_4_maverick;
    too_large.machine.host = {.memory = 512_GB, .bandwidth = 300_GB_per_s, .drive = 7_GB_per_s};
    setup on_cpu = chat;
    on_cpu.machine.device = devices::epyc_9004;
    on_cpu.engine = engines::llama_cpp_cpu;
    setup on_mac = chat;
    on_mac.model = models::qwen3_next_80b_a3b;
    on_mac.format = formats::mlx_4bit_g64;
    on_mac.machine.device = devices::apple_m3_ultra;
    on_mac.engine = engines::mlx_lm;
    on_mac.machine.host = host_of(on_mac.machine.device);
    return {chat, crowd, too_large, on_cpu, on_mac};
}

// Whatever a single number is, either a rule refuses it or the answer is whole.
template <class Number, class Values>
void check_one_at_a_time(const setup& base, Number* slot::*kind, const Values& values) {
    setup question = base;
    for (const slot& at : slots(question)) {
        if (at.*kind == nullptr) continue;
        const Number usual = *(at.*kind);
        for (const Number value : values) {
            *(at.*kind) = value;
            if (!validate(question).ok()) continue;
            CAPTURE(at.name);
            CAPTURE(value);
            const estimate_result answer = estimate(question);
            CHECK(not_whole(answer) == "");
            CHECK(is_in_order(answer.decode));
            CHECK(is_in_order(answer.prefill));
        }
        *(at.*kind) = usual;
    }
}

}  // namespace

TEST_CASE("setups of every sort are answered with whole numbers") {
    for (setup question : bases()) {
        CAPTURE(std::string(question.model.id));
        CHECK(not_whole(estimate(question)) == "");
        CHECK(slots(question).size() > 180);
    }
}

TEST_CASE("one absurd quantity at a time: refused, or answered with whole numbers") {
    for (const setup& base : bases()) {
        CAPTURE(std::string(base.machine.device.id));
        check_one_at_a_time(base, &slot::real, std::array{not_a_number, infinity, -infinity, -1., 0., 5e-324, 1e300});
    }
}

// Run under sanitizers, this also finds products that overflow and divisions by zero.
TEST_CASE("one absurd whole number at a time: refused, or answered with whole numbers") {
    const model* const kinds[] = {
        &models::llama_3_1_8b,    &models::deepseek_v3_2, &models::qwen3_next_80b_a3b,      &models::deepseek_v4_pro,
        &models::gemma_4_26b_a4b, &models::gemma_4_e2b,   &models::nemotron_3_nano_30b_a3b, &models::llama_4_maverick};
    const std::array values{INT_MIN, -1, 0, 1, 3, 255, 10000, 1000000, 100000000, INT_MAX};
    for (const model* m : kinds) {
        CAPTURE(std::string(m->id));
        const setup base{.model = *m,
                         .format = formats::q4_k_m,
                         .machine = {.device = devices::h100_sxm, .count = 2, .host = {.memory = 2000_GB, .bandwidth = 300_GB_per_s}},
                         .workload = {.prompt = 512_tok, .context = 4096_tok, .users = 2}};
        check_one_at_a_time(base, &slot::whole, values);
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

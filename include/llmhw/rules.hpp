// The rules that a setup must keep. One list: at compile time the name of the broken rule is the error, at run time it is raised with the
// field, its value and what it must be.
#pragma once

#include <llmhw/error.hpp>

// clang-format off
// rule, field, unit, what the field must be
#define LLMHW_RULES(RULE) \
    RULE(model_layers_must_be_positive, "model.layers", "", "from 1 to 10,000") \
    RULE(model_hidden_must_be_positive, "model.hidden", "", "from 1 to 10,000,000") \
    RULE(model_vocab_must_be_positive, "model.vocab", "", "from 1 to 100,000,000") \
    RULE(attention_heads_must_be_positive, "model.attention.heads", "", "from 1 to 100,000") \
    RULE(kv_heads_must_be_positive, "model.attention.kv_heads", "", "at least 1") \
    RULE(kv_heads_must_not_exceed_heads, "model.attention.kv_heads", "", "at most model.attention.heads") \
    RULE(head_dim_must_be_positive, "model.attention.head_dim", "", "from 1 to 100,000, or a kv_lora_rank must be given") \
    RULE(latent_attention_needs_v_dim, "model.attention.v_dim", "", "positive where kv_lora_rank is") \
    RULE(latent_attention_needs_rope_dim, "model.attention.rope_dim", "", "positive where kv_lora_rank is") \
    RULE(latent_attention_needs_nope_dim, "model.attention.nope_dim", "", "positive where kv_lora_rank is") \
    RULE(index_layers_must_not_exceed_attention_layers, "model.attention.index_layers", "", "from 0 to the number of attention layers") \
    RULE(indexers_need_a_width, "model.attention.index_dim", "", "positive where index_heads is") \
    RULE(window_layers_must_not_exceed_attention_layers, "model.attention.window_layers", "", "from 0 to the number of attention layers") \
    RULE(window_must_be_positive, "model.attention.window", "tok", "at least 1 where there are window layers") \
    RULE(window_must_not_exceed_trained_context, "model.attention.window", "tok", "from 0 to model.max_context where that is stated") \
    RULE(shared_kv_layers_must_leave_one, "model.attention.shared_kv_layers", "", "from 0 to one less than the number of attention layers") \
    RULE(recurrent_layers_must_not_exceed_layers, "model.recurrent.layers", "", "from 0 to model.layers") \
    RULE(recurrent_layers_need_a_kind, "model.recurrent.kind", "", "another than none where there are recurrent layers") \
    RULE(recurrent_layers_need_taps, "model.recurrent.taps", "", "positive where there are recurrent layers") \
    RULE(recurrent_layers_need_value_heads, "model.recurrent.value_heads", "", "positive where recurrent layers are no convolutions alone") \
    RULE(recurrent_layers_need_head_dim, "model.recurrent.head_dim", "", "positive where recurrent layers are no convolutions alone") \
    RULE(geometry_must_not_be_negative, "model", "", "without a negative count or width") \
    RULE(geometry_must_not_overflow, "model", "", "of widths whose products stay below 2^31") \
    RULE(parts_must_not_have_more_layers, "model.attention.layers", "", "at most model.layers, as those of all other parts") \
    RULE(compressed_attention_needs_its_widths, "model.attention.o_groups", "", "positive, as head_dim, where layers are compressed") \
    RULE(feed_forward_width_must_not_be_negative, "model.feed_forward.width", "", "from 0 to 100,000,000") \
    RULE(model_needs_a_feed_forward_block, "model.feed_forward.width", "", "positive, or the model must have experts") \
    RULE(experts_must_not_be_negative, "model.experts.count", "", "from 0 to 1,000,000") \
    RULE(active_experts_must_be_positive, "model.experts.used", "", "at least 1 where there are experts") \
    RULE(active_experts_must_not_exceed_experts, "model.experts.used", "", "at most model.experts.count") \
    RULE(expert_width_must_be_positive, "model.experts.width", "", "from 1 to 100,000,000") \
    RULE(bits_per_weight_must_be_sensible, "format.bits_per_weight", "bits", "from 0 to 64, as format.head_bits") \
    RULE(format_needs_a_file_size, "file_size", "B", "given: this format is a mixture made for each model") \
    RULE(file_size_must_not_be_negative, "file_size", "B", "0, or from 1 to 10^18") \
    RULE(memory_must_be_positive, "machine.device.memory", "GB", "positive and at most 10^9") \
    RULE(memory_bandwidth_must_be_positive, "machine.device.bandwidth", "GB/s", "positive and at most 10^9") \
    RULE(fp16_rate_must_not_be_negative, "machine.device.fp16", "TFLOPS", "at least 0 and at most 10^9; 0 where it is not known") \
    RULE(matrix_rates_must_not_be_negative, "machine.device.bf16", "TFLOPS", "at least 0 and at most 10^9, as fp8, int8 and fp4; 0 where it is not known") \
    RULE(unit_clock_must_not_be_negative, "machine.device.unit_clock", "GHz", "at least 0 and at most 10^9; 0 where fp16 tells it") \
    RULE(device_processor_must_be_sensible, "machine.device.processor", "", "as machine.host.processor must be") \
    RULE(device_idle_power_must_not_be_negative, "machine.device.idle_power", "W", "at least 0 and at most 10^9; 0 where it is not known") \
    RULE(board_power_must_not_be_negative, "machine.device.board_power", "W", "at least 0 and at most 10^9; 0 where it is not known") \
    RULE(device_count_must_be_positive, "machine.count", "", "from 1 to 100,000") \
    RULE(devices_must_not_exceed_layers, "machine.count", "", "at most model.layers where whole layers are split") \
    RULE(link_bandwidth_must_be_positive, "machine.link.raw", "GB/s", "positive and at most 10^9 for a link that is named") \
    RULE(link_latency_must_not_be_negative, "machine.link.latency", "s", "from 0 to 1") \
    RULE(achievable_rate_must_not_be_negative, "machine.link.achievable", "GB/s", "at least 0 and at most 10^9; 0 where it is not known") \
    RULE(nvlink_must_not_be_negative, "machine.device.nvlink", "GB/s", "at least 0 and at most 10^9; 0 for none") \
    RULE(power_limit_must_not_be_negative, "machine.power_limit", "W", "at least 0 and at most 10^9; 0 for the board's own") \
    RULE(wired_limit_must_not_be_negative, "machine.wired_limit", "GB", "at least 0 and at most 10^9; 0 for the system's default") \
    RULE(host_memory_must_not_be_negative, "machine.host.memory", "GB", "at least 0 and at most 10^9") \
    RULE(host_bandwidth_must_not_be_negative, "machine.host.bandwidth", "GB/s", "0, or positive and at most 10^9") \
    RULE(bytes_per_clock_must_be_positive, "engine.bytes_per_clock", "B", "positive and finite") \
    RULE(unpacking_speeds_must_be_positive, "engine.unpacking", "", "positive and finite for every kernel") \
    RULE(decode_compute_must_be_a_share, "engine.decode_compute", "", "above 0 and at most 1") \
    RULE(kernel_constants_must_be_positive, "engine.physics", "", "of constants that are finite and not negative, nor 0 where one is a factor") \
    RULE(bands_must_surround_the_estimate, "engine.single", "", "low above 0 and at most 1, high at least 1 and at most 10^9, as engine.batched and engine.prefill.band") \
    RULE(prefill_constants_must_be_positive, "engine.prefill", "", "of constants that are finite and not negative, nor 0 where one is a factor") \
    RULE(runtime_memory_must_not_be_negative, "engine.runtime_memory", "GB", "at least 0 and at most 10^9") \
    RULE(kv_share_must_be_a_share, "engine.kv_share", "", "above 0 and at most 1") \
    RULE(bandwidth_share_must_be_a_share, "engine.physics.bandwidth_share", "", "above 0 and at most 1") \
    RULE(engine_times_must_not_be_negative, "engine.layer_time", "s", "at least 0, as step_time and sequence_time, and all together at most an hour") \
    RULE(engine_year_must_be_sensible, "engine.built", "", "a year from 2000 to 2100") \
    RULE(base_power_must_be_a_share, "engine.base_power", "", "from 0 to 1") \
    RULE(measured_speed_must_be_positive, "engine.measured_speed", "", "above 0 and at most 100") \
    RULE(memory_share_must_be_a_share, "engine.memory_share", "", "above 0 and at most 1") \
    RULE(micro_batch_must_be_positive, "engine.micro_batch", "tok", "from 1 to 10^12") \
    RULE(kv_block_must_be_positive, "engine.kv_block", "tok", "from 1 to 10^12") \
    RULE(measured_rate_must_be_positive, "measurement.rate", "tok/s", "positive and at most 10^9") \
    RULE(context_must_be_positive, "workload.context", "tok", "from 1 to 10^12") \
    RULE(prompt_must_fit_context, "workload.prompt", "tok", "0, or from 1 to workload.context") \
    RULE(depth_must_fit_context, "workload.depth", "tok", "from 1 to workload.context; 0 for a full one") \
    RULE(users_must_be_positive, "workload.users", "", "from 1 to 1,000,000") \
    RULE(cached_must_fit_prompt, "workload.cached", "tok", "from 0 to workload.prompt - 1 where there is a prompt") \
    RULE(active_power_must_not_be_negative, "duty_cycle.active_power", "W", "finite and at least 0") \
    RULE(idle_power_must_not_be_negative, "duty_cycle.idle_power", "W", "finite and at least 0") \
    RULE(active_time_must_fit_a_day, "duty_cycle.active_per_day", "h", "from 0 to 24") \
    RULE(api_prices_must_not_be_negative, "api_price", "USD/Mtok", "finite and at least 0") \
    RULE(traffic_must_not_be_negative, "traffic", "tok", "finite and at least 0") \
    RULE(cached_input_must_fit_input, "traffic.cached_input_per_day", "tok", "from 0 to traffic.input_per_day") \
    RULE(machine_price_must_not_be_negative, "price", "USD", "finite and at least 0") \
    RULE(running_cost_must_not_be_negative, "running_cost_per_day", "USD", "finite and at least 0") \
    RULE(token_rate_must_be_positive, "rate", "tok/s", "positive and finite") \
    RULE(life_must_be_positive, "ownership.life", "years", "positive and finite") \
    RULE(utilisation_must_be_a_share, "ownership.utilisation", "", "above 0 and at most 1") \
    RULE(rent_must_not_be_negative, "rent", "USD/h", "finite and at least 0") \
    RULE(carbon_intensity_must_not_be_negative, "grid", "g/kWh", "finite and at least 0") \
    RULE(host_drive_must_not_be_negative, "machine.host.drive", "GB/s", "at least 0 and at most 10^9; 0 where nothing is mapped") \
    RULE(page_cache_hits_must_be_a_share, "machine.host.page_cache_hits", "", "at most 1; negative where it is not measured") \
    RULE(host_cores_must_not_be_negative, "machine.host.processor.cores", "", "from 0 to 100,000; 0 where it is not known") \
    RULE(host_clock_must_not_be_negative, "machine.host.processor.clock", "GHz", "from 0 to 1,000; 0 where it is not known") \
    RULE(vector_share_must_be_positive, "machine.host.processor.vector_share", "", "positive and at most 1,000") \
    RULE(processor_bandwidth_share_must_be_a_share, "machine.host.processor.bandwidth_share", "", "from 0 to 1; 0 for that of a socket with DIMMs") \
    RULE(fabric_limit_must_not_be_negative, "machine.host.processor.fabric_limit", "GB/s", "at least 0 and at most 10^9; 0 for none") \
    RULE(sockets_must_be_positive, "machine.host.processor.sockets", "", "from 1 to 1,000") \
    RULE(host_link_bandwidth_must_be_positive, "machine.host.link.raw", "GB/s", "positive and at most 10^9 for a link that is named") \
    RULE(host_link_latency_must_not_be_negative, "machine.host.link.latency", "s", "from 0 to 1") \
    RULE(host_achievable_rate_must_not_be_negative, "machine.host.link.achievable", "GB/s", "at least 0 and at most 10^9; 0 where it is not known") \
    RULE(layers_on_device_must_be_layers, "placement.layers_on_device", "", "from 0 to model.layers") \
    RULE(expert_layers_on_host_must_be_expert_layers, "placement.expert_layers_on_host", "", "from 0 to the number of layers with experts") \
    RULE(draft_tokens_must_not_be_negative, "speculation.draft_tokens", "", "from 0 to 1,000") \
    RULE(acceptance_per_position_must_be_a_share, "speculation.per_position", "", "from 0 to 1") \
    RULE(acceptance_must_be_a_share, "speculation.acceptance", "", "at most 1; negative where it is not measured") \
    RULE(tokens_per_verification_must_be_sensible, "speculation.tokens_per_verification", "", "from 1 to 1,000; 0 for the mean of the method") \
    RULE(draft_must_be_a_model, "speculation.draft", "", "a model that validate() would pass, or one without layers")
// clang-format on

namespace llmhw {

enum class rule : unsigned char {
#define LLMHW_RULE(name, field, unit, must_be) name,
    LLMHW_RULES(LLMHW_RULE)
#undef LLMHW_RULE
};

struct rule_text {
    const char* name;
    const char* field;
    const char* unit;
    const char* must_be;
};

inline constexpr rule_text rule_texts[] = {
#define LLMHW_RULE(name, field, unit, must_be) {#name, field, unit, must_be},
    LLMHW_RULES(LLMHW_RULE)
#undef LLMHW_RULE
};

constexpr const rule_text& text_of(rule r) { return rule_texts[static_cast<int>(r)]; }

// A rule that is broken, and the value that breaks it.
struct violation {
    rule broken = {};
    double value = 0;
};

namespace detail {

// One function a rule, so that a constant expression that breaks it fails in a function of that name; called from a table, since every
// macro and every call on the way to it is three more lines of that error.
template <rule Broken>
[[noreturn]] void broken_rule(double value) {
    raise(text_of(Broken).field, value, text_of(Broken).unit, text_of(Broken).must_be);
}

inline constexpr void (*broken_rules[])(double) = {
#define LLMHW_RULE(name, field, unit, must_be) broken_rule<rule::name>,
    LLMHW_RULES(LLMHW_RULE)
#undef LLMHW_RULE
};

// "0 GB/s".
constexpr small_text<40> value_text(const violation& v) {
    small_text<40> text;
    text.append(v.value);
    if (const char* unit = text_of(v.broken).unit; *unit != 0) {
        text.append(' ');
        text.append(unit);
    }
    return text;
}

constexpr void raise(const violation& v) { broken_rules[static_cast<int>(v.broken)](v.value); }

}  // namespace detail
}  // namespace llmhw

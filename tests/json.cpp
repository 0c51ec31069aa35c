// Setups from JSON and back, answers as JSON, and the schema of both.
#include <llmhw/json.hpp>

#include <cmath>
#include <concepts>
#include <limits>
#include <string>
#include <type_traits>
#include <vector>

#include <doctest/doctest.h>

using namespace llmhw;

namespace {

using json = json_value;

constexpr setup chat{.model = models::llama_3_1_8b,
                     .format = formats::q4_k_m,
                     .machine = {.device = devices::rtx_4090},
                     .workload = {.prompt = 512_tok, .context = 8192_tok}};

const std::string minimal = R"({"model": "llama-3.1-8b", "format": "Q4_K_M", "machine": {"device": "rtx-4090"}})";

// The message of what is wrong with a setup; empty where nothing is.
std::string refused(const std::string& text) {
    try {
        (void)setup_of(parse_json(text));
    } catch (const json_error& error) {
        return error.what();
    }
    return "";
}
bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

setup with_model(const model& m) {
    setup question = chat;
    question.model = m;
    question.workload.context = min(question.workload.context, m.max_context > 0_tok ? m.max_context : 8192_tok);
    return question;
}

// Members of an aggregate, by the longest list that initialises it.
struct anything {
    template <class Member>
    constexpr operator Member() const;
};
template <class Aggregate, class... Members>
constexpr int member_count(Members... members) {
    if constexpr (requires { Aggregate{members..., anything{}}; })
        return member_count<Aggregate>(members..., anything{});
    else
        return sizeof...(Members);
}
template <class Described>
int described_members() {
    int count = 0;
    Described d{};
    detail::members<Described>::visit(d, [&count](const char*, auto&&) { ++count; });
    return count;
}

// A change of one member is seen in the JSON and survives the way back.
template <class Described>
void check_every_member(const Described& from) {
    int members = 0;
    detail::members<Described>::visit(from, [&members](const char*, const auto&) { ++members; });
    for (int changed = 0; changed < members; ++changed) {
        Described d = from;
        int at = 0;
        std::string name;
        detail::members<Described>::visit(d, [&](const char* member, auto& value) {
            if (at++ != changed) return;
            name = member;
            using value_type = std::remove_cvref_t<decltype(value)>;
            if constexpr (std::is_same_v<value_type, bool>)
                value = !value;
            else if constexpr (std::is_same_v<value_type, const char*>)
                value = "quote \" backslash \\ newline \n \xc3\xa9";
            else if constexpr (std::is_enum_v<value_type>)
                value = static_cast<value_type>((static_cast<std::size_t>(value) + 1) % detail::enumerator_names<value_type>.size());
            else if constexpr (std::is_arithmetic_v<value_type>)
                value += 1;
            else if constexpr (detail::is_quantity<value_type>)
                value = value_type::from_stored(value.stored + 0.1);
        });
        const json written = detail::object_of(d);
        std::forward_list<std::string> texts;
        Described read{};
        detail::json_reader{texts}.read_members(parse_json(written.dump()), "", read, {});
        CHECK_MESSAGE(detail::object_of(read) == written, name);
    }
}

}  // namespace

TEST_CASE("every member is described") {
    CHECK(described_members<model>() == member_count<model>());
    CHECK(described_members<attention_geometry>() == member_count<attention_geometry>());
    CHECK(described_members<recurrent_geometry>() == member_count<recurrent_geometry>());
    CHECK(described_members<feed_forward_geometry>() == member_count<feed_forward_geometry>());
    CHECK(described_members<expert_geometry>() == member_count<expert_geometry>());
    CHECK(described_members<format>() == member_count<format>());
    CHECK(described_members<device>() == member_count<device>());
    CHECK(described_members<processor>() == member_count<processor>());
    CHECK(described_members<llmhw::link>() == member_count<llmhw::link>());
    CHECK(described_members<host>() == member_count<host>());
    CHECK(described_members<machine>() == member_count<machine>());
    CHECK(described_members<engine>() == member_count<engine>());
    CHECK(described_members<architecture_speed>() == member_count<architecture_speed>());
    CHECK(described_members<kernel_physics>() == member_count<kernel_physics>());
    CHECK(described_members<prefill_profile>() == member_count<prefill_profile>());
    CHECK(described_members<prefill_physics>() == member_count<prefill_physics>());
    CHECK(described_members<workload>() == member_count<workload>());
    CHECK(described_members<setup>() == member_count<setup>());
    // ... and those of answers, which have totals besides.
    CHECK(described_members<memory_estimate>() == member_count<memory_estimate>() + 4);
    CHECK(described_members<decode_estimate>() == member_count<decode_estimate>());
    CHECK(described_members<step_time>() == member_count<step_time>() + 1);
    CHECK(described_members<prefill_estimate>() == member_count<prefill_estimate>());
    CHECK(described_members<prefill_time>() == member_count<prefill_time>() + 1);
    CHECK(described_members<prompt_operations>() == member_count<prompt_operations>() + 1);
    CHECK(described_members<energy_estimate>() == member_count<energy_estimate>());
    CHECK(described_members<power_draw>() == member_count<power_draw>() + 1);
    CHECK(described_members<estimate_result>() == member_count<estimate_result>() + 1);
    CHECK(described_members<offload_estimate>() == member_count<offload_estimate>() + 1);
    CHECK(described_members<offload_memory>() == member_count<offload_memory>() + 3);
    CHECK(described_members<offload_time>() == member_count<offload_time>() + 1);
    CHECK(described_members<memory_place>() == member_count<memory_place>() + 2);
}

TEST_CASE("every enumerator has its name") {
    static_assert(detail::name_of(split::row) == "row");
    static_assert(detail::enumerator_names<split>.size() == 3);
    static_assert(detail::name_of(tensor_type::q4_k) == "q4_k");
    static_assert(detail::name_of(architecture::turing_without_tensor_cores) == "turing_without_tensor_cores");
    static_assert(detail::name_of(architecture::cpu) == "cpu");
}

TEST_CASE("a member that is changed is written and read") {
    check_every_member(devices::rtx_4090);
    check_every_member(models::deepseek_v3);
    check_every_member(models::deepseek_v3.attention);
    check_every_member(models::deepseek_v3.experts);
    check_every_member(recurrent_geometry{});
    check_every_member(feed_forward_geometry{});
    check_every_member(formats::q4_k_m);
    check_every_member(links::pcie4_x16);
    check_every_member(engines::llama_cpp_cuda);
    check_every_member(kernel_physics{});
    check_every_member(prefill_physics{});
    check_every_member(host{});
    check_every_member(workload{});
}

TEST_CASE("the whole catalogue goes there and back, as ids") {
    setup question = chat;
    const auto back_as = [&question](const json& part, const char* id) {
        const setup_document read = setup_of(parse_json(json_of(question).dump()));
        CHECK(part == id);
        CHECK(json_of(read.setup) == json_of(question));
        CHECK(estimate(read.setup).memory.needed == estimate(question).memory.needed);
    };
    for (const device* d : device_catalog) {
        question.machine.device = *d;
        back_as(json_of(question)["machine"]["device"], d->id);
    }
    question = chat;
    for (const format* f : format_catalog) {
        question.format = *f;
        question.file_size = f->needs_file_size ? 5_GB : information{};
        back_as(json_of(question)["format"], f->id);
    }
    question = chat;
    for (const model* m : model_catalog) {
        question = with_model(*m);
        back_as(json_of(question)["model"], m->id);
    }
    question = chat;
    question.machine.count = 2;
    for (const llmhw::link* l : link_catalog) {
        question.machine.link = *l;
        back_as(json_of(question)["machine"]["link"], l->id);
    }
    question = chat;
    for (const engine* e : engine_catalog) {
        question.engine = *e;
        const setup_document read = setup_of(parse_json(json_of(question).dump()));
        CHECK(json_of(question)["engine"] == e->id);
        CHECK(json_of(read.setup) == json_of(question));
    }
}

TEST_CASE("the whole catalogue goes there and back, as objects") {
    const auto there_and_back = [](const auto& catalogue) {
        for (const auto* entry : catalogue) {
            std::forward_list<std::string> texts;
            std::remove_cvref_t<decltype(*entry)> read{};
            detail::json_reader{texts}.read(parse_json(json_of(*entry).dump()), "entry", read);
            CHECK_MESSAGE(json_of(read) == json_of(*entry), entry->id);
        }
    };
    there_and_back(device_catalog);
    there_and_back(model_catalog);
    there_and_back(format_catalog);
    there_and_back(link_catalog);
    there_and_back(engine_catalog);
}

TEST_CASE("a variant starts from an entry") {
    const setup_document read = setup_of(parse_json(
        R"({"model": {"based_on": "llama-3.1-8b", "layers": 16}, "format": "Q4_K_M",
            "machine": {"device": {"based_on": "Apple M3 Ultra", "memory_bytes": 274877906944}, "host": {"memory_bytes": 0}},
            "engine": {"based_on": "llama.cpp/metal", "measured_speed": 1.1}, "workload": {"users": 2, "kv_cache": "q8_0"}})"));
    CHECK(read.setup.model.layers == 16);
    CHECK(read.setup.model.hidden == models::llama_3_1_8b.hidden);
    CHECK(read.setup.machine.device.memory == 256_GiB);
    CHECK(read.setup.machine.device.bandwidth == devices::apple_m3_ultra.bandwidth);
    CHECK(read.setup.engine.measured_speed == 1.1);
    CHECK(read.setup.workload.users == 2);
    CHECK(read.setup.workload.kv_cache == tensor_type::q8_0);
    CHECK(read.setup.workload.context == workload{}.context);
    // Entries that differ from the catalogue's are written whole.
    CHECK(json_of(read.setup)["machine"]["device"].is_object());
    CHECK(json_of(read.setup)["model"]["layers"] == 16);
    CHECK(json_of(read.setup)["format"] == "Q4_K_M");
}

TEST_CASE("texts live as long as a document") {
    setup_document copy;
    {
        const setup_document read =
            setup_of(parse_json(R"({"model": {"based_on": "llama-3.1-8b", "name": "a name of its own, longer than any small string"},
                                                            "format": "Q4_K_M", "machine": {"device": "rtx-4090"}})"));
        copy = read;
    }
    CHECK(std::string(copy.setup.model.name) == "a name of its own, longer than any small string");
}

TEST_CASE("an error names the field, the value and what it must be") {
    CHECK(refused(minimal) == "");
    CHECK(refused(R"({"model": "llama-3.1-8c", "format": "Q4_K_M", "machine": {"device": "rtx-4090"}})") ==
          "model is \"llama-3.1-8c\"; it must be the id of a model in the catalogue or an object, the nearest are llama-3.1-8b, "
          "llama-3-8b, llama-2-13b");
    const auto with_machine = [](const std::string& machine) {
        return R"({"model": "llama-3.1-8b", "format": "Q4_K_M", "machine": )" + machine + "}";
    };
    const auto with_load = [](const std::string& load) {
        return R"({"model": "llama-3.1-8b", "format": "Q4_K_M", "machine": {"device": "rtx-4090"}, "workload": )" + load + "}";
    };
    const auto with_device = [&](const std::string& members) {
        return with_machine(R"({"device": {"based_on": "rtx-4090", )" + members + "}}");
    };
    CHECK(refused(with_device(R"("memory_bytes": "24GB")")) ==
          "machine.device.memory_bytes is \"24GB\"; it must be a number of bytes, finite and at least 0");
    CHECK(refused(with_device(R"("memory_bytes": -1)")) ==
          "machine.device.memory_bytes is -1; it must be a number of bytes, finite and at least 0");
    CHECK(refused(with_device(R"("memory_bytes": null)")) ==
          "machine.device.memory_bytes is null; it must be a number of bytes, finite and at least 0");
    CHECK(has(refused(with_device(R"("memory": 24)")),
              "machine.device.memory is 24; it must be left out, or one of the members of its object: based_on") == false);
    CHECK(has(refused(with_device(R"("memory": 24)")),
              "machine.device.memory is 24; it must be left out, or one of the members of its object: id, name"));
    CHECK(
        has(refused(with_device(R"("vendor": "nvidea")")), "machine.device.vendor is \"nvidea\"; it must be one of unknown, nvidia, amd"));
    CHECK(has(refused(with_device(R"("vendor": 1)")), "machine.device.vendor is 1; it must be one of"));
    CHECK(has(refused(with_device(R"("unified_memory": 1)")), "machine.device.unified_memory is 1; it must be true or false"));
    CHECK(has(refused(with_device(R"("year": 2022.5)")), "machine.device.year is 2022.5; it must be a whole number"));
    CHECK(has(refused(with_device(R"("year": 3000000000)")), "machine.device.year is 3000000000; it must be a whole number"));
    CHECK(has(refused(with_device(R"("name": 4090)")), "machine.device.name is 4090; it must be a text"));
    CHECK(has(refused(with_device(R"("name": "a\u0000b")")), "it must be a text"));
    CHECK(has(refused(with_device(R"("processor": 8)")), "machine.device.processor is 8; it must be an object"));
    CHECK(has(refused(with_machine(R"({"device": 4090})")), "machine.device is 4090; it must be the id of a device"));
    CHECK(has(refused(with_machine(R"({"device": ""})")), "machine.device is \"\"; it must be the id of a device"));
    CHECK(has(refused(with_machine(R"({"device": {"based_on": "rtx 4091"}})")),
              "machine.device.based_on is \"rtx 4091\"; it must be the id of a device"));
    CHECK(refused(with_machine(R"({"device": "rtx-4090", "count": 0})")) == "machine.count is 0; it must be from 1 to 100,000");
    CHECK(refused(with_load(R"({"context_tokens": 0})")) == "workload.context is 0 tok; it must be from 1 to 10^12");
    CHECK(
        has(refused(with_load(R"({"prompt_tokens": 9000})")), "workload.prompt is 9000 tok; it must be 0, or from 1 to workload.context"));
    CHECK(has(refused(with_load(R"({"kv_cache": "Q8_0"})")), "workload.kv_cache is \"Q8_0\"; it must be one of"));
    CHECK(refused("{}") == "model is missing; it must be given");
    CHECK(refused(with_machine("{}")) == "machine.device is missing; it must be given");
    CHECK(has(refused("[1, 2]"), "the document is [1,2]; it must be an object"));
    CHECK(refused(R"({"schema_version": 2, "model": "llama-3.1-8b", "format": "Q4_K_M", "machine": {"device": "rtx-4090"}})") ==
          "schema_version is 2; it must be 1");
    CHECK(refused(R"({"model": 1, "model": 2})") == "model is there twice in one object; it must be there once");
    CHECK(has(refused(with_device("\"name\": \"" + std::string(1000, 'x') + "\", \"memory_bytes\": \"" + std::string(1000, 'y') + '"')),
              "yyy...; it must be"));
}

TEST_CASE("what is no JSON") {
    for (const char* text :
         {"", "{", "nul", "{\"a\": NaN}", "{\"a\": 1e999}", "{'a': 1}", "{} {}", "{\"a\": 01}", "// no\n{}", "\"\xff\""}) {
        CHECK_MESSAGE(has(refused(text), "the document is no JSON"), text);
    }
    CHECK(refused(std::string(200000, '[') + std::string(200000, ']')) ==
          "the document is nested too deeply; it must be 64 levels at most");
    CHECK(has(refused(std::string(200000, '[')), "nested too deeply"));
}

TEST_CASE("numbers that are not finite") {
    json document = parse_json(minimal);
    document["workload"]["context_tokens"] = std::numeric_limits<double>::quiet_NaN();
    CHECK_THROWS_WITH(setup_of(document), "workload.context_tokens is null; it must be a number of tokens, finite and at least 0");
    document["workload"]["context_tokens"] = std::numeric_limits<double>::infinity();
    CHECK_THROWS_AS(setup_of(document), json_error);
    document = parse_json(minimal);
    document["machine"]["host"]["page_cache_hits"] = -std::numeric_limits<double>::infinity();
    CHECK_THROWS_AS(setup_of(document), json_error);
    setup question = chat;
    question.machine.device.memory = std::numeric_limits<double>::infinity() * B;
    CHECK(json_of(question)["machine"]["device"]["memory_bytes"].is_null());
}

TEST_CASE("an answer as JSON: the same numbers, parts that add up") {
    const estimate_result answer = estimate(chat);
    const json written = parse_json(json_of(answer).dump());
    CHECK(written["fits"] == true);
    const json& memory = written["memory"];
    CHECK(memory["needed_bytes"].get<double>() == answer.memory.needed.in(B));
    double sum = 0;
    for (const char* part : {"weights_bytes", "kv_cache_bytes", "recurrent_state_bytes", "compute_buffers_bytes", "engine_reserve_bytes"})
        sum += memory[part].get<double>();
    CHECK(sum == doctest::Approx(memory["total_bytes"].get<double>()).epsilon(1e-12));
    const json& decode = written["decode"];
    CHECK(decode["rate_tok_per_s"].get<double>() == answer.decode.rate.in(tok_per_s));
    CHECK(decode["time_per_token_s_per_tok"].get<double>() == answer.decode.time_per_token.in(s_per_tok));
    CHECK(decode["bound_by"] == std::string(detail::name_of(answer.decode.bound_by)));
    for (const json* time : {&decode["time"], &written["prefill"]["time"]}) {
        sum = 0;
        for (const auto& [key, value] : time->items())
            if (key != "total_s") sum += value.get<double>();
        CHECK(sum == doctest::Approx((*time)["total_s"].get<double>()).epsilon(1e-12));
    }
    CHECK(decode["low_tok_per_s"].get<double>() < decode["high_tok_per_s"].get<double>());
    CHECK(written["energy"]["decode"]["wall_w"].get<double>() == answer.energy.decode.wall().in(W));
    CHECK(written["profile"] == "llama.cpp/cuda");
    CHECK(written["profile_assumed"] == true);
}

TEST_CASE("what there is not is null") {
    setup question = chat;
    question.machine.device.memory = 4_GiB;
    question.workload.prompt = {};
    const json written = json_of(estimate(question));
    CHECK(written["fits"] == false);
    CHECK(written["memory"]["missing_bytes"].get<double>() > 0);
    for (const char* rate : {"rate_tok_per_s", "low_tok_per_s", "high_tok_per_s", "throughput_tok_per_s", "time_per_token_s_per_tok"})
        CHECK_MESSAGE(written["decode"][rate].is_null(), rate);
    CHECK(written["decode"]["ceiling_tok_per_s"].get<double>() > 0);
    CHECK(written["prefill"]["rate_tok_per_s"].is_null());
    CHECK(written["time_to_first_token_s"].is_null());
    CHECK(written["energy"]["per_output_token_j_per_tok"].is_null());
    CHECK(written["offload"].is_null());
    question.machine.host = {.memory = 64_GiB, .bandwidth = memory_bandwidth(2, 5600)};
    CHECK(json_of(estimate(question))["offload"]["memory"]["weights_bytes"].get<double>() ==
          doctest::Approx(sizes_of(question).weights.total().in(B)));
    CHECK(json_of(estimate(chat))["offload"].is_null());
}

TEST_CASE("a plan as JSON") {
    setup question = chat;
    question.model = models::llama_3_3_70b;
    question.machine.host = {.memory = 64_GiB, .bandwidth = memory_bandwidth(2, 5600)};
    const offload_estimate plan = offload_plan(question, engines::llama_cpp_cuda, sizes_of(question));
    const json written = json_of(plan);
    CHECK(written["layers_on_device"] == plan.layers_on_device);
    CHECK(written["memory"]["weights_bytes"].get<double>() == doctest::Approx(sizes_of(question).weights.total().in(B)));
    CHECK(written["time"]["total_s"].get<double>() == plan.time.total().in(s));
    CHECK(written["time"]["device"]["total_s"].get<double>() == plan.time.device.total().in(s));
}

TEST_CASE("the schema names what is written, and nothing else") {
    const json schema = json_schema_of<estimate_result>();
    const json written = json_of(estimate(chat));
    const json& properties = schema["$defs"]["answer"]["properties"];
    for (const auto& item : written.items()) CHECK_MESSAGE(properties.contains(item.key()), item.key());
    CHECK(properties.size() == written.size());
    CHECK(schema["$defs"]["answer"]["required"].size() == written.size());
    CHECK(schema["$defs"]["decode_estimate"]["properties"]["rate_tok_per_s"]["type"] == json({"number", "null"}));
    const json setups = json_schema_of<setup>();
    CHECK(setups["$defs"]["device"]["properties"]["memory_bytes"]["type"] == "number");
    CHECK_FALSE(setups["$defs"]["device"].contains("required"));
    CHECK(setups["$defs"]["device"]["properties"]["vendor"]["enum"][1] == "nvidia");
}

TEST_CASE("any number in any place is refused or answered") {
    int refused_ones = 0, answered_ones = 0;
    for (const model* m : {&models::deepseek_v3, &models::deepseek_v4_flash, &models::qwen3_next_80b_a3b}) {
        setup question = with_model(*m);
        question.machine.host = host_of(devices::epyc_9004);
        json document = json_of(question);
        document["model"] = json_of(question.model);
        document["format"] = json_of(question.format);
        document["machine"]["device"] = json_of(question.machine.device);
        document["machine"]["link"] = json_of(links::pcie4_x16);
        document["engine"] = json_of(engines::llama_cpp_cuda);
        const json flat = document.flatten();  // "/machine/device/memory_bytes": 25769803776
        for (const auto& place : flat.items()) {
            if (!place.value().is_number()) continue;
            for (const double value : {0., 1., -1., 0.5, 2147483647., 1e30, -1e300}) {
                json changed = document;
                changed[json::json_pointer(place.key())] = value;
                try {
                    const setup_document read = setup_of(changed);
                    const estimate_result answer = estimate(read.setup);
                    const offload_estimate plan = offload_plan(read.setup, engine_of(read.setup), sizes_of(read.setup));
                    CHECK_MESSAGE(!std::isnan(answer.memory.needed.in(B)), place.key());
                    CHECK_MESSAGE(!std::isnan(plan.decode.rate.in(tok_per_s)), place.key());
                    ++answered_ones;
                } catch (const json_error& error) {
                    CHECK(has(error.what(), "it must be"));
                    ++refused_ones;
                }
            }
        }
    }
    CHECK(refused_ones > 100);
    CHECK(answered_ones > 100);
}

// The catalogues: every entry is whole and can be found, and the numbers agree with an independent transcription of the same sources.
#include <llmhw/estimate.hpp>

#include <cmath>
#include <set>
#include <string>
#include <utility>

#include "check_both.hpp"
#include "csv.hpp"

using namespace llmhw;
using llmhw::testing::close;

namespace {

std::string upper_with_spaces(const char* id) {
    std::string name;
    for (const char* p = id; *p != 0; ++p)
        name += *p == '-' || *p == '_' ? ' ' : *p >= 'a' && *p <= 'z' ? static_cast<char>(*p - 'a' + 'A') : *p;
    return name;
}

// Every id is there once, is found as it is written, in capitals and with spaces, and nothing else is.
template <class Catalog, class Find>
void check_names(const Catalog& catalog, Find find) {
    std::set<std::string> ids;
    for (const auto* entry : catalog) {
        CAPTURE(std::string(entry->id));
        CHECK(ids.insert(upper_with_spaces(entry->id)).second);
        CHECK(find(entry->id) == entry);
        CHECK(find(upper_with_spaces(entry->id).c_str()) == entry);
        CHECK(find((entry->id + std::string("x-no-such")).c_str()) == nullptr);
        CHECK(*nearest_names(catalog, entry->id).begin() == entry);
    }
    CHECK(find("") == nullptr);
}

bool suggests(const auto& nearest, const std::string& id) {
    for (const auto* entry : nearest)
        if (entry != nullptr && entry->id == id) return true;
    return false;
}

bool same_number(double value, double stated) { return testing::close(value, stated, 1e-9); }

}  // namespace

TEST_CASE("names are unique and found whatever their case and separators") {
    check_names(device_catalog, find_device);
    check_names(model_catalog, find_model);
    check_names(link_catalog, find_link);
    check_names(engine_catalog, find_engine);
    check_names(format_catalog, find_format);
    static_assert(find_device("RTX 4090") == &devices::rtx_4090);
    static_assert(find_model("Llama 3.1 8B") == &models::llama_3_1_8b);
    static_assert(find_format("q4 k m") == &formats::q4_k_m);
    static_assert(find_device("no such card") == nullptr);
}

TEST_CASE("unknown names get near ones suggested") {
    CHECK(suggests(nearest_names(device_catalog, "rtx 4900"), "rtx-4090"));
    CHECK(suggests(nearest_names(device_catalog, "rtx5090x"), "rtx-5090"));
    CHECK(detail::name_distance("kitten", "sitting") == 3);
    CHECK(detail::name_distance("RTX-4090", "rtx 4900") == 1);  // neighbours swapped
    CHECK(detail::name_distance("abcd", "badc") == 2);
    CHECK(detail::name_distance("", "abc") == 3);
    CHECK(detail::name_distance("a-b.c", "A B C") == 0);
    CHECK(suggests(nearest_names(device_catalog, "H100 SMX"), "h100-sxm"));
    CHECK(suggests(nearest_names(model_catalog, "lama-3.1-8b"), "llama-3.1-8b"));
    CHECK(suggests(nearest_names(model_catalog, "qwen3 30b a3"), "qwen3-30b-a3b"));
    CHECK(suggests(nearest_names(format_catalog, "Q4_KM_"), "Q4_K_M"));
    CHECK(suggests(nearest_names(engine_catalog, "llamacpp cuda"), "llama.cpp/cuda"));
    CHECK(suggests(nearest_names(link_catalog, "pcie4 x61"), "pcie4-x16"));
    // What is left out of a name is no mistake in it.
    for (const auto& [typed, meant] :
         {std::pair("m4 pro", "apple-m4-pro"), std::pair("h100", "h100-"), std::pair("RTX Pro 6000", "rtx-pro-6000-bw")})
        CHECK(std::string(nearest_names(device_catalog, typed).entries[0]->id).starts_with(meant));
    CHECK(suggests(nearest_names(device_catalog, "h100"), "h100-sxm"));
    CHECK(nearest_names(format_catalog, "k_m").entries[0]->id[0] == 'Q');
    static_assert(nearest_names(device_catalog, "rtx 4090").entries[0] == &devices::rtx_4090);
    const std::string long_name(500, 'z');
    CHECK(*nearest_names(device_catalog, long_name.c_str()).begin() != nullptr);
}

TEST_CASE("every device is whole") {
    for (const device* d : device_catalog) {
        CAPTURE(std::string(d->id));
        CHECK(d->memory > 0_B);
        CHECK(d->bandwidth > 0_GB_per_s);
        CHECK(usable_memory(*d) > 0_B);
        CHECK(usable_memory(*d) <= d->memory);
        CHECK(*d->name != 0);
        CHECK(*d->source != 0);
        CHECK(d->year >= 2010);
        CHECK((d->vendor != vendor::unknown || d->kind == device_kind::cpu));  // a memory system of any vendor's CPU
        CHECK((d->status == status::projected) == (d->confidence == confidence::projected));
        const bool named_projected = std::string(d->id).ends_with("-projected");
        if (named_projected) CHECK(d->status == status::projected);
        // A bandwidth that reads all of the memory in less than 5 ms, or in more than 30 s, would be a slip of a unit.
        const duration sweep = d->memory / d->bandwidth;
        CHECK(sweep > 4_ms);
        CHECK(sweep < 30_s);
    }
}

TEST_CASE("devices agree with the table of their sources") {
    const testing::table rows("tests/data/devices.csv");
    CHECK(rows.size() == 242);
    CHECK(rows.size() == sizeof device_catalog / sizeof device_catalog[0]);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::string& id = rows.text(row, "id");
        CAPTURE(id);
        const device* d = find_device(id.c_str());
        REQUIRE(d != nullptr);
        CHECK(d->id == id);
        CHECK(d->geforce == (std::string(d->name).rfind("GeForce ", 0) == 0));
        CHECK(d->year == rows.number(row, "year"));
        CHECK((d->status == status::projected) == (rows.text(row, "status") == "projected"));
        CHECK(same_number(d->memory.in(GiB), rows.number(row, "memory_gib")));
        CHECK(same_number(d->bandwidth.in(GB_per_s), rows.number(row, "memory_bandwidth_gb_s")));
        CHECK(same_number(d->fp16.in(TFLOPS), rows.number(row, "fp16_dense_tflops")));
        CHECK(same_number(d->bf16.in(TFLOPS), rows.number(row, "bf16_dense_tflops")));
        CHECK(same_number(d->fp8.in(TFLOPS), rows.number(row, "fp8_dense_tflops")));
        CHECK(same_number(d->int8.in(TFLOPS), rows.number(row, "int8_dense_tops")));
        CHECK(same_number(d->fp4.in(TFLOPS), rows.number(row, "fp4_dense_tflops")));
        CHECK(same_number(d->board_power.in(W), rows.number(row, "tdp_w")));
        CHECK(same_number(d->idle_power.in(W), rows.number(row, "idle_w")));
        CHECK(d->pcie_generation == rows.number(row, "pcie_generation"));
        CHECK(d->pcie_lanes == rows.number(row, "pcie_lanes"));
        CHECK(same_number(d->nvlink.in(GB_per_s), rows.number(row, "nvlink_gb_s_per_direction")));
        CHECK(d->unified_memory == (rows.number(row, "unified_memory") == 1));
        CHECK(same_number(d->price.in(USD), rows.number(row, "msrp_usd")));
        const std::string& stated = rows.text(row, "confidence");
        CHECK(d->confidence == (stated == "high"        ? confidence::high
                                : stated == "medium"    ? confidence::medium
                                : stated == "projected" ? confidence::projected
                                                        : confidence::low));
    }
}

TEST_CASE("links agree with the table of their sources") {
    const testing::table rows("tests/data/links.csv");
    CHECK(rows.size() == 47);
    CHECK(rows.size() == sizeof link_catalog / sizeof link_catalog[0]);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::string& id = rows.text(row, "id");
        CAPTURE(id);
        const llmhw::link* l = find_link(id.c_str());
        REQUIRE(l != nullptr);
        CHECK(*l->source != 0);
        CHECK(l->raw > 0_GB_per_s);
        CHECK(l->kind != link_kind::none);
        CHECK(achievable_bandwidth(*l) <= l->raw);
        CHECK(same_number(l->raw.in(GB_per_s), rows.number(row, "raw_gb_s_per_direction")));
        CHECK(same_number(l->achievable.in(GB_per_s), rows.number(row, "achievable_gb_s_per_direction")));
        CHECK(same_number(l->latency.in(us), rows.number(row, "latency_us")));
    }
    CHECK(achievable_bandwidth({.raw = 10_GB_per_s}) == 8_GB_per_s);
}

TEST_CASE("every model, format and engine is whole") {
    for (const model* m : model_catalog) {
        CAPTURE(std::string(m->id));
        CHECK(*m->source != 0);
        CHECK(*m->name != 0);
        CHECK(*m->architecture != 0);
        CHECK(validate({.model = *m, .format = formats::q4_k_m, .machine = {.device = devices::rtx_4090}, .workload = {.context = 128_tok}})
                  .ok());
    }
    for (const format* f : format_catalog) {
        CAPTURE(std::string(f->id));
        CHECK(*f->source != 0);
        CHECK((bytes_per_weight(*f) > 0 || f->needs_file_size));
    }
    for (const engine* e : engine_catalog) {
        CAPTURE(std::string(e->id));
        CHECK(*e->name != 0);
        CHECK(e->single.low < 1);
        CHECK(e->single.high > 1);
        CHECK(e->batched.low < 1);
        CHECK(e->batched.high > 1);
        CHECK(e->bytes_per_clock > 0);
        CHECK((e->kv_share > 0 && e->kv_share <= 1));
        CHECK((e->decode_compute > 0 && e->decode_compute <= 1));
        CHECK(e->layer_time > 0_s);
        CHECK((e->rows == 0 || (e->first_year >= 2023 && e->last_year >= e->first_year)));
    }
}

TEST_CASE("what of the labelled memory a model can have") {
    CHECK_BOTH([](const device& d) { return usable_memory(d) == 24_GiB - 512_MiB; }, devices::rtx_4090);
    CHECK_BOTH([](const device& d) { return usable_memory(d) == 0.75 * d.memory; }, devices::apple_m3_ultra);
    CHECK_BOTH([](const device& d) { return usable_memory({.vendor = vendor::apple, .memory = d.memory}) == 24_GiB * (2. / 3); },
               devices::rtx_4090);
    CHECK_BOTH([](const device& d) { return usable_memory(d, 460_GiB) == 460_GiB; }, devices::apple_m3_ultra);
    CHECK_BOTH([](const device& d) { return usable_memory(d, 9000_GiB) == d.memory; }, devices::apple_m3_ultra);
    CHECK_BOTH([](const device& d) { return usable_memory(d) == 124_GiB; }, devices::dgx_spark_gb10);
    CHECK_BOTH([](information tiny) { return usable_memory({.memory = tiny}) == 0_B; }, 100_MB);
    CHECK_BOTH([](device d) { return usable_memory(d) == 2_GiB; },
               device{.vendor = vendor::nvidia, .memory = 4_GiB, .unified_memory = true});
}

// Compute units and clocks as their vendors state them, to a few per cent: boost clocks differ by sheet.
TEST_CASE("units x clock of parts whose matrix units are cut down, and of those whose units do more in a clock") {
    const auto about = [](const device& d, double units, double gigahertz) {
        CAPTURE(std::string(d.id));
        CHECK(unit_clock(d).in(GHz) == doctest::Approx(units * gigahertz).epsilon(0.05));
    };
    about(devices::h20, 78, 1.83);
    about(devices::l20, 92, 2.52);
    about(devices::l40, 142, 2.49);
    about(devices::l40s, 142, 2.49);
    about(devices::h100_sxm, 132, 1.83);
    about(devices::rtx_5090, 170, 2.41);
    about(devices::jetson_agx_thor, 20, 1.57);
    about(devices::mi300x, 304, 2.1);
    about(devices::mi355x, 256, 2.4);
    about(devices::gpu_max_1550, 128, 1.6);
    about(devices::rx_580, 36, 1.34);
}

TEST_CASE("the usual engine of a device") {
    CHECK(&usual_engine(devices::rtx_4090) == &engines::llama_cpp_cuda);
    CHECK(&usual_engine(devices::apple_m3_ultra) == &engines::llama_cpp_metal);
    CHECK(&usual_engine({.kind = device_kind::cpu}) == &engines::llama_cpp_cpu);
    CHECK(&usual_engine({}) == &engines::unknown);
}

TEST_CASE("an engine without rows of its own has its relative's constants and a wider band") {
    CHECK_BOTH(
        [](const engine& relative) {
            const engine& alike = engines::sglang_cuda;
            return alike.rows == 0 && alike.layer_time == relative.layer_time && alike.bytes_per_clock == relative.bytes_per_clock &&
                   close(alike.single.low, detail::pow(relative.single.low, engines::unmeasured_single)) &&
                   close(alike.single.high, detail::pow(relative.single.high, engines::unmeasured_single)) &&
                   close(alike.batched.low, detail::pow(relative.batched.low, engines::unmeasured_batched)) &&
                   close(alike.batched.high, detail::pow(relative.batched.high, engines::unmeasured_batched)) &&
                   alike.batched.low < relative.batched.low && alike.batched.high > relative.batched.high;
        },
        engines::vllm_cuda);
}

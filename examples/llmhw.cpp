// llmhw: which model runs on which machine, how fast, and why. docs/command_line.md describes it.
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>

#include <unistd.h>

#include "llmhw/catalogue.hpp"
#include "llmhw/documents.hpp"
#include "llmhw/shell.hpp"

namespace {

using namespace llmhw::literals;
using tool::json;

constexpr int fits = 0, does_not_fit = 1, bad_input = 2;

const char* const description =
    "Says whether a language model fits a machine, how fast it runs there, what limits it and how sure that is.\n"
    "MODEL is a name of the catalogue (llama-3.1-8b, or llama-3.1-8b:Q8_0), a .gguf file, a config.json or the directory of a model.";

const char* const footer =
    "Sizes are numbers with a unit: 24GiB, 48GB, 1008GB/s. Tokens may end in k: 8k is 8192.\n"
    "Without --device the machine is the one that the program runs on.\n\n"
    "Exit status: 0 it fits, 1 it does not fit (or nothing is found), 2 the question is wrong.\n\n"
    "Examples:\n"
    "  llmhw fit llama-3.3-70b --device rtx-5090 --count 2\n"
    "  llmhw fit ./model.gguf --memory 24GiB --bandwidth 1008GB/s --context 32k\n"
    "  llmhw plan gpt-oss-120b --device rtx-4090 --host-memory 96GiB --host-bandwidth 89.6GB/s\n"
    "  llmhw compare qwen3-32b qwen3-30b-a3b --device rtx-4090,apple-m4-max\n"
    "  llmhw models moe";

// --- options --------------------------------------------------------------------------------------------------------------------------------

CLI::Option* text(CLI::App* command, const char* name, std::string& to, const char* type, const char* meaning, const char* group) {
    return command->add_option(name, to, meaning)->type_name(type)->group(group);
}

void add_machine(CLI::App* command, tool::options& o, bool several) {
    const char* const group = "Machine";
    CLI::Option* device =
        command
            ->add_option("--device", o.devices,
                         several ? "devices of the catalogue, \"2x rtx-3090\" for two" : "of the catalogue; \"2x rtx-3090\" for two")
            ->type_name("NAME")
            ->group(group);
    if (several)
        device->delimiter(',');
    else
        device->expected(1);
    text(command, "--memory", o.memory, "SIZE", "of the device, 24GiB; with --bandwidth instead of a name", group);
    text(command, "--bandwidth", o.bandwidth, "RATE", "of the device's memory, 1008GB/s", group);
    text(command, "--compute", o.compute, "RATE", "dense FP16 rate of the device, 165TFLOPS", group);
    text(command, "--board-power", o.board_power, "POWER", "of the device, 450W", group);
    text(command, "--count", o.count, "N", "devices that hold one copy of the model", group);
    command->add_flag("--tensor-parallel", o.tensor_parallel, "divide every matrix over the devices, not the layers")->group(group);
    text(command, "--link", o.link, "NAME", "between the devices", group);
    text(command, "--power-limit", o.power_limit, "POWER", "set per device, 300W", group);
    text(command, "--wired-limit", o.wired_limit, "SIZE", "what the GPU of a Mac or a system on chip may use", group);
    text(command, "--host", o.host, "NAME", "a CPU of the catalogue with its memory", group);
    text(command, "--host-memory", o.host_memory, "SIZE", "of the machine around the devices", group);
    text(command, "--host-bandwidth", o.host_bandwidth, "RATE", "of that memory; dual-channel DDR5-5600: 89.6GB/s", group);
    text(command, "--host-cores", o.host_cores, "N", "of its CPU", group);
    text(command, "--host-clock", o.host_clock, "CLOCK", "with all cores busy, 4.5GHz", group);
    text(command, "--drive", o.drive, "RATE", "reads of the drive that weights are mapped from, 7GB/s", group);
    text(command, "--root", o.root, "DIRECTORY", "", "");  // another machine's /proc and /sys, for tests
}

void add_load(CLI::App* command, tool::options& o) {
    const char* const group = "Model and load";
    text(command, "--format", o.format, "NAME", "of the weights, Q4_K_M", group);
    text(command, "--file-size", o.file_size, "SIZE", "of the weights, where it is known better than geometry tells", group);
    text(command, "--engine", o.engine, "NAME", "llama.cpp/cuda, vllm/cuda, ...; by default the usual one of the device", group);
    text(command, "--context", o.context, "TOKENS", "room in the KV cache for each user; 8k", group);
    text(command, "--users", o.users, "N", "decoding at the same time; 1", group);
    text(command, "--prompt", o.prompt, "TOKENS", "of a request; 512", group);
    text(command, "--cached", o.cached, "TOKENS", "of the prompt that are in the cache already", group);
    text(command, "--depth", o.depth, "TOKENS", "in the cache while decoding; by default the whole context", group);
    text(command, "--kv", o.kv, "TYPE", "of the KV cache: f16, q8_0, q4_0, ...", group);
    command->add_flag("--no-flash-attention", o.no_flash_attention, "attention with its scores in memory")->group(group);
}

void add_output(CLI::App* command, tool::options& o, bool explains) {
    const char* const group = "Output";
    command->add_flag("--json", o.json, "a JSON document; docs/json.md describes it")->group(group);
    if (explains) command->add_flag("--explain", o.explain, "every number on the way with its formula")->group(group);
    command->add_option("--color", o.colour, "auto, always or never")
        ->type_name("WHEN")
        ->group(group)
        ->check(CLI::IsMember({"auto", "always", "never"}).description(""));
}

// --- commands -------------------------------------------------------------------------------------------------------------------------------

void print(const json& document) { std::cout << document.dump(2, ' ', false, json::error_handler_t::replace) << '\n'; }

tool::colours colours_of(const tool::options& o) {
    const char* no_colour = std::getenv("NO_COLOR");
    const bool wanted =
        o.colour == "always" || (o.colour == "auto" && isatty(STDOUT_FILENO) != 0 && (no_colour == nullptr || *no_colour == 0));
    return wanted ? tool::terminal_colours : tool::colours{};
}

tool::question only_question(const tool::options& o) {
    if (!o.setup_file.empty()) {
        if (!o.models.empty()) throw tool::usage_error("MODEL and --setup exclude each other: a setup names its model");
        return tool::question_of_setup(o.setup_file);
    }
    if (o.models.empty()) throw tool::usage_error("MODEL is missing");
    return question_of(o, o.models[0], o.devices.empty() ? "" : o.devices[0]);
}

int fit(const tool::options& o) {
    tool::question asked = only_question(o);
    const llmhw::estimate_result answer = estimate(asked.setup, asked.what.sizes);
    if (!answer.fits())
        for (std::string& note : remedies_of(asked.setup)) asked.notes.push_back(std::move(note));
    if (o.json) {
        print(fit_document(asked, answer, o));
    } else {
        print_fit(std::cout, asked, answer, colours_of(o));
        if (o.explain) print_derivation(std::cout, tool::derivation_of(asked.setup, asked.what.sizes, answer), colours_of(o));
    }
    return answer.fits() ? fits : does_not_fit;
}

int plan(const tool::options& o) {
    const tool::question asked = only_question(o);
    llmhw::offload_options how{.work = o.streamed ? llmhw::host_work::streamed_ahead : llmhw::host_work::computed};
    if (!o.margin.empty()) how.margin = tool::quantity_option<llmhw::kind::information>("--margin", o.margin);
    if (!o.least_context.empty()) how.least_context = tool::tokens_option("--least-context", o.least_context);
    const llmhw::offload_estimate planned = offload_plan(asked.setup, engine_of(asked.setup), asked.what.sizes, how);
    const llmhw::prefill_estimate prompt = prompt_of(asked, planned, how.work);
    if (o.json) {
        print(plan_document(asked, planned, prompt, o));
    } else {
        print_plan(std::cout, asked, planned, prompt, colours_of(o));
        if (o.explain) print_derivation(std::cout, tool::derivation_of(asked.setup, asked.what.sizes, planned, prompt), colours_of(o));
    }
    return planned.fits() ? fits : does_not_fit;
}

int compare(const tool::options& o) {
    using namespace llmhw;
    if (o.models.empty()) throw tool::usage_error("MODEL is missing");
    std::vector<std::string> devices = o.devices;
    if (devices.empty() && o.memory.empty())
        devices = {"rtx-4090",       "rtx-5090",         "rx-7900-xtx",  "h100-sxm",
                   "dgx-spark-gb10", "ryzen-ai-max-395", "apple-m4-max", "apple-m3-ultra"};
    if (devices.empty()) devices = {""};
    json rows = json::array();
    tool::table text({"~model", "format", "device", ">needs", ">has", ">tok/s", ">80 % band", ">prompt", "bound by"});
    bool any = false;
    for (const std::string& model_name : o.models)
        for (const std::string& device_name : devices) {
            const tool::question asked = question_of(o, model_name, device_name);
            const estimate_result answer = estimate(asked.setup, asked.what.sizes);
            any = any || answer.fits();
            if (o.json) {
                json setup = json_of(asked.setup);
                setup.erase("schema_version");
                rows.push_back({{"setup", setup}, {"answer", json_of(answer)}, {"notes", asked.notes}});
                continue;
            }
            const machine& m = asked.setup.machine;
            const auto rate = [&answer](token_rate x) { return answer.fits() ? detail::readable(x.in(tok_per_s)) : "-"; };
            text.add({tool::printable(asked.setup.model.id), asked.setup.format.id,
                      (m.count > 1 ? std::to_string(m.count) + "x " : "") + (m.device.id[0] != 0 ? m.device.id : m.device.name),
                      fixed(answer.memory.needed.in(GB), 1), fixed(answer.memory.available.in(GB), 1), rate(answer.decode.rate),
                      answer.fits() ? rate(answer.decode.low) + " - " + rate(answer.decode.high) : "-", rate(answer.prefill.rate),
                      answer.fits() ? to_string(answer.decode.bound_by) : "does not fit"});
        }
    if (o.json) {
        json document = tool::document_of("compare");
        document["rows"] = rows;
        print(document);
    } else {
        text.print(std::cout, colours_of(o));
        std::cout << "\nneeds, has: GB of the fullest device, 10^9 bytes; tok/s: one user; prompt: tok/s of a prompt\n";
    }
    return any ? fits : does_not_fit;
}

int detect(const tool::options& o) {
    const llmhw::local_machine here = llmhw::detect_machine(o.root);
    const llmhw::machine m = machine_of(here);
    if (o.json) {
        json document = tool::document_of("detect"), devices = json::array();
        document["machine"] = m.count > 0 ? llmhw::detail::setup_part(m) : json(nullptr);
        document["processor"] = here.processor_name;
        for (const llmhw::seen_device& seen : here.devices) devices.push_back({{"device", json_of(seen.device)}, {"basis", seen.basis}});
        document["devices"] = devices;
        document["unseen"] = here.unseen;
        print(document);
    } else {
        for (const llmhw::seen_device& seen : here.devices)
            std::cout << tool::wrapped("device     ", std::string(seen.device.id) + ": " + seen.device.name + ", " +
                                                          to_string(seen.device.memory) + " at " + to_string(seen.device.bandwidth) + " (" +
                                                          tool::printable(seen.basis) + ")");
        if (!here.processor_name.empty())
            std::cout << "processor  " << tool::printable(here.processor_name) << ", " << here.host.processor.cores << " cores\n";
        if (here.host.memory > 0_B) std::cout << "memory     " << here.host.memory << '\n';
        for (const std::string& text : here.unseen) std::cout << tool::wrapped("not seen   ", tool::printable(text));
    }
    return m.count > 0 ? fits : does_not_fit;
}

int list(const std::string& kind, const tool::options& o) {
    const tool::colours c = colours_of(o);
    bool any = false;
    if (kind == "devices") any = tool::list(std::cout, "devices", llmhw::device_catalog, o, c);
    if (kind == "models") any = tool::list(std::cout, "models", llmhw::model_catalog, o, c);
    if (kind == "formats") any = tool::list(std::cout, "formats", llmhw::format_catalog, o, c);
    if (kind == "engines") any = tool::list(std::cout, "engines", llmhw::engine_catalog, o, c);
    if (kind == "links") any = tool::list(std::cout, "links", llmhw::link_catalog, o, c);
    if (!any) std::cerr << "llmhw: no " << kind << " match \"" << tool::joined(o.filter, " ") << "\"\n";
    return any ? fits : does_not_fit;
}

int run(int argc, char** argv) {
    tool::options o;
    std::string shell;
    CLI::App app{description, "llmhw"};
    app.footer(footer);
    app.set_version_flag("--version", std::string("llmhw ") + LLMHW_VERSION);
    app.require_subcommand(1);
    app.get_formatter()->column_width(34);

    CLI::App* fit_command = app.add_subcommand("fit", "does a model fit a machine, and how fast is it?");
    CLI::App* plan_command = app.add_subcommand("plan", "what goes where if the devices do not hold it all; options for llama.cpp");
    for (CLI::App* command : {fit_command, plan_command}) {
        command->add_option("MODEL", o.models, "name, .gguf file, config.json or directory")->type_name("")->expected(1);
        text(command, "--setup", o.setup_file, "FILE", "the whole question as JSON; - is standard input", "");
        add_machine(command, o, false);
        add_load(command, o);
    }
    for (CLI::App* command : {fit_command, plan_command}) command->get_option("--setup")->group("Model and load");
    text(plan_command, "--margin", o.margin, "SIZE", "left free on each device where something is offloaded; 1GiB", "Plan");
    text(plan_command, "--least-context", o.least_context, "TOKENS", "the context may be cut down to this", "Plan");
    plan_command->add_flag("--stream", o.streamed, "weights of the host are copied to the device for each step, ahead of use")
        ->group("Plan");
    CLI::App* compare_command = app.add_subcommand("compare", "models on devices, one line each");
    compare_command->add_option("MODEL", o.models, "names, .gguf files, config.json files or directories")->type_name("")->expected(-1);
    add_machine(compare_command, o, true);
    add_load(compare_command, o);
    for (CLI::App* command : {fit_command, plan_command, compare_command}) add_output(command, o, command != compare_command);

    CLI::App* detect_command = app.add_subcommand("detect", "the machine at hand, and what could not be seen of it");
    text(detect_command, "--root", o.root, "DIRECTORY", "", "");
    add_output(detect_command, o, false);
    for (const char* kind : {"devices", "models", "formats", "engines", "links"}) {
        CLI::App* command = app.add_subcommand(kind, std::string("what the catalogue has of ") + kind);
        command->add_option("FILTER", o.filter, "words that must be in it; case and \"-_. \" do not matter")->type_name("")->expected(-1);
        command->add_flag("--ids", o.ids_only, "ids alone, one a line")->group("Output");
        add_output(command, o, false);
    }
    CLI::App* schema_command = app.add_subcommand("schema", "the JSON Schema of what --json prints and --setup reads");
    CLI::App* completion_command = app.add_subcommand("completion", "a completion script for bash, zsh or fish");
    completion_command->add_option("SHELL", shell, "bash, zsh or fish")
        ->type_name("")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}).description(""));
    CLI::App* manual_command = app.add_subcommand("manual", "the man page, as roff");

    const std::vector<std::string> commands = tool::names_of(tool::commands_of(app));
    const std::string first = argc > 1 ? argv[1] : "--help";
    if (first.rfind('-', 0) != 0 && std::find(commands.begin(), commands.end(), first) == commands.end())
        throw tool::usage_error("no command \"" + first + "\"; there are " + tool::joined(commands, ", "));
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? fits : bad_input;
    }
    if (schema_command->parsed()) {
        print(tool::documents_schema());
        return fits;
    }
    if (manual_command->parsed()) {
        tool::print_manual(std::cout, app, footer);
        return fits;
    }
    if (completion_command->parsed()) {
        (shell == "bash" ? tool::print_bash : shell == "zsh" ? tool::print_zsh : tool::print_fish)(std::cout, app);
        return fits;
    }
    if (fit_command->parsed()) return fit(o);
    if (plan_command->parsed()) return plan(o);
    if (compare_command->parsed()) return compare(o);
    if (detect_command->parsed()) return detect(o);
    return list(app.get_subcommands()[0]->get_name(), o);
}

}  // namespace

int main(int argc, char** argv) {
    int status = bad_input;
    try {
        status = run(argc, argv);
    } catch (const tool::usage_error& error) {
        std::cerr << "llmhw: " << error.what() << '\n';
        return bad_input;
    } catch (const std::exception& error) {
        std::cerr << "llmhw: " << tool::printable(error.what()) << '\n';
        return bad_input;
    }
    return std::cout.flush() ? status : bad_input;
}

// What the tool prints with --json. docs/json.md describes it; `llmhw schema` prints its JSON Schema.
#pragma once

#include <string>
#include <vector>

#include "plan.hpp"

namespace tool {

using json = llmhw::json_value;

inline json document_of(const char* command) { return {{"schema_version", llmhw::json_schema_version}, {"command", command}}; }

inline json file_document(const llmhw::model_file& file) {
    json paths = json::array();
    for (const auto& path : file.files) paths.push_back(path.string());
    return {{"files", paths},
            {"mixture", file.mixture},
            {"exact", file.exact},
            {"file_size_bytes", llmhw::detail::number_of(file.file_size.in(llmhw::B))},
            {"weights_size_bytes", llmhw::detail::number_of(file.weights_size.in(llmhw::B))},
            {"outside_bytes", llmhw::detail::number_of(file.outside.in(llmhw::B))}};
}

inline json question_document(const char* command, const question& asked) {
    json document = document_of(command);
    json setup = json_of(asked.setup);
    setup.erase("schema_version");
    document["setup"] = setup;
    document["file"] = asked.what.file ? file_document(*asked.what.file) : json(nullptr);
    return document;
}

inline json derivation_document(const derivation& d) {
    json steps = json::array();
    for (const step& s : d.steps())
        steps.push_back(
            {{"part", s.part}, {"label", s.label}, {"formula", s.formula}, {"value", llmhw::detail::number_of(s.value)}, {"unit", s.unit}});
    return steps;
}

inline json fit_document(const question& asked, const llmhw::estimate_result& answer, const options& o) {
    json document = question_document("fit", asked);
    document["answer"] = json_of(answer);
    document["notes"] = asked.notes;
    if (o.explain) document["derivation"] = derivation_document(derivation_of(asked.setup, asked.what.sizes, answer));
    return document;
}

inline json plan_document(const question& asked, const llmhw::offload_estimate& plan, const llmhw::prefill_estimate& prompt,
                          const options& o) {
    json document = question_document("plan", asked);
    document["plan"] = json_of(plan);
    document["prompt"] = llmhw::detail::object_of(prompt);
    document["llama_cpp_options"] = llama_cpp_options(asked, plan);
    document["notes"] = asked.notes;
    if (o.explain) document["derivation"] = derivation_document(derivation_of(asked.setup, asked.what.sizes, plan, prompt));
    return document;
}

// JSON Schema of every document, made from the members that are written.
inline json documents_schema() {
    using namespace llmhw;
    json definitions = json::object();
    detail::schema_writer writer{definitions};
    const auto reference = [](const std::string& to) { return json{{"$ref", to}}; };
    const json setup = reference(writer.define<llmhw::setup>()), answer = reference(writer.define<estimate_result>()),
               plan = reference(writer.define<offload_estimate>());
    const json text = {{"type", "string"}}, number = {{"type", "number"}, {"minimum", 0}}, texts = {{"type", "array"}, {"items", text}};
    const auto object = [](const json& properties, const std::vector<std::string>& optional) {
        json required = json::array();
        for (const auto& [key, value] : properties.items())
            if (std::find(optional.begin(), optional.end(), key) == optional.end()) required.push_back(key);
        return json{{"type", "object"}, {"properties", properties}, {"required", required}, {"additionalProperties", false}};
    };
    definitions["file"] = object({{"files", texts},
                                  {"mixture", text},
                                  {"exact", {{"type", "boolean"}}},
                                  {"file_size_bytes", number},
                                  {"weights_size_bytes", number},
                                  {"outside_bytes", number}},
                                 {});
    definitions["step"] = object({{"part", text}, {"label", text}, {"formula", text}, {"value", {{"type", "number"}}}, {"unit", text}}, {});
    const json file = {{"anyOf", {{{"type", "null"}}, reference("#/$defs/file")}}},
               derivation = {{"type", "array"}, {"items", reference("#/$defs/step")}};

    json documents = json::array();
    const auto add = [&](const char* command, json properties, const std::vector<std::string>& optional) {
        json whole = {{"schema_version", {{"const", json_schema_version}}}, {"command", {{"const", command}}}};
        whole.update(properties);
        documents.push_back(object(whole, optional));
    };
    add("fit", {{"setup", setup}, {"file", file}, {"answer", answer}, {"notes", texts}, {"derivation", derivation}}, {"derivation"});
    add("plan",
        {{"setup", setup},
         {"file", file},
         {"plan", plan},
         {"prompt", reference(writer.define<prefill_estimate>())},
         {"llama_cpp_options", texts},
         {"notes", texts},
         {"derivation", derivation}},
        {"derivation"});
    const json row = object({{"setup", setup}, {"answer", answer}, {"notes", texts}}, {});
    add("compare", {{"rows", {{"type", "array"}, {"items", row}}}}, {});
    add("detect",
        {{"machine", {{"anyOf", {{{"type", "null"}}, reference(writer.define<machine>())}}}},
         {"processor", text},
         {"devices", {{"type", "array"}, {"items", object({{"device", reference(writer.define<device>())}, {"basis", text}}, {})}}},
         {"unseen", texts}},
        {});
    const auto add_list = [&](const char* kind, const std::string& definition) {
        add(kind, {{kind, {{"type", "array"}, {"items", reference(definition)}}}}, {});
    };
    add_list("devices", writer.define<device>());
    add_list("models", writer.define<model>());
    add_list("formats", writer.define<format>());
    add_list("engines", writer.define<engine>());
    add_list("links", writer.define<llmhw::link>());
    // A setup alone is what --setup reads.
    json alone = definitions["setup"];
    alone["properties"]["schema_version"] = {{"const", json_schema_version}};
    alone["required"] = {"model", "format", "machine"};
    definitions["setup_document"] = alone;
    documents.push_back(reference("#/$defs/setup_document"));
    return {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
            {"title", "What llmhw prints with --json, and what --setup reads"},
            {"anyOf", documents},
            {"$defs", definitions}};
}

}  // namespace tool

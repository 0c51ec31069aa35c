// Setups from JSON and back, answers as JSON, and the schema of both. Run time only; needs nlohmann/json (https://json.nlohmann.me).
//
//     const llmhw::setup_document asked = llmhw::setup_of(llmhw::parse_json(text));
//     std::cout << llmhw::json_of(llmhw::estimate(asked.setup)).dump(2);
//
// The key of a quantity is the name of the member and its unit: memory_bytes, bandwidth_bytes_per_s, rate_tok_per_s. What stands in a
// catalogue may be its id, "rtx-4090", or an object, which starts from the entry that "based_on" names. docs/json.md has the rest.
#pragma once

#if !defined(__cpp_exceptions)
#error "llmhw/json.hpp needs exceptions"
#endif

#include <cmath>
#include <forward_list>
#include <limits>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include <llmhw/detail/enumerators.hpp>
#include <llmhw/detail/members.hpp>

namespace llmhw {

using json_value = nlohmann::ordered_json;  // members stay in the order in which they are declared

// Grows when a key is renamed, removed or changes its meaning. New keys leave it as it is.
inline constexpr int json_schema_version = 1;

// "machine.device.memory_bytes is "24GB"; it must be a number of bytes, finite and at least 0".
class json_error : public std::runtime_error {
public:
    json_error(const std::string& field, const std::string& value, const std::string& must_be)
        : std::runtime_error(field + " is " + value + "; it must be " + must_be), field_(field) {}
    const std::string& field() const { return field_; }

private:
    std::string field_;
};

// A setup, and the texts that it points to.
struct setup_document {
    llmhw::setup setup = {};
    std::shared_ptr<const std::forward_list<std::string>> texts;
};

namespace detail {

// --- keys ---------------------------------------------------------------------------------------------------------------------------------

// The unit of each kind that is written: its stored one, so that a number leaves and enters unchanged.
template <class Kind>
struct written_unit;

#define LLMHW_WRITTEN_UNIT(kind_name, in_keys, in_words)     \
    template <>                                              \
    struct written_unit<kind::kind_name> {                   \
        static constexpr std::string_view key = in_keys;     \
        static constexpr std::string_view plural = in_words; \
    };
LLMHW_WRITTEN_UNIT(information, "bytes", "bytes")
LLMHW_WRITTEN_UNIT(duration, "s", "seconds")
LLMHW_WRITTEN_UNIT(token_count, "tokens", "tokens")
LLMHW_WRITTEN_UNIT(operations, "flop", "floating-point operations")
LLMHW_WRITTEN_UNIT(money, "usd", "US dollars")
LLMHW_WRITTEN_UNIT(power, "w", "watts")
LLMHW_WRITTEN_UNIT(bandwidth, "bytes_per_s", "bytes per second")
LLMHW_WRITTEN_UNIT(token_rate, "tok_per_s", "tokens per second")
LLMHW_WRITTEN_UNIT(compute_rate, "flop_per_s", "floating-point operations per second")
LLMHW_WRITTEN_UNIT(frequency, "hz", "hertz")
LLMHW_WRITTEN_UNIT(duration_per_token, "s_per_tok", "seconds per token")
LLMHW_WRITTEN_UNIT(energy_per_token, "j_per_tok", "joules per token")
LLMHW_WRITTEN_UNIT(tokens_per_energy, "tok_per_j", "tokens per joule")
#undef LLMHW_WRITTEN_UNIT

template <class Value>
struct kind_of_value {
    using type = void;
};
template <class Kind>
struct kind_of_value<quantity<Kind>> {
    using type = Kind;
};
template <class Kind>
struct kind_of_value<if_any<Kind>> {
    using type = Kind;
};
template <class Value>
inline constexpr bool is_quantity = !std::is_void_v<typename kind_of_value<Value>::type>;

template <class Value>
std::string key_of(const char* name) {
    if constexpr (is_quantity<Value>)
        return std::string(name) + '_' + std::string(written_unit<typename kind_of_value<Value>::type>::key);
    else
        return name;
}

// What can be named by an id.
template <class Entry>
inline constexpr bool is_catalogued = std::is_same_v<Entry, device> || std::is_same_v<Entry, model> || std::is_same_v<Entry, format> ||
                                      std::is_same_v<Entry, link> || std::is_same_v<Entry, engine>;

template <class Entry>
constexpr const auto& catalogue_of() {
    if constexpr (std::is_same_v<Entry, device>)
        return device_catalog;
    else if constexpr (std::is_same_v<Entry, model>)
        return model_catalog;
    else if constexpr (std::is_same_v<Entry, format>)
        return format_catalog;
    else if constexpr (std::is_same_v<Entry, link>)
        return link_catalog;
    else
        return engine_catalog;
}

// --- writing ------------------------------------------------------------------------------------------------------------------------------

// Whole numbers without a point, as far as a double holds them exactly. JSON has no infinity.
inline json_value number_of(double value) {
    if (!std::isfinite(value)) return nullptr;
    if (value == std::floor(value) && std::abs(value) < 9007199254740992.) return static_cast<std::int64_t>(value);
    return value;
}

template <class Described>
json_value object_of(const Described& described);

template <class Value>
json_value value_of(const Value& value) {
    if constexpr (std::is_same_v<Value, bool> || std::is_same_v<Value, int>)
        return value;
    else if constexpr (std::is_same_v<Value, double>)
        return number_of(value);
    else if constexpr (std::is_enum_v<Value>)
        return std::string(name_of(value));
    else if constexpr (std::is_convertible_v<Value, const char*>)
        return std::string(value);
    else if constexpr (is_quantity<Value>) {
        if constexpr (requires { value.stored; })
            return number_of(value.stored);
        else
            return value.value.stored == 0 ? json_value(nullptr) : number_of(value.value.stored);
    } else if constexpr (requires { value.is_there; }) {
        return value.is_there ? object_of(value.value) : json_value(nullptr);
    } else {
        return object_of(value);
    }
}

template <class Described>
json_value object_of(const Described& described) {
    json_value object = json_value::object();
    members<Described>::visit(described, [&object](const char* name, const auto& value) {
        object[key_of<std::remove_cvref_t<decltype(value)>>(name)] = value_of(value);
    });
    return object;
}

// The id where the catalogue has this very entry.
template <class Entry>
json_value id_or_object(const Entry& entry) {
    json_value object = object_of(entry);
    const Entry* const known = find_by_id(catalogue_of<Entry>(), entry.id);
    if (entry.id[0] != 0 && known != nullptr && object_of(*known) == object) return object["id"];
    return object;
}

// A setup names what the catalogue has, and leaves out a link or an engine that is not named.
template <class Described>
json_value setup_part(const Described& described) {
    json_value object = json_value::object();
    members<Described>::visit(described, [&object](const char* name, const auto& value) {
        using value_type = std::remove_cvref_t<decltype(value)>;
        const std::string key = key_of<value_type>(name);
        if constexpr (is_catalogued<value_type>) {
            if (value.id[0] != 0 || object_of(value) != object_of(value_type{})) object[key] = id_or_object(value);
        } else if constexpr (std::is_same_v<value_type, machine> || std::is_same_v<value_type, host>) {
            object[key] = setup_part(value);
        } else {
            object[key] = value_of(value);
        }
    });
    return object;
}

// --- reading ------------------------------------------------------------------------------------------------------------------------------

// A value as it stands in the document, cut where it is long.
inline std::string shown(const json_value& value) {
    std::string text = value.dump(-1, ' ', false, json_value::error_handler_t::replace);
    constexpr std::size_t longest = 60;
    if (text.size() > longest) text = text.substr(0, longest) + "...";
    return text;
}

inline std::string below(const std::string& path, const std::string& key) { return path.empty() ? key : path + '.' + key; }

struct json_reader {
    std::forward_list<std::string>& texts;

    const char* keep(const std::string& text) { return texts.emplace_front(text).c_str(); }

    void read(const json_value& from, const std::string& path, bool& to) {
        if (!from.is_boolean()) throw json_error(path, shown(from), "true or false");
        to = from.get<bool>();
    }
    void read(const json_value& from, const std::string& path, int& to) {
        const double value = from.is_number() ? from.get<double>() : std::numeric_limits<double>::quiet_NaN();
        constexpr double most = std::numeric_limits<int>::max();
        if (!(value >= -1 && value <= most && value == std::floor(value)))
            throw json_error(path, shown(from), "a whole number from -1 to 2147483647");
        to = static_cast<int>(value);
    }
    void read(const json_value& from, const std::string& path, double& to) {
        if (!from.is_number() || !std::isfinite(from.get<double>())) throw json_error(path, shown(from), "a finite number");
        to = from.get<double>();
    }
    void read(const json_value& from, const std::string& path, const char*& to) {
        if (!from.is_string() || from.get_ref<const std::string&>().find('\0') != std::string::npos)
            throw json_error(path, shown(from), "a text");
        to = keep(from.get_ref<const std::string&>());
    }
    template <class Kind>
    void read(const json_value& from, const std::string& path, quantity<Kind>& to) {
        const double value = from.is_number() ? from.get<double>() : std::numeric_limits<double>::quiet_NaN();
        if (!(value >= 0 && value <= 1e30))
            throw json_error(path, shown(from), "a number of " + std::string(written_unit<Kind>::plural) + ", finite and at least 0");
        to = quantity<Kind>::from_stored(value);
    }
    template <class Value>
    void read(const json_value& from, const std::string& path, Value& to) {
        if constexpr (std::is_enum_v<Value>)
            read_enumerator(from, path, to);
        else if constexpr (is_catalogued<Value>)
            read_entry(from, path, to);
        else
            read_members(from, path, to, {});
    }

    template <class Enum>
    void read_enumerator(const json_value& from, const std::string& path, Enum& to) {
        std::string known;
        for (std::size_t i = 0; i < enumerator_names<Enum>.size(); ++i) {
            const std::string_view name = enumerator_names<Enum>[i];
            if (from.is_string() && from.get_ref<const std::string&>() == name) {
                to = static_cast<Enum>(i);
                return;
            }
            known += (i == 0 ? "" : ", ") + std::string(name);
        }
        throw json_error(path, shown(from), "one of " + known);
    }

    // An id of the catalogue.
    template <class Entry>
    const Entry& entry_named(const json_value& from, const std::string& path) {
        const std::string id = from.is_string() ? from.get<std::string>() : "";
        const Entry* const found = id.empty() ? nullptr : find_by_id(catalogue_of<Entry>(), id.c_str());
        if (found != nullptr) return *found;
        std::string near;
        if (!id.empty())
            for (const Entry* candidate : nearest_names(catalogue_of<Entry>(), id.c_str()))
                if (candidate != nullptr) near += (near.empty() ? ", the nearest are " : ", ") + std::string(candidate->id);
        throw json_error(path, shown(from), std::string("the id of a ") + members<Entry>::name + " in the catalogue or an object" + near);
    }
    template <class Entry>
    void read_entry(const json_value& from, const std::string& path, Entry& to) {
        if (!from.is_object()) {
            to = entry_named<Entry>(from, path);
            return;
        }
        if (from.contains("based_on")) to = entry_named<Entry>(from["based_on"], below(path, "based_on"));
        read_members(from, path, to, {"based_on"});
    }

    // `besides` are keys that are no members.
    template <class Described>
    void read_members(const json_value& from, const std::string& path, Described& to, std::set<std::string> besides) {
        if (!from.is_object()) throw json_error(path.empty() ? "the document" : path, shown(from), "an object");
        std::string known;
        members<Described>::visit(to, [&](const char* name, auto& member) {
            const std::string key = key_of<std::remove_cvref_t<decltype(member)>>(name);
            if (const auto found = from.find(key); found != from.end()) read(*found, below(path, key), member);
            known += (known.empty() ? "" : ", ") + key;
            besides.insert(key);
        });
        for (const auto& [key, value] : from.items())
            if (besides.count(key) == 0)
                throw json_error(below(path, key), shown(value), "left out, or one of the members of its object: " + known);
    }
};

// --- the schema -----------------------------------------------------------------------------------------------------------------------------

// JSON Schema of all types below one, gathered under their names.
struct schema_writer {
    json_value& definitions;

    template <class Value>
    json_value of_value() {
        if constexpr (std::is_same_v<Value, bool>)
            return {{"type", "boolean"}};
        else if constexpr (std::is_same_v<Value, int>)
            return {{"type", "integer"}};
        else if constexpr (std::is_same_v<Value, double>)
            return {{"type", "number"}};
        else if constexpr (std::is_enum_v<Value>) {
            json_value names = json_value::array();
            for (const std::string_view name : enumerator_names<Value>) names.push_back(std::string(name));
            return {{"enum", names}};
        } else if constexpr (std::is_convertible_v<Value, const char*>)
            return {{"type", "string"}};
        else if constexpr (is_quantity<Value>) {
            if constexpr (requires(Value v) { v.stored; })
                return {{"type", "number"}, {"minimum", 0}};
            else
                return {{"type", {"number", "null"}}, {"exclusiveMinimum", 0}};
        } else if constexpr (requires(Value v) { v.is_there; }) {
            const json_value null = {{"type", "null"}}, reference = {{"$ref", define<std::remove_cvref_t<decltype(Value::value)>>()}};
            return {{"anyOf", {null, reference}}};
        } else {
            const json_value reference = {{"$ref", define<Value>()}};
            if constexpr (is_catalogued<Value>) return {{"anyOf", {{{"type", "string"}}, reference}}};
            return reference;
        }
    }

    // Descriptions may leave members out; answers have all of theirs.
    template <class Described>
    std::string define() {
        const std::string name = members<Described>::name, reference = "#/$defs/" + name;
        if (definitions.contains(name)) return reference;
        definitions[name] = json_value::object();  // before its members, which come after it
        json_value properties = json_value::object(), required = json_value::array();
        if constexpr (is_catalogued<Described>) properties["based_on"] = {{"type", "string"}};
        Described example{};
        bool described = true;
        members<Described>::visit(example, [&](const char* member, auto&& value) {
            using value_type = std::remove_cvref_t<decltype(value)>;
            if constexpr (!std::is_lvalue_reference_v<decltype(value)>) described = false;
            properties[key_of<value_type>(member)] = of_value<value_type>();
            required.push_back(key_of<value_type>(member));
        });
        json_value definition = {{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
        if (!described) definition["required"] = required;
        definitions[name] = definition;
        return reference;
    }
};

}  // namespace detail

// --- answers and descriptions as JSON -------------------------------------------------------------------------------------------------------

inline json_value json_of(const device& d) { return detail::object_of(d); }
inline json_value json_of(const model& m) { return detail::object_of(m); }
inline json_value json_of(const format& f) { return detail::object_of(f); }
inline json_value json_of(const link& l) { return detail::object_of(l); }
inline json_value json_of(const engine& e) { return detail::object_of(e); }
inline json_value json_of(const setup& question) {
    json_value object = {{"schema_version", json_schema_version}};
    object.update(detail::setup_part(question));
    return object;
}
inline json_value json_of(const estimate_result& answer) { return detail::object_of(answer); }
inline json_value json_of(const offload_estimate& plan) { return detail::object_of(plan); }

// --- setups from JSON -----------------------------------------------------------------------------------------------------------------------

// Objects and arrays inside one another; setups need five. More would only serve to exhaust the stack.
inline constexpr int json_most_levels = 64;

// A document of which no object has a key twice.
inline json_value parse_json(std::string_view text) {
    std::vector<std::set<std::string>> open;
    const auto no_key_twice = [&open](int level, json_value::parse_event_t event, json_value& parsed) {
        if (level > json_most_levels)
            throw json_error("the document", "nested too deeply", std::to_string(json_most_levels) + " levels at most");
        if (event == json_value::parse_event_t::object_start) open.emplace_back();
        if (event == json_value::parse_event_t::object_end) open.pop_back();
        if (event == json_value::parse_event_t::key && !open.back().insert(parsed.get<std::string>()).second)
            throw json_error(parsed.get<std::string>(), "there twice in one object", "there once");
        return true;
    };
    try {
        return json_value::parse(text, no_key_twice);
    } catch (const json_value::exception& e) {
        const std::string what = e.what();
        const std::size_t after_name = what.find("] ");
        throw json_error("the document", "no JSON (" + (after_name == std::string::npos ? what : what.substr(after_name + 2)) + ")",
                         "JSON as RFC 8259 has it");
    }
}

// Model, format and device must be given; everything else has a default. What validate() says against the whole is an error, too.
inline setup_document setup_of(const json_value& document) {
    const auto texts = std::make_shared<std::forward_list<std::string>>();
    setup_document result{.setup = {}, .texts = texts};
    detail::json_reader{*texts}.read_members(document, "", result.setup, {"schema_version"});
    if (const auto version = document.find("schema_version"); version != document.end() && *version != json_schema_version)
        throw json_error("schema_version", detail::shown(*version), std::to_string(json_schema_version));
    for (const char* part : {"model", "format", "machine"})
        if (!document.contains(part)) throw json_error(part, "missing", "given");
    if (!document["machine"].contains("device")) throw json_error("machine.device", "missing", "given");
    if (const validation rules = validate(result.setup); !rules.ok()) {
        const violation& first = rules.violations[0];
        const rule_text& text = text_of(first.broken);
        throw json_error(text.field, detail::value_text(first).characters, text.must_be);
    }
    return result;
}

// JSON Schema (2020-12) of a Described and of all that is below it: json_schema_of<setup>().
template <class Described>
json_value json_schema_of() {
    json_value definitions = json_value::object();
    const std::string reference = detail::schema_writer{definitions}.define<Described>();
    return {{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"$ref", reference}, {"$defs", definitions}};
}

}  // namespace llmhw

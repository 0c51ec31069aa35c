// Reads the header of a GGUF file (ggml-org/ggml, docs/gguf.md): versions 2 and 3, little- and big-endian, whole or in shards.
//
// Run-time only. No weights are read: a file of 400 GB takes as long as its vocabulary. Memory stays within a few times the bytes of the
// header, whatever counts and lengths the file states.
#pragma once

#include <llmhw/model_file.hpp>

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <istream>
#include <limits>
#include <span>
#include <streambuf>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace llmhw {

// Whether bytes or a stream go on to the end of the file, so that tensors can be checked against it.
enum class extent : unsigned char { whole_file, header_only };

namespace detail {

// The types of ggml by number (ggml-org/ggml, include/ggml.h; blocks: src/ggml-common.h). 4, 5, 31-33 and 36-38 were removed.
inline std::optional<stored_type> gguf_type(std::uint32_t number) {
    using enum tensor_type;
    switch (number) {
        case 0: return stored(f32);
        case 1: return stored(f16);
        case 2: return stored(q4_0);
        case 3: return stored(q4_1);
        case 6: return stored(q5_0);
        case 7: return stored(q5_1);
        case 8: return stored(q8_0);
        case 9: return stored_type{"Q8_1", 32, 40, q8_0};
        case 10: return stored(q2_k);
        case 11: return stored(q3_k);
        case 12: return stored(q4_k);
        case 13: return stored(q5_k);
        case 14: return stored(q6_k);
        case 15: return stored_type{"Q8_K", 256, 292, q8_0};
        case 16: return stored(iq2_xxs);
        case 17: return stored(iq2_xs);
        case 18: return stored(iq3_xxs);
        case 19: return stored(iq1_s);
        case 20: return stored(iq4_nl);
        case 21: return stored(iq3_s);
        case 22: return stored(iq2_s);
        case 23: return stored(iq4_xs);
        case 24: return stored_type{"I8", 1, 1, q8_0};
        case 25: return stored_type{"I16", 1, 2, f16};
        case 26: return stored_type{"I32", 1, 4, f32};
        case 27: return stored_type{"I64", 1, 8, f32};
        case 28: return stored_type{"F64", 1, 8, f32};
        case 29: return stored(iq1_m);
        case 30: return stored(bf16);
        case 34: return stored(tq1_0);
        case 35: return stored(tq2_0);
        case 39: return stored(mxfp4);
        case 40: return stored(nvfp4);
        case 41: return stored_type{"Q1_0", 128, 18, tq1_0};
        default: return std::nullopt;
    }
}

// The catalogue's name of general.file_type (llama_ftype in ggml-org/llama.cpp, include/llama.h); null where it has none.
inline const char* gguf_file_type(int number) {
    constexpr const char* names[] = {"F32",    "F16",    "Q4_0",   "Q4_1",    nullptr,  nullptr,  nullptr,  "Q8_0",   "Q5_0",  "Q5_1",
                                     "Q2_K",   "Q3_K_S", "Q3_K_M", "Q3_K_L",  "Q4_K_S", "Q4_K_M", "Q5_K_S", "Q5_K_M", "Q6_K",  "IQ2_XXS",
                                     "IQ2_XS", "Q2_K_S", "IQ3_XS", "IQ3_XXS", "IQ1_S",  "IQ4_NL", "IQ3_S",  "IQ3_M",  "IQ2_S", "IQ2_M",
                                     "IQ4_XS", "IQ1_M",  "BF16",   nullptr,   nullptr,  nullptr,  "TQ1_0",  "TQ2_0",  "MXFP4", "NVFP4"};
    return number >= 0 && number < static_cast<int>(std::size(names)) ? names[number] : nullptr;
}

// What the keys and tensors of an architecture do not say, and llama.cpp's code for it does (src/models).
struct gguf_architecture {
    const char* name;
    int window_period =
        0;  // every so many layers one sees everything, unless sliding_window_pattern says otherwise; 0: windows not applied
    recurrence kind = recurrence::none;
    bool latent = false;              // multi-head latent attention
    bool window_is_optional = false;  // no window where the key is missing or 0
    int window = 0;                   // fixed in the code
};

inline constexpr gguf_architecture gguf_architectures[] = {
    {.name = "llama"},  // also Mistral, Mixtral, Yi, SmolLM, TinyLlama
    {.name = "llama4", .window_period = 4, .window_is_optional = true, .window = 8192},
    {.name = "mistral3"},
    {.name = "qwen2"},
    {.name = "qwen2vl"},
    {.name = "qwen2moe"},
    {.name = "qwen3"},
    {.name = "qwen3vl"},
    {.name = "qwen3moe"},
    {.name = "qwen3vlmoe"},
    {.name = "qwen3next", .kind = recurrence::gated_delta_net},
    {.name = "qwen35", .kind = recurrence::gated_delta_net},
    {.name = "qwen35moe", .kind = recurrence::gated_delta_net},
    {.name = "gemma"},
    {.name = "gemma2", .window_period = 2},
    {.name = "gemma3", .window_period = 6, .window_is_optional = true},
    {.name = "gemma3n", .window_period = 5},
    {.name = "gemma4", .window_period = 6},
    {.name = "gpt-oss", .window_period = 2},
    {.name = "deepseek"},
    {.name = "deepseek2", .latent = true},
    {.name = "deepseek32", .latent = true},
    {.name = "glm-dsa", .latent = true},
    {.name = "kimi-linear", .kind = recurrence::kimi_delta_attention, .latent = true},
    {.name = "glm4"},
    {.name = "glm4moe"},
    {.name = "phi3"},
    {.name = "command-r"},
    {.name = "cohere2", .window_period = 4},
    {.name = "minimax-m2"},
    {.name = "nemotron"},
    {.name = "nemotron_h", .kind = recurrence::mamba2},
    {.name = "nemotron_h_moe", .kind = recurrence::mamba2},
    {.name = "lfm2", .kind = recurrence::short_convolution},
    {.name = "lfm2moe", .kind = recurrence::short_convolution},
    {.name = "falcon"},
    {.name = "olmo"},
    {.name = "olmo2", .window_period = 4, .window_is_optional = true},
    {.name = "olmoe"},
    {.name = "starcoder"},
    {.name = "starcoder2"},
    {.name = "gpt2"},
    {.name = "gptneox"},
    {.name = "stablelm"},
    {.name = "internlm2"},
    {.name = "granite"},
    {.name = "granitemoe"},
    {.name = "smollm3"},
    {.name = "seed_oss"},
    {.name = "arcee"},
    {.name = "dots1"},
    {.name = "ernie4_5"},
    {.name = "ernie4_5-moe"},
    {.name = "hunyuan-dense"},
    {.name = "hunyuan-moe"},
};

// Bytes in memory as a stream.
class span_buffer : public std::streambuf {
public:
    explicit span_buffer(std::span<const std::byte> bytes) {
        // A streambuf wants pointers to non-const; nothing is written through them.
        char* const first = const_cast<char*>(reinterpret_cast<const char*>(bytes.data()));
        setg(first, first, first + bytes.size());
    }

protected:
    pos_type seekoff(off_type offset, std::ios_base::seekdir from, std::ios_base::openmode) override {
        const off_type base = from == std::ios_base::beg ? 0 : from == std::ios_base::cur ? gptr() - eback() : egptr() - eback();
        const off_type target = base + offset;
        if (target < 0 || target > egptr() - eback()) return pos_type(off_type(-1));
        setg(eback(), eback() + target, egptr());
        return pos_type(target);
    }
    pos_type seekpos(pos_type position, std::ios_base::openmode mode) override {
        return seekoff(off_type(position), std::ios_base::beg, mode);
    }
};

struct gguf_value {
    bool is_text = false;
    bool is_array = false;
    std::uint64_t count = 1;      // elements of an array, kept or not
    std::string text;             // of a string
    std::vector<double> numbers;  // of a number, or of a kept array of numbers
};

// The key-value pairs and the tensor table of one file.
class gguf_header {
public:
    std::unordered_map<std::string, gguf_value> values;
    std::vector<file_tensor> tensors;
    std::vector<tensor_type> types;  // what unpacks each tensor
    std::uint64_t size = 0;          // of the file; 0: not known
    std::uint64_t end = 0;           // of its last tensor

    gguf_header(std::streambuf& input, std::string file, extent reach) : in_(input), file_(std::move(file)) {
        if (reach == extent::whole_file) {
            const std::streamoff now = in_.pubseekoff(0, std::ios_base::cur, std::ios_base::in);
            const std::streamoff last = now < 0 ? now : std::streamoff(in_.pubseekoff(0, std::ios_base::end, std::ios_base::in));
            if (last >= 0 && in_.pubseekoff(now, std::ios_base::beg, std::ios_base::in) == std::streampos(now)) {
                size = static_cast<std::uint64_t>(last - now);
                size_known_ = true;
            }
        }
        read();
    }

    bool size_known() const { return size_known_; }
    const std::string& file() const { return file_; }
    const gguf_value* find(const std::string& key) const {
        const auto found = values.find(key);
        return found == values.end() ? nullptr : &found->second;
    }
    std::string text(const std::string& key) const {
        const gguf_value* v = find(key);
        return v != nullptr && v->is_text && !v->is_array ? v->text : std::string();
    }

    [[noreturn]] void refuse(std::string key, std::string value, std::string must_be) const {
        refuse_file(file_, std::move(key), std::move(value), std::move(must_be), derived());
    }

private:
    static constexpr std::uint64_t longest_key = 65535;  // docs/gguf.md
    static constexpr std::uint64_t longest_name = 64;
    static constexpr std::uint64_t longest_kept_text = 4096;
    static constexpr std::uint64_t longest_kept_array = 65536;
    static constexpr int deepest_array = 8;

    std::streambuf& in_;
    std::string file_;
    std::uint64_t position_ = 0;
    bool size_known_ = false;
    bool swapped_ = false;
    std::uint64_t alignment_ = 32;

    std::uint64_t left() const { return size_known_ ? size - position_ : std::numeric_limits<std::uint64_t>::max(); }

    void take(char* to, std::uint64_t count) {
        if (count > left() || in_.sgetn(to, static_cast<std::streamsize>(count)) != static_cast<std::streamsize>(count))
            refuse("the header", "cut off at byte " + std::to_string(position_), "complete");
        position_ += count;
    }
    void skip(std::uint64_t count) {
        if (count > left()) refuse("the header", "cut off at byte " + std::to_string(position_), "complete");
        char thrown_away[4096];
        if (count > sizeof thrown_away && size_known_) {
            in_.pubseekoff(static_cast<std::streamoff>(count), std::ios_base::cur, std::ios_base::in);
            position_ += count;
            return;
        }
        while (count > 0) {
            const std::uint64_t part = std::min<std::uint64_t>(count, sizeof thrown_away);
            take(thrown_away, part);
            count -= part;
        }
    }

    template <class Number>
    Number number() {
        unsigned char bytes[sizeof(Number)];
        take(reinterpret_cast<char*>(bytes), sizeof bytes);
        if (swapped_ != (std::endian::native == std::endian::big)) std::reverse(bytes, bytes + sizeof bytes);
        Number value;
        std::memcpy(&value, bytes, sizeof value);
        return value;
    }

    std::uint64_t length(const std::string& what, std::uint64_t most) {
        const auto count = number<std::uint64_t>();
        if (count > most) refuse("the length of " + what, std::to_string(count), "at most " + std::to_string(most));
        if (count > left()) refuse("the length of " + what, std::to_string(count), "at most the " + std::to_string(left()) + " bytes left");
        return count;
    }
    std::string string(const std::string& what, std::uint64_t most) {
        std::string text(length(what, most), '\0');
        take(text.data(), text.size());
        return text;
    }

    static int bytes_of(std::uint32_t type) {
        constexpr int bytes[] = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};
        return type < std::size(bytes) ? bytes[type] : -1;
    }
    double scalar(std::uint32_t type) {
        switch (type) {
            case 0: return number<std::uint8_t>();
            case 1: return number<std::int8_t>();
            case 2: return number<std::uint16_t>();
            case 3: return number<std::int16_t>();
            case 4: return number<std::uint32_t>();
            case 5: return number<std::int32_t>();
            case 6: return static_cast<double>(number<float>());
            case 7: return number<std::uint8_t>() != 0 ? 1 : 0;
            case 10: return static_cast<double>(number<std::uint64_t>());
            case 11: return static_cast<double>(number<std::int64_t>());
            default: return number<double>();
        }
    }

    // Vocabularies are passed over; what describes the model is kept.
    void array(const std::string& key, gguf_value& value, bool keep, int depth) {
        if (depth > deepest_array)
            refuse(key, "nested " + std::to_string(depth) + " deep", "nested at most " + std::to_string(deepest_array) + " deep");
        const auto type = number<std::uint32_t>();
        const auto count = number<std::uint64_t>();
        const int element = bytes_of(type);
        if (element < 0) refuse("the element type of " + key, std::to_string(type), "from 0 to 12");
        const std::uint64_t smallest = element > 0 ? static_cast<std::uint64_t>(element) : type == 8 ? 8 : 12;
        if (count > left() / smallest)
            refuse("the length of " + key, std::to_string(count),
                   size_known_ ? "at most what the " + std::to_string(left()) + " bytes left hold" : "sensible");
        value.is_array = true;
        if (depth == 1) value.count = count;
        if (type == 9) {
            for (std::uint64_t i = 0; i < count; ++i) {
                gguf_value inner;
                array(key, inner, false, depth + 1);
            }
        } else if (type == 8) {
            value.is_text = true;
            for (std::uint64_t i = 0; i < count; ++i) skip(length(key, std::numeric_limits<std::uint64_t>::max()));
        } else if (keep && count <= longest_kept_array) {
            for (std::uint64_t i = 0; i < count; ++i) value.numbers.push_back(scalar(type));
        } else {
            skip(count * smallest);
        }
    }

    void pair() {
        const std::string key = without_controls(string("a key", longest_key));
        if (key.empty()) refuse("a key", "empty", "a name");
        const auto type = number<std::uint32_t>();
        gguf_value value;
        const bool keep = key.rfind("tokenizer.", 0) != 0;
        if (type == 8) {
            value.is_text = true;
            const std::uint64_t count = length(key, std::numeric_limits<std::uint64_t>::max());
            if (keep && count <= longest_kept_text) {
                value.text.resize(count);
                take(value.text.data(), count);
            } else {
                skip(count);
            }
        } else if (type == 9) {
            array(key, value, keep, 1);
        } else if (bytes_of(type) > 0) {
            value.numbers.push_back(scalar(type));
        } else {
            refuse("the type of " + key, std::to_string(type), "from 0 to 12");
        }
        if (!values.emplace(key, std::move(value)).second) refuse(key, "given twice", "given once");
    }

    struct place {
        std::uint64_t offset, bytes;
        std::size_t tensor;
    };

    place tensor_entry(std::unordered_set<std::string>& names) {
        file_tensor t;
        t.name = without_controls(string("a tensor's name", longest_name));
        const std::string what = "tensor " + t.name;
        if (!names.insert(t.name).second) refuse(what, "listed twice", "listed once");
        const auto dimensions = number<std::uint32_t>();
        if (dimensions < 1 || dimensions > 4) refuse("the dimensions of " + what, std::to_string(dimensions), "from 1 to 4");
        constexpr std::uint64_t most = std::uint64_t{1} << 50;
        std::uint64_t count = 1;
        for (std::uint32_t i = 0; i < dimensions; ++i) {
            const auto n = number<std::uint64_t>();
            if (n == 0 || n > most / count)
                refuse("dimension " + std::to_string(i) + " of " + what, std::to_string(n),
                       "at least 1, and all of them below 2^50 together");
            count *= n;
            t.shape.push_back(n);
        }
        const auto number_of_type = number<std::uint32_t>();
        const std::optional<stored_type> type = gguf_type(number_of_type);
        if (!type) refuse("the type of " + what, std::to_string(number_of_type), "a type of ggml that is still in use");
        const auto in_block = static_cast<std::uint64_t>(type->weights);
        if (t.shape[0] % in_block != 0)
            refuse("dimension 0 of " + what, std::to_string(t.shape[0]),
                   "a multiple of " + std::to_string(in_block) + ", the block of " + type->name);
        const std::uint64_t bytes = count / in_block * static_cast<std::uint64_t>(type->bytes);
        const auto offset = number<std::uint64_t>();
        if (offset % alignment_ != 0)
            refuse("the offset of " + what, std::to_string(offset), "a multiple of " + std::to_string(alignment_));
        if (offset > std::numeric_limits<std::uint64_t>::max() / 4)
            refuse("the offset of " + what, std::to_string(offset), "inside the file");
        t.type = type->name;
        t.bytes = static_cast<double>(bytes) * B;
        tensors.push_back(std::move(t));
        types.push_back(type->type);
        return {offset, bytes, tensors.size() - 1};
    }

    void read() {
        char magic[4];
        take(magic, 4);
        if (std::string_view(magic, 4) != "GGUF") refuse("the magic number", "not \"GGUF\"", "\"GGUF\"");
        auto version = number<std::uint32_t>();
        if ((version & 0xffff) == 0 && version != 0) {
            swapped_ = true;
            version = version >> 24 | (version >> 8 & 0xff00);
        }
        if (version != 2 && version != 3) refuse("the version", std::to_string(version), "2 or 3");
        const auto tensor_count = number<std::uint64_t>();
        const auto pair_count = number<std::uint64_t>();
        // The smallest pair is a key without letters and one byte; the smallest entry has one dimension.
        if (pair_count > left() / 13) refuse("the number of keys", std::to_string(pair_count), "what the file can hold");
        if (tensor_count > left() / 32) refuse("the number of tensors", std::to_string(tensor_count), "what the file can hold");
        for (std::uint64_t i = 0; i < pair_count; ++i) pair();

        if (const gguf_value* v = find("general.alignment")) {
            const double wanted = v->numbers.size() == 1 && !v->is_array ? v->numbers[0] : 0;
            if (!(wanted >= 1 && wanted <= 2147483648.) || !std::has_single_bit(static_cast<std::uint64_t>(wanted)))
                refuse("general.alignment", v->is_text ? "a text" : number_text(wanted), "a power of two");
            alignment_ = static_cast<std::uint64_t>(wanted);
        }
        std::vector<place> places;
        std::unordered_set<std::string> names;
        for (std::uint64_t i = 0; i < tensor_count; ++i) places.push_back(tensor_entry(names));

        const std::uint64_t data = (position_ + alignment_ - 1) / alignment_ * alignment_;
        std::sort(places.begin(), places.end(),
                  [](const place& a, const place& b) { return a.offset < b.offset || (a.offset == b.offset && a.tensor < b.tensor); });
        std::uint64_t used = 0;
        for (const place& p : places) {
            const std::string& name = tensors[p.tensor].name;
            if (p.offset < used)
                refuse("the offset of tensor " + name, std::to_string(p.offset),
                       "at least " + std::to_string(used) + ", where the one before it ends");
            used = p.offset + p.bytes;
            if (size_known_ && (data > size || used > size - data))
                refuse("the end of tensor " + name, std::to_string(data + used), "within the file of " + std::to_string(size) + " bytes");
        }
        end = data + used;
    }

    std::string derived() const {
        std::string said;
        const std::string architecture = text("general.architecture");
        const auto say = [&said](const std::string& what) { said += (said.empty() ? "" : ", ") + what; };
        if (!architecture.empty()) say("architecture " + printable(architecture));
        const auto number_at = [&](const char* key, const char* unit) {
            const gguf_value* v = find(architecture + key);
            if (v != nullptr && v->numbers.size() == 1) say(number_text(v->numbers[0]) + unit);
        };
        number_at(".block_count", " layers");
        number_at(".embedding_length", " wide");
        number_at(".attention.head_count", " heads");
        number_at(".expert_count", " experts");
        if (!tensors.empty()) {
            information bytes;
            for (const file_tensor& t : tensors) bytes += t.bytes;
            say(std::to_string(tensors.size()) + " tensors of " + text_in_gigabytes(bytes) + ", " + mixture_of(tensors));
        }
        return said;
    }
};

// From keys and tensors to a model. Keys say what an architecture is, tensors what it has; where both speak they must agree.
class gguf_interpreter {
public:
    gguf_interpreter(gguf_header& header, model_file& file) : in_(header), file_(file) {
        const std::string type = header.text("general.type"), name = header.text("general.architecture");
        if (!type.empty() && type != "model")
            header.refuse("general.type", printable(type), "model: adapters, vocabularies and projectors are none");
        if (name.empty()) header.refuse("general.architecture", "", "the name of an architecture");
        for (const gguf_architecture& known : gguf_architectures)
            if (name == known.name) architecture_ = &known;
        if (architecture_ == nullptr) header.refuse("general.architecture", printable(name), "one that is known here: " + known_names());
        prefix_ = name + ".";
    }

    void interpret() {
        shape_of_the_whole();
        sort_tensors();
        attention();
        recurrent_layers();
        feed_forward();
        small_parts();
        name();
        if (const auto broken = broken_rule_of(m_)) {
            const rule_text& text = text_of(broken->broken);
            in_.refuse(text.field, llmhw::detail::value_text(*broken).characters, text.must_be);
        }
        sum_up(file_, [](const file_tensor& t) { return t.type == std::string_view("I32") ? 0 : elements(t); });
        file_.sizes.kv = kv_shape_of(m_);
        note_other_count(file_, file_.sizes.parameters.total(), parameters_of(m_).total());
        file_.mixture = mixture_of(file_.tensors);
        file_.model = m_;
        format_of_tensors();
    }

private:
    gguf_header& in_;
    model_file& file_;
    const gguf_architecture* architecture_ = nullptr;
    std::string prefix_;
    model m_;
    text_store texts_;
    std::unordered_map<std::string_view, const file_tensor*> tensors_;
    std::vector<int> attending_, recurrent_, dense_, routed_;  // layers
    std::vector<bool> sees_window_;                            // of each layer

    static std::string known_names() {
        std::string names;
        for (const gguf_architecture& known : gguf_architectures) names += (names.empty() ? "" : ", ") + std::string(known.name);
        return names;
    }
    void note(std::string text) { file_.notes.push_back(std::move(text)); }

    // --- keys

    int whole(const std::string& key, double value, double low, double high) {
        if (!(value >= low && value <= high) || value != std::floor(value))
            in_.refuse(key, llmhw::detail::number_text(value),
                       "a whole number from " + llmhw::detail::number_text(low) + " to " + llmhw::detail::number_text(high));
        return static_cast<int>(value);
    }
    bool has(const char* key) const { return in_.find(prefix_ + key) != nullptr; }
    std::optional<int> number(const char* short_key, double low, double high) {
        const std::string key = prefix_ + short_key;
        const gguf_value* v = in_.find(key);
        if (v == nullptr) return std::nullopt;
        if (v->numbers.size() != 1 || v->is_array) in_.refuse(key, v->is_text ? "a text" : "an array", "one number");
        return whole(key, v->numbers[0], low, high);
    }
    int required(const char* key, double low, double high) {
        const std::optional<int> value = number(key, low, high);
        if (!value) in_.refuse(prefix_ + key, "", "given for architecture " + std::string(architecture_->name));
        return *value;
    }
    // One value for all layers, or one for each.
    std::optional<std::vector<int>> per_layer(const char* short_key, double low, double high) {
        const std::string key = prefix_ + short_key;
        const gguf_value* v = in_.find(key);
        if (v == nullptr) return std::nullopt;
        const auto count = static_cast<std::size_t>(m_.layers);
        if (v->is_text) in_.refuse(key, "a text", "a number, or one for each layer");
        if (!v->is_array) return std::vector<int>(count, whole(key, v->numbers.at(0), low, high));
        if (v->numbers.size() != v->count || v->numbers.size() < count)
            in_.refuse("the length of " + key, std::to_string(v->count), std::to_string(count) + ", one for each layer");
        std::vector<int> values;
        for (std::size_t i = 0; i < count; ++i) values.push_back(whole(key, v->numbers[i], low, high));
        return values;
    }
    // The value that those layers share.
    template <class Layers>
    int common(const char* key, const std::vector<int>& values, const Layers& layers) {
        std::optional<int> value;
        for (const int i : layers) {
            const int mine = values[static_cast<std::size_t>(i)];
            if (value && mine != *value)
                in_.refuse(prefix_ + key, std::to_string(*value) + " and " + std::to_string(mine), "the same for all layers of a sort");
            value = mine;
        }
        return value.value_or(0);
    }

    // --- tensors

    const file_tensor* tensor(const std::string& tensor_name) const {
        const auto found = tensors_.find(tensor_name);
        return found == tensors_.end() ? nullptr : found->second;
    }
    const file_tensor* tensor(int layer, const char* rest) const { return tensor("blk." + std::to_string(layer) + "." + rest); }
    double columns(const file_tensor& t) const { return static_cast<double>(t.shape[0]); }
    double rows(const file_tensor& t) const { return t.shape.size() > 1 ? static_cast<double>(t.shape[1]) : 1; }

    void must_have(int layer, const char* rest, double wanted_columns, double wanted_rows) {
        if (const file_tensor* t = tensor(layer, rest)) {
            if (columns(*t) == wanted_columns && rows(*t) == wanted_rows) return;
            in_.refuse("the shape of tensor " + t->name,
                       llmhw::detail::number_text(columns(*t)) + " x " + llmhw::detail::number_text(rows(*t)),
                       llmhw::detail::number_text(wanted_columns) + " x " + llmhw::detail::number_text(wanted_rows) + ", as the keys of " +
                           prefix_ + "* say");
        }
        in_.refuse("tensor blk." + std::to_string(layer) + "." + rest, "", "there for architecture " + std::string(architecture_->name));
    }
    // The tensor of the first of those layers that has one.
    template <class Layers>
    const file_tensor* first_of(const Layers& layers, const char* rest) const {
        for (const int i : layers)
            if (const file_tensor* t = tensor(i, rest)) return t;
        return nullptr;
    }

    // --- parts of the model

    void shape_of_the_whole() {
        const int blocks = required("block_count", 1, 10000);
        const int ahead = number("nextn_predict_layers", 0, blocks - 1).value_or(0);
        m_.layers = blocks - ahead;
        m_.hidden = required("embedding_length", 1, 1e7);
        m_.max_context = required("context_length", 1, 2e9) * tok;
        if (ahead > 0) note(std::to_string(ahead) + " of " + std::to_string(blocks) + " layers predict further tokens and are left out");
    }

    // What a token does with each tensor.
    void sort_tensors() {
        const int shared = number("attention.shared_kv_layers", 0, m_.layers - 1).value_or(0);
        const int blocks = required("block_count", 1, 10000);
        for (const file_tensor& t : file_.tensors) tensors_.emplace(t.name, &t);
        m_.tied_embeddings = tensors_.count("output.weight") == 0;
        m_.attention.shared_kv_layers = shared;
        std::vector<bool> present(static_cast<std::size_t>(m_.layers));
        for (file_tensor& t : file_.tensors) {
            const std::string_view full = t.name;
            if (full.rfind("blk.", 0) != 0) {
                const bool table = full == "token_embd.weight";
                if (table)
                    t.part = m_.tied_embeddings ? file_part::head : file_part::looked_up;
                else if (full == "position_embd.weight" || full == "token_types.weight" || full == "per_layer_token_embd.weight")
                    t.part = file_part::looked_up;
                else if (full == "output.weight" || full == "output.bias")
                    t.part = file_part::head;
                else if (full.rfind("v.", 0) == 0 || full.rfind("a.", 0) == 0 || full.rfind("mm.", 0) == 0)
                    t.part = file_part::outside;
                continue;
            }
            const std::size_t dot = full.find('.', 4);
            int layer = -1;
            const auto parsed = std::from_chars(full.data() + 4, full.data() + (dot == full.npos ? full.size() : dot), layer);
            if (dot == full.npos || parsed.ptr != full.data() + dot || layer < 0 || layer >= blocks)
                in_.refuse("the layer of tensor " + t.name, "not a layer", "from 0 to " + std::to_string(blocks - 1));
            t.layer = layer;
            if (layer >= m_.layers) {
                t.part = file_part::outside;
                continue;
            }
            present[static_cast<std::size_t>(layer)] = true;
            const std::string_view rest = full.substr(dot + 1);
            const bool unread = layer >= m_.layers - shared &&
                                (rest.rfind("attn_k.", 0) == 0 || rest.rfind("attn_v.", 0) == 0 || rest.rfind("attn_k_norm.", 0) == 0);
            if (rest.find("_exps.") != rest.npos || is_single_expert(rest)) t.part = file_part::experts;
            if (unread) t.part = file_part::looked_up;
        }
        for (int i = 0; i < m_.layers; ++i) {
            if (!present[static_cast<std::size_t>(i)])
                in_.refuse("tensors blk." + std::to_string(i) + ".*", "", "there: " + prefix_ + "block_count is " + std::to_string(blocks));
            const bool kimi_delta = tensor(i, "ssm_f_a.weight") != nullptr;  // its other matrices have the names of attention
            if (tensor(i, "attn_output.weight") != nullptr && !kimi_delta) attending_.push_back(i);
            if (kimi_delta || tensor(i, "ssm_out.weight") != nullptr || tensor(i, "shortconv.out_proj.weight") != nullptr)
                recurrent_.push_back(i);
            if (tensor(i, "ffn_down_exps.weight") != nullptr || tensor(i, "ffn_down.0.weight") != nullptr) routed_.push_back(i);
            if (tensor(i, "ffn_down.weight") != nullptr) dense_.push_back(i);
        }
        if (attending_.empty())
            in_.refuse("tensor blk.0.attn_output.weight", "", "there for architecture " + std::string(architecture_->name));
        if (architecture_->kind == recurrence::none && static_cast<int>(attending_.size()) != m_.layers)
            in_.refuse("the layers with attn_output.weight", std::to_string(attending_.size()), "all " + std::to_string(m_.layers));
        for (const int i : attending_)
            if (std::find(recurrent_.begin(), recurrent_.end(), i) != recurrent_.end())
                in_.refuse("layer " + std::to_string(i), "recurrent and attending", "one of both");

        const file_tensor* table = tensor("token_embd.weight");
        if (table == nullptr) in_.refuse("tensor token_embd.weight", "", "there");
        if (columns(*table) != m_.hidden)
            in_.refuse("dimension 0 of tensor token_embd.weight", llmhw::detail::number_text(columns(*table)),
                       prefix_ + "embedding_length, " + std::to_string(m_.hidden));
        m_.vocab = whole("dimension 1 of tensor token_embd.weight", rows(*table), 1, 1e8);
        const gguf_value* tokens = in_.find("tokenizer.ggml.tokens");
        if (tokens != nullptr && tokens->is_array && tokens->count != static_cast<std::uint64_t>(m_.vocab))
            in_.refuse("the length of tokenizer.ggml.tokens", std::to_string(tokens->count),
                       "the rows of token_embd.weight, " + std::to_string(m_.vocab));
        if (const file_tensor* head = tensor("output.weight"); head != nullptr && (columns(*head) != m_.hidden || rows(*head) != m_.vocab))
            in_.refuse("the shape of tensor output.weight",
                       llmhw::detail::number_text(columns(*head)) + " x " + llmhw::detail::number_text(rows(*head)),
                       "that of token_embd.weight");
    }

    // "ffn_up.7.weight", from before experts were stacked.
    static bool is_single_expert(std::string_view rest) {
        for (const std::string_view start : {"ffn_gate.", "ffn_up.", "ffn_down."})
            if (rest.rfind(start, 0) == 0 && rest.size() > start.size() && rest[start.size()] >= '0' && rest[start.size()] <= '9')
                return true;
        return false;
    }

    void attention() {
        attention_geometry& a = m_.attention;
        if (static_cast<int>(attending_.size()) != m_.layers) a.layers = static_cast<int>(attending_.size());
        const auto heads = per_layer("attention.head_count", 0, 1e5);
        if (!heads) in_.refuse(prefix_ + "attention.head_count", "", "given for architecture " + std::string(architecture_->name));
        auto kv_heads = per_layer("attention.head_count_kv", 0, 1e5);
        if (!kv_heads) {
            note(prefix_ + "attention.head_count_kv is not given, which means as many as attention.head_count");
            kv_heads = heads;
        }
        if (architecture_->latent && has("attention.kv_lora_rank")) return latent_attention(*heads, *kv_heads);

        find_windows();
        std::vector<int> in_window, seeing_all;
        for (const int i : attending_) (sees_window_[static_cast<std::size_t>(i)] ? in_window : seeing_all).push_back(i);
        const bool both = !in_window.empty() && !seeing_all.empty();
        const std::vector<int>& usual = in_window.empty() ? seeing_all : in_window;

        const int all_heads = common("attention.head_count", *heads, seeing_all.empty() ? in_window : seeing_all);
        const int window_heads = common("attention.head_count", *heads, usual);
        a.heads = all_heads;
        if (window_heads != all_heads) a.window_heads = window_heads;
        a.kv_heads = common("attention.head_count_kv", *kv_heads, usual);
        const int full_kv_heads = both ? common("attention.head_count_kv", *kv_heads, seeing_all) : a.kv_heads;
        if (a.heads < 1) in_.refuse(prefix_ + "attention.head_count", std::to_string(a.heads), "at least 1");
        if (a.kv_heads < 1 || full_kv_heads < 1)
            in_.refuse(prefix_ + "attention.head_count_kv", "0", "at least 1 where there is attention");
        for (const auto& [all, shared] : {std::pair{all_heads, full_kv_heads}, {window_heads, a.kv_heads}})
            if (all % shared != 0)
                in_.refuse(prefix_ + "attention.head_count_kv", std::to_string(shared),
                           "a divisor of attention.head_count, " + std::to_string(all));

        const int full_dim = head_dim("attention.key_length", "attention.value_length", std::nullopt);
        const int window_dim = both && has("attention.key_length_swa")
                                   ? head_dim("attention.key_length_swa", "attention.value_length_swa", full_dim)
                                   : full_dim;
        a.head_dim = window_dim;
        if (both && (full_dim != window_dim || full_kv_heads != a.kv_heads)) {
            a.full_head_dim = full_dim;
            a.full_kv_heads = full_kv_heads;
        }

        const file_tensor* fused = first_of(attending_, "attn_qkv.weight");
        a.fused_qkv = fused != nullptr;
        for (const int i : attending_) {
            const bool window = both && sees_window_[static_cast<std::size_t>(i)];
            const double query = 1. * (window ? window_heads : all_heads) * (window ? window_dim : full_dim);
            const double key = 1. * (window ? a.kv_heads : full_kv_heads) * (window ? window_dim : full_dim);
            must_have(i, "attn_output.weight", query, m_.hidden);
            if (a.fused_qkv) {
                must_have(i, "attn_qkv.weight", m_.hidden, query + 2 * key);
                continue;
            }
            const file_tensor* q = tensor(i, "attn_q.weight");
            const bool gated = q != nullptr && rows(*q) == 2 * query;
            if (gated && i == attending_.front()) a.gate = output_gate::per_element;
            must_have(i, "attn_q.weight", m_.hidden, a.gate == output_gate::per_element ? 2 * query : query);
            if (i >= m_.layers - a.shared_kv_layers && tensor(i, "attn_k.weight") == nullptr) continue;
            must_have(i, "attn_k.weight", m_.hidden, key);
            if (tensor(i, "attn_v.weight") == nullptr && both && !window) {
                a.full_shares_kv = true;
            } else {
                must_have(i, "attn_v.weight", m_.hidden, key);
            }
        }
        if (const file_tensor* gate = first_of(attending_, "attn_gate.weight"))
            a.gate = rows(*gate) == a.heads ? output_gate::per_head : output_gate::per_element;
        if (const file_tensor* norm = first_of(attending_, "attn_q_norm.weight"))
            a.qk_norm = elements(*norm) == a.head_dim || elements(*norm) == full_dim ? qk_norm::per_head : qk_norm::full;
        a.qkv_bias = first_of(attending_, "attn_q.bias") != nullptr || first_of(attending_, "attn_qkv.bias") != nullptr;
        a.o_bias = first_of(attending_, "attn_output.bias") != nullptr;
        a.sinks = first_of(attending_, "attn_sinks.weight") != nullptr;
    }

    int head_dim(const char* key_length, const char* value_length, std::optional<int> otherwise) {
        const std::optional<int> keys = number(key_length, 1, 1e5), values = number(value_length, 1, 1e5);
        if (keys && values && *keys != *values)
            in_.refuse(prefix_ + value_length, std::to_string(*values),
                       std::string(key_length) + ", " + std::to_string(*keys) + ": a cache of two widths is not known here");
        if (keys) return *keys;
        if (values || otherwise) return values ? *values : *otherwise;
        if (m_.attention.heads < 1 || m_.hidden % m_.attention.heads != 0)
            in_.refuse(prefix_ + "attention.head_count", std::to_string(m_.attention.heads),
                       "a divisor of embedding_length, " + std::to_string(m_.hidden) + ", or " + key_length + " be given");
        note(prefix_ + key_length +
             " is not given, which means embedding_length / attention.head_count = " + std::to_string(m_.hidden / m_.attention.heads));
        return m_.hidden / m_.attention.heads;
    }

    // Layers that keep the key of an indexer. Most of GLM 5.2's take the choice of an earlier one and keep none, whatever tensors a file has
    // for them; a file that does not say which means those of the published model from its context on (ggml-org/llama.cpp,
    // src/models/glm-dsa.cpp).
    int layers_with_indexer() {
        const auto count = [this](auto has_one) { return static_cast<int>(std::count_if(attending_.begin(), attending_.end(), has_one)); };
        if (m_.attention.index_heads == 0) return 0;
        if (architecture_->name == std::string_view("glm-dsa")) {
            if (const auto full = per_layer("attention.indexer.types", 0, 1))
                return count([&full](int i) { return (*full)[static_cast<std::size_t>(i)] != 0; });
            if (m_.max_context >= 1048576_tok) return count([](int i) { return i < 2 || i % 4 == 2; });
        }
        return count([this](int i) { return tensor(i, "indexer.attn_k.weight") != nullptr; });
    }

    // Newer files have one latent head, key_length_mla and a kv_b in two parts; older ones every head, and kv_b in one.
    void latent_attention(const std::vector<int>& heads, const std::vector<int>& kv_heads) {
        attention_geometry& a = m_.attention;
        a.heads = a.kv_heads = common("attention.head_count", heads, attending_);
        if (a.heads < 1) in_.refuse(prefix_ + "attention.head_count", std::to_string(a.heads), "at least 1");
        a.kv_lora_rank = required("attention.kv_lora_rank", 1, 1e6);
        a.q_lora_rank = number("attention.q_lora_rank", 0, 1e6).value_or(0);
        a.rope_dim = required("rope.dimension_count", 1, 1e5);
        const bool split = has("attention.key_length_mla");
        const int key = required(split ? "attention.key_length_mla" : "attention.key_length", 1, 1e5);
        if (key <= a.rope_dim)
            in_.refuse(prefix_ + (split ? "attention.key_length_mla" : "attention.key_length"), std::to_string(key),
                       "above rope.dimension_count, " + std::to_string(a.rope_dim));
        a.nope_dim = key - a.rope_dim;
        a.v_dim = required(split ? "attention.value_length_mla" : "attention.value_length", 1, 1e5);
        const int cached = common("attention.head_count_kv", kv_heads, attending_);
        if (cached != 1 && cached != a.heads)
            in_.refuse(prefix_ + "attention.head_count_kv", std::to_string(cached), "1, or attention.head_count");
        if (!split)
            note("made before llama.cpp split attn_kv_b: it then keeps keys and values of every head, " +
                 llmhw::detail::number_text(1. * a.heads * (key + a.v_dim) / (a.kv_lora_rank + a.rope_dim)) +
                 " times the cache given here");
        if (architecture_->name != std::string_view("deepseek2")) {
            a.index_heads = number("attention.indexer.head_count", 1, 1e5).value_or(0);
            if (a.index_heads > 0) a.index_dim = required("attention.indexer.key_length", 1, 1e5);
            const int indexed = layers_with_indexer();
            if (indexed == 0) a.index_heads = a.index_dim = 0;
            if (indexed < m_.layers) a.index_layers = indexed;
        }
        for (const int i : attending_) {
            must_have(i, "attn_kv_a_mqa.weight", m_.hidden, a.kv_lora_rank + a.rope_dim);
            must_have(i, "attn_output.weight", 1. * a.heads * a.v_dim, m_.hidden);
            if (a.q_lora_rank > 0) {
                must_have(i, "attn_q_a.weight", m_.hidden, a.q_lora_rank);
                must_have(i, "attn_q_b.weight", a.q_lora_rank, 1. * a.heads * key);
            } else {
                must_have(i, "attn_q.weight", m_.hidden, 1. * a.heads * key);
            }
        }
    }

    void find_windows() {
        sees_window_.assign(static_cast<std::size_t>(m_.layers), false);
        const gguf_architecture& arch = *architecture_;
        const std::optional<int> stated = number("attention.sliding_window", 0, 2e9);
        if (arch.window_period == 0) {
            if (stated && *stated > 0)
                note("llama.cpp does not apply " + prefix_ + "attention.sliding_window " + std::to_string(*stated) +
                     ": every layer keeps all tokens");
            return;
        }
        if (stated ? *stated == 0 : arch.window_is_optional && arch.window == 0) {
            note("no " + prefix_ + "attention.sliding_window: every layer sees all tokens");
            return;
        }
        const int window = arch.window > 0 ? arch.window : required("attention.sliding_window", 1, 2e9);
        const std::string key = prefix_ + "attention.sliding_window_pattern";
        const gguf_value* pattern = in_.find(key);
        if (pattern != nullptr && pattern->is_array) {
            const auto flags = per_layer("attention.sliding_window_pattern", 0, 1);
            for (std::size_t i = 0; i < flags->size(); ++i) sees_window_[i] = (*flags)[i] != 0;
        } else {
            const int period = number("attention.sliding_window_pattern", 0, 10000).value_or(arch.window_period);
            for (int i = 0; i < m_.layers; ++i) sees_window_[static_cast<std::size_t>(i)] = period == 0 || i % period < period - 1;
            if (pattern == nullptr)
                note("one layer in " + std::to_string(period) + " sees everything, as in llama.cpp's code for " + arch.name);
        }
        m_.attention.window = window * tok;
        for (const int i : attending_) m_.attention.window_layers += sees_window_[static_cast<std::size_t>(i)] ? 1 : 0;
        if (m_.attention.window_layers == 0) m_.attention.window = {};
        if (m_.attention.window > m_.max_context) m_.attention.window = m_.max_context;
    }

    void recurrent_layers() {
        if (recurrent_.empty()) return;
        recurrent_geometry& r = m_.recurrent;
        r.kind = architecture_->kind;
        if (r.kind == recurrence::none)
            in_.refuse("tensor " + std::string("blk.") + std::to_string(recurrent_.front()) + ".ssm_out.weight", "there",
                       "absent for architecture " + std::string(architecture_->name));
        r.layers = static_cast<int>(recurrent_.size());
        if (r.kind == recurrence::short_convolution) {
            r.taps = required("shortconv.l_cache", 1, 1000);
            return;
        }
        r.taps = required("ssm.conv_kernel", 1, 1000);
        if (r.kind == recurrence::kimi_delta_attention) return kimi_delta_attention();
        r.value_heads = required("ssm.time_step_rank", 1, 1e5);
        const int inner = required("ssm.inner_size", 1, 1e7), state = required("ssm.state_size", 1, 1e5),
                  groups = required("ssm.group_count", 1, 1e5);
        if (inner % r.value_heads != 0)
            in_.refuse(prefix_ + "ssm.inner_size", std::to_string(inner),
                       "a multiple of ssm.time_step_rank, " + std::to_string(r.value_heads));
        r.head_dim = inner / r.value_heads;
        if (r.kind == recurrence::gated_delta_net) {
            if (state != r.head_dim)
                in_.refuse(prefix_ + "ssm.state_size", std::to_string(state),
                           "ssm.inner_size / ssm.time_step_rank, " + std::to_string(r.head_dim));
            r.key_heads = groups;
        } else {
            r.state = state;
            r.groups = groups;
        }
        for (const int i : recurrent_) must_have(i, "ssm_out.weight", inner, m_.hidden);
        if (const auto interval = number("full_attention_interval", 1, 10000))
            for (const int i : attending_)
                if ((i + 1) % *interval != 0)
                    in_.refuse(prefix_ + "full_attention_interval", std::to_string(*interval),
                               "the interval of the layers that attend: layer " + std::to_string(i) + " does");
    }

    void kimi_delta_attention() {
        recurrent_geometry& r = m_.recurrent;
        const auto heads = per_layer("attention.head_count", 0, 1e5);
        r.key_heads = r.value_heads = common("attention.head_count", *heads, recurrent_);
        r.head_dim = required("kda.head_dim", 1, 1e5);
        const double inner = 1. * r.value_heads * r.head_dim;
        for (const int i : recurrent_) {
            for (const char* projection : {"attn_q.weight", "attn_k.weight", "attn_v.weight"}) must_have(i, projection, m_.hidden, inner);
            for (const char* gate : {"ssm_f_b.weight", "ssm_g_b.weight"}) must_have(i, gate, r.head_dim, inner);
            must_have(i, "attn_output.weight", inner, m_.hidden);
        }
    }

    void feed_forward() {
        feed_forward_geometry& f = m_.feed_forward;
        expert_geometry& e = m_.experts;
        const int dense = static_cast<int>(dense_.size()), routed = static_cast<int>(routed_.size());
        if (dense + routed == 0) in_.refuse("tensor blk.0.ffn_down.weight", "", "there, or the model must have experts");
        if (routed > 0) {
            e.count = required("expert_count", 1, 1e6);
            const auto used = per_layer("expert_used_count", 0, 1e6);
            if (!used) in_.refuse(prefix_ + "expert_used_count", "", "given for a model with experts");
            e.used = common("expert_used_count", *used, routed_);
            experts();
        } else if (number("expert_count", 0, 1e6).value_or(0) > 0) {
            in_.refuse("tensor blk.*.ffn_down_exps.weight", "",
                       "there: " + prefix_ + "expert_count is " + std::to_string(*number("expert_count", 0, 1e6)));
        }
        if (dense > 0) {
            const auto widths = per_layer("feed_forward_length", 0, 1e8);
            if (!widths) in_.refuse(prefix_ + "feed_forward_length", "", "given for architecture " + std::string(architecture_->name));
            std::vector<int> wide, usual;
            for (const int i : dense_) (i >= m_.layers - m_.attention.shared_kv_layers ? wide : usual).push_back(i);
            f.width = common("feed_forward_length", *widths, usual);
            const int shared_width = common("feed_forward_length", *widths, wide);
            if (f.width == 0) in_.refuse(prefix_ + "feed_forward_length", "0", "positive where there is a dense block");
            if (!wide.empty() && shared_width != f.width) f.wide_width = shared_width;
            for (const int i : dense_) must_have(i, "ffn_down.weight", (*widths)[static_cast<std::size_t>(i)], m_.hidden);
            const file_tensor* up = first_of(dense_, "ffn_up.weight");
            if (up == nullptr) in_.refuse("tensor blk.*.ffn_up.weight", "", "there");
            f.fused_gate_up = rows(*up) == 2. * f.width && first_of(dense_, "ffn_gate.weight") == nullptr;
            f.matrices = f.fused_gate_up || first_of(dense_, "ffn_gate.weight") != nullptr ? 3 : 2;
        }
        f.bias = first_of(dense_, "ffn_down.bias") != nullptr || first_of(routed_, "ffn_down_exps.bias") != nullptr;

        // What keys say about which layers are which.
        if (const auto lead = number("leading_dense_block_count", 0, 10000); lead && routed > 0 && routed_.front() < *lead)
            in_.refuse(prefix_ + "leading_dense_block_count", std::to_string(*lead),
                       "at most " + std::to_string(routed_.front()) + ", the first layer with experts");
        if (const auto step = number("interleave_moe_layer_step", 1, 10000))
            for (const int i : routed_)
                if ((i + 1) % *step != 0)
                    in_.refuse(prefix_ + "interleave_moe_layer_step", std::to_string(*step),
                               "the step of the layers with experts: layer " + std::to_string(i) + " has some");

        e.beside_dense = routed > 0 && dense > 0 && dense_.front() == routed_.front();
        if (dense > 0 && (routed > 0 ? !e.beside_dense : dense != m_.layers)) f.layers = dense;
        const bool rest_is_routed = routed == (e.beside_dense ? m_.layers : m_.layers - dense);
        if (routed > 0 && !rest_is_routed) e.layers = routed;
        if (routed > 0 && dense == routed && !e.beside_dense && m_.layers == 2 * routed) {
            bool odd = true;
            for (const int i : routed_) odd = odd && i % 2 == 1;
            e.alternate = odd;
        }
        if (routed > 0 && dense > 0 && !e.beside_dense && !e.alternate && routed_.front() < dense_.back())
            note("dense and routed layers alternate irregularly; their counts are exact");
    }

    void experts() {
        expert_geometry& e = m_.experts;
        const file_tensor* down = first_of(routed_, "ffn_down_exps.weight");
        const bool stacked = down != nullptr;
        if (!stacked) down = first_of(routed_, "ffn_down.0.weight");
        e.width = whole("dimension 0 of tensor " + down->name, columns(*down), 1, 1e8);
        const int inner = whole("dimension 1 of tensor " + down->name, rows(*down), 1, 1e7);
        if (inner != m_.hidden) e.hidden = inner;
        for (const int i : routed_) {
            if (!stacked) {
                for (int x = 0; x < e.count; ++x) must_have(i, ("ffn_down." + std::to_string(x) + ".weight").c_str(), e.width, inner);
                continue;
            }
            must_have(i, "ffn_down_exps.weight", e.width, inner);
            const file_tensor* t = tensor(i, "ffn_down_exps.weight");
            const double count = t->shape.size() > 2 ? static_cast<double>(t->shape[2]) : 1;
            if (count != e.count)
                in_.refuse("dimension 2 of tensor " + t->name, llmhw::detail::number_text(count),
                           prefix_ + "expert_count, " + std::to_string(e.count));
        }
        const auto stated = per_layer("expert_feed_forward_length", 0, 1e8);
        if (stated && common("expert_feed_forward_length", *stated, routed_) != e.width)
            in_.refuse(prefix_ + "expert_feed_forward_length", std::to_string(common("expert_feed_forward_length", *stated, routed_)),
                       "the width of the experts, " + std::to_string(e.width));
        if (const file_tensor* shared = first_of(routed_, "ffn_down_shexp.weight"))
            e.shared_width = whole("dimension 0 of tensor " + shared->name, columns(*shared), 1, 1e8);
        const auto shared_width = number("expert_shared_feed_forward_length", 0, 1e8);
        if (shared_width && *shared_width != e.shared_width)
            in_.refuse(prefix_ + "expert_shared_feed_forward_length", std::to_string(*shared_width),
                       "the width of the shared experts, " + std::to_string(e.shared_width));
        const auto shared_count = number("expert_shared_count", 0, 1e4);
        if (shared_count && !shared_width && 1. * *shared_count * e.width != e.shared_width)
            in_.refuse(
                prefix_ + "expert_shared_count", std::to_string(*shared_count),
                "the width of the shared experts, " + std::to_string(e.shared_width) + ", over that of one, " + std::to_string(e.width));
        e.router_bias = first_of(routed_, "exp_probs_b.bias") != nullptr || first_of(routed_, "exp_probs_b") != nullptr ||
                        first_of(routed_, "ffn_gate_inp.bias") != nullptr;
        e.shared_gate = first_of(routed_, "ffn_gate_inp_shexp.weight") != nullptr;
        const bool gated = first_of(routed_, "ffn_gate_exps.weight") != nullptr ||
                           first_of(routed_, "ffn_gate_up_exps.weight") != nullptr || first_of(routed_, "ffn_gate.0.weight") != nullptr;
        m_.feed_forward.matrices = gated ? 3 : 2;
    }

    void small_parts() {
        // Vectors of the model's width, in the layers: the norms, each with its bias.
        constexpr const char* norms[] = {"attn_norm",        "attn_norm_2",       "post_attention_norm", "ffn_norm",
                                         "post_ffw_norm",    "pre_ffw_norm_2",    "post_ffw_norm_1",     "post_ffw_norm_2",
                                         "attn_output_norm", "layer_output_norm", "attn_post_norm"};
        m_.norms = 0;
        for (const char* norm : norms)
            for (const char* part : {".weight", ".bias"})
                if (first_of(std::vector<int>{0}, (std::string(norm) + part).c_str()) != nullptr) ++m_.norms;
        m_.norm_bias = tensor("output_norm.bias") != nullptr;
        m_.head_bias = tensor("output.bias") != nullptr;
        if (const file_tensor* positions = tensor("position_embd.weight"))
            m_.position_rows = whole("dimension 1 of tensor position_embd.weight", rows(*positions), 1, 1e8);
        m_.per_layer_embedding = number("embedding_length_per_layer_input", 0, 1e5).value_or(0);
        if (const file_tensor* table = tensor("per_layer_token_embd.weight"); table != nullptr && rows(*table) != m_.vocab)
            m_.per_layer_vocab = whole("dimension 1 of tensor per_layer_token_embd.weight", rows(*table), 1, 1e8);
        m_.altup_inputs = number("altup.num_inputs", 0, 1000).value_or(0);
        if (const file_tensor* left = tensor(0, "laurel_l.weight"))
            m_.laurel_rank = whole("dimension 1 of tensor " + left->name, rows(*left), 1, 1e5);
    }

    void name() {
        const std::string stated = printable(in_.text("general.name")), base = printable(in_.text("general.basename"));
        const std::string stem = file_.files.empty() ? std::string() : file_.files.front().stem().string();
        m_.architecture = texts_.keep("architecture", architecture_->name);
        m_.name = texts_.keep("name", !stated.empty() ? stated : !stem.empty() ? stem : base);
        m_.id = texts_.keep("id", !stem.empty() ? stem : stated);
        m_.family = texts_.keep("family", !base.empty() ? base : architecture_->name);
        m_.licence = texts_.keep("licence", printable(in_.text("general.license")));
        m_.source = texts_.keep("source", in_.file());
    }

    // A format of the catalogue that gives the bytes of these tensors within half a percent, that of general.file_type first.
    void format_of_tensors() {
        const information wanted = file_.weights_size;
        const auto difference = [&](const format& f) { return std::abs(weights_of(m_, f).total() / wanted - 1); };
        const auto type = most_of();
        constexpr double close = 0.005;
        const format* found = nullptr;
        const gguf_value* stated = in_.find("general.file_type");
        const int file_type = stated != nullptr && stated->numbers.size() == 1 && stated->numbers[0] >= 0 && stated->numbers[0] < 1000
                                  ? static_cast<int>(stated->numbers[0])
                                  : -1;
        if (const char* id = gguf_file_type(file_type)) {
            found = find_format(id);
            if (found != nullptr && difference(*found) > close) found = nullptr;
        }
        if (found == nullptr) {
            double best = close;
            for (const format* f : format_catalog) {
                if (f->container != container::gguf || f->needs_file_size || (f->mxfp4_experts ? tensor_type::mxfp4 : f->type) != type)
                    continue;
                if (const double d = difference(*f); d < best) best = d, found = f;
            }
        }
        if (found != nullptr) {
            file_.format = *found;
        } else {
            file_.format = {.type = type,
                            .id = texts_.keep("format", std::string(block_of(type).name) + " mix"),
                            .container = container::gguf,
                            .bits_per_weight = wanted.in(B)*8 / file_.sizes.parameters.total(),
                            .note = texts_.keep("mixture", file_.mixture)};
            note("no format of the catalogue has these tensors: described as " + std::string(file_.format.id));
        }
        file_.texts = texts_.share();
    }

    // The type of most of the bytes that a step reads.
    tensor_type most_of() const {
        double bytes[256] = {};
        for (std::size_t i = 0; i < file_.tensors.size(); ++i)
            if (file_.tensors[i].part == file_part::layers || file_.tensors[i].part == file_part::experts)
                bytes[static_cast<std::size_t>(in_.types[i])] += file_.tensors[i].bytes.in(B);
        return static_cast<tensor_type>(std::max_element(bytes, bytes + 256) - bytes);
    }
};

inline model_file model_of(gguf_header& header, std::vector<std::filesystem::path> files, information file_size) {
    model_file file;
    file.files = std::move(files);
    file.file_size = file_size;
    file.tensors = std::move(header.tensors);
    // Messages say what was read, so the header keeps a copy while the rest is made.
    header.tensors = file.tensors;
    gguf_interpreter(header, file).interpret();
    return file;
}

inline std::optional<int> whole_number(const gguf_header& header, const char* key) {
    const gguf_value* v = header.find(key);
    if (v == nullptr) return std::nullopt;
    if (v->numbers.size() != 1 || v->is_array || !(v->numbers[0] >= 0 && v->numbers[0] <= 1e6) ||
        v->numbers[0] != std::floor(v->numbers[0]))
        header.refuse(key, "no such number", "a whole number up to 1000000");
    return static_cast<int>(v->numbers[0]);
}

inline model_file read_gguf_from(std::streambuf& input, std::string name, extent reach) {
    gguf_header header(input, std::move(name), reach);
    if (const auto shards = whole_number(header, "split.count"); shards && *shards > 1)
        header.refuse("split.count", std::to_string(*shards), "1, or the file be read by its path, so that its other parts are found");
    model_file file = model_of(header, {}, static_cast<double>(header.size) * B);
    if (reach == extent::whole_file && !header.size_known())
        file.notes.push_back("the stream does not tell its size: its end was not compared with the tensors");
    return file;
}

// "name-00002-of-00003.gguf"
struct shard_name {
    std::string before;
    int number = 0, count = 0;

    static std::optional<shard_name> of(const std::string& name) {
        constexpr std::size_t tail = 20;  // "-00001-of-00003.gguf"
        if (name.size() < tail) return std::nullopt;
        const std::string_view end = std::string_view(name).substr(name.size() - tail);
        if (end[0] != '-' || end.substr(6, 4) != "-of-" || end.substr(15) != ".gguf") return std::nullopt;
        shard_name parsed{name.substr(0, name.size() - tail)};
        const auto first = std::from_chars(end.data() + 1, end.data() + 6, parsed.number),
                   second = std::from_chars(end.data() + 10, end.data() + 15, parsed.count);
        if (first.ptr != end.data() + 6 || second.ptr != end.data() + 15 || parsed.number < 1 || parsed.count < parsed.number)
            return std::nullopt;
        return parsed;
    }
    std::string at(int i) const {
        char digits[32];
        std::snprintf(digits, sizeof digits, "-%05d-of-%05d.gguf", i, count);
        return before + digits;
    }
};

inline std::filebuf opened(const std::filesystem::path& path) {
    std::error_code failed;
    std::filebuf buffer;
    if (!std::filesystem::is_regular_file(path, failed))
        refuse_file(path.string(), "the file", std::filesystem::exists(path, failed) ? "not a regular file" : "", "there", {});
    if (buffer.open(path, std::ios_base::in | std::ios_base::binary) == nullptr)
        refuse_file(path.string(), "the file", "not readable", "readable", {});
    return buffer;
}

}  // namespace detail

// Any shard: its siblings are found by their names.
inline model_file read_gguf(const std::filesystem::path& path) {
    using namespace detail;
    const std::optional<shard_name> shard = shard_name::of(path.filename().string());
    const std::filesystem::path first = shard ? path.parent_path() / shard->at(1) : path;
    std::filebuf buffer = opened(first);
    gguf_header header(buffer, first.string(), extent::whole_file);
    std::vector<std::filesystem::path> files{first};
    double bytes = static_cast<double>(header.size);

    const std::optional<int> stated = whole_number(header, "split.count");
    const int count = stated.value_or(1);
    if (shard && !stated)
        header.refuse("split.count", "",
                      "given in a file named as part " + std::to_string(shard->number) + " of " + std::to_string(shard->count));
    if (count > 1 && !shard)
        header.refuse("split.count", std::to_string(count), "1 in a file that is not named -00001-of-" + std::to_string(count) + ".gguf");
    if (shard && shard->count != count)
        header.refuse("split.count", std::to_string(count), std::to_string(shard->count) + ", as its name says");
    std::unordered_set<std::string> names;
    for (const file_tensor& t : header.tensors) names.insert(t.name);
    for (int i = 2; i <= count; ++i) {
        const std::filesystem::path next = path.parent_path() / shard->at(i);
        std::filebuf part_buffer = opened(next);
        gguf_header part(part_buffer, next.string(), extent::whole_file);
        if (whole_number(part, "split.count") != count)
            part.refuse("split.count", part.find("split.count") == nullptr ? "" : "another", std::to_string(count));
        if (whole_number(part, "split.no") != i - 1)
            part.refuse("split.no", part.find("split.no") == nullptr ? "" : "another", std::to_string(i - 1));
        for (std::size_t k = 0; k < part.tensors.size(); ++k) {
            if (!names.insert(part.tensors[k].name).second) part.refuse("tensor " + part.tensors[k].name, "in two parts", "in one");
            header.tensors.push_back(std::move(part.tensors[k]));
            header.types.push_back(part.types[k]);
        }
        files.push_back(next);
        bytes += static_cast<double>(part.size);
    }
    if (const auto all = whole_number(header, "split.tensors.count"); all && *all != static_cast<int>(header.tensors.size()))
        header.refuse("split.tensors.count", std::to_string(*all),
                      "the number of tensors in all parts, " + std::to_string(header.tensors.size()));
    return model_of(header, std::move(files), bytes * B);
}

inline model_file read_gguf(std::istream& stream, extent reach = extent::whole_file) {
    return detail::read_gguf_from(*stream.rdbuf(), "the stream", reach);
}

inline model_file read_gguf(std::span<const std::byte> bytes, extent reach = extent::whole_file) {
    detail::span_buffer buffer(bytes);
    return detail::read_gguf_from(buffer, "the bytes", reach);
}

}  // namespace llmhw

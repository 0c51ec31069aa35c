// GGUF files: geometry and bytes of real models, containers of every sort, and files that are refused.
#include <llmhw/gguf.hpp>

#include <llmhw/estimate.hpp>
#include <llmhw/solve.hpp>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <limits>
#include <stdexcept>

#include "check_both.hpp"
#include "csv.hpp"
#include "gguf_writer.hpp"

using namespace llmhw;
using namespace llmhw::literals;
using testing::gguf_writer;

namespace {

model_file read(const std::string& bytes, extent reach = extent::header_only) { return read_gguf(std::as_bytes(std::span(bytes)), reach); }
model_file read(const gguf_writer& file) { return read(file.header()); }

// A model of two layers, small enough to damage in every byte.
gguf_writer tiny() {
    testing::sample_builder b("llama", {2, 64, 4, 2, 16, 96, 40, 512}, testing::ggml_f16);
    b.ends(false);
    b.every_layer([&b](std::uint32_t i) {
        b.norms(i, {"attn_norm", "ffn_norm"});
        b.attention(i);
        b.block(i);
    });
    return b.file;
}

const std::vector<testing::gguf_sample>& samples(std::uint32_t type) {
    static const auto half = testing::gguf_samples(testing::ggml_f16), eight = testing::gguf_samples(testing::ggml_q8_0);
    return type == testing::ggml_f16 ? half : eight;
}
const testing::gguf_sample& sample(const std::string& name, std::uint32_t type = testing::ggml_f16) {
    for (const auto& s : samples(type))
        if (s.name == name) return s;
    throw std::runtime_error("no sample " + name);
}

// The file is refused, for that key, and the message holds those words.
void refused(const std::string& bytes, const std::string& key, const std::string& words, extent reach = extent::header_only) {
    CAPTURE(key);
    try {
        read(bytes, reach);
        FAIL_CHECK("was not refused");
    } catch (const file_error& error) {
        CHECK(error.key() == key);
        CAPTURE(std::string(error.what()));
        CHECK(std::string(error.what()).find(words) != std::string::npos);
        CHECK(!error.must_be().empty());
        CHECK(error.file() == "the bytes");
    }
}
void refused(const gguf_writer& file, const std::string& key, const std::string& words) { refused(file.header(), key, words); }

struct folder {
    std::filesystem::path path = std::filesystem::temp_directory_path() / ("llmhw_gguf_" + std::to_string(std::rand()));
    folder() { std::filesystem::create_directories(path); }
    ~folder() { std::filesystem::remove_all(path); }
};

void same_answer(const model_file& a, const model_file& b) {
    CHECK(a.model.layers == b.model.layers);
    CHECK(a.weights_size == b.weights_size);
    CHECK(a.sizes.parameters.total() == b.sizes.parameters.total());
    CHECK(a.mixture == b.mixture);
    CHECK(catalogued(a.model) == catalogued(b.model));
}

}  // namespace

TEST_CASE("files of every architecture give the geometry and the bytes of the catalogue's models") {
    int with_entry = 0;
    for (const std::uint32_t type : {testing::ggml_f16, testing::ggml_q8_0}) {
        const llmhw::format& stored = type == testing::ggml_f16 ? formats::f16 : formats::q8_0;
        for (const auto& one : samples(type)) {
            CAPTURE(one.name);
            const model_file file = read(one.file);
            CHECK(file.exact);
            CHECK(std::string(file.format.id) == stored.id);
            CHECK(testing::close(parameters_of(file.model).total(), file.sizes.parameters.total(), 1e-7));
            CHECK(testing::close(weights_of(file.model, stored).total().in(B), file.weights_size.in(B), 1e-6));
            for (const std::string& note : file.notes) CHECK(note.find("geometry gives") == note.npos);
            if (one.parameters > 0) CHECK(file.sizes.parameters.total() == one.parameters);
            if (one.entry == nullptr) continue;
            ++with_entry;
            const weight_parameters expected = parameters_of(*one.entry);
            CHECK(parameters_of(file.model).total() == expected.total());
            CHECK(parameters_of(file.model).experts == expected.experts);
            CHECK(testing::close(file.sizes.parameters.total(), expected.total(), 1e-7));
            const weight_bytes bytes = weights_of(*one.entry, stored);
            CHECK(testing::close(file.sizes.weights.looked_up.in(B), bytes.looked_up.in(B), 1e-6));
            CHECK(testing::close(file.sizes.weights.head.in(B), bytes.head.in(B), 1e-6));
            CHECK(testing::close(file.sizes.weights.layers.in(B), bytes.layers.in(B), 1e-4));
            CHECK(testing::close(file.sizes.weights.experts.in(B), bytes.experts.in(B), 1e-6));
            const kv_shape kv = kv_shape_of(*one.entry);
            CHECK(file.sizes.kv.full == kv.full);
            CHECK(file.sizes.kv.window == kv.window);
            CHECK(file.sizes.kv.window_tokens == kv.window_tokens);
            CHECK(file.sizes.kv.full_readers == kv.full_readers);
            CHECK(file.sizes.kv.state == kv.state);
            CHECK(file.model.max_context == one.entry->max_context);
            CHECK(file.model.experts.used == one.entry->experts.used);
            CHECK(catalogued(file.model) == one.entry);
        }
    }
    CHECK(with_entry >= 60);
}

TEST_CASE("a file is answered as the catalogue's model is, from its own bytes") {
    const model_file file = read(sample("llama-3.1-8b").file);
    const setup question{
        .model = file.model, .format = file.format, .machine = {.device = devices::rtx_4090}, .workload = {.context = 8192_tok}};
    const setup catalogue{
        .model = models::llama_3_1_8b, .format = formats::f16, .machine = question.machine, .workload = question.workload};
    const estimate_result mine = estimate(question, file.sizes), theirs = estimate(catalogue);
    CHECK(mine.memory.needed == theirs.memory.needed);
    CHECK(mine.decode.rate == theirs.decode.rate);
    CHECK(mine.fits());
}

TEST_CASE("names live as long as a copy of the answer") {
    model_file copy;
    {
        const model_file file = read(sample("qwen3-8b").file);
        copy = file;
    }
    CHECK(std::string(copy.model.architecture) == "qwen3");
    CHECK(std::string(copy.model.name) == "qwen3 sample");
    CHECK(std::string(copy.format.id) == "F16");
}

TEST_CASE("Kimi delta attention has the names of attention and its own widths") {
    const gguf_writer kimi = sample("kimi-linear-48b-a3b").file;
    const model_file file = read(kimi);
    CHECK(file.model.recurrent.kind == recurrence::kimi_delta_attention);
    CHECK(attention_layers(file.model) == 7);
    gguf_writer other = kimi;
    other.replace("kimi-linear.kda.head_dim", other.bytes(std::uint32_t{4}) + other.bytes(std::uint32_t{64}));
    refused(other, "the shape of tensor blk.0.attn_q.weight", "2304 x 2048");
    for (const char* gate : {"blk.0.ssm_f_b.weight", "blk.0.ssm_g_b.weight"}) {
        gguf_writer narrow = kimi;
        for (auto& tensor : narrow.tensors)
            if (tensor.name == gate) tensor.shape[0] = 64;
        refused(narrow, std::string("the shape of tensor ") + gate, "128 x 4096");
    }
    for (const char* key : {"kda.head_dim", "ssm.conv_kernel"}) {
        gguf_writer without = kimi;
        without.erase("kimi-linear." + std::string(key));
        refused(without, "kimi-linear." + std::string(key), "is missing");
    }
}

TEST_CASE("GLM 5.2 keeps the keys of the indexers that a file names, or those of the published model, whatever tensors there are") {
    const gguf_writer all = sample("glm-5-744b-a40b").file;
    CHECK(read(all).model.attention.index_layers == 0);
    gguf_writer long_context = all;
    long_context.replace("glm-dsa.context_length", long_context.bytes(std::uint32_t{4}) + long_context.bytes(std::uint32_t{1048576}));
    CHECK(catalogued(read(long_context).model) == &models::glm_5_2_744b_a40b);

    std::vector<bool> full(78, false);
    full[0] = full[5] = true;
    gguf_writer named = long_context;
    named.flags("glm-dsa.attention.indexer.types", full);
    CHECK(read(named).model.attention.index_layers == 2);
    gguf_writer none = all;
    none.flags("glm-dsa.attention.indexer.types", std::vector<bool>(78, false));
    CHECK(index_layers(read(none).model) == 0);
    gguf_writer short_list = all;
    short_list.flags("glm-dsa.attention.indexer.types", std::vector<bool>(3, true));
    refused(short_list, "the length of glm-dsa.attention.indexer.types", "78, one for each layer");
}

TEST_CASE("the table of each layer may have fewer rows than the vocabulary") {
    const gguf_writer newer = sample("gemma-3n-e2b").file;
    CHECK(read(newer).model.per_layer_vocab == 262144);
    gguf_writer older = newer;
    for (auto& tensor : older.tensors)
        if (tensor.name == "token_embd.weight") tensor.shape[1] = 262144;
    const model_file file = read(older);
    CHECK(file.model.vocab == 262144);
    CHECK(file.model.per_layer_vocab == 0);
    CHECK(parameters_of(file.model).total() == file.sizes.parameters.total());
}

TEST_CASE("bytes are exact per tensor, per layer and per expert") {
    const model_file file = read(sample("mixtral-8x7b").file);
    information layers;
    for (int i = 0; i < file.model.layers; ++i) layers += layer_bytes(file, i);
    CHECK(layers + 2. * 4096 * 32000 * 2 * B + 4. * 4096 * B == file.weights_size);
    CHECK(expert_bytes(file, 0) == 3. * 4096 * 14336 * 2 * B);
    CHECK(expert_bytes(file, 31) == expert_bytes(file, 0));
    same_answer(file, read(sample("mixtral-8x7b, experts one by one").file));
}

TEST_CASE("versions 2 and 3, both byte orders, other alignments, a path, a stream and a span say the same") {
    const gguf_writer plain = sample("gemma-4-26b-a4b").file;
    const model_file expected = read(plain);
    CHECK(expected.model.experts.beside_dense);

    gguf_writer old = plain;
    old.version = 2;
    same_answer(read(old), expected);

    gguf_writer wide = plain;
    wide.alignment = 4096;
    wide.number("general.alignment", 4096);
    same_answer(read(wide), expected);

    gguf_writer swapped;
    swapped.big_endian = true;
    swapped.text("general.architecture", "llama");
    for (const auto& [key, value] : {std::pair{"block_count", 2},
                                     {"context_length", 512},
                                     {"embedding_length", 64},
                                     {"feed_forward_length", 96},
                                     {"attention.head_count", 4},
                                     {"attention.head_count_kv", 2}})
        swapped.number(std::string("llama.") + key, static_cast<std::uint32_t>(value));
    swapped.numbers("llama.rope.dimension_sections", {1, 2, 3});
    const gguf_writer little = tiny();
    swapped.tensors = little.tensors;
    CHECK(swapped.header()[4] == 0);
    same_answer(read(swapped), read(little));

    const folder here;
    plain.save(here.path / "model.gguf");
    const model_file from_path = read_gguf(here.path / "model.gguf");
    same_answer(from_path, expected);
    CHECK(from_path.file_size == static_cast<double>(std::filesystem::file_size(here.path / "model.gguf")) * B);
    CHECK(from_path.files.size() == 1);
    CHECK(std::string(from_path.model.id) == "model");

    std::ifstream stream(here.path / "model.gguf", std::ios::binary);
    same_answer(read_gguf(stream), expected);
}

TEST_CASE("only the header is read") {
    // A stream of a whole file of 16 GB that holds the header alone.
    struct counting : std::streambuf {
        std::string header;
        std::streamoff size, position = 0, furthest = 0;
        counting(std::string bytes, std::uint64_t data)
            : header(std::move(bytes)), size(static_cast<std::streamoff>(header.size() + data)) {}
        std::streamsize xsgetn(char* to, std::streamsize count) override {
            const auto rest = static_cast<std::streamoff>(header.size()) - position;
            const std::streamsize taken = std::min<std::streamoff>(count, rest);
            if (taken <= 0) return 0;
            std::memcpy(to, header.data() + position, static_cast<std::size_t>(taken));
            position += taken;
            furthest = std::max(furthest, position);
            return taken;
        }
        pos_type seekoff(off_type offset, std::ios_base::seekdir from, std::ios_base::openmode) override {
            position = offset + (from == std::ios_base::beg ? 0 : from == std::ios_base::cur ? position : size);
            return pos_type(position);
        }
        pos_type seekpos(pos_type to, std::ios_base::openmode mode) override { return seekoff(off_type(to), std::ios_base::beg, mode); }
    };
    const gguf_writer file = sample("llama-3.1-8b").file;
    counting buffer(file.header(), file.data_bytes());
    std::istream stream(&buffer);
    const model_file answer = read_gguf(stream);
    CHECK(answer.file_size > 16_GB);
    CHECK(buffer.furthest <= static_cast<std::streamoff>(buffer.header.size()));
}

TEST_CASE("a stream that cannot be sought is read, and the answer says what was not checked") {
    struct pipe : std::streambuf {
        std::string bytes;
        explicit pipe(std::string text) : bytes(std::move(text)) { setg(bytes.data(), bytes.data(), bytes.data() + bytes.size()); }
    };
    pipe buffer(sample("mistral-7b-v0.3").file.header());
    std::istream stream(&buffer);
    const model_file file = read_gguf(stream);
    CHECK(catalogued(file.model) == &models::mistral_7b_v0_3);
    REQUIRE(!file.notes.empty());
    CHECK(file.notes.back().find("does not tell its size") != std::string::npos);
}

TEST_CASE("parts of a file are found from any of them") {
    const gguf_writer whole = sample("llama-3.2-1b").file;
    const folder here;
    const auto parts = whole.split(3);
    const auto name = [&here](int i) { return here.path / ("big-0000" + std::to_string(i) + "-of-00003.gguf"); };
    for (int i = 0; i < 3; ++i) parts[static_cast<std::size_t>(i)].save(name(i + 1));
    const model_file expected = read(whole);
    for (int i = 1; i <= 3; ++i) {
        const model_file file = read_gguf(name(i));
        same_answer(file, expected);
        CHECK(file.files.size() == 3);
        CHECK(file.file_size > expected.weights_size);
    }
    const auto message = [](const std::filesystem::path& path) {
        try {
            read_gguf(path);
        } catch (const file_error& error) {
            return error.key() + ": " + error.what();
        }
        return std::string();
    };
    std::ifstream alone(name(1), std::ios::binary);
    CHECK_THROWS_AS(read_gguf(alone), file_error);

    std::filesystem::copy(name(1), here.path / "renamed.gguf");
    CHECK(message(here.path / "renamed.gguf").find("split.count") == 0);

    gguf_writer wrong = parts[2];
    wrong.replace("split.no", wrong.bytes(std::uint32_t{2}) + wrong.bytes(std::uint16_t{1}));
    wrong.save(name(3));
    CHECK(message(name(1)).find("split.no") == 0);
    wrong = parts[2];
    wrong.replace("split.count", wrong.bytes(std::uint32_t{2}) + wrong.bytes(std::uint16_t{4}));
    wrong.save(name(3));
    CHECK(message(name(1)).find("split.count") == 0);
    wrong = parts[2];
    wrong.tensors.pop_back();
    wrong.save(name(3));
    CHECK(message(name(1)).find("split.tensors.count") == 0);
    wrong.tensors.push_back(parts[0].tensors[0]);
    wrong.save(name(3));
    CHECK(message(name(1)).find("in two parts") != std::string::npos);
    std::filesystem::remove(name(3));
    CHECK(message(name(1)).find("the file") == 0);
    CHECK(message(name(2)).find("-00003-of-00003.gguf") != std::string::npos);
    CHECK(message(here.path).find("not a regular file") != std::string::npos);
}

namespace {

// llama.cpp's mixture for Q4_K_M: attention values and down projections of the first and last eighth, and of every third layer between, and
// the head, in Q6_K (ggml-org/llama.cpp, src/llama-quant.cpp).
gguf_writer as_q4_k_m(gguf_writer file, int layers) {
    for (auto& t : file.tensors) {
        if (t.shape.size() == 1) continue;
        t.type = testing::ggml_q4_k;
        const int i = t.name.rfind("blk.", 0) == 0 ? std::stoi(t.name.substr(4)) : -1;
        const bool more = i >= 0 && (i < layers / 8 || i >= 7 * layers / 8 || (i - layers / 8) % 3 == 2);
        const bool rich = t.name.find("attn_v.weight") != t.name.npos || t.name.find("ffn_down.weight") != t.name.npos;
        if (t.name == "output.weight" || (more && rich)) t.type = testing::ggml_q6_k;
    }
    return file;
}

}  // namespace

TEST_CASE("sizes are those of files that were published") {
    const auto published = [](const std::string& model_id, const std::string& format_id) {
        const testing::table sizes("data/observations/gguf_sizes.csv");
        for (std::size_t row = 0; row < sizes.size(); ++row)
            if (sizes.text(row, "model") == model_id && sizes.text(row, "format") == format_id) return sizes.number(row, "size_bytes");
        FAIL("no such row");
        return 0.;
    };
    const model_file mixed = read(as_q4_k_m(sample("llama-3.1-8b").file, 32));
    CHECK(std::string(mixed.format.id) == "Q4_K_M");
    CHECK(mixed.mixture == "Q4_K with Q6_K in 33 tensors, F32 in 65");
    gguf_writer stated = as_q4_k_m(sample("llama-3.1-8b").file, 32);
    stated.replace("general.file_type", stated.bytes(std::uint32_t{4}) + stated.bytes(std::uint32_t{15}));
    CHECK(std::string(read(stated).format.id) == "Q4_K_M");
    CHECK(testing::close(mixed.weights_size.in(B), published("llama-3.1-8b", "Q4_K_M"), 0.002));

    gguf_writer moe = sample("gpt-oss-20b", testing::ggml_q8_0).file;
    for (auto& t : moe.tensors)
        if (t.name.find("_exps.weight") != t.name.npos) t.type = testing::ggml_mxfp4;
    const model_file experts = read(moe);
    CHECK(std::string(experts.format.id) == "MXFP4");
    CHECK(testing::close(experts.weights_size.in(B), published("gpt-oss-20b", "MXFP4"), 0.002));

    gguf_writer v2 = sample("deepseek-v2-lite").file;
    CHECK(testing::close(read(v2).weights_size.in(B), published("deepseek-v2-lite", "F16"), 0.002));
}

TEST_CASE("a mixture that no recipe makes is described") {
    gguf_writer file = sample("llama-3.1-8b").file;
    for (auto& t : file.tensors)
        if (t.name.find("ffn_") != t.name.npos && t.shape.size() == 2) t.type = testing::ggml_q4_k;
    const model_file answer = read(file);
    CHECK(std::string(answer.format.id) == "Q4_K mix");
    CHECK(can_read(engines::llama_cpp_cuda, answer.format));
    CHECK(answer.format.type == tensor_type::q4_k);
    CHECK(answer.mixture == "F16 with Q4_K in 96 tensors, F32 in 65");
    const estimate_result result = estimate(
        {.model = answer.model, .format = answer.format, .machine = {.device = devices::rtx_4090}, .workload = {.context = 8192_tok}},
        answer.sizes);
    CHECK(result.memory.needed > answer.weights_size);
    CHECK(result.fits());
}

TEST_CASE("every type of ggml has the bytes of its block") {
    for (std::uint32_t type = 0; type < 60; ++type) {
        CAPTURE(type);
        gguf_writer file = sample("llama-3.2-1b").file;
        for (auto& t : file.tensors)
            if (t.shape.size() == 2) t.type = type;
        const bool removed = (type >= 4 && type <= 5) || (type >= 31 && type <= 33) || (type >= 36 && type <= 38) || type > 41;
        if (removed) {
            refused(file, "the type of tensor token_embd.weight", "a type of ggml that is still in use");
            continue;
        }
        double bytes = 0;
        for (const auto& t : file.tensors) bytes += static_cast<double>(gguf_writer::bytes_of(t));
        CHECK(read(file).weights_size == bytes * B);
    }
}

TEST_CASE("what is missing or does not agree is named") {
    const gguf_writer good = tiny();
    const auto without = [&good](const char* key) {
        gguf_writer file = good;
        file.erase(key);
        return file;
    };
    const auto with = [&good](const std::string& key, std::uint32_t value) {
        gguf_writer file = good;
        file.erase(key);
        file.number(key, value);
        return file;
    };
    read(good);
    for (const char* key : {"general.architecture", "llama.block_count", "llama.context_length", "llama.embedding_length",
                            "llama.attention.head_count", "llama.feed_forward_length"})
        refused(without(key), key, "is missing");
    refused(without("llama.block_count"), "llama.block_count", "64 wide, 4 heads, 21 tensors");

    gguf_writer unknown = good;
    unknown.replace("general.architecture", unknown.bytes(std::uint32_t{8}) + unknown.bytes(std::string("mystery")));
    refused(unknown, "general.architecture", "is mystery; it must be one that is known here: llama,");
    refused(unknown, "general.architecture", "21 tensors of");
    unknown.number("mystery.block_count", 2);
    refused(unknown, "general.architecture", "architecture mystery, 2 layers");

    gguf_writer adapter = good;
    adapter.text("general.type", "adapter");
    refused(adapter, "general.type", "adapter; it must be model");
    adapter.replace("general.type", adapter.bytes(std::uint32_t{8}) + adapter.bytes(std::string("model")));
    read(adapter);

    refused(with("llama.attention.head_count", 5), "llama.attention.head_count_kv", "a divisor of attention.head_count, 5");
    refused(with("llama.attention.head_count", 0), "llama.attention.head_count", "at least 1");
    refused(with("llama.attention.head_count_kv", 0), "llama.attention.head_count_kv", "at least 1");
    refused(with("llama.attention.key_length", 17), "llama.attention.value_length", "16");
    refused(with("llama.embedding_length", 65), "dimension 0 of tensor token_embd.weight", "embedding_length, 65");
    refused(with("llama.feed_forward_length", 97), "the shape of tensor blk.0.ffn_down.weight", "97 x 64");
    refused(with("llama.block_count", 3), "tensors blk.2.*", "is missing");
    refused(with("llama.block_count", 1), "the layer of tensor blk.1.attn_norm.weight", "from 0 to 0");
    refused(with("llama.block_count", 0), "llama.block_count", "from 1 to 10000");
    refused(with("llama.block_count", 4000000000u), "llama.block_count", "from 1 to 10000");
    refused(with("llama.expert_count", 8), "tensor blk.*.ffn_down_exps.weight", "expert_count is 8");
    refused(with("llama.nextn_predict_layers", 2), "llama.nextn_predict_layers", "from 0 to 1");

    gguf_writer text = good;
    text.erase("llama.block_count");
    text.text("llama.block_count", "two");
    refused(text, "llama.block_count", "a text; it must be one number");
    gguf_writer half = good;
    half.erase("llama.block_count");
    half.add("llama.block_count", half.bytes(std::uint32_t{6}) + half.bytes(1.5f));
    refused(half, "llama.block_count", "is 1.5; it must be a whole number");
    gguf_writer nan = good;
    nan.erase("llama.block_count");
    nan.add("llama.block_count", nan.bytes(std::uint32_t{12}) + nan.bytes(std::numeric_limits<double>::quiet_NaN()));
    refused(nan, "llama.block_count", "a whole number");

    gguf_writer heads = good;
    heads.erase("llama.attention.head_count_kv");
    heads.numbers("llama.attention.head_count_kv", {2});
    refused(heads, "the length of llama.attention.head_count_kv", "2, one for each layer");
    heads.replace("llama.attention.head_count_kv", [] {
        gguf_writer other;
        other.numbers("x", {2, 4});
        return other.pairs[0].second;
    }());
    refused(heads, "llama.attention.head_count_kv", "is 2 and 4; it must be the same for all layers of a sort");

    gguf_writer words = good;
    words.replace("tokenizer.ggml.tokens", [] {
        gguf_writer other;
        other.texts("x", 39);
        return other.pairs[0].second;
    }());
    refused(words, "the length of tokenizer.ggml.tokens", "is 39");

    gguf_writer thin = good;
    thin.tensors.erase(
        std::find_if(thin.tensors.begin(), thin.tensors.end(), [](const auto& t) { return t.name == "blk.1.attn_k.weight"; }));
    refused(thin, "tensor blk.1.attn_k.weight", "is missing");
    for (auto& t : thin.tensors)
        if (t.name == "blk.1.attn_output.weight") t.name = "blk.1.something";
    refused(thin, "the layers with attn_output.weight", "all 2");

    const auto edited = [](const char* name, const std::string& key, std::uint32_t value) {
        gguf_writer file = sample(name).file;
        file.erase(key);
        file.number(key, value);
        return file;
    };
    refused(edited("qwen3-30b-a3b", "qwen3moe.expert_count", 64), "dimension 2 of tensor blk.0.ffn_down_exps.weight", "expert_count, 64");
    refused(edited("qwen3-30b-a3b", "qwen3moe.expert_used_count", 200), "model.experts.used", "at most model.experts.count");
    refused(edited("qwen3-30b-a3b", "qwen3moe.expert_feed_forward_length", 700), "qwen3moe.expert_feed_forward_length", "768");
    refused(edited("deepseek-v3", "deepseek2.leading_dense_block_count", 4), "deepseek2.leading_dense_block_count", "at most 3");
    refused(edited("deepseek-v3", "deepseek2.rope.dimension_count", 192), "deepseek2.attention.key_length_mla",
            "above rope.dimension_count, 192");
    refused(edited("deepseek-v3", "deepseek2.attention.kv_lora_rank", 256), "the shape of tensor blk.0.attn_kv_a_mqa.weight", "7168 x 320");
    refused(edited("deepseek-v3", "deepseek2.expert_shared_count", 2), "deepseek2.expert_shared_count", "2048");
    refused(edited("llama-4-maverick", "llama4.interleave_moe_layer_step", 3), "llama4.interleave_moe_layer_step", "layer 1 has some");
    refused(edited("qwen3-next-80b-a3b", "qwen3next.full_attention_interval", 3), "qwen3next.full_attention_interval", "layer 3 does");
    refused(edited("qwen3-next-80b-a3b", "qwen3next.ssm.inner_size", 4097), "qwen3next.ssm.inner_size", "a multiple of");
    gguf_writer windowless = sample("gemma-2-9b").file;
    windowless.erase("gemma2.attention.sliding_window");
    refused(windowless, "gemma2.attention.sliding_window", "is missing");
}

TEST_CASE("a window that llama.cpp does not apply is said, and not counted") {
    gguf_writer file = sample("phi-3.5-mini-3.8b").file;
    file.number("phi3.attention.sliding_window", 2047);
    const model_file answer = read(file);
    CHECK(answer.model.attention.window_layers == 0);
    REQUIRE(!answer.notes.empty());
    CHECK(answer.notes.front().find("does not apply") != std::string::npos);
}

TEST_CASE("hostile headers are refused") {
    const gguf_writer good = tiny();
    const std::string bytes = good.header();
    const std::uint64_t huge = std::uint64_t{1} << 60;
    const auto patched = [&bytes, &good](std::size_t at, std::uint64_t value) {
        std::string out = bytes;
        const std::string raw = good.bytes(value);
        return out.replace(at, 8, raw);
    };
    for (const extent reach : {extent::whole_file, extent::header_only}) {
        refused("", "the header", "cut off at byte 0", reach);
        refused("GGUF", "the header", "cut off", reach);
        refused("GGML" + bytes.substr(4), "the magic number", "\"GGUF\"", reach);
        for (const std::uint32_t version : {0u, 1u, 4u, 0x01000000u, 0xffffffffu}) {
            std::string out = bytes;
            refused(out.replace(4, 4, good.bytes(version)), "the version", "2 or 3", reach);
        }
        refused(patched(24, huge), "the length of a key", "at most 65535", reach);
    }
    const std::string whole = bytes + std::string(good.data_bytes(), '\0');
    CHECK(read(whole, extent::whole_file).file_size == static_cast<double>(whole.size()) * B);
    refused(bytes, "the end of tensor token_embd.weight", "within the file", extent::whole_file);
    refused(whole.substr(0, whole.size() - 1), "the end of tensor blk.1.ffn_down.weight", "within the file", extent::whole_file);
    refused(patched(8, huge), "the number of tensors", "what the file can hold", extent::whole_file);
    refused(patched(16, huge), "the number of keys", "what the file can hold", extent::whole_file);
    CHECK_THROWS_AS(read(patched(8, 22)), file_error);
    refused(patched(16, huge), "the length of a key", "at most 65535");

    // One key with a value of its own, in front of a good file.
    const auto with_value = [](const std::string& typed) {
        gguf_writer file;
        file.add("x", typed);
        return file.header() + std::string(64, '\0');
    };
    const auto u32 = [&good](std::uint32_t x) { return good.bytes(x); };
    const auto u64 = [&good](std::uint64_t x) { return good.bytes(x); };
    for (const std::uint64_t length : {huge, ~std::uint64_t{0}, std::uint64_t{1} << 32}) {
        refused(with_value(u32(8) + u64(length)), "the length of x", "bytes left", extent::whole_file);
        refused(with_value(u32(9) + u32(4) + u64(length)), "the length of x", "bytes left", extent::whole_file);
        refused(with_value(u32(9) + u32(8) + u64(length)), "the length of x", "bytes left", extent::whole_file);
        refused(with_value(u32(9) + u32(8) + u64(2) + u64(length)), "the length of x", "bytes left", extent::whole_file);
        refused(with_value(u32(9) + u32(9) + u64(length)), "the length of x", "bytes left", extent::whole_file);
        refused(with_value(u32(8) + u64(length)), "the header", "cut off");
        refused(with_value(u32(9) + u32(8) + u64(2) + u64(length)), "the header", "cut off");
    }
    refused(with_value(u32(13)), "the type of x", "from 0 to 12");
    refused(with_value(u32(9) + u32(13) + u64(1)), "the element type of x", "from 0 to 12");
    std::string nested;
    for (int i = 0; i < 100; ++i) nested += u32(9) + u64(1);
    refused(with_value(u32(9) + nested), "x", "nested at most 8 deep");

    for (const std::uint32_t alignment : {0u, 3u, 48u}) {
        gguf_writer file = good;
        file.number("general.alignment", alignment);
        refused(file, "general.alignment", "a power of two");
    }
    gguf_writer worded = good;
    worded.text("general.alignment", "32");
    refused(worded, "general.alignment", "a text; it must be a power of two");
    gguf_writer twice = good;
    twice.number("llama.block_count", 2);
    refused(twice, "llama.block_count", "given once");
    twice = good;
    twice.tensors.push_back(twice.tensors[3]);
    refused(twice, "tensor blk.0.attn_norm.weight", "listed once");
    gguf_writer keyed = good;
    keyed.number(std::string(200, 'k') + "a", 1);
    keyed.number(std::string(200, 'k') + "b", 1);
    CHECK_NOTHROW(read(keyed));
    keyed.number(std::string(200, 'k') + "b", 1);
    refused(keyed, std::string(200, 'k') + "...", "given once");
    keyed = good;
    keyed.number("", 1);
    refused(keyed, "a key", "empty; it must be a name");
    gguf_writer named = good;
    named.tensors[0].name = std::string(65, 'x');
    refused(named, "the length of a tensor's name", "at most 64");
    for (const std::vector<std::uint64_t>& shape :
         {std::vector<std::uint64_t>{0, 4}, {huge, huge}, {~std::uint64_t{0}}, {1 << 20, 1 << 20, 1 << 20, 1 << 20}}) {
        gguf_writer file = good;
        file.tensors[0].shape = shape;
        CHECK_THROWS_AS(read(file), file_error);
    }
    gguf_writer flat = good;
    flat.tensors[0].shape = {64, 40, 1, 1, 1};
    refused(flat, "the dimensions of tensor token_embd.weight", "is 5");
    gguf_writer odd = good;
    odd.tensors[0].type = testing::ggml_q4_k;
    refused(odd, "dimension 0 of tensor token_embd.weight", "a multiple of 256");

    // Offsets that go back, overlap or are not aligned.
    const std::size_t first = bytes.find("output_norm.weight");
    const std::size_t offset = first + 18 + 4 + 8 + 4;
    refused(patched(offset, 0), "the offset of tensor output_norm.weight", "where the one before it ends");
    refused(patched(offset, 33), "the offset of tensor output_norm.weight", "a multiple of 32");
    refused(patched(offset, std::uint64_t{1} << 63), "the offset of tensor output_norm.weight", "inside the file");
    CHECK_THROWS_AS(read(patched(offset, 32), extent::whole_file), file_error);
}

TEST_CASE("a header cut at any byte, and with any byte changed, is refused or read") {
    const gguf_writer file = [] {
        gguf_writer small = tiny();
        small.erase("tokenizer.ggml.token_type");
        return small;
    }();
    const std::string bytes = file.header(), whole = bytes + std::string(file.data_bytes(), '\0');
    std::size_t table = 0;
    for (const auto& t : file.tensors) table = std::max(table, bytes.find(t.name));
    for (std::size_t cut = 0; cut < table; cut += 3) CHECK_THROWS_AS(read(bytes.substr(0, cut)), file_error);
    int read_all_the_same = 0;
    std::string damaged = whole;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        for (const char value : {'\0', '\1', '\x7f', '\xff'}) {
            damaged[i] = value;
            try {
                read(damaged, extent::whole_file);
                ++read_all_the_same;
            } catch (const file_error&) {
            }
        }
        damaged[i] = whole[i];
    }
    CHECK(read_all_the_same > 0);
    CHECK(read_all_the_same < static_cast<int>(bytes.size()) * 2);
}

TEST_CASE("inputs that once broke a reader are refused or read") {
    for (const auto& entry : std::filesystem::directory_iterator(LLMHW_SOURCE_DIR "/tests/fuzz/crashes/gguf")) {
        CAPTURE(entry.path().string());
        std::ifstream stream(entry.path(), std::ios::binary);
        try {
            read_gguf(stream);
        } catch (const file_error&) {
        }
    }
}

TEST_CASE("docs/files.md names every architecture of GGUF") {
    std::ifstream stream(LLMHW_SOURCE_DIR "/docs/files.md");
    const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    for (const auto& architecture : detail::gguf_architectures) {
        CAPTURE(std::string(architecture.name));
        CHECK(text.find("`" + std::string(architecture.name) + "`") != text.npos);
    }
}

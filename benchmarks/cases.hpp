// The questions that are timed. Included twice, with LAWS as llmhw, and as raw_llmhw: the same laws on bare doubles.

namespace LAWS {

inline const setup cases[] = {
    {.model = models::llama_3_1_8b,
     .format = formats::q4_k_m,
     .machine = {.device = devices::rtx_4090},
     .engine = engines::llama_cpp_cuda,
     .workload = {.prompt = 2048_tok, .context = 8192_tok}},
    {.model = models::llama_3_3_70b,
     .format = formats::q4_k_m,
     .machine = {.device = devices::rtx_5090, .count = 2, .split = split::tensor},
     .engine = engines::vllm_cuda,
     .workload = {.prompt = 2048_tok, .context = 8192_tok, .users = 4}},
    {.model = models::qwen3_30b_a3b,
     .format = formats::q4_k_m,
     .machine = {.device = devices::rtx_5090},
     .engine = engines::llama_cpp_cuda,
     .workload = {.prompt = 2048_tok, .context = 8192_tok}},
    {.model = models::qwen3_next_80b_a3b,
     .format = formats::q4_k_m,
     .machine = {.device = devices::apple_m3_ultra},
     .engine = engines::llama_cpp_metal,
     .workload = {.prompt = 2048_tok, .context = 8192_tok}},
};

// The compiler must take a value for changed, and a result for used.
template <class T>
inline void hide(T& value) {
    __asm__ volatile("" : : "g"(&value) : "memory");
}

// The decode law inlined whole into a loop, as into a caller that has the sizes.
[[gnu::noinline, gnu::flatten]] inline void decode_inlined(const setup& asked, long calls) {
    setup question = asked;
    model_sizes sizes = sizes_of(question);
    for (long i = 0; i < calls; ++i) {
        hide(question);
        hide(sizes);
        auto result = decode_of(question, question.engine, sizes);
        hide(result);
    }
}

// An estimate of what was checked before, called as the compiler likes.
[[gnu::noinline]] inline void checked(const setup& question, long calls) {
    checked_setup asked(question);
    for (long i = 0; i < calls; ++i) {
        hide(asked);
        auto result = estimate(asked);
        hide(result);
    }
}

// Any law, called as the compiler likes.
template <class Law>
[[gnu::noinline]] void called(const setup& asked, long calls, Law law) {
    setup question = asked;
    model_sizes sizes = sizes_of(question);
    for (long i = 0; i < calls; ++i) {
        hide(question);
        hide(sizes);
        auto result = law(question, sizes);
        hide(result);
    }
}

inline constexpr auto whole_law = [](const setup& q, const model_sizes&) { return estimate(q); };
inline constexpr auto sized_law = [](const setup& q, const model_sizes& sizes) { return estimate(q, sizes); };
inline constexpr auto sizes_law = [](const setup& q, const model_sizes&) { return sizes_of(q); };
inline constexpr auto rules_law = [](const setup& q, const model_sizes&) { return require_valid(q), true; };

struct timed_part {
    const char* name;
    void (*run)(const setup& asked, long calls);
};

inline constexpr timed_part parts[] = {
    {"decode, inlined", decode_inlined},
    {"estimate", [](const setup& q, long calls) { called(q, calls, whole_law); }},
    {"estimate with sizes", [](const setup& q, long calls) { called(q, calls, sized_law); }},
    {"estimate of a checked setup", checked},
    {"sizes", [](const setup& q, long calls) { called(q, calls, sizes_law); }},
    {"rules", [](const setup& q, long calls) { called(q, calls, rules_law); }},
};

}  // namespace LAWS

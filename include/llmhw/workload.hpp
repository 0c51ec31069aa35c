// What is asked of a machine.
#pragma once

#include <llmhw/format.hpp>

namespace llmhw {

struct workload {
    token_count prompt = {};         // of a request; 0: none worth timing
    token_count context = 4096_tok;  // room in the KV cache for each user
    int users = 1;                   // sequences decoded at the same time
    token_count depth = {};          // tokens in the cache while decoding; 0: the whole context
    tensor_type kv_cache = tensor_type::f16;
    bool flash_attention = true;
    token_count cached = {};  // of the prompt, tokens that are in the KV cache already: a prefix-cache hit
};

constexpr token_count decode_depth(const workload& w) { return w.depth > 0_tok ? w.depth : w.context; }

// With another room in the cache. What is longer than that is cut; of a prompt at least its last token is computed.
constexpr workload with_context(workload w, token_count context) {
    w.context = context;
    w.depth = min(w.depth, context);
    w.prompt = min(w.prompt, context);
    w.cached = max(min(w.cached, w.prompt - 1_tok), 0_tok);
    return w;
}

constexpr workload with_users(workload w, int users) {
    w.users = users;
    return w;
}

}  // namespace llmhw

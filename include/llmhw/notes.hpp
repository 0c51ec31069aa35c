// What a reader of an answer should know beside its numbers and caveats: what is not known, what is beyond its limits. Run time only.
#pragma once

#include <string>
#include <vector>

#include <llmhw/ostream.hpp>
#include <llmhw/solve.hpp>

namespace llmhw {

// About the question alone.
inline std::vector<std::string> notes_of(const setup& question) {
    const model& m = question.model;
    const machine& mc = question.machine;
    const device& d = mc.device;
    const engine& e = engine_of(question);
    std::vector<std::string> notes;
    if (!can_read(e, question.format)) notes.push_back(std::string(e.name) + " does not read " + question.format.id);
    if (m.max_context > 0_tok && question.workload.context > m.max_context)
        notes.push_back("the model was trained for " + fixed(m.max_context.in(tok), 0) + " tokens of context");
    if (d.confidence == confidence::low) notes.push_back("sources disagree on this device, or a figure is its platform's default");
    if (!(d.fp16 > 0_FLOPS) && !is_on_cpu(question, e))
        notes.push_back(std::string("the device's FP16 rate is not known: no speed of prompts") +
                        (accumulating_peak(d) > 0_FLOPS ? "" : ", and several users are not limited by it"));
    if (!(d.board_power > 0_W)) notes.push_back("the device's board power is not known: no power and no energy");
    if (!(mc.wired_limit > 0_B) && has_default_share(d))
        notes.push_back("the GPU may have " + to_string(usable_memory(d)) + " by the system's default, which its owner can raise");
    return notes;
}

// What would make a question fit that does not: less context, fewer bits, more devices.
inline std::vector<std::string> remedies_of(const setup& question) {
    std::vector<std::string> notes;
    if (const token_count context = max_context(question); context > 0_tok)
        notes.push_back("it fits with " + fixed(context.in(tok), 0) + " tokens of context");
    if (const format* other = best_format(question); other != nullptr) notes.push_back(std::string("it fits in ") + other->id);
    if (const int devices = devices_needed(question); devices > question.machine.count)
        notes.push_back("it fits on " + std::to_string(devices) + " of these devices");
    return notes;
}

}  // namespace llmhw

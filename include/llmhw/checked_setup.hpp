// A setup that is known to keep all rules, with the sizes of its model: for who asks more than once.
#pragma once

#include <llmhw/validate.hpp>

namespace llmhw {

// Rules and sizes are half of an estimate; here they are settled once, and estimate() of it is the other half.
class checked_setup {
public:
    // Raises the first rule that is broken, as estimate() does. `sizes` are sizes_of(question), or what a model's file says.
    constexpr explicit checked_setup(const setup& question) : question_(valid(question)), sizes_(sizes_of(question)) {}
    constexpr checked_setup(const setup& question, const model_sizes& sizes) : question_(valid(question)), sizes_(sizes) {}

    constexpr const setup& question() const { return question_; }
    constexpr const model_sizes& sizes() const { return sizes_; }

    // The same model on the same machine under another load. Where that breaks a rule, it is raised and nothing changes.
    constexpr void set_workload(const workload& load) {
        bool all_hold = true;
        detail::check_workload(load, question_.engine, detail::glance{all_hold});
        if (!all_hold) {
            setup changed = question_;
            changed.workload = load;
            require_valid(changed);
        }
        question_.workload = load;
    }

private:
    static constexpr const setup& valid(const setup& question) {
        require_valid(question);
        return question;
    }

    setup question_;
    model_sizes sizes_;
};

}  // namespace llmhw

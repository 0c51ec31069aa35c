// Many users on one machine: the curve of throughput, where compute takes over, and what prompts cost those who are decoding.
//
//     continuous batching:  rate of each = O / (O t(b) + b t_prompt)
//
// for b users whose answers have O tokens: while a prompt is computed nobody decodes, and each of the b requests has one.
#pragma once

#include <cstdint>

#include <llmhw/answer.hpp>
#include <llmhw/detail/search.hpp>

namespace llmhw {

struct concurrency_point {
    int users = 0;
    token_rate each = {};
    token_rate all = {};
    bottleneck bound_by = bottleneck::none;
    bool fits = false;
};

template <unsigned long Points>
struct concurrency_curve {
    concurrency_point points[Points] = {};
    constexpr const concurrency_point* begin() const { return points; }
    constexpr const concurrency_point* end() const { return points + Points; }
};

// 1, 2, 4 ... users with the setup's context each. Points that do not fit have no rate.
template <unsigned long Points = 11>
constexpr concurrency_curve<Points> throughput_curve(setup question) {
    static_assert(Points <= 20, "a curve doubles the users from point to point, up to the million that rules allow");
    question.workload.users = 1;
    checked_setup asked(question);
    concurrency_curve<Points> curve;
    int users = 1;
    for (concurrency_point& p : curve.points) {
        asked.set_workload(with_users(question.workload, users));
        const estimate_result answer = estimate(asked);
        p = {users, answer.decode.rate, answer.decode.throughput, answer.decode.bound_by, answer.fits()};
        users *= 2;
    }
    return curve;
}

// The fewest users with whom computing adds more to a step than reading the weights takes: from there on each further user slows down all
// others by about as much as it gets. Whether so many fit is another question; 0 where not even a million do it. The law of a CPU has no part
// for computing: it adds as much where the weights take twice as long as reading them.
constexpr int knee(setup question) {
    require_valid(question);
    const model_sizes sizes = sizes_of(question);
    const engine& e = engine_of(question);
    const bool on_cpu = is_on_cpu(question, e);
    const bandwidth reading = detail::reached_bandwidth(detail::host_beside(question.machine), {}) * e.measured_speed;
    const std::int64_t users = detail::first_that(1, detail::most_users, [&](std::int64_t count) {
        question.workload.users = static_cast<int>(count);
        const decode_estimate step = decode_on_machine(question, e, sizes);
        return on_cpu ? step.time.weights >= 2 * step.weights_read / reading : step.time.compute >= step.time.weights;
    });
    return users <= detail::most_users ? static_cast<int>(users) : 0;
}

struct interleaved_rate {
    token_rate each = {};
    token_rate all = {};
    double prefill_share = 0;  // of the machine's time
};

// `step` is the time of a decoding step of all users, `prompt` that of one request's prompt, `answer` the tokens of its answer.
constexpr interleaved_rate interleaved(int users, duration step, duration prompt, token_count answer) {
    const duration decoding = answer.in(tok)*step, prefilling = users * prompt, total = decoding + prefilling;
    return {answer / total, users * (answer / total), prefilling / total};
}

}  // namespace llmhw

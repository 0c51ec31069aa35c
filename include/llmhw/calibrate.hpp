// Measurements of one's own machine make a profile of one's own.
//
//     speed = exp(n/(n + 1) median(log(measured / estimated)))
//
// The correction is shrunk as if the catalogue's profile were one more measurement, because most of what a row deviates by belongs to
// the model and the build, not to the machine. On the 50 groups of at least six rows of one device, engine and source in data/observations
// the median error of the other rows falls from 5.9 to 5.1 % with one measurement and to 4.6 % with three, and three quarters of the band (in
// logarithms) hold 82 % of them. The plain ratio of one row gains nothing, and across sources and builds it makes things worse.
#pragma once

#include <llmhw/answer.hpp>

namespace llmhw {

struct measurement {
    setup question = {};
    token_rate rate = {};  // of one user, as decoded
};

// The engine of the first measurement, corrected by all of them. They should come from one machine, engine and build.
template <unsigned long Count>
constexpr engine calibrated(const measurement (&measurements)[Count]) {
    double deviations[Count] = {};
    for (unsigned long i = 0; i < Count; ++i) {
        const setup& question = measurements[i].question;
        require_valid(question);
        if (!detail::positive(measurements[i].rate, 1e9, tok_per_s))
            detail::raise({rule::measured_rate_must_be_positive, measurements[i].rate.in(tok_per_s)});
        const token_rate estimated = decode_on_machine(question, engine_of(question), sizes_of(question)).rate;
        double deviation = detail::log(measurements[i].rate / estimated);
        for (unsigned long place = 0; place < i; ++place) {  // keeps them sorted
            if (!(deviation < deviations[place])) continue;
            const double larger = deviations[place];
            deviations[place] = deviation;
            deviation = larger;
        }
        deviations[i] = deviation;
    }
    const double median = (deviations[(Count - 1) / 2] + deviations[Count / 2]) / 2;
    engine own = engine_of(measurements[0].question);
    own.measured_speed *= detail::exp(median * Count / (Count + 1));
    own.single = widened(own.single, 0.75);
    own.batched = widened(own.batched, 0.75);
    return own;
}

}  // namespace llmhw

// Distinct experts that a batch touches.
#include <llmhw/batching.hpp>

#include <cmath>

#include "check_both.hpp"

using namespace llmhw;
using llmhw::testing::close;

TEST_CASE("distinct experts of independent routing") {
    CHECK_BOTH([](double users) { return distinct_experts(8, 2, users) == 2; }, 1.0);
    CHECK_BOTH([](double users) { return close(distinct_experts(8, 2, users), 8 * (1 - 0.75 * 0.75)); }, 2.0);
    CHECK_BOTH([](double share) { return distinct_expert_share(share, 1) == share; }, 0.0625);
}

TEST_CASE("a dense model touches none, a model that uses all touches all") {
    CHECK_BOTH([](double users) { return distinct_expert_share(0, users) == 0; }, 64.0);
    CHECK_BOTH([](double users) { return distinct_expert_share(1, users) == 1; }, 1.0);
}

TEST_CASE("the share grows with the batch, and never beyond all experts or beyond one set a user") {
    for (const double active : {1. / 64, 8. / 256, 0.25, 0.9})
        for (const double coverage : {1., 0.816}) {
            double before = 0;
            for (int users = 1; users <= 4096; users *= 2) {
                CAPTURE(active);
                CAPTURE(users);
                const double share = distinct_expert_share(active, users, coverage);
                CHECK(share >= before);
                CHECK(share <= 1);
                CHECK(share <= active * users * (1 + 1e-12));
                CHECK(share >= active * (1 - 1e-12));
                before = share;
            }
        }
}

TEST_CASE("correlated routing touches fewer") {
    CHECK_BOTH([](double users) { return distinct_expert_share(0.0625, users, 0.816) < distinct_expert_share(0.0625, users); }, 32.0);
    CHECK_BOTH([](double users) { return distinct_expert_share(0.0625, users, 0.816) == distinct_expert_share(0.0625, users); }, 1.0);
    CHECK(distinct_expert_share(0.0625, 32, 0.816) == doctest::Approx(1 - std::pow(1 - 0.0625, std::pow(32, 0.816))));
}

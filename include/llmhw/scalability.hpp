// The Universal Scalability Law, to be fitted to one's own measurements where no physics is at hand.
//
//     X(N) = lambda N / (1 + sigma (N - 1) + kappa N (N - 1))
//
// lambda is the throughput of one user, sigma the share of work that queues (contention), kappa the cost of each pair of users (coherency);
// the peak is at sqrt((1 - sigma)/kappa). Source: N. J. Gunther, Guerrilla Capacity Planning (2007), chapter 4.
#pragma once

#include <limits>

#include <llmhw/detail/math.hpp>
#include <llmhw/units.hpp>

namespace llmhw {

struct scalability {
    token_rate single = {};  // lambda
    double contention = 0;   // sigma
    double coherency = 0;    // kappa

    constexpr token_rate throughput(double users) const {
        return users / (1 + contention * (users - 1) + coherency * users * (users - 1)) * single;
    }
    constexpr token_rate each(double users) const { return throughput(users) / users; }
    // Beyond so many users the throughput falls; infinite without coherency cost.
    constexpr double peak_users() const {
        if (!(contention < 1)) return 1;
        return coherency > 0 ? detail::max(detail::sqrt((1 - contention) / coherency), 1) : std::numeric_limits<double>::infinity();
    }
};

struct measured_throughput {
    double users = 1;
    token_rate all = {};  // of all users together
};

namespace detail {

// Least squares for y = c0 f0 + c1 f1 + c2 f2 with f0 = 1; `used` says which of the terms there are.
struct normal_equations {
    double a[3][3] = {};
    double b[3] = {};
    double sum = 0;  // of the squares of y

    constexpr void add(const double (&f)[3], double y) {
        for (int i = 0; i < 3; ++i) {
            for (int j = 0; j < 3; ++j) a[i][j] += f[i] * f[j];
            b[i] += f[i] * y;
        }
        sum += y * y;
    }
    // Gauss-Jordan elimination over the used terms; false where the points do not determine them.
    constexpr bool solve(const bool (&used)[3], double (&c)[3]) const {
        double m[3][4] = {};
        for (int i = 0; i < 3; ++i) {
            m[i][i] = 1;
            if (!used[i]) continue;
            for (int j = 0; j < 3; ++j) m[i][j] = used[j] ? a[i][j] : 0;
            m[i][3] = b[i];
        }
        for (int i = 0; i < 3; ++i) {
            if (!(m[i][i] > 1e-12 * (used[i] ? a[i][i] : 1))) return false;
            for (int row = 0; row < 3; ++row) {
                if (row == i) continue;
                const double factor = m[row][i] / m[i][i];
                for (int j = i; j < 4; ++j) m[row][j] -= factor * m[i][j];
            }
        }
        for (int i = 0; i < 3; ++i) c[i] = m[i][3] / m[i][i];
        return true;
    }
    constexpr double squared_error(const double (&c)[3]) const {
        double error = sum;
        for (int i = 0; i < 3; ++i) {
            error -= 2 * c[i] * b[i];
            for (int j = 0; j < 3; ++j) error += c[i] * c[j] * a[i][j];
        }
        return error;
    }
};

}  // namespace detail

// The law that comes nearest to the points, with sigma and kappa at least 0. N/X = (1 + sigma (N - 1) + kappa N (N - 1))/lambda is linear
// in 1/lambda, sigma/lambda and kappa/lambda; least squares of the relative errors of N/X assume that throughput is measured equally well,
// in percent, at every N. Two different N determine lambda and one more; none gives no law.
template <class Points>
constexpr scalability fit_scalability(const Points& points) {
    detail::normal_equations equations;
    for (const measured_throughput& p : points) {
        if (!(p.users >= 1) || !(p.all > 0_tok_per_s)) continue;
        const double y = p.users / p.all.in(tok_per_s);  // each term over y, so that errors are relative
        equations.add({1 / y, (p.users - 1) / y, p.users * (p.users - 1) / y}, 1);
    }
    scalability best;
    double least = std::numeric_limits<double>::infinity();
    const bool terms[4][3] = {{true, false, false}, {true, true, false}, {true, false, true}, {true, true, true}};
    for (const auto& used : terms) {
        double c[3] = {};
        if (!equations.solve(used, c) || !(c[0] > 0) || c[1] < 0 || c[2] < 0) continue;
        const double error = equations.squared_error(c);
        if (!(error < least)) continue;
        least = error;
        best = {1 / c[0] * tok_per_s, c[1] / c[0], c[2] / c[0]};
    }
    return best;
}

}  // namespace llmhw

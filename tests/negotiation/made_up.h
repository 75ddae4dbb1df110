#pragma once

#include <string>
#include <vector>

#include "base/random.h"
#include "negotiation/domain.h"

namespace made_up {

/// A domain nobody has tuned anything to: 2 to 6 issues of 2 to 6 values, random weights and evaluations, a third of
/// the issues opposed between neighbours in seat order, reservation values from 0 to 0.4.
inline demarche::NegotiationDomain domain(std::uint64_t seed, std::size_t parties = 2, std::size_t least_issues = 2) {
    using namespace demarche;
    Stream luck = Stream::named(Seed{seed}, "made-up domain");
    std::vector<std::size_t> sizes(least_issues + luck.below(5));
    for (std::size_t& size : sizes) {
        size = 2 + luck.below(5);
    }
    NegotiationDomain out{
        .name = "made up " + std::to_string(seed), .space = IssueSpace::of_sizes(sizes), .profiles = {}};
    std::vector<std::vector<double>> shared;
    std::vector<bool> opposed;
    for (const std::size_t size : sizes) {
        std::vector<double> row(size);
        for (double& entry : row) {
            entry = luck.unit();
        }
        shared.push_back(row);
        opposed.push_back(luck.chance(0.67));
    }
    for (std::size_t p = 0; p < parties; ++p) {
        DomainProfile profile;
        double total = 0.0;
        for (std::size_t k = 0; k < sizes.size(); ++k) {
            profile.weights.push_back(0.05 + luck.unit());
            total += profile.weights.back();
            std::vector<double> row(sizes[k]);
            double top = 1e-9;
            for (std::size_t v = 0; v < sizes[k]; ++v) {
                row[v] = !opposed[k] ? luck.unit() : p % 2 == 0 ? shared[k][v] : 1.0 - shared[k][v];
                top = std::max(top, row[v]);
            }
            for (double& entry : row) {
                entry /= top;
            }
            profile.evaluations.push_back(row);
        }
        for (double& w : profile.weights) {
            w /= total;
        }
        profile.reservation = 0.4 * luck.unit();
        out.profiles.push_back(profile);
    }
    return out;
}

}  // namespace made_up

#include "negotiation/coalition.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace demarche {

namespace {
constexpr std::size_t kMostParties = 20;
}

ConsentRule ConsentRule::unanimity(int parties) {
    return {.weights = std::vector<int>(static_cast<std::size_t>(parties), 1), .quota = parties, .vetoes = {}};
}

Result<std::vector<PartySet>> winning_coalitions(const ConsentRule& rule, int me, std::span<const double> prices,
                                                 std::size_t most) {
    const std::size_t n = rule.weights.size();
    if (n == 0 || n > kMostParties) {
        return fail(ErrorCode::kOutOfRange, fmt::format("{} parties; 1 to {} are allowed", n, kMostParties),
                    "/weights");
    }
    if (prices.size() != n) {
        return fail(ErrorCode::kOutOfRange, fmt::format("{} prices for {} parties", prices.size(), n), "/prices");
    }
    if (std::any_of(rule.weights.begin(), rule.weights.end(), [](int w) { return w < 0; })) {
        return fail(ErrorCode::kOutOfRange, "a party's votes must not be below 0", "/weights");
    }
    PartySet forced = 0;
    const auto force = [&](int party) {
        if (party < 0 || static_cast<std::size_t>(party) >= n) {
            return false;
        }
        forced |= PartySet{1} << static_cast<unsigned>(party);
        return true;
    };
    if (!force(me) || !std::all_of(rule.vetoes.begin(), rule.vetoes.end(), force)) {
        return fail(ErrorCode::kOutOfRange, fmt::format("parties are numbered 0 to {}", n - 1), "/vetoes");
    }
    const auto votes = [&](PartySet set) {
        int total = 0;
        for (std::size_t i = 0; i < n; ++i) {
            if ((set >> i) & 1U) {
                total += rule.weights[i];
            }
        }
        return total;
    };
    std::vector<std::pair<double, PartySet>> found;
    for (PartySet set = 0; set < (PartySet{1} << n); ++set) {
        if ((set & forced) != forced) {
            continue;
        }
        const int total = votes(set);
        if (total < rule.quota) {
            continue;
        }
        bool minimal = true;
        double price = 0.0;
        for (std::size_t i = 0; i < n; ++i) {
            if (!((set >> i) & 1U)) {
                continue;
            }
            price += prices[i];
            const bool spare = !((forced >> i) & 1U) && total - rule.weights[i] >= rule.quota;
            minimal = minimal && !spare;
        }
        if (minimal) {
            found.emplace_back(price, set);
        }
    }
    if (found.empty()) {
        return fail(ErrorCode::kNotAllowed,
                    fmt::format("all parties together do not reach the quota of {}", rule.quota), "/quota");
    }
    std::sort(found.begin(), found.end());
    std::vector<PartySet> out;
    for (std::size_t k = 0; k < std::min(most, found.size()); ++k) {
        out.push_back(found[k].second);
    }
    return out;
}

double adoption_chance(std::span<const PartySet> coalitions, std::span<const double> chances, int me) {
    double best = 0.0;
    for (const PartySet set : coalitions) {
        double product = 1.0;
        for (std::size_t i = 0; i < chances.size(); ++i) {
            if (static_cast<int>(i) != me && ((set >> i) & 1U)) {
                product *= chances[i];
            }
        }
        best = std::max(best, product);
    }
    return best;
}

}  // namespace demarche

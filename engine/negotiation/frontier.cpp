#include "negotiation/frontier.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace demarche {

namespace {

constexpr double kSame = 1e-9;  // utilities nearer than this count as equal

/// What stands in for a party's utilities where they are compared: the same number for those that count as equal, a
/// larger one for a larger utility. Sums that are equal on paper come out a rounding apart when they are added in
/// another order; compared as they are, the one that seems larger would keep its place beside a package that betters
/// it.
std::vector<std::uint32_t> steps_of(const std::vector<UtilityPoint>& all, std::size_t party) {
    std::vector<std::uint32_t> order(all.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return all[a][party] < all[b][party]; });
    std::vector<std::uint32_t> out(all.size());
    std::uint32_t step = 0;
    double lowest = all.empty() ? 0.0 : all[order[0]][party];  // of this step, so that none grows wider than kSame
    for (const std::uint32_t n : order) {
        if (all[n][party] > lowest + kSame) {
            ++step;
            lowest = all[n][party];
        }
        out[n] = step;
    }
    return out;
}

double distance(const UtilityPoint& a, const UtilityPoint& b) {
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return std::sqrt(sum);  // IEEE 754 fixes the square root, too
}

/// Leaves the Pareto-optimal numbers, the best for the first party first, and of packages that count as equal to all
/// the one with the lowest number.
std::vector<std::uint32_t> optimal(const std::vector<UtilityPoint>& all) {
    const std::size_t parties = all.empty() ? 0 : all[0].size();
    std::vector<std::vector<std::uint32_t>> steps;
    for (std::size_t i = 0; i < parties; ++i) {
        steps.push_back(steps_of(all, i));
    }
    std::vector<std::uint32_t> order(all.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        for (const auto& of_party : steps) {
            if (of_party[a] != of_party[b]) {
                return of_party[a] > of_party[b];
            }
        }
        return a < b;
    });
    const auto covers = [&](std::uint32_t a, std::uint32_t b) {
        return std::all_of(steps.begin(), steps.end(),
                           [&](const auto& of_party) { return of_party[a] >= of_party[b]; });
    };
    std::vector<std::uint32_t> front;
    for (const std::uint32_t n : order) {
        // With two parties only a rise of the second one's utility above the last kept is news.
        const bool known = parties == 2
                               ? !front.empty() && covers(front.back(), n)
                               : std::any_of(front.begin(), front.end(), [&](std::uint32_t f) { return covers(f, n); });
        if (!known) {
            front.push_back(n);
        }
    }
    return front;
}

}  // namespace

double nash_product(std::span<const double> utilities, std::span<const double> reservations) {
    double product = 1.0;
    for (std::size_t i = 0; i < utilities.size(); ++i) {
        product *= std::max(0.0, utilities[i] - reservations[i]);
    }
    return product;
}

Result<Frontier> find_frontier(const IssueSpace& space, std::span<const PackageValue> values,
                               std::span<const double> reservations) {
    if (space.count() > RankedPackages::kMost) {
        return fail(ErrorCode::kOutOfRange,
                    fmt::format("the frontier needs every package; {} are too many, {} can be listed",
                                space.count_text(), RankedPackages::kMost));
    }
    // And what each is worth to each: half a gigabyte of them would be no help to anybody.
    constexpr std::uint64_t kMostUtilities = 16'000'000;
    if (space.count() * values.size() > kMostUtilities) {
        return fail(ErrorCode::kOutOfRange,
                    fmt::format("the frontier needs every package; {} for each of {} parties are too many, {} can be "
                                "listed for so many",
                                space.count_text(), values.size(), kMostUtilities / values.size()));
    }
    std::vector<UtilityPoint> all;
    all.reserve(space.count());
    Package package(space.size());
    for (std::uint64_t n = 0; n < space.count(); ++n) {
        space.decode_into(n, package);
        UtilityPoint point;
        point.reserve(values.size());
        for (const PackageValue& value : values) {
            point.push_back(value.of(package));
        }
        all.push_back(std::move(point));
    }
    Frontier frontier;
    for (const std::uint32_t n : optimal(all)) {
        frontier.packages.push_back(space.decode(n));
        frontier.points.push_back(all[n]);
    }
    std::vector<const UtilityPoint*> pool;
    for (const UtilityPoint& point : frontier.points) {
        if (std::equal(point.begin(), point.end(), reservations.begin(),
                       [](double u, double r) { return u >= r - kSame; })) {
            pool.push_back(&point);
        }
    }
    frontier.rational = !pool.empty();
    if (pool.empty()) {
        for (const UtilityPoint& point : frontier.points) {
            pool.push_back(&point);
        }
    } else {
        for (const UtilityPoint* point : pool) {
            frontier.welfare = std::max(frontier.welfare, std::accumulate(point->begin(), point->end(), 0.0));
        }
    }
    UtilityPoint ideal(values.size(), -1e300);
    for (const UtilityPoint* point : pool) {
        for (std::size_t i = 0; i < ideal.size(); ++i) {
            ideal[i] = std::max(ideal[i], (*point)[i]);
        }
    }
    const auto least_gain = [&](const UtilityPoint* point) {
        double least = 1e300;
        for (std::size_t i = 0; i < ideal.size(); ++i) {
            const double room = ideal[i] - reservations[i];
            least = std::min(least, room > kSame ? ((*point)[i] - reservations[i]) / room : 1.0);
        }
        return least;
    };
    const auto sum = [](const UtilityPoint* point) { return std::accumulate(point->begin(), point->end(), 0.0); };
    const auto less_nash = [&](const UtilityPoint* a, const UtilityPoint* b) {
        return nash_product(*a, reservations) < nash_product(*b, reservations);
    };
    frontier.nash = **std::max_element(pool.begin(), pool.end(), less_nash);
    frontier.nash_product = nash_product(frontier.nash, reservations);
    for (const UtilityPoint* point : pool) {
        if (frontier.nash_product > 0 && nash_product(*point, reservations) >= frontier.nash_product * (1.0 - kSame)) {
            frontier.nash_ties.push_back(*point);
        }
    }
    // Without a package that leaves nobody worse off than no agreement there is nothing to share.
    if (frontier.rational) {
        for (const auto& worth : {std::function<double(const UtilityPoint*)>{least_gain}, {sum}}) {
            double best = -1e300;
            for (const UtilityPoint* point : pool) {
                best = std::max(best, worth(point));
            }
            std::erase_if(pool, [&](const UtilityPoint* point) { return worth(point) < best - kSame; });
        }
        for (const UtilityPoint* point : pool) {
            frontier.kalai_ties.push_back(*point);
        }
    }
    return frontier;
}

TalkScore score_outcome(const Frontier& frontier, std::span<const PackageValue> values,
                        std::span<const double> reservations, const std::optional<Package>& outcome) {
    TalkScore score;
    for (std::size_t i = 0; i < values.size(); ++i) {
        score.utilities.push_back(outcome ? values[i].of(*outcome) : reservations[i]);
    }
    const double sum = std::accumulate(score.utilities.begin(), score.utilities.end(), 0.0);
    if (frontier.welfare > 0) {
        score.welfare_share = sum / frontier.welfare;
    }
    if (frontier.nash_product > 0) {
        score.nash_share = nash_product(score.utilities, reservations) / frontier.nash_product;
    }
    score.pareto_distance = 1e300;
    for (const UtilityPoint& point : frontier.points) {
        score.pareto_distance = std::min(score.pareto_distance, distance(score.utilities, point));
    }
    const auto to_nearest = [&](const std::vector<UtilityPoint>& points) {
        std::optional<double> nearest;
        for (const UtilityPoint& point : points) {
            const double here = distance(score.utilities, point);
            nearest = std::min(nearest.value_or(here), here);
        }
        return nearest;
    };
    score.nash_distance = to_nearest(frontier.nash_ties);
    score.kalai_distance = to_nearest(frontier.kalai_ties);
    return score;
}

}  // namespace demarche

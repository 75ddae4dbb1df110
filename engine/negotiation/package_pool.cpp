#include "negotiation/package_pool.h"

#include <algorithm>

#include "negotiation/package_search.h"

namespace demarche {

namespace {
constexpr std::size_t kMostScored = 1000;
constexpr std::size_t kSample = 500;
}  // namespace

PackagePool::PackagePool(const IssueSpace& space, const PackageValue& value, double reservation,
                         std::uint64_t list_limit)
    : space_(&space), value_(&value), listed_(space.count() <= std::min(list_limit, RankedPackages::kMost)) {
    if (listed_) {
        ranked_ = RankedPackages(space, value);
        best_ = ranked_.value_at(0);
        worst_ = ranked_.value_at(ranked_.size() - 1);
        const std::size_t end = std::max<std::size_t>(1, ranked_.at_least(reservation));
        for (std::size_t rank = 0; rank < end; rank += std::max<std::size_t>(1, end / kSample)) {
            sample_.push_back(space.decode(ranked_.at(rank)));
        }
        return;
    }
    const Package top = value.best();
    best_ = value.of(top);
    worst_ = value.of(value.worst());
    sample_.push_back(top);
    // The seed is fixed: the sample belongs to the pool, not to the luck of a session.
    Stream stream = Stream::named(Seed{space.count()}, "package sample");
    for (std::size_t tries = 0; tries < 20 * kSample && sample_.size() < kSample; ++tries) {
        // Random packages cluster at middling utilities; mixed with the best one they cover what is above, too.
        Package package = space.random(stream);
        const double keep = stream.unit();
        for (std::size_t k = 0; k < package.size(); ++k) {
            if (stream.chance(keep)) {
                package[k] = top[k];
            }
        }
        if (value.of(package) >= reservation) {
            sample_.push_back(std::move(package));
        }
    }
}

Package PackagePool::pick(double low, double high, const Score& score, const std::set<Package>& said,
                          const std::vector<Package>& seeds, Stream& stream) const {
    if (!listed_) {
        PackageSearch task{.own = value_, .least = low, .score = score, .seeds = seeds, .avoid = &said};
        if (auto found = search_packages(task)) {
            return *found;
        }
        task.avoid = nullptr;
        const auto again = search_packages(task);
        return again ? *again : value_->best();
    }
    const std::size_t end = std::max<std::size_t>(1, ranked_.at_least(low));
    std::size_t start = ranked_.at_least(high + 2e-12);
    if (start >= end) {
        start = end - 1;
    }
    Package best;
    Package package;
    double best_score = 0.0;
    bool best_fresh = false;
    const std::size_t count = std::min(kMostScored, end - start);
    for (std::size_t k = 0; k < count; ++k) {
        const std::size_t rank = end - start <= kMostScored ? start + k : start + stream.below(end - start);
        space_->decode_into(ranked_.at(rank), package);
        const bool fresh = !said.contains(package);
        const double got = score(package);
        if (best.empty() || (fresh && !best_fresh) || (fresh == best_fresh && got > best_score)) {
            best = package;
            best_score = got;
            best_fresh = fresh;
        }
    }
    for (std::size_t tries = 0; !best_fresh && start > 0 && tries < kMostScored; ++tries) {
        space_->decode_into(ranked_.at(--start), package);
        if (!said.contains(package)) {
            return package;
        }
    }
    return best;
}

double PackagePool::value_at_rank(std::size_t rank) const {
    return listed_ ? ranked_.value_at(std::min(rank, ranked_.size() - 1)) : best_;
}

}  // namespace demarche

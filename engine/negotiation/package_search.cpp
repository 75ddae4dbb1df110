#include "negotiation/package_search.h"

#include <algorithm>
#include <unordered_set>

#include "base/hash.h"

namespace demarche {

namespace {

constexpr double kSame = 1e-12;
constexpr std::size_t kTrades = 4;  // best partners tried on each side of a trade

struct Node {
    double score = 0.0;
    Package package;
};
bool better(const Node& a, const Node& b) {
    return a.score != b.score ? a.score > b.score : a.package < b.package;
}

struct PackageHash {
    std::size_t operator()(const Package& package) const {
        return static_cast<std::size_t>(hash_bytes(package.data(), package.size() * sizeof package[0]));
    }
};

struct Change {
    double worth = 0.0;
    std::size_t issue = 0;
    std::uint16_t value = 0;
};

class Search {
 public:
    explicit Search(const PackageSearch& task) : task_(task) {
        for (const std::vector<double>& table : task.own->tables()) {
            sizes_.push_back(table.size());
        }
    }

    std::optional<Package> run() {
        std::vector<Node> beam;
        for (const Package& seed : task_.seeds) {
            if (auto lifted = lift(seed)) {
                add(*lifted, beam);
            }
        }
        if (auto best = lift(task_.own->best())) {
            add(*best, beam);
        }
        while (!beam.empty() && left() > 0) {
            shrink(beam);
            std::vector<Node> next = beam;
            for (const Node& node : beam) {
                expand(node, next);
            }
            shrink(next);
            const bool same = std::equal(next.begin(), next.end(), beam.begin(), beam.end(),
                                         [](const Node& a, const Node& b) { return a.package == b.package; });
            beam = std::move(next);
            if (same) {
                break;
            }
        }
        return result_ ? std::optional(result_->package) : std::nullopt;
    }

 private:
    [[nodiscard]] int left() const { return task_.budget - used_; }

    /// Scores a package once and remembers it if it may be the result.
    void add(const Package& package, std::vector<Node>& out) {
        if (left() <= 0 || !seen_.insert(package).second) {
            return;
        }
        ++used_;
        Node node{task_.score(package), package};
        const bool allowed = task_.avoid == nullptr || !task_.avoid->contains(package);
        if (allowed && (!result_ || better(node, *result_))) {
            result_ = node;
        }
        out.push_back(std::move(node));
    }

    void shrink(std::vector<Node>& beam) const {
        std::sort(beam.begin(), beam.end(), better);
        if (beam.size() > static_cast<std::size_t>(task_.width)) {
            beam.resize(static_cast<std::size_t>(task_.width));
        }
    }

    /// Raises a seed's own utility to `least`, issue by issue, the largest rise first.
    std::optional<Package> lift(Package package) const {
        double u = task_.own->of(package);
        while (u < task_.least - kSame) {
            Change best;
            for (std::size_t k = 0; k < package.size(); ++k) {
                for (std::uint16_t v = 0; v < sizes_[k]; ++v) {
                    const double rise = task_.own->change(package, k, v);
                    if (rise > best.worth + kSame) {
                        best = {rise, k, v};
                    }
                }
            }
            if (best.worth <= kSame) {
                return std::nullopt;
            }
            package[best.issue] = best.value;
            u = task_.own->of(package);
        }
        return package;
    }

    void expand(const Node& node, std::vector<Node>& next) {
        std::vector<Change> gives;  // changes that leave too little for us, by how well they score
        std::vector<Change> takes;  // changes that raise our utility
        const double u = task_.own->of(node.package);
        Package package = node.package;
        for (std::size_t k = 0; k < package.size(); ++k) {
            const std::uint16_t before = package[k];
            for (std::uint16_t v = 0; v < sizes_[k] && left() > 0; ++v) {
                if (v == before) {
                    continue;
                }
                const double change = task_.own->change(node.package, k, v);
                package[k] = v;
                if (u + change >= task_.least - kSame) {
                    add(package, next);
                } else {
                    ++used_;
                    gives.push_back({task_.score(package) - node.score, k, v});
                }
                if (change > kSame) {
                    takes.push_back({change, k, v});
                }
                package[k] = before;
            }
        }
        const auto by_worth = [](const Change& a, const Change& b) {
            if (a.worth != b.worth) {
                return a.worth > b.worth;
            }
            return a.issue != b.issue ? a.issue < b.issue : a.value < b.value;
        };
        std::sort(gives.begin(), gives.end(), by_worth);
        std::sort(takes.begin(), takes.end(), by_worth);
        if (gives.size() > kTrades) {
            gives.resize(kTrades);
        }
        if (takes.size() > 2 * kTrades) {
            takes.resize(2 * kTrades);
        }
        for (const Change& give : gives) {
            for (const Change& take : takes) {
                if (give.issue == take.issue || left() <= 0) {
                    continue;
                }
                package = node.package;
                package[give.issue] = give.value;
                package[take.issue] = take.value;
                if (task_.own->of(package) >= task_.least - kSame) {
                    add(package, next);
                }
            }
        }
    }

    const PackageSearch& task_;
    std::vector<std::size_t> sizes_;                 ///< Values of each issue.
    std::unordered_set<Package, PackageHash> seen_;  ///< Asked only whether it holds one: its order reaches nothing.
    std::optional<Node> result_;
    int used_ = 0;
};

}  // namespace

std::optional<Package> search_packages(const PackageSearch& task) {
    return Search(task).run();
}

}  // namespace demarche

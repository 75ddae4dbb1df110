#include "negotiation/package_value.h"

#include <algorithm>

namespace demarche {

PackageValue::PackageValue(std::vector<std::vector<double>> tables, std::vector<PairTerm> pairs)
    : tables_(std::move(tables)), pairs_(std::move(pairs)) {}

PackageValue PackageValue::weighted(std::span<const double> weights, std::span<const std::vector<double>> evaluations) {
    std::vector<std::vector<double>> tables(evaluations.begin(), evaluations.end());
    for (std::size_t k = 0; k < tables.size(); ++k) {
        for (double& entry : tables[k]) {
            entry *= weights[k];
        }
    }
    return PackageValue(std::move(tables));
}

double PackageValue::of(const Package& package) const {
    double total = 0.0;
    for (std::size_t k = 0; k < tables_.size(); ++k) {
        total += tables_[k][package[k]];
    }
    for (const PairTerm& pair : pairs_) {
        total +=
            pair.values[package[pair.first_issue] * tables_[pair.second_issue].size() + package[pair.second_issue]];
    }
    return total;
}

double PackageValue::change(const Package& package, std::size_t issue, std::uint16_t value) const {
    double delta = tables_[issue][value] - tables_[issue][package[issue]];
    for (const PairTerm& pair : pairs_) {
        if (pair.first_issue != issue && pair.second_issue != issue) {
            continue;
        }
        const std::size_t width = tables_[pair.second_issue].size();
        const std::size_t a = package[pair.first_issue];
        const std::size_t b = package[pair.second_issue];
        const std::size_t next_a = pair.first_issue == issue ? value : a;
        const std::size_t next_b = pair.second_issue == issue ? value : b;
        delta += pair.values[next_a * width + next_b] - pair.values[a * width + b];
    }
    return delta;
}

double PackageValue::range(std::size_t issue) const {
    const auto [low, high] = std::minmax_element(tables_[issue].begin(), tables_[issue].end());
    return *high - *low;
}

Package PackageValue::extreme(double sign) const {
    Package package(tables_.size());
    for (std::size_t k = 0; k < tables_.size(); ++k) {
        for (std::uint16_t v = 1; v < tables_[k].size(); ++v) {
            if (sign * tables_[k][v] > sign * tables_[k][package[k]]) {
                package[k] = v;
            }
        }
    }
    // A rise of less than 1e-12 would let rounding walk in circles.
    for (bool moved = !pairs_.empty(); moved;) {
        moved = false;
        for (std::size_t k = 0; k < tables_.size(); ++k) {
            for (std::uint16_t v = 0; v < tables_[k].size(); ++v) {
                if (sign * change(package, k, v) > 1e-12) {
                    package[k] = v;
                    moved = true;
                }
            }
        }
    }
    return package;
}

Package PackageValue::best() const {
    return extreme(1.0);
}
Package PackageValue::worst() const {
    return extreme(-1.0);
}

RankedPackages::RankedPackages(const IssueSpace& space, const PackageValue& value) {
    std::vector<Entry> all;
    all.reserve(space.count());
    Package package(space.size());
    double low = 1e300;
    double high = -1e300;
    for (std::uint32_t number = 0; number < space.count(); ++number) {
        const double u = value.of(package);
        low = std::min(low, u);
        high = std::max(high, u);
        all.push_back({u, number});
        for (std::size_t k = space.size(); k-- > 0;) {  // the next package: count up from the last issue
            if (++package[k] < space.sizes()[k]) {
                break;
            }
            package[k] = 0;
        }
    }
    // Dealt into narrow classes of utility first: a plain sort of the largest published domains takes several times as
    // long, all of it in the first turn.
    const std::size_t classes = std::max<std::size_t>(1, all.size() / 4);
    const double scale = high > low ? static_cast<double>(classes - 1) / (high - low) : 0.0;
    const auto class_of = [&](const Entry& entry) { return static_cast<std::size_t>((high - entry.value) * scale); };
    std::vector<std::uint32_t> begin(classes + 1, 0);
    for (const Entry& entry : all) {
        ++begin[class_of(entry) + 1];
    }
    for (std::size_t c = 0; c < classes; ++c) {
        begin[c + 1] += begin[c];
    }
    ranked_.resize(all.size());
    std::vector<std::uint32_t> next(begin.begin(), begin.end() - 1);
    for (const Entry& entry : all) {
        ranked_[next[class_of(entry)]++] = entry;
    }
    for (std::size_t c = 0; c < classes; ++c) {
        std::sort(ranked_.begin() + begin[c], ranked_.begin() + begin[c + 1], [](const Entry& a, const Entry& b) {
            return a.value != b.value ? a.value > b.value : a.number < b.number;
        });
    }
}

std::size_t RankedPackages::at_least(double utility) const {
    const double edge = utility - 1e-12;
    return static_cast<std::size_t>(
        std::partition_point(ranked_.begin(), ranked_.end(), [edge](const Entry& e) { return e.value >= edge; }) -
        ranked_.begin());
}

}  // namespace demarche

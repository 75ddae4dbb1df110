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
        total += pair.values[package[pair.first_issue] * tables_[pair.second_issue].size() + package[pair.second_issue]];
    }
    return total;
}

double PackageValue::change(const Package& package, std::size_t issue, std::uint16_t value) const {
    double delta = tables_[issue][value] - tables_[issue][package[issue]];
    for (const PairTerm& pair : pairs_) {
        if (pair.first_issue != issue && pair.second_issue != issue) { continue; }
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
            if (sign * tables_[k][v] > sign * tables_[k][package[k]]) { package[k] = v; }
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

Package PackageValue::best() const { return extreme(1.0); }
Package PackageValue::worst() const { return extreme(-1.0); }

RankedPackages::RankedPackages(const IssueSpace& space, const PackageValue& value) {
    ranked_.reserve(space.count());
    Package package(space.size());
    for (std::uint32_t number = 0; number < space.count(); ++number) {
        ranked_.push_back({value.of(package), number});
        for (std::size_t k = space.size(); k-- > 0;) {  // the next package: count up from the last issue
            if (++package[k] < space.sizes()[k]) { break; }
            package[k] = 0;
        }
    }
    std::sort(ranked_.begin(), ranked_.end(), [](const Entry& a, const Entry& b) {
        return a.value != b.value ? a.value > b.value : a.number < b.number;
    });
}

std::size_t RankedPackages::at_least(double utility) const {
    const double edge = utility - 1e-12;
    return static_cast<std::size_t>(
        std::partition_point(ranked_.begin(), ranked_.end(), [edge](const Entry& e) { return e.value >= edge; }) -
        ranked_.begin());
}

}  // namespace demarche

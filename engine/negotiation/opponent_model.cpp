#include "negotiation/opponent_model.h"

#include <algorithm>
#include <cmath>

namespace demarche {

FrequencyModel::FrequencyModel(const IssueSpace& space) {
    for (const std::size_t size : space.sizes()) {
        counts_.emplace_back(size, 0);
    }
}

void FrequencyModel::hear(const Package& offer) {
    if (!seen_.insert(offer).second) {
        return;
    }
    for (std::size_t k = 0; k < counts_.size(); ++k) {
        ++counts_[k][offer[k]];
    }
    stale_ = true;
}

void FrequencyModel::build() {
    const double n = static_cast<double>(std::max<std::size_t>(1, seen_.size()));
    table_.clear();
    std::vector<double> weights;
    double total = 0.0;
    for (const auto& row : counts_) {
        const int top = *std::max_element(row.begin(), row.end());
        std::vector<double> values;
        values.reserve(row.size());
        for (const int c : row) {
            values.push_back(std::sqrt(std::sqrt((1.0 + c) / (1.0 + top))));
        }
        table_.push_back(std::move(values));
        weights.push_back(std::max(0.05, top / n - 1.0 / (2.0 * static_cast<double>(row.size()))));
        total += weights.back();
    }
    for (std::size_t k = 0; k < table_.size(); ++k) {
        for (double& entry : table_[k]) {
            entry *= weights[k] / total;
        }
    }
    stale_ = false;
}

double FrequencyModel::of(const Package& package) {
    if (stale_) {
        build();
    }
    double total = 0.0;
    for (std::size_t k = 0; k < table_.size(); ++k) {
        total += table_[k][package[k]];
    }
    return total;
}

OfferModel::OfferModel(const IssueSpace& space, const PackageValue& own) {
    for (std::size_t k = 0; k < space.size(); ++k) {
        const std::size_t size = space.sizes()[k];
        Issue issue{own.tables()[k], std::max(1e-9, own.range(k)), 0};
        double walked = 0.0;
        for (std::size_t v = 1; v < size; ++v) {
            walked += std::fabs(issue.eyes[v] - issue.eyes[v - 1]);
        }
        // 1 where our evaluation is monotone along the list, 0 where it goes up and down its range twice over.
        if (size > 2) {
            issue.ordered = std::clamp(2.0 - walked / issue.range, 0.0, 1.0);
        }
        issues_.push_back(std::move(issue));
        counts_.emplace_back(size, 0.0);
        likeness_.emplace_back(size, 0.0);
    }
}

double OfferModel::Issue::alike(std::size_t v, std::size_t w) const {
    constexpr double kList = 3.0;  // weights of the two kinds of likeness against the flat prior of 1
    constexpr double kEyes = 2.0;
    const double steps =
        static_cast<double>(v > w ? v - w : w - v) / std::max(1.0, static_cast<double>(eyes.size()) - 1.0);
    return kList * ordered * (1.0 - steps) + kEyes * (1.0 - std::sqrt(std::fabs(eyes[v] - eyes[w]) / range));
}

void OfferModel::hear(const Package& offer) {
    if (!seen_.insert(offer).second) {
        return;
    }
    for (std::size_t k = 0; k < counts_.size(); ++k) {
        counts_[k][offer[k]] += 1.0;
        for (std::size_t v = 0; v < likeness_[k].size(); ++v) {
            likeness_[k][v] += issues_[k].alike(v, offer[k]);
        }
    }
    stale_ = true;
}

void OfferModel::build() const {
    constexpr double kPrior = 0.2;  // how many offers the prior is worth
    const double n = static_cast<double>(std::max<std::size_t>(1, seen_.size()));
    std::vector<std::vector<double>> table;
    double best = 0.0;
    for (std::size_t k = 0; k < counts_.size(); ++k) {
        const std::size_t size = counts_[k].size();
        std::vector<double> row(size);
        for (std::size_t v = 0; v < size; ++v) {
            // The fourth root: plain shares would make a value named in passing as bad as one never named.
            row[v] = std::sqrt(std::sqrt(counts_[k][v] + kPrior * (1.0 + likeness_[k][v] / n)));
        }
        best += *std::max_element(row.begin(), row.end());
        table.push_back(std::move(row));
    }
    for (auto& row : table) {
        for (double& entry : row) {
            entry /= best;
        }
    }
    estimate_ = PackageValue(std::move(table));
    stale_ = false;
}

const PackageValue& OfferModel::estimate() const {
    if (stale_) {
        build();
    }
    return estimate_;
}

}  // namespace demarche

#include "negotiation/single_text.h"

#include <algorithm>

#include "negotiation/steady_math.h"

namespace demarche {

namespace {

constexpr double kLeast = 0.35;   // estimated utility below which a text counts as nearly worthless to a party
constexpr double kRidge = 0.05;   // pull of the estimates towards "no difference"
constexpr double kExplore = 2.0;  // spread of an estimate that rests on no vote
constexpr int kPasses = 4;        // gradient passes over the ballots after each vote; the start is the last fit
constexpr double kRate = 0.05;

}  // namespace

SingleTextMediator::SingleTextMediator(const IssueSpace& space, int parties, int budget, std::uint64_t seed)
    : space_(&space), budget_(std::max(1, budget)), stream_(Stream::named(Seed{seed}, "mediator")) {
    std::size_t total = 0;
    for (const std::size_t size : space.sizes()) {
        offset_.push_back(total);
        total += size;
    }
    parties_.assign(static_cast<std::size_t>(parties),
                    Leaning{std::vector<double>(total), std::vector<double>(total), {}});
}

double SingleTextMediator::raw(const std::vector<double>& values, const Package& text) const {
    double total = 0.0;
    for (std::size_t k = 0; k < text.size(); ++k) {
        total += values[offset_[k] + text[k]];
    }
    return total;
}

double SingleTextMediator::noise() {
    // The sum of four uniform numbers is close enough to a normal one, and the same everywhere.
    // Added up one after the other: the order in which the operands of one expression draw is the compiler's to choose.
    double sum = 0;
    for (int i = 0; i < 4; ++i)
        sum += stream_.unit();
    return (sum - 2.0) * 1.7320508075688772;
}

void SingleTextMediator::fit(Leaning& leaning) const {
    for (int pass = 0; pass < kPasses; ++pass) {
        for (const Ballot& ballot : leaning.ballots) {
            const double x = raw(leaning.values, ballot.shown) - raw(leaning.values, ballot.against);
            const double step = kRate * ballot.trust * ((ballot.yes ? 1.0 : 0.0) - steady_logistic(x));
            for (std::size_t k = 0; k < offset_.size(); ++k) {
                if (ballot.shown[k] == ballot.against[k]) {
                    continue;
                }
                leaning.values[offset_[k] + ballot.shown[k]] += step;
                leaning.values[offset_[k] + ballot.against[k]] -= step;
            }
        }
        for (double& value : leaning.values) {
            value *= 1.0 - kRate * kRidge;
        }
    }
}

double SingleTextMediator::quality(const std::vector<std::vector<double>>& leanings, const Package& text) const {
    double total = 0.0;
    for (const std::vector<double>& values : leanings) {
        double low = 0.0;
        double high = 0.0;
        for (std::size_t k = 0; k < offset_.size(); ++k) {
            const auto first = values.begin() + static_cast<std::ptrdiff_t>(offset_[k]);
            const auto [least, most] =
                std::minmax_element(first, first + static_cast<std::ptrdiff_t>(space_->sizes()[k]));
            low += *least;
            high += *most;
        }
        const double share = high - low > 1e-9 ? (raw(values, text) - low) / (high - low) : 0.5;
        total += steady_log(std::max(0.02, share - kLeast));
    }
    return total;
}

Package SingleTextMediator::best_text(const std::vector<std::vector<double>>& leanings, Package from) const {
    double best = quality(leanings, from);
    for (bool moved = true; moved;) {
        moved = false;
        for (std::size_t k = 0; k < from.size(); ++k) {
            const std::uint16_t before = from[k];
            std::uint16_t choice = before;
            for (std::uint16_t v = 0; v < space_->sizes()[k]; ++v) {
                from[k] = v;
                const double got = quality(leanings, from);
                if (got > best + 1e-9) {
                    best = got;
                    choice = v;
                    moved = true;
                }
            }
            from[k] = choice;
        }
    }
    return from;
}

const Package& SingleTextMediator::propose() {
    ++asked_;
    if (!in_force_) {
        shown_ = space_->random(stream_);
        return shown_;
    }
    // Thompson sampling: act on a draw from what the leanings could be, so that what is not known gets tried; the
    // spread closes with the votes seen and with the budget used.
    const double left = 1.0 - static_cast<double>(asked_) / budget_;
    std::vector<std::vector<double>> draw;
    for (const Leaning& leaning : parties_) {
        std::vector<double> values = leaning.values;
        for (std::size_t i = 0; i < values.size(); ++i) {
            values[i] += left * kExplore * noise() / (1.0 + leaning.votes[i]);
        }
        draw.push_back(std::move(values));
    }
    const double now = quality(draw, *in_force_);
    double best = -1e300;
    Package choice;
    const auto consider = [&](const Package& text) {
        if (text == *in_force_ || refused_.contains(text)) {
            return;
        }
        double chance = 1.0;
        for (const std::vector<double>& values : draw) {
            chance *= steady_logistic(raw(values, text) - raw(values, *in_force_));
        }
        const double gain = quality(draw, text) - now;
        const double worth = gain > 0.0 ? gain * chance : gain * (2.0 - chance);
        if (worth > best) {
            best = worth;
            choice = text;
        }
    };
    consider(best_text(draw, *in_force_));
    Package text;
    for (std::size_t k = 0; k < space_->size(); ++k) {
        text = *in_force_;
        for (std::uint16_t v = 0; v < space_->sizes()[k]; ++v) {
            text[k] = v;
            consider(text);
        }
    }
    for (int n = 0; n < 120; ++n) {
        text = *in_force_;
        const std::uint64_t changes = 2 + stream_.below(2);
        for (std::uint64_t c = 0; c < changes; ++c) {
            const std::size_t k = stream_.below(space_->size());
            text[k] = static_cast<std::uint16_t>(stream_.below(space_->sizes()[k]));
        }
        consider(text);
    }
    shown_ = choice.empty() ? space_->random(stream_) : std::move(choice);
    return shown_;
}

void SingleTextMediator::hear(const std::vector<bool>& votes, bool adopted) {
    if (in_force_ && shown_ != *in_force_) {
        for (std::size_t p = 0; p < parties_.size() && p < votes.size(); ++p) {
            Leaning& leaning = parties_[p];
            const double trust = votes[p] ? 0.5 + 0.5 * static_cast<double>(asked_) / budget_ : 1.0;
            leaning.ballots.push_back({shown_, *in_force_, votes[p], trust});
            for (std::size_t k = 0; k < shown_.size(); ++k) {
                if (shown_[k] == (*in_force_)[k]) {
                    continue;
                }
                leaning.votes[offset_[k] + shown_[k]] += 1.0;
                leaning.votes[offset_[k] + (*in_force_)[k]] += 1.0;
            }
            fit(leaning);
        }
    }
    if (adopted) {
        in_force_ = shown_;
        refused_.clear();
    } else {
        refused_.insert(shown_);
    }
}

double SingleTextMediator::estimate(int party, const Package& text) const {
    const std::vector<double>& values = parties_[static_cast<std::size_t>(party)].values;
    double low = 0.0;
    double high = 0.0;
    for (std::size_t k = 0; k < offset_.size(); ++k) {
        const auto first = values.begin() + static_cast<std::ptrdiff_t>(offset_[k]);
        const auto [least, most] = std::minmax_element(first, first + static_cast<std::ptrdiff_t>(space_->sizes()[k]));
        low += *least;
        high += *most;
    }
    return high - low > 1e-9 ? (raw(values, text) - low) / (high - low) : 0.5;
}

SingleTextResult run_single_text(const IssueSpace& space, std::span<const PackageValue> values,
                                 std::span<const double> reservations, TextVoter voters, int budget,
                                 std::uint64_t seed) {
    SingleTextMediator mediator(space, static_cast<int>(values.size()), budget, seed);
    Stream luck = Stream::named(Seed{seed}, "voters");
    SingleTextResult result;
    for (int step = 0; step < budget; ++step) {
        const Package shown = mediator.propose();
        const double cooling = 1.0 - step / (0.8 * budget);
        const double heat = voters == TextVoter::kAnnealer ? std::max(0.0, 0.1 * cooling) : 0.0;
        std::vector<bool> votes;
        bool all = true;
        for (std::size_t p = 0; p < values.size(); ++p) {
            bool yes = true;
            if (mediator.in_force()) {
                const double next = values[p].of(shown);
                const double now = values[p].of(*mediator.in_force());
                yes = next >= now ||
                      (now >= reservations[p] && heat > 0.0 && luck.unit() < steady_exp((next - now) / heat));
            }
            votes.push_back(yes);
            all = all && yes;
        }
        if (all && mediator.in_force() && *mediator.in_force() != shown) {
            ++result.adopted;
        }
        mediator.hear(votes, all);
    }
    result.text = *mediator.in_force();
    result.agreement = true;
    for (std::size_t p = 0; p < values.size(); ++p) {
        result.agreement = result.agreement && values[p].of(result.text) >= reservations[p];
    }
    return result;
}

}  // namespace demarche

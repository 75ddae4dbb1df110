#include "negotiation/negotiator.h"

#include <algorithm>
#include <array>

#include "negotiation/steady_math.h"

namespace demarche {

namespace {

constexpr double kSame = 1e-12;

// A party that gets this much of its estimated utility is taken to be no better off than without an agreement. An
// OfferModel gives even poor packages more than half, hence the size; who has good alternatives oneself should
// expect the same of others, hence the second number, a share of one's own reservation value.
constexpr double kNoGain = 0.65;
constexpr double kNoGainShare = 0.3;

constexpr int kNashEvery = 4;   // rounds between estimates of the Nash point
constexpr int kLastRounds = 3;  // rounds in which offers go by expected gain

// A party's chance of accepting is logistic in the distance to what it was content with before.
constexpr double kSpread = 0.05;
constexpr double kSlackMany = 0.03;     // with many, they come down together: ask for a little less than was shown
constexpr double kOwnWord = 0.95;       // chance that it accepts what it has offered itself
constexpr double kUnanimousEnd = 0.95;  // from this time on the least pleased party alone counts

double logistic(double x) {
    return 1.0 / (1.0 + steady_exp(-x));
}

struct Named {
    std::string_view name;
    TalkStyle style;
};
constexpr std::array<Named, 4> kStyles{{
    {"default", {}},
    {"hawk", {.patience = 0.08, .late = 0.6, .claim = 0.5, .firm = 1.1, .many_patience = 0.1}},
    {"dove", {.patience = 0.8, .late = 0.1, .claim = -0.3, .firm = 0.0, .width = 0.15, .many_patience = 0.5}},
    {"broker", {.patience = 0.3, .late = 0.3, .claim = 0.0, .firm = 1.0, .width = 0.15, .many_patience = 0.3}},
}};

}  // namespace

std::span<const std::string_view> style_names() {
    static constexpr std::array<std::string_view, 4> kNames{kStyles[0].name, kStyles[1].name, kStyles[2].name,
                                                            kStyles[3].name};
    return kNames;
}

std::optional<TalkStyle> find_style(std::string_view name) {
    for (const Named& named : kStyles) {
        if (named.name == name) {
            return named.style;
        }
    }
    return std::nullopt;
}

void Negotiator::begin(const TalkView& view) {
    view_ = view;
    pool_ = PackagePool(*view.space, *view.value, view.reservation, list_limit_);
    stream_ = Stream::named(Seed{view.seed}, "negotiator");
    floor_ = std::max(view.reservation, pool_.worst());
    nash_ = pool_.best();
    others_.assign(static_cast<std::size_t>(view.parties), Other{.model = OfferModel(*view.space, *view.value)});
    chances_.assign(static_cast<std::size_t>(view.parties), 1.0);
    coalitions_.clear();
    said_.clear();
    best_heard_.reset();
    best_heard_value_ = -1.0;
}

void Negotiator::heard(int by, TalkMove move, const Package* package) {
    if (move == TalkMove::kEnd || package == nullptr) {
        return;
    }
    Other& other = others_[static_cast<std::size_t>(by)];
    other.model.hear(*package);
    if (move != TalkMove::kOffer) {
        return;
    }
    const double u = value(*package);
    if (u > best_heard_value_) {
        best_heard_value_ = u;
        best_heard_ = *package;
    }
    if (!other.offered) {
        other.offered = true;
        other.first = other.top = u;
    }
    other.top = std::max(other.top, u);
}

double Negotiator::estimate(int party, const Package& package) const {
    return others_[static_cast<std::size_t>(party)].model.of(package);
}

void Negotiator::refresh(int round) {
    bool offered = false;
    for (Other& other : others_) {
        other.shown = 1.0;
        for (const Package& package : other.model.offers()) {
            other.shown = std::min(other.shown, other.model.of(package));
        }
        offered = offered || other.offered;
    }
    if (offered && round % kNashEvery == 0) {
        estimate_nash();
    }
}

void Negotiator::estimate_nash() {
    const double no_gain = kNoGain + kNoGainShare * view_.reservation;
    double best = -1.0;
    for (const Package& package : pool_.sample()) {
        const double u = value(package);
        double product = std::max(0.0, u - view_.reservation);
        for (int p = 0; p < view_.parties; ++p) {
            if (p != view_.me) {
                product *= std::max(0.0, estimate(p, package) - no_gain);
            }
        }
        if (product > best) {
            best = product;
            nash_ = u;
        }
    }
    nash_ = std::max(nash_, floor_);
}

double Negotiator::bilateral_target(int round) const {
    const double best = pool_.best();
    const double low = floor_ + style_.late * (nash_ - floor_);
    double target = best - (best - low) * steady_power(time(round), 1.0 / style_.patience);
    // Nobody is paid for standing still: below the fair point only for one who has come some of the way.
    const Other& them = other();
    const double gap = nash_ - them.first;
    const double moved = !them.offered ? 0.0 : gap <= 1e-9 ? 1.0 : (best_heard_value_ - them.first) / gap;
    if (moved < style_.firm_below) {
        target = std::max(target, floor_ + style_.firm * (nash_ - floor_));
    }
    // A new offer for a new offer, each one step down the own ranking (de Jonge 2022), but not below the claim.
    if (pool_.listed() && them.offered && said_.size() <= them.model.heard() + 1) {
        const double claim = std::max(floor_, nash_ + style_.claim * (best - nash_));
        target = std::min(target, std::max(claim, pool_.value_at_rank(said_.size())));
    }
    // Never ask for less than was already offered.
    return best_heard_ ? std::max(target, best_heard_value_) : target;
}

double Negotiator::many_target(int round) const {
    const double best = pool_.best();
    return best - (best - floor_) * steady_power(time(round), 1.0 / style_.many_patience);
}

double Negotiator::target(int round) const {
    return std::max(floor_, bilateral() ? bilateral_target(round) : many_target(round));
}

double Negotiator::promise(const Package& package, bool ending) {
    if (bilateral()) {
        return other().model.of(package);
    }
    double least = 1.0;
    for (int p = 0; p < view_.parties; ++p) {
        if (p == view_.me) {
            continue;
        }
        const Other& them = others_[static_cast<std::size_t>(p)];
        const double u = them.model.of(package);
        least = std::min(least, u);
        chances_[static_cast<std::size_t>(p)] = logistic((u - them.shown + kSlackMany) / kSpread);
    }
    if (!coalitions_.empty()) {
        return adoption_chance(coalitions_, chances_, view_.me) * (value(package) - floor_);
    }
    if (ending) {
        return least;
    }
    double chance = 1.0;
    for (int p = 0; p < view_.parties; ++p) {
        if (p != view_.me) {
            chance *= chances_[static_cast<std::size_t>(p)];
        }
    }
    return chance * (value(package) - floor_);
}

/// The offer with the largest expected gain over what is safe anyway. Before the last turn that is what the other
/// offered before (it would take it back hardly ever); on the last turn it is no agreement.
Package Negotiator::last_offer(int round) const {
    const Other& them = other();
    const double safe = left(round) > 0 ? std::max(floor_, std::min(best_heard_value_, nash_)) : view_.reservation;
    double best = -1.0;
    Package choice = *best_heard_;
    const auto consider = [&](const Package& package, double chance) {
        const double u = value(package);
        if (u < floor_ - kSame || chance * (u - safe) <= best) {
            return;
        }
        best = chance * (u - safe);
        choice = package;
    };
    for (const Package& package : them.model.offers()) {
        consider(package, kOwnWord);
    }
    for (const Package& package : pool_.sample()) {
        consider(package, logistic((them.model.of(package) - them.shown) / kSpread));
    }
    return choice;
}

std::vector<Package> Negotiator::seeds() const {
    std::vector<Package> out;
    for (int p = 0; p < view_.parties; ++p) {
        if (p == view_.me) {
            continue;
        }
        const OfferModel& model = others_[static_cast<std::size_t>(p)].model;
        if (model.heard() > 0) {
            out.push_back(model.estimate().best());
        }
    }
    if (best_heard_) {
        out.push_back(*best_heard_);
    }
    return out;
}

TalkAction Negotiator::act(int round, const Package* standing) {
    refresh(round);
    double aim = target(round);
    if (style_.noise > 0.0) {
        aim = std::max(floor_, aim + style_.noise * (2.0 * stream_.unit() - 1.0));
    }
    const bool ending = time(round) > kUnanimousEnd;
    Package mine = pool_.pick(
        aim, std::min(pool_.best(), aim + style_.width),
        [&](const Package& package) { return promise(package, ending); }, said_, seeds(), stream_);
    if (bilateral() && left(round) < kLastRounds && best_heard_) {
        Package last = last_offer(round);
        if (value(last) < value(mine)) {
            mine = std::move(last);
            aim = value(mine);
        }
    }
    if (standing != nullptr) {
        const double u = value(*standing);
        const bool enough = left(round) == 0 || u >= std::min(value(mine), aim) - kSame;
        if (enough && u >= view_.reservation) {
            return {TalkMove::kAccept, {}};
        }
    }
    // Where no package reaches the reservation value there is nothing to say that could be meant.
    if (value(mine) < view_.reservation - kSame) {
        return {TalkMove::kEnd, {}};
    }
    said_.insert(mine);
    return {TalkMove::kOffer, std::move(mine)};
}

std::unique_ptr<TalkStrategy> make_negotiator(const TalkStyle& style) {
    return std::make_unique<Negotiator>(style);
}

}  // namespace demarche

#include "negotiation/negotiator.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "negotiation/steady_math.h"

namespace demarche {

namespace {

constexpr double kSame = 1e-12;

// A party that gets this much of its estimated utility is taken to be no better off than without an agreement. An
// OfferModel gives even poor packages more than half, hence the size; who has good alternatives oneself should
// expect the same of others, hence the second number, a share of one's own reservation value.
constexpr double kNoGain = 0.65;
constexpr double kNoGainShare = 0.3;
// But never so much that fewer than this share of all that we could sign would be a gain to the other: then no product
// tells one package from another, and the own best one would pass for the fair one.
constexpr double kSomeGain = 0.2;

constexpr int kNashEvery = 4;   // rounds between estimates of the Nash point
constexpr int kLastRounds = 3;  // rounds in which offers go by expected gain

// Where there are fewer packages than rounds, ranks are large steps: new offers for new offers lead down no faster than
// along a line from the best package to the reservation value, of which this share is gone through by the deadline.
// Where there are n times as many as rounds, n times as fast, which soon limits nothing.
constexpr double kMatchPace = 0.8;
// Last offers that the other has not made itself stay above this share of the way from the reservation value to the
// fair point: who has waited for us to give in would otherwise be paid for it.
constexpr double kLastShare = 0.8;
// A fair point below this share of the way from the reservation value to the own best package leaves little to lose by
// coming down, and few packages that suit both.
constexpr double kNarrow = 0.5;

// A party's chance of accepting is logistic in the distance to what it was content with before.
constexpr double kSpread = 0.05;
constexpr double kSlackMany = 0.03;  // with many, they come down together: ask for a little less than was shown
constexpr double kOwnWord = 0.95;    // chance that it accepts what it has offered or accepted before

// At the end a party may take anything that beats no agreement, whatever it asked for before; nobody knows which
// packages those are, but the better half of all is a fair guess. The weight of that guess, where the party's answer
// is its last turn and where it is not; and how sharply it tells good packages from bad, in standard deviations.
constexpr double kLastWord = 0.6;
constexpr double kBeforeLast = 0.1;
constexpr double kGuess = 0.8;
constexpr double kOwnShare = 0.2;  // power of the own gain against the chance of consent in the last rounds

/// Mean of the numbers and of their squares.
std::pair<double, double> moments(const std::vector<double>& numbers) {
    double sum = 0.0;
    double squares = 0.0;
    for (const double x : numbers) {
        sum += x;
        squares += x * x;
    }
    const double n = static_cast<double>(numbers.size());
    return {sum / n, squares / n};
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
    said_.clear();
    agreed_.clear();
    moves_heard_ = 0;
    my_place_ = -1;
    best_heard_.reset();
    best_heard_value_ = -1.0;
}

void Negotiator::heard(int by, TalkMove move, const Package* package) {
    if (move == TalkMove::kEnd || package == nullptr) {
        return;
    }
    Other& other = others_[static_cast<std::size_t>(by)];
    other.model.hear(*package);
    ++moves_heard_;
    if (move == TalkMove::kOffer) {
        agreed_.clear();
    }
    agreed_.insert(by);
    if (move != TalkMove::kOffer) {
        return;
    }
    const double u = value(*package);
    if (u > best_heard_value_) {
        best_heard_value_ = u;
        best_heard_ = *package;
    }
    other.moved.hear(u);
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
        offered = offered || other.moved.begun();
        double variance = 0.0;
        other.middling = 0.0;
        for (const std::vector<double>& row : other.model.estimate().tables()) {
            const auto [mean, square] = moments(row);
            other.middling += mean;
            variance += square - mean * mean;
        }
        other.spread = std::max(1e-3, std::sqrt(std::max(0.0, variance)));
    }
    if (offered && round % kNashEvery == 0) {
        estimate_nash();
    }
}

double Negotiator::no_gain() const {
    const double usual = kNoGain + kNoGainShare * view_.reservation;
    if (!bilateral()) {
        return usual;
    }
    std::vector<double> estimates;
    for (const Package& package : pool_.sample()) {
        estimates.push_back(other().model.of(package));
    }
    const auto rank = static_cast<std::ptrdiff_t>((1.0 - kSomeGain) * static_cast<double>(estimates.size()));
    std::nth_element(estimates.begin(), estimates.begin() + rank, estimates.end());
    return std::min(usual, estimates[static_cast<std::size_t>(rank)]);
}

void Negotiator::estimate_nash() {
    const double nothing = no_gain();
    double best = -1.0;
    for (const Package& package : pool_.sample()) {
        const double u = value(package);
        double product = std::max(0.0, u - view_.reservation);
        for (int p = 0; p < view_.parties; ++p) {
            if (p != view_.me) {
                product *= std::max(0.0, estimate(p, package) - nothing);
            }
        }
        if (product > best) {
            best = product;
            nash_ = u;
        }
    }
    nash_ = std::max(nash_, floor_);
}

bool Negotiator::offered_nothing() const {
    return other().moved.begun() && best_heard_value_ < view_.reservation - kSame;
}

double Negotiator::bilateral_target(int round) const {
    const double best = pool_.best();
    const Other& them = other();
    // Nothing is known, and the answer to this is the last word. Were every demand of the other equally likely, the
    // middle of the room would promise most (Nash 1950 for a sum to be shared).
    if (left(round) == 0 && !them.moved.begun()) {
        return 0.5 * (floor_ + best);
    }
    // Where the zone of agreement is narrow and nothing in it has been offered, what both could sign may lie just above
    // the reservation value, and is looked for down to there: there is nothing to fall back on.
    const bool narrow = nash_ - floor_ <= kNarrow * (best - floor_);
    const double low = floor_ + (narrow && offered_nothing() ? 0.0 : style_.late) * (nash_ - floor_);
    double target = Aspiration{best, low, 1.0 / style_.patience}.at(time(round));
    // Nobody is paid for standing still: below the fair point only for one who has come some of the way. But who has
    // been offered nothing that beats no agreement would insist on a point that may suit nobody else.
    if (them.moved.share(nash_) < style_.firm_below && !offered_nothing()) {
        target = std::max(target, floor_ + style_.firm * (nash_ - floor_));
    }
    // A new offer for a new offer, each one step down the own ranking (de Jonge 2022), but not below the claim.
    if (pool_.listed() && them.moved.begun() && said_.size() <= them.model.heard() + 1) {
        const double claim = std::max(floor_, nash_ + style_.claim * (best - nash_));
        const double ranks_a_round = static_cast<double>(pool_.at_least(floor_)) / view_.deadline;
        const double pace = best - kMatchPace * std::max(1.0, ranks_a_round) * time(round) * (best - floor_);
        target = std::min(target, std::max({claim, pace, pool_.value_at_rank(said_.size())}));
    }
    // Never ask for less than was already offered.
    return best_heard_ ? std::max(target, best_heard_value_) : target;
}

double Negotiator::many_target(int round) const {
    const double best = pool_.best();
    const double patience = style_.many_patience + style_.many_haste * std::max(0.0, view_.reservation);
    return Aspiration{best, floor_, 1.0 / patience}.at(time(round));
}

double Negotiator::target(int round) const {
    return std::max(floor_, bilateral() ? bilateral_target(round) : many_target(round));
}

bool Negotiator::ending(int round) const {
    return !bilateral() && left(round) < kLastRounds;
}

int Negotiator::place(int party) const {
    return (std::max(0, my_place_) + party - view_.me + view_.parties) % view_.parties;
}

double Negotiator::consent(int party, const Package& package, int round) const {
    const Other& them = others_[static_cast<std::size_t>(party)];
    if (them.model.offers().contains(package)) {
        return kOwnWord;
    }
    const double u = them.model.of(package);
    const double asked = steady_logistic((u - them.shown + kSlackMany) / kSpread);
    if (!ending(round)) {
        return asked;
    }
    // An answer to my offer of this round comes later in it, or early in the next.
    const bool last = left(round) == 0 || (left(round) == 1 && place(party) < my_place_);
    const double weight = last ? kLastWord : kBeforeLast;
    return (1.0 - weight) * asked + weight * steady_logistic((u - them.middling) / (kGuess * them.spread));
}

/// With the chances of consent in chances_.
double Negotiator::weigh(const Package& package, int round) const {
    double chance = 1.0;
    for (int p = 0; p < view_.parties; ++p) {
        chance *= p == view_.me ? 1.0 : chances_[static_cast<std::size_t>(p)];
    }
    const double gain = std::max(0.0, value(package) - floor_);
    return chance * (ending(round) ? steady_power(gain, kOwnShare) : gain);
}

double Negotiator::promise(const Package& package, int round) {
    if (bilateral()) {
        return other().model.of(package);
    }
    for (int p = 0; p < view_.parties; ++p) {
        chances_[static_cast<std::size_t>(p)] = p == view_.me ? 1.0 : consent(p, package, round);
    }
    return weigh(package, round);
}

double Negotiator::promise_of_standing(const Package& package, int round) {
    for (int p = 0; p < view_.parties; ++p) {
        const bool sure = p == view_.me || agreed_.contains(p);
        chances_[static_cast<std::size_t>(p)] = sure ? 1.0 : consent(p, package, round);
    }
    return weigh(package, round);
}

Package Negotiator::own_offer(double aim, int round) {
    static const std::set<Package> kNone;
    const auto score = [&](const Package& package) { return promise(package, round); };
    if (!ending(round)) {
        return pool_.pick(aim, std::min(pool_.best(), aim + style_.width), score, said_, seeds(), stream_);
    }
    // No time is left for exploring: the best there is, be it said before, or by others.
    Package choice = pool_.pick(aim, pool_.best(), score, kNone, seeds(), stream_);
    double best = score(choice);
    for (const Other& them : others_) {
        for (const Package& package : them.model.offers()) {
            if (value(package) < aim) {
                continue;
            }
            if (const double got = score(package); got > best) {
                best = got;
                choice = package;
            }
        }
    }
    return choice;
}

Package Negotiator::last_offer(int round) const {
    const Other& them = other();
    const double safe = left(round) > 0 ? std::max(floor_, std::min(best_heard_value_, nash_)) : view_.reservation;
    const double fair = floor_ + kLastShare * (nash_ - floor_);
    double best = -1.0;
    Package choice = *best_heard_;
    const auto consider = [&](const Package& package, double chance, double least) {
        const double u = value(package);
        if (u < least - kSame || chance * (u - safe) <= best) {
            return;
        }
        best = chance * (u - safe);
        choice = package;
    };
    for (const Package& package : them.model.offers()) {
        consider(package, kOwnWord, floor_);
    }
    for (const Package& package : pool_.sample()) {
        consider(package, steady_logistic((them.model.of(package) - them.shown) / kSpread), fair);
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
    if (my_place_ < 0) {
        my_place_ = std::min(moves_heard_, view_.parties - 1);
    }
    refresh(round);
    double aim = target(round);
    if (style_.noise > 0.0) {
        aim = std::max(floor_, aim + style_.noise * (2.0 * stream_.unit() - 1.0));
    }
    Package mine = own_offer(aim, round);
    if (bilateral() && left(round) < kLastRounds && best_heard_) {
        Package last = last_offer(round);
        if (value(last) < value(mine)) {
            mine = std::move(last);
            aim = value(mine);
        }
    }
    if (standing != nullptr) {
        const double u = value(*standing);
        bool enough = left(round) == 0 || u >= std::min(value(mine), aim) - kSame;
        // Who still needs others' consent compares what is on the table with what it could put there, except where
        // nothing said now can be answered by all.
        const bool heard_out = left(round) > 0 || my_place_ == 0;
        if (enough && ending(round) && heard_out) {
            enough = promise_of_standing(*standing, round) >= promise(mine, round);
        }
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

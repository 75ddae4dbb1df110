#include "ai/valuation.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ai/purses.h"
#include "ai/retold.h"
#include "base/figure.h"
#include "base/text.h"
#include "diplomacy/lifecycle.h"
#include "game/query.h"
#include "game/shortfall.h"
#include "model/translated.h"

namespace demarche::ai {

namespace {

/// A full stock bound for an agreement's time counts as this much of a score.
constexpr double kStockPrice = 0.04;
/// One like of a constituency of weight 1 counts as this much of a score.
constexpr double kLikePrice = 0.003;
/// See Horizon.
constexpr double kSoon = 0.4;
constexpr int kSoonRounds = 1;

}  // namespace

Valuer::Valuer(script::Host& host, const World& believed, std::span<const ObjectiveId> objectives, Horizon horizon,
               Mandates mandates)
    : host_(host),
      believed_(believed),
      objectives_(objectives.begin(), objectives.end()),
      horizon_(horizon),
      mandates_(mandates) {}

Horizon ahead(int rounds) {
    if (rounds == 0) return {0, true};
    return {rounds, true, kSoon, kSoonRounds};
}

int Valuer::first_look() const {
    const int left = static_cast<int>(host_.scenario().rounds.size()) - believed_.round;
    return std::max(0, std::min({horizon_.rounds, horizon_.soon_rounds, left}));
}

void Valuer::score(const World& world, ByObjective& out) {
    const Scenario& s = host_.scenario();
    out.assign(s.objectives.size(), 0.0);
    for (const ObjectiveId id : objectives_) {
        auto got = host_.number(s.objectives[id].score, world, {s.objectives[id].of});
        if (got) out[id] = *got;
    }
}

const ByObjective& Valuer::still() {
    if (!still_) {
        still_.emplace();
        score(believed_, *still_);
    }
    return *still_;
}

const ByObjective& Valuer::course() {
    if (!horizon_.full_course || horizon_.rounds == 0) return still();
    if (!course_) {
        game::Lookahead ahead{host_, believed_};
        const int first = first_look();
        if (first > 0) ahead.run_rounds(first);
        if (horizon_.soon > 0) {
            soon_.emplace();
            score(ahead.world(), *soon_);
        }
        ahead.run_rounds(horizon_.rounds - first);
        course_.emplace();
        score(ahead.world(), *course_);
    }
    return *course_;
}

const ByObjective& Valuer::unseen() {
    if (!unseen_) {
        game::Lookahead ahead{host_, believed_};
        ahead.run_rounds(horizon_.rounds, false);
        unseen_.emplace();
        score(ahead.world(), *unseen_);
    }
    return *unseen_;
}

Valuer::Outcome Valuer::impossible(const Error& why) const {
    // Whoever says so speaks for itself, not for a function that has met something.
    return {false, why.for_a_seat().message, why.shortfall, ByObjective(host_.scenario().objectives.size(), 0.0), {}};
}

Valuer::Outcome Valuer::compare(const World& world, const ByObjective& base) {
    Outcome out;
    score(world, out.change);
    for (const ObjectiveId id : objectives_)
        out.change[id] -= base[id];
    return out;
}

Valuer::Outcome Valuer::follow(game::Lookahead& ahead) {
    if (!horizon_.full_course || horizon_.rounds == 0) return compare(ahead.world(), still());
    const ByObjective& base = course();
    if (horizon_.soon <= 0) {
        ahead.run_rounds(horizon_.rounds);
        return compare(ahead.world(), base);
    }
    const int first = first_look();
    if (first > 0) ahead.run_rounds(first);
    const Outcome soon = compare(ahead.world(), *soon_);
    ahead.run_rounds(horizon_.rounds - first);
    Outcome out = compare(ahead.world(), base);
    for (const ObjectiveId id : objectives_)
        out.change[id] += horizon_.soon * (soon.change[id] - out.change[id]);
    return out;
}

Valuer::Outcome Valuer::of(const DraftText& text) {
    game::Lookahead ahead{host_, believed_};
    auto id = ahead.adopt(text, mandates_ == Mandates::kHold);
    if (!id) return impossible(id.error());
    if (horizon_.full_course) return follow(ahead);
    ahead.run_agreement(*id, horizon_.rounds);
    return compare(ahead.world(), still());
}

template <class F>
Valuer::Outcome Valuer::suppose(F what) {
    game::Lookahead ahead{host_, believed_};
    const Result<void> done = what(ahead);
    if (!done) return impossible(done.error());
    return follow(ahead);
}

Valuer::Outcome Valuer::of(const PendingAct& act) {
    return suppose([&](game::Lookahead& ahead) { return ahead.act(act); });
}

Valuer::Outcome Valuer::of(const OpenChoice& open, int choice) {
    const Scenario& s = host_.scenario();
    ById<ResourceId, double> paid;
    Outcome out = suppose([&](game::Lookahead& ahead) {
        Result<void> done = ahead.choose(open, choice);
        if (done) paid = spent(s, believed_, ahead.world(), open.actor);
        return done;
    });
    out.paid = std::move(paid);
    return out;
}

Valuer::Outcome Valuer::of(ActorId by, const Command& command) {
    return suppose([&](game::Lookahead& ahead) { return ahead.give(by, command); });
}

Valuer::Secret Valuer::of_breach(ActorId by, const BreachClause& breach) {
    Secret out;
    for (const bool found : {false, true}) {
        game::Lookahead ahead{host_, believed_};
        Outcome& outcome = found ? out.found : out.kept;
        if (const Result<void> done = ahead.give(by, breach); !done) {
            outcome = impossible(done.error());
            return out;
        }
        if (found) {
            ahead.run_rounds(1, false);
            ahead.found_out(breach.agreement, by, breach.clause);
            // The last round is resolved once, as without the breach.
            const bool more = believed_.round < static_cast<int>(host_.scenario().rounds.size());
            if (more) ahead.run_rounds(std::max(0, horizon_.rounds - 1), false);
        } else {
            ahead.run_rounds(horizon_.rounds, false);
        }
        outcome = compare(ahead.world(), unseen());
    }
    return out;
}

ById<ActorId, double> term_burdens(script::Host& host, const World& world, const DraftText& text, std::size_t term) {
    const Scenario& s = host.scenario();
    ById<ActorId, double> out(s.actors.size(), 0.0);
    if (auto costs = game::term_costs(host, world, text, term)) {
        for (const ResourceCost& cost : *costs) {
            const double stock = world.numbers[s.free_slot(cost.actor, cost.resource)] +
                                 world.numbers[s.committed_slot(cost.actor, cost.resource)];
            out[cost.actor] += kStockPrice * std::min(1.0, cost.amount / std::max(1.0, stock));
        }
    }
    std::optional<ActorSet> readers;  // looked up where a function is to be asked
    for (const Like& like : s.clauses[text.terms[term].clause].likes) {
        if (!readers && like.how_much.is_function()) readers = game::readers_of(s, world, text);
        const auto points = game::like_points(host, world, like, text.terms[term], readers.value_or(ActorSet{}));
        const ConstituencyDef& who = s.constituencies[like.who];
        if (points) out[who.of] -= kLikePrice * who.weight * *points;
    }
    return out;
}

double burden(script::Host& host, const World& world, const DraftText& text, ActorId actor) {
    double sum = 0;
    for (std::size_t i = 0; i < text.terms.size(); ++i)
        sum += term_burdens(host, world, text, i)[actor];
    return sum;
}

std::optional<AtHome> at_home_of(script::Host& host, const World& world, const DraftText& text, ActorId party) {
    const Scenario& s = host.scenario();
    auto views = game::home_views(host, world, text, party);
    if (!views) return std::nullopt;
    const double once = ratification_odds(s, world, party, *views);
    const ConstituencyId veto = veto_at_home(s, world, party, *views);
    return AtHome{once, odds_in_the_end(once), veto, std::move(*views)};
}

std::string home_obstacle(const Scenario& s, const Passage& passage, ActorId me) {
    const bool own = passage.least == me;
    const std::string name = s.actors[passage.least].name.str();
    // Each home by itself may leave a chance that all of them together do not.
    if (!hopeless_at_home(passage.there)) {
        return own ? "it would hardly be ratified by all who must, least likely at our own home"
                   : fmt::format("it would hardly be ratified by all who must, least likely by {}", name);
    }
    std::string out =
        own ? "it would hardly be ratified at our own home" : fmt::format("it would hardly be ratified by {}", name);
    if (passage.veto.valid()) out += fmt::format(", where {} would stop it", s.constituencies[passage.veto].name.str());
    return out;
}

Passage passage(script::Host& host, const World& world, const DraftText& text) {
    const Scenario& s = host.scenario();
    const AgreementDef& type = s.agreements[text.type];
    Passage out;
    if (!type.ratify_fn.valid() && (type.ratify & text.parties).empty()) return out;
    const auto must = game::must_ratify(host, world, text);
    if (!must) return out;
    double least = 2;
    for (const ActorId party : *must) {
        const auto home = at_home_of(host, world, text, party);
        if (!home) continue;
        out.odds *= home->odds;
        if (home->odds >= least) continue;
        least = out.there = home->odds;
        out.least = party;
        out.veto = home->veto;
    }
    return out;
}

double reliability(const Scenario& scenario, const World& world, ActorId me, ActorSet partners, double risk) {
    partners.erase(me);
    if (partners.empty()) return 1;
    double trust = 0;
    for (const ActorId other : partners)
        trust += world.numbers[scenario.trust_slot(me, other)];
    const double mean = trust / partners.size();           // -100..100
    const double fear = (1 - std::clamp(risk, 0.0, 1.0));  // who shies risk discounts more
    return 1 - (0.2 + 0.4 * fear) * (100 - mean) / 200;
}

World believed_world(const View& view, Seed luck, const Purses* purses) {
    World believed;
    believe(view, luck, purses, believed);
    return believed;
}

void believe(const View& view, Seed luck, const Purses* purses, World& into) {
    into = view.world;
    into.seed = luck;
    if (purses != nullptr) purses->fill_in(view, into);
}

namespace {

/// Has a seat's Valuer look at something two rounds ahead, and says what each outcome is worth to the seat.
template <class F>
auto looked_at(script::Host& host, const View& view, ActorId seat, const Purses* purses, F look) {
    constexpr int kRoundsAhead = 2;
    const script::Host::TimeSpan time{host};
    const Interests interests{host.scenario(), view, seat};
    std::vector<ObjectiveId> mine;
    for (const Interests::Stake& stake : interests.of(seat))
        mine.push_back(stake.objective);
    const World believed = believed_world(view, Seed{1}, purses);
    Valuer valuer{host, believed, mine, {kRoundsAhead, true}};
    return look(valuer, [&](const Valuer::Outcome& outcome) {
        return worth_of(host.scenario(), seat, interests.of(seat), outcome);
    });
}

}  // namespace

Worth worth(script::Host& host, const View& view, ActorId seat, const DraftText& text, const Purses* purses) {
    return looked_at(host, view, seat, purses,
                     [&](Valuer& valuer, const auto& to_us) { return to_us(valuer.of(text)); });
}

Worth worth(script::Host& host, const View& view, ActorId seat, const Command& command) {
    return looked_at(host, view, seat, nullptr,
                     [&](Valuer& valuer, const auto& to_us) { return to_us(valuer.of(seat, command)); });
}

BreachWorth breach_worth(script::Host& host, const View& view, ActorId seat, const BreachClause& breach) {
    return looked_at(host, view, seat, nullptr, [&](Valuer& valuer, const auto& to_us) {
        const Valuer::Secret secret = valuer.of_breach(seat, breach);
        return BreachWorth{to_us(secret.kept), to_us(secret.found)};
    });
}

ById<ResourceId, double> spent(const Scenario& scenario, const World& before, const World& after, ActorId actor) {
    ById<ResourceId, double> out(scenario.resources.size(), 0.0);
    for (std::size_t i = 0; i < scenario.resources.size(); ++i) {
        const std::size_t slot = scenario.free_slot(actor, ResourceId{i});
        out[ResourceId{i}] = std::max(0.0, before.numbers[slot] - after.numbers[slot]);
    }
    return out;
}

Worth worth_of(const Scenario& scenario, ActorId reader, const std::vector<Interests::Stake>& stakes,
               const Valuer::Outcome& outcome) {
    Worth out;
    out.obstacle = outcome.shortfall ? game::shortfall_as_seen(scenario, *outcome.shortfall, reader) : outcome.obstacle;
    for (std::size_t i = 0; i < outcome.paid.size(); ++i) {
        const double paid = outcome.paid[ResourceId{i}];
        if (paid >= 0.001) out.spent.emplace_back(ResourceId{i}, std::round(paid * 1000) / 1000);
    }
    if (!outcome.possible) return out;
    for (const Interests::Stake& stake : stakes) {
        const double change = stake.weight * outcome.change[stake.objective];
        out.total += change;
        if (std::abs(change) >= kNoScore) out.parts.push_back({stake.objective, change});
    }
    std::stable_sort(out.parts.begin(), out.parts.end(),
                     [](const auto& a, const auto& b) { return std::abs(a.change) > std::abs(b.change); });
    return out;
}

std::string describe(const Scenario& scenario, const Worth& worth) {
    const Words& words = words_of(scenario);
    if (!worth.obstacle.empty())
        return words.tr("it could not enter into force: {obstacle}", retold(words, worth.obstacle));
    std::string out = words.tr("worth {n} to us", words.number(change_text(worth.total, 3)));
    constexpr std::size_t kShown = 4;
    // What is shown adds up as it is shown: parts too small to be named, and what rounding takes or adds, are the rest.
    long rest = std::lround(worth.total * 1000);
    for (std::size_t i = 0; i < worth.parts.size() && i < kShown; ++i) {
        out += fmt::format("{}{} {}", i == 0 ? ": " : ", ", scenario.objectives[worth.parts[i].objective].name.str(),
                           words.number(change_text(worth.parts[i].change, 3)));
        rest -= std::lround(worth.parts[i].change * 1000);
    }
    if (!worth.parts.empty() && rest != 0)
        out += ", " + words.tr("all else {n}", words.number(change_text(static_cast<double>(rest) / 1000, 3)));
    if (worth.parts.empty()) out += ": " + words.tr("it changes nothing that we want");
    std::vector<std::string> takes;
    for (const auto& [resource, amount] : worth.spent)
        takes.push_back(words.tr("{n} {resource}", figure(amount), scenario.resources[resource].name.str()));
    if (!takes.empty()) out += "; " + words.tr("it takes {cost}", words.list(takes));
    return out;
}

}  // namespace demarche::ai

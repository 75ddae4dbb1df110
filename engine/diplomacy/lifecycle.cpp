#include "diplomacy/lifecycle.h"

#include <algorithm>

#include "diplomacy/drafting.h"
#include "diplomacy/param_value.h"
#include "model/view.h"

namespace demarche {

namespace {

/// How a constituency stands with what it likes of a text counted in.
double shifted_support(const World& world, SlotIndex support, ConstituencyId id, std::span<const HomeView> views,
                       bool signed_already) {
    double shifted = world.numbers[support];
    for (const HomeView& view : views) {
        if (view.who == id) shifted += (kSupportPerLike - (signed_already ? kSwayPerLike : 0)) * view.likes;
    }
    return shifted;
}

}  // namespace

ConstituencyId veto_at_home(const Scenario& scenario, const World& world, ActorId actor,
                            std::span<const HomeView> views, bool signed_already) {
    for (const ConstituencyId id : scenario.constituencies_of(actor)) {
        if (scenario.constituencies[id].veto &&
            shifted_support(world, scenario.support_slot(id), id, views, signed_already) < kVetoBelow)
            return id;
    }
    return {};
}

double ratification_odds(const Scenario& scenario, const World& world, ActorId actor, std::span<const HomeView> views,
                         bool signed_already) {
    if (veto_at_home(scenario, world, actor, views, signed_already).valid()) return 0;
    double weights = 0;
    double weighted = 0;
    double plain = 0;
    int count = 0;
    for (const ConstituencyId id : scenario.constituencies_of(actor)) {
        const ConstituencyDef& group = scenario.constituencies[id];
        const double shifted = std::clamp(shifted_support(world, scenario.support_slot(id), id, views, signed_already),
                                          kLeastSupport, kMostSupport);
        const double weight = std::max(0.0, group.weight);
        weights += weight;
        weighted += weight * shifted;
        plain += shifted;
        ++count;
    }
    if (count == 0) return 1;
    // Groups that all weigh nothing are asked as equals: a mean of nothing would not be a number.
    return (weights > 0 ? weighted / weights : plain / count) / 100;
}

namespace {

/// The parties among those whom a term names, one by one.
class Named {
 public:
    Named(const Scenario& scenario, const DraftText& text, std::size_t term)
        : actors_(scenario.actors.size()), parties_(text.parties), params_(text.terms[term].params) {}
    void add(ActorId actor) {
        if (actor.valid() && parties_.contains(actor)) all_.insert(actor);
    }
    void add_param(std::size_t param) {
        if (param >= params_.size()) return;
        if (const std::size_t index = index_of(params_[param], actors_); index < actors_) add(ActorId{index});
    }
    [[nodiscard]] ActorSet all() const { return all_; }

 private:
    std::size_t actors_;
    ActorSet parties_;
    std::span<const double> params_;
    ActorSet all_;
};

/// The parties that pay for a term by a table of costs.
ActorSet payers_by_table(const Scenario& scenario, const DraftText& text, std::size_t term) {
    Named out{scenario, text, term};
    for (const CostLine& line : scenario.clauses[text.terms[term].clause].cost.lines) {
        if (line.amount == 0) continue;
        if (line.payer == CostLine::Payer::kActor) out.add(line.actor);
        if (line.payer == CostLine::Payer::kParam) out.add_param(line.param);
    }
    return out.all();
}

/// Those parties whom a term names as owing it; empty where it names none.
ActorSet named_debtors(const Scenario& scenario, const DraftText& text, std::size_t term) {
    const ClauseDef& clause = scenario.clauses[text.terms[term].clause];
    Named out{scenario, text, term};
    for (const Duty& duty : clause.owed_by) {
        switch (duty.of) {
            case Duty::Of::kParam:
                out.add_param(duty.param);
                break;
            case Duty::Of::kActor:
                out.add(duty.actor);
                break;
            case Duty::Of::kHost:
                if (text.place.valid()) out.add(scenario.places[text.place].of);
                break;
        }
    }
    if (clause.owed_by.empty()) {
        const ActorSet payers = payers_by_table(scenario, text, term);
        if (!payers.empty()) return payers;
        for (std::size_t i = 0; i < clause.params.size(); ++i) {
            if (clause.params[i].type == ParamType::kParty) out.add_param(i);
        }
    }
    return out.all();
}

}  // namespace

ActorSet bound_by_own_yes(const Scenario& scenario, const DraftText& text) {
    ActorSet out;
    for (std::size_t i = 0; i < text.terms.size(); ++i) {
        if (scenario.clauses[text.terms[i].clause].cost.fn.valid()) return text.parties;
        out = out | named_debtors(scenario, text, i) | payers_by_table(scenario, text, i);
    }
    return out;
}

ActorSet owed_by(const Scenario& scenario, const DraftText& text, std::size_t term) {
    const ActorSet named = named_debtors(scenario, text, term);
    return named.empty() ? text.parties : named;
}

bool lapsed(const Scenario& scenario, const DraftText& text, ActorSet bound, std::size_t term) {
    return bound != text.parties && !bound.includes(named_debtors(scenario, text, term));
}

bool lapsed(const Scenario& scenario, const Agreement& agreement, std::size_t term) {
    return lapsed(scenario, agreement.text(), agreement.parties, term);
}

std::vector<std::size_t> lapsing(const Scenario& scenario, const Agreement& agreement, ActorId leaver) {
    ActorSet rest = agreement.parties;
    rest.erase(leaver);
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < agreement.text().terms.size(); ++i) {
        if (lapsed(scenario, agreement.text(), rest, i) && !lapsed(scenario, agreement, i)) out.push_back(i);
    }
    return out;
}

bool can_break(const Scenario& scenario, const Agreement& agreement, std::size_t term, ActorId by) {
    const bool broken = std::any_of(agreement.breaches.begin(), agreement.breaches.end(),
                                    [&](const Breach& b) { return b.by == by && b.term == static_cast<int>(term); });
    return !broken && agreement.parties.contains(by) && !lapsed(scenario, agreement, term) &&
           owed_by(scenario, agreement.text(), term).contains(by);
}

bool honoured(const Scenario& scenario, const Agreement& agreement, std::size_t term) {
    return !agreement.breached(static_cast<int>(term)) && !lapsed(scenario, agreement, term);
}

double detection_odds(const Scenario& scenario, const Agreement& agreement, int term) {
    const std::vector<Term>& terms = agreement.text().terms;
    if (term < 0 || static_cast<std::size_t>(term) >= terms.size()) return 0;
    const ClauseDef& broken = scenario.clauses[terms[static_cast<std::size_t>(term)].clause];
    double unseen = 1 - std::clamp(broken.breach_detect, 0.0, 1.0);
    for (std::size_t i = 0; i < terms.size(); ++i) {
        // An inspection clause that is itself secretly broken, or that nobody is left to carry out, inspects nothing.
        if (!honoured(scenario, agreement, i)) continue;
        unseen *= 1 - std::clamp(scenario.clauses[terms[i].clause].verify, 0.0, 1.0);
    }
    return 1 - unseen;
}

double odds_in_the_end(double once) {
    double fails = 1;
    for (int i = 0; i < kRatificationTries; ++i)
        fails *= 1 - once;
    return 1 - fails;
}

Agreement adopt(const Scenario& scenario, const World& world, const Draft& draft, ActorSet must_ratify) {
    Agreement agreement;
    agreement.id = draft.id;
    agreement.version = draft.versions.back();
    agreement.parties = draft.text().parties;
    agreement.adopted_round = world.round;
    const bool mission = scenario.agreements[draft.text().type].kind == AgreementKind::kMission;
    agreement.known_to = mission ? ActorSet::first(scenario.actors.size()) : audience_of(scenario, world, draft);
    for (const ActorId actor : must_ratify& agreement.parties)
        agreement.ratifications.push_back({actor, false, 0});
    agreement.status = agreement.ratifications.empty() ? AgreementStatus::kAdopted : AgreementStatus::kRatifying;
    for (const Reservation& reservation : draft.reservations) {
        if (draft.vote(reservation.by) == Vote::kAccept) agreement.reservations.push_back(reservation);
    }
    return agreement;
}

bool ratified(const Agreement& agreement) {
    return std::all_of(agreement.ratifications.begin(), agreement.ratifications.end(),
                       [&](const Ratification& r) { return r.done || !agreement.parties.contains(r.actor); });
}

int last_round(const Agreement& agreement) {
    const DraftText& text = agreement.text();
    int last = text.conditions.until_round;
    if (agreement.since > 0 && text.duration > 0) {
        const int run = agreement.since + text.duration - 1;
        last = last == 0 ? run : std::min(last, run);
    }
    return last;
}

bool expired(const World& world, const Agreement& agreement) {
    const int last = last_round(agreement);
    return last != 0 && world.round > last;
}

namespace {

/// Whether nothing would bind anybody any more if only these remained: every clause would have lapsed.
bool nothing_left(const Scenario& scenario, const DraftText& text, ActorSet rest) {
    for (std::size_t i = 0; i < text.terms.size(); ++i) {
        if (!lapsed(scenario, text, rest, i)) return false;
    }
    return !text.terms.empty();
}

}  // namespace

Departure departure(const Scenario& scenario, const Agreement& agreement, ActorId leaver) {
    ActorSet rest = agreement.parties;
    rest.erase(leaver);
    const AgreementDef& type = scenario.agreements[agreement.text().type];
    // Nobody's people stay in a house against its owner's word.
    const PlaceId place = agreement.text().place;
    const bool host = type.kind == AgreementKind::kMission && place.valid() && scenario.places[place].of == leaver;
    const bool ends = rest.size() < std::max(1, type.min_parties) || type.include.contains(leaver) || host ||
                      lead_of(scenario, agreement.text()) == leaver || nothing_left(scenario, agreement.text(), rest);
    return ends ? Departure::kEnds : Departure::kGoesOn;
}

}  // namespace demarche

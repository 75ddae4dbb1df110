#include "model/world_check.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "model/command.h"

namespace demarche {

namespace {

/// Is what `key` tells of each another for each?
template <class T, class Key>
bool all_differ(const std::vector<T>& all, Key key) {
    std::set<decltype(key(all.front()))> keys;
    return std::all_of(all.begin(), all.end(), [&](const T& one) { return keys.insert(key(one)).second; });
}

class Checker {
 public:
    Checker(const Scenario& scenario, const World& world) : s_(scenario), w_(world) {}
    [[nodiscard]] bool ok() { return stands() && numbers() && tables() && cards() && acts() && papers(); }

 private:
    template <class I, class D>
    static bool in(I id, const ById<I, D>& all) {
        return all.has(id);
    }
    template <class I, class D>
    static bool maybe(I id, const ById<I, D>& all) {
        return !id.valid() || all.has(id);
    }
    [[nodiscard]] bool set(ActorSet actors) const { return ActorSet::first(s_.actors.size()).includes(actors); }
    /// A round that has been, or is.
    [[nodiscard]] bool been(int round) const { return round >= 1 && round <= w_.round; }

    [[nodiscard]] bool stands() const {
        return s_.slots.size() == w_.numbers.size() && w_.institutions.size() == s_.institutions.size() &&
               w_.cards.size() == s_.cards.size() && w_.objectives.size() == s_.objectives.size() && w_.round >= 1 &&
               static_cast<std::size_t>(w_.round) <= s_.rounds.size() && w_.phase < s_.phases.size() &&
               maybe(w_.turn, s_.actors) && maybe(w_.ending, s_.endings) && set(w_.seated) && set(w_.ready) &&
               set(w_.woken) && (w_.ready & w_.woken).empty();
    }
    [[nodiscard]] bool numbers() const {
        for (std::size_t i = 0; i < s_.slots.size(); ++i) {
            if (w_.numbers[i] < s_.slots[i].min || w_.numbers[i] > s_.slots[i].max) return false;
        }
        return true;
    }
    [[nodiscard]] bool tables() const {
        for (const Membership& m : w_.institutions) {
            if (!set(m.members) || !set(m.observers) || !maybe(m.chair, s_.actors)) return false;
        }
        for (const ObjectiveState& o : w_.objectives) {
            if (!set(o.known_to)) return false;
        }
        for (std::size_t i = 1; i < w_.streams.size(); ++i) {
            if (w_.streams[i - 1].name >= w_.streams[i].name) return false;
        }
        const std::vector<Memory>& flags = *w_.memory;
        for (std::size_t i = 1; i < flags.size(); ++i) {
            if (std::tie(flags[i - 1].name, flags[i - 1].subject) >= std::tie(flags[i].name, flags[i].subject))
                return false;
        }
        return true;
    }
    [[nodiscard]] bool cards() const {
        if (w_.hands.size() > kMostCardsInHands || w_.scheduled.size() > kMostWaitingCards) return false;
        for (const CardState& c : w_.cards) {
            if (c.times < 0 || c.shown < 0) return false;
        }
        for (const HeldCard& h : w_.hands) {
            if (!in(h.actor, s_.actors) || !in(h.card, s_.cards)) return false;
        }
        for (const ScheduledCard& c : w_.scheduled) {
            if (!in(c.card, s_.cards) || c.round < 1 || c.chance < 0 || c.chance > 1) return false;
        }
        for (const OpenChoice& c : w_.choices) {
            if (!in(c.card, s_.cards) || !in(c.actor, s_.actors) || !been(c.round)) return false;
            const std::vector<ChoiceDef>& open = s_.cards[c.card].choices;
            if (c.taken < -1 || c.taken >= static_cast<int>(open.size())) return false;
            if (std::none_of(open.begin(), open.end(), [&](const ChoiceDef& one) { return one.by == c.actor; }))
                return false;
        }
        return all_differ(w_.choices, [](const OpenChoice& c) { return std::pair{c.card.value, c.actor.value}; });
    }
    [[nodiscard]] bool acts() const {
        for (const PendingAct& p : w_.pending) {
            if (!in(p.actor, s_.actors)) return false;
            const bool action = p.action.valid();
            if (action &&
                (!in(p.action, s_.actions) || p.card.valid() || !params(s_.actions[p.action].params, p.params)))
                return false;
            if (!action && (!in(p.card, s_.cards) || !p.params.empty())) return false;
            for (const ResourceCost& cost : p.paid) {
                if (!in(cost.actor, s_.actors) || !in(cost.resource, s_.resources) || !std::isfinite(cost.amount))
                    return false;
            }
        }
        for (const ActCount& c : w_.act_counts) {
            if (!in(c.actor, s_.actors) || !in(c.action, s_.actions) || c.times < 1) return false;
        }
        for (const OpenQuestion& q : w_.questions) {
            if (!in(q.question, s_.questions) || !maybe(q.actor, s_.actors) || !been(q.round)) return false;
        }
        for (const InjectId id : w_.injects_used) {
            if (!in(id, s_.injects)) return false;
        }
        return all_differ(w_.act_counts,
                          [](const ActCount& c) {
                              return std::pair{c.actor.value, c.action.value};
                          }) &&
               all_differ(w_.questions,
                          [](const OpenQuestion& q) {
                              return std::pair{q.question.value, q.actor.value};
                          }) &&
               all_differ(w_.injects_used, [](InjectId id) { return id.value; });
    }

    /// The numbers of parameters, each within its range.
    [[nodiscard]] bool params(const std::vector<ParamDef>& defs, const std::vector<double>& values) const {
        if (defs.size() != values.size()) return false;
        for (std::size_t i = 0; i < defs.size(); ++i) {
            std::size_t limit = 0;
            switch (defs[i].type) {
                case ParamType::kInteger:
                case ParamType::kNumber:
                    if (values[i] < defs[i].min || values[i] > defs[i].max) return false;
                    if (defs[i].type == ParamType::kInteger && values[i] != std::floor(values[i])) return false;
                    continue;
                case ParamType::kChoice:
                    limit = defs[i].options.size();
                    break;
                case ParamType::kBoolean:
                    limit = 2;
                    break;
                case ParamType::kParty:
                case ParamType::kActor:
                    limit = s_.actors.size();
                    break;
                case ParamType::kPlace:
                    limit = s_.places.size();
                    break;
                case ParamType::kInstitution:
                    limit = s_.institutions.size();
                    break;
            }
            if (values[i] < 0 || values[i] >= static_cast<double>(limit) || values[i] != std::floor(values[i]))
                return false;
        }
        return true;
    }
    [[nodiscard]] bool conditions(const Conditions& c) const {
        const int rounds = static_cast<int>(s_.rounds.size());
        if (c.not_before < 0 || c.not_before > rounds || c.until_round < 0 || c.until_round > rounds) return false;
        if (!c.only_if) return true;
        return !(c.only_if->indicator && *c.only_if->indicator >= s_.slots.size()) &&
               maybe(c.only_if->agreement, s_.agreements);
    }
    /// What a version says, of whatever draft.
    [[nodiscard]] bool version(const DraftVersion& v) const {
        const DraftText& t = v.text;
        if (!in(v.author, s_.actors) || !been(v.round)) return false;
        if (!in(t.type, s_.agreements) || !in(t.framework, s_.institutions) || !maybe(t.place, s_.places) ||
            !set(t.parties) || !conditions(t.conditions))
            return false;
        const AgreementDef& type = s_.agreements[t.type];
        if (t.parties.size() < std::max(1, type.min_parties) || t.parties.size() > type.max_parties) return false;
        if (t.duration < 0 || t.duration > (type.max_duration > 0 ? type.max_duration : kLongestDuration)) return false;
        if (t.terms.size() > static_cast<std::size_t>(std::max(0, type.max_clauses))) return false;
        for (const Term& term : t.terms) {
            if (!in(term.clause, s_.clauses) || !type.allows_clause(term.clause) ||
                !params(s_.clauses[term.clause].params, term.params))
                return false;
        }
        return all_differ(t.terms, [](const Term& term) { return term.clause.value; }) &&
               all_differ(t.linked, [](DraftId id) { return id.value; }) &&
               std::all_of(t.linked.begin(), t.linked.end(), [&](DraftId id) { return drafts_.contains(id.value); });
    }
    [[nodiscard]] bool reservations(const std::vector<Reservation>& all) const {
        return all_differ(all, [](const Reservation& r) { return r.by.value; }) &&
               std::all_of(all.begin(), all.end(), [&](const Reservation& r) {
                   return in(r.by, s_.actors) && r.text.size() <= 4 * kMaxReason && is_plain_text(r.text);
               });
    }
    [[nodiscard]] bool draft(const Draft& d) const {
        if (!in(d.proposer, s_.actors) || d.status > DraftStatus::kWithdrawn || d.versions.empty() ||
            d.versions.size() > kMostVersions)
            return false;
        if (d.votes.size() != s_.actors.size() || (d.channel && !set(*d.channel))) return false;
        return std::all_of(d.versions.begin(), d.versions.end(),
                           [&](const Shared<DraftVersion>& v) { return version(*v); }) &&
               std::all_of(d.votes.begin(), d.votes.end(), [](Vote vote) { return vote <= Vote::kAbstain; }) &&
               reservations(d.reservations);
    }
    [[nodiscard]] bool agreement(const Agreement& a) const {
        const auto of = drafts_.find(a.id.value);
        if (of == drafts_.end() || of->second->status != DraftStatus::kAdopted) return false;
        if (!version(*a.version) || a.status > AgreementStatus::kViolated) return false;
        const ActorSet signed_by = a.text().parties;
        if (!signed_by.includes(a.parties) || !set(a.known_to) || !been(a.adopted_round)) return false;
        if (a.since != 0 && (a.since < a.adopted_round || !been(a.since))) return false;
        const int terms = static_cast<int>(a.text().terms.size());
        for (const Commitment& c : a.commitments) {
            if (!signed_by.contains(c.actor) || !in(c.resource, s_.resources) || c.term < -1 || c.term >= terms ||
                c.amount < 0)
                return false;
        }
        for (const Breach& b : a.breaches) {
            if (!signed_by.contains(b.by) || b.term < 0 || b.term >= terms || !been(b.since)) return false;
        }
        for (const Ratification& r : a.ratifications) {
            if (!signed_by.contains(r.actor) || r.failed < 0) return false;
        }
        return all_differ(a.breaches,
                          [](const Breach& b) {
                              return std::pair{b.by.value, b.term};
                          }) &&
               all_differ(a.ratifications, [](const Ratification& r) { return r.actor.value; }) &&
               reservations(a.reservations);
    }
    [[nodiscard]] bool assurance(const Assurance& a) const {
        return in(a.type, s_.assurances) && in(a.from, s_.actors) && (!a.to || set(*a.to)) && been(a.round) &&
               a.status <= AssuranceStatus::kBroken && params(s_.assurances[a.type].params, a.params);
    }
    /// Drafts, agreements and assurances, of which each has a number of its own.
    [[nodiscard]] bool papers() {
        std::map<std::size_t, std::size_t> taken;  // by seat
        for (const Shared<Draft>& d : w_.drafts) {
            if (!d->id.valid() || !drafts_.emplace(d->id.value, &*d).second) return false;
            if (++taken[d->proposer.value] > kMostNumbersOfASeat) return false;
        }
        for (const Shared<Assurance>& a : w_.assurances) {
            if (!a->id.valid() || ++taken[a->from.value] > kMostNumbersOfASeat) return false;
        }
        return all_differ(w_.agreements, [](const Shared<Agreement>& a) { return a->id.value; }) &&
               all_differ(w_.assurances, [](const Shared<Assurance>& a) { return a->id.value; }) &&
               std::all_of(w_.drafts.begin(), w_.drafts.end(), [&](const auto& d) { return draft(*d); }) &&
               std::all_of(w_.agreements.begin(), w_.agreements.end(), [&](const auto& a) { return agreement(*a); }) &&
               std::all_of(w_.assurances.begin(), w_.assurances.end(), [&](const auto& a) { return assurance(*a); });
    }

    const Scenario& s_;
    const World& w_;
    std::map<std::uint32_t, const Draft*> drafts_;  ///< By number; filled by papers().
};

}  // namespace

bool could_be_played(const Scenario& scenario, const World& world) {
    return Checker{scenario, world}.ok();
}

}  // namespace demarche

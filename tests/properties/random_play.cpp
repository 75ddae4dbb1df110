#include "random_play.h"

#include <map>

#include "diplomacy/drafting.h"
#include "diplomacy/voting.h"
#include "session/catalogue.h"

namespace demarche::testing {

namespace {

const session::Catalogue& catalogue() {
    static const std::filesystem::path root = DEMARCHE_SOURCE_DIR;
    static const session::Catalogue kAll{{root / "scripts"}, root / "rules"};
    return kAll;
}

template <class I>
I any(std::size_t count, Stream& luck) {
    return count == 0 ? I{} : I{static_cast<std::size_t>(luck.below(count))};
}

ActorSet some_actors(const Scenario& s, Stream& luck) {
    return ActorSet{luck.next() & luck.next() & ActorSet::first(s.actors.size()).bits()};
}

std::vector<double> random_params(const Scenario& s, const std::vector<ParamDef>& defs, ActorSet parties,
                                  Stream& luck) {
    std::vector<double> out;
    for (const ParamDef& def : defs) {
        const std::vector<double> values = values_of(s, def, parties);
        out.push_back(values.empty() ? 0 : values[luck.below(values.size())]);
        if (luck.below(40) == 0) out.back() += 1000;  // out of range now and then
    }
    return out;
}

DraftText random_text(const Scenario& s, ActorId by, Stream& luck) {
    DraftText text;
    text.type = any<AgreementTypeId>(s.agreements.size(), luck);
    const AgreementDef& type = s.agreements[text.type];
    text.framework = type.frameworks.empty() ? any<InstitutionId>(s.institutions.size(), luck)
                                             : type.frameworks[luck.below(type.frameworks.size())];
    if (type.has_place) {
        text.place =
            type.places.empty() ? any<PlaceId>(s.places.size(), luck) : type.places[luck.below(type.places.size())];
    }
    text.parties = (some_actors(s, luck) & s.playable) | type.include;
    if (!type.only.empty()) text.parties = text.parties & type.only;
    if (type.only.empty() || type.only.contains(by)) text.parties.insert(by);
    while (text.parties.size() > type.max_parties)
        text.parties.erase(*text.parties.begin());
    text.duration = type.max_duration;
    for (const ClauseId id : type.required)
        text.terms.push_back({id, random_params(s, s.clauses[id].params, text.parties, luck)});
    for (const ClauseId id : type.optional) {
        if (luck.below(4) == 0 && static_cast<int>(text.terms.size()) < type.max_clauses) {
            text.terms.push_back({id, random_params(s, s.clauses[id].params, text.parties, luck)});
        }
    }
    if (luck.below(8) == 0) text.conditions.not_before = static_cast<int>(luck.below(6));
    switch (luck.below(8)) {
        case 0:
            text.conditions.only_if = OnlyIf{{}, {}, {}, any<AgreementTypeId>(s.agreements.size(), luck)};
            break;
        case 1: {
            const auto slot = static_cast<SlotIndex>(luck.below(s.slots.size()));
            const double bound =
                s.slots[slot].min + luck.unit() * std::min(100.0, s.slots[slot].max - s.slots[slot].min);
            text.conditions.only_if = OnlyIf{slot, {}, to_milli(bound), {}};
            break;
        }
        default:
            break;
    }
    return text;
}

}  // namespace

script::Host& shipped(const std::string& id) {
    static std::map<std::string, std::unique_ptr<script::Host>> hosts;
    std::unique_ptr<script::Host>& host = hosts[id];
    if (!host) {
        auto loaded = catalogue().load(id);
        if (!loaded) throw std::runtime_error(loaded.error().text());
        host = std::move(*loaded);
    }
    return *host;
}

const std::vector<std::string>& shipped_ids() {
    static const std::vector<std::string> kIds = [] {
        std::vector<std::string> out;
        for (const session::Catalogue::Found& found : catalogue().list())
            out.push_back(found.id);
        return out;
    }();
    return kIds;
}

Given random_command(const game::Game& game, Stream& luck) {
    const Scenario& s = game.scenario();
    const World& w = game.world();
    std::vector<ActorId> seats;
    for (const ActorId seat : s.playable)
        seats.push_back(seat);
    const ActorId by = luck.below(30) == 0 ? any<ActorId>(s.actors.size(), luck) : seats[luck.below(seats.size())];
    const Seat seat = Seat::of(by);
    const auto draft_id = [&] { return w.drafts.empty() ? DraftId{7} : w.drafts[luck.below(w.drafts.size())]->id; };
    const auto agreement_id = [&] {
        return w.agreements.empty() ? DraftId{7} : w.agreements[luck.below(w.agreements.size())]->id;
    };
    // In a negotiation votes come oftener than anything else, or nothing would ever be agreed.
    const bool talks = game.phase().like == PhaseLike::kNegotiation;
    switch (talks && luck.below(2) == 0 ? 3 : luck.below(20)) {
        case 0:
        case 1: {
            ProposeDraft command{random_text(s, by, luck), std::nullopt, luck.below(3) == 0 ? "a word" : ""};
            if (luck.below(3) == 0) command.channel = some_actors(s, luck);
            if (luck.below(6) == 0 && !w.drafts.empty()) command.text.linked.push_back(draft_id());
            return {seat, command};
        }
        case 2: {
            if (w.drafts.empty()) return {seat, Say{"well?", std::nullopt}};
            const Draft& draft = *w.drafts[luck.below(w.drafts.size())];
            AmendDraft command{draft.id, draft.version(), draft.text(), {}};
            Term& term = command.text.terms[luck.below(command.text.terms.size())];
            term.params = random_params(s, s.clauses[term.clause].params, command.text.parties, luck);
            return {seat, command};
        }
        case 3:
        case 4:
        case 5:
        case 6: {
            // Mostly somebody who has a say and has not used it yet, on a draft that is open; otherwise drafts that are
            // adopted would be so rare that their lives went untested.
            std::vector<Given> sensible;
            for (const Shared<Draft>& draft : w.drafts) {
                if (draft->status != DraftStatus::kOpen) continue;
                for (const ActorId voter : voters(s, w, draft->text()) & s.playable) {
                    if (draft->vote(voter) != Vote::kNone) continue;
                    const bool yes = luck.below(8) != 0;
                    sensible.push_back(
                        {Seat::of(voter), VoteOnDraft{draft->id, 0, yes ? Vote::kAccept : Vote::kReject,
                                                      yes && luck.below(4) == 0 ? "with care" : "", "so"}});
                }
            }
            if (!sensible.empty() && luck.below(6) != 0) return sensible[luck.below(sensible.size())];
            return {seat, VoteOnDraft{draft_id(), luck.below(3) == 0 ? 3 : 0, Vote::kAbstain, "", "so"}};
        }
        case 7:
            return {seat, WithdrawDraft{draft_id(), "no use"}};
        case 8:
        case 9:
        case 10: {
            if (s.actions.empty()) return {seat, SetReady{true}};
            const auto action = any<ActionId>(s.actions.size(), luck);
            return {seat, TakeAction{action, random_params(s, s.actions[action].params,
                                                           ActorSet::first(s.actors.size()), luck)}};
        }
        case 11: {
            if (w.choices.empty()) return {seat, SetReady{luck.below(2) == 0}};
            const OpenChoice& open = w.choices[luck.below(w.choices.size())];
            return {Seat::of(open.actor),
                    ChooseOption{open.card, static_cast<int>(luck.below(s.cards[open.card].choices.size()))}};
        }
        case 12:
            return {seat, PlayCard{w.hands.empty() ? any<CardId>(s.cards.size(), luck)
                                                   : w.hands[luck.below(w.hands.size())].card}};
        case 13:
            return {seat, CommitMore{agreement_id(), any<ResourceId>(s.resources.size(), luck),
                                     static_cast<double>(luck.below(4))}};
        case 14:
            return {seat, BreachClause{agreement_id(), any<ClauseId>(s.clauses.size(), luck)}};
        case 15: {
            // A breach that can be: somebody's clause of an agreement in force.
            if (w.agreements.empty()) return {seat, Say{"nothing yet", some_actors(s, luck)}};
            const Agreement& one = *w.agreements[luck.below(w.agreements.size())];
            if (one.parties.empty()) return {seat, Say{"all gone", std::nullopt}};
            return {Seat::of(*one.parties.begin()),
                    BreachClause{one.id, one.text().terms[luck.below(one.text().terms.size())].clause}};
        }
        case 16:
            return {seat, LeaveAgreement{agreement_id(), "enough"}};
        case 17: {
            if (s.assurances.empty()) return {seat, Say{"word of honour", std::nullopt}};
            const auto kind = any<AssuranceTypeId>(s.assurances.size(), luck);
            GiveAssurance command{kind,
                                  random_params(s, s.assurances[kind].params, ActorSet::first(s.actors.size()), luck),
                                  std::nullopt};
            if (luck.below(2) == 0) command.to = some_actors(s, luck);
            return {seat, command};
        }
        case 18: {
            const auto slot = static_cast<SlotIndex>(luck.below(s.slots.size()));
            return {Seat::facilitator(),
                    SetNumber{slot,
                              s.slots[slot].min + luck.unit() * std::min(100.0, s.slots[slot].max - s.slots[slot].min),
                              "so be it"}};
        }
        default:
            return {luck.below(4) == 0 ? Seat::observer() : Seat::clock(), AdvancePhase{}};
    }
}

}  // namespace demarche::testing

// What it says of what is known: which agreements stand, what is written in a text, whose word has been given and kept,
// and how long something lasts.

#include <fmt/format.h>

#include <algorithm>

#include "ai/bargainer.h"
#include "ai/halves.h"
#include "ai/packages.h"
#include "base/so_many.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/lifecycle.h"
#include "game/lookahead.h"
#include "game/query.h"

namespace demarche::ai {

namespace {

constexpr std::size_t kTold = 4;  ///< So many agreements or promises are told in one answer.

/// What has become of a word, before it is repeated. @param giver  Its name; "" for whoever speaks.
std::string state_of(const Assurance& word, const std::string& giver) {
    switch (word.status) {
        case AssuranceStatus::kKept:
            return giver.empty() ? "Our word was kept" : fmt::format("The word of {} was kept", giver);
        case AssuranceStatus::kBroken:
            return giver.empty() ? "Our word was broken" : fmt::format("The word of {} was broken", giver);
        case AssuranceStatus::kOpen:
            break;
    }
    return giver.empty() ? "Our word stands" : fmt::format("The word of {} stands", giver);
}

}  // namespace

std::string Spokesperson::in_force(ActorId to, const Question& about) const {
    const Scenario& s = host_.scenario();
    std::string said;
    std::size_t told = 0;
    std::size_t more = 0;
    for (auto at = scene_.view.world.agreements.rbegin(); at != scene_.view.world.agreements.rend(); ++at) {
        const Agreement& one = **at;
        if (!one.known_to.contains(me_) || !asked_about(one, to, about)) continue;
        if (++told > kTold) {
            ++more;
            continue;
        }
        const char* const how = one.status == AgreementStatus::kInForce     ? "In force"
                                : one.status == AgreementStatus::kSuspended ? "Suspended"
                                                                            : "On the way";
        said += fmt::format("{}{}: {}.", said.empty() ? "" : " ", how, heading(s, one.text()));
    }
    if (said.empty()) return about.particular() ? std::string{} : "Nothing that both of us know of is in force.";
    return more == 0 ? said : fmt::format("{} Older ones that stand: {}.", said, more);
}

Spokesperson::Meant Spokesperson::meant_text(ActorId to, const Question& about) const {
    const Scenario& s = host_.scenario();
    const World& world = scene_.view.world;
    const auto agreed = [&](const Agreement& one) { return Meant{&one, nullptr, heading(s, one.text())}; };
    const auto open = [&](const Draft& draft) { return Meant{nullptr, &draft, called(draft)}; };
    // "It" is what the two spoke of last.
    const auto topic = memory_.topics.find(to.value);
    if (!about.called() && topic != memory_.topics.end()) {
        const Agreement* const one = world.agreement(AgreementId{topic->second.value});
        if (one != nullptr && one->known_to.contains(me_) && (!to.valid() || one->known_to.contains(to)))
            return agreed(*one);
        if (const Draft* const draft = world.draft(topic->second); draft != nullptr && spoken_of(world, *draft))
            return open(*draft);
    }
    const std::vector<const Draft*> drafts = read_by_both(to, about);
    if (!drafts.empty() && (about.exact() || !about.called())) return open(*drafts.front());
    // One that stands comes before one that has ended.
    for (const bool ended : {false, true}) {
        for (auto at = world.agreements.rbegin(); at != world.agreements.rend(); ++at) {
            const Agreement& one = **at;
            if (alive(one.status) != ended && one.known_to.contains(me_) && meant_by(one, to, about))
                return agreed(one);
        }
        if (!ended && !drafts.empty()) return open(*drafts.front());
    }
    return {};
}

std::string Spokesperson::no_such_place(const Question& about) const {
    const Scenario& s = host_.scenario();
    std::vector<std::string> places;
    for (std::size_t i = 0; i < s.places.size(); ++i)
        places.push_back(s.places[PlaceId{i}].name.str());
    const std::string none = fmt::format("Of '{}' we know nothing here.", about.nowhere());
    return places.empty() ? none : fmt::format("{} The places that we speak of are {}.", none, list_text(places));
}

std::string Spokesperson::parties_of(ActorId to, const Question& about) const {
    const Meant meant = meant_text(to, about);
    if (!meant.found()) return {};
    const ActorSet parties = meant.agreed != nullptr ? meant.agreed->parties : meant.text().parties;
    const std::string who = list_text(names_of(host_.scenario(), parties));
    return meant.agreed != nullptr ? fmt::format("On the {}: It binds {}.", meant.what, who)
                                   : fmt::format("On the {}: It would bind {}.", meant.what, who);
}

std::string Spokesperson::standing_of(ActorId to, const Question& about) const {
    const Scenario& s = host_.scenario();
    const Meant meant = meant_text(to, about);
    if (!meant.found()) return "There is no such text that both of us know of.";
    if (meant.draft != nullptr) {
        if (meant.draft->status == DraftStatus::kRejected) return fmt::format("The {} was not adopted.", meant.what);
        return fmt::format("On the {}: It is still on the table. {}", meant.what, awaited(to, *meant.draft));
    }
    switch (meant.agreed->status) {
        case AgreementStatus::kAdopted:
            return fmt::format("The {} is signed, and not in force yet.", meant.what);
        case AgreementStatus::kRatifying: {
            ActorSet lacking;
            for (const Ratification& one : meant.agreed->ratifications) {
                if (!one.done) lacking.insert(one.actor);
            }
            return fmt::format("The {} is signed. It has yet to be ratified by {}.", meant.what,
                               list_text(names_of(s, lacking)));
        }
        case AgreementStatus::kInForce:
            return fmt::format("The {} is in force.", meant.what);
        case AgreementStatus::kSuspended:
            return fmt::format("The {} is suspended.", meant.what);
        case AgreementStatus::kExpired:
        case AgreementStatus::kFulfilled:
        case AgreementStatus::kTerminated:
        case AgreementStatus::kWithdrawn:
        case AgreementStatus::kViolated:
            break;
    }
    return fmt::format("The {} is in force no more.", meant.what);
}

std::string Spokesperson::as_written(ActorId to, const Question& about) const {
    const Scenario& s = host_.scenario();
    const World& world = scene_.view.world;
    const auto told = [&](const DraftText& text, const std::string& what) -> std::string {
        std::vector<std::string> says;
        for (const Term& term : text.terms) {
            if (std::find(about.clauses().begin(), about.clauses().end(), term.clause) != about.clauses().end())
                says.push_back(clause_as_set(s, term));
        }
        return says.empty() ? std::string{} : fmt::format("On the {}: It says {}.", what, list_text(says));
    };
    const auto of_drafts = [&]() -> std::string {
        for (const Draft* const draft : read_by_both(to, about)) {
            if (std::string said = told(draft->text(), called(*draft)); !said.empty()) return said;
        }
        return {};
    };
    const auto of_agreements = [&]() -> std::string {
        for (auto at = world.agreements.rbegin(); at != world.agreements.rend(); ++at) {
            const Agreement& one = **at;
            if (!one.known_to.contains(me_) || !asked_about(one, to, about)) continue;
            if (std::string said = told(one.text(), heading(s, one.text())); !said.empty()) return said;
        }
        return {};
    };
    // A text that is called by its title is the one on the table; "the mission in Osh" is the one that is there.
    std::string said = about.types().empty() ? of_agreements() : of_drafts();
    return !said.empty() ? said : about.types().empty() ? of_drafts() : of_agreements();
}

std::string Spokesperson::costs_of(ActorId to, const Question& about) const {
    const Scenario& s = host_.scenario();
    const ActorId whom = about.costs_you() || !to.valid() ? me_ : to;
    for (const Draft* const draft : between(to, about)) {
        const DraftText& text = draft->text();
        ById<ResourceId, double> all(s.resources.size());
        for (std::size_t i = 0; i < text.terms.size(); ++i) {
            const auto costs = game::term_costs(host_, scene_.believed, text, i);
            if (!costs) continue;
            for (const ResourceCost& cost : *costs) {
                if (cost.actor == whom && text.parties.contains(whom)) all[cost.resource] += cost.amount;
            }
        }
        const char* const payer = whom == me_ ? "us" : "you";
        std::string said;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const ResourceId resource{i};
            if (all[resource] > 0)
                said += fmt::format(" It binds {} {} of {}.", number_text(all[resource]),
                                    s.resources[resource].name.str(), payer);
        }
        return fmt::format("On the {}:{}", called(*draft),
                           said.empty() ? fmt::format(" It binds nothing of {}.", payer) : said);
    }
    return {};
}

std::string Spokesperson::word_given(ActorId to, const Question& about) const {
    const Scenario& s = host_.scenario();
    const ActorId giver = about.subject().valid() ? about.subject() : me_;
    ActorSet others = somebody_else(to, about) - about.titled();
    others.erase(giver);
    const std::string name = giver == me_ ? std::string{} : s.actors[giver].name.str();
    std::string said;
    std::size_t told = 0;
    for (auto at = scene_.view.world.assurances.rbegin(); at != scene_.view.world.assurances.rend(); ++at) {
        const Assurance& one = **at;
        // Of a word that is between two others, whoever asks hears nothing here.
        const bool known = !to.valid() || !one.to || one.to->contains(to) || one.from == to;
        const ActorSet receivers = giver == to ? ActorSet::just(me_) : others;
        const bool meant = receivers.empty() || !one.to || !(*one.to & receivers).empty();
        if (one.from != giver || !known || !meant || told == kTold) continue;
        ++told;
        said += fmt::format("{}{}: \"{}\".", said.empty() ? "" : " ", state_of(one, name),
                            promise_text(s, one.type, one.params));
    }
    if (!said.empty()) return said;
    if (giver == to) return "You have given us no word that we know of.";
    if (giver != me_) return fmt::format("{} has given no word that both of us know of.", name);
    return others.empty() ? promises(to) : "What word we have given others is between them and us.";
}

std::string Spokesperson::breaches_of(ActorId who, ActorId to) const {
    const Scenario& s = host_.scenario();
    for (const Shared<Assurance>& one : scene_.view.world.assurances) {
        // What was between two stays so.
        const bool known = !one->to || !to.valid() || (one->to->contains(me_) && one->to->contains(to));
        if (one->from == who && one->status == AssuranceStatus::kBroken && known)
            return fmt::format("{}: \"{}\".", state_of(*one, s.actors[who].name.str()),
                               promise_text(s, one->type, one->params));
    }
    return fmt::format("We know of nothing to which {} has not kept.", s.actors[who].name.str());
}

ActorId Spokesperson::trusts(ActorSet but, bool most) const {
    const Scenario& s = host_.scenario();
    const World& world = scene_.view.world;
    ActorId found;
    for (const ActorId other : ActorSet::first(s.actors.size())) {
        if (other == me_ || but.contains(other)) continue;
        const double trust = world.numbers[s.trust_slot(me_, other)];
        const double best = found.valid() ? world.numbers[s.trust_slot(me_, found)] : 0;
        if (!found.valid() || (most ? trust > best : trust < best)) found = other;
    }
    return found;
}

std::string Spokesperson::trusted(ActorId to, bool most) const {
    const ActorId found = trusts({}, most);
    if (!found.valid()) return {};
    const std::string name = found == to ? "you" : host_.scenario().actors[found].name.str();
    return most ? fmt::format("We trust {} most.", name) : fmt::format("We trust {} least.", name);
}

std::string Spokesperson::how_long(ActorId to, const Question& about) const {
    const Meant meant = about.of_its_end() ? meant_text(to, about) : Meant{};
    const Agreement* const agreed = about.particular() ? standing(to, about) : meant.agreed;
    if (agreed == nullptr && meant.draft == nullptr) return {};
    if (agreed == nullptr) {
        const int rounds = meant.text().duration;
        return rounds == 0 ? fmt::format("Nothing in the {} says when it ends.", meant.what)
                           : fmt::format("The {} would last {}.", meant.what, so_many(rounds, "round"));
    }
    const std::string what = heading(host_.scenario(), agreed->text());
    if (const int last = last_round(*agreed); last != 0) return fmt::format("The {} ends after round {}.", what, last);
    // A clause may end it, which says in how many rounds.
    const Scenario& s = host_.scenario();
    for (const Term& term : agreed->text().terms) {
        const std::vector<ParamDef>& params = s.clauses[term.clause].params;
        if (std::any_of(params.begin(), params.end(), [](const ParamDef& param) { return param.name == "rounds"; }))
            return fmt::format("On the {}: It says {}.", what, clause_as_set(s, term));
    }
    return fmt::format("Nothing in the {} says when it ends.", what);
}

std::string Spokesperson::to_tabling(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    const auto thought = [&]() -> const ProposeDraft* {
        const Move* const move = thought_for(to);
        const auto* const tables = move == nullptr ? nullptr : std::get_if<ProposeDraft>(&move->command);
        return tables != nullptr && (!about.particular() || about.names(tables->text)) ? tables : nullptr;
    };
    if (!about.particular() && about.tables_it() && thought() == nullptr) {
        if (std::string said = closed(to, about); !said.empty()) return said;
    }
    // What is tabled already is answered like any text on the table.
    if (about.particular() && !between(to, about).empty()) return {};
    if (!about.particular() && (thought() == nullptr || !about.tables_it()))
        return "Say what we should table: which kind of agreement, and where.";
    if (thought() == nullptr) {
        std::string said = thought_of(to, about).said;
        if (thought() == nullptr) return said;
    }
    const DraftText text = thought()->text;
    const std::string what = idea_text(s, text);
    for (const Shared<Draft>& draft : scene_.view.world.drafts) {
        if (draft->status == DraftStatus::kOpen && draft->text() == text &&
            audience_of(s, scene_.view.world, *draft).contains(to))
            return fmt::format("The {} lies on the table already.", called(*draft));
    }
    if (s.phases[scene_.view.world.phase].like != PhaseLike::kNegotiation)
        return fmt::format("When there are talks again, we may table this: {}.", what);
    game::Lookahead ahead{host_, scene_.believed};
    if (const auto may = ahead.give(me_, ProposeDraft{text, std::nullopt, {}}); !may) {
        if (may.error().code == ErrorCode::kLimitReached) return "We have as many drafts on the table as one may have.";
        return fmt::format("Such a text could not be tabled: {}.", without_stop(may.error().for_a_seat().message));
    }
    std::erase_if(memory_.thoughts, [&](const auto& one) { return one.first == to; });
    bargainer_.plan(Move{ProposeDraft{text, std::nullopt, line_for("propose")}, "we were asked to table it"});
    bargainer_.stand_by(scene_, text);
    return fmt::format("We table it: {}.", what);
}

void Spokesperson::agree_on(ActorId to, const Draft& draft) {
    if (would_sign_ && !(*would_sign_ == draft.text()))
        think_of(to, Move{AmendDraft{draft.id, draft.version(), *would_sign_, {}}, {}});
}

std::string Spokesperson::closed(ActorId to, const Question& about) {
    const Move* const move = thought_for(to);
    if (move == nullptr) return {};
    // What a file says that it has thought of may be anything.
    if (std::holds_alternative<ProposeDraft>(move->command)) {
        const Question tables{host_.scenario(), vocabulary(), "table it", to, me_};
        return about.tables_it() ? std::string{} : to_tabling(to, tables);
    }
    const auto* const change = std::get_if<AmendDraft>(&move->command);
    const Draft* const draft = change == nullptr ? nullptr : scene_.view.world.draft(change->draft);
    if (draft == nullptr || !spoken_of(scene_.view.world, *draft) ||
        !audience_of(host_.scenario(), scene_.view.world, *draft).contains(to))
        return {};
    if (draft->version() != change->version)
        return fmt::format("The {} is no longer the text of which we spoke.", called(*draft));
    const DraftText wanted = change->text;
    std::string said = to_request(to, *draft, wanted);
    if (said.empty()) said = of_the_table(to, about).said;
    return said.empty() ? said : fmt::format("On the {}: {}", called(*draft), said);
}

}  // namespace demarche::ai

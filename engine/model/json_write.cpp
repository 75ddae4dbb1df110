#include "model/json_write.h"

#include <algorithm>

#include "model/json.h"

namespace demarche {

using nlohmann::json;

namespace {

json param_json(const Scenario& s, const ParamDef& def, double value) {
    // A value that is no index of anything is written as null rather than read out of bounds.
    constexpr std::size_t kNoIndex = ActorId::kNone;
    const bool is_index = value >= 0 && value < kNoIndex;
    const std::size_t index = is_index ? static_cast<std::size_t>(value) : kNoIndex;
    switch (def.type) {
        case ParamType::kInteger:
        case ParamType::kNumber:
            return number_json(value);
        case ParamType::kChoice:
            return index < def.options.size() ? json(def.options[index]) : json(nullptr);
        case ParamType::kBoolean:
            return value != 0;
        case ParamType::kParty:
        case ParamType::kActor:
            return id_json(s.actors, ActorId{index});
        case ParamType::kPlace:
            return id_json(s.places, PlaceId{index});
        case ParamType::kInstitution:
            return id_json(s.institutions, InstitutionId{index});
    }
    return nullptr;
}

json only_if_json(const Scenario& s, const OnlyIf& only_if) {
    json out = json::object();
    if (only_if.agreement.valid()) out["agreement"] = id_json(s.agreements, only_if.agreement);
    if (only_if.indicator && *only_if.indicator < s.slots.size()) {
        const Slot& slot = s.slots[*only_if.indicator];
        if (slot.kind == Slot::Kind::kIndicator) {
            const IndicatorDef& indicator = s.indicators[IndicatorId{slot.def}];
            out["indicator"] = indicator.id;
            if (indicator.of != SubjectKind::kWorld) out["subject"] = s.subject_id(indicator.of, slot.subject);
        } else {
            out["indicator"] = slot_json(s, *only_if.indicator);
        }
    }
    if (only_if.below) out["below"] = number_json(*only_if.below);
    if (only_if.above) out["above"] = number_json(*only_if.above);
    return out;
}

json conditions_json(const Scenario& s, const Conditions& conditions) {
    json out = json::object();
    if (conditions.not_before > 0) out["not_before"] = conditions.not_before;
    if (conditions.until_round > 0) out["until_round"] = conditions.until_round;
    if (conditions.only_if) out["only_if"] = only_if_json(s, *conditions.only_if);
    return out;
}

json term_json(const Scenario& s, const Term& term) {
    json out = s.clauses.has(term.clause) ? params_json(s, s.clauses[term.clause].params, term.params) : json::object();
    out["id"] = id_json(s.clauses, term.clause);
    return out;
}

json reservations_json(const Scenario& s, const std::vector<Reservation>& reservations) {
    json out = json::array();
    for (const Reservation& r : reservations)
        out.push_back({{"by", id_json(s.actors, r.by)}, {"text", string_json(r.text)}});
    return out;
}

/// The clause that stands at this place of a text.
json clause_at(const Scenario& s, const DraftText& text, int term) {
    const auto index = static_cast<std::size_t>(term);
    return term >= 0 && index < text.terms.size() ? id_json(s.clauses, text.terms[index].clause) : json(nullptr);
}

json version_json(const Scenario& s, const DraftVersion& version, std::size_t number) {
    return {{"version", number},
            {"author", id_json(s.actors, version.author)},
            {"round", version.round},
            {"text", to_json(s, version.text)}};
}

}  // namespace

json text_json(const Text& text) {
    json out = {{"text", string_json(text.str())}};
    if (text.values.empty()) return out;
    out["message"] = string_json(text.message);
    json& values = out["values"] = json::object();
    for (const auto& [name, value] : text.values)
        values[string_json(name).get<std::string>()] = string_json(value);
    return out;
}

json phase_json(const Scenario& s, std::size_t phase) {
    return phase < s.phases.size() ? json(s.phases[phase].id) : json(nullptr);
}

json choice_json(const Scenario& s, CardId card, int choice) {
    if (!s.cards.has(card) || choice < 0) return nullptr;
    const std::vector<ChoiceDef>& choices = s.cards[card].choices;
    const auto index = static_cast<std::size_t>(choice);
    return index < choices.size() ? json(choices[index].id) : json(nullptr);
}

json slot_json(const Scenario& s, SlotIndex slot) {
    return slot < s.slots.size() ? json(s.slot_path(slot)) : json(nullptr);
}

json params_json(const Scenario& s, std::span<const ParamDef> defs, std::span<const double> values) {
    json out = json::object();
    for (std::size_t i = 0; i < std::min(defs.size(), values.size()); ++i)
        out[defs[i].name] = param_json(s, defs[i], values[i]);
    return out;
}

void put_text(const Scenario& s, const DraftText& text, bool whole, json& out) {
    out["type"] = id_json(s.agreements, text.type);
    out["framework"] = id_json(s.institutions, text.framework);
    out["parties"] = actors_json(s, text.parties);
    json& clauses = out["clauses"] = json::array();
    for (const Term& term : text.terms)
        clauses.push_back(term_json(s, term));
    if (whole || text.place.valid()) out["place"] = id_json(s.places, text.place);
    if (whole || text.duration != 0) out["duration"] = text.duration;
    if (whole || !text.conditions.empty()) out["conditions"] = conditions_json(s, text.conditions);
    if (whole || !text.linked.empty()) {
        json& linked = out["linked"] = json::array();
        for (const DraftId other : text.linked)
            linked.push_back(other.value);
    }
}

json to_json(const Error& error) {
    json out = {{"code", word(error.code)}, {"message", string_json(error.message)}};
    if (!error.where.empty()) out["where"] = string_json(error.where);
    return out;
}

json to_json(const Scenario& s, const DraftText& text) {
    json out = json::object();
    put_text(s, text, false, out);
    return out;
}

json to_json(const Scenario& s, const Draft& draft) {
    json out = {{"id", draft.id.value},
                {"proposer", id_json(s.actors, draft.proposer)},
                {"status", word(draft.status)},
                {"reservations", reservations_json(s, draft.reservations)}};
    if (draft.channel) out["channel"] = actors_json(s, *draft.channel);
    json& votes = out["votes"] = json::object();
    for (std::size_t i = 0; i < std::min(draft.votes.size(), s.actors.size()); ++i) {
        if (draft.votes[i] != Vote::kNone) votes[s.actors[ActorId{i}].id] = word(draft.votes[i]);
    }
    json& earlier = out["earlier"] = json::array();
    for (std::size_t i = 0; i < draft.versions.size(); ++i) {
        json version = version_json(s, *draft.versions[i], i + 1);
        if (i + 1 < draft.versions.size()) {
            earlier.push_back(std::move(version));
        } else {
            out.update(version);
        }
    }
    return out;
}

json to_json(const Scenario& s, const Agreement& agreement) {
    const DraftText& text = agreement.text();
    json out = {{"id", agreement.id.value},
                {"status", word(agreement.status)},
                {"parties", actors_json(s, agreement.parties)},
                {"known_to", actors_json(s, agreement.known_to)},
                {"adopted_round", agreement.adopted_round},
                {"text", to_json(s, text)},
                {"reservations", reservations_json(s, agreement.reservations)},
                {"ratifications", json::array()},
                {"commitments", json::array()},
                {"breaches", json::array()}};
    if (agreement.since > 0) out["since"] = agreement.since;
    for (const Ratification& r : agreement.ratifications) {
        out["ratifications"].push_back({{"actor", id_json(s.actors, r.actor)}, {"done", r.done}, {"failed", r.failed}});
    }
    for (const Commitment& c : agreement.commitments) {
        json line = {{"actor", id_json(s.actors, c.actor)},
                     {"resource", id_json(s.resources, c.resource)},
                     {"amount", number_json(c.amount)}};
        if (c.term >= 0) line["clause"] = clause_at(s, text, c.term);
        out["commitments"].push_back(std::move(line));
    }
    for (const Breach& b : agreement.breaches) {
        out["breaches"].push_back(
            {{"by", id_json(s.actors, b.by)}, {"clause", clause_at(s, text, b.term)}, {"since", b.since}});
    }
    return out;
}

json to_json(const Scenario& s, const Assurance& assurance) {
    json out = {{"id", assurance.id.value},
                {"assurance", id_json(s.assurances, assurance.type)},
                {"from", id_json(s.actors, assurance.from)},
                {"round", assurance.round},
                {"status", word(assurance.status)},
                {"params", json::object()}};
    if (assurance.to) out["to"] = actors_json(s, *assurance.to);
    if (s.assurances.has(assurance.type)) {
        out["params"] = params_json(s, s.assurances[assurance.type].params, assurance.params);
    }
    return out;
}

json to_json(const Scenario& s, const Membership& membership) {
    return {{"members", actors_json(s, membership.members)},
            {"observers", actors_json(s, membership.observers)},
            {"chair", id_json(s.actors, membership.chair)}};
}

json to_json(const Scenario& s, const PendingAct& act) {
    json out = {{"actor", id_json(s.actors, act.actor)}};
    if (act.card.valid()) out["card"] = id_json(s.cards, act.card);
    if (s.actions.has(act.action)) {
        out["action"] = s.actions[act.action].id;
        out["params"] = params_json(s, s.actions[act.action].params, act.params);
    }
    return out;
}

json to_json(const Scenario& s, const OpenChoice& choice) {
    json out = {
        {"card", id_json(s.cards, choice.card)}, {"actor", id_json(s.actors, choice.actor)}, {"round", choice.round}};
    if (choice.taken >= 0) out["taken"] = choice_json(s, choice.card, choice.taken);
    return out;
}

json to_json(const Scenario& s, const OpenQuestion& question) {
    return {{"question", id_json(s.questions, question.question)},
            {"to", question.actor.valid() ? id_json(s.actors, question.actor) : json("facilitator")},
            {"round", question.round}};
}

json to_json(const Scenario& s, const ScheduledCard& entry) {
    return {{"card", id_json(s.cards, entry.card)}, {"round", entry.round}, {"chance", number_json(entry.chance)}};
}

}  // namespace demarche

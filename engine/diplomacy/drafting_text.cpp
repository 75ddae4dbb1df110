#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "diplomacy/drafting.h"
#include "model/translated.h"

namespace demarche {

namespace {

template <class Defs>
std::string name_at(const Defs& defs, double value) {
    if (!(value >= 0) || value >= static_cast<double>(defs.size())) return "?";
    return defs.data()[static_cast<std::size_t>(value)].name.str();
}

/// The clauses that both texts have, in the order of `text`.
std::vector<ClauseId> shared_clauses(const DraftText& text, const DraftText& other) {
    std::vector<ClauseId> clauses;
    for (const Term& term : text.terms) {
        if (find_term(other, term.clause)) clauses.push_back(term.clause);
    }
    return clauses;
}

double number_of(std::size_t index) {
    return static_cast<double>(index);
}

std::string duration_text(const Words& words, double rounds) {
    return rounds == 0 ? words.tr("without limit of time") : words.tr("{n} {n|round|rounds}", rounds);
}

std::string conditions_text(const Scenario& scenario, const Conditions& conditions) {
    const Words& words = words_of(scenario);
    std::vector<std::string> parts;
    if (conditions.not_before != 0) parts.push_back(words.tr("not before round {n}", conditions.not_before));
    if (conditions.until_round != 0) parts.push_back(words.tr("until round {n}", conditions.until_round));
    if (conditions.only_if) {
        const OnlyIf& only_if = *conditions.only_if;
        if (only_if.indicator) {
            std::vector<std::string> bounds;
            if (only_if.above) bounds.push_back(words.tr("above {n}", *only_if.above));
            if (only_if.below) bounds.push_back(words.tr("below {n}", *only_if.below));
            parts.push_back(
                words.tr("only if {number} is {bounds}", scenario.slot_name(*only_if.indicator), words.list(bounds)));
        } else if (scenario.agreements.has(only_if.agreement)) {
            parts.push_back(
                words.tr("only if '{agreement}' is in force", scenario.agreements[only_if.agreement].name.str()));
        }
    }
    return parts.empty() ? words.tr("unconditional") : words.list(parts);
}

std::string linked_text(const Words& words, const DraftText& text) {
    if (text.linked.empty()) return words.tr("stands alone");
    return text.linked.size() == 1 ? words.tr("only together with another draft")
                                   : words.tr("only together with {n} other {n|draft|drafts}", text.linked.size());
}

}  // namespace

const Term* find_term(const DraftText& text, ClauseId clause) {
    const auto hit =
        std::find_if(text.terms.begin(), text.terms.end(), [&](const Term& t) { return t.clause == clause; });
    return hit == text.terms.end() ? nullptr : &*hit;
}

std::string value_text(const Scenario& scenario, const ParamDef& def, double value) {
    switch (def.type) {
        case ParamType::kInteger:
        case ParamType::kNumber:
            return number_text(value);
        case ParamType::kChoice:
            if (!(value >= 0) || value >= number_of(def.options.size())) return "?";
            return option_text(scenario, def, static_cast<std::size_t>(value));
        case ParamType::kBoolean:
            return words_of(scenario).yes_no(value != 0);
        case ParamType::kParty:
        case ParamType::kActor:
            return name_at(scenario.actors, value);
        case ParamType::kPlace:
            return name_at(scenario.places, value);
        case ParamType::kInstitution:
            return name_at(scenario.institutions, value);
    }
    return "?";
}

Text term_text(const Scenario& scenario, const Term& term) {
    const ClauseDef& clause = scenario.clauses[term.clause];
    Text text = clause.text;
    for (std::size_t i = 0; i < clause.params.size() && i < term.params.size(); ++i) {
        text.values.emplace_back(clause.params[i].name, value_text(scenario, clause.params[i], term.params[i]));
    }
    // A translation may decline what fills it, and only the reader's words know how.
    if (!words_of(scenario).english()) return Text{words_of(scenario).fill(text.message, text.values)};
    return text;
}

std::string heading(const Scenario& scenario, const DraftText& text) {
    std::vector<std::string> parties;
    for (const ActorId actor : text.parties)
        parties.push_back(scenario.actors[actor].name.str());
    const std::string type = scenario.agreements[text.type].name.str();
    const std::string framework = scenario.institutions[text.framework].name.str();
    const std::string all = fmt::format("{}", fmt::join(parties, ", "));
    return text.place.valid() ? words_of(scenario).tr("{type} in {place} ({framework}): {parties}", type,
                                                      scenario.places[text.place].name.str(), framework, all)
                              : words_of(scenario).tr("{type} ({framework}): {parties}", type, framework, all);
}

std::vector<Difference> differences(const DraftText& before, const DraftText& after) {
    using Kind = Difference::Kind;
    std::vector<Difference> found;
    if (before.framework != after.framework) {
        found.push_back({.kind = Kind::kFramework,
                         .before = number_of(before.framework.index()),
                         .after = number_of(after.framework.index())});
    }
    if (before.place != after.place) {
        found.push_back(
            {.kind = Kind::kPlace, .before = number_of(before.place.index()), .after = number_of(after.place.index())});
    }
    for (const ActorId actor : after.parties - before.parties)
        found.push_back({.kind = Kind::kPartyAdded, .actor = actor});
    for (const ActorId actor : before.parties - after.parties)
        found.push_back({.kind = Kind::kPartyRemoved, .actor = actor});
    for (const Term& term : before.terms) {
        if (!find_term(after, term.clause)) found.push_back({.kind = Kind::kClauseRemoved, .clause = term.clause});
    }
    for (const Term& term : after.terms) {
        const Term* old = find_term(before, term.clause);
        if (!old) {
            found.push_back({.kind = Kind::kClauseAdded, .clause = term.clause});
            continue;
        }
        const std::size_t count = std::min(old->params.size(), term.params.size());
        for (std::size_t i = 0; i < count; ++i) {
            if (old->params[i] == term.params[i]) continue;
            found.push_back({.kind = Kind::kParamChanged,
                             .clause = term.clause,
                             .param = i,
                             .before = old->params[i],
                             .after = term.params[i]});
        }
    }
    if (shared_clauses(before, after) != shared_clauses(after, before)) found.push_back({.kind = Kind::kClauseOrder});
    if (before.duration != after.duration) {
        found.push_back({.kind = Kind::kDuration,
                         .before = static_cast<double>(before.duration),
                         .after = static_cast<double>(after.duration)});
    }
    if (before.conditions != after.conditions) found.push_back({.kind = Kind::kConditions});
    if (before.linked != after.linked) found.push_back({.kind = Kind::kLinks});
    return found;
}

std::string describe(const Scenario& scenario, const Difference& difference, const DraftText& before,
                     const DraftText& after) {
    using Kind = Difference::Kind;
    const auto clause = [&] { return scenario.clauses[difference.clause].name.str(); };
    const auto terms = [&](const DraftText& text) {
        const Term* term = find_term(text, difference.clause);
        return term ? term_text(scenario, *term).str() : std::string();
    };
    const Words& words = words_of(scenario);
    switch (difference.kind) {
        case Kind::kClauseAdded:
            return words.tr("new: {clause}: {terms}", clause(), terms(after));
        case Kind::kClauseRemoved:
            return words.tr("struck: {clause}: {terms}", clause(), terms(before));
        case Kind::kParamChanged: {
            const ParamDef& def = scenario.clauses[difference.clause].params[difference.param];
            return words.tr("{clause}: {parameter} {new} instead of {old}", clause(),
                            words.english() ? def.name : label_of(scenario, def),
                            value_text(scenario, def, difference.after), value_text(scenario, def, difference.before));
        }
        case Kind::kPartyAdded:
            return words.tr("{actor} joins", scenario.actors[difference.actor].name.str());
        case Kind::kPartyRemoved:
            return words.tr("{actor} is no party any more", scenario.actors[difference.actor].name.str());
        case Kind::kFramework:
            return words.tr("framework {new} instead of {old}", name_at(scenario.institutions, difference.after),
                            name_at(scenario.institutions, difference.before));
        case Kind::kPlace: {
            const auto place = [&](PlaceId id) {
                return id.valid() ? scenario.places[id].name.str() : words.tr("no place");
            };
            return words.tr("in {new} instead of {old}", place(after.place), place(before.place));
        }
        case Kind::kDuration:
            return words.tr("{new} instead of {old}", duration_text(words, difference.after),
                            duration_text(words, difference.before));
        case Kind::kConditions:
            return words.tr("{new} instead of {old}", conditions_text(scenario, after.conditions),
                            conditions_text(scenario, before.conditions));
        case Kind::kLinks:
            return words.tr("{new} (before: {old})", linked_text(words, after), linked_text(words, before));
        case Kind::kClauseOrder:
            return words.tr("the clauses stand in another order");
    }
    return {};
}

}  // namespace demarche

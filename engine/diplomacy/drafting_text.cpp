#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "diplomacy/drafting.h"

namespace demarche {

namespace {

template <class Defs>
std::string name_at(const Defs& defs, double value) {
    if (!(value >= 0) || value >= static_cast<double>(defs.size())) return "?";
    return defs.data()[static_cast<std::size_t>(value)].name.str();
}

const Term* find_term(const DraftText& text, ClauseId clause) {
    const auto hit =
        std::find_if(text.terms.begin(), text.terms.end(), [&](const Term& t) { return t.clause == clause; });
    return hit == text.terms.end() ? nullptr : &*hit;
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

std::string duration_text(double rounds) {
    if (rounds == 0) return "without limit of time";
    return number_text(rounds) + (rounds == 1 ? " round" : " rounds");
}

std::string conditions_text(const Scenario& scenario, const Conditions& conditions) {
    std::vector<std::string> parts;
    if (conditions.not_before != 0) parts.push_back(fmt::format("not before round {}", conditions.not_before));
    if (conditions.until_round != 0) parts.push_back(fmt::format("until round {}", conditions.until_round));
    if (conditions.only_if) {
        const OnlyIf& only_if = *conditions.only_if;
        if (only_if.indicator) {
            std::vector<std::string> bounds;
            if (only_if.above) bounds.push_back("above " + number_text(*only_if.above));
            if (only_if.below) bounds.push_back("below " + number_text(*only_if.below));
            parts.push_back(fmt::format("only if {} is {}", scenario.slot_name(*only_if.indicator), list_text(bounds)));
        } else if (scenario.agreements.has(only_if.agreement)) {
            parts.push_back(fmt::format("only if a {} is in force", scenario.agreements[only_if.agreement].name.str()));
        }
    }
    return parts.empty() ? "unconditional" : list_text(parts);
}

std::string linked_text(const DraftText& text) {
    if (text.linked.empty()) return "stands alone";
    return text.linked.size() == 1 ? "only together with another draft"
                                   : fmt::format("only together with {} other drafts", text.linked.size());
}

/// An option as people read it: one that is the id of a place or an actor by its name, words without their underscores.
std::string option_text(const Scenario& scenario, const std::string& option) {
    if (const auto place = scenario.find<PlaceId>(option)) return scenario.places[*place].name.str();
    if (const auto actor = scenario.find<ActorId>(option)) return scenario.actors[*actor].name.str();
    std::string words = option;
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

}  // namespace

std::string value_text(const Scenario& scenario, const ParamDef& def, double value) {
    switch (def.type) {
        case ParamType::kInteger:
        case ParamType::kNumber:
            return number_text(value);
        case ParamType::kChoice:
            if (!(value >= 0) || value >= number_of(def.options.size())) return "?";
            return option_text(scenario, def.options[static_cast<std::size_t>(value)]);
        case ParamType::kBoolean:
            return value != 0 ? "yes" : "no";
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
    return text;
}

std::string heading(const Scenario& scenario, const DraftText& text) {
    std::vector<std::string> parties;
    for (const ActorId actor : text.parties)
        parties.push_back(scenario.actors[actor].name.str());
    std::string out = scenario.agreements[text.type].name.str();
    if (text.place.valid()) out += " in " + scenario.places[text.place].name.str();
    return fmt::format("{} ({}): {}", out, scenario.institutions[text.framework].name.str(), fmt::join(parties, ", "));
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
    switch (difference.kind) {
        case Kind::kClauseAdded:
            return fmt::format("new: {}: {}", clause(), terms(after));
        case Kind::kClauseRemoved:
            return fmt::format("struck: {}: {}", clause(), terms(before));
        case Kind::kParamChanged: {
            const ParamDef& def = scenario.clauses[difference.clause].params[difference.param];
            return fmt::format("{}: {} {} instead of {}", clause(), def.name,
                               value_text(scenario, def, difference.after),
                               value_text(scenario, def, difference.before));
        }
        case Kind::kPartyAdded:
            return scenario.actors[difference.actor].name.str() + " joins";
        case Kind::kPartyRemoved:
            return scenario.actors[difference.actor].name.str() + " is no party any more";
        case Kind::kFramework:
            return fmt::format("framework {} instead of {}", name_at(scenario.institutions, difference.after),
                               name_at(scenario.institutions, difference.before));
        case Kind::kPlace: {
            const auto place = [&](PlaceId id) {
                return id.valid() ? scenario.places[id].name.str() : std::string("no place");
            };
            return fmt::format("in {} instead of {}", place(after.place), place(before.place));
        }
        case Kind::kDuration:
            return fmt::format("{} instead of {}", duration_text(difference.after), duration_text(difference.before));
        case Kind::kConditions:
            return fmt::format("{} instead of {}", conditions_text(scenario, after.conditions),
                               conditions_text(scenario, before.conditions));
        case Kind::kLinks:
            return fmt::format("{} (before: {})", linked_text(after), linked_text(before));
        case Kind::kClauseOrder:
            return "the clauses stand in another order";
    }
    return {};
}

}  // namespace demarche

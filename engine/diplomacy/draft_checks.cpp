// What makes a text one that could be tabled: its type, parties, place, clauses, parameters, conditions and links.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/so_many.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/param_value.h"
#include "model/world_check.h"

namespace demarche {

namespace {

template <class I, class Def>
std::string names(const ById<I, Def>& defs, std::span<const I> ids, std::string_view last = "and") {
    std::vector<std::string> items;
    for (const I id : ids)
        items.push_back(defs[id].name.str());
    return list_text(items, last);
}

template <class T>
bool holds(const std::vector<T>& list, const T& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

Result<void> check_framework(const Scenario& scenario, const AgreementDef& type, const DraftText& text) {
    if (!type.allows_framework(text.framework)) {
        return fail(ErrorCode::kNotAllowed,
                    fmt::format("'{}' cannot be tabled in {}; its frameworks are {}", type.name.str(),
                                scenario.institutions[text.framework].name.str(),
                                names<InstitutionId>(scenario.institutions, type.frameworks)),
                    "/framework");
    }
    return {};
}

Result<void> check_parties(const Scenario& scenario, const AgreementDef& type, const DraftText& text) {
    constexpr auto kWhere = "/parties";
    if (!ActorSet::first(scenario.actors.size()).includes(text.parties)) {
        return fail(ErrorCode::kUnknownId, "there is no such actor", kWhere);
    }
    const int count = text.parties.size();
    const int least = std::max(1, type.min_parties);
    if (count < least || count > type.max_parties) {
        const bool open_above = type.max_parties >= static_cast<int>(scenario.actors.size());
        return fail(ErrorCode::kOutOfRange,
                    fmt::format("'{}' has {} parties, not {}", type.name.str(),
                                open_above                  ? fmt::format("{} or more", least)
                                : least == type.max_parties ? fmt::format("{}", least)
                                                            : fmt::format("{} to {}", least, type.max_parties),
                                count),
                    kWhere);
    }
    if (const ActorSet absent = type.include - text.parties; !absent.empty()) {
        return fail(
            ErrorCode::kNotAllowed,
            fmt::format("'{}' must have {} among its parties", type.name.str(), list_text(names_of(scenario, absent))),
            kWhere);
    }
    if (const ActorSet strange = text.parties - type.only; !type.only.empty() && !strange.empty()) {
        return fail(ErrorCode::kNotAllowed,
                    fmt::format("{} cannot be party to '{}'; {} can", list_text(names_of(scenario, strange)),
                                type.name.str(), list_text(names_of(scenario, type.only))),
                    kWhere);
    }
    return {};
}

Result<void> check_place(const Scenario& scenario, const AgreementDef& type, const DraftText& text) {
    constexpr auto kWhere = "/place";
    if (!type.has_place) {
        if (!text.place.valid()) return {};
        return fail(ErrorCode::kNotAllowed, fmt::format("'{}' has no place", type.name.str()), kWhere);
    }
    if (!text.place.valid()) {
        return fail(ErrorCode::kMissingField, fmt::format("'{}' needs a place", type.name.str()), kWhere);
    }
    if (!type.places.empty() && !holds(type.places, text.place)) {
        return fail(ErrorCode::kNotAllowed,
                    fmt::format("'{}' cannot be in {}; its places are {}", type.name.str(),
                                scenario.places[text.place].name.str(), names<PlaceId>(scenario.places, type.places)),
                    kWhere);
    }
    return {};
}

/// @param where  Says where it stands; asked only where something is wrong, for most texts that are checked are in
/// order.
template <class Where>
Result<void> check_term(const Scenario& scenario, const AgreementDef& type, const Term& term, ActorSet parties,
                        const Where& where) {
    if (!scenario.clauses.has(term.clause)) return fail(ErrorCode::kUnknownId, "there is no such clause", where());
    const ClauseDef& clause = scenario.clauses[term.clause];
    if (!type.allows_clause(term.clause)) {
        return fail(ErrorCode::kNotAllowed, fmt::format("'{}' has no clause '{}'", type.name.str(), clause.name.str()),
                    where());
    }
    if (term.params.size() != clause.params.size()) {
        return fail(ErrorCode::kMissingField,
                    fmt::format("the clause '{}' has {}, not {}", clause.name.str(),
                                so_many(clause.params.size(), "parameter"), term.params.size()),
                    where());
    }
    for (std::size_t i = 0; i < term.params.size(); ++i) {
        const ParamDef& def = clause.params[i];
        if (!fits(scenario, def, term.params[i], parties))
            return check_param(scenario, def, term.params[i], parties, where() + "/" + def.name);
    }
    return {};
}

Result<void> check_terms(const Scenario& scenario, const AgreementDef& type, const DraftText& text) {
    constexpr auto kWhere = "/clauses";
    for (std::size_t i = 0; i < text.terms.size(); ++i) {
        const auto where = [&] { return fmt::format("{}/{}", kWhere, i); };
        const Term& term = text.terms[i];
        if (auto fine = check_term(scenario, type, term, text.parties, where); !fine) return fine;
        const auto here = text.terms.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::any_of(text.terms.begin(), here, [&](const Term& t) { return t.clause == term.clause; })) {
            return fail(ErrorCode::kNotAllowed,
                        fmt::format("the clause '{}' is there twice; each may stand once",
                                    scenario.clauses[term.clause].name.str()),
                        where());
        }
    }
    for (const ClauseId needed : type.required) {
        if (find_term(text, needed) == nullptr) {
            return fail(ErrorCode::kMissingField,
                        fmt::format("'{}' needs the clause '{}'", type.name.str(), scenario.clauses[needed].name.str()),
                        kWhere);
        }
    }
    if (text.terms.size() > static_cast<std::size_t>(std::max(0, type.max_clauses))) {
        return fail(ErrorCode::kOutOfRange,
                    fmt::format("'{}' has at most {}, not {}", type.name.str(), so_many(type.max_clauses, "clause"),
                                text.terms.size()),
                    kWhere);
    }
    return {};
}

Result<void> check_duration(const AgreementDef& type, const DraftText& text) {
    constexpr auto kWhere = "/duration";
    const int most = type.max_duration > 0 ? type.max_duration : kLongestDuration;
    const bool without_limit = text.duration == 0 && type.max_duration == 0;
    if (without_limit || (text.duration >= std::max(1, type.min_duration) && text.duration <= most)) return {};
    return fail(ErrorCode::kOutOfRange,
                fmt::format("'{}' lasts {} to {} rounds{}, not {}", type.name.str(), std::max(1, type.min_duration),
                            most, type.max_duration == 0 ? " (0: without limit)" : "", text.duration),
                kWhere);
}

Result<void> check_only_if(const Scenario& scenario, const OnlyIf& only_if) {
    const std::string where = "/conditions/only_if";
    if (only_if.indicator.has_value() == only_if.agreement.valid()) {
        return fail(ErrorCode::kBadValue, "a condition looks at either an indicator or an agreement", where);
    }
    if (only_if.agreement.valid()) {
        if (only_if.below || only_if.above) {
            return fail(ErrorCode::kBadValue, "bounds belong to an indicator; an agreement has none",
                        where + (only_if.below ? "/below" : "/above"));
        }
        if (scenario.agreements.has(only_if.agreement)) return {};
        return fail(ErrorCode::kUnknownId, "there is no such type of agreement", where + "/agreement");
    }
    if (*only_if.indicator >= scenario.slots.size() ||
        scenario.slots[*only_if.indicator].kind != Slot::Kind::kIndicator) {
        return fail(ErrorCode::kUnknownId, "there is no such indicator", where + "/indicator");
    }
    // Whether an agreement is in force is known to its parties: a condition on a hidden number would tell it to them.
    const Slot& slot = scenario.slots[*only_if.indicator];
    if (scenario.indicators[IndicatorId{slot.def}].visible != Visible::kPublic) {
        return fail(ErrorCode::kNotAllowed, "a condition can look only at an indicator that everybody can see",
                    where + "/indicator");
    }
    if (!only_if.below && !only_if.above) {
        return fail(ErrorCode::kMissingField, "a condition on an indicator needs a bound: below, above or both", where);
    }
    if (only_if.below && !std::isfinite(*only_if.below)) {
        return fail(ErrorCode::kOutOfRange, "the bound must be a finite number", where + "/below");
    }
    if (only_if.above && !std::isfinite(*only_if.above)) {
        return fail(ErrorCode::kOutOfRange, "the bound must be a finite number", where + "/above");
    }
    return {};
}

Result<void> check_conditions(const Scenario& scenario, const World& world, const Conditions& conditions) {
    const int rounds = static_cast<int>(scenario.rounds.size());
    if (conditions.not_before < 0 || conditions.not_before > rounds) {
        return fail(ErrorCode::kOutOfRange, fmt::format("the game has rounds 1 to {}", rounds),
                    "/conditions/not_before");
    }
    if (conditions.until_round < 0 || conditions.until_round > rounds) {
        return fail(ErrorCode::kOutOfRange, fmt::format("the game has rounds 1 to {}", rounds),
                    "/conditions/until_round");
    }
    const int first = std::max(world.round, conditions.not_before);
    if (conditions.until_round != 0 && conditions.until_round < first) {
        return fail(ErrorCode::kOutOfRange,
                    fmt::format("it would end before it begins: the first round it can be in force is {}", first),
                    "/conditions/until_round");
    }
    if (conditions.only_if) return check_only_if(scenario, *conditions.only_if);
    return {};
}

Result<void> check_links(const World& world, const DraftText& text, std::span<const DraftId> kept) {
    for (std::size_t i = 0; i < text.linked.size(); ++i) {
        const std::string where = fmt::format("/linked/{}", i);
        const DraftId link = text.linked[i];
        const auto here = text.linked.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::find(text.linked.begin(), here, link) != here) {
            return fail(ErrorCode::kNotAllowed, "this link is there twice", where);
        }
        if (std::find(kept.begin(), kept.end(), link) != kept.end()) continue;
        const Draft* draft = world.draft(link);
        const Agreement* agreement = world.agreement(link);
        if (!draft && !agreement) return fail(ErrorCode::kUnknownDraft, "there is no such draft", where);
        if (agreement ? !alive(agreement->status) : draft->status == DraftStatus::kWithdrawn) {
            return fail(ErrorCode::kDecided, "a draft cannot depend on one that was withdrawn or has ended", where);
        }
    }
    return {};
}

Result<void> check_mandate(const Scenario& scenario, const DraftText& text) {
    const ClauseId outside = outside_mandate(scenario, text);
    if (!outside.valid()) return {};
    const InstitutionDef& framework = scenario.institutions[text.framework];
    return fail(ErrorCode::kNoMandate,
                fmt::format("the mandate of {} ({}) does not cover '{}' ({})", framework.name.str(),
                            list_text(framework.mandate), scenario.clauses[outside].name.str(),
                            list_text(scenario.clauses[outside].tags)),
                fmt::format("/clauses/{}", find_term(text, outside) - text.terms.data()));
}

}  // namespace

Result<void> check_kind(const Scenario& scenario, const DraftText& text) {
    if (!scenario.agreements.has(text.type))
        return fail(ErrorCode::kUnknownId, "there is no such type of agreement", "/type");
    if (!scenario.institutions.has(text.framework))
        return fail(ErrorCode::kUnknownId, "there is no such institution", "/framework");
    if (text.place.valid() && !scenario.places.has(text.place))
        return fail(ErrorCode::kUnknownId, "there is no such place", "/place");
    return {};
}

Result<void> check_text(const Scenario& scenario, const World& world, const DraftText& text,
                        std::span<const DraftId> kept) {
    if (auto fine = check_kind(scenario, text); !fine) return fine;
    const AgreementDef& type = scenario.agreements[text.type];
    if (auto fine = check_framework(scenario, type, text); !fine) return fine;
    if (auto fine = check_parties(scenario, type, text); !fine) return fine;
    if (auto fine = check_place(scenario, type, text); !fine) return fine;
    if (auto fine = check_terms(scenario, type, text); !fine) return fine;
    if (auto fine = check_duration(type, text); !fine) return fine;
    if (auto fine = check_conditions(scenario, world, text.conditions); !fine) return fine;
    if (auto fine = check_links(world, text, kept); !fine) return fine;
    return check_mandate(scenario, text);
}

bool fits(const Scenario& scenario, const ParamDef& def, double value, ActorSet parties) {
    const auto is_one_of = [&](std::size_t count) { return index_of(value, count) != std::string::npos; };
    switch (def.type) {
        case ParamType::kInteger:
        case ParamType::kNumber:
            return is_number_of(def, value);
        case ParamType::kChoice:
            return is_one_of(def.options.size());
        case ParamType::kBoolean:
            return is_one_of(2);
        case ParamType::kParty:
            return is_one_of(scenario.actors.size()) && parties.contains(id_in<ActorId>(value));
        case ParamType::kActor:
            return is_one_of(scenario.actors.size()) && (!def.other || parties.contains(id_in<ActorId>(value)));
        case ParamType::kPlace:
            return is_one_of(scenario.places.size());
        case ParamType::kInstitution:
            return is_one_of(scenario.institutions.size());
    }
    return false;
}

Result<void> check_param(const Scenario& scenario, const ParamDef& def, double value, ActorSet parties,
                         std::string where) {
    if (fits(scenario, def, value, parties)) return {};
    const auto none_of = [&](std::string_view what) {
        return fail(ErrorCode::kUnknownId, fmt::format("{} must be {}", def.name, what), std::move(where));
    };
    switch (def.type) {
        case ParamType::kInteger:
        case ParamType::kNumber: {
            const bool every_whole = def.type == ParamType::kInteger && def.step == 1;
            return fail(ErrorCode::kOutOfRange,
                        fmt::format("{} is {} to {}{}, not {}", def.name, number_text(def.min), number_text(def.max),
                                    every_whole ? std::string(" in whole numbers")
                                                : fmt::format(" in steps of {}", number_text(def.step)),
                                    number_text(value)),
                        std::move(where));
        }
        case ParamType::kChoice:
            return none_of("one of " + list_text(def.options, "or"));
        case ParamType::kBoolean:
            return none_of("true or false");
        case ParamType::kParty: {
            const std::size_t actor = index_of(value, scenario.actors.size());
            const std::string given = actor == std::string::npos
                                          ? ""
                                          : fmt::format("; {} is not", scenario.actors[ActorId{actor}].name.str());
            return fail(ErrorCode::kNotAParty,
                        fmt::format("{} must be one of the parties ({}){}", def.name,
                                    list_text(names_of(scenario, parties)), given),
                        std::move(where));
        }
        case ParamType::kActor: {
            const std::size_t actor = index_of(value, scenario.actors.size());
            if (actor == std::string::npos) return none_of("an actor");
            return fail(
                ErrorCode::kBadValue,
                fmt::format("{} must be somebody else than {}", def.name, scenario.actors[ActorId{actor}].name.str()),
                std::move(where));
        }
        case ParamType::kPlace:
            return none_of("a place");
        case ParamType::kInstitution:
            return none_of("an institution");
    }
    return fail(ErrorCode::kInternal, "a parameter of a type that does not exist", std::move(where));
}

ClauseId outside_mandate(const Scenario& scenario, const DraftText& text) {
    const InstitutionDef& framework = scenario.institutions[text.framework];
    if (framework.any_mandate || framework.mandate_fn.valid()) return {};
    for (const Term& term : text.terms) {
        const std::vector<std::string>& tags = scenario.clauses[term.clause].tags;
        const bool covered = tags.empty() || std::any_of(tags.begin(), tags.end(), [&](const std::string& tag) {
                                 return holds(framework.mandate, tag);
                             });
        if (!covered) return term.clause;
    }
    return {};
}

}  // namespace demarche

#include "diplomacy/drafting.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "diplomacy/param_value.h"
#include "diplomacy/voting.h"

namespace demarche {

bool may_write(const Scenario& scenario, const World& world, ActorId actor, InstitutionId framework) {
    const ActorId pen = pen_of(scenario, world, framework);
    return !pen.valid() || pen == actor;
}

Result<void> check_say(const Scenario& scenario, const World& world, const DraftText& text, ActorId actor) {
    if (pen_of(scenario, world, text.framework) == actor || voters(scenario, world, text).contains(actor)) return {};
    return fail(ErrorCode::kNotAParty,
                fmt::format("{} must be a party to the draft or a member of {}", scenario.actors[actor].name.str(),
                            scenario.institutions[text.framework].name.str()),
                "/parties");
}

bool may_amend(const Scenario& scenario, const World& world, const DraftText& text, ActorId actor) {
    const ActorId pen = pen_of(scenario, world, text.framework);
    return pen.valid() ? pen == actor : voters(scenario, world, text).contains(actor);
}

bool may_withdraw(const Scenario& scenario, const World& world, const Draft& draft, ActorId actor) {
    const ActorId pen = pen_of(scenario, world, draft.text().framework);
    return (pen.valid() ? pen : draft.proposer) == actor;
}

std::vector<InstitutionId> frameworks_for(const Scenario& scenario, const World& world, AgreementTypeId type,
                                          ActorId actor) {
    std::vector<InstitutionId> all = scenario.agreements[type].frameworks;
    if (all.empty()) {
        for (std::size_t i = 0; i < scenario.institutions.size(); ++i)
            all.push_back(InstitutionId{i});
    }
    // Who may be no party to such a text has a say in it only among the members of the body.
    const ActorSet only = scenario.agreements[type].only;
    const bool outsider = !only.empty() && !only.contains(actor);
    std::erase_if(all, [&](InstitutionId id) {
        return !may_write(scenario, world, actor, id) ||
               (outsider && pen_of(scenario, world, id) != actor && !world.institutions[id].members.contains(actor));
    });
    return all;
}

bool links_to(const DraftText& text, DraftId other) {
    return std::find(text.linked.begin(), text.linked.end(), other) != text.linked.end();
}

DraftText completed(const Scenario& scenario, DraftText text) {
    if (text.duration == 0 && scenario.agreements.has(text.type)) {
        text.duration = std::max(0, scenario.agreements[text.type].max_duration);
    }
    return text;
}

ActorSet others_than(const Scenario& scenario, ActorId actor) {
    return ActorSet::first(scenario.actors.size()) - ActorSet::just(actor);
}

ActorSet left_to_name(std::span<const ParamDef> defs, std::span<const double> values, std::size_t i, ActorSet parties) {
    if (!defs[i].other) return parties;
    for (std::size_t k = 0; k < defs.size() && k < values.size(); ++k) {
        const std::size_t actor =
            k != i && defs[k].other ? index_of(values[k], ActorSet::kCapacity) : std::string::npos;
        if (actor != std::string::npos) parties.erase(ActorId{actor});
    }
    return parties;
}

std::vector<double> values_of(const Scenario& scenario, const ParamDef& def, ActorSet parties) {
    std::vector<double> values;
    const auto count_up = [&](std::size_t count) {
        for (std::size_t i = 0; i < count; ++i)
            values.push_back(static_cast<double>(i));
    };
    switch (def.type) {
        case ParamType::kInteger:
        case ParamType::kNumber: {
            const double steps = steps_of(def);
            // Spread over the range when there are more than anybody could look at.
            const double shown = std::min(steps, static_cast<double>(kMaxValues - 1));
            for (double i = 0; i <= shown; ++i) {
                const double step = steps > shown ? std::floor(i * steps / shown) : i;
                values.push_back(std::min(to_milli(def.min + step * def.step), def.max));
            }
            break;
        }
        case ParamType::kChoice:
            count_up(def.options.size());
            break;
        case ParamType::kBoolean:
            count_up(2);
            break;
        case ParamType::kParty:
        case ParamType::kActor: {
            const bool any = def.type == ParamType::kActor && !def.other;
            for (const ActorId actor : any ? ActorSet::first(scenario.actors.size()) : parties)
                values.push_back(static_cast<double>(actor.index()));
            break;
        }
        case ParamType::kPlace:
            count_up(scenario.places.size());
            break;
        case ParamType::kInstitution:
            count_up(scenario.institutions.size());
            break;
    }
    return values;
}

std::vector<double> default_params(const Scenario& scenario, std::span<const ParamDef> defs, ActorSet parties) {
    std::vector<double> params;
    for (const ParamDef& def : defs) {
        const ActorSet named = left_to_name(defs, params, params.size(), parties);
        if (def.fallback && check_param(scenario, def, *def.fallback, named, {})) {
            params.push_back(*def.fallback);
        } else if (def.type == ParamType::kInteger || def.type == ParamType::kNumber) {
            params.push_back(def.min);
        } else if ((def.type == ParamType::kParty || def.other) && !named.empty()) {
            params.push_back(static_cast<double>((*named.begin()).index()));
        } else {
            params.push_back(0);
        }
    }
    return params;
}

DraftText plain_text(const Scenario& scenario, AgreementTypeId type, InstitutionId framework, PlaceId place,
                     ActorSet parties) {
    const AgreementDef& def = scenario.agreements[type];
    DraftText text;
    text.type = type;
    text.framework = framework;
    text.place = place;
    text.parties = parties;
    text.duration = def.max_duration;
    for (const ClauseId clause : def.required)
        text.terms.push_back({clause, default_params(scenario, scenario.clauses[clause].params, parties)});
    return text;
}

Draft as_draft(const Scenario& scenario, const World& world, const DraftText& text, ActorId proposer) {
    Draft draft;
    draft.id = DraftId{0};
    draft.proposer = proposer.valid() ? proposer : text.parties.empty() ? ActorId{0} : *text.parties.begin();
    draft.versions.push_back(Shared<DraftVersion>{{text, draft.proposer, world.round}});
    draft.votes.assign(scenario.actors.size(), Vote::kNone);
    return draft;
}

std::vector<std::vector<double>> settings(const Scenario& scenario, const std::vector<ParamDef>& defs, ActorSet parties,
                                          std::size_t per_param) {
    std::vector<std::vector<double>> out{default_params(scenario, defs, parties)};
    for (std::size_t p = 0; p < defs.size(); ++p) {
        // Who is named matters more than how much: parties and choices are all tried, numbers are spread.
        const ActorSet named = left_to_name(defs, out.front(), p, parties);
        const std::vector<double> values = values_of(scenario, defs[p], named);
        const bool number = defs[p].type == ParamType::kInteger || defs[p].type == ParamType::kNumber;
        const std::size_t n = number ? std::min(per_param, values.size()) : values.size();
        for (std::size_t i = 0; i < n; ++i) {
            const double value = n < 2 ? values.front() : values[i * (values.size() - 1) / (n - 1)];
            if (value == out.front()[p]) continue;
            std::vector<double> changed = out.front();
            changed[p] = value;
            out.push_back(std::move(changed));
        }
    }
    return out;
}

std::vector<std::string> names_of(const Scenario& s, ActorSet actors) {
    std::vector<std::string> out;
    for (const ActorId actor : actors)
        out.push_back(s.actors[actor].name.str());
    return out;
}

ActorId lead_of(const Scenario& scenario, const DraftText& text) {
    const Scenario::Lead& lead = scenario.lead;
    for (const Term& term : text.terms) {
        if (term.clause != lead.clause || lead.param >= term.params.size()) continue;
        const std::size_t actor = index_of(term.params[lead.param], scenario.actors.size());
        if (actor != std::string::npos) return ActorId{actor};
    }
    return {};
}

std::vector<ActorCost> table_costs(const Scenario& scenario, const Cost& cost, std::span<const double> params,
                                   ActorId self, int term) {
    std::vector<ActorCost> costs;
    for (const CostLine& line : cost.lines) {
        ActorId payer = line.actor;
        if (line.payer == CostLine::Payer::kSelf) payer = self;
        if (line.payer == CostLine::Payer::kParam) {
            const std::size_t actor =
                line.param < params.size() ? index_of(params[line.param], scenario.actors.size()) : std::string::npos;
            payer = actor == std::string::npos ? ActorId{} : ActorId{actor};
        }
        if (!payer.valid() || line.amount == 0) continue;
        const auto same = std::find_if(costs.begin(), costs.end(), [&](const ActorCost& c) {
            return c.actor == payer && c.resource == line.resource;
        });
        if (same != costs.end()) {
            same->amount += line.amount;
        } else {
            costs.push_back({payer, line.resource, line.amount, term});
        }
    }
    // As they are paid, so that what can be afforded does not hang on the order in which a sum was made.
    for (ActorCost& sum : costs)
        sum.amount = to_milli(sum.amount);
    return costs;
}

bool conditions_hold(const World& world, const DraftText& text, ActorSet readers) {
    const Conditions& conditions = text.conditions;
    if (conditions.not_before != 0 && world.round < conditions.not_before) return false;
    if (conditions.until_round != 0 && world.round > conditions.until_round) return false;
    if (!conditions.only_if) return true;
    const OnlyIf& only_if = *conditions.only_if;
    if (only_if.indicator) {
        const double value = world.numbers[*only_if.indicator];
        if (only_if.below && !(value < *only_if.below)) return false;
        if (only_if.above && !(value > *only_if.above)) return false;
    }
    if (only_if.agreement.valid()) {
        // One that some of the readers may not know of does not count: they would learn of it by what comes of the
        // text.
        return std::any_of(world.agreements.begin(), world.agreements.end(), [&](const Shared<Agreement>& a) {
            return a->status == AgreementStatus::kInForce && a->text().type == only_if.agreement &&
                   a->known_to.includes(readers);
        });
    }
    return true;
}

}  // namespace demarche

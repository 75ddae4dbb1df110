#include "ai/book.h"

#include <algorithm>
#include <cmath>

#include "base/hash.h"
#include "diplomacy/drafting.h"
#include "game/query.h"

namespace demarche::ai {

namespace {

constexpr std::size_t kValuesPerParam = 4;

}  // namespace

std::vector<std::vector<double>> settings(const Scenario& scenario, const std::vector<ParamDef>& defs, ActorSet parties,
                                          std::size_t per_param) {
    std::vector<std::vector<double>> out{default_params(scenario, defs, parties)};
    for (std::size_t p = 0; p < defs.size(); ++p) {
        const std::vector<double> values = values_of(scenario, defs[p], parties);
        // Who is named matters more than how much: parties and choices are all tried, numbers are spread.
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

Book::Book(script::Host& host, World world, std::vector<ObjectiveId> objectives, Horizon horizon)
    : host_(host),
      world_(std::move(world)),
      objectives_(std::move(objectives)),
      valuer_(host, world_, objectives_, horizon) {}

ActorSet Book::widest(const AgreementDef& type, InstitutionId framework) const {
    const Scenario& s = host_.scenario();
    ActorSet parties = type.include;
    const auto add_from = [&](ActorSet pool) {
        for (const ActorId actor : pool&(type.only.empty() ? s.playable : type.only)) {
            if (parties.size() < type.max_parties) parties.insert(actor);
        }
    };
    add_from(world_.institutions[framework].members & s.playable);
    add_from(s.playable);
    return parties;
}

const Book::Page& Book::page(AgreementTypeId type, InstitutionId framework, PlaceId place) {
    const std::uint64_t key = hash_mix(hash_mix(type.value, place.value), framework.value);
    std::unique_ptr<Page>& slot = pages_[key];
    if (slot) return *slot;
    slot = std::make_unique<Page>();
    Page& page = *slot;
    const Scenario& s = host_.scenario();
    const AgreementDef& def = s.agreements[type];
    const ActorSet parties = widest(def, framework);
    DraftText text;
    text.type = type;
    text.framework = framework;
    text.place = place;
    text.parties = parties;
    text.duration = def.max_duration;
    for (const ClauseId clause : def.required)
        text.terms.push_back({clause, default_params(s, s.clauses[clause].params, parties)});
    const Valuer::Outcome plain = valuer_.of(text);
    page.possible = plain.possible;
    page.plain = plain.change;
    if (!page.possible) return page;
    const auto less_plain = [&](ByObjective change) {
        for (std::size_t i = 0; i < change.size(); ++i)
            change[ObjectiveId{i}] -= page.plain[ObjectiveId{i}];
        return change;
    };
    const auto look_at = [&](ClauseId clause, std::size_t term, bool required) {
        ClauseValues values{clause, required, {}};
        for (std::vector<double>& params : settings(s, s.clauses[clause].params, parties, kValuesPerParam)) {
            text.terms[term].params = params;
            const Valuer::Outcome outcome = valuer_.of(text);
            if (outcome.possible) {
                values.options.push_back(
                    {std::move(params), less_plain(outcome.change), term_burdens(host_, world_, text, term)});
            }
        }
        if (!values.options.empty()) page.clauses.push_back(std::move(values));
    };
    for (std::size_t i = 0; i < def.required.size(); ++i) {
        const std::vector<double> defaults = text.terms[i].params;
        look_at(def.required[i], i, true);
        text.terms[i].params = defaults;
    }
    for (const ClauseId clause : def.optional) {
        text.terms.push_back({clause, {}});
        look_at(clause, text.terms.size() - 1, false);
        text.terms.pop_back();
    }
    return page;
}

const Book::Option* Book::nearest(const ClauseValues& values, const std::vector<double>& params) {
    const Option* best = nullptr;
    double least = 1e18;
    for (const Option& option : values.options) {
        double distance = 0;
        for (std::size_t p = 0; p < option.params.size(); ++p)
            distance += std::abs(option.params[p] - params[p]);
        if (distance < least) least = distance, best = &option;
    }
    return best;
}

std::optional<Book::Estimate> Book::estimate(const Page& page, const DraftText& text) {
    if (!page.possible) return std::nullopt;
    Estimate out{page.plain, {}};
    for (const Term& term : text.terms) {
        const auto at = std::find_if(page.clauses.begin(), page.clauses.end(),
                                     [&](const ClauseValues& values) { return values.clause == term.clause; });
        const Option* option = at == page.clauses.end() ? nullptr : nearest(*at, term.params);
        if (option == nullptr) return std::nullopt;
        for (std::size_t i = 0; i < out.change.size(); ++i)
            out.change[ObjectiveId{i}] += option->change[ObjectiveId{i}];
        out.burden.resize(option->burden.size(), 0.0);
        for (std::size_t i = 0; i < out.burden.size(); ++i)
            out.burden[ActorId{i}] += option->burden[ActorId{i}];
    }
    return out;
}

const std::vector<Book::ActPage>& Book::acts(ActorId actor) {
    std::unique_ptr<std::vector<ActPage>>& slot = acts_[actor.value];
    if (slot) return *slot;
    slot = std::make_unique<std::vector<ActPage>>();
    const Scenario& s = host_.scenario();
    const ActorSet all = ActorSet::first(s.actors.size());
    for (std::size_t a = 0; a < s.actions.size(); ++a) {
        const ActionId action{a};
        const ActionDef& def = s.actions[action];
        if (!def.by_fn.valid() && !def.by.contains(actor)) continue;
        for (std::vector<double>& params : settings(s, def.params, all, kValuesPerParam)) {
            PendingAct act{actor, action, {}, std::move(params)};
            Valuer::Outcome outcome = valuer_.of(act);
            slot->push_back({std::move(act), outcome.possible, std::move(outcome.change)});
        }
    }
    return *slot;
}

}  // namespace demarche::ai

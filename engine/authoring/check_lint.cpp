#include "authoring/check_lint.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "authoring/check_play.h"
#include "authoring/check_text.h"
#include "authoring/check_types.h"
#include "base/so_many.h"
#include "base/text.h"
#include "diplomacy/voting.h"
#include "game/timing.h"

namespace demarche::authoring {

using script::Severity;

void Lint::add(Severity severity, const SourcePlace& place, std::string path, std::string message, std::string hint,
               std::string about) {
    if (full()) {
        ++beyond_;
        return;
    }
    script::Finding finding;
    finding.severity = severity;
    finding.package = files_.name();
    finding.file = place.file;
    finding.line = place.line;
    finding.path = std::move(path);
    finding.message = std::move(message);
    finding.hint = std::move(hint);
    finding.about = std::move(about);
    finding.excerpt = source_excerpt(files_, place);
    out_.push_back(std::move(finding));
}

std::string Lint::hint_for(std::string_view given, const Names& names, std::string_view what) const {
    return full() ? std::string{} : authoring::hint_for(given, names, what);
}

void Lint::rest() {
    if (beyond_ == 0) return;
    const std::size_t more = std::exchange(beyond_, 0);
    script::Finding finding;
    finding.severity = Severity::kWarning;
    finding.package = files_.name();
    finding.message = fmt::format("{} more things were found", more);
    finding.hint = "they are told once these are mended";
    out_.push_back(std::move(finding));
}

std::string Lint::names(ActorSet actors) const {
    std::vector<std::string> ids;
    for (const ActorId actor : actors)
        ids.push_back(s_.actors[actor].id);
    return list_text(ids);
}
void Lint::seats() {
    for (const ActorId actor : s_.playable) {
        const ActorDef& def = s_.actors[actor];
        const std::string path = fmt::format("actor '{}'", def.id);
        if (def.brief.empty()) {
            add(Severity::kWarning, def.place_of_definition, path, "the actor has a seat and no brief",
                "brief = _ [[...]]: a page for whoever plays it");
        }
        if (!def.personality.valid()) {
            add(Severity::kNote, def.place_of_definition, path, "the actor has a seat and no personality",
                "personality = \"...\": how the AI plays it");
        }
    }
    if (s_.playable.empty()) {
        add(Severity::kError,
            s_.actors.empty() ? SourcePlace{files_.name() + "/scenario.lua", 0}
                              : s_.actors[ActorId{0U}].place_of_definition,
            "scenario", "no actor can be played", "playable = true, which is the default");
    }
    if (s_.endings.empty()) {
        add(Severity::kWarning, {files_.name() + "/scenario.lua", 0}, "scenario",
            "the scenario has no ending, so nobody is told what came of it", "ending { id = ..., when = ... }");
    }
}

void Lint::pools() {
    for (const ObjectiveDef& def : s_.objectives) {
        if (!def.pool.valid() || def.secret) continue;
        add(Severity::kNote, def.place_of_definition, fmt::format("objective '{}'", def.id),
            fmt::format("it is dealt from the pool '{}' and not secret: everybody sees whether it was",
                        s_.pools[def.pool].id),
            "secret = true");
    }
}

void Lint::hooks() {
    const bool marks = std::any_of(s_.indicators.begin(), s_.indicators.end(),
                                   [](const IndicatorDef& indicator) { return !indicator.marks.empty(); });
    const auto lacks = [&](EventKind event) -> std::pair<const char*, const char*> {
        switch (event) {
            case EventKind::kDraftTabled:
            case EventKind::kAgreementAdopted:
            case EventKind::kAgreementInForce:
            case EventKind::kAgreementBreached:
            case EventKind::kAgreementEnded:
            case EventKind::kAgreementLeft:
                if (s_.agreements.empty()) return {"the scenario has no agreement", "agreement { id = ... }"};
                break;
            case EventKind::kAssuranceGiven:
            case EventKind::kAssuranceJudged:
                if (s_.assurances.empty()) return {"the scenario has no assurance", "assurance { id = ... }"};
                break;
            case EventKind::kCardPlayed:
                if (s_.cards.empty()) return {"the scenario has no card", "card { id = ... }"};
                break;
            case EventKind::kActionTaken:
                if (s_.actions.empty()) return {"the scenario has no action", "action { id = ... }"};
                break;
            case EventKind::kIndicatorCrossed:
                if (!marks) return {"no indicator has marks to cross", "marks = { 25, 50, 75 } in the indicator"};
                break;
            default:
                break;
        }
        return {nullptr, nullptr};
    };
    for (std::size_t i = 0; i < kEventKinds; ++i) {
        const auto event = static_cast<EventKind>(i);
        const auto [why, hint] = lacks(event);
        if (why == nullptr) continue;
        for (const HookDef& hook : s_.hooks[i]) {
            add(Severity::kWarning, hook.place_of_definition, fmt::format("on(\"{}\")", word(event)),
                fmt::format("the event never comes: {}", why), hint);
        }
        for (const QuestionDef& question : s_.questions) {
            if (question.when != event) continue;
            add(Severity::kWarning, question.place_of_definition, fmt::format("question '{}'", question.id),
                fmt::format("it is never asked: {}", why), hint);
        }
    }
}

void Lint::secrets(const CheckPlay* play) {
    for (std::size_t i = 0; i < s_.phases.size(); ++i) {
        const PhaseDef& phase = s_.phases[i];
        if (phase.like != PhaseLike::kDecision || game::choice_waits(s_, i)) continue;
        for (std::size_t n = 0; n < s_.actions.size(); ++n) {
            const ActionId id{n};
            const ActionDef& action = s_.actions[id];
            if (!action.secret) continue;
            // Its function may keep it to another phase.
            const bool asks = action.when.valid() || action.by_fn.valid();
            const bool open = !asks || (play != nullptr && play->open_in(id, i));
            if (!open && play != nullptr && play->open_anywhere(id)) continue;
            const std::string told = phase.sequential
                                         ? fmt::format(
                                               "in the phase '{}' seats act one after the other and at once: "
                                               "whose turn it is gives its author away",
                                               phase.id)
                                         : fmt::format(
                                               "in the phase '{}' it takes effect at once: what changes, and "
                                               "when, gives its author away",
                                               phase.id);
            add(open ? Severity::kWarning : Severity::kNote, action.place_of_definition,
                fmt::format("action '{}'", action.id),
                open ? "it is secret, and " + told : "it is secret, and where it is open " + told,
                phase.secret ? "a resolution phase after it, in which what was decided takes effect"
                             : "secret = true of the phase, with a resolution after it, or without secret = true here");
        }
    }
}

// -- who would have to agree

std::vector<InstitutionId> Lint::bodies_of(const AgreementDef& type) const {
    std::vector<InstitutionId> bodies = type.frameworks;
    for (std::size_t i = 0; type.frameworks.empty() && i < s_.institutions.size(); ++i)
        bodies.emplace_back(i);
    return bodies;
}

ActorSet Lint::payers(const AgreementDef& type) const {
    return (type.only.empty() ? ActorSet::first(s_.actors.size()) : type.only) | type.include;
}

std::string Lint::obstacle(const AgreementDef& type, InstitutionId body, ActorSet rejecting,
                           ActorSet abstaining) const {
    const ActorSet all = ActorSet::first(s_.actors.size());
    const ActorSet without = rejecting | abstaining;
    const ActorSet able = payers(type);
    if (able.size() < type.min_parties) {
        return fmt::format("it asks for {}, and only {} may be one", so_many(type.min_parties, "party", "parties"),
                           able.size());
    }
    const ActorSet members = s_.institutions[body].members;
    if (((able | members) & s_.playable).empty()) return "no seat may be a party to it or is a member there";
    if (const ActorSet held = type.include & (without - members); !held.empty()) {
        return fmt::format("{} must be a party to it", names(held));
    }
    if (const int willing = (able - (without - members)).size(); willing < type.min_parties) {
        return fmt::format("it asks for {}, and only {} would be one", so_many(type.min_parties, "party", "parties"),
                           willing);
    }
    Ballot ballot;
    ballot.members = members;
    ballot.extra = type.include - members;
    ballot.accepted = all - without;
    ballot.rejected = rejecting;
    ballot.abstained = abstaining - rejecting;
    ballot.closed = true;
    const Rule& rule = type.rule ? *type.rule : s_.institutions[body].rule;
    if (members.empty() && ballot.extra.empty()) ballot.extra = able - without;  // a format without members
    if (tally(rule, ballot).outcome == Outcome::kYes) return {};
    const ActorSet there = without & (members | consents(rule, {}));
    if (there.empty()) return "its rule does not hold though everybody accepts";
    return fmt::format("its rule ({}) does not hold without {}", describe(s_, rule), names(there));
}

void Lint::agreements(const CheckPlay* play, int games) {
    never_ = {};
    refuse_ = {};
    for (const ActorId actor : s_.chorus) {
        const HandlerId fn = s_.actors[actor].chorus;
        if (!fn.valid()) {
            never_.insert(actor);  // it abstains
            continue;
        }
        // Of a play that was broken off nobody knows what it would have said later.
        if (play == nullptr || play->broken_off() || !play->asked(fn)) continue;
        const CheckPlay::Answered said = play->answered(fn);
        if (said.words == 0 || said.yes > 0) continue;
        never_.insert(actor);
        if (said.no == said.words) refuse_.insert(actor);
    }
    for (std::size_t i = 0; i < s_.agreements.size(); ++i)
        agreement(AgreementTypeId{i});
    for (std::size_t i = 0; i < s_.clauses.size(); ++i)
        taboo(ClauseId{i});
    if (play != nullptr) mandates(*play, games);
}

void Lint::agreement(AgreementTypeId id) {
    const AgreementDef& type = s_.agreements[id];
    const std::vector<InstitutionId> bodies = bodies_of(type);
    const std::string path = fmt::format("agreement '{}'", type.id);
    std::vector<std::string> obstacles;
    bool chorus = false;
    for (const InstitutionId body : bodies) {
        std::string why = obstacle(type, body, {}, {});
        if (why.empty()) {
            why = obstacle(type, body, refuse_, never_ - refuse_);
            chorus |= !why.empty();
        }
        if (!why.empty()) obstacles.push_back(fmt::format("{}: {}", s_.institutions[body].id, why));
    }
    if (!bodies.empty() && obstacles.size() == bodies.size()) {
        add(Severity::kWarning, type.place_of_definition, path,
            fmt::format("nobody can bring it about ({})", list_text(obstacles, ";")),
            chorus ? "an actor without a seat accepts only where its chorus says \"yes\"; without one it abstains"
                   : "look at parties, frameworks and rules");
    }
    if (type.max_clauses == static_cast<int>(type.required.size()) && !type.optional.empty()) {
        add(Severity::kWarning, type.place_of_definition, path + ".clauses.max",
            fmt::format("no optional clause ever fits in: it may hold {}, and as many are required", type.max_clauses),
            "a greater max, or without the optional ones");
    }
    if (const ActorSet never = type.ratify - possible_parties(type); !never.empty()) {
        add(Severity::kWarning, type.place_of_definition, path + ".ratify",
            fmt::format("{} {} to ratify it, and never {} to it", names(never), never.size() == 1 ? "is" : "are",
                        never.size() == 1 ? "a party" : "parties"),
            "look at its `parties`: only who is one ratifies");
    }
    ActorSet sure;
    for (const ActorId actor : type.ratify& possible_parties(type)) {
        if (s_.constituencies_of(actor).empty()) sure.insert(actor);
    }
    if (!sure.empty()) {
        add(Severity::kNote, type.place_of_definition, path + ".ratify",
            fmt::format("{} {} no constituency, so nobody at home ever refuses", names(sure),
                        sure.size() == 1 ? "has" : "have"),
            "constituency { of = ... }, or without ratification");
    }
}

void Lint::taboo(ClauseId id) {
    ActorSet refusing;
    std::vector<std::string> minds;
    for (const ActorId actor : s_.playable) {
        const PersonalityId mind = s_.actors[actor].personality;
        if (!mind.valid()) continue;
        const std::vector<ClauseId>& never = s_.personalities[mind].taboo;
        if (std::find(never.begin(), never.end(), id) == never.end()) continue;
        refusing.insert(actor);
        const std::string name = fmt::format("'{}'", s_.personalities[mind].id);
        if (std::find(minds.begin(), minds.end(), name) == minds.end()) minds.push_back(name);
    }
    if (refusing.empty()) return;
    const ClauseDef& def = s_.clauses[id];
    int places = 0;
    bool tabled = false;
    for (const AgreementDef& type : s_.agreements) {
        if (!type.allows_clause(id)) continue;
        for (const InstitutionId body : bodies_of(type)) {
            ++places;
            // Somebody has to table it, too.
            const ActorSet say = (payers(type) | s_.institutions[body].members) & s_.playable;
            const bool somebody = !(say - refusing).empty();
            if (somebody && obstacle(type, body, refusing, {}).empty()) return;
            tabled |= somebody;
        }
    }
    if (places == 0) return;
    add(tabled ? Severity::kNote : Severity::kWarning, def.place_of_definition, fmt::format("clause '{}'", def.id),
        tabled ? fmt::format("it is taboo for {0}, and nothing that may hold it is adopted without a yes of {0}: only "
                             "people in that seat can sign it",
                             names(refusing))
               : std::string{"it is taboo for every seat that could sign it: no AI ever tables or accepts it"},
        fmt::format("look at `taboo` of personality {}", list_text(minds)));
}

// -- what can be paid

double Lint::most_of(ActorId actor, ResourceId resource) const {
    const double start = s_.actors[actor].resources[resource];
    const ResourceDef& def = s_.resources[resource];
    const double grown = start + def.renew * static_cast<double>(s_.rounds.size());
    return def.cap ? std::max(start, std::min(grown, *def.cap)) : grown;
}

bool Lint::granted(ResourceId resource) {
    if (!grants_) {
        grants_.emplace();
        for (const LintSource& source : all_sources()) {
            const std::vector<script::LuaToken>& tokens = source.tokens;
            for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
                if (!tokens[i].is("grant") || !(tokens[i - 1].is(":") || tokens[i - 1].is("."))) continue;
                const auto given = tokens[i + 1].is("(") ? script::arguments_of(tokens, i + 1)
                                                         : std::vector<std::span<const script::LuaToken>>{};
                const bool said = tokens[i - 1].is(":") && given.size() > 1 && given[1].size() == 1 &&
                                  given[1][0].kind == script::LuaToken::Kind::kText;
                grants_->insert(said ? given[1][0].text : std::string{});
            }
        }
    }
    return grants_->contains("") || grants_->contains(s_.resources[resource].id);
}

double Lint::most_ever(ActorId actor, ResourceId resource) {
    if (!granted(resource)) return most_of(actor, resource);
    const std::optional<double>& cap = s_.resources[resource].cap;
    return cap ? std::max(s_.actors[actor].resources[resource], *cap) : std::numeric_limits<double>::infinity();
}

bool Lint::cost(const CheckPlay& play, const Definition& def, std::string path, const Cost& cost, ActorSet of) {
    std::vector<CostLine> sums;  // one for each payer and resource
    for (const CostLine& line : cost.lines) {
        const auto same = std::find_if(sums.begin(), sums.end(), [&](const CostLine& sum) {
            return sum.payer == line.payer && sum.param == line.param && sum.actor == line.actor &&
                   sum.resource == line.resource;
        });
        if (same == sums.end()) {
            sums.push_back(line);
        } else {
            same->amount += line.amount;
        }
    }
    for (const CostLine& line : sums) {
        ActorSet payers = of;
        if (line.payer == CostLine::Payer::kActor) {
            payers = {};
            payers.insert(line.actor);
        }
        double most = 0;
        double seen = 0;
        double ever = 0;
        for (const ActorId actor : payers) {
            most = std::max(most, most_of(actor, line.resource));
            ever = std::max(ever, most_ever(actor, line.resource));
            seen = std::max(seen, play.most_seen(s_.free_slot(actor, line.resource)));
        }
        if (most >= line.amount || seen >= line.amount || payers.empty()) continue;
        const bool may = ever >= line.amount;
        const std::string what = s_.resources[line.resource].id;
        add(may ? Severity::kNote : Severity::kWarning, def.place_of_definition, std::move(path),
            may ? fmt::format("nobody had the {} {} that it costs in anything that was played; {} was the most",
                              number_text(line.amount), what, number_text(std::max(most, seen)))
                : fmt::format("nobody can ever pay the {} {} that it costs: {} is the most that {} can have",
                              number_text(line.amount), what, number_text(ever),
                              payers.size() == 1 ? s_.actors[*payers.begin()].id : std::string{"any payer"}),
            fmt::format("a lower `cost`, more in `resources` of the actor, or `renew` of resource '{}'", what));
        return false;
    }
    return true;
}

void Lint::costs(const CheckPlay& play) {
    for (std::size_t i = 0; i < s_.actions.size(); ++i) {
        const ActionDef& def = s_.actions[ActionId{i}];
        if (!cost(play, def, fmt::format("action '{}'", def.id), def.cost, def.by_fn.valid() ? s_.playable : def.by)) {
            too_dear_.insert(ActionId{i});
        }
    }
    for (const CardDef& def : s_.cards) {
        if (def.hand) cost(play, def, fmt::format("card '{}'", def.id), def.cost, s_.playable);
        for (const ChoiceDef& choice : def.choices) {
            const std::string what = fmt::format("choice '{}' of card '{}'", choice.id, def.id);
            cost(play, def, what, choice.cost, ActorSet::just(choice.by));
        }
    }
    for (std::size_t i = 0; i < s_.clauses.size(); ++i) {
        const ClauseDef& def = s_.clauses[ClauseId{i}];
        const ActorSet parties = signatories(ClauseId{i});
        Cost paid = def.cost;  // nobody pays but a party
        std::erase_if(paid.lines, [&](const CostLine& line) {
            return line.payer == CostLine::Payer::kActor && !parties.contains(line.actor);
        });
        cost(play, def, fmt::format("clause '{}'", def.id), paid, parties);
        if (!parties.empty()) debts(ClauseId{i}, parties);
    }
}

void Lint::spending(const CheckPlay& play) {
    for (const CheckPlay::Unpaid& one : play.unpaid()) {
        double most = 0;
        double ever = 0;
        for (std::size_t i = 0; i < s_.actors.size(); ++i) {
            const ActorId actor{i};
            most = std::max({most, most_of(actor, one.resource), play.most_seen(s_.free_slot(actor, one.resource))});
            ever = std::max(ever, most_ever(actor, one.resource));
        }
        if (most >= one.least) continue;
        const bool may = ever >= one.least;
        const std::string what = fmt::format("{} {}", number_text(one.least), s_.resources[one.resource].id);
        add(may ? Severity::kNote : Severity::kWarning, play.defined_at(one.fn), one.what,
            may ? fmt::format("nobody had the {} that it spends in anything that was played; {} was the most", what,
                              number_text(most))
                : fmt::format("nobody can ever pay the {} that it spends: {} is the most that anybody can have", what,
                              number_text(ever)),
            "a cost, or a look at game:resource before");
    }
}

ActorSet Lint::signatories(ClauseId clause) const {
    ActorSet out;
    for (const AgreementDef& type : s_.agreements) {
        if (type.allows_clause(clause)) out = out | payers(type);
    }
    return out;
}

void Lint::debts(ClauseId clause, ActorSet able) {
    const ClauseDef& def = s_.clauses[clause];
    const std::string path = fmt::format("clause '{}'", def.id);
    // A table for all seats, of which each pays that signs, is no mistake; one of which nobody can sign is.
    const auto never_pays = [&](const CostLine& line) {
        return line.payer == CostLine::Payer::kActor && !able.contains(line.actor);
    };
    if (const auto& lines = def.cost.lines; !lines.empty() && std::all_of(lines.begin(), lines.end(), never_pays)) {
        add(Severity::kWarning, def.place_of_definition, path + ".cost",
            fmt::format("nobody ever pays it: '{}' can be party to no agreement that may hold the clause",
                        s_.actors[lines.front().actor].id),
            "a payer who signs, or `only` of the agreement's parties with it");
    }
    bool host = false;
    for (std::size_t i = 0; i < def.owed_by.size(); ++i) {
        const Duty& duty = def.owed_by[i];
        host = host || duty.of == Duty::Of::kHost;
        if (duty.of != Duty::Of::kActor || able.contains(duty.actor)) continue;
        const std::string& who = s_.actors[duty.actor].id;
        add(Severity::kWarning, def.place_of_definition, fmt::format("{}.owed_by[{}]", path, i + 1),
            fmt::format("'{}' can be party to no agreement that may hold the clause, and never owes it", who),
            "somebody who signs, or `only` of the agreement's parties with it");
    }
    const auto may_have_host = [&](const AgreementDef& type) {
        if (!type.has_place || !type.allows_clause(clause)) return false;
        std::vector<PlaceId> places = type.places;
        for (std::size_t i = 0; type.places.empty() && i < s_.places.size(); ++i)
            places.emplace_back(i);
        return std::any_of(places.begin(), places.end(), [&](PlaceId place) {
            return s_.places[place].of.valid() && payers(type).contains(s_.places[place].of);
        });
    };
    if (host && std::none_of(s_.agreements.begin(), s_.agreements.end(), may_have_host)) {
        add(Severity::kWarning, def.place_of_definition, path + ".owed_by",
            "`host` is nobody: no agreement that may hold the clause is about a place whose holder can sign it",
            "`place` in the agreement and `of` in the place, or somebody else who owes it");
    }
}
}  // namespace demarche::authoring

#include "session/check_lint.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/lines.h"
#include "base/text.h"
#include "diplomacy/voting.h"
#include "script/global_uses.h"
#include "script/schema.h"
#include "script/script_hint.h"
#include "session/check_play.h"
#include "session/check_text.h"
#include "session/lua_tokens.h"

namespace demarche::session {

using script::Finding;
using script::Severity;

namespace {

bool may_hold(const AgreementDef& type, ClauseId clause) {
    const auto in = [&](const std::vector<ClauseId>& list) {
        return std::find(list.begin(), list.end(), clause) != list.end();
    };
    return in(type.required) || in(type.optional);
}

std::string many_games(int games) {
    return fmt::format("{} {} played", games, games == 1 ? "game" : "games");
}

}  // namespace

void Lint::add(Severity severity, const SourcePlace& place, std::string path, std::string message, std::string hint) {
    Finding finding{severity,        files_.name(),      place.file,      place.line,
                    std::move(path), std::move(message), std::move(hint), {}};
    finding.excerpt = source_excerpt(files_, place);
    out_.push_back(std::move(finding));
}

std::string Lint::names(ActorSet actors) const {
    std::vector<std::string> ids;
    for (const ActorId actor : actors)
        ids.push_back(s_.actors[actor].id);
    return list_text(ids);
}

std::size_t Lint::times_in_sources(std::string_view text) {
    if (sources_.empty()) {
        for (const std::string& module : files_.modules()) {
            if (module.starts_with(files_.name() + ".spec.")) continue;
            if (const auto found = files_.find(module); found && *found) sources_.push_back((*found)->text);
        }
    }
    std::size_t times = 0;
    for (const std::string& source : sources_) {
        for (std::size_t at = source.find(text); at != std::string::npos; at = source.find(text, at + text.size()))
            ++times;
    }
    return times;
}

// -- what the definitions say

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

bool Lint::is_id(std::string_view name) const {
    return s_.find<ActorId>(name) || s_.find<PlaceId>(name) || s_.find<InstitutionId>(name) ||
           s_.find<ClauseId>(name) || s_.find<IndicatorId>(name) || s_.find<ResourceId>(name) ||
           s_.find<AgreementTypeId>(name);
}

// A name without a value is nil, and a nil at the end of a list says nothing: { "upland", plain } has one entry.
void Lint::globals() {
    std::set<std::string, std::less<>> known;
    for (const std::string& name : script::environment_names())
        known.insert(name.substr(0, name.find('.')));
    std::vector<std::pair<std::string, script::GlobalUse>> read;
    const std::string own = files_.name() + ".";
    for (const std::string& module : files_.modules()) {
        if (!module.starts_with(own) || module.starts_with(own + "spec.")) continue;
        const auto found = files_.find(module);
        if (!found || !*found) continue;
        for (script::GlobalUse& use : script::global_uses((*found)->text)) {
            if (use.written) {
                known.insert(use.name);
            } else {
                read.emplace_back((*found)->display_name, std::move(use));
            }
        }
    }
    const std::vector<std::string_view> all(known.begin(), known.end());
    for (const auto& [file, use] : read) {
        if (known.contains(use.name)) continue;
        const std::string shown = printable(use.name, 40);
        const std::string_view near = nearest(use.name, all);
        const std::string meant = script::script_hint(fmt::format("a nil value (global '{}')", use.name));
        add(Severity::kWarning, {file, use.line}, fmt::format("global '{}'", shown), "nothing gives it a value",
            is_id(use.name)  ? fmt::format("an id is a text: \"{}\"", shown)
            : !near.empty()  ? fmt::format("did you mean '{}'?", near)
            : !meant.empty() ? meant
                             : std::string{"local in front of it where it is made, or quotes around it"});
    }
}

void Lint::sources(bool translated) {
    const std::string own = files_.name() + ".";
    for (const std::string& module : files_.modules()) {
        if (!module.starts_with(own) || module.starts_with(own + "spec.")) continue;
        const auto found = files_.find(module);
        if (!found || !*found) continue;
        const std::vector<LuaToken> tokens = lua_tokens((*found)->text);
        for (const FieldTwice& field : fields_given_twice(tokens)) {
            add(Severity::kWarning, {(*found)->display_name, field.line},
                fmt::format("field '{}'", printable(field.name, 60)),
                fmt::format("it stands in this table a second time (first in line {}): one counts", field.first_line),
                "one of the two has to go");
        }
        tables_given((*found)->display_name, tokens);
        for (std::size_t i = 0; i + 3 < tokens.size(); ++i) {
            const SourcePlace place{(*found)->display_name, tokens[i].line};
            if (tokens[i].is("game") && (i == 0 || !tokens[i - 1].is(".")))
                of_game(place, std::span{tokens}.subspan(i + 1), translated);
            if (translated && tokens[i].is("return") && (tokens[i + 1].is("false") || tokens[i + 1].is("nil")) &&
                tokens[i + 2].is(",")) {
                plain_text({place.file, tokens[i + 3].line}, "return", tokens[i + 3]);
            }
        }
    }
}

// A file that is written and forgotten to be required looks finished and does nothing.
void Lint::modules(std::span<const std::string> specs) {
    const std::string own = files_.name() + ".";
    std::set<std::string, std::less<>> required{own + "scenario", own + "history"};
    bool known = true;
    const auto read = [&](std::string_view source) {
        const std::vector<LuaToken> tokens = lua_tokens(source);
        for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
            if (!tokens[i].is("require")) continue;
            const std::size_t name = i + (tokens[i + 1].is("(") ? 2 : 1);
            const bool joined = name + 1 < tokens.size() && tokens[name + 1].is(".");
            if (name < tokens.size() && tokens[name].kind == LuaToken::Kind::kText && !joined) {
                required.insert(tokens[name].text);
            } else {
                known = false;  // its name is worked out
            }
        }
    };
    for (const std::string& spec : specs)
        read(spec);
    for (const std::string& module : files_.modules()) {
        if (const auto found = files_.find(module); found && *found) read((*found)->text);
    }
    for (const std::string& module : files_.modules()) {
        if (!known || !module.starts_with(own) || module.starts_with(own + "spec.") || required.contains(module))
            continue;
        std::string file = module;
        std::replace(file.begin(), file.end(), '.', '/');
        const std::string shown = printable_name(module, 100);
        add(Severity::kWarning, {printable_name(file, 100) + ".lua", 1}, fmt::format("module '{}'", shown),
            "no file of the package requires it, so nothing that stands in it counts",
            fmt::format("require \"{}\" in scenario.lua", shown));
    }
}

void Lint::of_game(const SourcePlace& place, std::span<const LuaToken> rest, bool translated) {
    const std::span<const script::Binding> bindings = script::game_bindings();
    const auto binding = std::find_if(bindings.begin(), bindings.end(),
                                      [&](const script::Binding& one) { return rest[1].is(one.name); });
    if (binding == bindings.end()) {
        if (!rest[0].is(":") || !rest[2].is("(") || rest[1].kind != LuaToken::Kind::kWord) return;
        std::vector<std::string_view> all;
        for (const script::Binding& one : bindings)
            all.push_back(one.name);
        const std::string_view near = nearest(rest[1].text, all);
        const std::string shown = printable(rest[1].text, 60);
        add(Severity::kWarning, place, fmt::format("game:{}", shown), "there is no such method",
            near.empty() ? "scripts/API.md lists them" : fmt::format("did you mean game:{}?", near));
        return;
    }
    const std::string name = fmt::format("game:{}", binding->name);
    if (rest[0].is(".")) {
        // As a value it is neither a number nor true to what one compares it with, and nothing fails.
        add(Severity::kWarning, place, fmt::format("game.{}", binding->name), "it is a function, not what it gives",
            fmt::format("write {}({}), with a colon", name, binding->params.empty() ? "" : "..."));
        return;
    }
    if (!rest[0].is(":") || !rest[2].is("(")) return;
    int depth = 0;
    std::size_t arguments = 0;
    bool first = false;  // of its argument
    for (const LuaToken& token : rest.subspan(2)) {
        if (depth == 1 && arguments == 0 && !token.is(")")) arguments = 1;
        if (first && depth == 1 && translated && arguments <= binding->params.size() && arguments > 0 &&
            binding->params[arguments - 1].type.starts_with("Text")) {
            plain_text({place.file, token.line}, name, token);
        }
        if (first && depth == 1 && arguments > 0 && arguments <= binding->params.size() &&
            (binding->params[arguments - 1].name == "p" || binding->params[arguments - 1].name == "chance")) {
            const auto next = static_cast<std::size_t>(&token - rest.data()) + 1;
            if (next < rest.size() && (rest[next].is(",") || rest[next].is(")")))
                probability({place.file, token.line}, name, token);
        }
        if (first && depth == 1 && token.kind == LuaToken::Kind::kText && arguments > 0 &&
            arguments <= binding->params.size()) {
            const auto next = static_cast<std::size_t>(&token - rest.data()) + 1;
            if (next < rest.size() && (rest[next].is(",") || rest[next].is(")")))
                id_given({place.file, token.line}, name, binding->params[arguments - 1].type, token.text);
        }
        first = false;
        if (token.is("function")) return;  // its commas are its own
        if (token.kind != LuaToken::Kind::kSign) continue;
        if (token.is("(") || token.is("{") || token.is("[")) first = ++depth == 1;
        if (token.is(")") || token.is("}") || token.is("]")) --depth;
        if (depth == 0) break;
        if (depth == 1 && token.is(",")) {
            ++arguments;
            first = true;
        }
    }
    if (arguments <= binding->params.size()) return;
    std::vector<std::string> takes;
    for (const script::Param& param : binding->params)
        takes.emplace_back(param.name);
    add(Severity::kWarning, place, name,
        fmt::format("it is given {} arguments and takes {}", arguments, takes.empty() ? "none" : list_text(takes)),
        "the others are passed over");
}

void Lint::probability(const SourcePlace& place, const std::string& where, const LuaToken& token) {
    const bool whole = token.text.size() < 4 && token.text.find_first_not_of("0123456789") == std::string::npos;
    if (token.kind != LuaToken::Kind::kWord || !whole || token.text == "0" || token.text == "1") return;
    add(Severity::kWarning, place, where, fmt::format("with a probability of {} it always happens", token.text),
        "a probability goes from 0 to 1: 0.3 for three times in ten");
}

void Lint::plain_text(const SourcePlace& place, const std::string& where, const LuaToken& token) {
    const auto letter = [](unsigned char c) { return c >= 0x80 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    if (token.kind != LuaToken::Kind::kText || std::none_of(token.text.begin(), token.text.end(), letter)) return;
    add(Severity::kWarning, place, where,
        fmt::format("\"{}\" is not marked for translation, so nobody reads it in another language",
                    printable(token.text, 60)),
        "write _ \"...\", and _(\"... {name} ...\", { name = ... }) for a text with values");
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
        return fmt::format("it asks for {} parties, and only {} may be one", type.min_parties, able.size());
    }
    const ActorSet members = s_.institutions[body].members;
    if (((able | members) & s_.playable).empty()) return "no seat may be a party to it or is a member there";
    if (const ActorSet held = type.include & (without - members); !held.empty()) {
        return fmt::format("{} must be a party to it", names(held));
    }
    if (const int willing = (able - (without - members)).size(); willing < type.min_parties) {
        return fmt::format("it asks for {} parties, and only {} would be one", type.min_parties, willing);
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

void Lint::agreements(const CheckPlay* play) {
    never_ = {};
    refuse_ = {};
    for (const ActorId actor : s_.chorus) {
        const HandlerId fn = s_.actors[actor].chorus;
        if (!fn.valid()) {
            never_.insert(actor);  // it abstains
            continue;
        }
        if (play == nullptr) continue;
        const CheckPlay::Answered said = play->answered(fn);
        if (said.words == 0 || said.yes > 0) continue;
        never_.insert(actor);
        if (said.no == said.words) refuse_.insert(actor);
    }
    for (std::size_t i = 0; i < s_.agreements.size(); ++i)
        agreement(AgreementTypeId{i});
    for (std::size_t i = 0; i < s_.clauses.size(); ++i)
        taboo(ClauseId{i});
    if (play != nullptr) mandates(*play);
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
    if (type.max_clauses < static_cast<int>(type.required.size())) {
        add(Severity::kWarning, type.place_of_definition, path,
            fmt::format("it may hold {} clauses and must hold {}", type.max_clauses, type.required.size()),
            "clauses = { max = ... }");
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
        if (!may_hold(type, id)) continue;
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
        for (const ActorId actor : payers) {
            most = std::max(most, most_of(actor, line.resource));
            seen = std::max(seen, play.most_seen(s_.free_slot(actor, line.resource)));
        }
        if (most >= line.amount || seen >= line.amount || payers.empty()) continue;
        const bool granted = times_in_sources("grant") > 0;
        const std::string what = s_.resources[line.resource].id;
        add(granted ? Severity::kNote : Severity::kWarning, def.place_of_definition, std::move(path),
            granted ? fmt::format("nobody had the {} {} that it costs in anything that was played; {} was the most",
                                  number_text(line.amount), what, number_text(std::max(most, seen)))
                    : fmt::format("nobody can ever pay the {} {} that it costs: {} is the most that {} can have",
                                  number_text(line.amount), what, number_text(most),
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

ActorSet Lint::signatories(ClauseId clause) const {
    ActorSet out;
    for (const AgreementDef& type : s_.agreements) {
        if (may_hold(type, clause)) out = out | payers(type);
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
        if (!type.has_place || !may_hold(type, clause)) return false;
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

// -- what was played

void Lint::what_never_came(const CheckPlay& play, int games) {
    costs(play);
    if (games == 0) return;
    cards(play, games);
    endings(play, games);
    // Where the play was broken off, there was no time for what is missing.
    if (play.broken_off()) return;
    actions(play, games);
    choices(play, games);
    objectives(play, games);
}

void Lint::mandates(const CheckPlay& play) {
    for (std::size_t i = 0; i < s_.institutions.size(); ++i) {
        const InstitutionDef& body = s_.institutions[InstitutionId{i}];
        const CheckPlay::Answered said = play.answered(body.mandate_fn);
        if (!said.never()) continue;
        add(Severity::kWarning, play.defined_at(body.mandate_fn), fmt::format("institution '{}'.mandate", body.id),
            fmt::format("it covered none of the drafts that it was asked about ({} times)", said.calls),
            "it has to return true for what may be tabled there; the draft has type, place, parties and clauses");
    }
}

void Lint::cards(const CheckPlay& play, int games) {
    std::vector<std::string> unseen;
    SourcePlace first;
    for (std::size_t i = 0; i < s_.cards.size(); ++i) {
        const CardDef& card = s_.cards[CardId{i}];
        if (play.drawn().contains(CardId{i})) continue;
        if (!play.tried().contains(CardId{i}) && !card.hand && !play.broken_off()) {
            add(Severity::kNote, card.place_of_definition, fmt::format("card '{}'", card.id),
                fmt::format("its `when` held at no round's beginning of the {}", many_games(games)),
                "see whether it can ever come");
        } else if (s_.decks[card.deck].draw > 0) {
            if (unseen.empty()) first = card.place_of_definition;
            unseen.push_back(card.id);
        }
    }
    if (unseen.empty()) return;
    constexpr std::size_t kMost = 12;
    const std::size_t count = unseen.size();
    if (count > kMost) unseen.resize(kMost);
    add(Severity::kNote, first, "cards",
        fmt::format("{} of {} cards never came in the {}: {}{}", count, s_.cards.size(), many_games(games),
                    fmt::join(unseen, ", "), count > kMost ? ", ..." : ""),
        "'demarche simulate' says how often each comes");
}

void Lint::actions(const CheckPlay& play, int games) {
    for (std::size_t i = 0; i < s_.actions.size(); ++i) {
        const ActionId id{i};
        if (play.acted().contains(id) || too_dear_.contains(id)) continue;
        const ActionDef& def = s_.actions[id];
        const std::string path = fmt::format("action '{}'", def.id);
        if (play.answered(def.by_fn).never()) {
            add(Severity::kNote, play.defined_at(def.by_fn), path, "its `by` said no of every seat",
                "by = { \"...\" }, or a function(game, actor) that returns true for those who may");
            continue;
        }
        if (play.answered(def.when).never()) {
            add(Severity::kNote, play.defined_at(def.when), path,
                fmt::format("it was never open: its `when` held for no seat in the {}", many_games(games)),
                "see whether it can ever hold; it gets (game, actor)");
            continue;
        }
        const auto why = play.refused().find(id);
        if (why == play.refused().end()) continue;
        add(Severity::kNote, def.place_of_definition, path,
            fmt::format("nobody could take it at any decision of the {}: {}", many_games(games),
                        printable(why->second.message, 300)),
            "see whether anybody ever can");
    }
}

void Lint::choices(const CheckPlay& play, int games) {
    for (std::size_t i = 0; i < s_.cards.size(); ++i) {
        const CardDef& card = s_.cards[CardId{i}];
        for (const ChoiceDef& choice : card.choices) {
            if (!play.answered(choice.when).never()) continue;
            add(Severity::kNote, play.defined_at(choice.when),
                fmt::format("card '{}', choice '{}'", card.id, choice.id),
                fmt::format("it was never open: its `when` did not hold when the card came in the {}",
                            many_games(games)),
                "see whether it can ever hold");
        }
    }
    for (const InjectDef& inject : s_.injects) {
        if (!play.answered(inject.when).never()) continue;
        add(Severity::kNote, play.defined_at(inject.when), fmt::format("inject '{}'", inject.id),
            fmt::format("it never fell due: its `when` did not hold in the {}", many_games(games)),
            "see whether it can ever hold; the facilitator may use it at any time");
    }
}

void Lint::endings(const CheckPlay& play, int games) {
    std::vector<std::string> never;
    const EndingDef* first = nullptr;
    const EndingDef* any = nullptr;
    for (std::size_t i = 0; i < s_.endings.size(); ++i) {
        const EndingDef& ending = s_.endings[EndingId{i}];
        if (ending.when.valid()) any = any == nullptr ? &ending : any;
        if (play.endings().contains(EndingId{i})) continue;
        if (!ending.when.valid()) {
            // Its name stands where it is defined; somebody has to name it once more.
            if (times_in_sources(fmt::format("\"{}\"", ending.id)) + times_in_sources(fmt::format("'{}'", ending.id)) ==
                1) {
                add(Severity::kWarning, ending.place_of_definition, fmt::format("ending '{}'", ending.id),
                    "it never comes: it has no `when`, and no function names it",
                    fmt::format("when = function(game) ... end, or game:finish(\"{}\")", ending.id));
            }
            continue;
        }
        if (first == nullptr) first = &ending;
        never.push_back(ending.id);
    }
    if (any != nullptr && play.endings_reached() == 0) {
        add(Severity::kWarning, any->place_of_definition, "endings",
            fmt::format("no ending came in the {}: the rounds ran out", many_games(games)),
            "let the last one hold in the last round: when = function(game) return game:round() == game:rounds() end");
        return;
    }
    if (never.empty() || play.broken_off()) return;
    add(Severity::kNote, first->place_of_definition, "endings",
        fmt::format("{} of {} endings never came in the {}: {}", never.size(), s_.endings.size(), many_games(games),
                    fmt::join(never, ", ")),
        "the first that holds ends the game; 'demarche simulate' says how often each comes");
}

void Lint::objectives(const CheckPlay& play, int games) {
    constexpr int kEnough = 20;
    for (const ObjectiveDef& def : s_.objectives) {
        const CheckPlay::Answered said = play.answered(def.score);
        if (said.calls < kEnough || said.least != said.most) continue;
        add(Severity::kNote, play.defined_at(def.score), fmt::format("objective '{}'", def.id),
            fmt::format("its score was {} whenever it was asked in the {}: nothing moves it", number_text(said.most),
                        many_games(games)),
            "see whether it looks at what can change");
    }
}

}  // namespace demarche::session

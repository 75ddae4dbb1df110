// Definitions that nothing takes up: mostly a list that was to name them, or a name that has changed in one place.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

#include "authoring/check_lint.h"
#include "authoring/lua_terms.h"
#include "base/text.h"

namespace demarche::authoring {

namespace {

using script::Severity;

}  // namespace

/// How often each literal text and each word stands in the files.
struct Lint::Occurrences {
    std::unordered_map<std::string_view, int> texts, words;
    std::set<std::string_view> kept;  ///< Texts that a variable holds: where that stands they do.

    /// @param untold  A module that does not count.
    explicit Occurrences(const std::vector<LintSource>& sources, std::string_view untold = {}) {
        for (const LintSource& source : sources) {
            if (source.module == untold) continue;
            const std::vector<script::LuaToken>& tokens = source.tokens;
            for (std::size_t i = 0; i < tokens.size(); ++i) {
                if (tokens[i].kind == script::LuaToken::Kind::kText) ++texts[tokens[i].text];
                if (tokens[i].kind == script::LuaToken::Kind::kWord) ++words[tokens[i].text];
                if (i > 2 && tokens[i].kind == script::LuaToken::Kind::kText && tokens[i - 1].is("=") &&
                    tokens[i - 3].is("local"))
                    kept.insert(tokens[i].text);
            }
        }
    }
    [[nodiscard]] static int count(const std::unordered_map<std::string_view, int>& all, const std::string& id) {
        const auto at = all.find(id);
        return at == all.end() ? 0 : at->second;
    }
    [[nodiscard]] int text(const std::string& id) const { return count(texts, id); }
    [[nodiscard]] int word(const std::string& id) const { return count(words, id); }
    /// Its definition names it, and nothing else does. One whose id is put together is never called in question.
    [[nodiscard]] bool once(const std::string& id) const {
        return count(texts, id) == 1 && count(words, id) == 0 && !kept.contains(id);
    }
    /// The same, but for keys of tables, of which there are no more than these.
    [[nodiscard]] bool once_but_keys(const std::string& id, int keys) const {
        return count(texts, id) == 1 && count(words, id) <= keys;
    }
};

namespace {

bool pays(const Cost& cost, ResourceId resource) {
    return std::any_of(cost.lines.begin(), cost.lines.end(),
                       [&](const CostLine& line) { return line.resource == resource; });
}

/// Whether something that is written down costs it.
bool costs_something(const Scenario& s, ResourceId resource) {
    const auto in = [&](const auto& defs) {
        return std::any_of(defs.begin(), defs.end(), [&](const auto& def) { return pays(def.cost, resource); });
    };
    return in(s.clauses) || in(s.actions) || in(s.cards) ||
           std::any_of(s.cards.begin(), s.cards.end(), [&](const CardDef& card) { return in(card.choices); });
}

void add_weighted(const Rule& rule, std::vector<const Rule*>& out) {
    if (rule.kind == Rule::Kind::kWeighted) out.push_back(&rule);
    for (const Rule& inner : rule.inner)
        add_weighted(inner, out);
}

}  // namespace

bool Lint::defined_by(const SourcePlace& place, std::string_view call) {
    for (const LintSource& source : all_sources()) {
        if (source.file != place.file) continue;
        return std::any_of(source.tokens.begin(), source.tokens.end(),
                           [&](const script::LuaToken& token) { return token.line == place.line && token.is(call); });
    }
    return false;
}

void Lint::unused() {
    const Occurrences occurrences{all_sources()};
    const auto note = [&](const Definition& def, std::string_view kind, std::string message, std::string hint) {
        add(Severity::kNote, def.place_of_definition, fmt::format("{} '{}'", kind, def.id), std::move(message),
            std::move(hint));
    };
    for (const IndicatorDef& def : s_.indicators) {
        if (def.drift.valid() || !occurrences.once(def.id)) continue;
        // What a module of the rules defines it reads and moves itself.
        if (!defined_by(def.place_of_definition, "indicator")) continue;
        note(def, "indicator", "nothing reads it and nothing moves it", "game:get, game:change, or without it");
    }
    for (const RelationDef& def : s_.relations) {
        if (!occurrences.once(def.id)) continue;
        note(def, "relation", "nothing reads it and nothing moves it", "game:relation, game:shift, or without it");
    }
    for (std::size_t i = 0; i < s_.resources.size(); ++i) {
        const ResourceId resource{i};
        const ResourceDef& def = s_.resources[resource];
        const auto owns = [&](const ActorDef& actor) { return actor.resources[resource] != 0; };
        const auto owners = static_cast<int>(std::count_if(s_.actors.begin(), s_.actors.end(), owns));
        if (costs_something(s_, resource) || !occurrences.once_but_keys(def.id, owners)) continue;
        note(def, "resource", "nothing costs it and no function looks at it",
             fmt::format("cost = {{ by = {{ {} = 1 }} }} in a clause, an action or a choice", def.id));
    }
    for (std::size_t i = 0; i < s_.personalities.size(); ++i) {
        const PersonalityDef& def = s_.personalities[PersonalityId{i}];
        const auto has = [&](const ActorDef& actor) { return actor.personality == PersonalityId{i}; };
        if (std::any_of(s_.actors.begin(), s_.actors.end(), has)) continue;
        note(def, "personality", "no actor has it", fmt::format("personality = \"{}\" in an actor", def.id));
    }
    for (std::size_t i = 0; i < s_.institutions.size(); ++i) {
        const InstitutionDef& def = s_.institutions[InstitutionId{i}];
        const auto before_it = [&](const AgreementDef& type) {
            const std::vector<InstitutionId> bodies = bodies_of(type);
            return std::find(bodies.begin(), bodies.end(), InstitutionId{i}) != bodies.end();
        };
        if (std::any_of(s_.agreements.begin(), s_.agreements.end(), before_it) || !occurrences.once(def.id)) continue;
        note(def, "institution", "no agreement has it among its `frameworks`, and nothing else names it",
             fmt::format("frameworks = {{ \"{}\" }} in an agreement", def.id));
    }
}

namespace {

/// Whether anything comes of it beside what other functions make of it being there, or of its tags.
bool without_effect(const ClauseDef& def) {
    return !def.adopt.valid() && !def.each_round.valid() && !def.finish.valid() && !def.cost.fn.valid() &&
           def.cost.lines.empty() && def.likes.empty() && def.verify == 0;
}

bool holds(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

/// Is it `function(...) end`, at this place alone?
bool empty_function(const std::vector<LintSource>& sources, const SourcePlace& place) {
    for (const LintSource& source : sources) {
        if (source.file != place.file) continue;
        const std::vector<script::LuaToken>& tokens = source.tokens;
        int here = 0;
        bool empty = false;
        for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
            if (tokens[i].line != place.line || !tokens[i].is("function")) continue;
            ++here;
            const std::size_t close = tokens[i + 1].is("(") ? bracket_end(tokens, i + 1) : i;
            empty = close != i && close + 1 < tokens.size() && tokens[close + 1].is("end");
        }
        return here == 1 && empty;
    }
    return false;
}

}  // namespace

void Lint::idle_clauses(const Occurrences& occurrences) {
    // A tag for which nothing but clauses and mandates has a use says where its clause may be agreed, and no more.
    const auto covers_only = [&](const std::string& tag) {
        const auto clauses = std::count_if(s_.clauses.begin(), s_.clauses.end(),
                                           [&](const ClauseDef& clause) { return holds(clause.tags, tag); });
        const auto bodies = std::count_if(s_.institutions.begin(), s_.institutions.end(),
                                          [&](const InstitutionDef& body) { return holds(body.mandate, tag); });
        return occurrences.word(tag) == 0 && occurrences.text(tag) == clauses + bodies;
    };
    for (std::size_t i = 0; i < s_.clauses.size(); ++i) {
        const ClauseDef& def = s_.clauses[ClauseId{i}];
        const auto holding =
            static_cast<int>(std::count_if(s_.agreements.begin(), s_.agreements.end(),
                                           [&](const auto& type) { return type.allows_clause(ClauseId{i}); }));
        // Whoever else names it may look for it in agreements.
        if (!without_effect(def) || !std::all_of(def.tags.begin(), def.tags.end(), covers_only) || holding == 0 ||
            occurrences.word(def.id) > 0 || occurrences.text(def.id) > 1 + holding || occurrences.text(def.id) == 0)
            continue;
        if (!defined_by(def.place_of_definition, "clause")) continue;
        add(Severity::kNote, def.place_of_definition, fmt::format("clause '{}'", def.id),
            "nothing comes of keeping it: it has no effect, costs nothing, pleases and angers nobody, and nothing "
            "looks for it",
            "adopt, each_round, cost or likes");
    }
}

void Lint::idle_params(const Occurrences& occurrences) {
    // Of what a function or a loop has made nobody knows how often its parameters stand there.
    std::map<std::string_view, std::map<std::pair<std::string, int>, int>> defined;
    std::set<std::string_view> made;
    const auto each = [&](const auto& defs, std::string_view kind, auto&& look) {
        for (const auto& def : defs) {
            for (const ParamDef& param : def.params)
                look(def, param, kind);
        }
    };
    const auto all = [&](auto&& look) {
        each(s_.clauses, "clause", look);
        each(s_.actions, "action", look);
        each(s_.assurances, "assurance", look);
    };
    all([&](const Definition& def, const ParamDef& param, std::string_view kind) {
        const SourcePlace& place = def.place_of_definition;
        if (++defined[param.name][{place.file, place.line}] > 1 || !defined_by(place, kind)) made.insert(param.name);
    });
    all([&](const Definition& def, const ParamDef& param, std::string_view kind) {
        // It stands where it is defined, and in holes of texts, which are no words of their own.
        if (made.contains(param.name) || occurrences.text(param.name) > 0 ||
            occurrences.word(param.name) != static_cast<int>(defined[param.name].size()))
            return;
        add(Severity::kNote, def.place_of_definition, fmt::format("{} '{}'.params.{}", kind, def.id, param.name),
            "no function reads it: whatever is chosen, nothing but the text is another",
            fmt::format("params.{} in a function, or without the parameter", param.name));
    });
}

void Lint::idle() {
    // What really happened is told beside the game, and nothing comes of it.
    const Occurrences occurrences{all_sources(), files_.name() + ".history"};
    idle_clauses(occurrences);
    idle_params(occurrences);
    for (const ActionDef& def : s_.actions) {
        if (!def.apply.valid() || !empty_function(all_sources(), host_.place_of(def.apply))) continue;
        add(Severity::kNote, host_.place_of(def.apply), fmt::format("action '{}'.apply", def.id),
            "it does nothing: whoever takes the action has only paid for it", "what comes of it");
    }
}

void Lint::weightless(const Rule& rule, std::span<const InstitutionId> bodies, const SourcePlace& place,
                      const std::string& path) {
    std::vector<const Rule*> weighted;
    add_weighted(rule, weighted);
    for (const Rule* one : weighted) {
        const auto weight = [&](ActorId actor) {
            return actor.index() < one->weights.size() ? one->weights[actor.index()] : 0;
        };
        ActorSet without;
        for (const InstitutionId id : bodies) {
            const ActorSet members = s_.institutions[id].members;
            ActorSet none;
            for (const ActorId member : members) {
                if (weight(member) == 0) none.insert(member);
            }
            // Where nobody has a weight, the rule is made for another body.
            if (none != members) without = without | none;
        }
        if (without.empty()) continue;
        add(Severity::kNote, place, path,
            fmt::format("{} {} without a weight: nothing depends on {} vote", names(without),
                        without.size() == 1 ? "is a member" : "are members", without.size() == 1 ? "its" : "their"),
            "weights = { ... } with all members");
    }
}

void Lint::weightless() {
    for (std::size_t i = 0; i < s_.institutions.size(); ++i) {
        const InstitutionDef& body = s_.institutions[InstitutionId{i}];
        weightless(body.rule, std::array{InstitutionId{i}}, body.place_of_definition,
                   fmt::format("institution '{}'.rule", body.id));
    }
    for (const AgreementDef& type : s_.agreements) {
        if (!type.rule) continue;
        weightless(*type.rule, bodies_of(type), type.place_of_definition, fmt::format("agreement '{}'.rule", type.id));
    }
}

void Lint::memberless() {
    // Who is admitted in play was not there to be listed.
    const bool grows = times_in_sources(":admit(") > 0;
    for (const InstitutionDef& body : s_.institutions) {
        if (!body.members.empty() || body.kind == InstitutionKind::kFormat || grows) continue;
        add(script::Severity::kWarning, body.place_of_definition, fmt::format("institution '{}'.members", body.id),
            "the body has no member, so nobody votes there but the parties of each text",
            "members = { ... }, or kind = \"format\" for a table that has none");
    }
}

template <class Defs>
void Lint::same_names(const Defs& defs, std::string_view kind) {
    std::map<std::string, const Definition*> seen;
    for (const auto& def : defs) {
        const auto [at, fresh] = seen.try_emplace(def.name.str(), &def);
        if (fresh) continue;
        add(Severity::kNote, def.place_of_definition, fmt::format("{} '{}'.name", kind, def.id),
            fmt::format("'{}' is the name of {} '{}', too: on a screen nobody can tell them apart",
                        printable(def.name.str(), 60), kind, at->second->id),
            "a name of its own");
    }
}

void Lint::alike() {
    std::map<std::string, const ActorDef*> shorts;
    std::map<std::string, const ActorDef*> colours;
    for (const ActorDef& def : s_.actors) {
        const std::string path = fmt::format("actor '{}'", def.id);
        const auto same = [&](std::map<std::string, const ActorDef*>& seen, const std::string& value, const char* field,
                              const char* what) {
            if (value.empty()) return;
            const auto [at, fresh] = seen.try_emplace(value, &def);
            if (fresh || at->second->name == def.name) return;
            add(Severity::kNote, def.place_of_definition, fmt::format("{}.{}", path, field),
                fmt::format("{} '{}' is that of '{}', too: in a table or on the map nobody can tell them apart", what,
                            printable(value, 60), at->second->id),
                "one of its own");
        };
        same(shorts, def.short_name.str(), "short", "the short name");
        // A chorus of many may share one.
        if (def.playable) same(colours, def.colour, "colour", "the colour");
    }
    // By any of these a message means somebody.
    std::map<std::string, const ActorDef*> called;
    for (const ActorDef& def : s_.actors) {
        called.try_emplace(def.name.str(), &def);
        called.try_emplace(def.short_name.str(), &def);
    }
    for (const ActorDef& def : s_.actors) {
        for (const Text& also : def.also) {
            const auto [at, fresh] = called.try_emplace(also.str(), &def);
            if (fresh || at->second == &def) continue;
            add(Severity::kNote, def.place_of_definition, fmt::format("actor '{}'.also", def.id),
                fmt::format("'{}' is a name of '{}', too: who is spoken of so nobody can tell",
                            printable(also.str(), 60), at->second->id),
                "a name that only one actor has");
        }
    }
    // What else people call so.
    std::map<std::string, std::string> others;
    for (const PlaceDef& def : s_.places)
        others.try_emplace(def.name.str(), fmt::format("the place '{}'", def.id));
    for (const InstitutionDef& def : s_.institutions)
        others.try_emplace(def.name.str(), fmt::format("the institution '{}'", def.id));
    for (const ClauseDef& def : s_.clauses)
        others.try_emplace(def.name.str(), fmt::format("the clause '{}'", def.id));
    for (const AgreementDef& def : s_.agreements)
        others.try_emplace(def.name.str(), fmt::format("the agreement '{}'", def.id));
    for (const ActorDef& def : s_.actors) {
        for (const Text& also : def.also) {
            const auto at = others.find(also.str());
            if (at == others.end()) continue;
            add(Severity::kNote, def.place_of_definition, fmt::format("actor '{}'.also", def.id),
                fmt::format("'{}' is the name of {}, too: whether the actor is spoken of nobody can tell",
                            printable(also.str(), 60), at->second),
                "a name that only the actor has");
        }
    }
    std::map<std::pair<double, double>, const PlaceDef*> spots;
    for (const PlaceDef& def : s_.places) {
        const auto [at, fresh] = spots.try_emplace({def.at.lat, def.at.lon}, &def);
        if (fresh) continue;
        add(Severity::kNote, def.place_of_definition, fmt::format("place '{}'.at", def.id),
            fmt::format("'{}' lies at the same spot: on the map one covers the other", at->second->id),
            "a spot of its own");
    }
}

void Lint::alike_choices() {
    for (const CardDef& card : s_.cards) {
        for (std::size_t i = 1; i < card.choices.size(); ++i) {
            const auto end = card.choices.begin() + static_cast<std::ptrdiff_t>(i);
            const ChoiceDef& choice = *end;
            const auto same = std::find_if(card.choices.begin(), end, [&](const ChoiceDef& one) {
                return one.by == choice.by && one.text == choice.text;
            });
            if (same == end) continue;
            add(Severity::kNote, card.place_of_definition, fmt::format("card '{}'.choices", card.id),
                fmt::format("'{}' reads as '{}' does, and both are of {}: nobody can tell what they choose", choice.id,
                            same->id, s_.actors[choice.by].id),
                "a text of its own");
        }
    }
}

void Lint::same_names() {
    alike();
    alike_choices();
    same_names(s_.actors, "actor");
    same_names(s_.places, "place");
    same_names(s_.indicators, "indicator");
    same_names(s_.relations, "relation");
    same_names(s_.resources, "resource");
    same_names(s_.institutions, "institution");
    same_names(s_.clauses, "clause");
    same_names(s_.agreements, "agreement");
    same_names(s_.actions, "action");
}

}  // namespace demarche::authoring

// Definitions that nothing takes up: mostly a list that was to name them, or a name that has changed in one place.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

#include "authoring/check_lint.h"
#include "base/text.h"

namespace demarche::authoring {

namespace {

using script::Severity;

/// How often each literal text and each word stands in the files.
struct Occurrences {
    std::unordered_map<std::string_view, int> texts, words;
    std::set<std::string_view> kept;  ///< Texts that a variable holds: where that stands they do.

    explicit Occurrences(const std::vector<LintSource>& sources) {
        for (const LintSource& source : sources) {
            const std::vector<session::LuaToken>& tokens = source.tokens;
            for (std::size_t i = 0; i < tokens.size(); ++i) {
                if (tokens[i].kind == session::LuaToken::Kind::kText) ++texts[tokens[i].text];
                if (tokens[i].kind == session::LuaToken::Kind::kWord) ++words[tokens[i].text];
                if (i > 2 && tokens[i].kind == session::LuaToken::Kind::kText && tokens[i - 1].is("=") &&
                    tokens[i - 3].is("local"))
                    kept.insert(tokens[i].text);
            }
        }
    }
    [[nodiscard]] static int count(const std::unordered_map<std::string_view, int>& all, const std::string& id) {
        const auto at = all.find(id);
        return at == all.end() ? 0 : at->second;
    }
    /// Its definition names it, and nothing else does. One whose id is put together is never called in question.
    [[nodiscard]] bool once(const std::string& id) const {
        return count(texts, id) == 1 && count(words, id) == 0 && !kept.contains(id);
    }
    /// The same, but for keys of tables, of which there are no more than these.
    [[nodiscard]] bool once_but_keys(const std::string& id, int keys) const {
        return count(texts, id) == 1 && count(words, id) <= keys;
    }
};

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
                           [&](const session::LuaToken& token) { return token.line == place.line && token.is(call); });
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

void Lint::same_names() {
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

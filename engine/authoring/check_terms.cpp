// What no agreement can ever hold, and is asked of one: by whom it is to be ratified, and which are looked for.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "authoring/check_lint.h"
#include "authoring/lua_terms.h"
#include "base/text.h"

namespace demarche::authoring {

using script::Severity;

namespace {

using Kind = script::LuaToken::Kind;

/// The fields of a table that are given as texts: name -> text.
std::map<std::string, const script::LuaToken*, std::less<>> texts_in(LuaTokens table) {
    std::map<std::string, const script::LuaToken*, std::less<>> out;
    int depth = 0;
    for (std::size_t i = 0; i + 3 < table.size(); ++i) {
        if (table[i].is("{") || table[i].is("(") || table[i].is("[")) ++depth;
        if (table[i].is("}") || table[i].is(")") || table[i].is("]")) --depth;
        const bool alone = table[i + 3].is(",") || table[i + 3].is("}") || table[i + 3].is(";");
        if (depth == 1 && table[i].kind == Kind::kWord && table[i + 1].is("=") && table[i + 2].kind == Kind::kText &&
            alone)
            out.emplace(table[i].text, &table[i + 2]);
    }
    return out;
}

/// The id of the definition in whose table this stands, where it is called so; "" for none.
std::string_view id_around(LuaTokens tokens, std::size_t at, std::string_view call) {
    int depth = 0;
    for (std::size_t i = at; i > 0; --i) {
        if (tokens[i].is("}") || tokens[i].is(")")) ++depth;
        if (!tokens[i].is("{") && !tokens[i].is("(")) continue;
        if (depth > 0) {
            --depth;
            continue;
        }
        if (!tokens[i].is("{") || !tokens[i - 1].is(call)) return {};
        const auto fields = texts_in(tokens.subspan(i, bracket_end(tokens, i) - i + 1));
        const auto id = fields.find("id");
        return id == fields.end() ? std::string_view{} : id->second->text;
    }
    return {};
}

}  // namespace

ActorSet Lint::possible_parties(const AgreementDef& type) const {
    return type.include.size() >= type.max_parties ? type.include : payers(type);
}

void Lint::looked_for(const SourcePlace& place, LuaTokens table) {
    const auto fields = texts_in(table);
    const auto given = [&](std::string_view name) -> const std::string* {
        const auto at = fields.find(name);
        return at == fields.end() ? nullptr : &at->second->text;
    };
    const auto id_in = [&]<class I>(std::string_view name, std::optional<I>& out) {
        const std::string* const text = given(name);
        if (text == nullptr) return true;
        out = s_.lookup<I>(*text);
        return out.has_value();  // what is no id is told elsewhere
    };
    std::optional<AgreementTypeId> type;
    std::optional<ClauseId> clause;
    std::optional<InstitutionId> framework;
    std::optional<PlaceId> where;
    std::optional<ActorId> party;
    const bool known = id_in("type", type) && id_in("clause", clause) && id_in("framework", framework) &&
                       id_in("place", where) && id_in("party", party);
    if (!known) return;
    const auto never = [&](std::string_view field, const std::string& message, const std::string& hint) {
        add(Severity::kWarning, {place.file, fields.find(field)->second->line},
            fmt::format("game:agreements: {}", field), message, hint);
    };
    const auto any = [&](auto&& holds) {
        return std::any_of(s_.agreements.begin(), s_.agreements.end(), [&](const AgreementDef& one) {
            return (!type || &one == &s_.agreements[*type]) && holds(one);
        });
    };
    const std::string whose = type ? fmt::format("'{}'", s_.agreements[*type].id) : std::string{"no agreement"};
    const char* const verb = type ? "never " : "ever ";
    if (const std::string* const kind = given("kind");
        kind != nullptr && !any([&](const AgreementDef& one) { return word(one.kind) == *kind; }))
        return never("kind", fmt::format("{} is {}a {}", whose, verb, printable(*kind, 60)),
                     "what is looked for is never there");
    if (clause && !any([&](const AgreementDef& one) { return one.allows_clause(*clause); }))
        return never("clause", fmt::format("{} {}holds '{}'", whose, verb, s_.clauses[*clause].id),
                     "another clause, or this one among the `clauses` that it may hold");
    if (framework && !any([&](const AgreementDef& one) { return one.allows_framework(*framework); }))
        return never("framework", fmt::format("{} is {}adopted by '{}'", whose, verb, s_.institutions[*framework].id),
                     "another body, or this one among its `frameworks`");
    if (where && !any([&](const AgreementDef& one) {
            return one.has_place &&
                   (one.places.empty() || std::find(one.places.begin(), one.places.end(), *where) != one.places.end());
        }))
        return never("place", fmt::format("{} is {}for '{}'", whose, verb, s_.places[*where].id),
                     "another place, or `place` in the agreement");
    if (party && !any([&](const AgreementDef& one) { return possible_parties(one).contains(*party); }))
        return never("party",
                     fmt::format("'{}' is {} party to {}", s_.actors[*party].id, type ? "never a" : "no",
                                 type ? whose : std::string{"any agreement"}),
                     "another actor, or this one among its `parties`");
}

void Lint::ratified_when(const std::string& file, LuaTokens tokens) {
    for (std::size_t i = 3; i + 2 < tokens.size(); ++i) {
        if (!tokens[i].is("ratified_when") || !tokens[i - 1].is(".")) continue;
        const std::size_t open = tokens[i + 1].is("(") ? i + 2 : i + 1;
        if (!tokens[open].is("{") || !tokens[i - 3].is("=")) continue;
        const auto id = s_.lookup<AgreementTypeId>(id_around(tokens, i - 2, "agreement"));
        if (!id) continue;
        const AgreementDef& type = s_.agreements[*id];
        const std::string path = fmt::format("agreement '{}'.ratify", type.id);
        const std::size_t close = bracket_end(tokens, open);
        for (std::size_t at = open + 1; at < close; ++at) {
            if (tokens[at].kind == Kind::kText) {
                const auto clause = s_.lookup<ClauseId>(tokens[at].text);
                if (!clause || type.allows_clause(*clause)) continue;
                add(Severity::kWarning, {file, tokens[at].line}, path,
                    fmt::format("the agreement never holds '{}', so nobody ratifies it for that", tokens[at].text),
                    "a clause that stands among its `clauses`");
            } else if (tokens[at + 1].is("=") && tokens[at + 2].is("{")) {
                const auto actor = s_.lookup<ActorId>(tokens[at].text);
                if (!actor || possible_parties(type).contains(*actor)) continue;
                add(Severity::kWarning, {file, tokens[at].line}, path,
                    fmt::format("'{}' is never a party to it, and only parties ratify", tokens[at].text),
                    "somebody whom its `parties` allow");
            }
        }
    }
}

}  // namespace demarche::authoring

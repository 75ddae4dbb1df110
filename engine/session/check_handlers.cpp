// What functions say of ids, fields and parameters in words that stand in the files: also in branches that no game that
// was played has entered, and in comparisons, which never fail.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/text.h"
#include "script/loader_check.h"
#include "script/schema.h"
#include "session/check_lint.h"
#include "session/lua_tokens.h"

namespace demarche::session {

namespace {

using Names = std::vector<std::string_view>;

template <class Defs>
void add_ids(const Defs& defs, Names& out) {
    for (const auto& def : defs)
        out.push_back(def.id);
}

/// The ids that a word of the notation stands for, such as "ActorId" or "ActorId[]"; nothing if it is none for ids.
std::optional<Names> ids_of(const Scenario& s, std::string_view word) {
    Names out;
    if (word == "ActorId") {
        add_ids(s.actors, out);
    } else if (word == "PlaceId") {
        add_ids(s.places, out);
    } else if (word == "ConstituencyId") {
        add_ids(s.constituencies, out);
    } else if (word == "Id") {  // a subject
        add_ids(s.actors, out);
        add_ids(s.places, out);
        add_ids(s.constituencies, out);
    } else if (word == "IndicatorId") {
        add_ids(s.indicators, out);
    } else if (word == "RelationId") {
        add_ids(s.relations, out);
    } else if (word == "ResourceId") {
        add_ids(s.resources, out);
    } else if (word == "InstitutionId") {
        add_ids(s.institutions, out);
    } else if (word == "ClauseId") {
        add_ids(s.clauses, out);
    } else if (word == "AgreementTypeId") {
        add_ids(s.agreements, out);
    } else if (word == "ActionId") {
        add_ids(s.actions, out);
    } else if (word == "CardId") {
        add_ids(s.cards, out);
    } else if (word == "DeckId") {
        add_ids(s.decks, out);
    } else if (word == "ObjectiveId") {
        add_ids(s.objectives, out);
    } else if (word == "AssuranceId") {
        add_ids(s.assurances, out);
    } else if (word == "EndingId") {
        add_ids(s.endings, out);
    } else {
        return std::nullopt;
    }
    return out;
}

/// "indicator", of "IndicatorId".
std::string kind_in_words(std::string_view word) {
    if (word == "Id") return "actor, place or constituency";
    if (word == "AgreementTypeId") return "agreement";
    std::string out{word.substr(0, word.size() - 2)};
    std::transform(out.begin(), out.end(), out.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

/// All that a value of this type may be, where these are ids and words alone.
struct Allowed {
    Names names;
    std::string kind;  ///< In words; "" where they are words.
};
std::optional<Allowed> allowed(const Scenario& s, std::string_view type) {
    Allowed out;
    while (!type.empty()) {
        const std::size_t bar = type.find('|');
        std::string_view part = type.substr(0, bar);
        type.remove_prefix(bar == std::string_view::npos ? type.size() : bar + 1);
        while (!part.empty() && (part.back() == '?' || part.back() == ']' || part.back() == '['))
            part.remove_suffix(1);
        if (part == "nil") continue;
        if (part.size() > 1 && part.front() == '"') {
            out.names.push_back(part.substr(1, part.size() - 2));
            continue;
        }
        const auto ids = ids_of(s, part);
        if (!ids) return std::nullopt;
        out.kind = kind_in_words(part);
        out.names.insert(out.names.end(), ids->begin(), ids->end());
    }
    return out;
}

/// @param what  What each of the names is, in words.
std::string hint_for(std::string_view given, const Names& names, std::string_view what) {
    const std::string_view near = nearest(given, names);
    return near.empty() ? script::listed({names.begin(), names.end()}, what) : fmt::format("did you mean '{}'?", near);
}

/// What the tables are called that functions get, by the usual names of their parameters.
struct Known {
    std::string_view variable;
    std::string_view article;
    std::array<std::string_view, 2> shapes;
};
constexpr std::array<Known, 4> kKnown{{{"event", "an event", {"Event", ""}},
                                       {"draft", "a draft", {"Draft", ""}},
                                       {"agreement", "an agreement", {"Agreement", "Draft"}},
                                       {"act", "an act", {"Act", "Choice"}}}};

/// The parameters of all functions of a file by name.
std::set<std::string, std::less<>> parameters_in(std::span<const LuaToken> tokens) {
    std::set<std::string, std::less<>> out;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!tokens[i].is("function")) continue;
        while (i < tokens.size() && !tokens[i].is("("))
            ++i;
        for (++i; i < tokens.size() && !tokens[i].is(")"); ++i) {
            if (tokens[i].kind == LuaToken::Kind::kWord) out.insert(tokens[i].text);
        }
    }
    return out;
}

}  // namespace

void Lint::id_given(const SourcePlace& place, const std::string& where, std::string_view type, std::string_view given) {
    const auto may = allowed(s_, type);
    if (!may || std::find(may->names.begin(), may->names.end(), given) != may->names.end()) return;
    const std::string shown = printable(given, 60);
    add(script::Severity::kWarning, place, where,
        may->kind.empty() ? fmt::format("it is never '{}'", shown)
                          : fmt::format("there is no {} '{}'", may->kind, shown),
        hint_for(given, may->names, may->kind));
}

void Lint::tables_given(const std::string& file, std::span<const LuaToken> tokens) {
    const auto parameters = parameters_in(tokens);
    Names params;
    const auto add_params = [&](const auto& defs) {
        for (const auto& def : defs) {
            for (const ParamDef& param : def.params)
                params.push_back(param.name);
        }
    };
    add_params(s_.clauses);
    add_params(s_.actions);
    add_params(s_.assurances);
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        const bool field = tokens[i].kind == LuaToken::Kind::kWord && tokens[i + 1].is(".") &&
                           tokens[i + 2].kind == LuaToken::Kind::kWord;
        const bool inner = i > 0 && tokens[i - 1].is(".");  // act.params.n
        if (!field || (inner ? tokens[i].text != "params" : !parameters.contains(tokens[i].text))) continue;
        const std::string& name = tokens[i + 2].text;
        const SourcePlace place{file, tokens[i + 2].line};
        const std::string where = fmt::format("{}.{}", printable(tokens[i].text, 60), printable(name, 60));
        const auto is = [&](std::size_t at, std::string_view sign) {
            return i + at < tokens.size() && tokens[i + at].is(sign);
        };
        const bool compared = (is(3, "=") || is(3, "~")) && is(4, "=");
        if (is(3, "=") && !compared) continue;  // a table of its own
        if (tokens[i].text == "params") {
            if (std::find(params.begin(), params.end(), name) == params.end()) {
                add(script::Severity::kWarning, place, where,
                    fmt::format("no clause, action or promise has a parameter '{}', so it is always nil",
                                printable(name, 60)),
                    hint_for(name, params, "parameter"));
            }
            continue;
        }
        const auto known = std::find_if(kKnown.begin(), kKnown.end(),
                                        [&](const Known& one) { return one.variable == tokens[i].text; });
        if (known == kKnown.end()) continue;
        Names fields;
        std::string_view type;
        for (const script::Shape& shape : script::shapes()) {
            if (std::find(known->shapes.begin(), known->shapes.end(), shape.name) == known->shapes.end()) continue;
            for (const script::Shape::Part& part : shape.parts) {
                if (std::find(fields.begin(), fields.end(), part.name) == fields.end()) fields.push_back(part.name);
                // Of a table that may be one of two the first says what its fields are.
                if (part.name == name && (type.empty() || shape.name == known->shapes.front())) type = part.type;
            }
        }
        if (type.empty()) {
            add(script::Severity::kWarning, place, where,
                fmt::format("{} has no field '{}', so it is always nil", known->article, printable(name, 60)),
                hint_for(name, fields, "field"));
        } else if (compared && i + 5 < tokens.size() && tokens[i + 5].kind == LuaToken::Kind::kText) {
            id_given({file, tokens[i + 5].line}, where, type, tokens[i + 5].text);
        }
    }
}

}  // namespace demarche::session

// What is read and called of modules that a file requires, and which ids its functions are given: also where no game
// comes by.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "authoring/check_lint.h"
#include "base/lines.h"
#include "base/text.h"
#include "script/lua_tokens.h"
#include "script/script_hint.h"

namespace demarche::authoring {

namespace {

using script::LuaToken;
using Tokens = std::span<const LuaToken>;

/// A parameter that is called so takes ids of this kind: the rule library's own way of naming, and anybody's who
/// follows it.
constexpr std::array kIdParameters = {
    std::pair{"actor_id", "ActorId"},           std::pair{"place_id", "PlaceId"},
    std::pair{"clause_id", "ClauseId"},         std::pair{"indicator_id", "IndicatorId"},
    std::pair{"resource_id", "ResourceId"},     std::pair{"institution_id", "InstitutionId"},
    std::pair{"framework_id", "InstitutionId"}, std::pair{"action_id", "ActionId"},
    std::pair{"objective_id", "ObjectiveId"},   std::pair{"card_id", "CardId"},
    std::pair{"group_id", "ConstituencyId"},
};

bool is_word(Tokens tokens, std::size_t at) {
    return at < tokens.size() && tokens[at].kind == LuaToken::Kind::kWord;
}
bool is(Tokens tokens, std::size_t at, std::string_view sign) {
    return at < tokens.size() && tokens[at].is(sign);
}

/// The module that a local of a file stands for: `local trust = require "rules.trust"`.
using Required = std::map<std::string, std::string, std::less<>>;

/// Of names that stand for something else as well, in a function or by another assignment, nothing is said.
Required required_in(Tokens tokens) {
    Required out;
    const auto functions = script::functions_in(tokens);
    for (std::size_t i = 0; i + 4 < tokens.size(); ++i) {
        if (!tokens[i].is("local") || !is_word(tokens, i + 1) || !tokens[i + 2].is("=") || !tokens[i + 3].is("require"))
            continue;
        const std::size_t text = tokens[i + 4].is("(") ? i + 5 : i + 4;
        const std::string& name = tokens[i + 1].text;
        if (text >= tokens.size() || tokens[text].kind != LuaToken::Kind::kText) continue;
        const bool within = std::any_of(functions.begin(), functions.end(), [&](const script::LuaFunction& one) {
            const auto& own = one.parameters;
            return one.locals.contains(name) || std::find(own.begin(), own.end(), name) != own.end();
        });
        int made = 0;
        for (std::size_t j = 0; j + 1 < tokens.size(); ++j) {
            if (!tokens[j].is(name) || (j > 0 && (tokens[j - 1].is(".") || tokens[j - 1].is(":")))) continue;
            const bool named = j > 0 && (tokens[j - 1].is("local") || tokens[j - 1].is("for") || tokens[j - 1].is(","));
            made += named || (is(tokens, j + 1, "=") && !is(tokens, j + 2, "="));
        }
        if (!within && made == 1) out.emplace(name, tokens[text].text);
    }
    return out;
}

/// Which parameters a file's functions have, by their names: `has` of `local function has(`, and of `function M.has(`.
using Signatures = std::map<std::string, std::vector<std::string>, std::less<>>;

struct Written {
    Signatures local, of_table;
};
Written written_in(Tokens tokens) {
    Written out;
    const auto add = [](Signatures& into, const std::string& name, const std::vector<std::string>& parameters) {
        // Two of one name: which is meant nobody can tell here.
        if (const auto [at, fresh] = into.emplace(name, parameters); !fresh) at->second.clear();
    };
    for (const script::LuaFunction& one : script::functions_in(tokens)) {
        const std::size_t at = one.begin + 1;
        if (!is_word(tokens, at)) continue;
        if (is(tokens, at + 1, "(") && one.begin > 0 && tokens[one.begin - 1].is("local"))
            add(out.local, tokens[at].text, one.parameters);
        if (is(tokens, at + 1, ".") && is_word(tokens, at + 2) && is(tokens, at + 3, "("))
            add(out.of_table, tokens[at + 2].text, one.parameters);
    }
    return out;
}

}  // namespace

void Lint::ids_for(const std::string& file, Tokens tokens, std::size_t open, std::string_view called,
                   std::span<const std::string> parameters) {
    const std::vector<Tokens> given = script::arguments_of(tokens, open);
    for (std::size_t i = 0; i < given.size() && i < parameters.size(); ++i) {
        if (given[i].size() != 1 || given[i][0].kind != LuaToken::Kind::kText) continue;
        for (const auto& [name, type] : kIdParameters) {
            if (parameters[i] != name) continue;
            id_given({file, given[i][0].line}, fmt::format("{}, {}", called, name), type, given[i][0].text);
        }
    }
}

void Lint::modules_used() {
    std::map<std::string, Written, std::less<>> written;
    for (const LintSource& source : all_sources())
        written.emplace(source.module, written_in(source.tokens));
    std::map<std::string, std::optional<std::vector<std::string>>, std::less<>> fields;
    const auto fields_of = [&](const std::string& module) -> const auto& {
        const auto at = fields.find(module);
        return at != fields.end() ? at->second : fields.emplace(module, host_.module_fields(module)).first->second;
    };
    for (const LintSource& source : all_sources()) {
        if (!source.own) continue;
        const Tokens tokens = source.tokens;
        const Required required = required_in(tokens);
        const Signatures& local = written[source.module].local;
        for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
            if (!is_word(tokens, i) || (i > 0 && (tokens[i - 1].is(".") || tokens[i - 1].is(":")))) continue;
            const bool declared = i > 0 && tokens[i - 1].is("function");
            if (const auto own = local.find(tokens[i].text); own != local.end() && is(tokens, i + 1, "(") && !declared)
                ids_for(source.file, tokens, i + 1, own->first, own->second);
            if (const auto module = required.find(tokens[i].text); module != required.end())
                field_of_module(source.file, tokens, i,
                                {module->second, fields_of(module->second), written[module->second].of_table});
        }
    }
}

void Lint::field_of_module(const std::string& file, Tokens tokens, std::size_t at, const RequiredModule& module) {
    if (!is_word(tokens, at + 2)) return;
    const std::string& name = tokens[at + 2].text;
    const bool given = at + 3 < tokens.size() && (tokens[at + 3].is("(") || tokens[at + 3].is("{") ||
                                                  tokens[at + 3].kind == LuaToken::Kind::kText);
    const SourcePlace place{file, tokens[at + 2].line};
    const std::string shown = printable(name, 60);
    const std::string where = fmt::format("{}.{}", printable(tokens[at].text, 40), shown);
    if (tokens[at + 1].is(":") && given && module.name.starts_with("rules.")) {
        add(script::Severity::kWarning, place, where,
            "a function of a module is called with a dot: after a colon the module itself is its first argument",
            where + "(...)");
        return;
    }
    if (!tokens[at + 1].is(".")) return;
    if (!module.fields) return;
    const std::vector<std::string>& fields = *module.fields;
    if (std::find(fields.begin(), fields.end(), name) != fields.end()) {
        const auto function = module.functions.find(name);
        if (function != module.functions.end() && tokens[at + 3].is("("))
            ids_for(file, tokens, at + 3, where, function->second);
        return;
    }
    if (is(tokens, at + 3, "=") && !is(tokens, at + 4, "=")) return;  // it is made here
    const std::vector<std::string_view> all(fields.begin(), fields.end());
    const std::string_view near = nearest(name, all);
    // What may be there or not, in a table by ids, is looked up like this on purpose.
    if (!given && near.empty()) return;
    add(script::Severity::kWarning, place, where,
        given ? fmt::format("module '{}' has no function '{}'", printable(module.name, 60), shown)
              : fmt::format("module '{}' has no '{}', so it is nil", printable(module.name, 60), shown),
        near.empty() ? list_text(fields, "or") : script::did_you_mean_this(name, near));
}

}  // namespace demarche::authoring

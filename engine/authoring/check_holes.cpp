// Holes of texts that nothing fills: people read them as they stand.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "authoring/check_lint.h"
#include "authoring/check_types.h"
#include "authoring/lua_terms.h"
#include "base/text.h"
#include "base/words.h"
#include "script/script_text.h"

namespace demarche::authoring {

using script::Severity;
using Kind = script::LuaToken::Kind;

namespace {

/// The names to which a table that is written out gives values; nothing where one of them is worked out.
std::optional<Names> names_given(LuaTokens table) {
    Names out;
    int depth = 0;
    for (std::size_t i = 0; i + 1 < table.size(); ++i) {
        const bool begins = table[i].is("{") || table[i].is(",") || table[i].is(";");
        if (table[i].is("function")) return std::nullopt;  // its commas are its own
        if (table[i].is("{") || table[i].is("(") || table[i].is("[")) ++depth;
        if (table[i].is("}") || table[i].is(")") || table[i].is("]")) --depth;
        if (depth != 1 || !begins || i + 2 >= table.size()) continue;
        if (table[i + 1].is("[")) {
            if (table[i + 2].kind != Kind::kText) return std::nullopt;
            out.emplace_back(table[i + 2].text);
        } else if (table[i + 1].kind == Kind::kWord && table[i + 2].is("=")) {
            out.emplace_back(table[i + 1].text);
        }
    }
    return out;
}

bool is_name(std::string_view hole) {
    return !hole.empty() && std::all_of(hole.begin(), hole.end(), [](char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    });
}

}  // namespace

void Lint::values_of_texts(const std::string& file, LuaTokens tokens) {
    for (std::size_t i = 0; i + 4 < tokens.size(); ++i) {
        const bool text = tokens[i].is("_") && tokens[i + 1].is("(") && tokens[i + 2].kind == Kind::kText &&
                          tokens[i + 3].is(",") && tokens[i + 4].is("{");
        if (!text || (i > 0 && tokens[i - 1].is("."))) continue;
        const auto given = names_given(tokens.subspan(i + 4, bracket_end(tokens, i + 4) + 1 - (i + 4)));
        if (!given) continue;
        const std::string& message = tokens[i + 2].text;
        const std::vector<std::string_view> holes = hole_names(message);
        const SourcePlace place{file, tokens[i + 1].line};
        if (const std::string fault = script::hole_without_value(message, *given); !fault.empty()) {
            add(Severity::kWarning, place, "_", printable(fault, 200),
                "a value for each {name} of the text: { name = ... }", "argument");
            continue;
        }
        for (const std::string_view name : *given) {
            if (std::find(holes.begin(), holes.end(), name) != holes.end()) continue;
            add(Severity::kWarning, place, "_",
                fmt::format("the text has no {{{}}}, so nobody reads that value", printable(name, 60)),
                "{name} in the text for each value");
        }
    }
}

void Lint::without_values(const SourcePlace& place, const std::string& where, LuaTokens argument) {
    if (argument.empty() || !argument[0].is("_")) return;
    const bool plain = argument.size() == 2 || (argument.size() == 4 && argument[1].is("(") && argument[3].is(")"));
    const std::size_t at = argument.size() == 4 ? 2 : 1;
    if (!plain || argument[at].kind != Kind::kText) return;
    for (const std::string_view hole : hole_names(argument[at].text)) {
        if (!is_name(hole)) continue;
        add(Severity::kWarning, place, where,
            fmt::format("the text's {{{0}}} gets no value, and people read '{{{0}}}'", printable(hole, 60)),
            fmt::format("_(\"...\", {{ {} = ... }})", printable(hole, 60)));
        return;
    }
}

}  // namespace demarche::authoring

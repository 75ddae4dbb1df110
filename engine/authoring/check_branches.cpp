// Conditions that always hold or never do, and say nothing of it.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "authoring/check_lint.h"
#include "authoring/lua_terms.h"
#include "base/text.h"

namespace demarche::authoring {

using script::Severity;

void Lint::list_as_truth(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t game) {
    if (game == 0 || game + 3 >= tokens.size() || !tokens[game + 1].is(":")) return;
    const script::Binding* const binding = binding_called(tokens[game + 2].text);
    if (binding == nullptr || !binding->returns.ends_with("[]")) return;
    if (!tokens[game + 3].is("(") && !tokens[game + 3].is("{")) return;
    const std::size_t next = bracket_end(tokens, game + 3) + 1;
    const auto any = [&](std::size_t at, const auto& words) {
        return at < tokens.size() &&
               std::any_of(words.begin(), words.end(), [&](std::string_view word) { return tokens[at].is(word); });
    };
    constexpr std::array<std::string_view, 4> kAsks = {"if", "elseif", "while", "until"};
    constexpr std::array<std::string_view, 3> kJoins = {"and", "or", "not"};
    constexpr std::array<std::string_view, 4> kGoesOn = {"then", "do", "and", "or"};
    constexpr std::array<std::string_view, 2> kBegins = {"then", "do"};
    // `x and list or {}` is a value, and no question.
    const bool asked = (any(game - 1, kAsks) && any(next, kGoesOn)) || (any(game - 1, kJoins) && any(next, kBegins));
    if (!asked) return;
    add(Severity::kWarning, {file, tokens[game].line}, fmt::format("game:{}", binding->name),
        "it gives a list, which counts as true though it is empty",
        fmt::format("#game:{}{} > 0", binding->name, tokens[game + 3].is("{") ? " { ... }" : "(...)"));
}

void Lint::negated_comparison(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t at) {
    if (!tokens[at].is("not") || (at > 0 && tokens[at - 1].is("."))) return;
    const std::size_t begin = at + 1 < tokens.size() && tokens[at + 1].is("#") ? at + 2 : at + 1;
    const std::size_t end = term_end(tokens, begin);
    if (end == begin || end + 2 >= tokens.size() || tokens[begin].is("not") || tokens[begin].is("function")) return;
    const script::LuaToken& with = tokens[end + 2];
    // Whether it is true or false may be held against whether something else is.
    const bool truth = with.is("true") || with.is("false") || with.is("not") || with.is("(");
    if (tokens[end].is("<") || tokens[end].is(">")) {
        // "not #list < 2" is no different: `not` counts before all comparisons.
        const bool within = tokens[end + 1].is("=");
        const bool less = tokens[end].is("<");
        add(Severity::kWarning, {file, with.line}, "not",
            "`not` counts before the comparison: true or false is compared with a number, and that fails",
            fmt::format("x {} y, or not (x {}{} y)", less ? (within ? ">" : ">=") : (within ? "<" : "<="),
                        less ? "<" : ">", within ? "=" : ""));
        return;
    }
    if (!compares_equal(tokens, end) || truth) return;
    add(Severity::kWarning, {file, with.line}, "not",
        "`not` counts before the comparison: true or false is compared with what stands behind it",
        tokens[end].is("~") ? "x == y instead of not x ~= y" : "x ~= y, or not (x == y)");
}

void Lint::new_table_compared(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t at) {
    if (at < 2 || !tokens[at].is("{") || !tokens[at - 1].is("=") || !(tokens[at - 2].is("=") || tokens[at - 2].is("~")))
        return;
    add(Severity::kWarning, {file, tokens[at].line}, tokens[at - 2].is("=") ? "==" : "~=",
        "a table that is made there is never the same as another, whatever stands in the two",
        "compare what stands in them, one by one; #list == 0 for an empty list");
}

}  // namespace demarche::authoring

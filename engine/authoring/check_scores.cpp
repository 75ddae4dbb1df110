// What scores measure with the parts of the rule library: bounds beyond what the number can be.
#include <fmt/format.h>

#include <array>
#include <optional>

#include "authoring/check_lint.h"
#include "authoring/lua_terms.h"
#include "base/text.h"

namespace demarche::authoring {

using script::Severity;

namespace {

using Kind = script::LuaToken::Kind;

/// The name under which a file has this module; "" for none.
std::string name_of_module(LuaTokens tokens, std::string_view module) {
    for (std::size_t i = 3; i < tokens.size(); ++i) {
        if (tokens[i].kind != Kind::kText || tokens[i].text != module) continue;
        const std::size_t at = tokens[i - 1].is("(") ? i - 1 : i;
        if (at >= 3 && tokens[at - 1].is("require") && tokens[at - 2].is("=")) return tokens[at - 3].text;
    }
    return {};
}

struct Line {
    std::string id;
    struct End {
        double value = 0;
        int line = 0;
    };
    std::optional<End> worst, best;
};

/// @param open  Where the table begins.
Line line_in(LuaTokens tokens, std::size_t open) {
    Line out;
    const std::size_t close = bracket_end(tokens, open);
    int depth = 0;
    for (std::size_t i = open; i < close; ++i) {
        if (tokens[i].is("{") || tokens[i].is("(")) ++depth;
        if (tokens[i].is("}") || tokens[i].is(")")) --depth;
        if (depth != 1 || i + 2 >= tokens.size() || !tokens[i + 1].is("=")) continue;
        if (tokens[i].is("id") && tokens[i + 2].kind == Kind::kText) out.id = tokens[i + 2].text;
        const auto number = number_at(tokens, i + 2);
        if (!number || !(tokens[number->second].is(",") || tokens[number->second].is("}"))) continue;
        if (tokens[i].is("worst")) out.worst = {number->first, tokens[i].line};
        if (tokens[i].is("best")) out.best = {number->first, tokens[i].line};
    }
    return out;
}

}  // namespace

void Lint::scores_beyond(const std::string& file, LuaTokens tokens) {
    const std::string module = name_of_module(tokens, "rules.scoring");
    if (module.empty()) return;
    for (std::size_t i = 0; i + 3 < tokens.size(); ++i) {
        if (!tokens[i].is(module) || !tokens[i + 1].is(".") || (i > 0 && tokens[i - 1].is("."))) continue;
        const std::string& part = tokens[i + 2].text;
        const std::size_t open = i + (tokens[i + 3].is("(") ? 4 : 3);
        if (open >= tokens.size() || !tokens[open].is("{")) continue;
        const Line line = line_in(tokens, open);
        using Bounds = std::pair<double, double>;
        std::optional<Bounds> bounds;
        if (part == "indicator") {
            if (const auto id = s_.lookup<IndicatorId>(line.id))
                bounds = Bounds{s_.indicators[*id].min, s_.indicators[*id].max};
        } else if (part == "relation") {
            if (const auto id = s_.lookup<RelationId>(line.id.empty() ? "trust" : line.id))
                bounds = Bounds{s_.relations[*id].min, s_.relations[*id].max};
        } else if (part == "support" || part == "weakest") {
            bounds = Bounds{0, 100};
        }
        if (!bounds) continue;
        const double min = bounds->first;
        const double max = bounds->second;
        const auto judge = [&](const std::optional<Line::End>& end, const char* name, Severity severity,
                               const char* follows) {
            if (!end || (end->value >= min && end->value <= max)) return;
            const std::string what = line.id.empty() ? part : fmt::format("'{}'", line.id);
            add(severity, {file, end->line}, fmt::format("{}.{}: {}", module, part, name),
                fmt::format("{} goes from {} to {} and never comes to {}, so the score is never {}", what,
                            number_text(min), number_text(max), number_text(end->value), follows),
                fmt::format("a number from {} to {}", number_text(min), number_text(max)));
        };
        judge(line.best, "best", Severity::kWarning, "1");
        // Whoever never falls to 0 may be meant so.
        judge(line.worst, "worst", Severity::kNote, "0");
    }
}

}  // namespace demarche::authoring

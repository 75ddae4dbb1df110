// What the files say of the game's numbers that cannot be: subjects that an indicator does not have, and bounds that a
// number never passes.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "authoring/check_lint.h"
#include "base/text.h"
#include "script/schema.h"
#include "session/lua_tokens.h"

namespace demarche::authoring {

using script::Severity;

namespace {

/// "7", "-7" or "0.5", from `at` on: the number, and where it ends.
std::optional<std::pair<double, std::size_t>> number_at(std::span<const session::LuaToken> tokens, std::size_t at) {
    std::string digits;
    if (at < tokens.size() && tokens[at].is("-")) {
        digits = "-";
        ++at;
    }
    const auto word = [&](std::size_t i) {
        return i < tokens.size() && tokens[i].kind == session::LuaToken::Kind::kWord;
    };
    if (!word(at) || tokens[at].text.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
    digits += tokens[at].text;
    if (at + 1 < tokens.size() && tokens[at + 1].is(".") && word(at + 2)) {
        digits += "." + tokens[at + 2].text;
        at += 2;
    }
    double value = 0;
    const auto [rest, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (fault != std::errc{} || rest != digits.data() + digits.size()) return std::nullopt;
    return std::pair{value, at + 1};
}

bool calculates(const session::LuaToken& token) {
    return std::string_view{"+-*/%^.&|~#"}.find(token.text) != std::string_view::npos && token.text.size() == 1 &&
           token.kind == session::LuaToken::Kind::kSign;
}

struct Bounds {
    double min, max;
};

}  // namespace

bool Lint::subject_given(const SourcePlace& place, const script::Binding& binding,
                         std::span<const std::span<const session::LuaToken>> given) {
    const std::string where = fmt::format("game:{}", binding.name);
    const IndicatorDef* indicator = nullptr;
    for (std::size_t i = 0; i < given.size() && i < binding.params.size(); ++i) {
        const std::string_view type = binding.params[i].type;
        const std::span<const session::LuaToken> argument = given[i];
        if (argument.empty()) continue;
        const session::LuaToken& first = argument.front();
        const SourcePlace here{place.file, first.line};
        const bool alone = argument.size() == 1;
        const bool text = alone && first.kind == session::LuaToken::Kind::kText;
        const bool nothing = alone && first.is("nil");
        const auto number = number_at(argument, 0);
        const bool literal = number && number->second == argument.size();
        if (type == "IndicatorId" && text) {
            if (const auto id = s_.find<IndicatorId>(first.text)) indicator = &s_.indicators[*id];
        }
        const bool subject = binding.params[i].name == "subject" && i == 1 && indicator != nullptr;
        if (subject && indicator->of == SubjectKind::kWorld) {
            if (!literal && !text) continue;
            add(Severity::kWarning, here, where,
                fmt::format("'{}' is an indicator of the world and has no subject, and is given {}", indicator->id,
                            text ? fmt::format("'{}'", printable(first.text, 60)) : number_text(number->first)),
                // Only what may be left out stands behind it, or nothing.
                i + 1 == binding.params.size() ? "leave it out" : "nil in its place", "argument");
            return true;  // all that follows stands in the wrong place
        }
        const bool id = type == "Id?" || type == "Id" || type.ends_with("Id") || type.ends_with("Id?");
        if (id && literal) {
            add(Severity::kWarning, here, where,
                fmt::format("an id is asked for as {}, and it is given {}", binding.params[i].name,
                            number_text(number->first)),
                "the id of a definition, in quotes", "argument");
            return true;
        }
        if (!subject) continue;
        const char* const of = indicator->of == SubjectKind::kActor   ? "actor"
                               : indicator->of == SubjectKind::kPlace ? "place"
                                                                      : "constituency";
        const bool fits = indicator->of == SubjectKind::kActor   ? s_.find<ActorId>(first.text).has_value()
                          : indicator->of == SubjectKind::kPlace ? s_.find<PlaceId>(first.text).has_value()
                                                                 : s_.find<ConstituencyId>(first.text).has_value();
        // What is no id at all is said elsewhere.
        const bool other =
            text && !fits &&
            (s_.find<ActorId>(first.text) || s_.find<PlaceId>(first.text) || s_.find<ConstituencyId>(first.text));
        if (nothing || other) {
            add(Severity::kWarning, here, where,
                fmt::format("'{}' is an indicator of each {}, and is given {}", indicator->id, of,
                            nothing ? std::string{"nil"} : fmt::format("'{}'", printable(first.text, 60))),
                fmt::format("the id of {} {}", of[0] == 'a' ? "an" : "a", of),
                nothing ? std::string{"nil"} : fmt::format("id '{}'", printable(first.text, 60)));
        }
    }
    return false;
}

void Lint::bounds_compared(const std::string& file, std::span<const session::LuaToken> tokens, std::size_t game) {
    if (game + 4 >= tokens.size() || !tokens[game + 1].is(":") || !tokens[game + 3].is("(")) return;
    if (game > 0 && calculates(tokens[game - 1])) return;
    const std::vector<std::span<const session::LuaToken>> given = session::arguments_of(tokens, game + 3);
    const std::string& method = tokens[game + 2].text;
    std::optional<Bounds> bounds;
    std::string what;
    const bool named = !given.empty() && given[0].size() == 1 && given[0][0].kind == session::LuaToken::Kind::kText;
    if (method == "get" && named) {
        if (const auto id = s_.find<IndicatorId>(given[0][0].text)) {
            bounds = Bounds{s_.indicators[*id].min, s_.indicators[*id].max};
            what = fmt::format("'{}'", s_.indicators[*id].id);
        }
    } else if (method == "relation" && named) {
        if (const auto id = s_.find<RelationId>(given[0][0].text)) {
            bounds = Bounds{s_.relations[*id].min, s_.relations[*id].max};
            what = fmt::format("'{}'", s_.relations[*id].id);
        }
    } else if (method == "trust") {
        bounds = Bounds{s_.relations[Scenario::kTrust].min, s_.relations[Scenario::kTrust].max};
        what = "trust";
    } else if (method == "support") {
        bounds = Bounds{0, 100};
        what = "support";
    }
    if (!bounds) return;
    int depth = 0;
    std::size_t at = game + 3;
    for (; at < tokens.size(); ++at) {
        if (tokens[at].is("(")) ++depth;
        if (tokens[at].is(")") && --depth == 0) break;
    }
    if (++at + 1 >= tokens.size()) return;
    std::string sign = tokens[at].text;
    if (tokens[at].kind != session::LuaToken::Kind::kSign ||
        std::string_view{"<>=~"}.find(sign) == std::string_view::npos)
        return;
    ++at;
    if (tokens[at].is("=") || tokens[at].is("<") || tokens[at].is(">")) sign += tokens[at++].text;
    if (sign == "=" || sign == "~" || sign == "<<" || sign == ">>") return;
    const auto number = number_at(tokens, at);
    if (!number || (number->second < tokens.size() && calculates(tokens[number->second]))) return;
    const double than = number->first;
    const auto [min, max] = *bounds;
    const bool below = than < min;
    const bool above = than > max;
    const bool never = (sign == ">" && than >= max) || (sign == ">=" && above) || (sign == "<" && than <= min) ||
                       (sign == "<=" && below) || (sign == "==" && (below || above));
    const bool always = (sign == ">" && below) || (sign == ">=" && below) || (sign == "<" && above) ||
                        (sign == "<=" && above) || (sign == "~=" && (below || above));
    if (!never && !always) return;
    add(Severity::kWarning, {file, tokens[at].line}, fmt::format("game:{}", method),
        fmt::format("{} is {} {}{}: it goes from {} to {}", what, never || sign == "~=" ? "never" : "always",
                    sign == "==" || sign == "~=" ? "" : sign + " ", number_text(than), number_text(min),
                    number_text(max)),
        "another number, or other bounds of what it is compared with");
}

void Lint::half_comparison(const std::string& file, std::span<const session::LuaToken> tokens, std::size_t at) {
    const auto is = [&](std::size_t i, std::string_view sign) { return i < tokens.size() && tokens[i].is(sign); };
    if (!is(at + 1, "=") || !(is(at, "=") || is(at, "~")) || (at > 0 && is(at - 1, "="))) return;
    // Where a literal ends that begins here; 0 for anything else.
    const auto literal = [&](std::size_t i) -> std::size_t {
        if (i < tokens.size() && tokens[i].kind == session::LuaToken::Kind::kText) return i + 1;
        const auto number = number_at(tokens, i);
        return number ? number->second : 0;
    };
    const std::size_t first = literal(at + 2);
    if (first == 0 || !is(first, "or")) return;
    const std::size_t second = literal(first + 1);
    if (second == 0) return;
    const bool goes_on = second < tokens.size() && (calculates(tokens[second]) || is(second, "=") || is(second, "<") ||
                                                    is(second, ">") || is(second, "(") || is(second, ":"));
    if (goes_on) return;
    const session::LuaToken& value = tokens[first + 1];
    const std::string shown = value.kind == session::LuaToken::Kind::kText
                                  ? fmt::format("\"{}\"", printable(value.text, 60))
                                  : number_text(number_at(tokens, first + 1)->first);
    add(Severity::kWarning, {file, value.line}, "or",
        fmt::format("{} alone counts as true, whatever stands before it", shown),
        "each value is compared by itself: x == 1 or x == 2");
}

}  // namespace demarche::authoring

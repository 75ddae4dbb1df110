// What the files say of the game's numbers that cannot be: subjects that an indicator does not have, and bounds that a
// number never passes; and powers, which are not the same number everywhere.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "authoring/check_lint.h"
#include "authoring/lua_terms.h"
#include "base/text.h"
#include "script/lua_tokens.h"
#include "script/schema.h"

namespace demarche::authoring {

using script::Severity;

namespace {

bool calculates(const script::LuaToken& token) {
    return std::string_view{"+-*/%^.&|~#"}.find(token.text) != std::string_view::npos && token.text.size() == 1 &&
           token.kind == script::LuaToken::Kind::kSign;
}

}  // namespace

bool Lint::subject_given(const SourcePlace& place, const script::Binding& binding,
                         std::span<const std::span<const script::LuaToken>> given) {
    const std::string where = fmt::format("game:{}", binding.name);
    const IndicatorDef* indicator = nullptr;
    for (std::size_t i = 0; i < given.size() && i < binding.params.size(); ++i) {
        const std::string_view type = binding.params[i].type;
        const std::span<const script::LuaToken> argument = given[i];
        if (argument.empty()) continue;
        const script::LuaToken& first = argument.front();
        const SourcePlace here{place.file, first.line};
        const bool alone = argument.size() == 1;
        const bool text = alone && first.kind == script::LuaToken::Kind::kText;
        const bool nothing = alone && first.is("nil");
        const auto number = number_at(argument, 0);
        const bool literal = number && number->second == argument.size();
        if (type == "IndicatorId" && text) {
            if (const auto id = s_.lookup<IndicatorId>(first.text)) indicator = &s_.indicators[*id];
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
        const bool fits = indicator->of == SubjectKind::kActor   ? s_.lookup<ActorId>(first.text).has_value()
                          : indicator->of == SubjectKind::kPlace ? s_.lookup<PlaceId>(first.text).has_value()
                                                                 : s_.lookup<ConstituencyId>(first.text).has_value();
        // What is no id at all is said elsewhere.
        const bool other =
            text && !fits &&
            (s_.lookup<ActorId>(first.text) || s_.lookup<PlaceId>(first.text) || s_.lookup<ConstituencyId>(first.text));
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

Lint::Bounded Lint::round_at(const std::string& where) const {
    const auto last = static_cast<double>(s_.rounds.size());
    return {1, last, "the round", where, fmt::format("the first round is 1, and the last {}", number_text(last))};
}

const ResourceDef* Lint::resource_capped(std::span<const std::span<const script::LuaToken>> given) const {
    if (given.size() < 2 || given[1].size() != 1 || given[1][0].kind != script::LuaToken::Kind::kText) return nullptr;
    const auto id = s_.lookup<ResourceId>(given[1][0].text);
    return id && s_.resources[*id].cap ? &s_.resources[*id] : nullptr;
}

void Lint::bounds_compared(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t game) {
    if (game + 4 >= tokens.size() || !tokens[game + 1].is(":") || !tokens[game + 3].is("(")) return;
    if (game > 0 && calculates(tokens[game - 1])) return;
    const std::vector<std::span<const script::LuaToken>> given = script::arguments_of(tokens, game + 3);
    const std::string& method = tokens[game + 2].text;
    std::optional<Bounded> bounds;
    const std::string where = fmt::format("game:{}", method);
    const bool named = !given.empty() && given[0].size() == 1 && given[0][0].kind == script::LuaToken::Kind::kText;
    if (method == "get" && named) {
        if (const auto id = s_.lookup<IndicatorId>(given[0][0].text)) {
            const IndicatorDef& def = s_.indicators[*id];
            bounds = Bounded{def.min, def.max, fmt::format("'{}'", def.id), where};
        }
    } else if (method == "relation" && named) {
        if (const auto id = s_.lookup<RelationId>(given[0][0].text)) {
            const RelationDef& def = s_.relations[*id];
            bounds = Bounded{def.min, def.max, fmt::format("'{}'", def.id), where};
        }
    } else if (method == "trust") {
        bounds = Bounded{s_.relations[Scenario::kTrust].min, s_.relations[Scenario::kTrust].max, "trust", where};
    } else if (method == "support") {
        bounds = Bounded{0, 100, "support", where};
    } else if (method == "round") {
        bounds = round_at(where);
    } else if (method == "rounds") {
        const auto rounds = static_cast<double>(s_.rounds.size());
        bounds = Bounded{rounds, rounds, "the number of rounds", where, "`rounds` of the scenario lists them"};
    } else if (const ResourceDef* const capped = method == "resource" ? resource_capped(given) : nullptr) {
        // A start above it is not cut down.
        double most = *capped->cap;
        for (const ActorDef& actor : s_.actors)
            most = std::max(most, actor.resources[s_.lookup<ResourceId>(capped->id).value()]);
        bounds = Bounded{0, most, fmt::format("'{}'", capped->id), where,
                         fmt::format("the cap of resource '{}' is {}", capped->id, number_text(*capped->cap))};
    } else if (method == "resource" || method == "committed") {
        bounds = Bounded{0, std::numeric_limits<double>::infinity(), "a stock", where, "a stock is never below 0"};
    }
    if (bounds) compared_beyond(file, tokens, bracket_end(tokens, game + 3) + 1, *bounds);
}

void Lint::compared_beyond(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t at,
                           const Bounded& bounded) {
    if (at + 1 >= tokens.size()) return;
    std::string sign = tokens[at].text;
    if (tokens[at].kind != script::LuaToken::Kind::kSign ||
        std::string_view{"<>=~"}.find(sign) == std::string_view::npos)
        return;
    ++at;
    if (tokens[at].is("=") || tokens[at].is("<") || tokens[at].is(">")) sign += tokens[at++].text;
    if (sign == "=" || sign == "~" || sign == "<<" || sign == ">>") return;
    auto number = number_at(tokens, at);
    const auto is = [&](std::size_t i, std::string_view word) { return i < tokens.size() && tokens[i].is(word); };
    if (is(at, "game") && is(at + 1, ":") && is(at + 2, "rounds") && is(at + 3, "(") && is(at + 4, ")"))
        number = std::pair{static_cast<double>(s_.rounds.size()), at + 5};
    // game:rounds() + 1, and nothing behind it
    if (number && number->second > at + 1 && (is(number->second, "+") || is(number->second, "-"))) {
        const auto more = number_at(tokens, number->second + 1);
        if (more) number = std::pair{number->first + (is(number->second, "+") ? 1 : -1) * more->first, more->second};
    }
    if (!number || (number->second < tokens.size() && calculates(tokens[number->second]))) return;
    const double than = number->first;
    const double min = bounded.min;
    const double max = bounded.max;
    const bool below = than < min;
    const bool above = than > max;
    const bool never = (sign == ">" && than >= max) || (sign == ">=" && above) || (sign == "<" && than <= min) ||
                       (sign == "<=" && below) || (sign == "==" && (below || above));
    const bool always = (sign == ">" && below) || (sign == ">=" && below) || (sign == "<" && above) ||
                        (sign == "<=" && above) || (sign == "~=" && (below || above));
    if (!never && !always) return;
    add(Severity::kWarning, {file, tokens[at].line}, bounded.where,
        fmt::format("{} is {} {}{}: it {}", bounded.what, never || sign == "~=" ? "never" : "always",
                    sign == "==" || sign == "~=" ? "" : sign + " ", number_text(than),
                    std::isinf(max) ? fmt::format("is {} or more", number_text(min))
                    : min == max    ? fmt::format("is {}", number_text(min))
                                    : fmt::format("goes from {} to {}", number_text(min), number_text(max))),
        bounded.hint);
}

bool Lint::param_never(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t next,
                       const std::string& where, std::span<const ParamDef* const> params) {
    const std::size_t with = next + 2;
    if (!compares_equal(tokens, next) || with >= tokens.size()) return false;
    const auto number = number_at(tokens, with);
    const bool truth = tokens[with].is("true") || tokens[with].is("false");
    const std::size_t end = number ? number->second : with + 1;
    if ((!number && !truth) || (end < tokens.size() && calculates(tokens[end]))) return false;
    const auto all = [&](auto&& holds) { return std::all_of(params.begin(), params.end(), holds); };
    const auto counted = [](const ParamDef* one) {
        return one->type == ParamType::kInteger || one->type == ParamType::kNumber;
    };
    const auto tell = [&](std::string_view what, std::string hint) {
        add(Severity::kWarning, {file, tokens[with].line}, where,
            fmt::format("{}, which is never {}", what,
                        truth ? tokens[with].text : fmt::format("the number {}", number_text(number->first))),
            std::move(hint));
        return true;
    };
    if (all([](const ParamDef* one) { return one->type == ParamType::kChoice; })) {
        std::vector<std::string> options;
        for (const std::string& option : params.front()->options)
            options.push_back(fmt::format("\"{}\"", printable(option, 60)));
        return tell("it is one of its options", fmt::format("a text: {}", list_text(options, "or")));
    }
    const auto of_other_kind = [&](const ParamDef* one) {
        return one->type == ParamType::kBoolean || one->type == ParamType::kChoice || counted(one);
    };
    if (std::none_of(params.begin(), params.end(), of_other_kind))
        return tell("it is an id", "the id of a definition, in quotes");
    if (!all(counted)) return false;
    if (truth) return tell("it is a number", "a number to compare it with");
    // What lies beyond its bounds is told as such.
    const auto takes = [&](const ParamDef* one) {
        const double steps = (number->first - one->min) / one->step;
        return number->first < one->min || number->first > one->max || std::abs(steps - std::round(steps)) < 1e-6;
    };
    if (std::any_of(params.begin(), params.end(), takes)) return false;
    const ParamDef& one = *params.front();
    return tell(fmt::format("it goes from {} to {} in steps of {}", number_text(one.min), number_text(one.max),
                            number_text(one.step)),
                "a number that one of its steps leads to");
}

void Lint::param_compared(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t at,
                          const std::string& where, std::span<const SourcePlace> owners) {
    // act.params.n + 1 > 4 is compared as a whole.
    std::size_t begin = at;
    while (begin >= 2 && tokens[begin - 1].is("."))
        begin -= 2;
    if (begin > 0 && calculates(tokens[begin - 1])) return;
    std::vector<const ParamDef*> params = params_called(tokens[at + 2].text, owners, nullptr);
    if (params.empty()) params = params_called(tokens[at + 2].text, {}, nullptr);
    if (params.empty()) return;
    const auto all = [&](auto&& holds) { return std::all_of(params.begin(), params.end(), holds); };
    const std::size_t next = at + 3;
    if (param_never(file, tokens, next, where, params)) return;
    if (all([](const ParamDef* one) { return one->type == ParamType::kBoolean; })) {
        const auto number = compares_equal(tokens, next) ? number_at(tokens, next + 2) : std::nullopt;
        if (!number || (number->second < tokens.size() && calculates(tokens[number->second]))) return;
        add(Severity::kWarning, {file, tokens[next].line}, where,
            fmt::format("it is true or false, which is never the number {}", number_text(number->first)),
            "the parameter by itself, or `not` before it");
        return;
    }
    if (!all([](const ParamDef* one) { return one->type == ParamType::kInteger || one->type == ParamType::kNumber; }))
        return;
    Bounded bounded{params.front()->min, params.front()->max, fmt::format("'{}'", tokens[at + 2].text), where};
    for (const ParamDef* one : params) {
        bounded.min = std::min(bounded.min, one->min);
        bounded.max = std::max(bounded.max, one->max);
    }
    bounded.hint = "another number, or other bounds of the parameter";
    compared_beyond(file, tokens, next, bounded);
}

void Lint::half_comparison(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t at) {
    const auto is = [&](std::size_t i, std::string_view sign) { return i < tokens.size() && tokens[i].is(sign); };
    if (!is(at + 1, "=") || !(is(at, "=") || is(at, "~")) || (at > 0 && is(at - 1, "="))) return;
    // Where a literal ends that begins here; 0 for anything else.
    const auto literal = [&](std::size_t i) -> std::size_t {
        if (i < tokens.size() && tokens[i].kind == script::LuaToken::Kind::kText) return i + 1;
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
    const script::LuaToken& value = tokens[first + 1];
    const std::string shown = value.kind == script::LuaToken::Kind::kText
                                  ? fmt::format("\"{}\"", printable(value.text, 60))
                                  : number_text(number_at(tokens, first + 1)->first);
    add(Severity::kWarning, {file, value.line}, "or",
        fmt::format("{} alone counts as true, whatever stands before it", shown),
        "each value is compared by itself: x == 1 or x == 2");
}

void Lint::power(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t at) {
    if (!tokens[at].is("^")) return;
    // Lua squares by multiplying, and leaves every other power to the C library's pow.
    const auto exponent = number_at(tokens, at + 1);
    const bool goes_on = exponent && exponent->second < tokens.size() && tokens[exponent->second].is("^");
    if (exponent && exponent->first == 2 && !goes_on) return;
    add(Severity::kNote, {file, tokens[at].line}, "^",
        "its last digit may be another on another machine, and with it the game",
        "multiply, in a loop where the exponent is worked out; math.sqrt(x) for x ^ 0.5; 1 << n for 2 ^ n; x ^ 2 is "
        "exact");
}

void Lint::due_after_the_end(const SourcePlace& place, std::span<const script::LuaToken> argument) {
    const auto number = number_at(argument, 0);
    const auto rounds = static_cast<double>(s_.rounds.size());
    if (!number || number->second != argument.size() || number->first < rounds) return;
    add(Severity::kWarning, place, "game:schedule",
        fmt::format("in {} rounds the game is over, which has {}: the card never falls due", number_text(number->first),
                    number_text(rounds)),
        fmt::format("at most {}, from the first round", number_text(rounds - 1)));
}

void Lint::event_number_compared(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t next,
                                 const std::string& where, std::string_view name) {
    if (name == "round") {
        compared_beyond(file, tokens, next, round_at(where));
        return;
    }
    const auto number = name == "mark" && compares_equal(tokens, next) ? number_at(tokens, next + 2) : std::nullopt;
    if (!number || (number->second < tokens.size() && calculates(tokens[number->second]))) return;
    std::set<double> marks;
    for (const IndicatorDef& indicator : s_.indicators)
        marks.insert(indicator.marks.begin(), indicator.marks.end());
    if (marks.empty() || marks.contains(number->first)) return;
    std::vector<std::string> all;
    for (const double mark : marks)
        all.push_back(number_text(mark));
    add(Severity::kWarning, {file, tokens[next + 2].line}, where,
        fmt::format("no indicator has a mark at {}", number_text(number->first)),
        fmt::format("{} {}", all.size() == 1 ? "there is only" : "there are", list_text(all)));
}

}  // namespace demarche::authoring

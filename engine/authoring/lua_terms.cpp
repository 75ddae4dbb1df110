#include "authoring/lua_terms.h"

#include <algorithm>
#include <charconv>

namespace demarche::authoring {

namespace {

using Kind = script::LuaToken::Kind;

bool opens(const script::LuaToken& token) {
    return token.is("(") || token.is("{") || token.is("[");
}

/// Where the block that begins at this `do` ends.
std::size_t block_end(LuaTokens tokens, std::size_t at) {
    int depth = 0;
    for (; at < tokens.size(); ++at) {
        if (tokens[at - 1].is(".")) continue;  // a field
        const script::LuaToken& token = tokens[at];
        if (token.is("do") || token.is("if") || token.is("repeat") || token.is("function")) ++depth;
        if ((token.is("end") || token.is("until")) && --depth == 0) return at;
    }
    return tokens.size();
}

}  // namespace

const script::Binding* binding_called(std::string_view name) {
    const std::span<const script::Binding> all = script::game_bindings();
    const auto at = std::find_if(all.begin(), all.end(), [&](const script::Binding& one) { return one.name == name; });
    return at == all.end() ? nullptr : &*at;
}

std::size_t bracket_end(LuaTokens tokens, std::size_t open) {
    int depth = 0;
    for (std::size_t at = open; at < tokens.size(); ++at) {
        if (opens(tokens[at])) ++depth;
        if ((tokens[at].is(")") || tokens[at].is("}") || tokens[at].is("]")) && --depth == 0) return at;
    }
    return tokens.empty() ? 0 : tokens.size() - 1;
}

std::size_t term_end(LuaTokens tokens, std::size_t at) {
    const auto word = [&](std::size_t i) { return i < tokens.size() && tokens[i].kind == Kind::kWord; };
    if (at >= tokens.size() || !(word(at) || tokens[at].is("("))) return at;
    std::size_t end = tokens[at].is("(") ? bracket_end(tokens, at) + 1 : at + 1;
    while (end < tokens.size()) {
        if ((tokens[end].is(".") || tokens[end].is(":")) && word(end + 1)) {
            end += 2;
        } else if (opens(tokens[end])) {
            end = bracket_end(tokens, end) + 1;
        } else if (tokens[end].kind == Kind::kText) {  // f "x"
            ++end;
        } else {
            break;
        }
    }
    return end;
}

std::optional<std::pair<double, std::size_t>> number_at(LuaTokens tokens, std::size_t at) {
    std::string digits;
    if (at < tokens.size() && tokens[at].is("-")) {
        digits = "-";
        ++at;
    }
    const auto word = [&](std::size_t i) { return i < tokens.size() && tokens[i].kind == Kind::kWord; };
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

bool compares_equal(LuaTokens tokens, std::size_t at) {
    return at + 1 < tokens.size() && (tokens[at].is("=") || tokens[at].is("~")) && tokens[at + 1].is("=");
}

std::vector<LuaLoop> loops_in(LuaTokens tokens) {
    std::vector<LuaLoop> out;
    const auto is = [&](std::size_t at, std::string_view word) { return at < tokens.size() && tokens[at].is(word); };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!tokens[i].is("for")) continue;
        LuaLoop loop;
        std::size_t at = i + 1;
        for (; at < tokens.size() && tokens[at].kind == Kind::kWord && !is(at, "in"); ++at) {
            loop.names.push_back(tokens[at].text);
            if (is(at + 1, ",")) ++at;
        }
        if (!is(at, "in") || !(is(at + 1, "pairs") || is(at + 1, "ipairs")) || !is(at + 2, "(")) continue;
        const std::size_t close = bracket_end(tokens, at + 2);
        if (!is(close + 1, "do")) continue;
        loop.over = tokens.subspan(at + 3, close - at - 3);
        loop.begin = close + 1;
        loop.end = block_end(tokens, loop.begin);
        for (std::size_t inside = loop.begin; inside + 1 < loop.end; ++inside) {
            if (!tokens[inside].is("local")) continue;
            std::replace(loop.names.begin(), loop.names.end(), tokens[inside + 1].text, std::string{});
        }
        out.push_back(std::move(loop));
    }
    return out;
}

}  // namespace demarche::authoring

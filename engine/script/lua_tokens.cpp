#include "script/lua_tokens.h"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <map>
#include <utility>

namespace demarche::script {

namespace {

/// [[...]] and [=[...]=]; `at` stands on the first bracket. False when none begins here.
bool read_long(std::string_view text, std::size_t& at, std::string& out) {
    std::size_t level = at + 1;
    while (level < text.size() && text[level] == '=')
        ++level;
    if (level >= text.size() || text[level] != '[') return false;
    const std::string close = "]" + std::string(level - at - 1, '=') + "]";
    const std::size_t end = text.find(close, level + 1);
    if (end == std::string_view::npos) return false;
    out = text.substr(level + 1, end - level - 1);
    if (out.starts_with('\n')) out.erase(0, 1);
    at = end + close.size();
    return true;
}

void append_utf8(std::string& out, unsigned point) {
    if (point < 0x80) {
        out += static_cast<char>(point);
        return;
    }
    const int more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    out += static_cast<char>((0xFF00U >> static_cast<unsigned>(more + 1)) | (point >> static_cast<unsigned>(6 * more)));
    for (int i = more - 1; i >= 0; --i)
        out += static_cast<char>(0x80U | ((point >> static_cast<unsigned>(6 * i)) & 0x3FU));
}

/// The escapes of Lua (manual, section 3.1) behind a backslash; `at` stands behind it, and then behind the escape.
void read_escape(std::string_view text, std::size_t& at, std::string& out) {
    static constexpr std::string_view kLetters = "abfnrtv", kMeant = "\a\b\f\n\r\t\v";
    const char c = text[at++];
    const auto number = [&](std::size_t most, int base) {
        unsigned value = 0;
        const std::string_view digits = text.substr(at, most);
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
        at += static_cast<std::size_t>(read.ptr - digits.data());
        return value;
    };
    if (const std::size_t known = kLetters.find(c); known != std::string_view::npos) {
        out += kMeant[known];
    } else if (c == 'z') {
        while (at < text.size() && std::string_view{" \t\n\v\f\r"}.find(text[at]) != std::string_view::npos)
            ++at;
    } else if (c == 'x') {
        out += static_cast<char>(number(2, 16));
    } else if (c >= '0' && c <= '9') {
        --at;
        out += static_cast<char>(number(3, 10));
    } else if (c == 'u' && at < text.size() && text[at] == '{') {
        ++at;
        append_utf8(out, number(6, 16));
        if (at < text.size() && text[at] == '}') ++at;
    } else {
        out += c;  // a quote, a backslash, a line's end
    }
}

/// "..." or '...'; `at` stands on the first quote, and then behind the last.
std::string read_short(std::string_view text, std::size_t& at) {
    const char quote = text[at++];
    std::string out;
    while (at < text.size() && text[at] != quote && text[at] != '\n') {
        const char c = text[at++];
        if (c == '\\' && at < text.size()) {
            read_escape(text, at, out);
        } else {
            out += c;
        }
    }
    if (at < text.size()) ++at;
    return out;
}

bool in_word(char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

std::vector<LuaToken> lua_tokens(std::string_view source) {
    std::vector<LuaToken> all;
    int line = 1;
    std::size_t counted = 0;  // lines up to here are in `line`
    for (std::size_t at = 0; at < source.size();) {
        const char c = source[at];
        const std::size_t begin = at;
        std::string text;
        LuaToken::Kind kind = LuaToken::Kind::kText;
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
            ++at;
            continue;
        }
        if (c == '-' && source.substr(at, 2) == "--") {
            at += 2;
            if (at >= source.size() || source[at] != '[' || !read_long(source, at, text)) at = source.find('\n', at);
            if (at == std::string_view::npos) break;
            continue;
        }
        if (c == '"' || c == '\'') {
            text = read_short(source, at);
        } else if (c == '[' && read_long(source, at, text)) {
        } else if (in_word(c)) {
            while (at < source.size() && in_word(source[at]))
                ++at;
            text = source.substr(begin, at - begin);
            kind = LuaToken::Kind::kWord;
        } else {
            text = c;
            ++at;
            kind = LuaToken::Kind::kSign;
        }
        line += static_cast<int>(std::count(source.begin() + static_cast<std::ptrdiff_t>(counted),
                                            source.begin() + static_cast<std::ptrdiff_t>(begin), '\n'));
        counted = begin;
        all.push_back({kind, std::move(text), line});
    }
    return all;
}

std::vector<LuaFunction> functions_in(std::span<const LuaToken> tokens) {
    std::vector<LuaFunction> out;
    std::vector<std::pair<bool, std::size_t>> open;  // blocks; of functions which it is
    const auto innermost = [&]() -> LuaFunction* {
        for (auto at = open.rbegin(); at != open.rend(); ++at) {
            if (at->first) return &out[at->second];
        }
        return nullptr;
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const LuaToken& token = tokens[i];
        if (i > 0 && tokens[i - 1].is(".")) continue;  // a field
        if (token.is("function")) {
            LuaFunction fn;
            fn.begin = i;
            fn.end = tokens.size();
            while (i < tokens.size() && !tokens[i].is("("))
                ++i;
            for (++i; i < tokens.size() && !tokens[i].is(")"); ++i) {
                if (tokens[i].kind == LuaToken::Kind::kWord) fn.parameters.push_back(tokens[i].text);
            }
            open.emplace_back(true, out.size());
            out.push_back(std::move(fn));
        } else if (token.is("if") || token.is("do") || token.is("repeat")) {
            open.emplace_back(false, 0);
        } else if (token.is("end") || token.is("until")) {
            if (open.empty()) continue;
            if (open.back().first) out[open.back().second].end = i + 1;
            open.pop_back();
        } else if (token.is("local") || token.is("for")) {
            LuaFunction* const fn = innermost();
            for (std::size_t at = i + 1; fn != nullptr && at < tokens.size(); at += 2) {
                if (tokens[at].is("function") || tokens[at].kind != LuaToken::Kind::kWord) break;
                fn->locals.insert(tokens[at].text);
                if (at + 1 >= tokens.size() || !tokens[at + 1].is(",")) break;
            }
        }
    }
    return out;
}

std::vector<FieldTwice> fields_given_twice(std::span<const LuaToken> tokens) {
    struct Open {
        bool table;
        std::map<std::string, int> seen;  // line by name
    };
    std::vector<FieldTwice> out;
    std::vector<Open> open;
    const auto is = [&](std::size_t i, std::string_view word) { return i < tokens.size() && tokens[i].is(word); };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const LuaToken& token = tokens[i];
        const bool begins = token.is("{") || token.is(",") || token.is(";");
        if (token.is("{")) {
            open.push_back({true, {}});
        } else if (token.is("(") || token.is("function") || token.is("if") || token.is("do") || token.is("repeat")) {
            open.push_back({false, {}});  // what stands in there are arguments and statements
        } else if (token.is("}") || token.is(")") || token.is("end") || token.is("until")) {
            if (!open.empty()) open.pop_back();
        }
        if (!begins || open.empty() || !open.back().table) continue;
        // name = value, or ["name"] = value
        const bool bracket =
            is(i + 1, "[") && i + 2 < tokens.size() && tokens[i + 2].kind == LuaToken::Kind::kText && is(i + 3, "]");
        const std::size_t at = bracket ? i + 2 : i + 1;
        const std::size_t sign = bracket ? i + 4 : i + 2;
        if (!is(sign, "=") || is(sign + 1, "=")) continue;
        if (!bracket && tokens[at].kind != LuaToken::Kind::kWord) continue;
        const auto [first, fresh] = open.back().seen.emplace(tokens[at].text, tokens[at].line);
        if (!fresh) out.push_back({tokens[at].text, tokens[at].line, first->second});
    }
    return out;
}

std::vector<std::span<const LuaToken>> arguments_of(std::span<const LuaToken> tokens, std::size_t open) {
    std::vector<std::span<const LuaToken>> out;
    int depth = 1;
    std::size_t begin = open + 1;
    for (std::size_t i = begin; i < tokens.size(); ++i) {
        const LuaToken& token = tokens[i];
        if (token.is(")") || token.is("}") || token.is("]")) --depth;
        const bool function = token.is("function");
        const bool ends = depth == 0 || function;
        if (ends || (depth == 1 && token.is(","))) {
            const bool nothing = depth == 0 && out.empty() && i == begin;  // f()
            if (!nothing) out.push_back(tokens.subspan(begin, i - begin));
            begin = i + 1;
        }
        if (ends) break;
        if (token.is("(") || token.is("{") || token.is("[")) ++depth;
    }
    return out;
}

int deepest_line(std::span<const LuaToken> tokens) {
    const auto is_one_of = [](const LuaToken& token, std::initializer_list<std::string_view> words) {
        return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return token.is(word); });
    };
    // By bracket or block that is open, the operators before the next operand and those whose right side goes on to
    // the end of the expression ('..' and '^'): the compiler goes one level deeper for each.
    struct Level {
        int unary = 0;
        int chain = 0;
        bool operand = false;  ///< The last token was the end of one.
    };
    std::vector<Level> levels(1);
    int depth = 0;
    int deepest = 0;
    int line = 0;
    const auto opens = [&] {
        ++depth;
        levels.emplace_back();
    };
    const auto ends_expression = [&] {
        depth -= levels.back().chain + levels.back().unary;
        levels.back() = {};
    };
    const auto closes = [&] {
        ends_expression();
        if (levels.size() == 1) return;
        levels.pop_back();
        --depth;
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const LuaToken& token = tokens[i];
        const bool word = token.kind == LuaToken::Kind::kWord;
        // Of a loop its 'do' counts, and of a condition its 'if', whatever 'elseif' and 'else' follow.
        if (is_one_of(token, {"(", "{", "["})) {
            opens();
        } else if (is_one_of(token, {"function", "do", "if", "repeat"})) {
            if (!token.is("function")) ends_expression();
            opens();
        } else if (is_one_of(token, {")", "}", "]", "end", "until"})) {
            closes();
            levels.back().operand = true;
        } else if (token.is(".") && i + 1 < tokens.size() && tokens[i + 1].is(".")) {
            const bool rest = i + 2 < tokens.size() && tokens[i + 2].is(".");  // '...', a value
            i += rest ? 2 : 1;
            levels.back().operand = rest;
            if (!rest) {
                ++levels.back().chain;
                ++depth;
            }
        } else if (token.is("^")) {
            ++levels.back().chain;
            ++depth;
            levels.back().operand = false;
        } else if (is_one_of(token, {"-", "not", "#", "~"})) {
            if (!levels.back().operand) {
                ++levels.back().unary;
                ++depth;
            }
            levels.back().operand = false;
        } else if (token.kind == LuaToken::Kind::kText ||
                   (word && !is_one_of(token, {"and", "or", "then", "else", "elseif", "return", "local", "while", "for",
                                               "in", "break", "goto"}))) {
            // A name behind the end of an operand begins a statement; a text there is what a function is called with.
            if (word && levels.back().operand) ends_expression();
            depth -= levels.back().unary;
            levels.back().unary = 0;
            levels.back().operand = true;
        } else {
            if (word || is_one_of(token, {",", ";", "="})) ends_expression();
            levels.back().operand = false;
        }
        if (depth <= deepest) continue;
        deepest = depth;
        line = token.line;
    }
    return line;
}

}  // namespace demarche::script

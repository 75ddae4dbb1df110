#include "script/loader_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "script/package_limits.h"
#include "script/schema.h"

namespace demarche::script {

std::string path_text(const Path& path) {
    std::string out;
    for (const PathStep& step : path) {
        if (const auto* name = std::get_if<std::string>(&step)) {
            const bool plain = !name->empty() && name->find_first_not_of(
                                                     "abcdefghijklmnopqrstuvwxyz"
                                                     "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") == std::string::npos;
            out += plain ? "." + *name : "[\"" + *name + "\"]";
        } else {
            out += fmt::format("[{}]", std::get<int>(step));
        }
    }
    return out;
}

int SourceTable::line_of(const Path& path) const {
    const SourceTable* at = this;
    int found = line;
    for (const PathStep& step : path) {
        const auto hit =
            std::find_if(at->entries.begin(), at->entries.end(), [&](const Entry& e) { return e.key == step; });
        if (hit == at->entries.end()) break;
        found = hit->line;
        if (!hit->table) break;
        at = hit->table.get();
    }
    return found;
}

namespace {

struct Token {
    enum class Kind { kEnd, kName, kString, kSymbol, kNumber };
    Kind kind = Kind::kEnd;
    std::string_view text;  ///< For kString: what is between the quotes, escapes as they stand.
    int line = 0;
};

/// Splits Lua source into tokens; never fails, because it only serves messages.
class Lexer {
 public:
    Lexer(std::string_view source, std::size_t at, int line) : source_(source), at_(at), line_(line) {}

    Token next() {
        skip_blank();
        Token token{Token::Kind::kEnd, {}, line_};
        if (at_ >= source_.size()) return token;
        const char c = source_[at_];
        const std::size_t start = at_;
        if (is_name(c) && !is_digit(c)) {
            while (at_ < source_.size() && is_name(source_[at_]))
                ++at_;
            return {Token::Kind::kName, source_.substr(start, at_ - start), token.line};
        }
        if (is_digit(c)) {
            while (at_ < source_.size() && (is_name(source_[at_]) || source_[at_] == '.'))
                ++at_;
            return {Token::Kind::kNumber, source_.substr(start, at_ - start), token.line};
        }
        if (c == '"' || c == '\'') return quoted(c);
        if (c == '[') {
            if (const int level = long_bracket(at_); level >= 0) {
                const std::string_view inner = skip_long(level);
                return {Token::Kind::kString, inner, token.line};
            }
        }
        ++at_;
        if (c == '=' && at_ < source_.size() && source_[at_] == '=') ++at_;
        return {Token::Kind::kSymbol, source_.substr(start, at_ - start), token.line};
    }

 private:
    static bool is_digit(char c) { return c >= '0' && c <= '9'; }
    static bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_'; }

    void skip_blank() {
        while (at_ < source_.size()) {
            const char c = source_[at_];
            if (c == '\n') {
                ++line_;
                ++at_;
            } else if (c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v') {
                ++at_;
            } else if (c == '-' && at_ + 1 < source_.size() && source_[at_ + 1] == '-') {
                at_ += 2;
                const int level = at_ < source_.size() && source_[at_] == '[' ? long_bracket(at_) : -1;
                if (level >= 0) {
                    skip_long(level);
                } else {
                    while (at_ < source_.size() && source_[at_] != '\n')
                        ++at_;
                }
            } else {
                return;
            }
        }
    }

    /// The level of the long bracket that opens here, or -1.
    [[nodiscard]] int long_bracket(std::size_t at) const {
        int level = 0;
        for (++at; at < source_.size() && source_[at] == '='; ++at)
            ++level;
        return at < source_.size() && source_[at] == '[' ? level : -1;
    }

    std::string_view skip_long(int level) {
        const std::size_t start = at_ + static_cast<std::size_t>(level) + 2;
        const std::string closing = "]" + std::string(static_cast<std::size_t>(level), '=') + "]";
        std::size_t end = source_.find(closing, start);
        if (end == std::string_view::npos) end = source_.size();
        line_ += static_cast<int>(std::count(source_.begin() + static_cast<std::ptrdiff_t>(at_),
                                             source_.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
        at_ = std::min(source_.size(), end + closing.size());
        return start <= end ? source_.substr(start, end - start) : std::string_view{};
    }

    Token quoted(char quote) {
        const int line = line_;
        const std::size_t start = ++at_;
        while (at_ < source_.size() && source_[at_] != quote) {
            if (source_[at_] == '\n') ++line_;
            if (source_[at_] == '\\') ++at_;
            ++at_;
        }
        const std::size_t end = std::min(at_, source_.size());
        at_ = std::min(source_.size(), end + 1);
        return {Token::Kind::kString, source_.substr(start, end - start), line};
    }

    std::string_view source_;
    std::size_t at_;
    int line_;
};

class Reader {
 public:
    Reader(std::string_view source, std::size_t at, int line) : lexer_(source, at, line) { advance(); }

    [[nodiscard]] const Token& token() const { return token_; }
    void advance() { token_ = lexer_.next(); }
    [[nodiscard]] bool is(std::string_view symbol) const {
        return token_.kind == Token::Kind::kSymbol && token_.text == symbol;
    }

    /// At "{".
    std::unique_ptr<SourceTable> table(int depth) {
        auto out = std::make_unique<SourceTable>();
        out->line = token_.line;
        advance();
        int next_index = 1;
        while (token_.kind != Token::Kind::kEnd && !is("}")) {
            SourceTable::Entry entry;
            entry.line = token_.line;
            bool keyed = false;
            if (is("[")) {
                keyed = bracket_key(entry);
            } else if (token_.kind == Token::Kind::kName) {
                // A name is a key only before "=": look ahead on a copy.
                Reader ahead = *this;
                ahead.advance();
                if (ahead.is("=")) {
                    entry.key = std::string{token_.text};
                    *this = ahead;
                    advance();
                    keyed = true;
                }
            }
            if (!keyed) entry.key = next_index++;
            value(entry, depth);
            out->entries.push_back(std::move(entry));
            if (is(",") || is(";")) advance();
        }
        if (is("}")) advance();
        return out;
    }

 private:
    bool bracket_key(SourceTable::Entry& entry) {
        advance();
        const bool simple = token_.kind == Token::Kind::kString;
        if (simple) entry.key = std::string{token_.text};
        int open = 1;
        while (token_.kind != Token::Kind::kEnd && open > 0) {
            if (is("[")) ++open;
            if (is("]")) --open;
            advance();
        }
        if (is("=")) advance();
        if (!simple) entry.key = std::string{"?"};
        return true;
    }

    /// Reads one value, up to the "," or "}" that ends it.
    void value(SourceTable::Entry& entry, int depth) {
        int open = 0;
        bool first = true;
        while (token_.kind != Token::Kind::kEnd) {
            if (open == 0 && (is(",") || is(";") || is("}"))) return;
            if (first && token_.kind == Token::Kind::kString) entry.literal = std::string{token_.text};
            if (first && is("{") && depth < 16) {
                entry.table = table(depth + 1);
                first = false;
                continue;
            }
            if (!first) entry.literal.clear();
            step(open);
            first = false;
            advance();
        }
    }

    void step(int& open) const {
        if (token_.kind == Token::Kind::kSymbol) {
            if (is("{") || is("(") || is("[")) ++open;
            if (is("}") || is(")") || is("]")) --open;
        } else if (token_.kind == Token::Kind::kName) {
            // `while` and `for` are closed by the `end` of their `do`.
            const std::string_view word = token_.text;
            if (word == "function" || word == "if" || word == "do" || word == "repeat") ++open;
            if (word == "end" || word == "until") --open;
        }
    }

    Lexer lexer_;
    Token token_;
};

/// Where a line begins.
std::size_t line_start(std::string_view source, int line) {
    std::size_t at = 0;
    for (int i = 1; i < line; ++i) {
        at = source.find('\n', at);
        if (at == std::string_view::npos) return source.size();
        ++at;
    }
    return at;
}

}  // namespace

std::unique_ptr<SourceTable> find_call(std::string_view source, int line, std::string_view id) {
    // The interpreter names the line of the "{" or "(" of a call, so the search begins there and ends with the line.
    Reader reader(source, line_start(source, line), line);
    while (reader.token().kind != Token::Kind::kEnd && reader.token().line == line) {
        if (!reader.is("{")) {
            reader.advance();
            continue;
        }
        auto table = reader.table(0);
        const auto named = std::find_if(table->entries.begin(), table->entries.end(),
                                        [](const auto& e) { return e.key == PathStep{std::string{"id"}}; });
        const bool other = !id.empty() && named != table->entries.end() && named->literal != id;
        if (!other) return table;
    }
    return nullptr;
}

bool result_is_lost(std::string_view source, int line, std::string_view function) {
    Lexer lexer(source, 0, 1);
    Token before;  // what stands in front of "library.function"
    Token last;
    bool dotted = false;
    for (Token token = lexer.next(); token.kind != Token::Kind::kEnd && token.line <= line; token = lexer.next()) {
        if (token.kind == Token::Kind::kName && token.line == line && token.text == function) {
            constexpr std::array<std::string_view, 12> kGoesOn{"and",   "or", "not",   "return", "in",  "local",
                                                               "until", "if", "while", "elseif", "for", "function"};
            const bool of_library = last.kind == Token::Kind::kSymbol && last.text == ".";
            if (!of_library) before = last;
            if (before.kind == Token::Kind::kEnd) return true;
            if (before.kind == Token::Kind::kSymbol)
                return before.text == ")" || before.text == "}" || before.text == "]" || before.text == ";";
            return before.kind != Token::Kind::kName ||
                   std::find(kGoesOn.begin(), kGoesOn.end(), before.text) == kGoesOn.end();
        }
        const bool dot = token.kind == Token::Kind::kSymbol && token.text == ".";
        if (!dot && !dotted) before = last;
        dotted = dot;
        last = token;
    }
    return false;
}

namespace {

enum class QuotedAs { kNothing, kId, kDeck, kPlay, kOpen };

/// Does the method of `game` that is called so take a card or a deck first? A method of something else may.
QuotedAs first_argument_of(std::string_view method) {
    const std::span<const Binding> all = game_bindings();
    const auto at = std::find_if(all.begin(), all.end(), [&](const Binding& one) { return one.name == method; });
    if (at == all.end()) return QuotedAs::kOpen;
    const bool brings = at->access == Access::kWrite && !at->params.empty() &&
                        (at->params[0].type == "CardId" || at->params[0].type == "DeckId");
    return brings ? QuotedAs::kPlay : QuotedAs::kNothing;
}

/// @param before  The three tokens before it, the nearest first. @param next  The one behind it.
QuotedAs quoted_as(const std::array<Token, 3>& before, const Token& next) {
    const auto is = [](const Token& token, std::string_view text) {
        return token.kind != Token::Kind::kString && token.text == text;
    };
    const auto among = [&](const Token& token, std::initializer_list<std::string_view> words) {
        return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return is(token, word); });
    };
    if (is(before[0], "==") || is(next, "==") || is(next, "~")) return QuotedAs::kNothing;
    if (is(before[0], "=")) {
        if (is(before[1], "~")) return QuotedAs::kNothing;
        if (is(before[2], "local") || is(before[2], ".")) return QuotedAs::kPlay;
        return is(before[1], "id")                  ? QuotedAs::kId
               : is(before[1], "deck")              ? QuotedAs::kDeck
               : among(before[1], {"flag", "name"}) ? QuotedAs::kNothing
                                                    : QuotedAs::kOpen;
    }
    if (is(before[0], "(")) {
        if (is(before[2], ":")) return first_argument_of(before[1].text);
        return among(before[1], {"_", "on", "require"}) ? QuotedAs::kNothing : QuotedAs::kOpen;
    }
    return among(before[0], {"_", "on", "require"}) ? QuotedAs::kNothing : QuotedAs::kOpen;
}

}  // namespace

void count_quoted(std::string_view source, QuotedWords& words) {
    Lexer lexer(source, 0, 1);
    std::array<Token, 3> before;
    Token token = lexer.next();
    while (token.kind != Token::Kind::kEnd) {
        const Token next = lexer.next();
        if (token.kind == Token::Kind::kString && token.text.size() <= kLongestId) {
            QuotedWord& word = words[token.text];
            ++word.times;
            switch (quoted_as(before, next)) {
                case QuotedAs::kId:
                    ++word.ids;
                    break;
                case QuotedAs::kDeck:
                    ++word.decks;
                    break;
                case QuotedAs::kPlay:
                    ++word.plays;
                    break;
                case QuotedAs::kOpen:
                    ++word.open;
                    break;
                case QuotedAs::kNothing:
                    break;
            }
        }
        before = {token, before[0], before[1]};
        token = next;
    }
}

}  // namespace demarche::script

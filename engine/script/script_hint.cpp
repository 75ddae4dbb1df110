#include "script/script_hint.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

#include "base/text.h"
#include "script/schema.h"

namespace demarche::script {

namespace {

bool is_name(char c) {
    return c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0;
}

/// The line behind ">" of an excerpt, without its number.
std::string_view marked_line(std::string_view excerpt) {
    for (std::size_t at = 0; at < excerpt.size();) {
        const std::string_view line = excerpt.substr(at, excerpt.find('\n', at) - at);
        at += line.size() + 1;
        const std::size_t first = line.find_first_not_of(' ');
        const std::size_t bar = line.find(" | ");
        if (first != std::string_view::npos && line[first] == '>' && bar != std::string_view::npos)
            return line.substr(bar + 3);
    }
    return {};
}

/// The line before that one; "" where it is the first.
std::string_view line_before(std::string_view excerpt) {
    const std::string_view line = excerpt.substr(0, excerpt.find('\n'));
    const std::size_t bar = line.find(" | ");
    return line.starts_with('>') || bar == std::string_view::npos ? std::string_view{} : line.substr(bar + 3);
}

std::string_view quoted(std::string_view message, std::string_view before) {
    const std::size_t at = message.find(before);
    if (at == std::string_view::npos) return {};
    const std::size_t from = at + before.size();
    return message.substr(from, message.find('\'', from) - from);
}

bool is_word_of_lua(std::string_view word) {
    static constexpr std::array<std::string_view, 22> kWords = {
        "and", "break", "do",  "else", "elseif", "end",    "false",  "for",  "function", "goto",  "if",
        "in",  "local", "nil", "not",  "or",     "repeat", "return", "then", "true",     "until", "while"};
    return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

/// Does `word` stand in the line as a whole, with `after` behind it and blanks in between?
bool stands(std::string_view line, std::string_view word, std::string_view after) {
    for (std::size_t at = line.find(word); at != std::string_view::npos; at = line.find(word, at + 1)) {
        if (at > 0 && is_name(line[at - 1]) && is_name(word.front())) continue;
        const std::size_t next = line.find_first_not_of(' ', at + word.size());
        if (next != std::string_view::npos && line.substr(next).starts_with(after) &&
            !(after == "=" && line.substr(next).starts_with("==")))
            return true;
    }
    return false;
}

/// Whether a `return` stands before the sign at which the compiler stopped, in its line or in the one before, and
/// nothing between them ends what it is the last statement of.
bool behind_return(std::string_view before, std::string_view line, std::string_view sign) {
    const std::size_t end = line.rfind(sign);
    if (end == std::string_view::npos) return false;
    const std::string text = fmt::format("{}\n{}", before.substr(0, before.find("--")), line.substr(0, end));
    std::string word;
    bool behind = false;
    for (const char c : text + " ") {
        if (is_name(c)) {
            word += c;
            continue;
        }
        if (word == "return") {
            behind = true;
        } else if (word == "end" || word == "else" || word == "elseif" || word == "until") {
            behind = false;
        }
        word.clear();
    }
    return behind;
}

std::string syntax_hint(std::string_view message, std::string_view line, std::string_view before) {
    // The end of a text as C sees it has no name in Lua's messages.
    if (message == "unexpected symbol" || message == "syntax error")
        return "a zero byte stands there; save the file as UTF-8 text";
    const std::size_t at = message.rfind(" near ");
    if (at == std::string_view::npos) return {};
    const std::string_view near = message.substr(at + 6);
    const std::string_view sign = near.size() > 2 ? near.substr(1, near.size() - 2) : std::string_view{};
    const bool expected = message.find(" expected") < at;  // and not "unexpected"
    if (sign == "!" || sign == "!=") return "Lua writes ~= for 'is not', and not for '!'";
    if (sign == "&" || sign == "|") return "Lua writes and, or";
    if (sign == "#" || sign == "//" || sign == "/") return "a comment begins with --";
    if ((sign == "+" || sign == "-") && message.starts_with("syntax error") &&
        line.find(fmt::format("{}{}", sign, sign)) != std::string_view::npos)
        return fmt::format("Lua has no {0}{0}: write x = x {0} 1", sign);
    if (message.starts_with("syntax error") && (sign == "+" || sign == "-" || sign == "*" || sign == ".."))
        return fmt::format("Lua has no {}=: write x = x {} ...", sign, sign);
    if (sign == "=" && expected) {
        if (stands(line, "\"", "=") || stands(line, "'", "="))
            return "a name in quotes stands in brackets: [\"name\"] = ...";
        return "= gives a value, == compares";
    }
    if (message.starts_with("<name> expected") && is_word_of_lua(sign) && stands(line, ".", sign))
        return fmt::format("'{}' is a word of Lua's own; as a name it stands in brackets: [\"{}\"]", sign, sign);
    if (message.starts_with("<name> expected") && line.find(':') != std::string_view::npos)
        return "a field is given with =, not with a colon";
    if (is_word_of_lua(sign) && message.starts_with("unexpected symbol") && stands(line, sign, "="))
        return fmt::format("'{}' is a word of Lua's own; as a name it stands in brackets: [\"{}\"] = ...", sign, sign);
    if (near.starts_with("'<\\")) return "no sign of Lua; quotes are \" and ', and dashes -";
    if (message.starts_with("unfinished string")) return "a quote is missing; [[ and ]] hold several lines";
    const bool word = near.size() > 2 && (near[1] == '"' || near[1] == '{' || is_name(near[1]));
    if (word && message.starts_with("'}' expected")) return "a comma is missing before it, or a quote";
    if (near == "'=='" && message.starts_with("unexpected symbol")) return "is 'return' or 'if' missing before it?";
    const bool block_ends = message.starts_with("'end' expected") || message.starts_with("<eof> expected") ||
                            message.starts_with("'until' expected");
    if (block_ends && word && behind_return(before, line, sign))
        return "`return` is the last statement of its block: put it behind this, or write do return ... end";
    if ((near == "','" || near == "'}'" || near == "')'") && !expected)
        return "is the 'end' of a function missing before it?";
    return {};
}

/// For a field that is nil, of one of the libraries that scripts have a part of.
std::string library_hint(std::string_view field, std::string_view line, bool method) {
    // Lua has these elsewhere, so that they are no slip for something else.
    static constexpr std::array<std::string_view, 15> kWithheld = {"sin",  "cos", "tan", "asin", "acos",
                                                                   "atan", "exp", "log", "pow",  "randomseed",
                                                                   "dump", "deg", "rad", "pack", "packsize"};
    for (const Library& library : standard_functions()) {
        if (library.name.empty()) continue;
        if (!stands(line, fmt::format("{}.{}", library.name, field), "") && !(method && library.name == "string"))
            continue;
        std::vector<std::string_view> names;
        for (const Library::Function& function : library.functions)
            names.push_back(function.name);
        const bool withheld = std::find(kWithheld.begin(), kWithheld.end(), field) != kWithheld.end();
        const std::string_view near = withheld ? std::string_view{} : nearest(field, names);
        if (!near.empty()) return fmt::format("did you mean {}.{}?", library.name, near);
        if (method && !withheld) return {};  // it need not be a string's
        const std::vector<std::string> all(names.begin(), names.end());
        return fmt::format("scripts have of {}: {}", library.name, list_text(all));
    }
    return {};
}

std::string global_hint(std::string_view name, std::string_view line) {
    struct Other {
        std::string_view name, hint;
    };
    constexpr std::string_view kNothingElse =
        "scripts see their own modules, the rule library and the game, and nothing else";
    static constexpr std::array<Other, 17> kWithheld = {{
        {"io", kNothingElse},
        {"os", "there is no clock and no system in scripts: a game is the same whenever and wherever it is played"},
        {"debug", kNothingElse},
        {"package", kNothingElse},
        {"load", kNothingElse},
        {"loadfile", kNothingElse},
        {"dofile", "require reads a module of the package"},
        {"loadstring", kNothingElse},
        {"coroutine", "scripts have no coroutines: a handler runs to its end each time"},
        {"collectgarbage", kNothingElse},
        {"warn", "print writes to the scenario's log, which specs show"},
        {"module", "a module ends with return { ... }, and require gives it"},
        {"setfenv", kNothingElse},
        {"getfenv", kNothingElse},
        {"unpack", "table.unpack"},
        {"game", "handlers are given it: function(game) ... end; a spec has local play = start { seed = 1 }"},
        {"play", "it is what start { ... } gives: local play = start { seed = 1 }"},
    }};
    const auto* const hit =
        std::find_if(kWithheld.begin(), kWithheld.end(), [&](const Other& one) { return one.name == name; });
    if (hit != kWithheld.end()) return std::string{hit->hint};
    if (stands(line, name, ":")) return fmt::format("a field is given with =: {} = ...", name);
    const std::span<const Binding> methods = game_bindings();
    if (std::any_of(methods.begin(), methods.end(), [&](const Binding& one) { return one.name == name; }))
        return fmt::format("a method of `game`: game:{}(...)", name);
    const std::vector<std::string_view> known = definition_globals();
    const std::string_view near = nearest(name, known);
    if (near == name) return fmt::format("something has given '{}' another value before", name);
    return near.empty() ? std::string{} : did_you_mean_this(name, near);
}

/// The method of `game` that stands in the line with a dot, as a value: game.actors. "" for none.
std::string method_as_value(std::string_view line) {
    for (const Binding& one : game_bindings()) {
        for (const std::string_view before : {"game.", "play."}) {
            const std::string text = fmt::format("{}{}", before, one.name);
            const std::size_t at = line.find(text);
            if (at == std::string_view::npos || (at > 0 && is_name(line[at - 1]))) continue;
            const std::size_t end = at + text.size();
            if (end < line.size() && is_name(line[end])) continue;
            return fmt::format("write {}:{}({}), with a colon", before.substr(0, 4), one.name,
                               one.params.empty() ? "" : "...");
        }
    }
    return {};
}

/// For a value of a kind that is not what one takes it for.
std::string kind_hint(std::string_view message, std::string_view line) {
    // In front of it stands which function has failed.
    const auto says = [&](std::string_view words) { return message.find(words) != std::string_view::npos; };
    if (message.find("(local '_')") != std::string_view::npos ||
        message.find("(global '_')") != std::string_view::npos ||
        message.find("(upvalue '_')") != std::string_view::npos)
        return "`_` marks texts for translation; a variable of that name hides it: call the variable _index or _value";
    if (says("attempt to index a boolean value"))
        return "a module without a `return` at its end gives true to whoever requires it";
    if (says("attempt to index a function value")) {
        if (std::string hint = method_as_value(line); !hint.empty()) return hint;
    }
    if (says("(for iterator 'for iterator')"))
        return "for _index, one in ipairs(...) do goes through a list, for key, value in pairs(...) do through a table";
    if (says("to 'agreements' (table expected, got string)"))
        return "game:agreements { type = \"...\" }, with what is looked for in a table";
    if (says("C stack overflow")) return "functions call one another without an end";
    return {};
}

}  // namespace

std::string else_if_hint(std::string_view message, std::string_view source) {
    const bool open = message.find("unexpected symbol near ')'") != std::string_view::npos ||
                      message.find("'end' expected") != std::string_view::npos ||
                      message.find("near <eof>") != std::string_view::npos;
    if (!open) return {};
    int number = 1;
    for (std::size_t at = 0; at < source.size(); ++number) {
        const std::size_t end = std::min(source.find('\n', at), source.size());
        std::string_view line = source.substr(at, end - at);
        at = end + 1;
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        if (!line.starts_with("else ")) continue;
        line.remove_prefix(std::min(line.find_first_not_of(' ', 4), line.size()));
        if (line.starts_with("if "))
            return fmt::format("'else if' in line {} begins an if with an end of its own: 'elseif' does not", number);
    }
    return {};
}

std::string script_hint(std::string_view message, std::string_view excerpt) {
    if (message.find("the file is not valid UTF-8") != std::string_view::npos) return "save the file as UTF-8";
    // What a file holds is UTF-8, or it would not have been read.
    if (message.find("not valid UTF-8") != std::string_view::npos) return std::string{kCutLetter};
    const std::string_view line = marked_line(excerpt);
    if (std::string hint = syntax_hint(message, line, line_before(excerpt)); !hint.empty()) return hint;
    if (std::string hint = kind_hint(message, line); !hint.empty()) return hint;
    if (const std::string_view name = quoted(message, "a nil value (global '"); !name.empty())
        return global_hint(name, line);
    if (const std::string_view name = quoted(message, "call a nil value (field '"); !name.empty())
        return library_hint(name, line, false);
    if (const std::string_view name = quoted(message, "call a nil value (method '"); !name.empty())
        return library_hint(name, line, true);
    return {};
}

std::string did_you_mean_this(std::string_view given, std::string_view near) {
    const auto foreign = [](std::string_view text) {
        return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    };
    const bool alike = foreign(given) != foreign(near);
    return fmt::format("did you mean '{}'?{}", near,
                       alike ? " (a letter of one of the two is none of a to z, though it may look like one)" : "");
}

}  // namespace demarche::script

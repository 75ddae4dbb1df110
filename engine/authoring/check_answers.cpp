// What functions give back, in words that stand in the files: votes, answers to offers and cards, and orders. Also in
// branches that no game that was played has entered.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "authoring/check_given.h"
#include "authoring/check_lint.h"
#include "authoring/check_text.h"
#include "authoring/check_types.h"
#include "authoring/lua_terms.h"
#include "base/text.h"

namespace demarche::authoring {

namespace {

using script::HandlerKind;
using Kind = script::LuaToken::Kind;

/// The texts that a `return` may give by themselves: `return "x"`, `return a and "x" or "y"`.
std::vector<const script::LuaToken*> texts_returned(LuaTokens tokens, std::size_t at) {
    constexpr std::array<std::string_view, 2> kBefore = {"and", "or"};
    constexpr std::array<std::string_view, 4> kAfter = {"or", "end", "else", "elseif"};
    const auto any = [&](std::size_t i, const auto& words) {
        return i < tokens.size() &&
               std::any_of(words.begin(), words.end(), [&](std::string_view word) { return tokens[i].is(word); });
    };
    std::vector<const script::LuaToken*> out;
    int depth = 0;
    for (std::size_t i = at + 1; i < tokens.size(); ++i) {
        const script::LuaToken& token = tokens[i];
        if (token.is("(") || token.is("{") || token.is("[")) ++depth;
        if (token.is(")") || token.is("}") || token.is("]")) --depth;
        const bool ends = any(i, std::array<std::string_view, 3>{"end", "else", "elseif"});
        if (depth < 0 || (depth == 0 && ends)) break;
        const bool begins = i == at + 1 || any(i - 1, kBefore);
        // Behind a colon it may say why, which may be put together; the word is known.
        const bool why_follows = token.text.find(':') != std::string::npos && i + 2 < tokens.size() &&
                                 tokens[i + 1].is(".") && tokens[i + 2].is(".");
        const bool whole = any(i + 1, kAfter) || why_follows;
        if (depth == 0 && token.kind == Kind::kText && begins && whole) out.push_back(&token);
    }
    return out;
}

/// true, false or a number.
bool no_word(const script::LuaToken& token) {
    const bool number = token.kind == Kind::kWord && token.text.front() >= '0' && token.text.front() <= '9';
    return number || token.is("true") || token.is("false");
}

/// A number or a table that is written out.
bool value_written(LuaTokens tokens, std::size_t at) {
    if (at < tokens.size() && tokens[at].is("-")) ++at;
    return at < tokens.size() &&
           (tokens[at].is("{") || (no_word(tokens[at]) && !tokens[at].is("true") && !tokens[at].is("false")));
}

}  // namespace

void Lint::answers(const std::string& file, LuaTokens tokens) {
    const Handlers handlers{*this, file, tokens};
    for (std::size_t i = 0; i + 3 < tokens.size(); ++i) {
        const bool gives = tokens[i].is("return");
        const bool order = tokens[i].is("{") && tokens[i + 1].is("id") && tokens[i + 2].is("=");
        if (!gives && !order) continue;
        const Handlers::Given* const given = handlers.around(i);
        if (given == nullptr || given->kinds.size() != 1) continue;
        const HandlerKind kind = *given->kinds.begin();
        if (order && kind == HandlerKind::kChooseAction && tokens[i + 3].kind == Kind::kText) {
            id_given({file, tokens[i + 3].line}, "choose_action", "ActionId", tokens[i + 3].text);
            // Of what is not given back as it stands nobody knows what is made.
            if (i > 1 && tokens[i - 1].is("{") && tokens[i - 2].is("return"))
                table_written({file, tokens[i].line}, "choose_action", "ActOrder",
                              tokens.subspan(i, bracket_end(tokens, i) - i + 1), "id");
        }
        if (gives && script::signature(kind).returns.empty() && value_written(tokens, i + 1)) {
            add(script::Severity::kWarning, {file, tokens[i].line}, "return",
                fmt::format("{} gives nothing back: what stands behind this `return` is passed over",
                            Handlers::called_as(*given)),
                "what it changes it changes by game: game:change(...), game:shift(...)", "nothing given back");
        }
        const bool words =
            kind == HandlerKind::kChoose || kind == HandlerKind::kChorus || kind == HandlerKind::kOnOffer;
        if (gives) returns_more(file, tokens, i, kind);
        if (gives && script::signature(kind).returns.starts_with("boolean")) reason_alone(file, tokens, i, kind);
        const std::string about = about_answer(tokens[handlers.beginning(i)].line);
        if (gives && kind == HandlerKind::kKept) verdict_given(file, tokens, i, about);
        if (!gives || !words) continue;
        const auto may = allowed(s_, script::signature(kind).returns);
        if (!may) continue;
        if (const script::LuaToken& value = tokens[i + 1]; no_word(value) && tokens[i + 2].is("end")) {
            add(script::Severity::kWarning, {file, value.line}, "return",
                fmt::format("it gives {}, which is no answer", printable(value.text, 60)),
                hint_for({}, may->names, may->kind.empty() ? "answer" : may->kind), about);
        }
        for (const script::LuaToken* text : texts_returned(tokens, i)) {
            // Behind a colon it may say why.
            const std::string word =
                kind == HandlerKind::kChoose ? text->text : text->text.substr(0, text->text.find(':'));
            if (std::find(may->names.begin(), may->names.end(), word) != may->names.end()) continue;
            const std::string shown = printable(word, 60);
            add(script::Severity::kWarning, {file, text->line}, "return",
                may->kind.empty() ? fmt::format("it gives '{}', which is no answer", shown)
                                  : fmt::format("it gives '{}', which is the id of no {}", shown, may->kind),
                hint_for(word, may->names, may->kind.empty() ? "answer" : may->kind),
                may->kind.empty() ? about : fmt::format("id '{}'", shown));
        }
    }
}

void Lint::verdict_given(const std::string& file, LuaTokens tokens, std::size_t at, const std::string& about) {
    const auto warn = [&](const script::LuaToken& value, const std::string& shown) {
        add(script::Severity::kWarning, {file, value.line}, "return",
            fmt::format("it gives {}, and {} says nothing of a promise", shown,
                        value.kind == Kind::kText ? "a text" : "a number"),
            "true once it is kept, false once it is broken, and nil while it is open", about);
    };
    if (const script::LuaToken& value = tokens[at + 1]; value_written(tokens, at + 1) && tokens[at + 2].is("end"))
        return warn(value, printable(value.text, 60));
    for (const script::LuaToken* text : texts_returned(tokens, at))
        warn(*text, fmt::format("'{}'", printable(text->text, 60)));
}

void Lint::reason_alone(const std::string& file, LuaTokens tokens, std::size_t at, HandlerKind kind) {
    // return "...", or return _ "...", of which a text with values goes on behind its bracket
    const bool marked = tokens[at + 1].is("_");
    const std::size_t text = at + (marked ? 2 : 1);
    const bool bracket = marked && tokens[text].is("(");
    if (tokens[text + (bracket ? 1 : 0)].kind != Kind::kText) return;
    const std::size_t next = bracket ? bracket_end(tokens, text) + 1 : text + 1;
    if (next >= tokens.size() || !(tokens[next].is("end") || tokens[next].is("else") || tokens[next].is("elseif")))
        return;
    const bool reasons = script::signature(kind).returns.find("Text") != std::string_view::npos;
    add(script::Severity::kWarning, {file, tokens[at].line}, "return",
        "it gives a text alone, which is neither true nor false, and the call fails",
        reasons ? "return false, _ \"...\": why stands behind the answer" : "true or false",
        about_answer(tokens[at].line));
}

void Lint::returns_more(const std::string& file, LuaTokens tokens, std::size_t at, HandlerKind kind) {
    const script::Signature& asked = script::signature(kind);
    if (asked.returns.empty()) return;
    const auto commas = std::count(asked.returns.begin(), asked.returns.end(), ',');
    std::ptrdiff_t given = 0;
    for (std::size_t i = at + 1; i < tokens.size(); ++i) {
        const script::LuaToken& token = tokens[i];
        if (token.is("function")) {  // a field of that name there is none
            int depth = 1;
            for (++i; i < tokens.size() && depth > 0; ++i) {
                if (tokens[i].is("function") || tokens[i].is("if") || tokens[i].is("do") || tokens[i].is("repeat"))
                    ++depth;
                if (tokens[i].is("end") || tokens[i].is("until")) --depth;
            }
            if (i-- >= tokens.size()) return;
            continue;
        }
        if (token.is("(") || token.is("{") || token.is("[")) {
            i = bracket_end(tokens, i);
            continue;
        }
        // A `return` is the last thing that is done.
        if (token.is("end") || token.is("else") || token.is("elseif") || token.is("until") || token.is(";")) break;
        if (!token.is(",") || ++given <= commas) continue;
        const bool reasons = kind == HandlerKind::kOnOffer || kind == HandlerKind::kChorus;
        add(script::Severity::kWarning, {file, token.line}, "return",
            fmt::format("it is asked for {}, and what stands behind is passed over",
                        commas == 0 ? "one value" : fmt::format("{} values", commas + 1)),
            reasons ? "why stands behind a colon: \"no: \" .. _ \"Not before the harvest.\""
                    : fmt::format("it answers with: {}", asked.returns));
        return;
    }
}

void Lint::table_written(const SourcePlace& place, const std::string& where, std::string_view shape, LuaTokens table,
                         std::string_view known) {
    if (!is_shape(shape)) return;
    const std::array<std::string_view, 1> shapes{shape};
    int depth = 0;
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table[i].is("{") || table[i].is("(") || table[i].is("[")) ++depth;
        if (table[i].is("}") || table[i].is(")") || table[i].is("]")) --depth;
        const bool key =
            depth == 1 && i > 0 && (table[i - 1].is("{") || table[i - 1].is(",") || table[i - 1].is(";")) &&
            table[i].kind == Kind::kWord && i + 2 < table.size() && table[i + 1].is("=") && !table[i + 2].is("=");
        if (!key || table[i].text == known) continue;
        const FieldsOf fields = fields_of(shapes, table[i].text);
        const std::string field = fmt::format("{}: {}", where, printable(table[i].text, 60));
        if (fields.type.empty()) {
            add(script::Severity::kWarning, {place.file, table[i].line}, field,
                "there is no such field, and the call fails", hint_for(table[i].text, fields.all, "field"),
                fmt::format("key '{}'", printable(table[i].text, 60)));
            continue;
        }
        const script::LuaToken& value = table[i + 2];
        const bool alone =
            i + 3 < table.size() && (table[i + 3].is(",") || table[i + 3].is("}") || table[i + 3].is(";"));
        if (value.kind == Kind::kText && alone) {
            const std::size_t before = out_.size();
            // Its type says only that it is a text; what texts it may be is known.
            if (table[i].text == "status") {
                status_given({place.file, value.line}, field, value.text);
            } else {
                id_given({place.file, value.line}, field, fields.type, value.text);
            }
            // The call fails for it where it comes about.
            if (out_.size() > before && out_.back().about.empty()) out_.back().about = "argument";
        } else if (value.is("{") && !element_of(fields.type).empty()) {
            const std::size_t end = bracket_end(table, i + 2);
            for (std::size_t j = i + 3; j < end; ++j) {
                const bool entry = table[j].kind == Kind::kText && (table[j - 1].is("{") || table[j - 1].is(",")) &&
                                   (table[j + 1].is(",") || table[j + 1].is("}"));
                if (entry) id_given({place.file, table[j].line}, field, element_of(fields.type), table[j].text);
            }
        }
    }
}

}  // namespace demarche::authoring

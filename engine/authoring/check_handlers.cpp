// What functions say of ids, fields and parameters in words that stand in the files: also in branches that no game that
// was played has entered, and in comparisons, which never fail.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "authoring/check_given.h"
#include "authoring/check_lint.h"
#include "authoring/check_types.h"
#include "authoring/lua_terms.h"
#include "base/text.h"
#include "script/schema.h"
#include "session/lua_tokens.h"

namespace demarche::authoring {

namespace {

/// All words that a status may be, of drafts, agreements and promises.
Names status_words() {
    Names out;
    for (const script::Shape& shape : script::shapes()) {
        for (const script::Shape::Part& part : shape.parts) {
            std::string_view type = part.name == "status" ? part.type : std::string_view{};
            while (type.size() > 1 && type.front() == '"') {
                const std::size_t end = type.find('"', 1);
                const std::string_view status = type.substr(1, end - 1);
                if (std::find(out.begin(), out.end(), status) == out.end()) out.push_back(status);
                type.remove_prefix(std::min(type.size(), end + 2));
            }
        }
    }
    return out;
}

/// What the term that ends before `next` and begins at `begin` is compared with, where that is a text; else null.
const session::LuaToken* compared_with(std::span<const session::LuaToken> tokens, std::size_t begin, std::size_t next) {
    const std::size_t with = next + (next + 3 < tokens.size() && tokens[next + 2].is("_") ? 3 : 2);  // _ "x" is a text
    if (compares_equal(tokens, next) && with < tokens.size() && tokens[with].kind == session::LuaToken::Kind::kText)
        return &tokens[with];
    while (begin >= 2 && tokens[begin - 1].is("."))
        begin -= 2;
    if (begin >= 3 && compares_equal(tokens, begin - 2) && tokens[begin - 3].kind == session::LuaToken::Kind::kText)
        return &tokens[begin - 3];
    return nullptr;
}

std::string_view optional_off(std::string_view type) {
    if (type.ends_with('?')) type.remove_suffix(1);
    return type;
}

/// Is the term that ends before `next` compared with what game:name gives?
bool compared_with_name(std::span<const session::LuaToken> tokens, std::size_t next) {
    const auto is = [&](std::size_t at, std::string_view sign) { return at < tokens.size() && tokens[at].is(sign); };
    return compares_equal(tokens, next) && is(next + 2, "game") && is(next + 3, ":") && is(next + 4, "name");
}

}  // namespace

void Lint::field_of_value(const SourcePlace& place, const std::string& where, std::string_view type,
                          std::string_view name) {
    if (type.ends_with('?')) type.remove_suffix(1);
    const bool list = !element_of(type).empty();
    const std::string shown = printable(name, 60);
    if (!list && !ids_of(s_, type)) return;
    const std::string kind = list ? std::string{} : kind_in_words(type);
    add(script::Severity::kWarning, place, fmt::format("{}.{}", where, shown),
        list ? fmt::format("it is a list, which has no '{}', so that is always nil", shown)
             : fmt::format("it is the id of {} {}, a text, which has no '{}', so that is always nil",
                           std::string_view{"aeio"}.find(kind.front()) == std::string_view::npos ? "a" : "an", kind,
                           shown),
        list ? std::string{"for _index, one in ipairs(...) do: look for it among what stands in it"}
             : fmt::format("{} itself is the id", where),
        fmt::format("field '{}'", shown));
}

namespace {

/// The field of a table that is a text one compares with: of an agreement its type, of a card its id.
std::string text_field(std::string_view type, const std::string& where) {
    for (const std::string_view field : {"id", "type"}) {
        const std::string_view is = fields_of(shapes_of(type), field).type;
        if (!is.empty() && is != kInteger && is != "number") return fmt::format("{}.{}", where, field);
    }
    return "one of its fields";
}

}  // namespace

void Lint::value_compared(const SourcePlace& place, const std::string& where, std::string_view type,
                          std::string_view with, const std::string& called) {
    if (type.ends_with('?')) type.remove_suffix(1);
    const std::string shown = printable(with, 60);
    if (!element_of(type).empty()) {
        add(script::Severity::kWarning, place, where, fmt::format("it is a list, which is never the text '{}'", shown),
            "for _index, one in ipairs(...) do: each of it is compared by itself");
    } else if (is_shape(type)) {
        add(script::Severity::kWarning, place, where,
            fmt::format("it is {}, a table, which is never the text '{}'", with_article(type), shown),
            text_field(type, where) + (called.empty() ? std::string{} : fmt::format("; it is called as {}", called)));
    } else if (type == kTheGame) {
        add(script::Severity::kWarning, place, where, fmt::format("it is `game`, which is never the text '{}'", shown),
            called.empty() ? std::string{"`game` comes first"} : fmt::format("it is called as {}", called));
    } else if (type == kInteger || type == "number") {
        add(script::Severity::kWarning, place, where,
            fmt::format("it is a number, which is never the text '{}'", shown),
            "a loop over a list gives the place first and then what stands there: for _index, one in ipairs(...)");
    } else {
        id_given(place, where, type, with);
    }
}

void Lint::id_given(const SourcePlace& place, const std::string& where, std::string_view type, std::string_view given) {
    const auto may = allowed(s_, type);
    if (!may || std::find(may->names.begin(), may->names.end(), given) != may->names.end()) return;
    const std::string shown = printable(given, 60);
    add(script::Severity::kWarning, place, where,
        may->kind.empty() ? fmt::format("it is never '{}'", shown)
                          : fmt::format("there is no {} '{}'", may->kind, shown),
        hint_for(given, may->names, may->kind), may->kind.empty() ? std::string{} : fmt::format("id '{}'", shown));
}

std::vector<const ParamDef*> Lint::params_called(std::string_view name, std::span<const SourcePlace> owners,
                                                 std::vector<std::string_view>* all) const {
    std::vector<const ParamDef*> out;
    const auto look = [&](const auto& defs) {
        for (const auto& def : defs) {
            const SourcePlace& place = def.place_of_definition;
            if (!owners.empty() && std::find(owners.begin(), owners.end(), place) == owners.end()) continue;
            for (const ParamDef& param : def.params) {
                if (all != nullptr && std::find(all->begin(), all->end(), param.name) == all->end())
                    all->push_back(param.name);
                if (param.name == name) out.push_back(&param);
            }
        }
    };
    look(s_.clauses);
    look(s_.actions);
    look(s_.assurances);
    return out;
}

void Lint::param_used(const SourcePlace& place, const std::string& where, std::string_view name,
                      std::span<const SourcePlace> owners, const session::LuaToken* compared) {
    const std::string shown = printable(name, 60);
    Names everywhere;
    if (params_called(name, {}, &everywhere).empty()) {
        add(script::Severity::kWarning, place, where,
            fmt::format("no clause, action or promise has a parameter '{}', so it is always nil", shown),
            hint_for(name, everywhere, "parameter"), fmt::format("field '{}'", shown));
        return;
    }
    Names own;
    std::vector<const ParamDef*> params = params_called(name, owners, &own);
    if (params.empty() && !own.empty()) {
        add(script::Severity::kWarning, place, where,
            fmt::format("'{}' is a parameter of others, and not of what this function belongs to: it is always nil",
                        shown),
            hint_for(name, own, "parameter"), fmt::format("field '{}'", shown));
        return;
    }
    if (params.empty()) params = params_called(name, {}, nullptr);
    if (compared == nullptr) return;
    Names options;
    std::string kind;
    std::size_t plain = 0;  // numbers, and yes or no
    for (const ParamDef* param : params) {
        std::string_view type;
        switch (param->type) {
            case ParamType::kChoice:
                options.insert(options.end(), param->options.begin(), param->options.end());
                continue;
            case ParamType::kParty:
            case ParamType::kActor:
                type = "ActorId";
                break;
            case ParamType::kPlace:
                type = "PlaceId";
                break;
            case ParamType::kInstitution:
                type = "InstitutionId";
                break;
            case ParamType::kInteger:
            case ParamType::kNumber:
            case ParamType::kBoolean:
                ++plain;
                continue;
        }
        const auto ids = ids_of(s_, type);
        options.insert(options.end(), ids->begin(), ids->end());
        kind = kind_in_words(type);
    }
    if (plain == params.size()) {
        const bool truth = params.front()->type == ParamType::kBoolean;
        const bool digits =
            !truth && !compared->text.empty() && compared->text.find_first_not_of("-.0123456789") == std::string::npos;
        add(script::Severity::kWarning, {place.file, compared->line}, where,
            fmt::format("it is {}, which is never the text '{}'", truth ? "true or false" : "a number",
                        printable(compared->text, 60)),
            digits  ? fmt::format("{}, without quotes", compared->text)
            : truth ? std::string{"true or false, without quotes"}
                    : std::string{"a number"});
        return;
    }
    if (plain > 0 || std::find(options.begin(), options.end(), compared->text) != options.end()) return;
    add(script::Severity::kWarning, {place.file, compared->line}, where,
        kind.empty() ? fmt::format("it is never '{}', which is none of its options", printable(compared->text, 60))
                     : fmt::format("there is no {} '{}'", kind, printable(compared->text, 60)),
        hint_for(compared->text, options, kind.empty() ? "option" : kind));
}

namespace {

/// ["x"]: the text; null where something else stands there.
const session::LuaToken* text_in_brackets(LuaTokens tokens, std::size_t at) {
    const bool so = at + 2 < tokens.size() && tokens[at].is("[") && tokens[at + 2].is("]") &&
                    tokens[at + 1].kind == session::LuaToken::Kind::kText;
    return so ? &tokens[at + 1] : nullptr;
}

}  // namespace

void Lint::entry_of_list(const std::string& file, LuaTokens tokens, std::size_t open, const std::string& where,
                         std::string_view element, std::size_t begin) {
    const std::size_t close = bracket_end(tokens, open);
    if (close <= open + 1) return;
    const auto index = number_at(tokens, open + 1);
    if (index && index->second == close && index->first < 1) {
        add(script::Severity::kWarning, {file, tokens[open].line},
            fmt::format("{}[{}]", where, number_text(index->first)), "the first of a list is 1, so this is always nil",
            fmt::format("{}[1]", where));
        return;
    }
    const auto word = [&](std::size_t at) {
        return at < tokens.size() && tokens[at].kind == session::LuaToken::Kind::kWord;
    };
    const std::string one = where + "[...]";
    if (close + 2 < tokens.size() && tokens[close + 1].is(".") && word(close + 2)) {
        field_of_value({file, tokens[close + 2].line}, one, element, tokens[close + 2].text);
    } else if (const session::LuaToken* const with = compared_with(tokens, begin, close + 1)) {
        value_compared({file, with->line}, one, element, with->text);
    }
}

void Lint::list_given(const SourcePlace& place, std::span<const session::LuaToken> tokens, std::size_t game) {
    const script::Binding* const binding = binding_called(tokens[game + 2].text);
    if (binding == nullptr || element_of(binding->returns).empty()) return;
    const std::size_t behind = bracket_end(tokens, game + 3) + 1;
    const bool field = behind + 1 < tokens.size() && tokens[behind].is(".") && !tokens[behind + 1].is(".") &&
                       tokens[behind + 1].kind == session::LuaToken::Kind::kWord;
    const session::LuaToken* const key = field ? &tokens[behind + 1] : text_in_brackets(tokens, behind);
    if (key == nullptr) return;
    field_of_value(place, fmt::format("game:{}", binding->name), binding->returns, key->text);
}

void Lint::tables_given(const std::string& file, std::span<const session::LuaToken> tokens) {
    const Handlers handlers{*this, file, tokens};
    // event.agreement.status has been told of where `event` stood.
    const auto told_of = [&](int line, std::string_view end) {
        return !out_.empty() && out_.back().file == file && out_.back().line == line && out_.back().path.ends_with(end);
    };
    const auto lacking = [&](std::string_view name, const Handlers::Given* given,
                             std::span<const std::string_view> shapes, bool direct) {
        // What is asked of an agreement may be asked of a draft, but by scores alone.
        const bool draft = given == nullptr || given->kinds.contains(script::HandlerKind::kScores);
        const Names all = fields_of(shapes.first(draft ? shapes.size() : 1), name).all;
        const bool param = given != nullptr && direct && !params_called(name, {}, nullptr).empty();
        const std::string called = param ? Handlers::called_as(*given) : std::string{};
        return called.find("params") != std::string::npos ? fmt::format("it is called as {}", called)
                                                          : hint_for(name, all, "field");
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != session::LuaToken::Kind::kWord) continue;
        const auto is = [&](std::size_t at, std::string_view sign) {
            return i + at < tokens.size() && tokens[i + at].is(sign);
        };
        if (tokens[i].is("game") && is(1, ":") && (is(3, "(") || is(3, "{")))
            list_given({file, tokens[i].line}, tokens, i);
        const bool inner = i > 0 && tokens[i - 1].is(".");  // act.params.n
        const Handlers::Given* const given = inner ? nullptr : handlers.of(tokens[i].text, i);
        const bool field = is(1, ".") && i + 2 < tokens.size() && tokens[i + 2].kind == session::LuaToken::Kind::kWord;
        if (!field) {
            // An id by itself.
            if (given == nullptr || given->types.find(tokens[i].text)->second.size() != 1) continue;
            if (const std::string_view element = element_of(*given->types.find(tokens[i].text)->second.begin());
                !element.empty() && is(1, "[")) {
                entry_of_list(file, tokens, i + 1, printable(tokens[i].text, 60), element, i);
                continue;
            }
            if (const session::LuaToken* const with = compared_with(tokens, i, i + 1))
                value_compared({file, with->line}, printable(tokens[i].text, 60),
                               *given->types.find(tokens[i].text)->second.begin(), with->text,
                               Handlers::called_as(*given));
            continue;
        }
        const auto of_type = [&](std::string_view type) {
            return given != nullptr && given->types.find(tokens[i].text)->second.contains(type);
        };
        // Where a function of the package's own has a parameter of that name, nobody knows what it is given.
        if (inner ? tokens[i].text == "params" && !handlers.owners(i).empty() : of_type("Params")) {
            if (is(3, "=") && !is(4, "=")) continue;  // a table of its own
            const std::string where =
                fmt::format("{}.{}", printable(tokens[i].text, 60), printable(tokens[i + 2].text, 60));
            const bool last = !is(3, ".") && !is(3, "[") && !is(3, "(") && !is(3, ":");
            // The parameters of what a function belongs to are what it is given, and what an act has; of the terms of
            // an agreement they are any.
            const bool own = given != nullptr || (inner && i > 1 && handlers.acts(tokens[i - 2].text, i - 2));
            const std::vector<SourcePlace> owners = own ? handlers.owners(i) : std::vector<SourcePlace>{};
            param_used({file, tokens[i + 2].line}, where, tokens[i + 2].text, owners,
                       last ? compared_with(tokens, i, i + 3) : nullptr);
            if (last) param_compared(file, tokens, i, where, owners);
            continue;
        }
        std::vector<std::string_view> shapes;
        if (given != nullptr && given->types.find(tokens[i].text)->second.size() == 1) {
            const std::string_view type = *given->types.find(tokens[i].text)->second.begin();
            if (is_shape(type)) {
                shapes = shapes_of(type);
            } else if (!is(3, "=") || is(4, "=")) {
                field_of_value({file, tokens[i + 2].line}, printable(tokens[i].text, 60), type, tokens[i + 2].text);
            }
        }
        const SourcePlace first{file, tokens[i + 2].line};
        if (shapes == std::vector<std::string_view>{"Event"} && !(is(3, "=") && !is(4, "=")) &&
            event_lacks(first, fmt::format("{}.{}", tokens[i].text, tokens[i + 2].text), tokens[i + 2].text,
                        given->events))
            continue;
        // event.agreement.type: a field may be a table that is known itself, or a list of such.
        std::size_t end = 2;
        FieldsOf fields = fields_of(shapes, tokens[i + end].text);
        const auto word_at = [&](std::size_t at) {
            return i + at < tokens.size() && tokens[i + at].kind == session::LuaToken::Kind::kWord;
        };
        while (true) {
            std::string_view inside = fields.type.substr(0, fields.type.find('?'));
            std::size_t dot = end + 1;
            if (!element_of(inside).empty() && is(dot, "[")) {
                inside = element_of(inside);
                dot = bracket_end(tokens, i + dot) - i + 1;
            }
            if (!is(dot, ".") || !word_at(dot + 1) || inside == "Params" || !is_shape(inside)) break;
            shapes = shapes_of(inside);
            end = dot + 1;
            fields = fields_of(shapes, tokens[i + end].text);
        }
        const auto behind = [&](std::size_t at, std::string_view sign) { return is(end + at, sign); };
        if (behind(1, "=") && !behind(2, "=")) continue;  // a table of its own
        const std::string& name = tokens[i + end].text;
        const SourcePlace place{file, tokens[i + end].line};
        std::string where;
        for (std::size_t at = 0; at <= end; ++at)
            where += printable(tokens[i + at].text, 60);
        const bool last = !behind(1, ".") && !behind(1, "[") && !behind(1, "(") && !behind(1, ":");
        const session::LuaToken* const with = last ? compared_with(tokens, i, i + end + 1) : nullptr;
        if (!shapes.empty() && fields.type.empty()) {
            add(script::Severity::kWarning, place, where,
                fmt::format("{} has no field '{}', so it is always nil", with_article(shapes.front()),
                            printable(name, 60)),
                shapes.front() == "Term" && !params_called(name, {}, nullptr).empty()
                    ? fmt::format("what it asks for stands in its params: .params.{}", printable(name, 60))
                    : lacking(name, given, shapes, end == 2),
                fmt::format("field '{}'", printable(name, 60)));
        } else if (const session::LuaToken* const key = text_in_brackets(tokens, i + end + 1);
                   key != nullptr && !element_of(fields.type).empty()) {
            field_of_value({file, key->line}, where, fields.type, key->text);
        } else if (const std::size_t close = behind(1, "[") ? bracket_end(tokens, i + end + 1) : 0;
                   close != 0 && !element_of(fields.type).empty()) {
            // One of a list, by its place.
            if (const session::LuaToken* const entry = compared_with(tokens, i, close + 1))
                value_compared({file, entry->line}, where + "[...]", element_of(fields.type), entry->text);
        } else if (!shapes.empty() && last && compared_with_name(tokens, i + end + 1) &&
                   ids_of(s_, optional_off(fields.type))) {
            add(script::Severity::kWarning, place, where, "it is an id, which is never what people call it",
                "the id itself, in quotes, or game:name on both sides");
        } else if (!shapes.empty() && behind(1, ".") && word_at(end + 2)) {
            field_of_value({file, tokens[i + end + 2].line}, where, fields.type, tokens[i + end + 2].text);
        } else if (with != nullptr && !shapes.empty()) {
            value_compared({file, with->line}, where, fields.type, with->text);
        } else if (with != nullptr && name == "status" && !told_of(with->line, "." + where) &&
                   !gives_status(with->text)) {
            status_given({file, with->line}, where, with->text);
        } else if (last && shapes == std::vector<std::string_view>{"Event"}) {
            event_number_compared(file, tokens, i + end + 1, where, name);
        }
    }
}

void Lint::status_given(const SourcePlace& place, const std::string& where, const std::string& word) {
    static const Names kStatus = status_words();
    if (std::find(kStatus.begin(), kStatus.end(), word) != kStatus.end()) return;
    add(script::Severity::kWarning, place, where,
        fmt::format("no draft, agreement or promise is ever '{}'", printable(word, 60)),
        hint_for(word, kStatus, "status"));
}

bool Lint::event_lacks(const SourcePlace& place, const std::string& where, std::string_view name,
                       const std::set<EventKind>& events) {
    const auto has = [&](EventKind event) {
        const std::vector<std::string_view>& fields = script::event_fields()[static_cast<std::size_t>(event)];
        return std::find(fields.begin(), fields.end(), name) != fields.end();
    };
    constexpr std::array<std::string_view, 3> kAlways = {"name", "round", "phase"};
    const bool known = !fields_of(std::array<std::string_view, 1>{"Event"}, name).type.empty();
    if (events.empty() || !known || std::find(kAlways.begin(), kAlways.end(), name) != kAlways.end() ||
        std::any_of(events.begin(), events.end(), has))
        return false;
    std::vector<std::string> here;
    std::vector<std::string> elsewhere;
    for (std::size_t i = 0; i < kEventKinds; ++i) {
        const auto event = static_cast<EventKind>(i);
        if (events.contains(event)) here.push_back(fmt::format("'{}'", word(event)));
        if (has(event)) elsewhere.push_back(fmt::format("'{}'", word(event)));
    }
    // `event.mark and event.mark > 3` is one mistake.
    if (!out_.empty() && out_.back().path == where && out_.back().line == place.line) return true;
    add(script::Severity::kWarning, place, where,
        fmt::format("an event {} has no '{}', so it is always nil", list_text(here, "or"), name),
        fmt::format("it comes with {}", list_text(elsewhere)), fmt::format("field '{}'", name));
    return true;
}

void Lint::ids_in_texts(const std::string& file, std::span<const session::LuaToken> tokens) {
    const Handlers handlers{*this, file, tokens};
    const auto kind_of = [&](LuaTokens value) -> std::string {
        if (value.size() == 1 && value[0].kind == session::LuaToken::Kind::kText) {
            const std::string& id = value[0].text;
            return s_.lookup<ActorId>(id)          ? "actor"
                   : s_.lookup<PlaceId>(id)        ? "place"
                   : s_.lookup<InstitutionId>(id)  ? "institution"
                   : s_.lookup<ConstituencyId>(id) ? "constituency"
                                                   : "";
        }
        const auto at = static_cast<std::size_t>(value.data() - tokens.data());
        const std::size_t size = value.size();
        if (size > 2 && value[size - 3].is("params") && value[size - 2].is(".") && !handlers.owners(at).empty()) {
            for (const ParamDef* param : params_called(value[size - 1].text, handlers.owners(at), nullptr)) {
                if (param->type == ParamType::kParty || param->type == ParamType::kActor) return "actor";
                if (param->type == ParamType::kPlace) return "place";
                if (param->type == ParamType::kInstitution) return "institution";
            }
            return {};
        }
        std::string_view type = handlers.type_of(value, tokens);
        if (type.ends_with('?')) type.remove_suffix(1);
        return ids_of(s_, type) ? kind_in_words(type) : std::string{};
    };
    for (std::size_t i = 0; i + 4 < tokens.size(); ++i) {
        const bool text = tokens[i].is("_") && tokens[i + 1].is("(") &&
                          tokens[i + 2].kind == session::LuaToken::Kind::kText && tokens[i + 3].is(",") &&
                          tokens[i + 4].is("{");
        if (!text) continue;
        const std::size_t close = bracket_end(tokens, i + 4);
        int depth = 0;
        for (std::size_t at = i + 4; at < close; ++at) {
            if (tokens[at].is("{") || tokens[at].is("(") || tokens[at].is("[")) ++depth;
            if (tokens[at].is("}") || tokens[at].is(")") || tokens[at].is("]")) --depth;
            const bool key =
                depth == 1 && (tokens[at].is("{") || tokens[at].is(",")) && at + 3 < close && tokens[at + 2].is("=");
            if (!key) continue;
            std::size_t end = at + 3;
            while (end < close && !tokens[end].is(",") && !tokens[end].is("(") && !tokens[end].is("{"))
                ++end;
            if (!tokens[end].is(",") && end != close) continue;  // it is worked out
            const LuaTokens value = tokens.subspan(at + 3, end - at - 3);
            const std::string kind = kind_of(value);
            if (kind.empty()) continue;
            std::string written;
            for (const session::LuaToken& token : value)
                written +=
                    token.kind == session::LuaToken::Kind::kText ? fmt::format("\"{}\"", token.text) : token.text;
            const std::string name = printable(tokens[at + 1].text, 60);
            add(script::Severity::kWarning, {file, tokens[at + 1].line}, fmt::format("{{{}}}", name),
                fmt::format("{} is the id of {} {}, and people read the id", printable(written, 60),
                            std::string_view{"aeio"}.find(kind.front()) == std::string_view::npos ? "a" : "an", kind),
                fmt::format("{} = game:name({})", name, printable(written, 60)));
        }
    }
}

void Lint::result_compared(const std::string& file, std::span<const session::LuaToken> tokens, std::size_t game) {
    if (game + 4 >= tokens.size() || !tokens[game + 1].is(":") || !tokens[game + 3].is("(")) return;
    const script::Binding* const binding = binding_called(tokens[game + 2].text);
    if (binding == nullptr) return;
    const std::string where = fmt::format("game:{}", binding->name);
    const std::size_t next = bracket_end(tokens, game + 3) + 1;
    if (const std::string_view element = element_of(binding->returns);
        !element.empty() && next < tokens.size() && tokens[next].is("[")) {
        if (text_in_brackets(tokens, next) == nullptr) entry_of_list(file, tokens, next, where, element, game);
        return;
    }
    const session::LuaToken* const with = compared_with(tokens, game, next);
    if (with == nullptr) {
        const auto number = compares_equal(tokens, next) ? number_at(tokens, next + 2) : std::nullopt;
        if (!number || !(binding->name == "date" || binding->name == "name" || binding->name == "phase")) return;
        add(script::Severity::kWarning, {file, tokens[next].line}, where,
            fmt::format("it gives a text, which is never the number {}", number_text(number->first)),
            binding->name == "date" ? "game:round() gives the number of the round" : "a text, in quotes");
        return;
    }
    const SourcePlace place{file, with->line};
    if (binding->returns == "number" || binding->returns == "integer" || binding->returns == "boolean") {
        const bool number = binding->returns != "boolean";
        add(script::Severity::kWarning, place, where,
            fmt::format("it gives {}, which is never the text '{}'", number ? "a number" : "true or false",
                        printable(with->text, 60)),
            number && !with->text.empty() && with->text.find_first_not_of("-.0123456789") == std::string::npos
                ? fmt::format("{}, without quotes", with->text)
            : number ? std::string{"a number"}
                     : std::string{"true or false, without quotes"});
    } else if (binding->name == "date") {
        std::vector<std::string> rounds;
        for (const Text& label : s_.rounds)
            rounds.push_back(label.str());
        const Names labels(rounds.begin(), rounds.end());
        if (std::find(labels.begin(), labels.end(), with->text) != labels.end()) return;
        add(script::Severity::kWarning, place, where, fmt::format("no round is called '{}'", printable(with->text, 60)),
            hint_for(with->text, labels, "round"));
    } else {
        value_compared(place, where, binding->returns, with->text);
    }
}

// A package may have tables of its own with a field of this name, and a parameter may be called so.
bool Lint::gives_status(std::string_view word) {
    for (const ParamDef* param : params_called("status", {}, nullptr)) {
        if (std::find(param->options.begin(), param->options.end(), word) != param->options.end()) return true;
    }
    for (const LintSource& source : all_sources()) {
        const std::vector<session::LuaToken>& tokens = source.tokens;
        for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
            if (tokens[i].is("status") && tokens[i + 1].is("=") &&
                tokens[i + 2].kind == session::LuaToken::Kind::kText && tokens[i + 2].text == word)
                return true;
        }
    }
    return false;
}

}  // namespace demarche::authoring

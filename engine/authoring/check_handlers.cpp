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
#include "script/lua_tokens.h"
#include "script/schema.h"

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
const script::LuaToken* compared_with(std::span<const script::LuaToken> tokens, std::size_t begin, std::size_t next) {
    const std::size_t with = next + (next + 3 < tokens.size() && tokens[next + 2].is("_") ? 3 : 2);  // _ "x" is a text
    if (compares_equal(tokens, next) && with < tokens.size() && tokens[with].kind == script::LuaToken::Kind::kText)
        return &tokens[with];
    while (begin >= 2 && tokens[begin - 1].is("."))
        begin -= 2;
    if (begin >= 3 && compares_equal(tokens, begin - 2) && tokens[begin - 3].kind == script::LuaToken::Kind::kText)
        return &tokens[begin - 3];
    return nullptr;
}

std::string_view optional_off(std::string_view type) {
    if (type.ends_with('?')) type.remove_suffix(1);
    return type;
}

/// Is the term that ends before `next` compared with what game:name gives?
bool compared_with_name(std::span<const script::LuaToken> tokens, std::size_t next) {
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
                      std::span<const SourcePlace> owners, const script::LuaToken* compared) {
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
const script::LuaToken* text_in_brackets(LuaTokens tokens, std::size_t at) {
    const bool so = at + 2 < tokens.size() && tokens[at].is("[") && tokens[at + 2].is("]") &&
                    tokens[at + 1].kind == script::LuaToken::Kind::kText;
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
        return at < tokens.size() && tokens[at].kind == script::LuaToken::Kind::kWord;
    };
    const std::string one = where + "[...]";
    if (close + 2 < tokens.size() && tokens[close + 1].is(".") && word(close + 2)) {
        field_of_value({file, tokens[close + 2].line}, one, element, tokens[close + 2].text);
    } else if (const script::LuaToken* const with = compared_with(tokens, begin, close + 1)) {
        value_compared({file, with->line}, one, element, with->text);
    }
}

void Lint::list_given(const SourcePlace& place, std::span<const script::LuaToken> tokens, std::size_t game) {
    const script::Binding* const binding = binding_called(tokens[game + 2].text);
    if (binding == nullptr || element_of(binding->returns).empty()) return;
    const std::size_t behind = bracket_end(tokens, game + 3) + 1;
    const bool field = behind + 1 < tokens.size() && tokens[behind].is(".") && !tokens[behind + 1].is(".") &&
                       tokens[behind + 1].kind == script::LuaToken::Kind::kWord;
    const script::LuaToken* const key = field ? &tokens[behind + 1] : text_in_brackets(tokens, behind);
    if (key == nullptr) return;
    field_of_value(place, fmt::format("game:{}", binding->name), binding->returns, key->text);
}

/// A name with what is read of it, as far as tables that are known have the fields: `event.agreement.status == "open"`.
struct Lint::FieldUse {
    FieldUse(const std::string& in, LuaTokens of, std::size_t at, const Handlers::Given* known)
        : file(in), tokens(of), root(at), given(known) {
        up_to(root + 2);
    }

    const std::string& file;
    LuaTokens tokens;
    std::size_t root;                                 ///< The token of the name.
    std::size_t end = 0;                              ///< And that of the last field.
    const Handlers::Given* given;                     ///< Of the function that is given it; null where nobody knows.
    std::vector<std::string_view> shapes;             ///< Of the table that has the last field; none: not known.
    FieldsOf field;                                   ///< What these say of it.
    std::string path;                                 ///< "event.agreement.status"
    bool assigned = false;                            ///< It gets a value here: it is of a table of the file's own.
    bool last = false;                                ///< Nothing is read of it, looked up in it or called.
    const script::LuaToken* compared_with = nullptr;  ///< The text; null where it is compared with none.

    [[nodiscard]] const std::string& name() const { return tokens[end].text; }
    [[nodiscard]] std::string shown_name() const { return printable(name(), 60); }
    [[nodiscard]] SourcePlace place() const { return {file, tokens[end].line}; }
    [[nodiscard]] bool direct() const { return end == root + 2; }
    [[nodiscard]] bool of_event() const { return shapes == std::vector<std::string_view>{"Event"}; }
    [[nodiscard]] bool is(std::size_t at, std::string_view sign) const {
        return at < tokens.size() && tokens[at].is(sign);
    }
    [[nodiscard]] bool word_at(std::size_t at) const {
        return at < tokens.size() && tokens[at].kind == script::LuaToken::Kind::kWord;
    }
    /// What the tokens say where the field at `at` is the last.
    void up_to(std::size_t at) {
        end = at;
        path.clear();
        for (std::size_t i = root; i <= end; ++i)
            path += printable(tokens[i].text, 60);
        assigned = is(end + 1, "=") && !is(end + 2, "=");
        last = !is(end + 1, ".") && !is(end + 1, "[") && !is(end + 1, "(") && !is(end + 1, ":");
        compared_with = last ? authoring::compared_with(tokens, root, end + 1) : nullptr;
    }
    /// event.agreement.type: a field may be a table that is known itself, or a list of such.
    void follow() {
        field = fields_of(shapes, name());
        std::size_t at = end;
        while (true) {
            std::string_view inside = field.type.substr(0, field.type.find('?'));
            std::size_t dot = at + 1;
            if (!element_of(inside).empty() && is(dot, "[")) {
                inside = element_of(inside);
                dot = bracket_end(tokens, dot) + 1;
            }
            if (!is(dot, ".") || !word_at(dot + 1) || inside == "Params" || !is_shape(inside)) break;
            shapes = shapes_of(inside);
            at = dot + 1;
            field = fields_of(shapes, tokens[at].text);
        }
        if (at != end) up_to(at);
    }
};

void Lint::tables_given(const std::string& file, LuaTokens tokens) {
    const Handlers handlers{*this, file, tokens};
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != script::LuaToken::Kind::kWord) continue;
        const auto is = [&](std::size_t at, std::string_view sign) {
            return at < tokens.size() && tokens[at].is(sign);
        };
        if (tokens[i].is("game") && is(i + 1, ":") && (is(i + 3, "(") || is(i + 3, "{")))
            list_given({file, tokens[i].line}, tokens, i);
        const bool inner = i > 0 && tokens[i - 1].is(".");  // act.params.n
        const Handlers::Given* const given = inner ? nullptr : handlers.of(tokens[i].text, i);
        const auto* const types = given != nullptr ? &given->types.find(tokens[i].text)->second : nullptr;
        const std::string_view type = types != nullptr && types->size() == 1 ? *types->begin() : std::string_view{};
        if (!is(i + 1, ".") || i + 2 >= tokens.size() || tokens[i + 2].kind != script::LuaToken::Kind::kWord) {
            if (!type.empty()) itself_used(file, tokens, i, type, handlers);
            continue;
        }
        FieldUse use{file, tokens, i, given};
        // Where a function of the package's own has a parameter of that name, nobody knows what it is given.
        if (inner ? tokens[i].text == "params" && !handlers.owners(i).empty()
                  : types != nullptr && types->contains("Params")) {
            if (!use.assigned) param_read(use, handlers);
            continue;
        }
        if (is_shape(type)) {
            use.shapes = shapes_of(type);
        } else if (!type.empty() && !use.assigned) {
            field_of_value(use.place(), printable(tokens[i].text, 60), type, use.name());
        }
        if (use.of_event() && !use.assigned &&
            event_lacks(use.place(), fmt::format("{}.{}", tokens[i].text, use.name()), use.name(), given->events))
            continue;
        use.follow();
        if (!use.assigned) field_read(use);
    }
}

void Lint::itself_used(const std::string& file, LuaTokens tokens, std::size_t at, std::string_view type,
                       const Handlers& handlers) {
    const std::string where = printable(tokens[at].text, 60);
    if (const std::string_view element = element_of(type);
        !element.empty() && at + 1 < tokens.size() && tokens[at + 1].is("[")) {
        entry_of_list(file, tokens, at + 1, where, element, at);
    } else if (const script::LuaToken* const with = compared_with(tokens, at, at + 1)) {
        value_compared({file, with->line}, where, type, with->text,
                       Handlers::called_as(*handlers.of(tokens[at].text, at)));
    }
}

void Lint::param_read(const FieldUse& use, const Handlers& handlers) {
    // The parameters of what a function belongs to are what it is given, and what an act has; of the terms of an
    // agreement they are any.
    const bool own = use.given != nullptr || (use.root > 1 && use.is(use.root - 1, ".") &&
                                              handlers.acts(use.tokens[use.root - 2].text, use.root - 2));
    const std::vector<SourcePlace> owners = own ? handlers.owners(use.root) : std::vector<SourcePlace>{};
    param_used(use.place(), use.path, use.name(), owners, use.compared_with);
    if (use.last) param_compared(use.file, use.tokens, use.root, use.path, owners);
}

void Lint::field_read(const FieldUse& use) {
    const std::size_t next = use.end + 1;
    const std::string_view type = use.field.type;
    if (use.shapes.empty()) {
        if (use.compared_with != nullptr && use.name() == "status") status_compared(use);
    } else if (type.empty()) {
        field_lacking(use);
    } else if (!element_of(type).empty() && use.is(next, "[")) {
        field_indexed(use);
    } else if (use.last && compared_with_name(use.tokens, next) && ids_of(s_, optional_off(type))) {
        add(script::Severity::kWarning, use.place(), use.path, "it is an id, which is never what people call it",
            "the id itself, in quotes, or game:name on both sides");
    } else if (use.is(next, ".") && use.word_at(next + 1)) {
        field_of_value({use.file, use.tokens[next + 1].line}, use.path, type, use.tokens[next + 1].text);
    } else if (use.compared_with != nullptr) {
        value_compared({use.file, use.compared_with->line}, use.path, type, use.compared_with->text);
    } else if (use.last && use.of_event()) {
        event_number_compared(use.file, use.tokens, next, use.path, use.name());
    }
}

void Lint::field_lacking(const FieldUse& use) {
    const bool param = !params_called(use.name(), {}, nullptr).empty();
    // What is asked of an agreement may be asked of a draft, but by scores alone.
    const bool draft = use.given == nullptr || use.given->kinds.contains(script::HandlerKind::kScores);
    const std::span<const std::string_view> shapes{use.shapes.data(), draft ? use.shapes.size() : 1};
    const std::string called =
        param && use.given != nullptr && use.direct() ? Handlers::called_as(*use.given) : std::string{};
    std::string hint;
    if (use.shapes.front() == "Term" && param) {
        hint = fmt::format("what it asks for stands in its params: .params.{}", use.shown_name());
    } else if (called.find("params") != std::string::npos) {
        hint = fmt::format("it is called as {}", called);
    } else {
        hint = hint_for(use.name(), fields_of(shapes, use.name()).all, "field");
    }
    add(script::Severity::kWarning, use.place(), use.path,
        fmt::format("{} has no field '{}', so it is always nil", with_article(use.shapes.front()), use.shown_name()),
        hint, fmt::format("field '{}'", use.shown_name()));
}

void Lint::field_indexed(const FieldUse& use) {
    const std::size_t open = use.end + 1;
    if (const script::LuaToken* const key = text_in_brackets(use.tokens, open)) {
        field_of_value({use.file, key->line}, use.path, use.field.type, key->text);
        return;
    }
    // One of the list, by its place.
    const std::size_t close = bracket_end(use.tokens, open);
    if (const script::LuaToken* const entry = compared_with(use.tokens, use.root, close + 1))
        value_compared({use.file, entry->line}, use.path + "[...]", element_of(use.field.type), entry->text);
}

void Lint::status_compared(const FieldUse& use) {
    const script::LuaToken& with = *use.compared_with;
    // event.agreement.status has been told of where `event` stood.
    const bool told = !out_.empty() && out_.back().file == use.file && out_.back().line == with.line &&
                      out_.back().path.ends_with("." + use.path);
    if (!told && !gives_status(with.text)) status_given({use.file, with.line}, use.path, with.text);
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

void Lint::ids_in_texts(const std::string& file, std::span<const script::LuaToken> tokens) {
    const Handlers handlers{*this, file, tokens};
    const auto kind_of = [&](LuaTokens value) -> std::string {
        if (value.size() == 1 && value[0].kind == script::LuaToken::Kind::kText) {
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
                          tokens[i + 2].kind == script::LuaToken::Kind::kText && tokens[i + 3].is(",") &&
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
            for (const script::LuaToken& token : value)
                written += token.kind == script::LuaToken::Kind::kText ? fmt::format("\"{}\"", token.text) : token.text;
            const std::string name = printable(tokens[at + 1].text, 60);
            add(script::Severity::kWarning, {file, tokens[at + 1].line}, fmt::format("{{{}}}", name),
                fmt::format("{} is the id of {} {}, and people read the id", printable(written, 60),
                            std::string_view{"aeio"}.find(kind.front()) == std::string_view::npos ? "a" : "an", kind),
                fmt::format("{} = game:name({})", name, printable(written, 60)));
        }
    }
}

void Lint::result_compared(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t game) {
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
    const script::LuaToken* const with = compared_with(tokens, game, next);
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
        const std::vector<script::LuaToken>& tokens = source.tokens;
        for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
            if (tokens[i].is("status") && tokens[i + 1].is("=") &&
                tokens[i + 2].kind == script::LuaToken::Kind::kText && tokens[i + 2].text == word)
                return true;
        }
    }
    return false;
}

}  // namespace demarche::authoring

// What functions say of ids, fields and parameters in words that stand in the files: also in branches that no game that
// was played has entered, and in comparisons, which never fail.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "authoring/check_lint.h"
#include "authoring/lua_terms.h"
#include "base/text.h"
#include "script/loader_check.h"
#include "script/schema.h"
#include "session/lua_tokens.h"

namespace demarche::authoring {

namespace {

using Names = std::vector<std::string_view>;

template <class Defs>
void add_ids(const Defs& defs, Names& out) {
    for (const auto& def : defs)
        out.push_back(def.id);
}

/// The ids that a word of the notation stands for, such as "ActorId" or "ActorId[]"; nothing if it is none for ids.
std::optional<Names> ids_of(const Scenario& s, std::string_view word) {
    Names out;
    if (word == "ActorId") {
        add_ids(s.actors, out);
    } else if (word == "PlaceId") {
        add_ids(s.places, out);
    } else if (word == "ConstituencyId") {
        add_ids(s.constituencies, out);
    } else if (word == "Id") {  // a subject
        add_ids(s.actors, out);
        add_ids(s.places, out);
        add_ids(s.constituencies, out);
    } else if (word == "IndicatorId") {
        add_ids(s.indicators, out);
    } else if (word == "RelationId") {
        add_ids(s.relations, out);
    } else if (word == "ResourceId") {
        add_ids(s.resources, out);
    } else if (word == "InstitutionId") {
        add_ids(s.institutions, out);
    } else if (word == "ClauseId") {
        add_ids(s.clauses, out);
    } else if (word == "AgreementTypeId") {
        add_ids(s.agreements, out);
    } else if (word == "ActionId") {
        add_ids(s.actions, out);
    } else if (word == "CardId") {
        add_ids(s.cards, out);
    } else if (word == "DeckId") {
        add_ids(s.decks, out);
    } else if (word == "ObjectiveId") {
        add_ids(s.objectives, out);
    } else if (word == "AssuranceId") {
        add_ids(s.assurances, out);
    } else if (word == "EndingId") {
        add_ids(s.endings, out);
    } else {
        return std::nullopt;
    }
    return out;
}

/// "indicator", of "IndicatorId".
std::string kind_in_words(std::string_view word) {
    if (word == "Id") return "actor, place or constituency";
    if (word == "AgreementTypeId") return "agreement";
    std::string out{word.substr(0, word.size() - 2)};
    std::transform(out.begin(), out.end(), out.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

/// All that a value of this type may be, where these are ids and words alone.
struct Allowed {
    Names names;
    std::string kind;  ///< In words; "" where they are words.
};
std::optional<Allowed> allowed(const Scenario& s, std::string_view type) {
    Allowed out;
    while (!type.empty()) {
        const std::size_t bar = type.find('|');
        std::string_view part = type.substr(0, bar);
        type.remove_prefix(bar == std::string_view::npos ? type.size() : bar + 1);
        while (!part.empty() && (part.back() == '?' || part.back() == ']' || part.back() == '['))
            part.remove_suffix(1);
        if (part == "nil") continue;
        if (part.size() > 1 && part.front() == '"') {
            out.names.push_back(part.substr(1, part.size() - 2));
            continue;
        }
        const auto ids = ids_of(s, part);
        if (!ids) return std::nullopt;
        out.kind = kind_in_words(part);
        out.names.insert(out.names.end(), ids->begin(), ids->end());
    }
    return out;
}

/// @param what  What each of the names is, in words.
std::string hint_for(std::string_view given, const Names& names, std::string_view what) {
    const std::string_view near = nearest(given, names);
    return near.empty() ? script::listed({names.begin(), names.end()}, what) : fmt::format("did you mean '{}'?", near);
}

/// The fields that the tables of these names have, and what the one called `name` may be.
struct FieldsOf {
    Names all;
    std::string_view type;  ///< Of the field that was asked about; "" for none.
};
FieldsOf fields_of(std::span<const std::string_view> shapes, std::string_view name) {
    FieldsOf out;
    for (const script::Shape& shape : script::shapes()) {
        if (std::find(shapes.begin(), shapes.end(), shape.name) == shapes.end()) continue;
        for (const script::Shape::Part& part : shape.parts) {
            if (std::find(out.all.begin(), out.all.end(), part.name) == out.all.end()) out.all.push_back(part.name);
            // Of a table that may be one of two the first says what its fields are.
            if (part.name == name && (out.type.empty() || shape.name == shapes.front())) out.type = part.type;
        }
    }
    return out;
}

bool is_shape(std::string_view type) {
    const auto shapes = script::shapes();
    return std::any_of(shapes.begin(), shapes.end(), [&](const script::Shape& shape) { return shape.name == type; });
}

/// "Term" of "Term[]" and "Term[]?"; "" for what is no list.
std::string_view element_of(std::string_view type) {
    if (type.ends_with('?')) type.remove_suffix(1);
    return type.ends_with("[]") ? type.substr(0, type.size() - 2) : std::string_view{};
}

/// Scores are asked of agreements and of drafts, which they might become.
std::vector<std::string_view> shapes_of(std::string_view type) {
    return type == "Agreement" ? std::vector<std::string_view>{"Agreement", "Draft"}
                               : std::vector<std::string_view>{type};
}

/// "an event"
std::string with_article(std::string_view shape) {
    std::string word{shape};
    std::transform(word.begin(), word.end(), word.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return (std::string_view{"aeio"}.find(word.front()) == std::string_view::npos ? "a " : "an ") + word;
}

constexpr std::string_view kInteger = "integer";

/// All words that a status may be, of drafts, agreements and promises.
Names status_words() {
    Names out;
    for (const script::Shape& shape : script::shapes()) {
        for (const script::Shape::Part& part : shape.parts) {
            std::string_view type = part.name == "status" ? part.type : std::string_view{};
            while (type.size() > 1 && type.front() == '"') {
                const std::size_t end = type.find('"', 1);
                out.push_back(type.substr(1, end - 1));
                type.remove_prefix(std::min(type.size(), end + 2));
            }
        }
    }
    return out;
}

/// What the term that ends before `next` and begins at `begin` is compared with, where that is a text; else null.
const session::LuaToken* compared_with(std::span<const session::LuaToken> tokens, std::size_t begin, std::size_t next) {
    const auto sign = [&](std::size_t at) {
        return at + 1 < tokens.size() && (tokens[at].is("=") || tokens[at].is("~")) && tokens[at + 1].is("=");
    };
    if (sign(next) && next + 2 < tokens.size() && tokens[next + 2].kind == session::LuaToken::Kind::kText)
        return &tokens[next + 2];
    while (begin >= 2 && tokens[begin - 1].is("."))
        begin -= 2;
    if (begin >= 3 && sign(begin - 2) && tokens[begin - 3].kind == session::LuaToken::Kind::kText)
        return &tokens[begin - 3];
    return nullptr;
}

/// What a function of the definition at this place is given: a card by its id, or, from the hand, with who plays it.
std::string_view type_here(const Scenario& s, std::string_view type, const SourcePlace& place) {
    if (type != "string|HandPlay") return type;
    bool held = false;
    bool drawn = false;
    for (const CardDef& card : s.cards) {
        if (card.place_of_definition == place) (card.hand ? held : drawn) = true;
    }
    return held == drawn ? type : held ? "HandPlay" : "CardId";
}

}  // namespace

// -- what the functions of a file are given

/// A file as the definitions see it: which of its functions they call, and with what.
class Lint::Handlers {
 public:
    Handlers(const Lint& lint, const std::string& file, std::span<const session::LuaToken> tokens)
        : functions_(session::functions_in(tokens)), given_(functions_.size()) {
        std::map<int, std::vector<std::size_t>> by_line;  // those within another of the same line are its own affair
        for (std::size_t i = 0; i < functions_.size(); ++i) {
            std::vector<std::size_t>& here = by_line[tokens[functions_[i].begin].line];
            if (here.empty() || functions_[i].begin >= functions_[here.back()].end) here.push_back(i);
        }
        for (const script::Host::HandlerFacts& handler : lint.handlers_) {
            if (handler.place.file != file) continue;
            const auto at = by_line.find(handler.place.line);
            // Of two functions on one line nothing tells them apart.
            if (at == by_line.end() || at->second.size() != 1) continue;
            const script::Signature& signature = script::signature(handler.kind);
            const std::size_t first = signature.access == script::Access::kNone ? 0 : 1;
            Given& given = given_[at->second.front()];
            given.owners.push_back(handler.defined);
            const std::vector<std::string>& names = functions_[at->second.front()].parameters;
            for (std::size_t i = 0; i < signature.params.size() && first + i < names.size(); ++i)
                given.types[names[first + i]].insert(type_here(lint.s_, signature.params[i].type, handler.defined));
        }
        for (const LuaLoop& loop : loops_in(tokens)) {
            const std::string_view element = element_of(type_of(loop.over, tokens));
            if (element.empty()) continue;
            Given given;
            for (std::size_t i = 0; i < loop.names.size() && i < 2; ++i) {
                if (!loop.names[i].empty()) given.types[loop.names[i]].insert(i == 0 ? kInteger : element);
            }
            loops_.push_back({loop.begin, loop.end, std::move(given)});
        }
    }

    struct Given {
        std::map<std::string, std::set<std::string_view>, std::less<>> types;  ///< By parameter; none: not known.
        std::vector<SourcePlace> owners;                                       ///< Of the definitions that call it.
    };
    /// What is known of the function whose parameter this name is here; null where it is none, or of a function that no
    /// definition calls.
    [[nodiscard]] const Given* of(std::string_view name, std::size_t at) const {
        const auto loop = std::find_if(loops_.rbegin(), loops_.rend(), [&](const Typed& one) {
            return at >= one.begin && at < one.end && one.given.types.contains(name);
        });
        for (std::size_t i = functions_.size(); i > 0; --i) {
            const session::LuaFunction& fn = functions_[i - 1];
            if (at < fn.begin || at >= fn.end) continue;
            if (loop != loops_.rend() && loop->begin > fn.begin) return &loop->given;
            if (fn.locals.contains(name)) return nullptr;
            const auto& names = fn.parameters;
            if (std::find(names.begin(), names.end(), name) == names.end()) continue;
            const Given& given = given_[i - 1];
            return given.types.contains(name) ? &given : nullptr;
        }
        return loop == loops_.rend() ? nullptr : &loop->given;
    }
    /// What this is, in the notation; "" where nobody knows. @param expression  Of these tokens.
    [[nodiscard]] std::string_view type_of(std::span<const session::LuaToken> expression,
                                           std::span<const session::LuaToken> tokens) const {
        if (expression.size() < 3) return {};
        const auto at = static_cast<std::size_t>(expression.data() - tokens.data());
        if (expression[0].is("game") && expression[1].is(":")) {
            const script::Binding* const binding = binding_called(expression[2].text);
            const std::size_t close = expression.size() > 3 ? bracket_end(expression, 3) : 0;
            return binding != nullptr && close + 1 == expression.size() ? binding->returns : std::string_view{};
        }
        const Given* const given = of(expression[0].text, at);
        if (given == nullptr || given->types.find(expression[0].text)->second.size() != 1) return {};
        std::string_view type = *given->types.find(expression[0].text)->second.begin();
        for (std::size_t i = 1; i < expression.size(); i += 2) {
            if (type.ends_with('?')) type.remove_suffix(1);
            if (!expression[i].is(".") || i + 1 >= expression.size() || !is_shape(type)) return {};
            type = fields_of(shapes_of(type), expression[i + 1].text).type;
        }
        return type;
    }
    /// Whether this name is here an act, or a promise, of what the function belongs to.
    [[nodiscard]] bool acts(std::string_view name, std::size_t at) const {
        const Given* const given = of(name, at);
        if (given == nullptr) return false;
        const auto& types = given->types.find(name)->second;
        return types.size() == 1 && (types.contains("Act") || types.contains("Assurance"));
    }
    /// The definitions that call a function in which this stands.
    [[nodiscard]] std::vector<SourcePlace> owners(std::size_t at) const {
        std::vector<SourcePlace> out;
        for (std::size_t i = 0; i < functions_.size(); ++i) {
            if (at < functions_[i].begin || at >= functions_[i].end) continue;
            out.insert(out.end(), given_[i].owners.begin(), given_[i].owners.end());
        }
        return out;
    }

 private:
    struct Typed {
        std::size_t begin = 0, end = 0;
        Given given;
    };
    std::vector<session::LuaFunction> functions_;
    std::vector<Given> given_;  ///< By function.
    std::vector<Typed> loops_;  ///< Over what is known, in the order in which they begin.
};

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

void Lint::value_compared(const SourcePlace& place, const std::string& where, std::string_view type,
                          std::string_view with) {
    if (type.ends_with('?')) type.remove_suffix(1);
    const std::string shown = printable(with, 60);
    if (!element_of(type).empty()) {
        add(script::Severity::kWarning, place, where, fmt::format("it is a list, which is never the text '{}'", shown),
            "for _index, one in ipairs(...) do: each of it is compared by itself");
    } else if (is_shape(type)) {
        add(script::Severity::kWarning, place, where,
            fmt::format("it is {}, a table, which is never the text '{}'", with_article(type), shown),
            fields_of(shapes_of(type), "id").type.empty() ? std::string{"one of its fields"} : where + ".id");
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
            default:
                return;  // a number is compared with a text by nobody who has misspelt it
        }
        const auto ids = ids_of(s_, type);
        options.insert(options.end(), ids->begin(), ids->end());
        kind = kind_in_words(type);
    }
    if (std::find(options.begin(), options.end(), compared->text) != options.end()) return;
    add(script::Severity::kWarning, {place.file, compared->line}, where,
        kind.empty() ? fmt::format("it is never '{}', which is none of its options", printable(compared->text, 60))
                     : fmt::format("there is no {} '{}'", kind, printable(compared->text, 60)),
        hint_for(compared->text, options, kind.empty() ? "option" : kind));
}

void Lint::tables_given(const std::string& file, std::span<const session::LuaToken> tokens) {
    const Handlers handlers{*this, file, tokens};
    static const Names kStatus = status_words();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != session::LuaToken::Kind::kWord) continue;
        const auto is = [&](std::size_t at, std::string_view sign) {
            return i + at < tokens.size() && tokens[i + at].is(sign);
        };
        const bool inner = i > 0 && tokens[i - 1].is(".");  // act.params.n
        const Handlers::Given* const given = inner ? nullptr : handlers.of(tokens[i].text, i);
        const bool field = is(1, ".") && i + 2 < tokens.size() && tokens[i + 2].kind == session::LuaToken::Kind::kWord;
        if (!field) {
            // An id by itself.
            if (given == nullptr || given->types.find(tokens[i].text)->second.size() != 1) continue;
            if (const session::LuaToken* const with = compared_with(tokens, i, i + 1))
                value_compared({file, with->line}, printable(tokens[i].text, 60),
                               *given->types.find(tokens[i].text)->second.begin(), with->text);
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
            param_used({file, tokens[i + 2].line}, where, tokens[i + 2].text,
                       own ? handlers.owners(i) : std::vector<SourcePlace>{},
                       last ? compared_with(tokens, i, i + 3) : nullptr);
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
                    : hint_for(name, fields.all, "field"),
                fmt::format("field '{}'", printable(name, 60)));
        } else if (!shapes.empty() && behind(1, ".") && word_at(end + 2)) {
            field_of_value({file, tokens[i + end + 2].line}, where, fields.type, tokens[i + end + 2].text);
        } else if (with != nullptr && !shapes.empty()) {
            value_compared({file, with->line}, where, fields.type, with->text);
        } else if (with != nullptr && name == "status" && !gives_status(with->text) &&
                   std::find(kStatus.begin(), kStatus.end(), with->text) == kStatus.end()) {
            add(script::Severity::kWarning, {file, with->line}, where,
                fmt::format("no draft, agreement or promise is ever '{}'", printable(with->text, 60)),
                hint_for(with->text, kStatus, "status"));
        }
    }
}

void Lint::result_compared(const std::string& file, std::span<const session::LuaToken> tokens, std::size_t game) {
    if (game + 4 >= tokens.size() || !tokens[game + 1].is(":") || !tokens[game + 3].is("(")) return;
    const script::Binding* const binding = binding_called(tokens[game + 2].text);
    if (binding == nullptr) return;
    const session::LuaToken* const with = compared_with(tokens, game, bracket_end(tokens, game + 3) + 1);
    if (with == nullptr) return;
    const std::string where = fmt::format("game:{}", binding->name);
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
    } else if (binding->name == "phase") {
        Names phases;
        add_ids(s_.phases, phases);
        if (std::find(phases.begin(), phases.end(), with->text) != phases.end()) return;
        add(script::Severity::kWarning, place, where, fmt::format("there is no phase '{}'", printable(with->text, 60)),
            hint_for(with->text, phases, "phase"));
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

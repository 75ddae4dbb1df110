#include "authoring/check_given.h"

#include <fmt/format.h>

#include <algorithm>

#include "authoring/check_types.h"
#include "authoring/lua_terms.h"

namespace demarche::authoring {

namespace {

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

/// The event at which each function is run that is a hook.
std::map<std::size_t, EventKind> events_of(const Scenario& s) {
    std::map<std::size_t, EventKind> out;
    for (const std::vector<HookDef>& hooks : s.hooks) {
        for (const HookDef& hook : hooks)
            out.emplace(hook.fn.index(), hook.event);
    }
    return out;
}

/// Whether the function that begins there says what an indicator or a relation starts with. Such a one is called while
/// the definitions are read, and is no handler.
bool gives_start(std::span<const script::LuaToken> tokens, std::size_t function) {
    if (function < 4 || !tokens[function - 1].is("=") || !tokens[function - 2].is("start")) return false;
    int depth = 0;
    for (std::size_t i = function; i > 1; --i) {
        const script::LuaToken& token = tokens[i - 1];
        if (token.is("}") || token.is(")")) ++depth;
        if (!token.is("{") && !token.is("(")) continue;
        if (depth == 0) return token.is("{") && (tokens[i - 2].is("indicator") || tokens[i - 2].is("relation"));
        --depth;
    }
    return false;
}

}  // namespace

Lint::Handlers::Handlers(const Lint& lint, const std::string& file, std::span<const script::LuaToken> tokens)
    : functions_(script::functions_in(tokens)), given_(functions_.size()) {
    std::map<int, std::vector<std::size_t>> by_line;  // those within another of the same line are its own affair
    for (std::size_t i = 0; i < functions_.size(); ++i) {
        std::vector<std::size_t>& here = by_line[tokens[functions_[i].begin].line];
        if (here.empty() || functions_[i].begin >= functions_[here.back()].end) here.push_back(i);
    }
    const std::map<std::size_t, EventKind> events = events_of(lint.s_);
    for (std::size_t fn = 0; fn < lint.handlers_.size(); ++fn) {
        const script::Host::HandlerFacts& handler = lint.handlers_[fn];
        if (handler.place.file != file) continue;
        const auto at = by_line.find(handler.place.line);
        // Of two functions on one line nothing tells them apart.
        if (at == by_line.end() || at->second.size() != 1) continue;
        const script::Signature& signature = script::signature(handler.kind);
        const std::size_t first = signature.access == script::Access::kNone ? 0 : 1;
        Given& given = given_[at->second.front()];
        given.owners.push_back(handler.defined);
        given.kinds.insert(handler.kind);
        if (const auto event = events.find(fn); event != events.end()) given.events.insert(event->second);
        const std::vector<std::string>& names = functions_[at->second.front()].parameters;
        // One that was written without `game` has it under the name of what should come second.
        if (first == 1 && !names.empty() && names.front() != "game") given.types[names.front()].insert(kTheGame);
        for (std::size_t i = 0; i < signature.params.size() && first + i < names.size(); ++i)
            given.types[names[first + i]].insert(type_here(lint.s_, signature.params[i].type, handler.defined));
    }
    for (std::size_t i = 0; i < functions_.size(); ++i) {
        if (!given_[i].kinds.empty() || !gives_start(tokens, functions_[i].begin)) continue;
        const std::vector<std::string>& names = functions_[i].parameters;
        const auto kind = names.size() == 2 ? script::HandlerKind::kStartPair : script::HandlerKind::kStartSubject;
        const script::Signature& signature = script::signature(kind);
        given_[i].kinds.insert(kind);
        for (std::size_t p = 0; p < signature.params.size() && p < names.size(); ++p)
            given_[i].types[names[p]].insert(signature.params[p].type);
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

const Lint::Handlers::Given* Lint::Handlers::of(std::string_view name, std::size_t at) const {
    const auto loop = std::find_if(loops_.rbegin(), loops_.rend(), [&](const Typed& one) {
        return at >= one.begin && at < one.end && one.given.types.contains(name);
    });
    for (std::size_t i = functions_.size(); i > 0; --i) {
        const script::LuaFunction& fn = functions_[i - 1];
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

std::string Lint::Handlers::called_as(const Given& given) {
    if (given.kinds.size() != 1) return {};
    const script::Signature& signature = script::signature(*given.kinds.begin());
    std::vector<std::string_view> names;
    if (signature.access != script::Access::kNone) names.emplace_back("game");
    for (const script::Param& param : signature.params)
        names.push_back(param.name);
    return fmt::format("function({})", fmt::join(names, ", "));
}

std::string_view Lint::Handlers::type_of(std::span<const script::LuaToken> expression,
                                         std::span<const script::LuaToken> tokens) const {
    if (expression.empty()) return {};
    const auto at = static_cast<std::size_t>(expression.data() - tokens.data());
    if (expression.size() > 2 && expression[0].is("game") && expression[1].is(":")) {
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

bool Lint::Handlers::acts(std::string_view name, std::size_t at) const {
    const Given* const given = of(name, at);
    if (given == nullptr) return false;
    const auto& types = given->types.find(name)->second;
    return types.size() == 1 && (types.contains("Act") || types.contains("Assurance"));
}

std::vector<SourcePlace> Lint::Handlers::owners(std::size_t at) const {
    std::vector<SourcePlace> out;
    for (std::size_t i = 0; i < functions_.size(); ++i) {
        if (at < functions_[i].begin || at >= functions_[i].end) continue;
        out.insert(out.end(), given_[i].owners.begin(), given_[i].owners.end());
    }
    return out;
}

const Lint::Handlers::Given* Lint::Handlers::around(std::size_t at) const {
    for (std::size_t i = functions_.size(); i > 0; --i) {
        if (at < functions_[i - 1].begin || at >= functions_[i - 1].end) continue;
        return given_[i - 1].kinds.empty() ? nullptr : &given_[i - 1];
    }
    return nullptr;
}

std::size_t Lint::Handlers::beginning(std::size_t at) const {
    for (std::size_t i = functions_.size(); i > 0; --i) {
        if (at >= functions_[i - 1].begin && at < functions_[i - 1].end) return functions_[i - 1].begin;
    }
    return at;
}

}  // namespace demarche::authoring

#include "script/loader_record.h"

#include <fmt/format.h>

#include <algorithm>

#include "script/lua_util.h"
#include "script/package_limits.h"
#include "script/script_text.h"
#include "script/type_notation.h"

namespace demarche::script {

namespace {

constexpr std::size_t kMostTakes = 20'000;
constexpr int kDeepestCaller = 60;  // stack levels in which the package's own call is looked for

Recorder& recorder(lua_State* L) {
    return *static_cast<Recorder*>(lua_touserdata(L, lua_upvalueindex(1)));
}

int l_define(lua_State* L) {
    return recorder(L).define(L, static_cast<Kind>(lua_tointeger(L, lua_upvalueindex(2))));
}
int l_on(lua_State* L) {
    return recorder(L).hook(L);
}
int l_rule(lua_State* L) {
    return recorder(L).rule(L, static_cast<std::size_t>(lua_tointeger(L, lua_upvalueindex(2))));
}
int l_mark(lua_State* L) {
    return recorder(L).mark(L);
}
int l_takes(lua_State* L) {
    return recorder(L).takes(L);
}

void push_closure(lua_State* L, Recorder* self, std::size_t number, lua_CFunction function) {
    lua_pushlightuserdata(L, self);
    lua_pushinteger(L, static_cast<lua_Integer>(number));
    lua_pushcclosure(L, function, 2);
}

/// The file of a frame, or "" for a C function.
std::string_view file_of(const lua_Debug& frame) {
    const std::string_view source = frame.source == nullptr ? "" : frame.source;
    if (source.empty() || (source.front() != '@' && source.front() != '=')) return {};
    if (source == "=[C]") return {};
    return source.substr(1);
}

}  // namespace

void Recorder::define_environment(lua_State* L) {
    for (const Call& call : definition_calls()) {
        push_closure(L, this, static_cast<std::size_t>(call.kind), bound<l_define>);
        Sandbox::of(L).define_global(std::string{call.name}.c_str());
    }
    push_closure(L, this, 0, bound<l_on>);
    Sandbox::of(L).define_global("on");
    push_closure(L, this, 0, bound<l_mark>);
    Sandbox::of(L).define_global("_");
    push_closure(L, this, 0, bound<l_takes>);
    Sandbox::of(L).define_global("takes");
    lua_newtable(L);
    for (std::size_t i = 0; i < rule_calls().size(); ++i) {
        push_closure(L, this, i, bound<l_rule>);
        lua_setfield(L, -2, std::string{rule_calls()[i].name}.c_str());
    }
    Sandbox::of(L).define_global("rule");
}

FunctionRef Recorder::keep_function(lua_State* L) {
    if (recording_.functions.size() >= kMostFunctions) {
        lua_pop(L, 1);
        raise(L, fmt::format("the scenario has more than {} functions", kMostFunctions));
    }
    const ScriptPlace place = function_place(L, -1);
    std::string_view rule;
    if (lua_tocfunction(L, -1) == bound<l_rule>) {
        lua_getupvalue(L, -1, 2);
        rule = rule_calls()[static_cast<std::size_t>(lua_tointeger(L, -1))].name;
        lua_pop(L, 1);
    }
    recording_.functions.push_back({luaL_ref(L, LUA_REGISTRYINDEX), SourcePlace{place.file, place.line}});
    return {recording_.functions.size() - 1, rule};
}

void Recorder::hold(lua_State* L, std::size_t bytes) {
    Sandbox::of(L).hold(bytes);
    recording_.held += bytes;
}

void Recorder::check_defines(lua_State* L, std::string_view call) const {
    if (spec_.empty()) return;
    const CallSite here = site(L);
    if ((here.via.file.empty() ? here.place : here.via).file != spec_) return;
    raise(L, fmt::format("{} defines nothing in a spec, which tries out what the scenario has defined", call));
}

void Recorder::check_open(lua_State* L, std::string_view call) const {
    check_defines(L, call);
    if (!open_)
        raise(L, fmt::format("{} can only be called while the files are read, not in a function of theirs", call));
    if (recording_.calls.size() + recording_.rules.size() + recording_.hooks.size() >= kMostDefinitions) {
        raise(L, fmt::format("the scenario has more than {} definitions", kMostDefinitions));
    }
}

CallSite Recorder::site(lua_State* L, int level) const {
    CallSite site;
    bool found = false;  ///< The innermost place in the package, which stands in a function.
    lua_Debug frame;
    for (; level <= kDeepestCaller && lua_getstack(L, level, &frame) != 0; ++level) {
        lua_getinfo(L, "Sl", &frame);
        const std::string_view file = file_of(frame);
        if (file.empty() || frame.currentline <= 0) continue;
        const SourcePlace place{std::string{file}, frame.currentline};
        const bool written = std::string_view{frame.what} == "main";
        const bool own = file.substr(0, file.find('/')) == package_;
        if (found) {
            // A function of the package's own was mostly given what is wrong.
            if (!own) continue;
            site.from = place;
            if (written) break;
            continue;
        }
        if (site.via.file.empty()) {
            site.via = place;
            site.place = place;
        }
        // Written down in the file itself, not by a function that was given something.
        if (site.via == place && written) break;
        // A mistake in what a rule module was given stands where the package called it.
        if (own) {
            site.place = place;
            if (written) break;
            found = true;
        }
    }
    if (site.from == site.place) site.from = {};
    if (site.place == site.via) site.via = {};
    return site;
}

int Recorder::define(lua_State* L, Kind kind) {
    check_open(L, fmt::format("{} {{}}", definition_call(kind).name));
    RecordedCall call{kind, site(L), copy_value(L, 1, *this), lua_gettop(L)};
    const ValueTable* table = as_table(call.argument);
    const Value* id = table ? table->field("id") : nullptr;
    recording_.calls.push_back(std::move(call));
    if (id != nullptr && std::holds_alternative<std::string>(*id)) {
        const std::string& text = std::get<std::string>(*id);
        lua_pushlstring(L, text.data(), text.size());
        return 1;
    }
    return 0;
}

int Recorder::hook(lua_State* L) {
    check_open(L, "on()");
    RecordedHook hook{site(L), copy_value(L, 1, *this), copy_value(L, 2, *this)};
    recording_.hooks.push_back(std::move(hook));
    return 0;
}

int Recorder::rule(lua_State* L, std::size_t constructor) {
    const std::string_view name = rule_calls()[constructor].name;
    check_open(L, fmt::format("rule.{}", name));
    RecordedRule rule{std::string{name}, site(L), copy_value(L, 1, *this), 1};
    // A rule can be used in many others: a tree that doubles with each level must not be built.
    rule.parts += rule_parts(rule.argument);
    if (rule.parts > kMostRuleParts) raise(L, fmt::format("a decision rule of more than {} parts", kMostRuleParts));
    recording_.rules.push_back(std::move(rule));
    push_rule(L, recording_.rules.size() - 1);
    return 1;
}

std::size_t Recorder::rule_parts(const Value& value) const {
    if (const auto* ref = std::get_if<RuleRef>(&value)) return recording_.rules[ref->index].parts;
    std::size_t parts = 0;
    if (const ValueTable* table = as_table(value)) {
        for (const Value& item : table->list)
            parts += rule_parts(item);
        for (const auto& [name, item] : table->fields)
            parts += rule_parts(item);
    }
    return parts;
}

// takes(function, options, fields, more or "hook"): the options of a function that is there for others, held against
// their types like the fields of a definition.
namespace {

/// Whether a function "scoring.resource" is given the module that has it. Another module may hold its options.
bool is_own_module(lua_State* L, int index, std::string_view function) {
    if (!Sandbox::of(L).is_module(L, index)) return false;
    push_readable(L, index);
    const std::string_view name = function.substr(function.rfind('.') + 1);
    lua_pushlstring(L, name.data(), name.size());
    const bool own = lua_rawget(L, -2) == LUA_TFUNCTION;
    lua_pop(L, 2);
    return own;
}

bool is_game(lua_State* L, int index) {
    return lua_type(L, index) == LUA_TUSERDATA && !text_object(L, index);
}

/// Of what a function has put into a table for `takes`, because it is given its options one by one: whether `game`
/// stands where its types, at `types`, ask for something else.
bool holds_game(lua_State* L, int index, int types) {
    if (lua_type(L, types) != LUA_TTABLE) return false;
    push_readable(L, types);
    push_readable(L, index);
    const int table = lua_gettop(L);
    bool found = false;
    lua_pushnil(L);
    while (lua_next(L, table) != 0) {
        Sandbox::of(L).charge(8);
        if (is_game(L, -1)) {
            lua_pushvalue(L, -2);
            lua_rawget(L, table - 1);
            found = found || (lua_type(L, -1) == LUA_TSTRING && string_at(L, -1).find("any") == std::string_view::npos);
            lua_pop(L, 1);
        }
        lua_pop(L, 1);
    }
    lua_pop(L, 2);
    return found;
}

}  // namespace

int Recorder::takes(lua_State* L) {
    check_defines(L, "takes()");
    if (!open_) {
        // Whoever builds something in the middle of a game is answered by what that does; who has registered the
        // function itself would be told of methods that `game` does not have.
        const bool table = lua_type(L, 2) == LUA_TTABLE;
        if (!is_game(L, 2) && !(table && holds_game(L, 2, 3))) return 0;
        raise(L, fmt::format("{0} takes options, and is given `game`: where it is registered it has to be called with "
                             "them, {0} {1}",
                             check_text(L, 1, 100), table ? "(...)" : "{ ... }"));
    }
    if (recording_.takes.size() >= kMostTakes)
        raise(L, fmt::format("functions have said more than {} times what they take", kMostTakes));
    RecordedTakes takes;
    takes.function = check_text(L, 1, 100);
    takes.fields = fields_of(L, 3);
    takes.hook = lua_type(L, 4) == LUA_TSTRING && string_at(L, 4) == "hook";
    takes.more = !takes.hook && lua_toboolean(L, 4) != 0;
    // What is wrong stands where the function was called that says this.
    takes.site = site(L, 2);
    if (takes.site.place.file.empty()) takes.site = site(L, 1);  // a file said it, and no function
    takes.site.via = {};
    takes.itself = is_own_module(L, 2, takes.function);
    if (!takes.itself) takes.argument = copy_value(L, 2, *this);
    recording_.takes.push_back(std::move(takes));
    return 0;
}

std::vector<Field> Recorder::fields_of(lua_State* L, int index) {
    check_table(L, index);
    std::vector<Field> fields;
    push_readable(L, index);
    const int table = lua_gettop(L);
    lua_pushnil(L);
    while (lua_next(L, table) != 0) {
        Sandbox::of(L).charge(8);
        if (lua_type(L, -2) != LUA_TSTRING || lua_type(L, -1) != LUA_TSTRING) {
            raise_argument(L, index, "name = \"type\" for each field, such as { rate = \"number?\" }");
        }
        const std::string_view name = string_at(L, -2);
        const std::string_view notation = string_at(L, -1);
        Sandbox::of(L).charge_for(notation.size(), 2);
        hold(L, sizeof(Field) + name.size() + 4 * notation.size());
        Result<TypeNotation> type = read_type(notation, recording_.type_words);
        if (!type) raise_argument(L, index, fmt::format("field '{}': {}", printable(name, 60), type.error().message));
        fields.push_back({*recording_.type_words.emplace(name).first, !type->optional, std::move(type->types), {}, {}});
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
    // The order of lua_next differs from process to process.
    std::sort(fields.begin(), fields.end(), [](const Field& a, const Field& b) { return a.name < b.name; });
    return fields;
}

int Recorder::mark(lua_State* L) {
    if (open_ && lua_type(L, 1) == LUA_TSTRING) {
        std::size_t size = 0;
        const char* bytes = lua_tolstring(L, 1, &size);
        const std::string_view message{bytes, size};
        if (!recording_.marked.contains(message)) {
            hold(L, size + 2 * sizeof(std::string));
            recording_.marked.emplace(message);
        }
    }
    return l_mark_text(L);
}

}  // namespace demarche::script

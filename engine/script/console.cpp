// What the workshop's console needs of Lua: a line as a function, a value as text, and what could be written next.
#include "script/console.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "script/game_object.h"
#include "script/lua_util.h"
#include "script/schema.h"
#include "script/script_text.h"
#include "script/table_keys.h"

namespace demarche::script {

namespace {

constexpr std::size_t kMostChoices = 200;

int l_no_variable(lua_State* L) {
    const std::string name =
        lua_type(L, 2) == LUA_TSTRING ? printable(lua_tostring(L, 2), 60) : std::string{"a variable"};
    raise(L, fmt::format("the console keeps no variables: write 'local {0} = ...', which lasts for the line, or "
                         "game:store(\"{0}\", ...), which the World keeps",
                         name));
}

/// Writes a value within bounds of depth, entries and bytes.
class Shower {
 public:
    explicit Shower(lua_State* L) : L_(L) {}

    std::string show(int index, int depth) {
        Sandbox::of(L_).charge(20);
        switch (lua_type(L_, index)) {
            case LUA_TNONE:
            case LUA_TNIL:
                return "nil";
            case LUA_TBOOLEAN:
                return lua_toboolean(L_, index) != 0 ? "true" : "false";
            case LUA_TNUMBER:
                return lua_isinteger(L_, index) != 0 ? std::to_string(lua_tointeger(L_, index))
                                                     : number_text(lua_tonumber(L_, index));
            case LUA_TSTRING: {
                std::size_t size = 0;
                const char* const bytes = lua_tolstring(L_, index, &size);
                return quoted({bytes, size});
            }
            case LUA_TTABLE:
                return table(lua_absindex(L_, index), depth);
            case LUA_TFUNCTION: {
                lua_Debug about;
                lua_pushvalue(L_, index);
                lua_getinfo(L_, ">S", &about);
                const std::string_view source = about.source;
                return about.linedefined > 0 && source.starts_with('@')
                           ? fmt::format("a function ({}:{})", printable(source.substr(1), 200), about.linedefined)
                           : "a function";
            }
            default:
                if (const auto text = text_object(L_, index)) return "_ " + quoted(text->str());
                return fmt::format("a {}", luaL_typename(L_, index));
        }
    }

 private:
    static constexpr int kDeepest = 6;
    static constexpr std::size_t kMostEntries = 200;
    static constexpr std::size_t kWidest = 76;

    static std::string quoted(std::string_view text) {
        constexpr std::size_t kLongest = 2000;
        std::string out = "\"";
        for (const char c : printable(text, kLongest))
            out += c == '"' || c == '\\' ? std::string{'\\', c} : std::string{c};
        return out + '"';
    }
    static bool is_name(std::string_view key) {
        if (key.empty() || (key[0] >= '0' && key[0] <= '9')) return false;
        return std::all_of(key.begin(), key.end(), [](char c) {
            return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        });
    }

    std::string table(int index, int depth) {
        luaL_checkstack(L_, 6, "the value is nested too deep");
        if (depth >= kDeepest) return "{ ... }";
        push_readable(L_, index);
        const int fields = lua_gettop(L_);
        KeyList keys;
        list_keys(L_, fields, keys);
        std::vector<std::string> parts;
        const auto add = [&](const std::string& head) {
            parts.push_back(head + show(lua_gettop(L_), depth + 1));
            lua_pop(L_, 1);
        };
        for (std::int64_t i = 1; i <= keys.sequence && entries_ < kMostEntries; ++i, ++entries_) {
            lua_rawgeti(L_, fields, i);
            add({});
        }
        for (const TableKey& key : keys.others) {
            if (entries_ >= kMostEntries) break;
            ++entries_;
            push_key(L_, key);
            std::string head = key.kind == TableKey::Kind::kString && is_name(key.text)
                                   ? std::string{key.text}
                                   : "[" + show(lua_gettop(L_), depth + 1) + "]";
            lua_rawget(L_, fields);
            add(head + " = ");
        }
        lua_settop(L_, fields - 1);
        if (entries_ >= kMostEntries) parts.emplace_back("...");
        if (parts.empty()) return "{}";
        std::size_t width = 0;
        for (const std::string& part : parts)
            width += part.size() + 2;
        const bool wide = width + static_cast<std::size_t>(depth) * 2 > kWidest ||
                          std::any_of(parts.begin(), parts.end(),
                                      [](const std::string& part) { return part.find('\n') != std::string::npos; });
        if (!wide) return fmt::format("{{ {} }}", fmt::join(parts, ", "));
        const std::string indent(static_cast<std::size_t>(depth + 1) * 2, ' ');
        std::string out = "{\n";
        for (const std::string& part : parts)
            out += indent + part + ",\n";
        return out + indent.substr(2) + "}";
    }

    lua_State* L_;
    std::size_t entries_ = 0;
};

bool name_char(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

template <class I, class D>
void add_ids(std::set<std::string>& out, const ById<I, D>& definitions) {
    for (const D& definition : definitions)
        out.insert(definition.id);
}

/// Everything that a string in a line may name.
std::set<std::string> all_ids(const Scenario& s) {
    std::set<std::string> out;
    add_ids(out, s.actors);
    add_ids(out, s.constituencies);
    add_ids(out, s.places);
    add_ids(out, s.indicators);
    add_ids(out, s.relations);
    add_ids(out, s.resources);
    add_ids(out, s.institutions);
    add_ids(out, s.clauses);
    add_ids(out, s.agreements);
    add_ids(out, s.actions);
    add_ids(out, s.cards);
    add_ids(out, s.decks);
    add_ids(out, s.objectives);
    add_ids(out, s.assurances);
    add_ids(out, s.endings);
    for (const PhaseDef& phase : s.phases)
        out.insert(phase.id);
    return out;
}

}  // namespace

void push_console_line(lua_State* L, const GameObject& game, std::string_view text) {
    Sandbox& sandbox = Sandbox::of(L);
    const ModuleText chunk{std::string{text}, kConsoleFile};
    if (!sandbox.push_expression(chunk)) sandbox.push_chunk(chunk);
    // Its environment: `game`, and behind it what all functions see.
    sandbox.charge(50);
    lua_createtable(L, 0, 1);
    game.push(L);
    lua_setfield(L, -2, "game");
    lua_createtable(L, 0, 3);
    lua_rawgeti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, bound<l_no_variable>);
    lua_setfield(L, -2, "__newindex");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2);
    lua_setupvalue(L, -2, 1);
}

std::string console_text(lua_State* L, int index) {
    return Shower{L}.show(index, 0);
}

Completion complete(const Scenario& scenario, std::string_view line, std::size_t cursor) {
    cursor = std::min(cursor, line.size());
    const std::string_view before = line.substr(0, cursor);
    Completion out;
    // Inside a string the scenario's ids come; a dot belongs to a constituency's.
    char quote = 0;
    std::size_t opened = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (quote == 0 && (before[i] == '"' || before[i] == '\'')) {
            quote = before[i];
            opened = i + 1;
        } else if (quote != 0 && before[i] == '\\') {
            ++i;
        } else if (before[i] == quote) {
            quote = 0;
        }
    }
    const auto offer = [&](const std::string& name, std::string_view tail) {
        const std::string_view written = before.substr(out.begin);
        if (name.starts_with(written) && out.choices.size() < kMostChoices)
            out.choices.push_back(name + std::string{tail});
    };
    if (quote != 0) {
        out.begin = opened;
        const std::string closing{quote};
        for (const std::string& id : all_ids(scenario))
            offer(id, closing);
        return out;
    }
    out.begin = cursor;
    while (out.begin > 0 && name_char(before[out.begin - 1]))
        --out.begin;
    const std::string_view head = before.substr(0, out.begin);
    if (head.ends_with("game:")) {
        std::set<std::string> names;
        for (const Binding& binding : game_bindings())
            names.emplace(binding.name);
        for (const std::string& name : names)
            offer(name, "(");
        return out;
    }
    if (head.ends_with('.')) {
        std::size_t library = head.size() - 1;
        while (library > 0 && name_char(head[library - 1]))
            --library;
        const std::string prefix{head.substr(library)};
        for (const std::string& name : environment_names()) {
            if (name.starts_with(prefix)) offer(name.substr(prefix.size()), "(");
        }
        return out;
    }
    if (head.ends_with(':')) return out;
    std::set<std::string> names{"game", "local", "return", "function", "for", "while", "if", "then",
                                "end",  "nil",   "true",   "false",    "not", "and",   "or"};
    // What defines things belongs to the reading of the files.
    const std::vector<std::string_view> defining = definition_globals();
    for (const std::string& name : environment_names()) {
        const std::string whole = name.substr(0, name.find('.'));
        if (whole == "_" || std::find(defining.begin(), defining.end(), whole) == defining.end()) names.insert(whole);
    }
    for (const std::string& name : names)
        offer(name, {});
    return out;
}

std::string usage_of(std::string_view method) {
    for (const Binding& binding : game_bindings()) {
        if (binding.name != method) continue;
        std::vector<std::string> params;
        for (const Param& param : binding.params)
            params.push_back(std::string{param.name} + (param.optional ? "?" : ""));
        return fmt::format("game:{}({}){}{}: {}", binding.name, fmt::join(params, ", "),
                           binding.returns.empty() ? "" : " -> ", binding.returns, binding.doc);
    }
    return {};
}

}  // namespace demarche::script

// The basic functions. None shows an address, none catches a stop, each pays for its work.

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "script/sandbox_parts.h"

namespace demarche::script {

namespace {

// An error costs a C++ exception, some microseconds, and more for every call that it unwinds.
constexpr std::int64_t kCaughtErrorWork = 1000;
constexpr std::int64_t kUnwoundCallWork = 300;
constexpr int kMostUnwound = 200;  // more calls than that are calls of Lua by Lua, which cost nothing to unwind

// error(message [, level])
int l_error(lua_State* L) {
    const lua_Integer level = luaL_optinteger(L, 2, 1);
    lua_settop(L, 1);
    if (lua_type(L, 1) != LUA_TSTRING || level < 1 || level > 200) return lua_error(L);
    lua_Debug activation;
    ScriptPlace place;
    luaL_where(L, static_cast<int>(level));
    std::size_t prefix = 0;
    const char* const where = lua_tolstring(L, -1, &prefix);
    if (prefix == 0 || where == nullptr) {
        lua_settop(L, 1);
        return lua_error(L);
    }
    if (lua_getstack(L, static_cast<int>(level), &activation) != 0) place = script_place(L, static_cast<int>(level));
    std::size_t size = 0;
    const char* const data = lua_tolstring(L, 1, &size);
    Sandbox::of(L).charge_for(size, 16);
    // The whole message is compared when the error arrives; a long one is cut there anyway.
    constexpr std::size_t kLongest = 4096;
    if (level == 1 || size > kLongest) {
        lua_insert(L, 1);
        lua_concat(L, 2);
        return lua_error(L);
    }
    SandboxParts::of(L).raise_at(L, std::string(where, prefix) + std::string(data, size), prefix, place);
}

// assert(v [, message, ...]) -> its arguments
int l_assert(lua_State* L) {
    luaL_checkany(L, 1);
    if (lua_toboolean(L, 1) != 0) return lua_gettop(L);
    lua_remove(L, 1);
    if (lua_gettop(L) == 0) raise(L, "assertion failed!");
    lua_settop(L, 1);
    return l_error(L);
}

// How many calls are active; counted as far as it matters.
int call_depth(lua_State* L) {
    int low = 0;
    int high = kMostUnwound;
    lua_Debug activation;
    while (low < high) {
        const int middle = (low + high + 1) / 2;
        if (lua_getstack(L, middle - 1, &activation) != 0) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return low;
}

// Runs where the error was raised.
int count_unwound(lua_State* L) {
    SandboxParts::of(L).unwound = call_depth(L);
    return 1;
}

// Calls what lies above `base` with `arguments`; true when it has failed in a way that a script may catch.
bool protected_call(lua_State* L, int base, int arguments) {
    SandboxParts& parts = SandboxParts::of(L);
    lua_pushcfunction(L, count_unwound);
    lua_insert(L, base);
    parts.unwound = 0;
    const int status = lua_pcall(L, arguments, LUA_MULTRET, base);
    lua_remove(L, base);
    if (status == LUA_OK) return false;
    parts.raise_stop_again(L);
    if (status == LUA_ERRMEM) parts.stop(L, Stop::kMemory);
    const int unwound = status == LUA_ERRRUN ? std::max(parts.unwound - call_depth(L), 1) : kMostUnwound;
    parts.self.charge(kCaughtErrorWork + kUnwoundCallWork * unwound);
    return true;
}

// pcall(f, ...) -> true, results... or false, error
int l_pcall(lua_State* L) {
    luaL_checkany(L, 1);
    lua_pushboolean(L, 1);
    lua_insert(L, 1);
    if (!protected_call(L, 2, lua_gettop(L) - 2)) return lua_gettop(L);
    lua_pushboolean(L, 0);
    lua_replace(L, 1);
    return 2;
}

// xpcall(f, handler, ...) -> true, results... or false, what handler(error) returned.
// The handler is called after unwinding, as a normal call: inside, it would run where no limit reaches it.
int l_xpcall(lua_State* L) {
    luaL_checktype(L, 2, LUA_TFUNCTION);
    const int arguments = lua_gettop(L) - 2;
    lua_pushboolean(L, 1);
    lua_pushvalue(L, 1);
    lua_rotate(L, 3, 2);  // function, handler, true, function, arguments
    if (!protected_call(L, 4, arguments)) return lua_gettop(L) - 2;
    lua_pushvalue(L, 2);
    lua_insert(L, -2);
    lua_call(L, 1, 1);
    lua_pushboolean(L, 0);
    lua_insert(L, -2);
    return 2;
}

// ipairs(t) -> iterator, t, 0
int ipairs_step(lua_State* L) {
    Sandbox::of(L).charge(1);
    const lua_Integer i = luaL_intop(+, luaL_checkinteger(L, 2), 1);
    lua_pushinteger(L, i);
    return lua_geti(L, 1, i) == LUA_TNIL ? 1 : 2;
}
int l_ipairs(lua_State* L) {
    luaL_checkany(L, 1);
    lua_pushcfunction(L, bound<ipairs_step>);
    lua_pushvalue(L, 1);
    lua_pushinteger(L, 0);
    return 3;
}

// Upvalues: readable table, list of the keys after the sequence, length of the sequence, position, serial.
int pairs_step(lua_State* L) {
    SandboxParts& parts = SandboxParts::of(L);
    if (static_cast<std::uint64_t>(lua_tointeger(L, lua_upvalueindex(5))) != parts.serial) {
        raise(L, "an iterator of pairs cannot be kept from one handler call to the next");
    }
    const lua_Integer sequence = lua_tointeger(L, lua_upvalueindex(3));
    lua_Integer position = lua_tointeger(L, lua_upvalueindex(4));
    lua_settop(L, 0);
    for (;;) {
        parts.self.charge(3);
        ++position;
        if (position <= sequence) {
            lua_pushinteger(L, position);
        } else if (lua_type(L, lua_upvalueindex(2)) != LUA_TTABLE ||
                   lua_rawgeti(L, lua_upvalueindex(2), position - sequence) == LUA_TNIL) {
            lua_settop(L, 0);
            lua_pushnil(L);
            return 1;
        }
        lua_pushvalue(L, 1);
        // A field that has been removed since the walk began is passed over.
        if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) break;
        lua_settop(L, 0);
    }
    lua_pushinteger(L, position);
    lua_replace(L, lua_upvalueindex(4));
    return 2;
}

// pairs(t) -> iterator, t, nil; in a fixed order: the sequence, then other keys as they came
int l_pairs(lua_State* L) {
    luaL_checkany(L, 1);
    if (luaL_getmetafield(L, 1, "__pairs") != LUA_TNIL) {
        lua_pushvalue(L, 1);
        lua_call(L, 1, 3);
        return 3;
    }
    check_table(L, 1);
    lua_settop(L, 1);
    SandboxParts& parts = SandboxParts::of(L);
    push_readable(L, 1);
    list_keys(L, 2, parts.keys);
    const std::size_t others = parts.keys.others.size();
    lua_pushvalue(L, 2);
    if (others == 0) {
        lua_pushboolean(L, 0);
    } else {
        // Lua's own list keeps the keys alive when a script removes them from the table.
        lua_createtable(L, static_cast<int>(others), 0);
        lua_Integer at = 0;
        for (const TableKey& key : parts.keys.others) {
            push_key(L, key);
            lua_rawseti(L, -2, ++at);
        }
    }
    lua_pushinteger(L, parts.keys.sequence);
    lua_pushinteger(L, 0);
    lua_pushinteger(L, static_cast<lua_Integer>(parts.serial));
    lua_pushcclosure(L, bound<pairs_step>, 5);
    lua_pushvalue(L, 1);
    lua_pushnil(L);
    return 3;
}

// next(t [, key]) -> key, value: the one after `key` in the order of pairs
int l_next(lua_State* L) {
    check_table(L, 1);
    lua_settop(L, 2);
    push_readable(L, 1);
    TableKey from;
    const bool first = lua_isnil(L, 2);
    if (!first && !read_key(L, 2, from)) raise_argument(L, 2, "a key of a kind that has no place in the order");
    KeyList& keys = SandboxParts::of(L).keys;
    list_keys(L, 3, keys);
    const bool in_sequence =
        !first && from.kind == TableKey::Kind::kInteger && from.integer >= 1 && from.integer <= keys.sequence;
    const std::int64_t following = first ? 1 : in_sequence ? from.integer + 1 : keys.sequence + 1;
    if (following <= keys.sequence) {
        lua_pushinteger(L, following);
        lua_rawgeti(L, 3, following);
        return 2;
    }
    for (const TableKey& key : keys.others) {
        if (!first && !in_sequence && !from.before(key)) continue;
        push_key(L, key);
        lua_pushvalue(L, -1);
        lua_rawget(L, 3);
        return 2;
    }
    lua_pushnil(L);
    return 1;
}

// tostring(v): no addresses
int l_tostring(lua_State* L) {
    luaL_checkany(L, 1);
    push_display_text(L, 1);
    return 1;
}

// print(...): to the package's log
int l_print(lua_State* L) {
    constexpr std::int64_t kLineWork = 40;
    Sandbox::of(L).charge(kLineWork);
    const int count = lua_gettop(L);
    TextBuilder line(L);
    for (int i = 1; i <= count; ++i) {
        push_display_text(L, i);
        std::size_t size = 0;
        const char* const data = lua_tolstring(L, -1, &size);
        Sandbox::of(L).charge_for(size, 16);
        if (i > 1) line.add('\t');
        line.add({data, size});
        lua_pop(L, 1);
    }
    SandboxParts::of(L).print(L, line.view());
    return 0;
}

// rawequal(a, b) -> boolean
int l_rawequal(lua_State* L) {
    luaL_checkany(L, 1);
    luaL_checkany(L, 2);
    Sandbox::of(L).charge(1);
    lua_pushboolean(L, lua_rawequal(L, 1, 2));
    return 1;
}

// rawlen(table or string) -> integer
int l_rawlen(lua_State* L) {
    const int type = lua_type(L, 1);
    luaL_argexpected(L, type == LUA_TTABLE || type == LUA_TSTRING, 1, "table or string");
    if (type == LUA_TTABLE) {
        push_readable(L, 1);
    } else {
        lua_pushvalue(L, 1);
    }
    lua_pushinteger(L, static_cast<lua_Integer>(lua_rawlen(L, -1)));
    return 1;
}

// rawget(table, key) -> value
int l_rawget(lua_State* L) {
    check_table(L, 1);
    luaL_checkany(L, 2);
    lua_settop(L, 2);
    push_readable(L, 1);
    lua_pushvalue(L, 2);
    lua_rawget(L, -2);
    return 1;
}

// rawset(table, key, value) -> table
int l_rawset(lua_State* L) {
    check_table(L, 1);
    luaL_checkany(L, 2);
    luaL_checkany(L, 3);
    lua_settop(L, 3);
    check_writable(L, 1);
    lua_rawset(L, 1);
    return 1;
}

// select(n or '#', ...) -> the arguments from n on, or their number
int l_select(lua_State* L) {
    const int count = lua_gettop(L);
    Sandbox::of(L).charge_for(static_cast<std::size_t>(count), 8);
    if (lua_type(L, 1) == LUA_TSTRING && *lua_tostring(L, 1) == '#') {
        lua_pushinteger(L, count - 1);
        return 1;
    }
    lua_Integer n = luaL_checkinteger(L, 1);
    if (n < 0) {
        n = count + n;
    } else if (n > count) {
        n = count;
    }
    if (n < 1) raise_argument(L, 1, "index out of range");
    return count - static_cast<int>(n);
}

// type(v) -> string
int l_type(lua_State* L) {
    const int type = lua_type(L, 1);
    luaL_argcheck(L, type != LUA_TNONE, 1, "value expected");
    lua_pushstring(L, lua_typename(L, type));
    return 1;
}

bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

int digit_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'z') return c - 'a' + 10;
    if (c >= 'A' && c <= 'Z') return c - 'A' + 10;
    return 99;
}

// A numeral of the given base, with blanks around it and a sign.
bool read_in_base(std::string_view text, int base, lua_Integer& value) {
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    if (text.empty() || digit_value(text.front()) >= base) return false;
    lua_Unsigned sum = 0;
    while (!text.empty() && digit_value(text.front()) < base) {
        sum = sum * static_cast<lua_Unsigned>(base) + static_cast<lua_Unsigned>(digit_value(text.front()));
        text.remove_prefix(1);
    }
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    value = static_cast<lua_Integer>(negative ? 0U - sum : sum);
    return text.empty();
}

// tonumber(v [, base]) -> number or nil
int l_tonumber(lua_State* L) {
    if (lua_isnoneornil(L, 2)) {
        if (lua_type(L, 1) == LUA_TNUMBER) {
            lua_settop(L, 1);
            return 1;
        }
        if (lua_type(L, 1) == LUA_TSTRING) {
            std::size_t size = 0;
            const char* const data = lua_tolstring(L, 1, &size);
            Sandbox::of(L).charge_for(size);
            if (lua_stringtonumber(L, data) == size + 1) return 1;
        } else {
            luaL_checkany(L, 1);
        }
        lua_pushnil(L);
        return 1;
    }
    const lua_Integer base = luaL_checkinteger(L, 2);
    luaL_checktype(L, 1, LUA_TSTRING);
    if (base < 2 || base > 36) raise_argument(L, 2, "base out of range");
    std::size_t size = 0;
    const char* const data = lua_tolstring(L, 1, &size);
    Sandbox::of(L).charge_for(size);
    lua_Integer value = 0;
    if (read_in_base({data, size}, static_cast<int>(base), value)) {
        lua_pushinteger(L, value);
    } else {
        lua_pushnil(L);
    }
    return 1;
}

// getmetatable(table) -> its metatable, or what its __metatable says; nil for all other values
int l_getmetatable(lua_State* L) {
    luaL_checkany(L, 1);
    Sandbox::of(L).charge(5);
    if (lua_type(L, 1) != LUA_TTABLE) {
        lua_pushnil(L);
        return 1;
    }
    push_own_metatable(L, 1);
    if (lua_isnil(L, -1)) return 1;
    if (raw_field(L, -1, "__metatable") != LUA_TNIL) return 1;
    lua_pop(L, 1);
    // A shadow is known to scripts as the frozen table it stands behind.
    if (lua_rawgetp(L, -1, &SandboxParts::kOwner) == LUA_TNIL) lua_pop(L, 1);
    return 1;
}

// setmetatable(table, metatable or nil) -> table
int l_setmetatable(lua_State* L) {
    SandboxParts& parts = SandboxParts::of(L);
    parts.self.charge(5);
    check_table(L, 1);
    luaL_argexpected(L, lua_isnil(L, 2) || lua_istable(L, 2), 2, "nil or table");
    lua_settop(L, 2);
    check_writable(L, 1);
    if (luaL_getmetafield(L, 1, "__metatable") != LUA_TNIL) raise(L, "cannot change a protected metatable");
    if (lua_isnil(L, 2)) {
        lua_pushnil(L);
        lua_setmetatable(L, 1);
        lua_settop(L, 1);
        return 1;
    }
    push_readable(L, 2);
    for (const std::string_view field : kForbiddenFields) {
        lua_pushlstring(L, field.data(), field.size());
        if (lua_rawget(L, 3) != LUA_TNIL) {
            raise(L, "a metatable with the field '" + std::string(field) + "' is not allowed");
        }
        lua_pop(L, 1);
    }
    if (lua_rawequal(L, 2, 3) != 0) {
        lua_rawgetp(L, LUA_REGISTRYINDEX, &SandboxParts::kMetatables);
        lua_pushvalue(L, 2);
        lua_pushboolean(L, 1);
        lua_rawset(L, -3);
        ++parts.metatables_set;
        lua_pop(L, 1);
    } else {
        lua_pushvalue(L, 2);
        lua_rawsetp(L, 3, &SandboxParts::kOwner);
    }
    lua_setmetatable(L, 1);
    lua_settop(L, 1);
    return 1;
}

}  // namespace

void add_functions(lua_State* L, const luaL_Reg* functions) {
    for (; functions->name != nullptr; ++functions) {
        lua_pushcfunction(L, functions->func);
        lua_setfield(L, -2, functions->name);
    }
}

void push_display_text(lua_State* L, int index) {
    index = lua_absindex(L, index);
    if (luaL_getmetafield(L, index, "__tostring") != LUA_TNIL) {
        lua_pushvalue(L, index);
        lua_call(L, 1, 1);
        if (lua_tolstring(L, -1, nullptr) == nullptr) raise(L, "'__tostring' must return a string");
        return;
    }
    switch (lua_type(L, index)) {
        case LUA_TNUMBER:
            // Digits are worked out one by one, those of floats with numbers of many words.
            Sandbox::of(L).charge(lua_isinteger(L, index) != 0 ? 40 : 90);
            // The sign of "not a number" differs between processors.
            if (lua_isinteger(L, index) == 0 && std::isnan(lua_tonumber(L, index))) {
                lua_pushliteral(L, "nan");
            } else {
                lua_pushvalue(L, index);
                lua_tolstring(L, -1, nullptr);
            }
            return;
        case LUA_TSTRING:
            lua_pushvalue(L, index);
            return;
        case LUA_TBOOLEAN:
            lua_pushstring(L, lua_toboolean(L, index) != 0 ? "true" : "false");
            return;
        case LUA_TNIL:
            lua_pushliteral(L, "nil");
            return;
        default:
            if (luaL_getmetafield(L, index, "__name") == LUA_TSTRING) return;
            lua_pushstring(L, luaL_typename(L, index));
            return;
    }
}

void SandboxParts::print(lua_State* L, std::string_view line) {
    self.charge_for(line.size(), 4);
    const std::size_t limit = self.limits().log;
    if (log_used > limit) return;
    const std::string where = script_place(L).text();
    log_used += line.size() + 1;
    if (!self.print_sink_) return;
    if (log_used > limit) {
        self.print_sink_("(the log of this event is full: more than " + std::to_string(limit) + " bytes)", where);
    } else {
        self.print_sink_(printable(line, limit), where);
    }
}

bool is_function_error(lua_CFunction function) {
    return function == bound<l_error>;
}

void SandboxParts::open_base(lua_State* L) {
    static const luaL_Reg kFunctions[] = {{"assert", bound<l_assert>},
                                          {"error", bound<l_error>},
                                          {"getmetatable", bound<l_getmetatable>},
                                          {"ipairs", bound<l_ipairs>},
                                          {"next", bound<l_next>},
                                          {"pairs", bound<l_pairs>},
                                          {"pcall", bound<l_pcall>},
                                          {"print", bound<l_print>},
                                          {"rawequal", bound<l_rawequal>},
                                          {"rawget", bound<l_rawget>},
                                          {"rawlen", bound<l_rawlen>},
                                          {"rawset", bound<l_rawset>},
                                          {"select", bound<l_select>},
                                          {"setmetatable", bound<l_setmetatable>},
                                          {"tonumber", bound<l_tonumber>},
                                          {"tostring", bound<l_tostring>},
                                          {"type", bound<l_type>},
                                          {"xpcall", bound<l_xpcall>},
                                          {nullptr, nullptr}};
    add_functions(L, kFunctions);
    open_require(L);
}

}  // namespace demarche::script

// The plain string functions, and what strings can do by themselves.

#include <algorithm>
#include <climits>
#include <cstring>

#include "script/lua_util.h"
#include "script/sandbox_parts.h"

namespace demarche::script {

namespace {

// Positions from 1; negative ones count from the end. The first as 1 or more, the last as size or less.
std::size_t first_position(lua_Integer position, std::size_t size) {
    if (position > 0) return static_cast<std::size_t>(position);
    if (position == 0 || position < -static_cast<lua_Integer>(size)) return 1;
    return size - static_cast<std::size_t>(-position) + 1;
}
std::size_t last_position(lua_Integer position, std::size_t size) {
    if (position > static_cast<lua_Integer>(size)) return size;
    if (position >= 0) return static_cast<std::size_t>(position);
    if (position < -static_cast<lua_Integer>(size)) return 0;
    return size - static_cast<std::size_t>(-position) + 1;
}

// string.byte(s [, i [, j]]) -> codes of the bytes i..j
int l_byte(lua_State* L) {
    const std::string_view text = check_string(L, 1);
    const lua_Integer i = luaL_optinteger(L, 2, 1);
    const std::size_t first = first_position(i, text.size());
    const std::size_t last = last_position(luaL_optinteger(L, 3, static_cast<lua_Integer>(first)), text.size());
    if (first > last) return 0;
    const std::size_t count = last - first + 1;
    Sandbox& sandbox = Sandbox::of(L);
    sandbox.charge_for(count);
    if (count > static_cast<std::size_t>(sandbox.limits().arguments)) raise(L, "string slice too long");
    luaL_checkstack(L, static_cast<int>(count), "string slice too long");
    for (const char c : text.substr(first - 1, count)) {
        lua_pushinteger(L, static_cast<unsigned char>(c));
    }
    return static_cast<int>(count);
}

// string.char(...) -> string of these byte codes
int l_char(lua_State* L) {
    const int count = lua_gettop(L);
    Sandbox::of(L).charge_for(static_cast<std::size_t>(count));
    TextBuilder out(L);
    for (int i = 1; i <= count; ++i) {
        const lua_Integer code = luaL_checkinteger(L, i);
        if (code < 0 || code > UCHAR_MAX) raise_argument(L, i, "value out of range");
        out.add(static_cast<char>(code));
    }
    out.push();
    return 1;
}

// string.len(s) -> integer
int l_len(lua_State* L) {
    lua_pushinteger(L, static_cast<lua_Integer>(check_string(L, 1).size()));
    return 1;
}

template <class Change>
int changed_bytes(lua_State* L, Change change) {
    const std::string_view text = check_string(L, 1);
    Sandbox::of(L).charge_for(text.size(), 4);
    TextBuilder out(L);
    char* const to = out.extend(text.size());
    std::ranges::transform(text, to, change);
    out.push();
    return 1;
}

// string.lower(s) -> string; ASCII letters only
int l_lower(lua_State* L) {
    return changed_bytes(L, [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
}

// string.upper(s) -> string; ASCII letters only
int l_upper(lua_State* L) {
    return changed_bytes(L, [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c; });
}

// string.reverse(s) -> string
int l_reverse(lua_State* L) {
    const std::string_view text = check_string(L, 1);
    Sandbox::of(L).charge_for(text.size(), 4);
    TextBuilder out(L);
    std::ranges::reverse_copy(text, out.extend(text.size()));
    out.push();
    return 1;
}

// string.sub(s, i [, j]) -> the bytes i..j
int l_sub(lua_State* L) {
    const std::string_view text = check_string(L, 1);
    const std::size_t first = first_position(luaL_checkinteger(L, 2), text.size());
    const std::size_t last = last_position(luaL_optinteger(L, 3, -1), text.size());
    if (first > last) {
        lua_pushliteral(L, "");
        return 1;
    }
    Sandbox::of(L).charge_for(last - first + 1, 16);
    lua_pushlstring(L, text.data() + first - 1, last - first + 1);
    return 1;
}

// string.rep(s, n [, separator]) -> s, n times
int l_rep(lua_State* L) {
    const std::string_view text = check_string(L, 1);
    const lua_Integer n = luaL_checkinteger(L, 2);
    std::string_view separator;
    if (!lua_isnoneornil(L, 3)) separator = check_string(L, 3);
    const std::size_t each = text.size() + separator.size();
    if (n <= 0 || each == 0) {
        lua_pushliteral(L, "");
        return 1;
    }
    SandboxParts& parts = SandboxParts::of(L);
    const std::size_t limit = parts.allocator.single_limit();
    const auto times = static_cast<std::size_t>(n);
    if (times > limit || each > limit || times * each > limit + separator.size()) parts.stop(L, Stop::kAllocation);
    parts.self.charge_for(times * each, 16);
    TextBuilder out(L);
    char* to = out.extend(times * each - separator.size());
    if (each == 1 && separator.empty()) {
        std::memset(to, text[0], times);
    } else {
        parts.self.charge_for(times, 4);
        for (std::size_t i = 0; i < times; ++i) {
            if (i > 0) to += separator.copy(to, separator.size());
            to += text.copy(to, text.size());
        }
    }
    out.push();
    return 1;
}

// -- arithmetic on numerals: "10" + 1

bool push_number(lua_State* L, int index) {
    if (lua_type(L, index) == LUA_TNUMBER) {
        lua_pushvalue(L, index);
        return true;
    }
    if (lua_type(L, index) != LUA_TSTRING) return false;
    std::size_t size = 0;
    const char* const data = lua_tolstring(L, index, &size);
    Sandbox::of(L).charge_for(size);
    return lua_stringtonumber(L, data) == size + 1;
}

template <int kOperation>
int arithmetic(lua_State* L) {
    static constexpr const char* kEvents[] = {"__add", "__sub", "__mul", "__mod", "__pow", "__div", "__idiv"};
    lua_settop(L, 2);
    if (push_number(L, 1) && push_number(L, 2)) {
        lua_arith(L, kOperation);
        return 1;
    }
    lua_settop(L, 2);
    // The other operand may know what to do.
    const char* const event = kOperation == LUA_OPUNM ? "__unm" : kEvents[kOperation];
    if (lua_type(L, 2) == LUA_TSTRING || luaL_getmetafield(L, 2, event) == LUA_TNIL) {
        raise(L, std::string("attempt to ") + (event + 2) + " a '" + luaL_typename(L, 1) + "' with a '" +
                     luaL_typename(L, 2) + "'");
    }
    lua_insert(L, 1);
    lua_call(L, 2, 1);
    return 1;
}

}  // namespace

void SandboxParts::open_string(lua_State* L) {
    static const luaL_Reg kFunctions[] = {
        {"byte", bound<l_byte>},   {"char", bound<l_char>},   {"len", bound<l_len>},
        {"lower", bound<l_lower>}, {"rep", bound<l_rep>},     {"reverse", bound<l_reverse>},
        {"sub", bound<l_sub>},     {"upper", bound<l_upper>}, {nullptr, nullptr}};
    add_functions(L, kFunctions);
}

void SandboxParts::open_string_metatable(lua_State* L) {
    static const luaL_Reg kMetamethods[] = {{"__add", bound<arithmetic<LUA_OPADD>>},
                                            {"__sub", bound<arithmetic<LUA_OPSUB>>},
                                            {"__mul", bound<arithmetic<LUA_OPMUL>>},
                                            {"__mod", bound<arithmetic<LUA_OPMOD>>},
                                            {"__pow", bound<arithmetic<LUA_OPPOW>>},
                                            {"__div", bound<arithmetic<LUA_OPDIV>>},
                                            {"__idiv", bound<arithmetic<LUA_OPIDIV>>},
                                            {"__unm", bound<arithmetic<LUA_OPUNM>>},
                                            {nullptr, nullptr}};
    lua_pushliteral(L, "");
    lua_newtable(L);
    add_functions(L, kMetamethods);
    // A method table of its own: what a script does to `string` changes no method.
    lua_newtable(L);
    open_string(L);
    open_format(L);
    open_search(L);
    lua_setfield(L, -2, "__index");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2);
    lua_pop(L, 1);
}

}  // namespace demarche::script

// Mathematics (luaconf.h has a macro l_floor, hence the names): exact operations only. Sines, logarithms and powers
// differ between machines; chance comes from the game.

#include <algorithm>
#include <cmath>
#include <limits>

#include "script/sandbox_parts.h"

namespace demarche::script {

namespace {

// Pushes a float as an integer when it is one.
void push_whole(lua_State* L, lua_Number value) {
    lua_Integer whole = 0;
    if (lua_numbertointeger(value, &whole)) {
        lua_pushinteger(L, whole);
    } else {
        lua_pushnumber(L, value);
    }
}

// math.abs(x) -> number
int math_abs(lua_State* L) {
    if (lua_isinteger(L, 1) != 0) {
        const lua_Integer value = lua_tointeger(L, 1);
        lua_pushinteger(L, value < 0 ? luaL_intop(-, 0, value) : value);
    } else {
        lua_pushnumber(L, std::fabs(luaL_checknumber(L, 1)));
    }
    return 1;
}

// math.floor(x) -> integer, or float when it does not fit
int math_floor(lua_State* L) {
    if (lua_isinteger(L, 1) != 0) {
        lua_settop(L, 1);
    } else {
        push_whole(L, std::floor(luaL_checknumber(L, 1)));
    }
    return 1;
}

// math.ceil(x) -> integer, or float when it does not fit
int math_ceil(lua_State* L) {
    if (lua_isinteger(L, 1) != 0) {
        lua_settop(L, 1);
    } else {
        push_whole(L, std::ceil(luaL_checknumber(L, 1)));
    }
    return 1;
}

// math.fmod(a, b) -> the remainder, rounded towards zero
int math_fmod(lua_State* L) {
    if (lua_isinteger(L, 1) == 0 || lua_isinteger(L, 2) == 0) {
        const lua_Number value = luaL_checknumber(L, 1);
        const lua_Number by = luaL_checknumber(L, 2);
        // It subtracts bit by bit: 1e308 by 3.3 takes a microsecond.
        if (std::isfinite(value) && std::isfinite(by) && value != 0 && by != 0)
            Sandbox::of(L).charge(std::max(0, std::ilogb(value) - std::ilogb(by)) / 8);
        lua_pushnumber(L, std::fmod(value, by));
        return 1;
    }
    const lua_Integer divisor = lua_tointeger(L, 2);
    if (divisor == 0) raise_argument(L, 2, "zero");
    // The smallest integer divided by -1 would overflow.
    lua_pushinteger(L, divisor == -1 ? 0 : lua_tointeger(L, 1) % divisor);
    return 1;
}

// math.modf(x) -> whole part, fraction
int math_modf(lua_State* L) {
    if (lua_isinteger(L, 1) != 0) {
        lua_settop(L, 1);
        lua_pushnumber(L, 0);
        return 2;
    }
    const lua_Number value = luaL_checknumber(L, 1);
    const lua_Number whole = value < 0 ? std::ceil(value) : std::floor(value);
    push_whole(L, whole);
    lua_pushnumber(L, value == whole ? 0.0 : value - whole);
    return 2;
}

// math.sqrt(x) -> float
int math_sqrt(lua_State* L) {
    lua_pushnumber(L, std::sqrt(luaL_checknumber(L, 1)));
    return 1;
}

int extreme(lua_State* L, bool largest) {
    const int count = lua_gettop(L);
    Sandbox::of(L).charge_for(static_cast<std::size_t>(count));
    luaL_checknumber(L, 1);
    int best = 1;
    for (int i = 2; i <= count; ++i) {
        luaL_checknumber(L, i);
        if (lua_compare(L, largest ? best : i, largest ? i : best, LUA_OPLT) != 0) best = i;
    }
    lua_pushvalue(L, best);
    return 1;
}

// math.max(x, ...) -> the largest
int math_max(lua_State* L) {
    return extreme(L, true);
}

// math.min(x, ...) -> the smallest
int math_min(lua_State* L) {
    return extreme(L, false);
}

// math.tointeger(x) -> integer, or nil when x has no exact one
int math_tointeger(lua_State* L) {
    int whole = 0;
    const lua_Integer value = lua_tointegerx(L, 1, &whole);
    if (whole != 0) {
        lua_pushinteger(L, value);
    } else {
        luaL_checkany(L, 1);
        lua_pushnil(L);
    }
    return 1;
}

// math.type(x) -> "integer", "float" or nil
int math_type(lua_State* L) {
    luaL_checkany(L, 1);
    if (lua_type(L, 1) == LUA_TNUMBER) {
        lua_pushstring(L, lua_isinteger(L, 1) != 0 ? "integer" : "float");
    } else {
        lua_pushnil(L);
    }
    return 1;
}

// math.ult(a, b) -> a < b as unsigned integers
int math_ult(lua_State* L) {
    const auto a = static_cast<lua_Unsigned>(luaL_checkinteger(L, 1));
    const auto b = static_cast<lua_Unsigned>(luaL_checkinteger(L, 2));
    lua_pushboolean(L, a < b ? 1 : 0);
    return 1;
}

// math.random() -> 0 <= float < 1; math.random(n) -> 1..n; math.random(low, high) -> low..high; math.random(0) -> any
// integer. From the game's stream, which only handlers that change the game may use.
int math_random(lua_State* L) {
    Stream* const stream = Sandbox::of(L).random();
    if (stream == nullptr) {
        raise(L, Sandbox::of(L).frozen()
                     ? "math.random is for handlers that change the game; this one only answers a question"
                     : "math.random draws from a game's dice, and there is no game yet while the files are read");
    }
    lua_Integer low = 1;
    lua_Integer high = 0;
    switch (lua_gettop(L)) {
        case 0:
            lua_pushnumber(L, stream->unit());
            return 1;
        case 1:
            high = luaL_checkinteger(L, 1);
            if (high == 0) {
                lua_pushinteger(L, static_cast<lua_Integer>(stream->next()));
                return 1;
            }
            break;
        case 2:
            low = luaL_checkinteger(L, 1);
            high = luaL_checkinteger(L, 2);
            break;
        default:
            raise(L, "wrong number of arguments");
    }
    if (low > high) raise_argument(L, lua_gettop(L), "interval is empty");
    lua_pushinteger(L, stream->between(low, high));
    return 1;
}

}  // namespace

void SandboxParts::open_math(lua_State* L) {
    static const luaL_Reg kFunctions[] = {{"abs", bound<math_abs>},
                                          {"ceil", bound<math_ceil>},
                                          {"floor", bound<math_floor>},
                                          {"fmod", bound<math_fmod>},
                                          {"max", bound<math_max>},
                                          {"min", bound<math_min>},
                                          {"modf", bound<math_modf>},
                                          {"random", bound<math_random>},
                                          {"sqrt", bound<math_sqrt>},
                                          {"tointeger", bound<math_tointeger>},
                                          {"type", bound<math_type>},
                                          {"ult", bound<math_ult>},
                                          {nullptr, nullptr}};
    add_functions(L, kFunctions);
    lua_pushnumber(L, 3.141592653589793238462643383279502884);
    lua_setfield(L, -2, "pi");
    lua_pushnumber(L, std::numeric_limits<lua_Number>::infinity());
    lua_setfield(L, -2, "huge");
    lua_pushinteger(L, LUA_MAXINTEGER);
    lua_setfield(L, -2, "maxinteger");
    lua_pushinteger(L, LUA_MININTEGER);
    lua_setfield(L, -2, "mininteger");
}

}  // namespace demarche::script

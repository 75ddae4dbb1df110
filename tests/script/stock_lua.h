#pragma once

#include <cmath>
#include <cstdio>
#include <lua.hpp>
#include <string>
#include <vector>

#include "script/sandbox_box.h"

namespace demarche::script {

/// A value as text that tells 1 from 1.0 and "1"; tables by their content, in an order of its own.
inline std::string spelled(lua_State* L, int index, int depth = 0) {
    index = lua_absindex(L, index);
    switch (lua_type(L, index)) {
        case LUA_TNIL:
            return "nil";
        case LUA_TBOOLEAN:
            return lua_toboolean(L, index) != 0 ? "true" : "false";
        case LUA_TNUMBER: {
            if (lua_isinteger(L, index) != 0) return "int " + std::to_string(lua_tointeger(L, index));
            const double value = lua_tonumber(L, index);
            if (std::isnan(value)) return "nan";
            char text[64];
            std::snprintf(text, sizeof text, "float %a", value);
            return text;
        }
        case LUA_TSTRING: {
            std::size_t size = 0;
            const char* const data = lua_tolstring(L, index, &size);
            return "'" + std::string(data, size) + "'";
        }
        case LUA_TTABLE: {
            if (depth > 3) return "{...}";
            std::vector<std::string> fields;
            lua_pushnil(L);
            while (lua_next(L, index) != 0) {
                fields.push_back(spelled(L, -2, depth + 1) + "=" + spelled(L, -1, depth + 1));
                lua_pop(L, 1);
            }
            std::sort(fields.begin(), fields.end());
            std::string text = "{";
            for (const std::string& field : fields) {
                text += field + ",";
            }
            return text + "}";
        }
        default:
            return luaL_typename(L, index);
    }
}

/// The results of a chunk that is loaded and called: "int 1|'a'|", or "error" with the error value.
inline std::string call_spelled(lua_State* L, int base, int status, bool with_error) {
    if (status != LUA_OK) return with_error ? "error " + spelled(L, -1) : "error";
    std::string text;
    for (int i = base + 1; i <= lua_gettop(L); ++i) {
        text += spelled(L, i) + "|";
    }
    return text;
}

/// The library as it comes, to compare with.
class Stock {
 public:
    Stock() : state_(luaL_newstate()) { luaL_openlibs(state_); }
    ~Stock() { lua_close(state_); }
    Stock(const Stock&) = delete;
    Stock& operator=(const Stock&) = delete;

    std::string results(const std::string& chunk, bool with_error = false) {
        lua_settop(state_, 0);
        int status = luaL_loadbufferx(state_, chunk.data(), chunk.size(), "@test.lua", "t");
        if (status == LUA_OK) status = lua_pcall(state_, 0, LUA_MULTRET, 0);
        return call_spelled(state_, 0, status, with_error);
    }

 private:
    lua_State* state_;
};

/// What the same chunk gives in a sandbox. A stop of the sandbox is "stopped".
inline std::string results_in(Box& box, const std::string& chunk, bool with_error = false) {
    std::string text;
    const Result<void> done = box->enter(Work::kLoad, [&](lua_State* L) {
        Sandbox::of(L).push_chunk({chunk, "test.lua"});
        const int status = lua_pcall(L, 0, LUA_MULTRET, 0);
        text = call_spelled(L, 0, status, with_error);
    });
    if (!done && done.error().code == ErrorCode::kScriptLimit) return "stopped";
    return done ? text : with_error ? "error '" + done.error().message + "'" : "error";
}

}  // namespace demarche::script

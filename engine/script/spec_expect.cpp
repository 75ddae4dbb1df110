// expect(value): what a value has to be.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "script/lua_util.h"
#include "script/spec_values.h"

namespace demarche::script {

namespace {

constexpr const char* kExpectation = "demarche.expectation";
const char kProtectedCall = 0;  ///< Registry: pcall as it was before any script could replace it.
/// Registry key of the expectations that nothing has been asked of yet, with the line of each.
const char kUnasked = 0;
/// In that table: whether there has been one at all.
constexpr lua_Integer kAny = 1;

/// What stands before the checks' arguments on their stack, once `begin` has run.
constexpr int kGiven = 1;
constexpr int kFirst = 2;

/// Puts the value that `expect` was given in front of the arguments.
void begin(lua_State* L, std::string_view name, int arguments, bool optional = false) {
    if (luaL_testudata(L, 1, kExpectation) != nullptr) {
        raise(L, fmt::format("write expect(...).{}(...), with a dot", name));
    }
    if (lua_gettop(L) < arguments && !optional) {
        raise(L, fmt::format("expect(...).{} needs {}", name, arguments == 1 ? "a value" : "a value and a tolerance"));
    }
    if (lua_gettop(L) > arguments) {
        raise(L, fmt::format("expect(...).{} was given {} values; it takes {}", name, lua_gettop(L), arguments));
    }
    lua_settop(L, arguments);
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, kGiven);
}

[[noreturn]] void refuse(lua_State* L, const std::string& wanted) {
    raise(L, fmt::format("expected {}, got {}", wanted, spelled(L, kGiven)));
}

double number(lua_State* L, int index, std::string_view name) {
    if (lua_type(L, index) != LUA_TNUMBER || std::isnan(lua_tonumber(L, index))) {
        raise(L, fmt::format("expect(...).{} compares numbers; here stands {}", name, spelled(L, index)));
    }
    return lua_tonumber(L, index);
}

/// The value that was given, as a number; another value is not what was expected.
double given_number(lua_State* L, const std::string& wanted) {
    if (lua_type(L, kGiven) != LUA_TNUMBER || std::isnan(lua_tonumber(L, kGiven))) refuse(L, wanted);
    return lua_tonumber(L, kGiven);
}

int l_is(lua_State* L) {
    begin(L, "is", 1);
    std::string where;
    if (deep_equal(L, kGiven, kFirst, where)) return 0;
    const bool alike = spelled(L, kFirst) == spelled(L, kGiven);
    // Numbers that are worked out are seldom equal to the last digit.
    const bool numbers = alike && lua_type(L, kFirst) == LUA_TNUMBER && lua_type(L, kGiven) == LUA_TNUMBER;
    if (numbers && std::isnan(lua_tonumber(L, kGiven)))
        raise(L, "expected nan, got nan: what is no number, such as 0/0, equals nothing, not even itself");
    raise(L, fmt::format(
                 "expected {}, got {}{}{}", spelled(L, kFirst, alike), spelled(L, kGiven, alike),
                 where.empty() ? "" : fmt::format(" (they differ at {})", where),
                 numbers ? fmt::format(": expect(...).near({}, 0.001) takes what is close enough", spelled(L, kFirst))
                         : ""));
}

int l_isnt(lua_State* L) {
    begin(L, "isnt", 1);
    std::string where;
    if (!deep_equal(L, kGiven, kFirst, where)) return 0;
    raise(L, fmt::format("expected anything but {}", spelled(L, kFirst)));
}

int l_below(lua_State* L) {
    begin(L, "below", 1);
    const double bound = number(L, kFirst, "below");
    const std::string wanted = fmt::format("a number below {}", spelled(L, kFirst));
    if (!(given_number(L, wanted) < bound)) refuse(L, wanted);
    return 0;
}

int l_above(lua_State* L) {
    begin(L, "above", 1);
    const double bound = number(L, kFirst, "above");
    const std::string wanted = fmt::format("a number above {}", spelled(L, kFirst));
    if (!(given_number(L, wanted) > bound)) refuse(L, wanted);
    return 0;
}

int l_near(lua_State* L) {
    begin(L, "near", 2);
    const double target = number(L, kFirst, "near");
    const double tolerance = number(L, kFirst + 1, "near");
    if (tolerance < 0) raise(L, "the tolerance of expect(...).near is 0 or more");
    const std::string wanted = fmt::format("{}, give or take {}", spelled(L, kFirst), spelled(L, kFirst + 1));
    const double value = given_number(L, wanted);
    if (value != target && !(std::abs(value - target) <= tolerance)) refuse(L, wanted);
    return 0;
}

/// Does the given list or string hold the argument? Raises when it is neither.
bool holds(lua_State* L, std::string_view name) {
    if (lua_type(L, kGiven) == LUA_TSTRING && lua_type(L, kFirst) == LUA_TSTRING) {
        std::size_t size = 0;
        const char* bytes = lua_tolstring(L, kGiven, &size);
        const std::string_view text{bytes, size};
        bytes = lua_tolstring(L, kFirst, &size);
        Sandbox::of(L).charge_for(text.size());
        return text.find(std::string_view{bytes, size}) != std::string_view::npos;
    }
    if (lua_type(L, kGiven) != LUA_TTABLE) {
        raise(L, fmt::format("expect(...).{} looks into a list, or for a text in a text; here stands {}", name,
                             spelled(L, kGiven)));
    }
    push_readable(L, kGiven);
    const int list = lua_gettop(L);
    for (lua_Integer i = 1; lua_rawgeti(L, list, i) != LUA_TNIL; ++i) {
        std::string where;
        if (deep_equal(L, lua_gettop(L), kFirst, where)) return true;
        lua_settop(L, list);
    }
    return false;
}

int l_contains(lua_State* L) {
    begin(L, "contains", 1);
    if (!holds(L, "contains")) refuse(L, fmt::format("something with {} in it", spelled(L, kFirst)));
    return 0;
}

int l_lacks(lua_State* L) {
    begin(L, "lacks", 1);
    if (holds(L, "lacks")) refuse(L, fmt::format("something without {}", spelled(L, kFirst)));
    return 0;
}

/// A message without the "file:line: " that the interpreter has put in front, where any text might be found.
std::string_view without_place(std::string_view message) {
    const std::size_t file = message.find(".lua:");
    if (file == std::string_view::npos || message.substr(0, file).find_first_of(" \n") != std::string_view::npos) {
        return message;
    }
    const std::size_t end = message.find_first_not_of("0123456789", file + 5);
    if (end == std::string_view::npos || end == file + 5 || message.substr(end, 2) != ": ") return message;
    return message.substr(end + 2);
}

/// Does a spec fail so by a mistake of its own, and not because the game refuses something?
bool slip(std::string_view message) {
    return message.starts_with("attempt to ") || message.starts_with("bad argument ") ||
           message.starts_with("there is no play:");
}

int l_fails(lua_State* L) {
    begin(L, "fails", 1, true);
    if (lua_type(L, kGiven) != LUA_TFUNCTION) {
        raise(L, fmt::format("expect(...).fails calls a function; here stands {}", spelled(L, kGiven)));
    }
    std::string wanted;
    if (!lua_isnil(L, kFirst)) wanted = check_text(L, kFirst);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &kProtectedCall);
    lua_pushvalue(L, kGiven);
    lua_call(L, 1, 2);
    if (lua_toboolean(L, -2) != 0) {
        raise(L, wanted.empty() ? std::string{"expected an error; there was none"}
                                : fmt::format("expected an error with \"{}\" in its message; there was none", wanted));
    }
    std::size_t size = 0;
    const char* const bytes = lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &size) : nullptr;
    const std::string_view message = without_place({bytes != nullptr ? bytes : "", size});
    // A misspelt method is no refusal: whoever means it says which error is expected.
    if (wanted.empty() && slip(message)) {
        raise(L, fmt::format("expected a refusal; the function itself is at fault: \"{}\"", printable(message, 500)));
    }
    if (wanted.empty()) return 0;
    if (bytes != nullptr && message.find(wanted) != std::string_view::npos) return 0;
    raise(L, fmt::format("expected an error with \"{}\" in its message, got {}", wanted,
                         bytes != nullptr ? fmt::format("\"{}\"", printable(message, 500)) : spelled(L, -1)));
}

struct Check {
    const char* name;
    lua_CFunction function;
};
constexpr std::array<Check, 8> kChecks = {{{"is", bound<l_is>},
                                           {"isnt", bound<l_isnt>},
                                           {"below", bound<l_below>},
                                           {"above", bound<l_above>},
                                           {"near", bound<l_near>},
                                           {"contains", bound<l_contains>},
                                           {"lacks", bound<l_lacks>},
                                           {"fails", bound<l_fails>}}};

// expect(value).name -> the check, bound to the value
int l_index(lua_State* L) {
    luaL_checkudata(L, 1, kExpectation);
    const std::string_view name = check_text(L, 2, 100);
    for (const Check& check : kChecks) {
        if (name != check.name) continue;
        lua_rawgetp(L, LUA_REGISTRYINDEX, &kUnasked);
        lua_pushnil(L);
        lua_rawsetp(L, -2, lua_touserdata(L, 1));
        lua_pop(L, 1);
        lua_getiuservalue(L, 1, 1);
        lua_pushcclosure(L, check.function, 1);
        return 1;
    }
    std::vector<std::string> names;
    std::vector<std::string_view> views;
    for (const Check& check : kChecks) {
        names.emplace_back(check.name);
        views.emplace_back(check.name);
    }
    raise(L, fmt::format("there is no expect(...).{}: it can be {}{}", printable(name, 60), list_text(names, "or"),
                         did_you_mean(name, views)));
}

// expect(value)
int l_expect(lua_State* L) {
    if (lua_gettop(L) == 0) raise(L, "expect(...) needs a value");
    Sandbox::of(L).charge(20);
    lua_settop(L, 1);
    lua_newuserdatauv(L, 0, 1);
    lua_insert(L, 1);
    lua_setiuservalue(L, 1, 1);
    luaL_setmetatable(L, kExpectation);
    lua_Debug caller{};
    if (lua_getstack(L, 1, &caller) != 0) lua_getinfo(L, "l", &caller);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &kUnasked);
    lua_pushinteger(L, caller.currentline);
    lua_rawsetp(L, -2, lua_touserdata(L, 1));
    lua_pushboolean(L, 1);
    lua_rawseti(L, -2, kAny);
    lua_pop(L, 1);
    return 1;
}

}  // namespace

void check_expectations(lua_State* L) {
    lua_rawgetp(L, LUA_REGISTRYINDEX, &kUnasked);
    if (lua_rawgeti(L, -1, kAny) == LUA_TNIL)
        raise(L, "it expects nothing, so it would hold whatever comes: say with expect(...) what has to be so");
    lua_pop(L, 1);
    lua_Integer first = 0;  // the order in which a table is walked differs between processes
    lua_pushnil(L);
    while (lua_next(L, -2) != 0) {
        if (lua_isinteger(L, -2) == 0) {
            const lua_Integer line = lua_tointeger(L, -1);
            first = first == 0 ? line : std::min(first, line);
        }
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
    if (first != 0)
        raise(L,
              fmt::format("the expect(...) of line {} checks nothing: say what it has to be, as in expect(...).is(...)",
                          first));
}

void push_expect(lua_State* L) {
    lua_getglobal(L, "pcall");
    lua_rawsetp(L, LUA_REGISTRYINDEX, &kProtectedCall);
    lua_newtable(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &kUnasked);
    luaL_newmetatable(L, kExpectation);
    lua_pushcfunction(L, bound<l_index>);
    lua_setfield(L, -2, "__index");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_pop(L, 1);
    lua_pushcfunction(L, bound<l_expect>);
}

}  // namespace demarche::script

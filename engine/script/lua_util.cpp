#include "script/lua_util.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "base/text.h"
#include "script/sandbox_parts.h"

namespace demarche::script {

// -- errors

void raise(lua_State* L, std::string_view message) {
    luaL_where(L, 1);
    lua_pushlstring(L, message.data(), message.size());
    lua_concat(L, 2);
    lua_error(L);
    throw std::logic_error("lua_error returned");
}

void raise(lua_State* L, std::string_view message, Fault fault) {
    SandboxParts& parts = SandboxParts::of(L);
    parts.flagged.message = message;
    parts.flagged.fault = std::move(fault);
    raise(L, message);
}

/// A function that holds this one and only passes on what it is given has the name that the script wrote.
static void name_of_forwarder(lua_State* L, lua_Debug& activation) {
    lua_Debug outer;
    if (lua_getstack(L, 1, &outer) == 0) return;
    const int top = lua_gettop(L);
    luaL_checkstack(L, 3, "no room for the name of a function");
    lua_getinfo(L, "f", &activation);
    lua_getinfo(L, "fnS", &outer);
    bool forwards = false;
    for (int i = 1; !forwards && *outer.what == 'C' && lua_getupvalue(L, top + 2, i) != nullptr; ++i) {
        forwards = lua_rawequal(L, -1, top + 1) != 0;
        lua_pop(L, 1);
    }
    lua_settop(L, top);
    if (!forwards) return;
    activation.name = outer.name;
    activation.namewhat = outer.namewhat;
}

void raise_argument(lua_State* L, int argument, std::string_view message, Fault fault) {
    lua_Debug activation;
    std::string text;
    if (lua_getstack(L, 0, &activation) == 0) {
        text = argument > 0 ? "bad argument #" + std::to_string(argument) : "bad argument";
    } else {
        lua_getinfo(L, "n", &activation);
        if (activation.name == nullptr) name_of_forwarder(L, activation);
        const std::string_view name = activation.name == nullptr ? std::string_view("?") : activation.name;
        const bool counted = argument > 0;
        if (counted && activation.namewhat != nullptr && std::string_view(activation.namewhat) == "method") {
            --argument;  // do not count the object itself
        }
        if (!counted) {
            text = "bad argument to '" + printable(name, 60) + "'";
        } else if (argument == 0) {
            text = "called with '.' instead of ':'? bad object for '" + printable(name, 60) + "'";
        } else {
            text = "bad argument #" + std::to_string(argument) + " to '" + printable(name, 60) + "'";
        }
    }
    text += " (" + std::string(message) + ")";
    if (fault.kind == Fault::Kind::kOther) raise(L, text);
    raise(L, text, std::move(fault));
}

namespace detail {

void push_exception(lua_State* L, const char* what) {
    lua_settop(L, 0);  // room for the text, whatever the binding left
    lua_pushstring(L, what);
}

}  // namespace detail

// -- arguments

namespace {

std::string wanted(lua_State* L, int index, std::string_view what) {
    return std::string(what) + " expected, got " + (lua_isnone(L, index) ? "nothing" : luaL_typename(L, index));
}

std::string_view raw_text(lua_State* L, int index) {
    std::size_t size = 0;
    const char* const data = lua_tolstring(L, index, &size);
    return {data, size};
}

// "" when the text is fit to be kept.
std::string text_fault(std::string_view text, std::size_t limit) {
    if (text.size() > limit) {
        return "a text of " + std::to_string(text.size()) + " bytes; at most " + std::to_string(limit) + " are allowed";
    }
    if (!is_utf8(text)) return "the text is not valid UTF-8";
    return {};
}

std::string integer_fault(lua_State* L, int index, std::int64_t low, std::int64_t high, std::int64_t& value) {
    int whole = 0;
    if (lua_type(L, index) != LUA_TNUMBER) return wanted(L, index, "whole number");
    value = lua_tointegerx(L, index, &whole);
    if (whole == 0) return "whole number expected, got " + number_text(lua_tonumber(L, index));
    if (value < low || value > high) {
        return std::to_string(value) + " is not within " + std::to_string(low) + ".." + std::to_string(high);
    }
    return {};
}

[[noreturn]] void raise_field(lua_State* L, const char* name, const std::string& fault) {
    raise(L, "field '" + std::string(name) + "': " + fault);
}

}  // namespace

double check_finite(lua_State* L, int argument) {
    if (lua_type(L, argument) != LUA_TNUMBER) {
        const bool nothing = lua_isnoneornil(L, argument);
        raise_argument(L, argument, wanted(L, argument, "number"),
                       {nothing ? Fault::Kind::kNilGiven : Fault::Kind::kArgument, {}});
    }
    const double value = lua_tonumber(L, argument);
    if (!std::isfinite(value)) raise_argument(L, argument, "the number is not finite");
    return value;
}

double opt_finite(lua_State* L, int argument, double fallback) {
    return lua_isnoneornil(L, argument) ? fallback : check_finite(L, argument);
}

std::int64_t check_integer(lua_State* L, int argument, std::int64_t low, std::int64_t high) {
    std::int64_t value = 0;
    if (const std::string fault = integer_fault(L, argument, low, high, value); !fault.empty()) {
        raise_argument(L, argument, fault);
    }
    return value;
}

std::string_view check_string(lua_State* L, int argument) {
    if (lua_type(L, argument) == LUA_TNUMBER && std::isnan(lua_tonumber(L, argument))) {
        lua_pushliteral(L, "nan");  // its sign differs between processors
        lua_replace(L, argument < 0 ? argument - 1 : argument);
    }
    std::size_t size = 0;
    const char* const bytes = luaL_checklstring(L, argument, &size);
    return {bytes, size};
}

std::string_view string_at(lua_State* L, int index) {
    std::size_t size = 0;
    const char* const bytes = lua_tolstring(L, index, &size);
    return {bytes, size};
}

std::string_view check_text(lua_State* L, int argument, std::size_t limit) {
    if (lua_type(L, argument) != LUA_TSTRING) raise_argument(L, argument, wanted(L, argument, "text"));
    const std::string_view text = raw_text(L, argument);
    Sandbox::of(L).charge_for(text.size(), 16);
    if (const std::string fault = text_fault(text, limit); !fault.empty()) raise_argument(L, argument, fault);
    return text;
}

void check_table(lua_State* L, int argument) {
    if (lua_type(L, argument) != LUA_TTABLE) raise_argument(L, argument, wanted(L, argument, "table"));
}

// -- tables

void push_readable(lua_State* L, int index) {
    index = lua_absindex(L, index);
    if (lua_getmetatable(L, index) != 0) {
        if (lua_rawgetp(L, -1, &SandboxParts::kShadow) == LUA_TTABLE) {
            lua_remove(L, -2);
            return;
        }
        lua_pop(L, 2);
    }
    lua_pushvalue(L, index);
}

bool is_frozen(lua_State* L, int index) {
    if (lua_getmetatable(L, index) == 0) return false;
    const bool frozen = lua_rawgetp(L, -1, &SandboxParts::kShadow) == LUA_TTABLE;
    lua_pop(L, 2);
    return frozen;
}

void push_own_metatable(lua_State* L, int index) {
    if (lua_getmetatable(L, index) == 0) {
        lua_pushnil(L);
        return;
    }
    if (lua_rawgetp(L, -1, &SandboxParts::kShadow) != LUA_TTABLE) {
        lua_pop(L, 1);
        return;
    }
    lua_rawgetp(L, -2, &SandboxParts::kOriginal);
    lua_replace(L, -3);
    lua_pop(L, 1);
}

int raw_field(lua_State* L, int index, const char* name) {
    push_readable(L, index);
    lua_pushstring(L, name);
    const int type = lua_rawget(L, -2);
    lua_remove(L, -2);
    return type;
}

int raw_element(lua_State* L, int index, std::int64_t i) {
    push_readable(L, index);
    const int type = lua_rawgeti(L, -1, i);
    lua_remove(L, -2);
    return type;
}

std::int64_t sequence_length(lua_State* L, int index, std::int64_t limit) {
    Sandbox& sandbox = Sandbox::of(L);
    push_readable(L, index);
    std::int64_t length = 0;
    while (lua_rawgeti(L, -1, length + 1) != LUA_TNIL) {
        lua_pop(L, 1);
        if (++length > limit) raise(L, "a list of more than " + std::to_string(limit) + " entries");
        if (length % 64 == 0) sandbox.charge(64);
    }
    lua_pop(L, 2);
    return length;
}

std::optional<std::int64_t> integer_field(lua_State* L, int index, const char* name, std::int64_t low,
                                          std::int64_t high) {
    std::optional<std::int64_t> result;
    if (raw_field(L, index, name) != LUA_TNIL) {
        std::int64_t value = 0;
        if (const std::string fault = integer_fault(L, -1, low, high, value); !fault.empty()) {
            raise_field(L, name, fault);
        }
        result = value;
    }
    lua_pop(L, 1);
    return result;
}

std::optional<std::string_view> text_field(lua_State* L, int index, const char* name, std::size_t limit) {
    std::optional<std::string_view> value;
    if (raw_field(L, index, name) != LUA_TNIL) {
        if (lua_type(L, -1) != LUA_TSTRING) raise_field(L, name, wanted(L, -1, "text"));
        value = raw_text(L, -1);
        Sandbox::of(L).charge_for(value->size(), 16);
        if (const std::string fault = text_fault(*value, limit); !fault.empty()) raise_field(L, name, fault);
    }
    lua_pop(L, 1);
    return value;
}

// -- plain data

// -- places

namespace {

std::string printable_file(const lua_Debug& activation) {
    const char* const name = activation.source[0] == '@' ? activation.source + 1 : activation.source;
    return printable(name, 200);
}

}  // namespace

ScriptPlace script_place(lua_State* L, int level) {
    lua_Debug activation;
    for (; lua_getstack(L, level, &activation) != 0; ++level) {
        lua_getinfo(L, "Sl", &activation);
        if (activation.currentline > 0) return {printable_file(activation), activation.currentline};
    }
    return {};
}

ScriptPlace function_place(lua_State* L, int index) {
    if (!lua_isfunction(L, index) || lua_iscfunction(L, index) != 0) return {};
    lua_Debug activation;
    lua_pushvalue(L, index);
    lua_getinfo(L, ">S", &activation);
    return {printable_file(activation), activation.linedefined};
}

std::string source_lines(std::string_view text, int line) {
    constexpr std::size_t kLongest = 160;
    std::string out;
    int number = 1;
    std::size_t start = 0;
    while (start <= text.size() && number <= line + 1) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const bool past_the_end = start == text.size() && start > 0;
        if (number >= line - 1 && !past_the_end) {
            std::string_view content = text.substr(start, end - start);
            if (content.ends_with('\r')) content.remove_suffix(1);
            std::string label = std::to_string(number);
            label.insert(0, label.size() < 5 ? 5 - label.size() : 0, ' ');
            out += (number == line ? '>' : ' ') + label + " | " + printable(content, kLongest) + '\n';
        }
        start = end + 1;
        ++number;
    }
    return out;
}

namespace {

// __index of a table of methods; upvalues: the table, what it is called, and what to do instead or nil
int l_unknown_method(lua_State* L) {
    const std::string_view name = check_text(L, 2, 100);
    std::vector<std::string> names;
    lua_pushvalue(L, lua_upvalueindex(1));
    for (lua_pushnil(L); lua_next(L, -2) != 0; lua_pop(L, 1)) {
        if (lua_type(L, -2) == LUA_TSTRING) names.emplace_back(lua_tostring(L, -2));
    }
    std::sort(names.begin(), names.end());  // they come in the order of a hash
    const std::vector<std::string_view> views(names.begin(), names.end());
    Sandbox::of(L).charge_for(names.size());
    const std::string shown = printable(name, 60);
    std::string meant = did_you_mean(name, views);
    if (meant.empty() && lua_tostring(L, lua_upvalueindex(3)) != nullptr)
        meant = fmt::format(" ({})", lua_tostring(L, lua_upvalueindex(3)));
    raise(L, fmt::format("there is no {}:{}{}", lua_tostring(L, lua_upvalueindex(2)), shown, meant),
          {Fault::Kind::kNilCalled, fmt::format("method '{}'", shown)});
}

}  // namespace

void refuse_unknown_methods(lua_State* L, const char* object, const char* instead) {
    lua_newtable(L);
    lua_pushvalue(L, -2);
    lua_pushstring(L, object);
    lua_pushstring(L, instead);  // nil where there is nothing
    lua_pushcclosure(L, bound<l_unknown_method>, 3);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2);
}

void define_object_type(lua_State* L, const char* type_name, const luaL_Reg* methods) {
    luaL_newmetatable(L, type_name);
    lua_newtable(L);
    add_functions(L, methods);
    lua_setfield(L, -2, "__index");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_pop(L, 1);
}

}  // namespace demarche::script

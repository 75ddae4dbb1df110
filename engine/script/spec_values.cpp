#include "script/spec_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "script/lua_util.h"
#include "script/script_text.h"
#include "script/table_keys.h"

namespace demarche::script {

using nlohmann::json;

namespace {

constexpr int kDeepest = 32;

void go_deeper(lua_State* L, int depth) {
    if (depth > kDeepest) raise(L, fmt::format("the value has more than {} levels", kDeepest));
    luaL_checkstack(L, 10, "the value is nested too deep");
    Sandbox::of(L).charge(5);
}

json read_value(lua_State* L, int index, int depth, std::string_view field);

json read_table(lua_State* L, int index, int depth, std::string_view field) {
    static constexpr std::array<std::string_view, 5> kLists = {"clauses", "parties", "linked", "channel", "to"};
    const int top = lua_gettop(L);
    push_readable(L, index);
    const int table = lua_gettop(L);
    KeyList keys;
    list_keys(L, table, keys);
    if (keys.others.empty()) {
        const bool list = keys.sequence > 0 || std::find(kLists.begin(), kLists.end(), field) != kLists.end();
        json out = list ? json::array() : json::object();
        for (std::int64_t i = 1; i <= keys.sequence; ++i) {
            lua_rawgeti(L, table, i);
            out.push_back(read_value(L, -1, depth + 1, {}));
            lua_pop(L, 1);
        }
        lua_settop(L, top);
        return out;
    }
    json out = json::object();
    for (const TableKey& key : keys.others) {
        if (keys.sequence > 0 || key.kind != TableKey::Kind::kString) {
            raise(L, "a table in a command is either a list or has names as keys, not both");
        }
        if (!is_utf8(key.text)) raise(L, "a name in a command is not valid UTF-8");
        push_key(L, key);
        lua_rawget(L, table);
        out[std::string{key.text}] = read_value(L, -1, depth + 1, key.text);
        lua_pop(L, 1);
    }
    lua_settop(L, top);
    return out;
}

json read_value(lua_State* L, int index, int depth, std::string_view field) {
    go_deeper(L, depth);
    switch (lua_type(L, index)) {
        case LUA_TNONE:
        case LUA_TNIL:
            return nullptr;
        case LUA_TBOOLEAN:
            return lua_toboolean(L, index) != 0;
        case LUA_TNUMBER:
            if (lua_isinteger(L, index) != 0) return static_cast<std::int64_t>(lua_tointeger(L, index));
            if (!std::isfinite(lua_tonumber(L, index))) raise(L, "a number in a command must be finite");
            return lua_tonumber(L, index);
        case LUA_TSTRING:
            Sandbox::of(L).charge_for(string_at(L, index).size(), 16);
            if (!is_utf8(string_at(L, index))) raise(L, "a text in a command is not valid UTF-8");
            return std::string{string_at(L, index)};
        case LUA_TTABLE:
            return read_table(L, lua_absindex(L, index), depth, field);
        default:
            if (const auto text = text_object(L, index)) return text->str();
            raise(L, fmt::format("a {} cannot stand in a command", luaL_typename(L, index)));
    }
}

void push_value(lua_State* L, const json& value, int depth) {
    go_deeper(L, depth);
    switch (value.type()) {
        case json::value_t::boolean:
            lua_pushboolean(L, value.get<bool>());
            return;
        case json::value_t::number_integer:
        case json::value_t::number_unsigned:
            lua_pushinteger(L, value.get<lua_Integer>());
            return;
        case json::value_t::number_float:
            lua_pushnumber(L, value.get<double>());
            return;
        case json::value_t::string: {
            const auto& text = value.get_ref<const std::string&>();
            Sandbox::of(L).charge_for(text.size(), 16);
            lua_pushlstring(L, text.data(), text.size());
            return;
        }
        case json::value_t::array: {
            lua_createtable(L, static_cast<int>(value.size()), 0);
            lua_Integer i = 0;
            for (const json& entry : value) {
                push_value(L, entry, depth + 1);
                lua_rawseti(L, -2, ++i);
            }
            return;
        }
        case json::value_t::object:
            lua_createtable(L, 0, static_cast<int>(value.size()));
            for (const auto& [key, entry] : value.items()) {
                lua_pushlstring(L, key.data(), key.size());
                push_value(L, entry, depth + 1);
                lua_rawset(L, -3);
            }
            return;
        default:
            lua_pushnil(L);
    }
}

/// Texts longer than this, and what lies deeper than this, is left out of messages.
constexpr std::size_t kLongestSpelled = 480;
constexpr int kDeepestSpelled = 4;

std::string in_quotes(std::string_view text) {
    return fmt::format("\"{}\"", printable(text, 300));
}

bool plain_name(std::string_view text) {
    static constexpr std::string_view kRest = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789";
    return !text.empty() && text.find_first_not_of(kRest) == std::string_view::npos && (text[0] < '0' || text[0] > '9');
}

std::string key_text(const TableKey& key) {
    switch (key.kind) {
        case TableKey::Kind::kInteger:
            return fmt::format("[{}]", key.integer);
        case TableKey::Kind::kFloat:
            return fmt::format("[{}]", number_text(key.number));
        case TableKey::Kind::kBoolean:
            return key.boolean ? "[true]" : "[false]";
        case TableKey::Kind::kString:
            break;
    }
    return plain_name(key.text) ? std::string{key.text} : fmt::format("[{}]", in_quotes(key.text));
}

/// @param exact  Numbers with all their digits.
void spell(lua_State* L, int index, int depth, bool exact, std::string& out) {
    go_deeper(L, depth);
    switch (lua_type(L, index)) {
        case LUA_TSTRING:
            out += in_quotes(string_at(L, index));
            return;
        case LUA_TNUMBER:
            if (lua_isinteger(L, index) != 0) {
                out += fmt::format("{}", lua_tointeger(L, index));
            } else {
                const lua_Number value = lua_tonumber(L, index);
                out += std::isnan(value) ? "nan"  // its sign differs between processors
                       : exact           ? fmt::format("{}", value)
                                         : fmt::format("{:.10g}", value);
            }
            return;
        case LUA_TBOOLEAN:
            out += lua_toboolean(L, index) != 0 ? "true" : "false";
            return;
        case LUA_TNONE:
        case LUA_TNIL:
            out += "nil";
            return;
        case LUA_TTABLE:
            break;
        default:
            if (const auto text = text_object(L, index)) {
                out += in_quotes(text->str());
            } else {
                out += std::string{"a "} + luaL_typename(L, index);
            }
            return;
    }
    if (depth >= kDeepestSpelled) {
        out += "{...}";
        return;
    }
    const int top = lua_gettop(L);
    push_readable(L, index);
    const int table = lua_gettop(L);
    KeyList keys;
    list_keys(L, table, keys);
    std::string_view gap = "{ ";
    const bool empty = keys.sequence == 0 && keys.others.empty();
    for (std::int64_t i = 1; i <= keys.sequence && out.size() < kLongestSpelled; ++i, gap = ", ") {
        out += gap;
        lua_rawgeti(L, table, i);
        spell(L, lua_gettop(L), depth + 1, exact, out);
        lua_pop(L, 1);
    }
    for (const TableKey& key : keys.others) {
        if (out.size() >= kLongestSpelled) break;
        out += fmt::format("{}{} = ", gap, key_text(key));
        gap = ", ";
        push_key(L, key);
        lua_rawget(L, table);
        spell(L, lua_gettop(L), depth + 1, exact, out);
        lua_pop(L, 1);
    }
    out += empty ? "{}" : out.size() >= kLongestSpelled ? ", ... }" : " }";
    lua_settop(L, top);
}

bool equal_values(lua_State* L, int a, int b, int depth, std::string& where);

bool equal_tables(lua_State* L, int a, int b, int depth, std::string& where) {
    const int top = lua_gettop(L);
    push_readable(L, a);
    push_readable(L, b);
    const int first = top + 1;
    const int second = top + 2;
    bool equal = lua_rawequal(L, first, second) != 0;
    if (!equal) {
        equal = true;
        KeyList keys;
        for (const auto& [from, other] : {std::pair{first, second}, std::pair{second, first}}) {
            list_keys(L, from, keys);
            const auto visit = [&, here = from,
                                there = other](const TableKey& key) {  // bindings need names of their own
                push_key(L, key);
                lua_rawget(L, here);
                push_key(L, key);
                lua_rawget(L, there);
                std::string deeper;
                if (!equal_values(L, lua_absindex(L, -2), lua_absindex(L, -1), depth + 1, deeper)) {
                    const std::string text = key_text(key);
                    where = (text.front() == '[' ? "" : ".") + text + deeper;
                    equal = false;
                }
                lua_settop(L, second);
            };
            TableKey position;
            for (std::int64_t i = 1; i <= keys.sequence && equal; ++i) {
                position.integer = i;
                visit(position);
            }
            // The texts of the keys are needed after their tables were walked deeper.
            const std::vector<TableKey> others = keys.others;
            for (const TableKey& key : others) {
                if (equal) visit(key);
            }
            if (!equal) break;
        }
    }
    lua_settop(L, top);
    return equal;
}

bool equal_values(lua_State* L, int a, int b, int depth, std::string& where) {
    go_deeper(L, depth);
    if (lua_type(L, a) == LUA_TTABLE && lua_type(L, b) == LUA_TTABLE) return equal_tables(L, a, b, depth, where);
    if (lua_type(L, a) == LUA_TUSERDATA || lua_type(L, b) == LUA_TUSERDATA) {
        const auto read = [L](int index) -> std::optional<std::string> {
            if (lua_type(L, index) == LUA_TSTRING) return std::string{string_at(L, index)};
            if (const auto text = text_object(L, index)) return text->str();
            return std::nullopt;
        };
        const auto one = read(a);
        const auto other = read(b);
        if (one && other) return *one == *other;
    }
    return lua_rawequal(L, a, b) != 0;
}

}  // namespace

json read_json(lua_State* L, int index, std::string_view field) {
    return read_value(L, lua_absindex(L, index), 1, field);
}

void push_json(lua_State* L, const json& value) {
    push_value(L, value, 1);
}

std::string spelled(lua_State* L, int index, bool exact) {
    std::string out;
    spell(L, lua_absindex(L, index), 1, exact, out);
    return out;
}

bool deep_equal(lua_State* L, int a, int b, std::string& where) {
    return equal_values(L, lua_absindex(L, a), lua_absindex(L, b), 1, where);
}

}  // namespace demarche::script

#include "script/script_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "base/words.h"
#include "script/lua_util.h"
#include "script/table_keys.h"

namespace demarche::script {

namespace {

constexpr const char* kTextType = "demarche.text";
constexpr const char* kRuleType = "demarche.rule";
constexpr std::size_t kMaxValues = 32;
constexpr std::size_t kMaxMessage = 32U << 10U;

/// Behind a text object stand its user values: the message, then name and value in turn.
struct TextHead {
    int values = 0;
};

const TextHead* text_head(lua_State* L, int index) {
    return static_cast<const TextHead*>(luaL_testudata(L, index, kTextType));
}

// What a text with values costs, each time that one is made, read or filled in: by itself, and for each value.
constexpr std::int64_t kTextWork = 60;
constexpr std::int64_t kValueWork = 40;

void pay_for_text(lua_State* L, std::size_t bytes, int values) {
    Sandbox::of(L).charge(kTextWork + kValueWork * values + static_cast<std::int64_t>(bytes / 4));
}

Text read_text(lua_State* L, int index, const TextHead& head) {
    index = lua_absindex(L, index);
    Text text;
    lua_getiuservalue(L, index, 1);
    pay_for_text(L, lua_rawlen(L, -1), head.values);
    text.message = std::string{string_at(L, -1)};
    lua_pop(L, 1);
    text.values.reserve(static_cast<std::size_t>(head.values));
    for (int i = 0; i < head.values; ++i) {
        lua_getiuservalue(L, index, 2 + 2 * i);
        lua_getiuservalue(L, index, 3 + 2 * i);
        text.values.emplace_back(std::string{string_at(L, -2)}, std::string{string_at(L, -1)});
        lua_pop(L, 2);
    }
    return text;
}

int l_text_tostring(lua_State* L) {
    const TextHead* head = text_head(L, 1);
    if (head == nullptr) raise_argument(L, 1, "a text expected");
    const std::string filled = read_text(L, 1, *head).str();
    Sandbox::of(L).charge_for(filled.size(), 4);
    lua_pushlstring(L, filled.data(), filled.size());
    return 1;
}

int l_text_concat(lua_State* L) {
    // A joined text is a string: its parts cannot be translated apart from each other any more.
    std::string joined;
    for (int i = 1; i <= 2; ++i) {
        if (const TextHead* head = text_head(L, i)) {
            joined += read_text(L, i, *head).str();
        } else if (lua_type(L, i) == LUA_TSTRING) {
            joined += string_at(L, i);
        } else if (lua_type(L, i) == LUA_TNUMBER) {
            joined += lua_isinteger(L, i) ? fmt::format("{}", lua_tointeger(L, i)) : number_text(lua_tonumber(L, i));
        } else {
            raise(L, fmt::format("attempt to concatenate a {} with a text", luaL_typename(L, i)));
        }
    }
    Sandbox::of(L).charge_for(joined.size(), 4);
    lua_pushlstring(L, joined.data(), joined.size());
    return 1;
}

void set_metamethod(lua_State* L, const char* type, const char* name, lua_CFunction function) {
    luaL_getmetatable(L, type);
    lua_pushcfunction(L, function);
    lua_setfield(L, -2, name);
    lua_pop(L, 1);
}

/// The words for one value of a text.
std::string value_words(lua_State* L, int index, std::string_view name) {
    switch (lua_type(L, index)) {
        case LUA_TSTRING:
            return std::string{string_at(L, index)};
        case LUA_TNUMBER:
            if (lua_isinteger(L, index) != 0) return fmt::format("{}", lua_tointeger(L, index));
            if (!std::isfinite(lua_tonumber(L, index)))
                raise(L, fmt::format("the value '{}' of the text is a number that is not finite", printable(name, 60)));
            return number_text(lua_tonumber(L, index));
        case LUA_TUSERDATA:
            if (const TextHead* head = text_head(L, index)) return read_text(L, index, *head).str();
            break;
        default:
            break;
    }
    raise(L, fmt::format("the value '{}' of the text is a {}; give a string or a number", printable(name, 60),
                         luaL_typename(L, index)));
}

}  // namespace

std::string hole_without_value(std::string_view message, std::span<const std::string_view> given) {
    const auto has = [](const auto& names, std::string_view name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    const std::vector<std::string_view> holes = hole_names(message);
    const auto lost =
        std::find_if(holes.begin(), holes.end(), [&](std::string_view hole) { return !has(given, hole); });
    if (lost == holes.end()) return {};
    const auto odd = std::find_if(given.begin(), given.end(), [&](std::string_view name) { return !has(holes, name); });
    return odd != given.end() ? fmt::format("the text has no {{{}}}, and its {{{}}} gets no value", *odd, *lost)
                              : fmt::format("the text's {{{}}} gets no value", *lost);
}

void define_script_objects(lua_State* L) {
    static constexpr luaL_Reg kNone[] = {{nullptr, nullptr}};
    define_object_type(L, kTextType, kNone);
    set_metamethod(L, kTextType, "__tostring", bound<l_text_tostring>);
    set_metamethod(L, kTextType, "__concat", bound<l_text_concat>);
    define_object_type(L, kRuleType, kNone);
}

void push_text(lua_State* L, const Text& text) {
    if (text.values.empty()) {
        lua_pushlstring(L, text.message.data(), text.message.size());
        return;
    }
    const int count = static_cast<int>(text.values.size());
    auto* head = static_cast<TextHead*>(lua_newuserdatauv(L, sizeof(TextHead), 1 + 2 * count));
    head->values = count;
    lua_pushlstring(L, text.message.data(), text.message.size());
    lua_setiuservalue(L, -2, 1);
    for (int i = 0; i < count; ++i) {
        const auto& [name, value] = text.values[static_cast<std::size_t>(i)];
        lua_pushlstring(L, name.data(), name.size());
        lua_setiuservalue(L, -2, 2 + 2 * i);
        lua_pushlstring(L, value.data(), value.size());
        lua_setiuservalue(L, -2, 3 + 2 * i);
    }
    luaL_setmetatable(L, kTextType);
}

int l_mark_text(lua_State* L) {
    if (lua_type(L, 1) != LUA_TSTRING) {
        raise_argument(L, 1, fmt::format("a text expected, got {}", luaL_typename(L, 1)));
    }
    if (lua_isnoneornil(L, 2)) {
        lua_settop(L, 1);
        return 1;
    }
    check_table(L, 2);
    Text text{std::string{check_text(L, 1, kMaxMessage)}};
    push_readable(L, 2);
    // In order: which of two bad values is named, and what has been paid before, are things that scripts can see.
    KeyList keys;
    list_keys(L, -1, keys);
    if (keys.sequence > 0) raise_argument(L, 2, "the values of a text go by name: { n = 40 }");
    for (const TableKey& key : keys.others) {
        if (key.kind != TableKey::Kind::kString) {
            raise_argument(L, 2, "the values of a text go by name: { n = 40 }");
        }
        if (text.values.size() == kMaxValues) raise_argument(L, 2, fmt::format("more than {} values", kMaxValues));
        std::string name{key.text};
        push_key(L, key);
        lua_rawget(L, -2);
        std::string words = value_words(L, -1, name);
        if (!is_plain_text(name) || !is_plain_text(words) || words.size() > kMaxMessage) {
            raise_argument(L, 2, "the values of a text are plain, short texts");
        }
        pay_for_text(L, words.size(), 1);
        text.values.emplace_back(std::move(name), std::move(words));
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
    std::sort(text.values.begin(), text.values.end());
    // The name of such a hole is misspelt, or the value was nil.
    std::vector<std::string_view> names;
    for (const auto& [name, value] : text.values)
        names.push_back(name);
    if (const std::string fault = hole_without_value(text.message, names); !fault.empty()) raise_argument(L, 2, fault);
    push_text(L, text);
    return 1;
}

std::optional<Text> text_object(lua_State* L, int index) {
    const TextHead* head = text_head(L, index);
    if (head == nullptr) return std::nullopt;
    return read_text(L, index, *head);
}

Text check_text_value(lua_State* L, int argument, std::size_t limit) {
    if (lua_type(L, argument) == LUA_TUSERDATA) {
        if (auto text = text_object(L, argument)) {
            const std::size_t filled = text->str().size();
            Sandbox::of(L).charge_for(filled, 16);
            if (std::max(filled, text->message.size()) > limit) {
                raise_argument(L, argument, fmt::format("with its values the text is over {} bytes", limit));
            }
            return std::move(*text);
        }
    }
    if (lua_type(L, argument) != LUA_TSTRING) {
        raise_argument(L, argument, fmt::format("a text expected, got {}", luaL_typename(L, argument)));
    }
    Text text{std::string{check_text(L, argument, limit)}};
    if (!is_plain_text(text.message)) raise_argument(L, argument, "the text holds control characters");
    return text;
}

Text opt_text_value(lua_State* L, int argument, std::size_t limit) {
    if (lua_isnoneornil(L, argument)) return {};
    return check_text_value(L, argument, limit);
}

void push_rule(lua_State* L, std::size_t index) {
    auto* slot = static_cast<std::size_t*>(lua_newuserdatauv(L, sizeof(std::size_t), 0));
    *slot = index;
    luaL_setmetatable(L, kRuleType);
}

std::optional<std::size_t> rule_object(lua_State* L, int index) {
    const auto* slot = static_cast<const std::size_t*>(luaL_testudata(L, index, kRuleType));
    if (slot == nullptr) return std::nullopt;
    return *slot;
}

}  // namespace demarche::script

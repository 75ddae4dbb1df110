#include "script/loader_value.h"

#include <fmt/format.h>

#include <cmath>

#include <algorithm>

#include "script/lua_util.h"
#include "script/script_text.h"

namespace demarche::script {

const Value* ValueTable::field(std::string_view name) const {
    const auto at = std::lower_bound(fields.begin(), fields.end(), name,
                                     [](const auto& f, std::string_view n) { return f.first < n; });
    return at != fields.end() && at->first == name ? &at->second : nullptr;
}

const ValueTable* as_table(const Value& value) {
    const auto* table = std::get_if<std::shared_ptr<const ValueTable>>(&value);
    return table ? table->get() : nullptr;
}

std::optional<double> as_number(const Value& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
    if (const auto* number = std::get_if<double>(&value)) return *number;
    return std::nullopt;
}

const std::string* as_string(const Value& value) {
    if (const auto* plain = std::get_if<std::string>(&value)) return plain;
    if (const auto* text = std::get_if<Text>(&value)) return &text->message;
    return nullptr;
}

std::string shown(const Value& value) {
    if (is_nil(value)) return "nothing";
    if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return fmt::format("the number {}", *whole);
    if (const auto* number = std::get_if<double>(&value)) {
        // What reads as 0 when it is rounded would not explain why it is refused.
        const bool tiny = *number != 0 && std::abs(*number) < 0.0005;
        return "the number " + (tiny ? fmt::format("{:.3g}", *number) : number_text(*number));
    }
    if (const std::string* text = as_string(value)) return fmt::format("'{}'", printable(*text, 60));
    if (std::holds_alternative<FunctionRef>(value)) return "a function";
    if (std::holds_alternative<RuleRef>(value)) return "a decision rule";
    if (const auto* other = std::get_if<Unusable>(&value)) return "a " + other->type;
    const ValueTable& table = *as_table(value);
    if (table.list.empty() && table.fields.empty()) return "an empty table";
    return table.fields.empty() ? "a list" : "a table";
}

namespace {

class Copier {
 public:
    Copier(lua_State* L, ValueSink& sink) : L_(L), sandbox_(Sandbox::of(L)), sink_(sink) {}

    Value copy(int index, int depth) {
        luaL_checkstack(L_, 12, "value nested too deeply");
        index = lua_absindex(L_, index);
        switch (lua_type(L_, index)) {
            case LUA_TNONE:
            case LUA_TNIL:
                return {};
            case LUA_TBOOLEAN:
                return lua_toboolean(L_, index) != 0;
            case LUA_TNUMBER:
                if (lua_isinteger(L_, index)) return static_cast<std::int64_t>(lua_tointeger(L_, index));
                return static_cast<double>(lua_tonumber(L_, index));
            case LUA_TSTRING:
                return take_string(index);
            case LUA_TFUNCTION:
                lua_pushvalue(L_, index);
                return sink_.keep_function(L_);
            case LUA_TTABLE:
                return copy_table(index, depth);
            case LUA_TUSERDATA:
                if (auto text = text_object(L_, index)) {
                    hold(text->message.size() + 64 * text->values.size());
                    return std::move(*text);
                }
                if (auto rule = rule_object(L_, index)) return RuleRef{*rule};
                break;
            default:
                break;
        }
        return Unusable{luaL_typename(L_, index)};
    }

 private:
    std::string take_string(int index) {
        std::size_t size = 0;
        const char* bytes = lua_tolstring(L_, index, &size);
        hold(size);
        return {bytes, size};
    }

    void hold(std::size_t bytes) {
        sandbox_.charge_for(bytes, 16);
        sink_.hold(L_, bytes + sizeof(Value));
    }

    Value copy_table(int index, int depth) {
        if (depth >= sandbox_.limits().depth) {
            raise(L_, fmt::format("the table is nested more than {} levels deep; does it hold itself?",
                                  sandbox_.limits().depth));
        }
        auto table = std::make_shared<ValueTable>();
        push_readable(L_, index);
        const int source = lua_gettop(L_);
        for (std::int64_t i = 1;; ++i) {
            lua_rawgeti(L_, source, i);
            if (lua_isnil(L_, -1)) break;
            count();
            table->list.push_back(copy(-1, depth + 1));
            lua_pop(L_, 1);
        }
        lua_pop(L_, 1);
        // Keys first, values in the order of their names: functions are numbered as they are met, and the order of
        // lua_next differs between processes.
        const auto listed = static_cast<std::int64_t>(table->list.size());
        std::vector<std::string> keys;
        lua_pushnil(L_);
        while (lua_next(L_, source) != 0) {
            lua_pop(L_, 1);
            if (lua_type(L_, -1) == LUA_TSTRING) {
                count();
                keys.push_back(take_string(-1));
            } else if (!(lua_isinteger(L_, -1) && lua_tointeger(L_, -1) >= 1 && lua_tointeger(L_, -1) <= listed)) {
                note_odd_key(*table);
            }
        }
        std::sort(keys.begin(), keys.end());
        table->fields.reserve(keys.size());
        for (std::string& key : keys) {
            lua_pushlstring(L_, key.data(), key.size());
            lua_rawget(L_, source);
            Value value = copy(-1, depth + 1);
            lua_pop(L_, 1);
            table->fields.emplace_back(std::move(key), std::move(value));
        }
        lua_pop(L_, 1);
        return std::shared_ptr<const ValueTable>(std::move(table));
    }

    /// The smallest of the odd keys, so that the same one is named each time.
    void note_odd_key(ValueTable& table) {
        std::string words;
        if (lua_isinteger(L_, -1)) {
            words = fmt::format("[{}]", lua_tointeger(L_, -1));
        } else if (lua_type(L_, -1) == LUA_TNUMBER) {
            words = fmt::format("[{}]", number_text(lua_tonumber(L_, -1)));
        } else if (lua_type(L_, -1) == LUA_TBOOLEAN) {
            words = lua_toboolean(L_, -1) != 0 ? "[true]" : "[false]";
        } else {
            words = fmt::format("[{}]", luaL_typename(L_, -1));
        }
        if (table.odd_key.empty() || words < table.odd_key) table.odd_key = std::move(words);
    }

    void count() {
        sandbox_.charge(4);
        if (++entries_ > sandbox_.limits().entries) {
            raise(L_, fmt::format("the table holds more than {} entries", sandbox_.limits().entries));
        }
        sink_.hold(L_, sizeof(Value));
    }

    lua_State* L_;
    Sandbox& sandbox_;
    ValueSink& sink_;
    int entries_ = 0;
};

}  // namespace

Value copy_value(lua_State* L, int index, ValueSink& sink) {
    return Copier{L, sink}.copy(index, 0);
}

}  // namespace demarche::script

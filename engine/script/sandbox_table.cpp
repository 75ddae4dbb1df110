// The table functions: on raw contents and raw length, never on what a script's metamethods claim.

#include <algorithm>

#include "script/sandbox_parts.h"

namespace demarche::script {

namespace {

// Checks the table at argument 1 and pushes what holds its elements; returns its index.
int readable_table(lua_State* L) {
    check_table(L, 1);
    push_readable(L, 1);
    return lua_gettop(L);
}

void check_writable_table(lua_State* L, int argument) {
    check_table(L, argument);
    check_writable(L, argument);
}

lua_Integer raw_length(lua_State* L, int index) {
    return static_cast<lua_Integer>(lua_rawlen(L, index));
}

// table.concat(list [, separator [, i [, j]]]) -> string
int l_concat(lua_State* L) {
    std::size_t size = 0;
    check_table(L, 1);
    const char* const data = luaL_optlstring(L, 2, "", &size);
    const std::string_view separator(data, size);
    const lua_Integer first = luaL_optinteger(L, 3, 1);
    lua_settop(L, 4);
    const int table = readable_table(L);
    const lua_Integer last = luaL_optinteger(L, 4, raw_length(L, table));
    Sandbox& sandbox = Sandbox::of(L);
    TextBuilder out(L);
    for (lua_Integer i = first; i <= last; ++i) {
        if (i > first) out.add(separator);
        lua_rawgeti(L, table, i);
        if (lua_isstring(L, -1) == 0) {
            raise(L, std::string("invalid value (") + luaL_typename(L, -1) + ") at index " + std::to_string(i) +
                         " in table for 'concat'");
        }
        push_display_text(L, -1);
        std::size_t length = 0;
        const char* const text = lua_tolstring(L, -1, &length);
        sandbox.charge(6 + static_cast<std::int64_t>((length + separator.size()) / 16));
        out.add({text, length});
        lua_pop(L, 2);
        if (i == last) break;  // the largest integer has no successor
    }
    out.push();
    return 1;
}

// table.insert(list, [position,] value)
int l_insert(lua_State* L) {
    check_writable_table(L, 1);
    const lua_Integer end = raw_length(L, 1) + 1;
    lua_Integer position = end;
    switch (lua_gettop(L)) {
        case 2:
            break;
        case 3:
            position = luaL_checkinteger(L, 2);
            if (position < 1 || position > end) raise_argument(L, 2, "position out of bounds");
            break;
        default:
            raise(L, "wrong number of arguments to 'insert'");
    }
    Sandbox::of(L).charge(1 + (end - position));
    for (lua_Integer i = end; i > position; --i) {
        lua_rawgeti(L, 1, i - 1);
        lua_rawseti(L, 1, i);
    }
    lua_rawseti(L, 1, position);
    return 0;
}

// table.remove(list [, position]) -> the removed element
int l_remove(lua_State* L) {
    check_writable_table(L, 1);
    const lua_Integer size = raw_length(L, 1);
    lua_Integer position = luaL_optinteger(L, 2, size);
    // The position just behind the list, and 0 for an empty one, are allowed.
    if (!lua_isnoneornil(L, 2) && (size != 0 || position != 0) && (position < 1 || position > size + 1)) {
        raise_argument(L, 2, "position out of bounds");
    }
    Sandbox::of(L).charge(1 + std::max<lua_Integer>(size - position, 0));
    lua_rawgeti(L, 1, position);
    for (; position < size; ++position) {
        lua_rawgeti(L, 1, position + 1);
        lua_rawseti(L, 1, position);
    }
    lua_pushnil(L);
    lua_rawseti(L, 1, position);
    return 1;
}

// table.move(from, first, last, at [, to]) -> to
int l_move(lua_State* L) {
    check_table(L, 1);
    const lua_Integer first = luaL_checkinteger(L, 2);
    const lua_Integer last = luaL_checkinteger(L, 3);
    const lua_Integer at = luaL_checkinteger(L, 4);
    const int to = lua_isnoneornil(L, 5) ? 1 : 5;
    check_writable_table(L, to);
    lua_settop(L, 5);
    const int from = readable_table(L);
    if (last >= first) {
        if (!(first > 0 || last < LUA_MAXINTEGER + first)) raise_argument(L, 3, "too many elements to move");
        const lua_Integer count = last - first + 1;
        if (at > LUA_MAXINTEGER - count + 1) raise_argument(L, 4, "destination wrap around");
        Sandbox::of(L).charge_for(static_cast<std::size_t>(count));
        const bool same = lua_rawequal(L, 1, to) != 0;
        if (at > last || at <= first || !same) {
            for (lua_Integer i = 0; i < count; ++i) {
                lua_rawgeti(L, from, first + i);
                lua_rawseti(L, to, at + i);
            }
        } else {
            for (lua_Integer i = count - 1; i >= 0; --i) {
                lua_rawgeti(L, from, first + i);
                lua_rawseti(L, to, at + i);
            }
        }
    }
    lua_pushvalue(L, to);
    return 1;
}

// table.pack(...) -> { n = number of arguments, ... }
int l_pack(lua_State* L) {
    const int count = lua_gettop(L);
    Sandbox::of(L).charge_for(static_cast<std::size_t>(count));
    lua_createtable(L, count, 1);
    lua_insert(L, 1);
    for (int i = count; i >= 1; --i) {
        lua_rawseti(L, 1, i);
    }
    lua_pushinteger(L, count);
    lua_setfield(L, 1, "n");
    return 1;
}

// table.unpack(list [, i [, j]]) -> its elements i..j
int l_unpack(lua_State* L) {
    check_table(L, 1);
    const lua_Integer first = luaL_optinteger(L, 2, 1);
    lua_settop(L, 3);
    const int table = readable_table(L);
    const lua_Integer last = luaL_optinteger(L, 3, raw_length(L, table));
    if (first > last) return 0;
    Sandbox& sandbox = Sandbox::of(L);
    const auto count = static_cast<lua_Unsigned>(last) - static_cast<lua_Unsigned>(first);
    const auto most = static_cast<lua_Unsigned>(sandbox.limits().arguments);
    if (count >= most || lua_checkstack(L, static_cast<int>(count) + 1) == 0) {
        raise(L, "too many results to unpack: at most " + std::to_string(most) + " are allowed");
    }
    sandbox.charge(static_cast<std::int64_t>(count) + 1);
    for (lua_Integer i = first;; ++i) {
        lua_rawgeti(L, table, i);
        if (i == last) break;
    }
    return static_cast<int>(count) + 1;
}

// A merge sort: stable, so that equal elements keep their order in every run, and it ends whatever the comparison says.
// It works on copies in two tables of its own; when a comparison fails, the list is as it was.
class MergeSort {
 public:
    MergeSort(lua_State* L, bool has_comparison) : L_(L), has_comparison_(has_comparison) {}

    /// Sorts elements 1..count of the table at `from`, with the table at `other` as room; returns the sorted one.
    int sort(int from, int other, lua_Integer count) {
        for (lua_Integer width = 1; width < count; width *= 2) {
            for (lua_Integer low = 1; low <= count; low += 2 * width) {
                merge(from, other, low, std::min(low + width, count + 1), std::min(low + 2 * width, count + 1));
            }
            std::swap(from, other);
        }
        return from;
    }

 private:
    // Two sorted runs, [low, middle) and [middle, end), into one.
    void merge(int from, int to, lua_Integer low, lua_Integer middle, lua_Integer end) {
        lua_Integer left = low;
        lua_Integer right = middle;
        Sandbox::of(L_).charge(2 * (end - low));
        for (lua_Integer at = low; at < end; ++at) {
            const bool take_right = right < end && (left >= middle || before(from, right, left));
            lua_rawgeti(L_, from, take_right ? right++ : left++);
            lua_rawseti(L_, to, at);
        }
    }

    bool before(int table, lua_Integer a, lua_Integer b) {
        if (has_comparison_) {
            lua_pushvalue(L_, 2);
            lua_rawgeti(L_, table, a);
            lua_rawgeti(L_, table, b);
            lua_call(L_, 2, 1);
            const bool less = lua_toboolean(L_, -1) != 0;
            lua_pop(L_, 1);
            return less;
        }
        lua_rawgeti(L_, table, a);
        lua_rawgeti(L_, table, b);
        if (lua_type(L_, -1) == LUA_TSTRING && lua_type(L_, -2) == LUA_TSTRING) {
            Sandbox::of(L_).charge_for(std::min(lua_rawlen(L_, -1), lua_rawlen(L_, -2)), 16);
        }
        const bool less = lua_compare(L_, -2, -1, LUA_OPLT) != 0;
        lua_pop(L_, 2);
        return less;
    }

    lua_State* L_;
    bool has_comparison_;
};

// table.sort(list [, comparison])
int l_sort(lua_State* L) {
    check_writable_table(L, 1);
    const lua_Integer count = raw_length(L, 1);
    if (count < 2) return 0;
    if (!lua_isnoneornil(L, 2)) luaL_checktype(L, 2, LUA_TFUNCTION);
    lua_settop(L, 2);
    Sandbox::of(L).charge(3 * count);
    lua_createtable(L, static_cast<int>(count), 0);
    lua_createtable(L, static_cast<int>(count), 0);
    for (lua_Integer i = 1; i <= count; ++i) {
        lua_rawgeti(L, 1, i);
        lua_rawseti(L, 3, i);
    }
    const int sorted = MergeSort(L, !lua_isnil(L, 2)).sort(3, 4, count);
    check_writable(L, 1);  // a comparison could have frozen it
    for (lua_Integer i = 1; i <= count; ++i) {
        lua_rawgeti(L, sorted, i);
        lua_rawseti(L, 1, i);
    }
    return 0;
}

}  // namespace

void SandboxParts::open_table(lua_State* L) {
    static const luaL_Reg kFunctions[] = {
        {"concat", bound<l_concat>}, {"insert", bound<l_insert>}, {"move", bound<l_move>},     {"pack", bound<l_pack>},
        {"remove", bound<l_remove>}, {"sort", bound<l_sort>},     {"unpack", bound<l_unpack>}, {nullptr, nullptr}};
    add_functions(L, kFunctions);
}

}  // namespace demarche::script

#include "script/table_keys.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <string>

#include "base/text.h"
#include "script/lua_util.h"

namespace demarche::script {

namespace {

// -- how much there is to walk over

/// The beginning of the library's Table. What has been removed leaves its slot behind, and the library tells nobody how
/// many there are.
struct TableHead {
    void* next;
    std::uint8_t type, mark;
    std::uint8_t flags;      ///< Bit 7: `alimit` is a hint, and the list has room up to the next power of two.
    std::uint8_t lsizenode;  ///< Power of two of the slots for keys.
    unsigned int alimit;     ///< Slots of the list.
};

std::size_t slots_of(lua_State* L, int index) {
    TableHead head{};
    std::memcpy(&head, lua_topointer(L, index), sizeof head);
    const std::size_t list = (head.flags & 0x80U) != 0 ? std::bit_ceil(std::size_t{head.alimit}) : head.alimit;
    return list + (std::size_t{1} << head.lsizenode);
}

/// Is a Table of this library laid out like that?
bool slots_are_known(lua_State* L) {
    static const bool kKnown = [L] {
        lua_createtable(L, 7, 0);
        lua_createtable(L, 0, 33);
        const bool as_made = slots_of(L, -2) == 8 && slots_of(L, -1) == 64;
        lua_pop(L, 2);
        return as_made;
    }();
    return kKnown;
}

/// A table that was emptied is walked over all the same. How many slots it has follows from what was done with it, but
/// where tables and functions came and went as keys also from their addresses: so only what a table in use hardly ever
/// has is paid for, many times more slots than the keys that were seen.
void charge_for_slots(lua_State* L, int index, std::size_t seen) {
    if (!slots_are_known(L)) return;
    const std::size_t slots = slots_of(L, index);
    if (slots > 16 * (seen + 64)) Sandbox::of(L).charge_for(slots, 8);
}

constexpr double kTwoTo63 = 9223372036854775808.0;

int rank(TableKey::Kind kind) {
    switch (kind) {
        case TableKey::Kind::kInteger:
        case TableKey::Kind::kFloat:
            return 0;
        case TableKey::Kind::kString:
            return 1;
        case TableKey::Kind::kBoolean:
            return 2;
    }
    return 3;
}

}  // namespace

bool integer_before_float(std::int64_t a, double b) {
    if (std::isnan(b)) return false;
    if (b >= kTwoTo63) return true;
    if (b <= -kTwoTo63) return false;
    return a < static_cast<std::int64_t>(std::ceil(b));
}

bool float_before_integer(double a, std::int64_t b) {
    if (std::isnan(a)) return false;
    if (a >= kTwoTo63) return false;
    if (a < -kTwoTo63) return true;
    return static_cast<std::int64_t>(std::floor(a)) < b;
}

bool TableKey::before(const TableKey& other) const {
    if (rank(kind) != rank(other.kind)) return rank(kind) < rank(other.kind);
    switch (kind) {
        case Kind::kInteger:
            return other.kind == Kind::kInteger ? integer < other.integer : integer_before_float(integer, other.number);
        case Kind::kFloat:
            return other.kind == Kind::kFloat ? number < other.number : float_before_integer(number, other.integer);
        case Kind::kString:
            return text < other.text;  // char_traits<char> compares as unsigned bytes
        case Kind::kBoolean:
            return !boolean && other.boolean;
    }
    return false;
}

bool read_key(lua_State* L, int index, TableKey& key) {
    switch (lua_type(L, index)) {
        case LUA_TNUMBER:
            if (lua_isinteger(L, index) != 0) {
                key.kind = TableKey::Kind::kInteger;
                key.integer = lua_tointeger(L, index);
            } else {
                key.kind = TableKey::Kind::kFloat;
                key.number = lua_tonumber(L, index);
            }
            return true;
        case LUA_TSTRING: {
            std::size_t size = 0;
            const char* const data = lua_tolstring(L, index, &size);
            key.kind = TableKey::Kind::kString;
            key.text = {data, size};
            return true;
        }
        case LUA_TBOOLEAN:
            key.kind = TableKey::Kind::kBoolean;
            key.boolean = lua_toboolean(L, index) != 0;
            return true;
        default:
            return false;
    }
}

void push_key(lua_State* L, const TableKey& key) {
    switch (key.kind) {
        case TableKey::Kind::kInteger:
            lua_pushinteger(L, key.integer);
            return;
        case TableKey::Kind::kFloat:
            lua_pushnumber(L, key.number);
            return;
        case TableKey::Kind::kString:
            lua_pushlstring(L, key.text.data(), key.text.size());
            return;
        case TableKey::Kind::kBoolean:
            lua_pushboolean(L, key.boolean ? 1 : 0);
            return;
    }
}

void list_keys(lua_State* L, int index, KeyList& keys) {
    constexpr std::size_t kKeep = 4096;  // the scratch list of a huge table is not kept
    Sandbox& sandbox = Sandbox::of(L);
    index = lua_absindex(L, index);
    if (keys.others.capacity() > kKeep) std::vector<TableKey>().swap(keys.others);
    keys.others.clear();
    keys.sequence = 0;
    sandbox.charge(10);
    // `#` would depend on how the table was built when it has holes.
    while (lua_rawgeti(L, index, keys.sequence + 1) != LUA_TNIL) {
        lua_pop(L, 1);
        ++keys.sequence;
        if (keys.sequence % 64 == 0) sandbox.charge(64);
    }
    lua_pop(L, 1);
    std::size_t seen = 0;
    std::size_t letters = 0;
    lua_pushnil(L);
    while (lua_next(L, index) != 0) {
        lua_pop(L, 1);
        if (++seen % 64 == 0) sandbox.charge(64);
        TableKey key;
        if (!read_key(L, -1, key)) {
            if (lua_type(L, -1) == LUA_TLIGHTUSERDATA) continue;  // the sandbox's own mark
            raise(L, std::string("the keys of this table have no fixed order: one is a ") + luaL_typename(L, -1) +
                         "; use strings or numbers as keys");
        }
        if (key.kind == TableKey::Kind::kInteger && key.integer >= 1 && key.integer <= keys.sequence) continue;
        if (key.kind == TableKey::Kind::kString) letters += key.text.size();
        keys.others.push_back(key);
    }
    charge_for_slots(L, index, seen);
    const std::size_t count = keys.others.size();
    if (count < 2) return;
    // Keys that begin alike are compared letter by letter.
    const auto depth = static_cast<std::size_t>(std::bit_width(count));
    sandbox.charge_for(count * depth);
    sandbox.charge_for(letters * depth, 32);
    std::sort(keys.others.begin(), keys.others.end(), [](const TableKey& a, const TableKey& b) { return a.before(b); });
}

bool holds_more_than(lua_State* L, int index, std::size_t known) {
    push_readable(L, index);
    const int table = lua_gettop(L);
    Sandbox& sandbox = Sandbox::of(L);
    sandbox.charge(10);
    std::size_t seen = 0;
    lua_pushnil(L);
    while (seen <= known && lua_next(L, table) != 0) {
        lua_pop(L, 1);
        if (lua_type(L, -1) == LUA_TLIGHTUSERDATA) continue;  // the sandbox's own mark
        if (++seen % 64 == 0) sandbox.charge(64);
    }
    charge_for_slots(L, table, seen);
    lua_settop(L, table - 1);
    return seen > known;
}

std::uint64_t check_field_names(lua_State* L, int argument, std::string_view what,
                                std::span<const std::string_view> known) {
    check_table(L, argument);
    push_readable(L, argument);
    KeyList keys;
    list_keys(L, -1, keys);
    const auto refuse = [&](std::string_view field) {
        const std::vector<std::string> names(known.begin(), known.end());
        const std::string shown = printable(field, 60);
        raise_argument(
            L, argument,
            fmt::format("unknown field '{}': {} {}{}", shown, what, list_text(names), did_you_mean(field, known)),
            {Fault::Kind::kField, shown});
    };
    if (keys.sequence > 0) refuse("1");
    std::uint64_t given = 0;
    for (const TableKey& key : keys.others) {
        if (key.kind != TableKey::Kind::kString) refuse(key.kind == TableKey::Kind::kBoolean ? "true" : "a number");
        const auto at = std::find(known.begin(), known.end(), key.text);
        if (at == known.end()) refuse(key.text);
        given |= std::uint64_t{1} << static_cast<unsigned>(at - known.begin());
    }
    lua_pop(L, 1);
    return given;
}

}  // namespace demarche::script

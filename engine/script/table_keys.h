#pragma once

#include <compare>
#include <cstdint>
#include <lua.hpp>
#include <span>
#include <string_view>
#include <vector>

namespace demarche::script {

/// A key of a table as scripts may use them where order matters.
struct TableKey {
    enum class Kind : std::uint8_t { kInteger, kFloat, kString, kBoolean };
    Kind kind = Kind::kInteger;
    union {
        std::int64_t integer = 0;
        double number;
        bool boolean;
    };
    std::string_view text;  ///< Lives as long as the key stays in the table.

    /// Numbers ascending, then strings by bytes, then false and true.
    [[nodiscard]] bool before(const TableKey& other) const;
};

/// Exact comparison of an integer with a float; NaN is before nothing.
[[nodiscard]] bool integer_before_float(std::int64_t a, double b);
[[nodiscard]] bool float_before_integer(double a, std::int64_t b);

/// The keys of a table in the one order that every process agrees on: 1..n of the sequence part, other numbers
/// ascending, strings by bytes, booleans.
struct KeyList {
    std::int64_t sequence = 0;     ///< The keys 1..sequence.
    std::vector<TableKey> others;  ///< All other keys, in order.
};

/// Reads the key at `index` of the stack; false for a key that has no place in the order (tables, functions, ...).
[[nodiscard]] bool read_key(lua_State* L, int index, TableKey& key);
void push_key(lua_State* L, const TableKey& key);
/// Fills `keys` from the table at `index`, which must be readable (see push_readable). Pays for its work. Raises for
/// keys that have no order; the texts in it live until the table is changed.
void list_keys(lua_State* L, int index, KeyList& keys);
/// Has the table at `index`, frozen or not, more keys than that? Pays for its work, and looks no further than it must.
[[nodiscard]] bool holds_more_than(lua_State* L, int index, std::size_t known);
/// Refuses a table argument with any key but these: "unknown field 'plac': WHAT place, actors and tone; did you mean
/// 'place'?". Of several the first in order, for scripts can read the message.
/// @param known  At most 64.
/// @return  A bit for each of them that the table holds, the first the lowest.
std::uint64_t check_field_names(lua_State* L, int argument, std::string_view what,
                                std::span<const std::string_view> known);

}  // namespace demarche::script

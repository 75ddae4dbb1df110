#pragma once

#include <cstdint>
#include <lua.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/text.h"
#include "script/sandbox.h"

namespace demarche::script {

struct ValueTable;

/// A function of the scripts: index into Recording::functions.
struct FunctionRef {
    std::size_t index = 0;
    std::string_view rule = {};  ///< What it is called, if it makes rules and nobody has called it: "unanimity".
};
/// What a rule constructor gave: index into Recording::rules.
struct RuleRef {
    std::size_t index = 0;
};
/// A value that no definition can use, such as a userdata; its type's name.
struct Unusable {
    std::string type;
};

/// A script's value as plain data, copied out while its definition call ran: what the script does to its tables later
/// changes nothing, and judging it needs no Lua state.
using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string, Text, FunctionRef, RuleRef,
                           Unusable, std::shared_ptr<const ValueTable>>;

struct ValueTable {
    std::vector<Value> list;                            ///< 1..n.
    std::vector<std::pair<std::string, Value>> fields;  ///< By string key, ascending.
    std::string odd_key;                                ///< A key that is neither, in words; "" if there is none.

    [[nodiscard]] const Value* field(std::string_view name) const;
};

/// The table, or nullptr.
[[nodiscard]] const ValueTable* as_table(const Value& value);
/// The number, whole or not, or nullopt.
[[nodiscard]] std::optional<double> as_number(const Value& value);
/// The string or the message, or nullptr.
[[nodiscard]] const std::string* as_string(const Value& value);
[[nodiscard]] inline bool is_nil(const Value& value) {
    return std::holds_alternative<std::monostate>(value);
}
/// The value as a message shows it: "the number 7", "'cards'", "a table", "a function".
[[nodiscard]] std::string shown(const Value& value);

/// Where the functions go that are found in a value, and who keeps the account.
class ValueSink {
 public:
    virtual ~ValueSink() = default;
    /// The function at the top of the stack, which it pops.
    virtual FunctionRef keep_function(lua_State* L) = 0;
    /// Bytes that a copied value takes; counted against the package's memory. Raises when there are too many.
    virtual void hold(lua_State* L, std::size_t bytes) = 0;
};

/// Copies the value at `index`. Raises a Lua error for values over Limits::depth or Limits::entries; charges for what
/// it copies, and holds its bytes against the package's memory.
[[nodiscard]] Value copy_value(lua_State* L, int index, ValueSink& sink);

}  // namespace demarche::script

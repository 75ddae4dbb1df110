#pragma once

#include <cstdint>
#include <lua.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace demarche::script {

/// One assignment to a variable that outlives the function's call.
struct UpvalueWrite {
    int upvalue = 0;  ///< Counted from 1, as lua_getupvalue does.
    int line = 0;
    bool operator==(const UpvalueWrite&) const = default;
};

/// The assignments to upvalues of the Lua function on top of the stack, its inner functions included: one for each
/// upvalue, the first in the text. They are the only way in which a function can keep state without a table.
/// Reads the function's code as lua_dump writes it for Lua 5.4; `readable` is false when the library writes another
/// form.
struct UpvalueWrites {
    bool readable = false;
    std::vector<UpvalueWrite> writes;
};
[[nodiscard]] UpvalueWrites find_upvalue_writes(lua_State* L);

}  // namespace demarche::script

#pragma once

#include <cstdint>
#include <lua.hpp>

namespace demarche::script {

/// Which of its parameters the function on top of the stack can read: bit i for the one at place i, counted from 0; all
/// bits for a function of which that cannot be told (of C, with `...`, with functions inside it, in a form of code that
/// is not known). A parameter whose bit is 0 is never read, so that nothing needs to be made for it.
/// Reads the function's code as lua_dump writes it for Lua 5.4.
[[nodiscard]] std::uint32_t parameters_read(lua_State* L);

/// Has no `return` of the function on top of the stack a value? False where that cannot be told.
[[nodiscard]] bool gives_nothing(lua_State* L);

}  // namespace demarche::script

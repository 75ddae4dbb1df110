#pragma once

#include <cstdint>
#include <lua.hpp>
#include <string>
#include <vector>

namespace demarche::script {

/// What a function's code says of it before it has ever run.
struct CodeFacts {
    /// Which of its parameters it can read: bit i for the one at place i, counted from 0; all bits for a function of
    /// which that cannot be told (of C, with `...`, with functions inside it, in a form of code that is not known). A
    /// parameter whose bit is 0 is never read, so that nothing needs to be made for it.
    std::uint32_t parameters_read = ~std::uint32_t{0};
    /// No `return` of it has a value. False where that cannot be told.
    bool gives_nothing = false;
};

/// The names of a Lua function's parameters; none for anything else. The function is on top of the stack, and stays.
[[nodiscard]] std::vector<std::string> parameters_of(lua_State* L);

/// Reads the code of the function on top of the stack as lua_dump writes it for Lua 5.4.
[[nodiscard]] CodeFacts code_facts(lua_State* L);

}  // namespace demarche::script

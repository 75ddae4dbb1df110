#pragma once

#include <cstdint>
#include <exception>
#include <lua.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "script/sandbox.h"

namespace demarche::script {

/// Raises a Lua error with "file:line: " of the script in front. Destructors of the caller run.
[[noreturn]] void raise(lua_State* L, std::string_view message);
/// The same for an error that is told from others by more than its text.
[[noreturn]] void raise(lua_State* L, std::string_view message, Fault fault);
/// Raises "bad argument #n to 'name' (message)".
/// An argument that is negative is a field of one, or an entry: it is not counted.
[[noreturn]] void raise_argument(lua_State* L, int argument, std::string_view message,
                                 Fault fault = {Fault::Kind::kArgument, {}});

/// Turns a binding into a function that lets no C++ exception cross the interpreter: it becomes a Lua error. Register
/// every binding as `bound<l_name>`.
template <int (*Function)(lua_State*)>
int bound(lua_State* L);

// -- arguments: they never run script code, never convert in place, and raise with the argument's number

/// A finite number. NaN and infinities are refused; so are numeric strings.
[[nodiscard]] double check_finite(lua_State* L, int argument);
[[nodiscard]] double opt_finite(lua_State* L, int argument, double fallback);
/// A whole number within low..high (a float with a whole value will do).
[[nodiscard]] std::int64_t check_integer(lua_State* L, int argument, std::int64_t low, std::int64_t high);
/// A string of any bytes, as Lua's own library takes it: a number is converted in its place. For the library functions
/// of the sandbox; the view lives as long as the argument.
[[nodiscard]] std::string_view check_string(lua_State* L, int argument);
/// Valid UTF-8 of at most `limit` bytes; a view that lives as long as the argument.
[[nodiscard]] std::string_view check_text(lua_State* L, int argument, std::size_t limit = 4096);
/// A table.
void check_table(lua_State* L, int argument);

// -- raw reading of tables: no metamethod runs; frozen tables read like others
/// Pushes the table that holds the fields of the table at `index`: itself, or what stands behind it when it is frozen.
/// Use it before lua_rawget, lua_rawlen and lua_next on a table that may be frozen; never let a script see it.
void push_readable(lua_State* L, int index);
/// Pushes a field (nil when it is not there) and returns its type. Raises nothing but memory errors.
int raw_field(lua_State* L, int index, const char* name);
/// Pushes element i of a table.
int raw_element(lua_State* L, int index, std::int64_t i);
/// The number of elements, counted up from 1; bounded by the limit, above which it raises.
[[nodiscard]] std::int64_t sequence_length(lua_State* L, int index, std::int64_t limit);

/// The string at `index`, which the caller has found to be one; the view lives as long as it does.
[[nodiscard]] std::string_view string_at(lua_State* L, int index);
/// A field's value, or nothing when it is nil; a value of another type raises "field 'name' ...". The views live as
/// long as the table is not changed.
[[nodiscard]] std::optional<std::int64_t> integer_field(lua_State* L, int index, const char* name, std::int64_t low,
                                                        std::int64_t high);
[[nodiscard]] std::optional<std::string_view> text_field(lua_State* L, int index, const char* name,
                                                         std::size_t limit = 4096);

// -- places
/// Where the nearest script function is that the running binding was called from.
[[nodiscard]] ScriptPlace script_place(lua_State* L, int level = 0);
/// Where the function at `index` was defined; no place for C functions.
[[nodiscard]] ScriptPlace function_place(lua_State* L, int index);
/// Three lines of `text` around `line` (counted from 1), numbered, the middle one marked with '>'; long lines are cut.
[[nodiscard]] std::string source_lines(std::string_view text, int line);

/// Creates the metatable of an engine object's userdata type and leaves nothing on the stack. `methods` go into
/// __index. Scripts cannot get at it: __metatable is false.
void define_object_type(lua_State* L, const char* type_name, const luaL_Reg* methods);

/// The table of methods on top of the stack refuses names that it does not hold, with the nearest one: a misspelt
/// method would else be "a nil value". `object` is what people call it, such as "game".
/// @param instead  What is right where no name is near; null for nothing.
void refuse_unknown_methods(lua_State* L, const char* object, const char* instead = nullptr);

namespace detail {
/// Pushes the text of an exception as an error value.
void push_exception(lua_State* L, const char* what);
}  // namespace detail

template <int (*Function)(lua_State*)>
int bound(lua_State* L) {
    // Lua's own errors are thrown as pointers by the C++ build and fly past this.
    try {
        return Function(L);
    } catch (const std::exception& exception) {
        detail::push_exception(L, exception.what());
    }
    return lua_error(L);
}

}  // namespace demarche::script

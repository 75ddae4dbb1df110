#pragma once

#include <cstddef>
#include <lua.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/text.h"

namespace demarche::script {

// What `_` and `rule` give to scripts: objects of the engine that a script can pass on and not look into. A text
// without values is a plain string, because its message is its own translation key.

/// Makes the types known to a state. Only inside Sandbox::enter.
void define_script_objects(lua_State* L);

/// Pushes what `_(message, values)` gives: the string alone, or a text object.
void push_text(lua_State* L, const Text& text);
/// `_ "message"`, `_("{n} officers", { n = 40 })`.
int l_mark_text(lua_State* L);
/// What is wrong with the values that a message is given by these names, where one of its holes gets none; "" for
/// nothing. A text with values is to be read as it is, and such a hole would be read, too.
[[nodiscard]] std::string hole_without_value(std::string_view message, std::span<const std::string_view> given);
/// The text of a text object; nothing if the value is something else.
[[nodiscard]] std::optional<Text> text_object(lua_State* L, int index);
/// A text argument: a string or a text object. Raises for anything else, for text that is not plain UTF-8, and over
/// `limit` bytes.
[[nodiscard]] Text check_text_value(lua_State* L, int argument, std::size_t limit);
/// The same; an empty text for nil and none.
[[nodiscard]] Text opt_text_value(lua_State* L, int argument, std::size_t limit);

/// Pushes a rule object that stands for entry `index` of the recording.
void push_rule(lua_State* L, std::size_t index);
[[nodiscard]] std::optional<std::size_t> rule_object(lua_State* L, int index);

}  // namespace demarche::script

#pragma once

#include <lua.hpp>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace demarche::script {

// Values of specs: what they write into commands, read from views, and compare.

/// The value at `index` as JSON: sequences become lists, maps with string keys objects. An empty table becomes a list
/// where `field` is one that holds a list, else an object. Raises for what is no plain data.
[[nodiscard]] nlohmann::json read_json(lua_State* L, int index, std::string_view field = {});
/// Pushes JSON as a value of Lua; null becomes nil.
void push_json(lua_State* L, const nlohmann::json& value);

/// The value at `index` as Lua writes it, for messages: tables with their entries, cut at some length.
/// @param exact  Numbers with all their digits.
[[nodiscard]] std::string spelled(lua_State* L, int index, bool exact = false);
/// Are the two values equal, tables by what is in them? `where` receives the path to the first difference, such as
/// "[2].status", empty when the values themselves differ.
[[nodiscard]] bool deep_equal(lua_State* L, int a, int b, std::string& where);

/// Makes `expect` known to a state and pushes it. Only inside Sandbox::enter.
void push_expect(lua_State* L);
/// At the end of an example: raises when an expect(...) in it was given a value and asked nothing.
void check_expectations(lua_State* L);

}  // namespace demarche::script

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/scenario.h"

struct lua_State;

namespace demarche::script {

class GameObject;

/// The file name under which a line of the console stands in messages.
inline constexpr const char* kConsoleFile = "console";

/// Compiles a line and pushes it as a function that knows `game` and everything that the scenario's own functions know,
/// and keeps no variables: what it defines is gone with it, so that a line in a log means the same when it is replayed
/// alone. Raises for what is no Lua, with its place. Only inside Sandbox::enter.
void push_console_line(lua_State* L, const GameObject& game, std::string_view text);

/// The value at `index` as a person reads it: strings in quotes, tables as Lua writes them with their keys in order,
/// long ones over several lines, and cut where they go too deep or too far. Runs no script code. Only inside
/// Sandbox::enter.
[[nodiscard]] std::string console_text(lua_State* L, int index);

/// What may stand at a place of a line of the console.
struct Completion {
    std::size_t begin = 0;             ///< The bytes begin..cursor of the line are what a choice replaces.
    std::vector<std::string> choices;  ///< Ascending. Of `game:` with their bracket, ids with their closing quote.
};
/// Methods of `game` behind "game:", the scenario's ids inside a string, library functions behind "string." and the
/// like, else the names of the environment. At most 200.
[[nodiscard]] Completion complete(const Scenario& scenario, std::string_view line, std::size_t cursor);
/// How `game:name` is called, in a line, with what it does: "game:get(indicator, subject?) -> number: ..."; "" for a
/// name that it does not have.
[[nodiscard]] std::string usage_of(std::string_view method);

}  // namespace demarche::script

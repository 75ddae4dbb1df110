#pragma once

// Inside the session only: what stands in a Lua source where, as far as checks that read it without running it ask.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "script/lua_tokens.h"
#include "script/schema.h"

namespace demarche::authoring {

using LuaTokens = std::span<const script::LuaToken>;

/// The method of `game` that is called so; null for none.
[[nodiscard]] const script::Binding* binding_called(std::string_view name);

/// Where the bracket is closed that stands at `open`; the last token where it never is.
[[nodiscard]] std::size_t bracket_end(LuaTokens tokens, std::size_t open);

/// Where a term ends that begins at `at`: a name or something in brackets, with its fields, calls and indices. `at`
/// where there is none.
[[nodiscard]] std::size_t term_end(LuaTokens tokens, std::size_t at);

/// "7", "-7" or "0.5", from `at` on: the number, and where it ends.
[[nodiscard]] std::optional<std::pair<double, std::size_t>> number_at(LuaTokens tokens, std::size_t at);

/// Does == or ~= stand at `at`, which are two tokens?
[[nodiscard]] bool compares_equal(LuaTokens tokens, std::size_t at);

/// A loop over what pairs or ipairs is given.
struct LuaLoop {
    std::size_t begin = 0, end = 0;  ///< Its body.
    std::vector<std::string> names;  ///< "" for one that its body makes anew.
    LuaTokens over;                  ///< Within the brackets.
};
/// In the order in which they begin.
[[nodiscard]] std::vector<LuaLoop> loops_in(LuaTokens tokens);

}  // namespace demarche::authoring

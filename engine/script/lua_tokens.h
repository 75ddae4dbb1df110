#pragma once

// The words of a Lua source, for checks and translations that read it without running it.

#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace demarche::script {

struct LuaToken {
    enum class Kind {
        kWord,  ///< Names, keywords and numbers.
        kText,  ///< A literal text, without its quotes and with its escapes resolved.
        kSign,  ///< Any other character.
    };
    Kind kind = Kind::kSign;
    std::string text;
    int line = 0;  ///< From 1; where it begins.
    [[nodiscard]] bool is(std::string_view word) const { return kind != Kind::kText && text == word; }
};

/// In the order of the source; comments and space are left out. It never fails: what is no Lua gives some tokens, too.
[[nodiscard]] std::vector<LuaToken> lua_tokens(std::string_view source);

/// What stands between the brackets of a call, a part for each argument. A function that is written out is an empty
/// part, and the last: its commas are its own.
/// @param open  Where the opening bracket stands.
[[nodiscard]] std::vector<std::span<const LuaToken>> arguments_of(std::span<const LuaToken> tokens, std::size_t open);

/// A function of a source, by its tokens.
struct LuaFunction {
    std::size_t begin = 0;  ///< Its word `function`.
    std::size_t end = 0;    ///< Behind its `end`.
    std::vector<std::string> parameters;
    std::set<std::string, std::less<>> locals;  ///< Made in it, and not in a function within it.
};
/// In the order in which they begin.
[[nodiscard]] std::vector<LuaFunction> functions_in(std::span<const LuaToken> tokens);

/// A field that one table constructor gives a value twice, of which Lua keeps the last and says nothing.
struct FieldTwice {
    std::string name;
    int line = 0;  ///< Of the second.
    int first_line = 0;
};
[[nodiscard]] std::vector<FieldTwice> fields_given_twice(std::span<const LuaToken> tokens);

/// Where a source is nested deepest, in brackets, blocks and operators that the compiler goes one level deeper for
/// ('..',
/// '^' and those before an operand): the line of the first that has so many around it; 0 for a source without any.
[[nodiscard]] int deepest_line(std::span<const LuaToken> tokens);

}  // namespace demarche::script

#pragma once

#include <cstdint>
#include <lua.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demarche::script {

/// What lua_dump writes of the Lua function on top of the stack; nothing for other values.
/// @param stripped  Without lines and names.
[[nodiscard]] std::optional<std::string> dumped_code(lua_State* L, bool stripped);

/// Walks over what lua_dump of Lua 5.4 has just written in this process. Every step is checked all the same, so that a
/// library of another version leads to "cannot be told" and to nothing worse: after the first step that does not fit,
/// `good_` is false, numbers are 0 and nothing moves on.
class DumpedCode {
 protected:
    explicit DumpedCode(std::string_view code) : code_(code) {}

    /// Goes past the head, up to the outermost function. False when it is not of this library's form.
    bool skip_head();
    /// Goes past the head of a function and its code.
    struct FunctionHead {
        int first_line = 0;
        int parameters = 0;
        bool takes_more = false;  ///< "..."
        std::uint64_t instructions = 0;
        std::size_t code = 0;  ///< Where the instructions begin.
    };
    FunctionHead function_head();
    /// An instruction of a function, by its number.
    [[nodiscard]] std::uint32_t instruction(const FunctionHead& head, std::uint64_t index) const;
    int byte();
    /// Seven bits at a time, the highest first; the last byte has its top bit set.
    std::uint64_t number();
    void skip(std::uint64_t count);
    void skip_text();
    std::string text();
    /// The constants of a function; "" for those that are no text.
    std::vector<std::string> constants();
    /// What stands at the end of a function that was not stripped.
    struct Debug {
        std::vector<int> lines;             ///< By instruction; empty when they are not there.
        std::vector<std::string> upvalues;  ///< Their names.
    };
    Debug debug_part(std::uint64_t instructions, int first_line);
    /// A count of things of a byte or more each, which cannot be more than there are bytes.
    std::size_t bounded(std::uint64_t count);

    std::string_view code_;
    std::size_t at_ = 0;
    bool good_ = true;
};

}  // namespace demarche::script

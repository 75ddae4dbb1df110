#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace demarche::fuzzing {

/// The words of a Lua (or JSON) text as they are written, quotes and escapes included, without space and comments. It
/// never fails, and what `joined` makes of them is cut into the same words again.
[[nodiscard]] std::vector<std::string> words_of(std::string_view text);
/// One line for each statement outside of all brackets and functions.
[[nodiscard]] std::string joined(const std::vector<std::string>& words);

/// Where the bracket that opens at `open` is closed; words.size() where it never is.
[[nodiscard]] std::size_t closing(const std::vector<std::string>& words, std::size_t open);
/// Behind the last word of the value, or the entry of a list, that begins at `from`: where its comma or the bracket
/// around it stands.
[[nodiscard]] std::size_t end_of_entry(const std::vector<std::string>& words, std::size_t from);

}  // namespace demarche::fuzzing

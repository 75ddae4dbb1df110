#pragma once

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace demarche {

/// Reads one line, without its end, from an input that anybody may fill: of a longer line only the first `most` bytes
/// are kept, and one that goes on for 64 MiB is taken for the end of the input.
///
/// @return The whole line's length in bytes; nothing at the end of the input.
[[nodiscard]] std::optional<std::size_t> read_line(std::istream& in, std::string& line, std::size_t most);

/// `printable` for what stands within a line, such as the name of a file, which can be anything: newlines and tabs
/// become '?' as well.
[[nodiscard]] std::string printable_name(std::string_view text, std::size_t limit = 1000);

}  // namespace demarche

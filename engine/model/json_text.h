#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "base/error.h"

namespace demarche {

/// Limits on a message as text. A whole draft with fifty clauses and a message of the longest kind stays under 16 KiB,
/// and no message nests deeper than six levels: what goes beyond these limits was not meant as one of ours.
struct JsonLimits {
    std::size_t bytes = 64 * 1024;
    std::size_t depth = 32;  ///< Lists and objects within each other.
};

/// Reads JSON from text that anybody may have written.
///
/// Errors: kTextTooLong over `limits.bytes`; kBadText for what is not UTF-8; kOutOfRange for a number that no double
/// holds; kBadValue for all else that is not JSON, nests too deeply or gives a key twice. The message says line and
/// column; `where` is the JSON path, as far as one was reached.
[[nodiscard]] Result<nlohmann::json> json_from_text(std::string_view text, JsonLimits limits = {});

/// The same for what this program wrote itself and reads back from a file, which somebody may have changed since: of
/// any length, and a value that is discarded in place of an error. What nests deeper than `kDeepestJson` is discarded
/// as a whole, because to copy, compare or print such a value takes the stack of the process.
inline constexpr int kDeepestJson = 64;
[[nodiscard]] nlohmann::json json_read_back(std::string_view text);
/// Members in the order in which they stand.
[[nodiscard]] nlohmann::ordered_json ordered_json_read_back(std::string_view text);

/// A key as one step of a JSON path (RFC 6901), made safe to print: "~" and "/" are escaped.
[[nodiscard]] std::string json_path_step(std::string_view key);

}  // namespace demarche

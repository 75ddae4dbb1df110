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

/// A key as one step of a JSON path (RFC 6901), made safe to print: "~" and "/" are escaped.
[[nodiscard]] std::string json_path_step(std::string_view key);

}  // namespace demarche

#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

#include "base/error.h"

namespace demarche {

/// Reads JSON in whose objects each field stands once: of two the last would count, and nobody would know.
/// Errors: kUnreadable for what is no JSON; kBadValue for a field that stands twice, and for lists and objects that
/// stand too deep within each other. `where` is "line 2, column 14".
[[nodiscard]] Result<nlohmann::json> json_once(std::string_view text);

}  // namespace demarche

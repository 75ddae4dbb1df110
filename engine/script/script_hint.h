#pragma once

#include <string>
#include <string_view>

namespace demarche::script {

/// What would be right, where Lua's own words say only what is wrong: for those who know other languages better, for a
/// forgotten comma, for libraries that scripts do not have. "" if nothing is known.
/// @param message  Of the error, without its place.
/// @param excerpt  The lines around the place as `source_lines` gives them, the one in question behind ">"; may be "".
[[nodiscard]] std::string script_hint(std::string_view message, std::string_view excerpt = {});

}  // namespace demarche::script

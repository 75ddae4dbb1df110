#pragma once

#include <string>
#include <string_view>

namespace demarche::script {

/// What would be right, where Lua's own words say only what is wrong: for those who know other languages better, for a
/// forgotten comma, for libraries that scripts do not have. "" if nothing is known.
/// @param message  Of the error, without its place.
/// @param excerpt  The lines around the place as `source_lines` gives them, the one in question behind ">"; may be "".
[[nodiscard]] std::string script_hint(std::string_view message, std::string_view excerpt = {});

/// `else if` where `elseif` was meant leaves an `end` to be missed, much further down: where the file has one and the
/// message can be for that. "" otherwise.
[[nodiscard]] std::string else_if_hint(std::string_view message, std::string_view source);

/// What is wrong with a text that a script has made and that is no UTF-8.
inline constexpr std::string_view kCutLetter =
    "string functions count bytes, and some letters have several: utf8.offset says where a letter begins";

/// "did you mean 'near'?"; and where what was given holds a letter of another alphabet, that it does: to a reader the
/// two may look the same.
[[nodiscard]] std::string did_you_mean_this(std::string_view given, std::string_view near);

}  // namespace demarche::script

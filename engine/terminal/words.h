#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/scenario.h"
#include "session/names.h"

namespace demarche::terminal {

/// Text broken into lines of at most `width` characters at blanks, each but the first indented.
[[nodiscard]] std::string wrap(std::string_view text, std::size_t width = 78, std::size_t indent = 0);
/// The text cut or filled with blanks to exactly `width` characters (not bytes).
[[nodiscard]] std::string cell(std::string_view text, std::size_t width);
/// A bar of ten steps for a number between two bounds: "######....".
[[nodiscard]] std::string bar(double value, double low, double high, std::size_t steps = 10);
/// A heading with a rule under it.
[[nodiscard]] std::string heading_line(std::string_view title);

using session::name;
using session::names;
using session::short_name;

/// An actor that a player means: its id, its short name or its name, in any case; the beginning of one if only one
/// fits.
[[nodiscard]] ActorId actor_meant(const Scenario& scenario, std::string_view word);
[[nodiscard]] PlaceId place_meant(const Scenario& scenario, std::string_view word);

/// The words of a line; "..." keeps blanks together.
[[nodiscard]] std::vector<std::string> words_of(std::string_view line);
/// The words from one on, with a blank between them.
[[nodiscard]] std::string rest_of(const std::vector<std::string>& words, std::size_t from);
[[nodiscard]] std::string lower(std::string_view text);

}  // namespace demarche::terminal

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace demarche::fuzzing {

/// The scenario with a few of its words, entries, fields or definitions changed, added or taken away: what bytes that
/// are changed anywhere nearly always make is a text that does not compile.
[[nodiscard]] std::string changed_scenario(std::string_view source, std::uint64_t luck);
/// Definitions of the one and of the other.
[[nodiscard]] std::string crossed_scenarios(std::string_view one, std::string_view other, std::uint64_t luck);

}  // namespace demarche::fuzzing

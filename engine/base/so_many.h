#pragma once

#include <fmt/format.h>

#include <concepts>
#include <string>
#include <string_view>

namespace demarche {

/// "1 round", "3 rounds": of English alone. What a translator sees counts by the language's
/// own rule, {n|round|rounds} (words.h); an AI seat's sentence by the same in its form (ai/retold_forms.h).
/// @param several  Where it is not `one` with an s: "parties".
template <std::integral Count>
[[nodiscard]] std::string so_many(Count count, std::string_view one, std::string_view several = {}) {
    if (count == 1) return fmt::format("1 {}", one);
    return several.empty() ? fmt::format("{} {}s", count, one) : fmt::format("{} {}", count, several);
}

}  // namespace demarche

#pragma once

#include <string>
#include <string_view>

namespace demarche::script {

/// What a function that answers by a word has said: the word, and why behind a colon where it says so.
struct Said {
    std::string_view word;
    std::string_view reason;  ///< "" where there is none.
};
/// Both are parts of the text.
[[nodiscard]] inline Said said_in(std::string_view text) {
    constexpr std::string_view kBecause = ": ";
    const std::size_t colon = text.find(kBecause);
    if (colon == std::string_view::npos) return {text, {}};
    return {text.substr(0, colon), text.substr(colon + kBecause.size())};
}

}  // namespace demarche::script

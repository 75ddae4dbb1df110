#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

// Steps through UTF-8 that is known to be valid; base/text.h says whether it is.
namespace demarche {

/// Whether the byte at `at` goes on with a character that has begun before it. False behind the end.
[[nodiscard]] constexpr bool utf8_goes_on(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

/// Where the character that begins at `at` ends: at the next one, or at the end of the text.
[[nodiscard]] constexpr std::size_t utf8_next(std::string_view text, std::size_t at) {
    do
        ++at;
    while (utf8_goes_on(text, at));
    return std::min(at, text.size());
}

/// Where the character begins that ends before `at`. @param at  Above 0.
[[nodiscard]] constexpr std::size_t utf8_before(std::string_view text, std::size_t at) {
    do
        --at;
    while (at > 0 && utf8_goes_on(text, at));
    return at;
}

/// The bytes that two texts begin with alike, in whole characters.
[[nodiscard]] constexpr std::size_t utf8_alike(std::string_view one, std::string_view other) {
    std::size_t same = 0;
    while (same < one.size() && same < other.size()) {
        const std::size_t wide = utf8_next(one, same) - same;
        if (one.substr(same, wide) != other.substr(same, wide)) break;
        same += wide;
    }
    return same;
}

}  // namespace demarche

#pragma once

#include <string>
#include <string_view>

namespace demarche {

/// Does a text in English end with "the", as a word of its own, and a blank?
[[nodiscard]] bool ends_with_the(std::string_view text);
/// The article with which a name begins, and the blank after it: "The ", "A ", "An "; "" for none.
[[nodiscard]] std::string_view article_of(std::string_view name);
/// A text in English with names filled in: one that begins with an article loses it behind "the", as in "the The
/// Treaty".
[[nodiscard]] std::string with_one_article(std::string text);

}  // namespace demarche

#include "base/article.h"

namespace demarche {

bool ends_with_the(std::string_view text) {
    constexpr std::string_view kThe = "the ";
    if (!text.ends_with(kThe) && !text.ends_with("The ")) return false;
    return text.size() == kThe.size() || text[text.size() - kThe.size() - 1] == ' ';
}

std::string_view article_of(std::string_view name) {
    for (const std::string_view article : {"The ", "A ", "An "}) {
        if (name.starts_with(article)) return article;
    }
    return {};
}

std::string with_one_article(std::string text) {
    for (std::size_t at = text.find("he "); at != std::string::npos; at = text.find("he ", at + 1)) {
        const std::size_t end = at + 3;
        if (ends_with_the(std::string_view{text}.substr(0, end)))
            text.erase(end, article_of(std::string_view{text}.substr(end)).size());
    }
    return text;
}

}  // namespace demarche

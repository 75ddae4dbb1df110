#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace demarche {

/// One message of a gettext file.
struct PoEntry {
    std::string context;  ///< msgctxt; "" without one.
    std::string id;
    std::string plural;              ///< msgid_plural; "" without one.
    std::vector<std::string> words;  ///< msgstr, or msgstr[0], msgstr[1], ...
    int line = 0;                    ///< Of its msgid, counted from 1.
    std::size_t from = 0, to = 0;    ///< Its bytes in the text: from its first comment to the end of its last line.
    bool fuzzy = false;              ///< A guess that nobody has confirmed; it does not count.
    /// Words of blanks alone would leave a thing without a name.
    [[nodiscard]] bool translated() const {
        return !fuzzy && !words.empty() && words.front().find_first_not_of(" \t\r\n") != std::string::npos;
    }
    static constexpr std::size_t kLongEnough = 4000;  ///< Bytes that a translation may have, whatever it translates.
    /// Is its translation so long that it is none of this text? A name of forty thousand letters fills pages.
    [[nodiscard]] bool overlong() const {
        return !words.empty() && words.front().size() > std::max(kLongEnough, 8 * id.size());
    }
    /// Has its translation a line break or a tab where the text has none? What stands on one line stays there.
    [[nodiscard]] bool breaks_line() const {
        const auto broken = [](const std::string& text) { return text.find_first_of("\n\t") != std::string::npos; };
        return !words.empty() && !broken(id) && broken(words.front());
    }
};

/// A gettext file (.po, .pot) as it stands there.
struct PoFile {
    std::string header;                          ///< The words of the empty message: "Language: ru\n...".
    std::size_t header_from = 0, header_to = 0;  ///< Its bytes in the text, comments included; equal without one.
    std::vector<PoEntry> entries;
    std::string obsolete;  ///< What stands behind "#~ ": messages that nobody asks for any more, as a gettext file.
    std::vector<std::pair<int, std::string>> faults;  ///< Line and what is wrong in it.

    /// The value of a header line, such as "Language"; "" if it is not there.
    [[nodiscard]] std::string header_field(std::string_view name) const;
    /// The charset that the header names, or "UTF-8" without one (gettext's templates have the word CHARSET there).
    [[nodiscard]] std::string charset() const;
};

/// Reads as much as can be read; obsolete messages (#~) are no entries.
[[nodiscard]] PoFile read_po(std::string_view text);

/// A literal in quotes with the escapes that gettext and Lua share. `at` stands on the opening quote and is moved
/// behind the closing one, or to the end of the line if there is none.
[[nodiscard]] std::string read_quoted(std::string_view text, std::size_t& at);

/// Which of a language's plural forms a number takes, by gettext's "Plural-Forms".
class PluralRule {
 public:
    /// English: one, and all others.
    PluralRule() = default;
    /// Reads "nplurals=3; plural=(n%10==1 ? 0 : 1);". Without sense in it the rule is that of English.
    explicit PluralRule(std::string_view header);
    [[nodiscard]] std::size_t form(unsigned long long n) const;
    [[nodiscard]] std::size_t forms() const { return forms_; }
    /// The header made sense.
    [[nodiscard]] bool valid() const { return valid_; }

 private:
    std::size_t forms_ = 2;
    std::string rule_;  ///< "" for English.
    bool valid_ = true;
};

}  // namespace demarche

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace demarche {

/// A text for people that can still be translated: the message as the script wrote it, and the named values that fill
/// its {holes}. A text without values is the plain message.
struct Text {
    std::string message;
    std::vector<std::pair<std::string, std::string>> values;

    Text() = default;
    Text(std::string plain) : message(std::move(plain)) {}  // NOLINT: a string is a text
    Text(const char* plain) : message(plain) {}             // NOLINT
    Text(std::string m, std::vector<std::pair<std::string, std::string>> v)
        : message(std::move(m)), values(std::move(v)) {}
    [[nodiscard]] bool empty() const { return message.empty(); }
    /// The message with its {holes} filled; a hole without a value stays as it is.
    [[nodiscard]] std::string str() const;
    bool operator==(const Text&) const = default;
};

/// Fills {name} from `values`; "{{" and "}}" stand for braces; an unknown name stays as it is.
[[nodiscard]] std::string fill(std::string_view message, std::span<const std::pair<std::string, std::string>> values);

/// The candidate that takes the fewest edits (with swaps of neighbours) from `given`, or "" if none is near enough to
/// be a slip: more than a third of the length away, or more than 3.
[[nodiscard]] std::string_view nearest(std::string_view given, std::span<const std::string_view> candidates);
/// "; did you mean 'osh'?" or "".
[[nodiscard]] std::string did_you_mean(std::string_view given, std::span<const std::string_view> candidates);

/// Valid UTF-8 without overlong forms and surrogates.
[[nodiscard]] bool is_utf8(std::string_view text);
/// Valid UTF-8 without control characters other than newline and tab.
[[nodiscard]] bool is_plain_text(std::string_view text);
/// The text made safe to print: invalid UTF-8 becomes U+FFFD, control characters but newline and tab become '?'; cut at
/// `limit` bytes (at a character) with an ellipsis.
[[nodiscard]] std::string printable(std::string_view text, std::size_t limit = 2048);
/// The same, cut to so many characters with the ellipsis counted in: what a limit in characters lets through.
[[nodiscard]] std::string abridged(std::string_view text, std::size_t characters);
/// A word as it is typed in a shell so that it is taken for what it is: as it stands, or in single quotes.
[[nodiscard]] std::string shell_word(std::string_view word);
/// Number of characters (code points) of valid UTF-8.
[[nodiscard]] std::size_t utf8_length(std::string_view text);

/// A number as people write it: whole numbers without a point, others with up to three digits after it; from 1e15 on
/// with an exponent, "inf" and "nan" as they are.
[[nodiscard]] std::string number_text(double value);
/// A change as people write it: rounded to so many digits after the point, with its sign, and "0" for what rounds to
/// nothing.
[[nodiscard]] std::string change_text(double change, int digits);
/// "a, b and c".
[[nodiscard]] std::string list_text(std::span<const std::string> items, std::string_view last = "and");

/// Rounded to 1/1000, halves away from zero, never -0: the form in which every number enters a World.
[[nodiscard]] double to_milli(double value);
/// Is there enough of something? Amounts are whole thousandths, and sums of them are so but for the last bits of a
/// double: 0.1 and 0.2 are not more than 0.3.
[[nodiscard]] inline bool covers(double has, double needs) {
    return needs <= has + 0.0005;
}

/// A text in a table as RFC 4180 has it. What a spreadsheet would take for a formula is told to be text.
[[nodiscard]] std::string csv_field(std::string words);

}  // namespace demarche

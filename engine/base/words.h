#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/po_file.h"
#include "base/text.h"

namespace demarche {

/// The quotation marks of a language, and how they stand in each other. A translation writes the outer ones, and so do
/// names that are quoted themselves; only where both come together does one know which of them stand inside.
class Quotes {
 public:
    /// Marks are left as they are.
    Quotes() = default;
    /// Reads a header of a gettext file: "« » „ “", the outer pair and the inner one. Without sense in it all is left.
    explicit Quotes(std::string_view header);
    /// The text with the outer pair outside, the inner one within it, the outer within that and so on. A quotation that
    /// is nothing but another one has one pair. What is not paired is left as it is.
    [[nodiscard]] std::string nested(std::string text) const;

 private:
    std::array<std::string, 4> marks_;  ///< Outer opening and closing, inner opening and closing.
};

/// The messages of one gettext file: what this program, a scenario or the rule library says in one language. Immutable
/// once read, and shared by any number of readers and threads.
class Phrasebook {
 public:
    /// Reads a gettext file. Errors: kUnreadable, when it is not valid UTF-8 or nothing in it makes sense; single
    /// faulty lines are left out (`demarche check` names them).
    [[nodiscard]] static Result<Phrasebook> read(std::string_view po);
    /// Takes over what `other` has and this one lacks.
    void add(const Phrasebook& other);

    /// The words for a message, or null.
    [[nodiscard]] const std::string* find(std::string_view message) const;
    [[nodiscard]] const std::string* find(std::string_view context, std::string_view message) const;
    /// The words for a message under a context that ends like this, such as an option's under "clause.parameter" where
    /// only the parameter is known; of several the one of the first context. Slow: for what one reader reads.
    [[nodiscard]] const std::string* find_ending(std::string_view ending, std::string_view message) const;
    /// The messages with {holes}, those with more words of their own first: to find again what was said with values in
    /// it.
    [[nodiscard]] const std::vector<std::string>& templates() const { return templates_; }
    /// A grammatical form ("gen", "gender", ...) of a name, given as the scripts write it or in this language already.
    [[nodiscard]] const std::string* form(std::string_view form, std::string_view name) const {
        return find(form, name);
    }

    [[nodiscard]] const std::string& language() const { return language_; }  ///< "ru"
    [[nodiscard]] const std::string& name() const { return name_; }          ///< "Русский"
    [[nodiscard]] const PluralRule& plural() const { return plural_; }
    [[nodiscard]] const Quotes& quotes() const { return quotes_; }
    /// What stands between the units and the tenths: "." unless the file's header says another (X-Decimal-Mark).
    [[nodiscard]] const std::string& decimal_mark() const { return decimal_mark_; }
    [[nodiscard]] std::size_t size() const { return messages_.size(); }

 private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    /// Makes the forms of names known under the translated names, too.
    void know_forms();
    void know_templates();
    /// By message, or by context, '\4' and message. Looked up only, never walked through in an order that anybody sees.
    std::unordered_map<std::string, std::string, Hash, std::equal_to<>> messages_;
    std::vector<std::string> templates_;
    std::string language_;
    std::string name_;
    PluralRule plural_;
    Quotes quotes_;
    std::string decimal_mark_ = ".";
};

/// The names of the {holes} of a message, each once, in the order in which they first stand there. A hole is
/// "{name}", "{name:form}" or "{name|word|word}".
[[nodiscard]] std::vector<std::string_view> hole_names(std::string_view message);

/// A message in the program's source: English, with as many different {holes} as it is given values. The values fill
/// the holes in the order in which these first stand in the English; a translation goes by their names.
template <class... Args>
struct Message {
    std::string_view text;
#ifdef __cpp_consteval
    consteval
#else
    constexpr
#endif
        Message(const char* literal)  // NOLINT: a literal is a message
        : text(literal) {
        if (count() != sizeof...(Args)) wrong_number_of_values();
    }

 private:
    [[nodiscard]] constexpr std::size_t count() const {
        std::array<std::string_view, 33> names{};
        std::size_t n = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const bool doubled = i + 1 < text.size() && text[i + 1] == text[i];
            if ((text[i] == '{' || text[i] == '}') && doubled) {
                ++i;
            } else if (text[i] == '{') {
                const std::string_view rest = text.substr(i + 1);
                const std::string_view name = rest.substr(0, rest.find_first_of(":|}"));
                std::size_t k = 0;
                while (k < n && names[k] != name)
                    ++k;
                if (k == n && n < names.size() - 1) names[n++] = name;
            }
        }
        return n;
    }
    static void wrong_number_of_values() {}  // not constexpr: calling it does not compile
};

/// A value that fills a hole.
[[nodiscard]] inline std::string hole_value(std::string_view text) {
    return std::string{text};
}
[[nodiscard]] inline std::string hole_value(double number) {
    return number_text(number);
}
[[nodiscard]] inline std::string hole_value(std::integral auto number) {
    return std::to_string(number);
}

/// Marks a literal for translation where it stands in a table; it is translated where it is shown.
[[nodiscard]] constexpr const char* marked(const char* message) {
    return message;
}

/// The first `characters` of valid UTF-8.
[[nodiscard]] std::string utf8_head(std::string_view text, std::size_t characters);
/// With a capital first letter, or in capitals, in Latin and Cyrillic.
[[nodiscard]] std::string capitalised(std::string text);
/// A sentence as it stands within another: without its full stop.
[[nodiscard]] std::string without_stop(std::string text);
[[nodiscard]] std::string in_capitals(std::string text);

/// The words of one reader: their language, for what the program says and for what a scenario says. Without
/// phrasebooks it is English. Cheap to copy; nothing of it may reach a World, a log or a hash.
///
/// In a message, and in its translation,
///   {name}            is the value,
///   {name:gen}        a grammatical form of the value, where the language's file has it under the context "gen",
///   {n|round|rounds}  one of several words: by the language's plural rule when the value is a number, else by the
///                     value's context "gender" (m, f, n, pl): singular and plural, or masculine, feminine, neuter and
///                     plural.
class Words {
 public:
    Words() = default;
    explicit Words(std::shared_ptr<const Phrasebook> program, std::shared_ptr<const Phrasebook> scenario = nullptr)
        : program_(std::move(program)), scenario_(std::move(scenario)) {}

    /// What the program says.
    template <class... Args>
    [[nodiscard]] std::string tr(std::type_identity_t<Message<Args...>> message, const Args&... values) const {
        if constexpr (sizeof...(Args) == 0) {
            return fixed(message.text);
        } else {
            const std::array<std::string, sizeof...(Args)> words{hole_value(values)...};
            return filled(message.text, words);
        }
    }
    /// The same where one English message has several meanings, told apart by a context.
    [[nodiscard]] std::string trc(std::string_view context, std::string_view message) const;
    /// What was marked() elsewhere.
    [[nodiscard]] std::string tr_marked(std::string_view message) const { return fixed(message); }

    /// What a scenario or the game says, values and all. Values that are themselves messages are translated.
    [[nodiscard]] std::string say(const Text& text) const;
    /// The message of a scenario's text in the reader's language, its holes unfilled; as it is without a translation.
    [[nodiscard]] std::string message(std::string_view message) const;
    /// The scenario's messages with {holes} that have a translation, as Phrasebook::templates gives them.
    [[nodiscard]] std::span<const std::string> templates() const {
        return scenario_ == nullptr ? std::span<const std::string>{} : std::span{scenario_->templates()};
    }
    /// Words of a scenario that stand under a context; null without a translation.
    [[nodiscard]] const std::string* find(std::string_view context, std::string_view message) const;
    [[nodiscard]] const std::string* find_ending(std::string_view ending, std::string_view message) const;
    /// Fills a message that is in the reader's language already.
    [[nodiscard]] std::string fill(std::string_view message,
                                   std::span<const std::pair<std::string, std::string>> values) const;
    /// A number, given with a point, with the language's decimal mark; any other text as it is. Values of messages need
    /// not be given so: numbers among them are written like this.
    [[nodiscard]] std::string number(std::string text) const;
    /// "a, b and c".
    [[nodiscard]] std::string list(std::span<const std::string> items) const;
    [[nodiscard]] std::string list_or(std::span<const std::string> items) const;
    [[nodiscard]] std::string yes_no(bool yes) const;

    /// A grammatical form of a name, or null.
    [[nodiscard]] const std::string* form(std::string_view form, std::string_view name) const;
    [[nodiscard]] std::size_t plural(unsigned long long n) const;
    /// "en", "ru".
    [[nodiscard]] std::string_view language() const;
    [[nodiscard]] bool english() const { return program_ == nullptr && scenario_ == nullptr; }

 private:
    [[nodiscard]] const Phrasebook* book() const { return program_ != nullptr ? program_.get() : scenario_.get(); }
    [[nodiscard]] std::string fixed(std::string_view message) const;
    [[nodiscard]] std::string filled(std::string_view message, std::span<const std::string> values) const;

    std::shared_ptr<const Phrasebook> program_;
    std::shared_ptr<const Phrasebook> scenario_;
};

/// "ru" from LANGUAGE, LC_ALL, LC_MESSAGES or LANG, the first that is set; "en" if none says anything.
[[nodiscard]] std::string language_of_environment();

}  // namespace demarche

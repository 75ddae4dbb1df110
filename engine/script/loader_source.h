#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace demarche::script {

/// A step into a table: a field's name, or an element's number counted from 1.
using PathStep = std::variant<std::string, int>;
using Path = std::vector<PathStep>;
/// ".choices[2].by"
[[nodiscard]] std::string path_text(const Path& path);

/// The lines on which the fields of a table constructor stand, read off the source text. It is a reader for messages:
/// it follows the shape of constructors, not the meaning of expressions, and where it does not understand it says
/// less, never something wrong.
struct SourceTable {
    struct Entry {
        PathStep key;
        int line = 0;
        std::string literal;                 ///< The value, if it is a single short string.
        std::unique_ptr<SourceTable> table;  ///< The value, if it is a constructor.
    };
    int line = 0;
    std::vector<Entry> entries;

    /// The line of the deepest step of `path` that is written here.
    [[nodiscard]] int line_of(const Path& path) const;
};

/// The constructor that is the argument of the call on `line` whose `id` field says `id` (any, for ""). nullptr if
/// there is none that can be read.
[[nodiscard]] std::unique_ptr<SourceTable> find_call(std::string_view source, int line, std::string_view id);

/// Is what the call on `line` of a function with this name gives lost, because it is a statement of its own? False
/// where that cannot be told.
[[nodiscard]] bool result_is_lost(std::string_view source, int line, std::string_view function);

/// How often a word stands in quotes, and as what: what may bring a card about, and what surely does not.
struct QuotedWord {
    std::size_t times = 0;  ///< In all, comments left out.
    std::size_t ids = 0;    ///< Behind `id =`.
    std::size_t decks = 0;  ///< Behind `deck =`.
    std::size_t plays = 0;  ///< Where it surely names a card or a deck for a purpose: game:play("riot").
    std::size_t open = 0;   ///< Where it may: given to a function, or an entry of a list.
};
using QuotedWords = std::unordered_map<std::string_view, QuotedWord>;
/// Adds those of a source, which must outlive them.
void count_quoted(std::string_view source, QuotedWords& words);

}  // namespace demarche::script

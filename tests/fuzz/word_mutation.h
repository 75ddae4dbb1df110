#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"

namespace demarche::fuzzing {

/// Changes the words of a text in Lua or JSON, so that it stays one for the most part: bytes that are changed anywhere
/// nearly always make what is refused at once.
class WordMutation {
 public:
    WordMutation(std::string_view text, std::uint64_t luck);

    /// Another literal in the place of one; a value or an entry of a list dropped, repeated, or put in the place of
    /// another; a word dropped, or another in its place.
    void change();
    [[nodiscard]] std::string text() const;

 protected:
    using Words = std::vector<std::string>;
    struct Stretch {
        std::size_t begin, end;
    };

    std::size_t any() { return static_cast<std::size_t>(luck_.below(words_.size())); }
    void insert(std::size_t at, const std::string& text);
    void erase(Stretch what);
    void replace(Stretch what, const std::string& text);
    [[nodiscard]] std::string text_of(Stretch what) const;

    /// The value of a field or an entry of a list: what stands behind a bracket, a comma, a `=` or a `:`.
    Stretch any_entry();
    void change_literal();
    void drop_or_repeat_entry();
    void change_word();

    Words words_;
    Stream luck_;
};

/// A text of several lines of JSON, or of XML, with some of them changed.
[[nodiscard]] std::string changed_lines(std::string_view text, std::uint64_t luck);
[[nodiscard]] std::string changed_xml(std::string_view text, std::uint64_t luck);

/// Numbers at which something ends.
[[nodiscard]] std::string edge_number(Stream& luck);

}  // namespace demarche::fuzzing

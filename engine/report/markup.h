#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace demarche::report {

/// A text as it stands in HTML, in an element or between the quotes of an attribute: nothing in it is markup, and what
/// no page may hold (control characters, broken UTF-8) is replaced.
[[nodiscard]] std::string escaped(std::string_view text);

/// A page under construction. Whatever text is given is escaped, and elements are closed where the scope that opened
/// them ends, so that what comes out is well formed whatever players and scenarios have written: it can be read as XML,
/// too.
class Markup {
 public:
    using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    /// Ends its element when it goes out of scope.
    class Element {
     public:
        Element(Markup& into, std::string_view tag) : into_(into), tag_(tag) {}
        ~Element() { into_.close(tag_); }
        Element(const Element&) = delete;
        Element& operator=(const Element&) = delete;

     private:
        Markup& into_;
        std::string_view tag_;
    };

    /// Opens an element. @param tag  A literal: it is kept as long as the element is open.
    [[nodiscard]] Element in(std::string_view tag, Attributes attributes = {});
    /// A whole element with a text in it.
    void put(std::string_view tag, std::string_view text, Attributes attributes = {});
    /// An element that has nothing in it: "<meta .../>".
    void empty(std::string_view tag, Attributes attributes = {});
    void text(std::string_view text) { out_ += escaped(text); }
    /// The program's own rules of style, which hold none of '<' and '&' and stand as they are.
    void style(std::string_view rules);

    [[nodiscard]] const std::string& str() const { return out_; }

 private:
    void open(std::string_view tag, Attributes attributes);
    void close(std::string_view tag);
    std::string out_;
};

}  // namespace demarche::report

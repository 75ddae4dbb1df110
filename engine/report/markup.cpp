#include "report/markup.h"

#include <algorithm>
#include <array>
#include <limits>

#include "base/text.h"

namespace demarche::report {

namespace {

/// Elements behind which a line may end without a blank being read into a sentence.
bool is_block(std::string_view tag) {
    static constexpr std::array kBlocks{
        "html",   "head",    "body",    "main", "nav",  "section", "article",   "header", "div",   "p",
        "ul",     "ol",      "li",      "dl",   "dt",   "dd",      "table",     "thead",  "tbody", "tr",
        "td",     "th",      "caption", "h1",   "h2",   "h3",      "h4",        "h5",     "title", "style",
        "figure", "details", "svg",     "path", "meta", "footer",  "blockquote"};
    return std::find(kBlocks.begin(), kBlocks.end(), tag) != kBlocks.end();
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : printable(text, std::numeric_limits<std::size_t>::max())) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

void Markup::open(std::string_view tag, Attributes attributes) {
    out_ += '<';
    out_ += tag;
    for (const auto& [name, value] : attributes) {
        out_ += ' ';
        out_ += name;
        out_ += "=\"" + escaped(value) + '"';
    }
}

void Markup::close(std::string_view tag) {
    out_ += "</";
    out_ += tag;
    out_ += '>';
    if (is_block(tag)) out_ += '\n';
}

Markup::Element Markup::in(std::string_view tag, Attributes attributes) {
    open(tag, attributes);
    out_ += '>';
    return {*this, tag};
}

void Markup::put(std::string_view tag, std::string_view words, Attributes attributes) {
    const Element element = in(tag, attributes);
    text(words);
}

void Markup::empty(std::string_view tag, Attributes attributes) {
    open(tag, attributes);
    out_ += "/>";
    if (is_block(tag)) out_ += '\n';
}

void Markup::style(std::string_view rules) {
    const Element element = in("style");
    out_ += rules;
}

}  // namespace demarche::report

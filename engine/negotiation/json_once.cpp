#include "negotiation/json_once.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"

namespace demarche {

namespace {

/// Goes over a text and tells how far the parser has read.
class Reading {
 public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    Reading(const char* at, const char** furthest) : at_(at), furthest_(furthest) {}
    reference operator*() const { return *at_; }
    Reading& operator++() {
        *furthest_ = ++at_;
        return *this;
    }
    Reading operator++(int) {
        const Reading before = *this;
        ++*this;
        return before;
    }
    bool operator==(const Reading& other) const { return at_ == other.at_; }
    bool operator!=(const Reading& other) const { return at_ != other.at_; }

 private:
    const char* at_;
    const char** furthest_;
};

/// A place as editors name it; the column counts bytes.
std::string place(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, std::min(at, text.size()));
    const auto line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return fmt::format("line {}, column {}", 1 + std::count(before.begin(), before.end(), '\n'),
                       before.size() - line_start + 1);
}

/// Where a string begins whose closing quote stands before `end`.
std::size_t opening_quote(std::string_view text, std::size_t end) {
    std::size_t at = end < 2 ? 0 : end - 2;
    for (; at > 0; --at) {
        if (text[at] != '"') continue;
        std::size_t slashes = 0;
        while (slashes < at && text[at - 1 - slashes] == '\\')
            ++slashes;
        if (slashes % 2 == 0) break;
    }
    return at;
}

/// Goes over the text once before it is read: a callback of the parser's own would look through a list again with each
/// object in it, so that a long one takes the square of its length.
class Look : public nlohmann::json_sax<nlohmann::json> {
 public:
    Look(std::string_view text, const char* const& read) : text_(text), read_(read) {}

    [[nodiscard]] const std::optional<Error>& fault() const { return fault_; }

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_array(std::size_t) override { return deeper(); }
    bool end_array() override { return higher(); }
    bool start_object(std::size_t) override {
        fields_.emplace_back();
        return deeper();
    }
    bool end_object() override {
        fields_.pop_back();
        return higher();
    }
    bool key(string_t& name) override {
        if (!fields_.back().insert(name).second && !fault_) {
            fault_ = Error{ErrorCode::kBadValue,
                           fmt::format("the field '{}' stands twice in one object",
                                       printable(name.empty() ? std::string{"(empty)"} : name, 60)),
                           place(text_, opening_quote(text_, static_cast<std::size_t>(read_ - text_.data()))),
                           {}};
        }
        return true;
    }
    /// What is no JSON counts for more than a field that stands twice before it.
    bool parse_error(std::size_t byte, const std::string&, const nlohmann::json::exception& error) override {
        constexpr int kTooLarge = 406;
        fault_ = error.id == kTooLarge
                     ? Error{ErrorCode::kUnreadable,
                             "not valid JSON: a number in it is too large for a double",
                             place(text_, static_cast<std::size_t>(read_ - text_.data())),
                             {}}
                     : Error{ErrorCode::kUnreadable, "not valid JSON", place(text_, byte > 0 ? byte - 1 : 0), {}};
        return false;
    }

 private:
    /// To copy, compare or print what nests without end would take the stack of the process.
    bool deeper() {
        constexpr int kMostNested = 32;
        if (++depth_ <= kMostNested) return true;
        fault_ = Error{ErrorCode::kBadValue,
                       fmt::format("lists and objects may stand at most {} deep within each other", kMostNested),
                       place(text_, static_cast<std::size_t>(read_ - text_.data()) - 1),
                       {}};
        return false;
    }
    bool higher() {
        --depth_;
        return true;
    }

    std::string_view text_;
    const char* const& read_;
    int depth_ = 0;
    std::vector<std::set<std::string>> fields_;  // of the objects that are open
    std::optional<Error> fault_;
};

}  // namespace

Result<nlohmann::json> json_once(std::string_view text) {
    const char* read = text.data();
    Look look{text, read};
    nlohmann::json::sax_parse(Reading(text.data(), &read), Reading(text.data() + text.size(), &read), &look);
    if (look.fault()) return tl::unexpected<Error>(*look.fault());
    return nlohmann::json::parse(text);
}

}  // namespace demarche

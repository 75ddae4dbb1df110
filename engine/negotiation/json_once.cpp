#include "negotiation/json_once.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
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

}  // namespace

Result<nlohmann::json> json_once(std::string_view text) {
    using nlohmann::json;
    const char* read = text.data();
    std::size_t second = 0;
    std::vector<std::set<std::string>> fields;  // of the objects that are open
    std::string twice;
    const auto look = [&](int, json::parse_event_t event, json& value) {
        if (event == json::parse_event_t::object_start) {
            fields.emplace_back();
        } else if (event == json::parse_event_t::object_end) {
            fields.pop_back();
        } else if (event == json::parse_event_t::key && twice.empty()) {
            const auto& name = value.get_ref<const std::string&>();
            if (!fields.back().insert(name).second) {
                twice = name.empty() ? "(empty)" : name;
                second = opening_quote(text, static_cast<std::size_t>(read - text.data()));
            }
        }
        return true;
    };
    json out;
    try {
        out = json::parse(Reading(text.data(), &read), Reading(text.data() + text.size(), &read), look);
    } catch (const json::parse_error& error) {
        return fail(ErrorCode::kUnreadable, "not valid JSON", place(text, error.byte > 0 ? error.byte - 1 : 0));
    } catch (const json::out_of_range&) {
        return fail(ErrorCode::kUnreadable, "not valid JSON: a number in it is too large for a double",
                    place(text, static_cast<std::size_t>(read - text.data())));
    }
    if (!twice.empty())
        return fail(ErrorCode::kBadValue,
                    fmt::format("the field '{}' stands twice in one object", printable(twice, 60)),
                    place(text, second));
    return out;
}

}  // namespace demarche

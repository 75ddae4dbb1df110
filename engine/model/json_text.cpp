#include "model/json_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/text.h"

namespace demarche {

using nlohmann::json;

namespace {

/// "line 2, column 7", for the byte at `offset`; columns count characters.
std::string line_and_column(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
    return fmt::format("line {}, column {}", lines + 1, utf8_length(before.substr(line_start)) + 1);
}

/// What the library has to say, without its own prefix and position.
std::string complaint(std::string_view what) {
    const std::size_t column = what.find(", column ");
    const std::size_t from = column == std::string_view::npos ? what.find("] ") : what.find(": ", column);
    if (from != std::string_view::npos) what.remove_prefix(from + 2);
    return printable(what, 200);
}

/// Builds the value in time that grows with the text alone, and no deeper than it may be. The library's own ways do
/// not: a callback makes it look through a list again with each value that ends in it, and members in the order of the
/// text are looked through with each new one. Of a member that stands twice the first counts, or with sorted members
/// the last.
template <class Json>
class Builder : public nlohmann::json_sax<Json> {
 public:
    using typename nlohmann::json_sax<Json>::string_t;
    using typename nlohmann::json_sax<Json>::binary_t;

    explicit Builder(std::size_t depth) : depth_(depth) {}

    bool null() final { return add(Json(nullptr)); }
    bool boolean(bool value) final { return add(Json(value)); }
    bool number_integer(typename Json::number_integer_t value) final { return add(Json(value)); }
    bool number_unsigned(typename Json::number_unsigned_t value) final { return add(Json(value)); }
    bool number_float(typename Json::number_float_t value, const string_t& /*as_written*/) final {
        return add(Json(value));
    }
    bool string(string_t& value) final { return add(Json(std::move(value))); }
    bool binary(binary_t& value) final { return add(Json(std::move(value))); }
    bool start_object(std::size_t /*size*/) final { return open(Json::object()); }
    bool end_object() final { return close(); }
    bool start_array(std::size_t /*size*/) final { return open(Json::array()); }
    bool end_array() final { return close(); }
    bool key(string_t& key) override {
        levels_.back().key = std::move(key);
        return true;
    }
    bool parse_error(std::size_t /*position*/, const std::string& /*last_token*/,
                     const nlohmann::detail::exception& /*fault*/) override {
        return false;
    }

    Json root;

 protected:
    struct Level {
        Json value;
        std::string key;  ///< Of the value that comes next, in an object.
    };
    [[nodiscard]] const std::vector<Level>& levels() const { return levels_; }
    /// Told when a value would stand too deep, before the reading ends.
    virtual void too_deep() {}

 private:
    bool open(Json value) {
        if (levels_.size() >= depth_) {
            too_deep();
            return false;
        }
        levels_.push_back({std::move(value), {}});
        return true;
    }
    bool close() {
        Json value = std::move(levels_.back().value);
        levels_.pop_back();
        return add(std::move(value));
    }
    bool add(Json value) {
        if (levels_.empty()) {
            root = std::move(value);
        } else if (Level& level = levels_.back(); level.value.is_array()) {
            level.value.push_back(std::move(value));
        } else if constexpr (std::is_same_v<Json, nlohmann::ordered_json>) {
            using Members = std::vector<typename Json::object_t::value_type>;
            static_cast<Members&>(level.value.template get_ref<typename Json::object_t&>())
                .emplace_back(std::move(level.key), std::move(value));
        } else {
            level.value[level.key] = std::move(value);
        }
        return true;
    }

    std::size_t depth_;
    std::vector<Level> levels_;
};

/// Says what is wrong and where, and refuses keys given twice, of which the library keeps one in silence.
class StrictBuilder final : public Builder<json> {
 public:
    StrictBuilder(std::string_view text, JsonLimits limits) : Builder(limits.depth), text_(text), limits_(limits) {}

    bool key(string_t& key) override {
        Builder::key(key);
        const Level& level = levels().back();
        if (!level.value.contains(level.key)) return true;
        fault_ = Error{ErrorCode::kBadValue, "this field is given twice", path(), {}};
        return false;
    }
    bool parse_error(std::size_t position, const std::string& /*last_token*/,
                     const nlohmann::detail::exception& fault) override {
        // The library counts the byte at fault as read.
        const std::string at = line_and_column(text_, position == 0 ? 0 : position - 1);
        constexpr int kNumberOverflow = 406;
        if (fault.id == kNumberOverflow) {
            fault_ =
                Error{ErrorCode::kOutOfRange, fmt::format("a number is too large to be read, at {}", at), path(), {}};
        } else {
            fault_ = Error{ErrorCode::kBadValue,
                           fmt::format("this is not JSON, at {}: {}", at, complaint(fault.what())),
                           path(),
                           {}};
        }
        return false;
    }

    [[nodiscard]] Error fault() const {
        return fault_.value_or(Error{ErrorCode::kBadValue, "this is not JSON", {}, {}});
    }

 private:
    void too_deep() override {
        fault_ = Error{ErrorCode::kBadValue,
                       fmt::format("lists and objects may stand at most {} deep within each other", limits_.depth),
                       path(),
                       {}};
    }
    /// The path for an error. Of one that nobody wrote by hand the beginning is enough.
    [[nodiscard]] std::string path() const {
        constexpr std::size_t kLongest = 200;
        std::string out;
        for (const Level& level : levels()) {
            if (out.size() > kLongest) return out + "/...";
            out += '/';
            out += level.value.is_array() ? std::to_string(level.value.size()) : json_path_step(level.key);
        }
        return out;
    }

    std::string_view text_;
    JsonLimits limits_;
    std::optional<Error> fault_;
};

template <class Json>
Json read_back(std::string_view text) {
    Builder<Json> builder{kDeepestJson};
    return Json::sax_parse(text, &builder) ? std::move(builder.root) : Json(Json::value_t::discarded);
}

}  // namespace

json json_read_back(std::string_view text) {
    return read_back<json>(text);
}

nlohmann::ordered_json ordered_json_read_back(std::string_view text) {
    return read_back<nlohmann::ordered_json>(text);
}

std::string json_path_step(std::string_view key) {
    std::string out;
    for (const char c : printable(key, 64)) {
        if (c == '~') {
            out += "~0";
        } else if (c == '/') {
            out += "~1";
        } else {
            out += c;
        }
    }
    return out;
}

Result<json> json_from_text(std::string_view text, JsonLimits limits) {
    if (text.size() > limits.bytes) {
        return fail(ErrorCode::kTextTooLong,
                    fmt::format("the message has {} bytes; at most {} are read", text.size(), limits.bytes));
    }
    if (!is_utf8(text)) return fail(ErrorCode::kBadText, "the message is not valid UTF-8");
    // The library takes a zero byte for the end of the text and would not look at what stands behind it.
    if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos) {
        return fail(ErrorCode::kBadText, fmt::format("a zero byte at {}", line_and_column(text, zero)));
    }
    StrictBuilder builder(text, limits);
    if (!json::sax_parse(text, &builder)) return tl::unexpected<Error>(builder.fault());
    return std::move(builder.root);
}

}  // namespace demarche

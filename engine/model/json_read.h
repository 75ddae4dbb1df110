#pragma once

// Inside the model only: readers of JSON that know where they stand.

#include <cstdint>
#include <initializer_list>
#include <limits>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/ids.h"
#include "model/scenario.h"
#include "model/world.h"

namespace demarche {

/// The reading of one message. The first fault is kept; readers go on after it with values that nobody will use, so
/// that a form reads as a plain list of its fields.
struct JsonReading {
    const Scenario& scenario;
    const World& world;
    std::optional<Error> fault;
};

/// One value of a message, or the lack of it, with the path by which an error names it.
class JsonNode {
 public:
    static constexpr int kMaxInt = std::numeric_limits<int>::max();

    JsonNode(JsonReading& reading, const nlohmann::json* value, std::string path)
        : reading_(&reading), value_(value), path_(std::move(path)) {}

    [[nodiscard]] const Scenario& scenario() const { return reading_->scenario; }
    [[nodiscard]] const World& world() const { return reading_->world; }
    [[nodiscard]] bool ok() const { return !reading_->fault; }

    /// Is the key there, be it with null?
    [[nodiscard]] bool present() const { return value_ != nullptr; }
    /// Is there a value? null stands for none.
    [[nodiscard]] bool given() const;

    /// Is it a string?
    [[nodiscard]] bool is_text() const;

    /// Keeps this fault unless there is one already.
    void refuse(ErrorCode code, std::string message) const;

    /// This is an object, whatever it holds.
    void object(std::string_view what) const;
    /// This is an object with no other fields than these; their values are not looked at.
    void object(std::string_view what, std::span<const std::string_view> fields) const;
    [[nodiscard]] JsonNode field(std::string_view name) const;
    /// The entries of a list; `what` says of what, such as "actors' ids".
    [[nodiscard]] std::vector<JsonNode> list(std::string_view what) const;

    // Each of these refuses a value that is not there, of another type, or outside the bounds, and says what is right.
    [[nodiscard]] std::string_view word(std::string_view what) const;  ///< Any string; views into the message.
    /// Plain text of at most `limit` characters.
    [[nodiscard]] std::string text(std::size_t limit) const;
    /// The same, or a number, as the text that people would write for it.
    [[nodiscard]] std::string text_or_number(std::size_t limit) const;
    [[nodiscard]] bool boolean() const;
    /// 1.0 is a whole number too: some languages write no other.
    [[nodiscard]] std::int64_t whole(std::int64_t low, std::int64_t high) const;
    [[nodiscard]] int integer(int low, int high = kMaxInt) const { return static_cast<int>(whole(low, high)); }
    /// Any finite number, as it stands: what the rules let pass from an AI must also be read from a log, to the bit.
    [[nodiscard]] double number() const;
    /// The number of a draft, agreement or assurance.
    template <class I>
    [[nodiscard]] I instance() const {
        return I{static_cast<std::size_t>(whole(0, std::int64_t{I::kNone} - 1))};
    }
    /// The index of one of these words.
    [[nodiscard]] std::size_t one_of(std::span<const std::string_view> words) const;
    /// The definition of this id; `what` is its kind with an article, such as "an actor".
    template <class I>
    [[nodiscard]] I id(std::string_view what) const {
        const std::string_view wanted = name(what);
        return ok() ? take<I>(scenario().find<I>(wanted)) : I{};
    }
    /// A set of actors, none of them twice.
    [[nodiscard]] ActorSet actors() const;
    /// A number of the World by its path, such as "violence/osh".
    [[nodiscard]] SlotIndex slot() const;

    /// A value for each parameter: read from the field of its name, or its default. The fields that this node may
    /// have besides are `others`.
    [[nodiscard]] std::vector<double> params(std::span<const ParamDef> defs,
                                             std::initializer_list<std::string_view> others = {}) const;

 private:
    /// A string that could be a definition's id: short and plain, so that a message may quote it.
    [[nodiscard]] std::string_view name(std::string_view what) const;
    [[nodiscard]] double param(const ParamDef& def) const;
    /// False, and refused, when there is no value or one of another type.
    bool expect(bool right_type, std::string_view what) const;
    template <class T>
    T take(Result<T> got) const {
        if (got) return *got;
        refuse(got.error().code, std::move(got.error().message));
        return {};
    }

    JsonReading* reading_;
    const nlohmann::json* value_;
    std::string path_;
};

}  // namespace demarche

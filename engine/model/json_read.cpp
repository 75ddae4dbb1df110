#include "model/json_read.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "model/json_text.h"

namespace demarche {

using nlohmann::json;

namespace {

std::string_view type_in_words(const json& value) {
    switch (value.type()) {
        case json::value_t::null:
            return "null";
        case json::value_t::object:
            return "an object";
        case json::value_t::array:
            return "a list";
        case json::value_t::string:
            return "a text";
        case json::value_t::boolean:
            return "a boolean";
        case json::value_t::number_integer:
        case json::value_t::number_unsigned:
        case json::value_t::number_float:
            return "a number";
        case json::value_t::binary:
        case json::value_t::discarded:
            break;
    }
    return "something else";
}

}  // namespace

bool JsonNode::is_text() const {
    return value_ != nullptr && value_->is_string();
}

bool JsonNode::given() const {
    return value_ != nullptr && !value_->is_null();
}

void JsonNode::refuse(ErrorCode code, std::string message) const {
    if (ok()) reading_->fault = Error{code, std::move(message), path_, {}};
}

bool JsonNode::expect(bool right_type, std::string_view what) const {
    if (right_type) return true;
    if (!given()) {
        refuse(ErrorCode::kMissingField, fmt::format("this field is missing: {} must be given", what));
    } else {
        refuse(ErrorCode::kBadValue, fmt::format("must be {}, not {}", what, type_in_words(*value_)));
    }
    return false;
}

void JsonNode::object(std::string_view what) const {
    expect(given() && value_->is_object(), what);
}

void JsonNode::object(std::string_view what, std::span<const std::string_view> fields) const {
    if (!expect(given() && value_->is_object(), what)) return;
    for (const auto& [key, value] : value_->items()) {
        if (std::find(fields.begin(), fields.end(), key) != fields.end()) continue;
        std::string hint = did_you_mean(key, fields);
        if (hint.empty()) {
            const std::vector<std::string> known(fields.begin(), fields.end());
            hint = known.empty() ? "; it has no fields" : "; it has " + list_text(known);
        }
        JsonNode(*reading_, &value, path_ + "/" + json_path_step(key))
            .refuse(ErrorCode::kUnknownField,
                    fmt::format("there is no field '{}' in {}{}", printable(key, 64), what, hint));
        return;
    }
}

JsonNode JsonNode::field(std::string_view name) const {
    const json* found = nullptr;
    if (value_ != nullptr && value_->is_object()) {
        const auto at = value_->find(name);
        if (at != value_->end()) found = &*at;
    }
    return {*reading_, found, path_ + "/" + json_path_step(name)};
}

std::vector<JsonNode> JsonNode::list(std::string_view what) const {
    std::vector<JsonNode> out;
    if (!expect(given() && value_->is_array(), fmt::format("a list of {}", what))) return out;
    out.reserve(value_->size());
    for (std::size_t i = 0; i < value_->size(); ++i)
        out.emplace_back(*reading_, &(*value_)[i], path_ + "/" + std::to_string(i));
    return out;
}

std::string_view JsonNode::word(std::string_view what) const {
    if (!expect(given() && value_->is_string(), what)) return {};
    return value_->get_ref<const std::string&>();
}

std::string_view JsonNode::name(std::string_view what) const {
    constexpr std::size_t kLongestId = 200;
    const std::string_view given_name = word(fmt::format("the id of {}", what));
    if (!ok()) return {};
    if (given_name.size() > kLongestId || !is_plain_text(given_name)) {
        refuse(ErrorCode::kUnknownId, fmt::format("'{}' is not the id of {}", printable(given_name, 64), what));
        return {};
    }
    return given_name;
}

std::string JsonNode::text(std::size_t limit) const {
    const std::string_view got = word("a text");
    if (!ok()) return {};
    if (!is_plain_text(got)) {
        refuse(ErrorCode::kBadText,
               "texts are UTF-8 without control characters (newline and tab excepted) and without direction overrides");
        return {};
    }
    if (const std::size_t length = utf8_length(got); length > limit) {
        refuse(ErrorCode::kTextTooLong,
               fmt::format("the text has {} characters; at most {} are allowed", length, limit));
        return {};
    }
    return std::string{got};
}

std::string JsonNode::text_or_number(std::size_t limit) const {
    return given() && value_->is_number() ? number_text(number()) : text(limit);
}

bool JsonNode::boolean() const {
    return expect(given() && value_->is_boolean(), "true or false") && value_->get<bool>();
}

std::int64_t JsonNode::whole(std::int64_t low, std::int64_t high) const {
    const bool open_end = high >= kMaxInt;
    const std::string bounds = open_end ? fmt::format("a whole number from {} on", low)
                                        : fmt::format("a whole number from {} to {}", low, high);
    if (!expect(given() && value_->is_number(), bounds)) return low;
    const double value = value_->get<double>();
    if (std::isfinite(value) && value != std::floor(value)) {
        refuse(ErrorCode::kBadValue, fmt::format("must be {}, not {}", bounds, number_text(value)));
        return low;
    }
    // Written so that a NaN is refused as well; within these bounds a double holds every whole number.
    if (!(value >= static_cast<double>(low) && value <= static_cast<double>(high))) {
        const std::string limit = open_end ? fmt::format("{}, at most {}", bounds, high) : bounds;
        refuse(ErrorCode::kOutOfRange, fmt::format("must be {}, not {}", limit, number_text(value)));
        return low;
    }
    return static_cast<std::int64_t>(value);
}

double JsonNode::number() const {
    if (!expect(given() && value_->is_number(), "a number")) return 0;
    const double value = value_->get<double>();
    if (!std::isfinite(value)) {
        refuse(ErrorCode::kOutOfRange, fmt::format("must be a finite number, not {}", number_text(value)));
        return 0;
    }
    return value;
}

std::size_t JsonNode::one_of(std::span<const std::string_view> words) const {
    const std::vector<std::string> known(words.begin(), words.end());
    const std::string what = known.size() == 1 ? known.front() : "one of " + list_text(known, "or");
    const std::string_view got = word(what);
    if (!ok()) return 0;
    const auto at = std::find(words.begin(), words.end(), got);
    if (at != words.end()) return static_cast<std::size_t>(at - words.begin());
    refuse(ErrorCode::kUnknownId,
           fmt::format("must be {}, not '{}'{}", what, printable(got, 64), did_you_mean(got, words)));
    return 0;
}

ActorSet JsonNode::actors() const {
    ActorSet out;
    for (const JsonNode& entry : list("actors' ids")) {
        const ActorId actor = entry.id<ActorId>("an actor");
        if (!ok()) break;
        if (out.contains(actor)) {
            entry.refuse(ErrorCode::kBadValue, fmt::format("'{}' is named twice", scenario().actors[actor].id));
        }
        out.insert(actor);
    }
    return out;
}

SlotIndex JsonNode::slot() const {
    const std::string_view path = name("a number, such as \"violence/osh\"");
    return ok() ? take<SlotIndex>(scenario().find_slot(path)) : 0;
}

double JsonNode::param(const ParamDef& def) const {
    if (!given() && def.fallback) return *def.fallback;
    switch (def.type) {
        case ParamType::kInteger:
        case ParamType::kNumber: {
            // The bounds are the rules' to hold; they are named here for who has to write the value.
            const bool any_whole = def.type == ParamType::kInteger;
            const std::string what = fmt::format("a {} from {} to {}", any_whole ? "whole number" : "number",
                                                 number_text(def.min), number_text(def.max));
            if (!expect(given() && value_->is_number(), what)) return 0;
            const double value = number();
            if (any_whole && value != std::floor(value)) {
                refuse(ErrorCode::kBadValue, fmt::format("must be {}, not {}", what, number_text(value)));
            }
            return value;
        }
        case ParamType::kChoice: {
            const std::vector<std::string_view> options(def.options.begin(), def.options.end());
            return static_cast<double>(one_of(options));
        }
        case ParamType::kBoolean:
            return boolean() ? 1 : 0;
        case ParamType::kParty:
            return static_cast<double>(id<ActorId>("a party").index());
        case ParamType::kActor:
            return static_cast<double>(id<ActorId>("an actor").index());
        case ParamType::kPlace:
            return static_cast<double>(id<PlaceId>("a place").index());
        case ParamType::kInstitution:
            return static_cast<double>(id<InstitutionId>("an institution").index());
    }
    return 0;
}

std::vector<double> JsonNode::params(std::span<const ParamDef> defs,
                                     std::initializer_list<std::string_view> others) const {
    std::vector<double> out;
    std::vector<std::string_view> fields(others);
    for (const ParamDef& def : defs)
        fields.push_back(def.name);
    if (given()) object(others.size() == 0 ? "the parameters" : "this clause", fields);
    for (const ParamDef& def : defs) {
        if (!ok()) break;
        out.push_back(field(def.name).param(def));
    }
    return out;
}

}  // namespace demarche

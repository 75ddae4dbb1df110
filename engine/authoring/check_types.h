#pragma once

// Inside the session only: what the types of the notation stand for (see script/schema.h), for checks that read
// sources: ids and words, and the tables that functions get and give.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/scenario.h"
#include "script/schema.h"

namespace demarche::authoring {

using Names = std::vector<std::string_view>;

/// The ids that a word of the notation stands for, such as "ActorId"; nothing if it is none for ids.
[[nodiscard]] std::optional<Names> ids_of(const Scenario& s, std::string_view word);

/// "indicator", of "IndicatorId".
[[nodiscard]] std::string kind_in_words(std::string_view word);

/// All that a value of a type may be, where these are ids and words alone.
struct Allowed {
    Names names;
    std::string kind;  ///< In words; "" where they are words.
};
[[nodiscard]] std::optional<Allowed> allowed(const Scenario& s, std::string_view type);

/// The nearest name, or all there are. @param what  What each of the names is, in words.
[[nodiscard]] std::string hint_for(std::string_view given, const Names& names, std::string_view what);

/// The fields that the tables of these names have, and what the one called `name` may be.
struct FieldsOf {
    Names all;
    std::string_view type;  ///< Of the field that was asked about; "" for none.
};
[[nodiscard]] FieldsOf fields_of(std::span<const std::string_view> shapes, std::string_view name);

[[nodiscard]] bool is_shape(std::string_view type);

/// "Term" of "Term[]" and "Term[]?"; "" for what is no list.
[[nodiscard]] std::string_view element_of(std::string_view type);

/// Scores are asked of agreements and of drafts, which they might become.
[[nodiscard]] std::vector<std::string_view> shapes_of(std::string_view type);

/// "an event"
[[nodiscard]] std::string with_article(std::string_view shape);

}  // namespace demarche::authoring

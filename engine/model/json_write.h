#pragma once

// Inside the model only: small pieces of JSON that commands, effects and views share.

#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>

#include "base/ids.h"
#include "base/overloaded.h"
#include "base/text.h"
#include "model/draft.h"
#include "model/scenario.h"
#include "model/world.h"

namespace demarche {

/// The id of a definition; null for an id that names none, as in what was blanked for a seat.
template <class I, class D>
[[nodiscard]] nlohmann::json id_json(const ById<I, D>& definitions, I id) {
    return definitions.has(id) ? nlohmann::json(definitions[id].id) : nlohmann::json(nullptr);
}

/// Ids in definition order.
[[nodiscard]] inline nlohmann::json actors_json(const Scenario& scenario, ActorSet actors) {
    nlohmann::json out = nlohmann::json::array();
    for (const ActorId actor : actors& ActorSet::first(scenario.actors.size()))
        out.push_back(scenario.actors[actor].id);
    return out;
}

/// Whole numbers without a point: 40, not 40.0. Minus zero keeps its sign: a World that a log rebuilds must have the
/// bytes of the World that was played.
[[nodiscard]] inline nlohmann::json number_json(double value) {
    constexpr double kWhole = 0x1p53;
    const bool minus_zero = value == 0 && std::signbit(value);
    if (value == std::floor(value) && std::abs(value) < kWhole && !minus_zero) return static_cast<std::int64_t>(value);
    return value;
}

/// A string that scripts or people gave. The library throws at what is not UTF-8, and a script can make such a string.
[[nodiscard]] inline nlohmann::json string_json(const std::string& text) {
    return is_utf8(text) ? text : printable(text, text.size() * 3);
}

/// {"text": as filled in}, and with values also "message" and "values", for who wants to translate it.
[[nodiscard]] nlohmann::json text_json(const Text& text);
[[nodiscard]] nlohmann::json phase_json(const Scenario& scenario, std::size_t phase);
/// The id of a choice of a card.
[[nodiscard]] nlohmann::json choice_json(const Scenario& scenario, CardId card, int choice);
/// The path of a number of the World.
[[nodiscard]] nlohmann::json slot_json(const Scenario& scenario, SlotIndex slot);
/// Values by the parameters' names.
[[nodiscard]] nlohmann::json params_json(const Scenario& scenario, std::span<const ParamDef> defs,
                                         std::span<const double> values);
/// The fields of a draft's text, written into `out`: with `whole` all of them, else without those that say nothing.
void put_text(const Scenario& scenario, const DraftText& text, bool whole, nlohmann::json& out);

[[nodiscard]] nlohmann::json to_json(const Scenario& scenario, const Assurance& assurance);
[[nodiscard]] nlohmann::json to_json(const Scenario& scenario, const Membership& membership);
[[nodiscard]] nlohmann::json to_json(const Scenario& scenario, const PendingAct& act);
[[nodiscard]] nlohmann::json to_json(const Scenario& scenario, const OpenChoice& choice);
[[nodiscard]] nlohmann::json to_json(const Scenario& scenario, const OpenQuestion& question);
[[nodiscard]] nlohmann::json to_json(const Scenario& scenario, const ScheduledCard& entry);

}  // namespace demarche

#pragma once

#include <nlohmann/json_fwd.hpp>

#include "model/command.h"
#include "model/scenario.h"

namespace demarche {

// Definitions as JSON, for who plays without having read the scenario's scripts: bots, clients. Texts are objects as in
// engine/model/PROTOCOL.md. What a script works out in play (a cost, a like, who must
// ratify) is there as null.

/// What a seat may know of a scenario before anything has happened: everything that is defined for all, its own brief
/// and home, its own secret objectives and those of its pools. Not there: others' briefs, secret objectives and
/// personalities, the cards (they become known as they come, see `card_definition`), injects, endings, functions.
[[nodiscard]] nlohmann::json definitions_json(const Scenario& scenario, Seat seat);
/// A card that a seat has come to see or holds: its title, text, choices, cost.
[[nodiscard]] nlohmann::json card_definition(const Scenario& scenario, CardId card);
[[nodiscard]] nlohmann::json to_json(const Scenario& scenario, const Rule& rule);

}  // namespace demarche

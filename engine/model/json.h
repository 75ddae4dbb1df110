#pragma once

#include <nlohmann/json_fwd.hpp>

#include "base/error.h"
#include "model/command.h"
#include "model/effect.h"
#include "model/view.h"

namespace demarche {

// The JSON form of commands, effects and views: the wire protocol, the bot protocol and the session log. Definitions
// are named by their ids, parameters by name. Unknown fields and wrong types are refused with the path to the fault.

[[nodiscard]] nlohmann::json to_json(const Scenario& scenario, const Command& command);
/// Reads {"command": "propose", ...}. `world` resolves drafts for partial amendments; it may be a seat's View.
[[nodiscard]] Result<Command> command_from_json(const Scenario& scenario, const World& world,
                                                const nlohmann::json& json);
/// The same from text; kBadValue with line and column for text that is no JSON.
[[nodiscard]] Result<Command> command_from_text(const Scenario& scenario, const World& world, std::string_view text);

/// {"code": "unknown_id", "message": ..., "where": "/parties/0"}, for who sent what was refused.
[[nodiscard]] nlohmann::json to_json(const Error& error);

[[nodiscard]] nlohmann::json to_json(const Scenario& scenario, const DraftText& text);
[[nodiscard]] nlohmann::json to_json(const Scenario& scenario, const Draft& draft);
[[nodiscard]] nlohmann::json to_json(const Scenario& scenario, const Agreement& agreement);
[[nodiscard]] nlohmann::json to_json(const Scenario& scenario, const Effect& effect);
/// What an agreement's step is called there: "adopted", "party_left", ...
[[nodiscard]] std::string_view word(AgreementChanged::What what);
[[nodiscard]] nlohmann::json to_json(const Scenario& scenario, const View& view);
[[nodiscard]] nlohmann::json to_json(const Scenario& scenario, Seat seat);
/// "eu", "facilitator", "observer", "clock".
[[nodiscard]] std::string seat_name(const Scenario& scenario, Seat seat);
[[nodiscard]] Result<Seat> seat_from_name(const Scenario& scenario, std::string_view name);

}  // namespace demarche

#pragma once

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "bulk/records.h"

namespace demarche::bulk {

// Records of games and how they were played as JSON, in the words of the files that hold them.
[[nodiscard]] nlohmann::ordered_json to_json(const GameRecord& record);
[[nodiscard]] nlohmann::json to_json(const RunInfo& info);
/// Errors: kUnreadable, kWrongVersion.
[[nodiscard]] Result<RunInfo> info_from_json(const nlohmann::json& j);
/// @param j  Discarded for what was no JSON. Errors: kUnreadable.
[[nodiscard]] Result<GameRecord> record_from_json(const nlohmann::ordered_json& j);

}  // namespace demarche::bulk

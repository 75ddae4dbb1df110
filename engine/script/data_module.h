#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string_view>

#include "script/host.h"

namespace demarche::script {

/// What a module of a package returns, as plain data: for what belongs to a scenario and is no part of the game, such
/// as its historical line. It runs by itself in a sandbox that knows `_`, `require` and the library, and nothing of the
/// definition stage.
/// @return nothing when the package has no such module. Errors: those of a script that fails or returns no plain data.
[[nodiscard]] Result<std::optional<nlohmann::json>> data_module(const PackageFiles& package, std::string_view module);

}  // namespace demarche::script

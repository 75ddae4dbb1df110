#pragma once

#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "script/host.h"

namespace demarche::conformance {

/// The table of table.json, set up in this engine: a scenario written in Lua from the data, and the texts that cases
/// start from.
struct Table {
    std::unique_ptr<script::Host> host;
    nlohmann::json texts;

    [[nodiscard]] const Scenario& scenario() const { return host->scenario(); }
    /// The text called `base` with the fields of `with` put in their place, as the fields of a proposal.
    [[nodiscard]] nlohmann::json proposal(const std::string& base, const nlohmann::json* with) const;
};

/// The same for all cases. Throws BadCase when table.json cannot be loaded.
[[nodiscard]] Table& table();

/// The Lua text that table.json stands for.
[[nodiscard]] std::string table_script(const nlohmann::json& table);

}  // namespace demarche::conformance

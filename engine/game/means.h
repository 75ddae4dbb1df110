#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "base/error.h"
#include "diplomacy/lifecycle.h"
#include "model/draft.h"
#include "model/scenario.h"
#include "model/world.h"
#include "script/host.h"

namespace demarche::game {

/// What the parties to a text are short of: more than they have free, all its terms taken together. Given a View's
/// World it answers from what that seat may know.
/// Errors: those of a script that works out a cost.
[[nodiscard]] Result<std::vector<ResourceCost>> shortage(script::Host& host, const World& world, const DraftText& text);
/// Can those who pay for term `index` do so, together with what they pay for the other terms? Yes where a script fails.
[[nodiscard]] bool payable(script::Host& host, const World& world, const DraftText& text, std::size_t index);
/// The first terms of a clause that suit: its defaults, or these with another actor named in one place.
/// @param suits  Is asked about the text with the clause as its last.
[[nodiscard]] std::optional<std::vector<double>> first_suitable(const Scenario& scenario, const DraftText& text,
                                                                ClauseId clause,
                                                                const std::function<bool(const DraftText&)>& suits);
/// The defaults of a clause, and where those whom it names by default cannot pay for it, the first who can.
[[nodiscard]] std::vector<double> payable_params(script::Host& host, const World& world, const DraftText& text,
                                                 ClauseId clause);

}  // namespace demarche::game

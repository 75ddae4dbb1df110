#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "negotiation/talks.h"

namespace demarche {

/// Everybody who can take a seat: the personalities of negotiator.h, then the strategies of classics.h.
[[nodiscard]] std::vector<std::string_view> seat_names();

/// Whether it lists the whole space before it speaks, and so takes a space of RankedPackages::kMost packages at most.
[[nodiscard]] bool lists_all(std::string_view name);

/// Errors: kUnknownId with the nearest name, or all of them.
[[nodiscard]] Result<std::unique_ptr<TalkStrategy>> make_seat(std::string_view name);

}  // namespace demarche

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

/// Errors: kUnknownId with the nearest name.
[[nodiscard]] Result<std::unique_ptr<TalkStrategy>> make_seat(std::string_view name);

}  // namespace demarche

#pragma once

#include <string>

namespace demarche {

/// A number as it stands on a page, where thousandths are no news: at most one digit after the point.
[[nodiscard]] std::string figure(double value);

}  // namespace demarche

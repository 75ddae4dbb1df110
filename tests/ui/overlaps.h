#pragma once

#include <string>
#include <vector>

#include "ui/driver.h"

namespace demarche::ui {

/// What is wrong with the layout of the frame that was drawn last, in words: widgets that lie on each other, that leave
/// their panel, or that leave the window.
[[nodiscard]] std::vector<std::string> layout_faults(Driver& d);

}  // namespace demarche::ui

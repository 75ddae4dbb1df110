#pragma once

#include <filesystem>

namespace demarche::render {

/// Gives the open window a picture, for window lists of desktops that know no desktop file. A window without its
/// picture is still a window: a file that cannot be read is passed over.
/// @param png  A PNG, 128 pixels square or so.
void show_window_icon(const std::filesystem::path& png);

}  // namespace demarche::render

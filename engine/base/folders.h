#pragma once

#include <filesystem>

namespace demarche {

/// A folder of the reader's own, as the XDG Base Directory Specification finds it.
///
/// @param variable    "XDG_DATA_HOME", "XDG_CONFIG_HOME", ... A relative path in it is ignored, as the specification
///                    asks: it would name another folder wherever the program is started, and games would seem lost.
/// @param below_home  Where it is in the home folder when the variable names none, such as ".local/share".
/// @return empty when neither names a folder. It need not exist.
[[nodiscard]] std::filesystem::path user_folder(const char* variable, const std::filesystem::path& below_home);

/// The one for data: `$XDG_DATA_HOME`, or `~/.local/share`.
[[nodiscard]] std::filesystem::path data_home();

}  // namespace demarche

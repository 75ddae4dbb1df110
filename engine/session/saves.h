#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "base/error.h"

namespace demarche::session {

/// Where saves go unless a file is named: `$XDG_DATA_HOME/demarche/sessions`, made if it is not there.
[[nodiscard]] Result<std::filesystem::path> sessions_folder();
/// How a save is named where one is asked for: by its bare name where it lies in that folder, by its path elsewhere.
[[nodiscard]] std::string name_of_save(const std::filesystem::path& file);
/// What is typed in a shell to go on with it.
[[nodiscard]] std::string resume_command(const std::filesystem::path& file);
/// A file there that does not exist yet, for a game that was given no name: "border_post-7-1.demarche".
[[nodiscard]] Result<std::filesystem::path> unnamed_session(const std::string& scenario, std::uint64_t seed);

}  // namespace demarche::session

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/error.h"

namespace demarche::session {

/// Where saves go unless a file is named: `$XDG_DATA_HOME/demarche/sessions`, made if it is not there.
[[nodiscard]] Result<std::filesystem::path> sessions_folder();
/// Letters of a save's name, at most.
inline constexpr std::size_t kLongestSaveName = 100;
/// What a save can be called after a name that somebody has typed; "" if nothing is left of it. One that begins with a
/// point would be hidden from the list of saves, and from most programs.
[[nodiscard]] std::string plain_save_name(std::string_view typed);
/// The file of the save of this name there, with the ending or without it. Errors: kUsage where it is no plain name: of
/// at most that many letters, without '/' and with no '.', '-' or blank at its beginning; those of sessions_folder().
[[nodiscard]] Result<std::filesystem::path> save_called(const std::string& name);
/// Another name for a save of that folder; where it is then. Commands that a game which was cut off has left beside its
/// file come along. Errors: those of save_called(); kTaken where there is such a save; kNotFound; kUnreadable: the
/// session is open in another program, the folder cannot be written to. Then all is as it was.
[[nodiscard]] Result<std::filesystem::path> rename_save(const std::filesystem::path& file, const std::string& name);
/// Away with a save, for good, and with what SQLite keeps beside it. Errors: kNotFound; kUnreadable: the session is
/// open in another program, the file cannot be removed.
[[nodiscard]] Result<void> remove_save(const std::filesystem::path& file);
/// How a save is named where one is asked for: by its bare name where it lies in that folder, by its path elsewhere.
[[nodiscard]] std::string name_of_save(const std::filesystem::path& file);
/// What is typed in a shell to go on with it.
[[nodiscard]] std::string resume_command(const std::filesystem::path& file);
/// A file there that does not exist yet, for a game that was given no name: "border_post-7-1.demarche".
[[nodiscard]] Result<std::filesystem::path> unnamed_session(const std::string& scenario, std::uint64_t seed);

}  // namespace demarche::session

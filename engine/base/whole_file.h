#pragma once

#include <filesystem>
#include <string_view>
#include <system_error>

#include "base/error.h"

namespace demarche {

/// Puts a text in the place of what a file held, or makes the file. It is written beside it, brought to the disk and
/// moved over it: a full disk or a power cut leaves the old file as it was, and never half a new one. Its permissions
/// stay.
/// Errors: kUnreadable.
[[nodiscard]] Result<void> write_whole(const std::filesystem::path& file, std::string_view text);

/// Gives a file another name, unless something has that already: `file_exists`, and nothing has changed.
[[nodiscard]] std::error_code rename_to_free(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace demarche

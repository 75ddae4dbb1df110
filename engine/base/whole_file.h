#pragma once

#include <filesystem>
#include <string_view>

#include "base/error.h"

namespace demarche {

/// Puts a text in the place of what a file held, or makes the file. It is written beside it, brought to the disk and
/// moved over it: a full disk or a power cut leaves the old file as it was, and never half a new one. Its permissions
/// stay.
/// Errors: kUnreadable.
[[nodiscard]] Result<void> write_whole(const std::filesystem::path& file, std::string_view text);

}  // namespace demarche

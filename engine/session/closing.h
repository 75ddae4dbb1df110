#pragma once

#include <filesystem>
#include <string>

#include "base/words.h"

namespace demarche::session {

/// What a player has to know of a game that was closed: that its file is there no more; or that it lies in two files,
/// where what was written last could not be brought into its own, because the disk is full. "" for a game that lies in
/// one.
[[nodiscard]] std::string trouble_with_file(const Words& words, const std::filesystem::path& file);

}  // namespace demarche::session

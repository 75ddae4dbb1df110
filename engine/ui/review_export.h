#pragma once

#include <filesystem>
#include <string>

#include "base/error.h"
#include "ui/play.h"

namespace demarche::ui {

/// Writes what a seat knows of a game into `$XDG_DATA_HOME/demarche/exports/NAME`, in the files of report::tables. An
/// earlier export of the same game is written over.
/// @return the folder. Errors: kUnreadable.
Result<std::filesystem::path> export_review(const Scenario& s, const Sight& sight, const std::string& name);

}  // namespace demarche::ui

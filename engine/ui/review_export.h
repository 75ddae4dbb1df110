#pragma once

#include <filesystem>
#include <string>

#include "base/error.h"
#include "ui/play.h"

namespace demarche::ui {

/// Writes what a seat knows of a game into `$XDG_DATA_HOME/demarche/exports/NAME`: `story.txt`; `numbers.csv` (round,
/// phase, number, before, after, reason) and `events.csv` (round, phase, rank, text). An earlier export of the same
/// game is written over.
/// @return the folder. Errors: kUnreadable.
Result<std::filesystem::path> export_review(const Scenario& s, const Sight& sight, const std::string& name);

}  // namespace demarche::ui

#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "base/error.h"
#include "session/catalogue.h"

namespace demarche::tools {

/// The folders of scenarios that arguments of a command line mean: a scenario's id or folder is itself; a folder that
/// holds scenarios, at any depth, is all of them, by path. None comes twice.
/// Errors: kNotFound for what is neither; kUnreadable for a folder that cannot be read.
[[nodiscard]] Result<std::vector<std::filesystem::path>> find_packages(const session::Catalogue& catalogue,
                                                                       const std::vector<std::string>& arguments);

/// The scenario that a word of the command line means: a folder of that name here goes before an installed scenario, as
/// `./NAME` does, for every command alike.
[[nodiscard]] std::string scenario_meant(std::string word);

/// The save that is meant: a file, or a name among the saves, with or without its ending. A file goes before.
/// Errors: kNotFound, with the nearest name.
[[nodiscard]] Result<std::filesystem::path> find_save(const std::string& name);

/// The argument of whatever reads a recorded game: which one, for find_save.
void add_save_argument(CLI::App& command, std::string& file);
/// And its options for the language to tell it in and for where its scenario is now.
void add_reading_options(CLI::App& command, std::string& language, std::string& scenario);

/// Is it a language of the program, or one that a scenario has been translated to? "" is none in particular.
/// @param scenario  One more scenario to look at, by its id or folder.
[[nodiscard]] Result<void> check_language(const std::string& language, const std::string& scenario);

}  // namespace demarche::tools

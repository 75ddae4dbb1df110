#pragma once

// Inside the session only: the part of `check` that reads files.

#include <filesystem>
#include <string>
#include <vector>

#include "model/scenario.h"
#include "script/finding.h"
#include "script/host.h"

namespace demarche::authoring {

/// Three numbered lines around a place in a package's own files or the rule library, the middle one marked; "" when
/// there are none.
[[nodiscard]] std::string source_excerpt(const script::PackageFiles& files, const SourcePlace& place);

/// Looks for what is wrong in the translations of the folder `locale`, and for messages that they lack.
/// @param rules  The rule library's folder, whose translations need not be repeated; may be empty.
void check_translations(const Scenario& scenario, const std::filesystem::path& folder, const std::string& package,
                        const std::filesystem::path& rules, std::vector<script::Finding>& findings);

/// Files of a package that look like modules, and are none by their names.
void check_file_names(const std::filesystem::path& folder, const std::string& package,
                      std::vector<script::Finding>& findings);

/// See Finding::about: what is wrong with the answer of the function that begins at this line.
[[nodiscard]] std::string about_answer(int line);

}  // namespace demarche::authoring

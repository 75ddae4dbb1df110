#pragma once

#include <atomic>
#include <filesystem>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <vector>

#include "script/finding.h"
#include "script/host.h"

namespace demarche::authoring {

struct CheckOptions {
    int games = 3;        ///< Played with AI seats, from seed 1 on.
    double seconds = 10;  ///< Wall time of everything that is played; what is under way then is broken off.
    std::filesystem::path rules = {};  ///< The rule library, whose translations count for every package; may be empty.
    const std::atomic<bool>* stop = nullptr;  ///< When it becomes true, what is being played is broken off at once.
};

struct CheckReport {
    std::string package;
    std::vector<script::Finding> findings;  ///< Errors first, then warnings, then notes.
    int games = 0;                          ///< Played to their end.
    [[nodiscard]] int count(script::Severity severity) const;
};

/// Loads a package, looks for what a loader cannot know, plays it, and tries what the games did not come to: every
/// card and choice, action, inject and clause. Ends within CheckOptions::seconds and the time of a load, whatever the
/// scripts do.
/// @param folder  Where the package's files are, for its translations; empty for a package in memory.
[[nodiscard]] CheckReport check_package(const std::shared_ptr<const script::PackageFiles>& files,
                                        const std::filesystem::path& folder, const CheckOptions& options = {});

/// { "findings": [ ... ], "errors": n, "warnings": n }.
[[nodiscard]] nlohmann::json to_json(std::span<const CheckReport> reports);

}  // namespace demarche::authoring

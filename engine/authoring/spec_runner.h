#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "script/host.h"
#include "script/spec.h"
#include "session/log.h"

namespace demarche::authoring {

/// A file of specs as it was read.
struct SpecText {
    std::string file;  ///< "border_post/spec/home.lua", as messages name it.
    std::string text;
    std::optional<Error> fault = {};  ///< Why it could not be read; where = the path.
};
/// The spec files of a package: every *.lua below its folder `spec`, by name, also those that cannot be read. Errors:
/// kUnreadable, of the folder.
[[nodiscard]] Result<std::vector<SpecText>> spec_files(const std::filesystem::path& package);

/// What came of one `it`.
struct SpecOutcome {
    std::string name;
    SourcePlace place;
    std::optional<Error> failure;  ///< where = "file:line" of what failed.
    std::string printed;           ///< By the example and then by the scenario: "file:line: text" a line.
};
struct SpecReport {
    std::string file;
    std::optional<Error> fault;  ///< The file itself does not run.
    std::vector<SpecOutcome> outcomes;
    [[nodiscard]] int passed() const;
    [[nodiscard]] int failed() const;  ///< A file that does not run counts as one.
};

struct SpecOptions {
    std::string filter;    ///< Only examples with this in their name; all when empty.
    double seconds = 120;  ///< Wall time of one example, games of AI seats included.
    /// When the whole run must be over: examples that would begin later fail without being run, and games that are
    /// under way then are stopped.
    std::optional<std::chrono::steady_clock::time_point> until;
    /// Told before each example that is run: how many of the file's were before it, of how many.
    std::function<void(std::size_t before, std::size_t of)> on_example;
    /// How games are replayed; must give an error when the state differs.
    std::function<Result<game::Game>(script::Host&, const session::Log&)> replay = session::replay;
};

/// Runs the specs of one file. Every game that an example starts is replayed from its log in the end; the example
/// fails when the replay does not reach the same states.
/// @param host  The scenario's state, in which its functions run; the examples themselves run in states of their own.
[[nodiscard]] SpecReport run_specs(script::Host& host, std::shared_ptr<const script::PackageFiles> package,
                                   const SpecText& spec, const SpecOptions& options = {});

}  // namespace demarche::authoring

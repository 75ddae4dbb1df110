#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <optional>
#include <string>

namespace demarche::tools {

/// What the command line asks the window for. The window is another program: each field also goes through
/// add_desktop_options and run_desktop, and `--as` and the like come out there as they went in.
struct DesktopOptions {
    std::string scenario;  ///< "": the start screen.
    std::string as;
    std::string save;  ///< A file.
    std::optional<std::uint64_t> seed;
    std::string language;  ///< "": that of the settings, or else of the environment.
};

/// Reads what run_desktop passes on. `probe`: nothing is to be opened.
inline void add_desktop_options(CLI::App& app, DesktopOptions& options, bool& probe) {
    app.add_option("--scenario", options.scenario, "A scenario's id or folder");
    app.add_option("--as", options.as, "The actor that is played");
    app.add_option("--save", options.save, "A saved game to go on with");
    app.add_option("--seed", options.seed, "The luck");
    app.add_option("--lang", options.language, "The language to read in");
    app.add_flag("--probe", probe, "Open nothing; it succeeds where the window's libraries are");
}

/// Is there a display, and is the window's program installed?
[[nodiscard]] bool desktop_there();
/// Becomes the window's program. Comes back, with the exit code, only where that cannot run: what it misses is said.
[[nodiscard]] int run_desktop(const DesktopOptions& options);

}  // namespace demarche::tools

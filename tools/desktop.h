#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace demarche::tools {

/// What the command line asks the window for.
struct DesktopOptions {
    std::string scenario;  ///< "": the start screen.
    std::string as;
    std::string save;  ///< A file.
    std::optional<std::uint64_t> seed;
    std::string language;  ///< "": that of the environment, unless the settings say another.
};

/// Is there a display, and was the window built?
[[nodiscard]] bool desktop_there();
/// Opens the window and comes back when it is closed; gives the exit code.
int run_desktop(const DesktopOptions& options);

}  // namespace demarche::tools

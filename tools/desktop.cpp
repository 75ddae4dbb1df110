#include "tools/desktop.h"

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <vector>

#include "tools/commands.h"

namespace demarche::tools {

namespace {

namespace fs = std::filesystem;

/// Beside this program as it was built, or in libexec as it is installed; empty when it is at neither.
fs::path window_program() {
    std::error_code ec;
    const fs::path program = fs::read_symlink("/proc/self/exe", ec);
    if (ec) return {};
    const fs::path folder = program.parent_path();
    for (fs::path there :
         {folder / "demarche-window", folder.parent_path() / "libexec" / "demarche" / "demarche-window"}) {
        if (::access(there.c_str(), X_OK) == 0) return there;
    }
    return {};
}

/// Do the libraries of the window load? The loader says on stderr which one does not.
bool loads(const fs::path& program) {
    std::string path = program.string();
    std::string probe = "--probe";
    char* const words[] = {path.data(), probe.data(), nullptr};
    pid_t child = 0;
    if (::posix_spawn(&child, path.c_str(), nullptr, nullptr, words, environ) != 0) return false;
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

bool desktop_there() {
    if (window_program().empty()) return false;
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0') return true;
    }
    return false;
}

int run_desktop(const DesktopOptions& options) {
    const fs::path program = window_program();
    if (program.empty()) {
        return complain({ErrorCode::kNotFound, "there is no window here; 'play --text' plays in the terminal", {}, {}});
    }
    if (!loads(program)) {
        return complain(
            {ErrorCode::kNotFound,
             "the window misses libraries (see above). On Debian: apt-get install libsdl2-2.0-0 libgl1 libegl1 "
             "libglu1-mesa "
             "libopengl0 libfontconfig1 libfreetype6 libstb0 fonts-paratype fonts-font-awesome. 'play --text' plays "
             "in the terminal without them",
             {},
             {}});
    }
    std::vector<std::string> words = {program.string()};
    const auto pass = [&words](const char* name, const std::string& value) {
        if (!value.empty()) words.push_back(fmt::format("--{}={}", name, value));
    };
    pass("scenario", options.scenario);
    pass("as", options.as);
    pass("save", options.save);
    pass("lang", options.language);
    if (options.seed) pass("seed", std::to_string(*options.seed));
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    ::execv(program.c_str(), pointers.data());
    return complain({ErrorCode::kUnreadable,
                     fmt::format("the window cannot be started: {}", std::strerror(errno)),
                     program.string(),
                     {}});
}

}  // namespace demarche::tools

#include "base/folders.h"

#include <cstdlib>

namespace demarche {

std::filesystem::path user_folder(const char* variable, const std::filesystem::path& below_home) {
    const char* given = std::getenv(variable);
    if (given != nullptr && std::filesystem::path{given}.is_absolute()) return given;
    const char* home = std::getenv("HOME");
    if (home != nullptr && *home != '\0') return std::filesystem::path{home} / below_home;
    return {};
}

std::filesystem::path data_home() {
    return user_folder("XDG_DATA_HOME", std::filesystem::path{".local"} / "share");
}

}  // namespace demarche

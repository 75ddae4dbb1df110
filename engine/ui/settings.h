#pragma once

#include <filesystem>
#include <string>

#include "base/error.h"

namespace demarche::ui {

/// What the reader chose once for all games; kept in `$XDG_CONFIG_HOME/demarche/settings.json`.
struct Settings {
    float text_scale = 1;  ///< 0.8..2
    bool full_screen = false;
    bool reduce_motion = false;  ///< Nothing glides; it is there at once.
    int width = 1280;
    int height = 720;
    std::string language;   ///< "en", "ru", ...; "": that of the environment.
    std::string last_save;  ///< The file of the game that was played last; "" without one.
    bool operator==(const Settings&) const = default;

    /// The file; empty when neither XDG_CONFIG_HOME nor HOME is set.
    [[nodiscard]] static std::filesystem::path file();
    /// What is in the file; what is missing, unreadable or out of bounds there stands at its default.
    [[nodiscard]] static Settings load(const std::filesystem::path& file);
    /// Errors: kUnreadable when it cannot be written.
    Result<void> save(const std::filesystem::path& file) const;
};

}  // namespace demarche::ui

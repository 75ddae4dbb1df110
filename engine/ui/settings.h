#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "base/error.h"

namespace demarche::ui {

/// Do the AI seats speak up by themselves while the player is silent?
enum class Pace { kOff, kCalm, kLively };

/// What the reader chose once for all games; kept in `$XDG_CONFIG_HOME/demarche/settings.json`.
struct Settings {
    float text_scale = 1;  ///< 0.8..2
    bool full_screen = false;
    bool reduce_motion = false;  ///< Nothing glides; it is there at once.
    Pace pace = Pace::kCalm;
    int width = 1280;
    int height = 720;
    std::string language;        ///< "en", "ru", ...; "": that of the environment.
    std::string language_given;  ///< By whoever started the program, for this time: before `language`, and not kept.
    std::string last_save;       ///< The file of the game that was played last; "" without one.
    // The luck of the game that was begun last, to deal it again.
    std::string last_scenario;
    std::uint64_t last_seed = 0;
    // The guided round that was begun last: its game, and how far the guide came. "" without one, or when it is over.
    std::string lesson_save;
    int lesson_step = 0;
    bool operator==(const Settings&) const = default;

    /// The file; empty when neither XDG_CONFIG_HOME nor HOME is set.
    [[nodiscard]] static std::filesystem::path file();
    /// What is in the file; what is missing, unreadable or out of bounds there stands at its default.
    [[nodiscard]] static Settings load(const std::filesystem::path& file);
    /// Errors: kUnreadable when it cannot be written.
    Result<void> save(const std::filesystem::path& file) const;
};

}  // namespace demarche::ui

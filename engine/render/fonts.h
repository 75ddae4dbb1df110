#pragma once

#include <string>

#include "base/error.h"

struct ImFont;

namespace demarche::render {

/// The faces in use: a serif for titles and cards, a sans for data; icons are merged into each. All hold Latin with its
/// extensions and Cyrillic with those of Central Asia.
struct Fonts {
    ImFont* body = nullptr;
    ImFont* bold = nullptr;
    ImFont* small = nullptr;
    ImFont* narrow =
        nullptr;             ///< Narrow sans, bold: figures and short names on discs, and bold labels with little room.
    ImFont* slim = nullptr;  ///< The same, not bold: labels with little room.
    ImFont* mono = nullptr;  ///< Scripts and what they say; without icons.
    ImFont* serif = nullptr;  ///< Running text on paper.
    ImFont* serif_italic = nullptr;
    ImFont* heading = nullptr;  ///< Serif, bold.
    ImFont* title = nullptr;
    ImFont* display = nullptr;  ///< The name of the game.

    /// Builds the atlas of the current ImGui context. Faces come through fontconfig; where one that we would like is
    /// not installed, fontconfig's nearest takes its place.
    /// @param scale  1: body text of 17 pixels.
    /// Errors: kNotFound when fontconfig offers no font at all.
    [[nodiscard]] static Result<Fonts> load(float scale);
};

/// The file of a face, such as ("PT Serif", "bold").
[[nodiscard]] Result<std::string> font_file(const std::string& family, const std::string& style);

}  // namespace demarche::render

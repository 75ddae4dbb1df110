#pragma once

#include <imgui.h>

#include <string>
#include <vector>

namespace demarche::ui {

/// A line of letters as it was drawn: what a reader sees, whoever drew it.
struct Line {
    std::string words;  ///< UTF-8, without icons; letters that are set apart make words of one letter.
    ImVec2 low;
    ImVec2 high;
    ImVec4 clip;                       ///< What of the screen may be drawn on there.
    const ImDrawList* list = nullptr;  ///< Of the window that it stands in.
    bool mono = false;                 ///< In the face of scripts, whose lines may be longer than their page.
    bool cut = false;                  ///< A letter crosses the left or right edge of `clip`.

    [[nodiscard]] bool in_sight() const {
        return high.x > clip.x && low.x < clip.z && high.y > clip.y && low.y < clip.w;
    }
};

/// Reads the frame that was drawn last letter by letter, out of the triangles that went to the driver.
/// @param mono  The face of scripts (`Fonts::mono`).
[[nodiscard]] std::vector<Line> read_screen(const ImFont* mono = nullptr);

/// Words that are cut at an edge, words that stand on other words, and lines that begin with a comma or another sign
/// that ends what stands before it, in the frame that was drawn last.
[[nodiscard]] std::vector<std::string> reading_faults(const ImFont* mono);

}  // namespace demarche::ui

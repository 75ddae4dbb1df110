#pragma once

#include <SDL.h>

#include <array>

struct ImGuiIO;

namespace demarche::render {

/// SDL's events become Dear ImGui's input here and nowhere else. ImGui's own SDL backend asks SDL for the state of the
/// mouse, so that pushed events never reach it; this one believes events only, and so a test can drive a window.
class Input {
 public:
    /// Sets up key map, clipboard and cursors of the current ImGui context.
    void begin();
    void end();
    /// @param pixels_per_point  Of the window: SDL tells where the mouse is in points.
    /// @return true if the picture may have to change.
    bool take(const SDL_Event& event, float pixels_per_point);
    /// Hands the state over; call it right before ImGui::NewFrame. Keeps a click alive for at least one frame.
    void hand_over(ImGuiIO& io);
    /// Shows the cursor that ImGui asks for; call it after the frame.
    void show_cursor();
    /// Are there presses that the next frame still has to see?
    [[nodiscard]] bool pending() const;

 private:
    std::array<bool, 5> down_{};
    std::array<bool, 5> pressed_{};  ///< Went down since the last frame, however short.
    std::array<SDL_Cursor*, 9> cursors_{};
    float x_ = -1e6F;
    float y_ = -1e6F;
    float wheel_x_ = 0;
    float wheel_y_ = 0;
    int shown_ = -2;
};

}  // namespace demarche::render

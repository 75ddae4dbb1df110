#pragma once

#include <SDL.h>

#include <array>
#include <deque>
#include <string>

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
    /// Hands over what has come in, in its order; call it right before ImGui::NewFrame. What one frame can only see one
    /// after the other, such as both halves of a click or a tap, or a click and the way on from it, waits for the next.
    void hand_over(ImGuiIO& io);
    /// Shows the cursor that ImGui asks for; call it after the frame.
    void show_cursor();
    /// Is there something that the next frame still has to see?
    [[nodiscard]] bool pending() const { return !waiting_.empty(); }

 private:
    struct Change {
        enum class Kind { kMove, kButton, kWheel, kKey, kText };
        Kind kind = Kind::kMove;
        float x = 0;  ///< Of the mouse in pixels, or how far the wheel was turned.
        float y = 0;
        int code = 0;  ///< Of the button or the key.
        bool down = false;
        Uint16 held = 0;  ///< Shift, Ctrl and Alt with a key.
        std::string text;
    };
    /// Enter presses what has the keyboard, as the blank does.
    void press_by_enter(ImGuiIO& io);
    void take_in(ImGuiIO& io);

    std::deque<Change> waiting_;
    bool enter_presses_ = false;  ///< It went down where there was something to press, and is still held.
    bool enter_seen_ = false;
    std::array<SDL_Cursor*, 9> cursors_{};
    int shown_ = -2;
};

}  // namespace demarche::render

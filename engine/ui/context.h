#pragma once

#include <imgui.h>

#include <map>
#include <string>
#include <string_view>

#include "base/ids.h"
#include "render/fonts.h"
#include "render/theme.h"
#include "render/window.h"

namespace demarche::ui {

/// A widget that was drawn in the last frame, under its stable name.
struct Mark {
    ImVec2 low;
    ImVec2 high;
    bool enabled = true;
    bool visible = true;  ///< Not scrolled out of sight.
    ImVec2 window_low;    ///< Of the window that it scrolls in.
    ImVec2 window_high;
};

/// What every screen needs: the window with its fonts and scale, and the register of widgets by name, through which
/// tests find what a person would see.
class Ui {
 public:
    explicit Ui(render::Window& window) : window_(window) {}

    [[nodiscard]] render::Window& window() const { return window_; }
    [[nodiscard]] const render::Fonts& fonts() const { return window_.fonts(); }
    /// A length of the layout in pixels.
    [[nodiscard]] float u(float units) const { return units * window_.unit(); }
    [[nodiscard]] ImVec2 u(float x, float y) const { return {u(x), u(y)}; }

    /// Registers the last item under a name such as "talks/accept/1".
    void mark(const std::string& name, bool enabled = true);
    /// Registers a rectangle that is no item of ImGui's.
    void mark(const std::string& name, ImVec2 low, ImVec2 high);
    void begin_frame() {
        marks_.clear();
        focused_.clear();
    }
    [[nodiscard]] const std::map<std::string, Mark>& marks() const { return marks_; }
    /// The widget that has the keyboard; "" if none that is registered has.
    [[nodiscard]] const std::string& focused() const { return focused_; }

    /// Words for a sheet's or panel's own errors and news are shown at the foot of the screen for some seconds.
    void say(std::string words, bool bad = false);
    void draw_notice();

 private:
    render::Window& window_;
    std::map<std::string, Mark> marks_;
    std::string focused_;
    std::string notice_;
    bool notice_bad_ = false;
    double notice_until_ = 0;
};

}  // namespace demarche::ui

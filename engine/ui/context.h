#pragma once

#include <imgui.h>

#include <chrono>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ids.h"
#include "base/words.h"
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
    bool scrolls = false;      ///< That window has more than it shows.
    int layer = 0;             ///< 0: the screen; above it sheets, lists that opened, and the coach.
    bool takes_input = false;  ///< Something to press, to move or to write in; else words that stand there.
    std::string tip;           ///< What is said of it when it is pointed at.
    bool opens = false;        ///< A list that opens, and has whole what it shows.
};

inline constexpr int kSheetLayer = 1;
inline constexpr int kPopupLayer = 2;
inline constexpr int kCoachLayer = 3;

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

    /// The reader's language. Every text on screen that is ours goes through tr; see README.md.
    template <class... Args>
    [[nodiscard]] std::string tr(std::type_identity_t<Message<Args...>> message, const Args&... values) const {
        return words_.tr<Args...>(message, values...);
    }
    [[nodiscard]] const Words& words() const { return words_; }
    void set_words(Words words) { words_ = std::move(words); }
    /// The languages that can be chosen: code, and what each calls itself.
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& languages() const { return languages_; }
    void set_languages(std::vector<std::pair<std::string, std::string>> languages) {
        languages_ = std::move(languages);
    }

    /// The keys were used last: the mouse lies where it was left, and points at nothing.
    [[nodiscard]] bool mouse_rests() const;
    /// Something was pressed with the mouse, which has not left it since.
    void pressed(ImVec2 low, ImVec2 high);
    [[nodiscard]] bool just_pressed() const { return pressed_; }

    /// Registers the last item under a name such as "talks/accept/1".
    void mark(const std::string& name, bool enabled = true);
    /// Registers a rectangle that is no item of ImGui's.
    void mark(const std::string& name, ImVec2 low, ImVec2 high);
    /// Keeps what is said of the widget that was registered last when it is pointed at.
    void keep_tip(std::string_view words) {
        if (last_ != nullptr && last_->tip.empty()) last_->tip = words;
    }
    /// The widget that was registered last is a list that opens.
    void mark_opens() {
        if (last_ != nullptr) last_->opens = true;
    }
    /// A label did not fit the room that it has. What is cut in a frame is known until the next one.
    void cut(const std::string& name, std::string_view words) { cuts_[name] = words; }
    [[nodiscard]] const std::map<std::string, std::string>& cuts() const { return cuts_; }
    void begin_frame();
    void end_frame();
    /// Escape was pressed for what lies open: not for a list that it has closed, nor for a field that is written in.
    [[nodiscard]] bool escaped() const;
    /// Where a sheet lies in this frame; nowhere if none does.
    void set_sheet(ImVec2 low, ImVec2 high) { sheet_ = {low, high}; }
    [[nodiscard]] std::pair<ImVec2, ImVec2> sheet() const { return sheet_; }
    /// Over what the widgets lie that are registered from now on.
    void set_layer(int layer) { layer_ = layer; }
    [[nodiscard]] const std::map<std::string, Mark>& marks() const { return marks_; }
    /// The widget that has the keyboard; "" if none that is registered has.
    [[nodiscard]] const std::string& focused() const { return focused_; }

    /// Words for a sheet's or panel's own errors and news are shown for some seconds, where nothing that one would
    /// press next lies under them.
    /// @param of_phase  They hold for the phase in which they are said, and go with it (`hush_phase`).
    void say(std::string words, bool bad = false, bool of_phase = true);
    void draw_notice();
    /// Takes back what stands there: it was for somebody who has left the keyboard, or for what is no longer asked.
    void hush() { notice_.clear(); }
    /// The phase is another: takes back what held for the one before.
    void hush_phase() {
        if (notice_of_phase_) hush();
    }
    /// How often something was said there.
    [[nodiscard]] int times_said() const { return times_said_; }
    /// What was said there last.
    [[nodiscard]] const std::string& said_last() const { return said_last_; }

 private:
    render::Window& window_;
    Words words_;
    std::vector<std::pair<std::string, std::string>> languages_;
    std::map<std::string, Mark> marks_;
    std::map<std::string, std::string> cuts_;  ///< By the name of the widget: the words that did not fit.
    std::string focused_;
    Mark* last_ = nullptr;  ///< In `marks_`, which does not move its elements.
    int layer_ = 0;
    std::pair<ImVec2, ImVec2> sheet_;
    bool list_was_open_ = false;  ///< At the end of the last frame: ImGui closes it before a screen is drawn.
    bool pressed_ = false;
    ImVec2 pressed_low_;
    ImVec2 pressed_high_;
    std::string notice_;
    std::string said_last_;
    bool notice_bad_ = false;
    bool notice_of_phase_ = true;
    int times_said_ = 0;
    std::chrono::steady_clock::time_point notice_until_;  ///< ImGui's time stands still while nothing is drawn.
};

}  // namespace demarche::ui

#include "ui/context.h"

#include <SDL_scancode.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "render/icons.h"
#include "render/shapes.h"
#include "ui/widgets.h"

namespace demarche::ui {

void Ui::mark(const std::string& name, bool enabled) {
    Mark out;
    out.low = ImGui::GetItemRectMin();
    out.high = ImGui::GetItemRectMax();
    out.enabled = enabled;
    out.window_low = ImGui::GetWindowPos();
    const ImVec2 size = ImGui::GetWindowSize();
    out.window_high = {out.window_low.x + size.x, out.window_low.y + size.y};
    const ImVec2 middle{(out.low.x + out.high.x) / 2, (out.low.y + out.high.y) / 2};
    out.visible = ImGui::IsItemVisible() && middle.y > out.window_low.y && middle.y < out.window_high.y &&
                  middle.x > out.window_low.x && middle.x < out.window_high.x;
    out.scrolls = ImGui::GetScrollMaxY() > 0;
    const bool popup = (ImGui::GetCurrentWindow()->RootWindow->Flags & ImGuiWindowFlags_Popup) != 0;
    out.layer = popup ? kPopupLayer : layer_;
    out.takes_input = ImGui::GetItemID() != 0;
    last_ = &(marks_[name] = std::move(out));
    if (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible) focused_ = name;
}

void Ui::mark(const std::string& name, ImVec2 low, ImVec2 high) {
    last_ = &(marks_[name] = {low, high, true, true, low, high, false, layer_, false, {}, false});
}

void Ui::begin_frame() {
    marks_.clear();
    cuts_.clear();
    focused_.clear();
    last_ = nullptr;
    sheet_ = {};
    layer_ = 0;
    pressed_ = pressed_ && ImGui::IsMouseHoveringRect(pressed_low_, pressed_high_, false);
}

bool Ui::mouse_rests() const {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    return context.NavDisableMouseHover || context.HoveredIdPreviousFrame == 0;
}

void Ui::pressed(ImVec2 low, ImVec2 high) {
    // On the ground of the map one presses to look around.
    pressed_ = high.x - low.x < u(640) && high.y - low.y < u(160);
    pressed_low_ = low;
    pressed_high_ = high;
}

void Ui::end_frame() {
    list_was_open_ = ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
}

bool Ui::escaped() const {
    return ImGui::IsKeyPressed(SDL_SCANCODE_ESCAPE, false) && !ImGui::GetIO().WantTextInput && !list_was_open_;
}

void Ui::say(std::string words, bool bad, bool of_phase) {
    notice_ = std::move(words);
    notice_of_phase_ = of_phase;
    ++times_said_;
    said_last_ = notice_;
    notice_bad_ = bad;
    notice_until_ = std::chrono::steady_clock::now() + std::chrono::seconds{bad ? 9 : 4};
}

void Ui::draw_notice() {
    if (notice_.empty()) return;
    const double left = std::chrono::duration<double>(notice_until_ - std::chrono::steady_clock::now()).count();
    if (left <= 0) {
        notice_.clear();
        window_.want_frame_in(1);
        return;
    }
    window_.want_frame_in(left > 0.5 ? static_cast<int>(left * 1000) - 480 : 30);
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    ImFont* body = fonts().body;
    const bool on_sheet = sheet_.second.y > sheet_.first.y;
    const auto map = marks_.find("map/ground");
    const bool on_map = !on_sheet && map != marks_.end() && map->second.high.x - map->second.low.x > u(330);
    float middle = screen.x / 2;
    float room = std::min(screen.x * 0.6F, u(640));
    if (on_map) {
        // Beside the buttons in its upper right corner, and beside the buttons of the table in any case.
        const float right = map->second.high.x - u(48);
        middle = (map->second.low.x + right) / 2;
        room = std::min(room, right - map->second.low.x - u(36 + 12));
    }
    const std::string text = broken_lines(
        body, body->FontSize, with_icon(notice_bad_ ? render::icon::kWarning : render::icon::kInfo, notice_), room);
    const ImVec2 size = body->CalcTextSizeA(body->FontSize, FLT_MAX, 0, text.c_str());
    // The buttons of a sheet stand at its foot, so that what is said of them stands above; elsewhere time has the foot.
    const float top = on_map ? map->second.low.y + u(8) : on_sheet ? u(8) : screen.y - size.y - u(64);
    const ImVec2 low{std::round(middle - size.x / 2 - u(18)), std::round(top)};
    const ImVec2 high{low.x + size.x + u(36), low.y + size.y + u(22)};
    const auto strength = static_cast<float>(std::min(1.0, left * 2));
    using namespace render::colour;
    render::shadow(list, low, high, u(10), strength);
    list.AddRectFilled(low, high, alpha(notice_bad_ ? rgb(0x5A2A1C) : rgb(0x3A3024), strength), u(5));
    list.AddRect(low, high, alpha(notice_bad_ ? kBad : kBrass, strength), u(5));
    list.AddText(body, body->FontSize, {low.x + u(18), low.y + u(11)}, alpha(kText, strength), text.c_str());
}

}  // namespace demarche::ui

// What shows when something is pointed at or has the keyboard, and where it stands.

#include <imgui_internal.h>

#include <algorithm>

#include "ui/widgets.h"

namespace demarche::ui {

void tip(Ui& ui, std::string_view words) {
    if (words.empty()) return;
    ui.keep_tip(words);
    // Whoever walks with the keys reads about where they are, not about where the mouse was left. (ImGui calls hovered
    // what has the keyboard, too.)
    const bool by_keyboard = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible && ui.mouse_rests();
    const bool pointed = !by_keyboard && !(ImGui::IsItemFocused() && ui.mouse_rests()) &&
                         ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled);
    if (!pointed && !by_keyboard) return;
    // What was pressed is known, and its words would lie on what comes of it.
    if (pointed && ImGui::IsMouseClicked(ImGuiMouseButton_Left))
        ui.pressed(ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    if (pointed && ui.just_pressed()) return;
    ImFont* font = ui.fonts().body;
    const std::string lines = broken_lines(font, font->FontSize, words, ui.u(340));
    const ImVec2 padding = ui.u(12, 9);
    const ImVec2 text_size = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, lines.c_str());
    const ImVec2 size{text_size.x + padding.x * 2, text_size.y + padding.y * 2};
    // Below what it explains, or above it, and not over it; only where neither has room beside the mouse, as ImGui
    // would.
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    const float gap = ui.u(6);
    const bool below = high.y + gap + size.y < screen.y;
    const auto inside = [&](float wanted, float wide, float all) {
        return std::clamp(wanted, 0.0F, std::max(0.0F, all - wide - gap));
    };
    const ImGuiWindow* const list = ImGui::GetCurrentWindow()->RootWindow;
    const float left_of_list = list->Pos.x - gap - size.x;
    const float right_of_list = list->Pos.x + list->Size.x + gap;
    if ((list->Flags & ImGuiWindowFlags_Popup) != 0 && (left_of_list > 0 || right_of_list + size.x < screen.x)) {
        // Of a list that lies open all of it is to be seen, and not only what the tip is about.
        ImGui::SetNextWindowPos({left_of_list > 0 ? left_of_list : right_of_list, inside(low.y, size.y, screen.y)});
    } else if (below || low.y - gap - size.y > 0) {
        const float wanted = pointed ? ImGui::GetIO().MousePos.x - ui.u(16) : low.x;
        ImGui::SetNextWindowPos({inside(wanted, size.x, screen.x), below ? high.y + gap : low.y - gap - size.y});
    } else if (by_keyboard) {
        ImGui::SetNextWindowPos({inside(low.x, size.x, screen.x), inside(high.y, size.y, screen.y)});
    }
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, padding);
    ImGui::BeginTooltip();
    ImGui::PushFont(font);
    ImGui::TextUnformatted(lines.c_str());
    ImGui::PopFont();
    ImGui::EndTooltip();
    ImGui::PopStyleVar();
}

}  // namespace demarche::ui

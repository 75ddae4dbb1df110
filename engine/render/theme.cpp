#include "render/theme.h"

#include <algorithm>
#include <cmath>

namespace demarche::render {

namespace colour {

namespace {

double luminance(ImU32 c) {
    const auto channel = [&](unsigned shift) {
        const double v = static_cast<double>((c >> shift) & 0xFFU) / 255;
        return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(0) + 0.7152 * channel(8) + 0.0722 * channel(16);
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

}  // namespace

ImU32 mix(ImU32 a, ImU32 b, float share) {
    ImU32 out = 0;
    for (unsigned shift = 0; shift < 32; shift += 8) {
        const auto from = static_cast<float>((a >> shift) & 0xFFU);
        const auto to = static_cast<float>((b >> shift) & 0xFFU);
        out |= static_cast<ImU32>(from + (to - from) * std::clamp(share, 0.0F, 1.0F) + 0.5F) << shift;
    }
    return out;
}

ImU32 parse(std::string_view hex) {
    if (hex.size() != 7 || hex[0] != '#') return rgb(0x8C8273);
    unsigned value = 0;
    for (const char c : hex.substr(1)) {
        const int digit = hex_digit(c);
        if (digit < 0) return rgb(0x8C8273);
        value = value * 16 + static_cast<unsigned>(digit);
    }
    return rgb(value);
}

double contrast(ImU32 a, ImU32 b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

ImU32 ink_on(ImU32 background) {
    return contrast(background, kInk) >= contrast(background, rgb(0xFFFFFF)) ? kInk : rgb(0xFFFFFF);
}

}  // namespace colour

void apply_theme(float scale) {
    using namespace colour;
    ImGuiStyle style;
    style.WindowPadding = {14, 12};
    style.FramePadding = {10, 6};
    style.ItemSpacing = {8, 7};
    style.ItemInnerSpacing = {6, 4};
    style.ScrollbarSize = 11;
    style.GrabMinSize = 16;
    style.WindowRounding = 6;
    style.ChildRounding = 5;
    style.FrameRounding = 4;
    style.PopupRounding = 5;
    style.ScrollbarRounding = 6;
    style.GrabRounding = 8;
    style.TabRounding = 4;
    style.WindowBorderSize = 0;
    style.ChildBorderSize = 0;
    style.PopupBorderSize = 1;
    style.FrameBorderSize = 0;
    style.WindowMinSize = {8, 8};
    style.DisabledAlpha = 0.42F;
    style.ScaleAllSizes(scale);
    style.PopupBorderSize = 1;
    style.AntiAliasedLinesUseTex = true;
    style.CurveTessellationTol = 0.8F;
    const auto set = [&](ImGuiCol index, ImU32 c) { style.Colors[index] = ImGui::ColorConvertU32ToFloat4(c); };
    set(ImGuiCol_Text, kText);
    set(ImGuiCol_TextDisabled, kMuted);
    set(ImGuiCol_WindowBg, kPanel);
    set(ImGuiCol_ChildBg, alpha(kPanel, 0));
    set(ImGuiCol_PopupBg, rgb(0x2E261F));
    set(ImGuiCol_Border, kLine);
    set(ImGuiCol_FrameBg, kRaised);
    set(ImGuiCol_FrameBgHovered, kRaisedHot);
    set(ImGuiCol_FrameBgActive, kRaisedHot);
    set(ImGuiCol_TitleBg, kPanel);
    set(ImGuiCol_TitleBgActive, kPanel);
    set(ImGuiCol_ScrollbarBg, rgb(0x000000, 30));
    set(ImGuiCol_ScrollbarGrab, rgb(0x5A4C3D));
    set(ImGuiCol_ScrollbarGrabHovered, kBrassDeep);
    set(ImGuiCol_ScrollbarGrabActive, kBrass);
    set(ImGuiCol_CheckMark, kBrass);
    set(ImGuiCol_SliderGrab, kBrass);
    set(ImGuiCol_SliderGrabActive, kBrassHot);
    set(ImGuiCol_Button, kRaised);
    set(ImGuiCol_ButtonHovered, kRaisedHot);
    set(ImGuiCol_ButtonActive, kBrassDeep);
    set(ImGuiCol_Header, kRaised);
    set(ImGuiCol_HeaderHovered, kRaisedHot);
    set(ImGuiCol_HeaderActive, kBrassDeep);
    set(ImGuiCol_Separator, kLine);
    set(ImGuiCol_ResizeGrip, alpha(kLine, 0));
    set(ImGuiCol_TextSelectedBg, alpha(kBrass, 0.35F));
    set(ImGuiCol_NavHighlight, kBrassHot);
    set(ImGuiCol_ModalWindowDimBg, rgb(0x0D0A08, 170));
    set(ImGuiCol_NavWindowingDimBg, rgb(0x0D0A08, 120));
    set(ImGuiCol_DragDropTarget, kBrass);
    set(ImGuiCol_PlotLines, kBrass);
    set(ImGuiCol_TableBorderLight, kLine);
    set(ImGuiCol_TableBorderStrong, kLine);
    set(ImGuiCol_TableHeaderBg, kRaised);
    ImGui::GetStyle() = style;
}

}  // namespace demarche::render

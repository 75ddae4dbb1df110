#include "ui/widgets.h"

#include <SDL_scancode.h>
#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <cmath>

#include "base/words.h"
#include "render/shapes.h"

namespace demarche::ui {

using namespace render::colour;

namespace {

struct Shade {
    ImU32 fill;
    ImU32 hot;
    ImU32 held;
    ImU32 ink;
    ImU32 edge;
};

Shade shade_of(Look look) {
    switch (look) {
        case Look::kPlain:
            return {kRaised, kRaisedHot, kBrassDeep, kText, kLine};
        case Look::kBrass:
            return {kBrass, kBrassHot, kBrassDeep, kInk, kBrassHot};
        case Look::kQuiet:
            return {alpha(kRaised, 0), kRaised, kBrassDeep, kText, alpha(kLine, 0)};
        case Look::kPaper:
            return {kPaperShade, rgb(0xD8CAA6), rgb(0xC4B388), kInk, kPaperLine};
        case Look::kSeal:
            return {kSealInk, rgb(0xA64A2E), rgb(0x6E2C18), rgb(0xFFF6E6), rgb(0x6E2C18)};
    }
    return {};
}

/// How a line is set so that it takes no more room than there is.
struct Setting {
    ImFont* font;
    float size;
    std::string words;
};

/// As many letters as fit together with an ellipsis; one at least.
std::string with_ellipsis(ImFont* font, float size, std::string_view words, float room) {
    const std::string_view dots = "\xE2\x80\xA6";
    const char* rest = words.data();
    font->CalcTextSizeA(size, std::max(0.0F, room - width_of(font, size, dots)), 0, words.data(),
                        words.data() + words.size(), &rest);
    std::string out{words.data(), rest};
    if (out.empty()) out = utf8_head(words, 1);
    out += dots;
    return out;
}

/// @param font  Changed to the narrow face where that helps.
Setting shortened(Ui& ui, const std::string& name, ImFont*& font, float size, std::string_view words, float room) {
    if (width_of(font, size, words) <= room + 0.5F) return {font, size, std::string{words}};
    // A widget of ImGui's is drawn in the size of its face.
    const bool own_size = size == font->FontSize;
    const bool strong = font == ui.fonts().bold || font == ui.fonts().heading || font == ui.fonts().title;
    font = strong ? ui.fonts().narrow : ui.fonts().slim;
    if (own_size) size = font->FontSize;
    if (width_of(font, size, words) <= room + 0.5F) return {font, size, std::string{words}};
    if (!name.empty()) ui.cut(name, words);
    return {font, size, with_ellipsis(font, size, words, room)};
}

}  // namespace

std::string on_lines(Ui& ui, const std::string& name, ImFont*& font, std::string_view words, float room) {
    ImFont* const face = font;
    ImFont* slim = font;
    if (width_of(face, face->FontSize, words) <= room + 0.5F) return std::string{words};
    const bool strong = face == ui.fonts().bold;
    slim = strong ? ui.fonts().narrow : ui.fonts().slim;
    if (width_of(slim, slim->FontSize, words) <= room + 0.5F) {
        font = slim;
        return std::string{words};
    }
    // A word that is too long for the line may still fit in the narrow face.
    ImFont* const chosen = widest_word(face, words) > room ? slim : face;
    font = chosen;
    std::string out;
    const char* at = words.data();
    const char* const end = at + words.size();
    while (at < end) {
        const char* stop = end_of_line(chosen, chosen->FontSize, at, end, room);
        if (stop < end && *stop != ' ' && *stop != '\n') {
            const std::string_view line{at, static_cast<std::size_t>(stop - at)};
            if (const std::size_t hyphen = line.rfind('-');
                hyphen != std::string_view::npos && hyphen + 1 < line.size())
                stop = at + hyphen + 1;
        }
        const std::string_view line{at, static_cast<std::size_t>(stop - at)};
        // A word that is longer than the line is broken in its middle, and that is told.
        if (stop < end && *stop != ' ' && *stop != '\n' && !line.ends_with('-') && !name.empty()) ui.cut(name, words);
        if (!out.empty()) out += '\n';
        out += line;
        at = stop;
        while (at < end && (*at == ' ' || *at == '\n'))
            ++at;
    }
    return out;
}

void fitted(Ui& ui, ImDrawList& list, const std::string& name, ImFont* font, float size, ImVec2 at, ImU32 colour,
            std::string_view words, float room) {
    // A little smaller is better than less.
    float least = size;
    if (width_of(font, size, words) > room && width_of(ui.fonts().slim, size, words) > room) least = size * 0.86F;
    const Setting set = shortened(ui, name, font, least, words, room);
    list.AddText(set.font, set.size, {at.x, at.y + (size - set.size) / 2}, colour, set.words.c_str());
}

bool button(Ui& ui, const std::string& name, std::string_view label, Look look, ImVec2 size, bool enabled) {
    const Shade shade = shade_of(look);
    ImGui::PushStyleColor(ImGuiCol_Button, shade.fill);
    ImGui::PushStyleColor(ImGuiCol_ButtonHovered, shade.hot);
    ImGui::PushStyleColor(ImGuiCol_ButtonActive, shade.held);
    ImGui::PushStyleColor(ImGuiCol_Text, shade.ink);
    ImGui::PushStyleColor(ImGuiCol_Border, shade.edge);
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, look == Look::kQuiet ? 0.0F : std::max(1.0F, ui.u(1)));
    const bool strong = look == Look::kBrass || look == Look::kSeal;
    ImFont* font = strong ? ui.fonts().bold : ui.fonts().body;
    std::string shown{label};
    // One sign is an icon, and stands in the middle whatever room there is.
    const bool words = utf8_length(label) > 2;
    if (const float given = size.x == -1 ? ImGui::GetContentRegionAvail().x : size.x; given > 0 && words)
        shown =
            size.y == 0
                ? on_lines(ui, name, font, label, given - ImGui::GetStyle().FramePadding.x * 2)
                : shortened(ui, name, font, font->FontSize, label, given - ImGui::GetStyle().FramePadding.x * 2).words;
    ImGui::PushFont(font);
    ImGui::BeginDisabled(!enabled);
    const std::string id = shown + "###" + name;
    // ImGui sets a sign that is wider than what its padding leaves to the right of the middle. The line that it stands
    // in goes by its padding above.
    const bool sign = !words && size.x > 0;
    const float above = ImGui::GetStyle().FramePadding.y;
    if (sign)
        ImGui::PushStyleVar(
            ImGuiStyleVar_FramePadding,
            ImVec2{0, size.y > 0 ? std::min(above, std::max(0.0F, (size.y - font->FontSize) / 2)) : above});
    const bool pressed = ImGui::Button(id.c_str(), size.x == -1 ? ImVec2{-FLT_MIN, size.y} : size);
    if (sign) ImGui::PopStyleVar();
    ImGui::EndDisabled();
    ImGui::PopFont();
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(5);
    ui.mark(name, enabled);
    return pressed;
}

void beside(Ui& ui, std::string_view label, Look look) {
    ImGui::SameLine(0, ui.u(6));
    ImFont* font = look == Look::kBrass || look == Look::kSeal ? ui.fonts().bold : ui.fonts().body;
    const float wide = width_of(font, font->FontSize, label) + ImGui::GetStyle().FramePadding.x * 2;
    if (wide > ImGui::GetContentRegionAvail().x) ImGui::NewLine();
}

bool icon_button(Ui& ui, const std::string& name, const char* icon, std::string_view tooltip, bool chosen, bool enabled,
                 Look look) {
    const float side = ImGui::GetFrameHeight();
    if (chosen) ImGui::PushStyleVar(ImGuiStyleVar_Alpha, 1);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2{0, ImGui::GetStyle().FramePadding.y});
    const bool pressed = button(ui, name, icon, chosen ? Look::kPlain : look, {side * 1.12F, side}, enabled);
    ImGui::PopStyleVar();
    if (chosen) {
        const ImVec2 low = ImGui::GetItemRectMin();
        const ImVec2 high = ImGui::GetItemRectMax();
        ImGui::GetWindowDrawList()->AddRectFilled({low.x + ui.u(5), high.y - ui.u(2)}, {high.x - ui.u(5), high.y},
                                                  kBrass);
        ImGui::PopStyleVar();
    }
    tip(ui, tooltip);
    return pressed;
}

bool tab(Ui& ui, const std::string& name, std::string_view label, bool chosen) {
    ImGui::PushStyleColor(ImGuiCol_Text, chosen ? kText : kMuted);
    const bool pressed = [&] {
        ImGui::PushStyleColor(ImGuiCol_Button, alpha(kRaised, chosen ? 1.0F : 0.0F));
        ImGui::PushStyleColor(ImGuiCol_ButtonHovered, kRaisedHot);
        const std::string id = std::string{label} + "###" + name;
        const bool hit = ImGui::Button(id.c_str());
        ImGui::PopStyleColor(2);
        return hit;
    }();
    ImGui::PopStyleColor();
    ui.mark(name);
    if (chosen) {
        const ImVec2 low = ImGui::GetItemRectMin();
        const ImVec2 high = ImGui::GetItemRectMax();
        ImGui::GetWindowDrawList()->AddRectFilled({low.x, high.y - ui.u(2)}, high, kBrass);
    }
    return pressed;
}

void text(ImFont* font, ImU32 colour, std::string_view words) {
    ImGui::PushFont(font);
    ImGui::PushStyleColor(ImGuiCol_Text, colour);
    ImGui::TextUnformatted(words.data(), words.data() + words.size());
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

void wrapped(ImFont* font, ImU32 colour, std::string_view words, float width) {
    const float room =
        ImGui::CalcWrapWidthForPos(ImGui::GetCursorScreenPos(), width > 0 ? ImGui::GetCursorPosX() + width : 0);
    text(font, colour, broken_lines(font, font->FontSize, words, room));
}

void heading(Ui& ui, std::string_view words, ImU32 colour) {
    ImFont* font = ui.fonts().bold;
    const float size = ui.u(12);
    const float spacing = ui.u(1.4F);
    const std::string capitals = in_capitals(std::string{words});
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float right = at.x + ImGui::GetContentRegionAvail().x;
    const auto wide = [&](const std::string& line) {
        return render::spaced_text(nullptr, font, size, at, colour, line, spacing);
    };
    // In a narrow column and in large letters a long one takes a second line.
    std::vector<std::string> lines;
    for (std::size_t from = 0; from <= capitals.size();) {
        const std::size_t to = std::min(capitals.find(' ', from), capitals.size());
        const std::string word = capitals.substr(from, to - from);
        if (lines.empty() || wide(lines.back() + " " + word) > right - at.x) {
            lines.push_back(word);
        } else {
            lines.back() += " " + word;
        }
        from = to + 1;
    }
    float width = 0;
    float y = at.y + ui.u(3);
    for (const std::string& line : lines) {
        width = render::spaced_text(ImGui::GetWindowDrawList(), font, size, {at.x, y}, colour, line, spacing);
        y += size + ui.u(4);
    }
    const float rule = y - ui.u(4) - size * 0.45F;
    if (at.x + width + ui.u(10) < right)
        ImGui::GetWindowDrawList()->AddLine({at.x + width + ui.u(10), rule}, {right, rule},
                                            render::colour::alpha(colour, 0.35F), std::max(1.0F, ui.u(1)));
    ImGui::Dummy({width, y - at.y});
}

void meter(Ui& ui, float share, ImVec2 size, ImU32 colour, ImU32 track) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float round = std::min(size.y / 2, ui.u(3));
    list.AddRectFilled(at, {at.x + size.x, at.y + size.y}, track, round);
    const float filled = size.x * std::clamp(share, 0.0F, 1.0F);
    if (filled > 1) list.AddRectFilled(at, {at.x + filled, at.y + size.y}, colour, round);
    ImGui::Dummy(size);
}

void balance(Ui& ui, float value, ImVec2 size, ImU32 track) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float round = std::min(size.y / 2, ui.u(3));
    const float middle = at.x + size.x / 2;
    list.AddRectFilled(at, {at.x + size.x, at.y + size.y}, track, round);
    const float x = middle + size.x / 2 * std::clamp(value, -1.0F, 1.0F);
    if (std::abs(x - middle) > 0.6F)
        list.AddRectFilled({std::min(x, middle), at.y}, {std::max(x, middle), at.y + size.y}, value < 0 ? kBad : kGood);
    list.AddLine({middle, at.y - ui.u(1.5F)}, {middle, at.y + size.y + ui.u(1.5F)}, kMuted, std::max(1.0F, ui.u(1)));
    ImGui::Dummy(size);
}

std::string with_icon(const char* icon, std::string_view words) {
    std::string out{icon};
    out += "  ";
    out += words;
    return out;
}

std::string sentence(std::string words) {
    words = capitalised(std::move(words));
    if (!words.empty() && words.back() != '.' && words.back() != '?' && words.back() != '!') words += '.';
    return words;
}

void space(Ui& ui, float units) {
    ImGui::Dummy({1, std::max(0.0F, ui.u(units) - ImGui::GetStyle().ItemSpacing.y)});
}

void begin_screen(const char* name) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, kRoom);
    ImGui::Begin(name, nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
}

bool begin_panel(Ui& ui, const char* name, ImVec2 at, ImVec2 size, ImU32 fill, ImVec2 padding) {
    ImGui::SetCursorScreenPos(at);
    ImGui::PushStyleColor(ImGuiCol_ChildBg, fill);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ui.u(padding.x, padding.y));
    const bool open =
        ImGui::BeginChild(name, size, false, ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NavFlattened);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
    return open;
}

void end_panel() {
    ImGui::EndChild();
}

bool pointed_at() {
    return ImGui::IsItemHovered() || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible);
}

void keep_off_bar(Ui& ui) {
    ImGuiWindow& window = *ImGui::GetCurrentWindow();
    if (!window.ScrollbarY) return;
    window.WorkRect.Max.x -= ui.u(6);
    window.ContentRegionRect.Max.x -= ui.u(6);
}

void let_go_of_keyboard() {
    ImGuiContext& context = *ImGui::GetCurrentContext();
    context.NavId = 0;
    context.NavDisableHighlight = true;
}

void from_the_top() {
    if (ImGui::IsWindowAppearing()) ImGui::SetScrollY(0);
}

bool begin_scroll(Ui& ui, const char* name, float height) {
    const bool open = ImGui::BeginChild(name, {0, height}, false, ImGuiWindowFlags_NavFlattened);
    from_the_top();
    keep_off_bar(ui);
    return open;
}

void end_scroll() {
    ImGui::EndChild();
}

OnPaper::OnPaper(Ui& /*ui*/) {
    ImGui::PushStyleColor(ImGuiCol_Text, kInk);
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, kInkMuted);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, kPaperShade);
    ImGui::PushStyleColor(ImGuiCol_FrameBgHovered, rgb(0xDACDAB));
    ImGui::PushStyleColor(ImGuiCol_FrameBgActive, rgb(0xD2C39C));
    ImGui::PushStyleColor(ImGuiCol_SliderGrab, kSealInk);
    ImGui::PushStyleColor(ImGuiCol_SliderGrabActive, rgb(0xA64A2E));
    ImGui::PushStyleColor(ImGuiCol_CheckMark, kSealInk);
    ImGui::PushStyleColor(ImGuiCol_Button, kPaperShade);
    ImGui::PushStyleColor(ImGuiCol_ButtonHovered, rgb(0xD8CAA6));
    ImGui::PushStyleColor(ImGuiCol_ButtonActive, rgb(0xC4B388));
    ImGui::PushStyleColor(ImGuiCol_PopupBg, rgb(0xF6EFDF));
    ImGui::PushStyleColor(ImGuiCol_Header, rgb(0xE0D2AE));
    ImGui::PushStyleColor(ImGuiCol_HeaderHovered, rgb(0xE0D2AE));
    ImGui::PushStyleColor(ImGuiCol_HeaderActive, rgb(0xD2C39C));
    ImGui::PushStyleColor(ImGuiCol_Separator, kPaperLine);
    ImGui::PushStyleColor(ImGuiCol_ScrollbarGrab, rgb(0xC8B992));
    ImGui::PushStyleColor(ImGuiCol_ScrollbarBg, alpha(kPaperShade, 0.5F));
    ImGui::PushStyleColor(ImGuiCol_NavHighlight, kSealInk);
}

OnPaper::~OnPaper() {
    ImGui::PopStyleColor(19);
}

ImU32 colour_of(const Scenario& s, ActorId actor) {
    return actor.valid() ? parse(s.actors[actor].colour) : kFaint;
}

void token(Ui& ui, ImDrawList& list, const Scenario& s, ActorId actor, ImVec2 centre, float radius) {
    const ImU32 fill = colour_of(s, actor);
    list.AddCircleFilled({centre.x, centre.y + radius * 0.08F}, radius * 1.06F, rgb(0x000000, 70), 32);
    list.AddCircleFilled(centre, radius, fill, 32);
    list.AddCircle(centre, radius - ui.u(0.8F), alpha(rgb(0xFFFFFF), 0.28F), 32, std::max(1.0F, ui.u(1)));
    const ActorDef& def = s.actors[actor];
    std::string label = def.short_name.empty() ? def.name.str() : def.short_name.str();
    if (utf8_length(label) > 6) label = utf8_head(label, 3);
    ImFont* font = ui.fonts().narrow;
    float size = radius * 1.05F;
    ImVec2 box = font->CalcTextSizeA(size, FLT_MAX, 0, label.c_str());
    if (box.x > radius * 1.72F) {
        size *= radius * 1.72F / box.x;
        box = font->CalcTextSizeA(size, FLT_MAX, 0, label.c_str());
    }
    list.AddText(font, size, {centre.x - box.x / 2, centre.y - box.y / 2}, ink_on(fill), label.c_str());
}

void fade_token(Ui& ui, ImDrawList& list, ImVec2 centre, float radius) {
    list.AddCircleFilled(centre, radius, alpha(kPaper, 0.42F), 30);
    list.AddCircle(centre, radius, alpha(kInk, 0.45F), 32, std::max(1.0F, ui.u(1.2F)));
}

void tokens(Ui& ui, const Scenario& s, ActorSet actors, float radius_units, float wrap_width) {
    const float r = ui.u(radius_units);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    float x = at.x + r;
    float y = at.y + r;
    for (const ActorId actor : actors) {
        if (wrap_width > 0 && x + r > at.x + wrap_width) {
            x = at.x + r;
            y += r * 2.25F;
        }
        token(ui, *ImGui::GetWindowDrawList(), s, actor, {x, y}, r);
        const ImVec2 low{x - r, y - r};
        if (ImGui::IsMouseHoveringRect(low, {x + r, y + r}) && ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows)) {
            ImGui::BeginTooltip();
            text(ui.fonts().body, kText, s.actors[actor].name.str());
            ImGui::EndTooltip();
        }
        x += r * 2.25F;
    }
    ImGui::Dummy({wrap_width > 0 ? std::min(wrap_width, x - at.x) : x - at.x, y + r - at.y});
}

bool steps(Ui& ui, const std::string& name, int& index, const std::vector<std::string>& words, std::string_view what) {
    const int last = std::max(0, static_cast<int>(words.size()) - 1);
    index = std::clamp(index, 0, last);
    const float width = ImGui::CalcItemWidth();
    float widest = 0;
    for (const std::string& word : words)
        widest =
            std::max(widest, ui.fonts().bold->CalcTextSizeA(ui.fonts().bold->FontSize, FLT_MAX, 0, word.c_str()).x);
    const float track = std::max(ui.u(40), width - std::min(widest, width * 0.6F) - ui.u(12));
    // ImGui's slider does the work, mouse and keyboard; what is seen is drawn over it.
    const ImU32 none = 0;
    for (const ImGuiCol c : {ImGuiCol_FrameBg, ImGuiCol_FrameBgHovered, ImGuiCol_FrameBgActive, ImGuiCol_SliderGrab,
                             ImGuiCol_SliderGrabActive})
        ImGui::PushStyleColor(c, none);
    ImGui::SetNextItemWidth(track);
    const bool moved = ImGui::SliderInt(("##" + name).c_str(), &index, 0, last, "", ImGuiSliderFlags_NoInput);
    ImGui::PopStyleColor(5);
    index = std::clamp(index, 0, last);
    ui.mark(name);
    tip(ui, what);
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    const ImVec4 knob =
        ImGui::GetStyle()
            .Colors[ImGui::IsItemActive() || ImGui::IsItemHovered() ? ImGuiCol_SliderGrabActive : ImGuiCol_SliderGrab];
    const ImU32 colour = ImGui::GetColorU32(knob);
    const ImU32 line = ImGui::GetColorU32(ImGuiCol_Separator);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float y = (low.y + high.y) / 2;
    const float x0 = low.x + ui.u(9);
    const float x1 = high.x - ui.u(9);
    const float x = last > 0 ? x0 + (x1 - x0) * static_cast<float>(index) / static_cast<float>(last) : x0;
    list.AddLine({x0, y}, {x1, y}, line, ui.u(4));
    if (last > 0 && last <= 24) {
        for (int i = 0; i <= last; ++i) {
            const float tick = x0 + (x1 - x0) * static_cast<float>(i) / static_cast<float>(last);
            list.AddLine({tick, y - ui.u(5)}, {tick, y + ui.u(5)}, line, ui.u(1.5F));
        }
    }
    list.AddLine({x0, y}, {x, y}, colour, ui.u(4));
    list.AddCircleFilled({x, y + ui.u(1)}, ui.u(8.5F), rgb(0x000000, 50), 24);
    list.AddCircleFilled({x, y}, ui.u(8), colour, 24);
    list.AddCircleFilled({x, y}, ui.u(3), alpha(kPaper, 0.8F), 16);
    ImGui::SameLine(0, ui.u(10));
    ImGui::AlignTextToFramePadding();
    text(ui.fonts().bold, ImGui::GetColorU32(ImGuiCol_Text),
         words.empty() ? std::string{} : words[static_cast<std::size_t>(index)]);
    return moved;
}

bool picker(Ui& ui, const std::string& name, int& index, const std::vector<std::string>& words, float width) {
    bool taken = false;
    if (width != 0) ImGui::SetNextItemWidth(width);
    std::string shown =
        index >= 0 && index < static_cast<int>(words.size()) ? words[static_cast<std::size_t>(index)] : std::string{};
    // Rather an ellipsis than half a letter; the list has it whole.
    const float room = ImGui::CalcItemWidth() - ImGui::GetFrameHeight() - ImGui::GetStyle().FramePadding.x * 2;
    if (width_of(ImGui::GetFont(), ImGui::GetFontSize(), shown) > room)
        shown = with_ellipsis(ImGui::GetFont(), ImGui::GetFontSize(), shown, room);
    const bool open = ImGui::BeginCombo(("##" + name).c_str(), shown.c_str(), ImGuiComboFlags_HeightLarge);
    if (!open) {
        ui.mark(name);
        ui.mark_opens();
    }
    if (open) {
        for (int i = 0; i < static_cast<int>(words.size()); ++i) {
            const std::string id = words[static_cast<std::size_t>(i)] + "###" + name + std::to_string(i);
            bool chosen = ImGui::Selectable(id.c_str(), i == index);
            // ImGui's key for it is the blank; in a list that lies open everybody presses Enter.
            if (ImGui::IsItemFocused() &&
                (shortcut(SDL_SCANCODE_RETURN, false) || shortcut(SDL_SCANCODE_KP_ENTER, false))) {
                chosen = true;
                ImGui::CloseCurrentPopup();
            }
            if (chosen) {
                taken = i != index;
                index = i;
            }
            ui.mark(name + "/" + std::to_string(i));
        }
        ImGui::EndCombo();
    }
    return taken;
}

bool line_input(Ui& ui, const std::string& name, std::string& value, const std::string& hint, float width,
                std::string_view what) {
    if (width != 0) ImGui::SetNextItemWidth(width);
    const std::string before = value;
    const bool entered =
        ImGui::InputTextWithHint(("##" + name).c_str(), hint.c_str(), &value, ImGuiInputTextFlags_EnterReturnsTrue);
    ui.mark(name);
    // Escape leaves the field. ImGui would put back what stood there when it was entered, and so take away what was
    // written.
    if (ImGui::IsItemDeactivated() && ImGui::IsKeyPressed(SDL_SCANCODE_ESCAPE, false)) value = before;
    // What it is for goes out of sight with the first letter.
    tip(ui, what.empty() ? std::string_view{hint} : what);
    return entered;
}

bool check_box(Ui& ui, const std::string& name, std::string_view label, bool& value) {
    const bool changed = ImGui::Checkbox((std::string{label} + "###" + name).c_str(), &value);
    ui.mark(name);
    // An empty one would be a pale patch, and on a beamer nothing at all.
    const ImVec2 low = ImGui::GetItemRectMin();
    const float side = ImGui::GetFrameHeight();
    ImGui::GetWindowDrawList()->AddRect(low, {low.x + side, low.y + side},
                                        ImGui::GetColorU32(ImGuiCol_TextDisabled, 0.7F),
                                        ImGui::GetStyle().FrameRounding, 0, std::max(1.0F, ui.u(1.2F)));
    return changed;
}

bool shortcut(int scancode, bool with_ctrl) {
    const ImGuiIO& io = ImGui::GetIO();
    return io.KeyCtrl == with_ctrl && !io.KeyAlt && ImGui::IsKeyPressed(scancode, false);
}

}  // namespace demarche::ui

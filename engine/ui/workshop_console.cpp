// The workshop's console: Lua, bound to the running game. What only reads is answered; what changes something goes
// through the one door, as a command of the facilitator.

#include <fmt/format.h>
#include <imgui.h>
#include <imgui_stdlib.h>

#include "base/text.h"
#include "render/icons.h"
#include "render/shapes.h"
#include "script/console.h"
#include "ui/workshop.h"

namespace demarche::ui {

using namespace render::colour;
using Kind = ConsoleEntry::Kind;

namespace {

/// What ImGui's text field asks of us: older lines, and the rest of a word.
int on_input(ImGuiInputTextCallbackData* data) {
    Workshop& workshop = *static_cast<Workshop*>(data->UserData);
    const auto replace = [&](const std::string& whole) {
        data->DeleteChars(0, data->BufTextLen);
        data->InsertChars(0, whole.c_str());
    };
    if (data->EventFlag == ImGuiInputTextFlags_CallbackHistory) {
        const std::size_t last = workshop.history.size();
        if (data->EventKey == ImGuiKey_UpArrow && workshop.history_at > 0) --workshop.history_at;
        if (data->EventKey == ImGuiKey_DownArrow && workshop.history_at < last) ++workshop.history_at;
        replace(workshop.history_at < last ? workshop.history[workshop.history_at] : std::string{});
        return 0;
    }
    if (data->EventFlag != ImGuiInputTextFlags_CallbackCompletion || !workshop.insight) return 0;
    const std::string_view text{data->Buf, static_cast<std::size_t>(data->BufTextLen)};
    const auto cursor = static_cast<std::size_t>(data->CursorPos);
    const script::Completion found = script::complete(*workshop.insight->scenario, text, cursor);
    workshop.choices.clear();
    if (found.choices.empty()) return 0;
    // As far as all agree.
    std::string common = found.choices.front();
    for (const std::string& choice : found.choices) {
        std::size_t n = 0;
        while (n < common.size() && n < choice.size() && common[n] == choice[n])
            ++n;
        common.resize(n);
    }
    if (common.size() > cursor - found.begin) {
        data->DeleteChars(static_cast<int>(found.begin), static_cast<int>(cursor - found.begin));
        data->InsertChars(static_cast<int>(found.begin), common.c_str());
    }
    if (found.choices.size() > 1) workshop.choices = found.choices;
    return 0;
}

ImU32 ink_of(Kind kind) {
    switch (kind) {
        case Kind::kLine:
            return kInk;
        case Kind::kValue:
            return rgb(0x24506B);
        case Kind::kPrinted:
            return kInk;
        case Kind::kChange:
            return kGoodInk;
        case Kind::kError:
            return kBadInk;
        case Kind::kNote:
            return kInkMuted;
    }
    return kInk;
}

/// The method of `game` that the line is about, for a word on how it is called.
std::string method_in(const std::string& line) {
    const std::size_t at = line.rfind("game:");
    if (at == std::string::npos) return {};
    std::size_t end = at + 5;
    while (end < line.size() && (line[end] == '_' || (line[end] >= 'a' && line[end] <= 'z')))
        ++end;
    return line.substr(at + 5, end - at - 5);
}

void entries(Ui& ui, Workshop& workshop, float height) {
    begin_scroll(ui, "console/entries", height);
    ImFont* mono = ui.fonts().mono;
    if (workshop.entries.empty()) {
        wrapped(
            ui.fonts().serif_italic, kInkMuted,
            ui.tr("A line is Lua, with the 'game' of the handlers. What only reads is answered at once. What changes "
                  "the game becomes a command of the facilitator: it stands in the log, and a replay runs it again."));
        if (!ui.words().english())
            wrapped(ui.fonts().serif_italic, kInkMuted,
                    ui.tr("What the loader, Lua and the descriptions of functions say stands in English."));
        space(ui, 6);
        for (const char* example : {"game:round(), game:phase()", "game:agreements {}",
                                    "game:shift_trust(game:actors()[1], game:actors()[2], 5)"})
            text(mono, kInkMuted, fmt::format("  {}", example));
    }
    int n = 0;
    for (const ConsoleEntry& entry : workshop.entries) {
        if (entry.kind == Kind::kLine) {
            space(ui, 6);
            ImDrawList& list = *ImGui::GetWindowDrawList();
            const ImVec2 at = ImGui::GetCursorScreenPos();
            list.AddText(ui.fonts().bold, mono->FontSize, at, kSealInk, ">");
            ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ui.u(18));
        } else {
            ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ui.u(18));
        }
        wrapped(mono, ink_of(entry.kind), entry.text);
        ui.mark(fmt::format("console/entry/{}", n++));
    }
    if (workshop.console_to_end) {
        ImGui::SetScrollHereY(1);
        workshop.console_to_end = false;
    }
    end_scroll();
}

void send(const Ui& ui, Workshop& workshop, Desk& desk) {
    std::string line = workshop.line;
    while (!line.empty() && (line.back() == ' ' || line.back() == '\n'))
        line.pop_back();
    workshop.line.clear();
    workshop.choices.clear();
    workshop.console_focus = true;
    if (line.empty()) return;
    workshop.print(Kind::kLine, line);
    if (workshop.history.empty() || workshop.history.back() != line) workshop.history.push_back(line);
    workshop.history_at = workshop.history.size();
    if (!is_plain_text(line)) {
        workshop.print(Kind::kError, ui.tr("the line is not plain text"));
        return;
    }
    workshop.console_request = desk.play->console(line);
    desk.waiting.insert(workshop.console_request);
    desk.handed_on.insert(workshop.console_request);
}

}  // namespace

void draw_console(Ui& ui, Workshop& workshop, Desk* desk, ImVec2 at, ImVec2 size) {
    render::paper(*ImGui::GetWindowDrawList(), at, {at.x + size.x, at.y + size.y}, ui.u(1));
    begin_panel(ui, "console/page", at, size, alpha(kPaper, 0), {24, 16});
    if (desk == nullptr || !workshop.insight) {
        draw_without_game(ui, workshop, ui.tr("A line of Lua needs a game to be about."));
        end_panel();
        return;
    }
    const std::string usage = script::usage_of(method_in(workshop.line));
    const float input = ImGui::GetFrameHeight() + ui.u(8);
    const float help = ui.fonts().small->FontSize * 2 + ui.u(10);
    const float offered = workshop.choices.empty() ? 0 : ui.fonts().small->FontSize * 3 + ui.u(12);
    entries(ui, workshop, ImGui::GetContentRegionAvail().y - input - help - offered);
    if (!workshop.choices.empty()) {
        const ImVec2 low = ImGui::GetCursorScreenPos();
        ImGui::PushClipRect(low, {low.x + ImGui::GetContentRegionAvail().x, low.y + offered - ui.u(4)}, true);
        std::string all;
        for (const std::string& choice : workshop.choices) {
            std::string shown = choice;
            while (!shown.empty() && (shown.back() == '(' || shown.back() == '"' || shown.back() == '\''))
                shown.pop_back();
            all += (all.empty() ? "" : "   ") + shown;
        }
        const ImVec2 cursor = ImGui::GetCursorPos();
        wrapped(ui.fonts().small, rgb(0x24506B), all);
        ui.mark("console/choices");
        ImGui::PopClipRect();
        ImGui::SetCursorPos({cursor.x, cursor.y + offered});
    }
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 cursor = ImGui::GetCursorScreenPos();
    list.AddText(ui.fonts().bold, ui.fonts().bold->FontSize, {cursor.x, cursor.y + ui.u(6)}, kSealInk, ">");
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ui.u(18));
    if (workshop.console_focus) {
        ImGui::SetKeyboardFocusHere();
        workshop.console_focus = false;
    }
    ImGui::PushFont(ui.fonts().mono);
    ImGui::SetNextItemWidth(-FLT_MIN);
    const std::string hint = ui.tr("Lua; Tab completes, Up and Down bring back older lines");
    const bool entered =
        ImGui::InputTextWithHint("##console/line", workshop.console_request != 0 ? "..." : hint.c_str(), &workshop.line,
                                 ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_CallbackHistory |
                                     ImGuiInputTextFlags_CallbackCompletion,
                                 on_input, &workshop);
    ImGui::PopFont();
    ui.mark("console/line");
    tip(ui, hint);
    if (entered && workshop.console_request == 0) send(ui, workshop, *desk);
    space(ui, 4);
    wrapped(ui.fonts().small, kInkMuted,
            usage.empty()
                ? ui.tr("What a line defines is gone with it; game:store keeps what the World is to remember.")
                : usage);
    end_panel();
}

}  // namespace demarche::ui

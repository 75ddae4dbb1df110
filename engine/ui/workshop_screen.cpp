// The workshop's frame: what it is, how the files stand, and its four pages.

#include <SDL_scancode.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "render/icons.h"
#include "render/shapes.h"
#include "ui/workshop.h"

namespace demarche::ui {

using namespace render::colour;

namespace {

struct PageName {
    Workshop::Page page;
    const char* name;
    const char* label;
    const char* icon;
    const char* about;
};
constexpr std::array<PageName, 4> kPages = {
    {{Workshop::Page::kFindings, "findings", "Files", render::icon::kScroll,
      "The files and what is wrong in them (Ctrl+1)"},
     {Workshop::Page::kWorld, "world", "World", render::icon::kEye,
      "Everything in the World, and why it is so (Ctrl+2)"},
     {Workshop::Page::kCosts, "costs", "Costs", render::icon::kClock, "What each function costs (Ctrl+3)"},
     {Workshop::Page::kConsole, "console", "Console", render::icon::kPen, "Lua, bound to the running game (Ctrl+4)"}}};

int count(const std::vector<script::Finding>& findings, script::Severity severity) {
    return static_cast<int>(std::count_if(findings.begin(), findings.end(),
                                          [&](const script::Finding& one) { return one.severity == severity; }));
}

std::string plural(int n, const char* one, const char* many) {
    return fmt::format("{} {}", n, n == 1 ? one : many);
}

void bar(Ui& ui, Workshop& workshop, float height) {
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({0, 0}, {screen.x, height}, kPanel);
    list.AddLine({0, height}, {screen.x, height}, kBrassDeep, ui.u(1));
    const float y = (height - ui.u(34)) / 2;
    ImGui::SetCursorPos({ui.u(12), y});
    if (button(ui, "workshop/back",
               fmt::format("{}  {}", render::icon::kArrowLeft, workshop.has_game() ? "Table" : "Start"), Look::kQuiet,
               ui.u(0, 34)))
        workshop.leave = true;
    tip(ui, workshop.has_game() ? "Back to the table (F8, Esc); the game goes on there" : "Back to the start (Esc)");
    ImGui::SameLine(0, ui.u(14));
    const float right = ui.u(292);
    const float tabs = std::min(ui.u(440), screen.x - ImGui::GetCursorPosX() - right);
    const float title_width = screen.x - ImGui::GetCursorPosX() - right - tabs - ui.u(20);
    if (title_width > ui.u(60)) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        list.PushClipRect({at.x, 0}, {at.x + title_width, height}, true);
        list.AddText(ui.fonts().heading, ui.fonts().heading->FontSize,
                     {at.x, (height - ui.fonts().heading->FontSize) / 2 - ui.u(1)}, kText,
                     workshop.state.title.c_str());
        list.PopClipRect();
    }
    ImGui::SetCursorPos({screen.x - right - tabs, y});
    int number = 1;
    for (const PageName& page : kPages) {
        const bool chosen = workshop.page == page.page;
        if (tab(ui, std::string{"workshop/"} + page.name, fmt::format("{}  {}", page.icon, page.label), chosen) ||
            shortcut(SDL_SCANCODE_1 + number - 1, true)) {
            workshop.page = page.page;
            workshop.console_focus = page.page == Workshop::Page::kConsole;
        }
        tip(ui, page.about);
        ImGui::SameLine(0, ui.u(4));
        ++number;
    }
    ImGui::SetCursorPos({screen.x - right + ui.u(8), y});
    bool watching = workshop.bench->watching();
    ImGui::AlignTextToFramePadding();
    if (check_box(ui, "workshop/watch", "on save", watching)) workshop.bench->set_watching(watching);
    tip(ui, "Reads the files again by itself, whenever one of them was saved.");
    ImGui::SameLine(0, ui.u(10));
    if (button(ui, "workshop/reload", fmt::format("{}  Read again", render::icon::kUndo), Look::kBrass,
               {-ui.u(12), ui.u(34)}))
        workshop.bench->reload();
    tip(ui,
        "Reads the files from the disk (F5). A running game is played again on what they say now, as far as its "
        "commands are still valid.");
}

/// How the files stand, in one line.
void status(Ui& ui, const Workshop& workshop, ImVec2 at, float width) {
    const session::Workbench::State& state = workshop.state;
    const int errors = count(*state.findings, script::Severity::kError);
    const int warnings = count(*state.findings, script::Severity::kWarning);
    ImU32 colour = kMuted;
    const char* icon = render::icon::kClock;
    std::string words;
    if (state.loads == 0) {
        words = "The files are being read ...";
    } else if (!state.sound) {
        colour = kBad;
        icon = render::icon::kWarning;
        words = fmt::format("{} in the files: they give no scenario{}", plural(errors, "error", "errors"),
                            workshop.has_game() ? "; the game goes on with the one it has" : "");
    } else if (state.checking) {
        colour = errors > 0 ? kBad : kBrass;
        words = errors + warnings > 0
                    ? fmt::format("Read, and being checked: {}, {} so far", plural(errors, "error", "errors"),
                                  plural(warnings, "warning", "warnings"))
                    : std::string{"Read without a fault; it is being checked and played ..."};
    } else {
        colour = errors > 0 ? kBad : warnings > 0 ? kBrass : kGood;
        icon = errors > 0 ? render::icon::kWarning : render::icon::kCheck;
        words =
            fmt::format("{}, {}; checked in {:.1f} s, {} played", plural(errors, "error", "errors"),
                        plural(warnings, "warning", "warnings"), state.seconds, plural(state.games, "game", "games"));
    }
    if (!workshop.last_reload.empty()) words += "   \xC2\xB7   " + workshop.last_reload;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImFont* font = ui.fonts().body;
    list.PushClipRect(at, {at.x + width, at.y + ui.u(30)}, true);
    list.AddText(font, font->FontSize, {at.x, at.y + ui.u(4)}, colour, icon);
    list.AddText(font, font->FontSize, {at.x + ui.u(24), at.y + ui.u(4)}, workshop.reload_failed ? kBad : kText,
                 words.c_str());
    list.PopClipRect();
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, ui.u(26)});
    ui.mark("workshop/status");
    tip(ui, words);
}

}  // namespace

void draw_without_game(Ui& ui, Workshop& workshop, std::string_view what) {
    space(ui, 20);
    text(ui.fonts().title, kInk, "There is no game to look into");
    space(ui, 6);
    wrapped(ui.fonts().serif, kInk, what);
    space(ui, 6);
    wrapped(ui.fonts().serif_italic, kInkMuted,
            "A workshop game is a solo game in a file of its own, or one of AI seats that you watch. Its whole World "
            "lies open here, so it is never one in which others sit.");
    space(ui, 14);
    if (button(ui, "workshop/begin", fmt::format("{}  Begin a workshop game", render::icon::kPlay), Look::kSeal,
               ui.u(0, 40), workshop.spare != nullptr))
        workshop.begin_game = true;
    tip(ui,
        workshop.spare != nullptr ? "Choose who sits where" : "The files give no scenario yet: see their findings.");
}

void draw_workshop(Ui& ui, Workshop& workshop, Desk* desk) {
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    begin_screen("###workshop");
    const float height = ui.u(52);
    const float gap = ui.u(10);
    bar(ui, workshop, height);
    status(ui, workshop, {gap + ui.u(4), height + ui.u(6)}, screen.x - gap * 2 - ui.u(8));
    const ImVec2 at{gap, height + ui.u(36)};
    const ImVec2 size{screen.x - gap * 2, screen.y - at.y - gap};
    {
        const OnPaper on_paper{ui};
        switch (workshop.page) {
            case Workshop::Page::kFindings:
                draw_findings(ui, workshop, at, size);
                break;
            case Workshop::Page::kWorld:
                draw_world(ui, workshop, at, size);
                break;
            case Workshop::Page::kCosts:
                draw_costs(ui, workshop, desk, at, size);
                break;
            case Workshop::Page::kConsole:
                draw_console(ui, workshop, desk, at, size);
                break;
        }
    }
    ImGui::End();
    if (ImGui::IsKeyPressed(SDL_SCANCODE_ESCAPE, false) && !ImGui::GetIO().WantTextInput &&
        !ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel)) {
        if (workshop.page == Workshop::Page::kWorld && !workshop.why.empty()) {
            workshop.why.clear();
        } else if (workshop.page == Workshop::Page::kFindings && !workshop.only_file.empty()) {
            workshop.only_file.clear();
        } else {
            workshop.leave = true;
        }
    }
}

bool draw_workshop_mark(Ui& ui, const Workshop& workshop) {
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const int errors = count(*workshop.state.findings, script::Severity::kError);
    const bool bad = !workshop.state.sound || workshop.reload_failed;
    const std::string label =
        fmt::format("{}  Workshop game{}", bad ? render::icon::kWarning : render::icon::kSettings,
                    errors > 0 ? fmt::format("  \xC2\xB7  {}", plural(errors, "error", "errors")) : std::string{});
    ImFont* font = ui.fonts().bold;
    const float width = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, label.c_str()).x + ui.u(34);
    const float height = ui.u(30);
    ImGui::SetNextWindowPos({screen.x / 2 - width / 2, ui.u(58)});
    ImGui::SetNextWindowSize({width, height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0, 0});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, alpha(kRoom, 0));
    ImGui::Begin("###workshop_mark", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoFocusOnAppearing);
    const bool pressed = button(ui, "workshop/open", label, bad ? Look::kSeal : Look::kBrass, {width, height});
    tip(ui,
        "This game is the workshop's: a copy in a file of its own, whose World lies open there. F8 opens the "
        "workshop, F5 reads the scenario again.");
    ImGui::End();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    return pressed;
}

}  // namespace demarche::ui

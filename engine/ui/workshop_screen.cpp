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
    {{Workshop::Page::kFindings, "findings", marked("Files"), render::icon::kScroll,
      marked("The files and what is wrong in them (Ctrl+1)")},
     {Workshop::Page::kWorld, "world", marked("World"), render::icon::kEye,
      marked("Everything in the World, and why it is so (Ctrl+2)")},
     {Workshop::Page::kCosts, "costs", marked("Costs"), render::icon::kClock,
      marked("What each function costs (Ctrl+3)")},
     {Workshop::Page::kConsole, "console", marked("Console"), render::icon::kPen,
      marked("Lua, bound to the running game (Ctrl+4)")}}};

int count(const std::vector<script::Finding>& findings, script::Severity severity) {
    return static_cast<int>(std::count_if(findings.begin(), findings.end(),
                                          [&](const script::Finding& one) { return one.severity == severity; }));
}

void bar(Ui& ui, Workshop& workshop, float height) {
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({0, 0}, {screen.x, height}, kPanel);
    list.AddLine({0, height}, {screen.x, height}, kBrassDeep, ui.u(1));
    const float y = (height - ui.u(34)) / 2;
    ImGui::SetCursorPos({ui.u(12), y});
    if (button(ui, "workshop/back",
               with_icon(render::icon::kArrowLeft, workshop.has_game() ? ui.tr("Table") : ui.tr("Start")), Look::kQuiet,
               ui.u(0, 34)))
        workshop.leave = true;
    tip(ui, workshop.has_game() ? ui.tr("Back to the table (F8, Esc); the game goes on there")
                                : ui.tr("Back to the start (Esc)"));
    ImGui::SameLine(0, ui.u(14));
    // From the right: reading again, by itself or by hand; then the pages, which lose their words before they lie on
    // anything; and what is left belongs to the title.
    const bool narrow = screen.x < ui.u(860);
    ImFont* body = ui.fonts().body;
    const auto width_of = [&](ImFont* font, const std::string& words) {
        return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, words.c_str()).x;
    };
    const ImGuiStyle& style = ImGui::GetStyle();
    const std::string again =
        narrow ? std::string{render::icon::kUndo} : with_icon(render::icon::kUndo, ui.tr("Read again"));
    const float again_width =
        narrow ? ui.u(44) : std::max(ui.u(130), width_of(ui.fonts().bold, again) + style.FramePadding.x * 2 + ui.u(4));
    const std::string on_save = ui.tr("on save");
    const float watch_width = ImGui::GetFrameHeight() + style.ItemInnerSpacing.x + width_of(body, on_save);
    const float watch_x = screen.x - ui.u(12) - again_width - ui.u(12) - watch_width;
    const auto labelled = [&](const PageName& page, bool words) {
        return words ? with_icon(page.icon, ui.words().tr_marked(page.label)) : std::string{page.icon};
    };
    const auto tabs_width = [&](bool words) {
        float all = 0;
        for (const PageName& page : kPages)
            all += width_of(body, labelled(page, words)) + style.FramePadding.x * 2 + ui.u(4);
        return all;
    };
    const float from = ImGui::GetCursorPosX();
    const bool words = tabs_width(true) + ui.u(14) < watch_x - from;
    const float tabs_x = watch_x - ui.u(14) - tabs_width(words);
    if (tabs_x - from > ui.u(60)) {
        ImFont* font = ui.fonts().heading;
        fitted(ui, list, "", font, font->FontSize, {from, (height - font->FontSize) / 2 - ui.u(1)}, kText,
               workshop.title, tabs_x - from - ui.u(16));
    }
    ImGui::SetCursorPos({tabs_x, y});
    int number = 1;
    for (const PageName& page : kPages) {
        const bool chosen = workshop.page == page.page;
        if (tab(ui, std::string{"workshop/"} + page.name, labelled(page, words), chosen) ||
            shortcut(SDL_SCANCODE_1 + number - 1, true)) {
            workshop.page = page.page;
            workshop.console_focus = page.page == Workshop::Page::kConsole;
        }
        tip(ui, ui.words().tr_marked(page.about));
        ImGui::SameLine(0, ui.u(4));
        ++number;
    }
    ImGui::SetCursorPos({watch_x, y});
    bool watching = workshop.bench->watching();
    if (check_box(ui, "workshop/watch", on_save, watching)) workshop.bench->set_watching(watching);
    tip(ui, ui.tr("Reads the files again by itself, whenever one of them was saved."));
    ImGui::SetCursorPos({screen.x - ui.u(12) - again_width, y});
    if (button(ui, "workshop/reload", again, Look::kBrass, {again_width, ui.u(34)})) workshop.bench->reload();
    tip(ui,
        ui.tr("Reads the files from the disk (F5). A running game is played again on what they say now, as far as its "
              "commands are still valid."));
}

/// How the files stand, in one line.
void status(Ui& ui, const Workshop& workshop, ImVec2 at, float width) {
    const authoring::Workbench::State& state = workshop.state;
    const int errors = count(*state.findings, script::Severity::kError);
    const int warnings = count(*state.findings, script::Severity::kWarning);
    ImU32 colour = kMuted;
    const char* icon = render::icon::kClock;
    std::string words;
    if (state.loads == 0) {
        words = ui.tr("The files are being read ...");
    } else if (!state.sound) {
        colour = kBad;
        icon = render::icon::kWarning;
        words = workshop.has_game() ? ui.tr(
                                          "{n} {n|error|errors} in the files: they give no scenario; the game goes on "
                                          "with the one it has",
                                          errors)
                                    : ui.tr("{n} {n|error|errors} in the files: they give no scenario", errors);
    } else if (state.checking) {
        colour = errors > 0 ? kBad : kBrass;
        words = errors + warnings > 0
                    ? ui.tr("Read, and being checked: {n} {n|error|errors}, {m} {m|warning|warnings} so far", errors,
                            warnings)
                    : ui.tr("Read without a fault; it is being checked and played ...");
    } else {
        colour = errors > 0 ? kBad : warnings > 0 ? kBrass : kGood;
        icon = errors > 0 ? render::icon::kWarning : render::icon::kCheck;
        words = ui.tr(
            "{n} {n|error|errors}, {m} {m|warning|warnings}; checked in {seconds} s, {games} {games|game|games} "
            "played",
            errors, warnings, fmt::format("{:.1f}", state.seconds), state.games);
    }
    if (!workshop.last_reload.empty()) words += "   \xC2\xB7   " + workshop.last_reload;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImFont* font = ui.fonts().body;
    list.AddText(font, font->FontSize, {at.x, at.y + ui.u(4)}, colour, icon);
    fitted(ui, list, "", font, font->FontSize, {at.x + ui.u(24), at.y + ui.u(4)}, workshop.reload_failed ? kBad : kText,
           words, width - ui.u(28));
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, ui.u(26)});
    ui.mark("workshop/status");
    tip(ui, words);
}

}  // namespace

void draw_without_game(Ui& ui, Workshop& workshop, std::string_view what) {
    space(ui, 20);
    wrapped(ui.fonts().title, kInk, ui.tr("There is no game to look into"));
    space(ui, 6);
    wrapped(ui.fonts().serif, kInk, what);
    space(ui, 6);
    wrapped(ui.fonts().serif_italic, kInkMuted,
            ui.tr("A workshop game is a solo game in a file of its own, or one of AI seats that you watch. Its whole "
                  "World lies open here, so it is never one in which others sit."));
    space(ui, 14);
    if (button(ui, "workshop/begin", with_icon(render::icon::kPlay, ui.tr("Begin a workshop game")), Look::kSeal,
               ui.u(0, 40), workshop.spare != nullptr))
        workshop.begin_game = true;
    tip(ui, workshop.spare != nullptr ? ui.tr("Choose who sits where")
                                      : ui.tr("The files give no scenario yet: see their findings."));
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
    if (ui.escaped()) {
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
    // Over the map, and in a narrow window beside its controls: there it is a sign without words.
    const bool narrow = screen.x < ui.u(900);
    const char* icon = bad ? render::icon::kWarning : render::icon::kSettings;
    std::string label = narrow ? std::string{icon} : with_icon(icon, ui.tr("Workshop game"));
    if (errors > 0 && !narrow) label += "  \xC2\xB7  " + ui.tr("{n} {n|error|errors}", errors);
    ImFont* font = ui.fonts().bold;
    const float width = narrow ? ui.u(40) : font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, label.c_str()).x + ui.u(34);
    const float height = ui.u(30);
    const float x = narrow ? std::min(ui.u(232), screen.x * 0.24F) + ui.u(28) : screen.x / 2 - width / 2;
    ImGui::SetNextWindowPos({x, ui.u(narrow ? 68 : 58)});
    ImGui::SetNextWindowSize({width, height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0, 0});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, alpha(kRoom, 0));
    ImGui::Begin("###workshop_mark", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoFocusOnAppearing);
    const bool pressed = button(ui, "workshop/open", label, bad ? Look::kSeal : Look::kBrass, {width, height});
    tip(ui, ui.tr("This game is the workshop's: a copy in a file of its own, whose World lies open there. F8 opens the "
                  "workshop, F5 reads the scenario again."));
    ImGui::End();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    return pressed;
}

}  // namespace demarche::ui

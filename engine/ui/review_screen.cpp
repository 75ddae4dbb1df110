// The course of the game so far: numbers as curves, what was agreed, and the story as a page.

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "render/icons.h"
#include "render/shapes.h"
#include "ui/desk.h"
#include "ui/why.h"

namespace demarche::ui {

using namespace render::colour;

namespace {

/// Numbers that moved, those that moved most (as a share of their range) first.
std::vector<SlotIndex> movers(const Desk& desk, SubjectKind kind) {
    const Scenario& s = desk.s();
    std::vector<std::pair<double, SlotIndex>> found;
    for (std::size_t i = 0; i < s.indicators.size(); ++i) {
        const IndicatorDef& def = s.indicators[IndicatorId{i}];
        if (def.of != kind || def.better == Better::kNeither) continue;
        for (std::size_t subject = 0; subject < s.subjects(kind); ++subject) {
            const SlotIndex slot = s.indicator_slot(IndicatorId{i}, subject);
            if (!desk.knows(slot)) continue;
            const double moved = std::abs(desk.number(slot) - s.slots[slot].start) / std::max(1e-9, def.max - def.min);
            found.emplace_back(-moved, slot);
        }
    }
    std::stable_sort(found.begin(), found.end());
    std::vector<SlotIndex> out;
    for (const auto& one : found)
        out.push_back(one.second);
    return out;
}

/// May history be told up to this round? What lies ahead stays ahead until the game is over.
int told_rounds(const Desk& desk) {
    const World& now = desk.now->view.world;
    return now.ended ? static_cast<int>(desk.s().rounds.size()) : std::max(0, now.round - 1);
}

/// The historical line over a curve: dashed, with the rough readings as dots.
void beside(Ui& ui, const Desk& desk, SlotIndex slot, ImVec2 at, ImVec2 size) {
    if (!desk.history) return;
    const Scenario& s = desk.s();
    const Slot& def = s.slots[slot];
    const double span = std::max(1e-9, def.max - def.min);
    const auto rounds = static_cast<float>(std::max<std::size_t>(1, s.rounds.size()));
    const auto point = [&](int round, double value) {
        return ImVec2{at.x + size.x * static_cast<float>(round) / rounds,
                      at.y + size.y - size.y * static_cast<float>(std::clamp((value - def.min) / span, 0.0, 1.0))};
    };
    ImDrawList& list = *ImGui::GetWindowDrawList();
    std::vector<ImVec2> line{point(0, def.start)};
    for (const session::ReferenceRun::Point& one : desk.history->run.points) {
        if (one.round <= told_rounds(desk)) line.push_back(point(one.round, one.numbers[slot]));
    }
    if (line.size() > 1)
        render::dashed_line(list, line.data(), static_cast<int>(line.size()), false, alpha(kText, 0.75F), ui.u(1.4F),
                            ui.u(4));
    for (std::size_t i = 0; i < desk.history->line.rounds.size(); ++i) {
        const int round = static_cast<int>(i) + 1;
        if (round > told_rounds(desk)) break;
        for (const auto& [marked, value] : desk.history->line.rounds[i].marks) {
            if (marked == slot) list.AddCircleFilled(point(round, value), ui.u(3), kBrassHot, 14);
        }
    }
}

/// What the two kinds of line mean.
void legend(Ui& ui, const Desk& desk) {
    if (!desk.history) return;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImFont* font = ui.fonts().small;
    float y = at.y + font->FontSize / 2;
    float x = at.x;
    const float right = at.x + ImGui::GetContentRegionAvail().x;
    // A sign and its words stand on one line; where this one is full, on the next.
    const auto begin = [&](const std::string& words, float sign) {
        const float wide = sign + font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, words.c_str()).x;
        if (x > at.x && x + wide > right) {
            x = at.x;
            y += font->FontSize + ui.u(4);
        }
    };
    const auto end = [&](const std::string& words, float sign) {
        x += sign;
        fitted(ui, list, "", font, font->FontSize, {x, y - font->FontSize / 2}, kMuted, words, right - x);
        x += font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, words.c_str()).x + ui.u(22);
    };
    const std::string here = ui.tr("this game");
    const std::string then = ui.tr("what was done then, played by these rules");
    const std::string was = ui.tr("as it was");
    begin(here, ui.u(32));
    list.AddLine({x, y}, {x + ui.u(26), y}, kGood, ui.u(2));
    end(here, ui.u(32));
    begin(then, ui.u(32));
    const ImVec2 dashes[] = {{x, y}, {x + ui.u(26), y}};
    render::dashed_line(list, dashes, 2, false, alpha(kText, 0.75F), ui.u(1.4F), ui.u(4));
    end(then, ui.u(32));
    begin(was, ui.u(12));
    list.AddCircleFilled({x + ui.u(3), y}, ui.u(3), kBrassHot, 14);
    end(was, ui.u(12));
    ImGui::Dummy({1, y - at.y + font->FontSize / 2 + ui.u(6)});
}

constexpr int kMostCurves = 9;  ///< Of the world, and again of its places.

/// Curves share the height that there is: flat lines say little. Where there is not enough, the page scrolls.
float height_of_curves(const Ui& ui, const Desk& desk, int columns) {
    int rows = 0;
    float fixed = ui.u(12);
    for (const SubjectKind kind : {SubjectKind::kWorld, SubjectKind::kPlace}) {
        const int count = std::min(kMostCurves, static_cast<int>(movers(desk, kind).size()));
        if (count == 0) continue;
        rows += (count + columns - 1) / columns;
        fixed += ui.u(19 + 14 + 8);  // the heading, and what stands below the last row
    }
    if (rows == 0) return ui.u(54);
    const float row = ui.u(18) + ImGui::GetStyle().ItemSpacing.y * 2;  // its name, and the gaps
    const float free = ImGui::GetContentRegionAvail().y - fixed - row * static_cast<float>(rows);
    return std::clamp(std::floor(free / static_cast<float>(rows)), ui.u(54), ui.u(150));
}

void curves(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    const float width = ImGui::GetContentRegionAvail().x;
    const int columns = width > ui.u(620) ? 3 : width > ui.u(300) ? 2 : 1;
    const float gap = ui.u(20);
    const float each = (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float tall = height_of_curves(ui, desk, columns);
    for (const SubjectKind kind : {SubjectKind::kWorld, SubjectKind::kPlace}) {
        const std::vector<SlotIndex> slots = movers(desk, kind);
        if (slots.empty()) continue;
        heading(ui, kind == SubjectKind::kWorld ? ui.tr("The world") : ui.tr("Places, those that changed most first"));
        int n = 0;
        for (const SlotIndex slot : slots) {
            if (n >= kMostCurves) break;
            if (n % columns != 0) ImGui::SameLine(0, gap);
            ImGui::BeginGroup();
            const IndicatorDef& def = s.indicators[IndicatorId{s.slots[slot].def}];
            const double value = desk.number(slot);
            const ImVec2 at = ImGui::GetCursorScreenPos();
            ImDrawList& list = *ImGui::GetWindowDrawList();
            const std::string shown = ui.words().number(figure(value));
            const float figure_width =
                ui.fonts().bold->CalcTextSizeA(ui.fonts().bold->FontSize, FLT_MAX, 0, shown.c_str()).x;
            fitted(ui, list, "", ui.fonts().body, ui.fonts().body->FontSize, at, kText, s.slot_name(slot),
                   each - figure_width - ui.u(8));
            list.AddText(ui.fonts().bold, ui.fonts().bold->FontSize, {at.x + each - figure_width, at.y}, kBrassHot,
                         shown.c_str());
            ImGui::Dummy({each, ui.u(18)});
            const ImVec2 plot = ImGui::GetCursorScreenPos();
            draw_curve(ui, s, slot, history_of(desk.sight(), s, slot), {each, tall}, level_colour(def, value),
                       alpha(kLine, 0.7F), kFaint);
            beside(ui, desk, slot, plot, {curve_width(ui, s, slot, each), tall});
            ImGui::EndGroup();
            const std::string name = "curve/" + s.slot_path(slot);
            ui.mark(name);
            if (ImGui::IsItemHovered() && ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !desk.sheets.any())
                desk.sheets.why = slot;
            // Its name may have been cut above it.
            tip(ui,
                s.slot_name(slot) + "\n" +
                    (desk.history
                         ? ui.tr("Press to ask why. Dashed: how it goes when the seats do what was done then; dots: "
                                 "rough readings of what was.")
                         : ui.tr("Press to ask why")));
            ++n;
        }
        space(ui, 14);
    }
}

}  // namespace

void draw_review(Ui& ui, Desk& desk, ImVec2 at, ImVec2 size) {
    desk.history = desk.adviser->history();
    const float gap = ui.u(8);
    const float right = (size.x - gap) * 0.42F;
    begin_panel(ui, "review/curves", at, {size.x - right - gap, size.y}, kPanel, {22, 16});
    legend(ui, desk);
    curves(ui, desk);
    end_panel();
    const ImVec2 paper{at.x + size.x - right, at.y};
    ImGui::SetCursorScreenPos(paper);
    const OnPaper on_paper{ui};
    begin_panel(ui, "review/story", paper, {right, size.y}, kPaper, {26, 16});
    draw_review_page(ui, desk);
    end_panel();
}

}  // namespace demarche::ui

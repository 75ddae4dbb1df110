// The course of the game so far: numbers as curves, what was agreed, and the story as a page.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "diplomacy/drafting.h"
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

void curves(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    const float width = ImGui::GetContentRegionAvail().x;
    const int columns = width > ui.u(620) ? 3 : 2;
    const float gap = ui.u(20);
    const float each = (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    for (const SubjectKind kind : {SubjectKind::kWorld, SubjectKind::kPlace}) {
        const std::vector<SlotIndex> slots = movers(desk, kind);
        if (slots.empty()) continue;
        heading(ui, kind == SubjectKind::kWorld ? "The world" : "Places, those that changed most first");
        int n = 0;
        for (const SlotIndex slot : slots) {
            if (n >= (kind == SubjectKind::kWorld ? 9 : 9)) break;
            if (n % columns != 0) ImGui::SameLine(0, gap);
            ImGui::BeginGroup();
            const IndicatorDef& def = s.indicators[IndicatorId{s.slots[slot].def}];
            const double value = desk.number(slot);
            const ImVec2 at = ImGui::GetCursorScreenPos();
            ImDrawList& list = *ImGui::GetWindowDrawList();
            const std::string shown = figure(value);
            const float figure_width =
                ui.fonts().bold->CalcTextSizeA(ui.fonts().bold->FontSize, FLT_MAX, 0, shown.c_str()).x;
            list.PushClipRect(at, {at.x + each - figure_width - ui.u(6), at.y + ui.u(20)}, true);
            list.AddText(ui.fonts().body, ui.fonts().body->FontSize, at, kText, s.slot_name(slot).c_str());
            list.PopClipRect();
            list.AddText(ui.fonts().bold, ui.fonts().bold->FontSize, {at.x + each - figure_width, at.y}, kBrassHot,
                         shown.c_str());
            ImGui::Dummy({each, ui.u(18)});
            draw_curve(ui, s, slot, history_of(desk.sight(), s, slot), {each, ui.u(54)}, level_colour(def, value),
                       alpha(kLine, 0.7F));
            ImGui::EndGroup();
            const std::string name = "curve/" + s.slot_path(slot);
            ui.mark(name);
            if (ImGui::IsItemHovered() && ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !desk.sheets.any())
                desk.sheets.why = slot;
            tip(ui, "Press to ask why");
            ++n;
        }
        space(ui, 14);
    }
}

void chronicle(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    const session::Story story{s, desk.me.valid() ? Seat::of(desk.me) : Seat::observer()};
    using Rank = session::StoryLine::Rank;
    for (const auto& known : desk.sight().known) {
        const auto& change = known->effect.change;
        const bool told = std::holds_alternative<PhaseStarted>(change) ||
                          std::holds_alternative<DraftDecided>(change) ||
                          std::holds_alternative<AgreementChanged>(change) ||
                          std::holds_alternative<CardCame>(change) || std::holds_alternative<ChoiceTaken>(change) ||
                          std::holds_alternative<GameEnded>(change) || std::holds_alternative<AssuranceJudged>(change);
        if (!told) continue;
        for (const session::StoryLine& line : story.tell(desk.w(), known->effect)) {
            switch (line.rank) {
                case Rank::kRound:
                    space(ui, 8);
                    text(ui.fonts().heading, rgb(0x7A2F1A), line.text);
                    break;
                case Rank::kTurningPoint:
                case Rank::kEnding:
                    wrapped(ui.fonts().bold, kInk, line.text);
                    break;
                case Rank::kCard:
                    wrapped(ui.fonts().serif_italic, kInk, line.text);
                    break;
                case Rank::kPlain:
                case Rank::kText:
                    wrapped(ui.fonts().body, kInkMuted, line.text);
                    break;
                default:
                    break;
            }
        }
    }
}

}  // namespace

void draw_review(Ui& ui, Desk& desk, ImVec2 at, ImVec2 size) {
    const float gap = ui.u(8);
    const float right = (size.x - gap) * 0.42F;
    begin_panel(ui, "review/curves", at, {size.x - right - gap, size.y}, kPanel, {22, 16});
    curves(ui, desk);
    end_panel();
    const ImVec2 paper{at.x + size.x - right, at.y};
    ImGui::SetCursorScreenPos(paper);
    const OnPaper on_paper{ui};
    begin_panel(ui, "review/story", paper, {right, size.y}, kPaper, {26, 20});
    text(ui.fonts().title, kInk, "The story so far");
    const ImVec2 line = ImGui::GetCursorScreenPos();
    render::rule(*ImGui::GetWindowDrawList(), line.x, line.x + ImGui::GetContentRegionAvail().x, line.y + ui.u(3),
                 rgb(0xA8894B), ui.u(1));
    space(ui, 10);
    chronicle(ui, desk);
    end_panel();
}

}  // namespace demarche::ui

// The inspector of the workshop: the whole World, row by row, and what brought each row about. Everywhere else the
// window reads what one seat may know.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "render/icons.h"
#include "render/shapes.h"
#include "ui/workshop.h"

namespace demarche::ui {

using namespace render::colour;
using session::Section;
using session::WorldRow;

namespace {

/// A line of the list: a heading, or a row below it.
struct Line {
    std::optional<Section> head;
    int count = 0;
    const WorldRow* row = nullptr;
};

std::vector<Line> lines_of(const Workshop& workshop) {
    std::vector<Line> out;
    std::array<std::vector<const WorldRow*>, session::kSections> found;
    for (const WorldRow& row : workshop.rows) {
        if (session::matches(row, workshop.search)) found[static_cast<std::size_t>(row.section)].push_back(&row);
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (found[i].empty()) continue;
        const auto section = static_cast<Section>(i);
        out.push_back({section, static_cast<int>(found[i].size()), nullptr});
        // Whoever searches wants to see what was found.
        if (workshop.search.empty() && workshop.folded.contains(section)) continue;
        for (const WorldRow* row : found[i])
            out.push_back({std::nullopt, 0, row});
    }
    return out;
}

void head_line(Ui& ui, Workshop& workshop, const Line& line, float height) {
    const ImVec2 low = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const std::string name = fmt::format("section/{}", static_cast<int>(*line.head));
    const bool pressed = ImGui::InvisibleButton(name.c_str(), {width, height});
    ui.mark(name);
    tip(ui, ui.tr("Folds this part away, and opens it again"));
    const bool hot = pointed_at();
    const bool folded = workshop.search.empty() && workshop.folded.contains(*line.head);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (hot) list.AddRectFilled(low, {low.x + width, low.y + height}, kPaperShade, ui.u(3));
    ImFont* font = ui.fonts().heading;
    const float size = ui.fonts().body->FontSize * 1.05F;
    list.AddText(font, size, {low.x + ui.u(6), low.y + (height - size) / 2}, rgb(0x7A2F1A),
                 with_icon(folded ? "+" : "\xE2\x80\x93", ui.words().tr_marked(session::title(*line.head))).c_str());
    const std::string count = std::to_string(line.count);
    const float wide = ui.fonts().small->CalcTextSizeA(ui.fonts().small->FontSize, FLT_MAX, 0, count.c_str()).x;
    list.AddText(ui.fonts().small, ui.fonts().small->FontSize,
                 {low.x + width - wide - ui.u(8), low.y + (height - ui.fonts().small->FontSize) / 2}, kInkMuted,
                 count.c_str());
    list.AddLine({low.x, low.y + height - ui.u(1)}, {low.x + width, low.y + height - ui.u(1)}, kPaperLine, ui.u(1));
    if (pressed) {
        if (folded) {
            workshop.folded.erase(*line.head);
        } else {
            workshop.folded.insert(*line.head);
        }
    }
}

void row_line(Ui& ui, Workshop& workshop, const Scenario& s, const World& w, const WorldRow& row, float height) {
    const ImVec2 low = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const std::string name = "world/" + row.key;
    const bool pressed = ImGui::InvisibleButton(name.c_str(), {width, height});
    ui.mark(name);
    tip(ui, ui.tr("Shows what brought it to where it stands"));
    const bool hot = pointed_at();
    const bool chosen = workshop.why == row.key;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (hot || chosen)
        list.AddRectFilled(low, {low.x + width, low.y + height}, chosen ? rgb(0xD8CAA6) : kPaperShade, ui.u(3));
    ImFont* body = ui.fonts().body;
    ImFont* mono = ui.fonts().mono;
    const float name_width = width * 0.44F;
    const float y = low.y + (height - body->FontSize) / 2;
    fitted(ui, list, "", body, body->FontSize, {low.x + ui.u(20), y}, kInk, row.name, name_width - ui.u(20));
    const float key_right = row.slot ? width * 0.74F : width * 0.62F;
    list.PushClipRect({low.x + name_width + ui.u(8), low.y}, {low.x + key_right, low.y + height}, true);
    list.AddText(mono, mono->FontSize * 0.92F, {low.x + name_width + ui.u(8), y + ui.u(1)}, kInkMuted, row.key.c_str());
    list.PopClipRect();
    const float left = low.x + key_right + ui.u(8);
    const float right = low.x + width - ui.u(8);
    if (row.slot) {
        const Slot& slot = s.slots[*row.slot];
        const float wide = ui.fonts().bold->CalcTextSizeA(body->FontSize, FLT_MAX, 0, row.value.c_str()).x;
        list.AddText(ui.fonts().bold, body->FontSize, {right - wide, y}, kInk, row.value.c_str());
        const float x1 = right - std::max(wide, ui.u(44)) - ui.u(8);
        if (x1 > left + ui.u(20) && slot.max > slot.min) {
            const float middle = low.y + height / 2;
            const auto share = [&](double value) {
                return left + (x1 - left) *
                                  static_cast<float>(std::clamp((value - slot.min) / (slot.max - slot.min), 0.0, 1.0));
            };
            list.AddRectFilled({left, middle - ui.u(2)}, {x1, middle + ui.u(2)}, kPaperLine, ui.u(2));
            const double value = w.numbers[*row.slot];
            const float zero = slot.min < 0 ? share(0) : left;
            list.AddRectFilled({std::min(zero, share(value)), middle - ui.u(2)},
                               {std::max(zero, share(value)), middle + ui.u(2)},
                               slot.min < 0 && value < 0 ? rgb(0xA64A2E) : rgb(0x8A6F35), ui.u(2));
            const float start = share(slot.start);
            list.AddLine({start, middle - ui.u(4)}, {start, middle + ui.u(4)}, kInk, std::max(1.0F, ui.u(1)));
        }
    } else {
        fitted(ui, list, "", body, body->FontSize, {left, y}, kInk, row.value, right - left);
    }
    tip(ui, ui.tr("{name} ({key}): {value}. Press to ask why.", row.name, row.key, printable(row.value, 400)));
    if (pressed) workshop.why = chosen ? std::string{} : row.key;
}

void why_page(Ui& ui, Workshop& workshop, const Insight& insight) {
    const auto row = std::find_if(workshop.rows.begin(), workshop.rows.end(),
                                  [&](const WorldRow& one) { return one.key == workshop.why; });
    if (workshop.reasons_of != workshop.why || workshop.reasons_stamp != insight.stamp) {
        workshop.reasons = session::reasons_of(*workshop.told, insight.world, insight.chronicle, workshop.why);
        workshop.reasons_of = workshop.why;
        workshop.reasons_stamp = insight.stamp;
    }
    if (row == workshop.rows.end()) {
        wrapped(ui.fonts().title, kInk, workshop.why);
        wrapped(ui.fonts().serif_italic, kInkMuted, ui.tr("It is no longer in the World."));
    } else {
        wrapped(ui.fonts().title, kInk, row->name);
        text(ui.fonts().mono, kInkMuted, row->key);
        if (row->slot) {
            const Slot& slot = insight.scenario->slots[*row->slot];
            wrapped(ui.fonts().serif_italic, kInkMuted,
                    ui.tr("{value} now, {start} at the start, between {least} and {most}", row->value, slot.start,
                          slot.min, slot.max));
        } else {
            wrapped(ui.fonts().body, kInk, row->value);
        }
    }
    space(ui, 10);
    begin_scroll(ui, "world/why");
    int n = 0;
    for (const session::Reason& reason : workshop.reasons) {
        const auto phase = static_cast<std::size_t>(reason.phase);
        const std::string phase_id = phase < insight.scenario->phases.size() ? insight.scenario->phases[phase].id : "";
        text(ui.fonts().bold, rgb(0x7A2F1A), reason.what);
        ui.mark(fmt::format("reason/{}", n++));
        wrapped(ui.fonts().body, kInk, reason.cause);
        for (const std::string& behind : reason.chain)
            wrapped(ui.fonts().small, kInkMuted, ui.tr("because: {cause}", behind));
        wrapped(ui.fonts().small, kInkMuted,
                reason.command == 0 ? ui.tr("round {n}, {phase}: {given}", reason.round, phase_id, reason.given)
                                    : ui.tr("round {n}, {phase}; command {k}: {given}", reason.round, phase_id,
                                            reason.command, reason.given));
        space(ui, 10);
    }
    if (workshop.reasons.empty())
        wrapped(ui.fonts().serif_italic, kInkMuted, ui.tr("Nothing has changed it since the game was set up."));
    end_scroll();
}

}  // namespace

void draw_world(Ui& ui, Workshop& workshop, ImVec2 at, ImVec2 size) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    render::paper(list, at, {at.x + size.x, at.y + size.y}, ui.u(1));
    if (!workshop.insight || !workshop.told) {
        begin_panel(ui, "world/none", at, size, alpha(kPaper, 0), {28, 18});
        draw_without_game(
            ui, workshop,
            ui.tr("Here every number, relation, resource, agreement, draft, deck, flag, scheduled card and stream of a "
                  "running World stands, each with the reasons for what it is."));
        end_panel();
        return;
    }
    const Insight& insight = *workshop.insight;
    if (workshop.rows_stamp != insight.stamp) {
        workshop.rows = session::rows_of(*workshop.told, insight.world);
        workshop.rows_stamp = insight.stamp;
    }
    // What one sees here is said where one sees it.
    const float strip = ui.u(30);
    list.AddRectFilled({at.x + ui.u(8), at.y + ui.u(8)}, {at.x + size.x - ui.u(8), at.y + ui.u(8) + strip}, kSealInk,
                       ui.u(3));
    fitted(ui, list, "world/strip", ui.fonts().bold, ui.fonts().bold->FontSize,
           {at.x + ui.u(20), at.y + ui.u(8) + (strip - ui.fonts().bold->FontSize) / 2 - ui.u(1)}, rgb(0xFFF6E6),
           with_icon(render::icon::kEye,
                     ui.tr("The whole World, the secrets of all seats with it. Nobody else plays in this game.")),
           size.x - ui.u(40));
    const ImVec2 below{at.x, at.y + strip + ui.u(8)};
    const float tall = size.y - strip - ui.u(8);
    const float right = workshop.why.empty() ? 0 : std::clamp(size.x * 0.36F, ui.u(240), ui.u(560));
    begin_panel(ui, "world/list", below, {size.x - right, tall}, alpha(kPaper, 0), {18, 12});
    ImGui::AlignTextToFramePadding();
    text(ui.fonts().body, kInkMuted, render::icon::kSearch);
    ImGui::SameLine(0, ui.u(8));
    (void)line_input(ui, "world/search", workshop.search, ui.tr("search: violence osh"), -FLT_MIN);
    space(ui, 6);
    begin_scroll(ui, "world/rows");
    const std::vector<Line> lines = lines_of(workshop);
    const float height = ui.fonts().body->FontSize + ui.u(9);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0, 0});
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(lines.size()), height);
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            const Line& line = lines[static_cast<std::size_t>(i)];
            if (line.head) {
                head_line(ui, workshop, line, height);
            } else {
                row_line(ui, workshop, *workshop.told, insight.world, *line.row, height);
            }
        }
    }
    ImGui::PopStyleVar();
    if (lines.empty()) wrapped(ui.fonts().serif_italic, kInkMuted, ui.tr("Nothing in the World goes by these words."));
    end_scroll();
    end_panel();
    if (right > 0) {
        list.AddLine({below.x + size.x - right, below.y + ui.u(12)},
                     {below.x + size.x - right, below.y + tall - ui.u(12)}, kPaperLine, ui.u(1));
        begin_panel(ui, "world/why_page", {below.x + size.x - right, below.y}, {right, tall}, alpha(kPaper, 0),
                    {20, 14});
        const ImVec2 cursor = ImGui::GetCursorPos();
        ImGui::SetCursorPos({right - ui.u(44), ui.u(8)});
        if (button(ui, "world/close", render::icon::kCross, Look::kPaper, ui.u(30, 28))) workshop.why.clear();
        tip(ui, ui.tr("Close (Esc)"));
        ImGui::SetCursorPos(cursor);
        if (!workshop.why.empty()) why_page(ui, workshop, insight);
        end_panel();
    }
}

}  // namespace demarche::ui

// Relations: who trusts whom as a matrix, and the course of one relation over the rounds.

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

ImU32 cell_colour(const RelationDef& def, double value) {
    const double span = def.max - def.min;
    if (span <= 0) return kRaised;
    if (def.min < 0) {
        const auto share = static_cast<float>(std::clamp(value / std::max(std::abs(def.min), def.max), -1.0, 1.0));
        const float strength = std::sqrt(std::abs(share));
        return share < 0 ? mix(kRaised, rgb(0xB0472B), strength) : mix(kRaised, rgb(0x5F9048), strength);
    }
    return mix(kRaised, kBrass, static_cast<float>((value - def.min) / span));
}

void matrix(Ui& ui, Desk& desk, ImVec2 size) {
    const Scenario& s = desk.s();
    const RelationDef& def = s.relations[desk.relation];
    const std::size_t n = s.actors.size();
    // Where there is little room, tokens stand for the names, and the rows scroll: cells stay readable.
    const bool named = size.x > ui.u(480);
    const float label = ui.u(named ? 150 : 34);
    const float head = ui.u(40);
    const auto count = static_cast<float>(n);
    const float cell =
        std::min({(size.x - label) / count, std::max((size.y - head - ui.u(12)) / count, ui.u(24)), ui.u(78)});
    // Wider than high where the panel is: it is the figures that one reads.
    const float wide = std::clamp((size.x - label) / count, cell, cell * 1.6F);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (std::size_t i = 0; i < n; ++i) {
        const ActorId actor{i};
        const auto f = static_cast<float>(i);
        token(ui, list, s, actor, {at.x + label + wide * (f + 0.5F), at.y + head / 2},
              std::min(cell * 0.42F, ui.u(15)));
        const std::string name = s.actors[actor].name.str();
        const float middle = at.y + head + cell * (f + 0.5F);
        if (named) {
            const ImU32 ink = actor == desk.me ? kBrassHot : kText;
            const float room = label - ui.u(10);
            ImFont* font = ui.fonts().body;
            std::string lines = on_lines(ui, "", font, name, room);
            if (lines.find('\n') != std::string::npos) {
                font = ui.fonts().small;
                lines = on_lines(ui, "", font, name, room);
            }
            // Two lines where the row is high enough for them.
            const float high = static_cast<float>(std::count(lines.begin(), lines.end(), '\n') + 1) * font->FontSize;
            if (high <= cell) {
                list.AddText(font, font->FontSize, {at.x + ui.u(2), middle - high / 2}, ink, lines.c_str());
            } else {
                ImFont* body = ui.fonts().body;
                fitted(ui, list, "", body, body->FontSize, {at.x + ui.u(2), middle - body->FontSize / 2}, ink, name,
                       room);
            }
        } else {
            token(ui, list, s, actor, {at.x + ui.u(15), middle}, std::min(cell * 0.42F, ui.u(13)));
        }
        for (std::size_t j = 0; j < n; ++j) {
            if (i == j) continue;
            const ActorId other{j};
            const SlotIndex slot = s.relation_slot(desk.relation, actor, other);
            const ImVec2 low{at.x + label + wide * static_cast<float>(j) + 1, at.y + head + cell * f + 1};
            const ImVec2 high{low.x + wide - 2, low.y + cell - 2};
            ImGui::SetCursorScreenPos(low);
            const std::string id = fmt::format("relation/{}/{}", s.actors[actor].id, s.actors[other].id);
            const bool pressed = ImGui::InvisibleButton(id.c_str(), {wide - 2, cell - 2});
            ui.mark(id);
            const bool hot = pointed_at();
            const bool known = desk.knows(slot);
            const double value = desk.number(slot);
            const ImU32 fill = known ? cell_colour(def, value) : alpha(kRaised, 0.5F);
            list.AddRectFilled(low, high, fill, ui.u(3));
            const bool chosen = desk.relation_from == actor && desk.relation_to == other;
            if (hot || chosen) list.AddRect(low, high, chosen ? kBrassHot : kText, ui.u(3), 0, ui.u(1.5F));
            const std::string words = known ? fmt::format("{:.0f}", value) : "?";
            const float font_size = std::min(ui.u(13), cell * 0.42F);
            const ImVec2 box = ui.fonts().body->CalcTextSizeA(font_size, FLT_MAX, 0, words.c_str());
            list.AddText(ui.fonts().body, font_size, {(low.x + high.x - box.x) / 2, (low.y + high.y - box.y) / 2},
                         known ? kText : kFaint, words.c_str());
            tip(ui, known ? fmt::format("{}: {}", s.slot_name(slot), ui.words().number(figure(value)))
                          : ui.tr("You do not know this."));
            if (pressed) {
                desk.relation_from = actor;
                desk.relation_to = other;
            }
        }
    }
    ImGui::SetCursorScreenPos({at.x, at.y + head + cell * static_cast<float>(n) + ui.u(6)});
    ImGui::Dummy({1, 1});
}

void pair_page(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    if (!desk.relation_from || !desk.relation_to) {
        if (!desk.me.valid()) {
            wrapped(ui.fonts().body, kMuted, ui.tr("Choose a cell of the matrix to see how it came about."));
            return;
        }
        heading(ui, ui.tr("Your standing"));
        wrapped(ui.fonts().small, kMuted, ui.tr("How others stand to you, round by round. Choose a cell for a pair."));
        space(ui, 4);
        for (const ActorId other : s.playable) {
            if (other == desk.me) continue;
            const SlotIndex slot = s.relation_slot(desk.relation, other, desk.me);
            if (!desk.knows(slot)) continue;
            const ImVec2 at = ImGui::GetCursorScreenPos();
            token(ui, *ImGui::GetWindowDrawList(), s, other, {at.x + ui.u(14), at.y + ui.u(20)}, ui.u(12));
            ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ui.u(36));
            draw_curve(ui, s, slot, history_of(desk.sight(), s, slot),
                       {ImGui::GetContentRegionAvail().x - ui.u(44), ui.u(38)}, colour_of(s, other),
                       alpha(kLine, 0.7F));
            ImGui::SameLine();
            text(ui.fonts().bold, kText, fmt::format("{:.0f}", desk.number(slot)));
            space(ui, 8);
        }
        return;
    }
    for (const bool back : {false, true}) {
        const ActorId from = back ? *desk.relation_to : *desk.relation_from;
        const ActorId to = back ? *desk.relation_from : *desk.relation_to;
        const SlotIndex slot = s.relation_slot(desk.relation, from, to);
        heading(ui, ui.tr("{from} towards {to}", session::short_name(s, from), session::short_name(s, to)));
        if (!desk.knows(slot)) {
            text(ui.fonts().serif_italic, kMuted, ui.tr("You do not know this."));
            space(ui, 10);
            continue;
        }
        text(ui.fonts().title, kText, ui.words().number(figure(desk.number(slot))));
        draw_curve(ui, s, slot, history_of(desk.sight(), s, slot), {ImGui::GetContentRegionAvail().x, ui.u(80)},
                   colour_of(s, from), alpha(kLine, 0.8F));
        if (button(ui, back ? "relation/why_back" : "relation/why", ui.tr("Why?"), Look::kQuiet))
            desk.sheets.why = slot;
        tip(ui, ui.tr("What moved it, step by step"));
        space(ui, 12);
    }
    heading(ui, ui.tr("What binds both"));
    bool any = false;
    for (const Shared<Agreement>& agreement : desk.w().agreements) {
        if (!alive(agreement->status) || !agreement->parties.contains(*desk.relation_from) ||
            !agreement->parties.contains(*desk.relation_to))
            continue;
        any = true;
        wrapped(ui.fonts().body, kText, heading(s, agreement->text()));
    }
    if (!any) text(ui.fonts().serif_italic, kMuted, ui.tr("Nothing."));
}

}  // namespace

void draw_relations(Ui& ui, Desk& desk, ImVec2 at, ImVec2 size) {
    const Scenario& s = desk.s();
    const float gap = ui.u(8);
    const float right = std::min(ui.u(360), size.x * 0.34F);
    const ImVec2 left{size.x - right - gap, size.y};
    begin_panel(ui, "relations/matrix", at, left, kPanel, {20, 14});
    for (std::size_t r = 0; r < s.relations.size(); ++r) {
        if (r > 0) ImGui::SameLine();
        if (tab(ui, "relations/" + s.relations[RelationId{r}].id, s.relations[RelationId{r}].name.str(),
                desk.relation.index() == r))
            desk.relation = RelationId{r};
        tip(ui, ui.tr("The table below shows this."));
    }
    wrapped(ui.fonts().small, kMuted, ui.tr("Rows look at columns. What a seat cannot see stands as a question mark."));
    space(ui, 2);
    const ImVec2 avail = ImGui::GetContentRegionAvail();
    // What scrolls needs its bar beside the cells.
    const float bar = avail.y < ui.u(40 + 24 * static_cast<float>(s.actors.size())) ? ui.u(14) : 0;
    matrix(ui, desk, {avail.x - (ImGui::GetScrollMaxY() > 0 ? 0 : bar), avail.y});
    end_panel();
    begin_panel(ui, "relations/pair", {at.x + left.x + gap, at.y}, {right, size.y}, kPanel, {18, 14});
    pair_page(ui, desk);
    end_panel();
}

}  // namespace demarche::ui

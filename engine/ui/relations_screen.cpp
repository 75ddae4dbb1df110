// Relations: how others stand to the seat and it to them, or, where more is known, who trusts whom as a matrix; and the
// course of one relation over the rounds.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/figure.h"
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

/// Is anything known of how two others stand to each other?
bool knows_of_others(const Desk& desk) {
    const Scenario& s = desk.s();
    for (std::size_t i = 0; i < s.actors.size(); ++i) {
        for (std::size_t j = 0; j < s.actors.size(); ++j) {
            const ActorId from{i};
            const ActorId to{j};
            if (from == to || from == desk.me || to == desk.me) continue;
            if (desk.knows(s.relation_slot(desk.relation, from, to))) return true;
        }
    }
    return false;
}

/// Where the columns of the list stand, in pixels of the screen.
struct Columns {
    float name = 0;   ///< Left of the names.
    float first = 0;  ///< Left of how they stand to the seat.
    float second = 0;
    float wide = 0;  ///< Of each of the two.
};

/// How one stands to the other: the number, what this round has changed of it, and its course.
void standing(Ui& ui, const Desk& desk, SlotIndex slot, const std::vector<Curve>& course, ImVec2 at, ImVec2 size,
              ImU32 colour) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImFont* bold = ui.fonts().bold;
    ImFont* small = ui.fonts().small;
    const float middle = at.y + size.y / 2;
    if (!desk.knows(slot)) {
        list.AddText(small, small->FontSize, {at.x, middle - small->FontSize / 2}, kFaint, ui.tr("unknown").c_str());
        return;
    }
    const Scenario& s = desk.s();
    const double value = desk.number(slot);
    const bool leans = s.slots[slot].min < 0;
    list.AddText(bold, bold->FontSize, {at.x, middle - bold->FontSize / 2},
                 !leans || value == 0 ? kText
                 : value > 0          ? kGood
                                      : kBad,
                 ui.words().number(figure(value)).c_str());
    double before = s.slots[slot].start;
    for (const Curve& point : course) {
        if (point.round < desk.w().round) before = point.value;
    }
    const float after_figure = at.x + ui.u(40);
    if (figure(value) != figure(before))
        list.AddText(small, small->FontSize, {after_figure, middle - small->FontSize / 2}, kMuted,
                     ui.words().number(change_text(value - before, 0)).c_str());
    const float left = after_figure + ui.u(34);
    const float high = std::min(size.y - ui.u(10), ui.u(30));
    ImGui::SetCursorScreenPos({left, middle - high / 2});
    draw_curve(ui, s, slot, course, {std::max(ui.u(20), at.x + size.x - left - ui.u(12)), high}, colour,
               alpha(kLine, 0.7F));
}

/// A line for each other: both directions side by side.
void standings(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 top = ImGui::GetCursorScreenPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    Columns columns;
    columns.name = top.x + ui.u(36);
    columns.first = top.x + std::clamp(width * 0.28F, ui.u(110), ui.u(230));
    columns.wide = (top.x + width - columns.first) / 2;
    columns.second = columns.first + columns.wide;
    ImFont* small = ui.fonts().small;
    for (const bool back : {false, true})
        fitted(ui, list, "", small, small->FontSize, {back ? columns.second : columns.first, top.y}, kMuted,
               back ? ui.tr("You towards them") : ui.tr("They towards you"), columns.wide - ui.u(8));
    ImGui::SetCursorScreenPos({top.x, top.y + small->FontSize + ui.u(6)});
    std::vector<SlotIndex> slots;
    std::vector<ActorId> others;
    for (const bool chorus : {false, true}) {
        for (const ActorId other : chorus ? s.chorus : s.playable) {
            if (other == desk.me) continue;
            others.push_back(other);
            slots.push_back(s.relation_slot(desk.relation, other, desk.me));
            slots.push_back(s.relation_slot(desk.relation, desk.me, other));
        }
    }
    const std::vector<std::vector<Curve>> courses = histories_of(desk.sight(), s, slots);
    const float tall = ui.u(42);
    bool in_chorus = false;
    for (std::size_t i = 0; i < others.size(); ++i) {
        const ActorId other = others[i];
        if (!s.actors[other].playable && !std::exchange(in_chorus, true)) {
            space(ui, 6);
            text(small, kFaint, ui.tr("They vote and react by their script"));
        }
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const std::string id = fmt::format("relation/{}/{}", s.actors[other].id, s.actors[desk.me].id);
        const bool pressed = ImGui::InvisibleButton(id.c_str(), {width, tall});
        ui.mark(id);
        const bool hot = pointed_at();
        tip(ui, ui.tr("What moved it, and what binds you both"));
        const bool chosen = desk.relation_from == other;
        if (hot || chosen)
            list.AddRectFilled({at.x - ui.u(4), at.y}, {at.x + width, at.y + tall},
                               chosen ? kRaised : alpha(kRaised, 0.6F), ui.u(5));
        if (chosen) list.AddRectFilled({at.x - ui.u(4), at.y}, {at.x - ui.u(1), at.y + tall}, kBrass);
        const ImVec2 next = ImGui::GetCursorScreenPos();
        const float middle = at.y + tall / 2;
        token(ui, list, s, other, {at.x + ui.u(16), middle}, ui.u(13));
        ImFont* font = ui.fonts().body;
        fitted(ui, list, "", font, font->FontSize, {columns.name, middle - font->FontSize / 2}, kText,
               s.actors[other].name.str(), columns.first - columns.name - ui.u(10));
        const ImU32 colour = colour_of(s, other);
        standing(ui, desk, slots[2 * i], courses[2 * i], {columns.first, at.y}, {columns.wide, tall}, colour);
        standing(ui, desk, slots[2 * i + 1], courses[2 * i + 1], {columns.second, at.y}, {columns.wide, tall}, colour);
        ImGui::SetCursorScreenPos(next);
        if (pressed) {
            desk.relation_from = other;
            desk.relation_to = desk.me;
        }
    }
}

void pair_page(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    if (!desk.relation_from || !desk.relation_to) {
        wrapped(ui.fonts().body, kMuted, ui.tr("Choose a cell of the matrix to see how it came about."));
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
    // While others' relations are hidden, as in most games until their end, a matrix would be one of question marks.
    if (desk.me.valid() && !knows_of_others(desk)) {
        if (!desk.relation_from || (desk.relation_from != desk.me && desk.relation_to != desk.me)) {
            for (const ActorId other : s.playable) {
                if (other == desk.me) continue;
                desk.relation_from = other;
                desk.relation_to = desk.me;
                break;
            }
        }
        standings(ui, desk);
    } else {
        wrapped(ui.fonts().small, kMuted,
                ui.tr("Rows look at columns. What a seat cannot see stands as a question mark."));
        space(ui, 2);
        const ImVec2 avail = ImGui::GetContentRegionAvail();
        // What scrolls needs its bar beside the cells.
        const float bar = avail.y < ui.u(40 + 24 * static_cast<float>(s.actors.size())) ? ui.u(14) : 0;
        matrix(ui, desk, {avail.x - (ImGui::GetScrollMaxY() > 0 ? 0 : bar), avail.y});
    }
    end_panel();
    begin_panel(ui, "relations/pair", {at.x + left.x + gap, at.y}, {right, size.y}, kPanel, {18, 14});
    pair_page(ui, desk);
    end_panel();
}

}  // namespace demarche::ui

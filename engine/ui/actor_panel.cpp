// The left side of the table: the player's own seat, and the others with trust both ways.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/figure.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "render/icons.h"
#include "render/shapes.h"
#include "ui/desk.h"

namespace demarche::ui {

using namespace render::colour;

namespace {

void own_seat(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    if (!desk.me.valid()) {
        text(ui.fonts().heading, kText, ui.tr("You are watching"));
        wrapped(ui.fonts().small, kMuted, ui.tr("All seats are played by AI actors. What you see is public."));
        return;
    }
    // In a narrow column the name has a line of its own.
    const bool narrow = width < ui.u(150);
    const float r = ui.u(narrow ? 17 : 24);
    const float tall = r * 2 + (narrow ? ui.u(23) : 0);
    const bool pressed = ImGui::InvisibleButton("own/brief", {width, tall});
    ui.mark("own/brief");
    if (pointed_at())
        list.AddRectFilled({at.x - ui.u(6), at.y - ui.u(4)}, {at.x + width + ui.u(6), at.y + tall + ui.u(4)}, kRaised,
                           ui.u(5));
    std::string what = ui.tr("Your brief: who you are, what you want, where your red lines are.");
    if (desk.situation)
        what += "\n" + ui.tr("Your score as far as you can see: {n} of 1. F2 shows what it is made of.",
                             score_text(desk.situation->score));
    tip(ui, what);
    if (pressed) desk.sheets.brief = true;
    token(ui, list, s, desk.me, {at.x + r, at.y + r}, r);
    const float x = at.x + r * 2 + ui.u(11);
    const std::string name = s.actors[desk.me].name.str();
    ImFont* font = ui.fonts().heading;
    const float fits = narrow ? width : width - r * 2 - ui.u(14);
    const float wide = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, name.c_str()).x;
    const float size = wide > fits ? std::max(font->FontSize * fits / wide, ui.u(14)) : font->FontSize;
    fitted(ui, list, "", font, size, narrow ? ImVec2{at.x, at.y + r * 2 + ui.u(3)} : ImVec2{x, at.y + ui.u(3)}, kText,
           name, fits);
    if (desk.situation) {
        const float y = at.y + (narrow ? r - ui.u(6) : ui.u(31));
        const float bar = width - r * 2 - ui.u(58);
        list.AddRectFilled({x, y + ui.u(3)}, {x + bar, y + ui.u(9)}, kLine, ui.u(3));
        list.AddRectFilled({x, y + ui.u(3)}, {x + bar * static_cast<float>(desk.situation->score), y + ui.u(9)}, kBrass,
                           ui.u(3));
        list.AddText(ui.fonts().bold, ui.fonts().small->FontSize, {x + bar + ui.u(8), y - ui.u(2)}, kBrassHot,
                     ui.words().number(score_text(desk.situation->score)).c_str());
    }
    space(ui, 8);
    for (std::size_t i = 0; i < s.resources.size(); ++i) {
        const ResourceId id{i};
        const double free = desk.number(s.free_slot(desk.me, id));
        const double bound = desk.number(s.committed_slot(desk.me, id));
        if (free == 0 && bound == 0 && s.actors[desk.me].resources[id] == 0) continue;
        const ImVec2 row = ImGui::GetCursorScreenPos();
        ImFont* small = ui.fonts().small;
        const std::string label = s.resources[id].name.str();
        const std::string shown = bound > 0 ? ui.tr("{free} + {bound} bound", figure_in_hand(free), figure(bound))
                                            : ui.words().number(figure_in_hand(free));
        const float figure_width = small->CalcTextSizeA(small->FontSize, FLT_MAX, 0, shown.c_str()).x;
        // The figure stands beside the name, or below it in a narrow column.
        ImFont* tight = ui.fonts().narrow;
        const float least = tight->CalcTextSizeA(tight->FontSize, FLT_MAX, 0, label.c_str()).x;
        const float below = least + ui.u(8) + figure_width > width ? small->FontSize + ui.u(2) : 0;
        fitted(ui, list, "", small, small->FontSize, row, kMuted, label,
               below > 0 ? width : width - figure_width - ui.u(8));
        list.AddText(small, small->FontSize, {row.x + width - figure_width, row.y + below}, kText, shown.c_str());
        ImGui::Dummy({width, small->FontSize + below});
        std::vector<std::string> about{ui.tr("{resource}: {n} free", label, figure_in_hand(free))};
        if (bound > 0) about.push_back(ui.tr("{n} bound by agreements", figure(bound)));
        for (const game::Promise& one : promises(desk)) {
            const Agreement* agreement = desk.now->view.world.agreement(one.agreement);
            if (one.resource == id && agreement != nullptr)
                about.push_back(
                    ui.tr("{n} promised for '{agreement}'", figure_needed(one.amount), heading(s, agreement->text())));
        }
        if (s.resources[id].renew > 0) about.push_back(ui.tr("{n} more each round", s.resources[id].renew));
        tip(ui, fmt::format("{}", fmt::join(about, "; ")));
    }
}

void trust_bar(Ui& ui, Desk& desk, SlotIndex slot, ImVec2 at, float width, const char* arrow) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImFont* font = ui.fonts().small;
    const float size = ui.u(10);
    list.AddText(font, size, {at.x, at.y - size * 0.32F}, kFaint, arrow);
    const float x0 = at.x + ui.u(13);
    const float x1 = at.x + width;
    const float middle = (x0 + x1) / 2;
    list.AddRectFilled({x0, at.y}, {x1, at.y + ui.u(4)}, kLine, ui.u(2));
    if (desk.knows(slot)) {
        const Slot& def = desk.s().slots[slot];
        const double bound = std::max(std::abs(def.min), std::abs(def.max));
        const auto value = static_cast<float>(desk.number(slot) / (bound > 0 ? bound : 1));
        const float x = middle + (x1 - middle) * std::clamp(value, -1.0F, 1.0F);
        list.AddRectFilled({std::min(x, middle), at.y}, {std::max(x, middle), at.y + ui.u(4)},
                           value < 0 ? kBad : kGood);
    }
    list.AddLine({middle, at.y - ui.u(1)}, {middle, at.y + ui.u(5)}, kFaint, std::max(1.0F, ui.u(1)));
}

void actor_row(Ui& ui, Desk& desk, ActorId actor, ActorId thinking) {
    const Scenario& s = desk.s();
    const World& w = desk.w();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float width = ImGui::GetContentRegionAvail().x;
    const bool bars = desk.me.valid();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::string name = "actor/" + s.actors[actor].id;
    const float r = ui.u(15);
    const float x = at.x + r * 2 + ui.u(13);
    const float right = at.x + width - ui.u(22);
    // A long name takes a second line rather than losing its end.
    ImFont* font = ui.fonts().body;
    const std::string whole = s.actors[actor].name.str();
    const float shrink = std::min(1.0F, (right - x) / std::max(1.0F, widest_word(ui.fonts().slim, whole)));
    const std::string label = on_lines(ui, name, font, whole, (right - x) / shrink);
    const float size = font->FontSize * shrink;
    const float more = static_cast<float>(std::count(label.begin(), label.end(), '\n')) * size;
    const float height = ui.u(bars ? 47 : 38) + more;
    const bool pressed = ImGui::InvisibleButton(name.c_str(), {width, height});
    ui.mark(name);
    const bool hot = pointed_at();
    if (hot) list.AddRectFilled(at, {at.x + width, at.y + height}, kRaised, ui.u(5));
    if (desk.me.valid()) {
        const SlotIndex mine = s.trust_slot(desk.me, actor);
        const SlotIndex theirs = s.trust_slot(actor, desk.me);
        tip(ui, ui.tr("{actor}\nYou trust them {mine}; they trust you {theirs}.\nPress for what is known of them, and "
                      "to talk.",
                      s.actors[actor].name.str(), desk.knows(mine) ? figure(desk.number(mine)) : ui.tr("unknown"),
                      desk.knows(theirs) ? figure(desk.number(theirs)) : ui.tr("unknown")));
    } else {
        tip(ui, s.actors[actor].name.str());
    }
    if (pressed) desk.sheets.actor = actor;
    const bool chorus = !s.actors[actor].playable;
    const bool empty = !chorus && !w.seated.contains(actor);
    const ImVec2 centre{at.x + r + ui.u(4), at.y + height / 2};
    token(ui, list, s, actor, centre, r);
    if (actor == thinking && !desk.past) {
        ui.window().animate();
        const auto t = static_cast<float>(ImGui::GetTime() * 3.2);
        list.PathArcTo(centre, r + ui.u(3), t, t + 1.9F, 18);
        list.PathStroke(kBrassHot, 0, ui.u(2));
    }
    list.AddText(font, size, {x, at.y + ui.u(bars ? 4 : 9)}, chorus || empty ? kMuted : kText, label.c_str());
    const char* state = w.ready.contains(actor) && !chorus ? render::icon::kCheck
                        : empty                            ? render::icon::kEmpty
                                                           : nullptr;
    if (state != nullptr)
        list.AddText(font, ui.u(13), {right + ui.u(5), at.y + ui.u(bars ? 6 : 10)}, empty ? kFaint : kGood, state);
    if (bars) {
        trust_bar(ui, desk, s.trust_slot(desk.me, actor), {x, at.y + ui.u(28) + more}, width - (x - at.x) - ui.u(8),
                  render::icon::kArrowRight);
        trust_bar(ui, desk, s.trust_slot(actor, desk.me), {x, at.y + ui.u(37) + more}, width - (x - at.x) - ui.u(8),
                  render::icon::kArrowLeft);
    }
}

}  // namespace

void draw_actors(Ui& ui, Desk& desk, ImVec2 at, ImVec2 size) {
    begin_panel(ui, "actors", at, size, kPanel);
    own_seat(ui, desk);
    space(ui, 12);
    heading(ui, desk.me.valid() ? ui.tr("At the table") : ui.tr("Actors"));
    // Where the own seat leaves next to nothing, all scrolls together.
    const bool apart = ImGui::GetContentRegionAvail().y > ui.u(110);
    if (apart) begin_scroll(ui, "actors/list");
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ui.u(8, 2));
    const ActorId thinking = desk.play->thinking();
    const Scenario& s = desk.s();
    for (const bool chorus : {false, true}) {
        if (chorus && !s.chorus.empty()) {
            space(ui, 6);
            wrapped(ui.fonts().small, kFaint, ui.tr("They vote and react by their script"));
        }
        for (const ActorId actor : chorus ? s.chorus : s.playable) {
            if (actor != desk.me) actor_row(ui, desk, actor, thinking);
        }
    }
    ImGui::PopStyleVar();
    if (apart) end_scroll();
    end_panel();
}

}  // namespace demarche::ui

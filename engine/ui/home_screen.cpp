// Objectives and home front: what the seat is scored on, who carries it at home, what it has and has bound.

#include <algorithm>
#include <cmath>

#include "base/figure.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "render/icons.h"
#include "render/shapes.h"
#include "session/draft_words.h"
#include "ui/desk.h"

namespace demarche::ui {

using namespace render::colour;

namespace {

void objectives(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    heading(ui, ui.tr("What you are scored on"));
    if (!desk.situation) return;
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float r = ui.u(38);
    render::ring(list, {at.x + r + ui.u(4), at.y + r + ui.u(4)}, r - ui.u(4), ui.u(9),
                 static_cast<float>(desk.situation->score), kBrass, kLine);
    const std::string total = ui.words().number(score_text(desk.situation->score));
    const float wide = ui.fonts().title->CalcTextSizeA(ui.u(23), FLT_MAX, 0, total.c_str()).x;
    list.AddText(ui.fonts().title, ui.u(23), {at.x + r + ui.u(4) - wide / 2, at.y + r - ui.u(9)}, kText, total.c_str());
    ImGui::SetCursorScreenPos({at.x + r * 2 + ui.u(22), at.y + ui.u(12)});
    ImGui::BeginGroup();
    wrapped(ui.fonts().heading, kText, ui.tr("As far as you can see"));
    wrapped(ui.fonts().small, kMuted,
            ui.tr("The weighted mean of your objectives, 0 to 1. Others' secrets may still move it."));
    ImGui::EndGroup();
    ImGui::SetCursorScreenPos({at.x, std::max(at.y + r * 2 + ui.u(20), ImGui::GetItemRectMax().y + ui.u(12))});
    double weights = 0;
    for (const game::ObjectiveScore& one : desk.situation->objectives)
        weights += one.weight;
    for (const game::ObjectiveScore& one : desk.situation->objectives) {
        const ObjectiveDef& def = s.objectives[one.objective];
        const ImVec2 row = ImGui::GetCursorScreenPos();
        const float ring = ui.u(15);
        render::ring(list, {row.x + ring, row.y + ring}, ring - ui.u(2), ui.u(4.5F), static_cast<float>(one.score),
                     one.score < 0.34  ? kBad
                     : one.score < 0.6 ? kBrass
                                       : kGood,
                     kLine);
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ring * 2 + ui.u(12));
        ImGui::BeginGroup();
        const std::string name = def.name.str();
        // In hundredths, as others' objectives have theirs.
        const long weight = weights > 0 ? std::lround(100 * one.weight / weights) : 0;
        const std::string score =
            def.secret ? ui.tr("{score}   weight {weight} %   secret agenda", score_text(one.score), weight)
                       : ui.tr("{score}   weight {weight} %", score_text(one.score), weight);
        ImFont* font = ui.fonts().heading;
        ImFont* small = ui.fonts().small;
        wrapped(font, kText, name);
        // Beside the name, or below it where there is no room.
        if (font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, name.c_str()).x + ui.u(10) +
                small->CalcTextSizeA(small->FontSize, FLT_MAX, 0, score.c_str()).x <
            width - ring * 2 - ui.u(14)) {
            ImGui::SameLine();
            ImGui::SetCursorPosY(ImGui::GetCursorPosY() + ui.u(4));
        }
        wrapped(small, kBrassHot, score);
        wrapped(ui.fonts().serif, kMuted, def.text.str(), width - ring * 2 - ui.u(24));
        ImGui::EndGroup();
        space(ui, 8);
    }
}

void home(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    heading(ui, ui.tr("Home front"));
    const std::span<const ConstituencyId> all = s.constituencies_of(desk.me);
    if (all.empty()) wrapped(ui.fonts().body, kMuted, ui.tr("Nobody at home holds you back."));
    for (const ConstituencyId id : all) {
        const ConstituencyDef& def = s.constituencies[id];
        number_row(ui, desk, def.veto ? ui.tr("{group}  (can veto)", def.name.str()) : def.name.str(),
                   s.support_slot(id), ImGui::GetContentRegionAvail().x);
        for (std::size_t i = 0; i < s.indicators.size(); ++i) {
            const IndicatorDef& number = s.indicators[IndicatorId{i}];
            if (number.of != SubjectKind::kConstituency) continue;
            const SlotIndex slot = s.indicator_slot(IndicatorId{i}, id.index());
            if (desk.knows(slot)) number_row(ui, desk, number.name.str(), slot, ImGui::GetContentRegionAvail().x);
        }
        if (desk.situation && desk.situation->tastes.contains(id)) {
            using Mood = session::TasteLine::Mood;
            for (const session::TasteLine& line : session::taste_lines(s, desk.situation->tastes.at(id))) {
                const ImU32 colour = line.mood == Mood::kPleased ? kGood : line.mood == Mood::kAngered ? kBad : kMuted;
                wrapped(ui.fonts().small, colour, line.text);
            }
        }
        space(ui, 8);
    }
}

void means(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    heading(ui, ui.tr("Means"));
    for (std::size_t i = 0; i < s.resources.size(); ++i) {
        const ResourceId id{i};
        const double free = desk.number(s.free_slot(desk.me, id));
        const double bound = desk.number(s.committed_slot(desk.me, id));
        const float width = ImGui::GetContentRegionAvail().x;
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const std::string name = s.resources[id].name.str();
        double promised = 0;
        for (const game::Promise& one : promises(desk))
            promised += one.resource == id ? one.amount : 0;
        const std::string words = promised > 0
                                      ? ui.tr("{free} free ({promised} of it promised), {bound} bound",
                                              figure_in_hand(free), figure_needed(promised), figure(bound))
                                      : ui.tr("{free} free, {bound} bound", figure_in_hand(free), figure(bound));
        ImFont* body = ui.fonts().body;
        ImFont* small = ui.fonts().small;
        const float wide = small->CalcTextSizeA(small->FontSize, FLT_MAX, 0, words.c_str()).x;
        const bool beside = body->CalcTextSizeA(body->FontSize, FLT_MAX, 0, name.c_str()).x + ui.u(10) + wide <= width;
        const float second = beside ? 0 : ui.u(19);
        fitted(ui, list, "", body, body->FontSize, at, kText, name, width);
        fitted(ui, list, "", small, small->FontSize,
               beside ? ImVec2{at.x + width - wide, at.y + ui.u(2)} : ImVec2{at.x, at.y + second}, kMuted, words,
               width);
        const double most = std::max({free + bound, s.actors[desk.me].resources[id], 1.0});
        const float y = at.y + ui.u(22) + second;
        list.AddRectFilled({at.x, y}, {at.x + width, y + ui.u(6)}, kLine, ui.u(3));
        const float x = at.x + width * static_cast<float>(free / most);
        list.AddRectFilled({at.x, y}, {x, y + ui.u(6)}, kBrass, ui.u(3));
        list.AddRectFilled({x, y}, {x + width * static_cast<float>(bound / most), y + ui.u(6)}, kBrassDeep, ui.u(3));
        ImGui::Dummy({width, ui.u(34) + second});
    }
    bool first = true;
    for (const Shared<Agreement>& agreement : desk.w().agreements) {
        if (!alive(agreement->status)) continue;
        std::vector<std::vector<ResourceCost>> bound(1);
        for (const Commitment& one : agreement->commitments)
            bound.front().push_back({one.actor, one.resource, one.amount});
        const std::string sum = cost_of(s, bound, desk.me);
        if (sum.empty()) continue;
        if (first) {
            space(ui, 6);
            heading(ui, ui.tr("Bound by"));
        }
        first = false;
        wrapped(ui.fonts().body, kText, title_of(s, agreement->text()));
        wrapped(ui.fonts().small, kMuted, sum);
    }
    space(ui, 8);
    heading(ui, ui.tr("The world"));
    for (std::size_t i = 0; i < s.indicators.size(); ++i) {
        const IndicatorDef& def = s.indicators[IndicatorId{i}];
        if (def.of != SubjectKind::kWorld || def.better == Better::kNeither) continue;
        const SlotIndex slot = s.indicator_slot(IndicatorId{i}, 0);
        if (desk.knows(slot)) number_row(ui, desk, def.name.str(), slot, ImGui::GetContentRegionAvail().x);
    }
}

}  // namespace

void draw_home(Ui& ui, Desk& desk, ImVec2 at, ImVec2 size) {
    const float gap = ui.u(8);
    if (!desk.me.valid()) {
        begin_panel(ui, "home/none", at, size, kPanel, {30, 26});
        text(ui.fonts().title, kText, ui.tr("You are watching"));
        wrapped(ui.fonts().body, kMuted, ui.tr("Objectives are those of a seat; take one to see them."));
        end_panel();
        return;
    }
    const float left = (size.x - gap * 2) * 0.42F;
    const float middle = (size.x - gap * 2) * 0.31F;
    const float right = size.x - gap * 2 - left - middle;
    begin_panel(ui, "home/objectives", at, {left, size.y}, kPanel, {22, 18});
    objectives(ui, desk);
    end_panel();
    begin_panel(ui, "home/front", {at.x + left + gap, at.y}, {middle, size.y}, kPanel, {20, 18});
    home(ui, desk);
    end_panel();
    begin_panel(ui, "home/means", {at.x + left + middle + gap * 2, at.y}, {right, size.y}, kPanel, {20, 18});
    means(ui, desk);
    end_panel();
}

}  // namespace demarche::ui

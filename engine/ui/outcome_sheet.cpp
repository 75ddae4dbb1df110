// How the game ended: the ending, everybody's score by objective, and what to talk about.

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/figure.h"
#include "render/icons.h"
#include "render/shapes.h"
#include "ui/desk.h"

namespace demarche::ui {

using namespace render::colour;

namespace {

/// The picture on top, and the button that closes the sheet on it. @return whether it was pressed
bool picture_on_top(Ui& ui, const Scenario& s) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    // In a small window of large letters the words count for more than the picture.
    const float tall = std::min(ui.u(130), std::max(ui.u(40), 0.2F * ImGui::GetContentRegionAvail().y));
    render::picture(list, at, {at.x + width, at.y + tall}, render::Scene::kCalendar, backdrop(s), 11);
    list.AddRect(at, {at.x + width, at.y + tall}, kBrassDeep, 0, 0, ui.u(2));
    // On the picture, which would hide one in the corner of the sheet.
    ImGui::SetCursorScreenPos({at.x + width - ui.u(34), at.y + ui.u(4)});
    const bool pressed = button(ui, "sheet/close", render::icon::kCross, Look::kPaper, ui.u(30, 28));
    tip(ui, ui.tr("Close (Esc)"));
    ImGui::SetCursorScreenPos({at.x, at.y + tall + ui.u(14)});
    return pressed;
}

/// A score as a bar with its figure and its place among all, on the line of the name that was written last.
void score_line(Ui& ui, const Scenario& s, const FinalScore& one, const std::string& place) {
    ImFont* bold = ui.fonts().bold;
    ImFont* small = ui.fonts().small;
    // The bar takes what the name, the figure and the place leave it.
    const float page_wide = ImGui::GetWindowContentRegionMax().x - ui.u(40);  // the group stands beside the token
    const float after = std::min(ui.u(330), 0.42F * page_wide);
    const float beside = width_of(bold, bold->FontSize, "0.00") + width_of(small, small->FontSize, place) + ui.u(14) +
                         3 * ImGui::GetStyle().ItemSpacing.x;
    const float bar_wide = std::clamp(page_wide - after - beside, ui.u(40), ui.u(260));
    ImGui::SameLine(after);
    // In the middle of its line, which goes by the letters.
    const ImVec2 bar = ImGui::GetCursorScreenPos();
    const float middle = bar.y + bold->FontSize / 2;
    ImDrawList& page = *ImGui::GetWindowDrawList();
    page.AddRectFilled({bar.x, middle - ui.u(4)}, {bar.x + bar_wide, middle + ui.u(5)}, kPaperLine, ui.u(3));
    page.AddRectFilled({bar.x, middle - ui.u(4)},
                       {bar.x + bar_wide * static_cast<float>(std::clamp(one.total, 0.0, 1.0)), middle + ui.u(5)},
                       rgb(0xB08A3A), ui.u(3));
    ImGui::Dummy({bar_wide, bold->FontSize});
    ImGui::SameLine();
    text(bold, kInk, ui.words().number(score_text(one.total)));
    ui.mark("outcome/" + s.actors[one.actor].id);
    ImGui::SameLine(0, ui.u(14));
    text(small, kInkMuted, place);
}

/// An actor with its score and what that is made of.
void score_row(Ui& ui, const Scenario& s, const FinalScore& one, bool own, const std::string& place) {
    const ImVec2 row = ImGui::GetCursorScreenPos();
    token(ui, *ImGui::GetWindowDrawList(), s, one.actor, {row.x + ui.u(14), row.y + ui.u(14)}, ui.u(13));
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ui.u(40));
    ImGui::BeginGroup();
    text(ui.fonts().bold, own ? kSealInk : kInk,
         own ? ui.tr("{actor}  (you)", s.actors[one.actor].name.str()) : s.actors[one.actor].name.str());
    score_line(ui, s, one, place);
    for (const FinalScore::Part& part : one.parts) {
        const ObjectiveDef& def = s.objectives[part.objective];
        text(ui.fonts().small, kInkMuted,
             fmt::format("{}  {}", ui.words().number(score_text(part.score)),
                         def.secret ? ui.tr("{objective}  (secret agenda)", def.name.str()) : def.name.str()));
        tip(ui, def.text.str());
    }
    ImGui::EndGroup();
    space(ui, 6);
}

void scores(Ui& ui, const Desk& desk) {
    const Scenario& s = desk.s();
    std::vector<FinalScore> all = desk.play->final_scores();
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.total > b.total; });
    std::map<ActorId, std::size_t> places;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool tied = i > 0 && all[i].total == all[i - 1].total;
        places[all[i].actor] = tied ? places[all[i - 1].actor] : i + 1;
    }
    // What one played for oneself comes first, whatever came of it.
    const ActorSet people = desk.play->people();
    std::stable_partition(all.begin(), all.end(), [&](const FinalScore& one) { return people.contains(one.actor); });
    for (const FinalScore& one : all)
        score_row(ui, s, one, people.contains(one.actor),
                  ui.tr("place {n} of {all}", places.at(one.actor), all.size()));
}

}  // namespace

void draw_outcome(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    const World& w = desk.now->view.world;
    bool open = true;
    const OnPaper on_paper{ui};
    begin_sheet(ui, "outcome", {880, 660}, open, true);
    if (picture_on_top(ui, s)) open = false;
    if (w.ending.valid()) {
        text(ui.fonts().title, kInk, s.endings[w.ending].title.str());
        wrapped(ui.fonts().serif, kInk, s.endings[w.ending].text.str());
    } else {
        text(ui.fonts().title, kInk, ui.tr("The rounds have run out"));
    }
    rule_here(ui);
    begin_scroll(ui, "outcome/scores", ImGui::GetContentRegionAvail().y - ImGui::GetFrameHeight() - ui.u(14));
    scores(ui, desk);
    if (!s.teaching_debrief.empty()) {
        heading(ui, ui.tr("To talk about"), kBrassDeep);
        for (const Text& question : s.teaching_debrief)
            wrapped(ui.fonts().serif, kInk, "\xE2\x80\x93 " + question.str());
    }
    end_scroll();
    space(ui, 8);
    if (button(ui, "outcome/review", with_icon(render::icon::kReview, ui.tr("How it came about")), Look::kSeal)) {
        desk.room = Room::kReview;
        open = false;
    }
    tip(ui, ui.tr("The course of it all, with what really happened beside it."));
    ImGui::SameLine();
    if (button(ui, "outcome/again", with_icon(render::icon::kDice, ui.tr("The same luck again")), Look::kPaper))
        desk.again = true;
    tip(ui, ui.tr("A new game with the same cards and dice: what would have come of other words?"));
    end_sheet();
    if (!open) desk.sheets.outcome = false;
}

}  // namespace demarche::ui

// Under the map: what the seat has come to know, as it happened. Every number in it answers "why?".

#include <fmt/format.h>

#include <algorithm>

#include "render/icons.h"
#include "ui/desk.h"

namespace demarche::ui {

using namespace render::colour;
using LineRank = session::StoryLine::Rank;

namespace {

/// Adds what is new; begins anew when the player has gone back.
void gather(Desk& desk) {
    const Sight& sight = desk.sight();
    const auto& known = sight.known;
    const bool same_line =
        desk.press_told == 0 || (desk.press_told <= known.size() && known[desk.press_told - 1] == desk.press_last);
    if (!same_line) {
        desk.press.clear();
        desk.press_told = 0;
        desk.press_shown = 0;
    }
    const Seat seat = desk.me.valid() ? Seat::of(desk.me) : Seat::observer();
    const session::Story story{desk.s(), seat};
    for (; desk.press_told < known.size(); ++desk.press_told) {
        const auto& one = known[desk.press_told];
        std::optional<SlotIndex> slot;
        if (const auto* changed = std::get_if<NumberChanged>(&one->effect.change)) slot = changed->slot;
        for (session::StoryLine& line : story.tell(sight.view.world, one->effect))
            desk.press.push_back({one, std::move(line), slot, 0});
    }
    desk.press_last = known.empty() ? nullptr : known.back();
}

/// The actor that a line is about, for the filter.
bool concerns(const Known& known, ActorId actor) {
    const Effect& e = known.effect;
    if (e.cause.kind == Cause::Kind::kCommand && ActorId{e.cause.id} == actor) return true;
    if (const auto* vote = std::get_if<VoteCast>(&e.change)) return vote->by == actor;
    if (const auto* draft = std::get_if<DraftTabled>(&e.change))
        return draft->draft->versions.back()->author == actor || draft->draft->text().parties.contains(actor);
    if (const auto* said = std::get_if<MessageSent>(&e.change))
        return said->from == actor || (said->to && said->to->contains(actor));
    if (const auto* act = std::get_if<Acted>(&e.change)) return act->act.actor == actor;
    if (const auto* agreed = std::get_if<AgreementChanged>(&e.change))
        return agreed->agreement->parties.contains(actor);
    if (const auto* choice = std::get_if<ChoiceTaken>(&e.change)) return choice->actor == actor;
    return false;
}

struct Dress {
    const char* icon;
    ImU32 colour;
    float indent;
    bool serif;
};

Dress dress_of(LineRank rank) {
    switch (rank) {
        case LineRank::kRound:
            return {render::icon::kClock, kBrassHot, 0, true};
        case LineRank::kPhase:
            return {"", kFaint, 0, false};
        case LineRank::kStep:
            return {render::icon::kPen, kText, 0, false};
        case LineRank::kTurningPoint:
            return {render::icon::kGavel, kBrassHot, 0, false};
        case LineRank::kCard:
            return {render::icon::kBolt, kBrassHot, 0, false};
        case LineRank::kCardText:
        case LineRank::kText:
            return {"", kMuted, 20, true};
        case LineRank::kNews:
            return {render::icon::kNews, kText, 0, false};
        case LineRank::kQuestion:
            return {render::icon::kQuestion, kMuted, 0, false};
        case LineRank::kFault:
            return {render::icon::kWarning, kBad, 0, false};
        case LineRank::kEnding:
            return {render::icon::kFlag, kBrassHot, 0, true};
        case LineRank::kDetail:
            return {"", kMuted, 34, false};
        case LineRank::kNumber:
            return {render::icon::kReview, kMuted, 0, false};
        case LineRank::kPlain:
            return {"", kText, 20, false};
    }
    return {"", kText, 0, false};
}

}  // namespace

void draw_press(Ui& ui, Desk& desk, ImVec2 at, ImVec2 size) {
    begin_panel(ui, "press", at, size, kPanel, {14, 8});
    gather(desk);
    const Scenario& s = desk.s();
    // The bar: filters.
    std::vector<std::string> words{ui.tr("everybody")};
    for (const ActorDef& actor : s.actors)
        words.push_back(actor.name.str());
    int index = desk.press_actor ? static_cast<int>(desk.press_actor->index()) + 1 : 0;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ui.u(8, 2));
    ImGui::AlignTextToFramePadding();
    // What does not fit any more goes, the words first: the filters are what one presses.
    const std::string title = with_icon(render::icon::kNews, ui.tr("Press and log"));
    const float room = ImGui::GetContentRegionAvail().x;
    const float spacing = ImGui::GetStyle().ItemSpacing.x;
    const float tick =
        ImGui::GetFrameHeight() + ImGui::GetStyle().ItemInnerSpacing.x +
        ui.fonts().body->CalcTextSizeA(ui.fonts().body->FontSize, FLT_MAX, 0, ui.tr("numbers").c_str()).x;
    const float title_width =
        ui.fonts().bold->CalcTextSizeA(ui.fonts().bold->FontSize, FLT_MAX, 0, title.c_str()).x + spacing * 2;
    const bool titled = title_width + ui.u(110) + tick + spacing < room;
    if (titled) {
        text(ui.fonts().bold, kBrass, title);
        ImGui::SameLine(0, spacing * 2);
    }
    const float list = std::min(ui.u(190), room - (titled ? title_width : 0) - tick - spacing);
    if (picker(ui, "press/actor", index, words, list)) {
        desk.press_actor.reset();
        if (index > 0) desk.press_actor = ActorId{static_cast<std::size_t>(index - 1)};
    }
    tip(ui, ui.tr("Show only what one actor did, or was asked"));
    ImGui::SameLine();
    check_box(ui, "press/numbers", ui.tr("numbers"), desk.press_numbers);
    tip(ui, ui.tr("Also show the numbers that moved; press one to ask why"));
    ImGui::PopStyleVar();
    begin_scroll(ui, "press/list");
    const float width = ImGui::GetContentRegionAvail().x - ui.u(4);
    if (std::abs(desk.press_width - width) > 0.5F) {
        desk.press_width = width;
        for (Desk::PressLine& line : desk.press)
            line.height = 0;
    }
    const bool at_end = ImGui::GetScrollY() >= ImGui::GetScrollMaxY() - ui.u(6);
    const float top = ImGui::GetWindowPos().y - ui.u(60);
    const float bottom = ImGui::GetWindowPos().y + ImGui::GetWindowSize().y + ui.u(60);
    ImDrawList& paint = *ImGui::GetWindowDrawList();
    int n = 0;
    for (Desk::PressLine& line : desk.press) {
        if (line.line.rank == LineRank::kNumber && !desk.press_numbers) continue;
        if (desk.press_actor && line.line.rank != LineRank::kRound && !concerns(*line.known, *desk.press_actor))
            continue;
        const Dress dress = dress_of(line.line.rank);
        ImFont* font = dress.serif ? ui.fonts().serif : ui.fonts().small;
        const float font_size = font->FontSize;
        const float left = ui.u(*dress.icon != '\0' ? 22 : dress.indent);
        const std::string& words_of_line = line.line.text;
        if (line.height == 0) {
            line.height =
                line.line.rank == LineRank::kPhase
                    ? ui.u(7)
                    : font->CalcTextSizeA(font_size, FLT_MAX, width - left, words_of_line.c_str()).y + ui.u(4);
        }
        const ImVec2 p = ImGui::GetCursorScreenPos();
        if (p.y + line.height < top || p.y > bottom) {  // out of sight: only its height counts
            ImGui::SetCursorScreenPos({p.x, p.y + line.height});
            ++n;
            continue;
        }
        if (line.slot && line.line.rank == LineRank::kNumber) {
            if (ImGui::InvisibleButton(fmt::format("press/line/{}", n).c_str(), {width, line.height}))
                desk.sheets.why = *line.slot;
            if (ImGui::IsItemHovered()) paint.AddRectFilled(p, {p.x + width, p.y + line.height}, kRaised, ui.u(3));
            tip(ui, ui.tr("Why?"));
        }
        if (*dress.icon != '\0')
            paint.AddText(ui.fonts().body, ui.u(13), {p.x, p.y + ui.u(2)}, dress.colour, dress.icon);
        if (line.line.rank != LineRank::kPhase)
            paint.AddText(font, font_size, {p.x + left, p.y}, dress.colour, words_of_line.c_str(), nullptr,
                          width - left);
        ImGui::SetCursorScreenPos({p.x, p.y + line.height});
        ++n;
    }
    ImGui::Dummy({1, 1});
    if (desk.press.size() != desk.press_shown && (at_end || desk.press_shown == 0)) ImGui::SetScrollHereY(1);
    desk.press_shown = desk.press.size();
    end_scroll();
    end_panel();
}

}  // namespace demarche::ui

// Who sits where: a card for each seat, with its brief beside it.

#include <SDL_scancode.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/secret.h"
#include "base/text.h"
#include "render/icons.h"
#include "render/shapes.h"
#include "session/names.h"
#include "ui/screens.h"

namespace demarche::ui {

using namespace render::colour;
using Who = SeatState::Who;

namespace {

/// Who chooses a seat means that one, and not two: the one that was offered goes to an AI actor. It stays where the
/// reader has chosen it.
void take_seat(SeatState& state, ActorId actor, Who who) {
    const ActorId offered = std::exchange(state.offered, ActorId{});
    if (who == Who::kHuman && offered.valid() && offered != actor && state.who[offered] == Who::kHuman)
        state.who[offered] = Who::kMachine;
    state.who[actor] = who;
    // Who arranges the other seats goes on reading about the own one.
    if (who == Who::kHuman) state.shown = actor;
}

void seat_row(Ui& ui, SeatState& state, ActorId actor, float height) {
    const Scenario& s = *state.scenario;
    const ActorDef& def = s.actors[actor];
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const bool shown = state.shown == actor;
    list.AddRectFilled(at, {at.x + width, at.y + height}, shown ? kRaisedHot : kRaised, ui.u(5));
    if (state.who[actor] == Who::kHuman)
        list.AddRect(at, {at.x + width, at.y + height}, kBrass, ui.u(5), 0, ui.u(1.5F));
    const float choices = ui.u(38) * 3 + ui.u(18);
    const std::string name = "seat/" + def.id;
    const bool pressed = ImGui::InvisibleButton(name.c_str(), {width - choices, height});
    ui.mark(name);
    if (pointed_at())
        list.AddRect({at.x + 1, at.y + 1}, {at.x + width - choices, at.y + height - 1}, kBrassDeep, ui.u(5), 0,
                     ui.u(1));
    tip(ui, ui.tr("Show its brief"));
    if (pressed) state.shown = actor;
    token(ui, list, s, actor, {at.x + ui.u(31), at.y + height / 2}, std::min(ui.u(20), height / 2 - ui.u(3)));
    const float lines = ui.fonts().heading->FontSize + ui.fonts().small->FontSize + ui.u(3);
    const float top = at.y + (height - lines) / 2;
    const float room = width - choices - ui.u(66);
    fitted(ui, list, "", ui.fonts().heading, ui.fonts().heading->FontSize, {at.x + ui.u(62), top}, kText,
           def.name.str(), room);
    const std::string words = state.who[actor] == Who::kHuman     ? ui.tr("played here")
                              : state.who[actor] == Who::kMachine ? ui.tr("played by an AI actor")
                                                                  : ui.tr("an empty seat");
    fitted(ui, list, "", ui.fonts().small, ui.fonts().small->FontSize,
           {at.x + ui.u(62), top + lines - ui.fonts().small->FontSize},
           state.who[actor] == Who::kHuman ? kBrassHot : kMuted, words, room);
    struct Choice {
        Who who;
        const char* name;
        const char* icon;
        const char* about;
    };
    constexpr std::array<Choice, 3> kChoices = {
        {{Who::kHuman, "me", render::icon::kUser,
          marked("Played here. Several: they take turns, with a curtain between.")},
         {Who::kMachine, "ai", render::icon::kRobot, marked("Played by an AI actor with its own interests and voice")},
         {Who::kEmpty, "empty", render::icon::kEmpty, marked("Nobody: it neither drafts nor votes")}}};
    float x = at.x + width - choices + ui.u(6);
    for (const Choice& choice : kChoices) {
        ImGui::SetCursorScreenPos({x, at.y + (height - ui.u(34)) / 2});
        const bool chosen = state.who[actor] == choice.who;
        ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2{0, ui.u(6)});
        if (button(ui, name + "/" + choice.name, choice.icon, chosen ? Look::kBrass : Look::kQuiet, ui.u(34, 34))) {
            take_seat(state, actor, choice.who);
        }
        ImGui::PopStyleVar();
        tip(ui, ui.words().tr_marked(choice.about));
        x += ui.u(38);
    }
    ImGui::SetCursorScreenPos({at.x, at.y + height + ui.u(7)});
    ImGui::Dummy({1, 1});
    ImGui::SetCursorScreenPos({at.x, at.y + height + ui.u(7)});
}

void luck_and_strength(Ui& ui, SeatState& state) {
    space(ui, 14);
    ImGui::AlignTextToFramePadding();
    text(ui.fonts().body, kMuted, ui.tr("Luck"));
    ImGui::SameLine();
    std::string seed = std::to_string(state.seed);
    ImGui::SetNextItemWidth(ui.u(150));  // 16 digits
    if (line_input(ui, "seats/seed", seed, ui.tr("a number"), 0, ui.tr("The same number deals the same luck again.")) ||
        ImGui::IsItemDeactivatedAfterEdit()) {
        if (!seed.empty() && seed.size() < 19 && seed.find_first_not_of("0123456789") == std::string::npos) {
            state.seed = std::stoull(seed);
        } else {
            ui.say(ui.tr("Luck is a whole number of at most 18 digits; it stays at {n}.", std::to_string(state.seed)),
                   true);
        }
    }
    ImGui::SameLine();
    if (icon_button(ui, "seats/dice", render::icon::kDice, ui.tr("Another luck"))) state.seed = fresh_seed().value;
    if (state.last_seed) {
        const std::string again = with_icon(render::icon::kUndo, ui.tr("as last time"));
        beside(ui, again, Look::kQuiet);
        if (button(ui, "seats/again", again, Look::kQuiet, {0, 0}, state.seed != *state.last_seed))
            state.seed = *state.last_seed;
        tip(ui, ui.tr("Deals the same luck again as in your last game here: {n}.", *state.last_seed));
    }
    ImGui::AlignTextToFramePadding();
    text(ui.fonts().body, kMuted, ui.tr("AI actors"));
    ImGui::SameLine();
    constexpr std::array<ai::Strength, 3> kStrengths = {ai::Strength::kSimulation, ai::Strength::kNormal,
                                                        ai::Strength::kStrong};
    int index = static_cast<int>(std::find(kStrengths.begin(), kStrengths.end(), state.strength) - kStrengths.begin());
    if (picker(ui, "seats/strength", index, {ui.tr("by the book"), ui.tr("thoughtful"), ui.tr("far-sighted")},
               ui.u(150)))
        state.strength = kStrengths[static_cast<std::size_t>(index)];
    tip(ui, ui.tr("How far they look ahead. None of them knows more than its seat may know."));
}

/// The brief of the seat that is looked at, as a page.
void brief_page(Ui& ui, const SeatState& state, ImVec2 low, ImVec2 high) {
    const Scenario& s = *state.scenario;
    render::paper(*ImGui::GetWindowDrawList(), low, high, ui.u(1));
    const OnPaper on_paper{ui};
    begin_panel(ui, "seats/brief", low, {high.x - low.x, high.y - low.y}, alpha(kPaper, 0), {30, 24});
    begin_scroll(ui, "seats/brief/text");  // a long brief scrolls inside of the sheet's margin, not over it
    if (state.shown.valid()) {
        const std::string brief = s.actors[state.shown].brief.str();
        if (brief.empty()) {
            text(ui.fonts().title, kInk, s.actors[state.shown].name.str());
        } else {
            markdown(ui, brief, kInk, rgb(0x7A2F1A));
        }
    } else {
        wrapped(ui.fonts().serif, kInk, s.summary.str());
    }
    end_scroll();
    end_panel();
}

/// The brief that is read may be another's than the seat that is to be played: one button makes it one's own.
/// @param left, right, y  Pixels between which it stands, and its top.
void play_this_one(Ui& ui, SeatState& state, float left, float right, float y) {
    const Scenario& s = *state.scenario;
    const std::string words = with_icon(render::icon::kUser, ui.tr("Play {actor}", s.actors[state.shown].name.str()));
    const float wide =
        width_of(ui.fonts().body, ui.fonts().body->FontSize, words) + ImGui::GetStyle().FramePadding.x * 2;
    const float from = std::max(left, right - wide);
    ImGui::SetCursorScreenPos({from, y});
    if (button(ui, "seats/play", words, Look::kPlain, {std::min(wide, right - from), ui.u(42)})) {
        const ActorId mine = state.shown;
        for (const ActorId other : s.playable) {
            if (state.who[other] == Who::kHuman) state.who[other] = Who::kMachine;
        }
        take_seat(state, mine, Who::kHuman);
    }
    tip(ui, ui.tr("Takes this seat instead of the one chosen so far."));
}

/// The way back, and the way to the table.
void seats_foot(Ui& ui, const Scenario& s, SeatState& state, float left, float right, float y) {
    ImGui::SetCursorScreenPos({left, y});
    if (button(ui, "seats/back", with_icon(render::icon::kArrowLeft, ui.tr("Back")), Look::kPlain, ui.u(110, 40)) ||
        ui.escaped())
        state.back = true;
    tip(ui, ui.tr("To the scenarios (Esc)"));
    // Several at one keyboard is a game of its own kind; nobody shall come to it unawares.
    const auto people = std::count(state.who.begin(), state.who.end(), Who::kHuman);
    if (people > 1) {
        const float from = left + ui.u(110 + 24);
        ImFont* small = ui.fonts().small;
        const std::string words =
            broken_lines(small, small->FontSize,
                         ui.tr("{n} seats are played here: they take turns, with a curtain between.", people),
                         right - ui.u(220 + 24) - from);
        const float tall = small->CalcTextSizeA(small->FontSize, FLT_MAX, 0, words.c_str()).y;
        ImGui::SetCursorScreenPos({from, y + ui.u(21) - tall / 2});
        text(small, kBrassHot, words);
        ui.mark("seats/several");
    }
    if (state.shown.valid() && state.who[state.shown] != Who::kHuman && people <= 1)
        play_this_one(ui, state, left + ui.u(110 + 12), right - ui.u(220 + 12), y);
    const bool any = std::any_of(state.who.begin(), state.who.end(), [](Who w) { return w != Who::kEmpty; });
    ImGui::SetCursorScreenPos({right - ui.u(220), y});
    // Another seat's page may lie open beside it.
    std::string as = ui.tr("To the table");
    for (std::size_t i = 0; i < state.who.size() && people == 1; ++i) {
        if (state.who[ActorId{i}] == Who::kHuman)
            as = ui.tr("To the table: {actor}", session::short_name(s, ActorId{i}));
    }
    if (button(ui, "seats/begin",
               people > 0 ? with_icon(render::icon::kPlay, as) : with_icon(render::icon::kEye, ui.tr("Watch a game")),
               Look::kBrass, ui.u(220, 42), any) ||
        (any && shortcut(SDL_SCANCODE_RETURN, true)))
        state.begin = true;
    tip(ui, ui.tr("Deals the cards and begins the first round (Ctrl+Enter). From then on every step is on disk."));
}

}  // namespace

void draw_seats(Ui& ui, SeatState& state) {
    const Scenario& s = *state.scenario;
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    begin_screen("###seats");
    const float margin = ui.u(28);
    const float foot = ui.u(76);
    // Lines longer than these are hard to read: in a wide window what is left over stands on both sides.
    const float left = std::min(ui.u(480), (screen.x - margin * 3) * 0.5F);
    const float page = std::min(ui.u(940), screen.x - margin * 3 - left);
    const float x0 = (screen.x - left - margin - page) / 2;
    ImGui::SetCursorScreenPos({x0, ui.u(20)});
    text(ui.fonts().title, kText, s.title.str());
    tip(ui, s.summary.str());
    ImGui::SetCursorPosX(x0);
    text(ui.fonts().serif_italic, kMuted,
         ui.tr("Choose your seat. The others are played by AI actors, unless you say otherwise."));
    const float top = ui.u(92);
    const float height = screen.y - top - foot;
    begin_panel(ui, "seats/list", {x0, top}, {left, height}, alpha(kPanel, 0), {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0, 0});
    // Where there are many seats in a low window they stand closer, so that luck and strength stay in sight.
    const float below = ui.u(14) + ui.u(4) + (ImGui::GetFrameHeight() + ui.u(8)) * (state.last_seed ? 3.0F : 2.0F);
    const float each = (height - below) / static_cast<float>(std::max<std::size_t>(1, s.playable.size())) - ui.u(7);
    for (const ActorId actor : s.playable)
        seat_row(ui, state, actor, std::clamp(each, ui.u(42), ui.u(58)));
    ImGui::PopStyleVar();
    luck_and_strength(ui, state);
    end_panel();

    const ImVec2 low{x0 + left + margin, top};
    const ImVec2 high{low.x + page, top + height};
    brief_page(ui, state, low, high);
    seats_foot(ui, s, state, x0, high.x, screen.y - foot + ui.u(18));
    ImGui::End();
}

}  // namespace demarche::ui

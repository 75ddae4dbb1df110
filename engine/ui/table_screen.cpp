// The game in the window: the bar on top, the room that was chosen, the time at the foot, and what lies open over it.

#include <SDL_scancode.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "diplomacy/voting.h"
#include "model/translated.h"
#include "render/icons.h"
#include "render/shapes.h"
#include "ui/desk.h"
#include "ui/screens.h"

namespace demarche::ui {

using namespace render::colour;

namespace {

const char* phase_help(PhaseLike like) {
    switch (like) {
        case PhaseLike::kEvents:
            return marked("Cards come, resources are renewed.");
        case PhaseLike::kNegotiation:
            return marked("Table drafts, amend, vote, talk.");
        case PhaseLike::kDecision:
            return marked("What you do alone, unseen until resolution.");
        case PhaseLike::kResolution:
            return marked("What was decided takes effect; missions work.");
        case PhaseLike::kReview:
            return marked("How it stands, and questions to answer.");
    }
    return "";
}

/// A phase as it stands in the bar: the present one larger, on a plate.
struct PhaseLabel {
    bool current = false;
    ImFont* font = nullptr;
    float size = 0;
    std::string word;
    ImVec2 box;  ///< Of the word, in pixels.

    [[nodiscard]] float width(const Ui& ui) const { return box.x + ui.u(18); }
};
PhaseLabel phase_label(const Ui& ui, const Desk& desk, std::size_t i) {
    PhaseLabel out;
    out.current = desk.w().phase == i;
    out.font = out.current ? ui.fonts().bold : ui.fonts().small;
    out.size = ui.u(out.current ? 14.5F : 13);
    out.word = capitalised(label_of(desk.s(), desk.s().phases[i]));
    out.box = out.font->CalcTextSizeA(out.size, FLT_MAX, 0, out.word.c_str());
    return out;
}
/// How wide all of them are, in pixels.
float phases_width(const Ui& ui, const Desk& desk) {
    float width = 0;
    for (std::size_t i = 0; i < desk.s().phases.size(); ++i)
        width += phase_label(ui, desk, i).width(ui) + ui.u(1);
    return width;
}

void draw_phases(Ui& ui, Desk& desk, ImVec2 at, float height) {
    const Scenario& s = desk.s();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    float x = at.x;
    for (std::size_t i = 0; i < s.phases.size(); ++i) {
        const PhaseDef& phase = s.phases[i];
        const PhaseLabel label = phase_label(ui, desk, i);
        const ImVec2 low{x, at.y + (height - ui.u(26)) / 2};
        const ImVec2 high{x + label.width(ui), low.y + ui.u(26)};
        if (label.current) {
            list.AddRectFilled(low, high, kBrass, ui.u(13));
        }
        list.AddText(label.font, label.size, {x + ui.u(9), low.y + (ui.u(26) - label.box.y) / 2},
                     label.current ? kInk : kFaint, label.word.c_str());
        ImGui::SetCursorScreenPos(low);
        ImGui::Dummy({high.x - low.x, high.y - low.y});
        if (ImGui::IsItemHovered()) {
            ImGui::BeginTooltip();
            text(ui.fonts().body, kText, ui.words().tr_marked(phase_help(phase.like)));
            ImGui::EndTooltip();
        }
        x = high.x + ui.u(1);
    }
}

/// What still waits for a word of the player's, as a line of its own; "" for nothing.
std::string left_undone(const Ui& ui, const Desk& desk) {
    const Scenario& s = desk.s();
    std::vector<std::string> waiting;
    for (const OpenChoice& open : desk.w().choices) {
        if (open.actor == desk.me && open.taken < 0) waiting.push_back(s.cards[open.card].title.str());
    }
    if (desk.phase().like == PhaseLike::kNegotiation) {
        for (const Shared<Draft>& draft : desk.w().drafts) {
            if (waits_for_me(desk, *draft)) waiting.push_back(title_of(s, draft->text()));
        }
    }
    return waiting.empty() ? std::string{}
                           : "\n" + ui.tr("Still without your answer: {things}.", words_of(s).list(waiting));
}

/// Tells once of each draft that would bind the player who has said nothing about it, or that falls without its yes
/// alone, and of each decision that is left open though there is something to decide. Was there anything to tell of?
bool told_of_what_waits(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    std::vector<std::string> bind;
    std::vector<std::string> lack;
    std::vector<std::string> open;
    for (const Shared<Draft>& draft : desk.w().drafts) {
        const bool binds = binds_by_silence(s, desk.w(), *draft, desk.me);
        if (!binds && !waits_for_alone(s, desk.w(), *draft, desk.me)) continue;
        if (!desk.silent_on.insert({draft->id, draft->version()}).second) continue;
        (binds ? bind : lack).push_back(ui.tr("'{name}'", title_of(s, draft->text())));
    }
    for (const OpenChoice& choice : desk.w().choices) {
        // In a negotiation the phase of decisions is still to come.
        if (choice.actor != desk.me || choice.taken >= 0 || desk.phase().like != PhaseLike::kDecision) continue;
        if (!desk.situation) continue;
        const auto known = desk.situation->choices.find(choice.card);
        const auto other = [](const Situation::Option& option) { return option.open && !option.by_itself; };
        if (known == desk.situation->choices.end() || std::none_of(known->second.begin(), known->second.end(), other) ||
            !desk.left_open.insert({choice.card, desk.w().round}).second)
            continue;
        open.push_back(ui.tr("'{name}'", s.cards[choice.card].title.str()));
    }
    std::vector<std::string> said;
    if (!bind.empty())
        said.push_back(ui.tr("Whoever is silent agrees: as things stand, you would be bound by {things}.",
                             words_of(s).list(bind)));
    if (!lack.empty())
        said.push_back(ui.tr("{n|This lacks|These lack} your yes alone, and {n|falls|fall} without it: {things}.",
                             lack.size(), words_of(s).list(lack)));
    if (!open.empty())
        said.push_back(
            ui.tr("{n|This waits|These wait} for your decision, and {n|goes|go} without it as the card says: "
                  "{things}.",
                  open.size(), words_of(s).list(open)));
    if (said.empty()) return false;
    said.push_back(ui.tr("Press Ready again to leave it so."));
    ui.say(fmt::format("{}", fmt::join(said, " ")), true);
    return true;
}

/// A room of the game, or the ledger, as the bar has it.
struct Nav {
    Room room;
    const char* name;
    const char* icon;
    const char* label;
    const char* words;
    int key;
};
constexpr std::array<Nav, 5> kNav = {
    {{Room::kTable, "bar/table", render::icon::kMap, marked("Table"), marked("The table (F1)"), SDL_SCANCODE_F1},
     {Room::kHome, "bar/home", render::icon::kTarget, marked("Objectives"), marked("Objectives and home front (F2)"),
      SDL_SCANCODE_F2},
     {Room::kRelations, "bar/relations", render::icon::kRelations, marked("Relations"), marked("Relations (F3)"),
      SDL_SCANCODE_F3},
     {Room::kReview, "bar/review", render::icon::kReview, marked("The course"), marked("The course so far (F4)"),
      SDL_SCANCODE_F4},
     {Room::kTable, "bar/ledger", render::icon::kBook, marked("Promises"), marked("Frameworks and promises (F6)"), 0}}};

/// How wide the button of a room is with its word, in pixels.
float width_with_word(const Ui& ui, const Nav& nav) {
    ImFont* font = ui.fonts().body;
    return width_of(font, font->FontSize, with_icon(nav.icon, ui.words().tr_marked(nav.label))) +
           ImGui::GetStyle().FramePadding.x * 2;
}

/// @param worded  With its word beside the icon.
bool nav_button(Ui& ui, const Nav& nav, bool chosen, bool worded) {
    const std::string tooltip = ui.words().tr_marked(nav.words);
    if (!worded) return icon_button(ui, nav.name, nav.icon, tooltip, chosen);
    const bool pressed = button(ui, nav.name, with_icon(nav.icon, ui.words().tr_marked(nav.label)),
                                chosen ? Look::kPlain : Look::kQuiet);
    if (chosen) {
        const ImVec2 low = ImGui::GetItemRectMin();
        const ImVec2 high = ImGui::GetItemRectMax();
        ImGui::GetWindowDrawList()->AddRectFilled({low.x + ui.u(5), high.y - ui.u(2)}, {high.x - ui.u(5), high.y},
                                                  kBrass);
    }
    tip(ui, tooltip);
    return pressed;
}

void draw_bar(Ui& ui, Desk& desk, float height) {
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const Scenario& s = desk.s();
    const World& w = desk.w();
    begin_panel(ui, "bar", {0, 0}, {screen.x, height}, rgb(0x211B15), {0, 0});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddLine({0, height - 1}, {screen.x, height - 1}, kBrassDeep, std::max(1.0F, ui.u(1)));
    const float row = (height - ImGui::GetFrameHeight()) / 2;
    ImGui::SetCursorScreenPos({ui.u(10), row});
    if (icon_button(ui, "bar/menu", render::icon::kMenu, ui.tr("Menu: save, settings, leave (Esc)")))
        desk.sheets.menu = true;
    ImFont* font = ui.fonts().heading;
    const std::string round = ui.tr("Round {n} of {all}", w.round, s.rounds.size());
    const std::string when = static_cast<std::size_t>(w.round) <= s.rounds.size()
                                 ? s.rounds[static_cast<std::size_t>(w.round - 1)].str()
                                 : "";
    const float x = ui.u(52);
    const bool narrow = screen.x < ui.u(900);
    const float ready_width = ui.u(narrow ? 112 : 132);
    const float step = ui.u(narrow ? 35 : 42);
    // Where there is no room for all phases, the one that it is stands first in the line below.
    const bool all_phases = screen.x > ui.u(1150);
    const float phases = all_phases ? phases_width(ui, desk) + ui.u(26) : 0;
    const std::string phase = all_phases ? std::string{} : capitalised(label_of(s, desk.phase())) + "  ·  ";
    ImFont* small = ui.fonts().small;
    const std::string where = fmt::format("{}{}  ·  {}", phase, round, s.title.str());
    const float title_width =
        std::max({width_of(font, ui.u(18), when), width_of(small, small->FontSize, where), ui.u(210)});
    // Icons alone are to be guessed: the rooms have their words where these take nothing from what stands on the left.
    float with_words = ui.u(6) * static_cast<float>(kNav.size());
    for (const Nav& nav : kNav)
        with_words += width_with_word(ui, nav);
    const float undo = ui.u(narrow ? 40 : 52);
    const float right = screen.x - ready_width - ui.u(narrow ? 20 : 36);
    const bool worded = all_phases && x + title_width + phases + ui.u(24) + undo + with_words < right;
    const float nav_left = right - undo - (worded ? with_words : step * static_cast<float>(kNav.size()));
    const float room = std::max(ui.u(20), nav_left - ui.u(8) - x - phases);
    fitted(ui, list, "", font, ui.u(18), {x, ui.u(6)}, kText, when, room);
    fitted(ui, list, "", small, small->FontSize, {x, ui.u(28)}, kMuted, where, room);
    if (all_phases) draw_phases(ui, desk, {x + std::min(title_width, room) + ui.u(26), 0}, height);

    // From the right: the one thing that moves the game on, then the rooms.
    ImGui::SetCursorScreenPos({screen.x - ready_width - ui.u(12), (height - ui.u(34)) / 2});
    if (desk.me.valid()) {
        const bool ended = w.ended;
        const bool turn = desk.my_turn() && !desk.past;
        const bool busy = !desk.waiting.empty() || (!turn && !ended && !desk.past);
        const std::string label = desk.stop   ? with_icon(render::icon::kWarning, ui.tr("Stopped"))
                                  : ended     ? with_icon(render::icon::kFlag, ui.tr("The end"))
                                  : turn      ? with_icon(render::icon::kCheck, ui.tr("Ready"))
                                  : desk.past ? ui.tr("Looking back")
                                              : ui.tr("Others decide");
        if (button(ui, "bar/ready", label, turn || ended ? Look::kBrass : Look::kPlain, {ready_width, ui.u(34)},
                   (desk.live() || ended || desk.stop)) ||
            (desk.live() && !desk.sheets.any() && shortcut(SDL_SCANCODE_RETURN, true))) {
            if (desk.stop) {
                desk.sheets.stopped = true;
            } else if (ended) {
                desk.sheets.outcome = true;
            } else if (!told_of_what_waits(ui, desk)) {
                ui.hush();  // what was to be said before it
                desk.give(SetReady{true});
                desk.ready_request = *desk.waiting.rbegin();
            }
        }
        tip(ui, desk.stop ? ui.tr("The game cannot go on: why, and what can be done.")
                : turn    ? ui.tr("Says that you are done with this phase. It ends when all are (Ctrl+Enter).") +
                             left_undone(ui, desk)
                : busy      ? ui.tr("The others have not finished.")
                : ended     ? ui.tr("How it ended, and what everybody wanted")
                : desk.past ? ui.tr("You look back: nothing can be done in what is past.")
                            : ui.tr("It is not your turn."));
    }
    float nav_x = nav_left;
    ImGui::SetCursorScreenPos({nav_x, row});
    if (icon_button(ui, "bar/undo", render::icon::kUndo, ui.tr("Take back your last step in this phase (Ctrl+Z)"),
                    false, desk.now->can_undo && !desk.past && desk.waiting.empty()) ||
        (desk.now->can_undo && !desk.past && desk.waiting.empty() && !desk.sheets.any() &&
         !ImGui::GetIO().WantTextInput && shortcut(SDL_SCANCODE_Z, true)))
        desk.waiting.insert(desk.play->undo());
    nav_x += undo;
    for (const Nav& nav : kNav) {
        const bool ledger = nav.key == 0;  // a sheet, and no room; its key is that of the sheets
        ImGui::SetCursorScreenPos({nav_x, row});
        const bool pressed = nav_button(ui, nav, !ledger && desk.room == nav.room, worded);
        if (pressed && ledger) desk.sheets.ledger = true;
        if (!ledger && (pressed || (!desk.sheets.any() && shortcut(nav.key, false)))) desk.room = nav.room;
        nav_x += worded ? width_with_word(ui, nav) + ui.u(6) : step;
    }
    end_panel();
}

}  // namespace

void draw_table(Ui& ui, Desk& desk, ImVec2 at, ImVec2 size) {
    const float gap = ui.u(8);
    // Wide enough to read, and at large text never more than the window can spare.
    const float left = std::min(ui.u(232), size.x * 0.24F);
    const float right = std::min(ui.u(372), size.x * 0.36F);
    const float middle = size.x - left - right - gap * 2;
    const float press = std::clamp(size.y * 0.27F, std::min(ui.u(110), size.y * 0.4F), ui.u(250));
    draw_actors(ui, desk, at, {left, size.y});
    draw_map(ui, desk, {at.x + left + gap, at.y}, {middle, size.y - press - gap});
    draw_press(ui, desk, {at.x + left + gap, at.y + size.y - press}, {middle, press});
    draw_talks(ui, desk, {at.x + left + middle + gap * 2, at.y}, {right, size.y});
}

void draw_desk(Ui& ui, Desk& desk) {
    desk.refresh(ui);
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    begin_screen("###desk");
    if (!desk.now) {
        ImGui::SetCursorPos({screen.x / 2 - ui.u(80), screen.y / 2});
        text(ui.fonts().heading, kMuted, ui.tr("The table is being laid ..."));
        ImGui::End();
        return;
    }
    if (desk.curtain) {
        render::picture(*ImGui::GetWindowDrawList(), {0, 0}, screen, render::Scene::kTable, backdrop(desk.s()), 3);
        ImGui::GetWindowDrawList()->AddRectFilled({0, 0}, screen, rgb(0x14100C, 205));
        const std::string name = desk.s().actors[desk.me].name.str();
        ImFont* font = ui.fonts().title;
        const std::string words = ui.tr("The keyboard goes to {actor}", name);
        const float wide = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, words.c_str()).x;
        token(ui, *ImGui::GetWindowDrawList(), desk.s(), desk.me, {screen.x / 2, screen.y / 2 - ui.u(95)}, ui.u(38));
        ImGui::SetCursorPos({(screen.x - wide) / 2, screen.y / 2 - ui.u(36)});
        text(font, kText, words);
        ImGui::SetCursorPos({screen.x / 2 - ui.u(140), screen.y / 2 + ui.u(16)});
        // Without Ctrl: the key by which the one before said that it was ready must not open it, too.
        if (button(ui, "curtain/open", ui.tr("Nobody else is looking"), Look::kBrass, ui.u(280, 42)) ||
            shortcut(SDL_SCANCODE_RETURN, false) || shortcut(SDL_SCANCODE_KP_ENTER, false) ||
            shortcut(SDL_SCANCODE_SPACE, false))
            desk.curtain = false;
        tip(ui, ui.tr("Shows the table as {actor} sees it (Enter).", name));
        ImGui::End();
        return;
    }
    const float bar = ui.u(52);
    const float foot = ui.u(screen.y < ui.u(480) ? 46 : 56);
    const float gap = ui.u(8);
    draw_bar(ui, desk, bar);
    const ImVec2 at{gap, bar + gap};
    const ImVec2 size{screen.x - gap * 2, screen.y - bar - foot - gap * 3};
    switch (desk.room) {
        case Room::kTable:
            draw_table(ui, desk, at, size);
            break;
        case Room::kHome:
            draw_home(ui, desk, at, size);
            break;
        case Room::kRelations:
            draw_relations(ui, desk, at, size);
            break;
        case Room::kReview:
            draw_review(ui, desk, at, size);
            break;
    }
    draw_timeline(ui, desk, {gap, screen.y - foot - gap}, {screen.x - gap * 2, foot});
    if (desk.past)
        ImGui::GetWindowDrawList()->AddRect({ui.u(2), bar + ui.u(2)}, {screen.x - ui.u(2), screen.y - ui.u(2)},
                                            alpha(kBrass, 0.7F), ui.u(4), 0, ui.u(2));
    ImGui::End();
    draw_sheets(ui, desk);
    if (desk.coach) draw_coach(ui, desk);
}

}  // namespace demarche::ui

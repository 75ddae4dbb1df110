// The menu, the brief, and why a game cannot go on; which of the sheets is to be seen.

#include <SDL_scancode.h>
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "ai/retold.h"
#include "base/text.h"
#include "render/icons.h"
#include "session/saves.h"
#include "ui/desk.h"
#include "ui/screens.h"

namespace demarche::ui {

using namespace render::colour;

namespace {

void draw_brief(Ui& ui, Desk& desk) {
    bool open = true;
    const OnPaper on_paper{ui};
    begin_sheet(ui, "brief", {760, 640}, open);
    ImGui::SetCursorPosY(ui.u(44));  // the bar that it is scrolled by begins below the button that closes it
    begin_scroll(ui, "brief/text");
    const std::string brief = desk.s().actors[desk.me].brief.str();
    if (brief.empty()) {
        text(ui.fonts().title, kInk, desk.s().actors[desk.me].name.str());
        wrapped(ui.fonts().serif_italic, kInkMuted, ui.tr("This seat has no brief."));
    } else {
        markdown(ui, brief, kInk, rgb(0x7A2F1A));
    }
    end_scroll();
    end_sheet();
    if (!open) desk.sheets.brief = false;
}

}  // namespace

void draw_stopped(Ui& ui, Desk& desk) {
    bool open = true;
    const OnPaper on_paper{ui};
    begin_sheet(ui, "stopped", {640, 470}, open);
    wrapped(ui.fonts().title, kBadInk, ui.tr("The game cannot go on"), ImGui::GetContentRegionAvail().x - ui.u(22));
    rule_here(ui);
    begin_scroll(ui, "stopped/text", ImGui::GetContentRegionAvail().y - ui.u(46));
    const Error& why = *desk.stop;
    if (why.code == ErrorCode::kScriptLimit)
        wrapped(ui.fonts().serif, kInk,
                ui.tr("The scripts of this scenario took too much time or memory and were switched off. That is a "
                      "fault of the "
                      "scenario, not of yours."));
    wrapped(ui.fonts().serif, kInk,
            ui.tr("Nothing is lost: the game stands as it was before, and every step up to there is on disk, in "
                  "{file}.",
                  desk.play->file().filename().string()));
    space(ui, 8);
    heading(ui, ui.tr("For whoever wrote the scenario"), kBrassDeep);
    wrapped(ui.fonts().body, kInkMuted, ai::fault_retold(ui.words(), why.text()));
    ui.mark("stopped/why");
    space(ui, 8);
    wrapped(ui.fonts().small, kInkMuted,
            ui.tr("Opened anew, its scripts run again from there: that helps when the fault has been mended, or when "
                  "another step leads around it."));
    end_scroll();
    space(ui, 8);
    if (!desk.play->is_workshop_game() &&
        button(ui, "stopped/reopen", with_icon(render::icon::kHistory, ui.tr("Open it anew")), Look::kSeal))
        desk.reopen = true;
    tip(ui, ui.tr("Reads the scenario and this game from disk again."));
    beside(ui, ui.tr("Look around"), Look::kPaper);
    if (button(ui, "stopped/look", ui.tr("Look around"), Look::kPaper)) open = false;
    tip(ui, ui.tr("The table stays as it is: everything can be read, copies can be saved, the review is open."));
    beside(ui, ui.tr("Leave the game"), Look::kPaper);
    if (button(ui, "stopped/leave", ui.tr("Leave the game"), Look::kPaper)) desk.leave = true;
    tip(ui, ui.tr("Back to the start. The game stays on disk as it is."));
    end_sheet();
    if (!open) desk.sheets.stopped = false;
}

void draw_menu(Ui& ui, Desk& desk) {
    bool open = true;
    const OnPaper on_paper{ui};
    begin_sheet(ui, "menu", {440, desk.coach && desk.coach->aside ? 520.0F : 474.0F}, open);
    wrapped(ui.fonts().title, kInk, desk.s().title.str(), ImGui::GetContentRegionAvail().x - ui.u(22));
    wrapped(ui.fonts().serif_italic, kInkMuted,
            ui.tr("Every step is on disk the moment it is made; you can leave at any time and go on later."));
    rule_here(ui);
    // In a low window with large letters not all of it fits.
    begin_scroll(ui, "menu/all");
    const ImVec2 wide{-1, ui.u(38)};
    if (button(ui, "menu/back", ui.tr("Back to the table"), Look::kSeal, wide)) open = false;
    ImGui::SetItemDefaultFocus();  // whoever comes by Escape leaves by Enter
    tip(ui, ui.tr("Nothing has happened meanwhile."));
    space(ui, 6);
    const bool entered = line_input(ui, "menu/name", desk.sheets.save_name, ui.tr("a name for a copy"),
                                    ImGui::GetContentRegionAvail().x * 0.6F);
    ImGui::SameLine();
    const std::string name = session::plain_save_name(desk.sheets.save_name);
    const bool pressed = button(ui, "menu/save", with_icon(render::icon::kSave, ui.tr("Save a copy")), Look::kPaper,
                                {-1, 0}, !name.empty());
    if (pressed || (entered && !name.empty())) {
        if (const auto file = session::save_called(name)) {
            desk.waiting.insert(desk.play->save_as(*file));
            desk.sheets.save_name.clear();
        } else {
            ui.say(sentence(ai::retold(ui.words(), file.error().message)), true);
        }
    }
    tip(ui,
        ui.tr("A copy of the game as it stands now, under this name among the saved games. You play on in this one."));
    space(ui, 6);
    if (button(ui, "menu/settings", with_icon(render::icon::kSettings, ui.tr("Settings")), Look::kPaper, wide))
        desk.sheets.settings = true;
    tip(ui, ui.tr("Size of the text, language, pace"));
    if (desk.me.valid() &&
        button(ui, "menu/brief", with_icon(render::icon::kBook, ui.tr("Your brief")), Look::kPaper, wide)) {
        desk.sheets.brief = true;
        open = false;
    }
    if (desk.me.valid()) tip(ui, ui.tr("Your brief: who you are, what you want, where your red lines are."));
    if (button(ui, "menu/keys", with_icon(render::icon::kQuestion, ui.tr("What the keys do")), Look::kPaper, wide)) {
        desk.sheets.keys = true;
        open = false;
    }
    tip(ui, ui.tr("Everything can be done by keyboard (Ctrl+K)."));
    if (desk.coach && desk.coach->aside &&
        button(ui, "menu/guide", with_icon(render::icon::kInfo, ui.tr("Take up the guide again")), Look::kPaper,
               wide)) {
        desk.coach->aside = false;
        open = false;
    }
    if (desk.coach && desk.coach->aside) tip(ui, ui.tr("It goes on where it was laid aside."));
    const bool alone = desk.play->people().size() <= 1;
    // It shows what others hide: that is asked twice in a game that somebody plays.
    const bool gives_away = desk.me.valid() && !desk.play->is_workshop_game() && !desk.w().ended;
    const bool sure = desk.sheets.workshop_asked;
    if (button(ui, "menu/workshop",
               with_icon(render::icon::kPen, sure ? ui.tr("Show all that is hidden") : ui.tr("Workshop")),
               sure ? Look::kSeal : Look::kPaper, wide, alone)) {
        if (gives_away && !sure) {
            desk.sheets.workshop_asked = true;
        } else {
            desk.sheets.workshop_asked = false;
            desk.to_workshop = true;
        }
    }
    tip(ui,
        alone
            ? ui.tr("For those who write scenarios: goes on with a copy of this game whose World lies open, and whose "
                    "scripts can be changed while it runs.")
            : ui.tr("It shows the whole World: not in a game that several people play."));
    if (button(ui, "menu/leave", with_icon(render::icon::kExit, ui.tr("Leave the game")), Look::kPaper, wide))
        desk.leave = true;
    tip(ui, ui.tr("Back to the start. The game stays on disk as it is."));
    end_scroll();
    end_sheet();
    if (!open) desk.sheets.menu = false;
    if (!desk.sheets.menu) desk.sheets.workshop_asked = false;
}

bool draw_sheets(Ui& ui, Desk& desk) {
    Sheets& sheets = desk.sheets;
    const bool typing = ImGui::GetIO().WantTextInput;
    if (sheets.settings) {
        if (!draw_settings(ui, *desk.settings)) sheets.settings = false;
        return true;
    }
    // A card that asks the player for a decision lies open by itself, until it is laid aside.
    const bool held = desk.coach && desk.coach->holds_cards();
    if (!held && !sheets.any() && desk.me.valid() && !desk.past && desk.room == Room::kTable && desk.waiting.empty()) {
        for (const OpenChoice& choice : desk.w().choices) {
            const bool phase =
                desk.phase().like == PhaseLike::kDecision || desk.phase().like == PhaseLike::kNegotiation;
            if (choice.actor == desk.me && choice.taken < 0 && phase && !desk.laid_aside.contains(choice.card)) {
                sheets.card = choice.card;
                break;
            }
        }
    }
    if (!sheets.any() && !typing) {
        if (shortcut(SDL_SCANCODE_F6, false)) sheets.ledger = true;
        if (shortcut(SDL_SCANCODE_K, true)) sheets.keys = true;
    }
    if (ui.escaped()) {
        if (sheets.any()) {
            if (sheets.card) desk.laid_aside.insert(*sheets.card);
            if (sheets.top_is_pen()) {
                desk.lay_pen_aside(ui);
            } else {
                sheets.close_top();
            }
        } else if (desk.past) {
            desk.past.reset();
        } else {
            sheets.menu = true;
        }
    }
    if (sheets.menu) {
        draw_menu(ui, desk);
    } else if (sheets.stopped) {
        draw_stopped(ui, desk);
    } else if (sheets.keys) {
        draw_keys(ui, desk);
    } else if (sheets.assure) {
        draw_assure_sheet(ui, desk);
    } else if (sheets.why) {
        draw_why(ui, desk);
    } else if (sheets.ledger) {
        draw_ledger(ui, desk);
    } else if (sheets.outcome) {
        draw_outcome(ui, desk);
    } else if (sheets.speech) {
        draw_speech(ui, desk);
    } else if (sheets.brief) {
        draw_brief(ui, desk);
    } else if (sheets.act) {
        draw_act_sheet(ui, desk);
    } else if (sheets.card) {
        draw_card_sheet(ui, desk);
    } else if (sheets.pen) {
        draw_pen(ui, desk);
    } else if (sheets.agreement) {
        draw_agreement_sheet(ui, desk);
    } else if (sheets.draft) {
        draw_draft_sheet(ui, desk);
    } else if (sheets.place) {
        draw_place_sheet(ui, desk);
    } else if (sheets.actor) {
        draw_actor_sheet(ui, desk);
    }
    const bool any = sheets.any();
    // What the keyboard was on is gone; the next thing that there is may be the one that ends the phase.
    if (std::exchange(desk.had_sheet, any) && !any) let_go_of_keyboard();
    return any;
}

}  // namespace demarche::ui

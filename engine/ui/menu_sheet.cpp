// Smaller sheets: the menu, the brief, an actor, a place, words to others, the end of the game.

#include <SDL_scancode.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "ai/retold.h"
#include "base/figure.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "model/translated.h"
#include "model/view.h"
#include "render/icons.h"
#include "render/shapes.h"
#include "session/catalogue.h"
#include "session/draft_words.h"
#include "ui/desk.h"
#include "ui/screens.h"

namespace demarche::ui {

using namespace render::colour;

namespace {

/// What a file can be called after a name that somebody has written; "" if nothing is left of it. One that begins with
/// a point would be hidden from the list of saved games, and from most programs.
std::string file_name_of(const std::string& name) {
    std::string out;
    for (const char c : name)
        out += static_cast<unsigned char>(c) < 0x20 || std::string_view{"/\\:"}.find(c) != std::string_view::npos ? '-'
                                                                                                                  : c;
    out.erase(0, std::min(out.find_first_not_of(" .-"), out.size()));
    out.erase(out.find_last_not_of(' ') + 1);
    return out;
}

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

/// The last things that an actor did which say what it wants.
void draw_lessons(Ui& ui, const Desk& desk, const Situation& situation, ActorId actor) {
    constexpr std::size_t kMost = 5;
    const auto found = situation.lessons.find(actor);
    if (found == situation.lessons.end() || found->second.empty()) return;
    const std::vector<ai::Beliefs::Lesson>& all = found->second;
    space(ui, 6);
    heading(ui, ui.tr("What they did that says so"), rgb(0x7A5F2E));
    for (std::size_t i = all.size() - std::min(kMost, all.size()); i < all.size(); ++i)
        wrapped(ui.fonts().small, kInk, ai::told(desk.s(), desk.view(), all[i]));
}

/// What an AI seat reckoned with when it did what the player has seen of it, in this round and the last.
void draw_reckonings(Ui& ui, Desk& desk, ActorId actor) {
    const Scenario& s = desk.s();
    space(ui, 6);
    heading(ui, ui.tr("What it reckoned with"), rgb(0x7A5F2E));
    check_box(ui, "actor/numbers", ui.tr("Show the numbers behind its moves"), desk.show_reckonings);
    tip(ui, ui.tr("What this AI seat weighed when it did what you have seen. It gives its secret aims away."));
    if (!desk.show_reckonings) return;
    const session::Story story{s, desk.me.valid() ? Seat::of(desk.me) : Seat::observer()};
    bool any = false;
    const auto& all = desk.sight().reckonings;
    for (auto it = all.rbegin(); it != all.rend(); ++it) {
        const Reckoning& one = **it;
        if (one.by != actor || one.round + 1 < desk.w().round) continue;
        any = true;
        const auto lines = story.tell(desk.w(), one.of->effect);
        if (!lines.empty()) wrapped(ui.fonts().small, kInk, lines.front().text);
        wrapped(ui.fonts().serif_italic, kInkMuted, sentence(ai::reckoning_retold(words_of(s), one.why)));
        space(ui, 4);
    }
    if (!any)
        wrapped(ui.fonts().serif_italic, kInkMuted,
                ui.tr("It has done nothing that you know of in this round or the last."));
}

void draw_actor_sheet(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    const World& w = desk.w();
    const ActorId actor = *desk.sheets.actor;
    bool open = true;
    const OnPaper on_paper{ui};
    begin_sheet(ui, "actor", {680, 600}, open);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    token(ui, *ImGui::GetWindowDrawList(), s, actor, {at.x + ui.u(24), at.y + ui.u(24)}, ui.u(24));
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ui.u(62));
    ImGui::BeginGroup();
    text(ui.fonts().title, kInk, s.actors[actor].name.str());
    text(ui.fonts().serif_italic, kInkMuted,
         !s.actors[actor].playable   ? ui.tr("votes and reacts by its script")
         : !w.seated.contains(actor) ? ui.tr("an empty seat")
         : w.ready.contains(actor)   ? ui.tr("has nothing more to do in this phase")
                                     : ui.tr("at the table"));
    ImGui::EndGroup();
    space(ui, 6);
    rule_here(ui);
    begin_scroll(ui, "actor/page", ImGui::GetContentRegionAvail().y - ui.u(desk.me.valid() ? 46 : 0));
    if (desk.me.valid() && actor != desk.me) {
        for (std::size_t r = 0; r < s.relations.size(); ++r) {
            const RelationId id{r};
            const float half = (ImGui::GetContentRegionAvail().x - ui.u(16)) / 2;
            number_row(ui, desk, ui.tr("{relation}: you towards them", s.relations[id].name.str()),
                       s.relation_slot(id, desk.me, actor), half, true);
            ImGui::SameLine(0, ui.u(16));
            number_row(ui, desk, ui.tr("{relation}: they towards you", s.relations[id].name.str()),
                       s.relation_slot(id, actor, desk.me), half, true);
        }
        space(ui, 8);
    }
    for (std::size_t i = 0; i < s.indicators.size(); ++i) {
        const IndicatorDef& def = s.indicators[IndicatorId{i}];
        if (def.of != SubjectKind::kActor) continue;
        const SlotIndex slot = s.indicator_slot(IndicatorId{i}, actor.index());
        // What counts an actor's deeds says nothing before there is one.
        const bool nothing_yet = desk.number(slot) == 0 && s.slots[slot].start == 0;
        if (desk.knows(slot) && !nothing_yet)
            number_row(ui, desk, def.name.str(), slot, ImGui::GetContentRegionAvail().x, true);
    }
    space(ui, 8);
    heading(ui, actor == desk.me ? ui.tr("What you want") : ui.tr("What they are thought to want"), rgb(0x7A5F2E));
    bool any = false;
    const auto told = [&](ObjectiveId id, const std::string& ground) {
        any = true;
        text(ui.fonts().bold, kInk, s.objectives[id].name.str());
        if (!ground.empty()) wrapped(ui.fonts().small, kInkMuted, ground);
        wrapped(ui.fonts().serif, kInk, s.objectives[id].text.str());
        space(ui, 4);
    };
    const auto thoughts = desk.situation ? desk.situation->thoughts.find(actor)
                                         : std::map<ActorId, std::vector<ai::Thought>>::const_iterator{};
    if (desk.situation && thoughts != desk.situation->thoughts.end()) {
        for (const ai::Thought& thought : thoughts->second) {
            if (thought.weight < 0.02) continue;
            using Ground = ai::Thought::Ground;
            const std::string how = thought.ground == Ground::kPublic ? ui.tr("known")
                                    : thought.ground == Ground::kRevealed
                                        ? ui.tr("revealed to you")
                                        : ui.tr("a guess, {n} % sure", std::lround(thought.sure * 100));
            const long share = std::lround(thought.weight * 100);
            told(thought.objective,
                 thought.learned > 1.05   ? ui.tr("weight {n} %, {how}; its acts say more of it", share, how)
                 : thought.learned < 0.95 ? ui.tr("weight {n} %, {how}; its acts say less of it", share, how)
                                          : ui.tr("weight {n} %, {how}", share, how));
        }
    } else {
        for (std::size_t i = 0; i < s.objectives.size(); ++i) {
            const ObjectiveId id{i};
            if (s.objectives[id].of == actor && may_know(s, w, desk.view().seat, id) && w.objectives[id].active)
                told(id, "");
        }
    }
    if (!any) text(ui.fonts().serif_italic, kInkMuted, ui.tr("Nothing for certain."));
    if (desk.situation) draw_lessons(ui, desk, *desk.situation, actor);
    bool first = true;
    for (const Shared<Agreement>& agreement : w.agreements) {
        if (!alive(agreement->status) || !agreement->parties.contains(actor)) continue;
        if (first) {
            space(ui, 6);
            heading(ui, ui.tr("Bound by"), rgb(0x7A5F2E));
        }
        first = false;
        wrapped(ui.fonts().body, kInk, heading(s, agreement->text()));
    }
    draw_last_words(ui, desk, actor);
    first = true;
    for (const Shared<Assurance>& a : w.assurances) {
        if (a->from != actor) continue;
        if (first) {
            space(ui, 6);
            heading(ui, ui.tr("Promised"), rgb(0x7A5F2E));
        }
        first = false;
        wrapped(ui.fonts().serif, kInk,
                ui.tr("\"{words}\" ({status})", session::promised_text(s, *a),
                      session::status_text(ui.words(), a->status)));
    }
    if (w.seated.contains(actor) && !desk.play->people().contains(actor)) draw_reckonings(ui, desk, actor);
    end_scroll();
    if (desk.me.valid() && actor != desk.me && s.actors[actor].playable) {
        space(ui, 8);
        if (button(ui, "actor/say", with_icon(render::icon::kComment, ui.tr("Speak to them")), Look::kSeal, {0, 0},
                   desk.live())) {
            desk.speech_to = {};
            desk.speech_to.insert(actor);
            desk.sheets.speech = true;
        }
        tip(ui, ui.tr("A word in private"));
    }
    end_sheet();
    if (!open) desk.sheets.actor.reset();
}

void draw_outcome(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    const World& w = desk.now->view.world;
    bool open = true;
    const OnPaper on_paper{ui};
    begin_sheet(ui, "outcome", {880, 660}, open, true);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    // In a small window of large letters the words count for more than the picture.
    const float tall = std::min(ui.u(130), std::max(ui.u(40), 0.2F * ImGui::GetContentRegionAvail().y));
    render::picture(list, at, {at.x + width, at.y + tall}, render::Scene::kCalendar, backdrop(s), 11);
    list.AddRect(at, {at.x + width, at.y + tall}, rgb(0x7A5F2E), 0, 0, ui.u(2));
    // On the picture, which would hide one in the corner of the sheet.
    ImGui::SetCursorScreenPos({at.x + width - ui.u(34), at.y + ui.u(4)});
    if (button(ui, "sheet/close", render::icon::kCross, Look::kPaper, ui.u(30, 28))) open = false;
    tip(ui, ui.tr("Close (Esc)"));
    ImGui::SetCursorScreenPos({at.x, at.y + tall + ui.u(14)});
    if (w.ending.valid()) {
        text(ui.fonts().title, kInk, s.endings[w.ending].title.str());
        wrapped(ui.fonts().serif, kInk, s.endings[w.ending].text.str());
    } else {
        text(ui.fonts().title, kInk, ui.tr("The rounds have run out"));
    }
    rule_here(ui);
    begin_scroll(ui, "outcome/scores", ImGui::GetContentRegionAvail().y - ImGui::GetFrameHeight() - ui.u(14));
    std::vector<FinalScore> scores = desk.play->final_scores();
    std::stable_sort(scores.begin(), scores.end(), [](const auto& a, const auto& b) { return a.total > b.total; });
    std::map<ActorId, std::size_t> places;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const bool tied = i > 0 && scores[i].total == scores[i - 1].total;
        places[scores[i].actor] = tied ? places[scores[i - 1].actor] : i + 1;
    }
    // What one played for oneself comes first, whatever came of it.
    std::stable_partition(scores.begin(), scores.end(),
                          [&](const FinalScore& one) { return desk.play->people().contains(one.actor); });
    for (const FinalScore& one : scores) {
        const ImVec2 row = ImGui::GetCursorScreenPos();
        token(ui, *ImGui::GetWindowDrawList(), s, one.actor, {row.x + ui.u(14), row.y + ui.u(14)}, ui.u(13));
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ui.u(40));
        ImGui::BeginGroup();
        const bool own = desk.play->people().contains(one.actor);
        text(ui.fonts().bold, own ? rgb(0x8A3A22) : kInk,
             own ? ui.tr("{actor}  (you)", s.actors[one.actor].name.str()) : s.actors[one.actor].name.str());
        const std::string place = ui.tr("place {n} of {all}", places.at(one.actor), scores.size());
        // The bar takes what the name, the figure and the place leave it.
        const float page_wide = ImGui::GetWindowContentRegionMax().x - ui.u(40);  // the group stands beside the token
        const float after = std::min(ui.u(330), 0.42F * page_wide);
        const float beside = ui.fonts().bold->CalcTextSizeA(ui.fonts().bold->FontSize, FLT_MAX, 0, "0.00").x +
                             ui.fonts().small->CalcTextSizeA(ui.fonts().small->FontSize, FLT_MAX, 0, place.c_str()).x +
                             ui.u(14) + 3 * ImGui::GetStyle().ItemSpacing.x;
        const float bar_wide = std::clamp(page_wide - after - beside, ui.u(40), ui.u(260));
        ImGui::SameLine(after);
        // In the middle of its line, which goes by the letters.
        const ImVec2 bar = ImGui::GetCursorScreenPos();
        const float middle = bar.y + ui.fonts().bold->FontSize / 2;
        ImDrawList& page = *ImGui::GetWindowDrawList();
        page.AddRectFilled({bar.x, middle - ui.u(4)}, {bar.x + bar_wide, middle + ui.u(5)}, kPaperLine, ui.u(3));
        page.AddRectFilled({bar.x, middle - ui.u(4)},
                           {bar.x + bar_wide * static_cast<float>(std::clamp(one.total, 0.0, 1.0)), middle + ui.u(5)},
                           rgb(0xB08A3A), ui.u(3));
        ImGui::Dummy({bar_wide, ui.fonts().bold->FontSize});
        ImGui::SameLine();
        text(ui.fonts().bold, kInk, ui.words().number(score_text(one.total)));
        ui.mark("outcome/" + s.actors[one.actor].id);
        ImGui::SameLine(0, ui.u(14));
        text(ui.fonts().small, kInkMuted, place);
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
    if (!s.teaching_debrief.empty()) {
        heading(ui, ui.tr("To talk about"), rgb(0x7A5F2E));
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
    heading(ui, ui.tr("For whoever wrote the scenario"), rgb(0x7A5F2E));
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
    text(ui.fonts().title, kInk, desk.s().title.str());
    wrapped(ui.fonts().serif_italic, kInkMuted,
            ui.tr("Every step is on disk the moment it is made; you can leave at any time and go on later."));
    rule_here(ui);
    // In a low window with large letters not all of it fits.
    begin_scroll(ui, "menu/all");
    const ImVec2 wide{-1, ui.u(38)};
    if (button(ui, "menu/back", ui.tr("Back to the table"), Look::kSeal, wide)) open = false;
    tip(ui, ui.tr("Nothing has happened meanwhile."));
    space(ui, 6);
    const bool entered = line_input(ui, "menu/name", desk.sheets.save_name, ui.tr("a name for a copy"),
                                    ImGui::GetContentRegionAvail().x * 0.6F);
    ImGui::SameLine();
    const std::string file = file_name_of(desk.sheets.save_name);
    const bool pressed = button(ui, "menu/save", with_icon(render::icon::kSave, ui.tr("Save a copy")), Look::kPaper,
                                {-1, 0}, !file.empty());
    if (pressed || (entered && !file.empty())) {
        auto folder = session::sessions_folder();
        if (folder) {
            desk.waiting.insert(desk.play->save_as(*folder / (file + ".demarche")));
            desk.sheets.save_name.clear();
        } else {
            ui.say(ai::retold(ui.words(), folder.error().message), true);
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
    return sheets.any();
}

}  // namespace demarche::ui

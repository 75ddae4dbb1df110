// Words to others: a statement to all, or a channel to some in which both sides' words stay to be read; and promises.

#include <SDL_scancode.h>
#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "ai/offered_text.h"
#include "model/translated.h"
#include "render/icons.h"
#include "session/draft_words.h"
#include "session/story.h"
#include "ui/desk.h"

namespace demarche::ui {

using namespace render::colour;

namespace {

/// ImGui needs some frames to put the keyboard into a line of a sheet that has just come.
constexpr int kFocus = 5;

struct Said {
    const MessageSent* message;
    int round;
    std::string words;  ///< As the player reads them.
};

std::vector<Said> all_said(const Desk& desk, const std::function<bool(const MessageSent&)>& wanted) {
    std::vector<Said> out;
    const session::Story story{desk.s(), desk.view(), true};
    session::SoFar so_far;
    for (const auto& known : desk.sight().known) {
        so_far.pass(known->effect);
        const auto* said = std::get_if<MessageSent>(&known->effect.change);
        if (said != nullptr && wanted(*said)) out.push_back({said, known->round, story.spoken(said->text, &so_far)});
    }
    return out;
}

/// What was said in the channel of exactly these and the player; to all, where they are none.
std::vector<Said> said_in(const Desk& desk, ActorSet with) {
    ActorSet all = with;
    all.insert(desk.me);
    return all_said(desk, [&](const MessageSent& said) {
        if (said.to.has_value() == with.empty()) return false;
        if (!said.to) return true;
        ActorSet heard = *said.to;
        if (said.from.valid()) heard.insert(said.from);
        return heard == all;
    });
}

/// Where an AI seat has put a whole text into words that is not on the table: a pen for it.
void draw_offered(Ui& ui, Desk& desk, const MessageSent& said, std::size_t nth) {
    if (!said.from.valid() || said.from == desk.me || desk.play->people().contains(said.from)) return;
    if (desk.phase().like != PhaseLike::kNegotiation || !desk.live()) return;
    const auto offered = ai::text_offered(desk.play->scenario(), said.text);
    if (!offered || ai::lies_open(desk.w(), *offered)) return;
    if (button(ui, fmt::format("speech/offered/{}", nth), with_icon(render::icon::kPen, ui.tr("Work on it")),
               Look::kPaper)) {
        desk.lay_pen_aside(ui);
        desk.sheets = {};
        begin_draft(desk, *offered);
    }
    tip(ui, ui.tr("Opens it as a draft of your own, to be changed and tabled."));
}

/// One message: who spoke, and the words. In this order: in a list that is scrolled the first name that one sees would
/// else be that of the words above it.
/// @param nth  Of those that are drawn together.
void draw_said(Ui& ui, Desk& desk, const Said& one, std::size_t nth) {
    const Scenario& s = desk.s();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    if (one.message->from.valid())
        token(ui, *ImGui::GetWindowDrawList(), s, one.message->from, {at.x + ui.u(10), at.y + ui.u(10)}, ui.u(10));
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ui.u(30));
    ImGui::BeginGroup();
    text(ui.fonts().small, kInkMuted,
         ui.tr("{actor}, round {n}",
               one.message->from.valid() ? session::name(s, one.message->from) : ui.tr("the facilitator"), one.round));
    wrapped(ui.fonts().serif, one.message->from == desk.me ? kInkMuted : kInk, one.words);
    draw_offered(ui, desk, *one.message, nth);
    ImGui::EndGroup();
    space(ui, 6);
}

void choose_hearers(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    bool first = true;
    for (const ActorId actor : s.playable) {
        if (actor == desk.me) continue;
        if (!first) ImGui::SameLine(0, ui.u(8));
        first = false;
        const float r = ui.u(16);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const std::string name = "speech/to/" + s.actors[actor].id;
        if (ImGui::InvisibleButton(name.c_str(), {r * 2, r * 2})) {
            if (desk.speech_to.contains(actor)) {
                desk.speech_to.erase(actor);
            } else {
                desk.speech_to.insert(actor);
            }
            // Who walks with the arrow keys may choose some more.
            if (!ImGui::GetIO().NavVisible) desk.sheets.speech_focus = kFocus;
        }
        ui.mark(name);
        tip(ui, s.actors[actor].name.str());
        ImDrawList& list = *ImGui::GetWindowDrawList();
        token(ui, list, s, actor, {at.x + r, at.y + r}, r - ui.u(1));
        if (!desk.speech_to.contains(actor)) {
            fade_token(ui, list, {at.x + r, at.y + r}, r);
        } else {
            list.AddCircle({at.x + r, at.y + r}, r + ui.u(1), kSealInk, 32, ui.u(2));
        }
    }
}

/// What was said before, the newest at the foot; and who is about to answer.
void draw_channel(Ui& ui, Desk& desk, const std::vector<Said>& said, float height) {
    begin_scroll(ui, "speech/said", height);
    for (std::size_t i = 0; i < said.size(); ++i)
        draw_said(ui, desk, said[i], i);
    const ActorId busy = desk.play->thinking();
    if (busy.valid() && desk.speech_to.contains(busy))
        text(ui.fonts().serif_italic, kInkMuted, ui.tr("{actor} is thinking ...", session::name(desk.s(), busy)));
    // A new word is brought into sight; who reads older ones is left alone.
    if (desk.sheets.speech_shown != said.size()) ImGui::SetScrollHereY(1);
    desk.sheets.speech_shown = said.size();
    end_scroll();
}

}  // namespace

void draw_last_words(Ui& ui, Desk& desk, ActorId actor) {
    constexpr std::size_t kMost = 4;
    if (actor == desk.me) return;
    const std::vector<Said> out = all_said(desk, [&](const MessageSent& said) {
        const bool to_them = desk.me.valid() && said.from == desk.me && said.to && said.to->contains(actor);
        return said.from == actor || to_them;
    });
    if (out.empty()) return;
    space(ui, 6);
    heading(ui, ui.tr("Last words"), kBrassDeep);
    for (std::size_t i = out.size() - std::min(kMost, out.size()); i < out.size(); ++i)
        draw_said(ui, desk, out[i], i);
}

void draw_speech(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    bool open = true;
    const OnPaper on_paper{ui};
    const std::vector<Said> said = said_in(desk, desk.speech_to);
    const float promises = static_cast<float>((s.assurances.size() + 1) / 2);
    const float others = 262 + (promises > 0 ? 34 + 40 * promises : 0);
    // As high as the window lets it be: a question and its answer are read together.
    const float spare = ImGui::GetIO().DisplaySize.y / ui.u(1) - 24 - others;
    const float channel = said.empty() ? 0 : std::clamp(spare, 190.0F, 280.0F);
    begin_sheet(ui, "speech", {640, others + channel}, open);
    sheet_title(ui, ui.tr("Speak"));
    text(ui.fonts().small, kInkMuted,
         desk.speech_to.empty() ? ui.tr("To all, in public. Choose actors to speak in private.")
                                : ui.tr("In private, to:"));
    choose_hearers(ui, desk);
    space(ui, 8);
    if (!said.empty())
        draw_channel(ui, desk, said, std::min(ui.u(channel - 10), ImGui::GetContentRegionAvail().y * 0.6F));
    // One has come to write: the first letter must not be a press on what stands first, which closes the sheet.
    if (desk.sheets.speech_focus > 0) {
        ImGui::SetKeyboardFocusHere();
        --desk.sheets.speech_focus;
        ui.window().animate();
    }
    const bool entered =
        line_input(ui, "speech/words", desk.speech, ui.tr("What do you say?"), ImGui::GetContentRegionAvail().x);
    if (ImGui::IsItemActive()) desk.sheets.speech_focus = 0;
    if (entered) desk.sheets.speech_focus = kFocus;
    // Where nothing has been written there is nothing to leave the line for but the sheet.
    if (ImGui::IsItemDeactivated() && ImGui::IsKeyPressed(SDL_SCANCODE_ESCAPE, false) && desk.speech.empty())
        open = false;
    space(ui, 8);
    const bool ready = desk.speech.find_first_not_of(" \t\n") != std::string::npos && desk.live();
    if ((button(ui, "speech/send", desk.speech_to.empty() ? ui.tr("Say it in public") : ui.tr("Say it"), Look::kSeal,
                {0, 0}, ready) ||
         (entered && ready))) {
        Say command;
        command.text = desk.speech;
        if (!desk.speech_to.empty()) command.to = desk.speech_to;
        desk.give(std::move(command));
        desk.speech.clear();
        desk.sheets.speech_focus = kFocus;
        // In a channel one waits for the answer; what all have heard is answered at the table.
        open = !desk.speech_to.empty();
    }
    tip(ui, desk.speech_to.empty() ? ui.tr("Everybody hears it, and it stays in the press. It costs nothing.")
                                   : ui.tr("Only those whom you chose hear it. It costs nothing."));
    if (!s.assurances.empty()) {
        space(ui, 6);
        heading(ui, ui.tr("Or promise"), kBrassDeep);
        for (std::size_t i = 0; i < s.assurances.size(); ++i) {
            const AssuranceDef& def = s.assurances[AssuranceTypeId{i}];
            if (i % 2 == 1) ImGui::SameLine();
            const float half = (ImGui::GetContentRegionAvail().x - ui.u(8)) / (i % 2 == 0 ? 2.0F : 1.0F);
            if (button(ui, "speech/assure/" + def.id, def.name.str(), Look::kPaper, {half, 0}, desk.live())) {
                desk.sheets.assure = AssuranceTypeId{i};
                desk.sheets.assure_params = session::promise_params(s, desk.w(), def);
            }
            tip(ui, session::blank_text(s, def.text, def.params));
        }
    }
    end_sheet();
    if (!open) desk.sheets.close_speech();
}

}  // namespace demarche::ui

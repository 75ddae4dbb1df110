// A card on the table, with its choices; and an action with its parameters.

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "base/words.h"
#include "diplomacy/drafting.h"
#include "model/translated.h"
#include "render/icons.h"
#include "render/shapes.h"
#include "ui/desk.h"

namespace demarche::ui {

using namespace render::colour;

void draw_card_sheet(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    const CardId id = *desk.sheets.card;
    const CardDef& card = s.cards[id];
    bool open = true;
    const OnPaper on_paper{ui};
    begin_sheet(ui, "card", {620, 640}, open, true);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float tall = std::min(ui.u(190), ImGui::GetContentRegionAvail().y * 0.34F);
    const ImVec2 high{at.x + width, at.y + tall};
    card_picture(list, s, id, at, high);
    list.AddRect(at, high, rgb(0x7A5F2E), 0, 0, ui.u(2));
    list.AddRect({at.x + ui.u(4), at.y + ui.u(4)}, {high.x - ui.u(4), high.y - ui.u(4)}, alpha(kPaper, 0.5F), 0, 0,
                 ui.u(1));
    ImGui::SetCursorScreenPos({high.x - ui.u(34), at.y + ui.u(4)});
    if (button(ui, "card/close", render::icon::kCross, Look::kPaper, ui.u(30, 28))) open = false;
    ImGui::SetCursorScreenPos({at.x, high.y + ui.u(12)});
    // The choices stand below the text whatever its length; long texts scroll.
    const OpenChoice* mine = nullptr;
    for (const OpenChoice& choice : desk.w().choices) {
        if (choice.card == id && choice.actor == desk.me && choice.taken < 0) mine = &choice;
    }
    std::vector<int> options;
    if (mine != nullptr && desk.situation) {
        const auto found = desk.situation->choices.find({id, desk.me});
        if (found != desk.situation->choices.end()) options = found->second;
    }
    const bool held = std::any_of(desk.w().hands.begin(), desk.w().hands.end(),
                                  [&](const HeldCard& h) { return h.card == id && h.actor == desk.me; });
    float foot = ui.u(26);
    if (held) foot += ui.u(46);
    for (const int option : options) {
        const std::string& words = card.choices[static_cast<std::size_t>(option)].text.message;
        const ImVec2 box =
            ui.fonts().serif->CalcTextSizeA(ui.fonts().serif->FontSize, FLT_MAX, width - ui.u(64), words.c_str());
        foot += box.y + ui.u(27);
    }
    const float text_height = std::max(ui.u(80), ImGui::GetContentRegionAvail().y - foot);
    begin_scroll(ui, "card/text", text_height);
    wrapped(ui.fonts().title, kInk, card.title.str());
    if (card.place.valid()) text(ui.fonts().small, kInkMuted, s.places[card.place].name.str());
    space(ui, 4);
    wrapped(ui.fonts().serif, kInk, card.text.str());
    space(ui, 6);
    if (!card.source.empty()) wrapped(ui.fonts().small, kInkMuted, ui.tr("Source: {source}", card.source));
    for (const OpenChoice& choice : desk.w().choices) {
        if (choice.card == id && choice.actor != desk.me)
            wrapped(ui.fonts().serif_italic, kInkMuted,
                    ui.tr("{actor} has a choice to make.", session::name(s, choice.actor)));
    }
    end_scroll();
    for (const int option : options) {
        const ChoiceDef& choice = card.choices[static_cast<std::size_t>(option)];
        const std::string words = choice.text.str();
        const ImVec2 low = ImGui::GetCursorScreenPos();
        const ImVec2 box =
            ui.fonts().serif->CalcTextSizeA(ui.fonts().serif->FontSize, FLT_MAX, width - ui.u(64), words.c_str());
        const ImVec2 size{width, box.y + ui.u(18)};
        const std::string name = "card/choice/" + choice.id;
        ImGui::BeginDisabled(!desk.live());
        const bool pressed = ImGui::InvisibleButton(name.c_str(), size);
        ImGui::EndDisabled();
        ui.mark(name, desk.live());
        const bool hot = ImGui::IsItemHovered() || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible);
        list.AddRectFilled(low, {low.x + size.x, low.y + size.y}, hot ? rgb(0xD8CAA6) : kPaperShade, ui.u(4));
        list.AddRect(low, {low.x + size.x, low.y + size.y}, hot ? rgb(0x8A3A22) : kPaperLine, ui.u(4), 0, ui.u(1.2F));
        list.AddText(ui.fonts().body, ui.fonts().body->FontSize, {low.x + ui.u(14), low.y + ui.u(10)}, rgb(0x8A3A22),
                     choice.is_default ? render::icon::kClock : render::icon::kArrowRight);
        list.AddText(ui.fonts().serif, ui.fonts().serif->FontSize, {low.x + ui.u(42), low.y + ui.u(8)}, kInk,
                     words.c_str(), nullptr, width - ui.u(64));
        tip(ui, choice.is_default ? ui.tr("This happens if you do nothing.") : ui.tr("Your decision."));
        if (pressed) {
            desk.give(ChooseOption{id, option});
            open = false;
        }
    }
    if (held) {
        if (button(ui, "card/play", with_icon(render::icon::kPlay, ui.tr("Play it")), Look::kSeal, {0, 0},
                   desk.live())) {
            desk.give(PlayCard{id});
            open = false;
        }
    }
    end_sheet();
    if (!open) {
        desk.laid_aside.insert(id);
        desk.sheets.card.reset();
    }
}

void draw_act_sheet(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    const ActionDef& def = s.actions[*desk.sheets.act];
    bool open = true;
    const OnPaper on_paper{ui};
    const float rows = static_cast<float>(def.params.size());
    begin_sheet(ui, "act", {560, 300 + 62 * rows}, open);
    wrapped(ui.fonts().title, kInk, def.name.str(), ImGui::GetContentRegionAvail().x - ui.u(22));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    render::rule(*ImGui::GetWindowDrawList(), at.x, at.x + ImGui::GetContentRegionAvail().x, at.y + ui.u(3),
                 rgb(0xA8894B), ui.u(1));
    space(ui, 14);
    wrapped(ui.fonts().serif, kInk, session::blank_text(s, def.text, def.params));
    space(ui, 8);
    const ActorSet all = ActorSet::first(s.actors.size());
    for (std::size_t i = 0; i < def.params.size(); ++i) {
        if (def.params[i].type != ParamType::kBoolean)
            text(ui.fonts().small, kInkMuted, capitalised(label_of(s, def.params[i])));
        edit_param(ui, fmt::format("act/param/{}", def.params[i].name), s, def.params[i], all,
                   desk.sheets.act_params[i]);
    }
    if (desk.situation) {
        for (const Situation::Act& act : desk.situation->acts) {
            if (act.action != *desk.sheets.act) continue;
            const std::string cost = cost_of(s, act.costs, desk.me);
            if (!cost.empty()) {
                space(ui, 6);
                text(ui.fonts().bold, kBadInk, ui.tr("Costs {cost}", cost));
                if (def.cost.fn.valid())
                    text(ui.fonts().small, kInkMuted, ui.tr("(with its first parameters; it may differ)"));
            }
        }
    }
    if (def.secret) text(ui.fonts().serif_italic, kInkMuted, ui.tr("Nobody will be told that it was you."));
    space(ui, 10);
    if (button(ui, "act/do", with_icon(render::icon::kCheck, ui.tr("Decide it")), Look::kSeal, {0, 0}, desk.live())) {
        desk.give(TakeAction{*desk.sheets.act, desk.sheets.act_params});
        desk.act_request = *desk.waiting.rbegin();
    }
    tip(ui, desk.phase().secret ? ui.tr("It stays unseen and takes effect in resolution.")
                                : ui.tr("It takes effect at once."));
    end_sheet();
    if (!open) desk.sheets.act.reset();
}

void draw_assure_sheet(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    const AssuranceDef& def = s.assurances[*desk.sheets.assure];
    bool open = true;
    const OnPaper on_paper{ui};
    begin_sheet(ui, "assure", {560, 300 + 62 * static_cast<float>(def.params.size())}, open);
    wrapped(ui.fonts().title, kInk, def.name.str(), ImGui::GetContentRegionAvail().x - ui.u(22));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    render::rule(*ImGui::GetWindowDrawList(), at.x, at.x + ImGui::GetContentRegionAvail().x, at.y + ui.u(3),
                 rgb(0xA8894B), ui.u(1));
    space(ui, 14);
    const ActorSet all = ActorSet::first(s.actors.size());
    std::vector<std::pair<std::string, std::string>> values;
    for (std::size_t i = 0; i < def.params.size(); ++i)
        values.emplace_back(def.params[i].name, value_text(s, def.params[i], desk.sheets.assure_params[i]));
    wrapped(ui.fonts().serif, kInk, ui.tr("\"{words}\"", words_of(s).fill(def.text.message, values)));
    space(ui, 6);
    for (std::size_t i = 0; i < def.params.size(); ++i) {
        if (def.params[i].type != ParamType::kBoolean)
            text(ui.fonts().small, kInkMuted, capitalised(label_of(s, def.params[i])));
        edit_param(ui, fmt::format("assure/param/{}", def.params[i].name), s, def.params[i], all,
                   desk.sheets.assure_params[i]);
    }
    wrapped(ui.fonts().small, kInkMuted,
            desk.speech_to.empty() ? ui.tr("To all, in public.")
                                   : ui.tr("In private, to {actors}.", session::names(s, desk.speech_to)));
    wrapped(ui.fonts().small, kBadInk,
            ui.tr("It stays in the ledger. Broken, it changes the trust of those who know of it by {n}.", def.trust));
    space(ui, 8);
    if (button(ui, "assure/give", with_icon(render::icon::kHandshake, ui.tr("Promise it")), Look::kSeal, {0, 0},
               desk.live())) {
        GiveAssurance command{*desk.sheets.assure, desk.sheets.assure_params, std::nullopt};
        if (!desk.speech_to.empty()) command.to = desk.speech_to;
        desk.give(std::move(command));
        open = false;
        desk.sheets.speech = false;
    }
    end_sheet();
    if (!open) desk.sheets.assure.reset();
}

}  // namespace demarche::ui

// A card on the table, with its choices; and a promise with its terms.

#include <algorithm>

#include "ai/retold.h"
#include "base/text.h"
#include "base/words.h"
#include "diplomacy/drafting.h"
#include "model/translated.h"
#include "render/icons.h"
#include "render/shapes.h"
#include "ui/desk.h"
#include "ui/draft_parts.h"

namespace demarche::ui {

using namespace render::colour;

namespace {

/// What a choice is worth stands at its right edge: units.
constexpr float kFigure = 62;

/// One choice of a card: its words, what it would be worth, and what keeps it from being taken.
class ChoiceRow {
 public:
    ChoiceRow(const Ui& ui, const Scenario& s, CardId card, const Situation::Option& option, float width)
        : def_(s.cards[card].choices[static_cast<std::size_t>(option.choice)]),
          option_(option),
          words_(def_.text.str()),
          width_(width) {
        const std::string cost = cost_of(s, option.costs, def_.by);
        if (!cost.empty()) price_ = ui.tr("Costs {cost}.", cost);
        if (!option.open) why_ = sentence(ai::retold(words_of(s), option.reason));
        text_height_ = fit(ui, ui.fonts().serif, words_);
        price_height_ = price_.empty() ? 0 : fit(ui, ui.fonts().small, price_) + ui.u(3);
        why_height_ = why_.empty() ? 0 : fit(ui, ui.fonts().small, why_) + ui.u(3);
    }
    [[nodiscard]] float height(const Ui& ui) const { return text_height_ + price_height_ + why_height_ + ui.u(18); }

    /// True when it was taken.
    bool draw(Ui& ui, const Desk& desk, CardId card) const {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const ImVec2 low = ImGui::GetCursorScreenPos();
        const ImVec2 size{width_, height(ui)};
        const std::string name = "card/choice/" + def_.id;
        const bool can = desk.live() && option_.open;
        ImGui::BeginDisabled(!can);
        const bool pressed = ImGui::InvisibleButton(name.c_str(), size);
        ImGui::EndDisabled();
        ui.mark(name, can);
        const bool hot = can && pointed_at();
        const ImVec2 high{low.x + size.x, low.y + size.y};
        list.AddRectFilled(low, high, hot ? rgb(0xD8CAA6) : kPaperShade, ui.u(4));
        list.AddRect(low, high, hot ? kSealInk : kPaperLine, ui.u(4), 0, ui.u(1.2F));
        const ImU32 ink = option_.open ? kInk : kInkMuted;
        list.AddText(ui.fonts().body, ui.fonts().body->FontSize, {low.x + ui.u(14), low.y + ui.u(10)},
                     option_.open ? kSealInk : kInkMuted,
                     !option_.open       ? render::icon::kLock
                     : option_.by_itself ? render::icon::kClock
                                         : render::icon::kArrowRight);
        list.AddText(ui.fonts().serif, ui.fonts().serif->FontSize, {low.x + ui.u(42), low.y + ui.u(8)}, ink,
                     words_.c_str());
        if (!price_.empty())
            list.AddText(ui.fonts().small, ui.fonts().small->FontSize,
                         {low.x + ui.u(42), low.y + ui.u(11) + text_height_}, kInkMuted, price_.c_str());
        if (!why_.empty())
            list.AddText(ui.fonts().small, ui.fonts().small->FontSize,
                         {low.x + ui.u(42), low.y + ui.u(11) + text_height_ + price_height_}, kBadInk, why_.c_str());
        const ai::Worth* worth = desk.counsel ? desk.counsel->card(card, option_.choice) : nullptr;
        std::string what = option_.by_itself ? ui.tr("This happens if you do nothing.") : ui.tr("Your decision.");
        if (option_.open) {
            const bool known = worth != nullptr && worth->obstacle.empty();
            const std::string figure = known ? ui.words().number(change_text(worth->total, 3)) : std::string{"..."};
            ImFont* font = ui.fonts().bold;
            const float wide = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, figure.c_str()).x;
            list.AddText(font, font->FontSize, {high.x - wide - ui.u(12), low.y + ui.u(9)},
                         known ? worth_colour(worth->total, true) : kInkMuted, figure.c_str());
            if (option_.by_itself)
                what += "\n" + ui.tr("The other answers are measured against this one.");
            else if (known)
                what += "\n" + ui.tr("Two rounds ahead, against what happens if you do nothing: {worth}.",
                                     ai::describe(desk.s(), *worth));
        } else {
            what = why_;
        }
        tip(ui, what);
        return pressed && can;
    }

 private:
    /// Breaks the words to the room that there is for them. @return their height
    float fit(const Ui& ui, ImFont* font, std::string& words) const {
        words = broken_lines(font, font->FontSize, words, width_ - ui.u(42 + 8 + kFigure));
        return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, words.c_str()).y;
    }

    const ChoiceDef& def_;
    const Situation::Option& option_;
    std::string words_;
    std::string price_;
    std::string why_;
    float width_;
    float text_height_ = 0;
    float price_height_ = 0;
    float why_height_ = 0;
};

/// What playing a card from the hand costs and brings, or what keeps it from being played.
void held_facts(Ui& ui, const Desk& desk, CardId card, const Situation::Held* facts) {
    const Scenario& s = desk.s();
    if (facts == nullptr) return;
    if (!facts->open) {
        wrapped(ui.fonts().small, kBadInk,
                ui.tr("Not now: {reason}.", without_stop(ai::retold(words_of(s), facts->reason))));
        return;
    }
    const std::string cost = cost_of(s, facts->costs, desk.me);
    const ai::Worth* worth = desk.counsel ? desk.counsel->card(card, -1) : nullptr;
    std::string words = worth == nullptr ? ui.tr("Your advisers are thinking ...")
                        : worth->obstacle.empty()
                            ? ui.tr("Two rounds ahead: {worth}.", ai::describe(s, *worth))
                            : ui.tr("Not now: {reason}.", without_stop(ai::retold(words_of(s), worth->obstacle)));
    if (!cost.empty()) words += " " + ui.tr("Costs {cost}.", cost);
    wrapped(ui.fonts().small,
            worth != nullptr && worth->obstacle.empty() ? worth_colour(worth->total, true) : kInkMuted, words);
}

constexpr float kCardWide = 620;  ///< Units.

/// What the words of a card take, set as `draw_card_sheet` sets them.
float height_of_words(const Ui& ui, const Scenario& s, const CardDef& card, const std::vector<std::string>& others,
                      float width) {
    const float gap = ImGui::GetStyle().ItemSpacing.y;
    float sum = 0;
    const auto add = [&](ImFont* font, const std::string& words) {
        if (words.empty()) return;
        sum += height_of(font, words, width) + gap;
    };
    add(ui.fonts().title, card.title.str());
    if (card.place.valid()) add(ui.fonts().small, s.places[card.place].name.str());
    add(ui.fonts().serif, card.text.str());
    if (!card.source.empty()) add(ui.fonts().small, ui.tr("Source: {source}", card.source));
    for (const std::string& other : others)
        add(ui.fonts().serif_italic, other);
    return sum + ui.u(4 + 6) + gap * 2;
}

}  // namespace

void draw_card_sheet(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    const CardId id = *desk.sheets.card;
    const CardDef& card = s.cards[id];
    bool open = true;
    const OnPaper on_paper{ui};
    // Its margins are those of every sheet: the width of the paper without them is known before it lies there.
    const float width = std::min(ui.u(kCardWide), ImGui::GetIO().DisplaySize.x - ui.u(24)) - ui.u(56);
    // The choices stand below the text whatever its length; long texts scroll.
    const OpenChoice* mine = nullptr;
    for (const OpenChoice& choice : desk.w().choices) {
        if (choice.card == id && choice.actor == desk.me && choice.taken < 0) mine = &choice;
    }
    std::vector<ChoiceRow> rows;
    float foot = ui.u(14);
    if (mine != nullptr && desk.situation) {
        const auto found = desk.situation->choices.find(id);
        if (found != desk.situation->choices.end()) {
            for (const Situation::Option& option : found->second) {
                rows.emplace_back(ui, s, id, option, width);
                foot += rows.back().height(ui) + ui.u(9);
            }
        }
    }
    const bool held = std::any_of(desk.w().hands.begin(), desk.w().hands.end(),
                                  [&](const HeldCard& h) { return h.card == id && h.actor == desk.me; });
    const Situation::Held* facts = nullptr;
    if (held && desk.situation) {
        const auto found = desk.situation->hand.find(id);
        if (found != desk.situation->hand.end()) facts = &found->second;
    }
    if (held) foot += ui.u(46) + ui.fonts().small->FontSize * 3;
    std::vector<std::string> others;
    for (const OpenChoice& choice : desk.w().choices) {
        if (choice.card == id && choice.actor != desk.me)
            others.push_back(ui.tr("{actor} has a choice to make.", session::name(s, choice.actor)));
    }
    if (mine != nullptr) others.push_back(session::choice_timing(s, desk.w()));
    const float words = height_of_words(ui, s, card, others, width);
    const float wanted = ui.u(48 + 190 + 12 + 16) + words + foot;
    begin_sheet(ui, "card", {kCardWide, std::clamp(wanted / ui.u(1), 380.0F, 640.0F)}, open, true);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    // Where there is little room, the picture gives way first.
    const float free = ImGui::GetContentRegionAvail().y - foot - ui.u(12 + 16) - std::min(words, ui.u(230));
    const float tall = std::clamp(free, ui.u(40), ui.u(190));
    const ImVec2 high{at.x + width, at.y + tall};
    card_picture(list, s, id, at, high);
    list.AddRect(at, high, kBrassDeep, 0, 0, ui.u(2));
    list.AddRect({at.x + ui.u(4), at.y + ui.u(4)}, {high.x - ui.u(4), high.y - ui.u(4)}, alpha(kPaper, 0.5F), 0, 0,
                 ui.u(1));
    ImGui::SetCursorScreenPos({high.x - ui.u(34), at.y + ui.u(4)});
    if (button(ui, "card/close", render::icon::kCross, Look::kPaper, ui.u(30, 28))) open = false;
    tip(ui, mine != nullptr ? ui.tr("Lay it aside (Esc): you can still decide until the phase ends.")
                            : ui.tr("Close (Esc)"));
    ImGui::SetCursorScreenPos({at.x, high.y + ui.u(12)});
    const float text_height = std::max(ui.u(80), ImGui::GetContentRegionAvail().y - foot);
    begin_scroll(ui, "card/text", text_height);
    wrapped(ui.fonts().title, kInk, card.title.str());
    if (card.place.valid()) text(ui.fonts().small, kInkMuted, s.places[card.place].name.str());
    space(ui, 4);
    wrapped(ui.fonts().serif, kInk, card.text.str());
    space(ui, 6);
    if (!card.source.empty()) wrapped(ui.fonts().small, kInkMuted, ui.tr("Source: {source}", card.source));
    for (const std::string& other : others)
        wrapped(ui.fonts().serif_italic, kInkMuted, other);
    end_scroll();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].draw(ui, desk, id)) continue;
        desk.give(ChooseOption{id, desk.situation->choices.at(id)[i].choice});
        open = false;
    }
    if (held) {
        held_facts(ui, desk, id, facts);
        const bool decision = desk.phase().like == PhaseLike::kDecision;
        if (button(ui, "card/play", with_icon(render::icon::kPlay, ui.tr("Play it")), Look::kSeal, {0, 0},
                   desk.live() && decision && (facts == nullptr || facts->open))) {
            desk.give(PlayCard{id});
            open = false;
        }
        tip(ui, decision ? ui.tr("It leaves your hand, and all see it.")
                         : ui.tr("Cards from the hand are played in the decision phase."));
    }
    end_sheet();
    if (!open) {
        desk.laid_aside.insert(id);
        desk.sheets.card.reset();
    }
}

void draw_assure_sheet(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    const AssuranceDef& def = s.assurances[*desk.sheets.assure];
    bool open = true;
    const OnPaper on_paper{ui};
    const std::vector<ParamDef> fields = session::promise_fields(s, desk.w(), def);
    begin_terms_sheet(ui, "assure", 300, s,
                      {def.name, def.text, fields, desk.sheets.assure_params, ActorSet::first(s.actors.size()), true},
                      open);
    wrapped(ui.fonts().small, kInkMuted,
            desk.speech_to.empty() ? ui.tr("To all, in public.")
                                   : ui.tr("In private, to {actors}.", session::names(s, desk.speech_to)));
    wrapped(ui.fonts().small, kBadInk,
            ui.tr("It stays in the ledger. Broken, it changes the trust of those who know of it by {n}.", def.trust));
    end_terms(ui);
    if (button(ui, "assure/give", with_icon(render::icon::kHandshake, ui.tr("Promise it")), Look::kSeal, {0, 0},
               desk.live())) {
        GiveAssurance command{*desk.sheets.assure, desk.sheets.assure_params, std::nullopt};
        if (!desk.speech_to.empty()) command.to = desk.speech_to;
        desk.give(std::move(command));
        open = false;
        desk.sheets.speech = false;
    }
    tip(ui, ui.tr("It costs nothing now. Broken, it changes the trust of those who know of it by {n}.", def.trust));
    end_sheet();
    if (!open) desk.sheets.assure.reset();
}

}  // namespace demarche::ui

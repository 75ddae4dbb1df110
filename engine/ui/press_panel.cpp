// Under the map: what the seat has come to know, as it happened. Every line answers "why?" and opens what it is about.

#include <fmt/format.h>

#include <algorithm>

#include "ai/retold.h"
#include "base/words.h"
#include "diplomacy/drafting.h"
#include "model/translated.h"
#include "render/icons.h"
#include "ui/desk.h"
#include "ui/why.h"

namespace demarche::ui {

using namespace render::colour;
using LineRank = session::StoryLine::Rank;

namespace {

/// What the AI seat reckoned with whose move this was, where the player has asked for such numbers.
const Reckoning* reckoning_of(const Desk& desk, const Known& known) {
    if (!desk.show_reckonings) return nullptr;
    for (const auto& one : desk.sight().reckonings) {
        if (one->of->effect.seq == known.effect.seq) return one.get();
    }
    return nullptr;
}

/// Adds what is new; begins anew when the player has gone back.
void gather(Desk& desk) {
    const Sight& sight = desk.sight();
    const auto& known = sight.known;
    const bool same_line =
        desk.press_told == 0 || (desk.press_told <= known.size() && known[desk.press_told - 1] == desk.press_last);
    if (!same_line) {
        desk.press.clear();
        desk.press_told = 0;
        desk.press_tall = 0;
    }
    if (desk.press_told == 0) desk.press_so_far = {};
    if (desk.press_told == known.size()) return;
    // Votes come one after the other: the last lines are told anew when another may belong to them.
    const auto is_vote = [&](std::size_t i) { return std::holds_alternative<VoteCast>(known[i]->effect.change); };
    if (desk.press_told > 0 && is_vote(desk.press_told - 1) && is_vote(desk.press_told)) {
        desk.press.resize(std::min(desk.press.size(), desk.press_open_line));
        desk.press_told = desk.press_open;
    }
    std::vector<Effect> fresh;
    for (std::size_t i = desk.press_told; i < known.size(); ++i)
        fresh.push_back(known[i]->effect);
    const session::Story story{desk.s(), sight.view, true};
    for (std::size_t i = 0; i < fresh.size();) {
        std::size_t count = 1;
        std::vector<session::StoryLine> lines =
            story.tell(std::span<const Effect>{fresh}.subspan(i), count, desk.press_so_far);
        desk.press_open = desk.press_told;
        desk.press_open_line = desk.press.size();
        for (session::StoryLine& line : lines) {
            const auto& begins_with = known[desk.press_told + line.of];
            desk.press.push_back({begins_with, std::move(line), 0, {}});
        }
        desk.press_told += count;
        i += count;
    }
    desk.press_last = known.back();
}

bool about_actor(const Desk::PressLine& line, ActorId actor) {
    const Effect& e = line.known->effect;
    if (line.line.voters.contains(actor)) return true;
    if (!line.line.voters.empty()) return false;
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
    if (const auto* decided = std::get_if<DraftDecided>(&e.change))
        return decided->against.contains(actor) || decided->without.contains(actor);
    if (const auto* given = std::get_if<AssuranceGiven>(&e.change)) return given->assurance->from == actor;
    return false;
}

const DraftText* text_of(const World& w, const Effect& e) {
    const auto of_draft = [&](DraftId id) -> const DraftText* {
        const Draft* draft = w.draft(id);
        return draft != nullptr ? &draft->text() : nullptr;
    };
    if (const auto* draft = std::get_if<DraftTabled>(&e.change)) return &draft->draft->text();
    if (const auto* vote = std::get_if<VoteCast>(&e.change)) return of_draft(vote->draft);
    if (const auto* decided = std::get_if<DraftDecided>(&e.change)) return of_draft(decided->draft);
    if (const auto* agreed = std::get_if<AgreementChanged>(&e.change)) return &agreed->agreement->text();
    return nullptr;
}

bool about_place(const Desk& desk, const Effect& e, PlaceId place) {
    const Scenario& s = desk.s();
    if (const DraftText* text = text_of(desk.w(), e)) return text->place == place;
    if (const auto* news = std::get_if<News>(&e.change)) return news->place == place;
    if (const auto* card = std::get_if<CardCame>(&e.change)) return s.cards[card->card].place == place;
    if (const auto* choice = std::get_if<ChoiceTaken>(&e.change)) return s.cards[choice->card].place == place;
    if (const auto* number = std::get_if<NumberChanged>(&e.change)) {
        const Slot& slot = s.slots[number->slot];
        return slot.kind == Slot::Kind::kIndicator && s.indicators[IndicatorId{slot.def}].of == SubjectKind::kPlace &&
               PlaceId{slot.subject} == place;
    }
    return false;
}

bool about_agreement(const Desk& desk, const Effect& e, AgreementId id) {
    if (e.cause.kind == Cause::Kind::kAgreement && AgreementId{e.cause.id} == id) return true;
    if (const auto* agreed = std::get_if<AgreementChanged>(&e.change)) return agreed->agreement->id == id;
    const Agreement* agreement = desk.w().agreement(id);
    if (agreement == nullptr) return false;
    // The draft that it was: what is on the table under that number says the same in the end.
    DraftId draft;
    if (const auto* tabled = std::get_if<DraftTabled>(&e.change)) draft = tabled->draft->id;
    if (const auto* vote = std::get_if<VoteCast>(&e.change)) draft = vote->draft;
    if (const auto* decided = std::get_if<DraftDecided>(&e.change)) draft = decided->draft;
    const Draft* found = desk.w().draft(draft);
    return found != nullptr && found->status == DraftStatus::kAdopted && found->text() == agreement->text();
}

bool passes(const Desk& desk, const Desk::PressLine& line) {
    const Desk::PressFilter& filter = desk.press_filter;
    if (line.line.rank == LineRank::kNumber && !desk.press_numbers) return false;
    if (line.line.rank == LineRank::kRound) return true;
    if (filter.actor) return about_actor(line, *filter.actor);
    if (filter.place) return about_place(desk, line.known->effect, *filter.place);
    if (filter.agreement) return about_agreement(desk, line.known->effect, *filter.agreement);
    return true;
}

/// Opens what a line is about: a number's causes, a draft, an agreement, a card, a place, an actor.
/// @param look  False: only tells whether there is anything.
bool open_line(Desk& desk, const Known& known, bool look) {
    const Effect& e = known.effect;
    Sheets& sheets = desk.sheets;
    const auto draft = [&](DraftId id) {
        const Draft* found = desk.w().draft(id);
        if (found == nullptr) return false;
        if (look) sheets.draft = id;
        return true;
    };
    const auto actor = [&](ActorId id) {
        if (!id.valid()) return false;
        if (look) sheets.actor = id;
        return true;
    };
    const auto place = [&](PlaceId id) {
        if (!id.valid()) return false;
        if (look) sheets.place = id;
        return true;
    };
    const auto card = [&](CardId id) {
        if (look) sheets.card = id;
        return true;
    };
    if (const auto* number = std::get_if<NumberChanged>(&e.change)) {
        if (look) sheets.why = number->slot;
        return true;
    }
    if (const auto* tabled = std::get_if<DraftTabled>(&e.change)) return draft(tabled->draft->id);
    if (const auto* vote = std::get_if<VoteCast>(&e.change)) return draft(vote->draft);
    if (const auto* decided = std::get_if<DraftDecided>(&e.change)) return draft(decided->draft);
    if (const auto* agreed = std::get_if<AgreementChanged>(&e.change)) {
        if (desk.w().agreement(agreed->agreement->id) == nullptr) return false;
        if (look) sheets.agreement = agreed->agreement->id;
        return true;
    }
    if (const auto* came = std::get_if<CardCame>(&e.change)) return card(came->card);
    if (const auto* opened = std::get_if<ChoiceOpened>(&e.change)) return card(opened->choice.card);
    if (const auto* taken = std::get_if<ChoiceTaken>(&e.change)) return card(taken->card);
    if (const auto* dealt = std::get_if<CardDealt>(&e.change)) return card(dealt->card);
    if (const auto* news = std::get_if<News>(&e.change)) return place(news->place);
    if (const auto* said = std::get_if<MessageSent>(&e.change)) return actor(said->from);
    if (const auto* act = std::get_if<Acted>(&e.change)) return actor(act->act.actor);
    if (const auto* given = std::get_if<AssuranceGiven>(&e.change)) return actor(given->assurance->from);
    if (const auto* revealed = std::get_if<ObjectiveRevealed>(&e.change))
        return actor(desk.s().objectives[revealed->objective].of);
    return false;
}

/// Everything that the press can be narrowed to, with its words.
void pick_filter(Ui& ui, Desk& desk, float width) {
    const Scenario& s = desk.s();
    std::vector<std::string> words{ui.tr("everything")};
    std::vector<Desk::PressFilter> filters{{}};
    const auto add = [&](const Desk::PressFilter& filter, std::string name) {
        filters.push_back(filter);
        words.push_back(std::move(name));
    };
    for (std::size_t i = 0; i < s.actors.size(); ++i)
        add({ActorId{i}, std::nullopt, std::nullopt}, s.actors[ActorId{i}].name.str());
    for (std::size_t i = 0; i < s.places.size(); ++i)
        add({std::nullopt, PlaceId{i}, std::nullopt}, s.places[PlaceId{i}].name.str());
    for (const Shared<Agreement>& agreement : desk.w().agreements)
        add({std::nullopt, std::nullopt, agreement->id}, heading(s, agreement->text()));
    const auto at = std::find(filters.begin(), filters.end(), desk.press_filter);
    int index = at == filters.end() ? 0 : static_cast<int>(at - filters.begin());
    if (picker(ui, "press/filter", index, words, width)) desk.press_filter = filters[static_cast<std::size_t>(index)];
    tip(ui, ui.tr("Show only what is about one actor, place or agreement"));
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
            return {"", kMuted, 22, true};
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
            return {"", kText, 22, false};
    }
    return {"", kText, 0, false};
}

/// How far a line's words stand in from the edge, in pixels.
float left_of(const Ui& ui, const Dress& dress) {
    return ui.u(*dress.icon != '\0' ? 22 : dress.indent);
}

/// Who does or says what a line tells; none where it is several, or nobody.
ActorId doer_of(const Desk::PressLine& line) {
    const Effect& e = line.known->effect;
    if (line.line.voters.size() > 1) return {};
    if (const auto* vote = std::get_if<VoteCast>(&e.change)) return vote->by;
    if (const auto* said = std::get_if<MessageSent>(&e.change)) return said->from;
    if (const auto* act = std::get_if<Acted>(&e.change)) return act->act.actor;
    if (const auto* choice = std::get_if<ChoiceTaken>(&e.change)) return choice->actor;
    if (const auto* open = std::get_if<ChoiceOpened>(&e.change)) return open->choice.actor;
    if (const auto* given = std::get_if<AssuranceGiven>(&e.change)) return given->assurance->from;
    if (const auto* draft = std::get_if<DraftTabled>(&e.change)) return draft->draft->versions.back()->author;
    if (const auto* decided = std::get_if<DraftDecided>(&e.change);
        decided != nullptr && decided->status == DraftStatus::kWithdrawn && e.cause.kind == Cause::Kind::kCommand)
        return ActorId{e.cause.id};
    return {};
}

/// The title and what narrows the press. What does not fit any more goes, the words first: the filters are what one
/// presses.
/// @return true when the reader, who has scrolled up, asks for the newest line.
bool press_head(Ui& ui, Desk& desk) {
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ui.u(8, 2));
    ImGui::AlignTextToFramePadding();
    const std::string title = with_icon(render::icon::kNews, ui.tr("Press and log"));
    const float room = ImGui::GetContentRegionAvail().x;
    const float spacing = ImGui::GetStyle().ItemSpacing.x;
    const bool behind = !desk.press_at_end;
    const float tick = ImGui::GetFrameHeight() + ImGui::GetStyle().ItemInnerSpacing.x +
                       width_of(ui.fonts().body, ui.fonts().body->FontSize, ui.tr("numbers")) +
                       (behind ? ImGui::GetFrameHeight() * 1.12F + spacing : 0);
    const float title_width = width_of(ui.fonts().bold, ui.fonts().bold->FontSize, title) + spacing * 2;
    const bool titled = title_width + ui.u(110) + tick + spacing < room;
    if (titled) {
        text(ui.fonts().bold, kBrass, title);
        ImGui::SameLine(0, spacing * 2);
    }
    pick_filter(ui, desk, std::min(ui.u(190), room - (titled ? title_width : 0) - tick - spacing));
    ImGui::SameLine();
    check_box(ui, "press/numbers", ui.tr("numbers"), desk.press_numbers);
    tip(ui, ui.tr("Also show the numbers that moved; press one to ask why"));
    bool newest = false;
    if (behind) {
        ImGui::SameLine();
        newest = icon_button(ui, "press/newest", render::icon::kDown, ui.tr("To the newest line"), false, true,
                             Look::kPlain);
    }
    ImGui::PopStyleVar();
    return newest;
}

/// A line that can be pressed to read more, and that says what it came of to whoever points at it.
void press_button(Ui& ui, Desk& desk, const Desk::PressLine& line, int n, float width) {
    const ImVec2 p = ImGui::GetCursorScreenPos();
    const std::string name = fmt::format("press/line/{}", n);
    const bool opens = open_line(desk, *line.known, false);
    if (ImGui::InvisibleButton(name.c_str(), {width, line.height})) open_line(desk, *line.known, true);
    ui.mark(name);
    const bool hot = pointed_at();
    // Its causes are looked up only when they are asked for.
    ui.keep_tip(opens ? ui.tr("Press to read more.") : ui.tr("Nothing more is known of it."));
    if (!hot) return;
    ImGui::GetWindowDrawList()->AddRectFilled(p, {p.x + width, p.y + line.height}, kRaised, ui.u(3));
    std::string why = opens ? ui.tr("Press to read more.") + "\n" : std::string{};
    for (const std::string& cause : because(desk, *line.known))
        why += (why.empty() || why.back() == '\n' ? "" : "\n") + ui.tr("because: {event}", cause);
    if (const Reckoning* reckoned = reckoning_of(desk, *line.known))
        why += "\n" + ui.tr("reckoned with: {numbers}", ai::reckoning_retold(words_of(desk.s()), reckoned->why));
    tip(ui, why.empty() ? ui.tr("Nothing more is known of it.") : why);
}

/// @param first  It begins what a step of the game told; further lines are details of the same.
void press_line(Ui& ui, Desk& desk, const Desk::PressLine& line, int n, bool first, float width) {
    const Dress dress = dress_of(line.line.rank);
    ImFont* font = dress.serif ? ui.fonts().serif : ui.fonts().small;
    const ImVec2 p = ImGui::GetCursorScreenPos();
    ImDrawList& paint = *ImGui::GetWindowDrawList();
    if (line.line.rank != LineRank::kPhase && line.line.rank != LineRank::kRound && first)
        press_button(ui, desk, line, n, width);
    const bool speaks = line.line.rank == LineRank::kPlain || line.line.rank == LineRank::kStep;
    if (const ActorId doer = speaks && first ? doer_of(line) : ActorId{}; doer.valid()) {
        token(ui, paint, desk.s(), doer, {p.x + ui.u(8), p.y + font->FontSize * 0.55F}, ui.u(7.5F));
    } else if (*dress.icon != '\0') {
        paint.AddText(ui.fonts().body, ui.u(13), {p.x, p.y + ui.u(2)}, dress.colour, dress.icon);
    }
    if (line.line.rank != LineRank::kPhase)
        paint.AddText(font, font->FontSize, {p.x + left_of(ui, dress), p.y}, dress.colour, line.words.c_str());
}

/// Breaks a line into the panel's width, unless it is already.
void set_line(const Ui& ui, Desk::PressLine& line, float width) {
    if (line.height != 0) return;
    const Dress dress = dress_of(line.line.rank);
    ImFont* font = dress.serif ? ui.fonts().serif : ui.fonts().small;
    line.words = broken_lines(font, font->FontSize, line.line.text, width - left_of(ui, dress));
    line.height = line.line.rank == LineRank::kPhase
                      ? ui.u(7)
                      : font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, line.words.c_str()).y + ui.u(4);
}

}  // namespace

std::vector<const session::StoryLine*> lines_about(const Desk& desk, PlaceId place) {
    std::vector<const session::StoryLine*> out;
    for (const Desk::PressLine& line : desk.press) {
        const LineRank rank = line.line.rank;
        if (rank == LineRank::kRound || rank == LineRank::kPhase || rank == LineRank::kNumber) continue;
        // Who voted how is found with the draft; here it would push out what happened.
        if (std::holds_alternative<VoteCast>(line.known->effect.change)) continue;
        if (about_place(desk, line.known->effect, place)) out.push_back(&line.line);
    }
    return out;
}

void draw_press(Ui& ui, Desk& desk, ImVec2 at, ImVec2 size) {
    begin_panel(ui, "press", at, size, kPanel, {14, 8});
    gather(desk);
    const bool newest = press_head(ui, desk);
    begin_scroll(ui, "press/list");
    const float width = ImGui::GetContentRegionAvail().x - ui.u(4);
    const float letters = ui.fonts().small->FontSize;
    const bool set_anew = std::abs(desk.press_width - width) > 0.5F || desk.press_letters != letters;
    if (set_anew) {
        desk.press_width = width;
        desk.press_letters = letters;
        for (Desk::PressLine& line : desk.press)
            line.height = 0;
    }
    // Where one reads at the end one stays there, though lines break anew or the panel grows.
    const bool other_form = set_anew || std::abs(desk.press_height - ImGui::GetWindowHeight()) > 0.5F;
    desk.press_height = ImGui::GetWindowHeight();
    const bool at_end = (other_form && desk.press_at_end) || ImGui::GetScrollY() >= ImGui::GetScrollMaxY() - ui.u(6);
    const float top = ImGui::GetWindowPos().y - ui.u(60);
    const float bottom = ImGui::GetWindowPos().y + ImGui::GetWindowSize().y + ui.u(60);
    const float begins = ImGui::GetCursorScreenPos().y;
    int n = -1;  // by its place among all lines, whatever is filtered out
    const Known* told = nullptr;
    for (Desk::PressLine& line : desk.press) {
        ++n;
        if (!passes(desk, line)) continue;
        set_line(ui, line, width);
        const ImVec2 p = ImGui::GetCursorScreenPos();
        // Out of sight only its height counts.
        if (p.y + line.height >= top && p.y <= bottom) press_line(ui, desk, line, n, line.known.get() != told, width);
        told = line.known.get();
        ImGui::SetCursorScreenPos({p.x, p.y + line.height});
    }
    // By their height and not by their number: votes that are told anew make one line longer.
    const float tall = ImGui::GetCursorScreenPos().y - begins;
    ImGui::Dummy({1, 1});
    const bool grown = std::abs(desk.press_tall - tall) > 0.5F || other_form;
    if (newest || (grown && (at_end || desk.press_tall == 0))) ImGui::SetScrollHereY(1);
    desk.press_tall = tall;
    desk.press_at_end = at_end;
    end_scroll();
    end_panel();
}

}  // namespace demarche::ui

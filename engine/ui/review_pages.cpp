// The page beside the curves: the story, what really happened, the roads not taken, what to talk about; and what can be
// taken home of it.

#include <fmt/format.h>

#include "ai/retold.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "model/translated.h"
#include "render/icons.h"
#include "render/shapes.h"
#include "ui/desk.h"
#include "ui/review_export.h"

namespace demarche::ui {

using namespace render::colour;

namespace {

void chronicle(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    const session::Story story{s, desk.view()};
    using Rank = session::StoryLine::Rank;
    for (const auto& known : desk.sight().known) {
        const auto& change = known->effect.change;
        const bool told = std::holds_alternative<PhaseStarted>(change) ||
                          std::holds_alternative<DraftDecided>(change) ||
                          std::holds_alternative<AgreementChanged>(change) ||
                          std::holds_alternative<CardCame>(change) || std::holds_alternative<ChoiceTaken>(change) ||
                          std::holds_alternative<GameEnded>(change) || std::holds_alternative<AssuranceJudged>(change);
        if (!told) continue;
        for (const session::StoryLine& line : story.tell(known->effect)) {
            switch (line.rank) {
                case Rank::kRound:
                    space(ui, 8);
                    wrapped(ui.fonts().heading, rgb(0x7A2F1A), line.text);
                    break;
                case Rank::kTurningPoint:
                case Rank::kEnding:
                    wrapped(ui.fonts().bold, kInk, line.text);
                    break;
                case Rank::kCard:
                    wrapped(ui.fonts().serif_italic, kInk, line.text);
                    break;
                case Rank::kPlain:
                case Rank::kText:
                    wrapped(ui.fonts().body, kInkMuted, line.text);
                    break;
                default:
                    break;
            }
        }
    }
}

std::string ending_of(const Scenario& s, EndingId id) {
    return id.valid() ? s.endings[id].title.str() : words_of(s).tr("The rounds ran out");
}

/// Both outcomes, side by side.
void outcomes(Ui& ui, const Desk& desk) {
    const Scenario& s = desk.s();
    const World& w = desk.now->view.world;
    // In a narrow column one below the other.
    const bool beside = ImGui::GetContentRegionAvail().x > ui.u(260);
    const float half = beside ? (ImGui::GetContentRegionAvail().x - ui.u(14)) / 2 : ImGui::GetContentRegionAvail().x;
    const float left = ImGui::GetCursorPosX();
    ImGui::BeginGroup();
    text(ui.fonts().small, kInkMuted, ui.tr("This game"));
    wrapped(ui.fonts().heading, rgb(0x7A2F1A), w.ended ? ending_of(s, w.ending) : ui.tr("Still open"), half);
    ImGui::EndGroup();
    if (beside) ImGui::SameLine(left + half + ui.u(14));
    ImGui::BeginGroup();
    wrapped(ui.fonts().small, kInkMuted, words_of(s).say(desk.history->line.title), half);
    wrapped(ui.fonts().heading, kInk,
            w.ended ? ending_of(s, desk.history->line.ending) : ui.tr("Told when the game is over"), half);
    ImGui::EndGroup();
    space(ui, 10);
}

void as_it_was(Ui& ui, Desk& desk) {
    if (!desk.history) {
        text(ui.fonts().serif_italic, kInkMuted,
             desk.adviser->busy() ? ui.tr("It is being read ...") : ui.tr("This scenario tells none."));
        return;
    }
    const Scenario& s = desk.s();
    const World& w = desk.now->view.world;
    outcomes(ui, desk);
    if (w.ended && !desk.history->line.note.str().empty()) {
        wrapped(ui.fonts().serif, kInk, words_of(s).say(desk.history->line.note));
        space(ui, 10);
    }
    const auto& rounds = desk.history->line.rounds;
    for (std::size_t i = 0; i < rounds.size(); ++i) {
        const int round = static_cast<int>(i) + 1;
        if (!w.ended && round >= w.round) {
            wrapped(ui.fonts().serif_italic, kInkMuted,
                    ui.tr("What came next is told when you have come so far: a game is no exam on what is known."));
            break;
        }
        wrapped(ui.fonts().heading, rgb(0x7A2F1A), i < s.rounds.size() ? s.rounds[i].str() : ui.tr("Round {n}", round));
        ui.mark(fmt::format("history/{}", round));
        wrapped(ui.fonts().serif, kInk, words_of(s).say(rounds[i].text));
        if (!rounds[i].honesty.empty()) wrapped(ui.fonts().small, kInkMuted, words_of(s).say(rounds[i].honesty));
        if (!rounds[i].source.empty())
            wrapped(ui.fonts().small, kInkMuted, ui.tr("Source: {source}", rounds[i].source));
        // What the table did in the same weeks: what was signed and came to nothing is no outcome.
        for (const auto& known : desk.now->known) {
            const auto* decided = std::get_if<AgreementChanged>(&known->effect.change);
            if (decided == nullptr || known->round != round || decided->what != AgreementChanged::What::kInForce)
                continue;
            wrapped(ui.fonts().bold, kGoodInk,
                    ui.tr("Here instead: {agreement}", heading(s, decided->agreement->text())));
        }
        space(ui, 10);
    }
}

void roads_not_taken(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    const World& w = desk.now->view.world;
    bool any = false;
    const auto title = [&](const std::string& words) {
        space(ui, any ? 10 : 0);
        any = true;
        heading(ui, words, kBrassDeep);
    };
    // Drafts that came to nothing, with the noes and their reasons.
    bool first = true;
    for (const Shared<Draft>& draft : w.drafts) {
        if (draft->status == DraftStatus::kOpen || draft->status == DraftStatus::kAdopted) continue;
        if (first) title(ui.tr("Drafts that came to nothing"));
        first = false;
        wrapped(ui.fonts().bold, kInk, heading(s, draft->text()));
        std::string why = ui.tr("Tabled by {actor}; {status}.", session::name(s, draft->proposer),
                                session::status_text(s, *draft, desk.withdrawer()(draft->id)));
        for (const auto& known : desk.now->known) {
            const auto* vote = std::get_if<VoteCast>(&known->effect.change);
            if (vote == nullptr || vote->draft != draft->id || vote->vote != Vote::kReject || vote->reason.empty())
                continue;
            why += "\n" + ui.tr("{actor}: \"{words}\"", session::name(s, vote->by),
                                session::inside_quotes(words_of(s), ai::retold(words_of(s), vote->reason)));
        }
        wrapped(ui.fonts().small, kInkMuted, why);
        space(ui, 6);
    }
    // Decisions on cards, and what else could have been said.
    first = true;
    for (const auto& known : desk.now->known) {
        const auto* taken = std::get_if<ChoiceTaken>(&known->effect.change);
        if (taken == nullptr || !taken->closes) continue;
        const CardDef& card = s.cards[taken->card];
        if (static_cast<std::size_t>(taken->choice) >= card.choices.size()) continue;
        if (first) title(ui.tr("Other answers that there were"));
        first = false;
        const std::string chosen = card.choices[static_cast<std::size_t>(taken->choice)].text.str();
        wrapped(ui.fonts().bold, kInk, ui.tr("Round {n}: {when}", known->round, card.title.str()));
        wrapped(ui.fonts().serif, kInk, ui.tr("{actor} chose: {choice}", session::name(s, taken->actor), chosen));
        for (std::size_t i = 0; i < card.choices.size(); ++i) {
            if (static_cast<int>(i) != taken->choice)
                wrapped(ui.fonts().small, kInkMuted, ui.tr("instead of: {choice}", card.choices[i].text.str()));
        }
        space(ui, 6);
    }
    // What nobody ever tabled, and what the seat never did.
    std::vector<std::string> never = session::never_tabled(s, w);
    if (!never.empty()) {
        title(w.ended ? ui.tr("What nobody ever tabled, as far as you know")
                      : ui.tr("Not yet tabled, to your knowledge"));
        wrapped(ui.fonts().serif, kInk, ui.words().list(never) + ".");
    }
    if (desk.me.valid()) {
        never = session::never_done(s, desk.now->known, desk.me);
        if (!never.empty()) {
            title(w.ended ? ui.tr("What you never did") : ui.tr("What you have not done so far"));
            wrapped(ui.fonts().serif, kInk, ui.words().list(never) + ".");
        }
    }
    if (!any) text(ui.fonts().serif_italic, kInkMuted, ui.tr("There was none so far."));
}

void debrief(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    // They name what is hidden and what may come of it.
    if (desk.me.valid() && !desk.now->view.world.ended) {
        wrapped(ui.fonts().serif_italic, kInkMuted,
                ui.tr("Questions for the talk after the game: they are shown when it is over."));
        return;
    }
    if (s.teaching_debrief.empty())
        wrapped(ui.fonts().serif_italic, kInkMuted, ui.tr("This scenario asks no questions."));
    int n = 0;
    for (const Text& question : s.teaching_debrief) {
        const float left = ImGui::GetCursorPosX();
        text(ui.fonts().heading, kSealInk, fmt::format("{}.", ++n));
        ImGui::SameLine();
        ImGui::SetCursorPosX(left + ui.u(30));
        wrapped(ui.fonts().serif, kInk, question.str());
        space(ui, 6);
    }
    if (s.teaching_aims.empty()) return;
    space(ui, 8);
    heading(ui, ui.tr("What it is meant to show"), kBrassDeep);
    for (const Text& aim : s.teaching_aims)
        wrapped(ui.fonts().serif, kInkMuted, "\xE2\x80\x93 " + aim.str());
}

bool page_tab(Ui& ui, const char* name, const std::string& label, bool chosen) {
    return button(ui, name, label, chosen ? Look::kSeal : Look::kPaper);
}

void export_button(Ui& ui, Desk& desk) {
    if (button(ui, "review/export", with_icon(render::icon::kSave, ui.tr("Take it home")), Look::kPaper)) {
        auto folder = export_review(desk.s(), *desk.now, desk.play->file().stem().string());
        if (folder) {
            desk.taken_home = folder->string();
        } else {
            ui.say(sentence(ai::retold(ui.words(), folder.error().message)), true);
        }
    }
    tip(ui, ui.tr("Writes what you know of this game into a folder: the story as text, the numbers and the course of "
                  "events as "
                  "tables (CSV) for any spreadsheet."));
    if (desk.taken_home.empty()) return;
    // Where it lies stays to be read: one looks for it after the game.
    ImGui::SameLine();
    const std::string words = ui.tr("Written into {folder}", desk.taken_home);
    ImFont* font = ui.fonts().small;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 room{ImGui::GetContentRegionAvail().x, ImGui::GetFrameHeight()};
    fitted(ui, *ImGui::GetWindowDrawList(), "", font, font->FontSize, {at.x, at.y + (room.y - font->FontSize) / 2},
           kInkMuted, words, room.x);
    ImGui::Dummy(room);
    ui.mark("review/exported");
    tip(ui, words);
}

}  // namespace

void draw_review_page(Ui& ui, Desk& desk) {
    using Page = Desk::Page;
    struct One {
        Page page;
        const char* name;
        std::string label;
        std::string about;
    };
    const One pages[] = {
        {Page::kStory, "review/page/story", ui.tr("The story"), ui.tr("What has happened, round by round")},
        {Page::kHistory, "review/page/history", ui.tr("As it was"),
         ui.tr("What really happened then, beside what you made of it")},
        {Page::kRoads, "review/page/roads", ui.tr("Roads not taken"),
         ui.tr("Drafts that came to nothing, and who held them back")},
        {Page::kDebrief, "review/page/debrief", ui.tr("To talk about"),
         ui.tr("Questions for the talk after the game")}};
    const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
    bool first = true;
    for (const One& one : pages) {
        const float wide = ui.fonts().bold->CalcTextSizeA(ui.fonts().bold->FontSize, FLT_MAX, 0, one.label.c_str()).x +
                           ImGui::GetStyle().FramePadding.x * 2;
        if (!first) {
            ImGui::SameLine(0, ui.u(6));
            if (ImGui::GetCursorScreenPos().x + wide > right) ImGui::NewLine();
        }
        first = false;
        if (page_tab(ui, one.name, one.label, desk.page == one.page)) desk.page = one.page;
        tip(ui, one.about);
    }
    const ImVec2 line = ImGui::GetCursorScreenPos();
    render::rule(*ImGui::GetWindowDrawList(), line.x, line.x + ImGui::GetContentRegionAvail().x, line.y + ui.u(3),
                 kPaperRule, ui.u(1));
    space(ui, 14);
    // In a low window with large letters little would be left of the page: there everything scrolls together.
    const bool low = ImGui::GetContentRegionAvail().y < ui.u(220);
    if (low) {
        export_button(ui, desk);
        space(ui, 8);
    }
    // What stands below it, to the last point: a page that is too high by one has a bar for it.
    const float foot = ImGui::GetFrameHeight() + ImGui::GetStyle().ItemSpacing.y + ui.u(9);
    if (!low) begin_scroll(ui, "review/page", ImGui::GetContentRegionAvail().y - foot);
    switch (desk.page) {
        case Page::kStory:
            chronicle(ui, desk);
            break;
        case Page::kHistory:
            as_it_was(ui, desk);
            break;
        case Page::kRoads:
            roads_not_taken(ui, desk);
            break;
        case Page::kDebrief:
            debrief(ui, desk);
            break;
    }
    if (low) return;
    end_scroll();
    space(ui, 8);
    export_button(ui, desk);
}

}  // namespace demarche::ui

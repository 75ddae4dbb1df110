// An agreement as a document: to read, to compare with what it said before, and to write.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ai/retold.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/lifecycle.h"
#include "diplomacy/voting.h"
#include "model/translated.h"
#include "render/icons.h"
#include "render/shapes.h"
#include "session/second_thoughts.h"
#include "ui/desk.h"
#include "ui/draft_parts.h"

namespace demarche::ui {

using namespace render::colour;

namespace {

constexpr float kAdvice = 376;  ///< Units of the right column.

}  // namespace

void document_head(Ui& ui, const Desk& desk, const DraftText& text_of, const std::string& note) {
    const Scenario& s = desk.s();
    const AgreementDef& type = s.agreements[text_of.type];
    wrapped(ui.fonts().title, kInk,
            type.name.str() + (text_of.place.valid() ? ", " + s.places[text_of.place].name.str() : std::string{}));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    render::rule(*ImGui::GetWindowDrawList(), at.x, at.x + ImGui::GetContentRegionAvail().x, at.y + ui.u(3), kPaperRule,
                 ui.u(1));
    space(ui, 14);
    wrapped(ui.fonts().serif_italic, kInkMuted,
            ui.tr("{framework}. {note}", s.institutions[text_of.framework].name.str(), note));
}

void parties_line(Ui& ui, const Desk& desk, const DraftText& text_of) {
    space(ui, 6);
    text(ui.fonts().bold, kInkMuted, ui.tr("Parties"));
    ImGui::SameLine();
    tokens(ui, desk.s(), text_of.parties, 11, ImGui::GetContentRegionAvail().x);
}

std::string clause_note(const Ui& ui, const Scenario& s, const DraftText& t, std::size_t term) {
    const std::string& source = s.clauses[t.terms[term].clause].source;
    std::string note = capitalised(session::owed_text(s, t, term));
    if (source.empty()) return note;
    if (!note.empty()) note += '\n';
    return note + ui.tr("Source: {source}", source);
}

void clause_figures(Ui& ui, const Scenario& s, const Opinion& opinion, const ClauseDef& clause, std::size_t term) {
    ImFont* const small = ui.fonts().small;
    const auto width = [&](const std::string& words) {
        return small->CalcTextSizeA(small->FontSize, FLT_MAX, 0, words.c_str()).x;
    };
    const std::string cost = term < opinion.costs.size() ? costs_text(s, opinion.costs[term]) : std::string{};
    const std::string binds = cost.empty() ? cost : ui.tr("binds {cost} while in force", cost);
    const float room = ImGui::GetContentRegionAvail().x;
    if (!binds.empty()) wrapped(small, kInkMuted, binds);
    if (term >= opinion.adds.size() || !opinion.adds[term]) return;
    const double adds = *opinion.adds[term];
    const std::string said = ui.tr("worth {change} to you", ui.words().number(change_text(adds, 3)));
    const float gap = ui.u(16);
    if (!binds.empty() && width(binds) + gap + width(said) < room) ImGui::SameLine(0, gap);
    text(small, worth_colour(adds, true), said);
    ui.mark("clause/adds/" + clause.id);
    tip(ui, ui.tr("What you would have with the text as it is, less what you would have without this clause"));
}

void clauses(Ui& ui, const Desk& desk, const DraftText& t, const Opinion* opinion, const DraftText* before) {
    const Scenario& s = desk.s();
    for (std::size_t i = 0; i < t.terms.size(); ++i) {
        const Term& term = t.terms[i];
        const ClauseDef& clause = s.clauses[term.clause];
        bool changed = false;
        if (before != nullptr) {
            const auto same = std::find(before->terms.begin(), before->terms.end(), term);
            changed = same == before->terms.end();
        }
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float indent = ui.u(30);
        ImGui::GetWindowDrawList()->AddText(ui.fonts().heading, ui.fonts().heading->FontSize, {at.x, at.y}, kSealInk,
                                            fmt::format("{}.", i + 1).c_str());
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + indent);
        ImGui::BeginGroup();
        wrapped(ui.fonts().heading, kInk, clause.name.str());
        tip(ui, clause_note(ui, s, t, i));
        wrapped(ui.fonts().serif, kInk, term_text(s, term).str());
        if (opinion != nullptr) clause_figures(ui, s, *opinion, clause, i);
        ImGui::EndGroup();
        if (changed) {
            const ImVec2 low = ImGui::GetItemRectMin();
            const ImVec2 high = ImGui::GetItemRectMax();
            ImGui::GetWindowDrawList()->AddRectFilled({low.x - ui.u(38), low.y}, {low.x - ui.u(35), high.y},
                                                      rgb(0xC07A1E));
        }
        space(ui, 9);
    }
    for (const std::string& line : session::condition_lines(s, desk.w(), t, desk.withdrawer()))
        wrapped(ui.fonts().serif_italic, kInk, line);
}

namespace {

/// What an actor said with its vote on the version that lies on the table; "" for nothing.
std::string said_with_vote(const Desk& desk, const Draft& draft, ActorId actor) {
    const auto& known = desk.sight().known;
    for (auto it = known.rbegin(); it != known.rend(); ++it) {
        const auto* vote = std::get_if<VoteCast>(&(*it)->effect.change);
        if (vote == nullptr || vote->draft != draft.id || vote->by != actor) continue;
        return vote->version == draft.version() ? ai::retold(words_of(desk.s()), vote->reason) : std::string{};
    }
    return {};
}

/// What the advisers expect, by what they expect: where several are thought to take it in the same way, it is said
/// once.
void draw_forecasts(Ui& ui, const Desk& desk, const Opinion& opinion, const Draft* draft) {
    const Scenario& s = desk.s();
    struct Group {
        std::string words;
        std::string said;
        int lean = 0;
        ActorSet actors;
        std::string reckoned;  ///< A line for each.
    };
    std::vector<Group> groups;
    for (const ai::Forecast& one : opinion.forecasts) {
        Group group{ai::told(words_of(s), one), {}, one.lean(), {}, {}};
        if (draft != nullptr && one.vote != Vote::kNone && one.vote != Vote::kAccept)
            group.said = said_with_vote(desk, *draft, one.actor);
        auto same = std::find_if(groups.begin(), groups.end(), [&](const Group& g) {
            return g.words == group.words && g.said == group.said && g.lean == group.lean;
        });
        if (same == groups.end()) same = groups.insert(groups.end(), std::move(group));
        same->actors.insert(one.actor);
        // Who votes by a script has no score that could change.
        if (one.chorus == Vote::kNone)
            same->reckoned += (same->reckoned.empty() ? "" : "\n") +
                              ui.tr("{actor}: a change of {change}, by what they are known to want",
                                    s.actors[one.actor].name.str(), change_text(one.gain, 3));
    }
    for (const Group& group : groups) {
        const ActorId first = *group.actors.begin();
        const ImU32 colour = group.lean > 0 ? kGoodInk : group.lean < 0 ? kBadInk : kInk;
        // The words stand beside the tokens, or below where these take too much of the line.
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float room = ImGui::GetContentRegionAvail().x;
        const float wide = ui.u(20.25F) * static_cast<float>(group.actors.size()) + ui.u(6);
        tokens(ui, s, group.actors, 9, room);
        if (wide < room * 0.45F) ImGui::SetCursorScreenPos({at.x + wide, at.y});
        wrapped(ui.fonts().body, colour, group.words);
        ui.mark("advice/expects/" + s.actors[first].id);
        tip(ui, group.reckoned);
        if (group.said.empty()) continue;
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ui.u(26));
        wrapped(ui.fonts().small, kInkMuted, ui.tr("\"{words}\"", session::inside_quotes(words_of(s), group.said)));
        ui.mark("advice/said/" + s.actors[first].id);
    }
}

}  // namespace

void advice(Ui& ui, Desk& desk, const DraftText& t, const std::shared_ptr<const Opinion>& opinion, const Draft* draft) {
    const Scenario& s = desk.s();
    const float width = ImGui::GetContentRegionAvail().x;
    heading(ui, ui.tr("Who decides"), kBrassDeep);
    wrapped(ui.fonts().body, kInk, session::decision_text(s, desk.w(), t));
    tokens(ui, s, voters(s, desk.w(), t), 9, width);
    space(ui, 10);
    if (!desk.me.valid()) return;
    if (!opinion) {
        text(ui.fonts().serif_italic, kInkMuted, ui.tr("Your advisers are reading it ..."));
        return;
    }
    if (opinion->fault) {
        heading(ui, ui.tr("Not yet"), kBadInk);
        wrapped(ui.fonts().body, kBadInk, sentence(ai::retold(words_of(s), opinion->fault->message)));
        return;
    }
    heading(ui, ui.tr("Worth to you, two rounds ahead"), kBrassDeep);
    if (!opinion->complete) {
        text(ui.fonts().serif_italic, kInkMuted, ui.tr("Your advisers are thinking ..."));
    } else if (!opinion->worth.obstacle.empty()) {
        wrapped(ui.fonts().body, kBadInk,
                ui.tr("It could not enter into force: {obstacle}", ai::retold(words_of(s), opinion->worth.obstacle)));
    } else {
        const double total = opinion->worth.total;
        text(ui.fonts().title, worth_colour(total, true), ui.words().number(change_text(total, 3)));
        ImGui::SameLine();
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() + ui.u(8));
        text(ui.fonts().small, kInkMuted, ui.tr("of your score of 1"));
        worth_parts(ui, desk, opinion->worth, width);
    }
    if (const std::string cost = cost_of(s, opinion->costs, desk.me); !cost.empty()) {
        space(ui, 4);
        wrapped(ui.fonts().body, kInk, ui.tr("Of yours it would bind {cost} while in force.", cost));
        ui.mark("advice/cost");
        tip(ui, ui.tr("Of what is yours, all its clauses together"));
    }
    if (!opinion->spoken_for.empty()) {
        wrapped(ui.fonts().body, kBadInk, opinion->spoken_for);
        ui.mark("advice/spoken_for");
    }
    word_notes(ui, desk, opinion->word);
    if (opinion->scores) {
        space(ui, 8);
        heading(ui, ui.tr("As a mission"), kBrassDeep);
        draw_scores(ui, *opinion->scores, kInk, kPaperLine);
    }
    if (!opinion->forecasts.empty()) {
        space(ui, 8);
        heading(ui, ui.tr("What your advisers expect"), kBrassDeep);
        draw_forecasts(ui, desk, *opinion, draft);
    }
    if (!opinion->home.empty()) {
        space(ui, 8);
        heading(ui, ui.tr("At home"), kBrassDeep);
        for (const HomeView& view : opinion->home) {
            if (std::abs(view.likes) < 0.05) continue;  // it would read as nothing
            wrapped(ui.fonts().body, view.likes > 0 ? kGoodInk : kBadInk,
                    view.likes > 0 ? ui.tr("{group} would be pleased ({change} support)",
                                           s.constituencies[view.who].name.str(), change_text(view.likes, 1))
                                   : ui.tr("{group} would be angry ({change} support)",
                                           s.constituencies[view.who].name.str(), change_text(view.likes, 1)));
        }
        if (std::all_of(opinion->home.begin(), opinion->home.end(),
                        [](const HomeView& v) { return std::abs(v.likes) < 0.05; }))
            wrapped(ui.fonts().body, kInkMuted, ui.tr("Nobody at home would mind."));
        // Whether you must is known, unless a script decides it of the whole text and that is not one yet.
        const AgreementDef& type = s.agreements[opinion->text.type];
        const long odds = std::lround(opinion->ratification * 100);
        const bool must = opinion->ratifiers ? opinion->ratifiers->contains(desk.me) : type.ratify.contains(desk.me);
        if (must) {
            wrapped(ui.fonts().small, kInkMuted,
                    ui.tr("You must ratify it before it enters into force. In each round that succeeds with a chance "
                          "of about {odds} %.",
                          odds));
        } else if (opinion->ratifiers) {
            if (opinion->text.parties.contains(desk.me) && (type.ratify_fn.valid() || !type.ratify.empty()))
                wrapped(ui.fonts().small, kInkMuted, ui.tr("As it stands you need not ratify it."));
        } else if (type.ratify_fn.valid()) {
            wrapped(ui.fonts().small, kInkMuted,
                    ui.tr("Should you have to ratify it, that would succeed in each round with a chance of about "
                          "{odds} %.",
                          odds));
        }
    }
}

void columns_begin(Ui& ui, const char* left, float foot) {
    const float height = ImGui::GetContentRegionAvail().y - ui.u(foot);
    const float width = ImGui::GetContentRegionAvail().x;
    const float right = std::min(ui.u(kAdvice), width * 0.42F);
    ImGui::BeginChild(left, {width - right - ui.u(22), height}, false, ImGuiWindowFlags_NavFlattened);
    from_the_top();
    keep_off_bar(ui);
}
void columns_next(Ui& ui, const char* right) {
    ImGui::EndChild();
    // Below the sheet's own corner, where the button that closes it is.
    const float height = ImGui::GetItemRectSize().y - ui.u(20);
    ImGui::SameLine(0, ui.u(22));
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + ui.u(20));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddRectFilled({at.x - ui.u(8), at.y},
                                              {at.x + ImGui::GetContentRegionAvail().x + ui.u(8), at.y + height},
                                              alpha(kPaperShade, 0.65F), ui.u(4));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ui.u(8, 10));
    ImGui::BeginChild(right, {ImGui::GetContentRegionAvail().x, height}, false,
                      ImGuiWindowFlags_NavFlattened | ImGuiWindowFlags_AlwaysUseWindowPadding);
    from_the_top();
    ImGui::PopStyleVar();
}
void columns_end(Ui& ui) {
    ImGui::EndChild();
    // The right column began lower, and the line with it.
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() - ui.u(20));
}

std::string doubt_of_yes(const Ui& ui, const Desk& desk, const Draft& draft, const Opinion* opinion) {
    const Scenario& s = desk.s();
    std::vector<std::string> out;
    const auto add = [&](std::string words) {
        if (!words.empty()) out.push_back(std::move(words));
    };
    if (opinion != nullptr) add(opinion->spoken_for);
    if (opinion != nullptr) add(session::broken_word(s, desk.w(), opinion->word));
    add(session::lost_text(s, desk.w(), draft, desk.me));
    if (opinion != nullptr && opinion->ratifiers && opinion->ratifiers->contains(desk.me) &&
        hopeless_at_home(odds_in_the_end(opinion->ratification)))
        add(ui.tr("You would have to ratify it: about {odds} % a round, as far as you can see.",
                  std::lround(opinion->ratification * 100)));
    if (const auto words = desk.vote_words.find(draft.id); words != desk.vote_words.end())
        add(session::reservation_doubt(ui.words(), words->second));
    return fmt::format("{}", fmt::join(out, " "));
}

void notice_strip(Ui& ui, const std::string& words) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    ImFont* font = ui.fonts().body;
    const std::string shown =
        broken_lines(font, font->FontSize, with_icon(render::icon::kWarning, words), width - ui.u(24));
    const ImVec2 box = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, shown.c_str());
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 high{at.x + width, at.y + box.y + ui.u(14)};
    list.AddRectFilled(at, high, rgb(0xF0D9A0), ui.u(3));
    list.AddRectFilled(at, {at.x + ui.u(4), high.y}, rgb(0xC07A1E), ui.u(2));
    list.AddText(font, font->FontSize, {at.x + ui.u(14), at.y + ui.u(7)}, kInk, shown.c_str());
    ImGui::Dummy({width, box.y + ui.u(14)});
}

namespace {

/// What became of a draft that is no longer under negotiation: who reads it wants to know that, and no more advice.
void what_became_of_it(Ui& ui, Desk& desk, const Draft& draft) {
    const Scenario& s = desk.s();
    const World& w = desk.w();
    if (draft.status != DraftStatus::kAdopted) {
        heading(ui, ui.tr("Off the table"), kInkMuted);
        wrapped(ui.fonts().body, kInk, sentence(session::status_text(s, draft, desk.withdrawer()(draft.id))));
        return;
    }
    heading(ui, ui.tr("Adopted"), kGoodInk);
    const Agreement* agreement = w.agreement(draft.id);  // it keeps its draft's number
    if (agreement == nullptr) return;
    wrapped(ui.fonts().title, kGoodInk, capitalised(session::status_text(ui.words(), agreement->status)));
    if (desk.situation) {
        for (const Situation::Odds& one : desk.situation->ratification) {
            if (one.agreement == agreement->id)
                wrapped(ui.fonts().body, kInk,
                        ui.tr("{actor} must ratify: about {odds} % this round, as far as you can see",
                              session::name(s, one.actor), std::lround(one.odds * 100)));
        }
    }
    space(ui, 8);
    if (button(ui, "draft/agreement", with_icon(render::icon::kHandshake, ui.tr("To the agreement")), Look::kSeal))
        desk.sheets.agreement = agreement->id;
    tip(ui, ui.tr("How it stands, and what its parties can do about it"));
}

/// The words and buttons of a vote.
/// @param doubt  What speaks against a yes that is given without a second thought; "" for nothing.
/// @param asked  That yes has been pressed once: it is given twice.
void vote_row(Ui& ui, Desk& desk, const Draft& draft, const std::string& doubt, bool asked) {
    std::string& words = desk.vote_words[draft.id];
    line_input(ui, "draft/words", words, ui.tr("Words with your vote: a reservation, or the reason of a no (optional)"),
               ImGui::GetContentRegionAvail().x);
    if (asked) {
        wrapped(ui.fonts().body, kBadInk, doubt);
        ui.mark("draft/doubt");
    }
    const Vote mine = draft.vote(desk.me);
    // The same again, without a word more, says nothing.
    const auto open_to = [&](Vote vote) { return mine != vote || !words.empty(); };
    if (button(ui, "draft/accept",
               with_icon(render::icon::kCheck, asked ? ui.tr("Accept all the same") : ui.tr("Accept")),
               mine == Vote::kNone ? Look::kSeal : Look::kPaper, {0, 0}, open_to(Vote::kAccept))) {
        desk.sheets.last_yes.reset();
        if (doubt.empty() || asked) {
            desk.give(VoteOnDraft{draft.id, draft.version(), Vote::kAccept, words, {}});
            words.clear();
        } else {
            desk.sheets.last_yes = std::pair{draft.id, draft.version()};
        }
    }
    tip(ui,
        ui.tr("Your yes to this version. Words become a reservation. You can change it until the draft is decided."));
    ImGui::SameLine();
    if (button(ui, "draft/reject", with_icon(render::icon::kCross, ui.tr("Reject")), Look::kPaper, {0, 0},
               open_to(Vote::kReject))) {
        desk.give(VoteOnDraft{draft.id, draft.version(), Vote::kReject, {}, words});
        words.clear();
    }
    tip(ui, ui.tr("Your no to this version. Words become its reason. An amendment asks everybody anew."));
    ImGui::SameLine();
    if (button(ui, "draft/abstain", ui.tr("Abstain"), Look::kPaper, {0, 0}, mine != Vote::kAbstain))
        desk.give(VoteOnDraft{draft.id, draft.version(), Vote::kAbstain, {}, {}});
    tip(ui, ui.tr("Neither yes nor no: where all must agree you do not stand in its way, elsewhere your yes is "
                  "missing."));
    if (mine != Vote::kNone) {
        const std::string voted = ui.tr("Your vote: {vote}", session::vote_text(ui.words(), mine));
        beside(ui, voted, Look::kPaper);
        ImGui::AlignTextToFramePadding();
        text(ui.fonts().small, kInkMuted, voted);
        ui.mark("draft/voted");
    }
}

/// The text with its head, what changed from the version before, and who reserves what.
void draft_text(Ui& ui, const Desk& desk, const Draft& draft, const Opinion* opinion) {
    const Scenario& s = desk.s();
    const std::string author = session::name(s, draft.versions.back()->author);
    document_head(ui, desk, draft.text(),
                  draft.channel ? ui.tr("Version {n}, by {actor}; in private.", draft.version(), author)
                                : ui.tr("Version {n}, by {actor}.", draft.version(), author));
    parties_line(ui, desk, draft.text());
    space(ui, 10);
    const DraftText* before = draft.version() > 1 ? &draft.versions[draft.versions.size() - 2]->text : nullptr;
    clauses(ui, desk, draft.text(), opinion, before);
    if (before != nullptr) {
        space(ui, 10);
        heading(ui, ui.tr("Changed from version {n}", draft.version() - 1), rgb(0xC07A1E));
        for (const std::string& change : session::change_lines(s, desk.w(), *before, draft.text()))
            wrapped(ui.fonts().body, kInk, change);
    }
    for (const Reservation& one : draft.reservations)
        wrapped(ui.fonts().serif_italic, kInk,
                ui.tr("{actor} reserves: \"{words}\"", session::name(s, one.by), one.text));
}

/// Who stands in its way.
void held_back(Ui& ui, const Desk& desk, const Draft& draft) {
    const Scenario& s = desk.s();
    const ActorSet lacking = missing(s, desk.w(), draft);
    if (draft.status == DraftStatus::kOpen) {
        heading(ui, ui.tr("Held back by"), kBadInk);
        if (lacking.empty()) {
            text(ui.fonts().body, kGoodInk, ui.tr("Nobody."));
        } else {
            tokens(ui, s, lacking, 11, ImGui::GetContentRegionAvail().x);
            wrapped(ui.fonts().small, kBadInk, session::missing_text(s, desk.w(), draft));
        }
        space(ui, 8);
    } else if (draft.status == DraftStatus::kRejected) {
        heading(ui, ui.tr("Not adopted"), kBadInk);
        const std::string why = session::held_back_text(s, desk.w(), draft);
        if (!why.empty()) {
            tokens(ui, s, lacking, 11, ImGui::GetContentRegionAvail().x);
            wrapped(ui.fonts().small, kBadInk, sentence(why));
        }
        wrapped(ui.fonts().small, kInkMuted, ui.tr("An amendment opens it again and asks everybody anew."));
        space(ui, 8);
    }
}

bool under_way(const Draft& draft) {
    return !is_settled(draft.status);
}

/// A draft may move on while it lies open: nobody says yes to words that came under the hand.
/// @return whether there is a version that the player has not read
bool moved_on(Ui& ui, Desk& desk, const Draft& draft) {
    int& read = desk.sheets.draft_version;
    // One's own new version needs no reading, and a draft that is decided no vote.
    if (read == 0 || desk.past || !under_way(draft) || draft.versions.back()->author == desk.me) read = draft.version();
    if (read == draft.version()) return false;
    notice_strip(ui, ui.tr("{actor} has tabled version {n} while you were reading.",
                           session::name(desk.s(), draft.versions.back()->author), draft.version()));
    if (button(ui, "draft/read_new", ui.tr("I have read it"), Look::kSeal)) read = draft.version();
    tip(ui, ui.tr("Only then can you vote on the new version."));
    space(ui, 8);
    return true;
}

/// Behind the vote: a new version, or none any more.
void amend_row(Ui& ui, Desk& desk, const Draft& draft, bool live, bool voter) {
    const Scenario& s = desk.s();
    const ActorId pen = pen_of(s, desk.w(), draft.text().framework);
    if (pen.valid() && pen != desk.me && voter)
        text(ui.fonts().small, kInkMuted,
             ui.tr("{chair} alone changes this text: say what you would need.", s.actors[pen].name.str()));
    if (!desk.me.valid() || !live || !under_way(draft) || !may_amend(s, desk.w(), draft.text(), desk.me)) return;
    if (button(ui, "draft/amend", with_icon(render::icon::kPen, ui.tr("Amend")), Look::kPaper))
        begin_amendment(desk, draft);
    tip(ui, ui.tr("Write a new version. All votes on the old one lapse."));
    if (!may_withdraw(s, desk.w(), draft, desk.me)) return;
    const std::string withdraw = ui.tr("Withdraw");
    beside(ui, withdraw, Look::kPaper);
    if (button(ui, "draft/withdraw", withdraw, Look::kPaper)) desk.give(WithdrawDraft{draft.id, {}});
    tip(ui, ui.tr("Takes your draft off the table."));
}

}  // namespace

void draw_draft_sheet(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    const Draft* draft = desk.w().draft(*desk.sheets.draft);
    if (draft == nullptr) return;
    bool open = true;
    const OnPaper on_paper{ui};
    begin_sheet(ui, "draft", document_size(ui), open);
    const auto opinion = desk.adviser->opinion(desk.past ? desk.past : desk.now, draft->text());
    const bool voter = desk.me.valid() && voters(s, desk.w(), draft->text()).contains(desk.me);
    const bool live = desk.live() && desk.phase().like == PhaseLike::kNegotiation;
    const std::string doubt = voter && live ? doubt_of_yes(ui, desk, *draft, opinion.get()) : std::string{};
    const bool asked = !doubt.empty() && desk.sheets.last_yes == std::pair{draft->id, draft->version()};
    const float below =
        asked ? height_of(ui.fonts().body, doubt, ImGui::GetContentRegionAvail().x) + ImGui::GetStyle().ItemSpacing.y
              : 0;
    columns_begin(ui, "draft/text", 84 + below / ui.u(1));
    draft_text(ui, desk, *draft, opinion.get());
    columns_next(ui, "draft/advice");
    const bool unread = moved_on(ui, desk, *draft);
    held_back(ui, desk, *draft);
    if (under_way(*draft)) {
        advice(ui, desk, draft->text(), opinion, draft);
    } else {
        what_became_of_it(ui, desk, *draft);
    }
    columns_end(ui);
    space(ui, 10);
    if (voter && !unread && draft->status == DraftStatus::kOpen && live) {
        vote_row(ui, desk, *draft, doubt, asked);
        ImGui::SameLine();
    } else if (voter && draft->status == DraftStatus::kOpen) {
        const Vote mine = draft->vote(desk.me);
        text(ui.fonts().small, kInkMuted,
             mine == Vote::kNone ? ui.tr("You have not voted.")
                                 : ui.tr("Your vote: {vote}", session::vote_text(ui.words(), mine)));
    }
    amend_row(ui, desk, *draft, live, voter);
    end_sheet();
    if (!open) desk.sheets.draft.reset();
}

}  // namespace demarche::ui

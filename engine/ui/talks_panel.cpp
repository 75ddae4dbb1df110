// The right side of the table: what waits for the player, what is on the table, what is in force, what can be done.

#include <SDL_scancode.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ai/retold.h"
#include "base/text.h"
#include "base/words.h"
#include "diplomacy/drafting.h"
#include "diplomacy/lifecycle.h"
#include "diplomacy/voting.h"
#include "model/translated.h"
#include "render/icons.h"
#include "render/shapes.h"
#include "session/draft_numbers.h"
#include "ui/desk.h"
#include "ui/draft_parts.h"

namespace demarche::ui {

using namespace render::colour;

namespace {

/// Tokens of all who have a say, with how they voted.
void draw_votes(Ui& ui, const Desk& desk, const Draft& draft, float width) {
    const Scenario& s = desk.s();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float r = ui.u(10);
    const float step = r * 2 + ui.u(6);
    float x = at.x + r;
    float y = at.y + r;
    for (const ActorId actor : voters(s, desk.w(), draft.text())) {
        if (x + r > at.x + width) {
            x = at.x + r;
            y += r * 2 + ui.u(5);
        }
        const Vote vote = draft.vote(actor);
        token(ui, list, s, actor, {x, y}, r);
        if (vote == Vote::kNone) list.AddCircleFilled({x, y}, r + ui.u(1), alpha(kPaper, 0.62F), 28);
        const ImVec2 corner{x + r * 0.75F, y + r * 0.62F};
        if (vote != Vote::kNone) {
            const ImU32 fill = vote == Vote::kAccept ? kGoodInk : vote == Vote::kReject ? kBadInk : kInkMuted;
            const char* icon = vote == Vote::kAccept   ? render::icon::kCheck
                               : vote == Vote::kReject ? render::icon::kCross
                                                       : "\xE2\x80\x93";
            list.AddCircleFilled(corner, ui.u(6), kPaper, 20);
            list.AddCircleFilled(corner, ui.u(5.2F), fill, 20);
            ImFont* font = ui.fonts().small;
            const ImVec2 box = font->CalcTextSizeA(ui.u(7), FLT_MAX, 0, icon);
            list.AddText(font, ui.u(7), {corner.x - box.x / 2, corner.y - box.y / 2}, kPaper, icon);
        }
        if (ImGui::IsMouseHoveringRect({x - r, y - r}, {x + r, y + r}) && ImGui::IsWindowHovered()) {
            ImGui::BeginTooltip();
            text(ui.fonts().body, kText,
                 ui.tr("{actor}: {vote}", s.actors[actor].name.str(), session::vote_text(ui.words(), vote)));
            ImGui::EndTooltip();
        }
        x += step;
    }
    ImGui::Dummy({width, y + r + ui.u(4) - at.y});
}

/// A slip of paper of unknown height: its contents are drawn first, the paper is put under them after.
class Slip {
 public:
    explicit Slip(Ui& ui) : ui_(ui), list_(*ImGui::GetWindowDrawList()) {
        low_ = ImGui::GetCursorScreenPos();
        width_ = ImGui::GetContentRegionAvail().x;
        list_.ChannelsSplit(2);
        list_.ChannelsSetCurrent(1);
        ImGui::SetCursorScreenPos({low_.x + ui_.u(12), low_.y + ui_.u(9)});
        ImGui::BeginGroup();
        ImGui::PushItemWidth(width_ - ui_.u(24));
    }
    ~Slip() {
        ImGui::PopItemWidth();
        ImGui::EndGroup();
        const float bottom = ImGui::GetItemRectMax().y + ui_.u(9);
        list_.ChannelsSetCurrent(0);
        list_.AddRectFilled({low_.x + ui_.u(1), low_.y + ui_.u(2)}, {low_.x + width_ + ui_.u(1), bottom + ui_.u(3)},
                            rgb(0x000000, 60), ui_.u(3));
        list_.AddRectFilled(low_, {low_.x + width_, bottom}, kPaper, ui_.u(3));
        if (accent_ != 0) list_.AddRectFilled(low_, {low_.x + ui_.u(4), bottom}, accent_, ui_.u(2));
        list_.ChannelsMerge();
        ImGui::SetCursorScreenPos({low_.x, bottom + ui_.u(9)});
        ImGui::Dummy({width_, 1});
    }
    Slip(const Slip&) = delete;
    Slip& operator=(const Slip&) = delete;
    void accent(ImU32 colour) { accent_ = colour; }
    [[nodiscard]] float width() const { return width_ - ui_.u(24); }

 private:
    Ui& ui_;
    ImDrawList& list_;
    ImVec2 low_;
    float width_ = 0;
    ImU32 accent_ = 0;
};

/// Why a text is of no use as things stand now, though it can be voted on; "" if nothing is known against it.
std::string obstacle_of(const Ui& ui, const Scenario& s, const Opinion* opinion) {
    if (opinion == nullptr) return {};
    if (opinion->fault)
        return ui.tr("Not now: {reason}.", without_stop(ai::retold(words_of(s), opinion->fault->message)));
    if (!opinion->complete || opinion->worth.obstacle.empty()) return {};
    return ui.tr("It could not enter into force: {obstacle}", ai::retold(words_of(s), opinion->worth.obstacle));
}

/// Who holds a draft back, on one line: by their names, by their short names, or as many as they are. What stands below
/// must not move under the hand as they vote.
void held_back_line(Ui& ui, const Desk& desk, const Draft& draft, ActorSet lacking, float width) {
    const Scenario& s = desk.s();
    ImFont* small = ui.fonts().small;
    const std::string all = ui.tr("Held back by {actors}.", session::missing_text(s, desk.w(), draft));
    std::vector<std::string> shorts;
    for (const ActorId actor : lacking)
        shorts.push_back(session::short_name(s, actor));
    std::string line = ui.tr("Held back by {n} {n|actor|actors}.", shorts.size());
    for (const std::string& better : {ui.tr("Held back by {actors}.", words_of(s).list(shorts)), all}) {
        if (width_of(small, small->FontSize, better) <= width ||
            width_of(ui.fonts().slim, ui.fonts().slim->FontSize, better) <= width)
            line = better;
    }
    fitted(ui, *ImGui::GetWindowDrawList(), "", small, small->FontSize, ImGui::GetCursorScreenPos(), kBadInk, line,
           width);
    ImGui::Dummy({width, small->FontSize});
    tip(ui, all);
}

/// What the player has said in this round of an earlier version; nullptr for nothing.
const VoteCast* voted_before(const Desk& desk, const Draft& draft) {
    const auto& known = desk.now->known;
    for (auto one = known.rbegin(); one != known.rend(); ++one) {
        const auto* phase = std::get_if<PhaseStarted>(&(*one)->effect.change);
        if (phase != nullptr && phase->phase == 0) return nullptr;
        const auto* vote = std::get_if<VoteCast>(&(*one)->effect.change);
        if (vote == nullptr || vote->draft != draft.id || vote->by != desk.me) continue;
        return vote->version < draft.version() && vote->vote != Vote::kNone ? vote : nullptr;
    }
    return nullptr;
}

void draft_slip(Ui& ui, Desk& desk, const Draft& draft, int n) {
    const Scenario& s = desk.s();
    const OnPaper on_paper{ui};
    Slip slip{ui};
    const bool mine = waits_for_me(desk, draft);
    if (mine) slip.accent(kSealInk);
    const std::string base = fmt::format("talks/{}", n);
    const float width = slip.width();
    // By the number that others' words have for the reader.
    wrapped(ui.fonts().heading, kInk,
            fmt::format("{}. {}", session::draft_number(desk.w(), draft.id), title_of(s, draft.text())),
            width - ui.u(30));
    ImGui::GetWindowDrawList()->AddText(
        ui.fonts().small, ui.fonts().small->FontSize,
        {ImGui::GetItemRectMin().x + width - ui.u(22), ImGui::GetItemRectMin().y + ui.u(4)}, kInkMuted,
        fmt::format("v{}", draft.version()).c_str());
    wrapped(ui.fonts().small, kInkMuted,
            draft.channel ? ui.tr("{framework}; tabled by {actor}; in private",
                                  s.institutions[draft.text().framework].name.str(), session::name(s, draft.proposer))
                          : ui.tr("{framework}; tabled by {actor}", s.institutions[draft.text().framework].name.str(),
                                  session::name(s, draft.proposer)),
            width);
    draw_votes(ui, desk, draft, width);
    if (draft.status == DraftStatus::kRejected) {
        const std::string why = session::held_back_text(s, desk.w(), draft);
        wrapped(ui.fonts().small, kBadInk,
                why.empty() ? ui.tr("Not adopted as it stands; an amendment opens it again.")
                            : ui.tr("Not adopted as it stands ({reason}); an amendment opens it again.", why),
                width);
    } else {
        const ActorSet lacking = missing(s, desk.w(), draft);
        if (desk.me.valid() && binds_by_silence(s, desk.w(), draft, desk.me)) {
            wrapped(ui.fonts().small, kBadInk,
                    ui.tr("Whoever is silent agrees: as it stands, it binds you at the end of the phase."), width);
        } else if (lacking.empty()) {
            text(ui.fonts().small, kGoodInk, ui.tr("Nobody holds it back."));
        } else {
            held_back_line(ui, desk, draft, lacking, width);
        }
    }
    if (const VoteCast* const before = mine && draft.version() > 1 ? voted_before(desk, draft) : nullptr) {
        wrapped(ui.fonts().small, kBadInk,
                ui.tr("Amended since your vote on version {n}: {vote}.", before->version,
                      session::vote_text(ui.words(), before->vote)),
                width);
        ui.mark(base + "/lapsed");
    }
    const bool live = desk.live();
    if (button(ui, base + "/read", ui.tr("Read"), Look::kPaper)) desk.sheets.draft = draft.id;
    tip(ui, ui.tr("Its text, what it would be worth to you, and how others may take it. From there: amend, abstain, "
                  "reserve."));
    if (draft.proposer == desk.me) {  // the coach asks for one's own
        ui.mark("talks/own/read");
        ui.keep_tip(ui.tr("Read"));
    }
    const bool concerned = desk.me.valid() && draft.status == DraftStatus::kOpen && live &&
                           (draft.proposer == desk.me || voters(s, desk.w(), draft.text()).contains(desk.me));
    const auto opinion = concerned ? desk.adviser->opinion(desk.now, draft.text()) : nullptr;
    const std::string hindered = obstacle_of(ui, s, opinion.get());
    if (mine && live) {
        const std::string cost = opinion ? cost_of(s, opinion->costs, desk.me) : std::string{};
        const Look yes = hindered.empty() ? Look::kSeal : Look::kPaper;
        beside(ui, ui.tr("Accept"), yes);
        if (button(ui, base + "/accept", ui.tr("Accept"), yes)) {
            if (doubt_of_yes(ui, desk, draft, opinion.get()).empty()) {
                desk.give(VoteOnDraft{draft.id, draft.version(), Vote::kAccept, {}, {}});
            } else {  // what speaks against it is told beside the text
                desk.sheets.draft = draft.id;
                desk.sheets.last_yes = std::pair{draft.id, draft.version()};
            }
        }
        tip(ui, ui.tr("Your yes to version {n}. {cost}\nYou can change your vote until the draft is decided.",
                      draft.version(),
                      cost.empty() ? ui.tr("It binds none of your resources.")
                                   : ui.tr("It would bind {cost} while in force.", cost)));
        beside(ui, ui.tr("Reject"), Look::kPaper);
        if (button(ui, base + "/reject", ui.tr("Reject"), Look::kPaper))
            desk.give(VoteOnDraft{draft.id, draft.version(), Vote::kReject, {}, {}});
        tip(ui, ui.tr("Your no to this version. An amendment asks everybody anew."));
        if (hindered.empty() && opinion && opinion->complete) {
            const double gain = opinion->worth.total;
            const std::string figure = ui.words().number(change_text(gain, 3));
            beside(ui, figure, Look::kSeal);
            ImGui::AlignTextToFramePadding();
            text(ui.fonts().bold, worth_colour(gain, true), figure);
            tip(ui, ui.tr("What it would change of your score, looking two rounds ahead. Read it to see why."));
        }
    }
    if (!hindered.empty()) wrapped(ui.fonts().small, kBadInk, hindered, width);
    const std::string word = opinion ? session::broken_word(s, desk.w(), opinion->word) : std::string{};
    if (!word.empty()) wrapped(ui.fonts().small, kBadInk, word, width);
}

/// What the scenario asks the people at a seat, for the debrief and for research.
void draw_question(Ui& ui, Desk& desk, QuestionId id) {
    const QuestionDef& def = desk.s().questions[id];
    const OnPaper on_paper{ui};
    Slip slip{ui};
    const float width = slip.width();
    wrapped(ui.fonts().serif_italic, kInk, def.text.str(), width);
    const auto give = [&](std::string answer) { desk.give(AnswerQuestion{id, std::move(answer)}); };
    const std::string base = "question/" + def.id;
    const std::string answered = ui.tr("Your answer is kept for the review; it changes nothing in the game.");
    switch (def.answer) {
        case AnswerKind::kScale: {
            std::vector<std::string> words;
            for (int n = 0; n <= 100; n += 5)
                words.push_back(std::to_string(n));
            int& index = desk.scales.try_emplace(id, 10).first->second;
            ImGui::SetNextItemWidth(width - ui.u(90));
            steps(ui, base + "/scale", index, words, def.text.str());
            ImGui::SameLine(width - ui.u(62));
            if (button(ui, base + "/give", ui.tr("Answer"), Look::kPaper, {0, 0}, desk.live()))
                give(std::to_string(index * 5));
            tip(ui, answered);
            break;
        }
        case AnswerKind::kChoice:
            for (std::size_t i = 0; i < def.options.size(); ++i) {
                if (button(ui, fmt::format("{}/{}", base, i + 1), def.options[i].str(), Look::kPaper, {width, 0},
                           desk.live()))
                    give(std::to_string(i + 1));
                tip(ui, answered);
            }
            break;
        case AnswerKind::kText: {
            std::string& words = desk.answers[id];
            const bool entered = line_input(ui, base + "/words", words, ui.tr("your answer"), width - ui.u(74));
            ImGui::SameLine(width - ui.u(62));
            if ((button(ui, base + "/give", ui.tr("Answer"), Look::kPaper, {0, 0}, desk.live() && !words.empty()) ||
                 entered) &&
                desk.live() && !words.empty())
                give(words);
            tip(ui, answered);
            break;
        }
    }
}

void before_you(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    const World& w = desk.w();
    bool any = false;
    const auto begin = [&] {
        if (!any) heading(ui, ui.tr("Before you"));
        any = true;
    };
    for (const OpenChoice& open : w.choices) {
        if (open.actor != desk.me || open.taken >= 0) continue;
        begin();
        const CardDef& card = s.cards[open.card];
        if (button(ui, "choice/" + card.id, fmt::format("{}  {}", render::icon::kBolt, card.title.str()), Look::kBrass,
                   {-1, 0}))
            desk.sheets.card = open.card;
        tip(ui, ui.tr("A card asks you to decide. Left alone, what is marked on it happens by itself."));
    }
    for (const HeldCard& held : w.hands) {
        if (held.actor != desk.me) continue;
        begin();
        const CardDef& card = s.cards[held.card];
        if (button(ui, "hand/" + card.id,
                   with_icon(render::icon::kScroll, ui.tr("In your hand: {card}", card.title.str())), Look::kPlain,
                   {-1, 0}))
            desk.sheets.card = held.card;
        std::string what = card.text.str();
        if (desk.situation) {
            const auto facts = desk.situation->hand.find(held.card);
            if (facts != desk.situation->hand.end()) {
                const std::string cost = cost_of(s, facts->second.costs, desk.me);
                if (!cost.empty()) what += "\n" + ui.tr("Costs {cost}.", cost);
                if (!facts->second.open)
                    what +=
                        "\n" + ui.tr("Not now: {reason}.", without_stop(ai::retold(words_of(s), facts->second.reason)));
            }
        }
        const ai::Worth* worth = desk.counsel ? desk.counsel->card(held.card, -1) : nullptr;
        if (worth != nullptr && worth->obstacle.empty())
            what += "\n" + ui.tr("Two rounds ahead: {worth}.", ai::describe(s, *worth));
        tip(ui, what);
    }
    if (any) space(ui, 10);
}

/// What the organisers ask the people at the seat.
void what_is_asked(Ui& ui, Desk& desk) {
    bool any = false;
    for (const OpenQuestion& question : desk.w().questions) {
        if (question.actor != desk.me) continue;
        if (!any) heading(ui, ui.tr("Asked of you"));
        any = true;
        draw_question(ui, desk, question.question);
    }
}

void what_is_tabled(Ui& ui, Desk& desk) {
    const World& w = desk.w();
    heading(ui, ui.tr("On the table"));
    int n = 0;
    // What waits for the player first, then what is open, then what failed.
    for (const int rank : {0, 1, 2}) {
        for (const Shared<Draft>& draft : w.drafts) {
            const bool open = draft->status == DraftStatus::kOpen;
            const bool mine = waits_for_me(desk, *draft);
            const bool failed = draft->status == DraftStatus::kRejected && !laid_aside(w, *draft);
            if (rank == 0 ? mine : rank == 1 ? open && !mine : failed) draft_slip(ui, desk, *draft, ++n);
        }
    }
    if (n == 0)
        wrapped(ui.fonts().body, kMuted,
                desk.phase().like == PhaseLike::kNegotiation ? ui.tr("Nothing yet. Somebody has to begin.")
                                                             : ui.tr("Nothing is under negotiation."));
}

/// What failed in earlier rounds takes a line each: it can be read and taken up again.
void what_was_laid_aside(Ui& ui, Desk& desk) {
    int n = 0;
    for (const Shared<Draft>& draft : desk.w().drafts) {
        if (!laid_aside(desk.w(), *draft)) continue;
        if (n == 0) text(ui.fonts().small, kMuted, ui.tr("Rejected in earlier rounds"));
        ImGui::PushStyleVar(ImGuiStyleVar_ButtonTextAlign, ImVec2{0, 0.5F});
        if (button(ui, fmt::format("talks/aside/{}", ++n),
                   fmt::format("{}. {}", session::draft_number(desk.w(), draft->id), title_of(desk.s(), draft->text())),
                   Look::kPlain, {-1, 0}))
            desk.sheets.draft = draft->id;
        ImGui::PopStyleVar();
        const std::string why = session::held_back_text(desk.s(), desk.w(), *draft);
        tip(ui, heading(desk.s(), draft->text()) + (why.empty() ? "" : "\n" + capitalised(why) + ".") + "\n" +
                    ui.tr("An amendment opens it again."));
    }
    if (n > 0) space(ui, 6);
}

void what_is_agreed(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    std::vector<const Agreement*> all;
    for (const Shared<Agreement>& agreement : desk.w().agreements) {
        if (alive(agreement->status)) all.push_back(agreement.get());
    }
    if (all.empty()) return;
    space(ui, 6);
    heading(ui, ui.tr("Agreed"));
    int n = 0;
    for (const Agreement* agreement : all) {
        const std::string name = fmt::format("agreed/{}", ++n);
        const std::string status = session::standing_text(ui.words(), desk.w(), *agreement);
        ImGui::PushStyleVar(ImGuiStyleVar_ButtonTextAlign, ImVec2{0, 0.5F});
        if (button(ui, name, fmt::format("{}  {}", render::icon::kHandshake, title_of(s, agreement->text())),
                   Look::kPlain, {-1, 0}))
            desk.sheets.agreement = agreement->id;
        ImGui::PopStyleVar();
        tip(ui, fmt::format("{}\n{}.", heading(s, agreement->text()), status));
        const bool stays = agreement->status == AgreementStatus::kInForce && last_round(*agreement) != desk.w().round;
        text(ui.fonts().small, stays ? kGood : kBrass, "   " + status);
        if (const auto odds = desk.situation; odds) {
            for (const Situation::Odds& one : odds->ratification) {
                if (one.agreement != agreement->id) continue;
                text(ui.fonts().small, kMuted,
                     "   " + ui.tr("{actor} must ratify: about {odds} % this round", session::short_name(s, one.actor),
                                   std::lround(one.odds * 100)));
            }
            if (const auto scores = odds->missions.find(agreement->id); scores != odds->missions.end())
                draw_scores(ui, scores->second, kMuted, kLine);
        }
        space(ui, 6);
    }
}

/// The events of this round: who was busy with a draft when they came can still read them.
void what_came(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    const World& w = desk.w();
    std::vector<CardId> cards;
    for (const auto& known : desk.sight().known) {
        const auto* came = std::get_if<CardCame>(&known->effect.change);
        if (came == nullptr || known->round != w.round) continue;
        if (std::find(cards.begin(), cards.end(), came->card) == cards.end()) cards.push_back(came->card);
    }
    if (cards.empty()) return;
    space(ui, 6);
    heading(ui, ui.tr("Events of this round"));
    for (const CardId id : cards) {
        const CardDef& card = s.cards[id];
        ImGui::PushStyleVar(ImGuiStyleVar_ButtonTextAlign, ImVec2{0, 0.5F});
        if (button(ui, "event/" + card.id, with_icon(render::icon::kBolt, card.title.str()), Look::kQuiet, {-1, 0}))
            desk.sheets.card = id;
        ImGui::PopStyleVar();
        tip(ui, card.text.str());
    }
}

/// What an AI seat is busy with, as far as one can tell from outside.
void draw_thinking(Ui& ui, Desk& desk) {
    const ActorId actor = desk.play->thinking();
    if (!actor.valid() || desk.past) return;
    const Scenario& s = desk.s();
    std::string words = ui.tr("{actor} is thinking ...", session::name(s, actor));
    const World& w = desk.now->view.world;
    for (auto it = w.drafts.rbegin(); it != w.drafts.rend(); ++it) {
        const Draft& draft = **it;
        if (draft.status != DraftStatus::kOpen || draft.vote(actor) != Vote::kNone) continue;
        if (!voters(s, w, draft.text()).contains(actor)) continue;
        words = ui.tr("{actor} is weighing '{draft}' ...", session::name(s, actor), title_of(s, draft.text()));
        break;
    }
    if (desk.phase().like == PhaseLike::kDecision)
        words = ui.tr("{actor} is making up its mind ...", session::name(s, actor));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImFont* font = ui.fonts().serif_italic;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    fitted(ui, list, "", font, font->FontSize * 0.92F, at, kBrassHot, words, ImGui::GetContentRegionAvail().x);
    ui.mark("talks/thinking", at, {at.x + ui.u(120), at.y + ui.u(18)});
}

/// The names of clauses, as a list in the reader's language.
std::string names_of(const Scenario& s, const std::vector<ClauseId>& clauses) {
    std::vector<std::string> names;
    for (const ClauseId clause : clauses)
        names.push_back(s.clauses[clause].name.str());
    return words_of(s).list(names);
}

/// What a kind of agreement is about, before which bodies it can be brought, and which of them would not take it now.
std::string about_kind(const Ui& ui, const Desk& desk, AgreementTypeId kind, const Doors* doors) {
    const Scenario& s = desk.s();
    std::vector<std::string> names;
    std::string shut;
    for (const InstitutionId body : frameworks_for(s, desk.w(), kind, desk.me)) {
        names.push_back(s.institutions[body].name.str());
        const std::string* reason = doors != nullptr ? doors->reason(body, kind) : nullptr;
        if (reason != nullptr)
            shut += "\n" + ui.tr("{framework}, not now: {reason}.", names.back(), ai::retold(words_of(s), *reason));
    }
    const AgreementDef& type = s.agreements[kind];
    std::string out;
    if (!type.required.empty()) out += ui.tr("It always holds: {clauses}.", names_of(s, type.required)) + "\n";
    if (!type.optional.empty()) out += ui.tr("It can hold: {clauses}.", names_of(s, type.optional)) + "\n";
    out += ui.tr("A sheet of your own: nobody sees it before you table it.");
    if (!names.empty()) out += "\n" + ui.tr("It can be brought before: {frameworks}.", words_of(s).list(names));
    return out + shut;
}

void draw_foot(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    const bool negotiation = desk.phase().like == PhaseLike::kNegotiation;
    const float half = (ImGui::GetContentRegionAvail().x - ui.u(40) - ImGui::GetStyle().ItemSpacing.x * 2) / 2;
    const std::string new_draft = with_icon(render::icon::kPen, ui.tr("New draft"));
    const std::string speak = with_icon(render::icon::kComment, ui.tr("Speak"));
    ImFont* font = ui.fonts().body;
    const bool wide = half - ImGui::GetStyle().FramePadding.x * 2 >
                      std::max(width_of(font, font->FontSize, new_draft), width_of(font, font->FontSize, speak));
    if (button(ui, "talks/new", wide ? new_draft : std::string{render::icon::kPen}, Look::kPlain, {half, ui.u(34)},
               negotiation && desk.live()))
        ImGui::OpenPopup("new_draft");
    tip(ui, negotiation ? ui.tr("Table an agreement of your own (Ctrl+N).")
                        : ui.tr("Drafts are tabled in the negotiation phase."));
    if (negotiation && desk.live() && shortcut(SDL_SCANCODE_N, true) && !desk.sheets.any())
        ImGui::OpenPopup("new_draft");
    // Above its button, and inside of the window whatever becomes of its size.
    const float edge = ImGui::GetIO().DisplaySize.x - ui.u(8);
    const float bottom = ImGui::GetItemRectMin().y - ui.u(6);
    ImGui::SetNextWindowPos({edge, bottom}, ImGuiCond_Always, {1, 1});
    ImGui::SetNextWindowSizeConstraints({0, 0}, {edge - ui.u(8), bottom - ui.u(8)});  // what is higher scrolls
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ui.u(10, 8));
    if (ImGui::BeginPopup("new_draft")) {
        if (desk.pen_aside && !desk.pen_aside->amends) {
            if (button(ui, "new/aside",
                       with_icon(render::icon::kPen, ui.tr("Go on with: {draft}", title_of(s, desk.pen_aside->text))),
                       Look::kBrass, {std::min(ui.u(330), edge - ui.u(32)), 0})) {
                desk.sheets.pen = std::move(desk.pen_aside);
                desk.pen_aside.reset();
                ImGui::CloseCurrentPopup();
            }
            tip(ui, ui.tr("What you had begun to write and laid aside"));
        }
        heading(ui, ui.tr("What kind of agreement?"));
        const auto doors = desk.adviser->doors(desk.now);
        for (std::size_t i = 0; i < s.agreements.size(); ++i) {
            const AgreementDef& type = s.agreements[AgreementTypeId{i}];
            const char* icon = type.kind == AgreementKind::kMission  ? render::icon::kShield
                               : type.kind == AgreementKind::kTreaty ? render::icon::kScroll
                                                                     : render::icon::kMegaphone;
            ImGui::PushStyleVar(ImGuiStyleVar_ButtonTextAlign, ImVec2{0, 0.5F});
            if (button(ui, "new/" + type.id, fmt::format("{}  {}", icon, type.name.str()), Look::kQuiet,
                       {std::min(ui.u(330), edge - ui.u(32)), 0})) {
                begin_draft(desk, AgreementTypeId{i});
                ImGui::CloseCurrentPopup();
            }
            ImGui::PopStyleVar();
            tip(ui, about_kind(ui, desk, AgreementTypeId{i}, doors.get()));
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
    ImGui::SameLine();
    if (button(ui, "talks/listen", render::icon::kPause, Look::kPlain, ui.u(40, 34), negotiation && desk.live()))
        desk.waiting.insert(desk.play->listen(desk.me));
    tip(ui, ui.tr("Say nothing and let the others go on: each makes one move (Ctrl+L)."));
    if (negotiation && desk.live() && !desk.sheets.any() && shortcut(SDL_SCANCODE_L, true))
        desk.waiting.insert(desk.play->listen(desk.me));
    ImGui::SameLine();
    if (button(ui, "talks/say", wide ? speak : std::string{render::icon::kComment}, Look::kPlain, {half, ui.u(34)},
               desk.live()))
        desk.sheets.speech = true;
    tip(ui, ui.tr("Words to some, or a public statement (Ctrl+T). They cost nothing."));
    if (desk.live() && !desk.sheets.any() && shortcut(SDL_SCANCODE_T, true)) desk.sheets.speech = true;
}

}  // namespace

void draw_talks(Ui& ui, Desk& desk, ImVec2 at, ImVec2 size) {
    begin_panel(ui, "talks", at, size, kPanel);
    // A line of its own for who is thinking, so that nothing jumps when somebody begins.
    const float foot = ui.u(desk.me.valid() ? 66 : 24);
    begin_scroll(ui, "talks/list", ImGui::GetContentRegionAvail().y - foot);
    // A new phase begins with what it brings, wherever one had read to in the last.
    if (const int now = desk.w().round * 100 + desk.w().phase; now != desk.talks_read) {
        desk.talks_read = now;
        ImGui::SetScrollY(0);
    }
    if (desk.me.valid() && !desk.past) before_you(ui, desk);
    if (desk.phase().like == PhaseLike::kDecision && !desk.past) draw_deeds(ui, desk);
    const bool review = desk.phase().like == PhaseLike::kReview;
    const bool asked = desk.me.valid() && !desk.past && !desk.w().ended;
    if (review) draw_round_changes(ui, desk);
    // The phase is there for them; before it they can wait, and drafts cannot.
    if (review && asked) what_is_asked(ui, desk);
    what_is_tabled(ui, desk);
    what_was_laid_aside(ui, desk);
    what_is_agreed(ui, desk);
    what_came(ui, desk);
    if (!review && asked) what_is_asked(ui, desk);
    end_scroll();
    const float line = ImGui::GetCursorPosY();
    draw_thinking(ui, desk);
    ImGui::SetCursorPosY(line + ui.u(22));
    if (desk.me.valid()) draw_foot(ui, desk);
    end_panel();
}

}  // namespace demarche::ui

#include "session/story.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ai/retold.h"
#include "base/overloaded.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "model/translated.h"
#include "session/cause.h"
#include "session/draft_titles.h"
#include "session/draft_words.h"
#include "session/names.h"

namespace demarche::session {

std::string Story::who(ActorId actor) const {
    return actor.valid() ? name(s_, actor) : words_of(s_).tr("The facilitator");
}

std::vector<StoryLine> Story::tell(std::span<const Effect> effects, std::size_t& count, SoFar& so_far) const {
    std::vector<StoryLine> out;
    if (!effects.empty() && std::holds_alternative<PhaseStarted>(effects[0].change)) out = crept(so_far);
    for (StoryLine& line : together(effects, count, so_far))
        out.push_back(std::move(line));
    for (const Effect& passed : effects.first(std::min(count, effects.size())))
        so_far.pass(passed);
    return out;
}

SoFar Story::so_far(std::span<const Effect> effects) const {
    SoFar out;
    for (std::size_t from = 0, count = 1; from < effects.size(); from += count)
        (void)tell(effects.subspan(from), count, out);
    return out;
}

std::vector<StoryLine> Story::together(std::span<const Effect> effects, std::size_t& count, SoFar& so_far) const {
    // Votes that are told together where they say the same: those without a word, and those of a chorus, which has few.
    const auto plain_vote = [&](std::size_t i) -> const VoteCast* {
        const auto* vote = i < effects.size() ? std::get_if<VoteCast>(&effects[i].change) : nullptr;
        const bool plain =
            vote != nullptr && vote->reservation.empty() && (vote->reason.empty() || s_.chorus.contains(vote->by));
        return plain ? vote : nullptr;
    };
    count = 1;
    // Whoever reads what all seats are asked reads it once.
    if (const auto* asked = effects.empty() ? nullptr : std::get_if<QuestionAsked>(&effects[0].change);
        asked != nullptr && !seat_.is_actor()) {
        ActorSet whom;
        for (count = 0; count < effects.size(); ++count) {
            const auto* next = std::get_if<QuestionAsked>(&effects[count].change);
            if (next == nullptr || next->question.question != asked->question.question) break;
            if (next->question.actor.valid()) whom.insert(next->question.actor);
        }
        const std::string text = s_.questions[asked->question.question].text.str();
        return {{StoryLine::Rank::kQuestion,
                 words_of(s_).tr("To {actors}: {question}",
                                 whom.includes(world_.seated) ? words_of(s_).tr("all") : hearers(s_, whom), text)}};
    }
    if (auto relations = relations_together(effects, count, so_far); !relations.empty()) return relations;
    if (auto numbers = numbers_together(effects, count, so_far)) return std::move(*numbers);
    if (!effects.empty() && std::holds_alternative<NumberChanged>(effects[0].change)) {
        auto line = number_line(effects[0], so_far);
        return line ? std::vector<StoryLine>{std::move(*line)} : std::vector<StoryLine>{};
    }
    const VoteCast* const first = plain_vote(0);
    if (first == nullptr) return tell(effects[0], &so_far);
    struct Same {
        const VoteCast* vote;
        std::size_t at;
        ActorSet who;
    };
    std::vector<Same> groups{{first, 0, ActorSet::just(first->by)}};
    while (const VoteCast* const next = plain_vote(count)) {
        if (next->draft != first->draft || next->version != first->version) break;
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const Same& one) {
            return one.vote->vote == next->vote && one.vote->reason == next->reason;
        });
        if (same == groups.end()) {
            groups.push_back({next, count, ActorSet::just(next->by)});
        } else {
            same->who.insert(next->by);
        }
        ++count;
    }
    std::vector<StoryLine> out;
    for (const Same& one : groups) {
        std::vector<StoryLine> lines = tell(effects[one.at], &so_far);
        if (one.who.size() > 1) lines = {{StoryLine::Rank::kPlain, told_together(*one.vote, one.who, so_far)}};
        for (StoryLine& line : lines) {
            line.of = one.at;
            if (one.who.size() > 1 || one.vote->reason.empty()) line.voters = one.who;
            out.push_back(std::move(line));
        }
    }
    return out;
}

std::string Story::told_together(const VoteCast& vote, ActorSet who, const SoFar& so_far) const {
    const Words& words = words_of(s_);
    const std::string all = names(s_, who);
    const std::string what = short_heading(vote.draft);
    std::string said = vote.vote == Vote::kAccept   ? words.tr("{actors} accept {draft}", all, what)
                       : vote.vote == Vote::kReject ? words.tr("{actors} reject {draft}", all, what)
                                                    : words.tr("{actors} abstain on {draft}", all, what);
    if (vote.reason.empty()) return said;
    return words.tr("{sentence}: \"{reason}\"", said, inside_quotes(words, spoken(vote.reason, &so_far)));
}

std::string Story::short_heading(DraftId id) const {
    const Draft* draft = world_.draft(id);
    if (draft == nullptr) return words_of(s_).tr("a draft");
    return told_apart(s_, world_, words_of(s_), *draft, seat_.is_actor() ? ActorSet::just(seat_.actor) : ActorSet{},
                      Naming::kToReader);
}

std::string Story::spoken(const std::string& text, const SoFar* so_far) const {
    std::string said = ai::retold(words_of(s_), text);
    if (!numbers_) return said;
    struct Name {
        std::string heading;
        std::string numbered;
        bool own = true;    ///< No other draft that may be meant is called so.
        bool gone = false;  ///< Nobody speaks of it any more.
    };
    const Words& words = words_of(s_);
    std::vector<Name> names;
    // What was said of a draft that is gone by now was said of it; but of two that are called so the one is meant that
    // is spoken of still.
    for (const bool gone : {false, true}) {
        std::size_t n = 0;
        for (const Shared<Draft>& draft : world_.drafts) {
            ++n;
            if (spoken_of(world_, *draft) == gone) continue;
            if (so_far != nullptr && !so_far->tabled(draft->id)) continue;
            const std::string whole = heading(s_, draft->text());
            const std::string type = s_.agreements[draft->text().type].name.str();
            const PlaceId place = draft->text().place;
            const std::string numbered =
                place.valid() ? words.tr("{type} in {place} (draft {n})", type, s_.places[place].name.str(), n)
                              : words.tr("{type} (draft {n})", type, n);
            bool own = true;
            for (Name& other : names) {
                if (other.heading != whole) continue;
                own = false;
                other.own = other.own && gone && !other.gone;
            }
            names.push_back({words.tr("{draft}, tabled by {actor}", whole, who(draft->proposer)), numbered});
            names.push_back({whole, numbered, own, gone});
        }
    }
    // The longest first: the parties of one may be the first of another's.
    std::stable_sort(names.begin(), names.end(),
                     [](const Name& a, const Name& b) { return a.heading.size() > b.heading.size(); });
    for (const Name& name : names) {
        for (std::size_t at = said.find(name.heading); name.own && at != std::string::npos;) {
            said.replace(at, name.heading.size(), name.numbered);
            at = said.find(name.heading, at + name.numbered.size());
        }
    }
    return said;
}

std::string Story::told(const Text& text) const {
    return ai::text_retold(words_of(s_), text);
}

/// One effect as it is told.
class Story::Telling {
 public:
    Telling(const Story& of, const Effect& one, const SoFar* before) : story_(of), effect_(one), so_far_(before) {}

    void operator()(const PhaseStarted& c);
    void operator()(const TurnPassed& c);
    void operator()(const DraftTabled& c);
    void operator()(const VoteCast& c);
    void operator()(const VotesCleared& c);
    void operator()(const DraftDecided& c);
    void operator()(const AgreementChanged& c);
    void operator()(const CardCame& c);
    void operator()(const CardDealt& c);
    void operator()(const CardDiscarded& c);
    void operator()(const ChoiceOpened& c);
    void operator()(const ChoiceTaken& c);
    void operator()(const Acted& c);
    void operator()(const ActFailed& c);
    void operator()(const AssuranceGiven& c);
    void operator()(const AssuranceJudged& c);
    void operator()(const ObjectiveDealt& c);
    void operator()(const ObjectiveRevealed& c);
    void operator()(const MembershipChanged& c);
    void operator()(const News& c);
    void operator()(const Told& c);
    void operator()(const MessageSent& c);
    void operator()(const QuestionAsked& c);
    void operator()(const NumberChanged&);
    void operator()(const HandlerFailed& c);
    void operator()(const InjectUsed& c);
    void operator()(const SeatedChanged& c);
    void operator()(const GameEnded& c);
    void operator()(const auto&) {}  // nothing that anybody would tell
    [[nodiscard]] std::vector<StoryLine> lines() && { return std::move(out_); }

 private:
    using Rank = StoryLine::Rank;
    void say(Rank rank, std::string text) { out_.push_back({rank, std::move(text)}); }
    [[nodiscard]] std::string who(ActorId actor) const { return story_.who(actor); }
    [[nodiscard]] std::string told(const Text& text) const { return story_.told(text); }
    [[nodiscard]] std::string spoken(const std::string& text) const { return story_.spoken(text, so_far_); }
    [[nodiscard]] std::string draft_heading(DraftId id) const { return story_.short_heading(id); }
    [[nodiscard]] std::string in_brackets(std::string sentence) const {
        return reason_.empty() ? sentence : words_.tr("{sentence} ({reason})", sentence, reason_);
    }
    [[nodiscard]] std::string quoting(std::string sentence, const std::string& why) const {
        return why.empty() ? sentence : words_.tr("{sentence}: \"{reason}\"", sentence, inside_quotes(words_, why));
    }

    /// A draft's heading ends with its parties: what is said with it is its author's, and none of theirs.
    [[nodiscard]] std::string tabling(std::string sentence, const std::string& why) const {
        return why.empty() ? sentence : words_.tr("{sentence}. \"{reason}\"", sentence, inside_quotes(words_, why));
    }

    const Story& story_;
    const Effect& effect_;
    const SoFar* so_far_;
    const Scenario& s_ = story_.s_;
    const World& world_ = story_.world_;
    const Words& words_ = words_of(s_);
    const std::string reason_ = story_.told(effect_.reason);
    std::vector<StoryLine> out_;
};

void Story::Telling::operator()(const PhaseStarted& c) {
    const PhaseDef& phase = s_.phases[c.phase];
    if (c.phase == 0) {
        const auto label = static_cast<std::size_t>(c.round - 1);
        say(Rank::kRound, words_.tr("Round {n} of {all}: {when}", c.round, s_.rounds.size(),
                                    label < s_.rounds.size() ? s_.rounds[label].str() : ""));
    }
    say(Rank::kPhase, label_of(s_, phase));
}

void Story::Telling::operator()(const TurnPassed& c) {
    say(Rank::kPlain, words_.tr("It is the turn of {actor}.", who(c.to)));
}

void Story::Telling::operator()(const DraftTabled& c) {
    const Draft& draft = *c.draft;
    const DraftVersion& version = *draft.versions.back();
    if (draft.version() == 1) {
        say(Rank::kStep,
            tabling(words_.tr("{actor} tables {draft}", who(version.author), heading(s_, version.text)), reason_));
        return;
    }
    say(Rank::kStep, quoting(words_.tr("{actor} amends {draft}, now version {n}", who(version.author),
                                       draft_heading(draft.id), draft.version()),
                             reason_));
    const DraftText& before = draft.versions[draft.versions.size() - 2]->text;
    for (std::string& line : change_lines(s_, world_, before, version.text))
        say(Rank::kDetail, std::move(line));
}

void Story::Telling::operator()(const VoteCast& c) {
    const std::string what = draft_heading(c.draft);
    say(Rank::kPlain, quoting(c.vote == Vote::kAccept   ? words_.tr("{actor} accepts {draft}", who(c.by), what)
                              : c.vote == Vote::kReject ? words_.tr("{actor} rejects {draft}", who(c.by), what)
                                                        : words_.tr("{actor} abstains on {draft}", who(c.by), what),
                              spoken(c.reason)));
    if (!c.reservation.empty())
        say(Rank::kDetail, words_.tr("with the reservation: \"{words}\"", inside_quotes(words_, told(c.reservation))));
}

void Story::Telling::operator()(const VotesCleared& c) {
    say(Rank::kPlain, words_.tr("What {draft} is tied to is put to the vote anew: no vote on it counts any more",
                                draft_heading(c.draft)));
}

void Story::Telling::operator()(const DraftDecided& c) {
    const std::string what = draft_heading(c.draft);
    if (c.status == DraftStatus::kAdopted) say(Rank::kTurningPoint, words_.tr("ADOPTED: {draft}", what));
    if (c.status == DraftStatus::kRejected) {
        const std::string by = held_back_text(s_, c.against, c.without);
        say(Rank::kTurningPoint, by.empty() ? quoting(words_.tr("Not adopted: {draft}", what), told(c.reason))
                                            : words_.tr("Not adopted: {draft} ({reason})", what, by));
    }
    if (c.status == DraftStatus::kWithdrawn) {
        const ActorId by = withdrawn_by(effect_, c.draft);
        say(Rank::kPlain, quoting(by.valid() ? words_.tr("{actor} withdraws {draft}", who(by), what)
                                             : words_.tr("Withdrawn: {draft}", what),
                                  told(c.reason)));
    }
}

void Story::Telling::operator()(const AgreementChanged& c) {
    using What = AgreementChanged::What;
    const std::string what = heading(s_, c.agreement->text());
    const std::string brief = in_short(s_, c.agreement->text());
    switch (c.what) {
        case What::kAdopted:
            break;  // told by the decision
        case What::kRatified:
            say(Rank::kPlain, words_.tr("{actor} ratifies {agreement} (the odds were {odds} %).", who(c.actor), brief,
                                        std::lround(c.odds * 100)));
            break;
        case What::kRatificationFailed:
            say(Rank::kPlain, words_.tr("{actor} fails to ratify {agreement} this time (the odds were {odds} %).",
                                        who(c.actor), brief, std::lround(c.odds * 100)));
            break;
        case What::kInForce:
            say(Rank::kTurningPoint, words_.tr("In force: {agreement}", what));
            break;
        case What::kSuspended:
            say(Rank::kPlain, quoting(words_.tr("Suspended: {agreement}", what), reason_));
            break;
        case What::kResumed:
            say(Rank::kPlain, quoting(words_.tr("In force again: {agreement}", what), reason_));
            break;
        case What::kEnded:
            say(Rank::kTurningPoint,
                quoting(words_.tr("Ended ({status}): {agreement}", status_text(words_, c.agreement->status), what),
                        reason_));
            break;
        case What::kPartyLeft:
            say(Rank::kPlain, quoting(words_.tr("{actor} leaves {agreement}", who(c.actor), what), reason_));
            break;
        case What::kCommitted:
            say(Rank::kPlain, words_.tr("{actor} commits more to {agreement}.", who(c.actor), brief));
            break;
        case What::kBreached:
            say(Rank::kPlain, words_.tr("In secret, {actor} no longer honours '{clause}' of {agreement}.", who(c.actor),
                                        s_.clauses[c.clause].name.str(), what));
            break;
        case What::kFoundOut:
            say(Rank::kTurningPoint,
                c.clause.valid() ? words_.tr("{actor} is found to have broken '{clause}' of {agreement}.", who(c.actor),
                                             s_.clauses[c.clause].name.str(), what)
                                 : words_.tr("{actor} is found to have broken {agreement}.", who(c.actor), what));
            break;
    }
}

void Story::Telling::operator()(const CardCame& c) {
    const CardDef& card = s_.cards[c.card];
    const bool from_hand = c.how == CardCame::How::kFromHand;
    say(Rank::kCard, in_brackets(from_hand ? words_.tr("{card} (played by {actor})", card.title.str(), who(c.by))
                                           : card.title.str()));
    if (!card.text.empty()) say(Rank::kCardText, card.text.str());
}

void Story::Telling::operator()(const CardDealt& c) {
    const std::string card = s_.cards[c.card].title.str();
    const std::string said = story_.seat_.is_actor() ? words_.tr("You are dealt the card '{card}'", card)
                                                     : words_.tr("{actor} is dealt the card '{card}'", who(c.to), card);
    say(Rank::kPlain, in_brackets(said) + ".");
}

void Story::Telling::operator()(const CardDiscarded& c) {
    const std::string card = s_.cards[c.card].title.str();
    const std::string said = story_.seat_.is_actor()
                                 ? words_.tr("The card '{card}' leaves your hand", card)
                                 : words_.tr("The card '{card}' leaves the hand of {actor}", card, who(c.from));
    say(Rank::kPlain, in_brackets(said) + ".");
}

void Story::Telling::operator()(const ChoiceOpened& c) {
    say(Rank::kPlain, words_.tr("{actor} has a choice to make.", who(c.choice.actor)));
}

void Story::Telling::operator()(const ChoiceTaken& c) {
    if (c.choice < 0) return;
    const CardDef& card = s_.cards[c.card];
    const std::string title = card.title.str();
    const std::string what = card.choices[static_cast<std::size_t>(c.choice)].text.str();
    say(Rank::kPlain, !c.closes ? words_.tr("On '{card}', {actor} will choose: {choice}", title, who(c.actor), what)
                      : c.by_default ? words_.tr("On '{card}', {actor} does what comes by itself: {choice}", title,
                                                 who(c.actor), what)
                                     : words_.tr("On '{card}', {actor} chooses: {choice}", title, who(c.actor), what));
}

void Story::Telling::operator()(const Acted& c) {
    if (!c.act.action.valid()) return;
    const ActionDef& action = s_.actions[c.act.action];
    std::vector<std::string> values;
    for (std::size_t i = 0; i < action.params.size() && i < c.act.params.size(); ++i)
        values.push_back(value_text(s_, action.params[i], c.act.params[i]));
    const std::string what =
        values.empty() ? action.name.str() : words_.tr("{action} ({terms})", action.name.str(), words_.list(values));
    say(Rank::kPlain, c.pending  ? words_.tr("{actor} decides: {action}", who(c.act.actor), what)
                      : c.secret ? words_.tr("{actor} (in secret): {action}", who(c.act.actor), what)
                                 : words_.tr("{actor}: {action}", who(c.act.actor), what));
}

void Story::Telling::operator()(const ActFailed& c) {
    say(Rank::kPlain, words_.tr("What {actor} decided could not be done: {reason}", who(c.act.actor),
                                effect_.reason.empty() ? told(c.reason) : reason_));
}

void Story::Telling::operator()(const AssuranceGiven& c) {
    const Assurance& a = *c.assurance;
    const std::string promise = promised_text(s_, a);
    say(Rank::kPlain, a.to
                          ? words_.tr("{actor} assures {others}: \"{promise}\"", who(a.from), names(s_, *a.to), promise)
                          : words_.tr("{actor} assures all: \"{promise}\"", who(a.from), promise));
}

void Story::Telling::operator()(const AssuranceJudged& c) {
    const Assurance* a = world_.assurance(c.assurance);
    if (a != nullptr)
        say(Rank::kPlain, words_.tr("The assurance of {actor} ('{assurance}') is {status}.", who(a->from),
                                    s_.assurances[a->type].name.str(), status_text(words_, c.status)));
}

void Story::Telling::operator()(const ObjectiveDealt& c) {
    if (story_.seat_.is_actor())
        say(Rank::kPlain, words_.tr("Your secret agenda: {objective}. {text}", s_.objectives[c.objective].name.str(),
                                    s_.objectives[c.objective].text.str()));
}

void Story::Telling::operator()(const ObjectiveRevealed& c) {
    const ObjectiveDef& def = s_.objectives[c.objective];
    say(Rank::kTurningPoint,
        in_brackets(words_.tr("It becomes known what {actor} wants: {objective}", who(def.of), def.name.str())));
}

void Story::Telling::operator()(const MembershipChanged& c) {
    say(Rank::kPlain,
        in_brackets(c.membership.chair.valid()
                        ? words_.tr("{institution} now has the members {actors}, and {chair} in the chair",
                                    s_.institutions[c.institution].name.str(), names(s_, c.membership.members),
                                    who(c.membership.chair))
                        : words_.tr("{institution} now has the members {actors}",
                                    s_.institutions[c.institution].name.str(), names(s_, c.membership.members))) +
            ".");
}

void Story::Telling::operator()(const News& c) {
    say(Rank::kNews,
        in_brackets(c.place.valid() ? words_.tr("{place}: {news}", s_.places[c.place].name.str(), told(c.text))
                                    : told(c.text)));
}

void Story::Telling::operator()(const Told& c) {
    say(Rank::kPlain,
        in_brackets(story_.seat_.is_actor() ? words_.tr("(to you) {news}", told(c.text))
                                            : words_.tr("(to {actor}) {news}", who(c.actor), told(c.text))));
}

void Story::Telling::operator()(const MessageSent& c) {
    say(Rank::kPlain,
        c.to ? words_.tr("{actor} to {others}: \"{words}\"", who(c.from), hearers(s_, *c.to),
                         inside_quotes(words_, spoken(c.text)))
             : words_.tr("{actor} (in public): \"{words}\"", who(c.from), inside_quotes(words_, spoken(c.text))));
}

void Story::Telling::operator()(const QuestionAsked& c) {
    const QuestionDef& def = s_.questions[c.question.question];
    say(Rank::kQuestion, def.text.str());
}

void Story::Telling::operator()(const NumberChanged&) {
    SoFar alone;
    if (auto line = story_.number_line(effect_, alone)) out_.push_back(std::move(*line));
}

void Story::Telling::operator()(const HandlerFailed& c) {
    say(Rank::kFault, words_.tr("A script failed and was set aside: {what}: {message}",
                                ai::fault_retold(words_, c.what), ai::fault_retold(words_, c.message)));
}

void Story::Telling::operator()(const InjectUsed& c) {
    say(Rank::kPlain, words_.tr("Inject: {inject}", s_.injects[c.inject].title.str()));
}

void Story::Telling::operator()(const SeatedChanged& c) {
    say(Rank::kPlain, words_.tr("At the table now: {actors}.", names(s_, c.seated)));
}

void Story::Telling::operator()(const GameEnded& c) {
    if (!c.ending.valid()) {
        say(Rank::kEnding, words_.tr("The rounds have run out."));
        return;
    }
    say(Rank::kEnding, in_brackets(s_.endings[c.ending].title.str()));
    say(Rank::kText, s_.endings[c.ending].text.str());
}

std::vector<StoryLine> Story::tell(const Effect& effect) const {
    return tell(effect, nullptr);
}

std::vector<StoryLine> Story::tell(const Effect& effect, const SoFar* so_far) const {
    Telling telling{*this, effect, so_far};
    std::visit(telling, effect.change);
    return std::move(telling).lines();
}

}  // namespace demarche::session

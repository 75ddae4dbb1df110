#include "session/story.h"

#include <fmt/format.h>

#include <algorithm>

#include "ai/retold.h"
#include "base/overloaded.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "model/translated.h"
#include "session/cause.h"
#include "session/draft_titles.h"
#include "session/draft_words.h"
#include "session/names.h"
#include "session/sentences.h"

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
    return with_quote(words, said, spoken(vote.reason, &so_far));
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
    void operator()(const TurnPassed& c) { say_.turn(who(c.to)); }
    void operator()(const DraftTabled& c);
    void operator()(const VoteCast& c);
    void operator()(const VotesCleared& c) { say_.votes_cleared(draft_heading(c.draft)); }
    void operator()(const DraftDecided& c);
    void operator()(const AgreementChanged& c);
    void operator()(const CardCame& c);
    void operator()(const CardDealt& c);
    void operator()(const CardDiscarded& c);
    void operator()(const ChoiceOpened& c) { say_.choice_opened(who(c.choice.actor)); }
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
    void operator()(const QuestionAsked& c) { say_.question(s_.questions[c.question.question].text.str()); }
    void operator()(const NumberChanged&);
    void operator()(const HandlerFailed& c);
    void operator()(const InjectUsed& c) { say_.inject(s_.injects[c.inject].title.str()); }
    void operator()(const SeatedChanged& c) { say_.seated(names(s_, c.seated)); }
    void operator()(const GameEnded& c);
    void operator()(const auto&) {}  // nothing that anybody would tell
    [[nodiscard]] std::vector<StoryLine> lines() && { return std::move(out_); }

 private:
    [[nodiscard]] std::string who(ActorId actor) const { return story_.who(actor); }
    [[nodiscard]] std::string who_if(ActorId actor) const { return actor.valid() ? who(actor) : std::string{}; }
    /// Nobody where it is the reader.
    [[nodiscard]] std::string other(ActorId actor) const {
        return story_.seat_.is_actor() ? std::string{} : who(actor);
    }
    [[nodiscard]] std::string told(const Text& text) const { return story_.told(text); }
    [[nodiscard]] std::string spoken(const std::string& text) const { return story_.spoken(text, so_far_); }
    [[nodiscard]] std::string draft_heading(DraftId id) const { return story_.short_heading(id); }

    const Story& story_;
    const Effect& effect_;
    const SoFar* so_far_;
    const Scenario& s_ = story_.s_;
    const World& world_ = story_.world_;
    const Words& words_ = words_of(s_);
    const std::string reason_ = story_.told(effect_.reason);
    std::vector<StoryLine> out_;
    Sentences say_{words_, out_};
};

void Story::Telling::operator()(const PhaseStarted& c) {
    if (c.phase == 0) {
        const auto label = static_cast<std::size_t>(c.round - 1);
        say_.round(static_cast<std::size_t>(c.round), s_.rounds.size(),
                   label < s_.rounds.size() ? s_.rounds[label].str() : "");
    }
    say_.phase(label_of(s_, s_.phases[c.phase]));
}

void Story::Telling::operator()(const DraftTabled& c) {
    const Draft& draft = *c.draft;
    const DraftVersion& version = *draft.versions.back();
    if (draft.version() == 1) {
        say_.tabled(who(version.author), heading(s_, version.text), reason_);
        return;
    }
    const DraftText& before = draft.versions[draft.versions.size() - 2]->text;
    say_.amended(who(version.author), draft_heading(draft.id), draft.version(), reason_,
                 change_lines(s_, world_, before, version.text));
}

void Story::Telling::operator()(const VoteCast& c) {
    say_.voted(c.vote, who(c.by), draft_heading(c.draft), spoken(c.reason), told(c.reservation));
}

void Story::Telling::operator()(const DraftDecided& c) {
    const std::string what = draft_heading(c.draft);
    if (c.status == DraftStatus::kAdopted) say_.adopted(what);
    if (c.status == DraftStatus::kRejected)
        say_.rejected(what, held_back_text(s_, c.against, c.without), told(c.reason));
    if (c.status == DraftStatus::kWithdrawn)
        say_.withdrawn(what, who_if(withdrawn_by(effect_, c.draft)), told(c.reason));
}

void Story::Telling::operator()(const AgreementChanged& c) {
    say_.agreement({c.what, heading(s_, c.agreement->text()), in_short(s_, c.agreement->text()), who(c.actor),
                    c.clause.valid() ? s_.clauses[c.clause].name.str() : std::string{},
                    status_text(words_, c.agreement->status), c.odds, reason_});
}

void Story::Telling::operator()(const CardCame& c) {
    const CardDef& card = s_.cards[c.card];
    say_.card(card.title.str(), card.text.str(), c.how == CardCame::How::kFromHand ? who(c.by) : std::string{},
              reason_);
}

void Story::Telling::operator()(const CardDealt& c) {
    say_.card_dealt(s_.cards[c.card].title.str(), other(c.to), reason_);
}

void Story::Telling::operator()(const CardDiscarded& c) {
    say_.card_discarded(s_.cards[c.card].title.str(), other(c.from), reason_);
}

void Story::Telling::operator()(const ChoiceTaken& c) {
    if (c.choice < 0) return;
    const CardDef& card = s_.cards[c.card];
    say_.choice_taken(card.title.str(), who(c.actor), card.choices[static_cast<std::size_t>(c.choice)].text.str(),
                      c.closes, c.by_default);
}

void Story::Telling::operator()(const Acted& c) {
    if (!c.act.action.valid()) return;
    const ActionDef& action = s_.actions[c.act.action];
    std::vector<std::string> values;
    for (std::size_t i = 0; i < action.params.size() && i < c.act.params.size(); ++i)
        values.push_back(value_text(s_, action.params[i], c.act.params[i]));
    say_.acted(who(c.act.actor), action.name.str(), values, c.pending, c.secret);
}

void Story::Telling::operator()(const ActFailed& c) {
    say_.act_failed(who(c.act.actor), effect_.reason.empty() ? told(c.reason) : reason_);
}

void Story::Telling::operator()(const AssuranceGiven& c) {
    const Assurance& a = *c.assurance;
    say_.assured(who(a.from), a.to ? names(s_, *a.to) : std::string{}, promised_text(s_, a));
}

void Story::Telling::operator()(const AssuranceJudged& c) {
    const Assurance* a = world_.assurance(c.assurance);
    if (a != nullptr) say_.assurance_judged(who(a->from), s_.assurances[a->type].name.str(), c.status);
}

void Story::Telling::operator()(const ObjectiveDealt& c) {
    const ObjectiveDef& def = s_.objectives[c.objective];
    if (story_.seat_.is_actor()) say_.agenda(def.name.str(), def.text.str());
}

void Story::Telling::operator()(const ObjectiveRevealed& c) {
    const ObjectiveDef& def = s_.objectives[c.objective];
    say_.objective_revealed(who(def.of), def.name.str(), reason_);
}

void Story::Telling::operator()(const MembershipChanged& c) {
    say_.membership(s_.institutions[c.institution].name.str(), names(s_, c.membership.members),
                    who_if(c.membership.chair), reason_);
}

void Story::Telling::operator()(const News& c) {
    say_.news(c.place.valid() ? s_.places[c.place].name.str() : std::string{}, told(c.text), reason_);
}

void Story::Telling::operator()(const Told& c) {
    say_.told(other(c.actor), told(c.text), reason_);
}

void Story::Telling::operator()(const MessageSent& c) {
    say_.message(who(c.from), c.to ? hearers(s_, *c.to) : std::string{}, spoken(c.text));
}

void Story::Telling::operator()(const NumberChanged&) {
    SoFar alone;
    if (auto line = story_.number_line(effect_, alone)) out_.push_back(std::move(*line));
}

void Story::Telling::operator()(const HandlerFailed& c) {
    say_.fault(ai::fault_retold(words_, c.what), ai::fault_retold(words_, c.message));
}

void Story::Telling::operator()(const GameEnded& c) {
    if (c.ending.valid()) {
        say_.ended(s_.endings[c.ending].title.str(), s_.endings[c.ending].text.str(), reason_);
    } else {
        say_.ended({}, {}, reason_);
    }
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

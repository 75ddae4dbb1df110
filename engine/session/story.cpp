#include "session/story.h"

#include <fmt/format.h>

#include "diplomacy/drafting.h"
#include "session/cause.h"
#include "session/names.h"

namespace demarche::session {

namespace {

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

std::string quoted(const std::string& text) {
    return text.empty() ? std::string{} : ": \"" + text + "\"";
}

/// A number must move this far, as a share of its range, to be told.
constexpr double kTold = 0.03;

}  // namespace

std::string Story::who(ActorId actor) const {
    return actor.valid() ? name(s_, actor) : std::string{"The facilitator"};
}

std::vector<StoryLine> Story::tell(const World& world, std::span<const Effect> effects, std::size_t& count) const {
    const auto silent_vote = [&](std::size_t i) -> const VoteCast* {
        const auto* vote = i < effects.size() ? std::get_if<VoteCast>(&effects[i].change) : nullptr;
        return vote != nullptr && vote->reason.empty() && vote->reservation.empty() ? vote : nullptr;
    };
    count = 1;
    const VoteCast* const first = silent_vote(0);
    if (first == nullptr) return tell(world, effects[0]);
    ActorSet voters;
    voters.insert(first->by);
    while (const VoteCast* const next = silent_vote(count)) {
        if (next->draft != first->draft || next->version != first->version || next->vote != first->vote) break;
        voters.insert(next->by);
        ++count;
    }
    if (voters.size() == 1) return tell(world, effects[0]);
    const char* verb = first->vote == Vote::kAccept ? "accept" : first->vote == Vote::kReject ? "reject" : "abstain on";
    return {{StoryLine::Rank::kPlain,
             fmt::format("{} {} {}", names(s_, voters), verb, short_heading(world, first->draft))}};
}

std::string Story::short_heading(const World& world, DraftId id) const {
    const Draft* draft = world.draft(id);
    if (draft == nullptr) return "a draft";
    // The parties were named when it was tabled; a round of votes is read more easily without them.
    const DraftText& text = draft->text();
    return "'" + s_.agreements[text.type].name.str() +
           (text.place.valid() ? " in " + s_.places[text.place].name.str() : std::string{}) + "'";
}

std::vector<StoryLine> Story::tell(const World& world, const Effect& effect) const {
    using Rank = StoryLine::Rank;
    std::vector<StoryLine> out;
    const auto say = [&](Rank rank, std::string text) { out.push_back({rank, std::move(text)}); };
    const std::string reason = effect.reason.str();
    const std::string in_brackets = reason.empty() ? std::string{} : " (" + reason + ")";
    const auto draft_heading = [&](DraftId id) { return short_heading(world, id); };
    std::visit(
        Overloaded{
            [&](const PhaseStarted& c) {
                const PhaseDef& phase = s_.phases[c.phase];
                if (c.phase == 0) {
                    const auto label = static_cast<std::size_t>(c.round - 1);
                    say(Rank::kRound, fmt::format("Round {} of {}: {}", c.round, s_.rounds.size(),
                                                  label < s_.rounds.size() ? s_.rounds[label].str() : ""));
                }
                say(Rank::kPhase, phase.id);
            },
            [&](const TurnPassed& c) { say(Rank::kPlain, fmt::format("It is the turn of {}.", who(c.to))); },
            [&](const DraftTabled& c) {
                const Draft& draft = *c.draft;
                const DraftVersion& version = *draft.versions.back();
                if (draft.version() == 1) {
                    say(Rank::kStep, fmt::format("{} tables {}{}", who(version.author), heading(s_, version.text),
                                                 quoted(effect.reason.str())));
                    return;
                }
                say(Rank::kStep, fmt::format("{} amends {}, now version {}{}", who(version.author),
                                             heading(s_, version.text), draft.version(), quoted(effect.reason.str())));
                const DraftText& before = draft.versions[draft.versions.size() - 2]->text;
                for (const Difference& difference : differences(before, version.text)) {
                    say(Rank::kDetail, describe(s_, difference, before, version.text));
                }
            },
            [&](const VoteCast& c) {
                const char* verb = c.vote == Vote::kAccept   ? "accepts"
                                   : c.vote == Vote::kReject ? "rejects"
                                                             : "abstains on";
                say(Rank::kPlain, fmt::format("{} {} {}{}", who(c.by), verb, draft_heading(c.draft), quoted(c.reason)));
                if (!c.reservation.empty())
                    say(Rank::kDetail, fmt::format("with the reservation: \"{}\"", c.reservation));
            },
            [&](const DraftDecided& c) {
                const std::string what = draft_heading(c.draft);
                if (c.status == DraftStatus::kAdopted) say(Rank::kTurningPoint, fmt::format("ADOPTED: {}", what));
                if (c.status == DraftStatus::kRejected)
                    say(Rank::kTurningPoint, fmt::format("Not adopted: {}{}", what, quoted(c.reason)));
                if (c.status == DraftStatus::kWithdrawn)
                    say(Rank::kPlain, fmt::format("Withdrawn: {}{}", what, quoted(c.reason)));
            },
            [&](const AgreementChanged& c) {
                using What = AgreementChanged::What;
                const std::string what = heading(s_, c.agreement->text());
                switch (c.what) {
                    case What::kAdopted:
                        break;  // told by the decision
                    case What::kRatified:
                        say(Rank::kPlain,
                            fmt::format("{} ratifies {} (the odds were {:.0f} %).", who(c.actor), what, c.odds * 100));
                        break;
                    case What::kRatificationFailed:
                        say(Rank::kPlain, fmt::format("{} fails to ratify {} this time (the odds were {:.0f} %).",
                                                      who(c.actor), what, c.odds * 100));
                        break;
                    case What::kInForce:
                        say(Rank::kTurningPoint, fmt::format("In force: {}", what));
                        break;
                    case What::kSuspended:
                        say(Rank::kPlain, fmt::format("Suspended: {}{}", what, quoted(effect.reason.str())));
                        break;
                    case What::kResumed:
                        say(Rank::kPlain, fmt::format("In force again: {}", what));
                        break;
                    case What::kEnded:
                        say(Rank::kTurningPoint, fmt::format("Ended ({}): {}{}", word(c.agreement->status), what,
                                                             quoted(effect.reason.str())));
                        break;
                    case What::kPartyLeft:
                        say(Rank::kPlain,
                            fmt::format("{} leaves {}{}", who(c.actor), what, quoted(effect.reason.str())));
                        break;
                    case What::kCommitted:
                        say(Rank::kPlain, fmt::format("{} commits more to {}.", who(c.actor), what));
                        break;
                    case What::kBreached:
                        say(Rank::kPlain,
                            fmt::format("In secret, {} no longer honours a clause of {}.", who(c.actor), what));
                        break;
                    case What::kFoundOut:
                        say(Rank::kTurningPoint, fmt::format("{} is found to have broken {}.", who(c.actor), what));
                        break;
                }
            },
            [&](const CardCame& c) {
                const CardDef& card = s_.cards[c.card];
                const bool from_hand = c.how == CardCame::How::kFromHand;
                say(Rank::kCard,
                    fmt::format("{}{}{}", card.title.str(),
                                from_hand ? fmt::format(" (played by {})", who(c.by)) : std::string{}, in_brackets));
                if (!card.text.empty()) say(Rank::kCardText, card.text.str());
            },
            [&](const CardDealt& c) {
                say(Rank::kPlain,
                    fmt::format("You are dealt the card '{}'{}.", s_.cards[c.card].title.str(), in_brackets));
            },
            [&](const CardDiscarded& c) {
                say(Rank::kPlain,
                    fmt::format("The card '{}' leaves your hand{}.", s_.cards[c.card].title.str(), in_brackets));
            },
            [&](const ChoiceOpened& c) {
                say(Rank::kPlain, fmt::format("{} has a choice to make.", who(c.choice.actor)));
            },
            [&](const ChoiceTaken& c) {
                if (c.choice < 0) return;
                const CardDef& card = s_.cards[c.card];
                say(Rank::kPlain, fmt::format("On '{}', {} {}: {}", card.title.str(), who(c.actor),
                                              !c.closes      ? "will choose"
                                              : c.by_default ? "does what comes by itself"
                                                             : "chooses",
                                              card.choices[static_cast<std::size_t>(c.choice)].text.str()));
            },
            [&](const Acted& c) {
                if (!c.act.action.valid()) return;
                const ActionDef& action = s_.actions[c.act.action];
                std::vector<std::string> values;
                for (std::size_t i = 0; i < action.params.size() && i < c.act.params.size(); ++i)
                    values.push_back(value_text(s_, action.params[i], c.act.params[i]));
                say(Rank::kPlain, fmt::format("{}{}: {}{}", who(c.act.actor),
                                              c.pending  ? " decides"
                                              : c.secret ? " (in secret)"
                                                         : "",
                                              action.name.str(),
                                              values.empty() ? std::string{} : " (" + list_text(values, "and") + ")"));
            },
            [&](const ActFailed& c) {
                say(Rank::kPlain, fmt::format("What {} decided could not be done: {}", who(c.act.actor),
                                              effect.reason.empty() ? c.reason : effect.reason.str()));
            },
            [&](const AssuranceGiven& c) {
                const Assurance& a = *c.assurance;
                const AssuranceDef& def = s_.assurances[a.type];
                std::vector<std::pair<std::string, std::string>> values;
                for (std::size_t i = 0; i < def.params.size(); ++i)
                    values.emplace_back(def.params[i].name, value_text(s_, def.params[i], a.params[i]));
                say(Rank::kPlain,
                    fmt::format("{} assures {}: \"{}\"", who(a.from), a.to ? names(s_, *a.to) : std::string{"all"},
                                fill(def.text.message, values)));
            },
            [&](const AssuranceJudged& c) {
                const Assurance* a = world.assurance(c.assurance);
                if (a != nullptr)
                    say(Rank::kPlain, fmt::format("The assurance of {} ('{}') is {}.", who(a->from),
                                                  s_.assurances[a->type].name.str(), word(c.status)));
            },
            [&](const ObjectiveDealt& c) {
                if (seat_.is_actor())
                    say(Rank::kPlain, fmt::format("Your secret agenda: {}. {}", s_.objectives[c.objective].name.str(),
                                                  s_.objectives[c.objective].text.str()));
            },
            [&](const ObjectiveRevealed& c) {
                const ObjectiveDef& def = s_.objectives[c.objective];
                say(Rank::kTurningPoint,
                    fmt::format("It becomes known what {} wants: {}{}", who(def.of), def.name.str(), in_brackets));
            },
            [&](const MembershipChanged& c) {
                say(Rank::kPlain,
                    fmt::format("{} now has the members {}{}{}.", s_.institutions[c.institution].name.str(),
                                names(s_, c.membership.members),
                                c.membership.chair.valid()
                                    ? fmt::format(", and {} in the chair", who(c.membership.chair))
                                    : std::string{},
                                in_brackets));
            },
            [&](const News& c) {
                say(Rank::kNews,
                    fmt::format("{}{}{}", c.place.valid() ? s_.places[c.place].name.str() + ": " : std::string{},
                                c.text.str(), in_brackets));
            },
            [&](const Told& c) {
                say(Rank::kPlain, fmt::format("(to {}) {}{}", seat_.is_actor() ? std::string{"you"} : who(c.actor),
                                              c.text.str(), in_brackets));
            },
            [&](const MessageSent& c) {
                say(Rank::kPlain, fmt::format("{}{}: \"{}\"", who(c.from),
                                              c.to ? " to " + names(s_, *c.to) : std::string{" (in public)"}, c.text));
            },
            [&](const QuestionAsked& c) {
                const QuestionDef& def = s_.questions[c.question.question];
                say(Rank::kQuestion, def.text.str());
            },
            [&](const NumberChanged& c) {
                const Slot& slot = s_.slots[c.slot];
                if (slot.kind == Slot::Kind::kFree || slot.kind == Slot::Kind::kCommitted) return;
                if (std::abs(c.after - c.before) < kTold * (slot.max - slot.min)) return;
                // What is neither good nor bad for anybody is a count that scripts keep, not news.
                if (slot.kind == Slot::Kind::kIndicator &&
                    s_.indicators[IndicatorId{slot.def}].better == Better::kNeither) {
                    return;
                }
                const std::string why =
                    effect.reason.empty() ? cause_text(s_, world, effect.cause) : effect.reason.str();
                say(Rank::kNumber, fmt::format("{} {} to {} ({})", s_.slot_name(c.slot),
                                               c.after > c.before ? "rises" : "falls", number_text(c.after), why));
            },
            [&](const HandlerFailed& c) {
                say(Rank::kFault, fmt::format("A script failed and was set aside: {}: {}", c.what, c.message));
            },
            [&](const InjectUsed& c) {
                say(Rank::kPlain, fmt::format("Inject: {}", s_.injects[c.inject].title.str()));
            },
            [&](const SeatedChanged& c) {
                say(Rank::kPlain, fmt::format("At the table now: {}.", names(s_, c.seated)));
            },
            [&](const GameEnded& c) {
                if (!c.ending.valid()) {
                    say(Rank::kEnding, "The rounds have run out.");
                    return;
                }
                say(Rank::kEnding, s_.endings[c.ending].title.str() + in_brackets);
                say(Rank::kText, s_.endings[c.ending].text.str());
            },
            [&](const auto&) {},
        },
        effect.change);
    return out;
}

}  // namespace demarche::session

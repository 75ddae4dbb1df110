#include "model/effect.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/overloaded.h"
#include "model/view.h"

namespace demarche {

Change::Change(const Change& other) = default;
Change::Change(Change&& other) noexcept = default;
Change& Change::operator=(const Change& other) = default;
Change& Change::operator=(Change&& other) noexcept = default;
Change::~Change() = default;
bool Change::operator==(const Change& other) const = default;

namespace {

template <class T>
void put(std::vector<Shared<T>>& all, const Shared<T>& value) {
    const auto hit = std::find_if(all.begin(), all.end(), [&](const Shared<T>& one) { return one->id == value->id; });
    if (hit == all.end()) {
        all.push_back(value);
    } else {
        *hit = value;
    }
}

/// Replaces a draft by a changed copy.
template <class F>
void edit_draft(World& world, DraftId id, F change) {
    for (Shared<Draft>& one : world.drafts) {
        if (one->id != id) continue;
        Draft copy = one.copy();
        change(copy);
        one = Shared<Draft>{std::move(copy)};
        return;
    }
}

void remember(World& world, const Remembered& change) {
    std::vector<Memory>& all = world.memory.edit();
    const auto at = std::lower_bound(all.begin(), all.end(), change.memory, [](const Memory& a, const Memory& b) {
        return std::tie(a.name, a.subject) < std::tie(b.name, b.subject);
    });
    const bool there = at != all.end() && at->name == change.memory.name && at->subject == change.memory.subject;
    if (change.forgotten) {
        if (there) all.erase(at);
    } else if (there) {
        at->value = change.memory.value;
    } else {
        all.insert(at, change.memory);
    }
}

void move_stream(World& world, const StreamMoved& change) {
    const auto at = std::lower_bound(world.streams.begin(), world.streams.end(), change.name,
                                     [](const NamedStream& s, std::uint64_t name) { return s.name < name; });
    if (at != world.streams.end() && at->name == change.name) {
        at->stream = Stream{change.state};
    } else {
        world.streams.insert(at, {change.name, Stream{change.state}});
    }
}

void take_from_hand(World& world, ActorId actor, CardId card) {
    const auto at = std::find(world.hands.begin(), world.hands.end(), HeldCard{actor, card});
    if (at != world.hands.end()) world.hands.erase(at);
}

void count_act(World& world, ActorId actor, ActionId action) {
    for (ActCount& count : world.act_counts) {
        if (count.actor == actor && count.action == action) {
            ++count.times;
            return;
        }
    }
    world.act_counts.push_back({actor, action, 1});
}

void drop_pending(World& world, const PendingAct& act) {
    const auto at = std::find(world.pending.begin(), world.pending.end(), act);
    if (at != world.pending.end()) world.pending.erase(at);
}

void decide_draft(World& world, const DraftDecided& change) {
    edit_draft(world, change.draft, [&](Draft& draft) {
        draft.status = change.status;
        // Who has read it goes on reading it; who comes to the body later has not.
        if (!draft.channel || !is_settled(change.status)) return;
        for (const Shared<DraftVersion>& version : draft.versions)
            *draft.channel = *draft.channel | world.institutions[version->text.framework].members;
        *draft.channel = *draft.channel | change.pens;
    });
}

void take_choice(World& world, const ChoiceTaken& change) {
    const auto at = std::find_if(world.choices.begin(), world.choices.end(), [&](const OpenChoice& open) {
        return open.card == change.card && open.actor == change.actor;
    });
    if (at == world.choices.end()) return;
    if (change.closes) {
        world.choices.erase(at);
    } else {
        at->taken = change.choice;
    }
}

}  // namespace

void apply_change(World& world, const Change& change) {
    ++world.next_effect;
    std::visit(Overloaded{
                   [&](const NumberChanged& c) { world.numbers[c.slot] = c.after; },
                   [&](const Remembered& c) { remember(world, c); },
                   [&](const StreamMoved& c) { move_stream(world, c); },
                   [&](const PhaseStarted& c) {
                       world.round = c.round;
                       world.phase = c.phase;
                       world.turn = c.turn;
                       world.ready = {};
                       world.woken = {};
                   },
                   [&](const TurnPassed& c) { world.turn = c.to; },
                   [&](const ReadyChanged& c) {
                       world.ready = c.ready ? world.ready | c.who : world.ready - c.who;
                       world.woken = world.woken - c.who;
                   },
                   [&](const Woken& c) {
                       (c.over ? world.ready : world.woken).insert(c.actor);
                       (c.over ? world.woken : world.ready).erase(c.actor);
                   },
                   [&](const SeatedChanged& c) { world.seated = c.seated; },
                   [&](const DraftTabled& c) { put(world.drafts, c.draft); },
                   [&](const VoteCast& c) {
                       edit_draft(world, c.draft, [&](Draft& draft) {
                           draft.votes[c.by.index()] = c.vote;
                           std::erase_if(draft.reservations, [&](const Reservation& r) { return r.by == c.by; });
                           if (c.vote == Vote::kAccept && !c.reservation.empty())
                               draft.reservations.push_back({c.by, c.reservation});
                       });
                   },
                   [&](const VotesCleared& c) {
                       edit_draft(world, c.draft, [](Draft& draft) {
                           draft.votes.assign(draft.votes.size(), Vote::kNone);
                           draft.reservations.clear();
                       });
                   },
                   [&](const DraftDecided& c) { decide_draft(world, c); },
                   [&](const AgreementChanged& c) { put(world.agreements, c.agreement); },
                   [&](const CardCame& c) {
                       CardState& card = world.cards[c.card];
                       ++card.shown;
                       if (c.how == CardCame::How::kDrawn || c.how == CardCame::How::kPlayed) ++card.times;
                       if (c.how == CardCame::How::kFromHand) take_from_hand(world, c.by, c.card);
                   },
                   [&](const CardDealt& c) {
                       ++world.cards[c.card].times;
                       world.hands.push_back({c.to, c.card});
                   },
                   [&](const CardDiscarded& c) { take_from_hand(world, c.from, c.card); },
                   [&](const CardScheduled& c) {
                       ++world.cards[c.entry.card].times;
                       world.scheduled.push_back(c.entry);
                   },
                   [&](const ScheduleDue& c) { world.scheduled.erase(world.scheduled.begin() + c.index); },
                   [&](const ChoiceOpened& c) { world.choices.push_back(c.choice); },
                   [&](const ChoiceTaken& c) { take_choice(world, c); },
                   [&](const Acted& c) {
                       if (c.from_pending) {
                           drop_pending(world, c.act);
                       } else {
                           if (c.act.action.valid()) count_act(world, c.act.actor, c.act.action);
                           if (c.pending) world.pending.push_back(c.act);
                       }
                   },
                   [&](const ActFailed& c) { drop_pending(world, c.act); },
                   [&](const AssuranceGiven& c) { put(world.assurances, c.assurance); },
                   [&](const AssuranceJudged& c) {
                       for (Shared<Assurance>& one : world.assurances) {
                           if (one->id != c.assurance) continue;
                           Assurance copy = one.copy();
                           copy.status = c.status;
                           one = Shared<Assurance>{std::move(copy)};
                       }
                   },
                   [&](const ObjectiveDealt& c) { world.objectives[c.objective].active = c.active; },
                   [&](const ObjectiveRevealed& c) {
                       ActorSet& known = world.objectives[c.objective].known_to;
                       known = known | c.to;
                   },
                   [&](const MembershipChanged& c) { world.institutions[c.institution] = c.membership; },
                   [&](const News&) {},
                   [&](const Told&) {},
                   [&](const MessageSent&) {},
                   [&](const QuestionAsked& c) { world.questions.push_back(c.question); },
                   [&](const QuestionAnswered& c) {
                       const auto at = std::find(world.questions.begin(), world.questions.end(), c.question);
                       if (at != world.questions.end()) world.questions.erase(at);
                   },
                   [&](const InjectUsed& c) { world.injects_used.push_back(c.inject); },
                   [&](const HandlerFailed&) {},
                   [&](const RoundCleared&) {
                       world.act_counts.clear();
                       world.pending.clear();
                   },
                   [&](const GameEnded& c) {
                       world.ended = true;
                       world.ending = c.ending;
                   },
               },
               change);
}

ActorSet audience(const Scenario& scenario, const World& world, const Change& change) {
    const ActorSet all = ActorSet::first(scenario.actors.size());
    const auto of_draft = [&](DraftId id) {
        const Draft* draft = world.draft(id);
        return draft != nullptr ? audience_of(scenario, world, *draft) : ActorSet{};
    };
    return std::visit(Overloaded{
                          [&](const NumberChanged& c) { return scenario.slot_audience[c.slot]; },
                          [&](const Remembered&) { return ActorSet{}; },
                          [&](const StreamMoved&) { return ActorSet{}; },
                          [&](const Woken& c) { return ActorSet::just(c.actor); },
                          [&](const DraftTabled& c) { return audience_of(scenario, world, *c.draft); },
                          [&](const VoteCast& c) { return of_draft(c.draft); },
                          [&](const VotesCleared& c) { return of_draft(c.draft); },
                          [&](const DraftDecided& c) { return of_draft(c.draft); },
                          [&](const AgreementChanged& c) {
                              return c.what == AgreementChanged::What::kBreached ? ActorSet::just(c.actor)
                                                                                 : c.agreement->known_to;
                          },
                          [&](const CardDealt& c) { return ActorSet::just(c.to); },
                          [&](const CardDiscarded& c) { return ActorSet::just(c.from); },
                          [&](const CardScheduled&) { return ActorSet{}; },
                          [&](const ScheduleDue&) { return ActorSet{}; },
                          [&](const ChoiceTaken& c) { return c.closes ? all : ActorSet::just(c.actor); },
                          [&](const Acted& c) { return c.secret || c.pending ? ActorSet::just(c.act.actor) : all; },
                          [&](const ActFailed& c) { return ActorSet::just(c.act.actor); },
                          [&](const AssuranceGiven& c) { return audience_of(scenario, *c.assurance); },
                          [&](const AssuranceJudged& c) {
                              const Assurance* assurance = world.assurance(c.assurance);
                              return assurance != nullptr ? audience_of(scenario, *assurance) : ActorSet{};
                          },
                          [&](const ObjectiveDealt& c) { return ActorSet::just(scenario.objectives[c.objective].of); },
                          [&](const ObjectiveRevealed& c) { return c.to; },
                          [&](const Told& c) { return ActorSet::just(c.actor); },
                          [&](const MessageSent& c) { return c.to ? *c.to | ActorSet::just(c.from) : all; },
                          [&](const QuestionAsked& c) { return ActorSet::just(c.question.actor); },
                          [&](const QuestionAnswered& c) { return ActorSet::just(c.question.actor); },
                          [&](const InjectUsed&) { return ActorSet{}; },
                          [&](const HandlerFailed&) { return ActorSet{}; },
                          // What all may know is named like the rest: a new effect is nobody's until that is settled.
                          [&](const PhaseStarted&) { return all; },
                          [&](const TurnPassed&) { return all; },
                          [&](const ReadyChanged&) { return all; },
                          [&](const SeatedChanged&) { return all; },
                          [&](const CardCame&) { return all; },
                          [&](const ChoiceOpened&) { return all; },
                          [&](const MembershipChanged&) { return all; },
                          [&](const News&) { return all; },
                          [&](const RoundCleared&) { return all; },
                          [&](const GameEnded&) { return all; },
                      },
                      change);
}

std::string_view word(const Change& change) {
    static constexpr std::array<std::string_view, std::variant_size_v<Change::variant>> kWords = {"number_changed",
                                                                                                  "remembered",
                                                                                                  "stream_moved",
                                                                                                  "phase_started",
                                                                                                  "turn_passed",
                                                                                                  "ready_changed",
                                                                                                  "woken",
                                                                                                  "seated_changed",
                                                                                                  "draft_tabled",
                                                                                                  "vote_cast",
                                                                                                  "votes_cleared",
                                                                                                  "draft_decided",
                                                                                                  "agreement_changed",
                                                                                                  "card_came",
                                                                                                  "card_dealt",
                                                                                                  "card_discarded",
                                                                                                  "card_scheduled",
                                                                                                  "schedule_due",
                                                                                                  "choice_opened",
                                                                                                  "choice_taken",
                                                                                                  "acted",
                                                                                                  "act_failed",
                                                                                                  "assurance_given",
                                                                                                  "assurance_judged",
                                                                                                  "objective_dealt",
                                                                                                  "objective_revealed",
                                                                                                  "membership_changed",
                                                                                                  "news",
                                                                                                  "told",
                                                                                                  "message_sent",
                                                                                                  "question_asked",
                                                                                                  "question_answered",
                                                                                                  "inject_used",
                                                                                                  "handler_failed",
                                                                                                  "round_cleared",
                                                                                                  "game_ended"};
    return kWords.at(change.index());
}

}  // namespace demarche

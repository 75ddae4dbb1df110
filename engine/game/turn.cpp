#include "game/turn.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/figure.h"
#include "base/hash.h"
#include "base/overloaded.h"
#include "base/secret.h"
#include "base/words.h"
#include "diplomacy/drafting.h"

namespace demarche::game {

// --- who may, and when ------------------------------------------------------------------------------------------

Result<void> Turn::may_act(ActorId actor) const {
    if (!s_.actors.has(actor) || !s_.actors[actor].playable) {
        return fail(ErrorCode::kNotYourSeat, "only a playable actor has a seat");
    }
    if (phase().sequential && world().turn != actor) {
        const std::string whose = world().turn.valid() ? s_.actors[world().turn].name.str() : "nobody";
        return fail(ErrorCode::kNotYourTurn, fmt::format("it is the turn of {}", whose));
    }
    return {};
}

Result<void> Turn::phase_is(PhaseLike like, std::string_view what) const {
    if (phase().like == like) return {};
    const char* wanted = like == PhaseLike::kNegotiation ? "a negotiation"
                         : like == PhaseLike::kDecision  ? "a decision"
                                                         : "a review";
    return fail(ErrorCode::kWrongPhase,
                fmt::format("{} belongs in {} phase; this is the phase '{}'", what, wanted, phase().id));
}

Result<void> Turn::in_play_phase(std::string_view what) const {
    if (phase().like == PhaseLike::kNegotiation || phase().like == PhaseLike::kDecision) return {};
    return fail(ErrorCode::kWrongPhase,
                fmt::format("{} belongs in a negotiation or decision phase; this is the phase '{}'", what, phase().id));
}

Result<void> Turn::check_words(std::string_view text, std::size_t limit, const char* where, bool may_be_empty) const {
    if (!may_be_empty && text.find_first_not_of(" \t\n") == std::string_view::npos)
        return fail(ErrorCode::kMissingField, "there is no text", where);
    if (text.size() > limit * 4 || (is_utf8(text) && utf8_length(text) > limit)) {
        return fail(ErrorCode::kTextTooLong, fmt::format("the text is longer than {} characters", limit), where);
    }
    if (!is_plain_text(text)) {
        return fail(ErrorCode::kBadText, "the text must be UTF-8 without control characters", where);
    }
    return {};
}

// --- handlers and events ----------------------------------------------------------------------------------------

Result<void> Turn::call(HandlerId fn, script::Args args) {
    if (!fn.valid()) return {};
    if (depth_ >= kMaxDepth) {
        return fail(ErrorCode::kScriptLimit,
                    fmt::format("{} was set off {} levels deep: scripts may not set one another off without end",
                                host_.describe(fn), kMaxDepth));
    }
    const Transaction::Mark mark = tx_.mark();
    const std::size_t events = waiting_.size();
    ++depth_;
    Result<void> done = host_.run(fn, *this, args);
    while (!done && host_.wants_another_run()) {
        undo(mark, events);
        done = host_.run(fn, *this, args);
    }
    --depth_;
    return done;
}

void Turn::undo(Transaction::Mark mark, std::size_t events) {
    tx_.rollback(mark, start_);
    while (waiting_.size() > events)
        waiting_.pop_back();
}

bool Turn::contained_call(HandlerId fn, script::Args args) {
    if (!fn.valid()) return true;
    return contained(fn, [&] { return call(fn, args); });
}

void Turn::report(HandlerId fn, const Error& error, std::string_view what) {
    tx_.emit(HandlerFailed{fn, fn.valid() ? host_.describe(fn) : std::string{what}, error.text()});
}

void Turn::raise(script::Event event, std::uint32_t parent, Shared<Draft> draft, Shared<Agreement> agreement) {
    ask_questions(event.kind);
    if (s_.hooks[static_cast<std::size_t>(event.kind)].empty()) return;
    waiting_.push_back({event, std::move(draft), std::move(agreement), parent, tx_.cause_audience()});
}

void Turn::run_events() {
    while (!waiting_.empty() && depth_ == 0) {
        const Waiting next = std::move(waiting_.front());
        waiting_.pop_front();
        if (++events_run_ > kMaxEvents) {
            waiting_.clear();
            // The hook that the next event is for is one of those that go on and on.
            const SourcePlace at = host_.place_of(s_.hooks[static_cast<std::size_t>(next.event.kind)].front().fn);
            tx_.emit(HandlerFailed{
                {},
                "the hooks",
                fmt::format(
                    "{}:{}: more than {} events followed from one command, and the next is '{}'; the rest was dropped",
                    at.file, at.line, kMaxEvents, word(next.event.kind))});
            return;
        }
        script::Event event = next.event;
        event.draft = next.draft.get();
        event.agreement = next.agreement.get();
        const std::vector<HookDef>& hooks = s_.hooks[static_cast<std::size_t>(event.kind)];
        for (std::size_t i = 0; i < hooks.size(); ++i) {
            const CauseScope cause{
                tx_,
                {Cause::Kind::kHook, static_cast<std::uint32_t>(event.kind), static_cast<std::int32_t>(i), next.parent},
                next.audience};
            contained_call(hooks[i].fn, {static_cast<const script::Event*>(&event)});
        }
    }
}

void Turn::indicator_moved(SlotIndex slot, double before, double after) {
    const Slot& info = s_.slots[slot];
    if (info.kind != Slot::Kind::kIndicator || before == after) return;
    for (const double mark : s_.indicators[IndicatorId{info.def}].marks) {
        const bool up = before < mark && after >= mark;
        const bool down = before >= mark && after < mark;
        if (!up && !down) continue;
        script::Event event;
        event.kind = EventKind::kIndicatorCrossed;
        event.indicator = slot;
        event.mark = mark;
        event.direction = up ? 1 : -1;
        raise(event, last_effect());
    }
}

DraftId Turn::new_id(ActorId by, std::uint64_t known) const {
    // A seat that reads the number must learn nothing from it: not the seed, which is why it is hashed with the seed as
    // the key, and nothing that was tabled out of its sight, which is why no count goes into it. Each seat has numbers
    // of its own, so that nobody finds out by a text of theirs that another's has taken a number.
    constexpr std::size_t kFirst = 100'000;
    constexpr std::size_t kSpan = 900'000;
    const std::size_t seats = s_.actors.size();
    const std::size_t own = by.valid() ? by.index() : 0;
    for (std::size_t i = keyed_hash(world().seed, known) % (kSpan / seats);; ++i) {
        const DraftId id{kFirst + i * seats + own};
        if (world().draft(id) == nullptr && world().assurance(AssuranceId{id.index()}) == nullptr) return id;
    }
}

DraftId Turn::new_draft_id(const Draft& draft) const {
    const std::uint64_t readers = draft.channel ? draft.channel->bits() : ~std::uint64_t{0};
    return new_id(draft.proposer, hash_mix(hash(draft.versions.front()), readers));
}

Result<void> Turn::can_pay(const script::ResourceCost& cost, ActorId reader) const {
    const double free = world().numbers[s_.free_slot(cost.actor, cost.resource)];
    if (free >= cost.amount) return {};
    if (cost.actor != reader)
        return fail(ErrorCode::kCannotAfford,
                    fmt::format("{} cannot pay what this asks of it", s_.actors[cost.actor].name.str()));
    return fail(ErrorCode::kCannotAfford,
                fmt::format("{} needs {} {} and has {}", s_.actors[cost.actor].name.str(), figure_needed(cost.amount),
                            s_.resources[cost.resource].name.str(), figure_in_hand(free)));
}

void Turn::pay(ActorId actor, ResourceId resource, double amount, double committed) {
    tx_.add_number(s_.free_slot(actor, resource), -amount);
    if (committed != 0) tx_.add_number(s_.committed_slot(actor, resource), committed);
}

// --- talk, readiness, questions, assurances ---------------------------------------------------------------------

Result<void> Turn::say(ActorId from, const Say& command) {
    if (auto ok = check_words(command.text, kMaxMessage, "/text", false); !ok) return ok;
    const bool to_oneself = command.to && command.to->empty() && !from.valid();
    if (to_oneself || (command.to && !ActorSet::first(s_.actors.size()).includes(*command.to)))
        return fail(ErrorCode::kBadValue, "a message goes to actors, to the facilitator, or to all without 'to'",
                    "/to");
    tx_.emit(MessageSent{from, command.to, command.text});
    // What all hear is there for whoever listens; who is spoken to is asked for an answer.
    if (command.to && !world().ended) {
        const ActorSet speaker = from.valid() ? ActorSet::just(from) : ActorSet{};
        wake(*command.to - speaker, *command.to | speaker);
    }
    return {};
}

Result<void> Turn::on(ActorId by, const Say& command) {
    return say(by, command);
}

Result<void> Turn::on(ActorId by, const SetReady& command) {
    const bool is_ready = world().ready.contains(by);
    if (phase().sequential) {
        if (!command.ready) return fail(ErrorCode::kNotAllowed, "a turn that was passed cannot be taken back");
        const ActorId next = next_in_turn(by);
        if (next.valid()) {
            tx_.emit(TurnPassed{next});
            return {};
        }
        return go_on();
    }
    const bool woken = world().woken.contains(by);
    if (is_ready == command.ready && !woken) return {};
    if (woken && command.ready) {
        tx_.emit(Woken{by, true});  // to all others it has been ready all along
    } else {
        tx_.emit(ReadyChanged{ActorSet::just(by), command.ready});
    }
    if (!world().seated.empty() && world().ready.includes(world().seated)) return go_on();
    return {};
}

void Turn::wake(ActorSet who, ActorSet readers) {
    const ActorSet ready = who & world().ready;
    if (readers.includes(ActorSet::first(s_.actors.size()))) {
        if (const ActorSet shown = who & (world().ready | world().woken); !shown.empty())
            tx_.emit(ReadyChanged{shown, false});
        return;
    }
    for (const ActorId one : ready)
        tx_.emit(Woken{one});
}

Result<void> Turn::go_on() {
    // Whoever happens to be the last to be ready is not the cause of all that the round then brings.
    const CauseScope course{tx_, Cause{Cause::Kind::kClock, 0, -1, Cause::kNoParent}};
    return advance(-1);
}

Result<void> Turn::answer(ActorId by, const AnswerQuestion& command) {
    if (!s_.questions.has(command.question))
        return fail(ErrorCode::kUnknownId, "there is no such question", "/question");
    if (auto ok = check_words(command.answer, kMaxMessage, "/answer", s_.questions[command.question].optional); !ok)
        return ok;
    const auto open = std::find_if(world().questions.begin(), world().questions.end(), [&](const OpenQuestion& q) {
        return q.question == command.question && q.actor == by;
    });
    if (open == world().questions.end())
        return fail(ErrorCode::kNotOpen, "this question has not been put to you, or was answered", "/question");
    const QuestionDef& def = s_.questions[command.question];
    // Answers go into tables: a number is read as it is written there, without spaces, signs or powers.
    const auto number_in = [&](double low, double high) {
        const std::string& said = command.answer;
        double value = 0;
        const auto [rest, fault] =
            std::from_chars(said.data(), said.data() + said.size(), value, std::chars_format::fixed);
        return fault == std::errc{} && rest == said.data() + said.size() && value >= low && value <= high;
    };
    const bool left_out = command.answer.empty();  // which an optional question lets one do
    if (def.answer == AnswerKind::kScale && !left_out && !number_in(0, 100)) {
        return fail(ErrorCode::kBadValue, "the answer is a number from 0 to 100", "/answer");
    }
    const bool digits = command.answer.find_first_not_of("0123456789") == std::string::npos;
    if (def.answer == AnswerKind::kChoice && !left_out &&
        (!digits || !number_in(1, static_cast<double>(def.options.size())))) {
        return fail(ErrorCode::kBadValue,
                    fmt::format("the answer is the number of an option, 1 to {}", def.options.size()), "/answer");
    }
    const OpenQuestion answered = *open;
    tx_.emit(QuestionAnswered{answered, command.answer});
    return {};
}

Result<void> Turn::on(ActorId by, const AnswerQuestion& command) {
    return answer(by, command);
}

void Turn::ask(QuestionId id) {
    const QuestionDef& def = s_.questions[id];
    const auto put = [&](ActorId actor) {
        const bool open = std::any_of(world().questions.begin(), world().questions.end(),
                                      [&](const OpenQuestion& q) { return q.question == id && q.actor == actor; });
        if (!open) tx_.emit(QuestionAsked{{id, actor, world().round}});
    };
    for (const ActorId actor : def.to& world().seated)
        put(actor);
    if (def.to_facilitator) put({});
}

void Turn::ask_questions(EventKind kind) {
    for (std::size_t i = 0; i < s_.questions.size(); ++i) {
        if (s_.questions[QuestionId{i}].when == kind) ask(QuestionId{i});
    }
}

Result<void> Turn::on(ActorId by, const GiveAssurance& command) {
    if (auto ok = in_play_phase("an assurance"); !ok) return ok;
    if (!s_.assurances.has(command.assurance))
        return fail(ErrorCode::kUnknownId, "there is no such assurance", "/assurance");
    const AssuranceDef& def = s_.assurances[command.assurance];
    const ActorSet all = ActorSet::first(s_.actors.size());
    if (command.to) {
        ActorSet others = *command.to;
        others.erase(by);
        if (others.empty() || !all.includes(others)) {
            return fail(ErrorCode::kBadValue,
                        "an assurance is given to at least one other actor, or to all without 'to'", "/to");
        }
    }
    if (command.params.size() != def.params.size())
        return fail(ErrorCode::kMissingField, "a parameter is missing", "/params");
    for (std::size_t i = 0; i < def.params.size(); ++i) {
        if (auto ok = check_param(s_, def.params[i], command.params[i], all, "/params/" + def.params[i].name); !ok)
            return ok;
    }
    for (const Shared<Assurance>& one : world().assurances) {
        if (one->from == by && one->type == command.assurance && one->params == command.params &&
            one->to == command.to && one->status == AssuranceStatus::kOpen) {
            return fail(ErrorCode::kNotAllowed, "you have given this assurance already, and it stands");
        }
    }
    Assurance assurance;
    assurance.type = command.assurance;
    assurance.from = by;
    assurance.to = command.to;
    assurance.params = command.params;
    assurance.round = world().round;
    assurance.id = AssuranceId{new_id(by, hash(assurance)).index()};
    // A promise about the past, or of what has been done, would earn trust for nothing. A function that fails is found
    // out when it is judged.
    const auto verdict =
        host_.test_or_nil(def.kept, world(),
                          {static_cast<const Assurance*>(&assurance), script::ParamsArg{def.params, assurance.params}});
    if (verdict && *verdict) {
        if (**verdict) return fail(ErrorCode::kNotAllowed, "it is kept already: there is nothing left to promise");
        return fail(ErrorCode::kNotAllowed, "it could only be broken: what it promises is past");
    }
    tx_.emit(AssuranceGiven{Shared<Assurance>{std::move(assurance)}});
    return {};
}

void Turn::judge_assurances() {
    const std::vector<Shared<Assurance>> all = world().assurances;
    // After the last round none comes in which a word that was given up to it could be judged: it is judged as if one
    // did.
    std::optional<World> afterwards;
    if (world().round == static_cast<int>(s_.rounds.size()) && !all.empty()) {
        afterwards = world();
        ++afterwards->round;
    }
    for (const Shared<Assurance>& one : all) {
        if (one->status != AssuranceStatus::kOpen) continue;
        const AssuranceDef& def = s_.assurances[one->type];
        std::optional<bool> verdict;
        const bool ran = contained(def.kept, [&]() -> Result<void> {
            const script::Args about{static_cast<const Assurance*>(one.get()),
                                     script::ParamsArg{def.params, one->params}};
            auto got = host_.test_or_nil(def.kept, world(), about);
            if (got && !*got && afterwards) got = host_.test_or_nil(def.kept, *afterwards, about);
            if (!got) return pass_on(got.error());
            verdict = *got;
            return {};
        });
        if (!ran || !verdict) continue;
        const ActorSet knows = audience_of(s_, *one);
        const CauseScope cause{tx_, {Cause::Kind::kAssurance, one->id.value, -1, Cause::kNoParent}, knows};
        const std::uint32_t seq =
            tx_.emit(AssuranceJudged{one->id, *verdict ? AssuranceStatus::kKept : AssuranceStatus::kBroken});
        if (*verdict) continue;
        const CauseScope follows{tx_, {Cause::Kind::kAssurance, one->id.value, -1, seq}, knows};
        for (const ActorId other : knows) {
            if (other == one->from) continue;
            const SlotIndex slot = s_.trust_slot(other, one->from);
            tx_.add_number(slot, def.trust, Text{marked("a broken assurance")});
        }
    }
}

// --- the facilitator --------------------------------------------------------------------------------------------

Result<void> Turn::use_inject(InjectId id) {
    if (!s_.injects.has(id)) return fail(ErrorCode::kUnknownId, "there is no such inject", "/inject");
    if (std::find(world().injects_used.begin(), world().injects_used.end(), id) != world().injects_used.end()) {
        return fail(ErrorCode::kLimitReached, "this inject has been used", "/inject");
    }
    const std::uint32_t seq = tx_.emit(InjectUsed{id});
    const CauseScope cause{tx_, {Cause::Kind::kInject, id.value, -1, seq}};
    const InjectDef& def = s_.injects[id];
    tx_.emit(News{def.title, {}, {}, ""});
    return call(def.apply, {});
}

Result<void> Turn::facilitate(const Command& command) {
    return std::visit(
        Overloaded{
            [&](const AdvancePhase& c) { return advance(c.to); },
            [&](const UseInject& c) { return use_inject(c.inject); },
            [&](const SetNumber& c) -> Result<void> {
                if (c.slot >= s_.slots.size()) return fail(ErrorCode::kUnknownId, "there is no such number", "/number");
                if (!std::isfinite(c.value) || c.value < s_.slots[c.slot].min || c.value > s_.slots[c.slot].max) {
                    return fail(ErrorCode::kOutOfRange,
                                fmt::format("{} lies between {} and {}", s_.slot_name(c.slot),
                                            number_text(s_.slots[c.slot].min), number_text(s_.slots[c.slot].max)),
                                "/value");
                }
                if (auto ok = check_words(c.reason, kMaxReason, "/reason", true); !ok) return ok;
                const double before = world().numbers[c.slot];
                const double after = tx_.set_number(c.slot, c.value, Text{c.reason});
                indicator_moved(c.slot, before, after);
                return {};
            },
            [&](const PublishNews& c) -> Result<void> {
                if (auto ok = check_words(c.text, kMaxMessage, "/text", false); !ok) return ok;
                tx_.emit(News{Text{c.text}, {}, {}, ""});
                return {};
            },
            [&](const SetSeated& c) -> Result<void> {
                if (!s_.playable.contains(c.actor))
                    return fail(ErrorCode::kNotYourSeat, "only a playable actor has a seat", "/actor");
                ActorSet seated = world().seated;
                if (c.seated) {
                    seated.insert(c.actor);
                } else {
                    seated.erase(c.actor);
                }
                if (seated == world().seated) return {};
                tx_.emit(SeatedChanged{seated});
                if (!c.seated && (world().ready | world().woken).contains(c.actor))
                    tx_.emit(ReadyChanged{ActorSet::just(c.actor), false});
                if (phase().sequential && world().turn == c.actor && !c.seated) {
                    const ActorId next = next_in_turn(c.actor);
                    if (next.valid()) {
                        tx_.emit(TurnPassed{next});
                        return {};
                    }
                    return advance(-1);
                }
                // It may have been the only one that the others waited for.
                if (!c.seated && !phase().sequential && !seated.empty() && world().ready.includes(seated))
                    return advance(-1);
                return {};
            },
            [&](const RunScript& c) -> Result<void> {
                if (auto ok = check_words(c.text, kMaxScript, "/text", false); !ok) return ok;
                ++depth_;  // hooks follow the line, as they follow a handler
                Result<void> done = host_.run_line(c.text, *this);
                --depth_;
                return done;
            },
            [&](const Say& c) { return say({}, c); },
            [&](const AnswerQuestion& c) { return answer({}, c); },
            [&](const auto&) -> Result<void> {
                return fail(ErrorCode::kNotYourSeat, "this is for the seat of an actor to do");
            },
        },
        command);
}

// --- one command ------------------------------------------------------------------------------------------------

Result<void> Turn::run(Seat by, const Command& command) {
    if (world().ended && !std::holds_alternative<Say>(command) && !std::holds_alternative<AnswerQuestion>(command)) {
        return fail(ErrorCode::kGameOver, "the game has ended");
    }
    switch (by.kind) {
        case Seat::Kind::kObserver:
            return fail(ErrorCode::kNotYourSeat, "observers watch; they give no commands");
        case Seat::Kind::kClock: {
            if (!std::holds_alternative<AdvancePhase>(command))
                return fail(ErrorCode::kNotYourSeat, "the clock only moves the phase on");
            const CauseScope cause{tx_, {Cause::Kind::kClock, 0, -1, Cause::kNoParent}};
            return facilitate(command);
        }
        case Seat::Kind::kFacilitator: {
            const CauseScope cause{tx_, {Cause::Kind::kFacilitator, 0, -1, Cause::kNoParent}};
            return facilitate(command);
        }
        case Seat::Kind::kActor:
            break;
    }
    const CauseScope cause{tx_, {Cause::Kind::kCommand, by.actor.value, -1, Cause::kNoParent}};
    const bool talk = std::holds_alternative<Say>(command) || std::holds_alternative<AnswerQuestion>(command);
    if (talk) {
        if (!s_.playable.contains(by.actor)) return fail(ErrorCode::kNotYourSeat, "only a playable actor has a seat");
    } else if (auto ok = may_act(by.actor); !ok) {
        return ok;
    }
    return std::visit(Overloaded{
                          [&](const AdvancePhase&) -> Result<void> {
                              return fail(ErrorCode::kNotYourSeat,
                                          "only the facilitator and the clock move the phase on");
                          },
                          [&](const UseInject&) -> Result<void> {
                              return fail(ErrorCode::kNotYourSeat, "injects are the facilitator's");
                          },
                          [&](const SetNumber&) -> Result<void> {
                              return fail(ErrorCode::kNotYourSeat, "only the facilitator sets a number");
                          },
                          [&](const PublishNews&) -> Result<void> {
                              return fail(ErrorCode::kNotYourSeat, "only the facilitator publishes news");
                          },
                          [&](const SetSeated&) -> Result<void> {
                              return fail(ErrorCode::kNotYourSeat, "only the facilitator gives and takes seats");
                          },
                          [&](const RunScript&) -> Result<void> {
                              return fail(ErrorCode::kNotYourSeat, "only the facilitator runs lines of script");
                          },
                          [&](const auto& c) { return on(by.actor, c); },
                      },
                      command);
}

}  // namespace demarche::game

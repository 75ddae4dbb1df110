#include "game/turn.h"

#include <fmt/format.h>

#include <utility>

#include "base/hash.h"
#include "base/overloaded.h"
#include "base/secret.h"
#include "game/shortfall.h"
#include "model/world_check.h"
#include "script/package_limits.h"

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
    const char* const wanted = like == PhaseLike::kNegotiation ? "negotiation" : "decision";
    return fail(ErrorCode::kWrongPhase,
                fmt::format("{} belongs in a {} phase; this is the phase '{}'", what, wanted, phase().id));
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
    const Point before = here();
    ++depth_;
    Result<void> done = host_.run(fn, *this, args);
    while (!done && host_.wants_another_run()) {
        back_to(before);
        done = host_.run(fn, *this, args);
    }
    --depth_;
    return done;
}

void Turn::back_to(const Point& point) {
    tx_.rollback(point.effects, start_);
    while (waiting_.size() > point.events)
        waiting_.pop_back();
    changed_bodies_.resize(point.bodies);
}

bool Turn::contained_call(HandlerId fn, script::Args args) {
    if (!fn.valid()) return true;
    return contained(fn, [&] { return call(fn, args); });
}

void Turn::report(HandlerId fn, const Error& error, std::string_view what) {
    tx_.emit(HandlerFailed{fn, fn.valid() ? host_.describe(fn) : std::string{what}, error.text()});
}

void Turn::raise(script::Event event, std::uint32_t parent, EventAbout about) {
    // Who may not know of what happened is asked nothing about it, and learns nothing of what hooks it sets off.
    ActorSet readers = tx_.cause_audience();
    if (about.draft) readers = readers & audience_of(s_, world(), *about.draft);
    if (about.agreement) readers = readers & about.agreement->known_to;
    if (about.assurance) readers = readers & audience_of(s_, *about.assurance);
    if (event.indicator) readers = readers & s_.slot_audience[*event.indicator];
    ask_questions(event.kind, readers);
    if (s_.hooks[static_cast<std::size_t>(event.kind)].empty()) return;
    waiting_.push_back({event, std::move(about), parent, readers, hook_running_});
}

void Turn::run_events() {
    run_waiting();
    while (depth_ == 0 && !changed_bodies_.empty() && !world().ended) {
        const InstitutionId body = changed_bodies_.back();
        changed_bodies_.pop_back();
        put_to_members(body);
        run_waiting();
    }
}

void Turn::run_waiting() {
    while (!waiting_.empty() && depth_ == 0) {
        const Waiting next = std::move(waiting_.front());
        waiting_.pop_front();
        if ((++events_run_ > script::kMostEvents / 2 || hooks_run_ > script::kMostHookCalls / 2) && next.by.valid())
            ++set_off_[next.by];
        const std::vector<HookDef>& hooks = s_.hooks[static_cast<std::size_t>(next.event.kind)];
        hooks_run_ += static_cast<int>(hooks.size());
        if (events_run_ > script::kMostEvents || hooks_run_ > script::kMostHookCalls) {
            waiting_.clear();
            // Of those that go on and on the one that set off most; where several did, the first that is defined.
            HandlerId most = hooks.front().fn;
            int times = 0;
            for (const auto& [hook, n] : set_off_) {
                if (n > times || (n == times && hook < most)) most = hook, times = n;
            }
            const SourcePlace at = host_.place_of(most);
            tx_.emit(HandlerFailed{
                {},
                "the hooks",
                fmt::format("{}:{}: more than {} {} followed from one command, and the next is '{}'; the rest was "
                            "dropped",
                            at.file, at.line,
                            events_run_ > script::kMostEvents ? script::kMostEvents : script::kMostHookCalls,
                            events_run_ > script::kMostEvents ? "events" : "calls of hooks", word(next.event.kind))});
            return;
        }
        script::Event event = next.event;
        event.draft = next.about.draft.get();
        event.agreement = next.about.agreement.get();
        event.assurance = next.about.assurance.get();
        for (std::size_t i = 0; i < hooks.size(); ++i) {
            const CauseScope cause{
                tx_,
                {Cause::Kind::kHook, static_cast<std::uint32_t>(event.kind), static_cast<std::int32_t>(i), next.parent},
                next.audience};
            hook_running_ = hooks[i].fn;
            contained_call(hooks[i].fn, {static_cast<const script::Event*>(&event)});
            hook_running_ = {};
        }
    }
}

void Turn::indicator_moved(SlotIndex slot, double before, double after) {
    const Slot& info = s_.slots[slot];
    if (info.kind != Slot::Kind::kIndicator || before == after) return;
    const std::uint32_t moved = world().next_effect - 1;
    for (const double mark : s_.indicators[IndicatorId{info.def}].marks) {
        const bool up = before < mark && after >= mark;
        const bool down = before >= mark && after < mark;
        if (!up && !down) continue;
        script::Event event;
        event.kind = EventKind::kIndicatorCrossed;
        event.indicator = slot;
        event.mark = mark;
        event.direction = up ? 1 : -1;
        raise(event, moved);
    }
}

namespace {

constexpr unsigned kHalfBits = 9;
constexpr std::size_t kNumbers = std::size_t{1} << 2 * kHalfBits;

/// Where one of `kNumbers` stands in a shuffle that nobody can undo who does not know the key: a Feistel network of
/// four rounds (Luby and Rackoff 1988).
std::size_t shuffled(Seed key, std::size_t number) {
    constexpr std::size_t kHalf = (std::size_t{1} << kHalfBits) - 1;
    std::size_t left = number >> kHalfBits, right = number & kHalf;
    for (std::size_t round = 0; round < 4; ++round) {
        const std::size_t mixed = left ^ (keyed_hash(key, round << kHalfBits | right) & kHalf);
        left = std::exchange(right, mixed);
    }
    return left << kHalfBits | right;
}

}  // namespace

DraftId Turn::new_id(ActorId by, std::uint64_t known) const {
    // A seat that reads the number must learn nothing from it: not the seed, which is why it is hashed with the seed as
    // the key, and nothing that was tabled out of its sight, which is why no count goes into it. Each seat has numbers
    // of its own, so that nobody finds out by a text of theirs that another's has taken a number; they are shuffled, so
    // that a number does not tell whose it is.
    constexpr std::size_t kFirst = 100'000;
    const std::size_t seats = s_.actors.size();
    const std::size_t each = kNumbers / seats;
    const std::size_t own = by.valid() ? by.index() : 0;
    for (std::size_t i = keyed_hash(world().seed, known) % each;; i = (i + 1) % each) {
        const DraftId id{kFirst + shuffled(world().seed, i * seats + own)};
        if (world().draft(id) == nullptr && world().assurance(AssuranceId{id.index()}) == nullptr) return id;
    }
}

static_assert(kNumbers / 64 > kMostNumbersOfASeat);  // of a game with as many actors as there can be

Result<void> Turn::has_number(ActorId by) const {
    const auto tabled = std::count_if(world().drafts.begin(), world().drafts.end(),
                                      [&](const Shared<Draft>& draft) { return draft->proposer == by; });
    const auto promised = std::count_if(world().assurances.begin(), world().assurances.end(),
                                        [&](const Shared<Assurance>& word) { return word->from == by; });
    if (static_cast<std::size_t>(tabled + promised) < kMostNumbersOfASeat) return {};
    return fail(ErrorCode::kLimitReached,
                fmt::format("you have tabled {} drafts and given {} assurances, as many as one seat can in a game",
                            tabled, promised));
}

DraftId Turn::new_draft_id(const Draft& draft) const {
    const std::uint64_t readers = draft.channel ? draft.channel->bits() : ~std::uint64_t{0};
    return new_id(draft.proposer, hash_mix(hash(draft.versions.front()), readers));
}

Result<void> Turn::can_pay(const ResourceCost& cost, ActorId reader) const {
    const double free = world().numbers[s_.free_slot(cost.actor, cost.resource)];
    if (free >= cost.amount) return {};
    if (cost.actor != reader)
        return fail(ErrorCode::kCannotAfford,
                    fmt::format("{} cannot pay what this asks of it", s_.actors[cost.actor].name.str()));
    return cannot_afford(
        s_, {.actor = cost.actor, .resource = cost.resource, .clause = {}, .needed = cost.amount, .has = free});
}

void Turn::pay(ActorId actor, ResourceId resource, double amount, double committed) {
    tx_.add_number(s_.free_slot(actor, resource), -amount);
    if (committed != 0) tx_.add_number(s_.committed_slot(actor, resource), committed);
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

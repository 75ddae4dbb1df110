// What whoever leads the game does.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/overloaded.h"
#include "base/text.h"
#include "game/turn.h"

namespace demarche::game {

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
                // Nobody was there when the phase began.
                if (c.seated && phase().sequential && !world().turn.valid()) tx_.emit(TurnPassed{c.actor});
                if (!c.seated && (world().ready | world().woken).contains(c.actor))
                    tx_.emit(ReadyChanged{ActorSet::just(c.actor), false});
                if (phase().sequential && world().turn == c.actor && !c.seated) {
                    const ActorId next = next_in_turn(c.actor);
                    if (next.valid()) {
                        tx_.emit(TurnPassed{next});
                        return {};
                    }
                    return go_on();
                }
                // It may have been the only one that the others waited for.
                if (!c.seated && !phase().sequential && !seated.empty() && world().ready.includes(seated))
                    return go_on();
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

}  // namespace demarche::game

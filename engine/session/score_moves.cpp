#include "session/score_moves.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <variant>

#include "base/figure.h"
#include "game/query.h"

namespace demarche::session {

namespace {

template <class T>
void largest_first(std::vector<T>& all) {
    std::erase_if(all, [](const T& one) { return std::abs(one.counts) < kNoScore; });
    std::stable_sort(all.begin(), all.end(),
                     [](const T& a, const T& b) { return std::abs(a.counts) > std::abs(b.counts); });
}

Result<double> score_of(script::Host& host, const World& world, ActorId actor, ObjectiveId objective) {
    auto all = game::objective_scores(host, world, actor);
    if (!all) return pass_on(all.error());
    for (const game::ObjectiveScore& one : *all) {
        if (one.objective == objective) return one.score;
    }
    return fail(ErrorCode::kUnknownId, "this objective does not count in this game");
}

}  // namespace

Result<MovedScore> moved_score(script::Host& host, const World& before, const World& now, ObjectiveId objective,
                               const std::vector<bool>& known) {
    const script::Host::TimeSpan time{host};
    const ActorId actor = host.scenario().objectives[objective].of;
    MovedScore out;
    const auto then = score_of(host, before, actor, objective);
    if (!then) return pass_on(then.error());
    const auto today = score_of(host, now, actor, objective);
    if (!today) return pass_on(today.error());
    out.before = *then;
    out.now = *today;
    World one = now;
    World all = now;
    for (SlotIndex slot = 0; slot < now.numbers.size(); ++slot) {
        if (!known[slot] || now.numbers[slot] == before.numbers[slot]) continue;
        one.numbers[slot] = all.numbers[slot] = before.numbers[slot];
        const auto without = score_of(host, one, actor, objective);
        if (!without) return pass_on(without.error());
        one.numbers[slot] = now.numbers[slot];
        out.numbers.push_back({slot, before.numbers[slot], now.numbers[slot], *today - *without});
    }
    const auto without_all = score_of(host, all, actor, objective);
    if (!without_all) return pass_on(without_all.error());
    out.together = *today - *without_all;
    largest_first(out.numbers);
    return out;
}

namespace {

/// What a deed moved in the course of a game.
struct Moves {
    std::map<SlotIndex, double> numbers;
    /// Marks that it was the last to set or to take away, and how each stood before.
    std::map<std::pair<std::string, std::string>, std::optional<Memory>> marks;
};

/// The deed behind a cause: an agreement, card, choice, action, inject or assurance. What a hook did is put down to
/// what the hook followed from.
std::optional<Cause> source_of(const Cause& cause, const std::map<std::uint32_t, const Effect*>& by_seq) {
    using Kind = Cause::Kind;
    const auto deed = [](Kind kind, std::uint32_t id, std::int32_t part = -1) {
        return Cause{kind, id, part, Cause::kNoParent};
    };
    switch (cause.kind) {
        case Kind::kCard:
            return deed(cause.kind, cause.id, cause.part);
        case Kind::kAgreement:
        case Kind::kAction:
        case Kind::kInject:
        case Kind::kAssurance:
            return deed(cause.kind, cause.id);
        case Kind::kHook:
            break;
        default:
            return std::nullopt;
    }
    const auto at = by_seq.find(cause.parent);
    if (at == by_seq.end()) return std::nullopt;
    const Effect& event = *at->second;
    if (const auto* changed = std::get_if<AgreementChanged>(&event.change))
        return deed(Kind::kAgreement, changed->agreement->id.value);
    if (const auto* came = std::get_if<CardCame>(&event.change)) return deed(Kind::kCard, came->card.value);
    if (const auto* taken = std::get_if<ChoiceTaken>(&event.change))
        return deed(Kind::kCard, taken->card.value, taken->choice);
    if (const auto* given = std::get_if<AssuranceGiven>(&event.change))
        return deed(Kind::kAssurance, given->assurance->id.value);
    if (const auto* judged = std::get_if<AssuranceJudged>(&event.change))
        return deed(Kind::kAssurance, judged->assurance.value);
    if (const auto* acted = std::get_if<Acted>(&event.change)) return deed(Kind::kAction, acted->act.action.value);
    // A number that crossed a mark: whoever moved it there. A cause stands before what it brings about, so this ends.
    return std::holds_alternative<NumberChanged>(event.change) ? source_of(event.cause, by_seq) : std::nullopt;
}

/// A World as it would be had one deed moved nothing.
World undone(const Scenario& s, const World& now, const Cause& deed, const Moves& moves) {
    World out = now;
    for (const auto& [slot, sum] : moves.numbers)
        out.numbers[slot] = std::clamp(now.numbers[slot] - sum, s.slots[slot].min, s.slots[slot].max);
    if (!moves.marks.empty()) {
        std::vector<Memory>& all = out.memory.edit();
        for (const auto& [key, before] : moves.marks) {
            const auto is_it = [&wanted = key](const Memory& one) {
                return one.name == wanted.first && one.subject == wanted.second;
            };
            std::erase_if(all, is_it);
            if (before) all.push_back(*before);
        }
        std::sort(all.begin(), all.end(), [](const Memory& a, const Memory& b) {
            return std::tie(a.name, a.subject) < std::tie(b.name, b.subject);
        });
    }
    if (deed.kind == Cause::Kind::kAgreement)
        std::erase_if(out.agreements, [&](const auto& one) { return one->id == AgreementId{deed.id}; });
    return out;
}

}  // namespace

Result<std::vector<MovedBySource>> moved_by_sources(script::Host& host, const World& dealt, const World& now,
                                                    ActorId actor, const std::vector<Effect>& effects) {
    const script::Host::TimeSpan time{host};
    using Key = std::tuple<Cause::Kind, std::uint32_t, std::int32_t>;
    std::map<Key, Moves> moves;
    std::map<std::uint32_t, const Effect*> by_seq;
    // Each mark as it stands, and who set it last.
    std::map<std::pair<std::string, std::string>, std::pair<std::optional<Memory>, std::optional<Key>>> marks;
    for (const Memory& one : *dealt.memory)
        marks[{one.name, one.subject}].first = one;
    for (const Effect& effect : effects) {
        by_seq[effect.seq] = &effect;
        const auto deed = source_of(effect.cause, by_seq);
        std::optional<Key> key;
        if (deed) key = Key{deed->kind, deed->id, deed->part};
        if (const auto* moved = std::get_if<NumberChanged>(&effect.change); moved != nullptr && key) {
            moves[*key].numbers[moved->slot] += moved->after - moved->before;
        } else if (const auto* mark = std::get_if<Remembered>(&effect.change)) {
            const std::pair name{mark->memory.name, mark->memory.subject};
            auto& [stands, by] = marks[name];
            if (by && by != key) moves[*by].marks.erase(name);
            // What it set several times stood, before the first of them, as others had left it.
            if (key && by != key) moves[*key].marks[name] = stands;
            stands = mark->forgotten ? std::nullopt : std::optional{mark->memory};
            by = key;
        } else if (const auto* changed = std::get_if<AgreementChanged>(&effect.change)) {
            // A text can count for a score that moved no number.
            moves[{Cause::Kind::kAgreement, changed->agreement->id.value, -1}];
        }
    }
    const auto today = game::score(host, now, actor);
    if (!today) return pass_on(today.error());
    std::vector<MovedBySource> out;
    for (const auto& [key, moved] : moves) {
        const auto [kind, id, part] = key;
        const Cause deed{kind, id, part, Cause::kNoParent};
        const auto then = game::score(host, undone(host.scenario(), now, deed, moved), actor);
        if (!then) return pass_on(then.error());
        out.push_back({deed, *today - *then});
    }
    largest_first(out);
    return out;
}

}  // namespace demarche::session

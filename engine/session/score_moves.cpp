#include "session/score_moves.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

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

Result<std::vector<MovedBySource>> moved_by_sources(script::Host& host, const World& now, ActorId actor,
                                                    const std::vector<Effect>& effects) {
    const script::Host::TimeSpan time{host};
    const Scenario& s = host.scenario();
    using Key = std::tuple<Cause::Kind, std::uint32_t, std::int32_t>;
    std::map<Key, std::map<SlotIndex, double>> moves;
    for (const Effect& effect : effects) {
        const auto* moved = std::get_if<NumberChanged>(&effect.change);
        if (moved == nullptr) continue;
        const Cause& cause = effect.cause;
        using Kind = Cause::Kind;
        const bool of_somebody = cause.kind == Kind::kAgreement || cause.kind == Kind::kCard ||
                                 cause.kind == Kind::kAction || cause.kind == Kind::kInject;
        if (!of_somebody) continue;
        const std::int32_t part = cause.kind == Kind::kCard ? cause.part : -1;
        moves[{cause.kind, cause.id, part}][moved->slot] += moved->after - moved->before;
    }
    const auto today = game::score(host, now, actor);
    if (!today) return pass_on(today.error());
    std::vector<MovedBySource> out;
    for (const auto& [key, sums] : moves) {
        World without = now;
        for (const auto& [slot, sum] : sums)
            without.numbers[slot] = std::clamp(now.numbers[slot] - sum, s.slots[slot].min, s.slots[slot].max);
        const auto then = game::score(host, without, actor);
        if (!then) return pass_on(then.error());
        const auto [kind, id, part] = key;
        out.push_back({Cause{kind, id, part, Cause::kNoParent}, *today - *then});
    }
    largest_first(out);
    return out;
}

}  // namespace demarche::session

#include "authoring/profile.h"

#include <algorithm>

#include "ai/driver.h"
#include "base/hash.h"
#include "game/game.h"

namespace demarche::authoring {

HandlerCost& Profile::at(HandlerId handler) {
    if (handler.index() >= costs_.size()) costs_.resize(handler.index() + 1);
    HandlerCost& cost = costs_[handler.index()];
    cost.handler = handler;
    return cost;
}

void Profile::note(const script::Host::Call& call) {
    HandlerCost& cost = at(call.handler);
    ++cost.calls;
    if (call.supposed) ++cost.supposed;
    if (call.error != nullptr) ++cost.failures;
    cost.work += call.own_work;
    cost.most = std::max(cost.most, call.work);
    cost.ns += call.own_ns;
    cost.bytes += call.own_bytes;
}

void Profile::add(const Profile& other) {
    for (const HandlerCost& theirs : other.costs_) {
        if (theirs.calls == 0) continue;
        HandlerCost& cost = at(theirs.handler);
        cost.calls += theirs.calls;
        cost.supposed += theirs.supposed;
        cost.failures += theirs.failures;
        cost.work += theirs.work;
        cost.most = std::max(cost.most, theirs.most);
        cost.ns += theirs.ns;
        cost.bytes += theirs.bytes;
    }
}

std::vector<HandlerCost> Profile::costs(const script::Host& host) const {
    std::vector<HandlerCost> out;
    for (const HandlerCost& cost : costs_) {
        if (cost.calls == 0) continue;
        out.push_back(cost);
        out.back().what = host.describe(cost.handler);
        out.back().place = host.place_of(cost.handler);
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const HandlerCost& a, const HandlerCost& b) { return a.work > b.work; });
    return out;
}

Result<ProfiledGames> profile_games(script::Host& host, std::uint64_t first_seed, int games,
                                    const std::function<bool(int)>& go_on) {
    ProfiledGames out;
    struct Watching {
        script::Host& host;
        ~Watching() { host.observe({}); }
    };
    host.observe([&](const script::Host::Call& call) { out.profile.note(call); });
    const Watching watching{host};
    for (int i = 0; i < games && !out.stopped; ++i) {
        const std::uint64_t seed = first_seed + static_cast<std::uint64_t>(i);
        auto game = game::Game::start(host, {Seed{seed}, host.scenario().playable});
        if (!game) return pass_on(game.error());
        ai::Driver driver{host, ai::players_luck(Seed{seed}), ai::Strength::kSimulation};
        for (const ActorId seat : host.scenario().playable)
            driver.take(seat);
        driver.before_thought([&](ActorId) {
            out.stopped = !go_on(out.games);
            return !out.stopped;
        });
        const auto submit = [&](Seat by, const Command& command) { return game->submit(by, command); };
        driver.begin(*game, submit);
        driver.run([&]() -> const game::Game& { return *game; }, submit);
        if (!out.stopped && game->world().ended) ++out.games;
    }
    return out;
}

}  // namespace demarche::authoring

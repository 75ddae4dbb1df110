#include "game/game.h"

#include "game/turn.h"

namespace demarche::game {

Result<Game> Game::start(script::Host& host, const Setup& setup, std::vector<Effect>* effects) {
    const Scenario& scenario = host.scenario();
    if (const Error* off = host.switched_off()) return tl::unexpected(*off);
    if (!scenario.playable.includes(setup.seated)) {
        return fail(ErrorCode::kNotYourSeat, "a seat was given to an actor that cannot be played");
    }
    Game game{host, blank_world(scenario)};
    game.world_.seed = setup.seed;
    game.world_.seated = setup.seated;
    const World before = game.world_;
    const script::Host::CommandSpan span{host};
    Turn turn{host, before};
    turn.deal();
    // How fast a machine is must not decide a game.
    if (const Error* off = host.switched_off()) return tl::unexpected(*off);
    auto [world, done] = std::move(turn).finish();
    game.world_ = std::move(world);
    if (effects != nullptr) *effects = std::move(done);
    return game;
}

Result<std::vector<Effect>> Game::submit(Seat by, const Command& command) {
    if (const Error* off = host_->switched_off()) return tl::unexpected(*off);
    const script::Host::CommandSpan span{*host_};
    Turn turn{*host_, world_};
    if (Result<void> done = turn.run(by, command); !done) return pass_on(std::move(done.error()));
    turn.run_events();
    if (const Error* off = host_->switched_off()) return tl::unexpected(*off);
    auto [world, effects] = std::move(turn).finish();
    world_ = std::move(world);
    return std::move(effects);
}

}  // namespace demarche::game

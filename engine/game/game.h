#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "base/error.h"
#include "game/timing.h"
#include "model/command.h"
#include "model/effect.h"
#include "model/view.h"
#include "model/world.h"
#include "script/host.h"

namespace demarche::game {

/// How a game begins.
struct Setup {
    Seed seed;
    ActorSet seated;  ///< Playable actors that a person or an AI plays; the others are empty seats.
};

/// A running game: a scenario, the Lua state that answers for it, and a World. Copying one copies the World, and the
/// copies share the Lua state; so copies that are used on different threads need hosts of their own: `Game{host,
/// world}`.
class Game {
 public:
    /// Deals the game: it then stands at the beginning of the first phase of round 1.
    /// @param effects  Receives what the deal did, if given.
    /// Errors: kNotYourSeat when `seated` names an actor that cannot be played.
    [[nodiscard]] static Result<Game> start(script::Host& host, const Setup& setup,
                                            std::vector<Effect>* effects = nullptr);
    /// A game that goes on from a World.
    Game(script::Host& host, World world) : host_(&host), world_(std::move(world)) {}

    [[nodiscard]] const Scenario& scenario() const { return host_->scenario(); }
    [[nodiscard]] script::Host& host() const { return *host_; }
    [[nodiscard]] const World& world() const { return world_; }

    /// The one door for change: checks a command, runs it, and applies it whole or not at all.
    /// @return its effects, in order. Errors leave the World as it was.
    Result<std::vector<Effect>> submit(Seat by, const Command& command);

    [[nodiscard]] View view(Seat seat) const { return make_view(scenario(), world_, seat); }
    [[nodiscard]] const PhaseDef& phase() const { return scenario().phases[world_.phase]; }
    /// Has the clock to go on before anybody can act: after the deal, where a round begins with events?
    [[nodiscard]] bool waits_for_clock() const { return !world_.ended && goes_by_itself(phase().like); }

 private:
    script::Host* host_;
    World world_;
};

}  // namespace demarche::game

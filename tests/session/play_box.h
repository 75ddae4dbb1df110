#pragma once

#include <catch2/catch.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "model/json.h"
#include "model/view.h"
#include "script/host.h"
#include "session/log.h"

namespace demarche::testing {

/// A game of a scenario that stands in one text, without its `scenario` block's phases.
struct Play {
    std::unique_ptr<script::Host> host;
    std::unique_ptr<session::RecordedGame> game;

    explicit Play(const std::string& phases, const std::string& more, Seed seed = Seed{1}) {
        const std::string text =
            "scenario { id = 'play', api = 1, version = '1', title = 'Play', rounds = { 'One', 'Two' }" + phases +
            " }\n"
            "actor { id = 'north', name = 'North', resources = { police = 3 } }\n"
            "actor { id = 'south', name = 'South' }\nactor { id = 'west', name = 'West' }\n"
            "resource { id = 'police', name = 'Police' }\n" +
            more;
        auto loaded = script::Host::load(script::memory_package("play", {{"play.scenario", text}}));
        if (!loaded) throw std::runtime_error(script::text(loaded.error().front()));
        host = std::move(loaded->host);
        auto started = session::RecordedGame::start(*host, {seed, s().playable});
        if (!started) throw std::runtime_error(started.error().text());
        game = std::make_unique<session::RecordedGame>(std::move(*started));
    }
    [[nodiscard]] const Scenario& s() const { return host->scenario(); }
    [[nodiscard]] const World& world() const { return game->world(); }
    [[nodiscard]] std::string phase() const { return s().phases[world().phase].id; }
    [[nodiscard]] ActorId actor(const char* id) const { return *s().find<ActorId>(id); }
    [[nodiscard]] double number(const char* id) const { return world().numbers[*s().find_slot(id)]; }
    std::vector<Effect> give(Seat by, const Command& command) {
        auto done = game->submit(by, command);
        INFO((done ? std::string{} : done.error().text()));
        REQUIRE(done);
        return std::move(*done);
    }
    std::vector<Effect> as(const char* id, const Command& command) { return give(Seat::of(actor(id)), command); }
    void advance_to(const std::string& id) {
        for (int i = 0; i < 12 && phase() != id; ++i)
            give(Seat::clock(), AdvancePhase{});
        REQUIRE(phase() == id);
    }
    /// All that a seat may read of some effects, as it would be sent.
    [[nodiscard]] std::string read(const char* id, const std::vector<Effect>& effects) const {
        std::string out;
        for (const Effect& effect : effects) {
            if (const auto seen = redact(s(), effect, Seat::of(actor(id)))) out += to_json(s(), *seen).dump() + "\n";
        }
        return out;
    }
};

/// Two bodies, and a mission before them to which a party may send police.
inline const std::string kForces = R"(
institution { id = "council", name = "Council", members = { "north", "south", "west" }, rule = rule.majority {} }
institution { id = "pair", name = "Pair", members = { "north", "south" }, rule = rule.unanimity {} }
clause { id = "force", name = "Force", text = "{by} sends {n}.",
  params = { by = { type = "party" }, n = { type = "integer", min = 1, max = 50, default = 10 } },
  cost = function(_game, params) return { [params.by] = { police = params.n } } end }
clause { id = "talk", name = "Talk", text = "Talk." }
agreement { id = "mission", kind = "mission", name = "Mission", frameworks = { "council", "pair" }, parties = { min = 2 },
  clauses = { optional = { "force", "talk" } } }
)";

/// A mission of north and south before the council.
inline DraftText of_forces(const Play& play, std::vector<Term> terms) {
    DraftText text;
    text.type = *play.s().find<AgreementTypeId>("mission");
    text.framework = *play.s().find<InstitutionId>("council");
    text.parties.insert(play.actor("north"));
    text.parties.insert(play.actor("south"));
    text.terms = std::move(terms);
    return text;
}

/// The clause by which `by`, the number of an actor, sends `n`.
inline Term sent(const Play& play, double by, double n) {
    return {*play.s().find<ClauseId>("force"), {by, n}};
}

}  // namespace demarche::testing

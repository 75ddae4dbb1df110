#pragma once

#include <optional>
#include <string>

#include "report/tables.h"

#include "report_box.h"

namespace demarche::testing {

inline const char* const kTableScenario = R"(
scenario { id = "play", api = 1, version = "1", title = "Play", rounds = { "One", "Two", "Three" } }
resource { id = "police", name = "Police" }
actor { id = "north", name = "North", resources = { police = 9 }, colour = "#123456" }
actor { id = "south", name = "South", resources = { police = 9 } }
actor { id = "west", name = "West", resources = { police = 9 } }
constituency { id = "farmers", of = "north", name = "Farmers", support = 50 }
indicator { id = "calm", of = "world", name = "Calm", start = 50, better = "higher" }
indicator { id = "dread", of = "world", name = "Dread", start = 50, better = "lower", visible = "facilitator" }
indicator { id = "purse", of = "actor", name = "Purse", start = 50, better = "higher", visible = "owner" }
institution { id = "pair", name = "Pair", members = { "north", "south" }, rule = rule.unanimity {} }
institution { id = "hall", name = "Hall", members = { "north", "south", "west" }, rule = rule.unanimity {} }
clause { id = "talk", name = "Talk", text = "Talk." }
clause { id = "force", name = "Force", text = "{by} keeps {n}.",
  params = { by = { type = "party" }, n = { type = "integer", min = 1, max = 5, default = 2 } },
  cost = { by = { police = 1 } },
  each_round = function(game, _agreement, params) game:change("purse", params.by, -4 * params.n, "paid for the force") end }
agreement { id = "pact", kind = "treaty", name = "Pact", frameworks = { "pair", "hall" }, parties = { min = 2 },
  clauses = { optional = { "talk", "force" } } }
assurance { id = "calm", name = "Calm word", text = "We keep calm.", kept = function() return nil end }
action { id = "plot", name = "Plot", text = "Plot.", secret = true, apply = function(game, act)
  game:change("purse", act.actor, -10, "a plot") end }
objective { id = "n_purse", of = "north", name = "A full purse", text = "Full.", weight = 1, score = function(game) return game:get("purse", "north") / 100 end }
objective { id = "s_dread", of = "south", name = "Dread of south", text = "Full.", weight = 1, secret = true,
  score = function(game) return game:get("dread") / 100 end }
objective { id = "w_calm", of = "west", name = "Calm of west", text = "Full.", weight = 1, score = function(game) return game:get("calm") / 100 end }
)";

/// A game of three.
struct Table {
    TemporaryFolder folder;
    std::optional<session::Session> session;
    Table() {
        auto loaded = script::Host::load(script::memory_package("play", {{"play.scenario", kTableScenario}}));
        if (!loaded) throw std::runtime_error(script::text(loaded.error().front()));
        const ActorSet seats = loaded->host->scenario().playable;
        auto created = session::Session::create(folder / "game.demarche", std::move(loaded->host), {Seed{1}, seats});
        if (!created) throw std::runtime_error(created.error().text());
        session.emplace(std::move(*created));
    }
    [[nodiscard]] const Scenario& s() const { return session->scenario(); }
    [[nodiscard]] ActorId actor(const char* id) const { return *s().find<ActorId>(id); }
    void give(Seat by, const Command& command) {
        const auto done = session->submit(by, command);
        INFO((done ? std::string{} : done.error().text()));
        REQUIRE(done);
    }
    void as(const char* id, const Command& command) { give(Seat::of(actor(id)), command); }
    void advance_to(const char* phase) {
        const auto here = [&] { return s().phases[session->world().phase].id == phase; };
        do {
            give(Seat::clock(), AdvancePhase{});
        } while (!here() && !session->world().ended);
    }
    [[nodiscard]] ActorSet two() const { return ActorSet::just(actor("north")) | ActorSet::just(actor("south")); }
    [[nodiscard]] DraftText pact(const char* framework, ActorSet parties, int force = 0) const {
        DraftText text;
        text.type = AgreementTypeId{0};
        text.framework = *s().find<InstitutionId>(framework);
        text.parties = parties;
        text.terms = {{*s().find<ClauseId>("talk"), {}}};
        if (force > 0)
            text.terms.push_back({*s().find<ClauseId>("force"),
                                  {static_cast<double>(actor("north").index()), static_cast<double>(force)}});
        return text;
    }
    void end() {
        for (int i = 0; i < 60 && !session->world().ended; ++i)
            give(Seat::clock(), AdvancePhase{});
        REQUIRE(session->world().ended);
    }
    /// All that a reader can have of it.
    [[nodiscard]] std::string read(Seat reader) const {
        const report::Course course = course_of(*session, reader);
        std::string out = report::page(course) + report::page(course, report::Edition::kShort);
        for (const report::Table& one : report::tables(course))
            out += "\n--- " + one.name + "\n" + one.text;
        return out;
    }
};

}  // namespace demarche::testing

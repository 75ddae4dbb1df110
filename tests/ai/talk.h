#pragma once

#include <catch2/catch.hpp>

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ai/driver.h"
#include "diplomacy/drafting.h"
#include "session/log.h"
#include "session_box.h"

namespace demarche::testing {

/// Two sides that a pact serves; a toll serves the second alone.
inline constexpr const char* kTwoSides = R"(
scenario { id = "sides", api = 1, version = "1", title = _ "Sides", rounds = { _ "One", _ "Two", _ "Three", _ "Four" } }
actor { id = "north", name = _ "North", resources = { money = 20 } }
actor { id = "south", name = _ "South", resources = { money = 20 } }
resource { id = "money", name = _ "Money" }
indicator { id = "heat", of = "world", name = _ "Heat", start = 60, better = "lower" }
institution { id = "talks", name = _ "Talks", kind = "format", members = { "north", "south" }, rule = rule.unanimity {} }
clause { id = "cool", name = _ "Cooling", text = _ "They cool it by {n}.",
  params = { n = { type = "integer", min = 2, max = 8, default = 4, step = 2 } },
  each_round = function(game, _agreement, params) game:change("heat", nil, -params.n, _ "Cooling") end }
clause { id = "toll", name = _ "Toll", text = _ "North pays {n}.",
  params = { n = { type = "integer", min = 2, max = 20, default = 10, step = 2 } },
  cost = function(_game, params) return { north = { money = params.n } } end,
  adopt = function(game)
    game:grant("south", "money", 10)
    game:change("heat", nil, -3, _ "A toll")
  end }
agreement { id = "pact", kind = "treaty", name = _ "Pact", frameworks = { "talks" },
  parties = { min = 2, include = { "north", "south" } }, clauses = { required = { "cool" }, optional = {} } }
agreement { id = "levy", kind = "treaty", name = _ "Levy", frameworks = { "talks" },
  parties = { min = 2, include = { "north", "south" } }, clauses = { required = { "toll" }, optional = {} } }
for _index, side in ipairs { "north", "south" } do
  objective { id = side .. "_calm", of = side, weight = 3, name = _ "Calm", text = _ "No heat.",
    score = function(game) return 1 - game:get("heat") / 100 end }
  objective { id = side .. "_purse", of = side, weight = 2, name = _ "A full purse", text = _ "Money.",
    score = function(game) return math.min(1, game:resource(side, "money") / 30) end }
end
ending { id = "over", rank = 1, title = _ "Over", text = _ "Over.", when = function(game) return game:round() == 4 end }
)";

/// A game in which one seat is an AI's and whoever tests it plays the others.
struct Talk {
    std::unique_ptr<script::Host> host;
    session::RecordedGame game;
    ai::Driver driver;
    std::vector<Effect> record;
    std::vector<std::pair<ActorId, Command>> moves;  ///< Those of the AI seat.

    Talk(std::unique_ptr<script::Host> given, const char* seat, std::uint64_t seed)
        : host(std::move(given)),
          game(*session::RecordedGame::start(*host, {Seed{seed}, host->scenario().playable})),
          driver(*host, Seed{seed}, ai::Strength::kNormal) {
        record = game.dealt();
        driver.take(actor(seat));
        give(Seat::clock(), AdvancePhase{});
        while (host->scenario().phases[game.world().phase].like != PhaseLike::kNegotiation)
            give(Seat::clock(), AdvancePhase{});
    }
    [[nodiscard]] ActorId actor(const char* id) const { return *host->scenario().find<ActorId>(id); }
    void give(Seat by, const Command& command) {
        auto done = game.submit(by, command);
        INFO(command.index() << (done ? "" : ": " + done.error().text()));
        REQUIRE(done);
        record.insert(record.end(), done->begin(), done->end());
        driver.tell(*done);
    }
    /// The plainest text of a type about Osh, tabled by a seat.
    void table(const char* by, const char* type, const char* framework, std::initializer_list<const char*> who) {
        const Scenario& s = host->scenario();
        DraftText text;
        text.type = *s.find<AgreementTypeId>(type);
        text.framework = *s.find<InstitutionId>(framework);
        text.place = *s.find<PlaceId>("osh");
        for (const char* id : who)
            text.parties.insert(actor(id));
        text.duration = s.agreements[text.type].max_duration;
        for (const ClauseId clause : s.agreements[text.type].required)
            text.terms.push_back({clause, default_params(s, s.clauses[clause].params, text.parties)});
        give(Seat::of(actor(by)), ProposeDraft{text, std::nullopt, {}});
    }
    /// Of the two sides: one of them tables a levy that North pays.
    void table_levy(double toll, const char* by = "south") {
        const Scenario& s = host->scenario();
        DraftText levy;
        levy.type = *s.find<AgreementTypeId>("levy");
        levy.framework = InstitutionId{0U};
        levy.parties = ActorSet::just(actor("north")) | ActorSet::just(actor("south"));
        levy.terms = {{*s.find<ClauseId>("toll"), {toll}}};
        give(Seat::of(actor(by)), ProposeDraft{levy, std::nullopt, {}});
    }
    /// The AI seat moves until it waits.
    void listen() {
        driver.run([&]() -> const game::Game& { return game.game(); },
                   [&](Seat by, const Command& command) -> Result<std::vector<Effect>> {
                       if (std::holds_alternative<AdvancePhase>(command))
                           return fail(ErrorCode::kNotAllowed, "whoever tests it moves the clock");
                       auto done = game.submit(by, command);
                       if (done) {
                           record.insert(record.end(), done->begin(), done->end());
                           moves.emplace_back(by.actor, command);
                       }
                       return done;
                   });
    }
    /// A player that has seen nothing learns all that has happened, as after an undo or when a game is resumed.
    void forget() {
        driver.forget();
        driver.tell(record);
    }
    /// What the AI seat says to somebody who asks it something; "" for nothing.
    [[nodiscard]] std::string answer(const char* from, const char* seat, const char* question) {
        moves.clear();
        give(Seat::of(actor(from)), Say{question, ActorSet::just(actor(seat))});
        listen();
        for (const auto& [by, command] : moves) {
            const auto* say = std::get_if<Say>(&command);
            if (say != nullptr && say->to && say->to->contains(actor(from))) return say->text;
        }
        return {};
    }
    /// The same to whoever leads the game: the first that it says; "" for nothing.
    [[nodiscard]] std::string answer_to_facilitator(const char* seat, const char* question) {
        moves.clear();
        give(Seat::facilitator(), Say{question, ActorSet::just(actor(seat))});
        listen();
        for (const auto& [by, command] : moves) {
            if (const auto* say = std::get_if<Say>(&command)) return say->text;
        }
        return {};
    }
    [[nodiscard]] int said_to(const char* id) const {
        int n = 0;
        for (const auto& [by, command] : moves) {
            const auto* say = std::get_if<Say>(&command);
            n += say != nullptr && say->to && say->to->contains(actor(id)) ? 1 : 0;
        }
        return n;
    }
};

/// @param either_or  A pact that stands shuts out the levy.
/// @param means      What the first of them has, where it is something else.
inline std::unique_ptr<script::Host> two_sides(bool either_or = false, const std::string& means = {}) {
    std::string source = kTwoSides;
    constexpr std::string_view kMeans = "resources = { money = 20 }";
    if (!means.empty()) source.replace(source.find(kMeans), kMeans.size(), means);
    if (either_or) {
        const std::string rule = "rule = rule.unanimity {}";
        source.replace(source.find(rule), rule.size(), rule + R"(, mandate = function(game, draft)
          if draft.type == "levy" and game:agreements({ type = "pact" })[1] then return false, _ "One or the other." end
          return true
        end)");
    }
    auto loaded = script::Host::load(script::memory_package("sides", {{"sides.scenario", source}}));
    if (!loaded) {
        for (const script::Finding& finding : loaded.error())
            UNSCOPED_INFO(script::text(finding));
    }
    REQUIRE(loaded);
    return std::move(loaded->host);
}

/// The two sides with other words in place of some.
inline std::unique_ptr<script::Host> sides_with(
    std::initializer_list<std::pair<std::string_view, std::string_view>> instead) {
    std::string source = kTwoSides;
    for (const auto& [old, now] : instead) {
        // What both sides have is said for each.
        for (std::size_t at = source.find(old); at != std::string::npos; at = source.find(old, at + now.size()))
            source.replace(at, old.size(), now);
    }
    auto loaded = script::Host::load(script::memory_package("sides", {{"sides.scenario", source}}));
    if (!loaded) {
        for (const script::Finding& finding : loaded.error())
            UNSCOPED_INFO(script::text(finding));
    }
    REQUIRE(loaded);
    return std::move(loaded->host);
}

/// A toll may stand in a pact.
inline constexpr std::pair<std::string_view, std::string_view> kTollInPact{
    R"(required = { "cool" }, optional = {})", R"(required = { "cool" }, optional = { "toll" })"};

/// The same two with a toll in the pact, which costs North nearly all that it has.
inline std::unique_ptr<script::Host> with_toll() {
    return sides_with({{"min = 2, max = 20, default = 10", "min = 16, max = 20, default = 20"}, kTollInPact});
}

/// A seat of the small scenario tables a pact of the two sides, which cools by so much, with a toll or without.
/// @param channel  Who reads it; none: everybody.
inline DraftId table_pact(Talk& talk, const char* by, double cools, double toll = 0,
                          std::optional<ActorSet> channel = std::nullopt) {
    const Scenario& s = talk.host->scenario();
    DraftText text;
    text.type = *s.find<AgreementTypeId>("pact");
    text.framework = InstitutionId{0U};
    text.parties = ActorSet::just(talk.actor("north")) | ActorSet::just(talk.actor("south"));
    text.terms = {{*s.find<ClauseId>("cool"), {cools}}};
    if (toll > 0) text.terms.push_back({*s.find<ClauseId>("toll"), {toll}});
    talk.give(Seat::of(talk.actor(by)), ProposeDraft{text, channel, {}});
    return talk.game.world().drafts.back()->id;
}

}  // namespace demarche::testing

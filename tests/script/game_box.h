#pragma once

#include <string>

#include "script/host_box.h"

namespace demarche::script {

/// The scenario in which handlers are tried out.
inline const std::string kPlayground = kHead + R"(
indicator { id = "order", of = "world", name = "Order", start = 40 }
indicator { id = "violence", of = "place", name = "Violence", start = { osh = 60 } }
indicator { id = "standing", of = "actor", name = "Standing", start = 10 }
indicator { id = "mood", of = "constituency", name = "Mood", start = 5 }
relation { id = "fear", name = "Fear", min = 0, start = 20 }
resource { id = "police", name = "Police", cap = 50 }
constituency { id = "eu.members", of = "eu", name = "Members", support = 55 }
institution { id = "osce", name = "OSCE", members = { "us", "eu" }, observers = { "un" }, chair = "us", rule = rule.consensus {} }
institution { id = "open", name = "Open", members = {}, rule = rule.unanimity {} }
clause { id = "lead", name = "Lead", text = "{by} leads.", params = { by = { type = "party" } } }
clause { id = "patrol", name = "Patrol", text = "Patrol.", params = {
  by = { type = "party" }, officers = { type = "integer", min = 10, max = 60, step = 10 }, ratio = { type = "number", min = 0, max = 1 },
  where = { type = "place" }, road = { type = "choice", options = { "north", "south" } }, armed = { type = "boolean" },
  under = { type = "institution" }, with = { type = "actor" } } }
agreement { id = "mission", kind = "mission", name = "Mission", place = true, clauses = { optional = { "lead", "patrol" } } }
agreement { id = "pact", kind = "treaty", name = "Pact", clauses = { optional = { "lead" } } }
card { id = "riot", deck = "crisis", title = "Riot", text = "Riot.", choices = {
  { id = "calm", by = "eu", text = "Calm.", apply = function() end }, { id = "wait", by = "eu", text = "Wait.", apply = function() end } } }
card { id = "fire", deck = "crisis", title = "Fire", text = "Fire.", once = false }
card { id = "favour", deck = "favours", title = "Favour", text = "Favour.", hand = true, apply = function() end }
action { id = "send", name = "Send", text = "Send.", params = {
  amount = { type = "integer", min = 1, max = 3, default = 2 }, to = { type = "place" } }, apply = function() end }
action { id = "rest", name = "Rest", text = "Rest.", apply = function() end }
assurance { id = "promise", name = "Promise", text = "Promise.", params = { round = { type = "integer", min = 1, max = 3 } },
  kept = function() return nil end }
objective { id = "secret", of = "us", name = "Secret", text = "Secret.", weight = 1, secret = true, score = function() return 0 end }
objective { id = "peace", of = "eu", name = "Peace", text = "Peace.", weight = 1, score = function() return 0 end }
ending { id = "won", title = "Won", text = "Won." }
)";

/// Loads the playground with one more definition.
inline Host::Loaded with(const std::string& definition) {
    return load_good(kPlayground + definition);
}

/// A scenario with one handler of each access, whose bodies the test gives.
struct Playground {
    /// @param reader  Body of a function(game, actor) that answers: an objective's score, or a condition.
    /// @param writer  Body of a function(game, act).
    explicit Playground(const std::string& reader, const std::string& writer = "")
        : loaded(load_good(kPlayground +
                           "objective { id = 'probe', of = 'eu', name = 'P', text = 'P', weight = 1, "
                           "score = function(game, actor)\n" +
                           reader +
                           "\nend }\naction { id = 'probe', name = 'P', text = 'P', apply = function(game, act)\n" +
                           writer + "\nend }\n")),
          s(*loaded.scenario),
          world(blank_world(s)) {
        for (std::size_t i = 0; i < s.cards.size() && world.cards.size() < s.cards.size(); ++i)
            world.cards.emplace_back();
    }

    [[nodiscard]] HandlerId reader() const { return s.objectives[*s.find<ObjectiveId>("probe")].score; }
    [[nodiscard]] HandlerId writer() const { return s.actions[*s.find<ActionId>("probe")].apply; }
    /// What the reader answers; it must not fail.
    double ask() {
        const Result<double> got = loaded.host->number(reader(), world, {ActorId{0}});
        INFO((got ? std::string{} : got.error().text() + "\n" + got.error().trace));
        REQUIRE(got);
        return *got;
    }
    /// Whether the reader answers true.
    bool holds() {
        const Result<bool> got = loaded.host->test(reader(), world, {ActorId{0}});
        INFO((got ? std::string{} : got.error().text() + "\n" + got.error().trace));
        REQUIRE(got);
        return *got;
    }
    Error ask_error() {
        const Result<double> got = loaded.host->number(reader(), world, {ActorId{0}});
        REQUIRE_FALSE(got);
        return got.error();
    }
    FakeOperations play() { return FakeOperations{s, world}; }
    Result<void> run(FakeOperations& operations) {
        return loaded.host->run(writer(), operations,
                                {ActArg{ActorId{0}, *s.find<ActionId>("send"), std::span<const double>{params}}});
    }
    void must(FakeOperations& operations) {
        const Result<void> done = run(operations);
        INFO((done ? std::string{} : done.error().text() + "\n" + done.error().trace));
        REQUIRE(done);
    }
    Error run_error() {
        FakeOperations operations = play();
        const Result<void> done = run(operations);
        REQUIRE_FALSE(done);
        return done.error();
    }

    Host::Loaded loaded;
    const Scenario& s;
    World world;
    std::vector<double> params{3, 1};
};

/// An agreement in force between eu and us: a mission in Osh led by the us.
inline Agreement sample_agreement(const Scenario& s, std::size_t id) {
    DraftText text;
    text.type = *s.find<AgreementTypeId>("mission");
    text.framework = *s.find<InstitutionId>("osce");
    text.place = PlaceId{0};
    text.parties = ActorSet{0b11};
    // by, ratio, ... stand in the order of their names: armed, by, officers, ratio, road, under, where, with
    text.terms = {{*s.find<ClauseId>("lead"), {1}}, {*s.find<ClauseId>("patrol"), {1, 0, 40, 0.25, 1, 1, 1, 2}}};
    text.duration = 2;
    DraftVersion version{text, ActorId{0}, 1};
    Agreement agreement;
    agreement.id = AgreementId{id};
    agreement.version = version;
    agreement.status = AgreementStatus::kInForce;
    agreement.parties = text.parties;
    agreement.since = 2;
    return agreement;
}

inline Draft sample_draft(const Scenario& s, std::size_t id) {
    Draft draft;
    draft.id = DraftId{id};
    draft.proposer = ActorId{0};
    draft.versions = {sample_agreement(s, id).version, sample_agreement(s, id).version};
    draft.votes.assign(s.actors.size(), Vote::kNone);
    return draft;
}

}  // namespace demarche::script

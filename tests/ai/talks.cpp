// What AI seats make of the record of a game that somebody has resumed or taken a step back in, and of drafts that are
// tied to others.
#include <catch2/catch.hpp>

#include "ai/driver.h"
#include "diplomacy/drafting.h"
#include "session/log.h"
#include "session_box.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

/// Two sides that a pact serves; a toll serves the second alone.
constexpr const char* kTwoSides = R"(
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
    /// Of the two sides: South tables a levy that North pays.
    void table_levy(double toll) {
        const Scenario& s = host->scenario();
        DraftText levy;
        levy.type = *s.find<AgreementTypeId>("levy");
        levy.framework = InstitutionId{0U};
        levy.parties = game.world().drafts.front()->text().parties;
        levy.terms = {{*s.find<ClauseId>("toll"), {toll}}};
        give(Seat::of(actor("south")), ProposeDraft{levy, std::nullopt, {}});
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
std::unique_ptr<script::Host> two_sides(bool either_or = false, const std::string& means = {}) {
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

/// The same two with a toll in the pact, which costs North nearly all that it has.
std::unique_ptr<script::Host> with_toll() {
    std::string source = kTwoSides;
    const auto instead = [&](std::string_view old, std::string_view now) {
        source.replace(source.find(old), old.size(), now);
    };
    instead("min = 2, max = 20, default = 10", "min = 16, max = 20, default = 20");
    instead("optional = {}", "optional = { \"toll\" }");
    auto loaded = script::Host::load(script::memory_package("sides", {{"sides.scenario", source}}));
    REQUIRE(loaded);
    return std::move(loaded->host);
}

}  // namespace

TEST_CASE("what has been answered is not answered again when a seat learns of it from the record", "[ai][talks]") {
    Talk talk{host_of("kyrgyz_crisis"), "russia", 8};
    talk.listen();
    ActorSet to;
    to.insert(talk.actor("russia"));
    talk.give(Seat::of(talk.actor("eu")), Say{"What would you need?", to});
    talk.listen();
    REQUIRE(talk.said_to("eu") == 1);
    talk.forget();
    talk.listen();
    CHECK(talk.said_to("eu") == 1);
    // What is asked after that is a new question.
    talk.give(Seat::of(talk.actor("us")), Say{"And we?", to});
    talk.listen();
    CHECK(talk.said_to("us") == 1);
    // And one that nobody has answered yet is answered.
    talk.give(Seat::of(talk.actor("kazakhstan")), Say{"And the chair?", to});
    talk.forget();
    talk.listen();
    CHECK(talk.said_to("kazakhstan") == 1);
    CHECK(talk.said_to("eu") == 1);
}

TEST_CASE("who asks is answered about its own text before another's", "[ai][talks]") {
    Talk talk{host_of("kyrgyz_crisis"), "russia", 8};
    talk.table("eu", "southern_compact", "governments", {"eu", "russia", "kyrgyzstan"});
    talk.table("us", "declaration", "unsc", {"eu", "us", "russia"});
    talk.listen();
    talk.moves.clear();
    ActorSet to;
    to.insert(talk.actor("russia"));
    talk.give(Seat::of(talk.actor("eu")), Say{"What would you need?", to});
    talk.listen();
    for (const auto& [by, command] : talk.moves) {
        const auto* say = std::get_if<Say>(&command);
        if (say == nullptr || !say->to || !say->to->contains(talk.actor("eu"))) continue;
        INFO(say->text);
        CHECK(say->text.find("Compact for the South") != std::string::npos);
        return;
    }
    FAIL("it does not answer");
}

TEST_CASE("who is asked about something speaks of that, whatever else lies on the table", "[ai][talks]") {
    Talk talk{host_of("kyrgyz_crisis"), "russia", 8};
    talk.table("eu", "southern_compact", "governments", {"eu", "russia", "kyrgyzstan"});
    talk.table("eu", "declaration", "unsc", {"eu", "russia"});
    talk.listen();
    const auto answer = [&](const char* question) { return talk.answer("eu", "russia", question); };
    CHECK_THAT(answer("What of the Compact for the South?"), Catch::Contains("Compact for the South"));
    CHECK_THAT(answer("And the declaration?"), Catch::Contains("Declaration"));
    CHECK_THAT(answer("Would you join a relief operation in Andijan?"), Catch::Contains("Relief operation in Andijan"));
}

TEST_CASE("who is asked about what it could not sign with somebody says what stands in the way", "[ai][talks]") {
    SECTION("what it would do to it") {
        Talk talk{two_sides(), "north", 3};
        const std::string said = talk.answer("south", "north", "A levy?");
        CHECK_THAT(said, Catch::StartsWith("The best of it that we can think of is this: Levy (Talks): North, South"));
        CHECK_THAT(said, Catch::Contains("'Toll'") && Catch::Contains("\"A full purse\""));
    }
    SECTION("the means") {
        Talk talk{two_sides(false, "resources = { money = 1 }"), "south", 3};
        CHECK_THAT(talk.answer("north", "south", "A levy?"),
                   Catch::StartsWith("We would sign this, if there were the means for it: Levy") &&
                       Catch::EndsWith("in the hands of North."));
    }
    SECTION("that it would be the other's loss alone") {
        Talk talk{two_sides(), "south", 3};
        CHECK_THAT(talk.answer("north", "south", "A levy?"), Catch::StartsWith("We would sign this: Levy"));
    }
    SECTION("that there is one, and what the body would say") {
        Talk talk{two_sides(true), "south", 3};
        const Scenario& s = talk.host->scenario();
        DraftText pact;
        pact.type = *s.find<AgreementTypeId>("pact");
        pact.framework = InstitutionId{0U};
        pact.parties = s.playable;
        pact.terms = {{*s.find<ClauseId>("cool"), {8}}};
        talk.give(Seat::of(talk.actor("north")), ProposeDraft{pact, std::nullopt, {}});
        talk.listen();
        REQUIRE(talk.game.world().agreements.size() == 1);
        CHECK_THAT(talk.answer("north", "south", "And the pact?"), Catch::StartsWith("There is one already: the Pact"));
        CHECK_THAT(talk.answer("north", "south", "A levy?"),
                   Catch::StartsWith("As things stand the Levy") && Catch::EndsWith(": One or the other."));
    }
}

TEST_CASE("what somebody wants, fears and offers, and why it refuses, are different answers", "[ai][talks]") {
    Talk talk{two_sides(), "south", 3};
    CHECK_THAT(talk.answer("north", "south", "What do you want?"),
               Catch::StartsWith("We look for 'Calm' above all. We could think of this: Pact"));
    CHECK(talk.answer("north", "south", "What are you afraid of?") == "Above all we fear for 'A full purse'.");
    CHECK_THAT(talk.answer("north", "south", "What would you give us?"),
               Catch::StartsWith("What we could offer you is this: Pact (Talks): North, South, with 'Cooling'."));
    Talk other{host_of("kyrgyz_crisis"), "russia", 8};
    other.table("us", "southern_compact", "governments", {"eu", "us", "russia", "kyrgyzstan"});
    const DraftId compact = other.game.world().drafts.back()->id;
    other.give(Seat::of(other.actor("russia")), VoteOnDraft{compact, 1, Vote::kReject, {}, {}});
    const std::string grounds = other.answer("us", "russia", "Why do you refuse the Compact for the South?");
    INFO(grounds);
    CHECK_THAT(grounds, Catch::StartsWith("On the Compact for the South"));
    CHECK_THAT(grounds, !Catch::Contains("We would sign"));
    CHECK_THAT(
        other.answer("us", "russia", "What do you fear?"),
        Catch::StartsWith("Above all we fear for ") && Catch::Contains("What would not be forgiven us at home is"));
}

TEST_CASE("a seat that says it would sign a text so changed signs it when it comes", "[ai][talks]") {
    Talk talk{with_toll(), "north", 3};
    const Scenario& s = talk.host->scenario();
    const ClauseId cool = *s.find<ClauseId>("cool");
    const ClauseId toll = *s.find<ClauseId>("toll");
    DraftText text;
    text.type = *s.find<AgreementTypeId>("pact");
    text.framework = InstitutionId{0U};
    text.parties = s.playable;
    text.terms = {{cool, {8}}, {toll, {20}}};
    talk.give(Seat::of(talk.actor("south")), ProposeDraft{text, std::nullopt, {}});
    const DraftId draft = talk.game.world().drafts.back()->id;
    CHECK(talk.answer("south", "north", "Would you sign it without the toll?") ==
          "On the Pact (Talks): North, South: Without 'Toll' we would sign it.");
    // It may have changed it so itself since.
    text.terms.pop_back();
    const Draft* const now = talk.game.world().draft(draft);
    if (now->text().terms != text.terms) {
        talk.give(Seat::of(talk.actor("south")), AmendDraft{draft, now->version(), text, {}});
        talk.listen();
    }
    CHECK(talk.game.world().draft(draft)->vote(talk.actor("north")) == Vote::kAccept);
    // What it would not sign it says as well, and why; and what cannot be changed so gets the answer that it else gets.
    Talk other{with_toll(), "north", 3};
    text.terms = {{cool, {8}}};
    other.give(Seat::of(other.actor("south")), ProposeDraft{text, std::nullopt, {}});
    CHECK_THAT(other.answer("south", "north", "Would you still sign it with a toll?"),
               Catch::StartsWith("On the Pact (Talks): North, South: With 'Toll' we would not sign it. It ") &&
                   Catch::Contains("A full purse"));
    CHECK_THAT(other.answer("south", "north", "And without the toll?"), !Catch::Contains("Without 'Toll'"));
}

TEST_CASE("who is asked what it would need speaks of what it has refused before what it has written", "[ai][talks]") {
    Talk talk{host_of("kyrgyz_crisis"), "russia", 8};
    talk.table("us", "southern_compact", "governments", {"eu", "us", "russia", "kyrgyzstan"});
    const DraftId compact = talk.game.world().drafts.back()->id;
    talk.give(Seat::of(talk.actor("russia")), VoteOnDraft{compact, 1, Vote::kReject, {}, {}});
    talk.table("russia", "declaration", "unsc", {"eu", "russia"});
    ActorSet to;
    to.insert(talk.actor("russia"));
    talk.give(Seat::of(talk.actor("eu")), Say{"What would you need?", to});
    talk.listen();
    for (const auto& [by, command] : talk.moves) {
        const auto* say = std::get_if<Say>(&command);
        if (say == nullptr || !say->to || !say->to->contains(talk.actor("eu"))) continue;
        INFO(say->text);
        CHECK(say->text.find("Compact for the South") != std::string::npos);
        return;
    }
    FAIL("it does not answer");
}

TEST_CASE("a draft that was tied to one which is gone is tabled by itself", "[ai][talks]") {
    const std::vector<ActorId> none;
    for (std::uint64_t seed = 1; seed < 30; ++seed) {
        Talk talk{two_sides(), "north", seed};
        const ActorId north = talk.actor("north");
        const Seat south = Seat::of(talk.actor("south"));
        talk.listen();
        const auto& drafts = talk.game.world().drafts;
        if (drafts.empty() || drafts.front()->status != DraftStatus::kOpen || drafts.front()->proposer != north)
            continue;
        const DraftId pact = drafts.front()->id;
        talk.table_levy(10);
        const DraftId other = talk.game.world().drafts.back()->id;
        const Draft* mine = talk.game.world().draft(pact);
        if (mine->status != DraftStatus::kOpen || talk.game.world().draft(other)->status == DraftStatus::kAdopted)
            continue;
        DraftText tied = mine->text();
        tied.linked = {other};
        talk.give(south, AmendDraft{pact, mine->version(), tied, "This only with that."});
        talk.give(Seat::of(north), VoteOnDraft{pact, 2, Vote::kAccept, {}, {}});
        talk.give(south, WithdrawDraft{other, {}});
        talk.moves.clear();
        talk.listen();
        INFO("seed " << seed);
        const auto untied = std::find_if(talk.moves.begin(), talk.moves.end(), [&](const auto& move) {
            const auto* amend = std::get_if<AmendDraft>(&move.second);
            return amend != nullptr && amend->draft == pact;
        });
        REQUIRE(untied != talk.moves.end());
        CHECK(std::get<AmendDraft>(untied->second).text.linked.empty());
        CHECK(std::get<AmendDraft>(untied->second).message == "What it was tied to is gone. We table it by itself.");
        talk.give(south, VoteOnDraft{pact, 3, Vote::kAccept, {}, {}});
        CHECK(talk.game.world().draft(pact)->status == DraftStatus::kAdopted);
        return;
    }
    FAIL("North tables nothing in any game");
}

TEST_CASE("an own offer that another has put off to no avail is no own offer", "[ai][talks]") {
    int asked = 0;
    for (std::uint64_t seed = 1; seed < 30; ++seed) {
        Talk talk{two_sides(), "north", seed};
        const ActorId north = talk.actor("north");
        talk.listen();
        const auto& drafts = talk.game.world().drafts;
        if (drafts.empty() || drafts.front()->status != DraftStatus::kOpen || drafts.front()->proposer != north)
            continue;
        const Draft& mine = *drafts.front();
        DraftText late = mine.text();
        late.conditions.not_before = static_cast<int>(talk.host->scenario().rounds.size());
        talk.give(Seat::of(talk.actor("south")), AmendDraft{mine.id, mine.version(), late, "Later."});
        talk.listen();
        INFO("seed " << seed);
        CHECK(talk.game.world().draft(mine.id)->vote(north) != Vote::kAccept);
        ++asked;
    }
    CHECK(asked > 0);
}

TEST_CASE("drafts are tied to one another only where both can stand", "[ai][talks]") {
    // North has tabled a pact, South a levy that North would not sign for itself.
    const auto ties = [](bool either_or) {
        int out = 0;
        for (std::uint64_t seed = 1; seed < 30; ++seed) {
            Talk talk{two_sides(either_or), "north", seed};
            talk.listen();
            const auto& drafts = talk.game.world().drafts;
            if (drafts.empty() || drafts.front()->status != DraftStatus::kOpen ||
                drafts.front()->proposer != talk.actor("north"))
                continue;
            talk.table_levy(2);
            talk.moves.clear();
            talk.listen();
            out += static_cast<int>(std::count_if(talk.moves.begin(), talk.moves.end(), [](const auto& move) {
                const auto* amend = std::get_if<AmendDraft>(&move.second);
                return amend != nullptr && !amend->text.linked.empty();
            }));
        }
        return out;
    };
    CHECK(ties(false) > 0);
    CHECK(ties(true) == 0);
}

TEST_CASE("what both have accepted is not what one still needs from the other", "[ai][talks]") {
    for (std::uint64_t seed = 1; seed < 30; ++seed) {
        Talk talk{two_sides(), "north", seed};
        const ActorId north = talk.actor("north");
        const ActorId south = talk.actor("south");
        talk.listen();
        const auto& drafts = talk.game.world().drafts;
        if (drafts.empty() || drafts.front()->status != DraftStatus::kOpen || drafts.front()->proposer != north)
            continue;
        // A levy that South has tabled holds back the pact to which it is tied: both have accepted the pact.
        const DraftId pact = drafts.front()->id;
        talk.table_levy(10);
        DraftText tied = talk.game.world().draft(pact)->text();
        tied.linked = {talk.game.world().drafts.back()->id};
        talk.give(Seat::of(south), AmendDraft{pact, 1, tied, {}});
        talk.give(Seat::of(north), VoteOnDraft{pact, 2, Vote::kAccept, {}, {}});
        talk.moves.clear();
        ActorSet to;
        to.insert(north);
        talk.give(Seat::of(south), Say{"What would you need?", to});
        talk.listen();
        for (const auto& [by, command] : talk.moves) {
            const auto* say = std::get_if<Say>(&command);
            if (say == nullptr) continue;
            INFO(say->text);
            CHECK(say->text.find("It waits for South") == std::string::npos);
        }
        CHECK(talk.said_to("south") >= 1);
        return;
    }
    FAIL("North tables nothing in any game");
}

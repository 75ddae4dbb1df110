// How a seat weighs: look-ahead, its means, what an act brings and lets it find out.
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "ai/bargainer.h"
#include "ai/book.h"
#include "ai/driver.h"
#include "ai/valuation.h"
#include "diplomacy/drafting.h"
#include "game/lookahead.h"
#include "game/query.h"
#include "model/json.h"
#include "session/log.h"
#include "session_box.h"
#include "talk.h"

using namespace demarche;
using namespace demarche::testing;
using Catch::Contains;

TEST_CASE("a look-ahead goes through the calendar, and does first what waits for it", "[ai][conduct]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    auto game = session::RecordedGame::start(*host, {Seed{6}, s.playable});
    REQUIRE(game);
    while (game->world().round < 6 || s.phases[game->world().phase].like != PhaseLike::kDecision)
        REQUIRE(game->submit(Seat::clock(), AdvancePhase{}));
    const ActorId us = *s.find<ActorId>("us");
    const auto transit = [&](const World& world) {
        return world.numbers[s.indicator_slot(*s.find<IndicatorId>("transit"), 0)];
    };
    // One card tells of a vote in peace, another of one in an unquiet south; one of the two comes.
    const auto elections = [&](const World& world) {
        return world.cards[*s.find<CardId>("election_day")].shown +
               world.cards[*s.find<CardId>("election_day_guarded")].shown;
    };
    // The elections of round 7 come in a fork of round 6, whose own world stands still.
    game::Lookahead calm{*host, game->world()};
    calm.run_rounds(2);
    CHECK(calm.world().round == 8);
    CHECK(elections(game->world()) == 0);
    CHECK(elections(calm.world()) == 1);
    // An act that waits for resolution has its effect.
    const World before = game->world();
    REQUIRE(game->submit(Seat::of(us), TakeAction{*s.find<ActionId>("advance_rent"), {}}));
    REQUIRE(game->world().pending.size() == 1);
    game::Lookahead paid{*host, game->world()};
    paid.run_rounds(1);
    game::Lookahead unpaid{*host, before};
    unpaid.run_rounds(1);
    CHECK(transit(paid.world()) > transit(unpaid.world()) + 3);
}

TEST_CASE("a breach that comes to light in a fork ends the agreement and costs trust", "[ai][conduct]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    auto game = session::RecordedGame::start(*host, {Seed{5}, s.playable});
    REQUIRE(game);
    REQUIRE(game->submit(Seat::clock(), AdvancePhase{}));
    const ActorId uzbekistan = *s.find<ActorId>("uzbekistan");
    const ActorId kyrgyzstan = *s.find<ActorId>("kyrgyzstan");
    DraftText accord;
    accord.type = *s.find<AgreementTypeId>("border_accord");
    accord.framework = *s.find<InstitutionId>("ad_hoc");
    accord.place = *s.find<PlaceId>("andijan");
    accord.parties.insert(uzbekistan);
    accord.parties.insert(kyrgyzstan);
    const ClauseId opening = *s.find<ClauseId>("border_opening");
    accord.terms.push_back({opening, default_params(s, s.clauses[opening].params, accord.parties)});
    game::Lookahead ahead{*host, game->world()};
    const auto id = ahead.adopt(accord);
    REQUIRE(id);
    REQUIRE(ahead.give(uzbekistan, BreachClause{*id, opening}));
    const SlotIndex trust = s.trust_slot(kyrgyzstan, uzbekistan);
    const double before = ahead.world().numbers[trust];
    ahead.run_rounds(1, false);  // nobody looks
    CHECK(alive(ahead.world().agreements.back()->status));
    ahead.found_out(*id, uzbekistan, opening);
    CHECK_FALSE(alive(ahead.world().agreements.back()->status));
    CHECK(ahead.world().numbers[trust] < before - 5);
}

TEST_CASE("a seat that is asked for more than it has says what it can give", "[ai][conduct]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ActorId us = *s.find<ActorId>("us");
    const ActorId kyrgyzstan = *s.find<ActorId>("kyrgyzstan");
    const SlotIndex aid = s.free_slot(us, *s.find<ResourceId>("aid"));
    auto game = session::RecordedGame::start(*host, {Seed{8}, s.playable});
    REQUIRE(game);
    while (s.phases[game->world().phase].like != PhaseLike::kNegotiation)
        REQUIRE(game->submit(Seat::clock(), AdvancePhase{}));
    DraftText text;
    text.type = *s.find<AgreementTypeId>("southern_compact");
    text.framework = *s.find<InstitutionId>("governments");
    text.place = *s.find<PlaceId>("osh");
    text.parties.insert(us);
    text.parties.insert(kyrgyzstan);
    text.parties.insert(*s.find<ActorId>("kazakhstan"));
    text.duration = s.agreements[text.type].max_duration;
    text.terms = {{*s.find<ClauseId>("reconstruction"), {30, static_cast<double>(us.index())}}};
    const ClauseId monitors = *s.find<ClauseId>("minority_protection");
    const ActorId kazakhstan = *s.find<ActorId>("kazakhstan");
    text.terms.push_back({monitors, {static_cast<double>(kazakhstan.index()), 10}});
    for (const char* more : {"inquiry", "disarmament", "return_of_refugees"}) {
        const ClauseId id = *s.find<ClauseId>(more);
        text.terms.push_back({id, default_params(s, s.clauses[id].params, text.parties)});
    }
    text.terms[3].params[0] = 1;  // with searches the south would ratify a mixed inquiry
    const ClauseDef& clause = s.clauses[text.terms[0].clause];
    REQUIRE(clause.params[0].name == "amount");
    REQUIRE(s.clauses[monitors].params[0].name == "by");
    REQUIRE(game->submit(Seat::facilitator(), SetNumber{aid, 26, "spent on Manas"}));
    REQUIRE(game->submit(Seat::of(kyrgyzstan), ProposeDraft{text, {}, {}}));
    const auto answer = ai::make_player(*host, us, ai::effort(ai::Strength::kNormal), Seed{4})
                            ->next(make_view(s, game->world(), Seat::of(us)));
    REQUIRE(answer);
    INFO(to_json(s, answer->command).dump() << " " << answer->why);
    const auto* amend = std::get_if<AmendDraft>(&answer->command);
    REQUIRE(amend != nullptr);
    CHECK(amend->message.find("We would sign with one change: Reconstruction: amount 20 instead of 30") !=
          std::string::npos);
    CHECK(differences(text, amend->text).size() == 1);
    CHECK(amend->text.terms[0].params[0] == 20);
    REQUIRE(game->submit(Seat::of(us), *amend));
    // Nothing can be had where it has nothing: then it says why not.
    REQUIRE(game->submit(Seat::facilitator(), SetNumber{aid, 4, "spent on Manas"}));
    text.terms[0].params[0] = 10;
    text.duration = 0;
    text.terms.erase(text.terms.begin() + 4);
    REQUIRE(game->submit(Seat::of(kyrgyzstan), AmendDraft{amend->draft, 2, text, {}}));
    const auto refusal = ai::make_player(*host, us, ai::effort(ai::Strength::kNormal), Seed{4})
                             ->next(make_view(s, game->world(), Seat::of(us)));
    REQUIRE(refusal);
    const auto* vote = std::get_if<VoteOnDraft>(&refusal->command);
    REQUIRE(vote != nullptr);
    CHECK(vote->vote == Vote::kReject);
    CHECK(vote->reason.find("it could not enter into force: we need 10 Aid") != std::string::npos);
}

TEST_CASE("a seat judges a course by its end and by how it begins", "[ai][valuation]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ActorId kyrgyzstan = *s.find<ActorId>("kyrgyzstan");
    const auto all = ai::all_objectives(s);
    World world = blank_world(s);
    world.seated = s.playable;
    const PendingAct act{kyrgyzstan, *s.find<ActionId>("emergency"), {}, {0}};
    const auto change = [&](ai::Horizon horizon) {
        ai::Valuer valuer{*host, world, all, horizon};
        const ai::Valuer::Outcome outcome = valuer.of(act);
        REQUIRE(outcome.possible);
        return outcome.change[*s.find<ObjectiveId>("kyrgyzstan_peace")];
    };
    for (const int round : {2, 8, static_cast<int>(s.rounds.size())}) {
        world.round = round;
        const int first = std::min(3, static_cast<int>(s.rounds.size()) - round);
        const double begins = change({first, first > 0});
        const double ends = change({1000, true});
        INFO("round " << round);
        CHECK(begins != 0);
        CHECK(change({1000, true, 0.25, 3}) == Approx(0.25 * begins + 0.75 * ends).margin(1e-9));
    }
    CHECK(ai::ahead(1000).soon > 0);
    CHECK_FALSE(ai::ahead(0).soon > 0);
}

TEST_CASE("a seat knows which acts let it find out what others want", "[ai][book]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const auto book = ai::opening_book(*host);
    const ActorId russia = *s.find<ActorId>("russia");
    std::set<std::string> about;
    for (const ai::Book::Inquiry& inquiry : book->inquiries(russia)) {
        const PendingAct& act = book->acts(russia)[inquiry.act].act;
        CHECK(s.actions[act.action].id == "intelligence");
        CHECK(ActorId{static_cast<std::size_t>(act.params[0])} == inquiry.about);
        CHECK(inquiry.odds > 0.1);
        CHECK(inquiry.odds < 0.9);
        about.insert(s.actors[inquiry.about].id);
    }
    CHECK(about.count("us") == 1);
    CHECK(about.count("russia") == 0);
    CHECK(book->inquiries(*s.find<ActorId>("kazakhstan")).empty());  // it has no services to ask
    // What has been found out is not looked for again.
    auto game = session::RecordedGame::start(*host, {Seed{5}, s.playable});
    REQUIRE(game);
    World world = game->world();
    const ActorId us = *s.find<ActorId>("us");
    CHECK(ai::hidden_from(s, make_view(s, world, Seat::of(russia)), us) == 1);
    for (std::size_t i = 0; i < s.objectives.size(); ++i) {
        if (s.objectives[ObjectiveId{i}].of == us) world.objectives[ObjectiveId{i}].known_to.insert(russia);
    }
    CHECK(ai::hidden_from(s, make_view(s, world, Seat::of(russia)), us) == 0);
}

TEST_CASE("what another lacks is told without what it has", "[ai][weighing]") {
    const Talk talk{two_sides(false, "resources = { money = 5 }"), "south", 3};
    const Scenario& s = talk.host->scenario();
    DraftText levy;
    levy.type = *s.find<AgreementTypeId>("levy");
    levy.framework = InstitutionId{0U};
    levy.parties = s.playable;
    levy.terms = {{*s.find<ClauseId>("toll"), {10}}};
    const auto obstacle = [&](const char* reader) {
        const ActorId seat = talk.actor(reader);
        return ai::worth(*talk.host, talk.game.game().view(Seat::of(seat)), seat, levy).obstacle;
    };
    CHECK(obstacle("south") == "North cannot bind what 'Toll' asks of it");
    CHECK(obstacle("north") == "North needs 10 Money for 'Toll' and has 5");
}

TEST_CASE("what a seat never signs is named, before what it could not pay for", "[ai][weighing]") {
    Talk talk{sides_with({{"name = _ \"North\",", "name = _ \"North\", personality = \"gruff\","},
                          {"resource {", R"(personality { id = "gruff", taboo = function(draft)
                             for _index, clause in ipairs(draft.clauses) do
                               if clause.id == "cool" and clause.params.n > 4 then return true end
                             end
                             return false
                           end }
                           resource {)"},
                          {"each_round = function(game, _agreement, params) game:change",
                           "cost = function(_game, params) return { north = { money = 10 * params.n } } end, "
                           "each_round = function(game, _agreement, params) game:change"}}),
              "north", 3};
    const DraftId pact = table_pact(talk, "south", 8);
    talk.listen();
    const std::string reason = "We do not sign 'Cooling' (n 8), whatever else is in the text.";
    const auto vote = std::find_if(talk.moves.begin(), talk.moves.end(), [&](const auto& move) {
        const auto* said = std::get_if<VoteOnDraft>(&move.second);
        return said != nullptr && said->draft == pact;
    });
    REQUIRE(vote != talk.moves.end());
    CHECK(std::get<VoteOnDraft>(vote->second).vote == Vote::kReject);
    CHECK_THAT(std::get<VoteOnDraft>(vote->second).reason, Contains(reason));
    for (const char* question : {"Why did you refuse the Pact?", "What would it take for the Pact?"}) {
        INFO(question);
        CHECK_THAT(talk.answer("south", "north", question), Contains(reason));
    }
    CHECK_THAT(talk.answer("south", "north", "Would you sign the Pact with n 6?"),
               Contains("we would not sign it. We do not sign 'Cooling' (n 6)"));
}

TEST_CASE("of two texts that shut each other out only one is paid for, and of one that fell nothing",
          "[ai][weighing]") {
    struct Case {
        bool either_or;
        const char* question;
        bool promised;  ///< Is the pact refused for what the levy takes?
    };
    for (const auto& [either_or, question, promised] :
         {Case{true, "Would you sign the Pact?", false}, Case{false, "Would you sign the Pact?", true},
          Case{false, "If the Levy falls, would you sign the Pact?", false}}) {
        INFO(either_or << " " << question);
        Talk talk{sides_with({{"rule = rule.unanimity {}",
                               either_or ? R"(rule = rule.unanimity {}, mandate = function(game, draft)
                                 local other = draft.type == "levy" and "pact" or "levy"
                                 return not game:agreements({ type = other })[1], _ "One or the other."
                               end)"
                                         : "rule = rule.unanimity {}"},
                              {"each_round = function(game, _agreement, params) game:change",
                               "cost = function(_game, params) return { north = { money = 2 * params.n } } end, "
                               "each_round = function(game, _agreement, params) game:change"}}),
                  "north", 3};
        talk.table_levy(12, "north");
        table_pact(talk, "south", 8);
        const std::string said = talk.answer("south", "north", question);
        INFO(said);
        CHECK_THAT(said, Catch::StartsWith("On the Pact (Talks)"));
        CHECK((said.find("what it asks of us (Money) we have promised for the Levy (Talks)") != std::string::npos) ==
              promised);
    }
}

TEST_CASE("what others have stopped is not paid for, and holds nothing else up", "[ai][weighing]") {
    Talk talk{
        sides_with({{"actor { id = \"south\"", "actor { id = \"west\", name = _ \"West\" }\nactor { id = \"south\""},
                    {"members = { \"north\", \"south\" }", "members = { \"north\", \"south\", \"west\" }"},
                    {"each_round = function(game, _agreement, params) game:change",
                     "cost = function(_game, params) return { north = { money = 2 * params.n } } end, "
                     "each_round = function(game, _agreement, params) game:change"}}),
        "north", 3};
    const bool refused = GENERATE(false, true);
    talk.table_levy(12, "north");
    const DraftId levy = talk.game.world().drafts.back()->id;
    if (refused) talk.give(Seat::of(talk.actor("west")), VoteOnDraft{levy, 1, Vote::kReject, {}, {}});
    REQUIRE(talk.game.world().draft(levy)->status == DraftStatus::kOpen);
    table_pact(talk, "south", 8);
    const std::string said = talk.answer("south", "north", "Would you sign the Pact?");
    INFO(refused << " " << said);
    CHECK_THAT(said, Catch::StartsWith("On the Pact (Talks)"));
    CHECK((said.find("what it asks of us (Money) we have promised for the Levy (Talks)") == std::string::npos) ==
          refused);
}

TEST_CASE("of what is supposed of a text that it has accepted, and stands already, a seat says that it does",
          "[ai][weighing]") {
    Talk talk{two_sides(), "north", 3};
    table_pact(talk, "south", 8);
    talk.give(Seat::of(talk.actor("north")),
              VoteOnDraft{talk.game.world().drafts.back()->id, 1, Vote::kAccept, {}, {}});
    if (talk.game.world().drafts.back()->status == DraftStatus::kAdopted) {
        // The second party's yes decides it: it is asked about the next.
        table_pact(talk, "north", 6);
    }
    const Draft& pact = *talk.game.world().drafts.back();
    REQUIRE(pact.vote(talk.actor("north")) == Vote::kAccept);
    const auto n = pact.text().terms.front().params.front();
    CHECK_THAT(talk.answer("south", "north", fmt::format("Would you sign the Pact with n {}?", n).c_str()),
               Contains(fmt::format("So it stands already: 'Cooling' (n {}).", n)) && Contains("We have accepted"));
    CHECK_THAT(talk.answer("south", "north", "Would you sign the Pact with n 4?"), !Contains("So it stands already"));
}

TEST_CASE("a seat tells for what it has promised its means", "[ai][weighing]") {
    Talk talk{two_sides(), "north", 3};
    CHECK_THAT(talk.answer("south", "north", "Which promise binds your money?"),
               Catch::StartsWith("Of what you know we have promised our means for nothing"));
    talk.table_levy(12, "north");
    CHECK_THAT(talk.answer("south", "north", "Which promise binds your money now?"),
               Catch::StartsWith("We have promised 12 Money for the Levy (Talks)"));
}

TEST_CASE("in bulk, too, who pays and how much is not taken for what is nearest by number", "[ai][weighing]") {
    constexpr const char* kPayer = R"(
scenario { id = "payer", api = 1, version = "1", title = _ "Payer", rounds = { _ "One", _ "Two" },
  phases = { "negotiation", "resolution" } }
actor { id = "north", name = _ "North", resources = { gold = 100 } }
actor { id = "south", name = _ "South", resources = { gold = 100 } }
resource { id = "gold", name = _ "Gold" }
indicator { id = "joy", of = "world", name = _ "Joy", start = 20 }
institution { id = "talks", name = _ "Talks", members = { "north", "south" }, rule = rule.unanimity {} }
clause { id = "fair", name = _ "Fair", text = _ "A fair is held.",
  adopt = function(game) game:change("joy", nil, 10, _ "A fair") end }
clause { id = "aid", name = _ "Aid", text = _ "{payer} pays {amount}.",
  params = { amount = { type = "integer", min = 10, max = 100, step = 10, default = 10 }, payer = { type = "party" } },
  adopt = function(game, _agreement, params) game:spend(params.payer, "gold", params.amount) end }
agreement { id = "pact", name = _ "Pact", kind = "treaty", frameworks = { "talks" }, parties = { min = 2 },
  clauses = { required = { "fair" }, optional = { "aid" } } }
objective { id = "rich", of = "south", weight = 9, name = _ "Rich", text = _ "Rich.",
  score = function(game) return game:resource("south", "gold") / 100 end }
objective { id = "joy", of = "south", weight = 1, name = _ "Joy", text = _ "Joy.",
  score = function(game) return game:get("joy") / 100 end }
objective { id = "calm", of = "north", weight = 1, name = _ "Calm", text = _ "Calm.",
  score = function(game) return game:get("joy") / 100 end }
)";
    for (const double payer : {0.0, 1.0}) {
        INFO(payer);
        auto loaded = script::Host::load(script::memory_package("payer", {{"payer.scenario", kPayer}}));
        REQUIRE(loaded);
        Talk talk{std::move(loaded->host), "south", 3};
        const ActorId south = talk.actor("south");
        talk.driver.release(south);
        talk.driver.take(south, ai::Strength::kSimulation);
        const Scenario& s = talk.host->scenario();
        DraftText pact;
        pact.type = AgreementTypeId{0U};
        pact.framework = InstitutionId{0U};
        pact.parties = ActorSet::just(talk.actor("north")) | ActorSet::just(south);
        pact.terms = {{*s.find<ClauseId>("fair"), {}}, {*s.find<ClauseId>("aid"), {100, payer}}};
        if (s.clauses[pact.terms[1].clause].params.front().name == "payer") pact.terms[1].params = {payer, 100};
        talk.give(Seat::of(talk.actor("north")), ProposeDraft{pact, std::nullopt, {}});
        const DraftId id = talk.game.world().drafts.front()->id;
        talk.listen();
        // North may pay as much as it likes; South does not give all that it has for a fair.
        const bool accepted =
            talk.game.world().draft(id)->version() == 1 && talk.game.world().draft(id)->vote(south) == Vote::kAccept;
        CHECK(accepted == (payer == 0.0));
    }
}

TEST_CASE("what is adopted together must be paid for together", "[ai][talks]") {
    // North has 6. It has accepted a levy that hangs on a pact, in which there is a toll of 4.
    const auto answer = [](double levy, bool tied) {
        Talk talk{sides_with({kTollInPact, {"money = 20", "money = 6"}}), "north", 3};
        const DraftId pact = table_pact(talk, "south", 8, 4);
        talk.table_levy(levy);
        const DraftId other = talk.game.world().drafts.back()->id;
        if (tied) {
            DraftText text = talk.game.world().draft(other)->text();
            text.linked = {pact};
            talk.give(Seat::of(talk.actor("south")), AmendDraft{other, 1, text, "This only with that."});
        }
        talk.give(Seat::of(talk.actor("north")), VoteOnDraft{other, tied ? 2 : 1, Vote::kAccept, {}, {}});
        return talk.answer("south", "north", "Would you sign the pact as it stands?");
    };
    CHECK_THAT(answer(4, true),
               Contains("together with the Levy (Talks): North, South it asks for more than we have left (Money)"));
    CHECK_THAT(answer(2, true), !Contains("together with the"));
    // Where nothing ties them the levy is adopted and paid for, and the pact cannot be.
    CHECK_THAT(answer(4, false), Contains("we need 4 Money for 'Toll', more than we have free"));
}

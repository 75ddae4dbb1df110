// Programs from outside at a seat: what they are told, and what they may do.
#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "base/hash.h"
#include "bot_box.h"
#include "bulk/simulation.h"
#include "model/json_scenario.h"

using namespace demarche;
using namespace demarche::testing;
using Catch::Matchers::Contains;
using nlohmann::json;

TEST_CASE("a program plays its seat to the end and is told how it came out", "[bots]") {
    const TemporaryFolder folder;
    Table table{python_bot(folder,
                           "def turn(n, m):\n"
                           "    v = m['view']\n"
                           "    if v['phase'] == 'negotiation' and m['turn'] not in (1,): do(n, None)\n"
                           "    elif n == 1: do(n, {'command': 'say', 'text': 'Good morning.'})\n"
                           "    else: do(n, None)\n")};
    table.run();
    CHECK(table.game.world().ended);
    CHECK(table.failures.empty());
    REQUIRE_FALSE(table.accepted.empty());
    CHECK(std::get<Say>(table.accepted.front()).text == "Good morning.");
    const std::vector<json> ends = table.sent("end");
    REQUIRE(ends.size() == 1);
    CHECK(ends[0]["view"]["ended"] == true);
    // Nobody has a turn after it, and it is heard of all the same.
    REQUIRE_FALSE(ends[0]["effects"].empty());
    CHECK(ends[0]["effects"].back()["effect"] == "game_ended");
    CHECK(ends[0]["scores"].size() >= 4);
}

TEST_CASE("a program is started by whatever words a shell takes for it", "[bots]") {
    const TemporaryFolder folder;
    const std::string plain = python_bot(folder, "def turn(n, m): do(n, None)\n").substr(5);  // without "exec "
    for (const std::string before : {"", "command ", "env ", "PYTHONUTF8=1 "}) {
        INFO(before);
        Table table{before + plain};
        table.run(1);
        CHECK(table.failures.empty());
        CHECK_FALSE(table.sent("turn").empty());
    }
}

TEST_CASE("a bot is sent its seat's view, scores and what is open to it", "[bots]") {
    const TemporaryFolder folder;
    Table table{python_bot(folder, "def turn(n, m): do(n, None)\n")};
    table.run();
    const std::vector<json> turns = table.sent("turn");
    REQUIRE(turns.size() > 4);
    bool acts = false;
    bool choices = false;
    for (const json& turn : turns) {
        CHECK(turn["view"]["seat"] == "uzbekistan");
        CHECK_FALSE(turn["scores"].empty());
        acts |= !turn["actions"].empty();
        for (const auto& [card, options] : turn["choices"].items()) {
            choices = true;
            CHECK_FALSE(options.empty());
        }
    }
    CHECK(acts);
    CHECK(choices);
    SECTION("a card's definition comes once, when the seat first sees it") {
        std::map<std::string, int> defined;
        for (const json& turn : turns) {
            for (const json& card : turn["cards"])
                ++defined[card["id"]];
        }
        CHECK_FALSE(defined.empty());
        for (const auto& [card, times] : defined)
            CHECK(times == 1);
    }
    SECTION("effects are counted without gaps, so that they do not tell of hidden ones") {
        std::uint32_t next = 0;
        int followed = 0;
        for (const json& turn : turns) {
            for (const json& effect : turn["effects"]) {
                CHECK(effect["seq"] == next++);
                if (!effect["cause"].contains("parent")) continue;
                ++followed;
                CHECK(effect["cause"]["parent"] < effect["seq"]);
            }
        }
        CHECK(followed > 0);
        CHECK(next > 20);
    }
}

TEST_CASE("a bot is told nothing that its seat may not know", "[bots]") {
    const TemporaryFolder folder;
    const std::string command = python_bot(folder, "def turn(n, m): do(n, None)\n");
    // Two tables that differ in another seat's stock, which nobody else sees; only the bot plays.
    std::vector<std::vector<std::string>> heard;
    for (const double stock : {3.0, 1.0}) {
        Table table{command};
        const ActorId other = *table.host->scenario().find<ActorId>("kyrgyzstan");
        const ActorId third = *table.host->scenario().find<ActorId>("kazakhstan");
        table.driver.release(other);
        table.driver.release(third);
        table.submit_clock();
        const SlotIndex slot = table.host->scenario().free_slot(other, ResourceId{0U});
        REQUIRE(table.host->scenario().slot_audience[slot].size() == 1);
        auto effects = table.game.submit(Seat::facilitator(), SetNumber{slot, stock, "counted again"});
        REQUIRE(effects);
        table.driver.tell(*effects);
        effects = table.game.submit(Seat::facilitator(), PublishNews{"It rains."});
        table.driver.tell(*effects);
        table.run(1);
        std::vector<std::string> lines;
        for (const Line& line : table.lines)
            lines.push_back(line.text);
        heard.push_back(std::move(lines));
    }
    REQUIRE(heard[0].size() >= 4);
    CHECK(heard[0] == heard[1]);
}

TEST_CASE("definitions for a seat hold its own brief and secrets, and no others", "[bots]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    for (const ActorId me : s.playable) {
        INFO(s.actors[me].id);
        const json all = definitions_json(s, Seat::of(me));
        for (const json& actor : all["actors"])
            CHECK(actor.contains("brief") == (actor["id"] == s.actors[me].id));
        for (const json& objective : all["objectives"])
            CHECK((objective["secret"] == false || objective["of"] == s.actors[me].id));
        CHECK_FALSE(all.contains("cards"));
        CHECK_FALSE(all.contains("personalities"));
        CHECK_FALSE(all.contains("injects"));
        for (const json& clause : all["clauses"]) {
            for (const auto& [who, points] : clause["likes"].items())
                CHECK(s.constituencies[*s.find<ConstituencyId>(who)].of == me);
        }
        CHECK(all["clauses"].size() == s.clauses.size());
    }
}

TEST_CASE("a card is defined by the fields that BOTS.md names, and by no others", "[bots]") {
    const auto fields = [](const json& object) {
        std::set<std::string> out;
        for (const auto& [name, value] : object.items())
            out.insert(name);
        return out;
    };
    bool in_hand = false;
    for (const char* scenario : {"kyrgyz_crisis", "border_post", "transdniestria"}) {
        const auto host = host_of(scenario);
        const Scenario& s = host->scenario();
        for (std::size_t i = 0; i < s.cards.size(); ++i) {
            const CardDef& def = s.cards[CardId{i}];
            INFO(def.id);
            in_hand |= def.hand;
            const json card = card_definition(s, CardId{i});
            std::set<std::string> wanted{"id", "title", "text", "hand", "choices"};
            if (def.place.valid()) wanted.insert("place");
            if (def.hand) wanted.insert("cost");
            CHECK(fields(card) == wanted);
            CHECK(card["choices"].is_array());
            for (const json& choice : card["choices"])
                CHECK(fields(choice) == std::set<std::string>{"by", "cost", "default", "id", "text"});
        }
    }
    CHECK(in_hand);
}

TEST_CASE("a bot can ask what people ask their advisers", "[bots]") {
    const TemporaryFolder folder;
    Table table{python_bot(
        folder,
        "D = {'type': 'border_protocol', 'framework': 'border_talks', 'parties': ['kyrgyzstan', 'uzbekistan'],\n"
        "     'clauses': [{'id': 'crossing', 'hours': 8}]}\n"
        "def turn(n, m):\n"
        "    if n != 1: return do(n, None)\n"
        "    a = [ask(n, 'worth', D), ask(n, 'worth', {**D, 'clauses': [{'id': 'crosing'}]}), ask(n, 'worth', 7),\n"
        "         ask(n, 'missing', 7), ask(n, 'weather', 7)]\n"
        "    do(n, {'command': 'propose', **D})\n"
        "    open('" +
            (folder / "answers").string() +
            "', 'w').write(json.dumps(a))\n"
            "    m = json.loads(sys.stdin.readline())\n"
            "    draft = [d['id'] for d in m['view']['drafts'] if d['proposer'] == 'uzbekistan'][0]\n"
            "    b = [ask(2, 'missing', draft), ask(2, 'worth', draft)]\n"
            "    open('" +
            (folder / "more").string() +
            "', 'w').write(json.dumps(b))\n"
            "    do(2, None)\n")};
    table.driver.release(*table.host->scenario().find<ActorId>("kyrgyzstan"));
    table.driver.release(*table.host->scenario().find<ActorId>("kazakhstan"));
    table.run(1);
    REQUIRE(table.failures.empty());
    const json answers = json::parse(bytes_of(folder / "answers"));
    CHECK(answers[0]["worth"]["total"].is_number());
    CHECK(answers[0]["others"][0]["actor"] == "kyrgyzstan");
    CHECK(answers[1]["error"]["where"] == "/draft/clauses/0/id");
    CHECK(answers[2]["error"]["code"] == "unknown_draft");
    CHECK(answers[3]["error"]["code"] == "unknown_draft");
    CHECK_THAT(answers[4]["error"]["message"].get<std::string>(), Contains("'worth' or 'missing'"));
    const json more = json::parse(bytes_of(folder / "more"));
    CHECK(more[0]["missing"] == json::array({"kyrgyzstan"}));
    CHECK(more[0]["rule"].is_string());
    CHECK(more[1]["worth"]["total"] == answers[0]["worth"]["total"]);
}

TEST_CASE("a game that is set back gets a new program", "[bots]") {
    const TemporaryFolder folder;
    Table table{python_bot(folder, "def turn(n, m): do(n, None)\n")};
    table.run(1);
    table.driver.forget();
    table.run(1);
    CHECK(table.sent("hello").size() == 2);
    CHECK(table.failures.empty());
}

TEST_CASE("the example bot negotiates, is never refused, and plays the same game again", "[bots]") {
    for (const char* scenario : {"border_post", "kyrgyz_crisis", "transdniestria", "est_summit"}) {
        INFO(scenario);
        auto host = host_of(scenario);
        const Scenario& s = host->scenario();
        bulk::SimulationSetup setup;
        setup.verify = true;
        const ActorId seat = *s.find<ActorId>(s.id == "border_post" ? "uzbekistan" : "russia");
        setup.bots = {{seat, kNegotiator}};
        const auto book = ai::opening_book(*host);
        // Not in every game do the others leave it something to propose.
        Seed seed{};
        std::optional<bulk::GameRecord> first;
        int proposals = 0;
        int votes = 0;
        for (std::uint64_t luck = 1; luck <= 12 && proposals == 0; ++luck) {
            seed = Seed{luck};
            session::Log log;
            auto played = bulk::simulate_game(*host, book, seed, setup, &log);
            if (!played) FAIL(played.error().text());
            first = std::move(*played);
            votes = 0;
            for (const session::LogEntry& entry : log.entries) {
                if (!(entry.by == Seat::of(seat))) continue;
                proposals += std::holds_alternative<ProposeDraft>(entry.command) ? 1 : 0;
                votes += std::holds_alternative<VoteOnDraft>(entry.command) ? 1 : 0;
            }
        }
        CHECK(proposals > 0);
        CHECK(votes > 0);
        const auto again = bulk::simulate_game(*host, book, seed, setup);
        REQUIRE(again);
        CHECK(*first == *again);
    }
}

TEST_CASE("play takes programs for seats and says what is wrong with a seat", "[bots][program]") {
    Ran ran =
        run_program("play border_post --demo --strength simulation --seed 2 --bot \"uzbekistan=" + kNegotiator + "\"");
    CHECK(ran.code == 0);
    CHECK_THAT(ran.out, Contains("How it came out") && !Contains("refused") && !Contains("has failed"));
    ran = run_program("play border_post --demo --strength simulation --seed 2 --bot uzbekistan=false");
    CHECK(ran.code == 0);
    CHECK_THAT(ran.out, Contains("has failed") && Contains("The AI plays on") && Contains("How it came out"));
    ran = run_program("play border_post --demo --bot uzbekstan=true");
    CHECK(ran.code == 2);
    CHECK_THAT(ran.out, Contains("uzbekistan"));
    ran = run_program("play border_post --demo --bot uzbekistan");
    CHECK(ran.code == 2);
    CHECK_THAT(ran.out, Contains("SEAT=COMMAND"));
    ran = run_program("play border_post --as uzbekistan --bot uzbekistan=true");
    CHECK(ran.code == 2);
    CHECK_THAT(ran.out, Contains("by you and by a program") && Contains("--demo"));
    ran = run_program("play border_post --demo --as uzbekistan --bot uzbekistan=true");
    CHECK(ran.code == 2);
    CHECK_THAT(ran.out, Contains("with --demo, --as is of no use"));
}

TEST_CASE("a bot is told that a script decides who ratifies, and not that nobody does", "[bots]") {
    const auto host = host_of("est_summit");
    const Scenario& s = host->scenario();
    const json all = definitions_json(s, Seat::of(*s.playable.begin()));
    std::size_t by_script = 0;
    for (const json& agreement : all["agreements"]) {
        const AgreementDef& def = s.agreements[*s.find<AgreementTypeId>(agreement["id"].get<std::string>())];
        CHECK(agreement["ratify"].is_null() == def.ratify_fn.valid());
        by_script += def.ratify_fn.valid();
    }
    CHECK(by_script > 0);
}

TEST_CASE("who stands in for a bot hears what an AI seat of its strength hears", "[bots]") {
    const TemporaryFolder folder;
    const auto deeds = [&](ai::Strength strength) {
        Table table{python_bot(folder, "def turn(n, m): sys.exit(3)\n")};
        table.strength = strength;
        table.run(12);
        REQUIRE(table.failures.size() == 1);
        REQUIRE_FALSE(table.told.empty());
        return std::count_if(table.told.begin(), table.told.end(), [](const Effect& effect) {
            return std::holds_alternative<Acted>(effect.change) || std::holds_alternative<ChoiceTaken>(effect.change);
        });
    };
    CHECK(deeds(ai::Strength::kSimulation) == 0);
    CHECK(deeds(ai::Strength::kNormal) > 0);
}

TEST_CASE("who stands in for a bot watches the numbers that move, as an AI seat of its strength does", "[bots]") {
    const TemporaryFolder folder;
    const auto moved = [&](ai::Strength strength) {
        Table table{python_bot(folder, "def turn(n, m): sys.exit(3)\n")};
        table.strength = strength;
        table.run(12);
        REQUIRE(table.failures.size() == 1);
        return std::count_if(table.watched.begin(), table.watched.end(),
                             [](const Effect& effect) { return std::holds_alternative<NumberChanged>(effect.change); });
    };
    CHECK(moved(ai::Strength::kSimulation) == 0);
    CHECK(moved(ai::Strength::kNormal) > 0);
}

// Programs from outside at a seat: what they are told, what they may do, and what happens when they misbehave.
#include "session/bot.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <thread>

#include "base/hash.h"
#include "bulk/simulation.h"
#include "model/json_scenario.h"
#include "session_box.h"
#include "shell.h"

using namespace demarche;
using namespace demarche::testing;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using nlohmann::json;

namespace {

using std::chrono::milliseconds;

/// A bot in a few lines: `turn(n, message)` gives what it writes for a turn, `other(message)` for anything else.
std::string python_bot(const TemporaryFolder& folder, const std::string& body) {
    write_bytes(folder / "bot.py",
                "import json, sys, time, os\n"
                "def out(x):\n"
                "    print(x if isinstance(x, str) else json.dumps(x), flush=True)\n"
                "def do(n, what):\n"
                "    out({'turn': n, 'do': what})\n"
                "def ask(n, what, draft):\n"
                "    out({'turn': n, 'ask': what, 'draft': draft})\n"
                "    return json.loads(sys.stdin.readline())\n"
                "def other(m): pass\n" +
                    body +
                    "\nfor line in sys.stdin:\n"
                    "    m = json.loads(line)\n"
                    "    if m['message'] == 'hello': out({'message': 'hello', 'protocol': 1})\n"
                    "    elif m['message'] == 'turn': turn(m['turn'], m)\n"
                    "    else: other(m)\n");
    return "exec python3 '" + (folder / "bot.py").string() + "'";
}

struct Line {
    bool to_bot;
    std::string text;
};

/// A player that takes down what it is told.
class Listener final : public ai::Player {
 public:
    Listener(std::unique_ptr<ai::Player> player, std::vector<Effect>& told) : player_(std::move(player)), told_(told) {}
    void learn(const View& view, const std::vector<Effect>& effects) override {
        told_.insert(told_.end(), effects.begin(), effects.end());
        player_->learn(view, effects);
    }
    std::optional<ai::Move> next(const View& view) override { return player_->next(view); }
    void refused(const Command& command, const Error& error) override { player_->refused(command, error); }
    [[nodiscard]] Hearing hears() const override { return player_->hears(); }

 private:
    std::unique_ptr<ai::Player> player_;
    std::vector<Effect>& told_;
};

/// A game of Border Post with a program at one seat.
struct Table {
    explicit Table(const std::string& command, bool stands_in = true, const char* seat = "uzbekistan",
                   milliseconds patience = milliseconds{20'000})
        : host(host_of("border_post")),
          game(*game::Game::start(*host, {Seed{5}, host->scenario().playable})),
          bots(
              *host, {BotSetup(command, seat, patience)}, stand_in(stands_in),
              [this](ActorId, const Error& error) { failures.push_back(error); },
              [this](ActorId, bool to_bot, const std::string& line) {
                  lines.push_back({to_bot, line});
              }),
          driver(*host, Seed{1}, ai::Strength::kSimulation, ai::opening_book(*host)) {
        for (const ActorId other : game.world().seated - bots.seats())
            driver.take(other);
        bots.sit_down(driver);
    }
    [[nodiscard]] session::BotSetup BotSetup(const std::string& command, const char* seat,
                                             milliseconds patience) const {
        return {*host->scenario().find<ActorId>(seat), command, patience};
    }
    std::function<std::unique_ptr<ai::Player>(ActorId)> stand_in(bool stands_in) {
        if (!stands_in) return {};
        return [this](ActorId actor) {
            return std::make_unique<Listener>(
                ai::make_player(*host, actor, ai::effort(strength), Seed{2}, ai::opening_book(*host)), told);
        };
    }
    void submit_clock() {
        auto effects = game.submit(Seat::clock(), AdvancePhase{});
        REQUIRE(effects);
        driver.tell(*effects);
    }
    /// Plays to the end, or for so many phases.
    void run(int phases = 1 << 20) {
        if (game.world().round == 1 && game.world().phase == 0) submit_clock();
        driver.run([&]() -> const game::Game& { return game; },
                   [&](Seat by, const Command& command) {
                       auto effects = game.submit(by, command);
                       if (effects && by.is_actor() && bots.seats().contains(by.actor)) accepted.push_back(command);
                       return effects;
                   },
                   {}, phases);
        if (game.world().ended) bots.end(game);
    }
    /// The messages of one kind that the bot was sent.
    [[nodiscard]] std::vector<json> sent(const std::string& kind) const {
        std::vector<json> out;
        for (const Line& line : lines) {
            if (!line.to_bot) continue;
            json message = json::parse(line.text);
            if (message["message"] == kind) out.push_back(std::move(message));
        }
        return out;
    }

    std::unique_ptr<script::Host> host;
    game::Game game;
    std::vector<Error> failures;
    std::vector<Line> lines;
    std::vector<Command> accepted;
    ai::Strength strength = ai::Strength::kSimulation;  ///< Of who stands in.
    std::vector<Effect> told;                           ///< To who stands in.
    session::BotTable bots;
    ai::Driver driver;
};

Ran run_program(const std::string& arguments) {
    const TemporaryFolder home;
    const std::string command = "XDG_DATA_HOME='" + (home / "data").string() +
                                "' DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' '" DEMARCHE_PROGRAM "' " + arguments +
                                " 2>&1 </dev/null";
    return shell(command);
}

const std::string kNegotiator = "exec python3 '" DEMARCHE_SOURCE_DIR "/tools/bots/negotiator.py'";

}  // namespace

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
        for (const json& turn : turns) {
            for (const json& effect : turn["effects"]) {
                CHECK(effect["seq"] == next++);
                if (effect["cause"].contains("parent")) CHECK(effect["cause"]["parent"] < effect["seq"]);
            }
        }
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

TEST_CASE("a line that cannot be taken is answered with what is wrong, and the bot is asked again", "[bots]") {
    const TemporaryFolder folder;
    const auto refusal_of = [&](const std::string& line) {
        Table table{python_bot(folder,
                               "said = False\n"
                               "def turn(n, m):\n"
                               "    global said\n"
                               "    if said: do(n, None)\n"
                               "    else:\n"
                               "        said = True\n"
                               "        " +
                                   line +
                                   "\n"
                                   "def other(m):\n"
                                   "    if m['message'] == 'refused': do(m['turn'], None)\n")};
        table.run(1);
        CHECK(table.failures.empty());
        const std::vector<json> refused = table.sent("refused");
        REQUIRE(refused.size() == 1);
        CHECK(refused[0]["again"] == true);
        return refused[0]["error"];
    };
    json error = refusal_of("out('this is no JSON')");
    CHECK(error["code"] == "bad_value");
    error = refusal_of("out('')");
    CHECK(error["message"] == "the line is empty");
    error = refusal_of("out('[1, 2]')");
    CHECK_THAT(error["message"].get<std::string>(), Contains("object"));
    error = refusal_of("out({'turn': n, 'doo': None})");
    CHECK(error["code"] == "unknown_field");
    CHECK_THAT(error["message"].get<std::string>(), Contains("'do'"));
    error = refusal_of("out({'do': None})");
    CHECK(error["where"] == "/turn");
    error = refusal_of("out({'turn': 18446744073709551615, 'do': None})");
    CHECK(error["message"] == "'turn' is 1 now");
    error = refusal_of("out({'turn': n})");
    CHECK(error["code"] == "missing_field");
    error = refusal_of("do(n, {'command': 'vote', 'draft': 1, 'vote': 'perhaps'})");
    CHECK_THAT(error["where"].get<std::string>(), Contains("/do/"));
    error = refusal_of("do(n, {'command': 'propose'})");
    CHECK(error["where"].get<std::string>().starts_with("/do/"));
    CHECK_THAT(error["message"].get<std::string>(), Contains("missing"));
}

TEST_CASE("a command that the rules refuse is answered, and the turn comes again", "[bots]") {
    const TemporaryFolder folder;
    Table table{python_bot(folder,
                           "def turn(n, m):\n"
                           "    if n == 1: do(n, {'command': 'advance'})\n"
                           "    else: do(n, None)\n")};
    table.run(1);
    const std::vector<json> refused = table.sent("refused");
    REQUIRE(refused.size() == 1);
    CHECK(refused[0]["error"]["code"] == "not_your_seat");
    CHECK(refused[0]["again"] == false);
    CHECK(table.accepted.empty());
    CHECK(table.sent("turn").size() >= 2);
}

TEST_CASE("the fault of a command that the rules refuse has its path from the line's root", "[bots]") {
    const TemporaryFolder folder;
    Table table{
        python_bot(folder,
                   "tried = []\n"
                   "def turn(n, m):\n"
                   "    if m['view']['phase'] == 'negotiation' and not tried:\n"
                   "        tried.append(1)\n"
                   "        do(n, {'command': 'propose', 'type': 'border_protocol', 'framework': 'border_talks',\n"
                   "               'parties': ['kyrgyzstan', 'uzbekistan'],\n"
                   "               'clauses': [{'id': 'crossing', 'hours': 8}, {'id': 'crossing', 'hours': 8}]})\n"
                   "    else: do(n, None)\n")};
    table.run(2);
    const std::vector<json> refused = table.sent("refused");
    REQUIRE(refused.size() == 1);
    CHECK(refused[0]["again"] == false);
    CHECK_THAT(refused[0]["error"]["where"].get<std::string>(), StartsWith("/do/clauses"));
}

TEST_CASE("who talks nonsense without end has nothing more to say in this phase; the game goes on", "[bots]") {
    const TemporaryFolder folder;
    Table table{python_bot(folder,
                           "def turn(n, m): out('nonsense')\n"
                           "def other(m):\n"
                           "    if m['message'] == 'refused': out('nonsense')\n")};
    table.run();
    CHECK(table.game.world().ended);
    CHECK(table.failures.empty());
    CHECK(table.accepted.empty());
    // It is counted, so that whoever wrote the program hears of it in the end.
    REQUIRE(table.bots.faults().size() == 1);
    CHECK(table.bots.faults().front().seat == "uzbekistan");
    CHECK(table.bots.faults().front().count >= 40);
    CHECK_THAT(table.bots.faults().front().first, Contains("not JSON"));
}

TEST_CASE("a program that says nothing of use is told of at the end of the run", "[bots][program]") {
    const TemporaryFolder folder;
    const std::string bot = python_bot(folder,
                                       "def turn(n, m): out('nonsense')\n"
                                       "def other(m):\n"
                                       "    if m['message'] == 'refused': out('nonsense')\n");
    write_bytes(folder / "run.sh", bot + "\n");
    const std::string program = " --bot 'uzbekistan=sh " + (folder / "run.sh").string() + "'";
    const Ran ran = shell("DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' DEMARCHE_PATH= '" DEMARCHE_PROGRAM
                          "' simulate border_post -n 2 -q" +
                          program + " </dev/null");
    CHECK(ran.code == 0);
    CHECK_THAT(ran.err, Contains("the program at the seat uzbekistan said ") &&
                            Contains(" things that were of no use") && Contains("the first: ") && Contains("not JSON"));
    const Ran played = shell("cd '" + (folder / "").string() +
                             "' && DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' DEMARCHE_PATH= '" DEMARCHE_PROGRAM
                             "' play border_post --text --demo --strength simulation --session a.demarche" +
                             program + " </dev/null");
    CHECK(played.code == 0);
    CHECK_THAT(played.out, Contains("The program at the seat uzbekistan said "));
}

TEST_CASE("who talks without end is stopped at the end of a hundred moves a phase", "[bots]") {
    const TemporaryFolder folder;
    Table table{python_bot(folder, "def turn(n, m): do(n, {'command': 'say', 'text': 'and another thing'})\n")};
    table.run(1);
    CHECK(table.failures.empty());
    CHECK(table.accepted.size() == 100);
}

TEST_CASE("a program that fails is named with what happened, and the engine plays on for it", "[bots]") {
    const TemporaryFolder folder;
    struct Case {
        const char* what;
        std::string command;
        const char* says;
    };
    const std::string hello = "printf '{\"message\":\"hello\",\"protocol\":1}\\n'; ";
    write_bytes(folder / "closes.sh", hello + "exec >&-; sleep 5\n");
    const std::vector<Case> cases = {
        {"not there", "/nowhere/at-all", "ended with code 127"},
        {"ends at once", "true", "ended with code 0"},
        {"ends with a message", "echo no licence >&2; exit 3", "ended with code 3; it said: no licence"},
        {"is killed", "kill -KILL $$", "ended by signal 9"},
        {"does not greet", "echo '{}'; cat >/dev/null", "its first line is"},
        {"speaks another protocol", "echo '{\"message\":\"hello\",\"protocol\":9}'; cat >/dev/null", "protocol"},
        {"is silent", "cat >/dev/null", "no answer in time"},
        {"greets and falls silent", hello + "cat >/dev/null", "no answer in time"},
        {"greets and ends", hello + "exit 0", "ended with code 0"},
        {"does not read", hello + "exec sleep 60", "it "},
        {"floods with lines", hello + "exec yes '{\"turn\":0,\"do\":null}'", "nobody asked for"},
        {"floods without a line", "exec cat /dev/zero", "without the end of a line"},
        {"closes its output", hello + "exec >&-; exec cat >/dev/null", "closed its output"},
        {"closes its output, and a shell has started it", "sh '" + (folder / "closes.sh").string() + "'",
         "closed its output"},
    };
    for (const Case& one : cases) {
        INFO(one.what);
        Table table{one.command, true, "uzbekistan", milliseconds{400}};
        table.run();
        CHECK(table.game.world().ended);
        REQUIRE(table.failures.size() == 1);
        CHECK(table.failures[0].where == "bot uzbekistan");
        CHECK_THAT(table.failures[0].message, Contains(one.says));
    }
}

TEST_CASE("a crash in the middle of a game says the last that the program said", "[bots]") {
    const TemporaryFolder folder;
    Table table{python_bot(folder,
                           "def turn(n, m):\n"
                           "    if n > 3: return m['nothing']\n"
                           "    do(n, None)\n"),
                false};
    table.run();
    CHECK(table.game.world().ended);
    REQUIRE(table.failures.size() == 1);
    CHECK_THAT(table.failures[0].message, Contains("ended with code 1") && Contains("KeyError: 'nothing'"));
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

TEST_CASE("a bot that fails ends the measurement and is named with the game's seed", "[bots]") {
    auto host = host_of("border_post");
    bulk::SimulationSetup setup;
    setup.bots = {{*host->scenario().find<ActorId>("uzbekistan"), "exit 7"}};
    const auto got = bulk::simulate_game(*host, ai::opening_book(*host), Seed{11}, setup);
    REQUIRE_FALSE(got);
    CHECK_THAT(got.error().text(), Contains("seed 11") && Contains("bot uzbekistan") && Contains("code 7"));
}

TEST_CASE("a bot that fails in a run is what the run found, not wrong use", "[bots][program]") {
    const Ran ran = run_program("simulate border_post -n 1 --bot 'uzbekistan=exit 7'");
    CHECK(ran.code == 1);
    CHECK_THAT(ran.out, Contains("seed 1, bot uzbekistan: it ended with code 7"));
}

TEST_CASE("a program that sends everything back is no bot", "[bots]") {
    Table table("cat");
    table.run();
    REQUIRE(table.failures.size() == 1);
    CHECK_THAT(table.failures[0].message, Contains("repeats what it was sent"));
}

TEST_CASE("of a long last line its end is told", "[bots]") {
    Table table("printf '%01000d the cause' 7 >&2; exit 3");
    table.run();
    REQUIRE(table.failures.size() == 1);
    CHECK_THAT(table.failures[0].message, Contains("it said: ...000") && Contains("7 the cause"));
}

TEST_CASE("an interrupt ends a program that is waited for, at once", "[bots][program]") {
    const TemporaryFolder folder;
    const std::string pid_file = (folder / "pid").string();
    const std::string bot = "--bot-patience 300 --bot 'uzbekistan=echo $$ >" + pid_file + "; exec sleep 300'";
    const auto [use, interrupted] = GENERATE(table<std::string, bool>(
        {{"simulate border_post -n 3 -j 2", true}, {"play border_post --demo --strength simulation", false}}));
    INFO(use);
    const std::string told = (folder / "told").string();
    const std::string command = "XDG_DATA_HOME='" + (folder / "data").string() +
                                "' DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' exec '" DEMARCHE_PROGRAM "' " + use + " " +
                                bot + " >'" + told + "' 2>&1 </dev/null";
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
        ::_exit(127);
    }
    const auto started = [&] { return std::filesystem::exists(pid_file) && bytes_of(pid_file).ends_with("\n"); };
    for (int i = 0; i < 2000 && !started(); ++i)
        std::this_thread::sleep_for(milliseconds{5});
    REQUIRE(started());
    const auto began = std::chrono::steady_clock::now();
    ::kill(child, SIGINT);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds{20});
    // The program at the seat is gone as well; it may still be on its way.
    const pid_t program = std::stoi(bytes_of(pid_file));
    bool gone = false;
    for (int i = 0; i < 1000 && !gone; ++i) {
        gone = ::kill(program, 0) != 0;
        std::string state;
        if (std::ifstream stat{"/proc/" + std::to_string(program) + "/stat"}; std::getline(stat, state))
            gone = gone || state.find(") Z") != std::string::npos;
        if (!gone) std::this_thread::sleep_for(milliseconds{5});
    }
    CHECK(gone);
    if (interrupted) {
        CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 1));
        CHECK_THAT(bytes_of(told), Contains("demarche: interrupted after 0 games") && !Contains("bot uzbekistan"));
    } else {
        CHECK((WIFSIGNALED(status) && WTERMSIG(status) == SIGINT));
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

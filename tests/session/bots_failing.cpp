// Programs from outside at a seat that misbehave: what they are answered, when they are stopped, and what is told of
// it.
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

#include "bot_box.h"
#include "bulk/simulation.h"

using namespace demarche;
using namespace demarche::testing;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using nlohmann::json;
using std::chrono::milliseconds;

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
    const int signal = GENERATE(SIGINT, SIGTERM, SIGHUP, SIGQUIT);
    INFO(use << ", signal " << signal);
    const std::string told = (folder / "told").string();
    const std::string command = "XDG_DATA_HOME='" + (folder / "data").string() +
                                "' DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' exec '" DEMARCHE_PROGRAM "' " + use + " " +
                                bot + " >'" + told + "' 2>&1 </dev/null";
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const rlimit nothing{0, 0};
        ::setrlimit(RLIMIT_CORE, &nothing);
        ::execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
        ::_exit(127);
    }
    const auto started = [&] { return std::filesystem::exists(pid_file) && bytes_of(pid_file).ends_with("\n"); };
    for (int i = 0; i < 2000 && !started(); ++i)
        std::this_thread::sleep_for(milliseconds{5});
    REQUIRE(started());
    const auto began = std::chrono::steady_clock::now();
    ::kill(child, signal);
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
        CHECK((WIFSIGNALED(status) && WTERMSIG(status) == signal));
    }
}

// What the program makes of files of games: goes on with them, looks at them, joins and compares them, and says so.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "simulation_box.h"

using namespace demarche;
using namespace demarche::testing;
using Catch::Matchers::Contains;

TEST_CASE("the program compares nothing that is not of the scenario", "[simulation][files][program]") {
    const TemporaryFolder folder;
    const auto at = [&](const char* name) { return quoted(folder / name); };
    REQUIRE(run("simulate border_post -n 2 -q --out " + at("a.jsonl")).code == 0);
    REQUIRE(run("simulate border_post -n 2 -q --strength silent --out " + at("b.jsonl")).code == 0);
    REQUIRE(run("simulate --compare " + at("a.jsonl") + " " + at("b.jsonl")).code == 0);
    const std::string bytes = bytes_of(folder / "b.jsonl");
    const auto changed = [&](const std::string& before, const std::string& after, char until) {
        std::string other = bytes;
        const std::size_t from = other.find(before) + before.size();
        return other.replace(from, other.find(until, from) - from, after);
    };
    for (const auto& [text, said] : {std::pair{changed("\"ending\":\"", "peace", '"'), "its ending 'peace'"},
                                     std::pair{changed("\"scores\":{", "", '}'), "it has the scores of 0 seats"},
                                     std::pair{changed("\"numbers\":{", "", '}'), "it has 0 numbers"}}) {
        INFO(said);
        write_bytes(folder / "b.jsonl", text);
        const Ran ran = run("simulate --compare " + at("a.jsonl") + " " + at("b.jsonl"));
        CHECK(ran.code == 2);
        CHECK_THAT(ran.out, Contains("b.jsonl:2: this is no game of the scenario") && Contains(said));
    }
}

TEST_CASE("the program joins and goes on with nothing that is not of the scenario", "[simulation][files][program]") {
    const TemporaryFolder folder;
    const auto at = [&](const char* name) { return quoted(folder / name); };
    REQUIRE(run("simulate border_post -n 2 -q --out " + at("g.jsonl")).code == 0);
    Ran ran = run("simulate kyrgyz_crisis --merge " + at("g.jsonl") + " --out " + at("m.sqlite"));
    CHECK(ran.code == 2);
    CHECK_THAT(ran.out, Contains("its games are of the scenario 'border_post', not of 'kyrgyz_crisis'"));
    std::string bytes = bytes_of(folder / "g.jsonl");
    const std::size_t ending = bytes.find("\"ending\":\"") + 10;
    write_bytes(folder / "g.jsonl", bytes.replace(ending, bytes.find('"', ending) - ending, "peace"));
    for (const std::string& use : {"simulate --merge " + at("g.jsonl") + " --out " + at("m.sqlite"),
                                   "simulate border_post -n 3 --resume --out " + at("g.jsonl")}) {
        ran = run(use);
        CHECK(ran.code == 2);
        CHECK_THAT(ran.out, Contains("g.jsonl:2: this is no game of the scenario (seed 1): its ending 'peace'"));
    }
    CHECK_FALSE(std::filesystem::exists(folder / "m.sqlite"));
}

TEST_CASE("what is said of a file that is gone on with is said of all its games", "[simulation][files][program]") {
    const TemporaryFolder folder;
    const std::string file = quoted(folder / "g.sqlite");
    REQUIRE(run("simulate border_post -q -n 6 --out " + file).code == 0);
    const auto games = [&] { return column(folder / "g.sqlite", "SELECT value FROM summary WHERE what='games'"); };
    for (const char* less : {"-n 2", "-n 6 --shard 1/3"}) {
        INFO(less);
        const Ran ran = run(std::string{"simulate border_post --verify --resume "} + less + " --out " + file);
        CHECK(ran.code == 0);
        CHECK_THAT(ran.out, Contains("Border Post: 6 games") &&
                                Contains("No game was replayed; the 6 that the file had before were not."));
        CHECK(games() == std::vector<std::string>{"6.0"});
    }
    const Ran more = run("simulate border_post --verify --resume -n 8 --out " + file);
    CHECK_THAT(more.out,
               Contains("Border Post: 8 games") &&
                   Contains("2 games were replayed from their logs and reached the same state; the 6 that the "
                            "file had before were not."));
    CHECK_THAT(run("simulate border_post --verify -n 2").out, Contains("Every game was replayed from its log"));
}

TEST_CASE("the same setup is the same in whatever order it is said", "[simulation][files][program]") {
    const TemporaryFolder folder;
    const auto at = [&](const char* name) { return quoted(folder / name); };
    REQUIRE(run("simulate border_post -n 2 -q --shard 0/2 --empty uzbekistan,kazakhstan --out " + at("a.jsonl")).code ==
            0);
    REQUIRE(run("simulate border_post -n 2 -q --shard 1/2 --empty kazakhstan --empty uzbekistan --strength simulation "
                "--strength kyrgyzstan=simulation --out " +
                at("b.jsonl"))
                .code == 0);
    CHECK(run("simulate --merge " + at("a.jsonl") + " " + at("b.jsonl") + " --out " + at("c.jsonl")).code == 0);
    REQUIRE(run("simulate border_post -n 1 -q --strength uzbekistan=silent --strength kazakhstan=silent --out " +
                at("d.jsonl"))
                .code == 0);
    CHECK(run("simulate border_post -n 1 -q --resume --strength kazakhstan=silent --strength uzbekistan=silent --out " +
              at("d.jsonl"))
              .code == 0);
    const Ran other = run("simulate border_post -n 1 --resume --strength kazakhstan=silent --out " + at("d.jsonl"));
    CHECK(other.code == 2);
    CHECK_THAT(other.out, Contains("strength: \"simulation uzbekistan=silent kazakhstan=silent\" and \"simulation "
                                   "kazakhstan=silent\""));
}

TEST_CASE("a shard without games says so, and gives no shares of nothing", "[simulation][files][program]") {
    const TemporaryFolder folder;
    const Ran ran = run("simulate border_post -n 5 --shard 5/1000 --out " + quoted(folder / "g.sqlite"));
    CHECK(ran.code == 0);
    CHECK(ran.out == "Border Post: no games\nOf 5 games, shard 5/1000 holds none.\n");
    CHECK(column(folder / "g.sqlite", "SELECT what FROM summary") == std::vector<std::string>{"games"});
}

TEST_CASE("what cannot be written leaves no file in the way", "[simulation][files][program]") {
    const TemporaryFolder folder;
    REQUIRE(run("simulate border_post -n 40 -q --out " + quoted(folder / "g.jsonl")).code == 0);
    for (const char* use : {"simulate border_post -n 2 -q --out new.sqlite",
                            "simulate --merge g.jsonl --out new.sqlite", "simulate --merge g.jsonl --out new.jsonl"}) {
        INFO(use);
        const Ran ran =
            shell("cd " + quoted(folder / ".") + " && ulimit -f 12; (" + kProgram + use + ") 2>&1 </dev/null");
        CHECK(ran.code == 2);
        CHECK_THAT(ran.out, Contains("demarche: new.") && Contains("is the disk full?"));
        for (const char* name : {"new.sqlite", "new.sqlite-wal", "new.sqlite-shm", "new.jsonl"})
            CHECK_FALSE(std::filesystem::exists(folder / name));
    }
}

TEST_CASE("a run that came to no game is in nobody's way, however its games were to be played",
          "[simulation][files][program]") {
    const TemporaryFolder folder;
    for (const char* name : {"g.jsonl", "g.sqlite"}) {
        INFO(name);
        const std::string out = " -q --out " + quoted(folder / name);
        const Ran mistyped = run("simulate border_post -n 2 --bot kazakhstan=/no/such/program" + out);
        CHECK(mistyped.code == 1);
        CHECK_THAT(mistyped.out, !Contains("0 games"));
        CHECK_FALSE(std::filesystem::exists(folder / name));
        // One that had no time to take its file away is gone on with in another way.
        auto host = host_of("border_post");
        bulk::RunInfo other = info_of(host->scenario());
        other.strength = "thoughtful";
        { REQUIRE(bulk::open_sink(folder / name, other, false)); }
        CHECK(bulk::holds_nothing(folder / name));
        CHECK(run("simulate border_post -n 2 --whole" + out).code == 1);
        CHECK(run("simulate border_post -n 2 --resume" + out).code == 0);
        const auto got = bulk::read_run(folder / name);
        REQUIRE(got);
        CHECK(got->games.size() == 2);
        CHECK(got->info.strength == "simulation");
        // Nor is one that holds the beginning of a game.
        if (std::string{name} != "g.jsonl") continue;
        std::filesystem::remove(folder / name);
        { REQUIRE(bulk::open_sink(folder / name, other, false)); }
        write_bytes(folder / name, bytes_of(folder / name) + R"({"seed":1,"rou)");
        CHECK(run("simulate border_post -n 2 --resume" + out).code == 0);
    }
}

TEST_CASE("a file is looked at for the games that are asked for", "[simulation][files][program]") {
    const TemporaryFolder folder;
    const std::string file = quoted(folder / "g.jsonl");
    REQUIRE(run("simulate border_post -q -n 12 --shard 1/3 --seed 5 --out " + file).code == 0);
    const auto looked_at = [&](const std::string& options) {
        return run("simulate border_post --whole --out " + file + " " + options);
    };
    const std::string bytes = bytes_of(folder / "g.jsonl");
    CHECK(looked_at("-n 12 --shard 1/3 --seed 5").code == 0);
    CHECK(looked_at("-n 12 --shard 1/3 --seed 5").out == "4 of 4 games\n");
    CHECK(looked_at("-n 15 --shard 1/3 --seed 5").code == 1);
    CHECK(looked_at("-n 15 --shard 1/3 --seed 5").out == "4 of 5 games\n");
    for (const char* other :
         {"-n 9 --shard 1/3 --seed 5", "-n 12 --shard 1/3 --seed 7", "-n 12 --shard 0/3 --seed 5"}) {
        INFO(other);
        CHECK(looked_at(other).code == 2);
        CHECK_THAT(looked_at(other).out, Contains("it holds games that are not asked for, as that of seed "));
    }
    const Ran strong = looked_at("-n 12 --shard 1/3 --seed 5 --strength normal");
    CHECK(strong.code == 2);
    CHECK_THAT(strong.out, Contains("were played in another way (strength: "));
    CHECK(bytes_of(folder / "g.jsonl") == bytes);
    write_bytes(folder / "g.jsonl", "");
    CHECK(looked_at("-n 12").out == "0 of 12 games\n");
    CHECK(run("simulate border_post --whole").code == 2);
}

TEST_CASE("a comparison is put into a file, and into none that is there", "[simulation][files][program]") {
    const TemporaryFolder folder;
    const std::string file = quoted(folder / "g.jsonl");
    REQUIRE(run("simulate border_post -q -n 3 --out " + file).code == 0);
    const std::string both = "simulate --compare " + file + " " + file + " --out ";
    CHECK(run(both + quoted(folder / "c.txt")).code == 2);
    for (const char* name : {"c.csv", "c.json"}) {
        INFO(name);
        const Ran ran = run(both + quoted(folder / name));
        CHECK(ran.code == 0);
        CHECK_THAT(ran.out, Contains("3 of 3 pairs ended in the same state"));
        CHECK_THAT(bytes_of(folder / name), Contains("score") && Contains("uzbekistan"));
        CHECK(run(both + quoted(folder / name)).code == 2);
    }
    CHECK(run(both + quoted(folder / "quiet.csv") + " -q").out.empty());
    CHECK(std::filesystem::exists(folder / "quiet.csv"));
    CHECK_THAT(run("simulate --compare " + file + " " + file + " --resume").out, Contains("--resume is of no use"));
}

TEST_CASE("what is joined goes into a new file, and is not advised to go on with one", "[simulation][files][program]") {
    const TemporaryFolder folder;
    const std::string file = quoted(folder / "g.jsonl");
    REQUIRE(run("simulate border_post -q -n 2 --out " + file).code == 0);
    const Ran ran = run("simulate --merge " + file + " --out " + file);
    CHECK(ran.code == 2);
    CHECK_THAT(ran.out, Contains("the file exists already; what is joined goes into one of another name") &&
                            !Contains("--resume"));
}

TEST_CASE("whoever hangs up keeps the games, and a table says what it cannot", "[simulation][files][program]") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "g.csv";
    const std::string told = quoted(folder / "told");
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const std::string command = kProgram + "simulate border_post -n 100000 -q --out " + quoted(file) + " 2>" + told;
        ::execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
        ::_exit(127);
    }
    for (int i = 0; i < 2000 && (!std::filesystem::exists(file) || bytes_of(file).find('\n') == std::string::npos); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    ::kill(child, SIGHUP);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 1));
    CHECK_THAT(bytes_of(folder / "told"),
               Contains("demarche: interrupted after ") && !Contains("--resume plays the rest"));
    const Ran again = run("simulate border_post -n 1 -q --out " + quoted(file));
    CHECK(again.code == 2);
    CHECK_THAT(again.out, Contains("exists already; choose another name") && !Contains("--resume"));
}

// Games in bulk as a tool: what is kept of them, sweeps, comparisons, runs that are cut off.
#include "bulk/simulation.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <thread>

#include "bulk/records.h"
#include "session/sqlite.h"
#include "simulation_box.h"

using namespace demarche;
using namespace demarche::testing;
using Catch::Matchers::Contains;

TEST_CASE("records come back from a file as they were put", "[simulation]") {
    const TemporaryFolder folder;
    auto host = host_of("border_post");
    const std::vector<bulk::GameRecord> games = play(*host, 3);
    bulk::RunInfo info = info_of(host->scenario());
    info.set = {{"card/stampede/weight", 2.5}};
    info.bots = {{"uzbekistan", "python3 x.py"}};
    for (const char* name : {"games.sqlite", "games.jsonl"}) {
        auto sink = bulk::open_sink(folder / name, info, false);
        REQUIRE(sink);
        for (const bulk::GameRecord& game : games)
            REQUIRE((*sink)->put(game));
        const bulk::Summary summary = bulk::summarise(host->scenario(), games);
        REQUIRE((*sink)->close(&summary));
        sink->reset();
        const auto back = bulk::read_run(folder / name);
        if (!back) FAIL(back.error().text());
        CHECK(back->games == games);
        CHECK(bulk::difference(back->info, info).empty());
        CHECK_FALSE(bulk::open_sink(folder / name, info, false));  // nothing is written over
    }
}

TEST_CASE("files of games that cannot be made or are none of ours are refused in words", "[simulation]") {
    const TemporaryFolder folder;
    auto host = host_of("border_post");
    const bulk::RunInfo info = info_of(host->scenario());
    for (const char* name : {"none/games.sqlite", "none/games.jsonl", "none/games.csv"}) {
        INFO(name);
        const auto sink = bulk::open_sink(folder / name, info, false);
        REQUIRE_FALSE(sink);
        CHECK(sink.error().code == ErrorCode::kUnreadable);
    }
    // What begins but says nothing yet was ended at once.
    { REQUIRE(bulk::open_sink(folder / "begun.jsonl", info, false)); }
    const auto begun = bulk::read_run(folder / "begun.jsonl");
    REQUIRE(begun);
    CHECK(begun->games.empty());
    CHECK(bulk::difference(begun->info, info).empty());
    write_bytes(folder / "empty.jsonl", "");
    const auto empty = bulk::read_run(folder / "empty.jsonl");
    REQUIRE_FALSE(empty);
    CHECK_THAT(empty.error().message, Catch::Contains("is empty"));
    // Lists within lists, which took the stack when they were shown or copied.
    const std::string deep = std::string(300'000, '[') + std::string(300'000, ']');
    for (const std::string& line : {"{\"run\":" + deep + "}\n", "{\"run\":{\"format\":" + deep + "}}\n", deep + "\n"}) {
        write_bytes(folder / "deep.jsonl", line);
        const auto run = bulk::read_run(folder / "deep.jsonl");
        REQUIRE_FALSE(run);
        CHECK(run.error().code == ErrorCode::kUnreadable);
    }
}

TEST_CASE("a run that was cut off in the middle of a line goes on from the games it has", "[simulation]") {
    const TemporaryFolder folder;
    auto host = host_of("border_post");
    const std::vector<bulk::GameRecord> games = play(*host, 2);
    const bulk::RunInfo info = info_of(host->scenario());
    {
        auto sink = bulk::open_sink(folder / "g.jsonl", info, false);
        REQUIRE((*sink)->put(games[0]));
        REQUIRE((*sink)->put(games[1]));
    }
    std::string bytes = bytes_of(folder / "g.jsonl");
    write_bytes(folder / "g.jsonl", bytes.substr(0, bytes.size() - 20));
    auto cut = bulk::read_run(folder / "g.jsonl");
    REQUIRE(cut);
    CHECK(cut->games.size() == 1);
    CHECK(cut->cut_line == 3);
    {
        auto sink = bulk::open_sink(folder / "g.jsonl", info, true);
        REQUIRE(sink);
        REQUIRE((*sink)->put(games[1]));
    }
    const auto whole = bulk::read_run(folder / "g.jsonl");
    REQUIRE(whole);
    CHECK(whole->games == games);
    CHECK(whole->cut_line == 0);
    SECTION("a last line that lacks its end alone is a whole game, also for those who add to it") {
        bytes = bytes_of(folder / "g.jsonl");
        write_bytes(folder / "g.jsonl", bytes.substr(0, bytes.size() - 1));
        { REQUIRE(bulk::open_sink(folder / "g.jsonl", info, true)); }
        CHECK(bytes_of(folder / "g.jsonl") == bytes);
    }
    SECTION("a field that is not what it should be is named in words") {
        const auto [from, to, said] = GENERATE(table<std::string, std::string, std::string>({
            {"\"rounds\":4", "\"rounds\":\"four\"", "'rounds' should be a whole number from 0, and is \"four\""},
            {"\"rounds\":4", "\"rounds\":-4", "'rounds' should be a whole number from 0, and is -4"},
            {"\"rounds\":4", "\"rounds\":99999999999", "'rounds' is too large"},
            {"\"rounds\":4,", "", "'rounds' is missing; it should be a whole number"},
            {"\"hash\":\"", "\"hash\":\"zz", "'hash' should be 16 hexadecimal digits"},
            {"\"cards\":[", "\"cards\":[7,", "'cards' should be a list of texts; in it is 7"},
            {"\"scores\":{", "\"scores\":{\"x\":\"y\",", "'scores' should hold numbers; its 'x' is \"y\""},
            {"\"seed\":1,", "seed:1,", "it is no JSON"},
            {"\"agreements\":[", "\"agreements\":[{},", "'agreements[0].type' is missing"},
            {"\"terms\":[{", "\"terms\":[{\"clause\":\"x\",\"params\":{}},{",
             "'agreements[0].terms' is not of its clauses"},
            {"\"params\":{", "\"params\":{\"x\":[1],", "should hold numbers, words and true or false; its 'x' is [1]"},
            {"\"choices\":[", "\"choices\":[\"card/choice\",", "'choices[0]' should be an object"},
        }));
        bytes = bytes_of(folder / "g.jsonl");
        const std::size_t hit = bytes.find(from, bytes.find('\n'));
        INFO(from);
        REQUIRE(hit != std::string::npos);
        write_bytes(folder / "g.jsonl", bytes.replace(hit, from.size(), to));
        const auto broken = bulk::read_run(folder / "g.jsonl");
        REQUIRE_FALSE(broken);
        CHECK_THAT(broken.error().where, Contains("g.jsonl:2"));
        CHECK_THAT(broken.error().message, Contains(said) && !Contains("json.exception"));
    }
    SECTION("an empty line is no game") {
        bytes = bytes_of(folder / "g.jsonl");
        bytes.insert(bytes.find('\n') + 1, "\r\n");
        write_bytes(folder / "g.jsonl", bytes + "\n");
        const auto spaced = bulk::read_run(folder / "g.jsonl");
        REQUIRE(spaced);
        CHECK(spaced->games == games);
    }
    SECTION("a line that is broken elsewhere is named") {
        bytes = bytes_of(folder / "g.jsonl");
        bytes.insert(bytes.find('\n') + 3, "xx\n");
        write_bytes(folder / "g.jsonl", bytes);
        const auto broken = bulk::read_run(folder / "g.jsonl");
        REQUIRE_FALSE(broken);
        CHECK_THAT(broken.error().where, Contains("g.jsonl:2"));
    }
}

TEST_CASE("a record says who began and how long the talks took", "[simulation]") {
    auto host = host_of("border_post");
    const Scenario& s = host->scenario();
    int agreements = 0;
    int long_talks = 0;
    for (const bulk::GameRecord& game : play(*host, 12)) {
        CHECK((game.first_proposer.empty() == (game.drafts == 0)));
        for (const bulk::AgreementRecord& agreement : game.agreements) {
            ++agreements;
            CHECK(s.find<ActorId>(agreement.proposer));
            CHECK(agreement.tabled_round >= 1);
            CHECK(agreement.tabled_round <= agreement.adopted_round);
            CHECK(agreement.versions >= 1);
            long_talks += agreement.tabled_round < agreement.adopted_round;
        }
    }
    CHECK(agreements > 0);
    // A draft ends with its meeting, and talks go on with the next text of their kind.
    CHECK(long_talks > 0);
    CHECK(long_talks < agreements);
}

TEST_CASE("a summary has seat and first-mover advantages that add up", "[simulation]") {
    auto host = host_of("border_post");
    const std::vector<bulk::GameRecord> games = play(*host, 20);
    const bulk::Summary summary = bulk::summarise(host->scenario(), games);
    double advantages = 0;
    for (const bulk::Summary::SeatScore& seat : summary.seats) {
        advantages += seat.advantage;
        CHECK(seat.half_width > 0);
        CHECK(seat.lowest <= seat.mean);
        CHECK(seat.mean <= seat.highest);
    }
    CHECK(advantages == Approx(0).margin(1e-9));
    int first = 0;
    for (const bulk::Summary::Share& share : summary.first_proposers)
        first += share.count;
    CHECK(first > 10);
    REQUIRE(summary.first_mover);
    CHECK(summary.first_mover->opened <= first);
    // By hand, for one seat.
    double sum = 0;
    for (const bulk::GameRecord& game : games)
        sum += game.scores.front().second;
    CHECK(summary.seats.front().mean == Approx(sum / 20));
    const std::vector<bulk::SummaryRow> table = bulk::rows(summary);
    CHECK(std::count_if(table.begin(), table.end(), [](const auto& row) { return row.what == "advantage"; }) == 3);
}

TEST_CASE("a record says how each objective came out, and a summary what became of it where it counted",
          "[simulation]") {
    auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const std::vector<bulk::GameRecord> games = play(*host, 3);
    std::map<std::string, int> counted;
    for (const bulk::GameRecord& game : games) {
        std::map<std::string, std::pair<double, double>> sums;  // by seat: weighted scores, weights
        for (const auto& [id, score] : game.objectives) {
            const auto def = s.find<ObjectiveId>(id);
            REQUIRE(def);
            const std::string& seat = s.actors[s.objectives[*def].of].id;
            sums[seat].first += s.objectives[*def].weight * score;
            sums[seat].second += s.objectives[*def].weight;
            ++counted[id];
        }
        for (const auto& [seat, score] : game.scores)
            CHECK(score == Approx(sums.at(seat).first / sums.at(seat).second).margin(0.001));
    }
    const bulk::Summary summary = bulk::summarise(s, games);
    CHECK(summary.objectives.size() == counted.size());
    int dealt_sometimes = 0;
    for (const bulk::Summary::ObjectiveScore& one : summary.objectives) {
        CHECK(one.score.count == counted.at(one.objective));
        CHECK(one.score.least <= one.score.mean + 1e-9);
        CHECK(one.score.mean <= one.score.most + 1e-9);  // of equals, a mean may round
        dealt_sometimes += one.score.count < 3;
    }
    CHECK(dealt_sometimes > 0);  // agendas are dealt by the seed
    CHECK_THAT(bulk::text(s, summary), Contains("eu_protection"));
    bulk::RunInfo played;
    played.strength = "normal";
    played.empty = {"eu", "us"};
    played.set = {{"indicator/violence/start/osh", 80}};
    CHECK_THAT(bulk::text(s, summary, &played),
               Contains(" games (strength normal; empty: eu and us; indicator/violence/start/osh = 80)"));
}

TEST_CASE("a number of a definition can be set from outside", "[simulation][set]") {
    const auto plain = host_of("border_post");
    auto host = border_post_with({"indicator/tension/start/dostuk=90", "clause/crossing/breach/detect=0.25",
                                  "scenario/draw/events=1", "card/stampede/weight=3",
                                  "actor/uzbekistan/resources/influence=1", "clause/crossing/verify=0.5"});
    if (!host) FAIL(host.error().text());
    const Scenario& s = (*host)->scenario();
    CHECK(blank_world(s).numbers[*s.find_slot("tension/dostuk")] == 90);
    CHECK(blank_world(s).numbers[*s.find_slot("tension/osh")] == 60);
    CHECK(blank_world(s).numbers[*s.find_slot("free/uzbekistan/influence")] == 1);
    CHECK(s.clauses[*s.find<ClauseId>("crossing")].breach_detect == 0.25);
    CHECK(s.clauses[*s.find<ClauseId>("crossing")].verify == 0.5);
    CHECK(s.cards[*s.find<CardId>("stampede")].weight.value == 3);
    CHECK(s.decks[*s.find<DeckId>("events")].draw == 1);
    CHECK(s.content_hash != plain->scenario().content_hash);
    SECTION("another state of the same host is set in the same way") {
        const auto another = (*host)->another();
        REQUIRE(another);
        CHECK((*another)->scenario().content_hash == s.content_hash);
    }
    SECTION("the other definitions are as they were") {
        CHECK(s.clauses[*s.find<ClauseId>("inquiry")].breach_detect ==
              plain->scenario().clauses[*s.find<ClauseId>("inquiry")].breach_detect);
    }
}

TEST_CASE("the rule of one institution is set without touching others that use it", "[simulation][set]") {
    const std::string scenario =
        "scenario { id = 'box', api = 1, version = '1', title = 'Box', rounds = { 'One' } }\n"
        "actor { id = 'eu', name = 'EU' } actor { id = 'us', name = 'US' }\n"
        "local shared = rule.any_of { rule.majority { of = 0.5 }, rule.consent { of = 'eu' } }\n"
        "institution { id = 'a', name = 'A', members = { 'eu', 'us' }, rule = shared }\n"
        "institution { id = 'b', name = 'B', members = { 'eu', 'us' }, rule = shared }\n";
    std::vector<std::pair<std::string, std::string>> modules = {{"box.scenario", scenario}};
    auto loaded = script::Host::load(
        script::with_values(script::memory_package("box", modules), {{"institution/a/rule/1/of", 0.75}}));
    REQUIRE(loaded);
    const Scenario& s = *loaded->scenario;
    CHECK(s.institutions[InstitutionId{0U}].rule.inner.at(0).share == 0.75);
    CHECK(s.institutions[InstitutionId{1U}].rule.inner.at(0).share == 0.5);
}

TEST_CASE("what cannot be set is refused with the nearest name", "[simulation][set]") {
    const auto refusal = [](const std::string& text) {
        const auto host = border_post_with({text});
        REQUIRE_FALSE(host);
        return host.error().text();
    };
    CHECK_THAT(refusal("claus/crossing/verify=1"), Contains("did you mean 'clause'"));
    CHECK_THAT(refusal("clause/crosing/verify=1"), Contains("did you mean 'crossing'"));
    CHECK_THAT(refusal("clause/crossing/verfy=1"), Contains("did you mean 'verify'"));
    CHECK_THAT(refusal("clause/crossing/breach/detct=1"), Contains("did you mean 'detect'"));
    CHECK_THAT(refusal("clause/crossing/breach=1"), Contains("no number") && Contains("detect"));
    CHECK_THAT(refusal("clause/crossing/each_round=1"), Contains("function"));
    CHECK_THAT(refusal("clause/crossing/text=1"), Contains("no number"));
    CHECK_THAT(refusal("clause=1"), Contains("which clause"));
    CHECK_THAT(refusal("clause/crossing/breach/detect=2"), Contains("from 0 to 1"));
    CHECK_THAT(refusal("indicator/tension/start/dostk=2"), Contains("did you mean 'dostuk'"));
    CHECK_FALSE(session::set_value_from_text("clause/crossing/verify"));
    CHECK_FALSE(session::set_value_from_text("clause/crossing/verify=much"));
    CHECK_FALSE(session::set_value_from_text("=1"));
    CHECK_FALSE(session::set_value_from_text("clause/crossing/verify=nan"));
}

TEST_CASE("shards joined are the run, and an interrupted run is gone on with", "[simulation][program]") {
    const TemporaryFolder folder;
    const auto at = [&](const char* name) { return quoted(folder / name); };
    REQUIRE(run("simulate border_post -n 9 -q --out " + at("whole.sqlite")).code == 0);
    for (const char* shard : {"0", "1", "2"}) {
        REQUIRE(run(std::string("simulate border_post -n 9 -q --jobs 2 --shard ") + shard + "/3 --out " +
                    at((std::string("part") + shard + ".jsonl").c_str()))
                    .code == 0);
    }
    Ran ran = run("simulate --merge " + at("part0.jsonl") + " " + at("part1.jsonl") + " " + at("part2.jsonl") +
                  " --out " + at("joined.sqlite"));
    CHECK(ran.code == 0);
    CHECK_THAT(ran.out, Contains("9 games from 3 files") && Contains("Endings"));
    const auto whole = bulk::read_run(folder / "whole.sqlite");
    const auto joined = bulk::read_run(folder / "joined.sqlite");
    REQUIRE((whole && joined));
    CHECK(whole->games == joined->games);

    SECTION("games of another kind are not mixed in") {
        ran = run("simulate border_post -n 12 -q --resume --set card/stampede/weight=2 --out " + at("whole.sqlite"));
        CHECK(ran.code == 2);
        CHECK_THAT(ran.out, Contains("played in another way") && Contains("card/stampede/weight"));
        REQUIRE(run("simulate border_post -n 3 -q --set card/stampede/weight=2 --out " + at("other.jsonl")).code == 0);
        ran = run("simulate --merge " + at("part0.jsonl") + " " + at("other.jsonl") + " --out " + at("mixed.sqlite"));
        CHECK(ran.code == 2);
        CHECK_THAT(ran.out, Contains("not played in the same way"));
        CHECK(run("simulate --compare " + at("whole.sqlite") + " " + at("other.jsonl")).code == 0);
    }
    SECTION("a shard that was cut off is not joined as if it were whole") {
        const std::string bytes = bytes_of(folder / "part1.jsonl");
        write_bytes(folder / "part1.jsonl", bytes.substr(0, bytes.size() - 20));
        const std::string join = "simulate --merge " + at("part0.jsonl") + " " + at("part1.jsonl") + " --out ";
        ran = run(join + at("cut.sqlite"));
        CHECK(ran.code == 2);
        CHECK_THAT(ran.out, Contains("part1.jsonl:4: the line is cut off") && Contains("--resume"));
        CHECK_FALSE(std::filesystem::exists(folder / "cut.sqlite"));
        CHECK(run("simulate --compare " + at("whole.sqlite") + " " + at("part1.jsonl")).code == 2);
        // What it says to do does it.
        REQUIRE(run("simulate border_post -n 9 -q --shard 1/3 --resume --out " + at("part1.jsonl")).code == 0);
        CHECK(bytes_of(folder / "part1.jsonl") == bytes);
        // And a shard that is not there at all is missed: what was joined is kept, and said not to be the run.
        ran = run(join + at("mended.sqlite"));
        CHECK(ran.code == 1);
        CHECK_THAT(ran.out,
                   Contains("6 games from 2 files") &&
                       Contains("of the seeds 1 to 9, 3 are missing, the first of them 3: shard 2/3 is in none"));
        // What was joined is a run of its own, whose missing games can be played.
        CHECK(run("simulate border_post -n 9 -q --resume --out " + at("mended.sqlite")).code == 0);
        CHECK(bulk::read_run(folder / "mended.sqlite")->games == whole->games);
    }
    SECTION("a run that was cut off before its last game is not joined as if it were whole") {
        std::string bytes = bytes_of(folder / "part2.jsonl");
        bytes.erase(bytes.rfind('\n', bytes.size() - 2) + 1);
        write_bytes(folder / "part2.jsonl", bytes);
        const std::string join =
            "simulate --merge " + at("part0.jsonl") + " " + at("part1.jsonl") + " " + at("part2.jsonl") + " --out ";
        ran = run(join + at("short.sqlite"));
        CHECK(ran.code == 1);
        CHECK_THAT(ran.out,
                   Contains("8 games from 3 files") &&
                       Contains("of the seeds 1 to 9, 1 is missing, the first of them 9: a shard was left out, or"));
        // A file that does not say what was asked for is read as it stands.
        for (const char* part : {"part0.jsonl", "part1.jsonl", "part2.jsonl"}) {
            std::string lines = bytes_of(folder / part);
            const std::size_t asked = lines.find("\"asked\":");
            REQUIRE(asked != std::string::npos);
            lines.erase(asked, lines.find("],", asked) + 2 - asked);
            write_bytes(folder / part, lines);
        }
        CHECK(run(join + at("old.sqlite")).code == 0);
    }
    SECTION("a run that is gone on with for more games says so") {
        for (const char* name : {"more.jsonl", "more.sqlite"}) {
            INFO(name);
            REQUIRE(run("simulate border_post -n 3 -q --out " + at(name)).code == 0);
            REQUIRE(run("simulate border_post -n 5 -q --resume --out " + at(name)).code == 0);
            const auto more = bulk::read_run(folder / name);
            REQUIRE(more);
            CHECK(more->games == std::vector<bulk::GameRecord>(whole->games.begin(), whole->games.begin() + 5));
            CHECK(more->info.asked == std::vector<bulk::Asked>{{1, 3, 0, 1}, {1, 5, 0, 1}});
            // To ask for the same again changes nothing.
            REQUIRE(run("simulate border_post -n 5 -q --resume --out " + at(name)).code == 0);
            CHECK(bulk::read_run(folder / name)->info.asked == more->info.asked);
        }
    }
    SECTION("the scenario of files that are compared is the one that is named") {
        const std::string files = " --compare " + at("whole.sqlite") + " " + at("joined.sqlite");
        CHECK(run("simulate border_post" + files).code == 0);
        ran = run("simulate kyrgyz_crisis" + files);
        CHECK(ran.code == 2);
        CHECK_THAT(ran.out, Contains("its games are of the scenario 'border_post', not of 'kyrgyz_crisis'"));
        CHECK(run("simulate no_such_scenario" + files).code == 2);
    }
    SECTION("a game that came out twice is said to stand where it stands") {
        const std::string bytes = bytes_of(folder / "part1.jsonl");
        const auto with_first_game = [&](const char* from, const std::string& to) {
            std::string lines = bytes_of(folder / from);
            lines.erase(0, lines.find('\n') + 1);
            lines.erase(lines.find('\n') + 1);
            const std::size_t commands = lines.find("\"commands\":") + 11;
            lines.replace(commands, lines.find(',', commands) - commands, "7");
            write_bytes(folder / "part1.jsonl", to + lines);
        };
        with_first_game("part1.jsonl", bytes);
        ran = run("simulate --merge " + at("part1.jsonl") + " --out " + at("twice.sqlite"));
        CHECK(ran.code == 1);
        CHECK_THAT(ran.out, Contains("part1.jsonl:5: the game of seed 2 is in it twice"));
        with_first_game("part0.jsonl", bytes);
        ran = run("simulate --merge " + at("part0.jsonl") + " " + at("part1.jsonl") + " --out " + at("twice.sqlite"));
        CHECK(ran.code == 1);
        CHECK_THAT(ran.out, Contains("the game of seed 1 came out differently than in ") && Contains("part0.jsonl"));
    }
    SECTION("a database that was cut off is damaged, not something else") {
        const std::string bytes = bytes_of(folder / "whole.sqlite");
        for (const std::size_t left : {bytes.size() / 2, bytes.size() - 4096}) {
            write_bytes(folder / "cut.sqlite", bytes.substr(0, left));
            ran = run("simulate --compare " + at("cut.sqlite") + " " + at("whole.sqlite"));
            CHECK(ran.code == 2);
            CHECK_THAT(ran.out, Contains("cut.sqlite: the file is damaged or cut off"));
        }
    }
    SECTION("what no game can score is no record, and names in a file do nothing to the screen") {
        std::string bytes = bytes_of(folder / "part1.jsonl");
        const std::size_t score = bytes.find("\"scores\":{");
        const std::size_t value = bytes.find(':', score + 10) + 1;
        write_bytes(folder / "part1.jsonl", bytes.substr(0, value) + "1e9" + bytes.substr(bytes.find(',', value)));
        ran = run("simulate --compare " + at("whole.sqlite") + " " + at("part1.jsonl"));
        CHECK(ran.code == 2);
        CHECK_THAT(ran.out, Contains("part1.jsonl:2") && Contains("numbers from 0 to 1"));
        bytes.insert(score + 10, "\"\\u001b[2J\":0.5,");
        write_bytes(folder / "part1.jsonl", bytes);
        ran = run("simulate --compare " + at("whole.sqlite") + " " + at("part1.jsonl"));
        CHECK(ran.code == 2);
        CHECK_THAT(ran.out, Contains("its seat '?[2J' is none of the scenario"));
        CHECK(ran.out.find('\x1b') == std::string::npos);
    }
    SECTION("more games are added, and only those are played") {
        ran = run("simulate border_post -n 12 --resume --out " + at("whole.sqlite"));
        CHECK(ran.code == 0);
        CHECK_THAT(ran.out, Contains("12 games"));
        CHECK(bulk::read_run(folder / "whole.sqlite")->games.size() == 12);
    }
}

TEST_CASE("a number that the scenario does not take is laid to --set, not to the scenario", "[simulation][program]") {
    const Ran ran = run("simulate border_post -n 1 --set clause/patrols/breach/detect=7");
    CHECK(ran.code == 2);
    CHECK_THAT(ran.out,
               Contains("demarche: --set clause/patrols/breach/detect=7: ") && Contains("out of range (from 0 to 1)"));
}

TEST_CASE("an interrupt loses no finished game, and --resume plays the rest", "[simulation][program]") {
    for (const int signal : {SIGINT, SIGKILL}) {
        INFO("signal " << signal);
        const TemporaryFolder folder;
        const std::filesystem::path file = folder / "g.jsonl";
        const std::string command = kProgram + "simulate kyrgyz_crisis -n 400 --jobs 2 -q --out " + quoted(file) +
                                    " >/dev/null 2>" + quoted(folder / "told");
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            ::execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
            ::_exit(127);
        }
        const auto lines = [&] {
            const std::string bytes = bytes_of(file);
            return std::count(bytes.begin(), bytes.end(), '\n');
        };
        for (int i = 0; i < 24000 && lines() < 6; ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        const auto had = lines();
        REQUIRE(had >= 6);
        ::kill(child, signal);
        int status = 0;
        ::waitpid(child, &status, 0);
        if (signal == SIGINT) {
            CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 1));
            CHECK_THAT(bytes_of(folder / "told"),
                       Contains("demarche: interrupted; the games under way are played to their end") &&
                           Contains("with --resume plays"));
        }
        const auto cut = bulk::read_run(file);
        REQUIRE(cut);
        CHECK(static_cast<std::int64_t>(cut->games.size()) >= had - 1);
        CHECK(cut->games.size() < 400);
        // As many as it has and a few more.
        const std::size_t wanted = cut->games.size() + 3;
        const Ran ran =
            run("simulate kyrgyz_crisis -q --resume -n " + std::to_string(wanted) + " --out " + quoted(file));
        CHECK(ran.code == 0);
        const auto whole = bulk::read_run(file);
        REQUIRE(whole);
        std::set<std::uint64_t> seeds;
        for (const bulk::GameRecord& game : whole->games)
            seeds.insert(game.seed);
        CHECK(seeds.size() == whole->games.size());
        CHECK(seeds.count(1) == 1);
        CHECK(seeds.size() >= wanted);
    }
}

TEST_CASE("a score that fails in some games does not end the run", "[simulation][program]") {
    const TemporaryFolder folder;
    const std::filesystem::path box = folder / "border_post";
    std::filesystem::copy(std::filesystem::path{DEMARCHE_SOURCE_DIR} / "scripts" / "border_post", box,
                          std::filesystem::copy_options::recursive);
    std::ofstream{box / "objectives.lua", std::ios::app} << R"lua(
objective { id = "kg_broken", of = "kyrgyzstan", weight = 1, name = _ "Broken", text = _ "Fails in some games.",
  score = function(game)
    if game:round() == 4 and game:get("trade") > 50 then error("no such market") end
    return 0.5
  end }
)lua";
    const std::string file = quoted(folder / "g.jsonl");
    const Ran ran = run("simulate " + quoted(box) + " -n 12 -q --out " + file);
    INFO(ran.out);
    CHECK(ran.code == 1);
    CHECK_THAT(ran.out, Contains("games could not be scored and are left out; the first: seed ") &&
                            Contains("the score of kyrgyzstan") && Contains("no such market"));
    const auto kept = bulk::read_run(folder / "g.jsonl");
    REQUIRE(kept);
    CHECK(kept->games.size() >= 2);
    CHECK(kept->games.size() < 12);
    for (const bulk::GameRecord& game : kept->games)
        CHECK(game.scores.size() == 3);
}

TEST_CASE("a function that fails in some games is named with the first game in which it does",
          "[simulation][program]") {
    const TemporaryFolder folder;
    const std::filesystem::path box = folder / "border_post";
    std::filesystem::copy(std::filesystem::path{DEMARCHE_SOURCE_DIR} / "scripts" / "border_post", box,
                          std::filesystem::copy_options::recursive);
    std::ofstream{box / "moves.lua", std::ios::app} << R"lua(
on("round_end", function(game) if game:round() == 3 and game:get("trade") > 40 then error("no such fair") end end)
)lua";
    const Ran ran = run("simulate " + quoted(box) + " -n 12 --jobs 2 -q");
    INFO(ran.out);
    CHECK(ran.code == 0);
    auto host = catalogue().load(box.string());
    if (!host) FAIL(host.error().text());
    std::uint64_t first = 0;
    int failures = 0;
    for (const bulk::GameRecord& game : play(**host, 12)) {
        failures += game.failures;
        CHECK((game.failures > 0) == (game.first_failure.find("no such fair") != std::string::npos));
        if (first == 0 && game.failures > 0) first = game.seed;
    }
    REQUIRE(failures > 0);
    CHECK_THAT(ran.out, Contains("scripts failed " + std::to_string(failures) + " times") && Contains("moves.lua:") &&
                            Contains("no such fair") && Contains("in the game of seed " + std::to_string(first) + ";"));
}

TEST_CASE("a game is recorded the same whichever games its thread has played before", "[simulation]") {
    const TemporaryFolder folder;
    const std::filesystem::path box = folder / "border_post";
    std::filesystem::copy(std::filesystem::path{DEMARCHE_SOURCE_DIR} / "scripts" / "border_post", box,
                          std::filesystem::copy_options::recursive);
    // It fails for settings that a book looks up and that hardly anybody ever tables.
    std::string clauses = bytes_of(box / "instruments.lua");
    const std::string cost = "cost = function(_game, params)";
    const std::size_t at = clauses.find(cost, clauses.find("id = \"patrols\""));
    REQUIRE(at != std::string::npos);
    clauses.insert(at + cost.size(), " if params.officers == 40 then error(\"too many\") end");
    write_bytes(box / "instruments.lua", clauses);
    const auto games = [&](std::int64_t n, std::uint64_t first) {
        auto host = catalogue().load(box.string());
        if (!host) FAIL(host.error().text());
        return play(**host, n, first);
    };
    const std::vector<bulk::GameRecord> all = games(6, 1);
    for (std::size_t i = 0; i < all.size(); ++i) {
        INFO("seed " << all[i].seed);
        CHECK(games(1, all[i].seed).front() == all[i]);
    }
}

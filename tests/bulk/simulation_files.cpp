// Files of games: who may write them, what is read of them, and what is said of them.
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <variant>

#include "session/file_limit.h"
#include "session/sqlite.h"
#include "simulation_box.h"

using namespace demarche;
using namespace demarche::testing;
using Catch::Matchers::Contains;

namespace {

std::string lines_from(const std::string& text, std::size_t first) {
    std::size_t at = 0;
    for (std::size_t i = 1; i < first; ++i)
        at = text.find('\n', at) + 1;
    return text.substr(at);
}

}  // namespace

TEST_CASE("a file of games with a trigger or a view in place of a table is neither read nor written",
          "[simulation][files][program]") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "g.sqlite";
    REQUIRE(run("simulate border_post -q -n 2 --out " + quoted(file)).code == 0);
    const auto changed = [&](const char* sql) {
        auto db = session::Database::open(file.string(), session::Database::Mode::kOpen);
        REQUIRE(db);
        (*db)->run(sql);
        REQUIRE_FALSE((*db)->take_error());
    };
    const auto refused = [&](const char* name) {
        const Ran more = run("simulate border_post -q -n 3 --resume --out " + quoted(file));
        CHECK(more.code == 2);
        CHECK_THAT(more.out,
                   Contains(std::string{"'"} + name + "' in the file of simulated games is not as this program"));
        CHECK_FALSE(bulk::read_run(file));
    };
    // What somebody has added to read them by is his own.
    changed("CREATE VIEW mine AS SELECT seed FROM games; CREATE INDEX by_ending ON games(ending)");
    CHECK(bulk::read_run(file));
    SECTION("a trigger") {
        changed("CREATE TRIGGER evil BEFORE INSERT ON games BEGIN SELECT RAISE(IGNORE); END");
        refused("evil");
    }
    SECTION("a trigger that its row calls something else") {
        const std::string type = GENERATE("TRIGGER", "Trigger");
        changed("CREATE TRIGGER evil BEFORE INSERT ON games BEGIN DELETE FROM games; END");
        sqlite3* db = nullptr;
        REQUIRE(sqlite3_open(file.c_str(), &db) == SQLITE_OK);
        const std::string sql =
            "PRAGMA writable_schema=1; UPDATE sqlite_schema SET type='" + type + "' WHERE name='evil'";
        CHECK(sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
        sqlite3_close(db);
        refused("evil");
    }
    SECTION("a view in other letters") {
        changed("DROP TABLE cards; CREATE VIEW Cards AS SELECT 1 AS seed, 'x' AS card");
        refused("Cards");
    }
    SECTION("a view") {
        changed("DROP TABLE scores; CREATE VIEW scores AS SELECT 1 AS seed, 'x' AS seat, 0.5 AS score");
        refused("scores");
    }
    SECTION("a table that is not there") {
        changed("DROP TABLE cards");
        refused("cards");
    }
}

TEST_CASE("a line that no game takes is refused before it fills the memory", "[simulation][files]") {
    const TemporaryFolder folder;
    auto host = host_of("border_post");
    const bulk::RunInfo info = info_of(host->scenario());
    const std::filesystem::path file = folder / "g.jsonl";
    { REQUIRE(bulk::open_sink(file, info, false)); }
    const std::uintmax_t begins = std::filesystem::file_size(file);
    for (const std::uintmax_t mib : {17, 100}) {
        INFO(mib);
        std::filesystem::resize_file(file, begins + (mib << 20U));  // takes no room on most disks
        const auto run = bulk::read_run(file);
        REQUIRE_FALSE(run);
        CHECK_THAT(run.error().text(), Contains("g.jsonl:2: a line of more than 16 MiB"));
        CHECK_FALSE(bulk::open_sink(file, info, true));
        CHECK(std::filesystem::file_size(file) == begins + (mib << 20U));
    }
    // Half a line that a run has left is taken off all the same.
    std::filesystem::resize_file(file, begins + 100);
    { REQUIRE(bulk::open_sink(file, info, true)); }
    CHECK(std::filesystem::file_size(file) == begins);
}

TEST_CASE("a table for which there was no room is gone, and may be tried again", "[simulation][files]") {
    const TemporaryFolder folder;
    auto host = host_of("border_post");
    const std::vector<bulk::GameRecord> games = play(*host, 1);
    const bulk::RunInfo info = info_of(host->scenario());
    {
        auto sink = bulk::open_sink(folder / "g.csv", info, false);
        REQUIRE(sink);
        const FileLimit limit{20};
        CHECK_FALSE((*sink)->put(games[0]));
    }
    CHECK_FALSE(std::filesystem::exists(folder / "g.csv"));
    REQUIRE((*bulk::open_sink(folder / "g.csv", info, false))->put(games[0]));
}

TEST_CASE("what a file says of how its games were played is printed without control characters",
          "[simulation][files]") {
    bulk::RunInfo info;
    info.strength = "normal\x1b]0;owned\a";
    info.empty = {"eu\n\x1b[31m"};
    info.bots = {{"russia\xC2\x9B", "sh\tx"}};
    const std::string said = bulk::how_played(info);
    CHECK(said == "strength normal?]0;owned?; empty: eu??[31m; russia? is played by sh?x");
}

TEST_CASE("a file of games has one writer at a time", "[simulation][files]") {
    const TemporaryFolder folder;
    auto host = host_of("border_post");
    const std::vector<bulk::GameRecord> games = play(*host, 2);
    const bulk::RunInfo info = info_of(host->scenario());
    for (const char* name : {"g.jsonl", "g.sqlite"}) {
        INFO(name);
        {
            auto sink = bulk::open_sink(folder / name, info, false);
            REQUIRE(sink);
            REQUIRE((*sink)->put(games[0]));
            const auto second = bulk::open_sink(folder / name, info, true);
            REQUIRE_FALSE(second);
            CHECK_THAT(second.error().text(), Contains(name) && Contains("is open in another program"));
        }
        // And who goes on with it knows what the other left.
        bulk::Run held;
        auto sink = bulk::open_sink(folder / name, info, true, &held);
        REQUIRE(sink);
        CHECK(held.games == std::vector<bulk::GameRecord>{games[0]});
    }
}

TEST_CASE("games that were played in another way are not touched by who would go on with them", "[simulation][files]") {
    const TemporaryFolder folder;
    auto host = host_of("border_post");
    bulk::RunInfo info = info_of(host->scenario());
    const std::vector<bulk::GameRecord> games = play(*host, 1);
    for (const char* name : {"g.jsonl", "g.sqlite"}) {
        INFO(name);
        {
            auto begun = bulk::open_sink(folder / name, info, false);
            REQUIRE(begun);
            REQUIRE((*begun)->put(games[0]));
        }
        const std::string bytes = bytes_of(folder / name);
        bulk::RunInfo other = info;
        other.strength = "strong";
        const auto sink = bulk::open_sink(folder / name, other, true);
        REQUIRE_FALSE(sink);
        CHECK(sink.error().code == ErrorCode::kUsage);
        CHECK_THAT(sink.error().text(), Contains("played in another way (strength:"));
        CHECK(bytes_of(folder / name) == bytes);
    }
}

TEST_CASE("what was asked for later stands between the games, if they were played in the same way",
          "[simulation][files]") {
    const TemporaryFolder folder;
    auto host = host_of("border_post");
    const std::vector<bulk::GameRecord> games = play(*host, 2);
    bulk::RunInfo info = info_of(host->scenario());
    const auto made = [&](const char* name, bulk::Asked asked, const bulk::GameRecord& game) {
        info.asked = {asked};
        { REQUIRE((*bulk::open_sink(folder / name, info, false))->put(game)); }
        return bytes_of(folder / name);
    };
    const std::string first = made("a.jsonl", {1, 2, 0, 2}, games[0]);
    write_bytes(folder / "both.jsonl", first + made("b.jsonl", {1, 2, 1, 2}, games[1]));
    const auto both = bulk::read_run(folder / "both.jsonl");
    REQUIRE(both);
    CHECK(both->games == games);
    CHECK(both->lines == std::vector<int>{2, 4});
    CHECK(both->info.asked == std::vector<bulk::Asked>{{1, 2, 0, 2}, {1, 2, 1, 2}});
    info.strength = "strong";
    write_bytes(folder / "both.jsonl", first + made("c.jsonl", {1, 2, 1, 2}, games[1]));
    const auto mixed = bulk::read_run(folder / "both.jsonl");
    REQUIRE_FALSE(mixed);
    CHECK_THAT(mixed.error().text(),
               Contains("both.jsonl:3: the games from here on were played in another way (strength: "));
    // Nor is there a run that ends before it begins, or a shard of none.
    for (const auto& [from, to] : {std::pair{"\"first\":1", "\"first\":3"}, {"\"shards\":2", "\"shards\":0"}}) {
        std::string bad = first;
        bad.replace(bad.find(from), std::string{from}.size(), to);
        write_bytes(folder / "bad.jsonl", bad);
        const auto run = bulk::read_run(folder / "bad.jsonl");
        REQUIRE_FALSE(run);
        CHECK_THAT(run.error().text(), Contains("bad.jsonl:1: ") && Contains("run.asked[0]"));
    }
}

TEST_CASE("a game that stands in a file twice counts once", "[simulation][files]") {
    const TemporaryFolder folder;
    auto host = host_of("border_post");
    const std::vector<bulk::GameRecord> games = play(*host, 3);
    {
        auto sink = bulk::open_sink(folder / "g.jsonl", info_of(host->scenario()), false);
        for (const bulk::GameRecord& game : games)
            REQUIRE((*sink)->put(game));
    }
    const std::string bytes = bytes_of(folder / "g.jsonl");
    write_bytes(folder / "g.jsonl", bytes + lines_from(bytes, 3));
    auto run = bulk::read_run(folder / "g.jsonl");
    REQUIRE(run);
    CHECK(run->games == games);
    CHECK(run->lines == std::vector<int>{2, 3, 4});
    // Two games of one seed cannot both have been played so.
    std::string other = lines_from(bytes, 4);
    const std::size_t rounds = other.find("\"commands\":") + 11;
    other.insert(rounds, "9");
    write_bytes(folder / "g.jsonl", bytes + other);
    run = bulk::read_run(folder / "g.jsonl");
    REQUIRE_FALSE(run);
    CHECK(run.error().code == ErrorCode::kDiffers);
    CHECK_THAT(run.error().text(), Contains("g.jsonl:5: the game of seed 3 is in it twice, and came out differently"));
}

TEST_CASE("a record of what the scenario does not have is named with its line", "[simulation][files]") {
    const TemporaryFolder folder;
    auto host = host_of("border_post");
    bulk::Run run{info_of(host->scenario()), play(*host, 6)};
    REQUIRE(bulk::held_against(host->scenario(), run, "g.jsonl"));
    run.lines = {2, 3, 4, 5, 6, 7};
    bulk::GameRecord& third = run.games[2];
    third.agreements.push_back({"border_protocol",
                                "border_talks",
                                "",
                                "in_force",
                                "",
                                "",
                                {"uzbekistan"},
                                {"crossing"},
                                1,
                                1,
                                1,
                                {{{"hours", 8.0}}}});
    REQUIRE(bulk::held_against(host->scenario(), run, "g.jsonl"));
    const auto [change, said] = GENERATE(table<void (*)(bulk::GameRecord&), std::string>({
        {[](bulk::GameRecord& r) { r.ending = "peace"; }, "its ending 'peace' is none"},
        {[](bulk::GameRecord& r) { r.scores[0].first = "france"; }, "its seat 'france' is none"},
        {[](bulk::GameRecord& r) { r.scores.pop_back(); }, "the scores of 2 seats, and the scenario has 3"},
        {[](bulk::GameRecord& r) { r.objectives[0].first = "x"; }, "its objective 'x' is none"},
        {[](bulk::GameRecord& r) { r.agreements.back().clauses = {"peacekeepers"}; }, "its clause 'peacekeepers'"},
        {[](bulk::GameRecord& r) { r.agreements.back().params[0][0].first = "days"; },
         "the parameters of its clause 'crossing' are not those of the scenario"},
        {[](bulk::GameRecord& r) { r.agreements.back().type = "treaty"; }, "its agreement 'treaty'"},
        {[](bulk::GameRecord& r) { r.cards.emplace_back("comet"); }, "its card 'comet'"},
        {[](bulk::GameRecord& r) {
             r.choices.push_back({"rumours", "no", "uzbekistan"});
         },
         "its choice 'rumours/no of uzbekistan'"},
        {[](bulk::GameRecord& r) { r.actions.emplace_back("uzbekistan/fly"); }, "its action 'uzbekistan/fly'"},
        {[](bulk::GameRecord& r) { r.numbers[0].first = "joy/osh"; }, "its number 'joy/osh'"},
        {[](bulk::GameRecord& r) { r.numbers.clear(); }, "it has 0 numbers of indicators, and everybody sees"},
    }));
    change(third);
    const auto fits = bulk::held_against(host->scenario(), run, "g.jsonl");
    REQUIRE_FALSE(fits);
    CHECK_THAT(fits.error().text(),
               Contains("g.jsonl:4: this is no game of the scenario (seed 3): ") && Contains(said));
}

TEST_CASE("clauses are kept with their parameters, and choices with who took them", "[simulation][files]") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "g.sqlite";
    auto host = host_of("border_post");
    bulk::SimulationSetup setup;
    setup.empty_seats = {"uzbekistan"};  // for which is chosen
    std::vector<bulk::GameRecord> games = play(*host, 3);
    const auto deserted = bulk::simulate_game(*host, nullptr, Seed{9}, setup);
    REQUIRE(deserted);
    games.push_back(*deserted);
    const auto crossing =
        std::find(games[0].agreements.at(0).clauses.begin(), games[0].agreements.at(0).clauses.end(), "crossing");
    REQUIRE(crossing != games[0].agreements[0].clauses.end());
    const auto at = static_cast<std::size_t>(crossing - games[0].agreements[0].clauses.begin());
    const bulk::Params& params = games[0].agreements[0].params.at(at);
    REQUIRE(params.size() == 1);
    CHECK(params[0].first == "hours");
    const double hours = std::get<double>(params[0].second);
    CHECK((hours >= 4 && hours <= 16));
    {
        auto sink = bulk::open_sink(file, info_of(host->scenario()), false);
        REQUIRE(sink);
        for (const bulk::GameRecord& game : games)
            REQUIRE((*sink)->put(game));
        REQUIRE((*sink)->close(nullptr));
    }
    CHECK(column(file,
                 "SELECT value FROM terms JOIN agreements USING(seed, agreement) WHERE seed=1 AND agreement=1 AND "
                 "clause='crossing' AND param='hours' AND typeof(value)='integer'") ==
          std::vector<std::string>{fmt::format("{}", hours)});
    std::size_t clauses = 0;
    std::vector<std::string> words;
    std::vector<std::string> chosen;
    for (const bulk::GameRecord& game : games) {
        for (const bulk::AgreementRecord& one : game.agreements) {
            clauses += one.clauses.size();
            for (const bulk::Params& of : one.params) {
                for (const auto& [name, value] : of)
                    if (const auto* word = std::get_if<std::string>(&value)) words.push_back(*word);
            }
        }
        for (const bulk::ChoiceRecord& one : game.choices)
            chosen.push_back(fmt::format("{} {} {} {}", one.card, one.choice, one.actor, one.by_default ? 1 : 0));
    }
    CHECK(column(file, "SELECT count(*) FROM (SELECT DISTINCT seed, agreement, clause FROM terms)") ==
          std::vector<std::string>{std::to_string(clauses)});
    CHECK_FALSE(words.empty());
    CHECK(column(file, "SELECT value FROM terms WHERE typeof(value)='text' ORDER BY rowid") == words);
    CHECK(
        column(file, "SELECT card || ' ' || choice || ' ' || actor || ' ' || by_default FROM choices ORDER BY rowid") ==
        chosen);
    REQUIRE_FALSE(deserted->choices.empty());
    for (const bulk::ChoiceRecord& one : deserted->choices)
        CHECK(one.by_default == (one.actor == "uzbekistan"));
    CHECK(std::any_of(deserted->choices.begin(), deserted->choices.end(),
                      [](const bulk::ChoiceRecord& one) { return one.by_default; }));
}

TEST_CASE("games without their scenario are held against each other", "[simulation][files]") {
    const auto host = host_of("border_post");
    bulk::Run run{info_of(host->scenario()), play(*host, 3)};
    run.lines = {2, 3, 4};
    REQUIRE(bulk::held_together(run, "g.jsonl"));
    const auto [change, said] = GENERATE(table<void (*)(bulk::Run&), std::string>({
        {[](bulk::Run& r) { r.games[1].scores.clear(); }, "g.jsonl:3: "},
        {[](bulk::Run& r) { r.games[2].scores.pop_back(); }, "its seats are not those of the first game"},
        {[](bulk::Run& r) { r.games[2].numbers.clear(); }, "its numbers are not those of the first game"},
        {[](bulk::Run& r) {
             for (bulk::GameRecord& game : r.games)
                 game.scores.clear();
         },
         "it has the score of no seat"},
    }));
    change(run);
    const auto fits = bulk::held_together(run, "g.jsonl");
    REQUIRE_FALSE(fits);
    CHECK_THAT(fits.error().text(), Contains(said));
}

TEST_CASE("files of one run are held against each other, too", "[simulation][files]") {
    const auto host = host_of("border_post");
    const bulk::Run run{info_of(host->scenario()), play(*host, 2)};
    bulk::GameRecord other = run.games.front();
    REQUIRE(bulk::held_together(run, "g.jsonl", &other));
    SECTION("their seats") {
        other.scores.pop_back();
    }
    SECTION("their numbers") {
        other.numbers.front().first = "joy";
    }
    const auto fits = bulk::held_together(run, "g.jsonl", &other);
    REQUIRE_FALSE(fits);
    CHECK_THAT(fits.error().text(), Contains("are not those of the first game"));
}

TEST_CASE("seeds beyond 2^63 are what they are in a database, and there is a last one",
          "[simulation][files][program]") {
    const TemporaryFolder folder;
    const std::string file = quoted(folder / "g.sqlite");
    REQUIRE(run("simulate border_post -q -n 2 --seed 9223372036854775807 --out " + file).code == 0);
    REQUIRE(run("simulate border_post -q -n 1 --seed 18446744073709551615 --resume --out " + file).code == 0);
    const std::vector<std::string> seeds = {"9223372036854775807", "9223372036854775808", "18446744073709551615"};
    CHECK(column(folder / "g.sqlite", "SELECT seed FROM games ORDER BY length(seed), seed") == seeds);
    CHECK(column(folder / "g.sqlite", "SELECT DISTINCT seed FROM scores ORDER BY length(seed), seed") == seeds);
    auto back = bulk::read_run(folder / "g.sqlite");
    REQUIRE(back);
    REQUIRE(back->games.size() == 3);
    CHECK(back->games.back().seed == 18446744073709551615U);
    SECTION("a file of before is gone on with as it is") {
        auto db = session::Database::open((folder / "g.sqlite").string(), session::Database::Mode::kOpen);
        REQUIRE(db);
        (*db)->run(
            "CREATE TABLE old(seed INTEGER PRIMARY KEY, first TEXT, ending TEXT, rounds INTEGER, commands INTEGER,"
            " drafts INTEGER, refused INTEGER, adopted INTEGER, breaches INTEGER, failures INTEGER, hash TEXT,"
            " json TEXT NOT NULL) STRICT; DROP TABLE games; ALTER TABLE old RENAME TO games;");
        REQUIRE_FALSE((*db)->take_error());
        db->reset();
        REQUIRE(run("simulate border_post -q -n 1 --seed 18446744073709551614 --resume --out " + file).code == 0);
        back = bulk::read_run(folder / "g.sqlite");
        REQUIRE(back);
        REQUIRE(back->games.size() == 1);
        CHECK(back->games[0].seed == 18446744073709551614U);
    }
}

TEST_CASE("where there was no room for all games those before are kept and gone on with",
          "[simulation][files][program]") {
    const TemporaryFolder folder;
    const std::string file = quoted(folder / "g.jsonl");
    const Ran ran =
        shell("ulimit -f 60; (" + kProgram + "simulate border_post -n 40 -q --out " + file + ") 2>&1 </dev/null");
    CHECK(ran.code == 2);
    const auto run_before = bulk::read_run(folder / "g.jsonl");
    REQUIRE(run_before);
    REQUIRE_FALSE(run_before->games.empty());
    REQUIRE(run_before->games.size() < 40);
    CHECK_THAT(ran.out, Contains("is the disk full?\ndemarche: " + std::to_string(run_before->games.size()) +
                                 " games are kept; when there is room, the same command with"));
    CHECK(run("simulate border_post -n 40 -q --resume --out " + file).code == 0);
    CHECK(bulk::read_run(folder / "g.jsonl")->games.size() == 40);
}

TEST_CASE("what cannot be brought into a database at its end is told, and lies beside it", "[simulation][files]") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "g.sqlite";
    auto host = host_of("border_post");
    const std::vector<bulk::GameRecord> games = play(*host, 2);
    const bulk::RunInfo info = info_of(host->scenario());
    {
        auto sink = bulk::open_sink(file, info, false);
        REQUIRE(sink);
        REQUIRE((*sink)->put(games[0]));
        REQUIRE((*sink)->flush());
        const FileLimit limit{std::filesystem::file_size(file)};
        const auto closed = (*sink)->close(nullptr);
        REQUIRE_FALSE(closed);
        CHECK(closed.error().where == file.string());
        CHECK_THAT(closed.error().message, Contains("disk"));
        // It is not brought in by the end of the sink either.
        sink->reset();
    }
    REQUIRE(std::filesystem::exists(file.string() + "-wal"));
    CHECK(bulk::read_run(file)->games == std::vector<bulk::GameRecord>{games[0]});
    {
        auto sink = bulk::open_sink(file, info, true);
        REQUIRE(sink);
        REQUIRE((*sink)->put(games[1]));
        REQUIRE((*sink)->close(nullptr));
        CHECK(std::filesystem::file_size(file.string() + "-wal") == 0);
    }
    CHECK(bulk::read_run(file)->games == games);
}

TEST_CASE("a file in which its run was ended before anything stood is begun by who goes on with it",
          "[simulation][files]") {
    const TemporaryFolder folder;
    auto host = host_of("border_post");
    const std::vector<bulk::GameRecord> games = play(*host, 1);
    const bulk::RunInfo info = info_of(host->scenario());
    const auto gone_on_with = [&](const std::filesystem::path& file) {
        INFO(file);
        CHECK(bulk::holds_nothing(file));
        {
            bulk::Run held;
            auto sink = bulk::open_sink(file, info, true, &held);
            REQUIRE(sink);
            CHECK(held.games.empty());
            REQUIRE((*sink)->put(games[0]));
            REQUIRE((*sink)->close(nullptr));
        }
        CHECK_FALSE(bulk::holds_nothing(file));
        CHECK(bulk::read_run(file)->games == games);
    };
    for (const char* name : {"empty.sqlite", "empty.jsonl"}) {
        write_bytes(folder / name, "");
        gone_on_with(folder / name);
    }
    write_bytes(folder / "half.jsonl", R"({"run":{"asked":[{"fir)");
    gone_on_with(folder / "half.jsonl");
    { REQUIRE(session::Database::open((folder / "header.sqlite").string(), session::Database::Mode::kCreate)); }
    REQUIRE(std::filesystem::file_size(folder / "header.sqlite") > 0);
    gone_on_with(folder / "header.sqlite");
    // Who is about to begin it is not disturbed.
    {
        const auto other =
            session::Database::open((folder / "begun.sqlite").string(), session::Database::Mode::kCreate);
        REQUIRE(other);
        const auto second = bulk::open_sink(folder / "begun.sqlite", info, true);
        REQUIRE_FALSE(second);
        CHECK_THAT(second.error().text(), Contains("is open in another program"));
    }
    // What is somebody else's stays as it is.
    {
        const auto db = session::Database::open((folder / "other.sqlite").string(), session::Database::Mode::kCreate);
        REQUIRE(db);
        (*db)->run("CREATE TABLE mine(a)");
    }
    write_bytes(folder / "other.jsonl", "half a line of mine");
    for (const char* name : {"other.sqlite", "other.jsonl"}) {
        const std::string bytes = bytes_of(folder / name);
        CHECK_FALSE(bulk::holds_nothing(folder / name));
        CHECK_FALSE(bulk::open_sink(folder / name, info, true));
        CHECK(bytes_of(folder / name) == bytes);
    }
}

TEST_CASE("a pipe is no file of games, and is not waited for", "[simulation]") {
    const TemporaryFolder folder;
    const std::filesystem::path pipe = folder / "p.jsonl";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    const auto run = bulk::read_run(pipe);
    REQUIRE_FALSE(run);
    CHECK_THAT(run.error().message, Catch::Contains("no file of games"));
}

TEST_CASE("a game is in a database with all its rows or with none", "[simulation][files]") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "g.sqlite";
    auto host = host_of("border_post");
    std::vector<bulk::GameRecord> games = play(*host, 4);
    const bulk::RunInfo info = info_of(host->scenario());
    { REQUIRE((*bulk::open_sink(file, info, false))->put(games[0])); }
    bulk::GameRecord endless = games[1];
    endless.cards.emplace_back(session::Database::kLongestValue + 1, 'a');
    const auto seeds = [&](const std::string& table) {
        return column(file, "SELECT DISTINCT seed FROM " + table + " ORDER BY seed");
    };
    const auto whole = [&](const std::vector<std::string>& expected) {
        CHECK(seeds("games") == expected);
        for (const char* table : {"scores", "objectives", "numbers"}) {
            INFO(table);
            CHECK(seeds(table) == expected);
        }
        CHECK(column(file, "SELECT count(*) FROM scores WHERE seed=1") ==
              std::vector<std::string>{std::to_string(games[0].scores.size())});
    };
    SECTION("what is too long for it leaves nothing, and takes no other game with it") {
        {
            auto sink = bulk::open_sink(file, info, true);
            REQUIRE(sink);
            REQUIRE((*sink)->put(games[2]));
            const auto put = (*sink)->put(endless);
            REQUIRE_FALSE(put);
            CHECK(put.error().where == file.string());
            REQUIRE((*sink)->put(games[3]));
        }
        whole({"1", "3", "4"});
    }
    SECTION("nor does a row that fails in the middle") {
        {
            auto db = session::Database::open(file.string(), session::Database::Mode::kOpen);
            REQUIRE(db);
            (*db)->run(
                "CREATE TABLE most(seed ANY CHECK(seed<>2), path TEXT, value REAL) STRICT; INSERT INTO most SELECT * "
                "FROM "
                "numbers; DROP TABLE numbers; ALTER TABLE most RENAME TO numbers");
            REQUIRE_FALSE((*db)->take_error());
        }
        {
            auto sink = bulk::open_sink(file, info, true);
            REQUIRE(sink);
            REQUIRE((*sink)->put(games[2]));
            CHECK_FALSE((*sink)->put(games[1]));
        }
        whole({"1", "3"});
    }
    SECTION("a game that is there already is not put a second time") {
        {
            auto sink = bulk::open_sink(file, info, true);
            REQUIRE(sink);
            REQUIRE((*sink)->put(games[0]));
            REQUIRE((*sink)->put(games[2]));
            REQUIRE((*sink)->flush());
        }
        whole({"1", "3"});
    }
    CHECK(bulk::read_run(file));
}

TEST_CASE("on a full disk the games that were on it stay, and none by halves", "[simulation][files]") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "g.sqlite";
    auto host = host_of("border_post");
    std::vector<bulk::GameRecord> games = play(*host, 3);
    const bulk::RunInfo info = info_of(host->scenario());
    bulk::GameRecord long_game = games[1];
    for (int i = 0; i < 3; ++i)
        long_game.cards.emplace_back(std::size_t{1} << 20U, 'a');
    {
        auto sink = bulk::open_sink(file, info, false);
        REQUIRE(sink);
        REQUIRE((*sink)->put(games[0]));
        REQUIRE((*sink)->flush());
        {
            const FileLimit limit{std::filesystem::file_size(file.string() + "-wal") + 500'000};
            const auto put = (*sink)->put(long_game);
            REQUIRE_FALSE(put);
            CHECK_THAT(put.error().message, Contains("disk"));
        }
        REQUIRE((*sink)->put(games[2]));
    }
    for (const char* table : {"games", "scores", "objectives", "numbers"}) {
        INFO(table);
        CHECK(column(file, "SELECT DISTINCT seed FROM " + std::string{table} + " ORDER BY seed") ==
              std::vector<std::string>{"1", "3"});
    }
}

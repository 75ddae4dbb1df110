// 'demarche report': what it writes where, and what it refuses.
#include "tools/program.h"

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace demarche::tools {

namespace {

/// A short game that AI seats have played to its end.
void play_to(const Folder& folder, const std::string& name) {
    REQUIRE(
        demarche("play border_post --demo --text --strength simulation --seed 7 --session " + folder.at(name)).code ==
        0);
}

}  // namespace

TEST_CASE("report writes the review of a game: a page, tables, or both", "[tools][report]") {
    const Folder folder;
    play_to(folder, "game.demarche");
    const Ran ran = demarche("report " + folder.at("game.demarche") + " --out " + folder.at("review.html") + " --csv " +
                             folder.at("tables"));
    INFO(ran.err);
    CHECK(ran.code == 0);
    CHECK(ran.err.empty());
    CHECK(lines(ran.out).size() == 2);
    const std::string page = read_file(folder.path() / "review.html");
    CHECK_THAT(page, StartsWith("<!DOCTYPE html>") && Contains("Border Post") && Contains("played by an AI actor"));
    for (const char* name : {"story.txt", "events.csv", "numbers.csv", "agreements.csv", "scores.csv", "answers.csv"}) {
        INFO(name);
        CHECK(fs::exists(folder.path() / "tables" / name));
    }
    SECTION("for one seat, without what it may not know") {
        REQUIRE(
            demarche("report " + folder.at("game.demarche") + " --as kazakhstan --out " + folder.at("own.html")).code ==
            0);
        const std::string own = read_file(folder.path() / "own.html");
        CHECK_THAT(own, Contains("As Kazakhstan (OSCE chair) knows it"));
        CHECK(own.size() < page.size());
    }
    SECTION("in short, for whoever leads the debriefing") {
        REQUIRE(demarche("report " + folder.at("game.demarche") + " --short --out " + folder.at("short.html")).code ==
                0);
        const std::string brief = read_file(folder.path() / "short.html");
        CHECK_THAT(brief, StartsWith("<!DOCTYPE html>") && Contains("After-action review, in short") &&
                              Contains("Turning points") && !Contains("The whole story"));
        CHECK(brief.size() < page.size() / 2);
    }
    SECTION("in a language that is asked for, or that of the environment") {
        const std::string game = "report " + folder.at("game.demarche");
        REQUIRE(demarche(game + " --lang ru --out " + folder.at("ru.html")).code == 0);
        CHECK_THAT(read_file(folder.path() / "ru.html"), Contains("lang=\"ru\"") && Contains("Разбор игры"));
        REQUIRE(shell("LANGUAGE=ru DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' DEMARCHE_PATH= '" DEMARCHE_PROGRAM "' " +
                      game + " --out " + folder.at("too.html"))
                    .code == 0);
        CHECK(read_file(folder.path() / "too.html") == read_file(folder.path() / "ru.html"));
    }
    SECTION("the same twice, to the letter") {
        REQUIRE(demarche("report " + folder.at("game.demarche") + " --out " + folder.at("again.html")).code == 0);
        CHECK(read_file(folder.path() / "again.html") == page);
    }
}

TEST_CASE("report refuses what it cannot do with 2, says why, and writes nothing", "[tools][report]") {
    const Folder folder;
    play_to(folder, "game.demarche");
    folder.write("there.html", "mine");
    folder.write("no.demarche", "no session");
    folder.write("tables/scores.csv", "mine");
    const std::string game = "report " + folder.at("game.demarche");
    struct Case {
        std::string given;
        const char* answer;
    };
    const Case cases[] = {
        {game, "say what to write: --out REPORT.html, --csv FOLDER, or both"},
        {game + " --out " + folder.at("there.html"), "the file exists already"},
        {game + " --short --csv " + folder.at("more"), "the short edition is one of the page: say also --out"},
        {game + " --csv " + folder.at("tables"), "scores.csv: the file exists already"},
        {game + " --out " + folder.at("nowhere/x.html"), "cannot be written"},
        {game + " --out " + folder.at("x.html") + " --as nobody", "there is no seat 'nobody'; there are kyrgyzstan"},
        {game + " --out " + folder.at("x.html") + " --as clock", "the clock sees nothing"},
        {game + " --out " + folder.at("x.html") + " --lang xx", "there is no translation to 'xx'"},
        {"report " + folder.at("no.demarche") + " --out " + folder.at("x.html"), "this is no session file"},
        {"report " + folder.at("gone.demarche") + " --out " + folder.at("x.html"), "there is no save"},
        {"report --out " + folder.at("x.html"), "file"},
    };
    for (const Case& one : cases) {
        const Ran ran = demarche(one.given);
        INFO(one.given << "\n" << ran.err);
        CHECK(ran.code == 2);
        CHECK(ran.out.empty());
        CHECK_THAT(ran.err, Contains(one.answer));
    }
    CHECK(read_file(folder.path() / "there.html") == "mine");
    CHECK(read_file(folder.path() / "tables/scores.csv") == "mine");
    CHECK_FALSE(fs::exists(folder.path() / "tables/story.txt"));
    CHECK_FALSE(fs::exists(folder.path() / "x.html"));
}

TEST_CASE("the review of a game that goes on says before that it tells its secrets", "[tools][report]") {
    const Folder folder;
    REQUIRE(demarche("play border_post --text --as kazakhstan --seed 7 --session " + folder.at("open.demarche")).code ==
            0);
    const std::string game = "report " + folder.at("open.demarche");
    const Ran all = demarche(game + " --out " + folder.at("all.html"));
    CHECK(all.code == 0);
    CHECK_THAT(all.err, Contains("this game has not ended"));
    const Ran own = demarche(game + " --as kazakhstan --out " + folder.at("own.html"));
    CHECK(own.code == 0);
    CHECK(own.err.empty());
    CHECK_THAT(read_file(folder.path() / "own.html"), Contains("Still open"));
}

}  // namespace demarche::tools

// A scenario made by `demarche new`: good from the first minute.
#include <nlohmann/json.hpp>

#include "tools/program.h"

using Catch::Matchers::Contains;

namespace demarche::tools {

namespace {

/// Runs the built program in a folder, on the scenarios of the source tree.
Ran in(const Folder& folder, const std::string& arguments) {
    return shell("cd '" + folder.path().string() +
                 "' && DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR
                 "' HOME=\"$PWD\" XDG_DATA_HOME= DEMARCHE_PATH= '" DEMARCHE_PROGRAM "' " +
                 arguments);
}

}  // namespace

TEST_CASE("a new scenario passes its checks and its specs as it stands", "[tools][new]") {
    const Folder folder;
    const Ran made = in(folder, "new river_talks");
    INFO(made.out << made.err);
    REQUIRE(made.code == 0);
    CHECK_THAT(made.out, Contains("river_talks/scenario.lua") && Contains("demarche check river_talks"));
    const Ran check = in(folder, "check river_talks --strict");
    INFO(check.out << check.err);
    CHECK(check.code == 0);
    CHECK_THAT(check.out, Contains("river_talks: 0 errors, 0 warnings"));
    const Ran test = in(folder, "test river_talks");
    INFO(test.out << test.err);
    CHECK(test.code == 0);
    CHECK_THAT(test.out, Contains("2 passed, 0 failed"));
    // Nothing of the model that it was made from is left in it.
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder.path() / "river_talks")) {
        if (!entry.is_regular_file()) continue;
        ++files;
        INFO(entry.path().string());
        CHECK_THAT(read_file(entry.path()), !Contains("scaffold") && !Contains("Scaffold"));
    }
    CHECK(files == 4);
    CHECK_THAT(read_file(folder.path() / "river_talks/scenario.lua"),
               Contains("id = \"river_talks\"") && Contains("_ \"River Talks\""));
}

TEST_CASE("a spec that cannot be read ends with 2, and the others are run all the same", "[tools][test]") {
    const Folder folder;
    REQUIRE(in(folder, "new river_talks").code == 0);
    folder.write("river_talks/spec/a_large.lua", std::string(std::size_t{300} << 10U, '-'));
    fs::create_symlink("nowhere", folder.path() / "river_talks/spec/linked.lua");
    const Ran test = in(folder, "test river_talks");
    INFO(test.out << test.err);
    CHECK(test.code == 2);
    CHECK_THAT(test.out, Contains("2 passed, 0 failed"));
    CHECK_THAT(test.err, Contains("a_large.lua") && Contains("more than 256 KiB") && Contains("linked.lua"));
    folder.write("river_talks/spec/wrong.lua", "it('fails', function() expect(1).is(2) end)");
    CHECK(in(folder, "test river_talks").code == 1);
}

TEST_CASE("a new scenario is a game: AI seats agree in it, and more than one ending comes", "[tools][new]") {
    const Folder folder;
    REQUIRE(in(folder, "new river_talks").code == 0);
    const Ran games = in(folder, "simulate river_talks -n 30 --out games.jsonl");
    INFO(games.out << games.err);
    REQUIRE(games.code == 0);
    int endings = 0;
    for (const std::string& line : lines(games.out)) {
        std::istringstream words{line};
        std::string ending;
        int came = 0;
        if (!(words >> ending >> came) || (ending != "shared" && ending != "divided" && ending != "dry")) continue;
        endings += came > 0 ? 1 : 0;
        CHECK(came < 25);  // of 30: no ending takes nearly all
    }
    CHECK(endings >= 2);
    const Ran game = in(folder, "play river_talks --text --as plain --seed 1 <<'END'\nlook\nready\nquit\nEND");
    INFO(game.out << game.err);
    CHECK(game.code == 0);
    CHECK_THAT(game.out, Contains("River Talks"));
}

TEST_CASE("editors find the calls and the rules by the settings of a new scenario", "[tools][new]") {
    const Folder folder;
    folder.write("deep/er/notes.txt", "");
    REQUIRE(in(folder, "new river_talks --dir deep/er").code == 0);
    const auto settings =
        nlohmann::json::parse(read_file(folder.path() / "deep/er/river_talks/.luarc.json"), nullptr, false);
    REQUIRE(settings.is_object());
    REQUIRE(settings["workspace.library"].size() == 2);
    for (const auto& place : settings["workspace.library"])
        CHECK(fs::exists(place.get<std::string>()));
    CHECK_THAT(settings["workspace.library"][0].get<std::string>(), Catch::Matchers::EndsWith("scripts/demarche.lua"));
    const auto rules = settings["runtime.path"][1].get<std::string>();
    CHECK(fs::exists(rules.substr(0, rules.find('?')) + "rules/scoring.lua"));
}

TEST_CASE("a new scenario takes no name that will not do, and overwrites nothing", "[tools][new]") {
    const Folder folder;
    struct Case {
        const char* given;
        const char* answer;
    };
    const Case cases[] = {{"new 'My Game!'", "as in 'my_game'"},
                          {"new ../up", "as in 'up'"},
                          {"new 7up", "as in 'up'"},
                          {"new a__b", "as in 'a_b'"},
                          {"new ''", "cannot be a scenario's id"},
                          {"new border_post", "there is a 'border_post' already in"},
                          {"new rules", "the rule library"},
                          {"new x --dir nowhere/deep", "--dir nowhere/deep: there is no such folder; make it first"},
                          {"new x --dir ''", "--dir: the word after it is empty"},
                          {"new", "'new' needs name"}};
    for (const Case& one : cases) {
        INFO(one.given);
        const Ran ran = in(folder, one.given);
        CHECK(ran.code == 2);
        CHECK_THAT(ran.err, Contains(one.answer));
    }
    CHECK(fs::is_empty(folder.path()));
    folder.write("mine/notes.txt", "not to be touched");
    const Ran again = in(folder, "new mine");
    CHECK(again.code == 2);
    CHECK_THAT(again.err, Contains("exists already"));
    CHECK(in(folder, "new other --dir mine/notes.txt").code == 2);
    CHECK(read_file(folder.path() / "mine/notes.txt") == "not to be touched");
}

TEST_CASE("a translation is written within its package, and into a file alone", "[tools][translate]") {
    const Folder folder;
    const std::string there = "cd '" + folder.path().string() +
                              "' && DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' timeout 20 '" DEMARCHE_PROGRAM "' ";
    REQUIRE(shell(there + "new box --dir . </dev/null").code == 0);
    std::ofstream(folder.path() / "victim") << "# words of somebody else\n";
    fs::create_directories(folder.path() / "box" / "locale");
    fs::create_symlink("../../victim", folder.path() / "box" / "locale" / "kk.po");
    const Ran linked = shell(there + "translate ./box kk </dev/null");
    CHECK(linked.code == 2);
    CHECK_THAT(linked.err, Contains("locale/kk.po") && Contains("a symbolic link"));
    CHECK(fs::file_size(folder.path() / "victim") == 25);
    REQUIRE(shell("mkfifo '" + (folder.path() / "box" / "locale" / "uz.po").string() + "'").code == 0);
    const Ran pipe = shell(there + "translate ./box uz </dev/null");
    CHECK(pipe.code == 2);
    CHECK_THAT(pipe.err, Contains("not a file that could be written"));
    const Ran english = shell(there + "translate ./box en </dev/null");
    CHECK(english.code == 2);
    CHECK_THAT(english.err, Contains("the texts of a scenario are English"));
    CHECK_FALSE(fs::exists(folder.path() / "box" / "locale" / "en.po"));
    CHECK(shell(there + "translate ./box ru </dev/null").code == 0);
    CHECK(fs::is_regular_file(folder.path() / "box" / "locale" / "ru.po"));
}

TEST_CASE("a translation that is not read is not written over", "[tools][translate]") {
    const Folder folder;
    const std::string there = "cd '" + folder.path().string() +
                              "' && DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' timeout 20 '" DEMARCHE_PROGRAM "' ";
    REQUIRE(shell(there + "new box --dir . </dev/null").code == 0);
    const std::string words = "msgid \"\"\nmsgstr \"Language: ru\\n\"\n#" + std::string(std::size_t{5} << 20U, 'x');
    folder.write("box/locale/ru.po", words);
    const Ran large = shell(there + "translate ./box ru </dev/null");
    CHECK(large.code == 2);
    CHECK_THAT(large.err, Contains("ru.po: it cannot be read, or has more than 4 MiB; nothing has been written"));
    CHECK(fs::file_size(folder.path() / "box" / "locale" / "ru.po") == words.size());
}

TEST_CASE("a translation for which there is no room stays as it was", "[tools][translate]") {
    const Folder folder;
    const std::string there = "cd '" + folder.path().string() + "' && export DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "'; ";
    const std::string program = "timeout 20 '" DEMARCHE_PROGRAM "' ";
    REQUIRE(shell(there + program + "new box --dir . </dev/null").code == 0);
    REQUIRE(shell(there + program + "translate ./box ru </dev/null").code == 0);
    const std::string words = read_file(folder.path() / "box/locale/ru.po");
    folder.write("box/scenario.lua", read_file(folder.path() / "box/scenario.lua") + "local _text = _ \"One more.\"\n");
    const Ran full = shell(there + "trap '' XFSZ; ulimit -f 1; " + program + "translate ./box ru </dev/null");
    CHECK(full.code == 2);
    CHECK_THAT(full.err, Contains("ru.po: cannot be written"));
    CHECK(read_file(folder.path() / "box/locale/ru.po") == words);
    CHECK(shell(there + program + "translate ./box ru </dev/null").code == 0);
    CHECK(read_file(folder.path() / "box/locale/ru.po") != words);
    const auto files = fs::directory_iterator{folder.path() / "box" / "locale"};
    CHECK(std::distance(begin(files), end(files)) == 1);
}

TEST_CASE("a folder here goes before an installed scenario of that name, for all commands", "[tools][new]") {
    const Folder folder;
    const std::string there = "cd '" + folder.path().string() +
                              "' && DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' timeout 20 '" DEMARCHE_PROGRAM "' ";
    folder.write("border_post/scenario.lua", "actor {");
    for (const char* what :
         {"check border_post", "simulate border_post -n 1", "play border_post --demo", "translate border_post ru"}) {
        const Ran ran = shell(there + what + " </dev/null");
        INFO(what << ran.out << ran.err);
        CHECK(ran.code != 0);
        CHECK_THAT(ran.out + ran.err, Contains("scenario.lua:1"));
    }
}

TEST_CASE("a new scenario that does not fit on the disk leaves nothing behind", "[tools][new]") {
    const Folder folder;
    // No file may be longer than a kilobyte; writing more is refused as on a full disk.
    const Ran ran = shell("cd '" + folder.path().string() +
                          "' && trap '' XFSZ && ulimit -f 1 && DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR
                          "' HOME=\"$PWD\" XDG_DATA_HOME= DEMARCHE_PATH= '" DEMARCHE_PROGRAM "' new river_talks");
    INFO(ran.out << ran.err);
    CHECK(ran.code == 2);
    CHECK_THAT(ran.err, Contains("the file cannot be written"));
    CHECK(fs::is_empty(folder.path()));
}

}  // namespace demarche::tools

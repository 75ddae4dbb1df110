// `demarche list`, and what is not found.
#include <catch2/catch.hpp>

#include "program.h"

using Catch::Contains;

namespace demarche::tools {

namespace {

Ran list(const std::string& environment) {
    return shell(environment + " '" DEMARCHE_PROGRAM "' list </dev/null");
}

}  // namespace

TEST_CASE("list names every scenario once, with its folder; one that does not load says so", "[tools][list]") {
    const Folder folder;
    const std::string scenario =
        "scenario { id = 'small', api = 1, version = '1', title = _ 'Small', rounds = { _ 'One' } }\n"
        "actor { id = 'eu', name = _ 'EU' }\n";
    folder.write("a/small/scenario.lua", scenario);
    folder.write("b/small/scenario.lua", scenario);
    folder.write("b/broken/scenario.lua", "actor {");
    folder.write("b/notes.txt", "no scenario");
    const std::string at = folder.path().string();
    const Ran ran = list("DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' HOME='" + at + "' XDG_DATA_HOME= DEMARCHE_PATH='" +
                         at + "/a::/dev/null:" + at + "/none:" + at + "/b'");
    INFO(ran.out << ran.err);
    CHECK(ran.code == 0);
    CHECK(ran.err.empty());
    CHECK_THAT(ran.out, Contains("border_post        Border Post: 3 seats, 4 rounds, about 60 minutes in a seminar\n"));
    CHECK_THAT(ran.out,
               Contains("small              Small: 1 seat, 1 round\n                     " + at + "/a/small\n"));
    CHECK_THAT(ran.out, !Contains("/b/small"));  // the first on the path is the one that is meant by its id
    CHECK_THAT(ran.out, Contains("broken             does not load: 'demarche check " + at + "/b/broken' says why\n"));
}

TEST_CASE("a folder may be called anything, and its name is made safe to show", "[tools][list]") {
    const Folder folder;
    folder.write("a/fj\nord: error/scenario.lua", "");
    folder.write("a/fj\xff\x1b[31mord/scenario.lua", "");
    const std::string at = folder.path().string();
    const Ran listed =
        list("DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' HOME='" + at + "' XDG_DATA_HOME= DEMARCHE_PATH='" + at + "/a'");
    CHECK(listed.code == 0);
    CHECK_THAT(listed.out, Contains("\nfj?ord: error") && Contains("\nfj\xEF\xBF\xBD?[31mord") && !Contains("\x1b"));
    const Ran checked = demarche("check --json '" + at + "/a'");
    CHECK(checked.code == 1);
    CHECK(checked.err.empty());
    CHECK_THAT(checked.out, Contains("\"errors\": 2") && Contains("the folder's name 'fj?ord: error'"));
}

TEST_CASE("where no scenario is found, list says where it looked", "[tools][list]") {
    const Folder folder;
    const std::string at = folder.path().string();
    const Ran ran = list("DEMARCHE_DATA='" + at + "/none' HOME='" + at + "' XDG_DATA_HOME= DEMARCHE_PATH='" + at + "'");
    INFO(ran.out << ran.err);
    CHECK(ran.code == 1);
    CHECK(ran.out.empty());
    CHECK_THAT(ran.err, Contains("no scenario found in") && Contains(at + "/.local/share/demarche/scripts") &&
                            Contains("DEMARCHE_PATH"));
}

TEST_CASE("a word that is empty is no seat and no language", "[tools][misuse]") {
    for (const char* use : {"play border_post --text --as ''", "play border_post --text --lang ''",
                            "replay nothing --as ''", "replay nothing --lang ''"}) {
        INFO(use);
        const Ran ran = demarche(use);
        CHECK(ran.code == 2);
        CHECK_THAT(ran.err, Contains("the word after it is empty"));
    }
}

}  // namespace demarche::tools

// The subcommands as people run them: output and exit codes of the built program.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "authoring/spec_box.h"
#include "tools/program.h"

namespace fs = std::filesystem;
using Catch::Matchers::Contains;
using demarche::testing::Ran;
using demarche::testing::shell;
using demarche::tools::Folder;

namespace {

Ran run(const std::string& arguments) {
    const std::string command = "DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' '" DEMARCHE_PROGRAM "' " + arguments + " 2>&1";
    return shell(command);
}

std::string without_stumble() {
    std::string text = demarche::authoring::kBoxScenario;
    const std::size_t at = text.find("error(\"stumbled\")");
    return text.replace(at, 17, "");
}

}  // namespace

TEST_CASE("check ends with 0, 1 or 2", "[check][program]") {
    const Folder folder;
    folder.write("good/box/scenario.lua", without_stumble());
    folder.write("bad/box/scenario.lua", demarche::authoring::kBoxScenario + "card { id = 'x' }");
    folder.write("empty/readme.txt", "nothing");
    const Ran good = run("check " + folder.at("good/box"));
    INFO(good.out);
    CHECK(good.code == 0);
    CHECK_THAT(good.out, Contains("box: 0 errors"));
    CHECK(run("check --strict " + folder.at("good")).code == 1);  // seats without briefs
    CHECK(run("check " + folder.at("bad")).code == 1);
    CHECK(run("check " + folder.at()).code == 1);
    CHECK(run("check " + folder.at("empty")).code == 2);
    CHECK(run("check " + folder.at("nowhere")).code == 2);
    CHECK(run("check no_such_scenario").code == 2);
    CHECK(run("check").code == 2);
    CHECK(run("check --jason " + folder.at("good")).code == 2);
    CHECK(run("check --help").code == 0);
}

TEST_CASE("check --json prints what editors read", "[check][program]") {
    const Folder folder;
    folder.write("box/scenario.lua", demarche::authoring::kBoxScenario);
    const Ran ran = run("check --json " + folder.at("box"));
    CHECK(ran.code == 1);
    const auto json = nlohmann::json::parse(ran.out, nullptr, false);
    REQUIRE(json.is_object());
    CHECK(json["errors"] == 1);
    bool found = false;
    for (const auto& finding : json["findings"])
        found |= finding["severity"] == "error" && finding["file"] == "box/scenario.lua" && finding["line"] > 1 &&
                 finding["message"].get<std::string>().find("stumbled") != std::string::npos;
    CHECK(found);
}

TEST_CASE("a package's mistakes from the corpus end in exit code 1 and findings in JSON", "[check][program]") {
    const Folder folder;
    int tried = 0;
    // A few of each letter are enough here: the loader's own tests read them all.
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fs::path{DEMARCHE_SOURCE_DIR} / "tests/script/bad")) {
        if (entry.path().extension() == ".lua") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::string arguments;
    for (std::size_t i = 0; i < files.size(); i += 8) {
        std::ifstream in(files[i]);
        std::string line;
        std::string module = "scenario";
        std::map<std::string, std::string> modules;
        while (std::getline(in, line)) {
            if (line.starts_with("--@ ")) {
                module = line.substr(line.find('.') + 1);
            } else {
                modules[module] += line + "\n";
            }
        }
        for (const auto& [name, text] : modules)
            folder.write(files[i].stem().string() + "/bad/" + name + ".lua", text);
        ++tried;
    }
    REQUIRE(tried > 5);
    const Ran ran = run("check --games 0 --json " + folder.at());
    CHECK(ran.code == 1);
    const auto json = nlohmann::json::parse(ran.out, nullptr, false);
    REQUIRE(json.is_object());
    CHECK(json["findings"].size() >= static_cast<std::size_t>(tried));
    CHECK(json["errors"].get<int>() + json["warnings"].get<int>() > 0);
}

TEST_CASE("test runs specs and says how it went", "[spec][program]") {
    const Folder folder;
    folder.write("box/scenario.lua", without_stumble());
    folder.write("box/spec/good.lua", "it('works', function() expect(start {}:round()).is(1) end)");
    const Ran good = run("test " + folder.at());
    INFO(good.out);
    CHECK(good.code == 0);
    CHECK_THAT(good.out, Contains("box/spec/good.lua: 1 passed, 0 failed\n1 passed, 0 failed\n"));
    folder.write("box/spec/wrong.lua", "it('does not', function()\n  expect(1).is(2)\nend)");
    const Ran wrong = run("test " + folder.at("box"));
    CHECK(wrong.code == 1);
    CHECK_THAT(wrong.out, Contains("box/spec/wrong.lua:2: does not: expected 2, got 1"));
    CHECK_THAT(wrong.out, Contains("1 passed, 1 failed"));
    CHECK(run("test --filter works " + folder.at("box")).code == 0);
    folder.write("box/spec/odd.lua", "it('turns \\27[31m red', function() error('no') end)");
    const Ran odd = run("test " + folder.at("box"));
    CHECK_THAT(odd.out, Contains("turns ?[31m red"));
    CHECK(odd.out.find('\x1b') == std::string::npos);
    const Ran late = run("test --limit 0 " + folder.at("box"));
    CHECK(late.code == 1);
    CHECK_THAT(late.out, Contains("box/spec/good.lua:1: works: not run: the time for the whole run is over"));
    CHECK(run("test " + folder.at("nowhere")).code == 2);
    CHECK(run("test").code == 2);
    folder.write("broken/scenario.lua", "actor {");
    folder.write("broken/spec/a.lua", "it('x', function() end)");
    const Ran broken = run("test " + folder.at("broken"));
    CHECK(broken.code == 1);
    CHECK_THAT(broken.out, Contains("does not load"));
    folder.write("bare/scenario.lua", "actor {");
    const Ran bare = run("test " + folder.at("bare"));
    CHECK(bare.code == 1);
    CHECK_THAT(bare.out, Contains("does not load"));
}

TEST_CASE("test shows what examples and the scenario print", "[spec][program]") {
    const Folder folder;
    folder.write("box/scenario.lua", without_stumble() + "on('round_start', function() print('a round') end)");
    folder.write("box/spec/loud.lua",
                 "it('tells', function()\n  print('here', 1, '\27[31m')\n  expect(start {}:round()).is(1)\nend)\n"
                 "it('tells much', function() for i = 1, 50 do print(i) end expect(1).is(1) end)");
    const Ran loud = run("test " + folder.at());
    INFO(loud.out);
    CHECK(loud.code == 0);
    CHECK_THAT(loud.out, Contains("  tells printed\n    box/spec/loud.lua:2: here\t1\t?[31m\n    box/scenario.lua:"));
    CHECK_THAT(loud.out, Contains(": a round\n"));
    CHECK_THAT(loud.out, Contains("    ... and 10 more lines\n"));
    CHECK(run("test --quiet " + folder.at()).out.find("printed") == std::string::npos);
}

TEST_CASE("what fails in a spec says what would be right, as a scenario's findings do", "[spec][program]") {
    const Folder folder;
    folder.write("box/scenario.lua", without_stumble());
    folder.write("box/spec/a.lua",
                 "it('a', function() play:get('violence') end)\n"
                 "it('b', function() start {}:get('violense', 'osh') end)\n"
                 "it('c', function() game:get('violence', 'osh') end)\n");
    folder.write("box/spec/b.lua", "it('x' function() end)");
    const Ran ran = run("test " + folder.at("box"));
    CHECK(ran.code == 1);
    CHECK_THAT(ran.out, Contains("(global 'play') (it is what start { ... } gives"));
    CHECK_THAT(ran.out, Contains("bad argument #1 to 'get' (there is no indicator 'violense'"));
    CHECK_THAT(ran.out, Contains("(global 'game') (handlers are given it"));
    CHECK_THAT(ran.out, Contains("box/spec/b.lua:1: ')' expected near 'function'"));
}

TEST_CASE("a folder whose entry point has another name is told which name it has", "[check][program]") {
    const Folder folder;
    folder.write("box/Scenario.lua", without_stumble());
    for (const char* use : {"check ", "test "}) {
        const Ran ran = run(use + folder.at("box"));
        CHECK(ran.code == 2);
        CHECK_THAT(ran.out, Contains("no scenario.lua; the entry point has that name, in small letters, and not "
                                     "'Scenario.lua'"));
    }
    folder.write("empty/notes.txt", "nothing");
    const Ran empty = run("check " + folder.at("empty"));
    CHECK(empty.code == 2);
    CHECK_THAT(empty.out, Contains("(no scenario.lua)"));
}

TEST_CASE("scripts that go deep bring nothing down, whatever the shell's stack limit", "[check][program]") {
    const Folder folder;
    // Thousands of fields in one expression: the compiler recurses, and so does the message about the nil in it.
    std::string deep = "a.x";
    for (int i = 0; i < 29'000; ++i)
        deep += ".x";
    std::string text =
        without_stumble() +
        "\non('round_start', function(game) if game:round() > 1 then return end local a = {} a.x = a return " + deep +
        ".nope.z end)\n";
    folder.write("box/scenario.lua", text);
    // Finding out which field was nil takes a second or more, so a slow machine may switch the package off; it says so.
    const auto sound = [](const Ran& ran) {
        return ran.code == 0 || ran.code == 1 || (ran.code == 2 && ran.out.find("switched off") != std::string::npos);
    };
    for (const char* limit : {"2048", "8192", "unlimited"}) {
        INFO(limit);
        const std::string start = std::string{"( ulimit -S -s "} + limit +
                                  " && DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' '" DEMARCHE_PROGRAM "' ";
        const Ran checked = shell(start + "check " + folder.at("box") + " ) 2>&1");
        INFO("exit code " << checked.code << '\n' << checked.out << checked.err);
        CHECK(sound(checked));
        CHECK_THAT(checked.out, Contains("field 'nope'"));
        const Ran played = shell(start + "simulate " + folder.at("box") + " -n 2 -q ) 2>&1");
        INFO("exit code " << played.code << '\n' << played.out << played.err);
        CHECK(sound(played));
    }
    const Ran refused = shell("( ulimit -s 1024 && '" DEMARCHE_PROGRAM "' list )");
    CHECK(refused.code == 2);
    CHECK_THAT(refused.out + refused.err, Contains("ulimit -s"));
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)  // which need more than there is on any machine
TEST_CASE("who runs out of memory says so in one line, and ends like one whose input cannot be read", "[program]") {
    const Folder folder;
    nlohmann::json values = nlohmann::json::array();
    for (int v = 0; v < 100; ++v)
        values.push_back(std::to_string(v));
    nlohmann::json domain = {{"name", "wide"}};
    nlohmann::json party = {{"reservation", 0}};
    for (const char* issue : {"a", "b", "c"}) {
        domain["issues"].push_back({{"name", issue}, {"values", values}});
        party["weights"].push_back(1);
        party["evaluations"].push_back(std::vector<double>(100, 0.5));
    }
    domain["parties"] = std::vector<nlohmann::json>(8, party);
    folder.write("wide.json", domain.dump());
    const Ran ran = shell("( ulimit -v 150000 && '" DEMARCHE_PROGRAM "' negotiate " + folder.at("wide.json") + " )");
    INFO("exit code " << ran.code << '\n' << ran.out << ran.err);
    CHECK(ran.code == 2);
    CHECK(ran.out.empty());
    CHECK_THAT(ran.err, Catch::Matchers::StartsWith("demarche: there is no more memory"));
    CHECK(std::count(ran.err.begin(), ran.err.end(), '\n') == 1);
}
#endif

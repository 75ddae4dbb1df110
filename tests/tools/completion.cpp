// Completion: what the program offers, and the scripts that carry it into the shells.
#include <algorithm>

#include "authoring/spec_box.h"
#include "tools/program.h"

using Catch::Matchers::Contains;

namespace demarche::tools {

namespace {

/// The words that are offered in place of the last one.
std::vector<std::string> offered(const std::string& words) {
    const Ran ran = demarche("__complete " + words);
    CHECK(ran.code == 0);
    CHECK(ran.err.empty());
    std::vector<std::string> out;
    for (const std::string& line : lines(ran.out))
        out.push_back(line.substr(0, line.find('\t')));
    return out;
}

bool has(const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("subcommands are completed, with what they do", "[tools][completion]") {
    CHECK(offered("''") == subcommands());
    CHECK(offered("s") == Words{"simulate"});
    CHECK(offered("help neg") == Words{"negotiate"});
    CHECK_THAT(demarche("__complete li").out, Contains("list\tScenarios found"));
    CHECK(offered("nonsense ''").empty());
}

TEST_CASE("options are completed, but not those that are given already", "[tools][completion]") {
    CHECK(offered("play --s") == Words{"--seed", "--session", "--strength"});
    CHECK(offered("play --seed 3 --s") == Words{"--session", "--strength"});
    CHECK(has(offered("simulate --set a=1 --s"), "--set"));  // it may come again
    CHECK(offered("list --") == Words{"--help"});
}

TEST_CASE("scenarios are completed by what is installed", "[tools][completion]") {
    const Words scenarios = offered("play ''");
    CHECK(has(scenarios, "border_post"));
    CHECK(has(scenarios, "kyrgyz_crisis"));
    CHECK(has(scenarios, ":folders"));
    CHECK(offered("check border") == Words{"border_post", ":folders"});
    CHECK(offered("check border_post ky") == Words{"kyrgyz_crisis", ":folders"});

    const Folder folder;
    folder.write("mine/box/scenario.lua", authoring::kBoxScenario);
    const Ran ran = shell("DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' DEMARCHE_PATH='" + folder.path().string() +
                          "/mine' '" DEMARCHE_PROGRAM "' __complete simulate b");
    CHECK_THAT(ran.out, Contains("border_post\t") && Contains("box\t"));
    // A folder's name may be no more than one answer.
    folder.write("mine/bad\n--help\tx/scenario.lua", authoring::kBoxScenario);
    const Ran odd = shell("DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' DEMARCHE_PATH='" + folder.path().string() +
                          "/mine' '" DEMARCHE_PROGRAM "' __complete simulate b");
    CHECK(odd.out == ran.out);
}

TEST_CASE("seats are completed by the scenario on the line", "[tools][completion]") {
    CHECK(offered("play border_post --as ''") == Words{"kyrgyzstan", "uzbekistan", "kazakhstan"});
    CHECK(offered("play border_post --as=u") == Words{"--as=uzbekistan"});
    CHECK(has(offered("play --as ''"), "russia"));  // of the scenario that is played unless said
    CHECK(offered("play border_post --hotseat kyrgyzstan,u") == Words{"kyrgyzstan,uzbekistan"});
    CHECK(offered("simulate border_post --bot k") == Words{"kyrgyzstan=", "kazakhstan="});
    CHECK(offered("play no_such_scenario --as ''").empty());
    // What such an option has been given is one word: the next is the scenario.
    CHECK(has(offered("simulate --strength strong border_p"), "border_post"));
    CHECK(has(offered("simulate --set a=1 border_p"), "border_post"));
    CHECK(has(offered("play --bot kyrgyzstan=cat border_p"), "border_post"));
}

TEST_CASE("words of an option, saves and files are completed", "[tools][completion]") {
    CHECK(offered("play --strength s") == Words{"simulation", "strong"});
    CHECK(offered("play --strength=st") == Words{"--strength=strong"});
    CHECK(offered("completion ''") == Words{"bash", "zsh", "fish"});
    CHECK(offered("simulate --out ''") == Words{":files"});
    CHECK(offered("simulate --compare a.sqlite ''") == Words{":files"});
    CHECK(offered("play --seed ''").empty());
    const Folder folder;
    folder.write("demarche/sessions/tuesday.demarche", "");
    const Ran ran =
        shell("XDG_DATA_HOME='" + folder.path().string() + "' '" DEMARCHE_PROGRAM "' __complete play --resume t");
    CHECK(ran.out == "tuesday\t\n:files\n");
}

TEST_CASE("bash completes through its script", "[tools][completion]") {
    const auto reply = [](const std::string& words, int at) {
        return shell("DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR
                     "' bash --norc -c 'shopt -s progcomp; source <(\"" DEMARCHE_PROGRAM
                     "\" completion bash); compopt() { :; }; COMP_WORDS=(\"" DEMARCHE_PROGRAM "\" " +
                     words + "); COMP_CWORD=" + std::to_string(at) + "; _demarche; echo \"${COMPREPLY[*]}\"'");
    };
    CHECK(reply("si", 1).out == "simulate\n");
    CHECK(reply("play border_post --as \"\"", 4).out == "kyrgyzstan uzbekistan kazakhstan\n");
    // Bash has made three words of --as=u, and replaces the last of them.
    CHECK(reply("play border_post --as = u", 5).out == "uzbekistan\n");
    CHECK(reply("play border_post --as =", 4).out == "kyrgyzstan uzbekistan kazakhstan\n");
    CHECK(reply("play border_post --hotseat kyrgyzstan,", 4).out == "kyrgyzstan,uzbekistan kyrgyzstan,kazakhstan\n");
    CHECK(reply("si", 1).err.empty());
}

TEST_CASE("zsh and fish find no fault in their scripts", "[tools][completion]") {
    for (const std::string name : {"zsh", "fish"}) {
        const Ran script = demarche("completion " + name);
        CHECK(script.code == 0);
        CHECK_THAT(script.out, Contains("__complete") && Contains("_demarche"));
        if (shell("command -v " + name).code != 0) continue;
        const Ran read = shell("'" DEMARCHE_PROGRAM "' completion " + name + " | " + name + " -n /dev/stdin");
        INFO(name << ": " << read.err);
        CHECK(read.code == 0);
        CHECK(read.err.empty());
    }
    if (shell("command -v fish").code == 0) {
        const Ran real =
            shell("DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' PATH=\"$(dirname '" DEMARCHE_PROGRAM
                  "'):$PATH\" HOME=/nonexistent fish --no-config -c 'demarche completion fish | source; complete -C "
                  "\"demarche play border_post --as u\"'");
        CHECK_THAT(real.out, Contains("uzbekistan\tUzbekistan"));
    }
}

}  // namespace demarche::tools

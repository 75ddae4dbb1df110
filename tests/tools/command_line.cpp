// How the program speaks to somebody who meets it for the first time.
#include <algorithm>
#include <regex>
#include <set>

#include "tools/program.h"

using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;
using Catch::Matchers::StartsWith;

namespace demarche::tools {

namespace {

/// The long options that a page of help lists.
std::set<std::string> options_in(const std::string& help) {
    std::set<std::string> out;
    static const std::regex option{"^  (?:-[a-zA-Z], )?(--[a-z-]+)"};
    for (const std::string& line : lines(help)) {
        std::smatch found;
        if (std::regex_search(line, found, option)) out.insert(found[1]);
    }
    return out;
}

}  // namespace

TEST_CASE("--help lists the subcommands, and each has help of its own", "[tools][help]") {
    const std::vector<std::string> names = subcommands();
    for (const char* known : {"play", "simulate", "replay", "report", "check", "test", "list", "negotiate",
                              "completion", "manual", "help"}) {
        INFO(known);
        CHECK(std::find(names.begin(), names.end(), known) != names.end());
    }
    for (const std::string& name : names) {
        INFO(name);
        const Ran help = demarche(name + " --help");
        CHECK(help.code == 0);
        CHECK(help.err.empty());
        CHECK_THAT(help.out, Contains("demarche " + name));
        CHECK(demarche("help " + name).out == help.out);
        for (const std::string& line : lines(help.out))
            CHECK(line.size() <= 80);
    }
}

TEST_CASE("help says what an option takes, what of it is allowed, and what stands unless said", "[tools][help]") {
    const std::string page = demarche("play --help").out;
    const std::string play = std::regex_replace(page, std::regex{"\\s+"}, " ");  // wherever its lines break
    CHECK_THAT(play, Contains("--as SEAT "));
    CHECK_THAT(play, Contains("--hotseat SEAT,..."));
    CHECK_THAT(play, Contains("[scenario]") && Contains("kyrgyz_crisis unless said"));
    CHECK_THAT(play, Contains("simulation, normal or strong;"));
    const std::string simulate = demarche("simulate --help").out;
    CHECK_THAT(simulate, Contains("-n, --games N") && Contains("1 to 100000000; 100 unless said"));
    CHECK_THAT(simulate, Contains("--compare FILE FILE") && Contains("--merge FILE..."));
}

TEST_CASE("a scenario is looked for in the folder where one stands, too", "[tools][misuse]") {
    const Folder folder;
    folder.write("empty/notes.txt", "");
    folder.write("duo/scenario.lua", "");
    const auto here = [&](const std::string& arguments) {
        return shell("cd " + folder.at() +
                     " && DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' DEMARCHE_PATH= '" DEMARCHE_PROGRAM "' " + arguments +
                     " </dev/null");
    };
    for (const char* command : {"simulate empty -n 1", "play empty --text", "simulate ./empty -n 1"}) {
        INFO(command);
        const Ran ran = here(command);
        CHECK(ran.code == 2);
        CHECK_THAT(ran.err, Contains("there is no scenario in '") && Contains("empty' (no scenario.lua)"));
    }
    for (const char* command : {"check du", "simulate du -n 1"}) {
        INFO(command);
        const Ran ran = here(command);
        CHECK(ran.code == 2);
        CHECK_THAT(ran.err, Contains("there is no scenario 'du'; did you mean 'duo'? (looked here and in "));
    }
}

TEST_CASE("wrong use ends with 2, says nothing on stdout, and says what would be right", "[tools][misuse]") {
    struct Case {
        const char* given;
        const char* answer;
    };
    const Case cases[] = {
        {"ply", "there is no subcommand 'ply'; did you mean 'play'?"},
        {"frobnicate", "Subcommands: play,"},
        {"--verison", "there is no option '--verison' before the subcommand; did you mean '--version'?"},
        {"play --hotsaet eu", "there is no option '--hotsaet'; did you mean '--hotseat'?"},
        {"check --jason", "there is no option '--jason'; did you mean '--json'?"},
        {"play border_post --seat uzbekistan", "there is no option '--seat'; did you mean '--as'?"},
        {"check border_post --seat uzbekistan", "there is no option '--seat'\n"},
        {"simulate border_post -o games.csv", "there is no option '-o'; did you mean '--out'?"},
        {"simulate border_post --game=3", "did you mean '--games'?"},
        {"play border_post --strength strng",
         "'strng' is not one of its words: simulation, normal or strong; did you "
         "mean 'strong'?"},
        {"play border_post --seed abc", "--seed: 'abc' is no number that it takes"},
        {"play border_post --seed", "--seed needs N: The luck"},
        {"simulate border_post -n 0", "--games: 0 is out of its range: 1 to 100000000"},
        {"check", "'check' needs paths: Scenario ids"},
        {"list nothing", "'list' takes no arguments, but there is 'nothing'"},
        {"replay a.demarche b.demarche", "'b.demarche' is one argument too many"},
        {"completion tcsh", "'tcsh' is not one of its words: bash, zsh or fish"},
        {"help pley", "there is no subcommand 'pley'; did you mean 'play'?"},
        {"play border_pst --text", "there is no scenario 'border_pst'; did you mean 'border_post'?"},
        {"check kyrgyz_crises", "did you mean 'kyrgyz_crisis'?"},
        {"simulate", "which scenario? 'demarche list'"},
        {"simulate --compare a", "--compare needs 2 times FILE: Two files"},
        {"replay no_such_save", "there is no save 'no_such_save'"},
        {"play border_post --text --as uzbekistn", "did you mean 'uzbekistan'?"},
        {"negotiate", "name a domain file"},
        {"play border_post --text --hotseat uzbekistan,kyrgyzstan,uzbekistan", "Uzbekistan is named twice"},
        {"negotiate --serve --personality defalt", "did you mean 'default'?"},
        {"negotiate --serve --deadline 10 --steps", "with --serve, --deadline and --steps are of no use"},
        {"negotiate share.json --texts 4", "without --single-text, --texts is of no use"},
        {"negotiate share.json --single-text climber --deadline 4 --steps",
         "with --single-text, --deadline and --steps are of no use"},
        {"negotiate share.json --seats hawk,dove --personality hawk", "with --seats, --personality is of no use"},
        {"simulate border_post --shard 3/3", "--shard: '3/3' is no shard"},
        {"simulate border_post --strength foo", "--strength: 'foo' is no strength"},
        {"negotiate share.json --serve", "with --serve, domain is of no use"},
        {"play border_post --text --seed -1", "--seed: '-1' is no number that it takes (0 to 18446744073709551615)"},
        {"simulate border_post --seed 18446744073709551616", "is no number that it takes (0 to 18446744073709551615)"},
        {"simulate border_post -n 2 --seed 18446744073709551615", "there are not 2 seeds from 18446744073709551615 on"},
        {"simulate border_post -n 1e2", "--games: '1e2' is no number that it takes (1 to 100000000)"},
        {"simulate border_post -n 99999999999999999999", "--games: 99999999999999999999 is out of its range"},
        {"simulate border_post --shard '0/ 2'", "--shard: '0/ 2' is no shard"},
        {"simulate border_post --shard 0/2x", "--shard: '0/2x' is no shard"},
        {"simulate border_post --shard 0", "--shard: '0' is no shard"},
        {"simulate border_post -n 1 --set X=1", "demarche: --set X=1: there is no kind of definition 'X'"},
        {"simulate border_post -n 1 --empty uzbekistan,uzbekistan", "--empty: uzbekistan is named twice"},
        {"simulate border_post -n 1 --empty uzbekistan,", "--empty: in 'uzbekistan,' a word is empty"},
        {"play border_post --text --empty=,uzbekistan", "--empty: in ',uzbekistan' a word is empty"},
        {"negotiate share.json --seats hawk,,dove", "--seats: in 'hawk,,dove' a word is empty"},
        {"simulate border_post -n 1 --bot-patience 3", "without --bot, --bot-patience is of no use"},
        {"play border_post --demo --bot-patience 3 --bot-log x",
         "without --bot, --bot-patience and --bot-log are of no"},
        {"simulate border_post -n 1 --empty uzbekistan --strength uzbekistan=strong",
         "--strength: no AI actor plays uzbekistan"},
        {"simulate border_post -n 1 --bot uzbekistan=cat --strength uzbekistan=strong",
         "--strength: no AI actor plays uzbekistan"},
        {"play border_post --demo --bot uzbekistan=cat --empty uzbekistan", "Uzbekistan cannot stay empty"},
        {"simulate border_post -n abc", "--games: 'abc' is no number that it takes (1 to 100000000)"},
        {"simulate border_post -n 1.5", "--games: '1.5' is no number that it takes (1 to 100000000)"},
        {"check border_post --seconds nan", "--seconds: 'nan' is no number that it takes (0.1 to 3600)"},
        {"simulate border_post -n 1 --resume", "--resume needs --out FILE"},
        {"simulate border_post -n 1 --out ''", "--out: the word after it is empty"},
        {"play --text --resume ''", "--resume: the word after it is empty"},
        {"simulate border_post -n 1 --shard ''", "--shard: the word after it is empty"},
        {"simulate border_post -n 5 -n 6", "--games takes one N, and is given 2: '5' and '6'"},
        {"play border_post --text --as kyrgyzstan --as uzbekistan", "--as takes one SEAT, and is given 2"},
        {"simulate border_post --merge a.jsonl --out b.csv -n 5", "with --merge, --games is of no use"},
        {"simulate --compare a.jsonl b.jsonl --jobs 2 --merge d.jsonl",
         "with --compare, --jobs and --merge are of no use"},
        {"simulate border_post -n 1 --strength normal --strength strong",
         "--strength: it is given twice for all seats"},
        {"simulate border_post -n 1 --strength uzbekistan=strong --strength uzbekistan=normal",
         "'uzbekistan' is given two strengths"},
        {"simulate border_post -n 1 --bot uzbekistan=cat --bot uzbekistan=cat",
         "two programs for the seat of Uzbekistan"},
        {"simulate border_post -n 1 --bot uzbekistan=cat --empty uzbekistan", "uzbekistan cannot stay empty"},
        {"simulate border_post -n 1 --out /none/such/folder/games.sqlite",
         "/none/such/folder/games.sqlite: the file cannot be opened for writing"},
        {"play border_post --text --as nobody", "no actor 'nobody'; seats: kyrgyzstan, uzbekistan and kazakhstan"},
        {"simulate border_post -n 1 --empty nobody", "seats: kyrgyzstan, uzbekistan and kazakhstan"},
        {"simulate border_post -n 1 --strength nobody=strong", "seats: kyrgyzstan, uzbekistan and kazakhstan"},
        {"play border_post --text --as uzbekistan --empty uzbekistan", "Uzbekistan cannot stay empty"},
        {"play border_post --text --lang tlh", "there is no translation to 'tlh'; there are en and ru"},
        {"negotiate '" DEMARCHE_SOURCE_DIR "/README.md'", "neither XML (a GENIUS domain) nor JSON"},
        {"negotiate '" DEMARCHE_SOURCE_DIR "/tests/negotiation/domains/share3-a.json' --personality nobody",
         "there is no personality 'nobody'; there are default, hawk, dove, broker, boulware,"},
    };
    for (const Case& one : cases) {
        INFO("demarche " << one.given);
        const Ran ran = demarche(one.given);
        CHECK(ran.code == 2);
        CHECK(ran.out.empty());
        CHECK_THAT(ran.err, Contains(one.answer));
        CHECK(ran.err.starts_with("demarche: "));
        CHECK(ran.err.ends_with("\n"));
    }
}

TEST_CASE("a filter that fits no example is no success", "[tools][misuse]") {
    const Ran ran = demarche("test border_post --filter 'no example is called so'");
    CHECK(ran.code == 2);
    CHECK_THAT(ran.err, Contains("no example has 'no example is called so' in its name"));
}

TEST_CASE("a strategy that lists every package says so of a space that is too large", "[tools][misuse]") {
    const Folder folder;
    std::string issues;
    std::string weights;
    std::string evaluations;
    for (int k = 0; k < 20; ++k) {
        const std::string comma = k == 0 ? "" : ",";
        issues += comma + R"({"name":"i)" + std::to_string(k) + R"(","values":["a","b","c"]})";
        weights += comma + "1";
        evaluations += comma + "[0,0.5,1]";
    }
    const std::string party = R"({"reservation":0,"weights":[)" + weights + R"(],"evaluations":[)" + evaluations + "]}";
    folder.write("large.json",
                 R"({"name":"large","issues":[)" + issues + R"(],"parties":[)" + party + "," + party + "]}");
    const std::string file = "'" + (folder.path() / "large.json").string() + "'";
    const Ran listed = demarche("negotiate " + file + " --seats default,boulware");
    CHECK(listed.code == 2);
    CHECK(listed.out.empty());
    CHECK_THAT(listed.err, Contains("'boulware' lists every package, at most 1000000; 'large' has 3486784401"));
    CHECK(demarche("negotiate " + file + " --deadline 3").code == 0);
}

TEST_CASE("an option of a list takes one word, and the scenario may stand behind it", "[tools][misuse]") {
    const Folder folder;
    for (const std::string use :
         {"--strength silent border_post", "--strength=silent border_post",
          "--strength silent --strength kyrgyzstan=simulation border_post",
          "--set indicator/tension/start/dostuk=60 border_post", "--empty kazakhstan border_post",
          "--empty kazakhstan --empty uzbekistan border_post"}) {
        INFO(use);
        const Ran ran = demarche("simulate -n 1 -q " + use);
        CHECK(ran.code == 0);
        CHECK(ran.err.empty());
    }
    const Ran bot = demarche("simulate --bot 'kyrgyzstan=no such program' border_post -n 1");
    CHECK(bot.code == 1);
    CHECK_THAT(bot.err, !Contains("which scenario"));
    const std::string home = "' && XDG_DATA_HOME=\"$PWD\" DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR
                             "' DEMARCHE_PATH= '" DEMARCHE_PROGRAM "' play --text --seed 5 ";
    for (const char* use :
         {"--hotseat kyrgyzstan,uzbekistan border_post", "--hotseat kyrgyzstan --hotseat uzbekistan border_post",
          "--as kyrgyzstan --empty kazakhstan border_post"}) {
        INFO(use);
        const Ran ran = shell("cd '" + folder.path().string() + home + use + " </dev/null");
        CHECK(ran.code == 0);
        CHECK_THAT(ran.out, Contains("border_post-5-"));
    }
    for (const char* help : {"simulate --help", "play --help"})
        CHECK_THAT(demarche(help).out, Contains("may be given several") && Contains("--empty SEAT,..."));
}

TEST_CASE("help without a subcommand is that of the program", "[tools][help]") {
    const Ran help = demarche("help");
    CHECK(help.code == 0);
    CHECK(help.out == demarche("--help").out);
}

TEST_CASE("a log of what programs say goes into no file that is there already", "[tools][misuse]") {
    const Folder folder;
    folder.write("keep.txt", "important");
    const Ran ran = demarche("play border_post --demo --bot uzbekistan=cat --bot-log '" +
                             (folder.path() / "keep.txt").string() + "'");
    CHECK(ran.code == 2);
    CHECK_THAT(ran.err, Contains("keep.txt: the file exists already"));
    CHECK(read_file(folder.path() / "keep.txt") == "important");
}

TEST_CASE("output that cannot be written is told, but not when its reader has left", "[tools][output]") {
    const Folder folder;
    folder.write("talk", R"({"type":"start","protocol":1,"domain":"d","parties":2,"me":0,"deadline":10,"seed":7,)"
                         R"("issues":[{"name":"price","values":["low","high"]}],"weights":[1.0],)"
                         R"("evaluations":[[0.2,1.0]],"reservation":0.25})"
                         "\n"
                         R"({"type":"turn","round":1,"deadline":10,"can_accept":false,"events":[]})"
                         "\n");
    const std::string serve = "'" DEMARCHE_PROGRAM "' negotiate --serve <" + folder.at("talk");
    REQUIRE_THAT(shell(serve).out, Contains("\"action\""));
    const Ran served = shell(serve + " >/dev/full");
    CHECK(served.code == 2);
    CHECK_THAT(served.err, EndsWith("demarche: the output cannot be written: is the disk full?\n"));
    for (const char* what : {"list", "help", "manual", "completion bash", "check border_post --games 0"}) {
        INFO(what);
        const Ran full = demarche(std::string{what} + " >/dev/full");
        CHECK(full.code == 2);
        CHECK(full.err == "demarche: the output cannot be written: is the disk full?\n");
    }
    const Ran left = shell("{ sleep 0.3; DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' '" DEMARCHE_PROGRAM
                           "' manual; echo ended with $? >&2; } | true");
    CHECK(left.err == "ended with 0\n");
    // What was found does not hang on who has read of it.
    const Ran failed = shell("{ sleep 0.3; DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' '" DEMARCHE_PROGRAM
                             "' test border_post --limit 0; echo ended with $? >&2; } | true");
    CHECK_THAT(failed.err, EndsWith("ended with 1\n"));
}

TEST_CASE("what is printed does not end up in a file when the output is closed", "[tools][output]") {
    const Folder folder;
    const std::string file = (folder.path() / "games.jsonl").string();
    const Ran closed = demarche("simulate border_post -n 1 --out '" + file + "' >&-");
    CHECK(closed.code == 2);
    CHECK(closed.err == "demarche: the output cannot be written: is it closed?\n");
    CHECK(demarche("simulate border_post -n 1 -q >&-").code == 0);  // there was nothing to print
    const std::vector<std::string> written = lines(read_file(file));
    CHECK(written.size() >= 2);
    for (const std::string& line : written)
        CHECK(line.starts_with("{"));
}

TEST_CASE("a file that may grow no further is told, and ends nothing at once", "[tools][output]") {
    const Folder folder;
    for (const char* use :
         {"simulate border_post -n 60 --out games.jsonl", "simulate border_post -n 60 --out games.sqlite",
          "play border_post --text --demo --seed 3 --session game.demarche"}) {
        INFO(use);
        const Ran ran = shell("cd '" + folder.path().string() +
                              "' && ulimit -f 12 && DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' XDG_DATA_HOME='" +
                              folder.path().string() + "' '" DEMARCHE_PROGRAM "' " + use + " </dev/null");
        CHECK(ran.code == 2);
        CHECK_THAT(ran.err, StartsWith("demarche: ") && (Contains("is the disk full?") || Contains("cannot be")));
    }
    // A session that could not begin does not stand in the way of the next attempt.
    CHECK_FALSE(std::filesystem::exists(folder.path() / "game.demarche"));
    CHECK_FALSE(std::filesystem::exists(folder.path() / "game.demarche-wal"));
}

TEST_CASE("a line that is far too long is not kept, and one without an end is the end", "[tools][misuse]") {
    const Ran serve = shell("{ head -c 50000000 /dev/zero; echo; echo '{\"type\":\"quit\"}'; } | '" DEMARCHE_PROGRAM
                            "' negotiate --serve");
    CHECK(serve.code == 2);
    CHECK_THAT(serve.err, Contains("line 1: the line has 50000000 bytes; at most 4194304 are read"));
    const Ran cut =
        shell("{ head -c 70000000 /dev/zero; echo '{\"type\":\"quit\"}'; } | '" DEMARCHE_PROGRAM "' negotiate --serve");
    CHECK(cut.code == 2);
    CHECK_THAT(cut.err, Contains("a line goes on for more than 64 MiB; nothing is read any more"));
    const Folder folder;
    const auto play = [&](const char* input) {
        return shell(std::string{input} + " | DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' XDG_DATA_HOME='" +
                     folder.path().string() +
                     "' '" DEMARCHE_PROGRAM "' play border_post --text --as uzbekistan --seed 1");
    };
    const Ran said = play("{ head -c 20000 /dev/zero; echo; echo quit; }");
    CHECK(said.code == 0);
    CHECK_THAT(said.out, Contains("That line has 20000 bytes, and at most 8000 are read"));
    const Ran endless = play("head -c 100000000 /dev/zero");
    CHECK(endless.code == 0);
    CHECK_THAT(endless.out, !Contains("That line has"));
}

TEST_CASE("of a line of the line protocol that is refused it is said which it is", "[tools][misuse]") {
    const Ran serve = shell(
        "printf '%s\\n' '{\"type\":\"hello\"}' '{\"type\":\"start\",\"protocol\":2}' '{' '{\"type\":\"turn\"}' | "
        "'" DEMARCHE_PROGRAM "' negotiate --serve");
    CHECK(serve.code == 2);
    const std::vector<std::string> said = lines(serve.err);
    REQUIRE(said.size() == 3);
    CHECK(said[0] == "demarche: line 2, /protocol: protocol 2 is unknown; this program speaks 1");
    CHECK(said[1].starts_with("demarche: line 3, column "));
    CHECK(said[2] == "demarche: line 4, /type: a turn before any start");
}

TEST_CASE("nothing at all is answered with the help, and with 2", "[tools][misuse]") {
    const Ran ran = demarche("");
    CHECK(ran.code == 2);
    CHECK(ran.out.empty());
    CHECK(ran.err == demarche("--help").out);
}

TEST_CASE("the scripts of tools/ say how they are used, and do nothing else then", "[tools][misuse][scripts]") {
    const Folder folder;
    // What they work with is not to be had, so that one which sets to work fails at once.
    for (const char* worker : {"apt-get", "clang-format-14", "cmake", "ctest", "dpkg-query", "parallel", "sbatch",
                               "sudo", "debootstrap", "luacheck", "xgettext"}) {
        folder.write(worker, "#!/bin/sh\necho \"$0 was called\" >&2\nexit 99\n");
        fs::permissions(folder.path() / worker, fs::perms::owner_all);
    }
    const auto script = [&](const std::string& line) {
        return shell("cd '" + folder.path().string() + "' && PATH='" + folder.path().string() +
                     "':\"$PATH\" timeout 30 '" DEMARCHE_SOURCE_DIR "/tools/'" + line + " </dev/null");
    };
    for (const char* name : {"approve-goldens", "build", "install-packages", "package", "run", "screenshots", "test",
                             "test-packages", "translations", "cluster/simulate-parallel", "cluster/simulate-slurm",
                             "cluster/task", "cluster/test-parallel", "cluster/test-slurm"}) {
        for (const char* help : {" --help", " -h"}) {
            INFO(name << help);
            const Ran ran = script(std::string{name} + help);
            CHECK(ran.code == 0);
            CHECK(ran.err.empty());
            CHECK_THAT(ran.out, Contains(std::string{"tools/"} + name));
        }
        if (name == std::string_view{"run"}) continue;  // it hands on what it is given to the program
        INFO(name << " --frobnicate");
        const Ran ran = script(std::string{name} + " --frobnicate");
        CHECK(ran.code == 2);
        CHECK(ran.out.empty());
        CHECK_FALSE(ran.err.empty());
    }
    struct Case {
        const char* given;
        const char* answer;
    };
    for (const Case& one : {
             Case{"cluster/simulate-parallel border_post -n", "'-n' needs a value"},
             Case{"cluster/simulate-slurm border_post --out", "'--out' needs a value"},
             Case{"cluster/simulate-parallel border_post -n many --out x.sqlite", "'-n many': a whole number from 1"},
             Case{"cluster/simulate-slurm border_post -n 4 --tasks 0 --out x.sqlite", "'--tasks 0': a whole number"},
             Case{"cluster/simulate-slurm border_post kyrgyz_crisis", "one scenario, and not 'border_post' and"},
             Case{"cluster/simulate-parallel border_post --out=x.sqlite", "write '--out x.sqlite', with a blank"},
             Case{"cluster/task", "tools/cluster/task PROGRAM DIR PARTS SCENARIO"},
             Case{"build", "tools/build PRESET"},
             Case{"build release --verbose", "'--verbose' is no option"},
             Case{"test-packages --packages", "--packages needs the folder"},
             Case{"test --all again", "tools/test --all"},
             Case{"package here there", "tools/package [FOLDER]"},
         }) {
        INFO(one.given);
        const Ran ran = script(one.given);
        CHECK(ran.code == 2);
        CHECK(ran.out.empty());
        CHECK_THAT(ran.err, Contains(one.answer) && !Contains("was called"));
    }
}

TEST_CASE("the manual page has every subcommand with every option", "[tools][manual]") {
    const Ran page = demarche("manual");
    REQUIRE(page.code == 0);
    CHECK_THAT(page.out, Contains(".TH DEMARCHE 1") && Contains(DEMARCHE_VERSION));
    const auto escaped = [](const std::string& text) { return std::regex_replace(text, std::regex{"-"}, "\\-"); };
    for (const std::string& name : subcommands()) {
        INFO(name);
        const std::size_t start = page.out.find(".SH \"demarche " + escaped(name) + "\"\n");
        REQUIRE(start != std::string::npos);
        const std::string chapter = page.out.substr(start, page.out.find("\n.SH", start) - start);
        std::set<std::string> options = options_in(demarche(name + " --help").out);
        CHECK(options.erase("--help") == 1);
        for (const std::string& option : options) {
            INFO(option);
            CHECK_THAT(chapter, Contains("\\fB") && Contains(escaped(option)));
        }
    }
    for (const char* title : {"NAME", "SYNOPSIS", "ENVIRONMENT", "FILES", "\"EXIT STATUS\""}) {
        INFO(title);
        CHECK_THAT(page.out, Contains(std::string{"\n.SH "} + title + "\n"));
    }
}

TEST_CASE("the manual page is one that man reads without a complaint", "[tools][manual]") {
    if (shell("command -v man groff").code != 0) {
        WARN("man and groff are not here");
        return;
    }
    const Ran read = shell("'" DEMARCHE_PROGRAM
                           "' manual | LC_ALL=C.UTF-8 MANROFFSEQ= MANWIDTH=80 man --warnings -E "
                           "UTF-8 -l -Tutf8 -Z - >/dev/null");
    CHECK(read.code == 0);
    CHECK(read.err.empty());
}

}  // namespace demarche::tools

// Saved games as arguments: whose scenario lies elsewhere, that are broken, and what cannot be asked of them.

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "session/sqlite.h"
#include "tools/program.h"

using Catch::Matchers::Contains;

namespace demarche::tools {

namespace {

/// The program in a folder, whose saves and scenarios are its own.
class There {
 public:
    explicit There(const Folder& folder) : path_(folder.path().string()) {}
    [[nodiscard]] Ran run(const std::string& arguments, const std::string& variables = "DEMARCHE_PATH=") const {
        return shell("cd '" + path_ + "' && XDG_DATA_HOME='" + path_ +
                     "/home' DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' " + variables + " '" DEMARCHE_PROGRAM "' " +
                     arguments + " </dev/null");
    }
    /// With these lines as its input, as printf writes them.
    [[nodiscard]] Ran type(const std::string& lines, const std::string& arguments) const {
        return shell("cd '" + path_ + "' && printf '" + lines + "' | XDG_DATA_HOME='" + path_ +
                     "/home' DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' DEMARCHE_PATH= '" DEMARCHE_PROGRAM "' " +
                     arguments);
    }

 private:
    std::string path_;
};

}  // namespace

TEST_CASE("a game of a scenario in a folder is found again, and where it is not it can be named", "[tools][saves]") {
    const Folder folder;
    const There there{folder};
    fs::create_directories(folder.path() / "mine");
    REQUIRE(there.run("new my_box --dir mine").code == 0);
    REQUIRE(there.run("play ./mine/my_box --text --as upland --seed 7 --session a.demarche").code == 0);
    CHECK(there.run("replay a.demarche --verify").code == 0);
    CHECK(there.run("play --text --resume a.demarche").code == 0);

    fs::create_directories(folder.path() / "moved");
    fs::rename(folder.path() / "mine" / "my_box", folder.path() / "moved" / "my_box");
    for (const char* lost : {"replay a.demarche --verify", "play --text --resume a.demarche"}) {
        const Ran ran = there.run(lost);
        CHECK(ran.code == 2);
        CHECK_THAT(ran.err, Contains("no scenario 'my_box'") && Contains("/mine/my_box', where it is no longer") &&
                                Contains("DEMARCHE_PATH"));
    }
    CHECK(there.run("replay a.demarche --verify", "DEMARCHE_PATH=moved").code == 0);
    CHECK(there.run("replay a.demarche --verify --scenario ./moved/my_box").code == 0);
    // Named once while it is played, it is known from then on.
    CHECK(there.run("play ./moved/my_box --text --resume a.demarche").code == 0);
    CHECK(there.run("replay a.demarche --verify").code == 0);

    // A correction that changes nothing of what was played is told, and no more.
    const fs::path main = folder.path() / "moved" / "my_box" / "scenario.lua";
    std::ofstream(main, std::ios::app) << "\n-- corrected\n";
    const Ran corrected = there.run("replay a.demarche --verify");
    CHECK(corrected.code == 0);
    CHECK_THAT(corrected.out, Contains("with a scenario that has been rewritten since"));
    for (const char* opens : {"play --text --resume a.demarche", "replay a.demarche"}) {
        const Ran ran = there.run(opens);
        CHECK(ran.code == 0);
        CHECK_THAT(ran.err, Contains("The scenario has been rewritten since this game began."));
    }
    std::ofstream(main, std::ios::app) << "\nindicator { id = 'more', of = 'world', name = 'More', start = 1 }\n";
    const Ran changed = there.run("replay a.demarche --verify");
    CHECK(changed.code == 2);
    CHECK_THAT(changed.err, Contains("recorded with my_box") && Contains("the deal comes out otherwise"));
}

TEST_CASE("a seat that a program no longer plays is told once when the game goes on", "[tools][saves]") {
    const Folder folder;
    const There there{folder};
    const std::string bot = "--bot \"uzbekistan=python3 '" DEMARCHE_SOURCE_DIR "/tools/bots/negotiator.py'\"";
    REQUIRE(there.run("play border_post --text --as kyrgyzstan --session a.demarche " + bot).code == 0);
    CHECK_THAT(there.run("play --text --resume a.demarche " + bot).err, !Contains("by a program"));
    const Ran without = there.run("play --text --resume a.demarche");
    CHECK(without.code == 0);
    CHECK_THAT(without.err, Contains("Uzbekistan was played by a program so far, and now by the AI"));
    CHECK_THAT(there.run("play --text --resume a.demarche").err, !Contains("by a program"));
}

TEST_CASE("notes that nest without an end are passed over, and the game goes on", "[tools][saves]") {
    const Folder folder;
    const There there{folder};
    REQUIRE(there.run("play border_post --text --as uzbekistan --seed 7 --session a.demarche").code == 0);
    const std::string deep = std::string(300'000, '[') + std::string(300'000, ']');
    for (const auto& [key, value] :
         {std::pair{"minds", R"({"head":0,"resting":false,"memory":"{\"nudged\":)" + deep + R"(}"})"},
          std::pair{"minds", R"({"head":)" + deep + "}"}, std::pair{"people", deep}}) {
        {
            auto file =
                session::Database::open((folder.path() / "a.demarche").string(), session::Database::Mode::kOpen);
            REQUIRE(file);
            session::Statement head = (*file)->prepare("SELECT max(id) FROM commands");
            REQUIRE(head.row());
            std::string text = value;
            if (const std::size_t zero = text.find("\"head\":0"); zero != std::string::npos)
                text.replace(zero + 7, 1, std::to_string(head.integer(0)));
            session::Statement note = (*file)->prepare("INSERT OR REPLACE INTO notes VALUES(?,?)");
            note.bind(1, std::string_view{key}).bind(2, std::string_view{text});
            note.run();
            REQUIRE_FALSE((*file)->take_error());
        }
        INFO(key);
        CHECK(there.run("play --text --resume a.demarche --as uzbekistan").code == 0);
        CHECK(there.run("replay a.demarche --verify").code == 0);
    }
}

TEST_CASE("a game whose file does not say who plays goes on with whom it is told, and with nobody else",
          "[tools][saves]") {
    const Folder folder;
    const There there{folder};
    REQUIRE(there.run("play border_post --text --as uzbekistan --seed 7 --session a.demarche").code == 0);
    for (const char* damage : {"DELETE FROM notes WHERE key='people'", "UPDATE notes SET value='{' WHERE key='people'",
                               "UPDATE notes SET value='[\"uzbekistan\",\"nobody\"]' WHERE key='people'",
                               "UPDATE notes SET value='[7]' WHERE key='people'"}) {
        INFO(damage);
        fs::copy_file(folder.path() / "a.demarche", folder.path() / "b.demarche", fs::copy_options::overwrite_existing);
        {
            auto file =
                session::Database::open((folder.path() / "b.demarche").string(), session::Database::Mode::kOpen);
            REQUIRE(file);
            (*file)->run(damage);
            REQUIRE_FALSE((*file)->take_error());
        }
        const std::string before = there.run("replay b.demarche --as facilitator").out;
        const Ran refused = there.run("play --text --resume b.demarche");
        CHECK(refused.code == 2);
        CHECK_THAT(refused.err, Contains("the file does not say who plays") && Contains("--as"));
        CHECK(there.run("replay b.demarche --as facilitator").out == before);
        CHECK_THAT(there.run("replay b.demarche").err, Contains("tells all that its seats keep secret"));
        const Ran told = there.run("play --text --resume b.demarche --as uzbekistan");
        CHECK(told.code == 0);
        CHECK_THAT(told.err, Contains("the file does not say who has played this game; it goes on with Uzbekistan"));
        CHECK(there.run("play --text --resume b.demarche").code == 0);  // now it does
    }
}

TEST_CASE("games that begin at the same moment are kept in files of their own", "[tools][saves]") {
    const Folder folder;
    const There there{folder};
    const std::string one =
        "XDG_DATA_HOME=\"$PWD\" DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' DEMARCHE_PATH= '" DEMARCHE_PROGRAM
        "' play border_post --text --as kyrgyzstan --seed 81 </dev/null >>out 2>>err || echo failed >>err";
    std::string all = "cd '" + folder.path().string() + "'; ";
    for (int i = 0; i < 12; ++i)
        all += "{ " + one + "; } & ";
    (void)shell(all + "wait");
    CHECK(read_file(folder.path() / "err").empty());
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator{folder.path() / "demarche/sessions"})
        files += entry.path().extension() == ".demarche" ? 1 : 0;
    CHECK(files == 12);
}

TEST_CASE("what was settled when a game began is not asked for otherwise in silence", "[tools][saves]") {
    const Folder folder;
    const There there{folder};
    REQUIRE(
        there.run("play border_post --text --as kyrgyzstan --empty kazakhstan --seed 3 --session a.demarche").code ==
        0);
    struct Case {
        const char* asked;
        const char* answer;
    };
    const Case cases[] = {
        {"play kyrgyz_crisis --text --resume a.demarche",
         "one of the scenario 'border_post', and not of 'kyrgyz_crisis'"},
        {"play --text --resume a.demarche --seed 4", "dealt with seed 3"},
        {"play --text --resume a.demarche --session b.demarche", "goes on in its own file"},
        {"play --text --resume a.demarche --as kazakhstan",
         "cannot be played: this game is played without; its seats are Kyrgyzstan and Uzbekistan"},
        {"play --text --resume a.demarche --empty uzbekistan", "settled as the game began: Kazakhstan"},
        {"replay a.demarche --as nobody",
         "there is no seat 'nobody'; there are kyrgyzstan, uzbekistan, kazakhstan, observer and facilitator"},
        {"replay a.demarche --as uzbekistn", "there is no seat 'uzbekistn'; did you mean 'uzbekistan'?"},
        {"replay a.demarche --lang tlh", "there is no translation to 'tlh'; there are en and ru"},
        {"replay a.demarche --verify --to 3 --json", "with --verify, --to and --json are of no use"},
        {"replay a.demarche --json --lang ru", "with --json, --lang is of no use"},
        {"replay a.demarche --scenario kyrgyz_crisis", "and not of 'kyrgyz_crisis'"},
    };
    for (const Case& one : cases) {
        INFO(one.asked);
        const Ran ran = there.run(one.asked);
        CHECK(ran.code == 2);
        CHECK(ran.out.empty());
        CHECK_THAT(ran.err, Contains(one.answer));
    }
    CHECK_FALSE(fs::exists(folder.path() / "b.demarche"));
    CHECK(there.run("play border_post --text --resume a.demarche --as kyrgyzstan --seed 3 --empty kazakhstan")
              .err.empty());
    const Ran other = there.run("play border_post --text --resume a.demarche --as uzbekistan");
    CHECK(other.code == 0);
    CHECK_THAT(other.err, Contains("played by Kyrgyzstan so far; it goes on with Uzbekistan"));
    CHECK(there.run("play --text --resume a.demarche").out.find("[UZ") != std::string::npos);

    const Ran told = there.run("replay a.demarche --to 99999");
    CHECK(told.code == 0);
    CHECK_THAT(told.err, Contains("--to 99999: the game has ") && Contains("all of them were told"));
    CHECK_THAT(there.run("replay a.demarche --to 1").err, !Contains("--to"));
}

TEST_CASE("AI seats of a game that goes on think as much as they did", "[tools][saves]") {
    const Folder folder;
    const There there{folder};
    const auto noted = [&] {
        auto file = session::Database::open((folder.path() / "a.demarche").string(), session::Database::Mode::kRead);
        REQUIRE(file);
        session::Statement read = (*file)->prepare("SELECT value FROM notes WHERE key='strength'");
        return read.row() ? read.text(0) : std::string{"none"};
    };
    REQUIRE(
        there.run("play border_post --text --as kazakhstan --seed 3 --strength simulation --session a.demarche").code ==
        0);
    CHECK(noted() == "simulation");
    REQUIRE(there.run("play --text --resume a.demarche").code == 0);
    CHECK(noted() == "simulation");
    // The same moves come as in a game that was not closed.
    REQUIRE(there.type("ready\\nready\\n", "play --text --resume a.demarche").code == 0);
    REQUIRE(there
                .type("ready\\nready\\n",
                      "play border_post --text --as kazakhstan --seed 3 --strength simulation --session b.demarche")
                .code == 0);
    const auto told = [&](const char* file) { return there.run(std::string{"replay "} + file).out; };
    CHECK(told("a.demarche") == told("b.demarche"));
    REQUIRE(there.run("play --text --resume a.demarche --strength strong").code == 0);
    CHECK(noted() == "strong");
}

TEST_CASE("of a game whose scenario has changed the record is told, also when the scenario is named",
          "[tools][saves]") {
    const Folder folder;
    const There there{folder};
    fs::copy(fs::path{DEMARCHE_SOURCE_DIR} / "scripts" / "border_post", folder.path() / "border_post",
             fs::copy_options::recursive);
    REQUIRE(there.run("play ./border_post --demo --seed 3 --session a.demarche").code == 0);
    const fs::path file = fs::path{"border_post"} / "objectives.lua";
    std::string objectives = read_file(folder.path() / file);
    const std::size_t weight = objectives.find("weight = ") + 9;
    REQUIRE(weight > 9);
    folder.write(file.string(), objectives.insert(weight, "1"));
    const Ran told = there.run("replay a.demarche --scenario ./border_post");
    CHECK(told.code == 0);
    CHECK_THAT(told.out, Contains("Round 1 of "));
    CHECK_THAT(told.err, Contains("cannot be played on or replayed") && !Contains("demarche replay"));
    const Ran verified = there.run("replay a.demarche --verify --scenario ./border_post");
    CHECK(verified.code == 2);
    CHECK(verified.out.empty());
    CHECK_THAT(verified.err, Contains("'demarche replay a.demarche' tells what was recorded"));
    const fs::path saves = folder.path() / "home/demarche/sessions";
    fs::create_directories(saves);
    fs::copy_file(folder.path() / "a.demarche", saves / "b.demarche");
    CHECK_THAT(there.run("replay b --verify --scenario ./border_post").err, Contains("'demarche replay b' tells"));
    // The ending may be left out of a file as it may of a save, and the file goes before.
    CHECK(there.run("replay a --scenario ./border_post").out == told.out);
    folder.write("b.demarche", "");
    CHECK_THAT(there.run("replay b").err, Contains("the file is empty"));
}

TEST_CASE("a saved game that cannot be read is wrong use, and one that does not hold is a result", "[tools][saves]") {
    const Folder folder;
    const There there{folder};
    REQUIRE(there.run("play border_post --demo --seed 3 --session a.demarche").code == 0);
    const auto verified = [&](const char* damage) {
        const fs::path file = folder.path() / "b.demarche";
        fs::copy_file(folder.path() / "a.demarche", file, fs::copy_options::overwrite_existing);
        {
            auto opened = session::Database::open(file.string(), session::Database::Mode::kOpen);
            REQUIRE(opened);
            (*opened)->run(damage);
            REQUIRE_FALSE((*opened)->take_error());
        }
        const Ran ran = there.run("replay b.demarche --verify");
        UNSCOPED_INFO(damage << "\n" << ran.err);
        return ran.code;
    };
    for (const char* unreadable :
         {"DELETE FROM meta WHERE key='seed'", "UPDATE meta SET value='abc' WHERE key='seed'", "DROP TABLE messages",
          "CREATE TRIGGER extra AFTER INSERT ON commands BEGIN DELETE FROM notes; END"})
        CHECK(verified(unreadable) == 2);
    for (const char* changed : {"DROP TRIGGER commands_stay; UPDATE commands SET state_hash='0' WHERE id=3",
                                "DROP TRIGGER commands_stay; UPDATE commands SET kind='x' WHERE id=3",
                                "DROP TRIGGER commands_stay; UPDATE commands SET depth=7 WHERE id=3"})
        CHECK(verified(changed) == 1);
}

TEST_CASE("a replay tells why AI seats did what they did, to those who may know", "[tools][saves][reasons]") {
    const Folder folder;
    const There there{folder};
    REQUIRE(there.run("play border_post --demo --seed 3 --session a.demarche").code == 0);
    const auto reasons = [&](const std::string& more) {
        const Ran ran = there.run("replay a.demarche --reasons " + more);
        CHECK(ran.code == 0);
        std::size_t n = 0;
        for (const std::string& line : lines(ran.out))
            n += line.starts_with("      [") || line.starts_with("{\"reason\":");
        return n;
    };
    const std::size_t all = reasons("");
    CHECK(all > 10);
    CHECK(reasons("--json") == all);
    CHECK(reasons("--as observer") == 0);
    // Each seat its own, and together they are all there are.
    std::size_t sum = 0;
    for (const char* seat : {"kyrgyzstan", "uzbekistan", "kazakhstan"})
        sum += reasons(std::string{"--as "} + seat);
    CHECK(sum == all);
    CHECK(there.run("replay a.demarche").out.find("      [") == std::string::npos);
    const Ran ran = there.run("replay a.demarche --reasons");
    CHECK_THAT(ran.out, Contains("value +0."));
}

TEST_CASE("a seat's replay counts what the seat is told, and has no gaps that would tell of more", "[tools][saves]") {
    const Folder folder;
    const There there{folder};
    REQUIRE(there.run("play border_post --demo --text --seed 7 --session a.demarche").code == 0);
    for (const char* seat : {"kazakhstan", "observer", "facilitator"}) {
        INFO(seat);
        const Ran told = there.run(std::string{"replay a.demarche --json --as "} + seat);
        REQUIRE(told.code == 0);
        std::istringstream lines{told.out};
        std::int64_t count = 0;
        int followed = 0;
        for (std::string line; std::getline(lines, line); ++count) {
            const auto effect = nlohmann::json::parse(line);
            CHECK(effect.at("seq") == count);
            if (!effect.at("cause").contains("parent")) continue;
            ++followed;
            CHECK(effect.at("cause").at("parent") < count);
        }
        CHECK(count > 50);
        CHECK(followed > 0);
    }
    const Ran clock = there.run("replay a.demarche --as clock");
    CHECK(clock.code == 2);
    CHECK_THAT(clock.err, Contains("the clock sees nothing") && Contains("kazakhstan"));
}

TEST_CASE("a file that is no save, or only the beginning of one, is unreadable and says why", "[tools][saves]") {
    const Folder folder;
    const There there{folder};
    CHECK(there.run("replay ''").err == "demarche: file: the word after it is empty\nSee 'demarche replay --help'.\n");
    REQUIRE(there.run("play border_post --text --as kyrgyzstan --seed 3 --session a.demarche").code == 0);
    const std::string whole = read_file(folder.path() / "a.demarche");
    REQUIRE(whole.size() > 8192);
    struct Case {
        std::string bytes;
        const char* answer;
    };
    const Case cases[] = {
        {"", "the file is empty"},
        {"x", "this is no session file"},
        {whole.substr(0, 1), "cut off after 1 bytes, within its header"},
        {whole.substr(0, 60), "cut off after 60 bytes, within its header"},
        {whole.substr(0, 600), "cut off after 600 bytes, within its header"},
    };
    for (const Case& one : cases) {
        INFO(one.answer);
        folder.write("cut.demarche", one.bytes);
        for (const char* use :
             {"replay cut.demarche --verify", "replay cut.demarche", "play --text --resume cut.demarche"}) {
            const Ran ran = there.run(use);
            CHECK(ran.code == 2);
            CHECK_THAT(ran.err, Contains(one.answer));
        }
    }
    // No less where the header is whole. And of what cannot be read nothing is told to anybody.
    folder.write("cut.demarche", whole.substr(0, 8192));
    for (const char* use : {"replay cut.demarche --verify", "replay cut.demarche --as kyrgyzstan"}) {
        const Ran ran = there.run(use);
        CHECK(ran.code == 2);
        CHECK_THAT(ran.err, Contains("the session file is damaged") && !Contains("without --as"));
    }
    // What can be read can be checked.
    {
        auto db = session::Database::open((folder.path() / "a.demarche").string(), session::Database::Mode::kOpen);
        REQUIRE(db);
        (*db)->run("DROP TRIGGER commands_stay; UPDATE commands SET chain_hash='0' WHERE id=2");
        REQUIRE_FALSE((*db)->take_error());
    }
    const Ran changed = there.run("replay a.demarche --verify");
    CHECK(changed.code == 1);
    CHECK_THAT(changed.err, Contains("command 2: the chain of hashes is broken"));
}

TEST_CASE("a game that is led keeps its desk when it goes on, and its secrets are told with a warning",
          "[tools][saves]") {
    const Folder folder;
    const There there{folder};
    // Input ends at the first question: who leads has a look, and leaves.
    const Ran led = there.run("play border_post --facilitator --text --seed 7 --session led.demarche");
    CHECK(led.code == 0);
    CHECK_THAT(led.out, Contains("The facilitator's desk."));
    CHECK_THAT(there.run("play --text --resume led.demarche").out, Contains("The facilitator's desk."));
    // The AI plays all seats: nobody's secrets are at stake.
    CHECK_THAT(there.run("replay led.demarche").err, !Contains("has not ended"));

    // Where a word keeps the desk, who plays is settled there.
    CHECK(there
              .type("tulip\\n\\nquit\\n",
                    "play border_post --facilitator --as uzbekistan --text --seed 7 --session kept.demarche")
              .code == 0);
    const Ran taken = there.run("play --text --resume kept.demarche --as kazakhstan");
    CHECK(taken.code == 2);
    CHECK_THAT(taken.err, Contains("facilitator's desk"));
    CHECK(there.run("play --text --resume kept.demarche").code == 0);
    CHECK(there.run("play --text --resume kept.demarche --as uzbekistan").code == 0);

    // A seat that was empty at the start and is given to somebody at the desk is played on like any other.
    CHECK(there
              .type("tulip\\nfacilitator\\ntulip\\n\\nseat kazakhstan here\\nquit\\n",
                    "play border_post --facilitator --as uzbekistan --empty kazakhstan --text --seed 7 "
                    "--session given.demarche")
              .code == 0);
    const auto noted = [&] {
        auto file =
            session::Database::open((folder.path() / "given.demarche").string(), session::Database::Mode::kRead);
        REQUIRE(file);
        session::Statement read = (*file)->prepare("SELECT value FROM notes WHERE key='people'");
        REQUIRE(read.row());
        return read.text(0);
    };
    const std::string both = R"(["uzbekistan","kazakhstan"])";
    REQUIRE(noted() == both);
    const Ran resumed = there.run("play --text --resume given.demarche");
    CHECK(resumed.err.empty());
    CHECK(resumed.code == 0);
    CHECK(there.run("play --text --resume given.demarche --hotseat uzbekistan,kazakhstan").code == 0);
    for (const char* other : {"--as uzbekistan", "--demo"}) {
        const Ran past = there.run(std::string{"play --text --resume given.demarche "} + other);
        CHECK(past.code == 2);
        CHECK_THAT(past.err, Contains("facilitator's desk"));
    }
    CHECK(noted() == both);
    // Nor does a note that cannot be read open the desk.
    {
        auto file =
            session::Database::open((folder.path() / "given.demarche").string(), session::Database::Mode::kOpen);
        REQUIRE(file);
        (*file)->run("UPDATE notes SET value='{' WHERE key='people'");
        REQUIRE_FALSE((*file)->take_error());
    }
    CHECK_THAT(there.run("play --text --resume given.demarche --as uzbekistan").err, Contains("facilitator's desk"));

    CHECK(there.run("play border_post --as uzbekistan --text --seed 7 --session mine.demarche").code == 0);
    CHECK_THAT(there.run("replay mine.demarche").err, Contains("has not ended") && Contains("--as SEAT"));
    CHECK_THAT(there.run("replay mine.demarche --as uzbekistan").err, !Contains("has not ended"));
}

TEST_CASE("nobody loses a game by watching it", "[tools][saves][demo]") {
    const Folder folder;
    const There there{folder};
    REQUIRE(there.run("play border_post --text --as uzbekistan --seed 7 --session mine.demarche").code == 0);
    const std::string before = there.run("replay mine.demarche --json").out;
    for (const char* seats : {"--as uzbekistan", "--hotseat uzbekistan,kazakhstan"}) {
        for (const char* game : {"border_post --session new.demarche", "--resume mine.demarche"}) {
            const Ran both = there.run(fmt::format("play {} --demo {}", game, seats));
            CHECK(both.code == 2);
            CHECK(both.out.empty());
            CHECK_THAT(both.err, Contains("is of no use: the AI plays all seats, and you watch"));
        }
    }
    CHECK_FALSE(fs::exists(folder.path() / "new.demarche"));
    const Ran refused = there.run("play --resume mine.demarche --demo");
    CHECK(refused.code == 2);
    CHECK(refused.out.empty());
    CHECK_THAT(refused.err, Contains("--demo: Uzbekistan is played by people in this game") &&
                                Contains("with --session FILE you watch a copy"));
    const Ran watched = there.run("play --resume mine.demarche --demo --session copy.demarche");
    CHECK(watched.code == 0);
    CHECK_THAT(watched.err, Contains("the game stays as it is") && Contains("copy.demarche"));
    CHECK(there.run("replay mine.demarche --json").out == before);
    const std::string after = there.run("replay copy.demarche --json").out;
    CHECK(after.starts_with(before));
    CHECK(after.size() > before.size());
    // The copy is nobody's: it goes on in its own file. And there is no way over a file that is there.
    CHECK(there.run("play --resume copy.demarche --demo").err.empty());
    const Ran taken = there.run("play --resume mine.demarche --demo --session copy.demarche");
    CHECK(taken.code == 2);
    CHECK_THAT(taken.err, Contains("the file exists already"));
    CHECK(there.run("replay copy.demarche --json").out == after);

    // Of a file that does not say who plays nobody's seat is taken either.
    {
        auto file = session::Database::open((folder.path() / "mine.demarche").string(), session::Database::Mode::kOpen);
        REQUIRE(file);
        (*file)->run("DELETE FROM notes WHERE key='people'");
        REQUIRE_FALSE((*file)->take_error());
    }
    CHECK_THAT(there.run("play --resume mine.demarche --demo").err, Contains("the file does not say who plays"));
    CHECK(there.run("play --resume mine.demarche --demo --session another.demarche").code == 0);
    CHECK(there.run("replay mine.demarche --json").out == before);
}

TEST_CASE("a replay for one seat names no draft that it may not know", "[tools][saves][replay]") {
    const Folder folder;
    const There there{folder};
    const std::string text =
        R"("type":"border_protocol","framework":"border_talks","parties":["kyrgyzstan","uzbekistan"],"clauses":[{"id":"crossing"}])";
    REQUIRE(there
                .type("\\ndo {\"command\":\"propose\"," + text + "}\\ndo {\"command\":\"propose\"," + text +
                          ",\"channel\":[\"kyrgyzstan\",\"uzbekistan\"]}\\nquit\\n",
                      "play border_post --text --hotseat kyrgyzstan,uzbekistan,kazakhstan --session a.demarche")
                .code == 0);
    std::vector<std::string> drafts;
    {
        auto file = session::Database::open((folder.path() / "a.demarche").string(), session::Database::Mode::kRead);
        REQUIRE(file);
        auto read = (*file)->prepare(
            "SELECT json_extract(json, '$.draft.id') FROM effects WHERE kind='draft_tabled' ORDER BY seq");
        while (read.row())
            drafts.push_back(read.text(0));
    }
    REQUIRE(drafts.size() == 2);
    REQUIRE(
        there
            .type("\\ndo {\"command\":\"amend\",\"draft\":" + drafts[0] + ",\"linked\":[" + drafts[1] + "]}\\nquit\\n",
                  "play --text --resume a.demarche")
            .code == 0);
    const auto told = [&](const char* seat) { return there.run("replay a.demarche --as " + std::string{seat}).out; };
    for (const char* outside : {"kazakhstan", "observer"}) {
        INFO(told(outside));
        CHECK_THAT(told(outside), Contains("together with: a draft that you do not know"));
    }
    for (const char* inside : {"uzbekistan", "facilitator"}) {
        INFO(told(inside));
        CHECK_THAT(told(inside), Contains("together with: Border protocol"));
    }
}

TEST_CASE("whoever leaves a game on a full disk is told that it lies in two files", "[tools][saves][full_disk]") {
    const Folder folder;
    const There there{folder};
    REQUIRE(there.type("say Hello.\\nquit\\n", "play border_post --text --as kyrgyzstan --seed 7 --session a.demarche")
                .code == 0);
    const auto blocks = fs::file_size(folder.path() / "a.demarche") / 512;  // of ulimit
    const std::string word(1200, 'a');  // more than the file has room for in the pages that it has
    const std::string more = "printf 'say " + word + "\\nsay " + word + "\\nquit\\n' | ";
    const std::string program = "DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' '" DEMARCHE_PROGRAM "' ";
    const std::string resume = program + "play --text --resume a.demarche";
    const std::string begin = "cd " + folder.at() + " && ";
    const Ran full = shell(begin + "trap '' XFSZ && ulimit -f " + std::to_string(blocks) + " && " + more + resume);
    CHECK(full.code == 0);
    CHECK_THAT(full.err, Contains("lies in two files, a.demarche and a.demarche-wal, and both are needed"));
    CHECK(fs::exists(folder.path() / "a.demarche-wal"));
    const Ran roomy = shell(begin + resume + " </dev/null");
    CHECK(roomy.err.empty());
    CHECK_FALSE(fs::exists(folder.path() / "a.demarche-wal"));
    CHECK_THAT(there.run("replay a.demarche --as kyrgyzstan").out, Contains(word.substr(0, 60)));
}

}  // namespace demarche::tools

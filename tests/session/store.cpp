#include <sqlite3.h>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <map>
#include <memory>
#include <set>

#include "bulk/simulation.h"
#include "session/recording.h"
#include "session_box.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

ActorId actor(const session::Session& session, const char* name) {
    return *session.scenario().find<ActorId>(name);
}

session::Session fresh(const std::filesystem::path& file, std::uint64_t seed = 5) {
    auto host = host_of("border_post");
    const ActorSet seats = host->scenario().playable;
    auto session = session::Session::create(file, std::move(host), {Seed{seed}, seats});
    REQUIRE(session);
    REQUIRE(session->submit(Seat::clock(), AdvancePhase{}));
    return std::move(*session);
}

void sql(const std::filesystem::path& file, const char* text) {
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &db) == SQLITE_OK);
    char* error = nullptr;
    sqlite3_exec(db, text, nullptr, nullptr, &error);
    INFO((error == nullptr ? "" : error));
    CHECK(error == nullptr);
    sqlite3_close(db);
}

}  // namespace

TEST_CASE("a session that is closed and opened stands where it stood", "[session]") {
    const TemporaryFolder folder;
    World world;
    {
        session::Session session = fresh(folder / "a.demarche");
        play_out(session);
        world = session.world();
        CHECK(session.head() > 20);
    }
    auto again = session::Session::open(folder / "a.demarche", host_for());
    REQUIRE(again);
    CHECK(again->world() == world);
    CHECK(again->current_branch() == "main");
    auto report = session::Session::verify(folder / "a.demarche", host_for());
    REQUIRE(report);
    CHECK(report->commands == again->head());
    CHECK(report->final_hash == hash(world));
}

TEST_CASE("a refused command is not written", "[session]") {
    const TemporaryFolder folder;
    session::Session session = fresh(folder / "a.demarche");
    const std::int64_t head = session.head();
    const World before = session.world();
    CHECK_FALSE(session.submit(Seat::observer(), SetReady{true}));
    CHECK(session.head() == head);
    CHECK(session.world() == before);
    auto line = session.line();
    REQUIRE(line);
    CHECK(static_cast<std::int64_t>(line->size()) == head);
}

TEST_CASE("a command that comes again under its key is done once", "[session]") {
    const TemporaryFolder folder;
    session::Session session = fresh(folder / "a.demarche");
    const Seat seat = Seat::of(actor(session, "kyrgyzstan"));
    auto first = session.submit(seat, Say{"once", std::nullopt}, "key-1");
    auto second = session.submit(seat, Say{"once", std::nullopt}, "key-1");
    REQUIRE(first);
    REQUIRE(second);
    CHECK_FALSE(first->repeated);
    CHECK(second->repeated);
    CHECK(second->id == first->id);
    CHECK(session.head() == first->id);
}

TEST_CASE("a key stands for one command on the line, and hides no other", "[session]") {
    const TemporaryFolder folder;
    session::Session session = fresh(folder / "a.demarche");
    const Seat seat = Seat::of(actor(session, "kyrgyzstan"));
    const std::int64_t before = session.head();
    const auto first = session.submit(seat, Say{"once", std::nullopt}, "key-1");
    REQUIRE(first);
    REQUIRE(session.submit(seat, Say{"more", std::nullopt}, "key-2"));
    CHECK(session.submit(seat, Say{"once", std::nullopt}, "key-1")->repeated);
    SECTION("other words, or another seat, under the same key") {
        const std::int64_t head = session.head();
        const auto other = session.submit(seat, Say{"twice", std::nullopt}, "key-1");
        REQUIRE_FALSE(other);
        CHECK(other.error().code == ErrorCode::kBadValue);
        CHECK_FALSE(session.submit(Seat::facilitator(), Say{"once", std::nullopt}, "key-1"));
        CHECK(session.head() == head);
    }
    SECTION("the command was taken back") {
        REQUIRE(session.go_back(before));
        const auto again = session.submit(seat, Say{"once", std::nullopt}, "key-1");
        REQUIRE_FALSE(again);
        CHECK(again.error().code == ErrorCode::kNotAllowed);
        CHECK(session.head() == before);
        CHECK(session.submit(seat, Say{"once", std::nullopt}, "key-3"));
    }
    SECTION("the command stands on another branch alone") {
        REQUIRE(session.branch("what if", before));
        CHECK_FALSE(session.submit(seat, Say{"once", std::nullopt}, "key-1"));
        REQUIRE(session.switch_to("main"));
        CHECK(session.submit(seat, Say{"once", std::nullopt}, "key-1")->repeated);
    }
}

TEST_CASE("why AI seats did what they did is kept beside the log and is no part of the game", "[session][reasons]") {
    const TemporaryFolder folder;
    session::Session session = fresh(folder / "a.demarche");
    CHECK(session.reason_of(session.head()).empty());
    play_out(session);
    auto line = session.line();
    REQUIRE(line);
    std::map<std::int64_t, std::string> reasons;
    for (const session::Entry& entry : *line) {
        const std::string reason = session.reason_of(entry.id);
        const bool moves = entry.by.is_actor() && !std::holds_alternative<SetReady>(entry.command);
        INFO(entry.id);
        if (!moves) CHECK(reason.empty());
        if (!reason.empty()) reasons[entry.id] = reason;
    }
    CHECK(reasons.size() > 5);
    // What is written of a supposed gain has its numbers.
    CHECK(std::any_of(reasons.begin(), reasons.end(),
                      [](const auto& one) { return one.second.starts_with("value +0."); }));

    // The same commands without any reasons lead through the same states, hash by hash.
    session::Session bare = fresh(folder / "b.demarche");
    for (std::size_t i = 1; i < line->size(); ++i) {
        REQUIRE(bare.submit((*line)[i].by, (*line)[i].command));
        CHECK(bare.reason_of(bare.head()).empty());
    }
    auto again = bare.line();
    REQUIRE(again);
    REQUIRE(again->size() == line->size());
    for (std::size_t i = 0; i < line->size(); ++i)
        CHECK((*again)[i].state_hash == (*line)[i].state_hash);

    // They last as long as the file, also those of a line that was left.
    const std::int64_t early = reasons.begin()->first;
    REQUIRE(session.go_back(early));
    { const session::Session gone = std::move(session); }
    REQUIRE(session::Session::verify(folder / "a.demarche", host_for()));
    auto opened = session::Session::open(folder / "a.demarche", host_for());
    REQUIRE(opened);
    for (const auto& [id, reason] : reasons)
        CHECK(opened->reason_of(id) == reason);
}

TEST_CASE("undo sets the head back and erases nothing", "[session][undo]") {
    const TemporaryFolder folder;
    session::Session session = fresh(folder / "a.demarche");
    const Seat seat = Seat::of(actor(session, "kyrgyzstan"));
    const World before = session.world();
    const std::int64_t head = session.head();
    REQUIRE(session.submit(seat, SetReady{true}));
    CHECK_FALSE(session.world() == before);
    REQUIRE(session.go_back(head));
    CHECK(session.world() == before);
    REQUIRE(session.submit(seat, Say{"another way", std::nullopt}));
    // The new command has an id of its own: the undone one still has its.
    CHECK(session.head() == head + 2);
    auto report = session::Session::verify(folder / "a.demarche", host_for());
    REQUIRE(report);
    CHECK(report->commands == head + 2);
    CHECK_FALSE(session.go_back(head + 1));  // not on this line any more
}

TEST_CASE("a branch asks what if, and the main line stays", "[session][branches]") {
    const TemporaryFolder folder;
    session::Session session = fresh(folder / "a.demarche");
    const std::int64_t early = session.head();
    play_out(session);
    const World ended = session.world();
    REQUIRE(session.branch("what if", early));
    CHECK(session.current_branch() == "what if");
    CHECK_FALSE(session.world().ended);
    REQUIRE(session.submit(Seat::facilitator(), PublishNews{"The border opens."}));
    const World other = session.world();
    REQUIRE(session.switch_to("main"));
    CHECK(session.world() == ended);
    REQUIRE(session.switch_to("what if"));
    CHECK(session.world() == other);
    CHECK(session.branches() == std::vector<std::string>{"main", "what if"});
    const auto slip = session.switch_to("mian");
    REQUIRE_FALSE(slip);
    CHECK(slip.error().message.find("main") != std::string::npos);
    CHECK(session::Session::verify(folder / "a.demarche", host_for()));
}

TEST_CASE("a move on the log that cannot be written has not happened", "[session][branches]") {
    const TemporaryFolder folder;
    const std::int64_t early = [&] {
        session::Session session = fresh(folder / "a.demarche");
        const std::int64_t at = session.head();
        play_out(session);
        REQUIRE(session.branch("what if", at));
        REQUIRE(session.switch_to("main"));
        return at;
    }();
    auto read = session::Session::open_to_read(folder / "a.demarche", host_for());
    REQUIRE(read);
    const std::int64_t head = read->head();
    const World world = read->world();
    REQUIRE(head != early);
    CHECK_FALSE(read->go_back(early));
    CHECK_FALSE(read->switch_to("what if"));
    CHECK_FALSE(read->branch("another", early));
    CHECK(read->head() == head);
    CHECK(read->world() == world);
    CHECK(read->current_branch() == "main");
    CHECK(read->branches() == std::vector<std::string>{"main", "what if"});
}

TEST_CASE("a written log whose head is damaged is refused with its line", "[session][log]") {
    const TemporaryFolder folder;
    const session::Session session = fresh(folder / "a.demarche");
    script::Host& host = session.host();
    auto game = session::RecordedGame::start(host, session.setup());
    REQUIRE(game);
    const std::string whole = session::to_text(host.scenario(), game->log());
    REQUIRE(session::log_from_text(host, whole));
    const std::string seed = std::to_string(session.setup().seed.value);
    const std::vector<std::array<std::string, 3>> damage = {
        {"demarche log 1", "demarche log 2", "line 1"},
        {"scenario ", "scenery ", "line 2"},
        {"seed " + seed, "seed 99999999999999999999", "line 3"},
        {"seed " + seed, "seed -1", "line 3"},
        {"seed " + seed, "seed", "line 3"},
        {"seated", "seated nobody", "line 4"},
        {"dealt ", "dealt x", "line 5"},
    };
    for (const auto& [from, to, where] : damage) {
        std::string text = whole;
        const std::size_t at = text.find(from);
        REQUIRE(at != std::string::npos);
        text.replace(at, from.size(), to);
        CAPTURE(to);
        const auto refused = session::log_from_text(host, text);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().text().find(where) != std::string::npos);
    }
}

TEST_CASE("what a seat knew at a moment can be rebuilt", "[session][knew]") {
    const TemporaryFolder folder;
    session::Session session = fresh(folder / "a.demarche");
    const Seat seat = Seat::of(actor(session, "uzbekistan"));
    const std::int64_t then = session.head();
    const View view = session.game().view(seat);
    play_out(session);
    auto knew = session.knew(seat, then);
    REQUIRE(knew);
    CHECK(*knew == view);
    CHECK_FALSE(*knew == session.game().view(seat));
}

TEST_CASE("who copies the file of a running game alone has all but the last phase", "[session]") {
    const TemporaryFolder folder;
    session::Session session = fresh(folder / "a.demarche");
    while (session.world().round < 2)
        REQUIRE(session.submit(Seat::clock(), AdvancePhase{}));
    const World then = session.world();
    const Say word{"Only in the log so far.", {}};
    REQUIRE(session.submit(Seat::of(actor(session, "kyrgyzstan")), word));
    std::filesystem::copy_file(folder / "a.demarche", folder / "b.demarche");
    auto copy = session::Session::open(folder / "b.demarche", host_for());
    REQUIRE(copy);
    CHECK(copy->world() == then);
}

TEST_CASE("two programs cannot write one session", "[session]") {
    const TemporaryFolder folder;
    session::Session session = fresh(folder / "a.demarche");
    auto second = session::Session::open(folder / "a.demarche", host_for());
    REQUIRE_FALSE(second);
    CHECK(second.error().message.find("another program") != std::string::npos);
}

TEST_CASE("a session in a folder where nothing may be written is read and verified", "[session][verify]") {
    const TemporaryFolder folder;
    const std::filesystem::path shelf = folder / "a shelf?#%";
    std::filesystem::create_directories(shelf);
    const std::filesystem::path file = shelf / "kept.demarche";
    std::int64_t head = 0;
    {
        session::Session session = fresh(file);
        REQUIRE(session.submit(Seat::of(*session.scenario().find<ActorId>("kyrgyzstan")), SetReady{true}));
        head = session.head();
    }
    std::filesystem::permissions(folder / "", std::filesystem::perms::others_all, std::filesystem::perm_options::add);
    std::filesystem::permissions(file, std::filesystem::perms::all & ~std::filesystem::perms::owner_write &
                                           ~std::filesystem::perms::group_write &
                                           ~std::filesystem::perms::others_write);
    std::filesystem::permissions(shelf, std::filesystem::perms{0555});
    // To the superuser nothing is read-only.
    const bool super = ::geteuid() == 0;
    if (super) REQUIRE(::seteuid(65534) == 0);
    const auto verified = session::Session::verify(file, host_for());
    const auto read = session::Session::open_to_read(file, host_for());
    const auto opened = session::Session::open(file, host_for());
    std::string head_read = read ? std::to_string(read->head()) : read.error().text();
    if (super) REQUIRE(::seteuid(0) == 0);
    std::filesystem::permissions(shelf, std::filesystem::perms::owner_all);
    INFO((verified ? "" : verified.error().text()));
    CHECK(verified);
    CHECK(head_read == std::to_string(head));
    REQUIRE_FALSE(opened);
    CHECK(opened.error().message == "the file cannot be opened for writing");
}

TEST_CASE("a session that is being played can be looked at", "[session][verify]") {
    const TemporaryFolder folder;
    session::Session playing = fresh(folder / "game.demarche");
    const auto looked = session::Session::open_to_read(folder / "game.demarche", host_for());
    REQUIRE(looked);
    CHECK(looked->head() == playing.head());
}

TEST_CASE("reading a session leaves it and its folder as they were", "[session][verify]") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "a.demarche";
    { const session::Session made = fresh(file); }
    const auto beside = [&] {
        std::set<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator{file.parent_path()})
            names.insert(entry.path().filename().string());
        return names;
    };
    const std::string bytes = bytes_of(file);
    const std::set<std::string> alone{"a.demarche"};
    REQUIRE(beside() == alone);
    SECTION("one that is closed") {
        REQUIRE(session::Session::verify(file, host_for()));
        CHECK(session::Session::open_to_read(file, host_for()));
        CHECK(session::read_recording(file));
        CHECK(beside() == alone);
    }
    SECTION("one that nobody may change") {
        std::filesystem::permissions(file, std::filesystem::perms{0444});
        REQUIRE(session::Session::verify(file, host_for()));
        CHECK(beside() == alone);
    }
    SECTION("one that was cut off, whose last commands lie beside it") {
        std::int64_t head = 0;
        {
            session::Session playing = *session::Session::open(file, host_for());
            REQUIRE(playing.submit(Seat::of(actor(playing, "kyrgyzstan")), Say{"the last word", std::nullopt}));
            head = playing.head();
            std::filesystem::create_directories(folder / "cut");
            for (const char* name : {"a.demarche", "a.demarche-wal"})
                std::filesystem::copy_file(folder / name, folder / "cut" / name);
        }
        const std::string unwritten = bytes_of(folder / "cut" / "a.demarche-wal");
        REQUIRE_FALSE(unwritten.empty());
        {
            const auto read = session::Session::open_to_read(folder / "cut" / "a.demarche", host_for());
            REQUIRE(read);
            CHECK(read->head() == head);
        }
        CHECK(bytes_of(folder / "cut" / "a.demarche") == bytes);
        CHECK(bytes_of(folder / "cut" / "a.demarche-wal") == unwritten);
        return;
    }
    SECTION("one that somebody begins to play meanwhile, who loses nothing") {
        std::int64_t head = 0;
        {
            auto read = std::make_unique<Result<session::Session>>(session::Session::open_to_read(file, host_for()));
            REQUIRE(*read);
            session::Session playing = *session::Session::open(file, host_for());
            const Seat seat = Seat::of(actor(playing, "kyrgyzstan"));
            REQUIRE(playing.submit(seat, Say{"one", std::nullopt}));
            read.reset();
            REQUIRE(playing.submit(seat, Say{"two", std::nullopt}));
            head = playing.head();
        }
        CHECK(session::Session::open_to_read(file, host_for())->head() == head);
        CHECK(beside() == alone);
        return;
    }
    CHECK(bytes_of(file) == bytes);
}

TEST_CASE("what is no session file is refused in words", "[session][bad]") {
    const TemporaryFolder folder;
    CHECK(session::Session::open(folder / "none", host_for()).error().code == ErrorCode::kNotFound);
    write_bytes(folder / "text",
                "these are the minutes of a meeting, and no database at all, however long they may be");
    CHECK(session::Session::open(folder / "text", host_for()).error().code == ErrorCode::kUnreadable);
    write_bytes(folder / "empty", "");
    CHECK_FALSE(session::Session::open(folder / "empty", host_for()));
    sql(folder / "other", "CREATE TABLE recipes(name TEXT)");
    const auto other = session::Session::open(folder / "other", host_for());
    REQUIRE_FALSE(other);
    CHECK(other.error().message.find("no session file") != std::string::npos);
    std::filesystem::create_directories(folder / "folder");
    CHECK_FALSE(session::Session::open(folder / "folder", host_for()));
    { const session::Session made = fresh(folder / "made"); }
    CHECK_FALSE(session::Session::create(folder / "made", host_of("border_post"), {Seed{1}, {}}));
}

TEST_CASE("a file of another format or scenario says what it is", "[session][bad]") {
    const TemporaryFolder folder;
    { const session::Session made = fresh(folder / "a"); }
    sql(folder / "a", "UPDATE meta SET value='9' WHERE key='format'");
    auto format = session::Session::open(folder / "a", host_for());
    REQUIRE_FALSE(format);
    CHECK(format.error().code == ErrorCode::kWrongVersion);
    CHECK(format.error().message.find("format 9") != std::string::npos);
    sql(folder / "a",
        "UPDATE meta SET value='1' WHERE key='format'; UPDATE meta SET value='00000000000000aa' WHERE "
        "key='content_hash'");
    auto content = session::Session::open(folder / "a", host_for());
    REQUIRE_FALSE(content);
    CHECK(content.error().code == ErrorCode::kWrongVersion);
    CHECK(content.error().message.find("border_post") != std::string::npos);
}

TEST_CASE("verify names the command that was tampered with", "[session][verify]") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "a";
    std::int64_t head = 0;
    {
        session::Session session = fresh(file);
        const Seat seat = Seat::of(actor(session, "kyrgyzstan"));
        for (int i = 0; i < 5; ++i)
            REQUIRE(session.submit(seat, Say{"word " + std::to_string(i), std::nullopt}));
        head = session.head();
    }
    CHECK(session::Session::verify(file, host_for()));
    SECTION("the log is append-only") {
        sqlite3* db = nullptr;
        REQUIRE(sqlite3_open(file.c_str(), &db) == SQLITE_OK);
        CHECK(sqlite3_exec(db, "UPDATE commands SET json='{}' WHERE id=3", nullptr, nullptr, nullptr) != SQLITE_OK);
        CHECK(sqlite3_exec(db, "DELETE FROM commands", nullptr, nullptr, nullptr) != SQLITE_OK);
        sqlite3_close(db);
    }
    SECTION("other words under the same state break the chain") {
        sql(file, "DROP TRIGGER commands_stay; UPDATE commands SET json=replace(json,'word 1','word 7') WHERE id=3");
        auto report = session::Session::verify(file, host_for());
        REQUIRE_FALSE(report);
        CHECK(report.error().where == "command 3");
    }
    SECTION("another state differs") {
        sql(file, "DROP TRIGGER commands_stay; UPDATE commands SET state_hash='0123456789abcdef' WHERE id=4");
        auto report = session::Session::verify(file, host_for());
        REQUIRE_FALSE(report);
        CHECK(report.error().code == ErrorCode::kDiffers);
        CHECK(report.error().where == "command 4");
    }
    SECTION("a command that is missing is damage") {
        sql(file, "DROP TRIGGER commands_remain; DELETE FROM commands WHERE id=2");
        auto report = session::Session::verify(file, host_for());
        REQUIRE_FALSE(report);
        CHECK(report.error().code == ErrorCode::kDamaged);
        CHECK_FALSE(session::Session::open(file, host_for()));
    }
    SECTION("a command that is no command") {
        sql(file, "DROP TRIGGER commands_stay; UPDATE commands SET json='{\"command\":\"dance\"}' WHERE id=5");
        auto opened = session::Session::open(file, host_for());
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == ErrorCode::kDamaged);
    }
    SECTION("a command of megabytes") {
        sql(file,
            "DROP TRIGGER commands_stay; UPDATE commands SET json=replace(hex(zeroblob(1000000)),'00','xx') WHERE "
            "id=5");
        auto opened = session::Session::open(file, host_for());
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == ErrorCode::kDamaged);
        CHECK(opened.error().message == "command 5 is longer than any command");
    }
    SECTION("a message of which a command can hold none so long") {
        sql(file, "INSERT INTO messages VALUES(5,'facilitator',NULL,replace(hex(zeroblob(2001)),'00','x'))");
        auto report = session::Session::verify(file, host_for());
        REQUIRE_FALSE(report);
        CHECK(report.error().code == ErrorCode::kDamaged);
        CHECK(report.error().message == "a message of command 5 is longer than any message");
    }
    SECTION("a message to more than there are") {
        sql(file, "INSERT INTO messages VALUES(5,'facilitator',replace(hex(zeroblob(20000)),'00','x'),'hear')");
        auto report = session::Session::verify(file, host_for());
        REQUIRE_FALSE(report);
        CHECK(report.error().message == "a message of command 5 names more actors than there can be");
    }
    SECTION("a seat with a name of kilobytes") {
        sql(file,
            "DROP TRIGGER commands_stay; UPDATE commands SET seat=replace(hex(zeroblob(20000)),'00','x') WHERE id=5");
        auto opened = session::Session::open(file, host_for());
        REQUIRE_FALSE(opened);
        CHECK(opened.error().message == "what is kept beside command 5 is longer than of any command");
    }
    SECTION("many messages that nobody sent are counted no further than to the first") {
        sql(file,
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<5000) "
            "INSERT INTO messages SELECT 5,'facilitator',NULL,'hear '||i FROM n");
        auto report = session::Session::verify(file, host_for());
        REQUIRE_FALSE(report);
        CHECK(report.error().code == ErrorCode::kDiffers);
        CHECK(report.error().where == "command 5");
    }
    SECTION("a value that nothing here writes is not read at all") {
        for (const char* table : {"messages VALUES(5,'facilitator',NULL,", "effects VALUES(5,900,1,'k',"}) {
            sql(file, ("INSERT INTO " + std::string{table} + "CAST(zeroblob(20000000) AS TEXT))").c_str());
            auto report = session::Session::verify(file, host_for());
            REQUIRE_FALSE(report);
            CHECK(report.error().code == ErrorCode::kDamaged);
            CHECK(report.error().message ==
                  "the session file holds a value of more than 16 MiB, which nothing here writes");
            sql(file, "DELETE FROM messages WHERE length(text)>1000000");
        }
    }
    SECTION("a head before the beginning") {
        sql(file, "UPDATE branches SET head=-7");
        auto opened = session::Session::open(file, host_for());
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == ErrorCode::kDamaged);
    }
    SECTION("commands that follow each other in a circle") {
        sql(file, "DROP TRIGGER commands_stay; UPDATE commands SET parent=6 WHERE id=2");
        auto opened = session::Session::open(file, host_for());
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == ErrorCode::kDamaged);
    }
    SECTION("a number after which there is none") {
        sql(file,
            "INSERT INTO commands SELECT "
            "9223372036854775807,parent,depth,time,seat,kind,json,state_hash,chain_hash,'k' "
            "FROM commands WHERE id=6");
        auto opened = session::Session::open(file, host_for());
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == ErrorCode::kDamaged);
    }
    SECTION("a trigger that somebody has put in") {
        sql(file, "CREATE TRIGGER extra AFTER INSERT ON commands BEGIN DELETE FROM notes; END");
        auto opened = session::Session::open(file, host_for());
        REQUIRE_FALSE(opened);
        CHECK(opened.error().message.find("'extra'") != std::string::npos);
    }
    SECTION("an index that would work something out for each command") {
        sql(file, "CREATE INDEX heavy ON commands(id) WHERE length(hex(zeroblob(id*0+1000)))>1");
        auto opened = session::Session::open(file, host_for());
        REQUIRE_FALSE(opened);
        CHECK(opened.error().message.find("'heavy'") != std::string::npos);
    }
    SECTION("a view for looking at it does no harm") {
        sql(file, "CREATE VIEW talk AS SELECT sender, text FROM messages");
        CHECK(session::Session::open(file, host_for()));
    }
    SECTION("bytes in it that cannot be shown are not shown") {
        sql(file, "DROP TRIGGER commands_stay; UPDATE commands SET state_hash=char(27)||'[31m' WHERE id=6");
        auto opened = session::Session::open(file, host_for());
        REQUIRE_FALSE(opened);
        CHECK(opened.error().text().find('\x1b') == std::string::npos);
    }
    CHECK(head == 6);
}

TEST_CASE("heads and tails of the log are held against each other, to go on as to replay", "[session][verify]") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "a";
    {
        session::Session session = fresh(file);
        const Seat seat = Seat::of(actor(session, "kyrgyzstan"));
        for (int i = 0; i < 5; ++i)
            REQUIRE(session.submit(seat, Say{"word " + std::to_string(i), std::nullopt}));
        REQUIRE(session.branch("what if", 4));
        REQUIRE(session.submit(seat, Say{"another way", std::nullopt}));
        REQUIRE(session.switch_to("main"));
    }
    REQUIRE(session::Session::verify(file, host_for()));
    const auto [damage, said] = GENERATE(table<std::string, std::string>({
        {"UPDATE branches SET head=9999 WHERE name='main'", "command 9999 is missing, with which the branch 'main'"},
        {"UPDATE branches SET head=9999 WHERE name='what if'", "command 9999 is missing, with which the branch 'what"},
        {"DELETE FROM branches", "the current branch 'main' is missing"},
        {"DELETE FROM branches WHERE name='main'", "the current branch 'main' is missing"},
        {"UPDATE meta SET value='elsewhere' WHERE key='branch'", "the current branch 'elsewhere' is missing"},
        // The end of a branch that is not the current one, and an end with the heads moved along.
        {"DELETE FROM commands WHERE id=7", "command 7 is missing"},
        {"DELETE FROM commands WHERE id>4", "command 6 is missing, with which the branch 'main'"},
        {"DELETE FROM commands WHERE id>4; UPDATE branches SET head=4", "command 7 is missing, of which 'effects'"},
        {"DELETE FROM commands WHERE id>4; DELETE FROM effects WHERE command>4; UPDATE branches SET head=4",
         "command 7 is missing, of which 'messages'"},
        {"INSERT INTO snapshots VALUES(300, x'00')", "command 300 is missing, of which 'snapshots'"},
        {"INSERT INTO effects VALUES(-1, 0, 0, 'x', '{}')", "command -1 is missing, of which 'effects'"},
    }));
    INFO(damage);
    sql(file, ("DROP TRIGGER commands_remain; DROP TRIGGER effects_remain; " + damage).c_str());
    const auto verified = session::Session::verify(file, host_for());
    REQUIRE_FALSE(verified);
    CHECK(verified.error().code == ErrorCode::kDamaged);
    CHECK_THAT(verified.error().message, Catch::Contains(said));
    const auto opened = session::Session::open(file, host_for());
    REQUIRE_FALSE(opened);
    CHECK(opened.error().message == verified.error().message);
}

TEST_CASE("verify holds what others read of a session against the replay", "[session][verify]") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "a";
    {
        session::Session session = fresh(file);
        const Seat seat = Seat::of(actor(session, "kyrgyzstan"));
        for (int i = 0; i < 110; ++i)
            REQUIRE(session.submit(seat, Say{"word " + std::to_string(i), std::nullopt}));
    }
    REQUIRE(session::Session::verify(file, host_for()));
    const auto [damage, where, said] = GENERATE(table<std::string, std::string, std::string>({
        {"UPDATE effects SET json=replace(json,'word 7\"','word 8\"') WHERE command=9", "command 9", "word 8"},
        {"UPDATE effects SET kind='x' WHERE command=9 AND n=0", "command 9", "effect 0 is stored as"},
        {"UPDATE effects SET seq=seq+1 WHERE command=9 AND n=0", "command 9", "effect 0 is stored as"},
        {"UPDATE effects SET json='{' WHERE command=4", "command 4", "which is no JSON"},
        {"DELETE FROM effects", "deal", "its effect 0 is missing"},
        {"DELETE FROM effects WHERE command=30", "command 30", "its effect 0 is missing"},
        {"INSERT INTO effects SELECT command, 77, seq, kind, json FROM effects WHERE command=30 AND n=0", "command 30",
         "number 77"},
        {"INSERT INTO messages VALUES(3,'uzbekistan','kyrgyzstan','forged')", "command 3", "did not send: forged"},
        {"UPDATE messages SET text='forged' WHERE command=5", "command 5", "did not send: forged"},
        {"UPDATE messages SET recipients='uzbekistan' WHERE command=5", "command 5", "did not send"},
        {"DELETE FROM messages WHERE command=5", "command 5", "missing in 'messages'"},
        {"UPDATE commands SET kind='advance' WHERE id=20", "command 20", "stored as 'advance', and is 'say'"},
        {"UPDATE commands SET time='yesterday' WHERE id=20", "command 20", "stored as 'yesterday'"},
        {"INSERT INTO snapshots VALUES(30, x'00ff00ff')", "command 30", "its snapshot"},
        {"UPDATE snapshots SET world=x'00'", "command 100", "its snapshot"},
    }));
    INFO(damage);
    sql(file,
        ("DROP TRIGGER commands_stay; DROP TRIGGER effects_stay; DROP TRIGGER effects_remain; " + damage).c_str());
    const auto verified = session::Session::verify(file, host_for());
    REQUIRE_FALSE(verified);
    CHECK(verified.error().code == ErrorCode::kDiffers);
    CHECK(verified.error().where == where);
    CHECK_THAT(verified.error().message, Catch::Contains(said));
    // They are not what a game is played on from: the log is the truth.
    CHECK(session::Session::open(file, host_for()));
}

TEST_CASE("an earlier version may have told an effect with other fields, but not otherwise", "[session][verify]") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "a";
    { const session::Session made = fresh(file); }
    sql(file,
        "DROP TRIGGER effects_stay; UPDATE effects SET json=json_insert(json,'$.once','told') WHERE command=1 AND n=0");
    CHECK_FALSE(session::Session::verify(file, host_for()));
    sql(file, "UPDATE meta SET value='0.0.9' WHERE key='engine'");
    CHECK(session::Session::verify(file, host_for()));
    sql(file, "UPDATE effects SET json=json_set(json,'$.effect','x') WHERE command=1 AND n=0");
    CHECK_FALSE(session::Session::verify(file, host_for()));
}

TEST_CASE("cut and bit-flipped session files never crash, and never read as something else", "[session][bad]") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "whole";
    World world;
    {
        session::Session session = fresh(file);
        play_out(session);
        world = session.world();
    }
    const std::string whole = bytes_of(file);
    REQUIRE(whole.size() > 4096);
    Stream luck{11};
    int refused = 0;
    for (int i = 0; i < 60; ++i) {
        std::string bytes = whole;
        if (i % 2 == 0) {
            bytes.resize(luck.below(bytes.size()));
        } else {
            for (int n = 0; n < 4; ++n)
                bytes[luck.below(bytes.size())] ^= static_cast<char>(1U << luck.below(8));
        }
        const std::filesystem::path broken = folder / ("broken" + std::to_string(i));
        write_bytes(broken, bytes);
        auto opened = session::Session::open(broken, host_for());
        if (!opened) {
            ++refused;
            CHECK_FALSE(opened.error().message.empty());
        } else {
            // Damage where nothing of the log stands may go unnoticed; what is read is then what was written.
            CHECK(hash(opened->world()) == hash(world));
        }
    }
    CHECK(refused > 30);
}

TEST_CASE("a copy is a session of its own", "[session]") {
    const TemporaryFolder folder;
    session::Session session = fresh(folder / "a");
    REQUIRE(session.copy_to(folder / "b"));
    CHECK_FALSE(session.copy_to(folder / "b"));
    auto copy = session::Session::open(folder / "b", host_for());
    REQUIRE(copy);
    CHECK(copy->world() == session.world());
    REQUIRE(copy->submit(Seat::facilitator(), PublishNews{"Elsewhere."}));
    CHECK(copy->head() == session.head() + 1);
}

TEST_CASE("notes of a front end are kept", "[session]") {
    const TemporaryFolder folder;
    {
        session::Session session = fresh(folder / "a");
        REQUIRE(session.note("people", "[\"kyrgyzstan\"]"));
    }
    auto again = session::Session::open(folder / "a", host_for());
    REQUIRE(again);
    CHECK(again->noted("people") == "[\"kyrgyzstan\"]");
    CHECK_FALSE(again->noted("nothing"));
}

TEST_CASE("simulated games are the same for any number of threads and replay to the same state",
          "[session][simulation]") {
    const auto host = host_of("border_post");
    const auto run = [&](int jobs, int shard, int shards) {
        bulk::SimulationSetup setup;
        setup.games = 8;
        setup.jobs = jobs;
        setup.shard = shard;
        setup.shards = shards;
        setup.verify = true;
        std::vector<bulk::GameRecord> out;
        const auto done =
            bulk::simulate(*host, setup, [&](bulk::GameRecord record) { out.push_back(std::move(record)); });
        REQUIRE(done);
        return out;
    };
    const auto one = run(1, 0, 1);
    REQUIRE(one.size() == 8);
    CHECK(one == run(3, 0, 1));
    const auto even = run(2, 0, 2);
    const auto odd = run(1, 1, 2);
    REQUIRE(even.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(even[i] == one[2 * i]);
        CHECK(odd[i] == one[2 * i + 1]);
    }
    CHECK_FALSE(one[0].hash == one[1].hash);
}

TEST_CASE("where a session cannot be begun nothing is left behind, and the true reason is told", "[session]") {
    const TemporaryFolder folder;
    // A file can be made there, and SQLite takes no path of that length.
    std::filesystem::path deep = folder / std::string(200, 'a');
    for (int i = 0; i < 3; ++i)
        deep /= std::string(200, 'a');
    std::filesystem::create_directories(deep);
    int asked = 0;
    const session::NameOfNew next = [&]() -> Result<std::filesystem::path> {
        return deep / (std::to_string(++asked) + ".demarche");
    };
    auto host = host_of("border_post");
    const game::Setup all{Seed{5}, host->scenario().playable};
    const auto unnamed = session::Session::create(next, std::move(host), all);
    REQUIRE_FALSE(unnamed);
    CHECK(unnamed.error().code == ErrorCode::kUnreadable);
    CHECK_THAT(unnamed.error().message, Catch::Contains("cannot be opened"));
    CHECK(asked == 1);
    const auto named = session::Session::create(deep / "mine.demarche", host_of("border_post"), all);
    REQUIRE_FALSE(named);
    CHECK_THAT(named.error().message, Catch::Contains("cannot be opened"));
    CHECK(std::filesystem::is_empty(deep));
}

TEST_CASE("a name that was taken meanwhile is no hindrance, and one that stays taken is told", "[session]") {
    const TemporaryFolder folder;
    const session::Session first = fresh(folder / "1.demarche");
    auto host = host_of("border_post");
    const game::Setup all{Seed{5}, host->scenario().playable};
    int asked = 0;
    const auto second = session::Session::create(
        [&]() -> Result<std::filesystem::path> { return folder / (std::to_string(++asked) + ".demarche"); },
        std::move(host), all);
    CHECK(second);
    CHECK(asked == 2);
    const auto third = session::Session::create(folder / "1.demarche", host_of("border_post"), all);
    REQUIRE_FALSE(third);
    CHECK(third.error().code == ErrorCode::kTaken);
    CHECK_THAT(third.error().message, Catch::Contains("exists already"));
}

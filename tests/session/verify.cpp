// A session file is looked at without being played: read, held against its replay, and what was tampered with is named.

#include <unistd.h>

#include <catch2/catch.hpp>
#include <memory>
#include <set>

#include "session/recording.h"
#include "store_box.h"

using namespace demarche;
using namespace demarche::testing;

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
    SECTION("something that its row calls by a name of its own") {
        // Most of what does not fit SQLite finds itself; letters it does not look at.
        const std::string row =
            GENERATE("type='TRIGGER'", "type='Trigger', name='EXTRA'", "type='table'", "type='view'");
        sql(file, ("CREATE TRIGGER extra AFTER INSERT ON commands BEGIN DELETE FROM notes; END;"
                   "PRAGMA writable_schema=1; UPDATE sqlite_schema SET " +
                   row + " WHERE name='extra'")
                      .c_str());
        auto opened = session::Session::open(file, host_for());
        REQUIRE_FALSE(opened);
        CHECK(opened.error().message.find(row.ends_with("EXTRA'") ? "EXTRA" : "extra") != std::string::npos);
    }
    SECTION("a view in place of a table, in other letters") {
        sql(file,
            "DROP TABLE messages; CREATE VIEW Messages AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) "
            "SELECT i AS command, 'eu' AS sender, NULL AS recipients, 'x' AS text FROM n");
        for (const bool reads : {false, true}) {
            auto opened =
                reads ? session::Session::open_to_read(file, host_for()) : session::Session::open(file, host_for());
            REQUIRE_FALSE(opened);
            CHECK(opened.error().message.find("'Messages'") != std::string::npos);
        }
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

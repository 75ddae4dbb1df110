#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "bulk/simulation.h"
#include "session/recording.h"
#include "session/sqlite.h"
#include "store_box.h"

using namespace demarche;
using namespace demarche::testing;

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

TEST_CASE("a command that is too long to be read again is refused when it is given", "[session]") {
    // A treaty of as many clauses as there may be, each with a good many numbers.
    const std::string text = R"(
scenario { id = "long", api = 1, version = "1", title = "Long", rounds = { "One", "Two", "Three" },
  phases = { { id = "talks", like = "negotiation" } } }
actor { id = "north", name = "North" }
actor { id = "south", name = "South" }
institution { id = "club", name = "Club", members = { "north", "south" }, rule = rule.unanimity {} }
local ids, params = {}, {}
for i = 1, 20 do
  params["number_" .. ("a"):rep(50) .. i] = { type = "integer", min = 0, max = 9, default = 1 }
end
for i = 1, 64 do
  ids[i] = "clause_" .. ("a"):rep(50) .. i
  clause { id = ids[i], name = "Clause", text = "Clause.", params = params }
end
agreement { id = "pact", kind = "treaty", name = "Pact", frameworks = { "club" }, parties = { min = 2 },
  clauses = { optional = ids } }
)";
    const session::HostFor there = [&](const std::string&) -> Result<std::unique_ptr<script::Host>> {
        auto loaded = script::Host::load(script::memory_package("long", {{"long.scenario", text}}));
        if (!loaded) throw std::runtime_error(script::text(loaded.error().front()));
        return std::move(loaded->host);
    };
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "a.demarche";
    {
        auto host = *there("long");
        const game::Setup all{Seed{1}, host->scenario().playable};
        auto session = session::Session::create(file, std::move(host), all);
        REQUIRE(session);
        REQUIRE(session->submit(Seat::clock(), AdvancePhase{}));
        const Scenario& s = session->scenario();
        ProposeDraft treaty;
        treaty.text.type = *s.find<AgreementTypeId>("pact");
        treaty.text.framework = *s.find<InstitutionId>("club");
        treaty.text.parties = s.playable;
        for (const ClauseId clause : s.agreements[treaty.text.type].optional)
            treaty.text.terms.push_back({clause, std::vector<double>(20, 1)});
        const World before = session->world();
        const auto done = session->submit(Seat::of(*s.find<ActorId>("north")), treaty);
        REQUIRE_FALSE(done);
        CHECK(done.error().code == ErrorCode::kTextTooLong);
        CHECK_THAT(done.error().message, Catch::Contains("'propose' has ") && Catch::Contains("at most 65536"));
        CHECK(session->world() == before);
        treaty.text.terms.resize(32);
        const auto shorter = session->submit(Seat::of(*s.find<ActorId>("north")), treaty);
        INFO((shorter ? std::string{} : shorter.error().text()));
        REQUIRE(shorter);
    }
    const auto again = session::Session::open(file, there);
    REQUIRE(again);
    CHECK(again->head() == 2);
}

TEST_CASE("a bulk that cannot begin has not begun", "[session]") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "a.demarche";
    session::Session session = fresh(file);
    const Seat seat = Seat::of(actor(session, "kyrgyzstan"));
    sqlite3* other = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &other) == SQLITE_OK);
    REQUIRE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK);
    CHECK_FALSE(session.begin_bulk());
    sqlite3_close(other);
    // What fails is then undone alone, and what does not is on disk at once.
    CHECK_FALSE(session.submit(seat, Say{"None.", {}}, {}, std::string(session::Database::kLongestValue + 1, 'a')));
    REQUIRE(session.submit(seat, Say{"One.", {}}));
    CHECK_FALSE(session.end_bulk());
    REQUIRE(session.begin_bulk());
    CHECK_FALSE(session.begin_bulk());
    REQUIRE(session.submit(seat, Say{"Two.", {}}));
    REQUIRE(session.end_bulk());
    REQUIRE(session.submit(seat, Say{"Three.", {}}));
    CHECK(session::Session::verify(file, host_for())->commands == session.head());
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
    int still = 0;
    for (const session::Entry& entry : *line) {
        const std::string reason = session.reason_of(entry.id);
        const bool moves = entry.by.is_actor() && !std::holds_alternative<SetReady>(entry.command);
        INFO(entry.id);
        still += moves ? 0 : 1;
        CHECK((moves || reason.empty()));
        if (!reason.empty()) reasons[entry.id] = reason;
    }
    CHECK(reasons.size() > 5);
    CHECK(still > 5);
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
    const auto closed = [&] {
        write_bytes(folder / "closed", "nobody may know what stands here");
        std::filesystem::permissions(folder / "", std::filesystem::perms::others_exec,
                                     std::filesystem::perm_options::add);
        std::filesystem::permissions(folder / "closed", std::filesystem::perms::none);
        // To the superuser nothing is closed.
        const bool super = ::geteuid() == 0;
        if (super) REQUIRE(::seteuid(65534) == 0);
        auto read = session::Session::open_to_read(folder / "closed", host_for());
        if (super) REQUIRE(::seteuid(0) == 0);
        return read;
    }();
    REQUIRE_FALSE(closed);
    CHECK(closed.error().message == "the file cannot be read");
    { const session::Session made = fresh(folder / "made"); }
    CHECK_FALSE(session::Session::create(folder / "made", host_of("border_post"), {Seed{1}, {}}));
}

TEST_CASE("a file of another format says what it is, and one that was made to name another scenario is damaged",
          "[session][bad]") {
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
    CHECK(content.error().code == ErrorCode::kDamaged);
    CHECK(content.error().message.find("was changed after it was written") != std::string::npos);
}

TEST_CASE("words that were changed in a file are found wherever it is read, though they change no state",
          "[session][bad]") {
    const TemporaryFolder folder;
    {
        session::Session made = fresh(folder / "a");
        REQUIRE(made.submit(Seat::of(actor(made, "kyrgyzstan")), Say{"Twelve hours.", {}}));
        REQUIRE(made.submit(Seat::of(actor(made, "uzbekistan")), Say{"Eight.", {}}));
    }
    REQUIRE(session::Session::open(folder / "a", host_for()));
    sql(folder / "a",
        "DROP TRIGGER commands_stay; UPDATE commands SET json=replace(json,'Twelve','Twenty') WHERE json LIKE "
        "'%Twelve%'");
    for (const auto& error :
         {session::Session::open(folder / "a", host_for()).error(), session::read_recording(folder / "a").error()}) {
        CHECK(error.code == ErrorCode::kDamaged);
        CHECK_THAT(error.message, Catch::Contains("the chain of hashes is broken: command 2 was changed"));
    }
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

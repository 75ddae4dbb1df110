// Where the disk has no room: no file may grow beyond a limit here, as none can on a disk that is full.
#include <catch2/catch.hpp>
#include <iterator>

#include "base/words.h"
#include "file_limit.h"
#include "session/closing.h"
#include "session/sqlite.h"
#include "store_box.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

std::size_t files_in(const std::filesystem::path& folder) {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator{folder}, std::filesystem::directory_iterator{}));
}

}  // namespace

TEST_CASE("a save on a full disk leaves nothing in the way of the next attempt", "[session][full_disk]") {
    const TemporaryFolder folder;
    session::Session session = fresh(folder / "a.demarche");
    std::filesystem::create_directories(folder / "saves");
    const std::filesystem::path file = folder / "saves" / "b.demarche";
    {
        const FileLimit limit{20'000};
        const auto saved = session.copy_to(file);
        REQUIRE_FALSE(saved);
        CHECK(saved.error().where == file.string());
        CHECK_THAT(saved.error().message, Catch::Contains("disk"));
    }
    CHECK(files_in(folder / "saves") == 0);
    REQUIRE(session.copy_to(file));
    CHECK(files_in(folder / "saves") == 1);
    auto copy = session::Session::open(file, host_for());
    REQUIRE(copy);
    CHECK(copy->world() == session.world());
}

TEST_CASE("a save never takes the place of what is there", "[session][full_disk]") {
    const TemporaryFolder folder;
    session::Session session = fresh(folder / "a.demarche");
    std::filesystem::create_directories(folder / "saves");
    write_bytes(folder / "saves" / "b.demarche", "mine");
    const auto saved = session.copy_to(folder / "saves" / "b.demarche");
    REQUIRE_FALSE(saved);
    CHECK_THAT(saved.error().message, Catch::Contains("exists already"));
    CHECK(bytes_of(folder / "saves" / "b.demarche") == "mine");
    CHECK(files_in(folder / "saves") == 1);
    CHECK_FALSE(session.copy_to(folder / "none" / "b.demarche"));
}

TEST_CASE("a game that is closed on a full disk is said to lie in two files", "[session][full_disk]") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "a.demarche";
    const auto speak = [](session::Session& session, int times) {
        const Say long_word{std::string(kMaxMessage, 'a'), {}};
        for (int i = 0; i < times; ++i)
            REQUIRE(session.submit(Seat::of(actor(session, "kyrgyzstan")), long_word));
    };
    {
        session::Session session = fresh(file);
        speak(session, 10);
    }
    CHECK(session::trouble_with_file(Words{}, file).empty());
    std::int64_t head = 0;
    {
        auto session = session::Session::open(file, host_for());
        REQUIRE(session);
        // In the file there is no room any more, and beside it for some more.
        const FileLimit limit{std::filesystem::file_size(file)};
        speak(*session, 2);
        head = session->head();
        session = fail(ErrorCode::kNotFound, "closed");
        const std::string told = session::trouble_with_file(Words{}, file);
        CHECK_THAT(told, Catch::Contains(file.string() + "-wal") && Catch::Contains("both are needed"));
    }
    {
        auto again = session::Session::open(file, host_for());
        REQUIRE(again);
        CHECK(again->head() == head);
    }
    CHECK(session::trouble_with_file(Words{}, file).empty());
}

TEST_CASE("a game whose file is gone says so, and not that the disk is full", "[session][full_disk]") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "a.demarche";
    { const session::Session session = fresh(file); }
    std::filesystem::rename(file, folder / "b.demarche");
    CHECK_THAT(session::trouble_with_file(Words{}, file), Catch::Contains("is not there any more"));
    std::filesystem::rename(folder / "b.demarche", file);
    CHECK(session::trouble_with_file(Words{}, file).empty());
    // What stands where SQLite keeps its own is named.
    std::filesystem::create_directory(file.string() + "-wal");
    const auto opened = session::Session::open(file, host_for());
    REQUIRE_FALSE(opened);
    CHECK_THAT(opened.error().message, Catch::Contains("'a.demarche-wal' is no file that SQLite has made"));
}

TEST_CASE("a command for which there is no room has not happened, and the next one that fits is taken",
          "[session][full_disk]") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "a.demarche";
    // More than SQLite holds in memory, so that the disk is full before all rows of the command are written.
    const std::string much(3'000'000, 'a');
    const bool goes_on = GENERATE(false, true);
    INFO("goes on " << goes_on);
    std::int64_t head = 0;
    {
        session::Session session = fresh(file);
        const Seat seat = Seat::of(actor(session, "kyrgyzstan"));
        REQUIRE(session.submit(seat, Say{"We are here.", {}}));
        head = session.head();
        const World before = session.world();
        {
            const FileLimit limit{std::filesystem::file_size(file.string() + "-wal") + 500'000};
            for (const char* key : {"", "key"}) {
                const auto done = session.submit(seat, Say{"Much is behind this.", {}}, key, much);
                REQUIRE_FALSE(done);
                CHECK(done.error().where == file.string());
                CHECK_THAT(done.error().message, Catch::Contains("disk"));
                CHECK_FALSE(session.note("free", much));
                CHECK(session.head() == head);
                CHECK(session.world() == before);
            }
            if (goes_on) REQUIRE(session.submit(seat, Say{"Nothing is behind this.", {}}));
        }
        if (goes_on) {
            const auto done = session.submit(seat, Say{"Much is behind this.", {}}, "key", much);
            REQUIRE(done);
            CHECK_FALSE(done->repeated);
            CHECK(session.reason_of(done->id) == much);
            head += 2;
        }
    }
    const auto report = session::Session::verify(file, host_for());
    INFO((report ? std::string{} : report.error().text()));
    REQUIRE(report);
    CHECK(report->commands == head);
    auto again = session::Session::open(file, host_for());
    REQUIRE(again);
    CHECK(again->head() == head);
    CHECK_FALSE(again->noted("free"));
}

TEST_CASE("what no file can hold is refused and leaves nothing behind", "[session][full_disk]") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "a.demarche";
    const std::string endless(session::Database::kLongestValue + 1, 'a');
    std::int64_t head = 0;
    {
        session::Session session = fresh(file);
        const Seat seat = Seat::of(actor(session, "kyrgyzstan"));
        head = session.head();
        const World before = session.world();
        const Say say{"We are here.", {}};
        const auto refused = [&](const auto& done) {
            REQUIRE_FALSE(done);
            CHECK(done.error().code == ErrorCode::kTextTooLong);
            CHECK(session.head() == head);
            CHECK(session.world() == before);
        };
        SECTION("a reason") {
            refused(session.submit(seat, say, {}, endless));
        }
        // It is not taken for one that nobody has used before.
        SECTION("a key") {
            refused(session.submit(seat, say, endless));
        }
        SECTION("a note") {
            refused(session.note("free", endless));
        }
        SECTION("a branch that somebody asks for") {
            refused(session.switch_to(endless));
        }
        REQUIRE(session.submit(seat, say, "key"));
        REQUIRE(session.submit(seat, say));
        head += 2;
        CHECK(session.head() == head);
    }
    const auto report = session::Session::verify(file, host_for());
    REQUIRE(report);
    CHECK(report->commands == head);
}

TEST_CASE("of a bulk that fails in the middle nothing is kept, and nothing more is taken", "[session][full_disk]") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "a.demarche";
    std::int64_t head = 0;
    {
        session::Session session = fresh(file);
        const Seat seat = Seat::of(actor(session, "kyrgyzstan"));
        head = session.head();
        REQUIRE(session.begin_bulk());
        REQUIRE(session.submit(seat, Say{"One.", {}}));
        CHECK_FALSE(session.submit(seat, Say{"Two.", {}}, {}, std::string(session::Database::kLongestValue + 1, 'a')));
        CHECK_FALSE(session.submit(seat, Say{"Three.", {}}));
        CHECK_FALSE(session.note("free", "four"));
        CHECK_FALSE(session.go_back(0));
        CHECK_FALSE(session.end_bulk());
        CHECK_FALSE(session.begin_bulk());
    }
    auto again = session::Session::open(file, host_for());
    REQUIRE(again);
    CHECK(again->head() == head);
    CHECK_FALSE(again->noted("free"));
    CHECK(session::Session::verify(file, host_for())->commands == head);
}

// Where the disk has no room: no file may grow beyond a limit here, as none can on a disk that is full.
#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <iterator>

#include "base/words.h"
#include "session/closing.h"
#include "store_box.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

/// As long as it lives no file grows beyond so many bytes.
class Limit {
 public:
    explicit Limit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        rlimit now = before_;
        now.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    ~Limit() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    Limit(const Limit&) = delete;
    Limit& operator=(const Limit&) = delete;

 private:
    rlimit before_{};
    void (*handler_)(int);
};

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
        const Limit limit{20'000};
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
    CHECK(session::left_in_two(Words{}, file).empty());
    std::int64_t head = 0;
    {
        auto session = session::Session::open(file, host_for());
        REQUIRE(session);
        // In the file there is no room any more, and beside it for some more.
        const Limit limit{std::filesystem::file_size(file)};
        speak(*session, 2);
        head = session->head();
        session = fail(ErrorCode::kNotFound, "closed");
        const std::string told = session::left_in_two(Words{}, file);
        CHECK_THAT(told, Catch::Contains(file.string() + "-wal") && Catch::Contains("both are needed"));
    }
    {
        auto again = session::Session::open(file, host_for());
        REQUIRE(again);
        CHECK(again->head() == head);
    }
    CHECK(session::left_in_two(Words{}, file).empty());
}

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "base/random.h"
#include "session_box.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

/// The child: goes on with the session and says on the pipe which command was acknowledged, until it is killed.
[[noreturn]] void write_until_killed(const std::filesystem::path& file, int pipe, int next) {
    auto session = session::Session::open(file, host_for());
    if (!session) ::_exit(3);
    const Seat seat = Seat::of(*session->scenario().find<ActorId>("kyrgyzstan"));
    for (;; ++next) {
        // A sender that did not hear the answer asks again under the same key.
        auto receipt =
            session->submit(seat, Say{"word " + std::to_string(next), std::nullopt}, "key " + std::to_string(next));
        if (!receipt) ::_exit(4);
        if (::write(pipe, &next, sizeof next) != sizeof next) ::_exit(5);
    }
}

}  // namespace

TEST_CASE("kill -9 at 50 random moments loses no acknowledged command and doubles none", "[session][kill]") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "talks.demarche";
    {
        auto host = host_of("border_post");
        const ActorSet seats = host->scenario().playable;
        REQUIRE(session::Session::create(file, std::move(host), {Seed{1}, seats}));
    }
    Stream luck{42};
    int acknowledged = 0;
    for (int round = 0; round < 50; ++round) {
        INFO("round " << round << ", acknowledged so far " << acknowledged);
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            ::close(ends[0]);
            write_until_killed(file, ends[1], acknowledged + 1);
        }
        ::close(ends[1]);
        // Let it write at least one, then a random while, then no mercy.
        int got = 0;
        REQUIRE(::read(ends[0], &got, sizeof got) == sizeof got);
        acknowledged = got;
        std::this_thread::sleep_for(std::chrono::microseconds(luck.below(30'000)));
        REQUIRE(::kill(child, SIGKILL) == 0);
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        REQUIRE(WIFSIGNALED(status));
        while (::read(ends[0], &got, sizeof got) == sizeof got)
            acknowledged = got;
        ::close(ends[0]);
    }
    auto session = session::Session::open(file, host_for());
    REQUIRE(session);
    auto line = session->line();
    REQUIRE(line);
    // At most the one that was on its way when the last blow fell is there beyond what was acknowledged.
    CHECK(static_cast<int>(line->size()) >= acknowledged);
    CHECK(static_cast<int>(line->size()) <= acknowledged + 1);
    int expected = 0;
    for (const session::Entry& entry : *line) {
        const auto* said = std::get_if<Say>(&entry.command);
        REQUIRE(said != nullptr);
        CHECK(said->text == "word " + std::to_string(++expected));
    }
    CHECK(acknowledged >= 50);
    CHECK(session::Session::verify(file, host_for()));
}

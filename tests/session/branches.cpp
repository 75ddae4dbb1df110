// Steps back, branches, and what was known at a moment of the log.

#include <array>
#include <catch2/catch.hpp>

#include "store_box.h"

using namespace demarche;
using namespace demarche::testing;

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

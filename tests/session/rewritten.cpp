// A game outlives a correction of its scenario as long as the correction changes nothing that has been played.

#include <catch2/catch.hpp>
#include <memory>
#include <string>

#include "session/recording.h"
#include "store_box.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

/// A copy of Border Post that may be written in.
class Copy {
 public:
    Copy() {
        std::filesystem::copy(std::filesystem::path{DEMARCHE_SOURCE_DIR} / "scripts" / "border_post", place(),
                              std::filesystem::copy_options::recursive);
    }
    [[nodiscard]] std::filesystem::path place() const { return folder_ / "border_post"; }
    [[nodiscard]] std::filesystem::path save() const { return folder_ / "a.demarche"; }
    [[nodiscard]] session::HostFor host_for() const {
        return [this](const std::string& id) {
            return session::Catalogue{{folder_ / ""}, std::filesystem::path{DEMARCHE_SOURCE_DIR} / "rules"}.load(id);
        };
    }
    /// Plays a game, with a second branch from its middle.
    /// @return the last command of the first.
    std::int64_t play() const {
        auto host = host_for()("border_post");
        REQUIRE(host);
        const ActorSet seats = (*host)->scenario().playable;
        auto session = session::Session::create(save(), std::move(*host), {Seed{5}, seats});
        REQUIRE(session);
        REQUIRE(session->submit(Seat::clock(), AdvancePhase{}));
        play_out(*session);
        const std::int64_t last = session->head();
        REQUIRE(session->branch("other", last / 2));
        REQUIRE(session->submit(Seat::clock(), AdvancePhase{}));
        return last;
    }
    /// Replaces the first of these words in a file of the scenario.
    void rewrite(const std::string& name, const std::string& from, const std::string& to) const {
        std::string text = bytes_of(place() / name);
        const std::size_t at = text.find(from);
        REQUIRE(at != std::string::npos);
        write_bytes(place() / name, text.replace(at, from.size(), to));
    }

 private:
    TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("a game goes on with a scenario whose words were corrected", "[session][rewritten]") {
    const Copy copy;
    copy.play();
    const auto before = session::Session::verify(copy.save(), copy.host_for());
    REQUIRE(before);
    CHECK_FALSE(before->rewritten);
    copy.rewrite("scenario.lua", "\n", "\n-- One remark more.\n");
    auto session = session::Session::open(copy.save(), copy.host_for());
    INFO((session ? "" : session.error().text()));
    REQUIRE(session);
    CHECK(session->is_rewritten());
    CHECK(hash(session->world()) == before->final_hash);
    REQUIRE(session->submit(Seat::clock(), AdvancePhase{}));
    const std::uint64_t reached = hash(session->world());
    REQUIRE(session->switch_to("main"));
    CHECK(session->world().ended);
    REQUIRE(session->switch_to("other"));
    *session = std::move(*session::Session::open_to_read(copy.save(), copy.host_for()));
    CHECK(hash(session->world()) == reached);
    const auto after = session::Session::verify(copy.save(), copy.host_for());
    REQUIRE(after);
    CHECK(after->rewritten);
    CHECK(after->commands == before->commands + 1);
    CHECK(after->final_hash == reached);
}

TEST_CASE("a game whose scenario makes another game of its commands is refused, and says which comes out otherwise",
          "[session][rewritten][bad]") {
    const Copy copy;
    const std::int64_t last = copy.play();
    std::string first;
    SECTION("already as it is dealt") {
        copy.rewrite("world.lua", "osh = 60", "osh = 61");
        first = "the deal";
    }
    SECTION("in its scores alone") {
        copy.rewrite("objectives.lua", "weight = ", "weight = 2 * ");
        first = "command " + std::to_string(last);
    }
    SECTION("at the end of a branch that is not open") {
        copy.rewrite("scenario.lua", "_ \"September 2010\" }", "_ \"September 2010\", _ \"October 2010\" }");
        first = "command " + std::to_string(last);
    }
    const auto check_refused = [&](const auto& refused) {
        REQUIRE_FALSE(refused);
        INFO(refused.error().text());
        CHECK(refused.error().code == ErrorCode::kWrongVersion);
        CHECK(refused.error().message.find("border_post") != std::string::npos);
        CHECK(refused.error().message.find(first + " comes out otherwise") != std::string::npos);
        // The file lies outside of the folder of saves, and is named as it was given.
        CHECK(refused.error().message.find("'demarche replay " + copy.save().string() + "' tells what was recorded") !=
              std::string::npos);
    };
    check_refused(session::Session::open(copy.save(), copy.host_for()));
    check_refused(session::Session::open_to_read(copy.save(), copy.host_for()));
    check_refused(session::Session::verify(copy.save(), copy.host_for()));
    // What was recorded is told without the scenario.
    CHECK(session::read_recording(copy.save()));
}

TEST_CASE("a file that contradicts itself is damaged with a rewritten scenario, too", "[session][rewritten][bad]") {
    const Copy copy;
    copy.play();
    copy.rewrite("scenario.lua", "\n", "\n-- One remark more.\n");
    sql(copy.save(),
        "DROP TRIGGER commands_stay; UPDATE commands SET chain_hash='0' WHERE id=2; CREATE TRIGGER "
        "commands_stay BEFORE UPDATE ON commands BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END");
    const auto opened = session::Session::open(copy.save(), copy.host_for());
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::kDamaged);
}

#include <catch2/catch.hpp>
#include <cstdlib>

#include "bulk/simulation.h"
#include "session_box.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

const std::filesystem::path kGolden = std::filesystem::path{DEMARCHE_SOURCE_DIR} / "tests" / "golden";

/// tools/approve-goldens sets this: what was recorded is then written anew instead of compared.
bool approving() {
    return std::getenv("DEMARCHE_APPROVE") != nullptr;
}

}  // namespace

TEST_CASE("golden replays: recorded games reach the states that were recorded", "[golden]") {
    const std::string id = GENERATE(as<std::string>{}, "border_post", "kyrgyz_crisis", "transdniestria", "est_summit");
    const std::filesystem::path file = kGolden / (id + ".log");
    const auto host = host_of(id);
    if (approving()) {
        session::Log log;
        REQUIRE(bulk::simulate_game(*host, ai::opening_book(*host), Seed{20100610}, {}, &log));
        write_bytes(file, session::to_text(host->scenario(), log));
    }
    INFO("if this change is meant: tools/approve-goldens, and say why in the commit");
    auto log = session::log_from_text(*host, bytes_of(file));
    if (!log) FAIL(log.error().text());
    CHECK(log->entries.size() > 20);
    auto game = session::replay(*host, *log);
    if (!game) FAIL(game.error().text());
    CHECK(game->world().ended);
}

TEST_CASE("session files of every released version open and verify", "[golden]") {
    // Made once a version and never again: its worth is that an earlier program wrote it.
    const std::filesystem::path file = kGolden / "kept_talks-0.1.0.demarche";
    if (approving() && !std::filesystem::exists(file)) {
        auto host = host_of("kept_talks");
        const ActorSet seats = host->scenario().playable;
        auto session = session::Session::create(file, std::move(host), {Seed{7}, seats});
        REQUIRE(session);
        REQUIRE(session->submit(Seat::clock(), AdvancePhase{}));
        const Seat upper = Seat::of(*session->scenario().find<ActorId>("upper"));
        REQUIRE(session->submit(upper, Say{"Shall we talk about the ferry?", std::nullopt}));
        REQUIRE(session->submit(upper, GiveAssurance{AssuranceTypeId{0}, {}, std::nullopt}));
        play_out(*session, Seed{7});
    }
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator{kGolden}) {
        if (entry.path().extension() != ".demarche") continue;
        ++files;
        INFO(entry.path().filename().string());
        // Opening may write to the file's side files: the kept one stays as it is.
        const TemporaryFolder folder;
        std::filesystem::copy_file(entry.path(), folder / "copy.demarche");
        auto report = session::Session::verify(folder / "copy.demarche", host_for());
        if (!report) FAIL(report.error().text());
        CHECK(report->commands > 5);
        CHECK(session::Session::open(folder / "copy.demarche", host_for()));
    }
    CHECK(files >= 1);
}

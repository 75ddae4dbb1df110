// A game whose scenario is not the one any more that it was played with: what was recorded is still told, and no script
// is run for it.
#include "session/recording.h"

#include <sqlite3.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "diplomacy/drafting.h"
#include "game/query.h"
#include "model/translated.h"
#include "session/draft_titles.h"
#include "session/draft_words.h"
#include "session/minds.h"

#include "session_box.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

void change(const std::filesystem::path& file, const std::string& statements) {
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &db) == SQLITE_OK);
    REQUIRE(sqlite3_exec(db, statements.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(db);
}

/// What the game itself says of its scores.
struct Outcome {
    std::string ending;
    std::vector<std::pair<std::string, double>> scores;
    std::size_t agreements = 0;
    std::int64_t commands = 0;
};

/// A whole game of AI seats with one word said in it, kept in a file whose scenario then is another.
Outcome played(const std::filesystem::path& file, const std::string& scenario) {
    auto host = host_of(scenario);
    const ActorSet seats = host->scenario().playable;
    auto session = session::Session::create(file, std::move(host), {Seed{5}, seats});
    REQUIRE(session);
    const Scenario& s = session->scenario();
    REQUIRE(session->submit(Seat::clock(), AdvancePhase{}));
    const Seat first = Seat::of(*seats.begin());
    REQUIRE(session->submit(first, Say{"The bridge must open by Friday.", std::nullopt}));
    play_out(*session, Seed{5});
    Outcome out;
    out.commands = session->head();
    out.agreements = session->world().agreements.size();
    if (session->world().ending.valid()) out.ending = s.endings[session->world().ending].title.str();
    for (const ActorId seat : seats)
        out.scores.emplace_back(s.actors[seat].name.str(), *game::score(session->host(), session->world(), seat));
    return out;
}

bool tells(const session::Recording& recording, const std::string& what) {
    return std::any_of(recording.steps.begin(), recording.steps.end(), [&](const session::Recording::Step& step) {
        return std::any_of(step.story.begin(), step.story.end(),
                           [&](const session::StoryLine& line) { return line.text.find(what) != std::string::npos; });
    });
}

}  // namespace

TEST_CASE("a file that was made to name another scenario than it was played with is damaged", "[session][recording]") {
    for (const char* scenario : {"border_post", "kyrgyz_crisis", "transdniestria", "est_summit"}) {
        INFO(scenario);
        const TemporaryFolder folder;
        const std::filesystem::path file = folder / "old.demarche";
        const Outcome out = played(file, scenario);
        change(file, "UPDATE meta SET value='00000000000000aa' WHERE key='content_hash'");
        const auto opened = session::Session::open(file, host_for());
        // Its chain begins with what the scenario was: this file was changed after it was written, and says so.
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == ErrorCode::kDamaged);
        const auto tampered = session::read_recording(file);
        REQUIRE_FALSE(tampered);
        CHECK(tampered.error().code == ErrorCode::kDamaged);
        CHECK(tampered.error().message.find("command 1 was changed after it was written") != std::string::npos);
    }
}

TEST_CASE("a recording holds the story, what was agreed and how it came out, without the scenario",
          "[session][recording]") {
    for (const char* scenario : {"border_post", "kyrgyz_crisis", "transdniestria", "est_summit"}) {
        INFO(scenario);
        const TemporaryFolder folder;
        const std::filesystem::path file = folder / "old.demarche";
        const Outcome out = played(file, scenario);
        const auto recording = session::read_recording(file);
        if (!recording) FAIL(recording.error().text());
        CHECK(recording->scenario == scenario);
        CHECK(recording->seed == "5");
        CHECK(recording->steps.size() == static_cast<std::size_t>(out.commands) + 1);
        CHECK(recording->ended);
        CHECK(recording->ending == out.ending);
        CHECK(recording->agreements.size() == out.agreements);
        CHECK_FALSE(recording->numbers.empty());
        CHECK(tells(*recording, "The bridge must open by Friday."));
        CHECK(tells(*recording, "Round 1 of "));
        CHECK(tells(*recording, " tables "));
        REQUIRE(recording->scores.size() == out.scores.size());
        for (const auto& [name, score] : out.scores) {
            INFO(name);
            const auto one = std::find_if(recording->scores.begin(), recording->scores.end(),
                                          [&](const session::Recording::Score& s) { return s.actor == name; });
            REQUIRE(one != recording->scores.end());
            CHECK(one->total == Approx(score).margin(0.001));
            CHECK_FALSE(one->objectives.empty());
        }
        // Why an AI seat did something, by the seat's name.
        const auto reasoned = std::find_if(recording->steps.begin(), recording->steps.end(),
                                           [](const auto& step) { return step.reason.starts_with("value +0."); });
        REQUIRE(reasoned != recording->steps.end());
        CHECK(std::any_of(out.scores.begin(), out.scores.end(),
                          [&](const auto& score) { return score.first == reasoned->by; }));
        // No id of the scripts where people read: everything has the name that the scenario gave it.
        for (const session::Recording::Step& step : recording->steps) {
            for (const session::StoryLine& line : step.story) {
                INFO(line.text);
                CHECK(line.text.find('_') == std::string::npos);
            }
        }
    }
}

TEST_CASE("a recording tells a game in the sentences in which it was told as it was played", "[session][recording]") {
    for (const char* scenario : {"border_post", "kyrgyz_crisis", "transdniestria", "est_summit"}) {
        INFO(scenario);
        const TemporaryFolder folder;
        const std::filesystem::path file = folder / "same.demarche";
        (void)played(file, scenario);
        std::vector<std::string> live;
        {
            const auto session = session::Session::open_to_read(file, host_for());
            REQUIRE(session);
            const View view = make_view(session->scenario(), session->world(), Seat::facilitator());
            const session::Story story{session->scenario(), view};
            const auto effects = session->all_effects();
            REQUIRE(effects);
            for (const Effect& effect : *effects) {
                // Numbers are summed up in a recording, questions told with their answer; what a text says in detail
                // is put in words by its scenario alone.
                if (std::holds_alternative<NumberChanged>(effect.change) ||
                    std::holds_alternative<QuestionAsked>(effect.change))
                    continue;
                for (const session::StoryLine& line : story.tell(effect)) {
                    if (line.rank != session::StoryLine::Rank::kDetail) live.push_back(line.text);
                }
            }
            // Drafts that are called the same are told apart where all of them are known, so not in a recording.
            for (const Shared<Draft>& draft : view.world.drafts) {
                const Scenario& s = session->scenario();
                const std::string apart =
                    session::told_apart(s, view.world, words_of(s), *draft, {}, session::Naming::kToReader);
                const std::string title = session::in_short(s, draft->text());
                if (apart == title) continue;
                for (std::string& line : live) {
                    if (const auto at = line.find(apart); at != std::string::npos)
                        line.replace(at, apart.size(), title);
                }
            }
        }
        std::vector<std::string> kept;
        const auto recording = session::read_recording(file);
        REQUIRE(recording);
        for (std::size_t i = 1; i < recording->steps.size(); ++i) {
            for (const session::StoryLine& line : recording->steps[i].story) {
                if (line.rank != session::StoryLine::Rank::kDetail && line.rank != session::StoryLine::Rank::kQuestion)
                    kept.push_back(line.text);
            }
        }
        REQUIRE(kept.size() == live.size());
        for (std::size_t i = 0; i < kept.size(); ++i)
            CHECK(kept[i] == live[i]);
    }
}

TEST_CASE("a recording of an earlier version is told with the ids that it holds", "[session][recording]") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "old.demarche";
    std::filesystem::copy_file(
        std::filesystem::path{DEMARCHE_SOURCE_DIR} / "tests" / "golden" / "kept_talks-0.1.0.demarche", file);
    change(file, "DELETE FROM notes");  // which programs have not always written
    const auto recording = session::read_recording(file);
    if (!recording) FAIL(recording.error().text());
    CHECK(recording->title == "kept talks");
    CHECK(tells(*recording, "Shall we talk about the ferry?"));
    CHECK(recording->ended);
    CHECK(recording->scores.empty());
}

TEST_CASE("what cannot be read of a recording is damage, whatever stands there", "[session][recording]") {
    const TemporaryFolder folder;
    const std::filesystem::path whole = folder / "whole.demarche";
    (void)played(whole, "border_post");
    const char* const kFaults[] = {
        "DROP TRIGGER effects_stay; UPDATE effects SET json='[1,2' WHERE command=3",
        "DROP TRIGGER effects_stay; UPDATE effects SET json='\"text\"' WHERE command=3",
        "DROP TRIGGER commands_stay; UPDATE commands SET json=replace(json,'bridge','ferry')",
    };
    for (const char* fault : kFaults) {
        INFO(fault);
        const std::filesystem::path file = folder / "broken.demarche";
        std::filesystem::remove(file);
        std::filesystem::copy_file(whole, file);
        change(file, fault);
        const auto recording = session::read_recording(file);
        REQUIRE_FALSE(recording);
        CHECK(recording.error().code == ErrorCode::kDamaged);
    }
    // Fields of other kinds and names that are none do no harm.
    const std::filesystem::path file = folder / "odd.demarche";
    std::filesystem::copy_file(whole, file);
    change(
        file,
        "DROP TRIGGER effects_stay; UPDATE effects SET json='{\"effect\":' || json_quote(kind) || "
        "',\"draft\":7,\"agreement\":[],\"text\":{},\"to\":\"x\",\"round\":-5,\"version\":1e99,\"card\":null,"
        "\"assurance\":"
        "\"\\u001b[2J\",\"why\":\"\\u001b[2J\"}'; UPDATE notes SET value='{\"actors\":3,\"rounds\":{},\"cards\":[]}'");
    const auto recording = session::read_recording(file);
    if (!recording) FAIL(recording.error().text());
    CHECK_FALSE(tells(*recording, "\x1b"));
}

TEST_CASE("a recording tells who held a draft back as the game did, and whose turn and choice it was",
          "[session][recording]") {
    constexpr const char* kScenario = R"(
scenario { id = "held", api = 1, version = "1", title = "Held", rounds = { "One", "Two", "Three" },
  phases = { { id = "talks", like = "negotiation" }, { id = "acts", like = "decision", order = "sequential" } } }
actor { id = "north", name = "North" }
actor { id = "south", name = "South" }
institution { id = "talks", name = "Talks", kind = "format", members = { "north", "south" }, rule = rule.unanimity {} }
clause { id = "vow", name = "Vow", text = "A vow." }
agreement { id = "pact", kind = "treaty", name = "Pact", frameworks = { "talks" }, parties = { min = 2 },
  clauses = { required = { "vow" } } }
card { id = "spark", deck = "sparks", title = "A spark", text = "Who stamps it out?", choices = {
  { id = "stamp", by = "north", text = "Stamp it out", apply = function() end },
  { id = "watch", by = "north", text = "Look on", default = true, apply = function() end } } }
on("round_start", function(game) if game:round() == 2 then game:play("spark") end end)
)";
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "held.demarche";
    {
        auto loaded = script::Host::load(script::memory_package("held", {{"held.scenario", kScenario}}));
        if (!loaded) FAIL(script::text(loaded.error().front()));
        const ActorSet seats = loaded->host->scenario().playable;
        auto session = session::Session::create(file, std::move(loaded->host), {Seed{1}, seats});
        REQUIRE(session);
        const Scenario& s = session->scenario();
        const Seat north = Seat::of(*s.find<ActorId>("north"));
        const Seat south = Seat::of(*s.find<ActorId>("south"));
        const auto give = [&](Seat by, const Command& command) {
            const auto done = session->submit(by, command);
            if (!done) FAIL(done.error().text());
        };
        const auto advance_to = [&](const std::string& phase) {
            do {
                give(Seat::clock(), AdvancePhase{});
            } while (s.phases[session->world().phase].id != phase);
        };
        const auto pact = [&] {
            return plain_text(s, *s.find<AgreementTypeId>("pact"), *s.find<InstitutionId>("talks"), PlaceId{}, seats);
        };
        if (s.phases[session->world().phase].id != "talks" || session->world().round != 1) advance_to("talks");
        if (session->game().waits_for_clock()) give(Seat::clock(), AdvancePhase{});
        // Nobody answers; what is tied to it loses its votes when it changes.
        give(north, ProposeDraft{pact(), {}, {}});
        const DraftId first = session->world().drafts.back()->id;
        DraftText tied = pact();
        tied.linked = {first};
        give(north, ProposeDraft{tied, {}, {}});
        DraftText longer = pact();
        longer.conditions.until_round = 3;
        give(north, AmendDraft{first, 1, longer, {}});
        advance_to("acts");
        give(north, SetReady{true});
        if (s.phases[session->world().phase].id == "acts") give(south, SetReady{true});
        if (session->world().round == 1) advance_to("talks");
    }
    const auto recording = session::read_recording(file);
    if (!recording) FAIL(recording.error().text());
    CHECK(tells(*recording, "Not adopted: 'Pact' (without a yes of: South)"));
    CHECK(
        tells(*recording, "'Pact' is put to the vote anew, for what it is tied to has changed: no vote on it counts"));
    CHECK(tells(*recording, "It is the turn of South."));
    CHECK(tells(*recording, "North has a choice to make."));
}

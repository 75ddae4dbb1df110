// The short edition: what a debriefing is led by, on two printed pages at most.
#include <fmt/format.h>

#include "base/figure.h"
#include "diplomacy/drafting.h"
#include "game/query.h"

#include "table_box.h"

using namespace demarche;
using namespace demarche::testing;
using report::Edition;

namespace {

Page brief(const report::Course& course) {
    return Page{report::page(course, Edition::kShort)};
}

/// What two pages of A4 hold beside tables and headings, measured in a browser: these take 11,000 characters.
constexpr std::size_t kTwoPages = 11'000;

}  // namespace

TEST_CASE("the short edition tells the end, the scores, the turns, the agreements and the questions",
          "[report][short]") {
    const Whole& w = whole();
    const Scenario& s = w.session.scenario();
    const World& world = w.session.world();
    const Page page = brief(w.course);
    CHECK(page.says(s.endings[world.ending].title.str()));
    SECTION("each seat with its score, and what made it") {
        const auto rows = page.all("//section[@class='scores']//tbody/tr");
        REQUIRE(static_cast<int>(rows.size()) == s.playable.size());
        std::size_t row = 0;
        for (const ActorId seat : s.playable) {
            const auto scores = game::objective_scores(w.session.host(), world, seat);
            REQUIRE(scores);
            const std::string text = pugi::xpath_query{"string(.)"}.evaluate_string(rows[row]);
            INFO(text);
            CHECK(text.find(s.actors[seat].name.str()) != std::string::npos);
            CHECK(text.find(score_text(game::weighted_mean(*scores))) != std::string::npos);
            CHECK_FALSE(rows[row].select_nodes("td[2]/ul/li").empty());
            ++row;
        }
    }
    SECTION("three or four turns, in their order, each with its causes") {
        const auto turns = page.all("//section[@class='turns']/article");
        CHECK(turns.size() == 4);
        int last = 0;
        for (const pugi::xml_node& one : turns) {
            const int round = std::atoi(one.child("h3").text().get() + std::string{"Round "}.size());
            CHECK(round > last);
            last = round;
            CHECK_FALSE(one.select_nodes("ul[@class='moved']/li").empty());
        }
        CHECK(page.text("//section[@class='turns']").find("because: ") != std::string::npos);
    }
    SECTION("what was agreed, and all questions") {
        const auto agreed = page.all("//section[@class='agreed']//li");
        CHECK(agreed.size() == std::min<std::size_t>(10, world.agreements.size()));
        CHECK(page.says(heading(s, world.agreements.front()->text())));
        for (const Text& question : s.teaching_debrief)
            CHECK(page.says(question.str()));
    }
    SECTION("and no more than has room on two pages") {
        CHECK(page.all("//svg").empty());
        CHECK(page.all("//details").empty());
        CHECK(page.all("//nav").empty());
        CHECK(page.text().size() < kTwoPages);
    }
}

TEST_CASE("a turn is where measures moved, and not where a switch was thrown", "[report][short]") {
    const TemporaryFolder folder;
    auto loaded = script::Host::load(script::memory_package("play", {{"play.scenario", R"(
scenario { id = "play", api = 1, version = "1", title = "Play", rounds = { "One", "Two", "Three" } }
actor { id = "north", name = "North" }
indicator { id = "calm", of = "world", name = "Calm", start = 50, better = "higher" }
indicator { id = "done", of = "world", name = "Deed", start = 0, max = 1, better = "higher" }
on("round_start", function(game)
  if game:round() == 2 then game:change("calm", nil, -20, "a bad night") end
  if game:round() == 3 then game:set("done", nil, 1, "a deed") end
end)
)"}}));
    if (!loaded) FAIL(script::text(loaded.error().front()));
    auto session = session::Session::create(folder / "a.demarche", std::move(loaded->host), {Seed{1}, {}});
    REQUIRE(session);
    while (!session->world().ended)
        REQUIRE(session->submit(Seat::clock(), AdvancePhase{}));
    const Page page = brief(course_of(*session));
    REQUIRE(page.all("//section[@class='turns']/article").size() == 1);
    const std::string turn = page.text("//section[@class='turns']/article");
    INFO(turn);
    CHECK(turn.find("Round 2: Two") != std::string::npos);
    CHECK(turn.find("Calm: from 50 to 30") != std::string::npos);
    CHECK(turn.find("A bad night") != std::string::npos);
    CHECK_FALSE(page.says("Deed"));
}

TEST_CASE("who held what back stands beside it", "[report][short]") {
    Table t;
    t.advance_to("negotiation");
    const auto table = [&](const char* by, const DraftText& text) {
        t.as(by, ProposeDraft{text, std::nullopt, {}});
        return t.session->world().drafts.back()->id;
    };
    // One that is adopted after a no and a change.
    const DraftId open = table("north", t.pact("hall", t.s().playable));
    t.as("south", VoteOnDraft{open, 1, Vote::kReject, {}, "Not without the force."});
    t.as("north", AmendDraft{open, 1, t.pact("hall", t.s().playable, 2), {}});
    for (const char* seat : {"north", "south", "west"})
        t.as(seat, VoteOnDraft{open, 2, Vote::kAccept, {}, {}});
    REQUIRE(t.session->world().draft(open)->status == DraftStatus::kAdopted);
    // One that falls, and one that stays where it is.
    const DraftId pair = table("south", t.pact("pair", t.two(), 3));
    t.as("north", VoteOnDraft{pair, 1, Vote::kReject, {}, "Three is too many."});
    t.end();
    const Page page = brief(course_of(*t.session));
    const std::string agreed = page.text("//section[@class='agreed']");
    INFO(agreed);
    CHECK(agreed.find("At first against it: South.") != std::string::npos);
    const std::string fallen = page.text("//section[@class='fallen']");
    INFO(fallen);
    CHECK(fallen.find("(tabled by South in round 1)") != std::string::npos);
    CHECK(fallen.find("against it: North") != std::string::npos);
    CHECK(fallen.find("North: Three is too many.") != std::string::npos);
    CHECK(fallen.find("Not without the force.") == std::string::npos);
}

TEST_CASE("what fell before an agreement stands with it, and what was tabled later does not", "[report][short]") {
    // Numbers of drafts tell nothing of their order: each seat comes first for once.
    for (const auto& [before, after] : {std::pair{"south", "north"}, std::pair{"north", "south"}}) {
        Table t;
        t.advance_to("negotiation");
        const auto table = [&](const char* by, const DraftText& text) {
            t.as(by, ProposeDraft{text, std::nullopt, {}});
            return t.session->world().drafts.back()->id;
        };
        const auto no = [&](const char* by, DraftId id) { t.as(by, VoteOnDraft{id, 1, Vote::kReject, {}, {}}); };
        no(after, table(before, t.pact("pair", t.two(), 1)));
        const DraftId adopted = table(after, t.pact("hall", t.s().playable));
        for (const char* seat : {before, "west"})
            t.as(seat, VoteOnDraft{adopted, 1, Vote::kAccept, {}, {}});
        REQUIRE(t.session->world().draft(adopted)->status == DraftStatus::kAdopted);
        no(before, table(after, t.pact("pair", t.two(), 2)));
        t.end();
        const Page page = brief(course_of(*t.session));
        const auto against = [&](const char* seat) { return "against it: " + t.s().actors[t.actor(seat)].name.str(); };
        const std::string agreed = page.text("//section[@class='agreed']");
        INFO(agreed);
        CHECK(agreed.find(against(after)) != std::string::npos);
        CHECK(agreed.find(against(before)) == std::string::npos);
        const std::string fallen = page.text("//section[@class='fallen']");
        INFO(fallen);
        CHECK(fallen.find(against(before)) != std::string::npos);
        CHECK(fallen.find(against(after)) == std::string::npos);
    }
}

TEST_CASE("however long a game was, the short edition stays short, and says what it leaves out", "[report][short]") {
    Table t;
    const std::string long_words(400, 'x');
    for (t.advance_to("negotiation"); !t.session->world().ended; t.advance_to("negotiation")) {
        // Agreements that end where they began, and texts that fall.
        for (int i = 0; i < 5; ++i) {
            for (const bool comes : {true, false}) {
                t.as("north", ProposeDraft{t.pact("pair", t.two()), std::nullopt, {}});
                const DraftId draft = t.session->world().drafts.back()->id;
                t.as("south", VoteOnDraft{draft, 1, comes ? Vote::kAccept : Vote::kReject, {}, long_words});
                if (!comes && t.session->world().draft(draft)->status == DraftStatus::kOpen)
                    t.as("north", WithdrawDraft{draft, long_words});
            }
        }
    }
    REQUIRE(t.session->world().agreements.size() > 10);
    const Page page = brief(course_of(*t.session));
    CHECK(page.all("//section[@class='agreed']//ul/li").size() == 10);
    CHECK(page.text("//section[@class='agreed']")
              .find(fmt::format("And {} more, in the whole review.", t.session->world().agreements.size() - 10)) !=
          std::string::npos);
    CHECK(page.text().find(long_words) == std::string::npos);
    CHECK(page.text().size() < kTwoPages);
}

TEST_CASE("a seat's short edition is its own, and leaves the questions until all is over", "[report][short]") {
    const TemporaryFolder folder;
    const session::Session session = golden_session(folder / "half.demarche", "kyrgyz_crisis", 0.5);
    const Scenario& s = session.scenario();
    const ActorId russia = *s.find<ActorId>("russia");
    const Page own = brief(course_of(session, Seat::of(russia)));
    CHECK(own.says("Still open"));
    CHECK_FALSE(own.says(s.teaching_debrief.front().str()));
    CHECK(own.all("//section[@class='scores']//tbody/tr").size() == 1);
    const auto scores = game::objective_scores(session.host(), session.world(), russia);
    REQUIRE(scores);
    for (const game::ObjectiveScore& one : *scores)
        CHECK(own.text("//section[@class='scores']").find(s.objectives[one.objective].name.str()) != std::string::npos);
    int hidden = 0;
    for (const ObjectiveDef& def : s.objectives) {
        if (def.of == russia || !def.secret) continue;
        ++hidden;
        CHECK_FALSE(own.says(def.name.str()));
    }
    CHECK(hidden > 0);
    const Page observer = brief(course_of(session, Seat::observer()));
    CHECK(observer.all("//section[@class='scores']").empty());
    CHECK(brief(course_of(session)).says(s.teaching_debrief.front().str()));
}

TEST_CASE("the short edition in Russian is Russian in its headings and labels", "[report][short][russian]") {
    const Page page = brief(course_of(whole().session, Seat::facilitator(), "ru"));
    CHECK(std::string{page.all("/html")[0].attribute("lang").value()} == "ru");
    for (const char* what : {"//h1", "//h2", "//h3", "//th", "//p[@class='small']", "//span[@class='by']"}) {
        for (const pugi::xml_node& one : page.all(what)) {
            const std::string text = pugi::xpath_query{"string(.)"}.evaluate_string(one);
            INFO(what << ": " << text);
            CHECK((text.find('\xD0') != std::string::npos || text.find('\xD1') != std::string::npos));
        }
    }
}

#include "report/page.h"

#include <algorithm>
#include <cctype>
#include <cstring>
#include <map>

#include "diplomacy/drafting.h"
#include "game/query.h"
#include "session/names.h"

#include "table_box.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

bool has_cyrillic(const std::string& text) {
    return text.find("\xD0") != std::string::npos || text.find("\xD1") != std::string::npos;
}

}  // namespace

TEST_CASE("the review of a game that was played tells all that design and game ask of it", "[report][page]") {
    const Whole& w = whole();
    const Scenario& s = w.session.scenario();
    const World& world = w.session.world();
    REQUIRE(world.ended);
    REQUIRE(world.ending.valid());
    CHECK(w.page.says(s.title.str()));
    CHECK(w.page.says(s.endings[world.ending].title.str()));
    SECTION("each seat against each of its objectives, with its score and what moved it") {
        for (const ActorId seat : s.playable) {
            const auto scores = game::objective_scores(w.session.host(), world, seat);
            REQUIRE(scores);
            for (const game::ObjectiveScore& one : *scores) {
                INFO(s.objectives[one.objective].id);
                CHECK(
                    w.page.text("//section[@aria-labelledby='outcome']").find(s.objectives[one.objective].name.str()) !=
                    std::string::npos);
            }
        }
        CHECK(static_cast<int>(w.page.all("//section[@aria-labelledby='outcome']//article").size()) ==
              s.playable.size());
        CHECK(w.page.all("//section[@aria-labelledby='outcome']//ul[@class='moved']/li").size() > 20);
    }
    SECTION("what really happened beside it, round by round") {
        CHECK(w.page.all("//section[@aria-labelledby='history']//article").size() == s.rounds.size());
        CHECK(w.page.all("//section[@aria-labelledby='history']//article[contains(., 'Source:')]").size() > 5);
    }
    SECTION("every draft with its versions, what was said on it and what became of it") {
        const auto offers = w.page.all("//section[@aria-labelledby='offers']//article");
        REQUIRE(offers.size() == world.drafts.size());
        for (std::size_t i = 0; i < offers.size(); ++i) {
            const std::string text = pugi::xpath_query{"string(.)"}.evaluate_string(offers[i]);
            CHECK(text.find(heading(s, world.drafts[i]->text())) != std::string::npos);
            CHECK(offers[i].select_nodes(".//div[@class='version']").size() == world.drafts[i]->versions.size());
        }
        CHECK(
            w.page.all("//section[@aria-labelledby='offers']//span[@class='vote no']/following-sibling::*//q").size() >
            3);
    }
    SECTION("every agreement with its clauses and its course") {
        const auto cards = w.page.all("//section[@aria-labelledby='agreements']//article");
        REQUIRE(cards.size() == world.agreements.size());
        for (std::size_t i = 0; i < cards.size(); ++i) {
            CHECK(cards[i].select_nodes(".//ul[@class='clauses']/li").size() ==
                  world.agreements[i]->text().terms.size());
            CHECK(cards[i].select_nodes(".//ol[@class='course']/li").size() >= 1);
        }
    }
    SECTION("causes, roads not taken and questions") {
        CHECK(w.page.all("//section[@aria-labelledby='causes']//article").size() > 3);
        for (const Text& question : s.teaching_debrief)
            CHECK(w.page.says(question.str()));
        for (std::size_t i = 0; i < s.endings.size(); ++i)
            CHECK(w.page.says(s.endings[EndingId{i}].title.str()));
    }
}

TEST_CASE("the page stands alone: no script, nothing from elsewhere, and it forbids both", "[report][page]") {
    const Whole& w = whole();
    for (const char* tag : {"script", "img", "link", "iframe", "object", "embed", "form", "base"}) {
        INFO(tag);
        CHECK(w.page.all((std::string{"//"} + tag).c_str()).empty());
    }
    CHECK(w.page.html().find("url(") == std::string::npos);
    CHECK(w.page.html().find("@import") == std::string::npos);
    CHECK(w.page.all("//@src").empty());
    for (const pugi::xml_node& one : w.page.all("//*[@href]"))
        CHECK(one.attribute("href").value()[0] == '#');
    const auto policy = w.page.all("//meta[@http-equiv='Content-Security-Policy']");
    REQUIRE(policy.size() == 1);
    CHECK(std::string{policy[0].attribute("content").value()}.starts_with("default-src 'none'"));
    CHECK(w.page.html().size() < 1'000'000);
}

TEST_CASE("ids stand once, and what links lead to is there", "[report][page]") {
    const Whole& w = whole();
    std::set<std::string> ids;
    for (const pugi::xml_node& one : w.page.all("//*[@id]"))
        CHECK(ids.insert(one.attribute("id").value()).second);
    const auto links = w.page.all("//a");
    REQUIRE_FALSE(links.empty());
    for (const pugi::xml_node& one : links) {
        INFO(one.attribute("href").value());
        CHECK(ids.contains(one.attribute("href").value() + 1));
    }
    const auto sections = w.page.all("//section");
    REQUIRE_FALSE(sections.empty());
    for (const pugi::xml_node& one : sections)
        CHECK(ids.contains(one.attribute("aria-labelledby").value()));
}

TEST_CASE("each chart has its title, its description and its figures in a table, and these are those of the game",
          "[report][page]") {
    const Whole& w = whole();
    const Scenario& s = w.session.scenario();
    const auto figures = w.page.all("//figure");
    CHECK(figures.size() > 15);
    for (const pugi::xml_node& one : figures) {
        CHECK(one.select_nodes(".//svg/title").size() == 1);
        CHECK(one.select_nodes(".//svg/desc").size() == 1);
        CHECK(one.select_nodes(".//details//table").size() == 1);
    }
    const SlotIndex slot = *s.find_slot("violence/osh");
    const auto rows = w.page.all(("//figure[svg/title/@id='chart-" + std::to_string(slot) + "-t']//tbody/tr").c_str());
    REQUIRE(rows.size() == s.rounds.size() + 1);
    const std::string last = pugi::xpath_query{"string(td[1])"}.evaluate_string(rows.back());
    CHECK(std::strtod(last.c_str(), nullptr) == Approx(w.session.world().numbers[slot]).margin(0.051));
}

TEST_CASE("what moved a number there and back again is no cause of where it stands", "[report][page]") {
    Table t;
    const SlotIndex purse = *t.s().find_slot("purse/north");
    t.advance_to("negotiation");
    t.give(Seat::facilitator(), SetNumber{purse, 60, "a gift"});
    t.give(Seat::facilitator(), SetNumber{purse, 50, "a gift"});
    t.advance_to("decision");
    t.as("north", TakeAction{*t.s().find<ActionId>("plot"), {}});
    t.end();
    const Page page{report::page(course_of(*t.session))};
    const std::string causes = page.text("//section[@aria-labelledby='outcome']//span[@class='by']");
    CHECK(causes.find("a plot") != std::string::npos);
    CHECK(causes.find("a gift") == std::string::npos);
}

TEST_CASE("a review in Russian is Russian in all its headings", "[report][page][russian]") {
    const Page page{report::page(course_of(whole().session, Seat::facilitator(), "ru"))};
    CHECK(std::string{page.all("/html")[0].attribute("lang").value()} == "ru");
    for (const char* what : {"//h1", "//h2", "//h3", "//figcaption", "//summary", "//p[@class='remark']"}) {
        for (const pugi::xml_node& one : page.all(what)) {
            const std::string text = pugi::xpath_query{"string(.)"}.evaluate_string(one);
            INFO(what << ": " << text);
            CHECK(has_cyrillic(text));
        }
    }
    // Figures have the language's mark between units and tenths.
    CHECK(page.text("//section[@aria-labelledby='outcome']").find("0,") != std::string::npos);
}

TEST_CASE("a game that goes on is told as far as it has come, and to a seat nothing of what lies ahead",
          "[report][page]") {
    const TemporaryFolder folder;
    const session::Session session = golden_session(folder / "half.demarche", "kyrgyz_crisis", 0.5);
    const Scenario& s = session.scenario();
    REQUIRE_FALSE(session.world().ended);
    const int round = session.world().round;
    REQUIRE(round > 1);
    const Page all{report::page(course_of(session))};
    CHECK(all.says("Still open"));
    CHECK(all.says(s.teaching_debrief.front().str()));
    const ActorId russia = *s.find<ActorId>("russia");
    const report::Course course = course_of(session, Seat::of(russia));
    const Page own{report::page(course)};
    CHECK(own.says("Still open"));
    CHECK_FALSE(own.says(s.teaching_debrief.front().str()));
    REQUIRE(course.history);
    for (std::size_t i = 0; i < course.history->rounds.size(); ++i) {
        INFO("round " << i + 1);
        CHECK(own.says(course.history->rounds[i].text.str()) == (static_cast<int>(i) + 1 < round));
    }
    for (std::size_t i = 0; i < s.endings.size(); ++i)
        CHECK_FALSE(own.says(s.endings[EndingId{i}].text.str()));
    // A game in which nothing has happened has a review, too.
    const session::Session fresh = golden_session(folder / "fresh.demarche", "kyrgyz_crisis", 0);
    CHECK(Page{report::page(course_of(fresh))}.says("Nothing was agreed."));
}

TEST_CASE("hostile names and words are read, and are no markup", "[report][page][hostile]") {
    const std::string evil = "</p></section><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;\"";
    const std::string scenario = "local evil = [[" + evil + "]]\n" + R"(
scenario { id = "play", api = 1, version = "1", title = "Play " .. evil, summary = evil, rounds = { "One " .. evil, "Two" },
  teaching = { debrief = { "Why " .. evil .. "?" } } }
actor { id = "north", name = "North " .. evil }
actor { id = "south", name = "South", colour = "#123456" }
indicator { id = "calm", of = "world", name = "Calm " .. evil, start = 50, better = "higher" }
institution { id = "pair", name = "Pair " .. evil, members = { "north", "south" }, rule = rule.unanimity {} }
clause { id = "talk", name = "Talk " .. evil, text = "Talk " .. evil, adopt = function(game) game:change("calm", nil, 20, evil) end }
agreement { id = "pact", kind = "treaty", name = "Pact " .. evil, frameworks = { "pair" }, parties = { min = 2 },
  clauses = { optional = { "talk" } } }
objective { id = "quiet", of = "north", name = "Quiet " .. evil, text = evil, weight = 1, score = function(game) return game:get("calm") / 100 end }
assurance { id = "word", name = "Word " .. evil, text = "Word " .. evil, kept = function() return nil end }
)";
    auto loaded = script::Host::load(script::memory_package("play", {{"play.scenario", scenario}}));
    if (!loaded) FAIL(script::text(loaded.error().front()));
    const TemporaryFolder folder;
    const ActorSet seats = loaded->host->scenario().playable;
    auto session = session::Session::create(folder / "evil.demarche", std::move(loaded->host), {Seed{1}, seats});
    REQUIRE(session);
    const Scenario& s = session->scenario();
    const Seat north = Seat::of(*s.find<ActorId>("north"));
    const Seat south = Seat::of(*s.find<ActorId>("south"));
    const auto give = [&](Seat by, const Command& command) {
        const auto done = session->submit(by, command);
        INFO((done ? std::string{} : done.error().text()));
        REQUIRE(done);
    };
    give(Seat::clock(), AdvancePhase{});
    give(north, Say{"All " + evil, std::nullopt});
    give(north, GiveAssurance{AssuranceTypeId{0}, {}, std::nullopt});
    DraftText text;
    text.type = AgreementTypeId{0};
    text.framework = InstitutionId{0};
    text.parties = seats;
    text.terms = {{ClauseId{0}, {}}};
    give(north, ProposeDraft{text, std::nullopt, {}});
    give(north, VoteOnDraft{session->world().drafts.back()->id, 1, Vote::kAccept, "Mine " + evil, {}});
    give(south, VoteOnDraft{session->world().drafts.back()->id, 1, Vote::kAccept, "Ours " + evil, {}});
    give(north, ProposeDraft{text, std::nullopt, evil});
    give(south, VoteOnDraft{session->world().drafts.back()->id, 1, Vote::kReject, {}, "No " + evil});
    for (int i = 0; i < 20 && !session->world().ended; ++i)
        give(Seat::clock(), AdvancePhase{});

    for (const Seat reader : {Seat::facilitator(), Seat::observer(), north}) {
        const Page page{report::page(course_of(*session, reader))};
        CHECK(page.all("//script").empty());
        CHECK(page.all("//img").empty());
        CHECK(page.all("//@onerror").empty());
        for (const char* who : {"Play ", "North ", "Calm ", "Talk ", "Pact ", "Word "}) {
            INFO(who);
            CHECK(page.says(who + evil));
        }
        // In quotation marks those inside are single ones.
        std::string quoted = evil;
        std::replace(quoted.begin(), quoted.end(), '"', '\'');
        CHECK(page.says("All " + quoted));
        CHECK(page.says("No " + quoted));
        CHECK(page.says("Ours " + quoted));

        const Page brief{report::page(course_of(*session, reader), report::Edition::kShort)};
        CHECK(brief.all("//script").empty());
        CHECK(brief.all("//img").empty());
        CHECK(brief.all("//@onerror").empty());
        CHECK(brief.says("Play " + evil));
        CHECK(brief.says("Pact " + evil));
        CHECK(brief.says("No " + quoted));
    }
}

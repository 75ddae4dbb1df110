#include "terminal/pages.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "base/text.h"
#include "diplomacy/drafting.h"
#include "game/game.h"
#include "session_box.h"
#include "terminal/words.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

const std::string kLongNames = R"(
scenario { id = "names", api = 1, version = "1", title = _ "Names", rounds = { _ "One" } }
actor { id = "eu", name = _ "EU" }
actor { id = "us", name = _ "US" }
place { id = "p", name = _ "The districts on both banks of the river", at = { 1, 1 } }
indicator { id = "heat", of = "place", name = _ "Anger about what was never said" }
constituency { id = "all", of = "eu", name = _ "The twenty-seven governments in their Political and Security Committee" }
)";

/// What one seat sees at the start of a scenario, with everything that a page needs.
struct Seen {
    std::unique_ptr<script::Host> host;
    View view;
    ActorId me;
    ai::Adviser adviser;

    Seen(std::unique_ptr<script::Host> given, const char* seat, const World* world = nullptr)
        : host(std::move(given)), me(*host->scenario().find<ActorId>(seat)), adviser(*host, me) {
        auto game = game::Game::start(*host, {Seed{1}, host->scenario().playable});
        REQUIRE(game);
        view = world != nullptr ? make_view(host->scenario(), *world, Seat::of(me)) : game->view(Seat::of(me));
    }
    [[nodiscard]] terminal::Look look() { return {*host, view, me, &adviser, nullptr, {}}; }
};

std::unique_ptr<script::Host> memory_host(const std::string& id, const std::string& text) {
    auto loaded = script::Host::load(script::memory_package(id, {{id + ".scenario", text}}));
    REQUIRE(loaded);
    return std::move(loaded->host);
}

/// The words of a page without the places where its lines were broken.
std::string unbroken(const std::string& page) {
    std::string out;
    std::istringstream in{page};
    for (std::string word; in >> word;)
        out += (out.empty() ? "" : " ") + word;
    return out;
}

bool fits(const std::string& page, std::size_t width) {
    std::istringstream in{page};
    for (std::string line; std::getline(in, line);) {
        if (utf8_length(line) > width) return false;
    }
    return true;
}

}  // namespace

TEST_CASE("no page cuts a name, and none is wider than a terminal", "[terminal][pages]") {
    Seen seen{memory_host("names", kLongNames), "eu"};
    const std::string home = terminal::home_page(seen.look());
    for (const char* word : {"The", "twenty-seven", "governments", "their", "Political", "Security", "Committee"})
        CHECK(home.find(word) != std::string::npos);
    const std::string table = terminal::situation_page(seen.look());
    INFO(table);
    for (const char* word : {"The districts", "both", "banks", "river", "Anger", "about", "was never", "said"})
        CHECK(table.find(word) != std::string::npos);
    CHECK(fits(home, 80));
    CHECK(fits(table, 80));
}

TEST_CASE("each number that is given as an example is one that the seat knows", "[terminal][pages]") {
    for (const auto& [scenario, seat] :
         {std::pair{"border_post", "uzbekistan"}, std::pair{"kyrgyz_crisis", "ukraine"}}) {
        Seen seen{host_of(scenario), seat};
        const std::vector<std::string> examples = terminal::number_examples(seen.look());
        CHECK(examples.size() == 3);
        for (const std::string& one : examples) {
            INFO(one);
            REQUIRE(one.rfind("'why ", 0) == 0);
            const std::vector<std::string> words = terminal::words_of(one.substr(5, one.size() - 6));
            CHECK(terminal::slots_meant(seen.look(), words).size() == 1);
        }
    }
}

TEST_CASE("what is only suspected of an actor is told as a guess, and how sure it is", "[terminal][pages]") {
    Seen seen{host_of("kyrgyz_crisis"), "eu"};
    const Scenario& s = seen.host->scenario();
    const ActorId russia = *s.find<ActorId>("russia");
    const std::string page = terminal::actor_page(seen.look(), russia);
    INFO(page);
    const std::size_t guesses = page.find("What our advisers only guess");
    REQUIRE(guesses != std::string::npos);
    const auto where = [&](const char* id) { return page.find(s.objectives[*s.find<ObjectiveId>(id)].name.str()); };
    CHECK(where("russia_primacy") < guesses);
    const std::size_t suspected = where("russia_no_precedent");
    REQUIRE(suspected != std::string::npos);
    CHECK(suspected > guesses);
    // The Union's people hold it for likely with 2 of 3.
    CHECK(page.compare(page.find("(a guess", suspected), 20, "(a guess, 67 % sure)") == 0);
}

TEST_CASE("the page of frameworks says what a body does not take now, and why", "[terminal][pages]") {
    Seen seen{host_of("kyrgyz_crisis"), "eu"};
    const std::string page = unbroken(terminal::institutions_page(seen.look()));
    INFO(page);
    const auto part = [&](const std::string& from, const std::string& to) {
        return page.substr(page.find(from), page.find(to) - page.find(from));
    };
    // What one more clause would bring within a mandate is no shut door; what is behind it is.
    CHECK(part("(unsc)", "(csto)").find("Not now") == std::string::npos);
    CHECK(part("(csto)", "(eu_russia)").find("Not now: Stabilisation mission: The CSTO's charter") !=
          std::string::npos);
    CHECK(part("(eu_russia)", "(eu_csto)").find("A dialogue on crises between them must come first") !=
          std::string::npos);
    CHECK(part("(ad_hoc)", "(governments)").find("Not now") == std::string::npos);
    // A loose group has no members that could decide.
    CHECK(part("(ad_hoc)", "(governments)").find("whoever is to sign must agree") != std::string::npos);
    const Scenario& s = seen.host->scenario();
    const auto shut = [&](const char* type, const char* body) {
        return terminal::not_now(seen.look(), *s.find<AgreementTypeId>(type), *s.find<InstitutionId>(body));
    };
    CHECK(shut("joint_mission", "ad_hoc").empty());
    CHECK(shut("relief_operation", "eu_russia").empty());
    CHECK(shut("joint_mission", "csto").find("charter") != std::string::npos);
}

TEST_CASE("a door says why it is shut, not what a clause of no use would bring upon a text", "[terminal][pages]") {
    auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    World world = blank_world(s);
    world.seated = s.playable;
    for (const char* place : {"osh", "jalal_abad"})
        world.numbers[*s.find_slot(std::string("violence/") + place)] = 0;
    const auto not_now = [&](const char* type, const char* body) {
        Seen seen{host_of("kyrgyz_crisis"), "eu", &world};
        return terminal::not_now(seen.look(), *s.find<AgreementTypeId>(type), *s.find<InstitutionId>(body));
    };
    for (const char* body : {"osce", "unsc", "csto", "eu_russia"})
        CHECK(not_now("declaration", body).find("It is quiet") != std::string::npos);
    // Where there is something to do, and no time.
    for (const char* place : {"osh", "jalal_abad"})
        world.numbers[*s.find_slot(std::string("violence/") + place)] = 60;
    world.round = static_cast<int>(s.rounds.size());
    for (const char* body : {"ad_hoc", "unsc"})
        CHECK(not_now("joint_mission", body).find("does not arrive before the year is out") != std::string::npos);
}

TEST_CASE("a number of places is headed with its unit", "[terminal][pages]") {
    Seen seen{host_of("kyrgyz_crisis"), "eu"};
    CHECK(terminal::situation_page(seen.look()).find("(thousand)") != std::string::npos);
}

TEST_CASE("whose home would stop a text is told who there would do it", "[terminal][pages]") {
    auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    World world = blank_world(s);
    world.seated = s.playable;
    const ConstituencyId offices = *s.find<ConstituencyId>("kyrgyzstan.southern_offices");
    DraftText text;
    text.type = *s.find<AgreementTypeId>("southern_compact");
    text.framework = *s.find<InstitutionId>("governments");
    text.place = *s.find<PlaceId>("osh");
    for (const char* id : {"eu", "kyrgyzstan"})
        text.parties.insert(*s.find<ActorId>(id));
    for (const ClauseId clause : s.agreements[text.type].required)
        text.terms.push_back({clause, default_params(s, s.clauses[clause].params, text.parties)});
    const auto page = [&](double support) {
        world.numbers[s.support_slot(offices)] = support;
        Seen seen{host_of("kyrgyz_crisis"), "kyrgyzstan", &world};
        return unbroken(terminal::worth_page(seen.look(), text));
    };
    const std::string would = s.constituencies[offices].name.str() + " can stop it alone, and would.";
    CHECK(page(2).find(would) != std::string::npos);
    CHECK(page(90).find(would) == std::string::npos);
}

TEST_CASE("a clause costs those who sign, and is not said to cost anybody else", "[terminal][pages]") {
    Seen seen{host_of("kyrgyz_crisis"), "eu"};
    const Scenario& s = seen.host->scenario();
    DraftText text;
    text.type = *s.find<AgreementTypeId>("crisis_dialogue");
    text.framework = *s.find<InstitutionId>("eu_russia");
    for (const char* id : {"eu", "russia"})
        text.parties.insert(*s.find<ActorId>(id));
    text.terms.push_back({*s.find<ClauseId>("consultation"), {}});
    const std::string page = unbroken(terminal::draft_text_page(seen.look(), text));
    INFO(page);
    // What each of them pays alike is said once.
    CHECK(page.find("costs 1 Political capital each of EU and RUS while in force") != std::string::npos);
    CHECK(page.find("of CSTO") == std::string::npos);
}

TEST_CASE("nobody guesses at a vote that has been cast", "[terminal][pages]") {
    auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    World world = blank_world(s);
    world.seated = s.playable;
    const ActorId russia = *s.find<ActorId>("russia");
    DraftText text;
    text.type = *s.find<AgreementTypeId>("joint_mission");
    text.framework = *s.find<InstitutionId>("ad_hoc");
    text.place = *s.find<PlaceId>("osh");
    for (const char* id : {"eu", "russia", "kyrgyzstan"})
        text.parties.insert(*s.find<ActorId>(id));
    text.duration = s.agreements[text.type].max_duration;
    for (const ClauseId clause : s.agreements[text.type].required)
        text.terms.push_back({clause, default_params(s, s.clauses[clause].params, text.parties)});
    Draft draft;
    draft.id = DraftId{5};
    draft.proposer = *s.find<ActorId>("eu");
    draft.versions.push_back(Shared<DraftVersion>{{text, draft.proposer, 1}});
    draft.votes.assign(s.actors.size(), Vote::kNone);
    draft.votes[russia.index()] = GENERATE(Vote::kAccept, Vote::kReject);
    world.drafts.push_back(Shared<Draft>{draft});
    Seen seen{std::move(host), "eu", &world};
    const std::string page = unbroken(terminal::worth_page(seen.look(), text));
    INFO(page);
    const std::string said = draft.vote(russia) == Vote::kAccept ? "accepted it" : "rejected it";
    const std::size_t line = page.find(seen.host->scenario().actors[russia].name.str() + ": " + said);
    CHECK(line != std::string::npos);
    // Of who has not voted it is guessed as before.
    CHECK(page.find("Kyrgyzstan: has") == std::string::npos);
    CHECK(page.find("Kyrgyzstan: ") != std::string::npos);
}

TEST_CASE("what is counted of constituencies stands on the page of one's home", "[terminal][pages]") {
    const std::string scenario = R"(
scenario { id = "homes", api = 1, version = "1", title = _ "Homes", rounds = { _ "One" } }
actor { id = "eu", name = _ "EU" }
actor { id = "us", name = _ "US" }
constituency { id = "eu.cities", of = "eu", name = _ "Cities" }
constituency { id = "us.farms", of = "us", name = _ "Farms" }
indicator { id = "anger", of = "constituency", name = _ "Anger", start = 12, visible = "owner" }
indicator { id = "plan", of = "constituency", name = _ "Plan", start = 33, visible = "facilitator" }
)";
    Seen seen{memory_host("homes", scenario), "eu"};
    const std::string page = terminal::home_page(seen.look());
    INFO(page);
    CHECK(page.find("Anger 12") != std::string::npos);
    CHECK(page.find("Plan") == std::string::npos);
    CHECK(page.find("Farms") == std::string::npos);
}

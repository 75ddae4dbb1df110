// What a seat may not know is in no review of that seat: two games that differ in nothing that it may know give it the
// same page and the same tables, to the letter.
#include <algorithm>

#include "table_box.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

/// Where two texts part, for whoever reads a failure.
std::string parting(const std::string& a, const std::string& b) {
    const auto at = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
    const std::size_t from = at > 150 ? at - 150 : 0;
    return "one: " + a.substr(from, 400) + "\nother: " + b.substr(from, 400);
}

}  // namespace

TEST_CASE("a seat's review is the same whatever it may not know", "[report][secrets]") {
    Table one, other;  // `west` is the reader
    const ActorId south = one.actor("south");
    for (Table* table : {&one, &other}) {
        const bool more = table == &other;
        table->advance_to("negotiation");
        table->as("north", Say{"To all: good morning.", std::nullopt});
        // Out of west's sight: words, a draft that comes to nothing, a pact in private, an assurance.
        if (more) {
            table->as("north", Say{"A word between the two of us.", ActorSet::just(south)});
            table->as("south", ProposeDraft{table->pact("pair", table->two(), 3), table->two(), "Quietly."});
            table->as("north",
                      VoteOnDraft{table->session->world().drafts.back()->id, 1, Vote::kReject, {}, "Not so much."});
            table->as("south", ProposeDraft{table->pact("pair", table->two(), 1), table->two(), {}});
            table->as("south", VoteOnDraft{table->session->world().drafts.back()->id, 1, Vote::kAccept, "Ours.", {}});
            table->as("north", VoteOnDraft{table->session->world().drafts.back()->id, 1, Vote::kAccept, {}, {}});
            table->as("south", GiveAssurance{AssuranceTypeId{0}, {}, ActorSet::just(table->actor("north"))});
        }
        // In everybody's sight, after what was not.
        table->as("north", ProposeDraft{table->pact("hall", table->s().playable), std::nullopt, "Before all."});
        const DraftId open = table->session->world().drafts.back()->id;
        for (const char* seat : {"north", "south", "west"})
            table->as(seat, VoteOnDraft{open, 1, Vote::kAccept, {}, {}});
        table->give(Seat::facilitator(),
                    SetNumber{*table->s().find_slot("dread"), more ? 90.0 : 10.0, more ? "worse" : "better"});
        table->give(Seat::facilitator(), SetNumber{*table->s().find_slot("calm"), 80, "a quiet night"});
        if (more) table->give(Seat::facilitator(), SetNumber{*table->s().find_slot("purse/south"), 5, "a bill"});
        table->advance_to("decision");
        if (more) table->as("south", TakeAction{*table->s().find<ActionId>("plot"), {}});
        table->end();
    }
    const Seat west = Seat::of(one.actor("west"));
    const std::string told = one.read(west);
    const std::string told_other = other.read(west);
    INFO(parting(told, told_other));
    CHECK((told == told_other));
    INFO(parting(one.read(Seat::observer()), other.read(Seat::observer())));
    CHECK((one.read(Seat::observer()) == other.read(Seat::observer())));

    // And it is no empty page: what the seat may know is there; what it may not is told to whom it concerns.
    CHECK(told.find("good morning") != std::string::npos);
    CHECK(told.find("Before all.") != std::string::npos);
    CHECK(told.find("Calm of west") != std::string::npos);
    CHECK(told.find("a quiet night") != std::string::npos);
    const std::string all = other.read(Seat::facilitator());
    for (const char* secret :
         {"A word between the two of us.", "Quietly.", "Not so much.", "Dread of south", "a bill"}) {
        INFO(secret);
        CHECK(told_other.find(secret) == std::string::npos);
        CHECK(all.find(secret) != std::string::npos);
    }
    CHECK(other.read(Seat::of(south)).find("A word between the two of us.") != std::string::npos);
    CHECK(one.read(Seat::facilitator()) != all);
}

TEST_CASE("a seat's review names nobody's aims but its own, and no score of others", "[report][secrets]") {
    const TemporaryFolder folder;
    const session::Session session = golden_session(folder / "game.demarche", "border_post");
    const Scenario& s = session.scenario();
    for (const ActorId seat : s.playable) {
        const report::Course course = course_of(session, Seat::of(seat));
        REQUIRE(course.outcomes.size() == 1);
        CHECK(course.outcomes.front().actor == seat);
        CHECK_FALSE(course.held);
        const Page page{report::page(course)};
        CHECK(page.all("//section[@aria-labelledby='outcome']//article").size() == 1);
        int hidden = 0;
        for (std::size_t slot = 0; slot < s.slots.size(); ++slot) {
            if (course.view.known[slot]) continue;
            ++hidden;
            CHECK(page.all(("//*[@id='chart-" + std::to_string(slot) + "-t']").c_str()).empty());
        }
        CHECK(hidden > 0);
    }
}

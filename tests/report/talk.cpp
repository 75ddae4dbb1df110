// Which message stands beside which draft.
#include "report/talk.h"

#include <algorithm>
#include <vector>

#include "session/draft_words.h"

#include "table_box.h"

using namespace demarche;
using namespace demarche::testing;
using report::Spoken;
using When = report::Spoken::When;

namespace {

/// A message as it was placed: the draft's place in the list, the version, when. -1 for none.
struct Place {
    int draft = -1;
    int version = 0;
    When when = When::kMeanwhile;
    bool operator==(const Place&) const = default;
};
std::vector<Place> places_of(const report::Course& course, const std::string& words) {
    std::vector<Place> out;
    const auto& drafts = course.world().drafts;
    for (const Spoken& one : course.talk) {
        if (std::get<MessageSent>(course.known[one.at]->effect.change).text != words) continue;
        const auto at = std::find_if(drafts.begin(), drafts.end(), [&](const auto& d) { return d->id == one.draft; });
        out.push_back({static_cast<int>(at - drafts.begin()), one.version, one.when});
    }
    return out;
}
using Places = std::vector<Place>;

/// A table at which people talk.
struct Talk : Table {
    Talk() { advance_to("negotiation"); }
    void say(const char* from, const char* to, const std::string& words) {
        as(from, Say{words, to == nullptr ? std::nullopt : std::optional{ActorSet::just(actor(to))}});
    }
    DraftId table(const char* by, const char* framework, ActorSet parties) {
        as(by, ProposeDraft{pact(framework, parties), std::nullopt, {}});
        return session->world().drafts.back()->id;
    }
    void vote(const char* by, DraftId draft, Vote vote) { as(by, VoteOnDraft{draft, 0, vote, {}, {}}); }
    [[nodiscard]] report::Course course() const { return course_of(*session); }
};

}  // namespace

TEST_CASE("a message that calls a draft by its name stands beside it, before it was tabled and after",
          "[report][talk]") {
    Talk t;
    t.say("north", "south", "Would you sign a pact with us?");
    t.say("west", nullptr, "Think of the impact.");
    const DraftId draft = t.table("north", "hall", t.s().playable);
    t.say("south", "north", "The Pact (Hall) needs more.");
    DraftText more = t.pact("hall", t.s().playable, 2);
    t.as("north", AmendDraft{draft, 1, more, {}});
    t.say("west", nullptr, "We can live with the pact as it is.");
    for (const char* seat : {"north", "south", "west"})
        t.vote(seat, draft, Vote::kAccept);
    REQUIRE(t.session->world().draft(draft)->status == DraftStatus::kAdopted);
    t.say("south", "west", "So we have a pact.");
    const report::Course course = t.course();
    CHECK(places_of(course, "Would you sign a pact with us?") == Places{{0, 1, When::kBefore}});
    CHECK(places_of(course, "Think of the impact.").empty());
    CHECK(places_of(course, "The Pact (Hall) needs more.") == Places{{0, 1, When::kMeanwhile}});
    CHECK(places_of(course, "We can live with the pact as it is.") == Places{{0, 2, When::kMeanwhile}});
    CHECK(places_of(course, "So we have a pact.") == Places{{0, 2, When::kAfter}});
}

TEST_CASE("of two drafts of one kind the one is meant that is called so, and of two that are named both",
          "[report][talk]") {
    Talk t;
    (void)t.table("north", "pair", t.two());
    (void)t.table("north", "hall", t.s().playable);
    t.say("south", "north", "We would sign 'Pact' (Pair) today.");
    t.say("south", "north", "'Pact' (Pair) only together with 'Pact' (Hall).");
    const report::Course course = t.course();
    CHECK(places_of(course, "We would sign 'Pact' (Pair) today.") == Places{{0, 1, When::kMeanwhile}});
    CHECK(places_of(course, "'Pact' (Pair) only together with 'Pact' (Hall).") ==
          Places{{0, 1, When::kMeanwhile}, {1, 1, When::kMeanwhile}});
}

TEST_CASE("words without a name stand beside what was spoken of around them, or what came of them", "[report][talk]") {
    Talk t;
    t.say("north", "south", "What would you need?");
    t.say("south", "north", "A pact of the two of us.");
    t.say("west", "south", "A fine morning.");
    const DraftId pair = t.table("north", "pair", t.two());
    t.say("north", "west", "You will hear of this.");
    t.say("north", "south", "Please, do it for us.");
    t.as("south", Say{"We thank you for your word.", ActorSet::just(t.actor("north")), false});
    t.vote("south", pair, Vote::kAccept);
    const report::Course course = t.course();
    CHECK(places_of(course, "What would you need?") == Places{{0, 1, When::kBefore}});
    CHECK(places_of(course, "A pact of the two of us.") == Places{{0, 1, When::kBefore}});
    // Neither of the two did anything about a draft of the other's after it.
    CHECK(places_of(course, "A fine morning.").empty());
    CHECK(places_of(course, "You will hear of this.").empty());
    CHECK(places_of(course, "We thank you for your word.").empty());
    CHECK(places_of(course, "Please, do it for us.") == Places{{0, 1, When::kMeanwhile}});
}

TEST_CASE("what was said of drafts long gone stands in the whole story alone", "[report][talk]") {
    Talk t;
    const DraftId draft = t.table("north", "hall", t.s().playable);
    t.as("north", WithdrawDraft{draft, {}});
    const auto next_round = [&] {
        const int round = t.session->world().round;
        while (t.session->world().round == round || t.s().phases[t.session->world().phase].id != "negotiation")
            t.give(Seat::clock(), AdvancePhase{});
    };
    next_round();
    t.say("south", "north", "Why did you take back the pact?");
    next_round();
    t.say("south", "north", "Once there was a 'Pact' (Hall).");
    // What comes next is not what was spoken of.
    (void)t.table("south", "pair", t.two());
    const report::Course course = t.course();
    CHECK(places_of(course, "Why did you take back the pact?") == Places{{0, 1, When::kAfter}});
    CHECK(places_of(course, "Once there was a 'Pact' (Hall).").empty());
}

TEST_CASE("the page shows what was said where it was said, and to a seat what it heard", "[report][talk][page]") {
    Talk t;
    t.say("north", "south", "We shall table a pact.");
    const DraftId draft = t.table("north", "hall", t.s().playable);
    t.say("south", nullptr, "This pact is good.");
    t.as("north", WithdrawDraft{draft, {}});
    t.say("north", "south", "We are sorry for the pact.");
    const auto said = [](const Page& page) {
        std::vector<std::string> out;
        for (const pugi::xml_node& one : page.all("//article[@id='offer-1']/*")) {
            if (std::string{one.name()} == "h4" || one.attribute("class").value() == std::string{"course talk"})
                out.push_back(pugi::xpath_query{"string(.)"}.evaluate_string(one));
            for (const auto& inner : one.select_nodes("./h4 | ./ul[@class='course talk']"))
                out.push_back(pugi::xpath_query{"string(.)"}.evaluate_string(inner.node()));
        }
        std::string all;
        for (const std::string& one : out)
            all += one + "|";
        std::erase(all, '\n');
        return all;
    };
    const Page page{report::page(t.course())};
    CHECK(said(page) ==
          "Said before it was tabled|1North to South: \"We shall table a pact.\"|"
          "Said while it lay on the table|1South (in public): \"This pact is good.\"|"
          "Said after that|1North to South: \"We are sorry for the pact.\"|");
    const Page west{report::page(course_of(*t.session, Seat::of(t.actor("west"))))};
    CHECK(said(west) == "Said while it lay on the table|1South (in public): \"This pact is good.\"|");
}

TEST_CASE("a draft is known by its name in the players' language and in the reader's", "[report][talk][russian]") {
    const TemporaryFolder folder;
    session::Session session = golden_session(folder / "half.demarche", "kyrgyz_crisis", 0.5);
    const Scenario& s = session.scenario();
    REQUIRE_FALSE(session.world().drafts.empty());
    const Draft& draft = *session.world().drafts.back();
    const auto russian = translated(s, catalogue().words("ru", s.id));
    const std::string here = "About " + session::in_short(s, draft.text()) + ".";
    const std::string there = "\xD0\x9E " + session::in_short(*russian, draft.text()) + ".";
    REQUIRE(here.substr(6) != there.substr(3));
    for (const std::string& words : {here, there})
        REQUIRE(session.submit(Seat::of(*s.find<ActorId>("russia")), Say{words, std::nullopt}));
    const report::Course course = course_of(session, Seat::facilitator(), "ru");
    for (const std::string& words : {here, there}) {
        INFO(words);
        const Places places = places_of(course, words);
        REQUIRE(places.size() == 1);
        CHECK(places.front().draft == static_cast<int>(course.world().drafts.size()) - 1);
    }
}

// What AI seats say of texts as they lie on the table: which they like best, whether they take their own back, where
// else a text could be, and whose word would win somebody for it.
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <string>

#include "ai/question.h"
#include "talk.h"

using namespace demarche;
using namespace demarche::testing;
using Catch::Contains;
using Catch::StartsWith;

namespace {

template <class C>
int done(const Talk& talk) {
    return static_cast<int>(std::count_if(talk.moves.begin(), talk.moves.end(),
                                          [](const auto& move) { return std::holds_alternative<C>(move.second); }));
}

/// South has tabled a pact, which North has refused, as the seat of this name sees it.
DraftId refused_pact(Talk& talk) {
    const DraftId draft = table_pact(talk, "south", 2, 20);
    talk.give(Seat::of(talk.actor("north")), VoteOnDraft{draft, 1, Vote::kReject, {}, {}});
    return draft;
}

/// What North, an AI seat, has tabled itself and South has refused.
DraftId fallen(Talk& talk) {
    talk.listen();
    const Draft& own = *talk.game.world().drafts.front();
    const DraftId id = own.id;
    talk.give(Seat::of(talk.actor("south")), VoteOnDraft{id, own.version(), Vote::kReject, {}, {}});
    REQUIRE(talk.game.world().draft(id)->status == DraftStatus::kRejected);
    return id;
}

}  // namespace

TEST_CASE("which draft somebody likes best is told by what each is worth to it", "[ai][table_talk]") {
    Talk talk{with_toll(), "north", 3};
    const char* const question = GENERATE("Which of the drafts do you like best?", "Which draft would you rather sign?",
                                          "Do you prefer the pact or the levy?");
    INFO(question);
    talk.table_levy(20);
    table_pact(talk, "south", 8);
    const std::string said = talk.answer("south", "north", question);
    INFO(said);
    CHECK_THAT(said, StartsWith("Of what lies on the table the Pact (Talks): North, South serves us best. It serves"));
    CHECK_THAT(said, !Contains("Then comes"));  // the levy hurts
}

TEST_CASE("of drafts that only hurt none is liked", "[ai][table_talk]") {
    Talk talk{with_toll(), "north", 3};
    talk.table_levy(20);
    CHECK(talk.answer("south", "north", "Which of the drafts do you like best?") ==
          "Nothing that lies on the table serves us.");
}

TEST_CASE("which clause serves a seat most is asked and told", "[ai][table_talk]") {
    Talk talk{with_toll(), "south", 3};
    table_pact(talk, "north", 8, 20);
    const char* const question =
        GENERATE("Which clause do you like best?", "What do you like in the pact?", "What is your favourite clause?");
    CHECK_THAT(talk.answer("north", "south", question), Contains("What serves us most in it is 'Toll'."));
}

TEST_CASE("which clause a seat could best do without is asked and told", "[ai][table_talk]") {
    Talk talk{with_toll(), "north", 3};
    table_pact(talk, "south", 8, 20);
    // What stands in every pact is not for it to spare.
    const char* const question = GENERATE("Which clause could you live without?", "Which point could you do without?",
                                          "Which clause matters least to you?", "What is least important to you?");
    CHECK_THAT(talk.answer("south", "north", question), Contains("What we could best do without is 'Toll'."));
}

TEST_CASE("who is asked to win somebody for a text that it has no part in says so", "[ai][table_talk]") {
    Talk talk{host_of("kyrgyz_crisis"), "russia", 5};
    talk.table("eu", "southern_compact", "governments", {"eu", "russia", "kyrgyzstan"});
    const char* const question = GENERATE("Can you bring Uzbekistan round?", "Could you win Uzbekistan over?",
                                          "What would bring Uzbekistan on board?");
    CHECK_THAT(talk.answer("eu", "russia", question), Contains("does not hang on Uzbekistan: it is no party to it"));
}

TEST_CASE("who is asked to withdraw a draft keeps what serves it, and tells whose another is", "[ai][table_talk]") {
    SECTION("its own") {
        Talk talk{two_sides(), "north", 3};
        talk.listen();
        REQUIRE(done<ProposeDraft>(talk) == 1);
        const char* const question = GENERATE("Please withdraw your draft.", "Could you take the pact off the table?",
                                              "Would you withdraw it?", "Will you take back your text if we sign?");
        INFO(question);
        const std::string said = talk.answer("south", "north", question);
        INFO(said);
        CHECK_THAT(said, StartsWith("We leave the Pact (Talks): North, South on the table. It serves"));
        CHECK(done<WithdrawDraft>(talk) == 0);
    }
    SECTION("its own that has fallen") {
        Talk talk{two_sides(), "north", 3};
        const DraftId own = fallen(talk);
        const std::string said = talk.answer("south", "north", "Please withdraw your draft.");
        INFO(said);
        CHECK(said == "We take the Pact (Talks): North, South off the table.");
        CHECK(talk.game.world().draft(own)->status == DraftStatus::kWithdrawn);
    }
    SECTION("on a condition that has not come") {
        Talk talk{two_sides(), "north", 3};
        (void)fallen(talk);
        const std::string said = talk.answer("south", "north", "Would you withdraw your draft if we tabled a levy?");
        CHECK(said == "Of the Pact (Talks): North, South we think no more, and would take it off the table.");
        CHECK(done<WithdrawDraft>(talk) == 0);
    }
    SECTION("what is agreed") {
        Talk talk{two_sides(), "south", 3};
        table_pact(talk, "north", 8);
        talk.listen();
        REQUIRE(talk.game.world().agreements.size() == 1);
        CHECK(talk.answer("north", "south", "Please withdraw the pact.") ==
              "The Pact (Talks): North, South is agreed, and on the table no more.");
    }
    SECTION("another's") {
        Talk talk{with_toll(), "north", 3};
        talk.table_levy(20);
        CHECK(talk.answer("south", "north", "Please withdraw the levy.") ==
              "The Levy (Talks): North, South is not ours to withdraw: that is for South.");
    }
    SECTION("what is withdrawn and is no text is another matter") {
        Talk talk{with_toll(), "north", 3};
        table_pact(talk, "south", 8);
        for (const char* question : {"Would you withdraw your money?", "If you withdrew the pact, what then?"}) {
            INFO(question);
            CHECK_THAT(talk.answer("south", "north", question), !Contains("on the table."));
        }
    }
}

TEST_CASE("a text before another body, or in another place, is judged as it would be there", "[ai][table_talk]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ai::Vocabulary words{s};
    const auto id = [&](const char* name) { return *s.find<InstitutionId>(name); };
    const auto heard = [&](const char* message) {
        return ai::Question{s, words, message, *s.find<ActorId>("eu"), *s.find<ActorId>("russia")};
    };
    for (const char* message :
         {"Put 'Stabilisation mission in Osh' (Ad hoc group) before the UN Security Council.",
          "Would you sign 'Stabilisation mission in Osh' (Ad hoc group) under the UN?",
          "What if 'Stabilisation mission in Osh' (Ad hoc group) were before the Security Council?",
          "Could you move 'Stabilisation mission in Osh' (Ad hoc group) to the Security Council?"}) {
        INFO(message);
        const ai::Question one = heard(message);
        CHECK(one.body_instead() == id("unsc"));
        CHECK(one.frameworks() == std::vector{id("ad_hoc")});
        CHECK(one.settings().empty());
        CHECK(one.changes().empty());
    }
    CHECK(heard("What if 'Stabilisation mission in Osh' (Ad hoc group) were in Jalal-Abad?").place_instead() ==
          *s.find<PlaceId>("jalal_abad"));
    CHECK(heard("Put 'Border accord in Osh' (OSCE) between governments.").body_instead() == id("governments"));
    // Whoever stands in the name of a body is not spoken of.
    CHECK(heard("Would you withdraw 'Crisis management dialogue' (EU-Russia joint format)?").titled().empty());
    CHECK(heard("Would you withdraw 'Crisis management dialogue' (EU-Russia joint format)?").actors().empty());
    CHECK(heard("Move the mission to Jalal-Abad.").place_instead() == *s.find<PlaceId>("jalal_abad"));
    CHECK(heard("Bring it before the UN instead.").body_instead() == id("unsc"));
    for (const char* message :
         {"Would you sign a stabilisation mission under the UN?", "Which framework would you like: the OSCE or the UN?",
          "Put monitors under the OSCE.", "Would you send police to Osh?"}) {
        INFO(message);
        CHECK_FALSE(heard(message).moves());
    }
}

TEST_CASE("what would win another for a text is asked also of who has no say in it", "[ai][table_talk]") {
    Talk talk{host_of("kyrgyz_crisis"), "kyrgyzstan", 8};
    talk.table("eu", "declaration", "unsc", {"eu", "us", "russia"});
    const std::string said =
        talk.answer("eu", "kyrgyzstan", "What would win Russia for the 'Declaration' (UN Security Council)?");
    INFO(said);
    CHECK_THAT(said, Contains("Russia") && !Contains("not ours to decide") && !Contains("So changed we would"));
}

TEST_CASE("who asks for a word to somebody else hears it, or that none would help", "[ai][table_talk]") {
    Talk talk{with_toll(), "south", 3};
    refused_pact(talk);
    const std::string said =
        talk.answer_to_facilitator("south", "Could you promise North something so that it signs the pact?");
    // There are no assurances between the two sides.
    CHECK(said == "On the Pact (Talks): North, South: No word that we could give would win North for it.");
}

TEST_CASE("no AI seat votes on a text that people may read and have not seen yet", "[ai][table_talk]") {
    const std::uint64_t seed = GENERATE(1, 5, 4711);
    Talk talk{host_of("kyrgyz_crisis"), "russia", seed};
    for (const char* seat : {"kyrgyzstan", "uzbekistan", "kazakhstan", "csto", "us", "ukraine"})
        talk.driver.take(talk.actor(seat));
    talk.forget();
    const ActorId person = talk.actor("eu");
    const World& world = talk.game.world();
    int texts = 0;
    int votes = 0;
    std::map<std::uint32_t, int> before;
    for (int step = 0; step < 12; ++step) {
        // They look at the table after every other step alone.
        if (step % 2 == 0) {
            talk.driver.people_have_seen(world);
            before.clear();
            for (const Shared<Draft>& draft : world.drafts)
                before[draft->id.value] = draft->version();
        }
        talk.driver.step([&]() -> const game::Game& { return talk.game.game(); },
                         [&](Seat by, const Command& command) -> Result<std::vector<Effect>> {
                             votes += std::holds_alternative<VoteOnDraft>(command);
                             return talk.game.submit(by, command);
                         });
        for (const Shared<Draft>& draft : world.drafts) {
            const auto known = before.find(draft->id.value);
            if (known != before.end() && known->second == draft->version()) continue;
            if (!audience_of(talk.host->scenario(), world, *draft).contains(person)) continue;
            ++texts;
            CAPTURE(step, draft->id.value);
            CHECK(draft->status == DraftStatus::kOpen);
            for (const ActorId seat : talk.driver.seats())
                CHECK((seat == draft->versions.back()->author || draft->vote(seat) == Vote::kNone));
        }
    }
    CHECK(texts >= 2);
    CHECK(votes > 2);
}

TEST_CASE("a player's twin moves as the player does, also once the player is gone", "[ai][table_talk]") {
    const ai::Strength strength = GENERATE(ai::Strength::kSimulation, ai::Strength::kNormal);
    Talk talk{host_of("kyrgyz_crisis"), "russia", 5};
    const ActorId me = talk.actor("russia");
    const View view = make_view(talk.host->scenario(), talk.game.world(), Seat::of(me));
    auto player = ai::make_player(*talk.host, me, ai::effort(strength), Seed{5});
    (void)player->next(view);
    auto twin = player->twin();
    REQUIRE(twin);
    const auto move = player->next(view);
    const std::string memory = player->memory();
    player.reset();
    const auto same = twin->next(view);
    REQUIRE(move);
    REQUIRE(same);
    CHECK(move->command == same->command);
    CHECK(twin->memory() == memory);
}

// Drafts that are tied to others which not everybody reads.
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "ai/driver.h"
#include "talk.h"

using namespace demarche;
using namespace demarche::testing;
using Catch::Contains;
using Catch::EndsWith;

namespace {

/// The two sides and East, whom calm serves as it serves them; where parties agree among themselves.
std::unique_ptr<script::Host> three_sides() {
    return sides_with({{"members = { \"north\", \"south\" }", "members = {}"},
                       {"parties = { min = 2, include = { \"north\", \"south\" } }", "parties = { min = 2 }"},
                       {"resource {", "actor { id = \"east\", name = _ \"East\" }\nresource {"},
                       {"ipairs { \"north\", \"south\" }", "ipairs { \"north\", \"south\", \"east\" }"}});
}

}  // namespace

TEST_CASE("nobody reads of a draft that is none of its business because another is tied to it", "[ai][ties]") {
    for (const bool secret : {false, true}) {
        Talk talk{three_sides(), "north", 3};
        const ActorSet two = ActorSet::just(talk.actor("north")) | ActorSet::just(talk.actor("south"));
        const DraftId pact = table_pact(talk, "north", 8, 0, secret ? std::optional{two} : std::nullopt);
        talk.table_levy(4);
        const std::string said = talk.answer("south", "north", "If you sign the levy, we will sign the pact.");
        INFO(said);
        CHECK_THAT(said, Contains("For that we would sign the Levy"));
        // The levy lies open, and East would read what it is tied to.
        if (secret) {
            CHECK_THAT(said, EndsWith("Tie the one to the other, and we do."));
        } else {
            CHECK_THAT(said, Contains("We table it tied to the Pact"));
        }
        const std::vector<DraftId> links = talk.game.world().drafts.back()->text().linked;
        CHECK(links == (secret ? std::vector<DraftId>{} : std::vector{pact}));
    }
}

TEST_CASE("a seat whose vote was cleared is asked again", "[ai][ties]") {
    Talk talk{three_sides(), "east", 3};
    const ActorId south = talk.actor("south");
    const ActorId east = talk.actor("east");
    const ActorSet two = ActorSet::just(talk.actor("north")) | ActorSet::just(south);
    const DraftId first = table_pact(talk, "south", 8, 0, two);
    DraftText text = talk.game.world().draft(first)->text();
    text.parties = ActorSet::just(south) | ActorSet::just(east) | two;
    text.linked = {first};
    talk.give(Seat::of(south), ProposeDraft{text, std::nullopt, {}});
    const DraftId tied = talk.game.world().drafts.back()->id;
    talk.listen();
    REQUIRE(talk.game.world().draft(tied)->vote(east) == Vote::kAccept);
    // East does not read what South changes, and has to vote anew on what hangs on it.
    DraftText otherwise = talk.game.world().draft(first)->text();
    otherwise.terms.front().params = {6};
    talk.give(Seat::of(south), AmendDraft{first, 1, otherwise, {}});
    REQUIRE(talk.game.world().draft(tied)->vote(east) == Vote::kNone);
    talk.listen();
    CHECK(talk.game.world().draft(tied)->vote(east) == Vote::kAccept);
}

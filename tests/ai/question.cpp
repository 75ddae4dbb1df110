#include "ai/question.h"

#include <catch2/catch.hpp>

#include "session_box.h"

using namespace demarche;
using namespace demarche::testing;

TEST_CASE("a message asks about what it names, and about everything when it names nothing", "[ai][question]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const auto type = [&](const char* id) { return *s.find<AgreementTypeId>(id); };
    const auto place = [&](const char* id) { return *s.find<PlaceId>(id); };
    const InstitutionId osce = *s.find<InstitutionId>("osce");
    const InstitutionId csto = *s.find<InstitutionId>("csto");

    const ai::Question open{s, "What could we sign together?"};
    CHECK_FALSE(open.particular());
    CHECK(open.names(type("border_accord"), osce, {}));

    const ai::Question police{s, "Would you join a POLICE ADVISORY MISSION in osh?"};
    CHECK(police.particular());
    CHECK(police.names(type("police_mission"), osce, place("osh")));
    CHECK(police.names(type("police_mission"), csto, place("osh")));
    CHECK_FALSE(police.names(type("police_mission"), osce, place("jalal_abad")));
    CHECK_FALSE(police.names(type("joint_mission"), osce, place("osh")));

    // Plurals, ids, and no names inside of words.
    CHECK(ai::Question(s, "Two relief operations?").names(type("relief_operation"), osce, {}));
    CHECK_FALSE(ai::Question(s, "the southern compact").names(type("border_accord"), osce, {}));
    CHECK_FALSE(ai::Question(s, "Are the Boshes at home?").particular());
}

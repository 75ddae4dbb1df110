#include "negotiation/stance.h"

#include <catch2/catch.hpp>

using namespace demarche;

TEST_CASE("what is asked for falls from the hope to the fair share, early or late by its shape",
          "[negotiation][stance]") {
    const Aspiration boulware{0.9, 0.5, 3};
    const Aspiration linear{0.9, 0.5, 1};
    const Aspiration conceder{0.9, 0.5, 0.5};
    for (const Aspiration& one : {boulware, linear, conceder}) {
        CHECK(one.at(0) == Approx(0.9));
        CHECK(one.at(1) == Approx(0.5));
        CHECK(one.at(2) == Approx(0.5));  // the time is up, not turned back
        CHECK(one.at(-1) == Approx(0.9));
    }
    CHECK(linear.at(0.5) == Approx(0.7));
    CHECK(boulware.at(0.5) == Approx(0.9 - 0.4 * 0.125));
    CHECK(conceder.at(0.25) == Approx(0.7));
}

TEST_CASE("movement is the best offer against the first, towards a goal", "[negotiation][stance]") {
    Movement them;
    CHECK_FALSE(them.begun());
    CHECK(them.share(0.8) == 0);
    them.hear(0.2);
    CHECK(them.begun());
    CHECK(them.share(0.8) == 0);
    them.hear(0.5);
    CHECK(them.share(0.8) == Approx(0.5));
    them.hear(0.1);  // taking it back changes nothing: it was content with more once
    CHECK(them.best() == 0.5);
    CHECK(them.share(0.8) == Approx(0.5));
    CHECK(them.share(0.2) == 1);  // it began where one wants to come to
}

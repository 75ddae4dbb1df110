#include "base/cow.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace demarche;

TEST_CASE("an untouched value reads as a default one and equals it", "[base][cow]") {
    const Cow<std::vector<int>> untouched;
    CHECK(untouched->empty());
    CHECK(untouched == Cow<std::vector<int>>{std::vector<int>{}});
    CHECK(untouched != Cow<std::vector<int>>{std::vector<int>{1}});
}

TEST_CASE("a copy shares the value until one of the two is edited", "[base][cow]") {
    Cow<std::string> original{std::string{"calm"}};
    Cow<std::string> branch = original;
    CHECK(&*branch == &*original);

    branch.edit() = "unrest";
    CHECK(*original == "calm");
    CHECK(*branch == "unrest");
    CHECK(branch != original);

    branch.edit() = "calm";
    CHECK(branch == original);
    CHECK(&*branch != &*original);
}

TEST_CASE("editing a value that nobody shares changes it in place", "[base][cow]") {
    Cow<std::string> alone{std::string{"a"}};
    const std::string* before = &*alone;
    alone.edit() += "b";
    CHECK(&*alone == before);
    CHECK(*alone == "ab");
}

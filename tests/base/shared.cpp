#include "base/shared.h"

#include <catch2/catch.hpp>
#include <string>

using namespace demarche;

TEST_CASE("shared values compare what they point to, never the address", "[base][shared]") {
    const Shared<std::string> a{std::string{"treaty"}};
    const Shared<std::string> b{std::string{"treaty"}};
    const Shared<std::string> c{std::string{"mission"}};
    REQUIRE(a.get() != b.get());
    CHECK(a == b);
    CHECK(a != c);
}

TEST_CASE("a shared nothing equals only nothing", "[base][shared]") {
    const Shared<int> none;
    const Shared<int> zero{0};
    CHECK_FALSE(none);
    CHECK(zero);
    CHECK(none == Shared<int>{});
    CHECK(none != zero);
    CHECK(zero != none);
}

TEST_CASE("copying a shared value copies the pointer; a copy to change leaves the original", "[base][shared]") {
    const Shared<std::string> original{std::string{"version 1"}};
    Shared<std::string> held = original;
    CHECK(held.get() == original.get());

    std::string changed = held.copy();
    changed += ", amended";
    held = changed;
    CHECK(*original == "version 1");
    CHECK(*held == "version 1, amended");
    CHECK(held->size() == 18);
}

#include "base/ids.h"

#include <catch2/catch.hpp>
#include <type_traits>
#include <vector>

#include "base/hash.h"

using namespace demarche;

namespace {

// A wrong id type must not compile, nor may a bare number pass for an id.
static_assert(!std::is_constructible_v<ActorId, PlaceId>);
static_assert(!std::is_assignable_v<ActorId&, PlaceId>);
static_assert(!std::is_convertible_v<std::size_t, ActorId>);
static_assert(!std::is_convertible_v<ActorId, std::size_t>);
static_assert(!std::is_constructible_v<DraftId, AssuranceId>);
static_assert(!std::is_invocable_v<std::equal_to<>, ActorId, PlaceId>);
static_assert(std::is_same_v<AgreementId, DraftId>, "an agreement keeps the number of its draft");

std::vector<std::size_t> members(ActorSet set) {
    std::vector<std::size_t> out;
    for (const ActorId id : set)
        out.push_back(id.index());
    return out;
}

ActorSet set_of(std::initializer_list<std::size_t> indices) {
    ActorSet out;
    for (const std::size_t i : indices)
        out.insert(ActorId{i});
    return out;
}

}  // namespace

TEST_CASE("an id names nothing until it is given an index", "[base][ids]") {
    CHECK_FALSE(ActorId{}.valid());
    CHECK(ActorId{0U}.valid());
    CHECK(ActorId{7U}.index() == 7);
    CHECK(ActorId{7U} != ActorId{});
    CHECK(ActorId{3U} < ActorId{7U});
}

TEST_CASE("an id that names nobody is put into no set and taken out of none", "[base][ids]") {
    // Of 64 actors the last has the bit that the number of no actor would fall on.
    const ActorSet all = ActorSet::first(64);
    ActorSet set = all;
    set.erase(ActorId{});
    CHECK(set == all);
    CHECK(set.contains(ActorId{63U}));
    CHECK_FALSE(set.contains(ActorId{}));
    set = {};
    set.insert(ActorId{});
    CHECK(set.empty());
    CHECK(ActorSet::just(ActorId{}).empty());
    CHECK(ActorSet::just(ActorId{63U}).contains(ActorId{63U}));
}

TEST_CASE("an array by id takes the index that add gave, and no other id", "[base][ids]") {
    ById<PlaceId, int> people;
    const PlaceId osh = people.add(250);
    const PlaceId batken = people.add(12);
    CHECK(people[osh] == 250);
    people[batken] = 13;
    CHECK(people.at(batken) == 13);
    CHECK(people.has(batken));
    CHECK_FALSE(people.has(PlaceId{2U}));
    CHECK_FALSE(people.has(PlaceId{}));
    CHECK_THROWS_AS(people.at(PlaceId{2U}), std::out_of_range);

    ById<PlaceId, int> same = people;
    CHECK(same == people);
    same[osh] = 0;
    CHECK(same != people);
}

TEST_CASE("a set of actors knows its members and walks them in definition order", "[base][ids]") {
    ActorSet set = set_of({63, 5, 0, 31});
    CHECK(members(set) == std::vector<std::size_t>{0, 5, 31, 63});
    CHECK(set.size() == 4);
    CHECK(set.contains(ActorId{63U}));
    CHECK_FALSE(set.contains(ActorId{62U}));
    CHECK_FALSE(set.contains(ActorId{}));

    set.erase(ActorId{5U});
    set.erase(ActorId{6U});
    CHECK(members(set) == std::vector<std::size_t>{0, 31, 63});
    CHECK(members(ActorSet{}).empty());
    CHECK(ActorSet{}.empty());
    CHECK_FALSE(set.empty());
}

TEST_CASE("sets of actors join, meet, differ and include", "[base][ids]") {
    const ActorSet a = set_of({1, 2, 3});
    const ActorSet b = set_of({3, 4});
    CHECK((a | b) == set_of({1, 2, 3, 4}));
    CHECK((a & b) == set_of({3}));
    CHECK((a - b) == set_of({1, 2}));
    CHECK(a.includes(set_of({1, 3})));
    CHECK(a.includes(ActorSet{}));
    CHECK_FALSE(a.includes(b));
    CHECK_FALSE(ActorSet{}.includes(a));
}

TEST_CASE("the first n actors are a set up to its whole capacity", "[base][ids]") {
    CHECK(members(ActorSet::just(ActorId{5U})) == std::vector<std::size_t>{5});
    CHECK(ActorSet::first(0).empty());
    CHECK(members(ActorSet::first(3)) == std::vector<std::size_t>{0, 1, 2});
    CHECK(ActorSet::first(63).size() == 63);
    CHECK(ActorSet::first(64).size() == 64);
    CHECK(ActorSet::first(1000).size() == 64);
}

TEST_CASE("hashes are those of XXH3, and mixing them minds the order", "[base][hash]") {
    // Against the reference program: saved sessions hold these hashes, so they may never change.
    CHECK(hash_text("") == 3244421341483603138ULL);
    CHECK(hash_text("deck:crisis") == 11227076767170032256ULL);
    CHECK(hash_text("deck:crisis", 42) == 1322282865583916910ULL);
    CHECK(hash_mix(1, 2) != hash_mix(2, 1));
    CHECK(hash_mix(0, 0) != 0);
}

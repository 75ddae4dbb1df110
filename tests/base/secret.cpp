#include "base/secret.h"

#include <catch2/catch.hpp>
#include <set>

using namespace demarche;

// The exact numbers come from the BLAKE2b of Python's hashlib: the first eight bytes of 16, read from the lowest on.
TEST_CASE("a keyed hash is BLAKE2b with the seed as its key, on every machine", "[base][secret]") {
    CHECK(keyed_hash(Seed{0ULL}, 0ULL) == 8671552008926726004ULL);
    CHECK(keyed_hash(Seed{1ULL}, 0ULL) == 12685314082195563922ULL);
    CHECK(keyed_hash(Seed{805ULL}, 123456789ULL) == 9605299603186229874ULL);
    CHECK(keyed_hash(Seed{9007199254740991ULL}, 18446744073709551615ULL) == 13097476139005542896ULL);
}

TEST_CASE("a keyed hash tells neighbouring seeds and values apart", "[base][secret]") {
    std::set<std::uint64_t> all;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        for (std::uint64_t value = 0; value < 40; ++value)
            all.insert(keyed_hash(Seed{seed}, value));
    }
    CHECK(all.size() == 1600);
}

TEST_CASE("fresh seeds fill 53 bits and do not come again", "[base][secret]") {
    std::set<std::uint64_t> seeds;
    std::uint64_t ones = 0;
    std::uint64_t zeros = 0;
    for (int i = 0; i < 200; ++i) {
        const std::uint64_t seed = fresh_seed().value;
        seeds.insert(seed);
        ones |= seed;
        zeros |= ~seed;
    }
    CHECK(seeds.size() == 200);
    constexpr std::uint64_t kAll = (std::uint64_t{1} << 53U) - 1;
    CHECK(ones == kAll);
    CHECK((zeros & kAll) == kAll);
    // A reader of JSON that knows doubles alone keeps each as it is.
    for (const std::uint64_t seed : seeds)
        CHECK(static_cast<std::uint64_t>(static_cast<double>(seed)) == seed);
}

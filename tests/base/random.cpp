#include "base/random.h"

#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

using namespace demarche;

namespace {

std::vector<std::uint64_t> numbers(Stream stream, std::size_t n) {
    std::vector<std::uint64_t> out;
    for (std::size_t i = 0; i < n; ++i)
        out.push_back(stream.next());
    return out;
}

std::vector<std::uint64_t> dice(Stream stream, std::uint64_t sides, std::size_t n) {
    std::vector<std::uint64_t> out;
    for (std::size_t i = 0; i < n; ++i)
        out.push_back(stream.below(sides));
    return out;
}

}  // namespace

// The exact numbers below come from programs written apart from ours (the published SplitMix64 sequence; XXH3 of the
// library itself and a few lines of big-integer arithmetic). Every recorded game depends on them.

TEST_CASE("the generator is SplitMix64", "[base][random]") {
    CHECK(numbers(Stream{1234567}, 5) == std::vector<std::uint64_t>{6457827717110365317ULL, 3203168211198807973ULL,
                                                                    9817491932198370423ULL, 4593380528125082431ULL,
                                                                    16408922859458223821ULL});
}

TEST_CASE("a named stream gives the same numbers everywhere and for ever", "[base][random]") {
    CHECK(numbers(Stream::named(Seed{1}, "deck:crisis"), 3) ==
          std::vector<std::uint64_t>{11734087132164196865ULL, 14823814224344921057ULL, 971300265885908152ULL});
    CHECK(numbers(Stream::named(Seed{42}, "mission:osh"), 3) ==
          std::vector<std::uint64_t>{14534557525704911823ULL, 17691933333344933405ULL, 6180964063108073246ULL});
    CHECK(numbers(Stream::named(Seed{0}, ""), 3) ==
          std::vector<std::uint64_t>{14064318189616037565ULL, 1328010778010583342ULL, 6905908100493328071ULL});
    CHECK(dice(Stream::named(Seed{1}, "deck:crisis"), 6, 12) ==
          std::vector<std::uint64_t>{3, 4, 0, 0, 1, 4, 2, 3, 4, 1, 0, 3});
    CHECK(dice(Stream::named(Seed{42}, "script"), 6, 12) ==
          std::vector<std::uint64_t>{4, 3, 0, 4, 0, 5, 1, 3, 3, 1, 5, 0});
}

TEST_CASE("streams of other names or neighbouring seeds have nothing in common", "[base][random]") {
    const std::array<Stream, 4> streams = {Stream::named(Seed{1}, "deck:crisis"), Stream::named(Seed{1}, "deck:crisit"),
                                           Stream::named(Seed{2}, "deck:crisis"),
                                           Stream::named(Seed{0}, "deck:crisis")};
    for (std::size_t i = 0; i < streams.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            INFO("streams " << j << " and " << i);
            Stream a = streams[j];
            Stream b = streams[i];
            int same = 0;
            int equal_bits = 0;
            for (int n = 0; n < 1000; ++n) {
                const std::uint64_t x = a.next();
                const std::uint64_t y = b.next();
                same += x == y ? 1 : 0;
                equal_bits += 64 - __builtin_popcountll(x ^ y);
            }
            CHECK(same == 0);
            // 64000 fair coins: five standard deviations are 633.
            CHECK(std::abs(equal_bits - 32000) < 633);
        }
    }
}

TEST_CASE("a stream is a value: a copy goes the same way and leaves the original alone", "[base][random]") {
    Stream a = Stream::named(Seed{5}, "script");
    const Stream kept = a;
    const std::uint64_t first = a.next();
    CHECK(a != kept);
    Stream b = kept;
    CHECK(b.next() == first);
    CHECK(a == b);
    CHECK(Stream{a.state()} == a);
}

TEST_CASE("below stays below, for every kind of bound", "[base][random]") {
    const auto n = GENERATE(as<std::uint64_t>{}, 1, 2, 3, 6, 10, 1000, (1ULL << 32U) + 1, (1ULL << 63U) + 1,
                            std::numeric_limits<std::uint64_t>::max());
    INFO("bound " << n);
    Stream stream = Stream::named(Seed{3}, "script");
    for (int i = 0; i < 2000; ++i) {
        const std::uint64_t got = stream.below(n);
        if (got >= n) FAIL("drew " << got);
    }
}

TEST_CASE("below rejects the draws that would favour some numbers", "[base][random]") {
    // 2^63 + 1 does not divide 2^64: about every second draw must be thrown away, and which ones is part of the format.
    Stream stream{7};
    const std::uint64_t n = (1ULL << 63U) + 1;
    CHECK(dice(stream, n, 4) == std::vector<std::uint64_t>{3595544800446187243ULL, 8308050873407804673ULL,
                                                           2300599727732774152ULL, 1238314238945538992ULL});
    for (int i = 0; i < 4; ++i)
        (void)stream.below(n);
    CHECK(stream.state() == 10372713005361028292ULL);
}

TEST_CASE("below makes every number equally likely", "[base][random]") {
    const auto sides = GENERATE(as<std::uint64_t>{}, 2, 6, 7, 52);
    Stream stream = Stream::named(Seed{11}, "uniform");
    std::vector<double> count(sides, 0);
    constexpr int kDraws = 100'000;
    for (int i = 0; i < kDraws; ++i)
        count[stream.below(sides)] += 1;
    const double expected = static_cast<double>(kDraws) / static_cast<double>(sides);
    double chi_square = 0;
    for (const double c : count)
        chi_square += (c - expected) * (c - expected) / expected;
    // The statistic has mean `degrees` and variance 2 * degrees; the draws are always the same, so this cannot flicker.
    const auto degrees = static_cast<double>(sides - 1);
    INFO("sides " << sides << ", chi-square " << chi_square);
    CHECK(chi_square < degrees + 4 * std::sqrt(2 * degrees));
    CHECK(chi_square > 0);
}

TEST_CASE("between includes both ends and holds at the ends of the integers", "[base][random]") {
    Stream stream = Stream::named(Seed{9}, "script");
    std::array<int, 5> seen{};
    for (int i = 0; i < 200; ++i) {
        const std::int64_t got = stream.between(-2, 2);
        REQUIRE(got >= -2);
        REQUIRE(got <= 2);
        ++seen.at(static_cast<std::size_t>(got + 2));
    }
    for (const int n : seen)
        CHECK(n > 0);

    CHECK(stream.between(4, 4) == 4);
    constexpr auto kLow = std::numeric_limits<std::int64_t>::min();
    constexpr auto kHigh = std::numeric_limits<std::int64_t>::max();
    CHECK(stream.between(kLow, kLow) == kLow);
    CHECK(stream.between(kHigh, kHigh) == kHigh);
    Stream twin = stream;
    // The whole range has 2^64 numbers, one more than a bound can say: it takes the 64 bits as they come.
    CHECK(static_cast<std::uint64_t>(stream.between(kLow, kHigh)) - static_cast<std::uint64_t>(kLow) == twin.next());
}

TEST_CASE("unit is at least 0 and below 1, in steps of 2^-53", "[base][random]") {
    Stream stream{5};
    CHECK(stream.unit() == 0.386768045983934);
    Stream many = Stream::named(Seed{1}, "unit");
    double sum = 0;
    for (int i = 0; i < 10'000; ++i) {
        const double got = many.unit();
        if (got < 0 || got >= 1 || got * 0x1.0p53 != std::floor(got * 0x1.0p53)) FAIL("drew " << got);
        sum += got;
    }
    CHECK(sum / 10'000 == Approx(0.5).margin(0.015));
}

TEST_CASE("chance draws once, whatever the odds, so that odds do not shift the dice after it", "[base][random]") {
    const double p = GENERATE(0.0, 0.3, 1.0);
    Stream asked = Stream::named(Seed{2}, "script");
    Stream twin = asked;
    int yes = 0;
    for (int i = 0; i < 10'000; ++i) {
        yes += asked.chance(p) ? 1 : 0;
        (void)twin.next();
    }
    CHECK(asked == twin);
    CHECK(yes / 10'000.0 == Approx(p).margin(p == 0.3 ? 0.02 : 0.0));
}

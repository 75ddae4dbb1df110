#include "base/text.h"
#include "base/figure.h"
#include "base/so_many.h"

#include <rapidcheck/catch.h>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdio>
#include <limits>
#include <string>
#include <vector>

using namespace demarche;

namespace {

using Values = std::vector<std::pair<std::string, std::string>>;

constexpr std::array<std::string_view, 4> kPlaces = {"osh", "jalal_abad", "andijan", "batken"};

/// Bytes that try hard to be nearly UTF-8.
rc::Gen<std::string> nasty_text() {
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                            "a", "\n", "\t", "\x1b", "\x7f", "\x80", "\xbf", "\xc2", "\xc2\x85", "\xc3\xa9",
                            "\xe0\x80\x80", "\xe2\x80\xae", "\xe2\x80", "\xed\xa0\x80", "\xd0\x9e\xd1\x88",
                            "\xf0\x9f\x95\x8a", "\xf4\x90\x80\x80", "\xff", std::string(1, '\0'))),
                        [](const std::vector<std::string>& parts) {
                            std::string out;
                            for (const std::string& part : parts)
                                out += part;
                            return out;
                        });
}

}  // namespace

TEST_CASE("fill puts named values into their holes", "[base][text]") {
    const Values values = {{"n", "40"}, {"place", "Osh"}, {"trick", "{n}"}};
    CHECK(fill("{n} officers in {place}", values) == "40 officers in Osh");
    CHECK(fill("{n}{n}", values) == "4040");
    CHECK(fill("no holes", values) == "no holes");
    CHECK(fill("", values).empty());
    SECTION("an unknown name stays as it is, so that the mistake is seen") {
        CHECK(fill("{m} officers", values) == "{m} officers");
        CHECK(fill("{}", values) == "{}");
    }
    SECTION("doubled braces are braces") {
        CHECK(fill("{{n}} = {n}", values) == "{n} = 40");
        CHECK(fill("}}{{", values) == "}{");
    }
    SECTION("an open brace without an end is a brace") {
        CHECK(fill("{n", values) == "{n");
        CHECK(fill("{a{n}{{n}}{n", values) == "{a40{n}{n");
        CHECK(fill("{", values) == "{");
        CHECK(fill("a } b", values) == "a } b");
    }
    SECTION("a value is never read for holes again: players choose values") {
        CHECK(fill("{trick}", values) == "{n}");
    }
}

TEST_CASE("a text is its message until values fill it", "[base][text]") {
    CHECK(Text{"100 % {sure}"}.str() == "100 % {sure}");
    CHECK(Text{"{{n}}"}.str() == "{{n}}");
    CHECK(Text{"{n} officers", {{"n", "40"}}}.str() == "40 officers");
    CHECK(Text{}.empty());
    CHECK(Text{"a"} != Text{"a", {{"n", "1"}}});
}

TEST_CASE("nearest finds the slip, and nothing when nothing is near", "[base][text]") {
    CHECK(nearest("osj", kPlaces) == "osh");
    CHECK(nearest("OSH", kPlaces) == "osh");  // capitals are no other letters
    CHECK(nearest("Osj", kPlaces) == "osh");
    // As near as another, but with the same letters: swapped, and not chosen.
    CHECK(nearest("ue", std::array<std::string_view, 2>{"us", "eu"}) == "eu");
    CHECK(nearest("ue", std::array<std::string_view, 2>{"eu", "us"}) == "eu");
    CHECK(nearest("us", std::array<std::string_view, 2>{"US", "us"}) == "us");
    CHECK(nearest("ohs", kPlaces) == "osh");  // neighbours swapped are one edit
    CHECK(nearest("jalalabad", kPlaces) == "jalal_abad");
    CHECK(nearest("andjan", kPlaces) == "andijan");
    CHECK(nearest("batken", kPlaces) == "batken");
    CHECK(nearest("moscow", kPlaces).empty());
    CHECK(nearest("", std::array<std::string_view, 1>{"osh"}).empty());
    CHECK(nearest("osh", {}).empty());
    CHECK(nearest("n", std::array<std::string_view, 2>{"_", "x"}).empty());  // nothing of it would remain
    SECTION("the more there is to read, the more may be wrong, up to three edits") {
        CHECK(nearest("xxh", kPlaces).empty());               // 2 edits in 3 letters
        CHECK(nearest("jala_aba", kPlaces) == "jalal_abad");  // 2 in 8
        CHECK(nearest("jxlxl_xbad", kPlaces) == "jalal_abad");
        CHECK(nearest("jxlxl_xbxd", kPlaces).empty());
    }
    SECTION("of two as near, the one defined first") {
        const std::array<std::string_view, 2> twins = {"cat", "car"};
        CHECK(nearest("caz", twins) == "cat");
    }
    SECTION("a name too long to be a name is not searched for") {
        const std::string given(65, 'a');
        const std::string candidate(64, 'a');
        CHECK(nearest(given, std::array<std::string_view, 1>{candidate}).empty());
    }
    CHECK(did_you_mean("osj", kPlaces) == "; did you mean 'osh'?");
    CHECK(did_you_mean("moscow", kPlaces).empty());
}

TEST_CASE("nearest offers candidates only, and an exact one always", "[base][text][property]") {
    rc::prop("one changed letter of a known name leads back to a name as near", [] {
        const std::size_t index = *rc::gen::inRange<std::size_t>(0, kPlaces.size());
        std::string given{kPlaces.at(index)};
        RC_ASSERT(nearest(given, kPlaces) == kPlaces.at(index));
        given.at(*rc::gen::inRange<std::size_t>(0, given.size())) = *rc::gen::inRange('a', 'z');
        RC_ASSERT(nearest(given, kPlaces) == kPlaces.at(index));
    });
}

TEST_CASE("UTF-8 is checked by the letter of the standard", "[base][text]") {
    CHECK(is_utf8(""));
    CHECK(is_utf8("Ош, Жалал-Абад, Düsseldorf, 平和"));
    CHECK(is_utf8("\xf4\x8f\xbf\xbf"));  // U+10FFFF, the last
    const auto bad = GENERATE(as<std::string>{},
                              "\x80",              // a tail without a head
                              "\xc3",              // a head without a tail
                              "\xc0\xaf",          // overlong '/'
                              "\xc1\xbf",          // overlong
                              "\xe0\x9f\xbf",      // overlong
                              "\xf0\x8f\xbf\xbf",  // overlong
                              "\xed\xa0\x80",      // a surrogate
                              "\xed\xbf\xbf",      // a surrogate
                              "\xf4\x90\x80\x80",  // beyond U+10FFFF
                              "\xf5\x80\x80\x80", "\xff", "\xe2\x82", "\xf0\x9f\x95", "\xe2\x28\xa1");
    INFO("bytes " << Catch::StringMaker<std::string>::convert(bad));
    CHECK_FALSE(is_utf8(bad));
    CHECK_FALSE(is_utf8("before" + bad));
    CHECK_FALSE(is_utf8(bad + "after"));
    CHECK_FALSE(is_plain_text(bad));
}

TEST_CASE("plain text holds no controls but newline and tab, and cannot turn its own reading around", "[base][text]") {
    CHECK(is_plain_text("two\nlines\tand a tab, Ош"));
    const auto bad = GENERATE(as<std::string>{}, std::string(1, '\0'), "\r", "\x1b[31m", "\x7f",
                              "\xc2\x85",       // a C1 control
                              "\xe2\x80\xae",   // right-to-left override
                              "\xe2\x81\xa6");  // left-to-right isolate
    CHECK(is_utf8(bad));
    CHECK_FALSE(is_plain_text(bad));
    CHECK(printable(bad + "x") != bad + "x");
    CHECK(is_plain_text(printable(bad)));
}

TEST_CASE("a text is abridged to what a limit in characters lets through", "[base][text]") {
    CHECK(abridged("abcdef", 6) == "abcdef");
    CHECK(abridged("abcdefg", 6) == "abc...");
    CHECK(abridged("ОшОшОшОш", 6) == "ОшО...");
    for (const std::size_t limit : {3, 5, 500}) {
        std::string text;
        for (int i = 0; i < 300; ++i)
            text += "Ош\x01";
        CHECK(utf8_length(abridged(text, limit)) == limit);
    }
}

TEST_CASE("sums of thousandths are covered by what they add up to", "[base][text]") {
    CHECK(covers(0.3, 0.1 + 0.2));
    CHECK(covers(0.3 - 0.2, 0.1));
    CHECK_FALSE(covers(0.3, 0.301));
    CHECK(covers(0, 0));
}

TEST_CASE("printable replaces what is not text and cuts at a character", "[base][text]") {
    CHECK(printable("Ош\n") == "Ош\n");
    CHECK(printable("a\x1b[31mb") == "a?[31mb");
    CHECK(printable("a\xff"
                    "b") ==
          "a\xEF\xBF\xBD"
          "b");
    CHECK(printable("abcdef", 6) == "abcdef");
    CHECK(printable("abcdefg", 6) == "abcdef...");
    CHECK(printable("ОшОш", 5) == "Ош...");
    CHECK(printable("a", 0) == "...");
    CHECK(printable("", 0).empty());
}

TEST_CASE("whatever comes in, what is printed is plain text of the length asked for", "[base][text][property]") {
    rc::prop("printable is plain, bounded, and leaves plain text alone", [] {
        const std::string given = *nasty_text();
        const auto limit = *rc::gen::inRange<std::size_t>(0, 60);
        const std::string out = printable(given, limit);
        RC_ASSERT(is_plain_text(out));
        RC_ASSERT(out.size() <= limit + 3);
        if (is_plain_text(given) && given.size() <= limit) RC_ASSERT(out == given);
        RC_ASSERT(printable(printable(given)) == printable(given));
    });
}

TEST_CASE("the length of a text is counted in characters", "[base][text]") {
    CHECK(utf8_length("") == 0);
    CHECK(utf8_length("Osh") == 3);
    CHECK(utf8_length("Ош") == 2);
    CHECK(utf8_length("🕊a") == 2);
}

TEST_CASE("numbers are written as people write them", "[base][text]") {
    CHECK(number_text(40) == "40");
    CHECK(figure(-2.125) == "-2.1");
    CHECK(figure(-0.04) == "0");
    CHECK(figure(41.96) == "42");
    // Who lacks something is not told to have it.
    CHECK(figure_needed(2.04) == "2.1");
    CHECK(figure_in_hand(2.03) == "2");
    CHECK(figure_needed(2) == "2");
    CHECK(figure_needed(0.3) == "0.3");
    CHECK(number_text(0.5) == "0.5");
    CHECK(number_text(-2.125) == "-2.125");
    CHECK(number_text(1200) == "1200");
    CHECK(number_text(0) == "0");
    CHECK(number_text(-0.0) == "0");
    CHECK(number_text(-0.0001) == "0");
    CHECK(number_text(0.9999) == "1");
    CHECK(number_text(400000.25) == "400000.25");
    SECTION("even those that no game holds, because messages quote what was given") {
        CHECK(number_text(1e15) == "1e+15");
        CHECK(number_text(-1e300) == "-1e+300");
        CHECK(number_text(999999999999999.0) == "999999999999999");
        CHECK(number_text(std::numeric_limits<double>::infinity()) == "inf");
        CHECK(number_text(-std::numeric_limits<double>::infinity()) == "-inf");
        // The sign of a NaN differs between processors.
        CHECK(number_text(std::numeric_limits<double>::quiet_NaN()) == "nan");
        CHECK(number_text(-std::numeric_limits<double>::quiet_NaN()) == "nan");
    }
}

TEST_CASE("a change has its sign, and none where it rounds to nothing", "[base][text]") {
    CHECK(change_text(0.0349, 3) == "+0.035");
    CHECK(change_text(-0.0349, 2) == "-0.03");
    CHECK(change_text(12.4, 0) == "+12");
    CHECK(change_text(-0.0004, 3) == "0");
    CHECK(change_text(0.0004, 3) == "0");
    CHECK(change_text(-0.4, 0) == "0");
    CHECK(change_text(-0.0, 1) == "0");
    CHECK(change_text(0.1 + 0.2 - 0.3, 3) == "0");
    CHECK(change_text(-10, 0) == "-10");
}

TEST_CASE("of one thing one speaks in the singular", "[base][text]") {
    CHECK(so_many(1, "round") == "1 round");
    CHECK(so_many(0, "round") == "0 rounds");
    CHECK(so_many(std::size_t{2}, "round") == "2 rounds");
    CHECK(so_many(-1, "round") == "-1 rounds");
    CHECK(so_many(1, "party", "parties") == "1 party");
    CHECK(so_many(21, "party", "parties") == "21 parties");
}

TEST_CASE("lists read as sentences do", "[base][text]") {
    CHECK(list_text({}).empty());
    CHECK(list_text(std::vector<std::string>{"a"}) == "a");
    CHECK(list_text(std::vector<std::string>{"a", "b"}) == "a and b");
    CHECK(list_text(std::vector<std::string>{"a", "b", "c"}) == "a, b and c");
    CHECK(list_text(std::vector<std::string>{"a", "b", "c"}, "or") == "a, b or c");
}

TEST_CASE("numbers enter a World in thousandths, halves away from zero", "[base][text]") {
    CHECK(to_milli(1.2344) == 1.234);
    CHECK(to_milli(1.2346) == 1.235);
    CHECK(to_milli(0.0005) == 0.001);
    CHECK(to_milli(-0.0005) == -0.001);
    CHECK(to_milli(2.0625) == 2.063);
    CHECK(to_milli(-2.0625) == -2.063);
    CHECK_FALSE(std::signbit(to_milli(-0.0001)));
    CHECK_FALSE(std::signbit(to_milli(-0.0)));
    SECTION("a number too big to have thousandths stays as it is, and finite") {
        CHECK(to_milli(1e300) == 1e300);
        CHECK(to_milli(-std::numeric_limits<double>::max()) == -std::numeric_limits<double>::max());
    }
}

TEST_CASE("rounding to thousandths is settled after one step", "[base][text][property]") {
    rc::prop("a whole number of thousandths is what it was", [] {
        const auto thousandths = *rc::gen::inRange<std::int64_t>(-1'000'000'000'000, 1'000'000'000'000);
        const double value = static_cast<double>(thousandths) / 1000.0;
        RC_ASSERT(to_milli(value) == value);
        const double noisy = static_cast<double>(thousandths) / 1000.0 + 0.0003;
        RC_ASSERT(to_milli(to_milli(noisy)) == to_milli(noisy));
    });
}

TEST_CASE("a word for a shell is what the shell takes it for", "[text]") {
    for (const char* word :
         {"tuesday", "my game", "$(touch pwn) x", "a\\b", "~x", "#y", "a\"b", "it's", "", "*", "Встреча", "-x=1"}) {
        INFO(word);
        FILE* const shell = ::popen(("printf %s " + shell_word(word)).c_str(), "r");
        REQUIRE(shell != nullptr);
        std::string said;
        for (int c = std::fgetc(shell); c != EOF; c = std::fgetc(shell))
            said += static_cast<char>(c);
        ::pclose(shell);
        CHECK(said == word);
    }
    CHECK(shell_word("tuesday") == "tuesday");
    CHECK(shell_word("my game") == "'my game'");
}

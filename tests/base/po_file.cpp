#include "base/po_file.h"

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>
#include <string>

using namespace demarche;

namespace {

constexpr const char* kRussian =
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);";

}  // namespace

TEST_CASE("a gettext file is read with contexts, plurals, joined lines and escapes", "[base][po]") {
    const PoFile file = read_po(
        "# a comment\nmsgid \"\"\nmsgstr \"\"\n\"Language: ru\\n\"\n\"Plural-Forms: nplurals=2; plural=n != 1;\\n\"\n\n"
        "#: a.cpp:1\nmsgctxt \"gen\"\nmsgid \"Osh\"\nmsgstr \"Оша\"\n\n"
        "#, fuzzy\nmsgid \"guess\"\nmsgstr \"догадка\"\n\n"
        "msgid \"one \\\"line\\\"\\n\"\n\"and another\"\nmsgstr \"раз \\\\ \\t\"\n\"два\"\n\n"
        "msgid \"{n} day\"\nmsgid_plural \"{n} days\"\nmsgstr[0] \"{n} день\"\nmsgstr[1] \"{n} дня\"\n\n"
        "#~ msgid \"old\"\n#~ msgstr \"старое\"\n");
    CHECK(file.faults.empty());
    CHECK(file.header_field("Language") == "ru");
    CHECK(file.header_field("Plural-Forms") == "nplurals=2; plural=n != 1;");
    CHECK(file.header_field("Lang").empty());
    REQUIRE(file.entries.size() == 4);
    CHECK(file.entries[0].context == "gen");
    CHECK(file.entries[0].words == std::vector<std::string>{"Оша"});
    CHECK(file.entries[0].line == 9);
    CHECK_FALSE(file.entries[1].translated());
    CHECK(file.entries[2].id == "one \"line\"\nand another");
    CHECK(file.entries[2].words.front() == "раз \\ \tдва");
    CHECK(file.entries[3].plural == "{n} days");
    CHECK(file.entries[3].words.size() == 2);
}

TEST_CASE("what makes no sense in a gettext file is named with its line", "[base][po]") {
    const PoFile file =
        read_po("msgstr \"to nothing\"\nmsgid \"a\nwhat is this\nmsgid \"b\"\nmsgstr \"b\"\nmsgid \"c\"\n");
    std::vector<int> lines;
    for (const auto& [line, message] : file.faults)
        lines.push_back(line);
    CHECK(lines == std::vector<int>{1, 2, 3, 2, 6});  // the msgid of line 2 has no msgstr either
}

TEST_CASE("slips in a gettext file that other tools would let pass are named", "[base][po]") {
    const auto faults = [](const std::string& more) {
        std::vector<std::pair<int, std::string>> out =
            read_po("\xEF\xBB\xBFmsgid \"\"\r\nmsgstr \"Plural-Forms: nplurals=3; plural=n==1?0:n<5?1:2;\\n\"\r\n" +
                    more)
                .faults;
        return out;
    };
    CHECK(faults("msgid \"a\"\r\nmsgstr \"b\"\r\n").empty());  // a byte order mark and CRLF are none
    const auto twice = faults("msgid \"a\"\nmsgstr \"b\"\nmsgid \"a\"\nmsgstr \"c\"\n");
    REQUIRE(twice.size() == 1);
    CHECK(twice.front().first == 5);
    CHECK(twice.front().second == "the same msgid stands in line 3 already, and that one counts");
    CHECK(faults("msgctxt \"x\"\nmsgid \"a\"\nmsgstr \"b\"\nmsgid \"a\"\nmsgstr \"c\"\n").empty());
    const auto again = faults("msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"\n");
    REQUIRE(again.size() == 1);
    CHECK(again[0].second == "a second msgstr of the same msgid");
    const auto stray = faults("msgid \"a\"\nmsgstr \"b\"\nmsgctxt \"x\"\nmsgstr \"c\"\n");
    REQUIRE(stray.size() == 1);
    CHECK(stray[0].second == "a text that belongs to no msgid");
    const auto word = faults("msgid \"a\"\nmsgstring \"b\"\n");
    REQUIRE_FALSE(word.empty());
    CHECK(word.front().first == 4);
    const auto few = faults("msgid \"a\"\nmsgid_plural \"as\"\nmsgstr[0] \"b\"\nmsgstr[1] \"c\"\n");
    REQUIRE(few.size() == 1);
    CHECK(few.front().second == "2 msgstr where the header's Plural-Forms want 3");
}

TEST_CASE("no bytes make the reader of gettext files fail", "[base][po]") {
    rc::prop("any bytes", [](const std::vector<std::string>& pieces) {
        std::string text;
        for (const std::string& piece : pieces)
            text += *rc::gen::element<std::string>("msgid ", "\"", "\n", "msgstr ", "msgctxt ", "\\", "#, fuzzy", "") +
                    piece;
        const PoFile file = read_po(text);
        RC_ASSERT(file.entries.size() <= text.size());
    });
}

TEST_CASE("plural forms follow the header", "[base][po]") {
    const PluralRule english;
    CHECK(english.form(1) == 0);
    CHECK(english.form(0) == 1);
    CHECK(english.form(21) == 1);
    const PluralRule russian{kRussian};
    REQUIRE(russian.valid());
    CHECK(russian.forms() == 3);
    for (const unsigned long long one : {1ULL, 21ULL, 101ULL})
        CHECK(russian.form(one) == 0);
    for (const unsigned long long few : {2ULL, 4ULL, 33ULL, 102ULL})
        CHECK(russian.form(few) == 1);
    for (const unsigned long long many : {0ULL, 5ULL, 11ULL, 12ULL, 14ULL, 111ULL})
        CHECK(russian.form(many) == 2);
    SECTION("a rule that makes no sense is that of English") {
        for (const char* bad :
             {"", "nplurals=2;", "nplurals=2; plural=n", "nplurals=2; plural=n/0;", "nplurals=2; plural=(n;",
              "nplurals=9; plural=0;", "nplurals=2; plural=n==;", "nplurals=2; plural=!!!;"}) {
            INFO(bad);
            CHECK_FALSE(PluralRule{bad}.valid());
            CHECK(PluralRule{bad}.form(1) == 0);
        }
        CHECK_FALSE(PluralRule{"nplurals=2; plural=" + std::string(900, '(') + ";"}.valid());
        CHECK_FALSE(PluralRule{"nplurals=2; plural=" + std::string(900, '!') + "n;"}.valid());
    }
}

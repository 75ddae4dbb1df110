#include "terminal/words.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/text.h"

using namespace demarche;
using namespace demarche::terminal;

TEST_CASE("wrapping breaks at blanks and counts characters, not bytes", "[terminal]") {
    CHECK(wrap("one two three", 7) == "one two\nthree");
    CHECK(wrap("Ош Ош Ош Ош", 5) == "Ош Ош\nОш Ош");
    CHECK(wrap("a\nb") == "a\nb");
    CHECK(wrap("") == "");
    CHECK(wrap("unbreakableword x", 5) == "unbreakableword\nx");
    CHECK(wrap("aaa bbb ccc", 6, 2) == "aaa\n  bbb\n  ccc");
}

TEST_CASE("on a narrow terminal pages are narrow, whatever width they ask for", "[terminal]") {
    const std::string text =
        "The crossing is open sixteen hours a day, and each of these hours brings trade to the market.";
    const auto widest = [](const std::string& lines) {
        std::size_t most = 0;
        for (std::size_t at = 0; at < lines.size();) {
            const std::size_t end = std::min(lines.find('\n', at), lines.size());
            most = std::max(most, end - at);
            at = end + 1;
        }
        return most;
    };
    CHECK(widest(terminal::wrap(text)) > 60);
    terminal::set_page_width(40);
    CHECK(terminal::page_width() == 40);
    CHECK(widest(terminal::wrap(text)) <= 40);
    CHECK(widest("    " + terminal::wrap(text, 74, 6)) <= 40);
    terminal::set_page_width(7);  // of no use to anybody
    CHECK(terminal::page_width() == 40);
    terminal::set_page_width(300);
    CHECK(terminal::page_width() == 78);
}

TEST_CASE("a narrow page keeps a table's columns, and other lines go on below; on a full one nothing changes",
          "[terminal]") {
    const std::string table =
        row({{"Town halls of the south", 30}, {bar(50, 0, 100), 12}, {"50", 5}, {"weight 2", 10}});
    const std::string long_line =
        "   the crossing is open for people and goods for sixteen hours a day and it is raining\n";
    const std::string rule(60, '-');
    CHECK(fitted_to_page(long_line + rule) == long_line + rule);
    CHECK(table == "  Town halls of the south       #####.....  50   weight 2\n");
    terminal::set_page_width(40);
    const std::string narrow =
        row({{"Town halls of the south", 30}, {bar(50, 0, 100), 12}, {"50", 5}, {"weight 2", 10}});
    const std::string small = row({{"Osh", 12}, {"63", 5}, {"Kyrgyzstan", 12}});
    const std::string fitted =
        fitted_to_page(long_line + rule + "\n\nshort\n  number (Enter: 1; back: leave the question)> ");
    terminal::set_page_width(78);
    CHECK(narrow == "  Town halls #####.....  50   weight 2\n  of the\n  south\n");  // the widest column gives
    CHECK(small == "  Osh         63   Kyrgyzstan\n");                               // what fits keeps its columns
    CHECK(fitted ==
          "   the crossing is open for people and\n     goods for sixteen hours a day and\n     it is raining\n" +
              std::string(40, '-') + "\n\nshort\n  number (Enter: 1; back: leave the\n    question)> ");
}

TEST_CASE("a heading and its rule are no wider than the page", "[terminal]") {
    CHECK(heading_line("Ош") == "Ош\n--\n");
    const std::string round = "Раунд 2 из 10: Конец июля — сентябрь 2010 года. Фаза: переговоры. Ваше место: ";
    CHECK(heading_line(round + "Молдова.") ==
          round.substr(0, round.size() - 1) + "\nМолдова.\n" + std::string(78, '-') + "\n");
}

TEST_CASE("cells are exactly as wide as asked", "[terminal]") {
    CHECK(cell("abc", 5) == "abc  ");
    CHECK(cell("abcdef", 3) == "abc");
    CHECK(utf8_length(cell("Кыргызстан", 6)) == 6);
}

TEST_CASE("bars fill with the share", "[terminal]") {
    CHECK(bar(0, 0, 100) == "..........");
    CHECK(bar(50, 0, 100) == "#####.....");
    CHECK(bar(1000, 0, 100) == "##########");
    CHECK(bar(1, 5, 5) == "..........");
}

TEST_CASE("words of a line keep what stands in quotes", "[terminal]") {
    CHECK(words_of("say  \"two words\" to eu") == std::vector<std::string>{"say", "two words", "to", "eu"});
    CHECK(words_of("   ").empty());
}

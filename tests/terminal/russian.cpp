// What a player at the keyboard reads in another language than the scripts are written in.
#include "border_post.h"

namespace demarche::testing::border_post {
namespace {

Played in_russian(const std::string& lines, const char* seat = "kyrgyzstan", const char* scenario = "border_post",
                  std::uint64_t seed = 3, ai::Strength strength = ai::Strength::kSimulation, bool reasons = false) {
    return play(lines, seat, seed, strength, reasons, scenario, "ru");
}

}  // namespace

TEST_CASE("somebody is written to by his capital, and in another case than the first", "[terminal][languages]") {
    const Played spoken = in_russian("to Ташкент: добрый день\nto Узбекистану: добрый день\nquit\n");
    INFO(spoken.text);
    CHECK(tells(spoken, "Узбекистан: «добрый день»"));
    CHECK_FALSE(says(spoken, "Какая сторона?"));
}

TEST_CASE("in Russian the numbers behind the others' moves are told with their labels and a decimal comma",
          "[terminal][languages]") {
    const Played asked = in_russian("to uzbekistan: Чего вы хотите?\nnumbers\nquit\n", "kyrgyzstan", "border_post", 5,
                                    ai::Strength::kNormal);
    const std::string page = asked.text.substr(asked.text.find("> numbers"));
    INFO(page);
    CHECK(testing::tells(page, "[ответ]"));
    CHECK(testing::tells(page, "[ценность +0,"));
    for (const char* english : {"[value", "chance", "an answer", "+0."})
        CHECK_FALSE(testing::tells(page, english));
    const Played watched = in_russian("wait\nquit\n", "kyrgyzstan", "border_post", 5, ai::Strength::kNormal, true);
    INFO(watched.text);
    CHECK(testing::tells(watched.text, "ценность +0,"));
    CHECK_FALSE(testing::tells(watched.text, "value"));
}

TEST_CASE("a draft's title takes the place of its number, and the writer's own word before it stays",
          "[terminal][languages]") {
    const Played played = in_russian(
        "to uzbekistan: Что вам не нравится в проекте 1, и подпишете ли вы проект № 1?\nto uzbekistan: А draft 1?\n"
        "quit\n");
    INFO(played.text);
    CHECK(tells(played,
                "«Что вам не нравится в проекте „Протокол о границе“ (Переговоры о границе), и подпишете ли вы "
                "проект „Протокол о границе“ (Переговоры о границе)?»"));
    CHECK(tells(played, "«А „Протокол о границе“ (Переговоры о границе)?»"));
}

TEST_CASE("what is wrong with a command in its written form is told in the reader's language, with its place",
          "[terminal][languages]") {
    const Played refused = in_russian("do {\"command\": \"dance\"}\ndo\nquit\n");
    INFO(refused.text);
    CHECK(tells(refused, "Нет: /command: "));
    CHECK_FALSE(tells(refused, "No: "));
    CHECK(tells(refused, "do {JSON}: любая команда в записанном виде"));
}

TEST_CASE("titles of cards in a list are each in quotation marks, for they hold commas and conjunctions",
          "[terminal][languages]") {
    const Played english = play("quit\n", "eu", 7, ai::Strength::kSimulation, false, "kyrgyz_crisis");
    INFO(english.text);
    CHECK(tells(english, "3 cards have come: '"));
    const Played russian = in_russian("quit\n", "eu", "kyrgyz_crisis", 7);
    INFO(russian.text);
    CHECK(tells(russian, "Вышли 3 карты: «"));
}

TEST_CASE("in Russian a number is asked for by its name, and a card that is its own reason is named once",
          "[terminal][languages]") {
    const auto host = host_of("border_post");
    const auto told = translated(host->scenario(), catalogue().words("ru", "border_post"));
    int cards = 0;
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
        const Played played = in_russian("why\nwhy tension osh\nwhy trade\nwhy standing kyrgyzstan\nquit\n",
                                         "kyrgyzstan", "border_post", seed);
        INFO(played.text);
        CHECK(tells(played, "Например, 'why " + told->slot_name(0) + "'"));
        CHECK_FALSE(tells(played, "'why trust"));
        for (const CardDef& card : told->cards) {
            const std::string title = card.title.str();
            cards += testing::times(played.text, "карта «" + title + "»");
            CHECK_FALSE(tells(played, "«" + title + "» (" + title + ")"));
        }
    }
    CHECK(cards > 0);
}

}  // namespace demarche::testing::border_post

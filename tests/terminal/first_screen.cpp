// What a player reads before the first word: as much as a screen holds, and the words that show the rest.
#include <algorithm>
#include <map>

#include "border_post.h"

namespace demarche::testing::border_post {
namespace {

constexpr std::ptrdiff_t kScreen = 40;  ///< Lines.

Played crisis(const std::string& lines) {
    return play(lines, "eu", 7, ai::Strength::kSimulation, false, "kyrgyz_crisis");
}

std::ptrdiff_t lines_in(const std::string& text) {
    return std::count(text.begin(), text.end(), '\n');
}

}  // namespace

TEST_CASE("the first screen of a large scenario fits on one, and says where the rest is", "[terminal][first_screen]") {
    const Played played = crisis("news\nlook\nquit\n");
    const std::size_t first = played.text.find("\n[EU 1/10");
    REQUIRE(first != std::string::npos);
    const std::string screen = played.text.substr(0, first);
    INFO(screen);
    CHECK(lines_in(screen) <= kScreen);
    // What is for this seat alone, what it has in hand and what it can do.
    for (const char* told : {"Your secret agenda", "Your resources", "waits for your answer", "propose", "ready",
                             "'brief' for who you are", "'help' for everything else", "'look' shows the table",
                             "3 cards have come: ", "on the table."})
        CHECK(testing::tells(screen, told));
    // Each word shows what it promises.
    CHECK(testing::tells(screen, "'news' tells what has happened so far"));
    const std::string rest = played.text.substr(first);
    CHECK(testing::tells(rest, "Card: A message forwarded a thousand times"));
    CHECK(testing::tells(rest, "Order in the south"));
    CHECK(testing::tells(rest, "Legitimacy: "));
}

TEST_CASE("the table that the first screen had no room for is shown with the next phase", "[terminal][first_screen]") {
    const Played played = crisis("ready\nready\nready\nquit\n");
    const std::size_t next = played.text.find("Phase: decision");
    REQUIRE(next != std::string::npos);
    CHECK(testing::tells(played.text.substr(next), "Legitimacy: "));
    CHECK_FALSE(testing::tells(played.text.substr(0, next), "Legitimacy: "));
}

TEST_CASE("the whole table is shown once a round; between phases what has changed in it", "[terminal][first_screen]") {
    std::string lines;
    for (int i = 0; i < 14; ++i)
        lines += "ready\n";
    const Played played = crisis(lines + "look\nquit\n");
    INFO(played.text);
    const std::string told = played.text.substr(0, played.text.find("> look"));
    std::map<std::string, int> wholes;
    int phases = 0;
    for (std::size_t at = told.find("\nRound "); at != std::string::npos;) {
        const std::size_t next = told.find("\nRound ", at + 1);
        const std::string screen = told.substr(at, next - at);
        const std::string round = screen.substr(1, screen.find(" of "));
        if (screen.find("\n  Legitimacy: ") != std::string::npos) ++wholes[round];
        ++phases;
        at = next;
    }
    CHECK(phases > 8);
    CHECK(wholes.size() > 3);
    for (const auto& [round, n] : wholes) {
        INFO(round);
        CHECK(n == 1);
    }
    CHECK(testing::tells(told, "Since the table was shown: Violence: Osh 76 to "));
}

}  // namespace demarche::testing::border_post

// What AI seats said and reckoned, in the words of a reader of another language.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <set>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "ai/driver.h"
#include "ai/retold.h"
#include "session/log.h"

#include "session_box.h"

using namespace demarche;
using namespace demarche::testing;
using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;
using Catch::Matchers::StartsWith;

namespace {

bool has_letters(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c) != 0; });
}

/// Told in Russian, and all of it.
std::string whole(const char* scenario, const std::string& said) {
    const std::string told = ai::retold(catalogue().words("ru", scenario), said);
    INFO(said << " -> " << told);
    CHECK_FALSE(has_letters(told));
    return told;
}

}  // namespace

TEST_CASE("what an answer says before it speaks of a draft takes nothing from what it says of it",
          "[ai][retelling][languages]") {
    const std::string heard = whole("transdniestria",
                                    "We have heard you. On the Transformed peacekeeping in Dubasari and its villages "
                                    "(OSCE Permanent Council): Moldova, Russia, Ukraine, OSCE, European Union, United "
                                    "States: We would sign with one change: Observers: officers 10 instead of 50.");
    CHECK_THAT(heard, Contains("— 10 (было: 50)"));
    CHECK_THAT(whole("transdniestria",
                     "We look for 'Wages on the fifteenth' above all, and for 'To be counted'. On the Customs accord "
                     "in Crossing at Kuchurgan (Between governments): Moldova, Transdniestria, Russia, Ukraine, "
                     "European Union: It would be closer to what we can sign with one change: The debt for gas: debt "
                     "frozen instead of shared."),
               Contains("(было: "));
}

TEST_CASE("a change that was asked for ends where its sentence does", "[ai][retelling][languages]") {
    const std::string told = whole("border_post",
                                   "We had asked for it with one change: Patrols: officers 40 instead of 30. It serves "
                                   "\"A secure valley\". That is not enough yet.");
    CHECK_THAT(told, Contains("(было: 30). Это служит цели «"));
    CHECK_THAT(whole("border_post", "We had asked for it without 'Patrols'. It serves \"A secure valley\"."),
               Contains("». Это служит цели «"));
}

TEST_CASE("two sentences that end in a quotation are two", "[ai][retelling][languages]") {
    const std::string told = whole("border_post",
                                   "On the Border protocol (Border talks): Kyrgyzstan, Uzbekistan, Kazakhstan (OSCE "
                                   "chair): Your half would serve us: 'Patrols'. Our half would serve us: 'Patrols'. "
                                   "Both together we would sign it.");
    CHECK_THAT(told, !Contains("'"));
    CHECK_THAT(told, Contains("Ваша половина сделки") && Contains("Наша половина"));
}

TEST_CASE("an aim in quotation marks ends where they do, whatever is quoted after it", "[ai][retelling][languages]") {
    for (const char* aims :
         {"\"A result for the chair\" and \"Relief for the people at the gate\"", "\"A result for the chair\""}) {
        const std::string told =
            whole("border_post", "It serves " + std::string{aims} +
                                     ". That is not enough yet. We could sign with this "
                                     "assurance (Uzbekistan): \"We will not shut the crossing on our "
                                     "own up to the end of round 3\".");
        CHECK_THAT(told, Contains("». Этого пока недостаточно"));
    }
}

TEST_CASE("how a clause is set is told as labels and values", "[ai][retelling][languages]") {
    CHECK_THAT(whole("border_post", "With 'Opening hours' (hours 12) we would sign it."),
               StartsWith("С положением «") && Contains("(Часов в день: 12)"));
    CHECK_THAT(whole("border_post", "We would sign with 'Joint inquiry' (openness public)."),
               Contains("(Отчёт: открытый для всех)"));
    CHECK_THAT(whole("border_post", "We would sign with 'Patrols' (officers 40; command joint)."),
               Contains("(Численность: 40; Командование: "));
    CHECK_THAT(whole("border_post", "Best for us would be 'Joint inquiry' (openness public)."),
               EndsWith("(Отчёт: открытый для всех)."));
    CHECK_THAT(whole("border_post", "With 'Joint inquiry' (openness public) we would."),
               EndsWith("(Отчёт: открытый для всех)."));
}

TEST_CASE("why a text cannot be paid for names what was promised elsewhere", "[ai][retelling][languages]") {
    CHECK_THAT(whole("kyrgyz_crisis",
                     "As it stands it could not enter into force: what it asks of us (Aid) we have promised "
                     "elsewhere."),
               Contains("(Помощь), мы уже обещали на другое"));
    CHECK_THAT(whole("kyrgyz_crisis",
                     "As it stands it could not enter into force: what it asks of us (Aid) we have promised for the "
                     "Border accord in Andijan border (Between governments): Kyrgyzstan, Uzbekistan."),
               Contains("мы уже обещали то, чего это требует от нас (") && Contains("Кыргызстан, Узбекистан"));
}

TEST_CASE("what is said to plain questions is told in the reader's language", "[ai][retelling][languages]") {
    CHECK_THAT(whole("kyrgyz_crisis",
                     "'Violence' (Osh) has risen by 6.5 since round 2. What moved it most: the card 'The enclave' "
                     "(+8). Then comes: 'Reconstruction' in the agreement 'Compact for the South' (-1.5)."),
               StartsWith("«Насилие» (Ош): рост на 6,5 с раунда 2.") && !Contains("agreement"));
    CHECK_THAT(whole("kyrgyz_crisis",
                     "'Violence' (Osh) has fallen by 2 since round 2. What moved it most: the way it drifts by itself "
                     "(-3). Then comes: what not both of us know (+1)."),
               Contains("собственный ход вещей"));
    whole("kyrgyz_crisis", "'Send relief' is not ours to do: that is for European Union and Russia.");
    whole(
        "transdniestria",
        "What we would want of you above all is 'Observers' (officers 20; by Ukraine), in the Transformed peacekeeping "
        "in Dubasari and its villages (OSCE Permanent Council): Moldova, Russia, Ukraine.");
    whole(
        "kyrgyz_crisis",
        "On the Compact for the South in Osh (OSCE): Russia, European Union: It would bind Russia and European Union.");
    whole("kyrgyz_crisis",
          "The Compact for the South in Osh (OSCE): Russia, European Union is signed. It has yet to be ratified by "
          "Russia.");
    whole("kyrgyz_crisis",
          "We have heard the threat. It changes nothing in our vote. The Compact for the South in Osh "
          "(OSCE): Russia, European Union has our yes, and we keep to it. It serves \"No collapse to the "
          "south\".");
    CHECK_THAT(whole("kyrgyz_crisis",
                     "Of 'Кара-Суу' we know nothing here. The places that we speak of are Osh and "
                     "Jalal-Abad."),
               Contains("Ош и Джалал-Абад"));
}

TEST_CASE("what is counted is told in the number that it has", "[ai][retelling][languages]") {
    CHECK_THAT(whole("border_post", "There is no more room in it: it has 1 clause."), Contains("1"));
    CHECK_THAT(whole("border_post", "There is no more room in it: it has 3 clauses."), Contains("3"));
    for (const char* said :
         {"It has 1 clause, and no clause 7.", "It has 2 clauses, and no clause 7.",
          "It lasts 1 round; it can last from 1 to 4.", "It lasts 3 rounds; it can last from 1 to 4.",
          "It lasts 1 round; it cannot last less than 1.",
          "The Compact for the South in Osh (OSCE): Russia, European Union would last 1 round.",
          "The Compact for the South in Osh (OSCE): Russia, European Union would last 5 rounds.",
          "Together with Russia and 1 other we have accepted the Compact for the South in Osh (OSCE): "
          "Russia, European Union.",
          "Together with Russia and 4 others we have refused the Compact for the South in Osh (OSCE): "
          "Russia, European Union.",
          "'Compact for the South' has at most 1 clause, not 2"})
        whole("kyrgyz_crisis", said);
}

namespace {

/// All that a move says for others to read; none that says nothing.
std::string words_of_move(const Command& given) {
    return std::visit(
        [](const auto& command) {
            using C = std::decay_t<decltype(command)>;
            if constexpr (std::is_same_v<C, Say>) return command.text;
            if constexpr (requires { command.message; }) return command.message;
            if constexpr (requires { command.reason; }) return command.reason;
            return std::string{};
        },
        given);
}

}  // namespace

TEST_CASE("whatever AI seats say in a game, and reckon with, is told in the reader's language",
          "[ai][retelling][languages]") {
    struct Game {
        const char* scenario;
        ai::Strength strength;
        int phases;
    };
    for (const Game& one :
         {Game{"border_post", ai::Strength::kNormal, 1 << 20}, Game{"kyrgyz_crisis", ai::Strength::kNormal, 6},
          Game{"kyrgyz_crisis", ai::Strength::kSimulation, 1 << 20},
          Game{"transdniestria", ai::Strength::kSimulation, 1 << 20},
          Game{"est_summit", ai::Strength::kSimulation, 1 << 20}}) {
        const auto host = host_of(one.scenario);
        const Words russian = catalogue().words("ru", one.scenario);
        auto game = session::RecordedGame::start(*host, {Seed{6}, host->scenario().playable});
        REQUIRE(game);
        ai::Driver driver{*host, Seed{6}, one.strength};
        for (const ActorId seat : host->scenario().playable)
            driver.take(seat);
        const auto submit = [&](Seat by, const Command& command) { return game->submit(by, command); };
        driver.begin(game->game(), submit);
        std::set<std::string> said;
        std::set<std::string> reckoned;
        driver.run([&]() -> const game::Game& { return game->game(); }, submit,
                   [&](ActorId, const ai::Move& move, const Result<std::vector<Effect>>&) {
                       said.insert(words_of_move(move.command));
                       reckoned.insert(move.why);
                   },
                   one.phases);
        said.erase("");
        CHECK(said.size() > 10);
        CHECK(reckoned.size() > 5);
        for (const std::string& words : said)
            whole(one.scenario, words);
        for (const std::string& why : reckoned) {
            const std::string told = ai::reckoning_retold(russian, why);
            INFO(one.scenario << ": " << why << " -> " << told);
            CHECK_FALSE(has_letters(told));
        }
    }
}

TEST_CASE("two sentences about two texts are told as two", "[ai][retelling][languages]") {
    CHECK_THAT(whole("kyrgyz_crisis",
                     "On the Compact for the South in Osh (OSCE): Russia, European Union: As it stands we would sign "
                     "it. It serves 'No collapse to the south'. On the Border accord in Andijan border (Between "
                     "governments): Kyrgyzstan, Uzbekistan: As it stands we would sign it. It serves 'Partners in the "
                     "West', but hurts 'First among those who act'."),
               !Contains("serves") && !Contains("As it stands"));
    whole(
        "kyrgyz_crisis",
        "We have accepted the Stabilisation mission in Osh (UN Security Council): Russia, Kyrgyzstan, Kazakhstan, CSTO "
        "Secretariat. It serves 'No collapse to the south'. We have accepted the Compact for the South in Osh (OSCE): "
        "Russia, European Union, United States, Kyrgyzstan, Ukraine. It waits for you.");
    CHECK_THAT(whole("kyrgyz_crisis",
                     "The Compact for the South in Osh (OSCE): Russia, Kyrgyzstan has the no of Kyrgyzstan. As it "
                     "stands it could not enter into force: what it asks of us (Aid) we have promised elsewhere."),
               !Contains("has the no") && !Contains("As it stands"));
}

TEST_CASE("what a seat never signs is told with how it is set", "[ai][retelling][languages]") {
    CHECK_THAT(whole("border_post", "We do not sign 'Patrols', whatever else is in the text."),
               StartsWith("Положения «Патрули» мы не подписываем"));
    CHECK_THAT(whole("border_post",
                     "On the Border protocol (Border talks): Kyrgyzstan, Uzbekistan, Kazakhstan (OSCE chair): We do "
                     "not sign 'Joint inquiry' (openness public), whatever else is in the text."),
               Contains("(Отчёт: открытый для всех) мы не подписываем"));
}

TEST_CASE("a promise that ends a speech ends it with a stop", "[ai][retelling][languages]") {
    const std::string promise = "\"We will not shut the crossing on our own up to the end of round 3\".";
    const std::string told = whole("border_post", "We could sign with this assurance (Uzbekistan): " + promise);
    CHECK_THAT(told, EndsWith("».") && !EndsWith(".»."));
    CHECK_THAT(whole("border_post", "Our word stands: " + promise), EndsWith("».") && !Contains(".."));
}

TEST_CASE("what a seat reckoned with is told with the labels and the numbers of the reader's language",
          "[ai][retelling][languages]") {
    const Words russian = catalogue().words("ru", "border_post");
    const std::string why =
        ai::reckoning_retold(russian, "value +0.130, chance 0.96 (+0.196, The bazaars of the valley +0.118)");
    INFO(why);
    CHECK_FALSE(has_letters(why));
    CHECK_THAT(why, Contains("+0,130") && Contains("0,96") && Contains("(+0,196, ") && Contains(" +0,118)"));
    CHECK_THAT(why, !Contains("."));
    CHECK(ai::reckoning_retold(Words{}, "value +0.130") == "value +0.130");
}

TEST_CASE("what keeps a text from coming into force ends before what it is spoken of", "[ai][retelling][languages]") {
    whole("kyrgyz_crisis",
          "On the Relief operation in Osh (EU-CSTO joint format): European Union, Kyrgyzstan, Uzbekistan, CSTO "
          "Secretariat: So changed it could not enter into force: what it asks of us (Aid) we have promised for the "
          "Border accord in Andijan border (Between governments): Kyrgyzstan, Uzbekistan. We speak of this: Relief "
          "operation in Osh (EU-CSTO joint format): European Union, Kyrgyzstan, Uzbekistan, CSTO Secretariat, with "
          "'Lead and command' (by European Union; staff 10), 'Humanitarian corridor' (by Uzbekistan; to Andijan "
          "border), 'Return of the refugees' (pace when safe), 'Exit date' (rounds 3) and 'Sharing of the burden' "
          "(amount 5; by CSTO Secretariat).");
}

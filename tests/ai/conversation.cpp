// That AI seats answer what they were asked: about the text that was meant, with what was supposed, to whoever asked,
// and that they say why where they do not.
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "ai/driver.h"
#include "ai/question.h"
#include "ai/retold.h"
#include "ai/vocabulary.h"
#include "diplomacy/drafting.h"
#include "session/log.h"
#include "session/story.h"
#include "session_box.h"
#include "talk.h"

using namespace demarche;
using namespace demarche::testing;
using Catch::Contains;
using Catch::StartsWith;

namespace {

/// What the AI seat says to the facilitator who asks it; "" for nothing.
std::string told_facilitator(Talk& talk, const char* seat, const char* message) {
    talk.moves.clear();
    talk.give(Seat::facilitator(), Say{message, ActorSet::just(talk.actor(seat))});
    talk.listen();
    for (const auto& [by, command] : talk.moves) {
        const auto* say = std::get_if<Say>(&command);
        if (say != nullptr && say->to && say->to->empty()) return say->text;
    }
    return {};
}

/// The police mission in Osh with another clause, tabled by the European Union.
DraftId table_mission(Talk& talk, std::initializer_list<const char*> parties, const char* clause) {
    const Scenario& s = talk.host->scenario();
    talk.table("eu", "police_mission", "osce", parties);
    DraftText text = talk.game.world().drafts.back()->text();
    const ClauseId more = *s.find<ClauseId>(clause);
    if (find_term(text, more) != nullptr) return talk.game.world().drafts.back()->id;
    text.terms.push_back({more, default_params(s, s.clauses[more].params, text.parties)});
    const Draft& draft = *talk.game.world().drafts.back();
    talk.give(Seat::of(talk.actor("eu")), AmendDraft{draft.id, draft.version(), text, {}});
    return draft.id;
}

bool has_letters(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c) != 0; });
}

}  // namespace

TEST_CASE("of two drafts of one kind that one is answered about whose parties are named", "[ai][conversation]") {
    Talk talk{host_of("kyrgyz_crisis"), "russia", 8};
    talk.table("eu", "southern_compact", "governments", {"eu", "us", "russia", "kyrgyzstan"});
    talk.table("eu", "southern_compact", "governments", {"eu", "russia", "kyrgyzstan"});
    const auto answer = [&](const char* question) { return talk.answer("eu", "russia", question); };
    const std::string three = "Compact for the South in Osh (Between governments): Russia, European Union, Kyrgyzstan";
    const std::string four =
        "Compact for the South in Osh (Between governments): Russia, European Union, United States, Kyrgyzstan";
    CHECK_THAT(answer("What of the compact?"), Contains(three));  // tabled last
    CHECK_THAT(answer("What of the 'Compact for the South in Osh' (Between governments: Russia, European Union, United "
                      "States, Kyrgyzstan)?"),
               Contains(four));
    // And it stays with the one that was spoken of.
    CHECK_THAT(answer("What would you need?"), Contains(four));
    CHECK_THAT(answer("And the compact between Russia, the European Union and Kyrgyzstan?"), Contains(three));
    CHECK_THAT(answer("What would you need?"), Contains(three));
}

TEST_CASE("of two drafts that are headed the same it is said whose is meant", "[ai][conversation]") {
    Talk none{with_toll(), "north", 3};
    CHECK(none.answer("south", "north", "What of our draft?") == "We see no draft of yours on the table.");
    Talk talk{with_toll(), "north", 3};
    table_pact(talk, "north", 2);
    const std::string alone = talk.answer("south", "north", "What of your draft?");
    CHECK_THAT(alone, Contains("Pact (Talks): North, South") && !Contains("tabled by"));
    table_pact(talk, "south", 8, 20);
    CHECK_THAT(talk.answer("south", "north", "What of our draft?"),
               Contains("Pact (Talks): North, South, tabled by South"));
    CHECK_THAT(talk.answer("south", "north", "And your draft?"),
               Contains("Pact (Talks): North, South, tabled by North"));
    CHECK_THAT(talk.answer("south", "north", "And the pact tabled by South?"), Contains("tabled by South"));
}

TEST_CASE("who reads what is said of a draft by its heading reads the number that he knows", "[ai][conversation]") {
    Talk talk{with_toll(), "north", 3};
    const Scenario& s = talk.host->scenario();
    const ActorId north = talk.actor("north");
    const ActorId south = talk.actor("south");
    const auto told = [&](const char* said, bool numbers) {
        Effect effect;
        effect.change = MessageSent{north, ActorSet::just(south), said};
        const View view = make_view(s, talk.game.world(), Seat::of(south));
        return session::Story{s, view, numbers}.tell(effect).front().text;
    };
    const DraftId first = table_pact(talk, "south", 4);
    const char* const accepted = "We have accepted the Pact (Talks): North, South.";
    CHECK_THAT(told(accepted, true), Contains("We have accepted the Pact (draft 1)."));
    CHECK_THAT(told(accepted, false), Contains(accepted));
    // Two that are headed the same are told apart by who tabled them, or not at all.
    table_pact(talk, "north", 2);
    REQUIRE(talk.game.world().draft(first)->status == DraftStatus::kOpen);
    CHECK_THAT(told(accepted, true), Contains(accepted));
    CHECK_THAT(told("We have accepted the Pact (Talks): North, South, tabled by North.", true),
               Contains("We have accepted the Pact (draft 2)."));
}

TEST_CASE("who is to do something in a text is taken from what is supposed", "[ai][conversation]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ai::Vocabulary words{s, catalogue().all_words("kyrgyz_crisis")};
    const ActorId eu = *s.find<ActorId>("eu");
    const ActorId russia = *s.find<ActorId>("russia");
    const ActorId us = *s.find<ActorId>("us");
    const auto doer = [&](const char* message, const char* clause) {
        const ai::Question question{s, words, message, us, russia};
        INFO(message);
        for (const ai::Question::Setting& set : question.settings()) {
            if (set.clause == *s.find<ClauseId>(clause) &&
                s.clauses[set.clause].params[set.param].type == ParamType::kParty)
                return ActorId{static_cast<std::size_t>(set.value)};
        }
        return ActorId{};
    };
    CHECK(doer("Would you sign it if the EU sent 50 officers?", "police_advisers") == eu);
    CHECK(doer("Would you sign it with an airlift from Russia?", "airlift") == russia);
    CHECK(doer("Would you sign it if we sent 50 officers?", "police_advisers") == us);
    CHECK(doer("Would you sign it if you provided the airlift?", "airlift") == russia);
    CHECK(doer("We will send 50 officers.", "police_advisers") == us);
    CHECK(doer("Вы подпишете, если Россия возьмёт на себя переброску?", "airlift") == russia);
    CHECK(doer("А если мы направим 50 сотрудников?", "police_advisers") == us);
    // Who is asked, and of whom a title speaks, does nothing by that.
    CHECK_FALSE(doer("Would you sign it with 50 officers?", "police_advisers").valid());
    CHECK_FALSE(
        doer("Would you sign the Police advisory mission in Osh (OSCE: Russia, United States) with 50 officers?",
             "police_advisers")
            .valid());

    const auto entry = [&](const char* message) {
        const ai::Question question{s, words, message, us, eu};
        return question.entries().empty()
                   ? std::pair{ActorId{}, false}
                   : std::pair{question.entries().front().actor, question.entries().front().without};
    };
    CHECK(entry("Would you sign it if Russia joined?") == std::pair{russia, false});
    CHECK(entry("Would you sign it without Russia?") == std::pair{russia, true});
    CHECK(entry("Подпишете ли вы без России?") == std::pair{russia, true});
    const auto unplaced = [&](const char* message) { return ai::Question{s, words, message, us, eu}.unplaced(); };
    // Who pays, pays for what costs something in the text; of other deeds it has to be said in which clause.
    CHECK(unplaced("Would you sign it if Russia paid half?").empty());
    CHECK(ai::Question(s, words, "Would you sign it if Russia paid half?", us, eu).handovers().size() == 1);
    CHECK(ai::Question(s, words, "А если Россия заплатит половину?", us, eu).handovers().size() == 1);
    CHECK(unplaced("Would you sign it if Russia helped?") == ActorSet::just(russia));
    CHECK(unplaced("Would you sign it if Russia joined?").empty());
    CHECK(entry("And if Russia left?") == std::pair{russia, true});
    CHECK(entry("А если Россия выйдет?") == std::pair{russia, true});
}

TEST_CASE("another actor's part in what is supposed is honoured, or said not to be", "[ai][conversation]") {
    Talk talk{host_of("kyrgyz_crisis"), "kyrgyzstan", 8};
    table_mission(talk, {"eu", "us", "kyrgyzstan"}, "police_advisers");
    const auto answer = [&](const char* question) { return talk.answer("eu", "kyrgyzstan", question); };
    CHECK_THAT(answer("Would you sign the police mission if the US sent 52 officers?"),
               Contains("'Unarmed police advisers' from United States (officers 52) we would"));
    CHECK_THAT(answer("Would you sign the police mission if we sent 132 officers?"),
               Contains("'Unarmed police advisers' from European Union (officers 132) we would"));
    CHECK_THAT(answer("Would you sign the police mission if Turkey paid half?"),
               Contains("There is nothing in it that one of the parties pays for."));
    CHECK_THAT(answer("Would you sign the police mission if Turkey helped?"),
               Contains("What you suppose of Turkey we have not weighed"));
    CHECK_THAT(answer("Would you sign the police mission without the US?"),
               Contains("Without United States among the parties we would"));
    CHECK_THAT(answer("Would you sign the police mission if the US joined?"),
               Contains("United States is a party to it already."));
    CHECK_THAT(answer("Would you sign the police mission without the airlift?"), Contains("'Airlift' is not in it."));
}

TEST_CASE("what is to go and what is to come are both in the answer", "[ai][conversation]") {
    Talk talk{with_toll(), "north", 3};
    table_pact(talk, "south", 8, 20);
    CHECK_THAT(talk.answer("south", "north", "Would you sign it without Cooling?"),
               Contains("'Cooling' belongs in every text of this kind."));
    CHECK_THAT(talk.answer("south", "north", "Would you sign it with the toll?"),
               Contains("'Toll' stands in it already.") || Contains("With 'Toll'"));
}

TEST_CASE("who signs without what it had asked for says so", "[ai][conversation]") {
    int told = 0;
    for (std::uint64_t seed = 1; seed < 12; ++seed) {
        Talk talk{two_sides(), "north", seed};
        const Scenario& s = talk.host->scenario();
        while (talk.game.world().round < 4 || s.phases[talk.game.world().phase].like != PhaseLike::kNegotiation)
            talk.give(Seat::clock(), AdvancePhase{});
        const DraftId draft = table_pact(talk, "south", 2);
        talk.listen();
        const bool asked = std::any_of(talk.moves.begin(), talk.moves.end(), [](const auto& move) {
            const auto* amend = std::get_if<AmendDraft>(&move.second);
            return amend != nullptr && amend->message.find("We would sign ") != std::string::npos;
        });
        const Draft& now = *talk.game.world().draft(draft);
        if (!asked || now.status != DraftStatus::kOpen) continue;
        DraftText text = now.text();
        text.terms.front().params = {text.terms.front().params.front() - 2};
        talk.moves.clear();
        talk.give(Seat::of(talk.actor("south")), AmendDraft{draft, now.version(), text, {}});
        talk.listen();
        for (const auto& [by, command] : talk.moves) {
            const auto* vote = std::get_if<VoteOnDraft>(&command);
            if (vote == nullptr || vote->draft != draft || vote->vote != Vote::kAccept) continue;
            INFO(vote->reason);
            CHECK_THAT(vote->reason, StartsWith("We had asked for it with one change: Cooling: n 8 instead of 2. "));
            CHECK_THAT(vote->reason, Contains("we sign it as it is.") || Contains("You have come closer since"));
            CHECK_THAT(vote->reason, !Contains("do without"));
            ++told;
        }
    }
    CHECK(told > 0);
}

TEST_CASE("coming closer is said of what was asked for, and of nothing else", "[ai][conversation]") {
    int told = 0;
    for (std::uint64_t seed = 1; seed < 12; ++seed) {
        Talk talk{
            sides_with({{"clause { id = \"toll\"",
                         "clause { id = \"bow\", name = _ \"Bow\", text = _ \"They bow.\" }\nclause { id = \"toll\""},
                        {"optional = {}", "optional = { \"bow\" }"}}),
            "north", seed};
        const Scenario& s = talk.host->scenario();
        while (talk.game.world().round < 4 || s.phases[talk.game.world().phase].like != PhaseLike::kNegotiation)
            talk.give(Seat::clock(), AdvancePhase{});
        const DraftId draft = table_pact(talk, "south", 2);
        talk.listen();
        const Draft& now = *talk.game.world().draft(draft);
        if (now.version() < 2 || now.status != DraftStatus::kOpen) continue;
        // What North has asked for is not met, and something else comes in.
        DraftText text = now.versions.front()->text;
        text.terms.push_back({*s.find<ClauseId>("bow"), {}});
        talk.moves.clear();
        talk.give(Seat::of(talk.actor("south")), AmendDraft{draft, now.version(), text, {}});
        talk.listen();
        for (const auto& [by, command] : talk.moves) {
            const auto* vote = std::get_if<VoteOnDraft>(&command);
            if (vote == nullptr || vote->draft != draft || vote->vote != Vote::kAccept) continue;
            INFO(vote->reason);
            CHECK_THAT(vote->reason, StartsWith("We had asked for it ") && !Contains("come closer"));
            ++told;
        }
    }
    CHECK(told > 0);
}

TEST_CASE("what has been said is said again, then that it was said, and after that nothing", "[ai][conversation]") {
    Talk talk{two_sides(), "north", 3};
    table_pact(talk, "south", 4);
    talk.listen();
    const auto ask = [&] { return talk.answer("south", "north", "Do you trust us?"); };
    const std::string first = ask();
    CHECK(ask() == "We have said so before. " + first);
    CHECK(ask() == "We have said so before. " + first);
    CHECK_THAT(ask(), StartsWith("On that we have said what we have to say until the next phase."));
    CHECK(ask().empty());
    // Of other things it goes on to speak, however much it has said.
    for (const char* question : {"What do you fear?", "What do you want?", "How much time is left?", "Hello!",
                                 "Who is with you?", "Are you bluffing?", "What if there is no agreement?"}) {
        INFO(question);
        CHECK_FALSE(talk.answer("south", "north", question).empty());
    }
    talk.give(Seat::clock(), AdvancePhase{});
    while (talk.host->scenario().phases[talk.game.world().phase].like != PhaseLike::kNegotiation)
        talk.give(Seat::clock(), AdvancePhase{});
    CHECK(ask() == first);
}

TEST_CASE("a seat that has moved often is still not deaf", "[ai][conversation]") {
    Talk talk{two_sides(), "north", 3};
    table_pact(talk, "south", 4);
    int answered = 0;
    for (int n = 0; n < 60; ++n) {
        const std::string question = "Would you sign it with Cooling of " + std::to_string(n) + "?";
        answered += talk.answer("south", "north", question.c_str()).empty() ? 0 : 1;
    }
    CHECK(answered >= 8);
    CHECK_FALSE(talk.answer("south", "north", "What do you fear?").empty());
}

TEST_CASE("who leads the game is answered when he asks, and not when he announces", "[ai][conversation]") {
    for (const char* id : {"border_post", "kyrgyz_crisis"}) {
        Talk talk{host_of(id), "kyrgyzstan", 5};
        const Words russian = catalogue().words("ru", id);
        if (std::string{id} == "kyrgyz_crisis")
            talk.table("eu", "southern_compact", "governments", {"eu", "us", "kyrgyzstan"});
        talk.listen();
        for (const char* question :
             {"Hello!", "What do you want?", "What do you fear?", "What do you want in return?", "What can you offer?",
              "Who is with you?", "Do you trust us?", "Do you trust Uzbekistan?", "Are you bluffing?",
              "What if there is no agreement?", "How long will you wait?", "Will you ratify it?", "Why?",
              "Do you promise?", "How much do you have?", "Thank you.", "What would you need?",
              "What will Uzbekistan say?"}) {
            const std::string said = told_facilitator(talk, "kyrgyzstan", question);
            INFO(id << ": " << question << " " << said);
            CHECK_FALSE(said.empty());
            CHECK_FALSE(has_letters(ai::retold(russian, said)));
        }
        CHECK(told_facilitator(talk, "kyrgyzstan", "The session goes on in ten minutes.").empty());
    }
}

TEST_CASE("in the phase of decisions a seat answers, too", "[ai][conversation]") {
    Talk talk{two_sides(), "north", 3};
    talk.listen();
    while (talk.host->scenario().phases[talk.game.world().phase].like != PhaseLike::kDecision)
        talk.give(Seat::clock(), AdvancePhase{});
    CHECK_FALSE(talk.answer("south", "north", "What do you want?").empty());
}

TEST_CASE("of a text that is none of its own, or is gone, a seat says so and speaks of no other",
          "[ai][conversation]") {
    Talk talk{host_of("kyrgyz_crisis"), "kyrgyzstan", 8};
    talk.table("eu", "declaration", "unsc", {"eu", "us", "russia"});
    const DraftId id = talk.game.world().drafts.back()->id;
    const auto answer = [&](const std::string& question) { return talk.answer("eu", "kyrgyzstan", question.c_str()); };
    const Scenario& s = talk.host->scenario();
    const DraftText text = talk.game.world().draft(id)->text();
    const std::string named = "'" + s.agreements[text.type].name.str() + "' (UN Security Council)";
    const std::string not_ours = answer("What would you need to accept " + named + "?");
    CHECK_THAT(not_ours, StartsWith("The " + heading(s, text) + " is not ours to decide: that is for "));
    CHECK_THAT(answer("Will you ratify " + named + "?"), !Contains("What would not be forgiven us"));
    talk.give(Seat::of(talk.actor("eu")), WithdrawDraft{id, {}});
    CHECK_THAT(answer("What would you need to accept " + named + "?"), Contains("has been withdrawn."));
    CHECK(answer("Would you sign draft 77?") == "We do not know which draft you mean. Call it by its title.");
}

TEST_CASE("who is no party to a text has nothing to ratify in it", "[ai][conversation]") {
    Talk talk{host_of("kyrgyz_crisis"), "us", 8};
    talk.table("eu", "police_mission", "osce", {"eu", "russia", "kyrgyzstan"});
    CHECK_THAT(talk.answer("eu", "us", "Will you ratify the police advisory mission?"),
               StartsWith("We are no party to the Police advisory mission in Osh"));
}

TEST_CASE("what somebody tells of itself is taken up", "[ai][conversation]") {
    Talk talk{with_toll(), "north", 3};
    table_pact(talk, "north", 2);
    const auto say = [&](const char* words) { return talk.answer("south", "north", words); };
    CHECK(say("We have accepted the pact.") ==
          "We are glad to hear it. Your yes to the Pact (Talks): North, South has yet to be given.");
    CHECK_THAT(say("We accept it."), Contains("has yet to be given"));
    CHECK(say("We will send you our best people.") ==
          "We have noted it. We count on what stands in a text, or is given us as your word.");
    CHECK_THAT(say("We cannot accept the pact."),
               StartsWith("We regret that. Say what would have to change in the Pact"));
    CHECK_THAT(say("The weather is fine here."), StartsWith("We have heard you."));
    // A plain statement asks for nothing that nobody has tabled.
    Talk calm{two_sides(), "north", 3};
    CHECK(calm.answer("south", "north", "The weather is fine here.") == "We have heard you.");
}

TEST_CASE("a yes that has been given is thanked for", "[ai][conversation]") {
    Talk talk{with_toll(), "north", 3};
    table_pact(talk, "south", 8, 20);
    CHECK_THAT(
        talk.answer("south", "north", "We have accepted our draft."),
        StartsWith("We thank you for your yes. On the Pact (Talks): North, South: We would sign without 'Toll'."));
}

TEST_CASE("a seat opens an answer in its own voice, once for each occasion", "[ai][conversation]") {
    Talk talk{host_of("kyrgyz_crisis"), "kazakhstan", 8};
    const Scenario& s = talk.host->scenario();
    const PersonalityDef& mind = s.personalities[s.actors[talk.actor("kazakhstan")].personality];
    const auto voiced = [&](const std::string& said) {
        return std::any_of(mind.voice.begin(), mind.voice.end(), [&](const VoiceLines& voice) {
            return std::any_of(voice.lines.begin(), voice.lines.end(),
                               [&](const Text& line) { return said.starts_with(line.str()); });
        });
    };
    const std::string offer = talk.answer("eu", "kazakhstan", "What can you offer?");
    INFO(offer);
    REQUIRE_THAT(offer, Contains("What we could offer you is this: "));
    CHECK(voiced(offer));
    const std::string other = talk.answer("eu", "kazakhstan", "What could we sign together?");
    INFO(other);
    CHECK_FALSE(voiced(other));
    CHECK(voiced(talk.answer("us", "kazakhstan", "What can you offer?")));
}

TEST_CASE("Russian tells one clause from several, and has no empty list", "[ai][conversation][languages]") {
    const Words russian = catalogue().words("ru", "kyrgyz_crisis");
    const auto told = [&](const char* said) { return ai::retold(russian, said); };
    CHECK_THAT(told("Without 'Airlift' we would sign it."), StartsWith("Без положения «"));
    CHECK_THAT(told("Without 'Airlift' and 'Troops' we would sign it."), StartsWith("Без положений «"));
    CHECK_THAT(told("Without 'Airlift' and with 'Troops' we would sign it."),
               StartsWith("Если убрать из текста это: «"));
    CHECK_THAT(told("We could think of this: Relief operation in Osh (OSCE): Russia. Table it, or we may."),
               Contains("в Оше (") && !Contains("положени"));
    CHECK_THAT(told("We could think of this: Relief operation in Osh (OSCE): Russia, with 'Airlift'. Table it, or we "
                    "may."),
               Contains("; с положением «"));
    CHECK_THAT(told("It serves \"The transit\"."), StartsWith("Это служит цели «"));
    CHECK_THAT(told("It serves \"The transit\" and \"A quiet valley\", but hurts \"In writing\"."),
               StartsWith("Это служит целям: «") && Contains(", но вредит цели «"));
    CHECK_THAT(told("On the Relief operation in Osh (OSCE): Russia: Without 'Airlift' we would sign it."),
               Contains("Россия. Без положения «"));
    for (const char* said :
         {"With 'Airlift' from Russia (aircraft 2) we would sign it.",
          "With Russia among the parties we would sign it.",
          "Without Russia among the parties we would not sign it. It does not serve us.",
          "The Relief operation in Osh (OSCE): Russia, tabled by Russia has been withdrawn.",
          "The Relief operation in Osh (OSCE): Russia is not ours to decide: that is for OSCE.",
          "We had asked for it without 'Airlift'. You have come closer since, and that is enough for us.",
          "On the Relief operation in Osh (OSCE): Russia: 'Airlift' has no place in such a text. It has one in "
          "'Stabilisation mission'.",
          "We have heard you. On the Relief operation in Osh (OSCE): Russia: We would sign without 'Airlift'.",
          "What you suppose of Russia we have not weighed: name the clause for it. We trust you.",
          "We have no draft on the table.", "We see no draft of yours on the table.",
          "We have accepted the Relief operation in Osh (OSCE): Russia. It waits for you.",
          "We have said so before. We trust you.", "Russia is a party to it already."}) {
        INFO(said << " " << told(said));
        CHECK_FALSE(has_letters(told(said)));
    }
}

TEST_CASE("who asks the same again is told so, then that it was said, and other questions are answered still",
          "[ai][conversation]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ActorId eu = *s.find<ActorId>("eu");
    const ActorId russia = *s.find<ActorId>("russia");
    auto game = session::RecordedGame::start(*host, {Seed{8}, s.playable});
    REQUIRE(game);
    ai::Driver driver{*host, Seed{1}, ai::Strength::kNormal};
    driver.take(russia);
    if (auto begun = game->submit(Seat::clock(), AdvancePhase{})) driver.tell(*begun);
    while (s.phases[game->world().phase].like != PhaseLike::kNegotiation) {
        auto on = game->submit(Seat::clock(), AdvancePhase{});
        REQUIRE(on);
        driver.tell(*on);
    }
    ActorSet to;
    to.insert(russia);
    std::vector<std::string> answers;
    const auto listen = [&] {
        driver.run([&]() -> const game::Game& { return game->game(); },
                   [&](Seat by, const Command& command) {
                       const auto* say = std::get_if<Say>(&command);
                       if (say != nullptr && say->to && say->to->contains(eu)) {
                           CHECK(by.actor == russia);
                           answers.push_back(say->text);
                       }
                       return game->submit(by, command);
                   });
    };
    // It is ready, and has nothing more to do; it answers all the same.
    listen();
    REQUIRE(game->world().ready.contains(russia));
    answers.clear();
    const auto ask = [&](const char* question) {
        auto asked = game->submit(Seat::of(eu), Say{question, to});
        REQUIRE(asked);
        driver.tell(*asked);
        listen();
    };
    for (int i = 0; i < 10; ++i)
        ask("What would you need?");
    for (const std::string& answer : answers)
        UNSCOPED_INFO(answer);
    // It may think of several things in turn; each is said once, then twice more, and then that it was said.
    REQUIRE(answers.size() >= 4);
    CHECK(answers[0].size() > 20);
    CHECK_FALSE(answers[0].starts_with("We have said so before."));
    std::map<std::string, int> said;
    for (const std::string& answer : answers)
        CHECK(++said[answer] <= 2);
    CHECK(std::any_of(answers.begin(), answers.end(), [](const std::string& answer) {
        return answer.starts_with("On that we have said what we have to say until the next phase");
    }));
    answers.clear();
    ask("What do you fear most?");
    REQUIRE(answers.size() == 1);
    CHECK(answers[0].find("fear") != std::string::npos);
}

TEST_CASE("what reads in a million ways is told at once, as far as it is understood", "[ai][conversation][languages]") {
    const Words russian = catalogue().words("ru", "kyrgyz_crisis");
    const std::string known = "We trust you.";
    for (const char* part : {"On the ", "a: ", "a. ", "and ", "'a' ", "It serves ", "Without 'a' and with ",
                             "(a): ", "On the On the a: a: a: "}) {
        INFO(part);
        std::string said;
        while (said.size() < 1900)
            said += part;
        const std::string many = known + " " + said;
        const std::string told = ai::retold(russian, many);
        CHECK(told.size() >= said.size());  // without a bound this does not end
    }
    CHECK(ai::retold(russian, known) != known);
}

TEST_CASE("the same question has the same answer while nothing has changed", "[ai][conversation]") {
    // Transdniestria's look-ahead hangs on the dice, and without a clause it would sign this or would hardly not.
    const std::string again = "We have said so before. ";
    const char* const kNeeds = "What do you need to sign the return to the official table?";
    for (const std::uint64_t seed : {811, 812, 813, 814, 815, 816, 817, 818}) {
        Talk talk{host_of("transdniestria"), "transdniestria", seed};
        const Scenario& s = talk.host->scenario();
        DraftText text;
        text.type = *s.find<AgreementTypeId>("resumption");
        text.framework = *s.find<InstitutionId>("five_plus_two");
        for (const char* party : {"moldova", "transdniestria", "russia", "ukraine", "osce", "eu", "us"})
            text.parties.insert(talk.actor(party));
        for (const char* clause : {"agenda", "consultation", "beyond_elections"}) {
            const ClauseId id = *s.find<ClauseId>(clause);
            text.terms.push_back({id, default_params(s, s.clauses[id].params, text.parties)});
        }
        talk.give(Seat::of(talk.actor("osce")), ProposeDraft{text, std::nullopt, {}});
        talk.listen();
        const auto said = [&] {
            const std::string answer = talk.answer("moldova", "transdniestria", kNeeds);
            return answer.rfind(again, 0) == 0 ? answer.substr(again.size()) : answer;
        };
        const std::string first = said();
        INFO("seed " << seed << ": " << first);
        CHECK(said() == first);
        CHECK(said() == first);
    }
}

TEST_CASE("each question that is not understood is told so, however many there are", "[ai][conversation]") {
    Talk talk{two_sides(), "north", 3};
    for (const char* question :
         {"How tall is your tower?", "Whose birthday was yesterday?", "Which colour has your flag?",
          "Where does your river rise?", "How old is your parliament?"}) {
        INFO(question);
        const std::string said = talk.answer("south", "north", question);
        CHECK_FALSE(said.empty());
        CHECK_THAT(said, !StartsWith("On that we have said"));
    }
}

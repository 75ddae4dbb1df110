#include "ai/question.h"

#include <catch2/catch.hpp>

#include "diplomacy/drafting.h"
#include "session_box.h"
#include "talk.h"

using namespace demarche;
using namespace demarche::testing;

TEST_CASE("a message asks about what it names, and about everything when it names nothing", "[ai][question]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ai::Vocabulary words{s};
    const auto type = [&](const char* id) { return *s.find<AgreementTypeId>(id); };
    const auto place = [&](const char* id) { return *s.find<PlaceId>(id); };
    const InstitutionId osce = *s.find<InstitutionId>("osce");
    const InstitutionId csto = *s.find<InstitutionId>("csto");

    const ai::Question open{s, words, "What could we sign together?"};
    CHECK_FALSE(open.particular());
    CHECK(open.names(type("border_accord"), osce, {}));

    const ai::Question police{s, words, "Would you join a POLICE ADVISORY MISSION in osh?"};
    CHECK(police.particular());
    CHECK(police.names(type("police_mission"), osce, place("osh")));
    CHECK(police.names(type("police_mission"), csto, place("osh")));
    CHECK_FALSE(police.names(type("police_mission"), osce, place("jalal_abad")));
    CHECK_FALSE(police.names(type("joint_mission"), osce, place("osh")));

    // Plurals, ids, and no names inside of words.
    CHECK(ai::Question(s, words, "Two relief operations?").names(type("relief_operation"), osce, {}));
    CHECK_FALSE(ai::Question(s, words, "the southern compact").names(type("border_accord"), osce, {}));
    // In a word, where it is no other's.
    CHECK(ai::Question(s, words, "What do you think of Ukraine's compact?").names(type("southern_compact"), osce, {}));
    CHECK_FALSE(ai::Question(s, words, "What do you think of Ukraine's compact?").names(type("declaration"), osce, {}));
    CHECK_FALSE(ai::Question(s, words, "Would you join us, with police?").particular());
    // Of whatever kind, but a mission.
    const ai::Question mission{s, words, "Would you join a mission, with police?"};
    CHECK(mission.types().size() > 1);
    CHECK(std::all_of(mission.types().begin(), mission.types().end(),
                      [&](AgreementTypeId one) { return s.agreements[one].kind == AgreementKind::kMission; }));
    CHECK_FALSE(ai::Question(s, words, "Is there an agreement to be had in this crisis?").particular());
    CHECK_FALSE(ai::Question(s, words, "Are the Boshes at home?").particular());
}

TEST_CASE("a region is where something is, and no title that begins with it", "[ai][question]") {
    const auto host = sides_with({{"clause { id = \"cool\"",
                                   "place { id = \"upper\", name = _ \"Upper Vale\", at = { 1, 1 } }\n"
                                   "place { id = \"lower\", name = _ \"Lower Vale\", at = { 1, 2 } }\n"
                                   "clause { id = \"cool\""},
                                  {"name = _ \"Pact\"", "name = _ \"Vale Pact\""},
                                  {"params = { n = { type = \"integer\", min = 2, max = 20",
                                   "params = { carts = { type = \"integer\", min = 2, max = 20"},
                                  {"North pays {n}.", "North pays {carts}."},
                                  {"money = params.n", "money = params.carts"}});
    const Scenario& s = host->scenario();
    const ai::Vocabulary words{s};
    const AgreementTypeId pact = *s.find<AgreementTypeId>("pact");
    const AgreementTypeId levy = *s.find<AgreementTypeId>("levy");
    const InstitutionId talks{std::size_t{0}};
    const ai::Question where{s, words, "Would you sign the levy, if what it brings stays in the Vale?"};
    CHECK(where.names(levy, talks, {}));
    CHECK_FALSE(where.names(pact, talks, {}));
    CHECK(ai::Question(s, words, "Would you sign the Vale pact?").names(pact, talks, {}));
    // A text without a place, where a clause of it says where.
    CHECK(ai::Question(s, words, "Would you sign a levy in Upper Vale?").names(levy, talks, {}));
    // What is counted in carts may be one.
    const ai::Question one{s, words, "Would you sign it with 1 cart?"};
    REQUIRE(one.settings().size() == 1);
    CHECK(one.settings()[0].clause == *s.find<ClauseId>("toll"));
}

TEST_CASE("what kind of question it is shows in its words", "[ai][question]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ai::Vocabulary words{s};
    using Kind = ai::Asked;
    const std::pair<const char*, Kind> cases[] = {
        {"What do you fear most?", Kind::kFear},
        {"Which promise binds your political capital?", Kind::kBound},
        {"What have you promised it for?", Kind::kBound},
        {"Would you abstain?", Kind::kAny},
        {"Where are your red lines?", Kind::kFear},
        {"What do you refuse?", Kind::kFear},
        {"What would you not accept?", Kind::kFear},
        {"Why do you refuse?", Kind::kWhy},
        {"What would you give us in return?", Kind::kOffer},
        {"What can you offer?", Kind::kOffer},
        {"What do you want?", Kind::kWant},
        {"WHAT ARE YOUR AIMS", Kind::kWant},
        {"What would you need?", Kind::kNeed},
        {"Concerning the objectives of it, would you sign?", Kind::kAny},
        {"Shall we talk?", Kind::kAny},
    };
    for (const auto& [message, kind] : cases) {
        INFO(message);
        CHECK(ai::Question(s, words, message).kind() == kind);
    }
}

TEST_CASE("clauses that are to go or to come are understood, mere mentions are not", "[ai][question]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ai::Vocabulary words{s};
    const auto changes = [&](std::string_view message) {
        std::string out;
        const ai::Question question{s, words, message};
        for (const ai::Question::Change& change : question.changes())
            out += (change.without ? "-" : "+") + s.clauses[change.clause].id + " ";
        return out;
    };
    CHECK(changes("Would you sign it without 'Airlift'?") == "-airlift ");
    CHECK(changes("Would you sign if we drop the airlift and the exit date?") == "-airlift -exit_date ");
    CHECK(changes("And with an exit date, without troops?") == "+exit_date -military ");
    CHECK(changes("Would you sign if we add Joint planning staff?") == "+joint_planning ");
    CHECK(changes("What of the airlift and the exit date?").empty());
    CHECK(changes("without you").empty());
}

TEST_CASE("what a no depends on is what would have to change", "[ai][question]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ai::Vocabulary words{s};
    struct Case {
        const char* message;
        const char* change;
        bool requests = true;
    };
    const Case cases[] = {
        {"We won't sign without an exit date.", "+exit_date "},
        {"We cannot accept it unless you drop the airlift.", "-airlift "},
        {"No signature unless there is an exit date.", "+exit_date "},
        {"Only with an exit date will we sign.", "+exit_date "},
        {"We won't sign without the moon.", ""},
        // What is only not wanted changes nothing.
        {"We will not drop the airlift.", "", false},
        {"We do not want to talk about the airlift.", "", false},
    };
    for (const auto& [message, change, requests] : cases) {
        INFO(message);
        const ai::Question question{s, words, message};
        std::string out;
        for (const ai::Question::Change& one : question.changes())
            out += (one.without ? "-" : "+") + s.clauses[one.clause].id + " ";
        CHECK(out == change);
        CHECK(question.requests() == requests);
    }
}

TEST_CASE("what would be if another text fell is asked of the one that is left", "[ai][question]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ai::Vocabulary words{s};
    for (const char* message :
         {"If the Compact for the South falls, would you sign the Border accord?",
          "And if we reject the compact, would you accept the Border accord?",
          "Would you sign the Border accord if the Compact for the South in Osh (OSCE) is withdrawn?"}) {
        INFO(message);
        const auto fall = ai::Question::fall_in(s, words, message);
        REQUIRE(fall);
        CHECK(ai::Question(s, words, fall->of).types() ==
              std::vector<AgreementTypeId>{*s.find<AgreementTypeId>("southern_compact")});
        CHECK(ai::Question(s, words, fall->then).types() ==
              std::vector<AgreementTypeId>{*s.find<AgreementTypeId>("border_accord")});
    }
    CHECK_FALSE(ai::Question::fall_in(s, words, "If the compact fails, what happens?"));
    CHECK_FALSE(ai::Question::fall_in(s, words, "If we sign the compact, would you sign the Border accord?"));
    CHECK_FALSE(ai::Question::fall_in(s, words, "Would you sign the compact?"));
}

TEST_CASE("a number that is too much or too little is a bound", "[ai][question]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ai::Vocabulary words{s};
    using How = ai::Figure::How;
    struct Case {
        const char* message;
        How how;
        double value;
    };
    const Case cases[] = {
        {"120 officers are too many.", How::kBelow, 120},
        {"40 officers is not enough.", How::kAbove, 40},
        {"Would you sign with fewer than 80 officers?", How::kBelow, 80},
        {"We want fewer officers.", How::kBelow, 0},
        {"Would you send more officers?", How::kAbove, 0},
        {"Is 120 officers too many for you?", How::kExactly, 120},
        {"20 officers more would do.", How::kMore, 20},
        {"Lower the number of officers in draft 1 to 60.", How::kExactly, 60},
        {"Lower the number of officers in the 'Stabilisation mission in Osh' (UN Security Council) to 60.",
         How::kExactly, 60},
    };
    for (const auto& [message, how, value] : cases) {
        INFO(message);
        const ai::Question question{s, words, message};
        const auto at = std::find_if(question.settings().begin(), question.settings().end(),
                                     [&](const auto& one) { return s.clauses[one.clause].id == "police"; });
        REQUIRE(at != question.settings().end());
        CHECK(at->how == how);
        CHECK(at->value == value);
    }
    // Of nothing that is named it is of whatever number there is; a word alone is of nothing.
    CHECK(ai::Question(s, words, "120 is too much.").loose().size() == 1);
    CHECK_FALSE(ai::Question(s, words, "This is too much!").supposing());
    CHECK_FALSE(ai::Question(s, words, "We trust you less than before.").supposing());
    CHECK_FALSE(ai::Question(s, words, "We have less police than you think.").supposing());
}

TEST_CASE("a number may be said in several words", "[ai][question]") {
    const auto host = host_of("border_post");
    const Scenario& s = host->scenario();
    const ai::Vocabulary words{s};
    const auto figures = [&](const char* message) {
        std::vector<double> out;
        for (const ai::Figure& one : ai::figures_in(words, ai::Tokens{message}))
            out.push_back(one.value);
        return out;
    };
    using All = std::vector<double>;
    CHECK(figures("twenty-four hours") == All{24});
    CHECK(figures("a hundred and fifty people") == All{150});
    CHECK(figures("two hundred and forty-five people") == All{245});
    CHECK(figures("twenty-five thousand people") == All{25000});
    CHECK(figures("ninety people") == All{90});
    CHECK(figures("twenty officers and four aircraft") == All{20, 4});
    CHECK(figures("ten and fifty") == All{10, 50});
    CHECK(figures("forty twenty") == All{40, 20});
}

TEST_CASE("what is raised or cut by so much, or so many times, is relative", "[ai][question]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ai::Vocabulary words{s};
    using How = ai::Figure::How;
    const auto figure = [&](const char* message) {
        const auto all = ai::figures_in(words, ai::Tokens{message});
        REQUIRE(all.size() == 1);
        return std::pair{all[0].how, all[0].value};
    };
    CHECK(figure("Increase the officers by 40.") == std::pair{How::kMore, 40.0});
    CHECK(figure("Cut the officers by forty.") == std::pair{How::kMore, -40.0});
    CHECK(figure("Extend the exit date by two rounds.") == std::pair{How::kMore, 2.0});
    CHECK(figure("Raise the officers to 80.") == std::pair{How::kExactly, 80.0});
    CHECK(figure("Would you lead 40 officers by Russia?") == std::pair{How::kExactly, 40.0});
    CHECK(figure("Double the officers.") == std::pair{How::kTimes, 2.0});
    CHECK(figure("Reduce the staff three times.").second == Approx(1.0 / 3));
}

TEST_CASE("a number is of the clause of the text that counts such things, though another could be so much",
          "[ai][question]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ai::Vocabulary words{s};
    DraftText text;
    const ClauseId police = *s.find<ClauseId>("police");
    text.terms = {{police, default_params(s, s.clauses[police].params, s.playable)}};
    const ai::Question question{s, words, "Would you sign it if Russia sent thirty officers?"};
    const auto set = [&](const ai::Question& asked, std::size_t param) {
        const auto at = std::find_if(asked.settings().begin(), asked.settings().end(),
                                     [&](const auto& one) { return one.clause == police && one.param == param; });
        return at == asked.settings().end() ? -1.0 : at->value;
    };
    const auto& params = s.clauses[police].params;
    const auto index = [&](const char* name) {
        return static_cast<std::size_t>(
            std::find_if(params.begin(), params.end(), [&](const ParamDef& p) { return p.name == name; }) -
            params.begin());
    };
    CHECK(set(question, index("officers")) == -1);  // 30 is no number of it
    CHECK(set(question.of_text(text), index("officers")) == 30);
    CHECK(set(question.of_text(text), index("by")) == static_cast<double>(s.find<ActorId>("russia")->index()));
    // Where the text has a clause that could be so much, the number is that one's.
    const ClauseId advisers = *s.find<ClauseId>("police_advisers");
    text.terms.push_back({advisers, default_params(s, s.clauses[advisers].params, s.playable)});
    CHECK(set(question.of_text(text), index("officers")) == -1);
}

TEST_CASE("who commands is set by a word, and brings in no other clause that is called so", "[ai][question]") {
    const auto host = host_of("border_post");
    const Scenario& s = host->scenario();
    const ai::Vocabulary words{s};
    const ai::Question question{s, words, "Would you sign the protocol with twenty officers under Kyrgyz command?"};
    CHECK(std::none_of(question.clauses().begin(), question.clauses().end(),
                       [&](ClauseId clause) { return s.clauses[clause].id == "lead"; }));
    CHECK(question.settings().size() == 2);
    CHECK(question.sought().empty());
}

TEST_CASE("more or less of a clause is of its only number", "[ai][question]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ai::Vocabulary words{s};
    const ai::Question longer{s, words, "What would you say to it with a longer exit date?"};
    REQUIRE(longer.settings().size() == 1);
    CHECK(s.clauses[longer.settings()[0].clause].id == "exit_date");
    CHECK(longer.settings()[0].how == ai::Figure::How::kAbove);
    const ai::Question gone{s, words, "Could you live with it if the exit date fell away?"};
    REQUIRE(gone.changes().size() == 1);
    CHECK(gone.changes()[0].without);
}

TEST_CASE("whose no is asked about shows in the words", "[ai][question]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ai::Vocabulary words{s};
    const ActorId kyrgyzstan = *s.find<ActorId>("kyrgyzstan"), russia = *s.find<ActorId>("russia");
    const auto voter = [&](const char* message) {
        const ActorId who = ai::Question(s, words, message, kyrgyzstan, russia).voter();
        return who.valid() ? s.actors[who].id : std::string{};
    };
    CHECK(voter("Why is the EU against it?") == "eu");
    CHECK(voter("Why does Uzbekistan refuse the compact?") == "uzbekistan");
    CHECK(voter("Why did the United States not sign?") == "us");
    CHECK(voter("Why are you against what the EU wants?").empty());
    CHECK(voter("Why do you trust the EU?").empty());
    CHECK(voter("Is the EU against it?").empty());
}

TEST_CASE("what whoever is spoken to is asked to give is told from what is only spoken of", "[ai][question]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ai::Vocabulary words{s};
    const ActorId kyrgyzstan = *s.find<ActorId>("kyrgyzstan");
    const ActorId eu = *s.find<ActorId>("eu");
    struct Case {
        const char* message;
        std::vector<std::string> clauses, resources;
        std::string by = "eu";
    };
    const Case cases[] = {
        {"Would you send police to Osh?", {"police"}, {"police"}},
        {"How many policemen could you send?", {}, {"police"}},
        {"Could the European Union give us money?", {}, {"aid"}},
        {"Please pay for reconstruction.", {"reconstruction"}, {}},
        {"Will you open the border?", {"border_opening"}, {}},
        {"Send observers!", {"election_support"}, {}},
        {"Would you send soldiers for three rounds?", {}, {"military"}},
        {"Why do you not send troops?", {"military"}, {"military"}},
        {"Would you accept Russian troops?", {"military"}, {"military"}, "russia"},
        {"Would you live with soldiers from Kazakhstan?", {}, {"military"}, "kazakhstan"},
        {"Do you allow troops?", {"military"}, {"military"}, ""},
        {"And police?", {"police"}, {"police"}},
        {"How many soldiers?", {}, {"military"}},
        {"Would you lead it yourself?", {"lead"}, {}},
        // Spoken of: what others give, what it would be for, what is supposed, what is offered, and a title.
        {"Do you think that Russia will send police?", {}, {}},
        {"What would you give us for police?", {}, {}},
        {"What do you want in return for police?", {}, {}},
        {"If you send police, who would lead?", {}, {}},
        {"We will send you police.", {}, {}},
        {"Would you support a police advisory mission?", {}, {}},
        {"Who should send police?", {}, {}},
        {"The police give you a free hand.", {}, {}},
    };
    for (const auto& [message, clauses, resources, by] : cases) {
        INFO(message);
        const ai::Question question{s, words, message, kyrgyzstan, eu};
        std::vector<std::string> named;
        for (const ClauseId clause : question.sought().clauses)
            named.push_back(s.clauses[clause].id);
        std::vector<std::string> owned;
        for (const ResourceId resource : question.sought().resources)
            owned.push_back(s.resources[resource].id);
        CHECK(named == clauses);
        CHECK(owned == resources);
        const ActorId giver = question.sought().by;
        if (!named.empty() || !owned.empty()) CHECK((giver.valid() ? s.actors[giver].id : std::string{}) == by);
        CHECK((question.sought().empty() || (question.asks() && question.understood())));
    }
}

TEST_CASE("whose aims are asked about, and what an assurance would do, shows in the words", "[ai][question]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ai::Vocabulary words{s};
    const ActorId eu = *s.find<ActorId>("eu");
    const ActorId us = *s.find<ActorId>("us");
    const ActorId russia = *s.find<ActorId>("russia");
    const auto heard = [&](const char* message) { return ai::Question{s, words, message, eu, us}; };
    for (const char* message : {"What do you think Russia wants?", "What does Russia really want?",
                                "What are Russia's interests?", "Do you know what Russia wants?"}) {
        INFO(message);
        CHECK(heard(message).wanting() == russia);
        CHECK(heard(message).kind() == ai::Asked::kWant);
    }
    for (const char* message : {"What do you want from Russia?", "What are your interests?", "What do you want?"}) {
        INFO(message);
        CHECK_FALSE(heard(message).wanting().valid());
    }
    for (const char* message : {"Would you sign the southern compact if we gave you an assurance?",
                                "If we give you that assurance, will you sign the southern compact?"}) {
        INFO(message);
        CHECK(heard(message).assurer() == eu);
        CHECK(heard(message).kind() == ai::Asked::kPromise);
    }
    CHECK(heard("Would you sign the southern compact if Russia promised to consult you?").assurer() == russia);
    CHECK_FALSE(heard("Do you promise that you will sign the southern compact?").assurer().valid());
    CHECK_FALSE(heard("If you promise us that, you sign the southern compact?").assurer().valid());
}

TEST_CASE("who is told to vote or to table something is asked", "[ai][question]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ai::Vocabulary words{s};
    for (const char* message : {"Vote against the southern compact.", "Please vote against Russia's draft.",
                                "Sign nothing with Russia, please.", "Table the border accord, please."}) {
        INFO(message);
        CHECK(ai::Question{s, words, message}.asks());
    }
    CHECK_FALSE(ai::Question{s, words, "We vote against the southern compact."}.asks());
    CHECK_FALSE(ai::Question{s, words, "They reject it."}.asks());
}

TEST_CASE("a threat is of the action that other words mean", "[ai][question]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ai::Vocabulary words{s};
    const ai::Question threat{s, words, "If you do not sign the border accord, we will close the border."};
    CHECK(threat.told() == ai::Question::Told::kThreat);
    CHECK(threat.deeds() == std::vector{*s.find<ActionId>("close_crossing")});
}

TEST_CASE("half a question goes on from the one before it", "[ai][question]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ai::Vocabulary words{s};
    using Half = ai::Question::Half;
    const auto asked = [&](const char* message) {
        return ai::Question{s, words, message, *s.find<ActorId>("kyrgyzstan"), *s.find<ActorId>("eu")};
    };
    for (const char* half : {"And under the OSCE?", "Why not in Bishkek?", "But in Osh?", "Then in Osh", "And money?"})
        CHECK(asked(half).half() == Half::kYes);
    CHECK(asked("What about Bishkek?").half() == Half::kMaybe);
    for (const char* whole : {"And what do you fear?", "And the compact?", "Would you send police to Osh?",
                              "And if we leave out the police in Osh?", "And thank you."})
        CHECK(asked(whole).half() == Half::kNo);

    ai::Question question = asked("And in Bishkek?");
    question.take_up(asked("Would you send police to Osh under the OSCE?"));
    CHECK(question.places() == std::vector{*s.find<PlaceId>("bishkek")});
    CHECK(question.frameworks() == std::vector{*s.find<InstitutionId>("osce")});
    CHECK(question.sought().resources == std::vector{*s.find<ResourceId>("police")});
}

TEST_CASE("what stands in a draft's title sets nothing in it and names no clause", "[ai][question]") {
    const auto plain = [](const char* id, const std::string& message) {
        const auto host = host_of(id);
        const Scenario& s = host->scenario();
        const ai::Vocabulary words{s};
        const ActorId from = *s.playable.begin();
        for (const ActorId to : s.playable - ActorSet::just(from)) {
            const ai::Question asked{s, words, message, from, to};
            INFO(message);
            std::string sought;
            for (const ClauseId clause : asked.sought().clauses)
                sought += s.clauses[clause].name.str() + "; ";
            CHECK(sought.empty());
            CHECK(asked.sought().empty());
            CHECK_FALSE(asked.types().empty());
            CHECK(asked.settings().empty());
            CHECK(asked.changes().empty());
            CHECK(asked.ordinals().empty());
            CHECK(asked.entries().empty());
        }
    };
    for (const char* asked : {"What would it take for you to accept {}?", "Why do you refuse {}?",
                              "Please accept {} now.", "What do you think of {}?", "Would you sign {} as it stands?"}) {
        const auto with = [&](const char* title) {
            std::string out = asked;
            return out.replace(out.find("{}"), 2, title);
        };
        plain("kyrgyz_crisis", with("'Stabilisation mission in Osh' (EU-Russia joint format)"));
        plain("kyrgyz_crisis", with("'Relief operation in Osh' (OSCE)"));
        plain("kyrgyz_crisis", with("'Border accord in Andijan border' (Between governments)"));
        plain("transdniestria", with("'Package of steps' (5+2)"));
        plain("transdniestria", with("the package of steps"));
        plain("transdniestria", with("'Customs accord in Crossing at Kuchurgan' (Between governments)"));
        plain("est_summit", with("'NATO-Russia work programme' (NATO-Russia Council)"));
        plain("est_summit", with("the NATO-Russia work programme"));
        plain("est_summit", with("'European Security Treaty' (OSCE)"));
        plain("kyrgyz_crisis", with("Russia's 'Stabilisation mission in Osh' (EU-Russia joint format)"));
        plain("kyrgyz_crisis", with("'Declaration' (CSTO)"));
        plain("border_post", with("'Border protocol' (Border talks)"));
    }
}

TEST_CASE("the number of a version is no number of anything in the text", "[ai][question]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ai::Vocabulary words{s};
    for (const char* said : {"You accepted version 4 of 'Police advisory mission in Jalal-Abad' (OSCE). Why?",
                             "Why version 4 of 'Police advisory mission in Jalal-Abad' (OSCE)?",
                             "Why 4 of 'Police advisory mission in Jalal-Abad' (OSCE)?",
                             "You accepted the earlier text of 'Police advisory mission in Jalal-Abad' (OSCE). Why?"}) {
        INFO(said);
        const ai::Question question{s, words, said};
        CHECK(question.settings().empty());
        CHECK(question.loose().empty());
        CHECK_FALSE(question.requests());
        CHECK(question.kind() == ai::Asked::kWhy);
    }
    // What it counts outside of a title it counts.
    CHECK_FALSE(ai::Question(s, words, "Would you sign the Police advisory mission in Osh with 40 police officers?")
                    .settings()
                    .empty());
}

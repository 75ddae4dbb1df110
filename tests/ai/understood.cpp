// What AI seats make of what people write to them, in every language that there is.
#include <catch2/catch.hpp>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "ai/question.h"
#include "ai/vocabulary.h"
#include "diplomacy/drafting.h"
#include "session_box.h"

using namespace demarche;
using namespace demarche::testing;
using ai::Asked;

namespace {

/// A scenario with the words of all its translations.
struct Spoken {
    std::unique_ptr<script::Host> host;
    std::unique_ptr<ai::Vocabulary> words;
};

const Spoken& spoken(const std::string& id) {
    static std::map<std::string, Spoken> all;
    Spoken& one = all[id];
    if (!one.host) {
        one.host = host_of(id);
        one.words = std::make_unique<ai::Vocabulary>(one.host->scenario(), catalogue().all_words(id));
    }
    return one;
}

ai::Question asked(const std::string& scenario, std::string_view message) {
    const Spoken& of = spoken(scenario);
    return {of.host->scenario(), *of.words, message};
}

/// All that a question names: "border_protocol osce osh russia -patrols +inquiry crossing.hours=12".
std::string subject(const std::string& scenario, const ai::Question& question) {
    const Scenario& s = spoken(scenario).host->scenario();
    std::string out;
    const auto add = [&](const std::string& what) { out += (out.empty() ? "" : " ") + what; };
    for (const AgreementTypeId id : question.types())
        add(s.agreements[id].id);
    for (const InstitutionId id : question.frameworks())
        add(s.institutions[id].id);
    for (const PlaceId id : question.places())
        add(s.places[id].id);
    for (const ActorId id : question.actors())
        add(s.actors[id].id);
    for (const ai::Question::Change& change : question.changes())
        add((change.without ? "-" : "+") + s.clauses[change.clause].id);
    for (const ai::Question::Setting& set : question.settings()) {
        const ParamDef& param = s.clauses[set.clause].params[set.param];
        add(s.clauses[set.clause].id + "." + param.name + "=" + value_text(s, param, set.value));
    }
    return out;
}

struct Row {
    const char* language;
    const char* scenario;
    const char* message;
    Asked kind;
    const char* subject;
};

constexpr const char* kPost = "border_post";
constexpr const char* kCrisis = "kyrgyz_crisis";
constexpr const char* kSummit = "est_summit";

const std::vector<Row> kRows = {
    // English
    {"en", kPost, "Will you ratify?", Asked::kHome, ""},
    {"en", kPost, "Can you get it through your parliament?", Asked::kHome, ""},
    {"en", kCrisis, "What will Congress say to the compact?", Asked::kHome, "southern_compact"},
    {"en", kCrisis, "Can you sell the border accord at home?", Asked::kHome, "border_accord"},
    {"en", kPost, "What if we open the border 12 hours?", Asked::kAny, "crossing.hours=12"},
    {"en", kPost, "Would you sign with opening hours at 16?", Asked::kAny, "crossing.hours=16"},
    {"en", kPost, "And with patrols of 30 officers?", Asked::kAny, "patrols.officers=30"},
    {"en", kPost, "Would you take patrols under Uzbek command?", Asked::kAny, "patrols.command=Uzbek"},
    {"en", kPost, "What about a closed joint inquiry?", Asked::kAny, "inquiry.openness=closed"},
    {"en", kCrisis, "Would you accept reconstruction of 50?", Asked::kAny, "reconstruction.amount=50"},
    {"en", kCrisis, "What about 250 observers?", Asked::kAny, "election_support.observers=250"},
    {"en", kPost, "What can you offer us?", Asked::kOffer, ""},
    {"en", kPost, "What do we get?", Asked::kOffer, ""},
    {"en", kPost, "What's in it for us?", Asked::kOffer, ""},
    {"en", kCrisis, "Why should we sign the border accord?", Asked::kOffer, "border_accord"},
    {"en", kPost, "What would you give us in return?", Asked::kOffer, ""},
    {"en", kPost, "What do you want in return?", Asked::kReturn, ""},
    {"en", kPost, "Name your price", Asked::kReturn, ""},
    {"en", kPost, "So what should we do?", Asked::kReturn, ""},
    {"en", kPost, "What do you expect from us?", Asked::kReturn, ""},
    {"en", kPost, "Who else is with you?", Asked::kAllies, ""},
    {"en", kPost, "Do you have allies?", Asked::kAllies, ""},
    {"en", kCrisis, "Who supports you on the declaration?", Asked::kAllies, "declaration"},
    {"en", kPost, "Do you trust us?", Asked::kTrust, ""},
    {"en", kCrisis, "Do you trust the US?", Asked::kTrust, "us"},
    {"en", kCrisis, "Does your government trust Russia and Turkey?", Asked::kTrust, "russia turkey"},
    {"en", kPost, "Are you bluffing?", Asked::kBluff, ""},
    {"en", kPost, "Is that your final offer?", Asked::kBluff, ""},
    {"en", kPost, "Can we trust you?", Asked::kBluff, ""},
    {"en", kPost, "Do you promise not to shut the crossing?", Asked::kPromise, ""},
    {"en", kPost, "How many guards do you have?", Asked::kMeans, ""},
    {"en", kPost, "What happens if there is no agreement?", Asked::kNoDeal, ""},
    {"en", kPost, "What if we all walk away?", Asked::kNoDeal, ""},
    {"en", kPost, "How much time is left?", Asked::kTime, ""},
    {"en", kPost, "Will you wait for us?", Asked::kTime, ""},
    {"en", kPost, "When do you need an answer by?", Asked::kTime, ""},
    {"en", kPost, "Why did you vote against?", Asked::kWhy, ""},
    {"en", kCrisis, "What is wrong with the declaration?", Asked::kWhy, "declaration"},
    {"en", kPost, "What do you object to?", Asked::kWhy, ""},
    {"en", kCrisis, "What if we strike Exit date in 'Police advisory mission in Osh' (OSCE) and the airlift?",
     Asked::kAny, "police_mission osce osh -exit_date -airlift"},
    {"en", kPost, "Would you accept the protocol without patrols?", Asked::kAny, "border_protocol -patrols"},
    {"en", kCrisis, "Would you sign the compact with an independent inquiry and without Sharing of the burden?",
     Asked::kAny, "southern_compact +inquiry -burden_sharing"},
    {"en", kPost, "What do you fear most?", Asked::kFear, ""},
    {"en", kPost, "What would you never accept?", Asked::kFear, ""},
    {"en", kPost, "What do you want?", Asked::kWant, ""},
    {"en", kPost, "Tell us what you are aiming at.", Asked::kWant, ""},
    {"en", kPost, "What would it take?", Asked::kNeed, ""},
    {"en", kPost, "Under what conditions would you sign?", Asked::kNeed, ""},
    {"en", kCrisis, "Would you join a police advisory mission of the OSCE in Osh?", Asked::kAny,
     "police_mission osce osh"},
    {"en", kPost, "Will you accept our offer?", Asked::kAny, ""},
    {"en", kPost, "Hello!", Asked::kGreeting, ""},
    {"en", kPost, "Good morning, what can you offer?", Asked::kOffer, ""},
    {"en", kPost, "Thank you very much.", Asked::kThanks, ""},
    {"en", kPost, "We have read your draft with care. Why do you ask for patrols?", Asked::kWhy, ""},
    {"en", kPost, "Which clause can you least live with?", Asked::kLeast, ""},
    {"en", kSummit, "Which article of the treaty bothers you most?", Asked::kLeast, "est"},
    {"en", kSummit, "What do you think of our draft treaty?", Asked::kAny, "est"},
    {"en", kSummit, "Will you stand with us for the treaty?", Asked::kAny, "est"},
    {"en", kSummit, "Would you sign the Partnership for modernisation?", Asked::kAny, "modernisation"},
    {"en", kSummit, "And if the conference decided by three quarters?", Asked::kAny,
     "conference.decides=three quarters"},
    {"en", kSummit, "What would you change in the Vienna Document to win Ukraine?", Asked::kWin,
     "vienna_document vienna ukraine"},
    {"en", kPost, "What would win you over?", Asked::kNeed, ""},
    {"en", kCrisis, "Who shall lead in Osh?", Asked::kWho, "osh"},
    // Russian
    {"ru", kPost, "С каким пунктом вам труднее всего смириться?", Asked::kLeast, ""},
    {"ru", kCrisis, "Что вас больше всего беспокоит в пакте по югу?", Asked::kLeast, "southern_compact"},
    {"ru", kCrisis, "Кто должен возглавить миссию полицейских советников в Оше?", Asked::kWho, "police_mission osh"},
    {"ru", kCrisis, "Чем можно привлечь Россию?", Asked::kWin, "russia"},
    {"ru", kPost, "Вы ратифицируете протокол?", Asked::kHome, "border_protocol"},
    {"ru", kPost, "Сможете ли вы провести это через парламент?", Asked::kHome, ""},
    {"ru", kCrisis, "Что скажет ваш Конгресс о пакте?", Asked::kHome, "southern_compact"},
    {"ru", kCrisis, "Одобрят ли у вас дома соглашение о границе?", Asked::kHome, "border_accord"},
    {"ru", kPost, "А если открыть границу на 12 часов?", Asked::kAny, "crossing.hours=12"},
    {"ru", kPost, "Подпишете ли вы с патрулями по 30 сотрудников?", Asked::kAny, "patrols.officers=30"},
    {"ru", kPost, "Согласитесь на патрули под узбекским командованием?", Asked::kAny, "patrols.command=Uzbek"},
    {"ru", kPost, "А закрытое общее расследование?", Asked::kAny, "inquiry.openness=closed"},
    {"ru", kPost, "Что вы можете нам предложить?", Asked::kOffer, ""},
    {"ru", kPost, "Что нам это даст?", Asked::kOffer, ""},
    {"ru", kPost, "Готовы ли вы к уступкам?", Asked::kOffer, ""},
    {"ru", kCrisis, "Зачем нам подписывать соглашение о границе?", Asked::kOffer, "border_accord"},
    {"ru", kPost, "Чего вы хотите взамен?", Asked::kReturn, ""},
    {"ru", kPost, "Какова ваша цена?", Asked::kReturn, ""},
    {"ru", kPost, "Чего вы от нас хотите?", Asked::kReturn, ""},
    {"ru", kPost, "Что мы можем вам предложить?", Asked::kReturn, ""},
    {"ru", kPost, "Кто ещё с вами?", Asked::kAllies, ""},
    {"ru", kPost, "Есть ли у вас союзники?", Asked::kAllies, ""},
    {"ru", kCrisis, "Кто поддержит вас по декларации?", Asked::kAllies, "declaration"},
    {"ru", kPost, "Вы нам доверяете?", Asked::kTrust, ""},
    {"ru", kCrisis, "Доверяете ли вы России?", Asked::kTrust, "russia"},
    {"ru", kCrisis, "Верите ли вы Турции и Украине?", Asked::kTrust, "ukraine turkey"},
    {"ru", kPost, "Вы блефуете?", Asked::kBluff, ""},
    {"ru", kPost, "Это ваше последнее слово?", Asked::kBluff, ""},
    {"ru", kPost, "Можно ли вам верить?", Asked::kBluff, ""},
    {"ru", kPost, "Вы обещаете не закрывать переход?", Asked::kPromise, ""},
    {"ru", kPost, "Сколько у вас пограничников?", Asked::kMeans, ""},
    {"ru", kPost, "Что будет, если мы не договоримся?", Asked::kNoDeal, ""},
    {"ru", kPost, "Что вы станете делать без соглашения?", Asked::kNoDeal, ""},
    {"ru", kPost, "Сколько у нас времени?", Asked::kTime, ""},
    {"ru", kPost, "Вы подождёте?", Asked::kTime, ""},
    {"ru", kPost, "Сколько раундов осталось?", Asked::kTime, ""},
    {"ru", kPost, "Почему вы голосовали против?", Asked::kWhy, ""},
    {"ru", kCrisis, "Что вас не устраивает в пакте по югу?", Asked::kWhy, "southern_compact"},
    {"ru", kPost, "По какой причине вы отказались?", Asked::kWhy, ""},
    {"ru", kPost, "Примете ли вы протокол о границе без патрулей?", Asked::kAny, "border_protocol -patrols"},
    {"ru", kCrisis, "Подпишете пакт с независимым расследованием и без разделения бремени?", Asked::kAny,
     "southern_compact +inquiry -burden_sharing"},
    {"ru", kPost, "Готовы ли вы добавить общее расследование?", Asked::kAny, "+inquiry"},
    {"ru", kCrisis, "А если убрать переброску и войска?", Asked::kAny, "-airlift -military"},
    {"ru", kPost, "Чего вы боитесь?", Asked::kFear, ""},
    {"ru", kPost, "Где ваши красные линии?", Asked::kFear, ""},
    {"ru", kPost, "Чего вы хотите?", Asked::kWant, ""},
    {"ru", kPost, "Расскажите, каковы ваши интересы.", Asked::kWant, ""},
    {"ru", kPost, "Что нужно, чтобы вы подписали?", Asked::kNeed, ""},
    {"ru", kPost, "При каких условиях вы подпишете?", Asked::kNeed, ""},
    {"ru", kCrisis, "Согласны на миссию полицейских советников ОБСЕ в Оше?", Asked::kAny, "police_mission osce osh"},
    {"ru", kCrisis, "Что вы думаете о гуманитарной операции в Джалал-Абаде?", Asked::kAny,
     "relief_operation jalal_abad"},
    {"ru", kPost, "Примете ли вы наше предложение?", Asked::kAny, ""},
    {"ru", kPost, "Здравствуйте!", Asked::kGreeting, ""},
    {"ru", kPost, "Добрый день, что вы можете предложить?", Asked::kOffer, ""},
    {"ru", kPost, "Большое спасибо.", Asked::kThanks, ""},
    // Both at once: names as they stand in the other language, or half a sentence.
    {"mixed", kPost, "Why не патрули?", Asked::kWhy, ""},
    {"mixed", kPost, "Подпишете border protocol без Patrols?", Asked::kAny, "border_protocol -patrols"},
    {"mixed", kCrisis, "Would you sign the пакт по югу without войск?", Asked::kAny, "southern_compact -military"},
    {"mixed", kCrisis, "Вы доверяете EU?", Asked::kTrust, "eu"},
};

}  // namespace

TEST_CASE("messages are understood in each language: what is asked, and about what", "[ai][question][languages]") {
    std::map<std::string, int> by_language;
    for (const Row& row : kRows) {
        INFO(row.language << ", " << row.scenario << ": " << row.message);
        ++by_language[row.language];
        const ai::Question question = asked(row.scenario, row.message);
        CHECK(static_cast<int>(question.kind()) == static_cast<int>(row.kind));
        CHECK(subject(row.scenario, question) == row.subject);
        CHECK(question.asks() == (row.kind != Asked::kGreeting && row.kind != Asked::kThanks));
    }
    CHECK(by_language["en"] >= 40);
    CHECK(by_language["ru"] >= 40);
}

TEST_CASE("what only says something asks nothing, whatever words are in it", "[ai][question][languages]") {
    for (const char* message : {
             "We want peace in the valley.",
             "We know what you want.",
             "We fear for our people.",
             "We need your signature.",
             "We will not ratify this.",
             "Nobody trusts anybody here.",
             "We offer you our hand.",
             "We shall wait.",
             "Never with a joint inquiry.",
             "Our parliament will never ratify it at home.",
             "Мы хотим мира в долине.",
             "Мы боимся за своих людей.",
             "Нам нужна ваша подпись.",
             "Мы знаем, чего вы хотите.",
             "Парламент это не ратифицирует.",
             "Мы подождём.",
             "Мы предлагаем вам дружбу.",
             "Никому нельзя доверять.",
         }) {
        INFO(message);
        const ai::Question question = asked(kPost, message);
        CHECK_FALSE(question.asks());
        CHECK(question.kind() == Asked::kAny);
        CHECK(question.changes().empty());
        CHECK(question.settings().empty());
    }
}

TEST_CASE("what is wanting for a yes has to come, in whatever language", "[ai][question][languages]") {
    for (const char* message : {"We cannot sign without patrols.", "Мы не подпишем без патрулей."}) {
        INFO(message);
        const ai::Question question = asked(kPost, message);
        CHECK_FALSE(question.asks());
        CHECK(question.requests());
        REQUIRE(question.changes().size() == 1);
        CHECK_FALSE(question.changes().front().without);
    }
}

TEST_CASE("who wants a text changed is told from who asks what would come of it", "[ai][question][languages]") {
    for (const char* message :
         {"Please drop the patrols.", "Could you add patrols?", "Take the patrols out.", "Put the inquiry in.",
          "Пожалуйста, уберите патрули.", "Добавьте общее расследование."}) {
        INFO(message);
        CHECK(asked(kPost, message).requests());
        CHECK(asked(kPost, message).supposing());
    }
    for (const char* message : {"Would you sign without patrols?", "What if we add an inquiry?",
                                "Would you take patrols under Uzbek command?", "Примете ли вы протокол без патрулей?",
                                "Do not drop the patrols."}) {
        INFO(message);
        CHECK_FALSE(asked(kPost, message).requests());
    }
    CHECK(asked(kPost, "Would you sign it without the link?").unties());
    CHECK(asked(kPost, "Why did you accept the protocol?").of_a_yes());
    CHECK_FALSE(asked(kPost, "Why don't you accept the protocol?").of_a_yes());
}

TEST_CASE("what somebody is asked to give is understood in each language", "[ai][question][languages]") {
    const Spoken& of = spoken(kCrisis);
    const Scenario& s = of.host->scenario();
    for (const auto& [message, resource, clause] : {std::tuple{"Вы пришлёте полицию в Ош?", "police", "police"},
                                                    {"Пожалуйста, дайте нам денег!", "aid", ""},
                                                    {"Сколько солдат вы можете прислать?", "military", ""},
                                                    {"Вы откроете границу?", "", "border_opening"},
                                                    {"Could you send soldiers?", "military", ""},
                                                    {"Please send fuel and grain.", "", "fuel_and_grain"}}) {
        INFO(message);
        const ai::Question question{s, *of.words, message, *s.find<ActorId>("kyrgyzstan"), *s.find<ActorId>("eu")};
        const auto& [clauses, resources, by, amount] = question.sought();
        CHECK(by == *s.find<ActorId>("eu"));
        CHECK(resources.empty() == std::string_view{resource}.empty());
        if (!resources.empty()) CHECK(s.resources[resources.front()].id == resource);
        CHECK(clauses.empty() == std::string_view{clause}.empty());
        if (!clauses.empty()) CHECK(s.clauses[clauses.front()].id == clause);
        CHECK((question.asks() && question.understood()));
    }
}

TEST_CASE("a statement that changes a text is taken for the question whether that would do",
          "[ai][question][languages]") {
    CHECK(subject(kPost, asked(kPost, "Drop the patrols and we sign.")) == "-patrols");
    CHECK(subject(kPost, asked(kPost, "Уберём патрули, и мы подпишем.")) == "-patrols");
    CHECK(subject(kPost, asked(kPost, "Let it be open for 12 hours.")) == "crossing.hours=12");
}

TEST_CASE("words that only look like a name are none", "[ai][question][languages]") {
    // "Ош" has two letters: only endings may follow them.
    CHECK(asked(kCrisis, "Ошибка ли это?").places().empty());
    CHECK(subject(kCrisis, asked(kCrisis, "Что будет в Оше?")) == "osh");
    // The US, and us.
    CHECK(asked(kCrisis, "Do you trust us?").actors().empty());
    // Numbers that count nothing of a text.
    CHECK(asked(kPost, "Were there 12 guards at the gate in 2010?").settings().empty());
    // Numbers in words count what stands right behind them, and nothing else.
    CHECK(subject(kPost, asked(kPost, "And open for twelve hours?")) == "crossing.hours=12");
    CHECK(asked(kPost, "Were one of us to stay for long hours?").settings().empty());
}

TEST_CASE("without a translation it is English", "[ai][question][languages]") {
    const Scenario& s = spoken(kPost).host->scenario();
    const ai::Vocabulary english{s};
    CHECK(ai::Question(s, english, "What do you fear?").kind() == Asked::kFear);
    const ai::Question russian{s, english, "Чего вы боитесь?"};
    CHECK(russian.asks());  // it has its mark
    CHECK(russian.kind() == Asked::kAny);
}

TEST_CASE("what is to come or to go and is nothing here is named as unknown, with or without an if", "[ai][question]") {
    const std::vector<std::pair<const char*, std::vector<std::string>>> rows = {
        {"Would you accept the border protocol without the moon?", {"moon"}},
        {"Would you accept the border protocol with tariffs?", {"tariffs"}},
        {"What if we left out the cathedral?", {"cathedral"}},
        {"Would you sign the border protocol with us?", {}},
        {"Would you sign the border protocol with pleasure?", {}},
        {"Would you sign the border protocol without patrols?", {}},
        {"Will you sign without delay?", {}},
        {"Вы подпишете протокол о границе без луны?", {"луны"}},
        {"Вы подпишете протокол о границе с удовольствием?", {}},
    };
    for (const auto& [message, unknown] : rows) {
        INFO(message);
        CHECK(asked(kPost, message).unknown() == unknown);
    }
}

TEST_CASE("a yes for a yes is heard in every language", "[ai][question]") {
    const Spoken& of = spoken(kPost);
    const Scenario& s = of.host->scenario();
    const auto offers = [&](const char* message) {
        const ai::Question question{s, *of.words, message, *s.find<ActorId>("uzbekistan"),
                                    *s.find<ActorId>("kyrgyzstan")};
        return question.halves() != nullptr && question.halves()->ours.signs && question.halves()->theirs.signs;
    };
    CHECK(offers("Sign the border protocol and we sign the advisory mission."));
    CHECK(offers("Подпишите протокол о границе, и мы подпишем миссию."));
    CHECK_FALSE(offers("Sign the border protocol."));
    CHECK_FALSE(offers("Will you sign the border protocol and the advisory mission?"));
}

namespace {

/// A message of one seat to another.
ai::Question between_two(const std::string& scenario, const char* from, const char* to, std::string_view message) {
    const Spoken& of = spoken(scenario);
    const Scenario& s = of.host->scenario();
    return {s, *of.words, message, *s.find<ActorId>(from), *s.find<ActorId>(to)};
}

}  // namespace

TEST_CASE("between us two are we two and nobody else", "[ai][question][languages]") {
    const Scenario& s = spoken(kCrisis).host->scenario();
    const ActorSet two = ActorSet::just(*s.find<ActorId>("kazakhstan")) | ActorSet::just(*s.find<ActorId>("russia"));
    const auto heard = [](const char* message) { return between_two(kCrisis, "kazakhstan", "russia", message); };
    for (const char* message :
         {"Would you sign the compact between us two only?", "Would you sign a mission just between us?",
          "Could we two sign the compact?", "Вы бы подписали миссию только между нами?"}) {
        INFO(message);
        CHECK(heard(message).alone() == two);
        CHECK(heard(message).supposing());
    }
    CHECK(heard("Would you sign the compact with us?").alone().empty());
    // Of no text in particular the two may speak without supposing one.
    CHECK(heard("What could we two do together?").alone().empty());
}

TEST_CASE("so many months are a time that nobody counts here", "[ai][question]") {
    const ai::Question months = asked(kCrisis, "Would you sign the compact for three months?");
    REQUIRE(months.loose().size() == 1);
    CHECK(months.loose().front().time == ai::Figure::Time::kOther);
    CHECK(asked(kCrisis, "Would you sign the compact in round 3?").loose().empty());
}

TEST_CASE("what help comes before how long it stays", "[ai][question][languages]") {
    CHECK(asked(kCrisis, "What help would you send?").kind() == Asked::kOffer);
    CHECK(asked(kCrisis, "What help would you send, and for how long?").kind() == Asked::kOffer);
    CHECK(asked(kCrisis, "Какую помощь вы пришлёте?").kind() == Asked::kOffer);
    CHECK(asked(kCrisis, "How long have we got?").kind() == Asked::kTime);
}

TEST_CASE("who asks why something is wanted does not ask for it", "[ai][question]") {
    const ai::Question why = between_two(kCrisis, "kazakhstan", "uzbekistan", "Why do you want the inquiry?");
    CHECK(why.kind() == Asked::kWhy);
    CHECK(why.sought().empty());
    CHECK(why.clauses().size() == 1);
    CHECK_FALSE(between_two(kCrisis, "kazakhstan", "uzbekistan", "Do you want the inquiry?").sought().empty());
}

#include "base/words.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <memory>
#include <string>

#include "base/cpu_time.h"
#include "base/random.h"
#include "environment.h"

using namespace demarche;
using testing::Variable;

namespace {

std::shared_ptr<const Phrasebook> book(const std::string& body) {
    auto read = Phrasebook::read(
        "msgid \"\"\nmsgstr \"Language: ru\\nX-Language-Name: Русский\\nPlural-Forms: nplurals=3; plural=(n%10==1 && "
        "n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n\"\n\n" +
        body);
    REQUIRE(read);
    return std::make_shared<const Phrasebook>(std::move(*read));
}

std::string entry(const std::string& id, const std::string& words, const std::string& context = {}) {
    return (context.empty() ? "" : "msgctxt \"" + context + "\"\n") + "msgid \"" + id + "\"\nmsgstr \"" + words +
           "\"\n\n";
}

std::string repeated(const std::string& piece, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += piece;
    return all;
}

/// How many times the processor time eight times as much takes: 8 where each letter costs the same. The least of many
/// runs each, in turn: what else the machine does makes runs longer, never shorter, and may last longer than a few.
double growth(std::size_t size, const std::function<void(std::size_t)>& work) {
    const auto cost = [&](std::size_t n) {
        const std::int64_t begun = thread_cpu_ns();
        work(n);
        return thread_cpu_ns() - begun;
    };
    std::int64_t small = INT64_MAX, large = INT64_MAX;
    for (int run = 0; run < 40; ++run) {
        small = std::min(small, cost(size));
        large = std::min(large, cost(8 * size));
    }
    return static_cast<double>(large) / static_cast<double>(small);
}

/// hole_names as words.h tells it, one hole after the other.
std::vector<std::string_view> holes_one_by_one(std::string_view message) {
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < message.size(); ++i) {
        if ((message[i] == '{' || message[i] == '}') && i + 1 < message.size() && message[i + 1] == message[i]) {
            ++i;
        } else if (message[i] == '{') {
            const std::string_view rest = message.substr(i + 1);
            if (rest.find('}') == std::string_view::npos) break;
            const std::string_view name = rest.substr(0, rest.find_first_of(":|}"));
            if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
        }
    }
    return names;
}

}  // namespace

TEST_CASE("the holes of a text are named once each, in order, however many are left open", "[base][words]") {
    using Names = std::vector<std::string_view>;
    CHECK(hole_names("{who} tables {what:gen} for {n} {n|round|rounds}") == Names{"who", "what", "n"});
    CHECK(hole_names("{{n}} {n {n} {n {n}") == Names{"n {n", "n"});
    CHECK(hole_names("{a").empty());
    CHECK(hole_names("}{").empty());
    Stream random{7};
    for (int i = 0; i < 20'000; ++i) {
        std::string message;
        for (std::uint64_t n = random.below(24); n > 0; --n)
            message += "{{}}:|ab"[random.below(8)];
        INFO(message);
        REQUIRE(hole_names(message) == holes_one_by_one(message));
    }
    for (const char* piece : {"{a", "{", "{a:", "{a|", "{{a", "{a}{b", "{a}"}) {
        INFO(piece);
        CHECK(growth(4'000, [&](std::size_t n) { (void)hole_names(repeated(piece, n) + "}"); }) < 24);
    }
}

TEST_CASE("names of a long list are declined at the cost of each", "[base][words]") {
    const Words words{book(entry("and", "и")), book(entry("a", "b", "gen") + entry("a, a и a", "c", "gen"))};
    const auto said = [&](const std::string& value) { return words.tr("{w:gen}", value); };
    CHECK(said("a, a, a") == "b, b, b");
    CHECK(said("a, a, a и a, a") == "b, c, b");  // the longest that is known
    CHECK(said("a, a, ") == "b, b, ");
    CHECK(said("a, z") == "a, z");
    CHECK(growth(80, [&](std::size_t n) { (void)said(repeated("a, ", n) + "a"); }) < 24);
    CHECK(growth(80, [&](std::size_t n) { (void)said(repeated("a, ", n) + "z"); }) < 24);
    // What nobody could call a name is not looked up: a text may ask for its forms at each step.
    const Words long_one{nullptr,
                         book(entry(repeated("n", 1025), "x", "gen") + entry(repeated("n", 1024), "y", "gen"))};
    CHECK(long_one.tr("{w:gen}", repeated("n", 1024)) == "y");
    CHECK(long_one.tr("{w:gen}", repeated("n", 1025)) == repeated("n", 1025));
}

TEST_CASE("without a phrasebook a message is its English", "[base][words]") {
    const Words words;
    CHECK(words.tr("Ready") == "Ready");
    CHECK(words.tr("{who} tables {what}", "Russia", "a treaty") == "Russia tables a treaty");
    CHECK(words.tr("{n} {n|round|rounds}", 1) == "1 round");
    CHECK(words.tr("{n} {n|round|rounds}", 2) == "2 rounds");
    CHECK(words.tr("{n} {n|round|rounds}", 2.5) == "2.5 rounds");
    CHECK(words.tr("{n} {n|round|rounds}", 0) == "0 rounds");
    CHECK(words.tr("{n} {n|boat|boats} {n|fishes|fish}", "some") == "some boats fish");  // not chosen yet
    CHECK(words.tr("100 {{%}}") == "100 {%}");
    CHECK(words.language() == "en");
}

TEST_CASE("a translation moves values, leaves them out, and declines them", "[base][words]") {
    const Words words{
        book(entry("{who} tables {what}", "{what} — проект {who:gen}") +
             entry("{who} refuses", "{who|отказался|отказалась|отказалось|отказались}") +
             entry("{who} leaves", "{who} {who|уходит|уходят}") +
             entry("{n} {n|round|rounds}", "{n} {n|раунд|раунда|раундов}") + entry("and", "и")),
        book(entry("Russia", "Россия") + entry("Russia", "России", "gen") + entry("Russia", "f", "gender") +
             entry("United States", "США") + entry("United States", "pl", "gender") +
             entry("Trinidad", "Тринидад и Тобаго") + entry("Trinidad", "Тринидада и Тобаго", "gen"))};
    CHECK(words.language() == "ru");
    CHECK(words.tr("{who} tables {what}", "Россия", "договор") == "договор — проект России");
    CHECK(words.tr("{who} tables {what}", "Russia", "договор") == "договор — проект России");
    CHECK(words.tr("{who} tables {what}", "Чад", "договор") == "договор — проект Чад");
    // Of a list each is declined, where all can be.
    CHECK(words.tr("{who} tables {what}", "Россия и Россия", "договор") == "договор — проект России и России");
    CHECK(words.tr("{who} tables {what}", "Россия, Россия и Чад", "договор") ==
          "договор — проект Россия, Россия и Чад");
    CHECK(words.tr("{who} tables {what}", "Тринидад и Тобаго, Россия", "договор") ==
          "договор — проект Тринидада и Тобаго, России");
    CHECK(words.tr("{who} refuses", "Россия") == "отказалась");
    CHECK(words.tr("{who} refuses", "США") == "отказались");
    CHECK(words.tr("{who} refuses", "Чад") == "отказался");
    CHECK(words.tr("{who} leaves", "Россия") == "Россия уходит");
    CHECK(words.tr("{who} leaves", "США") == "США уходят");
    CHECK(words.tr("{n} {n|round|rounds}", 21) == "21 раунд");
    CHECK(words.tr("{n} {n|round|rounds}", 3) == "3 раунда");
    CHECK(words.tr("{n} {n|round|rounds}", 11) == "11 раундов");
    CHECK(words.tr("{n} {n|round|rounds}", "[срок]") == "[срок] раундов");
    CHECK(words.tr("{n} {n|round|rounds}", 1.5) == "1.5 раунда");
    CHECK(words.tr("not translated") == "not translated");
    CHECK(words.list(std::vector<std::string>{"а", "б"}) == "а и б");
}

TEST_CASE("texts of a scenario are said with their values translated; a value is never a template", "[base][words]") {
    const Words words{nullptr, book(entry("Riots in {place}", "Беспорядки {place:loc}") + entry("Osh", "Ош") +
                                    entry("Osh", "в Оше", "loc") + entry("{place}", "ловушка {place}"))};
    CHECK(words.say(Text{"Riots in {place}", {{"place", "Osh"}}}) == "Беспорядки в Оше");
    CHECK(words.say(Text{"Riots in {place}", {{"place", "Batken"}}}) == "Беспорядки Batken");
    CHECK(words.say(Text{"Osh"}) == "Ош");
    CHECK(words.say(Text{"Riots in {place}", {{"place", "{place}"}}}) == "Беспорядки ловушка {place}");
    CHECK(Words{}.say(Text{"Riots in {place}", {{"place", "Osh"}}}) == "Riots in Osh");
}

TEST_CASE("the program's own words are not changed by a scenario's", "[base][words]") {
    const Words words{book(entry("Open", "Открыть")), book(entry("Open", "Открытая") + entry("Ready", "Готовность"))};
    CHECK(words.tr("Open") == "Открыть");
    CHECK(words.tr("Ready") == "Ready");
    CHECK(words.say(Text{"Open"}) == "Открытая");
}

TEST_CASE("the first letter of a sentence is a capital, in Latin and Cyrillic", "[base][words]") {
    CHECK(capitalised("osh") == "Osh");
    CHECK(capitalised("Osh") == "Osh");
    CHECK(capitalised("аз") == "Аз");
    CHECK(capitalised("п") == "П");
    CHECK(capitalised("район") == "Район");
    CHECK(capitalised("явка") == "Явка");
    CHECK(capitalised("ёлка") == "Ёлка");
    CHECK(capitalised("Район") == "Район");
    CHECK(capitalised("42") == "42");
    CHECK(capitalised("\xD1") == "\xD1");
    CHECK(capitalised("").empty());
    CHECK(in_capitals("На столе: aé, ёж — 5") == "НА СТОЛЕ: Aé, ЁЖ — 5");
    CHECK(utf8_head("ОДКБ", 3) == "ОДК");
    CHECK(utf8_head("EU", 3) == "EU");
}

TEST_CASE("a phrasebook is refused when it is no text, and takes over what it lacks", "[base][words]") {
    CHECK_FALSE(Phrasebook::read("\xff\xfe"));
    CHECK_FALSE(Phrasebook::read("this is no gettext file\n"));
    auto mine = Phrasebook::read(entry("a", "мой") + "#, fuzzy\n" + entry("b", "догадка") + entry("c", "звонок \x07"));
    REQUIRE(mine);
    CHECK(mine->size() == 1);  // neither a guess nor control characters
    mine->add(*book(entry("a", "чужой") + entry("d", "ещё")));
    CHECK(*mine->find("a") == "мой");
    CHECK(*mine->find("d") == "ещё");
    CHECK(mine->name() == "Русский");
}

TEST_CASE("the language comes from the environment", "[base][words]") {
    const Variable language{"LANGUAGE", nullptr};
    const Variable all{"LC_ALL", nullptr};
    const Variable messages{"LC_MESSAGES", nullptr};
    const Variable lang{"LANG", "ru_RU.UTF-8"};
    CHECK(language_of_environment() == "ru");
    {
        const Variable stronger{"LC_ALL", "C.UTF-8"};
        CHECK(language_of_environment() == "en");
        const Variable strongest{"LANGUAGE", "ru:en"};
        CHECK(language_of_environment() == "ru");
    }
    const Variable none{"LANG", ""};
    CHECK(language_of_environment() == "en");
}

TEST_CASE("quotations in each other have the marks of their language, each level its own", "[base][words]") {
    const Quotes russian{"« » „ “"};
    CHECK(russian.nested("«Договор «Х»»") == "«Договор „Х“»");
    CHECK(russian.nested("о «Договоре «О «Манасе»»» и «Достуке»") == "о «Договоре „О «Манасе»“» и «Достуке»");
    // What was made right before, and is quoted once more.
    CHECK(russian.nested("«Проект «Договор „Х“»»") == "«Проект „Договор «Х»“»");
    // Nothing but a quotation in a quotation is one.
    CHECK(russian.nested("«««Х»»»!") == "«Х»!");
    CHECK(russian.nested("««А» и «Б»»") == "«„А“ и „Б“»");
    // What does not pair is somebody's own writing.
    for (const std::string left : {"«Х»", "«а» и «б»", "««Х»", "Х»»", "»«», «Х", "«а „б» в“ «г «д»»",
                                   "\xE2\x80\x9C"
                                   "a\xE2\x80\x9D"})
        CHECK(russian.nested(left) == left);
    CHECK(Quotes{}.nested("««Х» и»") == "««Х» и»");
    CHECK(Quotes{"« »"}.nested("««Х» и»") == "««Х» и»");
    CHECK(Quotes{"« » „ “ ‚"}.nested("««Х» и»") == "««Х» и»");
}

TEST_CASE("a quoted name in a quoted place has inner marks, in what the program and a scenario say", "[base][words]") {
    auto read = Phrasebook::read("msgid \"\"\nmsgstr \"Language: ru\\nX-Quotes: « » „ “\\n\"\n\n" +
                                 entry("the card '{card}'", "карта «{card}»") + entry("'{name}'", "«{name}»"));
    REQUIRE(read);
    const Words words{std::make_shared<const Phrasebook>(std::move(*read)),
                      book(entry("Lease of Manas", "Аренда «Манаса»") + entry("On '{what}'", "О «{what}»") +
                           entry("Manas", "«Манас»"))};
    CHECK(words.tr("the card '{card}'", "Аренда «Манаса»") == "карта «Аренда „Манаса“»");
    CHECK(words.tr("the card '{card}'", words.tr("the card '{card}'", "Аренда «Манаса»")) ==
          "карта «карта „Аренда «Манаса»“»");
    CHECK(words.tr("'{name}'", "«Манас»") == "«Манас»");
    CHECK(words.say(Text{"On '{what}'", {{"what", "Lease of Manas"}}}) == "О «Аренда „Манаса“»");
    CHECK(Words{}.tr("the card '{card}'", "a 'b'") == "the card 'a 'b''");
    CHECK(Words{}.tr("the card '{card}'", "\"Not spontaneous\"") == "the card 'Not spontaneous'");
    CHECK(Words{}.tr("{card}: '{n}'", "\"Not spontaneous\"", 1) == "\"Not spontaneous\": '1'");
}

TEST_CASE("a number has the decimal mark of its language, alone and as a value, and still takes its plural",
          "[base][words]") {
    auto read = Phrasebook::read(
        "msgid \"\"\nmsgstr \"Language: ru\\nX-Decimal-Mark: ,\\nPlural-Forms: nplurals=3; plural=(n%10==1 && "
        "n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n\"\n\n" +
        entry("{n} {n|round|rounds}", "{n} {n|раунд|раунда|раундов}"));
    REQUIRE(read);
    const Words words{std::make_shared<const Phrasebook>(std::move(*read))};
    CHECK(words.number("61.4") == "61,4");
    CHECK(words.number("+0.25") == "+0,25");
    CHECK(words.number("-2.5") == "-2,5");
    for (const std::string other : {"61", "1.0.0", ".5", "5.", "a 1.5", "1.5 %", "1e-3", "", "-"})
        CHECK(words.number(other) == other);
    CHECK(words.tr("{n} {n|round|rounds}", 2.5) == "2,5 раунда");
    CHECK(words.tr("{n} {n|round|rounds}", 5) == "5 раундов");
    CHECK(words.say(Text{"{n} rises", {{"n", "0.5"}}}) == "0,5 rises");
    CHECK(Words{}.number("61.4") == "61.4");
    CHECK(Words{}.tr("{n} rises", 0.5) == "0.5 rises");
}

// Every text that a player reads is there in Russian, and says what it should. What is missing is listed;
// tools/translations brings the files up to date.

#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ai/pledges.h"
#include "ai/retold.h"
#include "base/po_file.h"
#include "base/words.h"
#include "diplomacy/drafting.h"
#include "model/translated.h"
#include "model/view.h"
#include "session/catalogue.h"
#include "session/messages.h"
#include "session/names.h"
#include "session_box.h"

using namespace demarche;
namespace fs = std::filesystem;

namespace {

const fs::path kRoot = DEMARCHE_SOURCE_DIR;

session::Catalogue catalogue() {
    return {{kRoot / "scripts"}, kRoot / "rules"};
}

std::string whole(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

PoFile po(const fs::path& file) {
    const PoFile read = read_po(whole(file));
    INFO(file);
    CHECK(read.faults.empty());
    CHECK(read.header_field("Language") == "ru");
    CHECK(PluralRule{read.header_field("Plural-Forms")}.forms() == 3);
    return read;
}

/// The literal, of one or more pieces, that begins at `at` after white space; false if none does.
bool literal_at(std::string_view text, std::size_t at, std::string& out) {
    bool any = false;
    for (;;) {
        while (at < text.size() && (text[at] == ' ' || text[at] == '\n'))
            ++at;
        if (at >= text.size() || text[at] != '"') return any;
        out += read_quoted(text, at);
        any = true;
    }
}

bool word_char(char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// What the sources pass to tr() and marked(), and to fail() where players see it.
std::set<std::string> messages_in_sources() {
    std::set<std::string> out;
    for (const char* top : {"engine", "tools"}) {
        for (const auto& entry : fs::recursive_directory_iterator{kRoot / top}) {
            const std::string extension = entry.path().extension().string();
            if (extension != ".cpp" && extension != ".h") continue;
            const std::string text = whole(entry.path());
            const std::string folder = entry.path().lexically_relative(kRoot).generic_string();
            const bool refusals = folder.starts_with("engine/game/") || folder.starts_with("engine/diplomacy/") ||
                                  folder.starts_with("engine/ui/");
            for (const std::string_view call : {"tr(", "marked(", "fail("}) {
                if (call == "fail(" && !(refusals && extension == ".cpp")) continue;
                for (std::size_t at = text.find(call); at != std::string::npos; at = text.find(call, at + 1)) {
                    if (at > 0 && word_char(text[at - 1])) continue;
                    std::size_t begin = at + call.size();
                    if (call == "fail(") {
                        begin = text.find(',', begin);
                        if (begin++ == std::string::npos) continue;
                    }
                    std::string message;
                    if (literal_at(text, begin, message)) out.insert(message);
                }
            }
        }
    }
    return out;
}

/// Literals with letters that a player at the keyboard is shown without the translator between, one a line: what stands
/// in the brackets of line() or print() and in no tr() there. Holes and escapes have no words.
std::string bare_literals(std::string_view text) {
    std::string out;
    for (const std::string_view call : {"line(", "print("}) {
        for (std::size_t at = text.find(call); at != std::string_view::npos; at = text.find(call, at + 1)) {
            if (at > 0 && word_char(text[at - 1])) continue;
            std::vector<bool> translated{false};  // for each bracket that is open
            for (std::size_t i = at + call.size(); i < text.size() && !translated.empty(); ++i) {
                if (text[i] == '\'' && i + 2 < text.size() && text[i + 2] == '\'') {
                    i += 2;
                    continue;
                }
                if (text[i] == '(') {
                    std::size_t name = i;
                    while (word_char(text[name - 1]))
                        --name;
                    const std::string_view called = text.substr(name, i - name);
                    translated.push_back(translated.back() || called == "tr" || called == "tr_marked" ||
                                         called == "marked");
                }
                if (text[i] == ')') translated.pop_back();
                if (text[i] != '"') continue;
                std::string literal;
                bool hole = false;
                bool words = false;
                for (++i; i < text.size() && text[i] != '"'; ++i) {
                    literal += text[i];
                    if (text[i] == '\\') {
                        // "\x1b[H": a command to the terminal
                        if (text[i + 1] == 'x') i = std::min(text.find_first_of("\"\\", i + 2), text.size()) - 2;
                        ++i;
                        continue;
                    }
                    hole = text[i] == '{' || (hole && text[i] != '}');
                    words = words || (!hole && std::isalpha(static_cast<unsigned char>(text[i])) != 0);
                }
                if (words && !translated.empty() && !translated.back()) out += "\n  \"" + literal + "\"";
            }
        }
    }
    return out;
}

/// What the words are listed under by which messages to AI seats are understood.
std::set<std::string> questions_in_sources() {
    std::set<std::string> out;
    const std::string text = whole(kRoot / "engine" / "ai" / "heard_words.cpp");
    constexpr std::string_view kCall = " heard(";
    for (std::size_t at = text.find(kCall); at != std::string::npos; at = text.find(kCall, at + 1)) {
        std::string context;
        std::string key;
        if (!literal_at(text, at + kCall.size(), context)) continue;  // it is what makes them
        CHECK(context == "question");
        if (literal_at(text, text.find(',', at) + 1, key)) out.insert(key);
    }
    return out;
}

/// What the countries of the map are called there, and the areas whose outlines are contested.
std::set<std::string> names_on_the_map() {
    std::set<std::string> out;
    const auto map = nlohmann::json::parse(whole(kRoot / "assets" / "map" / "eurasia.json"));
    for (const auto& country : map.at("countries"))
        out.insert(country.at("name").get<std::string>());
    for (const auto& area : map.at("contested"))
        out.insert(area.at("name").get<std::string>());
    return out;
}

using Messages = std::set<std::pair<std::string, std::string>>;

/// Faults of a translation against the messages that it should have, as text; grammatical forms of names may be there.
/// @param allowed  May be there besides: what is said anew though a library has words for it.
std::string faults(const PoFile& file, const Messages& wanted, const Messages& allowed = {}) {
    std::string out;
    const PluralRule plural{file.header_field("Plural-Forms")};
    std::set<std::pair<std::string, std::string>> there;
    for (const PoEntry& entry : file.entries) {
        const auto key = std::make_pair(entry.context, entry.id);
        if (!there.insert(key).second) out += "\n  twice: " + entry.id;
        if (!entry.translated() && wanted.contains(key)) out += "\n  not translated: " + entry.id;
        const bool form = !entry.context.empty() && entry.context != "parameter" && entry.context != "phase" &&
                          entry.context != "country" && entry.context != "question" &&
                          entry.context.find('.') == std::string::npos;
        if (!form && !wanted.contains(key) && !allowed.contains(key))
            out += "\n  obsolete: " + entry.context + " " + entry.id;
        if (!entry.translated() || form) continue;
        for (const session::PhraseFault& fault : session::phrase_faults(entry.id, entry.words.front(), plural))
            out += "\n  " + entry.id + ": " + fault.message;
    }
    for (const auto& [context, message] : wanted) {
        if (!there.contains({context, message})) out += "\n  missing: " + context + " " + message;
    }
    return out;
}

}  // namespace

TEST_CASE("the program's own words are complete in Russian", "[translations]") {
    Messages wanted;
    for (const std::string& message : messages_in_sources())
        wanted.emplace("", message);
    REQUIRE(wanted.size() > 300);
    for (const char* phase : {"events", "negotiation", "decision", "resolution", "review"})
        wanted.emplace("phase", phase);
    std::set<std::string> countries = names_on_the_map();
    REQUIRE(countries.size() > 100);
    const std::set<std::string> questions = questions_in_sources();
    REQUIRE(questions.size() > 20);
    for (const std::string& key : questions)
        wanted.emplace("question", key);
    for (const std::string& country : countries)
        wanted.emplace("country", country);
    CHECK(faults(po(kRoot / "assets" / "locale" / "ru.po"), wanted) == "");
}

TEST_CASE("a player at the keyboard is shown no words that the translator has not seen", "[translations]") {
    CHECK(bare_literals("prompt_.line(\"  \" + wrap(\"No: \" + why, 76, 4));") == "\n  \"No: \"");
    CHECK(bare_literals("line(fmt::format(\"{n:>2} {}\", w.tr(\"a {b}\", names(\"or\"))) + ')');").empty());
    CHECK(bare_literals("prompt_.print(clear ? \"\\x1b[H\\x1b[2J\" : \"\\n\"); say(\"Words\");").empty());
    CHECK(bare_literals("print(w.tr(\"a\") + \"bare\");") == "\n  \"bare\"");
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator{kRoot / "engine" / "terminal"}) {
        if (entry.path().extension() != ".cpp") continue;
        ++files;
        INFO(entry.path());
        CHECK(bare_literals(whole(entry.path())) == "");
    }
    CHECK(files > 10);
}

TEST_CASE("an agreement that a party has left is told from a draft that was withdrawn", "[translations]") {
    const Words russian = catalogue().words("ru");
    CHECK(session::status_text(russian, AgreementStatus::kWithdrawn) == "участник вышел");
    CHECK(session::status_text(russian, DraftStatus::kWithdrawn) == "отозвано");
    CHECK(session::status_text(Words{}, AgreementStatus::kWithdrawn) == "withdrawn");
}

TEST_CASE("the window's faces have every letter of a translation", "[translations]") {
    // As engine/render/fonts.cpp loads them; anything else is shown as a question mark.
    const auto has_face = [](unsigned letter) {
        return letter == '\n' || (letter >= 0x20 && letter <= 0x24F) || (letter >= 0x400 && letter <= 0x52F) ||
               (letter >= 0x2010 && letter <= 0x203A) || letter == 0x20AC || (letter >= 0x2116 && letter <= 0x2122) ||
               letter == 0x2212;
    };
    std::vector<fs::path> files{kRoot / "assets" / "locale" / "ru.po", kRoot / "rules" / "locale" / "ru.po"};
    for (const session::Catalogue::Found& found : catalogue().list())
        files.push_back(found.folder / "locale" / "ru.po");
    std::string without;
    std::size_t letters = 0;
    for (const fs::path& file : files) {
        for (const PoEntry& entry : po(file).entries) {
            if (!entry.translated()) continue;
            const std::string& words = entry.words.front();
            for (std::size_t at = 0; at < words.size(); ++letters) {
                const auto first = static_cast<unsigned char>(words[at]);
                const std::size_t bytes = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
                unsigned letter = bytes == 1 ? first : first & (0x7FU >> bytes);
                for (std::size_t i = 1; i < bytes && at + i < words.size(); ++i)
                    letter = (letter << 6U) | (static_cast<unsigned char>(words[at + i]) & 0x3FU);
                if (!has_face(letter)) without += "\n  " + words.substr(at, bytes) + " in: " + words;
                at += bytes;
            }
        }
    }
    CHECK(without == "");
    CHECK(letters > 50'000);
}

TEST_CASE("sentences that are said together are told one by one", "[translations]") {
    const Words words = catalogue().words("ru", "kyrgyz_crisis");
    const std::string said =
        "It serves \"The reset, and the name\" and \"A government that was elected\". That is not enough yet.";
    const std::string told = ai::retold(words, said);
    CHECK(told.starts_with("Это служит целям: «„Перезагрузка“ и доброе имя» и «"));
    CHECK(told.ends_with("». Этого пока недостаточно."));
    for (const char* against :
         {"It serves \"The reset, and the name\", but does nothing for \"A quiet valley\".",
          "It serves \"A quiet valley\", but asks more of us than it gives.", "It asks more of us than it gives."}) {
        const std::string why = ai::retold(words, against);
        INFO(why);
        CHECK(std::none_of(why.begin(), why.end(), [](unsigned char c) { return std::isalpha(c) != 0; }));
    }
    // A sentence that begins with a value does not swallow those before it.
    const std::string changed = ai::retold(catalogue().words("ru", "border_post"),
                                           "That is not enough yet. We would sign with one change: Patrols: officers "
                                           "40 instead of 30.");
    INFO(changed);
    CHECK(std::none_of(changed.begin(), changed.end(), [](unsigned char c) { return std::isalpha(c) != 0; }));
    CHECK(changed.starts_with("Этого пока недостаточно. "));
    // What somebody typed after it stays as it is, and takes nothing else with it.
    CHECK(ai::retold(words, said + " Come and see us.") == told + " Come and see us.");
}

TEST_CASE("a promise inside what an AI seat says is told in the reader's language", "[translations]") {
    const auto host = catalogue().load("kyrgyz_crisis");
    REQUIRE(host);
    const Scenario& s = (*host)->scenario();
    const Words words = catalogue().words("ru", "kyrgyz_crisis");
    REQUIRE_FALSE(s.assurances.empty());
    for (std::size_t i = 0; i < s.assurances.size(); ++i) {
        const AssuranceTypeId type{i};
        std::vector<double> params;
        for (const ParamDef& def : s.assurances[type].params)
            params.push_back(def.fallback.value_or(0));
        const std::string promise = ai::promise_text(s, type, params);
        for (const std::string& said : {"You have our word, Russia: \"" + promise + "\".",
                                        "We could sign with this assurance (Russia): \"" + promise + "\"."}) {
            const std::string told = ai::retold(words, said);
            INFO(said << " -> " << told);
            CHECK(std::none_of(told.begin(), told.end(), [](unsigned char c) { return std::isalpha(c) != 0; }));
        }
    }
    // Behind other sentences as well, one of which holds a word that stands in a heading of drafts, too.
    const Words post = catalogue().words("ru", "border_post");
    const std::string told = ai::retold(post,
                                        "The chair cannot carry this in Vienna. That is not enough yet. We could sign "
                                        "with this assurance (Uzbekistan): "
                                        "\"We will not shut the crossing on our own up to the end of round 3\".");
    INFO(told);
    CHECK(std::none_of(told.begin(), told.end(), [](unsigned char c) { return std::isalpha(c) != 0; }));
    // What is nobody's promise stays as it was typed.
    CHECK(ai::retold(words, "You have our word, Russia: \"Wait and see\"").find("Wait and see") != std::string::npos);
}

TEST_CASE("a draft that an AI seat names is told in the reader's language, however many are party to it",
          "[translations]") {
    for (const char* id : {"kyrgyz_crisis", "border_post", "transdniestria", "est_summit"}) {
        const auto host = catalogue().load(id);
        REQUIRE(host);
        const Scenario& s = (*host)->scenario();
        const Words words = catalogue().words("ru", id);
        const auto told = [&](const std::string& said) {
            const std::string out = ai::retold(words, said);
            INFO(said << " -> " << out);
            CHECK(std::none_of(out.begin(), out.end(), [](unsigned char c) { return std::isalpha(c) != 0; }));
            CHECK(out.find("..") == std::string::npos);
        };
        for (std::size_t type = 0; type < s.agreements.size(); ++type) {
            for (std::size_t most = 1; most <= s.actors.size(); ++most) {
                DraftText text;
                text.type = AgreementTypeId{type};
                text.framework = s.agreements[text.type].frameworks.empty()
                                     ? InstitutionId{0U}
                                     : s.agreements[text.type].frameworks.front();
                text.parties = ActorSet::first(most);
                if (s.agreements[text.type].has_place) text.place = PlaceId{most % s.places.size()};
                const std::string draft = heading(s, text);
                told("We would sign it only together with the " + draft + ".");
                told("That is not enough yet. We would sign it only together with the " + draft + ".");
                told("On the " + draft + ": We would sign it only together with the " + draft + ".");
                told("We have accepted the " + draft + ". It waits for " + session::names(s, text.parties) + ".");
            }
        }
    }
}

TEST_CASE("a change that an AI seat asks for is told with the labels of its language", "[translations]") {
    for (const char* id : {"kyrgyz_crisis", "border_post", "transdniestria", "est_summit"}) {
        const auto host = catalogue().load(id);
        REQUIRE(host);
        const Scenario& s = (*host)->scenario();
        const Words words = catalogue().words("ru", id);
        for (std::size_t i = 0; i < s.clauses.size(); ++i) {
            const ClauseDef& clause = s.clauses[ClauseId{i}];
            for (std::size_t param = 0; param < clause.params.size(); ++param) {
                const ActorSet all = ActorSet::first(s.actors.size());
                const std::vector<double> values = values_of(s, clause.params[param], all);
                DraftText before;
                before.terms = {{ClauseId{i}, default_params(s, clause.params, all)}};
                DraftText after = before;
                before.terms[0].params[param] = values.front();
                after.terms[0].params[param] = values.back();
                for (const Difference& difference : differences(before, after)) {
                    const std::string said =
                        "We would sign with one change: " + describe(s, difference, before, after) + ".";
                    const std::string told = ai::retold(words, said);
                    INFO(said << " -> " << told);
                    CHECK(std::none_of(told.begin(), told.end(), [](unsigned char c) { return std::isalpha(c) != 0; }));
                }
            }
        }
    }
}

TEST_CASE("why a mandate does not cover a text is told whole, and ends once", "[translations]") {
    const Words words = catalogue().words("ru", "kyrgyz_crisis");
    const std::string told = ai::retold(
        words,
        "We could explain this in Vienna. In Washington we could not. As it stands it could not enter into force: the "
        "mandate of OSCE does not cover it: There is a mission in this place already. It must end, or hand over, "
        "before "
        "another one comes.");
    INFO(told);
    CHECK(std::none_of(told.begin(), told.end(), [](unsigned char c) { return std::isalpha(c) != 0; }));
    CHECK(told.find("..") == std::string::npos);
}

TEST_CASE("a word that a personality gives in words of its own is told, alone and within a speech", "[translations]") {
    const Words words = catalogue().words("ru", "kyrgyz_crisis");
    const std::string pledge =
        "You may write this down, Kyrgyzstan: \"Up to round 5 we will table or amend no stabilisation or police "
        "mission and "
        "nothing on the charter or Manas before we have consulted you\"";
    for (const std::string& said : {pledge, "It holds. We have tried it on both sides of the paper. " + pledge + "."}) {
        const std::string told = ai::retold(words, said);
        INFO(told);
        CHECK(std::none_of(told.begin(), told.end(), [](unsigned char c) { return std::isalpha(c) != 0; }));
    }
}

TEST_CASE("no translation has the same quotation marks in each other", "[translations]") {
    std::vector<fs::path> files{kRoot / "assets" / "locale" / "ru.po", kRoot / "rules" / "locale" / "ru.po"};
    for (const session::Catalogue::Found& found : catalogue().list())
        files.push_back(found.folder / "locale" / "ru.po");
    const Quotes quotes{po(files.front()).header_field("X-Quotes")};
    CHECK(quotes.nested("««а» б»") == "«„а“ б»");
    std::size_t quoted = 0;
    for (const fs::path& file : files) {
        for (const PoEntry& entry : po(file).entries) {
            if (!entry.translated()) continue;
            const std::string& words = entry.words.front();
            quoted += words.find("«") != std::string::npos ? 1U : 0U;
            CHECK(quotes.nested(words) == words);
        }
    }
    CHECK(quoted > 50);
}

TEST_CASE("the scenarios and the rules are complete in Russian", "[translations]") {
    const PoFile program = po(kRoot / "assets" / "locale" / "ru.po");
    const PoFile rules = po(kRoot / "rules" / "locale" / "ru.po");
    PoFile library = rules;
    library.entries.insert(library.entries.end(), program.entries.begin(), program.entries.end());
    for (const session::Catalogue::Found& found : catalogue().list()) {
        INFO(found.id);
        const auto host = catalogue().load(found.id);
        REQUIRE(host);
        const auto of = [&](const PoFile& known) {
            Messages out;
            for (const session::PackageMessage& one :
                 session::package_messages(found.folder, found.id, &(*host)->scenario(), known))
                out.emplace(one.context, one.message);
            return out;
        };
        CHECK(faults(po(found.folder / "locale" / "ru.po"), of(library), of({})) == "");
    }
}

TEST_CASE("the texts of a Lua source are read as Lua reads them", "[translations]") {
    const testing::TemporaryFolder folder;
    testing::write_bytes(
        folder / "scenario.lua",
        "local a = _ \"one \\z\n     two\"\nlocal b = _('it\\'s \\\"so\\\", \\x4fsh, \\079sh, \\u{41e}\\u{20AC}\\tx')\n"
        "local c = _ [[\nlong\\z]]\n-- _ \"no\"\nlocal d = \"not this\"\n");
    std::vector<std::string> texts;
    for (const session::PackageMessage& one : session::package_messages(folder / ".", "box", nullptr, {}))
        texts.push_back(one.message);
    CHECK(texts == std::vector<std::string>{"one two", "it's \"so\", Osh, Osh, О€\tx", "long\\z"});
}

TEST_CASE("a translation brought up to date keeps what was translated, and says what is gone", "[translations]") {
    const std::vector<session::PackageMessage> messages = {
        {"", "Osh", {"box/scenario.lua", 3}}, {"parameter", "by", {"box/scenario.lua", 4}}, {"", "a \"b\"\nc", {}}};
    const std::string before =
        "# Who wrote this.\nmsgid \"\"\nmsgstr \"Language: ru\\n\"\n\n# a town\n#: old.lua:7 old.lua:9\nmsgid \"Osh\"\n"
        "msgstr \"\"\n\"Ош\"\n\nmsgctxt \"gen\"\nmsgid \"Osh\"\nmsgstr \"Оша\"\n\nmsgid \"gone\"\nmsgstr \"было\"\n";
    const std::string merged = session::merged_po(messages, {}, before, "box", "ru");
    const PoFile now = read_po(merged);
    CHECK(now.faults.empty());
    CHECK(now.header == "Language: ru\n");
    REQUIRE(now.entries.size() == 4);
    CHECK(now.entries[0].words.front() == "Ош");
    CHECK(now.entries[1].context == "parameter");  // behind the one that stands before it in the sources
    CHECK_FALSE(now.entries[1].translated());
    CHECK(now.entries[2].id == "a \"b\"\nc");
    CHECK(now.entries[3].context == "gen");
    CHECK(merged.starts_with("# Who wrote this.\nmsgid \"\"\n"));
    // How its lines are broken and what its translator has noted are nobody else's; where it stands is said anew.
    CHECK(merged.find("\n# a town\n#: scenario.lua\nmsgid \"Osh\"\nmsgstr \"\"\n\"Ош\"\n") != std::string::npos);
    CHECK(merged.find("#~ msgid \"gone\"\n#~ msgstr \"было\"") != std::string::npos);
    // What a library says is not asked for, and stays where the file says it in its own way.
    const PoFile library =
        read_po("msgid \"Osh\"\nmsgstr \"Ош!\"\n\nmsgctxt \"parameter\"\nmsgid \"by\"\nmsgstr \"кто\"\n");
    const PoFile less = read_po(session::merged_po(messages, library, before, "box", "ru"));
    REQUIRE(less.entries.size() == 3);
    CHECK(less.entries[0].words.front() == "Ош");
    CHECK(less.entries[1].context.empty());
    // Once more changes nothing, nor does a line that was written above in the source.
    std::vector<session::PackageMessage> moved = messages;
    for (session::PackageMessage& one : moved)
        one.at.line += 5;
    CHECK(session::merged_po(moved, {}, merged, "box", "ru") == merged);
    // What has come back takes its words up again.
    moved.push_back({"", "gone", {"box/scenario.lua", 30}});
    const std::string again = session::merged_po(moved, {}, merged, "box", "ru");
    CHECK(again.find("#: scenario.lua\nmsgid \"gone\"\nmsgstr \"было\"\n") != std::string::npos);
    CHECK(again.find("#~") == std::string::npos);
    // A template's charset is that of the file which it becomes.
    CHECK(
        read_po(session::merged_po(messages, {}, "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=KOI8-R\\n\"\n",
                                   "box", "ru"))
            .charset() == "UTF-8");
    CHECK(read_po(session::merged_po(messages, {}, "", "box", "kk")).header_field("Language") == "kk");
}

TEST_CASE("the translations that ship are as 'demarche translate' leaves them", "[translations]") {
    const PoFile program = po(kRoot / "assets" / "locale" / "ru.po");
    const PoFile rules = po(kRoot / "rules" / "locale" / "ru.po");
    const auto file = [](const fs::path& folder) { return whole(folder / "locale" / "ru.po"); };
    CHECK(session::merged_po(session::package_messages(kRoot / "rules", "rules", nullptr), {}, file(kRoot / "rules"),
                             "rules", "ru") == file(kRoot / "rules"));
    PoFile library = rules;
    library.entries.insert(library.entries.end(), program.entries.begin(), program.entries.end());
    for (const session::Catalogue::Found& found : catalogue().list()) {
        INFO(found.id);
        const auto host = catalogue().load(found.id);
        REQUIRE(host);
        CHECK(session::merged_po(session::package_messages(found.folder, found.id, &(*host)->scenario()), library,
                                 file(found.folder), found.id, "ru") == file(found.folder));
    }
}

TEST_CASE("holes and words of a translation are held against its message", "[translations]") {
    const PluralRule three{"nplurals=3; plural=(n%10==1 ? 0 : n%10<5 ? 1 : 2);"};
    CHECK(
        session::phrase_faults("{by} sends {n}", "{n|один|два|много} {by:gen} {by|м|ж|с|мн} {by|а|б}", three).empty());
    CHECK(session::phrase_faults("{by} sends", "{bu:gen}", three).at(0).hint == "did you mean {by}?");
    CHECK(session::phrase_faults("{n}", "{n|один}", three).at(0).message == "{n|один} has 1 word");
    CHECK(session::phrase_faults("{n}", "{n", three).at(0).message == "a hole is not closed");
    CHECK(session::phrase_faults("{by} {n}", "{by берёт {n}", three).at(0).message ==
          "a hole is not closed before the next one: {by берёт {n}");
    CHECK(session::phrase_faults("{n}", "{{n}} {n}", three).empty());
    CHECK(session::holes_left_out("{by} sends {n} to {by}, {{not}}", "Никого") == std::vector<std::string>{"by", "n"});
    CHECK(session::holes_left_out("{by} sends {n}", "{n|a|b|c} {by:gen}").empty());
}

TEST_CASE("whatever language its readers read, a game is the same", "[translations]") {
    const auto loaded = catalogue().load("border_post");
    REQUIRE(loaded);
    const Scenario& scenario = (*loaded)->scenario();
    const auto russian = translated(scenario, catalogue().words("ru", "border_post"));
    CHECK(words_of(*russian).language() == "ru");
    CHECK(words_of(scenario).english());
    CHECK(russian->content_hash == scenario.content_hash);
    CHECK(russian->actors[ActorId{0U}].name.str() == "Кыргызстан");
    CHECK(scenario.actors[ActorId{0U}].name.str() == "Kyrgyzstan");
    // Views and audiences made with the one are those made with the other, and no name of a slot finds its way into
    // them.
    World world = blank_world(scenario);
    World as_read = blank_world(*russian);
    CHECK(world == as_read);
    for (const ActorId actor : scenario.playable)
        CHECK(make_view(scenario, world, Seat::of(actor)) == make_view(*russian, world, Seat::of(actor)));
    for (SlotIndex slot = 0; slot < scenario.slots.size(); ++slot)
        CHECK(scenario.slot_path(slot) == russian->slot_path(slot));
}

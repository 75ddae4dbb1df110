// `check` on what is wrong in a package's translations.
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "authoring/check.h"
#include "authoring/findings.h"
#include "authoring/spec_box.h"

using namespace demarche;
using namespace demarche::authoring;
using Catch::Matchers::Contains;
using script::Finding;
using script::Severity;

namespace {

/// A package in a folder of this name, with a place for translations.
std::filesystem::path box_folder(const char* name) {
    std::filesystem::path folder = std::filesystem::temp_directory_path() / name / "box";
    std::filesystem::create_directories(folder / "locale");
    std::ofstream(folder / "scenario.lua") << kBoxScenario;
    return folder;
}

/// What `check` says of such a package when nothing is played. The folder is gone afterwards.
CheckReport read_and_removed(const std::filesystem::path& folder) {
    CheckOptions options;
    options.games = 0;
    CheckReport report =
        check_package(std::shared_ptr<const script::PackageFiles>{script::folder_package(folder, {})}, folder, options);
    std::filesystem::remove_all(folder.parent_path());
    return report;
}

}  // namespace

TEST_CASE("texts that a translation lacks are named", "[check]") {
    const std::filesystem::path folder = box_folder("demarche_check_locale");
    std::ofstream(folder / "locale" / "ru.po") << "msgid \"\"\nmsgstr \"Language: ru\\n\"\n\n#: scenario.lua\nmsgid "
                                                  "\"Violence\"\nmsgstr \"Насилие\"\n\nmsgid \"Police\"\nmsgstr \"\"\n";
    const CheckReport report = read_and_removed(folder);
    INFO(shown(report));
    CHECK(find(report, "translation 'ru'", "\"Violence\"") == nullptr);
    const Finding* const police = find(report, "translation 'ru'", "\"Police\"");
    REQUIRE(police != nullptr);
    CHECK(police->line == line_of("", "_ \"Police\""));
}

TEST_CASE("a translation into the language of the texts is read by nobody", "[check]") {
    const std::filesystem::path folder = box_folder("demarche_check_english");
    std::ofstream(folder / "locale" / "en.po") << "msgid \"\"\nmsgstr \"Language: en\\n\"\n";
    const CheckReport report = read_and_removed(folder);
    INFO(shown(report));
    CHECK(find(report, "translations", "nobody reads this file") != nullptr);
    CHECK(find(report, "translation 'en'", "") == nullptr);
}

TEST_CASE("a translation in another charset is told how to become UTF-8", "[check]") {
    const std::filesystem::path folder = box_folder("demarche_check_charset");
    const std::string header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=KOI8-R\\n\"\n\n";
    // The same word, in the charset that the header names and in UTF-8.
    std::ofstream(folder / "locale" / "ru.po") << header << "msgid \"Violence\"\nmsgstr \"\xEE\xC1\xD3\"\n";
    std::ofstream(folder / "locale" / "kk.po") << header << "msgid \"Violence\"\nmsgstr \"Нас\"\n";
    // What gettext's tools leave for somebody to fill in is no charset.
    std::ofstream(folder / "locale" / "uz.po")
        << "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=CHARSET\\n\"\n";
    const CheckReport report = read_and_removed(folder);
    INFO(shown(report));
    const Finding* const russian = find(report, "translation 'ru'", "not valid UTF-8");
    REQUIRE(russian != nullptr);
    CHECK(russian->hint == "iconv -f KOI8-R -t UTF-8, and charset=UTF-8 in its header");
    CHECK(russian->line == 5);
    const Finding* const kazakh = find(report, "translation 'kk'", "the header says charset=KOI8-R");
    REQUIRE(kazakh != nullptr);
    CHECK(kazakh->line == 2);
    CHECK(kazakh->severity == script::Severity::kWarning);
    CHECK(find(report, "translation 'uz'", "charset") == nullptr);
}

TEST_CASE("slips within the quotes and the header of a translation are told on their lines", "[check]") {
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / "demarche_check_quotes" / "box";
    fs::remove_all(folder.parent_path());
    fs::create_directories(folder / "locale");
    std::ofstream{folder / "locale" / "ru.po"} << "msgid \"\"\nmsgstr \"Language: ru\\n\"\n"
                                                  "\"Plural-Forms: nplurals=3; plural=;\\n\"\n\n"
                                                  "msgid \"Box\\\"\nmsgstr \"x\"\n\n"
                                                  "msgid \"One\"\nmsgstr \"\\x41\"\n\n"
                                                  "msgid \"Two\"\nmsgstr \"\\q\"\n\n"
                                                  "msgid \"Three\"\nmsgstr \"\n\n"
                                                  "msgid \"Four\"\nmsgstr \"The \"Four\"\"\n\n"
                                                  "msgid \"Wait\"\nmsgstr \"\\\"a\\\\\\t\\n\\\\\"\n";
    std::ofstream{folder / "locale" / "De.po"} << "msgid \"\"\nmsgstr \"Language: de\\n\"\n";
    const CheckReport report =
        check_package(script::memory_package("box", {{"box.scenario", kBoxScenario}}), folder, {});
    fs::remove_all(folder.parent_path());
    INFO(shown(report));
    const auto line = [&](std::string_view message, int from) {
        for (const Finding& one : report.findings) {
            if (one.path == "translation 'ru'" && one.line >= from && one.message.find(message) != std::string::npos)
                return one.line;
        }
        return 0;
    };
    CHECK(line("Plural-Forms makes no sense", 0) == 3);
    CHECK(line("does not end in a quote", 0) == 5);
    CHECK(line("of what begins with \\", 0) == 9);
    CHECK(line("of what begins with \\", 10) == 12);
    CHECK(line("of what begins with \\", 13) == 0);
    CHECK(line("does not end in a quote", 6) == 15);
    CHECK(line("does not end in a quote", 16) == 0);
    CHECK(line("ends at a quote within it: there it is written \\\"", 0) == 18);
    const Finding* const german = find(report, "translation 'De'", "is no code of a language");
    REQUIRE(german != nullptr);
    CHECK(german->hint == "call it de.po");
    CHECK(find(report, "translation 'De'", "is not translated") == nullptr);
}

TEST_CASE("what is no file cannot be a translation, and is called what it is", "[check]") {
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / "demarche_check_pipes" / "box";
    fs::remove_all(folder.parent_path());
    fs::create_directories(folder / "locale");
    REQUIRE(::mkfifo((folder / "locale" / "ru.po").c_str(), 0600) == 0);
    fs::create_symlink("/etc/passwd", folder / "locale" / "de.po");
    const CheckReport report =
        check_package(script::memory_package("box", {{"box.scenario", kBoxScenario}}), folder, {});
    fs::remove_all(folder.parent_path());
    INFO(shown(report));
    CHECK(find(report, "translation 'ru'", "it is no regular file") != nullptr);
    CHECK(find(report, "translation 'de'", "a symbolic link leads nowhere from a package") != nullptr);
}

TEST_CASE("slips of a translation that would only leave English on the screen are named", "[check]") {
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "demarche_check_slips" / "box";
    std::filesystem::remove_all(folder.parent_path());
    std::filesystem::create_directories(folder / "locale");
    std::ofstream{folder / "scenario.lua"} << kBoxScenario;
    std::ofstream{folder / "locale" / "ru.po"}
        << "msgid \"\"\nmsgstr \"Language: de\\n\"\n\"Plural-Form: nplurals=3; plural=0;\\n\"\n\n"
           "msgid \"Box\"\nmsgstr Я\"\n\n"
           "msgid \"One\"\nmsgstr Я \"один\"\n\n"
           "#, fuzzy\nmsgid \"Two\"\nmsgstr \"Два\"\n\n"
           "msgctxt \"gen\"\nmsgid \"EU\"\nmsgstr \"ЕС\"\n\n"
           "msgid \"{by} sends {n} officers.\"\nmsgstr \"От {by:gne} {n}.\"\n";
    const CheckReport report =
        check_package(script::memory_package("box", {{"box.scenario", kBoxScenario}}), folder, {});
    INFO(shown(report));
    const auto* language =
        find(report, "translation 'ru'", "the header says Language: de, and the file is called ru.po");
    CHECK(language != nullptr);
    const auto* field = find(report, "translation 'ru'", "the header's 'Plural-Form' means nothing");
    REQUIRE(field != nullptr);
    CHECK(field->hint == "did you mean 'Plural-Forms'?");
    const auto* quote = find(report, "translation 'ru'", "the text does not begin with a quote");
    REQUIRE(quote != nullptr);
    CHECK(quote->line == 6);
    CHECK(quote->severity == Severity::kError);
    CHECK(find(report, "translation 'ru'", "the translation of \"Two\" is marked as a guess") != nullptr);
    const auto* form = find(report, "translation 'ru'", "no name has a form 'gne'");
    REQUIRE(form != nullptr);
    CHECK(form->hint == "did you mean 'gen'?");
    std::filesystem::rename(folder / "locale", folder / "locales");
    const CheckReport misnamed =
        check_package(script::memory_package("box", {{"box.scenario", kBoxScenario}}), folder, {});
    CHECK(find(misnamed, "translations", "nobody reads this folder") != nullptr);
    std::filesystem::remove_all(folder.parent_path());
}

TEST_CASE("a translation that nobody asks for, and a number with too few words, are named", "[check]") {
    const std::filesystem::path folder = box_folder("demarche_check_codes");
    const char* const header =
        "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=3; plural=(n%10==1 && "
        "n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n\"\n\n";
    std::ofstream(folder / "locale" / "ru.po")
        << header << "msgid \"{by} sends {n} officers.\"\nmsgstr \"{by} {by|шлёт|шлют} {n} {n|офицера|офицеров}\"\n";
    std::ofstream(folder / "locale" / "russian.po") << header;
    std::ofstream(folder / "locale" / "pt_BR.po") << header;
    std::ofstream(folder / "locale" / "ru_ru.po") << header;
    std::ofstream(folder / "locale" / "sr@latin.po") << header;
    std::ofstream(folder / "locale" / "de.PO") << header;
    const CheckReport report = read_and_removed(folder);
    INFO(shown(report));
    const Finding* const words =
        find(report, "translation 'ru'", "has 2 words for a number, and the header's Plural-Forms 3");
    REQUIRE(words != nullptr);
    CHECK(words->line == 4);
    CHECK(words->message.find("{n|") != std::string::npos);
    CHECK(find(report, "translation 'ru'", "{by|") == nullptr);
    CHECK(find(report, "translation 'russian'", "is no code of a language") != nullptr);
    CHECK(find(report, "translation 'pt_BR'", "is no code of a language") == nullptr);
    CHECK(find(report, "translation 'ru_ru'", "is no code of a language") != nullptr);
    CHECK(find(report, "translation 'sr@latin'", "is no code of a language") == nullptr);
    CHECK(find(report, "translations", "nobody reads this file") != nullptr);
}

TEST_CASE("what is wrong in a translation is named with its line", "[check]") {
    const std::filesystem::path folder = box_folder("demarche_check_files");
    std::ofstream(folder / "locale" / "ru.po") << "msgid \"{by} sends {n} officers.\"\nmsgstr \"{yb} {n}\"\n"
                                                  "what is this\nmsgid \"Violence\nmsgstr \"x\"\n";
    std::ofstream(folder / "locale" / "de.po") << "\xff\xfe";
    const CheckReport report = read_and_removed(folder);
    INFO(shown(report));
    const Finding* const hole = find(report, "translation 'ru'", "{yb} is not in the text");
    REQUIRE(hole != nullptr);
    CHECK(hole->line == 1);
    CHECK(hole->hint == "did you mean {by}?");
    const Finding* const stray = find(report, "translation 'ru'", "no part of a translation");
    REQUIRE(stray != nullptr);
    CHECK(stray->line == 3);
    CHECK(find(report, "translation 'ru'", "does not end in a quote") != nullptr);
    CHECK(find(report, "translation 'de'", "not valid UTF-8") != nullptr);
}

TEST_CASE("words of a translation that are not used are named", "[check]") {
    const std::filesystem::path folder = box_folder("demarche_check_cut");
    std::ofstream(folder / "help.lua") << kBoxHelp;
    std::ofstream(folder / "locale" / "ru.po") << "msgid \"Violence\"\nmsgstr \"\x1b[31m\"\n\n"
                                                  "msgid \"{by} sends {n} officers.\"\nmsgstr \"{by}\"\n";
    std::ofstream(folder / "locale" / "kk.po") << std::string(5U << 20U, '\n');
    const CheckReport report = read_and_removed(folder);
    INFO(shown(report));
    CHECK(find(report, "translation 'ru'", "the text holds control characters, and is not used") != nullptr);
    const Finding* const left_out = find(report, "translation 'ru'", "{n} of the text is not in the translation");
    REQUIRE(left_out != nullptr);
    CHECK(left_out->severity == Severity::kNote);
    CHECK(find(report, "translation 'kk'", "the file has more than 4 MiB, and is not read") != nullptr);
}

TEST_CASE("entries that nobody reads, and holes and genders that are none, are named", "[check]") {
    const std::filesystem::path folder = box_folder("demarche_check_idle");
    std::ofstream(folder / "locale" / "ru.po")
        << "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
           "msgid \"What it once said\"\nmsgstr \"Прежнее\"\n\n"
           "msgid \"{by} sends {n} officers.\"\nmsgstr \"{} {by:gen} { n }\"\n\n"
           "msgctxt \"gen\"\nmsgid \"EU\"\nmsgstr \"ЕС\"\n\n"
           "msgctxt \"gne\"\nmsgid \"Kyrgyzstan\"\nmsgstr \"Кыргызстана\"\n\n"
           "msgctxt \"gender\"\nmsgid \"EU\"\nmsgstr \"м\"\n\n"
           "msgctxt \"gender\"\nmsgid \"Kyrgyzstan\"\nmsgstr \"m\"\n\n"
           "msgctxt \"gender\"\nmsgid \"Kyrgyzstna\"\nmsgstr \"m\"\n";
    std::ofstream(folder / "locale" / "de.po")
        << "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
           "msgid \"{by} sends {n} officers.\"\nmsgstr \"{by} {by|a|b|c|d} {n}\"\n";
    const CheckReport report = read_and_removed(folder);
    INFO(shown(report));
    const auto line = [&](const char* language, const char* message) {
        const Finding* const one = find(report, language, message);
        return one == nullptr ? 0 : one->line;
    };
    CHECK(line("translation 'ru'", "no text says \"What it once said\"") == 4);
    CHECK(line("translation 'ru'", "{} names no value") == 7);
    CHECK(line("translation 'ru'", "no text says \"Kyrgyzstna\"") == 27);
    CHECK(line("translation 'ru'", "{ n } is no hole: blanks stand beside its name") == 7);
    CHECK(line("translation 'ru'", "no text asks for msgctxt \"gen\"") == 0);
    CHECK(line("translation 'ru'", "no text asks for msgctxt \"gne\"") != 0);
    CHECK(line("translation 'ru'", "'м' is no gender") != 0);
    CHECK(line("translation 'ru'", "'m' is no gender") == 0);
    CHECK(line("translation 'de'", "{by|a|b|c|d} has a word for each gender, and no name has one") == 4);
}

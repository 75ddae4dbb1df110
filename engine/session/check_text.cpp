#include "session/check_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <iterator>
#include <set>
#include <utility>

#include "base/lines.h"
#include "base/po_file.h"
#include "base/text.h"
#include "base/words.h"
#include "session/messages.h"

namespace demarche::session {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostEach = 20;  ///< Of one language; more are counted.

bool word_char(char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Fields of the header that mean nothing, and a language that is another than the file's name says.
void check_header(const PoFile& file, const std::string& name,
                  const std::function<void(std::string, std::string)>& say) {
    static constexpr std::array<std::string_view, 13> kFields{"Project-Id-Version",
                                                              "Report-Msgid-Bugs-To",
                                                              "POT-Creation-Date",
                                                              "PO-Revision-Date",
                                                              "Last-Translator",
                                                              "Language-Team",
                                                              "Language",
                                                              "MIME-Version",
                                                              "Content-Type",
                                                              "Content-Transfer-Encoding",
                                                              "Plural-Forms",
                                                              "Language-Name",
                                                              "Quotes"};
    std::string_view rest = file.header;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        const std::string_view field = line.substr(0, line.find(':'));
        if (field.empty() || field.starts_with("X-") ||
            std::find(kFields.begin(), kFields.end(), field) != kFields.end())
            continue;
        const std::string_view near = nearest(field, kFields);
        if (!near.empty())
            say(fmt::format("the header's '{}' means nothing", printable(field, 60)),
                fmt::format("did you mean '{}'?", near));
    }
    const std::string language = file.header_field("Language");
    if (!language.empty() && language != name)
        say(fmt::format("the header says Language: {}, and the file is called {}.po", printable(language, 40), name),
            fmt::format("Language: {}", name));
}

/// The forms of names that a text asks for: "gen" of "{by:gen}".
std::vector<std::string> forms_asked(std::string_view words) {
    std::vector<std::string> out;
    for (std::size_t at = words.find('{'); at != std::string_view::npos; at = words.find('{', at + 1)) {
        const std::string_view inside = words.substr(at + 1, words.find('}', at) - at - 1);
        const std::size_t colon = inside.find(':');
        if (colon == std::string_view::npos || inside.find('|') != std::string_view::npos) continue;
        const std::string_view form = inside.substr(colon + 1);
        if (!form.empty() && std::all_of(form.begin(), form.end(), word_char)) out.emplace_back(form);
    }
    return out;
}

/// What is wrong with one language's file, and which messages it lacks.
void check_language(const fs::path& file, const std::string& package, const std::vector<PackageMessage>& messages,
                    const PoFile& library, std::vector<script::Finding>& findings) {
    using script::Severity;
    const std::string name = printable_name(file.stem().string(), 100);
    const std::string shown = package + "/locale/" + name + ".po";
    const auto say = [&](Severity severity, const SourcePlace& place, std::string message, std::string hint = {}) {
        findings.push_back({severity,
                            package,
                            place.file,
                            place.line,
                            "translation '" + name + "'",
                            std::move(message),
                            std::move(hint),
                            {}});
    };
    std::string text;
    if (!read_whole(file, text)) {
        std::error_code ec;
        const bool large = fs::is_regular_file(file, ec) && fs::file_size(file, ec) > kLargestTranslation && !ec;
        return say(Severity::kError, {shown, 0},
                   large ? fmt::format("the file has more than {} MiB, and is not read", kLargestTranslation >> 20U)
                         : std::string{"the file cannot be read"});
    }
    const PoFile all = read_po(text);
    const std::string charset = printable(all.charset(), 40);
    const bool claims_utf8 = in_capitals(charset) == "UTF-8" || in_capitals(charset) == "UTF8";
    if (!is_utf8(text)) {
        return say(Severity::kError, {shown, 0}, "the file is not valid UTF-8",
                   claims_utf8 ? "save it as UTF-8"
                               : fmt::format("iconv -f {} -t UTF-8, and charset=UTF-8 in its header", charset));
    }
    if (!claims_utf8) {
        say(Severity::kWarning, {shown, 1},
            fmt::format("the header says charset={}, and the file is read as UTF-8", charset), "charset=UTF-8");
    }
    for (std::size_t i = 0; i < all.faults.size() && i < kMostEach; ++i)
        say(Severity::kError, {shown, all.faults[i].first}, all.faults[i].second);
    const PluralRule plural{all.header_field("Plural-Forms")};
    if (!all.header_field("Plural-Forms").empty() && !plural.valid()) {
        say(Severity::kError, {shown, 1}, "the rule of the header's Plural-Forms makes no sense",
            "nplurals=2; plural=(n != 1);");
    }
    check_header(all, name, [&](std::string message, std::string hint) {
        say(Severity::kWarning, {shown, 1}, std::move(message), std::move(hint));
    });
    std::set<std::pair<std::string, std::string>> known;
    std::set<std::pair<std::string, std::string>> guessed;  // fuzzy
    std::set<std::string, std::less<>> contexts;
    for (const PoEntry& entry : library.entries) {
        if (entry.translated()) known.emplace(entry.context, entry.id);
        contexts.insert(entry.context);
    }
    for (const PoEntry& entry : all.entries) {
        contexts.insert(entry.context);
        if (entry.fuzzy) guessed.emplace(entry.context, entry.id);
    }
    for (const PoEntry& entry : all.entries) {
        if (!entry.translated()) continue;
        known.emplace(entry.context, entry.id);
        if (!is_plain_text(entry.words.front())) {
            say(Severity::kWarning, {shown, entry.line}, "the text holds control characters, and is not used",
                "only newline (\\n) and tab may stand in it");
        }
        if (entry.breaks_line()) {
            say(Severity::kWarning, {shown, entry.line}, "the text has a line break or a tab, and is not used",
                "what it translates stands on one line");
        }
        for (const PhraseFault& fault : phrase_faults(entry.id, entry.words.front(), plural))
            say(Severity::kWarning, {shown, entry.line}, fault.message, fault.hint);
        for (const std::string& form : forms_asked(entry.words.front())) {
            if (contexts.contains(form)) continue;
            const std::vector<std::string_view> all_forms(contexts.begin(), contexts.end());
            const std::string_view near = nearest(form, all_forms);
            say(Severity::kWarning, {shown, entry.line},
                fmt::format("no name has a form '{}', so the hole shows the name as it is", printable(form, 60)),
                near.empty() ? fmt::format("msgctxt \"{}\" with each name", printable(form, 60))
                             : fmt::format("did you mean '{}'?", near));
        }
        // It may be meant, and is mostly forgotten.
        for (const std::string& hole : holes_left_out(entry.id, entry.words.front())) {
            say(Severity::kNote, {shown, entry.line},
                fmt::format("{{{}}} of the text is not in the translation", printable(hole, 60)));
        }
    }
    std::size_t missing = 0;
    for (const PackageMessage& one : messages) {
        if (known.contains({one.context, one.message}) || ++missing > kMostEach) continue;
        if (guessed.contains({one.context, one.message})) {
            say(Severity::kWarning, one.at,
                fmt::format("the translation of \"{}\" is marked as a guess, and does not count",
                            printable(one.message, 80)),
                fmt::format("take 'fuzzy' out of the line '#, fuzzy' in locale/{}.po once it is right", name));
            continue;
        }
        say(Severity::kWarning, one.at, fmt::format("\"{}\" is not translated", printable(one.message, 80)),
            one.context.empty() ? fmt::format("msgid and msgstr in locale/{}.po", name)
                                : fmt::format("msgctxt \"{}\", msgid and msgstr in locale/{}.po", one.context, name));
    }
    if (missing > kMostEach) {
        say(Severity::kWarning, {shown, 0}, fmt::format("{} more texts are not translated", missing - kMostEach),
            fmt::format("'demarche translate {} {}' writes those into the file that it lacks", package, name));
    }
}

}  // namespace

std::string source_excerpt(const script::PackageFiles& files, const SourcePlace& place) {
    if (place.line <= 0 || !place.file.ends_with(".lua")) return {};
    std::string module = place.file.substr(0, place.file.size() - 4);
    std::replace(module.begin(), module.end(), '/', '.');
    const auto found = files.find(module);
    if (!found || !*found) return {};
    std::string_view rest = (*found)->text;
    std::string out;
    for (int number = 1; !rest.empty() && number <= place.line + 1; ++number) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        if (number < place.line - 1) continue;
        out += fmt::format("{} {:>4} | {}\n", number == place.line ? '>' : ' ', number, printable(line, 160));
    }
    return out;
}

void check_translations(const Scenario& scenario, const fs::path& folder, const std::string& package,
                        const fs::path& rules, std::vector<script::Finding>& findings) {
    std::error_code ec;
    const fs::path locale = folder / "locale";
    if (!fs::is_directory(locale, ec)) {
        for (const char* other : {"locales", "Locale", "translations", "lang"}) {
            if (!fs::is_directory(folder / other, ec)) continue;
            findings.push_back({script::Severity::kWarning,
                                package,
                                package + "/" + other,
                                0,
                                "translations",
                                "nobody reads this folder",
                                "translations stand in the folder locale of the package",
                                {}});
        }
        return;
    }
    const std::vector<PackageMessage> messages = package_messages(folder, package, &scenario);
    std::vector<fs::path> languages;
    for (fs::directory_iterator it{locale, ec}, end; !ec && it != end; it.increment(ec)) {
        if (it->path().extension() == ".po") languages.push_back(it->path());
    }
    std::sort(languages.begin(), languages.end());
    for (const fs::path& language : languages) {
        // What the rule library or the program itself says in this language, the package need not say again.
        PoFile library;
        for (const fs::path& there : {rules / "locale", rules.parent_path() / "assets" / "locale"}) {
            std::string text;
            if (rules.empty() || !read_whole(there / language.filename(), text)) continue;
            PoFile more = read_po(text);
            std::move(more.entries.begin(), more.entries.end(), std::back_inserter(library.entries));
        }
        check_language(language, package, messages, library, findings);
    }
}

void check_pictures(const Scenario& scenario, const fs::path& folder, const std::string& package,
                    std::vector<script::Finding>& findings) {
    for (std::size_t i = 0; i < scenario.cards.size(); ++i) {
        const CardDef& card = scenario.cards[CardId{i}];
        if (card.art.empty()) continue;
        const auto say = [&](std::string message, std::string hint) {
            findings.push_back({script::Severity::kError,
                                package,
                                card.place_of_definition.file,
                                card.place_of_definition.line,
                                fmt::format("card '{}'.art", card.id),
                                std::move(message),
                                std::move(hint),
                                {}});
        };
        const std::string shown = printable(card.art, 60);
        const bool plain = card.art.front() != '/' && card.art.find("..") == std::string::npos &&
                           std::all_of(card.art.begin(), card.art.end(),
                                       [](char c) { return word_char(c) || c == '-' || c == '.' || c == '/'; });
        if (!plain || !card.art.ends_with(".png")) {
            say(fmt::format("'{}' is no name of a picture", shown), "a .png file in the folder assets of the package");
            continue;
        }
        const fs::path file = folder / "assets" / card.art;
        std::error_code ec;
        if (!fs::is_regular_file(fs::symlink_status(file, ec)) || ec) {
            say(fmt::format("there is no picture assets/{}", shown), "a .png file in the folder assets of the package");
            continue;
        }
        std::ifstream in{file, std::ios::binary};
        // The signature, then the first chunk: its length, its name, width and height.
        char head[24] = {};
        in.read(head, sizeof head);
        const std::string_view read(head, sizeof head);
        const auto number = [&](std::size_t from) {
            std::uint32_t value = 0;
            for (std::size_t k = from; k < from + 4; ++k)
                value = value << 8U | static_cast<unsigned char>(head[k]);
            return value;
        };
        if (!read.starts_with(std::string_view("\x89PNG\r\n\x1a\n", 8))) {
            say(fmt::format("assets/{} is no PNG picture", shown), {});
        } else if (read.substr(12, 4) != "IHDR" || number(16) == 0 || number(20) == 0) {
            say(fmt::format("assets/{} is a PNG picture that is cut off or damaged", shown), "export it again");
        }
    }
}

}  // namespace demarche::session

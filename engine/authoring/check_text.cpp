#include "authoring/check_text.h"

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
#include "base/so_many.h"
#include "base/text.h"
#include "base/words.h"
#include "session/messages.h"

namespace demarche::authoring {

namespace fs = std::filesystem;

namespace {

/// A text within a finding, which is one line.
std::string in_one_line(std::string_view text) {
    std::string out = printable(text, 80);
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return out;
}

constexpr std::size_t kMostEach = 20;       ///< Of one language; more are counted.
constexpr std::size_t kMostOfAll = 500;     ///< Findings of one language in all,
constexpr std::size_t kMostSearches = 500;  ///< and searches for what may have been meant, each through all there is.

bool word_char(char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Fields of the header that mean nothing, and a language that is another than the file's name says.
void check_header(const PoFile& file, const std::string& name,
                  const std::function<void(std::string_view, std::string, std::string)>& say) {
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
            say(field, fmt::format("the header's '{}' means nothing", printable(field, 60)),
                fmt::format("did you mean '{}'?", near));
    }
    const std::string language = file.header_field("Language");
    if (!language.empty() && language != name)
        say("Language",
            fmt::format("the header says Language: {}, and the file is called {}.po", printable(language, 40), name),
            fmt::format("Language: {}", name));
}

/// The forms of names that a text asks for: "gen" of "{by:gen}".
std::vector<std::string> forms_asked(std::string_view words) {
    std::vector<std::string> out;
    for (std::size_t at = words.find('{'); at != std::string_view::npos; at = words.find('{', at + 1)) {
        const std::size_t close = words.find('}', at);
        if (close == std::string_view::npos) break;  // which is told elsewhere
        const std::string_view inside = words.substr(at + 1, close - at - 1);
        const std::size_t colon = inside.find(':');
        if (colon == std::string_view::npos || inside.find('|') != std::string_view::npos) continue;
        const std::string_view form = inside.substr(colon + 1);
        if (!form.empty() && std::all_of(form.begin(), form.end(), word_char)) out.emplace_back(form);
    }
    return out;
}

/// "ru", "pt_BR", "sr@latin": what a reader's settings may ask for.
bool is_language(std::string_view name) {
    const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
    const std::string_view code = name.substr(0, name.find_first_of("_@"));
    std::string_view rest = name.substr(code.size());
    if (code.size() < 2 || code.size() > 3 || !std::all_of(code.begin(), code.end(), lower)) return false;
    if (rest.starts_with('_')) {
        const std::string_view country =
            rest.substr(1, rest.find('@') == std::string_view::npos ? 9 : rest.find('@') - 1);
        if (country.size() < 2 || country.size() > 4 || !std::all_of(country.begin(), country.end(), word_char) ||
            lower(country.front()))
            return false;
        rest.remove_prefix(country.size() + 1);
    }
    return rest.empty() ||
           (rest.size() > 1 && rest.front() == '@' && std::all_of(rest.begin() + 1, rest.end(), word_char));
}

/// Parameters that are numbers wherever they are called so.
std::set<std::string, std::less<>> numbers_named(const Scenario& s) {
    std::set<std::string, std::less<>> numbers;
    std::set<std::string, std::less<>> others;
    const auto look = [&](const auto& defs) {
        for (const auto& def : defs) {
            for (const ParamDef& param : def.params) {
                const bool number = param.type == ParamType::kInteger || param.type == ParamType::kNumber;
                (number ? numbers : others).insert(param.name);
            }
        }
    };
    look(s.clauses);
    look(s.actions);
    look(s.assurances);
    for (const std::string& name : others)
        numbers.erase(name);
    return numbers;
}

/// A word for each number where the language has another count of them: "{officers|officer|officers}" in Russian.
std::vector<session::PhraseFault> too_few_words(std::string_view words,
                                                const std::set<std::string, std::less<>>& numbers,
                                                const PluralRule& plural) {
    std::vector<session::PhraseFault> out;
    for (std::size_t at = words.find('{'); at != std::string_view::npos; at = words.find('{', at + 1)) {
        const std::size_t close = words.find('}', at);
        if (close == std::string_view::npos) break;  // which is told elsewhere
        const std::string_view inside = words.substr(at + 1, close - at - 1);
        const auto bars = static_cast<std::size_t>(std::count(inside.begin(), inside.end(), '|'));
        if (bars == 0 || bars == plural.forms() || !numbers.contains(inside.substr(0, inside.find('|')))) continue;
        out.push_back({fmt::format("{{{}}} has {} for a number, and the header's Plural-Forms {}",
                                   printable(inside, 60), so_many(bars, "word"), plural.forms()),
                       so_many(plural.forms(), "word") + ", in the order of its forms"});
    }
    return out;
}

/// A word for each gender where the file gives no name one: "{by|m|f|n|pl}".
std::vector<session::PhraseFault> words_by_gender(std::string_view words) {
    std::vector<session::PhraseFault> out;
    for (std::size_t at = words.find('{'); at != std::string_view::npos; at = words.find('{', at + 1)) {
        const std::string_view inside = words.substr(at + 1, std::min(words.find('}', at), words.size()) - at - 1);
        if (std::count(inside.begin(), inside.end(), '|') != 4) continue;
        out.push_back({fmt::format("{{{}}} has a word for each gender, and no name has one: the first always stands",
                                   printable(inside, 60)),
                       "msgctxt \"gender\" with each name: m, f, n or pl"});
    }
    return out;
}

/// What the contexts of a language's entries are for, and the texts that there are.
struct Asked {
    std::set<std::string, std::less<>> contexts;  ///< Of messages, and forms of names for which texts ask.
    std::set<std::string, std::less<>> given;     ///< Those of them that some entry has.
    std::set<std::string, std::less<>> texts;
    bool all = false;  ///< What the program itself asks for is among them.
};
Asked asked_for(const std::vector<session::PackageMessage>& messages, const PoFile& library, const PoFile& own) {
    Asked out;
    out.contexts = {"", "gender"};
    for (const session::PackageMessage& one : messages) {
        out.contexts.insert(one.context);
        out.texts.insert(one.message);
    }
    for (const PoFile* file : {&library, &own}) {
        for (const PoEntry& entry : file->entries) {
            if (!entry.translated()) continue;
            for (std::string& form : forms_asked(entry.words.front()))
                out.contexts.insert(std::move(form));
            if (file == &library) out.contexts.insert(entry.context);
        }
    }
    for (const PoEntry& entry : library.entries)
        out.texts.insert(entry.id);
    for (const PoEntry& entry : own.entries) {
        if (out.contexts.contains(entry.context)) out.given.insert(entry.context);
    }
    out.all = !library.entries.empty();
    return out;
}

/// An entry that nobody ever reads, or a form that is none; "" for its message where nothing is wrong.
session::PhraseFault idle_entry(const PoEntry& entry, const Asked& asked) {
    static constexpr std::array<std::string_view, 4> kGenders{"m", "f", "n", "pl"};
    if (!asked.contexts.contains(entry.context)) {
        const std::vector<std::string_view> given(asked.given.begin(), asked.given.end());
        const std::string_view near = nearest(entry.context, given);
        if (near.empty() && !asked.all) return {};
        return {fmt::format("no text asks for msgctxt \"{}\"", printable(entry.context, 60)),
                near.empty() ? std::string{"a text asks with {name:form}; parameters and options have their own"}
                             : fmt::format("did you mean '{}'?", near)};
    }
    // A form may be of a name that a script puts together: only what is nearly a text is called in question.
    if (entry.context.empty() && !asked.texts.contains(entry.id)) {
        return {fmt::format("no text says \"{}\"", in_one_line(entry.id)),
                "it has been changed or taken out; 'demarche translate' makes it a comment"};
    }
    if (!entry.context.empty() && !asked.texts.contains(entry.id)) {
        const std::vector<std::string_view> texts(asked.texts.begin(), asked.texts.end());
        if (const std::string_view near = nearest(entry.id, texts); !near.empty())
            return {fmt::format("no text says \"{}\"", in_one_line(entry.id)),
                    fmt::format("did you mean \"{}\"?", in_one_line(near))};
    }
    const std::string& word = entry.words.front();
    if (entry.context == "gender" && std::find(kGenders.begin(), kGenders.end(), word) == kGenders.end())
        return {fmt::format("'{}' is no gender", printable(word, 60)), "m, f, n or pl"};
    return {};
}

/// Counted from 1; 0 where all of them are.
int first_line_not_utf8(std::string_view text) {
    int line = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        ++line;
        if (!is_utf8(text.substr(at, end - at))) return line;
        at = end + 1;
    }
    return 0;
}

/// On which line of its text a field of the header stands; 1 where that cannot be told.
int line_of_field(std::string_view text, std::string_view field) {
    const std::size_t at = text.find(fmt::format("\"{}:", field));
    return at == std::string_view::npos
               ? 1
               : 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

/// What is wrong with one language's file, and which messages it lacks.
class LanguageCheck {
 public:
    /// @param numbers  See numbers_named.
    /// @param library  What the package need not say again.
    LanguageCheck(fs::path file, const std::string& package, const std::vector<session::PackageMessage>& messages,
                  const std::set<std::string, std::less<>>& numbers, const PoFile& library,
                  std::vector<script::Finding>& findings)
        : file_(std::move(file)),
          package_(package),
          messages_(messages),
          numbers_(numbers),
          library_(library),
          findings_(findings),
          name_(printable_name(file_.stem().string(), 100)),
          shown_(package + "/locale/" + name_ + ".po") {}

    void run() {
        // Under a name that nobody asks for nothing in it counts.
        if (!check_name()) return;
        const auto own = read();
        if (!own) return;
        check_head(*own);
        plural_ = PluralRule{own->header_field("Plural-Forms")};
        counts_stated_ = !own->header_field("Plural-Forms").empty();
        for (const PoFile* file : {&library_, &*own}) {
            for (const PoEntry& entry : file->entries)
                contexts_.insert(entry.context);
        }
        const Asked asked = asked_for(messages_, library_, *own);
        for (const PoEntry& entry : own->entries) {
            if (full()) break;
            if (entry.translated()) check_entry(entry, asked);
        }
        check_missing(*own);
        if (full()) warn(0, "there is more of that", "it is told once this is mended");
    }

 private:
    using Severity = script::Severity;

    void say(Severity severity, const SourcePlace& place, std::string message, std::string hint = {}) {
        findings_.push_back({severity,
                             package_,
                             place.file,
                             place.line,
                             "translation '" + name_ + "'",
                             std::move(message),
                             std::move(hint),
                             {}});
    }
    [[nodiscard]] bool full() const { return findings_.size() - before_ >= kMostOfAll || searches_ == 0; }
    void warn(int line, std::string message, std::string hint = {}) {
        say(Severity::kWarning, {shown_, line}, std::move(message), std::move(hint));
    }

    bool check_name() {
        if (is_language(name_)) return true;
        std::string small = name_;
        std::transform(small.begin(), small.end(), small.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        warn(0, fmt::format("'{}' is no code of a language, so nobody's settings ask for it", name_),
             is_language(small) ? fmt::format("call it {}.po", small)
                                : "ru.po, de.po or pt_BR.po: two or three small letters, and perhaps a country");
        return false;
    }

    /// Nothing where that cannot be made sense of, which has been said.
    std::optional<PoFile> read() {
        std::string text;
        if (!session::read_whole(file_, text)) {
            std::error_code ec;
            const bool large =
                fs::is_regular_file(file_, ec) && fs::file_size(file_, ec) > session::kLargestTranslation && !ec;
            const fs::file_status status = fs::symlink_status(file_, ec);
            say(Severity::kError, {shown_, 0},
                large
                    ? fmt::format("the file has more than {} MiB, and is not read", session::kLargestTranslation >> 20U)
                : fs::is_symlink(status) || fs::is_symlink(fs::symlink_status(file_.parent_path(), ec))
                    ? std::string{"a symbolic link leads nowhere from a package"}
                : fs::exists(status) && !fs::is_regular_file(status)
                    ? std::string{"it is no regular file, and is not read"}
                    : std::string{"the file cannot be read"});
            return std::nullopt;
        }
        PoFile own = read_po(text);
        rule_line_ = line_of_field(text, "Plural-Forms");
        check_header(own, name_, [&](std::string_view field, std::string message, std::string hint) {
            head_.push_back({line_of_field(text, field), std::move(message), std::move(hint)});
        });
        const std::string charset = printable(own.charset(), 40);
        const bool claims_utf8 = in_capitals(charset) == "UTF-8" || in_capitals(charset) == "UTF8";
        if (!is_utf8(text)) {
            say(Severity::kError, {shown_, first_line_not_utf8(text)}, "the file is not valid UTF-8",
                claims_utf8 ? "save it as UTF-8"
                            : fmt::format("iconv -f {} -t UTF-8, and charset=UTF-8 in its header", charset));
            return std::nullopt;
        }
        if (!claims_utf8) {
            warn(line_of_field(text, "Content-Type"),
                 fmt::format("the header says charset={}, and the file is read as UTF-8", charset), "charset=UTF-8");
        }
        return own;
    }

    void check_head(const PoFile& own) {
        for (std::size_t i = 0; i < own.faults.size() && i < kMostEach; ++i)
            say(Severity::kError, {shown_, own.faults[i].first}, own.faults[i].second);
        const std::string rule = own.header_field("Plural-Forms");
        if (!rule.empty() && !PluralRule{rule}.valid()) {
            say(Severity::kError, {shown_, rule_line_}, "the rule of the header's Plural-Forms makes no sense",
                "nplurals=2; plural=(n != 1);");
        }
        for (HeadFault& fault : head_)
            warn(fault.line, std::move(fault.message), std::move(fault.hint));
    }

    void check_entry(const PoEntry& entry, const Asked& asked) {
        const std::string& words = entry.words.front();
        if (!is_plain_text(words)) {
            warn(entry.line, "the text holds control characters, and is not used",
                 "only newline (\\n) and tab may stand in it");
        }
        if (entry.overlong()) {
            warn(
                entry.line, "the text is far longer than what it translates, and is not used",
                fmt::format("at most {} characters, or eight times as many as the original has", PoEntry::kLongEnough));
        }
        if (entry.breaks_line()) {
            warn(entry.line, "the text has a line break or a tab, and is not used",
                 "what it translates stands on one line");
        }
        const auto tell = [&](const std::vector<session::PhraseFault>& faults) {
            for (const session::PhraseFault& fault : faults)
                warn(entry.line, fault.message, fault.hint);
        };
        std::vector<session::PhraseFault> faults = session::phrase_faults(entry.id, words, plural_);
        for (session::PhraseFault& fault : faults) {
            // How many words there are to be nobody can tell a file that does not say how its language counts.
            if (counts_stated_ || !fault.by_number) continue;
            fault.message += ", and the header has no Plural-Forms: the file counts as English does";
            fault.hint = "Plural-Forms in the header: nplurals=...; plural=...; as gettext has it for the language";
        }
        tell(faults);
        if (plural_.valid()) tell(too_few_words(words, numbers_, plural_));
        if (!contexts_.contains("gender")) tell(words_by_gender(words));
        const bool known = asked.contexts.contains(entry.context) && asked.texts.contains(entry.id);
        if (!entry.context.empty() && !known) --searches_;
        if (session::PhraseFault idle = idle_entry(entry, asked); !idle.message.empty())
            warn(entry.line, std::move(idle.message), std::move(idle.hint));
        check_forms(entry);
        // It may be meant, and is mostly forgotten.
        for (const std::string& hole : session::holes_left_out(entry.id, words)) {
            say(Severity::kNote, {shown_, entry.line},
                fmt::format("{{{}}} of the text is not in the translation", printable(hole, 60)));
        }
    }

    void check_forms(const PoEntry& entry) {
        for (const std::string& form : forms_asked(entry.words.front())) {
            if (contexts_.contains(form)) continue;
            if (full()) return;
            --searches_;
            const std::vector<std::string_view> all_forms(contexts_.begin(), contexts_.end());
            const std::string_view near = nearest(form, all_forms);
            warn(entry.line,
                 fmt::format("no name has a form '{}', so the hole shows the name as it is", printable(form, 60)),
                 near.empty() ? fmt::format("msgctxt \"{}\" with each name; a hole without a form is the name as it is",
                                            printable(form, 60))
                              : fmt::format("did you mean '{}'?", near));
        }
    }

    void check_missing(const PoFile& own) {
        std::set<std::pair<std::string, std::string>> known;
        std::set<std::pair<std::string, std::string>> guessed;  // fuzzy
        for (const PoFile* file : {&library_, &own}) {
            for (const PoEntry& entry : file->entries) {
                if (entry.translated()) known.emplace(entry.context, entry.id);
            }
        }
        for (const PoEntry& entry : own.entries) {
            if (entry.fuzzy) guessed.emplace(entry.context, entry.id);
        }
        std::size_t missing = 0;
        for (const session::PackageMessage& one : messages_) {
            if (known.contains({one.context, one.message}) || ++missing > kMostEach) continue;
            if (guessed.contains({one.context, one.message})) {
                say(Severity::kWarning, one.at,
                    fmt::format("the translation of \"{}\" is marked as a guess, and does not count",
                                in_one_line(one.message)),
                    fmt::format("take 'fuzzy' out of the line '#, fuzzy' in locale/{}.po once it is right", name_));
                continue;
            }
            say(Severity::kWarning, one.at, fmt::format("\"{}\" is not translated", in_one_line(one.message)),
                one.context.empty()
                    ? fmt::format("msgid and msgstr in locale/{}.po", name_)
                    : fmt::format("msgctxt \"{}\", msgid and msgstr in locale/{}.po", one.context, name_));
        }
        if (missing > kMostEach) {
            warn(0, fmt::format("{} more texts are not translated", missing - kMostEach),
                 fmt::format("'demarche translate {} {}' writes those into the file that it lacks", package_, name_));
        }
    }

    fs::path file_;
    const std::string& package_;
    const std::vector<session::PackageMessage>& messages_;
    const std::set<std::string, std::less<>>& numbers_;
    const PoFile& library_;
    std::vector<script::Finding>& findings_;
    std::string name_;
    std::string shown_;
    PluralRule plural_;
    bool counts_stated_ = false;  ///< Its header has a rule.
    int rule_line_ = 1;           ///< Of its rule.
    struct HeadFault {
        int line = 0;
        std::string message, hint;
    };
    std::vector<HeadFault> head_;
    std::set<std::string, std::less<>> contexts_;
    std::size_t before_ = findings_.size();
    std::size_t searches_ = kMostSearches;
};

}  // namespace

void check_file_names(const fs::path& folder, const std::string& package, std::vector<script::Finding>& findings) {
    // It also ends the walk through a folder that goes round in a circle.
    constexpr int kMostEntries = 2000;
    std::error_code ec;
    std::set<std::string> names;
    int entries = 0;
    for (fs::recursive_directory_iterator it{folder, ec}, end; !ec && it != end && ++entries < kMostEntries;
         it.increment(ec)) {
        const std::string name = in_capitals(it->path().filename().string());
        const bool capitals = name.ends_with(".LUA") && it->path().extension() != ".lua";
        if (!capitals && !name.ends_with(".LUA.TXT")) continue;
        names.insert((fs::path{package} / it->path().lexically_relative(folder)).generic_string());
    }
    for (const std::string& name : names) {
        findings.push_back({script::Severity::kWarning,
                            package,
                            printable_name(name, 200),
                            0,
                            "files",
                            "nobody reads this file",
                            "the name of a module or a spec ends with .lua, in small letters, and nothing behind it",
                            {}});
    }
}

std::string about_answer(int line) {
    return fmt::format("answer of line {}", line);
}

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
    const std::vector<session::PackageMessage> messages = session::package_messages(folder, package, &scenario);
    std::vector<fs::path> languages;
    for (fs::directory_iterator it{locale, ec}, end; !ec && it != end; it.increment(ec)) {
        const std::string ending = it->path().extension().string();
        if (ending == ".po") languages.push_back(it->path());
        if (ending != ".po" && in_capitals(ending) == ".PO") {
            const std::string name = printable_name(it->path().filename().string(), 100);
            findings.push_back({script::Severity::kWarning,
                                package,
                                package + "/locale/" + name,
                                0,
                                "translations",
                                "nobody reads this file",
                                "the name of a translation ends with .po, in small letters",
                                {}});
        }
    }
    const auto numbers = numbers_named(scenario);
    std::sort(languages.begin(), languages.end());
    for (const fs::path& language : languages) {
        if (language.stem() == "en") {
            findings.push_back({script::Severity::kWarning,
                                package,
                                package + "/locale/en.po",
                                0,
                                "translations",
                                "nobody reads this file: the texts of a scenario are English themselves",
                                "what it says belongs into the texts",
                                {}});
            continue;
        }
        // What the rule library or the program itself says in this language, the package need not say again.
        PoFile library;
        for (const fs::path& there : {rules / "locale", rules.parent_path() / "assets" / "locale"}) {
            std::string text;
            if (rules.empty() || !session::read_whole(there / language.filename(), text)) continue;
            PoFile more = read_po(text);
            std::move(more.entries.begin(), more.entries.end(), std::back_inserter(library.entries));
        }
        LanguageCheck{language, package, messages, numbers, library, findings}.run();
    }
}

}  // namespace demarche::authoring

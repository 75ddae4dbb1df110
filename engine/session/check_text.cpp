#include "session/check_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "base/text.h"

namespace demarche::session {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t kLargest = 4U << 20U;
constexpr std::size_t kMostEach = 20;  ///< Of one language; more are counted.

std::optional<std::string> read_file(const fs::path& path) {
    std::error_code ec;
    if (!fs::is_regular_file(path, ec) || fs::file_size(path, ec) > kLargest || ec) return std::nullopt;
    std::ifstream in{path, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) return std::nullopt;
    return text.str();
}

/// A quoted text with the escapes that gettext and Lua share; `at` stands on the quote and ends behind its partner.
std::string read_quoted(std::string_view text, std::size_t& at) {
    const char quote = text[at++];
    std::string out;
    while (at < text.size() && text[at] != quote && text[at] != '\n') {
        if (text[at] == '\\' && at + 1 < text.size()) {
            ++at;
            out += text[at] == 'n' ? '\n' : text[at] == 't' ? '\t' : text[at];
        } else {
            out += text[at];
        }
        ++at;
    }
    if (at < text.size()) ++at;
    return out;
}

/// [[...]] and [=[...]=]; `at` stands on the first bracket. False when none begins here.
bool read_long(std::string_view text, std::size_t& at, std::string& out) {
    std::size_t level = at + 1;
    while (level < text.size() && text[level] == '=')
        ++level;
    if (level >= text.size() || text[level] != '[') return false;
    const std::string close = "]" + std::string(level - at - 1, '=') + "]";
    const std::size_t end = text.find(close, level + 1);
    if (end == std::string_view::npos) return false;
    out = text.substr(level + 1, end - level - 1);
    if (out.starts_with('\n')) out.erase(0, 1);
    at = end + close.size();
    return true;
}

struct Marked {
    std::string message;
    int line = 0;
};

bool word_char(char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The literals that stand behind `_` in a Lua source.
std::vector<Marked> marked_in(std::string_view text) {
    std::vector<Marked> all;
    bool mark = false;  // `_` was the last word
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        const std::size_t begin = at;
        std::string literal;
        bool is_literal = false;
        if (c == '-' && text.substr(at, 2) == "--") {
            at += 2;
            if (at >= text.size() || text[at] != '[' || !read_long(text, at, literal)) at = text.find('\n', at);
            if (at == std::string_view::npos) break;
            continue;
        }
        if (c == '"' || c == '\'') {
            literal = read_quoted(text, at);
            is_literal = true;
        } else if (c == '[' && read_long(text, at, literal)) {
            is_literal = true;
        } else if (word_char(c)) {
            while (at < text.size() && word_char(text[at]))
                ++at;
            mark = text.substr(begin, at - begin) == "_";
            continue;
        } else {
            ++at;
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != '(') mark = false;
            continue;
        }
        if (is_literal && mark) {
            all.push_back({literal, 1 + static_cast<int>(std::count(text.begin(), text.begin() + begin, '\n'))});
        }
        mark = false;
    }
    return all;
}

struct Translation {
    std::string words;
    int line = 0;  ///< Of its msgid.
};

/// A gettext file: its translations by message, and what cannot be read of it.
struct Translations {
    std::map<std::string, Translation> known;
    std::vector<std::pair<int, std::string>> faults;  ///< Line and message.
};

Translations read_translations(std::string_view text) {
    Translations all;
    std::string id;
    std::string words;
    std::string plural;
    std::string* into = nullptr;
    int begun = 0;
    const auto flush = [&] {
        if (!id.empty() && !words.empty()) all.known.insert_or_assign(id, Translation{words, begun});
        id.clear();
        words.clear();
        into = nullptr;
    };
    for (int number = 1; !text.empty(); ++number) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        while (!line.empty() && (line.front() == ' ' || line.front() == '\t'))
            line.remove_prefix(1);
        while (!line.empty() && (line.back() == '\r' || line.back() == ' '))
            line.remove_suffix(1);
        if (line.empty() || line.front() == '#') continue;
        if (line.starts_with("msgid ") || line.starts_with("msgctxt ")) {
            flush();
            begun = number;
            into = line.starts_with("msgid ") ? &id : &plural;
        } else if (line.starts_with("msgid_plural ")) {
            into = &plural;
        } else if (line.starts_with("msgstr")) {
            into = &words;
        } else if (line.front() != '"') {
            all.faults.emplace_back(number,
                                    "this is no part of a translation; expected msgid, msgstr, a text in "
                                    "quotes or a comment");
            continue;
        }
        std::size_t at = line.find('"');
        if (at == std::string_view::npos || into == nullptr) {
            all.faults.emplace_back(number, into == nullptr ? "a text that belongs to no msgid" : "a text is missing");
            continue;
        }
        *into += read_quoted(line, at);
        if (at != line.size() || line.back() != '"')
            all.faults.emplace_back(number, "the text does not end in a quote");
    }
    flush();
    return all;
}

/// The names in braces of a text.
std::set<std::string> holes_of(std::string_view text) {
    std::set<std::string> names;
    for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
        const std::size_t close = text.find('}', at);
        if (close == std::string_view::npos) break;
        const std::string_view name = text.substr(at + 1, close - at - 1);
        if (!name.empty() && std::all_of(name.begin(), name.end(), word_char)) names.emplace(name);
    }
    return names;
}

/// What is wrong with one language's file, and which marked texts it lacks.
void check_language(const fs::path& file, const std::string& package, const std::map<std::string, SourcePlace>& marked,
                    std::vector<script::Finding>& findings) {
    using script::Severity;
    const std::string name = file.stem().string();
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
    const auto text = read_file(file);
    if (!text) return say(Severity::kError, {shown, 0}, "the file cannot be read");
    if (!is_utf8(*text)) return say(Severity::kError, {shown, 0}, "the file is not valid UTF-8", "save it as UTF-8");
    const Translations all = read_translations(*text);
    for (std::size_t i = 0; i < all.faults.size() && i < kMostEach; ++i)
        say(Severity::kError, {shown, all.faults[i].first}, all.faults[i].second);
    for (const auto& [message, translation] : all.known) {
        const std::set<std::string> given = holes_of(message);
        const std::vector<std::string_view> names(given.begin(), given.end());
        for (const std::string& hole : holes_of(translation.words)) {
            if (given.contains(hole)) continue;
            const std::string_view near = nearest(hole, names);
            say(Severity::kWarning, {shown, translation.line},
                fmt::format("{{{}}} is not in the text that it translates", hole),
                near.empty() ? std::string{} : fmt::format("did you mean {{{}}}?", near));
        }
    }
    std::size_t missing = 0;
    for (const auto& [message, place] : marked) {
        if (message.empty() || all.known.contains(message) || ++missing > kMostEach) continue;
        say(Severity::kWarning, place, fmt::format("\"{}\" is not translated", printable(message, 80)),
            fmt::format("msgid and msgstr in locale/{}.po", name));
    }
    if (missing > kMostEach) {
        say(Severity::kWarning, {shown, 0}, fmt::format("{} more texts are not translated", missing - kMostEach));
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

void check_translations(const fs::path& folder, const std::string& package, std::vector<script::Finding>& findings) {
    std::error_code ec;
    const fs::path locale = folder / "locale";
    if (!fs::is_directory(locale, ec)) return;
    std::vector<fs::path> sources;
    for (fs::recursive_directory_iterator it{folder, ec}, end; !ec && it != end; it.increment(ec)) {
        if (it->path().filename() == "spec") it.disable_recursion_pending();
        if (it->path().extension() == ".lua") sources.push_back(it->path());
    }
    std::sort(sources.begin(), sources.end());
    std::map<std::string, SourcePlace> marked;
    for (const fs::path& source : sources) {
        const auto text = read_file(source);
        if (!text) continue;
        const std::string name = package + "/" + source.lexically_relative(folder).generic_string();
        for (Marked& one : marked_in(*text))
            marked.emplace(std::move(one.message), SourcePlace{name, one.line});
    }
    std::vector<fs::path> languages;
    for (fs::directory_iterator it{locale, ec}, end; !ec && it != end; it.increment(ec)) {
        if (it->path().extension() == ".po") languages.push_back(it->path());
    }
    std::sort(languages.begin(), languages.end());
    for (const fs::path& language : languages)
        check_language(language, package, marked, findings);
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
        char head[8] = {};
        in.read(head, sizeof head);
        if (std::string_view(head, sizeof head) != std::string_view("\x89PNG\r\n\x1a\n", 8)) {
            say(fmt::format("assets/{} is no PNG picture", shown), {});
        }
    }
}

}  // namespace demarche::session

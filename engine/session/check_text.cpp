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

/// The messages of a gettext file that have a translation.
std::set<std::string> translated_in(std::string_view text) {
    std::set<std::string> all;
    std::string id;
    std::string translation;
    std::string* into = nullptr;
    const auto flush = [&] {
        if (!id.empty() && !translation.empty()) all.insert(id);
        id.clear();
        translation.clear();
        into = nullptr;
    };
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        while (!line.empty() && (line.front() == ' ' || line.front() == '\t'))
            line.remove_prefix(1);
        if (line.starts_with("msgid ")) {
            flush();
            into = &id;
        } else if (line.starts_with("msgstr")) {
            into = &translation;
        } else if (!line.starts_with('"')) {
            continue;
        }
        const std::size_t quote = line.find('"');
        if (quote == std::string_view::npos || into == nullptr) continue;
        std::size_t at = quote;
        *into += read_quoted(line, at);
    }
    flush();
    return all;
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
    for (const fs::path& language : languages) {
        const std::string name = language.stem().string();
        const auto text = read_file(language);
        if (!text) {
            findings.push_back({script::Severity::kError,
                                package,
                                package + "/locale/" + name + ".po",
                                0,
                                "translation '" + name + "'",
                                "the file cannot be read",
                                {},
                                {}});
            continue;
        }
        const std::set<std::string> known = translated_in(*text);
        std::size_t missing = 0;
        for (const auto& [message, place] : marked) {
            if (message.empty() || known.contains(message) || ++missing > kMostEach) continue;
            findings.push_back({script::Severity::kWarning,
                                package,
                                place.file,
                                place.line,
                                "translation '" + name + "'",
                                fmt::format("\"{}\" is not translated", printable(message, 80)),
                                fmt::format("msgid and msgstr in locale/{}.po", name),
                                {}});
        }
        if (missing > kMostEach) {
            findings.push_back({script::Severity::kWarning,
                                package,
                                package + "/locale/" + name + ".po",
                                0,
                                "translation '" + name + "'",
                                fmt::format("{} more texts are not translated", missing - kMostEach),
                                {},
                                {}});
        }
    }
}

}  // namespace demarche::session

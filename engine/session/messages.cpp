#include "session/messages.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "base/lines.h"
#include "base/so_many.h"
#include "base/text.h"
#include "base/words.h"
#include "model/translated.h"
#include "script/lua_tokens.h"

namespace demarche::session {

namespace fs = std::filesystem;

namespace {

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
    for (script::LuaToken& token : script::lua_tokens(text)) {
        if (token.kind == script::LuaToken::Kind::kText && mark) all.push_back({std::move(token.text), token.line});
        if (token.kind == script::LuaToken::Kind::kSign && token.text == "(") continue;
        mark = token.kind == script::LuaToken::Kind::kWord && token.text == "_";
    }
    return all;
}

/// A literal of a gettext file; a text of several lines stands on several lines.
std::string quoted(std::string_view text) {
    std::string out;
    const bool lines = text.find('\n') != std::string_view::npos && text.find('\n') + 1 < text.size();
    if (lines) out += "\"\"\n";
    out += '"';
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\n') {
            out += "\\n";
            if (i + 1 < text.size()) out += "\"\n\"";
        } else if (c == '\t') {
            out += "\\t";
        } else {
            if (c == '"' || c == '\\') out += '\\';
            out += c;
        }
    }
    return out + '"';
}

std::string entry_text(std::string_view context, std::string_view message, std::string_view words) {
    std::string out;
    if (!context.empty()) out += "msgctxt " + quoted(context) + "\n";
    return out + "msgid " + quoted(message) + "\nmsgstr " + quoted(words) + "\n";
}

/// Contexts that definitions have, beside those of grammatical forms.
bool of_definition(std::string_view context) {
    return context == "parameter" || context == "phase" || context.find('.') != std::string_view::npos;
}

}  // namespace

bool read_whole(const fs::path& file, std::string& text) {
    std::error_code ec;
    // A package reaches nothing through a symbolic link: neither its sources nor its translations.
    if (fs::is_symlink(fs::symlink_status(file, ec)) || fs::is_symlink(fs::symlink_status(file.parent_path(), ec)))
        return false;
    if (!fs::is_regular_file(file, ec) || fs::file_size(file, ec) > kLargestTranslation || ec) return false;
    std::ifstream in{file, std::ios::binary};
    text.assign(std::istreambuf_iterator<char>{in}, {});
    return in.good() || in.eof();
}

std::vector<PackageMessage> package_messages(const fs::path& folder, const std::string& package,
                                             const Scenario* scenario, const PoFile& known) {
    std::set<std::pair<std::string, std::string>> seen;
    for (const PoEntry& entry : known.entries)
        seen.emplace(entry.context, entry.id);
    std::vector<PackageMessage> all;
    const auto add = [&](std::string_view context, std::string_view message, const SourcePlace& at) {
        if (message.empty() || !seen.emplace(context, message).second) return;
        all.push_back({std::string{context}, std::string{message}, at});
    };
    std::error_code ec;
    std::vector<fs::path> sources;
    for (fs::recursive_directory_iterator it{folder, ec}, end; !ec && it != end; it.increment(ec)) {
        if (it->path().filename() == "spec") it.disable_recursion_pending();
        if (it->path().extension() == ".lua") sources.push_back(it->path());
    }
    std::sort(sources.begin(), sources.end());
    for (const fs::path& source : sources) {
        std::string text;
        if (!read_whole(source, text)) continue;
        // Lua reads the line ends of any system as one character.
        std::erase(text, '\r');
        // It stands in a line of the file of translations.
        const std::string name = printable_name(package + "/" + source.lexically_relative(folder).generic_string());
        for (const Marked& one : marked_in(text))
            add({}, one.message, {name, one.line});
    }
    if (scenario != nullptr) each_message(*scenario, add);
    return all;
}

namespace {

using Key = std::pair<std::string, std::string>;  ///< Context and message.

Key key_of(const PoEntry& entry) {
    return {entry.context, entry.id};
}

/// An entry as it stands in the file, with the name of the file in which its message stands now. No line: it would
/// change with every line that somebody writes above.
std::string with_reference(std::string_view entry, std::string_view file) {
    std::string out;
    bool named = false;
    while (!entry.empty()) {
        const std::string_view line = entry.substr(0, entry.find('\n'));
        entry.remove_prefix(std::min(entry.size(), line.size() + 1));
        // Comments of translators come first, then where it stands, then flags.
        const bool reference = line.starts_with("#:");
        const bool note = line.starts_with("#") && !line.starts_with("#,") && !line.starts_with("#|");
        if ((reference || !note) && !named) {
            if (!file.empty()) out += fmt::format("#: {}\n", file);
            named = true;
        }
        if (!reference) out.append(line).append("\n");
    }
    return out;
}

std::string fresh_header(const std::string& language) {
    return entry_text({}, {},
                      fmt::format("Project-Id-Version: demarche\nLanguage: {}\nMIME-Version: 1.0\nContent-Type: "
                                  "text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\nPlural-Forms: {}\n",
                                  language,
                                  language == "ru" ? "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && "
                                                     "n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
                                                   : "nplurals=2; plural=(n != 1);"));
}

std::string as_comment(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (!line.empty() && !line.starts_with("#")) out += fmt::format("#~ {}\n", line);
    }
    return out;
}

}  // namespace

std::string merged_po(const std::vector<PackageMessage>& messages, const PoFile& known, std::string_view before,
                      const std::string& package, const std::string& language) {
    const PoFile old = read_po(before);
    const PoFile gone = read_po(old.obsolete);
    std::map<Key, const PackageMessage*> wanted;
    for (const PackageMessage& one : messages)
        wanted.emplace(Key{one.context, one.message}, &one);
    const auto file_of = [&](const PackageMessage& one) {
        const std::string prefix = package + "/";
        return one.at.file.starts_with(prefix) ? one.at.file.substr(prefix.size()) : one.at.file;
    };
    // A library's definitions are made where scenarios call it: without them nobody knows which words are still needed.
    const bool library = std::none_of(messages.begin(), messages.end(),
                                      [](const PackageMessage& one) { return of_definition(one.context); });
    // What is there stays where it is: a translator, and whoever reads the change, finds it where it was.
    std::vector<std::pair<Key, std::string>> entries;
    std::set<Key> there;
    std::string obsolete;
    for (const PoEntry& entry : old.entries) {
        const std::string_view text = before.substr(entry.from, entry.to - entry.from);
        const auto hit = wanted.find(key_of(entry));
        if (hit != wanted.end()) {
            if (there.insert(hit->first).second)
                entries.emplace_back(hit->first, with_reference(text, file_of(*hit->second)));
        } else if (!entry.context.empty() && (library || !of_definition(entry.context))) {
            entries.emplace_back(key_of(entry), with_reference(text, {}));
        } else if (entry.translated()) {
            obsolete += "\n" + as_comment(text);
        }
    }
    std::set<Key> elsewhere;
    for (const PoEntry& entry : known.entries)
        elsewhere.insert(key_of(entry));
    // What is new goes behind what stands before it in the sources.
    std::size_t at = 0;
    for (const PackageMessage& one : messages) {
        const Key key{one.context, one.message};
        if (there.contains(key)) {
            const auto hit =
                std::find_if(entries.begin(), entries.end(), [&](const auto& e) { return e.first == key; });
            at = static_cast<std::size_t>(hit - entries.begin()) + 1;
            continue;
        }
        if (elsewhere.contains(key)) continue;
        const auto kept = std::find_if(gone.entries.begin(), gone.entries.end(),
                                       [&](const PoEntry& entry) { return key_of(entry) == key; });
        const std::string words =
            kept != gone.entries.end() && kept->translated() ? kept->words.front() : std::string{};
        entries.emplace(entries.begin() + static_cast<std::ptrdiff_t>(at), key,
                        with_reference(entry_text(one.context, one.message, words), file_of(one)));
        there.insert(key);
        ++at;
    }
    std::string kept_gone;
    for (const PoEntry& entry : gone.entries) {
        if (!there.contains(key_of(entry)))
            kept_gone += "\n" + as_comment(std::string_view{old.obsolete}.substr(entry.from, entry.to - entry.from));
    }
    std::string out;
    if (old.header_to == old.header_from) {
        out = fresh_header(language);
    } else {
        out = std::string{before.substr(old.header_from, old.header_to - old.header_from)} + "\n";
        // It is written as UTF-8 whatever its template said.
        const std::size_t charset = out.find("charset=");
        if (charset != std::string::npos) {
            const std::size_t end = out.find_first_of("\\; \"", charset);
            out.replace(charset, end - charset, "charset=UTF-8");
        }
    }
    for (const auto& [key, text] : entries)
        out += "\n" + text;
    return out + kept_gone + obsolete;
}

std::vector<std::string> holes_left_out(std::string_view message, std::string_view words) {
    std::vector<std::string> out;
    const std::vector<std::string_view> kept = hole_names(words);
    for (const std::string_view hole : hole_names(message)) {
        const bool name = !hole.empty() && std::all_of(hole.begin(), hole.end(), word_char);
        if (!name || std::find(kept.begin(), kept.end(), hole) != kept.end()) continue;
        if (std::find(out.begin(), out.end(), hole) == out.end()) out.emplace_back(hole);
    }
    return out;
}

std::vector<PhraseFault> phrase_faults(std::string_view message, std::string_view words, const PluralRule& plural) {
    std::vector<PhraseFault> faults;
    const std::vector<std::string_view> given = hole_names(message);
    const auto is_name = [](std::string_view name) {
        return !name.empty() && std::all_of(name.begin(), name.end(), word_char);
    };
    for (const std::string_view hole : hole_names(words)) {
        const std::size_t first = std::min(hole.find_first_not_of(" \t"), hole.size());
        const std::string_view bare = hole.substr(first, hole.find_last_not_of(" \t") + 1 - first);
        if (bare != hole && is_name(bare) && std::find(given.begin(), given.end(), bare) != given.end())
            faults.push_back({fmt::format("{{{}}} is no hole: blanks stand beside its name", printable(hole, 60)),
                              fmt::format("{{{}}}", bare)});
        if (bare.empty() && !given.empty() && std::find(given.begin(), given.end(), hole) == given.end())
            faults.push_back({fmt::format("{{{}}} names no value", hole), fmt::format("{{{}}}", given.front())});
        if (!is_name(hole) || std::find(given.begin(), given.end(), hole) != given.end()) continue;
        const std::string_view near = nearest(hole, given);
        faults.push_back({fmt::format("{{{}}} is not in the text that it translates", printable(hole, 60)),
                          near.empty() ? std::string{} : fmt::format("did you mean {{{}}}?", near)});
    }
    for (std::size_t at = words.find('{'); at != std::string_view::npos; at = words.find('{', at + 1)) {
        const std::size_t close = words.find('}', at);
        if (close == std::string_view::npos) {
            faults.push_back({"a hole is not closed", "'}' is missing; a brace itself is written {{"});
            break;
        }
        const std::string_view inside = words.substr(at + 1, close - at - 1);
        const auto bars = static_cast<std::size_t>(std::count(inside.begin(), inside.end(), '|'));
        if (inside.find('{') != std::string_view::npos && (at + 1 >= words.size() || words[at + 1] != '{') &&
            (at == 0 || words[at - 1] != '{')) {
            faults.push_back({fmt::format("a hole is not closed before the next one: {{{}}}", printable(inside, 60)),
                              "'}' is missing; a brace itself is written {{"});
            continue;
        }
        if (bars == 0 || bars == 2 || bars == 4 || bars == plural.forms()) continue;
        faults.push_back({fmt::format("{{{}}} has {}", printable(inside, 60), so_many(bars, "word")),
                          fmt::format("2 words: singular and plural; 4: m, f, n, pl; {}: by number", plural.forms()),
                          true});
    }
    return faults;
}

}  // namespace demarche::session

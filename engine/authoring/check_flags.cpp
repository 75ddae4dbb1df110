// What the files say of flags: they are names that nobody defines, so a misspelt one is nil for ever and no error.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "authoring/check_lint.h"
#include "base/text.h"
#include "script/script_hint.h"

namespace demarche::authoring {

namespace {

using FlagNames = std::set<std::string, std::less<>>;

struct FlagRead {
    std::string name;
    SourcePlace place;
    bool of_somebody = false;  ///< It is asked of an actor, a place or whatever.
    bool by_option = false;    ///< scoring.flag { name = ... }: whether of somebody stands elsewhere.
};

}  // namespace

/// What the sources say of flags where they say it with a literal name.
struct Lint::FlagUses {
    std::map<std::string, std::pair<bool, bool>, std::less<>> stored;  ///< Ever of nobody, ever of somebody.
    FlagNames beginnings;  ///< Literals such as "did_": names that are put together begin with one.
    FlagNames endings;     ///< Literals such as "_done", behind `..`: the same, of names that end with one.
    FlagNames elsewhere;   ///< Literals that stand in another place: an option may be the name of a flag.
    std::vector<FlagRead> read;
    std::map<std::string, SourcePlace, std::less<>> stored_at;  ///< By the package itself, where first.
    bool reads_worked_out = false;                              ///< Some file reads a flag whose name it works out.
    bool worked_out = false;                                    ///< The package stores a flag whose name it works out.
};

/// What a module of the package reads is judged, and not what the rule library does.
void Lint::collect_flags(const LintSource& source, FlagUses& uses) {
    const std::vector<script::LuaToken>& tokens = source.tokens;
    const std::string& file = source.file;
    const bool own = source.own;
    const auto is = [&](std::size_t at, std::string_view sign) { return at < tokens.size() && tokens[at].is(sign); };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != script::LuaToken::Kind::kText) {
            const bool store = is(i, ":") && is(i + 1, "store") && is(i + 2, "(") && i + 3 < tokens.size();
            const bool literal = store && tokens[i + 3].kind == script::LuaToken::Kind::kText && is(i + 4, ",");
            if (store && !literal && own) uses.worked_out = true;
            const bool read = is(i, ":") && is(i + 1, "flag") && is(i + 2, "(") && i + 3 < tokens.size();
            const bool named =
                read && tokens[i + 3].kind == script::LuaToken::Kind::kText && (is(i + 4, ",") || is(i + 4, ")"));
            if (read && !named && own) uses.reads_worked_out = true;
            continue;
        }
        const std::string& name = tokens[i].text;
        const bool called = i >= 3 && is(i - 1, "(") && is(i - 3, ":") && (is(i + 1, ",") || is(i + 1, ")"));
        const bool option =
            i >= 5 && is(i - 1, "=") && is(i - 2, "name") && is(i - 3, "{") && is(i - 4, "flag") && is(i - 5, ".");
        if (called && is(i - 2, "store")) {
            if (own) uses.stored_at.try_emplace(name, SourcePlace{file, tokens[i].line});
            auto& [of_nobody, of_somebody] = uses.stored[name];
            (script::arguments_of(tokens, i - 1).size() > 2 && !is(i + 4, "nil") ? of_somebody : of_nobody) = true;
        } else if (called && is(i - 2, "flag")) {
            if (own)
                uses.read.push_back(
                    {name, {file, tokens[i].line}, script::arguments_of(tokens, i - 1).size() > 1, false});
        } else if (option) {
            if (own) uses.read.push_back({name, {file, tokens[i].line}, false, true});
        } else {
            uses.elsewhere.insert(name);
            if (name.ends_with('_')) uses.beginnings.insert(name);
            if (name.starts_with('_') && i >= 2 && is(i - 1, ".") && is(i - 2, ".")) uses.endings.insert(name);
        }
    }
}

void Lint::unread_flags(const FlagUses& uses, std::span<const std::string> specs) {
    if (uses.reads_worked_out) return;
    FlagNames known = uses.elsewhere;
    for (const FlagRead& read : uses.read)
        known.insert(read.name);
    // What a spec asks for may stand there for its sake alone.
    for (const std::string& spec : specs) {
        for (const script::LuaToken& token : script::lua_tokens(spec)) {
            if (token.kind == script::LuaToken::Kind::kText) known.insert(token.text);
        }
    }
    for (const auto& [name, place] : uses.stored_at) {
        if (known.contains(name)) continue;
        add(script::Severity::kNote, place, fmt::format("flag '{}'", printable(name, 60)), "nothing reads this flag",
            fmt::format("game:flag(\"{}\") where it counts", printable(name, 60)));
    }
}

void Lint::flags(std::span<const std::string> specs) {
    FlagUses uses;
    for (const LintSource& source : all_sources())
        collect_flags(source, uses);
    unread_flags(uses, specs);
    std::vector<std::string_view> known;
    for (const auto& [name, how] : uses.stored)
        known.push_back(name);
    for (const FlagRead& read : uses.read) {
        const std::string shown = printable(read.name, 60);
        const std::string where =
            read.by_option ? fmt::format("flag '{}'", shown) : fmt::format("game:flag(\"{}\")", shown);
        if (const auto how = uses.stored.find(read.name); how != uses.stored.end() && !read.by_option) {
            const auto [of_nobody, of_somebody] = how->second;
            if (read.of_somebody && !of_somebody) {
                add(script::Severity::kWarning, read.place, where,
                    "it is stored of nobody, so asked of somebody it is always nil",
                    fmt::format("game:store(\"{}\", value, subject), or leave out the subject here", shown));
            } else if (!read.of_somebody && !of_nobody) {
                add(script::Severity::kWarning, read.place, where,
                    "it is stored of somebody each time, so without a subject it is always nil",
                    fmt::format("game:flag(\"{}\", subject): the actor, place or constituency that it was stored of",
                                shown));
            }
            continue;
        }
        const auto begins = [&](const std::string& beginning) { return read.name.starts_with(beginning); };
        // What stands before an ending is mostly the id of something, and else a word of the files.
        const auto ends = [&](const std::string& ending) {
            if (!read.name.ends_with(ending)) return false;
            const std::string_view before = std::string_view{read.name}.substr(0, read.name.size() - ending.size());
            return is_id(before) || uses.elsewhere.contains(before);
        };
        if (uses.stored.contains(read.name) || uses.elsewhere.contains(read.name) ||
            std::any_of(uses.beginnings.begin(), uses.beginnings.end(), begins) ||
            std::any_of(uses.endings.begin(), uses.endings.end(), ends))
            continue;
        const std::string_view near = nearest(read.name, known);
        if (near.empty() && uses.worked_out) continue;
        add(script::Severity::kWarning, read.place, where, "nothing stores this flag, so it is always nil",
            near.empty() ? fmt::format("game:store(\"{}\", ...) where it comes about", shown)
                         : script::did_you_mean_this(read.name, near));
    }
}

}  // namespace demarche::authoring

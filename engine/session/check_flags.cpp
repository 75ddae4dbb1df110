// What the files say of flags: they are names that nobody defines, so a misspelt one is nil for ever and no error.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "session/check_lint.h"
#include "session/lua_tokens.h"

namespace demarche::session {

namespace {

using Names = std::set<std::string, std::less<>>;

struct FlagRead {
    std::string name;
    SourcePlace place;
};

/// What the sources say of flags where they say it with a literal name.
struct FlagUses {
    Names stored;
    Names beginnings;  ///< Literals such as "did_": names that are put together begin with one.
    Names elsewhere;   ///< Literals that stand in another place: an option may be the name of a flag.
    std::vector<FlagRead> read;
    bool worked_out = false;  ///< The package stores a flag whose name it works out.
};

/// @param own  A module of the package, and not of the rule library: what it reads is judged.
void collect(const std::string& file, std::span<const LuaToken> tokens, bool own, FlagUses& uses) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != LuaToken::Kind::kText) {
            const bool store =
                i + 3 < tokens.size() && tokens[i].is(":") && tokens[i + 1].is("store") && tokens[i + 2].is("(");
            const bool literal =
                store && tokens[i + 3].kind == LuaToken::Kind::kText && i + 4 < tokens.size() && tokens[i + 4].is(",");
            if (store && !literal && own) uses.worked_out = true;
            continue;
        }
        const std::string& name = tokens[i].text;
        const bool called = i >= 3 && tokens[i - 1].is("(") && tokens[i - 3].is(":") && i + 1 < tokens.size() &&
                            (tokens[i + 1].is(",") || tokens[i + 1].is(")"));
        if (called && tokens[i - 2].is("store")) {
            uses.stored.insert(name);
        } else if (called && tokens[i - 2].is("flag")) {
            if (own) uses.read.push_back({name, {file, tokens[i].line}});
        } else {
            uses.elsewhere.insert(name);
            if (name.ends_with('_')) uses.beginnings.insert(name);
        }
    }
}

}  // namespace

void Lint::flags() {
    FlagUses uses;
    const std::string package = files_.name() + ".";
    for (const std::string& module : files_.modules()) {
        if (module.starts_with(package + "spec.")) continue;
        const auto found = files_.find(module);
        if (!found || !*found) continue;
        collect((*found)->display_name, lua_tokens((*found)->text), module.starts_with(package), uses);
    }
    const std::vector<std::string_view> known(uses.stored.begin(), uses.stored.end());
    for (const FlagRead& read : uses.read) {
        const auto begins = [&](const std::string& beginning) { return read.name.starts_with(beginning); };
        if (uses.stored.contains(read.name) || uses.elsewhere.contains(read.name) ||
            std::any_of(uses.beginnings.begin(), uses.beginnings.end(), begins))
            continue;
        const std::string_view near = nearest(read.name, known);
        if (near.empty() && uses.worked_out) continue;
        const std::string shown = printable(read.name, 60);
        add(script::Severity::kWarning, read.place, fmt::format("game:flag(\"{}\")", shown),
            "nothing stores this flag, so it is always nil",
            near.empty() ? fmt::format("game:store(\"{}\", ...) where it comes about", shown)
                         : fmt::format("did you mean '{}'?", near));
    }
}

}  // namespace demarche::session

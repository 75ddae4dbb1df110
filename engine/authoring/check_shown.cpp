// What people read in the games that were played, held against what is marked for translation; and functions that
// nothing has run.
#include <fmt/format.h>

#include <algorithm>

#include "authoring/check_lint.h"
#include "authoring/check_play.h"
#include "base/so_many.h"
#include "base/text.h"
#include "session/messages.h"

namespace demarche::authoring {

using script::Severity;

namespace {

bool has_letters(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](unsigned char c) { return c >= 0x80 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
}

}  // namespace

void CheckPlay::keep_shown(const Effect& effect) {
    // What people and the engine say is no script's, though it may begin with a name that a script has given.
    const auto keep = [&](const Text& text) {
        if (said_.contains(text.message) && has_letters(text.message)) shown_.insert(text.message);
    };
    keep(effect.reason);
    if (const auto* news = std::get_if<News>(&effect.change)) keep(news->text);
    if (const auto* told = std::get_if<Told>(&effect.change)) keep(told->text);
}

std::optional<SourcePlace> Lint::said_at(std::string_view message) {
    // The literal that is all of it, or else the longest with which it begins or ends.
    std::optional<SourcePlace> best;
    std::string_view said;
    std::size_t length = 3;
    for (const LintSource& source : all_sources()) {
        if (!source.own) continue;
        for (const script::LuaToken& token : source.tokens) {
            if (token.kind != script::LuaToken::Kind::kText) continue;
            // A text for string.format says what stands before its first value.
            const std::string_view start = std::string_view{token.text}.substr(0, token.text.find('%'));
            if (start.size() <= length) continue;
            // What is put behind something else begins as no text does, with a space.
            if (!message.starts_with(start) && !(start.front() == ' ' && message.ends_with(start))) continue;
            length = start.size();
            said = token.text;
            best = SourcePlace{source.file, token.line};
        }
    }
    if (unmarked_.contains(said)) return std::nullopt;
    return best;
}

void Lint::shown(const CheckPlay& play, const std::filesystem::path& folder, const std::filesystem::path& rules) {
    std::set<std::string, std::less<>> marked;
    for (const auto& one : session::package_messages(folder, files_.name(), &s_))
        marked.insert(one.message);
    for (const auto& one : session::package_messages(rules, "rules", nullptr))
        marked.insert(one.message);
    std::set<std::pair<std::string, int>> told;  // once for each place, whatever was put together there
    for (const std::string& message : play.shown()) {
        if (marked.contains(message)) continue;
        const auto place = said_at(message);
        if (!place || !told.emplace(place->file, place->line).second) continue;
        add(Severity::kWarning, *place, "text",
            fmt::format("people have read \"{}\", which no translation can know", printable(message, 80)),
            "write _ \"...\" where the text stands, and _(\"... {name} ...\", { name = ... }) for one with values; "
            "what is put together with .. or string.format is not translated");
    }
}

void Lint::never_run(const CheckPlay& play, int games) {
    for (std::size_t i = 0; i < kEventKinds; ++i) {
        const auto event = static_cast<EventKind>(i);
        for (const HookDef& hook : s_.hooks[i]) {
            // Of an event that cannot come a warning says why.
            if (play.ran(hook.fn) || warned_at(hook.place_of_definition)) continue;
            add(Severity::kNote, play.defined_at(hook.fn), fmt::format("on(\"{}\")", word(event)),
                fmt::format("it was never run: the event came neither in the {} played nor in what was tried after "
                            "them, so no mistake in it was looked for",
                            so_many(games, "game")),
                "a spec can bring the event about");
        }
    }
    const auto one = [&](HandlerId fn, std::string path) {
        if (play.ran(fn)) return;
        add(Severity::kNote, play.defined_at(fn), std::move(path),
            "it was never run, so no mistake in it was looked for", "a spec can run it");
    };
    const auto all = [&](const auto& defs, const char* kind) {
        for (const auto& def : defs) {
            one(def.adopt, fmt::format("{} '{}'.adopt", kind, def.id));
            one(def.each_round, fmt::format("{} '{}'.each_round", kind, def.id));
            one(def.finish, fmt::format("{} '{}'.finish", kind, def.id));
        }
    };
    all(s_.clauses, "clause");
    all(s_.agreements, "agreement");
}

}  // namespace demarche::authoring

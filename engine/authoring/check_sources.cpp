// What the files of a package say that no definition shows and no game may come by.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "authoring/check_lint.h"
#include "authoring/check_text.h"
#include "authoring/lua_terms.h"
#include "base/lines.h"
#include "base/so_many.h"
#include "base/text.h"
#include "base/words.h"
#include "script/global_uses.h"
#include "script/lua_tokens.h"
#include "script/schema.h"
#include "script/script_hint.h"

namespace demarche::authoring {

using script::Severity;

std::string misplaced_spec(const script::PackageFiles& files, std::string_view module) {
    const std::string own = files.name() + ".";
    if (!module.starts_with(own)) return {};
    const std::string_view rest = module.substr(own.size());
    const std::size_t dot = rest.find('.');
    if (dot == std::string_view::npos) return {};
    static constexpr std::array<std::string_view, 4> kFolders = {"SPEC", "SPECS", "TEST", "TESTS"};
    const std::string_view folder = rest.substr(0, dot);
    if (folder == "spec" ||
        std::find(kFolders.begin(), kFolders.end(), in_capitals(std::string{folder})) == kFolders.end())
        return {};
    const auto found = files.find(module);
    if (!found || !*found) return {};
    const std::vector<script::GlobalUse> uses = script::global_uses((*found)->text);
    const bool examples = std::any_of(uses.begin(), uses.end(), [](const script::GlobalUse& use) {
        return !use.written && (use.name == "it" || use.name == "describe");
    });
    return examples ? std::string{folder} : std::string{};
}

std::vector<LintSource> sources_of(const script::PackageFiles& files) {
    std::vector<LintSource> out;
    const std::string own = files.name() + ".";
    for (const std::string& module : files.modules()) {
        if (module.starts_with(own + "spec.")) continue;
        auto found = files.find(module);
        if (!found || !*found || !misplaced_spec(files, module).empty()) continue;
        std::vector<script::LuaToken> tokens = script::lua_tokens((*found)->text);
        out.push_back({module, std::move((*found)->display_name), std::move((*found)->text), std::move(tokens),
                       module.starts_with(own)});
    }
    return out;
}

const std::vector<LintSource>& Lint::all_sources() {
    if (sources_.empty()) sources_ = sources_of(files_);
    return sources_;
}

std::size_t Lint::times_in_sources(std::string_view text) {
    std::size_t times = 0;
    for (const LintSource& source : all_sources()) {
        for (std::size_t at = source.text.find(text); at != std::string::npos;
             at = source.text.find(text, at + text.size()))
            ++times;
    }
    return times;
}

bool Lint::is_id(std::string_view name) const {
    return s_.lookup<ActorId>(name) || s_.lookup<PlaceId>(name) || s_.lookup<InstitutionId>(name) ||
           s_.lookup<ClauseId>(name) || s_.lookup<IndicatorId>(name) || s_.lookup<ResourceId>(name) ||
           s_.lookup<AgreementTypeId>(name);
}

// A name without a value is nil, and a nil at the end of a list says nothing: { "upland", plain } has one entry.
std::vector<script::Finding> unset_globals(const script::PackageFiles& files, std::span<const LintSource> sources,
                                           const std::function<bool(std::string_view)>& is_id) {
    std::set<std::string, std::less<>> known;
    for (const std::string& name : script::environment_names())
        known.insert(name.substr(0, name.find('.')));
    std::vector<std::pair<std::string, script::GlobalUse>> read;
    for (const LintSource& source : sources) {
        if (!source.own) continue;
        for (script::GlobalUse& use : script::global_uses(source.text)) {
            if (use.written) {
                known.insert(use.name);
            } else {
                read.emplace_back(source.file, std::move(use));
            }
        }
    }
    const std::vector<std::string_view> all(known.begin(), known.end());
    std::vector<script::Finding> out;
    for (const auto& [file, use] : read) {
        if (known.contains(use.name)) continue;
        const std::string shown = printable(use.name, 40);
        const std::string_view near = nearest(use.name, all);
        const std::string meant = script::script_hint(fmt::format("a nil value (global '{}')", use.name));
        script::Finding finding;
        finding.severity = Severity::kWarning;
        finding.package = files.name();
        finding.file = file;
        finding.line = use.line;
        finding.path = fmt::format("global '{}'", shown);
        finding.message = "nothing gives it a value";
        finding.hint = is_id(use.name)  ? fmt::format("an id is a text: \"{}\"", shown)
                       : !near.empty()  ? script::did_you_mean_this(use.name, near)
                       : !meant.empty() ? meant
                                        : std::string{"a local is known in its own file alone; an id stands in quotes"};
        finding.about = finding.path;
        finding.excerpt = source_excerpt(files, {file, use.line});
        out.push_back(std::move(finding));
    }
    return out;
}

void Lint::globals() {
    std::vector<script::Finding> found =
        unset_globals(files_, all_sources(), [&](std::string_view name) { return is_id(name); });
    std::move(found.begin(), found.end(), std::back_inserter(out_));
}

void Lint::sources(bool translated) {
    for (const LintSource& source : all_sources()) {
        if (!source.own) continue;
        const std::vector<script::LuaToken>& tokens = source.tokens;
        for (const script::FieldTwice& field : script::fields_given_twice(tokens)) {
            add(Severity::kWarning, {source.file, field.line}, fmt::format("field '{}'", printable(field.name, 60)),
                fmt::format("it stands in this table a second time (first in line {}): one counts", field.first_line),
                "one of the two has to go");
        }
        tables_given(source.file, tokens);
        answers(source.file, tokens);
        scores_beyond(source.file, tokens);
        ratified_when(source.file, tokens);
        ids_in_texts(source.file, tokens);
        values_of_texts(source.file, tokens);
        for (std::size_t i = 0; i + 3 < tokens.size(); ++i) {
            const SourcePlace place{source.file, tokens[i].line};
            if (tokens[i].is("game") && (i == 0 || !tokens[i - 1].is("."))) {
                of_game(place, tokens, i, translated);
                bounds_compared(source.file, tokens, i);
                result_compared(source.file, tokens, i);
                list_as_truth(source.file, tokens, i);
            }
            half_comparison(source.file, tokens, i);
            negated_comparison(source.file, tokens, i);
            new_table_compared(source.file, tokens, i);
            power(source.file, tokens, i);
            if (!tokens[i].is("return") || !(tokens[i + 1].is("false") || tokens[i + 1].is("nil")) ||
                !tokens[i + 2].is(","))
                continue;
            const SourcePlace why{place.file, tokens[i + 3].line};
            if (translated) plain_text(why, "return", tokens[i + 3], translated);
            if (i + 5 < tokens.size() && tokens[i + 5].is("end"))
                without_values(why, "return", std::span{tokens}.subspan(i + 3, 2));
        }
    }
}

// Of a name that no `require` can name the first thing to say is what it would have to be.
std::string Lint::hint_for_module(std::string_view module) const {
    const auto small = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.'; };
    if (std::all_of(module.begin(), module.end(), small))
        return fmt::format("require \"{}.{}\" in scenario.lua", files_.name(), module);
    std::string name{module};
    for (char& c : name)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : small(c) ? c : '_';
    if (name.starts_with("spec.")) return "name the folder spec, in small letters: it is where specs are looked for";
    const std::string whole = fmt::format("{}.{}", files_.name(), name);
    std::string file = name;
    std::replace(file.begin(), file.end(), '.', '/');
    return fmt::format("names are of a to z, 0 to 9 and _: name it {}.lua{}", file,
                       name == "history" ? std::string{} : fmt::format(", and require \"{}\"", whole));
}

// A file that is written and forgotten to be required looks finished and does nothing.
void Lint::modules(std::span<const std::string> specs) {
    const std::string own = files_.name() + ".";
    std::set<std::string, std::less<>> required{own + "scenario", own + "history"};
    bool known = true;
    std::vector<std::string> unread;  // modules that are required, and not among those that were listed
    const std::vector<std::string> listed = files_.modules();
    const auto read = [&](std::span<const script::LuaToken> tokens) {
        for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
            if (!tokens[i].is("require")) continue;
            const std::size_t name = i + (tokens[i + 1].is("(") ? 2 : 1);
            const bool joined = name + 1 < tokens.size() && tokens[name + 1].is(".");
            if (name < tokens.size() && tokens[name].kind == script::LuaToken::Kind::kText && !joined) {
                if (required.insert(tokens[name].text).second) unread.push_back(tokens[name].text);
            } else {
                known = false;  // its name is worked out
            }
        }
    };
    for (const std::string& spec : specs)
        read(script::lua_tokens(spec));
    for (const LintSource& source : all_sources())
        read(source.tokens);
    // Of thousands of files not all are listed, but all that count are required by others that count.
    const bool all = listed.size() < script::PackageFiles::kMostModules;
    if (!all) unread.push_back(own + "scenario");
    for (std::size_t i = 0; i < unread.size() && !all; ++i) {
        if (!unread[i].starts_with(own) || std::binary_search(listed.begin(), listed.end(), unread[i])) continue;
        const auto found = files_.find(unread[i]);
        if (found && *found) read(script::lua_tokens((*found)->text));
    }
    // Also those that no `require` could name.
    std::vector<std::string> unused;
    std::set<std::string> misplaced;
    for (const std::string& module : listed) {
        if (const std::string folder = misplaced_spec(files_, module); !folder.empty()) {
            misplaced.insert(folder);
            continue;
        }
        if (known && module.starts_with(own) && !module.starts_with(own + "spec.") && !required.contains(module))
            unused.push_back(module);
    }
    for (const std::string& folder : misplaced) {
        const std::string shown = printable_name(folder, 60);
        add(Severity::kWarning, {fmt::format("{}/{}", files_.name(), shown), 0}, fmt::format("folder '{}'", shown),
            "specs stand in it, and nothing runs them", "specs stand in the folder spec: rename it");
    }
    constexpr std::size_t kMostOneByOne = 10;
    constexpr std::size_t kMostNamed = 5;
    if (unused.size() > kMostOneByOne) {
        std::vector<std::string> some;
        for (std::size_t i = 0; i < kMostNamed; ++i)
            some.push_back(fmt::format("'{}'", printable_name(unused[i], 60)));
        add(Severity::kWarning, {files_.name() + "/scenario.lua", 0}, "modules",
            fmt::format("{}{} files are required by no other, so nothing that stands in them counts: {}, ...",
                        all ? "" : "at least ", unused.size(), fmt::join(some, ", ")),
            "require them in scenario.lua, or take them out of the folder");
        return;
    }
    for (const std::string& module : unused) {
        std::string file = module;
        std::replace(file.begin(), file.end(), '.', '/');
        const std::string shown = printable_name(module, 100);
        // Whoever goes on writing it learns of that too late otherwise: nothing runs it.
        const auto found = files_.find(module);
        const std::string fault = found && *found ? script::compile_fault((*found)->text) : std::string{};
        add(Severity::kWarning, {printable_name(file, 100) + ".lua", 1}, fmt::format("module '{}'", shown),
            fmt::format("no file of the package requires it, so nothing that stands in it counts{}",
                        fault.empty() ? "" : "; nor does it compile: line " + printable(fault, 200)),
            hint_for_module(std::string_view{shown}.substr(own.size())));
    }
}

namespace {

/// Whether a method that stands there without its brackets is taken for what it gives: compared, tested, returned, a
/// part of a sum, or called without `game`. Passed on or kept under another name it is a value like any.
bool taken_for_result(std::span<const script::LuaToken> tokens, std::size_t game) {
    static constexpr std::array<std::string_view, 14> kBefore = {
        "return", "if", "elseif", "while", "until", "not", "and", "or", "<", ">", "+", "-", "*", "/"};
    static constexpr std::array<std::string_view, 13> kBehind = {"<", ">", "~", "+",   "-",  "*",   "/",
                                                                 "%", "^", ".", "and", "or", "then"};
    const auto at = [&](std::size_t i, std::string_view word) { return i < tokens.size() && tokens[i].is(word); };
    const std::size_t next = game + 3;
    if (at(next, "(")) return !at(next + 1, "game");
    const auto any = [&](std::size_t i, const auto& words) {
        return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return at(i, word); });
    };
    if (any(next, kBehind) || (at(next, "=") && at(next + 1, "="))) return true;
    if (game == 0) return false;
    const bool compared = game > 1 && at(game - 1, "=") &&
                          (at(game - 2, "=") || at(game - 2, "~") || at(game - 2, "<") || at(game - 2, ">"));
    return compared || any(game - 1, kBefore);
}

}  // namespace

void Lint::of_game(const SourcePlace& place, std::span<const script::LuaToken> tokens, std::size_t game,
                   bool translated) {
    const std::span<const script::LuaToken> rest = tokens.subspan(game + 1);
    const std::span<const script::Binding> bindings = script::game_bindings();
    const auto binding = std::find_if(bindings.begin(), bindings.end(),
                                      [&](const script::Binding& one) { return rest[1].is(one.name); });
    if (binding == bindings.end()) {
        if (!rest[0].is(":") || !rest[2].is("(") || rest[1].kind != script::LuaToken::Kind::kWord) return;
        std::vector<std::string_view> all;
        for (const script::Binding& one : bindings)
            all.push_back(one.name);
        const std::string_view near = nearest(rest[1].text, all);
        const std::string shown = printable(rest[1].text, 60);
        add(Severity::kWarning, place, fmt::format("game:{}", shown), "there is no such method",
            near.empty() ? "scripts/API.md lists them" : fmt::format("did you mean game:{}?", near),
            fmt::format("method '{}'", shown));
        return;
    }
    const std::string name = fmt::format("game:{}", binding->name);
    if (rest[0].is(".")) {
        if (!taken_for_result(tokens, game)) return;
        // As a value it is neither a number nor true to what one compares it with, and nothing fails.
        add(Severity::kWarning, place, fmt::format("game.{}", binding->name), "it is a function, not what it gives",
            fmt::format("write {}({}), with a colon", name, binding->params.empty() ? "" : "..."), "method");
        return;
    }
    if (!rest[0].is(":")) return;
    if (rest[2].is("{") && !binding->params.empty()) {
        const std::string_view type = binding->params.front().type;
        const std::span<const script::LuaToken> table = rest.subspan(2, bracket_end(rest, 2) - 1);
        table_written(place, name, type.substr(0, type.find('?')), table);
        if (binding->name == "agreements") looked_for(place, table);
    }
    if (!rest[2].is("(")) return;
    const std::vector<std::span<const script::LuaToken>> given = script::arguments_of(rest, 2);
    for (std::size_t i = 0; i < given.size() && i < binding->params.size(); ++i) {
        const script::Param& param = binding->params[i];
        const std::span<const script::LuaToken> argument = given[i];
        if (argument.empty()) continue;
        const SourcePlace here{place.file, argument.front().line};
        if (param.type.starts_with("Text")) text_given(here, name, argument, translated);
        if (const std::string_view type = param.type.substr(0, param.type.find('?')); argument.front().is("{"))
            table_written(here, name, type, argument);
        if (binding->name == "agreements" && argument.front().is("{")) looked_for(here, argument);
        if (binding->name == "schedule" && param.name == "rounds") due_after_the_end(here, argument);
        if (param.name == "p" || param.name == "chance") probability(here, name, argument);
        if (argument.size() > 1) continue;
        if (argument.front().kind != script::LuaToken::Kind::kText) continue;
        id_given(here, name, param.type, argument.front().text);
        if (param.type == "CardId" && (binding->name == "play" || binding->name == "schedule"))
            card_played(here, name, argument.front().text);
        if (binding->name == "draw" && param.type == "DeckId") deck_drawn(here, argument.front().text);
        if (binding->name == "deal" && param.type == "DeckId") deck_dealt(here, argument.front().text);
        if (binding->name == "deal" && param.type == "ActorId") dealt_to(here, argument.front().text);
        if (binding->name == "reveal" && param.type == "ObjectiveId") objective_revealed(here, argument.front().text);
    }
    if (binding->name == "set_chair") chair_set(given, place.file);
    if (binding->name == "deal") cards_dealt(place, given);
    if (binding->name == "draw") cards_drawn(place, given);
    if (binding->name == "set") number_set(place, given);
    const bool misplaced = subject_given(place, *binding, given);
    std::vector<std::string> takes;
    for (const script::Param& param : binding->params)
        takes.emplace_back(param.name);
    const auto needed = static_cast<std::size_t>(
        std::count_if(binding->params.begin(), binding->params.end(), [](const auto& p) { return !p.optional; }));
    // What a call or `...` gives at the end may be several.
    const auto several = [&] {
        const std::span<const script::LuaToken> last = given.back();
        if (last.empty() || last.back().is(")") || last.back().is(".")) return true;
        if (last.back().is("}")) return !last.front().is("{");
        return last.back().kind == script::LuaToken::Kind::kText && last.size() > 1 &&
               last[last.size() - 2].kind == script::LuaToken::Kind::kWord;
    };
    // What stands in the wrong place is one mistake, and makes the number wrong, too.
    if (misplaced) return;
    if (given.size() < needed && (given.empty() || !several())) {
        add(Severity::kWarning, place, name,
            fmt::format("it is given {}, and needs {}", so_many(given.size(), "argument"),
                        list_text(std::vector<std::string>(takes.begin(),
                                                           takes.begin() + static_cast<std::ptrdiff_t>(needed)))),
            "scripts/API.md says what each is", "argument");
    }
    if (given.size() <= binding->params.size()) return;
    add(Severity::kWarning, place, name,
        fmt::format("it is given {} and takes {}", so_many(given.size(), "argument"),
                    takes.empty() ? "none" : list_text(takes)),
        "the others are passed over");
}

void Lint::card_played(const SourcePlace& place, const std::string& where, std::string_view id) {
    const auto card = s_.lookup<CardId>(id);
    if (!card || !s_.cards[*card].hand) return;
    add(Severity::kWarning, place, where,
        fmt::format("'{}' is a card for the hand, which somebody is dealt and plays: nothing happens", id),
        fmt::format("game:deal(\"{}\", actor), or without hand = true", s_.decks[s_.cards[*card].deck].id));
}

void Lint::deck_drawn(const SourcePlace& place, std::string_view id) {
    const auto deck = s_.lookup<DeckId>(id);
    if (!deck) return;
    const std::vector<CardId>& cards = s_.decks[*deck].cards;
    if (!std::all_of(cards.begin(), cards.end(), [&](CardId card) { return s_.cards[card].hand; })) return;
    add(Severity::kWarning, place, "game:draw",
        fmt::format("all cards of '{}' are for the hand, which somebody is dealt: nothing is drawn", id),
        fmt::format("game:deal(\"{}\", actor), or without hand = true", id));
}

void Lint::deck_dealt(const SourcePlace& place, std::string_view id) {
    const auto deck = s_.lookup<DeckId>(id);
    if (!deck) return;
    const std::vector<CardId>& cards = s_.decks[*deck].cards;
    if (std::any_of(cards.begin(), cards.end(), [&](CardId card) { return s_.cards[card].hand; })) return;
    add(Severity::kWarning, place, "game:deal",
        fmt::format("no card of '{}' is for the hand: nobody is dealt anything", id),
        fmt::format("hand = true in its cards, or game:draw(\"{}\")", id));
}

void Lint::cards_dealt(const SourcePlace& place, std::span<const LuaTokens> given) {
    if (given.size() < 3 || given[0].size() != 1 || given[2].size() != 1) return;
    const auto deck = s_.lookup<DeckId>(given[0].front().text);
    const auto dealt = number_at(given[2], 0);
    if (!deck || !dealt) return;
    if (dealt->first < 1) return none_taken(place, "game:deal", dealt->first);
    const std::vector<CardId>& cards = s_.decks[*deck].cards;
    const auto held = std::count_if(cards.begin(), cards.end(), [&](CardId card) { return s_.cards[card].hand; });
    if (held == 0 || dealt->first <= static_cast<double>(held)) return;
    add(Severity::kWarning, place, "game:deal",
        fmt::format("{} are to be dealt, and the deck '{}' has {} for the hand", number_text(dealt->first),
                    s_.decks[*deck].id, held),
        "a smaller number, or more cards");
}

void Lint::cards_drawn(const SourcePlace& place, std::span<const LuaTokens> given) {
    const auto drawn = given.size() > 1 && given[1].size() == 1 ? number_at(given[1], 0) : std::nullopt;
    if (drawn && drawn->first < 1) none_taken(place, "game:draw", drawn->first);
}

void Lint::none_taken(const SourcePlace& place, const std::string& where, double number) {
    add(Severity::kWarning, place, where, fmt::format("{} cards are none: nothing happens", number_text(number)),
        "1 or more");
}

void Lint::number_set(const SourcePlace& place, std::span<const LuaTokens> given) {
    if (given.size() < 3 || given[0].size() != 1) return;
    const auto indicator = s_.lookup<IndicatorId>(given[0].front().text);
    const auto number = number_at(given[2], 0);
    if (!indicator || !number || number->second != given[2].size()) return;
    const IndicatorDef& def = s_.indicators[*indicator];
    const double value = number->first;
    if (value >= def.min && value <= def.max) return;
    add(Severity::kWarning, place, "game:set",
        fmt::format("'{}' goes from {} to {}: set to {} it stands at {}", def.id, number_text(def.min),
                    number_text(def.max), number_text(value), number_text(value < def.min ? def.min : def.max)),
        "game:change moves it by so much");
}

void Lint::dealt_to(const SourcePlace& place, std::string_view id) {
    const auto actor = s_.lookup<ActorId>(id);
    if (!actor || s_.actors[*actor].playable) return;
    add(Severity::kWarning, place, "game:deal", fmt::format("'{}' has no seat: what it is dealt nobody ever plays", id),
        "an actor with a seat");
}

void Lint::chair_set(std::span<const LuaTokens> given, const std::string& file) {
    const auto literal = [&](std::size_t i) {
        return i < given.size() && given[i].size() == 1 && given[i].front().kind == script::LuaToken::Kind::kText;
    };
    if (!literal(0) || !literal(1)) return;
    const auto body = s_.lookup<InstitutionId>(given[0].front().text);
    const auto actor = s_.lookup<ActorId>(given[1].front().text);
    if (!body || !actor) return;
    const InstitutionDef& def = s_.institutions[*body];
    // Who is admitted in play may chair it then.
    if ((def.members | def.observers).contains(*actor) || times_in_sources(":admit(") > 0) return;
    add(Severity::kWarning, {file, given[1].front().line}, "game:set_chair",
        fmt::format("'{}' is no member and no observer of '{}'", s_.actors[*actor].id, def.id),
        "somebody who sits there");
}

void Lint::objective_revealed(const SourcePlace& place, std::string_view id) {
    const auto objective = s_.lookup<ObjectiveId>(id);
    if (!objective || s_.objectives[*objective].secret) return;
    add(Severity::kWarning, place, "game:reveal",
        fmt::format("'{}' is no secret: everybody sees it, and there is nothing to reveal", id),
        "secret = true in the objective");
}

void Lint::probability(const SourcePlace& place, const std::string& where, LuaTokens argument) {
    const auto number = number_at(argument, 0);
    if (!number || number->second != argument.size() || (number->first >= 0 && number->first <= 1)) return;
    const std::string shown = number_text(number->first);
    add(Severity::kWarning, place, where,
        where == "game:schedule"
            ? fmt::format("{} is no chance, and the call fails", shown)
            : fmt::format("with a probability of {} it {} happens", shown, number->first > 1 ? "always" : "never"),
        "a probability goes from 0 to 1: 0.3 for three times in ten", "chance");
}

void Lint::text_given(const SourcePlace& place, const std::string& where, std::span<const script::LuaToken> argument,
                      bool translated) {
    // Within the brackets of `_` values may be put together as they like.
    int depth = 0;
    bool joined = false;
    for (std::size_t i = 0; i + 1 < argument.size(); ++i) {
        const script::LuaToken& token = argument[i];
        if (token.is("(") || token.is("{") || token.is("[")) ++depth;
        if (token.is(")") || token.is("}") || token.is("]")) --depth;
        joined = joined || (depth == 0 && token.is(".") && argument[i + 1].is("."));
    }
    if (joined && argument.front().is("_")) {
        add(translated ? Severity::kWarning : Severity::kNote, place, where,
            "a text that is put together with .. is not translated, though its parts are marked",
            "write _(\"... {name} ...\", { name = ... })");
        return;
    }
    without_values(place, where, argument);
    plain_text(place, where, argument.front(), translated);
}

void Lint::plain_text(const SourcePlace& place, const std::string& where, const script::LuaToken& token,
                      bool translated) {
    const auto letter = [](unsigned char c) { return c >= 0x80 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    if (token.kind != script::LuaToken::Kind::kText || std::none_of(token.text.begin(), token.text.end(), letter))
        return;
    unmarked_.insert(token.text);
    constexpr const char* kHint = "write _ \"...\", and _(\"... {name} ...\", { name = ... }) for a text with values";
    // Without any translation it is what the loader says of the texts of definitions.
    if (!translated) return add(Severity::kNote, place, where, "the text is not marked for translation", kHint);
    add(Severity::kWarning, place, where,
        fmt::format("\"{}\" is not marked for translation, so nobody reads it in another language",
                    printable(token.text, 60)),
        kHint);
}

}  // namespace demarche::authoring

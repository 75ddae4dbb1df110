#include "ai/retold.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ai/retold_forms.h"
#include "base/text.h"

namespace demarche::ai {

namespace {

/// Values within values: an answer, what it says of which draft, the wish, its change, the terms of it, a value there.
constexpr int kDeepest = 7;

// With a hole in it a sentence would be found for translation, and never found again in what is said.
static_assert(std::none_of(std::begin(kSentences), std::end(kSentences),
                           [](std::string_view one) { return one.find('{') != std::string_view::npos; }));

/// In whose words something is told, and how much more may be tried to read it. People can type what reads in a million
/// ways; then the rest stays as it was said, and nobody waits.
struct Telling {
    const Words& words;
    int tries = 1'000'000;
    /// What has been read before, by its depth and the words: the same piece is tried in many forms.
    std::unordered_map<std::string, std::optional<std::string>> read{};
};
constexpr int kOneTry = 100;  ///< To hold one sentence against all forms, in places tried for a value.

std::string tell(Telling& t, std::string_view said, int depth);

using Values = std::vector<std::pair<std::string, std::string>>;

using Fits = std::function<bool(const Values&)>;

/// Finds the values with which `form` reads as `said` and which fit: shortest first, from the left.
bool match(Telling& t, std::string_view form, std::string_view said, Values& values, const Fits& fits) {
    const std::size_t hole = form.find('{');
    const std::string_view before = form.substr(0, hole);
    if (said.substr(0, before.size()) != before) return false;
    said.remove_prefix(before.size());
    if (hole == std::string_view::npos) return said.empty() && fits(values);
    const std::size_t close = form.find('}', hole);
    const std::string name{form.substr(hole + 1, close - hole - 1)};
    const std::string_view rest = form.substr(close + 1);
    // "{n|round|rounds}" stands for one of its words; which, the number beside it says.
    if (const std::size_t bar = name.find('|'); bar != std::string::npos) {
        std::string_view words = std::string_view{name}.substr(bar + 1);
        for (;;) {
            const std::string_view word = words.substr(0, words.find('|'));
            const bool begins = said.starts_with(word);
            if (begins && match(t, rest, said.substr(word.size()), values, fits)) return true;
            if (word.size() == words.size()) return false;
            words.remove_prefix(word.size() + 1);
        }
    }
    const std::string_view next = rest.substr(0, rest.find('{'));
    values.emplace_back(name, std::string{});
    const std::size_t mine = values.size() - 1;
    if (next.empty()) {
        values[mine].second = said;
        if (!said.empty() && rest.empty() && fits(values)) return true;
        values.resize(mine);
        return false;
    }
    for (std::size_t at = said.find(next, 1); at != std::string_view::npos; at = said.find(next, at + 1)) {
        if (--t.tries < 0) break;
        values.resize(mine + 1);
        values[mine].second = said.substr(0, at);
        if (match(t, rest, said.substr(at), values, fits)) return true;
    }
    values.resize(mine);
    return false;
}

bool match(Telling& t, std::string_view form, std::string_view said, Values& values) {
    return match(t, form, said, values, [](const Values&) { return true; });
}

std::optional<std::string> known(Telling& t, std::string_view said) {
    std::string out = t.words.message(said);
    if (out != said) return out;
    // What a name lost behind an article (with_one_article).
    for (const std::string_view article : {"The ", "A ", "An "}) {
        const std::string whole = std::string{article} + std::string{said};
        out = t.words.message(whole);
        if (out != whole) return out;
    }
    return std::nullopt;
}

/// "A, B and C" of things that are all known. A name may have an "and" of its own.
std::optional<std::string> known_list(Telling& t, std::string_view said) {
    std::vector<std::string> items;
    const auto take = [&](std::string_view item) {
        auto one = known(t, item);
        if (one) items.push_back(std::move(*one));
        return one.has_value();
    };
    while (said.find(", ") != std::string_view::npos) {
        const std::string_view item = said.substr(0, said.find(", "));
        if (!take(item)) return std::nullopt;
        said.remove_prefix(item.size() + 2);
    }
    if (take(said)) {
        // Where parties stand after a colon there is no "and".
        std::string out;
        for (const std::string& item : items)
            out += (out.empty() ? "" : ", ") + item;
        return out;
    }
    constexpr std::string_view kAnd = " and ";
    for (std::size_t at = said.find(kAnd); at != std::string_view::npos; at = said.find(kAnd, at + 1)) {
        const std::size_t before = items.size();
        if (take(said.substr(0, at)) && take(said.substr(at + kAnd.size()))) return t.words.list(items);
        items.resize(before);
    }
    return std::nullopt;
}

/// Where the brackets close with which this begins, after a blank; 0 where none do.
std::size_t end_of_brackets(std::string_view said) {
    if (!said.starts_with(" (")) return 0;
    int depth = 0;
    for (std::size_t at = 1; at < said.size(); ++at) {
        depth += said[at] == '(' ? 1 : said[at] == ')' ? -1 : 0;
        if (depth == 0) return at;
    }
    return 0;
}

/// The words for an option of a parameter, or null.
const std::string* option_of(Telling& t, std::string_view parameter, std::string_view value) {
    const std::string of = "." + std::string{parameter};
    std::string option{value};
    std::replace(option.begin(), option.end(), ' ', '_');
    const std::string* hit = t.words.find_ending(of, value);
    return hit != nullptr ? hit : t.words.find_ending(of, option);
}

/// A value of a parameter: options of it have words of their own.
std::string value_of(Telling& t, std::string_view parameter, std::string_view value, int depth) {
    const std::string* hit = option_of(t, parameter, value);
    return hit != nullptr ? *hit : tell(t, value, depth + 1);
}

/// How a clause is set: "by OSCE; officers 40". A parameter's name has no blank in it.
std::string told_terms(Telling& t, std::string_view said, int depth) {
    std::string out;
    while (!said.empty()) {
        const std::string_view one = said.substr(0, said.find("; "));
        said.remove_prefix(std::min(said.size(), one.size() + 2));
        const std::string_view name = one.substr(0, one.find(' '));
        const std::string_view value = one.substr(std::min(one.size(), name.size() + 1));
        const std::string* label = t.words.find("parameter", name);
        out +=
            (out.empty() ? "" : "; ") + t.words.tr("{parameter} {value}", label != nullptr ? *label : std::string{name},
                                                   value_of(t, name, value, depth));
    }
    return out;
}

/// What stands in quotes is told, with the quotes of the language; nothing when there is none. A clause may stand there
/// with how it is set: "'Inquiry' (lead OSCE)".
std::optional<std::string> quoted(Telling& t, std::string_view said, int depth) {
    std::vector<std::string> items;
    while (!said.empty()) {
        const char quote = said.front();
        if (quote != '"' && quote != '\'') return std::nullopt;
        // An apostrophe within is followed by a letter; what follows the name is a comma, a stop, a blank or brackets.
        constexpr std::string_view kBehind = ",. ";
        std::size_t end = said.find(quote, 1);
        while (end != std::string_view::npos && end + 1 < said.size() &&
               kBehind.find(said[end + 1]) == std::string_view::npos)
            end = said.find(quote, end + 1);
        if (end == std::string_view::npos) return std::nullopt;
        items.push_back(t.words.tr("'{name}'", tell(t, said.substr(1, end - 1), depth + 1)));
        said.remove_prefix(end + 1);
        if (const std::size_t close = end_of_brackets(said); close != 0) {
            items.back() += " (" + told_terms(t, said.substr(2, close - 2), depth) + ")";
            said.remove_prefix(close + 1);
        }
        for (const std::string_view between : {std::string_view{", "}, std::string_view{" and "}}) {
            if (said.starts_with(between)) {
                said.remove_prefix(between.size());
                break;
            }
        }
    }
    if (items.empty()) return std::nullopt;
    return t.words.list(items);
}

/// A promise: the text of an assurance, which a scenario writes with holes and a full stop, and which is quoted with
/// its values and without the stop.
std::string promised(Telling& t, std::string_view said, int depth) {
    const std::string sentence = std::string{said} + ".";
    for (const std::string& whole : {std::string{said}, sentence}) {
        if (auto hit = known(t, whole)) return without_stop(*hit);
        for (const std::string& form : t.words.templates()) {
            Values values;
            // Nothing but a hole would fit everything.
            if (form.starts_with('{') && form.ends_with('}')) continue;
            if (!match(t, form, whole, values)) continue;
            for (auto& [name, value] : values)
                value = value_of(t, name, value, depth);
            return without_stop(t.words.fill(t.words.message(form), values));
        }
    }
    return tell(t, said, depth);
}

/// A message, also a sentence of a scenario that stands within another and has lost its stop.
std::optional<std::string> known_within(Telling& t, std::string_view said) {
    if (auto hit = known(t, said)) return hit;
    auto hit = known(t, std::string{said} + ".");
    if (!hit || !hit->ends_with('.')) return std::nullopt;
    hit->pop_back();
    return hit;
}

std::optional<std::string> one(Telling& t, std::string_view said, int depth);

/// Is it one sentence or value that is known, or several sentences that are?
bool knows(Telling& t, std::string_view said, int depth) {
    if (one(t, said, depth)) return true;
    for (std::size_t end = said.find(". "); end != std::string_view::npos; end = said.find(". ", end + 1)) {
        if (one(t, said.substr(0, end + 1), depth) && knows(t, said.substr(end + 2), depth)) return true;
    }
    return false;
}

bool has_words(std::string_view said) {
    return std::any_of(said.begin(), said.end(), [](char c) {
        return std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
    });
}

std::string_view parameter_of(const Values& values) {
    const auto hit =
        std::find_if(values.begin(), values.end(), [](const auto& one) { return one.first == "parameter"; });
    return hit != values.end() ? std::string_view{hit->second} : std::string_view{};
}

bool is_setting(std::string_view hole) {
    return hole == "new" || hole == "old";
}

/// Is it known all that fills the holes? A parameter has its label, and the options that it can take have theirs.
bool knows_all(Telling& t, const Values& values, int depth) {
    const std::string_view of = parameter_of(values);
    return std::all_of(values.begin(), values.end(), [&](const auto& one) {
        const auto& [hole, value] = one;
        if (!has_words(value)) return true;
        if (hole == "parameter" && t.words.find("parameter", value) != nullptr) return true;
        if (!of.empty() && is_setting(hole) && option_of(t, of, value) != nullptr) return true;
        return knows(t, value, depth + 1);
    });
}

bool holds_sentences(std::string_view value) {
    return value.find(". ") != std::string_view::npos;
}

/// Names hold none at all: "The {draft} could not enter into force" is not all said of the first text.
bool name_holds_sentences(const Values& values) {
    constexpr std::array<std::string_view, 9> kNames = {"gains",    "draft",   "actor", "actors", "clause",
                                                        "resource", "parties", "cause", "amount"};
    return std::any_of(values.begin(), values.end(), [&](const auto& value) {
        return std::find(kNames.begin(), kNames.end(), value.first) != kNames.end() && holds_sentences(value.second);
    });
}

/// Nor does what stands in quotation marks hold their end: "It serves "{gain}"." is not all up to the quotes of a later
/// sentence.
bool quotes_within_quotes(std::string_view form, const Values& values) {
    return std::any_of(values.begin(), values.end(), [&](const auto& value) {
        if (form.find(fmt::format("\"{{{}}}\"", value.first)) == std::string_view::npos) return false;
        return value.second.find("\".") != std::string::npos || value.second.find("\" ") != std::string::npos;
    });
}

/// Is it known as it stands, or what stands behind one of its colons?
bool ends_known(Telling& t, std::string_view value) {
    if (known_within(t, value)) return true;
    for (std::size_t at = value.find(": "); at != std::string_view::npos; at = value.find(": ", at + 1)) {
        if (known_within(t, value.substr(at + 2))) return true;
    }
    return false;
}

/// Does a value of this form hold sentences that it can not? What is no more than a title, a change or a list at the
/// end is that, whatever is known of what comes after it; an obstacle may be sentences of a scenario. What begins a
/// form holds none that were said before it.
bool swallows(Telling& t, std::string_view form, const Values& values) {
    constexpr std::array<std::string_view, 4> kShort = {"{draft}.", "{change}.", "{half}.", "{gains}."};
    const bool is_short =
        std::any_of(kShort.begin(), kShort.end(), [&](std::string_view end) { return form.ends_with(end); });
    if ((is_short && holds_sentences(values.back().second)) || name_holds_sentences(values)) return true;
    if (quotes_within_quotes(form, values)) return true;
    // Sentences of a scenario are known as they stand; what a seat says after an obstacle is none of it.
    if (form.ends_with("{obstacle}.") && holds_sentences(values.back().second) && !ends_known(t, values.back().second))
        return true;
    return form.starts_with('{') && holds_sentences(values.front().second) && !known_within(t, values.front().second);
}

std::optional<std::string> by_form(Telling& t, std::string_view said, int depth) {
    if (auto hit = quoted(t, said, depth)) return hit;
    const auto told = [&](const char* form, Values& values) {
        const std::string of{parameter_of(values)};
        for (auto& [name, value] : values) {
            const std::string* label = name == "parameter" ? t.words.find("parameter", value) : nullptr;
            value = label != nullptr                  ? *label
                    : !of.empty() && is_setting(name) ? value_of(t, of, value, depth)
                    : name == "terms"                 ? told_terms(t, value, depth)
                    : name == "promise"               ? promised(t, value, depth + 1)
                                                      : tell(t, value, depth + 1);
        }
        return t.words.fill(t.words.message(form), values);
    };
    // A personality gives its word in words of its own. They and the name say where the promise begins.
    static constexpr const char* kPledge = marked("{opening}, {actor}: \"{promise}\"");
    const Fits opened = [&](const Values& values) {
        return std::all_of(values.begin(), values.end(), [&](const auto& value) {
            return value.first == "promise" || known_within(t, value.second).has_value();
        });
    };
    const std::string_view stop = said.ends_with("\".") ? "." : "";
    if (Values values; match(t, kPledge, said.substr(0, said.size() - stop.size()), values, opened)) {
        std::string out = told(kPledge, values);
        return out.ends_with('.') ? out : out.append(stop);
    }
    for (const char* form : kTemplates) {
        // What fills the holes says where they end: "On the {draft}: {wish}" has a colon in its draft as well.
        const Fits fits = [&](const Values& found) { return !swallows(t, form, found) && knows_all(t, found, depth); };
        if (Values values; match(t, form, said, values, fits)) return told(form, values);
    }
    for (const char* form : kTemplates) {
        Values values;
        if (!match(t, form, said, values)) continue;
        // A value that ends its sentence holds no other sentence: "It serves {gains}." is not all that was said.
        if (std::string_view{form}.ends_with("}.") && holds_sentences(values.back().second)) continue;
        if (name_holds_sentences(values) || quotes_within_quotes(form, values)) continue;
        // Nor do those of one that begins with a value: "{clause}: {parameter} ..." is not all that was said before the
        // colon, and "{type} in {place} ({framework}): {parties}" not all between two words of different sentences.
        const bool more =
            std::any_of(values.begin(), values.end(), [](const auto& value) { return holds_sentences(value.second); });
        if (form[0] == '{' && more) continue;
        return told(form, values);
    }
    return known_list(t, said);
}

/// One sentence or value; nothing if it is not known.
std::optional<std::string> one(Telling& t, std::string_view said, int depth) {
    if (auto hit = known_within(t, said)) return hit;
    if (depth >= kDeepest || t.tries < 0) return std::nullopt;
    std::string key = fmt::format("{} {}", depth, said);
    if (const auto at = t.read.find(key); at != t.read.end()) return at->second;
    t.tries -= kOneTry;
    std::optional<std::string> out = by_form(t, said, depth);
    // What was broken off is not known to be unknown.
    if (t.tries >= 0) t.read.emplace(std::move(key), out);
    return out;
}

std::string tell(Telling& t, std::string_view said, int depth) {
    if (said.empty() || t.tries < 0) return std::string{said};
    if (auto whole = one(t, said, depth)) return *whole;
    // Sentence by sentence: the longest beginning that is known, then the rest.
    std::vector<std::size_t> ends;
    for (std::size_t at = 0; at + 1 < said.size(); ++at) {
        if ((said[at] == '.' || said[at] == '!' || said[at] == '?') && said[at + 1] == ' ') ends.push_back(at + 1);
    }
    for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
        if (const auto begin = one(t, said.substr(0, *end), depth))
            return *begin + " " + tell(t, said.substr(*end + 1), depth);
    }
    if (ends.empty()) return std::string{said};
    return std::string{said.substr(0, ends.front() + 1)} + tell(t, said.substr(ends.front() + 1), depth);
}

/// What the sandbox says of a script that it had to stop.
constexpr std::array kFaults = {
    marked("a function of the scenario has failed"),
    marked("the script worked too long: more than {n} units; is there a loop without an end?"),
    marked("the script took more than {n} seconds; its package is switched off"),
    marked("one step of the game kept the scripts busy for more than {n} seconds together; their package is switched "
           "off"),
    marked("the script needs too much memory: more than {size}; its package is switched off"),
    marked("the script needs too much memory: more than {size}"),
    marked("the script made one text or table too large: more than {size}"),
    marked(
        "the script's calls are nested too deep: more than 1000 levels; does a function call itself without an end?"),
    marked("the script's calls are nested too deep"),
    marked("handlers call each other more than {n} levels deep"),
    marked("this package is switched off, because a script of it took too much time or memory"),
    marked("there is no time left for the scenario's functions"),
    marked("it was not run: the scripts of one command have worked too long together, more than {n} units"),
    marked("the scripts of one game have worked too long together, more than {n} units; {share} % of it in {what}"),
    marked("the scripts of one game have worked too long together, more than {n} units"),
    marked("gave {got}; it has to give {want}"),
};
/// Which function of a scenario it was.
constexpr std::array kFunctions = {
    marked("{field} of choice '{choice}' of {kind} '{id}'"),
    marked("{field} of {kind} '{id}'"),
    marked("the hook on '{event}'"),
};

std::optional<std::string> by_forms(const Words& words, const auto& forms, std::string_view said) {
    for (const char* form : forms) {
        Values values;
        if (Telling t{words}; match(t, form, said, values)) return words.fill(words.message(form), values);
    }
    return std::nullopt;
}

/// What players note behind their moves (Move::why), those with more words of their own first.
constexpr std::array kReckonings = {
    marked("value {value}, demand {demand} ({reasons})"),
    marked("value {value}, chance {chance} ({reasons})"),
    marked("value {value}, {credit} of it their word, demand {demand}"),
    marked("value {value} by itself"),
    marked("value {value} ({reasons})"),
    marked("leaving it is worth: {value} more than its price ({reasons})"),
    marked(
        "not honouring '{clause}' in secret: {value} ({kept} unseen, {found} if found out, {odds} % to be found out, "
        "{freed} freed, {price} for its word)"),
    marked("worth {worth} to {actor}, which lacks {lack}; it costs {cost}"),
    marked("value {value}"),
};
constexpr std::array kPlainReckonings = {
    marked("an answer"),
    marked("something to say"),
    marked("its script chooses"),
    marked("its script acts"),
    marked("its script accepts"),
    marked("its script rejects"),
    marked("its own offer"),
    marked("the only choice"),
    marked("with its word"),
    marked("it was rejected"),
    marked("a taboo"),
    marked("its secret agenda"),  // kSecretAim
};
static_assert(!kPlainReckonings.empty());

/// "+0.031, Calm in the south +0.020, A quiet border -0.011": numbers, all but the first after what they are of.
std::string reasons_retold(Telling& t, std::string_view said) {
    std::string out;
    std::string_view item;
    const auto is_number = [](std::string_view part) {
        return part.size() > 1 && (part[0] == '+' || part[0] == '-') &&
               std::all_of(part.begin() + 1, part.end(), [](char c) { return c == '.' || (c >= '0' && c <= '9'); });
    };
    // A name may hold a comma: an item ends where a number stands before it.
    for (std::size_t begin = 0; begin < said.size();) {
        std::size_t end = said.find(", ", begin);
        const auto ends_in_number = [&] {
            item = said.substr(begin, end == std::string_view::npos ? end : end - begin);
            return is_number(item.substr(item.rfind(' ') + 1));
        };
        while (!ends_in_number() && end != std::string_view::npos)
            end = said.find(", ", end + 1);
        const std::size_t space = item.rfind(' ');
        if (!out.empty()) out += ", ";
        if (space == std::string_view::npos || !is_number(item.substr(space + 1))) {
            out += t.words.number(std::string{item});
        } else {
            out += tell(t, item.substr(0, space), 0) + " " + t.words.number(std::string{item.substr(space + 1)});
        }
        if (end == std::string_view::npos) break;
        begin = end + 2;
    }
    return out;
}

}  // namespace

std::string text_retold(const Words& words, const Text& text) {
    return text.values.empty() ? retold(words, text.message) : words.say(text);
}

std::string retold(const Words& words, std::string_view said) {
    if (words.english()) return std::string{said};
    Telling t{words};
    return tell(t, said, 0);
}

std::string fault_retold(const Words& words, std::string_view text) {
    if (words.english()) return std::string{text};
    constexpr std::string_view kDefined = " (defined at ";
    std::string after;
    if (const std::size_t at = text.rfind(kDefined); at != std::string_view::npos && text.ends_with(')')) {
        const std::string_view place = text.substr(at + kDefined.size(), text.size() - at - kDefined.size() - 1);
        after = " " + words.tr("(defined at {place})", std::string{place});
        text = text.substr(0, at);
    }
    // "file:line: which function: what went wrong", of which the first two may be missing. The last may hold a colon.
    std::string before;
    for (;;) {
        if (auto fault = by_forms(words, kFaults, text)) return before + *fault + after;
        const std::size_t colon = text.find(": ");
        const std::string_view part = text.substr(0, colon);
        before += by_forms(words, kFunctions, part).value_or(std::string{part});
        if (colon == std::string_view::npos) return before + after;
        before += ": ";
        text.remove_prefix(colon + 2);
    }
}

std::string reckoning_retold(const Words& words, std::string_view why) {
    if (words.english()) return std::string{why};
    Telling t{words};
    for (const char* form : kReckonings) {
        Values values;
        if (!match(t, form, why, values)) continue;
        for (auto& [name, value] : values)
            value = name == "reasons" ? reasons_retold(t, value) : tell(t, value, 0);
        return words.fill(words.message(form), values);
    }
    return tell(t, why, 0);
}

}  // namespace demarche::ai

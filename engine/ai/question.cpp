#include "ai/question.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>
#include <utility>

namespace demarche::ai {

namespace {

std::string lowered(std::string_view text) {
    std::string out{text};
    for (char& c : out)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

bool word_char(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// The word that begins at `at`, "" if none does; `at` then stands behind what ends it.
std::string_view take_word(std::string_view text, std::size_t& at) {
    std::size_t end = at;
    while (end < text.size() && word_char(text[end]))
        ++end;
    const std::string_view word = text.substr(at, end - at);
    at = end + 1;
    return word;
}

bool begins_word(std::string_view message, std::size_t at) {
    return at == 0 || !word_char(message[at - 1]);
}

/// Where the message holds the name from `from` on, as words of its own; what follows may be a plural. npos: nowhere.
std::size_t place_of(std::string_view message, std::string_view name, std::size_t from = 0) {
    if (name.empty()) return std::string_view::npos;
    for (std::size_t at = message.find(name, from); at != std::string_view::npos; at = message.find(name, at + 1)) {
        if (!begins_word(message, at)) continue;
        const std::size_t end = at + name.size();
        const std::size_t after = end < message.size() && message[end] == 's' ? end + 1 : end;
        if (after >= message.size() || !word_char(message[after])) return at;
    }
    return std::string_view::npos;
}

template <class Def>
std::array<std::string, 2> names_of(const Def& def) {
    std::string id = lowered(def.id);
    std::replace(id.begin(), id.end(), '_', ' ');
    return {lowered(def.name.str()), std::move(id)};
}

template <class Id, class Defs>
std::vector<Id> named(const Defs& defs, const std::string& message) {
    std::vector<Id> out;
    for (std::size_t i = 0; i < defs.size(); ++i) {
        const auto names = names_of(defs[Id{i}]);
        if (std::any_of(names.begin(), names.end(),
                        [&](const std::string& name) { return place_of(message, name) != std::string::npos; }))
            out.push_back(Id{i});
    }
    return out;
}

/// What it is in one word, in small letters: "compact" of "Compact for the South", "accord" of "Border accord".
std::string head_noun(const std::string& name) {
    constexpr std::array<std::string_view, 8> kAfterIt{"for", "of", "on", "in", "with", "between", "to", "about"};
    std::string last;
    for (std::size_t at = 0; at < name.size();) {
        std::string word = lowered(take_word(name, at));
        if (!last.empty() && std::find(kAfterIt.begin(), kAfterIt.end(), word) != kAfterIt.end()) break;
        if (!word.empty()) last = std::move(word);
    }
    return last;
}

/// Kinds of agreement that are meant by one word, where it is no other's: "the compact".
std::vector<AgreementTypeId> kinds_in_a_word(const Scenario& s, const std::string& message) {
    constexpr std::array<std::string_view, 6> kAny{"agreement", "treaty", "mission", "statement", "text", "draft"};
    std::vector<std::string> heads;
    for (const AgreementDef& def : s.agreements)
        heads.push_back(head_noun(def.name.str()));
    std::vector<AgreementTypeId> out;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        const bool own = std::count(heads.begin(), heads.end(), heads[i]) == 1 &&
                         std::find(kAny.begin(), kAny.end(), heads[i]) == kAny.end();
        if (own && place_of(message, heads[i]) != std::string::npos) out.push_back(AgreementTypeId{i});
    }
    return out;
}

template <class Id>
bool among(const std::vector<Id>& asked, Id one) {
    return asked.empty() || std::find(asked.begin(), asked.end(), one) != asked.end();
}

/// Beginnings of words that tell what kind of question it is; the first kind that has one of them.
struct Telling {
    Question::Kind kind;
    std::array<std::string_view, 12> words;
};
constexpr std::array<Telling, 5> kTelling{{
    {Question::Kind::kFear,
     {"fear", "afraid", "worr", "concerns", "dread", "threat", "red line", "unacceptable", "your limit", "dislike"}},
    {Question::Kind::kWhy, {"why", "what for", "reason", "object to", "what is wrong", "what's wrong"}},
    {Question::Kind::kOffer,
     {"offer", "give us", "give me", "in return", "in exchange", "do for us", "pay us", "promise us", "do we get",
      "would we get", "can you give", "would you give"}},
    {Question::Kind::kWant,
     {"want", "look for", "looking for", "interest", "aim", "goal", "priorit", "hope", "seek", "wish",
      "matters to you"}},
    {Question::Kind::kNeed, {"need", "what would it take", "what does it take"}},
}};

Question::Kind kind_in(std::string_view message) {
    for (const Telling& telling : kTelling) {
        for (const std::string_view word : telling.words) {
            if (word.empty()) continue;
            for (std::size_t at = message.find(word); at != std::string_view::npos; at = message.find(word, at + 1)) {
                if (begins_word(message, at)) return telling.kind;
            }
        }
    }
    return Question::Kind::kAny;
}

constexpr std::array<std::string_view, 8> kFillers{"the", "a", "an", "any", "your", "our", "clause", "some"};

/// Nothing but "and", "or" and fillers between two mentions: what is said of the one is said of the other.
bool only_joins(std::string_view between) {
    for (std::size_t at = 0; at < between.size();) {
        const std::string_view word = take_word(between, at);
        const bool joins = word.empty() || word == "and" || word == "or" ||
                           std::find(kFillers.begin(), kFillers.end(), word) != kFillers.end();
        if (!joins) return false;
    }
    return true;
}

/// What stands right before a clause that is to go or to come: nothing else makes a mention of it a wish.
std::optional<bool> change_before(std::string_view before) {
    constexpr std::array<std::string_view, 8> kWithout{"without", "drop",   "strike",    "remove",
                                                       "delete",  "except", "leave out", "dropped"};
    constexpr std::array<std::string_view, 7> kWith{"with", "add", "added", "adding", "include", "including", "plus"};
    const auto trim = [&] {
        while (!before.empty() && !word_char(before.back()))
            before.remove_suffix(1);
    };
    const auto ends = [&](std::string_view word) {
        return before.ends_with(word) && begins_word(before, before.size() - word.size());
    };
    trim();
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view filler : kFillers) {
            if (!ends(filler)) continue;
            before.remove_suffix(filler.size());
            trim();
            more = true;
        }
    }
    if (std::any_of(kWithout.begin(), kWithout.end(), ends)) return true;
    if (std::any_of(kWith.begin(), kWith.end(), ends)) return false;
    return std::nullopt;
}

}  // namespace

Question::Question(const Scenario& scenario, std::string_view message) {
    const std::string said = lowered(message);
    kind_ = kind_in(said);
    types_ = named<AgreementTypeId>(scenario.agreements, said);
    if (types_.empty()) types_ = kinds_in_a_word(scenario, said);
    frameworks_ = named<InstitutionId>(scenario.institutions, said);
    places_ = named<PlaceId>(scenario.places, said);
    // "without police and lead": the second goes with the first.
    struct Mention {
        std::size_t at, end;
        ClauseId clause;
    };
    std::vector<Mention> mentions;
    for (std::size_t i = 0; i < scenario.clauses.size(); ++i) {
        for (const std::string& name : names_of(scenario.clauses[ClauseId{i}])) {
            const std::size_t at = place_of(said, name);
            if (at == std::string::npos) continue;
            mentions.push_back({at, at + name.size(), ClauseId{i}});
            break;
        }
    }
    std::sort(mentions.begin(), mentions.end(),
              [](const Mention& a, const Mention& b) { return a.at != b.at ? a.at < b.at : a.end > b.end; });
    std::optional<bool> last;
    std::size_t end = 0;
    for (const Mention& one : mentions) {
        if (one.at < end) continue;  // part of a longer name
        std::optional<bool> change = change_before(std::string_view{said}.substr(0, one.at));
        if (!change && last && only_joins(std::string_view{said}.substr(end, one.at - end))) change = last;
        last = change;
        end = one.end;
        if (change) changes_.push_back({one.clause, *change});
    }
}

bool Question::names(AgreementTypeId type, InstitutionId framework, PlaceId place) const {
    return among(types_, type) && among(frameworks_, framework) && among(places_, place);
}

}  // namespace demarche::ai

// What a question is made of where it is more than one: two questions in a message, the halves of an offer, the clauses
// that a text has by number; and the words of it that nothing is known by.

#include <algorithm>
#include <string>

#include "ai/question.h"
#include "base/text.h"

namespace demarche::ai {

namespace {

using List = Vocabulary::List;

constexpr std::size_t kUnknown = 2;          ///< So many words are named that were not understood.
constexpr std::size_t kHalf = 8;             ///< Words of half a question at the most.
constexpr std::size_t kWord = 4;             ///< Letters of a word that means something by itself.
constexpr std::size_t kBeforeCondition = 1;  ///< "And if": words of a sentence before a condition that begins it.

bool any(const Vocabulary& words, List list, const Tokens& said) {
    return Vocabulary::find(words.list(list), said).found();
}

std::string_view piece(const Tokens& said, std::string_view message, std::size_t begin, std::size_t end) {
    return message.substr(said[begin].from, said[end - 1].to - said[begin].from);
}

/// Where a sentence ends that holds a token.
std::size_t end_of_sentence(const Tokens& said, std::size_t at) {
    std::size_t end = at;
    while (end < said.size() && said[end].sentence == said[at].sentence)
        ++end;
    return end;
}

/// Where the condition that begins at `begin` ends and what is offered for it begins: at a comma, a "then", or where
/// somebody else is spoken of.
std::size_t end_of_condition(const Vocabulary& words, const Tokens& said, std::string_view message, std::size_t begin,
                             std::size_t end) {
    for (std::size_t at = begin + 1; at < end; ++at) {
        const std::string_view gap = message.substr(said[at - 1].to, said[at].from - said[at - 1].to);
        if (gap.find(',') != std::string_view::npos || gap.find(" - ") != std::string_view::npos ||
            gap.find(':') != std::string_view::npos || gap.find("\u2014") != std::string_view::npos)
            return at;
    }
    for (std::size_t at = begin + 2; at < end; ++at) {
        for (const List list : {List::kThen, List::kWe, List::kYou}) {
            if (Vocabulary::end_at(words.list(list), said, at) != at) return at;
        }
    }
    return end;
}

/// The first of two lists that is found: 1 or 2; 0 for none.
int first_of(const Vocabulary& words, const Tokens& said, List one, List two) {
    const auto a = Vocabulary::find(words.list(one), said);
    const auto b = Vocabulary::find(words.list(two), said);
    if (!a.found() && !b.found()) return 0;
    return !b.found() || (a.found() && a.begin <= b.begin) ? 1 : 2;
}

/// Does a sentence hold all words of one of these names that mean something, two at least, each in a form that begins
/// alike? @param counts  By token: may it be one of them?
bool said_in_other_words(const Vocabulary& words, const Vocabulary::Names& names, const Tokens& said,
                         const std::vector<bool>& counts) {
    const auto begin_of = [](std::string_view word) {
        std::size_t end = 0;
        for (std::size_t letters = 0; letters < kWord && end < word.size(); ++letters) {
            do
                ++end;
            while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U);
        }
        return word.substr(0, end);
    };
    return std::any_of(names.begin(), names.end(), [&](const Vocabulary::Name& name) {
        std::size_t met = 0;
        for (const std::string& word : name) {
            if (utf8_length(word) < kWord || words.speaks(word)) continue;
            bool there = false;
            for (std::size_t at = 0; at < said.size(); ++at) {
                there = there || (counts[at] && utf8_length(said[at].word) >= kWord &&
                                  begin_of(said[at].word) == begin_of(word));
            }
            if (!there) return false;
            ++met;
        }
        return met > 1;
    });
}

}  // namespace

void Question::find_sought(const Scenario& s, const Vocabulary& words, const Tokens& said,
                           const std::vector<Mention>& all, ActorId to) {
    if (!to.valid() || halves_ || kind_ == Asked::kReturn || kind_ == Asked::kWho || any(words, List::kIf, said))
        return;
    // "you send", "could you please send", "send": and nobody else is spoken of before the verb.
    const auto asked_of_you = [&](std::size_t verb) {
        bool you = said.begins_sentence(verb);
        for (std::size_t at = 0; at < verb; ++at) {
            if (said[at].sentence != said[verb].sentence) continue;
            for (const List list : {List::kYou, List::kPlease})
                you = you || Vocabulary::end_at(words.list(list), said, at) != at;
            for (const ActorId actor : actors_) {
                const auto name = words.find(words.of(actor), said, at);
                const bool named = name.found() && name.begin == at;
                if (named && actor != to) return false;
                you = you || named;
            }
        }
        return you;
    };
    std::size_t verb = 0;
    std::size_t end = 0;
    bool takes = false;
    for (; verb < said.size(); ++verb) {
        end = Vocabulary::end_at(words.list(List::kDoes), said, verb);
        takes = end == verb;
        if (takes) end = Vocabulary::end_at(words.list(List::kTakes), said, verb);
        if (end != verb && asked_of_you(verb)) break;
    }
    if (verb == said.size()) return;
    // What is taken comes from whoever is named, or from anybody.
    if (!takes) sought_.by = to;
    for (const ActorId actor : actors_) {
        if (takes && actor != to && !sought_.by.valid()) sought_.by = actor;
    }
    // "What would you give us?" asks for no particular thing, whatever it is to be for.
    const bool open = kind_ == Asked::kOffer;
    std::vector<bool> objects(said.size());
    for (std::size_t at = open ? end : 0; at < said.size(); ++at)
        objects[at] = said[at].sentence == said[verb].sentence && !in_title_[at] && (at < verb || at >= end) &&
                      !(open && words.follows(said, List::kFor, at));
    const auto object = [&](std::size_t at) { return objects[at]; };
    for (const Mention& one : all) {
        if (object(one.at.begin)) sought_.clauses.push_back(one.clause);
    }
    // "Observers", of which a clause sends a number; but not the rounds that it lasts.
    const auto counted = [&](ClauseId clause) {
        const std::vector<ParamDef>& params = s.clauses[clause].params;
        for (std::size_t p = 0; p < params.size(); ++p) {
            const auto at = words.find(words.of(clause).settings[p].names, said);
            if (params[p].type == ParamType::kInteger && at.found() && object(at.begin) &&
                !words.in_list(List::kRounds, said[at.begin].word))
                return true;
        }
        return false;
    };
    // "Open the border" for an "Opening of the border": the words of a title, in whatever form, the verb among them.
    std::vector<bool> with_verb = objects;
    std::fill(with_verb.begin() + static_cast<std::ptrdiff_t>(verb),
              with_verb.begin() + static_cast<std::ptrdiff_t>(end), true);
    for (std::size_t i = 0; i < words.clauses(); ++i) {
        const ClauseId clause{i};
        const bool known =
            std::any_of(all.begin(), all.end(), [&](const Mention& one) { return one.clause == clause; });
        if (!known && (counted(clause) || said_in_other_words(words, words.of(clause).names, said, with_verb)))
            sought_.clauses.push_back(clause);
    }
    for (std::size_t i = 0; i < s.resources.size(); ++i) {
        const auto at = words.find(words.of(ResourceId{i}), said);
        if (!at.found() || !object(at.begin)) continue;
        // "Police with powers" are no police of any kind.
        const bool within = std::any_of(all.begin(), all.end(), [&](const Mention& one) {
            return one.at.begin <= at.begin && at.end <= one.at.end && one.at.end - one.at.begin > at.end - at.begin;
        });
        if (!within) sought_.resources.push_back(ResourceId{i});
    }
    if (!sought_.empty()) asks_ = understood_ = true;
}

Question::Half Question::half_of(const Vocabulary& words, const Tokens& said) const {
    const bool plain = kind_ == Asked::kAny || kind_ == Asked::kWhy;
    const bool names = !frameworks_.empty() || !places_.empty() || !sought_.empty();
    if (!plain || !names || !types_.empty() || supposing() || halves_ || said.size() > kHalf) return Half::kNo;
    if (Vocabulary::end_at(words.list(List::kGoesOn), said, 0) != 0) return Half::kYes;
    return Vocabulary::end_at(words.list(List::kAbout), said, 0) != 0 ? Half::kMaybe : Half::kNo;
}

void Question::take_up(const Question& before) {
    if (types_.empty()) types_ = before.types_;
    if (frameworks_.empty()) frameworks_ = before.frameworks_;
    if (places_.empty()) places_ = before.places_;
    if (sought_.empty()) sought_ = before.sought_;
    if (kind_ == Asked::kAny) kind_ = before.kind_;
    asks_ = understood_ = true;
}

Question Question::seeking(Sought what) const {
    Question out = *this;
    out.sought_ = std::move(what);
    return out;
}

Question Question::of_text(const DraftText& text) const {
    Question out = *this;
    for (Change& change : out.changes_) {
        if (change.number == 0 || change.number > text.terms.size()) continue;
        change.clause = text.terms[change.number - 1].clause;
        change.number = 0;
    }
    return out;
}

std::vector<std::string> Question::questions_in(const Vocabulary& words, std::string_view message) {
    const Tokens said{message};
    std::vector<std::string> out;
    std::size_t begin = 0;
    const auto close = [&](std::size_t end) {
        std::string part{piece(said, message, begin, end)};
        // What divides them was its mark.
        if (said.marked(begin) || end < said.size()) part += "?";
        out.push_back(std::move(part));
        begin = end;
    };
    bool asks = false;
    for (std::size_t at = 0; at < said.size(); ++at) {
        const bool opens = Vocabulary::end_at(words.list(List::kOpens), said, at) != at;
        const bool joined = at > begin + 1 && Vocabulary::end_at(words.list(List::kJoins), said, at - 1) == at;
        const bool fresh = at > begin && said.begins_sentence(at);
        if (asks && opens && (fresh || (joined && !said.begins_sentence(at)))) {
            close(at);
            asks = false;
        }
        asks = asks || opens;
    }
    if (out.empty()) return {std::string{message}};
    close(said.size());
    return out;
}

void Question::find_unknown(const Vocabulary& words, const Tokens& said, const std::vector<Mention>& all,
                            std::string_view message) {
    const auto supposes = Vocabulary::find(words.list(List::kIf), said);
    const bool nothing = !supposing() && !particular() && actors_.empty();
    const auto named = [&](std::size_t at) {
        return in_title_[at] || std::any_of(all.begin(), all.end(),
                                            [&](const Mention& one) { return one.at.begin <= at && at < one.at.end; });
    };
    const auto strange = [&](std::size_t at) {
        return !named(at) && utf8_length(said[at].word) >= kWord && !number(said[at].word) &&
               !words.speaks(said[at].word) && !words.names(said[at].word);
    };
    const auto take = [&](std::size_t at) {
        std::string word{piece(said, message, at, at + 1)};
        if (unknown_.size() < kUnknown && std::find(unknown_.begin(), unknown_.end(), word) == unknown_.end())
            unknown_.push_back(std::move(word));
    };
    for (std::size_t at = 0; at < said.size(); ++at) {
        if (!asking(said, at)) continue;
        // All that is supposed, where none of it was understood; and else what is to come or to go.
        const bool supposed =
            supposes.found() && at >= supposes.end && said[at].sentence == said[supposes.begin].sentence;
        if (!supposed || !strange(at)) continue;
        std::size_t begin = at;
        while (begin > supposes.end && Vocabulary::end_at(words.list(List::kFills), said, begin - 1) == begin)
            --begin;
        bool comes = false;
        for (std::size_t before = supposes.end; before < begin; ++before) {
            for (const List list : {List::kWith, List::kWithout})
                comes = comes || Vocabulary::end_at(words.list(list), said, before) == begin;
        }
        if (nothing || comes) take(at);
    }
}

void Question::find_halves(const Scenario& s, const Vocabulary& words, const Tokens& said, std::string_view message,
                           ActorId from, ActorId to) {
    if (!from.valid() || !to.valid()) return;
    const auto when = Vocabulary::find(words.list(List::kWhen), said);
    if (!when.found() || asking(said, when.begin)) return;
    std::size_t begin = when.begin;
    while (begin > 0 && said[begin - 1].sentence == said[begin].sentence)
        --begin;
    const std::size_t end = end_of_sentence(said, begin);
    if (when.end >= end) return;
    std::string_view condition;
    std::string_view offer;
    if (when.begin - begin <= kBeforeCondition) {
        const std::size_t split = end_of_condition(words, said, message, when.end, end);
        if (split >= end) return;
        condition = piece(said, message, when.end, split);
        offer = piece(said, message, split, end);
    } else {
        offer = piece(said, message, begin, when.begin);
        condition = piece(said, message, when.end, end);
    }
    // Each is read as what it would be if it were so.
    const auto half = [&](std::string_view text, int& speaker) {
        const Tokens tokens{text};
        speaker = first_of(words, tokens, List::kWe, List::kYou);
        const bool yes = any(words, List::kYes, tokens) || any(words, List::kYouSign, tokens);
        return Halves::Half{Question{s, words, "what if " + std::string{text}, from, to}, yes};
    };
    int offers = 0;
    int meets = 0;
    Halves::Half offered = half(offer, offers);
    Halves::Half met = half(condition, meets);
    // Who is not named is the other one.
    if (offers == 0) offers = meets == 0 ? 1 : 3 - meets;
    if (meets == 0) meets = 3 - offers;
    if (offers == meets) return;
    halves_ = std::make_shared<const Halves>(offers == 1 ? Halves{std::move(offered), std::move(met)}
                                                         : Halves{std::move(met), std::move(offered)});
}

}  // namespace demarche::ai

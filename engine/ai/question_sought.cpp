// What whoever is spoken to is asked to give, or to take from others; and half a question, which the one before makes
// whole.

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ai/question.h"
#include "base/text.h"
#include "base/words.h"

namespace demarche::ai {

namespace {

using List = Vocabulary::List;

constexpr std::size_t kDenied = 2;   ///< "Not to send": words from what denies a verb up to it.
constexpr std::size_t kMeaning = 4;  ///< Letters of a word that means something by itself, and of its beginning.

/// Does somebody give here, or take?
struct Verb {
    std::size_t begin = 0, end = 0;
    bool takes = false;
    [[nodiscard]] bool found() const { return begin != end; }
};

/// The first verb of giving or taking that somebody is the subject of, who is called `subject`: "you send", "could you
/// please send", "send"; and nobody else is spoken of before it. Or that of somebody else who gets it: "you get".
Verb verb_of(const Vocabulary& words, const Tokens& said, ActorSet actors, ActorId giver, List subject) {
    const auto theirs = [&](std::size_t verb) {
        bool does = said.begins_sentence(verb);
        for (std::size_t at = 0; at < verb; ++at) {
            if (said[at].sentence != said[verb].sentence) continue;
            for (const List list : {subject, List::kPlease})
                does = does || Vocabulary::end_at(words.list(list), said, at) != at;
            for (const ActorId actor : actors) {
                const auto name = words.find(words.of(actor), said, at);
                const bool named = name.found() && name.begin == at;
                if (named && actor != giver) return false;
                does = does || named;
            }
        }
        return does;
    };
    for (std::size_t at = 0; at < said.size(); ++at) {
        const List gets = subject == List::kWe ? List::kYouGet : List::kWeGet;
        if (const std::size_t end = Vocabulary::end_at(words.list(gets), said, at);
            end != at && !said.marked(at) && said.begins_sentence(at))
            return {at, end, false};
        for (const bool takes : {false, true}) {
            const std::size_t end = Vocabulary::end_at(words.list(takes ? List::kTakes : List::kDoes), said, at);
            if (end != at && theirs(at)) return {at, end, takes};
        }
    }
    return {};
}

/// Is one of the names a part of one of the others?
bool within_names(const Vocabulary::Names& part, const Vocabulary::Names& whole) {
    return std::any_of(part.begin(), part.end(), [&](const Vocabulary::Name& name) {
        return std::any_of(whole.begin(), whole.end(), [&](const Vocabulary::Name& longer) {
            return longer.size() > name.size() &&
                   std::search(longer.begin(), longer.end(), name.begin(), name.end()) != longer.end();
        });
    });
}

}  // namespace

bool Question::said_in_other_words(const Vocabulary& words, const Vocabulary::Names& names, const Tokens& said,
                                   const std::vector<bool>& counts) {
    return std::any_of(names.begin(), names.end(), [&](const Vocabulary::Name& name) {
        std::size_t met = 0;
        for (const std::string& word : name) {
            if (words.speaks(word)) continue;
            if (utf8_length(word) < kMeaning) {
                // "CSTO", and no other short word.
                for (std::size_t at = 0; at < said.size(); ++at)
                    met += said[at].capitals && said[at].word == word ? 1 : 0;
                continue;
            }
            const std::string begin = utf8_head(word, kMeaning);
            bool there = false;
            for (std::size_t at = 0; at < said.size(); ++at) {
                there =
                    there || (counts[at] && utf8_length(said[at].word) >= kMeaning && said[at].word.starts_with(begin));
            }
            if (!there) return false;
            ++met;
        }
        return met > 1;
    });
}

void Question::find_sought(const Scenario& s, const Vocabulary& words, const Tokens& said,
                           const std::vector<Mention>& all, ActorId giver, List subject) {
    if (!giver.valid() || halves_ || (kind_ == Asked::kReturn && subject != List::kUs) || kind_ == Asked::kWho ||
        Vocabulary::find(words.list(List::kIf), said).found())
        return;
    Verb verb;
    if (const auto wanted = Vocabulary::find(words.list(List::kWantsUs), said); subject == List::kUs) {
        verb = {wanted.end, Vocabulary::end_at(words.list(List::kDoes), said, wanted.end), false};
        if (!verb.found()) return;
    } else {
        verb = verb_of(words, said, actors_, giver, subject);
    }
    // "Why do you want the inquiry?" asks for no inquiry.
    if (kind_ == Asked::kWhy && verb.takes && !denying_[said[verb.begin].sentence]) return;
    // "Not to send troops" asks for none.
    for (std::size_t at = said.sentence_begin(verb.begin); verb.found() && at < verb.begin; ++at) {
        if (denies(words, said, at) && kind_ != Asked::kWhy && !goes_on(words, said) && verb.begin - at <= kDenied &&
            Vocabulary::end_at(words.list(subject), said, at + 1) == at + 1)
            return;
    }
    if (verb.found()) {
        // "Would you sign it under our lead?" asks nobody to lead: whoever that is, the words stand with him.
        for (const Agent& agent : agents(words, said, giver, giver)) {
            if (verb.begin >= agent.begin && verb.begin < agent.end) return;
        }
    } else if (!goes_on(words, said)) {
        // "And money?", "How many troops?": what is given was said before.
        return;
    }
    // What is taken comes from whoever is named, or from anybody.
    if (!verb.takes) sought_.by = giver;
    for (const ActorId actor : actors_) {
        if (verb.takes && actor != giver && !sought_.by.valid()) sought_.by = actor;
    }
    // "What would you give us?" asks for no particular thing, whatever it is to be for.
    const bool open = kind_ == Asked::kOffer;
    std::vector<bool> objects(said.size());
    for (std::size_t at = open ? verb.end : 0; at < said.size(); ++at)
        objects[at] = said[at].sentence == said[verb.begin].sentence && !in_title_[at] &&
                      (at < verb.begin || at >= verb.end) && !(open && words.follows(said, List::kFor, at));
    // What makes it a question of its kind is no thing: "what would it take", where a clause counts what each takes.
    for (const Vocabulary::Row& row : words.rows()) {
        // "How many .. do you want" has the thing in its midst.
        if (row.asked != kind_ || kind_ == Asked::kMost) continue;
        for (auto at = Vocabulary::find(row.phrases, said); at.found();
             at = Vocabulary::find(row.phrases, said, at.begin + 1))
            std::fill(objects.begin() + static_cast<std::ptrdiff_t>(at.begin),
                      objects.begin() + static_cast<std::ptrdiff_t>(at.end), false);
    }
    for (const Mention& one : all) {
        // "Would you lead?": the verb is the clause's own name.
        const bool leads = one.at.begin == verb.begin && words.in_list(List::kLeads, said[verb.begin].word);
        if (objects[one.at.begin] || leads) sought_.clauses.push_back(one.clause);
    }
    // A number that is of something already counts nothing else: "20 million for reconstruction".
    const bool named = !sought_.clauses.empty() ||
                       std::any_of(settings_.begin(), settings_.end(), [](const Setting& one) { return one.counted; });
    const auto mentioned = [&](ClauseId clause) {
        return std::any_of(all.begin(), all.end(), [&](const Mention& one) { return one.clause == clause; });
    };
    // "Observers", of which a clause sends a number; but not the rounds that it lasts.
    const auto counted = [&](ClauseId clause) {
        const std::vector<ParamDef>& params = s.clauses[clause].params;
        for (std::size_t p = 0; p < params.size(); ++p) {
            const auto at = words.find(words.of(clause).settings[p].names, said);
            if (params[p].type == ParamType::kInteger && at.found() && objects[at.begin] &&
                !words.in_list(List::kRounds, said[at.begin].word))
                return true;
        }
        return false;
    };
    // "Open the border" for an "Opening of the border": the words of a title, in whatever form, the verb among them.
    std::vector<bool> with_verb = objects;
    for (std::size_t at = verb.begin; at < verb.end; ++at)
        with_verb[at] = true;
    for (std::size_t i = 0; i < words.clauses(); ++i) {
        const ClauseId clause{i};
        if (!mentioned(clause) &&
            ((!named && counted(clause)) || said_in_other_words(words, words.of(clause).names, said, with_verb)))
            sought_.clauses.push_back(clause);
    }
    std::vector<ClauseId> by_a_word;
    for (std::size_t i = 0; i < s.resources.size(); ++i) {
        const auto at = words.find(words.of(ResourceId{i}), said);
        if (!at.found() || !objects[at.begin]) continue;
        // "Police with powers" are no police of any kind.
        const bool within = std::any_of(all.begin(), all.end(), [&](const Mention& one) {
            return one.at.begin <= at.begin && at.end <= one.at.end && one.at.end - one.at.begin > at.end - at.begin;
        });
        if (within) continue;
        sought_.resources.push_back(ResourceId{i});
        // "30 aid", "30 of your police".
        for (const Figure& figure : figures_in(words, said)) {
            if (figure.how == Figure::How::kExactly && words.stands_behind(said, figure.at.end, at.begin))
                sought_.amount = figure.value;
        }
    }
    // "Fuel" for "Fuel and grain": a word of a title, where there is nothing else.
    for (std::size_t i = 0; i < words.clauses() && sought_.empty(); ++i) {
        const auto said_alone = [&](const std::string& word) {
            if (utf8_length(word) < kMeaning || words.speaks(word)) return false;
            for (std::size_t at = 0; at < said.size(); ++at) {
                if (objects[at] && words.inflected(word, said[at].word)) return true;
            }
            return false;
        };
        const Vocabulary::Names& names = words.of(ClauseId{i}).names;
        if (std::any_of(names.begin(), names.end(), [&](const Vocabulary::Name& name) {
                return std::any_of(name.begin(), name.end(), said_alone);
            }))
            by_a_word.push_back(ClauseId{i});
    }
    if (sought_.empty()) sought_.clauses = std::move(by_a_word);
    // "Recognise the CSTO" says what, and not before which body.
    std::erase_if(frameworks_, [&](InstitutionId id) {
        return std::any_of(sought_.clauses.begin(), sought_.clauses.end(),
                           [&](ClauseId clause) { return within_names(words.of(id), words.of(clause).names); });
    });
    if (sought_.empty()) return;
    asks_ = understood_ = true;
    if (kind_ == Asked::kReturn) kind_ = Asked::kAny;
}

bool Question::goes_on(const Vocabulary& words, const Tokens& said) {
    return said.size() <= kLongestHalf && Vocabulary::end_at(words.list(List::kGoesOn), said, 0) != 0;
}

Question::Half Question::half_of(const Vocabulary& words, const Tokens& said) const {
    if (bare_) return Half::kYes;
    const bool plain = kind_ == Asked::kAny || kind_ == Asked::kWhy;
    const bool names = !frameworks_.empty() || !places_.empty() || !sought_.empty();
    if (!plain || !names || !types_.empty() || supposing() || halves_) return Half::kNo;
    if (goes_on(words, said)) return Half::kYes;
    const bool about = said.size() <= kLongestHalf && Vocabulary::end_at(words.list(List::kAbout), said, 0) != 0;
    return about ? Half::kMaybe : Half::kNo;
}

void Question::take_up(const Question& before) {
    // "And with 15?": what was asked of another number.
    const bool other = bare_ && !loose_.front().now;
    if (auto same = other ? before.with_number(loose_.front().value) : std::nullopt) {
        same->said_ = std::move(said_);
        same->requests_ = requests_;
        same->half_ = half_;
        same->asks_ = same->understood_ = true;
        *this = std::move(*same);
        return;
    }
    if (types_.empty()) types_ = before.types_;
    if (frameworks_.empty()) frameworks_ = before.frameworks_;
    if (places_.empty()) places_ = before.places_;
    if (sought_.empty()) {
        sought_ = before.sought_;
    } else if (!before.sought_.empty()) {
        sought_.by = before.sought_.by;
    }
    if (kind_ == Asked::kAny) kind_ = before.kind_;
    asks_ = understood_ = true;
}

Question Question::half_from(const Scenario& s, const Vocabulary& words, std::string_view text, ActorId from,
                             ActorId to, List subject) {
    Question out{s, words, "what if " + std::string{text}, from, to};
    out.said_ = text;
    const Tokens said{text};
    // "We pay money": what is given is asked for first.
    std::vector<Handover> of_anybody;
    std::swap(of_anybody, out.handovers_);
    const auto open = std::stable_partition(of_anybody.begin(), of_anybody.end(),
                                            [](const Handover& one) { return !one.from.valid(); });
    out.handovers_.assign(open, of_anybody.end());
    of_anybody.erase(open, of_anybody.end());
    const bool denies = Vocabulary::find(words.list(List::kDenies), said).found();
    // What somebody promises not to do has its place in no text.
    if (denies && out.kind_ == Asked::kPromise) {
        out.clauses_.clear();
        out.changes_.clear();
        out.settings_.clear();
        return out;
    }
    if (out.supposing() || !out.clauses_.empty() || denies) return out;
    Question plain{s, words, text, from, to};
    plain.sought_ = {};
    plain.find_sought(s, words, said, mentions(words, said), subject == List::kYou ? to : from, subject);
    out.sought_ = std::move(plain.sought_);
    if (out.sought_.empty()) out.handovers_ = std::move(of_anybody);
    return out;
}

Question Question::seeking(Sought what) const {
    Question out = *this;
    out.sought_ = std::move(what);
    return out;
}

}  // namespace demarche::ai

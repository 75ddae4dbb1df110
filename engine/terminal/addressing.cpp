#include "terminal/addressing.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "model/translated.h"
#include "terminal/words.h"

namespace demarche::terminal {

namespace {

constexpr std::size_t kLongestName = 6;  // words
constexpr std::size_t kLikeName = 5;     // letters by which a people is known for its country
// Names that stand in front end within so many words.
constexpr std::size_t kLongestAddress = 12;

std::string bare(std::string word) {
    word.erase(word.find_last_not_of(",;.:?!\"") + 1);
    word.erase(0, std::min(word.find_first_not_of('"'), word.size()));
    return word;
}

class Reader {
 public:
    Reader(const Scenario& scenario, std::vector<std::string> words, ActorId me)
        : s_(scenario), words_(std::move(words)), me_(me) {}

    Spoken read() {
        const std::string verb = lower(words_.front());
        std::size_t at = 1;
        if (words_.size() > 2 && lower(words_[1]) == "to") ++at;
        // "say to be clear ..." names nobody and is no slip; after the other words there must be somebody.
        const bool must = verb != "say";
        if (words_.size() > at && (must || at == 2) && in_front(at, must)) return std::move(out_);
        at_the_end();
        return std::move(out_);
    }

 private:
    [[nodiscard]] const demarche::Words& tongue() const { return demarche::words_of(s_); }

    [[nodiscard]] bool is_all(std::size_t at) const {
        const std::string word = bare(lower(words_[at]));
        return word == "all" || word == tongue().tr("all");
    }

    /// Alone, and from somebody else.
    [[nodiscard]] bool is_facilitator(const std::string& word) const {
        const std::string given = bare(lower(word));
        return me_.valid() && (given == "facilitator" || given == lower(tongue().tr("facilitator")));
    }

    /// The same with a slip of the pen: at the end of what is said nobody else is called so.
    [[nodiscard]] bool near_facilitator(const std::string& word) const {
        const std::string here = lower(tongue().tr("facilitator"));
        const std::array<std::string_view, 2> names{"facilitator", here};
        return me_.valid() && (is_facilitator(word) || !nearest(bare(lower(word)), names).empty());
    }

    void text_from(std::size_t from, std::size_t to) {
        out_.text = said_from({words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(to)}, from);
        out_.alone = out_.text;
    }

    /// Names, then the text, after a colon or where the names end. False: nobody is named, and nobody has to be.
    bool in_front(std::size_t at, bool must) {
        const std::size_t most = std::min(words_.size(), at + kLongestAddress);
        std::size_t colon = at;
        while (colon < most && !words_[colon].ends_with(':'))
            ++colon;
        const bool closed = colon < most;
        split_at_commas(at, closed ? colon + 1 : most);
        if (is_all(at)) {
            // "Say to all delegations: ..." is said to all; "say to all of you" are the speaker's words.
            const bool marked = words_[at].ends_with(':') || words_[at].ends_with(',');
            if (!must && !marked && !closed) return false;
            text_from(closed && !marked ? colon + 1 : at + 1, words_.size());
            return true;
        }
        const auto [who, count] = addressed(at);
        const bool whole = !closed || (count > 0 && words_[at + count - 1].ends_with(':'));
        if (count == 0 && !must && !closed) return false;
        if (count == 0 || !whole) {
            out_.unknown = bare(words_[at + count]);
            return true;
        }
        out_.to = who;
        text_from(at + count, words_.size());
        return true;
    }

    /// "eu,russia: ..." are two names.
    void split_at_commas(std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            const std::size_t comma = words_[i].find(',');
            if (comma == std::string::npos || comma + 1 == words_[i].size()) continue;
            std::string rest = words_[i].substr(comma + 1);
            words_[i].resize(comma);
            words_.insert(words_.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(rest));
            ++to;
        }
    }

    /// Whom the words from here on mean, and how many of them do: "United States, Russia and EU".
    [[nodiscard]] std::pair<ActorSet, std::size_t> addressed(std::size_t from) const {
        ActorSet who;
        std::size_t at = from;
        while (at < words_.size()) {
            const std::string small = lower(words_[at]);
            if (at > from && (small == "and" || small == tongue().tr("and"))) {
                ++at;
                continue;
            }
            std::size_t taken = 0;
            bool ends = false;
            for (std::size_t n = std::min(kLongestName, words_.size() - at); n > 0 && taken == 0; --n) {
                std::string name = words_[at];
                for (std::size_t i = 1; i < n; ++i)
                    name += " " + words_[at + i];
                ends = name.ends_with(':');
                if (at == from && n == 1 && is_facilitator(name)) return {{}, 1};
                // The beginning of a name is enough when it is one word; of several each must stand there.
                const ActorId actor = actor_meant(s_, bare(name));
                if (!actor.valid() || who.contains(actor)) continue;
                who.insert(actor);
                taken = n;
            }
            if (taken == 0) break;
            at += taken;
            if (ends) break;
        }
        return {who, at - from};
    }

    /// The actors that the words from here on nearly name.
    [[nodiscard]] ActorSet nearly_addressed(std::size_t from) const {
        ActorSet who;
        for (std::size_t w = from; w < words_.size(); ++w) {
            const std::string given = bare(lower(words_[w]));
            if (given.size() <= 3) continue;
            if (const ActorId near = actor_near(s_, given); near.valid()) who.insert(near);
            // "The Uzbeks" are Uzbekistan.
            for (std::size_t i = 0; i < s_.actors.size() && given.size() >= kLikeName; ++i) {
                if (lower(s_.actors[ActorId{i}].name.str()).starts_with(given.substr(0, kLikeName)))
                    who.insert(ActorId{i});
            }
        }
        return who;
    }

    /// The last "to" after which only actors stand. Where actors and more stand after it, they may be meant.
    void at_the_end() {
        constexpr std::size_t kMisspelt = 5;  // words after it that may be meant for names
        std::size_t to = words_.size();
        for (std::size_t i = words_.size(); i-- > 1 && to == words_.size();) {
            if (lower(words_[i]) != "to" || i + 1 == words_.size()) continue;
            if (i + 2 == words_.size() && is_all(i + 1)) {
                to = i;  // "to all" is in public
                break;
            }
            const std::size_t last = i + 2 < words_.size() && lower(words_[i + 1]) == "the" ? i + 2 : i + 1;
            if (last + 1 == words_.size() && near_facilitator(words_[last])) {
                to = i;
                out_.to = ActorSet{};
                break;
            }
            const auto [who, count] = addressed(i + 1);
            if (count == words_.size() - i - 1) {
                to = i;
                out_.to = who;
            } else if (out_.perhaps.empty()) {
                out_.perhaps = !who.empty() || words_.size() - i - 1 > kMisspelt ? who : nearly_addressed(i + 1);
            }
        }
        text_from(1, to);
        if (me_.valid()) out_.perhaps.erase(me_);
        if (out_.to || !out_.perhaps.empty() || words_.size() <= 2) return;
        // "say russia Would you ...": whoever is named first, without "to", may be who is meant.
        const ActorId first = named_exactly(words_[1]);
        if (!first.valid() || first == me_) return;
        out_.perhaps.insert(first);
        // A quotation mark before the first word is none of the text by now.
        const std::size_t blank = out_.alone.find(' ');
        out_.alone.erase(0, blank == std::string::npos ? blank : blank + 1);
    }

    /// The actor whose id, name or short name this word is, whatever comes after it.
    [[nodiscard]] ActorId named_exactly(const std::string& word) const {
        const std::string given = in_capitals(bare(word));
        for (std::size_t i = 0; i < s_.actors.size(); ++i) {
            const ActorDef& actor = s_.actors[ActorId{i}];
            for (const std::string& known : {actor.id, actor.name.str(), actor.short_name.str()}) {
                if (given == in_capitals(known)) return ActorId{i};
            }
        }
        return {};
    }

    const Scenario& s_;
    std::vector<std::string> words_;
    ActorId me_;
    Spoken out_;
};

}  // namespace

Spoken spoken(const Scenario& scenario, std::vector<std::string> words, ActorId me) {
    return Reader{scenario, std::move(words), me}.read();
}

}  // namespace demarche::terminal

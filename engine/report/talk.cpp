#include "report/talk.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "base/words.h"
#include "diplomacy/drafting.h"
#include "model/translated.h"
#include "session/draft_words.h"
#include "session/names.h"

namespace demarche::report {

namespace {

/// So many rounds before a draft is tabled, or after it is gone, it is still meant by its name.
constexpr int kRounds = 1;

/// A version came, or the draft went.
struct Step {
    std::size_t at = 0;
    int round = 1;
    int version = 1;
    bool gone = false;
};
/// A draft with what became of it, and what it is called; all names in capitals.
struct Lying {
    const Draft* draft = nullptr;
    std::vector<Step> steps;          ///< The first is a version.
    std::vector<std::string> names;   ///< The whole ones.
    std::vector<std::string> kinds;   ///< "Relief operation": of one such in whatever place.
    std::vector<std::string> places;  ///< Its own.

    [[nodiscard]] const Step* before(std::size_t at) const {
        const Step* last = nullptr;
        for (const Step& step : steps) {
            if (step.at < at) last = &step;
        }
        return last;
    }
};
/// A message, and the drafts that it was found to be about.
struct Message {
    std::size_t at = 0;
    int round = 1;
    const MessageSent* said = nullptr;
    std::vector<const Lying*> about;
    bool names = false;  ///< It calls some draft by its name, if only one of another time.
};

/// Letters and digits of the alphabets that names are written in.
bool in_word(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') ||
           (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x370 && c <= 0x52F);
}
/// The character that begins at a byte of valid UTF-8, as far as in_word() asks: those of more than two bytes are none
/// that it knows.
char32_t character(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (byte(at) < 0x80U) return byte(at);
    if ((byte(at) & 0xE0U) == 0xC0U && at + 1 < text.size())
        return static_cast<char32_t>((byte(at) & 0x1FU) << 6U | (byte(at + 1) & 0x3FU));
    return 0;
}
bool follows_word(std::string_view text, std::size_t at) {
    if (at == 0) return false;
    return in_word(character(text, utf8_before(text, at)));
}

/// Does a name stand in a text, and not as a part of longer words?
bool names_it(std::string_view text, std::string_view name) {
    if (name.empty()) return false;
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        const bool ends = end >= text.size() || !in_word(character(text, end)) || !follows_word(text, end);
        const bool begins = !follows_word(text, at) || !in_word(character(name, 0));
        if (begins && ends) return true;
    }
    return false;
}
bool names_any(std::string_view text, const std::vector<std::string>& names) {
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) { return names_it(text, name); });
}

/// Without the quotation marks that every language puts around a title.
std::string bare(const std::string& title) {
    if (title.empty()) return title;
    const std::size_t from = utf8_next(title, 0);
    const std::size_t to = utf8_before(title, title.size());
    return to > from ? title.substr(from, to - from) : title;
}

/// All that one version is called, by those who play and by who tells it: what session::told_apart and the AI seats
/// say.
void call(const Scenario& s, const Draft& draft, const DraftText& text, Lying& out) {
    const Words& w = words_of(s);
    const std::string title = session::in_short(s, text);
    const std::string whole = heading(s, text);
    const std::string proposer = session::name(s, draft.proposer);
    const auto add = [](std::vector<std::string>& to, const std::string& name) {
        std::string in_capital = in_capitals(name);
        if (std::find(to.begin(), to.end(), in_capital) == to.end()) to.push_back(std::move(in_capital));
    };
    add(out.names, w.tr("{draft}, tabled by {actor}", whole, proposer));
    add(out.names, whole);
    if (text.framework.valid()) {
        const std::string framework = s.institutions[text.framework].name.str();
        const std::string parties = session::names(s, text.parties);
        add(out.names,
            w.tr("{draft} ({framework}: {parties}; tabled by {actor})", title, framework, parties, proposer));
        add(out.names, w.tr("{draft} ({framework}: {parties})", title, framework, parties));
        add(out.names, w.tr("{draft} ({framework})", title, framework));
    }
    add(out.names, bare(title));
    add(out.kinds, s.agreements[text.type].name.str());
    if (text.place.valid()) add(out.places, s.places[text.place].name.str());
}

class Talk {
 public:
    Talk(std::span<const Scenario* const> tongues, const World& world, const session::KnownList& known)
        : known_(known) {
        for (const Shared<Draft>& draft : world.drafts) {
            Lying one;
            one.draft = &*draft;
            for (const Scenario* const s : tongues) {
                for (const Shared<DraftVersion>& version : draft->versions)
                    call(*s, *draft, version->text, one);
            }
            lying_.push_back(std::move(one));
        }
        for (const Scenario* const s : tongues) {
            for (std::size_t i = 0; i < s->places.size(); ++i)
                places_.push_back(in_capitals(s->places[PlaceId{i}].name.str()));
        }
        for (std::size_t i = 0; i < known.size(); ++i)
            go_past(i);
        std::erase_if(lying_, [](const Lying& one) { return one.steps.empty(); });
    }

    [[nodiscard]] std::vector<Spoken> all() && {
        for (Message& one : messages_)
            find_names(one);
        std::vector<Spoken> out;
        for (std::size_t i = 0; i < messages_.size(); ++i) {
            const Message& said = messages_[i];
            std::vector<const Lying*> about = said.names ? said.about : in_course(i);
            // Thanks and answers lead to nothing: they follow from something.
            if (about.empty() && !said.names && said.said->wants_answer) {
                if (const Lying* const next = led_to(said); next != nullptr) about = {next};
            }
            for (const Lying* const one : about)
                out.push_back(placed(said.at, *one));
        }
        return out;
    }

 private:
    void go_past(std::size_t at) {
        const session::Known& one = *known_[at];
        const auto& change = one.effect.change;
        if (const auto* said = std::get_if<MessageSent>(&change)) messages_.push_back({at, one.round, said, {}, false});
        if (const auto* tabled = std::get_if<DraftTabled>(&change)) {
            if (Lying* const draft = in(lying_, tabled->draft->id); draft != nullptr)
                draft->steps.push_back({at, one.round, tabled->draft->version(), false});
        }
        if (const auto* decided = std::get_if<DraftDecided>(&change)) {
            Lying* const draft = in(lying_, decided->draft);
            if (draft != nullptr && !draft->steps.empty())
                draft->steps.push_back({at, one.round, draft->steps.back().version, true});
        }
    }
    /// How near a draft is to what is said at a place, the least first: one that lies on the table, that has just gone,
    /// that will be tabled soon. Nothing for one of another time.
    [[nodiscard]] static std::optional<std::pair<int, std::size_t>> distance(const Lying& one, const Message& said) {
        const Step* const last = one.before(said.at);
        if (last == nullptr) {
            const Step& first = one.steps.front();
            if (first.round - said.round > kRounds) return std::nullopt;
            return std::pair{first.round == said.round ? 2 : 4, first.at - said.at};
        }
        if (!last->gone) return std::pair{0, said.at - last->at};
        if (said.round - last->round > kRounds) return std::nullopt;
        return std::pair{last->round == said.round ? 1 : 3, said.at - last->at};
    }

    /// The longest name of a draft that stands in a text; "" for none.
    [[nodiscard]] std::string_view longest_name(const Lying& one, std::string_view text) const {
        std::string_view longest;
        for (const std::string& name : one.names) {
            if (name.size() > longest.size() && names_it(text, name)) longest = name;
        }
        if (!longest.empty()) return longest;
        // By its kind alone one in another place is not meant.
        if (!one.places.empty() && !names_any(text, one.places) && names_any(text, places_)) return {};
        for (const std::string& kind : one.kinds) {
            if (kind.size() > longest.size() && names_it(text, kind)) longest = kind;
        }
        return longest;
    }

    /// Finds the drafts that a message calls by their names: of those of one name the nearest.
    void find_names(Message& said) const {
        struct Found {
            std::string_view name;
            const Lying* draft;
            std::optional<std::pair<int, std::size_t>> distance;
        };
        std::vector<Found> found;
        const std::string text = in_capitals(said.said->text);
        for (const Lying& one : lying_) {
            const std::string_view name = longest_name(one, text);
            if (name.empty()) continue;
            const auto far = distance(one, said);
            const auto same = std::find_if(found.begin(), found.end(), [&](const Found& f) { return f.name == name; });
            if (same == found.end()) {
                found.push_back({name, &one, far});
            } else if (far && (!same->distance || *far < *same->distance)) {
                *same = {name, &one, far};
            }
        }
        said.names = !found.empty();
        for (const Found& one : found) {
            // "Relief operation" stands in "Relief operation in Osh", too.
            const bool part = std::any_of(found.begin(), found.end(), [&](const Found& other) {
                return other.name.size() > one.name.size() && other.name.find(one.name) != std::string_view::npos;
            });
            if (!part && one.distance) said.about.push_back(one.draft);
        }
    }

    /// Do two messages pass between the same people?
    [[nodiscard]] static bool same_talk(const MessageSent& one, const MessageSent& other) {
        if (!one.to || !other.to) return false;
        return (one.from == other.from && *one.to == *other.to) ||
               (other.from.valid() && one.to->contains(other.from) && other.to->contains(one.from));
    }
    /// What the words around a message without a name are about: the answer to it knows best, and else what it answers.
    [[nodiscard]] std::vector<const Lying*> in_course(std::size_t i) const {
        const Message& one = messages_[i];
        if (!one.said->from.valid() || !one.said->to) return {};
        for (std::size_t k = i + 1; one.said->wants_answer && k < messages_.size(); ++k) {
            if (messages_[k].round != one.round) break;
            if (!same_talk(*one.said, *messages_[k].said)) continue;
            if (messages_[k].said->from != one.said->from && !messages_[k].about.empty()) return messages_[k].about;
            break;
        }
        for (std::size_t k = i; k-- > 0 && messages_[k].round == one.round;) {
            if (same_talk(*one.said, *messages_[k].said)) return messages_[k].about;
        }
        return {};
    }

    /// The draft that a speaker lays before a hearer next in that round, or the other way round, or that one of them
    /// votes on as the other has written it. Of a public statement: what the speaker tables next.
    [[nodiscard]] const Lying* led_to(const Message& said) const {
        const ActorId from = said.said->from;
        const std::optional<ActorSet>& to = said.said->to;
        if (!from.valid()) return nullptr;
        const auto between = [&](ActorId one, const ActorSet& others) {
            return (one == from && (!to || !(*to & others).empty())) ||
                   (to && to->contains(one) && others.contains(from));
        };
        for (std::size_t k = said.at + 1; k < known_.size() && known_[k]->round == said.round; ++k) {
            const auto& change = known_[k]->effect.change;
            if (const auto* tabled = std::get_if<DraftTabled>(&change)) {
                const DraftVersion& version = *tabled->draft->versions.back();
                if (between(version.author, version.text.parties)) return in(lying_, tabled->draft->id);
            }
            if (const auto* vote = std::get_if<VoteCast>(&change); vote != nullptr && to) {
                const Lying* const one = in(lying_, vote->draft);
                if (one == nullptr || vote->version < 1 || vote->version > one->draft->version()) continue;
                const auto& version = *one->draft->versions[static_cast<std::size_t>(vote->version - 1)];
                if (between(vote->by, ActorSet::just(version.author))) return one;
            }
        }
        return nullptr;
    }
    template <class All>
    [[nodiscard]] static auto in(All& all, DraftId id) -> decltype(&all.front()) {
        const auto at = std::find_if(all.begin(), all.end(), [&](const Lying& one) { return one.draft->id == id; });
        return at == all.end() ? nullptr : &*at;
    }

    [[nodiscard]] static Spoken placed(std::size_t at, const Lying& one) {
        using When = Spoken::When;
        const Step* const last = one.before(at);
        if (last == nullptr) return {at, one.draft->id, one.steps.front().version, When::kBefore};
        return {at, one.draft->id, last->version, last->gone ? When::kAfter : When::kMeanwhile};
    }

    const session::KnownList& known_;
    std::vector<Lying> lying_;
    std::vector<Message> messages_;
    std::vector<std::string> places_;
};

}  // namespace

std::vector<Spoken> talk_of(std::span<const Scenario* const> tongues, const World& world,
                            const session::KnownList& known) {
    return Talk{tongues, world, known}.all();
}

}  // namespace demarche::report

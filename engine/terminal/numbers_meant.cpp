// Which of a game's numbers somebody means by some words, and by which words one may ask for them.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "base/words.h"
#include "terminal/pages.h"
#include "terminal/words.h"

namespace demarche::terminal {

namespace {

/// The words of a text in capitals: letters and figures between whatever else there is.
std::vector<std::string> words_in(const std::string& text) {
    std::vector<std::string> out(1);
    for (const char c : in_capitals(text)) {
        const bool plain = static_cast<unsigned char>(c) >= 0x80U || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
        if (plain) {
            out.back() += c;
        } else if (!out.back().empty()) {
            out.emplace_back();
        }
    }
    if (out.back().empty()) out.pop_back();
    return out;
}

/// How well a wanted word fits a text: 3 one of its words, 2 the beginning of one, 1 a part of it, 0 not at all.
int fit(const std::string& wanted, const std::vector<std::string>& words, const std::string& text) {
    int best = text.find(wanted) != std::string::npos ? 1 : 0;
    for (const std::string& word : words) {
        if (word == wanted) return 3;
        if (word.starts_with(wanted)) best = 2;
    }
    return best;
}

/// All that a number may be called by: its path, its name, and the few letters of those it is about.
std::string called(const Scenario& s, SlotIndex index) {
    const Slot& slot = s.slots[index];
    std::string out = s.slot_path(index) + " " + s.slot_name(index);
    const bool pair = slot.kind == Slot::Kind::kRelation;
    const bool of_actor = slot.kind == Slot::Kind::kIndicator
                              ? s.indicators[IndicatorId{slot.def}].of == SubjectKind::kActor
                              : slot.kind != Slot::Kind::kSupport;
    if (of_actor) out += " " + short_name(s, ActorId{slot.subject});
    if (pair) out += " " + short_name(s, ActorId{slot.other});
    return out;
}

/// Nobody asks for what an actor thinks of itself.
bool of_itself(const Slot& slot) {
    return slot.kind == Slot::Kind::kRelation && slot.subject == slot.other;
}

}  // namespace

std::vector<SlotIndex> slots_meant(const Look& look, const std::vector<std::string>& words) {
    const Scenario& s = look.s();
    const std::string path = fmt::format("{}", fmt::join(words, "/"));
    // "kyrgyzstan.mayors" that is no id may be meant as the words that it is made of.
    std::vector<std::string> meant;
    for (const std::string& word : words) {
        for (std::size_t from = 0; from <= word.size();) {
            const std::size_t dot = std::min(word.find('.', from), word.size());
            if (dot > from) meant.push_back(word.substr(from, dot - from));
            from = dot + 1;
        }
    }
    if (meant.empty()) return {};
    // Those whose words are meant go before those that only begin so, and these before those that hold it somewhere:
    // "order" is the public order, and not every border.
    std::vector<SlotIndex> hits;
    int best = 1;
    for (SlotIndex i = 0; i < s.slots.size(); ++i) {
        if (s.slot_path(i) == path) return {i};
        if (!look.knows(i) || of_itself(s.slots[i])) continue;
        const std::string text = in_capitals(called(s, i));
        const std::vector<std::string> there = words_in(text);
        int worst = 3;
        for (const std::string& word : meant)
            worst = std::min(worst, fit(in_capitals(word), there, text));
        if (worst > best) hits.clear();
        best = std::max(best, worst);
        if (worst == best) hits.push_back(i);
    }
    return hits;
}

std::string number_near(const Look& look, const std::vector<std::string>& words) {
    const Scenario& s = look.s();
    std::vector<std::string> known;
    for (SlotIndex i = 0; i < s.slots.size(); ++i) {
        if (!look.knows(i)) continue;
        for (std::string& word : words_in(called(s, i)))
            known.push_back(std::move(word));
    }
    std::sort(known.begin(), known.end());
    known.erase(std::unique(known.begin(), known.end()), known.end());
    const std::vector<std::string_view> views(known.begin(), known.end());
    std::vector<std::string> instead;
    for (const std::string& word : words) {
        const std::string wanted = in_capitals(word);
        const bool fits =
            std::any_of(known.begin(), known.end(), [&](const std::string& one) { return one.starts_with(wanted); });
        const std::string_view near = fits ? std::string_view{} : nearest(wanted, views);
        if (!fits && near.empty()) return {};
        instead.push_back(fits ? word : lower(near));
    }
    return slots_meant(look, instead).empty() ? std::string{} : fmt::format("{}", fmt::join(instead, " "));
}

std::string number_words(const Look& look, SlotIndex slot) {
    if (!look.words().english()) {
        std::string name = look.s().slot_name(slot);
        // What one thinks of another is called like what the other thinks of it.
        const std::vector<SlotIndex> meant = slots_meant(look, words_of(name));
        if (meant.size() <= 2 && std::find(meant.begin(), meant.end(), slot) != meant.end()) return name;
    }
    std::string words = look.s().slot_path(slot);
    std::replace(words.begin(), words.end(), '/', ' ');
    return words;
}

std::vector<std::string> number_examples(const Look& look) {
    const Scenario& s = look.s();
    std::vector<std::string> out;
    const auto add = [&](SlotIndex slot) { out.push_back("'why " + number_words(look, slot) + "'"); };
    for (SlotIndex i = 0; i < s.slots.size() && out.empty(); ++i) {
        if (s.slots[i].kind == Slot::Kind::kIndicator && look.knows(i)) add(i);
    }
    if (!look.me.valid()) return out;
    for (const ActorId other : s.playable) {
        const SlotIndex slot = s.trust_slot(other, look.me);
        if (other == look.me || !look.knows(slot)) continue;
        add(slot);
        break;
    }
    if (const auto home = s.constituencies_of(look.me); !home.empty()) add(s.support_slot(home.front()));
    return out;
}

}  // namespace demarche::terminal

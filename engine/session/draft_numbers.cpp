#include "session/draft_numbers.h"

#include <algorithm>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "base/overloaded.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "model/view.h"
#include "session/draft_titles.h"

namespace demarche::session {

namespace {

/// The words of a text, which they are parts of.
std::vector<std::string_view> by_blanks(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\n";
    std::vector<std::string_view> out;
    for (std::size_t at = text.find_first_not_of(kBlanks); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(kBlanks, at), text.size());
        out.push_back(text.substr(at, end - at));
        at = text.find_first_not_of(kBlanks, end);
    }
    return out;
}

/// Who will read what is said with a command, as far as its giver can tell.
ActorSet hearers_of(const Scenario& s, const World& world, const Command& command) {
    const ActorSet all = ActorSet::first(s.actors.size());
    const auto of_draft = [&](DraftId id) {
        const Draft* const draft = world.draft(id);
        return draft != nullptr ? audience_of(s, world, *draft) : all;
    };
    return std::visit(Overloaded{[&](const Say& c) { return c.to.value_or(all); },
                                 [&](const ProposeDraft& c) {
                                     if (!c.channel) return all;
                                     Draft draft = as_draft(s, world, c.text);
                                     draft.channel = c.channel;
                                     return audience_of(s, world, draft);
                                 },
                                 [&](const AmendDraft& c) {
                                     const ActorSet before = of_draft(c.draft);
                                     return c.text.framework.valid() ? before | voters(s, world, c.text) : before;
                                 },
                                 [&](const VoteOnDraft& c) { return of_draft(c.draft); },
                                 [&](const WithdrawDraft& c) { return of_draft(c.draft); },
                                 [&](const LeaveAgreement& c) {
                                     const Agreement* const agreement = world.agreement(c.agreement);
                                     return agreement != nullptr ? agreement->known_to : all;
                                 },
                                 [&](const auto&) { return all; }},
                      command);
}

}  // namespace

std::string with_titles(const Scenario& s, const World& world, const Words& tongue, const std::string& text,
                        ActorSet hearers) {
    // "draft 3", in the reader's language too, whatever ending the word has there; "draft no. 3", "#3".
    constexpr std::size_t kEnding = 6;  // bytes
    const std::string english = in_capitals("draft");
    const std::string own = in_capitals(tongue.tr("draft"));
    const auto is_draft = [&](std::string_view word) {
        const std::string given = in_capitals(std::string{word});
        return given == english || (given.starts_with(own) && given.size() <= own.size() + kEnding);
    };
    const auto is_sign = [](std::string_view word) {
        const std::string given = in_capitals(std::string{word});
        return given == "#" || given == "\u2116" || given == "NO" || given == "NO." || given == "NUMBER" ||
               given == "NR.";
    };
    const std::vector<std::string_view> words = by_blanks(text);
    std::string out;
    std::size_t told = 0;  // of the text
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        // A sign may stand before the number without a blank.
        std::size_t begin = 0;
        for (const std::string_view sign : {std::string_view{"#"}, std::string_view{"\u2116"}}) {
            if (word.starts_with(sign) && word.size() > sign.size()) begin = sign.size();
        }
        const std::size_t end = std::min(word.find_first_not_of("0123456789", begin), word.size());
        if (end == begin || end - begin > 4) continue;
        std::size_t first = i;
        if (first > 0 && is_sign(words[first - 1])) --first;
        const bool named = first > 0 && is_draft(words[first - 1]);
        if (named && tongue.english()) {
            --first;
        } else if (named) {
            // In a language with cases the writer's own word stays: the title goes behind it whatever its ending.
            if (in_capitals(std::string{words[first - 1]}) == english) --first;
        } else if (begin > 0) {
            first = i;  // "No. #3 will not do" has said no
        } else {
            continue;
        }
        const std::size_t n = std::stoul(std::string{word.substr(begin, end - begin)});
        if (n < 1 || n > world.drafts.size()) continue;
        const auto place = [&](std::string_view part) { return static_cast<std::size_t>(part.data() - text.data()); };
        out.append(text, told, place(words[first]) - told);
        out += told_apart(s, world, tongue, *world.drafts[n - 1], hearers, Naming::kToOthers);
        told = place(word) + end;
    }
    return out.append(text, told);
}

void put_titles(const Scenario& s, const World& world, const Words& tongue, Command& command) {
    const ActorSet hearers = hearers_of(s, world, command);
    const auto put = [&](std::string& text) { text = with_titles(s, world, tongue, text, hearers); };
    std::visit(
        [&](auto& c) {
            using Kind = std::decay_t<decltype(c)>;
            if constexpr (std::is_same_v<Kind, Say> || std::is_same_v<Kind, PublishNews>) put(c.text);
            if constexpr (requires { c.message; }) put(c.message);
            if constexpr (requires { c.reason; }) put(c.reason);
            if constexpr (requires { c.reservation; }) put(c.reservation);
        },
        command);
}

std::size_t draft_number(const World& known, DraftId draft) {
    for (std::size_t i = 0; i < known.drafts.size(); ++i) {
        if (known.drafts[i]->id == draft) return i + 1;
    }
    return 0;
}

}  // namespace demarche::session

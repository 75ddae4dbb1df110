#include "ai/declared.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "diplomacy/drafting.h"

namespace demarche::ai {

namespace {

constexpr std::string_view kNever = "We do not sign '";
constexpr std::string_view kWhatever = ", whatever else is in the text";
constexpr std::string_view kCannot = "As it stands it could not enter into force: ";

/// What somebody has declared of a draft in these words, as Declared::on tells it; nothing where nothing such is said.
std::optional<std::string> declared_in(std::string_view said) {
    constexpr std::string_view kAsIt = "As it stands we would sign it";
    constexpr std::string_view kAgain = "Put to the vote again as it stands, it would have our yes";
    constexpr std::string_view kWould = "We would sign with";  // "with" and "without"
    constexpr std::string_view kThen = " we would sign it";
    const auto sentence_from = [&](std::size_t at) {
        const std::string_view rest = said.substr(at);
        return rest.substr(0, std::min(rest.find(". "), rest.ends_with('.') ? rest.size() - 1 : rest.size()));
    };
    if (said.find(kAsIt) != std::string_view::npos || said.find(kAgain) != std::string_view::npos)
        return std::string{Declared::kAsItStands};
    if (const auto at = said.find(kCannot); at != std::string_view::npos)
        return fmt::format("has said that it could not enter into force: {}", sentence_from(at + kCannot.size()));
    if (const auto at = said.find(kNever); at != std::string_view::npos)
        return fmt::format("has said that it does not sign {}", sentence_from(at + kNever.size() - 1));
    if (const auto at = said.find(kWould); at != std::string_view::npos)
        return fmt::format("has said that it would sign {}", sentence_from(at + kWould.size() - 4));
    if (const auto end = said.find(kThen); end != std::string_view::npos) {
        const std::string_view before = said.substr(0, end);
        const auto start = std::max(before.rfind(": With"), before.rfind(". With"));
        if (start == std::string_view::npos) return std::nullopt;
        return fmt::format("has said that it would sign w{}", before.substr(start + 3));
    }
    return std::nullopt;
}

}  // namespace

void Declared::note(ActorId by, const DraftText& of, std::string_view said) {
    auto sentence = declared_in(said);
    if (!sentence) return;
    std::vector<Word>& all = words_[by];
    std::erase_if(all, [&](const Word& word) { return word.of == of; });
    all.push_back({of, std::move(*sentence)});
}

void Declared::hear(const Scenario& scenario, ActorId me, const Effect& effect) {
    if (const auto* tabled = std::get_if<DraftTabled>(&effect.change)) {
        const DraftText& text = tabled->draft->text();
        drafts_[tabled->draft->id] = {text, heading(scenario, text)};
        return;
    }
    if (const auto* vote = std::get_if<VoteCast>(&effect.change)) {
        const auto draft = drafts_.find(vote->draft);
        if (vote->by != me && draft != drafts_.end()) note(vote->by, draft->second.text, vote->reason);
        return;
    }
    const auto* said = std::get_if<MessageSent>(&effect.change);
    if (said == nullptr || !said->from.valid() || said->from == me) return;
    for (const auto& [id, draft] : drafts_) {
        const auto at = said->text.find(draft.name);
        if (at == std::string::npos) continue;
        // What is called the same cannot be told apart by this.
        const auto same = [&name = draft.name](const auto& other) { return other.second.name == name; };
        if (std::count_if(drafts_.begin(), drafts_.end(), same) > 1) continue;
        const std::string_view of_it = std::string_view{said->text}.substr(at + draft.name.size());
        note(said->from, draft.text, of_it.substr(0, of_it.find(". On the ")));  // where another answer begins
    }
}

std::string never_signed_text(const std::string& clause) {
    return fmt::format("{}{}'{}.", kNever, clause, kWhatever);
}

bool says_it_never_signs(std::string_view said) {
    const auto at = said.find(kNever);
    return said.find(kSomeNeverSigned) != std::string_view::npos ||
           (at != std::string_view::npos && said.find(kWhatever, at) != std::string_view::npos);
}

void NeverSigned::hear(const Scenario& scenario, ActorId me, const World& world, const VoteCast& vote) {
    const Draft* const draft = world.draft(vote.draft);
    if (draft == nullptr || vote.by == me || vote.version < 1 || vote.version > draft->version()) return;
    for (const Term& term : draft->versions[static_cast<std::size_t>(vote.version - 1)]->text.terms) {
        const std::pair about{vote.by, term.clause};
        const bool named =
            vote.reason.find(never_signed_text(scenario.clauses[term.clause].name.str())) != std::string::npos;
        if (vote.vote != Vote::kAccept && !named) continue;
        std::erase_if(said_, [&](const Entry& one) { return one.first == about; });
        if (named) said_.emplace_back(about, world.round);
    }
}

double NeverSigned::price(ActorId actor, const DraftText& text, int round) const {
    double sum = 0;
    each(round, [&](ActorId who, ClauseId clause) {
        if (who == actor && find_term(text, clause) != nullptr) sum += kPrice;
    });
    return sum;
}

bool says_it_lacks_means(std::string_view said) {
    if (!said.starts_with(kCannot)) return false;
    const std::string_view obstacle = said.substr(kCannot.size());
    return obstacle.starts_with("we need ") || obstacle.starts_with("what it asks of us ");
}

std::string Declared::on(ActorId actor, const DraftText& text) const {
    const auto all = words_.find(actor);
    if (all == words_.end()) return {};
    const auto word =
        std::find_if(all->second.begin(), all->second.end(), [&](const Word& one) { return one.of == text; });
    return word == all->second.end() ? std::string{} : word->said;
}

}  // namespace demarche::ai

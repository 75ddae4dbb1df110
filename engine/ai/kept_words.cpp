// What it has said and keeps to, as long as nothing has changed: the texts that it might table, and for what it would
// sign one that lies on the table.

#include <fmt/format.h>

#include <algorithm>

#include "ai/bargainer.h"
#include "ai/giving.h"
#include "ai/halves.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/lifecycle.h"

namespace demarche::ai {

namespace {

constexpr std::size_t kOffersKept = 8;

ActorSet accepted_by(const Scenario& s, const Draft& draft) {
    ActorSet out;
    for (const ActorId actor : ActorSet::first(s.actors.size())) {
        if (draft.vote(actor) == Vote::kAccept) out.insert(actor);
    }
    return out;
}

/// How many agreements stand and assurances have been given, as a seat sees it.
int bonds(const World& world) {
    const auto standing = std::count_if(world.agreements.begin(), world.agreements.end(),
                                        [](const auto& one) { return alive(one->status); });
    return static_cast<int>(standing) + static_cast<int>(world.assurances.size());
}

}  // namespace

std::uint64_t stands(const DraftText& text, ClauseId clause) {
    const Term* const term = find_term(text, clause);
    return term == nullptr ? 0 : std::max<std::uint64_t>(key_of(*term), 1);
}

const DraftText* text_tabled(const Move* move) {
    const auto* const tables = move == nullptr ? nullptr : std::get_if<ProposeDraft>(&move->command);
    return tables == nullptr ? nullptr : &tables->text;
}

void Spokesperson::think_of(ActorId to, const DraftText& text) {
    think_of(to, Move{ProposeDraft{text, std::nullopt, {}}, {}});
}

void Spokesperson::think_of(ActorId to, Move move) {
    std::erase_if(memory_.thoughts, [&](const auto& one) { return one.first == to; });
    if (!to.valid()) return;
    if (const DraftText* const text = text_tabled(&move)) {
        // From now on the two speak of that.
        memory_.topics.erase(to.value);
        std::erase_if(memory_.offered, [&](const auto& one) {
            const DraftText* const other = text_tabled(&one.second);
            return one.first == to && (other == nullptr || *other == *text);
        });
        memory_.offered.push_back({to, move});
        if (memory_.offered.size() > kOffersKept) memory_.offered.erase(memory_.offered.begin());
    }
    memory_.thoughts.push_back({to, std::move(move)});
}

const Move* Spokesperson::thought_for(ActorId to) const {
    const auto at = std::find_if(memory_.thoughts.begin(), memory_.thoughts.end(),
                                 [&](const auto& one) { return one.first == to; });
    return at == memory_.thoughts.end() ? nullptr : &at->second;
}

const DraftText* Spokesperson::spoken_thought(ActorId to, const Question& about) const {
    if (about.called() || !about.sought().empty() || memory_.topics.contains(to.value)) return nullptr;
    return text_tabled(thought_for(to));
}

std::string Spokesperson::of_thought(ActorId to, const Question& about) {
    const bool signing = about.kind() == Asked::kAny || about.kind() == Asked::kNeed;
    if (!signing || !about.asks() || about.supposing() || about.tables() || about.takes_back() || !about.of_it() ||
        !about.clauses().empty() || about.whose() == Question::Whose::kOurs || about.author().valid() ||
        about.halves() != nullptr)
        return {};
    const DraftText* const spoken = spoken_thought(to, about);
    if (spoken == nullptr) return {};
    const Scenario& s = host_.scenario();
    const DraftText text = *spoken;
    const Appraisal worth = bargainer_.appraise(scene_, text);
    if (worth.possible && bargainer_.keeps_to(scene_, text, worth.own)) {
        bargainer_.stand_by(scene_, text);
        return fmt::format("As we have said, we could sign this: {}. Table it, or we may.", idea_text(s, text));
    }
    return no_longer(text, worth);
}

std::string Spokesperson::no_longer(const DraftText& text, const Appraisal& worth) const {
    return fmt::format("We had said that we could sign the {}, and things have changed since. {}",
                       heading(host_.scenario(), text), against(text, worth));
}

std::optional<DraftText> Spokesperson::still_offered(ActorId to, const Question& about) {
    if (!to.valid() || about.of_another() || about.supposing()) return std::nullopt;
    const Scenario& s = host_.scenario();
    for (auto at = memory_.offered.rbegin(); at != memory_.offered.rend(); ++at) {
        const DraftText* const tabled = text_tabled(&at->second);
        if (at->first != to || tabled == nullptr) continue;
        const DraftText& text = *tabled;
        const bool meant = about.names(text) && asked_for(text, to, about) &&
                           (about.sought().empty() || giving(about, text).in(text).valid());
        const bool lies_there = std::any_of(
            scene_.view.world.drafts.begin(), scene_.view.world.drafts.end(), [&](const Shared<Draft>& draft) {
                return spoken_of(scene_.view.world, *draft) && kind_of(draft->text()) == kind_of(text);
            });
        if (!meant || lies_there || !check_text(s, scene_.view.world, text)) continue;
        const Appraisal worth = bargainer_.appraise(scene_, text);
        if (worth.possible && bargainer_.keeps_to(scene_, text, worth.own)) return text;
    }
    return std::nullopt;
}

std::string Spokesperson::no_more_offered(ActorId to, const Question& about) {
    for (auto at = memory_.offered.rbegin(); at != memory_.offered.rend(); ++at) {
        const DraftText* const text = text_tabled(&at->second);
        if (at->first != to || text == nullptr || !about.called() || !about.names(*text)) continue;
        const Appraisal worth = bargainer_.appraise(scene_, *text);
        if (worth.possible && bargainer_.keeps_to(scene_, *text, worth.own)) return {};
        return no_longer(*text, worth);
    }
    return {};
}

void Spokesperson::state(const Draft& draft, const std::string& what) {
    if (!bargainer_.thinks()) return;
    const World& world = scene_.view.world;
    memory_.stated[draft.id.value] = {{draft.version(), world.round},
                                      {what, {accepted_by(host_.scenario(), draft).bits(), bonds(world)}}};
}

std::string Spokesperson::stated(const Draft& draft) const {
    const auto at = memory_.stated.find(draft.id.value);
    if (at == memory_.stated.end() || at->second.first != std::pair{draft.version(), scene_.view.world.round})
        return {};
    return at->second.second.first;
}

std::string Spokesperson::changed_since(const Draft& draft) const {
    const auto at = memory_.stated.find(draft.id.value);
    if (at == memory_.stated.end()) return {};
    const auto& [accepted, before] = at->second.second.second;
    const ActorSet joined = accepted_by(host_.scenario(), draft) - ActorSet{accepted} - ActorSet::just(me_);
    if (!joined.empty())
        return fmt::format("Since we said so, it has got the yes of {}.",
                           list_text(names_of(host_.scenario(), joined)));
    return bonds(scene_.view.world) != before ? "Since we said so, other things have been agreed." : "";
}

std::string Spokesperson::gives_up(const Draft& draft, const DraftText& text) const {
    const auto at = memory_.wishes.find(draft.id.value);
    if (at == memory_.wishes.end() || text == draft.text() || at->second.second.first != draft.version()) return {};
    const auto& [terms, put] = at->second;
    const auto met = [&](const auto& term) { return stands(text, term.first) == term.second; };
    if (std::all_of(terms.begin(), terms.end(), met)) return {};
    return fmt::format("For that we give up what we had asked for: {}.", put.second);
}

std::string Spokesperson::elsewhere(ActorId to, const Question& about) const {
    if (about.types().empty() || about.of_missions() || (about.places().empty() && about.frameworks().empty()))
        return {};
    const std::vector<const Draft*> others = read_by_both(to, about.anywhere());
    if (others.empty()) return {};
    const Scenario& s = host_.scenario();
    DraftText there = others.front()->text();
    if (!about.places().empty()) there.place = about.places().front();
    if (!about.frameworks().empty()) there.framework = about.frameworks().front();
    const auto fit = check_text(s, scene_.view.world, there);
    const std::string lies = fmt::format("What lies on the table is the {}.", called(*others.front()));
    return fit ? lies : fmt::format("{} Such a text could not be tabled: {}.", lies, without_stop(fit.error().message));
}

}  // namespace demarche::ai

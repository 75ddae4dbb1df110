// What it says that it wants and fears, and what others are thought to want.

#include <fmt/format.h>

#include <algorithm>

#include "ai/bargainer.h"
#include "ai/declared.h"
#include "ai/halves.h"
#include "diplomacy/drafting.h"
#include "game/query.h"

namespace demarche::ai {

namespace {

/// What an objective could still bring.
double what_is_open(const game::ObjectiveScore& one) {
    return one.weight * (1 - one.score);
}

}  // namespace

std::vector<std::pair<double, ObjectiveId>> Spokesperson::open_aims(
    ActorId whose, ActorId to, const std::function<double(const game::ObjectiveScore&)>& weight) const {
    const Scenario& s = host_.scenario();
    std::vector<std::pair<double, ObjectiveId>> out;
    const auto scores = game::objective_scores(host_, scene_.believed, whose);
    if (!scores) return out;
    for (const game::ObjectiveScore& one : *scores) {
        const ActorSet known_to = scene_.view.world.objectives[one.objective].known_to;
        const bool open =
            !s.objectives[one.objective].secret || (known_to.contains(to) && (whose == me_ || known_to.contains(me_)));
        if (open && weight(one) > 0) out.emplace_back(weight(one), one.objective);
    }
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    return out;
}

std::string Spokesperson::aims(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    const auto wanting = open_aims(me_, to, what_is_open);
    if (wanting.empty()) return {};
    std::string said = fmt::format("We look for '{}' above all", s.objectives[wanting[0].second].name.str());
    if (wanting.size() > 1 && wanting[1].first > 0.5 * wanting[0].first)
        said += fmt::format(", and for '{}'", s.objectives[wanting[1].second].name.str());
    const std::string wish = this->wish(to, about);
    return said + (wish.empty() ? "." : ". " + wish);
}

std::string Spokesperson::aims_of(ActorId whom, ActorId to) const {
    const Scenario& s = host_.scenario();
    const std::string name = s.actors[whom].name.str();
    const auto wanting = open_aims(whom, to, what_is_open);
    if (wanting.empty()) return fmt::format("What {} looks for we cannot say.", name);
    return fmt::format("We think that {} looks for '{}' above all.", name,
                       s.objectives[wanting.front().second].name.str());
}

std::string Spokesperson::fears(ActorId to) {
    const Scenario& s = host_.scenario();
    const auto to_lose = open_aims(me_, to, [](const game::ObjectiveScore& one) { return one.weight * one.score; });
    if (to_lose.empty()) return {};
    const ObjectiveId dearest = to_lose.front().second;
    std::string said = fmt::format("Above all we fear for '{}'", s.objectives[dearest].name.str());
    // Which text on the table would hurt it.
    for (const Shared<Draft>& draft : scene_.view.world.drafts) {
        if (draft->status != DraftStatus::kOpen) continue;
        if (to.valid() && !audience_of(s, scene_.view.world, *draft).contains(to)) continue;
        const Appraisal worth = bargainer_.appraise(scene_, draft->text());
        if (!worth.possible || worth.change[dearest] > -0.01) continue;
        said += fmt::format(", which the {} would hurt", called(*draft));
        break;
    }
    said += ".";
    for (const std::string& more : {never_signs(to), home_limits()}) {
        if (!more.empty()) said += " " + more;
    }
    return said;
}

std::string Spokesperson::never_signs(ActorId to) {
    const Scenario& s = host_.scenario();
    // Of what lies on the table it can be told even where a script decides; else by the list, if there is one.
    for (const Shared<Draft>& draft : scene_.view.world.drafts) {
        if (draft->status != DraftStatus::kOpen) continue;
        if (to.valid() && !audience_of(s, scene_.view.world, *draft).contains(to)) continue;
        if (bargainer_.taboo(draft->text(), scene_.believed))
            return bargainer_.untouchable(draft->text(), scene_.believed);
    }
    const std::vector<ClauseId>& never = s.personality_of(me_).taboo;
    return never.empty() ? std::string{} : never_signed_text(s.clauses[never.front()].name.str());
}

bool Spokesperson::bears(ClauseId clause) const {
    const World& world = scene_.view.world;
    const auto in = [&](const DraftText& text) {
        return text.parties.contains(me_) && find_term(text, clause) != nullptr;
    };
    return std::any_of(world.agreements.begin(), world.agreements.end(),
                       [&](const auto& one) { return alive(one->status) && in(one->text()); }) ||
           std::any_of(world.drafts.begin(), world.drafts.end(), [&](const auto& one) {
               return one->status != DraftStatus::kWithdrawn && one->vote(me_) == Vote::kAccept && in(one->text());
           });
}

std::string Spokesperson::home_limits() const {
    const Scenario& s = host_.scenario();
    // Those who can stop most, of those who are angered by something.
    const ConstituencyDef* worst = nullptr;
    ClauseId angers;
    double least = 0;
    for (std::size_t i = 0; i < s.constituencies.size(); ++i) {
        const ConstituencyDef& people = s.constituencies[ConstituencyId{i}];
        if (people.of != me_) continue;
        const game::Tastes tastes = game::tastes(host_, scene_.believed, ConstituencyId{i});
        const double support = scene_.believed.numbers[s.support_slot(ConstituencyId{i})] - (people.veto ? 100 : 0);
        std::vector<ClauseId> by = tastes.angered.empty() ? tastes.may_anger : tastes.angered;
        // What it has signed, or would sign as it lies on the table, is forgiven it.
        std::erase_if(by, [&](ClauseId clause) { return bears(clause); });
        if (by.empty() || (worst != nullptr && support >= least)) continue;
        worst = &people, angers = by.front(), least = support;
    }
    if (worst == nullptr) return {};
    return fmt::format("What would not be forgiven us at home is '{}' ({}).", s.clauses[angers].name.str(),
                       worst->name.str());
}

std::string Spokesperson::nothing_to_sign(ActorId to, const Question& about) const {
    const Scenario& s = host_.scenario();
    if (about.particular()) {
        std::string said = "Of what you ask about we see nothing at present that both of us could sign.";
        const ClauseId best = about.types().empty() ? ClauseId{} : clause_of_kind(about, true);
        if (best.valid())
            said += fmt::format(" What we would look for in such a text is '{}'.", s.clauses[best].name.str());
        return said;
    }
    const std::string said = "We have heard you. At present we see nothing that both of us could sign";
    const auto wanting = open_aims(me_, to, what_is_open);
    const std::string goal = wanting.empty() ? std::string{} : s.objectives[wanting.front().second].name.str();
    return goal.empty() ? said + "." : fmt::format("{}; what we look for is '{}'.", said, goal);
}

}  // namespace demarche::ai

// Drafts that wait for one another, and what a seat takes back.
#include <fmt/format.h>

#include <algorithm>

#include "ai/bargainer.h"
#include "diplomacy/drafting.h"
#include "diplomacy/voting.h"
#include "game/lookahead.h"
#include "game/query.h"

namespace demarche::ai {

namespace {

/// Did one of its versions hang on this draft?
bool was_tied(const Draft& draft, DraftId other) {
    return std::any_of(draft.versions.begin(), draft.versions.end(),
                       [&](const Shared<DraftVersion>& version) { return links_to(version->text, other); });
}

/// Two go together, and no more: of a chain of texts one no takes all. What hangs on something itself is no price that
/// anybody can pay.
bool stands_alone(const World& world, const Draft& draft) {
    return draft.text().linked.empty() &&
           std::none_of(world.drafts.begin(), world.drafts.end(), [&](const Shared<Draft>& other) {
               return other->status == DraftStatus::kOpen && links_to(other->text(), draft.id);
           });
}

}  // namespace

bool Bargainer::may_tie(Scene& scene, const Draft& draft, const DraftText& text, const Draft& other) {
    const World& world = scene.view.world;
    if (other.status != DraftStatus::kOpen || !stands_alone(world, draft) || !stands_alone(world, other)) return false;
    // Whoever reads the one reads that there is the other, and its title.
    const Scenario& s = host_.scenario();
    return audience_of(s, world, other).includes(audience_of(s, world, draft)) &&
           go_together(scene, text, other.text()) && pays_both(scene, draft.id, text, other.id, other.text());
}

double Bargainer::tied_value(Scene& scene, const Draft& draft, const DraftText& text) {
    const World& world = scene.view.world;
    double sum = 0;
    const auto add = [&](const Draft& other) {
        const Appraisal worth = appraise(scene, other.text());
        if (worth.possible) sum += worth.own;
    };
    for (const DraftId id : text.linked) {
        const Draft* other = world.draft(id);
        if (other != nullptr && other->status == DraftStatus::kOpen) add(*other);
    }
    // A no to this one would take with it what the others have agreed to on the strength of it.
    for (const Shared<Draft>& other : world.drafts) {
        if (other->id != draft.id && other->status == DraftStatus::kOpen && waits_for(world, *other, draft))
            add(*other);
    }
    return sum;
}

bool Bargainer::waits_for(const World& world, const Draft& draft, const Draft& first) const {
    if (!links_to(draft.text(), first.id)) return false;
    const Scenario& s = host_.scenario();
    ActorSet others = missing(s, world, draft) - missing(s, world, first);
    others.erase(me_);
    return others.empty();
}

std::optional<DraftText> Bargainer::tie(Scene& scene, const Draft& draft, double value, double wanted,
                                        std::string& what) {
    const Scenario& s = host_.scenario();
    const World& world = scene.view.world;
    const DraftText& text = draft.text();
    const Draft* best = nullptr;
    double most = kIndifferent;
    for (const Shared<Draft>& other : world.drafts) {
        // An own draft that one of those who want this one still holds back: the one for the other.
        if (other->status != DraftStatus::kOpen || other->id == draft.id || other->vote(me_) != Vote::kAccept) continue;
        const ActorSet holding = missing(s, world, *other);
        if ((holding & text.parties).empty()) continue;
        // What somebody stops who has nothing to gain here would only take this one with it; and what has been untied
        // stays so.
        bool stopped = false;
        for (const ActorId actor : holding - text.parties)
            stopped |= other->vote(actor) == Vote::kReject;
        if (stopped || was_tied(draft, other->id)) continue;
        const Appraisal worth = appraise(scene, other->text());
        if (!worth.possible || worth.own <= most || value + worth.own < wanted || !may_tie(scene, draft, text, *other))
            continue;
        most = worth.own;
        best = other.get();
    }
    if (best == nullptr) return std::nullopt;
    DraftText tied = text;
    tied.linked.push_back(best->id);
    if (!check_text(s, world, tied)) return std::nullopt;
    what = fmt::format("We would sign it only together with the {}.", heading(s, best->text()));
    return tied;
}

bool Bargainer::pays_both(Scene& scene, DraftId draft, const DraftText& text, DraftId other, const DraftText& instead) {
    if (!text.parties.contains(me_) || !instead.parties.contains(me_)) return true;
    std::vector<game::Promise> beside = all_promised(scene);
    std::erase_if(beside, [&](const game::Promise& one) { return one.agreement == draft || one.agreement == other; });
    for (const ResourceCost& cost : asks_of(scene, instead)) {
        if (cost.actor == me_) beside.push_back({other, cost.resource, cost.amount});
    }
    return !game::endangered(host_.scenario(), scene.believed, me_, beside, asks_of(scene, text));
}

bool Bargainer::go_together(const Scene& scene, const DraftText& text, const DraftText& other) const {
    game::Lookahead ahead{host_, scene.believed};
    if (!ahead.adopt(other)) return false;
    const auto covered = game::mandate_covers(host_, ahead.world(), text);
    return covered && covered->yes;
}

std::optional<DraftText> Bargainer::tied(Scene& scene, const Draft& draft, const Draft& other) {
    const Scenario& s = host_.scenario();
    const World& world = scene.view.world;
    DraftText tied = draft.text();
    if (!may_tie(scene, draft, tied, other) || !writes(scene, draft) || !may_amend(s, world, tied, me_))
        return std::nullopt;
    tied.linked.push_back(other.id);
    if (!check_text(s, world, tied)) return std::nullopt;
    return tied;
}

std::optional<Move> Bargainer::untie(Scene& scene) {
    const Scenario& s = host_.scenario();
    const World& world = scene.view.world;
    for (const Shared<Draft>& draft : world.drafts) {
        // One of those who want it: who tied it, or whose draft it is.
        const bool mine = draft->proposer == me_ || draft->versions.back()->author == me_;
        if (!mine || draft->status != DraftStatus::kOpen || draft->vote(me_) != Vote::kAccept) continue;
        DraftText free = draft->text();
        std::erase_if(free.linked, [&](DraftId link) {
            const Draft* other = world.draft(link);
            return other != nullptr && other->status == DraftStatus::kWithdrawn;
        });
        if (free == draft->text() || !writes(scene, *draft) || !check_text(s, world, free)) continue;
        const Appraisal worth = appraise(scene, free);
        if (!worth.possible || worth.own < kMargin) continue;
        return Move{
            AmendDraft{draft->id, draft->version(), free, "What it was tied to is gone. We table it by itself."},
            fmt::format("value {:+.3f} by itself", worth.own)};
    }
    return std::nullopt;
}

std::optional<Move> Bargainer::tidy(Scene& scene) {
    for (const Shared<Draft>& draft : scene.view.world.drafts) {
        if (draft->proposer != me_ || !may_withdraw(host_.scenario(), scene.view.world, *draft, me_)) continue;
        // A draft of one's own that was rejected at an earlier meeting makes room for a better one.
        if (laid_aside(scene.view.world, *draft)) return withdraw(*draft, {}, "it was rejected");
        // What others have made of it, it answers like any other text.
        if (!effort_.forks || draft->status != DraftStatus::kOpen || draft->versions.back()->author != me_) continue;
        const Appraisal worth = appraise(scene, draft->text());
        if (worth.possible && worth.own >= 0) continue;
        return withdraw(*draft,
                        worth.possible ? "Things have changed since we tabled it: it no longer serves us."
                                       : "It can no longer enter into force: " + worth.obstacle + ".",
                        fmt::format("value {:+.3f}", worth.own));
    }
    return std::nullopt;
}

}  // namespace demarche::ai

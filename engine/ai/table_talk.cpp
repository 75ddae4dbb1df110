// What it says of texts on the table as they lie there: which it likes best, whether it takes its own back, and whose
// word would win somebody for one.

#include <fmt/format.h>

#include <algorithm>

#include "ai/bargainer.h"
#include "ai/voice.h"
#include "base/hash.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/voting.h"

namespace demarche::ai {

std::string Spokesperson::favourite(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    const World& world = scene_.view.world;
    struct Liked {
        const Draft* draft;
        Appraisal worth;
    };
    std::vector<Liked> all;
    for (const Shared<Draft>& draft : world.drafts) {
        const ActorSet readers = audience_of(s, world, *draft);
        const bool both = readers.contains(me_) && (!to.valid() || readers.contains(to));
        if (draft->status != DraftStatus::kOpen || !both || !about.names(draft->text())) continue;
        const Appraisal worth = bargainer_.appraise(scene_, draft->text());
        if (worth.possible && !bargainer_.taboo(draft->text(), scene_.believed)) all.push_back({&*draft, worth});
    }
    if (all.empty())
        return about.particular() ? std::string{} : "There is nothing on the table that could enter into force.";
    std::stable_sort(all.begin(), all.end(), [](const Liked& a, const Liked& b) { return a.worth.own > b.worth.own; });
    const Liked& first = all.front();
    if (first.worth.own < kIndifferent) return "Nothing that lies on the table serves us.";
    const std::string why = reasons_for(s, scene_.interests.of(me_), first.worth.change);
    std::string said = fmt::format("Of what lies on the table the {} serves us best.", called(*first.draft));
    if (!why.empty()) said += " " + why;
    if (all.size() > 1 && all[1].worth.own >= kIndifferent)
        said += fmt::format(" Then comes the {}.", called(*all[1].draft));
    return said;
}

std::string Spokesperson::most_liked(ActorId to, const Question& about) {
    for (const Draft* const draft : between(to, about)) {
        const std::string best = best_term(scene_.book, draft->text(), me_);
        return best.empty() ? fmt::format("On the {}: It asks little of us.", called(*draft))
                            : fmt::format("On the {}: What serves us most in it is '{}'.", called(*draft), best);
    }
    return {};
}

std::string Spokesperson::most_wanted(ActorId to, const Question& about) {
    const std::vector<const Draft*> open = between(to, about);
    // What it would have changed comes before what it likes.
    return open.empty() || open.front()->vote(me_) != Vote::kAccept ? std::string{} : most_liked(to, about);
}

std::string Spokesperson::to_withdrawal(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    const World& world = scene_.view.world;
    const auto topic = memory_.topics.find(to.value);
    // Its own before another's; of several the one of which the two spoke last, or the newest.
    const Draft* meant = nullptr;
    const auto rank = [&](const Draft& draft) {
        return 2 * static_cast<int>(may_withdraw(s, world, draft, me_)) +
               static_cast<int>(topic != memory_.topics.end() && topic->second == draft.id);
    };
    const auto named = [&](const Draft& draft) {
        // What stands beside "your draft" is another text: "withdraw your draft if we sign the compact".
        if (about.whose() == Question::Whose::kYours) return draft.proposer == me_;
        return about.names(draft.text()) && draft.text().parties.includes(about.titled()) &&
               (!about.author().valid() || draft.proposer == about.author());
    };
    for (auto at = world.drafts.rbegin(); at != world.drafts.rend(); ++at) {
        const Draft& draft = **at;
        const ActorSet readers = audience_of(s, world, draft);
        if (!spoken_of(world, draft) || !named(draft) || !readers.contains(me_)) continue;
        if (to.valid() && !readers.contains(to)) continue;
        if (meant == nullptr || rank(draft) > rank(*meant)) meant = &draft;
    }
    if (meant == nullptr) {
        const Agreement* const agreed = about.particular() ? standing(to, about) : nullptr;
        return agreed == nullptr
                   ? "We have no draft on the table."
                   : fmt::format("The {} is agreed, and on the table no more.", heading(s, agreed->text()));
    }
    const std::string what = called(*meant);
    if (!may_withdraw(s, world, *meant, me_)) {
        const ActorId pen = pen_of(s, world, meant->text().framework);
        return fmt::format("The {} is not ours to withdraw: that is for {}.", what,
                           s.actors[pen.valid() ? pen : meant->proposer].name.str());
    }
    const Appraisal worth = bargainer_.appraise(scene_, meant->text());
    const bool fallen = meant->status == DraftStatus::kRejected;
    if (fallen || !worth.possible || worth.own < kMargin) {
        // What hangs on a condition is not done before, and nothing is withdrawn outside of the talks.
        if (about.conditional() || s.phases[world.phase].like != PhaseLike::kNegotiation)
            return fmt::format("Of the {} we think no more, and would take it off the table.", what);
        bargainer_.plan(Move{WithdrawDraft{meant->id, "We were asked to, and see no use in it any more."},
                             fmt::format("value {:+.3f}", worth.own)});
        return fmt::format("We take the {} off the table.", what);
    }
    const std::string why = reasons_for(s, scene_.interests.of(me_), worth.change);
    return fmt::format("We leave the {} on the table.{}", what, why.empty() ? why : " " + why);
}

std::string Spokesperson::put_again(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    const World& world = scene_.view.world;
    for (auto at = world.drafts.rbegin(); at != world.drafts.rend(); ++at) {
        const Draft& draft = **at;
        const ActorSet readers = audience_of(s, world, draft);
        if (draft.status != DraftStatus::kRejected || !spoken_of(world, draft) || !about.names(draft.text()) ||
            !draft.text().parties.includes(about.titled()) || !readers.contains(me_) || !readers.contains(to))
            continue;
        const std::string what = called(draft);
        if (!may_amend(s, world, draft.text(), me_)) {
            const ActorId pen = pen_of(s, world, draft.text().framework);
            return pen.valid()
                       ? fmt::format("The {} is for {} to put to the vote again.", what, s.actors[pen].name.str())
                       : not_ours(draft);
        }
        const Appraisal worth = bargainer_.appraise(scene_, draft.text());
        if (!worth.possible || worth.own < bargainer_.signs_from(scene_, draft))
            return fmt::format("On the {}: {}", what, against(draft.text(), worth));
        if (!memory_.opened.insert(hash_mix(hash_text("again"), draft.id.value)).second)
            return fmt::format("We have put the {} to the vote again, and do so once.", what);
        bargainer_.plan_change({draft.id, draft.version(), draft.text(), "It is put to the vote again, as it stands."},
                               fmt::format("value {:+.3f}", worth.own));
        bargainer_.stand_by(scene_, draft.text());
        return fmt::format("We put the {} to the vote again.", what);
    }
    return {};
}

std::string Spokesperson::if_assured(ActorId to, const Question& about) {
    const ActorId giver = about.assurer();
    for (const Draft* const draft : between(to, about)) {
        if (draft->vote(me_) == Vote::kAccept) return of_the_table(to, about).said;
        const Appraisal worth = bargainer_.appraise(scene_, draft->text());
        const double lacks = worth.possible ? bargainer_.shortfall(scene_, *draft, worth) : 0;
        if (lacks <= 0 || bargainer_.leaning(scene_, *draft) == Vote::kAccept) return stand_on(*draft);
        // Of who asks for himself another's word is told as well, if only that would win it.
        std::string said = ask(*draft, lacks, giver);
        if (said.empty() && giver == to) said = ask(*draft, lacks);
        if (said.empty())
            said = "No assurance that we can think of would be enough for it. " + against(draft->text(), worth);
        return fmt::format("On the {}: {}", called(*draft), said);
    }
    return {};
}

std::string Spokesperson::word_for(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    const ActorSet others = somebody_else(to, about) - about.titled();
    for (const ActorId other : others) {
        for (const Draft* const draft : between(to, about)) {
            if (!voters(s, scene_.view.world, draft->text()).contains(other)) continue;
            if (draft->vote(other) == Vote::kAccept) return vote_of(other, *draft);
            const std::string promised = bargainer_.plan_word(scene_, draft->text(), other);
            const std::string name = s.actors[other].name.str();
            return promised.empty()
                       ? fmt::format("On the {}: No word that we could give would win {} for it.", called(*draft), name)
                       : fmt::format("On the {}: We give {} our word: \"{}\".", called(*draft), name, promised);
        }
    }
    return others.empty() ? std::string{} : "Our word we give for a text that would fail without it.";
}

}  // namespace demarche::ai

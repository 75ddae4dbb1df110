// What it says to a threat: what it would cost whom, as far as it can see, and whether that changes anything.

#include <fmt/format.h>

#include <algorithm>

#include "ai/bargainer.h"
#include "ai/voice.h"
#include "diplomacy/drafting.h"
#include "diplomacy/voting.h"

namespace demarche::ai {

namespace {

constexpr const char* kChangesNothing = "It changes nothing in what we can sign.";

}  // namespace

std::string Spokesperson::cost_of(double ours, std::optional<double> theirs) {
    const char* const us = ours > kAllOne    ? "It would cost us something."
                           : ours < -kAllOne ? "We would gain by it."
                                             : "It would cost us little.";
    if (!theirs) return us;
    const char* const you = *theirs > kAllOne    ? "It would cost you something, too, as we see it."
                            : *theirs < -kAllOne ? "You would gain by it, as we see it."
                                                 : "It would cost you little, as we see it.";
    return fmt::format("{} {}", us, you);
}

std::string Spokesperson::threatened(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    const std::string heard = "We have heard the threat.";
    if (!to.valid()) return fmt::format("{} {}", heard, kChangesNothing);
    for (const ActionId deed : about.deeds()) {
        const std::string name = s.actions[deed].name.str();
        const auto worst = foreseen(to, deed, nullptr);
        if (!worst)
            return fmt::format("{} '{}' is not in your power, as things stand. {}", heard, name, kChangesNothing);
        return fmt::format("{} '{}' we have weighed. {} {}", heard, name, cost_of(-worst->ours, -worst->theirs),
                           kChangesNothing);
    }
    if (!about.walks())
        return fmt::format("{} What it would cost whom we cannot weigh: there is no such step here that we know of. {}",
                           heard, kChangesNothing);
    const std::vector<const Draft*> open = between(to, about);
    if (const auto what = open.empty() && about.particular() ? leaving(to, to, about) : std::nullopt)
        return fmt::format("{} We have weighed it for the {}. {} {}", heard, what->what,
                           cost_of(-what->worth, std::nullopt), kChangesNothing);
    for (const Draft* const draft : open) {
        const DraftText& text = draft->text();
        const std::string name = called(*draft);
        const Appraisal worth = bargainer_.appraise(scene_, text);
        if (!worth.possible) return fmt::format("{} On the {}: {}", heard, name, against(text, worth));
        // What falls by its own no is not lost by the other's.
        if (draft->vote(me_) == Vote::kReject && can_stop(s, scene_.view.world, text, me_))
            return fmt::format("{} The {} has our own no, and your yes would not save it. {}", heard, name,
                               kChangesNothing);
        if (!can_stop(s, scene_.view.world, text, to))
            return fmt::format("{} The {} does not hang on your yes. {}", heard, name, kChangesNothing);
        const double theirs = bargainer_.gains_of(scene_, text, worth)[to];
        const std::string falls =
            fmt::format("{} Without your yes the {} falls. {}", heard, name, cost_of(worth.own, theirs));
        if (draft->vote(me_) == Vote::kAccept) return falls + " It has our yes all the same.";
        if (bargainer_.taboo(text, scene_.believed) || worth.own < bargainer_.signs_from(scene_, *draft))
            return fmt::format("{} {}", falls, kChangesNothing);
        bargainer_.stand_by(scene_, text);
        return falls + " We would sign it without a threat.";
    }
    return fmt::format("{} There is nothing on the table between us that would fall by it. {}", heard, kChangesNothing);
}

std::string Spokesperson::to_no_wanted(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    for (const Draft* const draft : between(to, about)) {
        if (!voters(s, scene_.view.world, draft->text()).contains(me_)) continue;
        const std::string threat =
            about.told() == Question::Told::kThreat ? "We have heard the threat. It changes nothing in our vote. " : "";
        const std::string what = called(*draft);
        if (draft->vote(me_) == Vote::kReject) return fmt::format("{}The {} has our no already.", threat, what);
        const Appraisal worth = bargainer_.appraise(scene_, draft->text());
        if (draft->vote(me_) == Vote::kAccept) {
            const std::string why = reasons_for(s, scene_.interests.of(me_), worth.change);
            return fmt::format("{}The {} has our yes, and we keep to it.{}", threat, what,
                               why.empty() ? why : " " + why);
        }
        return threat + stand_on(*draft);
    }
    return {};
}

}  // namespace demarche::ai

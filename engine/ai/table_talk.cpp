// What it says of texts on the table as they lie there: which it likes best, whether it takes its own back, who holds
// one back, what ties it to another, what became of it, and whose word would win somebody for one.

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

std::string Spokesperson::least_needed(ActorId to, const Question& about) {
    for (const Draft* const draft : between(to, about)) {
        const std::vector<TermWorth> terms = worth_of_terms(scene_.book, draft->text(), me_);
        if (terms.empty()) continue;
        const auto least =
            std::min_element(terms.begin(), terms.end(),
                             [](const TermWorth& one, const TermWorth& other) { return one.gain < other.gain; });
        return fmt::format("On the {}: What we could best do without is '{}'.", called(*draft),
                           host_.scenario().clauses[least->clause].name.str());
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

Spokesperson::Holding Spokesperson::holding(const Draft& draft) const {
    Holding out;
    for (const ActorId actor : missing(host_.scenario(), scene_.view.world, draft)) {
        // Whoever has accepted it is missing only for a draft to which it is tied.
        if (draft.vote(actor) == Vote::kAccept) continue;
        (draft.vote(actor) == Vote::kReject ? out.refused : out.silent).insert(actor);
    }
    return out;
}

std::string Spokesperson::awaited(ActorId to, const Draft& draft) const {
    const Scenario& s = host_.scenario();
    auto [silent, refused] = holding(draft);
    const auto take = [](ActorSet& from, ActorId who) {
        const bool there = who.valid() && from.contains(who);
        if (there) from.erase(who);
        return there;
    };
    std::string said;
    const auto add = [&](const std::string& more) { said += (said.empty() ? "" : " ") + more; };
    const bool no_of_theirs = take(refused, to);
    const bool no_of_ours = take(refused, me_);
    if (take(silent, to)) add("It waits for you.");
    if (take(silent, me_)) add("It waits for us.");
    if (!silent.empty()) add(fmt::format("It waits for {}.", list_text(names_of(s, silent))));
    if (no_of_theirs) add("You have refused it.");
    if (no_of_ours) add("We have refused it.");
    if (!refused.empty()) add(fmt::format("It has the no of {}.", list_text(names_of(s, refused))));
    return said.empty() ? "Nobody holds it back." : said;
}

std::string Spokesperson::missing_for(ActorId to, const Question& about) const {
    const bool named = about.particular() || about.whose() != Question::Whose::kAnybody;
    for (const Draft* const draft : named ? read_by_both(to, about) : between(to, about))
        return fmt::format("On the {}: {}", called(*draft), awaited(to, *draft));
    return {};
}

std::string Spokesperson::rule_for(ActorId to, const Question& about) const {
    const Scenario& s = host_.scenario();
    const World& world = scene_.view.world;
    const bool named = about.particular() || about.whose() != Question::Whose::kAnybody;
    for (const Draft* const draft : named ? read_by_both(to, about) : between(to, about)) {
        ActorSet each;
        const ActorSet who = voters(s, world, draft->text());
        for (const ActorId actor : who) {
            if (can_stop(s, world, draft->text(), actor)) each.insert(actor);
        }
        const std::string hangs =
            each.empty()  ? "No single no can stop it."
            : each == who ? fmt::format("It needs the yes of all who vote on it: {}.", list_text(names_of(s, each)))
                          : fmt::format("It hangs on the yes of each of these: {}.", list_text(names_of(s, each)));
        return fmt::format("On the {}: {} {}", called(*draft), hangs, awaited(to, *draft));
    }
    return {};
}

std::string Spokesperson::fate_of(ActorId to, const Question& about) const {
    const Scenario& s = host_.scenario();
    const World& world = scene_.view.world;
    if (!about.of_failure()) return {};
    for (auto at = world.drafts.rbegin(); at != world.drafts.rend(); ++at) {
        const Draft& draft = **at;
        const ActorSet readers = audience_of(s, world, draft);
        if (!about.particular() || !about.names(draft.text()) || !draft.text().parties.includes(about.titled()) ||
            !readers.contains(me_) || (to.valid() && !readers.contains(to)))
            continue;
        const std::string what = called(draft);
        switch (draft.status) {
            case DraftStatus::kOpen:
                return fmt::format("On the {}: It is still on the table. {}", what, awaited(to, draft));
            case DraftStatus::kAdopted:
                return fmt::format("The {} has been adopted.", what);
            case DraftStatus::kRejected:
            case DraftStatus::kWithdrawn:
                break;
        }
        const auto why = memory_.fates.find(draft.id.value);
        const std::string given = why == memory_.fates.end() || why->second.empty()
                                      ? ""
                                      : fmt::format(" It was said of it: \"{}\"", why->second);
        if (draft.status == DraftStatus::kWithdrawn) return fmt::format("The {} has been withdrawn.{}", what, given);
        const ActorSet against = draft.voted(Vote::kReject);
        const ActorSet lacking = tally(s, world, draft, true).missing - against;
        std::string said = fmt::format("The {} was not adopted.", what);
        if (!against.empty()) said += fmt::format(" It had the no of {}.", list_text(names_of(s, against)));
        if (!lacking.empty()) said += fmt::format(" It lacked the yes of {}.", list_text(names_of(s, lacking)));
        return said;
    }
    return {};
}

std::vector<const Draft*> Spokesperson::tied_between(ActorId to, const Question& about) {
    const auto tied = [](const Draft* draft) { return !draft->text().linked.empty(); };
    std::vector<const Draft*> named = between(to, about);
    if (std::any_of(named.begin(), named.end(), tied)) {
        std::stable_partition(named.begin(), named.end(), tied);
        return named;
    }
    // "The link to the pact" is in the text that would come only with the pact.
    std::vector<const Draft*> out;
    if (!about.link_to()) return named;
    for (const Draft* const draft : between(to, Question{host_.scenario(), vocabulary(), {}, to, me_})) {
        const auto is_its_link = [&](const Draft* one) { return links_to(draft->text(), one->id); };
        if (std::any_of(named.begin(), named.end(), is_its_link)) out.push_back(draft);
    }
    return out.empty() ? named : out;
}

std::string Spokesperson::of_link(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    const World& world = scene_.view.world;
    if (!about.of_links() || about.supposing()) return {};
    for (const Draft* const draft : tied_between(to, about)) {
        const DraftText& text = draft->text();
        if (text.linked.empty()) return fmt::format("On the {}: It is tied to no other draft.", called(*draft));
        const auto first = std::find_if(draft->versions.begin(), draft->versions.end(),
                                        [](const Shared<DraftVersion>& one) { return !one->text.linked.empty(); });
        const ActorId by = (*first)->author;
        std::string said;
        for (const DraftId id : text.linked) {
            const Draft* const other = world.draft(id);
            if (other == nullptr) continue;
            const std::string to_what = called(*other);
            said += by == me_  ? fmt::format("We have tied it to the {}. ", to_what)
                    : by == to ? fmt::format("You have tied it to the {}. ", to_what)
                               : fmt::format("{} has tied it to the {}. ", s.actors[by].name.str(), to_what);
        }
        DraftText free = text;
        free.linked.clear();
        const std::string without =
            verdict(
                free, [&] { return bargainer_.signs_from(scene_, *draft, to, &free); }, "Without the link")
                .said;
        return fmt::format("On the {}: {}{}", called(*draft), said, without);
    }
    return {};
}

std::string Spokesperson::by_its_tie(const Draft& draft, const Appraisal& worth, bool yes) {
    if (draft.text().linked.empty() || !worth.possible) return {};
    DraftText free = draft.text();
    free.linked.clear();
    const bool alone = worth.own >= bargainer_.signs_from(scene_, draft, {}, &free);
    if (alone == yes) return {};
    if (!yes) return " Without the link we would sign it.";
    std::vector<std::string> others;
    for (const DraftId id : draft.text().linked) {
        if (const Draft* const other = scene_.view.world.draft(id)) others.push_back(called(*other));
    }
    // Of several it would be a list of lists: the first is enough.
    return others.empty() ? std::string{}
                          : fmt::format(" It has our yes because it is tied to the {}.", others.front());
}

std::string Spokesperson::one_for_another(ActorId to, const Question& about) {
    const std::string_view said = about.said();
    const std::size_t at = said.size() - std::min(said.size(), about.for_which().size());
    const auto first_of = [&](std::string_view part) -> const Draft* {
        const std::vector<const Draft*> found =
            read_by_both(to, Question{host_.scenario(), vocabulary(), part, to, me_});
        return found.empty() ? nullptr : found.front();
    };
    const Draft* const goes = first_of(said.substr(0, at));
    const Draft* const instead = first_of(said.substr(at));
    if (goes == nullptr || instead == nullptr || goes == instead) return {};
    const Appraisal loss = bargainer_.appraise(scene_, goes->text());
    const Appraisal gain = bargainer_.appraise(scene_, instead->text());
    if (!gain.possible) return fmt::format("On the {}: {}", called(*instead), against(instead->text(), gain));
    const double before = loss.possible ? loss.own : 0;
    const std::string why = reasons(host_.scenario(), scene_.interests.of(me_), gain.change);
    const std::string because = why.empty() ? why : fmt::format(" On the {}: {}", called(*instead), why);
    if (gain.own > before + kAllOne)
        return fmt::format("The {} serves us more. It would be the better of the two for us.{}", called(*instead),
                           because);
    if (gain.own < before - kAllOne)
        return fmt::format("The {} serves us more. We would not give it up for the other.{}", called(*goes), because);
    return "The two are worth about the same to us." + because;
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

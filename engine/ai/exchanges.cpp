// What it says to an offer whose halves are about two drafts: "If you sign this, we will sign that."

#include <fmt/format.h>

#include <algorithm>

#include "ai/bargainer.h"
#include "ai/halves.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/voting.h"

namespace demarche::ai {

namespace {

const char* does_to_us(double change) {
    return change > kAllOne    ? "would serve us"
           : change < -kAllOne ? "would cost us something"
                               : "would make little difference to us";
}

/// What a yes to a text as it stands is worth. @param whose  "Your" or "Our".
std::string weighed_yes(std::string_view whose, std::string_view draft, double change) {
    return fmt::format("{} yes {}: {}.", whose, does_to_us(change), draft);
}

}  // namespace

std::string called_half(const Scenario& s, const DraftText& before, const DraftText& after,
                        std::string_view signature) {
    std::vector<std::string> names;
    std::string one;
    for (const Term& term : before.terms) {
        if (find_term(after, term.clause) != nullptr) continue;
        names.push_back("'" + s.clauses[term.clause].name.str() + "'");
        one = "without " + names.back();
    }
    for (const Term& term : after.terms) {
        const Term* const old = find_term(before, term.clause);
        if (old != nullptr && old->params == term.params) continue;
        const ClauseDef& clause = s.clauses[term.clause];
        names.push_back("'" + clause.name.str() + "'");
        one = names.back();
        for (std::size_t i = 0; i < clause.params.size(); ++i) {
            if (old != nullptr && old->params[i] == term.params[i]) continue;
            one = fmt::format("{} ({} {})", names.back(), clause.params[i].name,
                              value_text(s, clause.params[i], term.params[i]));
            if (clause.params[i].type != ParamType::kParty) break;
        }
    }
    if (names.size() == 1) return one;
    return names.empty() ? std::string{signature} : list_text(names);
}

std::string weighed(bool yours, const std::string& half, double change) {
    return fmt::format("{} half {}: {}.", yours ? "Your" : "Our", does_to_us(change), half);
}

std::optional<Spokesperson::Placed> Spokesperson::placed(ActorId to, const Question::Halves::Half& half,
                                                         std::string& misfit) {
    const Scenario& s = host_.scenario();
    const World& world = scene_.view.world;
    std::vector<const Draft*> may = between(to, half.what);
    // A text that is named may be somebody else's to decide: both have to know it.
    for (auto at = world.drafts.rbegin(); at != world.drafts.rend() && half.what.called(); ++at) {
        const Draft& draft = **at;
        const ActorSet readers = audience_of(s, world, draft);
        if (draft.status == DraftStatus::kOpen && half.what.names(draft.text()) && readers.contains(me_) &&
            readers.contains(to) && draft.text().parties.includes(half.what.titled()) &&
            std::find(may.begin(), may.end(), &draft) == may.end())
            may.push_back(&draft);
    }
    for (const Draft* const draft : may) {
        if (!half.changes()) return Placed{draft, draft->text()};
        if (auto text = with_half(draft->text(), half, misfit)) return Placed{draft, std::move(*text)};
    }
    return std::nullopt;
}

std::string Spokesperson::exchange(ActorId to, const Question::Halves& halves) {
    std::string misfit;
    const auto theirs = placed(to, halves.theirs, misfit);
    const auto ours = theirs ? placed(to, halves.ours, misfit) : std::nullopt;
    return !ours || ours->draft == theirs->draft ? std::string{} : one_for_the_other(to, *theirs, *ours);
}

std::string Spokesperson::besides(const Placed& theirs, const Placed& ours, double worth, double wanted) {
    const Draft& draft = *ours.draft;
    ActorSet others = voters(host_.scenario(), scene_.view.world, ours.text) | ours.text.parties;
    others.erase(me_);
    const auto merit = [&](const ById<ActorId, double>& gains) {
        const double loss = losses(gains, others);
        return worth + gains[me_] >= wanted ? std::max(0.01, 1 + loss) : 0.0;
    };
    const double now = bargainer_.appraise(scene_, ours.text).own;
    if (const auto more = bargainer_.single_change(scene_, ours.text, merit, {})) {
        const Appraisal so = bargainer_.appraise(scene_, more->text);
        if (so.possible && worth + so.own - now >= wanted &&
            bargainer_.pays_both(scene_, theirs.draft->id, theirs.text, draft.id, more->text))
            return fmt::format("For both together we would want the {} {}.", called(draft), more->what);
    }
    return ask(draft, wanted - worth);
}

Spokesperson::Price Spokesperson::price_of(ActorId to, const Placed& theirs, std::optional<double> from) {
    const Scenario& s = host_.scenario();
    const Draft& want = *theirs.draft;
    const std::string that = called(want);
    // What the other cannot give, or has given, is no price.
    if (theirs.as_it_stands() && !voters(s, scene_.view.world, want.text()).contains(to))
        return {0, fmt::format("The {} is not yours to decide.", that)};
    if (theirs.as_it_stands() && want.vote(to) == Vote::kAccept)
        return {0, fmt::format("The {} has your yes already.", that)};
    const Appraisal brings = bargainer_.appraise(scene_, theirs.text);
    if (!brings.possible) return {0, fmt::format("The {} could not enter into force: {}.", that, brings.obstacle)};
    if (from && bargainer_.taboo(theirs.text, scene_.believed))
        return {0, fmt::format("On the {}: {}", that, bargainer_.untouchable(theirs.text, scene_.believed))};
    if (!theirs.as_it_stands()) {
        const double more = brings.own - bargainer_.appraise(scene_, want.text()).own;
        return {more, weighed(true, called_half(s, want.text(), theirs.text, {}), more)};
    }
    // What it refuses by itself does not serve it.
    if (from && brings.own > kAllOne && brings.own < *from) {
        return {brings.own,
                fmt::format("The {} is worth more to us than no agreement, but less than what we ask for.", that)};
    }
    return {brings.own, weighed_yes("Your", that, brings.own)};
}

std::string Spokesperson::one_for_the_other(ActorId to, const Placed& theirs, const Placed& ours) {
    const Scenario& s = host_.scenario();
    const World& world = scene_.view.world;
    const Draft& want = *theirs.draft;
    const Draft& asked = *ours.draft;
    const std::string that = called(want);
    const std::string own = called(asked);
    if (!voters(s, world, asked.text()).contains(me_)) return not_ours(asked);
    const Appraisal costs = bargainer_.appraise(scene_, ours.text);
    if (!costs.possible) return fmt::format("On the {}: {}", own, against(ours.text, costs));
    // Who has a say on both must be served by the price as well.
    const bool decides = voters(s, world, want.text()).contains(me_) && want.vote(me_) != Vote::kAccept;
    const std::optional<double> from = decides ? std::optional{bargainer_.signs_from(scene_, want)} : std::nullopt;
    auto [price, said] = price_of(to, theirs, from);
    if (ours.as_it_stands() && asked.vote(me_) == Vote::kAccept)
        return fmt::format("{} The {} has our yes already.", said, own);
    said += " " + (ours.as_it_stands() ? weighed_yes("Our", own, costs.own)
                                       : weighed(false, called_half(s, asked.text(), ours.text, {}), costs.own));
    const bool taboo = bargainer_.taboo(ours.text, scene_.believed);
    const double alone = bargainer_.signs_from(scene_, asked);
    if (!taboo && costs.own >= alone) {
        bargainer_.stand_by(scene_, ours.text);
        return fmt::format("{} We would sign the {} by itself.", said, own);
    }
    const double wanted = std::max(alone, from.value_or(alone));
    const double both = costs.own + price;
    if (taboo || price <= 0 || both < wanted) {
        occasion_ = "refuse";
        said += fmt::format(" For that we would not sign the {}. {}", own, against(ours.text, costs));
        if (taboo || price <= 0) return said;
        said += both < kMargin
                    ? " Both together are worth less to us than no agreement."
                    : " Both together are worth more to us than no agreement, but less than what we ask for.";
        const std::string more = besides(theirs, ours, both, wanted);
        return more.empty() ? said : said + " " + more;
    }
    if (!bargainer_.pays_both(scene_, want.id, theirs.text, asked.id, ours.text))
        return said + " But we lack the means for both.";
    if (!bargainer_.go_together(scene_, ours.text, theirs.text))
        return fmt::format("{} But one of the two shuts out the other.", said);
    said += fmt::format(" For that we would sign the {}.", own);
    if (decides) bargainer_.stand_by(scene_, theirs.text);
    const auto tied =
        theirs.as_it_stands() && ours.as_it_stands() ? bargainer_.tied(scene_, asked, want) : std::nullopt;
    if (!tied) return said + " Tie the one to the other, and we do.";
    bargainer_.plan_change({asked.id, asked.version(), *tied,
                            fmt::format("We would sign it only together with the {}.", heading(s, want.text()))},
                           fmt::format("value {:+.3f} with the other", both));
    return fmt::format("{} We table it tied to the {}.", said, that);
}

}  // namespace demarche::ai

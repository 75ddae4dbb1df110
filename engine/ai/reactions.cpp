// What it says to an act that somebody supposes ("What would you do if we shut the border?"): what it would be worth to
// it, and what it would do about it, as far as it looks ahead from what it believes.

#include <fmt/format.h>

#include <algorithm>

#include "ai/bargainer.h"
#include "ai/planner.h"
#include "ai/voice.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/param_value.h"
#include "diplomacy/voting.h"
#include "game/query.h"

namespace demarche::ai {

namespace {

constexpr std::size_t kSettingsOfDeed = 12;  ///< Of each parameter of an action at most so many are looked at.
constexpr std::size_t kNamedActs = 3;        ///< Acts that are named to somebody who asked about one that there is not.
constexpr double kTrustMoved = 0.5;          ///< Points of trust that are worth a word.

/// Is it done where and to whom a question says? Of what the question leaves open anything will do.
bool done_so(const ActionDef& deed, const std::vector<double>& params, const Question::Act& how) {
    for (std::size_t i = 0; i < deed.params.size(); ++i) {
        const bool place = deed.params[i].type == ParamType::kPlace && !how.places.empty();
        if (place && std::find(how.places.begin(), how.places.end(), id_in<PlaceId>(params[i])) == how.places.end())
            return false;
        const bool actor = deed.params[i].type == ParamType::kActor || deed.params[i].type == ParamType::kParty;
        if (actor && !how.others.empty() && !how.others.contains(id_in<ActorId>(params[i]))) return false;
    }
    return true;
}

bool same_act(const std::optional<PendingAct>& a, const std::optional<PendingAct>& b) {
    return a.has_value() == b.has_value() && (!a || (a->action == b->action && a->params == b->params));
}

}  // namespace

std::optional<Spokesperson::Foreseen> Spokesperson::foreseen(ActorId by, ActionId deed, const Question::Act* how) {
    const Scenario& s = host_.scenario();
    const auto may = game::action_open(host_, scene_.believed, by, deed);
    if (!may || !may->yes) return std::nullopt;
    ActorSet others = ActorSet::first(s.actors.size());
    others.erase(by);
    std::vector<std::vector<double>> ways = settings(s, s.actions[deed].params, others, kSettingsOfDeed);
    // Where it can be done to none of those who were named it is asked about as such.
    if (how != nullptr &&
        std::any_of(ways.begin(), ways.end(), [&](const auto& way) { return done_so(s.actions[deed], way, *how); }))
        std::erase_if(ways, [&](const auto& way) { return !done_so(s.actions[deed], way, *how); });
    std::optional<Foreseen> worst;
    double best = 0;
    for (std::vector<double>& params : ways) {
        PendingAct act{by, deed, {}, std::move(params)};
        Valuer::Outcome outcome = bargainer_.valuer(scene_).of(act);
        if (!outcome.possible) continue;
        const double ours = weigh(scene_.interests.of(me_), outcome.change);
        best = worst ? std::max(best, ours) : ours;
        if (worst && ours >= worst->ours) continue;
        const double theirs = weigh(scene_.interests.of(by), outcome.change);
        worst = Foreseen{std::move(act), ours, ours, theirs, std::move(outcome.change)};
    }
    if (worst) worst->best = best;
    return worst;
}

std::optional<PendingAct> Spokesperson::would_do(const World& world) const {
    const Planner planner{host_, me_, bargainer_.effort()};
    return planner.foreseen(scene_.view, world, scene_.interests, scene_.book, scene_.opening, scene_.luck);
}

std::string Spokesperson::afterwards(ActorId to, ActorId by, const World& supposed) {
    const Scenario& s = host_.scenario();
    std::string said;
    const SlotIndex trust = s.trust_slot(me_, by);
    const double moved = supposed.numbers[trust] - scene_.believed.numbers[trust];
    const std::string whom = by == to ? "you" : s.actors[by].name.str();
    if (moved <= -kTrustMoved) said = fmt::format("We would trust {} less.", whom);
    if (moved >= kTrustMoved) said = fmt::format("We would trust {} more.", whom);
    const auto then = would_do(supposed);
    const std::string does =
        !then ? "There is nothing that we would do about it alone."
        : same_act(then, would_do(scene_.believed))
            ? "It would change nothing in what we mean to do alone."
            : fmt::format("We would answer it with '{}', as far as we see now.", s.actions[then->action].name.str());
    return said.empty() ? does : said + " " + does;
}

std::string Spokesperson::to_deed(ActorId to, const Question::Act& act) {
    const Scenario& s = host_.scenario();
    for (const ActionId deed : act.deeds) {
        const auto worst = foreseen(act.by, deed, &act);
        if (!worst) continue;
        std::string said = fmt::format("'{}' we have weighed.", s.actions[deed].name.str());
        if (worst->ours < -kAllOne && worst->best > kAllOne) {
            said += " It would hang on how it is done whether it costs us something or serves us.";
        } else {
            const std::string why = reasons(s, scene_.interests.of(me_), worst->change);
            said += " " + cost_of(-worst->ours, std::nullopt) + (why.empty() ? why : " " + why);
        }
        game::Lookahead ahead{host_, scene_.believed};
        if (!ahead.act(worst->act)) return said;
        return said + " " + afterwards(to, act.by, ahead.world());
    }
    const std::string name = s.actions[act.deeds.front()].name.str();
    const std::string power = act.by == to ? fmt::format("'{}' is not in your power, as things stand.", name)
                                           : fmt::format("'{}' is not in the power of {}, as things stand.", name,
                                                         s.actors[act.by].name.str());
    return fmt::format("{} {}", power, no_such_act(to, act));
}

std::string Spokesperson::no_such_act(ActorId to, const Question::Act& act) const {
    const Scenario& s = host_.scenario();
    std::vector<std::string> names;
    for (std::size_t i = 0; i < s.actions.size() && names.size() < kNamedActs; ++i) {
        const ActionId one{i};
        if (s.actions[one].secret || std::find(act.deeds.begin(), act.deeds.end(), one) != act.deeds.end()) continue;
        const auto may = game::action_open(host_, scene_.believed, act.by, one);
        if (may && may->yes) names.push_back("'" + s.actions[one].name.str() + "'");
    }
    if (names.empty()) return "What else could be done outside of a text we do not see.";
    return act.by == to ? fmt::format("Of what you could do alone you may ask us about {}.", list_text(names))
                        : fmt::format("Of what {} could do alone you may ask us about {}.", s.actors[act.by].name.str(),
                                      list_text(names));
}

std::string Spokesperson::to_refusal(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    const ActorId by = about.act()->by;
    for (const Draft* const draft : between(to, about)) {
        const DraftText& text = draft->text();
        if (!voters(s, scene_.view.world, text).contains(by)) continue;
        const std::string name = called(*draft);
        const Appraisal worth = bargainer_.appraise(scene_, text);
        if (!worth.possible) return fmt::format("On the {}: {}", name, against(text, worth));
        const bool theirs = by == to;
        if (!can_stop(s, scene_.view.world, text, by))
            return theirs ? fmt::format("The {} does not hang on your yes.", name)
                          : fmt::format("The {} does not hang on the yes of {}.", name, s.actors[by].name.str());
        const std::string falls =
            theirs ? fmt::format("Without your yes the {} falls.", name)
                   : fmt::format("Without the yes of {} the {} falls.", s.actors[by].name.str(), name);
        const double loss = worth.own;
        const std::string cost = cost_of(loss, std::nullopt);
        if (loss <= kAllOne) return fmt::format("{} {}", falls, cost);
        return fmt::format("{} {} We would then look for what could win that yes. {}", falls, cost,
                           winning_over(to, *draft, by));
    }
    return "There is nothing on the table between us that would fall by it.";
}

std::optional<Spokesperson::Leaving> Spokesperson::leaving(ActorId to, ActorId by, const Question& about) {
    for (const Shared<Agreement>& one : scene_.view.world.agreements) {
        if (!asked_about(*one, to, about) || !one->parties.contains(by)) continue;
        const LeaveAgreement leave{one->id, {}};
        const Valuer::Outcome outcome = bargainer_.valuer(scene_).of(by, leave);
        if (!outcome.possible) continue;
        return Leaving{leave, heading(host_.scenario(), one->text()), weigh(scene_.interests.of(me_), outcome.change),
                       outcome.change};
    }
    return std::nullopt;
}

std::string Spokesperson::to_leaving(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    const ActorId by = about.act()->by;
    const auto what = leaving(to, by, about);
    if (!what) return to_refusal(to, about);
    const std::string why = reasons(s, scene_.interests.of(me_), what->change);
    std::string said = fmt::format("We have weighed it for the {}. {}{}", what->what,
                                   cost_of(-what->worth, std::nullopt), why.empty() ? why : " " + why);
    game::Lookahead ahead{host_, scene_.believed};
    if (!ahead.give(by, what->leave)) return said;
    return said + " " + afterwards(to, by, ahead.world());
}

std::string Spokesperson::staying(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    if (about.subject().valid() && about.subject() != me_)
        return about.of_the_past() ? breaches_of(about.subject(), to) : for_others_to_say(to, about.subject());
    const auto what = leaving(to, me_, about);
    if (!what) {
        const Agreement* const agreed = about.particular() ? standing(to, about) : nullptr;
        return agreed == nullptr || agreed->parties.contains(me_)
                   ? std::string{}
                   : fmt::format("We are no party to the {}.", heading(s, agreed->text()));
    }
    const std::string why = reasons(s, scene_.interests.of(me_), what->change);
    const std::string weighed = why.empty() ? why : " We have weighed leaving it. " + why;
    if (what->worth <= kWordPrice) return fmt::format("We keep to the {}.{}", what->what, weighed);
    return fmt::format("The {} no longer serves us, and we may leave it.{}", what->what, weighed);
}

std::string Spokesperson::reaction(ActorId to, const Question& about) {
    if (!about.act()) return {};
    const Question::Act& act = *about.act();
    if (act.by == me_) return "What we do ourselves we say when we do it. Ask us what we would sign.";
    switch (act.what) {
        case Question::Act::What::kDeed:
            return to_deed(to, act);
        case Question::Act::What::kRefuses:
            return to_refusal(to, about);
        case Question::Act::What::kLeaves:
            return to_leaving(to, about);
        case Question::Act::What::kUnknown:
            break;
    }
    return fmt::format("Of such a step we know nothing here. {}", no_such_act(to, act));
}

}  // namespace demarche::ai

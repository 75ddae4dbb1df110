// What it says of its own intentions: whether it would do something alone, what it means to do and to table, and what
// it would have others do for it.

#include <fmt/format.h>

#include <algorithm>

#include "ai/bargainer.h"
#include "ai/halves.h"
#include "ai/voice.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/param_value.h"
#include "game/lookahead.h"
#include "game/query.h"

namespace demarche::ai {

namespace {

constexpr std::size_t kDoers = 3;  ///< So many who could do a thing are named.

template <class Id>
bool among(const std::vector<Id>& all, Id one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

std::string Spokesperson::of_step(ActorId to, const Question& about) {
    if (!about.asks() || about.supposing() || about.act()) return {};
    const bool text_named = !about.types().empty() || !about.frameworks().empty();
    if (!about.doings().empty() && !text_named) {
        for (const ActionId deed : about.doings()) {
            const auto may = game::action_open(host_, scene_.believed, me_, deed);
            if (!may || (!may->yes && !may->ever)) continue;
            const Question::Act how{Question::Act::What::kDeed, me_, {deed}, about.actors(), about.places()};
            const std::string said = leaning_to(deed, &how);
            // A clause may be called so as well.
            const std::string of_text = about.sought().clauses.empty() ? std::string{} : of_sought(to, about);
            return of_text.empty() ? said : said + " " + of_text;
        }
        if (about.sought().empty() && about.clauses().empty()) return not_ours_to_do(about.doings().front());
    }
    if (about.steps().empty() || about.called() || !about.clauses().empty() || !about.sought().empty()) return {};
    if (const ActorSet others = somebody_else(to, about); !others.empty())
        return for_others_to_say(to, *others.begin());
    return leaning_to(about.steps().front(), nullptr);
}

std::string Spokesperson::not_ours_to_do(ActionId deed) const {
    const Scenario& s = host_.scenario();
    const std::string name = s.actions[deed].name.str();
    ActorSet doers;
    for (const ActorId actor : s.playable) {
        const auto may = game::action_open(host_, scene_.believed, actor, deed);
        if (actor != me_ && may && (may->yes || may->ever)) doers.insert(actor);
    }
    if (doers.empty() || static_cast<std::size_t>(doers.size()) > kDoers)
        return fmt::format("'{}' is not ours to do.", name);
    return fmt::format("'{}' is not ours to do: that is for {}.", name, list_text(names_of(s, doers)));
}

std::string Spokesperson::leaning_to(ActionId deed, const Question::Act* how) {
    const Scenario& s = host_.scenario();
    const std::string name = s.actions[deed].name.str();
    if (s.actions[deed].secret) return fmt::format("Of '{}' we do not speak: nobody would see it.", name);
    const auto may = game::action_open(host_, scene_.believed, me_, deed);
    if (may && !may->yes && !may->ever) return not_ours_to_do(deed);
    if (may && !may->yes && !may->reason.empty())
        return fmt::format("'{}' is not in our power, as things stand: {}.", name, without_stop(may->reason));
    const auto worst = foreseen(me_, deed, how);
    if (!worst) return fmt::format("'{}' is not in our power, as things stand.", name);
    const auto meant = would_do(scene_.believed);
    const std::string why = reasons(s, scene_.interests.of(me_), worst->change);
    const std::string because = why.empty() ? why : " " + why;
    if (meant && meant->action == deed) return fmt::format("We lean to '{}', as things stand.{}", name, because);
    return worst->best > kAllOne ? fmt::format("'{}' could serve us, but we do not lean to it, as things stand.", name)
                                 : fmt::format("'{}' we do not mean to do, as things stand.{}", name, because);
}

std::string Spokesperson::plans(ActorId to, const Question& about) {
    const auto meant = would_do(scene_.believed);
    const std::string alone = meant ? fmt::format("Of what we can do alone we lean to '{}', as things stand.",
                                                  host_.scenario().actions[meant->action].name.str())
                                    : "Of what we can do alone there is nothing to which we lean, as things stand.";
    const std::string said = wish(to, about);
    return said.empty() ? alone : alone + " " + said;
}

std::string Spokesperson::tabling(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    const World& world = scene_.view.world;
    const Thought idea = thought_of(to, about);
    const Move* const move = idea.signable ? thought_for(to) : nullptr;
    const auto* const thought = move == nullptr ? nullptr : std::get_if<ProposeDraft>(&move->command);
    if (thought != nullptr && s.phases[world.phase].like != PhaseLike::kNegotiation)
        return fmt::format("When there are talks again, we may table this: {}.", idea_text(s, thought->text));
    if (thought != nullptr) {
        game::Lookahead ahead{host_, scene_.believed};
        if (const auto may = ahead.give(me_, ProposeDraft{thought->text, std::nullopt, {}});
            !may && may.error().code == ErrorCode::kLimitReached)
            return "We have as many drafts on the table as one may have.";
    }
    if (idea.signable) return idea.said;
    const std::string nothing = "We mean to table nothing at present that both of us could sign.";
    return idea.said.empty() ? nothing : nothing + " " + idea.said;
}

std::string Spokesperson::wanted_from(ActorId giver, const Question& about) {
    const Scenario& s = host_.scenario();
    const std::vector<ResourceId>& means = about.resources();
    struct Best {
        double gain = kMargin;
        Term term;
        std::string where;
    } best;
    const auto consider = [&](const DraftText& text, const std::string& where) {
        if (!text.parties.contains(giver)) return;
        for (const Book::ClauseValues& values : scene_.book.page(text).clauses) {
            const bool meant = !means.empty() || about.clauses().empty() || among(about.clauses(), values.clause);
            const std::vector<ParamDef>& params = s.clauses[values.clause].params;
            for (const Book::Option& option : values.options) {
                // What somebody else does is nothing that is wanted of the giver, though he should have a share in it.
                bool by_another = false;
                for (std::size_t i = 0; i < params.size(); ++i)
                    by_another = by_another ||
                                 (params[i].type == ParamType::kParty && id_in<ActorId>(option.params[i]) != giver);
                const bool theirs =
                    std::any_of(option.costs.begin(), option.costs.end(), [&](const ResourceCost& cost) {
                        return cost.actor == giver && cost.amount > 0 && (means.empty() || among(means, cost.resource));
                    });
                const double gain =
                    scene_.interests.gain(option.shifts, me_) - (text.parties.contains(me_) ? option.burden[me_] : 0.0);
                if (meant && theirs && !by_another && gain > best.gain)
                    best = {gain, {values.clause, option.params}, where};
            }
        }
    };
    for (const Draft* const draft : between(giver, Question{s, vocabulary(), {}, giver, me_}))
        consider(draft->text(), called(*draft));
    // Of what nobody has tabled, where nothing on the table could hold it.
    if (best.where.empty()) {
        for (const Package& package : bargainer_.ideas(scene_, nullptr)) {
            const DraftText text = package.text();
            consider(text, heading(s, text));
        }
    }
    const auto wanted = [&](const Term& term, const std::string& where) {
        return fmt::format("What we would want of you above all is {}, in the {}.", clause_as_set(s, term), where);
    };
    if (!best.where.empty()) return wanted(best.term, best.where);
    if (means.empty()) return {};
    // What stands in a text that it would sign, or has said it might table, it does ask for, though the clause alone
    // should bring it little.
    const auto given_in = [&](const DraftText& text) -> std::optional<Term> {
        for (std::size_t i = 0; i < text.terms.size(); ++i) {
            const auto costs = game::term_costs(host_, scene_.believed, text, i);
            for (const ResourceCost& cost : costs ? *costs : std::vector<ResourceCost>{}) {
                if (cost.actor == giver && cost.amount > 0 && among(means, cost.resource)) return text.terms[i];
            }
        }
        return std::nullopt;
    };
    for (auto at = memory_.offered.rbegin(); at != memory_.offered.rend(); ++at) {
        const DraftText* const text = text_tabled(&at->second);
        if (at->first != giver || text == nullptr) continue;
        if (const auto term = given_in(*text)) return wanted(*term, heading(s, *text));
    }
    for (const Draft* const draft : between(giver, Question{s, vocabulary(), {}, giver, me_})) {
        if (!signs(*draft, bargainer_.appraise(scene_, draft->text()))) continue;
        if (const auto term = given_in(draft->text())) return wanted(*term, called(*draft));
    }
    for (const Package& package : bargainer_.ideas(scene_, nullptr)) {
        const DraftText text = package.text();
        if (package.gains[me_] < kMargin || !text.parties.contains(giver)) continue;
        if (const auto term = given_in(text)) return wanted(*term, heading(s, text));
    }
    return fmt::format("We ask no {} of you, as things stand.", s.resources[means.front()].name.str());
}

}  // namespace demarche::ai

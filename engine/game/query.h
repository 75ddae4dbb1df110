#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/error.h"
#include "diplomacy/lifecycle.h"
#include "model/command.h"
#include "model/view.h"
#include "script/host.h"

namespace demarche::game {

// Questions to a World that need the scenario's scripts. They change nothing. Given a View's World they answer from
// what that seat may know, which is how screens and AI actors use them.

/// How an actor stands on one objective.
struct ObjectiveScore {
    ObjectiveId objective;
    double score = 0;  ///< 0..1
    double weight = 0;
};
/// The active objectives of an actor, in definition order.
[[nodiscard]] Result<std::vector<ObjectiveScore>> objective_scores(script::Host& host, const World& world,
                                                                   ActorId actor);
/// Their mean by weight, 0..1; 0 for none.
[[nodiscard]] double weighted_mean(const std::vector<ObjectiveScore>& scores);
/// The weighted mean of its objectives, 0..1; 0 for an actor without any.
[[nodiscard]] Result<double> score(script::Host& host, const World& world, ActorId actor);

/// What term `index` of a text costs whom, tables and functions alike.
[[nodiscard]] Result<std::vector<ResourceCost>> term_costs(script::Host& host, const World& world,
                                                           const DraftText& text, std::size_t index);
/// What an actor has signed away and not yet paid: its agreements that have still to enter into force, and cannot if it
/// has spent that by then.
struct Promise {
    AgreementId agreement;  ///< Or the draft: agreements have the ids of their drafts.
    ResourceId resource;
    double amount = 0;  ///< More than 0.
};
/// In order of signature; the terms of one agreement added up by resource.
[[nodiscard]] std::vector<Promise> promised(script::Host& host, const World& world, ActorId actor);
/// What an actor would have to pay for the open drafts that it has accepted, told likewise by the drafts' ids.
[[nodiscard]] std::vector<Promise> accepted(script::Host& host, const World& world, ActorId actor);
/// What an actor would have to pay besides a text if it accepted that: for the drafts on the table that come with it,
/// told likewise. These are those to which it is tied, and theirs, and those that the actor has accepted and that are
/// tied to it.
/// @param of  The draft of which the text would be another version; none: the one that stands so, if any is on the
///            table.
[[nodiscard]] std::vector<Promise> signed_with(script::Host& host, const World& world, ActorId actor,
                                               const DraftText& text, DraftId of = {});
/// Of what is promised, in all, by resource.
[[nodiscard]] ById<ResourceId, double> promised_in_all(script::Host& host, const World& world, ActorId actor);
/// What an actor would no longer have for an agreement.
struct Danger {
    AgreementId agreement;
    ResourceId resource;
};
/// The first agreement for which its actor would no longer have what it promised if it paid these costs now; none when
/// all is safe.
[[nodiscard]] std::optional<Danger> endangered(const Scenario& scenario, const World& world, ActorId actor,
                                               std::span<const Promise> promised,
                                               const std::vector<ResourceCost>& costs);
/// What an action or a hand card costs.
[[nodiscard]] Result<std::vector<ResourceCost>> act_costs(script::Host& host, const World& world,
                                                          const PendingAct& act);

/// What a choice of a card costs. @param choice  An index into CardDef::choices.
[[nodiscard]] std::vector<ResourceCost> choice_costs(const Scenario& scenario, CardId card, int choice);

/// Who reads a text: of a draft on the table its readers, of one that is not there yet everybody, as if it were tabled
/// in public, and of a mission everybody, too. What scripts say of the text goes by what all of them may know.
[[nodiscard]] ActorSet readers_of(const Scenario& scenario, const World& world, const DraftText& text);
/// What a term is worth to a constituency that likes its clause so. @param readers  Of the text.
[[nodiscard]] Result<double> like_points(script::Host& host, const World& world, const Like& like, const Term& term,
                                         ActorSet readers);
/// How the support of each constituency of an actor would move if the text were adopted now, as far as the World tells:
/// by what its clauses please and anger, and by what the scenario's functions do then. Nothing where it could not be.
[[nodiscard]] std::optional<std::vector<HomeView>> swayed_by(script::Host& host, const World& world,
                                                             const DraftText& text, ActorId actor);
/// What a text is worth to each constituency of an actor, in likes.
[[nodiscard]] Result<std::vector<HomeView>> home_views(script::Host& host, const World& world, const DraftText& text,
                                                       ActorId actor);
/// The same of what was signed, without the clauses that have lapsed since.
[[nodiscard]] Result<std::vector<HomeView>> home_views(script::Host& host, const World& world,
                                                       const Agreement& agreement, ActorId actor);

/// The clauses that a constituency has an opinion on, in definition order. One that a script works out is tried under
/// a few settings.
struct Tastes {
    std::vector<ClauseId> pleased;
    std::vector<ClauseId> angered;
    std::vector<ClauseId> may_please;  ///< Under some terms, and under others it is nothing to them.
    std::vector<ClauseId> may_anger;
    std::vector<ClauseId> either;  ///< Pleased or angered as the terms are.
};
[[nodiscard]] Tastes tastes(script::Host& host, const World& world, ConstituencyId constituency);

/// The parties that would have to ratify a draft at home after its adoption.
[[nodiscard]] Result<ActorSet> must_ratify(script::Host& host, const World& world, const Draft& draft);
[[nodiscard]] Result<ActorSet> must_ratify(script::Host& host, const World& world, const DraftText& text);

/// Effectiveness, efficiency and legitimacy of a text if it were in force now; nothing for a type without scores.
[[nodiscard]] Result<std::optional<script::Scores>> mission_scores(script::Host& host, const World& world,
                                                                   const DraftText& text);
[[nodiscard]] Result<std::optional<script::Scores>> mission_scores(script::Host& host, const World& world,
                                                                   const Agreement& agreement);
/// What it would bring to commit more to an agreement now, before the next round.
struct Committed {
    double score_before = 0;  ///< Of who commits it, 0..1.
    double score_after = 0;
    std::optional<script::Scores> before;  ///< Of a mission.
    std::optional<script::Scores> after;
};
/// Errors: what would refuse it.
[[nodiscard]] Result<Committed> if_committed(script::Host& host, const World& world, ActorId actor,
                                             const CommitMore& command);

/// May it be done now? The reason and code when not: a scenario's `when` may give its own, in words for players.
struct Open {
    bool yes = false;
    ErrorCode code = ErrorCode::kNotAllowed;
    std::string reason;
    bool ever = true;  ///< False: it is nothing for this actor, now or later.
};
/// May this actor take this action?
[[nodiscard]] Result<Open> action_open(script::Host& host, const World& world, ActorId actor, ActionId action);
/// Do all copies of a card that an actor holds wait for the end of the phase already?
[[nodiscard]] bool all_played(const World& world, ActorId actor, CardId card);
/// May this actor play this card from the hand? Costs are not looked at.
[[nodiscard]] Result<Open> card_open(script::Host& host, const World& world, ActorId actor, CardId card);
/// May the actor of an open card take this one of its choices, and pay for it? What it has paid for another choice of
/// the same card it would get back. @param choice  An index into CardDef::choices.
[[nodiscard]] Result<Open> choice_open(script::Host& host, const World& world, const OpenChoice& open, int choice);
/// The same without the reason, for those who look ahead.
[[nodiscard]] Result<bool> choice_available(script::Host& host, const World& world, const OpenChoice& open, int choice);
/// The choices of an open card that this actor can take now: indexes into CardDef::choices.
[[nodiscard]] std::vector<int> choices_open(script::Host& host, const World& world, const OpenChoice& open);
/// How somebody without a seat votes on a text, by its script; without one it abstains.
struct ChorusVote {
    Vote vote = Vote::kAbstain;
    std::string reason;  ///< In the scenario's words; may be empty.
};
/// Everybody can know what a chorus would say: whoever thinks about a text may ask before it is tabled.
[[nodiscard]] Result<ChorusVote> chorus_vote(script::Host& host, const World& world, const Draft& draft, ActorId actor);
[[nodiscard]] Result<ChorusVote> chorus_vote(script::Host& host, const World& world, const DraftText& text,
                                             ActorId actor);
/// Does the framework's mandate, written as a function, cover the text?
[[nodiscard]] Result<script::Judgement> mandate_covers(script::Host& host, const World& world, const DraftText& text);

}  // namespace demarche::game

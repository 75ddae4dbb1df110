#pragma once

#include <span>
#include <vector>

#include "model/draft.h"
#include "model/scenario.h"
#include "model/world.h"

namespace demarche {

/// What an agreement is worth to a constituency, -n..n in likes; computed by the turn engine, which can ask scripts.
struct HomeView {
    ConstituencyId who;
    double likes = 0;
};

inline constexpr double kSupportPerLike = 10;  ///< Points of support.
inline constexpr double kSwayPerLike = 1;      ///< Points by which a signature has moved support already.
inline constexpr double kVetoBelow = 30;       ///< Shifted support under which a constituency with a veto uses it.
inline constexpr double kLeastSupport = 5;     ///< Shifted support counts as at least this
inline constexpr double kMostSupport = 95;     ///< and at most this: no vote is ever quite certain.
inline constexpr int kRatificationTries = 3;   ///< Votes in which a home may fail to ratify before the text is lost.

/// Odds that `actor` ratifies in this round, 0.05..0.95: mean support of its constituencies by weight, each shifted by
/// 10 x likes and clamped to 5..95 %; a veto constituency whose shifted support is below 30 makes it 0. 1 for an actor
/// without constituencies. Several views of one constituency add up. Source: rules/RULEBOOK.md, "Ratification".
/// @param signed_already  The signature has swayed those whom the text pleases or angers; that is not counted twice, so
///                        that the odds are those that were shown before.
[[nodiscard]] double ratification_odds(const Scenario& scenario, const World& world, ActorId actor,
                                       std::span<const HomeView> views, bool signed_already = false);

/// How likely a home passes a text in one of the votes that it has on it, when each passes it with these odds.
[[nodiscard]] double odds_in_the_end(double once);
/// Whether a text with these odds of being ratified in the end is hardly worth its ink: AI seats do not sign it, and
/// who accepts it is warned.
inline constexpr double kHopelessAtHome = 0.2;
[[nodiscard]] constexpr bool hopeless_at_home(double in_the_end) {
    return in_the_end < kHopelessAtHome;
}

/// The constituency whose veto makes these odds 0; none when nobody would use one.
[[nodiscard]] ConstituencyId veto_at_home(const Scenario& scenario, const World& world, ActorId actor,
                                          std::span<const HomeView> views, bool signed_already = false);

/// The parties to a text as signed that owe what a term says, who alone can give less of it: those whom the clause
/// names in `owed_by`, the host being the actor that holds the text's place; without that field those who pay for it by
/// a table of costs; failing them, those whom its parameters name as parties. Where none of these has signed, all
/// parties owe it.
[[nodiscard]] ActorSet owed_by(const Scenario& scenario, const DraftText& text, std::size_t term);
/// The parties whose own yes a text needs whatever others have voted, since it would have them send, pay or do what
/// is theirs: those whom a clause names as owing it, and those who pay. Where a cost is a function, whom it asks shows
/// only when it is due: then all parties.
[[nodiscard]] ActorSet bound_by_own_yes(const Scenario& scenario, const DraftText& text);
/// Has a term of an agreement lapsed, because somebody has left whom it names as owing it? What all owe goes on with
/// those who are left.
[[nodiscard]] bool lapsed(const Scenario& scenario, const Agreement& agreement, std::size_t term);
/// The same of a text by which these are still bound.
[[nodiscard]] bool lapsed(const Scenario& scenario, const DraftText& text, ActorSet bound, std::size_t term);
/// Is a term neither lapsed nor secretly broken, as far as this agreement tells?
[[nodiscard]] bool honoured(const Scenario& scenario, const Agreement& agreement, std::size_t term);

/// The terms that bind as yet and lapse when this party leaves.
[[nodiscard]] std::vector<std::size_t> lapsing(const Scenario& scenario, const Agreement& agreement, ActorId leaver);
/// Can this party stop honouring a term in secret: does it owe a term that binds, and honours it so far?
[[nodiscard]] bool can_break(const Scenario& scenario, const Agreement& agreement, std::size_t term, ActorId by);

/// Chance in one round that a breach of this term is found out, 0..1: 1 - (1 - detect) x product of (1 - verify) over
/// the clauses of the agreement that are honoured themselves.
[[nodiscard]] double detection_odds(const Scenario& scenario, const Agreement& agreement, int term);

/// An agreement as adopted from a draft: signatures with reservations, who must ratify, who knows of it. Its status is
/// `ratifying`, or `adopted` when nothing is to be ratified; entry into force is the turn engine's. Only parties
/// ratify; only reservations of those who accepted are kept.
[[nodiscard]] Agreement adopt(const Scenario& scenario, const World& world, const Draft& draft, ActorSet must_ratify);

/// Is there nothing more to be ratified? Parties that have left are not waited for.
[[nodiscard]] bool ratified(const Agreement& agreement);
/// The last round in which it may be in force, by its duration (counted from entry into force, that round included) and
/// its conditions; 0: without limit, as far as is known now.
[[nodiscard]] int last_round(const Agreement& agreement);
/// Has it run its time? True from the round after last_round() on, also for one that never entered into force.
[[nodiscard]] bool expired(const World& world, const Agreement& agreement);

enum class Departure { kGoesOn, kEnds };
/// What becomes of an agreement that this party leaves.
[[nodiscard]] Departure departure(const Scenario& scenario, const Agreement& agreement, ActorId leaver);

}  // namespace demarche

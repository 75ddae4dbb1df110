#pragma once

#include <vector>

#include "model/rule.h"
#include "model/scenario.h"
#include "model/world.h"

namespace demarche {

/// Votes on a draft, as a decision rule sees them.
struct Ballot {
    ActorSet members;  ///< Of the framework.
    /// Parties that must accept, each for itself: those that are no members, and whoever owes or pays.
    /// A member under a rule of silence that nobody has broken gives its yes by saying nothing until the end.
    ActorSet extra;
    // The three sets of votes must not overlap. A vote of somebody the rule does not ask counts for nothing.
    ActorSet accepted;
    ActorSet rejected;
    ActorSet abstained;
    ActorId host;         ///< The actor that holds the draft's place; none: nobody's consent is asked for it.
    bool closed = false;  ///< The phase has ended: the silent are absent.
    [[nodiscard]] ActorSet voted() const { return accepted | rejected | abstained; }
};

enum class Outcome { kYes, kNo, kOpen };

struct Tally {
    Outcome outcome = Outcome::kOpen;
    /// Who still holds it back: those whose acceptance (or vote) would bring the rule closer; under any_of those of the
    /// alternative that lacks fewest votes. Empty when the outcome is yes; otherwise empty only if the rule could not
    /// be met though everybody accepted.
    ActorSet missing;
    bool operator==(const Tally&) const = default;
};

/// Evaluates a rule over a ballot (diplomacy/README.md says it in full). While the ballot is
/// open, kYes means "whatever the others may still do" and kNo the same; a closed ballot, and one on which all voters
/// have voted, is never kOpen. Votes that were cast count as they stand.
/// Cost: linear in the rule and, for weights, in the members; no allocation; safe on any thread.
[[nodiscard]] Tally tally(const Rule& rule, const Ballot& ballot);
/// The fewest of `count` voters that reach a share ("at least", or "more than" it if `strict`); more than `count` when
/// all are not enough. Shares are meant exactly: 2/3 of 3 is 2, though the double nearest to 2/3 is not 2/3.
[[nodiscard]] int votes_to_reach(double share, bool strict, int count);

/// A ballot on a text on which nobody has voted yet.
[[nodiscard]] Ballot blank_ballot(const Scenario& scenario, const World& world, const DraftText& text, bool closed);
[[nodiscard]] Ballot ballot_of(const Scenario& scenario, const World& world, const Draft& draft, bool closed);
/// The draft's own tally, including parties outside the framework; links are not looked at.
[[nodiscard]] Tally tally(const Scenario& scenario, const World& world, const Draft& draft, bool closed);
/// A draft, which need not be on the table, and all that its links lead to, and theirs, whatever has become of them.
[[nodiscard]] std::vector<DraftId> with_links(const World& world, const Draft& draft);
/// A draft and those that must be adopted with it ("this only with that"): itself, then the drafts on the table that
/// its links lead to, and theirs. A link binds the draft that names it, not the draft that is named; drafts that name
/// each other stand or fall together. Drafts that are agreements already, or withdrawn, or unknown to a View, are not
/// in it.
[[nodiscard]] std::vector<DraftId> package_of(const World& world, const Draft& draft);
/// Would this draft, with all that it is tied to, be adopted at the end of the phase with a party bound by it that has
/// said nothing?
[[nodiscard]] bool binds_by_silence(const Scenario& scenario, const World& world, const Draft& draft, ActorId party);
/// Would a draft pass, with all its links, if this actor alone said yes to what it has not voted on, and not while it
/// is silent?
[[nodiscard]] bool waits_for_alone(const Scenario& scenario, const World& world, const Draft& draft, ActorId actor);
/// Who holds a draft back, through all its links; nobody once it is adopted or withdrawn.
[[nodiscard]] ActorSet missing(const Scenario& scenario, const World& world, const Draft& draft);

/// Have all who vote on it voted? Then the ballot is closed.
[[nodiscard]] bool all_voted(const Scenario& scenario, const World& world, const Draft& draft);
/// Whom a draft would lack if this actor said yes now and that, as the last vote that is awaited, ended it on a no.
/// Nobody while others may still vote, or where it would pass.
[[nodiscard]] ActorSet lost_with_last_yes(const Scenario& scenario, const World& world, const Draft& draft,
                                          ActorId actor);

/// Would a draft lack this actor at the end of the phase if it abstained and everybody else said yes? Then to stand
/// aside is to refuse. Links are not looked at.
[[nodiscard]] bool lacks_without(const Scenario& scenario, const World& world, const Draft& draft, ActorId actor);

/// A rule in words: "consensus of the members", "two thirds of the members, without a veto of Russia or the US".
[[nodiscard]] std::string describe(const Scenario& scenario, const Rule& rule);

}  // namespace demarche

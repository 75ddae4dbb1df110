#pragma once

#include <vector>

#include "model/rule.h"
#include "model/scenario.h"
#include "model/world.h"

namespace demarche {

/// Votes on a draft, as a decision rule sees them.
struct Ballot {
    ActorSet members;  ///< Of the framework.
    ActorSet extra;    ///< Parties that are no members: each must accept.
    ActorSet accepted;
    ActorSet rejected;
    ActorSet abstained;
    ActorId host;         ///< The actor that holds the draft's place; none.
    bool closed = false;  ///< The phase has ended: the silent are absent.
    [[nodiscard]] ActorSet voted() const { return accepted | rejected | abstained; }
};

enum class Outcome { kYes, kNo, kOpen };

struct Tally {
    Outcome outcome = Outcome::kOpen;
    /// Who still holds it back: those whose acceptance (or vote) would bring the rule closer; under any_of those of the
    /// alternative that lacks fewest. Empty when the outcome is yes.
    ActorSet missing;
    bool operator==(const Tally&) const = default;
};

/// Evaluates a rule over a ballot (scripting.md section 7). While the ballot is open, kYes means "whatever the others
/// may still do" and kNo "whatever the others may still do"; a closed ballot is never kOpen.
[[nodiscard]] Tally tally(const Rule& rule, const Ballot& ballot);

/// Everybody whose consent a rule names, members or not.
[[nodiscard]] ActorSet consents(const Rule& rule, ActorId host);

/// The rule that decides a draft: its type's, or its framework's.
[[nodiscard]] const Rule& rule_of(const Scenario& scenario, const DraftText& text);
/// All who vote on a text: members of the framework, parties, and those whose consent the rule asks for.
[[nodiscard]] ActorSet voters(const Scenario& scenario, const World& world, const DraftText& text);
[[nodiscard]] Ballot ballot_of(const Scenario& scenario, const World& world, const Draft& draft, bool closed);
/// The draft's own tally, including parties outside the framework; links are not looked at.
[[nodiscard]] Tally tally(const Scenario& scenario, const World& world, const Draft& draft, bool closed);
/// Who holds a draft back, through all its links.
[[nodiscard]] ActorSet missing(const Scenario& scenario, const World& world, const Draft& draft);

/// A rule in words: "consensus of the members", "two thirds of the members, without a veto of Russia or the US".
[[nodiscard]] std::string describe(const Scenario& scenario, const Rule& rule);

}  // namespace demarche

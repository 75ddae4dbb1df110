#pragma once

#include <span>

#include "model/draft.h"
#include "model/scenario.h"
#include "model/world.h"

namespace demarche {

/// What an agreement is worth to a constituency, -n..n in likes; computed by the turn engine, which can ask scripts.
struct HomeView {
    ConstituencyId who;
    double likes = 0;
};

/// Odds that `actor` ratifies in this round, 0..0.95: mean support of its constituencies by weight, each shifted by 10
/// x likes and clamped to 5..95 %; a veto constituency below 30 makes it 0. An actor without constituencies ratifies.
/// Source: rules/RULEBOOK.md, "Ratification".
[[nodiscard]] double ratification_odds(const Scenario& scenario, const World& world, ActorId actor,
                                       std::span<const HomeView> views);

/// Chance in one round that a breach of this term is found out: 1 - (1 - detect) x product of (1 - verify).
[[nodiscard]] double detection_odds(const Scenario& scenario, const Agreement& agreement, int term);

/// An agreement as adopted from a draft: signatures with reservations, who must ratify, who knows of it.
[[nodiscard]] Agreement adopt(const Scenario& scenario, const World& world, const Draft& draft, ActorSet must_ratify);

/// The status an agreement has when nothing more is to be ratified: in force or still waiting for its conditions.
[[nodiscard]] bool ratified(const Agreement& agreement);
/// Has it run its time? (duration, until_round)
[[nodiscard]] bool expired(const World& world, const Agreement& agreement);

enum class Departure { kGoesOn, kEnds };
/// What becomes of an agreement that this party leaves.
[[nodiscard]] Departure departure(const Scenario& scenario, const Agreement& agreement, ActorId leaver);

}  // namespace demarche

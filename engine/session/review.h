#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "model/effect.h"
#include "model/scenario.h"
#include "model/world.h"

namespace demarche::session {

// What a review of a game tells, whichever front end shows it: how numbers ran, what moved them, what was done behind
// backs, what might have been. All of it goes by the effects and the World that the reader may know.

/// An effect as a reader knows it, and when it came about.
struct Known {
    Effect effect;
    int round = 1;
    std::uint16_t phase = 0;
    std::int64_t command = 0;  ///< The command of the log that brought it about; 0: the deal.
};
/// All that a reader has come to know, in order.
using KnownList = std::vector<std::shared_ptr<const Known>>;

/// The beginning of a phase on the current line of the log.
struct PhaseMark {
    std::int64_t command = 0;
    int round = 1;
    std::uint16_t phase = 0;
};

/// A number as it stood when a phase had passed.
struct CurvePoint {
    int round = 1;
    std::uint16_t phase = 0;
    double value = 0;
};
/// How some numbers moved, in their order, as far as the reader knows: a point for each phase that has begun.
[[nodiscard]] std::vector<std::vector<CurvePoint>> curves_of(const Scenario& scenario, std::span<const PhaseMark> marks,
                                                             std::span<const std::shared_ptr<const Known>> known,
                                                             const std::vector<SlotIndex>& slots);
/// The effect of this number; null where the reader does not know it.
[[nodiscard]] const Effect* effect_at(std::span<const std::shared_ptr<const Known>> known, std::uint32_t seq);

/// The end of a round, at which numbers are compared.
struct RoundEnd {
    int round = 0;                ///< 0: as it was dealt.
    std::vector<double> numbers;  ///< By slot.
};
/// The numbers as they were dealt and as each round ended.
[[nodiscard]] std::vector<RoundEnd> round_ends(const World& dealt, const std::vector<Effect>& effects);
/// The indicators that moved most over these, as a share of their range, in the order of their slots: of each
/// first the one subject of which it moved most, else the crises of one crowd out what all is about. Those that moved
/// by less than a twentieth are nothing that anybody speaks of.
[[nodiscard]] std::vector<SlotIndex> moved_most(const Scenario& scenario, const std::vector<RoundEnd>& at,
                                                std::size_t most);

/// Whose trust in whom stands elsewhere than at the beginning.
struct TrustMoved {
    ActorId from, to;
    double before = 0, after = 0;
};
/// Of the seats, by 5 points or more; the largest first.
[[nodiscard]] std::vector<TrustMoved> trust_moved(const Scenario& scenario, const World& dealt, const World& now);

/// A cause in words; an action with those who took it, as far as these effects tell.
[[nodiscard]] std::string source_text(const Scenario& scenario, const World& world, const Cause& cause,
                                      const std::vector<Effect>& effects);

/// What was done behind the others' backs, a sentence each by round: clauses that were secretly not kept, and whether
/// that was found out; acts that nobody was told of.
[[nodiscard]] std::vector<std::string> secret_deeds(const Scenario& scenario, const std::vector<Effect>& effects);

/// The first sentence of a text, which says what it is about.
[[nodiscard]] std::string first_sentence(const std::string& text);
/// The ends that a game has not taken, the best first.
[[nodiscard]] std::vector<EndingId> other_endings(const Scenario& scenario, EndingId taken);

/// What a seat was asked to tell, in the words of its answer: of a choice the option.
[[nodiscard]] std::string answer_text(const Scenario& scenario, const QuestionAnswered& said);

/// The names of the kinds of text that nobody has tabled in this World.
[[nodiscard]] std::vector<std::string> never_tabled(const Scenario& scenario, const World& world);
/// The names of the actions that an actor could have taken by its definitions, and by these effects never did.
[[nodiscard]] std::vector<std::string> never_done(const Scenario& scenario,
                                                  std::span<const std::shared_ptr<const Known>> known, ActorId actor);

}  // namespace demarche::session

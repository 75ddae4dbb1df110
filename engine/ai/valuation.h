#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ai/interests.h"
#include "ai/player.h"
#include "diplomacy/lifecycle.h"
#include "game/lookahead.h"

namespace demarche::ai {

/// How far a look-ahead goes.
struct Horizon {
    int rounds = 1;
    /// True: everything moves on (other agreements, drift, hooks). False: only the agreement looked at does; cheap, and
    /// near enough where the two courses that are compared share all the rest.
    bool full_course = false;
    /// Of a full course: the share that is not judged at its end but after `soon_rounds`, 0..1. The expected course is
    /// one in which nobody does anything more: the farther it goes, the less it is what will be, and a score that it
    /// drives to its bound no longer shows what an act is good for.
    double soon = 0;
    int soon_rounds = 0;
};
/// The horizon of a seat that looks so many rounds ahead; without any it sees what an act brings at once.
[[nodiscard]] Horizon ahead(int rounds);

/// Whether a text that no mandate covers can be supposed adopted.
enum class Mandates { kHold, kIgnored };

/// Values drafts, acts and choices by forking a believed World.
class Valuer {
 public:
    /// @param believed    It must outlive the valuer and not change.
    /// @param objectives  Which objectives to score in each fork.
    Valuer(script::Host& host, const World& believed, std::span<const ObjectiveId> objectives, Horizon horizon,
           Mandates mandates = Mandates::kHold);

    struct Outcome {
        bool possible = true;
        std::string obstacle;                  ///< Why it could not be.
        std::optional<Shortfall> shortfall{};  ///< The same, where somebody has too little for it.
        ByObjective change;                    ///< Of each objective's score, against the same course without it.
        /// Of a choice: what its actor pays for it at once. Empty otherwise.
        ById<ResourceId, double> paid;
    };
    [[nodiscard]] Outcome of(const DraftText& text);
    [[nodiscard]] Outcome of(const PendingAct& act);
    [[nodiscard]] Outcome of(const OpenChoice& open, int choice);
    /// A clause secretly not honoured: as long as nobody notices, and when it comes to light after a round.
    struct Secret {
        Outcome kept, found;
    };
    [[nodiscard]] Secret of_breach(ActorId by, const BreachClause& breach);
    /// Any other command, given by this actor.
    [[nodiscard]] Outcome of(ActorId by, const Command& command);

 private:
    void score(const World& world, ByObjective& out);
    const ByObjective& still();   ///< Scores as things stand.
    const ByObjective& course();  ///< Scores after the expected course without anything new.
    /// The same of a course in which no breach comes to light: what has been broken already is no gain of a further
    /// one.
    const ByObjective& unseen();
    [[nodiscard]] Outcome impossible(const Error& why) const;
    Outcome compare(const World& world, const ByObjective& base);
    /// Lets the course run in a fork, and compares it with the same course without what was done there.
    Outcome follow(game::Lookahead& ahead);
    /// Rounds of the course after which its first look is taken: never past the beginning of the last round.
    [[nodiscard]] int first_look() const;
    template <class F>
    Outcome suppose(F what);

    script::Host& host_;
    const World& believed_;
    std::vector<ObjectiveId> objectives_;
    Horizon horizon_;
    Mandates mandates_;
    std::optional<ByObjective> still_;
    std::optional<ByObjective> course_;
    std::optional<ByObjective> unseen_;
    std::optional<ByObjective> soon_;  ///< The same at the first look.
};

/// What an actor has less of its free stocks in one World than in the other, by resource.
[[nodiscard]] ById<ResourceId, double> spent(const Scenario& scenario, const World& before, const World& after,
                                             ActorId actor);

/// What an outcome is worth to one with these stakes, objective by objective.
/// @param reader  Whoever reads what stands in its way.
[[nodiscard]] Worth worth_of(const Scenario& scenario, ActorId reader, const std::vector<Interests::Stake>& stakes,
                             const Valuer::Outcome& outcome);

/// What `believed_world` gives, into a World that has served its turn, whose memory is used again.
void believe(const View& view, Seed luck, const Purses* purses, World& into);

/// What a text asks of an actor's stocks and of its home front, in the same units as the change of its score. Committed
/// stocks come back, but until then they are missing elsewhere; anger at home is not a score, but it is not free
/// either.
[[nodiscard]] double burden(script::Host& host, const World& world, const DraftText& text, ActorId actor);
/// The same of one term, for every actor at once.
[[nodiscard]] ById<ActorId, double> term_burdens(script::Host& host, const World& world, const DraftText& text,
                                                 std::size_t term);

/// How likely a text comes into force once it is signed: what must be ratified at home fails after three votes, and
/// what stands little chance there is not worth its ink.
struct Passage {
    double odds = 1;      ///< 0..1, of all parties together, as things stand at home.
    ActorId least;        ///< Where it is least likely; none where nothing must be ratified.
    double there = 1;     ///< 0..1, how likely it is there alone.
    ConstituencyId veto;  ///< Who would stop it there by a veto; none where nobody would.
    [[nodiscard]] bool hopeless() const { return hopeless_at_home(odds); }
};
/// The same at the home of one party.
struct AtHome {
    double once = 1;      ///< 0..1, that a single vote passes.
    double odds = 1;      ///< 0..1, that one of three does.
    ConstituencyId veto;  ///< Who would stop it by a veto; none where nobody would.
    std::vector<HomeView> views;
};
/// Nothing where a function of the scenario has failed.
[[nodiscard]] std::optional<AtHome> at_home_of(script::Host& host, const World& world, const DraftText& text,
                                               ActorId party);
/// What a seat says of a passage that is hopeless.
[[nodiscard]] std::string home_obstacle(const Scenario& scenario, const Passage& passage, ActorId me);
[[nodiscard]] Passage passage(script::Host& host, const World& world, const DraftText& text);

/// A gain that hangs on others keeping their word counts for less the less they are trusted: 0.4..1.
[[nodiscard]] double reliability(const Scenario& scenario, const World& world, ActorId me, ActorSet partners,
                                 double risk);

}  // namespace demarche::ai

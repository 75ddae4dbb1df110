#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "game/query.h"
#include "model/view.h"
#include "report/talk.h"
#include "session/history.h"
#include "session/review.h"
#include "session/score_moves.h"
#include "session/session.h"

namespace demarche::report {

/// One objective as it came out, and what moved it.
struct ObjectiveOutcome {
    ObjectiveId objective;
    double score = 0;                          ///< 0..1
    double weight = 0;                         ///< Beside the other objectives of the seat.
    std::optional<session::MovedScore> moved;  ///< Since the deal; none where that cannot be worked out.
};
/// How one seat came out.
struct SeatOutcome {
    ActorId actor;
    double total = 0;  ///< 0..1, the mean by weight.
    std::vector<ObjectiveOutcome> objectives;
    std::vector<session::MovedBySource> sources;  ///< What moved the whole score, the largest first.
    std::string fault;                            ///< Why there is no score; "" where there is one.
};

/// How a mission would do its task, as a round ended.
struct MissionScores {
    AgreementId agreement;
    int round = 1;
    script::Scores scores;
};
/// The whole scores as a round ended, by the seats of Course::outcomes. A round in which one cannot be worked out has
/// none.
struct ScoresAt {
    int round = 0;  ///< 0: as it was dealt.
    std::vector<double> totals;
};

/// Who sat where, which is written beside a game and not in it.
struct Held {
    ActorSet people;
    ActorSet programs;
    bool known = false;   ///< False: nobody noted it.
    std::string created;  ///< Day of the first command, "2026-02-14"; "" for a game without any.
};

/// The course of a game as one reader may know it: all that a review is made of. It is built from the reader's Views
/// and from the effects that he may know, and holds nothing else: two games that differ in nothing he may know give the
/// same.
struct Course {
    std::shared_ptr<const Scenario> told;  ///< In the reader's language.
    Seat reader;                           ///< A seat, the observer or the facilitator, who may know all.
    View dealt;                            ///< As the game began.
    View view;                             ///< As it stands.
    session::KnownList known;
    std::vector<Effect> effects;  ///< Those of `known`, for whoever takes them by themselves.
    std::vector<Spoken> talk;     ///< Which of the messages in `known` stand beside which draft.
    std::vector<session::PhaseMark> marks;
    std::vector<session::RoundEnd> ends;
    std::vector<SeatOutcome> outcomes;  ///< Of all seats for the facilitator, of its own for a seat.
    std::vector<ScoresAt> scores;
    std::vector<MissionScores> missions;
    std::optional<session::HistoricalLine> history;
    std::optional<session::ReferenceRun> reference;  ///< The game that goes like it.
    std::optional<Held> held;                        ///< For the facilitator.

    [[nodiscard]] const Scenario& s() const { return *told; }
    [[nodiscard]] const World& world() const { return view.world; }
    [[nodiscard]] bool ended() const { return view.world.ended; }
    [[nodiscard]] bool whole() const { return reader == Seat::facilitator(); }
    /// Up to which round what really happened may be told: what lies ahead of players stays ahead until it is over.
    [[nodiscard]] int told_rounds() const;
};

/// Plays the current line of a session again, from the deal on, before the eyes of one reader.
/// @param told      The session's scenario in the reader's language; null: as it is, for as long as the session lives.
/// @param package   Where the scenario's history is read; null: it is left out. So is one that cannot be read.
/// @param progress  Told how many of how many commands were played; may be empty.
/// Errors: those of the session.
[[nodiscard]] Result<Course> read_course(const session::Session& session, Seat reader,
                                         std::shared_ptr<const Scenario> told, const script::PackageFiles* package,
                                         const std::function<void(std::int64_t, std::int64_t)>& progress = {});

}  // namespace demarche::report

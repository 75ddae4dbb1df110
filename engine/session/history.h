#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "script/host.h"

namespace demarche::session {

/// What really happened, as a scenario tells it in its module `history`, round by round; for the review. No part of the
/// game: nothing in play reads it.
struct HistoricalLine {
    Text title;
    Text note;                  ///< How it went in a few sentences.
    EndingId ending;            ///< The one that comes nearest to it; none if the scenario names none.
    std::uint64_t seed = 2010;  ///< The luck with which the moves are played.
    struct Round {
        Text text;
        std::string source;
        Text honesty;  ///< Where the game's moves only stand for something; "" elsewhere.
        /// Rough readings at the end of the round, made for comparison and not as measurements.
        std::vector<std::pair<SlotIndex, double>> marks;
        /// The moves of the game that come nearest to it, each with its seat: protocol JSON, without "command" for what
        /// is proposed.
        struct Move {
            ActorId as;
            bool is_draft = false;                           ///< Else an action.
            std::string command;                             ///< JSON of a command.
            std::vector<ActorId> accepted_by, abstained_by;  ///< For a draft.
        };
        std::vector<Move> moves;
    };
    std::vector<Round> rounds;
};

/// The historical line of a package; nothing if it has none. Errors: those of its script; kBadValue for a name that the
/// scenario does not know.
[[nodiscard]] Result<std::optional<HistoricalLine>> historical_line(const script::PackageFiles& package,
                                                                    const Scenario& scenario);

/// The game as it goes when the seats do what comes nearest to what was done.
struct ReferenceRun {
    struct Point {
        int round = 1;
        std::vector<double> numbers;  ///< By slot, as the round ends.
    };
    std::vector<Point> points;
    EndingId ending;             ///< None if the rounds run out.
    std::vector<Error> refused;  ///< Moves that the game did not allow; `where` is "history.rounds[1].moves[2]".
};
[[nodiscard]] Result<ReferenceRun> play_history(script::Host& host, const HistoricalLine& line);

}  // namespace demarche::session

#pragma once

#include <cmath>
#include <filesystem>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "bulk/simulation.h"

namespace demarche::bulk {

struct Summary;

/// Games that were asked for together: those of the seeds `first` to `last`, of which a shard has every `shards`-th,
/// beginning with number `shard`.
struct Asked {
    std::uint64_t first = 1, last = 1;
    int shard = 0, shards = 1;
    bool operator==(const Asked&) const = default;
};

/// How games were played: what has to be the same for their records to lie in one file.
struct RunInfo {
    std::string scenario, version;
    std::uint64_t content_hash = 0;  ///< Of the scenario, with what was set.
    std::string engine;              ///< Its version.
    std::string strength;            ///< As it was asked for.
    std::vector<script::SetValue> set;
    std::vector<std::string> empty;                         ///< Seats.
    std::vector<std::pair<std::string, std::string>> bots;  ///< Seat and command.
    /// By this it is seen whether the last games are there. It says nothing of how they were played, and may differ.
    /// More than one where a run was gone on with for other games; none in files that do not say.
    std::vector<Asked> asked = {};
};
/// A line of words, with what goes beyond the width of a page on lines of its own.
[[nodiscard]] std::string wrapped(std::string_view line);
/// How games were played, for whoever reads what they came to: strength, empty seats, programs, what was set.
[[nodiscard]] std::string how_played(const RunInfo& info);
/// What differs in how they were played, in words; "" if nothing does.
[[nodiscard]] std::string difference(const RunInfo& a, const RunInfo& b);

/// A run as a file holds it.
struct Run {
    RunInfo info;
    std::vector<GameRecord> games;  ///< One for each seed.
    int cut_line = 0;  ///< The last line of a .jsonl, if it was cut off: its game is not among `games`. 0: none was.
    std::vector<int> lines = {};  ///< Of a .jsonl: where each of the games stands in it.
};

/// Where the records of a simulation go: a SQLite database, a CSV table or JSON lines, by the file's ending
/// (`.sqlite`, `.csv`, `.jsonl`). Written as the games come in, so that a run which is cut off keeps what it has: all
/// but the games of the last second.
class RecordSink {
 public:
    virtual ~RecordSink() = default;
    virtual Result<void> put(const GameRecord& record) = 0;
    /// Makes what was put so far durable.
    virtual Result<void> flush() = 0;
    /// Flushes, keeps the summary where the form has a place for it (`.sqlite`), and sees to it that the file is whole
    /// without what lies beside it.
    /// @param summary  May be null: none.
    virtual Result<void> close(const Summary* summary) = 0;
};
/// Nobody else can write to the file as long as the sink is there.
/// @param append  Goes on with a file whose games were played in the same way, and notes in it what is asked for now.
///                One in which no game stands yet, because its run was ended at once, is begun anew, whichever way
///                its games were to be played.
/// @param held    Receives what such a file holds, read when nobody else writes to it any more.
/// Errors: kUsage for another ending, to append to CSV or to games that were played in another way; kUnreadable when
/// the file exists (unless `append`), is open in another program, or cannot be written: then no new file is left
/// behind.
[[nodiscard]] Result<std::unique_ptr<RecordSink>> open_sink(const std::filesystem::path& file, const RunInfo& info,
                                                            bool append, Run* held = nullptr);

/// Is this what a run leaves that was ended before it could write a game?
[[nodiscard]] bool holds_nothing(const std::filesystem::path& file);
/// Errors: kUsage for games that were played in another way than is wanted.
[[nodiscard]] Result<void> played_as(const RunInfo& held, const RunInfo& wanted, const std::filesystem::path& file);

/// Takes such a file away, with what may lie beside it.
void remove_records(const std::filesystem::path& file);

/// Reads a file that a sink wrote. CSV holds only a part of each game and cannot be read back. A game that stands in it
/// twice is read once.
/// Errors: kNotFound, kUnreadable, kWrongVersion; kDiffers for two games of one seed that came out differently.
[[nodiscard]] Result<Run> read_run(const std::filesystem::path& file);

/// Does the scenario have all that the games name: their seats, endings, agreements, cards...?
/// Errors: kUnreadable, with the line of the file.
[[nodiscard]] Result<void> held_against(const Scenario& scenario, const Run& run, const std::filesystem::path& file);
/// Where the scenario is not at hand: have all games the seats and numbers that the first has, and any at all?
/// @param other  The first, of another file of the same run; null: the first of these.
/// Errors: kUnreadable, with the line of the file.
[[nodiscard]] Result<void> held_together(const Run& run, const std::filesystem::path& file,
                                         const GameRecord* other = nullptr);

/// What many games say together.
struct Summary {
    struct Share {
        std::string name;
        int count = 0;
        double low = 0, high = 0;  ///< 95 % interval of the share (Wilson 1927).
    };
    struct SeatScore {
        std::string seat;
        double mean = 0, half_width = 0;  ///< As of a Mean.
        double lowest = 0, highest = 0;
        /// Above the mean of all seats of the same game, with the half width of its 95 % interval.
        double advantage = 0, advantage_half = 0;
    };
    /// A mean with its 95 % interval: what of mean +- half_width is possible (`interval`). One value, and values that
    /// are all the same, show no spread and have none: infinite.
    struct Mean {
        double mean = 0, half_width = 0;
        double least = 0, most = 0;
        std::int64_t count = 0;
    };
    struct ObjectiveScore {
        std::string objective;
        Mean score;  ///< Over the games in which it counted.
    };
    int games = 0;
    std::vector<Share> endings;
    std::vector<Share> frameworks;  ///< Games in which something was adopted under it.
    std::vector<Share> agreements;  ///< Games in which this kind was adopted.
    std::vector<SeatScore> seats;
    std::vector<ObjectiveScore> objectives;  ///< Those that counted in some game.
    /// Share of all adopted agreements. Each is taken for one by itself, as in the two means of talks below.
    std::vector<Share> clauses;
    double rounds = 0, drafts = 0, refused = 0, adopted = 0, breaches = 0, commands = 0;
    std::vector<Share> first_proposers;  ///< The seat that tabled the first draft of a game: how often which.
    /// What opening was worth to a seat: the mean score of the games that it opened, less that of the games that others
    /// did. The groups are of different size and spread, so the interval is Welch's (1947); infinite where the games of
    /// one of them show no spread. A seat that opened all games or none has nothing to be held against, and is not
    /// here.
    struct Opening {
        std::string seat;
        int opened = 0, others = 0;
        double gain = 0, half_width = 0;  ///< 95 % interval: what of gain +- half_width is possible.
    };
    std::vector<Opening> openings;
    /// The mean of those that have an interval, each as often as its seat opened. In a game one seat opens and the
    /// others do not: the interval is of whole games, in which the seats' scores hang together.
    std::optional<Opening> first_mover;
    Mean talk_rounds;    ///< From the first text of its kind in its place to adoption; 0: in the same round.
    Mean talk_versions;  ///< Of each adopted agreement.
    int failures = 0;
    std::vector<std::string> cards_never, choices_never, clauses_never, actions_never;
};
[[nodiscard]] Summary summarise(const Scenario& scenario, const std::vector<GameRecord>& records);
/// As a page of text.
/// @param played  Told beside the number of games; may be null.
[[nodiscard]] std::string text(const Scenario& scenario, const Summary& summary, const RunInfo* played = nullptr);
/// The same as a table. `what`: games, ending, framework, agreement, clause (share of the agreements), score,
/// objective, advantage, first_proposer, first_mover (by seat, and of all under the name ""), mean, never_drawn, ...;
/// the interval is low..high, without bounds (infinite) where there is none. Means of nothing are left out.
struct SummaryRow {
    std::string what, name;
    double value = 0, low = 0, high = 0;
};
[[nodiscard]] std::vector<SummaryRow> rows(const Summary& summary);
/// The mean of values with its 95 % interval by Student's t.
[[nodiscard]] Summary::Mean mean_of(const std::vector<double>& values);
/// How many standard errors a 95 % interval reaches to each side. Infinite without a degree of freedom.
[[nodiscard]] double student_t(std::int64_t freedom);

/// From where to where; without bounds (infinite) where nothing can be said.
struct Interval {
    double low = 0, high = 0;
    [[nodiscard]] bool known() const { return std::isfinite(low) && std::isfinite(high); }
};
/// What a mean can be at all: Student's t knows no bounds, and of a few games reaches far beyond them.
struct Possible {
    double least = -std::numeric_limits<double>::infinity(), most = std::numeric_limits<double>::infinity();
};
constexpr Possible kScore{0, 1};
constexpr Possible kDifference{-1, 1};  ///< Of two scores, or of two shares of games.
/// What of middle +- half_width is possible; without bounds where the half width is infinite.
[[nodiscard]] Interval interval(double middle, double half_width, const Possible& possible);
/// "(0.123 to 0.456)", or "(-)" where nothing can be said.
/// @param sign  Also of what is above 0.
[[nodiscard]] std::string interval_text(const Interval& of, int digits, bool sign = false);

}  // namespace demarche::bulk

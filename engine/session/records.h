#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/error.h"
#include "session/simulation.h"

namespace demarche::session {

/// Where the records of a simulation go: a SQLite database, a CSV table or JSON lines, by the file's ending
/// (`.sqlite`, `.csv`, `.jsonl`). Written as the games come in, so that an interrupted run keeps what it has.
class RecordSink {
 public:
    virtual ~RecordSink() = default;
    virtual Result<void> put(const GameRecord& record) = 0;
    /// Makes what was put so far durable.
    virtual Result<void> flush() = 0;
};
/// Errors: kUsage for another ending; kUnreadable when the file exists (unless `append`) or cannot be written.
[[nodiscard]] Result<std::unique_ptr<RecordSink>> open_sink(const std::filesystem::path& file,
                                                            const std::string& scenario, bool append);

/// Reads the records of a file that a sink wrote. CSV holds only a summary of each game and cannot be read back.
[[nodiscard]] Result<std::vector<GameRecord>> read_records(const std::filesystem::path& file);

/// What many games say together.
struct Summary {
    struct Share {
        std::string name;
        int count = 0;
        double low = 0, high = 0;  ///< 95 % interval of the share (Wilson 1927).
    };
    struct SeatScore {
        std::string seat;
        double mean = 0, half_width = 0;  ///< 95 % interval of the mean: mean +- half_width.
        double lowest = 0, highest = 0;
    };
    int games = 0;
    std::vector<Share> endings;
    std::vector<Share> frameworks;  ///< Games in which something was adopted under it.
    std::vector<Share> agreements;  ///< Games in which this kind was adopted.
    std::vector<SeatScore> seats;
    std::vector<Share> clauses;  ///< Share of all adopted agreements.
    double rounds = 0, drafts = 0, refused = 0, adopted = 0, breaches = 0, commands = 0, versions = 0;
    int failures = 0;
    std::vector<std::string> cards_never, choices_never, clauses_never, actions_never;
};
[[nodiscard]] Summary summarise(const Scenario& scenario, const std::vector<GameRecord>& records);
/// As a page of text.
[[nodiscard]] std::string text(const Scenario& scenario, const Summary& summary);

}  // namespace demarche::session

#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "bulk/records.h"

namespace demarche::bulk {

/// Reads a run of which nothing may be left out. Errors: those of `read_run`; kUnreadable, with the line, for a file
/// whose last line is half a game.
[[nodiscard]] Result<Run> read_whole_run(const std::filesystem::path& file);

/// Are the games of a run games of its scenario, as far as that can be told?
/// @param scenario  As they were played in it; null where it is not at hand: they are held against each other.
/// @param other     A game of another file of the same run; null: none.
/// Errors: kUnreadable, with the line of the file.
[[nodiscard]] Result<void> sound(const Run& run, const Scenario* scenario, const std::filesystem::path& file,
                                 const GameRecord* other = nullptr);

/// Puts the files of one run together, whose games were shared out.
class Joining {
 public:
    /// Adds the games of one file; the first says how all were played. A game that is there already counts once.
    /// @param scenario  See `sound`.
    /// Errors: those of `sound`; kUsage for games that were played in another way; kDiffers for a game of a seed that
    /// came out differently before.
    Result<void> add(Run run, const std::filesystem::path& file, const Scenario* scenario);
    /// How they were played, and what was asked for, if any file says so; meaningless before the first file.
    [[nodiscard]] RunInfo info() const;
    /// In the order of their seeds.
    [[nodiscard]] std::vector<GameRecord> games() const;
    /// A run takes one seed after the other, and its shards every N-th of them: seeds that should be there. Where no
    /// file says what was asked for, games that are missing at the end cannot be seen.
    struct Gap {
        std::uint64_t first = 0, last = 0;  ///< The first and the last seed of all runs.
        std::uint64_t missing = 0;          ///< How many of theirs are not there,
        std::uint64_t next = 0;             ///< and the first of them.
        /// The first shard that is in none of the files, as in "2/3"; "" if all are, or nobody can tell.
        std::string left_out = {};
    };
    [[nodiscard]] std::optional<Gap> gap() const;

 private:
    /// First and last seed of each row of seeds that was asked for, ascending; those that overlap or follow each other
    /// are one. Where no file says what was asked for, from the first game that is there to the last.
    [[nodiscard]] std::vector<std::pair<std::uint64_t, std::uint64_t>> runs() const;
    [[nodiscard]] std::string left_out() const;

    RunInfo info_;  ///< `asked` is that of all files.
    std::filesystem::path first_file_;
    std::map<std::uint64_t, std::pair<GameRecord, std::filesystem::path>> all_;  ///< By seed, with the file it is from.
};

}  // namespace demarche::bulk

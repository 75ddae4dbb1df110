#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/words.h"
#include "session/session.h"

namespace demarche::session {

// The workshop's games. A workshop shows the whole World, so its games are sessions of their own kind: one person at
// most, a file of their own, and a note in it that says so. A game that others play in is never opened as one.

/// Errors: kNotAllowed when more than one person sits in the session, or when it does not say who does.
[[nodiscard]] Result<void> may_open_in_workshop(const Session& session);
/// Marks a session as a workshop's: its note "workshop" is "true".
Result<void> mark_as_workshop(Session& session);
/// A file that does not exist yet, in a folder `workshop` beside the saved games: "border_post-1.demarche".
[[nodiscard]] Result<std::filesystem::path> workshop_file(const std::string& scenario);

/// What came of playing the commands of one session again in another.
struct Replayed {
    std::size_t given = 0;  ///< Commands of the old session's line.
    std::size_t done = 0;   ///< Of these, from the first on, those that are still valid.
    /// Why the next one was refused; none when all are done.
    std::optional<Error> refused;
    std::string refused_command;            ///< "vote"
    std::string refused_seat;               ///< "kyrgyzstan"
    std::optional<std::size_t> differs_at;  ///< The first command after which the World is another; 0: the deal.
    std::vector<std::string> lost_seats;    ///< Actors that had a seat and are no longer there to be played.

    /// "12 of 14 commands replayed; number 13 (vote of kyrgyzstan) was refused: there is no such draft"
    [[nodiscard]] std::string text(const Words& words = {}) const;
};

/// Plays the current line of a session again on another state of its scenario, in a session of its own: the recorded
/// file is read and never touched. It goes as far as the commands are valid, which is the idea of a log: a new Scenario
/// and a replay. Ids go by their names, so definitions may come, go and change places. Notes are carried over, and the
/// new session is marked as a workshop's.
/// Errors: those of may_open_in_workshop; kWrongVersion when the host runs another scenario; what Session::create
/// refuses.
struct OnNewScenario {
    Session session;
    Replayed replayed;
};
[[nodiscard]] Result<OnNewScenario> replay_onto(const Session& from, std::unique_ptr<script::Host> host,
                                                const std::filesystem::path& file);

/// What came of a line of the console.
struct ConsoleAnswer {
    script::Host::Said said;
    std::optional<Receipt> written;  ///< It changed the World: the command that did, as it stands in the log.
};
/// Runs a line of Lua on a running game: with a read-only `game` first, and when it asks for a writer, once more as a
/// command of the facilitator (`RunScript`), which is logged and can be replayed.
/// Errors: of the line, with where = "console:LINE"; kGameOver for a change after the end.
[[nodiscard]] Result<ConsoleAnswer> console_line(Session& session, const std::string& text);

/// One file of a package.
struct PackageFile {
    std::filesystem::path path;
    std::string name;  ///< "kyrgyz_crisis/cards.lua", as findings name it.
    std::uintmax_t bytes = 0;
    std::int64_t modified = 0;  ///< In the file system's own count: for telling one state from another.
    bool operator==(const PackageFile&) const = default;
};
/// The scripts, specs, translations and pictures of a package, by name. At most 500.
[[nodiscard]] std::vector<PackageFile> package_files(const std::filesystem::path& folder);
/// Those of the package and the rule library that its scenario may be made of, for noticing that one was saved.
[[nodiscard]] std::vector<PackageFile> watched_files(const std::filesystem::path& folder,
                                                     const std::filesystem::path& rules);

}  // namespace demarche::session

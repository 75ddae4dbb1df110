#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/words.h"
#include "game/game.h"
#include "session/log.h"

namespace demarche::session {

struct Glance;
struct Recording;

/// Loads a scenario's package, for opening a session file: given its id, or the folder that the file has noted, gives
/// the host that runs it. One that always gives the same host chooses where the scenario is taken from.
using HostFor = std::function<Result<std::unique_ptr<script::Host>>(const std::string& id_or_folder)>;

/// Chooses the file of a game that begins.
using NameOfNew = std::function<Result<std::filesystem::path>()>;

/// What is said as a game opens whose scenario is rewritten.
inline constexpr const char* kRewritten = marked(
    "The scenario has been rewritten since this game began. Every command still comes out as recorded, and the game "
    "goes "
    "on with the scenario as it is now.");

/// A row of the log tree.
struct Entry {
    std::int64_t id = 0;      ///< Counted from 1 over the whole file.
    std::int64_t parent = 0;  ///< The command before it on its line; 0: the deal.
    std::string time;         ///< UTC, ISO 8601; for people, never read by the game.
    Seat by;
    Command command;
    std::uint64_t state_hash = 0;
};

/// What a sender is told once its command is on disk.
struct Receipt {
    std::int64_t id = 0;
    std::vector<Effect> effects;
    bool repeated = false;  ///< This key had been acknowledged before; nothing was done again.
};

struct VerifyReport {
    std::int64_t commands = 0;     ///< Checked, over all branches.
    std::uint64_t final_hash = 0;  ///< Of the current head.
    /// The scenario is not, byte for byte, the one of the deal: states were compared, and not what effects say.
    bool rewritten = false;
};

/// A session file: one SQLite database (`*.demarche`), WAL with synchronous=FULL, written before a command is
/// acknowledged. Undo and branches are new heads in the log tree; nothing is ever erased. Not for use by two threads at
/// once; another process that has the file open is refused.
class Session {
 public:
    /// Creates the file. Errors: kTaken when it exists, kUnreadable when it cannot be written. No file is left behind.
    [[nodiscard]] static Result<Session> create(const std::filesystem::path& file, std::unique_ptr<script::Host> host,
                                                const game::Setup& setup);
    /// The same under the first name that is free. @param name  Gives a name that nobody has taken so far; asked again
    /// where another program took it meanwhile. Errors: also those of `name`.
    [[nodiscard]] static Result<Session> create(const NameOfNew& name, std::unique_ptr<script::Host> host,
                                                const game::Setup& setup);
    /// Opens one: from the last snapshot, running again what came after it and comparing every state hash.
    /// With a scenario that has been rewritten since, every branch is run again from the deal; it opens where all come
    /// out as recorded (a brief was corrected, a card came that nobody has drawn), and says so: `is_rewritten`.
    /// Errors: kNotFound, kUnreadable (no session file), kWrongVersion (written by a newer format, or the scenario is
    /// another or makes another game: the message says what was recorded, what is there and which command comes out
    /// otherwise), kDamaged, kDiffers.
    [[nodiscard]] static Result<Session> open(const std::filesystem::path& file, const HostFor& host_for);
    /// The same for whoever only looks: the file may be one that cannot be written, or that another program plays on.
    /// Commands, undo, branches and notes fail.
    [[nodiscard]] static Result<Session> open_to_read(const std::filesystem::path& file, const HostFor& host_for);

    Session(Session&&) noexcept;
    Session& operator=(Session&&) noexcept;
    ~Session();

    [[nodiscard]] const game::Game& game() const;
    [[nodiscard]] script::Host& host() const;
    [[nodiscard]] const Scenario& scenario() const { return game().scenario(); }
    [[nodiscard]] const World& world() const { return game().world(); }
    [[nodiscard]] const game::Setup& setup() const;
    /// Whether the scenario is, byte for byte, another than the game was begun with.
    [[nodiscard]] bool is_rewritten() const;

    /// The one door: durable before it returns. `key`, if given, makes a repetition harmless: a sender that did not
    /// hear the answer gives the same command again with the same key. Where it fails, the command has not happened and
    /// nothing of it is in the file. Errors of its own: kBadValue for a key that came with another command, kNotAllowed
    /// for one whose command is not on the current line any more; kTextTooLong for what is longer than any command that
    /// can be read back; kUnreadable for what cannot be written. `reason`, if given, is kept beside the command: why an
    /// AI seat chose it. No part of the game or of its hashes. It tells what the seat reckons with; the front ends show
    /// it, where reasons are asked for, to all who saw the move.
    Result<Receipt> submit(Seat by, const Command& command, const std::string& key = {}, std::string_view reason = {});
    /// What was given as the reason of a command; "" for one without.
    [[nodiscard]] std::string reason_of(std::int64_t command) const;

    /// Writes what is submitted from now on in one go: for commands that another file holds already. They are durable
    /// when `end_bulk` returns, and not there at all if it never comes to that; a session that fails meanwhile is to be
    /// dropped: it takes nothing more. Errors: kNotAllowed for one within another.
    Result<void> begin_bulk();
    Result<void> end_bulk();

    /// The last command of the current line; 0: the deal.
    [[nodiscard]] std::int64_t head() const;
    /// Writes a copy of the whole file under another name. Errors: kUnreadable when that exists or cannot be written:
    /// then nothing is left under it.
    Result<void> copy_to(const std::filesystem::path& file) const;

    /// The current line of the log, oldest first.
    [[nodiscard]] Result<std::vector<Entry>> line() const;
    /// The effects of all commands of the line, in order, played again once; without the deal's.
    [[nodiscard]] Result<std::vector<Effect>> all_effects() const;
    /// The World after a command of the current line; 0: after the deal.
    [[nodiscard]] Result<World> world_at(std::int64_t command) const;
    /// The World as a round of the current line began: what came in its first phase has not come yet. The first began
    /// with the deal. Errors: kUnknownId for a round that has not begun.
    [[nodiscard]] Result<World> round_began(int round) const;
    /// What a seat knew then.
    [[nodiscard]] Result<View> knew(Seat seat, std::int64_t command) const;

    /// Sets the head of the current branch back to a command of its line (0: the deal). What came after it stays in the
    /// file, under no branch.
    Result<void> go_back(std::int64_t command);
    /// Sets it on to a command that comes after it, from which it was set back.
    Result<void> go_forward(std::int64_t command);
    /// A new branch that begins at a command of the current line, and becomes the current one.
    Result<void> branch(const std::string& name, std::int64_t command);
    Result<void> switch_to(const std::string& name);
    [[nodiscard]] std::vector<std::string> branches() const;
    [[nodiscard]] const std::string& current_branch() const;

    /// Free notes of a front end (seats, AI strengths, names), as JSON text by key.
    Result<void> note(const std::string& key, const std::string& value);
    [[nodiscard]] std::optional<std::string> noted(const std::string& key) const;
    /// Notes the folder of a scenario that is not found by its id: where to look for it when the file is opened. A hint
    /// only, for it may be gone or hold something else by then.
    Result<void> note_folder(const std::filesystem::path& folder);
    /// That folder; "" if none was noted.
    [[nodiscard]] std::string folder() const;

    /// The current line as a log.
    [[nodiscard]] Result<Log> log() const;

    /// Re-runs every branch from the deal and compares each state hash, the chain of hashes and what is stored of
    /// effects and messages; but with a rewritten scenario not their words, which may be others now.
    /// Errors: those of `open_to_read`; kDiffers naming the first command that differs, kDamaged for a broken chain.
    [[nodiscard]] static Result<VerifyReport> verify(
        const std::filesystem::path& file, const HostFor& host_for,
        const std::function<void(std::int64_t, std::int64_t)>& progress = {});

 private:
    struct Impl;
    friend Result<Recording> read_recording(const std::filesystem::path& file, const Words& words);
    friend Result<Glance> glance(const std::filesystem::path& file);
    explicit Session(std::unique_ptr<Impl> impl);
    static Result<Session> at_its_head(Result<std::unique_ptr<Impl>> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace demarche::session

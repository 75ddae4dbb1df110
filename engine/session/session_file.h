#pragma once

// The inside of a session file: its rows, and the game that they lead to. For session.cpp and session_file.cpp only.

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "session/session.h"
#include "session/sqlite.h"

namespace demarche::session {

inline constexpr const char* kFormat = "1";
/// A snapshot this often on a line: opening runs at most so many commands again.
inline constexpr int kSnapshotEvery = 100;
/// More than any session has; a file that names more is damaged.
inline constexpr std::int64_t kMostCommands = 1 << 30;
/// The note that names the folder of a scenario which is not found by its id.
inline constexpr const char* kFolderNote = "folder";
/// The notes that say which seats people and programs play, and how much the AI seats think: see people.h.
inline constexpr const char* kPeopleNote = "people";
inline constexpr const char* kStrengthNote = "strength";
inline constexpr const char* kProgramsNote = "bots";
/// The note that holds what the scenario called things, for who reads the file without it: see recording.h.
inline constexpr const char* kNamesNote = "names";
/// The notes that hold the scores of a game which has ended: this with the number of the command that ended it.
inline constexpr const char* kScoresNote = "scores of ";
/// The notes that hold why AI seats did what they did: this with the number of the command.
inline constexpr const char* kReasonNote = "reason of ";
/// The tables of a session file.
extern const char* const kSchema;

inline tl::unexpected<Error> at(Error error, const std::string& file) {
    if (error.where.empty()) error.where = file;
    return tl::unexpected<Error>(std::move(error));
}

[[nodiscard]] std::string hex(std::uint64_t value);
/// BLAKE2b of what came before and what came now: whoever changes a row must change all after it.
[[nodiscard]] std::string link(const std::string& before, std::string_view seat, std::string_view command,
                               std::string_view state);

struct Row {
    std::int64_t id = 0;
    std::int64_t parent = 0;
    std::int64_t depth = 0;
    std::string time, seat, json, state_hash, chain_hash;
};

/// A row of `messages`, but for its command: it derives from an effect.
struct MessageRow {
    std::string sender;                     ///< An actor's id, or "facilitator".
    std::optional<std::string> recipients;  ///< Ids with a blank between; none: to all.
    std::string text;
    bool operator==(const MessageRow&) const = default;
};
/// The rows of `messages`, command by command in ascending order, so that no more than those of one are in memory.
class MessageReader {
 public:
    explicit MessageReader(Database& db);
    /// Those of this command, and of none that was asked about before.
    [[nodiscard]] std::vector<MessageRow> of(std::int64_t command, std::size_t most);

 private:
    Statement rows_;
    bool more_;
};
/// The text of these notes.
[[nodiscard]] std::string names_note(const Scenario& scenario);
[[nodiscard]] std::string scores_note(script::Host& host, const World& world);
[[nodiscard]] MessageRow message_row(const Scenario& scenario, const MessageSent& message);

struct Session::Impl {
    std::string file;
    std::unique_ptr<Database> db;
    std::unique_ptr<script::Host> host;
    game::Setup setup;
    std::map<std::string, std::string> meta;
    std::optional<game::Game> game;
    std::string branch = "main";
    std::int64_t head = 0;
    std::int64_t depth = 0;  ///< Of the head.
    std::int64_t next_id = 1;
    std::string chain;                          ///< At the head.
    std::optional<Database::Transaction> bulk;  ///< Between begin_bulk and end_bulk.
    std::optional<Error> broken;                ///< Commands of a bulk are lost: nothing more is taken.
    std::unique_ptr<MessageReader> messages;    ///< While a file is verified.
    /// The scenario is not, byte for byte, the one of the deal: whether its commands come out as recorded is to be
    /// seen.
    bool rewritten = false;
    Statement insert_command, insert_effect, insert_message, insert_snapshot, set_head, find_key, find_parent;

    void prepare();
    /// Brings into the file itself what stands in the -wal beside it, so that a copy of the file alone is a session.
    void settle_file() {
        db->run("PRAGMA wal_checkpoint(PASSIVE)");
        (void)db->take_error();  // a reader may hold it up; the next time tries again
    }

    [[nodiscard]] std::string root_chain() const;
    /// The command on the current line that this seat gave with this key and in these words; 0 if the key is new.
    /// Errors: kBadValue when it came with another command, kNotAllowed when the line does not hold it any more.
    [[nodiscard]] Result<std::int64_t> given_before(const std::string& key, const std::string& seat,
                                                    const std::string& message);

    void write_effects(std::int64_t command, const std::vector<Effect>& effects);

    [[nodiscard]] Result<std::vector<Row>> rows_to(std::int64_t command) const;

    /// One logged command on a World, held against what was recorded.
    static Result<std::vector<Effect>> run_row(game::Game& game, const Row& row);

    [[nodiscard]] Result<game::Game> game_at(std::int64_t command) const;

    /// Where one can stand on the log, and the game as it is there.
    struct Position {
        game::Game game;
        std::int64_t head;
        std::int64_t depth;
        std::string chain;
    };
    [[nodiscard]] Result<Position> position_at(std::int64_t command) const;
    void stand(Position there);
    /// Stands on this branch at this command, and writes that down: both or neither.
    Result<void> move_to(const std::string& name, std::int64_t command);

    void write_head(const std::string& of_branch, std::int64_t command);
    /// Where this branch ends; nothing if there is none of that name.
    [[nodiscard]] Result<std::optional<std::int64_t>> head_of(std::string_view of_branch) const;
    [[nodiscard]] std::optional<std::string> read_note(std::string_view key) const;

    /// Writes to the file as a whole or not at all. Between begin_bulk and end_bulk a failure takes with it all that
    /// was taken for done since.
    template <class F>
    Result<void> write_whole(F body) {
        if (broken) return pass_on(*broken);
        std::optional<Database::Transaction> alone;
        if (!bulk) alone.emplace(*db);
        body();
        if (alone) {
            if (auto done = alone->commit(); !done) return at(done.error(), file);
            return {};
        }
        auto error = db->take_error();
        if (!error) return {};
        bulk.reset();
        auto failed = at(std::move(*error), file);
        broken = failed.value();
        return failed;
    }

    /// Tables and triggers must be those of kSchema; views and further tables of others do no harm.
    [[nodiscard]] Result<void> only_our_schema() const;

    /// The one place where heads and tails of the log are held against each other, for going on and for replaying:
    /// commands are counted without gaps, each branch ends in one of them, and nothing is kept of any that is missing.
    /// Sets `next_id`. Errors: kDamaged.
    [[nodiscard]] Result<void> heads_and_tails();

    /// What is stored of a command's effects, the messages among them and its snapshot, held against what it did when
    /// it was run again. 0: the deal. Errors: kDiffers.
    [[nodiscard]] Result<void> compare_stored(std::int64_t command, const std::vector<Effect>& effects) const;
    [[nodiscard]] Result<void> compare_snapshot(std::int64_t command, const std::string& state_hash) const;

    /// What of a file is held against the game that its commands make.
    enum class Kept : std::uint8_t {
        kStates,  ///< Each command, the state it leads to, the chain of hashes, snapshots, the scores of what has
                  ///< ended.
        kTexts,   ///< And what was told of it: effects and messages, in the words of the scenario.
    };
    /// Runs every branch from the deal. Errors: kDiffers naming the first command that differs, kDamaged.
    [[nodiscard]] Result<VerifyReport> run_all_branches(
        Kept kept, const std::function<void(std::int64_t, std::int64_t)>& progress = {});
    /// What is said of a file whose scenario was rewritten so that a command comes out otherwise.
    [[nodiscard]] Error otherwise(const Error& first) const;

    /// The folder that is noted, if it is a path that can be looked up; else "".
    [[nodiscard]] std::string folder_hint() const;

    /// The scenario that was recorded: by its id, or in the folder that was noted if it is not found so or is another.
    /// Sets `rewritten` where it is neither as it was. Errors: those of `host_for`, kWrongVersion.
    Result<void> find_host(const HostFor& host_for);

    /// Reads what every use of a file needs to know, and refuses what is none of ours. Whether a rewritten scenario
    /// still makes the recorded game is left to the caller.
    static Result<std::unique_ptr<Impl>> read(const std::filesystem::path& path, Database::Mode mode,
                                              const HostFor& host_for);
    /// As far as that goes without the scenario: the tables and `meta`.
    static Result<std::unique_ptr<Impl>> read_tables(const std::filesystem::path& path, Database::Mode mode);

    void write_note(const std::string& key, std::string_view value);
};

}  // namespace demarche::session

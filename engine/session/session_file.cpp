// Reading and writing the rows of a session file.
#include "session/session_file.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

#include "base/secret.h"
#include "base/text.h"
#include "model/json.h"
#include "model/json_text.h"
#include "session/saves.h"

namespace demarche::session {

const char* const kSchema = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE commands(
  id INTEGER PRIMARY KEY, parent INTEGER NOT NULL, depth INTEGER NOT NULL, time TEXT NOT NULL, seat TEXT NOT NULL,
  kind TEXT NOT NULL, json TEXT NOT NULL, state_hash TEXT NOT NULL, chain_hash TEXT NOT NULL, key TEXT UNIQUE) STRICT;
CREATE TABLE effects(
  command INTEGER NOT NULL, n INTEGER NOT NULL, seq INTEGER NOT NULL, kind TEXT NOT NULL, json TEXT NOT NULL,
  PRIMARY KEY(command, n)) STRICT, WITHOUT ROWID;
CREATE TABLE messages(command INTEGER NOT NULL, sender TEXT NOT NULL, recipients TEXT, text TEXT NOT NULL) STRICT;
CREATE TABLE snapshots(command INTEGER PRIMARY KEY, world BLOB NOT NULL) STRICT;
CREATE TABLE branches(name TEXT PRIMARY KEY, head INTEGER NOT NULL) STRICT;
CREATE TABLE notes(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TRIGGER commands_stay BEFORE UPDATE ON commands BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER commands_remain BEFORE DELETE ON commands BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER effects_stay BEFORE UPDATE ON effects BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER effects_remain BEFORE DELETE ON effects BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
)sql";

std::string hex(std::uint64_t value) {
    return fmt::format("{:016x}", value);
}

std::string link(const std::string& before, std::string_view seat, std::string_view command, std::string_view state) {
    return digest({before, seat, command, state});
}

MessageRow message_row(const Scenario& s, const MessageSent& message) {
    MessageRow row{message.from.valid() ? s.actors[message.from].id : std::string{"facilitator"}, {}, message.text};
    if (message.to) {
        row.recipients.emplace();
        if (message.to->empty()) row.recipients = "facilitator";
        for (const ActorId actor : *message.to)
            *row.recipients += (row.recipients->empty() ? "" : " ") + s.actors[actor].id;
    }
    return row;
}

void Session::Impl::prepare() {
    insert_command = db->prepare("INSERT INTO commands VALUES(?,?,?,?,?,?,?,?,?,?)");
    insert_effect = db->prepare("INSERT INTO effects VALUES(?,?,?,?,?)");
    insert_message = db->prepare("INSERT INTO messages VALUES(?,?,?,?)");
    insert_snapshot = db->prepare("INSERT OR IGNORE INTO snapshots VALUES(?,?)");
    set_head = db->prepare("INSERT INTO branches VALUES(?,?) ON CONFLICT(name) DO UPDATE SET head=excluded.head");
    find_key = db->prepare("SELECT id, depth, seat, json FROM commands WHERE key=?");
    find_parent = db->prepare("SELECT parent FROM commands WHERE id=?");
}

std::string Session::Impl::root_chain() const {
    std::string all;
    for (const char* key : {"format", "scenario", "version", "content_hash", "seed", "seated", "dealt_hash"}) {
        const auto hit = meta.find(key);
        all += fmt::format("{}={};", key, hit == meta.end() ? std::string{} : hit->second);
    }
    return link({}, {}, all, {});
}

void Session::Impl::write_effects(std::int64_t command, const std::vector<Effect>& effects) {
    const Scenario& s = host->scenario();
    std::int64_t n = 0;
    for (const Effect& effect : effects) {
        insert_effect.bind(1, command)
            .bind(2, n++)
            .bind(3, effect.seq)
            .bind(4, word(effect.change))
            .bind(5, to_json(s, effect).dump());
        insert_effect.run();
        if (const auto* message = std::get_if<MessageSent>(&effect.change)) {
            const MessageRow row = message_row(s, *message);
            insert_message.bind(1, command).bind(2, std::string_view{row.sender});
            if (row.recipients) {
                insert_message.bind(3, std::string_view{*row.recipients});
            } else {
                insert_message.bind_null(3);
            }
            insert_message.bind(4, std::string_view{row.text});
            insert_message.run();
        }
    }
}

void Session::Impl::write_note(const std::string& key, std::string_view value) {
    Statement put = db->prepare("INSERT INTO notes VALUES(?,?) ON CONFLICT(key) DO UPDATE SET value=excluded.value");
    put.bind(1, std::string_view{key}).bind(2, value);
    put.run();
}

Result<std::vector<Row>> Session::Impl::rows_to(std::int64_t command) const {
    Statement read = db->prepare(
        "WITH RECURSIVE up(id) AS (SELECT ?1 UNION SELECT parent FROM commands, up WHERE commands.id=up.id AND "
        "parent>0) "
        "SELECT c.id,parent,depth,time,seat,json,state_hash,chain_hash FROM commands c JOIN up ON c.id=up.id ORDER "
        "BY depth");
    read.bind(1, command);
    std::vector<Row> rows;
    while (command > 0 && read.row()) {
        rows.push_back({read.integer(0), read.integer(1), read.integer(2), read.text(3), read.text(4), read.text(5),
                        read.text(6), read.text(7)});
    }
    if (auto error = db->take_error()) return at(std::move(*error), file);
    std::int64_t before = 0;
    std::int64_t expected_depth = 0;
    std::string chained = rows.empty() ? std::string{} : root_chain();
    for (const Row& row : rows) {
        if (row.parent != before || row.id <= row.parent || row.depth != ++expected_depth)
            return fail(ErrorCode::kDamaged, fmt::format("the log is broken before command {}", row.id), file);
        before = row.id;
        // What was said changes no state: that somebody has changed it the chain alone tells.
        chained = link(chained, row.seat, row.json, row.state_hash);
        if (chained != row.chain_hash) {
            return fail(
                ErrorCode::kDamaged,
                fmt::format("the chain of hashes is broken: command {} was changed after it was written", row.id),
                file);
        }
    }
    if (command != 0 && (rows.empty() || rows.back().id != command))
        return fail(ErrorCode::kDamaged, fmt::format("command {} is missing", command), file);
    return rows;
}

Result<std::vector<Effect>> Session::Impl::run_row(game::Game& game, const Row& row) {
    const Scenario& s = game.scenario();
    const std::string where = fmt::format("command {}", row.id);
    auto by = seat_from_name(s, row.seat);
    if (!by) return fail(ErrorCode::kDamaged, "it has no seat that there is: " + by.error().message, where);
    auto command = command_from_text(s, game.world(), row.json);
    if (!command) return fail(ErrorCode::kDamaged, "it cannot be read: " + command.error().text(), where);
    auto done = game.submit(*by, *command);
    if (!done)
        return fail(ErrorCode::kDiffers, "it was accepted when recorded and is refused now: " + done.error().text(),
                    where);
    if (const std::string reached = hex(hash(game.world())); reached != row.state_hash) {
        return fail(ErrorCode::kDiffers,
                    fmt::format("it reaches state {}; recorded is {}", reached, printable(row.state_hash, 40)), where);
    }
    return done;
}

Result<game::Game> Session::Impl::game_at(std::int64_t command) const {
    auto rows = rows_to(command);
    if (!rows) return pass_on(rows.error());
    std::size_t from = 0;
    std::optional<game::Game> reached;
    Statement read = db->prepare("SELECT world FROM snapshots WHERE command=?");
    for (std::size_t i = rows->size(); i > 0 && !reached; --i) {
        if ((*rows)[i - 1].depth % kSnapshotEvery != 0) continue;
        read.bind(1, (*rows)[i - 1].id);
        if (read.row()) {
            auto world = world_from_bytes(host->scenario(), read.text(0));
            // A snapshot is only a short cut: one that is no good is passed over, the log is the truth.
            if (world && hex(hash(*world)) == (*rows)[i - 1].state_hash) {
                reached.emplace(*host, std::move(*world));
                from = i;
            }
        }
        read.reset();
    }
    if (auto error = db->take_error()) return at(std::move(*error), file);
    if (!reached) {
        auto started = game::Game::start(*host, setup);
        if (!started) return pass_on(started.error());
        if (hex(hash(started->world())) != meta.at("dealt_hash")) {
            return fail(ErrorCode::kDiffers,
                        fmt::format("it reaches state {}; recorded is {}", hex(hash(started->world())),
                                    printable(meta.at("dealt_hash"), 40)),
                        "deal");
        }
        reached.emplace(std::move(*started));
    }
    for (std::size_t i = from; i < rows->size(); ++i) {
        if (auto done = run_row(*reached, (*rows)[i]); !done) return pass_on(done.error());
    }
    return std::move(*reached);
}

Result<Session::Impl::Position> Session::Impl::position_at(std::int64_t command) const {
    auto there = game_at(command);
    if (!there) return pass_on(there.error());
    auto rows = rows_to(command);
    if (!rows) return pass_on(rows.error());
    return Position{std::move(*there), command, rows->empty() ? 0 : rows->back().depth,
                    rows->empty() ? root_chain() : rows->back().chain_hash};
}

void Session::Impl::stand(Position there) {
    game = std::move(there.game);
    head = there.head;
    depth = there.depth;
    chain = std::move(there.chain);
}

Result<void> Session::Impl::move_to(const std::string& name, std::int64_t command) {
    auto there = position_at(command);
    if (!there) return pass_on(there.error());
    const auto written = write_whole([&] {
        write_head(name, command);
        if (name == branch) return;
        Statement put = db->prepare("UPDATE meta SET value=? WHERE key='branch'");
        put.bind(1, std::string_view{name});
        put.run();
    });
    if (!written) return written;
    stand(std::move(*there));
    branch = name;
    return {};
}

void Session::Impl::write_head(const std::string& of_branch, std::int64_t command) {
    set_head.bind(1, std::string_view{of_branch}).bind(2, command);
    set_head.run();
}

Result<std::optional<std::int64_t>> Session::Impl::head_of(std::string_view of_branch) const {
    Statement read = db->prepare("SELECT head FROM branches WHERE name=?");
    read.bind(1, of_branch);
    std::optional<std::int64_t> out;
    if (read.row()) out = read.integer(0);
    if (auto error = db->take_error()) return at(std::move(*error), file);
    return out;
}

std::optional<std::string> Session::Impl::read_note(std::string_view key) const {
    Statement read = db->prepare("SELECT value FROM notes WHERE key=?");
    read.bind(1, key);
    std::optional<std::string> out;
    if (read.row()) out = read.text(0);
    (void)db->take_error();
    return out;
}

Result<void> Session::Impl::only_our_schema() const {
    constexpr std::array<std::string_view, 7> kTables = {"meta",      "commands", "effects", "messages",
                                                         "snapshots", "branches", "notes"};
    const std::optional<std::string> strange = strange_in(*db, {kTables, kSchema});
    if (auto error = db->take_error()) return at(std::move(*error), file);
    if (!strange) return {};
    return fail(ErrorCode::kDamaged,
                fmt::format("'{}' in the session file is not as this program makes it", printable(*strange, 60)), file);
}

Result<void> Session::Impl::heads_and_tails() {
    const auto damaged = [&](std::string message) { return fail(ErrorCode::kDamaged, std::move(message), file); };
    Statement count = db->prepare("SELECT count(*), coalesce(min(id),1), coalesce(max(id),0) FROM commands");
    (void)count.row();
    const std::int64_t first = count.integer(1);
    const std::int64_t last = count.integer(2);
    const std::int64_t commands = count.integer(0);
    if (auto error = db->take_error()) return at(std::move(*error), file);
    for (const std::int64_t id : {first, last}) {
        if (id < 0 || id >= kMostCommands) return damaged(fmt::format("a command has the number {}", id));
    }
    if (commands != last) {
        Statement gap = db->prepare(
            "SELECT min(id)+1 FROM (SELECT 0 AS id UNION ALL SELECT id FROM commands) a "
            "WHERE NOT EXISTS(SELECT 1 FROM commands b WHERE b.id=a.id+1)");
        const std::int64_t missing = gap.row() ? gap.integer(0) : 0;
        return damaged(fmt::format("command {} is missing", missing));
    }
    // Before anything of it is kept in memory. Letters are counted, of which there are no more than bytes.
    const auto longer = [&](const char* sql, std::size_t most) {
        Statement long_ones = db->prepare(sql);
        long_ones.bind(1, static_cast<std::int64_t>(most));
        return long_ones.row() ? long_ones.integer(0) : -1;
    };
    constexpr std::size_t kNames = 16384;  // the ids of 64 actors are less, and so are a seat, a time and two hashes
    if (const auto id = longer("SELECT id FROM commands WHERE length(json)>? LIMIT 1", JsonLimits{}.bytes); id >= 0)
        return damaged(fmt::format("command {} is longer than any command", id));
    if (const auto id = longer("SELECT id FROM commands WHERE length(time)+length(seat)+length(kind)+"
                               "length(state_hash)+length(chain_hash)>? LIMIT 1",
                               kNames);
        id >= 0) {
        return damaged(fmt::format("what is kept beside command {} is longer than of any command", id));
    }
    if (const auto id = longer("SELECT command FROM messages WHERE length(text)>? LIMIT 1", kMaxMessage); id >= 0)
        return damaged(fmt::format("a message of command {} is longer than any message", id));
    if (const auto id = longer("SELECT command FROM messages WHERE "
                               "length(sender)+coalesce(length(recipients),0)>? LIMIT 1",
                               kNames);
        id >= 0) {
        return damaged(fmt::format("a message of command {} names more actors than there can be", id));
    }
    Statement heads = db->prepare("SELECT name, head FROM branches WHERE head NOT BETWEEN 0 AND ? ORDER BY name");
    heads.bind(1, last);
    if (heads.row()) {
        return damaged(fmt::format("command {} is missing, with which the branch '{}' ends", heads.integer(1),
                                   printable(heads.text(0), 60)));
    }
    Statement current = db->prepare("SELECT count(*) FROM branches WHERE name=?");
    current.bind(1, std::string_view{meta["branch"]});
    const bool known = current.row() && current.integer(0) > 0;
    if (auto error = db->take_error()) return at(std::move(*error), file);
    if (!known) return damaged(fmt::format("the current branch '{}' is missing", printable(meta["branch"], 60)));
    // Heads that were moved along with what was cut off: what is kept of a command tells that it was there.
    for (const char* table : {"effects", "messages", "snapshots"}) {
        Statement kept =
            db->prepare(fmt::format("SELECT coalesce(min(command),0), coalesce(max(command),0) FROM {}", table));
        if (!kept.row()) break;
        const std::int64_t of = kept.integer(0) < 0 ? kept.integer(0) : kept.integer(1);
        if (of < 0 || of > last)
            return damaged(fmt::format("command {} is missing, of which '{}' still holds rows", of, table));
    }
    if (auto error = db->take_error()) return at(std::move(*error), file);
    next_id = last + 1;
    return {};
}

std::string Session::Impl::folder_hint() const {
    const std::string folder = read_note(kFolderNote).value_or("");
    return folder.starts_with('/') && folder.size() < 4096 && is_plain_text(folder) ? folder : std::string{};
}

Result<void> Session::Impl::find_host(const HostFor& host_for) {
    const std::string& id = meta.at("scenario");
    const std::string& content = meta.at("content_hash");
    const auto fits = [&](const auto& one) { return one && hex((*one)->scenario().content_hash) == content; };
    auto found = host_for(id);
    const std::string folder = folder_hint();
    if (!folder.empty() && !fits(found)) {
        auto there = host_for(folder);
        const bool ours = there && (*there)->scenario().id == id;
        if (ours || (!found && (there || there.error().code != ErrorCode::kNotFound))) found = std::move(there);
    }
    if (!found) {
        Error error = found.error();
        if (error.code == ErrorCode::kNotFound) {
            error.message += folder.empty() ? "; if the scenario lies elsewhere,"
                                            : fmt::format("; the game was begun from '{}', where it is no longer:",
                                                          printable(folder, 300));
            error.message +=
                " name its folder (play SCENARIO, replay --scenario SCENARIO), or set DEMARCHE_PATH to the folder that "
                "holds it";
        }
        return pass_on(std::move(error));
    }
    const Scenario& s = (*found)->scenario();
    if (s.id != id) {
        return fail(ErrorCode::kWrongVersion,
                    fmt::format("the game is one of the scenario '{}', and not of '{}'", printable(id, 60), s.id),
                    file);
    }
    rewritten = !fits(found);
    host = std::move(*found);
    return {};
}

Error Session::Impl::otherwise(const Error& first) const {
    // A file that contradicts itself does so with any scenario, and a script that fails tells where.
    if (first.code != ErrorCode::kDiffers) return first;
    const Scenario& s = host->scenario();
    return {
        ErrorCode::kWrongVersion,
        fmt::format("the session was recorded with {} {} (content {}), and with the scenario here, {} (content {}), "
                    "{} comes out otherwise: it cannot be played on or replayed; 'demarche replay {}' tells what "
                    "was recorded",
                    printable(meta.at("scenario"), 60), printable(meta.at("version"), 40),
                    printable(meta.at("content_hash"), 20), s.version, hex(s.content_hash),
                    first.where == "deal" ? "the deal" : first.where, printable(shell_word(name_of_save(file)), 300)),
        file, first.message};
}

Result<std::unique_ptr<Session::Impl>> Session::Impl::read_tables(const std::filesystem::path& path,
                                                                  Database::Mode mode) {
    auto impl = std::make_unique<Impl>();
    impl->file = path.string();
    auto db = Database::open(impl->file, mode);
    if (!db) return pass_on(db.error());
    impl->db = std::move(*db);
    // Whoever only reads sees one state of the file, also while it is being played.
    if (mode == Database::Mode::kRead) impl->db->hold_still();
    Statement check = impl->db->prepare("PRAGMA quick_check(1)");
    const bool sound = check.row() && check.text(0) == "ok";
    if (auto error = impl->db->take_error()) return at(std::move(*error), impl->file);
    if (!sound) return fail(ErrorCode::kUnreadable, "the session file is damaged", impl->file);
    Statement tables = impl->db->prepare(
        "SELECT count(*) FROM sqlite_schema WHERE type='table' AND name IN "
        "('meta','commands','effects','snapshots','branches','notes')");
    const bool ours = tables.row() && tables.integer(0) == 6;
    if (auto error = impl->db->take_error()) return at(std::move(*error), impl->file);
    if (!ours) return fail(ErrorCode::kUnreadable, "this is a database, but no session file", impl->file);
    tables.reset();
    if (auto ok = impl->only_our_schema(); !ok) return pass_on(ok.error());
    Statement meta = impl->db->prepare("SELECT key, value FROM meta");
    while (meta.row())
        impl->meta[meta.text(0)] = meta.text(1);
    if (auto error = impl->db->take_error()) return at(std::move(*error), impl->file);
    for (const char* key :
         {"format", "scenario", "version", "content_hash", "seed", "seated", "dealt_hash", "branch"}) {
        if (impl->meta.find(key) == impl->meta.end())
            return fail(ErrorCode::kDamaged, fmt::format("the session file does not say its {}", key), impl->file);
    }
    if (impl->meta["format"] != kFormat) {
        return fail(ErrorCode::kWrongVersion,
                    fmt::format("the file has format {}; this program reads format {}",
                                printable(impl->meta["format"], 20), kFormat),
                    impl->file);
    }
    return impl;
}

Result<std::unique_ptr<Session::Impl>> Session::Impl::read(const std::filesystem::path& path, Database::Mode mode,
                                                           const HostFor& host_for) {
    auto tables = read_tables(path, mode);
    if (!tables) return pass_on(tables.error());
    std::unique_ptr<Impl> impl = std::move(*tables);
    if (auto found = impl->find_host(host_for); !found) return pass_on(found.error());
    const Scenario& s = impl->host->scenario();
    const std::string& seed = impl->meta["seed"];
    const auto [end_of_seed, fault] = std::from_chars(seed.data(), seed.data() + seed.size(), impl->setup.seed.value);
    if (fault != std::errc{} || end_of_seed != seed.data() + seed.size())
        return fail(ErrorCode::kDamaged, "the seed is no number up to 2^64", impl->file);
    std::string_view seated = impl->meta["seated"];
    while (!seated.empty()) {
        const std::size_t end = seated.find(' ');
        auto actor = s.find<ActorId>(seated.substr(0, end));
        if (!actor) return fail(ErrorCode::kDamaged, actor.error().message, impl->file);
        impl->setup.seated.insert(*actor);
        seated.remove_prefix(end == std::string_view::npos ? seated.size() : end + 1);
    }
    if (auto whole = impl->heads_and_tails(); !whole) return at(whole.error(), impl->file);
    return impl;
}

}  // namespace demarche::session

#include "session/session.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <nlohmann/json.hpp>

#include "model/json.h"
#include "session/sqlite.h"

namespace demarche::session {

namespace {

constexpr const char* kFormat = "1";
/// A snapshot this often on a line: opening runs at most so many commands again.
constexpr int kSnapshotEvery = 100;

constexpr const char* kSchema = R"sql(
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

tl::unexpected<Error> pass_on(Error error) {
    return tl::unexpected<Error>(std::move(error));
}
tl::unexpected<Error> at(Error error, const std::string& file) {
    if (error.where.empty()) error.where = file;
    return tl::unexpected<Error>(std::move(error));
}

std::string hex(std::uint64_t value) {
    return fmt::format("{:016x}", value);
}

std::string utc_now() {
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}",
                       fmt::gmtime(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now())));
}

/// BLAKE2b of what came before and what came now: whoever changes a row must change all after it.
std::string link(const std::string& before, std::string_view seat, std::string_view json, std::string_view state) {
    unsigned char out[16];
    crypto_generichash_state hash;
    crypto_generichash_init(&hash, nullptr, 0, sizeof out);
    for (const std::string_view part : {std::string_view{before}, seat, json, state}) {
        const std::string size = fmt::format("{}:", part.size());
        crypto_generichash_update(&hash, reinterpret_cast<const unsigned char*>(size.data()), size.size());
        crypto_generichash_update(&hash, reinterpret_cast<const unsigned char*>(part.data()), part.size());
    }
    crypto_generichash_final(&hash, out, sizeof out);
    std::string text;
    for (const unsigned char byte : out)
        text += fmt::format("{:02x}", byte);
    return text;
}

struct Row {
    std::int64_t id = 0;
    std::int64_t parent = 0;
    std::int64_t depth = 0;
    std::string time, seat, json, state_hash, chain_hash;
};

}  // namespace

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
    std::string chain;  ///< At the head.
    Statement insert_command, insert_effect, insert_message, insert_snapshot, set_head, find_key;

    void prepare() {
        insert_command = db->prepare("INSERT INTO commands VALUES(?,?,?,?,?,?,?,?,?,?)");
        insert_effect = db->prepare("INSERT INTO effects VALUES(?,?,?,?,?)");
        insert_message = db->prepare("INSERT INTO messages VALUES(?,?,?,?)");
        insert_snapshot = db->prepare("INSERT OR IGNORE INTO snapshots VALUES(?,?)");
        set_head = db->prepare("INSERT INTO branches VALUES(?,?) ON CONFLICT(name) DO UPDATE SET head=excluded.head");
        find_key = db->prepare("SELECT id FROM commands WHERE key=?");
    }

    [[nodiscard]] std::string root_chain() const {
        std::string all;
        for (const char* key : {"format", "scenario", "version", "content_hash", "seed", "seated", "dealt_hash"}) {
            const auto hit = meta.find(key);
            all += fmt::format("{}={};", key, hit == meta.end() ? std::string{} : hit->second);
        }
        return link({}, {}, all, {});
    }

    void write_effects(std::int64_t command, const std::vector<Effect>& effects) {
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
                insert_message.bind(1, command)
                    .bind(2, message->from.valid() ? s.actors[message->from].id : std::string{"facilitator"});
                if (message->to) {
                    std::string to;
                    for (const ActorId actor : *message->to)
                        to += (to.empty() ? "" : " ") + s.actors[actor].id;
                    insert_message.bind(3, std::string_view{to});
                } else {
                    insert_message.bind_null(3);
                }
                insert_message.bind(4, std::string_view{message->text});
                insert_message.run();
            }
        }
    }

    [[nodiscard]] Result<std::vector<Row>> rows_to(std::int64_t command) const {
        Statement read = db->prepare(
            "WITH RECURSIVE up(id) AS (SELECT ?1 UNION ALL SELECT parent FROM commands, up WHERE commands.id=up.id AND "
            "parent>0) "
            "SELECT c.id,parent,depth,time,seat,json,state_hash,chain_hash FROM commands c JOIN up ON c.id=up.id ORDER "
            "BY depth");
        read.bind(1, command);
        std::vector<Row> rows;
        while (command > 0 && read.row()) {
            rows.push_back({read.integer(0), read.integer(1), read.integer(2), read.text(3), read.text(4), read.text(5),
                            read.text(6), read.text(7)});
        }
        if (auto ok = db->ok(); !ok) return at(ok.error(), file);
        std::int64_t before = 0;
        for (const Row& row : rows) {
            if (row.parent != before || row.id <= row.parent)
                return fail(ErrorCode::kDamaged, fmt::format("the log is broken before command {}", row.id), file);
            before = row.id;
        }
        if (command > 0 && (rows.empty() || rows.back().id != command))
            return fail(ErrorCode::kDamaged, fmt::format("command {} is missing", command), file);
        return rows;
    }

    /// One logged command on a World, held against what was recorded.
    static Result<std::vector<Effect>> run_row(game::Game& game, const Row& row) {
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
                        fmt::format("it reaches state {}; recorded is {}", reached, row.state_hash), where);
        }
        return done;
    }

    [[nodiscard]] Result<game::Game> game_at(std::int64_t command) const {
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
        if (auto ok = db->ok(); !ok) return at(ok.error(), file);
        if (!reached) {
            auto started = game::Game::start(*host, setup);
            if (!started) return pass_on(started.error());
            if (hex(hash(started->world())) != meta.at("dealt_hash")) {
                return fail(ErrorCode::kDiffers,
                            fmt::format("it reaches state {}; recorded is {}", hex(hash(started->world())),
                                        meta.at("dealt_hash")),
                            "deal");
            }
            reached.emplace(std::move(*started));
        }
        for (std::size_t i = from; i < rows->size(); ++i) {
            if (auto done = run_row(*reached, (*rows)[i]); !done) return pass_on(done.error());
        }
        return std::move(*reached);
    }

    Result<void> move_head(std::int64_t command) {
        auto there = game_at(command);
        if (!there) return pass_on(there.error());
        auto rows = rows_to(command);
        if (!rows) return pass_on(rows.error());
        game = std::move(*there);
        head = command;
        depth = rows->empty() ? 0 : rows->back().depth;
        chain = rows->empty() ? root_chain() : rows->back().chain_hash;
        return {};
    }

    /// Reads what every use of a file needs to know, and refuses what is none of ours.
    static Result<std::unique_ptr<Impl>> read(const std::filesystem::path& path, Database::Mode mode,
                                              const HostFor& host_for) {
        auto impl = std::make_unique<Impl>();
        impl->file = path.string();
        auto db = Database::open(impl->file, mode);
        if (!db) return pass_on(db.error());
        impl->db = std::move(*db);
        Statement check = impl->db->prepare("PRAGMA quick_check(1)");
        const bool sound = check.row() && check.text(0) == "ok";
        if (auto ok = impl->db->ok(); !ok) return at(ok.error(), impl->file);
        if (!sound) return fail(ErrorCode::kDamaged, "the session file is damaged", impl->file);
        Statement tables = impl->db->prepare(
            "SELECT count(*) FROM sqlite_schema WHERE type='table' AND name IN "
            "('meta','commands','effects','snapshots','branches','notes')");
        if (!tables.row() || tables.integer(0) != 6)
            return fail(ErrorCode::kUnreadable, "this is a database, but no session file", impl->file);
        tables.reset();
        Statement meta = impl->db->prepare("SELECT key, value FROM meta");
        while (meta.row())
            impl->meta[meta.text(0)] = meta.text(1);
        if (auto ok = impl->db->ok(); !ok) return at(ok.error(), impl->file);
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
        auto host = host_for(impl->meta["scenario"]);
        if (!host) return pass_on(host.error());
        impl->host = std::move(*host);
        const Scenario& s = impl->host->scenario();
        if (hex(s.content_hash) != impl->meta["content_hash"]) {
            return fail(ErrorCode::kWrongVersion,
                        fmt::format("the session was recorded with {} {} (content {}), and the scenario here is {} "
                                    "(content {}): it cannot be played on or replayed; "
                                    "what was recorded can still be read in its tables",
                                    impl->meta["scenario"], printable(impl->meta["version"], 40),
                                    printable(impl->meta["content_hash"], 20), s.version, hex(s.content_hash)),
                        impl->file);
        }
        const std::string& seed = impl->meta["seed"];
        if (seed.empty() || seed.size() > 20 || seed.find_first_not_of("0123456789") != std::string::npos)
            return fail(ErrorCode::kDamaged, "the seed is no number", impl->file);
        errno = 0;
        impl->setup.seed.value = std::strtoull(seed.c_str(), nullptr, 10);
        std::string_view seated = impl->meta["seated"];
        while (!seated.empty()) {
            const std::size_t end = seated.find(' ');
            auto actor = s.find<ActorId>(seated.substr(0, end));
            if (!actor) return fail(ErrorCode::kDamaged, actor.error().message, impl->file);
            impl->setup.seated.insert(*actor);
            seated.remove_prefix(end == std::string_view::npos ? seated.size() : end + 1);
        }
        return impl;
    }
};

Session::Session(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;
Session::~Session() = default;

Result<Session> Session::create(const std::filesystem::path& file, std::unique_ptr<script::Host> host,
                                const game::Setup& setup) {
    auto impl = std::make_unique<Impl>();
    impl->file = file.string();
    impl->host = std::move(host);
    impl->setup = setup;
    std::vector<Effect> dealt;
    auto game = game::Game::start(*impl->host, setup, &dealt);
    if (!game) return pass_on(game.error());
    auto db = Database::open(impl->file, Database::Mode::kCreate);
    if (!db) return pass_on(db.error());
    impl->db = std::move(*db);
    const Scenario& s = impl->host->scenario();
    impl->game.emplace(std::move(*game));
    std::string seated;
    for (const ActorId actor : setup.seated)
        seated += (seated.empty() ? "" : " ") + s.actors[actor].id;
    impl->meta = {{"format", kFormat},
                  {"engine", DEMARCHE_VERSION},
                  {"scenario", s.id},
                  {"version", s.version},
                  {"content_hash", hex(s.content_hash)},
                  {"seed", std::to_string(setup.seed.value)},
                  {"seated", seated},
                  {"dealt_hash", hex(hash(impl->game->world()))},
                  {"created", utc_now()},
                  {"branch", impl->branch}};
    impl->chain = impl->root_chain();
    impl->db->run("BEGIN IMMEDIATE");
    impl->db->run(kSchema);
    impl->prepare();
    Statement put = impl->db->prepare("INSERT INTO meta VALUES(?,?)");
    for (const auto& [key, value] : impl->meta) {
        put.bind(1, std::string_view{key}).bind(2, std::string_view{value});
        put.run();
    }
    impl->write_effects(0, dealt);
    impl->set_head.bind(1, std::string_view{impl->branch}).bind(2, 0);
    impl->set_head.run();
    impl->db->run("COMMIT");
    if (auto ok = impl->db->ok(); !ok) return at(ok.error(), impl->file);
    return Session{std::move(impl)};
}

Result<Session> Session::open(const std::filesystem::path& file, const HostFor& host_for) {
    auto impl = Impl::read(file, Database::Mode::kOpen, host_for);
    if (!impl) return pass_on(impl.error());
    Impl& it = **impl;
    it.prepare();
    it.branch = it.meta["branch"];
    Statement head =
        it.db->prepare("SELECT head, (SELECT coalesce(max(id),0) FROM commands) FROM branches WHERE name=?");
    head.bind(1, std::string_view{it.branch});
    if (!head.row()) return fail(ErrorCode::kDamaged, "the current branch is missing", it.file);
    const std::int64_t at_command = head.integer(0);
    it.next_id = head.integer(1) + 1;
    head.reset();
    if (auto ok = it.db->ok(); !ok) return at(ok.error(), it.file);
    if (auto ok = it.move_head(at_command); !ok) return at(ok.error(), it.file);
    return Session{std::move(*impl)};
}

const game::Game& Session::game() const {
    return *impl_->game;
}
script::Host& Session::host() const {
    return *impl_->host;
}
const game::Setup& Session::setup() const {
    return impl_->setup;
}

Result<Receipt> Session::submit(Seat by, const Command& command, const std::string& key) {
    Impl& it = *impl_;
    if (!key.empty()) {
        it.find_key.bind(1, std::string_view{key});
        const bool known = it.find_key.row();
        const std::int64_t id = known ? it.find_key.integer(0) : 0;
        it.find_key.reset();
        if (known) return Receipt{id, {}, true};
    }
    const game::Game before = *it.game;
    auto effects = it.game->submit(by, command);
    if (!effects) return pass_on(effects.error());
    const Scenario& s = scenario();
    const std::string json = to_json(s, command).dump();
    const std::string seat = seat_name(s, by);
    const std::string state = hex(hash(it.game->world()));
    const std::string chain = link(it.chain, seat, json, state);
    const std::int64_t id = it.next_id;
    it.db->run("BEGIN IMMEDIATE");
    it.insert_command.bind(1, id)
        .bind(2, it.head)
        .bind(3, it.depth + 1)
        .bind(4, utc_now())
        .bind(5, std::string_view{seat});
    it.insert_command.bind(6, word(command))
        .bind(7, std::string_view{json})
        .bind(8, std::string_view{state})
        .bind(9, std::string_view{chain});
    if (key.empty()) {
        it.insert_command.bind_null(10);
    } else {
        it.insert_command.bind(10, std::string_view{key});
    }
    it.insert_command.run();
    it.write_effects(id, *effects);
    if ((it.depth + 1) % kSnapshotEvery == 0) {
        it.insert_snapshot.bind(1, id).bind_blob(2, to_bytes(it.game->world()));
        it.insert_snapshot.run();
    }
    it.set_head.bind(1, std::string_view{it.branch}).bind(2, id);
    it.set_head.run();
    it.db->run("COMMIT");
    if (auto ok = it.db->ok(); !ok) {
        it.db->run("ROLLBACK");
        (void)it.db->ok();
        it.game = before;  // not on disk, so it has not happened
        return at(ok.error(), it.file);
    }
    it.head = id;
    it.chain = chain;
    ++it.depth;
    ++it.next_id;
    return Receipt{id, std::move(*effects), false};
}

std::int64_t Session::head() const {
    return impl_->head;
}

Result<void> Session::copy_to(const std::filesystem::path& file) const {
    std::error_code ec;
    if (std::filesystem::exists(file, ec)) {
        return fail(ErrorCode::kUnreadable, "the file exists already; choose another name", file.string());
    }
    Statement copy = impl_->db->prepare("VACUUM INTO ?");
    copy.bind(1, std::string_view{file.native()});
    copy.run();
    if (auto ok = impl_->db->ok(); !ok) return at(ok.error(), file.string());
    return {};
}

Result<std::vector<Entry>> Session::line() const {
    auto rows = impl_->rows_to(impl_->head);
    if (!rows) return pass_on(rows.error());
    std::vector<Entry> out;
    for (const Row& row : *rows) {
        auto by = seat_from_name(scenario(), row.seat);
        // Drafts are never taken off a World, so the last one knows every draft that a command of its line names.
        auto command = command_from_text(scenario(), world(), row.json);
        if (!by || !command)
            return fail(ErrorCode::kDamaged, fmt::format("command {} cannot be read", row.id), impl_->file);
        out.push_back({row.id, row.parent, row.time, *by, std::move(*command),
                       std::strtoull(row.state_hash.c_str(), nullptr, 16)});
    }
    return out;
}

Result<std::vector<Effect>> Session::effects_of(std::int64_t command) const {
    if (command == 0) {
        std::vector<Effect> dealt;
        auto game = game::Game::start(*impl_->host, impl_->setup, &dealt);
        if (!game) return pass_on(game.error());
        return dealt;
    }
    auto rows = impl_->rows_to(command);
    if (!rows) return pass_on(rows.error());
    auto game = impl_->game_at(rows->back().parent);
    if (!game) return pass_on(game.error());
    return Impl::run_row(*game, rows->back());
}

Result<World> Session::world_at(std::int64_t command) const {
    auto game = impl_->game_at(command);
    if (!game) return pass_on(game.error());
    return game->world();
}

Result<View> Session::knew(Seat seat, std::int64_t command) const {
    auto world = world_at(command);
    if (!world) return pass_on(world.error());
    return make_view(scenario(), *world, seat);
}

Result<void> Session::go_back(std::int64_t command) {
    auto rows = impl_->rows_to(impl_->head);
    if (!rows) return pass_on(rows.error());
    if (command != 0 && std::none_of(rows->begin(), rows->end(), [&](const Row& r) { return r.id == command; })) {
        return fail(ErrorCode::kUnknownId, fmt::format("command {} is not on this line of the log", command));
    }
    if (auto ok = impl_->move_head(command); !ok) return ok;
    impl_->set_head.bind(1, std::string_view{impl_->branch}).bind(2, command);
    impl_->set_head.run();
    return impl_->db->ok();
}

Result<void> Session::branch(const std::string& name, std::int64_t command) {
    if (name.empty() || name.size() > 60 || !is_plain_text(name))
        return fail(ErrorCode::kBadValue, "a branch has a name of at most 60 characters");
    const std::vector<std::string> all = branches();
    if (std::find(all.begin(), all.end(), name) != all.end())
        return fail(ErrorCode::kNotAllowed, fmt::format("there is a branch '{}' already", name));
    auto rows = impl_->rows_to(impl_->head);
    if (!rows) return pass_on(rows.error());
    if (command != 0 && std::none_of(rows->begin(), rows->end(), [&](const Row& r) { return r.id == command; })) {
        return fail(ErrorCode::kUnknownId, fmt::format("command {} is not on this line of the log", command));
    }
    impl_->set_head.bind(1, std::string_view{name}).bind(2, command);
    impl_->set_head.run();
    if (auto ok = impl_->db->ok(); !ok) return ok;
    return switch_to(name);
}

Result<void> Session::switch_to(const std::string& name) {
    Statement read = impl_->db->prepare("SELECT head FROM branches WHERE name=?");
    read.bind(1, std::string_view{name});
    if (!read.row()) {
        const std::vector<std::string> all = branches();
        const std::vector<std::string_view> names(all.begin(), all.end());
        return fail(ErrorCode::kUnknownId,
                    fmt::format("there is no branch '{}'{}", printable(name, 60), did_you_mean(name, names)));
    }
    const std::int64_t head = read.integer(0);
    read.reset();
    if (auto ok = impl_->move_head(head); !ok) return ok;
    impl_->branch = name;
    Statement put = impl_->db->prepare("UPDATE meta SET value=? WHERE key='branch'");
    put.bind(1, std::string_view{name});
    put.run();
    return impl_->db->ok();
}

std::vector<std::string> Session::branches() const {
    std::vector<std::string> out;
    Statement read = impl_->db->prepare("SELECT name FROM branches ORDER BY name");
    while (read.row())
        out.push_back(read.text(0));
    (void)impl_->db->ok();
    return out;
}

const std::string& Session::current_branch() const {
    return impl_->branch;
}

Result<void> Session::note(const std::string& key, const std::string& value) {
    Statement put =
        impl_->db->prepare("INSERT INTO notes VALUES(?,?) ON CONFLICT(key) DO UPDATE SET value=excluded.value");
    put.bind(1, std::string_view{key}).bind(2, std::string_view{value});
    put.run();
    return impl_->db->ok();
}

std::optional<std::string> Session::noted(const std::string& key) const {
    Statement read = impl_->db->prepare("SELECT value FROM notes WHERE key=?");
    read.bind(1, std::string_view{key});
    std::optional<std::string> out;
    if (read.row()) out = read.text(0);
    (void)impl_->db->ok();
    return out;
}

Result<Log> Session::log() const {
    auto entries = line();
    if (!entries) return pass_on(entries.error());
    const Scenario& s = scenario();
    Log log{
        s.id, s.version, s.content_hash, impl_->setup, std::strtoull(impl_->meta["dealt_hash"].c_str(), nullptr, 16),
        {}};
    for (Entry& entry : *entries)
        log.entries.push_back({entry.by, std::move(entry.command), entry.state_hash});
    return log;
}

Result<VerifyReport> Session::verify(const std::filesystem::path& file, const HostFor& host_for,
                                     const std::function<void(std::int64_t, std::int64_t)>& progress) {
    auto read = Impl::read(file, Database::Mode::kRead, host_for);
    if (!read) return pass_on(read.error());
    Impl& it = **read;
    Statement all = it.db->prepare(
        "SELECT id,parent,depth,time,seat,json,state_hash,chain_hash,(SELECT count(*) FROM commands k WHERE "
        "k.parent=c.id),"
        "(SELECT count(*) FROM commands) FROM commands c ORDER BY id");
    auto dealt = it.game_at(0);
    if (!dealt) return at(dealt.error(), it.file);
    // The tree is walked in the order in which it grew; a World is kept while it has children to come.
    struct Node {
        game::Game game;
        std::string chain;
        std::int64_t children;
    };
    std::map<std::int64_t, Node> nodes;
    nodes.emplace(0, Node{*dealt, it.root_chain(), 1 << 30});
    VerifyReport report;
    std::map<std::int64_t, std::uint64_t> hashes{{0, hash(dealt->world())}};
    while (all.row()) {
        const Row row{all.integer(0), all.integer(1), all.integer(2), all.text(3),
                      all.text(4),    all.text(5),    all.text(6),    all.text(7)};
        const auto parent = nodes.find(row.parent);
        if (parent == nodes.end())
            return fail(ErrorCode::kDamaged, fmt::format("the command before command {} is missing", row.id), it.file);
        game::Game game = parent->second.game;
        const std::string chain = link(parent->second.chain, row.seat, row.json, row.state_hash);
        if (auto done = Impl::run_row(game, row); !done) return pass_on(done.error());
        if (chain != row.chain_hash)
            return fail(ErrorCode::kDamaged, "the chain of hashes is broken: this row was changed after it was written",
                        fmt::format("command {}", row.id));
        if (--parent->second.children == 0) nodes.erase(parent);
        hashes[row.id] = hash(game.world());
        if (all.integer(8) > 0) nodes.emplace(row.id, Node{std::move(game), chain, all.integer(8)});
        ++report.commands;
        if (progress) progress(report.commands, all.integer(9));
    }
    if (auto ok = it.db->ok(); !ok) return at(ok.error(), it.file);
    Statement head = it.db->prepare("SELECT head FROM branches WHERE name=(SELECT value FROM meta WHERE key='branch')");
    if (head.row()) report.final_hash = hashes.count(head.integer(0)) != 0 ? hashes[head.integer(0)] : 0;
    return report;
}

}  // namespace demarche::session

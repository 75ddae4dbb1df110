#include "session/session.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>

#include "base/whole_file.h"
#include "model/json.h"
#include "model/json_text.h"
#include "session/session_file.h"

namespace demarche::session {

namespace {

std::string utc_now() {
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}",
                       fmt::gmtime(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now())));
}

}  // namespace

Session::Session(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;
Session::~Session() = default;

Result<Session> Session::create(const std::filesystem::path& file, std::unique_ptr<script::Host> host,
                                const game::Setup& setup) {
    return create([&file] { return Result<std::filesystem::path>{file}; }, std::move(host), setup);
}

Result<Session> Session::create(const NameOfNew& name, std::unique_ptr<script::Host> host, const game::Setup& setup) {
    auto impl = std::make_unique<Impl>();
    impl->host = std::move(host);
    impl->setup = setup;
    std::vector<Effect> dealt;
    auto game = game::Game::start(*impl->host, setup, &dealt);
    if (!game) return pass_on(game.error());
    while (!impl->db) {
        const auto file = name();
        if (!file) return pass_on(file.error());
        auto db = Database::open(file->string(), Database::Mode::kCreate);
        // Another program was quicker, and the next name is free; unless there is no other.
        const bool next = !db && db.error().code == ErrorCode::kTaken && file->string() != impl->file;
        impl->file = file->string();
        if (db) impl->db = std::move(*db);
        if (!db && !next) return pass_on(db.error());
    }
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
    const auto written = impl->write_whole([&] {
        impl->db->run(kSchema);
        impl->prepare();
        Statement put = impl->db->prepare("INSERT INTO meta VALUES(?,?)");
        for (const auto& [key, value] : impl->meta) {
            put.bind(1, std::string_view{key}).bind(2, std::string_view{value});
            put.run();
        }
        impl->write_effects(0, dealt);
        impl->write_note(kNamesNote, names_note(s));
        impl->write_head(impl->branch, 0);
    });
    if (!written) {
        // A session that has not begun would be in the way of the next attempt.
        const std::string file = impl->file;
        impl.reset();
        Database::remove_files(file);
        return pass_on(written.error());
    }
    impl->settle_file();
    return Session{std::move(impl)};
}

Result<Session> Session::open(const std::filesystem::path& file, const HostFor& host_for) {
    return at_its_head(Impl::read(file, Database::Mode::kOpen, host_for));
}

Result<Session> Session::open_to_read(const std::filesystem::path& file, const HostFor& host_for) {
    return at_its_head(Impl::read(file, Database::Mode::kRead, host_for));
}

Result<Session> Session::at_its_head(Result<std::unique_ptr<Impl>> impl) {
    if (!impl) return pass_on(impl.error());
    Impl& it = **impl;
    if (it.rewritten) {
        if (auto same = it.run_all_branches(Impl::Kept::kStates); !same) return pass_on(it.otherwise(same.error()));
    }
    it.prepare();
    it.branch = it.meta["branch"];
    auto head = it.head_of(it.branch);
    if (!head) return pass_on(head.error());
    auto standing = it.position_at(head->value_or(0));
    if (!standing) return at(standing.error(), it.file);
    it.stand(std::move(*standing));
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
bool Session::is_rewritten() const {
    return impl_->rewritten;
}

Result<std::int64_t> Session::Impl::given_before(const std::string& key, const std::string& seat,
                                                 const std::string& message) {
    find_key.bind(1, std::string_view{key});
    const bool known = find_key.row();
    const std::int64_t id = find_key.integer(0);
    const std::int64_t its_depth = find_key.integer(1);
    const bool same = find_key.text(2) == seat && find_key.text(3) == message;
    find_key.reset();
    if (auto error = db->take_error()) return at(std::move(*error), file);
    if (!known) return 0;
    if (!same) return fail(ErrorCode::kBadValue, "this key was given with another command", "/key");
    std::int64_t on_line = head;
    for (std::int64_t at = depth; at > its_depth; --at) {
        find_parent.bind(1, on_line);
        on_line = find_parent.row() ? find_parent.integer(0) : 0;
        find_parent.reset();
    }
    if (auto error = db->take_error()) return at(std::move(*error), file);
    if (on_line != id) {
        return fail(ErrorCode::kNotAllowed,
                    "the command of this key was taken back; give it another key to give it again", "/key");
    }
    return id;
}

Result<Receipt> Session::submit(Seat by, const Command& command, const std::string& key, std::string_view reason) {
    Impl& it = *impl_;
    const std::string message = to_json(scenario(), command).dump();
    // Whoever opens the file reads no command that is longer.
    if (message.size() > JsonLimits{}.bytes) {
        return fail(ErrorCode::kTextTooLong, fmt::format("the command '{}' has {} bytes as JSON; at most {} are kept",
                                                         word(command), message.size(), JsonLimits{}.bytes));
    }
    const std::string seat = seat_name(scenario(), by);
    if (!key.empty()) {
        auto given = it.given_before(key, seat, message);
        if (!given) return pass_on(given.error());
        if (*given != 0) return Receipt{*given, {}, true};
    }
    const game::Game before = *it.game;
    auto effects = it.game->submit(by, command);
    if (!effects) return pass_on(effects.error());
    const std::string state = hex(hash(it.game->world()));
    const std::string chain = link(it.chain, seat, message, state);
    const std::int64_t id = it.next_id;
    const auto written = it.write_whole([&] {
        it.insert_command.bind(1, id)
            .bind(2, it.head)
            .bind(3, it.depth + 1)
            .bind(4, utc_now())
            .bind(5, std::string_view{seat});
        it.insert_command.bind(6, word(command))
            .bind(7, std::string_view{message})
            .bind(8, std::string_view{state})
            .bind(9, std::string_view{chain});
        if (key.empty()) {
            it.insert_command.bind_null(10);
        } else {
            it.insert_command.bind(10, std::string_view{key});
        }
        it.insert_command.run();
        it.write_effects(id, *effects);
        if (!reason.empty()) it.write_note(kReasonNote + std::to_string(id), reason);
        if ((it.depth + 1) % kSnapshotEvery == 0) {
            it.insert_snapshot.bind(1, id).bind_blob(2, to_bytes(it.game->world()));
            it.insert_snapshot.run();
        }
        if (it.game->world().ended && !before.world().ended)
            it.write_note(kScoresNote + std::to_string(id), scores_note(*it.host, it.game->world()));
        it.write_head(it.branch, id);
    });
    if (!written) {
        it.game = before;  // not on disk, so it has not happened
        return pass_on(written.error());
    }
    const bool phase = std::any_of(effects->begin(), effects->end(), [](const Effect& effect) {
        return std::holds_alternative<PhaseStarted>(effect.change);
    });
    if (phase && !it.bulk) it.settle_file();
    it.head = id;
    it.chain = chain;
    ++it.depth;
    ++it.next_id;
    return Receipt{id, std::move(*effects), false};
}

std::string Session::reason_of(std::int64_t command) const {
    return noted(kReasonNote + std::to_string(command)).value_or("");
}

Result<void> Session::begin_bulk() {
    if (impl_->broken) return pass_on(*impl_->broken);
    if (impl_->bulk) return fail(ErrorCode::kNotAllowed, "a bulk has begun already");
    impl_->bulk.emplace(*impl_->db);
    if (auto error = impl_->db->take_error()) {
        impl_->bulk.reset();
        return at(std::move(*error), impl_->file);
    }
    return {};
}

Result<void> Session::end_bulk() {
    if (impl_->broken) return pass_on(*impl_->broken);
    if (!impl_->bulk) return fail(ErrorCode::kNotAllowed, "no bulk has begun");
    const auto done = impl_->bulk->commit();
    impl_->bulk.reset();
    if (done) return done;
    auto failed = at(done.error(), impl_->file);
    impl_->broken = failed.value();
    return failed;
}

std::int64_t Session::head() const {
    return impl_->head;
}

Result<void> Session::copy_to(const std::filesystem::path& file) const {
    constexpr const char* kThere = "the file exists already; choose another name";
    std::error_code ec;
    if (std::filesystem::exists(file, ec)) return fail(ErrorCode::kUnreadable, kThere, file.string());
    // Under a name of its own until it is whole: what a full disk leaves of it would be in the way of the next attempt.
    const std::string part = fmt::format("{}.{}.part", file.native(), ::getpid());
    Database::remove_files(part);
    Statement copy = impl_->db->prepare("VACUUM INTO ?");
    copy.bind(1, std::string_view{part});
    copy.run();
    Result<void> done;
    if (auto error = impl_->db->take_error()) done = pass_on(std::move(*error));
    if (done) {
        const std::error_code failed = rename_to_free(part, file);
        if (failed == std::errc::file_exists) done = fail(ErrorCode::kUnreadable, kThere);
        if (failed && done) done = fail(ErrorCode::kUnreadable, "the file cannot be written: " + failed.message());
    }
    if (done) return {};
    Database::remove_files(part);
    return at(done.error(), file.string());
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

Result<std::vector<Effect>> Session::all_effects() const {
    auto rows = impl_->rows_to(impl_->head);
    if (!rows) return pass_on(rows.error());
    auto game = impl_->game_at(0);
    if (!game) return pass_on(game.error());
    std::vector<Effect> out;
    for (const Row& row : *rows) {
        auto effects = Impl::run_row(*game, row);
        if (!effects) return pass_on(effects.error());
        out.insert(out.end(), std::make_move_iterator(effects->begin()), std::make_move_iterator(effects->end()));
    }
    return out;
}

Result<World> Session::world_at(std::int64_t command) const {
    auto game = impl_->game_at(command);
    if (!game) return pass_on(game.error());
    return game->world();
}

Result<World> Session::round_began(int round) const {
    if (round <= 1) return world_at(0);
    auto rows = impl_->rows_to(impl_->head);
    if (!rows) return pass_on(rows.error());
    // What is stored says by which command it began, so that this one alone need be run again.
    Statement read = impl_->db->prepare("SELECT json FROM effects WHERE command=? AND kind='phase_started'");
    const auto began_by = [&](const Row& row) {
        bool found = false;
        read.bind(1, row.id);
        while (read.row()) {
            const nlohmann::json effect = json_read_back(read.text(0));
            found = found || (effect.is_object() && effect.value("round", nlohmann::json{}) == round &&
                              effect.value("phase", nlohmann::json{}) == scenario().phases.front().id);
        }
        read.reset();
        return found;
    };
    const auto row = std::find_if(rows->rbegin(), rows->rend(), began_by);
    if (auto error = impl_->db->take_error()) return at(std::move(*error), impl_->file);
    if (row == rows->rend()) return fail(ErrorCode::kUnknownId, fmt::format("round {} has not begun", round));
    auto game = impl_->game_at(row->parent);
    if (!game) return pass_on(game.error());
    World world = game->world();
    auto effects = Impl::run_row(*game, *row);
    if (!effects) return pass_on(effects.error());
    for (const Effect& effect : *effects) {
        apply_change(world, effect.change);
        const auto* phase = std::get_if<PhaseStarted>(&effect.change);
        if (phase != nullptr && phase->phase == 0 && phase->round == round) return world;
    }
    return fail(ErrorCode::kDamaged, fmt::format("command {} does not do what is stored of it", row->id), impl_->file);
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
    return impl_->move_to(impl_->branch, command);
}

Result<void> Session::go_forward(std::int64_t command) {
    auto rows = impl_->rows_to(command);
    if (!rows) return pass_on(rows.error());
    const std::int64_t here = impl_->head;
    if (here != 0 && std::none_of(rows->begin(), rows->end(), [&](const Row& r) { return r.id == here; }))
        return fail(ErrorCode::kUnknownId, fmt::format("command {} does not follow where the log stands", command));
    return impl_->move_to(impl_->branch, command);
}

Result<void> Session::branch(const std::string& name, std::int64_t command) {
    if (name.empty() || name.size() > 60 || !is_plain_text(name))
        return fail(ErrorCode::kBadValue, "a branch has a name of at most 60 characters");
    const auto taken = impl_->head_of(name);
    if (!taken) return pass_on(taken.error());
    if (*taken) return fail(ErrorCode::kNotAllowed, fmt::format("there is a branch '{}' already", name));
    auto rows = impl_->rows_to(impl_->head);
    if (!rows) return pass_on(rows.error());
    if (command != 0 && std::none_of(rows->begin(), rows->end(), [&](const Row& r) { return r.id == command; })) {
        return fail(ErrorCode::kUnknownId, fmt::format("command {} is not on this line of the log", command));
    }
    return impl_->move_to(name, command);
}

Result<void> Session::switch_to(const std::string& name) {
    const auto head = impl_->head_of(name);
    if (!head) return pass_on(head.error());
    if (!*head) {
        const std::vector<std::string> all = branches();
        const std::vector<std::string_view> names(all.begin(), all.end());
        return fail(ErrorCode::kUnknownId,
                    fmt::format("there is no branch '{}'{}", printable(name, 60), did_you_mean(name, names)));
    }
    return impl_->move_to(name, **head);
}

std::vector<std::string> Session::branches() const {
    std::vector<std::string> out;
    Statement read = impl_->db->prepare("SELECT name FROM branches ORDER BY name");
    while (read.row())
        out.push_back(read.text(0));
    (void)impl_->db->take_error();
    return out;
}

const std::string& Session::current_branch() const {
    return impl_->branch;
}

Result<void> Session::note(const std::string& key, const std::string& value) {
    return impl_->write_whole([&] { impl_->write_note(key, value); });
}

std::optional<std::string> Session::noted(const std::string& key) const {
    return impl_->read_note(key);
}

Result<void> Session::note_folder(const std::filesystem::path& folder) {
    return note(kFolderNote, folder.string());
}

std::string Session::folder() const {
    return impl_->folder_hint();
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

}  // namespace demarche::session

// A session file that was changed: opening, verifying and using it ends in what was recorded or in a clear error. The
// first byte says what the rest changes: bytes of the file, values in its rows, or the World of its snapshot (with a
// hash that fits, as somebody would write it who knows the format).

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/text.h"
#include "model/json.h"
#include "model/world.h"
#include "session/session.h"

using namespace demarche;

namespace {

constexpr const char* kScenario = R"lua(
scenario { id = "box", api = 1, version = "1", title = _ "Box",
  rounds = { _ "1", _ "2", _ "3", _ "4", _ "5", _ "6", _ "7", _ "8", _ "9", _ "10", _ "11", _ "12" }, draw = { news = 1 } }
actor { id = "eu", name = _ "EU", resources = { police = 10 } }
actor { id = "us", name = _ "US", resources = { police = 8 } }
actor { id = "un", name = _ "UN", playable = false, chorus = function() return "yes" end }
constituency { id = "us.senate", of = "us", name = _ "Senate", support = 60 }
place { id = "osh", name = _ "Osh", at = { 40.5, 72.8 }, links = { "jalal" } }
place { id = "jalal", name = _ "Jalal", at = { 40.9, 73 } }
indicator { id = "violence", of = "place", name = _ "Violence", start = 60, better = "lower", marks = { 50 },
  drift = function(game, subject) game:change("violence", subject, 1) end }
resource { id = "police", name = _ "Police", renew = 1, cap = 20 }
institution { id = "council", name = _ "Council", members = { "eu", "us", "un" }, rule = rule.majority { over = 1/2 } }
clause { id = "officers", name = _ "Officers", text = _ "{by} sends {n} officers.", cost = { by = { police = 1 } },
  params = { by = { type = "party" }, n = { type = "integer", min = 1, max = 8, default = 2 } },
  each_round = function(game, agreement) game:change("violence", agreement.place, -3) end }
agreement { id = "mission", kind = "mission", name = _ "Mission", frameworks = { "council" }, place = true,
  ratify = { us = true }, parties = { min = 2, max = 3 }, clauses = { required = { "officers" } } }
action { id = "appeal", name = _ "Appeal", text = _ "Appeal.", limit = 5, apply = function(game, act)
  game:store("appeals", (game:flag("appeals", act.actor) or 0) + 1, act.actor)
  game:deal("favours", act.actor, 1) end }
card { id = "rumour", deck = "news", title = _ "Rumour", text = _ "A rumour.", once = false, choices = {
  { id = "deny", by = "eu", text = _ "Deny", apply = function(game) game:shift_trust("us", "eu", 2) end },
  { id = "wait", by = "eu", text = _ "Wait", apply = function() end } } }
card { id = "favour", deck = "favours", title = _ "Favour", text = _ "Favour.", hand = true, once = false,
  apply = function(game, card) game:schedule("rumour", 2, 0.5) game:grant(card.actor, "police", 1) end }
assurance { id = "calm", name = _ "Calm", text = _ "Calm.", kept = function(game) if game:round() > 3 then return true end end }
question { id = "why", text = _ "Why?", to = { "eu" }, answer = "text" }
for _index, id in ipairs { "eu", "us" } do
  objective { id = id .. "_peace", of = id, name = _ "Peace", text = _ "Peace.", weight = 1, secret = id == "us",
    score = function(game) return 1 - game:get("violence", "osh") / 100 end }
end
ending { id = "calm_end", title = _ "Calm", text = _ "Calm.", when = function(game) return game:get("violence", "osh") < 5 end }
)lua";

void require(bool holds, std::string_view what, const std::string& shown) {
    if (holds) return;
    std::fprintf(stderr, "%.*s: %s\n", static_cast<int>(what.size()), what.data(), shown.c_str());
    std::abort();
}

void check_refusal(const Error& error) {
    require(!error.message.empty(), "an error without a message", error.where);
    require(is_plain_text(error.text()), "an error unfit to print", error.text());
}

Result<std::unique_ptr<script::Host>> host_for(const std::string& id) {
    if (id != "box") return fail(ErrorCode::kNotFound, "there is no such scenario", printable(id, 60));
    auto loaded = script::Host::load(script::memory_package("box", {{"box.scenario", kScenario}}));
    require(loaded.has_value(), "the scenario does not load", loaded ? "" : text(loaded.error().front()));
    return std::move(loaded->host);
}

std::filesystem::path folder() {
    const char* const memory = ::access("/dev/shm", W_OK) == 0 ? "/dev/shm" : nullptr;
    return memory != nullptr ? std::filesystem::path{memory} : std::filesystem::temp_directory_path();
}

void remove_session(const std::filesystem::path& file) {
    std::error_code ec;
    for (const char* const suffix : {"", "-wal", "-shm", "-journal"})
        std::filesystem::remove(file.string() + suffix, ec);
}

/// What was recorded: a hundred commands on the main line, so that it ends in a snapshot, and some on a branch.
struct Recorded {
    std::string bytes;
    std::uint64_t state = 0;
    World world;

    explicit Recorded(const std::filesystem::path& file) {
        remove_session(file);
        auto host = host_for("box");
        const ActorSet seats = (*host)->scenario().playable;
        auto made = session::Session::create(file, std::move(*host), {Seed{7}, seats});
        require(made.has_value(), "no session", made ? "" : made.error().text());
        session::Session& session = *made;
        const Scenario& s = session.scenario();
        const auto give = [&](std::string_view seat, std::string_view json) {
            if (session.head() >= 100) return;
            auto command = command_from_text(s, session.world(), json);
            require(command.has_value(), "a command that cannot be read", std::string(json));
            static_cast<void>(session.submit(*seat_from_name(s, seat), *command));
        };
        while (session.head() < 100) {
            const std::int64_t before = session.head();
            give("eu", R"({"command":"propose","type":"mission","framework":"council","place":"osh",
                "parties":["eu","us"],"clauses":[{"id":"officers","by":"eu","n":1}],
                "conditions":{"only_if":{"indicator":"violence","subject":"osh","above":1}}})");
            give("us", R"({"command":"say","text":"Wait.","to":["eu"]})");
            give("us", R"({"command":"assure","assurance":"calm","to":["eu"]})");
            for (const std::string& draft : {"0", "1", "2", "3", "4", "5", "6"}) {
                if (session.world().draft(DraftId{static_cast<std::size_t>(draft[0] - '0')}) == nullptr) continue;
                give("us", R"({"command":"vote","draft":)" + draft + R"(,"vote":"accept"})");
            }
            give("eu", R"({"command":"act","action":"appeal"})");
            give("eu", R"({"command":"play_card","card":"favour"})");
            give("eu", R"({"command":"choose","card":"rumour","choice":"deny"})");
            give("clock", R"({"command":"advance"})");
            require(session.head() > before, "the game does not go on", std::to_string(before));
        }
        require(static_cast<bool>(session.branch("what if", 60)), "no branch", "");
        static_cast<void>(session.submit(Seat::facilitator(), PublishNews{"Elsewhere."}));
        require(static_cast<bool>(session.switch_to("main")), "no way back", "");
        static_cast<void>(session.note("people", "[\"eu\"]"));
        state = hash(session.world());
        world = session.world();
        {
            const session::Session gone = std::move(session);  // closes the file
        }
        std::ifstream in{file, std::ios::binary};
        bytes = {std::istreambuf_iterator<char>{in}, {}};
        remove_session(file);
    }
};

class Choices {
 public:
    explicit Choices(std::string_view bytes) : bytes_(bytes) {}
    [[nodiscard]] bool empty() const { return bytes_.empty(); }
    std::size_t number(int size) {
        std::size_t out = 0;
        for (; size > 0 && !bytes_.empty(); --size) {
            out = out << 8U | static_cast<unsigned char>(bytes_.front());
            bytes_.remove_prefix(1);
        }
        return out;
    }
    std::string_view bytes(std::size_t size) {
        const std::string_view out = bytes_.substr(0, size);
        bytes_.remove_prefix(out.size());
        return out;
    }

 private:
    std::string_view bytes_;
};

/// Overwrites stretches, or cuts.
void change_bytes(std::string& bytes, Choices choices) {
    while (!choices.empty() && !bytes.empty()) {
        const std::size_t what = choices.number(1);
        const std::size_t at = choices.number(3) % bytes.size();
        if (what == 255) {
            bytes.resize(at);
        } else {
            const std::string_view by = choices.bytes(what % 16 + 1);
            bytes.replace(at, std::min(by.size(), bytes.size() - at), by.substr(0, bytes.size() - at));
        }
    }
}

class Rows {
 public:
    explicit Rows(const std::filesystem::path& file) {
        require(sqlite3_open(file.c_str(), &db_) == SQLITE_OK, "no database", file.string());
        run("PRAGMA synchronous=OFF");
        run("DROP TRIGGER commands_stay");
    }
    ~Rows() { sqlite3_close(db_); }
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

    void run(const char* sql) { sqlite3_exec(db_, sql, nullptr, nullptr, nullptr); }
    void set(const std::string& sql, std::string_view value, std::int64_t key, char type) {
        sqlite3_stmt* statement = nullptr;
        require(sqlite3_prepare_v2(db_, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK, "bad SQL", sql);
        if (type == 'i') {
            sqlite3_bind_int64(statement, 1, static_cast<std::int64_t>(Choices{value}.number(8)));
        } else if (type == 'b') {
            sqlite3_bind_blob(statement, 1, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
        } else {
            sqlite3_bind_text(statement, 1, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
        }
        sqlite3_bind_int64(statement, 2, key);
        sqlite3_step(statement);
        sqlite3_finalize(statement);
    }

 private:
    sqlite3* db_ = nullptr;
};

void change_rows(const std::filesystem::path& file, Choices choices) {
    static const std::pair<const char*, char> kPlaces[] = {
        {"UPDATE commands SET json=? WHERE id=?", 't'},
        {"UPDATE commands SET seat=? WHERE id=?", 't'},
        {"UPDATE commands SET parent=? WHERE id=?", 'i'},
        {"UPDATE commands SET depth=? WHERE id=?", 'i'},
        {"UPDATE commands SET id=? WHERE id=?", 'i'},
        {"UPDATE commands SET state_hash=? WHERE id=?", 't'},
        {"UPDATE commands SET chain_hash=? WHERE id=?", 't'},
        {"UPDATE commands SET time=? WHERE id=?", 't'},
        {"UPDATE snapshots SET command=? WHERE command>?-200", 'i'},
        {"UPDATE branches SET head=? WHERE ?>=0 AND name='main'", 'i'},
        {"UPDATE branches SET name=? WHERE head=?", 't'},
        {"UPDATE meta SET value=? WHERE rowid=1+(? % 10)", 't'},
        {"UPDATE meta SET key=? WHERE rowid=1+(? % 10)", 't'},
        {"UPDATE meta SET value=? WHERE key='seated' AND ?>=0", 't'},
        {"UPDATE meta SET value=? WHERE key='seed' AND ?>=0", 't'},
        {"UPDATE notes SET value=? WHERE ?>=0", 't'},
    };
    Rows rows{file};
    while (!choices.empty()) {
        const auto& [sql, type] = kPlaces[choices.number(1) % std::size(kPlaces)];
        const auto key = static_cast<std::int64_t>(choices.number(1) % 102);
        const std::size_t size = choices.number(1);
        rows.set(sql, choices.bytes(size), key, type);
    }
}

/// The snapshot at the end of the main line becomes another World that can be read, under the hash of that World.
void change_world(const std::filesystem::path& file, const World& world, Choices choices) {
    std::string bytes = to_bytes(world);
    change_bytes(bytes, choices);
    static const std::unique_ptr<script::Host> kHost = std::move(*host_for("box"));
    const auto read = world_from_bytes(kHost->scenario(), bytes);
    if (!read) {
        check_refusal(read.error());
        return;
    }
    char hex[17];
    std::snprintf(hex, sizeof hex, "%016llx", static_cast<unsigned long long>(hash(*read)));
    Rows rows{file};
    rows.set("UPDATE snapshots SET world=? WHERE command=?", bytes, 100, 'b');
    rows.set("UPDATE commands SET state_hash=? WHERE id=?", hex, 100, 't');
}

template <class T>
void look_at(const Result<T>& got) {
    if (!got) check_refusal(got.error());
}

/// What people do with a session that has been opened.
void use(session::Session& session) {
    const std::int64_t head = session.head();
    look_at(session.line());
    look_at(session.log());
    look_at(session.all_effects());
    static_cast<void>(session.branches());
    static_cast<void>(session.noted("people"));
    for (const ActorId actor : session.scenario().playable) {
        const View view = make_view(session.scenario(), session.world(), Seat::of(actor));
        require(
            !to_json(session.scenario(), view).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace).empty(),
            "an empty view", "");
    }
    look_at(session.knew(Seat::facilitator(), head));
    for (int i = 0; i < 6 && !session.world().ended; ++i)
        look_at(session.submit(Seat::clock(), AdvancePhase{}));
    look_at(session.submit(Seat::facilitator(), PublishNews{"Here."}));
    look_at(session.go_back(head));
    look_at(session.branch("other", head));
    look_at(session.switch_to("what if"));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const std::filesystem::path kFile = folder() / ("demarche-fuzz-" + std::to_string(::getpid()) + ".demarche");
    static const Recorded kRecorded{kFile};
    if (size < 1) return 0;
    const unsigned mode = data[0] % 3U;
    const std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
    std::string bytes = kRecorded.bytes;
    if (mode == 0) change_bytes(bytes, Choices{rest});
    {
        std::ofstream out{kFile, std::ios::binary | std::ios::trunc};
        out << bytes;
    }
    if (mode == 1) change_rows(kFile, Choices{rest});
    if (mode == 2) change_world(kFile, kRecorded.world, Choices{rest});
    const auto verified = session::Session::verify(kFile, host_for);
    look_at(verified);
    {
        auto opened = session::Session::open(kFile, host_for);
        look_at(opened);
        if (opened) {
            // What holds was recorded so, but for an end of the line that was moved.
            if (verified && opened->head() == 100) {
                require(hash(opened->world()) == kRecorded.state, "verified, and another World", "");
            }
            use(*opened);
        }
    }
    remove_session(kFile);
    return 0;
}

// A session file that was changed: opening, verifying and using it ends in what was recorded or in a clear error. The
// first byte says what the rest changes: bytes of the file, values in its rows, or the World of its snapshot (with a
// hash that fits, as somebody would write it who knows the format). A game of few commands is what is changed, so that
// an input is short: only a snapshot needs the hundred commands before it, which are then not played again.

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
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "fuzz/lua_words.h"
#include "fuzz/mutator.h"
#include "fuzz/refusal.h"
#include "fuzz/word_mutation.h"
#include "model/json.h"
#include "model/world.h"
#include "session/session.h"

using namespace demarche;
using namespace demarche::fuzzing;

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

/// What was recorded: some commands on the main line, and some on a branch. A hundred end in a snapshot.
struct Recorded {
    std::string bytes;
    std::vector<std::string> json;  ///< Of the commands of the main line.
    std::int64_t head;
    std::uint64_t state = 0;
    World world;

    Recorded(const std::filesystem::path& file, std::int64_t commands) : head(commands) {
        remove_session(file);
        auto host = host_for("box");
        const ActorSet seats = (*host)->scenario().playable;
        auto made = session::Session::create(file, std::move(*host), {Seed{7}, seats});
        require(made.has_value(), "no session", made ? "" : made.error().text());
        session::Session& session = *made;
        while (session.head() < head) {
            const std::int64_t before = session.head();
            play_round(session);
            require(session.head() > before, "the game does not go on", std::to_string(before));
        }
        require(static_cast<bool>(session.branch("what if", 4)), "no branch", "");
        static_cast<void>(session.submit(Seat::facilitator(), PublishNews{"Elsewhere."}));
        require(static_cast<bool>(session.switch_to("main")), "no way back", "");
        static_cast<void>(session.note("people", "[\"eu\"]"));
        state = hash(session.world());
        world = session.world();
        const auto line = session.line();
        require(line.has_value(), "no line of the log", line ? "" : line.error().text());
        for (const session::Entry& entry : *line)
            json.push_back(to_json(session.scenario(), entry.command).dump());
        {
            const session::Session gone = std::move(session);  // closes the file
        }
        std::ifstream in{file, std::ios::binary};
        bytes = {std::istreambuf_iterator<char>{in}, {}};
        remove_session(file);
    }

 private:
    /// Something of everything that is recorded; what cannot be done now is not.
    void play_round(session::Session& session) const {
        const Scenario& s = session.scenario();
        const auto give = [&](std::string_view seat, std::string_view text) {
            if (session.head() >= head) return;
            auto command = command_from_text(s, session.world(), text);
            require(command.has_value(), "a command that cannot be read", std::string(text));
            static_cast<void>(session.submit(*seat_from_name(s, seat), *command));
        };
        give("eu", R"({"command":"propose","type":"mission","framework":"council","place":"osh",
            "parties":["eu","us"],"clauses":[{"id":"officers","by":"eu","n":1}],
            "conditions":{"only_if":{"indicator":"violence","subject":"osh","above":1}}})");
        give("us", R"({"command":"say","text":"Wait.","to":["eu"]})");
        give("us", R"({"command":"assure","assurance":"calm","to":["eu"]})");
        for (const std::string draft : {"0", "1", "2", "3", "4", "5", "6"}) {
            if (session.world().draft(DraftId{static_cast<std::size_t>(draft[0] - '0')}) == nullptr) continue;
            give("us", R"({"command":"vote","draft":)" + draft + R"(,"vote":"accept"})");
        }
        give("eu", R"({"command":"act","action":"appeal"})");
        give("eu", R"({"command":"play_card","card":"favour"})");
        give("eu", R"({"command":"choose","card":"rumour","choice":"deny"})");
        give("clock", R"({"command":"advance"})");
    }
};

const std::filesystem::path& file() {
    static const std::filesystem::path kFile = folder() / ("demarche-fuzz-" + std::to_string(::getpid()) + ".demarche");
    return kFile;
}
/// Two rounds, with something of everything.
const Recorded& few() {
    static const Recorded kFew{file(), 16};
    return kFew;
}
const Recorded& hundred() {
    static const Recorded kHundred{file(), 100};
    return kHundred;
}

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
        run("PRAGMA journal_mode=OFF");
        run("BEGIN");
        run("DROP TRIGGER commands_stay; DROP TRIGGER effects_stay");
    }
    ~Rows() {
        run("COMMIT");
        sqlite3_close(db_);
    }
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

struct Place {
    const char* sql;
    char type;  ///< i: a number, t: a text, b: bytes, w: one word of the command's JSON.
};
constexpr Place kPlaces[] = {
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
    {"UPDATE commands SET json=? WHERE id=?", 'w'},
    {"UPDATE effects SET json=? WHERE command=?", 't'},
    {"UPDATE effects SET seq=? WHERE command=?", 'i'},
    {"UPDATE messages SET text=? WHERE command=?", 't'},
    {"UPDATE messages SET recipients=? WHERE command=?", 't'},
    {"UPDATE notes SET key=? WHERE ?>=0 AND key='people'", 't'},
    {"INSERT OR IGNORE INTO notes VALUES('folder', ?1)", 't'},
    {"INSERT OR IGNORE INTO snapshots VALUES(?2, ?1)", 'b'},
};

/// A change of one row, as `change_rows` reads it.
std::string change_of_row(Stream& luck) {
    static constexpr const char* kTexts[] = {
        "eu", "us",   "un", "clock", "facilitator",          "osh", "mission", "main", "what if", "", "{}",
        "[]", "null", "\"", "\xff",  "2026-11-26T10:00:00Z", "12"};
    const std::size_t place = luck.below(std::size(kPlaces));
    const auto key = static_cast<char>(luck.below(few().json.size() + 2));
    std::string value;
    switch (kPlaces[place].type) {
        case 'i': {
            const auto number = static_cast<std::uint64_t>(std::strtoll(edge_number(luck).c_str(), nullptr, 10));
            for (int shift = 56; shift >= 0; shift -= 8)
                value += static_cast<char>(number >> static_cast<unsigned>(shift) & 0xFFU);
            break;
        }
        case 'w':
            value =
                luck.below(2) == 0 ? edge_number(luck) : '"' + std::string{kTexts[luck.below(std::size(kTexts))]} + '"';
            break;
        default: {
            WordMutation json{few().json[luck.below(few().json.size())], luck.next()};
            json.change();
            value = luck.below(2) == 0 ? json.text() : kTexts[luck.below(std::size(kTexts))];
        }
    }
    value.resize(std::min<std::size_t>(value.size(), 255));
    const std::string which = kPlaces[place].type == 'w' ? std::string(1, static_cast<char>(luck.below(64))) : "";
    return std::string{static_cast<char>(place), key, static_cast<char>(value.size())} + which + value;
}

void change_rows(const std::filesystem::path& path, const Recorded& recorded, Choices choices) {
    Rows rows{path};
    while (!choices.empty()) {
        const auto& [sql, type] = kPlaces[choices.number(1) % std::size(kPlaces)];
        const std::size_t key = choices.number(1) % (recorded.json.size() + 2);
        const std::size_t size = choices.number(1);
        if (type != 'w') {
            rows.set(sql, choices.bytes(size), static_cast<std::int64_t>(key), type);
        } else if (key > 0 && key <= recorded.json.size()) {
            std::vector<std::string> words = words_of(recorded.json[key - 1]);
            words[choices.number(1) % words.size()] = choices.bytes(size);
            rows.set(sql, joined(words), static_cast<std::int64_t>(key), 't');
        }
    }
}

/// The snapshot at the end of the main line becomes another World that can be read, under the hash of that World.
void change_world(const std::filesystem::path& path, const World& world, Choices choices) {
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
    Rows rows{path};
    rows.set("UPDATE snapshots SET world=? WHERE command=?", bytes, 100, 'b');
    rows.set("UPDATE commands SET state_hash=? WHERE id=?", hex, 100, 't');
}

template <class T>
void look_at(const Result<T>& got) {
    if (!got) check_refusal(got.error());
}

/// What people do with a session that has been opened.
void use(session::Session& session, bool replays) {
    look_at(session.log());
    static_cast<void>(session.branches());
    static_cast<void>(session.noted("people"));
    for (const ActorId actor : session.scenario().playable) {
        const View view = make_view(session.scenario(), session.world(), Seat::of(actor));
        require(
            !to_json(session.scenario(), view).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace).empty(),
            "an empty view", "");
    }
    look_at(session.round_began(2));
    for (int i = 0; i < 6 && !session.world().ended; ++i)
        look_at(session.submit(Seat::clock(), AdvancePhase{}));
    look_at(session.submit(Seat::facilitator(), PublishNews{"Here."}));
    if (!replays) return;
    look_at(session.branch("other", 1));
    look_at(session.switch_to("what if"));
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(unsigned char* data, std::size_t size, std::size_t most, unsigned seed) {
    Stream luck{seed};
    if (size > 0 && (data[0] % 3U != 1 || luck.below(2) == 0)) return LLVMFuzzerMutate(data, size, most);
    // One more change, behind those that are there or alone.
    const std::string before{size == 0 || luck.below(4) == 0 ? "\x01" : as_text(data, size)};
    return in_place(data, size, most, before + change_of_row(luck));
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    if (size < 1) return 0;
    const unsigned mode = data[0] % 3U;
    const std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
    const bool snapshot = mode == 2;
    const bool long_game = snapshot || data[0] == 4;  // whose snapshot may be moved as a row, too
    const Recorded& recorded = long_game ? hundred() : few();
    std::string bytes = recorded.bytes;
    if (mode == 0) change_bytes(bytes, Choices{rest});
    {
        std::ofstream out{file(), std::ios::binary | std::ios::trunc};
        out << bytes;
    }
    if (mode == 1) change_rows(file(), recorded, Choices{rest});
    if (snapshot) change_world(file(), recorded.world, Choices{rest});
    // Whoever verifies plays the whole log, and so finds a snapshot that is another: nothing of it is taken.
    std::optional<Result<session::VerifyReport>> verified;
    if (!snapshot) look_at(verified.emplace(session::Session::verify(file(), host_for)));
    {
        auto opened = session::Session::open(file(), host_for);
        look_at(opened);
        if (opened) {
            // What holds was recorded so, but for an end of the line that was moved.
            if (verified && *verified && opened->head() == recorded.head)
                require(hash(opened->world()) == recorded.state, "verified, and another World", "");
            use(*opened, !long_game);
        }
    }
    remove_session(file());
    return 0;
}

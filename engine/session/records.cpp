#include "session/records.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "model/json_text.h"
#include "session/record_json.h"
#include "session/sqlite.h"

namespace demarche::session {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::ordered_json;

/// What errors call a database of them.
constexpr std::string_view kOfGames = "file of simulated games";

class JsonLines final : public RecordSink {
 public:
    JsonLines(const fs::path& file, const RunInfo& info, bool append)
        : out_(file, append ? std::ios::app : std::ios::trunc), file_(file.string()) {
        if (!append) out_ << nlohmann::json{{"run", to_json(info)}}.dump() << '\n' << std::flush;
    }
    [[nodiscard]] bool good() const { return out_.good(); }
    Result<void> put(const GameRecord& record) override {
        // Each game reaches the file at once: whatever ends the run, it is kept.
        out_ << to_json(record).dump() << '\n' << std::flush;
        return check();
    }
    Result<void> flush() override {
        out_.flush();
        return check();
    }
    Result<void> close(const Scenario&, const Summary&) override { return flush(); }

 private:
    Result<void> check() {
        if (out_.good()) return {};
        return fail(ErrorCode::kUnreadable, "the file cannot be written: is the disk full?", file_);
    }
    std::ofstream out_;
    std::string file_;
};

class Csv final : public RecordSink {
 public:
    explicit Csv(const fs::path& file) : out_(file, std::ios::trunc), file_(file.string()) {}
    [[nodiscard]] bool good() const { return out_.good(); }
    Result<void> put(const GameRecord& r) override {
        if (header_) {
            header_ = false;
            out_ << "seed,first,ending,rounds,commands,drafts,refused,adopted,breaches,failures,hash";
            for (const auto& [seat, score] : r.scores)
                out_ << ",score_" << seat;
            for (const auto& [path, value] : r.numbers)
                out_ << "," << path;
            out_ << '\n';
        }
        out_ << r.seed << ',' << r.first_proposer << ',' << r.ending << ',' << r.rounds << ',' << r.commands << ','
             << r.drafts << ',' << r.refused_drafts << ',' << r.agreements.size() << ',' << r.breaches << ','
             << r.failures << ',' << fmt::format("{:016x}", r.hash);
        for (const auto& [seat, score] : r.scores)
            out_ << ',' << number_text(score);
        for (const auto& [path, value] : r.numbers)
            out_ << ',' << number_text(value);
        out_ << '\n' << std::flush;
        return check();
    }
    Result<void> flush() override {
        out_.flush();
        return check();
    }
    Result<void> close(const Scenario&, const Summary&) override { return flush(); }

 private:
    Result<void> check() {
        if (out_.good()) return {};
        return fail(ErrorCode::kUnreadable, "the file cannot be written: is the disk full?", file_);
    }
    std::ofstream out_;
    std::string file_;
    bool header_ = true;
};

/// Tables for R, Python and spreadsheets, and the whole record as JSON beside them.
class Sqlite final : public RecordSink {
 public:
    static Result<std::unique_ptr<RecordSink>> open(const fs::path& file, const RunInfo& info, bool append) {
        auto sink = std::make_unique<Sqlite>();
        auto db = Database::open(file.string(), append ? Database::Mode::kOpen : Database::Mode::kCreate, kOfGames);
        if (!db) return pass_on(db.error());
        sink->db_ = std::move(*db);
        if (!append) {
            sink->db_->run(
                "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;"
                "CREATE TABLE games(seed INTEGER PRIMARY KEY, first TEXT, ending TEXT, rounds INTEGER, commands "
                "INTEGER,"
                " drafts INTEGER, refused INTEGER, adopted INTEGER, breaches INTEGER, failures INTEGER, hash TEXT,"
                " json TEXT NOT NULL) STRICT;"
                "CREATE TABLE scores(seed INTEGER, seat TEXT, score REAL) STRICT;"
                "CREATE TABLE objectives(seed INTEGER, objective TEXT, score REAL) STRICT;"
                "CREATE TABLE agreements(seed INTEGER, type TEXT, framework TEXT, place TEXT, status TEXT, lead TEXT,"
                " proposer TEXT, parties TEXT, clauses TEXT, tabled INTEGER, round INTEGER, versions INTEGER) STRICT;"
                "CREATE TABLE cards(seed INTEGER, card TEXT) STRICT;"
                "CREATE TABLE choices(seed INTEGER, card TEXT, choice TEXT) STRICT;"
                "CREATE TABLE actions(seed INTEGER, actor TEXT, action TEXT) STRICT;"
                "CREATE TABLE numbers(seed INTEGER, path TEXT, value REAL) STRICT;"
                "CREATE TABLE summary(what TEXT, name TEXT, value REAL, low REAL, high REAL) STRICT;");
            Statement meta = sink->db_->prepare("INSERT INTO meta VALUES('run',?)");
            meta.bind(1, to_json(info).dump());
            meta.run();
        }
        sink->game_ = sink->db_->prepare("INSERT OR IGNORE INTO games VALUES(?,?,?,?,?,?,?,?,?,?,?,?)");
        sink->score_ = sink->db_->prepare("INSERT INTO scores VALUES(?,?,CAST(? AS REAL))");
        sink->objective_ = sink->db_->prepare("INSERT INTO objectives VALUES(?,?,CAST(? AS REAL))");
        sink->agreement_ = sink->db_->prepare("INSERT INTO agreements VALUES(?,?,?,?,?,?,?,?,?,?,?,?)");
        sink->card_ = sink->db_->prepare("INSERT INTO cards VALUES(?,?)");
        sink->choice_ = sink->db_->prepare("INSERT INTO choices VALUES(?,?,?)");
        sink->action_ = sink->db_->prepare("INSERT INTO actions VALUES(?,?,?)");
        sink->number_ = sink->db_->prepare("INSERT INTO numbers VALUES(?,?,CAST(? AS REAL))");
        if (auto ok = sink->db_->ok(); !ok) return pass_on(ok.error());
        return sink;
    }
    Result<void> put(const GameRecord& r) override {
        if (!open_) db_->run("BEGIN");
        open_ = true;
        const auto seed = static_cast<std::int64_t>(r.seed);
        game_.bind(1, seed).bind(2, std::string_view{r.first_proposer}).bind(3, std::string_view{r.ending});
        game_.bind(4, r.rounds).bind(5, r.commands).bind(6, r.drafts).bind(7, r.refused_drafts);
        game_.bind(8, static_cast<std::int64_t>(r.agreements.size())).bind(9, r.breaches).bind(10, r.failures);
        game_.bind(11, fmt::format("{:016x}", r.hash)).bind(12, to_json(r).dump());
        game_.run();
        const auto put_number = [&](Statement& statement, const std::string& name, double value) {
            statement.bind(1, seed).bind(2, std::string_view{name}).bind(3, fmt::format("{}", value));
            statement.run();
        };
        for (const auto& [seat, score] : r.scores)
            put_number(score_, seat, score);
        for (const auto& [id, score] : r.objectives)
            put_number(objective_, id, score);
        for (const AgreementRecord& a : r.agreements) {
            int at = 0;
            agreement_.bind(++at, seed);
            for (const std::string* text : {&a.type, &a.framework, &a.place, &a.status, &a.lead, &a.proposer})
                agreement_.bind(++at, std::string_view{*text});
            agreement_.bind(++at, fmt::format("{}", fmt::join(a.parties, " ")));
            agreement_.bind(++at, fmt::format("{}", fmt::join(a.clauses, " ")));
            for (const int number : {a.tabled_round, a.adopted_round, a.versions})
                agreement_.bind(++at, number);
            agreement_.run();
        }
        for (const std::string& card : r.cards) {
            card_.bind(1, seed).bind(2, std::string_view{card});
            card_.run();
        }
        const auto put_pair = [&](Statement& statement, const std::string& both) {
            const std::size_t slash = both.find('/');
            statement.bind(1, seed).bind(2, std::string_view{both}.substr(0, slash));
            statement.bind(3, std::string_view{both}.substr(std::min(slash, both.size() - 1) + 1));
            statement.run();
        };
        for (const std::string& choice : r.choices)
            put_pair(choice_, choice);
        for (const std::string& action : r.actions)
            put_pair(action_, action);
        for (const auto& [path, value] : r.numbers)
            put_number(number_, path, value);
        // A commit waits for the disk, so not one for each game; and not so seldom that a crash costs much.
        if (Clock::now() - committed_ > std::chrono::seconds(1)) return flush();
        return db_->ok();
    }
    Result<void> flush() override {
        if (open_) db_->run("COMMIT");
        open_ = false;
        committed_ = Clock::now();
        return db_->ok();
    }
    Result<void> close(const Scenario& scenario, const Summary& summary) override {
        if (!open_) db_->run("BEGIN");
        open_ = true;
        db_->run("DELETE FROM summary");
        Statement put = db_->prepare("INSERT INTO summary VALUES(?,?,CAST(? AS REAL),CAST(? AS REAL),CAST(? AS REAL))");
        for (const SummaryRow& row : rows(scenario, summary)) {
            put.bind(1, std::string_view{row.what}).bind(2, std::string_view{row.name});
            put.bind(3, fmt::format("{}", row.value));
            for (const auto& [column, bound] : {std::pair{4, row.low}, std::pair{5, row.high}}) {
                if (std::isfinite(bound)) {
                    put.bind(column, fmt::format("{}", bound));
                } else {
                    put.bind_null(column);
                }
            }
            put.run();
        }
        return flush();
    }
    ~Sqlite() override {
        if (db_) (void)flush();  // there is none where the file could not be made
    }
    Sqlite() = default;

 private:
    std::unique_ptr<Database> db_;
    Statement game_, score_, objective_, agreement_, card_, choice_, action_, number_;
    bool open_ = false;
    using Clock = std::chrono::steady_clock;
    Clock::time_point committed_ = Clock::now();
};

/// Takes off half a line that a run left which was cut off, or ends a whole one: what is appended begins on a line of
/// its own.
Result<void> mend_end(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    if (text.empty() || text.back() == '\n') return {};
    const std::size_t begin = text.rfind('\n') + 1;
    if (Json::accept(text.substr(begin))) {
        if (std::ofstream{file, std::ios::app} << '\n' << std::flush) return {};
        return fail(ErrorCode::kUnreadable, "the file cannot be written", file.string());
    }
    std::error_code ec;
    fs::resize_file(file, begin, ec);
    if (ec) return fail(ErrorCode::kUnreadable, "the file cannot be written: " + ec.message(), file.string());
    return {};
}

tl::unexpected<Error> at_file(Error error, const fs::path& file, int line = 0) {
    error.where = line > 0 ? fmt::format("{}:{}", file.string(), line) : file.string();
    return pass_on(std::move(error));
}

Result<Run> read_lines(const fs::path& file) {
    std::ifstream in{file};
    if (!in) return fail(ErrorCode::kNotFound, "the file cannot be read", file.string());
    Run out;
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        if (number > 1 && line.find_first_not_of(" \t\r") == std::string::npos) continue;
        const Json json = ordered_json_read_back(line);
        // A run that was cut off may leave half a line at the end; the game is simply not there.
        if (json.is_discarded() && in.eof() && number > 1) {
            out.cut_line = number;
            break;
        }
        if (number == 1) {
            auto info = info_from_json(json.is_object() && json.contains("run") ? json.at("run") : Json());
            if (!info) return at_file(info.error(), file, number);
            out.info = std::move(*info);
            continue;
        }
        auto record = record_from_json(json);
        if (!record) return at_file(record.error(), file, number);
        out.games.push_back(std::move(*record));
    }
    if (out.info.scenario.empty())
        return fail(ErrorCode::kUnreadable, "the file is empty: no run has begun in it", file.string());
    return out;
}

Result<Run> read_database(const fs::path& file) {
    auto db = Database::open(file.string(), Database::Mode::kRead, kOfGames);
    if (!db) return pass_on(db.error());
    const auto damaged = [&] {
        return fail(
            ErrorCode::kUnreadable,
            "the file is damaged or cut off, and its games cannot be read; take a copy that is whole, or play them "
            "again into a new file",
            file.string());
    };
    Run out;
    {
        // Another database lacks the tables; a damaged one does not even say which it has.
        Statement tables =
            (*db)->prepare("SELECT count(*) FROM sqlite_schema WHERE type='table' AND name IN ('meta','games')");
        const bool ours = tables.row() && tables.integer(0) == 2;
        if (auto ok = (*db)->ok(); !ok) return damaged();
        nlohmann::json run;
        if (ours) {
            Statement read = (*db)->prepare("SELECT value FROM meta WHERE key='run'");
            if (read.row()) run = json_read_back(read.text(0));
            if (auto ok = (*db)->ok(); !ok) return damaged();
        }
        auto info = info_from_json(run);
        if (!info) return at_file(info.error(), file);
        out.info = std::move(*info);
    }
    Statement read = (*db)->prepare("SELECT json FROM games ORDER BY seed");
    while (read.row()) {
        auto record = record_from_json(ordered_json_read_back(read.text(0)));
        if (!record) return at_file(record.error(), file);
        out.games.push_back(std::move(*record));
    }
    if (auto ok = (*db)->ok(); !ok) return damaged();
    return out;
}

}  // namespace

std::string difference(const RunInfo& a, const RunInfo& b) {
    const nlohmann::json left = to_json(a);
    const nlohmann::json right = to_json(b);
    std::string out;
    for (const auto& [key, value] : left.items()) {
        if (value == right.at(key)) continue;
        out += fmt::format("{}{}: {} and {}", out.empty() ? "" : "; ", key, value.dump(), right.at(key).dump());
    }
    return out;
}

Result<std::unique_ptr<RecordSink>> open_sink(const fs::path& file, const RunInfo& info, bool append) {
    std::error_code ec;
    if (!append && fs::exists(file, ec))
        return fail(ErrorCode::kUnreadable,
                    "the file exists already; choose another name, or --resume to add the games that are missing",
                    file.string());
    const std::string ending = file.extension().string();
    if (ending == ".sqlite") return Sqlite::open(file, info, append);
    if (ending == ".jsonl") {
        if (append) {
            if (auto mended = mend_end(file); !mended) return pass_on(mended.error());
        }
        auto sink = std::make_unique<JsonLines>(file, info, append);
        if (!sink->good()) return fail(ErrorCode::kUnreadable, "the file cannot be written", file.string());
        return sink;
    }
    if (ending == ".csv") {
        if (append) {
            return fail(ErrorCode::kUsage, "a .csv cannot be added to: it does not hold the whole of a game",
                        file.string());
        }
        auto sink = std::make_unique<Csv>(file);
        if (!sink->good()) return fail(ErrorCode::kUnreadable, "the file cannot be written", file.string());
        return sink;
    }
    return fail(ErrorCode::kUsage, "the file's ending says its form: .sqlite, .csv or .jsonl", file.string());
}

Result<Run> read_run(const fs::path& file) {
    const std::string ending = file.extension().string();
    if (ending == ".jsonl") return read_lines(file);
    if (ending == ".sqlite") return read_database(file);
    return fail(ErrorCode::kUsage, "games are read from .sqlite or .jsonl", file.string());
}

}  // namespace demarche::session

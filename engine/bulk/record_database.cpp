// Games in a SQLite database: tables for R, Python and spreadsheets, and each whole record as JSON beside them.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/text.h"
#include "bulk/record_files.h"
#include "bulk/record_json.h"
#include "model/json_text.h"

namespace demarche::bulk {

namespace fs = std::filesystem;

namespace {

struct Table {
    std::string_view name;
    std::string_view columns;
};
/// What a file of simulated games holds.
constexpr std::array<Table, 11> kTables = {{
    {"meta", "key TEXT PRIMARY KEY, value TEXT NOT NULL"},
    {"games",
     "seed ANY PRIMARY KEY NOT NULL, first TEXT, ending TEXT, rounds INTEGER, commands INTEGER, drafts INTEGER,"
     " refused INTEGER, adopted INTEGER, breaches INTEGER, failures INTEGER, hash TEXT, json TEXT NOT NULL"},
    {"scores", "seed ANY, seat TEXT, score REAL"},
    {"objectives", "seed ANY, objective TEXT, score REAL"},
    {"agreements",
     "seed ANY, agreement INTEGER, type TEXT, framework TEXT, place TEXT, status TEXT, lead TEXT, proposer TEXT,"
     " parties TEXT, clauses TEXT, tabled INTEGER, round INTEGER, versions INTEGER"},
    {"terms", "seed ANY, agreement INTEGER, clause TEXT, param TEXT, value ANY"},
    {"cards", "seed ANY, card TEXT"},
    {"choices", "seed ANY, card TEXT, choice TEXT, actor TEXT, by_default INTEGER"},
    {"actions", "seed ANY, actor TEXT, action TEXT"},
    {"numbers", "seed ANY, path TEXT, value REAL"},
    {"summary", "what TEXT, name TEXT, value REAL, low REAL, high REAL"},
}};

/// A trigger would run, and a view or a missing table keep from being written, what is put into the file: it is refused
/// before anything is. Whoever has added views, tables or indices of his own for reading may.
Result<void> only_our_tables(session::Database& db, const fs::path& file) {
    std::array<std::string_view, kTables.size()> names;
    std::transform(kTables.begin(), kTables.end(), names.begin(), [](const Table& table) { return table.name; });
    const std::optional<std::string> strange = session::strange_in(db, {names, {}, true});
    if (auto error = db.take_error()) return at_file(std::move(*error), file);
    if (!strange) return {};
    return fail(
        ErrorCode::kUnreadable,
        fmt::format("'{}' in the file of simulated games is not as this program makes it", printable(*strange, 60)),
        file.string());
}

/// Tables for R, Python and spreadsheets, and the whole record as JSON beside them.
class Sqlite final : public DatabaseSink {
 public:
    static Result<std::unique_ptr<Sqlite>> open(const fs::path& file, const RunInfo& info, bool append) {
        auto sink = std::make_unique<Sqlite>();
        sink->file_ = file.string();
        auto db = session::Database::open(
            file.string(), append ? session::Database::Mode::kFill : session::Database::Mode::kCreate, kOfGames);
        if (!db) return pass_on(db.error());
        sink->db_ = std::move(*db);
        const bool fresh = !append || sink->db_->empty();
        if (fresh) {
            // At once, so that what is cut off is no half of it.
            session::Database::Transaction made{*sink->db_};
            for (const Table& table : kTables)
                sink->db_->run(fmt::format("CREATE TABLE {}({}) STRICT", table.name, table.columns).c_str());
            sink->write_info(info);
            if (auto done = made.commit(); !done) {
                sink->db_.reset();
                // A file without tables could neither be gone on with nor be made anew.
                remove_records(file);
                return at_file(done.error(), file);
            }
        } else {
            if (auto ours = only_our_tables(*sink->db_, file); !ours) return pass_on(ours.error());
            session::Statement column =
                sink->db_->prepare("SELECT type FROM pragma_table_info('games') WHERE name='seed'");
            sink->any_seed_ = column.row() && column.text(0) == "ANY";
        }
        sink->game_ = sink->db_->prepare("INSERT OR IGNORE INTO games VALUES(?,?,?,?,?,?,?,?,?,?,?,?)");
        sink->score_ = sink->db_->prepare("INSERT INTO scores VALUES(?,?,CAST(? AS REAL))");
        sink->objective_ = sink->db_->prepare("INSERT INTO objectives VALUES(?,?,CAST(? AS REAL))");
        sink->agreement_ = sink->db_->prepare("INSERT INTO agreements VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)");
        sink->word_ = sink->db_->prepare("INSERT INTO terms VALUES(?,?,?,?,?)");
        sink->amount_ = sink->db_->prepare("INSERT INTO terms VALUES(?,?,?,?,CAST(? AS NUMERIC))");
        sink->card_ = sink->db_->prepare("INSERT INTO cards VALUES(?,?)");
        sink->choice_ = sink->db_->prepare("INSERT INTO choices VALUES(?,?,?,?,?)");
        sink->action_ = sink->db_->prepare("INSERT INTO actions VALUES(?,?,?)");
        sink->number_ = sink->db_->prepare("INSERT INTO numbers VALUES(?,?,CAST(? AS REAL))");
        if (auto error = sink->db_->take_error()) {
            sink->db_.reset();
            if (fresh) remove_records(file);
            return at_file(std::move(*error), file);
        }
        return sink;
    }
    /// How its games are played.
    Result<void> tell(const RunInfo& info) override {
        session::Database::Transaction told{*db_};
        write_info(info);
        return here(told.commit());
    }
    Result<void> put(const GameRecord& r) override {
        if (!since_flush_) since_flush_.emplace(*db_);
        session::Database::Transaction whole{*db_};
        write(r);
        if (auto put = whole.commit(); !put) {
            // Those before it are whole. On a full disk they may be lost too, and this one's failure is told.
            (void)flush();
            return here(std::move(put));
        }
        // A commit waits for the disk, so not one for each game; and not so seldom that a crash costs much.
        if (Clock::now() - committed_ > std::chrono::seconds(1)) return flush();
        return {};
    }
    Result<void> flush() override {
        committed_ = Clock::now();
        if (!since_flush_) return {};
        auto done = since_flush_->commit();
        since_flush_.reset();
        return here(std::move(done));
    }
    Result<void> close(const Summary* summary) override {
        // The games first: they are not lost with their summary.
        if (auto done = flush(); !done) return done;
        if (summary != nullptr) {
            if (auto done = write(*summary); !done) return here(std::move(done));
        }
        return here(db_->settle());
    }
    ~Sqlite() override {
        if (db_) (void)flush();  // there is none where the file could not be made
    }
    Sqlite() = default;

 private:
    [[nodiscard]] Result<void> write(const Summary& summary) {
        session::Database::Transaction whole{*db_};
        db_->run("DELETE FROM summary");
        session::Statement put =
            db_->prepare("INSERT INTO summary VALUES(?,?,CAST(? AS REAL),CAST(? AS REAL),CAST(? AS REAL))");
        for (const SummaryRow& row : rows(summary)) {
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
        return whole.commit();
    }
    void write_info(const RunInfo& info) {
        session::Statement meta = db_->prepare("INSERT OR REPLACE INTO meta VALUES('run',?)");
        meta.bind(1, to_json(info).dump());
        meta.run();
    }
    void write(const GameRecord& r) {
        bind_seed(game_, r.seed).bind(2, std::string_view{r.first_proposer}).bind(3, std::string_view{r.ending});
        game_.bind(4, r.rounds).bind(5, r.commands).bind(6, r.drafts).bind(7, r.refused_drafts);
        game_.bind(8, static_cast<std::int64_t>(r.agreements.size())).bind(9, r.breaches).bind(10, r.failures);
        game_.bind(11, fmt::format("{:016x}", r.hash)).bind(12, to_json(r).dump());
        game_.run();
        if (db_->changed() == 0) return;  // it is in the file already, with all its rows
        const auto put_number = [&](session::Statement& statement, const std::string& name, double value) {
            bind_seed(statement, r.seed).bind(2, std::string_view{name}).bind(3, fmt::format("{}", value));
            statement.run();
        };
        for (const auto& [seat, score] : r.scores)
            put_number(score_, seat, score);
        for (const auto& [id, score] : r.objectives)
            put_number(objective_, id, score);
        std::int64_t agreement = 0;
        for (const AgreementRecord& a : r.agreements) {
            int at = 2;
            bind_seed(agreement_, r.seed).bind(2, ++agreement);
            for (const std::string* text : {&a.type, &a.framework, &a.place, &a.status, &a.lead, &a.proposer})
                agreement_.bind(++at, std::string_view{*text});
            agreement_.bind(++at, fmt::format("{}", fmt::join(a.parties, " ")));
            agreement_.bind(++at, fmt::format("{}", fmt::join(a.clauses, " ")));
            for (const int number : {a.tabled_round, a.adopted_round, a.versions})
                agreement_.bind(++at, number);
            agreement_.run();
            for (std::size_t i = 0; i < a.clauses.size(); ++i)
                write_term(r.seed, agreement, a.clauses[i], i < a.params.size() ? a.params[i] : Params{});
        }
        for (const std::string& card : r.cards) {
            bind_seed(card_, r.seed).bind(2, std::string_view{card});
            card_.run();
        }
        const auto put_pair = [&](session::Statement& statement, const std::string& both) {
            const std::size_t slash = both.find('/');
            bind_seed(statement, r.seed).bind(2, std::string_view{both}.substr(0, slash));
            statement.bind(3, std::string_view{both}.substr(std::min(slash, both.size() - 1) + 1));
            statement.run();
        };
        for (const ChoiceRecord& one : r.choices) {
            bind_seed(choice_, r.seed).bind(2, std::string_view{one.card}).bind(3, std::string_view{one.choice});
            choice_.bind(4, std::string_view{one.actor}).bind(5, std::int64_t{one.by_default ? 1 : 0});
            choice_.run();
        }
        for (const std::string& action : r.actions)
            put_pair(action_, action);
        for (const auto& [path, value] : r.numbers)
            put_number(number_, path, value);
    }
    /// A row for each parameter; of a clause without any one row all the same.
    void write_term(std::uint64_t seed, std::int64_t agreement, const std::string& clause, const Params& params) {
        const auto begun = [&](session::Statement& row) -> session::Statement& {
            return bind_seed(row, seed).bind(2, agreement).bind(3, std::string_view{clause});
        };
        if (params.empty()) {
            begun(word_).bind_null(4).bind_null(5);
            word_.run();
        }
        for (const auto& [name, value] : params) {
            const auto* word = std::get_if<std::string>(&value);
            const auto* number = std::get_if<double>(&value);
            session::Statement& row = begun(word != nullptr ? word_ : amount_).bind(4, std::string_view{name});
            if (word != nullptr) {
                row.bind(5, std::string_view{*word});
            } else {
                row.bind(5, number != nullptr ? number_text(*number) : std::string{std::get<bool>(value) ? "1" : "0"});
            }
            row.run();
        }
    }
    /// SQLite's whole numbers end at 2^63 - 1; a seed beyond is a text of digits, for as a number it would be below 0.
    /// Files of before have only numbers.
    session::Statement& bind_seed(session::Statement& statement, std::uint64_t seed) const {
        const auto number = static_cast<std::int64_t>(seed);
        return number < 0 && any_seed_ ? statement.bind(1, fmt::format("{}", seed)) : statement.bind(1, number);
    }
    Result<void> here(Result<void> done) const {
        if (!done) return at_file(done.error(), file_);
        return done;
    }
    std::string file_;
    bool any_seed_ = true;
    std::unique_ptr<session::Database> db_;
    session::Statement game_, score_, objective_, agreement_, word_, amount_, card_, choice_, action_, number_;
    std::optional<session::Database::Transaction> since_flush_;  ///< Each game that was put since is a part of it.
    using Clock = std::chrono::steady_clock;
    Clock::time_point committed_ = Clock::now();
};

}  // namespace

Result<std::unique_ptr<DatabaseSink>> open_database(const fs::path& file, const RunInfo& info, bool append) {
    return Sqlite::open(file, info, append);
}

Result<Run> read_database(const fs::path& file, bool games) {
    auto db = session::Database::open(file.string(), session::Database::Mode::kRead, kOfGames);
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
        session::Statement tables =
            (*db)->prepare("SELECT count(*) FROM sqlite_schema WHERE type='table' AND name IN ('meta','games')");
        const bool ours = tables.row() && tables.integer(0) == 2;
        if ((*db)->take_error()) return damaged();
        nlohmann::json run;
        if (ours) {
            session::Statement read = (*db)->prepare("SELECT value FROM meta WHERE key='run'");
            if (read.row()) run = json_read_back(read.text(0));
            if ((*db)->take_error()) return damaged();
        }
        auto info = info_from_json(run);
        if (!info) return at_file(info.error(), file);
        out.info = std::move(*info);
        if (auto clean = only_our_tables(**db, file); !clean) return pass_on(clean.error());
    }
    if (!games) return out;
    session::Statement read = (*db)->prepare("SELECT json FROM games");
    while (read.row()) {
        auto record = record_from_json(ordered_json_read_back(read.text(0)));
        if (!record) return at_file(record.error(), file);
        out.games.push_back(std::move(*record));
    }
    if ((*db)->take_error()) return damaged();
    std::sort(out.games.begin(), out.games.end(), [](const auto& a, const auto& b) { return a.seed < b.seed; });
    return out;
}

}  // namespace demarche::bulk

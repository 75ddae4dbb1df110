#include "session/records.h"

#include <fmt/format.h>

#include <cmath>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "base/text.h"
#include "session/sqlite.h"

namespace demarche::session {

namespace fs = std::filesystem;

namespace {

tl::unexpected<Error> pass_on(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

nlohmann::json to_json(const GameRecord& r) {
    nlohmann::json agreements = nlohmann::json::array();
    for (const AgreementRecord& a : r.agreements) {
        agreements.push_back({{"type", a.type},
                              {"framework", a.framework},
                              {"place", a.place},
                              {"status", a.status},
                              {"lead", a.lead},
                              {"parties", a.parties},
                              {"clauses", a.clauses},
                              {"round", a.adopted_round},
                              {"versions", a.versions}});
    }
    nlohmann::json scores = nlohmann::json::object();
    for (const auto& [seat, score] : r.scores)
        scores[seat] = score;
    nlohmann::json numbers = nlohmann::json::object();
    for (const auto& [path, value] : r.numbers)
        numbers[path] = value;
    return {{"seed", r.seed},         {"ending", r.ending},       {"rounds", r.rounds},
            {"commands", r.commands}, {"drafts", r.drafts},       {"refused", r.refused_drafts},
            {"breaches", r.breaches}, {"failures", r.failures},   {"hash", fmt::format("{:016x}", r.hash)},
            {"scores", scores},       {"agreements", agreements}, {"cards", r.cards},
            {"choices", r.choices},   {"actions", r.actions},     {"numbers", numbers}};
}

Result<GameRecord> from_json(const nlohmann::json& j) {
    GameRecord r;
    try {
        r.seed = j.at("seed");
        r.ending = j.at("ending");
        r.rounds = j.at("rounds");
        r.commands = j.at("commands");
        r.drafts = j.at("drafts");
        r.refused_drafts = j.at("refused");
        r.breaches = j.at("breaches");
        r.failures = j.at("failures");
        r.hash = std::stoull(j.at("hash").get<std::string>(), nullptr, 16);
        for (const auto& [seat, score] : j.at("scores").items())
            r.scores.emplace_back(seat, score.get<double>());
        for (const auto& [path, value] : j.at("numbers").items())
            r.numbers.emplace_back(path, value.get<double>());
        for (const nlohmann::json& a : j.at("agreements")) {
            r.agreements.push_back({a.at("type"), a.at("framework"), a.at("place"), a.at("status"), a.at("lead"),
                                    a.at("parties"), a.at("clauses"), a.at("round"), a.at("versions")});
        }
        r.cards = j.at("cards").get<std::vector<std::string>>();
        r.choices = j.at("choices").get<std::vector<std::string>>();
        r.actions = j.at("actions").get<std::vector<std::string>>();
    } catch (const std::exception& fault) {
        return fail(ErrorCode::kUnreadable, std::string{"this is no record of a game: "} + fault.what());
    }
    return r;
}

class JsonLines final : public RecordSink {
 public:
    JsonLines(const fs::path& file, bool append)
        : out_(file, append ? std::ios::app : std::ios::trunc), file_(file.string()) {}
    [[nodiscard]] bool good() const { return out_.good(); }
    Result<void> put(const GameRecord& record) override {
        out_ << to_json(record).dump() << '\n';
        return check();
    }
    Result<void> flush() override {
        out_.flush();
        return check();
    }

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
    Csv(const fs::path& file, bool append)
        : out_(file, append ? std::ios::app : std::ios::trunc), file_(file.string()), header_(!append) {}
    [[nodiscard]] bool good() const { return out_.good(); }
    Result<void> put(const GameRecord& r) override {
        if (header_) {
            header_ = false;
            out_ << "seed,ending,rounds,commands,drafts,refused,adopted,breaches,failures,hash";
            for (const auto& [seat, score] : r.scores)
                out_ << ",score_" << seat;
            for (const auto& [path, value] : r.numbers)
                out_ << "," << path;
            out_ << '\n';
        }
        out_ << r.seed << ',' << r.ending << ',' << r.rounds << ',' << r.commands << ',' << r.drafts << ','
             << r.refused_drafts << ',' << r.agreements.size() << ',' << r.breaches << ',' << r.failures << ','
             << fmt::format("{:016x}", r.hash);
        for (const auto& [seat, score] : r.scores)
            out_ << ',' << number_text(score);
        for (const auto& [path, value] : r.numbers)
            out_ << ',' << number_text(value);
        out_ << '\n';
        return check();
    }
    Result<void> flush() override {
        out_.flush();
        return check();
    }

 private:
    Result<void> check() {
        if (out_.good()) return {};
        return fail(ErrorCode::kUnreadable, "the file cannot be written: is the disk full?", file_);
    }
    std::ofstream out_;
    std::string file_;
    bool header_;
};

/// Tables for R, Python and spreadsheets, and the whole record as JSON beside them.
class Sqlite final : public RecordSink {
 public:
    static Result<std::unique_ptr<RecordSink>> open(const fs::path& file, const std::string& scenario, bool append) {
        auto sink = std::make_unique<Sqlite>();
        auto db = Database::open(file.string(), append ? Database::Mode::kOpen : Database::Mode::kCreate);
        if (!db) return pass_on(db.error());
        sink->db_ = std::move(*db);
        if (!append) {
            sink->db_->run(
                "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;"
                "CREATE TABLE games(seed INTEGER PRIMARY KEY, ending TEXT, rounds INTEGER, commands INTEGER, drafts "
                "INTEGER, refused INTEGER, adopted INTEGER,"
                " breaches INTEGER, failures INTEGER, hash TEXT, json TEXT NOT NULL) STRICT;"
                "CREATE TABLE scores(seed INTEGER, seat TEXT, score REAL) STRICT;"
                "CREATE TABLE agreements(seed INTEGER, type TEXT, framework TEXT, place TEXT, status TEXT, lead TEXT, "
                "parties TEXT, clauses TEXT, round INTEGER,"
                " versions INTEGER) STRICT;");
            Statement meta = sink->db_->prepare("INSERT INTO meta VALUES('scenario',?)");
            meta.bind(1, std::string_view{scenario});
            meta.run();
        }
        sink->game_ = sink->db_->prepare("INSERT OR IGNORE INTO games VALUES(?,?,?,?,?,?,?,?,?,?,?)");
        sink->score_ = sink->db_->prepare("INSERT INTO scores VALUES(?,?,CAST(? AS REAL))");
        sink->agreement_ = sink->db_->prepare("INSERT INTO agreements VALUES(?,?,?,?,?,?,?,?,?,?)");
        if (auto ok = sink->db_->ok(); !ok) return pass_on(ok.error());
        return sink;
    }
    Result<void> put(const GameRecord& r) override {
        if (!open_) db_->run("BEGIN");
        open_ = true;
        const auto seed = static_cast<std::int64_t>(r.seed);
        game_.bind(1, seed)
            .bind(2, std::string_view{r.ending})
            .bind(3, r.rounds)
            .bind(4, r.commands)
            .bind(5, r.drafts)
            .bind(6, r.refused_drafts);
        game_.bind(7, static_cast<std::int64_t>(r.agreements.size())).bind(8, r.breaches).bind(9, r.failures);
        game_.bind(10, fmt::format("{:016x}", r.hash)).bind(11, to_json(r).dump());
        game_.run();
        for (const auto& [seat, score] : r.scores) {
            score_.bind(1, seed).bind(2, std::string_view{seat}).bind(3, fmt::format("{}", score));
            score_.run();
        }
        for (const AgreementRecord& a : r.agreements) {
            agreement_.bind(1, seed)
                .bind(2, std::string_view{a.type})
                .bind(3, std::string_view{a.framework})
                .bind(4, std::string_view{a.place});
            agreement_.bind(5, std::string_view{a.status})
                .bind(6, std::string_view{a.lead})
                .bind(7, fmt::format("{}", fmt::join(a.parties, " ")));
            agreement_.bind(8, fmt::format("{}", fmt::join(a.clauses, " ")))
                .bind(9, a.adopted_round)
                .bind(10, a.versions);
            agreement_.run();
        }
        if (++since_ % 200 == 0) return flush();
        return db_->ok();
    }
    Result<void> flush() override {
        if (open_) db_->run("COMMIT");
        open_ = false;
        return db_->ok();
    }
    ~Sqlite() override { (void)flush(); }
    Sqlite() = default;

 private:
    std::unique_ptr<Database> db_;
    Statement game_, score_, agreement_;
    bool open_ = false;
    int since_ = 0;
};

Summary::Share share(const std::string& name, int count, int of) {
    // Wilson's interval: honest for small counts, where the usual one is not.
    constexpr double z = 1.96;
    Summary::Share out{name, count, 0, 0};
    if (of == 0) return out;
    const double n = of;
    const double p = count / n;
    const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    out.low = std::max(0.0, middle - half);
    out.high = std::min(1.0, middle + half);
    return out;
}

}  // namespace

Result<std::unique_ptr<RecordSink>> open_sink(const fs::path& file, const std::string& scenario, bool append) {
    std::error_code ec;
    if (!append && fs::exists(file, ec))
        return fail(ErrorCode::kUnreadable,
                    "the file exists already; choose another name, or --resume to add the games that are missing",
                    file.string());
    const std::string ending = file.extension().string();
    if (ending == ".sqlite") return Sqlite::open(file, scenario, append);
    if (ending == ".jsonl") {
        auto sink = std::make_unique<JsonLines>(file, append);
        if (!sink->good()) return fail(ErrorCode::kUnreadable, "the file cannot be written", file.string());
        return sink;
    }
    if (ending == ".csv") {
        auto sink = std::make_unique<Csv>(file, append);
        if (!sink->good()) return fail(ErrorCode::kUnreadable, "the file cannot be written", file.string());
        return sink;
    }
    return fail(ErrorCode::kUsage, "the file's ending says its form: .sqlite, .csv or .jsonl", file.string());
}

Result<std::vector<GameRecord>> read_records(const fs::path& file) {
    std::vector<GameRecord> out;
    const std::string ending = file.extension().string();
    if (ending == ".jsonl") {
        std::ifstream in{file};
        if (!in) return fail(ErrorCode::kNotFound, "the file cannot be read", file.string());
        std::string line;
        int number = 0;
        while (std::getline(in, line)) {
            ++number;
            if (line.empty()) continue;
            const nlohmann::json json = nlohmann::json::parse(line, nullptr, false);
            // A run that was cut off may leave half a line at the end; the game is simply not there.
            if (json.is_discarded() && in.peek() == std::ifstream::traits_type::eof()) break;
            auto record = from_json(json);
            if (!record)
                return fail(record.error().code, record.error().message, fmt::format("{}:{}", file.string(), number));
            out.push_back(std::move(*record));
        }
        return out;
    }
    if (ending == ".sqlite") {
        auto db = Database::open(file.string(), Database::Mode::kRead);
        if (!db) return pass_on(db.error());
        Statement read = (*db)->prepare("SELECT json FROM games ORDER BY seed");
        while (read.row()) {
            auto record = from_json(nlohmann::json::parse(read.text(0), nullptr, false));
            if (!record) return fail(record.error().code, record.error().message, file.string());
            out.push_back(std::move(*record));
        }
        if (auto ok = (*db)->ok(); !ok) return fail(ok.error().code, ok.error().message, file.string());
        return out;
    }
    return fail(ErrorCode::kUsage, "records are read from .sqlite or .jsonl", file.string());
}

Summary summarise(const Scenario& s, const std::vector<GameRecord>& records) {
    Summary out;
    out.games = static_cast<int>(records.size());
    std::map<std::string, int> endings, frameworks, agreements, clauses;
    std::set<std::string> cards, choices, actions;
    std::map<std::string, std::vector<double>> scores;
    int adopted = 0;
    for (const GameRecord& r : records) {
        ++endings[r.ending];
        std::set<std::string> here_frameworks, here_types;
        for (const AgreementRecord& a : r.agreements) {
            ++adopted;
            here_frameworks.insert(a.framework);
            here_types.insert(a.type);
            for (const std::string& clause : a.clauses)
                ++clauses[clause];
            out.versions += a.versions;
        }
        for (const std::string& one : here_frameworks)
            ++frameworks[one];
        for (const std::string& one : here_types)
            ++agreements[one];
        cards.insert(r.cards.begin(), r.cards.end());
        choices.insert(r.choices.begin(), r.choices.end());
        for (const std::string& action : r.actions)
            actions.insert(action.substr(action.find('/') + 1));
        for (const auto& [seat, score] : r.scores)
            scores[seat].push_back(score);
        out.rounds += r.rounds;
        out.drafts += r.drafts;
        out.refused += r.refused_drafts;
        out.breaches += r.breaches;
        out.commands += r.commands;
        out.failures += r.failures;
    }
    const double n = std::max(1, out.games);
    out.adopted = adopted / n;
    if (adopted > 0) out.versions /= adopted;
    for (double* mean : {&out.rounds, &out.drafts, &out.refused, &out.breaches, &out.commands})
        *mean /= n;
    for (const EndingDef& def : s.endings)
        out.endings.push_back(share(def.id, endings[def.id], out.games));
    if (endings[""] > 0) out.endings.push_back(share("(none)", endings[""], out.games));
    for (const InstitutionDef& def : s.institutions)
        out.frameworks.push_back(share(def.id, frameworks[def.id], out.games));
    for (const AgreementDef& def : s.agreements)
        out.agreements.push_back(share(def.id, agreements[def.id], out.games));
    for (const ClauseDef& def : s.clauses) {
        out.clauses.push_back(share(def.id, clauses[def.id], adopted));
        if (clauses[def.id] == 0) out.clauses_never.push_back(def.id);
    }
    for (const CardDef& def : s.cards) {
        if (cards.count(def.id) == 0) {
            out.cards_never.push_back(def.id);
            continue;
        }
        for (const ChoiceDef& choice : def.choices) {
            if (choices.count(def.id + "/" + choice.id) == 0) out.choices_never.push_back(def.id + "/" + choice.id);
        }
    }
    for (const ActionDef& def : s.actions) {
        if (actions.count(def.id) == 0) out.actions_never.push_back(def.id);
    }
    for (const ActorId actor : s.playable) {
        const std::vector<double>& all = scores[s.actors[actor].id];
        if (all.empty()) continue;
        Summary::SeatScore seat{s.actors[actor].id, 0, 0, all.front(), all.front()};
        for (const double x : all)
            seat.mean += x, seat.lowest = std::min(seat.lowest, x), seat.highest = std::max(seat.highest, x);
        seat.mean /= static_cast<double>(all.size());
        double squares = 0;
        for (const double x : all)
            squares += (x - seat.mean) * (x - seat.mean);
        if (all.size() > 1)
            seat.half_width =
                1.96 * std::sqrt(squares / static_cast<double>(all.size() - 1) / static_cast<double>(all.size()));
        out.seats.push_back(seat);
    }
    return out;
}

std::string text(const Scenario& s, const Summary& m) {
    const auto shares = [](const std::string& title, const std::vector<Summary::Share>& all, int of) {
        std::string out = title + "\n";
        for (const Summary::Share& one : all) {
            out += fmt::format("  {:<26} {:>5}  {:>5.1f} %  ({:.1f} to {:.1f})\n", one.name, one.count,
                               of > 0 ? 100.0 * one.count / of : 0.0, 100 * one.low, 100 * one.high);
        }
        return out;
    };
    std::string out = fmt::format("{}: {} games\n\n", s.title.str(), m.games);
    out += shares("Endings (95 % intervals)", m.endings, m.games);
    out += "\nScores (mean, 95 % interval, lowest, highest)\n";
    for (const Summary::SeatScore& seat : m.seats) {
        out += fmt::format("  {:<26} {:.3f} +- {:.3f}   {:.3f} .. {:.3f}\n", seat.seat, seat.mean, seat.half_width,
                           seat.lowest, seat.highest);
    }
    out += shares("\nFrameworks: games in which something was adopted under them", m.frameworks, m.games);
    out += shares("\nAgreements: games in which one of the kind was adopted", m.agreements, m.games);
    out += fmt::format(
        "\nIn the mean: {:.1f} rounds, {:.0f} commands, {:.1f} drafts, {:.1f} refused, {:.1f} adopted after {:.1f} "
        "versions, {:.2f} breaches found out\n",
        m.rounds, m.commands, m.drafts, m.refused, m.adopted, m.versions, m.breaches);
    const auto never = [&](const char* what, const std::vector<std::string>& all) {
        if (!all.empty()) out += fmt::format("Never {}: {}\n", what, fmt::join(all, ", "));
    };
    never("drawn", m.cards_never);
    never("chosen", m.choices_never);
    never("used in an agreement", m.clauses_never);
    never("done", m.actions_never);
    if (m.failures > 0) out += fmt::format("Scripts failed {} times: 'demarche check' says where\n", m.failures);
    return out;
}

}  // namespace demarche::session

#include "bulk/records.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/lines.h"
#include "base/text.h"
#include "bulk/record_files.h"
#include "bulk/record_json.h"
#include "model/json_text.h"
#include "session/sqlite.h"

namespace demarche::bulk {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::ordered_json;

tl::unexpected<Error> too_long(const fs::path& file) {
    return fail(ErrorCode::kUnreadable,
                fmt::format("a line of more than {} MiB, and no game takes as much", kLongestLine >> 20U),
                file.string());
}

/// The right to write to a file of text; databases have their own. It goes with the program that holds it.
class WriteLock {
 public:
    WriteLock() = default;
    ~WriteLock() {
        if (held_ >= 0) ::close(held_);
    }
    WriteLock(const WriteLock&) = delete;
    WriteLock& operator=(const WriteLock&) = delete;

    Result<void> take(const fs::path& file, bool there) {
        held_ = ::open(file.c_str(), there ? O_RDWR | O_CLOEXEC : O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (held_ < 0)
            return fail(ErrorCode::kUnreadable,
                        fmt::format("the file cannot be opened for writing: {}", std::strerror(errno)), file.string());
        // Some networks' disks know no locks; there nobody is kept out.
        if (::flock(held_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
            return fail(ErrorCode::kUnreadable, "the file is open in another program", file.string());
        return {};
    }

 private:
    int held_ = -1;
};

/// A file of text that grows by lines.
class TextSink : public RecordSink {
 public:
    /// @param there  Goes on with a file, and does not make one.
    Result<void> take(const fs::path& file, bool there) {
        file_ = file;
        return lock_.take(file, there);
    }
    Result<void> begin() {
        out_.open(file_, std::ios::app);
        return check();
    }
    Result<void> flush() override {
        out_.flush();
        return check();
    }
    Result<void> close(const Summary* /*summary*/) override { return flush(); }

 protected:
    [[nodiscard]] const fs::path& file() const { return file_; }
    /// Each line reaches the file at once: whatever ends the run, its games are kept.
    Result<void> write(const std::string& line) {
        out_ << line << '\n' << std::flush;
        return check();
    }

 private:
    Result<void> check() {
        if (out_.good()) return {};
        return fail(ErrorCode::kUnreadable, "the file cannot be written: is the disk full?", file_.string());
    }
    WriteLock lock_;
    std::ofstream out_;
    fs::path file_;
};

class JsonLines final : public TextSink {
 public:
    Result<void> head(const RunInfo& info) { return write(nlohmann::json{{"run", to_json(info)}}.dump()); }
    Result<void> put(const GameRecord& record) override { return write(to_json(record).dump()); }
};

class Csv final : public TextSink {
 public:
    Result<void> put(const GameRecord& r) override {
        std::string line;
        const bool first = header_;
        if (first) {
            header_ = false;
            line = "seed,first,ending,rounds,commands,drafts,refused,adopted,breaches,failures,hash";
            for (const auto& [seat, score] : r.scores)
                line += ",score_" + seat;
            for (const auto& [path, value] : r.numbers)
                line += "," + path;
            line += '\n';
        }
        line +=
            fmt::format("{},{},{},{},{},{},{},{},{},{},{:016x}", r.seed, r.first_proposer, r.ending, r.rounds,
                        r.commands, r.drafts, r.refused_drafts, r.agreements.size(), r.breaches, r.failures, r.hash);
        for (const auto& [seat, score] : r.scores)
            line += ',' + number_text(score);
        for (const auto& [path, value] : r.numbers)
            line += ',' + number_text(value);
        auto written = write(line);
        // A table without a game would only stand in the way of the next try.
        if (!written && first) remove_records(file());
        return written;
    }

 private:
    bool header_ = true;
};

/// Takes off half a line that a run left which was cut off, or ends a whole one: what is appended begins on a line of
/// its own.
Result<void> mend_end(const fs::path& file) {
    std::error_code ec;
    const std::uintmax_t size = fs::file_size(file, ec);
    const std::uintmax_t from = !ec && size > kLongestLine ? size - kLongestLine - 1 : 0;
    std::ifstream in{file, std::ios::binary};
    in.seekg(static_cast<std::streamoff>(from));
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    if (text.empty() || text.back() == '\n') return {};
    const std::size_t begin = text.rfind('\n') + 1;
    if (begin == 0 && from > 0) return too_long(file);
    if (Json::accept(text.substr(begin))) {
        if (std::ofstream{file, std::ios::app} << '\n' << std::flush) return {};
        return fail(ErrorCode::kUnreadable, "the file cannot be written", file.string());
    }
    fs::resize_file(file, from + begin, ec);
    if (ec) return fail(ErrorCode::kUnreadable, "the file cannot be written: " + ec.message(), file.string());
    return {};
}

/// The lines of a run: how it was played, and its games. Where it was gone on with for other games another line says
/// so.
Result<Run> read_lines(const fs::path& file) {
    std::ifstream in{file};
    std::error_code ec;
    if (!in)
        return fail(ErrorCode::kNotFound, fs::exists(file, ec) ? "the file cannot be read" : "there is no such file",
                    file.string());
    Run out;
    std::string line;
    for (int number = 1;; ++number) {
        const std::optional<std::size_t> length = read_line(in, line, kLongestLine);
        if (length ? *length > kLongestLine : !in.eof()) return at_file(too_long(file).value(), file, number);
        if (!length) break;
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
        if (json.is_object() && json.contains("run")) {
            auto more = info_from_json(json.at("run"));
            if (!more) return at_file(more.error(), file, number);
            if (const std::string differs = difference(out.info, *more); !differs.empty()) {
                return at_file({ErrorCode::kUnreadable,
                                fmt::format("the games from here on were played in another way ({}): files that were "
                                            "joined by hand belong in files of their own",
                                            differs),
                                {},
                                {}},
                               file, number);
            }
            out.info.asked.insert(out.info.asked.end(), more->asked.begin(), more->asked.end());
            continue;
        }
        auto record = record_from_json(json);
        if (!record) return at_file(record.error(), file, number);
        out.games.push_back(std::move(*record));
        out.lines.push_back(number);
    }
    if (out.info.scenario.empty())
        return fail(ErrorCode::kUnreadable, "the file is empty: no run has begun in it", file.string());
    return out;
}

/// Two programs that wrote to one file, or files that were joined by hand, leave games that stand in it twice.
Result<Run> each_once(Run run, const fs::path& file) {
    std::map<std::uint64_t, std::size_t> places;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < run.games.size(); ++i) {
        const auto [at, fresh] = places.emplace(run.games[i].seed, kept);
        if (!fresh) {
            if (run.games[at->second] == run.games[i]) continue;
            return at_file(
                {ErrorCode::kDiffers,
                 fmt::format("the game of seed {} is in it twice, and came out differently", run.games[i].seed),
                 {},
                 {}},
                file, run.lines.empty() ? 0 : run.lines[i]);
        }
        if (kept != i) {
            run.games[kept] = std::move(run.games[i]);
            if (!run.lines.empty()) run.lines[kept] = run.lines[i];
        }
        ++kept;
    }
    run.games.resize(kept);
    if (!run.lines.empty()) run.lines.resize(kept);
    return run;
}

/// Takes up what is asked for now. @return whether that is new.
bool note_asked(RunInfo& held, const RunInfo& wanted) {
    const std::size_t before = held.asked.size();
    for (const Asked& one : wanted.asked) {
        if (std::find(held.asked.begin(), held.asked.end(), one) == held.asked.end()) held.asked.push_back(one);
    }
    return held.asked.size() > before;
}

/// Goes on with a file, as open_sink does. What is not fit for it is not touched.
Result<std::unique_ptr<RecordSink>> go_on_with(const fs::path& file, const RunInfo& info, Run& held) {
    if (file.extension() == ".sqlite") {
        if (!holds_nothing(file)) {
            auto played = read_database(file, false);
            if (!played) return pass_on(played.error());
            if (auto same = played_as(played->info, info, file); !same) return pass_on(same.error());
        }
        auto sink = open_database(file, info, true);
        if (!sink) return pass_on(sink.error());
        auto run = read_run(file);
        if (!run) return pass_on(run.error());
        if (run->games.empty()) {
            held.info = info;
            if (auto begun = (*sink)->tell(info); !begun) return pass_on(begun.error());
            return std::move(*sink);
        }
        if (auto same = played_as(run->info, info, file); !same) return pass_on(same.error());
        held = std::move(*run);
        if (note_asked(held.info, info)) {
            if (auto noted = (*sink)->tell(held.info); !noted) return pass_on(noted.error());
        }
        return std::move(*sink);
    }
    auto sink = std::make_unique<JsonLines>();
    if (auto taken = sink->take(file, true); !taken) return pass_on(taken.error());
    if (holds_nothing(file)) {
        std::error_code ec;
        fs::resize_file(file, 0, ec);
        auto begun = sink->begin();
        if (begun) begun = sink->head(info);
        if (!begun) return pass_on(begun.error());
        held.info = info;
        return sink;
    }
    auto run = read_run(file);
    if (!run) return pass_on(run.error());
    if (auto same = played_as(run->info, info, file); !same) return pass_on(same.error());
    held = std::move(*run);
    if (auto mended = mend_end(file); !mended) return pass_on(mended.error());
    if (auto begun = sink->begin(); !begun) return pass_on(begun.error());
    if (note_asked(held.info, info)) {
        if (auto noted = sink->head(info); !noted) return pass_on(noted.error());
    }
    return sink;
}

/// @return what makes the file anew, for a kind of lines of text.
template <class Sink>
Result<std::unique_ptr<RecordSink>> begin_text(const fs::path& file, const std::function<Result<void>(Sink&)>& head) {
    auto sink = std::make_unique<Sink>();
    if (auto taken = sink->take(file, false); !taken) return pass_on(taken.error());
    auto begun = sink->begin();
    if (begun) begun = head(*sink);
    if (begun) return sink;
    remove_records(file);
    return pass_on(begun.error());
}

}  // namespace

std::string difference(const RunInfo& a, const RunInfo& b) {
    const auto way = [](const RunInfo& info) {
        nlohmann::json out = to_json(info);
        out.erase("asked");
        return out;
    };
    const nlohmann::json left = way(a);
    const nlohmann::json right = way(b);
    std::string out;
    for (const auto& [key, value] : left.items()) {
        if (value == right.at(key)) continue;
        out += fmt::format("{}{}: {} and {}", out.empty() ? "" : "; ", key, value.dump(), right.at(key).dump());
    }
    return out;
}

bool holds_nothing(const fs::path& file) {
    std::error_code ec;
    if (!fs::is_regular_file(file, ec)) return false;
    if (fs::file_size(file, ec) == 0 && !ec) return true;
    if (file.extension() == ".sqlite") {
        auto db = session::Database::open(file.string(), session::Database::Mode::kRead, kOfGames);
        if (!db || (*db)->empty()) return db.has_value();
        if (!read_database(file, false)) return false;
        const bool games = (*db)->prepare("SELECT 1 FROM games").row();
        return !games && !(*db)->take_error();
    }
    // The first line, which says how the games are played, or a part of it; behind it no game but the half of one.
    std::ifstream in{file};
    std::string line;
    if (!read_line(in, line, kLongestLine)) return false;
    if (in.eof() && line.starts_with("{\"run\":") && !Json::accept(line)) return true;
    if (read_line(in, line, kLongestLine) && (!in.eof() || Json::accept(line))) return false;
    const auto run = read_lines(file);
    return run && run->games.empty();
}

Result<void> played_as(const RunInfo& held, const RunInfo& wanted, const fs::path& file) {
    const std::string differs = difference(held, wanted);
    if (differs.empty()) return {};
    return fail(ErrorCode::kUsage,
                fmt::format("its games were played in another way ({}); choose another file", differs), file.string());
}

void remove_records(const fs::path& file) {
    session::Database::remove_files(file.string());
}

Result<std::unique_ptr<RecordSink>> open_sink(const fs::path& file, const RunInfo& info, bool append, Run* held) {
    const std::string ending = file.extension().string();
    if (ending != ".sqlite" && ending != ".csv" && ending != ".jsonl")
        return fail(ErrorCode::kUsage, "the file's ending says its form: .sqlite, .csv or .jsonl", file.string());
    const bool text_alone = ending == ".csv";
    if (append) {
        if (text_alone) {
            return fail(ErrorCode::kUsage, "a .csv cannot be added to: it does not hold the whole of a game",
                        file.string());
        }
        Run before;
        return go_on_with(file, info, held != nullptr ? *held : before);
    }
    std::error_code ec;
    if (fs::exists(file, ec))
        return fail(ErrorCode::kUnreadable,
                    text_alone
                        ? "the file exists already; choose another name"
                        : "the file exists already; choose another name, or --resume to add the games that are missing",
                    file.string());
    if (ending == ".sqlite") return open_database(file, info, false);
    if (text_alone) return begin_text<Csv>(file, [](Csv&) { return Result<void>{}; });
    return begin_text<JsonLines>(file, [&](JsonLines& sink) { return sink.head(info); });
}

Result<Run> read_run(const fs::path& file) {
    const std::string ending = file.extension().string();
    if (ending != ".jsonl" && ending != ".sqlite")
        return fail(ErrorCode::kUsage, "games are read from .sqlite or .jsonl", file.string());
    // A pipe would be waited for without an end.
    std::error_code ec;
    if (fs::exists(file, ec) && !fs::is_regular_file(file, ec))
        return fail(ErrorCode::kUnreadable, "this is no file of games", file.string());
    auto run = ending == ".jsonl" ? read_lines(file) : read_database(file, true);
    if (!run) return run;
    return each_once(std::move(*run), file);
}

}  // namespace demarche::bulk

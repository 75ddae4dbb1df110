#include "session/workshop.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "ai/retold.h"
#include "model/json.h"
#include "session/people.h"
#include "session/saves.h"

namespace demarche::session {

namespace fs = std::filesystem;

namespace {

constexpr const char* kWorkshopNote = "workshop";
constexpr std::size_t kMostFiles = 500;

void list_folder(const fs::path& folder, const std::string& prefix, std::initializer_list<const char*> endings,
                 std::vector<PackageFile>& out) {
    std::error_code ec;
    for (fs::recursive_directory_iterator it{folder, ec}, end; !ec && it != end && out.size() < kMostFiles;
         it.increment(ec)) {
        const std::string ending = it->path().extension().string();
        const bool wanted = std::any_of(endings.begin(), endings.end(), [&](const char* one) { return ending == one; });
        std::error_code no;
        if (!wanted || !it->is_regular_file(no)) continue;
        PackageFile file;
        file.path = it->path();
        file.name = prefix + "/" + it->path().lexically_relative(folder).generic_string();
        file.bytes = it->file_size(no);
        file.modified = static_cast<std::int64_t>(it->last_write_time(no).time_since_epoch().count());
        out.push_back(std::move(file));
    }
}

void sort_files(std::vector<PackageFile>& files) {
    std::sort(files.begin(), files.end(), [](const PackageFile& a, const PackageFile& b) { return a.name < b.name; });
}

}  // namespace

Result<void> may_open_in_workshop(const Session& session) {
    const auto people = people_noted(session);
    if (!people) {
        return fail(ErrorCode::kNotAllowed,
                    marked("the workshop shows the whole World, and this session does not say who plays it"));
    }
    if (people->size() > 1) {
        return fail(ErrorCode::kNotAllowed,
                    fmt::format("the workshop shows the whole World, and {} people play this game: it would show "
                                "each the others' secrets",
                                people->size()));
    }
    return {};
}

Result<void> mark_as_workshop(Session& session) {
    return session.note(kWorkshopNote, "true");
}

Result<fs::path> workshop_file(const std::string& scenario) {
    auto saves = sessions_folder();
    if (!saves) return saves;
    const fs::path folder = *saves / "workshop";
    std::error_code ec;
    fs::create_directories(folder, ec);
    if (ec) return fail(ErrorCode::kUnreadable, "the folder cannot be made: " + ec.message(), folder.string());
    for (int n = 1; n < 100'000; ++n) {
        fs::path file = folder / fmt::format("{}-{}.demarche", scenario, n);
        if (!fs::exists(file, ec)) return file;
    }
    return fail(ErrorCode::kUnreadable, marked("there are too many workshop games; clear the folder"), folder.string());
}

std::string Replayed::text(const Words& words) const {
    std::string out;
    if (given == 0) {
        out = words.tr("there was no command to replay");
    } else if (done == given) {
        out = given == 1 ? words.tr("the one command was replayed")
                         : words.tr("all {n} {n|command was|commands were} replayed", given);
    } else {
        Error why = refused.value_or(Error{});
        why.message = ai::retold(words, why.message);
        out = words.tr(
            "{done} of {n} {n|command|commands} replayed; number {next} ({command} of {seat}) was refused: {why}", done,
            given, done + 1, refused_command, refused_seat, why.text());
    }
    if (!lost_seats.empty())
        out += "; " + words.tr("no seat any more: {actors}", fmt::format("{}", fmt::join(lost_seats, ", ")));
    if (!differs_at) {
        out += "; " + words.tr("what has happened is as it was");
    } else if (*differs_at == 0) {
        out += "; " + words.tr("the game is another from its deal on");
    } else if (*differs_at <= done) {
        out += "; " + words.tr("what has happened is another from command {n} on", *differs_at);
    }
    return out;
}

Result<OnNewScenario> replay_onto(const Session& from, std::unique_ptr<script::Host> host, const fs::path& file) {
    if (auto ok = may_open_in_workshop(from); !ok) return pass_on(ok.error());
    const Scenario& before = from.scenario();
    if (host->scenario().id != before.id) {
        return fail(ErrorCode::kWrongVersion, fmt::format("the game is one of '{}', and the scenario here is '{}'",
                                                          before.id, host->scenario().id));
    }
    auto line = from.line();
    if (!line) return pass_on(line.error());
    auto old_log = from.log();
    if (!old_log) return pass_on(old_log.error());
    Replayed report;
    report.given = line->size();
    game::Setup setup{from.setup().seed, {}};
    for (const ActorId seat : from.setup().seated) {
        const auto now = host->scenario().find<ActorId>(before.actors[seat].id);
        if (now && host->scenario().playable.contains(*now)) {
            setup.seated.insert(*now);
        } else {
            report.lost_seats.push_back(before.actors[seat].id);
        }
    }
    auto session = Session::create(file, std::move(host), setup);
    if (!session) return pass_on(session.error());
    const Scenario& after = session->scenario();
    if (hash(session->world()) != old_log->dealt_hash) report.differs_at = 0;
    if (auto ok = session->begin_bulk(); !ok) return pass_on(ok.error());
    if (auto ok = copy_notes(from, *session); !ok) return pass_on(ok.error());
    if (auto ok = mark_as_workshop(*session); !ok) return pass_on(ok.error());
    for (const Entry& entry : *line) {
        const std::string seat = seat_name(before, entry.by);
        const auto by = seat_from_name(after, seat);
        const auto command =
            by ? command_from_text(after, session->world(), to_json(before, entry.command).dump()) : Result<Command>{};
        std::optional<Error> refused;
        if (!by) {
            refused = by.error();
        } else if (!command) {
            refused = command.error();
        } else if (auto done = session->submit(*by, *command); !done) {
            refused = done.error();
        }
        if (refused) {
            report.refused = std::move(refused);
            report.refused_command = word(entry.command);
            report.refused_seat = seat;
            break;
        }
        ++report.done;
        if (!report.differs_at && hash(session->world()) != entry.state_hash) report.differs_at = report.done;
    }
    if (auto ok = session->end_bulk(); !ok) return pass_on(ok.error());
    return OnNewScenario{std::move(*session), std::move(report)};
}

Result<ConsoleAnswer> console_line(Session& session, const std::string& text) {
    auto said = session.host().ask_line(text, session.world());
    if (!said) return pass_on(said.error());
    if (!said->wants_to_write) return ConsoleAnswer{std::move(*said), std::nullopt};
    auto receipt = session.submit(Seat::facilitator(), RunScript{text});
    script::Host::Said written = session.host().take_said();
    if (!receipt) return pass_on(receipt.error());
    return ConsoleAnswer{std::move(written), std::move(*receipt)};
}

std::vector<PackageFile> package_files(const fs::path& folder) {
    std::vector<PackageFile> out;
    list_folder(folder, folder.filename().string(), {".lua", ".po", ".pot", ".png", ".md"}, out);
    sort_files(out);
    return out;
}

std::vector<PackageFile> watched_files(const fs::path& folder, const fs::path& rules) {
    std::vector<PackageFile> out;
    list_folder(folder, folder.filename().string(), {".lua", ".po"}, out);
    list_folder(rules, "rules", {".lua"}, out);
    sort_files(out);
    return out;
}

}  // namespace demarche::session

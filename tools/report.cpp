#include "report/page.h"

#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <vector>

#include "base/text.h"
#include "base/whole_file.h"
#include "model/translated.h"
#include "report/tables.h"
#include "session/catalogue.h"
#include "session/session.h"
#include "tools/commands.h"
#include "tools/packages.h"
#include "tools/usage.h"

namespace demarche::tools {

namespace fs = std::filesystem;

namespace {

struct ReportOptions {
    std::string file;
    std::string out;       ///< "": no page.
    std::string csv;       ///< "": no tables.
    std::string seat;      ///< "": the facilitator.
    std::string language;  ///< "": that of the environment.
    std::string scenario;  ///< "": by the id in the file, or where it has noted it.
    bool brief = false;    ///< The page in its short edition.
};

Error is_there(const std::string& file) {
    return {ErrorCode::kUsage, "the file exists already; choose another name", file, {}};
}

int report(const ReportOptions& options) {
    std::error_code ec;
    if (options.out.empty() && options.csv.empty()) {
        return complain({ErrorCode::kUsage, "say what to write: --out REPORT.html, --csv FOLDER, or both", {}, {}});
    }
    if (options.brief && options.out.empty())
        return complain(
            {ErrorCode::kUsage, "the short edition is one of the page: say also --out REPORT.html", "--short", {}});
    if (!options.out.empty() && fs::exists(options.out, ec)) return complain(is_there(options.out));
    const session::Catalogue catalogue = session::Catalogue::standard();
    auto session = session::Session::open_to_read(options.file, [&](const std::string& id) {
        return catalogue.load(options.scenario.empty() ? id : options.scenario);
    });
    if (!session) return complain(session.error());
    const Scenario& s = session->scenario();
    const auto seat = reader_named(s, options.seat);
    if (!seat) return complain(seat.error());
    if (auto known = check_language(options.language, session->folder()); !known) return complain(known.error());
    say_of_game(*session, options.seat.empty());

    const std::string noted = session->folder().empty() ? s.id : session->folder();
    const std::string place = options.scenario.empty() ? noted : options.scenario;
    const std::string language = options.language.empty() ? language_of_environment() : options.language;
    std::shared_ptr<const Scenario> told = translated(s, catalogue.words(language, place));
    std::shared_ptr<const script::PackageFiles> package;
    if (const auto folder = catalogue.find(place)) package = catalogue.files(*folder);
    Progress progress{"reading the game", 1};
    auto course =
        report::read_course(*session, *seat, std::move(told), package.get(), [&](std::int64_t done, std::int64_t all) {
            progress.total(all);
            progress.done(done);
        });
    progress.clear();
    if (!course) return complain(course.error());
    if (!options.csv.empty()) {
        const std::vector<report::Table> tables = report::tables(*course);
        for (const report::Table& one : tables) {
            const fs::path file = fs::path{options.csv} / one.name;
            if (fs::exists(file, ec)) return complain(is_there(file.string()));
        }
        if (auto written = report::write_tables(options.csv, tables); !written) return complain(written.error());
        say("{}: {} files\n", printable(options.csv, 1000), tables.size());
    }
    if (!options.out.empty()) {
        const report::Edition edition = options.brief ? report::Edition::kShort : report::Edition::kWhole;
        if (auto written = write_whole(options.out, report::page(*course, edition)); !written)
            return complain(written.error());
        say("{}: the review of {}\n", printable(options.out, 1000), printable(options.file, 1000));
    }
    return kDone;
}

}  // namespace

void add_report(CLI::App& app, Run& run) {
    auto options = std::make_shared<ReportOptions>();
    CLI::App* command = app.add_subcommand("report", "Write the after-action review of a session: one page");
    add_save_argument(*command, options->file);
    command->add_option("--out", options->out, "The page to write, an HTML file that needs nothing beside it")
        ->type_name(kFileWord)
        ->check(no_empty_word());
    command->add_flag("--short", options->brief,
                      "The page in its short edition, one or two sheets to lead a debriefing by: how it ended, scores "
                      "and what made them, turning points, what was agreed and who held what back, what to talk about");
    command
        ->add_option("--csv", options->csv,
                     "Write tables for other programs into this folder: the story, events, numbers, agreements, "
                     "scores and answers")
        ->type_name(kFolderWord)
        ->check(no_empty_word());
    command
        ->add_option("--as", options->seat,
                     "What this seat may know of it (an actor, 'observer' or, unless said, 'facilitator')")
        ->type_name("SEAT_NAME")
        ->check(no_empty_word());
    add_reading_options(*command, options->language, options->scenario);
    command->footer(
        "Examples:\n"
        "  demarche report tuesday.demarche --out review.html\n"
        "  demarche report tuesday.demarche --out handout.html --short\n"
        "  demarche report tuesday.demarche --out ours.html --as kazakhstan");
    command->callback([&run, options] {
        run = [options] {
            auto file = find_save(options->file);
            if (!file) return complain(file.error());
            options->file = file->string();
            return report(*options);
        };
    });
}

}  // namespace demarche::tools

#include "authoring/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "base/so_many.h"
#include "tools/commands.h"
#include "tools/packages.h"
#include "tools/usage.h"

namespace demarche::tools {

namespace {

struct CheckOptions {
    std::vector<std::string> paths;
    bool json = false;
    bool strict = false;
    int games = 3;
    double seconds = 10;
};

void show(const authoring::CheckReport& report) {
    using script::Severity;
    for (const script::Finding& finding : report.findings) {
        const std::string text = script::text(finding);
        say("{}{}", text, text.ends_with('\n') ? "" : "\n");
    }
    say("{}: {}, {}, {}; {} played\n", report.package, so_many(report.count(Severity::kError), "error"),
        so_many(report.count(Severity::kWarning), "warning"), so_many(report.count(Severity::kNote), "note"),
        so_many(report.games, "game"));
}

int check(const CheckOptions& options) {
    const session::Catalogue catalogue = session::Catalogue::standard();
    auto packages = find_packages(catalogue, options.paths);
    if (!packages) return complain(packages.error());
    authoring::CheckOptions how;
    how.games = options.games;
    how.seconds = options.seconds;
    how.rules = catalogue.rules();
    std::vector<authoring::CheckReport> reports;
    int errors = 0;
    int warnings = 0;
    Progress progress{"checking", static_cast<std::int64_t>(packages->size())};
    for (const std::filesystem::path& folder : *packages) {
        reports.push_back(authoring::check_package(catalogue.files(folder), folder, how));
        errors += reports.back().count(script::Severity::kError);
        warnings += reports.back().count(script::Severity::kWarning);
        progress.clear();
        if (!options.json) show(reports.back());
        std::fflush(stdout);
        progress.done(static_cast<std::int64_t>(reports.size()));
    }
    progress.clear();
    if (options.json) say("{}\n", authoring::to_json(reports).dump(2));
    return errors > 0 || (options.strict && warnings > 0) ? kFailed : kDone;
}

}  // namespace

void add_check(CLI::App& app, Run& run) {
    auto options = std::make_shared<CheckOptions>();
    CLI::App* command = app.add_subcommand("check", "Look for mistakes in scenarios: load them, read them, play them");
    command
        ->add_option("paths", options->paths,
                     "Scenario ids, folders of scenarios, or folders that hold scenarios at any depth")
        ->type_name(kScenariosWord)
        ->required();
    command->add_flag("--json", options->json, "The findings as JSON, for editors and scripts");
    command->add_flag("--strict", options->strict, "Warnings count as errors do");
    command->add_option("--games", options->games, "Games that AI seats play of each scenario")
        ->type_name(kNumberWord)
        ->check(CLI::Range(0, 1000))
        ->capture_default_str();
    command->add_option("--seconds", options->seconds, "The time after which the play of a scenario is broken off")
        ->type_name(kSecondsWord)
        ->check(CLI::Range(0.1, 3600.0))
        ->check(no_nan())
        ->capture_default_str();
    command->footer(
        "Examples:\n  demarche check border_post\n  demarche check scripts rules --strict\n"
        "  demarche check ./my_scenario --json | jq '.findings[].message'\n"
        "Each finding says where (file:line), what, and how it can be mended.\n"
        "Exit code 0: no errors; 1: errors, or warnings with --strict; 2: a path that holds no scenario.");
    command->callback([&run, options] { run = [options] { return check(*options); }; });
}

}  // namespace demarche::tools

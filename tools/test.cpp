#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>

#include "authoring/spec_runner.h"
#include "base/lines.h"
#include "base/text.h"
#include "script/script_hint.h"
#include "tools/commands.h"
#include "tools/packages.h"
#include "tools/usage.h"

namespace demarche::tools {

namespace {

struct TestOptions {
    std::vector<std::string> paths;
    std::string filter;
    bool quiet = false;
    double limit_s = 1800;
};

/// What an example and the scenario have printed, the first lines of it.
void show_printed(const authoring::SpecOutcome& outcome) {
    constexpr std::size_t kMostLines = 40;
    if (outcome.printed.empty()) return;
    say("  {} printed\n", outcome.name);
    std::size_t lines = 0;
    std::string_view rest = outcome.printed;
    for (; !rest.empty() && lines < kMostLines; ++lines) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        say("    {}\n", line);
    }
    if (const auto more = std::count(rest.begin(), rest.end(), '\n'); more > 0)
        say("    ... and {} more lines\n", more);
}

void show(const authoring::SpecReport& report, bool quiet) {
    if (!quiet || report.failed() > 0) {
        say("{}: {} passed, {} failed\n", report.file, report.passed(), report.failed());
    }
    const auto fault = [](const Error& error, const std::string& name, const std::string& fallback) {
        const std::string hint = script::script_hint(error.message, error.trace);
        // A script's message may have lines that look like results of their own.
        std::string message;
        for (const char c : name + error.message)
            message += c == '\n' ? "\n    " : std::string(1, c);
        say("  {}: {}{}\n", error.where.empty() ? fallback : error.where, message,
            hint.empty() ? "" : " (" + hint + ")");
        // Three source lines and the way there, set off from the next failure.
        std::string_view rest = error.trace;
        while (!rest.empty()) {
            const std::string_view line = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(std::min(rest.size(), line.size() + 1));
            say("    {}\n", line);
        }
    };
    if (report.fault) fault(*report.fault, "", report.file);
    for (const authoring::SpecOutcome& outcome : report.outcomes) {
        if (!quiet || outcome.failure) show_printed(outcome);
        if (!outcome.failure) continue;
        fault(*outcome.failure, outcome.name + ": ", fmt::format("{}:{}", outcome.place.file, outcome.place.line));
    }
}

int test(const TestOptions& options) {
    const session::Catalogue catalogue = session::Catalogue::standard();
    using Clock = std::chrono::steady_clock;
    const Clock::time_point until =
        Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(options.limit_s));
    int passed = 0;
    int failed = 0;
    bool misused = false;
    auto packages = find_packages(catalogue, options.paths);
    if (!packages) return complain(packages.error());
    for (const std::filesystem::path& folder : *packages) {
        const auto specs = authoring::spec_files(folder);
        if (!specs) {
            complain(specs.error());
            misused = true;
            continue;
        }
        const auto files = catalogue.files(folder);
        auto loaded = script::Host::load(files);
        if (!loaded) {
            say("{}: the scenario does not load; 'demarche check {}' says more\n",
                printable_name(folder.filename().string()), printable_name(folder.string()));
            for (const script::Finding& finding : loaded.error()) {
                if (finding.severity == script::Severity::kError) say("{}\n", script::text(finding));
            }
            ++failed;
            continue;
        }
        if (specs->empty())
            say("{}: no specs (they stand in its folder 'spec')\n", printable_name(folder.filename().string()));
        for (const authoring::SpecText& spec : *specs) {
            if (spec.fault) {
                complain(*spec.fault);
                misused = true;
                continue;
            }
            Progress progress{"testing " + spec.file, 0};
            authoring::SpecOptions how;
            how.filter = options.filter;
            how.until = until;
            how.on_example = [&progress](std::size_t before, std::size_t of) {
                progress.total(static_cast<std::int64_t>(of));
                progress.done(static_cast<std::int64_t>(before));
            };
            const authoring::SpecReport report = authoring::run_specs(*loaded->host, files, spec, how);
            progress.clear();
            const bool said_nothing = report.outcomes.empty() && !report.fault && !options.filter.empty();
            if (!said_nothing) show(report, options.quiet);
            std::fflush(stdout);
            passed += report.passed();
            failed += report.failed();
        }
    }
    say("{} passed, {} failed\n", passed, failed);
    if (Clock::now() >= until) {
        fmt::print(stderr, "{:.0f} seconds are over, and what had not begun was not run; --limit gives more\n",
                   options.limit_s);
    }
    if (passed + failed == 0 && !options.filter.empty() && !misused) {
        return complain({ErrorCode::kNotFound,
                         fmt::format("no example has '{}' in its name", printable(options.filter, 100)),
                         "--filter",
                         {}});
    }
    return failed > 0 ? kFailed : misused ? kMisused : kDone;
}

}  // namespace

void add_test(CLI::App& app, Run& run) {
    auto options = std::make_shared<TestOptions>();
    CLI::App* command = app.add_subcommand("test", "Run the specs that scenarios carry in their folder 'spec'");
    command
        ->add_option("paths", options->paths,
                     "Scenario ids, folders of scenarios, or folders that hold scenarios at any depth")
        ->type_name(kScenariosWord)
        ->required();
    command->add_option("--filter", options->filter, "Only examples that have this text in their name")
        ->type_name("TEXT");
    command
        ->add_option("--limit", options->limit_s,
                     "How long the whole run may take: examples that have not begun by then fail")
        ->type_name(kSecondsWord)
        ->check(CLI::Range(0.0, 86400.0))
        ->check(no_nan())
        ->capture_default_str();
    command->add_flag("--quiet", options->quiet, "Say nothing of files whose specs all pass");
    command->footer(
        "Examples:\n  demarche test border_post\n  demarche test scripts rules\n"
        "  demarche test kyrgyz_crisis --filter 'host consent'\n"
        "Every game that a spec starts is replayed from its log and must reach the same state.\n"
        "An example may take two minutes, the whole run half an hour unless --limit says otherwise.\n"
        "Exit code 0: all pass; 1: some fail; 2: a path that holds no scenario or cannot be read, a filter that fits "
        "no example.");
    command->callback([&run, options] { run = [options] { return test(*options); }; });
}

}  // namespace demarche::tools

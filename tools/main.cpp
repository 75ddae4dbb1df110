#include <fmt/format.h>

#include <clocale>
#include <csignal>
#include <exception>

#include "tools/commands.h"
#include "tools/usage.h"

int main(int argc, char** argv) {
    using namespace demarche::tools;
    // Numbers are written and read in the C locale everywhere; translations are our own affair.
    std::setlocale(LC_ALL, "C");
    std::signal(SIGPIPE, SIG_IGN);  // `demarche list | head` is no crash
    CLI::App app{
        "Demarche: a tabletop-game engine for diplomatic negotiation.\n"
        "Play a crisis against AI actors, simulate it a thousand times, write one of your own.",
        "demarche"};
    app.formatter(std::make_shared<HelpLayout>());
    app.set_help_flag("-h,--help", "Print this help");
    app.set_version_flag("--version", std::string{"demarche "} + DEMARCHE_VERSION, "Print the version");
    app.require_subcommand(1);
    app.footer(
        "Start with:\n"
        "  demarche play border_post --as kyrgyzstan\n"
        "A scenario is an id from 'demarche list' or a folder. 'demarche help SUBCOMMAND' says more.\n"
        "Exit codes: 0 done; 1 ran, and what it checked does not hold; 2 wrong use or unreadable input.");
    Run run;
    add_play(app, run);
    add_simulate(app, run);
    add_replay(app, run);
    add_check(app, run);
    add_test(app, run);
    add_new(app, run);
    add_list(app, run);
    add_translate(app, run);
    add_negotiate(app, run);
    add_completion(app, run);
    add_manual(app, run);
    add_help(app, run);
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (!words.empty() && words.front() == "__complete") return complete(app, {words.begin() + 1, words.end()});
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return app.exit(error);  // --help, --version
        fmt::print(stderr, "{}", misuse(app, error, words));
        return kMisused;
    }
    try {
        return run();
    } catch (const std::exception& fault) {
        fmt::print(stderr, "demarche: a fault of the program itself: {}\n", fault.what());
        return kMisused;
    }
}

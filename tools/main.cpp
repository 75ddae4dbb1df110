#include <fmt/format.h>

#include <clocale>
#include <csignal>
#include <exception>

#include "tools/commands.h"

int main(int argc, char** argv) {
    using namespace demarche::tools;
    // Numbers are written and read in the C locale everywhere; translations are our own affair.
    std::setlocale(LC_ALL, "C");
    std::signal(SIGPIPE, SIG_IGN);  // `demarche list | head` is no crash
    CLI::App app{
        "Demarche: a tabletop-game engine for diplomatic negotiation.\n"
        "Play a crisis against AI actors, simulate it a thousand times, write one of your own.",
        "demarche"};
    app.set_version_flag("--version", std::string{"demarche "} + DEMARCHE_VERSION);
    app.require_subcommand(1);
    app.footer(
        "Start with:   demarche play kyrgyz_crisis --as eu\n"
        "A scenario is an id from 'demarche list' or a folder.\n"
        "Exit codes: 0 done; 1 ran, and what it checked does not hold; 2 wrong use or unreadable input.");
    Run run;
    add_play(app, run);
    add_simulate(app, run);
    add_replay(app, run);
    add_check(app, run);
    add_test(app, run);
    add_list(app, run);
    add_translate(app, run);
    add_negotiate(app, run);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const int code = app.exit(error);
        return code == 0 ? kDone : kMisused;
    }
    try {
        return run();
    } catch (const std::exception& fault) {
        fmt::print(stderr, "demarche: a fault of the program itself: {}\n", fault.what());
        return kMisused;
    }
}

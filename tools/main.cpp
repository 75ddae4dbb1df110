#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include <clocale>
#include <csignal>
#include <cstdio>
#include <exception>
#include <new>

#include "base/stack.h"
#include "tools/commands.h"
#include "tools/memory.h"
#include "tools/usage.h"

namespace {

using namespace demarche::tools;

/// A file that is opened must not get the number of a stream that is closed, or it would be printed into. What is
/// printed to an output that is closed is lost and must not pass for printed: writing there fails as it did.
void open_standard_streams() {
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) == -1) ::open("/dev/null", stream == STDERR_FILENO ? O_WRONLY : O_RDONLY);
    }
}

/// What was printed must have arrived. @param code  What the program would end with, also when its reader has seen
/// enough.
/// @return what it ends with.
int after_output(int code) {
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return code;
    pollfd output{STDOUT_FILENO, POLLOUT, 0};
    if (::poll(&output, 1, 0) == 1 && (output.revents & POLLERR) != 0) return code;
    const bool writable = (::fcntl(STDOUT_FILENO, F_GETFL) & O_ACCMODE) != O_RDONLY;
    fmt::print(stderr, "demarche: the output cannot be written: is {}?\n", writable ? "the disk full" : "it closed");
    return kMisused;
}

}  // namespace

int main(int argc, char** argv) {
    say_when_memory_is_over();
    open_standard_streams();
    if (const auto enough = demarche::ensure_stack(); !enough) {
        fmt::print(stderr, "demarche: {}\n", enough.error().message);
        return kMisused;
    }
    // Numbers are written and read in the C locale everywhere; translations are our own affair.
    std::setlocale(LC_ALL, "C");
    std::signal(SIGPIPE, SIG_IGN);  // `demarche list | head` is no crash
    std::signal(SIGXFSZ,
                SIG_IGN);  // nor is a file that may grow no further (ulimit -f): it cannot be written, and is told
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
    add_report(app, run);
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
        if (error.get_exit_code() == 0) return after_output(app.exit(error));  // --help, --version
        fmt::print(stderr, "{}", misuse(app, error, words));
        return kMisused;
    }
    if (const std::string wrong = empty_word(app, words); !wrong.empty()) {
        fmt::print(stderr, "{}", wrong);
        return kMisused;
    }
    try {
        return after_output(run());
    } catch (const std::bad_alloc&) {
        return no_memory();
    } catch (const std::exception& fault) {
        // It was printing only, and its reader has left.
        if (std::ferror(stdout) != 0) return after_output(kDone);
        fmt::print(stderr, "demarche: a fault of the program itself: {}\n", fault.what());
        return kMisused;
    }
}
